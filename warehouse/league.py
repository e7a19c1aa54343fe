"""Matches of leagues and groups in; the rules of each season, the places of each table and its scenarios out.

All rules are those of transforms/rules; here are only their rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from transforms.model import stored_fields
from transforms.rules import Result, Rules, TableScenario, deductions_for, rank_table, rules_for, table_scenarios
from warehouse.connect import Connection
from warehouse.knockout import in_due_seasons
from warehouse.tables import insert, named_rows

TABLE_STAGES = ("group stage", "league phase", "second group stage")
GROUP_PLACES = {"first place": (1, 1), "top two": (1, 2)}
LEAGUE_PLACES = {"first place": (1, 1)}
Group = tuple[str | None, frozenset[str]]


def renew_rules(con: Connection) -> None:
    """Write derived.season_rules of the due seasons anew, and touch the teams of those whose rules are others now."""
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE rules_before AS FROM derived.season_rules WHERE {in_due_seasons('season_rules')}"
    )
    con.execute(f"DELETE FROM derived.season_rules WHERE {in_due_seasons('season_rules')}")
    stages = named_rows(
        con,
        "SELECT m.competition, m.season, m.stage, any_value(c.kind) AS kind, "
        "bool_or(m.stage IS NOT NULL) OVER (PARTITION BY m.competition, m.season) AS has_stages FROM main.matches m "
        "LEFT JOIN main.competitions c ON c.name = m.competition AND c.known "
        f"WHERE {in_due_seasons('m')} GROUP BY m.competition, m.season, m.stage",
    )
    rows = [_season_rules(**row) for row in stages]
    insert(con, "derived.season_rules", {name: [row[name] for row in rows] for name in (rows[0] if rows else [])})
    con.execute(
        "INSERT INTO touched_teams SELECT DISTINCT m.team FROM main.team_matches m JOIN ("
        f"(FROM derived.season_rules WHERE {in_due_seasons('season_rules')} EXCEPT FROM rules_before)) r "
        "ON r.competition IS NOT DISTINCT FROM m.competition AND r.season IS NOT DISTINCT FROM m.season "
        "AND r.stage IS NOT DISTINCT FROM m.stage"
    )


def _season_rules(
    competition: str | None, season: str | None, stage: str | None, kind: str | None, has_stages: bool
) -> dict[str, Any]:
    rules = rules_for(competition, season, stage)
    return {
        "competition": competition,
        "season": season,
        "stage": stage,
        "in_table": competition is not None and season is not None and _in_table(stage, kind, has_stages),
        "points_for_win": rules.points_for_win,
        "points_for_draw": rules.points_for_draw,
        "points_for_shoot_out": list(rules.points_for_shoot_out or ()),
        "away_goals": rules.away_goals,
        "tie_breakers": list(rules.tie_breakers),
        "tie_format": rules.format,
    }


def _in_table(stage: str | None, kind: str | None, has_stages: bool) -> bool:
    """Matches of groups count in a table, and those of a league without a stage.

    A competition that the reference data lacks is taken as a league unless some of its matches have a stage.
    """
    if stage is not None:
        return stage in TABLE_STAGES
    return kind == "league" or (kind is None and not has_stages)


@dataclass(frozen=True, slots=True)
class TableMatch:
    """A match that counts in a table, played or to come (`home_goals` None)."""

    competition: str
    season: str
    stage: str | None
    home: str
    away: str
    home_goals: int | None
    away_goals: int | None
    home_penalties: int | None
    away_penalties: int | None
    status: str

    def result(self) -> Result | None:
        """The match as a result that a table counts, None without a score."""
        if self.status != "played" or self.home_goals is None or self.away_goals is None:
            return None
        kicks = (self.home_penalties, self.away_penalties)
        return Result(self.home, self.away, self.home_goals, self.away_goals, *kicks)


def renew_tables(con: Connection) -> int:
    """Write derived.table_ranks and derived.table_scenarios of the due seasons anew; returns how many tables."""
    for table in ("table_ranks", "table_scenarios"):
        con.execute(f"DELETE FROM derived.{table} WHERE {in_due_seasons(table)}")
    groups, play_offs = _reported_groups(con), _play_offs(con)
    ranks: list[dict[str, Any]] = []
    outlook: list[dict[str, Any]] = []
    tables = 0
    for matches in _tables(con):
        first = matches[0]
        rules = rules_for(first.competition, first.season, first.stage)
        for group in _groups(matches, groups[first.competition, first.season]):
            tables += 1
            deciders = play_offs[first.competition, first.season] if rules.play_offs else []
            ranks += _ranks(matches, group, rules, deciders)
            outlook += _outlook(matches, group, rules)
    _write(con, "derived.table_ranks", ranks)
    _write(con, "derived.table_scenarios", outlook)
    return tables


def _write(con: Connection, table: str, rows: Sequence[dict[str, Any]]) -> None:
    insert(con, table, {name: [row[name] for row in rows] for name in (rows[0] if rows else [])})


def _tables(con: Connection) -> Iterator[list[TableMatch]]:
    """The matches of each competition, season and stage that count in a table, by date."""
    names = stored_fields(TableMatch)
    columns = ", ".join(f"m.{name}_team" if name in ("home", "away") else f"m.{name}" for name in names)
    rows = con.execute(
        f"SELECT {columns} FROM main.matches m JOIN derived.season_rules r ON r.competition = m.competition "
        "AND r.season = m.season AND r.stage IS NOT DISTINCT FROM m.stage AND r.in_table "
        f"WHERE {in_due_seasons('m')} ORDER BY m.competition, m.season, m.stage, m.date NULLS LAST, m.match_id"
    )
    matches = (TableMatch(*row) for row in iter(rows.fetchone, None))
    for _, season in groupby(matches, key=lambda match: (match.competition, match.season, match.stage)):
        yield list(season)


def _reported_groups(con: Connection) -> dict[tuple[str, str], dict[str, str | None]]:
    """The group or conference that most sources put each team in, by competition and season."""
    rows = con.execute(
        "SELECT competition, season, team, group_name FROM main.standings s "
        f"WHERE competition IS NOT NULL AND season IS NOT NULL AND {in_due_seasons('s')} "
        "GROUP BY competition, season, team, group_name "
        "QUALIFY row_number() OVER (PARTITION BY competition, season, team "
        "ORDER BY sum(source_count) DESC, group_name NULLS LAST) = 1"
    ).fetchall()
    groups: dict[tuple[str, str], dict[str, str | None]] = defaultdict(dict)
    for competition, season, team, group in rows:
        groups[competition, season][team] = group
    return groups


def _play_offs(con: Connection) -> dict[tuple[str, str], list[Result]]:
    """Played matches at the stage `play-off`, by competition and season: they may rank teams level in the table."""
    rows = con.execute(
        "SELECT competition, season, home_team, away_team, home_goals, away_goals, home_penalties, away_penalties "
        f"FROM main.matches m WHERE stage = 'play-off' AND home_goals IS NOT NULL AND {in_due_seasons('m')} "
        "ORDER BY date NULLS LAST, match_id"
    ).fetchall()
    found: dict[tuple[str, str], list[Result]] = defaultdict(list)
    for competition, season, *match in rows:
        found[competition, season].append(Result(*match))
    return found


def _groups(matches: Sequence[TableMatch], reported: dict[str, str | None]) -> list[Group]:
    """The groups of a table's teams: as reported in a league, else by who plays whom."""
    teams = {team for match in matches for team in (match.home, match.away)}
    if matches[0].stage is None:
        names = sorted({reported.get(team) or "" for team in teams})
        return [(name or None, frozenset(t for t in teams if (reported.get(t) or "") == name)) for name in names]
    parts = _connected(matches)
    if len(parts) == 1 and not any(reported.get(team) for team in teams):
        return [(None if matches[0].stage == TABLE_STAGES[0] else matches[0].stage, parts[0])]
    return [(_group_name(part, reported), part) for part in parts]


