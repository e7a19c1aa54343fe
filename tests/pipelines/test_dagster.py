"""Dagster on top of a refresh: real runs in process, on a real folder, with the history kept by a real instance."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import dagster as dg
import httpx
import pytest

from pipelines import automation
from pipelines.assets import RAW, WAREHOUSE, in_order, key_of, origins
from pipelines.catalog import relations
from pipelines.definitions import defs
from pipelines.settings import Settings
from tests.pipelines.conftest import settings_in
from tests.pipelines.newsroom import FILES
from tests.pipelines.web import serving
from warehouse import checks

HOUSE = Path(__file__).parents[2]


def lead_to(monkeypatch: pytest.MonkeyPatch, settings: Settings, folder: Path) -> None:
    """Let the environment lead to this house below `folder`, and to no other."""
    for name in list(os.environ):
        if name.startswith("PRESSBOX_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PRESSBOX_RAW", str(settings.raw))
    monkeypatch.setenv("PRESSBOX_WAREHOUSE", str(settings.warehouse))
    monkeypatch.setenv("PRESSBOX_SOURCES", str(folder / "sources.toml"))
    monkeypatch.setenv("PRESSBOX_FETCH_MEMORY", str(folder / "memory"))


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, copy_of_template: Callable[[Path], Settings]) -> Path:
    """A folder with articles and a warehouse made of them, and the environment that leads there."""
    lead_to(monkeypatch, copy_of_template(tmp_path), tmp_path)
    return tmp_path


@dataclass
class Runs:
    """Runs over a house in which nothing is new, each taking long and changing nothing: see `runs`."""

    first: dg.ExecuteInProcessResult
    again: dg.ExecuteInProcessResult
    seconds_again: float
    elsewhere: dg.ExecuteInProcessResult


@pytest.fixture(scope="module")
def runs(template: Path) -> Runs:
    """The first run of an instance, without any warning; its second; and the first of another instance."""
    with pytest.MonkeyPatch.context() as monkeypatch, dg.DagsterInstance.ephemeral() as instance:
        lead_to(monkeypatch, settings_in(template), template)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            first = run(instance)
        begun = time.process_time()  # not the clock's, which counts what else this machine does
        again = run(instance)
        seconds = time.process_time() - begun
        with dg.DagsterInstance.ephemeral() as newcomer:
            return Runs(first, again, seconds, run(newcomer))


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as made:
        yield made


def load() -> dg.Definitions:
    return defs.load_fn()


def run(instance: dg.DagsterInstance, job: str = "refresh", **more: object) -> dg.ExecuteInProcessResult:
    resolved = load().resolve_job_def(job)
    return resolved.execute_in_process(instance=instance, raise_on_error=False, **more)  # type: ignore[arg-type]


def materialized(result: dg.ExecuteInProcessResult) -> dict[str, dg.AssetMaterialization]:
    events = result.get_asset_materialization_events()
    found = [event.materialization for event in events]
    return {one.asset_key.to_user_string(): one for one in found}


def test_one_run_materialises_every_table_and_view_and_warns_of_nothing(runs: Runs) -> None:
    assert runs.first.success
    shown = materialized(runs.first)
    assert set(shown) == {"raw", "warehouse", *(name.replace(".", "/") for name in relations())}
    matches = shown["main/matches"].metadata
    assert matches["dagster/row_count"].value == 4
    assert "| Arsenal |" in str(matches["preview"].value)
    assert shown["raw"].metadata["unchanged"].value == len(FILES)


def test_checks_stand_beside_their_tables(runs: Runs) -> None:
    found = {one.check_name: one for one in runs.first.get_asset_check_evaluations()}
    assert set(found) == {check.name for check in checks.CHECKS}
    for check in checks.CHECKS:
        severity = dg.AssetCheckSeverity.ERROR if check.blocking else dg.AssetCheckSeverity.WARN
        assert found[check.name].severity is severity


def test_a_second_run_shows_nothing_anew(runs: Runs) -> None:
    assert runs.again.success
    assert materialized(runs.again) == {}
    assert runs.again.get_asset_check_evaluations()


def test_another_instance_is_shown_what_stands_already(runs: Runs) -> None:
    assert "main/matches" in materialized(runs.elsewhere)


def test_a_failed_blocking_check_fails_the_run_and_publishes_nothing(
    house: Path, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(instance)
    before = (house / "out" / "pressbox.duckdb").resolve()
    (house / "raw" / "new.txt").write_text(FILES["daily/derby.txt"])
    real, blocking = checks.run, next(check.name for check in checks.CHECKS if check.blocking)
    monkeypatch.setattr(checks, "run", lambda con: [replace(r, passed=r.name != blocking) for r in real(con)])
    result = run(instance)
    assert not result.success
    assert materialized(result) == {}
    failed = [one.check_name for one in result.get_asset_check_evaluations() if not one.passed]
    assert failed == [blocking]
    assert (house / "out" / "pressbox.duckdb").resolve() == before


def test_a_rebuild_parses_everything_again(house: Path, instance: dg.DagsterInstance) -> None:
    assert materialized(run(instance, "rebuild"))["raw"].metadata["new"].value == len(FILES)


def test_one_month_is_read_alone(house: Path, instance: dg.DagsterInstance) -> None:
    result = run(instance, "months", partition_key="2025-01")
    assert result.success
    (told,) = [event.step_output_data.metadata for event in result.filter_events(lambda e: e.is_successful_output)]
    assert told["files read"].value == 3


def test_markup_in_an_article_is_shown_as_text(house: Path, instance: dg.DagsterInstance) -> None:
    (house / "raw" / "<img src=x onerror=alert(1)>.txt").write_text(
        "<script>alert('Arsenal')</script> [x](javascript:alert(1))\n\nArsenal beat Chelsea 5-0."
    )
    shown = materialized(run(instance))
    preview = str(shown["main/articles"].metadata["preview"].value)
    for line in preview.splitlines():
        for place, part in enumerate(line.split("``")):
            assert "<" not in part or place % 2, line


def test_every_asset_is_described_owned_and_grouped(house: Path) -> None:
    for spec in load().resolve_all_asset_specs():
        assert spec.description, spec.key
        assert spec.owners, spec.key
        assert spec.group_name in {"sources", "reading", "claims", "facts", "derived", "published"}
        assert spec.kinds
    for relation in relations().values():
        assert all(column.comment for column in relation.columns), relation.full_name


def test_the_graph_shows_the_way_of_the_data(house: Path) -> None:
    graph = load().resolve_asset_graph()
    assert graph.get(key_of("main.articles")).parent_keys == {RAW}
    assert graph.get(key_of("claims.matches")).parent_keys == {key_of("main.articles")}
    assert key_of("claims.matches") in graph.get(key_of("main.matches")).parent_keys
    assert key_of("main.matches") in graph.get(key_of("main.team_matches")).parent_keys
    assert graph.get(WAREHOUSE).parent_keys == {key_of(name) for name in relations()}
    views = [relation for relation in relations().values() if relation.view_sql]
    assert all(origins(view) for view in views)
    names = [relation.full_name for relation in in_order()]
    assert sorted(names) == sorted(relations())


def test_columns_of_views_lead_to_columns_of_tables(runs: Runs) -> None:
    lineage = materialized(runs.first)["main/team_matches"].metadata["dagster/column_lineage"].value
    assert isinstance(lineage, dg.TableColumnLineage)
    origin = {(dep.asset_key, dep.column_name) for dep in lineage.deps_by_column["team"]}
    assert (key_of("main.matches"), "home_team") in origin


def sources(house: Path, text: str) -> None:
    (house / "sources.toml").write_text(f"[defaults]\npause_seconds = 0\nattempts = 1\n{text}")


def test_each_source_is_an_asset_and_a_bad_one_stops_nothing(house: Path, instance: dg.DagsterInstance) -> None:
    with serving() as web:
        web.tagged("/report", b"<html><body><p>Everton beat Leeds United 2-0.</p></body></html>", '"1"')
        good = f"[[source]]\nname='good-page'\nkind='page'\nurl='{web.url('/report')}'\n"
        sources(house, good + "[[source]]\nname='bad'\nkind='feed'\nurl='http://127.0.0.1:9/'\n")
        result = run(instance, "daily")
    assert result.success
    shown = materialized(result)
    assert shown["sources/good_page"].metadata["new articles"].value == 1
    assert shown["sources/bad"].metadata["last success"].value == "never"
    assert shown["main/articles"].metadata["dagster/row_count"].value == len(FILES) + 1
    went = {
        one.asset_key.path[-1]: one.passed
        for one in result.get_asset_check_evaluations()
        if one.check_name == "went_well"
    }
    assert went == {"good_page": True, "bad": False}


def tick(instance: dg.DagsterInstance, cursor: str | None) -> dg.SensorResult | dg.SkipReason:
    sensor = load().resolve_sensor_def("raw_sensor")
    context = dg.build_sensor_context(instance=instance, cursor=cursor, definitions=load())
    found = sensor(context)
    assert isinstance(found, dg.SensorResult | dg.SkipReason)
    tick.cursor = found.cursor if isinstance(found, dg.SensorResult) else context.cursor  # type: ignore[attr-defined]
    return found


def test_the_sensor_waits_until_raw_is_quiet_and_asks_for_one_run(house: Path, instance: dg.DagsterInstance) -> None:
    assert isinstance(tick(instance, None), dg.SkipReason)
    (house / "raw" / "more.txt").write_text("More")
    assert isinstance(tick(instance, tick.cursor), dg.SkipReason)  # type: ignore[attr-defined]
    asked = tick(instance, tick.cursor)  # type: ignore[attr-defined]
    assert isinstance(asked, dg.SensorResult)
    assert len(asked.run_requests or []) == 1
    assert isinstance(tick(instance, tick.cursor), dg.SkipReason)  # type: ignore[attr-defined]


def test_the_schedule_has_the_time_zone_asked_for(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSBOX_TIMEZONE", "America/New_York")
    monkeypatch.setenv("PRESSBOX_AUTOMATE", "1")
    schedule = load().resolve_schedule_def("daily_schedule")
    assert schedule.execution_timezone == "America/New_York"
    assert schedule.default_status is dg.DefaultScheduleStatus.RUNNING


def test_a_failed_run_is_told_only_where_an_address_is_given(
    house: Path, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "run", lambda con: 1 / 0)
    result = run(instance)
    context = dg.build_run_status_sensor_context(
        sensor_name="failure_notice",
        dagster_instance=instance,
        dagster_run=result.dagster_run,
        dagster_event=result.get_run_failure_event(),
    ).for_run_failure()
    assert automation.failure_notice.default_status is dg.DefaultSensorStatus.STOPPED
    assert isinstance(automation.failure_notice(context), dg.SkipReason)
    sent: list[dict[str, str]] = []

    def post(url: str, json: dict[str, str], timeout: float) -> httpx.Response:
        sent.append(json)
        return httpx.Response(200, request=httpx.Request("POST", url))

    monkeypatch.setattr(httpx, "post", post)
    monkeypatch.setenv("PRESSBOX_NOTIFY_URL", "http://127.0.0.1:9/hook")
    automation.failure_notice(context)
    assert sent[0]["job"] == "refresh"
    assert "failed" in sent[0]["text"]


def test_definitions_load_fast_and_without_a_warning(house: Path) -> None:
    program = (
        "import time, dagster; begun = time.process_time(); import pipelines.definitions as d; d.defs.load_fn(); "
        "print(time.process_time() - begun)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert float(done.stdout) < 3


def test_a_run_with_nothing_new_is_quick(runs: Runs) -> None:
    assert runs.seconds_again < 2
