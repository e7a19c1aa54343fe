"""The table of shares: what a rule is worth, and that every guess makes a claim less sure."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date

import pytest

from transforms.extract.confidence import TABLE, confidence
from transforms.model import Extraction

Reader = Callable[..., Extraction]


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


def test_a_result_by_a_noun_is_less_sure_where_nothing_tells_its_day(read: Reader) -> None:
    told = "Everton enjoyed a 2-0 win over Fulham{}."
    dated, undated = (
        read(told.format(day), published_on=date(2025, 4, 3)).claims["matches"][0].confidence
        for day in (" on Saturday", "")
    )
    assert undated < dated == confidence("prose.win_noun")
