"""What the matches of one tie say about each other: leg 2 follows from leg 1, and its home side with it.

Works on the clusters of one pair; it only fills what nobody told, or parts two legs that one paper confused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from transforms.reconcile.cluster import Cluster
from transforms.reconcile.fits import BETWEEN_LEGS
from transforms.reconcile.season_names import seasons_fit
from transforms.reconcile.stages import is_knockout
from transforms.rules import plays_two_legs

TieKey = tuple[str | None, str | None, str | None]
CONFUSED = "the later of two matches that were both told as leg {leg}"
OTHER_LEG = "follows from the other leg of the tie"


def tie_of(cluster: Cluster) -> TieKey | None:
    """The tie that a cluster belongs to, as (competition, season, stage); None for a match that is part of no tie."""
    if is_knockout(cluster.competition, cluster.stage) or (cluster.stage is None and cluster.leg is not None):
        return cluster.competition, cluster.any_season, cluster.stage
    return None


def by_tie(clusters: Iterable[Cluster]) -> dict[TieKey, list[Cluster]]:
    """The clusters of each tie, in the order of their days, undated ones last."""
    ties: dict[TieKey, list[Cluster]] = {}
    for each in clusters:
        key = tie_of(each)
        if key is not None:
            ties.setdefault(key, []).append(each)
    for members in ties.values():
        members.sort(key=lambda c: (c.day or date.max, c.leg or 3, c.first_told))
    return ties


def full_ties(clusters: Sequence[Cluster]) -> frozenset[TieKey]:
    """The ties of which both legs are known."""
    return frozenset(key for key, members in by_tie(clusters).items() if {1, 2} <= {c.leg for c in members})


def link_legs(clusters: Sequence[Cluster]) -> None:
    """Give the legs of each tie what follows from each other: stage, number and home side."""
    _share_stage(clusters)
    for members in by_tie(clusters).values():
        if len(members) == 2:
            _link(members[0], members[1])


def _share_stage(clusters: Sequence[Cluster]) -> None:
    """A leg told without its competition, season or stage takes them from the only match that can be its other leg; so
    does a match of a cup that is not called a leg, where that other match is one, on the other side's ground."""
    for bare in clusters:
        if bare.stage is not None and bare.any_season is not None:
            continue
        others = [c for c in clusters if c is not bare and _tells_more(c, bare) and _may_be_legs(bare, c)]
        if len(others) == 1:
            _take(bare, others[0])


def _tells_more(other: Cluster, bare: Cluster) -> bool:
    if not is_knockout(other.competition, other.stage) or (bare.stage is not None and bare.stage != other.stage):
        return False
    opposed = bare.home is not None and other.home is not None and other.leg is not None
    if bare.leg is None and not (opposed and bare.competition is not None and bare.competition == other.competition):
        return False
    return bare.stage is None or (bare.any_season is None and other.any_season is not None)


def _take(bare: Cluster, other: Cluster) -> None:
    wanted = {"competition": other.competition, "season": other.any_season, "stage": other.stage}
    for name, value in wanted.items():
        if getattr(bare, name) is None and value is not None and not (name == "season" and bare.any_season):
            _infer(bare, name, value)


def _may_be_legs(one: Cluster, other: Cluster) -> bool:
    same = None in (one.competition, other.competition) or one.competition == other.competition
    opposed = one.home is None or other.home is None or one.home != other.home
    apart = one.leg is None or other.leg is None or one.leg != other.leg
    return same and opposed and apart and seasons_fit(one.any_season, other.any_season) and _near(one, other)


def _near(one: Cluster, other: Cluster) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= BETWEEN_LEGS


def _link(first: Cluster, second: Cluster) -> None:
    """Number two matches of one tie and turn the home side round, where nobody told."""
    if not _near(first, second) or (first.home is not None and first.home == second.home):
        return
    if first.leg is not None and first.leg == second.leg:
        _part(first, second)
    if first.leg is None and second.leg is None:
        _number(first, second)
    for one, other in ((first, second), (second, first)):
        if one.leg is None and other.leg is not None and (one.day is not None or one.home is not None):
            _infer(one, "leg", 3 - other.leg)
    if first.leg == second.leg:
        return
    for one, other in ((first, second), (second, first)):
        if one.home is None and other.home is not None and not any(w.claim.neutral for w in one.witnesses):
            _infer(one, "home", 1 - other.home)


def _part(first: Cluster, second: Cluster) -> None:
    """Two matches, one leg: where both have a day and one is not played at the other's ground, the order decides."""
    wrong = second if first.leg == 1 else first
    if first.day is None or second.day is None:
        return
    wrong.inferred["leg"] = CONFUSED.format(leg=wrong.leg)
    wrong.leg = 3 - (wrong.leg or 0)


def _number(first: Cluster, second: Cluster) -> None:
    """Two matches of a competition with two legs and nobody numbered them: the earlier is the first."""
    if first.day and second.day and plays_two_legs(first.competition, first.any_season, first.stage):
        _infer(first, "leg", 1)
        _infer(second, "leg", 2)


def _infer(target: Cluster, name: str, value: object) -> None:
    setattr(target, name, value)
    target.inferred[name] = OTHER_LEG
