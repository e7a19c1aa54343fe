"""Minutes of the game in text: "57th minute", "(57)", "90+3", "with five minutes left", "on the hour".

In: text of a sentence. Out: `Minute`s with offsets. Stoppage time keeps its half's last minute and the time added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.annotate.scores import NUMBERS

WORD = "|".join(sorted((w for w, n in NUMBERS.items() if n), key=len, reverse=True))
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUM = rf"(?:\d{{1,3}}(?:st|nd|rd|th)?|(?:{TENS})(?:[- ](?:{WORD}))?|{WORD})"
STOPPAGE = r"(?:added|stoppage|injury|additional)[- ]time"
PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    ("added word", re.compile(rf"\b({NUM}) minutes? (?:into|of|in) (?:(first|second)[- ]half )?{STOPPAGE}", re.I)),
    ("added word", re.compile(rf"\b({NUM}) minutes? of (?:(first|second)[- ]half )?{STOPPAGE}", re.I)),
    ("added plain", re.compile(rf"\b(first|second)[- ]half {STOPPAGE}\b|\b{STOPPAGE} (?:at the end )?of the (first|second) half", re.I)),
    ("added list", re.compile(rf"\bin the ((?:{NUM}(?:, | and ))+{NUM}) minutes? of (?:(first|second)[- ]half )?{STOPPAGE}", re.I)),
    ("stoppage", re.compile(rf"\b(?:in|into|deep into|during|of) (?:\w+ )?{STOPPAGE}|{STOPPAGE}\b(?= (?:goal|winner|equali|header|strike|penalty))|\bat the death\b|last[- ]gasp", re.I)),
    ("plus", re.compile(r"\b(45|90|105|120)\s?['’]?\s?\+\s?(\d{1,2})", re.I)),
    ("second half", re.compile(rf"\b({NUM}) minutes? (?:into the second half|into the second period|after (?:the )?(?:break|restart|interval|half-?time)|after the resumption)", re.I)),
    ("before break", re.compile(rf"\b({NUM}) minutes? (?:before|from|short of) (?:the )?(?:break|interval|half-?time)", re.I)),
    ("from end", re.compile(rf"\b({NUM}) minutes? (?:from|before) (?:the )?(?:end|time|full-?time)\b|\b({NUM}) from time\b", re.I)),
    ("from end", re.compile(rf"\bwith (?:just |only |barely )?({NUM})(?: minutes?)? (?:of the 90 |of normal time )?(?:left|remaining|to go|to play|on the clock left)", re.I)),
    ("list", re.compile(r"\b((?:\d{1,3}(?:st|nd|rd|th)?(?:, | and |, and ))+\d{1,3}(?:st|nd|rd|th)?) minutes?\b", re.I)),
    ("minute", re.compile(rf"\b({NUM})[- ]minute\b(?!s)", re.I)),
    ("minute", re.compile(rf"\b(?:in|on|at|after|inside|within) (?:just |only |about )?(?:the )?({NUM}) ?(?:minutes?|mins?)\b", re.I)),
    ("minute", re.compile(r"\bminute (\d{1,3})\b", re.I)),
    ("minute", re.compile(r"\b(\d{1,3})\s?(?:min\b|mins\b|['’](?!\w))", re.I)),
    ("minute", re.compile(r"\bin the (\d{1,3}(?:st|nd|rd|th))\b(?!(?:-| )(?:minutes? of|game|match|season|round|century|place|edition|meeting|league|over|final|straight|consecutive|time|position|spot|year|week|day|tier|row|percentile))", re.I)),
    ("minute", re.compile(rf"\bin the ({NUM})(?=[,.;)]|$| to | with | for | after | when | before | and | on | from | but )", re.I)),
    ("minute", re.compile(rf"\bon ({NUM})(?=[,.;)]|$| minutes| and | a | when | as | to | with | for | from | after | before | but )", re.I)),
    ("minute", re.compile(rf"\bwith ({NUM}) (?:minutes )?(?:gone|on the clock|played)\b", re.I)),
    ("minute", re.compile(r"(?<=minute), (?:and )?the (\d{1,3}(?:st|nd|rd|th))\b", re.I)),
    ("bracket", re.compile(r"\((\d{1,3})(?:\s?['’]|st|nd|rd|th)?(?:[ -]?min(?:ute|s)?\.?)?(?:, pen(?:alty)?| pen| og|, og)?\)|\((\d{1,3})['’]?(?: and | & |, )(\d{1,3})['’]?\)", re.I)),
    ("later", re.compile(rf"\b({NUM}|a) minutes? (?:later|afterwards|after that|further on)\b|\b(?:sixty|60) (seconds) later\b", re.I)),
    ("hour", re.compile(r"\bon the hour\b|\bhour mark\b", re.I)),
    ("half hour", re.compile(r"\bon the half[- ]hour\b|half[- ]hour mark", re.I)),
]  # fmt: skip
AT_THE_BREAK = re.compile(r"\b(?:at|before|by|until) (?:the )?(?:break|half[- ]?time|interval|intermission)\b", re.I)
FIRST_MINUTE = re.compile(r"\b(?:opening|first) minute\b|\bafter \d+ seconds\b|\binside the (?:opening|first) minute\b", re.I)


@dataclass(frozen=True, slots=True)
class Minute:
    """A minute of the game at `text[start:end]`; `added`: minutes of stoppage time after it, None where untold."""

    start: int
    end: int
    minute: int
    added: int | None = None
    after_previous: bool = False

    def counted_from(self, previous: int) -> Minute:
        """This minute, told as a number of minutes after the goal at `previous`."""
        return Minute(self.start, self.end, previous + self.minute)


def value(word: str) -> int | None:
    """A number of minutes in figures or words (`57th`, `twenty-four`)."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    total = 0
    for part in re.split(r"[- ]", word.lower()):
        if part in TENS_VALUES:
            total += TENS_VALUES[part]
        elif part in NUMBERS:
            total += NUMBERS[part]
        else:
            return None
    return total


