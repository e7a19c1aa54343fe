"""Matches put off or broken off, told in prose: "Everton v Fulham was postponed", "their game at Derby was abandoned".

In: a sentence of chunks and the discourse. Out: match claims with the status `postponed` or `abandoned`, without a
score. Both sides must be named in the same clause, beside a word for a match; what might yet happen is no status.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.datemention import DateMention
from transforms.extract.competitions import can_meet, competition_for
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim, MatchStatus

REACH = 20  # chunks before the word within which the match is named
SIDES = word_set("en", "statuses", "sides")
MATCH = word_set("en", "statuses", "sides", "match")
TRAVELS = word_set("en", "statuses", "sides", "travels")
DENIED = word_set("en", "statuses", "sides", "denied")
SINCE = word_set("en", "statuses", "sides", "since")
MOVED = word_set("en", "fixtures", "moved") | {"until", "till"}
VERSUS = frozenset(["v", "vs", "versus"])
MANY = frozenset(["were", "are", "been"])  # done to several matches


@cache
def _signs() -> dict[str, list[tuple[list[str], MatchStatus]]]:
    """The phrases of each status, as their words, by the first of them."""
    statuses: tuple[MatchStatus, ...] = ("postponed", "abandoned")
    signs: dict[str, list[tuple[list[str], MatchStatus]]] = {}
    for status in statuses:
        for phrase in word_set("en", "statuses", status):
            words = phrase.split()
            signs.setdefault(words[0], []).append((words, status))
    return signs


def read_statuses(sentence: Sentence, discourse: Discourse) -> list[MatchClaim]:
    """The matches that the sentence says were put off or broken off."""
    chunks = sentence.chunks
    found: list[MatchClaim] = []
    signs = _signs()
    if sentence.words.isdisjoint(signs):
        return []
    for at, chunk in enumerate(chunks):
        phrases = signs.get(chunk.norm.partition(" ")[0])
        status = _status(chunks, at, phrases) if phrases else None
        if status and (any(c.norm in SINCE for c in chunks[at + 1 : at + 3]) or _moved(chunks, at)):
            continue
        if status:
            found += [_claim(chunks, sides, at, status, discourse) for sides in _pairs(chunks, at)]
    return found


def _moved(chunks: list[Chunk], at: int) -> bool:
    """Whether the words behind the status name a new day: a match to come, and no open one."""
    return any(c.norm in MOVED for c in chunks[at + 1 :])


def _status(chunks: list[Chunk], at: int, phrases: list[tuple[list[str], MatchStatus]]) -> MatchStatus | None:
    """The status that the words at chunk `at` tell, of the phrases that begin with the first of them."""
    for phrase, status in phrases:
        if _words(chunks[at : at + len(phrase)])[: len(phrase)] == phrase:
            return status
    return None


def _pairs(chunks: list[Chunk], at: int) -> list[tuple[int, int]]:
    """The chunks of the two sides of each match: the only two teams of the clause, a word for a match or a "v" with
    them; of several matches, those with a "v" between: "Everton v Fulham and Hull v Derby were postponed"."""
    first = max(0, at - REACH)
    for k in range(at - 1, first, -1):
        if chunks[k].kind in ";b" or chunks[k].norm in ("but", "while", "after", "although"):
            first = k + 1
            break
    clause = chunks[first:at]
    teams = [k for k in range(first, at) if chunks[k].kind == "T"]
    words = set(_words(clause))
    if words & DENIED:
        return []
    listed = [(one, two) for one, two in pairwise(teams) if two == one + 2 and chunks[one + 1].norm in VERSUS]
    if len(teams) != 2:
        return listed if words & MANY else []
    one, two = teams
    if not words & (MATCH | VERSUS) and [c.norm for c in chunks[one + 1 : two]] != ["against"]:
        return []
    linked = any(word in SIDES for word in _words(chunks[one + 1 : two]))
    return [(one, two)] if linked and can_meet(chunks[one].value.name, chunks[two].value.name) else []


def _words(chunks: list[Chunk]) -> list[str]:
    """The words of chunks, of which one may hold several ("trip to")."""
    return [word for chunk in chunks for word in chunk.norm.split()]


def _claim(
    chunks: list[Chunk], sides: tuple[int, int], at: int, status: MatchStatus, discourse: Discourse
) -> MatchClaim:
    one, two = (str(chunks[k].value.name) for k in sides)
    between = _words(chunks[sides[0] + 1 : sides[1]])
    before = chunks[max(0, sides[0] - 3) : at]
    home = one if VERSUS & set(between) or "home" in between else None
    if between[-1:] == ["at"] or (between[-1:] == ["to"] and TRAVELS & set(between)):
        home = two
    named = next((c.value for c in before if c.kind == "C"), None)
    when = _day(before, discourse)
    first, second = (two, one) if home == two else (one, two)
    return MatchClaim(
        char_start=chunks[sides[0]].start,
        char_end=chunks[at].end,
        extractor=f"prose.{status}",
        confidence=confidence("prose.status"),
        home_team=first,
        away_team=second,
        home_known=home is not None,
        status=status,
        date=when,
        date_precision="day" if when else None,
        competition=competition_for(discourse, named, one, two),
    )


def _day(before: list[Chunk], discourse: Discourse) -> date | None:
    """The day of the match as named before the word: of a weekday's two readings the one nearer to the article."""
    anchor = discourse.annotated.anchor
    for chunk in before:
        if chunk.kind == "D" and isinstance(chunk.value, DateMention) and chunk.value.precision == "day":
            days = [d for d in (chunk.value.resolve(False), chunk.value.resolve(True)) if d is not None]
            return min(days, key=lambda d: abs((d - anchor).days) if anchor else 0, default=None)
    return None
