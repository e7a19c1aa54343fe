"""The step of reading for sides on rows of their own: "Atlanta United (1) 2", "ARBROATH 3 (Hay 20, Low 35, 56)",
"Salzburg 1 Lazaro 22".

In: the state and the row to begin at. Out: how many rows were taken. Two such rows, with nothing but scorers between
them, are a match, the home side first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.extract.lists.items import Item, Side
from transforms.extract.lists.rows import Row
from transforms.extract.lists.scorers import Goal, as_counts, read_scorers
from transforms.extract.lists.state import Half
from transforms.extract.lists.taking import Taking

HALF = re.compile(
    r"(?P<name>[^\W\d_][^\d():,;]{1,34}?)\s(?:\((?P<half>\d{1,2})\)\s)?(?P<goals>\d{1,2})"
    r"(?:\s*(?P<by>\((?:[^()]|\([^()]*\))*\))(?P<more>(?=[^()]*\s[a-z]{2})[^()]{0,40}(?:\([^()]*\))?)?)?\.?"
)
WITH_SCORERS = re.compile(
    r"(?P<name>[^\W\d_][^\d():,;]{1,34}?)\s(?P<goals>\d{1,2})\s(?P<scorers>[^\W\d_].*?\d\D{0,8}?)[.;]?"
)


NOTES = re.compile(r"[\s;,.]+(?:Half[- ]?time|HT|Att(?:endance)?)\b.*", re.DOTALL)
GOALS_FIRST = re.compile(r"[^\W\d_][^\d():,;]{1,34}?\s\d{1,2}\s[^\W\d_]")
NEXT_SIDE = re.compile(r"(?<=\d)[;,]?\s+(?=[^\W\d_])")


class Halves(Taking):
    """Sides on rows of their own, or both on one."""

    def _both_halves(self, at: int) -> int:
        """Both sides of a match on one row, each with its scorers behind its goals: "Leeds 2 Low 52, Hay 71 Hull 1 Ray
        pen 37 Half-time: 0-1"; where more than one way to part them is a match, none is taken."""
        row = self.rows[at]
        if GOALS_FIRST.match(self.text, row.start, row.end) is None:
            return 0
        notes = NOTES.search(self.text, row.start, row.end)
        end = notes.start() if notes is not None else row.end
        found = []
        for split in NEXT_SIDE.finditer(self.text, row.start, end):
            one = self._half_of(replace(row, end=split.start()))
            other = self._half_of(replace(row, start=split.end(), end=end)) if one is not None else None
            if one is not None and other is not None:
                found.append((one, other))
        if len(found) != 1 or not (found[0][0].scorers or found[0][1].scorers):
            return 0
        self.half = None
        self._take_halves(*found[0], row)
        return 1

    def _half_of(self, row: Row) -> Half | None:
        """A known side with its goals and their scorers, or with none of both."""
        if (half := self._with_scorers(row)) is not None:
            return half
        match = HALF.fullmatch(self.text, row.start, row.end)
        if match is None or match.group("goals") != "0" or match.group("by") or not self._known(match.group("name")):
            return None
        return Half(Side(match.group("name"), *match.span("name")), -1, 0, [])

    def _halves(self, at: int) -> int:
        """A side with its goals, those at half-time in brackets before them or its scorers behind them."""
        row = self.rows[at]
        match = HALF.fullmatch(self.text, row.start, row.end)
        if match is None or (match.group("by") and not self._own_rows(at)):
            half = self._with_scorers(row)
            return self._take_half(half, row) if half is not None else self._half_scorers(row)
        whole = self._printed(row.start, row.end) if match.group("more") else None
        if whole is not None and whole.items[0].announced:
            return 0  # "Ayr 1 (Hay 60) def. by Morton 2 (Low 9, 80)"
        by = self._scored_by(match)
        if not (match.group("half") or by or self._known(match.group("name")) or self._answers(match)):
            return self._half_scorers(row)
        side = Side(match.group("name"), match.start("name"), match.end("name"))
        return self._take_half(Half(side, int(match.group("half") or -1), int(match.group("goals")), by), row)

    def _take_half(self, half: Half, row: Row) -> int:
        """Keep the first side of a match until the second follows."""
        first, self.half = self.half, half
        if first is None:
            self.current = None
            return 1
        self.half = None
        self._take_halves(first, half, row)
        return 1

    def _with_scorers(self, row: Row) -> Half | None:
        """A known side with its goals and as many scorers with their minutes, none of them a team."""
        match = WITH_SCORERS.fullmatch(self.text, row.start, row.end)
        if match is None or not self._known(match.group("name")):
            return None
        scorers = read_scorers(self.text, *match.span("scorers"))
        if scorers is None or len(scorers) != int(match.group("goals")):
            return None
        if any(goal.minute is None or self._known(goal.scorer) for goal in scorers):
            return None
        return Half(Side(match.group("name"), *match.span("name")), -1, len(scorers), scorers)

    def _own_rows(self, at: int) -> bool:
        """Whether a row with a bracket begins with its side, as the rows of a wrapped match do not."""
        return self.half is not None or at == 0 or self.rows[at - 1].block != self.rows[at].block

    def _scored_by(self, match: re.Match[str]) -> list[Goal]:
        """The scorers in a bracket behind a side's goals, where they are as many."""
        if not match.group("by"):
            return []
        goals = read_scorers(self.text, match.start("by") + 1, match.end("by") - 1, run_on=True)
        for told in (goals, as_counts(goals) if goals else None):
            if told and len(told) == int(match.group("goals")):
                return told
        return []

    def _answers(self, match: re.Match[str]) -> bool:
        """Whether an unknown side may be the second of a match: the first has its scorers, this one no goals."""
        return self.half is not None and bool(self.half.scorers) and match.group("goals") == "0"

    def _take_halves(self, first: Half, second: Half, row: Row) -> None:
        item = Item("numbers", first.side, second.side, first.side.start, row.end, goals=(first.goals, second.goals))
        item.tail = (row.end, row.end)
        if min(first.half_time, second.half_time) >= 0:
            item.before = first.half_time, second.half_time
        self._take(item, self.setting)
        assert self.current is not None
        for side, half in (("home", first), ("away", second)):
            if half.scorers:
                self.current.goals_of(side, half.scorers)
        self.wait = None if second.scorers else "away"
        self.spans.append((first.side.start, row.end))

    def _half_scorers(self, row: Row) -> int:
        """The scorers of a side on a row of its own, between it and the other side."""
        if self.half is None or self.half.scorers:
            return 0
        goals = read_scorers(self.text, row.start, row.end)
        if goals is None or len(goals) != self.half.goals or any(goal.minute is None for goal in goals):
            return 0
        self.half.scorers = goals
        self.spans.append((row.start, row.end))
        return 1
