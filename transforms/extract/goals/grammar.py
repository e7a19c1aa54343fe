"""One sentence as the reading of goals sees it: who is subject, where a clause ends, who is listed.

In: a sentence of chunks. Out: chunk indexes. Whether anything here is a goal is decided elsewhere.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.goals.naming import Names
from transforms.extract.goals.persons import with_persons
from transforms.extract.goals.words import ADVERBS, OWN_GOAL, SPACE_AND_TIME, TITLES
from transforms.extract.minutes import Minute, find_minutes

SINGULAR = frozenset(["he", "she"])
OTHERS = frozenset(["they", "we", "i", "you"])
MODIFIERS = "dnGN-"
HOME = frozenset({"hosts", "host", "homesters"})
AWAY = frozenset({"visitors", "guests"})
BEFORE_MINUTE = frozenset(
    ["in", "on", "at", "after", "the", "just", "only", "inside", "about", "around", "deep", "until", "within"]
)


def ground_of(chunk: Chunk) -> str | None:
    """Whether a chunk means the side at home or the one away: "the hosts", "the visitors"."""
    if chunk.norm in HOME or "home_words.words" in chunk.labels:
        return "home"
    return "away" if chunk.norm in AWAY or "away_words.words" in chunk.labels else None


class Clauses:
    """The chunks of one sentence with its minutes. `topic`: the person that "he" means at its start; `lead`: the person
    whom its line is about."""

    def __init__(self, sentence: Sentence, text: str, topic: Chunk | None, lead: Chunk | None, names: Names) -> None:
        self.sentence, self.text = sentence, text
        self.topic, self.lead = topic, lead
        self.chunks = list(with_persons(sentence.chunks, text, lead, names))
        self.minutes: list[Minute] = find_minutes(text, sentence.start, sentence.end)
        self.timed = self._timed()

    def _timed(self) -> frozenset[int]:
        """Chunks that belong to a minute ("after", "just", "20", "minutes"): no clause begins there."""
        found: set[int] = set()
        for minute in self.minutes:
            inside = [i for i, c in enumerate(self.chunks) if minute.start <= c.start and c.end <= minute.end]
            found.update(inside)
            k = inside[0] - 1 if inside else -1
            while k >= 0 and self.chunks[k].norm in BEFORE_MINUTE:
                found.add(k)
                k -= 1
        return frozenset(found)

    # --- noun phrases -----------------------------------------------------------------------------------------

    def modifier(self, k: int) -> bool:
        """Whether chunk `k` can stand before a name in one noun phrase: "the 21-year-old striker"."""
        chunk = self.chunks[k]
        if k in self.timed or chunk.norm in SPACE_AND_TIME:
            return False
        return (
            chunk.kind in MODIFIERS
            or (chunk.kind == "C" and "person_words.words" in self.chunks[k + 1].labels)
            or (chunk.kind == "T" and (chunk.possessive or True))
            or chunk.norm in TITLES
            or "person_words.words" in chunk.labels
            or (
                chunk.kind == "w"
                and chunk.norm
                in (
                    "year",
                    "old",
                    "half",
                    "time",
                    "former",
                    "young",
                    "fellow",
                    "on",
                    "loan",
                    "back",
                    "full",
                    "centre",
                    "left",
                    "right",
                    "wing",
                    "second",
                    "teenage",
                    "stand",
                    "in",
                )
            )
        )

    def phrase_start(self, j: int) -> int:
        """The first chunk of the noun phrase whose head is the name at `j`."""
        k = j
        while k > 0 and j - k < 7 and self.modifier(k - 1):
            k -= 1
        return k

    def oblique(self, j: int) -> bool:
        """Whether the name at `j` hangs on a preposition: "from Alba", "past goalkeeper Lloris"."""
        k = j - 1
        while k >= 0 and j - k <= 6:
            chunk = self.chunks[k]
            if k in self.timed or chunk.norm in SPACE_AND_TIME:
                return False
            if chunk.kind == "p":
                return True
            if not (self.modifier(k) or chunk.kind == "w"):
                return False
            if (
                chunk.kind == "w"
                and not self.modifier(k)
                and not (k > 0 and self.chunks[k - 1].kind == "d")
                and (chunk.norm in ADVERBS or chunk.norm.endswith(("ed", "ing", "ly")))
            ):
                return False
            k -= 1
        return False

    def begins_clause(self, j: int) -> bool:
        """Whether the noun phrase of the name at `j` stands where a clause begins."""
        k = self.phrase_start(j) - 1
        if k < 0:
            return True
        chunk = self.chunks[k]
        if chunk.kind in ';b,cD)"' or k in self.timed or chunk.norm in ADVERBS or chunk.norm in SPACE_AND_TIME:
            return True
        heads = (
            chunk.kind == "w"
            and chunk.norm.endswith("s")
            and k < 4
            and all(c.kind in "wdNCn-T" for c in self.chunks[:k])
        )
        return heads or chunk.norm.endswith("ly") or chunk.norm in ("with", "saw", "minutes")

    def opening(self, j: int) -> int:
        """The index of the bracket that the one at `j` closes."""
        k = j - 1
        while k > 0 and self.chunks[k].kind != "(":
            k -= 1
        return k

    # --- subjects ---------------------------------------------------------------------------------------------

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
        if j < 0:
            return [self.lead] if self.lead else []
        if chunks[j].kind == "w" and self._is_description(j):
            named = [c for c in chunks[:j] if c.kind == "H"]
            if len({c.norm.split()[-1] for c in named}) == 1:
                return named[:1]
            return [self.topic] if self.topic and not named else []
        if chunks[j].kind == ",":
            owner = self._before_parenthesis(j)
            if owner is not None:
                return self._coordinated(owner)
        return self._leftmost(j, leftmost)

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
            if chunk.kind == "P" and chunk.norm in SINGULAR:
                return [chunks[candidate]] if candidate is not None else self.pronoun(k)
            if chunk.kind == "P" and chunk.norm in OTHERS:
                return [chunks[candidate]] if candidate is not None and self.begins_clause(candidate) else []
            if chunk.kind == "H" and not chunk.possessive and not self._hangs(k, j):
                if k == j and not leftmost:
                    return self._coordinated(k)
                others += 1
                candidate = k
                if self.begins_clause(k):
                    return self._coordinated(k) if not leftmost or others - (chunks[j].kind == "H") <= 1 else []
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
        described = self._described(j, k)
        if described is not None:
            return described
        at_head = k < 0 and all(c.kind in "wxdpNn,-b" for c in chunks[: j + 1])
        return [self.lead] if at_head and self.lead else []

    def _is_description(self, j: int) -> bool:
        """Whether chunk `j` ends a description of a person: "the Portuguese winger"."""
        chunk = self.chunks[j]
        if not (
            chunk.norm in TITLES or "person_words.words" in chunk.labels or chunk.norm in ("old", "welshman", "man")
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
                        n == j or self.chunks[n + 1].kind not in "HT"
                    ):
                        return [self.topic] if self.topic else None
        return None

    def _names_player(self, k: int) -> bool:
        return k + 1 < len(self.chunks) and (self.modifier(k + 1) or self.chunks[k + 1].kind == "H")

    def _hangs(self, k: int, last: int) -> bool:
        following = self.chunks[k + 1].norm if k + 1 < len(self.chunks) else ""
        if (k == last or following.endswith("ing")) and self._with(k):
            return False
        return self.oblique(k)

    def pronoun(self, at: int) -> list[Chunk]:
        """Whom "he" at chunk `at` means: the sentence's own subject before it, else the topic."""
        named = [
            k for k, c in enumerate(self.chunks[:at]) if c.kind == "H" and not c.possessive and not self.oblique(k)
        ]
        subjects = [k for k in named if self.begins_clause(k)]
        for k in (*reversed(subjects[1:]), *named):
            return [self.chunks[k]]
        every = [c for c in self.chunks[:at] if c.kind == "H"]
        if len(every) == 1 and OWN_GOAL.search(self.text, self.sentence.start, every[0].start):
            return every  # "an own goal by Smith when he sliced a cross"
        return [self.topic] if self.topic else []

    def _antecedent(self, relative: int) -> list[Chunk]:
        k = relative - 1
        while k >= 0 and relative - k <= 8:
            chunk = self.chunks[k]
            if chunk.kind == ")":
                k = self.opening(k)
            elif chunk.kind == "H" and not chunk.possessive:
                return [chunk]
            elif chunk.kind in ";bTS" and k not in self.timed:
                return []
            k -= 1
        return []

    def _before_parenthesis(self, comma: int) -> int | None:
        """The subject of "Smith, who came on for Jones, scored", given the second comma."""
        chunks = self.chunks
        for k in range(comma - 1, max(0, comma - 18), -1):
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

    def _coordinated(self, j: int) -> list[Chunk]:
        """The name at `j` with those joined to it on its left: "A, B and C"."""
        chunks, found = self.chunks, [j]
        k = self.phrase_start(j) - 1
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
            p = k - 1
            if chunks[p].kind == ")":
                p = self.opening(p) - 1
            if p < 0 or chunks[p].kind != "H" or chunks[p].possessive:
                break
            found.append(p)
            k = self.phrase_start(p) - 1
        if len(found) > 1 and (
            (self.oblique(found[-1]) and not self._with(found[-1])) or not self.begins_clause(found[-1])
        ):
            found = found[:1]
        return [chunks[p] for p in reversed(found)]

    def _with(self, j: int) -> bool:
        k = self.phrase_start(j) - 1
        return k >= 0 and self.chunks[k].norm == "with"

    # --- lists and clauses ------------------------------------------------------------------------------------

    def listed(self, at: int) -> list[int]:
        """The names of a list that starts at chunk `at`: "A (9), captain B in the 37th and C twice"."""
        chunks, found, k = self.chunks, [], at
        limit = 6
        while k < len(chunks):
            chunk = chunks[k]
            if chunk.kind == "H":
                if chunk.possessive and k + 1 < len(chunks) and chunks[k + 1].kind == "H":
                    k += 1
                    continue  # "Avro's Duncan Knott"
                found.append(k)
                if chunk.possessive:
                    break
            elif chunk.kind == "(":
                while k < len(chunks) and chunks[k].kind != ")":
                    k += 1
            elif k in self.timed or chunk.kind in ",c" or chunk.norm in ("twice", "both"):
                if chunk.kind == "c" and chunk.norm in ("but", "or"):
                    break
            elif chunk.norm == "under" and k + 1 < len(chunks) and chunks[k + 1].kind == "-":
                pass  # "under-21 players A and B"
            elif chunk.norm in ("than", "other", "not", "except"):
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
            elif (chunk.kind == "w" and not found and k - at < limit and not chunk.norm.endswith("ing")) or (
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
            found.pop()  # "goals from A and B, and C was sent off"
        elif len(found) > 1 and k < len(chunks) and found[-1] == k - 1 and chunks[k].kind == "w":
            before = self.phrase_start(found[-1]) - 1
            if chunks[before].kind == "," and chunks[k].norm not in ADVERBS and k not in self.timed:
                found.pop()  # "a goal from A, the Kumasi crowd fell silent"
        return found

    def clause_end(self, i: int) -> int:
        """The last chunk of the clause in which chunk `i` stands."""
        chunks = self.chunks
        k = i
        while k + 1 < len(chunks):
            following = chunks[k + 1]
            pointing = following.norm == "that" and k == i  # "buried that spot kick"
            if following.kind in ";r" or (following.kind == "b" and k + 1 not in self.timed and not pointing):
                break
            if following.norm == "only" and k + 2 < len(chunks) and chunks[k + 2].norm in ("for", "to"):
                break
            if following.kind in "c," and k + 2 < len(chunks) and self._new_subject(k + 2):
                break
            k += 1
        return k

    def _new_subject(self, k: int) -> bool:
        chunks = self.chunks
        while k < len(chunks) and (
            (self.modifier(k) and chunks[k].kind != "T")
            or chunks[k].norm in ADVERBS
            or chunks[k].kind == ","
            or k in self.timed
        ):
            k += 1
        if k + 1 < len(chunks) and chunks[k].kind == "d":
            k += 1
            return chunks[k].kind == "P" or ground_of(chunks[k]) is not None
        if k >= len(chunks):
            return False
        return chunks[k].kind in "HT" or (chunks[k].kind == "P" and chunks[k].norm in SINGULAR | OTHERS | {"it"})
