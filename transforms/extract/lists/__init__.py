"""Printed results, scorers' lists, fixtures and tables of an article to claims.

In: an article and the index of names. Out: claims, and the stretches of text that they were read from, which the
reading of prose leaves out. An article without such lists costs one look at its lines.
"""

from __future__ import annotations

import re

from transforms.extract.lists.items import may_list
from transforms.extract.lists.leaders import FLAT_HEAD
from transforms.extract.lists.lineups import Box, LineUp, box_in, read_box
from transforms.extract.lists.reader import Reader, merged
from transforms.extract.lists.rows import Row, rows
from transforms.extract.lists.setting import Context
from transforms.extract.lists.table import heads_a_table
from transforms.extract.lists.words import expression
from transforms.model import Article, Claim

__all__ = ["Box", "LineUp", "read_box", "read_lists"]

LABEL = 24  # characters within which the label of a list of scorers ends
SCORERS = re.compile(r"\W{0,3}" + expression("labels", "scorers").pattern + r"\s*:", re.IGNORECASE)


def read_lists(article: Article, context: Context) -> tuple[list[Claim], list[tuple[int, int]]]:
    """The claims that the lists of `article` make, and the character spans that they were read from.

    The spans of a box of line-ups are among them; its goals are claimed only where a line of the article gives the
    score. Else `read_box` has them for whoever knows the match.
    """
    entries = rows(article.text, article.prose_spans)
    box = box_in(article.text, entries)
    if box is not None:
        taken = set(box.spans)
        entries = [row for row in entries if (row.start, row.end) not in taken]
    claims, spans = Reader(article, context, entries, box).read() if _has_lists(article.text, entries) else ([], [])
    return claims, merged([*spans, *(box.spans if box is not None else [])])


def _has_lists(text: str, entries: list[Row]) -> bool:
    """Whether any row may be part of a list."""
    return any(
        may_list(text, row)
        or heads_a_table(text[row.start : row.end])
        or FLAT_HEAD.match(text, row.start) is not None
        or (":" in text[row.start : row.start + LABEL] and SCORERS.match(text, row.start, row.end))
        for row in entries
    )
