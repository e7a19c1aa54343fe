"""How many matches a table counts, told beside it: "After 12 rounds Leeds are third", "third after 12 games".

In: a sentence as a line of slots. Out: numbers of matches. Those of a run or of a coach are none.
"""

from __future__ import annotations

import re

from transforms.extract.statements.slots import Line

GAMES = r"(?:league |C |group |qualifying )?(?:games|matches|rounds|fixtures)"
NOT_ALL = (
    r"(?! (?:without|unbeaten|winless|under|in (?:charge|hand|a row|all|H|N|a)|of|since|out|at|away|against|"
    r"with no|with only|on the|for|as|ago|there|here)\b)"
)
AFTER = re.compile(
    rf"\bafter (?:just |only )?(?:their |its |the )?(?:first |opening )?(?P<played>N) {GAMES}\b{NOT_ALL}"
)

BY_POINTS = re.compile(r" by (?:N|a|a single) points?\b")


def opening_count(line: Line) -> int | None:
    """The matches told at the head of the sentence, of all whose place or points it goes on to tell."""
    found = AFTER.match(line.text)
    return line.number(found.start("played")) if found else None


def count_beside(line: Line, start: int, end: int) -> int | None:
    """The matches told in the stretch of the line that tells of a team, or right behind; not behind another team."""
    lead = BY_POINTS.match(line.text, end)
    found = AFTER.match(line.text, (lead.end() if lead else end) + 1)
    if found is None and end > start:
        found = AFTER.search(line.text, start, end)
        if found is not None and re.search(r"\bT\b", line.text[start + 1 : found.start()]):
            return None
    return line.number(found.start("played")) if found else None
