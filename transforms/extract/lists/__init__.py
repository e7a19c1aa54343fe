"""Printed results, scorers' lists, fixtures and tables of an article to claims.

In: an article and the index of names. Out: claims, and the stretches of text that they were read from, which the
reading of prose leaves out. An article without such lists costs one look at its lines.
"""

from __future__ import annotations

import re

from transforms.extract.lists.reader import Reader
from transforms.extract.lists.setting import Context
from transforms.model import Article, Claim

__all__ = ["read_lists"]

NUMBERS = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\d)")
LIST_LINE = 160
PAIRING = re.compile(r"\s(?:v|vs)\.?\s|\swalkover\s", re.IGNORECASE)


def read_lists(article: Article, context: Context) -> tuple[list[Claim], list[tuple[int, int]]]:
    """The claims that the lists of `article` make, and the character spans that they were read from."""
    if not _has_lists(article.text):
        return [], []
    return Reader(article, context).read()


def _has_lists(text: str) -> bool:
    """Whether any line can be part of a list: short with two numbers, or a pairing."""
    for line in text.split("\n"):
        if len(line) < LIST_LINE and (len(NUMBERS.findall(line)) >= 2 or PAIRING.search(line)):
            return True
    return False
