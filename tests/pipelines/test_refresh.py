"""The refresh as a whole: a real folder in, a real published file out, and never anything in between."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipelines import parsing
from pipelines.refresh import refresh
from pipelines.settings import Settings
from pipelines.summary import Summary
from tests.pipelines.conftest import settings_in
from tests.pipelines.newsroom import FILES
from warehouse import checks, migrate

MADE_AT = {"first_seen_at", "refreshed_at"}


@pytest.fixture
def settings(tmp_path: Path, copy_of_template: Callable[[Path], Settings]) -> Settings:
    """A house whose warehouse is up to date."""
    return copy_of_template(tmp_path)


def rows(warehouse: Path, query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return con.execute(query).fetchall()


def contents(warehouse: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every published table and view, its rows sorted, without the times of reading."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        names = con.execute(
            "SELECT DISTINCT table_schema || '.' || table_name FROM information_schema.columns "
            "WHERE table_schema IN ('main', 'claims', 'derived') ORDER BY 1"
        ).fetchall()
        found = {}
        for (name,) in names:
            answer = con.execute(f"SELECT * FROM {name}")
            kept = [i for i, column in enumerate(answer.description or []) if column[0] not in MADE_AT]
            found[name] = sorted((tuple(row[i] for i in kept) for row in answer.fetchall()), key=repr)
        return found


def test_articles_become_facts_with_their_words(made: tuple[Path, Summary]) -> None:
    folder, summary = made
    settings = settings_in(folder)
    assert summary.files == {"new": 6, "changed": 0, "removed": 0, "unchanged": 0}
    assert summary.articles["quarantined"] == 1
    assert summary.articles["no facts"] == 1
    assert [source for source, _ in summary.quarantined] == ["empty.txt"]
    assert rows(
        settings.warehouse,
        "SELECT home_goals, away_goals, date::VARCHAR, disputed FROM matches WHERE home_team = 'Arsenal'",
    ) == [(2, 1, "2025-01-18", True)]
    assert summary.disputed == 1
    quotes = rows(
        settings.warehouse,
        "SELECT a.text[c.char_start + 1 : c.char_end] = c.quote FROM claims.matches c "
        "JOIN articles a USING (article_id)",
    )
    assert quotes
    assert all(same for (same,) in quotes)


def test_nothing_new_builds_and_parses_nothing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_Worker", None)
    before = settings.warehouse.resolve()
    summary = refresh(settings)
    assert summary.unchanged
    assert summary.version == before.name
    assert settings.warehouse.resolve() == before
    assert not list((settings.warehouse.parent / ".versions").glob("*.build-*"))


def test_a_touched_file_is_not_parsed_again(settings: Settings) -> None:
    os.utime(settings.raw / "results.csv", (1, 1))
    assert refresh(settings).unchanged


def test_a_changed_file_changes_what_it_said_and_nothing_else(settings: Settings) -> None:
    path = settings.raw / "results.csv"
    path.write_text(path.read_text().replace("Everton,1,1", "Everton,2,1"))
    summary = refresh(settings)
    assert summary.files == {"new": 0, "changed": 1, "removed": 0, "unchanged": 5}
    assert sum(summary.parsed.values()) == 1
    assert rows(settings.warehouse, "SELECT home_goals FROM matches WHERE home_team = 'Leeds United'") == [(2,)]


def test_a_removed_file_takes_its_claims_along_and_its_return_brings_them_back(settings: Settings) -> None:
    whole = contents(settings.warehouse)
    away = settings.raw.parent / "results.csv"
    shutil.move(settings.raw / "results.csv", away)
    assert refresh(settings).files["removed"] == 1
    assert rows(settings.warehouse, "SELECT count(*) FROM matches WHERE home_team = 'Leeds United'") == [(0,)]
    shutil.move(away, settings.raw / "results.csv")
    refresh(settings)
    assert contents(settings.warehouse) == whole


@pytest.mark.parametrize("order", list(permutations(["times", "daily", "results.csv"]))[2::3])
def test_one_after_another_gives_what_all_at_once_gives(settings: Settings, order: tuple[str, ...]) -> None:
    piecemeal = replace(settings, raw=settings.raw.parent / "slowly", warehouse=settings.raw.parent / "w.duckdb")
    for part in order:
        for name in FILES:
            if name.startswith((part, "empty.txt")):
                (piecemeal.raw / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(settings.raw / name, piecemeal.raw / name)
        refresh(piecemeal)
    assert contents(piecemeal.warehouse) == contents(settings.warehouse)


def test_a_rebuild_gives_the_same_step_by_step(settings: Settings) -> None:
    before = contents(settings.warehouse)
    told: list[tuple[str, int, int]] = []
    summary = refresh(settings, lambda *news: told.append(news), rebuild=True)
    assert sum(summary.parsed.values()) == len(FILES)
    assert contents(settings.warehouse) == before
    steps = list(dict.fromkeys(step for step, _, _ in told))
    assert steps == ["wait", "scan", "parse", "reconcile", "derive", "check", "publish"]
    assert ("parse", 6, 6) in told


def test_another_version_of_the_extractor_reads_everything_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipelines.refresh.parser_version", lambda: "another")
    assert refresh(settings).files["changed"] == len(FILES)
    assert refresh(settings).unchanged


@pytest.mark.parametrize("step", ["reconcile", "derive"])
def test_another_version_of_a_later_step_is_done_again_without_parsing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = contents(settings.warehouse)
    where = {"reconcile": "pipelines.refresh.reconcile_version", "derive": "warehouse.derive.version"}
    monkeypatch.setattr(where[step], lambda: "another")
    summary = refresh(settings)
    assert not summary.unchanged
    assert not summary.parsed
    assert bool(summary.clusters) == (step == "reconcile")
    assert contents(settings.warehouse) == before
    assert refresh(settings).unchanged


def test_a_failed_blocking_check_keeps_the_last_good_warehouse(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, path = contents(settings.warehouse), settings.warehouse.resolve()
    (settings.raw / "new.txt").write_text(FILES["daily/derby.txt"].replace("2-1", "4-0"))
    real = checks.run
    blocking = next(check.name for check in checks.CHECKS if check.blocking)
    monkeypatch.setattr(
        checks, "run", lambda con: [replace(r, passed=r.passed and r.name != blocking) for r in real(con)]
    )
    summary = refresh(settings)
    assert summary.blocked
    assert summary.version is None
    assert settings.warehouse.resolve() == path
    assert contents(settings.warehouse) == before
    monkeypatch.setattr(checks, "run", real)
    assert refresh(settings).files["new"] == 1


def test_an_empty_or_missing_folder_gives_an_empty_warehouse(settings: Settings) -> None:
    nowhere = replace(settings, raw=settings.raw.parent / "nowhere")
    assert refresh(nowhere).files["removed"] == len(FILES)
    assert rows(settings.warehouse, "SELECT count(*) FROM matches") == [(0,)]
    assert refresh(nowhere).unchanged


def test_months_are_loaded_one_by_one(settings: Settings) -> None:
    settings = replace(settings, warehouse=settings.warehouse.parent / "by_month.duckdb")
    from pipelines.months import files_of, month_of_path

    def load(month: str) -> dict[str, int]:
        again = files_of(month, settings.warehouse)
        return refresh(settings, again=again, only=lambda path: path in again or month_of_path(path) == month).files

    assert load("2025-01")["new"] == 1
    assert rows(settings.warehouse, "SELECT file FROM articles") == [("times/2025-01-19/late-winner.txt",)]
    refresh(settings)
    again = load("2025-01")
    assert (again["new"], again["changed"]) == (0, 3)


@pytest.mark.parametrize(
    ("path", "month"),
    [
        ("times/2019-04-13/late.html", "2019-04"),
        ("times/2019/04/13/late.html", "2019-04"),
        ("a/20190413-late.txt", "2019-04"),
        ("a/late-12345678.txt", None),
        ("a/2019-13-01.txt", None),
        ("a/late.txt", None),
    ],
)
def test_the_month_in_a_path(path: str, month: str | None) -> None:
    from pipelines.months import month_of_path

    assert month_of_path(path) == month


def test_one_report_in_many_papers_is_one_source(settings: Settings) -> None:
    report = FILES["daily/derby.txt"].replace("2-1", "3-0") + (
        "The rain that had fallen since the morning left the pitch heavy, and neither side found much rhythm on it. "
        "The visitors had the better of the first half hour but rarely troubled the goalkeeper, and their "
        "manager spoke afterwards of a lack of courage in front of goal that had cost them all winter.\n"
    )
    alone = "SELECT source_count, copies FROM (SELECT source_count, (SELECT count(copy_of) FROM articles) AS copies "
    alone += "FROM matches WHERE home_team = 'Arsenal')"
    for number in range(4):
        (settings.raw / f"paper-{number}.txt").write_text(report)
    refresh(settings)
    assert rows(settings.warehouse, alone) == [(4, 4)]
    assert rows(settings.warehouse, "SELECT home_goals FROM matches WHERE home_team = 'Arsenal'") == [(2,)]
    for number in range(3):
        (settings.raw / f"paper-{number}.txt").unlink()
    refresh(settings)
    assert rows(settings.warehouse, alone) == [(4, 0)]


def alter(warehouse: Path, *statements: str) -> None:
    """Write into the published version as nobody should."""
    path = warehouse.resolve()
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        for statement in statements:
            con.execute(statement)


def test_a_warehouse_of_an_unfinished_schema_is_built_anew(settings: Settings) -> None:
    before = contents(settings.warehouse)
    alter(settings.warehouse, "DROP VIEW bracket", "UPDATE internal.state SET value = 'another' WHERE name = 'schema'")
    summary = refresh(settings)
    assert summary.files["new"] == len(FILES)
    assert contents(settings.warehouse) == before
    assert refresh(settings).unchanged


def test_a_warehouse_of_a_newer_pressbox_is_refused_and_left_alone(settings: Settings) -> None:
    alter(settings.warehouse, "INSERT INTO internal.schema_version VALUES (9999, now()::TIMESTAMP)")
    (settings.raw / "new.txt").write_text(FILES["daily/derby.txt"])
    with pytest.raises(migrate.WarehouseTooNew, match="9999"):
        refresh(settings)
    with pytest.raises(migrate.WarehouseTooNew, match="9999"):
        refresh(settings, rebuild=True)