def _connected(matches: Iterable[TableMatch]) -> list[frozenset[str]]:
    """Teams of a group stage meet only those of their own group: the parts of the graph of who plays whom."""
    parts: list[frozenset[str]] = []
    for match in matches:
        touched = [part for part in parts if match.home in part or match.away in part]
        parts = [part for part in parts if part not in touched]
        parts.append(frozenset({match.home, match.away}).union(*touched))
    return sorted(parts, key=min)


def _group_name(part: frozenset[str], reported: dict[str, str | None]) -> str:
    named = Counter(group for team in sorted(part) if (group := reported.get(team)))
    return min(named, key=lambda group: (-named[group], group)) if named else f"with {min(part)}"


def _ranks(
    matches: Sequence[TableMatch], group: Group, rules: Rules, play_offs: Sequence[Result]
) -> list[dict[str, Any]]:
    name, teams = group
    first = matches[0]
    results = [result for match in matches if (result := match.result())]
    deductions = deductions_for(first.competition, first.season) if first.stage is None else {}
    rows = rank_table(results, rules, deductions, group=teams, play_offs=play_offs)
    return [
        {
            "competition": first.competition,
            "season": first.season,
            "stage": first.stage,
            "group_name": name,
            "team": row.team,
            "position": row.position,
            "deducted": row.deducted,
            "tie_breaker_used": row.tie_breaker_used,
        }
        for row in rows
    ]


def _outlook(matches: Sequence[TableMatch], group: Group, rules: Rules) -> list[dict[str, Any]]:
    """Scenarios of a table whose every fixture is known: nobody is called through on fixtures nobody has told of."""
    name, teams = group
    first = matches[0]
    inside = [match for match in matches if match.home in teams and match.away in teams]
    results = [result for match in inside if (result := match.result())]
    remaining = [(match.home, match.away) for match in inside if match.result() is None]
    if not remaining or not results or not _all_known(inside, teams):
        return []
    places = LEAGUE_PLACES if first.stage is None else GROUP_PLACES
    deductions = deductions_for(first.competition, first.season) if first.stage is None else {}
    rows: list[TableScenario] = table_scenarios(results, remaining, rules, places, deductions)
    fields = stored_fields(TableScenario)
    shared = {"competition": first.competition, "season": first.season, "group_name": name}
    return [shared | {field: getattr(row, field) for field in fields} for row in rows]


def _all_known(matches: Sequence[TableMatch], teams: frozenset[str]) -> bool:
    """Whether every two teams meet equally often in `matches`, each with a known result or still to come."""
    open_or_told = all(match.result() or match.status in ("scheduled", "postponed") for match in matches)
    meetings = Counter(frozenset((match.home, match.away)) for match in matches)
    pairs = len(teams) * (len(teams) - 1) // 2
    return open_or_told and len(teams) > 2 and len(meetings) == pairs and len(set(meetings.values())) == 1
