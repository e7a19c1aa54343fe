"""Legs still to come that are told without their teams: "The return is set for April 9 at Chase Stadium".

In: a sentence and the tie or match that the discourse is about. Out: match claims with status `scheduled`.
Where it is not plain whose tie it is, nothing is claimed.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from transforms.annotate.chunks import Chunk
from transforms.extract.competitions import can_meet, is_league
from transforms.extract.countries import at_home
from transforms.extract.meetings import Meetings
from transforms.extract.obliques import oblique
from transforms.extract.opponentlists import TOGETHER
from transforms.extract.tense import lexicon
from transforms.lexicon.wording import any_of, wording
from transforms.model import MatchClaim

AHEAD = wording(lexicon("ahead"))
TO_TURN = re.compile(
    rf"\b(?:{any_of(lexicon('turn', 'must'))})\b.*\b(?:{any_of(lexicon('turn', 'what'))})\b|\bkey to turning\b",
    re.I | re.S,
)
PRESENT = frozenset(["is", "are", "takes", "host", "hosts", "comes", "follows", "are at", "is at"])
PAST_HOSTING = frozenset(["hosted", "welcomed", "entertained", "played host to", "visited"])
PLANNED, STANDS = lexicon("planned"), lexicon("stands")
LEGS_APART = 28  # days between the first leg of a tie and the second, at the most
SHORT = 14  # chunks of a line that needs no verb: "First leg at BC Place on the 23rd"
Pair = tuple[str, str]
OPENING = 4  # chunks that say what a sentence is about
CARRIES = frozenset("carry carries carrying take takes taking hold holds holding bring brings bringing".split())
BEGIN = frozenset("begin begins start starts get gets kick kicks commence commences".split())
STATES = frozenset(["lead", "advantage", "cushion", "deficit"])


class LegsToCome(Meetings):
    """One sentence: the leg of a tie spoken of before."""

    def without_teams(self, told: list[MatchClaim]) -> list[MatchClaim]:
        """What the sentence says of a leg to come of the tie that it or the text before it is about."""
        return self._leg(told) or self._again(told) or ([] if told else self._of_tie())

    def second_leg(self, told: list[MatchClaim]) -> list[MatchClaim]:
        """The leg still to come, where a first leg's result is told as something to turn round ("must overturn")."""
        first = next((c for c in told if c.leg == 1), None)
        if first is None or len(told) > 1:
            return []
        hosted = any(
            c.norm in PAST_HOSTING or c.norm.startswith("hosting") and self.told_as_past(k)
            for k, c in enumerate(self.chunks)
        )
        if hosted or not TO_TURN.search(self.text, self.sentence.start, self.sentence.end):
            return []
        home = first.away_team if first.home_known else None
        claim = self.claim(0, len(self.chunks) - 1, first.home_team, first.away_team, home, "prose.leg to turn")
        if claim is None:
            return []
        claim.leg, claim.stage, claim.competition = 2, first.stage, first.competition
        claim.date = claim.date_precision = claim.venue = None
        claim.home_known = home is not None
        return [claim]

    def two_dates(self, claim: MatchClaim, i: int) -> list[MatchClaim]:
        """A tie told with both its days ("on March 6 at Chase Stadium and on March 13 in Kingston") as two legs."""
        days = [k for k, c in enumerate(self.chunks) if k > i and c.kind == "D" and c.value.precision == "day"]
        if len(days) != 2 or claim.stage is None or not any(c.norm == "and" for c in self.chunks[days[0] : days[1]]):
            return [claim]
        pair = (claim.home_team, claim.away_team)
        found = []
        for leg, at in enumerate(days, 1):
            end = days[1] if leg == 1 else len(self.chunks)
            place = next((c for c in self.chunks[at:end] if c.kind in "LH" and at_home(c, pair)), None)
            one = self._placed(pair, at, place, leg, claim.extractor)
            if one is not None:
                one.stage, one.competition = claim.stage, claim.competition
                found.append(one)
        if len(found) == 2 and found[0].home_known and not found[1].home_known:
            self._turn(found[1], found[0].away_team)
        return found or [claim]

    def _placed(self, pair: Pair, at: int, place: Chunk | None, leg: int, extractor: str) -> MatchClaim | None:
        """The claim of one leg on the day at chunk `at`."""
        home = at_home(place, pair) if place is not None else None
        claim = self.claim(at, at, pair[0], pair[1], home, extractor)
        if claim is None:
            return None
        when = self.chunks[at].value.resolve(True)
        claim.leg, claim.date, claim.date_precision = leg, when, "day" if when else None
        claim.venue = str(place.value[0][0]) if place is not None and place.kind == "L" and place.value[0][0] else None
        if home is None:
            claim.home_known = False
        else:
            self._turn(claim, home)
        claim.char_start = self.chunks[0].start
        return claim

    def _carried_into(self, at: int) -> bool:
        """Whether a lead is taken into the leg at chunk `at`, which is to come: "carry a 3-1 lead into Tuesday's second
        leg", "with Leeds taking a 3-1 lead into the return leg"."""
        words = [c.norm for c in self.chunks[:at]]
        into = next((k for k in range(at - 1, max(-1, at - 5), -1) if words[k] == "into"), 0)
        if not into or not STATES.intersection(words[max(0, into - 3) : into]):
            return False
        return not CARRIES.isdisjoint(words[max(0, into - 7) : into])

    def _turn(self, claim: MatchClaim, home: str) -> None:
        if claim.home_team != home:
            claim.home_team, claim.away_team = claim.away_team, claim.home_team
        claim.home_known = True

    def _leg(self, told: list[MatchClaim]) -> list[MatchClaim]:
        """The leg that the sentence names: "The return is set for April 9 at Chase Stadium"."""
        chunks = self.chunks
        legs = (k for k, c in enumerate(chunks) if "legs.2" in c.labels or c.norm == "return")
        at = next((k for k in legs if self._names_leg(k)), None)
        if at is None or "if" in {c.norm for c in chunks[:at]}:
            return []
        if not (any(c.kind in "DLH" for c in chunks[at:]) or self._carried_into(at)):
            return []
        pair = self._pair(told, at)
        if pair is None or not self._leg_is_ahead(at, told):
            return []
        home = self._home(pair, at, told)
        claim = self.claim(at, at, pair[0], pair[1], home, "prose.second leg")
        if claim is None:
            return []
        claim.leg = 2
        if chunks[at].norm.endswith("legs") and any(c.norm.split()[0] in BEGIN for c in chunks[at + 1 : at + 5]):
            claim.date = claim.date_precision = None  # "the second legs get underway on 8 March": of which of them?
        claim.competition = None if is_league(claim.competition) else claim.competition
        claim.home_known = home is not None
        if told:
            claim.stage, claim.competition = claim.stage or told[-1].stage, told[-1].competition or claim.competition
        last = max((k for k, c in enumerate(chunks) if c.kind in "DLHT" and k >= at), default=at)
        claim.char_start, claim.char_end = chunks[at if told else 0].start, chunks[last].end
        return [claim]

    def _names_leg(self, k: int) -> bool:
        """Whether chunk `k` names a leg, as a noun of its own; the leg of a told score is no leg to come."""
        chunk, chunks = self.chunks[k], self.chunks
        bare = chunk.norm == "return" and (k == 0 or chunks[k - 1].kind in ",;c(")
        if not bare and "legs.2" not in chunk.labels:
            return False
        following = chunks[k + 1].norm if k + 1 < len(chunks) else ""
        if following in ("of", "to", "from", "for") and chunk.norm.endswith("return"):
            return False
        return not any(c.kind == "S" for c in chunks[k + 1 : k + 3])

    def _pair(self, told: list[MatchClaim], at: int) -> Pair | None:
        """The two sides whose leg it is."""
        named = {c.value.name for c in self.chunks[: self._end_of_clause(at)] if c.kind == "T"}
        discourse = self.discourse
        recent = discourse.pair if discourse.pair_block >= self.sentence.block - 1 else None
        if told:
            last = told[-1]
            return (last.home_team, last.away_team) if last.home_goals is not None else None
        if self._state_told(at) and len(named) == 2 and can_meet(*named):
            first, second = (k for k, c in enumerate(self.chunks) if c.kind == "T")
            if oblique(self.chunks, first):
                return None  # "His side, nine points clear of Leeds, trail Hull": nobody's leg with Leeds
            return str(self.chunks[first].value.name), str(self.chunks[second].value.name)
        for pair in (self._at_its_ground(at), *self._spoken_of(), discourse.pair):
            if pair is None or not named <= set(pair) or frozenset(pair) in discourse.closed:
                continue
            if self._others_just_named(pair) and not self._was_long_ago(discourse.pair):
                continue
            if self._was_long_ago(pair):
                continue
            if pair is not discourse.pair or recent or any(at_home(c, pair) for c in self.chunks[at:]):
                return pair
        return None

    def _at_its_ground(self, at: int) -> Pair | None:
        """The pair of the article's own match, where the words place the leg at the ground or town of one of them: a
        match of an earlier round may have been spoken of in between."""
        pair = self.discourse.main_pair
        return pair if pair and any(c.kind in "LH" and at_home(c, pair) for c in self.chunks[at:]) else None

    def _spoken_of(self) -> list[Pair | None]:
        """The tie and the match that the text is about, the one of the later paragraph first."""
        discourse = self.discourse
        recent = discourse.pair if discourse.pair_block >= self.sentence.block - 1 else None
        later = discourse.pair_block > discourse.tie_block and not self._was_long_ago(recent)
        return [recent, discourse.tie] if later else [discourse.tie, recent]

    def _was_long_ago(self, pair: Pair | None) -> bool:
        """Whether the match of `pair` that the text has just told was played too long ago for a leg to follow it."""
        anchor, told = self.discourse.annotated.anchor, self.discourse.told_now or self.discourse.told_before
        last = next((c for c in reversed(told) if pair is not None and {c.home_team, c.away_team} == set(pair)), None)
        if anchor is None or last is None or last.date is None:
            return False
        return (anchor - last.date).days > LEGS_APART

    def _others_just_named(self, pair: Pair) -> bool:
        """Whether the sentence before, of the same paragraph, is about others than the two of `pair`."""
        sentences = self.discourse.annotated.sentences
        at = bisect_left(sentences, self.sentence.start, key=lambda s: s.start)
        if at == 0 or sentences[at - 1].block != self.sentence.block:
            return False
        before = {c.value.name for c in sentences[at - 1].chunks if c.kind == "T"}
        return bool(before) and not before & set(pair)

    def _leg_is_ahead(self, at: int, told: list[MatchClaim]) -> bool:
        if any(c.kind == "S" for c in self.chunks) and not told and not self._state_told(at):
            return False
        end = self._end_of_clause(at)
        days = [c for c in self.chunks[at:end] if c.kind == "D"]
        if any(c.value.direction == "past" for c in days) or self._was_played(at):
            return False
        verb = any(c.norm in PRESENT for c in self.chunks[max(0, at - 4) : at + 3]) or self._carried_into(at)
        if told:
            return verb and bool(days)
        if self.told_as_past(end) and not (self.future_words or self.future_day):
            return False
        short = len(self.chunks) <= SHORT and bool(days)
        return self.future_words or self.future_day or verb or short or self.selection

    def _end_of_clause(self, at: int) -> int:
        """Where the clause of chunk `at` ends: at a colon or semicolon, or at a conjunction behind a comma."""
        chunks = self.chunks
        for k in range(at + 1, len(chunks) - 1):
            if chunks[k].kind == ";" or chunks[k].norm == ":" or chunks[k].kind == "," and chunks[k + 1].kind == "c":
                return k
        return len(chunks)

    def _state_told(self, at: int) -> bool:
        """Whether the score before the leg at chunk `at` is how its two sides stand: "lead Derby 1-0 ahead of the
        second leg"; one team named twice is none of two sides."""
        before = self.chunks[:at]
        state = any(c.kind == "S" for c in before) and any(c.norm in STANDS for c in before)
        return state and sum(c.kind == "T" for c in self.chunks) == 2

    def _was_played(self, at: int) -> bool:
        """Whether the words behind the leg at chunk `at` tell it as past: "the return leg was played on Friday"."""
        for k in range(at + 1, len(self.chunks) - 1):
            if self.chunks[k].kind == ";" or self.chunks[k].norm in ("will", "which"):
                return False
            if self.chunks[k].norm in ("was", "were"):
                return self.chunks[k + 1].norm not in PLANNED
        return False

    def _home(self, pair: Pair, at: int, told: list[MatchClaim]) -> str | None:
        """The home side of the leg: by its ground or town, by who hosts it, else not the host of the other leg."""
        for chunk in self.chunks[at:]:
            if chunk.kind in "LH" and (home := at_home(chunk, pair)):
                return home
        hosting = next(
            (k for k in range(at) if self.chunks[k].norm in ("host", "hosts", "are at", "is at", "hosting")), None
        )
        if hosting is not None:
            before = enumerate(self.chunks[:hosting])
            objects = self.discourse.objects
            hosts = [c.value.name for k, c in before if c.kind == "T" and c.value.name in pair and k not in objects]
            if hosts:
                return str(hosts[0] if len(set(hosts)) == 1 or told else hosts[-1])
        first = told[-1].home_team if told and told[-1].home_known else None if told else self.discourse.home_of_pair
        return next((team for team in pair if first and team != first and first in pair), None)

    def _again(self, told: list[MatchClaim]) -> list[MatchClaim]:
        """The two sides spoken of meet again: "Those teams meet again in Mexico City next week"."""
        chunks, pair = self.chunks, self.discourse.pair
        opens = chunks and ("both_words.words" in chunks[0].labels or chunks[0].norm == "they")
        if told or pair is None or not opens or any(c.kind == "T" for c in chunks) or not TOGETHER.search(self.words):
            return []
        when = next((k for k, c in enumerate(chunks) if c.kind == "D" and c.value.direction != "past"), None)
        if when is None or self.told_as_past(when) or self.discourse.pair_block < self.sentence.block - 1:
            return []
        home = next((h for c in chunks if c.kind in "LH" and (h := at_home(c, pair))), None)
        claim = self.claim(when, when, pair[0], pair[1], home, "prose.meet again")
        if claim is None:
            return []
        claim.char_start = chunks[0].start
        return [claim]

    def _of_tie(self) -> list[MatchClaim]:
        """Day or ground of a second leg that the paragraph is about, told without its teams."""
        tie, chunks = self.discourse.tie, self.chunks
        if tie is None or frozenset(tie) in self.discourse.closed or self._was_played(0):
            return []
        if any(c.kind == "S" or (c.kind == "T" and c.value.name not in tie) for c in chunks):
            return []
        if any(c.norm in ("draw", "draws") for c in chunks[:OPENING]):
            return []  # "The draw for the last 16 will be made on Friday"
        place = next((k for k, c in enumerate(chunks) if c.kind == "L" and at_home(c, tie) and c.value[0][0]), None)
        days = [k for k, c in enumerate(chunks) if c.kind == "D" and c.value.precision == "day"]
        when = next((k for k in days if chunks[k].value.direction != "past"), None)
        ahead = AHEAD.search(self.text, self.sentence.start, self.sentence.end)
        if place is not None and TO_TURN.search(self.text, self.sentence.start, self.sentence.end):
            home = at_home(chunks[place], tie)
            claim = self.claim(place, place, tie[0], tie[1], home, "prose.ground of the tie")
        elif when is not None and ahead and self.discourse.leg_block == self.sentence.block:
            claim = self.claim(when, when, tie[0], tie[1], None, "prose.day of the tie")
        else:
            return []
        if claim is None:
            return []
        claim.leg, claim.char_start, claim.char_end = 2, self.sentence.start, self.sentence.end
        return [claim]
