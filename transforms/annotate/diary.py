"""The paragraphs of a diary: each opens with its day ("Saturday 3 ...", "18 January. ...", "Sunday, May 4: ..."), or
stands below one that has a line of its own.

In: a text and the day of its publication, if known. Out: where each paragraph begins and ends, and its day; nothing
where the days do not follow each other, or the year is nowhere told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from transforms.annotate.datemention import DateMention
from transforms.reading.dates import MONTH, MONTHS

WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
ENTRY = re.compile(
    r"^(?P<told>"
    rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)})day,? )?(?:(?P<day>\d\d?)(?:st|nd|rd|th)?(?: (?P<month>{MONTH})\b)?"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d\d?)(?:st|nd|rd|th)?)(?:,? (?P<year>(?:19|20)\d\d))?)"
    r"(?:(?:[.,:;]| [-–—]|(?= [A-Z“‘'\"]))(?=[^\n]{40})|(?P<alone>[.:]?[ \t]*$)(?=\n+[^\n]{20}))",
    re.I | re.M,
)
OF_MONTH = re.compile(  # "January 2005", "Season diary: January 2005"
    rf"^(?:[^\n.]{{1,40}}[:,–—-] ?)?(?P<month>{MONTH})\b,? (?P<year>(?:19|20)\d\d)$", re.I | re.M
)
FEWEST = 2  # paragraphs that make a diary
TO_COME = 200  # days ahead within which a day without a year is one to come


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a diary, from `start` to `end`, and the `day` that its first words, up to `told`, name."""

    start: int
    told: int
    end: int
    day: date

    def mention(self, text: str) -> DateMention:
        """The day as its first words name it."""
        words = text[self.start : self.told]
        return DateMention(
            self.start, self.told, words, "day", self.day, "day", past=self.day, future=self.day,
            day=self.day.day, month=self.day.month, year=self.day.year,
        )  # fmt: skip


def diary(text: str, written: date | None) -> list[Entry]:
    """The paragraphs of `text` that open with a day, where two or more do, in the order of their days."""
    openings = [m for m in ENTRY.finditer(text) if m["weekday"] or m["month"] or m["month2"]]
    if len(openings) < FEWEST:
        return []
    headed = OF_MONTH.search(text, 0, openings[0].start())
    month = MONTHS[headed["month"].lower()] if headed else None
    year = int(headed["year"]) if headed else None
    entries: list[Entry] = []
    for match, following in zip(openings, [*openings[1:], None], strict=True):
        told = match["month"] or match["month2"]
        month = MONTHS[told.lower()] if told else month or (written.month if written else None)
        day = _day(match, month, int(match["year"]) if match["year"] else year, written)
        if day is not None:
            end = _end(text, match, following.start() if following is not None else None)
            entries.append(Entry(match.start(), match.end("told"), end, day))
    ordered = all(one.day < other.day for one, other in pairwise(entries))
    return entries if ordered and len(entries) >= FEWEST else []


def _end(text: str, match: re.Match[str], following: int | None) -> int:
    """Where a paragraph ends; below a day in a line of its own, what follows up to the next such line is of that day,
    of the last one only the next paragraph."""
    if match["alone"] is None:
        end = text.find("\n", match.end())
        return end if end >= 0 else len(text)
    if following is not None:
        return following
    begins = re.compile(r"\S").search(text, match.end())
    end = text.find("\n\n", begins.start()) if begins is not None else -1
    return end if end >= 0 else len(text)


def _day(match: re.Match[str], month: int | None, year: int | None, written: date | None) -> date | None:
    """The day of an opening: of the year told, else of the last one in which it was past when the text was written; the
    day of the week must be that of the date."""
    if month is None or (year is None and written is None):
        return None
    for chosen in [year] if year is not None else [written.year, written.year - 1]:  # type: ignore[union-attr]
        try:
            day = date(chosen, month, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        if year is None and written is not None and day > written:
            if (day - written).days < TO_COME:
                return None
            continue
        weekday = match["weekday"]
        return day if weekday is None or WEEKDAYS[day.weekday()] == weekday.lower() else None
    return None
