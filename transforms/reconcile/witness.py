"""One match claim and its article in, one witness out: the claim told from the pair of teams, not from home and away.

In a pair the two sides are 0 and 1, in the order of their keys, so that articles that name the teams in different
orders speak of the same thing. Nothing is compared or decided here.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from transforms.lexicon.tables import reference
from transforms.model import MatchClaim
from transforms.reconcile.season_names import clean_season, current_season, season_of
from transforms.reconcile.stages import is_league
from transforms.reconcile.teams import fold, team_key
from transforms.reconcile.types import ArticleHead

DIRECT_CONFIDENCE = 0.8
DRAW = 2
Pair = tuple[str, str]


@dataclass(slots=True)
class Witness:
    """A match claim in its pair's frame: `first` and `home` are sides (0, 1); `result` is the winner's side or DRAW.

    `told_on`: when the article was published, where that is known; `now`: the same or its estimate. `season` is told
    or follows from a told date; `soft_season` is what the article's date suggests. `points` weigh its directness.
    `leg`: as told; None in a league, which has none.
    """

    claim: MatchClaim
    origin: str
    told_on: date | None
    now: date | None
    points: int
    first: int
    home: int | None
    score: tuple[int, int] | None
    result: int | None
    day: date | None
    month: tuple[int, int] | None
    season: str | None
    soft_season: str | None
    leg: int | None

    @property
    def played(self) -> bool:
        return self.claim.status in ("played", "abandoned")

    @property
    def overrides(self) -> bool:
        return is_override(self.claim.extractor)

    @property
    def corrects(self) -> bool:
        return is_correction(self.claim.extractor)

    def turned(self, at_home: int | None, away: int | None) -> tuple[int, int] | None:
        """Two numbers of the claim, told home first, in the order of the pair's sides; None if either is untold."""
        if at_home is None or away is None:
            return None
        return (at_home, away) if self.first == 0 else (away, at_home)


def witness(claim: MatchClaim, head: ArticleHead, pair: Pair) -> Witness:
    """The claim as a witness for its `pair` of team keys."""
    first = 0 if team_key(claim.home_team) == pair[0] else 1
    told_on = None if head.published_from == "inferred" else head.published_on
    day = claim.date if claim.date_precision in ("day", None) else None
    seen = Witness(
        claim=claim,
        origin=head.origin,
        told_on=told_on,
        now=head.published_on,
        points=directness(claim.extractor, claim.confidence),
        first=first,
        home=_home(claim, first),
        score=None,
        result=None,
        day=day,
        month=(claim.date.year, claim.date.month) if claim.date and claim.date_precision == "month" else None,
        season=clean_season(claim.season),
        soft_season=None,
        leg=None if claim.stage is None and is_league(claim.competition) else claim.leg,
    )
    seen.score = seen.turned(claim.home_goals, claim.away_goals)
    seen.result = _result(claim, seen.score, first)
    _place_in_season(seen, pair)
    return seen


def outcome_of(score: tuple[int, int]) -> int:
    """The side that a score makes the winner, or DRAW."""
    return DRAW if score[0] == score[1] else int(score[1] > score[0])


@cache
def directness(extractor: str, confidence: float) -> int:
    """How many points a statement weighs: by the rule that read it (data/directness.csv), else 2 for a plain
    statement and 1 for a remark that was hard to read."""
    named = [points for name, points in _directness_table() if name in rule_words(extractor)]
    return max(named, default=2 if confidence >= DIRECT_CONFIDENCE else 1)


@cache
def rule_words(extractor: str) -> frozenset[str]:
    """The words of a rule's name: `sheet` and `row` for `sheet.row`."""
    return frozenset(re.split(r"\W", extractor))


def is_override(extractor: str) -> bool:
    """Whether a person's word was read."""
    return "override" in rule_words(extractor)


def is_correction(extractor: str) -> bool:
    """Whether the words read set an earlier report right."""
    return "correction" in rule_words(extractor)


@cache
def _directness_table() -> tuple[tuple[str, int], ...]:
    path = Path(__file__).parent / "data" / "directness.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        return tuple((row["extractor"], int(row["points"])) for row in csv.DictReader(handle))


@cache
def is_ground_of(venue: str, team: str) -> bool:
    """Whether `venue` is a home ground of `team` in the reference data."""
    known = reference().team(team)
    return known is not None and any(fold(ground) == fold(venue) for ground in known.grounds)


def _home(claim: MatchClaim, first: int) -> int | None:
    """The side at home: as told, else the only side whose ground the venue is."""
    if claim.home_known:
        return first
    if not claim.venue or claim.neutral:
        return None
    hosts = [is_ground_of(claim.venue, team) for team in (claim.home_team, claim.away_team)]
    if hosts[0] == hosts[1]:
        return None
    return first if hosts[0] else 1 - first


def _result(claim: MatchClaim, score: tuple[int, int] | None, first: int) -> int | None:
    if score is not None:
        return outcome_of(score)
    if claim.outcome == "draw":
        return DRAW
    if claim.outcome is None:
        return None
    return first if claim.outcome == "home" else 1 - first


def _place_in_season(seen: Witness, pair: Pair) -> None:
    """Fill `season` from a told date, and `soft_season` from the article's."""
    claim = seen.claim
    if seen.season is None and claim.date is not None:
        seen.season = season_of(claim.competition, claim.date, pair)
    if seen.season is None and seen.now is not None and claim.date is None:
        seen.soft_season = current_season(claim.competition, seen.now, claim.status, pair)
