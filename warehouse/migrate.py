"""The form of a warehouse: makes a new one, brings an older one up to date, refuses a newer one.

In goes a DuckDB connection to a file being built; the SQL stands in schema/ and migrations/. Loads no rows.
"""

from __future__ import annotations

from pathlib import Path

from warehouse.connect import Connection, transaction

SCHEMA = Path(__file__).parent / "schema"
MIGRATIONS = Path(__file__).parent / "migrations"


class WarehouseTooNew(Exception):
    """The warehouse was written by a newer Pressbox than this one."""


def migrations(folder: Path = MIGRATIONS) -> dict[int, Path]:
    """The files of `folder` by their number, ascending: `0002_ties_by_lot.sql` is number 2."""
    return {int(path.name.split("_")[0]): path for path in sorted(folder.glob("[0-9]*_*.sql"))}


def latest(folder: Path = MIGRATIONS) -> int:
    """The version that this Pressbox writes."""
    return max(migrations(folder))


def version_of(con: Connection) -> int:
    """The version of the opened warehouse; 0 for a file without any."""
    known = con.execute(
        "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'internal' AND table_name = 'schema_version'"
        " AND database_name = current_database()"
    ).fetchone()
    if not known or not known[0]:
        return 0
    row = con.execute("SELECT max(version) FROM internal.schema_version").fetchone()
    return int(row[0] or 0) if row else 0


def check_readable(con: Connection, folder: Path = MIGRATIONS) -> None:
    """Raise WarehouseTooNew where the opened warehouse has a higher version than this Pressbox writes."""
    found, own = version_of(con), latest(folder)
    if found > own:
        raise WarehouseTooNew(
            f"this warehouse has schema version {found}, and this Pressbox knows versions up to {own}: "
            "install the Pressbox that wrote it (or a newer one), or build into another file with PRESSBOX_WAREHOUSE"
        )


def create(con: Connection) -> None:
    """Make every table of schema/ in an empty file."""
    with transaction(con):
        for path in sorted(SCHEMA.glob("*.sql")):
            con.execute(path.read_text(encoding="utf-8"))
        _stamp(con, latest())


def upgrade(con: Connection, folder: Path = MIGRATIONS) -> list[int]:
    """Run the migrations that the opened warehouse has not had yet, and return their numbers.

    Each runs in a transaction of its own. Raises WarehouseTooNew as `check_readable` does.
    """
    check_readable(con, folder)
    missing = [number for number in migrations(folder) if number > version_of(con)]
    for number in missing:
        with transaction(con):
            con.execute(migrations(folder)[number].read_text(encoding="utf-8"))
            _stamp(con, number)
    return missing


def _stamp(con: Connection, number: int) -> None:
    con.execute("INSERT INTO internal.schema_version VALUES (?, now()::TIMESTAMP)", [number])
