"""What the heads of a list say about all that stands below them: competition, stage, leg, day, home side, brackets.

In: the text of a head and the day of publication. Out: a `Setting`, or one changed by a further head. No match is
read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal, Protocol

from transforms.annotate.datemention import DateMention
from transforms.annotate.dates import find_dates
from transforms.extract.lists.competitions import (
    CUT,
    DIVISION,
    DIVISION_NAME,
    LONGEST_NAME,
    OWN_CUP,
    Played,
    TeamNames,
    country_of,
    cut_out,
    divided,
    find_competition,
    is_rank,
    of_country,
    of_rank,
    own_competition,
    within_league,
)
from transforms.extract.lists.words import expression, phrase_set, stage_patterns, stage_words
from transforms.extract.stages import BEHIND
from transforms.lexicon.tables import reference
from transforms.lexicon.wording import words_in
from transforms.lexicon.words import table
from transforms.reading.dates import MONTH

Brackets = Literal["half-time", "aggregate", "first leg", "first match"]
Wanted = Literal["results", "fixtures", "table", "skip"]
BESIDE = 26  # characters behind a competition's name in which its stage stands
DAYS = frozenset({"day", "weekday", "weekend", "deictic", "holiday", "week", "day of month"})
ROUND = re.compile(r"\W*round ([1-6])(?!\w)", re.IGNORECASE)  # of a cup; a league's is a matchday
NUMERALS = ("one", "two", "three", "four", "five", "six")
SEASON_START = 7  # month
OF_SEASON = re.compile(  # a season, and a day of it without its year
    r"(?P<first>(?:19|20)\d\d)[/-](?:\d{4}|\d\d)[:,]?\s+(?:[A-Z][a-z]{2,8},?\s+)?"
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH}))\b(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
LOCAL_CUP = re.compile(r"League (?:Reserve )?Cup$")
CUPS = frozenset({"cup", "league cup", "super cup", "continental", "international"})


class Context(Protocol):
    """What `read_lists` is given: the names."""

    @property
    def names(self) -> TeamNames:
        """The index of all names."""


LEG = re.compile(r"\b(?:first|(?P<second>second|return))[\s-]+(?:legs?|ties|matches)\b", re.IGNORECASE)
SUPPOSED = re.compile(r"\b(?:if|could|might)\b", re.I)  # "can go clear if they win on Thursday": no day of what follows


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the matches of a list before any is read. `home_first` None: not told.

    `assumed`: the one stage that the article speaks of, which holds for a list with a head that names none.
    """

    competition: str | None = None
    area: str | None = None
    kind: str | None = None
    stage: str | None = None
    assumed: str | None = None
    leg: int | None = None
    day: DateMention | None = None
    past: DateMention | None = None  # the last such day that had come when the article was written
    home_first: bool | None = None
    home_in_capitals: bool = False
    brackets: Brackets | None = None
    wanted: Wanted | None = None
    women: bool = False
    age: str | None = None  # `U21`, `Reserves`: the sides below it are those of that age, or the second ones
    group: str | None = None
    replays: bool = False  # a head speaks of replays
    replayed: bool = False  # the head right above announces replays and nothing else
    put_off: bool = False  # the head right above is of matches that were not played

    def date(self, future: bool) -> date | None:
        """The day of the matches below the head, if it is one day."""
        return self.day.resolve(future) if self.day is not None and self.day.precision == "day" else None

    @property
    def told(self) -> bool:
        """Whether a head has said anything at all."""
        return self != Setting()


