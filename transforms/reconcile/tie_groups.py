"""The matches of a pair and the claims about its ties in; which match and which claim belongs to which tie, out.

Nothing is decided about a tie here (see `ties`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from transforms.model import TieClaim
from transforms.reconcile.choose import Ballot
from transforms.reconcile.matches import Draft
from transforms.reconcile.season_names import clean_season, current_season, seasons_fit
from transforms.reconcile.stages import is_knockout
from transforms.reconcile.teams import team_key
from transforms.reconcile.types import ArticleHead
from transforms.reconcile.witness import Pair, directness, is_correction, is_override

AFTER_THE_TIE = timedelta(days=400)
Score = tuple[int, int]


@dataclass(slots=True)
class TieVoice:
    """A tie claim in its pair's frame: the aggregate in the order of the pair's sides, the winner as a side."""

    claim: TieClaim
    origin: str
    points: int
    told_on: date | None
    season: str | None
    aggregate: Score | None
    winner: int | None

    def ballot(self, value: Any) -> Ballot[Any]:
        corrects, overrides = is_correction(self.claim.extractor), is_override(self.claim.extractor)
        return Ballot(value, self.origin, self.points, self.told_on, overrides, corrects, self.claim.quote)


@dataclass(slots=True)
class TieDraft:
    """A tie in the making: its matches and the claims about it."""

    competition: str | None
    season: str | None
    stage: str | None
    drafts: list[Draft] = field(default_factory=list)
    voices: list[TieVoice] = field(default_factory=list)

    @property
    def aggregates(self) -> set[Score]:
        return {voice.aggregate for voice in self.voices if voice.aggregate}


def voice(claim: TieClaim, head: ArticleHead, pair: Pair) -> TieVoice:
    """The claim in the frame of `pair`."""
    first = 0 if team_key(claim.team_1) == pair[0] else 1
    aggregate = None
    if claim.aggregate_1 is not None and claim.aggregate_2 is not None:
        told = (claim.aggregate_1, claim.aggregate_2)
        aggregate = told if first == 0 else (told[1], told[0])
    key = team_key(claim.winner) if claim.winner else None
    return TieVoice(
        claim=claim,
        origin=head.origin,
        points=directness(claim.extractor, claim.confidence),
        told_on=None if head.published_from == "inferred" else head.published_on,
        season=_season(claim, head, pair),
        aggregate=aggregate,
        winner=pair.index(key) if key in pair else None,
    )


def _season(claim: TieClaim, head: ArticleHead, pair: Pair) -> str | None:
    if claim.season or head.published_on is None:
        return clean_season(claim.season)
    return current_season(claim.competition, head.published_on, "played", pair)


def group(drafts: Iterable[Draft], voices: Iterable[TieVoice]) -> list[TieDraft]:
    """The ties of one pair: the matches of each knockout stage and season, and the claims about them."""
    found: dict[tuple[str | None, str | None, str | None], TieDraft] = {}
    for each in drafts:
        match = each.match
        if is_knockout(match.competition, match.stage) or (match.stage is None and match.leg is not None):
            key = (match.competition, match.season, match.stage)
            found.setdefault(key, TieDraft(*key)).drafts.append(each)
    ties = sorted(found.values(), key=lambda tie: (tie.competition or "", tie.season or "", tie.stage or ""))
    for tie in ties:
        tie.drafts.sort(key=lambda d: (d.match.leg or 3, d.match.date or date.max, d.match.match_id))
    for one in sorted(voices, key=_vaguer):
        _hear(one, ties)
    return ties


def _vaguer(one: TieVoice) -> tuple[int, str]:
    claim = one.claim
    told = (claim.competition, claim.season, claim.stage, one.aggregate, one.winner)
    return -sum(part is not None for part in told), claim.claim_id


def _hear(one: TieVoice, ties: list[TieDraft]) -> None:
    """Give the claim to the tie that it fits best, or make it a tie of its own if it says anything."""
    ranked = [(rank, tie) for tie in ties if (rank := _fit(one, tie)) is not None]
    named = (one.claim.competition, one.season, one.claim.stage)
    same = [tie for tie in ties if (tie.competition, tie.season, tie.stage) == named]
    if ranked:
        max(ranked, key=lambda item: item[0])[1].voices.append(one)
    elif same:
        same[0].voices.append(one)
    else:
        ties.append(TieDraft(*named, voices=[one]))


def _fit(one: TieVoice, tie: TieDraft) -> tuple[bool, bool, bool, bool, str] | None:
    """How well the claim fits the tie, the weightiest reason first; None where it means another."""
    claim = one.claim
    same_competition = claim.competition is not None and claim.competition == tie.competition
    same_stage = claim.stage is not None and claim.stage == tie.stage
    told = (claim.competition, tie.competition), (claim.stage, tie.stage)
    if any(None not in two and two[0] != two[1] for two in told) or not seasons_fit(one.season, tie.season):
        return None
    begun = [d.match.date for d in tie.drafts if d.match.date]
    if one.told_on and begun and not min(begun) - timedelta(days=1) <= one.told_on <= max(begun) + AFTER_THE_TIE:
        return None
    sums = running_totals(tie)
    agrees_with_legs = one.aggregate is not None and one.aggregate in sums
    full = len([d for d in tie.drafts if d.score]) > 1
    if one.aggregate is not None and full and not agrees_with_legs and not (same_competition or same_stage):
        return None
    same_season = one.season is not None and one.season == tie.season
    return agrees_with_legs, same_stage, same_competition, same_season, tie.season or ""


def running_totals(tie: TieDraft) -> list[Score]:
    """What the aggregate was after each match whose score is known, in the order of the pair's sides."""
    total = (0, 0)
    sums: list[Score] = []
    for each in tie.drafts:
        if each.score is not None:
            total = (total[0] + each.score[0], total[1] + each.score[1])
            sums.append(total)
    return sums


def score_bonus(each: Draft, tie: TieDraft) -> dict[Score, int]:
    """A point for every told score of a leg that adds up to a told aggregate with a told score of the other leg."""
    others = [d for d in tie.drafts if d is not each]
    if len(others) != 1:
        return {}
    fitting = {(total[0] - a, total[1] - b) for total in tie.aggregates for a, b in others[0].cluster.scores}
    return {score: 1 for score in each.cluster.scores if score in fitting}
