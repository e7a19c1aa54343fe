"""The table of shares: what a rule is worth, and that every guess makes a claim less sure."""

from __future__ import annotations

import csv

import pytest

from transforms.extract.confidence import TABLE, confidence


def test_a_rule_takes_the_share_of_the_longest_name_that_begins_its_own() -> None:
    assert confidence("lists.dash") == confidence("lists.numbers") != confidence("lists.fixture")
    assert confidence("prose.fixture drawn") == confidence("prose.fixture")


def test_every_guess_makes_a_claim_less_sure() -> None:
    with TABLE.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert all(0.5 < float(row["share"]) < 1 for row in rows)
    for guess in (row["name"] for row in rows if row["kind"] == "guess"):
        assert confidence("prose.win", guess) < confidence("prose.win")
    assert confidence("prose.win", "carried", "opponent") < confidence("prose.win", "opponent")


def test_what_the_table_does_not_hold_is_an_error() -> None:
    with pytest.raises(KeyError):
        confidence("prose.win", "a hunch")
