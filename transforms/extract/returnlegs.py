"""The second legs of a round whose first legs the article tells, from the one line that dates them all: "Return legs to
be played on October 29".

In: the article's completed matches and its text. Out: a match to come for each first leg of the same round whose second
leg the article does not tell. What that line says of the pair that it was read with holds for them all.
"""

from __future__ import annotations

import re

from transforms.extract.pairing import pair_of
from transforms.model import MatchClaim

ALL_LEGS = re.compile(r"\b(?:return|second|2nd)[ -](?:legs|matches|games)\b", re.I)


def return_legs(matches: list[MatchClaim], text: str) -> list[MatchClaim]:
    """The second legs that a line on all of them announces, beside the one that was read from it."""
    found: list[MatchClaim] = []
    for line in matches:
        if line.status != "scheduled" or line.leg != 2 or line.date is None:
            continue
        if ALL_LEGS.search(text, line.char_start, line.char_end) is None or _names_a_side(line, text):
            continue
        told = {pair_of(c) for c in (*matches, *found) if c.status == "scheduled" and c.leg == 2}
        for first in matches:
            if first.leg == 1 and _same_round(first, line) and pair_of(first) not in told:
                told.add(pair_of(first))
                found.append(_second_leg(first, line))
    return found


def _names_a_side(line: MatchClaim, text: str) -> bool:
    return any(name in text[line.char_start : line.char_end] for name in (line.home_team, line.away_team))


def _same_round(first: MatchClaim, line: MatchClaim) -> bool:
    return (first.competition, first.stage) == (line.competition, line.stage)


def _second_leg(first: MatchClaim, line: MatchClaim) -> MatchClaim:
    return MatchClaim(
        char_start=line.char_start,
        char_end=line.char_end,
        extractor=line.extractor,
        confidence=min(first.confidence, line.confidence),
        home_team=first.away_team,
        away_team=first.home_team,
        home_known=first.home_known,
        status="scheduled",
        date=line.date,
        date_precision=line.date_precision,
        competition=first.competition,
        season=first.season,
        stage=first.stage,
        leg=2,
    )
