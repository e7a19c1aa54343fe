"""What the clause of a goal adds to it: the score that it made, and the side that it served or hurt.

In: an event in its sentence. Out: its running score, its side or the other one, or its ground.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.beaten import note_beaten
from transforms.extract.goals.events import Event
from transforms.extract.goals.fortunes import LEFT, LEFT_WELL
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.meant import meant_team
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.players import of_next_round
from transforms.extract.goals.polarity import BEHIND_TO
from transforms.extract.goals.words import ADVERBS, BEAT, GAVE, TITLES, Trigger
from transforms.extract.scorecontext import score_kind

HELPED = (["help"], ["helping"], ["lifting"], ["lead"], ["leading"], ["inspire"], ["inspiring"], ["fire"], ["send"])
ENDS = frozenset(["ended", "end", "ends", "ending", "snapped", "halted", "halt", "wrecked", "spoiled", "spoilt"])
ENDED = frozenset(
    ["unbeaten", "perfect", "run", "streak", "winning", "start", "record", "hopes", "resistance", "party"]
)
SENT = frozenset(["sent", "send", "sends", "sending"])
LEAVES = frozenset(["left", "leave", "leaves", "leaving"])
SENT_OFF = frozenset(["down", "out", "crashing", "packing", "tumbling"])
SENT_OUT = re.compile(r" (?:down|out|crashing|packing|tumbling|home)\b(?! (?:happy|delighted|celebrating|in front))")
MOVED_TO = frozenset(["ahead", "level", "in front"])
WENT = frozenset(["went", "go", "goes", "going"])
LED = re.compile(r" (?:ahead|up|in front|clear|lead)\b", re.I)
MOVED = re.compile(r" (?:back )?(?:ahead|in front|level|into (?:the|a) lead|on level terms)\b", re.I)
MADE = re.compile(r"ma(?:de|ke|king|kes)\b")
MADE_IT = re.compile(r"\b(?:it|for|score)\b(?: the)? ?$|ma(?:de|ke|king|kes)\b.{0,14}$|^.{0,3}$")
IN_A_RESULT = re.compile(  # what follows a goal of the side whose result it is: "scoring twice in Monday's 3-2 win"
    r"(?: (?!consol|but |before|after|as |while|when|den|prevent|cost|not |only )[\w'’-]+){0,9}?"
    r" (?:in|for|during|(?P<took>seal|earn|secur|clinch|claim|snatch|complet)(?:e|ed|s|es)?)"
    r" (?:a|an|the|their|its|his side's|\w+day['’]s|yesterday['’]s) (?:\S+ ){0,3}?"
    r"(?:(?P<won>win|victory|triumph|success)\b(?! (?:for|by|in|to) )|(?:defeat|loss)\b(?! (?:for|of|in) ))"
)
IN_MATCH_WITH = re.compile(  # whose opponent the scorer's side was: "levelled in a 2-2 draw with Blackburn"
    r"(?: (?!but |before |after |as |while |when |not |only )[\w'’-]+){0,7}? (?:in|during) (?:an?|the|their|\S+['’]s?)"
    r" (?:[^\s,;:.]+ ){0,4}?(?:draw|stalemate|win|victory|triumph|success|defeat|loss)"
    r" (?:(?:away|at home) )?(?:with|against|over|at|by|to) (?:the )?"
)
WON_BY = re.compile(  # what stands before one: "were 3-2 winners over Leeds thanks to two from"
    r"\b(?:win|won|victory|winners|beat|beating|having beaten|success|triumph)\b(?! (?:for|by))[^,;:.]{0,60},?"
    r"(?: \d+[-–]\d+)? (?:thanks to|courtesy of|(?:which was |that was )?(?:sealed|settled|secured|decided|clinched"
    r"|completed|earned|capped|wrapped up|rounded off)(?: \w+)? by)[^,;:.]{0,30}$"
)
IN_SPITE = re.compile(  # what stands before a goal that changed nothing
    r"\b(?:despite|in spite of|notwithstanding)\b[^,;:]{0,90}$|\breplying\b[^,;:]*$"
    r"|\bwith (?:an? |the )?(?:late |lone )?(?:reply|response) (?:from|by|through)\b[^,;:]*$"
)
ENDED_SO = re.compile(
    r"\b(?:beat|won|wins?|lost|loses?|defeat\w*|victor\w+|beaten|went down|saw off|overc[ao]me|thrash\w+|edged"
    r"|crash\w+|slump\w+|slid|fell|slipped|tumbled|stumbled|succumbed|losing|beating"
    r"|hammered|crush\w+)\b",
    re.I,
)
NOT_SO = re.compile(
    r"\b(?:drew|draws?|drawn|held|tied?|(?:went|go|gone|going|squeezed|scraped|are|put) through|advanc\w+|progress\w*"
    r"|qualif\w+|aggregate|reached|went on|leg)\b",
    re.I,
)
AGAIN = re.compile(r"\b(?:again|another|(?:his|her|a) second)\b", re.I)
FURTHER = re.compile(  # one more of the goals of the side of whom the text tells
    r"\b(?:also|another|the (?:other|others|rest)|a further|complet\w+ the|rounded off|rounding off|wrapped up"
    r"|made it (?:three|four|five|six|seven|eight|nine))\b",
    re.I,
)
HAD_ALSO = ("had also ", "had earlier ", "had already ")
AWAY_GOAL = re.compile(r"\baway goal\b")
IN_VAIN = re.compile(
    r"\b(?:could not|couldn['’]t|failed to|(?:was|were)(?: not|n['’]t) enough to)"
    r" (?:keep|prevent|stop|save|spare|rescue)\b"
)
GROUNDS = {"home": "home", "away": "away", "visiting": "away"}
UNDID = ("cancel", "wip", "eras", "halv", "cut", "reduc", "trim", "overturn")  # how verbs begin that take from a lead
CUT = frozenset(["cut", "halved", "reduced", "trimmed", "erased", "wiped", "cancelled", "ended"])
TOO = frozenset(["much", "good", "strong", "hot", "clever", "quick"])  # "too much for Leeds"
DID = frozenset(["doing", "did", "do", "does"])
HEARTS = frozenset(["hearts", "heart"])
CROWD = frozenset(["crowd", "fans", "supporters", "faithful"])


class Serving:
    """One sentence, in which the sides that goals serve are named."""

    view: Clauses
    chunks: list[Chunk]
    text: str
    team_topic: str | None

    def _colour(self, event: Event, first: int, last: int) -> None:
        """What the clause adds to an event: the running score, the side that it served."""
        chunks = self.chunks
        for k in range(first, last + 1):
            chunk = chunks[k]
            if chunk.kind == "S" and not chunk.value.goalless and k > 0 and self._reached(event, k, first):
                event.running = (chunk.value.left, chunk.value.right)
            if event.side is None and event.not_side is None:
                self._served(event, k, first)

    def _around(self, event: Event) -> None:
        """What stands around an event: that it helped to win, that it was an away goal, that it hushed the crowd."""
        start, end = self.view.sentence.start, self.view.sentence.end
        if BEHIND_TO.search(self.text[max(start, event.start - 45) : event.start]):
            event.side = event.not_side = None  # who was beaten behind it was not beaten by this goal
        also = event.role is not None and self.text.endswith(HAD_ALSO, start, event.at)
        event.further = FURTHER.search(self.text, max(start, event.at - 12), min(end, event.end + 12)) is not None
        event.again = also or AGAIN.search(self.text[event.at : min(end, event.end + 25)]) is not None
        won = WON_BY.search(self.text[max(start, event.start - 110) : event.start])
        told_in = IN_A_RESULT.match(self.text[event.end : min(end, event.end + 110)])
        event.for_winner = won is not None or (told_in is not None and told_in["won"] is not None)
        event.for_winner |= self.text.startswith("did the damage", event.at)
        event.for_loser = told_in is not None and told_in["won"] is None and told_in["took"] is None
        event.for_loser |= self._in_spite(event)
        if event.side is None and event.not_side is None and event.ground is None:
            self._in_match_with(event)
            self._in_vain(event)
            self._broke_hearts(event)
            event.ground = event.ground or self._ground_around(event)
            if event.side is None and event.not_side is None and event.ground is None:
                note_beaten(self.view, event)

    def _in_spite(self, event: Event) -> bool:
        """Whether the goal changed nothing, so that the beaten side had it: "won 3-1 despite a goal by Smith", "lost
        3-1 in spite of taking the lead through Smith", "won 3-1, Smith replying"."""
        before = self.text[self.view.sentence.start : event.end]
        told = IN_SPITE.search(before)
        return told is not None and bool(ENDED_SO.search(before[: told.start()])) and not NOT_SO.search(before)

    def _in_match_with(self, event: Event) -> None:
        """ "Smith levelled in a 2-2 draw with Derby": he was not of Derby."""
        told = IN_MATCH_WITH.match(self.text, event.end, self.view.sentence.end)
        named = next((c for c in self.chunks if told is not None and c.start == told.end()), None)
        if named is not None and named.kind == "T" and not named.possessive:
            event.not_side = str(named.value.name)

    def _in_vain(self, event: Event) -> None:
        """ "Smith's goal could not save Derby from defeat": whom it could not save had it."""
        found = IN_VAIN.search(self.text, event.end, min(self.view.sentence.end, event.end + 50))
        named = next((c for c in self.chunks if found and c.start >= found.end() and c.kind != "d"), None)
        if named is not None and named.kind == "T" and not named.possessive:
            event.side = str(named.value.name)
        elif named is not None:
            event.ground = ground_of(named)

    def _broke_hearts(self, event: Event) -> None:
        """ "broke Derby hearts with a late goal": whose they were was hurt."""
        at = next((k for k, c in enumerate(self.chunks) if c.norm in HEARTS and abs(c.start - event.at) < 60), 0)
        owner = self.chunks[at - 1]
        ground = ground_of(owner) if at else None
        if at and owner.kind == "T":
            event.not_side = str(owner.value.name)
        elif ground is not None:
            event.ground = "away" if ground == "home" else "home"

    def _ground_around(self, event: Event) -> str | None:
        start = max(self.view.sentence.start, event.start - 30)
        if AWAY_GOAL.search(self.text, start, event.end + 25):
            return "away"
        hushed = [k for k, c in enumerate(self.chunks) if c.norm in BEAT and abs(c.start - event.at) < 60]
        if any(c.norm in CROWD for k in hushed for c in self.chunks[k + 1 : k + 4]):
            return "away"
        at = next((k for k, c in enumerate(self.chunks) if c is event.scorer), None)
        ground = self._ground_of_name(at) if at is not None else None
        if ground is not None and event.kind == "own goal":
            return "away" if ground == "home" else "home"
        return ground

    def _ground_of_name(self, k: int) -> str | None:
        """The ground of the side of the person at chunk `k`: "the visitors' Smith", "Smith, the pick of the hosts"."""
        chunks = self.chunks
        for n in range(k - 1, max(-1, k - 4), -1):
            ground = ground_of(chunks[n])
            if chunks[n].norm in GROUNDS and n < k - 1 and all(self.view.modifier(m) for m in range(n + 1, k)):
                return GROUNDS[chunks[n].norm]  # "home substitute Smith"
            if ground is not None and self.text[chunks[n].end - 1 : chunks[n].end + 1] in ("s'", "s’"):
                return ground
            if chunks[n].kind in ",;pcT":
                break
        if (
            chunks[k + 1 : k + 3]
            and chunks[k + 1].kind == ","
            and chunks[k + 2 : k + 3]
            and chunks[k + 2].norm == "the"
        ):
            aside = next((n for n in range(k + 3, min(len(chunks), k + 9)) if chunks[n].kind == ","), k)
            return next((ground for c in chunks[k + 3 : aside] if (ground := ground_of(c))), None)
        return None

    def _reached(self, event: Event, k: int, first: int) -> bool:
        """Whether the score at chunk `k` is the one that the goal made: "made it 2-1", "put them 2-1 up"."""
        chunk, before = self.chunks[k], self.chunks[k - 1].norm
        if before in WENT:
            return False  # "headed in by Smith and went 2-0 up through Jones": the next goal's
        sentence = self.view.sentence
        if score_kind(self.text, chunk.start, chunk.end, sentence.start, sentence.end) == "aggregate":
            return False  # "made it 3-2 on aggregate"
        if LED.match(self.text[chunk.end : chunk.end + 10]):
            return True
        made = event.running is None and MADE.search(self.text[max(0, chunk.start - 22) : chunk.start])
        return bool(
            (before in ("it", "for", "score", "to", "the") or made)
            and MADE_IT.search(self.text[max(self.chunks[first].start, chunk.start - 20) : chunk.start])
        )

    def _served(self, event: Event, k: int, first: int) -> None:
        """A side named in the clause: "put T ahead", "scored for T", "T's second", "condemned T"."""
        chunks = self.chunks
        chunk = chunks[k]
        ground = ground_of(chunk)
        if chunk.start <= event.at and k > first:
            return
        if (chunk.kind == "P" and chunk.norm in ("them", "their")) or (chunk.kind == "d" and chunk.norm == "their"):
            self._served_them(event, k, first)
            return
        if chunk.kind != "T" and ground is None:
            return
        if self.chunks[k - 1 - (self.chunks[k - 1].kind == "d")].norm in SENT and SENT_OUT.match(self.text, chunk.end):
            if ground is not None:
                event.ground = "away" if ground == "home" else "home"
            else:
                event.not_side = str(chunk.value.name)  # "enough to send Leeds out of the cup"
            return
        if k == first + 1 and chunk.kind == "T" and MOVED.match(self.text, chunk.end):
            event.side = str(chunk.value.name)  # "nodded Leeds back in front"
            return
        if self.chunks[k - 1 - (self.chunks[k - 1].kind == "d")].norm in LEAVES:
            self._left(event, chunk, ground)
            return
        tied = {n for at in range(first, k) if chunks[at].kind == "-" for n in (at - 1, at, at + 1)}
        before = [chunks[n].norm for n in range(first, k) if n not in tied][-4:]  # "the already-eliminated Leeds"
        deed = before[before.index(",") + 1 :] if "," in before else before  # "headed in, leaving Leeds reeling"
        served = any(word in GAVE for word in deed) or before[-2 if before[-1:] == ["the"] else -1 :][:1] in HELPED
        hurt = any(word in BEAT for word in deed)
        if served and hurt:  # "headed in to shock Leeds"
            served = next(word in GAVE for word in reversed(deed) if word in GAVE or word in BEAT)
        if before[-1:] == ["the"]:
            before = before[:-1]
        if chunk.kind == "T" and chunk.possessive and [c.norm for c in chunks[k + 1 : k + 2]] == ["blushes"]:
            event.side = str(chunk.value.name)  # "spared Leeds' blushes"
            return
        if chunk.kind == "T" and chunk.possessive:
            following = {c.norm for c in chunks[k + 1 : k + 6]}
            if following & {"half", "period"}:
                following -= {"first", "second"}
            if following & ENDED and before[-1:] and before[-1] in ENDS:
                event.not_side = str(chunk.value.name)  # "ended Leeds' unbeaten run"
                return
            if (
                following
                & {
                    "second",
                    "third",
                    "first",
                    "fourth",
                    "fifth",
                    "opener",
                    "equaliser",
                    "equalizer",
                    "winner",
                    "lead",
                    "advantage",
                    "goal",
                    "goals",
                    "leveller",
                    "consolation",
                    "only",
                    "sixth",
                }
                and not hurt
            ):
                if any(word.startswith(UNDID) for word in before):
                    event.not_side = str(chunk.value.name)  # "cancelled out Fulham's opener", "halved Derby's lead"
                else:
                    event.side = str(chunk.value.name)
            return
        if (
            chunk.kind == "T"
            and k + 1 < len(chunks)
            and chunks[k + 1].norm in ("goal", "goals")
            and (before[-1:] == ["of"] or (chunks[k - 1].norm == "the" and chunks[k + 1].norm == "goals"))
        ):
            event.side = str(chunk.value.name)  # "scored all three of the Leeds goals", "shared the Leeds goals"
            return
        if k + 1 < len(chunks) and (chunks[k + 1].kind == "H" or "person_words.words" in chunks[k + 1].labels):
            return  # "the former Chelsea boss" is no side
        at = self.chunks[k - 2 if self.chunks[k - 1].kind == "d" else k - 1] if k > 1 else None
        if at is not None and at.norm == "to" and self._to_nil_for(event, k):
            event.side, event.ground = str(chunk.value.name) if chunk.kind == "T" else None, ground
            return
        if at is not None and at.kind == "p" and at.norm not in ("for", "against", "past"):
            return  # "a draw at Leeds"
        if chunk.kind == "T" and k + 1 < len(chunks) and chunks[k + 1].norm in MOVED_TO:
            event.side = str(chunk.value.name)  # "powered Leeds ahead"
            return
        if chunk.kind == "T" and of_next_round(chunks, k):
            return  # "to advance to the semi-final against Leeds"
        if at is not None and at.norm in ("against", "past"):
            served = False  # "secured a draw against Leeds"
        if at is not None and at.norm == "for" and not (TOO | DID).isdisjoint(before[-2:]):
            served, hurt = False, True  # "proved too much for Leeds", "did for Leeds"
        if hurt and not served:
            if chunk.kind == "T":
                event.not_side = str(chunk.value.name)
            elif ground:
                event.ground = "away" if ground == "home" else "home"
        elif served:
            if chunk.kind == "T":
                event.side = str(chunk.value.name)
            else:
                event.ground = ground

    def _left(self, event: Event, chunk: Chunk, ground: str | None) -> None:
        """How the goal left a side: "left Leeds bottom of the table", "left Leeds in front"."""
        worse = LEFT.match(self.text, chunk.end) is not None
        if not worse and LEFT_WELL.match(self.text, chunk.end) is None:
            return
        if ground is not None:
            event.ground = ground if not worse else "away" if ground == "home" else "home"
        elif worse:
            event.not_side = str(chunk.value.name)
        else:
            event.side = str(chunk.value.name)

    def _to_nil_for(self, event: Event, k: int) -> bool:
        """Whether the goal made it so many to nil for the side at chunk `k`: "made it 2-0 to the hosts"."""
        score = self.chunks[k - 3 if self.chunks[k - 1].kind == "d" else k - 2]
        reached = score.kind == "S" and event.running == (score.value.left, score.value.right)
        return bool(reached) and score.value.right == 0

    def _served_them(self, event: Event, k: int, first: int) -> None:
        """ "headed them in front", "their second", "condemned them"."""
        team = meant_team(self.view, k, self.team_topic)
        if team is None:
            return
        before = self.chunks[k - 1].norm if k > first else ""
        following = {c.norm for c in self.chunks[k + 1 : k + 4]}
        if self.chunks[k].norm == "them":
            if before in BEAT or (before in SENT and following & SENT_OFF):
                event.not_side = team
            elif before in GAVE or following & {"ahead", "front", "level", "lead"}:
                event.side = team
        elif before in CUT:
            event.not_side = team  # "a penalty that cut their lead"
        elif following & {
            "second",
            "third",
            "first",
            "fourth",
            "fifth",
            "lead",
            "advantage",
            "opener",
            "equaliser",
            "winner",
        }:
            event.side = team

    def _owned_adjective(self, k: int) -> bool:
        """Whether the word at chunk `k` says how somebody's goal was: "Smith's low shot", not "Smith's man shot"."""
        chunks = self.chunks
        plain = k > 0 and chunks[k].kind == "w" and chunks[k].norm not in TITLES | ADVERBS
        described = plain and not chunks[k].norm.endswith("ly") and "person_words.words" not in chunks[k].labels
        return described and chunks[k - 1].kind == "H" and chunks[k - 1].possessive

    def _praise(self, trigger: Trigger) -> bool:
        """Whether the capital at the head of the sentence only praises what somebody got: "Superb headers from Smith
        and Jones", not "Smith strikes from 20 yards"."""
        first, named = self.chunks[0], trigger.last + 2
        while named < len(self.chunks) and self.view.modifier(named):
            named += 1
        by_person = named < len(self.chunks) and self.chunks[named].kind == "H"
        return trigger.first == 1 and first.kind == "H" and " " not in first.norm and by_person
