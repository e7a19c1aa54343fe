"""The competition that a head names: a known one, a country's league, or one that only its own name tells.

In: the text of a head and the names. Out: `Played` with what is left of the text, or None. What the rest says (round,
day, what follows) is read in `setting`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from string import capwords
from typing import NamedTuple, Protocol

from transforms.annotate.names import Surface, TeamName
from transforms.annotate.tokens import fold
from transforms.extract.lists.words import either, expression, phrase_set
from transforms.lexicon.tables import Competition, reference
from transforms.lexicon.wording import Wording

LONGEST_HEAD = 300
REGIONAL = 5  # the tier from which leagues are regional
LONGEST_NAME = 8  # words of a competition's name
WORD = re.compile(r"[^\W_](?:[\w.'’`&]*\w)?")
ORDINALS = {"one": "first", "two": "second", "three": "third", "1": "first", "2": "second", "3": "third"}
DIVISION = re.compile(r"(?<!\w)division(?!\w)", re.IGNORECASE)
COUNTRY_HEAD = re.compile(
    r"\W*(?P<country>[^\W\d][^()\d:;,]{2,30}?)\W*(?:(?P<round>\d\d?)(?:st|nd|rd|th) (?:round|matchday|week)\W*)?$", re.I
)
RANK, COMPASS = either(phrase_set("groups", "ranks")), either(phrase_set("groups", "compass"))
DIVISION_NAME = re.compile(
    rf"(?<!\w)(?:Reserves?\s+)?(?:{RANK}\s+Division|Division\s+{either(phrase_set('groups', 'numbers'))})"
    rf"(?:\s+{COMPASS}(?:\s*(?:&|and)\s*{COMPASS})?)?(?!\w)",
    re.IGNORECASE,
)
OF_LEAGUE = re.compile(rf"(?<=League)\s+{DIVISION_NAME.pattern}$|(?<=League)\s+(?:Reserve\s+)?Cup$", re.IGNORECASE)
OWN_CUP = re.compile(r"\W*(?:League|(?P<reserve>Reserves?))\s+Cup(?!\w)", re.IGNORECASE)
CUP_ROUNDS = 8  # no cup has more
SENTENCE = re.compile(r"(?<![\w(])[a-z]{2,}\s+(?:\w+\s+)?[a-z]{2,}(?!\w)|[.!?]\s*$")
CUT = " \x00 "  # stands where a name was taken out of a text


class Played(NamedTuple):
    """A competition by name, with its country and kind where known, and the text without it."""

    name: str
    area: str | None
    kind: str | None
    rest: str
    women: bool = False


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


def find_competition(text: str, names: TeamNames, anchor: date | None, area: str | None = None) -> Played | None:
    """The competition named first in `text`, and `text` without it.

    A league that the reference data lacks is still told by a country and what is played ("Lithuanian first division").
    """
    return find_named(text, names, anchor, _area(text) or area) or _unknown(text, names, anchor)


def find_named(text: str, names: TeamNames, anchor: date | None, area: str | None = None) -> Played | None:
    """The same for competitions of the reference data alone; fast on long texts."""
    words = list(WORD.finditer(text))
    women = bool(expression("head", "women").search(text[:LONGEST_HEAD]))
    for at, word in enumerate(words):
        reach = names.reach.get(fold(word.group()), 0)
        for size in range(min(LONGEST_NAME, reach, len(words) - at), 0, -1):
            start, end = word.start(), words[at + size - 1].end()
            found = _named(text[start:end], names, anchor, area, women)
            if found is not None and not (at and words[at - 1].group().lower() in phrase_set("groups", "limits")):
                return _played(found, text[:start] + CUT + text[end:])
    return None


def cut_out(text: str, left: str) -> str:
    """The form that was taken out of `text`, where `left` has a mark instead."""
    before, _, after = left.partition(CUT)
    return text[len(before) : len(text) - len(after)]


def divided(league: str | None, kind: str | None, area: str | None) -> bool:
    """Whether a league has divisions of its own, told by rank: a regional one, or one that nothing is known of."""
    known = reference().competitions.get(league or "")
    if league is None or kind != "league":
        return False
    return area is None if known is None else (known.tier or 0) >= REGIONAL


def within_league(league: str, head: str) -> str | None:
    """The division or the cup of a local league that a head below its name tells: "Division One East" below "Hellenic
    League" is the Hellenic League Division One East, "League Cup" the Hellenic League Cup. None for another head."""
    base = OF_LEAGUE.sub("", league)
    if (cup := OWN_CUP.match(head)) is not None and base.endswith("League"):
        return f"{base} {'Reserve ' if cup['reserve'] else ''}Cup"
    told = DIVISION_NAME.search(head)
    if told is None:
        return None
    words = " ".join(told.group().split())
    return f"{base} {words.title().replace(' And ', ' and ') if words.isupper() else words}"


def is_rank(form: str) -> bool:
    """Whether a form names a division by its rank alone, which says nothing without a country or a league."""
    return DIVISION.search(form) is not None and set(fold(form).split()) <= phrase_set("groups", "generic")


