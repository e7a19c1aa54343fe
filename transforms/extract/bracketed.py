"""Scores in brackets behind a team: "wins for Leeds (3-0 against Hull)", "won twice, at Hull (2-1) and Ajax (1-0)".

In: a sentence whose predicates have been read, and one of its scores. Out: further `Told` records.
"""

from __future__ import annotations

from transforms.extract.barescores import BareScores
from transforms.extract.competitions import can_meet
from transforms.extract.frames import Predicate, predicate
from transforms.extract.obliques import GIVERS
from transforms.extract.roles import UNKNOWN

VERSUS = frozenset(["v", "vs", "against"])
GROUNDS = frozenset(["h", "a", "n", "home", "away", "neutral"])
AGAIN = frozenset(["at", "over", "against", "to", "with"])
CAME = frozenset({"came", "come", "coming", "were", "was"})
TAKING = frozenset({"took", "taken", "takes", "taking", "saw"})
GOES = {"win": True, "won": True, "win_noun": True, "lose": False, "loss_noun": False, "passive": False}


class Bracketed(BareScores):
    """The scores of one sentence that stand in brackets."""

    def _in_its_bracket(self, i: int) -> bool:
        """A side with its result in a bracket behind it: "there were wins for Leeds (3-0 against Hull) and Derby"."""
        chunks, score = self.chunks, self.chunks[i].value
        if i < 3 or chunks[i - 1].norm != "(" or chunks[i - 2].kind != "T" or chunks[i - 2].possessive:
            return False
        behind = chunks[i + 1 : i + 4]
        if len(behind) < 3 or behind[1].kind != "T" or behind[2].kind not in ");":
            return False
        own, rival = str(chunks[i - 2].value.name), str(behind[1].value.name)
        told = self._nouns_before(i)
        draw = score.left == score.right
        fits = len(told) == 1 and draw == (told == {"draw_noun"})
        own_first = not told and behind[0].norm in VERSUS and score.left >= score.right  # "Leeds (2-0 v Hull)"
        if not (own_first or (fits and behind[0].norm in AGAIN)) or not can_meet(own, rival):
            return False
        winner = None if draw else rival if told == {"loss_noun"} else own
        self.taken.add(i + 2)
        self._tell(i, i - 2, (i + 2, behind[0].norm), i, (own, rival), winner, draw, own, None, "prose.bracket")
        return True

    def _on_the_way(self, i: int) -> bool:
        """A match of the way that the side at the head of the line came, its own goals first: "Leeds: Hull (h) 2-0,
        Derby (a) 3-1". The lower figure first tells nothing, for some papers print the home side's first."""
        chunks, score = self.chunks, self.chunks[i].value
        if i < 6 or [c.kind for c in chunks[:2]] != ["T", ";"] or score.left < score.right:
            return False
        place = chunks[i - 2].norm[:1]
        if [c.norm for c in (chunks[i - 3], chunks[i - 1])] != ["(", ")"] or chunks[i - 2].norm not in GROUNDS:
            return False
        if chunks[i - 4].kind != "T":
            return False
        own, rival = str(chunks[0].value.name), str(chunks[i - 4].value.name)
        if not can_meet(own, rival):
            return False
        self.taken.add(i - 4)
        draw, home = score.left == score.right, {"h": own, "a": rival}.get(place)
        winner = None if draw else own
        self._tell(i, None, (i - 4, ""), i, (own, rival), winner, draw, own, home, "prose.on the way")
        return True

    def _nouns_before(self, i: int) -> set[str]:
        """Of which kinds the nouns for results before chunk `i` are: "wins for Leeds, 2-0 at Hull, and Derby"."""
        nouns = {label.partition(".")[0] for c in self.chunks[:i] if c.kind == "K" for label in c.labels}
        return nouns & {"win_noun", "loss_noun", "draw_noun"}

    def _listed(self, i: int) -> bool:
        """A result in brackets behind its opponent, in a list of them that a predicate without one opens: "won twice,
        against Leeds (2-1) and at Hull (1-0)"."""
        chunks, score = self.chunks, self.chunks[i].value
        around = [c.norm for c in (*chunks[i - 1 : i], *chunks[i + 1 : i + 2])]
        apart = around[:1] == [","] and i > 2 and chunks[i - 3].kind in "pcd" and around[-1] in (",", ".", ";")
        if not (around == ["(", ")"] or apart) or chunks[i - 2].kind != "T" or chunks[i - 2].possessive:
            return False
        first = i - 2
        while first > 3 and (item := self._item_before(first)) is not None:
            first = item
        if chunks[first - 1].norm == "past":
            return self._taken_past(first, i)
        if chunks[first - 1].norm not in (AGAIN if around[0] == "(" else AGAIN - {"with"}):
            return False
        if around[0] == "," and not self._came_at(first - 1):
            return False
        found = self._predicate_before(first - 1, "")
        if found is None or self._negated(found):
            return False
        own, own_at, _ = self.subject_team(found, first)
        rival, wins, draw = str(chunks[i - 2].value.name), GOES.get(found.frame), score.left == score.right
        if own in (None, UNKNOWN, rival) or (wins is None) != draw or not can_meet(str(own), rival):
            return False
        self.taken.add(i - 2)
        winner = None if draw else own if wins else rival
        self._tell(found.at, own_at, (i - 2, ""), i, (str(own), rival), winner, draw, own, None, "prose.listed")
        return True

    def _came_at(self, k: int) -> bool:
        """Whether the preposition at `k` follows "came": "their only defeats came at Leeds, 2-0, and Hull, 1-0"."""
        return k > 1 and self.chunks[k - 1].norm in CAME

    def _taken_past(self, first: int, i: int) -> bool:
        """An opponent past whom a side was taken: "the run took Leeds past Hull (2-1) and Derby (3-0)"."""
        chunks, score = self.chunks, self.chunks[i].value
        own_at, rival = first - 2, str(chunks[i - 2].value.name)
        own = str(chunks[own_at].value.name) if chunks[own_at].kind == "T" else None
        if chunks[own_at].norm == "them" and chunks[own_at - 1].norm in GIVERS:
            own = self.discourse.topic_before
        if own in (None, rival) or chunks[own_at - 1].norm not in GIVERS | TAKING or score.left == score.right:
            return False
        if chunks[own_at].possessive or not can_meet(str(own), rival):
            return False
        self.taken.add(i - 2)
        self._tell(i, own_at, (i - 2, ""), i, (str(own), rival), own, False, own, None, "prose.listed")
        return True

    def _item_before(self, first: int) -> int | None:
        """The item of a list before the one at `first`: a team, with its score in brackets or none."""
        k, chunks = first - 1, self.chunks
        k -= chunks[k].kind == "c" and chunks[k - 1].kind == ","
        if chunks[k].kind not in ",c":
            return None
        scored = [c.kind for c in chunks[max(0, k - 3) : k]] == ["(", "S", ")"]
        apart = chunks[k].kind == "c" and [c.kind for c in chunks[max(0, k - 2) : k]] == [",", "S"]
        apart = apart or "".join(c.kind for c in chunks[max(0, k - 3) : k + 1]) in (",S,c", "T,S,")
        at = k - 4 if scored else k - 3 if apart else k - 1
        return at if at > 0 and chunks[at].kind == "T" else None

    def _in_brackets(self, i: int) -> bool:
        """A level score with its place behind a tie told by its outcome: "(0-0 in Pretoria, 1-1 in Cairo)"."""
        score = self.chunks[i].value
        placed = (
            i + 2 < len(self.chunks) and self.chunks[i + 1].norm in ("in", "at") and self.chunks[i + 2].kind in "LHT"
        )
        opened = any(c.norm == "(" for c in self.chunks[max(0, i - 5) : i])
        if self.spoken is None or score.left != score.right or not (placed and opened):
            return False
        self._tell(i, None, None, i, self.spoken, None, True, None, None, "prose.in brackets")
        return True

    def _predicate_before(self, i: int, own: str) -> Predicate | None:
        """The predicate to which the score at `i` can belong: no other team nor score stands between."""
        for k in range(i - 1, -1, -1):
            if (
                self.chunks[k].kind in "S;"
                and self.chunks[k].norm != ":"
                or (self.chunks[k].kind == "T" and self.chunks[k].value.name != own)
            ):
                return None
            if (found := predicate(self.chunks, k)) is not None:
                return found
        return None
