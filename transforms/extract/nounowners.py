"""Whose the result of a noun is, by the words before it: "for Leeds in a 2-1 win", "stopped by Leeds in a 4-0 win".

In: a sentence of chunks and where a noun for a result stands in it. Out: the chunk of its side, or its name.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.extract.ahead import UNKNOWN, Ahead
from transforms.extract.antecedents import is_likened
from transforms.extract.obliques import GIVERS
from transforms.extract.relatives import antecedent, in_its_clause
from transforms.extract.speakers import SAYING

GIVEN = 12  # chunks between a verb of giving and the noun for what was given
AFTERWARDS = 7  # chunks before a noun in which somebody speaks after it
MEASURES = frozenset("heaviest worst biggest largest widest record such first best finest highest".split())
DOERS = frozenset(["he", "she", "they"])
AT_HOME_OR_AWAY = frozenset(["hosts", "visitors"])
OUSTING = re.compile(
    r"\b(?:(?:knock|send|sent|put|dump)\w* (?:out|down)|(?:knock|dump)\w*|eliminat\w+|relegat\w+|condemn\w*|oust\w*)$"
)
OWN_SIDE = frozenset(["team", "side", "club"])
DONE_TO = frozenset(  # before the side that a match did something to
    "to for took takes take sent sends send put puts lifted lifts moved moves carried carries saw helped that".split()
)


class NounOwners(Ahead):
    """The sides of one sentence's nouns for results."""

    def _is_the_teams(self, j: int) -> bool:
        """Whether "the team's" stands at `j`: that of which the text speaks."""
        chunk = self.chunks[j]
        return chunk.kind == "n" and chunk.possessive and chunk.norm.removesuffix("s") in OWN_SIDE

    def _before_noun(self, j: int, at: int) -> bool:
        """Whether the team at `j` stands between a score and its noun, so is whose it is: "a 2-1 Leeds victory"."""
        return j == at - 1 and j > 0 and self.chunks[j - 1].kind == "S"

    def _scored_for(self, j: int) -> int | None:
        """The side that somebody's doings in the match were for: "struck twice for Leeds in a 2-1 win"; `j`: where the
        words of the noun begin."""
        chunks = self.chunks
        if (
            j < 3
            or chunks[j].norm not in ("a", "an", "the", "their", "its")
            or chunks[j - 1].norm not in ("in", "during")
        ):
            return None
        k = j - 2
        while k > 1 and chunks[k].kind in "wpdNn-":
            k -= 1  # "for Leeds with a late penalty in a 1-1 draw"
        if chunks[k].kind != "T":
            k = self._before_doer(j) or k
        return k if k > 0 and chunks[k].kind == "T" and self._is_for(k) else None

    def ousted_despite(self, j: int) -> int | None:
        """The side that was put out or down despite what was "theirs" at chunk `j`: "won to knock out Leeds despite
        their 4-0 win over Hull"; None for other words."""
        chunks = self.chunks
        if j < 3 or chunks[j - 1].norm != "despite" or chunks[j].norm not in ("their", "its"):
            return None
        k = j - 2
        while k > 1 and (chunks[k].kind in "wpdNnG-" or chunks[k].norm in ("top", "bottom")):
            k -= 1
        verb = " ".join(c.norm for c in chunks[max(0, k - 2) : k])
        return k if chunks[k].kind == "T" and not chunks[k].possessive and OUSTING.search(verb) else None

    def _goal_of_player(self, j: int) -> int | None:
        """The side of whose player a goal in the match was: "two late goals from Hull's Smith in a 2-0 win"; `j`: where
        the words of the noun begin."""
        chunks = self.chunks
        k = j - 2
        if j < 4 or chunks[j].norm not in ("a", "an", "the") or chunks[j - 1].norm not in ("in", "during"):
            return None
        if chunks[k].kind != "H" or chunks[k].possessive:
            return None
        k -= 1
        while k > 1 and "person_words.words" in chunks[k].labels:
            k -= 1
        owns = chunks[k].possessive or k < j - 3  # "Hull's Smith", "Hull striker Smith"
        return k if chunks[k].kind == "T" and owns and chunks[k - 1].norm in ("from", "by", "of", "through") else None

    def _before_doer(self, j: int) -> int:
        """The name before the clause about the person who did it for them, in which chunk `j` stands; 0 for none:
        "scored for Leeds before he was sent off in a 2-1 defeat"."""
        chunks = self.chunks
        k = next((k for k in range(j - 2, 1, -1) if chunks[k].kind in "Tc,;b"), 0) - 1
        doer = k > 0 and chunks[k + 1].kind == "b" and chunks[k + 2].norm in DOERS
        return k if doer and chunks[k].kind in "TH" and not any(c.kind == "r" for c in chunks[k:j]) else 0

    def _is_for(self, k: int) -> bool:
        """Whether what was done was for the name at `k`: "struck twice for visitors Leeds"."""
        chunks, before = self.chunks, k - 1
        while before > 0 and (chunks[before].norm == "the" or chunks[before].norm in AT_HOME_OR_AWAY):
            before -= 1
        return not chunks[k].possessive and chunks[before].norm == "for"

    def _drew_in(self, at: int, j: int) -> int | None:
        """A side of the draw at `at`, of which the words before it tell: "denied Leeds in a 2-2 draw with Derby"."""
        chunks = self.chunks
        shared = "draw_noun.nouns" in chunks[at].labels and j > 1 and chunks[j].norm in ("a", "an", "the", "their")
        named = shared and chunks[j - 1].norm == "in" and chunks[j - 2].kind == "T"
        return j - 2 if named and not is_likened(chunks, j - 2) else None

    def _given_to_described(self, at: int) -> bool:
        """Whether the noun at `at` was given to a side that is only described, or bears a name that
        nothing explains: "gave the men from Fife a 3-0 win"."""
        chunks = self.chunks
        verb = next((k for k in range(at - 1, max(0, at - GIVEN), -1) if chunks[k].norm in GIVERS), None)
        if verb is None or any(c.kind in "T,;b" for c in chunks[verb:at]):
            return False
        if chunks[verb + 1].kind == "H" and chunks[verb + 2].norm in ("a", "an"):
            return True  # "a goal by Smith gave Grimblethorpe a 1-0 win": whoever they are
        if chunks[verb + 1].norm != "the":
            return False
        return any(c.norm in ("a", "an") for c in chunks[verb + 2 : at])

    def _only_other(self, at: int, other: int | None) -> str:
        """The one team that the sentence names before chunk `at`, besides the opponent that it names at `other`."""
        rival = str(self.chunks[other].value.name) if other is not None else None
        named = {str(c.value.name) for c in self.chunks[:at] if c.kind == "T"} - {rival}
        return named.pop() if rival and len(named) == 1 else UNKNOWN

    def _measured_by(self, at: int, won: bool) -> str | None:
        """Whose the noun at `at` is that the result told before is measured by, without a name: the loser's at "It was
        the heaviest defeat since a 5-1 loss to Hull". UNKNOWN where that sentence told no result, None for other
        words."""
        k = at - 1
        while k > 0 and self.chunks[k].kind in "dSwDNCG-" and self.chunks[k].norm != "since":
            k -= 1
        before = self.chunks[:k]
        if self.chunks[k].norm != "since" or any(c.kind == "T" for c in before):
            return None
        if not any(c.norm in MEASURES for c in before) or any(c.norm in ("their", "its") for c in before):
            return None  # "their third defeat and the first since": theirs, whoever they are
        last = self.discourse.before(self.sentence)
        told = self.discourse.told_now or self.discourse.told_before
        claim = next((c for c in reversed(told) if c.outcome in ("home", "away")), None)
        if claim is None or last is None or claim.char_start < last.start:
            return UNKNOWN
        return claim.home_team if (claim.outcome == "home") == won else claim.away_team

    def _there_for(self, at: int) -> int | None:
        """The side of which a clause without a subject tells: "there was nothing for Leeds at Hull but a 3-0 loss"."""
        chunks = self.chunks
        there = next((k for k in range(at - 1, -1, -1) if chunks[k].norm == "there"), None)
        if there is None or chunks[there + 1].kind not in "xm" or any(c.kind in ";b" for c in chunks[there:at]):
            return None
        named = [k for k in range(there + 2, at) if chunks[k].kind == "T" and chunks[k - 1].norm == "for"]
        if named and any(c.norm == "with" and d.kind in "dT" for c, d in pairwise(chunks[named[0] : at])):
            return None  # "there was a win for Leeds, with Hull and Derby playing out a 1-1 draw"
        clause = next((k for k in range(at - 1, named[0] if named else at, -1) if chunks[k].kind == "r"), None)
        if clause is not None and in_its_clause(chunks, clause, at, set()):
            return antecedent(chunks, clause)  # "there were wins for Leeds and Hull, who scored late in a 2-1 win"
        return named[0] if len(named) == 1 else None

    def _by_whom(self, j: int, at: int) -> int | None:
        """Who did what a passive tells in a match: "their run was ended by Leeds in a 4-0 win", "... despite a 1-0
        loss"; `j`: where the words of the noun at `at` begin."""
        chunks = self.chunks
        if j < 4 or chunks[j].kind != "d" or chunks[j - 1].norm not in ("in", "with", "during", "despite"):
            return None
        if chunks[j - 1].norm == "despite" and "loss_noun.nouns" not in chunks[at].labels:
            return None  # "Leeds were knocked out by Hull despite a 2-1 win": Leeds'
        k = j - 2
        if chunks[k].kind != "T" or chunks[k].possessive:
            return None
        before = k - 1
        while before > 0 and (chunks[before].kind in "dwnN-" or chunks[before].possessive):
            before -= 1
        return k if chunks[before].norm == "by" else None

    def _done_to(self, at: int, other: int | None) -> int | None:
        """To whom the match of the noun at `at`, which opens its sentence, did something: "A 1-0 defeat by Derby did no
        harm to Leeds", "A 2-0 win over Derby was a relief for Leeds"."""
        chunks = self.chunks
        if other is None or other < at or any(c.kind not in "dSwN-" for c in chunks[:at]):
            return None
        if not any(label.endswith("_noun.nouns") and not label.startswith("match") for label in chunks[at].labels):
            return None
        for k in range(other + 1, min(len(chunks), other + 10)):
            if chunks[k].kind in ",;brcTHm":
                the = chunks[k - 1].kind == "d" and chunks[k - 1].norm not in DONE_TO
                before = chunks[k - 2].norm if the else chunks[k - 1].norm
                return k if chunks[k].kind == "T" and k > other + 1 and before in DONE_TO else None
        return None

    def _speaks_after(self, at: int) -> str | None:
        """The side of whoever speaks after the match at chunk `at`, where the article tells it: "Leeds beat Derby, and
        Smith admitted after a 0-0 draw with Hull"."""
        after = next((k for k in range(at - 1, max(1, at - AFTERWARDS), -1) if self.chunks[k].norm == "after"), None)
        if after is None or self.chunks[after - 1].norm not in SAYING or self.chunks[after - 2].kind != "H":
            return None
        people, person = self.discourse.people, self.chunks[after - 2].norm
        return people.get(person) or people.get(person.split()[-1])

    def _own(self, at: int) -> int | None:
        """The team that "their own" before the noun at `at` goes back to: the nearest one before it."""
        chunks = self.chunks
        for j in range(at - 1, max(0, at - 10), -1):
            if chunks[j].norm == "own" and chunks[j - 1].norm in ("their", "its"):
                return next((k for k in range(j - 2, -1, -1) if chunks[k].kind == "T"), None)
        return None
