"""The patterns of statements, made ready once per process from `lexicon/en/statements.toml`.

In: the rows of the file. Out: compiled `Pattern`s, found by the words that must stand in a sentence (`Book`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from transforms.extract.statements.slots import ORDINAL_WORDS
from transforms.lexicon.words import table

PIECE = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row: the expression, the slot that the line must hold, and the values that the words fix."""

    regex: re.Pattern[str]
    slot: str | None
    fixed: dict[str, int] = field(hash=False)
    kind: str = ""
    order: str | None = None
    needs: str | None = None
    event: bool = False
    league_only: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """The patterns of one section in the order of the file, and for each anchor word the numbers of its patterns."""

    patterns: list[Pattern]
    anchors: dict[str, frozenset[int]]

    def candidates(self, words: set[str]) -> list[Pattern]:
        """The patterns of which an anchor is among `words`, in the order of the file."""
        numbers: set[int] = set()
        for word in words & self.anchors.keys():
            numbers |= self.anchors[word]
        return [self.patterns[number] for number in sorted(numbers)]


@cache
def book(section: str) -> Book:
    """The patterns of `standings` or `streaks`."""
    data = table("en", "statements")
    patterns: list[Pattern] = []
    anchors: dict[str, set[int]] = {}
    for number, row in enumerate(data[section]):
        patterns.append(_pattern(row, data["pieces"]))
        for word in row["on"].split():
            for anchor in ORDINALS if word == "O" else (word,):
                anchors.setdefault(anchor, set()).add(number)
    return Book(patterns, {word: frozenset(found) for word, found in anchors.items()})


@cache
def triggers() -> frozenset[str]:
    """The words of which one must stand in a sentence for any pattern to be tried."""
    return frozenset(book("standings").anchors.keys() | book("streaks").anchors.keys())


ORDINALS = frozenset(ORDINAL_WORDS) | {f"{n}{end}" for n in range(1, 33) for end in ("st", "nd", "rd", "th")}


def _pattern(row: dict[str, Any], pieces: dict[str, str]) -> Pattern:
    text = row["regex"]
    while PIECE.search(text):
        text = PIECE.sub(lambda m: pieces[m.group(1)], text)
    return Pattern(
        re.compile(text),
        row.get("slot"),
        {name: row[name] for name in ("position", "length") if name in row},
        row.get("kind", ""),
        row.get("order"),
        row.get("needs"),
        row.get("told") == "event",
        row.get("league_only", False),
    )
