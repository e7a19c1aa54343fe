"""Datelines: the place, agency and day that open a report. A line in, a `Dateline` out, or None.

Lists are in data/datelines.toml. A dateline without a year fixes no date by itself.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from transforms.reading.dates import MONTH, first_date

_DATA = tomllib.loads((Path(__file__).parent / "data" / "datelines.toml").read_text(encoding="utf-8"))
_NOT_PLACES = frozenset(_DATA["not_places"])
_AGENCY = r"\((?P<agency>(?:" + "|".join(map(re.escape, _DATA["agencies"])) + r"|[KW][A-Z]{2,3})(?:[ /][\w ]{1,20})?)\)"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/-]*[A-ZÀ-ÖØ-Þ]\.?"
_REGIONS = "|".join(map(re.escape, _DATA["regions"]))
_PLACE = rf"(?P<place>{_CAPITALS}(?: (?:{_CAPITALS}|d[aeo]s?|DE|Y)){{0,4}}|ST\.? {_CAPITALS})"
_REGION = r"(?P<region>(?:, [A-Z][\w.'’]{1,15}(?: [A-Z][\w.'’]{1,15}){0,2}){0,2}?)"
_MONTH = rf"(?i:{MONTH})\b\.?"
_DAY = rf"(?P<day>\d{{4}}-\d\d-\d\d|{_MONTH} ?\d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_DASH = r"\s?(?:[—–―-]{1,2}|\.\s?[—–―-]{1,2}|:(?=\s))\s*"
_ANY_SERVICE = r"\([A-Z][\w&.’' ]{2,30}\)"  # an agency that the list does not know, behind a day
_OPENING = re.compile(
    # LUSAIL, Qatar, Feb 10 (AP) —
    rf"{_PLACE}{_REGION}(?:,? {_DAY}(?: ?{_ANY_SERVICE})?)?(?: ?{_AGENCY})?(?P<end>{_DASH}|\.\s+)"
    rf"|(?P<place2>{_CAPITALS}(?: {_CAPITALS}){{0,3}}){_REGION.replace('region', 'region2')},? "
    rf"{_DAY.replace('day', 'day2')}(?: {_AGENCY.replace('agency', 'agency2')})?\s+(?=[A-Z“\"])"  # LONDON Nov 2 Cris
    r"|(?P<place3>[A-ZÀ-Þ][\w'’]+(?: [\w'’]+){0,2}(?:, [A-Z][\w.]+){0,2})"
    rf"(?: ?{_AGENCY.replace('agency', 'agency3')})?"
    r"\s?\.\s?[-–—]\s?"  # Mexico City.-
    rf"|(?P<place4>[A-ZÀ-Þ][\w'’.]+(?: [A-ZÀ-Þ][\w'’.]+){{0,2}}), (?P<region4>{_REGIONS})"
    rf"(?:, {_DAY.replace('day', 'day4')})?"
    r"\s?[—–―-]{1,2}\s"  # Portland, Ore. - The
)
_ANY_AGENCY = re.compile(_AGENCY)
_WITH_AGENCY = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][\w'’.-]*(?:,? [A-ZÀ-Þ][\w'’.-]*){{0,4}})?(?:,? ?{_DAY})?\s?{_AGENCY}\s?\.?{_DASH}"
)
_ALONE = re.compile(rf"{_PLACE}{_REGION},? {_DAY}\.?\s?[—–-]?$")
_SENTENCE = re.compile(r"[^\n]*?[a-zß-ÿ]{2,},? [a-zß-ÿ]{2,}")
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_LETTERS = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")  # "D.C. United won": no place with a full stop behind it
_LONGEST = 90
_FILED = 3  # days at most between the writing of a report and its publication


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was written (`place`, as printed), its day where a year is told, its length in the line, and the
    words for its day."""

    place: str | None
    region: str | None
    day: date | None
    length: int
    told: str = ""

    def day_before(self, published: date) -> date | None:
        """The day that it tells, without a year, where that is one of the days before a report was `published`."""
        years = [] if self.day or not self.told else [published.year, published.year - 1]
        days = [first_date(f"{self.told} {year}") for year in years]
        return next((day for day in days if day and 0 <= (published - day).days <= _FILED), None)


def names_agency(text: str) -> bool:
    """Whether an agency stands in brackets anywhere in `text`: only then can a later paragraph have a dateline."""
    return "(" in text and _ANY_AGENCY.search(text) is not None


def opening(line: str, first: bool) -> Dateline | None:
    """The dateline before the first sentence of `line`; with a paragraph above (not `first`) only one with agency."""
    start = line[:_LONGEST]
    if "(" in start:
        match = _WITH_AGENCY.match(start)
        if match and _SENTENCE.match(line, match.end()):
            return _dateline(match)
    if not first or not start[:1].isupper():
        return None
    match = _OPENING.match(start)
    if match is None or len(line) - match.end() < 40 or not _SENTENCE.match(line, match.end(), match.end() + 200):
        return None
    found = _dateline(match)
    letters = match["end"] is not None and not match["end"].strip(". ") and _LETTERS.fullmatch(found.place or "")
    return None if found.place in _NOT_PLACES or letters else found


def alone(line: str) -> Dateline | None:
    """A dateline that has a line to itself: `BUCHAREST 1996-08-25`."""
    match = _ALONE.match(line) if len(line) <= _LONGEST and line[:2].isupper() else None
    return _dateline(match) if match and match["place"] not in _NOT_PLACES else None


def _dateline(match: re.Match[str]) -> Dateline:
    part = {key.rstrip("234"): value for key, value in match.groupdict().items() if value}
    day = part.get("day", "")
    region = part.get("region", "").strip(", ")
    told = first_date(day) if _YEAR.search(day) else None
    return Dateline(part.get("place"), region or None, told, match.end(), day)
