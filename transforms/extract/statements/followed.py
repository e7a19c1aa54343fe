"""The places of a list behind a team whose place is told: "Leeds lead with 39 points, followed by Hull (36) and Derby".

In: a sentence as a line of slots. Out: the teams of the list with the chunks of their names, in their order; whose
place they follow is settled by the standings told beside them.
"""

from __future__ import annotations

import re

from transforms.extract.statements.slots import Line

POINTS = r"(?:,? (?:on|with|who have|having) (?:[a-z]+ )?N(?: points?| pts)?| \(N(?: points?| pts)?\)| N(?: points?)?)?"
ITEM = rf"(?:[a-z]+ )?T{POINTS}"
LIST = re.compile(rf"\bfollowed (?:closely )?by (?P<list>{ITEM}(?:(?:, and|,| and) {ITEM})*)(?=[,.;)]|$)")
NAMED = re.compile(r"\bT\b(?:[^T]*?\bN\b)?")


def followers(line: Line) -> list[tuple[int, list[tuple[int, int]]]]:
    """For each list behind "followed by": where it begins, and the stretch of the line of each team in it. A list whose
    points rise is none of a table."""
    found = []
    for match in LIST.finditer(line.text):
        items = [(m.start(), m.end()) for m in NAMED.finditer(line.text, match.start("list"), match.end("list"))]
        points = [p for _, end in items if line.text[end - 1] == "N" and (p := line.number(end - 1)) is not None]
        if points == sorted(points, reverse=True):
            found.append((match.start(), items))
    return found
