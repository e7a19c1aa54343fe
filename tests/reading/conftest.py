"""A folder of inputs to write to and read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from transforms.model import Article
from transforms.reading import inputs, read

STORY = (
    "Brian White scored twice in the second half as the Whitecaps beat Austin 2-1 at home on Saturday and went top. "
    "They have not lost in eight matches, and the crowd knew that this was a night for them to be there."
)


@pytest.fixture
def story() -> str:
    return STORY


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file below the folder."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def read_all(tmp_path: Path) -> Callable[[], dict[str, Article]]:
    """Read the whole folder: every article by its source."""

    def read_folder() -> dict[str, Article]:
        found = [article for path in inputs(tmp_path) for article in read(path, tmp_path)]
        assert len({article.source for article in found}) == len(found), "two articles share a source"
        return {article.source: article for article in found}

    return read_folder


@pytest.fixture
def read_one(put: Callable, read_all: Callable) -> Callable[[str, str | bytes], Article]:
    """Write one file and read its one article."""

    def write_and_read(name: str, content: str | bytes) -> Article:
        put(name, content)
        (article,) = read_all().values()
        return article

    return write_and_read
