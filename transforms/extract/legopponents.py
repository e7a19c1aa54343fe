"""The other side of a leg that its predicate does not name: of the tie that the sentence opens with, or of both legs.

In: a predicate of a sentence and its own side. Out: a team's name, or None where the sentence does not tell.
"""

from __future__ import annotations

from transforms.extract.competitions import team_of
from transforms.extract.complements import LEADING
from transforms.extract.countries import at_home
from transforms.extract.frames import Predicate
from transforms.extract.homes import owns
from transforms.extract.obliques import is_measure
from transforms.extract.rivals import Rivals

GROUND_REACH = 7  # chunks behind a result among which its ground is named


class LegOpponents(Rivals):
    """The sides of one sentence's legs that their predicates leave out."""

    def _trailed_before(self, own: str, at: int) -> str | None:
        """The other side of a tie that opens the sentence: "Trailing Leeds 1-0 from the first leg, they drew 1-1"."""
        chunks = self.chunks
        if chunks[0].norm not in LEADING or not any("legs.1" in c.labels for c in chunks[:at]):
            return None
        named = [str(c.value.name) for c in chunks[:at] if c.kind == "T" and c.value.name != own]
        return named[0] if len(named) == 1 else None

    def _other_of_leg(self, own: str, found: Predicate) -> str | None:
        """The one other team of a sentence, for a leg told in passing: "2-0 winners in the first leg, they drew 1-1
        with Derby"."""
        teams = (c for k, c in enumerate(self.chunks) if c.kind == "T" and not is_measure(self.chunks, k))
        named = {str(c.value.name) for c in teams} - {own}
        return named.pop() if len(named) == 1 and self._of_first_leg(found) else None

    def _of_first_leg(self, found: Predicate) -> bool:
        """Whether the predicate is of a first leg: "ahead of the trip to Derby, having won the first leg 1-0"."""
        return any("legs.1" in c.labels for c in self.chunks[found.at : found.at + 5])

    def _other_leg(self, own: str, rival: str, at: int) -> bool:
        """Whether the match at `at` was on the ground of one of the two, and the one of theirs that the sentence told
        before on the other's: "drawing 3-3 in Stockholm and winning 3-1 at home". Two of one country meet so only in a
        cup, or where the ground is named: "drew 1-1 at Hull and won 3-1 at home" tells of somebody else."""
        of_cup = any(c.kind == "G" for c in self.chunks) or self.discourse.leg_block >= 0
        ground = any(c.kind == "L" and owns(own, c) for c in self.chunks[at + 1 : at + GROUND_REACH])
        one, two = team_of(own), team_of(rival)
        if not (of_cup or ground) and (one is None or two is None or one.country == two.country):
            return False
        before = next((t for t in reversed(self.told) if {own, rival} == set(t.teams)), None)
        there = self._ground_behind(own, rival, before.at) if before is not None and before.at < at else None
        here = self._ground_behind(own, rival, at) if there is not None else None
        return here is not None and here != there

    def _ground_behind(self, own: str, rival: str, at: int) -> str | None:
        """Whose ground the words behind the result at chunk `at` name, before another result is told."""
        chunks = self.chunks
        for k in range(at + 1, min(len(chunks), at + GROUND_REACH)):
            before = chunks[k - 1 - (chunks[k - 1].norm == "the")].norm
            if chunks[k].norm in ("home", "away") and chunks[k + 1 : k + 2] and chunks[k + 1].norm == "to":
                met = next((c for c in chunks[k + 2 : k + 4] if c.kind == "T"), None)
                told = met is not None and str(met.value.name) == rival  # "lost 1-0 away to Leeds but won 3-0 at home"
                return None if not told else own if chunks[k].norm == "home" else rival
            if chunks[k].norm == "home" and before == "at":
                return own
            if chunks[k].norm == "away":
                return rival
            if chunks[k].kind in "LHT" and before in ("in", "at"):
                return at_home(chunks[k], (own, rival)) or (
                    str(chunks[k].value.name)
                    if chunks[k].kind == "T" and chunks[k].value.name in (own, rival)
                    else None
                )
            if chunks[k].kind in "K;":
                return None
        return None
