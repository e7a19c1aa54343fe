"""Dagster as `make ui` starts it, on a free port, and a headless Chromium in front of it; skips where there is none."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here (.ci/run installs it)")


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def write_settings(home: Path) -> None:
    """The project's own dagster.yaml, with its history below `home`."""
    text = (HOUSE / "dagster.yaml").read_text(encoding="utf-8")
    home.mkdir(parents=True, exist_ok=True)
    (home / "dagster.yaml").write_text(text.replace("base_dir: .dagster", f"base_dir: {home}"), encoding="utf-8")


@contextmanager
def serving(folder: Path, log: Path) -> Iterator[str]:
    """The address of Dagster over the articles in `folder`/raw, its output in `log`."""
    write_settings(folder / "home")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PRESSBOX_", "DAGSTER_"))}
    env |= {
        "DAGSTER_HOME": str(folder / "home"),
        "PRESSBOX_RAW": str(folder / "raw"),
        "PRESSBOX_WAREHOUSE": str(folder / "pressbox.duckdb"),
    }
    address = f"http://127.0.0.1:{free_port()}"
    dg = Path(sys.executable).with_name("dg")
    command = [str(dg), "dev", "--host", "127.0.0.1", "--port", address.rsplit(":", 1)[1]]
    with log.open("w") as output:
        # A session of its own, or it would inherit an ignored interrupt and could not be ended.
        process = subprocess.Popen(
            command, cwd=HOUSE, env=env, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            wait_for(address, process, log)
            yield address
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    """End Dagster and all that it started: asked first, and by force where a busy machine makes it too slow."""
    process.terminate()
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(address: str, process: subprocess.Popen[bytes], log: Path, seconds: float = 90) -> None:
    """Wait until the pages are served."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/server_info", timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(f"Dagster did not come up: {log.read_text()}")
