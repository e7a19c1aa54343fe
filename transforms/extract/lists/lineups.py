"""The box below a report: two line-ups, home side first, each with its substitutes, bookings and scorers.

In: a text. Out: whose goals stand under which line-up, and the attendance. The sides have no names of their own here
unless the box prints them; whoever knows the match asks `goals_for` for the claims.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.extract.lists.rows import Row, rows
from transforms.extract.lists.scorers import Goal, read_scorers
from transforms.extract.lists.words import phrase_set
from transforms.model import GoalClaim, MatchClaim

LONGEST_ROW = 120
PLAYERS = 10  # commas between eleven names
SUBSTITUTES = re.compile(r"\([^()]*\)")
CROWD = re.compile(r"(?:Att(?:endance)?\s*:\s*)?(\d{1,3},\d{3})\.?")
LABEL = re.compile(r"(?P<label>[^\W\d_][^:,\d]{1,40}?)\s*(?:\([\d-]+\))?\s*:\s*(?=[^\W\d_])")
REFEREE = re.compile(r"(?:Ref(?:eree)?\s*:\s*)?[A-Z][\w.'’ -]{2,30}\s*\([A-Z][\w ]{2,25}\)\.?")


@dataclass(slots=True)
class LineUp:
    """One side of the box: its printed name (where there is one) and its goals."""

    label: str | None
    goals: list[Goal] = field(default_factory=list)


@dataclass(slots=True)
class Box:
    """Both line-ups, home first; `spans` are the rows that belong to the box."""

    home: LineUp
    away: LineUp
    spans: list[tuple[int, int]]
    attendance: int | None = None

    @property
    def score(self) -> tuple[int, int] | None:
        """The score that the scorers make; None where nobody is said to have scored."""
        score = len(self.home.goals), len(self.away.goals)
        return score if sum(score) else None

    def goals_for(self, match: MatchClaim, confidence: float) -> list[GoalClaim]:
        """The goals of the box as claims of `match`, whose sides are in the box's order.

        Empty where the match has a score that the scorers do not make.
        """
        if match.home_goals is not None and (match.home_goals, match.away_goals) != self.score:
            return []
        sides = ((self.home, match.home_team, match.away_team), (self.away, match.away_team, match.home_team))
        return [
            GoalClaim(
                char_start=goal.start, char_end=goal.end, extractor="lists.line_ups", confidence=confidence,
                match=match, scorer=goal.scorer, team=team, opponent=opponent, minute=goal.minute,
                added_time=goal.added, kind=goal.kind,
            )
            for side, team, opponent in sides
            for goal in side.goals
        ]  # fmt: skip


def read_box(text: str, spans: list[tuple[int, int]]) -> Box | None:
    """The box of a report, or None where the text has not exactly two line-ups."""
    if sum(line.count(",") // PLAYERS for line in text.split("\n")) < 2:
        return None  # no lines for them
    return box_in(text, rows(text, spans))


def box_in(text: str, found: list[Row]) -> Box | None:
    """The same over rows that are known already."""
    if sum(text.count(",", row.start, row.end) >= PLAYERS for row in found) < 2:
        return None
    places = [(at, line_up) for at, row in enumerate(found) if (line_up := _line_up(text, row)) is not None]
    if len(places) != 2:
        return None
    (first, home), (second, away) = places
    box = Box(home, away, [])
    for at in range(first, len(found)):
        row = found[at]
        known = at in (first, second) or _rest(text, row, box, home if at < second else away)
        if known:
            box.spans.append((row.start, row.end))
        elif at > second:
            break
    return box


def _line_up(text: str, row: Row) -> LineUp | None:
    """A row of eleven names with the substitutes in brackets, a label before them or not."""
    line = text[row.start : row.end]
    label = LABEL.match(line)
    names = line[label.end() :] if label else line
    bare = SUBSTITUTES.sub("", names).split(". ")[0].rstrip(".")
    parts = [part.strip() for part in re.split(r"[,;]", bare)]
    if len(parts) <= PLAYERS or any(not _is_player(part) for part in parts):
        return None
    return LineUp(label.group("label").strip() if label else None)


def _is_player(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= 4 and not any(c.isdigit() for c in part) and words[-1][:1].isupper()


def _rest(text: str, row: Row, box: Box, side: LineUp) -> bool:
    """A row below a line-up: substitutes, bookings, scorers, the crowd, the referee."""
    line = text[row.start : row.end]
    head = line.split(":")[0].strip().lower()
    if head in phrase_set("skip", "not_goals"):
        return True
    crowd = CROWD.fullmatch(line)
    if crowd is not None:
        box.attendance = int(crowd.group(1).replace(",", ""))
        return True
    if REFEREE.fullmatch(line):
        return True
    goals = _scorers(text, row)
    if goals is not None and not side.goals:
        side.goals = goals
        return True
    return _names_alone(line)


def _scorers(text: str, row: Row) -> list[Goal] | None:
    start = row.start
    label = LABEL.match(text, row.start, row.end)
    if label is not None:
        if label.group("label").strip().lower() not in phrase_set("labels", "scorers"):
            return None
        start = label.end()
    goals = read_scorers(text, start, row.end)
    return goals if goals and all(goal.minute is not None for goal in goals) else None


def _names_alone(line: str) -> bool:
    """Substitutes or booked players: a short row of names."""
    parts = [part.strip() for part in re.split(r"[,;]", SUBSTITUTES.sub("", line).strip(" .:"))]
    return len(line) < LONGEST_ROW and all(_is_player(part) for part in parts)
