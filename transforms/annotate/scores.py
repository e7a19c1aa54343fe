"""Scores in figures and words, found in one pass over a text.

In: text. Out: `Score` mentions with offsets. What a score stands for (full time, half time, an aggregate, odds) is not
decided here. Records (`5-2-1`), seasons (`2024-25`), ages and squad numbers are no scores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.lexicon.words import table

NUMBERS: dict[str, int] = table("en", "scores")["numbers"]
CARDINALS = {
    w: n
    for w, n in NUMBERS.items()
    if (n <= 12 and not w.endswith(("th", "st", "rd", "second", "once", "twice", "thrice"))) or w in ("eight",)
}
CARDINALS = {w: n for w, n in CARDINALS.items() if w not in ("first", "second", "third", "once", "twice", "thrice")}
WORD = "|".join(sorted(CARDINALS, key=len, reverse=True))
FIGURES = re.compile(
    r"(?<![\d£$€.,/:–-])(?<!\d[ -])(\d{1,2})\s?([-–‑−:]|—)\s?(\d{1,2})"
    r"(?![\d/%])(?![-–‑]\d)(?![.,:]\d)(?!-?(?:year|man|men|yard|day|month|week|game|match|minute|point|goal)s?\b)(?!(?:st|nd|rd|th)\b)"
)
WORDS = re.compile(
    rf"\b({WORD})[-–‑ ](nil|zero|all|apiece|each)\b|\b({WORD})[-–‑]({WORD})\b(?![-–]\w)|\b(\d)[-\s](nil|all|apiece)\b",
    re.IGNORECASE,
)
ONLY_GOAL = re.compile(
    r"\bby (?:the (?:game's |match's )?only goal|a (?:solitary|lone) goal)\b(?! of the season)", re.I
)
GOALLESS = re.compile(r"\b(?:goalless|scoreless|goal-less)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Score:
    """A score as printed: `left` and `right` in the order of the text. `colon`: written with a colon."""

    start: int
    end: int
    left: int
    right: int
    colon: bool = False
    goalless: bool = False


def find_scores(text: str, start: int = 0, end: int | None = None) -> list[Score]:
    """All score mentions of `text[start:end]` in order."""
    stop = len(text) if end is None else end
    found = [
        Score(m.start(), m.end(), int(m[1]), int(m[3]), colon=m[2] == ":") for m in FIGURES.finditer(text, start, stop)
    ]
    found = [score for score in found if max(score.left, score.right) <= 31]
    for m in WORDS.finditer(text, start, stop):
        if m[1]:
            left = CARDINALS[m[1].lower()]
            right = 0 if m[2].lower() in ("nil", "zero") else left
        elif m[3]:
            left, right = CARDINALS[m[3].lower()], CARDINALS[m[4].lower()]
        else:
            left = int(m[5])
            right = 0 if m[6].lower() == "nil" else left
        found.append(Score(m.start(), m.end(), left, right))
    found.extend(Score(m.start(), m.end(), 1, 0) for m in ONLY_GOAL.finditer(text, start, stop))
    for m in GOALLESS.finditer(text, start, stop):
        found.append(Score(m.start(), m.end(), 0, 0, goalless=True))
    return sorted(found, key=lambda score: score.start)
