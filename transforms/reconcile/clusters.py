"""The witnesses of one pair of teams in, one cluster per match out. The same witnesses give the same clusters in any
order: they are sorted before anything is compared. Values are not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from transforms.reconcile.cluster import Cluster
from transforms.reconcile.fits import Fit, fit, one_match
from transforms.reconcile.legs import full_ties, link_legs, tie_of
from transforms.reconcile.witness import Witness

LOOK_BACK = 8


def cluster(witnesses: Iterable[Witness]) -> list[Cluster]:
    """One cluster per match that `witnesses` (all of one pair) tell of, in the order in which they were first told."""
    ordered = sorted(witnesses, key=lambda w: w.claim.claim_id)
    found = dated_clusters([w for w in ordered if w.day])
    link_legs(found)
    for one in sorted((w for w in ordered if not w.day), key=_vaguer):
        place(one, found)
    link_legs(found)
    return sorted(found, key=lambda c: c.first_told)


def dated_clusters(witnesses: Iterable[Witness]) -> list[Cluster]:
    """Clusters of the witnesses that name a day: those of one day, then days that tell of one match."""
    by_day: dict[date, list[Witness]] = {}
    for one in witnesses:
        assert one.day
        by_day.setdefault(one.day, []).append(one)
    found: list[Cluster] = []
    for day in sorted(by_day):
        for told in _of_one_day(by_day[day]):
            _join_or_append(Cluster.of(told), found)
    return found


def _of_one_day(told: list[Witness]) -> list[list[Witness]]:
    """A pair meets once a day, unless one source tells two legs, or two rows of a sheet, with the ground changed and
    another score: then it has misprinted the day of one, and the claims part by their home side."""
    if not any(_two_matches(one, other) for one in told for other in told if one.home == 0):
        return [told]
    hosts = [[w for w in told if w.home == side] for side in (0, 1)]
    for one in told:
        if one.home is None:
            side = next((side for side in (0, 1) if one.score in {w.score for w in hosts[side]}), 0)
            hosts[side].append(one)
    return hosts


def _two_matches(one: Witness, other: Witness) -> bool:
    if other.home != 1 or one.claim.article_id != other.claim.article_id or one.score == other.score:
        return False
    legs = {one.leg, other.leg}
    rows = one.claim.extractor.startswith("sheet") and other.claim.extractor.startswith("sheet")
    return legs == {1, 2} or (rows and None not in (one.score, other.score))


def _join_or_append(later: Cluster, found: list[Cluster]) -> None:
    """Unite `later` with the latest of the clusters before it that is the same match; a moved fixture may be a few
    meetings back."""
    for index in range(len(found) - 1, max(-1, len(found) - 1 - LOOK_BACK), -1):
        pair = sorted((found[index], later), key=lambda c: c.day or date.max)
        if one_match(*pair):
            found[index] = Cluster.of(found[index].witnesses + later.witnesses)
            return
    found.append(later)


def place(one: Witness, found: list[Cluster]) -> None:
    """Add an undated witness to the cluster that it fits best, as hearsay where several fit alike, or make its own."""
    best = candidates(one, found)
    if not best:
        found.append(Cluster.of([one]))
    elif len(best) == 1:
        best[0].add(one)
    else:
        nearest(one, best).hearsay.append(one)


def candidates(one: Witness, found: Sequence[Cluster]) -> list[Cluster]:
    """The clusters that `one` fits best: none, the one, or several that it fits alike."""
    full = full_ties(found) if one.claim.stage else frozenset()
    top: Fit | None = None
    best: list[Cluster] = []
    for each in found:
        rank = fit(one, each, tie_of(each) in full)
        if rank is None or (top is not None and rank < top):
            continue
        if rank != top:
            best.clear()
        top = rank
        best.append(each)
    return best


def nearest(one: Witness, choices: Sequence[Cluster]) -> Cluster:
    """Of several clusters, the one nearest to the article's date; without such a date, the latest."""

    def distance(each: Cluster) -> tuple[int, tuple[date, date, str]]:
        if each.day is None:
            return 10**6, each.first_told
        return (abs((one.now or date.max) - each.day)).days, each.first_told

    return min(choices, key=distance)


def _vaguer(one: Witness) -> tuple[int, date, str]:
    """The order in which undated witnesses are placed: those that say most about themselves first."""
    claim = one.claim
    told = (one.month, claim.competition, claim.stage, one.leg, one.score, one.season, one.home, one.result)
    return -sum(part is not None for part in told), one.told_on or date.max, claim.claim_id
