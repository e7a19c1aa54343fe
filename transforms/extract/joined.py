"""Results told together by one predicate: further objects, two scores in step, a second score of the same kind.

In: a sentence and a predicate whose own result has been told. Out: further `Told` records.
"""

from __future__ import annotations

from transforms.annotate.chunks import sections_of
from transforms.extract.antecedents import SIDE
from transforms.extract.circumstances import before_day
from transforms.extract.competitions import can_meet
from transforms.extract.frames import Predicate, predicate
from transforms.extract.freescores import TIE_NOUNS
from transforms.extract.instep import InStep
from transforms.extract.parts import is_origin
from transforms.extract.relatives import antecedent, opening
from transforms.extract.roles import UNKNOWN
from transforms.extract.scoresagainst import RIVALS
from transforms.extract.telling import FIRST_LEG
from transforms.lexicon.words import word_set

FRONTED = {"passive": False, "lose": False, "won": True, "held_passive": None, "draw": None}  # who won: own side
SPLIT, WHOLE = (word_set("en", "grammar", "sent_out", key) for key in ("split", "whole"))
OF_TABLE = word_set("en", "grammar", "sent_out", "of_table")
SHARED = frozenset({"to", "by", "with"})  # prepositions that a verb left out leaves behind
WHOM = frozenset({"whom", "who", "that"})
BACK = frozenset({"away", "home", "back", "returned", "return", "returning"})  # before "from Hull with a win"
WITHIN_RELATIVE = frozenset("PTxmwdNSK-")  # kinds between a relative pronoun and its verb, or the noun behind that
RELATIVE_LEADS = {  # prepositions before "whom" by what is told, "" for none
    "win": frozenset({""}), "held": frozenset({""}), "passive": frozenset({"by"}), "held_passive": frozenset({"by"}),
    "lose": frozenset({"to", "against"}), "loss_noun": frozenset({"to", "against", "from"}),
    "won": frozenset({"against", "over"}), "win_noun": frozenset({"against", "over"}),
    "draw": frozenset({"with", "against", "from"}), "draw_noun": frozenset({"with", "against", "from"}),
}  # fmt: skip


