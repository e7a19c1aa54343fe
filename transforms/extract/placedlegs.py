"""Two matches of one pair told by their scores and places: "Hull were put out 4-1 over the two games (1-1 at Hull, 3-0
at home)", "Ajax came next: 1-1 in Amsterdam, then 2-1 in Seville".

In: a sentence whose predicates have been read, and the first of its two scores. Out: further `Told` records. Of a score
whose winner neither the words before nor the sum of both tell, nothing is told.
"""

from __future__ import annotations

import re
from itertools import product

from transforms.annotate.scores import Score
from transforms.extract.bracketed import GOES
from transforms.extract.competitions import can_meet
from transforms.extract.countries import at_home
from transforms.extract.frames import predicate
from transforms.extract.legstates import LegStates
from transforms.lexicon.words import word_set

OPENERS = frozenset(["(", ":", ",", "with", "–", "—", "-"])  # before the first score
APART = 9  # chunks between the two scores
PLACE = 3  # chunks behind a score among which its place is named
MET = word_set("en", "ties", "two_matches", "words")
TOO_GOOD = re.compile(r"\b(?:proved|were|was|are) (?:far |much )?too (?:strong|good|much|hot)\b")
BY = frozenset({"passive", "held_passive"})


class PlacedLegs(LegStates):
    """The scores of one sentence that are those of two matches of one pair, each with its place."""

    def _two_placed(self, i: int) -> bool:
        """Whether the score at chunk `i` and the next one are those of two matches of one pair, and so told."""
        chunks = self.chunks
        j = next((k for k in range(i + 2, min(len(chunks), i + APART)) if chunks[k].kind == "S"), None)
        lead = i - 1 - (chunks[i - 1].kind == "d")
        if j is None or lead < 2 or chunks[lead].norm not in OPENERS or self.told or self._is_third(j):
            return False
        total = next((k for k in range(lead) if chunks[k].kind == "S"), None)
        kinds = ("final", "aggregate") if total is not None else ("final",)
        if self.kinds[i] not in kinds or not self._free(j) or {i, j} & self.used or not self._joined(i, j):
            return False
        pair = self._pair_of_head(lead)
        if pair is None:
            return False
        hosts = [self._host_behind(k, pair) for k in (i, j)]
        if None in hosts or hosts[0] == hosts[1]:
            return False
        asked = chunks[total].value if total is not None else None
        winners = self._winners_of_two((chunks[i].value, chunks[j].value), pair, lead, asked)
        if winners is None:
            own = pair if asked is None else ("", "")  # whose the sum was, nothing tells
            winners = tuple(_at_own(chunks[k].value, host, own) for k, host in ((i, hosts[0]), (j, hosts[1])))
        told = False
        for k, host, won in zip((i, j), hosts, winners, strict=True):
            level = chunks[k].value.left == chunks[k].value.right
            if won is not None or level:
                told = True
                self._tell(k, None, None, k, pair, won, won is None, pair[0], host, "prose.further")
        return told

    def _home_and_away(self, i: int) -> bool:
        """Whether the score at chunk `i` and the next one stand in brackets behind "home" and "away", and are so told:
        "beat Derby home (2-0) and away (3-1)", "no goal against Derby, home (0-0) or away (0-0)"."""
        chunks = self.chunks
        scores = [
            k for k in range(i, min(len(chunks), i + APART)) if chunks[k].kind == "S" and chunks[k - 1].norm == "("
        ]
        where = [chunks[k - 2].norm for k in scores[:2]]
        pair = self._met_by(i - 2) if i > 2 and sorted(where) == ["away", "home"] and self._free(scores[1]) else None
        if pair is None:
            return False
        won = self._went_through(pair, i - 2) == pair[0]
        if not all(s.left == s.right or (won and s.left > s.right) for s in (chunks[k].value for k in scores[:2])):
            return False  # whose figure stands first, nothing tells
        for k, place in zip(scores, where, strict=False):
            draw = chunks[k].value.left == chunks[k].value.right
            host = pair[place == "away"]
            self._tell(k, None, None, k, pair, None if draw else pair[0], draw, pair[0], host, "prose.further")
        return True

    def _met_by(self, end: int) -> tuple[str, str] | None:
        """The side that the text is about, and the one other that the words up to chunk `end` say it met."""
        named = [k for k in range(end) if self.chunks[k].kind == "T"]
        met = named and self.chunks[named[-1] - 1].norm in ("against", "with", "beat", "met") and named[-1] > 0
        if len(named) == 1 and met and not self.discourse.opens(self.sentence):
            own, rival = self.discourse.topic, str(self.chunks[named[0]].value.name)
            return (own, rival) if own not in (None, rival) and can_meet(str(own), rival) else None
        return self._pair_of_head(end) if len(named) == 2 else None

    def _is_third(self, j: int) -> bool:
        """Whether another placed score follows the one at `j`: "1-1 away, 2-0 at home and 1-0 in Porto" is a list."""
        return any(c.kind == "S" for c in self.chunks[j + 1 : j + APART - 2])

    def _joined(self, i: int, j: int) -> bool:
        """Whether only a place, a day and what joins them stands between the two scores."""
        between = self.chunks[i + 1 : j]
        places = all(c.kind != "T" or self.chunks[n - 1].norm in ("in", "at") for n, c in enumerate(between, i + 1))
        return places and any(c.kind in "c,;" for c in between) and not any(c.kind in "KSbrPm" for c in between)

    def _pair_of_head(self, end: int) -> tuple[str, str] | None:
        """The side that the words up to chunk `end` are about, and the one it met: both named there, or the other one
        where they speak of a tie with the side that the text is about."""
        chunks = self.chunks
        named = list(dict.fromkeys(str(c.value.name) for c in chunks[:end] if c.kind == "T"))
        topic = self.discourse.topic
        if len(named) == 1 and topic not in (None, named[0]) and not self.discourse.opens(self.sentence):
            named = [str(topic), *named] if self._is_of_tie(end) else named
        elif len(named) == 2 and any(c.kind == "P" for c in chunks[:end]):
            return None  # "Ajax put out Porto, whom they met again: 1-1 at home"
        return (named[0], named[1]) if len(named) == 2 and can_meet(named[0], named[1]) else None

    def _is_of_tie(self, end: int) -> bool:
        """Whether the words up to chunk `end` make the one team that they name the other side of a tie: "they met
        Ajax", "Ajax gave them a scare", "Ajax were put out", "Ajax in the semi-final"; not "Ajax have drawn twice"."""
        chunks = self.chunks[:end]
        at = next(k for k, c in enumerate(chunks) if c.kind == "T")
        they = any(c.norm in ("they", "their") for c in chunks[:at]) or any(c.norm == "them" for c in chunks[at:])
        beaten = any((p := predicate(chunks, k)) is not None and p.frame in BY for k in range(at, end))
        words = {word for c in chunks for word in c.norm.split()}
        return they or beaten or any(c.kind in "SG" for c in chunks) or not MET.isdisjoint(words) or self._too_good(end)

    def _too_good(self, end: int) -> bool:
        """Whether the words up to chunk `end` tell that a side was too good for the other."""
        return TOO_GOOD.search(self.text, self.sentence.start, self.chunks[end].start) is not None

    def _host_behind(self, k: int, pair: tuple[str, str]) -> str | None:
        """Whose ground the words right behind the score at `k` name; `pair`: the side spoken of, and the other."""
        for n in range(k + 1, min(len(self.chunks), k + 1 + PLACE)):
            chunk = self.chunks[n]
            if chunk.norm in ("home", "away", "here", "there"):
                return pair[chunk.norm in ("away", "there")]
            if chunk.kind in "LHT" and self.chunks[n - 1].norm in ("in", "at", "the"):
                name = str(chunk.value.name) if chunk.kind == "T" else None
                return name if name in pair else at_home(chunk, pair)
            if chunk.kind not in "pdwD":
                return None
        return None

    def _winners_of_two(
        self, scores: tuple[Score, Score], pair: tuple[str, str], lead: int, asked: Score | None
    ) -> tuple[str | None, ...] | None:
        """Who won each match, None for a draw, by the side that went through and by the sum that was `asked` for; None
        where nothing tells, or more than one reading fits."""
        through = self._went_through(pair, lead)
        if through is None:
            return None
        other = pair[pair[0] == through]
        if any(score.left < score.right for score in scores):  # own goals first: "1-0 at home, 0-3 away"
            readings = [tuple(pair[score.left < score.right] for score in scores)]
        else:
            readings = list(product((through, other), repeat=2)) if asked is not None else [(through, through)]
        told = set()
        for sides in readings:
            high, low = _sums(scores, sides, through)
            if high >= low and (asked is None or {high, low} == {asked.left, asked.right}):
                told.add(tuple(None if s.left == s.right else side for s, side in zip(scores, sides, strict=True)))
        return told.pop() if len(told) == 1 else None

    def _went_through(self, pair: tuple[str, str], lead: int) -> str | None:
        """Which of `pair` the words up to chunk `lead` make the one that went through, or won both."""
        chunks = self.chunks
        found = (p for k in range(lead) if (p := predicate(chunks, k)) is not None and p.frame in GOES and not p.noun)
        told = next(found, None)
        if told is None:
            first = next((str(c.value.name) for c in chunks[:lead] if c.kind == "T"), None)
            return first if self._too_good(lead) else None
        if self._negated(told) or any(c.norm in ("neither", "nobody") for c in chunks[:lead]):
            return None
        own = next((k for k in range(told.at - 1, -1, -1) if chunks[k].kind == "T"), None)
        side = str(chunks[own].value.name) if own is not None else pair[0]
        return side if GOES[told.frame] else pair[side == pair[0]]


def _sums(scores: tuple[Score, Score], sides: tuple[str, ...], through: str) -> tuple[int, int]:
    """The goals of the side `through` and of the other one, where `sides` won the matches."""
    ahead = [(max(s.left, s.right), min(s.left, s.right)) for s in scores]
    goals = [pair if side == through else pair[::-1] for pair, side in zip(ahead, sides, strict=True)]
    return sum(one for one, _ in goals), sum(two for _, two in goals)


def _at_own(score: Score, host: str | None, pair: tuple[str, str]) -> str | None:
    """Who won on the ground of the side spoken of, whose figure is the first whichever way it is printed."""
    if score.left == score.right or host != pair[0] or not host:
        return None
    return pair[score.left < score.right]
