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

from transforms.annotate.dates import DateMention, find_dates
from transforms.annotate.names import Surface, TeamName
from transforms.annotate.tokens import fold
from transforms.extract.lists.words import expression, phrase_set, stage_patterns
from transforms.lexicon.tables import Competition, reference
from transforms.lexicon.words import table

Brackets = Literal["half-time", "aggregate", "first match"]
Wanted = Literal["results", "fixtures", "table", "skip"]
BESIDE = 26  # characters behind a competition's name in which its stage stands
LONGEST_HEAD = 300
LONGEST_NAME = 8  # words of a competition's name
WORD = re.compile(r"[^\W_](?:[\w.'’`&]*\w)?")
DIVISION = re.compile(r"(?<!\w)division(?!\w)", re.IGNORECASE)
CUT = " \x00 "  # stands where a name was taken out of a text
DAYS = frozenset({"day", "weekday", "weekend", "deictic", "holiday", "week", "day of month"})
CUPS = frozenset({"cup", "league cup", "super cup", "continental", "international"})


class TeamNames(Protocol):
    """What reading lists needs from the index of names."""

    @property
    def reach(self) -> dict[str, int]:
        """How many words the longest known form has that begins with a word."""

    def lookup(self, text: str) -> Surface | None:
        """What a form can mean."""

    def resolve_team(
        self,
        text: str,
        country: str | None = None,
        competition: str | None = None,
        among: tuple[str, ...] = (),
        gender: str | None = None,
    ) -> TeamName:
        """The team that a form means, or the form itself."""


class Context(Protocol):
    """What `read_lists` is given: the names."""

    @property
    def names(self) -> TeamNames:
        """The index of all names."""


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
    home_first: bool | None = None
    brackets: Brackets | None = None
    wanted: Wanted | None = None
    women: bool = False
    group: str | None = None
    replays: bool = False

    def date(self, future: bool) -> date | None:
        """The day of the matches below the head, if it is one day."""
        return self.day.resolve(future) if self.day is not None and self.day.precision == "day" else None

    @property
    def told(self) -> bool:
        """Whether a head has said anything at all."""
        return self != Setting()


def read_head(text: str, names: TeamNames, anchor: date | None, before: Setting) -> Setting:
    """The setting below a head that stands under `before`: a new competition forgets the old stage, leg and group."""
    setting = before
    group = _groups().search(text)
    bare = text if group is None else text[: group.start()] + CUT + text[group.end() :]
    competition = find_competition(bare, names, anchor, before.area)
    if competition is not None:
        name, area, kind, rest = competition
        if name != before.competition:
            setting = replace(setting, competition=name, area=area, kind=kind, group=None)
            if before.wanted is None or re.search(r"\w", rest):  # not a mere subhead of an announced list
                setting = replace(setting, stage=None, leg=None)
        bare = rest
    side = group_name(text)
    if competition is None and DIVISION.search(text) and len(text) < LONGEST_NAME * LONGEST_NAME:
        setting = replace(setting, group=side)
    if group is not None or side.endswith("Conference"):
        setting = replace(setting, group=group_name(group.group()) if group else side)
    setting = _staged(setting, bare)
    days = [d for d in find_dates(text, anchor) if d.kind in DAYS]
    if days:
        setting = replace(setting, day=_one_day(days, anchor))
    return _wanted(setting, text)


def _one_day(days: list[DateMention], anchor: date | None) -> DateMention:
    """The fullest of several names for the day of one head; a wire's own date stands back behind any other."""
    return max(days, key=lambda d: (d.date != anchor or d.kind != "day", d.precision == "day", d.day or 0, -d.start))


def _staged(setting: Setting, text: str) -> Setting:
    outside = re.sub(r"\([^()]*\)", " ", text)
    stage, leg = find_stage(outside)
    if stage is None and leg is None and not re.search(r"=|through|qualif|advanc", text):
        stage, leg = find_stage(text)
    if stage is not None:
        setting = replace(setting, stage=stage, leg=None)
    if leg is not None:
        setting = replace(setting, leg=leg)
    return setting


def assumed_stage(text: str, competition: str) -> str | None:
    """The stage that `text` names with a competition each time, else the only one that it names at all."""
    ends = (match.end() for match in re.finditer(re.escape(competition), text))
    beside = {stage for end in ends if (stage := find_stage(text[end : end + BESIDE])[0]) is not None}
    return beside.pop() if len(beside) == 1 else _only_stage(text)


def _only_stage(text: str) -> str | None:
    found = set()
    for label, pattern in stage_patterns():
        if label == "":
            text = pattern.sub(" ", text)
        elif isinstance(label, str) and pattern.search(text):
            found.add(label)
    return found.pop() if len(found) == 1 else None


def find_stage(text: str) -> tuple[str | None, int | None]:
    """The stage and the leg that a head names, the last named of each where several stand in it."""
    stage: tuple[int, str] | None = None
    leg: int | None = None
    for label, pattern in stage_patterns():
        if label == "":
            text = pattern.sub(lambda m: " " * len(m.group()), text)
            continue
        match = pattern.search(text)
        if match is None:
            continue
        if isinstance(label, int):
            leg = leg or label
        elif stage is None or (match.end() - match.start() > 0 and _stronger(label, stage[1])):
            stage = match.start(), label
    return (stage[1] if stage else None), leg


def _stronger(new: str, old: str) -> bool:
    """Whether of two stages named together the new one counts: preliminary over qualifying, both over a round."""
    order = ("preliminary round", "qualifying", "play-off", "semi-final", "quarter-final", "third-place")
    return (order.index(new) if new in order else 99) < (order.index(old) if old in order else 99)


