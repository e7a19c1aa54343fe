"""Claims in, an estimated date for every undated article out, so that its other claims fall into the right season.

Only dated articles, and claims that name a day, are believed here: no estimate rests on another estimate, so one pass
settles all. An estimate never dates a match.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from transforms.model import MatchClaim
from transforms.reconcile.cluster import Cluster
from transforms.reconcile.clusters import candidates, cluster
from transforms.reconcile.facts import by_pair
from transforms.reconcile.fits import Fit, fit
from transforms.reconcile.legs import full_ties, tie_of
from transforms.reconcile.types import ArticleHead, ClaimSet
from transforms.reconcile.witness import Pair, Witness, witness


def infer(claims: ClaimSet, only: Collection[str] | None = None) -> dict[str, date | None]:
    """When each undated article (each of `only`, where given) was published at the earliest: {article_id: date}.

    That is the day of the latest match that it reports as played and that a dated article, or its own words, place;
    failing that, the day of the first match that it announces; None where nothing tells. `claims` must hold all match
    claims of every pair of teams that these articles speak of. Heads that carry an estimate count as undated.
    """
    heads = {key: _undated(head) for key, head in claims.articles.items()}
    wanted = {key for key, head in heads.items() if head.published_on is None and (only is None or key in only)}
    played: dict[str, list[date]] = {key: [] for key in wanted}
    planned: dict[str, list[date]] = {key: [] for key in wanted}
    for pair, of_pair in by_pair(claims).items():
        own = [claim for claim in of_pair.matches if claim.article_id in wanted]
        for claim, day in _days(pair, own, of_pair.matches, heads):
            (planned if claim.status in ("scheduled", "postponed") else played)[claim.article_id].append(day)
    return {key: max(played[key], default=min(planned[key], default=None)) for key in sorted(wanted)}


def with_estimates(claims: ClaimSet) -> ClaimSet:
    """The same claims with the heads of undated articles carrying their estimates (`published_from` = `inferred`)."""
    heads = {key: _undated(head) for key, head in claims.articles.items()}
    for key, day in infer(claims).items():
        if day is not None:
            heads[key] = replace(heads[key], published_on=day, published_from="inferred")
    return replace(claims, articles=heads)


def _undated(head: ArticleHead) -> ArticleHead:
    """The head without an estimate that it carries from an earlier run."""
    if head.published_from != "inferred":
        return head
    return replace(head, published_on=None, published_from=None)


def _days(
    pair: Pair, own: list[MatchClaim], everyone: list[MatchClaim], heads: Mapping[str, ArticleHead]
) -> list[tuple[MatchClaim, date]]:
    """The claims of `own` that can be placed on a day: by their own word or by the dated claims of other articles."""
    found: list[tuple[MatchClaim, date]] = []
    if not own:
        return found
    seen = [witness(claim, heads[claim.article_id], pair) for claim in everyone]
    placed = [one for one in seen if one.day or one.told_on]
    others = cluster(placed)
    for claim in own:
        one = witness(claim, heads[claim.article_id], pair)
        day = one.day or _joined_day(one, others)
        if day:
            found.append((claim, day))
    return found


def _joined_day(one: Witness, others: list[Cluster]) -> date | None:
    """The day of the only match that `one` can be taken for, if enough of it is the same; the date of the last article
    about it where nobody names the day."""
    best = candidates(one, others)
    if len(best) != 1:
        return None
    rank = fit(one, best[0], tie_of(best[0]) in full_ties(others))
    if rank is None or not _surely(rank):
        return None
    return best[0].day or max((w.told_on for w in best[0].witnesses if w.told_on), default=None)


def _surely(rank: Fit) -> bool:
    """Whether the fit rests on more than the two teams: the score, or in a named competition the stage, the leg, or
    the ground and the winner."""
    same_event = rank.same_leg or rank.same_stage or (rank.same_home and rank.same_result)
    return rank.no_clash and (rank.same_score or (rank.same_competition and same_event))
