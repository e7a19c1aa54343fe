"""The step of reading for line scores of American agencies: "Spain 1 0--1" above "Germany 0 1--1", and the goals by
half below them: "First half_1, Spain, Goikoetxea 2 (Sergi), 14th minute."

In: the state and the row to begin at. Out: how many rows were taken. Two such rows are a match only where the goals of
the halves are those of the match; who was at home they don't tell.
"""

from __future__ import annotations

import re

from transforms.extract.lists.halves import Halves
from transforms.extract.lists.items import Item, Side
from transforms.extract.lists.scorers import Goal, Kind

SCORED = re.compile(  # the goals of each half, then all of them
    r"(?P<name>[^\W\d_][^\d():,;]{1,34}?)(?::\s*|\s+)(?P<parts>\d{1,2}(?:\s+\d{1,2}){1,4})\s*(?:--?|[–—_])\s*(?P<goals>\d{1,2})"
)
PERIOD = re.compile(
    r"(?:(?:first|second|third|fourth)[\s-]+(?:half|overtime|period)|overtime|extra time)(?:\s+scoring)?"
    r"\s*(?:--?|[–—_:])\s*",
    re.IGNORECASE,
)
GOAL = re.compile(
    r"\d{1,2}[.,]\s+(?P<side>[^,;()\d]+),\s+(?P<scorer>[^,;()\d]+?)(?:\s+\d{1,2})?(?:\s+\((?P<how>[^)]*)\))?,?\s+"
    r"(?P<minute>\d{1,3})(?P<clock>:\d\d)?(?:st|nd|rd|th)?(?:\s+minute)?\s*(?:\((?P<also>penalty[^)]*)\))?[.;,]?\s*"
)
NONE = re.compile(r"none\.?\s*", re.IGNORECASE)
MOST_ROWS = 5  # over which the goals of one half are wrapped


class LineScores(Halves):
    """Line scores and the goals below them."""

    def _line_score(self, at: int) -> int:
        """Two rows of a line score, or the goals of a half below them."""
        row = self.rows[at]
        if self.by_half is not None and PERIOD.match(self.text, row.start, row.end):
            return self._goals_of_half(at)
        first = SCORED.fullmatch(self.text, row.start, row.end)
        if first is None or at + 1 >= len(self.rows):
            return 0
        below = self.rows[at + 1]
        second = SCORED.fullmatch(self.text, below.start, below.end)
        if second is None or not all(_adds_up(side) for side in (first, second)):
            return 0
        if len(first["parts"].split()) != len(second["parts"].split()):
            return 0
        one, two = (Side(side["name"], *side.span("name")) for side in (first, second))
        item = Item("numbers", one, two, row.start, below.end, goals=(int(first["goals"]), int(second["goals"])))
        item.tail = (below.end, below.end)
        self._take(item, self.setting)
        assert self.current is not None
        self.current.home_known = False
        self.by_half, self.half = [], None
        self.spans.append((row.start, below.end))
        return 2

    def _goals_of_half(self, at: int) -> int:
        """The goals that a half brought, the sides named with each: how many rows they take."""
        row = self.rows[at]
        if self.current is None or self.by_half is None:
            return 0
        start = PERIOD.match(self.text, row.start, row.end)
        assert start is not None
        for count, last in enumerate(self.rows[at : at + MOST_ROWS], 1):
            if self._put_down(start.end(), last.end):
                self.spans.append((row.start, last.end))
                return count
        return 0

    def _put_down(self, start: int, end: int) -> bool:
        """Put down the goals on a stretch that holds nothing else."""
        told: list[tuple[str, Goal]] = []
        at = start
        while at < end and not NONE.fullmatch(self.text, at, end):
            found = GOAL.match(self.text, at, end)
            if found is None:
                return False
            told.append((found["side"], _goal(found)))
            at = found.end()
        if self.current is None or self.by_half is None:
            return False
        names = {side: self._team(Side(side, start, end)).name for side, _ in told}
        if not set(names.values()) <= {self.current.home.name, self.current.away.name}:
            return False
        self.by_half += [(names[side], goal) for side, goal in told]
        for side, team in (("home", self.current.home), ("away", self.current.away)):
            self.current.goals_of(side, [goal for name, goal in self.by_half if name == team.name])
        return True


def _adds_up(side: re.Match[str]) -> bool:
    return sum(map(int, side["parts"].split())) == int(side["goals"])


def _goal(found: re.Match[str]) -> Goal:
    """One goal; of a clock only the minute that had begun is certain."""
    how = f"{found['how'] or ''} {found['also'] or ''}".lower()
    kind: Kind = "penalty" if "penalty" in how else "own goal" if "own goal" in how else "goal"
    minute = int(found["minute"]) + (1 if found["clock"] else 0)
    return Goal(found["scorer"].strip(), found.start("scorer"), found.end("scorer"), minute, kind=kind)
