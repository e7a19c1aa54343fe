"""Ties over two legs or replays: aggregates told, who went through and how, and ties that follow from told legs.

In: sentences with the running discourse, then all match claims of the article. Out: tie claims. An aggregate whose
sides or direction are unclear gives no claim.
"""

from __future__ import annotations

import re
from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.annotate.scores import Score
from transforms.extract.circumstances import clause, nearest, stage_and_leg
from transforms.extract.discourse import Discourse, can_meet, competition_for
from transforms.extract.frames import BY_PREPOSITIONS, WINNER_PREPOSITIONS, Predicate, complement, predicate
from transforms.extract.meetings import any_of, objects, topic_of
from transforms.extract.roles import UNKNOWN, Roles
from transforms.extract.scorecontext import score_kind
from transforms.lexicon.words import word_set
from transforms.model import DecidedBy, MatchClaim, TieClaim


def _pattern(section: str, key: str = "words") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(word_set('en', 'ties', section, key))})\b", re.I)


NOT_AWAY_GOALS = _pattern("away_goals", "not")
DECIDERS: list[tuple[DecidedBy, re.Pattern[str]]] = [
    ("away goals", _pattern("away_goals")),
    ("penalties", _pattern("penalties")),
    ("coin toss", _pattern("coin_toss")),
    ("extra time", _pattern("extra_time")),
    ("replay", _pattern("replay")),
]
AHEAD, BEHIND, THROUGH, OUT = _pattern("ahead"), _pattern("behind"), _pattern("through"), _pattern("out")
TWO_LEGS, STATE, STATE_BEFORE, INTO = (
    _pattern("two_legs"), _pattern("state"), _pattern("state", "before"), _pattern("into"),
)  # fmt: skip
INTERIM_AFTER = _pattern("interim", "after")
INTERIM_BEFORE = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'interim', 'before'))})\s[^.]{{0,30}}$", re.I)
ENDED = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'ended', 'what'))}) (?:that |which )?(?:had |have )?"
                   rf"(?:{any_of(word_set('en', 'ties', 'ended', 'how'))})\s+$", re.I)  # fmt: skip
KNOCKOUTS = word_set("en", "ties", "knockouts")
WIN_FRAMES = frozenset({"win", "won", "win_noun"})
SENT_ON = frozenset(["took", "takes", "take", "sent", "sends", "put", "puts", "carried", "fired", "carries"])
REACH = 14  # chunks between an aggregate and the words that say whose it is
Parts = tuple[str | None, str | None, bool | None]  # own side, other side, whether the own side went through


def read_ties(sentence: Sentence, text: str, discourse: Discourse) -> list[TieClaim]:
    """The tie claims that one sentence states."""
    topic, discourse.topic = discourse.topic, topic_of(sentence, discourse)
    reader = _Ties(sentence, text, discourse)
    found = [claim for i in reader.aggregates() if (claim := reader.aggregate(i)) is not None]
    found = found or reader.states()
    pairs = {frozenset((claim.team_1, claim.team_2)) for claim in found}
    found += [c for c in reader.decided() or reader.alone() if frozenset((c.team_1, c.team_2)) not in pairs]
    discourse.topic = topic
    return found


