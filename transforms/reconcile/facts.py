"""Claims in, facts out: the one way from what articles say to what is believed. Pure; reads no prose and no files.

The same claims give the same facts in any order, and each pair of teams is settled for itself, so that settling pairs
one by one gives what settling all at once gives.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from transforms.model import Claim
from transforms.reconcile.pairs import PairClaims, pair_facts
from transforms.reconcile.standings import standings
from transforms.reconcile.teams import team_key
from transforms.reconcile.types import ClaimSet, Facts
from transforms.reconcile.witness import Pair

C = TypeVar("C", bound=Claim)


def reconcile(claims: ClaimSet) -> Facts:
    """The facts that `claims` support, each list sorted by key.

    `claims` must be closed as `ClaimSet` says. Undated articles should have been given their estimate before
    (`seasons.infer`). Raises KeyError for a claim whose article has no head.
    """
    facts = Facts()
    for pair, of_pair in sorted(by_pair(claims).items()):
        _extend(facts, pair_facts(pair, of_pair, claims.articles))
    _extend(facts, standings(_unique(claims.standings), claims.articles))
    return facts.sort()


def by_pair(claims: ClaimSet) -> dict[Pair, PairClaims]:
    """The claims of each pair of teams. A goal goes with its match, or with its two teams where it names none;
    a claim of a team against itself is left out."""
    pairs: dict[Pair, PairClaims] = {}
    home: dict[str, PairClaims] = {}
    for match in _unique(claims.matches):
        pair = _pair(match.home_team, match.away_team)
        if pair[0] != pair[1]:
            home[match.claim_id] = pairs.setdefault(pair, PairClaims())
            home[match.claim_id].matches.append(match)
    for goal in _unique(claims.goals):
        if goal.match_claim_id in home:
            home[goal.match_claim_id].goals.append(goal)
        elif goal.match_claim_id is None and goal.opponent:
            pairs.setdefault(_pair(goal.team, goal.opponent), PairClaims()).goals.append(goal)
    for tie in _unique(claims.ties):
        pair = _pair(tie.team_1, tie.team_2)
        if pair[0] != pair[1]:
            pairs.setdefault(pair, PairClaims()).ties.append(tie)
    return pairs


def _pair(team_a: str, team_b: str) -> Pair:
    first, second = sorted((team_key(team_a), team_key(team_b)))
    return first, second


def _unique(claims: Iterable[C]) -> Iterable[C]:
    """Each claim once, however often it was handed in."""
    return {claim.claim_id: claim for claim in claims}.values()


def _extend(facts: Facts, more: Facts) -> None:
    facts.matches += more.matches
    facts.goals += more.goals
    facts.ties += more.ties
    facts.standings += more.standings
    facts.evidence += more.evidence
    facts.conflicts += more.conflicts
