"""A tie with one match still to come in; what every score of that match would mean out.

The answer of `decide_tie` for each score, so that a scenario and the later result never disagree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from transforms.rules.book import Decider, Rules
from transforms.rules.ties import Leg, decide_tie

HIGHEST = 12
"""Scores are tried up to this many goals a side: beyond, nothing changes that a margin doesn't say."""
Outcome = Literal["team_1", "team_2"] | Decider
Score = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A score of the coming match after ninety minutes, and what it leads to.

    `outcome`: `team_1` or `team_2` (of the tie) goes through, or what follows: `extra time`, `penalties` …
    """

    home_goals: int
    away_goals: int
    outcome: Outcome


def coming_match(legs: Sequence[Leg], rules: Rules) -> tuple[list[Leg], Leg] | None:
    """The matches played and the one that will settle the tie; None unless exactly one is to come.

    The second leg of a tie of which only the first is known is the first one turned round.
    """
    if not legs or rules.format == "series":
        return None
    played = [leg for leg in legs if leg.known]
    open_legs = [leg for leg in legs if not leg.known]
    expected = max(rules.legs, 2 if any(leg.leg for leg in legs) else len(legs))
    if not open_legs and len(played) == 1 and expected == 2:
        first = played[0]
        open_legs = [Leg(first.away, first.home, leg=3 - (first.leg or 1))]
    return (played, open_legs[0]) if len(open_legs) == 1 and len(played) + 1 == expected else None


def outcomes(legs: Sequence[Leg], rules: Rules) -> Mapping[Score, Outcome | None]:
    """What every score of the coming match, up to `HIGHEST` goals a side, leads to; empty where there is none.

    That depends on the scores and the rules only, not on who plays: it is worked out once for all ties alike.
    """
    found = coming_match(legs, rules)
    if found is None:
        return {}
    played, match = found
    sides = {match.home: "home", match.away: "away"}
    nameless = [replace(leg, home=sides.get(leg.home, "?"), away=sides.get(leg.away, "?")) for leg in (*played, match)]
    return _outcomes(tuple(nameless), replace(rules, competition=None, season=None, stage=None, known=True, source=""))


@lru_cache(maxsize=4096)
def _outcomes(legs: tuple[Leg, ...], rules: Rules) -> Mapping[Score, Outcome | None]:
    """The outcomes of the last of `legs`, which is still to come."""
    goals = range(HIGHEST + 1)
    return {(home, away): _outcome(legs, rules, home, away) for home in goals for away in goals}


def _outcome(legs: Sequence[Leg], rules: Rules, home_goals: int, away_goals: int) -> Outcome | None:
    *played, match = legs
    settled = replace(match, home_goals=home_goals, away_goals=away_goals, extra_time=False)
    result = decide_tie(sorted([*played, settled], key=lambda leg: leg.leg or 0), rules)
    if result.winner is None:
        return result.next_step
    return "team_1" if result.winner == result.team_1 else "team_2"


def scenarios(legs: Sequence[Leg], rules: Rules, most: int = 6) -> list[Scenario]:
    """The outcome of every score from 0-0 to `most`-`most` (at most HIGHEST) of the coming match; empty without one.

    `legs`: as for `decide_tie`, the coming match with unknown goals or left out. Home and away goals are those of the
    coming match; `team_1` and `team_2` those of the tie (team_1 at home in its first leg).
    """
    found = outcomes(legs, rules).items()
    return [Scenario(*score, what) for score, what in found if max(score) <= most and what is not None]
