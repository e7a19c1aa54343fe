"""Refreshes killed at random while people read: nobody sees an error, half a warehouse, or time running backwards."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from pipelines.refresh import refresh
from pipelines.settings import Settings
from tests.pipelines.test_refresh import contents

HOUSE = Path(__file__).parents[2]
KILLS = 12
REPORT = "Report {0}\n\nLONDON, January 18, 2025 - Arsenal beat Chelsea {0}-1 in the Premier League on Saturday.\n"
READER = """
import os, sys, time, duckdb
path, stop = sys.argv[1:]
reads, last = 0, ""
while not os.path.exists(stop):
    with duckdb.connect(path, read_only=True) as con:
        whole, = con.execute("SELECT count(*) FROM matches m JOIN evidence e ON e.fact_id = m.match_id").fetchone()
        version, = con.execute("SELECT max(refreshed_at)::VARCHAR FROM main.articles").fetchone()
    assert whole > 0, "half a warehouse"
    assert not last or version >= last, f"backwards: {last} then {version}"
    reads, last = reads + 1, version
    time.sleep(0.02)
print(reads)
"""


def start(settings: Settings) -> subprocess.Popen[bytes]:
    env = os.environ | {"PRESSBOX_RAW": str(settings.raw), "PRESSBOX_WAREHOUSE": str(settings.warehouse)}
    command = [sys.executable, "-m", "pipelines.cli", "refresh", "--quiet"]
    return subprocess.Popen(command, cwd=HOUSE, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


@contextmanager
def readers(warehouse: Path, stop: Path) -> Iterator[list[subprocess.Popen[str]]]:
    command = [sys.executable, "-c", READER, str(warehouse), str(stop)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    try:
        yield running
    finally:
        for reader in running:
            reader.kill()
            reader.wait()


def news(settings: Settings, number: int) -> None:
    (settings.raw / f"report-{number % 5}.txt").write_text(REPORT.format(number))


def workers_of(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[1]) == parent:
            found.append(int(entry.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for left-over processes in /proc")
def test_kills_at_any_moment_lose_nothing_and_disturb_nobody(
    tmp_path: Path, copy_of_template: Callable[[Path], Settings]
) -> None:
    settings = copy_of_template(tmp_path)
    chance = random.Random(20250402)
    analyst = duckdb.connect(str(settings.warehouse), read_only=True)
    before = analyst.execute("SELECT count(*) FROM main.articles").fetchone()
    orphans: list[int] = []
    with readers(settings.warehouse, tmp_path / "stop") as running:
        for number in range(KILLS):
            news(settings, number)
            victims = [start(settings) for _ in range(2 if number % 5 == 0 else 1)]
            time.sleep(chance.uniform(0.05, 2.2))
            for victim in victims:
                orphans += workers_of(victim.pid)
                victim.send_signal(signal.SIGKILL)
                victim.wait()
                assert victim.stderr is not None
                assert b"Error" not in victim.stderr.read()
        assert refresh(settings).version
        (tmp_path / "stop").touch()
        for reader in running:
            reads, errors = reader.communicate(timeout=20)
            assert errors == ""
            assert int(reads) > 10
    assert analyst.execute("SELECT count(*) FROM main.articles").fetchone() == before
    quiet = replace(settings, warehouse=tmp_path / "quiet" / "pressbox.duckdb")
    refresh(quiet)
    assert contents(settings.warehouse) == contents(quiet.warehouse)
    leftovers = {path.name for path in (settings.warehouse.parent / ".versions").iterdir()}
    assert not {name for name in leftovers if "build" in name or "link" in name}
    deadline = time.monotonic() + 5
    while any(Path(f"/proc/{pid}").exists() for pid in orphans) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in orphans if Path(f"/proc/{pid}").exists()]


def test_two_refreshes_at_once_queue(tmp_path: Path, copy_of_template: Callable[[Path], Settings]) -> None:
    settings = copy_of_template(tmp_path)
    news(settings, 1)
    done: list[tuple[int, bytes]] = []

    def wait(process: subprocess.Popen[bytes]) -> None:
        _, errors = process.communicate(timeout=60)
        done.append((process.returncode, errors))

    threads = [threading.Thread(target=wait, args=(start(settings),)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [(0, b"")] * 3
    assert refresh(settings).unchanged


def test_ctrl_c_leaves_a_clean_state(tmp_path: Path, copy_of_template: Callable[[Path], Settings]) -> None:
    settings = copy_of_template(tmp_path)
    before = settings.warehouse.resolve()
    for number in range(60):
        (settings.raw / f"{number}.txt").write_text(REPORT.format(number))
    process = start(settings)
    while not workers_of(process.pid):
        time.sleep(0.02)
    workers = workers_of(process.pid)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130, errors
    assert b"Traceback" not in errors
    assert settings.warehouse.resolve() == before
    assert not list((settings.warehouse.parent / ".versions").glob("*.build-*"))
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]
