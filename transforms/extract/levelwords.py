"""Drawn matches whose score only words tell: "neither Leeds nor Hull could score", "Leeds and Hull scored one each".

In: a sentence whose predicates and scores have been read. Out: the score of the one draw that it told without, or a
`Told` record of the two sides that the words join. Nothing where the words speak of a part of a match, of several
matches, or of what might be.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.cardinals import WORD, count
from transforms.annotate.scores import Score
from transforms.extract.ahead import SEVERAL
from transforms.extract.competitions import can_meet
from transforms.extract.encounters import encounter
from transforms.extract.frames import RESULT_NOUNS
from transforms.extract.onlygoals import OnlyGoals
from transforms.lexicon.words import word_set

SCORE = (
    r"(?:score|find (?:the (?:net|target|back of the net|breakthrough)|a (?:goal|way through|breakthrough)|one)"
    r"|get (?:a goal|on the scoresheet|one)|manage (?:a goal|to score)|break the deadlock|make (?:a|the) breakthrough)"
    r"(?! from| with| again)"
)
SCORED = r"(?:scor(?:ed|ing)|f(?:ound|inding) (?:the net|a goal)|manag(?:ed|ing) a goal|got a goal)"
NO_GOALS = re.compile(
    rf"\bneither\b[^.;,:()]{{0,60}}?\b(?:(?:could|can|able to|managed to|was to|did) (?:quite )?{SCORE}|{SCORED})\b"
    r"|\b(?:could|did|can)(?:not|n[’']t| not) (?:find|manage|muster|score|produce|conjure(?: up)?|get)"
    r" (?:a (?:single )?goal|one) between them\b|\bwithout (?:a goal|scoring) between them\b"
    r"|\b(?:(?:there (?:was|were)|with|but) no (?:goals?|scoring)|no goals (?:were scored|came)"
    r"|nor were there (?:any )?goals)"
    r"\b(?! from| for| to)"
    r"|\b(?:both )?(?:drew|drawing|fired) (?:a )?blanks?\b|\bfailed to (?:score|find the net)\b",
    re.I,
)
EACH = re.compile(
    rf"\b(?:scored|got|had|shared|managed|netted|,|with|at|–|-) ?(an?|{WORD})(?: goals?)? (?:each|apiece)\b"
    r"(?! (?:from|by|for|to)\b)"
    rf"|\bthere (?:was|were) (an?|{WORD}) goals? (?:each|apiece)\b"
    r"|\beach (?:side |team |got |managed )?(?:scored )?(once|twice|three times|four times)\b",
    re.I,
)
SHARED = re.compile(
    r"\bshar(?:e|es|ed|ing) (?:(?:the|a) (?:points|spoils) and )?(?:an? )?(?:[a-z]+(?<!half) )?"
    rf"({WORD})(?:-| )goals?\b",
    re.I,
)
OF_EACH = re.compile(
    r"neither\b(?! (?:side|team|club|one))|failed|drew|drawing|fired", re.I
)  # in matches of their own?
SIGNS, PARTLY, MET, SHARING = (
    word_set("en", "grammar", "level_words", key) for key in ("signs", "partly", "met", "sharing")
)
JOINS = frozenset({"and", "nor", "&"})
FACING = frozenset({"against", "v", "vs", "versus"})
TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}


class LevelWords(OnlyGoals):
    """The draws of one sentence whose score is told without figures."""

    def _level_in_words(self) -> None:
        """The draw that the sentence tells without its score, or the two sides that did not, or both, score."""
        if SIGNS.isdisjoint(self.sentence.words) or not PARTLY.isdisjoint(self.sentence.words):
            return
        free = [i for i, kind in self.kinds.items() if i not in self.used]
        if any(self.kinds[i] != "final" and not self.text.startswith(" between ", self.chunks[i].end) for i in free):
            return
        if len(self.told) > 1 or (self.told and (not self.told[0].draw or self.told[0].score is not None)):
            return
        if any(not self.chunks[i].value.goalless or self._of_several(i) for i in free):
            return
        score = self.chunks[free[0]].value if free else self._level()
        if score is None or (self.told and free):
            return
        if OF_EACH.match(self.text, score.start) and not self.told and not self._of_one_match():
            return
        if self.told:
            self.told[0].score = score
        elif (pair := self._both_sides(score)) is not None:
            at = next(k for k, c in enumerate(self.chunks) if c.end > score.start)
            (one, other), home = pair
            first = next((k for k, c in enumerate(self.chunks) if c.kind == "T"), None)
            carried = () if first is not None else ("carried",)
            self._tell(at, first, None, None, (one, other), None, True, None, home, "prose.finished.words", carried)
            self.told[-1].score = score

    def _of_several(self, i: int) -> bool:
        """Whether the score at `i` is that of several matches: "came away with goalless draws"."""
        return any(c.labels & RESULT_NOUNS and c.norm in SEVERAL for c in self.chunks[i + 1 : i + 2])

    def _of_one_match(self) -> bool:
        """Whether the sentence says that what it tells of two sides was in one match, not "failed to score on
        Saturday"."""
        return any(c.kind == "L" or (c.kind != "T" and c.norm in MET) for c in self.chunks)

    def _level(self) -> Score | None:
        """The score that the words for no goals, or as many for each, make."""
        start, end = self.sentence.start, self.sentence.end
        if (none := NO_GOALS.search(self.text, start, end)) is not None:
            return Score(none.start(), none.end(), 0, 0, goalless=True)
        if (each := EACH.search(self.text, start, end)) is not None:
            times = TIMES.get((each[3] or "").lower()) or count(each[1] or each[2] or "a")
            return Score(each.start(), each.end(), times, times)
        if (shared := SHARED.search(self.text, start, end)) is not None and not count(shared[1]) % 2:
            return Score(shared.start(), shared.end(), count(shared[1]) // 2, count(shared[1]) // 2)
        return None

    def _both_sides(self, score: Score) -> tuple[tuple[str, str], str | None] | None:
        """The two sides that the sentence joins or tells to have met, else those of the match in hand; and who was at
        home."""
        chunks = self.chunks
        named = list(dict.fromkeys(str(c.value.name) for c in chunks if c.kind == "T"))
        if len(named) < 2:
            none = not score.left or not SHARING.isdisjoint(self.sentence.words)  # "one apiece" may be how it stood
            pair = self._pair_in_hand() if none else None
            return (pair, None) if pair is not None else None
        if len(named) != 2 or not can_meet(named[0], named[1]):
            return None
        if (met := encounter(self.sentence, self.text)) is not None:
            return (named[0], named[1]), met.home
        if any(c.kind in "r;" for c in chunks if c.start < score.start):
            return None  # "Leeds against Hull is the second part of a story that began with a goalless draw"
        joined = any(
            a.kind == c.kind == "T" and b.norm in JOINS | FACING and not a.possessive
            for (a, b), (_, c) in pairwise(pairwise(chunks))
        )
        return ((named[0], named[1]), None) if joined else None
