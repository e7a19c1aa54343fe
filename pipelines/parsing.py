"""Changed files in, extractions out, in parallel over worker processes. Bounded memory: nothing is collected here.

A poison article, which hangs or eats all memory, costs its worker process and is quarantined; the rest goes on.
The order of the extractions is that in which workers finish, so nothing after this may depend on it.
"""

from __future__ import annotations

import os
import signal
from collections import Counter, deque
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from pipelines.child import Child
from pipelines.parse_worker import ArticleTask, FileTask, quarantined, unreadable
from transforms.model import Article, Extraction

PARALLEL_FROM = 200
"""Fewer files than this are parsed by one worker: starting more costs longer than they save."""
MANY_RECORDS = frozenset({".jsonl", ".ndjson", ".json", ".csv"})
SPLIT_FROM_BYTES = 1 << 20
CHUNK = 32
QUEUE_AHEAD = 64
"""Chunks of articles that may wait before the worker that reads them is left to wait itself."""

Item = FileTask | ArticleTask
Known = Mapping[Path, Mapping[str, str]]


@dataclass(frozen=True)
class Parsed:
    """News of one file: an extraction, or the key of an article that is as it was, or (neither) that it is done."""

    path: Path
    extraction: Extraction | None = None
    unchanged: str | None = None

    @property
    def ended(self) -> bool:
        """Whether this is the end of the file."""
        return self.extraction is None and self.unchanged is None


@dataclass(frozen=True)
class Limits:
    """What one article may take, in seconds, and one worker process, in MiB."""

    seconds: float = 60.0
    mib: int = 4096


class WorkerError(RuntimeError):
    """A worker process ended before it began with anything: the installation is at fault, not an article."""


class _Worker(Child):
    """A worker process with what it is at: enough to carry on without it when it dies."""

    def __init__(self, root: Path, limits: Limits, extractor: str) -> None:
        self.root, self.limits, self.extractor = root, limits, extractor
        super().__init__("pipelines.parse_worker", limits.seconds, limits.mib, extractor)
        self.items: list[Item] = []
        self.index, self.number = -1, 0
        self.article: Article | None = None

    @property
    def at(self) -> Item:
        """The file or article that the worker is at."""
        return self.items[self.index]

    @property
    def splitting(self) -> bool:
        return _splits(self.items)

    def give(self, items: list[Item]) -> None:
        self.items, self.index, self.number, self.article = items, -1, 0, None
        try:
            self.tasks.send((self.root, items))
        except (BrokenPipeError, ConnectionResetError):
            raise self._failed_to_start() from None

    def note(self, kind: str, what: Any) -> None:
        """Keep in mind what the worker says it is at."""
        if kind == "begin":
            self.index, self.number, self.article = what, 0, None
        elif kind == "extracting":
            self.article = what
        elif kind == "reading":
            self.number, self.article = what, None
        elif kind == "end":
            self.items = []

    def bury(self) -> tuple[Item, Extraction, list[Item]]:
        """After the worker's death: what it was at, the poison put aside, and what it leaves undone."""
        if self.index < 0:
            raise self._failed_to_start()
        self.close()
        reason = self._reason(self.process.wait())
        item, rest = self.at, self.items[self.index + 1 :]
        if isinstance(item, ArticleTask):
            return item, quarantined(item.article, reason), rest
        if self.article is None:
            return item, unreadable(item.path, self.root, reason), rest
        return item, quarantined(self.article, reason), [replace(item, skip=self.number + 1), *rest]

    def _failed_to_start(self) -> WorkerError:
        return WorkerError(f"a parsing process ended at its start (exit code {self.process.wait()}); see its message")

    def _reason(self, code: int) -> str:
        if code == -signal.SIGALRM:
            return f"stopped after {self.limits.seconds:g} s; split it, or raise PRESSBOX_ARTICLE_SECONDS"
        if code == -signal.SIGKILL:
            return "stopped from outside, most likely for want of memory; split it, or lower PRESSBOX_WORKERS"
        return f"parsing it ended the worker process (exit code {code}); please report it"


