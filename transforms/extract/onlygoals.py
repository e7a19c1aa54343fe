"""The 1-0 that only "the only goal of the game" tells, in the sentence of the win or in one behind it.

In: a sentence that tells a win without its score, or none, and the result told last. Out: the score of that win, as one
of its own telling where it stands in another sentence. Only the goal of a whole match counts, and only where nothing
says that the sentence speaks of another one: no other team, day, round or competition.
"""

from __future__ import annotations

import re

from transforms.annotate.scores import Score
from transforms.extract.telling import Telling
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
    r"|\b(?:an? (?:solitary|single|lone)|one) goal (?:(?:was|proved) (?:\w+ )?(?:enough|sufficient)|(?:\w+ )?settled)\b"
    r"|^an? (?:solitary|single|lone) goal\b(?! (?:in|from) (?:\d|\w+ (?:games|matches)))"
    rf"|\bfor the only goal\b{OF_WHOLE}"
    rf"|\b{GOT} the (?:only|lone|solitary) goal\b{OF_WHOLE}"
    rf"|\b(?:was|proved|proving)(?: to be)? the (?:only|lone|solitary) goal\b{OF_WHOLE}"
    rf"|\b{MATCH}['’]s {ONLY} (?:goal|strike)\b|\b(?:lone|solitary)[- ]goal (?:win|victory|defeat|loss)\b"
    rf"|\b(?:game|match|tie|contest|it) was (?:settled|decided|won) by (?:a|[\w'’]+) (?:lone|solitary|single) goal\b",
    re.I,
)
OPENING = re.compile(
    rf"The (?:only|lone|solitary) goal(?: (?:of|in) the {MATCH})? (?:came|was scored|arrived|fell|went)\b", re.I
)
WORDS = frozenset(["only", "solitary", "lone", "sole", "single", "lone-goal", "solitary-goal", "one"])
OF_ANOTHER = frozenset("GC")  # a round, a competition
ELSEWHERE = frozenset("debut last previous earlier meeting leg replay reverse fixture not if would could might".split())


class OnlyGoals(Telling):
    """The wins of one sentence, or the one told last, whose score is told as the game's only goal."""

    def _only_goal(self) -> None:
        """The one win of a sentence that also tells of the game's only goal was a 1-0."""
        if not self.told:
            self._only_goal_of_before()
        told = [t for t in self.told if not t.draw]
        scored = any(kind == "final" for kind in self.kinds.values())
        if len(self.told) == len(told) == 1 and told[0].score is None and not scored:
            goal = ONLY_GOAL.search(self.text, self.sentence.start, self.sentence.end)
            told[0].score = Score(goal.start(), goal.end(), 1, 0) if goal else None

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
