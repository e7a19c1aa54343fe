"""Goals of which a part is left to be understood: "A after 12 minutes, B in the 34th", "C walked it into an empty net".

In: a sentence, most of them with a goal before. Out: events. The verb is that of the goal before, or the words that say
where the ball ended stand for it.
"""

from __future__ import annotations

import re

from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.polarity import DOWN, UP
from transforms.extract.goals.verbs import ARRIVED, FAILED, Verbs
from transforms.extract.goals.words import ASSISTS, Trigger

HALF = re.compile(r",? ?(?:\w+ )?in the (?:first|second)(?: half| period)?(?=[,.;]|\s*$| and\b)", re.I)
ASIDE = re.compile(
    r", (?:from the (?:penalty )?spot|from \d+ yards|with an? (?:\w+ )?(?:penalty|header|volley)), ", re.I
)
NTH = r"(?:(?:first|second|third|fourth|fifth|sixth|seventh|opening)(?: goal)?|opener|winner|equali[sz]er|leveller)"
FOR_NTH = re.compile(
    rf" for (?:the|a|his|her|their) {NTH}(?=[,.;]|$| (?:in|on|after|before|with|just|late|early|and)\b)", re.I
)
NTHS = frozenset("first second third fourth fifth sixth seventh opener winner equaliser equalizer leveller".split())
MOVE = 7  # chunks between a verb of getting to the ball and the goal
THE_NTH = re.compile(
    rf" (?:with )?(?:the|an?|his|her|their) (?:\w+ ){{0,2}}?{NTH}"
    r"(?=[,.;]|$| (?:in|on|after|before|with|just|late|and|at|from|when)\b)",
    re.I,
)
SET = frozenset(["set", "sets", "setting", "teed", "tees", "teeing"])
GIFTED = frozenset(["gifted", "gifting", "gifts", "handed", "presented", "presenting"])
HIS_CAME = re.compile(r" (?:came|arrived|followed|was (?:the|an?) (?:\w+ )?(?:first|second|third|other))\b")
NTH_GOAL = re.compile(r"the (?:first|second|third|fourth|fifth|other|last)\b(?! (?:half|leg|minute|period))", re.I)
HALVES = re.compile(r"\bin the (?:first|second) (?:half|period)\b", re.I)
NET = frozenset(["net", "goal", "corner", "spot", "keeper", "goalkeeper"])
IN_NET = re.compile(
    r"\binto (?:(?:an?|the|his|her|their|own|empty|unguarded|open|vacant|gaping|yawning|far|near|top|bottom|left|right"
    r"|opposite|hand|side|roof|back|corner|of)[ -])+(?:net|goal|corner)\b(?! (?:area|flag|line|kick|mouth))"
    r"|\b(?:over|past|beyond|under|underneath|around|round) [^,;.]{2,40}? and in\b"
    r"(?=[,.;]| (?:from|off|with|after|for)\b)"
    r"|\bpick(?:ed|s|ing) (?:his|her) spot\b",
    re.I,
)
BALL_PLAYED = re.compile(
    r"\w+ing (?:an? |the |his |her |another )?(?:[\w-]+ ){0,3}?(?:header|volley|free[- ]kick|penalty|drive|effort|shot"
    r"|strike|ball|it|cross|corner)\b[^,;]{0,40}\b(?:over|(?<!go )past|beyond|into|under|home|between)\b",
    re.I,
)
JOINTS = frozenset(["and", "by", "but", "before", "after", ","])
OWNED = 70  # characters between a goal and "Smith's for Leeds", which repeats it
NEAR = 7  # chunks
TALLIED = {"goal": 1, "two": 2, "brace": 2, "double": 2, "three": 3, "hat": 3, "treble": 3, "four": 4, "five": 5}
TOOK_TALLY = re.compile(
    r" (?:took|takes|moved|brought|lifted|boosted) (?:his|her) (?:[\w-]+ )?(?:tally|total|haul|count)\b[^.;,]*?"
    r" to [\w-]+ (?:goals )?with (?:an? |his |her |the )?(?:[\w-]+ ){0,2}?(?P<many>hat(?=[- ]trick)|treble|brace"
    r"|double|(?:two|three|four|five)(?= goals| more|[.,;]|$))\b",
    re.I,
)
HIS_SO_MANY = re.compile(
    r"(?:['’]s?)? (?P<many>two|three|four|five|treble|brace|double)(?: goals)?"
    r" (?:took|takes|moved|brought|lifted"
    r"|means?|meant|puts?|leaves?|left) (?:him|her|his|that)\b"
)
LOOSE = 0.7  # strength of a goal that is told by where the ball ended


