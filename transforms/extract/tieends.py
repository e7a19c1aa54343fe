"""How a tie ended, told without its figures: in a replay, on away goals, or by who was knocked out of which cup.

In: a sentence with the running discourse, which has its results. Out: tie claims with a winner; of a side whose
opponent is not plain, nothing.
"""

from __future__ import annotations

import re

from transforms.annotate.names import names
from transforms.extract.frames import Predicate
from transforms.extract.scorecontext import score_kind
from transforms.extract.tiekicks import TieKicks
from transforms.extract.tieparts import SENT_ON
from transforms.lexicon.words import word_set
from transforms.model import DecidedBy, TieClaim

REPLAY_NEEDED = word_set("en", "ties", "replay", "needed")
NEARLY = word_set("en", "grammar", "doubt", "nearly")
IN_REPLAY = re.compile(
    r"\bin (?:an?|the|their|its|this|that|(?:last night|\w+day)(?: night)?['’]s) (?:[\w'’-]+ ){0,4}replay\b(?! of\b)"
    r"|\breplay (?:win|victory|success|defeat|loss)\b"
    r"|\b(?:won|wins?|winning|lost|loses?|losing|through) (?:an?|the|their|its|this|that) (?:[\w'’-]+ ){0,3}replay\b",
    re.I,
)
SHORT = 8  # chunks at most of a sentence that only tells an aggregate
OF_REPLAYS = frozenset({"cup", "round", "other", "nights", "evenings", "days"})
ON_AWAY_GOALS = re.compile(r"\b(?:on|by|thanks to) (?:the )?away[- ]goals?\b")
LEVEL_SUM = re.compile(r"\b(?:aggregate|overall|tie|series)(?: score)? (?:at|to) (\d+)-(\d+)")
IS_OUT = re.compile(r"\b(?:are|is|were|was|go|goes|went|bow|bowed|crash|crashed) out\b")
HOPES = frozenset(
    ["if", "hoping", "hope", "need", "needs", "needed", "not", "failed", "bid", "chance", "aiming", "looking", "want"]
)  # before "to progress"
OUSTED = frozenset(
    """knocked eliminated dumped ousted bundled put sent knock eliminate dump oust
    knocking eliminating dumping ousting""".split()
)  # out of a cup
SINGLE_STAGES = frozenset({"stages.final", "stages.group stage"})
CAME = frozenset({"came", "fought", "battled", "rallied", "recovered", "hit", "held", "stormed", "clawed", "bounced"})
BYGONE = frozenset({"ago", "twice", "once", "previously", "ever", "never", "seasons"})  # a tie of another season
CUP_REACH, DID_REACH, OUT_REACH = 6, 8, 12  # chunks
WENT = frozenset({"went", "bowed", "crashed", "tumbled", "slumped", "fell"})  # before "out of the cup to Derby"
LOST_TO = frozenset({"to", "against"})


