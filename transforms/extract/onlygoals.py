"""The 1-0 that only "the only goal of the game" tells, in the sentence of the win or in one behind it.

In: a sentence that tells a win without its score, or none, and the result told last. Out: the score of that win, as one
of its own telling where it stands in another sentence. Only the goal of a whole match counts, and only where nothing
says that the sentence speaks of another one: no other team, day, round or competition.
"""

from __future__ import annotations

import re

from transforms.annotate.scores import Score
from transforms.extract.competitions import can_meet
from transforms.extract.telling import Telling, Told
from transforms.model import MatchClaim

ONLY = r"(?:only|solitary|lone|sole|single)"
MATCH = r"(?:game|match|contest|tie|encounter|afternoon|night|day|evening)"
GOT = (
    r"(?:scor(?:ed?|es|ing)|struck|nett?(?:ed|ing)|hit|head(?:ed|ing)|grabb(?:ed|ing)|got|gett?ing|nodd(?:ed|ing)"
    r"|fir(?:ed|ing)|convert(?:ed|ing)|notch(?:ed|ing)|provid(?:ed|ing)|supplied)"
)
OF_WHOLE = r"(?! (?:of|before|until|to|against|so far|in (?:the )?(?:first|second|opening|\d+ (?:games|matches))))"
ONLY_GOAL = re.compile(
    rf"(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!['’]s )\b{ONLY} (?:goal|strike) (?:of|in) the {MATCH}\b"
    rf"|\bonly one of the {MATCH}\b"
    r"|(?<!second )(?<!third )(?<!late )(?<!another )(?<!away )\b(?:goal|strike|header|penalty)(?! in (?:each|either))"
    r"(?: [\w'’.-]+){0,6}? (?:was|proved) (?:enough|sufficient|all (?:[\w'’.-]+ ){1,3}(?:needed|required))\b"
    r"|\b(?:an? (?:solitary|single|lone)|one) goal (?:(?:was|proved) (?:\w+ )?(?:enough|sufficient)|(?:\w+ )?settled)\b"
    r"|(?:^|(?<=[.!?]\s))an? (?:solitary|single|lone) goal\b(?! (?:in|from) (?:\d|\w+ (?:games|matches)))"
    rf"|\bfor the only goal\b{OF_WHOLE}"
    rf"|\b{GOT} the (?:only|lone|solitary) goal\b(?:{OF_WHOLE}|(?= of [^.;,()]{{3,40}}? (?:win|victory|defeat|loss)\b))"
    r"|(?:^|(?<=[.!?]\s)|, |\bto |\bby |\bwith )a (?:solitary|lone)(?: [\w'’.-]+){0,3} (?:goal|strike|penalty|header)\b"
    r"(?! in (?:reply|response|\d|\w+ (?:games|matches)))"
    rf"|\b(?:was|proved|proving)(?: to be)? the (?:only|lone|solitary) goal\b{OF_WHOLE}"
    rf"|\b{MATCH}['’]s {ONLY} (?:goal|strike)\b|\b(?:lone|solitary)[- ]goal (?:win|victory|defeat|loss)\b"
    rf"|\b(?:game|match|tie|contest|it) was (?:settled|decided|won) by (?:a|[\w'’]+) (?:lone|solitary|single) goal\b",
    re.I | re.M,
)
FOR_A_SIDE = re.compile(  # goals of one of the two sides that the words name
    rf"\b{GOT} the (?:only|lone|solitary) goal\b"
    r"(?! (?:until|before|so far|to|of (?:the|his|her|their) (?:first|second|opening|season)))"
    rf"|\b{ONLY} (?:goal|one) (?:of|in) the {MATCH}\b(?! so far)"
    rf"|\ba (?:solitary|lone|single)(?: [\w'’.-]+){{0,3}} (?:goal|strike|penalty|header)"
    r" (?:gave|earned|secured|won|brought|settled)\b"
    rf"|\b(?:one|a single|a lone|a solitary) goal (?:was|proved) (?:enough|sufficient)\b"
    r"|\bthe (?:only|lone|solitary) goal (?:by|from) [^.;,]{3,40}? (?:gave|earned|secured|won|brought)\b",
    re.I,
)
WINNER = re.compile(
    rf"\b{GOT} (?:the|a|an) (?:[\w-]+ ){{0,2}}(?:winner|winning goal|decider)\b"
    r"|\b(?:was|proved) the match-winner for\b",
    re.I,
)
OPENING = re.compile(
    rf"The (?:only|lone|solitary) goal(?: (?:of|in) the {MATCH})? (?:came|was scored|arrived|fell|went)\b", re.I
)
WORDS = frozenset(["only", "solitary", "lone", "sole", "single", "lone-goal", "solitary-goal", "one"])
OF_ANOTHER = frozenset("GC")  # a round, a competition
PARTING = frozenset({"while", "but", "whereas", "though"})  # between the results of two matches
WINNERS = frozenset({"winner", "winning", "decider", "match-winner"})
RIVAL = frozenset({"against", "at", "over", "past"})  # before the side that let the goal in
GAINS = frozenset({"for", "gave", "earned", "secured", "won", "brought"})  # before the side whose goal it was
BETWEEN = "dwnN-"  # kinds of chunks between those and the side's name
UNSURE = frozenset(
    "not almost nearly missed never if would could might should season career until unless first-half equaliser".split()
)
ELSEWHERE = frozenset("debut last previous earlier meeting leg replay reverse fixture not if would could might".split())


