"""What is known about an article besides its text: title, date, author, publisher, address, and where the date is from.

Takes what a record, page, front matter or sidecar tells, and what the text's own furniture tells; never a file's mtime.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from transforms.model import PublishedFrom
from transforms.reading.dates import find_dates, first_date, parse_date, plausible
from transforms.reading.prose import Layout

# Names under which records, front matter, sidecars and pages tell the same things, the surest first.
NAMES: dict[str, tuple[str, ...]] = {
    "identity": ("id", "_id", "guid", "uuid"),
    "url": ("url", "link", "canonical_url", "canonical"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "site_name", "site", "publication", "newspaper", "outlet"),
    "author": ("author", "authors", "byline", "creator"),
    "published": ("published_on", "date", "published_at", "published", "datepublished", "date_published", "pubdate"),
    "language": ("language", "lang", "inlanguage"),
}
_PLACES = {key: (name, rank) for name, keys in NAMES.items() for rank, key in enumerate(keys)}
_PATH_DATE = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=/|$)")
_PATH_MONTH = re.compile(r"/((?:19|20)\d\d)/([a-z]{3})/(0?[1-9]|[12]\d|3[01])(?=/|$)", re.IGNORECASE)
_SLUG_DATE = re.compile(r"(?<![\d-])((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-]*\d)")
_SLUG_COMPACT = re.compile(r"[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|$)")
_BY = re.compile(r"^(?:written |words |text |report |story |posted )?by:?\s+", re.IGNORECASE)
_AUTHOR_END = re.compile(
    r"\s*(?:[|,•·–—]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d|\b(?:published|updated|at|in|for)\b).*$",
    re.IGNORECASE,
)
_TITLE_LONGEST = 300


@dataclass(slots=True)
class Told:
    """What is told outside the text. `published` is a date that metadata give, whatever its form was."""

    identity: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    language: str | None = None

    def over(self, other: Told) -> Told:
        """These facts, with gaps filled from `other`."""
        return Told(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(Told)))


def told_by(record: dict[str, Any]) -> Told:
    """The metadata in a record, front matter or sidecar, under any of the usual names, in any case."""
    given: dict[str, list[tuple[int, Any]]] = {}
    for key, value in record.items():
        place = _PLACES.get(key) or _PLACES.get(str(key).lower().replace("-", "_"))
        if place and value not in (None, "", []):
            given.setdefault(place[0], []).append((place[1], value))
    ordered = {name: [value for _, value in sorted(found, key=_rank)] for name, found in given.items()}
    days = map(parse_date, ordered.pop("published", []))
    told = Told(published=next(filter(None, days), None))
    for name, values in ordered.items():
        setattr(told, name, as_text(values[0]))
    told.language = told.language[:2].lower() if told.language else None
    return told


def _rank(given: tuple[int, Any]) -> int:
    return given[0]


def as_text(value: Any) -> str | None:
    """One line of text from a field that may be a string, a number, an object with a name, or a list of those."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_text, value))) or None
    if value is None or isinstance(value, bool):
        return None
    return " ".join(str(value).split()) or None


def publication(told: Told, layout: Layout) -> tuple[date | None, PublishedFrom | None]:
    """The date of publication and where it is from: metadata before the text's own words before the address."""
    if told.published:
        return told.published, "metadata"
    day = date_in_text(layout)
    if day:
        return day, "text"
    day = date_in_url(told.url)
    return (day, "url") if day else (None, None)


def date_in_text(layout: Layout) -> date | None:
    """The date that the text's furniture tells: the ` date …` run, a stamp, a byline's date, a dateline with a year."""
    for kind in ("date run", "stamp", "byline", "dateline"):
        for line in layout.furniture(kind):
            if line.day:
                return line.day
    return None


def date_in_url(url: str | None) -> date | None:
    """The date in an address: `/2025/04/03/`, `/2025/apr/03/`, `2025-04-03-slug`, `_20250403`."""
    if not url:
        return None
    path = urlsplit(url).path
    match = _PATH_DATE.search(path) or _SLUG_DATE.search(path) or _SLUG_COMPACT.search(path)
    if match:
        return plausible(next(find_dates("-".join(match.groups())), None))
    month = _PATH_MONTH.search(path)
    return first_date(f"{month[3]} {month[2]} {month[1]}") if month else None


def author_of(layout: Layout) -> str | None:
    """The name in the text's first byline."""
    for line in layout.furniture("byline"):
        content = layout.text[line.start : line.end]
        if _BY.match(content):
            name = _AUTHOR_END.sub("", _BY.sub("", content)).strip()
            return name or None
    return None


def title_of(told: Told, layout: Layout) -> str | None:
    """The told title; else the headline in the text; else its first line of journalism."""
    if told.title:
        return told.title
    line = layout.headline or next((line for line in layout.lines if not line.kind), None)
    return shorten(layout.text[line.start : line.end]) if line else None


def shorten(title: str) -> str:
    """`title` in one line; where it is no headline but a paragraph, its beginning."""
    title = " ".join(title[: 2 * _TITLE_LONGEST].split())
    if len(title) <= _TITLE_LONGEST:
        return title
    return title[:_TITLE_LONGEST].rsplit(" ", 1)[0] + " …"
