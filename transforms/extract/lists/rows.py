"""A text to the rows that lists are read from: its lines, and the entries of lists whose line ends were lost.

In: a text and the stretches of it that are journalism. Out: rows with offsets and the block they stand in. Nothing is
understood here beyond where an entry may begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from transforms.extract.lists.words import either, phrase_set

RUNNING = 200  # characters from which a line may be a list without line ends
NUMBER = re.compile(r"\d+")
SPARSE = 40  # prose has fewer numbers than one in so many characters
ENTRIES = 3  # so many starts of entries make it one
NAME = r"[^\W\d_a-z][^\d():;,]{1,30}?"


SCORERS = re.compile(
    r"(?<=[)\d][.;,])\s+(?=(?:goal)?scorers?\s?:\s)|(?<=[)\d])\s+(?=(?:goal)?scorers?\s?:\s)", re.IGNORECASE
)


@dataclass(slots=True)
class Row:
    """A line of text without its ends; `block` counts the stretches between blank lines."""

    start: int
    end: int
    block: int


@cache
def _entry() -> re.Pattern[str]:
    """Where an entry begins inside a running list: a label, a side with its goals, a match, a side's scorers."""
    labels = either(phrase_set("running", "labels"))
    return re.compile(
        rf"""
          (?<=\s)(?=(?i:{labels})\s?:\s)
        | (?<=[).\d]\s)(?={NAME}\s\(\d{{1,2}}\)\s\d{{1,2}}(?!\d))
        | (?<=[).\d]\s)(?={NAME}:\s)
        | (?<=\s)\.{{4,}}\s*
        """,
        re.VERBOSE,
    )


# "Ayr 1, Morton 0 Clyde 2, Alloa 2": the comma parts the two sides, and an entry begins behind a match.
COMMA_ENTRY = re.compile(rf"(?:(?<=[)\d]\s)|(?<=[\w)]{{2}}\.\s))(?={NAME}\s1?\d,\s{NAME}\s1?\d(?!\d|pen|og))")
# "… at the weekend. Ayr 1 Morton 0 Clyde 2 Alloa 2": where the matches begin behind the sentence that announces them,
# and where each begins whose sides have their countries.
WORD = r"[^\W\d_a-z][\w'’.&/-]*"
SIDE = rf"{WORD}(?:\s(?:{WORD}|d[aeiou]s?|l[ae]s?|[ld]['’]{WORD}|of|and|&)){{0,5}}"
LAND = r"\s\((?:[^\W\d_a-z])[^()\d]{2,30}\)"
LED = re.compile(rf"[.:]\s(?=(?:{SIDE}{LAND}\s\d{{1,2}}\s){{2}}|(?:{SIDE}\s\d{{1,2}}\s){{4}})")
FROM_LANDS = re.compile(rf"(?:^|\s)({SIDE}{LAND})\s(?:v\s|\d{{1,2}}\s){SIDE}{LAND}")
# "Sunday, December 3 Ayr 1 Marr 56 Clyde 2 Dean 80, Hay 88": the day heads its matches
DAY_OF_MATCHES = re.compile(
    rf"[A-Z][a-z]+day, (?:[A-Z][a-z]+ \d{{1,2}}|\d{{1,2}} [A-Z][a-z]+)(?: \d{{4}})?(\s)(?={NAME}\s\d{{1,2}}\s)"
)
# "Ayr 1 Morton 0, Clyde 2 Alloa 2": the comma parts matches, so none begins with what stands before it.
COMMA_PARTS_MATCHES = re.compile(rf"(?:^|[;:]\s){NAME}\s1?\d\s{NAME}\s1?\d,\s")


@cache
def _part() -> re.Pattern[str]:
    """Where a new part begins inside a running list: its table, its fixtures, the matches of another day, the notes on
    a match, and what stands behind a row of dashes or a shoot-out."""
    heads = either({head.capitalize() for head in phrase_set("running", "heads")})
    return re.compile(
        rf"(?<=[\d)]\s)(?={heads}(?!\w))|(?<=\s)(?=[A-Z][a-z]+day, [A-Z][a-z]+ \d{{1,2}} [^\W\d_a-z])"
        rf"|(?<=\s)(?=[A-Z][a-z]+day,? (?:[A-Z][a-z]+ \d{{1,2}}|\d{{1,2}} [A-Z][a-z]+),? \d{{1,2}}[:.]\d\d\s)"
        r"|(?<=[\w)\]]\s)(?=Half-?[Tt]ime:\s)|\s-\s-\s-(?:\s-)*\s|\s-{4,}\s|(?<=\d\son\spenalties\s)(?=[A-Z])"
    )


def rows(text: str, spans: list[tuple[int, int]]) -> list[Row]:
    """The rows of `text` that are not blank, within `spans` or, without any, in all of it."""
    found: list[Row] = []
    block = 0
    with_scorers = "scorer" in text.lower()
    for lo, hi in spans or [(0, len(text))]:
        block += 1
        for start, end in _lines(text, lo, hi):
            if start == end:
                block += 1
            elif end - start < RUNNING:
                # the scorers behind their match are an entry of their own
                own = SCORERS.search(text, start, end) if with_scorers else None
                if own is not None:
                    found.append(Row(start, own.start(), block))
                    start = own.end()
                found.append(Row(start, end, block))
            else:
                for piece in _pieces(text, start, end):
                    block += 1
                    found.append(Row(*piece, block))
                block += 1
    return found


def _lines(text: str, lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """The lines of a stretch without white space at their ends; a blank line is an empty span."""
    at = lo
    while at < hi:
        stop = text.find("\n", at, hi)
        stop = hi if stop < 0 else stop
        line = text[at:stop]
        start = at + len(line) - len(line.lstrip())
        yield start, max(start, at + len(line.rstrip()))
        at = stop + 1


def _numbers(text: str, start: int, end: int) -> bool:
    return len(NUMBER.findall(text, start, end)) * SPARSE > end - start


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The entries of a list in running text; a line that is none is one piece."""
    likely = text.count(":", start, end) >= ENTRIES or "...." in text[start:end] or _numbers(text, start, end)
    cuts = [match.span() for match in _entry().finditer(text, start, end)] if likely else []
    if likely and not COMMA_PARTS_MATCHES.search(text[start:end]):
        cuts += [match.span() for match in COMMA_ENTRY.finditer(text, start, end)]
        cuts += [(match.start(1), match.start(1)) for match in FROM_LANDS.finditer(text, start, end)]
    parts = [match.span() for match in _part().finditer(text, start, end)] if likely else []
    parts += [match.span(1) for match in DAY_OF_MATCHES.finditer(text, start, end)] if likely else []
    led = LED.search(text, start, end) if likely else None
    if led is not None:
        parts.append((led.end(), led.end()))
    if len(cuts) < ENTRIES:
        cuts = []
    at = start
    for cut_start, cut_end in [*sorted({*cuts, *parts}), (end, end)]:
        piece = text[at:cut_start].rstrip()
        if piece.strip():
            yield at, at + len(piece)
        at = cut_end
