"""What a warehouse remembers of the input files it was made from; answered without building anything."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from transforms.model import stored_fields
from warehouse import migrate
from warehouse.connect import Connection, open_reader
from warehouse.tables import columns_of, insert, listed


@dataclass(frozen=True, slots=True)
class FileState:
    """An input file as last read. `sha256` covers its bytes and its .meta.json; the store counts its articles."""

    path: str
    size: int
    mtime_ns: int
    sha256: str
    parser_version: str
    article_count: int = 0


def published_states(warehouse: Path) -> dict[str, FileState]:
    """The files that the published warehouse was made from, by path; none where nothing is published yet.

    Raises WarehouseTooNew where a newer Pressbox wrote it.
    """
    if not warehouse.exists():
        return {}
    with open_reader(warehouse) as con:
        migrate.check_readable(con)
        return read_states(con) if migrate.version_of(con) else {}


def read_states(con: Connection) -> dict[str, FileState]:
    """The files as last read, by path."""
    names = stored_fields(FileState)
    rows = con.execute(f"SELECT {', '.join(names)} FROM internal.files ORDER BY path").fetchall()
    return {row[0]: FileState(*row) for row in rows}


def write_states(con: Connection, states: Collection[FileState]) -> None:
    """Remember `states` in place of what was known of these files."""
    forget(con, [state.path for state in states])
    insert(con, "internal.files", columns_of(list(states), stored_fields(FileState)))


def forget(con: Connection, paths: Collection[str]) -> None:
    """Drop what is known of these files."""
    with listed(con, paths):
        con.execute("DELETE FROM internal.files WHERE path IN (SELECT key FROM listed)")
