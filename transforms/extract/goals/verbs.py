"""Goals told by a verb: "Smith headed home", "put Leeds ahead", "was turned in by Smith", "rose to head the winner".

In: a trigger in its sentence. Out: events. A ball played at goal counts only where words say that it went in.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.reading import Reading
from transforms.extract.goals.sides import meant_team
from transforms.extract.goals.words import (
    AHEAD,
    COUNTS,
    HAPPENED,
    NOT_PENALTY,
    PENALTY,
    PLAYED,
    SHOT_IN,
    UNSURE,
    WENT_IN,
    WISHES,
    Trigger,
)

SEEN = frozenset(["saw", "see", "seeing", "watched", "had", "let"])
THROUGH = re.compile(r"\s*(?:\S+ ){1,3}through\b", re.I)  # "put him through with a pass"
LET = frozenset(["for", "allow", "allowed", "allowing", "enabled", "enabling", "left", "helped"])
DECIDED = frozenset(["rescued", "settled", "decided", "sealed", "won", "cancelled", "saved", "secured"])
LIGHT_ONLY = re.compile(
    r"\b(?:own goal|goal|winner|equali[sz]er|opener|braces?|hat[- ]tricks?|quadruplet?|treble|double|leveller|leveler"
    r"|consolation|(?:the|a|his|her|their|city's|united's) (?:(?:first|second|third|fourth|fifth|sixth"
    r"|other)(?=(?: (?:goal|penalty|of|in|on|from|with|after|before|when|for|just|late|and|a|to|six|\d)"
    r"|[,.;:)–—-]|$))|only goal)|another|more|one back|both|two(?![- ](?:goal|point|match|game|leg|man"
    r"|year))|dagger|clincher|golazo|(?:two|three|four|five) goals|breakthrough|wonder[- ]?(?:goal|strike))\b",
    re.I,
)
NOT_GOAL_TO = re.compile(
    r"\b(?:post|bar|crossbar|woodwork|upright|side[- ]netting|ground|deck|turf|target man|road"
    r"|back pages?|headlines?|form|stride|ball away|free[- ]kick|cross|corner|pass)\b",
    re.I,
)
SERVED = re.compile(
    r"\b(?:in (?:a|the|his|another) (?!loose)(?:\w+ ){0,2}(?:cross|corner|ball|free[- ]kick|delivery"
    r"|centre|pass)|down for|back for|across|into (?:the|\S+) path|into the (?:box|area|stands|side)"
    r"|to (?=[A-Z])|towards"
    r"|clear\b|away\b|out\b|off the line)"
)
# The particle right after the verb: "headed home", "tapped in from close range", "slammed in the second" (no cross).
HOME_OR_IN = re.compile(
    r"(?:it |the ball |them |one |\w+ )?(?:home|in)\b"
    r"(?! (?:a|the|his|her|front of|on|to|from the right|possession|for a)\b)"
    r"|(?:home|in)\b(?= (?:from|the|a|his|her|at|after|off|with|to|for|on|unmarked|when))"
)
IN_OBJECT = re.compile(r"(?:it |the ball |them |one |\w+ )?in (?:the|a|his|her|front)\b")
IN_GOAL = re.compile(
    r"in (?:the|a|his|her) (?:\S+ ){0,2}(?:opener|winner|equali|goal|rebound|first|second|third|fourth|fifth|leveller"
    r"|loose|hat|consolation|\d)"
)


RECORD = re.compile(r"\((?:\d+-)+\d+\)")  # "gave Leeds (3-2-2) the lead"
HAD = re.compile(r"\s*(?:ahead|in front|level|back|leading|two up|one up|up|\d-\d (?:up|ahead))\b")
BRINGS = frozenset(["draw", "pull", "haul", "bring", "drag"])
MOVED = re.compile(r"\b(?:ahead|in front|level|(?:into )?the lead)\b", re.I)
A_GOAL = re.compile(  # what was headed in: "the fourth was headed by Smith"
    r"\b(?:first|second|third|fourth|fifth|sixth|goals?|equali[sz]er|winner|opener|leveller|other|penalty)(?: goal)?"
    r" (?:was|were|being|having been|had been|then) (?:\w+ly )?$",
    re.I,
)


class Verbs(Reading):
    """The verbs of one sentence."""

    def _verb(self, trigger: Trigger, roles: list[str]) -> None:
        chunks, first = self.chunks, trigger.first
        last = self.view.clause_end(trigger.last)
        if (
            first > 0
            and chunks[first].norm.endswith("ing")
            and chunks[first - 1].norm in ("to", "of", "without", "from")
        ):
            return  # "came close to breaking the deadlock"
        if "base" in roles and first > 0 and chunks[first - 1].norm == "to":
            self._infinitive(trigger, last)
            return
        if roles == ["base"] and not (first > 1 and chunks[first - 1].kind == "H" and chunks[first - 2].norm in SEEN):
            return
        by = self._by(trigger, last)
        if by is None and self._passive(first):
            return
        scorers = by if by is not None else self.view.subjects(first)
        if not scorers or self._negated(first, scorers[0]):
            return
        if self._undone(first, last) or self._tally(first, last):
            return
        told = 0.88 if by and self._told_of_goal(trigger, roles, last) else self._tells(trigger, roles, last)
        if told is None:
            return
        if roles == ["made"] and trigger.norm.startswith("making") and self._told_already(first):
            self._colour(self.events[-1], first, last)
            return
        for scorer in scorers:
            self._add(scorer, first, last, trigger, told)
            if len(scorers) > 1:
                self.events[-1].count = max(self._each(first, last), self._item_count(chunks.index(scorer)))

    def _each(self, first: int, last: int) -> int:
        """How many goals each of several scorers got: "A and B scored twice each", "A and B with braces"."""
        clause = self._between(max(0, first - 2), last)
        plural = re.search(r"\b(?:hat[- ]?tricks|trebles|braces|doubles)\b", clause)
        told = re.search(r"\b(?:each|apiece)\b", clause) and not re.search(
            r"\b(?:one|a goal) (?:each|apiece)\b", clause
        )
        return self._count(first, first, last) if plural or told else 1

    def _told_of_goal(self, trigger: Trigger, roles: list[str], last: int) -> bool:
        """Whether a passive is said of a goal, or tells one by itself: "rescued in the tenth minute by Smith"."""
        if trigger.norm in DECIDED:
            return self._timed_in(trigger.first, last)
        at = self.chunks[trigger.first].start
        goal = A_GOAL.search(self.text, max(self.view.sentence.start, at - 60), at)
        return "shot" in roles and (goal is not None or trigger.norm in ("converted", "buried", "dispatched"))

    def _told_already(self, first: int) -> bool:
        """Whether a goal told before in the sentence, without its score, is the one that "making it 2-1" speaks of."""
        return (
            bool(self.events)
            and self.events[-1].running is None
            and not any(c.kind == ";" for c in self.chunks if self.events[-1].at < c.start < self.chunks[first].start)
        )

    def _tells(self, trigger: Trigger, roles: list[str], last: int) -> float | None:
        """How surely the verb with its clause tells a goal; None where it does not."""
        first = trigger.last
        after = self._between(min(first + 1, last), last) if first < last else ""
        if roles == ["base"]:
            return (
                0.88
                if self._timed_in(first, last) or trigger.norm in ("equalise", "equalize", "score", "net", "head home")
                else None
            )
        if "sure" in roles:
            if (
                trigger.norm == "on target"
                and self.chunks[trigger.first - 1].kind not in "Hx,)"
                and self.chunks[trigger.first - 1].norm not in ("also", "both", "again", "all")
            ):
                return None  # "a shot on target"
            if trigger.norm in (
                "struck",
                "strikes",
                "hit back",
                "replied",
                "responded",
                "replying",
            ) and NOT_GOAL_TO.search(after.partition(",")[0]):
                return None
            if (trigger.norm in UNSURE and not self._borne_out(trigger, last, after)) or (
                trigger.norm in ("replied", "responded", "hit back", "replying")
                and not (self._borne_out(trigger, last, after) or COUNTS[2].search(after))
            ):
                return None
            return 0.93
        if "made" in roles:
            following = self.chunks[trigger.last + 1] if trigger.last + 1 < len(self.chunks) else None
            if following is not None and (
                following.kind == "S"
                or re.match(
                    r"(?:two|three|four|five|six|\d)(?=[ ,.]*(?:in|on|for|with|just|from|before|after"
                    r"|when|and|shortly|early|,|\.|\d|$))",
                    self.text[following.start : following.start + 24],
                    re.I,
                )
            ):
                return 0.93
            return None
        if "put" in roles and not after.startswith("off") and self._moved(trigger, last):
            return 0.92
        if "light" in roles and trigger.norm not in ("had",):
            found = LIGHT_ONLY.search(after[:80])
            if (
                found
                and not re.search(
                    r"\b(?:to|for|from|in|with(?! an? ?$)|of)\b \w+ ", after[max(0, found.start() - 16) : found.start()]
                )
                and not re.search(
                    r"assist|chance|card|corner|booking|save|penalt(?:y|ies) (?:for|when)|free[- ]kick",
                    after[: found.end() + 12],
                    re.I,
                )
            ):
                if self.chunks[trigger.first].norm in ("hit", "hits") and NOT_GOAL_TO.search(after):
                    return None
                return 0.9
        if trigger.norm in ("signed", "sealed", "completed", "fired", "headed", "struck") and re.match(
            r"the \d-\d", after
        ):
            return 0.9
        if "shot" in roles:
            return self._went_in(trigger, after, last)
        return None

    def _borne_out(self, trigger: Trigger, last: int, after: str) -> bool:
        """Whether a minute, another goal or words of going in show that the words mean a goal."""
        return bool(self._timed_in(trigger.last, last) or WENT_IN.search(after) or self.events)

    def _went_in(self, trigger: Trigger, after: str, last: int) -> float | None:
        if SERVED.search(self.text[self.chunks[trigger.last].end : self.chunks[last].end][:60]) and not re.search(
            r"\bhome\b|\bnet\b", after
        ):
            return None
        after = NOT_PENALTY.sub("", after)
        head = after[:70]
        if HOME_OR_IN.match(head) and (not IN_OBJECT.match(head) or IN_GOAL.match(head)):
            return 0.92
        if WENT_IN.search(after[:130]) or re.match(r"in (?:a|his|her) (?:\w+ ){0,2}(?:header|volley|penalty)", head):
            return 0.88
        if trigger.norm in SHOT_IN and self._timed_in(trigger.first, last):
            return 0.8
        if trigger.norm in ("converted", "converts", "buried", "buries") and (
            PENALTY.search(after) or head.startswith(("both", "the resulting", "the spot"))
        ):
            return 0.9
        return None

    def _moved(self, trigger: Trigger, last: int) -> bool:
        """ "put the visitors ahead", "gave Leeds a 1-0 lead", "restored the lead"."""
        after = RECORD.sub("", self.text[self.chunks[trigger.last].end : self.chunks[last].end])
        found = AHEAD.search(after)
        if not found or found.start() > 75 or THROUGH.match(after):
            return False
        if trigger.norm == "had":
            side = next((c for c in self.chunks[trigger.last + 1 : last + 1] if c.kind != "d"), None)
            return side is not None and side.kind in "TnPL" and HAD.match(self.text, side.end) is not None
        if trigger.norm.startswith(
            (
                "head",
                "fir",
                "shot",
                "nod",
                "drill",
                "slot",
                "volley",
                "smash",
                "clip",
                "swe",
                "curl",
                "tap",
                "stroke",
                "convert",
                "bundle",
                "poke",
                "tuck",
                "rifle",
                "shoots",
                "heads",
                "fires",
            )
        ):
            return bool(re.search(r"ahead|in front|level|lead|winner|equali|advantage|deficit", found.group(), re.I))
        if trigger.norm in ("put", "puts", "putting") or re.search(
            r"lead|ahead|front|advantage|level|deficit|equali|winner|parity|cushion|breakthrough", found.group(), re.I
        ):
            return any(c.kind in "TnPdHSNL" for c in self.chunks[trigger.last + 1 : trigger.last + 4])
        return any(c.kind in "TnPL" for c in self.chunks[trigger.last + 1 : trigger.last + 4]) and self._timed_in(
            trigger.first, last
        )

    def _infinitive(self, trigger: Trigger, last: int) -> None:
        """ "rose to head the winner", "came off the bench to score"; after another verb of the clause it only adds."""
        chunks, first = self.chunks, trigger.first
        if trigger.norm in BRINGS and not MOVED.search(self._between(first, last)):
            return
        before = first - 2
        him = chunks[before].norm in ("him", "her") if before > 0 else False
        let = before > 0 and (chunks[before].kind == "H" or him) and chunks[before - 1].norm in LET
        own = (
            [e for e in self.events if self.chunks[before].end - 160 <= e.at <= self.chunks[before].end]
            if before >= 0 and not let
            else []
        )
        if let:
            scorers = self.view.pronoun(before) if him else [chunks[before]]
        else:
            scorers = self.view.subjects(first - 1, leftmost=True)
        others = scorers and own and scorers[0].norm.split()[-1] != own[-1].scorer.norm.split()[-1]
        if own and not others and not any(c.kind == ";" for c in chunks if own[-1].at < c.start < chunks[first].start):
            self._colour(own[-1], first, last)
            return
        if before < 0 or (
            not let and any(c.norm in WISHES or c.kind == "m" for c in chunks[max(0, before - 3) : before + 1])
        ):
            return
        near = {c.norm for c in chunks[max(0, before - 2) : before + 1]}
        clause = self._between(first, last)
        if not (
            let
            or near & HAPPENED
            or self._timed_in(first, last)
            or any(c.kind == "S" for c in chunks[first : last + 1])
        ):
            return
        if trigger.norm in ("make it",):
            following = chunks[trigger.last + 1 : trigger.last + 2]
            if not following or following[0].kind != "S":
                return
        elif trigger.norm in PLAYED and not (
            WENT_IN.search(clause)
            or (trigger.norm in ("put", "give", "fire", "head") and AHEAD.search(clause))
            or MOVED.search(clause)
        ):
            return
        if not scorers or self._undone(first, last) or self._tally(first, last) or self._negated(first, scorers[0]):
            return
        for scorer in scorers[-1:]:
            self._add(scorer, first, last, trigger, 0.85)
            if let and not him and chunks[before - 1].norm.startswith("allow"):
                self._allowed(before - 1)

    def _allowed(self, verb: int) -> None:
        """ "Leeds allowed Ashby to score": the goal just read counts against the team that allowed it."""
        event = self.events[-1]
        they = any(c.kind == "P" and c.norm == "they" for c in self.chunks[:verb])
        team = meant_team(self.view, verb, self.team_topic if they else None)
        event.side, event.not_side, event.context_side, event.context_not = None, team, None, None

    def _by(self, trigger: Trigger, last: int) -> list[Chunk] | None:
        """The scorers of a passive: "was headed in by Smith"; None where no such "by" follows."""
        chunks = self.chunks
        reach = 7 if trigger.norm == "beaten" else 5  # "was beaten for a third time by Smith"
        reach += sum(k in self.view.timed for k in range(trigger.last + 1, min(len(chunks), trigger.last + reach)))
        for k in range(trigger.last + 1, min(len(chunks), trigger.last + reach, last + 2)):
            if chunks[k].norm == "by" and chunks[k].kind == "p":
                found = [chunks[i] for i in self.view.listed(k + 1)]
                return [c for c in found if not c.possessive]
            if chunks[k].kind in ",;TH":
                return None
        return None

    def _passive(self, first: int) -> bool:
        j = first - 1
        while j >= 0 and (
            self.chunks[j].norm.endswith("ly")
            or (self.chunks[j].kind == "w" and first - j < 2 and self.chunks[j].norm in ("then", "later", "again"))
        ):
            j -= 1
        return (
            j >= 0
            and self.chunks[j].norm in ("was", "were", "been", "being", "be", "is")
            and "on" not in self.chunks[first].norm.split()
            and self.chunks[first].norm not in ("was", "were")
        )

    def _negated(self, first: int, scorer: Chunk) -> bool:
        """Modals, negations and perfects between subject and verb: "could have scored", "has scored"."""
        start = next((k for k, c in enumerate(self.chunks) if c is scorer), max(0, first - 4))
        if start > first:
            start = max(0, first - 3)
        near = self.chunks[max(start, first - 5) : first]
        if any(c.kind == "m" for c in near) or any(
            c.norm in ("not", "if", "unless", "without", "no", "nearly", "almost") for c in near
        ):
            return True
        if any(c.norm in ("has", "have") for c in near[-3:]):
            return (
                not any(c.kind == "S" for c in self.chunks[first : first + 8])
                and not self._timed_in(first, self.view.clause_end(first))
                and not re.search(
                    r"\b(?:second|first|third)\b", self._between(first, min(first + 5, len(self.chunks) - 1))
                )
            )
        return bool(
            start > 0 and self.chunks[start - 1].norm in ("if", "unless", "had") and self.chunks[start - 1].kind in "bx"
        )
