"""One source in, new files below raw/NAME/YYYY-MM-DD/ and a report out. An error is told in the report, never raised:
what one source does must not trouble the others.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pipelines.fetch.discover import Found, RubbishError, Sitemap, read_feed, read_sitemap
from pipelines.fetch.http import Answer, Client, FetchError, ForbiddenError
from pipelines.fetch.memory import Memory, Page
from pipelines.fetch.sources import Source

AT_ONCE = 8
"""Sources that are fetched at the same time. Each host is asked one thing at a time all the same."""
DEEPEST_SITEMAP = 3
ERRORS_TOLD = 10
EXTENSIONS = {"text/plain": ".txt", "text/markdown": ".md", "application/json": ".json"}
DROPPED = frozenset({".txt", ".md", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".csv"})


@dataclass
class Report:
    """How fetching one source went. `new` are files below raw/; `forbidden`: pages that robots.txt keeps shut."""

    source: str
    new: list[str] = field(default_factory=list)
    listed: int = 0
    unchanged: int = 0
    forbidden: int = 0
    left_for_next_time: int = 0
    errors: list[str] = field(default_factory=list)
    failed: bool = False
    last_success: str | None = None

    def fault(self, error: object) -> None:
        """Take note of an error; of very many only the first are kept."""
        if len(self.errors) < ERRORS_TOLD:
            self.errors.append(str(error))


@dataclass(frozen=True)
class Places:
    """Where articles go and where memory is kept; `now` dates the folders (UTC)."""

    raw: Path
    memory: Path
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def memory_of(self, source: Source) -> Path:
        """The memory file of `source`."""
        return self.memory / f"{source.name}.json"

    def folder(self, source: Source) -> Path:
        """Today's folder of `source`."""
        return self.raw / source.name / self.now().date().isoformat()


def fetch_all(sources: Iterable[Source], places: Places) -> Iterator[Report]:
    """Fetch `sources` side by side, and give each report as soon as it is there."""
    with Client() as client, ThreadPoolExecutor(AT_ONCE) as pool:
        running = [pool.submit(fetch, source, places, client) for source in sources]
        for done in as_completed(running):
            yield done.result()


def fetch(source: Source, places: Places, client: Client) -> Report:
    """Fetch what is new at `source`."""
    report, path = Report(source.name), places.memory_of(source)
    memory = Memory.load(path)
    memory.last_attempt = places.now().isoformat(timespec="seconds")
    try:
        if source.kind == "folder":
            _folder(source, places, memory, report)
        elif source.kind == "page":
            _pages([Found(source.url)], source, places, memory, client, report)
        else:
            _pages(list(_listed(source, memory, client, report)), source, places, memory, client, report)
    except (FetchError, RubbishError, OSError) as error:
        report.fault(error)
        report.failed = True
    if not report.failed:
        memory.last_success = memory.last_attempt
    report.last_success = memory.last_success
    memory.save(path)
    return report


def _listed(source: Source, memory: Memory, client: Client, report: Report) -> Iterator[Found]:
    """What the feed or sitemap lists and is wanted; nothing where it has not changed since."""
    if source.kind == "feed":
        answer = _list(source.url, source, memory, client)
        found = read_feed(answer.body, answer.url, answer.content_type) if answer.body is not None else []
        _remember(memory, source.url, answer)
    else:
        found = list(_sitemap(source.url, source, memory, client, report, DEEPEST_SITEMAP))
    seen: set[str] = set()
    for one in found:
        if source.wants(one.url) and one.url not in seen:
            seen.add(one.url)
            report.listed += 1
            yield one


def _list(url: str, source: Source, memory: Memory, client: Client) -> Answer:
    return client.get(url, source.manners, memory.pages.get(url, Page()).validators)


def _remember(memory: Memory, url: str, answer: Answer) -> None:
    if answer.body is not None:
        memory.pages[url] = Page(answer.validators.etag, answer.validators.last_modified)


def _sitemap(url: str, source: Source, memory: Memory, client: Client, report: Report, depth: int) -> Iterator[Found]:
    answer = _list(url, source, memory, client)
    most = int(source.manners.max_megabytes * 5_000_000)
    sitemap = read_sitemap(answer.body, answer.url, most) if answer.body is not None else Sitemap()
    yield from sitemap.articles
    _remember(memory, url, answer)
    for further in sitemap.sitemaps if depth else []:
        try:
            yield from _sitemap(further.url, source, memory, client, report, depth - 1)
        except (FetchError, RubbishError) as error:
            report.fault(error)


