"""Goals told by a verb: "Smith headed home", "put Leeds ahead", "was turned in by Smith", "rose to head the winner".

In: a trigger in its sentence. Out: events. A ball played at goal counts only where words say that it went in.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.events import Event, role_of
from transforms.extract.goals.meant import meant_team
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.shots import CARDS, Shots
from transforms.extract.goals.words import (
    ADVERBS,
    AHEAD,
    ASSISTS,
    HAPPENED,
    LEXICON,
    PLAYED,
    UNSURE,
    WENT_IN,
    WISHES,
    Trigger,
    pattern,
)

OF_SCORES = frozenset(["other", "latest", "final", "aggregate", "half-time", "all", "these", "those", "their"])
SEEN = frozenset(["saw", "see", "seeing", "watched", "had", "let"])
LET = frozenset(
    [
        "for",
        "found",
        "allow",
        "allowed",
        "allowing",
        "enabled",
        "enabling",
        "left",
        "leaving",
        "helped",
        "released",
        "freed",
    ]
)
GIVEN = frozenset(["given", "handed", "gifted"])
SPELLS = frozenset(["minute", "minutes", "seconds"])
LET_IN = frozenset(["let", "lets", "letting", "played", "plays", "playing"])  # "a mistake that let in Smith to score"
ALMOST = re.compile(
    r"\b(?:woodwork|to (?:the|their|\S+s['’]?) (?:\w+ )?rescue|reprieve|let-off|escape|scare|nearly|almost|inches"
    r"|(?:should|could|might) have|(?:came|went|come|gone) close)\b",
    re.I,
)
SENT_CLEAR = re.compile(r" (?:clear|through|away|free|in)\b")  # "after being put clear by Smith"
DECIDED = frozenset(["broken", "rescued", "settled", "decided", "sealed", "won", "cancelled", "saved", "secured"])
BRINGS = frozenset(["draw", "pull", "haul", "bring", "drag"])
MOVES = frozenset(["tie it", "tie the game", "level", "equalise", "equalize", "restore the lead", "double the lead",
                   "pull one back", "open the scoring", "break the deadlock"])  # fmt: skip
ARRIVED = frozenset(LEXICON["match_words"]["arrived"])
FAILED = pattern(LEXICON["match_words"]["failed"])
UNABLE = re.compile(  # "was unable to turn it in to double the lead"
    r"^(?: \w+)? (?:(?:was|were)(?: not|n['’]t) (?:quite )?able|unable|failed"
    r"|(?:could|did)(?: not|n['’]t|n['’]t quite)(?! (?:need|have to|take|wait)))\b[^,;]*$"
)
IT_IN = re.compile(
    r"\w+ (?:it|the ball|one|them) (?:in|home)\b(?! (?:the|a|an|his|front|from the|to)\b)"
)  # "turn it in from"
INTO_NET = re.compile(r"\b(?:back of the net|into (?:the |an )?(?:empty |unguarded )?(?:net|goal)|and in off)\b", re.I)
MADE_SO_MANY = re.compile(r"(?:two|three|four|five|six)(?=[,.;]|$| (?:in|on|with|after|before|late|midway|just)\b)")
OWN_DEED = frozenset(["score", "net", "strike", "score twice"])
MOVED = re.compile(r"\b(?:ahead|in front|level|(?:into )?the lead|(?:two|three|\d-\d) up|to the good|points)\b", re.I)
A_GOAL = re.compile(  # what was headed in: "the fourth was headed by Smith"
    r"\b(?:first|second|third|fourth|fifth|sixth|goals?|equali[sz]er|winner|opener|leveller|other|penalty|deadlock"
    r"|scoring|lead|advantage|breakthrough|move|counter-?attack|break|attack|raid)"
    r"(?: goal)?(?: (?:in|on|after|with|at) [^,;]{3,28}?)?"
    r"(?:,| was| were| being| having been| had been| then) (?:(?:\w+ly|soon|then|duly|later|also) )?$",
    re.I,
)
TAPPED = frozenset(["tap in", "tap ins"])
SERVES = frozenset([*LEXICON["assist"]["serves"], "square", "pass", "cross", "ball", "lay", "roll", "slide", "cut"])
DESCRIPTION = frozenset("wdpPCGNDnLT-")  # kinds of words that describe a person between commas
ALL_OF = frozenset(["all", "both"])
EVERY = frozenset(["both", "all", "each"])
PENALTIES = re.compile(r"\b(?:from the (?:penalty )?spot|penalt(?:y|ies)|spot[- ]kicks?)\b")  # "A and B each ..."
SO_MANY = re.compile(r" (?:twice|three times|two|three|doubles?|braces?)\b")  # "all scored twice"
BY_PLACE = frozenset(["on", "among", "amongst", "one", "another"])  # "was among the goals" is no passive
BETWEEN = frozenset({"then", "later", "again", "both", "all", "each", "duly", "also", "soon"})  # "were both sent off"
TAKES = frozenset({"took", "takes", "taking"})  # "took advantage of a mistake by Smith"
USED = re.compile(r" (?:\w+ )?advantage of\b")
OVERCAME = frozenset(["beat", "beats", "beating", "past", "evaded", "wrong-footed"])
MANY_GOALS = re.compile(
    r"\b(?:two|both|three|four) (?:[\w-]+ ){0,2}(?:penalties|goals|spot[- ]kicks|strikes|headers),? (?:were|being) "
    r"(?:\w+ )?$",
    re.I,
)
MANY_NOUNS = frozenset("goals strikes headers efforts penalties braces finishes".split())


class Verbs(Shots):
    """The verbs of one sentence."""

    def _verb(self, trigger: Trigger, roles: list[str]) -> None:
        chunks, first = self.chunks, trigger.first
        last = self.view.clause_end(trigger.last)
        if (
            first > 0
            and chunks[first].norm.endswith("ing")
            and "base" not in roles
            and (
                chunks[first - 1].norm in ("to", "of", "without", "from")
                or (chunks[first - 1].norm == "for" and not CARDS.isdisjoint(self.view.sentence.words))
            )
        ):
            return  # "came close to breaking the deadlock", "a yellow card for sliding in"
        if trigger.norm == "shot" and self._is_owned(first):
            return  # "Smith, who let Jones's tame shot slip through his legs"
        if self._gerund(first) or self._only_almost(first) or ("base" not in roles and self._passed(first)):
            return
        if first > 1 and trigger.norm.startswith("on ") and chunks[first - 2].norm == "to":
            return  # "a chance to get on the scoresheet"
        if "base" in roles and first > 0 and chunks[first - 1].norm == "to":
            self._infinitive(trigger, last)
            return
        if roles == ["base"] and not (first > 1 and chunks[first - 1].kind == "H" and chunks[first - 2].norm in SEEN):
            return
        if first > 1 and chunks[first - 1].norm in ASSISTS and chunks[first - 2].kind == "H":
            return  # "a Smith cross brought the equaliser"
        by = self._by(trigger, last)
        acts = first > 0 and chunks[first - 1].kind == "H" and not chunks[first - 1].possessive
        acts = acts and not self.view.oblique(first - 1)  # "a ball from Smith turned in by Jones"
        if by is not None and acts and ("shot" in roles or trigger.norm.split()[0] in TAKES):
            by = None  # "Smith pounced on a mistake by Jones"
        if by is not None and self.text.startswith(" over", chunks[trigger.last].end):
            return  # "was bundled over by Smith"
        if (
            by is not None
            and trigger.norm in ("put", "sent", "set")
            and SENT_CLEAR.match(self.text, chunks[trigger.last].end)
        ):
            return
        if by is None and self._passive(first):
            return
        used = trigger.norm in TAKES and USED.match(self.text, chunks[trigger.last].end) is not None
        if used and not self._timed_in(first, last):
            return  # "took advantage of a slip and crossed for Jones"
        own_net = trigger.norm.split()[0] in ("into", "past", "through")  # "past Smith into his own net"
        verb = first - self._gerund_of_means(first)
        let = self._left_to(first) if own_net else None
        scorers = [let] if let is not None else by if by is not None else self._for(first)
        scorers = scorers or self.view.subjects(verb, leftmost=own_net or verb < first)
        if not scorers and verb < first and chunks[self._opening()].kind == "H":
            scorers = [chunks[self._opening()]]
        scorers = scorers or self._behind(trigger)
        if not scorers or self._negated(first, scorers[0]):
            return
        if self._undone(first, last) or self._tally(first, last) or self._failed(scorers, first):
            return
        told = 0.88 if by and self._told_of_goal(trigger, roles, last) else self._tells(trigger, roles, last)
        if told is None or (trigger.norm in UNSURE and self._keeps_goal(scorers[-1])):
            return
        if by is None and trigger.norm.startswith("cancel") and self.events and self.events[-1].scorer is scorers[-1]:
            return  # "goals by Smith and Jones cancelled out ..."
        if roles == ["made"] and trigger.norm.startswith("making") and self._told_already(first):
            self._colour(self.events[-1], first, last)
            return
        if by is None and (self._goals_did(first) or self._was_hit(scorers[-1], first)):
            return
        own_sides = self._sides_of_both(scorers) if len(scorers) == 2 and by is None else {}
        cancelled = self.events[-1].scorer if by and self.events and trigger.norm.startswith("cancel") else None
        for scorer in scorers:
            self._add(scorer, first, last, trigger, told)
            self.events[-1].rival = self.events[-1].rival or cancelled
            if by and trigger.norm == "beaten":
                self._beat_keeper(first)
            if by and trigger.norm in GIVEN:
                self._given_to(first)
            if len(scorers) > 1 and by is not None and self._shared_out(trigger):
                self.events[-1].group, self.events[-1].count = scorer.start, 1
            elif len(scorers) > 1 and self._one_each(self.events[-1], len(scorers)):
                self.events[-1].group = scorer.start
            if own_sides and self.events and self.events[-1].scorer is scorer:
                self.events[-1].group, self.events[-1].side = scorer.start, own_sides[scorer.start]
            if (
                len(scorers) > 1
                and self.chunks[first - 1].norm in EVERY
                and PENALTIES.search(self._between(first, last))
            ):
                self.events[-1].kind, self.events[-1].penalties = "penalty", 1
            if len(scorers) > 1:
                self.events[-1].count = max(self._each(first, last), self._item_count(chunks.index(scorer)))

    def _left_to(self, first: int) -> Chunk | None:
        """Who did what stands before the trigger: "only for Jones to turn the ball into his own net"."""
        before = range(first - 1, 0, -1)
        k = next((k for k in before if self.chunks[k].kind == "H" and not self.chunks[k].possessive), 0)
        told = k > 0 and self.chunks[k - 1].norm == "for" and self.chunks[k + 1].norm == "to"
        return self.chunks[k] if told else None

    def _sides_of_both(self, scorers: list[Chunk]) -> dict[int, str]:
        """The sides of two scorers, by where they stand, each of whom is named with his own: "Leeds' Smith and Hull
        striker Jones scored"; none where they are of one."""
        found: dict[int, str] = {}
        for scorer in scorers:
            k = next((k for k, c in enumerate(self.chunks) if c is scorer), 0) - 1
            owner = k
            while owner > 0 and k - owner < 3 and self.chunks[owner].kind in "wnN-":
                owner -= 1
            team = self.chunks[owner] if owner >= 0 else scorer
            described = team.possessive or any("person_words.words" in c.labels for c in self.chunks[owner + 1 : k + 1])
            if team.kind == "T" and described:
                found[scorer.start] = str(team.value.name)
        national = {self.chunks[k].value.national for k in range(len(self.chunks)) if self.chunks[k].kind == "T"}
        return found if len(set(found.values())) == len(found) == 2 and len(national) == 1 else {}

    def _is_owned(self, at: int) -> bool:
        """Whether the word at chunk `at` is a noun that a person owns: "Jones's tame shot"."""
        k = at - 1
        while k > 0 and at - k <= 3 and self.chunks[k].kind in "wN-K":
            k -= 1
        return k >= 0 and self.chunks[k].kind == "H" and self.chunks[k].possessive

    def _for(self, first: int) -> list[Chunk]:
        """The persons of "only for Smith to score", "for Smith and Jones to hit back", given the verb."""
        chunks, name = self.chunks, first - 2
        if name < 1 or chunks[first - 1].norm != "to" or chunks[name].kind != "H":
            return []
        before = self.view.phrase_start(name) - 1
        before -= before > 1 and chunks[before].norm == "then"  # "for A and then B to put them ahead"
        if before > 0 and chunks[before].norm == "and" and chunks[before - 1].kind == "H":
            start = self.view.phrase_start(before - 1) - 1
            return [chunks[before - 1], chunks[name]] if start >= 0 and chunks[start].norm == "for" else []
        return [chunks[name]] if before >= 0 and chunks[before].norm == "for" else []

    def _described(self, at: int) -> int:
        """The chunk of the person let score whom the words between commas or brackets up to `at` describe: "only for
        Smith (left), an old boy of the club, to equalise"; else `at`."""
        if at < 1 or self.chunks[at].kind not in ",)":
            return at
        opening = next((k for k in range(at - 1, -1, -1) if self.chunks[k].kind not in DESCRIPTION), 0)
        named = self._described(opening - 1)
        let = named > 0 and self.chunks[named].kind == "H" and self._let(self.view.phrase_start(named) - 1)
        return named if let else at

    def _behind(self, trigger: Trigger) -> list[Chunk]:
        """The persons behind the verb: "On target were Smith and Jones"."""
        chunks, k = self.chunks, trigger.last + 1
        turned = trigger.norm.startswith(("on ", "among")) and k < len(chunks) and chunks[k].norm in ("was", "were")
        return [chunks[n] for n in self.view.listed(k + 1)] if turned else []

    def _set_up(self, trigger: Trigger) -> None:
        """ "Smith set up Jones for the only goal": the person before the "for" scored."""
        chunks, k = self.chunks, trigger.first - 1
        while k > 0 and trigger.first - k < 4 and chunks[k].kind in "dwN":
            k -= 1
        if k < 2 or chunks[k].norm != "for" or chunks[k - 1].kind != "H" or chunks[k - 1].possessive:
            return
        last = self.view.clause_end(trigger.last)
        link = self.view.phrase_start(k - 1) - 1
        let = self._let(link) or (trigger.norm in TAPPED and self._ball_to(link))
        if let and not self._undone(k, last):
            self._add(chunks[k - 1], k, last, trigger, 0.85)

    def _ball_to(self, at: int) -> bool:
        """Whether the ball is played to the person behind chunk `at`: "squared the ball to Smith for a tap-in"."""
        played = any(c.norm in SERVES for c in self.chunks[max(0, at - 4) : at])
        return at > 0 and self.chunks[at].norm in ("to", "for") and played

    def _goals_did(self, verb: int) -> bool:
        """Whether it is the goals just read that did what the verb says: "late goals by Smith and Jones won it"."""
        return any(e.scorer is self.chunks[verb - 1] and e.listed for e in self.events)

    def _was_hit(self, person: Chunk, verb: int) -> bool:
        """Whether the ball only came off the person before the verb: "a shot hit defender Smith and deflected in"."""
        k = next((k for k, c in enumerate(self.chunks) if c is person), None)
        if k is None or k != verb - 2 or self.chunks[verb - 1].norm != "and":
            return False
        before = self.view.phrase_start(k) - 1
        return before > 0 and self.chunks[before].norm in ("hit", "struck", "off", "caught")

    def _opening(self) -> int:
        """The chunk of the person whom the sentence begins with: "Substitute Smith, ..."; else the first chunk."""
        named = next((k for k, c in enumerate(self.chunks) if c.kind == "H"), 0)
        free = not self.chunks[named].possessive and self.view.phrase_start(named) == 0
        return named if free else 0

    def _gerund_of_means(self, first: int) -> bool:
        """Whether the gerund only says how, or after what, the subject did what was told before: "marked his return by
        levelling", "took the ball home after sweeping in his third"."""
        chunks = self.chunks
        return (
            first > 1
            and chunks[first].norm.split()[0].endswith("ing")
            and chunks[first - 1].norm in ("by", "after", "before")
        )

    def _gerund(self, verb: int) -> bool:
        """Whether a noun stands where the verb would: "lifted by potent scoring"."""
        chunks = self.chunks
        if verb > 0 and chunks[verb].norm == "netting" and chunks[verb - 1].norm in ("side", "the", "roof", "-"):
            return True  # "into the side netting"
        if (
            verb > 0
            and chunks[verb].norm == "scores"
            and (chunks[verb - 1].kind in "dS" or chunks[verb - 1].norm in OF_SCORES)
        ):
            return True  # "how the other scores had gone"
        described = verb > 1 and chunks[verb - 1].kind == "w" and chunks[verb - 1].norm not in ADVERBS
        plain = described and not chunks[verb - 1].norm.endswith("ly") and chunks[verb].norm in ("scoring", "finishing")
        return plain and chunks[verb - 2].norm in ("by", "of", "with", "to", "their", "his", "her", "the")

    def _only_almost(self, verb: int) -> bool:
        """Whether the words before "when" say that the goal did not fall: "the woodwork came to the rescue when Smith
        struck"."""
        when = next((k for k in range(verb - 1, 0, -1) if self.chunks[k].norm == "when"), 0)
        told = self.text[self.view.sentence.start : self.chunks[when].start] if when else ""
        return ALMOST.search(re.split(r"[;:]|\b(?:but|before)\b", told)[-1]) is not None

    def _keeps_goal(self, person: Chunk) -> bool:
        """Whether the words before the person make him a goalkeeper: "and goalkeeper Smith did the rest"."""
        before = next((self.chunks[k - 1] for k, c in enumerate(self.chunks) if c is person and k), None)
        return before is not None and "keeper" in before.norm

    def _failed(self, scorers: list[Chunk], verb: int) -> bool:
        """Whether the person before a participle did something else: "when Byrne miscued, firing home"."""
        if not self.chunks[verb].norm.endswith("ing") and "make it" not in self.chunks[verb].norm:
            return False
        between = self.text[scorers[-1].end : self.chunks[verb].start]
        return scorers[-1].end < self.chunks[verb].start and FAILED.search(between) is not None

    def _beat_keeper(self, verb: int) -> None:
        """ "Leeds keeper Smith was beaten by Jones": the goal just read counts against Leeds."""
        keeper = next((k for k in range(1, verb) if "keeper" in self.chunks[k].norm), 0)
        owner = self.chunks[keeper - 1]
        if keeper and owner.kind == "T":
            self.events[-1].not_side = str(owner.value.name)

    def _passed(self, verb: int) -> bool:
        """Whether who stands before the infinitive at chunk `verb` was only passed: "swept past Smith to beat"."""
        if verb < 4 or self.chunks[verb - 1].norm != "to" or self.chunks[verb - 2].kind != "H":
            return False
        passing = self.chunks[self.view.phrase_start(verb - 2) - 1].norm
        return passing.split()[-1] in ("past", "off", "beyond", "round", "around")

    def _given_to(self, verb: int) -> None:
        """ "Leeds were given a flying start by Smith": the goal just read is of the side that was given something."""
        k = verb - 1
        while k > 0 and self.chunks[k].kind in "xw" and ground_of(self.chunks[k]) is None:
            k -= 1
        if self.chunks[k].kind == "T" and not self.chunks[k].possessive:
            self.events[-1].side = str(self.chunks[k].value.name)
        elif (ground := ground_of(self.chunks[k])) is not None:
            self.events[-1].ground = ground

    @staticmethod
    def _one_each(event: Event, scorers: int) -> bool:
        """Whether the scorers are of both sides: "A and the visitors' B made it 1-1"."""
        return event.running is not None and min(event.running) > 0 and sum(event.running) == scorers

    def _shared_out(self, trigger: Trigger) -> bool:
        """Whether so many goals, of no side, are what several did: "two penalties were converted by A and B"."""
        told = MANY_GOALS.search(self._before(trigger))
        start = self.chunks[trigger.first].start - len(told[0]) if told is not None else 0
        named = any(c.kind == "T" for c in self.chunks[: trigger.first] if c.start >= start - 1)
        return told is not None and not named and not self.view.minutes

    def _each(self, first: int, last: int) -> int:
        """How many goals each of several scorers got: "A and B scored twice each", "A and B with braces"."""
        clause = self._between(max(0, first - 2), last)
        plural = re.search(r"\b(?:hat[- ]?tricks|trebles|braces|doubles)\b", clause)
        if self.chunks[first - 1].norm in ALL_OF:
            plural = plural or SO_MANY.match(self.text, self.chunks[first].end)
        told = re.search(r"\b(?:each|apiece)\b", clause) and not re.search(
            r"\b(?:one|a goal) (?:each|apiece)\b", clause
        )
        return self._count(first, first, last) if plural or told else 1

    def _told_of_goal(self, trigger: Trigger, roles: list[str], last: int) -> bool:
        """Whether a passive is said of a goal, or tells one by itself: "rescued in the tenth minute by Smith"."""
        if trigger.norm in DECIDED:
            deadlock = trigger.norm == "broken" and A_GOAL.search(self._before(trigger)) is not None
            return deadlock or self._timed_in(trigger.first, last)
        if trigger.norm == "beaten" and any("keeper" in c.norm for c in self.chunks[: trigger.first]):
            return True
        return A_GOAL.search(self._before(trigger)) is not None or (
            "shot" in roles and trigger.norm in ("converted", "buried", "dispatched")
        )

    def _before(self, trigger: Trigger) -> str:
        """The words of the sentence before the trigger."""
        at = self.chunks[trigger.first].start
        return self.text[max(self.view.sentence.start, at - 60) : at]

    def _told_already(self, first: int) -> bool:
        """Whether a goal told before in the sentence, without its score, is the one that "making it 2-1" speaks of."""
        return (
            bool(self.events)
            and self.events[-1].running is None
            and not any(c.kind == ";" for c in self.chunks if self.events[-1].at < c.start < self.chunks[first].start)
        )

    def _led_up_to(self, at: int) -> list[Chunk]:
        """The one person who may have shot before the goalkeeper at chunk `at` was beaten; none where several may."""
        named = [c for c in self.chunks[:at] if c.kind == "H" and not c.possessive]
        return named if len({c.norm for c in named}) == 1 else []

    def _infinitive(self, trigger: Trigger, last: int) -> None:
        """ "rose to head the winner", "came off the bench to score"; after another verb of the clause it only adds."""
        chunks, first = self.chunks, trigger.first
        if trigger.norm in BRINGS and not MOVED.search(self._between(first, last)):
            return
        before = self._described(first - 2)
        him = chunks[before].norm in ("him", "her") if before > 0 else False
        let = before > 0 and (chunks[before].kind == "H" or him) and self._let(self.view.phrase_start(before) - 1)
        several = self._for(first) if not let else []
        let = let or len(several) > 1
        own = (
            [e for e in self.events if self.chunks[before].end - 160 <= e.at <= self.chunks[before].end]
            if before >= 0 and not let
            else []
        )
        took = False
        if let:
            scorers = self.view.pronoun(before) if him else several or [chunks[before]]
        elif took := chunks[before].norm in SPELLS and self._it_took():
            scorers = [chunks[2]]  # "It took Smith less than two minutes to give Leeds the lead"
        else:
            scorers = self.view.subjects(first - 1, leftmost=True)
        if not let and before > 0 and chunks[before - 1].norm in OVERCAME and scorers and scorers[0] is chunks[before]:
            scorers = [
                c for c in self._led_up_to(before) if c is not chunks[before]
            ]  # "a shot that beat Smith to level"
        others = scorers and own and scorers[0].norm.split()[-1] != own[-1].scorer.norm.split()[-1]
        if own and not others and not any(c.kind == ";" for c in chunks if own[-1].at < c.start < chunks[first].start):
            if not (trigger.norm in OWN_DEED and chunks[before].kind == ","):
                self._colour(own[-1], first, last)
                own[-1].role = own[-1].role or role_of(trigger.norm, "")
            return  # "it took Leeds, behind to a Smith goal, ten minutes", or ", to score twice": that is another's
        in_time = before > 0 and chunks[before].norm in (
            "minutes",
            "seconds",
            "minute",
        )  # "needed six minutes to score"
        if before < 0 or (
            not let
            and not in_time
            and any(
                (c.norm in WISHES and not (c.norm == "before" and chunks[before].norm == "managed")) or c.kind == "m"
                for c in chunks[max(0, before - 3) : before + 1]
            )
        ):
            return
        near = {c.norm for c in chunks[max(0, before - 2) : before + 1]}
        clause = self._between(first, last)
        if not (
            let
            or took
            or near & HAPPENED
            or self._arrived(scorers, first)
            or self._timed_in(first, last)
            or any(c.kind == "S" for c in chunks[first : last + 1])
            or (trigger.norm == "make it" and MADE_SO_MANY.match(self.text, chunks[trigger.last].end + 1))
            or ((trigger.norm in MOVES or MOVED.search(clause)) and self.view.minutes)
            or INTO_NET.search(clause)
        ):
            return
        if trigger.norm in ("make it",):
            following = chunks[trigger.last + 1 : trigger.last + 2]
            if not following or not (following[0].kind == "S" or MADE_SO_MANY.match(self.text, following[0].start)):
                return
        elif trigger.norm in PLAYED and not (
            WENT_IN.search(clause)
            or (trigger.norm in ("put", "give", "fire", "head") and AHEAD.search(clause))
            or MOVED.search(clause)
            or IT_IN.match(clause)
        ):
            return
        if not scorers or self._undone(first, last) or self._tally(first, last) or self._negated(first, scorers[0]):
            return
        between = self.text[scorers[-1].end : max(scorers[-1].end, chunks[first].start)]
        if not let and (FAILED.search(between) or UNABLE.search(between)):
            return
        for scorer in several or scorers[-1:]:
            self._add(scorer, first, last, trigger, 0.85)
            if let and not him and chunks[before - 1].norm.startswith("allow"):
                self._allowed(before - 1)

    def _it_took(self) -> bool:
        """Whether the sentence opens with how long somebody needed: "It took Smith"."""
        return [c.norm for c in self.chunks[:2]] == ["it", "took"] and self.chunks[2].kind == "H"

    def _arrived(self, scorers: list[Chunk], verb: int) -> bool:
        """Whether the scorer got to the ball before the infinitive: "rose above the home defence to head in"."""
        after = scorers[0].end if scorers else self.chunks[verb].start
        return any(c.norm in ARRIVED for c in self.chunks[:verb] if c.start >= after)

    def _let(self, at: int) -> bool:
        """Whether chunk `at` hands the ball or the chance to the person behind it: "set up Smith to score"."""
        set_up = (
            self.chunks[at].norm == "up" and at > 0 and self.chunks[at - 1].norm in ("set", "sets", "teed", "setting")
        )
        left_to = self.chunks[at].norm == "to" and at > 0 and self.chunks[at - 1].norm in ("left", "fell")
        left_to = left_to or (self.chunks[at].norm == "in" and at > 0 and self.chunks[at - 1].norm in LET_IN)
        return set_up or left_to or self.chunks[at].norm in LET

    def _allowed(self, verb: int) -> None:
        """ "Leeds allowed Ashby to score": the goal just read counts against the team that allowed it."""
        event = self.events[-1]
        if any(
            c.kind == "H" and not c.possessive and self.view.begins_clause(k) for k, c in enumerate(self.chunks[:verb])
        ):
            return  # whose error it was is no team
        they = any(c.kind == "P" and c.norm == "they" for c in self.chunks[:verb])
        team = meant_team(self.view, verb, self.team_topic if they else None)
        event.side, event.not_side, event.context_side, event.context_not = None, team, None, None

    def _by(self, trigger: Trigger, last: int) -> list[Chunk] | None:
        """The scorers of a passive: "was headed in by Smith"; None where no such "by" follows."""
        chunks = self.chunks
        reach = 7  # "was beaten for a third time by Smith"
        reach += sum(k in self.view.timed for k in range(trigger.last + 1, min(len(chunks), trigger.last + reach)))
        for k in range(trigger.last + 1, min(len(chunks), trigger.last + reach, last + 2)):
            if chunks[k].norm == "by" and chunks[k].kind == "p" and chunks[k - 1].norm in ASSISTS:
                return None  # "headed in a cross by Smith"
            behind = [c.norm for c in chunks[trigger.last + 1 : k]]
            if chunks[k].norm == "by" and behind[:1] == ["with"] and behind[-1] in MANY_NOUNS:
                return None  # "hit back with goals by Smith and Jones": the nouns are theirs
            if chunks[k].norm == "by" and chunks[k].kind == "p":
                found = [chunks[i] for i in self.view.listed(k + 1)]
                return [c for c in found if not c.possessive] or None  # "equalised by converting a penalty"
            if chunks[k].kind in ",;THx":
                return None  # "Smith scored but they were pegged back by Jones", "and the lead was doubled by Jones"
        return None

    def _passive(self, first: int) -> bool:
        j = first - 1
        while j >= 0 and (self.chunks[j].norm.endswith("ly") or (first - j < 3 and self.chunks[j].norm in BETWEEN)):
            j -= 1
        return (
            j >= 0
            and self.chunks[j].norm in ("was", "were", "been", "being", "be", "is")
            and BY_PLACE.isdisjoint(self.chunks[first].norm.split())
            and self.chunks[first].norm not in ("was", "were")
        )

    def _negated(self, first: int, scorer: Chunk) -> bool:
        """Modals, negations and perfects between subject and verb: "could have scored", "has scored"."""
        start = next((k for k, c in enumerate(self.chunks) if c is scorer), max(0, first - 4))
        if start > first:
            start = max(0, first - 3)
        near = self.chunks[max(start, first - 5) : first]
        if near and near[-1].kind == "," and start < first - 1:
            near = []  # "Smith, who ran as if he were 25, scored": what an aside denies is not the goal
        comma = next((k for k in range(len(near) - 1, -1, -1) if near[k].kind == ","), -1)
        if any(c.kind in "HP" for c in near[comma + 1 :]):
            near = near[comma + 1 :]  # "Without hesitation, he fired in"
        near = [
            c for k, c in enumerate(near) if not (c.norm == "no" and [n.norm for n in near[k + 1 :][:1]] == ["time"])
        ]
        if any(c.kind == "m" for c in near) or any(
            c.norm in ("not", "if", "unless", "without", "no", "nearly", "almost", "thought", "believed") for c in near
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
