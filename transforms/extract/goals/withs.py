"""Goals told by "with" and a noun: "Sanchez with the dagger", "stunned the crowd with a goal".

In: a noun in its sentence. Out: events. No verb of scoring stands by; the person stands before the "with".
"""

from __future__ import annotations

import re

from transforms.extract.goals.reading import Reading
from transforms.extract.goals.words import BEAT, LEXICON, Trigger

WITH_A = frozenset(LEXICON["goal_noun"]["with_a"])
FELT = "happy pleased delighted unhappy disappointed satisfied annoyed frustrated impressed furious content".split()
NO_GOAL_WITH = frozenset(
    ["down", "up", "level", "presented", "credited", "replaced", "not", "without", "season", *FELT]
)
LATE_GOALS = re.compile(r" (?:late|early|further|quick|quickfire|(?:first|second)[- ]half|stoppage[- ]time) goals\b")


class With(Reading):
    """The nouns behind a "with" in one sentence."""

    def _with(self, trigger: Trigger, last: int, sure: bool) -> None:
        """ "Ashley Sanchez with the dagger", "Morgan with two goals": no verb, the person just before "with"."""
        chunks = self.chunks
        k = trigger.first - 1
        while k >= 0 and trigger.first - k <= 5 and chunks[k].kind in "wdN-P" and chunks[k].norm != "with":
            k -= 1
        if k < 1 or chunks[k].norm != "with" or not (sure or self._timed_in(k, last) or self._goes_on(k)):
            return
        scorers = self.view.coordinated(k - 1) if chunks[k - 1].kind == "H" and not self.view.oblique(k - 1) else []
        if not scorers and chunks[k - 1].kind in "wnTdLK" and self._celebrated(k, trigger):
            scorers = self.view.subjects(k)
        if chunks[k - 1].kind == ",":
            beside = chunks[k - 2].kind == "H" and not chunks[k - 2].possessive  # "when Smith, with his 12th goal"
            owner = k - 2 if k > 1 and beside else self.view.before_parenthesis(k - 1)
            scorers = [chunks[owner]] if owner is not None else []
        if scorers and not self._undone(max(0, k - 7), last) and not self._tally(k, last):
            for scorer in scorers:
                self._add(scorer, k, last, trigger, 0.84)

    def _goes_on(self, k: int) -> bool:
        """Whether the person before the "with" at chunk `k` is told right behind another's goal: "A with a header and B
        with a breakaway"."""
        before = self.view.phrase_start(k - 1) - 1
        joined = before > 0 and self.chunks[before].norm == "and" and self.chunks[k - 1].kind == "H"
        own = [e for e in self.events if e.scorer.start < self.chunks[before].start] if joined else []
        return bool(own) and not any(
            c.kind in "H;" for c in self.chunks if own[-1].end < c.start < self.chunks[before].start
        )

    def _late_goals(self, k: int) -> bool:
        """Whether "late goals", "second-half goals" or the like follow the "with" at chunk `k`."""
        return LATE_GOALS.match(self.text, self.chunks[k].end) is not None

    def _celebrated(self, k: int, trigger: Trigger) -> bool:
        """Whether the "with" at chunk `k` tells a goal of the subject: "stunned the crowd with a goal"."""
        return (
            (trigger.norm in WITH_A or any(c.norm in BEAT for c in self.chunks[max(0, k - 4) : k]))
            and (self.chunks[k + 1].norm in ("a", "an", "his", "her", "two", "both", "the") or self._late_goals(k))
            and not any(c.kind in "m" or c.norm in NO_GOAL_WITH for c in self.chunks[max(0, k - 6) : k])
        )
