"""Publishing: atomic, kept versions, rolled back; nobody is locked out and nothing half-made is ever seen."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import duckdb
import pytest

from warehouse import publish as publishing
from warehouse.publish import BadBuild, NothingToRollBack, building, current, publish, rollback, versions
from warehouse.store import Store


def refresh(path: Path, generation: int, keep: int = 3) -> Path:
    """Publish a warehouse that holds nothing but the number of its generation."""
    with building(path) as build:
        store = Store.begin(current(path), build)
        store.set_state("generation", str(generation))
        store.close()
        return publish(build, path, keep)


def generation(path: Path) -> int:
    with duckdb.connect(str(path), read_only=True) as con:
        (value,) = con.execute("SELECT value FROM internal.state WHERE name = 'generation'").fetchone() or (0,)
        return int(value)


def let_everybody_in(folder: Path) -> None:
    """Open pytest's own folders, which are its user's only, to other users."""
    for one in (folder, *folder.parents):
        if one.stat().st_uid == os.geteuid() and one != Path("/"):
            one.chmod(one.stat().st_mode | 0o055)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "pressbox.duckdb"


def test_nothing_is_published_at_first(warehouse: Path) -> None:
    assert current(warehouse) is None
    assert versions(warehouse) == []


def test_each_refresh_is_a_version_of_its_own_that_nobody_can_write(warehouse: Path) -> None:
    refresh(warehouse, 1)
    published = refresh(warehouse, 2)
    assert warehouse.is_symlink()
    assert current(warehouse) == published
    assert generation(warehouse) == 2
    assert stat.S_IMODE(published.stat().st_mode) == 0o444
    assert [(version.number, version.current) for version in versions(warehouse)] == [(1, False), (2, True)]
    assert [file.name for file in published.parent.iterdir() if "build" in file.name] == []


def test_the_whole_folder_can_be_moved(warehouse: Path, tmp_path: Path) -> None:
    refresh(warehouse, 1)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    shutil.move(warehouse, moved)
    shutil.move(warehouse.parent / ".versions", moved)
    assert generation(moved / warehouse.name) == 1


def test_a_reader_keeps_what_it_has_opened(warehouse: Path) -> None:
    refresh(warehouse, 1)
    with duckdb.connect(str(warehouse), read_only=True) as reader:
        for number in range(2, 6):
            refresh(warehouse, number, keep=1)
        assert reader.execute("SELECT value FROM internal.state WHERE name = 'generation'").fetchall() == [("1",)]
        assert generation(warehouse) == 5


def test_an_analyst_who_opens_it_for_writing_blocks_nobody(warehouse: Path) -> None:
    published = refresh(warehouse, 1)
    published.chmod(0o644)
    with duckdb.connect(str(warehouse)) as analyst:
        analyst.execute("CREATE TABLE scratch AS SELECT 1")
        refresh(warehouse, 2)
        assert generation(warehouse) == 2
        analyst.execute("INSERT INTO scratch VALUES (2)")
    assert generation(warehouse) == 2


def test_only_the_last_versions_are_kept(warehouse: Path) -> None:
    for number in range(1, 6):
        refresh(warehouse, number, keep=2)
    assert [version.number for version in versions(warehouse)] == [4, 5]


def test_rolling_back_and_forward(warehouse: Path) -> None:
    for number in (1, 2, 3):
        refresh(warehouse, number)
    assert rollback(warehouse).number == 2
    assert generation(warehouse) == 2
    assert rollback(warehouse, 3).current
    assert generation(warehouse) == 3
    assert rollback(warehouse, 1).number == 1
    with pytest.raises(NothingToRollBack, match="no older version; kept: 1, 2, 3"):
        rollback(warehouse)
    with pytest.raises(NothingToRollBack, match="no version 7"):
        rollback(warehouse, 7)


def test_a_refresh_after_a_rollback_goes_on_from_there(warehouse: Path) -> None:
    refresh(warehouse, 1)
    refresh(warehouse, 2)
    rollback(warehouse)
    assert refresh(warehouse, 3, keep=2).name.endswith("000003.duckdb")
    assert generation(warehouse) == 3
    assert [version.number for version in versions(warehouse)] == [2, 3]


def test_a_broken_build_changes_nothing(warehouse: Path) -> None:
    refresh(warehouse, 1)
    with building(warehouse) as build:
        build.write_bytes(b"no database")
        with pytest.raises(BadBuild, match="cannot be published"):
            publish(build, warehouse)
    with building(warehouse) as build:
        duckdb.connect(str(build)).close()
        with pytest.raises(BadBuild, match="no warehouse of Pressbox"):
            publish(build, warehouse)
    with building(warehouse) as build:
        store = Store.begin(None, build)
        store.con.execute("CREATE TABLE main.gone (a INTEGER); CREATE VIEW main.broken AS FROM main.gone")
        store.con.execute("DROP TABLE main.gone")
        store.close()
        with pytest.raises(BadBuild, match="gone"):
            publish(build, warehouse)
    assert generation(warehouse) == 1
    assert [version.number for version in versions(warehouse)] == [1]


def test_an_unclosed_build_is_not_published(warehouse: Path) -> None:
    with building(warehouse) as build:
        store = Store.begin(None, build)
        store.set_state("generation", "1")
        with pytest.raises(BadBuild, match="was not closed"):
            publish(build, warehouse)
        store.con.close()


def test_what_a_killed_refresh_left_is_removed(warehouse: Path) -> None:
    refresh(warehouse, 1)
    folder = warehouse.parent / ".versions"
    (folder / "pressbox.build-99999.duckdb").write_bytes(b"half")
    (folder / "pressbox.build-99999.duckdb.wal").write_bytes(b"half")
    (folder / "pressbox.build-99999.duckdb.spill").mkdir()
    (folder / "pressbox.build-99999.duckdb.spill" / "block").write_bytes(b"half")
    (folder / ".pressbox.link-99999").symlink_to("nowhere")
    refresh(warehouse, 2)
    assert sorted(file.name for file in folder.iterdir()) == [
        ".lock",
        "pressbox-000001.duckdb",
        "pressbox-000002.duckdb",
    ]


def test_a_plain_file_in_the_place_of_the_link_becomes_a_version(warehouse: Path) -> None:
    store = Store.begin(None, warehouse)
    store.set_state("generation", "41")
    store.close()
    refresh(warehouse, 42)
    assert generation(warehouse) == 42
    rollback(warehouse)
    assert generation(warehouse) == 41


def test_two_warehouses_may_share_a_folder(tmp_path: Path) -> None:
    refresh(tmp_path / "one.duckdb", 1)
    refresh(tmp_path / "two.duckdb", 2)
    assert generation(tmp_path / "one.duckdb") == 1
    assert [version.number for version in versions(tmp_path / "two.duckdb")] == [1]


def test_the_warehouse_is_where_the_settings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRESSBOX_WAREHOUSE", raising=False)
    assert publishing.warehouse_path() == Path("warehouse/pressbox.duckdb")
    monkeypatch.setenv("PRESSBOX_WAREHOUSE", "/srv/football.duckdb")
    assert publishing.warehouse_path() == Path("/srv/football.duckdb")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become an ordinary user")
def test_an_ordinary_user_reads_and_is_refused_writing(warehouse: Path, tmp_path: Path) -> None:
    refresh(warehouse, 1)
    let_everybody_in(tmp_path)
    child = os.fork()
    if child == 0:
        os.setuid(65534)
        ok = generation(warehouse) == 1
        try:
            duckdb.connect(str(warehouse))
        except duckdb.IOException:
            os._exit(0 if ok else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
