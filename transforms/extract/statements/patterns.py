"""The patterns of statements, made ready once per process from `lexicon/en/statements.toml`.

In: the rows of the file. Out: compiled `Pattern`s, found by the words that must stand in a sentence (`Book`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.statements.slots import NUMBERS, ORDINAL_WORDS
from transforms.lexicon.words import table, word_set

NEAR_POINTS = frozenset({"elided", "relations"})  # sections that are tried only near points
FIXED = (
    "position",
    "points",
    "played",
    "won",
    "lost",
    "length",
    "sign",
)  # what the words of a row may say by themselves
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
    told: str = ""
    league_only: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """The patterns of one section in the order of the file, and for each anchor word the numbers of its patterns."""

    patterns: list[Pattern]
    anchors: dict[str, frozenset[int]]

    def candidates(self, found: Found) -> list[Pattern]:
        """The patterns of which an anchor word and the slot are found, in the order of the file."""
        numbers: set[int] = set()
        for word in self.anchors.keys() & found.words:
            numbers |= self.anchors[word]
        chosen = [self.patterns[number] for number in sorted(numbers)] if numbers else []
        return [pattern for pattern in chosen if pattern.slot is None or pattern.slot in found.slots]


@dataclass(frozen=True, slots=True)
class Found:
    """What a sentence holds: its words, and which numbers (`N`, `O`; `P`: an ordinal that can be a place)."""

    words: set[str]
    slots: str


def find(sentence: Sentence, file: str = "statements", always: bool = False) -> Found | None:
    """The words and slots of a sentence; None where no word of any pattern stands in it, unless `always`."""
    chunks = sentence.chunks
    if not always and sentence.words.isdisjoint(triggers(file)) and not sentence.has("("):
        return None
    words = {chunk.norm for chunk in chunks}
    numbered = sentence.has("N") or not words.isdisjoint(NUMBERS)
    for chunk in chunks:
        if chunk.kind in "KDGw" and " " in chunk.norm:
            words.update(chunk.norm.split())
    if not always and words.isdisjoint(triggers(file)):
        return None
    ordinals = words & ORDINALS
    slots = "N" if numbered else ""
    if ordinals:
        slots += "OP" if any(_may_be_place(chunks, i) for i, c in enumerate(chunks) if c.norm in ordinals) else "O"
    return Found(words, slots)


def _may_be_place(chunks: list[Chunk], i: int) -> bool:
    """Whether the ordinal at chunk `i` can be a place in a table: no "the second half", no "his third goal"."""
    after = chunks[i + 1].norm if i + 1 < len(chunks) else ""
    if after in NOT_PLACED or chunks[i].norm in FIRST and not _of_places(chunks, i, after):
        return False
    return after in ("-", "place", "placed", "position", "spot") or i == 0 or chunks[i - 1].norm not in COUNTERS


def _of_places(chunks: list[Chunk], i: int, after: str) -> bool:
    """Whether "first" at chunk `i` can be a place: "in first", "first place", "finished first"."""
    if after in ("in", "place", "placed", "with", "on", "-"):
        return True
    before = chunks[i - 1].norm if i else ""
    return before in FINISHES and after in ("", ".", ",", ";", "and")


@cache
def book(section: str, file: str = "statements") -> Book:
    """The patterns of one section of a file of the lexicon."""
    data = table("en", file)
    patterns: list[Pattern] = []
    anchors: dict[str, set[int]] = {}
    for number, row in enumerate(data[section]):
        patterns.append(_pattern(row, data["pieces"]))
        for word in row["on"].split():
            for anchor in ORDINALS if word == "O" else (word,):
                anchors.setdefault(anchor, set()).add(number)
    return Book(patterns, {word: frozenset(found) for word, found in anchors.items()})


@cache
def triggers(file: str = "statements") -> frozenset[str]:
    """The words of which one must stand in a sentence for any pattern of the file to be tried."""
    sections = [name for name, rows in table("en", file).items() if isinstance(rows, list) and name not in NEAR_POINTS]
    return frozenset(word for section in sections for word in book(section, file).anchors)


def any_of(section: str) -> re.Pattern[str]:
    """An expression for any of the phrases of a section of `[words]`."""
    phrases = sorted(word_set("en", "statements", "words", section), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")


FIRST = frozenset({"first"})
FINISHES = frozenset({"finish", "finished", "finishing", "come", "came", "comes", "to come"})
NOT_PLACED = frozenset(
    "half minute minutes leg goal time round period season straight successive consecutive game match".split()
)
COUNTERS = frozenset("the a an his her their its another every".split())
ORDINALS = frozenset(ORDINAL_WORDS) | {f"{n}{end}" for n in range(1, 33) for end in ("st", "nd", "rd", "th")}


def _pattern(row: dict[str, Any], pieces: dict[str, str]) -> Pattern:
    text = row["regex"]
    while PIECE.search(text):
        text = PIECE.sub(lambda m: pieces[m.group(1)], text)
    return Pattern(
        re.compile(text),
        row.get("slot"),
        {name: row[name] for name in FIXED if name in row},
        row.get("kind", ""),
        row.get("order"),
        row.get("needs"),
        row.get("told", ""),
        row.get("league_only", False),
    )
