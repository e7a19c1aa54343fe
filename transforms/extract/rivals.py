"""The other side of a result that only the text around it names: the one team besides its own that is spoken of.

In: a predicate of a sentence, its own side and the running discourse. Out: a team's name; None where several are spoken
of, or where the words that name one speak of the table or of a match to come.
"""

from __future__ import annotations

from itertools import takewhile

from transforms.annotate.chunks import Chunk, Sentence, sections_of
from transforms.extract.competitions import can_meet, team_of
from transforms.extract.earlier import HOW_IT_STOOD, OF_TABLE, Earlier
from transforms.extract.frames import Predicate, predicate
from transforms.extract.scorecontext import score_kind
from transforms.lexicon.wording import Wording, any_of
from transforms.lexicon.words import word_set

COURSE = word_set("en", "scores", "course", "words")
HOW_IT_WENT = Wording(COURSE, rf"\b(?:{any_of(COURSE)})\b")
OVERTAKING = word_set("en", "grammar", "overtaking")
MET = word_set("en", "results", "fixture", "told")
KNOWING = frozenset({"know", "knows", "knew", "knowing", "aware"})
PLACES = word_set("en", "grammar", "in_table", "places") | {
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "zone",
}
REACH = 9  # sentences of a paragraph, at most, that still speak of the match told
TRIPS = frozenset({"trip", "visit", "journey", "date", "meeting"})


