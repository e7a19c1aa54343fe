"""The sample articles in raw/ and what README says of them: read in seconds, and true."""

from __future__ import annotations

import re
import time
from pathlib import Path

import duckdb
import pytest

from pipelines.refresh import refresh
from pipelines.settings import Settings
from pipelines.summary import Summary

HOUSE = Path(__file__).parents[1]
README = (HOUSE / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(raw=HOUSE / "raw", warehouse=tmp_path_factory.mktemp("sample") / "pressbox.duckdb")


@pytest.fixture(scope="module")
def first(settings: Settings) -> tuple[Summary, float]:
    begun = time.perf_counter()
    return refresh(settings), time.perf_counter() - begun


def test_the_sample_is_read_in_seconds_and_published(first: tuple[Summary, float]) -> None:
    summary, seconds = first
    assert summary.version, [check for check in summary.checks if check.blocking and not check.passed]
    assert seconds < 20
    assert sum(summary.articles.values()) >= 40


def test_no_article_of_the_sample_meets_a_fault_of_pressbox(first: tuple[Summary, float]) -> None:
    assert [one for one in first[0].quarantined if "fault of Pressbox" in one[1]] == []


def test_a_second_refresh_takes_no_time(settings: Settings, first: tuple[Summary, float]) -> None:
    begun = time.perf_counter()
    assert refresh(settings).unchanged
    assert time.perf_counter() - begun < 5


def test_readme_opens_with_a_query_and_its_true_result(settings: Settings, first: tuple[Summary, float]) -> None:
    query = re.search(r"```sql\n(.+?)```", README, re.DOTALL)
    lines = re.findall(r"^\| (.+) \|$", README, re.MULTILINE)
    assert query
    with duckdb.connect(str(settings.warehouse), read_only=True) as con:
        answer = con.execute(query[1])
        names = " | ".join(column[0] for column in answer.description or [])
        rows = [" | ".join("" if cell is None else str(cell) for cell in row) for row in answer.fetchall()]
    assert lines == [names, *rows]
