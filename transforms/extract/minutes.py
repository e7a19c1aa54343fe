"""Minutes of the game in text: "57th minute", "(57)", "90+3", "with five minutes left", "on the hour".

In: text of a sentence. Out: `Minute`s with offsets. Stoppage time keeps its half's last minute and the time added.
A stretch of time ("in the space of ten minutes") is no minute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transforms.annotate.cardinals import NUMBERS

WORD = "|".join(sorted((w for w, n in NUMBERS.items() if n), key=len, reverse=True))
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
TENTHS = "thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth"
NUM = rf"(?:\d{{1,3}}(?:st|nd|rd|th)?|(?:{TENS})(?:[- ](?:{WORD}))?|{TENTHS}|{WORD})"
CARDINAL = rf"(?:\d{{1,3}}|(?:{TENS})(?:[- ](?:{WORD}))?|six|seven|eight|nine|ten|eleven|twelve)"
LATE_WORD = "|".join(
    sorted((w for w, n in NUMBERS.items() if 4 <= n <= 45 and w.endswith("th")), key=len, reverse=True)
)
MINUTES = r"(?:minutes?|mins?)"
ITEM = r"(?:pk-?)?\d{1,3}['’′]?(?:\s?\+\s?\d{1,2}['’′]?)?(?: ?(?:pen|pk|p)\b)?"  # of a list in brackets
ITEM_PARTS = r"(?P<pk>pk-?)?(?P<minute>\d+)['’′]?(?:\s?\+\s?(?P<added>\d+)['’′]?)?(?: ?(?P<kick>pen|pk|p)\b)?"
STOPPAGE = r"(?:(?:added|stoppage|injury|additional)[- ]time|time added on)"
EXTRA = (
    r"(?:extra[- ](?:time|half[- ]hour)|(?:added|additional) half[- ]hour|(?:sudden[- ]death )?overtime)\b"
    r"(?! (?:left|remaining|to go|to play))"
)
BREAK = (  # not "three minutes to break the deadlock"
    r"(?:the )?(?:break(?! (?:the|a|his|her|their|down|through|clear|into|up)\b)|breather|interval|half[- ]?time"
    r"|intermission)"
)
RESTART = r"(?:the )?(?:break|re-?start|interval|half[- ]?time|intermission|resumption)"
NOT_GAME_TIME = (
    r"(?:(?:-| )(?:minutes? of|game|match|season|round|century|place|edition|meeting|league|over|final"
    r"|straight|consecutive"
    r"|time|seconds?|position|spot|year|week|day|tier|row|percentile|division|attempt|leg|successive))"
)
NO_MINUTES = (
    r"(?:points?|goals?|games?|matches|occasions?|caps|appearances|wins|years?|from|of|or|days?|yards|shots?|times"
    r"|clubs)\b"
)
SPELL = (
    r"(?! (?:spell|period|burst|stoppage|delay|salvo|cameo|blitz|wait|check|break|hat|treble|stretch|span|passage|run"
    r"|later|afterwards|earlier))"
)
TIMES = (
    "time added on",
    *(f"{word}{mark}time" for word in ("added", "stoppage", "injury", "additional") for mark in "- "),
)
BREAKS = ("break", "breather", "interval", "half-time", "half time", "halftime", "intermission")
ENDS = tuple(
    f"{word} {of}{end}"
    for word in ("from", "before", "to")
    for of in ("", "the ")
    for end in ("end", "time", "full", "final")
)
LEFT = tuple(
    f"{unit} {left}"
    for unit in ("minute", "minutes", "min", "mins")
    for left in ("left", "remaining", "to go", "to play")
)
# Kind, words of which one must be in the text for the pattern to be tried, pattern. All in small letters.
PATTERNS: list[tuple[str, tuple[str, ...], re.Pattern[str]]] = [
    ("added list", TIMES, re.compile(
        rf"\bin the ((?:{NUM}(?:, | and ))+{NUM}) minutes? of (?:(first|second)[- ]half )?{STOPPAGE}")),
    ("added word", TIMES, re.compile(
        rf"\b({NUM}|a)(?: and (?:final|last))? {MINUTES} (?:into|of|in|deep into) (?:(first"
        rf"|second)[- ]half )?{STOPPAGE}(?: (?:at the end )?(?:of|in) the (first|second) half)?")),
    ("added plain", TIMES, re.compile(
        rf"\b(first|second)[- ]half {STOPPAGE}\b|\b{STOPPAGE} (?:at the end )?(?:of|in) the (first"
        rf"|second) half")),
    ("extra time", ("into ", "of extra", "overtime"), re.compile(
        rf"\b({NUM}|a)[- ]{MINUTES} (?:into|of) (?:the )?(?:(first|second) (?:period|half) of )?{EXTRA}")),
    ("extra time left", ("end of extra", "of extra"), re.compile(
        rf"\b({NUM}|a) {MINUTES} (?:(?:from|before) the end of extra[- ]time"
        rf"|of extra[- ]time (?:left|remaining|to go|to play))\b")),
    ("stoppage", TIMES, re.compile(
        rf"\b(?:in|into|deep into|during|of) (?:\w+ )?{STOPPAGE}|{STOPPAGE}\b(?= (?:goal|winner|equali|header"
        rf"|strike|penalty|leveller|leveler|brace|own))")),
    ("bracket list", ("(",), re.compile(
        rf"\((?:pens?,? |og,? )?({ITEM}(?:(?:,| and| &) {ITEM})+)(?:,? (?:pens?|penalty|og))?\)")),
    ("plus", ("+",), re.compile(
        r"\b(45|90|105|120)(?:th|[’'′])?\s?\+\s?(\d{1,2})(?:st|nd|rd|th)?(?:['’′]|[- ]minutes?)?")),
    ("second half", ("into the second ", " after ", "of the second half", "of the re"), re.compile(
        rf"\b({NUM}|a) {MINUTES} (?:into the second (?:half|period|stanza)|after {RESTART}"
        rf"|of the (?:second half|re-?start|resumption))")),
    ("second half", ("minute of the second half",), re.compile(r"\b(first) minute of the second half")),
    ("before break", BREAKS, re.compile(rf"\b({NUM}|a) {MINUTES} (?:before|from|to|short of|ahead of) {BREAK}")),
    ("before break", ("the half", "the first half"), re.compile(
        rf"\bwith (?:just |only )?({NUM}) {MINUTES} (?:left|remaining|to go|to play) (?:in"
        rf"|of) the (?:first )?half")),
    ("stroke", ("stroke",), re.compile(r"\bon the stroke of (?:half[- ]?time|the (?:break|interval))")),
    ("from end", ENDS, re.compile(
        rf"\b({NUM}|a) {MINUTES} (?:from|before|to) (?:the )?(?:end|time|full[- ]?time"
        rf"|final whistle)\b(?! of (?:extra|the first))|\b({NUM}) from time\b")),
    ("from end", ("left", "remaining", "to go", "to play", "to spare"), re.compile(
        rf"\bwith (?:just |only |barely |about )?({NUM})(?: {MINUTES})? (?:of the 90 "
        rf"|of normal time )?(?:left|remaining|to go|to play|to spare|on the clock left)\b"
        r"(?! in the (?:first )?half)")),
    ("from end", LEFT, re.compile(
        rf"\b({NUM}|a) {MINUTES} (?:left|remaining|to go|to play)\b(?! (?:in front|ahead|behind|level|up|top)\b)")),
    ("list", ("minutes",), re.compile(
        rf"\b((?:{NUM}(?:, and |, | and )(?:the )?)+{NUM}) minutes\b")),
    ("minute", ("minute",), re.compile(rf"\b({NUM})(?:[- ]|- )minute\b(?!s| mark){SPELL}")),
    ("minute", ("mark",), re.compile(rf"\bon the ({NUM})[- ]minute mark\b")),
    ("minute", ("min",), re.compile(
        rf"\b(?:on|at|after)(?: the dot of| exactly)? (?:just |only )?(?:the )?({NUM}) ?{MINUTES}\b"
        r"(?! (?:of(?! the (?:match|game|tie|contest|final|encounter))"
        r"|(?:from|before|after) (?:the (?:break|interval|re-?start|end|final)|half|full|time))\b)")),
    ("inside", ("inside ", "within "), re.compile(
        rf"(?:^|\b(?:scor(?:ed|ing)|struck|netted|headed|ahead|in front|the lead|(?<!second )(?<!third )(?:goal|penalty"
        rf"|header|strike|opener|attack)) )(?:inside|within) (?:just |only |barely )?"
        rf"({NUM}) {MINUTES}\b(?! of\b)")),
    ("minute", (" minutes", " mins"), re.compile(  # "put Leeds ahead in 17 minutes", but not "two goals in 17 minutes"
        r"\b(?:scored|struck|netted|ahead|in front|the lead|level|equali[sz]er|equali[sz]ed|levelled|leveled|opener"
        r"|opened the scoring|(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!fifth )goal)"
        rf" in (?:just |only )?({NUM}) {MINUTES}\b(?! of\b)")),
    ("count", ("after ",), re.compile(r"\bafter (?:just |only )?(\d{1,2})(?=[,;)]|\.(?!\d)|$)")),
    ("minute", ("minutes",), re.compile(rf"(?<=, )({CARDINAL}) minutes(?=[,;.)]|$)")),
    ("minute", ("minutes in", "minute in", "min in", "mins in"), re.compile(
        rf"\b({NUM}) {MINUTES} (?:in\b(?! (?:a|the)\b)|into (?:the|this) (?:game|match|contest|first half|tie"
        rf"|clash|encounter|final))")),
    ("minute", ("needed ", "took "), re.compile(  # no minute of the game, where somebody had just come on
        rf"\b(?:needed|took)(?: them| him| her)? (?:only|just|barely) ({NUM}) minutes\b"
        r"(?! (?:on|of his time on) the (?:pitch|field|park)\b)(?!.*(?:bench|coming|introduc|arriv))")),
    ("minute", ("minute ",), re.compile(r"\bminute (\d{1,3})\b")),
    ("minute", ("min", "'", "’", "′"), re.compile(r"\b(\d{1,3})\s?(?:min\b|mins\b|['’′](?!\w))")),
    ("nth list", (" and ",), re.compile(
        rf"\bin the ((?:\d{{1,3}}(?:st|nd|rd|th)(?:, and |, | and )(?:the )?)+\d{{1,3}}(?:st|nd|rd|th))\b"
        rf"(?!{NOT_GAME_TIME})")),
    ("minute", ("in the ",), re.compile(rf"\bin the (\d{{1,3}}(?:st|nd|rd|th))\b(?!{NOT_GAME_TIME})")),
    ("minute", ("in the ",), re.compile(
        rf"\bin the ({LATE_WORD})(?=[,.;)]|$| to | with | for | after | when | before | and | on | from "
        rf"| but )")),
    ("minute", ("on ",), re.compile(
        rf"\bon ({CARDINAL})(?=[,.;)]|$| minutes| and | a | when | as | to | with | for | from | after "
        rf"| before | but | by | through )"
        rf"|(?:^|, |\b(?:and|but) )on (\d{{1,2}})(?= [a-z'’]+ [a-z'’]+)(?! {NO_MINUTES})")),
    ("minute", ("gone", "clock", "played"), re.compile(
        rf"\bwith ({NUM}) (?:minutes )?(?:gone|on the clock|played)\b")),
    ("minute", ("minute,",), re.compile(r"(?<=minute), (?:and )?the (\d{1,3}(?:st|nd|rd|th))\b")),
    ("bracket", ("(",), re.compile(
        r"\((?:pen,? |og,? )?"
        r"(\d{1,3})(?:\s?['’′]|st|nd|rd|th)?(?:[ -]?min(?:ute|s)?\.?)?(?:, pen(?:alty)?| pen| og|, og)?\)"
        r"|\((\d{1,3})['’′]?(?: and | & |, )(\d{1,3})['’′]?\)")),
    ("later", ("later", "afterwards", "after that", "further", "minutes on,"), re.compile(
        rf"\b({NUM}|a) minutes? (?:later\b|afterwards\b|after that\b|further on\b|on(?=, ))"
        r"|\b(?:sixty|60) (seconds) later\b")),
    ("later", ("took ",), re.compile(
        rf"\btook (?:[\w'’]+ ){{0,3}}?(?:just |only |barely )?({NUM}) minutes to (?:reply|respond|level|equali[sz]e|hit"
        rf" back|answer)\b")),
    ("minute", ("resistance", "stalemate", "deadlock"), re.compile(
        rf"\b(?:resistance|stalemate|deadlock)(?: \w+)? lasted (?:just |only |until the )?({NUM}) ?{MINUTES}\b")),
    ("later", ("lasted ", "for just", "for only", "for all of", "for barely"), re.compile(
        rf"(?:(?<=lead )|(?<=tage ))lasted (?:just |only |barely |all of )?({NUM}) minutes\b"
        rf"|(?:(?<= led )|(?<=ahead )|(?<=front ))for (?:just|only|barely|all of) ({NUM}) minutes\b")),
    ("hour", ("hour",), re.compile(
        r"\b(?:on|at) the hour(?: mark)?\b|\bhalf an hour (?:left|remaining|to go|to play"
        r"|from (?:time|the end))\b")),
    ("past hour", ("hour",), re.compile(rf"\b({NUM}|a) {MINUTES} (?:after|past) the hour(?: mark)?\b", re.I)),
    ("half hour", ("hour",), re.compile(r"\b(?:at|until) the half[- ]hour(?: mark)?\b", re.I)),
    ("quarter left", ("quarter",), re.compile(
        r"\bquarter[- ]of[- ]an[- ]hour (?:left|remaining|to go|to play|from (?:time|the end))\b")),
    ("half hour", ("hour",), re.compile(
        r"\b(?:after|on|at) half an hour\b(?! (?:left|remaining|to|from))|\bhalf an hour in(?=[,.]|$| when)"
        r"|\bhalf an hour into (?:the|this) (?:game|match|contest|tie|clash)\b")),
    ("quarter", ("quarter",), re.compile(
        r"\b(?:after (?:just )?a quarter[- ]of[- ]an[- ]hour|(?:on|at) the quarter[- ]hour(?: mark)?)\b")),
    ("end of extra time", ("minute of extra",), re.compile(
        r"\bin the (?:very )?(?:last|final) minute of extra[- ]time\b")),
    ("end", ("-minute", "minute "), re.compile(
        r"\b(?:last|final)[- ]minute (?=(?:goal|winner|equali[sz]er|leveller|penalty|header|strike|own[- ]goal)\b)")),
    ("end", ("last minute", "final minute", "dying minute"), re.compile(
        r"\bin the (?:very )?(?:last|final|dying) minute\b"
        r"(?! of (?:the (?:first|half|extra|opening)|extra|stoppage|added))")),
    ("half hour", ("hour",), re.compile(r"\bon the half[- ]hour(?: mark)?\b")),
]  # fmt: skip
# Those that may tell a minute without a figure.
IN_WORDS = [
    row
    for row in PATTERNS
    if r"\d" not in row[2].pattern or any(number in row[2].pattern for number in (NUM, CARDINAL))
]
NO_MINUTE_BEHIND = re.compile(
    r"\s*(?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|\d{4})\b"
    r"|(?<=\d[a-z]{2})[- ](?:half|leg|period|round)\b",  # "in the 1st half"
)
AT_THE_BREAK = re.compile(
    r"(?<!minute )(?<!minutes )\b(?:at|before|by|until) (?:the )?(?:break|half[- ]?time|interval|intermission)\b"
)
FIRST_MINUTE = re.compile(
    r"\b(?:opening|first) minute\b(?! of)|\b(?:after|inside|within) (?:just |only )?(?P<seconds>\d+) seconds\b"
    r"|\binside the (?:opening|first) minute\b|\b(?P<half>\d+) seconds (?:into the second (?:half|period)|after"
    r" (?:the )?(?:break|re-?start|interval|half[- ]?time|resumption))\b"
    r"|\b(?P<played>\d+) seconds (?:had been played|had gone|gone|(?:were )?on the clock"
    r"|into the (?:game|match|contest|tie)|had elapsed)\b"
    r"|\btook (?:\S+ ){0,2}?(?:just |only |all of )?(?P<took>\d+) seconds\b"
)
DIGIT = re.compile(r"\d")
TOGETHER = 40  # characters
COUNTED = re.compile(r"\b(?:points?|tables?|games|matches|rounds|starts|appearances|tally|years?|season|aged)\b")
FROM_TIME = re.compile(r"\bfrom time\b|\bto (?:go|play)\b")
SIGNS = (
    "minute", "gone", "clock", "played", "left", "remaining", "stoppage", "injury", "added", "additional", "hour",
    "stroke", "seconds",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Minute:
    """A minute of the game at `text[start:end]`; `added`: minutes of stoppage time after it, None where untold.

    `after_previous`: told only as minutes after the goal before ("five minutes later"); `kick`: whether a list of
    minutes marks it as a penalty's, None where the list marks none.
    """

    start: int
    end: int
    minute: int
    added: int | None = None
    after_previous: bool = False
    kick: bool | None = None

    def counted_from(self, previous: int) -> Minute:
        """This minute, told as a number of minutes after the goal at `previous`."""
        return Minute(self.start, self.end, previous + self.minute, kick=self.kick)

    def in_normal_time(self) -> Minute:
        """The 93rd minute of a match without extra time is the third added to its ninety."""
        if 90 < self.minute <= 105 and self.added is None:
            return replace(self, minute=90, added=self.minute - 90)
        return self


def value(word: str) -> int | None:
    """A number of minutes in figures or words (`57th`, `twenty-four`, `a`)."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    total = 0
    for part in re.split(r"[- ]", word.lower()):
        if part in ("a", "seconds"):
            total += 1
        elif part in TENS_VALUES:
            total += TENS_VALUES[part]
        elif part in NUMBERS:
            total += NUMBERS[part]
        else:
            return None
    return total


