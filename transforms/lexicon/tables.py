"""The reference data as objects: the CSV tables below `data/` in, one `Reference` out.

No name matching here (see `annotate.names`) and no rules of the game (see `rules`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
LEAGUES_OF = 2025  # the season, by the year in which it began, whose leagues the tables of teams give


@dataclass(frozen=True, slots=True)
class Team:
    """A team under its canonical name; see README.md in this folder for what each column means.

    `former`: the names that it had before, oldest first, each with the first year of the seasons in which it no longer
    had it.
    """

    name: str
    country: str
    league: str | None
    gender: str
    kind: str
    aliases: tuple[str, ...]
    nicknames: tuple[str, ...]
    city: str | None
    region: str | None
    grounds: tuple[str, ...]
    former: tuple[tuple[str, int], ...] = ()

    def name_in(self, year: int) -> str:
        """What it was called in the season that began in `year`: FC Dallas is Dallas Burn in 1999."""
        return next((name for name, until in self.former if year < until), self.name)


@dataclass(frozen=True, slots=True)
class Competition:
    """A competition under its canonical name, with what is needed to name its seasons.

    `former`: what it was called before, oldest first, each with the first year of the seasons that no longer were;
    each of them is in the reference data too, with the present name as `now`.
    """

    name: str
    code: str
    area: str
    kind: str
    teams: str
    gender: str
    tier: int | None
    season_kind: str
    season_start: int
    first: int | None
    last: int | None
    aliases: tuple[str, ...]
    former: tuple[tuple[str, int], ...] = ()
    now: str | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A country with the words that newspapers use for it and its people."""

    name: str
    demonyms: tuple[str, ...]
    capital: str | None
    confederation: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Venue:
    """A ground that is not (or not only) a club's home."""

    name: str
    city: str | None
    country: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spell:
    """The years in which a coach had a team; `until` is None while he has it, or where the year is not known."""

    coach: str
    team: str
    since: int
    until: int | None
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """All reference tables, each by canonical name (coaches: one item a spell), in the order of their files."""

    teams: dict[str, Team] = field(default_factory=dict)
    competitions: dict[str, Competition] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    venues: dict[str, Venue] = field(default_factory=dict)
    coaches: list[Spell] = field(default_factory=list)
    derbies: dict[str, tuple[str, str]] = field(default_factory=dict)
    years: dict[str, tuple[int | None, int | None]] = field(default_factory=dict)  # of clubs, founded and dissolved
    renamed: dict[str, Team] = field(default_factory=dict)  # former names of teams, each with the team

    def team(self, name: str) -> Team | None:
        """The team that has this name or had it once; None for a name that no table has."""
        return self.teams.get(name) or self.renamed.get(name)


class ReferenceDataError(ValueError):
    """A row of the reference data is not usable; the message names the file and the row."""


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        for number, row in enumerate(csv.DictReader(handle), start=2):
            if None in row or None in row.values():
                raise ReferenceDataError(f"{path.name}:{number}: the number of cells differs from the header's")
            yield {key: value.strip() for key, value in row.items()}


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (piece.strip() for piece in cell.split(";")) if part)


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _team(row: dict[str, str]) -> Team:
    return Team(
        name=row["name"],
        country=row["country"],
        league=row["league"] or None,
        gender=row["gender"] or "m",
        kind=row["kind"] or "club",
        aliases=_list(row["aliases"]),
        nicknames=_list(row["nicknames"]),
        city=row["city"] or None,
        region=row["region"] or None,
        grounds=_list(row["grounds"]),
    )


def _competition(row: dict[str, str]) -> Competition:
    return Competition(
        name=row["name"],
        code=row["code"],
        area=row["area"],
        kind=row["kind"],
        teams=row["teams"] or "club",
        gender=row["gender"] or "m",
        tier=_number(row["tier"]),
        season_kind=row["season_kind"] or "split",
        season_start=_number(row["season_start"]) or (7 if row["season_kind"] != "calendar" else 1),
        first=_number(row["first"]),
        last=_number(row["last"]),
        aliases=_list(row["aliases"]),
        former=tuple(_former(part) for part in _list(row.get("former", ""))),
    )


def _former(text: str) -> tuple[str, int]:
    """`Welsh Premier League until 2019` as a name and a year."""
    name, _, year = text.rpartition(" until ")
    return name, int(year)


def _under_former_name(present: Competition, name: str, until: int) -> Competition:
    code = "".join(c for c in name.lower().replace(" ", "-") if c.isalnum() or c == "-")
    return replace(present, name=name, code=code, last=until, aliases=(), former=(), now=present.name)


@cache
def reference(folder: Path = DATA) -> Reference:
    """Read every table below `folder`, once per process.

    Raises ReferenceDataError where two rows share a canonical name, present or former, or a row's cells do not fit its
    header.
    """
    loaded = Reference()
    for path in sorted((folder / "teams").glob("*.csv")):
        for row in _rows(path):
            if row["name"] in loaded.teams:
                raise ReferenceDataError(f"{path.name}: {row['name']!r} stands twice in the team tables")
            loaded.teams[row["name"]] = _team(row)
    for row in _optional(folder / "competitions.csv"):
        found = loaded.competitions[row["name"]] = _competition(row)
        for name, until in found.former:
            loaded.competitions[name] = _under_former_name(found, name, until)
    for row in _optional(folder / "countries.csv"):
        loaded.countries[row["name"]] = Country(
            row["name"], _list(row["demonyms"]), row["capital"] or None, row["confederation"], _list(row["codes"])
        )
    for row in _optional(folder / "venues.csv"):
        loaded.venues[row["name"]] = Venue(
            row["name"], row["city"] or None, row["country"] or None, _list(row["aliases"])
        )
    for row in _optional(folder / "coaches.csv"):
        loaded.coaches.append(
            Spell(row["name"], row["team"], int(row["since"]), _number(row["until"]), _list(row["also"]))
        )
    for row in _optional(folder / "derbies.csv"):
        one, two = _list(row["teams"])
        if not {one, two} <= loaded.teams.keys():
            raise ReferenceDataError(f"derbies.csv: {row['name']!r} is of teams that no table of teams has")
        loaded.derbies[row["name"]] = one, two
    for row in _optional(folder / "clubyears.csv"):
        if row["team"] not in loaded.teams:
            raise ReferenceDataError(f"clubyears.csv: {row['team']!r} is a team that no table of teams has")
        loaded.years[row["team"]] = _number(row["founded"]), _number(row["dissolved"])
    for row in _optional(folder / "formernames.csv"):
        _rename(loaded, row["team"], tuple(_former(part) for part in _list(row["former"])))
    return loaded


def _rename(loaded: Reference, team: str, former: tuple[tuple[str, int], ...]) -> None:
    """Give a team the names that it had; it may have had its present one before others, and one of them twice."""
    if team not in loaded.teams:
        raise ReferenceDataError(f"formernames.csv: {team!r} is a team that no table of teams has")
    loaded.teams[team] = replace(loaded.teams[team], former=former)
    for name in dict.fromkeys(name for name, _ in former if name != team):
        if name in loaded.teams or name in loaded.renamed:
            raise ReferenceDataError(f"formernames.csv: {name!r} is the name of another team too")
        loaded.renamed[name] = loaded.teams[team]


def _optional(path: Path) -> Iterator[dict[str, str]]:
    return _rows(path) if path.exists() else iter(())
