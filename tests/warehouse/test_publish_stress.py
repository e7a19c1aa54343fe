"""Readers, an analyst and two writers at once, with kills at random moments. PRESSBOX_STRESS=60 runs it a minute."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import duckdb

from tests.warehouse.test_publish import generation, let_everybody_in, refresh
from warehouse.publish import building, current, publish, versions
from warehouse.store import Store

SECONDS = float(os.environ.get("PRESSBOX_STRESS", "6"))
SPAWN = multiprocessing.get_context("spawn")
MARKS = 2000


def write(path: Path) -> None:
    """Refresh again and again: every generation marks all its rows with its number."""
    while True:
        with building(path) as build:
            store = Store.begin(current(path), build)
            number = int(store.state("generation") or 0) + 1
            store.con.execute("CREATE OR REPLACE TABLE main.marks AS SELECT ? AS mark FROM range(?)", [number, MARKS])
            store.set_state("generation", str(number))
            store.close()
            publish(build, path, keep=2)


def read(path: Path, errors: Any, reads: Any) -> None:
    """Open, count and close again and again: all rows bear one mark, and never an older one than before."""
    last = 0
    while True:
        try:
            with duckdb.connect(str(path), read_only=True) as con:
                rows = con.execute("SELECT mark, count(*) FROM main.marks GROUP BY mark").fetchall()
        except Exception as error:
            errors.put(f"{type(error).__name__}: {error}")
            continue
        if len(rows) != 1 or rows[0][1] != MARKS or rows[0][0] < last:
            errors.put(f"saw {rows} after {last}")
        last = rows[0][0]
        reads.value += 1
        time.sleep(0.01)


def analyse(path: Path) -> None:
    """Hold the file open as a careless analyst does: for writing where permitted. Root could, so it is nobody here."""
    if os.geteuid() == 0:
        os.setuid(65534)
    while True:
        try:
            con = duckdb.connect(str(path))
        except duckdb.Error:
            con = duckdb.connect(str(path), read_only=True)
        con.execute("SELECT count(*) FROM main.marks").fetchall()
        time.sleep(0.5)
        con.close()


def start(target: Any, *arguments: Any) -> BaseProcess:
    process = SPAWN.Process(target=target, args=arguments, daemon=True)
    process.start()
    return process


def kill(process: BaseProcess) -> None:
    if process.pid:
        os.kill(process.pid, signal.SIGKILL)
    process.join()


def test_no_reader_sees_an_error_or_half_a_warehouse(tmp_path: Path) -> None:
    path = tmp_path / "pressbox.duckdb"
    refresh(path, 0)
    let_everybody_in(tmp_path)
    with building(path) as build:
        store = Store.begin(current(path), build)
        store.con.execute("CREATE TABLE main.marks AS SELECT 0 AS mark FROM range(?)", [MARKS])
        store.close()
        publish(build, path)
    errors, counts = SPAWN.Queue(), [SPAWN.Value("i", 0) for _ in range(3)]
    others = [start(read, path, errors, count) for count in counts] + [start(analyse, path)]
    writers = [start(write, path), start(write, path)]
    kills, dice = 0, random.Random(7)
    end = time.monotonic() + SECONDS
    # On a busy machine a writer takes seconds to start: go on until some have come through.
    while time.monotonic() < end or (generation(path) < 5 and time.monotonic() < end + 90):
        time.sleep(dice.uniform(0.5, 4))
        victim = dice.randrange(2)
        kill(writers[victim])
        kills += 1
        writers[victim] = start(write, path)
    for process in [*writers, *others]:
        kill(process)
    assert [errors.get() for _ in range(errors.qsize())] == []
    assert all(count.value > 0 for count in counts)
    assert kills > 1
    last = generation(path)
    assert last > 0
    refresh(path, last + 1, keep=2)
    assert generation(path) == last + 1
    assert len(versions(path)) == 2
    assert not [file for file in path.parent.rglob("*") if "build-" in file.name]