def of_rank(head: str, area: str | None, names: TeamNames, anchor: date | None) -> Played | None:
    """The league of a country that a head gives by its rank alone: "Division two" below one on French football."""
    country = reference().countries.get(area or "")
    words = head.strip(" :.-").lower().split()
    if country is None or len(words) != 2 or not is_rank(head):
        return None
    rank = next((word for word in words if word != "division"), "")
    for people in country.demonyms:
        found = find_competition(f"{people} {ORDINALS.get(rank, rank)} division", names, anchor, area)
        if found is not None:
            return found
    return None


def of_country(head: str, in_leagues: bool, anchor: date | None, women: bool) -> Played | None:
    """The first league of the country that the last line of a head consists of, in a list `in_leagues` or beside a
    round that only leagues have: "SPAIN (20th round)"."""
    match = COUNTRY_HEAD.match(head.rsplit("\n", 1)[-1])
    country = country_of(match["country"]) if match else None
    if match is None or country is None or not (in_leagues or int(match["round"] or 0) > CUP_ROUNDS):
        return None
    gender = "w" if women else "m"
    first = (c for c in reference().competitions.values() if (c.area, c.kind, c.tier) == (country, "league", 1))
    present = [c for c in first if c.now is None and c.gender == gender]
    held = [c for c in present if (c.first or 0) <= (anchor.year if anchor else date.max.year)]
    return _played(max(held, key=lambda c: c.first or 0), CUT) if held else None


def _named(form: str, names: TeamNames, anchor: date | None, area: str | None, women: bool) -> Competition | None:
    surface = names.lookup(form)
    if surface is None or not surface.competitions or not any(c.isupper() for c in form):
        return None
    rank = is_rank(form)
    if rank and area is None:
        return None
    if surface.teams and len(form.split()) == 1:
        return None

    def merit(competition: Competition) -> tuple[bool, bool, bool]:
        out = anchor is not None and bool(
            (competition.first and anchor.year < competition.first)
            or (competition.last and anchor.year > competition.last)
        )
        return out, (competition.gender == "w") != women, area is not None and competition.area != area

    best = min(surface.competitions, key=merit)
    return None if rank and best.area != area else best


def _played(competition: Competition, rest: str) -> Played:
    return Played(competition.name, competition.area, competition.kind, rest, competition.gender == "w")


def _nouns() -> frozenset[str]:
    return phrase_set("groups", "leagues") | phrase_set("groups", "cups")


@cache
def _own_name() -> re.Pattern[str]:
    """Words with capitals that end in "League", "Cup" and the like, and open a head."""
    noun = either(_nouns())
    word = r"(?:[^\W\d_a-z][\w.'’-]*|&|(?:and|of|de|du|do)(?=\s))"
    return re.compile(rf"\W*(?P<name>{word}(?:\s+{word}){{0,6}}?\s+(?P<noun>(?i:{noun})))(?!\w)(?!\s+(?i:{noun}))")


def own_competition(head: str) -> Played | None:
    """The competition that a head consists of, known by no more than its name: "Wirral Senior Cup Quarter-Final".

    A division named by its rank alone is none; nor is a head that says more than a round or a division beside the name.
    """
    match = _own_name().match(head)
    if match is None or SENTENCE.search(head[match.end() :]):
        return None
    words = set(fold(match.group("name")).split())
    ranks = phrase_set("groups", "generic") | _nouns()
    if words <= (ranks | phrase_set("groups", "limits") if DIVISION.match(match.group("noun")) else ranks):
        return None
    name = " ".join(match.group("name").replace("&", "and").split())
    cup = match.group("noun").lower() in phrase_set("groups", "cups")
    return Played(
        capwords(name).replace(" And ", " and ") if name.replace("and", "").isupper() else name,
        None,
        "cup" if cup else "league",
        CUT + head[match.end() :],
    )


@cache
def _demonyms() -> tuple[dict[str, str], Wording]:
    """The country of every word for a country or its people, and an expression for any of them."""
    forms: dict[str, str] = {}
    for country in reference().countries.values():
        for form in (country.name, *country.demonyms):
            forms.setdefault(form.lower(), country.name)
    ordered = sorted(forms, key=len, reverse=True)
    return forms, Wording(ordered, r"(?<!\w)(" + "|".join(map(re.escape, ordered)) + r")(?:['’]s)?(?!\w)")


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
    """The country that `text` names, in full, as a people ("Romanian") or by its letters ("GHA")."""
    plain = text.strip().replace("’", "'")
    return _demonyms()[0].get(plain.lower()) or _codes().get(plain)


def country_by_code(text: str) -> str | None:
    """The country whose letters `text` is: "GHA"."""
    return _codes().get(text.strip())


@cache
def _codes() -> dict[str, str]:
    return {code: country.name for country in reference().countries.values() for code in country.codes}


PLAYED_FOR = re.compile(
    r"\s+(?:soccer\s+|football\s+)?((?:first|second|third|premier|super|national|top)[\s-]+(?:division|league)|premiership"
    r"|(?:super|league|F\.?A\.?|federation)?\s*cup|championship|league)",
    re.IGNORECASE,
)


def _unknown(text: str, names: TeamNames, anchor: date | None) -> Played | None:
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
                    return _played(known, rest)
            told = match.group(1).title() if match.group(1).isupper() else match.group(1)
            return Played(f"{told} {what}", country, "cup" if "cup" in what else "league", rest)
    return None
