"""Which dated clusters are one match, and how well an undated witness fits a cluster.

The rules that docs/reconciliation.md explains, one short function each. Nothing is changed here.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from transforms.reconcile.cluster import Cluster
from transforms.reconcile.season_names import seasons_fit
from transforms.reconcile.stages import is_knockout, is_league, one_match_only
from transforms.reconcile.witness import Witness

TIME_ZONE = timedelta(days=1)
MOVED = timedelta(days=45)
SAME_WEEK = timedelta(days=7)
RECENT = timedelta(days=21)
BETWEEN_LEGS = timedelta(days=45)
IN_REACH = timedelta(days=60)


# -- two clusters, each with a day -------------------------------------------------------------------------------


def one_match(earlier: Cluster, later: Cluster) -> bool:
    """Whether two clusters of a pair on different days tell of one match: told a day apart, moved, or misprinted."""
    assert earlier.day is not None
    assert later.day is not None
    if not _context_fits(earlier, later):
        return False
    gap = later.day - earlier.day
    if gap <= TIME_ZONE:
        return _homes_fit(earlier, later) or _share_score(earlier, later)
    if not _same_context(earlier, later):
        return False
    return _moved(earlier, later, gap) or _same_leg(earlier, later) or _misprinted(earlier, later, gap)


def _context_fits(one: Cluster, other: Cluster) -> bool:
    return (
        _agree(one.competition, other.competition)
        and seasons_fit(one.season, other.season)
        and _agree(one.stage, other.stage)
        and _agree(one.leg, other.leg)
    )


def _same_context(one: Cluster, other: Cluster) -> bool:
    """The same known competition, season and stage: what two reports must share before a longer gap is bridged."""
    return (
        one.competition is not None
        and one.competition == other.competition
        and one.any_season == other.any_season
        and one.stage == other.stage
    )


def _homes_fit(one: Cluster, other: Cluster) -> bool:
    return one.home is None or other.home is None or one.home == other.home


def _share_score(one: Cluster, other: Cluster) -> bool:
    return bool(one.scores & other.scores)


def _scores_fit(one: Cluster, other: Cluster) -> bool:
    return not one.scores or not other.scores or _share_score(one, other)


def _same_leg(one: Cluster, other: Cluster) -> bool:
    """The same told leg of a tie, or a tie of one match, is one match whatever the dates, unless both were played
    with other scores: then one paper has confused the legs."""
    told = one.leg is not None and one.leg == other.leg
    single = one.stage is not None and one_match_only(one.competition, one.any_season, one.stage)
    return (told or single) and _homes_fit(one, other) and _scores_fit(one, other)


def _moved(earlier: Cluster, later: Cluster, gap: timedelta) -> bool:
    """A fixture that was put off, and its later date or result."""
    if earlier.played and later.played:
        return False
    if _postponed(earlier):
        return _homes_fit(earlier, later)
    same_side = earlier.home is not None and earlier.home == later.home
    return gap <= MOVED and same_side


def _postponed(cluster: Cluster) -> bool:
    return not cluster.played and any(w.claim.status == "postponed" for w in cluster.witnesses)


def _misprinted(one: Cluster, other: Cluster, gap: timedelta) -> bool:
    """The same score at the same ground, the dates less than a week apart or day and month exchanged."""
    assert one.day is not None
    assert other.day is not None
    if not (_share_score(one, other) and one.home is not None and one.home == other.home):
        return False
    exchanged = one.day.year == other.day.year and (one.day.day, one.day.month) == (other.day.month, other.day.day)
    return gap < SAME_WEEK or exchanged


# -- a witness without a day, and a cluster -----------------------------------------------------------------------


class Fit(NamedTuple):
    """How well a witness fits a cluster, the weightiest reason first; larger is better."""

    no_clash: bool
    same_score: bool
    same_leg: bool
    same_stage: bool
    same_competition: bool
    same_season: bool
    same_home: bool
    same_result: bool
    near_season: bool


def fit(one: Witness, cluster: Cluster, ties_full: bool = False) -> Fit | None:
    """How well `one`, which names no day, fits `cluster`; None where it cannot be that match.

    `ties_full`: both legs of the cluster's tie are known, so another score at this stage contradicts one of them.
    """
    if not _event_fits(one, cluster):
        return None
    same = _compare(one, cluster)
    if not (_sides_fit(one, cluster, same) and _season_and_leg_fit(one, cluster, same)):
        return None
    return same if same.no_clash or _must_be(one, cluster, ties_full) else None


def _event_fits(one: Witness, cluster: Cluster) -> bool:
    """Whether competition, stage, season, month and the dates of the articles allow that it is the same match."""
    return (
        _agree(one.claim.competition, cluster.competition)
        and _agree(one.claim.stage, cluster.stage)
        and seasons_fit(one.season, cluster.season)
        and _months_fit(one, cluster)
        and _publication_fits(one, cluster)
        and _not_beside_itself(one, cluster)
    )


def _compare(one: Witness, cluster: Cluster) -> Fit:
    claim = one.claim
    return Fit(
        no_clash=not contradicts(one, cluster),
        same_score=one.score is not None and one.score in cluster.scores,
        same_leg=one.leg is not None and one.leg == cluster.leg,
        same_stage=claim.stage is not None and claim.stage == cluster.stage,
        same_competition=claim.competition is not None and claim.competition == cluster.competition,
        same_season=one.season is not None and one.season == cluster.season,
        same_home=one.home is not None and one.home == cluster.home,
        same_result=one.result is not None and one.result in cluster.results,
        near_season=one.soft_season is not None and seasons_fit(one.soft_season, cluster.any_season),
    )


def _sides_fit(one: Witness, cluster: Cluster, same: Fit) -> bool:
    """Whether the home side fits, or is exchanged in a report of the same leg with the same score; and whether more
    than the two teams is the same, or the match at least near."""
    if one.home is not None and cluster.home is not None and not same.same_home:
        return same.same_score and same.same_leg
    known = same.same_score or same.same_leg or same.same_stage or same.same_home
    return known or _in_reach(one, cluster)


def _season_and_leg_fit(one: Witness, cluster: Cluster, same: Fit) -> bool:
    """Whether leg and season fit; the same score makes up for a leg, or a season of the article, that does not."""
    season = seasons_fit(one.soft_season or one.season, cluster.any_season)
    return same.same_score or (season and _agree(one.leg, cluster.leg))


def _in_reach(one: Witness, cluster: Cluster) -> bool:
    """Whether the match lies near enough to the article that an undated remark on the two teams means it."""
    return one.now is None or cluster.day is None or abs(one.now - cluster.day) <= IN_REACH


def contradicts(one: Witness, cluster: Cluster) -> bool:
    """Whether the witness tells another score, or another winner, than every witness of the cluster."""
    if one.score is not None and cluster.scores:
        return one.score not in cluster.scores
    return one.result is not None and bool(cluster.results) and one.result not in cluster.results


def _must_be(one: Witness, cluster: Cluster, ties_full: bool) -> bool:
    """Whether the witness can mean no other match than the cluster's, though it contradicts its score."""
    claim = one.claim
    if one.overrides or one.corrects:
        return True
    if claim.competition is None or claim.competition != cluster.competition:
        return False
    near = one.soft_season or one.season
    in_season = near is not None and near == cluster.any_season
    if is_knockout(claim.competition, claim.stage) and claim.stage == cluster.stage and in_season:
        same_leg = one.leg is not None and one.leg == cluster.leg
        return same_leg or ties_full or one_match_only(claim.competition, near, claim.stage)
    same_home = one.home is not None and one.home == cluster.home
    if one.season is not None and one.season == cluster.season and is_league(claim.competition) and same_home:
        return True
    if one.month is not None and cluster.day is not None:
        return True
    return same_home and cluster.day is not None and one.now is not None and abs(one.now - cluster.day) <= RECENT


