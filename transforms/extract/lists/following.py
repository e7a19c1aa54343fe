"""The steps of reading that add to a match listed above: scorers, attendance, half-time, how its tie stands.

In: the state and the row to begin at. Out: how many rows were taken, none where they tell nothing of the match.
"""

from __future__ import annotations

import re

from transforms.annotate.dates import find_dates
from transforms.extract.lists.items import Line
from transforms.extract.lists.matching import LABEL, Matching
from transforms.extract.lists.notes import Notes, read_notes
from transforms.extract.lists.rows import Row
from transforms.extract.lists.scorers import Goal, read_scorers
from transforms.extract.lists.sides import shows_parting
from transforms.extract.lists.state import LONGEST_HEAD, MOST_LINES
from transforms.extract.lists.words import expression, phrase_set

LONGEST_KICK_OFF = 60  # characters of a row with day and time
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\d\s?[ap]\.?m(?!\w)|(?<!\d)(?:[01]\d|2[0-3])[0-5]0(?!\d)")
CODE = re.compile(r"(?:(?<=[;,|/.:])\s*|(?<=^)|(?<=:\s))(?P<code>[^\W\d_][^;,:|\d()–—]{1,30}?)(?:\s[-–—]|:)\s")
BRACKETED = re.compile(r"\s*(?P<side>[^:\n\d()]{2,45}?)\s*\((?P<goals>[^()]*\d[^()]*)\)\W*")
OTHER_LABEL = re.compile(r"[.;/|]\s+(?P<side>[^\W\d_][^;:|\d()–—]{1,30}?)\s?(?::|\s[-–—])\s")
TICKED = re.compile(r"[^\W\d_][^\d\n]{1,40}\s\d{1,3}(?:\+\d)?['’′.]?[^\d\n]{0,12}\s\d{1,2}\s?[:–-]\s?\d{1,2}\s*")
FARTHEST_TICKED = 12  # lines between a match and the rows of its goals
GAP = re.compile(r"\t+|[ \xa0]{3,}")  # between two columns of a row


ADD = re.compile(r"\s*" + expression("labels", "add").pattern + r"\s+", re.IGNORECASE)
WALKOVER = expression("tie", "walkover")


