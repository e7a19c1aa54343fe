"""The points of several teams told in one go: "Porto have nine points, Benfica eight, Braga five and Lens three".

In: a sentence as a line of slots. Out: teams with their points; a list whose first number is of something else is none.
"""

from __future__ import annotations

import re

from transforms.extract.statements.slots import Line

HAVE = r"(?: (?:have|has|are on|is on|with|on))?"
NAMED = r"(?:(?!points|goals)[a-z-]+ ){0,2}T"
LIST = re.compile(
    rf"\bT (?:now |already )?(?:have|has|are on|is on|leads? (?:on|with)) (?:just |only )?N (?:points|pts)"
    rf"(?P<rest>(?:(?:,? and|,|;)(?: while| with)? {NAMED}{HAVE} (?:just |only )?N(?: points?| pts)?\b){{2,}})"
    r"(?=[,.;)]|$| (?:in|from|after|at|with|going)\b)"
)
ITEM = re.compile(r"\bT\b[^T]*?(?P<points>N)\b")


def read_point_lists(line: Line) -> list[tuple[int, int, str, int]]:
    """Start, end, team and points of each further team of the lists of a sentence; the first is told in full."""
    found = []
    for told in LIST.finditer(line.text):
        for item in ITEM.finditer(line.text, told.start("rest"), told.end("rest")):
            points = line.number(item.start("points"))
            if points is not None:
                team = str(line.chunks[line.index(item.start())].value.name)
                found.append((item.start(), item.end(), team, points))
    return found
