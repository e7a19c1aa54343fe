"""Printed results, scorers' lists, fixtures and tables of an article to claims.

In: an article and the index of names. Out: claims, and the stretches of text that they were read from, which the
reading of prose leaves out. An article without such lists costs one look at its lines.
"""

from __future__ import annotations

import re

from transforms.extract.lists.lineups import PLAYERS, Box, LineUp, read_box
from transforms.extract.lists.reader import Reader, merged
from transforms.extract.lists.setting import Context
from transforms.model import Article, Claim

__all__ = ["Box", "LineUp", "read_box", "read_lists"]

NUMBERS = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\d)")
LIST_LINE = 160
RUNNING_LINE = 160  # a whole list may stand in one line, if that is full of numbers
PAIRING = re.compile(r"\s(?:v|vs)\.?\s|\swalkover\s", re.IGNORECASE)


def read_lists(article: Article, context: Context) -> tuple[list[Claim], list[tuple[int, int]]]:
    """The claims that the lists of `article` make, and the character spans that they were read from.

    The spans of a box of line-ups are among them; its goals are claimed only where a line of the article gives the
    score. Else `read_box` has them for whoever knows the match.
    """
    box = read_box(article.text, article.prose_spans) if _has_line_ups(article.text) else None
    claims, spans = Reader(article, context, box).read() if _has_lists(article.text) else ([], [])
    return claims, merged([*spans, *(box.spans if box is not None else [])])


def _has_line_ups(text: str) -> bool:
    """Whether any line has the commas of a line-up."""
    return any(line.count(",") >= PLAYERS for line in text.split("\n"))


def _has_lists(text: str) -> bool:
    """Whether any line can be part of a list: short with two numbers, or a pairing."""
    for line in text.split("\n"):
        if len(line) < LIST_LINE and (len(NUMBERS.findall(line)) >= 2 or PAIRING.search(line)):
            return True
        if len(line) > RUNNING_LINE and (
            len(NUMBERS.findall(line)) > len(line) / 60 or len(PAIRING.findall(line)) > len(line) / 100
        ):
            return True
    return False
