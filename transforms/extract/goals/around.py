"""What the words around a goal say of the matches that it may belong to.

In: the chunks of the sentence that tells the goal, the event, and a match or its score. Out: yes or no, or how much
they speak for the match. Which match it is, is settled by who asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from transforms.annotate.cardinals import NUMBERS
from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.goals.asides import in_aside
from transforms.extract.goals.candidates import Candidate
from transforms.extract.goals.events import Event
from transforms.extract.goals.players import is_aside
from transforms.model import MatchClaim

RESULTS = ("win", "won", "lose", "loss", "draw", "held")  # labels of words that tell a result
TURNED_TO = re.compile(r",? (?:(?:and )?then|having|after|following|before)\b")
WHILE = re.compile(r"\b(?:while|whilst|whereas)\b|;")
SCORED_AS = re.compile(r"[^.;,]{0,40}\bas (?:the )?(?:\w+ )?")
THANKS = frozenset(["thanks", "courtesy", "through"])
CALLED = frozenset(["result", "thriller", "epic", "classic"])
REACH = 70  # characters
FARTHER = 20  # characters


def of_strangers(chunks: list[Chunk], event: Event) -> bool:
    """Whether the sentence tells the result of two names that are no known teams: "as St Anne's beat Upottery"."""
    return any(
        chunks[k].kind == "K"
        and any(label.startswith(("win.", "lose.")) for label in chunks[k].labels)
        and chunks[k - 1].kind == chunks[k + 1].kind == "H"
        and chunks[k - 1] is not event.scorer
        and chunks[k - 2].kind in "b,;d"
        for k in range(2, len(chunks) - 1)
    )


def is_result(chunks: list[Chunk], k: int, event: Event) -> bool:
    """Whether the score at chunk `k`, near the goal, stands by a word for a result: "the 2-1 win", "drew 2-2"."""
    near = -REACH < chunks[k].start - event.end < REACH and beside_result(chunks, k)
    return near and not in_aside(chunks, chunks[k].start, chunks[k].end - 1, event)


def thanked(chunks: list[Chunk], event: Event) -> tuple[int, int] | None:
    """The score, lower number first, that was won by the goal: "won the last derby 1-0 thanks to Smith's strike"."""
    for k in range(1, len(chunks) - 1):
        beside = chunks[k].kind == "S" and chunks[k + 1].norm in THANKS
        if beside and 0 <= event.start - chunks[k].end <= FARTHER and _of_result(chunks[max(0, k - 8) : k]):
            low, high = sorted((chunks[k].value.left, chunks[k].value.right))
            return low, high
    return None


def _of_result(chunks: list[Chunk]) -> bool:
    """Whether one of `chunks` is a word for a result."""
    return any(label.startswith(RESULTS) for c in chunks if c.kind == "K" for label in c.labels)


def beside_result(chunks: list[Chunk], k: int) -> bool:
    """Whether the score at chunk `k` stands by a word for a result."""
    if chunks[k].value.goalless:
        return False
    beside = [*chunks[max(0, k - 1) : k], *chunks[k + 1 : k + 3]]
    if any(c.norm in CALLED for c in beside):
        return True  # "a wild 3-2 result in May, when Smith struck late"
    return _of_result(beside)


def turned(candidate: Candidate, event: Event, text: str) -> int:
    """What the match is farther off than its place, where the sentence turns to it behind the goal ("won 2-0, Smith
    scoring, having drawn 2-2") or away from it ("won 1-0, while Smith earned Leeds a 1-1 draw"), and how much nearer
    where the goal fell "as Leeds won"."""
    after = [at for at in candidate.told if at >= event.end]
    if after and TURNED_TO.match(text, event.end, after[0] + FARTHER):
        return FARTHER
    if after and SCORED_AS.fullmatch(text, event.end, after[0]):
        return -FARTHER
    before = [end for start, end in candidate.ends.items() if end <= event.start and start not in after]
    return FARTHER * bool(before and WHILE.search(text, max(before), event.start))


def lead_merit(match: MatchClaim, told: re.Match[str], named: list[tuple[Chunk, list[str]]]) -> float:
    """A side that carries "a two-goal lead" from its match won that match by two."""
    if match.home_goals is None or match.away_goals is None:
        return 0.0
    leaders = {name for chunk, teams in named if chunk.end <= told.start() for name in teams}
    difference = match.home_goals - match.away_goals
    margin = {match.home_team: difference, match.away_team: -difference}
    return 6.0 if any(margin.get(team) == NUMBERS[told.group(1).lower()] for team in leaders) else -2.0


def opponent_merit(candidate: Candidate, told: int, named: list[tuple[Chunk, list[str]]]) -> float:
    """A goal "in the win over Minnesota" (words that end at `told`) fell in the match with Minnesota."""
    after = [teams for chunk, teams in named if chunk.start >= told and chunk.start - told < 40]
    if not after:
        return 0.0
    return 4.0 if set(after[0]) & set(candidate.teams) else -4.0


def behind_others(before: Sentence | None, block: int, teams: Collection[str]) -> bool:
    """Whether the sentence before one that only says "the hosts", of another paragraph, names two sides and none of
    `teams`: "Hull won their derby with Leeds.", and then "Smith put the hosts ahead"."""
    if before is None or before.block == block:
        return False
    named = {str(c.value.name) for k, c in enumerate(before.chunks) if c.kind == "T" and not is_aside(before.chunks, k)}
    return len(named) == 2 and named.isdisjoint(teams)
