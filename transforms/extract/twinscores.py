"""Both matches of a tie told by their scores behind it: "knocked out Porto (1-1 away, 3-0 at home)", "beat Porto home
and away, 1-0 and 2-1".

In: a sentence whose predicates have been read, and one of its scores. Out: further `Told` records. Figures that fit no
reading, neither of the side that is spoken of nor of the one that went through, tell nothing.
"""

from __future__ import annotations

from transforms.annotate.scores import Score
from transforms.extract.bracketed import GOES
from transforms.extract.competitions import can_meet
from transforms.extract.frames import predicate
from transforms.extract.placedlegs import PlacedLegs

PLACES = frozenset(["away", "home", "at", "in"])  # behind a score: where its match was
APART = 6  # chunks between the two scores
BEFORE = 10  # chunks between the predicate and the first score


class TwinScores(PlacedLegs):
    """The scores of one sentence that are those of two legs."""

    def _twins(self, i: int) -> bool:
        """Whether the score at chunk `i` and the next one are those of the two legs of one pair, and so told."""
        chunks = self.chunks
        j = next((k for k in range(i + 2, min(len(chunks), i + 2 + APART)) if chunks[k].kind == "S"), None)
        if j is None or not self._free(j) or self.spoken is None or not can_meet(*self.spoken):
            return False
        if self.told and self.told[-1].at > j and any(c.kind == "b" for c in chunks[j : self.told[-1].at]):
            return False  # "won the semi-final 2-0 at Hull and 1-0 at home before losing to Derby"
        between = chunks[i + 1 : j]
        if not any(c.kind in "c," for c in between) or any(c.kind in "KTbr;" and c.norm not in PLACES for c in between):
            return False
        told_by = next((k for k in range(i - 1, max(-1, i - BEFORE), -1) if predicate(chunks, k) is not None), None)
        if told_by is None or any(c.kind in "S;br" for c in chunks[told_by + 1 : i]):
            return False
        both_placed = all(self._placed(k) for k in (i, j))
        legs = [c.norm for c in chunks[told_by + 1 : i] if c.kind not in "T,"]
        if not both_placed and legs[-3:] != ["home", "and", "away"] and legs[-1:] not in (["two legs"], ["both legs"]):
            return False
        frame = predicate(chunks, told_by)
        assert frame is not None
        own, rival = self.spoken
        winners = _winners([chunks[i].value, chunks[j].value], own, rival, GOES.get(frame.frame))
        if winners is None or {c.value.name for c in chunks[told_by:j] if c.kind == "T"} - {own, rival}:
            return False
        for k, winner in zip((i, j), winners, strict=True):
            self._tell(k, None, None, k, (own, rival), winner, winner is None, own, None, "prose.further")
        return True

    def _placed(self, k: int) -> bool:
        """Whether words behind the score at `k` say where its match was."""
        return k + 1 < len(self.chunks) and self.chunks[k + 1].norm in PLACES


def _winners(scores: list[Score], own: str, rival: str, through: bool | None) -> list[str | None] | None:
    """Who won each match, None for a draw: with the goals of `own` first where a lower figure stands first, else with
    the higher figure that of the side which went `through` (`own` or not). None where no reading lets that side."""
    if through is None:
        return None
    for_own = sum(score.left for score in scores)
    against = sum(score.right for score in scores)
    if any(score.left < score.right for score in scores):  # "1-0 at home, 0-3 away": own goals first
        if for_own != against and (for_own > against) != through:
            return None
        return [None if s.left == s.right else own if s.left > s.right else rival for s in scores]
    through_side = own if through else rival
    return [None if score.left == score.right else through_side for score in scores]
