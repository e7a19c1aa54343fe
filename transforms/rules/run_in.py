"""The last rounds of a league, result by result: the best and the worst position that a team can still reach.

Fixtures are walked through once, keeping only what later ones can change, so that two rounds of twenty teams stay
small. Scores are left open: where goals may rank level teams, either order counts as possible.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from transforms.rules.book import Rules
from transforms.rules.standings import AMONG_THEM, OVERALL, Result, rank_table

Fixture = tuple[str, str]
OPPOSITE = {"win": "defeat", "draw": "draw", "defeat": "win"}


@dataclass(frozen=True, slots=True)
class Tally:
    """Results of a team's remaining fixtures."""

    wins: int = 0
    draws: int = 0
    defeats: int = 0

    def plus(self, result: str) -> Tally:
        """The tally with one more `result`: `win`, `draw` or `defeat`."""
        return Tally(
            self.wins + (result == "win"), self.draws + (result == "draw"), self.defeats + (result == "defeat")
        )

    @property
    def matches(self) -> int:
        """How many fixtures it counts."""
        return self.wins + self.draws + self.defeats

    def turned(self) -> Tally:
        """The same fixtures as the opponent sees them."""
        return Tally(self.defeats, self.draws, self.wins)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two teams level on points in a run-in: the results of each, and those of the first in their own meetings."""

    own: Tally
    other: Tally
    meetings: Tally

    def turned(self) -> Pair:
        """The same as the other team sees it."""
        return Pair(self.other, self.own, self.meetings.turned())


Count = tuple[int, int, int, int]
"""Rivals above on points; level ones; those of them that rank above if they are the only one; and if they are not."""
State = tuple[tuple[str, Tally], ...]


class RunIn:
    """The remaining fixtures of a table; asks one question: how high or low can a team end?"""

    def __init__(
        self,
        played: Sequence[Result],
        remaining: Sequence[Fixture],
        rules: Rules,
        teams: Sequence[str],
        deductions: Mapping[str, int],
    ) -> None:
        self.played, self.remaining, self.rules = played, remaining, rules
        # Among three or more, the meetings of two decide nothing: only what is ranked before head-to-head is sure.
        self.before_meetings = list(takewhile(lambda breaker: breaker not in AMONG_THEM, rules.tie_breakers))
        self.rows = {row.team: row for row in rank_table(played, rules, deductions, teams=teams)}

    def best(self, team: str, own: Sequence[str]) -> int:
        """The best position of `team` with the results `own` in its fixtures, in their order."""
        counts = self._counts(team, own, lambda rival, pair, breakers: not self._may_lead(team, rival, pair, breakers))
        return 1 + min(above + (alone if level == 1 else among) for above, level, alone, among in counts)

    def worst(self, team: str, own: Sequence[str]) -> int:
        """The worst position of `team` with the results `own` in its fixtures, in their order."""
        counts = self._counts(
            team, own, lambda rival, pair, breakers: self._may_lead(rival, team, pair.turned(), breakers)
        )
        return 1 + max(above + (alone if level == 1 else among) for above, level, alone, among in counts)

    def _counts(self, team: str, own: Sequence[str], ahead: Callable[[str, Pair, Sequence[str]], bool]) -> set[Count]:
        """Every count of rivals above and level that the other fixtures can bring about."""
        results = iter(own)
        tallies = {rival: Tally() for rival in self.rows}
        meetings = {rival: Tally() for rival in self.rows}
        others = []
        for home, away in self.remaining:
            if team not in (home, away):
                others.append((home, away))
                continue
            result = next(results)
            rival = away if team == home else home
            tallies[team] = tallies[team].plus(result)
            tallies[rival] = tallies[rival].plus(OPPOSITE[result])
            meetings[rival] = meetings[rival].plus(result)
        total = self._points(team, tallies[team])

        def closed(rival: str, tally: Tally) -> Count:
            points = self._points(rival, tally)
            if points != total:
                return (int(points > total), 0, 0, 0)
            pair = Pair(tallies[team], tally, meetings[rival])
            alone = ahead(rival, pair, self.rules.tie_breakers)
            return (0, 1, int(alone), int(ahead(rival, pair, self.before_meetings)))

        return self._walk(team, others, tallies, closed)

    def _walk(
        self, team: str, others: list[Fixture], tallies: Mapping[str, Tally], closed: Callable[[str, Tally], Count]
    ) -> set[Count]:
        left = {rival: sum(rival in fixture for fixture in others) for rival in self.rows}
        start: Count = (0, 0, 0, 0)
        for rival in self.rows:
            if rival != team and not left[rival]:
                start = _sum(start, closed(rival, tallies[rival]))
        states: dict[State, set[Count]] = {(): {start}}
        for fixture in _neighbours_first(others):
            for side in fixture:
                left[side] -= 1
            following: dict[State, set[Count]] = {}
            for state, counts in states.items():
                for result in OPPOSITE:
                    after, gained = _play(dict(state), fixture, result, tallies, left, closed)
                    following.setdefault(after, set()).update(_sum(count, gained) for count in counts)
            states = following
        return states[()]

    def _points(self, team: str, tally: Tally) -> int:
        return (
            self.rows[team].points + tally.wins * self.rules.points_for_win + tally.draws * self.rules.points_for_draw
        )

    def _may_lead(self, team: str, rival: str, pair: Pair, breakers: Sequence[str]) -> bool:
        """Whether `team` can rank above `rival` by `breakers` when both end level on points with these results."""
        verdicts = (self._by(breaker, team, rival, pair) for breaker in breakers)
        return next((verdict for verdict in verdicts if verdict is not None), True)

    def _by(self, breaker: str, team: str, rival: str, pair: Pair) -> bool | None:
        """Whether `breaker` can put `team` first; None where it can only leave both level."""
        if breaker in AMONG_THEM:
            return self._among_them(breaker, team, rival, pair.meetings)
        row, other = self.rows[team], self.rows[rival]
        if breaker == "wins":
            return _compare(row.won + pair.own.wins, other.won + pair.other.wins)
        if breaker == "goal difference":
            if pair.own.wins or pair.other.defeats:
                return True
            lowest = other.goal_difference + pair.other.wins
            return _compare(row.goal_difference - pair.own.defeats, lowest)
        if pair.own.matches or pair.other.matches:
            return True
        return _compare(OVERALL[breaker](row), OVERALL[breaker](other))

    def _among_them(self, breaker: str, team: str, rival: str, to_come: Tally) -> bool | None:
        """The same for a criterion of the meetings of the two, played and, as far as their results say, to come."""
        played = [match for match in self.played if {match.home, match.away} == {team, rival}]
        if len(played) + to_come.matches < (self.rules.meetings or 0):
            return None
        rows = {row.team: row for row in rank_table(played, self.rules, teams=(team, rival))}
        row, other = rows[team], rows[rival]
        if breaker == "head-to-head":
            worth = self.rules.points_for_win
            return _compare(row.points + worth * to_come.wins, other.points + worth * to_come.defeats)
        if breaker == "head-to-head goal difference":
            return True if to_come.wins else _compare(row.goal_difference - to_come.defeats, 0)
        if to_come.matches:
            return True
        return _compare(AMONG_THEM[breaker](row), AMONG_THEM[breaker](other))


def _compare(one: int | Fraction, two: int | Fraction) -> bool | None:
    return None if one == two else one > two


def _sum(one: Count, two: Count) -> Count:
    return (one[0] + two[0], one[1] + two[1], one[2] + two[2], one[3] + two[3])


def _play(
    open_tallies: dict[str, Tally],
    fixture: Fixture,
    result: str,
    start: Mapping[str, Tally],
    left: Mapping[str, int],
    closed: Callable[[str, Tally], Count],
) -> tuple[State, Count]:
    """The state after a fixture: teams with more to play stay in it, the others are counted."""
    gained: Count = (0, 0, 0, 0)
    for side, own in zip(fixture, (result, OPPOSITE[result]), strict=True):
        tally = open_tallies.pop(side, start[side]).plus(own)
        if left[side]:
            open_tallies[side] = tally
        else:
            gained = _sum(gained, closed(side, tally))
    return tuple(sorted(open_tallies.items(), key=lambda item: item[0])), gained


def _neighbours_first(fixtures: Sequence[Fixture]) -> list[Fixture]:
    """The fixtures in an order in which those of the same teams follow each other, so that few teams stay open."""
    waiting, ordered, reached = list(fixtures), [], set[str]()
    while waiting:
        following = next((f for f in waiting if reached & set(f)), waiting[0])
        waiting.remove(following)
        ordered.append(following)
        reached |= set(following)
    return ordered
