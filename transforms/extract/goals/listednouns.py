"""Goals told by nouns side by side: "Smith's volley, a brace from Bell and Hay's header earned Leeds the win".

In: a noun in its sentence and the goals told so far. Out: where such a list ends, and events of one side.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk, sections_of
from transforms.extract.goals.froms import From
from transforms.extract.goals.words import Trigger

LOST_REACH = 7  # chunks between a defeat and the "to" before the goal that it was put down to
EFFECT = re.compile(
    r"\b(?:brought|bought|account\w+ for|beg[au]n (?:it|the)|start\w+ (?:it|the)|consolation|going in|ended up in"
    r"|too (?:good|much|strong|hot) for"
    r"|got a (?:draw|point|\d-\d)"
    r"|heap(?:ed|ing) (?:further |more )?misery|compound\w+|rubb(?:ed|ing) salt|(?:added|adding) to \S+ (?:misery|woes)"
    r"|even(?:ed|ing) (?:things|it|matters|the scores?) up|(?:bookend|sandwich)(?:ed|ing)"
    r"|squirm\w+ (?:beneath|under|past|through|over|in)|slipped (?:under|through)|deceiv\w+"
    r"|flew (?:in|into)|sailed in|nestled|bounced in|hit the (?:back of the )?net|rolled in"
    r"|had (?:\S+ ){1,3}(?:ahead|in front|level|on (?:their|its) way)"
    r"|gave|giv(?:es|ing|en)|was (?:tough|hard|harsh|cruel|rough) on"
    r"|put|earn\w+|seal\w+|enough|settl\w+|cancel\w+|wip\w+ out"
    r"|won|decid\w+|restor\w+|went in|lift\w+"
    r"|did the damage|forced (?:the )?extra|told|found (?:the|its|a way)"
    r"|lead|ahead|separat\w+|made|making|level\w*|net|home|prov(?:ed|ing)|carr(?:ied|ying)"
    r"|rescu\w+|secur\w+|clinch\w+|complet\w+|doubl\w+|ended|halv\w+|crept|beat|condemn\w*|denied|saw"
    r"|sank|deflected in|hand(?:ed|ing)|spoil\w+|promised|difference|set up a|claimed|broke|open(?:ed|ing)"
    r"|spar(?:ed|ing)|reduc\w+|pull(?:ed|ing)|wrapp\w+|snatch\w+|ensur\w+|salvag\w+)\b"
)

OWED_TO = re.compile(  # of the side that the goal before was for: "but owed their victory to Jones's strike"
    r"(?:\b(?:owed|owes|owe|owing)\b.*\bto|\b(?:victory|win|success|progress|triumph|survival|passage) to)$"
)


class ListedNouns(From):
    """The nouns of one sentence that stand in a list."""

    def _partner(self, joint: int, last: int, trigger: Trigger) -> None:
        """The scorer before the "and" at chunk `joint`: "Smith and a Jones penalty earned Leeds a draw"."""
        scorer = self.chunks[joint - 1] if joint else None
        if scorer is None or scorer.kind != "H" or scorer.possessive or any(e.scorer is scorer for e in self.events):
            return
        if self.view.begins_clause(joint - 1) and EFFECT.search(self._between(trigger.last, last)):
            group, beside = self.events[-1].group, Trigger("beside", joint, joint, "")
            self._add(scorer, joint - 1, trigger.first, beside, 0.82, listed=True, alone=False)
            self.events[-1].group = group

    def _relate(self, owner: int, before: str) -> None:
        """Goals told side by side are of one side; one that cancelled out another is of the other."""
        if len(self.events) < 2 or self.events[-1].scorer is not self.chunks[owner]:
            return
        last, previous = self.events[-1], self.events[-2]
        answered = re.search(r"(?:cancell?|wip)(?:ed|s|ing|es) out(?: by)?$", before) or (
            before.endswith("either side of") and last.role == "level"
        )
        if answered and previous.scorer is not last.scorer:
            last.rival = previous.scorer
        elif OWED_TO.search(before) or re.fullmatch(
            r"(?:\s|\([^)]*\)|,|and|an?)*", self._untimed(previous.end, last.start)
        ):
            last.group = previous.group
            last.context_side, last.context_not = previous.context_side, previous.context_not

    def _untimed(self, start: int, end: int) -> str:
        """The words from offset `start` to `end` but those that tell minutes."""
        timed = {self.chunks[k].start for k in self.view.timed}
        return " ".join(
            self.text[c.start : c.end] for c in self.chunks if start <= c.start < end and c.start not in timed
        )

    def _joint_end(self, noun: int, last: int) -> int:
        """The end of the clause, which with "and Jones's header" behind the noun is that of both: "did the damage"; of
        a list ("Smith's volley, a brace from Bell and Hay's header earned Leeds the win") that behind its last."""
        listed = noun
        while (further := self._goes_on_with(listed)) is not None:
            listed = further
        if listed != noun:
            return self.view.clause_end(listed)
        behind = self.chunks[noun + 1 : noun + 8]
        owner = next((k for k, c in enumerate(behind) if c.kind == "H"), 0)
        if owner and behind[0].norm == "and" and (behind[owner].possessive or behind[1].kind == "d"):
            second = next((n for n in self.noun_at if noun < n <= noun + 8), None)
            return self.view.clause_end(second) if second is not None else last
        return last

    def _goes_on_with(self, noun: int) -> int | None:
        """The next noun of a list of goals, behind a comma or "and" that no verb parts from the one at chunk `noun`."""
        further = next((n for n in self.noun_at if noun < n <= noun + 9), None)
        between = self.chunks[noun + 1 : further] if further is not None else []
        if further is None or not between or any(c.kind not in "Hwd,cpN-" for c in between):
            return None
        named = next((k for k, c in enumerate(between) if c.kind not in "pHw"), 0) if between[0].kind == "p" else 0
        parted = between[named].norm in (",", "and") and not EFFECT.search(self._between(noun + 1, further - 1))
        return self.noun_at[further].last if parted else None


def lost_to(chunks: list[Chunk], owner: int) -> bool:
    """Whether a defeat is put down to the goal of the person at `owner`: "lost 1-0 at Leeds to a late Smith header"."""
    to = next((k for k in range(owner - 1, max(0, owner - 4), -1) if chunks[k].kind not in "dw-"), 0)
    if chunks[to].norm != "to":
        return False
    lost = next(
        (k for k in range(to - 1, max(-1, to - LOST_REACH), -1) if "lose" in sections_of(chunks[k].labels)), None
    )
    return lost is not None and all(c.kind in "pSTLDdw" for c in chunks[lost + 1 : to])
