"""Matches to come: fixture claims from verbs of meeting and nouns for a match, in sentences about the future.

In: a sentence and the running discourse. Out: match claims with status `scheduled`. A meeting in the past tense, or
one whose day has passed, is no fixture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.extract.circumstances import Span, clause, day, ground, home_side, nearest, owners, stage_and_leg
from transforms.extract.discourse import Discourse, can_meet, competition_for
from transforms.extract.frames import Predicate, complement, is_noun
from transforms.extract.roles import UNKNOWN, Roles
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

HOME_VERBS = word_set("en", "results", "hosting", "home")
AWAY_VERBS = word_set("en", "results", "hosting", "away")
AGAINST = frozenset(["against", "with", "versus", "v", "vs", "at", "to", "between"])


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _words(section: str, key: str = "words") -> frozenset[str]:
    return word_set("en", "fixtures", section, key)


PAST_VERBS, PAST_CONTEXT, DONE = _words("past_verbs"), _words("past_context"), _words("done")
FUTURE = re.compile(rf"\b(?:{_any_of(_words('future'))})\b", re.I)
AHEAD = re.compile(rf"\b(?:{_any_of(_words('ahead'))})\b", re.I)
TO_TURN = re.compile(
    rf"\b(?:{_any_of(_words('turn', 'must'))})\b.*\b(?:{_any_of(_words('turn', 'what'))})\b|\bkey to turning\b",
    re.I | re.S,
)


def read_fixtures(sentence: Sentence, text: str, discourse: Discourse, told: list[MatchClaim]) -> list[MatchClaim]:
    """The fixture claims of one sentence; `told` are the results that it tells."""
    reader = _Fixtures(sentence, text, discourse)
    found = reader.second_leg(told) if told else reader.read()
    for claim in (*told, *found):
        if claim.leg == (1 if claim.status == "played" else 2):
            discourse.tie, discourse.tie_block = (claim.home_team, claim.away_team), sentence.block
        elif claim.leg == 2:
            discourse.tie = None
    return found


class _Fixtures(Roles):
    """One sentence: its verbs of meeting, nouns for a match, pairings with "v", and second legs to come."""

    def read(self) -> list[MatchClaim]:
        found: list[MatchClaim] = []
        self.words = self.text[self.sentence.start : self.sentence.end]
        self.ahead = bool(FUTURE.search(self.words)) or self._future_day()
        for i, chunk in enumerate(self.chunks):
            labels = {label.split(".")[0] for label in chunk.labels}
            if "fixture" in labels and not is_noun(self.chunks, i):
                found += self._verb(i)
            elif self.ahead and (
                labels & {"match_noun", "legs", "stages", "fixture", "draw_noun"} or chunk.norm == "versus"
            ):
                found += self._noun(i)
            elif self.ahead and chunk.norm in ("v", "vs") and 0 < i < len(self.chunks) - 1:
                found += self._pairing(i)
        return found or self._leg_to_come() or self._of_tie()

    def second_leg(self, told: list[MatchClaim]) -> list[MatchClaim]:
        """The leg still to come, where a first leg's result is told as something to turn round ("must overturn")."""
        first = next((c for c in told if c.leg == 1), None)
        if first is None or len(told) > 1 or not TO_TURN.search(self.text, self.sentence.start, self.sentence.end):
            return []
        home = first.away_team if first.home_known else None
        claim = self._claim(0, len(self.chunks) - 1, first.home_team, first.away_team, home, 0.82, "prose.leg to turn")
        if claim is None:
            return []
        claim.leg, claim.stage, claim.competition = 2, first.stage, first.competition
        claim.date = claim.date_precision = claim.venue = None
        claim.home_known = home is not None
        return [claim]

    def _of_tie(self) -> list[MatchClaim]:
        """Day or ground of a second leg that the paragraph is about, told without its teams."""
        tie, chunks = self.discourse.tie, self.chunks
        if tie is None or any(c.kind == "S" or (c.kind == "T" and c.value.name not in tie) for c in chunks):
            return []
        place = next(
            (k for k, c in enumerate(chunks) if c.kind == "L" and set(owners(c)) & set(tie) and c.value[0][0]), None
        )
        when = next(
            (
                k
                for k, c in enumerate(chunks)
                if c.kind == "D" and c.value.precision == "day" and c.value.direction != "past"
            ),
            None,
        )
        if place is not None and TO_TURN.search(self.text, self.sentence.start, self.sentence.end):
            home = next(team for team in owners(chunks[place]) if team in tie)
            claim = self._claim(place, place, tie[0], tie[1], home, 0.82, "prose.ground of the tie")
        elif (
            when is not None
            and self._speaks_of_leg()
            and AHEAD.search(self.text, self.sentence.start, self.sentence.end)
        ):
            claim = self._claim(when, when, tie[0], tie[1], None, 0.8, "prose.day of the tie")
        else:
            return []
        if claim is None:
            return []
        claim.leg, claim.char_start, claim.char_end = 2, self.sentence.start, self.sentence.end
        return [claim]

    def _speaks_of_leg(self) -> bool:
        """Whether the paragraph has named the leg or the tie."""
        return self.discourse.leg_block == self.sentence.block

    def _future_day(self) -> bool:
        """Whether the sentence names a day after publication."""
        anchor = self.discourse.annotated.anchor
        for chunk in self.chunks:
            if chunk.kind == "D" and chunk.value.direction != "past":
                if chunk.value.direction == "future":
                    return True
                day_meant = chunk.value.resolve(True)
                if anchor and day_meant and chunk.value.precision == "day" and chunk.value.month and day_meant > anchor:
                    return True
        return False

    def _verb(self, i: int) -> list[MatchClaim]:
        chunks = self.chunks
        verb = chunks[i].norm
        if verb.split()[0] in PAST_VERBS or self._past(i):
            return []
        other = complement(chunks, i, frozenset({"against", "with", "versus", "at"}), direct=True)
        own, _, pronoun = self.subject_team(Predicate(i, "fixture", False), other[0] if other else None)
        if own is None and i <= 2:
            own = self.discourse.topic
        if own in (None, UNKNOWN):
            return []
        assert own is not None
        if other is None:
            return self._visit(i, own) if verb in ("visit", "visits") else []
        home = verb in HOME_VERBS
        away = verb in AWAY_VERBS
        return self._claims(
            i, other, own, "own" if home else "rival" if away else None, 0.88 if not pronoun else 0.84, "prose.fixture"
        )

    def _visit(self, i: int, own: str) -> list[MatchClaim]:
        """ "Wolves visit on Sunday": at the side that the article is speaking of."""
        host = self.discourse.topic
        if not host or host == own or not any(c.kind == "D" for c in self.chunks[i : i + 4]):
            return []
        claim = self._claim(i, i, host, own, host, 0.8, "prose.fixture visit")
        return [claim] if claim else []

    def _past(self, i: int) -> bool:
        """Whether the verb is told as past ("had been hosting", "when they visit" is not, "was to face" is)."""
        before = [c.norm for c in self.chunks[max(0, i - 3) : i]]
        return any(w in PAST_CONTEXT for w in before) and "to" not in before[-1:]

    def _noun(self, i: int) -> list[MatchClaim]:
        chunks = self.chunks
        if "leg" in chunks[i].norm and not any(c.kind == "T" for c in chunks):
            return []
        trip = chunks[i].norm.startswith(("trip", "visit", "journey"))
        other = complement(
            chunks, i, AGAINST, direct=(trip and chunks[i].norm.endswith(" to")) or chunks[i].norm == "versus"
        )
        if other is None or self._result_near(i, other[0]) or self._done(i):
            return []
        own, _, _ = self.subject_team(Predicate(i, "match_noun", True), other[0])
        rival = chunks[other[0]].value.name
        if own is None:
            own = self.discourse.topic if self.discourse.topic != rival else self.discourse.protagonist
        if own in (None, UNKNOWN, rival):
            return []
        assert own is not None
        before = {c.norm for c in chunks[max(0, i - 4) : i]}
        side = (
            "own"
            if "home" in before
            else "rival"
            if trip or "away" in before or other[1] == "at" or (other[1] == "to" and trip)
            else None
        )
        return self._claims(i, other, own, side, 0.8, "prose.fixture noun")

    def _done(self, i: int) -> bool:
        """Whether the noun's phrase speaks of a match that was played."""
        return any(c.norm in DONE for c in self.chunks[max(0, i - 5) : i])

    def _pairing(self, i: int) -> list[MatchClaim]:
        one, two = self.chunks[i - 1], self.chunks[i + 1]
        if one.kind != "T" or two.kind != "T" or self._result_near(i, i + 1):
            return []
        claim = self._claim(i, i + 1, one.value.name, two.value.name, None, 0.88, "prose.fixture pairing")
        if claim:
            claim.char_start = one.start
        return [claim] if claim else []

    def _leg_to_come(self) -> list[MatchClaim]:
        """The other leg of the tie spoken of: "The return is set for April 9 at Chase Stadium"."""
        chunks = self.chunks
        at = next((k for k, c in enumerate(chunks) if "legs.2" in c.labels or c.norm in ("return",)), None)
        pair = self.discourse.pair
        bare = at is not None and chunks[at].norm in ("return", "the return")
        if (
            at is not None
            and bare
            and (self.discourse.tie is None or (at + 1 < len(chunks) and chunks[at + 1].norm == "of"))
        ):
            return []
        if (
            at is None
            or pair is None
            or not (self.discourse.tie or self._future_day())
            or any(c.kind == "S" for c in chunks)
            or not (self.ahead or self._present())
        ):
            return []
        if not any(c.kind in "DL" for c in chunks):
            return []
        named = [c.value.name for c in chunks if c.kind == "T"]
        if (named and not set(named) & set(pair)) or "if" in {c.norm for c in chunks[:at]}:
            return []
        first_home = self.discourse.home_of_pair
        home = next((team for team in pair if first_home and team != first_home), None)
        claim = self._claim(at, at, pair[0], pair[1], home, 0.8, "prose.second leg")
        if claim is None:
            return []
        claim.leg = 2
        claim.char_start, claim.char_end = (
            chunks[0].start,
            chunks[min(len(chunks) - 1, max(k for k, c in enumerate(chunks) if c.kind in "DL"))].end,
        )
        return [claim]

    def _present(self) -> bool:
        return any(c.norm in ("is", "are", "takes", "host", "hosts") for c in self.chunks)

    def _result_near(self, i: int, other: int) -> bool:
        """A score that belongs to the noun makes it a result."""
        return any(c.kind == "S" for c in self.chunks[max(0, i - 4) : other + 4])

    def _claims(
        self, i: int, other: tuple[int, str], own: str, side: str | None, confidence: float, extractor: str
    ) -> list[MatchClaim]:
        """The claim of the first opponent and of those joined to it ("against Liberia, Tanzania and Zaire")."""
        chunks = self.chunks
        found = []
        k: int | None = other[0]
        while k is not None:
            self.taken.add(k)
            rival = chunks[k].value.name
            home = own if side == "own" else rival if side == "rival" else None
            claim = self._claim(i, k, own, rival, home, confidence, extractor)
            if claim:
                found.append(claim)
            k = self._joined(k)
        return found

    def _joined(self, k: int) -> int | None:
        """The next team of a list that the team at `k` is part of."""
        chunks = self.chunks
        step = k + 1
        if step < len(chunks) and (chunks[step].norm == "and" or (chunks[step].kind == "," and self._list_ends(step))):
            for n in range(step + 1, min(len(chunks), step + 4)):
                if chunks[n].kind == "T" and not chunks[n].possessive:
                    after = chunks[n + 1] if n + 1 < len(chunks) else None
                    return n if after is None or (after.kind in ";,cpD)bw" and after.norm not in ("in", "at")) else None
                if chunks[n].kind not in "wd":
                    return None
        return None

    def _list_ends(self, comma: int) -> bool:
        """Whether a comma stands in a list of teams that an "and" closes."""
        kinds = "".join(c.kind for c in self.chunks[comma : comma + 7])
        return kinds.startswith((",Tc", ",T,Tc", ",wTc", ",TcT"))

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
        if self._is_past_day(span) or (
            when is not None and anchor is not None and precision == "day" and when < anchor
        ):
            return None
        home = home or home_side(chunks, span, (own, rival), own)
        first, second = (home, rival if home == own else own) if home else (own, rival)
        named: Chunk | None = nearest(chunks, span, "C")
        stage, leg = stage_and_leg(chunks, span)
        stage = stage or discourse.block_stage
        competition = competition_for(discourse, named.value if named else None, own, rival, False, leg is not None)
        rules = names().data.competitions.get(competition or "")
        if rules is not None and rules.kind == "league":
            leg = None
            stage = stage if stage in ("play-off", "final", "semi-final", "quarter-final") and named is None else None
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
            competition=competition,
            stage=stage,
            leg=leg,
            venue=ground(chunks, span),
        )

    def _is_past_day(self, span: Span) -> bool:
        return any(c.kind == "D" and c.value.direction == "past" for c in self.chunks[span.first : span.last + 1])
