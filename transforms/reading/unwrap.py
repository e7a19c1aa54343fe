"""Prose whose lines were broken at a fixed width, as one line again: each such line end becomes a blank.

In: a text. Out: the same, letter for letter at the same offsets but for those line ends. Rows of lists and tables keep
theirs: a line runs on only where its end is no sentence's and the words on both sides are those of prose.
"""

from __future__ import annotations

import re
import string
from itertools import pairwise

from transforms.lexicon.words import word_set

NARROW, WIDE = 50, 100  # the widths at which lines are broken
PARAGRAPHS = re.compile(r"(\n\s*\n)")
RUNS_ON = 40  # characters of a line that a small letter goes on with
AFTER_DATELINE = 20  # of the line behind a dateline, which stood before it on the wire
DATELINE = re.compile(r"\d{4}-\d\d-\d\d\s*$")
SMALL = re.compile(r"(?<![\w'’-])[a-z]{2,}")
FIRST = re.compile(r"\s*(?P<word>\S+)")
NAME_ENDS = word_set("en", "grammar", "name_ends")  # with one of these goes on a name that a line breaks off
ENDS = frozenset(string.ascii_letters + ".!?,’'-–")
MANY, FEW = 4, 2  # small words that make a line one of prose, and one that may go on in it


def unwrapped(text: str) -> str:
    """`text` with a blank for every line end that only the width of the lines gave it.

    In broken prose most lines begin with a small letter; where fewer do than would be joined to a capital, the latter
    are lines of their own.
    """
    small: list[int] = []
    others: list[int] = []
    start = 0
    for block in PARAGRAPHS.split(text) if "\n" in text else ():
        _breaks(block, start, small, others)
        start += len(block)
    joined = list(text)
    for at in (*small, *(others if len(others) <= len(small) else ())):
        joined[at] = " "
    return "".join(joined) if small else text


def _breaks(block: str, start: int, small: list[int], others: list[int]) -> None:
    """Add the offsets of the line ends in `block` at which a line goes on with a small letter, and with any other."""
    lines = block.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if len(lines) < 2 or not NARROW <= width <= WIDE:
        return
    for at, (line, following) in enumerate(pairwise(lines)):
        behind_dateline = at > 0 and DATELINE.search(lines[at - 1]) is not None
        start += len(line)
        if _goes_on(line.rstrip(), following, width, behind_dateline):
            (small if SMALL.match(following.lstrip()) else others).append(start)
        start += 1


def _goes_on(line: str, following: str, width: int, behind_dateline: bool) -> bool:
    """Whether `line` was broken off only because the first word of the one below did not fit into `width`."""
    first = FIRST.match(following)
    if first is None or not line or line[-1] in ":;|":
        return False
    words, word = len(SMALL.findall(line)), first["word"]
    if line[-1] not in ENDS and words < MANY:
        return False  # a row of a list ends in its figures
    full = len(line) + 1 + len(word) > width
    if SMALL.match(word) and line[-1] not in ".!?":
        return len(line) >= (AFTER_DATELINE if behind_dateline else RUNS_ON)
    if not (full or (behind_dateline and len(line) >= AFTER_DATELINE and line[-1] not in ".!?")):
        return False
    return word in NAME_ENDS or (words > FEW and len(SMALL.findall(following)) >= FEW)
