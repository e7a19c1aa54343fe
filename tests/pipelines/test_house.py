"""The house itself: what is locked, how set-up fails where it must, and documents that do not drift from the code."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from pipelines.contract import DOCUMENT, document

HOUSE = Path(__file__).parents[2]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
BENCH_LOCK = "requirements-bench.lock"


def names(text: str) -> set[str]:
    found = re.findall(r"^([A-Za-z0-9][\w.-]*)", text, re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found}


@pytest.mark.parametrize("lock", [*LOCKS, BENCH_LOCK])
def test_a_lock_pins_and_hashes_everything_and_holds_no_address(lock: str) -> None:
    text = (HOUSE / lock).read_text()
    assert "://" not in text
    assert "/" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    asked = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]["optional-dependencies"]["bench"]
    wanted = "\n".join(asked) if lock == BENCH_LOCK else (HOUSE / lock.replace(".lock", ".in")).read_text()
    assert names(wanted) <= names(text)


def test_what_runs_is_the_same_in_all_locks() -> None:
    texts = [(HOUSE / lock).read_text() for lock in (*LOCKS, BENCH_LOCK)]
    run, develop, bench = (set(re.findall(r"^(\S+==\S+)", text, re.MULTILINE)) for text in texts)
    assert run <= develop
    assert run <= bench


def test_an_unsuitable_python_is_told_plainly(tmp_path: Path) -> None:
    old = tmp_path / "python3.9"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.18\nexit 1\n')
    old.chmod(0o755)
    done = subprocess.run(
        ["sh", "deploy/setup.sh", str(tmp_path / "venv"), LOCKS[1]],
        cwd=HOUSE,
        env={"PYTHON": str(old), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "needs Python 3.11, 3.12, 3.13 or 3.14; found: Python 3.9.18" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_every_target_is_explained() -> None:
    text = (HOUSE / "Makefile").read_text()
    told = subprocess.run(["make", "help"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    for target in re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)[1].split():  # type: ignore[index]
        assert f"make {target} " in told


def test_the_contract_is_up_to_date() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert document(text) == text, "run: make contract"