class _Crew:
    """The workers, the queue of tasks, and of every split file how much is still out."""

    def __init__(self, workers: list[_Worker], queue: deque[list[Item]], known: Known, size: int) -> None:
        self.workers = workers
        self.size = size
        self.queue = queue
        self.known = known
        self.split: list[Item] = []
        self.out: Counter[Path] = Counter()
        self.being_split: set[Path] = set()

    def run(self) -> Iterator[Parsed]:
        while True:
            self._assign()
            busy = {worker.results: worker for worker in self.workers if worker.items}
            if not busy:
                return
            full = len(self.queue) > QUEUE_AHEAD
            heard = [pipe for pipe, worker in busy.items() if not (full and worker.splitting)]
            for pipe in wait(heard or list(busy)):
                yield from self._hear(busy[pipe])  # type: ignore[index]

    def _assign(self) -> None:
        """Give idle workers what is next: one splits at most, and `size` at most parse."""
        for worker in self.workers:
            if worker.items:
                continue
            splitting = any(other.splitting for other in self.workers)
            parsing = sum(bool(other.items) for other in self.workers) - splitting
            place = next((i for i, items in enumerate(self.queue) if not (splitting and _splits(items))), None)
            if parsing >= self.size and (place is None or not _splits(self.queue[place])):
                continue
            if place is not None:
                items = self.queue[place]
                del self.queue[place]
                self.being_split.update(item.path for item in items if _splits([item]))
                worker.give(items)
            elif self.split:
                worker.give(self.split)
                self.split = []

    def _hear(self, worker: _Worker) -> Iterator[Parsed]:
        try:
            kind, what = worker.results.recv()
        except (EOFError, OSError):
            yield from self._replace(worker)
            return
        worker.note(kind, what)
        if kind == "done":
            yield from self._done(worker.at, what)
        elif kind == "article":
            yield from self._article(worker.at.path, what)
        elif kind == "filed":
            yield from self._filed(worker.at)

    def _replace(self, worker: _Worker) -> Iterator[Parsed]:
        item, extraction, undone = worker.bury()
        self.workers[self.workers.index(worker)] = _Worker(worker.root, worker.limits, worker.extractor)
        self.queue.extendleft([left] for left in reversed(undone))
        yield from self._done(item, extraction)
        if isinstance(item, FileTask) and not any(left.path == item.path for left in undone):
            yield from self._filed(item)

    def _article(self, path: Path, article: Article) -> Iterator[Parsed]:
        if self.known.get(path, {}).get(article.article_id) == article.content_hash:
            yield Parsed(path, unchanged=article.article_id)
            return
        self.out[path] += 1
        self.split.append(ArticleTask(path, article))
        if len(self.split) >= CHUNK:
            self.queue.append(self.split)
            self.split = []

    def _done(self, item: Item, extraction: Extraction) -> Iterator[Parsed]:
        yield Parsed(item.path, extraction)
        if isinstance(item, ArticleTask):
            self.out[item.path] -= 1
            if not self.out[item.path] and item.path not in self.being_split:
                yield Parsed(item.path)

    def _filed(self, item: Item) -> Iterator[Parsed]:
        self.being_split.discard(item.path)
        if not self.out[item.path]:
            yield Parsed(item.path)


def parse(
    files: Sequence[Path],
    root: Path,
    *,
    workers: int = 0,
    limits: Limits | None = None,
    known: Known | None = None,
    extractor: str = "transforms.extract:extract",
) -> Generator[Parsed]:
    """Read and extract `files` (all below `root`), every file's end told after its last article. The workers are
    started at once: they load what they need while the caller gets ready to ask. Closing the generator ends them.

    `workers`: how many parse at a time; 0 for one a core, or a single one where the files are few and small. Large
    files are read for them by one process more. `known`: of large files, the content hash of each article that need
    not be parsed if it is still the same. `extractor`: `module:function`.
    Raises WorkerError where a worker process cannot start.
    """
    news = _news(_crew(files, root, workers, limits or Limits(), known or {}, extractor) if files else None)
    next(news)
    return news


def _crew(files: Sequence[Path], root: Path, workers: int, limits: Limits, known: Known, extractor: str) -> _Crew:
    """The workers for `files`, each of them started, and the queue of what they are to read."""
    large = {path for path in files if _large(path)}
    size = workers or ((os.cpu_count() or 1) if len(files) >= PARALLEL_FROM or large else 1)
    queue = _queue([path for path in files if path not in large], sorted(large), size)
    number = size + 1 if large else min(size, len(queue))  # reading for the others is a small part of a core
    return _Crew([_Worker(root, limits, extractor) for _ in range(number)], queue, known, size)


def _news(crew: _Crew | None) -> Generator[Parsed]:
    """What the crew tells. First asked for nothing: only a generator that was begun ends its workers when closed."""
    try:
        yield Parsed(Path())
        if crew is not None:
            yield from crew.run()
    finally:
        for worker in crew.workers if crew is not None else ():
            worker.stop()


def _large(path: Path) -> bool:
    return path.suffix.lower() in MANY_RECORDS and path.stat().st_size >= SPLIT_FROM_BYTES


def _queue(small: Sequence[Path], large: Sequence[Path], workers: int) -> deque[list[Item]]:
    """Large files one by one and first, the others in chunks small enough that all workers end at about one time."""
    size = max(1, min(CHUNK, len(small) // (workers * 4)))
    queue: deque[list[Item]] = deque([FileTask(path, split=True)] for path in large)
    queue.extend([FileTask(path) for path in small[start : start + size]] for start in range(0, len(small), size))
    return queue


def _splits(items: Sequence[Item]) -> bool:
    return any(isinstance(item, FileTask) and item.split for item in items)
