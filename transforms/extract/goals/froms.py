"""Who stands behind a goal's noun: "goals from A and then from B", "a hat-trick for C", "conceded goals to D".

In: a noun in its sentence and what follows. Out: whether, and where, its scorers are told.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.extract.goals.withs import With
from transforms.extract.goals.words import LEXICON, Trigger

CONCEDED = frozenset(["conceded", "conceding"])
NOT_CONCEDED = frozenset(["not", "without", "never", "has", "have"])
MAKES = frozenset(LEXICON["goal_noun"]["makes"])
GOT_BY = frozenset(LEXICON["goal_noun"]["got_by"])  # "a hat-trick for Smith"


class From(With):
    """The words behind the nouns of one sentence."""

    def _set_off(self, trigger: Trigger, k: int) -> bool:
        """Whether the comma at chunk `k` only sets off who scored: "both goals came after the break, from A and B"."""
        after = self.chunks[k + 1].norm if k + 1 < len(self.chunks) else ""
        return self.chunks[k].kind == "," and after in ("from", "by", "through") and "noun sure" in trigger.role

    def _each_from(self, found: list[int]) -> list[int]:
        """The names of a list that goes on with another "from": "from A and then from B"."""
        while found:
            behind = [c.norm for c in self.chunks[found[-1] + 1 : found[-1] + 4]]
            joint = 1 + (behind[:1] == [","]) if behind[:1] in (["and"], [","]) else 0
            joint += behind[joint : joint + 1] == ["then"]
            if not joint or behind[joint : joint + 1] not in (["from"], ["by"]):
                break
            more = self.view.listed(found[-1] + 2 + joint)
            if not more or self.chunks[more[0]].possessive:
                break
            found = [*found, *more]
        return found

    def _conceded(self, at: int) -> bool:
        """Whether the goal at chunk `at` is one let in: "conceded goals to Smith and Jones"."""
        k = at - 1
        while k > 0 and at - k < 5 and self.chunks[k].kind in "dwN-" and self.chunks[k].norm not in CONCEDED:
            k -= 1
        return k >= 0 and self.chunks[k].norm in CONCEDED and self.chunks[max(0, k - 1)].norm not in NOT_CONCEDED

    def _got_for(self, trigger: Trigger, k: int) -> bool:
        """Whether the person behind the "for" at chunk `k` scored: "a hat-trick for A", "made the equaliser for A"."""
        named = next((n for n in range(k + 1, len(self.chunks)) if not self.view.modifier(n)), k)
        if self.chunks[named].kind != "H":
            return False
        before = [c.norm for c in self.chunks[max(0, trigger.first - 6) : trigger.first]]
        made = not MAKES.isdisjoint(before) or any(pair == ("set", "up") for pair in pairwise(before))
        return trigger.norm in GOT_BY or made

    def _of_match(self, at: int) -> bool:
        """Whether a result or talk of goals stands in the sentence before chunk `at`: "won 4-1, two from Smith"."""
        return any(c.kind == "S" or c.norm in ("goals", "goal", "scored") for c in self.chunks[:at])
