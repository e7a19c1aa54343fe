"""The two sides of a match that its sentence tells without naming both: an earlier meeting of those who are to meet, or
one that a clause behind tells of.

In: a sentence, one side and the running discourse. Out: team names; None where the words speak of a third side.
"""

from __future__ import annotations

from bisect import bisect_right

from transforms.extract.encounters import rivals_before
from transforms.extract.frames import Predicate
from transforms.extract.legopponents import LegOpponents
from transforms.extract.lists.words import either
from transforms.lexicon.wording import Wording
from transforms.lexicon.words import word_set

AGAINST = frozenset({"against", "over", "to", "with", "by"})
RECOVERED = frozenset({"bounced", "bouncing", "recovered", "recovering", "responded", "rebounded"})
CALLED = frozenset(["guests", "visitors", "hosts", "came", "called", "arrived"])
BEFORE_WORDS = word_set("en", "grammar", "met_before", "words")
BEFORE = Wording(BEFORE_WORDS, rf"\b{either(BEFORE_WORDS)}")


class MetBefore(LegOpponents):
    """The sides of one sentence's earlier matches."""

    def _speaks_of_earlier_meeting(self, score: int = 0) -> bool:
        """Whether the sentence speaks of an earlier match of the two of whom the text speaks; of one that ended with
        the `score` that stands there, not "finished 1-1, just like their first meeting"."""
        sentence = self.sentence
        found = BEFORE.search(self.text, sentence.start, sentence.end, sentence.words)
        if found is None or not score or found.start() < score:
            return found is not None
        return " when " in self.text[score : found.start() + 1]

    def _pair_ahead(self, named: set[str]) -> tuple[str, str] | None:
        """The two who are to meet, of whom an earlier meeting is told that names no more than `named`: those of the
        paragraph, of the heading above it, or of the match that the article looks ahead to before it tells a result."""
        discourse = self.discourse
        fitting = [claim for pair, claim in discourse.announced.items() if named <= pair]
        here = [claim for claim in fitting if self._block_of(claim.char_start) == self.sentence.block]
        if here:
            return here[-1].home_team, here[-1].away_team
        if len(discourse.headed) == 2 and named <= discourse.headed:
            one, two = sorted(discourse.headed)
            return one, two
        first = min(fitting, key=lambda claim: claim.char_start, default=None)
        if first is None or (discourse.main is not None and discourse.main.char_start < first.char_start):
            return None
        only = len(fitting) == 1 or discourse.protagonist in (first.home_team, first.away_team)
        return (first.home_team, first.away_team) if only else None

    def _block_of(self, at: int) -> int:
        """The paragraph of the character at `at`."""
        sentences = self.discourse.annotated.sentences
        return sentences[max(0, bisect_right(self.discourse.starts, at) - 1)].block

    def _pair_met_before(self) -> tuple[str, str] | None:
        """The two of whose earlier match a sentence speaks that names neither, or no third one: those of the match
        reported, or the only ones told to meet."""
        discourse = self.discourse
        if not self._speaks_of_earlier_meeting():
            return None
        if not self.sentence.has("T") and (rivals := rivals_before(discourse, self.sentence)) is not None:
            return rivals
        pair = discourse.main_pair or (discourse.next_pair if len(discourse.announced) == 1 else None)
        named = {str(c.value.name) for c in self.chunks if c.kind == "T"}
        last = discourse.pair  # where others have met since, the words may be of them
        passed = last is not None and pair is not None and set(last) != set(pair)
        return pair if pair is not None and named <= set(pair) and not passed else None

    def _met_before(self, own: str) -> str | None:
        """The side that `own` are to meet, or met in the match reported, in a sentence that names no third one and
        speaks of an earlier match of the two: "Leeds won the last meeting 2-1", "Hull won 2-0 when the sides met"."""
        discourse = self.discourse
        if not self._speaks_of_earlier_meeting():
            return None
        main = discourse.main_pair or ()
        rivals = rivals_before(discourse, self.sentence) or ()
        if own in rivals and all(c.value.name in rivals for c in self.chunks if c.kind == "T"):
            return next(team for team in rivals if team != own)
        ahead = self._pair_ahead({own})
        rival = next(iter(set(ahead) - {own}), None) if ahead is not None else None
        rival = rival or self._announced(own) or (next(iter(set(main) - {own}), None) if own in main else None)
        named = {str(c.value.name) for c in self.chunks if c.kind == "T"}
        strange = any(c.kind == "H" and self.chunks[k - 1].norm in AGAINST for k, c in enumerate(self.chunks) if k)
        return rival if rival is not None and named <= {own, rival} and not strange else None

    def _in_which(self, at: int, own: str) -> tuple[str, str | None] | None:
        """The other side of the match that "which" stands for, and the home side: "Sunday's game at Hull, which Leeds
        lost 2-0"."""
        chunks = self.chunks
        which = next((k for k in range(at - 1, max(2, at - 4), -1) if chunks[k].norm == "which"), None)
        if which is None or chunks[which - 1].kind != ",":
            return None
        k = which - 2
        linked = next((n for n in range(k - 1, max(0, k - 3), -1) if chunks[n].kind not in "dn"), 0)
        if chunks[k].kind != "T" or chunks[linked].norm not in AGAINST | {"at"} or chunks[k].value.name == own:
            return None
        if "match_noun.nouns" not in chunks[linked - 1].labels:
            return None
        rival = str(chunks[k].value.name)
        return rival, rival if chunks[linked].norm == "at" else None

    def _when_they(self, at: int, own: str) -> str | None:
        """The other side where a clause behind the result at `at` tells of the match: "Hull were beaten 2-0 when Leeds
        last played at home", "Hull lost 2-0 when Leeds hosted them"."""
        chunks = self.chunks
        when = next((k for k in range(at + 1, min(len(chunks) - 2, at + 6)) if chunks[k].kind in ",;bcrT"), at)
        if chunks[when].norm != "when" or chunks[when + 1].kind != "T" or chunks[when + 1].possessive:
            return None
        rival = str(chunks[when + 1].value.name)
        met = next((c for c in chunks[when + 2 : when + 6] if c.kind == "K"), None)
        others = {str(c.value.name) for c in chunks[when + 2 :] if c.kind == "T"} - {own}
        told = met is not None and any(label.startswith("fixture.") for label in met.labels)
        told = told or any(c.norm in CALLED for c in chunks[when + 2 : when + 6])  # "when Leeds were the guests"
        return rival if told and rival != own and not others else None

    def _went_otherwise(self, own: str, rival: str, found: Predicate) -> bool:
        """Whether the match of the two that the sentence tells of went another way: "bounced back from defeat at Leeds,
        winning 2-0" """
        told = [t for t in self.told if set(t.teams) == {own, rival} and t.score is None and not t.draw]
        wins = found.frame in ("win", "won", "win_noun")
        recovered = not RECOVERED.isdisjoint(self.sentence.words)
        return recovered and bool(told) and all((t.winner == own) != wins for t in told)
