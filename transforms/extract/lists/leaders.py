"""The top of a table in one sentence of a list: "Leaders: 1. Real Madrid 38 points, 2. Athletic Bilbao 34".

In: an article's text and where a row of it begins. Out: the places and points as a table, or nothing where the row
has another shape. Such a list wraps over lines; it ends where no comma or further number goes on.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.extract.lists.table import Table, TableRow
from transforms.extract.lists.words import either
from transforms.lexicon.words import word_set

HEAD = re.compile(rf"(?:{either(word_set('en', 'lists', 'leaders'))})\b[^:\n]{{0,50}}:\s*", re.IGNORECASE)
ITEM = re.compile(
    r"(?:(?P<position>\d{1,2})(?:\.|\))?\s+)?(?P<name>[^\W\d_][^\d,;:()]{1,40}?)[\s,]\s?(?P<points>\d{1,3})(?!\d|[-–]\d)"
    r"(?P<unit>\s+(?:points?|pts)\b\.?)?"
    r"(?:\s+\((?:goals\s+)?(?P<goals_for>\d{1,3})[-–](?P<goals_against>\d{1,3})\))?"
)
PARTED = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+|\.?\s+(?=\d{1,2}\.\s)")
FEWEST = 2


def read_leaders(text: str, start: int) -> Table | None:
    """The leaders told from `start` on; None unless the points fall, the places rise, and one of both is marked."""
    head = HEAD.match(text, start)
    if head is None:
        return None
    rows, units, at = [], 0, head.end()
    while (item := ITEM.match(text, at)) is not None:
        numbers = {name: int(item[name]) for name in ("points", "goals_for", "goals_against") if item[name]}
        position = int(item["position"]) if item["position"] else None
        rows.append(TableRow(item.start(), item.end(), " ".join(item["name"].split()), position, numbers))
        units += item["unit"] is not None
        parted = PARTED.match(text, item.end())
        if parted is None:
            break
        at = parted.end()
    numbered = all(row.position is not None for row in rows)
    falling = all(a.numbers["points"] >= b.numbers["points"] for a, b in pairwise(rows))
    rising = (
        all((a.position or 0) <= (b.position or 0) for a, b in pairwise(rows))
        if numbered
        else not any(row.position for row in rows)
    )
    if len(rows) < FEWEST or not (falling and rising and (units or numbered)):
        return None
    for place, row in enumerate(rows, 1):
        row.position = row.position or place
    return Table(rows, rows[-1].end)
