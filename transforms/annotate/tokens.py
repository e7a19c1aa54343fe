"""Text to tokens with offsets. Every distinct word is analysed once per process and remembered.

In: any text. Out: parallel lists of offsets and word records. No meaning beyond the single word is decided here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

TOKEN = re.compile(
    r"[a-zA-Z]+(?![\w'’`´])"  # most words, which need no closer look
    r"|[^\W\d_]+\d*(?:['’`´][^\W\d_]+)*"  # words, with inner apostrophes (O'Neil, Miami's) and U21
    r"|\d+(?:,\d{3})*(?:st|nd|rd|th|[’'](?!\d))?"  # numbers, ordinals, minutes (57')
    r"|[^\w\s]"  # single punctuation marks
)
# Letters that do not decompose under Unicode normalisation but that newspapers write plain.
PLAIN_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ı": "i",
    }
)
POSSESSIVE = re.compile(r"['’`´](?:s|S)$")
SEPARATORS = re.compile(r"[-–—/&\s]+")
DROPPED = re.compile(r"[.'’`´]")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """`text` for comparison: no accents, case, full stops or apostrophes; hyphens and ampersands are spaces."""
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text.translate(PLAIN_LETTERS))
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return SEPARATORS.sub(" ", DROPPED.sub("", plain)).strip().casefold()


@dataclass(frozen=True, slots=True)
class Word:
    """What one token is by itself. `shape`: a lower, A capitalised, X upper case, 9 number, . punctuation.

    `forms`: `norm`, and the parts of "Miami's" or "O'Neil", in small letters.
    """

    text: str
    norm: str
    base: str
    possessive: bool
    shape: str
    number: int | None
    forms: tuple[str, ...]


WORDS: dict[str, Word] = {}
PART = re.compile(r"\w+")
ORDINAL = re.compile(r"^(\d+(?:,\d{3})*)(?:st|nd|rd|th|['’])?$")


def word(text: str) -> Word:
    """The record of the token `text`, made at its first appearance."""
    found = WORDS.get(text)
    if found is None:
        if len(WORDS) > 500_000:  # a bound on memory over an archive of millions of articles
            WORDS.clear()
        found = WORDS[text] = _analyse(text)
    return found


def _analyse(text: str) -> Word:
    number = ORDINAL.match(text)
    if number:
        return Word(text, text, text, False, "9", int(number.group(1).replace(",", "")), _forms(text, text))
    if not text[0].isalnum():
        return Word(text, text, text, False, ".", None, ())
    stem = POSSESSIVE.sub("", text)
    capital = text[0].isupper() or text[1:3].istitle()  # "eSwatini"
    shape = "X" if text.isupper() and len(text) > 1 else "A" if capital else "a"
    norm = fold(text)
    return Word(text, norm, fold(stem), stem != text, shape, None, _forms(text, norm))


def _forms(text: str, norm: str) -> tuple[str, ...]:
    parts = PART.findall(text.lower())
    return (norm,) if parts == [norm] else (norm, *parts)


@dataclass(slots=True)
class Tokens:
    """The tokens of one stretch of text: `starts[i]`, `ends[i]` and `words[i]` belong together."""

    starts: list[int]
    ends: list[int]
    words: list[Word]


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Tokens of `text[start:end]`, with offsets in `text`.

    Between two tokens stands nothing that a token has in it: each is found where its letters stand next.
    """
    stop = len(text) if end is None else end
    found = TOKEN.findall(text, start, stop)
    starts: list[int] = []
    ends: list[int] = []
    at = start
    for token in found:
        at = text.index(token, at)
        starts.append(at)
        at += len(token)
        ends.append(at)
    get = WORDS.get
    return Tokens(starts, ends, [get(token) or word(token) for token in found])


def hyphened(tokens: Tokens, at: int) -> bool:
    """Whether the hyphen at token `at` begins the rest of a name in three: "-le-Street", "-on-Trent"."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if not 0 < at < len(words) - 3 or [words[at].text, words[at + 2].text] != ["-", "-"]:
        return False
    close = all(starts[k + 1] == ends[k] for k in range(at - 1, at + 3))
    return close and words[at + 1].shape == "a" and words[at + 3].shape == "A"
