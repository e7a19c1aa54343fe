"""A table, its remaining fixtures and its prizes in; who is through, out, or depends on what out.

The last matches of a group are played through score by score under the full tie-breakers, the last two rounds of a
league by result (win, draw, defeat); before that, points alone tell. What cannot be told is `depends`: nobody is
called through or out too early.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from transforms.rules.book import Rules
from transforms.rules.run_in import Fixture, RunIn
from transforms.rules.standings import Result, rank_table

Status = Literal["through", "out", "depends"]
OWN_RESULTS = ("win", "draw", "defeat")
GROUP = 8
"""Up to so many teams, the last two fixtures are played through score by score."""
SCORES = (*product(range(6), repeat=2), *((goals, 0) for goals in (*range(6, 21), 99)))
"""Scores tried for a fixture, and their reverses: all of the usual ones, then by margin, and one beyond all sums."""


@dataclass(frozen=True, slots=True)
class TableScenario:
    """What a team can still reach: `place` is the prize's name, `status` whether it has it whatever happens.

    `if_win`, `if_draw`, `if_defeat`: the same after that result of its next fixture; None without a fixture.
    `sentence` says it in words.
    """

    team: str
    place: str
    status: Status
    if_win: Status | None
    if_draw: Status | None
    if_defeat: Status | None
    sentence: str


def table_scenarios(
    matches: Iterable[Result],
    remaining: Sequence[Fixture],
    rules: Rules,
    places: Mapping[str, tuple[int, int]],
    deductions: Mapping[str, int] | None = None,
) -> list[TableScenario]:
    """What every team of a league or group can still reach, for each of `places` (name: first and last position).

    `matches`: those played; `remaining`: (home, away) of those to come, each team's next one first.
    """
    played = list(matches)
    teams = sorted({team for match in played for team in (match.home, match.away)} | {t for f in remaining for t in f})
    rounds = max((sum(team in fixture for fixture in remaining) for team in teams), default=0)
    if len(remaining) <= 2 and len(teams) <= GROUP:
        reach = reach_by_score
    else:
        reach = reach_by_result if rounds <= 2 else reach_by_points
    ranges = reach(played, remaining, rules, teams, deductions or {})
    return [_scenario(team, place, span, ranges[team]) for place, span in places.items() for team in teams]


Ranges = dict[str | None, tuple[int, int]]
"""Best and worst position: for any own result (None) and after each result of the next fixture."""


def reach_by_score(
    played: list[Result], remaining: Sequence[Fixture], rules: Rules, teams: Sequence[str], taken: Mapping[str, int]
) -> dict[str, Ranges]:
    """Best and worst positions of every team, trying all SCORES of the fixtures."""
    scores = sorted({*SCORES, *((away, home) for home, away in SCORES)})
    ranges: dict[str, Ranges] = {team: {} for team in teams}
    for chosen in product(scores, repeat=len(remaining)):
        results = [Result(*fixture, *score) for fixture, score in zip(remaining, chosen, strict=True)]
        table = rank_table([*played, *results], rules, taken, teams=teams)
        level = {row.position: sum(other.position == row.position for other in table) for row in table}
        for row in table:
            span = (row.position, row.position + level[row.position] - 1)
            own = next((r for r in results if row.team in (r.home, r.away)), None)
            _widen(ranges[row.team], None, span)
            if own is not None:
                _widen(ranges[row.team], _own_result(own, row.team), span)
    return ranges


def _own_result(result: Result, team: str) -> str:
    margin = result.home_goals - result.away_goals
    if team == result.away:
        margin = -margin
    return "win" if margin > 0 else "draw" if margin == 0 else "defeat"


def _widen(ranges: Ranges, key: str | None, span: tuple[int, int]) -> None:
    best, worst = ranges.get(key, span)
    ranges[key] = (min(best, span[0]), max(worst, span[1]))


def reach_by_result(
    played: list[Result], remaining: Sequence[Fixture], rules: Rules, teams: Sequence[str], taken: Mapping[str, int]
) -> dict[str, Ranges]:
    """Best and worst positions of every team, trying every result; level teams count as open where goals may decide.

    Never narrower than `reach_by_score`; wider only where head-to-head among three or more may decide.
    """
    run_in = RunIn(played, remaining, rules, teams, taken)
    ranges: dict[str, Ranges] = {}
    for team in teams:
        own = sum(team in fixture for fixture in remaining)
        ranges[team] = {None: (run_in.best(team, ["win"] * own), run_in.worst(team, ["defeat"] * own))}
        for result in OWN_RESULTS if own else ():
            best = run_in.best(team, [result] + ["win"] * (own - 1))
            ranges[team][result] = (best, run_in.worst(team, [result] + ["defeat"] * (own - 1)))
    return ranges


def reach_by_points(
    played: list[Result], remaining: Sequence[Fixture], rules: Rules, teams: Sequence[str], taken: Mapping[str, int]
) -> dict[str, Ranges]:
    """Bounds from points alone: who can still be caught, whoever plays whom; level teams count as open."""
    rows = {row.team: row.points for row in rank_table(played, rules, taken, teams=teams)}
    left = {team: sum(team in fixture for fixture in remaining) for team in teams}
    most = {team: rows[team] + left[team] * rules.points_for_win for team in teams}
    worth = {"win": rules.points_for_win, "draw": rules.points_for_draw, "defeat": 0}
    ranges: dict[str, Ranges] = {}
    for team in teams:
        rivals = [rival for rival in teams if rival != team]
        lost = {result: rules.points_for_win - worth[result] for result in OWN_RESULTS if left[team]}
        ends: dict[str | None, tuple[int, int]] = {None: (most[team], rows[team])}
        ends |= {result: (most[team] - lost[result], rows[team] + worth[result]) for result in lost}
        ranges[team] = {
            own: (1 + sum(rows[rival] > high for rival in rivals), 1 + sum(most[rival] >= low for rival in rivals))
            for own, (high, low) in ends.items()
        }
    return ranges


def _scenario(team: str, place: str, span: tuple[int, int], ranges: Ranges) -> TableScenario:
    status = _status(ranges[None], span)
    after = {result: _status(ranges[result], span) if result in ranges else None for result in OWN_RESULTS}
    return TableScenario(
        team, place, status, after["win"], after["draw"], after["defeat"], _sentence(place, status, after)
    )


def _status(reach: tuple[int, int], span: tuple[int, int]) -> Status:
    first, last = span
    best, worst = reach
    if first <= best and worst <= last:
        return "through"
    return "out" if best > last or worst < first else "depends"


def _sentence(place: str, status: Status, after: Mapping[str, Status | None]) -> str:
    if status != "depends":
        return f"{place}: {'certain' if status == 'through' else 'out of reach'}"
    words = {"through": "certain", "out": "out of reach", "depends": "depends on other results"}
    parts = [f"{words[state]} with a {result}" for result, state in after.items() if state is not None]
    return f"{place}: {'; '.join(parts) if parts else 'depends on other results'}"
