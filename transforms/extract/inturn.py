"""Results of the sides that in turn beat the one which the sentence before tells to have lost several: "Leeds have lost
twice in a week. After Hull's win on Tuesday (3-2) it was Derby's turn: 1-0".

In: a sentence whose predicates have been read, and one of its scores. Out: a further `Told` record.
"""

from __future__ import annotations

from transforms.extract.closings import Closings
from transforms.extract.competitions import can_meet
from transforms.extract.focus import lost_several

OPENERS = frozenset({"(", ":"})
REACH = 11  # chunks between the side that won and its score


class InTurn(Closings):
    """The scores of one sentence behind the sides that won in turn."""

    def _in_turn(self, i: int) -> bool:
        """Whether the score at chunk `i` is that by which the side before it beat the one that lost several."""
        chunks, score = self.chunks, self.chunks[i].value
        if score.left == score.right or i < 3 or chunks[i - 1].norm not in OPENERS:
            return False
        owner = next((k for k in range(i - 2, max(-1, i - REACH), -1) if chunks[k].kind in "TS;"), 0)
        if chunks[owner].kind != "T" or not chunks[owner].possessive:
            return False
        if chunks[i - 1].norm == ":" and all(c.norm != "turn" for c in chunks[owner + 1 : i]):
            return False
        own, loser = str(chunks[owner].value.name), lost_several(self.sentence, self.discourse)
        if loser is None or loser == own or not can_meet(own, loser):
            return False
        self._tell(owner + 1, owner, None, i, (own, loser), own, False, own, None, "prose.in turn")
        return True
