"""Results told in a list: "wins over Derby (2-0), Hull (1-0) and a draw with Leeds", "back-to-back 1-0 wins over".

In: a sentence and a predicate. Out: whose the result is where only the list tells, and further `Told` records.
"""

from __future__ import annotations

from transforms.extract.ahead import SEVERAL
from transforms.extract.competitions import can_meet
from transforms.extract.frames import Predicate
from transforms.extract.freescores import FreeScores

THEY = frozenset({"they", "it", "he", "she"})


class Listed(FreeScores):
    """The results of one sentence that stand in a list."""

    def _next_of_list(self, found: Predicate) -> str | None:
        """Whose the result of a noun is that only a comma or an "and" parts from the result told before: "results: a
        2-1 win over Hull, a 3-0 win at Derby and a 1-1 draw with Leeds"."""
        last, k = self.told[-1] if self.told else None, found.at - 1
        if last is None or not found.noun or last.at >= found.at:
            return None
        while k > last.at and self.chunks[k].kind in "dSw-":
            k -= 1
        if self.chunks[k].kind not in ",c":
            return None
        while k > last.at and (
            self.chunks[k].kind in ",c()SpD" or (self.chunks[k].kind in "HL" and self.chunks[k - 1].kind == "p")
        ):
            k -= 1
        listed = k == last.at or (self.chunks[k].kind == "T" and self.chunks[k].value.name in last.teams)
        return last.subject if listed else None

    def _before_colon(self, found: Predicate, rival: str | None) -> str | None:
        """Whose the result of a noun is that opens what a colon announces: the one side named before it. "Hull have had
        a good month: a 2-1 win over Derby ..."."""
        k = found.at - 1
        while k >= 0 and self.chunks[k].kind in "dSw-":
            k -= 1
        if not found.noun or k < 0 or self.chunks[k].norm != ":" or any(c.norm in THEY for c in self.chunks[:k]):
            return None
        named = {str(c.value.name) for c in self.chunks[:k] if c.kind == "T"} - {rival}
        return named.pop() if len(named) == 1 else None

    def _listed_with(self, k: int, several: bool) -> list[int]:
        """The teams that share the part of the one at `k`, up to the last one, which "and" joins."""
        found: list[int] = []
        while [c.kind for c in self.chunks[k + 1 : k + 3]] == [",", "T"] and not self.chunks[k + 2].possessive:
            k += 2
            found.append(k)
        last = self._next_joined(k, several)
        return [] if last is None else [*found, last]

    def _next_joined(self, k: int, several: bool = False) -> int | None:
        """The team that shares the part of the one at `k`: "beat Leeds and Derby", not "beat Leeds and Derby lost";
        behind `several` results whatever follows."""
        after = self.chunks[k + 1 : k + 4]
        if len(after) < 2 or after[0].norm != "and" or after[1].kind != "T" or after[1].possessive:
            return None
        return k + 2 if several or len(after) == 2 or after[2].kind in ";,.pbD)" else None

    def _where_all(self, found: Predicate, own: str, rival: str) -> str | None:
        """Who was at home in each of several matches: "away wins against Hull and Derby"."""
        near = {c.norm for c in self.chunks[max(0, found.at - 3) : found.at]}
        if not found.noun or self.chunks[found.at].norm not in SEVERAL:
            return None
        return rival if near & {"away", "road"} else own if "home" in near else None

    def _by_the_same(self, found: Predicate, other: int, own: str, wins: bool, draw: bool) -> None:
        """The further opponents of several results of one score: "back-to-back 1-0 wins over Hull and Derby"."""
        told = self.told[-1]
        of_each = found.noun and self.chunks[found.at].norm in SEVERAL and (told.score_at or found.at) < found.at
        if "respectively" in self.sentence.words:
            return  # "their sides' 2-0 wins over Hull and Derby respectively": of two sides
        for k in self._listed_with(other, True) if of_each and told.at == found.at else ():
            rival = str(self.chunks[k].value.name)
            if k not in self.taken and can_meet(own, rival):
                self.taken.add(k)
                winner = None if draw else own if wins else rival
                of, rule = (k, self.chunks[other - 1].norm), f"prose.{found.frame}.and"
                home = self._where_all(found, own, rival)
                self._tell(k, None, of, told.score_at, (own, rival), winner, draw, own, home, rule)

    def _also_beaten(self, found: Predicate, other: int, own: str, wins: bool, draw: bool) -> None:
        """The second object of a predicate without scores: "lost to Everton and Fulham"."""
        rivals = self._listed_with(other, self.chunks[found.at].norm in SEVERAL)
        if not self.told or self.told[-1].score is not None:
            return
        for second in rivals:
            name = self.chunks[second].value.name
            if second in self.taken or not can_meet(own, name):
                continue
            self.taken.add(second)
            winner = None if draw else own if wins else name
            preposition = self.chunks[other - 1].norm
            self._tell(
                second, None, (second, preposition), None, (own, name), winner, draw, own,
                self._where_all(found, own, name),
                f"prose.{found.frame}.and", ("no score",),
            )  # fmt: skip