class Rivals(Earlier):
    """The team that the words before one sentence's result speak of besides its own."""

    def _spoken_of_besides(self, own: str, found: Predicate) -> str | None:
        """The one other team that the sentence names before the predicate, or, where it names no other at all, that its
        paragraph has named: "Hull had Leeds two down, but Leeds got out of it with a 2-2 draw"."""
        before = {k: str(c.value.name) for k, c in enumerate(self.chunks[: found.at]) if self._may_have_met(own, c)}
        if not before:
            clause = takewhile(lambda c: c.kind not in ";bc", self.chunks[found.at :])
            behind = any(self._may_have_met(own, c) for c in clause)
            named = set() if behind else self._named_in_paragraph(own)
            return named.pop() if len(named) == 1 and self._goes_on() and not self._told_apart(named) else None
        rival = next(iter(before.values()))
        met = set(before.values()) == {rival} and self.taken.isdisjoint(before)
        if not met or self._overtakes(found.at) or self._is_ahead(found.at):
            return None
        if self._is_absolute(own, max(before), found.at):
            return rival
        match = any(self._in_a_match(k) for k in range(max(before) + 1, found.at))
        return (
            rival
            if match
            or self._lost_so(max(before), found)
            or self._tells_how_it_stood(self.sentence, self.chunks[found.at].start)
            else None
        )

    def _is_absolute(self, own: str, rival_at: int, at: int) -> bool:
        """Whether the result at `at` is told by a participle of `own` that hangs on what the other side, the subject of
        the sentence, did: "Leeds paid for their mistakes, Hull running out 3-1 winners"; nothing of a table."""
        chunks = self.chunks
        k = next((k for k in range(at - 1, rival_at, -1) if chunks[k].kind == "T" and chunks[k].value.name == own), 0)
        comma = k - 2 if k and chunks[k - 1].norm == "with" else k - 1
        if comma <= rival_at or chunks[comma].kind != "," or chunks[k].possessive or chunks[rival_at].possessive:
            return False
        doing = chunks[k + 1].norm.split()[0].endswith("ing")
        first = all(c.kind in "dw" for c in chunks[:rival_at])
        words = {word for c in chunks[:comma] for word in c.norm.split()}
        placed = words & (OF_TABLE | PLACES) or any(c.kind in "CN" for c in chunks[:comma])
        return doing and first and not placed

    def _lost_so(self, k: int, found: Predicate) -> bool:
        """Whether the clause before tells that the side at `k` lost, and that of the win at `found` how: "Hull were
        beaten again as Smith scored in a 2-0 win for Leeds"."""
        if found.frame != "win_noun":
            return False
        lost = next((p for n in range(k + 1, min(k + 5, found.at)) if (p := predicate(self.chunks, n))), None)
        told = lost is not None and lost.frame in ("passive", "lose") and not lost.noun
        return told and any(c.norm in ("as", "when", "with") for c in self.chunks[k : found.at])

    def _told_apart(self, named: set[str]) -> bool:
        """Whether the sentence before gives one of `named` a result of its own: "Hull were first, 2-0 in May"."""
        before = self.discourse.before(self.sentence)
        if before is None or not before.has("S"):
            return False
        final = (c for c in before.chunks if c.kind == "S")
        ended = any(score_kind(self.text, c.start, c.end, before.start, before.end) == "final" for c in final)
        return ended and any(c.kind == "T" and c.value.name in named for c in before.chunks)

    def _in_a_match(self, k: int) -> bool:
        """Whether the noun at `k` is the match in which something happened: "Hull's hopes perished in a wild game"."""
        if "match_noun.nouns" not in self.chunks[k].labels:
            return False
        return next((c.norm for c in reversed(self.chunks[:k]) if c.kind not in "dwN-"), "") in ("in", "during")

    def _may_yet_come(self, at: int) -> bool:
        """Whether the noun at `at` is of a result that is only thought of: "where a 0-0 draw would be enough", "know
        that a 1-0 win sees them through"."""
        behind = takewhile(lambda c: c.kind not in ",;bcr", self.chunks[at + 1 :])
        return any(c.kind == "m" for c in behind) or any(c.norm in KNOWING for c in self.chunks[:at])

    def _goes_on(self) -> bool:
        """Whether the sentence goes on about a match: it, or the one before it, tells how that stood, or of its tie."""
        before = self.discourse.before(self.sentence)
        legs = any("legs" in sections_of(c.labels) for c in self.chunks)
        tie = legs or "replay" in self.sentence.words
        return (
            tie
            or "aggregate" in self.kinds.values()
            or self._tells_how_it_stood(self.sentence, self.sentence.end)
            or (before is not None and self._tells_how_it_stood(before, before.end))
        )

    def _tells_how_it_stood(self, sentence: Sentence, end: int) -> bool:
        """Whether the words of `sentence` up to `end` tell how a match went, and nothing of a table."""
        if any(c.kind == "C" or c.norm in OF_TABLE for c in sentence.chunks if c.end <= end):
            return False
        return any(words.search(self.text, sentence.start, end) for words in (HOW_IT_STOOD, HOW_IT_WENT))

    def _may_have_met(self, own: str, chunk: Chunk) -> bool:
        """Whether chunk names a side that `own` can have met; what is nowhere known is no country's."""
        if chunk.kind != "T" or (chunk.value.national and team_of(own) is None):
            return False
        return can_meet(own, str(chunk.value.name))

    def _named_in_paragraph(self, own: str | None = None) -> set[str]:
        """The teams that the sentences before in the same paragraph name and `own` can have met, or more than two of
        them."""
        named: set[str] = set()
        sentence = self.discourse.before(self.sentence)
        for _ in range(REACH):
            if sentence is None or len(named) > 2:
                break
            teams = (c for c in sentence.chunks if c.kind == "T")
            named |= {str(c.value.name) for c in teams if own is None or self._may_have_met(own, c)}
            sentence = self.discourse.before(sentence)
        return named

    def _overtakes(self, at: int) -> bool:
        """Whether the words before chunk `at` tell how two sides stand to each other in a table."""
        return any(c.norm.split(" ", 1)[0] in OVERTAKING for c in self.chunks[:at])

    def _is_ahead(self, at: int) -> bool:
        """Whether the words before chunk `at` speak of a match to come, and of no leg already played."""
        if any("legs" in sections_of(c.labels) for c in self.chunks):
            return False
        return any(
            c.norm in TRIPS or ("fixture.transitive" in c.labels and c.norm not in MET) for c in self.chunks[:at]
        )
