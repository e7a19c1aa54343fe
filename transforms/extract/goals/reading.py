"""The base of reading goals in one sentence: what the words around take back or count, and how an event is made.

In: a sentence as `Clauses`. Out: `Event`s with their count, kind, running score and the side that the clause names.
"""

from __future__ import annotations

import re

from transforms.annotate.cardinals import NUMBERS
from transforms.annotate.chunks import Chunk
from transforms.extract.goals.events import Event, role_of
from transforms.extract.goals.fortunes import note_fortune
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.serving import IN_VAIN, Serving
from transforms.extract.goals.sides import told_side
from transforms.extract.goals.words import (
    AROUND_OTHERS,
    BEAT,
    COUNTS,
    NOT_PENALTY,
    OWN_GOAL,
    PENALTY,
    TALLY,
    UNDONE,
    UNDONE_ALL,
    WENT_IN_OFF,
    Trigger,
    find_triggers,
)

ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "first": 1,
    "opener": 1,
    "opening": 1,
    "another": 2,
    "again": 2,
    "sixth": 6,
    "seventh": 7,
}
MANY_GOALS = re.compile(
    r"\b(?:\d+|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)(?: \w+){0,2} (?:goals|times)\b", re.I
)
IN_TURN = re.compile(  # "Smith and Jones scored in each half"
    r"\b[A-Z][\w'’.-]+ and (?:[A-Z][\w'’.-]+ ){1,3}(?!both\b)[a-z]+ (?:goals? )?in (?:each|either) half\b"
)
HAS_MANY = re.compile(  # "who has netted 11 times": so far, not in the match
    r"\bha(?:s|ve) (?:\w+ )?(?:scored|netted|struck|hit|bagged|managed) (?:\d+|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|a dozen)(?: \w+){0,2} (?:goals|times)\b",
    re.I,
)
SOME_PENALTIES = re.compile(
    r"\b(?:the )?(one|two|three|four|first|second|third|other|last)\b[^.;,]{0,30}?(?:from (?:a|the) (?:penalty|spot)"
    r"|penalt|spot)",
    re.I,
)
WORTH = {"brace": 2, "double": 2, "treble": 3, "hat trick": 3, "hattrick": 3}  # words that count by themselves
LEAD_OF = re.compile(r" (?:up|ahead|clear|down|behind|in front|to the good)\b")
A_LEAD = re.compile(r"\b(?:lead|advantage|margin|cushion) to $", re.I)
TWO_OF = re.compile(  # "got the first and third"
    r"(?: in| home)?(?: the| his| her| their)? (?:first|opening|second|third|fourth|fifth)(?: goals?)?"
    r" and (?:the )?(?:second|third|fourth|fifth|sixth|last|final)\b(?! half)"
)
BROUGHT_NTH = re.compile(
    r" (?:brought|made it|was|got|produced) (?:the |their )?(second|third|fourth|fifth)\b(?! half)"
)
ONCE_AND = re.compile(  # "once in the first half and once in the second"
    r" (?:once )?(?:before|after|in|on|either side of) [^,;.]{3,30},? and (?:then )?(?:once|again)"
    r" (?:before|after|in|on|with|just|late)\b"
)
BOTH_FROM = re.compile(r"\bboth (?:goals )?(?:came )?(?:from|by)$")
TWO_FROM = re.compile(  # not "two weeks ago by a penalty from"
    r"\btwo (?!(?:week|day|month|year|minute|game|match|point|yard)s)(?:(?!and|from)\S+ ){0,5}from$"
    r"|\bbrace from$|\bdouble from$"
)
DOUBLED = re.compile(
    r"\bdouble (?:the|their|its|[\w'’-]+(?: side)?(?:['’]s|s['’]))(?!\w)|\bat both ends\b"
)  # no double of goals
SO_MANY_GOALS = re.compile(r" (two|three|four) (?:(?!of\b)[a-z-]+ ){1,2}goals\b")  # "had two early goals to his name"
ENDED_WITH = re.compile(
    r"\b(?:ended|finished)(?: up)? with (two|three|four|five)\b|\bled the way with (two|three|four|five)\b"
)
SHARE_OF = re.compile(  # "scored two of their five goals"
    r" (one|two|three|four) of (?:the|their|\S+['’]s?) (?:two|three|four|five|six|seven|\d+)\b"
)
OF_BOTH = re.compile(  # "his strike separated both teams", "a penalty pegged them back both times"
    r" (?:of the )?(?:times|teams|sides|clubs|sets|managers|coaches|goalkeepers|keepers|ends|legs|assistants"
    r"|defenders)\b"
)
HOW_MANY = {"two": 2, "three": 3, "four": 4, "five": 5}
FROM_BEHIND = re.compile(r"\bfrom behind for\b")
ANOTHERS = re.compile(
    r"own[- ]goals? (?:from|by|off|through|courtesy)\b|forc\w+ an own[- ]goal|\band an? [A-Z][\w' -]{2,30} own[- ]goal",
    re.I,
)  # behind a scorer, it is another's
NOUN_BY = re.compile(
    r"\b(?:(own[- ]goal)|penalty|spot[- ]kick) (?:by|from|through|courtesy of) (?:[a-z-]+ ){0,3}$"
    r"|\b(?:(own[- ]goals)|penalties|spot[- ]kicks) (?:by|from|through|courtesy of) "
    r"(?:(?:\S+ ){1,3}and )?(?:[a-z-]+ ){0,3}$",
    re.I,
)
HIS_NTH = re.compile(  # goal, not "his third appearance"
    r"\b(?:his|her) (second|third|fourth)\b"
    r"(?! (?:appearance|game|match|start|outing|cap|season|spell|club|half|touch|attempt|day|year|month|week|final))"
)
OF_MORE = re.compile(  # not of this match alone
    r".{0,25}(?:colou?rs|shirt|since|season|campaign|game in|straight|club|league|year|international|tournament"
    r"|in a row|in (?:two|three|four|as many|(?:his|her) (?:last|past|first))(?! minutes)"
    r"|in (?:[\w-]+ )?[\w-]+ (?:days|weeks|months|games|matches|starts|outings|appearances|seasons)\b)"
)
OTHER_GOAL = re.compile(r"\b(?:either side of|(?:being |was |were |been )?(?:cancell?|wip)ed out by)\b")
TURNS = re.compile(r"\b(?:only|but|before|until)\b")
FORCED = re.compile(  # no save
    r"\b(?:forced|forcing) (?:the extra|extra|a replay|a draw|penalties|(?:home |in )?(?:the|a) (?:loose |low )?"
    r"(?:ball|rebound|cross|corner(?= (?:in|home|over))|equali[sz]er|winner|opener|second|third|fourth)\b)"
)
DENIED_SIDE = re.compile(  # of a side, by a goal
    r"\b(?:were|was|been|being) denied(?: \w+){0,3} by (?:an?|the|\S+['’]s?) (?:[\w-]+ ){0,4}?"
    r"(?:equali[sz]er|leveller|winner|goal)\b(?!-)"
)
WIDE_OF_HIM = r"\bwide of (?:the )?(?:hapless|helpless|diving|stranded|despairing|advancing|(?:\w+ )?(?:goal)?keeper)\b"
INSIDE_POST = re.compile(
    rf"{WIDE_OF_HIM}|"
    r"\binside (?:the|a|an?|his|her)(?: [\w-]+){0,2} (?:post|upright)\b"
)  # where the ball went in
ALSO_DID = re.compile(
    r",? (?:and (?:later|then|also|soon|nearly|almost)|but (?:was |were )?(?:later|then|also|soon)) .*$", re.S
)  # what followed undoes nothing
OWN_NET = re.compile(  # of a defender: "Smith deflected Jones' shot into his net", "Smith turned a cross into his net"
    r"[\w .'’-]{2,40}?(?:, (?:an?|the) [^,;.]{3,40},)? (?:deflect|turn|divert|slic|steer)(?:ed|s) [^,;.]{2,60}?"
    r"\binto (?:his|her) net\b"
)
SERVED_HOW = re.compile(
    r" (?:back )?(?:on course|on (?:their|its) way|ahead|in front|level|in control|two up|one up)\b"
)
# "two goals each from A and B"
EACH_OF = re.compile(r"\b(two|three|four)(?: \w+)? (?:each|apiece) (?:from|for)(?: [^,;.]*)?$")
OTHERWISE = re.compile(r"\b(?:had|was|were|been|still|already|aggregate|tie|points)\b", re.I)
LEAD_LASTED = re.compile(  # what answers the goal before: "Their lead lasted until Smith struck"
    r"\b(?:lead|advantage|joy|celebrations?|delight)\b[^,;:]{0,20}? (?:lasted|short-lived|did not last)\b"
    r"[^;:]{0,50}?\b(?:until|before|as|when|and|,)\b",
    re.I,
)
BEEN = frozenset(["was", "were", "been", "being"])
WITH = re.compile(r"[^;.]*?,?\s*\b(?:with|and)\s+(?:\w+\s+){0,2}", re.I)
FIRST_VERB = re.compile(  # with which a goal is told whole, up to the next verb of its scorer
    r"(?:scored|converted|netted|equali[sz]ed|levelled|opened the scoring|tapped in|nodded in|scrambled (?:in|home)"
    r"|(?:headed|slotted|fired|drilled|shot|volleyed|curled|swept|rolled|bundled|stroked|turned) (?:in|home)"
    r"|(?:headed|volleyed|got|hit|struck|claimed|grabbed) the (?:first|opener))\b[^.;:]{0,40}? (?:and|before|then) "
    r"(?:(?:then|later|also|duly) )?",
    re.I,
)
NTH = re.compile(  # which goal of its side: "got the second shortly after", not "the second half"
    r"\b(?:the|a|their|its|\w+['’]s?) (second|third|fourth|fifth|sixth|seventh)(?= (?:goal (?!of )|in|on|from|for|with"
    r"|after|before|when"
    r"|just|late|shortly|soon|moments|minutes|inside|within|early|and(?! (?:the )?\d)|at|to|as|past|midway|through"
    r"|\d|a "
    r"(?:minute|moment)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|[,.;:)–—])",
    re.I,
)
ANOTHER = re.compile(r"\badd(?:ed|ing)\b|\banother\b|\bdoubl(?:ed|ing)\b|\bwrapp(?:ed|ing)\b", re.I)
ALSO = re.compile(r"\balso\b")  # "with Jones also on target"
UNFORTUNATE = frozenset(["hapless", "luckless", "unfortunate"])
SAVING = frozenset(["saved", "save", "saves", "saving"])
SAVED = frozenset(["them", "point", "draw", "day"])
OVER_MATCHES = re.compile(

        r"\bgoals\b.{0,30}\b(?:this|last) (?:season|year|term)|\b(?:scor\w+|nett?\w+|struck|found the net"
        r"|twice|goals|times|tally) in (?:each(?! half)|every|consecutive|successive|all|(?:his|her) (?:first|opening)"
        r"(?! (?:[\w-]+ ){0,3}?(?:start|appearance|outing|game|match)\b)|(?:his|their|her) (?:last"
        r"|past|previous)|their (?:first|opening)|(?:two|three|four|five|six|seven|eight|nine|ten"
        r"|\d+) (?:\w+ )?(?:games|matches|starts|appearances|outings))|\b(?:a|per|each) season\b",
    re.I,
)  # fmt: skip


