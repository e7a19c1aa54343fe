"""Competitions and dates in, names of seasons out: `2025` for a calendar-year competition, `2024-25` otherwise.

Only names and their comparison; which season an undated article belongs to is decided in `seasons`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from transforms.lexicon.tables import reference
from transforms.model import MatchStatus

SPLIT = re.compile(r"(\d{4})\s*[-/–]\s*(\d{2}|\d{4})")
OFF_SEASON = timedelta(days=30)
SPLIT_START = 7


@cache
def clean_season(season: str | None) -> str | None:
    """The contract's form of a season's name: `2024/2025` and `2024-2025` give `2024-25`."""
    found = SPLIT.fullmatch(season.strip()) if season else None
    return f"{found[1]}-{found[2][-2:]}" if found else season


def season_of(competition: str | None, day: date, teams: tuple[str, ...] = ()) -> str | None:
    """The season in which `day` falls, by the calendar of `competition`, or of the leagues that `teams` play in.

    None where the competition is unknown and the teams' leagues are unknown or keep different calendars.
    """
    calendar = _calendar(competition) if competition else _common_calendar(teams)
    if calendar is None:
        return None
    kind, start = calendar
    if kind == "calendar":
        return str(day.year)
    first = day.year if day.month >= start else day.year - 1
    return f"{first}-{(first + 1) % 100:02}"


def current_season(
    competition: str | None, published_on: date, status: MatchStatus, teams: tuple[str, ...] = ()
) -> str | None:
    """The season that an article of `published_on` means where it names none.

    In the weeks between two seasons a result is of the season that has ended and a fixture of the one to come.
    """
    shift = OFF_SEASON if status == "scheduled" else -OFF_SEASON
    return season_of(competition, published_on + shift, teams)


@cache
def years(season: str) -> frozenset[int]:
    """The years that a season touches; empty where its name is not understood."""
    found = SPLIT.fullmatch(season)
    if found:
        return frozenset((int(found[1]), int(found[1]) + 1))
    return frozenset((int(season),)) if season.isdigit() else frozenset()


@cache
def seasons_fit(one: str | None, other: str | None) -> bool:
    """Whether two seasons may be the same: equal, one untold, or a year against a split season that touches it."""
    if one is None or other is None or one == other:
        return True
    if SPLIT.fullmatch(one) and SPLIT.fullmatch(other):
        return False
    return len(years(one) & years(other)) > 0 and years(one) != years(other)


@cache
def _calendar(competition: str | None) -> tuple[str, int] | None:
    known = reference().competitions.get(competition or "")
    return (known.season_kind, known.season_start) if known else None


@cache
def _common_calendar(teams: tuple[str, ...]) -> tuple[str, int] | None:
    """The calendar that all `teams` share: a split season without a competition is taken to begin in July."""
    kinds = {_team_kind(team) for team in teams}
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    return (kind, SPLIT_START if kind == "split" else 1) if kind else None


def _team_kind(team: str) -> str | None:
    known = reference().team(team)
    if known is None:
        return None
    if known.kind == "national":
        return "calendar"
    calendar = _calendar(known.league)
    return calendar[0] if calendar else None
