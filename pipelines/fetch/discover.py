"""The bytes of a feed or a sitemap in, the articles that it lists out. Fetches nothing; rubbish raises RubbishError."""

from __future__ import annotations

import gzip
import io
import zlib
from calendar import timegm
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from urllib.parse import urljoin, urlsplit

import feedparser
from lxml import etree

GZIP = b"\x1f\x8b"


class RubbishError(Exception):
    """What came is no feed or sitemap; the message says what it looks like."""


@dataclass(frozen=True)
class Found:
    """An article that a source lists. `changed`: the source's own word for its last change, compared as text."""

    url: str
    title: str | None = None
    published_on: date | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    changed: str | None = None


@dataclass(frozen=True)
class Sitemap:
    """Articles of one sitemap, and the further sitemaps that it names."""

    articles: list[Found] = field(default_factory=list)
    sitemaps: list[Found] = field(default_factory=list)


def read_feed(body: bytes, url: str, content_type: str = "") -> list[Found]:
    """The entries of the RSS or Atom feed `body`, in its order. Raises RubbishError where there is no feed in it."""
    headers = {"content-type": content_type, "content-location": url} if content_type else {"content-location": url}
    feed = feedparser.parse(io.BytesIO(body), response_headers=headers)
    if not feed.get("version") and not feed.entries:
        raise RubbishError(f"no RSS or Atom feed, but {_looks_like(body)}")
    publisher, language = feed.feed.get("title"), feed.feed.get("language")
    found = []
    for entry in feed.entries:
        address = urljoin(url, entry.get("link") or "")
        if entry.get("link") and urlsplit(address).scheme in ("http", "https"):
            # Past feedparser's own look-up, which takes the one for the other with a warning.
            updated = dict.get(entry, "updated")
            parsed = entry.get("published_parsed") or dict.get(entry, "updated_parsed")
            found.append(
                Found(
                    url=address,
                    title=entry.get("title") or None,
                    published_on=datetime.fromtimestamp(timegm(parsed), UTC).date() if parsed else None,
                    publisher=publisher or None,
                    author=entry.get("author") or None,
                    language=(language or "").split("-")[0].lower() or None,
                    changed=updated or entry.get("published"),
                )
            )
    return found


def read_sitemap(body: bytes, url: str, most_bytes: int) -> Sitemap:
    """What the sitemap or sitemap index `body` (gzipped or not) lists. Raises RubbishError where it is neither."""
    if body.startswith(GZIP):
        body = _gunzip(body, most_bytes)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise RubbishError(f"no sitemap, but {_looks_like(body)} ({error})") from error
    kind = etree.QName(root).localname
    if kind not in ("urlset", "sitemapindex"):
        raise RubbishError(f"no sitemap, but XML whose root is {kind}")
    found = [one for one in (_entry(element, url) for element in root if isinstance(element.tag, str)) if one]
    return Sitemap(articles=found) if kind == "urlset" else Sitemap(sitemaps=found)


def _entry(element: etree._Element, base: str) -> Found | None:
    told = {etree.QName(child).localname: (child.text or "").strip() for child in element.iter("{*}*")}
    address = urljoin(base, told.get("loc", ""))
    if not told.get("loc") or urlsplit(address).scheme not in ("http", "https"):
        return None
    return Found(
        url=address,
        title=told.get("title") or None,
        published_on=_day(told.get("publication_date")),
        publisher=told.get("name") or None,
        language=told.get("language") or None,
        changed=told.get("lastmod") or told.get("publication_date") or None,
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _gunzip(body: bytes, most_bytes: int) -> bytes:
    try:
        with gzip.open(io.BytesIO(body)) as unpacked:
            text = unpacked.read(most_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise RubbishError(f"a gzipped file that is broken ({error})") from error
    if len(text) > most_bytes:
        raise RubbishError(f"a gzipped file of more than {most_bytes:,} bytes")
    return text


def _looks_like(body: bytes) -> str:
    start = body[:512].lstrip().lower()
    if not start:
        return "nothing at all"
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page"
    return "something else, which begins with " + repr(body[:40])
