"""Prose whose lines were broken at a fixed width, as one line again: each such line end becomes a blank.

In: a text. Out: the same, letter for letter at the same offsets but for those line ends. Rows of lists and tables keep
theirs: a line runs on only where its end is no sentence's and the words on both sides are those of prose.
"""

from __future__ import annotations

import re
import string
from itertools import pairwise

from transforms.lexicon.words import word_set

NARROW, WIDE = 50, 120  # the widths at which lines are broken
COLUMN = 26  # the least, a newspaper's column
OVERLONG = 25  # one line in so many may be longer
SET_ENDS = 4  # line ends that show a width
FULL = 0.5  # of the line ends of a text set in a width: the next word did not fit
SMALLS = 0.25  # of these: the next word has a small letter
BLANKS = dict.fromkeys([0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)], " ")
PARAGRAPHS = re.compile(r"(\n\s*\n)")
BROKEN = re.compile(r"[a-z,]\n[ \t]*\n[a-z]{2,}[ ,]")  # a sentence that goes on behind an empty line
EMPTY = re.compile(r"\n[ \t]*\n")
RUNS_ON = 40  # characters of a line that a small letter goes on with
AFTER_DATELINE = 20  # of the line behind a dateline, which stood before it on the wire
DATELINE = re.compile(r"\d{4}-\d\d-\d\d\s*$")
SMALL = re.compile(r"(?<![\w'’-])[a-z]{2,}")
FIRST = re.compile(r"\s*(?P<word>\S+)")
NAME_ENDS = word_set("en", "grammar", "name_ends")  # with one of these goes on a name that a line breaks off
ENDS = frozenset(string.ascii_letters + ".!?,’'-–")
MANY, FEW = 4, 2  # small words that make a line one of prose, and one that may go on in it


def unwrapped(text: str) -> str:
    """`text` with a blank for every line end that only the width of the lines gave it, and for a blank of any width.

    Where nothing shows that the text is set in one width, most of its broken lines begin with a small letter; where
    fewer do than would be joined to a capital, the latter are lines of their own.
    """
    text = text.translate(BLANKS)
    original, text = text, _single_spaced(text)
    small: list[int] = []
    others: list[int] = []
    start = 0
    blocks = [block.split("\n") for block in PARAGRAPHS.split(text)] if "\n" in text else []
    lengths = sorted(len(line.rstrip()) for lines in blocks if len(lines) > 1 for line in lines)
    widest = lengths[-1 - len(lengths) // OVERLONG] if lengths else 0
    set_in = widest if COLUMN <= widest <= WIDE and _is_set(blocks, widest) else 0
    for lines in blocks:
        width = max(len(line.rstrip()) for line in lines)
        if len(lines) > 1 and (set_in or NARROW <= max(width, widest if widest <= WIDE else 0) <= WIDE):
            _breaks(lines, start, width, set_in, small, others)
        start += sum(map(len, lines)) + len(lines) - 1
    joined = list(original)
    for at in (*small, *(others if set_in or len(others) <= len(small) else ())):
        while joined[at].isspace():
            joined[at] = " "
            at -= 1
    return "".join(joined) if small else original


def _single_spaced(text: str) -> str:
    """`text` without the empty lines that stand between any two of its lines, sentences broken by them; blanks instead
    of these. Any other text as it is."""
    if len(BROKEN.findall(text)) < SET_ENDS:
        return text
    return EMPTY.sub(lambda found: " " * (len(found[0]) - 1) + "\n", text)


def _breaks(lines: list[str], start: int, width: int, set_in: int, small: list[int], others: list[int]) -> None:
    """Add the offsets of the line ends at which a line of a paragraph goes on with a small letter, and with another.
    `width`: theirs; `set_in`: that in which the whole text is set, 0 where in none."""
    for at, (line, following) in enumerate(pairwise(lines)):
        behind_dateline = at > 0 and DATELINE.search(lines[at - 1]) is not None
        start += len(line)
        full = set_in and _is_full(line.rstrip(), following, set_in)
        if full or _goes_on(line.rstrip(), following, width, behind_dateline):
            (small if SMALL.match(following.lstrip()) else others).append(start)
        start += 1


def _is_set(blocks: list[list[str]], width: int) -> bool:
    """Whether the text is set in lines of that width: most are full, and many of these go on with a small letter."""
    ends = [
        (line.rstrip(), first["word"])
        for lines in blocks
        for line, below in pairwise(lines)
        if (first := FIRST.match(below))
    ]
    full = [word for line, word in ends if len(line) + 1 + len(word) > width]
    small = sum(SMALL.match(word) is not None for word in full)
    return len(ends) >= SET_ENDS and len(full) >= FULL * len(ends) and small >= SMALLS * len(full)


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the line below did not fit into the `width`, and `line` is no row of a list."""
    first = FIRST.match(following)
    if first is None or not line:
        return False
    return len(line) + 1 + len(first["word"]) > width and (line[-1] in ENDS or SMALL.match(first["word"]) is not None)


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
    if word in NAME_ENDS:
        return True
    ends = line[-1] not in ".!?" and following.rstrip()[-1] in ".!?"  # "... as Leeds went on to beat Derby / 3-1."
    return words >= FEW if ends else words > FEW and len(SMALL.findall(following)) >= FEW
