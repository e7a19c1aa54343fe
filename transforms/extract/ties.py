"""Ties over two legs or replays: aggregates told, who went through and how, and ties that follow from told legs.

In: sentences with the running discourse, then all match claims of the article. Out: tie claims. An aggregate whose
sides or direction are unclear gives no claim.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Sentence
from transforms.annotate.scores import Score
from transforms.extract.anywhere import says
from transforms.extract.competitions import can_meet
from transforms.extract.countries import at_home
from transforms.extract.discourse import Discourse
from transforms.extract.frames import Predicate, predicate
from transforms.extract.meetings import topic_of
from transforms.extract.pairing import names_others, sides
from transforms.extract.roles import UNKNOWN
from transforms.extract.scorecontext import score_kind
from transforms.extract.tieends import ON_AWAY_GOALS, OUSTED, WENT, TieEnds
from transforms.extract.tiekicks import replay_to_come
from transforms.extract.tieparts import OUT, THROUGH, TURNS, pattern
from transforms.lexicon.wording import Wording, any_of, wording
from transforms.lexicon.words import word_set
from transforms.model import DecidedBy, TieClaim

IN_HAND = re.compile(r"\baway[- ]goals? (?:in hand|to (?:their|its) name)\b", re.I)
YET = re.compile(
    r"\b(?:might|may|could)\b(?! have)[^.;]*\b(?:settle|decide|prove|count|decisive|crucial|vital|precious|tell)"
    rf"|{IN_HAND.pattern}",
    re.I,
)
OVER_TWO = Wording(
    ["replay", "aggregate", "two legs", "both legs", "away goals"],
    r"\b(?:replay|aggregate|(?:two|both) legs|away goals)\b",
)
VERSUS = frozenset(["v", "vs", "versus"])
MODALS = frozenset(["might", "may", "could", "would", "can", "will", "should"])
NOT_AWAY_GOALS = pattern("away_goals", "not")
ONE_AWAY = re.compile(r"\ban? (?:\w+ )?away goal\b", re.I)
DECIDERS: list[tuple[DecidedBy, Wording]] = [
    ("away goals", pattern("away_goals")),
    ("penalties", pattern("penalties")),
    ("coin toss", pattern("coin_toss")),
    ("replay", pattern("replay")),
    ("extra time", pattern("extra_time")),
]
SPEAKS_OF = wording(  # one search for what no sentence without a score tells of a tie without
    phrase
    for section in ("away_goals", "penalties", "coin_toss", "replay", "extra_time", "two_legs", "walkover")
    for phrase in word_set("en", "ties", section)
)
AHEAD, BEHIND = pattern("ahead"), pattern("behind")
TWO_LEGS = pattern("two_legs")
INTERIM_AFTER = pattern("interim", "after")
INTERIM_BEFORE = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'interim', 'before'))})\s[^.]{{0,30}}$", re.I)
GIVEN = re.compile(r"\b(?:gave|give|gives|giving|hand|handed|handing)\b[^.;]{0,40}$")
LEAD_GIVEN = re.compile(r"\s*(?:aggregate|overall) (?:lead|advantage|cushion)\b")
INTO_SECOND = re.compile(r"\b(?:second|return)[ -]leg\b|\bthe return\b")
AS_IT_STANDS = re.compile(r"(?: on aggregate| overall)?[.,;:]? as (?:things|it) stands?\b", re.I)
ENDED = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'ended', 'what'))}) (?:that |which )?(?:had |have )?"
                   rf"(?:{any_of(word_set('en', 'ties', 'ended', 'how'))})\s+$", re.I)  # fmt: skip
OF_SEVERAL = re.compile(  # "have won the other five by a combined 16-0": of matches with several
    r"\b(?:other|last|past|previous) (?:\w+ ){0,3}by a combined\s*$", re.I
)
REMEMBERED = re.compile(r"\b(?:since|in|of) (?:19|20)\d\d,? (?:when|where)\b", re.I)  # a tie of another season
KNOCKOUTS = word_set("en", "ties", "knockouts")
WENT_ON = re.compile(  # of the other side, behind its name
    r" (?:\w+ )?(?:won (?:the|a) (?:penalty )?shoot-?out|won (?:\d-\d )?(?:on|in a) penalt\w+"
    r"|(?:went|squeezed|scraped|got) through|advanced|progressed|qualified|prevailed)\b"
)
KICKS_END = word_set("en", "ties", "penalties", "end")


def read_ties(sentence: Sentence, text: str, discourse: Discourse) -> list[TieClaim]:
    """The tie claims that one sentence states."""
    went_out = "out" in sentence.words and not sentence.words.isdisjoint(WENT)
    silent = not sentence.has("S") and sentence.words.isdisjoint(OUSTED) and not went_out
    if silent and not SPEAKS_OF.search(text, sentence.start, sentence.end, sentence.words):
        return []
    topic, discourse.topic = discourse.topic, topic_of(sentence, discourse)
    reader = _Ties(sentence, text, discourse)
    if reader.of_several():
        discourse.topic = topic
        return []
    reader.note_through()
    found = [claim for i in reader.aggregates() if (claim := reader.aggregate(i)) is not None]
    found = (
        found
        or reader.states()
        or [tie for tie in (reader.walkover(), reader.sum_alone(), reader.sum_behind_through()) if tie is not None]
    )
    for claim in reader.decided() or reader.alone() or reader.replays() or reader.in_replay() or reader.knocked_out():
        same = [tie for tie in found if {tie.team_1, tie.team_2} == {claim.team_1, claim.team_2}]
        for tie in same:
            if tie.winner is None and tie.aggregate_1 == tie.aggregate_2:
                tie.winner, tie.decided_by = claim.winner, claim.decided_by
        if not same:
            found.append(claim)
    discourse.topic = topic
    discourse.closed |= {frozenset((claim.team_1, claim.team_2)) for claim in found if claim.winner}
    for claim in found:
        if claim.decided_by == "penalties" and (home := _kicked_at(sentence, (claim.team_1, claim.team_2))) is not None:
            discourse.grounds.append(((claim.team_1, claim.team_2), 2, home))
    return found


def _kicked_at(sentence: Sentence, pair: tuple[str, str]) -> str | None:
    """Which of `pair` the shoot-out was at home to, by the place behind it: "a penalty shoot-out in Lagos"."""
    chunks = sentence.chunks
    for k in range(2, len(chunks) - 2):
        if chunks[k].norm in ("in", "at") and chunks[k + 1].kind in "LH" and chunks[k - 1].norm in KICKS_END:
            return at_home(chunks[k + 1], pair)
    return None


class _Ties(TieEnds):
    """One sentence: its aggregates, and what it says of how a tie was decided."""

    def aggregates(self) -> list[int]:
        """The scores that are aggregates, all of a list of them: "(4-1 on aggregate) and Cavalier (4-0)"."""
        found = [
            i
            for i, c in enumerate(self.chunks)
            if c.kind == "S"
            and not OF_SEVERAL.search(self.text, self.sentence.start, c.start)
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
        if (printed := self._printed(i)) is not None:
            return self._claim(i, *printed, score.left, score.right, None, None)
        decided = self._decided_by()
        own, rival, wins = self._parts(i)
        if own in (None, UNKNOWN) or rival is None:
            own, rival, wins = self._by_sum(i)
        rival = rival and self._of_match_told(i, str(own), rival)
        if own is None or rival is None or not can_meet(own, rival) or names_others(self.sentence, sides(own, rival)):
            return None
        if not {own, rival} <= (self._in_bracket(i) or {own, rival}):
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
        if high == low and winner == own and self._went_out(i, own, rival):
            winner = rival  # "won 1-0 for an aggregate of 1-1, but Leeds won the shootout"
        if high != low and decided in ("away goals", "replay", "penalties"):
            decided = None
        first, second = (high, low) if winner in (own, None) else (low, high)
        return self._claim(
            i, own, rival, first, second, winner, decided or ("aggregate" if winner and high != low else None)
        )

    def _of_match_told(self, i: int, own: str, rival: str) -> str:
        """The other side of a match of `own` that is told between the name of the `rival` and the aggregate at chunk
        `i`: "over Leeds, face Derby, who held Hull to a draw to go through 2-1 overall"; else the rival."""
        before = [c for c in self.chunks[:i] if c.kind == "T" and c.value.name == rival]
        for told in reversed(self.discourse.told_now):
            pair = (told.home_team, told.away_team)
            if own in pair and rival not in pair and before and before[-1].end < told.char_end < self.chunks[i].start:
                return pair[own == pair[0]]
        return rival

    def _in_bracket(self, i: int) -> set[str]:
        """The sides that a bracket around the aggregate and the name before it tell of, where it tells a match: "Leeds
        (drew 2-2 with Hull, 4-3 agg), Derby (lost 2-1 to Stoke)"; none where there is no such bracket."""
        chunks = self.chunks
        opened = next((k for k in range(i - 1, 0, -1) if chunks[k].kind in "()"), 0)
        if not opened or chunks[opened].kind == ")" or chunks[opened - 1].kind != "T":
            return set()
        closed = next((k for k in range(i, len(chunks)) if chunks[k].kind == ")"), len(chunks))
        inside = {str(c.value.name) for c in chunks[opened:closed] if c.kind == "T"}
        return {str(chunks[opened - 1].value.name), *inside} if inside else set()

    def _printed(self, i: int) -> tuple[str, str] | None:
        """The sides of a pairing that the aggregate stands behind in brackets, in their order: "Leeds v Derby (1-3
        agg)" is of a tie that goes on."""
        chunks = self.chunks
        if i < 4 or chunks[i - 1].kind != "(" or chunks[i - 3].norm not in VERSUS:
            return None
        sides = chunks[i - 4], chunks[i - 2]
        return None if any(c.kind != "T" for c in sides) else (str(sides[0].value.name), str(sides[1].value.name))

    def _ended(self, i: int) -> bool:
        """Whether the score at chunk `i` is told as what the tie ended with: "the series finished level at 4-4"; a tie
        that ended in its one match is none over two."""
        start = self.chunks[i].start
        found = ENDED.search(self.text[max(self.sentence.start, start - 40) : start])
        if found is None or not found.group().lower().startswith("tie"):
            return found is not None
        return self.discourse.leg_block >= 0 or says(self.text, OVER_TWO)

    def _interim(self, i: int) -> bool:
        """Whether the aggregate is one from during the match ("2-2 on aggregate, but Leeds still ahead")."""
        before = self.text[self.chunks[max(0, i - 5)].start : self.chunks[i].start]
        after = self.text[self.chunks[i].end : min(self.sentence.end, self.chunks[i].end + 70)]
        stands = AS_IT_STANDS.match(self.text, self.chunks[i].end)
        given = GIVEN.search(self.text, self.sentence.start, self.chunks[i].start) is not None
        if stands is not None or INTERIM_AFTER.search(after) is not None:
            return True
        if given and LEAD_GIVEN.match(after) and INTO_SECOND.search(after) is None:
            return True
        if any(label.endswith("_noun.nouns") for c in self.chunks[i + 1 : i + 4] for label in c.labels):
            return False  # "it was a 3-2 aggregate win"
        score: Score = self.chunks[i].value
        if score.left == score.right and ON_AWAY_GOALS.search(self.text, self.chunks[i].end, self.sentence.end):
            return False  # "levelled the aggregate at 4-4 and sent them through on away goals"
        return INTERIM_BEFORE.search(before) is not None

    def _decided_by(self) -> DecidedBy | None:
        if not SPEAKS_OF.may_be_of(self.sentence.words):
            return None
        words = self.text[self.sentence.start : self.sentence.end]
        if words.rstrip("\"'”’").endswith("?"):
            return None  # "how do away goals work?"
        for name, told_by in DECIDERS:
            found = told_by.search(words, words=self.sentence.words)
            if found and not (name == "away goals" and NOT_AWAY_GOALS.match(words, found.end() + 1)):
                of_old = name == "replay" and words.startswith(" of ", found.end())  # "in a replay of the 2014 final"
                return None if of_old or (name == "replay" and replay_to_come(words)) else name
        return None

    def decided(self) -> list[TieClaim]:
        """A tie told without its aggregate: "knocked out Al Ahly on away goals", "won their series on away goals"."""
        decided = self._decided_by()
        if decided in ("away goals", "penalties") and (sent := self._put_through(decided)) is not None:
            return [self._with_level_sum(sent)]
        if decided == "away goals" and self._may_yet():
            self._first_of_two()
            return []
        if decided == "away goals" and (out := self._out_on(decided)) is not None:
            return [out]
        if decided == "penalties" and (kicked := self._kicks_after_replay()) is not None:
            return [kicked]
        if decided == "penalties" and (kicked := self._kicks_after_legs()) is not None:
            return [self._with_level_sum(kicked)]
        words = self.text[self.sentence.start : self.sentence.end]
        words = words.replace("tie-breaker", "tiebreaker")
        two_legged = decided in ("away goals", "coin toss") or bool(TWO_LEGS.search(words, words=self.sentence.words))
        two_legged = two_legged or (decided == "penalties" and "replay" in words and not replay_to_come(words))
        if decided == "penalties" and (kicked := self._kicks_told(two_legged)) is not None:
            return [self._with_level_sum(kicked)]
        if not two_legged and decided != "replay":
            return []
        for k, chunk in enumerate(self.chunks):
            found = self._predicate(k) if chunk.labels else None
            if found is None or found.frame not in ("win", "passive", "won", "lose") or self._hypothetical(k):
                continue
            if found.frame == "lose" and (decided == "replay" or not self._lost_to(found)):
                continue
            if REMEMBERED.search(self.text, self.sentence.start, chunk.start):
                continue
            if not two_legged and not (decided == "replay" and found.frame == "win"):
                continue
            if self._wins_first_leg(k):
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
            if (
                other is None
                and found.frame == "win"
                and [c.norm for c in self.chunks[k + 1 : k + 2]] not in (["them"], ["it"])
            ):
                continue  # "after knocking out the top two seeds"
            own, _, _ = self.subject_team(found, other[0] if other else None)
            own = self._of_told(own)
            if own in (None, UNKNOWN):
                continue
            rival = self.chunks[other[0]].value.name if other else self._opponent(str(own), k)
            if rival is None or not can_meet(str(own), rival):
                continue
            if found.frame == "passive" and other is None and chunk.norm not in KNOCKOUTS:
                continue
            winner = rival if (found.frame in ("passive", "lose")) != self._went_out(k, str(own), rival) else own
            claim = self._claim(k, str(own), rival, None, None, winner, decided)
            return [self._with_level_sum(claim)] if claim else []
        return self._through_on(decided) if decided == "away goals" else []

    def _lost_to(self, found: Predicate) -> bool:
        """Whether a tie is told as lost to a side, and no match with its score: "went out to Leeds on away goals"."""
        return self._complement(found) is not None and self._next_score(found.at) is None

    def _may_yet(self) -> bool:
        """Whether goals scored away are only what may decide: "the goal away from home might yet settle the tie"."""
        span = self.sentence.start, self.sentence.end
        legs = {label for c in self.chunks for label in c.labels if label.startswith("legs.")}
        return (
            any(c.norm in MODALS for c in self.chunks)
            or ("legs.1" in legs and "legs.2" not in legs and ONE_AWAY.search(self.text, *span) is not None)
            or IN_HAND.search(self.text, self.sentence.start, self.sentence.end) is not None
        )

    def _first_of_two(self) -> None:
        """The match told with goals away from home that may yet count was a first leg."""
        told = [c for c in self.discourse.told_now if c.home_goals is not None]
        if (
            len(told) == 1
            and told[0].leg is None
            and YET.search(self.text, self.sentence.start, self.sentence.end)
            and self._cup(told[0].competition)
        ):
            told[0].leg = 1

    def _went_out(self, k: int, own: str, rival: str) -> bool:
        """Whether the winner of the match told at chunk `k` lost the tie: "won 2-1 but went out on away goals"."""
        chunks = self.chunks
        turn = next((n for n in range(k + 1, len(chunks)) if chunks[n].norm in TURNS), None)
        named = [n for n in range(turn + 1, min(len(chunks), turn + 3)) if chunks[n].kind == "T"] if turn else []
        if turn is None or named:
            on = named and chunks[named[0]].value.name == rival and not chunks[named[0]].possessive
            return bool(on) and WENT_ON.match(self.text, chunks[named[0]].end) is not None
        return OUT.search(self.text, chunks[turn].start, self.sentence.end) is not None

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