class Understood(Verbs):
    """The goals of one sentence told without a verb or noun of their own."""

    def _gapped(self) -> None:
        """ "Smith scored after 12 minutes and Jones in the 34th", "in the first half and Jones in the second"."""
        chunks = self.chunks
        for i, chunk in enumerate(chunks[:-1]):
            if chunk.kind != "H" or chunk.possessive or not self.events or i == 0:
                continue
            before = self.view.phrase_start(i) - 1
            last = self.events[-1]
            if before < 0 or chunks[before].kind not in "c,;" or chunk.start <= last.at:
                continue
            scorers = self.view.coordinated(i)
            if any(event.scorer in scorers for event in self.events):
                continue
            aside = ASIDE.match(self.text, chunk.end)
            behind = next((k for k, c in enumerate(chunks) if aside is not None and c.start >= aside.end()), i + 1)
            if self._only_time(behind, last.minutes != [] or self._timed_at(last.at)) or (
                HALF.match(self.text, chunk.end) and HALVES.search(self.text, last.start, chunk.start)
            ):
                for scorer in scorers:
                    self._add(scorer, i, behind, Trigger("gapped", i, i, ""), 0.84, listed=True, alone=False)

    def _made_too(self) -> None:
        """ "Smith made it 1-0 on 12 minutes, Jones 2-0 on 30": each with the score that he made."""
        for i in range(2, len(self.chunks) - 1):
            chunk, made = self.chunks[i], self.chunks[i + 1]
            before = [event for event in self.events if event.end <= chunk.start]
            if chunk.kind != "H" or chunk.possessive or made.kind != "S" or not before or before[-1].running is None:
                continue
            parted = self.chunks[self.view.phrase_start(i) - 1].kind in "c,;"
            if parted and sum(before[-1].running) + 1 == made.value.left + made.value.right:
                self._add(chunk, i, i + 1, Trigger("gapped", i, i, ""), 0.84, listed=True, alone=False)
                self.events[-1].running = (made.value.left, made.value.right)

    def _owned_too(self) -> None:
        """ "A's goal for Leeds and B's for Derby", "A's header was cancelled out by B's for Derby"."""
        for i, chunk in enumerate(self.chunks[:-2]):
            owner, behind = self.chunks[i], self.chunks[i + 2 + (self.chunks[i + 2].kind == "d") :][:1]
            if owner.kind != "H" or not owner.possessive or self.chunks[i + 1].norm != "for" or not behind:
                continue
            joint = self.chunks[self.view.phrase_start(i) - 1].norm
            told = any(event.end <= chunk.start and chunk.start - event.end < OWNED for event in self.events)
            if not told or joint not in JOINTS or not (behind[0].kind == "T" or ground_of(behind[0])):
                continue
            self._add(chunk, i, i + 2, Trigger("gapped", i, i, ""), 0.84, listed=True, alone=False)
            event = self.events[-1]
            event.side = str(behind[0].value.name) if behind[0].kind == "T" else None
            event.ground = ground_of(behind[0]) if behind[0].kind != "T" else None
            event.context_side = event.context_not = None

    def _his_came(self) -> None:
        """ "Smith's came three minutes into added time", behind a goal or an announced one: his goal did."""
        if not (self.view.minutes and (self.events or self.goes_on or self.awaited)):
            return
        for i, chunk in enumerate(self.chunks[:-2]):
            told = (
                chunk.kind == "H" and chunk.possessive and HIS_CAME.match(self.text, chunk.end, self.view.sentence.end)
            )
            last = self.view.clause_end(i)
            if told and self._timed_in(i, last) and not any(event.scorer is chunk for event in self.events):
                self._add(chunk, i, last, Trigger("gapped", i, i, ""), 0.84, listed=True, alone=False)

    def _nth_from(self) -> None:
        """ "Two fine goals, the first after ten minutes from A and the second from B": each behind its ordinal."""
        if not (self.goes_on or any(c.kind == "S" or c.norm in ("goals", "goal") for c in self.chunks)):
            return
        group: int | None = None
        for k in range(1 - self.goes_on, len(self.chunks) - 3):
            if (k and self.chunks[k - 1].kind not in ",cb:;") or not NTH_GOAL.match(self.text, self.chunks[k].start):
                continue
            link = next((n for n in range(k + 2, min(len(self.chunks) - 1, k + 14)) if self._parts_nth(n)), 0)
            if not link or self.chunks[link].norm not in ("from", "by", "through"):
                continue
            found = self.view.listed(link + 1)[:1]
            scorer = self.chunks[found[0]] if found else None
            if scorer is None or scorer.possessive or self.chunks[found[0] + 1 : found[0] + 2] == []:
                continue
            after = self.chunks[found[0] + 1]
            if after.norm in ASSISTS or any(e.scorer is scorer for e in self.events):
                continue
            self._add(scorer, k, link, Trigger("nth", k, link, ""), 0.84, listed=True, alone=False)
            self.events[-1].count = 1
            group = self.events[-1].group = self.events[-1].group if group is None else group

    def _parts_nth(self, n: int) -> bool:
        """Whether chunk `n` ends the words between "the first" and its scorer."""
        chunk = self.chunks[n]
        timed = n in self.view.timed or self.view.before_break(n)
        return not timed and (chunk.kind in "HTS;,crm" or chunk.norm in ("from", "by", "through", "was", "were"))

    def _behind_result(self) -> None:
        """ "Leeds won 2-1, Smith seven minutes into stoppage time": a result, and a name with nothing but a minute."""
        scored = next((k for k, c in enumerate(self.chunks) if c.kind == "S"), len(self.chunks))
        for i in range(scored + 2, len(self.chunks)):
            chunk, before = self.chunks[i], self.view.phrase_start(i) - 1
            if chunk.kind != "H" or chunk.possessive or self.events or self.chunks[before].kind != ",":
                continue
            if before - scored > NEAR or any(c.kind in "H;" for c in self.chunks[scored:before]):
                return
            if self._only_time(i + 1, True) and not self._undone(i, self.view.clause_end(i)):
                self._add(chunk, i, i, Trigger("beside", i, i, ""), 0.82, listed=True, alone=False)

    def _took_tally(self) -> None:
        """The goals that took a scorer's tally somewhere: "took his total for the season to 15 with a hat-trick",
        "Smith's three took him to 15"."""
        for k, chunk in enumerate(self.chunks):
            if chunk.kind != "H" or any(event.scorer is chunk for event in self.events):
                continue
            told = (HIS_SO_MANY if chunk.possessive else TOOK_TALLY).match(self.text, chunk.end, self.view.sentence.end)
            if told is not None and (chunk.possessive or self.view.begins_clause(k)):
                self._add(chunk, k, k, Trigger("tally", k, k, ""), 0.82)
                self.events[-1].count = TALLIED[told["many"].lower()]
                self.events[-1].further = True

    def _laid_on(self) -> None:
        """ "Smith set up Jones for the third", "an error gifted Jones the opener": it is the goal of the one served."""
        for i, chunk in enumerate(self.chunks):
            before = self.view.phrase_start(i) - 1
            if chunk.kind != "H" or chunk.possessive or before < 1 or any(e.scorer is chunk for e in self.events):
                continue
            served = self.chunks[before].norm == "up" and self.chunks[before - 1].norm in SET
            told = FOR_NTH if served else THE_NTH if self.chunks[before].norm in GIFTED else None
            last = self.view.clause_end(i)
            if told is None or not told.match(self.text, chunk.end) or self._undone(i, last):
                continue
            if not any(
                c.kind == "m" or c.norm in ("not", "almost", "nearly") for c in self.chunks[max(0, before - 4) : before]
            ):
                self._add(chunk, before, last, Trigger("laid on", before, before, ""), 0.84, listed=True, alone=False)

    def _came_for_nth(self) -> None:
        """ "Smith raced through for the first and Jones stepped up for the second": how somebody got to the ball, and
        the goal that it was for."""
        if self.view.sentence.words.isdisjoint(NTHS):
            return
        for found in FOR_NTH.finditer(self.text, self.view.sentence.start, self.view.sentence.end):
            k = next((n for n, c in enumerate(self.chunks) if c.start > found.start()), 0)
            verb = next((n for n in range(k - 1, max(0, k - MOVE), -1) if self.chunks[n].norm in ARRIVED), 0)
            scorers = self.view.subjects(verb, leftmost=True) if verb else []
            if len(scorers) != 1 or any(e.scorer is scorers[0] for e in self.events):
                continue
            between = self.chunks[verb + 1 : k]
            if any(c.kind in "HTP,;bcrm" for c in between) or self._negated(verb, scorers[0]):
                continue
            last = self.view.clause_end(verb)
            if not self._undone(verb, last):
                self._add(scorers[0], verb, last, Trigger("nth", verb, k, ""), 0.84, listed=True, alone=False)

    def _timed_at(self, at: int) -> bool:
        """Whether a minute stands beside the goal told at offset `at`."""
        return any(abs(minute.start - at) < 60 for minute in self.view.minutes)

    def _only_time(self, k: int, timed: bool) -> bool:
        """Whether nothing but a minute follows in the clause from chunk `k` on."""
        if not timed or k not in self.view.timed:
            return False
        while k in self.view.timed:
            k += 1
        return k >= len(self.chunks) or self.chunks[k].kind in ",.;" or self.chunks[k].norm == "and"

    def _participle(self) -> None:
        """ "Leeds halved the deficit, Smith looping a header over Jones": any verb behind a side that scored."""
        for i in range(2, len(self.chunks) - 2):
            scorer, verb = self.chunks[i], self.chunks[i + 1]
            if scorer.kind != "H" or scorer.possessive or verb.kind != "w" or not verb.norm.endswith("ing"):
                continue
            start = self.view.phrase_start(i) - 1
            if start < 2 or self.chunks[start].kind != "," or not BALL_PLAYED.match(self.text, verb.start):
                continue
            before = self.text[self.view.sentence.start : self.chunks[start].start]
            others = any(c.kind == "H" for c in self.chunks[:start]) or self.events
            if others or not UP.search(before) or DOWN.search(before):
                continue
            last = self.view.clause_end(i + 1)
            if not self._undone(i, last):
                self._add(scorer, i, last, Trigger("participle", i + 1, i + 1, ""), LOOSE)

    def _into_net(self) -> None:
        """ "walked the ball into an empty net", "sent a volley over the goalkeeper and in": any verb, the ball in."""
        if self.view.sentence.words.isdisjoint(NET):
            return
        for found in IN_NET.finditer(self.text, self.view.sentence.start, self.view.sentence.end):
            k = next((n for n, c in enumerate(self.chunks) if c.end > found.start()), 0)
            last = self.view.clause_end(k)
            scorers = self.view.subjects(k, leftmost=True) if k else []
            if len(scorers) != 1 or any(e.scorer is scorers[0] or e.at > scorers[0].end for e in self.events):
                continue
            first = next((n for n, c in enumerate(self.chunks) if c is scorers[0]), None)
            if first is None or self._negated(k, scorers[0]) or self._undone(first, last):
                continue
            if not FAILED.search(self.text, scorers[0].end, found.start()):
                self._add(scorers[0], first, last, Trigger("net", k, k, ""), LOOSE)
