"""The second legs of a round whose first legs the article tells, from the one line that dates them all: "Return legs to
be played on October 29".

In: the article's completed matches and its text. Out: a match to come for each first leg of the same round whose second
leg the article does not tell. What that line says of the pair that it was read with holds for them all; where it was
read with none ("The second legs will be played next week"), it tells the second legs of the round that is reported.
"""

from __future__ import annotations

import re

from transforms.extract.circumstances import Span
from transforms.extract.confidence import confidence
from transforms.extract.days import day
from transforms.extract.discourse import Discourse
from transforms.extract.pairing import pair_of
from transforms.model import MatchClaim

ANNOUNCED = re.compile(
    r"\b(?:return|second)[ -](?:legs|matches|games)\b(?: of [^.;]{0,40}?)?,? "
    r"(?:will (?!decide)|are (?!over\b)|take place|come|follow|is to|to be |on )[^.;]*",
    re.I,
)
REACH = 60  # characters around a match to come in which its legs are announced
ALL_LEGS = re.compile(r"\b(?:return|second|2nd)[ -](?:legs|matches|games)\b", re.I)


def return_legs(matches: list[MatchClaim], text: str, discourse: Discourse) -> list[MatchClaim]:
    """The second legs that a line on all of them announces, beside the one that was read from it."""
    found = _announced(matches, text, discourse)
    for line in matches:
        if line.status != "scheduled" or line.leg != 2:
            continue
        announced = ANNOUNCED.search(text, max(0, line.char_start - REACH), line.char_end + REACH)
        if line.date is None and (announced is None or announced.start() > line.char_end):
            continue
        if ALL_LEGS.search(text, line.char_start, line.char_end) is None or _names_a_side(line, text):
            continue
        told = {pair_of(c) for c in (*matches, *found) if c.status == "scheduled" and c.leg == 2}
        for first in matches:
            if first.leg == 1 and _same_round(first, line) and pair_of(first) not in told:
                told.add(pair_of(first))
                found.append(_second_leg(first, line))
    return found


def _announced(matches: list[MatchClaim], text: str, discourse: Discourse) -> list[MatchClaim]:
    """The second legs of the round of which most first legs are told, where a sentence of no team says that they are to
    be played; on its day, where it names one."""
    at = ANNOUNCED.search(text)
    if at is None or any(
        c.status == "scheduled" and c.char_start < at.end() and at.start() < c.char_end for c in matches
    ):
        return []
    sentence = next((s for s in discourse.annotated.sentences if s.start <= at.start() < s.end), None)
    if sentence is None or sentence.has("T"):
        return []
    firsts = [c for c in matches if c.leg == 1 and c.status == "played" and c.home_goals is not None]
    if len({(c.competition, c.stage) for c in firsts}) != 1:
        return []
    told = {pair_of(c) for c in matches if c.leg == 2}
    when, precision = day(sentence.chunks, Span(0, len(sentence.chunks) - 1, 0), True, None)
    found: list[MatchClaim] = []
    for first in firsts:
        if pair_of(first) not in told:
            told.add(pair_of(first))
            found.append(_second_leg(first, first))
            found[-1].char_start, found[-1].char_end = at.start(), at.end()
            found[-1].extractor = "prose.second leg"
            found[-1].confidence = min(first.confidence, confidence("prose.second leg"))
            found[-1].date = when if precision == "day" else None
            found[-1].date_precision = "day" if found[-1].date else None
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
