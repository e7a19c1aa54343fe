"""Noun phrases of one sentence: what stands before a name, what hangs on a preposition, where a clause begins.

In: a sentence of chunks. Out: chunk indexes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.annotate.cardinals import NUMBERS
from transforms.annotate.chunks import Chunk, Sentence, TeamMention
from transforms.extract.goals.naming import Names
from transforms.extract.goals.persons import with_persons
from transforms.extract.goals.words import ADVERBS, BEFORE_NAMES, SPACE_AND_TIME, TITLES
from transforms.extract.minutes import Minute, find_minutes

MODIFIERS = "dnGN-"
FIGURE = re.compile(
    r" (?:x ?)?([2-5])(?=,| and\b|;|\.|$)| \((?:x ?)?([2-5]|two|three|four)(?: goals| penalties| pens)?\)"
)
FIGURES = re.compile(r",? \(?(\d{1,3})\b")
MOST_COUNTED = 5
BACK = {"former": 0, "latter": 1}
HOME = frozenset({"hosts", "host", "homesters"})
AWAY = frozenset({"visitors", "guests"})
BEFORE_MINUTE = frozenset(
    ["in", "on", "at", "after", "the", "just", "only", "inside", "about", "around", "deep", "until", "within"]
)


def ground_of(chunk: Chunk) -> str | None:
    """Whether a chunk means the side at home or the one away: "the hosts", "the visitors", unless it is known which
    team that is."""
    if chunk.kind == "T":
        return None
    if chunk.norm in HOME or "home_words.words" in chunk.labels:
        return "home"
    return "away" if chunk.norm in AWAY or "away_words.words" in chunk.labels else None


def _named_back(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with "the former" and "the latter" as the teams that they mean, the only two before them."""
    for k, chunk in enumerate(chunks):
        if chunk.norm in BACK and k > 1 and chunks[k - 1].norm == "the" and chunks[k - 2].kind == "p":
            named = list(dict.fromkeys(str(c.value.name) for c in chunks[:k] if c.kind == "T"))
            alone = k + 1 == len(chunks) or chunks[k + 1].kind in ",;.cb"
            if len(named) == 2 and alone:
                chunks[k] = replace(chunk, kind="T", value=TeamMention(named[BACK[chunk.norm]], how="description"))
    return chunks


ADJECTIVE = re.compile(r".(?:ive|ent|ous|ful|able|ible|less|ish)$")
RATING = 4  # characters behind a name that rate the player: "Smith (8) Scored twice"


def _is_title(chunk: Chunk) -> bool:
    """Whether the chunk says what somebody is: "striker", "forwards"."""
    return chunk.norm in TITLES or "person_words.words" in chunk.labels


DESCRIBED = 6  # chunks


