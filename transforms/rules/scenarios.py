"""A tie with one match still to come in; what every score of that match would mean out.

The answer of `decide_tie` for each score, so that a scenario and the later result never disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from transforms.rules.book import Decider, Rules
from transforms.rules.ties import Leg, decide_tie

Outcome = Literal["team_1", "team_2"] | Decider


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


def outcome(legs: Sequence[Leg], rules: Rules, home_goals: int, away_goals: int) -> Outcome | None:
    """What this score of the coming match leads to; None where `coming_match` finds none."""
    found = coming_match(legs, rules)
    if found is None:
        return None
    played, match = found
    settled = replace(match, home_goals=home_goals, away_goals=away_goals, extra_time=False)
    ordered = sorted([*played, settled], key=lambda leg: leg.leg or 0)
    result = decide_tie(ordered, rules)
    if result.winner is None:
        return result.next_step
    return "team_1" if result.winner == result.team_1 else "team_2"


def scenarios(legs: Sequence[Leg], rules: Rules, most: int = 6) -> list[Scenario]:
    """The outcome of every score from 0-0 to `most`-`most` of the coming match; empty where there is none.

    `legs`: as for `decide_tie`, the coming match with unknown goals or left out. Home and away goals are those of the
    coming match; `team_1` and `team_2` those of the tie (team_1 at home in its first leg).
    """
    scores = [(home, away) for home in range(most + 1) for away in range(most + 1)]
    found = [(home, away, outcome(legs, rules, home, away)) for home, away in scores]
    return [Scenario(home, away, what) for home, away, what in found if what is not None]
