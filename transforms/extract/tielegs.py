"""The first leg of a tie that is told only as its state: "Leeds take a 1-0 lead into Tuesday's second leg at Derby".

In: an article with its matches and ties. Out: match claims of first legs. A state is the first leg's result where the
article tells no match of the two: what was scored so far was scored in one match. What stands "on aggregate" may be of
a second leg in progress, so it is one only where the article announces that leg. Beside a told second leg it is one
where the words name the first ("trailing Leeds 1-0 from the first leg").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.extract.confidence import confidence
from transforms.extract.legstates import FIRST_LEG_STATE
from transforms.extract.pairing import pair_of, sides
from transforms.model import MatchClaim, TieClaim

AGGREGATE = re.compile(r"\bagg(?:regate|\b)|\bover (?:the )?two (?:legs|games)\b", re.I)
INTO_RETURN = re.compile(  # "took a 3-2 lead into the return leg", "leading 2-1 on aggregate following the first leg"
    r"\b(?:into|for|before|ahead of) (?:the|their|this|\w+day(?: night)?['’]s|tonight['’]s) (?:[\w'’-]+ ){0,2}?"
    r"(?:(?:second|return|deciding|decisive)[- ]leg|return (?:match|game))\b"
    r"|\b(?:following|after) the (?:first|opening)[- ](?:leg|match|game)\b",
    re.I,
)
AROUND = 60  # characters on both sides of a state in which "on aggregate" stands


def legs_from_ties(
    text: str, matches: list[MatchClaim], ties: list[TieClaim], passed: Sequence[TieClaim] = ()
) -> list[MatchClaim]:
    """The first legs that the states of undecided ties amount to; of those `passed`, whose end is told too, only where
    the words name the first leg."""
    played: dict[tuple[str, str], list[MatchClaim]] = {}
    for claim in matches:
        if claim.status == "played":
            played.setdefault(pair_of(claim), []).append(claim)
    found = []
    for tie in (*ties, *passed):
        pair = sides(tie.team_1, tie.team_2)
        undecided = tie.winner is None and tie.decided_by is None
        told = undecided and tie.aggregate_1 is not None and tie.aggregate_2 is not None
        coming = next((c for c in matches if c.status == "scheduled" and pair_of(c) == pair), None)
        running = AGGREGATE.search(text, max(0, tie.char_start - AROUND), tie.char_end + AROUND) is not None
        running = running and INTO_RETURN.search(text, tie.char_start, tie.char_end + AROUND) is None
        if not told or coming is None and running or coming is not None and coming.leg == 1:
            continue
        over = any(tie is other for other in passed)
        if (pair in played or over) and (coming is not None or not _of_first_leg(tie, played.get(pair, []), text)):
            continue
        found.append(_first_leg(tie, coming))
        played.setdefault(pair, []).append(found[-1])
    return found


def _of_first_leg(tie: TieClaim, played: list[MatchClaim], text: str) -> bool:
    """Whether the words name the first leg of `tie`, and none of the matches told of the two is that leg."""
    end = min(tie.char_end + AROUND, len(text))
    if not (FIRST_LEG_STATE.search(text, tie.char_start, end) or INTO_RETURN.search(text, tie.char_start, end)):
        return False
    state = {(tie.team_1, tie.aggregate_1), (tie.team_2, tie.aggregate_2)}
    return not any(
        claim.leg == 1 or {(claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)} == state
        for claim in played
    )


def _first_leg(tie: TieClaim, coming: MatchClaim | None) -> MatchClaim:
    """The match behind the state of `tie`, at the ground of the side that is away in the leg `coming`."""
    goals = {tie.team_1: tie.aggregate_1 or 0, tie.team_2: tie.aggregate_2 or 0}
    home, away = (coming.away_team, coming.home_team) if coming else (tie.team_1, tie.team_2)
    difference = goals[home] - goals[away]
    return MatchClaim(
        char_start=tie.char_start,
        char_end=tie.char_end,
        extractor="ties.first_leg",
        confidence=min(confidence("ties.first_leg"), tie.confidence),
        home_team=home,
        away_team=away,
        home_known=coming is not None and coming.home_known,
        home_goals=goals[home],
        away_goals=goals[away],
        outcome="home" if difference > 0 else "away" if difference < 0 else "draw",
        competition=tie.competition or (coming.competition if coming else None),
        stage=tie.stage or (coming.stage if coming else None),
        leg=1,
    )
