"""The examples of docs/rules.md do what the page says."""

from __future__ import annotations

import doctest

from tests.rules.conftest import HERE


def test_the_examples_of_the_page() -> None:
    page = HERE.parents[1] / "docs" / "rules.md"
    failed, tried = doctest.testfile(str(page), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert tried >= 10
    assert not failed
