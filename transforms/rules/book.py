"""The tables of rules below `data/` in; the rules of one competition, season and stage out.

A competition that no table names gets the custom of its kind and time, with `known` False. Nothing is applied here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from transforms.lexicon.tables import reference
from transforms.model import DecidedBy
from transforms.rules.seasons import first_year, within

DATA = Path(__file__).parent / "data"
TieFormat = Literal["aggregate", "points", "series"]
Decider = DecidedBy | Literal["higher seed", "shared"]
TIE_BREAKERS = frozenset(
    {
        "goal difference",
        "goals for",
        "goal average",
        "wins",
        "away goals",
        "away wins",
        "head-to-head",
        "head-to-head goal difference",
        "head-to-head goals",
        "head-to-head away goals",
    }
)
GROUP_STAGES = frozenset({"group stage", "second group stage", "league phase"})
DECIDERS = (*get_args(DecidedBy), "higher seed", "shared")


class RulesDataError(ValueError):
    """A row of the rules is not usable; the message names the file and the row."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How a tie is settled and a table ranked, in one competition, season and stage.

    `format`: what the matches of a tie add up to: goals (`aggregate`), match points (`points`) or matches won
    (`series`, best of `legs`). `deciders`: what settles a tie that is level on that, in order (away goals named after
    extra time count only once that has been played).
    `tie_breakers`: what ranks teams level on points, in order, in the words of docs/rules.md; head-to-head counts once
    the teams have met `meetings` times (None: at once). `points_for_shoot_out`: for the winner and the loser of a
    shoot-out after a draw, where a table counts it. `play_offs`: the places (`title`, `relegation`) for which level
    teams meet again.
    `known` False: no table names this competition (for a knockout stage: knockout.csv), the custom of its kind and
    time is assumed. `source`: where the rows come from.
    """

    competition: str | None
    season: str | None
    stage: str | None
    format: TieFormat = "aggregate"
    legs: int = 1
    deciders: tuple[Decider, ...] = ("extra time", "penalties")
    away_goals_in_extra_time: bool = False
    points_for_win: int = 3
    points_for_draw: int = 1
    points_for_shoot_out: tuple[int, int] | None = None
    tie_breakers: tuple[str, ...] = ("goal difference", "goals for")
    meetings: int | None = None
    play_offs: tuple[str, ...] = ()
    known: bool = False
    source: str = ""

    @property
    def away_goals(self) -> bool:
        """Whether away goals count in a tie that is level on aggregate."""
        return "away goals" in self.deciders

    @property
    def away_goals_after_extra_time(self) -> bool:
        """Whether away goals count only once extra time has been played (League Cup semi-finals until 2018)."""
        order = [step for step in self.deciders if step in ("away goals", "extra time")]
        return order == ["extra time", "away goals"]

    @property
    def extra_time(self) -> bool:
        """Whether a tie that is level goes to extra time in its last leg."""
        return "extra time" in self.deciders

    @property
    def penalties(self) -> bool:
        """Whether a shoot-out is the last resort."""
        return "penalties" in self.deciders


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A row of a rules table: for whom and when it holds, and the fields of `Rules` that it sets."""

    competitions: tuple[str, ...]
    stages: tuple[str, ...]
    from_season: str
    to_season: str
    sets: dict[str, Any]
    source: str

    def holds(self, competition: str | None, season: str | None, stage: str | None) -> bool:
        """Whether the row speaks of this competition, season and stage; a row without stages speaks of all."""
        named = competition in self.competitions and within(season, self.from_season, self.to_season)
        return named and (not self.stages or stage in self.stages)


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _read(name: str) -> Iterable[tuple[str, dict[str, str]]]:
    path = DATA / name
    with path.open(encoding="utf-8", newline="") as handle:
        for number, row in enumerate(csv.DictReader(handle), start=2):
            where = f"{name}:{number}"
            if None in row or None in row.values():
                raise RulesDataError(f"{where}: the number of cells differs from the header's")
            yield where, row


def _row(where: str, cells: dict[str, str], sets: dict[str, Any]) -> RuleRow:
    for label in (cells["from_season"], cells["to_season"]):
        if label and first_year(label) is None:
            raise RulesDataError(f"{where}: {label!r} is no season; write 2024-25 or 2025")
    if not cells["source"]:
        raise RulesDataError(f"{where}: a rule needs its source")
    stages = _list(cells.get("stages", ""))
    named = tuple(name for listed in _list(cells["competitions"]) for name in _all_names(listed))
    return RuleRow(named, stages, cells["from_season"], cells["to_season"], sets, cells["source"])


def _all_names(competition: str) -> tuple[str, ...]:
    """A competition's canonical name and those that it had before, under which the same rules hold."""
    entry = reference().competitions.get(competition)
    return (competition, *(name for name, _ in entry.former)) if entry else (competition,)


@cache
def knockout_rows() -> tuple[RuleRow, ...]:
    """The rows of knockout.csv, in order. Raises RulesDataError where one is not usable."""
    rows = []
    for where, cells in _read("knockout.csv"):
        deciders = _list(cells["deciders"])
        if not deciders or not set(deciders) <= set(DECIDERS):
            raise RulesDataError(f"{where}: deciders must be some of {', '.join(DECIDERS)}")
        if cells["format"] not in get_args(TieFormat):
            raise RulesDataError(f"{where}: format must be one of {', '.join(get_args(TieFormat))}")
        sets = {
            "format": cells["format"],
            "legs": int(cells["legs"]),
            "deciders": deciders,
            "away_goals_in_extra_time": cells["away_goals_in_extra_time"] == "1",
        }
        rows.append(_row(where, cells, sets))
    return tuple(rows)


