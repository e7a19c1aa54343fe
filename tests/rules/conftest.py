"""Sheets of real results for the tests of the rules: those of this folder and the fact tables beside the repo."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FACTS = HERE.parents[2] / "shared" / "facts"


def sheet(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file; skips the test where the fact tables are absent."""
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
