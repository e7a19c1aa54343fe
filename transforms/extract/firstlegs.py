"""What the first leg of a tie left, and the tie claim as such.

In: a sentence of chunks with the running discourse. Out: tie claims without a winner, where a sentence tells how two
sides stand before they meet again; where it is not plain whose the figures are, nothing.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import sections_of
from transforms.annotate.names import names
from transforms.annotate.scores import Score
from transforms.annotate.tokens import fold
from transforms.extract.circumstances import Span, clause, nearest, own_clause
from transforms.extract.competitions import can_meet, competition_for, shared_league
from transforms.extract.complements import led_by
from transforms.extract.confidence import confidence
from transforms.extract.countries import of_people
from transforms.extract.days import without_main_clause
from transforms.extract.frames import Predicate
from transforms.extract.leads import DURING, held_against
from transforms.extract.legsbefore import stretches
from transforms.extract.otherrounds import in_next_round
from transforms.extract.roles import UNKNOWN
from transforms.extract.stages import BEFORE, stage_and_leg
from transforms.extract.tieparts import TieParts, pattern
from transforms.lexicon.words import word_set
from transforms.model import DecidedBy, MatchClaim, TieClaim

BEHIND = pattern("behind")
STATE, STATE_BEFORE, INTO = pattern("state"), pattern("state", "before"), pattern("into")
AFTER = 56  # characters behind a state among which it is told where it is taken
ONE_LEG = re.compile(r"\b(?:one|the first|first|opening|second|return)[ -]leg\b", re.I)
DESCRIBED = 7  # chunks before a state among which a verb tells who is led
NEAR = 200  # characters between a match to come and what is told of its first leg
TO_A_PLACE = re.compile(r"(?<!due )\bto (?:the |their )?(?:[A-Z]|return|second)")
LEVEL = word_set("en", "ties", "level", "words")
IN_PROGRESS = DURING - {"when", "after"}  # behind a score of a list of second legs
SUMS = frozenset(["score", "scores", "tie", "aggregate"])  # before "at 1-1"
BROKEN_OFF = word_set("en", "statuses", "abandoned")


class FirstLegs(TieParts):
    """One sentence: how a tie stands after its first leg."""

    def states(self) -> list[TieClaim]:
        """What a first leg left, told beside the match to come: "take a 2-0 advantage to Kingston, where they play"."""
        chunks = self.chunks
        coming = self.discourse.coming
        if not self.sentence.words.isdisjoint(BROKEN_OFF):
            return []  # "their second leg was abandoned with Leeds leading 1-0"
        if len(coming) > 1:
            return self._states_of(coming)
        for i, chunk in enumerate(chunks):
            if chunk.kind != "S":
                continue
            if chunk.value.left == chunk.value.right:
                if (claim := self._level(i)) is not None:
                    return [claim]
                continue
            after = self.text[chunk.end : min(self.sentence.end, chunk.end + AFTER)]
            verb = self._verb_of_led(i)
            said = chunks[verb].start if verb is not None else chunk.start - 30
            before = self.text[max(self.sentence.start, min(said, chunk.start - 30)) : chunk.start]
            words = self.sentence.words
            led = verb is not None or STATE_BEFORE.search(before, words=words) is not None
            if not led and STATE.match(after.lstrip()) is None:
                continue
            placed = (
                "to overturn" in after
                or INTO.search(after, words=words) is not None
                or TO_A_PLACE.search(after) is not None
                or INTO.search(before, words=words) is not None
                or bool(coming)
                or self._over_leg(i) is not None
                or (led and any("legs.2" in c.labels for c in chunks[:i]))
                or self._held_against(i) is not None
            )
            if not placed or any(c.char_start <= chunk.start <= c.char_end for c in self.discourse.told_now):
                continue
            claim = self._state(i, after, before)
            if claim is not None and not self._went_on(claim):
                return [claim]
        return []

    def _went_on(self, claim: TieClaim) -> bool:
        """Whether the sentence tells how the match of the two ended, and of no leg: "allowed a 2-0 lead to slip against
        Derby, who came back to draw 2-2" is how that match stood."""
        pair = {claim.team_1, claim.team_2}
        ended = any(c.home_goals is not None and {c.home_team, c.away_team} == pair for c in self.discourse.told_now)
        return ended and not any("legs" in sections_of(c.labels) for c in self.chunks)

    def _states_of(self, coming: list[MatchClaim]) -> list[TieClaim]:
        """How each tie of a list stands: "Leeds host Derby while trailing 1-0, and Hull have a 2-0 lead when they host
        Luton"."""
        found = []
        for claim, chunks in stretches(self.sentence, coming):
            pair = (claim.home_team, claim.away_team)
            named = [str(c.value.name) for c in chunks if c.kind == "T"]
            scores = [c for c in chunks if c.kind == "S"]
            if len(scores) != 1 or not named or not set(named) <= set(pair) or claim.leg == 1:
                continue
            at, score = self.chunks.index(scores[0]), scores[0].value
            if any(c.char_start <= scores[0].start <= c.char_end for c in self.discourse.told_now):
                continue
            before = self.text[max(chunks[0].start, scores[0].start - 30) : scores[0].start]
            after = self.text[scores[0].end : min(chunks[-1].end, scores[0].end + AFTER)].lstrip()
            if any(c.norm in IN_PROGRESS for c in self.chunks[at + 1 : at + 6]):
                continue
            if score.left == score.right or not (STATE_BEFORE.search(before) or STATE.match(after)):
                continue
            behind = BEHIND.search(f"{before} {after[:20]}") is not None
            high, low = max(score.left, score.right), min(score.left, score.right)
            own, rival = (named[0], pair[1] if named[0] == pair[0] else pair[0])
            tie = self._claim(at, own, rival, low if behind else high, high if behind else low, None, None)
            if tie is not None:
                tie.stage = tie.stage or claim.stage
                found.append(tie)
        return found

    def _held_against(self, i: int) -> str | None:
        """The side that the state at chunk `i` is held against (`leads.py`)."""
        found = held_against(self, i)
        return str(self.chunks[found[0]].value.name) if found is not None else None

    def _level(self, i: int) -> TieClaim | None:
        """A tie that stands level: "Leeds and Derby are locked at 1-1 ahead of the return leg"."""
        teams = [c.value.name for c in self.chunks[:i] if c.kind == "T"]
        legs = [k for k, c in enumerate(self.chunks) if "legs" in sections_of(c.labels)]
        ahead = any(i < k < i + 8 for k in legs)
        going_on = bool(self.discourse.coming) and bool(legs)
        ahead = ahead or ((self._of_legs() or going_on) and not any(c.norm in DURING for c in self.chunks))
        near = {c.norm for c in self.chunks[max(0, i - 3) : i]}
        stands = not near.isdisjoint(LEVEL) or (not near.isdisjoint(SUMS) and going_on)
        recent = self._spoken_of()
        if not any(c.kind in "TH" for c in self.chunks[:i]) and recent is not None and self._is_tie(i):
            teams = list(recent)
        if len(teams) != 2 or not ahead or not stands or not can_meet(*teams):
            return None
        score: Score = self.chunks[i].value
        return self._claim(i, teams[0], teams[1], score.left, score.right, None, None)

    def _is_tie(self, i: int) -> bool:
        """Whether the subject before the score at chunk `i` is the tie: "The tie is level at 1-1 after one leg"."""
        return any(c.norm in ("tie", "contest", "sides", "teams") for c in self.chunks[:i])

    def _of_legs(self) -> bool:
        """Whether the sentence names a tie in a text that is about legs."""
        return self.discourse.leg_block >= 0 and any(c.norm in ("tie", "ties") for c in self.chunks)

    def _state(self, i: int, after: str, before: str) -> TieClaim | None:
        chunks = self.chunks
        verb = next((k for k in range(i) if "fixture.transitive" in self.chunks[k].labels), None)
        verb_of_led = self._verb_of_led(i)
        led = str(chunks[i - 1].value.name) if verb_of_led is not None else None
        if led is not None:
            self.taken.add(i - 1)
        own, _, _ = self.subject_team(Predicate(i if verb is None else verb, "tie", False), None)
        if verb_of_led and chunks[verb_of_led - 1].kind == "T" and not chunks[verb_of_led - 1].possessive:
            own = str(chunks[verb_of_led - 1].value.name)  # "with Leeds leading Derby 2-0 from the first leg"
        if led is not None and own is None:
            own = self._met_now(led)
        recent = self._spoken_of()
        by_people = self._of_people(i, recent)
        unknown = led is None and any(c.kind == "H" and not c.possessive for c in chunks[max(0, i - 4) : i])
        if by_people is None and unknown:
            return None  # "with the Prussians holding a 3-2 advantage": the words do not say who they are
        own = by_people or own
        pairs = [(c.home_team, c.away_team) for c in self.discourse.coming if c.stage or c.leg or not self._league(c)]
        leg_named = re.search(r"\b(?:first|second|return)[- ]leg|\bthe return\b", f"{before} {after}", re.I)
        pairs += [(c.home_team, c.away_team) for c in self.discourse.told_now if c.home_goals is None]
        later = {c.value.name for k, c in enumerate(chunks) if c.kind == "T" and in_next_round(chunks, k)}
        pairs = [pair for pair in pairs if later.isdisjoint(pair)]
        against = self._named_after(i)
        if not pairs and own and against and against[1] in ("against", "on"):
            pairs = [(own, self.chunks[against[0]].value.name)]
        if not pairs and own and (over := self._over_leg(i)) is not None and over not in later:
            pairs = [(own, over)]
        if not pairs and own and (held := self._held_against(i)) is not None:
            pairs = [(own, held)]
        if not pairs and self.discourse.tie and leg_named:
            pairs = [self.discourse.tie]
        if not pairs and leg_named and recent:
            pairs = [recent]
        named = {str(c.value.name) for c in chunks if c.kind == "T"} - later
        legs = leg_named or any("legs" in sections_of(c.labels) for c in chunks)
        if not pairs and legs and len(named) == 2 and can_meet(*named):
            pairs = [tuple(named)]  # type: ignore[list-item]
        if led is not None and own and can_meet(own, led):
            pairs = [(own, led)]
        pair = next((p for p in pairs if own in p), None)
        rival = None if own is None or pair is None else pair[1] if own == pair[0] else pair[0]
        if own is None or rival is None or not can_meet(own, rival):
            return None
        score: Score = self.chunks[i].value
        high, low = max(score.left, score.right), min(score.left, score.right)
        behind = BEHIND.search(f"{before} {after[:20]}") is not None
        first, second = (low, high) if behind else (high, low)
        claim = self._claim(i, own, rival, first, second, None, None)
        stages = [c.stage for c in self.discourse.coming if c.stage and {own, rival} == {c.home_team, c.away_team}]
        if claim is not None and stages:
            claim.stage = stages[0]
        return claim

    def _verb_of_led(self, i: int) -> int | None:
        """The verb that tells who is led or trailed by the score at chunk `i`: "trailing neighbours Hull 1-0"."""
        return next((k for k in range(max(0, i - DESCRIBED), i - 1) if led_by(self.chunks, k) == i - 1), None)

    def _met_now(self, led: str) -> str | None:
        """Whom the sentence tells `led` to have met: "Trailing Hull 1-0 from the first leg, they lost again"."""
        pairs = [{c.home_team, c.away_team} for c in self.discourse.told_now]
        return next(((pair - {led}).pop() for pair in pairs if led in pair), None)

    def _of_people(self, i: int, recent: tuple[str, str] | None) -> str | None:
        """Which side is meant before the state at chunk `i`: the one behind "with", as in "with the Germans holding a
        3-2 lead"; or of the `recent` ones, where the sentence names none, the one whose people it names."""
        near = [k for k in range(max(1, i - 4), i) if self.chunks[k].kind == "T"]
        if near and self.chunks[near[-1] - 1].norm == "with" and not self.chunks[near[-1]].possessive:
            return str(self.chunks[near[-1]].value.name)
        if recent is None or any(c.kind == "T" for c in self.chunks[:i]):
            return None
        return of_people(fold(self.text[self.sentence.start : self.chunks[i].start]).split(), recent)

    def _over_leg(self, i: int) -> str | None:
        """The side that a first leg was won or lost against: "with a 6-0 advantage over Leeds" in a text about legs,
        "trail 2-1 after one leg with Leeds"."""
        chunks = self.chunks
        for k in range(i + 1, min(len(chunks) - 1, i + 12)):
            if chunks[k].norm not in ("over", "with", "against"):
                continue
            at = next((n for n in range(k + 1, min(len(chunks), k + 8)) if chunks[n].kind not in "dwcNnHD"), k)
            if chunks[at].kind != "T":
                continue
            of_leg = ONE_LEG.search(self.text, chunks[i].end, chunks[k].start) is not None
            recent = chunks[k].norm == "over" and self.discourse.leg_block >= self.sentence.block - 1 > -1
            return str(chunks[at].value.name) if of_leg or recent else None
        return None

    def _spoken_of(self) -> tuple[str, str] | None:
        """The two sides of the match to come announced right before, else of the match last spoken of."""
        for claim in reversed(self.discourse.announced.values()):
            if 0 <= self.sentence.start - claim.char_end < NEAR:
                return claim.home_team, claim.away_team
        return self.discourse.pair if self.discourse.pair_block >= self.sentence.block - 1 else None

    def _league(self, claim: MatchClaim) -> bool:
        competition = names().data.competitions.get(claim.competition or "")
        if competition is None:
            return shared_league(claim.home_team, claim.away_team) is not None
        return competition.kind == "league"

    @staticmethod
    def _cup(name: str | None) -> str | None:
        """The competition, where it is none of a league: there are no ties in one."""
        known = names().data.competitions.get(name or "")
        return None if known is not None and known.kind == "league" else name

    def _round_led_to(self, span: Span) -> str | None:
        """The round before the one that the tie set up: "to set up a quarter-final against Real Madrid"."""
        for k in range(span.first, span.last + 1):
            words = [c.norm for c in self.chunks[max(0, k - 5) : k]]
            if self.chunks[k].kind == "G" and "up" in words and {"set", "sets", "setting"} & set(words):
                stages = [label.partition(".")[2] for label in self.chunks[k].labels if label.startswith("stages.")]
                return next((BEFORE[stage] for stage in stages if stage in BEFORE), None)
        return None

    def _claim(
        self,
        i: int,
        own: str,
        rival: str,
        first: int | None,
        second: int | None,
        winner: str | None,
        decided: DecidedBy | None,
    ) -> TieClaim | None:
        chunks = self.chunks
        if UNKNOWN in (own, rival):
            return None
        span = clause(chunks, i, [])
        stage = self._round_led_to(span) or stage_and_leg(chunks, span, (own, rival))[0]
        ahead = {c.stage for c in self.discourse.coming if len({c.home_team, c.away_team} & {own, rival}) == 1}
        if stage in ahead:
            stage = BEFORE.get(stage or "")  # "in the semi-final Leeds, 6-5 aggregate winners over Derby, face Hull"
        named = nearest(chunks, without_main_clause(chunks, own_clause(chunks, span)), "C")
        team_at = [
            k for k, c in enumerate(chunks) if c.kind == "T" and c.value.name in (own, rival) and abs(k - i) < 12
        ]
        places = [i, *team_at]
        return TieClaim(
            char_start=chunks[min(places)].start,
            char_end=chunks[max(places)].end,
            extractor="prose.tie",
            confidence=confidence("prose.tie"),
            team_1=own,
            team_2=rival,
            competition=self._cup(
                competition_for(self.discourse, named.value if named else None, own, rival, knockout=True)
            ),
            stage=stage or self.discourse.stage_of(frozenset((own, rival))),
            aggregate_1=first,
            aggregate_2=second,
            winner=winner,
            decided_by=decided,
        )