class Joined(InStep):
    """The results of one sentence that share a predicate."""

    def _whom(self, at: int, frame: str) -> tuple[int, str] | None:
        """The other side of the predicate at `at` that a relative pronoun stands for: "Hull, whom they beat 1-0",
        "Hull, to whom Leeds had lost 2-1", "Hull, a side they beat 1-0"."""
        chunks, leads = self.chunks, RELATIVE_LEADS.get(frame, frozenset())
        opener = next((k for k in range(at - 1, max(0, at - 9), -1) if chunks[k].kind not in WITHIN_RELATIVE), 0)
        if opener and chunks[opener].norm in WHOM and chunks[opener + 1].kind in "PTd":
            if chunks[opener + 1].kind == "P" and any(c.kind == ";" for c in chunks[:opener]):
                return None  # in a list of ties: who "they" are, the part behind the semicolon does not say
            leading = chunks[opener - 1].norm if chunks[opener - 1].kind == "p" else ""
            bearer = antecedent(chunks, opener) if leading in leads else None
            return (bearer, leading) if bearer is not None and not chunks[bearer].possessive else None
        kinds = "".join(c.kind for c in chunks[max(0, at - 5) : at])
        side = at > 4 and chunks[at - 2].norm in SIDE and kinds.startswith("T,d") and kinds[-1] in "PT"
        return (at - 5, "") if side and "" in leads else None

    def _back_with(self, found: Predicate) -> tuple[int, str] | None:
        """Whose ground a side came away from with what the noun tells: "returned from Hull with all three points"."""
        chunks, k = self.chunks, found.at - 1
        while k > 2 and chunks[k].kind in "dwSN-" and found.at - k < 6:
            k -= 1
        if not found.noun or k < 3 or chunks[k].norm != "with" or chunks[k - 1].kind != "T" or chunks[k - 1].possessive:
            return None
        if chunks[k + 1].norm not in ("a", "an", "another") and chunks[found.at].norm != "all three points":
            return None  # "with the win that they needed at Derby"
        start = k - 2 - (chunks[k - 2].kind == "d")
        back = chunks[start].norm == "from" and chunks[start - 1].norm in BACK
        return (k - 1, "at") if back else None

    def _completes(self, found: Predicate, own: str, wins: bool, draw: bool, score_at: int) -> bool:
        """A predicate that only adds the score to the result told just before: "ran riot against Hull, winning 4-0"."""
        last = self.told[-1] if self.told else None
        if last is None or last.score is not None or last.draw != draw or own not in last.teams:
            return False
        between = self.chunks[last.last + 1 : min(found.at, score_at)]
        if (not draw and wins != (last.winner == own)) or any(c.kind in "TH;c" for c in between):
            return False
        if any(c.norm in ("after", "following", "since") for c in between):
            return False  # "their second victory over Hull in four seasons after a 2-1 success in 2017"
        score = self.chunks[score_at].value
        last.score, last.score_at, last.last = score, score_at, max(last.last, score_at)
        last.guesses = tuple(guess for guess in last.guesses if guess != "no score")
        self.used.add(score_at)
        self.discourse.tell(last.teams, max(score.left, score.right), min(score.left, score.right))
        return True

    def _still_about(self, found: Predicate, rival: str) -> str | None:
        """Whose the result of a predicate without a subject is, behind another result of the sentence: "in the 2-1 win
        over Hull and the penalty that saw off Derby 1-0"."""
        last = self.told[-1] if self.told else None
        if last is None or last.subject in (None, rival) or last.last > found.at:
            return None
        return None if any(c.kind in "TH;P" for c in self.chunks[last.last + 1 : found.at]) else last.subject

    def _fronted(self) -> None:
        """The participle that opens the sentence of a second leg tells the first: "Beaten 3-0 in Quito, Leeds hit back
        to beat Liga 4-0 and take the tie 4-3"."""
        chunks = self.chunks
        found = next((p for k in range(2) if k < len(chunks) and (p := predicate(chunks, k)) is not None), None)
        if found is None or found.noun or found.frame not in FRONTED or not self._of_a_tie():
            return
        score_at = self._score(found, None)
        told = next((t for t in self.told if t.at > found.at and t.subject), None)
        if score_at is None or told is None or any(c.kind == "T" for c in chunks[: score_at + 1]):
            return
        comma = next((k for k in range(score_at, told.at) if chunks[k].kind == ","), None)
        if comma is None or any(c.kind in "TH" and chunks[k - 1].kind != "p" for k, c in enumerate(chunks[:comma])):
            return
        score, own = chunks[score_at].value, str(told.subject)
        rival = told.teams[told.teams[0] == own]
        draw, wins = score.left == score.right, FRONTED[found.frame]
        if draw == (wins is None):
            winner = None if draw else own if wins else rival
            self._tell(found.at, None, None, score_at, (own, rival), winner, draw, own, None, FIRST_LEG, ("opponent",))

    def _of_a_tie(self) -> bool:
        """Whether the sentence speaks of a leg or of an aggregate."""
        legs = any("legs" in sections_of(c.labels) for c in self.chunks)
        return legs or "aggregate" in self.kinds.values() or any(c.norm in TIE_NOUNS for c in self.chunks)

    def _where(self, at: int) -> tuple[int, str] | None:
        """The side at whose ground the clause of the predicate at `at` happened: "at Hull, where two goals brought a
        2-1 win", "at Hull, where they lost 2-0"; None where the clause names a side of its own."""
        chunks = self.chunks
        opener = next((k for k in range(at - 1, 2, -1) if chunks[k].norm == "where" or chunks[k].kind in ";T"), 0)
        if not opener or chunks[opener].norm != "where" or chunks[opener - 1].kind != ",":
            return None
        place = before_day(chunks, opener - 2)
        host = chunks[place]
        if host.kind == "T" and not host.possessive and chunks[opener + 1].norm == "they" and opener > at - 4:
            return place, "at"  # "below Hull, where they lost 2-0"
        return (place, "at") if host.kind == "T" and chunks[place - 1].norm in ("at", "to", "in") else None

    def _sent_out(self, at: int) -> tuple[int, str] | None:
        """Whom the win told at chunk `at` put out of a cup: "won 2-1 to knock Hull out", "a 3-0 win to eliminate Hull";
        not "to knock Hull out of the play-off places"."""
        chunks = self.chunks
        to = next((k for k in range(at + 1, min(len(chunks) - 2, at + 7)) if chunks[k].kind not in "SdDKwG"), None)
        if to is None or chunks[to].norm != "to" or chunks[to + 2].kind != "T" or chunks[to + 2].possessive:
            return None
        out = any("out" in c.norm.split() for c in chunks[to + 3 : to + 5])
        of_table = any(not OF_TABLE.isdisjoint(c.norm.split()) for c in chunks[to + 3 : to + 10])
        return (to + 2, "against") if chunks[to + 1].norm in (SPLIT if out else WHOLE) and not of_table else None

    def _joined_subject(self, own_at: int) -> str | None:
        """The other side of "A and B drew 1-1"."""
        chunks = self.chunks
        if own_at + 1 < len(chunks) and chunks[own_at + 1].norm in ("both", "each"):
            return None  # each drew a match of its own
        k = own_at - 1
        while k > 0 and chunks[k].kind in "dwnK-N" and own_at - k < 7:
            k -= 1  # "and the home-standing Hull"
        before = k - 1
        if k > 1 and chunks[k].norm == "and" and chunks[before].kind == ")":
            before = opening(chunks, before) - 1  # "Hull (4-3-6) and Derby"
        opened = before == 0 or (before > 0 and chunks[before - 1].kind in ";,cbr")
        if k > 0 and chunks[k].norm == "and" and chunks[before].norm == "they" and opened:
            they = self.spoken_of(before, own_at)
            return they if they not in (None, UNKNOWN) else None  # "They and Derby drew 1-1"
        if k > 0 and chunks[k].norm == "and" and chunks[before].kind == "T":
            k = before
            if any(told.first <= k <= told.last for told in self.told):
                return None  # "Leeds lost to Hull and Derby drew 1-1"
            if k > 1 and is_origin(chunks, k):
                k -= 3 if chunks[k - 1].norm == "the" else 2
            return str(chunks[k].value.name)
        return self._joined_behind(own_at)

    def _joined_behind(self, own_at: int) -> str | None:
        """The other side of "A of France and B of Spain, who are in one group, drew 1-1"."""
        chunks = self.chunks
        k = own_at + 1
        if k < len(chunks) and chunks[k].norm == "of":
            k += 2 if chunks[k + 1].kind == "T" else 3
        if [c.norm for c in chunks[k : k + 1]] != ["and"] or [c.kind for c in chunks[k + 1 : k + 2]] != ["T"]:
            return None
        return None if chunks[k + 1].possessive else str(chunks[k + 1].value.name)

    def _verb_left_out(self, found: Predicate, other: int, wins: bool, draw: bool) -> bool:
        """A second pair of sides that shares the verb of the first: "Leeds lost to Hull, 1-0, and Ayr to Ajax, 2-0"."""
        chunks, preposition = self.chunks, self.chunks[other - 1].norm
        k = other + 1
        while k < len(chunks) and chunks[k].kind in "S,c":
            k += 1
        if k == other + 1 or chunks[k - 1].kind == "S" or [c.kind for c in chunks[k : k + 3]] != ["T", "p", "T"]:
            return False
        if found.noun or chunks[k].possessive or chunks[k + 1].norm != preposition or preposition not in SHARED:
            return False
        own, rival = str(chunks[k].value.name), str(chunks[k + 2].value.name)
        behind = k + 3 + (chunks[k + 3 : k + 4] != [] and chunks[k + 3].kind == ",")
        score_at = behind if behind < len(chunks) and chunks[behind].kind == "S" and self._free(behind) else None
        level = score_at is not None and chunks[score_at].value.left == chunks[score_at].value.right
        if not can_meet(own, rival) or (score_at is not None and draw != level):
            return False
        self.taken |= {k, k + 2}
        self._tell(
            k + 1, k, (k + 2, preposition), score_at, (own, rival), None if draw else own if wins else rival, draw,
            own, None, f"prose.{found.frame}.gapped", () if score_at is not None else ("no score",),
        )  # fmt: skip
        return True

    def _coordinated(self, found: Predicate, other: int, own: str, wins: bool, draw: bool) -> None:
        """The further objects of one predicate: "beat Everton 2-0 and Fulham 3-1"."""
        if self._verb_left_out(found, other, wins, draw):
            return
        if found.frame == "passive" and not any(c.norm in ("and", "by") for c in self.chunks[other + 1 : other + 4]):
            return  # "were beaten by Hull 2-1, Derby 3-0": by Derby, or were they beaten too?
        chunks = self.chunks
        k = other + 1
        while k < len(chunks):
            window = chunks[k : k + 9]
            kinds = "".join(c.kind for c in window)
            step = next((n for n, c in enumerate(window) if c.kind == "T"), None)
            if step is None:
                return
            if not all(c.kind in "S,cpdwNH(GDLC)" for c in window[:step]) or (
                "c" not in kinds[:step] and "," not in kinds[:step]
            ):
                return
            team_at = k + step
            score_at = next(
                (team_at + n for n in (1, 2, 3) if team_at + n < len(chunks) and chunks[team_at + n].kind == "S"), None
            )
            if score_at is None or not self._free(score_at):
                self._also_beaten(found, other, own, wins, draw)
                self._by_the_same(found, other, own, wins, draw)
                return
            apart = [c.kind for c in chunks[other + 1 : other + 3]] == [",", "S"]  # "lost to Hull, 2-0, and Ajax, 1-0"
            passed = "S(pdw," if apart and chunks[score_at - 1].kind == "," else "S(pdw"
            if any(c.kind not in passed for c in chunks[team_at + 1 : score_at]) or self._of_noun(score_at):
                self._also_beaten(found, other, own, wins, draw)
                return
            name, score = chunks[team_at].value.name, chunks[score_at].value
            if draw != (score.left == score.right) or not can_meet(own, name):
                return
            gapped = self._gapped(score_at)
            if gapped is not None:  # "drew 1-1 with Derby and Hull 2-2 with Leeds"
                rival = str(chunks[gapped].value.name)
                if not can_meet(name, rival):
                    return
                self.taken.add(gapped)
                self._tell(
                    score_at, team_at, (gapped, chunks[gapped - 1].norm), score_at, (name, rival),
                    None if draw else name if wins else rival, draw, name, None, f"prose.{found.frame}.gapped",
                )  # fmt: skip
                return
            winner = None if draw else (own if wins else name)
            self.taken.add(team_at)
            before = chunks[team_at - 1].norm
            self._tell(
                team_at,
                None,
                (team_at, before),
                score_at,
                (own, name),
                winner,
                draw,
                own,
                None,
                f"prose.{found.frame}.and",
            )
            k = score_at + 1

    def _beaten_too(self, found: Predicate, winner: str) -> None:
        """Further sides that the same one beat, of which only their names and scores are told: "Hull were beaten 2-1 at
        Elland Road, Derby 3-0 three weeks ago"."""
        chunks = self.chunks
        for k in range(found.at + 2, len(chunks) - 1):
            if chunks[k].kind in ";br" or (chunks[k].kind == "K" and chunks[k - 1].kind == "T"):
                return
            listed = chunks[k].kind == "T" and chunks[k + 1].kind == "S" and chunks[k - 1].kind in ",c"
            if not listed or k in self.taken or not self._free(k + 1) or chunks[k].possessive:
                continue
            loser, score = str(chunks[k].value.name), chunks[k + 1].value
            behind = chunks[k + 2 : k + 3]
            if behind and behind[0].kind == "T" or score.left == score.right or not can_meet(loser, winner):
                return
            self.taken.add(k)
            self._tell(k, k, None, k + 1, (loser, winner), winner, False, loser, None, "prose.passive.gapped")

    def _gapped(self, score_at: int) -> int | None:
        """The opponent behind a score of the same predicate, of another side: "lost 2-1 to Hull, Ajax 3-0 to Leeds"."""
        behind = self.chunks[score_at + 1 : score_at + 4]
        at = next((k for k, c in enumerate(behind) if c.kind == "T"), None)
        opposed = at is not None and behind[0].norm in RIVALS and all(c.kind == "d" for c in behind[1:at])
        return score_at + 1 + at if opposed and at else None

    def _of_noun(self, score_at: int) -> bool:
        """Whether the score belongs to a noun behind it: "defeats by Leeds and Derby with a 1-0 win at Hull"."""
        behind = next((c for c in self.chunks[score_at + 1 : score_at + 4] if c.kind != "w"), None)
        if any(c.norm in ("losers", "loser") for c in self.chunks[score_at + 1 : score_at + 2]):
            return True  # "Hull (3-1 losers at Derby)"
        return behind is not None and any("_noun.nouns" in label for label in behind.labels)
