"""Ties over two legs or replays: aggregates told, who went through and how, and ties that follow from told legs.

In: sentences with the running discourse, then all match claims of the article. Out: tie claims. An aggregate whose
sides or direction are unclear gives no claim.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.annotate.scores import Score
from transforms.annotate.tokens import fold
from transforms.extract.circumstances import BEFORE, Span, clause, nearest, stage_and_leg
from transforms.extract.competitions import can_meet, competition_for
from transforms.extract.countries import of_people
from transforms.extract.discourse import Discourse
from transforms.extract.frames import Predicate, predicate
from transforms.extract.meetings import topic_of
from transforms.extract.roles import UNKNOWN
from transforms.extract.scorecontext import score_kind
from transforms.extract.tense import any_of, wording
from transforms.extract.tieparts import SENT_ON, THROUGH, TieParts, pattern
from transforms.lexicon.wording import Wording
from transforms.lexicon.words import word_set
from transforms.model import DecidedBy, MatchClaim, TieClaim

REPLAY_TO_COME = Wording(
    ["replay"],
    rf"\b(?:{any_of(word_set('en', 'ties', 'replay', 'coming'))})(?: (?:a|the|their|an|home|away|midweek))* replay\b",
)
REPLAY_NEEDED = word_set("en", "ties", "replay", "needed")
NOT_AWAY_GOALS = pattern("away_goals", "not")
DECIDERS: list[tuple[DecidedBy, Wording]] = [
    ("away goals", pattern("away_goals")),
    ("penalties", pattern("penalties")),
    ("coin toss", pattern("coin_toss")),
    ("replay", pattern("replay")),
    ("extra time", pattern("extra_time")),
]
SPEAKS_OF = wording(  # one search for what no sentence without a score tells of a tie without
    phrase
    for section in ("away_goals", "penalties", "coin_toss", "replay", "extra_time", "two_legs")
    for phrase in word_set("en", "ties", section)
)
AHEAD, BEHIND = pattern("ahead"), pattern("behind")
TWO_LEGS, STATE, STATE_BEFORE, INTO, TO_PLACE = (
    pattern("two_legs"), pattern("state"), pattern("state", "before"), pattern("into"), pattern("into", "place"),
)  # fmt: skip
INTERIM_AFTER = pattern("interim", "after")
INTERIM_BEFORE = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'interim', 'before'))})\s[^.]{{0,30}}$", re.I)
ENDED = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'ended', 'what'))}) (?:that |which )?(?:had |have )?"
                   rf"(?:{any_of(word_set('en', 'ties', 'ended', 'how'))})\s+$", re.I)  # fmt: skip
REMEMBERED = re.compile(r"\b(?:since|in|of) (?:19|20)\d\d,? (?:when|where)\b", re.I)  # a tie of another season
LEADING = frozenset(["lead", "leads", "trail", "trails", "leading", "trailing"])
LEVEL = word_set("en", "ties", "level", "words")
KNOCKOUTS = word_set("en", "ties", "knockouts")


def read_ties(sentence: Sentence, text: str, discourse: Discourse) -> list[TieClaim]:
    """The tie claims that one sentence states."""
    if not sentence.has("S") and not SPEAKS_OF.search(text, sentence.start, sentence.end, sentence.words):
        return []
    topic, discourse.topic = discourse.topic, topic_of(sentence, discourse)
    reader = _Ties(sentence, text, discourse)
    if reader.of_several():
        discourse.topic = topic
        return []
    found = [claim for i in reader.aggregates() if (claim := reader.aggregate(i)) is not None]
    found = found or reader.states()
    for claim in reader.decided() or reader.alone():
        same = [tie for tie in found if {tie.team_1, tie.team_2} == {claim.team_1, claim.team_2}]
        for tie in same:
            if tie.winner is None and tie.aggregate_1 == tie.aggregate_2:
                tie.winner, tie.decided_by = claim.winner, claim.decided_by
        if not same:
            found.append(claim)
    discourse.topic = topic
    discourse.closed |= {frozenset((claim.team_1, claim.team_2)) for claim in found if claim.winner}
    return found


class _Ties(TieParts):
    """One sentence: its aggregates, and what it says of how a tie was decided."""

    def aggregates(self) -> list[int]:
        """The scores that are aggregates, all of a list of them: "(4-1 on aggregate) and Cavalier (4-0)"."""
        found = [
            i
            for i, c in enumerate(self.chunks)
            if c.kind == "S"
            and (
                score_kind(self.text, c.start, c.end, self.sentence.start, self.sentence.end) == "aggregate"
                or self._ended(i)
            )
        ]
        if found:
            found += [
                i for i, c in enumerate(self.chunks)
                if c.kind == "S" and i not in found and i > found[-1] and self.chunks[i - 1].kind == "(" and i > 1
                and self.chunks[i - 2].kind == "T" and i + 1 < len(self.chunks) and self.chunks[i + 1].kind == ")"
                and self.chunks[found[-1] - 1].kind == "("
            ]  # fmt: skip
        return found

    def aggregate(self, i: int) -> TieClaim | None:
        """The claim of the aggregate at chunk `i`; None where whose it is, or who is ahead, is not told."""
        score: Score = self.chunks[i].value
        decided = self._decided_by()
        own, rival, wins = self._parts(i)
        if own in (None, UNKNOWN) or rival is None:
            own, rival, wins = self._by_sum(i)
        if own is None or rival is None or not can_meet(own, rival):
            return None
        ended = decided == "penalties" or (decided == "away goals" and self._ended(i))
        if self._interim(i) and not (score.left == score.right and ended):
            return None
        high, low = max(score.left, score.right), min(score.left, score.right)
        if wins is None and high != low:
            around = self.text[self.chunks[max(0, i - 6)].start : self.chunks[min(len(self.chunks) - 1, i + 4)].end]
            if AHEAD.search(around):
                return self._claim(i, own, rival, high, low, None, None)
            if BEHIND.search(around):
                return self._claim(i, own, rival, low, high, None, None)
            return None
        winner = None if wins is None else own if wins else rival
        if high == low and decided in (None, "extra time", "aggregate"):
            winner, decided = None, None
        if high != low and decided in ("away goals", "replay", "penalties"):
            decided = None
        first, second = (high, low) if winner in (own, None) else (low, high)
        return self._claim(
            i, own, rival, first, second, winner, decided or ("aggregate" if winner and high != low else None)
        )

    def _ended(self, i: int) -> bool:
        """Whether the score at chunk `i` is told as what the tie ended with: "the series finished level at 4-4"."""
        start = self.chunks[i].start
        return ENDED.search(self.text[max(self.sentence.start, start - 40) : start]) is not None

    def _interim(self, i: int) -> bool:
        """Whether the aggregate is one from during the match ("2-2 on aggregate, but Leeds still ahead")."""
        before = self.text[self.chunks[max(0, i - 5)].start : self.chunks[i].start]
        after = self.text[self.chunks[i].end : min(self.sentence.end, self.chunks[i].end + 70)]
        return INTERIM_AFTER.search(after) is not None or INTERIM_BEFORE.search(before) is not None

    def _decided_by(self) -> DecidedBy | None:
        if not SPEAKS_OF.may_be_of(self.sentence.words):
            return None
        words = self.text[self.sentence.start : self.sentence.end]
        if words.rstrip("\"'”’").endswith("?"):
            return None  # "how do away goals work?"
        for name, told_by in DECIDERS:
            found = told_by.search(words, words=self.sentence.words)
            if found and not (name == "away goals" and NOT_AWAY_GOALS.match(words, found.end() + 1)):
                return None if name == "replay" and REPLAY_TO_COME.search(words) else name
        return None

    def states(self) -> list[TieClaim]:
        """What a first leg left, told beside the match to come: "take a 2-0 advantage to Kingston, where they play"."""
        chunks = self.chunks
        coming = self.discourse.coming
        for i, chunk in enumerate(chunks):
            if chunk.kind != "S":
                continue
            if chunk.value.left == chunk.value.right:
                if (claim := self._level(i)) is not None:
                    return [claim]
                continue
            after = self.text[chunk.end : min(self.sentence.end, chunk.end + 34)]
            before = self.text[max(self.sentence.start, chunk.start - 30) : chunk.start]
            words = self.sentence.words
            led = STATE_BEFORE.search(before, words=words) is not None
            if not led and STATE.match(after.lstrip()) is None:
                continue
            placed = (
                "to overturn" in after
                or INTO.search(after, words=words) is not None
                or TO_PLACE.search(after, words=words) is not None
                or INTO.search(before, words=words) is not None
                or bool(coming)
                or self._over_leg(i) is not None
                or (led and any("legs.2" in c.labels for c in chunks[:i]))
            )
            if not placed or any(c.char_start <= chunk.start <= c.char_end for c in self.discourse.told_now):
                continue
            claim = self._state(i, after, before)
            if claim is not None:
                return [claim]
        return []

    def _level(self, i: int) -> TieClaim | None:
        """A tie that stands level: "Leeds and Derby are locked at 1-1 ahead of the return leg"."""
        teams = [c.value.name for c in self.chunks[:i] if c.kind == "T"]
        ahead = any(label.startswith("legs.") for c in self.chunks[i + 1 : i + 8] for label in c.labels)
        stands = any(c.norm in LEVEL for c in self.chunks[max(0, i - 3) : i])
        if len(teams) != 2 or not ahead or not stands or not can_meet(*teams):
            return None
        score: Score = self.chunks[i].value
        return self._claim(i, teams[0], teams[1], score.left, score.right, None, None)

    def _state(self, i: int, after: str, before: str) -> TieClaim | None:
        chunks = self.chunks
        verb = next((k for k in range(i) if "fixture.transitive" in self.chunks[k].labels), None)
        led = self.chunks[i - 1] if i > 1 and self.chunks[i - 2].norm in LEADING else None
        if led is not None and led.kind == "T":
            self.taken.add(i - 1)
        own, _, _ = self.subject_team(Predicate(i if verb is None else verb, "tie", False), None)
        recent = self._spoken_of()
        by_people = None
        if recent and not any(c.kind == "T" for c in chunks[:i]):
            by_people = of_people(fold(self.text[self.sentence.start : chunks[i].start]).split(), recent)
        if by_people is None and any(c.kind == "H" and not c.possessive for c in chunks[max(0, i - 4) : i]):
            return None  # "with the Prussians holding a 3-2 advantage": the words do not say who they are
        own = by_people or own
        pairs = [(c.home_team, c.away_team) for c in self.discourse.coming if c.stage or c.leg or not self._league(c)]
        leg_named = re.search(r"\b(?:first|second|return)[- ]leg|\bthe return\b", f"{before} {after}", re.I)
        pairs += [(c.home_team, c.away_team) for c in self.discourse.told_now if c.home_goals is None]
        against = self._named_after(i)
        if not pairs and own and against and against[1] == "against":
            pairs = [(own, self.chunks[against[0]].value.name)]
        if not pairs and own and (over := self._over_leg(i)) is not None:
            pairs = [(own, over)]
        if not pairs and self.discourse.tie and leg_named:
            pairs = [self.discourse.tie]
        if not pairs and leg_named and recent:
            pairs = [recent]
        named = {str(c.value.name) for c in chunks if c.kind == "T"}
        legs = leg_named or any(label.startswith("legs.") for c in chunks for label in c.labels)
        if not pairs and legs and len(named) == 2 and can_meet(*named):
            pairs = [tuple(named)]  # type: ignore[list-item]
        if led is not None and led.kind == "T" and own and can_meet(own, led.value.name):
            pairs = [(own, led.value.name)]
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

    def _league(self, claim: MatchClaim) -> bool:
        competition = names().data.competitions.get(claim.competition or "")
        return competition is None or competition.kind == "league"

    def decided(self) -> list[TieClaim]:
        """A tie told without its aggregate: "knocked out Al Ahly on away goals", "won their series on away goals"."""
        decided = self._decided_by()
        if decided in ("away goals", "penalties") and (sent := self._put_through(decided)) is not None:
            return [sent]
        words = self.text[self.sentence.start : self.sentence.end]
        two_legged = decided in ("away goals", "coin toss") or bool(TWO_LEGS.search(words, words=self.sentence.words))
        if not two_legged and decided != "replay":
            return []
        for k, chunk in enumerate(self.chunks):
            found = self._predicate(k) if chunk.labels else None
            if found is None or found.frame not in ("win", "passive", "won") or self._hypothetical(k):
                continue
            if REMEMBERED.search(self.text, self.sentence.start, chunk.start):
                continue
            if not two_legged and not (decided == "replay" and found.frame == "win"):
                continue
            if (
                chunk.norm not in KNOCKOUTS
                and chunk.norm.split()[0] not in KNOCKOUTS
                and decided
                not in (
                    "away goals",
                    "penalties",
                    "coin toss",
                    "replay",
                )
            ):
                continue
            other = self._complement(found)
            if other is None and decided == "replay":
                if (tie := self._replayed(k)) is not None:
                    return [tie]
                continue
            own, _, _ = self.subject_team(found, other[0] if other else None)
            own = self._of_told(own)
            if own in (None, UNKNOWN):
                continue
            rival = self.chunks[other[0]].value.name if other else self._opponent(str(own), k)
            if rival is None or not can_meet(str(own), rival):
                continue
            if found.frame == "passive" and other is None and chunk.norm not in KNOCKOUTS:
                continue
            winner = rival if found.frame == "passive" else own
            claim = self._claim(k, str(own), rival, None, None, winner, decided)
            return [claim] if claim else []
        return []

    def _put_through(self, decided: DecidedBy) -> TieClaim | None:
        """ "A late goal put Leeds through on away goals": against the other side of the match spoken of."""
        chunks = self.chunks
        for k in range(len(chunks) - 2):
            if chunks[k].norm in SENT_ON and chunks[k + 1].kind == "T" and chunks[k + 2].norm == "through":
                own = str(chunks[k + 1].value.name)
                rival = self.discourse.opponent(own)
                return self._claim(k, own, rival, None, None, own, decided) if rival else None
        return None

    def _replayed(self, k: int) -> TieClaim | None:
        """The tie that a result told at chunk `k` decided in a replay; None where the sentence names neither side."""
        named = {c.value.name for c in self.chunks[:k] if c.kind == "T"}
        for told in self.discourse.told_now:
            winner = {"home": told.home_team, "away": told.away_team}.get(told.outcome or "")
            here = told.char_start <= self.chunks[k].start <= told.char_end
            if winner is not None and here and winner in named:
                loser = told.away_team if winner == told.home_team else told.home_team
                return self._claim(k, winner, loser, None, None, winner, "replay")
        return None

    def _of_told(self, own: str | None) -> str | None:
        """The subject; of a sentence that tells a draw, that of the draw, where the nearest name is of neither side."""
        drawn = [c for c in self.discourse.told_now if c.outcome == "draw"]
        if not drawn or (own is not None and own != UNKNOWN and can_meet(own, drawn[-1].home_team)):
            return own
        if own in (drawn[-1].home_team, drawn[-1].away_team):
            return own
        verb = next(
            (p for k in range(len(self.chunks)) if (p := predicate(self.chunks, k)) and "draw" in p.frame), None
        )
        return self.subject_team(verb, None)[0] if verb else own

    def alone(self) -> list[TieClaim]:
        """How the tie spoken of was decided, in a sentence without teams: "Into the semi-finals on away goals"."""
        decided, pair, team = self._decided_by(), self.discourse.pair, self.discourse.protagonist
        if decided not in ("away goals", "penalties") or pair is None or team not in pair:
            return []
        if (
            any(c.kind in "TSm" for c in self.chunks)
            or len(self.chunks) > 12
            or not THROUGH.search(self.text, self.sentence.start, self.sentence.end)
        ):
            return []
        rival = pair[1] if team == pair[0] else pair[0]
        claim = self._claim(0, str(team), rival, None, None, team, decided)
        return [claim] if claim else []

    def _hypothetical(self, k: int) -> bool:
        if any(c.norm == "replay" and self.chunks[n - 2].norm in REPLAY_NEEDED
               for n, c in enumerate(self.chunks[:k]) if n > 1):  # fmt: skip
            return False  # "needed a replay to beat Leeds"
        return any(c.kind == "m" or c.norm in ("to", "if") for c in self.chunks[max(0, k - 4) : k])

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
        span = clause(chunks, i, [])
        stage = self._round_led_to(span) or stage_and_leg(chunks, span, (own, rival))[0]
        named = nearest(chunks, span, "C")
        team_at = [
            k for k, c in enumerate(chunks) if c.kind == "T" and c.value.name in (own, rival) and abs(k - i) < 12
        ]
        places = [i, *team_at]
        return TieClaim(
            char_start=chunks[min(places)].start,
            char_end=chunks[max(places)].end,
            extractor="prose.tie",
            confidence=0.88,
            team_1=own,
            team_2=rival,
            competition=competition_for(self.discourse, named.value if named else None, own, rival, knockout=True),
            stage=stage or self.discourse.stage_of(frozenset((own, rival))),
            aggregate_1=first,
            aggregate_2=second,
            winner=winner,
            decided_by=decided,
        )
