"""Ties told in a row that share what stands behind the last of them, and their second legs told there by the day alone:
"Hull go to Derby and Leeds host Bury on Thursday in the first leg of the semi-finals, with the return games on Monday".

In: the matches to come of one sentence. Out: the same with the shared day, round and leg, and the second legs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.circumstances import Span
from transforms.extract.confidence import confidence
from transforms.extract.countries import at_home
from transforms.extract.days import day
from transforms.lexicon.wording import Wording
from transforms.model import MatchClaim

JOINT = re.compile(r"(?:,|c|,c)T[xm]?")  # the chunks between two ties told in a row
RETURNS = Wording(
    ("return", "returns", "reverse", "second"),
    r"\b(?:and|with) (?:the|their) "
    r"(?:return(?:s\b|[ -](?:legs?|fixtures?|games?|match(?:es)?|ties?)\b|(?= (?:on|a|at|in)\b))"
    r"|reverse (?:fixtures?|games?|ties?)\b|second[ -](?:legs?|games?|match(?:es)?)\b)",
)
BETWEEN = frozenset("wxpmKdDLN.")  # kinds of the chunks between that and the end: its day and ground, and no side
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Return:
    """Where a sentence tells the second legs of its ties, their day and their ground."""

    start: int
    end: int
    day: date | None
    ground: Chunk | None


def share(found: list[MatchClaim], results: list[MatchClaim], sentence: Sentence, text: str) -> list[MatchClaim]:
    """The ties of a sentence with what they share, and their second legs, where it tells no result that these may be
    of."""
    coming = sorted((c for c in found if c.status == "scheduled"), key=lambda c: c.char_start)
    told = _returns(sentence, text) if coming and not results else None
    firsts = [c for c in coming if told is None or c.char_end <= told.start]
    if told is not None and (len(firsts) < len(coming) or told.ground is not None and len(firsts) > 1):
        return found
    for claim in firsts if told is not None else ():
        claim.leg = 1
        if told is not None and told.ground is not None:
            _turn(claim, at_home(told.ground, (claim.home_team, claim.away_team)))
        if told is not None and claim.date == told.day:
            claim.date = claim.date_precision = None
    for before, last in reversed(list(pairwise(firsts))):
        if before.date is None and before.stage is None and before.leg in (None, last.leg):
            _share_tail(before, last, sentence)
    if told is None:
        return found
    latest = max((c.date for c in firsts if c.date is not None and c.date_precision == "day"), default=None)
    return [*found, *(_second_leg(c, told, latest) for c in firsts)]


def _turn(first: MatchClaim, later_host: str | None) -> None:
    """Put the side that is at home in the second leg second in the first one."""
    if later_host == first.home_team:
        first.home_team, first.away_team = first.away_team, first.home_team
    first.home_known = first.home_known or later_host is not None


def _share_tail(before: MatchClaim, last: MatchClaim, sentence: Sentence) -> None:
    """Give the tie `before` the day, round and leg told behind the `last` one, where only a joint stands between."""
    between = [c for c in sentence.chunks if before.char_end <= c.start < last.char_start]
    if JOINT.fullmatch("".join(c.kind for c in between)) is None or between[0].norm not in (",", "and"):
        return
    behind = {c.kind for c in sentence.chunks if c.start >= last.char_end}
    if "D" in behind:
        before.date, before.date_precision = last.date, last.date_precision
    if "G" in behind and (last.stage or last.leg) and last.competition in (None, before.competition):
        before.stage, before.leg, before.competition = last.stage, last.leg, last.competition


def _returns(sentence: Sentence, text: str) -> Return | None:
    """What the sentence tells of the second legs of its ties."""
    found = RETURNS.search(text, sentence.start, sentence.end, sentence.words)
    if found is None:
        return None
    behind = [c for c in sentence.chunks if c.start >= found.end()]
    days = [k for k, c in enumerate(sentence.chunks) if c.kind == "D" and c.start >= found.end()]
    grounds = [c for c in behind if c.kind == "L"]
    if len(days) != 1 or len(grounds) > 1 or any(c.kind not in BETWEEN for c in behind):
        return None
    when, precision = day(sentence.chunks, Span(days[0], days[0], days[0]), True, None)
    return Return(found.start(), found.end(), when if precision == "day" else None, next(iter(grounds), None))


def _second_leg(first: MatchClaim, told: Return, latest: date | None) -> MatchClaim:
    """The other leg of a tie, which falls behind the `latest` first one."""
    when = told.day
    if when is not None and latest is not None and when <= latest:
        when += WEEK
    return MatchClaim(
        char_start=told.start,
        char_end=told.end,
        extractor="prose.second leg",
        confidence=min(first.confidence, confidence("prose.second leg")),
        home_team=first.away_team,
        away_team=first.home_team,
        home_known=first.home_known,
        status="scheduled",
        date=when,
        date_precision="day" if when is not None else None,
        competition=first.competition,
        stage=first.stage,
        leg=2,
    )
