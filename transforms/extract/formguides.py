"""Form guides: the last matches of one team as letters with scores, "Leeds: W 2-1 Hull (h), L 0-1 Derby (a)".

In: the sentences of an article and its text. Out: match claims. At least one entry must say where it was or two stand
beside one another, and the team that they are of must stand alone before them: on the same line or on the one above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from transforms.extract.competitions import can_meet, competition_for, shared_league
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.model import MatchClaim

SCORE = r"(?P<one>\d{1,2})\s?[-–]\s?(?P<two>\d{1,2})"
LETTER = r"\(?(?P<letter>[WLD])\)?[\s:]?\s?"
NAME = r"(?<![\w-])(?P<name>[^\W\d_][^,;:|()\[\]\n\d]{2,32}?)"
PLACE = r"\s*[(\[]\s*(?P<place>[HAN]|home|away)\s*[)\]]"
ENTRIES = tuple(
    re.compile(expression, re.IGNORECASE)
    for expression in (
        # "W 2-1 Hull (h)", "L 0-1 at Derby"
        rf"(?<![\w-]){LETTER}{SCORE}\s+(?:(?P<prep>vs?|at)\.?\s+)?{NAME}(?:{PLACE}|(?=\s*(?:[,;|.\n]|$)))",
        rf"{NAME}{PLACE}\s*:?\s*{LETTER}{SCORE}",  # "Hull (h) W 2-1"
        rf"{NAME}{PLACE}\s*:?\s*{SCORE}\s*\(?(?P<letter>[WLD])\)?(?!\w)",  # "Hull (H) 2-1 W"
    )
)
LIKELY = re.compile(r"(?<!\w)\(?[WLD]\)?[\s:]?\s?\d{1,2}\s?[-–]\s?\d|\d[-–]\d{1,2}\s*\(?[WLD]\)?(?!\w)")
WINS = {"w": 1, "d": 0, "l": -1}
LONGEST_HEAD = 60  # characters of a line that names the team for the lines below
LINES_ABOVE = 8  # lines up to the one that names the team: entries of its own guide, or blank


def read_form(discourse: Discourse, text: str) -> list[MatchClaim]:
    """The matches of all form guides of an article."""
    if LIKELY.search(text) is None:
        return []
    teams = [
        (chunk.start, chunk.end, str(chunk.value.name))
        for sentence in discourse.annotated.sentences
        for chunk in sentence.chunks
        if chunk.kind == "T"
    ]
    found: list[MatchClaim] = []
    for line, entries in groupby(_entries(text), key=lambda entry: text.rfind("\n", 0, entry.start()) + 1):
        told = list(entries)
        own = _owner(text, line, told[0].start(), teams)
        placed = sum(entry["place"] is not None for entry in told)
        if own is None or not (placed or len(told) > 1):
            continue
        found += [claim for entry in told if (claim := _match(entry, own, teams, discourse)) is not None]
    return found


def _entries(text: str) -> Iterator[re.Match[str]]:
    """The entries in order, none overlapping another."""
    found = sorted((m for pattern in ENTRIES for m in pattern.finditer(text)), key=lambda m: (m.start(), -m.end()))
    done = -1
    for entry in found:
        if entry["letter"].isupper() and entry.start() >= done:
            done = entry.end()
            yield entry


def _owner(text: str, line: int, first: int, teams: list[tuple[int, int, str]]) -> str | None:
    """The team of a guide: the only one before its first entry on the line, else that of the short line above."""
    before = {name for start, end, name in teams if line <= start and end <= first}
    if before or text[line:first].strip(" \t-–•*"):
        return before.pop() if len(before) == 1 and text[line:first].rstrip()[-1:] in (*":-–", ")") else None
    for _ in range(LINES_ABOVE):
        above, line = line - 1, text.rfind("\n", 0, max(0, line - 1)) + 1
        if above <= 0:
            return None
        words = text[line:above]
        if not words.strip() or any(pattern.search(words) for pattern in ENTRIES):
            continue
        named = {name for start, end, name in teams if line <= start and end <= above}
        return named.pop() if len(named) == 1 and len(words) <= LONGEST_HEAD else None
    return None


def _match(
    entry: re.Match[str], own: str, teams: list[tuple[int, int, str]], discourse: Discourse
) -> MatchClaim | None:
    """The match of one entry; None where its letter and its figures disagree, or nobody knows the other side."""
    rivals = {name for start, end, name in teams if entry.start("name") <= start and end <= entry.end("name") + 1}
    rival = rivals.pop() if len(rivals) == 1 else None
    high, low = sorted((int(entry["one"]), int(entry["two"])), reverse=True)
    wins = WINS[entry["letter"].lower()]
    if rival is None or rival == own or not can_meet(own, rival) or (wins == 0) != (high == low):
        return None
    place = (entry["place"] or "").lower()[:1] or ("a" if "prep" in entry.groupdict() and entry["prep"] == "at" else "")
    home = rival if place == "a" else own
    own_goals, others = (high, low) if wins >= 0 else (low, high)
    league = shared_league(own, rival) is not None
    return MatchClaim(
        char_start=entry.start(),
        char_end=entry.end(),
        extractor="prose.form",
        confidence=confidence("prose.form"),
        home_team=home,
        away_team=own if home == rival else rival,
        home_known=place in ("h", "a"),
        home_goals=own_goals if home == own else others,
        away_goals=others if home == own else own_goals,
        outcome="draw" if not wins else "home" if (wins > 0) == (home == own) else "away",
        competition=competition_for(discourse, None, own, rival, in_league=league),
    )
