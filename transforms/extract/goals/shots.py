"""What became of a ball played at goal or of a score moved: "headed home", "put Leeds ahead", "got the winner".

In: a verb of scoring in its sentence. Out: how surely its clause tells a goal.
"""

from __future__ import annotations

import re

from transforms.extract.goals.keepers import (
    BEAT_WITH,
    BEATEN_KEEPER,
    KEEPER,
    KEEPER_LOBBED,
    LEGS,
    NO_CHANCE,
    OVER_KEEPER,
)
from transforms.extract.goals.players import is_players
from transforms.extract.goals.reading import Reading
from transforms.extract.goals.words import (
    AHEAD,
    COUNTS,
    LEXICON,
    NOT_PENALTY,
    PENALTY,
    SHOT_IN,
    UNSURE,
    WENT_IN,
    Trigger,
)

THROUGH = re.compile(r"\s*(?:(?!ahead|front|level)\S+ ){1,3}through\b", re.I)  # "put him through with a pass"
LIGHT_ONLY = re.compile(
    r"\b(?:own goal|goal|winner|equali[sz]er|opener|braces?|hat[- ]tricks?|quadruplet?|treble|double|leveller|leveler"
    r"|consolation|goals|one(?= (?:for|through|from|each|apiece|in the \d+(?:st|nd|rd|th)|on \d+|after \d+"
    r"|in (?:each|either) half|either side)\b)"
    r"|(?:the|a|his|her|their|(?:the )?\w+(?:s['’]|['’]s)) (?:(?:first|second|third|fourth|fifth|sixth"
    r"|others?)(?=(?: (?:goal|penalty|of|in|on|from|with|after|before|when|for|near|just|late|and|a|to|six|\d"
    r"|\w+ (?:minutes?|seconds?)|midway|shortly|soon|moments|inside|within|early|barely|only|via|by|from|straight)"
    r"|[,.;:)–—-]|$))|only goal)|(?:his|her) \d+(?:st|nd|rd|th)(?= (?:goal )?(?:of|in) )"
    r"|another|a couple|(?:a|the) pair|more|one back|both"
    r"|(?:two|three|four|five)(?![- ](?:goal|point|match|game|leg|man|year))"
    r"|dagger|clincher|decider|golazo|breakthrough|wonder[- ]?(?:goal|strike))\b",
    re.I,
)
ENDED_WITH = frozenset(["ended up with", "finished with", "finished up with", "led the way with", "ended with"])
SO_MANY_ALONE = re.compile(
    r"(?:(?:two|three|four|five|six)(?=[.,;]|$| goals\b| of (?:them|the)\b| and\b)"
    r"|an? (?:[\w-]+ )?(?:hat|treble|brace|double))"
)
ONE_AND_OTHER = re.compile(r" one,? and (?:[\w'’-]+ ){1,4}?(?:the (?:other|second|third)|another)\b")
AT_ONCE = re.compile(  # "hit back almost at once"
    r"(?:almost )?(?:at once|immediately|instantly|straight ?away|within (?:a |\w+ )?(?:minutes?|seconds|moments))\b"
)
WITH_SHOT = re.compile(  # "made the difference with a header"
    r"(?:\w+ )?with (?:an?|his|her|the) (?:[\w-]+ ){0,3}?(?:header|penalty|strike|free[- ]kick|volley|goal|drive)\b"
)
TRIES = re.compile(r"with (?:[\w-]+ ){0,2}?(?:shots|efforts|attempts|chances|drives|attacks|substitutions)\b")
NOT_GOAL_TO = re.compile(
    r"\b(?:post|bar|crossbar|woodwork|upright|side[- ]netting|ground|deck|turf|target man|road"
    r"|back pages?|headlines?|form|stride|ball away|free[- ]kick|cross|corner|pass)\b",
    re.I,
)
SERVED = re.compile(
    r"\b(?:on (?:a|the) (?:goal-kick|throw|corner|cross|long)|in (?:a|the|his"
    r"|another) (?!loose)(?:\w+ ){0,2}(?:cross|corner|ball|free[- ]kick|delivery"
    r"|centre|pass)|down for|back for|across|into (?:\S+ ){1,3}path|into the (?:box|area|stands|side)"
    r"|to (?=[A-Z])|towards"
    r"|clear\b|away\b|(?<!yard )(?<!yards )(?<!metres )out\b|off the line)"
)
# The particle right after the verb: "headed home", "tapped in from close range", "slammed in the second" (no cross).
HOME_OR_IN = re.compile(
    r"(?:it |the ball |them |one |\w+ )?(?:home|in)\b"
    r"(?! (?:a|the|his|her|front of|on|to|from the right|possession|for a)\b)"
    r"|(?:home|in)\b(?= (?:from|the|a|his|her|at|after|off|with|to|for|on|unmarked|when))"
)
IN_OBJECT = re.compile(r"(?:it |the ball |them |one |\w+ )?in (?:the|a|his|her|front)\b")
MET = frozenset(LEXICON["match_words"]["met"])  # what is done to a cross: "headed in a corner" is no service
IN_CROSS = re.compile(r"in (?:a|an|the) (?:\S+ ){0,3}?(?:corner|cross|free[- ]kick|ball|throw|pass|centre|delivery)\b")
IN_GOAL = re.compile(
    r"in (?:the|a|his|her) (?:\S+ ){0,2}(?:opener|winner|equali|goal|rebound|first|second|third|fourth|fifth|leveller"
    r"|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|penalty|spot[- ]kick|loose|hat|consolation|\d)"
)


