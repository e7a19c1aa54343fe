"""Scores whose opponent stands behind them: "2-1 against Iran", "4-1 to Leeds", "won again, 3-0 at Hull".

In: a sentence whose predicates have been read, and one of its scores that none of them claimed. Out: a further `Told`
record, where the preposition or the predicate before the score says who won.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from transforms.extract.bracketed import GOES
from transforms.extract.competitions import can_meet
from transforms.extract.complements import complement, is_purpose
from transforms.extract.counted import Counted
from transforms.extract.frames import Predicate, is_match_noun, predicate
from transforms.extract.roles import UNKNOWN
from transforms.extract.scorelines import ScoreLines
from transforms.lexicon.words import word_set

RIVALS = frozenset(["to", "against", "over", "at", "with", "from", "v", "vs", "versus"])  # "1-0 v Hull"
SHORT = 6  # chunks of a line that may be how a match stood: "Two-one to Leeds."
BEFORE_RIVAL = frozenset(["at", "home", "away", "down", "defeat", "losers", "winners"])
ENDED = (["was"], ["finished"], ["ended"])
JOYS, SORROWS, WASTED = (word_set("en", "scores", "bare", key) for key in ("joys", "sorrows", "wasted"))
WASTED_REACH = 5
WE = frozenset({"we", "us", "our", "we've", "we're"})
EARLIER_ON = (["before", "that"], ["before", "that", ","], ["after", "that"], ["after", "that", ","])
NAMED_DRAW = frozenset({"the", "a", "that", "than", "another", "their"})  # before a drawn match: "the 2-2 at Hull"


class ScoresAgainst(ScoreLines, Counted):
    """The scores of one sentence that stand before the other side's name."""

    def _against(self, i: int) -> bool:
        """ "2-1 against Iran", "4-1 to Leeds", "won again, 3-0 at Hull", "1-0 losers at Derby": the opponent stands
        behind the score, and the preposition or the predicate before gives the direction."""
        chunks, score = self.chunks, self.chunks[i].value
        if i and chunks[i - 1].norm in ("is", "are"):
            return False  # "are 4-1 against Leeds": odds
        if (
            i > 1
            and [c.kind for c in chunks[i - 2 : i]] == ["S", "c"]
            and (any(c.norm == "respectively" for c in chunks) or self._two_behind(i))
        ):
            return False  # "lost 2-0 and 3-1 to Leeds and Derby respectively"
        if i > 1 and chunks[i - 1].kind == "K" and (chunks[i - 2].kind == "H" or self._is_strange(i - 2)):
            return False  # "while Star won 3-0 against Leeds": whoever they are, they are none of those named
        k, between = i + 1, set()
        if [c.kind for c in chunks[k : k + 2]] == [",", "p"] and chunks[k + 1].norm == "at":
            k += 1  # "after another 1-1, at home to Hull"
        if (
            [c.norm for c in chunks[k : k + 2]] == ["in", "a"]
            and chunks[k + 2 : k + 3]
            and is_match_noun(chunks[k + 2])
        ):
            k += 3  # "Leeds 2-1 in a derby against Hull"
        while k < len(chunks) and not self._at_rival(k) and (chunks[k].norm in BEFORE_RIVAL or chunks[k].kind in "D"):
            between.add(chunks[k].norm)
            k += 1
        if k + 1 >= len(chunks) or chunks[k].norm not in RIVALS or is_purpose(chunks, k + 1):
            return False
        other = next((n for n in (k + 1, k + 2, k + 3) if n < len(chunks) and chunks[n].kind == "T"), None)
        if other is None or any(c.kind not in "dwN" for c in chunks[k + 1 : other]):
            return False
        described = "losers" in (chunks[i + 1].norm, chunks[min(i + 2, len(chunks) - 1)].norm)
        end = self._name_described(i) if described or chunks[i + 1].norm == "winners" else i - 2
        apposed = end > 0 and chunks[end + 1].kind == "," and chunks[end].kind == "T"
        listed = chunks[i - 3].kind in ",c" or (chunks[i - 3].norm == "for" and score.left == score.right)
        apposed = apposed and (listed or described or chunks[i + 1].norm == "winners")
        verb = self._predicate_before(i, "")  # "Leeds, level with Derby, lost for the first time, 1-0 at Hull"
        told_by = verb if verb is not None and verb.finite and not verb.noun else Predicate(i, "score", True)
        own, own_at, pronoun = (
            (str(chunks[end].value.name), end, False)  # "wins for Leeds, 2-0 against Hull, and Derby, 3-1 against"
            if apposed and not chunks[end].possessive
            else self.subject_team(told_by, other)
        )
        rival, preposition = str(chunks[other].value.name), chunks[k].norm
        if (own is None and self._only_team(other)) or (own in (None, UNKNOWN) and self._it_ended(i)):
            own, pronoun = self._side_spoken_of(rival), True  # "Nil-nil at home to Hull was enough"
        if (
            own_at is not None
            and any(c.norm == "(" for c in chunks[:own_at])
            and not any(c.norm == ")" for c in chunks[own_at:i])
        ):
            return False  # an item of a bracketed list: its neighbour is not its subject
        if own_at is not None and own_at > 1 and chunks[own_at - 1].norm in RIVALS and chunks[own_at - 2].kind == "S":
            return False  # "the 7-2 against Hull, 7-1 v Leeds and 7-0 versus Derby" of a third side
        if own in (None, UNKNOWN, rival) or not can_meet(str(own), rival):
            return False
        if own_at is None and other == i + 2 and self._against_another(other, str(own)):
            return False  # "2-0 to Leeds was the score against Hull": not of the side spoken of
        draw = score.left == score.right
        before = self._predicate_before(i, str(own))
        since = self._not_since(i, before)
        if before is not None and since is None and self._negated(before):
            return False
        wins = since if since is not None else self._direction(i, preposition, between, before)
        if wins is None and apposed and not draw and self._nouns_before(i) == {"win_noun"}:
            wins = True  # "wins for Leeds, 2-0 against Hull, and Derby, 1-0 at Ajax"
        there = k == i + 1 and chunks[i - 1].norm in NAMED_DRAW or chunks[i - 1].possessive or self._it_ended(i)
        if not draw and not between & {"losers", "winners", "defeat"} and self._is_noun(i):
            if self._thrown_away(i):
                return False
            wins = True if wins is None and self._was_a_joy() else wins
        if wins is None and not (draw and (preposition != "at" or there)):
            return False
        self.taken.add(other)
        winner = None if draw else own if wins else rival
        self._tell(
            i,
            None,
            (other, preposition),
            i,
            (str(own), rival),
            winner,
            draw,
            own,
            None,
            "prose.score against",
            ("pronoun",) if pronoun else (),
        )
        return True

    def _against_another(self, other: int, own: str) -> bool:
        """Whether a third team is met behind the one at chunk `other`: "2-0 to Leeds was the score against Hull"."""
        behind = list(takewhile(lambda c: c.kind != "S", self.chunks[other + 1 :]))
        met = [b for a, b in pairwise(behind) if a.norm in ("against", "with") and b.kind == "T"]
        return any(c.value.name != own for c in met)

    def _was_to(self, i: int) -> bool:
        """A result that "it was" tells with both sides behind: "It was 4-1 to Leeds against Hull last month"."""
        chunks, score = self.chunks, self.chunks[i].value
        kinds = "".join(c.kind for c in chunks[i + 1 : i + 5])
        words = [c.norm for c in chunks[max(0, i - 2) : i]]
        if words == ["it", "was"] and (self._was_when_met(i, kinds) or self._was_then(i)):
            return True
        if (
            words != ["it", "was"]
            or kinds != "pTpT"
            or score.left == score.right
            or chunks[i + 1].norm not in ("to", "for")
        ):
            return False
        own, rival, preposition = str(chunks[i + 2].value.name), str(chunks[i + 4].value.name), chunks[i + 3].norm
        if preposition not in ("against", "over", "at") or chunks[i + 4].possessive or not can_meet(own, rival):
            return False
        self._tell(i, i + 2, (i + 4, preposition), i, (own, rival), own, False, own, None, "prose.score against")
        return True

    def _was_then(self, i: int) -> bool:
        """A draw that its day tells, with the other side behind: "On Friday it was 1-1 with Hull", "Before that it was
        0-0 at Hull"."""
        chunks, score = self.chunks, self.chunks[i].value
        opening = chunks[: i - 2]
        dated = any(c.kind == "D" for c in opening) or [c.norm for c in opening] in EARLIER_ON
        alone = all(c.kind in "pdDb," or c.norm in ("then", "that") for c in opening)
        return score.left == score.right and dated and alone and not self._told_by_us() and self._against(i)

    def _was_when_met(self, i: int, kinds: str) -> bool:
        """How an earlier match of the two spoken of ended: "When they met in May it was 1-1", "It was 3-1 to Leeds in
        May"."""
        chunks, score = self.chunks, self.chunks[i].value
        won = kinds[:2] == "pT" and chunks[i + 1].norm in ("to", "for") and not chunks[i + 2].possessive
        own = str(chunks[i + 2].value.name) if won else None
        if own is not None and "D" in kinds[2:]:
            rival = self._announced(own) or (next(iter(set(self.discourse.main_pair or ()) - {own}), None))
            pair = (own, rival) if rival is not None and kinds[2:] in ("pD.", "pD", "D.", "D", "pD,") else None
        else:
            pair = self._pair_met_before() if self.discourse.main is None else None
        ended = i + 1 == len(chunks) or won or chunks[i + 1].kind in ".;"
        level = score.left == score.right
        if pair is None or None in pair or not ended or level == won or (won and own not in pair):
            return False
        self._tell(i, None, None, i, pair, own, level, own, None, "prose.score against", ("carried",))
        return True

    def _two_behind(self, i: int) -> bool:
        """Whether two others follow the score at `i`: "2-0 and 3-1 against Leeds and Derby"."""
        other = complement(self.chunks, i, RIVALS, direct=False)
        behind = self.chunks[other[0] + 1 : other[0] + 3] if other is not None else []
        return [c.kind for c in behind] == ["c", "T"] and behind[0].norm == "and"

    def _name_described(self, i: int) -> int:
        """Where the name stands whose bearer is described by the words up to the score at `i`: "overtook Derby, the
        surprise 2-1 losers to Hull"."""
        j = i - 1
        while j > 1 and self.chunks[j].kind in "dwKN":
            j -= 1
        return j - 1

    def _not_since(self, i: int, before: Predicate | None) -> bool | None:
        """Whether the score at `i`, since which a side has not won, or not lost, was a win of it: "have not won since
        the 3-1 at Leeds"."""
        words = [c.norm for c in self.chunks[max(0, i - 2) : i]]
        if before is None or before.noun or words != ["since", "the"] or not self._negated(before):
            return None
        return GOES.get(before.frame)

    def _is_noun(self, i: int) -> bool:
        """Whether the score at `i` stands for its match: "a 3-0 at Hull", "Saturday's 3-0 at home to Hull"."""
        before = self.chunks[i - 1]
        return i > 0 and (before.norm in NAMED_DRAW or (before.possessive and before.kind == "D"))

    def _thrown_away(self, i: int) -> bool:
        """Whether the score at `i` was only a lead: "threw away a 2-0 against Hull"."""
        return any(c.norm in WASTED for c in self.chunks[max(0, i - WASTED_REACH) : i])

    def _was_a_joy(self) -> bool:
        """Whether the sentence tells the match of a bare score as one that was won, by a good word and no bad one: "The
        title was sealed with the 2-0 at Hull"; "the 2-0 at Hull" alone may be a defeat."""
        frames = {p.frame for k in range(len(self.chunks)) if (p := predicate(self.chunks, k)) is not None}
        words = self.sentence.words
        return frames.isdisjoint(("lose", "loss_noun", "passive")) and bool(words & JOYS) and not words & SORROWS

    def _it_ended(self, i: int) -> bool:
        """Whether "it" stands for the match that ended so: "On Friday it finished 1-1 at Hull"."""
        words = [c.norm for c in self.chunks[max(0, i - 2) : i]]
        return words[:1] == ["it"] and words[1:] in ENDED

    def _told_by_us(self) -> bool:
        """Whether the match is that of whoever writes: "We had a poor autumn. On Friday it was 1-1 at Hull"."""
        before = self.discourse.before(self.sentence)
        return any(c.norm in WE for c in (*self.chunks, *(before.chunks if before is not None else ())))

    def _side_spoken_of(self, rival: str) -> str | None:
        """The side whose match with `rival` a sentence tells that names nobody else: that of the text so far, in a
        paragraph that opens so only where the article is on it."""
        discourse = self.discourse
        if self._told_by_us():
            return None
        if not discourse.opens(self.sentence):
            return discourse.topic
        return discourse.protagonist if discourse.is_on_one_team(rival) else None

    def _only_team(self, k: int) -> bool:
        """Whether the sentence names nobody but the team at chunk `k`, and is more than a line of figures."""
        near = (*self.chunks[:k], *self.chunks[k + 1 : k + 3])
        named = any(c.kind in "THPn" and c.norm not in ("their", "they", "its") for c in near)
        return not named and len(self.chunks) > SHORT

    def _at_rival(self, k: int) -> bool:
        """Whether "at" at chunk `k` stands before the opponent's name."""
        behind = [c for c in self.chunks[k + 1 : k + 3] if c.kind != "d"]
        return self.chunks[k].norm == "at" and bool(behind) and behind[0].kind == "T"

    def _direction(self, i: int, preposition: str, between: set[str], before: Predicate | None) -> bool | None:
        """Whether the score at `i` was won by its own side; None where neither the words `between` it and its
        preposition, nor that, nor the predicate before tell."""
        score = self.chunks[i].value
        if between & {"losers", "defeat"}:
            return False
        if "winners" in between:
            return True
        placed = bool(between & {"home", "away"})
        if preposition in ("to", "over") and not placed:
            return preposition == "over"
        if before is not None:
            return GOES.get(before.frame)
        if preposition in ("at", "with", "from") or placed or score.left < score.right:
            return None  # "ended 1-0 with Leeds going up" does not say who won
        return True
