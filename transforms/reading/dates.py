"""Dates as newspapers and content systems write them: a piece of text in, a `date` out, or None.

Never guesses: 03/04/2025 is no date here, and a day without a year is none either. Words are in data/dates.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

_DATA = tomllib.loads((Path(__file__).parent / "data" / "dates.toml").read_text(encoding="utf-8"))
MONTHS: dict[str, int] = {name: int(number) for number, names in _DATA["months"].items() for name in names}
EARLIEST: date = _DATA["earliest"]
LATEST: date = _DATA["latest"]
PLACEHOLDERS = frozenset(_DATA["placeholders"])

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:18|19|20)\d\d"
_FORMS = (
    rf"(?P<iy>{_YEAR})(?P<sep>[-./])(?P<im>0?[1-9]|1[0-2])(?P=sep)(?P<id>0?[1-9]|[12]\d|3[01])",
    rf"(?P<dd>{_DAY})(?:st|nd|rd|th|\.|º)?(?:\s+(?:of|de))?[\s-]+(?P<dm>{MONTH})\b\.?,?(?:\s+de)?[\s-]+(?P<dy>{_YEAR})",
    rf"(?P<mm>{MONTH})\b\.?\s*(?P<md>{_DAY})(?:st|nd|rd|th)?\b,?\s+(?P<my>{_YEAR})",
    rf"(?P<n1>\d\d?)(?P<nsep>[-./])(?P<n2>\d\d?)(?P=nsep)(?P<ny>{_YEAR})",
    rf"(?P<cy>{_YEAR})(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])",
)
DATE = rf"(?<![\w/.])(?:{'|'.join(_FORMS)})(?!\d)"
_DATE = re.compile(DATE, re.IGNORECASE)


_STAMP = re.compile(  # of British papers, also as their sites show it elsewhere: "Sunday 25 April 1999 18:02 EDT"
    rf"(?P<dd>{_DAY})\s+(?P<dm>{MONTH})\s+(?P<dy>{_YEAR}),?\s+(?P<hour>[01]\d|2[0-3]):[0-5]\d\s+(?P<zone>BST|GMT|EDT|EST)\b",
    re.IGNORECASE,
)
_BEHIND = {"bst": 0, "gmt": 0, "edt": 5, "est": 5}  # hours behind London
_NIGHT = 22  # what goes up from this hour on is the next morning's paper


def is_for_next_day(text: str, published: date) -> bool:
    """Whether a stamp in `text` says that what was `published` on that day went up late in the evening, as the next
    morning's paper does: in "Sunday 9 May 1999 22:47 BST" "yesterday" is that Sunday."""
    found = _STAMP.search(text)
    if found is None or (int(found["dy"]), MONTHS[found["dm"].lower()], int(found["dd"])) != published.timetuple()[:3]:
        return False
    return int(found["hour"]) + _BEHIND[found["zone"].lower()] >= _NIGHT


def plausible(day: date | None) -> date | None:
    """`day`, unless nothing can have been published on it: before the game was written down, or a placeholder."""
    if day is None or not EARLIEST <= day <= LATEST or day in PLACEHOLDERS:
        return None
    return day


def find_dates(text: str) -> Iterator[date]:
    """Every complete and certain date in `text`, in order."""
    for match in _DATE.finditer(text):
        day = plausible(_certain(match))
        if day is not None:
            yield day


def first_date(text: str) -> date | None:
    """The first complete and certain date in `text`."""
    return next(find_dates(text), None)


def parse_date(value: object) -> date | None:
    """The date that a metadata field tells: text in any usual form, a date, or seconds (or ms) since 1970."""
    if isinstance(value, datetime):
        return plausible(value.date())
    if isinstance(value, date):
        return plausible(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_epoch(float(value))
    return first_date(value) if isinstance(value, str) else None


def _from_epoch(number: float) -> date | None:
    seconds = number / 1000 if abs(number) >= 1e11 else number
    if abs(seconds) < 1e8:
        return None
    try:
        return plausible(datetime.fromtimestamp(seconds, UTC).date())
    except (ValueError, OverflowError, OSError):
        return None


def _certain(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    if part["iy"]:
        return _date(part["iy"], part["im"], part["id"])
    if part["dd"]:
        return _date(part["dy"], MONTHS[part["dm"].lower()], part["dd"])
    if part["mm"]:
        return _date(part["my"], MONTHS[part["mm"].lower()], part["md"])
    if part["cy"]:
        return _date(part["cy"], part["cm"], part["cd"])
    return _numeric(int(part["n1"]), int(part["n2"]), part["ny"], part["nsep"])


def _numeric(first: int, second: int, year: str, separator: str) -> date | None:
    """Day and month in figures: dots are always day first; else the order is certain only where one exceeds 12."""
    if separator == "." or first > 12 or first == second:
        return _date(year, second, first)
    return _date(year, first, second) if second > 12 else None


def _date(year: str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