A_PASS = re.compile(r"an? (?:[\w-]+ ){0,3}?(?:pass|through[- ]ball|lay-?off)\b(?! (?:home|in|into the net)\b)")
THAT_WON = re.compile(  # "curled in the free kick that made the difference"
    r" (?:in |home )?(?:an?|the) (?:[\w-]+ ){0,3}?(?:free[- ]kick|corner|cross|header|shot|volley|penalty|drive|effort)"
    r" (?:that|which) (?:flew (?:in|past|beyond|high)|nestled|ended up in|whistled into|went in|beat the"
    r"|made the difference|won|decided|settled|earned|gave|put|proved|beat|sank)\b"
)
RECORD = re.compile(r"\((?:\d+-)+\d+\)")  # "gave Leeds (3-2-2) the lead"
GAVE_RESULT = re.compile(  # "gave Juventus a 2-1 win at Fiorentina", "earned a 1-1 draw"
    r"(?: [\w'’.&-]+){0,5}? (?:an?|the|their|its) (?:[\w'’-]+ ){0,3}?\d+[-–]\d+"
    r" (?:[\w'’-]+ ){0,2}?(?:win|victory|draw|success|triumph)\b"
)
OBJECT_GOAL = re.compile(  # what was struck: "heading the late goal that won it"
    r"(?:an?|the|his|her|their) (?:[\w'’-]+ ){0,3}?(?:goals?|winner|opener|equali[sz]er|leveller)\b"
    r"(?![- ](?:kick|line|post|area))",
    re.I,
)
HAD_GOAL = re.compile(
    r"(?:(?:two|three|both|all three|all four) (?:of )?(?:the )?(?:[\w'’]+ )?goals"
    r"|(?:the|an?|his|her|[\w ]+s['’]|\w+['’]s) (?:[\w-]+ )?(?:opener|winner|equali[sz]er|leveller|(?:only|other) goal"
    r"|consolation)|both of them|(?:an?|two|three) (?:[\w-]+ ){0,2}?goals?(?= to (?:his|her) name))"
    r"(?=[,.;]|$| (?:on|at|after|before|when|from|with|midway|late|early|just|inside|within|and|to|\d|\w+ minutes?"
    r"|in (?:the|added|stoppage|injury))\b)",
    re.I,
)
GOALS_FOR = re.compile(r"the (?:[\w'’.&-]+ ){0,2}goals(?:(?= (?:for|in|as)\b)|[.,;]|$)")  # "had the goals for Leeds"
NO_OBJECT = frozenset(
    ["beat", "beaten", "met", "meets", "meeting", "passed", "passing", "settled", "decided", "broken", "signed"]
)
OF_SCORE = re.compile(r"\b\d+[-–]\d+ (?=win\b|victory|draw\b)")  # "earned them a 2-1 win"
WENT_OVER = re.compile(
    r"\b(?:it|ball|rebound|shot|header|effort|volley|chance|penalty) (?:just |well |high )?over\b"
    r"(?! the (?:goal[- ]?)?line)",
    re.I,
)
SLIPPED_IN = re.compile(r"\b(?:it|ball|home|past|under|one|penalty)\b")  # else he fell
FORCED_ERROR = re.compile(
    r"(?:an?|the|another|[\w ]+?(?:into)?) (?:own[- ]goal|error|mistake|blunder|save)\b"
)  # another's
CHANCES = re.compile(
    r"\b(?:cross|pass|corner|centre|rebound|delivery|pull-?back|cut-?back|lay-?off|feed|assist"
    r"|(?:low |long |through )ball|ball (?:from|by))\b",
    re.I,
)
HIS_NEXT = re.compile(  # "had her second in added time"
    r"(?:his|her) (?:first|second|third|fourth|hat[- ]?trick|brace)"
    r"(?= (?:in|of the|with|after|before|late|midway)\b|[,.;]|$)"
)
GOT_IT = re.compile(r"it (?:on|in|after|with|inside)\b")  # "the only goal; Smith got it after nine minutes"
CARDS = frozenset(["card", "booking", "booked", "yellow", "red", "dissent"])
HOPE_WITH = re.compile(  # "gave Leeds hope with a low drive"
    r" (?:some |renewed |fresh |faint |late )?(?:hope|a lifeline) with (?:an?|his|her|the) (?:[\w-]+ ){0,4}?"
    r"(?:goal|header|volley|drive|strike|shot|finish|penalty|spot[- ]kick|free[- ]kick|tap-in|effort|lob|chip)\b"
)
ENDED_MOVE = re.compile(  # "completed a slick counterattack", "finished off a sweeping move"
    r"(?:off )?an? (?:[\w-]+ ){0,4}?(?:counter-?attack|breakaway|move(?! (?:to|from|back|away|into)))\b"
)
BEAUTY = re.compile(r"an? (?:\w+ )?(?:beauty|stunner|screamer|peach|thunderbolt|rocket|belter|cracker)\b")
HAD = re.compile(
    r"\s*(?:ahead|in front|level|back|leading|(?:one|two|three|four|five) (?:up|ahead|clear|to the good)|up"
    r"|in dreamland|\d-\d (?:up|ahead))\b"
)
BROUGHT = re.compile(
    r"\bto (?:give|put|earn|seal|snatch|rescue|secure|level|equali[sz]e|steal|salvage|win|make it|restore|double)\b"
)
STRIKE = re.compile(
    r"(?:an?|the) (?:\S+ ){0,4}?(?:strike|volley|shot|drive|free[- ]kick|long[- ]ranger|screamer)\b", re.I
)