def _wanted(setting: Setting, text: str) -> Setting:
    wanted = setting.wanted
    if expression("skip", "forecast").search(text) or expression("skip", "other_sports").search(text):
        wanted = "skip"
    elif expression("head", "table").search(text):
        wanted = "table"
    elif expression("head", "fixtures").search(text):
        wanted = "fixtures"
    elif expression("head", "results").search(text):
        wanted = "results"
    home_first = True if expression("head", "home_first").search(text) else setting.home_first
    women = setting.women or bool(expression("head", "women").search(text))
    replays = setting.replays or "replay" in text.lower()
    return replace(
        setting, wanted=wanted, home_first=home_first, women=women, brackets=_brackets(setting, text), replays=replays
    )


def _brackets(setting: Setting, text: str) -> Brackets | None:
    if not re.search(r"brackets?|parenthes[ei]s", text, re.IGNORECASE):
        return setting.brackets
    if expression("head", "first_match_brackets").search(text):
        return "first match"
    if expression("head", "aggregate_brackets").search(text):
        return "aggregate"
    return "half-time" if expression("head", "half_time_brackets").search(text) else setting.brackets


def find_competition(
    text: str, names: TeamNames, anchor: date | None, area: str | None = None
) -> tuple[str, str | None, str | None, str] | None:
    """The competition named first in `text`: its name, country, kind, and `text` without it.

    A league that the reference data lacks is still told by a country and what is played ("Lithuanian first division").
    """
    return find_named(text, names, anchor, _area(text) or area) or _unknown(text, names, anchor)


def find_named(
    text: str, names: TeamNames, anchor: date | None, area: str | None = None
) -> tuple[str, str | None, str | None, str] | None:
    """The same for competitions of the reference data alone; fast on long texts."""
    words = list(WORD.finditer(text))
    women = bool(expression("head", "women").search(text[:LONGEST_HEAD]))
    for at, word in enumerate(words):
        reach = names.reach.get(fold(word.group()), 0)
        for size in range(min(LONGEST_NAME, reach, len(words) - at), 0, -1):
            start, end = word.start(), words[at + size - 1].end()
            found = _named(text[start:end], names, anchor, area, women)
            if found is not None:
                return found.name, found.area, found.kind, text[:start] + CUT + text[end:]
    return None


def _named(form: str, names: TeamNames, anchor: date | None, area: str | None, women: bool) -> Competition | None:
    if not any(c.isupper() for c in form):
        return None
    if area is None and DIVISION.search(form) and set(fold(form).split()) <= phrase_set("groups", "generic"):
        return None
    surface = names.lookup(form)
    if surface is None or not surface.competitions:
        return None
    if surface.teams and len(form.split()) == 1:
        return None

    def merit(competition: Competition) -> tuple[bool, bool, bool]:
        out = anchor is not None and bool(
            (competition.first and anchor.year < competition.first)
            or (competition.last and anchor.year > competition.last)
        )
        return out, (competition.gender == "w") != women, area is not None and competition.area != area

    return min(surface.competitions, key=merit)


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


@cache
def _demonyms() -> tuple[dict[str, str], re.Pattern[str]]:
    """The country of every word for a country or its people, and an expression for any of them."""
    forms: dict[str, str] = {}
    for country in reference().countries.values():
        for form in (country.name, *country.demonyms):
            forms.setdefault(form.lower(), country.name)
    ordered = sorted(forms, key=len, reverse=True)
    return forms, re.compile(r"(?<!\w)(" + "|".join(map(re.escape, ordered)) + r")(?:['’]s)?(?!\w)", re.IGNORECASE)


def _area(text: str) -> str | None:
    forms, pattern = _demonyms()
    match = pattern.search(text)
    return forms[match.group(1).lower()] if match else None


def plays_in(team: str, city: str) -> bool:
    """Whether a city (of a dateline) is in the name of a team, or the capital of a nation."""
    country = reference().countries.get(team)
    capital = country.capital if country is not None else None
    return fold(city) in (fold(team), fold(capital or "")) or fold(city) in fold(team).split()


def country_of(text: str) -> str | None:
    """The country that `text` names, in full or as a people ("Romanian")."""
    return _demonyms()[0].get(text.strip().lower())


PLAYED_FOR = re.compile(
    r"\s+(?:soccer\s+|football\s+)?((?:first|second|third|premier|super|national|top)[\s-]+(?:division|league)|premiership"
    r"|(?:super|league|F\.?A\.?|federation)?\s*cup|championship|league)",
    re.IGNORECASE,
)


def _unknown(text: str, names: TeamNames, anchor: date | None) -> tuple[str, str | None, str | None, str] | None:
    """A league told by its country ("the Czech Republic's first division"), by its own name where that is known."""
    forms, pattern = _demonyms()
    for match in pattern.finditer(text):
        kind = PLAYED_FOR.match(text, match.end())
        if kind is not None:
            what = re.sub(r"\s+", " ", kind.group(1)).lower()
            country = forms[match.group(1).lower()]
            rest = text[: match.start()] + CUT + text[kind.end() :]
            for people in reference().countries[country].demonyms:
                known = _named(f"{people} {what}", names, anchor, country, women=False)
                if known is not None:
                    return known.name, known.area, known.kind, rest
            told = match.group(1).title() if match.group(1).isupper() else match.group(1)
            return f"{told} {what}", country, "cup" if "cup" in what else "league", rest
    return None
