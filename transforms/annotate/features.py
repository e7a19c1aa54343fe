"""By what words, other than its name, a team can be meant: its town, region, country, league, ground and their people.

In: a team's canonical name. Out: folded words ("catalan", "florida", "anfield").
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from transforms.annotate.names import names
from transforms.annotate.tokens import Word, fold
from transforms.lexicon.tables import Team
from transforms.lexicon.words import table, word_set

LEAGUES_SINCE = date.fromisoformat(table("en", "squads")["leagues"]["since"])
SQUAD = re.compile(r" (?:Women|U\d\d)$")
COMPASS = word_set("en", "squads", "compass")
CONTINENTS = table("en", "regions")["continents"]
GROUND_WORDS = word_set("en", "squads", "ground_words")
PERSON_WORDS = word_set("en", "grammar", "person_words")


@cache
def people_words() -> frozenset[str]:
    """What the people of any country or region are called: they name a team only where one of them plays."""
    words = {word for found in _region_people().values() for word in found}
    for country in names().data.countries.values():
        words.update(fold(word) for word in country.demonyms)
    return frozenset(words)


@cache
def demonym_countries() -> dict[str, str]:
    """The country of each word for its people ("chilean": "Chile")."""
    return {fold(word): country.name for country in names().data.countries.values() for word in country.demonyms}


def compatriot(words: list[Word], at: int) -> bool:
    """Whether the word at `at` and the small one behind it say who a person is: "Spanish skipper"."""
    if at + 1 >= len(words) or words[at + 1].shape != "a" or words[at + 1].norm not in PERSON_WORDS:
        return False
    return words[at].norm in demonym_countries()


@cache
def _demonyms(country: str) -> frozenset[str]:
    found = names().data.countries.get(country)
    return frozenset(fold(word) for word in (found.name, *found.demonyms)) if found else frozenset()


@cache
def _region_people() -> dict[str, frozenset[str]]:
    regions = table("en", "regions")["people"]
    return {fold(region): frozenset(fold(word) for word in words.split(";")) for region, words in regions.items()}


@cache
def _continental(country: str) -> frozenset[str]:
    """The words for the people of the country's continent."""
    found = names().data.countries.get(country)
    return frozenset(fold(word) for word in CONTINENTS.get(found.confederation if found else "", "").split(";") if word)


def _places(team: Team) -> set[str]:
    """Where a team is at home: its town, its region, with and without a direction, and what these lie in."""
    places = {fold(place) for place in (team.city or "", *(team.region or "").split(";"))} - {""}
    places |= {rest for place in places if (rest := place.partition(" ")[2]) and place.partition(" ")[0] in COMPASS}
    return places | {outer for place in places for outer in _within().get(place, ())}


@cache
def _within() -> dict[str, list[str]]:
    return {
        fold(place): [fold(o) for o in outer.split(";")] for place, outer in table("en", "regions")["within"].items()
    }


@cache
def features(name: str) -> frozenset[str]:
    """The words by which a description can mean the team; none for one that the reference data does not know."""
    team = names().data.teams.get(name) or names().data.teams.get(SQUAD.sub("", name))
    if team is None:
        return frozenset()
    found = set(_demonyms(team.country) | _continental(team.country))
    for place in _places(team):
        found.add(place)
        found |= _region_people().get(place, frozenset())
    for ground in team.grounds:
        found |= {fold(ground), " ".join(word for word in fold(ground).split() if word not in GROUND_WORDS)}
    return frozenset(found - {""})


@cache
def short_grounds(name: str) -> dict[str, str]:
    """A team's grounds by what is left of their names without "stadium" and its like: "universitario"."""
    team = names().data.teams.get(name)
    found: dict[str, str] = {}
    for ground in team.grounds if team else ():
        found.setdefault(" ".join(word for word in fold(ground).split() if word not in GROUND_WORDS), ground)
    return found


@cache
def leagues(name: str) -> frozenset[str]:
    """The names of the league that the team plays in since `LEAGUES_SINCE`; of earlier seasons nothing is known."""
    team = names().data.teams.get(name)
    if team is None or not team.league:
        return frozenset()
    league = names().data.competitions.get(team.league)
    return frozenset(fold(text) for text in (team.league, *(league.aliases if league else ())))


@cache
def leagues_at_home(name: str) -> frozenset[str]:
    """The names of all leagues of the country in which the team plays."""
    team = names().data.teams.get(name)
    of = [c for c in names().data.competitions.values() if team and c.kind == "league" and c.area == team.country]
    return frozenset(fold(text) for c in of for text in (c.name, *c.aliases))
