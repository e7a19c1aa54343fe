"""The sample articles in raw/ and what README says of them: read, published, and true."""

from __future__ import annotations

import re
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
def first(settings: Settings) -> Summary:
    return refresh(settings)


def test_the_sample_is_read_and_published(first: Summary) -> None:
    assert first.version, [check for check in first.checks if check.blocking and not check.passed]
    assert sum(first.articles.values()) >= 40


def test_no_article_of_the_sample_meets_a_fault_of_pressbox(first: Summary) -> None:
    assert [one for one in first.quarantined if "fault of Pressbox" in one[1]] == []


def test_a_second_refresh_has_nothing_to_do(settings: Settings, first: Summary) -> None:
    assert refresh(settings).unchanged


def test_readme_opens_with_a_query_and_its_true_result(settings: Settings, first: Summary) -> None:
    query = re.search(r"```sql\n(.+?)```", README, re.DOTALL)
    lines = re.findall(r"^\| (.+) \|$", README, re.MULTILINE)
    assert query
    with duckdb.connect(str(settings.warehouse), read_only=True) as con:
        answer = con.execute(query[1])
        names = " | ".join(column[0] for column in answer.description or [])
        rows = [" | ".join("" if cell is None else str(cell) for cell in row) for row in answer.fetchall()]
    assert lines == [names, *rows]


def test_a_view_is_taken_as_a_data_frame_with_its_counts_whole(settings: Settings, first: Summary) -> None:
    with duckdb.connect(str(settings.warehouse), read_only=True) as con:
        frame = con.table("matches").df()
        cells = con.execute("SELECT sum(home_goals), sum(away_goals) FROM matches").fetchone()
    assert len(frame) > 0
    assert (int(frame["home_goals"].sum()), int(frame["away_goals"].sum())) == cells
