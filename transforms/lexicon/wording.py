"""Lists of phrases as expressions that are tried only where one of them can stand.

In: phrases and the expression that finds them. Out: a `Wording`, used as a compiled pattern is. Most stretches of text
hold no word of a given list, and looking their words up costs a fraction of a search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

WORD = re.compile(r"\w+")
FEW = 24  # words


@lru_cache(maxsize=64)
def words_in(text: str) -> frozenset[str]:
    """The words of `text` in small letters, remembered for the lists that are asked for in the same stretch."""
    return frozenset(WORD.findall(text.lower()))


class Wording:
    """Any of a list of phrases, in any case, as whole words: `expression` must match nothing else."""

    __slots__ = ("needs", "pattern", "regex", "signs")

    def __init__(self, phrases: Iterable[str], expression: str) -> None:
        self.pattern, self.regex = expression, re.compile(expression, re.IGNORECASE)
        self.needs: dict[str, list[frozenset[str]]] = {}  # the words of the phrases, by the longest of them
        for words in map(words_in, phrases):
            self.needs.setdefault(max(sorted(words), key=len), []).append(words)
        self.signs = frozenset(self.needs)

    def may_stand_in(self, text: str) -> bool:
        """Whether all words of one of the phrases stand in `text`. Looking for a few words costs less than parting it
        into its own."""
        if len(self.signs) <= FEW and not any(map(text.lower().__contains__, self.signs)):
            return False
        return self.may_be_of(words_in(text))

    def may_be_of(self, words: frozenset[str]) -> bool:
        """Whether all words of one of the phrases are among `words`, those of a sentence."""
        if self.signs.isdisjoint(words):
            return False
        for sign in self.signs & words:
            for need in self.needs[sign]:
                if need <= words:
                    return True
        return False

    def search(
        self, text: str, start: int = 0, end: int | None = None, words: frozenset[str] | None = None
    ) -> re.Match[str] | None:
        """The first of the phrases in `text[start:end]`; `words`: those of the sentence around, if known."""
        if not (self.may_stand_in(text[start:end]) if words is None else self.may_be_of(words)):
            return None
        return self.regex.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The phrase that stands at `start`."""
        return self.regex.match(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places of the phrases in `text`."""
        return self.regex.finditer(text) if self.may_stand_in(text) else iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """`text` with `new` for each of the phrases."""
        return self.regex.sub(new, text) if self.may_stand_in(text) else text


def any_of(words: Iterable[str]) -> str:
    """An alternation of regular expressions that matches each of the phrases, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def wording(phrases: Iterable[str]) -> Wording:
    """Any of `phrases` as whole words."""
    phrases = list(phrases)
    return Wording(phrases, rf"\b(?:{any_of(phrases)})\b")
