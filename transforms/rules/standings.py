"""Matches, rules and points deductions in; an ordered table out, each row with what ranked it.

Counts only what it is given: whether that is the whole season is the caller's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from transforms.rules.book import Rules

Side = Literal["all", "home", "away"]


@dataclass(frozen=True, slots=True)
class Result:
    """A played match of a league or group. Goals without the shoot-out, whose kicks stand apart."""

    home: str
    away: str
    home_goals: int
    away_goals: int
    home_penalties: int | None = None
    away_penalties: int | None = None


@dataclass(slots=True)
class TableRow:
    """A team's row. `points` are after `deducted`; teams that nothing separates share a `position`.

    `tie_breaker_used`: what separated the team from those level with it on points, None where nobody is;
    `undecided` where the known criteria don't separate them (drawing of lots, fair play, a play-off not known).
    """

    team: str
    position: int = 0
    played: int = 0
    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0
    points: int = 0
    deducted: int = 0
    away_goals: int = 0
    away_wins: int = 0
    tie_breaker_used: str | None = None

    @property
    def goal_difference(self) -> int:
        """Goals for less goals against."""
        return self.goals_for - self.goals_against

    @property
    def goal_average(self) -> Fraction:
        """Goals for divided by goals against, beyond any other where none was conceded."""
        return Fraction(self.goals_for, self.goals_against) if self.goals_against else Fraction(10**6 + self.goals_for)


Criterion = Callable[[TableRow], int | Fraction]
OVERALL: dict[str, Criterion] = {
    "goal difference": lambda row: row.goal_difference,
    "goals for": lambda row: row.goals_for,
    "goal average": lambda row: row.goal_average,
    "wins": lambda row: row.won,
    "away goals": lambda row: row.away_goals,
    "away wins": lambda row: row.away_wins,
}
AMONG_THEM: dict[str, Criterion] = {
    "head-to-head": lambda row: row.points,
    "head-to-head goal difference": lambda row: row.goal_difference,
    "head-to-head goals": lambda row: row.goals_for,
    "head-to-head away goals": lambda row: row.away_goals,
}
UNDECIDED = "undecided"


@dataclass(slots=True)
class _Ranking:
    """What ranking a group of level teams needs to know; the same for the whole table."""

    results: Sequence[Result]
    rules: Rules
    rows: Mapping[str, TableRow]
    play_offs: Sequence[Result] = field(default_factory=list)


def rank_table(
    matches: Iterable[Result],
    rules: Rules,
    deductions: Mapping[str, int] | None = None,
    *,
    teams: Iterable[str] = (),
    group: Container[str] | None = None,
    side: Side = "all",
    play_offs: Iterable[Result] = (),
) -> list[TableRow]:
    """The table of `matches` under `rules`, first place first; teams that nothing separates stand by name.

    `deductions`: points taken away, by team. `teams`: teams to list even without a match. `group`: rank only these
    teams, counting all their matches (a conference). `side`: count only home or away matches. `play_offs`: further
    matches between level teams, which rank them but count in no column. Raises ValueError where the rules' criteria
    of head-to-head don't stand together.
    """
    results = list(matches)
    rows = _count(results, rules, teams, side)
    for team, points in (deductions or {}).items():
        if team in rows:
            rows[team].points -= points
            rows[team].deducted = points
    ranking = _Ranking(results, rules, rows, list(play_offs))
    table: list[TableRow] = []
    ranked = [team for team in rows if group is None or team in group]
    for level in _classes(ranked, lambda team: rows[team].points):
        for block in _separate(level, ranking, title=not table):
            for team in sorted(block):
                rows[team].position = len(table) + 1 - sorted(block).index(team)
                table.append(rows[team])
    return table


def _count(results: Sequence[Result], rules: Rules, teams: Iterable[str], side: Side = "all") -> dict[str, TableRow]:
    rows = {team: TableRow(team) for team in teams}
    for result in results:
        for team in (result.home, result.away):
            rows.setdefault(team, TableRow(team))
        if side != "away":
            _add(rows[result.home], result, rules, at_home=True)
        if side != "home":
            _add(rows[result.away], result, rules, at_home=False)
    return rows


def _add(row: TableRow, result: Result, rules: Rules, at_home: bool) -> None:
    own, other = result.home_goals, result.away_goals
    if not at_home:
        own, other = other, own
    row.played += 1
    row.won += own > other
    row.drawn += own == other
    row.lost += own < other
    row.goals_for += own
    row.goals_against += other
    row.points += _points(result, rules, own - other, at_home)
    if not at_home:
        row.away_goals += own
        row.away_wins += own > other


def _points(result: Result, rules: Rules, margin: int, at_home: bool) -> int:
    if margin:
        return rules.points_for_win if margin > 0 else 0
    if rules.points_for_shoot_out is None or result.home_penalties is None or result.away_penalties is None:
        return rules.points_for_draw
    won = (result.home_penalties > result.away_penalties) == at_home
    return rules.points_for_shoot_out[0 if won else 1]


def _classes(teams: Sequence[str], value: Callable[[str], object]) -> list[list[str]]:
    """`teams` in classes of equal value, the greatest first."""
    values = sorted({value(team) for team in teams}, reverse=True)  # type: ignore[type-var]
    return [[team for team in teams if value(team) == wanted] for wanted in values]


def _separate(level: list[str], ranking: _Ranking, title: bool) -> list[list[str]]:
    """Teams level on points, in order; teams in one inner list are still level after every criterion."""
    if len(level) == 1:
        return [level]
    ordered = _by_play_off(level, ranking)
    if ordered is not None:
        return ordered
    if title and "title" in ranking.rules.play_offs:
        return _undecided_title(level, ranking)
    return _apply(level, ranking, list(ranking.rules.tie_breakers))


def _by_play_off(level: list[str], ranking: _Ranking) -> list[list[str]] | None:
    """The order that play-offs among exactly these teams gave, None without one or where it left them level."""
    among = [match for match in ranking.play_offs if {match.home, match.away} <= set(level)]
    if not among:
        return None
    mini = _count(among, ranking.rules, level)
    classes = _classes(level, lambda team: (mini[team].points, mini[team].goal_difference, _kicks(team, among)))
    if len(classes) < len(level):
        return None
    _mark(level, ranking, "play-off")
    return classes


def _kicks(team: str, matches: Iterable[Result]) -> int:
    kicks = [(m.home_penalties if team == m.home else m.away_penalties) or 0 for m in matches]
    return sum(kicks)


def _undecided_title(level: list[str], ranking: _Ranking) -> list[list[str]]:
    """The best two of the level teams meet for the title: level first until that is known, the others ranked."""
    ordered = _apply(level, ranking, list(ranking.rules.tie_breakers))
    first: list[str] = []
    while ordered and len(first) < 2:
        first += ordered.pop(0)
    _mark(first, ranking, UNDECIDED)
    return [first, *ordered]


def _mark(teams: Iterable[str], ranking: _Ranking, tie_breaker: str) -> None:
    for team in teams:
        ranking.rows[team].tie_breaker_used = tie_breaker


def _apply(level: list[str], ranking: _Ranking, breakers: list[str]) -> list[list[str]]:
    """Go through `breakers` in order; teams that one separates stay apart, the others go on to the next."""
    if len(level) == 1:
        return [level]
    if not breakers:
        _mark(level, ranking, UNDECIDED)
        return [level]
    if breakers[0] in AMONG_THEM:
        return _head_to_head(level, ranking, breakers)
    classes = _classes(level, lambda team: OVERALL[breakers[0]](ranking.rows[team]))
    _mark_split(classes, ranking, breakers[0])
    return [block for part in classes for block in _apply(part, ranking, breakers[1:])]


def _mark_split(classes: list[list[str]], ranking: _Ranking, breaker: str) -> None:
    if len(classes) > 1:
        _mark((team for part in classes for team in part), ranking, breaker)


def _head_to_head(level: list[str], ranking: _Ranking, breakers: list[str]) -> list[list[str]]:
    """The criteria among the level teams, as one mini-league; where they leave some level, once more among those."""
    among = [breaker for breaker in breakers if breaker in AMONG_THEM]
    block, rest = breakers[: len(among)], breakers[len(among) :]
    if block != among:
        raise ValueError(f"head-to-head criteria must stand together: {', '.join(breakers)}")
    matches = [match for match in ranking.results if {match.home, match.away} <= set(level)]
    if not _all_met(level, matches, ranking.rules.meetings):
        return _apply(level, ranking, rest)
    mini = _count(matches, ranking.rules, level)
    parts = [level]
    for breaker in block:
        split = [_classes(part, lambda team, by=AMONG_THEM[breaker]: by(mini[team])) for part in parts]  # type: ignore[misc]
        for classes in split:
            _mark_split(classes, ranking, breaker)
        parts = [part for classes in split for part in classes]
    if len(parts) == 1:
        return _apply(level, ranking, rest)
    return [done for part in parts for done in _apply(part, ranking, breakers)]


def _all_met(level: Sequence[str], matches: Sequence[Result], meetings: int | None) -> bool:
    """Whether every two of the level teams have met as often as the rules ask."""
    needed = len(level) * (len(level) - 1) // 2 * (meetings or 0)
    counts: dict[frozenset[str], int] = {}
    for match in matches:
        pair = frozenset((match.home, match.away))
        counts[pair] = counts.get(pair, 0) + 1
    return sum(min(count, meetings or 0) for count in counts.values()) >= needed