class Following(Matching):
    """What follows a match and belongs to it."""

    def _labelled(self, at: int) -> int:
        """Scorers behind a label: "Scorers: …", "Tottenham: Lamela (90).", "Hearts - McPherson (44th)"."""
        if self.current is None and self.half is None:
            return 0
        row = self.rows[at]
        label = LABEL.match(self.text, row.start, row.end)
        if label is None:
            return self._side_in_brackets(at)
        word = label.group("label").strip().lower().replace("-", " ")
        if word in phrase_set("labels", "scorers") and self.half is not None:
            self.half.scorers = read_scorers(self.text, label.end(), row.end) or []
            return 1
        if word in phrase_set("labels", "scorers"):
            if self.wait == "away" and label.end() < row.end:
                return self._scorers(at, label.end(), "away")
            self.wait = "both"
            if self._coded(row, label.end()):
                return 1
            if label.end() >= row.end:
                return self._consume(row) if self.current else 0
            return self._scorers(at, label.end(), None)
        if self.current is None:
            return 0
        side = self.current.which(label.group("label").strip())
        if side is None and self.wait:
            side = self._next_side()
        if side and self._both_sides(row, label.end(), side):
            return 1
        return self._scorers(at, label.end(), side) if side else 0

    def _side_in_brackets(self, at: int) -> int:
        """The scorers of a side in brackets behind its name: "Hearts (McPherson 44, Cameron 60)"."""
        row = self.rows[at]
        told = BRACKETED.fullmatch(self.text, row.start, row.end)
        side = self.current.which(told["side"].strip()) if told is not None and self.current is not None else None
        goals = read_scorers(self.text, *told.span("goals")) if told is not None and side else None
        if not goals or self.current is None or not self.current.goals_of(str(side), goals):
            return 0
        self.spans.append((row.start, row.end))
        return 1

    def _both_sides(self, row: Row, start: int, side: str) -> bool:
        """The scorers of both sides on one row, each behind its name: "Hearts: Hay 3, Low 34. Ayr: Dodds 50"; `side`:
        the first, its scorers begin at `start`."""
        assert self.current is not None
        turn = next(OTHER_LABEL.finditer(self.text, start, row.end), None)
        other = self.current.which(turn["side"]) if turn is not None else None
        if turn is None or other in (None, side):
            return False
        first, second = read_scorers(self.text, start, turn.start()), read_scorers(self.text, turn.end(), row.end)
        if first is None or second is None or not self.current.goals_of(side, first):
            return False
        self.current.goals_of(str(other), second)
        self.spans.append((row.start, row.end))
        return True

    def _take_line(self, line: Line, first: Row, last: Row) -> None:
        """Its scorers too, where they stand behind it: "Peru 2 Chile 1 (1-0). Peru: Solano 3, 80. Chile: Salas 9"."""
        super()._take_line(line, first, last)
        start, end = line.items[-1].tail
        told = self.text[start:end].lstrip(" \n.;,)")
        if len(line.items) > 1 or not told[:1].isupper() or self.current is None:
            return
        if behind := self._scorers_told(line.items[-1]):
            self.current.goals_of_both(behind)
            return
        goals = read_scorers(self.text, end - len(told), end)
        if ":" in told:
            start += len(self.text[start : end - len(told)].rstrip())
            self._coded(Row(start, end, first.block), start)
        elif goals and len(goals) == sum(self.current.score or ()) and all(goal.minute for goal in goals):
            self.current.goals_of_both(goals)

    def _coded(self, row: Row, start: int) -> bool:
        """Scorers with the sides' letters before them: "MIA - Messi (Alba) 35, TOR - Osorio 80"."""
        codes = list(CODE.finditer(self.text, start, row.end))
        if self.current is None or not codes or self.text[start : codes[0].start()].strip():
            return False
        listed: dict[str, list[Goal]] = {"home": [], "away": []}
        for code, stop in zip(codes, [*(c.start() for c in codes[1:]), row.end], strict=True):
            side, goals = self.current.which(code.group("code")), read_scorers(self.text, code.end(), stop)
            if side is None or goals is None:
                return False
            listed[side].extend(goals)
        if any(listed[side] and not self.current.goals_of(side, listed[side]) for side in listed):
            return False
        self.spans.append((row.start, row.end))
        return True

    def _columns(self, at: int) -> int:
        """The scorers of both sides in two columns under their match: "Poggi 63        Inzaghi 11"."""
        current = self.current
        if current is None or current.score is None or current.home_goals_by or current.away_goals_by:
            return 0
        home: list[Goal] = []
        away: list[Goal] = []
        taken = 0
        for row in self.rows[at : at + MOST_LINES * 2]:
            cells = self._cells_of(row, taken > 0) if row.block == self.rows[at].block else None
            if cells is None:
                break
            home, away, taken = home + cells[0], away + cells[1], taken + 1
            if (len(home), len(away)) == current.score:
                current.goals_of("home", home)
                current.goals_of("away", away)
                self.spans.append((self.rows[at].start, row.end))
                return taken
        return 0

    def _cells_of(self, row: Row, begun: bool) -> tuple[list[Goal], list[Goal]] | None:
        """The scorers of the left and the right column of a row; None where it has none. `begun`: the row above had
        columns, so that this one may have the left one alone."""
        gap = GAP.search(self.text, row.start, row.end)
        indent = GAP.search(self.text, self.text.rfind("\n", 0, row.start) + 1, row.start)
        if gap is None and indent is None and not begun:
            return None
        edge = row.start if indent is not None else row.end
        middle = gap.span() if gap is not None else (edge, edge)
        halves = [(row.start, middle[0]), (middle[1], row.end)]
        goals = [read_scorers(self.text, *half) if half[0] < half[1] else [] for half in halves]
        if None in goals or any(goal.minute is None for half in goals for goal in half or ()):
            return None
        return goals[0] or [], goals[1] or []

    def _next_side(self) -> str | None:
        """The side of a labelled line that matches neither name: the one that has no scorers yet."""
        assert self.current is not None
        score = self.current.score
        if score is None:
            return None
        if score[0] and not self.current.home_goals_by:
            return "home"
        return "away" if score[1] and not self.current.away_goals_by else None

    def _scorers(self, at: int, start: int, side: str | None) -> int:
        if self.current is None:
            return 0
        for count in range(1, MOST_LINES + 1):
            span = self._joined(at, count)
            if span is None:
                return 0
            goals, after = self._goals(start, span[1])
            if goals is None or self._unfinished(start, span[1], goals):
                continue
            taken = self.current.goals_of(side, goals) if side else self.current.goals_of_both(goals)
            if taken or side is None:
                self._note(self.current, (after, span[1]))
                self.spans.append(span)
                return count
            return 0
        return 0

    def _goals(self, start: int, end: int) -> tuple[list[Goal] | None, int]:
        """The scorers from `start` on and where they end: notes such as the attendance may follow a full stop."""
        goals = read_scorers(self.text, start, end)
        if goals is not None:
            return goals, end
        for stop in re.compile(r"\.\s+(?=[A-Z\d])").finditer(self.text, start, end):
            goals = read_scorers(self.text, start, stop.start())
            if goals is not None and all(g.minute is not None for g in goals):
                return goals, stop.end()
        return None, end

    def _unfinished(self, start: int, end: int, goals: list[Goal]) -> bool:
        """Whether a list of scorers goes on in the next row."""
        entry = self.text[start:end].rstrip()
        if entry.count("(") > entry.count(")") or entry[-1:] in ",;" or entry.endswith(" and"):
            return True
        timed = [g for g in goals if g.minute is not None]
        return bool(timed) and goals[-1].minute is None

    def _added(self, at: int) -> int:
        """An addition ("Add Hearts v Red Star"): what follows belongs to a match listed above."""
        row = self.rows[at]
        add = ADD.match(self.text, row.start, row.end) if self.listed else None
        if add is None:
            return 0
        listed = self._printed(add.end(), row.end)
        if listed is None:
            return 0
        pair = listed.items[0]
        for match in reversed(self.listed):
            if match.which(pair.first.text) == "home" and match.which(pair.second.text) == "away":
                self.current, self.wait = match, None
                return self._consume(row)
        return 0

    def _own_line(self, at: int) -> int:
        """Notes on a row of their own (also parted over two): half-time, attendance, the aggregate."""
        row = self.rows[at]
        if self.current is None and not WALKOVER.search(self.text, row.start, min(row.end, row.start + LONGEST_HEAD)):
            return 0
        walkover = read_notes(self.text, row.start, row.end)
        if walkover.walkover is not None and not walkover.rest:
            return self._walkover(walkover, row)
        if self.current is None:
            return 0
        if self._kick_off(row):
            return self._consume(row)
        for count in (1, 2):
            span = self._joined(at, count)
            if span is None or span[1] - span[0] > LONGEST_HEAD:
                break
            notes = walkover if count == 1 else read_notes(self.text, *span)
            if self._belongs(notes, span):
                self.current.take(notes)
                self.spans.append(span)
                return count
        return 0

    def _kick_off(self, row: Row) -> bool:
        """Day and time of a match to come on the row below it: "Tuesday October 26, 17:30"; its day is put down."""
        current = self.current
        if current is None or current.item.status != "scheduled" or row.end - row.start > LONGEST_KICK_OFF:
            return False
        line = self.text[row.start : row.end]
        days = [mention for mention in find_dates(line, self.anchor) if mention.precision == "day"]
        if len(days) != 1 or CLOCK.search(line) is None or self.text[current.end : row.start].strip(" \n."):
            return False
        current.day = days[0].resolve(True)
        return True

    def _belongs(self, notes: Notes, span: tuple[int, int]) -> bool:
        assert self.current is not None
        if notes.status == "postponed" and self.current.item.goals is not None:
            return False  # of the matches listed below, for this one has a result
        label = self.text[span[0] : span[1]].strip(" .:").lower()
        if re.match(expression("labels", "attendance").pattern, label, re.IGNORECASE) and not notes.rest:
            return bool(re.search(r"\d|given|n/a|unknown", label))
        if notes.empty:
            return False
        if notes.who is not None and self.current.which(notes.who) is None:
            return False
        return not notes.rest or (notes.tie is not None and notes.tie[0] - span[0] < 3)

    def _unlabelled(self, at: int) -> int:
        """A bare list of scorers under its match, taken only where it agrees with the score."""
        if self.wait == "away":
            return self._away_scorers(at)
        current = self.current
        if current is None or not sum(current.score or (0, 0)) or current.home_goals_by or current.away_goals_by:
            return 0
        row = self.rows[at]
        if self._may_be_match(at, current.item.comma) or find_dates(self.text[row.start : row.end], self.anchor):
            return 0
        for count in range(1, MOST_LINES):
            span = self._joined(at, count)
            if span is None:
                return 0
            goals, after = self._goals(*span)
            goals = goals or self._sides_run_on(*span)
            if goals and any(g.minute is not None for g in goals) and current.goals_of_both(goals):
                self._note(current, (after, span[1]))
                self.spans.append(span)
                return count
        return 0

    def _sides_run_on(self, start: int, end: int) -> list[Goal] | None:
        """The scorers of two sides that only a blank parts, where commas part those of one: "Hay 20, 54 Low 76"."""
        goals = read_scorers(self.text, start, end, run_on=True)
        return goals if goals and shows_parting(goals) and all(goal.minute is not None for goal in goals) else None

    def _ticked(self, at: int) -> int:
        """Rows of goals with the score that each made, a few rows below their match, whose score the last of them is:
        "Hay 27' 1:0"."""
        match = self.current or (self.listed[-1] if self.listed else None)
        if match is None or not sum(match.score or (0,)) or match.home_goals_by or match.away_goals_by:
            return 0
        count = 0
        while at + count < len(self.rows) and TICKED.fullmatch(self._row_text(at + count)):
            count += 1
        if not count or self.text[match.end : self.rows[at].start].count("\n") > FARTHEST_TICKED:
            return 0
        span = self.rows[at].start, self.rows[at + count - 1].end
        goals = read_scorers(self.text, *span)
        if not goals or any(goal.running is None for goal in goals) or not match.goals_of_both(goals):
            return 0
        self.spans.append(span)
        return count

    def _row_text(self, at: int) -> str:
        return self.text[self.rows[at].start : self.rows[at].end]

    def _away_scorers(self, at: int) -> int:
        """The scorers of the second of two sides that stand on rows of their own."""
        row = self.rows[at]
        goals = read_scorers(self.text, row.start, row.end)
        if goals is None or self.current is None or self.current.score is None:
            return 0
        if len(goals) != self.current.score[1] or any(goal.minute is None for goal in goals):
            return 0
        self.wait = None
        self.current.goals_of("away", goals)
        return self._consume(row)

    def _may_be_match(self, at: int, commas: bool) -> bool:
        """Whether a row of names and numbers is rather the next match: a known team, or the form of the last."""
        row = self.rows[at]
        line = self._printed(row.start, row.end)
        if line is None:
            return False
        sides = [side for item in line.items for side in (item.first, item.second)]
        return (commas and line.items[0].comma) or any(self._team(side).known for side in sides)