@cache
def league_rows() -> tuple[RuleRow, ...]:
    """The rows of leagues.csv, in order. Raises RulesDataError where one is not usable."""
    rows = []
    for where, cells in _read("leagues.csv"):
        sets = {
            "points_for_win": int(cells["points_for_win"]),
            "points_for_draw": int(cells["points_for_draw"]),
            "points_for_shoot_out": _pair(cells["points_for_shoot_out"]),
            "tie_breakers": _breakers(where, cells["tie_breakers"]),
            "meetings": int(cells["meetings"]) if cells["meetings"] else None,
            "play_offs": _list(cells["play_offs"]),
        }
        rows.append(_row(where, cells, sets))
    return tuple(rows)


def _pair(cell: str) -> tuple[int, int] | None:
    winner, _, loser = cell.partition(";")
    return (int(winner), int(loser)) if cell else None


def _breakers(where: str, cell: str) -> tuple[str, ...]:
    breakers = _list(cell)
    if not breakers or not set(breakers) <= TIE_BREAKERS:
        raise RulesDataError(f"{where}: tie-breakers must be some of {', '.join(sorted(TIE_BREAKERS))}")
    return breakers


def _choose(rows: Iterable[RuleRow], competition: str | None, season: str | None, stage: str | None) -> RuleRow | None:
    """The row that speaks most closely: one that names the stage before one that doesn't, a later before an earlier."""
    holding = [row for row in rows if row.holds(competition, season, stage)]
    return max(holding, key=lambda row: (bool(row.stages), first_year(row.from_season) or 0), default=None)


@cache
def rules_for(competition: str | None, season: str | None, stage: str | None = None) -> Rules:
    """The rules of `competition` (canonical name) in `season` at `stage`; an unknown season means the newest rules."""
    sets: dict[str, Any] = {}
    sources, named = [], []
    for rows in (knockout_rows(), league_rows()):
        row = _choose(rows, competition, season, stage)
        named.append(row is not None)
        if row is None:
            row = _choose(rows, _custom(competition), season, stage)
        if row is not None:
            sets |= row.sets
            sources.append(row.source)
    ties_known, tables_known = named
    known = ties_known or (tables_known and (stage is None or stage in GROUP_STAGES))
    return Rules(competition, season, stage, known=known, source="; ".join(sources), **sets)


@cache
def plays_two_legs(competition: str | None, season: str | None, stage: str | None) -> bool:
    """Whether two meetings at this stage are the legs of a tie, and not a match and its replay."""
    rules = rules_for(competition, season, stage)
    return rules.format != "series" and rules.legs == 2


def _custom(competition: str | None) -> str:
    """The name under which the tables keep what is usual for this kind of competition: `any cup`, `any league` …"""
    entry = reference().competitions.get(competition or "")
    return f"any {entry.kind}" if entry else "any"


@cache
def deductions_for(competition: str | None, season: str | None) -> dict[str, int]:
    """Points taken from teams of a competition's season, by canonical team name, from points_deductions.csv."""
    taken: dict[str, int] = {}
    for _, cells in _read("points_deductions.csv"):
        if cells["competition"] == competition and cells["season"] == season:
            taken[cells["team"]] = taken.get(cells["team"], 0) + int(cells["points"])
    return taken


@cache
def awarded_score(competition: str | None, season: str | None) -> tuple[int, int] | None:
    """Goals for and against with which a match is awarded, from awarded.csv; None where that is not the custom."""
    rows = [_row(where, cells, {"score": cells["score"]}) for where, cells in _read("awarded.csv")]
    row = _choose(rows, competition, season, None) or _choose(rows, "any", season, None)
    if row is None or not row.sets["score"]:
        return None
    goals_for, goals_against = row.sets["score"].split("-")
    return int(goals_for), int(goals_against)


def rules_rows() -> list[dict[str, Any]]:
    """Every rule as a flat row: competition, years, stage and what holds, in the order of the tables.

    A row of knockout.csv leaves the columns of tables empty and the other way round; lists stay lists.
    """
    tables = (("knockout", knockout_rows()), ("league", league_rows()))
    return [
        _flat(table, row, competition, stage)
        for table, rows in tables
        for row in rows
        for competition in row.competitions
        for stage in row.stages or (None,)
    ]


def _flat(table: str, row: RuleRow, competition: str, stage: str | None) -> dict[str, Any]:
    deciders = row.sets.get("deciders")
    flags = {f"{name.replace(' ', '_')}": None if deciders is None else name in deciders for name in DECIDERS}
    del flags["aggregate"]
    return {
        "competition": competition,
        "from_season": row.from_season or None,
        "to_season": row.to_season or None,
        "stage": stage,
        "table": table,
        "format": row.sets.get("format"),
        "legs": row.sets.get("legs"),
        **flags,
        "away_goals_after_extra_time": None
        if deciders is None
        else Rules(None, None, None, deciders=deciders).away_goals_after_extra_time,
        "away_goals_in_extra_time": row.sets.get("away_goals_in_extra_time"),
        "deciders": list(deciders or ()),
        "points_for_win": row.sets.get("points_for_win"),
        "points_for_draw": row.sets.get("points_for_draw"),
        "points_for_shoot_out": list(row.sets.get("points_for_shoot_out") or ()),
        "tie_breakers": list(row.sets.get("tie_breakers", ())),
        "meetings": row.sets.get("meetings"),
        "play_offs": list(row.sets.get("play_offs", ())),
        "source": row.source,
    }
