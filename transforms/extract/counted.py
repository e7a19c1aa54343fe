"""Results told by goals counted: "let in four at Leeds without reply", "scored six against Leeds, who got one".

In: a sentence whose predicates have been read, and one of its scores whose words say that this was all. Out: further
`Told` records.
"""

from __future__ import annotations

from transforms.extract.competitions import can_meet
from transforms.extract.complements import complement
from transforms.extract.frames import Predicate
from transforms.extract.roles import UNKNOWN
from transforms.extract.scoreafter import ScoresAfter

SCORING = frozenset(
    "hit hitting scored scoring struck netted got fired plundered managed helped put putting had ran running"
    " bang banged banging rattled knocked stuck".split()
)
VERBS = SCORING | {"conceded", "conceding", "let", "letting", "shipped", "shipping", "leaked"}
PERIODS = frozenset({"half", "halves", "period", "spell", "burst", "minutes", "quarter"})
THEM = frozenset({"against", "past", "beyond", "at", "to"})
REACH = 12  # chunks between the verb and the last word of the count


class Counted(ScoresAfter):
    """The scores of one sentence that count one side's goals and none, or few, of the other's."""

    def _counted(self, i: int) -> bool:
        """ "Leeds conceded three at Hull without reply", "they scored four without reply at Hull"."""
        chunks, score = self.chunks, self.chunks[i].value
        if not score.whole or score.left == score.right:
            return False
        told = self._count_against(i)
        if told is None or any(c.norm in PERIODS for c in chunks[told[0] : i + REACH]):
            return False
        verb, other = told
        wins = chunks[verb].norm.partition(" ")[0] in SCORING
        at = other[0] if other is not None else None
        own, own_at, pronoun = self.subject_team(Predicate(verb, "won" if wins else "lose", False), at)
        pair = self._pair_in_hand() if at is None else None
        if at is None and (pair is None or own not in pair):
            return False
        rival = str(chunks[at].value.name) if at is not None else next(iter(set(pair or ()) - {own}))
        if own in (None, UNKNOWN, rival) or not can_meet(str(own), rival):
            return False
        self.taken |= {at} if at is not None else set()
        winner = own if score.left > score.right else rival
        guesses = ("pronoun",) if pronoun else () if at is not None else ("carried",)
        self._tell(i, own_at, other, i, (str(own), rival), winner, False, own, None, "prose.counted", guesses)
        self.told[-1].first = min(self.told[-1].first, verb)
        return True

    def _count_against(self, i: int) -> tuple[int, tuple[int, str] | None] | None:
        """The verb of the count that ends or begins with chunk `i`, and the other side; None for that of the match in
        hand, which the words leave out or call "them"."""
        counting = None
        for verb in range(i - 1, max(-1, i - REACH), -1):
            if self.chunks[verb].kind in ";b":
                break
            if self.chunks[verb].norm.partition(" ")[0] in VERBS:
                start = verb + 2 if self.chunks[verb].norm == "helped" else verb
                past = self.chunks[verb].norm.endswith(" past")  # "put three past Leeds and let in one"
                counting = verb
                other = complement(self.chunks, start, THEM, direct=past)
                if other is not None:
                    return verb, other
        unnamed = counting is not None and not any(c.kind == "T" for c in self.chunks[counting:])
        return (counting, None) if counting is not None and unnamed else None
