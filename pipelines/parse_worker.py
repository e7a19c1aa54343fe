"""One worker process of `pipelines.parsing`: tasks from a pipe in, extractions to a pipe out.

Run as `main([READ_FD, WRITE_FD, SECONDS, MIB, EXTRACTOR])` in a process of its own. An exception quarantines its
article. An article over its time ends the whole process (by the kernel's alarm, which no hanging C code can put
off), and the parent, who was told what was about to begin, puts that article aside and goes on with another worker.
"""

from __future__ import annotations

import importlib
import resource
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from transforms.model import Article, Extraction

Extract = Callable[[Article], Extraction]
Sign = Callable[[str], bytes]
LONG_ENOUGH = 100
"""Characters below which no text can have enough words to be told from a copy."""


@dataclass(frozen=True)
class FileTask:
    """One file to read. `skip`: articles at its start that are done already; `split`: hand articles back unparsed."""

    path: Path
    skip: int = 0
    split: bool = False


@dataclass(frozen=True)
class ArticleTask:
    """One article of a file that was split."""

    path: Path
    article: Article


def quarantined(article: Article, reason: str) -> Extraction:
    """`article` put aside with `reason`, claiming nothing."""
    article.status, article.reason = "quarantined", reason
    return Extraction(article)


def unreadable(path: Path, root: Path, reason: str) -> Extraction:
    """The file itself put aside: no (further) article could be read from it."""
    source = path.relative_to(root).as_posix()
    return quarantined(Article(source=source, text="", title=path.name, language=None), reason)


def extract_safely(article: Article, extract: Extract, sign: Sign) -> Extraction:
    """What `article` claims, signed; quarantined with the reason where extracting raises."""
    if article.status in ("quarantined", "skipped"):
        return Extraction(article)
    try:
        extraction = extract(article)
    except MemoryError:
        return quarantined(article, "parsing it took too much memory; split it into single articles")
    except Exception as error:
        reason = f"a fault of Pressbox, not of the article: {type(error).__name__}: {error}; please report it"
        return quarantined(article, reason)
    if extraction.article.status == "parsed" and not extraction.claim_count:
        extraction.article.status = "no facts"
    extraction.signature = sign(extraction.article.text)
    return extraction


def signer(article: Article) -> Sign:
    """What makes the signature by which copies of `article` are known: none for a result sheet or a few words."""
    if article.format == "sheet" or len(article.text) < LONG_ENOUGH:
        return lambda text: b""
    from transforms.reconcile.copies import signature  # slow to load, and not needed for sheets

    return signature


class _Server:
    def __init__(self, results: Connection, seconds: float, extract: Extract) -> None:
        self.results = results
        self.seconds = seconds
        self.extract = extract

    def _timed(self, work: Callable[[], Any]) -> Any:
        signal.setitimer(signal.ITIMER_REAL, self.seconds)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def article(self, article: Article) -> None:
        sign = signer(article)
        self.results.send(("done", self._timed(lambda: extract_safely(article, self.extract, sign))))

    def file(self, task: FileTask, root: Path) -> None:
        try:
            for number, article in enumerate(self._articles(task.path, root)):
                if number < task.skip:
                    continue
                if task.split:
                    self.results.send(("article", article))
                    continue
                self.results.send(("extracting", article))
                self.article(article)
                self.results.send(("reading", number + 1))
        except MemoryError:
            self.results.send(("done", unreadable(task.path, root, "reading it took too much memory; split the file")))
        except OSError as error:
            self.results.send(("done", unreadable(task.path, root, f"cannot be read: {error.strerror or error}")))
        self.results.send(("filed", None))

    def _articles(self, path: Path, root: Path) -> Iterator[Article]:
        from transforms.reading import read

        articles = iter(read(path, root))
        while (article := self._timed(lambda: next(articles, None))) is not None:
            yield article


def _limit_memory(mib: int) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = mib << 20
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most < 0 else min(wanted, most), most))


def serve(tasks: Connection, results: Connection, seconds: float, mib: int, extractor: str) -> None:
    """Take tasks (a root with a list of files or articles) until the pipe closes, announcing every step."""
    _limit_memory(mib)
    module, name = extractor.split(":")
    server = _Server(results, seconds, getattr(importlib.import_module(module), name))
    while True:
        try:
            root, items = tasks.recv()
        except EOFError:
            return
        for index, item in enumerate(items):
            results.send(("begin", index))
            if isinstance(item, FileTask):
                server.file(item, root)
            else:
                server.article(item.article)
        results.send(("end", None))


def main(arguments: list[str]) -> int:
    """Serve as the command line says; 1 where the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, who then closes the pipe
    read_fd, write_fd, seconds, mib, extractor = arguments
    tasks, results = Connection(int(read_fd), writable=False), Connection(int(write_fd), readable=False)
    try:
        serve(tasks, results, float(seconds), int(mib), extractor)
    except (BrokenPipeError, ConnectionResetError):
        return 1
    return 0