class Phrases:
    """The chunks of one sentence with its minutes. `topic`: the person that "he" means at its start; `lead`: the person
    whom its line is about."""

    def __init__(self, sentence: Sentence, text: str, topic: Chunk | None, lead: Chunk | None, names: Names) -> None:
        self.sentence, self.text = sentence, text
        self.topic, self.lead, self.peoples = topic, lead, names.never
        self.chunks = _named_back(list(with_persons(sentence.chunks, text, lead, names)))
        rated = lead.end + RATING if lead is not None and lead.start == sentence.start else sentence.start
        self.minutes: list[Minute] = [m for m in find_minutes(text, sentence.start, sentence.end) if m.start >= rated]
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

    def modifier(self, k: int) -> bool:
        """Whether chunk `k` can stand before a name in one noun phrase: "the 21-year-old striker"."""
        chunk = self.chunks[k]
        if k in self.timed or chunk.norm in SPACE_AND_TIME:
            return False
        return (
            chunk.kind in MODIFIERS
            or chunk.kind == "T"
            or ((chunk.kind == "C" or " " in chunk.norm) and any(map(_is_title, self.chunks[k + 1 : k + 2])))
            or _is_title(chunk)
            or (chunk.kind == "w" and chunk.norm in BEFORE_NAMES)
        )

    def phrase_start(self, j: int) -> int:
        """The first chunk of the noun phrase whose head is the name at `j`."""
        k = j - self._praised_name(j)
        while k > 0 and j - k < 7 and self.modifier(k - 1):
            k -= 1
        return 0 if k == 1 and j > 1 and self._praised() else k

    def _praised_name(self, j: int) -> bool:
        """Whether an adjective stands between "the" and the name at `j`: "the impressive Smith"."""
        if j < 2 or self.chunks[j - 2].norm != "the" or self.chunks[j - 1].kind != "w" or j - 1 in self.timed:
            return False
        return ADJECTIVE.search(self.chunks[j - 1].norm) is not None

    def _praised(self) -> bool:
        """Whether the first word of the sentence only describes somebody: "Inspirational striker Smith"."""
        first, second = self.chunks[:2]
        described = second.norm in TITLES or "person_words.words" in second.labels
        return first.kind in "Hw" and not first.possessive and " " not in first.norm and described

    def oblique(self, j: int) -> bool:
        """Whether the name at `j` hangs on a preposition: "from Alba", "past keeper Lloris", "for Rodgers' Leeds"."""
        coached = (
            self.chunks[j].kind == "T" and j > 1 and self.chunks[j - 1].kind == "H" and self.chunks[j - 1].possessive
        )
        k = j - 1 - coached
        while k >= 0 and j - k <= 6:
            chunk = self.chunks[k]
            if k in self.timed or chunk.norm in SPACE_AND_TIME:
                return False
            if chunk.kind == "p" or self._second_of_two(k):
                return True
            if chunk.norm in ("only", "just", "even") and k and self.chunks[k - 1].kind == "p":
                return True  # "with only Jones to beat"
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

    def _second_of_two(self, k: int) -> bool:
        """Whether the "and" at chunk `k` joins two between whom something was: "a mix-up between Smith and Jones"."""
        if self.chunks[k].norm != "and" or k == 0 or self.chunks[k - 1].kind not in "HT":
            return False
        start = self.phrase_start(k - 1) - 1
        return start >= 0 and self.chunks[start].norm == "between"

    def begins_clause(self, j: int) -> bool:
        """Whether the noun phrase of the name at `j` stands where a clause begins."""
        k = self.phrase_start(j) - 1
        if k < 0:
            return True
        if self._second_of_two(k):
            return False
        chunk = self.chunks[k]
        if chunk.kind in ';br,cD)"' or k in self.timed or chunk.norm in ADVERBS or chunk.norm in SPACE_AND_TIME:
            return True
        heads = (
            chunk.kind == "w"
            and chunk.norm.endswith("s")
            and k < 4
            and all(c.kind in "wdNCn-T" for c in self.chunks[:k])
        )
        return heads or chunk.norm.endswith("ly") or chunk.norm in ("with", "saw", "minutes") or self._described_side(j)

    def _described_side(self, j: int) -> bool:
        """Whether the team at `j` tells a result behind words for what it is, with which the clause begins: "and league
        leaders Derby beat", "while third-placed Leeds drew"."""
        if (
            self.chunks[j].kind != "T"
            or self.chunks[j].possessive
            or [c.kind for c in self.chunks[j + 1 : j + 2]] != ["K"]
        ):
            return False
        k = j - 1
        while k > j - DESCRIBED and self.chunks[k].kind in "w-NC" and k not in self.timed:
            k -= 1
        return k >= 0 and self.chunks[k].kind in ";bc"

    def counted(self, i: int) -> int:
        """How many goals a list gives the name at `i` by a figure: "Smith 3, Jones, Brown (2)"; 0 where it gives none.

        A figure above five is a minute, and then so are the others.
        """
        told = FIGURE.match(self.text, self.chunks[i].end)
        if told is None:
            return 0
        others = [m for k, c in enumerate(self.chunks) if c.kind == "H" and (m := FIGURES.match(self.text, c.end))]
        figure = told[1] or told[2]
        return (NUMBERS.get(figure) or int(figure)) if all(int(m[1]) <= MOST_COUNTED for m in others) else 0

    def opening(self, j: int) -> int:
        """The index of the bracket that the one at `j` closes."""
        k = j - 1
        while k > 0 and self.chunks[k].kind != "(":
            k -= 1
        return k

    def closing(self, j: int) -> int:
        """The index of the bracket that closes the one at `j`; `j` where none does."""
        return next((k for k in range(j, len(self.chunks)) if self.chunks[k].kind == ")"), j)
