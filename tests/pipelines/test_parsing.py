"""Parsing in parallel: everything is read once, and no article can stop the others."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from pipelines.loading import Expected
from pipelines.parsing import Limits, Parsed, WorkerError, parse
from transforms.model import Article, Extraction

POISON = "tests.pipelines.poison:extract"
BODY = "The hosts won the match on Saturday and the visitors went home with nothing to show for it.\n"


def parsed(root: Path, **settings: object) -> list[Parsed]:
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return list(parse(files, root, extractor=POISON, **settings))  # type: ignore[arg-type]


def statuses(news: list[Parsed]) -> dict[str, str]:
    return {one.extraction.article.source: one.extraction.article.status for one in news if one.extraction}


def reasons(news: list[Parsed]) -> dict[str, str | None]:
    return {one.extraction.article.source: one.extraction.article.reason for one in news if one.extraction}


def write(root: Path, name: str, words: str) -> None:
    (root / name).write_text(f"{words} report\n\n{BODY}", encoding="utf-8")


@pytest.mark.parametrize("workers", [1, 3])
def test_every_file_is_read_once_and_ended_once_after_its_articles(tmp_path: Path, workers: int) -> None:
    for number in range(40):
        write(tmp_path, f"{number:02}.txt", f"Number {number}")
    news = parsed(tmp_path, workers=workers)
    assert set(statuses(news).values()) == {"parsed"}
    assert len(statuses(news)) == 40
    for name in statuses(news):
        about = [one for one in news if one.path == tmp_path / name]
        assert [one.extraction is None for one in about] == [False, True]


def test_an_article_without_claims_says_so(tmp_path: Path) -> None:
    write(tmp_path, "quiet.txt", "QUIET")
    assert statuses(parsed(tmp_path)) == {"quiet.txt": "no facts"}


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("HANG", "stopped after 0.5 s"),
        ("DEADLOCK IN C", "stopped after 0.5 s"),
        ("CRASH", "exit code 3"),
        ("KILLED", "want of memory"),
        ("GLUTTON", "too much memory"),
        ("BUG", "a fault of Pressbox, not of the article: KeyError"),
    ],
)
def test_a_poison_article_is_put_aside_and_the_rest_goes_on(tmp_path: Path, word: str, reason: str) -> None:
    for number in range(12):
        write(tmp_path, f"{number:02}.txt", f"{word if number in (5, 11) else 'Sound'} {number}")
    limits = Limits(seconds=0.5 if "0.5" in reason else 30, mib=512)
    news = parsed(tmp_path, workers=2, limits=limits)
    assert Counter(statuses(news).values()) == {"parsed": 10, "quarantined": 2}
    told = reasons(news)
    assert reason in (told["05.txt"] or "")
    ended = [one.path.name for one in news if one.ended]
    assert sorted(ended) == sorted(told)


def test_a_poison_record_costs_itself_and_not_its_file(tmp_path: Path) -> None:
    records = [{"id": str(n), "title": f"Report {n}", "text": ("CRASH " if n == 2 else "") + BODY} for n in range(6)]
    (tmp_path / "day.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    found = statuses(parsed(tmp_path))
    assert found == {f"day.jsonl#{n}": "quarantined" if n == 2 else "parsed" for n in range(6)}


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file large enough to be split over the workers, with a poison record in it."""
    records = [{"id": str(n), "text": ("CRASH " if n == 700 else "") + f"Report {n}. {BODY * 12}"} for n in range(1500)]
    (tmp_path / "archive.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    write(tmp_path, "small.txt", "Small")
    return tmp_path


@pytest.mark.parametrize("workers", [1, 3])
def test_a_large_file_is_shared_among_the_workers(large: Path, workers: int) -> None:
    news = parsed(large, workers=workers)
    found = statuses(news)
    assert len(found) == 1501
    assert [source for source, status in found.items() if status == "quarantined"] == ["archive.jsonl#700"]
    of_archive = [one for one in news if one.path.name == "archive.jsonl"]
    assert [one.extraction is None for one in of_archive].index(True) == len(of_archive) - 1


def test_all_workers_parse_while_a_large_file_is_read_for_them(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.parsing.QUEUE_AHEAD", 1)  # whoever reads, has to wait for those who parse
    monkeypatch.setattr("pipelines.parsing.CHUNK", 8)
    news = parsed(large, workers=2)
    by = [claim.team for one in news if one.extraction for claim in one.extraction.claims["titles"]]
    assert len(set(by[:500])) == 2  # before the poison, which costs a process


def test_a_large_file_counts_by_its_articles() -> None:
    small, large = Path("small.txt"), Path("archive.jsonl")
    reading = Expected({small: 900, large: 4 << 20})
    assert reading.total == 1 + (4 << 20) // 2000
    reading.note(Parsed(small, unchanged="a"))
    assert reading.done == 0
    for number in range(10_000):  # shorter ones than expected
        reading.note(Parsed(large, unchanged=str(number)))
    assert reading.done == reading.total - 2
    reading.note(Parsed(small))
    reading.note(Parsed(large))
    assert reading.done == reading.total


def test_a_large_file_of_short_articles_holds_more_of_them() -> None:
    path, size = Path("archive.jsonl"), 7_000_000
    reading = Expected({path: size})
    short = Extraction(Article("a", "x" * 500), {})
    for _ in range(5000):
        reading.note(Parsed(path, short))
    assert (reading.done, reading.total) == (5000, size // 700)


def test_unchanged_records_of_a_large_file_are_not_parsed(large: Path) -> None:
    first = [one.extraction for one in parsed(large) if one.extraction and one.path.name == "archive.jsonl"]
    known = {large / "archive.jsonl": {e.article.article_id: e.article.content_hash for e in first[:1000]}}
    news = parsed(large, known=known)
    unchanged = {one.unchanged for one in news if one.unchanged}
    assert unchanged == set(known[large / "archive.jsonl"])
    assert len(statuses(news)) == 501


def test_workers_that_cannot_start_are_no_fault_of_the_articles(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "one.txt", "One")
    with pytest.raises(WorkerError):
        list(parse([tmp_path / "one.txt"], tmp_path, extractor="no.such:module"))
    assert "No module named 'no'" in capfd.readouterr().err


def test_nothing_to_parse_starts_nothing(tmp_path: Path) -> None:
    assert list(parse([], tmp_path, extractor="no.such:module")) == []