class OnlyGoals(Telling):
    """The wins of one sentence, or the one told last, whose score is told as the game's only goal."""

    def _only_goal(self) -> None:
        """The one win of a sentence that also tells of the game's only goal was a 1-0."""
        if not self.told:
            self._only_goal_of_before()
        scores = [i for i, kind in self.kinds.items() if kind == "final" and i not in self.used]
        if not any(t.score is None and not t.draw for t in self.told):
            return
        goal = ONLY_GOAL.search(self.text, self.sentence.start, self.sentence.end) if not scores else None
        if goal is not None and (won := self._told_beside(goal.start())) is not None:
            won.score = Score(goal.start(), goal.end(), 1, 0)
        elif len(scores) == 1 and self.chunks[scores[0]].value.whole:
            score = self.chunks[scores[0]].value  # "three goals without reply saw Leeds past Hull"
            won = self._told_beside(score.start)
            if won is not None and not self._past_another(scores[0], won):
                won.score = score

    def _past_another(self, i: int, won: Told) -> bool:
        """Whether the goals counted at `i` were scored against a side of another match: "After three unanswered goals
        past Hull, Leeds have lost to Derby"."""
        behind = self.chunks[i + 1 : i + 4]
        kinds = "".join(c.kind for c in behind).replace("d", "")
        if not behind or behind[0].norm not in RIVAL | {"beyond"} or not kinds.startswith("pT"):
            return False
        return next(c for c in behind if c.kind == "T").value.name not in won.teams

    def _told_beside(self, start: int) -> Told | None:
        """The win without a score in whose clause the words at character `start` stand."""
        at = next(k for k, c in enumerate(self.chunks) if c.end > start)
        for told in self.told:
            first, last = sorted((at, told.at))
            between = self.chunks[first:last]
            parted = any(c.kind in ";c" or c.norm in PARTING for c in between) and len(self.told) > 1
            others = any(t is not told and first < t.at < last for t in self.told)
            if told.score is None and not told.draw and not parted and not others:
                return told
        return None

    def _only_goal_of_before(self) -> None:
        """ "Leeds beat Derby. The only goal came from Smith": the win told last was a 1-0."""
        if WORDS.isdisjoint(self.sentence.words):
            return
        won, goal = self._won_last(), self._goal()
        if won is None or goal is None or self._of_another(won):
            return
        pair = (won.home_team, won.away_team)
        winner = pair[won.outcome == "away"]
        said = [k for k, c in enumerate(self.chunks) if c.start < goal.end() and c.end > goal.start()]
        self._tell(said[0], None, (said[-1], ""), None, pair, winner, False, winner, None, "prose.win", ("carried",))
        self.told[-1].score = Score(goal.start(), goal.end(), 1, 0)

    def _only_goal_between(self) -> None:
        """ "Smith scored the only goal for Leeds against Hull", "Leeds' Smith got the only goal of the game at Hull": a
        1-0 of the side whose goal the words say that it was; with one side named, of the match in hand."""
        winner = not WINNERS.isdisjoint(self.sentence.words)
        if self.told or "final" in self.kinds.values() or (not winner and WORDS.isdisjoint(self.sentence.words)):
            return
        goal = FOR_A_SIDE.search(self.text, self.sentence.start, self.sentence.end) or self._goal()
        if not UNSURE.isdisjoint(self.sentence.words):
            return
        if goal is None:
            self._winner_between(winner)
            return
        at = next(k for k, c in enumerate(self.chunks) if c.end > goal.start())
        sides = self._sides_of_goal(at) or self._side_in_hand(at)
        if sides is None:
            return
        own_at, other, (own, rival) = sides
        if other is not None:
            self.taken.add(other[0])
        guesses = () if other is not None else ("carried",)
        self._tell(at, own_at, other, None, (own, rival), own, False, own, None, "prose.win.words", guesses)
        self.told[-1].score = Score(goal.start(), goal.end(), 1, 0)

    def _winner_between(self, named: bool) -> None:
        """ "Smith scored a late winner for Leeds against Hull": who won, without a score; `named`: such a word is."""
        winner = WINNER.search(self.text, self.sentence.start, self.sentence.end) if named else None
        if winner is None:
            return
        at = next(k for k, c in enumerate(self.chunks) if c.end > winner.start())
        own_at, other, (own, rival) = self._sides_of_goal(at) or (None, None, ("", ""))
        if other is not None:
            self.taken.add(other[0])
            self._tell(at, own_at, other, None, (own, rival), own, False, own, None, "prose.win.words", ("no score",))

    def _sides_of_goal(self, at: int) -> tuple[int | None, tuple[int, str] | None, tuple[str, str]] | None:
        """Whose the goal told at chunk `at` was, and against whom, where its clause names both."""
        end = next((k for k in range(at + 1, len(self.chunks)) if self.chunks[k].kind in ",;" and self._both(k)), None)
        sides = {k: c for k, c in enumerate(self.chunks[:end]) if c.kind == "T" and not self._is_his_club(k)}
        named = dict.fromkeys(str(c.value.name) for c in sides.values())
        if len(named) != 2 or not can_meet(*named):
            return None
        rivals = [k for k in sides if not sides[k].possessive and self._word_before(k) in RIVAL]
        owners = [k for k in sides if sides[k].possessive or self._word_before(k) in GAINS]
        if len(rivals) != 1 or not owners or sides[owners[0]].value.name == sides[rivals[0]].value.name:
            return None
        pair = (str(sides[owners[0]].value.name), str(sides[rivals[0]].value.name))
        return owners[0], (rivals[0], self._word_before(rivals[0])), pair

    def _is_his_club(self, k: int) -> bool:
        """Whether the team at chunk `k` only says where a player of another side plays: "Smith of Inter Miami"."""
        before = self.chunks[max(0, k - 2) : k]
        others = any(c.kind == "T" and c.value.national != self.chunks[k].value.national for c in self.chunks)
        return others and len(before) == 2 and before[0].kind == "H" and before[1].norm == "of"

    def _both(self, k: int) -> bool:
        """Whether two sides are named before chunk `k`."""
        return len({c.value.name for c in self.chunks[:k] if c.kind == "T"}) > 1

    def _side_in_hand(self, at: int) -> tuple[int | None, tuple[int, str] | None, tuple[str, str]] | None:
        """Whose the goal told at chunk `at` was, of the two of the match in hand: the one side that the sentence names,
        else the scorer's."""
        pair = self._pair_in_hand()
        if pair is None or not ELSEWHERE.isdisjoint(self.sentence.words) or any(c.kind in "GC" for c in self.chunks):
            return None
        named = {str(c.value.name): k for k, c in reversed(list(enumerate(self.chunks))) if c.kind == "T"}
        own_at = next(iter(named.values()), None)
        if own_at is not None:
            own = next(iter(named))
            if self._word_before(own_at) in RIVAL:
                own = pair[own == pair[0]]
        else:
            scorer = next((c for c in reversed(self.chunks[: at + 1]) if c.kind == "H"), None)
            own = self.discourse.people.get(scorer.norm, "") if scorer is not None else ""
        if len(named) > 1 or own not in pair:
            return None
        return own_at, None, (own, pair[own == pair[0]])

    def _word_before(self, k: int) -> str:
        """The word that leads to the side at chunk `k`: "against" in "against the struggling Hull"."""
        j = k - 1
        while j > 0 and k - j < 4 and self.chunks[j].kind in BETWEEN and self.chunks[j].norm not in GAINS:
            j -= 1
        return self.chunks[j].norm if j >= 0 else ""

    def _goal(self) -> re.Match[str] | None:
        start, end = self.sentence.start, self.sentence.end
        return OPENING.match(self.text, start, end) or ONLY_GOAL.search(self.text, start, end)

    def _won_last(self) -> MatchClaim | None:
        """The one win of the sentence that told a result last; none where its score is known."""
        told = self.discourse.told_now or self.discourse.told_before
        if len(told) != 1 or told[0].home_goals is not None or told[0].outcome not in ("home", "away"):
            return None
        known = self.discourse.scores.get(frozenset((told[0].home_team, told[0].away_team)))
        return None if known else told[0]

    def _of_another(self, won: MatchClaim) -> bool:
        """Whether the sentence may speak of another match: "He got the only goal on his debut in 1994"."""
        pair = {won.home_team, won.away_team}
        if not ELSEWHERE.isdisjoint(self.sentence.words):
            return True
        for chunk in self.chunks:
            if chunk.kind == "T" and chunk.value.name not in pair:
                return True
            if chunk.kind in OF_ANOTHER or (chunk.kind == "D" and chunk.value.resolve(False) != won.date):
                return True
        return False