def _pages(found: list[Found], source: Source, places: Places, memory: Memory, client: Client, report: Report) -> None:
    """Fetch the pages of `found` that are new or changed, as many as one run may; one that fails is tried next time."""
    due = [one for one in found if source.kind == "page" or _is_due(one, memory)]
    report.unchanged += len(found) - len(due)
    most = source.manners.max_new
    report.left_for_next_time = max(0, len(due) - most)
    for one in due[:most]:
        try:
            _page(one, source, places, memory, client, report)
        except ForbiddenError as error:
            report.forbidden += 1
            report.failed = source.kind == "page"
            if report.failed:
                report.fault(error)
        except FetchError as error:
            report.fault(error)
            report.failed = source.kind == "page"
    if len(due) > most or report.errors:
        memory.pages.pop(source.url, None)  # the list must be read again, though it may not have changed


def _is_due(one: Found, memory: Memory) -> bool:
    known = memory.pages.get(one.url)
    return known is None or (one.changed is not None and one.changed != known.changed)


def _page(one: Found, source: Source, places: Places, memory: Memory, client: Client, report: Report) -> None:
    known = memory.pages.get(one.url, Page())
    answer = client.get(one.url, source.manners, known.validators)
    digest = hashlib.sha256(answer.body).hexdigest() if answer.body is not None else known.sha256
    if answer.body is None or digest == known.sha256:
        known.changed = one.changed
        memory.pages[one.url] = known
        report.unchanged += 1
        return
    # An article that was changed takes its old place; a page of its own (today's results) is kept day by day.
    today = places.folder(source) / _file_name(one.url, answer.content_type)
    target = places.raw / known.file if known.file and source.kind != "page" else today
    _write(target, answer.body, _overrides(one, answer, source))
    kept = target.relative_to(places.raw).as_posix()
    validators = answer.validators
    memory.pages[one.url] = Page(validators.etag, validators.last_modified, digest, kept, one.changed)
    report.new.append(kept)


def _overrides(one: Found, answer: Answer, source: Source) -> dict[str, str]:
    told = {
        "url": answer.url,
        "title": one.title,
        "published_on": one.published_on.isoformat() if one.published_on else None,
        "publisher": source.publisher or one.publisher,
        "author": one.author,
        "language": source.language or one.language,
    }
    return {key: value for key, value in told.items() if value}


def _file_name(url: str, content_type: str) -> str:
    """A readable name for the article at `url`, never the same for two addresses."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    words = re.sub(r"[^a-z0-9]+", "-", (parts[-1] if parts else "page").lower().removesuffix(".html")).strip("-")
    extension = EXTENSIONS.get(content_type.split(";")[0].strip().lower(), ".html")
    return f"{words[:80] or 'page'}-{hashlib.sha256(url.encode()).hexdigest()[:10]}{extension}"


def _write(target: Path, body: bytes, overrides: dict[str, str]) -> None:
    """Write the article with its overrides beside it; the article last, so that nobody reads it without them."""
    target.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps(overrides, ensure_ascii=False, indent=1).encode()
    for path, content in ((target.with_name(f"{target.name}.meta.json"), told), (target, body)):
        beside = path.with_name(f".{path.name}.part")
        beside.write_bytes(content)
        os.replace(beside, path)


def _folder(source: Source, places: Places, memory: Memory, report: Report) -> None:
    """Copy files that are new or changed, with their overrides; what leaves the folder stays in raw/."""
    root = Path(source.path)
    if not root.is_dir():
        raise FetchError(f"there is no folder {root}")
    for path in sorted(p for p in root.rglob("*") if p.is_file() and p.suffix.lower() in DROPPED):
        inside = path.relative_to(root)
        if any(part.startswith(".") for part in inside.parts) or not source.wants(inside.as_posix()):
            continue
        report.listed += 1
        try:
            _copy(path, inside, source, places, memory, report)
        except OSError as error:
            report.fault(f"{inside}: {error.strerror or error}")


def _copy(path: Path, inside: Path, source: Source, places: Places, memory: Memory, report: Report) -> None:
    if path.stat().st_size > source.manners.max_megabytes * 1_000_000:
        report.fault(f"{inside} is larger than {source.manners.max_megabytes:g} MB")
        return
    body = path.read_bytes()
    digest = hashlib.sha256(body).hexdigest()
    known = memory.pages.get(inside.as_posix())
    if known and known.sha256 == digest:
        report.unchanged += 1
        return
    target = places.raw / known.file if known and known.file else places.folder(source) / inside
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.part")
    beside.write_bytes(body)
    os.replace(beside, target)
    kept = target.relative_to(places.raw).as_posix()
    memory.pages[inside.as_posix()] = replace(known or Page(), sha256=digest, file=kept)
    report.new.append(kept)