class Reading(Serving):
    """One sentence and the events found in it so far. `awaited`: a sentence before has announced a goal."""

    awaited: bool = False
    after_score: bool = False  # the sentence before, of the same paragraph, told a score or goals
    goes_on: bool = False  # the sentence before, of the same paragraph, told a goal

    def __init__(self, view: Clauses, team_topic: str | None) -> None:
        self.team_topic = team_topic
        self.view, self.chunks, self.text = view, view.chunks, view.text
        self.triggers = find_triggers(view.chunks)
        self.events: list[Event] = []
        self.noun_at = {t.first: t for t in self.triggers if "noun" in t.role}

    # --- text around ------------------------------------------------------------------------------------------

    def _between(self, first: int, last: int) -> str:
        return self.text[self.chunks[first].start : self.chunks[last].end]

    def _is_noun(self, trigger: Trigger) -> bool:
        roles = trigger.role.split("|")
        if all(role.startswith("noun") for role in roles):
            return True
        before = self.chunks[trigger.first - 1] if trigger.first else None
        following = self.chunks[trigger.last + 1] if trigger.last + 1 < len(self.chunks) else None
        told_of = following is not None and following.norm in ("by", "from") and trigger.norm.endswith("s")
        if told_of and (before is None or before.kind == "w" or self._praise(trigger)):
            return True  # "deadly finishes by"
        if told_of and before is not None and before.kind in "bc,;" and self.view.listed(trigger.last + 2):
            return True  # "took the lead, but strikes from A and B"
        if following is not None and following.norm in ("by", "from") and self._a_kind_of(trigger.first):
            return True  # "a fine shot by"
        many = trigger.first > 1 and self.chunks[trigger.first - 2].norm in ("two", "three", "four", "both")
        if many and trigger.norm.endswith("s") and before is not None and before.kind == "H":
            return True  # "two Smith strikes"
        if self._owned_adjective(trigger.first - 1):
            return True
        if "base" in roles and (before is None or before.norm != "to"):
            return True
        if before is not None and before.norm in ("to", "of", "with", "through") and trigger.first > 1:
            earlier = self.chunks[trigger.first - 2].norm
            if before.norm in ("with", "through") or earlier in ("thanks", "courtesy"):
                return True  # "thanks to strikes from"
        return before is not None and (
            before.kind in "dN" or before.possessive or before.kind == "P" or before.kind == "-"
        )

    def _a_kind_of(self, at: int) -> bool:
        """Whether "a" and what kind it was stand before the word at chunk `at`: "a fine, low shot"."""
        k = at - 1
        while k > 0 and at - k < 6 and (self.chunks[k].kind in "wN-" or (self.chunks[k].norm == "," and k < at - 1)):
            k -= 1
        return k < at - 1 and self.chunks[k].norm in ("a", "an", "another")

    def _undone(self, first: int, last: int) -> bool:
        """Whether the clause from chunk `first` to `last` takes the goal back, or the ball went elsewhere."""
        if self._is_if_left_out(first):
            return True
        clause = FORCED.sub("", IN_VAIN.sub("", self._between(first, last)))
        clause = INSIDE_POST.sub("", DENIED_SIDE.sub("", ALSO_DID.sub("", clause)))
        words = self.view.sentence.words
        if "behind" in words:
            clause = FROM_BEHIND.sub("back for", clause)  # no ball that went "behind for a corner"
        if not words.isdisjoint(SAVING):
            clause = self._without_saved(first, last, clause)
        if UNDONE.search(clause, words=words) and not WENT_IN_OFF.search(clause):
            return True
        if not UNDONE_ALL.may_be_of(words):
            return False
        rest = self.text[self.chunks[first].start : self.view.sentence.end].replace("offside trap", "trap of them")
        other = next((c.start for k, c in enumerate(self.chunks) if k > last and self._other_acts(k)), None)
        return bool(UNDONE_ALL.search(rest[: other - self.chunks[first].start] if other else rest))

    def _is_if_left_out(self, first: int) -> bool:
        """Whether the clause of chunk `first` opens the sentence as a condition: "Had Smith scored, it would have"."""
        chunks = self.chunks
        if chunks[0].norm != "had" or any(c.kind == "," for c in chunks[:first]):
            return False
        return "would" in self.view.sentence.words or "might" in self.view.sentence.words

    def _without_saved(self, first: int, last: int, clause: str) -> str:
        """The clause without a "saved" whose object is a side: "a header that saved Boston" is no goalkeeper's."""
        for k in range(first, last):
            if self.chunks[k].norm in SAVING and self._is_side(k + 1 + (self.chunks[k + 1].kind == "d")):
                clause = clause.replace(self.text[self.chunks[k].start : self.chunks[k].end], "", 1)
        return clause

    def _is_side(self, k: int) -> bool:
        """Whether a side, or what it got, stands at chunk `k`: "Boston", "the hosts", "them", "a point"."""
        if k >= len(self.chunks):
            return False
        chunk, after = self.chunks[k], self.chunks[k + 1 : k + 2]
        named = chunk.kind == "T" and not chunk.possessive and not (after and after[0].kind == "H")
        return named or ground_of(chunk) is not None or chunk.norm in SAVED

    def _other_acts(self, k: int) -> bool:
        """Whether chunk `k` begins a clause on another: "and Smith", "and Derby had a Smith goal disallowed"."""
        chunk = self.chunks[k]
        if chunk.possessive or not self.view.begins_clause(k):
            return False
        named = any(c.kind == "H" for c in self.chunks[k + 1 : k + 7])
        return chunk.kind == "H" or (chunk.kind == "T" and self.chunks[k - 1].kind in "cb" and named)

    def _tally(self, first: int, last: int) -> bool:
        """Whether the clause counts goals over a season or a career."""
        clause = self._between(first, last)
        if (MANY_GOALS.search(clause) and TALLY.search(clause)) or OVER_MATCHES.search(clause):
            return True
        has = HAS_MANY.search(self.text, self.chunks[max(0, first - 3)].start, self.view.sentence.end)
        return has is not None and has.start() <= self.chunks[last].end and has.end() > self.chunks[first].start

    def _timed_in(self, first: int, last: int) -> bool:
        start, end = self.chunks[first].start, self.chunks[last].end
        return any(start <= m.start <= end for m in self.view.minutes)

    def _minutes_in(self, first: int, last: int) -> int:
        """How many minutes the clause from chunk `first` to `last` names."""
        return sum(self.chunks[first].start <= m.start <= self.chunks[last].end for m in self.view.minutes)

    # --- an event ---------------------------------------------------------------------------------------------

    def _add(
        self,
        scorer: Chunk,
        first: int,
        last: int,
        trigger: Trigger,
        strength: float,
        listed: bool = False,
        alone: bool = True,
    ) -> None:
        chunks = self.chunks
        inside = self.view.sentence.start <= scorer.start < self.view.sentence.end
        start = (
            min(scorer.start, chunks[first].start, chunks[trigger.first].start)
            if inside
            else min(chunks[first].start, chunks[trigger.first].start)
        )
        end = max(chunks[trigger.last].end, scorer.end) if inside else chunks[trigger.last].end
        event = Event(scorer, chunks[trigger.first].start, start, end, strength)
        if listed:
            event.at = event.start = scorer.start
            event.listed = "noun" in trigger.role
        near = self.text[start : max(end, min(chunks[last].end, end + 90))].partition(" either side of ")[0]
        among = scorer.start >= self.view.sentence.start and any(
            scorer.end < c.start < chunks[trigger.first].start and c.kind == "H" for c in chunks
        )
        alone_near = ANOTHERS.sub("", near) if near.find(str(scorer.value)) == 0 else near
        if (self._has_own_goal(alone_near, start, scorer, trigger.last) or OWN_NET.match(near)) and (
            not listed or OWN_GOAL.search(self.text[scorer.start - 40 : scorer.start] + self.text[scorer.end :][:5])
        ):
            event.kind = "own goal"
        elif PENALTY.search(
            self.text[
                self._alone_from(event, start) : max(
                    end, min(chunks[last].end, event.at + 70, self._next_name(self._beaten(trigger)))
                )
            ]
            if not (listed or among)
            else self.text[scorer.start : min(scorer.end + 30, self._item_end(scorer))]
            + (self.text[chunks[trigger.first].start : chunks[trigger.last].end] if alone else "")
        ) and not NOT_PENALTY.search(near):
            event.kind = "penalty"
        elif (kind := NOUN_BY.search(self.text[self.view.sentence.start : scorer.start])) is not None:
            event.kind = "own goal" if kind[1] or kind[2] else "penalty"  # "a penalty by Smith gave Leeds the lead"
        elif trigger.norm.startswith("convert") and PENALTY.search(self.text[self.view.sentence.start : event.at]):
            event.kind = "penalty"  # "gave away two penalties and Smith converted both"
        if trigger.role == "through" and self.chunks[trigger.first - 1].norm == "twice":
            event.count = 2  # "led three times, twice through Smith"
        elif alone and "made" not in trigger.role:
            event.count = WORTH.get(trigger.norm) or self._count(first, trigger.last, last)
        position = next((k for k, c in enumerate(chunks) if c is scorer), None)
        if listed and position is not None:
            event.count = max(event.count, self._item_count(position))
        if (
            position is not None
            and event.kind == "goal"
            and any("keeper" in c.norm for c in chunks[max(0, position - 3) : position])
            and trigger.norm in ("diverted", "diverting", "turned", "deflected", "pushed", "knocked", "bundled")
        ):
            event.kind = "own goal"
        if (
            position
            and listed is False
            and not UNFORTUNATE.isdisjoint(c.norm for c in chunks[max(0, position - 3) : position])
        ):
            event.kind = "own goal"  # "turned in by the hapless Smith"
        if event.kind == "penalty":
            event.penalties = self._penalties(event.count, self.text[start : min(self.view.sentence.end, end + 90)])
        told = self.text[self._role_from(trigger, position) : min(chunks[last].end, chunks[trigger.last].end + 72)]
        own, *behind = OTHER_GOAL.split(told)
        event.role, event.answered = role_of(trigger.norm, own), "cancel" in told[len(own) :][:30] and bool(behind)
        if event.role is None and LEAD_LASTED.search(self.text, self.view.sentence.start, event.start):
            event.role = "reply"
        event.adds = trigger.norm.startswith("add")
        told_to = chunks[trigger.last].end + 50
        nth = NTH.search(self.text, chunks[trigger.last].end, min(chunks[last].end + len(" before"), told_to))
        event.nth = ORDINALS[nth[1].lower()] if nth and not listed else self._made_how_many(trigger)
        if listed and alone and (brought := BROUGHT_NTH.match(self.text, scorer.end)):
            event.nth = ORDINALS[brought[1]]
        event.group = chunks[trigger.first].start
        if event.kind == "goal" and position and chunks[position - 1].norm == "whose":
            event.side = self._whose(position) or ""  # whose he was is told: of no side known, perhaps
        self._colour(event, first, last)
        unknown = self._of_unknown(trigger.last) or self._of_unknown(trigger.last + 1)
        event.side = None if unknown else event.side  # "put the Magpies on course for their first win"
        self._around(event)
        if event.side is None and event.not_side is None and event.ground is None and inside:
            note_fortune(self.view, event)
        if event.side is None and event.not_side is None and event.ground is None and inside:
            event.context_side, event.context_not, event.ground = told_side(
                self.view,
                event.start,
                event.end,
                self.team_topic,
                event.running is not None and 0 in event.running and max(event.running) > 1,
                event.role == "level" or (event.running is not None and event.running[0] == event.running[1]),
            )
            if (self.events and self._answers(event, self.events[-1])) or unknown:
                event.context_side = event.context_not = None
        if any(e.scorer is scorer and e.kind == "own goal" for e in self.events) and event.kind != "own goal":
            return  # "an own goal by Smith, who gave Derby the lead"
        if nth and "made" not in trigger.role and not listed:
            self._one_more(event)
        if self.events and not listed and (self.events[-1].at == event.at or self._adds(event, event.at)):
            event.group = self.events[-1].group
        self.events.append(event)

    def _one_more(self, event: Event) -> None:
        """Take the goal that a scorer's second verb numbers for one more of his, and no penalty because the first was
        one: "Smith converted a penalty and headed a third"."""
        last = self.events[-1] if self.events else None
        if last is None or last.scorer is not event.scorer or not last.at < last.end <= event.at:
            return
        event.again |= FIRST_VERB.fullmatch(self.text, last.at, event.at) is not None
        if event.again and event.kind == last.kind == "penalty" and not PENALTY.search(self.text[event.at : event.end]):
            event.kind, event.penalties = "goal", 0

    def _has_own_goal(self, near: str, start: int, scorer: Chunk, verb: int) -> bool:
        """Whether the words near a goal call it an own goal, not that of somebody named behind the verb."""
        found = OWN_GOAL.search(near)
        if found is None or not found[0].lower().startswith("own"):
            return found is not None
        return not any(
            c.kind == "H" and c is not scorer and c.end <= start + found.start() for c in self.chunks[verb + 1 :]
        )

    def _of_unknown(self, verb: int) -> bool:
        """Whether the goal served a side by a nickname that nobody knows: "put the Magpies on course"."""
        named = self.chunks[verb + 1 : verb + 3]
        if len(named) < 2 or named[0].norm != "the" or named[1].kind not in "Hw":
            return False
        return self.text[named[1].start].isupper() and SERVED_HOW.match(self.text, named[1].end) is not None

    def _whose(self, k: int) -> str | None:
        """The side of the person at chunk `k`, where it stands before him: "the Reds, whose Smith had scored"."""
        chunks = self.chunks
        before = chunks[k - 2] if k > 2 and chunks[k - 2].kind != "," else chunks[k - 3] if k > 2 else None
        told = before is not None and chunks[k - 1].norm == "whose" and before.kind == "T" and not before.possessive
        return str(before.value.name) if told and before is not None else None

    def _adds(self, event: Event, at: int) -> bool:
        """Whether a goal is told as one more of the side that scored the last: ", with Smith adding another"."""
        last = self.events[-1]
        to_nil = event.running is not None and 0 in event.running and max(event.running) > 1
        between = self.text[last.end : event.start]
        told = ANOTHER.search(self.text, at, at + 60) or ALSO.search(self.text, event.start, at)
        return last.end <= event.start and bool(to_nil or (told and WITH.fullmatch(between)))

    def _role_from(self, trigger: Trigger, scorer: int | None) -> int:
        """Where the words begin that say what a goal did: "hit back through Smith" tells it before the "through",
        "drew level when Smith scored" before the "when", "the winner was scored by Smith" as its subject."""
        start = self.chunks[trigger.first].start
        if trigger.role != "through":
            if scorer is not None and scorer > trigger.last and self.chunks[trigger.first - 1].norm in BEEN:
                return max(self.view.sentence.start, self.text.rfind(",", 0, start) + 1)
            link = self.view.phrase_start(scorer) - 1 if scorer is not None else -1
            if link < 0 or self.chunks[link].norm != "when" or (scorer or 0) > trigger.first:
                return start
            lead_in = self.text[max(self.view.sentence.start, start - 90) : self.chunks[link].start]
            lead_in = re.split(r"[;:]|\b(?:but|and|before(?! (?:the )?(?:break|interval|half)))\b", lead_in)[-1]
            return start if OTHERWISE.search(lead_in) else self.chunks[link].start - len(lead_in)
        clause = max(self.text.rfind(mark, self.view.sentence.start, start) for mark in ",;:")
        begin = max(self.view.sentence.start, clause + 1, start - 50)
        turns = [m.end() for m in TURNS.finditer(self.text, begin, start)]
        return turns[-1] if turns else begin

    def _made_how_many(self, trigger: Trigger) -> int:
        """Which goal of its side "made it six" is; 0 for other words."""
        following = self.chunks[trigger.last + 1 : trigger.last + 2]
        had, *_, last = trigger.norm.split() if " " in trigger.norm else ("", "")
        if had == "had" and last in ORDINALS and trigger.norm.split()[1] not in ("his", "her"):
            return ORDINALS[last]  # "had a second", which the trigger takes in
        made = ("made" in trigger.role or trigger.norm == "make it") and following
        return NUMBERS.get(following[0].norm, 0) if made and following[0].norm.isalpha() else 0

    @staticmethod
    def _answers(event: Event, last: Event) -> bool:
        """Whether a goal that levels was given the side that scored before it, which it can't be of."""
        answers = event.role == "level" and last.role not in ("level", "behind")
        return answers and event.context_side in (last.side, last.context_side)

    def _penalties(self, count: int, near: str) -> int:
        """How many of `count` goals were penalties: "scored twice, the first from the spot"."""
        told = SOME_PENALTIES.search(near) if count > 1 else None
        return min(count, HOW_MANY.get(told[1].lower(), 1)) if told else count

    def _beaten(self, trigger: Trigger) -> int:
        """The last chunk of what the goal was done to: the goalkeeper behind "beat", else the verb itself."""
        behind = self.chunks[trigger.last + 1 : trigger.last + 2]
        return trigger.last + (trigger.norm in BEAT and bool(behind) and behind[0].kind == "H")

    def _alone_from(self, event: Event, start: int) -> int:
        """The offset from which the words are of this goal: `start`, or behind the goal that its scorer got before."""
        before = next((e.at for e in reversed(self.events) if e.scorer is event.scorer and e.at < event.at), None)
        if before is None:
            return min(event.at, start)
        joints = [c.end for c in self.chunks if before < c.start < event.at and c.norm in ("and", ",", "then")]
        return joints[-1] if joints else event.at

    def _next_name(self, at: int) -> int:
        """The offset of the first name after chunk `at`, or of "and" with a second goal of the same subject: what
        follows may be told of another."""
        verbs = {t.first for t in self.triggers if not t.role.startswith("noun")}
        chunks = enumerate(self.chunks[at + 1 :], at + 1)
        turns = (c.start for k, c in chunks if c.kind == "H" or (c.norm in ("and", ",") and k + 1 in verbs))
        return next(turns, self.view.sentence.end)

    def _item_end(self, scorer: Chunk) -> int:
        """The offset at which the next item of a list begins after `scorer`."""
        return next((c.start for c in self.chunks if c.start >= scorer.end and c.kind in "Hc;"), self.view.sentence.end)

    def _next_item(self, at: int) -> int:
        """The offset at which a list or another name goes on after chunk `at`."""
        after = (c for c in self.chunks[at + 1 :] if c.kind in "Hc" and c.norm != "yet")  # "yet another hat-trick"
        return next((c.start for c in after), self.view.sentence.end)

    def _item_count(self, i: int) -> int:
        close = self.view.closing(i + 1) if self.chunks[i + 1 : i + 2] and self.chunks[i + 1].kind == "(" else i
        after = self.chunks[close + 1].norm if close + 1 < len(self.chunks) else ""
        around = max((k + 1 for k, c in enumerate(self.chunks[:i]) if c.norm in AROUND_OTHERS), default=0)
        before = " ".join(c.norm for c in self.chunks[max(around, i - 9) : i])
        counted = self.view.counted(i)
        if counted:
            return counted
        each = EACH_OF.search(" ".join(c.norm for c in self.chunks[max(0, i - 12) : i]))
        if each is not None:
            return HOW_MANY[each[1]]
        named = next((n for n in range(close + 2, len(self.chunks)) if not self.view.modifier(n)), i)
        if after == "and" and self.chunks[named].kind == "H" and not self.chunks[named].possessive:
            return 1  # "two goals from Smith and Jones"
        return 2 if after == "twice" or TWO_FROM.search(before) or BOTH_FROM.search(before) else 1

    def _sentence_text(self) -> str:
        return self.text[self.view.sentence.start : self.view.sentence.end]

    def _count(self, first: int, trigger_last: int, last: int) -> int:
        start = min(first, trigger_last)
        floor = max(0, trigger_last - 5)
        while start > floor and self.chunks[start - 1].kind not in ";bc,r(":
            start -= 1
            if self.chunks[start].norm == "side" or self.chunks[start].norm in AROUND_OTHERS:
                break  # "a brace either side of Smith's penalty"
        told = self.chunks[trigger_last].end
        behind = self.text[told : min(self._next_item(trigger_last), self.chunks[last].end)].partition(", to ")[0]
        clause = DOUBLED.sub("", self.text[self.chunks[start].start : told])  # not "a goal, to score twice"
        clause += DOUBLED.sub("", behind)[:40]
        if TWO_OF.match(self.text, self.chunks[trigger_last].end, self.chunks[last].end):
            return 2
        if (ended := ENDED_WITH.search(clause)) is not None:
            return HOW_MANY[ended[1] or ended[2]]
        if (share := SHARE_OF.match(self.text, self.chunks[trigger_last].end)) is not None:
            return HOW_MANY.get(share[1], 1)
        if ONCE_AND.match(self.text, self.chunks[trigger_last].end, self.view.sentence.end):
            return 2
        for number, words in COUNTS.items():
            found = words.search(clause, words=self.view.sentence.words)
            if found is not None and found.group().endswith(" half") and IN_TURN.search(self._sentence_text()):
                continue  # one of them in the first half, the other in the second
            behind = clause[found.end() if found else 0 :]
            if found is None or re.search(r"\b(?:minutes?|yards?)\b", behind[:9]) or OF_BOTH.match(behind):
                continue
            if not (LEAD_OF.match(clause, found.end()) or A_LEAD.search(clause[: found.start()])):
                return number  # not "put Villa two goals up", "stretched the lead to two goals"
        so_many = SO_MANY_GOALS.match(self.text, self.chunks[trigger_last].end)
        if so_many is not None:
            return HOW_MANY[so_many[1]]
        begun = self.chunks[start].start
        own = HIS_NTH.search(self.text, begun, self.view.sentence.end)
        in_clause = own is not None and own.start() < begun + len(clause)
        return ORDINALS[own[1]] if own and in_clause and not OF_MORE.match(self.text, own.end()) else 1
