"""Clubs that a short name means where an article is on their league or country alone.

In: the senses of an article as far as they are decided. Out: `Newcastle` of Australia, `York` of Canada, `Wanderers` of
Uruguay, `Wolves` of Nigeria; None where the article is on other football too, or several clubs fit.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from transforms.lexicon.tables import Team

if TYPE_CHECKING:
    from transforms.annotate.senses import Senses

SHORT = 2  # rank of a form of a name that is cut short
ENOUGH = 3  # mentions of its clubs that make an article one on a country


def local_club(senses: Senses, key: str, famous: Team) -> Team | None:
    """The club of the town `key`, or with that beginning, in the league the article is about, where nothing else of
    it is about the league or country of the famous club of that name."""
    own = senses.counts[key]  # the form itself has counted for the famous club
    if senses.leagues[famous.league or ""] > own or senses.areas[famous.country] > own:
        return None
    towns = {team.name for team in senses.index.towns.get(key, ())}
    here = [
        team
        for league, count in senses.leagues.items()
        for team in senses.index.leagues.get(league, ())
        if count > 1 and team.country != famous.country and _is_called(senses, team, key, towns)
    ]
    return here[0] if len(here) == 1 else None


def _is_called(senses: Senses, team: Team, key: str, towns: Collection[str]) -> bool:
    wanted = "w" if senses.women else "m"
    return team.gender == wanted and (team.name in towns or key in senses.index.parts(team.name))


def sole_club(senses: Senses, key: str) -> Team | None:
    """The one club of the only country that the article is on in whose name `key` is a part of its own."""
    on = {area: count for area, count in senses.areas.items() if area in senses.index.data.countries}
    if len(on) != 1 or senses.national or max(on.values()) < ENOUGH:
        return None
    wanted, country = "w" if senses.women else "m", next(iter(on))
    there = [team for team in senses.index.clubs.get((country, wanted), ()) if key in team.name.lower().split()]
    return there[0] if len(there) == 1 else None


def short_name(senses: Senses, key: str, teams: list[Team]) -> Team | None:
    """The one club of the article's countries that prints the everyday word `key` as its name ("Wolves"); or the only
    one of all, where the article is on its continent and on no country in which another club is called so."""
    here = [team for team in teams if senses.areas[team.country]]
    if len(here) == 1:
        return here[0]
    if len(teams) != 1:
        return None
    team = teams[0]
    country = senses.index.data.countries.get(team.country)
    called = {other.country for _, other in senses.surfaces[key].teams}
    elsewhere = any(senses.areas[other] for other in called)
    return team if country and senses.areas[country.confederation] and not elsewhere else None


def begun_by(senses: Senses, norm: str) -> str | None:
    """The one club of the countries that the article is on whose name begins with `norm` ("Royston"); None where none
    or several do, or `norm` is the name of several that the article leaves open ("Inter")."""
    surface = senses.surfaces.get(norm)
    if surface is not None and len({team.name for rank, team in surface.teams if rank < SHORT}) > 1:
        return None
    wanted, begins = "w" if senses.women else "m", norm + " "
    there = [
        team.name
        for area, count in senses.areas.items()
        for team in (senses.index.clubs.get((area, wanted), ()) if count else ())
        if any(form.startswith(begins) for form in senses.index.forms(team))
    ]
    return there[0] if len(there) == 1 else None