class _Ties(Roles):
    """One sentence: its aggregates, and what it says of how a tie was decided."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        super().__init__(sentence, text, discourse)
        self.taken |= objects(self.chunks)
        for k in range(len(self.chunks)):
            found = self._predicate(k)
            other = self._complement(found) if found else None
            if other:
                self.taken.add(other[0])

    def _predicate(self, k: int) -> Predicate | None:
        """The predicate at chunk `k`; an infinitive that looks like a participle is none ("to overcome Uganda")."""
        found = predicate(self.chunks, k)
        if found is not None and found.frame == "passive" and k and self.chunks[k - 1].norm == "to":
            return Predicate(k, "win", False)
        return found

    def _complement(self, found: Predicate) -> tuple[int, str] | None:
        if found.frame == "win":
            return complement(self.chunks, found.at, frozenset(), direct=True)
        wins = found.frame in WIN_FRAMES
        return complement(self.chunks, found.at, WINNER_PREPOSITIONS if wins else BY_PREPOSITIONS, direct=False)

    def aggregates(self) -> list[int]:
        """The scores that are aggregates, all of a list of them: "(4-1 on aggregate) and Cavalier (4-0)"."""
        found = [
            i
            for i, c in enumerate(self.chunks)
            if c.kind == "S"
            and (
                score_kind(self.text, c.start, c.end, self.sentence.start, self.sentence.end) == "aggregate"
                or ENDED.search(self.text[max(self.sentence.start, c.start - 40) : c.start])
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
        own, rival, wins = self._parts(i)
        if own is None or rival is None or own == UNKNOWN or not can_meet(own, rival) or self._interim(i):
            return None
        high, low = max(score.left, score.right), min(score.left, score.right)
        decided = self._decided_by()
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

    def _interim(self, i: int) -> bool:
        """Whether the aggregate is one from during the match ("2-2 on aggregate, but Leeds still ahead")."""
        before = self.text[self.chunks[max(0, i - 5)].start : self.chunks[i].start]
        after = self.text[self.chunks[i].end : min(self.sentence.end, self.chunks[i].end + 70)]
        return INTERIM_AFTER.search(after) is not None or INTERIM_BEFORE.search(before) is not None

    def _decided_by(self) -> DecidedBy | None:
        words = self.text[self.sentence.start : self.sentence.end]
        for name, pattern in DECIDERS:
            found = pattern.search(words)
            if found and not (name == "away goals" and NOT_AWAY_GOALS.match(words, found.end() + 1)):
                return name
        return None

    def _parts(self, i: int) -> Parts:
        """Own side, other side, and whether the own side went through, for the aggregate at chunk `i`."""
        readings = (
            self._of_list, self._of_line, self._sent_on, self._of_drawn_match, self._named_before, self._of_predicate,
        )  # fmt: skip
        for reading in readings:
            own, rival, wins = reading(i)
            if own is not None and rival is not None and own != rival:
                return own, rival, wins
        return self._of_subject(i)

    def _of_list(self, i: int) -> Parts:
        """An item of a list: "Real Hope (7-0 global) and Seattle (4-1)", "knocked out Al Ahly ... and Esperance 1-0"."""
        chunks = self.chunks
        if i > 1 and chunks[i - 1].kind == "(" and chunks[i - 2].kind == "T":
            skip = {
                k for k, c in enumerate(chunks) if c.kind == "T" and k + 1 < len(chunks) and chunks[k + 1].kind == "("
            }
            self.taken |= skip
            own, _, _ = self.subject_team(Predicate(i - 2, "tie", False), i - 2)
            rival = chunks[i - 2].value.name
            items = {None, UNKNOWN, *(chunks[k].value.name for k in skip)}
            sides = (own, self.discourse.topic, self.discourse.protagonist, self.discourse.topic_before)
            return next((team for team in sides if team not in items), None), rival, True
        if i > 1 and chunks[i - 1].kind == "T" and chunks[i - 2].norm in ("and", ","):
            verb = next((p for k in range(i - 3, -1, -1) if (p := predicate(chunks, k)) and p.frame == "win"), None)
            if verb is not None:
                own, _, _ = self.subject_team(verb, i - 1)
                return own, chunks[i - 1].value.name, True
        return None, None, None

    def _of_line(self, i: int) -> Parts:
        """After a score line: "Inter 4-3 Barcelona (aet, 7-6 agg)" keeps the order of the line."""
        start = self.chunks[i].start
        line = next(
            (c for c in self.discourse.told_now if c.extractor == "prose.score line" and c.char_end <= start), None
        )
        if line is None or any(c.kind == "T" and line.char_end <= c.start < start for c in self.chunks):
            return None, None, None
        score: Score = self.chunks[i].value
        if score.left == score.right:
            return line.home_team, line.away_team, None
        if line.outcome == "away" and score.left > score.right:
            return None, None, None  # winner first, or the line's order: not told
        return line.home_team, line.away_team, score.left > score.right

    def _sent_on(self, i: int) -> Parts:
        """ "The 2-1 aggregate took Mauritius into the group phase": the object went through."""
        chunks = self.chunks
        for k in range(i + 1, min(len(chunks) - 1, i + 6)):
            if chunks[k].norm in SENT_ON and chunks[k + 1].kind == "T":
                own = chunks[k + 1].value.name
                return own, self.discourse.opponent(own), True
        return None, None, None

    def _of_drawn_match(self, i: int) -> Parts:
        """A level aggregate behind a drawn match of the sentence: "a 2-2 draw at Pumas took them through, 3-3"."""
        score: Score = self.chunks[i].value
        drawn = [c for c in self.discourse.told_now if c.outcome == "draw" and c.char_end <= self.chunks[i].start]
        if score.left != score.right or not drawn:
            return None, None, None
        between = [k for k, c in enumerate(self.chunks) if drawn[-1].char_end <= c.start and k < i]
        if any((p := self._predicate(k)) and p.frame in ("win", "passive", "lose") for k in between):
            return None, None, None
        pair = (drawn[-1].home_team, drawn[-1].away_team)
        verb = next((p for k in range(i, -1, -1) if (p := predicate(self.chunks, k)) and "draw" in p.frame), None)
        own, _, _ = self.subject_team(verb, None) if verb else (None, None, False)
        if own not in pair:
            return pair[0], pair[1], None
        through = THROUGH.search(self.text, drawn[-1].char_end - 1, self.sentence.end) is not None
        return own, pair[1] if own == pair[0] else pair[0], True if through else None

    def _of_predicate(self, i: int) -> Parts:
        """By the nearest verb or noun of winning or losing: "beat Ajax 2-1 to go through 3-2 on aggregate"."""
        chunks = self.chunks
        for k in sorted(range(len(chunks)), key=lambda k: abs(k - i)):
            found = self._predicate(k)
            if found is None or abs(k - i) > REACH or found.frame.startswith("draw"):
                continue
            wins = found.frame in WIN_FRAMES
            other = self._complement(found) or self._named_after(i)
            own, _, _ = self.subject_team(found, other[0] if other else None)
            if own in (None, UNKNOWN):
                own = self._protagonist_of_pair() if own is None else None
            rival = chunks[other[0]].value.name if other else self._opponent(own, i)
            return own, rival, wins
        return None, None, None

    def _named_before(self, i: int) -> Parts:
        """A level tie by the opponent before it: "an escape against Colorado on away goals after a series that
        ended 2-2"."""
        chunks, score = self.chunks, self.chunks[i].value
        if score.left != score.right:
            return None, None, None
        for k in range(i - 1, max(0, i - 10), -1):
            if chunks[k].kind == "K" or chunks[k].kind == "S":
                return None, None, None
            if chunks[k].kind == "T" and chunks[k - 1].norm in ("against", "over", "past"):
                own, _, _ = self.subject_team(Predicate(k - 1, "tie", False), k)
                near = self.text[chunks[max(0, k - 4)].start : chunks[i].start]
                out, through = OUT.search(near), THROUGH.search(near)
                return own, chunks[k].value.name, True if through and not out else None
        return None, None, None

    def _opponent(self, own: str | None, i: int) -> str | None:
        """The other side where no words beside the aggregate name it: one beaten in the sentence, or spoken of."""
        if own is None:
            return None
        for claim in reversed(self.discourse.told_now):
            if own in (claim.home_team, claim.away_team):
                return claim.away_team if own == claim.home_team else claim.home_team
        known = self.discourse.opponent(own)
        counts = self.discourse.annotated.team_counts
        if known is None and len(counts) == 2:
            return next((team for team in counts if team != own), None)  # the only other team of the article
        return known

    def _protagonist_of_pair(self) -> str | None:
        pair, team = self.discourse.main_pair, self.discourse.protagonist
        two = len(self.discourse.annotated.team_counts) == 2
        return self.discourse.topic or (team if two or (pair and team in pair) else None)

    def _named_after(self, i: int) -> tuple[int, str] | None:
        """The opponent named behind the aggregate: "going out 5-2 over two games to Monterrey"."""
        chunks = self.chunks
        for k in range(i + 1, min(len(chunks) - 1, i + 9)):
            if chunks[k].kind in ";bc":
                return None
            if chunks[k].norm in ("to", "against", "over", "by", "past"):
                at = next((n for n in range(k + 1, min(len(chunks), k + 4)) if chunks[n].kind == "T"), None)
                if at is not None and all(c.kind in "dwNnH" for c in chunks[k + 1 : at]):
                    return at, chunks[k].norm
        return None

    def _of_subject(self, i: int) -> Parts:
        """By who is spoken of: "Leeds came back against Derby, 3-1 at home and 3-2 over the two games"."""
        chunks = self.chunks
        advance = next((k for k, c in enumerate(chunks) if "advance.verbs" in c.labels), None)
        own, _, _ = self.subject_team(Predicate(advance if advance is not None else i, "tie", False), None)
        own = own or self.discourse.topic
        if own in (None, UNKNOWN):
            return None, None, None
        named = [
            c.value.name
            for k, c in enumerate(chunks)
            if c.kind == "T" and c.value.name != own and k and chunks[k - 1].norm in ("over", "against", "past", "to")
        ]
        rival = named[0] if named else self._opponent(own, i)
        if advance is not None:
            return own, rival, True
        words = self.text[self.sentence.start : self.sentence.end]
        out, through = OUT.search(words), THROUGH.search(words)
        return own, rival, (through is not None) if bool(out) != bool(through) else None

    def states(self) -> list[TieClaim]:
        """What a first leg left, told beside the match to come: "take a 2-0 advantage to Kingston, where they play"."""
        chunks = self.chunks
        coming = self.discourse.coming
        for i, chunk in enumerate(chunks):
            if chunk.kind != "S" or chunk.value.left == chunk.value.right:
                continue
            after = self.text[chunk.end : min(self.sentence.end, chunk.end + 34)]
            before = self.text[max(self.sentence.start, chunk.start - 30) : chunk.start]
            stated = STATE.match(after.lstrip()) is not None or STATE_BEFORE.search(before) is not None
            placed = "to overturn" in after or INTO.search(after) is not None or INTO.search(before) is not None or bool(coming)
            if (
                not stated
                or not placed
                or any(c.char_start <= chunk.start <= c.char_end for c in self.discourse.told_now)
            ):
                continue
            claim = self._state(i, after, before)
            if claim is not None:
                return [claim]
        return []

    def _state(self, i: int, after: str, before: str) -> TieClaim | None:
        verb = next((k for k in range(i) if "fixture.transitive" in self.chunks[k].labels), None)
        own, _, _ = self.subject_team(Predicate(i if verb is None else verb, "tie", False), None)
        pairs = [(c.home_team, c.away_team) for c in self.discourse.coming if c.stage or c.leg or not self._league(c)]
        leg_named = re.search(r"\b(?:first|second|return)[- ]leg|\bthe return\b", f"{before} {after}", re.I)
        pairs += [(c.home_team, c.away_team) for c in self.discourse.told_now if c.home_goals is None]
        against = self._named_after(i)
        if not pairs and own and against and against[1] == "against":
            pairs = [(own, self.chunks[against[0]].value.name)]
        if not pairs and self.discourse.tie and leg_named:
            pairs = [self.discourse.tie]
        pair = next((p for p in pairs if own in p), None)
        if own is None or pair is None:
            return None
        rival = pair[1] if own == pair[0] else pair[0]
        score: Score = self.chunks[i].value
        high, low = max(score.left, score.right), min(score.left, score.right)
        behind = BEHIND.search(f"{before} {after[:20]}") is not None
        first, second = (low, high) if behind else (high, low)
        return self._claim(i, own, rival, first, second, None, None)

    def _league(self, claim: MatchClaim) -> bool:
        competition = names().data.competitions.get(claim.competition or "")
        return competition is None or competition.kind == "league"

    def decided(self) -> list[TieClaim]:
        """A tie told without its aggregate: "knocked out Al Ahly on away goals", "won their series on away goals"."""
        decided = self._decided_by()
        words = self.text[self.sentence.start : self.sentence.end]
        two_legged = decided in ("away goals", "coin toss") or bool(TWO_LEGS.search(words))
        for k, chunk in enumerate(self.chunks):
            found = self._predicate(k)
            if found is None or found.frame not in ("win", "passive", "won") or self._hypothetical(k):
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
        return any(c.kind == "m" or c.norm in ("to", "if") for c in self.chunks[max(0, k - 4) : k])

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
        stage, _ = stage_and_leg(chunks, span)
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
            competition=competition_for(self.discourse, named.value if named else None, own, rival),
            stage=stage or self.discourse.block_stage,
            aggregate_1=first,
            aggregate_2=second,
            winner=winner,
            decided_by=decided,
        )
