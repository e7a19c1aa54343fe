"""The rules of data/furniture.toml, compiled: one line of a text in, the kind of furniture that it is out, or None.

Looks at single lines only; what a line means in its place on the page is decided in `prose`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from transforms.reading.dates import DATE

_FILE = Path(__file__).parent / "data" / "furniture.toml"
_USUAL_LONGEST = 160
_ONLY_LETTERS = bytes(byte if byte > 127 or chr(byte).isalpha() else 32 for byte in range(256))
_FIRST_WORD = re.compile(r"[^\W\d_]+|\d")


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the file; the file's head says what each field means."""

    kind: str
    at: str
    regex: re.Pattern[str]
    head: bool
    longest: int
    opens: tuple[str, ...]
    signs: tuple[str, ...]
    examples: tuple[str, ...]
    counter: tuple[str, ...]

    def finds(self, line: str) -> int | None:
        """Where in `line` the furniture begins; None if there is none. The line is stripped of outer spaces."""
        if len(line) > self.longest and self.at != "tail":
            return None
        match = self.regex.search(line) if self.at in ("within", "tail") else self.regex.fullmatch(line)
        return None if match is None else match.start() if self.at == "tail" else 0


@dataclass(frozen=True, slots=True)
class Found:
    """What a line is, and from which character of it on."""

    kind: str
    at: str
    start: int = 0


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the file, in its order."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"]
    return tuple(_rule(entry) for entry in entries)


def _rule(entry: dict[str, Any]) -> Rule:
    pattern = entry["pattern"].replace("{DATE}", _unnamed(DATE))
    return Rule(
        kind=entry["kind"],
        at=entry["at"],
        regex=re.compile(pattern if entry.get("case") else f"(?i:{pattern})"),
        head=entry.get("head", False),
        longest=entry.get("longest", _USUAL_LONGEST),
        opens=tuple(entry.get("opens", ())),
        signs=tuple(entry.get("signs", ())),
        examples=tuple(entry.get("examples", ())),
        counter=tuple(entry.get("counter", ())),
    )


def _unnamed(pattern: str) -> str:
    """`pattern` without named groups, so that it can stand several times in one expression."""
    pattern = re.sub(r"\(\?P<\w*sep>\[-\./\]\)|\(\?P=\w+\)", "[-./]", pattern)
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


@cache
def _by_first_word() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}
    for rule in rules():
        for word in rule.opens:
            table[word] = (*table.get(word, ()), rule)
    return table


@cache
def _by_sign() -> dict[bytes, tuple[int, ...]]:
    """The numbers of the rules that a word is a sign of."""
    signs = {sign for rule in rules() for sign in rule.signs if sign.isalnum()}
    return {sign.encode(): tuple(at for at, rule in enumerate(rules()) if sign in rule.signs) for sign in signs}


@cache
def _by_mark() -> tuple[tuple[str, int], ...]:
    """The same for single signs that are no words, such as `>`."""
    return tuple((sign, at) for at, rule in enumerate(rules()) for sign in rule.signs if not sign.isalnum())


def words_of(text: str) -> frozenset[bytes]:
    """The different words of `text`, in lower case and UTF-8: what signs and languages are looked up in."""
    # Bytes, because parting 1,300 of them costs a tenth of what a regular expression costs.
    return frozenset(text.lower().encode("utf-8", "replace").translate(_ONLY_LETTERS).split())


class Furniture:
    """The rules that can apply to one text. A line costs a look-up of its first word and, as a rule, no more."""

    def __init__(self, text: str, words: frozenset[bytes]) -> None:
        table = _by_sign()
        found = {at for sign in table.keys() & words for at in table[sign]}
        found.update(at for mark, at in _by_mark() if mark in text)
        # In the order of the file, so that a line that two rules fit is always the same thing.
        self._signed = tuple(rules()[at] for at in sorted(found))
        self._opened = _by_first_word()

    def find(self, line: str, head: bool) -> Found | None:
        """What furniture `line` (stripped) is, wholly or from some character on."""
        first = _FIRST_WORD.search(line, 0, 40)
        word = "" if first is None else "0" if first[0].isdigit() else first[0].lower()
        for rule in self._opened.get(word, ()) + self._signed:
            if head or not rule.head:
                start = rule.finds(line)
                if start is not None:
                    return Found(rule.kind, rule.at, start)
        return None
