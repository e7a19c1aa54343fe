"""A store to put things into, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.samples import Clock
from warehouse.store import Store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = Store.begin(None, tmp_path / "build.duckdb", clock)
    yield opened
    opened.con.close()
