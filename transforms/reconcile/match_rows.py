"""Matches with their values chosen in; their keys, their conflicts and the claims that they rest on out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

from transforms.model import Claim, Conflict, Evidence
from transforms.reconcile.choose import conflicts
from transforms.reconcile.keys import tie_key
from transforms.reconcile.matches import GETTERS, Draft, spelling, turn
from transforms.reconcile.types import ArticleHead
from transforms.reconcile.witness import DRAW, Witness


def name_all(drafts: Sequence[Draft]) -> None:
    """Give the matches of one pair their keys: the leg where there is one, else the lowest free number, in the order
    in which the press first told of them, so that a date or a ground learnt later changes no key."""
    groups: dict[str, list[Draft]] = {}
    for each in drafts:
        match = each.match
        base = tie_key(match.competition, match.season, match.stage, *each.names)
        groups.setdefault(base, []).append(each)
    for base, members in groups.items():
        taken: set[int] = set()
        members.sort(key=lambda d: (d.match.leg is None, d.cluster.first_told))
        for each in members:
            wanted = each.match.leg or 1
            number = wanted if wanted not in taken else next(n for n in range(1, len(members) + 3) if n not in taken)
            taken.add(number)
            each.match.match_id = f"{base}-{number}"


def match_conflicts(each: Draft) -> list[Conflict]:
    """Every value that was told of the match and is not believed."""
    rows: list[Conflict] = []
    for name, choice in each.choices.items():
        rows += conflicts("matches", each.match.match_id, name, choice, _shower(each, name))
    leg = each.cluster.inferred.get("leg")
    told = each.choices["leg"]
    if leg is not None and told.value is not None and told.value != each.match.leg:
        rows.append(
            Conflict(
                fact_table="matches",
                fact_id=each.match.match_id,
                field="leg",
                chosen=str(each.match.leg),
                other=str(told.value),
                sources_for=0,
                sources_against=len(told.origins),
                explanation=leg,
            )
        )
    return rows


def _shower(each: Draft, name: str) -> Callable[[Any], str]:
    """How a value of the pair's frame is written: scores home first, sides by name."""
    first = 0 if each.match.home_team == each.names[0] else 1
    if name in ("score", "half-time score", "penalties"):
        return lambda score: "-".join(str(part) for part in turn(score, first))
    if name == "home_team":
        return lambda side: each.names[side]
    if name == "venue":
        return lambda folded: spelling(each.cluster, folded) or folded
    if name == "outcome":
        return lambda result: "draw" if result == DRAW else f"{each.names[result]} won"
    return str


def agrees(w: Witness, each: Draft) -> bool:
    """Whether nothing that the claim tells of the match differs from what is believed."""
    for name, get in GETTERS.items():
        told: Hashable = get(w)
        if told is None:
            continue
        chosen = each.choices[name]
        if told != chosen.value and (chosen.value is not None or chosen.losers):
            return False
    state_lost = bool(each.choices["status"].losers) and w.claim.status != each.match.status
    return w.leg in (None, each.match.leg) and not (w.played and state_lost)


def match_evidence(each: Draft, heads: Mapping[str, ArticleHead]) -> list[Evidence]:
    """A row for every claim of the match."""
    return [
        evidence("matches", each.match.match_id, "matches", w.claim, agrees(w, each), heads)
        for w in each.cluster.all_witnesses
    ]


def evidence(
    fact_table: str, fact_id: str, claim_table: str, claim: Claim, agrees: bool, heads: Mapping[str, ArticleHead]
) -> Evidence:
    """The row that leads from a fact to the words of `claim`."""
    return Evidence(
        fact_table=fact_table,
        fact_id=fact_id,
        claim_table=claim_table,
        claim_id=claim.claim_id,
        article_id=claim.article_id,
        source=heads[claim.article_id].source,
        quote=claim.quote,
        agrees=agrees,
    )
