"""JSON, JSONL and NDJSON files to one article per record. JSONL is streamed: memory stays that of one line.

A bad record is quarantined with its line number, and the rest is read. Two records with one id both stay.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import IO, Any

from transforms.model import Article
from transforms.reading.assemble import article, quarantined
from transforms.reading.decode import clean, decode
from transforms.reading.html import has_markup, main_text, with_title, without_entities
from transforms.reading.metadata import Told, told_by

LONGEST_LINE = 64 * 1024 * 1024  # bytes
LARGEST_JSON = 256 * 1024 * 1024  # bytes; a JSON document is read whole
_TEXT = ("text", "body", "content", "articlebody", "article_body", "full_text", "maintext", "main_text")
_HTML = ("html", "body_html", "content_html", "raw_html")
_LISTS = ("articles", "items", "records", "stories", "documents", "results", "data", "entries")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Sources:
    """Gives each record of a file its source, `path#id`; a repeated id becomes `path#id~2`."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._seen: set[int] = set()

    def name(self, identity: str) -> str:
        source, count = f"{self._path}#{identity}", 1
        while (key := hash(source)) in self._seen:  # eight bytes a record instead of its whole id
            count += 1
            source = f"{self._path}#{identity}~{count}"
        self._seen.add(key)
        return source

    def namer(self, place: str) -> Callable[[str | None], str]:
        """The source of a record at `place` (its line or number), for the id that it has or hasn't."""
        return lambda identity: self.name(identity or place)


def read_jsonl(path: Path, source: str, told: Told) -> Iterator[Article]:
    """The articles of a file with one JSON record a line."""
    with BufferedReader(path.open("rb", buffering=0), 1 << 20) as handle:
        start = handle.peek(4)[:4]
        if start.startswith(_WIDE_MARKS) or b"\x00" in start:
            yield from _whole(path, source, told)  # wide letters: line ends are not single bytes
            return
        if start.lstrip()[:1] == b"[":
            yield from read_json(path, source, told)
            return
        sources = Sources(source)
        for number, line in enumerate(_lines(handle), start=1):
            yield from _line(line, number, sources, told)


def read_json(path: Path, source: str, told: Told) -> Iterator[Article]:
    """The articles of a JSON document: one object, an array of them, or an object that holds the array."""
    size = path.stat().st_size
    if size > LARGEST_JSON:
        yield quarantined(
            source,
            f"A JSON document of {size:,} bytes is too large to read whole (limit {LARGEST_JSON:,}): "
            "write it as JSONL, one record a line (`jq -c '.[]' FILE.json > FILE.jsonl`).",
        )
        return
    yield from _whole(path, source, told)


def _whole(path: Path, source: str, told: Told) -> Iterator[Article]:
    text = decode(path.read_bytes())
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines[:2]):
            sources = Sources(source)  # JSONL under another name
            for number, line in enumerate(text.split("\n"), start=1):
                yield from _line(line.encode(), number, sources, told)
        else:
            yield quarantined(source, f"{_json_fault(error)} Correct the file, or remove it.", text)
        return
    yield from _document(document, source, told)


def _document(document: Any, source: str, told: Told) -> Iterator[Article]:
    records = document if isinstance(document, list) else _list_in(document)
    if records is None:
        yield _record(document, told, lambda _: source)
        return
    if not records:
        yield quarantined(source, "The list of articles is empty: add records to it, or remove the file.")
    sources = Sources(source)
    for number, record in enumerate(records, start=1):
        yield _record(record, told, sources.namer(str(number)))


def _list_in(document: Any) -> list[Any] | None:
    if not isinstance(document, dict) or _content(document, _TEXT) or _content(document, _HTML):
        return None
    lists = (document.get(name) for name in _LISTS)
    return next((found for found in lists if isinstance(found, list)), None)


def _lines(handle: IO[bytes]) -> Iterator[bytes | int]:
    """The lines of a file; of one that is too long only its length, so that it never stands in memory."""
    while line := handle.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        length = len(line)
        while rest := handle.readline(LONGEST_LINE):
            length += len(rest)
            if rest.endswith(b"\n"):
                break
        yield length


def _line(line: bytes | int, number: int, sources: Sources, told: Told) -> Iterator[Article]:
    if isinstance(line, int):
        reason = f"Line {number} has {line:,} bytes (limit {LONGEST_LINE:,}): write one article a line."
        yield quarantined(sources.name(str(number)), reason)
        return
    if not line.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return
    try:
        record = json.loads(_letters(line), strict=False)
    except (ValueError, RecursionError) as error:
        reason = f"Line {number}: {_json_fault(error)} Correct the line, or remove it; the others are read."
        yield quarantined(sources.name(str(number)), reason, decode(line[:2000]))
        return
    if isinstance(record, list):
        for at, item in enumerate(record, start=1):
            yield _record(item, told, sources.namer(f"{number}.{at}"))
        return
    yield _record(record, told, sources.namer(str(number)))


def _letters(line: bytes) -> str:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        text = decode(line)
    return text.replace("\x00", "").removeprefix("\ufeff")


def _json_fault(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"This is not valid JSON ({error.msg}, column {error.colno})."
    return (
        "This is not usable JSON (nested too deeply)." if isinstance(error, RecursionError) else f"Bad JSON: {error}."
    )


def _record(record: Any, told: Told, name: Callable[[str | None], str]) -> Article:
    """One record as an article: `text`, or else `html`; text that holds HTML is read as HTML.

    `name` gives the source for the record's id.
    """
    if not isinstance(record, dict):
        kind = type(record).__name__
        return quarantined(name(None), f"A record must be an object with `text` or `html`; this one is a {kind}.")
    own = told_by(record)
    source, known = name(own.identity), told.over(own)
    text, page = _content(record, _TEXT), _content(record, _HTML)
    if not text and not page:
        fields = ", ".join(map(str, list(record)[:12])) or "none"
        return quarantined(source, f"The record has neither `text` nor `html` (fields: {fields}): add one.", told=known)
    if text and not has_markup(text):
        return article(source, with_title(without_entities(clean(text)), known.title), known)
    body, of_page = main_text(text or page or "")
    known = known.over(of_page)
    return article(source, with_title(body, known.title), known)


def _content(record: dict[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = record.get(name)
        if value is None:
            value = next((record[key] for key in record if key.lower() == name), None)
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)  # a list of paragraphs
        if isinstance(value, str) and value.strip():
            return value
    return None
