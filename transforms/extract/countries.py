"""Teams by their country: which side is at home in a place, whose countrymen a word names.

In: a chunk of a sentence, or a folded word. Out: a team's name, or None where the words fit none or several.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from transforms.annotate.chunks import Chunk
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.extract.competitions import team_of
from transforms.extract.homes import city_teams, named_country, owners, owns


@cache
def country_of(demonym: str) -> str | None:
    """The national team that an adjective means ("French": France)."""
    for country in names().data.countries.values():
        if demonym in {fold(word) for word in country.demonyms}:
            return country.name
    return None


def at_home(chunk: Chunk, pair: tuple[str, str]) -> str | None:
    """Which of `pair` plays at home at the ground, town or country that the chunk names; None where it is unclear."""
    local = [team for team in pair if owns(team, chunk) or team in city_teams(chunk.norm)]
    if not local and (chunk.kind in "LH" or (chunk.kind == "T" and chunk.value.national)):
        country = {*owners(chunk), named_country(chunk.norm)}
        rows = {team: team_of(team) for team in pair}
        local = [team for team, row in rows.items() if row is not None and row.country in country]
    return local[0] if len(local) == 1 else None


def of_people(words: Iterable[str], pair: tuple[str, str]) -> str | None:
    """Which of `pair` is from a country whose people or adjective stands among folded `words`: "the Germans"."""
    countries = {country for word in words if (country := country_of(word)) is not None}
    rows = {team: team_of(team) for team in pair}
    found = [team for team, row in rows.items() if row is not None and row.country in countries]
    return found[0] if len(found) == 1 else None
