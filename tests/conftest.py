"""The order of the tests: the longest files begin first, so that no process is left waiting for one at the end."""

from __future__ import annotations

import pytest

LONGEST = ("test_ui.py", "test_stress.py", "test_cli.py", "test_refresh.py", "test_dagster.py", "test_server.py")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files of LONGEST first, in that order; all others keep theirs."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))
