"""What holds for all tests: their order, and that what they start loads fast."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import settings

# Speed is measured by the benchmarks: on a busy machine an example may take long and be right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

LONGEST = ("test_ui.py", "test_stress.py", "test_cli.py", "test_refresh.py", "test_dagster.py", "test_server.py")

# A hundred processes start here: without bytecode each would compile every module anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files of LONGEST first, in that order, so that no process is left waiting for one at the end."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))
