"""Which squads meet: youth and reserve sides play their like, and women play women.

In: the names of two teams as read, where only one may have its squad told ("Leeds U18 won at Hull"). Out: both in full.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from transforms.annotate.names import names
from transforms.annotate.tokens import fold

YOUTH = re.compile(r" (U1\d|U2\d|Youth|Reserves)$")
WOMEN = re.compile(r" Women(?: U\d\d)?$")
AGE_MARKS = ("U-", "Under-")
IN_SENIOR_CUPS = frozenset(["U21", "U23"])  # which play in a cup with first teams
SENIOR_CUPS = frozenset(["EFL Trophy", "Scottish Challenge Cup"])


def youth_squad(name: str) -> str | None:
    """The youth or reserve squad of a known club that the name ends with (`U18`), else None."""
    found = YOUTH.search(name)
    if found is None or name in names().data.teams:
        return None
    club = names().data.teams.get(name[: found.start()])
    return found.group(1) if club is not None and club.kind != "national" else None


def of_age(competition: str | None, pair: tuple[str, str]) -> str | None:
    """The competition of the age of two national sides ("Italy U17") that is called like the seniors' `competition`,
    where there is one: the World Cup of their age."""
    ages = {found.group(1) for name in pair if (found := YOUTH.search(name))}
    known = names().data.competitions.get(competition or "")
    if len(ages) != 1 or known is None or known.teams != "national" or any(mark in known.name for mark in AGE_MARKS):
        return competition
    age = ages.pop().removeprefix("U")
    surfaces = [names().surfaces.get(fold(f"{mark}{age} {known.name}")) for mark in AGE_MARKS]
    same = {c.name for surface in surfaces if surface for c in surface.competitions if c.gender == known.gender}
    return same.pop() if len(same) == 1 else competition


def level(pair: tuple[str, str], competitions: Collection[str]) -> tuple[str, str]:
    """The names of two sides that met, in full. `competitions`: those that the article names."""
    a, b = pair
    women = _is_womens(a), _is_womens(b)
    if women[0] != women[1]:
        return (a, _womens(b)) if women[0] else (_womens(a), b)
    one, two = youth_squad(a), youth_squad(b)
    if YOUTH.search(a) and YOUTH.search(b):
        return pair
    if (one is None) == (two is None) or ({one, two} & IN_SENIOR_CUPS and not SENIOR_CUPS.isdisjoint(competitions)):
        return pair
    return (a, f"{b} {one}") if one else (f"{a} {two}", b)


def _is_womens(name: str) -> bool:
    team = names().data.teams.get(name)
    return WOMEN.search(name) is not None or (team is not None and team.gender == "w")


def _womens(name: str) -> str:
    found = YOUTH.search(name)
    if found is not None and name not in names().data.teams:
        return f"{name[: found.start()]} Women {found[1]}"
    return names().resolve_team(name, gender="w").name
