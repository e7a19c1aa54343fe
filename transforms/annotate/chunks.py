"""A sentence as a row of typed chunks: the form in which the extractors read it.

In: text with its scores, dates and the article's name senses. Out: `Sentence`s of `Chunk`s with offsets. A chunk's
`kind` is one letter (KINDS); `value` is what it stands for. Which team a description means is settled elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import Any

from transforms.annotate.tokens import Tokens, Word
from transforms.lexicon.words import phrases, word_set

KINDS = {
    "T": "team", "H": "person or unknown name", "S": "score", "N": "number", "D": "date", "C": "competition",
    "G": "stage or leg", "L": "ground or place", "K": "predicate", "p": "preposition", "c": "conjunction",
    "b": "subordinator", "r": "relative pronoun", "P": "pronoun", "x": "auxiliary", "m": "modal", "d": "determiner",
    "n": "team noun", "w": "other word", ",": "comma or dash", ";": "full pause", "(": "bracket", ")": "bracket",
    '"': "quotation mark",
}  # fmt: skip


@dataclass(slots=True)
class TeamMention:
    """A team in the text. `how`: `name`, `nickname`, `description`, `pronoun` or `slot` (an unknown name)."""

    name: str
    known: bool = True
    how: str = "name"
    possessive: bool = False
    national: bool = False
    place: bool = False
    gender: str = "m"


@dataclass(slots=True)
class Chunk:
    """A stretch of a sentence: `kind` (see KINDS), offsets in the article's text, folded words, and its value."""

    kind: str
    start: int
    end: int
    norm: str
    value: Any = None
    labels: frozenset[str] = frozenset()
    possessive: bool = False


@dataclass(slots=True)
class Sentence:
    """One sentence as chunks. `block` counts the paragraph; `heading` marks a title line; `words`: see `Stretch`."""

    start: int
    end: int
    chunks: list[Chunk] = field(default_factory=list)
    block: int = 0
    heading: bool = False
    words: frozenset[str] = frozenset()
    _kinds: frozenset[str] | None = field(init=False, default=None, repr=False, compare=False)

    def has(self, kinds: str) -> bool:
        """Whether a chunk of one of `kinds` stands in it. For readers of whole sentences: a name may yet be taken for a
        team's, so nobody may ask for `T` or `H`."""
        if self._kinds is None:
            self._kinds = frozenset([chunk.kind for chunk in self.chunks])
        return not self._kinds.isdisjoint(kinds)

    @property
    def skeleton(self) -> str:
        """One letter per chunk: what patterns are matched against."""
        return "".join([chunk.kind for chunk in self.chunks])


@cache
def grammar() -> dict[str, str]:
    """Small words by the chunk kind that they make."""
    kinds = {
        "preposition": "p", "conjunction": "c", "subordinator": "b", "relative": "r", "pronoun": "P",
        "auxiliary": "x", "modal": "m", "determiner": "d",
    }  # fmt: skip
    found: dict[str, str] = {}
    for key, kind in kinds.items():
        for phrase in word_set("en", "grammar", "classes", key):
            found.setdefault(phrase.replace("'", ""), kind)
    return found


PUNCTUATION = {
    ",": ",", "–": ",", "—": ",", "-": "-", ";": ";", ":": ";", "(": "(", ")": ")", "[": "(", "]": ")", '"': '"',
    "“": '"', "”": '"', "…": ";", "!": ";", "?": ";", ".": ".", "|": ";", "●": ";", "•": ";", "*": "*", "/": ",",
}  # fmt: skip


@cache
def phrase_index() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """All predicate, stage and team-noun phrases by folded form, and the openings of them: their first one, two ...
    words."""
    from transforms.annotate.tokens import fold

    index: dict[str, frozenset[str]] = {}
    for name in ("results", "stages", "goals"):
        for phrase, labels in phrases("en", name).items():
            index[fold(phrase)] = index.get(fold(phrase), frozenset()) | labels
    for phrase, labels in phrases("en", "grammar").items():
        chosen = frozenset(label for label in labels if label.split(".")[0] in PHRASE_SECTIONS)
        if chosen:
            index[fold(phrase)] = index.get(fold(phrase), frozenset()) | chosen
    return index, frozenset(opening for form in index for opening in accumulate(form.split(), "{} {}".format))


PHRASE_SECTIONS = frozenset(
    {"team_nouns", "home_words", "away_words", "both_words", "givers", "person_words", "conditions"}
)
PREDICATES = frozenset(
    {"win", "lose", "won", "draw", "held", "win_noun", "loss_noun", "draw_noun", "fixture", "match_noun"}
)


@cache
def sections_of(labels: frozenset[str]) -> frozenset[str]:
    """The sections of the lexicon that labels name; the lexicon has few sets of labels, so each is parted once."""
    return frozenset(label.partition(".")[0] for label in labels)


@cache
def forms_of(labels: frozenset[str]) -> frozenset[str]:
    """What labels tell of the forms of words: `gerund`, `participle`, `nouns`."""
    return frozenset(label.rpartition(".")[2] for label in labels)


@cache
def kind_of(labels: frozenset[str]) -> str:
    """The chunk kind of a phrase by the sections in which it stands."""
    sections = sections_of(labels)
    if sections & PREDICATES and not (sections & {"stages", "legs"} and not sections & {"win", "lose", "won", "draw"}):
        return "K"
    if sections & {"stages", "legs"}:
        return "w" if "stages.none" in labels else "G"
    if sections & {"home_words", "away_words", "both_words"}:
        return "n"
    if "team_nouns" in sections:
        return "n"
    return "w"


def joined(tokens: Tokens, text: str, at: int, count: int) -> bool:
    """Whether `count` tokens from `at` stand close enough together to be one name (spaces, hyphens, full stops)."""
    return all(text[tokens.ends[k] : tokens.starts[k + 1]] in CLOSE for k in range(at, at + count - 1))


CLOSE = frozenset({" ", "", "\n", "  "})


def proper(word: Word) -> bool:
    """Whether the token can belong to a name by its shape."""
    return word.shape in "AX" and word.norm != ""
