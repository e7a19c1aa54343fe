"""Where forms of the index stand in a sentence: one pass over its tokens, the longest form at each.

In: a stretch of text. Out: a `Stretch` with its tokens and `Hit`s. What a form means is settled in `senses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from transforms.annotate.chunks import phrase_index
from transforms.annotate.names import Names, Surface
from transforms.annotate.tokens import Tokens, Word, tokenise

FINITE = re.compile(r"(?:win|lose|won|draw|held)\.").match
JOINERS = frozenset(".-–&'’/")
CAPITAL_OR_NUMBER = frozenset("AX9")


@dataclass(slots=True)
class Hit:
    """A form of the index at tokens `first`..`last` of a sentence."""

    first: int
    last: int
    key: str
    surface: Surface
    possessive: bool


@dataclass(slots=True)
class Stretch:
    """A sentence before its names are settled: its tokens and all forms of the index in it.

    `words`: the folded words, those of "Leeds's" and "O'Neil" in their parts too; `title_case`: most words are
    capitalised, as in a heading; `all_caps`: most are in upper case.
    """

    start: int
    end: int
    block: int
    tokens: Tokens
    hits: list[Hit]
    words: frozenset[str]
    title_case: bool = False
    all_caps: bool = False


def read_stretch(text: str, start: int, end: int, block: int, index: Names) -> Stretch:
    """The tokens of `text[start:end]` and the forms of the index among them."""
    tokens = tokenise(text, start, end)
    shapes = "".join([word.shape for word in tokens.words])
    small, capital, upper = shapes.count("a"), shapes.count("A"), shapes.count("X")
    letters = small + capital + upper
    return Stretch(
        start,
        end,
        block,
        tokens,
        list(_hits(text, tokens, index)),
        frozenset().union(*[word.forms for word in tokens.words]),
        title_case=letters >= 4 and small <= letters * 0.34 and not _has_small_verb(tokens),
        all_caps=upper > letters * 0.6,
    )


def _has_small_verb(tokens: Tokens) -> bool:
    """Whether a verb of results stands in small letters: a sentence of many names, no headline."""
    known, _ = phrase_index()
    return any(word.shape == "a" and any(map(FINITE, known.get(word.norm, ()))) for word in tokens.words)


def _hits(text: str, tokens: Tokens, index: Names) -> Iterable[Hit]:
    reach, done = index.reach, 0
    for at, token in enumerate(tokens.words):
        if token.shape in CAPITAL_OR_NUMBER and at >= done and (token.norm in reach or token.base in reach):
            hit = _longest(text, tokens, at, index)
            if hit:
                yield hit
                done = hit.last + 1


def _after_number(words: list[Word], at: int) -> bool:
    """Whether a number stands before token `at`, with or without a comma between."""
    before = [word for word in words[max(0, at - 2) : at] if word.text != ","]
    return bool(before) and before[-1].shape == "9"


def _longest(text: str, tokens: Tokens, at: int, index: Names) -> Hit | None:
    """The longest form of the index that starts at token `at`."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    best: Hit | None = None
    before = ""
    k = at
    while k < len(words):
        current = words[k]
        if k > at and text[ends[k - 1] : starts[k]] not in ("", " ", "\n"):
            break
        if current.shape == "9" and k > at and _after_number(words, at):
            break  # `Pumas 2, Vancouver Whitecaps 2` is a score
        if (
            current.shape == "9"
            and k > at
            and text[ends[k] : ends[k] + 2][:1] in ("-", "–", ":", ",")
            and text[ends[k] + 1 : ends[k] + 2].isdigit()
        ):
            break  # `Los Angeles FC 2-1` is no reserve side
        if current.shape == ".":
            if current.text not in JOINERS or k == at or (current.text == "." and len(words[k - 1].text) > 3):
                break
            k += 1
            continue
        whole, owner = (current.norm, False), (current.base, True)
        owns = current.possessive and before + current.norm not in index.owned
        for form, possessive in (owner, whole) if owns else (whole, owner) if current.possessive else (whole,):
            key = before + form
            surface = index.surfaces.get(key)
            if surface and k == at and current.shape == "A" and key in index.initials and not surface.teams:
                continue
            if surface and (k == at or current.shape != "a" or len(key) > 8):
                best = Hit(at, k, key, surface, possessive)
                break  # `Hibernian's` are not the Hibernians, while `St Patrick's` is the name of a club
        before += current.norm
        if before not in index.openings:
            break
        before += " "
        k += 1
    return best
