"""The first leg of a tie that is told only as its state: "Leeds take a 1-0 lead into Tuesday's second leg at Derby".

In: the matches and ties of one article. Out: match claims of first legs. A state tells the first leg where the article
announces the second one and tells no match of the two: what was scored so far was scored in one match.
"""

from __future__ import annotations

from transforms.extract.confidence import confidence
from transforms.extract.pairing import pair_of, sides
from transforms.model import MatchClaim, TieClaim


def legs_from_ties(matches: list[MatchClaim], ties: list[TieClaim]) -> list[MatchClaim]:
    """The first legs that the states of undecided ties amount to."""
    played = {pair_of(claim) for claim in matches if claim.status == "played"}
    found = []
    for tie in ties:
        pair = sides(tie.team_1, tie.team_2)
        told = tie.winner is None and tie.aggregate_1 is not None and tie.aggregate_2 is not None
        coming = [c for c in matches if c.status == "scheduled" and pair_of(c) == pair]
        if told and coming and pair not in played and (leg := _first_leg(tie, coming[0])) is not None:
            found.append(leg)
            played.add(pair)
    return found


def _first_leg(tie: TieClaim, coming: MatchClaim) -> MatchClaim | None:
    """The match behind the state of `tie`, at the ground of the side that is away in the second leg."""
    if coming.leg == 1:
        return None
    goals = {tie.team_1: tie.aggregate_1 or 0, tie.team_2: tie.aggregate_2 or 0}
    home, away = coming.away_team, coming.home_team
    difference = goals[home] - goals[away]
    return MatchClaim(
        char_start=tie.char_start,
        char_end=tie.char_end,
        extractor="ties.first_leg",
        confidence=min(confidence("ties.first_leg"), tie.confidence),
        home_team=home,
        away_team=away,
        home_known=coming.home_known,
        home_goals=goals[home],
        away_goals=goals[away],
        outcome="home" if difference > 0 else "away" if difference < 0 else "draw",
        competition=tie.competition or coming.competition,
        stage=tie.stage or coming.stage,
        leg=1,
    )
