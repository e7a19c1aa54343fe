"""Names as only printed lists have them: a club's town in brackets or by its letters, cut short, or a nickname.

In: a name that was printed, with what the list and its article say of it. Out: the club, or None where several or none
fit. How a whole name is understood is told in `annotate.names`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache
from operator import itemgetter

from transforms.annotate.context import COMMON_NICKNAMES
from transforms.annotate.names import NICKNAME, TeamName, names
from transforms.annotate.tokens import fold
from transforms.lexicon.tables import Team

LETTERS = re.compile(
    r"(?P<club>[^\W\d_].{2,})\s(?P<town>(?!B$|X?I{2,3}$|FC$)[A-Z]{1,3})"
)  # "Celtic B" and "Ajax II" are second sides
APOSTROPHE = re.compile(r"(?P<head>[A-Z][a-z]{0,3})['’](?P<rest>[^\W\d_]{3,}(?:\s[A-Z]\w+)?)")
SHORTEST = 5  # letters of a name that is cut short
LAST = "\U0010ffff"  # no letter comes behind it


def of_town(printed: str, town: str, country: str | None, women: bool) -> Team | None:
    """The one club called so in a town told in full or by its letters: "Gimnasia (Mendoza)", "Estudiantes (LP)"."""
    key, place = fold(printed), fold(town)
    begun = _by_first_word(women).get(key.partition(" ")[0], ())
    called = [team for team in begun if _is_called(team, key) and _is_from(team, key, place)]
    fitting = [team for team in called if team.country == country] or called
    if len(fitting) > 1 and (land := names().data.countries.get(country or "")) is not None:
        fitting = [team for team in fitting if team.city == land.capital] or fitting  # "Dinamo M" is of Moscow
    return fitting[0] if len(fitting) == 1 else None


def with_letters(printed: str, country: str | None, women: bool) -> Team | None:
    """The club behind whose name the letters of its town stand: "Lokomotiv NN", of Nizhny Novgorod."""
    match = LETTERS.fullmatch(printed)
    return of_town(match["club"], match["town"], country, women) if match and country else None


def with_apostrophe(printed: str, country: str | None, among: Iterable[str], women: bool) -> Team | None:
    """The one team of those listed, or of the list's country, of whose name an apostrophe stands for a part:
    "N'Forest", "Cry'Palace", "S'hampton"."""
    match = APOSTROPHE.fullmatch(printed)
    if match is None:
        return None
    head, rest, listed = fold(match["head"]), fold(match["rest"]), set(among)
    own = [t for t in clubs(women) if t.name in listed or t.country == country]
    for meant in ([t for t in own if t.name in listed or t.league], own):
        found = {t.name: t for t in meant if any(_may_be_cut(fold(form), head, rest) for form in (t.name, *t.aliases))}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _may_be_cut(form: str, head: str, rest: str) -> bool:
    first, _, others = form.partition(" ")
    ends = not others and (first.endswith(rest) or _consonants(first).endswith(_consonants(rest)))
    return first.startswith(head) and (others.startswith(rest) or ends)


def _consonants(word: str) -> str:
    return re.sub(r"[aeiou]", "", word) if len(word) > SHORTEST else word  # "N'hmpton"


def cut_short(printed: str, country: str | None, among: Iterable[str], women: bool) -> Team | None:
    """The one team of those listed, or of the list's country, whose name begins as one printed with a full stop behind,
    or of several words: "Independ." for Independiente, "Warri Wol"."""
    if len(key := fold(printed)) < SHORTEST:
        return None
    keys, teams = _by_name(women)
    begun = [
        t for t in teams[bisect_left(keys, key) : bisect_right(keys, key + LAST)] if t.name.count(" ") == key.count(" ")
    ]
    listed = set(among)
    for found in ([t for t in begun if t.name in listed], [t for t in begun if t.country == country and t.league]):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def is_loose_nickname(name: TeamName, printed: str, words: str, country: str | None) -> bool:
    """Whether a team is known by nothing but a nickname that the article does not tie to it: "Lions" in a list of
    Ghana's league are not Aston Villa. `words`: the article's, folded, with a blank at both ends."""
    teams = [(rank, team) for rank, team in names().candidates(printed) if team.name == name.name]
    if not teams or teams[0][0] < NICKNAME:
        return False
    team = teams[0][1]
    if country == team.country and fold(printed) not in COMMON_NICKNAMES:
        return False
    return not any(f" {fold(form)} " in words for form in (team.name, *team.aliases))


@cache
def clubs(women: bool) -> tuple[Team, ...]:
    """All clubs of the reference data."""
    wanted = "w" if women else "m"
    return tuple(t for t in names().data.teams.values() if t.kind == "club" and t.gender == wanted)


@cache
def _by_name(women: bool) -> tuple[list[str], list[Team]]:
    """The clubs in the order of their folded names, and these."""
    ordered = sorted(((fold(team.name), team) for team in clubs(women)), key=itemgetter(0))
    return [key for key, _ in ordered], [team for _, team in ordered]


@cache
def _by_first_word(women: bool) -> dict[str, list[Team]]:
    """The clubs by the first words of their names."""
    found: dict[str, list[Team]] = {}
    for team in clubs(women):
        forms = (form for text in (team.name, *team.aliases) for form in _spelt(text))
        for word in dict.fromkeys(form.partition(" ")[0] for form in forms):
            found.setdefault(word, []).append(team)
    return found


def _is_called(team: Team, key: str) -> bool:
    return any(
        form == key or form.startswith(f"{key} ") for text in (team.name, *team.aliases) for form in _spelt(text)
    )


@cache
def _spelt(text: str) -> tuple[str, ...]:
    form = fold(text)
    other = form.replace("dynamo", "dinamo") if "dynamo" in form else form.replace("dinamo", "dynamo")
    return (form, other) if other != form else (form,)


def _is_from(team: Team, key: str, place: str) -> bool:
    """Whether a club's town, or the end of its name, is `place` or has these letters."""
    ends = {fold(team.city or "")} | {
        fold(text).removeprefix(f"{key} ").removeprefix("de ") for text in (team.name, *team.aliases)
    }
    towns = {end for end in ends if end and end != key}
    return any(place in (end, "".join(word[0] for word in end.split())) for end in towns)


def homeland(known: Iterable[str]) -> str | None:
    """The country of most of the clubs that are `known` so far."""
    teams = names().data.teams
    countries = Counter(teams[name].country for name in known if name in teams)
    return max(countries, key=lambda country: countries[country]) if countries else None
