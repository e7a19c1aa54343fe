"""The words of a language: the TOML files below `en/` in, indexes of phrases by label out.

A label is `section.key` of the file (`win.past`, `stages.semi-final`). A second language is a second folder. Phrases
that differ in a word may be written as one, with a choice in brackets: "(took|earned) a (vital |late |)point".
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PIECES = re.compile(r"[;\n]")
CHOICE = re.compile(r"\((?!\?)([^()|]*(?:\|[^()|]*)+)\)")


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """One TOML file of a language as it stands."""
    return tomllib.loads((HERE / language / f"{name}.toml").read_text(encoding="utf-8"))


def pieces(block: str) -> list[str]:
    """The phrases of a block: separated by semicolons or line ends, each choice of words spelt out."""
    return [phrase for piece in PIECES.split(block) for each in _spelt_out(piece) if (phrase := " ".join(each.split()))]


def _spelt_out(piece: str) -> list[str]:
    choice = CHOICE.search(piece)
    if choice is None:
        return [piece]
    before, after = piece[: choice.start()], piece[choice.end() :]
    return [told for word in choice[1].split("|") for told in _spelt_out(f"{before}{word}{after}")]


@cache
def phrases(language: str, name: str) -> dict[str, frozenset[str]]:
    """Every phrase of a file with the labels under which it stands."""
    found: dict[str, set[str]] = {}
    for section, keys in table(language, name).items():
        for key, block in keys.items():
            if isinstance(block, str):
                for phrase in pieces(block):
                    found.setdefault(phrase, set()).add(f"{section}.{key}")
    return {phrase: frozenset(labels) for phrase, labels in found.items()}


@cache
def word_set(language: str, name: str, section: str, key: str = "words") -> frozenset[str]:
    """The phrases of one section as a set."""
    return frozenset(pieces(table(language, name)[section][key]))
