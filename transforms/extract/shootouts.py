"""Shoot-outs told beside the match that they settled: "drew 1-1 and won 4-3 on penalties".

In: a sentence and the match claims that it tells. Out: the kicks, on the one drawn match or second leg among these.
"""

from __future__ import annotations

from transforms.extract.competitions import can_meet, is_league
from transforms.extract.complements import complement
from transforms.extract.discourse import Discourse
from transforms.extract.frames import BY_PREPOSITIONS, WINNER_PREPOSITIONS, Predicate, predicate
from transforms.extract.roles import UNKNOWN
from transforms.extract.telling import SHOOTOUT, Telling
from transforms.model import MatchClaim

PLURAL = frozenset({"two", "both", "second", "another"})  # before a draw that is one of several


BESIDE = 700  # characters between a match and the kicks that settled it


def fill_kicks(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Give the kicks told apart from their match to the one drawn match of the two sides that is told near them."""
    for winner, loser, high, low, start in discourse.kicks:
        near = [
            c for c in matches
            if {c.home_team, c.away_team} == {winner, loser} and c.status == "played" and c.home_goals is not None
            and abs(c.char_start - start) < BESIDE and id(c) not in discourse.bygone and id(c) not in discourse.apart
        ]  # fmt: skip
        settled = [c for c in near if c.leg != 1 and (c.home_goals == c.away_goals or c.leg == 2)]
        settled = [c for c in settled if id(c) in discourse.inferred or not is_league(c.competition)]
        told = {(min(c.home_goals or 0, c.away_goals or 0), max(c.home_goals or 0, c.away_goals or 0)) for c in settled}
        if len(told) != 1 or any(c.home_penalties is not None for c in settled):
            continue
        for c in settled:
            c.home_penalties, c.away_penalties = (high, low) if winner == c.home_team else (low, high)


def not_in_leagues(matches: list[MatchClaim], discourse: Discourse) -> None:
    """No shoot-out settles a league match: a league that only followed from the sides is left out."""
    for c in matches:
        if c.home_penalties is not None and id(c) in discourse.inferred and is_league(c.competition):
            c.competition = None


class Shootouts(Telling):
    """The kicks of one sentence."""

    def _speaks_of_kicks(self) -> bool:
        """Whether the sentence speaks of a shoot-out."""
        sentence = self.sentence
        return SHOOTOUT.search(self.text, sentence.start, sentence.end, sentence.words) is not None

    def _drawn_before_kicks(self) -> None:
        """The one level score of a sentence about a shoot-out of two sides is their match's: "It was 1-1 after extra
        time between Leeds and Derby, and Leeds won 4-3 on penalties"."""
        if not self.kinds or self.told or not self._speaks_of_kicks():
            return
        level = [i for i in self.kinds if self._free(i) and self.chunks[i].value.left == self.chunks[i].value.right]
        sides = list(dict.fromkeys(str(c.value.name) for c in self.chunks if c.kind == "T"))
        if len(sides) == 1 and self.spoken is not None and sides[0] in self.spoken and None not in self.spoken:
            sides = list(self.spoken)  # "They went out on penalties to Leeds after a 2-2"
        if len(level) != 1 or len(sides) != 2:
            return
        of_both = self.spoken is None or set(self.spoken) == set(sides)
        if of_both and can_meet(*sides) and self.chunks[level[0] - 1].norm not in PLURAL:
            self._tell(level[0], None, None, level[0], (sides[0], sides[1]), None, True, None, None, "prose.leg drawn")

    def shootouts(self, claims: list[MatchClaim]) -> None:
        """Kicks told in the sentence go to the drawn match, or the second leg, that they settled."""
        drawn = [c for c in claims if c.home_goals is not None and (c.home_goals == c.away_goals or c.leg == 2)]
        if not drawn:
            self._note_kicks()
        if len({frozenset((c.home_team, c.away_team)) for c in drawn}) != 1:
            return
        match = drawn[-1]  # of a draw and its replay the later one: "drew 2-2 and 1-1 after extra time, and won 5-4"
        for i, kind in self.kinds.items():
            if kind != "shootout":
                continue
            winner = self._shootout_winner(i, match)
            score = self.chunks[i].value
            high, low = max(score.left, score.right), min(score.left, score.right)
            if winner and high != low:
                at_home = winner == match.home_team
                match.home_penalties, match.away_penalties = (high, low) if at_home else (low, high)
                match.char_end = max(match.char_end, self.chunks[i].end)

    def _note_kicks(self) -> None:
        """Keep for later the kicks of a match that another sentence tells: "Leeds beat Derby 4-2 on penalties"."""
        for i in (i for i, kind in self.kinds.items() if kind == "shootout"):
            score = self.chunks[i].value
            for k in range(i, max(-1, i - 9), -1):
                found = predicate(self.chunks, k)
                if found is None and "advance.verbs" in self.chunks[k].labels:
                    found = Predicate(k, "won", False)
                if found is None or found.frame in ("draw", "draw_noun") or score.left == score.right:
                    continue
                if any(c.kind == "m" or c.norm in ("not", "if", "to") for c in self.chunks[max(0, k - 3) : k]):
                    return
                by = WINNER_PREPOSITIONS | BY_PREPOSITIONS
                other = complement(self.chunks, k, by, direct=found.frame == "win")
                own, _, _ = self.subject_team(found, other[0] if other else None)
                rival = str(self.chunks[other[0]].value.name) if other else self.discourse.opponent(own or "")
                if own in (None, UNKNOWN, rival) or rival is None or not can_meet(str(own), rival):
                    return
                wins = found.frame in ("win", "won", "win_noun")
                winner, loser = (str(own), rival) if wins else (rival, str(own))
                high, low = max(score.left, score.right), min(score.left, score.right)
                self.discourse.kicks.append((winner, loser, high, low, self.chunks[i].start))
                return

    def _shootout_winner(self, i: int, match: MatchClaim) -> str | None:
        """Who won the kicks at chunk `i`: the subject of winning, or the other side of one that lost them."""
        for k in range(i, max(-1, i - 9), -1):
            found = predicate(self.chunks, k)
            if found is None and "advance.verbs" in self.chunks[k].labels:
                found = Predicate(k, "won", False)  # "went through 4-2 on penalties"
            if found is None or found.frame in ("draw", "draw_noun"):
                continue
            own, own_at, _ = self.subject_team(found, None)
            pair = (match.home_team, match.away_team)
            if own in pair and own_at and [c.norm for c in self.chunks[max(0, own_at - 2) : own_at]] == ["they", "and"]:
                own = pair[own == pair[0]]  # "they and Hull drew 1-1, and the goalkeeper's save won it 5-4": theirs
            if own is None:  # "drew 0-0 away, and through 4-2 on penalties"
                own = next((t.subject for t in reversed(self.told) if t.subject in pair), None)
            if own not in pair:
                return None
            wins = found.frame in ("win", "won", "win_noun")
            return own if wins else pair[1] if pair[0] == own else pair[0]
        return None
