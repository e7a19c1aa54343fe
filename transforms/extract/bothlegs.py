"""Two legs told at once: "both legs ended 1-1", "beat Derby 2-0 in each leg".

In: a sentence with the matches that it tells. Out: the second of the two matches as a claim of its own, the told one
being the first, sides turned round; whose ground it was is told of neither. A score that belongs to something else than
the legs ("scored in both legs of the 3-1 win") tells no two matches.
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.pairing import pair_of, set_home
from transforms.lexicon.wording import Wording, any_of
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

BOTH = Wording(["legs", "leg"], rf"\b(?:{any_of(word_set('en', 'ties', 'each_leg', 'words'))})\b")
LIKE_FIRST = re.compile(
    r"\b(?:like|as (?:did|was|had)|as in|same as|as (?:they|it|the teams|the two|both) (?:had|did)(?: done| been)?)"
    r"(?: in| at)? the (?:first|original|opening)\b"
    r"|\bthe (?:same )?score in the (?:first|original) (?:match|game|meeting|tie)\b[^.;]* the same",
    re.I,
)
FIRST_LEG = re.compile(r"[- ]leg\b")
REPLAY, LEG = re.compile(r"\breplay", re.I), re.compile(r"\b(?:second|return)[- ]leg\b", re.I)
NEAR = 60  # characters between a draw and the first match that it is likened to
ENDED = word_set("en", "ties", "each_leg", "ended")
BEFORE, BEHIND = 2, 12  # chunks between a score and the legs it is of, where it stands before or behind them


def both_legs(sentence: Sentence, told: list[MatchClaim], text: str) -> list[MatchClaim]:
    """The second legs that the sentence tells together with the first, which gets its leg in place."""
    both = BOTH.search(text, sentence.start, sentence.end, sentence.words) if told else None
    if both is None:
        return []
    if _told_apart(told):
        return []
    chunks = sentence.chunks
    first = next((k for k, c in enumerate(chunks) if c.end > both.start()), len(chunks) - 1)
    last = next((k for k, c in enumerate(chunks) if c.end >= both.end()), len(chunks) - 1)
    score = _score_of(chunks, first, last)
    claim = next((c for c in told if score is not None and _tells(c, score)), None)
    if claim is None or claim.home_goals is None or claim.leg is not None:
        return []
    second = replace(claim)
    second.leg, claim.leg = 2, 1
    claim.home_penalties = claim.away_penalties = claim.extra_time = None
    for one in (claim, second):
        one.home_known, one.date, one.date_precision, one.venue, one.attendance = False, None, None, None, None
    set_home(claim, claim.away_team)
    claim.home_known = False
    return [second]


def _told_apart(told: list[MatchClaim]) -> bool:
    """Whether both legs have a score of their own ("won both legs against Derby, 2-1 and 1-0"), which get their legs in
    the order they are told in."""
    legs = [c for c in told if c.status == "played" and c.home_goals is not None]
    if len(legs) != 2 or pair_of(legs[0]) != pair_of(legs[1]) or any(c.leg for c in legs):
        return False
    for leg, claim in enumerate(sorted(legs, key=lambda c: c.char_end), 1):
        claim.leg = leg
    return True


def like_the_first(sentence: Sentence, told: list[MatchClaim], text: str) -> list[MatchClaim]:
    """The first leg that the sentence likens to the second, a draw: "the second leg, like the first, had finished 1-1".
    A match likened so to its replay ("just like the first meeting") is no leg, and neither is that."""
    drawn = [c for c in told if c.outcome == "draw" and c.home_goals is not None and c.status == "played"]
    likened = LIKE_FIRST.search(text, sentence.start, sentence.end)
    if len(drawn) != 1 or likened is None or likened.start() > drawn[0].char_end + NEAR:
        return []
    second = drawn[0]
    if REPLAY.search(text, sentence.start, sentence.end):
        second.leg = None
        return []
    if not LEG.search(text, sentence.start, likened.start()) and not FIRST_LEG.match(text, likened.end()):
        return []
    first = replace(second)
    second.leg, first.leg = 2, 1
    first.home_penalties = first.away_penalties = first.extra_time = first.attendance = first.venue = None
    first.date = first.date_precision = None
    if second.home_known:
        first.home_known = False
        set_home(first, second.away_team)
    return [first]


def _tells(claim: MatchClaim, score: Chunk) -> bool:
    """Whether the claim is of the score at that chunk."""
    level = {claim.home_goals, claim.away_goals} == {score.value.left, score.value.right}
    return level and claim.status == "played" and claim.char_start <= score.end and score.start <= claim.char_end


def _score_of(chunks: list[Chunk], first: int, last: int) -> Chunk | None:
    """The score of the legs that chunks `first` to `last` name: "1-1 in both legs", "both legs ended 1-1"."""
    within = first > 0 and chunks[first - 1].norm == "in"
    for k in range(first - 2, max(-1, first - 2 - BEFORE), -1) if within else ():
        if chunks[k].kind == "S":
            return chunks[k]
        if chunks[k].kind not in "wK":
            break
    for k in range(last + 1, min(len(chunks), last + 1 + BEHIND)):
        if chunks[k].kind == "S":
            won = first > 0 and chunks[first - 1].kind == "K"
            ended = any(c.norm in ENDED or c.kind == "K" and "draw" in c.norm for c in chunks[last + 1 : k])
            return chunks[k] if won or ended else None
        if chunks[k].kind in ",;b":
            return None
    return None
