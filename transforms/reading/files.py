"""The folder `raw/` to articles: finds the inputs, reads each by its extension, and never lets one stop the others.

Reads bytes and file names only; a file's times are not looked at.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from transforms.model import Article
from transforms.reading.assemble import LONGEST_ARTICLE, quarantined
from transforms.reading.decode import decode
from transforms.reading.html import read_html
from transforms.reading.metadata import Told, told_by
from transforms.reading.records import read_json, read_jsonl
from transforms.reading.sheet import LONGEST_SHEET, read_sheet
from transforms.reading.text import read_markdown, read_text

SIDECAR = ".meta.json"
WHOLE: dict[str, Callable[[str, str, Told], Article]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".csv": read_sheet,
}
STREAMED: dict[str, Callable[[Path, str, Told], Iterator[Article]]] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
}
# In bytes. A page's markup weighs more than its words, so a file may be much longer than the article in it.
_LARGEST = {".txt": 4 * LONGEST_ARTICLE, ".md": 4 * LONGEST_ARTICLE, ".csv": 4 * LONGEST_SHEET}
_LARGEST_PAGE = 32 * 1024 * 1024


def inputs(root: Path) -> list[Path]:
    """Every file below `root` that is read, by extension, in the order of their paths; sidecars go with their files.

    Hidden files and folders (a leading dot) are left out. A sidecar without a file beside it is listed: it is an error.
    """
    found = [
        Path(folder) / name
        for folder, folders, names in os.walk(root)
        if _visible_only(folders)
        for name in names
        if not name.startswith(".") and Path(name).suffix.lower() in (*WHOLE, *STREAMED)
    ]
    alone = [path for path in found if not path.name.endswith(SIDECAR) or not _has_owner(path)]
    return sorted(alone, key=lambda path: path.relative_to(root).as_posix())


def _visible_only(folders: list[str]) -> bool:
    folders[:] = sorted(name for name in folders if not name.startswith("."))
    return True


def _has_owner(sidecar: Path) -> bool:
    owner = sidecar.name.removesuffix(SIDECAR)
    if Path(owner).suffix.lower() in (*WHOLE, *STREAMED) and sidecar.with_name(owner).exists():
        return True
    return any(sidecar.with_name(owner + suffix).exists() for suffix in (*WHOLE, *STREAMED))


def sidecar(path: Path) -> Path | None:
    """The file of overrides beside `path`: `report.txt.meta.json` or `report.meta.json`.

    A change of it changes what `path` says.
    """
    for name in (path.name + SIDECAR, path.stem + SIDECAR):
        beside = path.with_name(name)
        if beside != path and beside.is_file():
            return beside
    return None


def read(path: Path, root: Path) -> Iterator[Article]:
    """The articles in the file at `path`, whose sources are told from `root` on.

    Streams, and raises nothing for bad input: that is quarantined.
    """
    source = path.relative_to(root).as_posix()
    if path.name.endswith(SIDECAR):
        yield quarantined(source, "No file stands beside these overrides: name them after one (NAME.meta.json).")
        return
    told, fault = _overrides(path)
    try:
        for article in _articles(path, source, told):
            if fault and article.reason is None:
                article.reason = fault
            yield article
    except OSError as error:
        yield quarantined(source, f"The file can't be opened ({error.strerror}): check its permissions, or remove it.")
    except Exception as error:  # whatever a library makes of hostile input, the other files are read
        kind = type(error).__name__
        yield quarantined(
            source, f"The file can't be read ({kind}: {error}): save it anew as plain text or UTF-8 HTML."
        )


def _articles(path: Path, source: str, told: Told) -> Iterator[Article]:
    suffix = path.suffix.lower()
    size = path.stat().st_size
    if size == 0:
        yield quarantined(source, "The file is empty (0 bytes): fetch it again, or remove it.")
    elif suffix in STREAMED:
        shared = Told(publisher=told.publisher, published=told.published)
        yield from STREAMED[suffix](path, source, told if suffix == ".json" else shared)
    elif size > (limit := _LARGEST.get(suffix, _LARGEST_PAGE)):
        yield quarantined(
            source,
            f"{size:,} bytes are no single article (limit {limit:,}): "
            "split the file into one article a file, or one a line as JSONL.",
        )
    elif suffix in WHOLE:
        yield WHOLE[suffix](source, decode(path.read_bytes()), told)
    else:
        yield quarantined(source, f"Files of the kind {suffix or 'without extension'} are not read.")


def _overrides(path: Path) -> tuple[Told, str | None]:
    """What the sidecar tells, and what is wrong with it."""
    beside = sidecar(path)
    if beside is None:
        return Told(), None
    try:
        fields = json.loads(decode(beside.read_bytes()))
    except (ValueError, OSError) as error:
        return Told(), f"{beside.name} was not used: it is not valid JSON ({error})."
    if not isinstance(fields, dict):
        return Told(), f"{beside.name} was not used: it must be an object with url, title, published_on or publisher."
    return told_by(fields), None
