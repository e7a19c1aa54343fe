"""Opens DuckDB files the one way that Pressbox does: settings for building, read-only for everything else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

# Format of the file: that of DuckDB 1.5, so that its command line (the newest on PyPI) can open what 2.0 wrote.
STORAGE_VERSION = "v1.5.0"
Connection = duckdb.DuckDBPyConnection


def open_build(path: Path) -> Connection:
    """Open or make the file at `path` for the one writer.

    `PRESSBOX_MEMORY` (such as `1500MB`) bounds what DuckDB keeps in memory before it spills beside the file.
    """
    con = duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
    con.execute("SET temp_directory = ?", [f"{path}.spill"])
    con.execute("SET preserve_insertion_order = false")
    con.execute("SET memory_limit = ?", [os.environ.get("PRESSBOX_MEMORY", "750MB")])
    return con


def open_reader(path: Path) -> Connection:
    """Open the warehouse at `path` read-only. Raises duckdb.IOException where there is none."""
    return duckdb.connect(str(path), read_only=True)


@contextmanager
def transaction(con: Connection) -> Iterator[None]:
    """All statements of a with-block at once or not at all; also faster, as the disk is waited for only once."""
    con.execute("BEGIN")
    try:
        yield
    except BaseException:
        con.execute("ROLLBACK")
        raise
    con.execute("COMMIT")