def _months_fit(one: Witness, cluster: Cluster) -> bool:
    """A told month against the cluster's days, one day off allowed at its ends, or against its months."""
    if one.month is None or not (cluster.days or cluster.months):
        return True
    if one.month in cluster.months:
        return True
    return any(one.month in (_month(day - TIME_ZONE), _month(day + TIME_ZONE)) for day in cluster.days)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _publication_fits(one: Witness, cluster: Cluster) -> bool:
    """No result before the match, no fixture after it: by the dates of the articles, one day off allowed, but not for
    the result of a match that everybody else still announces: that is an earlier meeting, told in a preview."""
    if one.told_on is None:
        return True
    if one.played:
        if cluster.day is not None:
            return cluster.day <= one.told_on + (TIME_ZONE if cluster.played else timedelta(0))
        return cluster.played or cluster.known_open is None or cluster.known_open <= one.told_on + TIME_ZONE
    if cluster.day is not None and cluster.day < one.told_on - TIME_ZONE:
        return one.claim.status != "scheduled"
    return cluster.known_played is None or cluster.known_played >= one.told_on - TIME_ZONE


def _not_beside_itself(one: Witness, cluster: Cluster) -> bool:
    """One article that tells a result and announces a match, or tells two scores, tells of two matches."""
    for other in cluster.witnesses:
        if other.claim.article_id != one.claim.article_id:
            continue
        if other.played != one.played:
            return False
        if one.score and other.score and one.score != other.score and not (one.corrects or other.corrects):
            return False
    return True


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other
