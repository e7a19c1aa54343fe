"""Matches to come: fixture claims from verbs of meeting and nouns for a match, in sentences about the future.

In: a sentence and the running discourse. Out: match claims with status `scheduled`. A meeting in the past tense, or
one whose day has passed, is no fixture.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.circumstances import clause, day, ground, home_side, nearest, stage_and_leg
from transforms.extract.discourse import Discourse, can_meet, competition_for
from transforms.extract.frames import Predicate, complement, is_noun
from transforms.extract.roles import UNKNOWN, Roles
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

HOME_VERBS = word_set("en", "results", "hosting", "home")
AWAY_VERBS = word_set("en", "results", "hosting", "away")
AGAINST = frozenset("against with versus v vs at to between".split())
PAST_VERBS = frozenset(
    "hosted faced met played visited welcomed entertained took tackled travelled traveled lost beat drew won had hosted did".split()
)
FUTURE = re.compile(
    r"\b(?:will|to face|to play|to meet|to host|next|upcoming|ahead of|up next|set (?:for|to)|return leg|second leg|preparing|prepare|due to|before (?:hosting|facing|travelling|visiting|taking on|they|it)"
    r"|tomorrow|forthcoming|awaits?|awaiting|await|reward|are at|is at|trip to|turns? to|still to come|scheduled|kick-?off|looking forward|would miss|miss|doubtful|suspended|ruled out|squad for|clash with|"
    r"date with|waiting|squares? off|this (?:weekend|week|saturday|sunday|monday|tuesday|wednesday|thursday|friday)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)


def read_fixtures(sentence: Sentence, text: str, discourse: Discourse) -> list[MatchClaim]:
    """The fixture claims of one sentence."""
    return _Fixtures(sentence, text, discourse).read()


class _Fixtures(Roles):
    def read(self) -> list[MatchClaim]:
        found: list[MatchClaim] = []
        words = self.text[self.sentence.start : self.sentence.end]
        for i, chunk in enumerate(self.chunks):
            if chunk.kind not in "KG":
                continue
            labels = {label.split(".")[0] for label in chunk.labels}
            claim = None
            if "fixture" in labels and not is_noun(self.chunks, i):
                claim = self._verb(i)
            elif labels & {"match_noun", "legs", "stages", "fixture"} and FUTURE.search(words):
                claim = self._noun(i)
            if claim is not None:
                found.append(claim)
        return found

    def _verb(self, i: int) -> MatchClaim | None:
        chunks = self.chunks
        verb = chunks[i].norm
        if verb.split()[0] in PAST_VERBS or self._past(i):
            return None
        other = complement(chunks, i, frozenset({"against", "with", "versus", "at"}), direct=True)
        if other is None:
            return None
        own, _, pronoun = self.subject_team(Predicate(i, "fixture", False), other[0])
        if own in (None, UNKNOWN):
            return None
        self.taken.add(other[0])
        assert own is not None
        rival = chunks[other[0]].value.name
        home = own if verb in HOME_VERBS else rival if verb in AWAY_VERBS else None
        return self._claim(i, other[0], own, rival, home, 0.88 if not pronoun else 0.84, "prose.fixture")

    def _past(self, i: int) -> bool:
        """Whether the verb is told as past ("had been hosting", "when they visit" is not, "was to face" is)."""
        before = [c.norm for c in self.chunks[max(0, i - 3) : i]]
        return any(w in ("had", "was", "were", "did", "after", "since", "been", "used", "would", "not", "never", "could", "if") for w in before) and "to" not in before[-1:]

    def _noun(self, i: int) -> MatchClaim | None:
        chunks = self.chunks
        other = complement(chunks, i, AGAINST, direct=False)
        if other is None:
            return None
        own, _, _ = self.subject_team(Predicate(i, "match_noun", True), other[0])
        rival = chunks[other[0]].value.name
        if own in (None, UNKNOWN, rival):
            return None
        assert own is not None
        home = rival if other[1] in ("at", "to") else None
        if self._result_follows(i):
            return None
        return self._claim(i, other[0], own, rival, home, 0.8, "prose.fixture noun")

    def _result_follows(self, i: int) -> bool:
        return any(c.kind == "S" for c in self.chunks[max(0, i - 6) : i + 8])

    def _claim(
        self, i: int, other: int, own: str, rival: str, home: str | None, confidence: float, extractor: str
    ) -> MatchClaim | None:
        chunks, discourse = self.chunks, self.discourse
        if not can_meet(own, rival):
            return None
        others = [k for k, c in enumerate(chunks) if c.kind == "K" and k != i and "fixture.transitive" in c.labels]
        span = clause(chunks, i, others)
        when, precision = day(chunks, span, True, discourse.reference_day)
        anchor = discourse.annotated.anchor
        if self._is_past_day(span) or (when is not None and anchor is not None and precision == "day" and when < anchor):
            return None
        home = home or home_side(chunks, span, (own, rival), own)
        first, second = (home, rival if home == own else own) if home else (own, rival)
        named: Chunk | None = nearest(chunks, span, "C")
        stage, leg = stage_and_leg(chunks, span)
        places = [i, other]
        return MatchClaim(
            char_start=chunks[min(places)].start,
            char_end=chunks[max(places)].end,
            extractor=extractor,
            confidence=confidence,
            home_team=first,
            away_team=second,
            home_known=home is not None,
            status="scheduled",
            date=when,
            date_precision=precision,  # type: ignore[arg-type]
            competition=competition_for(discourse, named.value if named else None, own, rival),
            stage=stage or discourse.block_stage,
            leg=leg,
            venue=ground(chunks, span),
        )

    def _is_past_day(self, span: object) -> bool:
        return any(c.kind == "D" and c.value.direction == "past" for c in self.chunks)
