"""Scanning: what has changed is found, and what has not is not even opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipelines.scan import Changes, scan
from warehouse.files import FileState


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    (folder / "cup").mkdir(parents=True)
    (folder / "cup" / "a.txt").write_text("A")
    (folder / "b.html").write_text("<p>B</p>")
    (folder / "notes.pdf").write_text("not read")
    return folder


def known(changes: Changes) -> dict[str, FileState]:
    return {state.path: state for state in changes.to_parse}


def test_all_is_new_at_first_and_nothing_afterwards(raw: Path) -> None:
    first = scan(raw, {}, "1")
    assert [state.path for state in first.to_parse] == ["b.html", "cup/a.txt"]
    second = scan(raw, known(first), "1")
    assert not second
    assert second.unchanged == 2


def test_a_file_written_to_is_changed_and_one_taken_away_is_removed(raw: Path) -> None:
    first = scan(raw, {}, "1")
    (raw / "b.html").write_text("<p>C</p>")
    (raw / "cup" / "a.txt").unlink()
    later = scan(raw, known(first), "1")
    assert [state.path for state in later.changed] == ["b.html"]
    assert later.removed == ["cup/a.txt"]


def test_a_file_with_a_new_time_and_the_same_bytes_is_not_parsed(raw: Path) -> None:
    first = scan(raw, {}, "1")
    os.utime(raw / "b.html", (1, 1))
    later = scan(raw, known(first), "1")
    assert not later
    assert [state.path for state in later.touched] == ["b.html"]


@pytest.mark.parametrize("name", ["cup/a.txt.meta.json", "cup/a.meta.json"])
def test_overrides_that_come_change_or_leave_change_their_file(raw: Path, name: str) -> None:
    states = known(scan(raw, {}, "1"))
    for content in ('{"title": "One"}', '{"title": "Two"}', None):
        (raw / name).write_text(content) if content else (raw / name).unlink()
        later = scan(raw, states, "1")
        assert [state.path for state in later.changed] == ["cup/a.txt"]
        states |= known(later)
    assert not scan(raw, states, "1")


def test_another_parser_reads_everything_again_and_so_does_who_asks(raw: Path) -> None:
    states = known(scan(raw, {}, "1"))
    assert len(scan(raw, states, "2").changed) == 2
    assert [state.path for state in scan(raw, states, "1", again=["b.html"]).changed] == ["b.html"]


def test_a_file_that_could_not_be_opened_is_tried_again(raw: Path) -> None:
    states = known(scan(raw, {}, "1"))
    unread = FileState(**{**{f: getattr(states["b.html"], f) for f in FileState.__slots__}, "sha256": ""})
    assert [state.path for state in scan(raw, states | {"b.html": unread}, "1").changed] == ["b.html"]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert not scan(tmp_path / "nowhere", {}, "1")
