"""A sentence as one line of lower-case words and typed slots: what the patterns of statements are matched against.

In: a sentence of chunks. Out: `Line`, with the way back from a place in the line to chunk, number and offset in the
article. Nothing is judged here.

`T` team, `C` competition, `H` other name, `D` date, `S` score, `N` number, `O` ordinal; everything else lower case.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from transforms.annotate.cardinals import NUMBERS as SMALL_NUMBERS
from transforms.annotate.chunks import Chunk
from transforms.lexicon.words import table

NUMBERS: dict[str, int] = {**SMALL_NUMBERS, **table("en", "statements")["numbers"]}
SLOT_KINDS = frozenset("TCHDS")
PLAIN_KINDS = frozenset("wdpxmcbrPKn")
PUNCTUATION_KINDS = frozenset(",;.()-")
TIGHT = frozenset({"-", "("})
CLOSING = frozenset({"-", ",", ".", ";", ")"})
ORDINAL_WORDS = frozenset(w for w in NUMBERS if w.endswith(("th", "st", "rd")) or w == "second")
CONTRACTED = re.compile(r"^(?:they|we|it|he|she|youve|youre|i(?:ve|m|ll)$)(?:ve|re|ll|d|s)?$")
VERBAL = re.compile(r"^[a-z]+(?:ed|ing|less)$")
LAST_MATCHES = re.compile(r"last (\d+|[a-z]+)$")
TENS = frozenset({20, 30, 40, 50, 60, 70, 80, 90})
RUNNING = frozenset("winless unbeaten undefeated".split())  # "winless in the last four" names no round
HALVES = frozenset("eastern western".split())


@dataclass(slots=True)
class Line:
    """`text`, and for each chunk its place in it (`at`); `numbers` by chunk index."""

    chunks: list[Chunk]
    text: str = ""
    at: list[int] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)

    def index(self, place: int) -> int:
        """The index of the chunk that stands at `place` of the line."""
        return bisect_right(self.at, place) - 1

    def number(self, place: int) -> int | None:
        """The number in the slot at `place`."""
        return self.numbers.get(self.index(place))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the article of a stretch of the line."""
        return self.chunks[self.index(start)].start, self.chunks[self.index(max(start, end - 1))].end


def line_of(chunks: list[Chunk]) -> Line:
    """The sentence as a line of slots."""
    line = Line(chunks)
    parts: list[str] = []
    length = 0
    skip_to = -1
    tight = True
    for i, chunk in enumerate(chunks):
        if i < skip_to:
            line.at.append(length)
            continue
        norm = chunk.norm
        if chunk.kind in PLAIN_KINDS and norm and norm not in NUMBERS and not norm[0].isdigit():
            piece = norm
        else:
            piece, skip_to = _piece(line, chunks, i)
        if not tight and piece not in CLOSING:
            parts.append(" ")
            length += 1
        line.at.append(length)
        parts.append(piece)
        length += len(piece)
        tight = piece in TIGHT
    line.text = "".join(parts)
    return line


def _piece(line: Line, chunks: list[Chunk], i: int) -> tuple[str, int]:
    """What stands for chunk `i` in the line, and the first chunk after it."""
    chunk = chunks[i]
    kind = chunk.kind
    if kind == "H" and CONTRACTED.match(chunk.norm):
        return chunk.norm, i + 1
    if kind == "H" and (len(chunk.norm) == 1 or i == 0 and VERBAL.search(chunk.norm)):
        return chunk.norm, i + 1  # W, D and L of a record; "Rooted in 20th, ..."
    if kind == "C" and chunk.norm == "conference" and i and chunks[i - 1].norm in HALVES:
        return "conference", i + 1  # a half of MLS, not the English competition of that name
    if kind in PUNCTUATION_KINDS:
        return kind, i + 1
    if kind == "T" and chunk.possessive and chunk.value.national and _is_club(chunks, i + 1):
        return "the", i + 1  # "behind Brazil's Santos"
    if kind in SLOT_KINDS and not (kind == "H" and chunk.norm in NUMBERS):
        return kind + ("'s" if chunk.possessive else ""), i + 1
    last = LAST_MATCHES.match(chunk.norm) if kind == "G" else None
    if (
        last
        and i
        and (
            chunks[i - 1].norm in ("their", "its", "our")
            or chunks[i + 1 : i + 2]
            and chunks[i + 1].kind in "wK"
            or chunks[max(0, i - 3)].norm in RUNNING
        )
    ):
        line.numbers[i] = int(last.group(1)) if last.group(1).isdigit() else NUMBERS.get(last.group(1), 0)
        return "last N", i + 1  # "their last 16 league matches", no round of sixteen
    eleven = kind == "n" and (not i or chunks[i - 1].kind == "p" or _counts(chunks, i))
    if kind in "wNGKHb" or eleven:  # "unbeaten in eleven", "lost eleven in a row": no team
        number, after = _number(chunks, i)
        if number is not None:
            line.numbers[i] = number
            return ("O" if _is_ordinal(chunks[after - 1]) else "N"), after
    return chunk.norm or " ", i + 1


def _is_club(chunks: list[Chunk], i: int) -> bool:
    return i < len(chunks) and chunks[i].kind == "T" and not chunks[i].value.national


COUNTED = frozenset("in on consecutive straight successive games matches outings wins defeats without".split())


def _counts(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun at `i` is a number, what is counted standing behind it: "eleven consecutive defeats"."""
    behind = chunks[i + 1].norm if i + 1 < len(chunks) else ""
    return chunks[i].norm in NUMBERS and (behind in COUNTED or behind == "-")


def _is_ordinal(chunk: Chunk) -> bool:
    return chunk.norm in ORDINAL_WORDS or chunk.norm[-2:] in ("st", "nd", "rd", "th") and chunk.norm[0].isdigit()


def _number(chunks: list[Chunk], i: int) -> tuple[int | None, int]:
    """The number that starts at chunk `i` (`twenty-first` is one) and the first chunk after it."""
    value = _value(chunks[i])
    if value is None:
        return None, i + 1
    if value in TENS and not chunks[i].norm[0].isdigit() and i + 2 < len(chunks) and chunks[i + 1].kind == "-":
        unit = _value(chunks[i + 2])
        if unit is not None and 0 < unit < 10 and not chunks[i + 2].norm[0].isdigit():
            return value + unit, i + 3
    return value, i + 1


def _value(chunk: Chunk) -> int | None:
    found = NUMBERS.get(chunk.norm)
    if found is not None:
        return found
    digits = re.match(r"(\d{1,3})(?:st|nd|rd|th)?$", chunk.norm)
    return int(digits.group(1)) if digits else None