INSIDE_POST = re.compile(r"\binside (?:[\w'’-]+ ){1,5}(?:post|upright)\b")
FOR_NTH = re.compile(  # "finished off the post for United's second"
    r"\bfor (?:[A-ZÀ-Þ][\w'’ -]{1,25}?['’]s?|the (?:hosts|visitors)['’]|their|his|her) "
    r"(?:(?:[\w-]+ )?(?:first|second|third|fourth|fifth)|opener|winner|equali[sz]er)\b"
    r"(?! (?:chance|attempt|shot|effort))"
)
EARNED = frozenset(["earned", "rescued", "salvaged", "secured", "snatched"])  # behind a goal, by another
GIVES = frozenset(["gave", "gives", "giving"])
BACK_IN = frozenset(["got", "gets", "getting", "brought", "pulled", "hauled", "headed", "fired", "put", "shot"])
BACK_INTO = re.compile(r"\bback in(?:to)? (?:the (?:match|game|tie|contest|hunt)|it|contention)\b")
FINISHED = frozenset(["completed", "completing", "finished", "finishing"]) | {
    "rounded off", "rounding off", "capped", "capped off", "capping",
}  # fmt: skip
BEAT_TEAM = frozenset(["beat", "beats", "beaten"])


HANDED = re.compile(  # it came to somebody else: "nodded down for Smith to smash home"
    r"\b(?:for|to) (?:[a-z-]+ ){0,3}[A-ZÀ-Þ][\w'’-]*(?: [A-Za-zÀ-ÿ][\w'’-]*){0,2}(?: to |,? (?:who|and he|and she)\b)"
)
IN_SHOT = re.compile(  # "drove in a low shot"
    r"in (?:an?|the|his|her) (?:[\w-]+ ){0,3}?(?:shot|drive|volley|header|effort|strike|finish|lob|chip|curler)\b"
)
DRIBBLED = re.compile(  # "swept past Jones to beat Brown"
    r"past (?:[A-ZÀ-Þ][\w'’-]+ ){1,3}(?:and|before|to (?!make|give|put|level|equali|seal|double|restore|win)|to$)"
)
IN_FROM = re.compile(  # "bent in a free-kick from 25 yards"
    r"(?:in|home) (?:an?|the|his|her) (?:[\w-]+ ){0,3}?(?:free[- ]kick|shot|effort|drive) from"
    r" (?:all of |fully |about |some )?"
    r"(?:\d+|twenty|thirty|twenty-five) (?:yards|metres)\b"
)
DRIVEN_IN = frozenset(
    "drove drives driving fired firing bending curls bends smashed lashed blasted hammered rifled curled curling "
    "bent slammed thumped drilled headed nodded swept".split()
)
LIFTED = frozenset(["dinked", "dinking", "lobbed", "lobbing", "chipped", "chipping", "lifted", "lifting", "clipped",
                    "clipping", "looped", "scooped", "scooping", "flicked"])  # fmt: skip