TENS_VALUES = {
    **{word: 20 + 10 * n for n, word in enumerate(TENS.split("|"))},
    **{word: 30 + 10 * n for n, word in enumerate(TENTHS.split("|"))},
}


def _may_name(lowered: str) -> bool:
    """Whether anything in the words of a sentence can be a minute."""
    for sign in SIGNS:
        if sign in lowered:
            return True
    return DIGIT.search(lowered) is not None or FROM_TIME.search(lowered) is not None


def find_minutes(text: str, start: int, end: int) -> list[Minute]:
    """The minutes named in `text[start:end]`, in order, none overlapping."""
    lowered = text[start:end].lower()
    if not _may_name(lowered):
        return []
    found: list[Minute] = []
    taken: list[tuple[int, int]] = []
    for kind, needles, pattern in PATTERNS if DIGIT.search(lowered) else IN_WORDS:
        for needle in needles:
            if needle in lowered:
                break
        else:
            continue
        for match in pattern.finditer(lowered):
            if (
                _overlaps(match, taken)
                or NO_MINUTE_BEHIND.match(lowered, match.end())
                or _otherwise(kind, match, lowered)
            ):
                continue
            made = _read(kind, match, start)
            if made:
                taken.append(match.span())
                found.extend(made)
    if "first minute" in lowered or "opening minute" in lowered or "seconds" in lowered:
        free = [match for match in FIRST_MINUTE.finditer(lowered) if not _overlaps(match, taken)]
        found += [Minute(start + match.start(), start + match.end(), 1 + (_seconds(match) - 1) // 60) for match in free]
    return sorted(found, key=lambda minute: minute.start)


def _seconds(match: re.Match[str]) -> int:
    """How many seconds a `FIRST_MINUTE` names; 1 where none."""
    if match["half"]:
        return 45 * 60 + int(match["half"])
    return max(1, int(match["seconds"] or match["played"] or match["took"] or 1))


SHOT_IN = re.compile(  # "headed in the fourth": a goal, no minute
    r"\b(?:\w+ing|to (?:roll|head|tap|slot|nod|fire|turn|poke|prod|sweep|drill|add|score|volley|stab|smash)|headed"
    r"|nodded|fired|tapped|slotted|lashed|smashed|hammered|rifled|drilled|curled|poked|prodded|bundled"
    r"|stabbed|turned|knocked|blasted|volleyed|swept|drove|put|rolled|slid|steered|glanced|thumped|slammed|forced"
    r"|powered)"
    r" $"
)
WHOLE_MATCH = ("after 90 ", "after ninety ", "after the 90 ", "after 120 ")


def _otherwise(kind: str, match: re.Match[str], lowered: str) -> bool:
    """Whether the words around say that it is a stretch of time ("A and B struck inside two minutes") or a number of
    games ("top with 30 points after 12")."""
    if kind == "minute" and match.group().startswith(WHOLE_MATCH):
        return True  # "it was 1-1 after 90 minutes"
    in_the = kind == "minute" and match.group().startswith("in the ") and not DIGIT.search(match.group())
    if in_the and SHOT_IN.search(lowered, max(0, match.start() - TOGETHER), match.start()):
        return True
    if kind in ("from end", "before break") and match[1] and match[1].endswith(("st", "nd", "rd", "th")):
        return True  # "in the 74th minute to end the game level"
    if kind == "inside":
        return " and " in lowered[max(0, match.start() - TOGETHER) : match.start()]
    return kind == "count" and COUNTED.search(lowered) is not None


def _overlaps(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return any(match.start() < end and match.end() > start for start, end in taken)


FIXED = {
    "end": 90,
    "end of extra time": 120,
    "quarter": 15,
    "quarter left": 75,
    "stoppage": 90,
    "hour": 60,
    "half hour": 30,
    "stroke": 45,
}


def _read(kind: str, match: re.Match[str], start: int) -> list[Minute]:
    """The minutes of a match in the sentence at offset `start`."""
    span = start + match.start(), start + match.end()
    groups = [g for g in match.groups() if g]
    if kind in FIXED:
        return [Minute(*span, FIXED[kind])]
    if kind.startswith("added"):
        return _stoppage(kind, span, groups, match.string)
    if kind == "plus":
        return [Minute(*span, int(groups[0]), int(groups[1]))]
    if kind == "bracket list":
        items = [item.groupdict() for item in re.finditer(ITEM_PARTS, groups[0])]
        both = match.group().endswith("pens)")
        marked = both or any(item["kick"] or item["pk"] for item in items)  # some of them as penalties
        return [
            Minute(
                *span,
                int(item["minute"]),
                int(item["added"]) if item["added"] else None,
                kick=bool(both or item["kick"] or item["pk"]) if marked else None,
            )
            for item in items
            if 0 < int(item["minute"]) <= 120
        ]
    if kind in ("list", "nth list"):
        told = (value(word) for word in re.findall(NUM, groups[0]))
        return [Minute(*span, n) for n in told if n is not None and 0 < n <= 120]
    if kind == "bracket":
        numbers = [int(n) for g in groups for n in re.findall(r"\d+", g)]
        return [Minute(*span, n) for n in numbers if 0 < n <= 120]
    number = value(groups[0])
    if number is None:
        return []
    if kind == "later":
        return [Minute(*span, number, after_previous=True)]
    minute = {
        "extra time": (105 if "second" in groups else 90) + number,
        "extra time left": 120 - number,
        "inside": number,
        "count": number,
        "second half": 45 + number,
        "before break": 45 - number,
        "from end": 90 - number,
        "past hour": 60 + number,
        "minute": number,
    }[kind]
    return [Minute(*span, minute)] if 0 < minute <= 120 else []


def _stoppage(kind: str, span: tuple[int, int], groups: list[str], sentence: str) -> list[Minute]:
    """Minutes added to a half: to the first where the words name it, or else the `sentence` the break."""
    halves = [g.lower() for g in groups if g.lower() in ("first", "second")]
    if kind == "added plain":
        return [Minute(*span, 45 if halves[0] == "first" else 90)]
    counted = [value(word) for word in re.split(r", | and ", groups[0])]
    first = groups[-1].lower() == "first" if len(groups) > 1 else AT_THE_BREAK.search(sentence) is not None
    last = 45 if first else 90
    return [Minute(*span, last, added) for added in counted if added and added <= 25]
