"""The vocabulary of printed lists, as sets of phrases and expressions compiled once per language.

In: `lexicon/LANGUAGE/lists.toml` and `stages.toml`. Out: word sets and regular expressions. No text is read here.
"""

from __future__ import annotations

import re
from functools import cache

from transforms.lexicon.wording import Wording
from transforms.lexicon.words import pieces, table


@cache
def phrase_set(section: str, key: str, language: str = "en") -> frozenset[str]:
    """The phrases of one key of `lists.toml`, in small letters."""
    return frozenset(phrase.lower() for phrase in pieces(table(language, "lists")[section][key]))


def either(phrases: frozenset[str] | set[str]) -> str:
    """A regular expression for any of `phrases`, the longest first; blanks stand for white space or hyphens."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"[\s-]+").replace("'", "['’]") for p in ordered) + ")"


@cache
def expression(section: str, key: str, language: str = "en") -> Wording:
    """One of the phrases of `section.key` as whole words, in any case."""
    return _whole(phrase_set(section, key, language))


@cache
def stage_patterns(language: str = "en") -> list[tuple[str | int, Wording]]:
    """Stages (text) and legs (1, 2) with the expression that names each; look-alikes come first, as ''."""
    data = table(language, "stages")
    stages = data["stages"]
    patterns: list[tuple[str | int, Wording]] = [("", _whole(frozenset(pieces(stages["none"]))))]
    patterns += [(stage, _whole(frozenset(pieces(block)))) for stage, block in stages.items() if stage != "none"]
    patterns += [(int(leg), _whole(frozenset(pieces(block)))) for leg, block in data["legs"].items()]
    return patterns


@cache
def stage_words(language: str = "en") -> frozenset[str]:
    """Words of which one stands in every text that names a stage or a leg."""
    return frozenset(word for _, pattern in stage_patterns(language) for word in pattern.signs)


def _whole(phrases: frozenset[str]) -> Wording:
    return Wording(phrases, r"(?<!\w)" + either(phrases) + r"(?!\w)")


@cache
def column_names(language: str = "en") -> dict[str, str]:
    """Every head of a column with what stands below it (`played` … `points`, `ratio`, `position`, `team`)."""
    columns = table(language, "lists")["columns"]
    return {phrase.lower(): column for column, block in columns.items() for phrase in pieces(block)}


@cache
def column_signs(language: str = "en") -> tuple[str, ...]:
    """Pieces of text of which one stands in every head of a table's columns."""
    return tuple(table(language, "lists")["layouts"]["signs"])


@cache
def unheaded_layouts(language: str = "en") -> tuple[tuple[str, ...], ...]:
    """The orders of columns to try for a table without heads."""
    return tuple(tuple(layout) for layout in table(language, "lists")["layouts"]["unheaded"])
