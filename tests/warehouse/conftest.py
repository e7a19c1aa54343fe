"""A store to put things into, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.samples import Clock
from warehouse.derive import derive
from warehouse.store import Store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with reference data and views, and no articles: copying it is faster than making it."""
    path = tmp_path_factory.mktemp("empty") / "empty.duckdb"
    made = Store.begin(None, path)
    derive(made)
    made.close()
    return path


@pytest.fixture
def store(empty: Path, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = Store.begin(empty, tmp_path / "build.duckdb", clock)
    yield opened
    opened.con.close()