OF_AGE = re.compile(
    r"\b(?:under|u)[ /-]?(?P<age>1[5-9]|2[0-3])(?:['’]?s)?"
    r"(?=\W*$|\s*[:,–—]|(?:'s)?\s+(?:(?:men|women)['’]s\s+)?(?:international|friendl|match|results?\b|qualif|group|fixture"
    r"|league|premier|cup|championship|division|tournament|euro|world|asian|africa|south american|nations|elite))",
    re.IGNORECASE,
)
OF_RESERVES = re.compile(r"\W*reserves?(?:\s+(?:teams?|sides?|league|cup|football)|(?=\W|$))", re.IGNORECASE)
SENIOR = re.compile(
    r"\b(?:men['’]s|senior|full|b)\s+(?:soccer\s+|football\s+)?(?:international|friendl|match)", re.IGNORECASE
)
HOME_IN_CAPITALS = re.compile(r"\bhome (?:teams?|sides?|clubs?)\s+in\s+(?:caps\b|capitals|upper)", re.IGNORECASE)
OF_DRAW = re.compile(
    r"^\W*(?:[\w'’-]+\s+){0,3}draw\s*:|^\W*(?:[\w'’-]+\s+){1,8}draw(?: in full)?\W*$"
    r"|^[^.:]*\bdraw (?:was|is|will be|has been|takes|took|being) (?:made|held|conducted|place)\b[^.:]*\W*$",
    re.IGNORECASE,
)
ADDED = re.compile(r"^\W*add\s+(?=\w)", re.IGNORECASE)
DIV = re.compile(r"\bDiv(?:n|\b)\.?(?=\s|\W*$)")
OF_CARDS = re.compile(r"\W*(?:[\w'’]+\s+){0,2}" + expression("skip", "cards").pattern, re.IGNORECASE)
OF_REPLAYS = re.compile(
    r"\breplays?(?: results?| scores?)?(?: (?:in|of) the [^,.;]{3,40})?(?: on \w+)?\W*$", re.IGNORECASE
)
MATCHES = r"(?:games?|match(?:es)?|fixtures?|ties)"
PUT_OFF = re.compile(  # "Postponed:", "Matches called off because of snow"
    r"\W*(?:(?:all|other|the following|two|three|four|several|\w+day['’]?s?)\s+)*"
    rf"(?:{MATCHES}\s+)?(?:were\s+)?(?:postponed|called off|p-?p)"
    rf"(?:\s+(?:{MATCHES}|due to|because of|owing to)\b[^:]*)?\W*",
    re.IGNORECASE,
)
OF_PLAY_OFFS = re.compile(  # "play-off semi-finals" are semi-finals
    r"\bplay[\s-]?offs?[\s,:–-]+(?=(?:semi|quarter)?[\s-]?finals?\b)", re.IGNORECASE
)
LAST_OF = re.compile(  # the last of several, no final: "the final automatic promotion place"
    r"\bfinal(?=\s(?:[a-z-]+\s){0,2}(?:whistles?|places?|spots?|berths?|positions?|rounds?|games?|minutes|days?)\b)",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\([^()]*\)")
LEADS_ON = re.compile(
    r"=|through|qualif(?:y|ie[sd]) (?:for|to)|advanc|\b(?:reach|into|book|seal|clinch|progress)"
    r"|\b(?:face|meet|await|take on|set up)s?\b [^:;]*\bfinal"
    r"|\bputs?\b.*\bin\b|\b(?:is|are|line-?ups?) (?:known|set|complete|decided|confirmed)\b",
    re.IGNORECASE,
)
ADVANCES = re.compile(r"\b(?:advance[sd]?|progress|qualif(?:y|ies|ied)) (?:for|to|into)\b", re.IGNORECASE)
SETTLED_BY = ("known", "set", "complete", "decided", "confirmed")
SETTLED = re.compile(rf"[\w-]+(?: \w+)? (?:is|are) (?:{'|'.join(SETTLED_BY)})\b")
PAIRED = re.compile(  # "that confirmed two more round-of-16 match-ups"
    r"\b(?:confirm|decid|determin|complet|settl|set(?:s|ting)? up)\w*\s(?:[\w-]+\s){0,5}?"
    r"(?:match-?ups?|pairings?|line-?ups?|opponents?|clash(?:es)?|dates?)\b",
    re.IGNORECASE,
)
ON_BRACKETS = re.compile(r"(?:(?<=[.;:,(])|\bwith\b)[^.;:,(]*\b(?:brackets?|parenthes[ei]s)\b[^.;:]*", re.IGNORECASE)


def read_head(text: str, names: TeamNames, anchor: date | None, before: Setting) -> Setting:
    """The setting below a head that stands under `before`: a new competition forgets the old stage, leg and group."""
    setting = before
    text = spelt_out(text)
    plain = ON_BRACKETS.sub("", text)
    group = _groups().search(plain)
    bare = plain if group is None else plain[: group.start()] + CUT + plain[group.end() :]
    played = find_competition(bare, names, anchor, before.area)
    if played is None or _is_part_of_own(bare, played):
        played = own_competition(bare) or played
    if played is None and before.kind == "league" and not divided(before.competition, before.kind, before.area):
        played = of_rank(bare, before.area, names, anchor)
    if played is None:
        played = of_country(bare, before.kind == "league", anchor, before.women)
    played = _in_own_league(played, bare, before)
    if played is not None:
        if played.name != before.competition:
            setting = replace(
                setting, competition=played.name, area=played.area, kind=played.kind, group=None, assumed=None,
                women=played.women or (before.women and played.area is None),
                age=None,
            )  # fmt: skip
            if (
                before.wanted is None
                or group is not None
                or re.search(r"\w", played.rest)
                or (played.kind == "league" and before.kind != "league")
            ):  # not a mere subhead of an announced list
                setting = replace(setting, stage=None, leg=None)
        bare = played.rest
    side = group_name(text)
    if played is None and DIVISION.search(text) and len(text) < LONGEST_NAME * LONGEST_NAME:
        setting = replace(setting, group=side)
    if group is not None or side.endswith("Conference"):
        setting = replace(setting, group=group_name(group.group()) if group else side)
    setting = _staged(setting, bare)
    drawn = OF_DRAW.match(text) is not None
    if drawn:
        setting = replace(setting, day=None)  # the day of the draw is not that of the matches drawn
    days = [d for d in find_dates(_of_one_leg(text), anchor) if d.kind in DAYS]
    if days and not SUPPOSED.search(text) and not (drawn and "draw " in text.lower()):
        day = _one_day(days, anchor)
        when = day.resolve(False)
        come = anchor is None or when is None or when <= anchor
        setting = replace(setting, day=day, past=day if come else setting.past)
    return _wanted(setting, text)


def _in_own_league(found: Played | None, head: str, before: Setting) -> Played | None:
    """`found`, or the cup of a regional league that the head tells, or the division of one that the reference data
    lacks; where it has the league, that is the competition."""
    known, league = reference().competitions, before.competition
    if found is not None and found.kind == "league" and found.name not in known:
        return found._replace(name=within_league(found.name, found.rest) or found.name)
    rank = found is not None and is_rank(cut_out(head, found.rest))
    if league is None or not (divided(league, before.kind, before.area) or LOCAL_CUP.search(league)):
        return found
    own = within_league(league, head) if found is None or rank or OWN_CUP.match(head) else None
    cup = own is not None and own.endswith("Cup")
    if own is None or not (cup or league not in known):
        return None if rank else found
    rest = found.rest if found is not None else DIVISION_NAME.sub(CUT, head)
    return Played(own, before.area, "cup" if cup else "league", rest, before.women)


def _is_part_of_own(head: str, found: Played) -> bool:
    """Whether the competition found in a head is no more than a part of the name that the head has: a division told by
    its rank behind it ("West Riding League, Premier Division"), or another country's ("Scottish Women's Cup")."""
    own, form = own_competition(head), cut_out(head, found.rest)
    if own is None:
        return False
    at = head.find(form)
    if at >= len(own.name):
        return is_rank(form)
    country = country_of(head[:at])
    return country is not None and found.area not in (None, country) and "\n" not in head[:at]


def spelt_out(text: str) -> str:
    """A head with its abbreviations written out, without the mark of an addition: "Add Third Div."; a day behind its
    season has its year: "2001/02 Sat 06 Apr"."""
    return OF_SEASON.sub(_with_year, ADDED.sub("", DIV.sub("Division", text)))


def _with_year(match: re.Match[str]) -> str:
    first = int(match["first"])
    told = find_dates(f"{match['day']} {first}", None)
    if not told or not told[0].month:
        return match[0]
    return f"{match['day']} {first if told[0].month >= SEASON_START else first + 1}"


def _of_one_leg(text: str) -> str:
    """`text` without what it says of the other leg behind that of the list: "first legs October 15, return legs 29"."""
    legs = [(match.start(), match["second"] is not None) for match in LEG.finditer(text)]
    other = next((start for start, second in legs if second != legs[0][1]), None)
    if other is None:
        return text
    return text[:other] + re.sub(r"^[^.;:()]*", "", text[other:])


def _one_day(days: list[DateMention], anchor: date | None) -> DateMention:
    """The fullest of several names for the day of one head; a wire's own date stands back behind any other."""
    return max(days, key=lambda d: (d.date != anchor or d.kind != "day", d.precision == "day", d.day or 0, -d.start))


def unsettled(text: str) -> str:
    """`text` without what it says of who or what is known by now."""
    text = PAIRED.sub(" ", text)
    return SETTLED.sub(" ", text) if any(map(text.__contains__, SETTLED_BY)) else text


def _staged(setting: Setting, text: str) -> Setting:
    text = unsettled(text)
    outside = ADVANCES.split(BRACKETED.sub(" ", text))[0]  # to where a team goes on is no stage of the list
    stage, leg = find_stage(outside)
    if stage is None and leg is None and not LEADS_ON.search(text):
        stage, leg = find_stage(text)
    numbered = ROUND.match(text) if stage is None and setting.kind in CUPS else None
    if numbered is not None:
        stage = find_stage(f"round {NUMERALS[int(numbered.group(1)) - 1]}")[0]
    if stage is not None:
        setting = replace(setting, stage=stage, leg=None)
    if leg is not None:
        other = leg == 1 and setting.leg == 2  # "First leg: Ayr 1 Morton 0" below a return leg, on a day of its own
        setting = replace(setting, leg=leg, day=None if other else setting.day)
    return setting


def title_stage(title: str, told: str | None) -> tuple[str | None, int | None]:
    """The stage and leg of an article's title, where it is not one that was reached: the one behind that of the text's
    opening (`told`), as in "Ajax and Porto in last 16" over a text on the round of 32."""
    if LEADS_ON.search(title):
        return None, None
    stage, leg = find_stage(unsettled(title))
    ahead = stage is not None and BEHIND.get(told or "") == stage and " in " in title
    return (told if ahead else stage), leg


def assumed_stage(text: str, competition: str) -> str | None:
    """The stage that `text` names with a competition each time, else the only one that it names at all."""
    text = unsettled(text)  # "the quarter-finals are set" tells of the round before
    ends = (match.end() for match in re.finditer(re.escape(competition), text))
    beside = {stage for end in ends if (stage := find_stage(text[end : end + BESIDE])[0]) is not None}
    return beside.pop() if len(beside) == 1 else _only_stage(text)


def _only_stage(text: str) -> str | None:
    found = set()
    for label, pattern in stage_patterns():
        if label == "":
            text = pattern.sub(" ", text)
        elif isinstance(label, str) and pattern.search(text, words=words_in(text)):
            found.add(label)
    return found.pop() if len(found) == 1 else None


def find_stage(text: str) -> tuple[str | None, int | None]:
    """The stage and the leg that a head names, the last named of each where several stand in it."""
    stage: tuple[int, str] | None = None
    leg: int | None = None
    words = words_in(text)
    if words.isdisjoint(stage_words()):
        return None, None
    text = LAST_OF.sub("", OF_PLAY_OFFS.sub("", text))
    for label, pattern in stage_patterns():
        if label == "":
            text = pattern.sub(lambda m: " " * len(m.group()), text)
            continue
        match = pattern.search(text, words=words)
        if match is None:
            continue
        if isinstance(label, int):
            leg = leg or label
        elif stage is None or (match.end() - match.start() > 0 and _stronger(label, stage[1])):
            stage = match.start(), label
    return (stage[1] if stage else None), leg


def _stronger(new: str, old: str) -> bool:
    """Whether of two stages named together the new one counts: preliminary over qualifying, both over a round."""
    order = ("preliminary round", "qualifying", "third-place", "play-off", "semi-final", "quarter-final")
    return (order.index(new) if new in order else 99) < (order.index(old) if old in order else 99)


def _wanted(setting: Setting, text: str) -> Setting:
    wanted = setting.wanted
    if any(expression("skip", key).search(text) for key in ("forecast", "other_sports")) or OF_CARDS.match(text):
        wanted = "skip"
    elif expression("head", "table").search(text):
        wanted = "table"
    elif expression("head", "fixtures").search(text):
        wanted = "fixtures"
    elif expression("head", "results").search(text):
        wanted = "results"
    home_first = True if expression("head", "home_first").search(text) else setting.home_first
    told = replace(
        _of_squad(setting, text), wanted=wanted, home_first=home_first, brackets=_brackets(setting, text),
        home_in_capitals=setting.home_in_capitals or HOME_IN_CAPITALS.search(text) is not None,
        put_off=PUT_OFF.fullmatch(text) is not None,
    )  # fmt: skip
    if OF_REPLAYS.search(BRACKETED.sub("", text)):
        return replace(told, replays=True, replayed=True)
    another = find_stage(text) != (None, None) or "replay" in text.lower()
    return replace(told, replays=setting.replays or "replay" in text.lower(), replayed=setting.replayed and not another)


def _of_squad(setting: Setting, text: str) -> Setting:
    """The setting with the sides that a head names: women's, those of an age, or those of neither again."""
    women = bool(expression("head", "women").search(text))
    if (age := OF_AGE.search(text)) is not None:
        return replace(setting, age=f"U{age['age']}", women=setting.women or women)
    if OF_RESERVES.match(text):
        return _not_of_men(replace(setting, age="Reserves", women=women))
    if women:
        return _not_of_men(replace(setting, women=True, age=None))
    return replace(setting, women=False, age=None) if SENIOR.search(text) else setting


def _not_of_men(setting: Setting) -> Setting:
    """The setting of other sides without the competition of the first men's teams: "Reserves" below "Serie A"."""
    found = reference().competitions.get(setting.competition or "")
    mens = found is not None and found.gender == "m" and found.teams == "club" and found.kind != "friendly"
    return replace(setting, competition=None, kind=None) if mens else setting


def _brackets(setting: Setting, text: str) -> Brackets | None:
    if not re.search(r"brackets?|parenthes[ei]s", text, re.IGNORECASE):
        return setting.brackets
    if expression("head", "first_match_brackets").search(text):
        return "first match"
    if expression("head", "aggregate_brackets").search(text):
        return "aggregate"
    if expression("head", "first_leg_brackets").search(text):
        return "first leg"
    return "half-time" if expression("head", "half_time_brackets").search(text) else setting.brackets


@cache
def _groups() -> re.Pattern[str]:
    patterns = table("en", "lists")["groups"]["patterns"].split("\n")
    return re.compile(r"(?<!\w)(?:" + "|".join(p.replace(" ", r"\s+") for p in patterns if p) + ")", re.IGNORECASE)


def group_name(text: str) -> str:
    """The name of a table's part as it is kept: conferences in full, capitals as in a title."""
    bare = " ".join(re.sub(r"\([^)]*\)", "", text).split()).strip(" :|-")
    for key in ("eastern", "western"):
        if bare.lower() in phrase_set("groups", key):
            return f"{key.capitalize()} Conference"
    return bare.title() if bare.isupper() and len(bare) > 3 else bare
