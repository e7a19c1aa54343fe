"""`make bench`: the made-up archive is the same for the same seed, and the report holds what was measured."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from benchmarks import bench, corpus
from benchmarks.curves import picture
from transforms.reconcile.copies import groups, signature


def test_a_larger_archive_begins_with_the_smaller_one(tmp_path: Path) -> None:
    small, large = list(corpus.records(30)), list(corpus.records(40))
    assert large[:30] == small
    assert len({record["id"] for record in large}) == 40
    corpus.write(tmp_path / "rest.jsonl", 10, skip=30)
    assert len((tmp_path / "rest.jsonl").read_text(encoding="utf-8").splitlines()) == 10


def test_another_seed_is_another_archive() -> None:
    one, other = (next(corpus.records(1, seed)) for seed in (1, 2))
    assert one["text"] != other["text"]
    assert one["published_on"] != other["published_on"]


def test_an_article_in_brief_is_the_opening_of_a_report() -> None:
    sizes = [len(record["text"]) for record in corpus.records(200, brief=True)]
    whole = [len(record["text"]) for record in corpus.records(200)]
    assert sum(sizes) * 3 < sum(whole)


def test_retellings_of_one_sample_are_no_copies_of_each_other() -> None:
    worlds = [corpus.records(len(corpus.samples()), seed) for seed in range(4)]
    texts = {f"{seed}-{n}": r["text"] for seed, world in enumerate(worlds) for n, r in enumerate(islice(world, 20))}
    leaders = groups({key: signature(text) for key, text in texts.items()})
    assert all(key[0] == leader[0] for key, leader in leaders.items())


def test_the_report_shows_what_was_measured(tmp_path: Path) -> None:
    ran = {"seconds": 2.0, "steps": {"scan": 0.1, "parse": 1.5}, "peak_mib": 300}
    found = {"articles": 1000, "full": ran, "added": ran, "same": ran, "ms_per_article": 2.0, "cpu_ms_per_article": 3.5}
    found |= {"added_share": 0.02, "same_share": 0.005}
    figures = {
        "refreshes 1000": {"on": "2024-05-01", "machine": {"processor": "2 × Abacus"}, "load": 0.5, "found": found}
    }
    figures["briefs 1000000"] = {**figures["refreshes 1000"], "found": found | {"articles": 1_000_000}}
    text = bench.write_report(figures, tmp_path / "results.md", tmp_path / "pictures")
    assert "| 1,000 | 2.0 | 2.0 | 3.5 | 2.0 | 2.0% | 2.0 | 0.5% | 300 |" in text
    assert "| 1,000,000 | 2.0 | 2.0 | 3.5 | 2.0 | 2.0% | 2.0 | 0.5% | 300 |" in text.split("## Articles in brief")[1]
    assert "2024-05-01: processor 2 × Abacus (briefs 1000000 at load 0.5, refreshes 1000 at load 0.5)" in text
    assert (tmp_path / "pictures" / "refreshes.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_curve_has_a_point_for_every_size() -> None:
    assert picture("Refresh", "s", {"full": [(1000, 2.0), (10_000, 20.0)], "none": []}).count("<circle") == 2
