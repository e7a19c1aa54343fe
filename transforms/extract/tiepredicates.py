"""The words of winning and losing as they are used of a tie over two legs.

In: a sentence of chunks. Out: the predicate at a place, and whom it was won against.
"""

from __future__ import annotations

from transforms.extract.complements import complement
from transforms.extract.frames import BY_PREPOSITIONS, WINNER_PREPOSITIONS, Predicate, predicate
from transforms.extract.tense import Tense

WIN_FRAMES = frozenset({"win", "won", "win_noun"})


class TiePredicates(Tense):
    """One sentence that may tell how a tie went."""

    def _predicate(self, k: int) -> Predicate | None:
        """The predicate at chunk `k`; an infinitive that looks like a participle is none ("to overcome Uganda")."""
        found = predicate(self.chunks, k)
        if found is not None and found.frame == "passive" and k and self.chunks[k - 1].norm == "to":
            return Predicate(k, "win", False)
        if found is not None and found.frame == "loss_noun" and self._inflicted(k):
            return Predicate(k, "win_noun", True)
        return found

    def _inflicted(self, k: int) -> bool:
        """Whether the loss at chunk `k` is told as its maker's: "an aggregate demolition of Leeds"."""
        behind = [c.norm for c in self.chunks[k + 1 : k + 5]]
        return behind[:1] in (["of"], ["over"]) and "hands" not in behind

    def _complement(self, found: Predicate) -> tuple[int, str] | None:
        if found.frame == "win":
            return complement(self.chunks, found.at, frozenset(), direct=True)
        wins = found.frame in WIN_FRAMES
        by = WINNER_PREPOSITIONS | {"of"} if wins else BY_PREPOSITIONS
        return complement(self.chunks, found.at, by, direct=False)
