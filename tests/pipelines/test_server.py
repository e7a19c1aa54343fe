"""The settings of a server: Dagster's history in a real Postgres, and files that the tools they are for can read."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import dagster as dg
import pytest
import yaml

from pipelines.definitions import defs
from pipelines.settings import Settings
from tests.ui.dagster_ui import free_port

HOUSE = Path(__file__).parents[2]
DEPLOY = HOUSE / "deploy"
POSTGRES = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


def as_postgres(*command: str, folder: Path) -> None:
    """Run a tool of Postgres, which refuses to be root, as the user that its package made."""
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(command, cwd=folder, user=user, check=True, capture_output=True, timeout=60)


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A Postgres of its own, and the environment that leads Dagster to it."""
    if POSTGRES is None:
        pytest.skip("no Postgres here (.ci/run installs it)")
    folder = Path("/tmp") / f"pressbox-pg-{os.getpid()}"  # sockets and the user postgres want a short, open path
    folder.mkdir()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    (folder / "password").write_text("s3cret")
    data, port = folder / "data", str(free_port())
    tool = str(POSTGRES)
    try:
        as_postgres(
            *(f"{tool}/initdb", "-D", str(data), "-U", "pressbox", "-A", "scram-sha-256", "--no-sync"),
            f"--pwfile={folder / 'password'}",
            folder=folder,
        )
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
        as_postgres(
            f"{tool}/pg_ctl", "-D", str(data), "-w", "-o", options, "-l", str(data / "log"), "start", folder=folder
        )
        yield {
            "PRESSBOX_PG_HOST": "127.0.0.1",
            "PRESSBOX_PG_PORT": port,
            "PRESSBOX_PG_USER": "pressbox",
            "PRESSBOX_PG_PASSWORD": "s3cret",
            "PRESSBOX_PG_DB": "postgres",
        }
    finally:
        if data.exists():
            as_postgres(f"{tool}/pg_ctl", "-D", str(data), "-m", "immediate", "stop", folder=folder)
        shutil.rmtree(folder)


def test_a_run_is_kept_in_postgres(
    server: dict[str, str],
    tmp_path: Path,
    copy_of_template: Callable[[Path], Settings],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = copy_of_template(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(DEPLOY / "dagster.yaml", home)
    for name in [name for name in os.environ if name.startswith(("PRESSBOX_", "DAGSTER_"))]:
        monkeypatch.delenv(name)
    env = {"DAGSTER_HOME": str(home), "PRESSBOX_RAW": str(settings.raw), "PRESSBOX_WAREHOUSE": str(settings.warehouse)}
    for name, value in (server | env).items():
        monkeypatch.setenv(name, value)
    with dg.DagsterInstance.get() as instance:
        defs.load_fn().resolve_job_def("refresh").execute_in_process(instance=instance)
    with dg.DagsterInstance.from_config(str(home)) as instance:
        (run,) = instance.get_runs()
        assert run.status is dg.DagsterRunStatus.SUCCESS
        assert "Postgres" in type(instance.run_storage).__name__
        assert instance.get_latest_materialization_event(dg.AssetKey(["main", "matches"]))


def test_every_setting_of_the_environment_file_is_one_that_is_read() -> None:
    told = set(re.findall(r"^#? ?([A-Z][A-Z_]+)=", (DEPLOY / "pressbox.env").read_text(), re.MULTILINE))
    code = "".join(path.read_text() for part in ("pipelines", "warehouse") for path in (HOUSE / part).rglob("*.py"))
    code += (DEPLOY / "dagster.yaml").read_text() + "DAGSTER_HOME"  # which is Dagster's own
    assert {name for name in told if name not in code} == set()


def test_every_setting_is_documented() -> None:
    code = "".join(path.read_text() for part in ("pipelines", "warehouse") for path in (HOUSE / part).rglob("*.py"))
    told = (HOUSE / "docs" / "operating.md").read_text()
    assert {name for name in re.findall(r"PRESSBOX_[A-Z_]+", code) if name not in told} == set()


def test_the_compose_file_starts_what_dagster_needs() -> None:
    told = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    assert set(told["services"]) == {"postgres", "webserver", "daemon"}
    needed = set(re.findall(r"env: (\w+)", (DEPLOY / "dagster.yaml").read_text()))
    for name in ("webserver", "daemon"):
        assert needed <= set(told["services"][name]["environment"])


@pytest.mark.parametrize("unit", sorted(path.name for path in (DEPLOY / "systemd").iterdir()))
def test_systemd_understands_the_units(unit: str) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd here")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(DEPLOY / "systemd" / unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if unit in line and "is not executable" not in line]
    assert complaints == []
