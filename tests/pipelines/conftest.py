"""A published warehouse of the small newsroom, made once and copied for every test that starts from one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.refresh import refresh
from pipelines.settings import Settings
from pipelines.summary import Summary
from tests.pipelines.newsroom import write_newsroom


def settings_in(folder: Path) -> Settings:
    """The settings of a house below `folder`."""
    return Settings(raw=folder / "raw", warehouse=folder / "out" / "pressbox.duckdb")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Summary]:
    """The folder of the template, and what its one refresh told."""
    folder = tmp_path_factory.mktemp("template")
    write_newsroom(folder / "raw")
    return folder, refresh(settings_in(folder))


@pytest.fixture(scope="session")
def template(made: tuple[Path, Summary]) -> Path:
    """The folder and the warehouse that every copy starts from. Nothing may change them."""
    return made[0]


@pytest.fixture
def copy_of_template(template: Path) -> Callable[[Path], Settings]:
    """Puts a copy of the template into a folder; file times are kept, so that nothing in it is new."""

    def copy(folder: Path) -> Settings:
        shutil.copytree(template, folder, symlinks=True, dirs_exist_ok=True)
        return settings_in(folder)

    return copy
