"""`make gold`: reading what score.py prints, judging claims by it, and refusing figures that fell."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks import calibration, gold
from transforms.extract import extract
from transforms.model import Article
from warehouse.store import Store

SHOWN = """MISS  scores    one: {"teams": ["Everton", "Fulham"], "goals": [2, 0]}
        << Everton beat Fulham
FALSE goals     one: {"scorer": "Saka", "team": "Arsenal", "minute": 9, "kind": "goal"}
        << Saka scored
MISS  outcome   one: ['Everton', 'Fulham'] winner draw
        << drew
"""
OLD = {"scores": {"precision": 0.9, "recall": 0.8}, "date": {"share": 0.9}}


def test_the_lines_of_score_py() -> None:
    miss, false = calibration.verdicts(SHOWN)
    assert (miss.missed, miss.kind, miss.article, miss.quote) == (True, "scores", "one", "Everton beat Fulham")
    assert (false.missed, false.fields["minute"]) == (False, 9)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """Two results, one of which a label may contradict."""
    path = tmp_path / "gold.duckdb"
    store = Store.begin(None, path)
    text = "Everton beat Fulham 2-0. Arsenal lost 3-1 to Chelsea."
    article = Article(source="set.jsonl#one", text=text, published_on=date(2025, 4, 3))
    store.put([("set.jsonl", extract(article))])
    store.close()
    return path


def test_a_claim_is_wrong_where_score_py_says_so(warehouse: Path) -> None:
    fields = {"home_team": "Everton", "away_team": "Fulham", "home_goals": 2, "away_goals": 0}
    false = calibration.Verdict(False, "scores", "one", fields, "Everton beat Fulham 2-0")
    claims = [claim for claim in calibration.judged(warehouse, [false]) if claim.kind == "scores"]
    assert {claim.quote: claim.right for claim in claims} == {
        "Everton beat Fulham 2-0": False,
        "Arsenal lost 3-1 to Chelsea": True,
    }
    ((_, count, _, share),) = calibration.by_confidence(claims)
    assert (count, share) == (2, 0.5)


def test_a_figure_that_fell_is_named() -> None:
    new = {"scores": {"precision": 0.95, "recall": 0.7}, "date": {"share": 0.9}}
    assert gold.lowered(new, OLD) == ["scores recall 0.8000 -> 0.7000"]
    assert gold.lowered(OLD, OLD) == []


def test_a_kind_that_is_no_longer_found_has_fallen() -> None:
    new = {"scores": {"precision": None, "recall": 0.8}, "date": {"share": 0.9}}
    assert gold.lowered(new, OLD) == ["scores precision 0.9000 -> 0.0000"]
    assert gold.lowered({"scores": OLD["scores"]}, OLD) == ["date share 0.9000 -> 0.0000"]


@pytest.mark.parametrize(("options", "written"), [(["--update"], False), (["--update", "--lower"], True)])
def test_lower_figures_are_only_written_when_asked(
    options: list[str], written: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed = tmp_path / "gold.json"
    committed.write_text('{"labels": "x", "sets": {}}')
    monkeypatch.setattr(gold, "COMMITTED", committed)
    monkeypatch.setattr(gold, "labels_hash", lambda _: "x")
    status = gold.conclude(gold.options(options), {"together": OLD}, ["scores recall 0.9000 -> 0.8000"])
    assert (json.loads(committed.read_text())["sets"] != {}) == written
    assert status == (0 if written else 1)


def test_without_labels_it_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gold, "GOLD", tmp_path)
    assert gold.main([]) == 2
    assert "labels/*.jsonl" in capsys.readouterr().err
