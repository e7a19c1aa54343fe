"""Ties over two legs or replays: aggregates told, who went through and how, and ties that follow from told legs.

In: sentences with the running discourse, then all match claims of the article. Out: tie claims. An aggregate whose
sides or direction are unclear gives no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.annotate.scores import Score
from transforms.extract.circumstances import clause, nearest, stage_and_leg
from transforms.extract.discourse import Discourse, can_meet, competition_for
from transforms.extract.frames import BY_PREPOSITIONS, WINNER_PREPOSITIONS, Predicate, complement, predicate
from transforms.extract.roles import UNKNOWN, Roles
from transforms.extract.scorecontext import score_kind
from transforms.model import DecidedBy, MatchClaim, TieClaim

DECIDERS: list[tuple[DecidedBy, re.Pattern[str]]] = [
    ("away goals", re.compile(r"\baway[- ]goals?\b(?! (?:double|count))", re.I)),
    (
        "penalties",
        re.compile(
            r"\b(?:on|in|after) (?:a |the |an? \w+ )?(?:penalt(?:y|ies)|shoot-?out|spot[- ]kicks|pens)\b|penalty shoot",
            re.I,
        ),
    ),
    ("coin toss", re.compile(r"\b(?:toss of a coin|coin toss|drawing of lots|by lot)\b", re.I)),
    ("extra time", re.compile(r"\bafter extra[- ]time\b|\baet\b|\bin extra[- ]time\b", re.I)),
    ("replay", re.compile(r"\breplay\b", re.I)),
]
AHEAD = re.compile(
    r"\b(?:lead|leads|led|leading|up|ahead|advantage|cushion|hold|holds|take|takes|carry|carries)\b", re.I
)
BEHIND = re.compile(r"\b(?:trail|trails|trailed|trailing|down|behind|adrift|deficit|overturn|overcome)\b", re.I)
WIN_FRAMES = frozenset({"win", "won", "win_noun"})
TWO_LEGS = re.compile(r"\b(?:aggregate|two legs|legs?|two-legged|series|tie|replay|on away goals)\b", re.I)
FIRST_LEG = re.compile(r"\b(?:first[- ]leg|from the first leg|advantage|lead|leads|lead from|deficit|trail\w*)\b", re.I)
TIE_WINNERS = frozenset(
    [
        "eliminated",
        "eliminate",
        "knocked",
        "oust",
        "ousted",
        "dumped",
        "knock",
        "eliminating",
        "knocking",
        "dump",
        "bundled",
    ]
)


def read_ties(sentence: Sentence, text: str, discourse: Discourse) -> list[TieClaim]:
    """The tie claims that one sentence states."""
    reader = _Ties(sentence, text, discourse)
    return [claim for i in reader.aggregates() if (claim := reader.aggregate(i)) is not None] or reader.decided()


class _Ties(Roles):
    """One sentence: its aggregates, and what it says of how a tie was decided."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        super().__init__(sentence, text, discourse)
        for k in range(len(self.chunks)):
            found = predicate(self.chunks, k)
            other = self._complement(found) if found else None
            if other:
                self.taken.add(other[0])

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
            and score_kind(self.text, c.start, c.end, self.sentence.start, self.sentence.end) == "aggregate"
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
        score: Score = self.chunks[i].value
        own, rival, wins = self._parts(i)
        if own is None or rival is None or own == UNKNOWN or not can_meet(own, rival):
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

    def _decided_by(self) -> DecidedBy | None:
        words = self.text[self.sentence.start : self.sentence.end]
        return next((name for name, pattern in DECIDERS if pattern.search(words)), None)

    def _parts(self, i: int) -> tuple[str | None, str | None, bool | None]:
        """Own side, other side, and whether the own side went through, for the aggregate at chunk `i`."""
        chunks = self.chunks
        if i > 1 and chunks[i - 1].kind == "(" and chunks[i - 2].kind == "T":
            own, _, _ = self.subject_team(Predicate(i - 2, "tie", False), i - 2)
            return own, chunks[i - 2].value.name, True
        best = None
        for k in sorted(range(len(chunks)), key=lambda k: abs(k - i)):
            found = predicate(chunks, k)
            if found is None or abs(k - i) > 14:
                continue
            if found.frame.startswith("draw"):
                continue
            best = found
            break
        if best is not None:
            wins = best.frame in WIN_FRAMES
            other = self._complement(best)
            own, _, _ = self.subject_team(best, other[0] if other else None)
            if own is None:
                own = self.discourse.topic
            rival = chunks[other[0]].value.name if other else (self.discourse.opponent(own) if own else None)
            if own != rival:
                return own, rival, wins
        advance = next((k for k, c in enumerate(chunks) if "advance.verbs" in c.labels), None)
        at = advance if advance is not None else i
        own, _, _ = self.subject_team(Predicate(at, "tie", False), None)
        own = own or self.discourse.topic
        rival = self.discourse.opponent(own) if own else None
        if rival is None and own:
            rival = next(
                (
                    c.value.name
                    for k, c in enumerate(chunks)
                    if c.kind == "T" and c.value.name != own and k and chunks[k - 1].norm in ("over", "against", "past")
                ),
                None,
            )
        return own, rival, True if advance is not None else None

    def decided(self) -> list[TieClaim]:
        """A tie told without its aggregate: "knocked out Al Ahly on away goals", "won their series on away goals"."""
        decided = self._decided_by()
        words = self.text[self.sentence.start : self.sentence.end]
        two_legged = decided in ("away goals", "coin toss") or bool(TWO_LEGS.search(words))
        for k, chunk in enumerate(self.chunks):
            found = predicate(self.chunks, k)
            if found is None or found.frame not in ("win", "passive", "won") or self._hypothetical(k):
                continue
            if not two_legged and not (decided == "replay" and found.frame == "win"):
                continue
            if chunk.norm.split()[0] not in TIE_WINNERS and decided not in (
                "away goals",
                "penalties",
                "coin toss",
                "replay",
            ):
                continue
            other = self._complement(found)
            own, _, _ = self.subject_team(found, other[0] if other else None)
            if own in (None, UNKNOWN):
                continue
            rival = self.chunks[other[0]].value.name if other else self.discourse.opponent(str(own))
            if rival is None or not can_meet(str(own), rival):
                continue
            winner = rival if found.frame == "passive" else own
            claim = self._claim(k, str(own), rival, None, None, winner, decided)
            return [claim] if claim else []
        return []

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


