"""Schema versions: new files, older ones, newer ones."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse import migrate
from warehouse.files import published_states
from warehouse.migrate import WarehouseTooNew
from warehouse.store import Store


def test_a_new_warehouse_is_of_the_latest_version(store: Store) -> None:
    assert migrate.version_of(store.con) == migrate.latest()
    assert migrate.upgrade(store.con) == []


def test_every_table_and_column_says_what_it_is(store: Store) -> None:
    silent = store.con.execute(
        "SELECT schema_name, table_name, NULL FROM duckdb_tables() WHERE comment IS NULL AND NOT temporary UNION ALL "
        "SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal "
        "AND database_name = current_database() AND table_name <> 'reported_ties'"
    ).fetchall()
    assert silent == []


def test_an_older_warehouse_is_brought_up_to_date_step_by_step(tmp_path: Path, store: Store) -> None:
    folder, now = tmp_path / "migrations", migrate.latest()
    folder.mkdir()
    (folder / f"{now:04}_known.sql").write_text("SELECT 1;")
    (folder / f"{now + 1:04}_referees.sql").write_text("ALTER TABLE main.matches ADD COLUMN referee VARCHAR;")
    (folder / f"{now + 2:04}_name.sql").write_text("COMMENT ON COLUMN main.matches.referee IS 'Name of the referee.';")
    assert migrate.upgrade(store.con, folder) == [now + 1, now + 2]
    assert migrate.version_of(store.con) == now + 2
    assert "referee" in [row[0] for row in store.con.execute("DESCRIBE main.matches").fetchall()]


def test_a_warehouse_of_version_1_becomes_what_a_new_one_is(store: Store) -> None:
    form = "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = 'teams' ORDER BY ALL"
    new = store.con.execute(form).fetchall()
    store.con.execute("ALTER TABLE main.teams DROP COLUMN present_name")
    store.con.execute("UPDATE internal.schema_version SET version = 1")
    assert migrate.upgrade(store.con)[0] == 2
    assert store.con.execute(form).fetchall() == new


def test_a_failing_migration_changes_nothing(tmp_path: Path, store: Store) -> None:
    folder, now = tmp_path / "migrations", migrate.latest()
    folder.mkdir()
    (folder / f"{now + 1:04}_broken.sql").write_text(
        "ALTER TABLE main.matches ADD COLUMN referee VARCHAR; SELECT * FROM nowhere;"
    )
    with pytest.raises(duckdb.CatalogException):
        migrate.upgrade(store.con, folder)
    assert "referee" not in [row[0] for row in store.con.execute("DESCRIBE main.matches").fetchall()]
    assert migrate.version_of(store.con) == now


def test_a_newer_warehouse_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "newer.duckdb"
    store = Store.begin(None, path)
    store.con.execute("INSERT INTO internal.schema_version VALUES (999, now()::TIMESTAMP)")
    store.close()
    with pytest.raises(WarehouseTooNew, match=r"schema version 999.*install the Pressbox that wrote it"):
        Store.begin(path, tmp_path / "build.duckdb")
    with pytest.raises(WarehouseTooNew):
        published_states(path)


def test_files_can_be_read_by_the_command_line_of_duckdb_1_5(tmp_path: Path) -> None:
    path = tmp_path / "one.duckdb"
    Store.begin(None, path).close()
    with duckdb.connect(str(path), read_only=True) as con:
        (tags,) = con.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'one'").fetchone() or (None,)
    assert tags["storage_version"].startswith("v1.5")
