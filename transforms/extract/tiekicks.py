"""Ties that kicks decided after a replay or two legs that the same sentence tells, without an aggregate.

In: a sentence with the running discourse, which has its results. Out: a tie claim decided on penalties; None where
whose kicks they were is not plain.
"""

from __future__ import annotations

from transforms.extract.frames import predicate
from transforms.extract.pairing import sides
from transforms.extract.tieparts import THROUGH
from transforms.extract.walkovers import Walkovers
from transforms.lexicon.wording import Wording, any_of
from transforms.lexicon.words import word_set
from transforms.model import TieClaim

REPLAY_TO_COME = Wording(
    ["replay"],
    rf"\b(?:{any_of(word_set('en', 'ties', 'replay', 'coming'))})(?: (?:a|the|their|an|home|away|midweek))* replay\b",
)
COMING_REACH = 40  # characters before a replay in which its verb stands
KICKS = frozenset(["penalties", "shootout", "shoot", "spot-kicks", "kicks", "pens", "breaker", "tiebreaker"])
KICKS_REACH = 8  # chunks behind a verb among which the kicks stand
WON_BY = frozenset({"prose.won", "prose.win"})  # where the winner is who the sentence goes on about


def replay_to_come(words: str) -> bool:
    """Whether the replay last spoken of in a sentence is still to be played."""
    return REPLAY_TO_COME.search(words[max(0, words.rfind("replay") - COMING_REACH) :]) is not None


class TieKicks(Walkovers):
    """One sentence: the kicks behind the matches that it tells."""

    def _kicks_after_replay(self) -> TieClaim | None:
        """ "Drew 1-1 in the replay and went through 4-2 on penalties": the tie that the kicks of the match decided."""
        words = self.text[self.sentence.start : self.sentence.end]
        if "replay" not in words or replay_to_come(words):
            return None
        for told in self.discourse.told_now:
            if told.outcome == "draw" and told.home_penalties is not None and told.away_penalties is not None:
                at = next((k for k, c in enumerate(self.chunks) if c.start >= told.char_start), 0)
                home_won = told.home_penalties > told.away_penalties
                winner, loser = (told.home_team, told.away_team) if home_won else (told.away_team, told.home_team)
                return self._claim(at, winner, loser, None, None, winner, "penalties")
        return None

    def _kicks_told(self, two_legged: bool) -> TieClaim | None:
        """ "Drew 1-1 at home and then lost the shoot-out, the first leg having ended 0-0": by who won or lost the kicks
        of a tie of two matches, however they ended."""
        told = [c for c in self.discourse.told_now if c.home_goals is not None]
        pairs = {sides(c.home_team, c.away_team) for c in told}
        if len(pairs) != 1 or not (two_legged or len(told) > 1 or any(c.leg for c in told)):
            return None
        pair = (told[-1].home_team, told[-1].away_team)
        for k in range(len(self.chunks)):
            found = predicate(self.chunks, k)
            if found is None or found.noun or found.frame not in ("won", "win", "lose") or not self._of_kicks(k):
                continue
            if any(c.kind == "m" or c.norm in ("to", "if") for c in self.chunks[max(0, k - 3) : k]):
                continue
            own, _, _ = self.subject_team(found, None)
            if own in pair:
                other = pair[0] if own == pair[1] else pair[1]
                winner = other if found.frame == "lose" else own
                return self._claim(k, str(own), other, None, None, winner, "penalties")
        return None

    def _of_kicks(self, k: int) -> bool:
        """Whether what the verb at chunk `k` was won or lost in is the kicks: right behind it, a score between."""
        behind = self.chunks[k + 1 : k + KICKS_REACH]
        end = next((n for n, c in enumerate(behind) if c.kind in ",;cbTD"), len(behind))
        return any(c.norm in KICKS for c in behind[:end])

    def _kicks_after_legs(self) -> TieClaim | None:
        """ "Beaten 2-0 in Lyon, Ajax won 2-0 at home and squeezed through 4-2 on penalties": level after two matches
        of the sentence, the winner of the second is the side that went through."""
        told = [c for c in self.discourse.told_now if c.home_goals is not None and c.away_goals is not None]
        if len(told) != 2 or sides(told[0].home_team, told[0].away_team) != sides(told[1].home_team, told[1].away_team):
            return None
        last = max(told, key=lambda c: c.char_end)
        goals: dict[str, int] = {}
        for c in told:
            goals[c.home_team] = goals.get(c.home_team, 0) + (c.home_goals or 0)
            goals[c.away_team] = goals.get(c.away_team, 0) + (c.away_goals or 0)
        winner = {"home": last.home_team, "away": last.away_team}.get(last.outcome or "")
        on = THROUGH.search(self.text, last.char_end, self.sentence.end)
        if winner is None or last.extractor not in WON_BY or on is None or len(set(goals.values())) != 1:
            return None
        at = next((k for k, c in enumerate(self.chunks) if c.end > on.start()), 0)
        if any(c.kind == "T" for c in self.chunks if last.char_end < c.start < self.chunks[at].end):
            return None
        loser = last.away_team if winner == last.home_team else last.home_team
        return self._claim(at, winner, loser, None, None, winner, "penalties")