class TieEnds(TieKicks):
    """One sentence: who went through, and how."""

    def replays(self) -> list[TieClaim]:
        """The ties of several replays told at once: "in the other third-round replays, Derby won 2-0 at Hull"."""
        at = next((k for k, c in enumerate(self.chunks) if c.norm.endswith("replays")), None)
        if at is None or any(c.kind == "m" for c in self.chunks[:at]) or not self._are_matches(at):
            return []
        found = []
        for told in self.discourse.told_now:
            winner = {"home": told.home_team, "away": told.away_team}.get(told.outcome or "")
            if winner is None or told.char_start < self.chunks[at].end:
                continue
            k = next((k for k, c in enumerate(self.chunks) if c.start >= told.char_start), at)
            loser = told.away_team if winner == told.home_team else told.home_team
            claim = self._claim(k, winner, loser, None, None, winner, "replay")
            found += [claim] if claim else []
        return found

    def in_replay(self) -> list[TieClaim]:
        """The tie that a result told as that of a replay decided: "are out after a 2-0 defeat at Derby in a third-round
        replay", "had it easier in their replay with Hull, which they won 3-1"."""
        if "replay" not in self.sentence.words:
            return []
        at = IN_REPLAY.search(self.text, self.sentence.start, self.sentence.end)
        won = [c for c in self.discourse.told_now if c.outcome in ("home", "away") and c.home_goals is not None]
        if at is None or len(won) != 1 or any(c.kind == "m" for c in self.chunks):
            return []
        told = won[0]
        winner, loser = told.home_team, told.away_team
        if told.outcome == "away":
            winner, loser = loser, winner
        k = next((k for k, c in enumerate(self.chunks) if c.start >= told.char_start), 0)
        claim = self._claim(k, winner, loser, None, None, winner, "replay")
        return [claim] if claim else []

    def sum_alone(self) -> TieClaim | None:
        """The aggregate told on its own behind the second leg, where only one of its sides can be the one ahead: "Leeds
        won 4-2 at Hull. Five-three on aggregate."."""
        scores = [c for c in self.chunks if c.kind == "S"]
        last = self.discourse.told_before[-1] if self.discourse.told_before else None
        if last is None or len(scores) != 1 or len(self.chunks) > SHORT or any(c.kind in "TKm" for c in self.chunks):
            return None
        score = scores[0]
        kind = score_kind(self.text, score.start, score.end, self.sentence.start, self.sentence.end)
        if kind != "aggregate" or last.home_goals is None or last.away_goals is None or last.leg == 1:
            return None
        high, low = sorted((score.value.left, score.value.right), reverse=True)
        sides = ((last.home_team, last.home_goals), (last.away_team, last.away_goals))
        fits = [
            (own[0], other[0])
            for own, other in (sides, sides[::-1])
            if high > low and high >= own[1] and low >= other[1] and (high, low) != (own[1], other[1])
        ]
        if len(fits) != 1:
            return None
        k = self.chunks.index(score)
        return self._claim(k, *fits[0], high, low, fits[0][0], "aggregate")

    def sum_behind_through(self) -> TieClaim | None:
        """The aggregate right behind the word for going on, where it can be one of the match told before: "Leeds beat
        Hull 2-0. They go through 3-1", "drew 1-1 but went through 3-2"."""
        for i in range(2, len(self.chunks)):
            score, verb = self.chunks[i], self.chunks[i - 1]
            if score.kind != "S" or "advance.verbs" not in verb.labels or self._goes_on_later(i - 1):
                continue
            kind = score_kind(self.text, score.start, score.end, self.sentence.start, self.sentence.end)
            told = [c for c in self.discourse.told_now if c.char_end <= verb.start] or self.discourse.told_before
            if (
                kind != "final"
                or not told
                or any(c.char_start <= score.start < c.char_end for c in self.discourse.told_now)
            ):
                continue
            last, named = told[-1], self.chunks[i - 2]
            own = (
                str(named.value.name)
                if named.kind == "T"
                else self.subject_team(Predicate(i - 1, "tie", False), None)[0]
            )
            goals = {last.home_team: last.home_goals, last.away_team: last.away_goals}
            high, low = sorted((score.value.left, score.value.right), reverse=True)
            if own not in goals or None in goals.values() or last.leg == 1 or high == low:
                continue
            if not {c.value.name for c in self.chunks if c.kind == "T"} <= set(goals):
                continue
            other = next(side for side in goals if side != own)
            if (high, low) != (goals[own], goals[other]) and high >= goals[own] and low >= goals[other]:
                return self._claim(i, own, other, high, low, own, "aggregate")
        return None

    def _are_matches(self, at: int) -> bool:
        """Whether the replays at chunk `at` are matches: of a round, a cup or a day, not on television."""
        near = self.chunks[max(0, at - 4) : at]
        return any(c.kind in "GC" or (c.kind == "D" and c.possessive) or c.norm in OF_REPLAYS for c in near)

    def knocked_out(self) -> list[TieClaim]:
        """ "Derby, knocked out of the UEFA Cup by Ajax in midweek", "Ajax came back to knock Derby out of the UEFA
        Cup": of a continent's cup, whose ties have two legs."""
        chunks = self.chunks
        if any(c.kind == "D" and c.value.kind == "year" for c in chunks) or not self.sentence.words.isdisjoint(BYGONE):
            return []
        for k, chunk in enumerate(chunks):
            found = self._predicate(k) if chunk.norm.partition(" ")[0] in OUSTED else None
            if found is None or found.frame not in ("passive", "win") or (self._hypothetical(k) and not self._did(k)):
                continue
            if found.frame == "win" and self.sentence.has("S"):
                continue  # what the legs ended tells more
            if any(c.norm in NEARLY for c in chunks[max(0, k - 2) : k]):
                continue
            other = self._complement(found)
            if other is None or any(c.kind == "S" for c in chunks[k : other[0] + 2]):
                continue  # of a match with its score
            behind = other[0] + 1 if found.frame == "win" else k + 1
            if not self._of_two_legs(behind):
                continue
            own = self.subject_team(found, other[0])[0]
            if own is None or own not in self.discourse.annotated.team_counts:
                continue
            rival = str(chunks[other[0]].value.name)
            claim = self._claim(k, own, rival, None, None, own if found.frame == "win" else rival, None)
            return [claim] if claim else []
        return self._went_out_to()

    def _went_out_to(self) -> list[TieClaim]:
        """ "Derby went out of the UEFA Cup to Ajax", "crashed out of the UEFA Cup in the first round, against Ajax"."""
        chunks = self.chunks
        for k in range(len(chunks) - 4):
            verb = chunks[k].norm.partition(" ")[0]
            behind = k + 1 + (chunks[k + 1].norm == "out")
            if verb not in WENT or (behind == k + 1 and not chunks[k].norm.endswith(" out")) or self._hypothetical(k):
                continue
            if chunks[behind].norm != "of" or not self._of_two_legs(behind) or self.sentence.has("S"):
                continue
            to = next((n for n in range(behind, min(len(chunks) - 1, k + OUT_REACH)) if chunks[n].norm in LOST_TO), 0)
            plain = to > 0 and not any(c.kind in "KTSbr;" for c in chunks[behind:to])
            other = self._complement(Predicate(to - 1, "lose", False)) if plain else None
            own = self.subject_team(Predicate(k, "lose", False), other[0])[0] if other is not None else None
            if other is None or own is None or own not in self.discourse.annotated.team_counts:
                continue
            rival = str(chunks[other[0]].value.name)
            claim = self._claim(k, own, rival, None, None, rival, None)
            return [claim] if claim else []
        return []

    def _of_two_legs(self, behind: int) -> bool:
        """Whether the words from chunk `behind` on name a cup of a continent's clubs, or a round of the one that the
        article is on, and neither its groups nor its final, of which a match decides."""
        near = self.chunks[behind : behind + CUP_REACH]
        cup = next((c.value for c in near if c.kind == "C"), None)
        if cup is None and any(c.kind == "G" for c in near) and not any(c.kind == "C" for c in self.chunks):
            cup = self.discourse.head.competition
        rules = names().data.competitions.get(cup) if cup is not None else None
        if rules is None or rules.kind != "continental" or rules.teams != "club":
            return False
        return SINGLE_STAGES.isdisjoint(label for c in self.chunks for label in c.labels)

    def _did(self, k: int) -> bool:
        """Whether the infinitive at chunk `k` tells what happened: "came from behind to knock Derby out"."""
        before = self.chunks[max(0, k - DID_REACH) : k]
        did = k > 1 and before[-1].norm == "to" and any(c.norm in CAME for c in before)
        return did and not any(c.kind == "m" or c.norm in HOPES for c in before)

    def _with_level_sum(self, claim: TieClaim) -> TieClaim:
        """The claim with the level aggregate told before what decided it: "brought the aggregate to 4-4"."""
        found = LEVEL_SUM.search(self.text, self.sentence.start, self.sentence.end)
        if found is not None and found[1] == found[2] and claim.aggregate_1 is None:
            claim.aggregate_1 = claim.aggregate_2 = int(found[1])
        return claim

    def _wins_first_leg(self, k: int) -> bool:
        """Whether the verb at chunk `k` tells a first leg, which nobody goes through by: "edged Derby 1-0 in the first
        leg"."""
        start = self.chunks[k].start
        return any(c.leg == 1 and c.char_start <= start <= c.char_end for c in self.discourse.told_now)

    def _through_on(self, decided: DecidedBy) -> list[TieClaim]:
        """ "Drew 1-1 with Derby and went through on away goals", "and Leeds qualify on away goals": by who went on, of
        the match drawn in the sentence or spoken of."""
        drawn = [c for c in self.discourse.told_now if c.outcome == "draw"]
        pair = (drawn[-1].home_team, drawn[-1].away_team) if drawn else self.discourse.pair
        on = ON_AWAY_GOALS.search(self.text, self.sentence.start, self.sentence.end)
        if on is None or any(c.kind == "D" and c.value.kind == "year" for c in self.chunks):
            return []
        for k, chunk in enumerate(self.chunks):
            if pair is None or "advance.verbs" not in chunk.labels or self._hypothetical(k) or self._of_unknown(k):
                continue
            before = self.chunks[k - 1]
            beside = k and before.kind == "T" and not before.possessive
            own = str(before.value.name) if beside else self.subject_team(Predicate(k, "tie", False), None)[0]
            if own not in pair:
                continue
            claim = self._claim(k, own, pair[1] if own == pair[0] else pair[0], None, None, own, decided)
            return [claim] if claim else []
        return []

    def _out_on(self, decided: DecidedBy) -> TieClaim | None:
        """ "Leeds are out, on away goals, after the tie with Derby finished 1-1": of two sides the one right before the
        words, against the other that the sentence names."""
        out = IS_OUT.search(self.text, self.sentence.start, self.sentence.end)
        sides = [c for c in self.chunks if c.kind == "T"]
        if out is None or len({c.value.name for c in sides}) != 2 or not sides[0].end < out.start() < sides[-1].start:
            return None
        own, rival = str(sides[0].value.name), str(sides[-1].value.name)
        beside = any(c.end <= out.start() <= c.end + 1 for c in sides[:1]) and not sides[0].possessive
        if not beside or own == rival or any(c.kind == "m" for c in self.chunks):
            return None
        return self._claim(self.chunks.index(sides[0]), own, rival, None, None, rival, decided)

    def note_through(self) -> None:
        """Note which side of a match told in the sentence went on by it, whatever its score: "got through despite a 2-1
        defeat by Lens", "snatched a draw at Roma to progress"; of which a tie follows where that match was a leg."""
        told = [c for c in self.discourse.told_now if c.home_goals is not None and c.leg != 1]
        if not told:
            return
        for k, chunk in enumerate(self.chunks):
            if "advance.verbs" not in chunk.labels or self._goes_on_later(k) or self._of_unknown(k):
                continue
            before = self.chunks[k - 1] if k else chunk
            beside = before.kind == "T" and not before.possessive
            own = str(before.value.name) if beside else self.subject_team(Predicate(k, "tie", False), None)[0]
            for claim in told:
                if own in (claim.home_team, claim.away_team):
                    self.discourse.through[id(claim)] = own

    def _goes_on_later(self, k: int) -> bool:
        """Whether the words before chunk `k` make going on a hope or deny it; "to progress" behind what was done for it
        does not."""
        near = [c.norm for c in self.chunks[max(0, k - 4) : k]]
        return any(c.kind == "m" for c in self.chunks[max(0, k - 4) : k]) or not HOPES.isdisjoint(near)

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

    def _hypothetical(self, k: int) -> bool:
        if any(c.norm == "replay" and self.chunks[n - 2].norm in REPLAY_NEEDED
               for n, c in enumerate(self.chunks[:k]) if n > 1):  # fmt: skip
            return False  # "needed a replay to beat Leeds"
        return any(c.kind == "m" or c.norm in ("to", "if") for c in self.chunks[max(0, k - 4) : k])
