"""One sentence as the reading of goals sees it: who is subject, where a clause ends, who is listed.

In: a sentence of chunks. Out: chunk indexes. Whether anything here is a goal is decided elsewhere.
"""

from __future__ import annotations

from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.subjects import OTHERS, SINGULAR, Subjects
from transforms.extract.goals.words import ADVERBS

BREAKS = frozenset(["break", "interval", "half", "half-time", "halftime", "restart", "hour", "intermission"])
PROVED = [["the"], ["enough"], ["all"], ["what"]]
OWING = frozenset(["owed", "owe", "owes", "needed", "needs", "need", "relied", "required", "had"])  # behind "but"
GOALS = frozenset(["goals", "strikes", "headers", "penalties", "efforts"])
ONE_GOAL = frozenset(["winner", "equaliser", "equalizer", "leveller", "opener"])
ARRIVED = [["came"], ["arrived"], ["was"]]
AWARDS = frozenset(f"of the {what}" for what in ("year", "month", "season", "match", "tournament"))


class Clauses(Subjects):
    """The lists and clauses of one sentence."""

    def listed(self, at: int) -> list[int]:
        """The names of a list that starts at chunk `at`: "A (9), captain B in the 37th and C twice"."""
        chunks, found, k = self.chunks, [], at
        limit = 6
        while k < len(chunks):
            chunk = chunks[k]
            if self._hyphened(k):
                k += 2  # "goals from the in-form A"
            elif self._award(k):
                k += 3  # "goals from A and Player of the Year B"
            elif chunk.kind == "H":
                if chunk.possessive and k + 1 < len(chunks) and chunks[k + 1].kind == "H":
                    k += 1
                    continue  # "Avro's Duncan Knott"
                found.append(k)
                if chunk.possessive:
                    break
            elif chunk.kind == "(":
                while k < len(chunks) and chunks[k].kind != ")":
                    k += 1
            elif (
                k in self.timed
                or chunk.kind in ",c"
                or chunk.norm in ("twice", "both")
                or (chunk.kind == "N" and found and k - 1 == found[-1] and self.counted(k - 1))
            ):
                if chunk.kind == "c" and chunk.norm in ("but", "or"):
                    break
            elif chunk.norm == "under" and k + 1 < len(chunks) and chunks[k + 1].kind == "-":
                pass  # "under-21 players A and B"
            elif chunk.norm in ("than", "other", "not", "except"):
                if found and [c.norm for c in chunks[k : k + 2]] == ["not", "only"]:
                    break  # "a goal from Smith not only brought Leeds level"
                return []
            elif chunk.kind in "dN-nT" or self.modifier(k):
                if found and chunks[k - 1].kind == "H":
                    break
            elif (
                found
                and chunk.norm in ("one", "another", "two")
                and k + 1 < len(chunks)
                and chunks[k + 1].norm in ("from", "by")
            ):
                break
            elif (
                (chunk.kind == "w" or chunk.norm == "top")
                and not found
                and k - at < limit
                and (not chunk.norm.endswith("ing") or self._describes(k))
            ) or (
                chunk.kind == "w"
                and found
                and chunks[k - 1].kind in ",cd"
                and not chunk.norm.endswith(("ing", "ed"))
                and k + 1 < len(chunks)
                and chunks[k + 1].kind in "H"
            ):
                pass
            else:
                break
            k += 1
        if (
            len(found) > 1
            and k < len(chunks)
            and found[-1] == k - 1
            and chunks[k].norm in ("was", "were", "had", "has")
        ):
            before = self.phrase_start(found[-1]) - 1
            parted = chunks[before].kind == "," or chunks[before - 1].kind == ","
            told_of = chunks[k].norm == "were" or [c.norm for c in chunks[k + 1 : k + 2]] in PROVED
            goals = at > 1 and chunks[at - 1].kind == "p" and chunks[at - 2].norm in GOALS and len(found) == 2
            if parted or not (told_of or goals):  # but "goals from A and B were enough", "had them two up"
                found.pop()  # "goals from A and B, and C was sent off"
        elif len(found) > 1 and k < len(chunks) and found[-1] == k - 1 and chunks[k].kind == "w":
            before = self.phrase_start(found[-1]) - 1
            if chunks[before].kind == "," and chunks[k].norm not in ADVERBS and k not in self.timed:
                found.pop()  # "a goal from A, the Kumasi crowd fell silent"
        return found

    def _describes(self, k: int) -> bool:
        """Whether a word that says who somebody is stands behind chunk `k`: "rising star Smith"."""
        behind = self.chunks[k + 1 : k + 2]
        return any("person_words.words" in c.labels for c in behind)

    def _hyphened(self, k: int) -> bool:
        """Whether an adjective of two words with a hyphen begins at chunk `k`: "the in-form Smith", "on-loan"."""
        three = self.chunks[k : k + 4]
        joined = len(three) == 4 and three[0].kind in "pw" and three[1].kind == "-" and three[2].kind == "w"
        return joined and three[0].end == three[1].start and three[1].end == three[2].start

    def _award(self, k: int) -> bool:
        """Whether chunk `k` begins what somebody is called for an award: "Player of the Year"."""
        return " ".join(c.norm for c in self.chunks[k + 1 : k + 4]) in AWARDS

    def clause_end(self, i: int) -> int:
        """The last chunk of the clause in which chunk `i` stands."""
        chunks = self.chunks
        k = i
        opened = 0
        while k + 1 < len(chunks):
            following = chunks[k + 1]
            opened += (following.norm == "(") - (following.norm == ")")
            if opened < 0:
                break  # the bracket in which chunk `i` stands is closed
            pointing = following.norm == "that" and k == i  # "buried that spot kick"
            turns = following.kind == "b" and k + 1 not in self.timed and not pointing
            if following.kind in ";r" or (turns and not self.before_break(k + 1)):
                break
            if following.norm == "however":
                break
            if following.norm == "but" and k + 2 < len(chunks) and chunks[k + 2].norm in OWING:
                break  # "won through Smith's 89th-minute goal but owed much to Jones's in the 65th"
            if following.norm == "only" and k + 2 < len(chunks) and chunks[k + 2].norm in ("for", "to"):
                break
            turned = following.kind in "c," and k + 2 < len(chunks)
            if turned and (chunks[k + 2].kind == "m" or self._new_subject(k + 2)):
                break
            k += 1
        return k

    def before_break(self, k: int) -> bool:
        """Whether the conjunction at chunk `k` only tells a time: "after the break", "before half-time"."""
        following = self.chunks[k + 1 : k + 3]
        return self.chunks[k].kind == "b" and any(
            c.norm in BREAKS for c in following[: 1 + (following[:1] != [] and following[0].kind == "d")]
        )

    def _goals_ahead(self, k: int) -> bool:
        """Whether goals of somebody named behind are the subject at chunk `k`: "Smith scored, but the winner came
        through Jones", "Smith levelled, but two late goals from Jones earned"."""
        behind = [c.norm for c in self.chunks[k : k + 2]]
        if behind[:1] and behind[0] in ONE_GOAL:
            return behind[1:] in ARRIVED
        while k + 1 < len(self.chunks) and self.chunks[k].kind in "Ndw" and self.chunks[k].norm not in GOALS:
            k += 1
        if k >= len(self.chunks) or self.chunks[k].norm not in GOALS:
            return False
        when = k + 1
        while when < min(len(self.chunks) - 1, k + 6) and self.chunks[when].norm not in ("from", "by"):
            if self.chunks[when].kind not in "pdNw":
                return False
            when += 1  # "two goals in a minute from Jones"
        return when < len(self.chunks) and self.chunks[when].norm in ("from", "by")

    def _new_subject(self, k: int) -> bool:
        chunks = self.chunks
        while k < len(chunks) and (
            (self.modifier(k) and chunks[k].kind != "T")
            or chunks[k].norm in ADVERBS
            or chunks[k].kind == ","
            or k in self.timed
        ):
            k += 1
        if self._goals_ahead(k):
            return True
        described = k + 1 < len(chunks) and k and chunks[k].kind == "w" and chunks[k - 1].kind == "d"
        if described and chunks[k + 1].kind == "H":
            return True  # "and an unmarked Smith headed in"
        if k + 1 < len(chunks) and chunks[k].kind == "d":
            k += 1
            return chunks[k].kind == "P" or ground_of(chunks[k]) is not None
        if k >= len(chunks):
            return False
        return chunks[k].kind in "HT" or (chunks[k].kind == "P" and chunks[k].norm in SINGULAR | OTHERS | {"it"})
