"""Scores without a predicate of winning or losing: score lines, "ended 1-1", "and 1-0 away".

In: a sentence whose predicates have been read. Out: further `Told` records. A score that is neither placed nor
directed by its words is left alone.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.chunks import Chunk, sections_of
from transforms.extract.bracketed import AGAIN
from transforms.extract.competitions import can_meet
from transforms.extract.complements import complement
from transforms.extract.inturn import InTurn
from transforms.extract.relatives import opening
from transforms.extract.roles import UNKNOWN
from transforms.extract.subjects import GIVERS
from transforms.extract.telling import Told

MATCH_NOUNS = frozenset({"match_noun.nouns"})  # "held 1-1 by Leeds in their opener and 0-0 by Hull"
PLACED = frozenset(["at", "in", "away", "home", "on", "after"])  # behind a second score: "and 1-0 away"
REACH = 10  # chunks between a result and the next one of the same predicate
COUNTED_MATCHES = frozenset({"meetings", "head-to-heads", "games", "matches", "clashes", "encounters", "heads"})
TWO_MATCHES = COUNTED_MATCHES | {"derbies", "legs", "ties", "fixtures", "finals"}
TURNED = frozenset({"turned", "reversed", "avenged", "overturned"})
JOURNEYS = frozenset({"visit", "visits", "journey", "return"})  # before "to", and to the other side
TIE_NOUNS = frozenset({"series", "tie", "aggregate"})
ENDED_AS = re.compile(  # between "their trip to Leeds" and how it ended
    r"\s*(?:(?:(?:had |has )?(?:ended|finished|resulted|culminated|concluded) (?:in|with)"
    r"|(?:had |has )?(?:brought|yielded|produced)(?: them| only| just)?) (?:an?|another|yet another) "
    r"(?:(?!(?:of|by|from|to|and) )[\w-]+ ){0,3}|(?:was|were|had been) (?:\w+ly )?(?:(?:an?|another) (?:[\w-]+ )?)?)$",
    re.I,
)


class FreeScores(InTurn):
    """The scores of one sentence that no predicate claimed."""

    def _free_scores(self) -> None:
        """Scores that no predicate claimed: "ended 1-1", "and 1-0 away", "0-0 in Pretoria", "2-1 against Iran"."""
        ways = (
            self._counted, self._twins, self._two_placed, self._home_and_away, self._finished, self._ended_for,
            self._ended_there, self._in_its_bracket,
            self._on_the_way, self._listed, self._same_again,
            self._further, self._owned, self._against, self._leg_drawn, self._carried_past, self._left_level,
            self._spectacle, self._said_after, self._closes, self._in_turn,
        )  # fmt: skip
        interim = (self._first_leg_state, self._said_after, self._was_to, self._closes)
        for i in self.kinds:
            for read in interim:
                if i not in self.used and self.kinds[i] == "interim":
                    read(i)
            if i not in self.used and self.kinds[i] == "aggregate":
                self._two_placed(i)  # "won 3-1 on aggregate, 1-1 away and 2-0 at home"
            if self._free(i):
                any(way(i) for way in ways)

    def _names_leg(self) -> bool:
        return any("legs" in sections_of(c.labels) for c in self.chunks)

    def _finished(self, i: int) -> bool:
        """ "The first leg finished 1-1", "A against B and C against D ended goalless"."""
        chunks, score = self.chunks, self.chunks[i].value
        if (
            score.left != score.right
            or i == 0
            or (any(c.norm in TIE_NOUNS for c in chunks[max(0, i - 4) : i]) and not self._names_leg())
            or not self._is_last(i)
        ):
            return False
        told = max((k for k in range(i) if chunks[k].kind == "S"), default=0)  # of another match: "ended 1-1, while"
        since = told if any(c.kind == "T" for c in chunks[told:i]) else 0
        pairs = [
            (chunks[k].value.name, chunks[other].value.name)
            for k in range(since, i - 2)
            if chunks[k].kind == "T"
            and chunks[k + 1].norm in ("against", "v", "vs", "versus", "and")
            and (other := _described(chunks, k + 2, i)) is not None
        ]
        listed = [p for p in pairs if self._joined_by_against(p)] or pairs[:1]
        if not listed and (theirs := self._their_match(i)) is not None:
            listed = [theirs]
        if not listed and any(chunks[k].norm == "between" and chunks[k + 1].kind == "H" for k in range(i - 1)):
            return False  # "the derby between United and City ended goalless": which, nothing tells
        behind = pairwise(chunks[i + 1 : i + 10])
        if not listed and any(a.norm in ("against", "with") and b.kind in "TH" for a, b in behind):
            return False  # "They finished 1-1 at home against City": one of the two is told here
        if i + 1 < len(chunks) and chunks[i + 1].norm == "between":
            listed = [
                (chunks[k].value.name, chunks[other].value.name)
                for k in range(i + 2, min(i + 8, len(chunks) - 2))
                if chunks[k].kind == "T" and all(c.kind in "wdnN-" for c in chunks[i + 2 : k])
                if chunks[k + 1].norm == "and" and (other := _described(chunks, k + 2, len(chunks))) is not None
            ]
        elif not listed and any(c.norm in COUNTED_MATCHES for c in chunks[:i]):
            return False  # "three of their last eight meetings ended 2-2"
        elif not listed and (spoken_of := self._pair_spoken_of(chunks[i].start)) is not None:
            listed = [spoken_of]
        for n, pair in enumerate(listed):
            if can_meet(*pair):
                self._tell(i, None, None, i, pair, None, True, None, None, "prose.finished")
                if n:
                    self.told[-1].first = self.told[0].first
        return bool(listed)

    def _their_match(self, i: int) -> tuple[str, str] | None:
        """The sides of "their quarter-final against Leeds" and "their trip to Leeds" before chunk `i`: the score
        that it ended with, or the predicate that tells how."""
        chunks = self.chunks
        for k in range(i - 3, -1, -1):
            named = chunks[k].kind == "T" and chunks[k].possessive
            if chunks[k].norm not in ("their", "its") and not named:
                continue
            at = next((n for n in range(k + 1, i) if chunks[n].kind in "pTH"), i)
            rival = at + (chunks[min(at, i)].kind == "p")
            rival += chunks[min(rival, i)].kind == "d"
            aside = rival + 1 < i and chunks[at - 1].kind == "," and chunks[rival + 1].kind == ","
            end = rival + 1 if aside else rival  # "their last match, at Leeds, ended 1-1"
            told_aside = end == i - 2 and chunks[i - 1].kind == ","  # "their tie with Leeds, drawn 1-1, was settled"
            behind = chunks[end + 1 : i - told_aside]
            if rival >= i or chunks[rival].kind != "T" or any(c.kind in ",;T" for c in behind):
                return None
            as_ended = told_aside or ENDED_AS.match(self.text[chunks[end].end : chunks[i].start])
            if (chunks[i].kind != "S" or named) and not as_ended:
                return None
            between = chunks[k + 1 : at - aside]
            if any(c.kind not in "wNnGCDK-" for c in between) or not any(c.kind in "GK" for c in between):
                return None
            journey = chunks[at].norm == "to" and chunks[at - 1].norm in JOURNEYS
            if chunks[at].kind == "p" and chunks[at].norm not in ("against", "with", "at") and not journey:
                return None
            own = str(chunks[k].value.name) if named else self.spoken_of(k, rival)
            other = str(chunks[rival].value.name)
            return None if own in (None, UNKNOWN, other) else (str(own), other)
        return None

    def _joined_by_against(self, pair: tuple[str, str]) -> bool:
        chunks = self.chunks
        return any(
            chunks[k].kind == "T"
            and chunks[k].value.name == pair[0]
            and chunks[k + 1].norm in ("against", "v", "vs", "versus")
            for k in range(len(chunks) - 1)
        )

    def _further(self, i: int) -> bool:
        """A second score of the same predicate and pair: "beating São Paulo 2-0 at home and 1-0 away"."""
        last = next((t for t in reversed(self.told) if t.at < i), None)
        if last is None or last.score_at is None:
            return self._in_brackets(i)
        between = self.chunks[last.score_at + 1 : i]
        legs = self._leg_beside(last.score_at) and self._leg_beside(i)
        if (
            not between
            or len(between) > 10
            or any(
                (c.kind in "K;" and not (legs and c.norm == "leg"))
                or (c.kind == "T" and c.value.name not in last.teams)
                for c in between
            )
            or not any(c.kind in "c," for c in between)
        ):
            return False
        score = self.chunks[i].value
        if (score.left == score.right) != last.draw and score.left != score.right:
            return False
        after = self.chunks[i + 1 : i + 3]
        if len(after) > 1 and after[0].kind == "p" and after[1].kind == "T" and after[1].value.name not in last.teams:
            return False  # "won 2-0 at Hull and 1-0 at Derby"
        placed = any(c.norm in PLACED for c in after) and not any(c.kind == "K" for c in after)
        if not placed and not legs and not self._of_two_matches(last):
            return False
        draw = score.left == score.right
        winner = None if draw else last.winner
        if winner is not None and any(c.norm in TURNED for c in between):
            winner = last.teams[winner == last.teams[0]]  # "lost the first leg 3-1 and turned it round 5-1 at home"
        self._tell(i, None, None, i, last.teams, winner, draw, last.subject, None, "prose.further")
        self.told[-1].first = last.first
        return True

    def _leg_beside(self, i: int) -> bool:
        """Whether the score at chunk `i` stands right behind a leg: "won the first leg 2-1 and the return 3-0"."""
        leg = self.chunks[i - 1]
        return "legs" in sections_of(leg.labels) or (leg.norm == "leg" and self.chunks[i - 2].norm in ("home", "away"))

    def _of_two_matches(self, last: Told) -> bool:
        """Whether a result and its first score are told as those of two matches: "beat Hull twice, 2-0 and 1-0", "lost
        both derbies to Hull, 2-0 and 1-0"."""
        words = self.chunks[max(0, min(last.first, (last.score_at or 0) - REACH)) : last.score_at]
        both = any(a.norm in ("both", "two") and (b.kind in "KG" or b.norm in TWO_MATCHES) for a, b in pairwise(words))
        return both or any("double" in c.norm.split() or c.norm == "twice" for c in words)

    def _same_again(self, i: int) -> bool:
        """A second score and opponent of the same predicate: "won 2-1 at Fulham last week and 1-0 at Leeds"."""
        chunks, score = self.chunks, self.chunks[i].value
        last = next((t for t in reversed(self.told) if t.score_at is not None and t.score_at < i), None)
        if last is None or last.score_at is None or last.subject is None or not i <= last.last + REACH:
            return False
        between = chunks[last.score_at + 1 : i]
        apart = any(c.kind in "S;rb" or (c.kind == "K" and not c.labels & MATCH_NOUNS) for c in between)
        joined = any(c.kind in "c," for c in between) and not apart
        strangers = any(c.kind == "H" or (c.kind == "T" and c.value.name not in last.teams) for c in between)
        other = complement(chunks, i, AGAIN | {"by"}, direct=False)
        if not joined or strangers or other is None or other[0] > i + 4:
            return False
        own, rival, draw = last.subject, chunks[other[0]].value.name, score.left == score.right
        placed = any(c.norm in ("home", "away") for c in chunks[i + 1 : other[0]])  # "3-1 at home to Hull"
        wins = None if last.draw else last.winner == own
        if not placed:
            wins = {"over": True, "to": False}.get(other[1], wins)
        if rival in last.teams or not can_meet(own, rival) or (wins is None and not draw):
            return False
        self.taken.add(other[0])
        winner = None if draw else own if wins else rival
        self._tell(i, None, other, i, (own, rival), winner, draw, own, None, "prose.same again")
        return True

    def _leg_drawn(self, i: int) -> bool:
        """ "After a goalless first leg", "the 0-0 of the first leg": a draw of the pair spoken of."""
        chunks, score = self.chunks, self.chunks[i].value
        if score.left != score.right:
            return False
        near = chunks[max(0, i - 4) : i + 5]
        if not any("legs" in sections_of(c.labels) for c in near):
            return False
        before = [t for t in self.told if t.at < i]
        recent = self.discourse.pair_block >= self.sentence.block - 1
        named = list(dict.fromkeys(str(c.value.name) for c in chunks if c.kind == "T"))
        coming = any(c.kind == "m" for c in chunks)  # of those the state of the tie is told
        both = (named[0], named[1]) if len(named) == 2 and not self.told and not coming else None
        spoken_of = self.discourse.pair if recent and not self._passed_on(self.discourse.pair) else None
        pair = before[-1].teams if before else spoken_of or both
        since = chunks[before[-1].last + 1 if before else 0 : i]
        if pair is None or any(c.kind == "T" and c.value.name not in pair for c in since):
            return False
        self._tell(i, None, None, i, pair, None, True, None, None, "prose.leg drawn")
        return True

    def _passed_on(self, pair: tuple[str, str] | None) -> bool:
        """Whether the sentence before is about other sides than `pair`, so that what goes on here is theirs."""
        before = self.discourse.before(self.sentence)
        named = {str(c.value.name) for c in before.chunks if c.kind == "T"} if before is not None else set()
        return bool(named) and named.isdisjoint(pair or ())

    def _carried_past(self, i: int) -> bool:
        """ "A brace by Smith lifted Leeds (8-3-2) past Derby 3-1"."""
        chunks, score = self.chunks, self.chunks[i].value
        past = next((k for k in range(i - 2, max(1, i - 6), -1) if chunks[k].norm == "past"), 0)
        rival_at = next((k for k in range(past + 1, i) if chunks[k].kind == "T"), 0) if past else 0
        own_at = opening(chunks, past - 1) - 1 if chunks[past - 1].kind == ")" else past - 1
        if not rival_at or score.left == score.right or chunks[own_at].kind != "T" or chunks[own_at].possessive:
            return False
        verb = own_at - 1
        while verb > 0 and own_at - verb < 8 and chunks[verb].kind in "dwnNC-KP" and chunks[verb].norm not in GIVERS:
            verb -= 1
        own, rival = str(chunks[own_at].value.name), str(chunks[rival_at].value.name)
        if chunks[verb].norm not in GIVERS or not can_meet(own, rival):
            return False
        self.taken.add(rival_at)
        self._tell(i, own_at, (rival_at, "past"), i, (own, rival), own, False, own, None, "prose.win")
        return True


def _described(chunks: list[Chunk], k: int, end: int) -> int | None:
    """The team at chunk `k`, or right behind what it is called there: "promoted Derby", "rivals Derby"."""
    last = min(end, k + 3)
    while k < last and chunks[k].kind in "wn" and not chunks[k].possessive:
        k += 1
    return k if k < last and chunks[k].kind == "T" else None
