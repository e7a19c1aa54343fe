"""The two sides of a told match: as a key, turned round, and whether they can have met in a knock-out tie."""

from __future__ import annotations

from transforms.annotate.names import names
from transforms.model import MatchClaim


def pair_of(claim: MatchClaim) -> tuple[str, str]:
    return sides(claim.home_team, claim.away_team)


def sides(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def set_home(claim: MatchClaim, home: str) -> None:
    """Turn the claim so that `home` stands first."""
    if claim.home_known:
        return
    if claim.home_team != home:
        claim.home_team, claim.away_team = claim.away_team, claim.home_team
        claim.home_goals, claim.away_goals = claim.away_goals, claim.home_goals
        claim.home_penalties, claim.away_penalties = claim.away_penalties, claim.home_penalties
        claim.half_time_home, claim.half_time_away = claim.half_time_away, claim.half_time_home
        claim.outcome = {"home": "away", "away": "home"}.get(claim.outcome or "", claim.outcome)  # type: ignore[assignment]
    claim.home_known = True


def is_knockout(claim: MatchClaim) -> bool:
    competition = names().data.competitions.get(claim.competition or "")
    return (
        (competition is None or competition.kind != "league") and claim.stage not in ("group stage", "final")
    ) or claim.leg is not None
