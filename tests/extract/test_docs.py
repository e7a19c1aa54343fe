"""The examples of docs/extraction.md come out as the page says."""

from __future__ import annotations

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "extraction.md"


def test_every_example_comes_out_as_printed() -> None:
    outcome = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert outcome.failed == 0
    assert outcome.attempted > 20


def test_every_file_that_the_page_names_is_there() -> None:
    transforms = PAGE.parents[1] / "transforms"
    named = {
        word.strip("`,;:()") for word in PAGE.read_text(encoding="utf-8").split() if "/" in word and word[0] == "`"
    }
    files = [name for name in named if name.startswith(("annotate/", "extract/", "lexicon/")) and "*" not in name]
    assert len(files) > 10
    assert [name for name in files if "COUNTRY" not in name and not (transforms / name).exists()] == []
