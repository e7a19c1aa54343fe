"""All ties of one competition and season in; each settled out, with what a later round tells about an earlier one.

Who plays on has gone through: that settles ties whose scores don't tell (lots, a shoot-out without its score).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from transforms.rules.book import DATA, rules_for
from transforms.rules.ties import Leg, TieResult, decide_tie


@dataclass(frozen=True, slots=True)
class TieMatches:
    """The matches of one tie, its stage, and who is said to have gone through."""

    stage: str | None
    legs: tuple[Leg, ...]
    stated_winner: str | None = None

    @property
    def teams(self) -> tuple[str, str]:
        """Both teams, in the order of the first match given."""
        return self.legs[0].home, self.legs[0].away


@cache
def stage_order() -> dict[str, int]:
    """The stages of a competition in the order in which they are played, from stages.csv."""
    with (DATA / "stages.csv").open(encoding="utf-8", newline="") as handle:
        return {row["stage"]: int(row["order"]) for row in csv.DictReader(handle)}


def played_on(pair: tuple[str, str], stage: str | None, others: Iterable[TieMatches]) -> str | None:
    """The one of `pair` that met somebody at a later stage than `stage`; None where neither or both did.

    A match for third place is no later stage, so the losers of semi-finals don't count as through.
    """
    order = stage_order()
    here = order.get(stage or "")
    if here is None:
        return None
    later = {team for tie in others if order.get(tie.stage or "", 0) > here for team in tie.teams}
    through = [team for team in pair if team in later]
    return through[0] if len(through) == 1 else None


def decide_ties(competition: str | None, season: str | None, ties: Sequence[TieMatches]) -> list[TieResult]:
    """Settle every tie of a competition's season, in the order given.

    Where scores and sources leave the winner open, the team that played a later round is taken as `stated_winner`.
    """
    results = []
    for tie in ties:
        rules = rules_for(competition, season, tie.stage)
        result = decide_tie(tie.legs, rules, tie.stated_winner)
        through = played_on(tie.teams, tie.stage, ties) if result.winner is None else None
        results.append(decide_tie(tie.legs, rules, through) if through else result)
    return results