CONVERTED_FROM = re.compile(r"(?:\w+ly )?(?:from|at|with|on the)\b")


STRUCK = ("head", "fir", "shot", "nod", "drill", "slot", "volley", "smash", "clip", "swe", "curl", "tap", "stroke",
          "convert", "bundle", "poke", "tuck", "rifle", "shoots", "heads", "fires")  # fmt: skip  # beginnings

ANSWERED = re.compile(  # behind "rescued a point": "for his side after Jones had put Leeds in front"
    r"[^.;,]{0,35}\bafter (?:[A-ZÀ-Þ][\w'’-]*[ '’]s? ?){1,3}"
    r"(?:had )?(?:put|given|gave|scored|fired|headed|opened|opener|struck|strike|netted|shot|goal|header|penalty)\b"
)


class Shots(Reading):
    """The verbs of one sentence that tell what became of the ball."""

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
                and trigger.first
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
            ) and (NOT_GOAL_TO.search(after.partition(",")[0]) or TRIES.match(after)):
                return 0.82 if STRIKE.match(after) and BROUGHT.search(after) else None
            if (trigger.norm in UNSURE and not self._borne_out(trigger, last, after)) or (
                trigger.norm in ("replied", "responded", "hit back", "replying")
                and not (self._borne_out(trigger, last, after) or COUNTS[2].search(after) or self._answered_for(first))
            ):
                return None
            return 0.93
        if "made" in roles:
            following = self.chunks[trigger.last + 1] if trigger.last + 1 < len(self.chunks) else None
            if following is not None and (
                following.kind == "S"
                or re.match(
                    r"(?:two|three|four|five|six|\d)(?=[ ,.]*(?:\w+ minutes?|in|on|for|with|just|from|before|after"
                    r"|near|late|midway|inside|deep|soon|moments|at"
                    r"|when|and|shortly|early|,|\.|\d|$))",
                    self.text[following.start : following.start + 24],
                    re.I,
                )
            ):
                return 0.93
            return None
        if trigger.norm in GIVES and NO_CHANCE.match(after):
            return 0.82
        if "put" in roles and not after.startswith("off") and self._moved(trigger, last):
            return 0.92
        if trigger.norm in ENDED_WITH and not SO_MANY_ALONE.match(after):
            return None  # "finished with two bookings"
        if "light" in roles and trigger.norm != "had" and not after.startswith(("up ", "away ", "behind ", "down ")):
            found = LIGHT_ONLY.search(after[:80])
            if (
                found
                and not re.search(
                    r"\b(?:to|for|from|in|with(?! an? ?$)|of)\b \w+ |\bfor $|\b(?:across|towards?|at|on) $",
                    after[max(0, found.start() - 16) : found.start()],
                )
                and not re.search(
                    r"assist|chance|card|corner|booking|save|\b(?:the|a) (?:\w+ )?(?:cross|centre|delivery)\b"
                    r"|penalt(?:y|ies) (?:for|when)|free[- ]kick"
                    r"|\b(?:a|his|her) hand\b|\bhands\b|\bpart\b|involve",
                    after[: found.end() + 12],
                    re.I,
                )
            ):
                if self.chunks[trigger.first].norm in ("hit", "hits") and NOT_GOAL_TO.search(after):
                    return None
                return 0.9
        if "light" in roles and ONE_AND_OTHER.match(self.text, self.chunks[trigger.last].end):
            return 0.9
        of_card = not CARDS.isdisjoint(self.view.sentence.words)
        if trigger.norm in ("got", "gets") and GOT_IT.match(after) and self._timed_in(first, last) and not of_card:
            return 0.85
        if trigger.norm == "had" and (HIS_NEXT.match(after) or HAD_GOAL.match(after) or GOALS_FOR.match(after)):
            return 0.85
        if trigger.norm in ("signed", "sealed", "completed", "fired", "headed", "struck") and re.match(
            r"the \d-\d", after
        ):
            return 0.9
        if trigger.norm.startswith("add") and BEAUTY.match(after):
            return 0.85
        if trigger.norm in FINISHED and ENDED_MOVE.match(after):
            return 0.85
        if "shot" in roles:
            return self._went_in(trigger, after, last)
        if trigger.norm in ("hit", "unleashed", "struck") and STRIKE.match(after):
            return 0.82 if self._timed_in(trigger.first, last) or BROUGHT.search(after) else None
        return None

    def _answered_for(self, verb: int) -> bool:
        """Whether the words go on with the side for which it was: "replied for Leeds", "responded for the visitors"."""
        k = verb + 1
        if k + 1 >= len(self.chunks) or self.chunks[k].norm != "for":
            return False
        return self._is_side(k + 1 + (self.chunks[k + 1].kind == "d"))

    def _borne_out(self, trigger: Trigger, last: int, after: str) -> bool:
        """Whether a minute, another goal or words of going in show that the words mean a goal."""
        told = (
            self._timed_in(max(0, trigger.first - 7), last)
            or WENT_IN.search(after)
            or self._at_once(trigger)
            or WITH_SHOT.match(after)
            or ANSWERED.match(self.text, self.chunks[trigger.last].end, self.view.sentence.end)
        )
        return bool(told or self.events or self.awaited or self.goes_on)

    def _past(self, trigger: Trigger) -> str:
        """The "past " that the chunk of the verb takes in: "swept past"."""
        return "past " if self.chunks[trigger.last].norm.endswith(" past") else ""

    def _at_once(self, trigger: Trigger) -> bool:
        """Whether the verb tells a quick answer: "hit back almost at once"."""
        return AT_ONCE.match(self.text, self.chunks[trigger.last].end + 1, self.view.sentence.end) is not None

    def _went_in(self, trigger: Trigger, after: str, last: int) -> float | None:
        if trigger.norm in BEAT_TEAM and self._is_team(trigger.last + 1):
            return None  # "who lead the table and beat Derby"
        if THAT_WON.match(self.text, self.chunks[trigger.last].end):
            return 0.88
        if A_PASS.match(after):
            return None  # "threaded a fine pass through the defence to Smith"
        if trigger.norm in DRIVEN_IN and IN_FROM.match(after):
            return 0.85
        served = SERVED.search(self.text[self.chunks[trigger.last].end : self.chunks[last].end][:60])
        met = trigger.norm in MET and IN_CROSS.match(after)
        if served and not met:
            own = HANDED.split(after, maxsplit=1)[0].partition(" and ")[0]
            if served[0].startswith("into the "):
                own = own.partition(", ")[0]  # "whipped a corner into the box, Jones steering it into the net"
            if not re.search(r"\bhome\b|\bnet\b", own):
                return None
        if trigger.norm in ("swept", "drove", "slipped", "powered", "squeezed") and DRIBBLED.match(
            self._past(trigger) + after
        ):
            return None
        if trigger.norm in LIFTED and OVER_KEEPER.match(after):
            return 0.82
        if trigger.norm in ("lobbed", "chipped") and KEEPER_LOBBED.match(after):
            return 0.8
        if trigger.norm in LIFTED and self._timed_in(max(0, trigger.first - 12), last) and BEATEN_KEEPER.match(after):
            return 0.8
        if WENT_OVER.search(after[:60]) or (trigger.norm.startswith("slip") and not SLIPPED_IN.search(after[:30])):
            return None
        if trigger.norm.startswith("forc") and FORCED_ERROR.match(after):
            return None
        after = after.partition(", allowing")[0]
        after = NOT_PENALTY.sub("", after)
        head = after[:70]
        if HOME_OR_IN.match(head) and (
            not IN_OBJECT.match(head) or IN_GOAL.match(head) or (trigger.norm in MET and IN_CROSS.match(head))
        ):
            return 0.92
        if trigger.norm not in NO_OBJECT and OBJECT_GOAL.match(after):
            return 0.88
        if (
            WENT_IN.search(after[:130])
            or INSIDE_POST.search(after[:130])
            or LEGS.search(after[:80])
            or FOR_NTH.search(after[:90])
            or re.match(r"in (?:a|his|her) (?:\w+ ){0,2}(?:header|volley|penalty)", head)
        ):
            return 0.88
        if trigger.norm in SHOT_IN and (self._timed_in(trigger.first, last) or self.awaited):
            return 0.8
        to_beat = self.chunks[trigger.first - 1].norm == "to"  # whose deed it was stands further off
        if trigger.norm in ("beat", "beats", "beating") and not to_beat and BEAT_WITH.match(after):
            return 0.82
        if trigger.norm == "beat" and self._timed_in(max(0, trigger.first - 9), last) and KEEPER.match(after):
            return 0.8
        if trigger.norm.startswith("convert") and (CHANCES.search(after[:60]) or CONVERTED_FROM.match(after)):
            return 0.85
        if trigger.norm in DRIVEN_IN and IN_SHOT.match(after):
            return 0.85
        if trigger.norm in ("converted", "converts", "buried", "buries") and (
            PENALTY.search(after)
            or self._of_penalty(trigger.first)
            or head.startswith(("both", "the resulting", "the spot"))
        ):
            return 0.9
        return None

    def _is_served(self, k: int) -> bool:
        """Whether chunk `k` begins the side that somebody gave something: "Leeds", "the hosts", "them"."""
        k += k < len(self.chunks) and self.chunks[k].kind == "d"
        return k < len(self.chunks) and (self.chunks[k].norm == "them" or self._is_side(k))

    def _of_penalty(self, verb: int) -> bool:
        """Whether the verb tells what became of a penalty named before it: "won the penalty that Smith converted"."""
        k = verb - 1
        while k > 0 and self.chunks[k].kind in "Hx":
            k -= 1
        return (
            k > 0 and self.chunks[k].norm in ("that", "which") and PENALTY.search(self.chunks[k - 1].norm) is not None
        )

    def _is_team(self, k: int) -> bool:
        """Whether a team stands at chunk `k`, and not to say whose goalkeeper somebody is."""
        k += k < len(self.chunks) and self.chunks[k].kind == "d"
        return (
            k < len(self.chunks)
            and self.chunks[k].kind == "T"
            and not (self.chunks[k].possessive or is_players(self.chunks, k))
        )

    def _sent_away(self, k: int) -> bool:
        """Whether a player was sent on his way, the object at chunk `k`: "Smith having sent him clear"."""
        return (
            k + 1 < len(self.chunks)
            and (self.chunks[k].kind == "H" or self.chunks[k].norm in ("him", "her"))
            and self.chunks[k + 1].norm == "clear"
        )

    def _moved(self, trigger: Trigger, last: int) -> bool:
        """ "put the visitors ahead", "gave Leeds a 1-0 lead", "restored the lead"."""
        after = RECORD.sub("", self.text[self.chunks[trigger.last].end : self.chunks[last].end])
        told_before = (
            self.events and self.events[-1].end >= self.chunks[trigger.first].start - 1
        )  # "a Smith header gave"
        if GAVE_RESULT.match(after) and not told_before:
            return True
        after = OF_SCORE.sub("", after).replace("ahead of ", "")  # "got the nod ahead of Jones"
        found = AHEAD.search(after)
        if not found or found.start() > 75 or THROUGH.match(after) or self._sent_away(trigger.last + 1):
            return False
        if trigger.norm == "had":
            side = next((c for c in self.chunks[trigger.last + 1 : last + 1] if c.kind != "d"), None)
            return side is not None and side.kind in "TnPL" and HAD.match(self.text, side.end) is not None
        if trigger.norm.startswith(STRUCK):
            return bool(
                re.search(r"ahead|in front|level|lead|winner|equali|advantage|deficit|\w up", found.group(), re.I)
            )
        if trigger.norm in BACK_IN and BACK_INTO.search(after[:45]):
            return any(c.kind in "TnPL" for c in self.chunks[trigger.last + 1 : trigger.last + 4])
        if found.group().lower().endswith(("start", "starts")):  # "gave Leeds a flying start"
            return trigger.norm == "given" or self._is_served(trigger.last + 1)
        if trigger.norm in ("put", "puts", "putting") or re.search(
            r"lead|ahead|front|advantage|level|deficit|equali|winner|parity|cushion|breakthrough", found.group(), re.I
        ):
            return any(c.kind in "TnPdHSNL" for c in self.chunks[trigger.last + 1 : trigger.last + 4])
        return any(c.kind in "TnPL" for c in self.chunks[trigger.last + 1 : trigger.last + 4]) and (
            self._timed_in(max(0, trigger.first - 6), last)
            or HOPE_WITH.search(after) is not None
            or (bool(self.events) and trigger.norm in EARNED)
        )