TENS_VALUES = {word: 20 + 10 * n for n, word in enumerate(TENS.split("|"))}


def find_minutes(text: str, start: int, end: int) -> list[Minute]:
    """The minutes named in `text[start:end]`, in order, none overlapping."""
    found: list[Minute] = []
    taken: list[tuple[int, int]] = []
    half = "first" if AT_THE_BREAK.search(text, start, end) else "second"
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            if any(match.start() < e and match.end() > s for s, e in taken):
                continue
            made = _read(kind, match, half)
            if made:
                taken.append(match.span())
                found.extend(made)
    for match in FIRST_MINUTE.finditer(text, start, end):
        if not any(match.start() < e and match.end() > s for s, e in taken):
            found.append(Minute(match.start(), match.end(), 1))
    return sorted(found, key=lambda minute: minute.start)


def _read(kind: str, match: re.Match[str], default: str) -> list[Minute]:
    """`default`: the half whose stoppage time is meant where the words leave it open."""
    span = match.span()
    groups = [g for g in match.groups() if g]
    if kind == "stoppage":
        return [Minute(*span, 90)]
    if kind == "hour":
        return [Minute(*span, 60)]
    if kind == "half hour":
        return [Minute(*span, 30)]
    if kind == "added list":
        half = 45 if (match.group(2) or default).lower() == "first" else 90
        gaps = [value(word) for word in re.split(r", | and ", groups[0])]
        return [Minute(*span, half, gap) for gap in gaps if gap]
    if kind == "later":
        gap = 1 if groups[0].lower() in ("a", "seconds") else value(groups[0])
        return [Minute(*span, gap, after_previous=True)] if gap else []
    if kind == "added plain":
        return [Minute(*span, 45 if groups[0].lower() == "first" else 90)]
    if kind == "plus":
        return [Minute(*span, int(groups[0]), int(groups[1]))]
    if kind in ("list", "bracket"):
        numbers = [int(n) for g in groups for n in re.findall(r"\d+", g)]
        return [Minute(*span, n) for n in numbers if 0 < n <= 120]
    number = value(groups[0])
    if number is None:
        return []
    if kind == "added word":
        half = groups[1].lower() if len(groups) > 1 else default
        return [Minute(*span, 45 if half == "first" else 90, number)] if number <= 20 else []
    minute = {"second half": 45 + number, "before break": 45 - number, "from end": 90 - number, "minute": number}[kind]
    return [Minute(*span, minute)] if 0 < minute <= 120 else []
