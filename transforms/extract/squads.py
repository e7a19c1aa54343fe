"""Which squads meet: youth and reserve sides play their like, and women play women.

In: the names of two teams as read, where only one may have its squad told ("Leeds U18 won at Hull"). Out: both in full.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from transforms.annotate.names import names

YOUTH = re.compile(r" (U1\d|U2\d|Youth|Reserves)$")
IN_SENIOR_CUPS = frozenset(["U21", "U23"])  # which play in a cup with first teams
SENIOR_CUPS = frozenset(["EFL Trophy", "Scottish Challenge Cup"])


def youth_squad(name: str) -> str | None:
    """The youth or reserve squad of a known club that the name ends with (`U18`), else None."""
    found = YOUTH.search(name)
    if found is None or name in names().data.teams:
        return None
    club = names().data.teams.get(name[: found.start()])
    return found.group(1) if club is not None and club.kind != "national" else None


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
    return name.endswith(" Women") or (team is not None and team.gender == "w")


def _womens(name: str) -> str:
    return names().resolve_team(name, gender="w").name
