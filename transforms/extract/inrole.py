"""Who "the hosts" and "the visitors" are, where only the words of their own sentence tell which match is meant.

In: a sentence, the running discourse and where such a word stands. Out: a team's name, or UNKNOWN. Those of a match
that the text spoke of before are teams already (see `rolenames.py`).
"""

from __future__ import annotations

from transforms.extract.ahead import UNKNOWN
from transforms.extract.goingon import is_elsewhere
from transforms.extract.homes import owners
from transforms.extract.hosts import opens_clause, role_side
from transforms.extract.nounowners import NounOwners
from transforms.extract.rolenames import match_in_mind


class InRole(NounOwners):
    """The sides of one sentence's matches by their part in them."""

    def in_role(self, role: str, at: int) -> str:
        """The side of the match in hand that was `home` or `away`, as far as the text has told whose ground it was; of
        another match where the words before chunk `at` name a third team."""
        discourse = self.discourse
        pair = self.spoken or match_in_mind(self.sentence, discourse)
        if is_elsewhere(self.sentence, self.text) and self.spoken is None:
            return UNKNOWN
        place = next((c for c in reversed(self.chunks[:at]) if c.kind == "L" and owners(c)), None)
        host = self._host_on_ground(at, pair) if pair is not None else None
        if host is None and place is not None and (pair is None or not set(owners(place)) & set(pair)):
            named = [team for team in owners(place) if team in discourse.annotated.team_counts]
            return named[0] if role == "home" and len(named) == 1 else UNKNOWN  # "At Mestalla, the hosts won 3-0"
        home = host or (discourse.home_of(pair) if pair else None)
        if pair is None or home is None or {str(c.value.name) for c in self.chunks[:at] if c.kind == "T"} - set(pair):
            return UNKNOWN
        return home if role == "home" else pair[pair[0] == home]

    def _host_on_ground(self, at: int, pair: tuple[str, str]) -> str | None:
        """Which of `pair` a ground before chunk `at` makes the host: "at Hull's Old Park the hosts won"."""
        for k in range(at - 1, 1, -1):
            owned = self.chunks[k].kind in "LH" and self.chunks[k - 1].possessive and self.chunks[k - 2].norm == "at"
            if owned and self.chunks[k - 1].kind == "T":
                owner = str(self.chunks[k - 1].value.name)
                return owner if owner in pair else None
        return None

    def _role_before(self, before: int) -> str | None:
        """The side that the clause before `before` is about by its role: "The visitors had not lost since they"."""
        for k in range(before - 1, 0, -1):
            if self.chunks[k].kind == "T":
                return None
            if (role := role_side(self.chunks, k)) is not None:
                beneficiary = k > 1 and self.chunks[k - 2].norm == "for"  # "scored for the visitors as they won 2-1"
                return self.in_role(role, k) if beneficiary or opens_clause(self.chunks, k) else None
        return None