def merge(ties: list[TieClaim]) -> list[TieClaim]:
    """The tie claims of an article, each completed by what others say of its pair; states before the end left out."""
    by_pair: dict[tuple[str, ...], list[TieClaim]] = {}
    for tie in ties:
        by_pair.setdefault(tuple(sorted((tie.team_1, tie.team_2))), []).append(tie)
    kept: list[TieClaim] = []
    for group in by_pair.values():
        decided = [t for t in group if t.winner]
        if not decided:
            kept.extend(group[-1:] if len(group) > 1 else group)
            continue
        for tie in group:
            if tie.winner is None and tie.aggregate_1 is not None and tie.aggregate_1 == tie.aggregate_2:
                _fill(tie, decided)
        winners = {t.winner for t in decided}
        if len(winners) == 1:
            for tie in decided:
                _fill(tie, group)
        kept.extend(t for t in group if t.winner)
    return kept


def _fill(tie: TieClaim, others: list[TieClaim]) -> None:
    """Complete `tie` from other claims of the same pair that do not contradict it."""
    for other in others:
        level = other.aggregate_1 is not None and other.aggregate_1 == other.aggregate_2
        if (
            tie.aggregate_1 is None
            and other.aggregate_1 is not None
            and (other.winner or (level and tie.decided_by not in (None, "aggregate")))
        ):
            same = other.team_1 == tie.team_1
            tie.aggregate_1 = other.aggregate_1 if same else other.aggregate_2
            tie.aggregate_2 = other.aggregate_2 if same else other.aggregate_1
        if tie.winner is None and other.winner and other.decided_by not in (None, "aggregate"):
            tie.winner, tie.decided_by = other.winner, other.decided_by
        tie.stage = tie.stage or other.stage
        tie.competition = tie.competition or other.competition


def ties_from_legs(matches: Iterable[MatchClaim], told: Iterable[TieClaim]) -> list[TieClaim]:
    """Ties that follow from told legs: both legs give the aggregate, a first leg alone the state of the tie."""
    by_pair: dict[tuple[str, str], list[MatchClaim]] = {}
    for claim in matches:
        if claim.leg and claim.home_goals is not None and claim.status == "played" and _two_legged(claim):
            by_pair.setdefault(tuple(sorted((claim.home_team, claim.away_team))), []).append(claim)  # type: ignore[arg-type]
    known = {tuple(sorted((tie.team_1, tie.team_2))) for tie in told}
    found = []
    for pair, claims in by_pair.items():
        legs = {claim.leg: claim for claim in sorted(claims, key=lambda c: -(c.leg or 0))}
        if pair in known or (1 not in legs):
            continue
        found.append(_from_legs(pair, legs[1], legs.get(2)))
    return found


def _two_legged(claim: MatchClaim) -> bool:
    competition = names().data.competitions.get(claim.competition or "")
    return competition is None or competition.kind != "league" or claim.stage is not None


def _from_legs(pair: tuple[str, str], first: MatchClaim, second: MatchClaim | None) -> TieClaim:
    goals = dict.fromkeys(pair, 0)
    for leg in (first, second):
        if leg is not None:
            goals[leg.home_team] += leg.home_goals or 0
            goals[leg.away_team] += leg.away_goals or 0
    a, b = first.home_team, first.away_team
    winner = None
    if second is not None and goals[a] != goals[b]:
        winner = a if goals[a] > goals[b] else b
    source = second or first
    return TieClaim(
        char_start=source.char_start,
        char_end=source.char_end,
        extractor="legs",
        confidence=round(min(first.confidence, source.confidence) - 0.03, 3),
        team_1=a,
        team_2=b,
        competition=source.competition or first.competition,
        season=source.season,
        stage=source.stage or first.stage,
        aggregate_1=goals[a],
        aggregate_2=goals[b],
        winner=winner,
        decided_by="aggregate" if winner else None,
    )
