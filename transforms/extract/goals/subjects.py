"""Who does what a verb of a sentence says: its subject, found behind relative clauses, pronouns and descriptions.

In: a sentence of chunks. Out: the persons named.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.phrases import Phrases, ground_of
from transforms.extract.goals.words import ADVERBS, LEXICON, OWN_GOAL, SPACE_AND_TIME, TITLES

SINGULAR = frozenset(["he", "she"])
SOMEBODY = frozenset(["man", "woman", "player", "one", "hero"])
ENDED_WITH = frozenset(["ended", "finished", "culminated", "resulted", "concluded"])  # "with Smith heading in"
HIS_SHOT = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:penalty|spot[- ]kick|shot|header|effort|free[- ]kick|volley|strike|drive|attempt|kick)\b"
)
REACHED = frozenset(  # "picked out", "played in"
    "for to found find finds finding fed feed feeding released release releasing out up in freed free".split()
)
MANNER = 5  # chunks of "from the penalty spot"
CAME_WITHIN = 8  # chunks between him and "he"
REVEALED = 14  # chunks from "who" within which the man is named
OTHERS = frozenset(["they", "we", "i", "you"])


FOULS = frozenset(LEXICON["company"]["fouls"])
BEATEN = frozenset(LEXICON["company"]["beaten"]) - {"sent", "sending"}
FOUL_REACH = 4  # chunks between who fouled and who was
DONE_TO = frozenset(["brought", "tripped", "fouled", "felled", "upended", "hauled", "pulled", "found", "fed", "picked"])


class Subjects(Phrases):
    """The subjects of one sentence's verbs."""

    def subjects(self, verb: int, leftmost: bool = False) -> list[Chunk]:
        """The persons who are subject of the verb at chunk `verb`: none, one, or several joined by "and".

        `leftmost`: a person just before the verb is another verb's object ("robbed Romero to score").
        """
        chunks = self.chunks
        j = verb - 1
        while j >= 0 and (
            chunks[j].kind == "x"
            or (chunks[j].norm in ADVERBS and chunks[j].kind != "b")
            or (chunks[j].norm.endswith("ly") and chunks[j].kind == "w")
            or chunks[j].kind == '"'
        ):
            j -= 1
        if j > 0 and chunks[j].kind == ")":
            j = self.opening(j) - 1  # "with Smith (43) on target"
        if j < 0 or self._behind_rating(j):
            return [self.lead] if self.lead else []
        if chunks[j].kind == "w" and self._is_description(j):
            named = [c for c in chunks[:j] if c.kind == "H"]
            for persons in (named, self._acting(j)):
                if len({c.norm.split()[-1] for c in persons}) == 1:
                    return persons[:1]
            return [self.topic] if self.topic and not named else []
        if j > 2 and [c.kind for c in chunks[j - 2 : j + 1]] == [",", "w", "c"] and chunks[j - 1].norm.endswith("ed"):
            j -= 2  # "Smith, just on for Jones, turned and scored"
        if chunks[j].kind == ",":
            owner = self.before_parenthesis(j)
            if owner is not None:
                return self.coordinated(owner)
            if self._closes_after(j):
                return []  # "Smith's penalty, after Jones had handled, made it 2-0"
            j = self._before_and(j)
        return [] if self._of_things(j) else self._leftmost(j, leftmost)

    def _behind_rating(self, j: int) -> bool:
        """Whether nothing but the rating of the person whom the line is about stands up to chunk `j`: "Smith - 8:"."""
        if self.lead is None or self.chunks[0].start != self.lead.start:
            return False
        return all(c.kind in "N-;,.()" or c.norm == "/" for c in self.chunks[1 : j + 1])

    def _closes_after(self, comma: int) -> bool:
        """Whether the comma closes an aside in which somebody had done something: ", after Jones had slipped,"."""
        opened = next((k for k in range(comma - 1, 0, -1) if self.chunks[k].kind in ",;"), 0)
        inside = self.chunks[opened + 1 : comma]
        told_when = opened > 0 and inside != [] and inside[0].norm in ("after", "when", "as")
        return told_when and any(c.norm == "had" for c in inside)

    def _before_and(self, comma: int) -> int:
        """The chunk before the "and" whose aside the comma closes: "Smith ran and, once in the box, fired in"."""
        for k in range(comma - 1, max(1, comma - 9), -1):
            if self.chunks[k].kind == ",":
                return k - 2 if self.chunks[k - 1].norm == "and" else comma
            if self.chunks[k].kind in ";H":
                break
        return comma

    def _acting(self, j: int) -> list[Chunk]:
        """The persons that "the defender", which ends at chunk `j`, may mean: those before it on no preposition."""
        start = j
        while start > 0 and self.chunks[start].kind in "wnN-G":
            start -= 1
        if self.chunks[start].norm != "the":
            return []
        named = [k for k, c in enumerate(self.chunks[:start]) if c.kind == "H" and not c.possessive]
        if named[-1:] == [start - 2] and self.chunks[start - 1].norm == "and" and self._served(start - 2):
            return [self.chunks[start - 2]]  # "Smith headed down for Jones and the striker made it 1-1"
        beside = {k for k in named if self.chunks[self.phrase_start(k) - 1].norm == "and"}
        return [self.chunks[k] for k in named if not self.oblique(k) and k not in beside]

    def _served(self, k: int) -> bool:
        """Whether the ball went to the person at chunk `k`: "headed down for Jones", "found Jones"."""
        before = self.phrase_start(k) - 1
        return before > 0 and self.chunks[before].norm in REACHED

    def _of_things(self, j: int) -> bool:
        """Whether a subject that is no person ends at chunk `j`: ", two strokes of luck put Leeds level"."""
        k = j
        while k > 0 and j - k < 5 and self.chunks[k].kind in "wp" and self.chunks[k].norm not in SPACE_AND_TIME:
            k -= 1
        noun = k < j and self.chunks[k].kind in "dN" and k not in self.timed
        described = any("person_words.words" in c.labels or c.norm in TITLES for c in self.chunks[k : j + 1])
        return (
            noun
            and k > 0
            and not described
            and (self.chunks[k - 1].kind == "b" or self.chunks[k - 1].norm == "however")
        )

    def _leftmost(self, j: int, leftmost: bool) -> list[Chunk]:
        chunks = self.chunks
        candidate: int | None = None
        others = 0
        k = j
        while k >= 0:
            chunk = chunks[k]
            if chunk.kind == ")":
                k = self.opening(k) - 1
                continue
            if chunk.kind == ";" or (chunk.kind == "b" and k not in self.timed):
                break
            if chunk.kind == "r":
                return [chunks[candidate]] if candidate is not None else self._antecedent(k)
            if candidate is None and k < j and self._other_actor(k):
                return []  # "Smith sliced a clearance and the winger pounced, finding the net"
            if chunk.kind == "P" and chunk.norm in SINGULAR:
                return [chunks[candidate]] if candidate is not None else self.pronoun(k)
            if chunk.kind == "P" and chunk.norm in OTHERS:
                return [chunks[candidate]] if candidate is not None and self.begins_clause(candidate) else []
            passed = k < j and (self._kept(k) or self._was_beaten(k))
            if chunk.kind == "H" and not chunk.possessive and not self._hangs(k, j) and not passed:
                if k == j and not leftmost:
                    return self.coordinated(k)
                others += 1
                candidate = k
                if self.begins_clause(k):
                    return self.coordinated(k) if not leftmost or others - (chunks[j].kind == "H") <= 1 else []
            if (
                chunk.kind == "T"
                and not chunk.possessive
                and not self.oblique(k)
                and (k == j or self.begins_clause(k))
                and not self._names_player(k)
            ):
                return []
            if ground_of(chunk) and candidate is None and self.begins_clause(k):
                return []  # "Smith was sent off, with the away side scoring"
            if chunk.kind == "H" and chunk.possessive and candidate is None and self.begins_clause(k):
                return []  # "but Smith's strike sent the game into extra time": what is his is the subject
            k -= 1
        if candidate is not None:
            return [chunks[candidate]] if others == 1 else []
        if chunks[j].kind == "H" and not chunks[j].possessive and not any(c.kind in "HTr;" for c in chunks[:j]):
            return [chunks[j]]  # "After a half without a goal Smith headed ..."
        described = self._described(j, k)
        if described is not None:
            return described
        at_head = k < 0 and all(c.kind in "wxdpNn,-b" for c in chunks[: j + 1])
        return [self.lead] if at_head and self.lead else []

    def _other_actor(self, k: int) -> bool:
        """Whether chunk `k` ends a description that is a clause's own subject: "and the winger pounced"."""
        chunks = self.chunks
        described = chunks[k].kind == "w" and "person_words.words" in chunks[k].labels and chunks[k + 1].kind == "w"
        return described and k > 1 and chunks[k - 1].norm == "the" and chunks[k - 2].kind in "c,b"

    def _kept(self, k: int) -> bool:
        """Whether the person at chunk `k` is a goalkeeper on the way to a verb: "saw keeper Norman and lobbed"."""
        before = self.phrase_start(k) - 1
        if k > 1 and self.chunks[k - 1].kind == "," and "keeper" in self.chunks[k - 2].norm:
            return any(c.norm in ("past", "beyond") for c in self.chunks[max(0, k - 6) : k])  # ", Norman, to put ..."
        return before >= 0 and "keeper" in self.chunks[k - 1].norm and self.chunks[before].kind not in ";,bc"

    def _was_beaten(self, k: int) -> bool:
        """Whether the person at chunk `k` is only whom somebody, or a shot, beat: "his shot beat Jones, flying in"."""
        before = self.phrase_start(k) - 1
        return before > 0 and self.chunks[before].norm in BEATEN

    def _is_description(self, j: int) -> bool:
        """Whether chunk `j` ends a description of a person: "the Portuguese winger"."""
        chunk = self.chunks[j]
        if not (
            chunk.norm in TITLES
            or "person_words.words" in chunk.labels
            or chunk.norm in ("old", "welshman", "man")
            or (chunk.norm in self.peoples and self.chunks[j - 1].norm == "the")
        ):
            return False
        return any(self.chunks[k].norm == "the" for k in range(max(0, j - 6), j))

    def _described(self, j: int, stop: int) -> list[Chunk] | None:
        """ "The striker", "the 21-year-old" as subject: the person last spoken of."""
        for k in range(stop + 1, j):
            if self.chunks[k].norm == "the" and not (k > 0 and self.chunks[k - 1].kind == "p"):
                for n in range(k + 1, min(j + 1, k + 6)):
                    norm = self.chunks[n].norm
                    if ("person_words.words" in self.chunks[n].labels or norm in TITLES or norm == "old") and (
                        n == j or (self.chunks[n + 1].kind not in "HT" and self.chunks[n + 1].norm != "of")
                    ):
                        return [self.topic] if self.topic else None
        return None

    def _names_player(self, k: int) -> bool:
        return k + 1 < len(self.chunks) and (self.modifier(k + 1) or self.chunks[k + 1].kind == "H")

    def _hangs(self, k: int, last: int) -> bool:
        following = self.chunks[k + 1].norm if k + 1 < len(self.chunks) else ""
        if (k == last or following.endswith("ing")) and self._with(k):
            return False
        before = self.chunks[self.phrase_start(k) - 1].norm if self.phrase_start(k) else ""
        if k == last and following.endswith("ing") and before in ("by", "after", "through"):
            return False  # "was capped by Smith scoring from the spot"
        return self.oblique(k)

    def pronoun(self, at: int) -> list[Chunk]:
        """Whom "he" at chunk `at` means: the sentence's own subject before it, else the topic."""
        named = [
            k for k, c in enumerate(self.chunks[:at]) if c.kind == "H" and not c.possessive and not self.oblique(k)
        ]
        owner = next((k for k in range(at - 1, -1, -1) if self.chunks[k].kind == "H"), None)
        if owner is not None and owner == at - 2 and self.chunks[at - 1].kind == "," and self._reached(owner):
            return [self.chunks[owner]]  # "and when it fell to Smith, he volleyed home"
        if owner is not None and self._came_and(owner, at):
            return [self.chunks[owner]]  # "found Smith in space and he drove in"
        if at and self.chunks[at - 1].norm == ":" and owner is not None and self.chunks[owner].possessive:
            return [self.chunks[owner]]  # "and then it was Smith's afternoon: he struck twice"
        subjects = [k for k in named if self.begins_clause(k)]
        spoken_of = [k for k in range(at - 2) if self.chunks[k].kind == "H" and self._related(k)]
        if spoken_of and not subjects:
            return [self.chunks[spoken_of[-1]]]  # "from Smith, who tried to clear, but he ..."
        if self.topic and len(named) == 1 and named == subjects and self._done_to(named[0], at):
            return [self.topic]  # "Smith brought him down and he picked himself up to score"
        if (fouled := self._fouled(named)) is not None:
            return [self.chunks[fouled]]
        for k in (*reversed(subjects[1:]), *named):
            return [self.chunks[k]]
        every = [c for c in self.chunks[:at] if c.kind == "H"]
        if len(every) == 1 and every[0].possessive and HIS_SHOT.match(self.text, every[0].end):
            return every  # "Smith's penalty was saved but he scored from the rebound"
        if len(every) == 1 and OWN_GOAL.search(self.text, self.sentence.start, every[0].start):
            return every  # "an own goal by Smith when he sliced a cross"
        return [self.topic] if self.topic else []

    def _fouled(self, named: list[int]) -> int | None:
        """The person whom another of the `named` two had fouled: "Smith tripped Jones and he sent the keeper"."""
        if len(named) != 2:
            return None
        deed = next((c for c in self.chunks[named[0] + 1 : named[1]] if c.kind in "wK" and c.norm not in ADVERBS), None)
        near = self.phrase_start(named[1]) - named[0] <= FOUL_REACH
        return named[1] if near and deed is not None and deed.norm.split()[0] in FOULS else None

    def _done_to(self, k: int, at: int) -> bool:
        """Whether the person at chunk `k` did something to whom "he" at chunk `at` means: "Smith fouled him"."""
        return any(
            self.chunks[n].norm in ("him", "her") and self.chunks[n - 1].norm in DONE_TO for n in range(k + 1, at)
        )

    def _reached(self, k: int) -> bool:
        """Whether the ball came to the person at chunk `k`: "fell to Smith", "into the path of Smith"."""
        before = self.phrase_start(k) - 1
        link = self.chunks[before].norm if before > 0 else ""
        return link == "to" or (link == "of" and self.chunks[before - 1].norm == "path")

    def _came_and(self, k: int, at: int) -> bool:
        """Whether the ball came to the person at chunk `k` and nobody else did anything before "he" at chunk `at`."""
        between = self.chunks[k + 1 : at]
        if self.chunks[k].possessive or not self._served(k) or not between or between[-1].norm != "and":
            return False
        return (
            len(between) < CAME_WITHIN
            and all(c.kind in "pwd,c" for c in between)
            and not any(c.norm.endswith("ed") for c in between)
        )

    def _related(self, k: int) -> bool:
        """Whether a relative clause speaks of the person at chunk `k`: "Smith, who"."""
        behind = k + 1 + (self.chunks[k + 1].kind == ",")
        return not self.chunks[k].possessive and self.chunks[behind].kind == "r"

    def _antecedent(self, relative: int) -> list[Chunk]:
        if (singled := self._singled_out(relative)) is not None:
            return [self.chunks[singled]]
        k = relative - 1
        while k >= 0 and relative - k <= 8:
            chunk = self.chunks[k]
            if chunk.kind == ")":
                k = self.opening(k)
            elif chunk.kind == "H" and not chunk.possessive:
                if not self._describes(k):
                    return self._it_was(k) if relative - k == 1 else [chunk]
            elif chunk.norm in SOMEBODY and relative - k == 1:
                return self.pronoun(k) if self.chunks[k - 1].norm == "same" else self._revealed(relative)
            elif chunk.kind in ";bTS" and k not in self.timed:
                return []
            k -= 1
        return []

    def _singled_out(self, relative: int) -> int | None:
        """The one whom "it was" points out over an aside: "it was Smith, brought back for Jones, who scored"."""
        chunks = self.chunks
        it = next((k for k in range(relative - 4, -1, -1) if chunks[k].norm == "it" or chunks[k].kind == ";"), None)
        if it is None or chunks[relative - 1].kind != "," or chunks[it + 1].norm not in ("was", "is"):
            return None
        named = next((k for k in range(it + 2, relative - 2) if not self.modifier(k)), it)
        if chunks[named].kind != "H" or chunks[named].possessive or chunks[named + 1].kind != ",":
            return None
        behind = (k for k in range(named + 3, relative) if chunks[k].kind == "r" and chunks[k - 1].kind == ",")
        return named if next(behind, None) is None else None

    def _it_was(self, k: int) -> list[Chunk]:
        """The name at chunk `k`, with those before it in "it was Smith and Jones who"."""
        found, before = [self.chunks[k]], self.phrase_start(k) - 1
        while before > 1 and self.chunks[before].kind in "c," and self.chunks[before - 1].kind == "H":
            found.insert(0, self.chunks[before - 1])
            before = self.phrase_start(before - 1) - 1
        return found if before > 0 and self.chunks[before].norm in ("was", "were") else found[-1:]

    def _describes(self, k: int) -> bool:
        """Whether the name at chunk `k` only says whence somebody is: "Smith, a Morley lad of 19, who scored"."""
        around = self.chunks[k - 1 : k + 2]
        return k > 1 and len(around) == 3 and around[0].norm in ("a", "an") and around[2].kind == "w"

    def _revealed(self, relative: int) -> list[Chunk]:
        """Who it was: "the man who settled it was Smith"."""
        chunks = self.chunks
        for k in range(relative + 2, min(len(chunks) - 1, relative + REVEALED)):
            if chunks[k].kind in ",;b":
                return []
            if chunks[k].norm in ("was", "is"):
                named = next((n for n in range(k + 1, len(chunks)) if not self.modifier(n)), k)
                return [chunks[named]] if chunks[named].kind == "H" and not chunks[named].possessive else []
        return []

    def before_parenthesis(self, comma: int) -> int | None:
        """The subject of "Smith, who came on for Jones, scored", given the second comma."""
        chunks = self.chunks
        for k in range(comma - 1, max(0, comma - 26), -1):
            if chunks[k].kind == ";":
                return None
            if chunks[k].kind != ",":
                continue
            j = k - 1
            if chunks[j].kind == ")":
                j = self.opening(j) - 1
            if j >= 0 and chunks[j].kind == "H" and not chunks[j].possessive and chunks[k + 1].kind not in "HcT;":
                return j if not self.oblique(j) or self.begins_clause(j) else None
        return None

    def coordinated(self, j: int) -> list[Chunk]:
        """The name at `j` with those joined to it on its left: "A, B and C"."""
        chunks, found = self.chunks, [j]
        k = self._before_time(self.phrase_start(j) - 1)
        joined = False
        while (
            k >= 1
            and chunks[k].kind in "c,"
            and (joined or chunks[k].kind == "c")
            and chunks[k].norm not in ("but", "or")
        ):
            joined = joined or chunks[k].kind == "c"
            if chunks[k].kind == "c" and chunks[k - 1].kind == ",":
                k -= 1
            p = self._before_aside(k) - 1
            p = self._before_manner(self._before_minute(p))
            if chunks[p].kind == ")":
                p = self.opening(p) - 1
            elif p and (chunks[p].norm == "twice" or (chunks[p].kind == "N" and self.counted(p - 1))):
                p -= 1
            if p < 0 or chunks[p].kind != "H" or chunks[p].possessive:
                break
            found.append(p)
            k = self.phrase_start(p) - 1
        if len(found) > 1 and (
            (self.oblique(found[-1]) and not self._with(found[-1])) or not self.begins_clause(found[-1])
        ):
            found = found[:1]
        return [chunks[p] for p in reversed(found)]

    def _before_manner(self, p: int) -> int:
        """The chunk before words for how somebody scored that end at chunk `p`: the name of "A from the spot and B", "A
        with a header and B"; else `p`."""
        k = p
        while k > max(1, p - MANNER) and self.chunks[k].kind in "dw" and self.chunks[k].norm not in ("from", "with"):
            k -= 1
        told = k < p and self.chunks[k].norm in ("from", "with") and self.chunks[k + 1].kind == "d"
        return k - 1 if told and self.chunks[k - 1].kind == "H" else p

    def _before_minute(self, p: int) -> int:
        """The chunk before a minute that ends at chunk `p`: the name of "A in the 12th minute and B", "A, after 12
        minutes, and B"; else `p`."""
        k = p - (self.chunks[p].kind == ",")
        timed = k
        while timed > 0 and timed in self.timed:
            timed -= 1
        if timed == k:
            return p
        return timed - (timed > 0 and self.chunks[timed].kind == ",")

    def _before_time(self, k: int) -> int:
        """The "and" before a minute between commas that ends at chunk `k`: "A and, in the 81st, B"; else `k`."""
        p = k - 1
        while p > 0 and p in self.timed:
            p -= 1
        timed = k > 1 and self.chunks[k].kind == "," and p < k - 1
        return p - 1 if timed and p > 0 and self.chunks[p].kind == "," and self.chunks[p - 1].kind == "c" else k

    def _before_aside(self, k: int) -> int:
        """The first comma of an aside that the comma at `k` closes: "A, from the spot, and B"; `k` where none is."""
        if self.chunks[k].kind != ",":
            return k
        for p in range(k - 1, max(0, k - 10), -1):
            if self.chunks[p].kind in "HTSKPxr;" and self.chunks[p].norm not in ("his", "her"):
                return k
            if self.chunks[p].kind == ",":
                return p if self.chunks[p + 1].norm in ("from", "with") else k
        return k

    def _with(self, j: int) -> bool:
        """Whether "with" sets the name at `j` before what he did: "with Smith scoring", not "tangled with Smith"."""
        k = self.phrase_start(j) - 1
        if self.chunks[k].norm == "despite" and j + 1 < len(self.chunks):
            return self.chunks[j + 1].norm.endswith("ing")  # "despite Smith giving them the lead"
        before = self.chunks[k - 1]
        verb = k > 0 and before.kind == "w" and before.norm.endswith("ed") and before.norm not in ENDED_WITH
        return k >= 0 and self.chunks[k].norm == "with" and not verb
