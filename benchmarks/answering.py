"""How long every view takes to answer on a warehouse of so many matches, and what deriving its kept tables costs.

The matches are made by SQL: double round-robins of the leagues of the reference data over as many years as it takes, a
tenth of them legs of cup ties, with goals, reported tables and runs. Nothing is parsed or reconciled.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.machine import peak_mib
from transforms.lexicon.tables import reference
from warehouse.connect import Connection, open_reader
from warehouse.derive import derive
from warehouse.store import Store
from warehouse.views import view_files

FIRST_YEAR, YEARS = 1900, 125
TIMES = 3
SCORED = """
    WITH pairs AS ({pairs}), dice AS (SELECT *, hash(match_id) AS dice FROM pairs), goals AS (
        SELECT *, (dice % 7 % 4)::INTEGER AS home_goals, (dice // 7 % 5 % 3)::INTEGER AS away_goals FROM dice
    )
    INSERT INTO main.matches BY NAME
    SELECT
        * EXCLUDE (dice), 'day' AS date_precision, TRUE AS home_known, 'played' AS status, 1 AS claim_count,
        CASE sign(home_goals - away_goals) WHEN 1 THEN 'home' WHEN -1 THEN 'away' ELSE 'draw' END AS outcome,
        1 AS source_count, 0.95 AS confidence, FALSE AS disputed,
        least(home_team, away_team) || '|' || greatest(home_team, away_team) AS pair_key
    FROM goals
"""
LEAGUE_PAIRS = """
    SELECT
        concat_ws('-', competition, season, h, a) AS match_id, competition, season, h AS home_team, a AS away_team,
        make_date(year, 8, 1) + (hash(h, a, year) % 270)::INTEGER AS date
    FROM (SELECT competition, season, year, teams, unnest(teams) AS h FROM leagues), unnest(teams) AS o(a)
    WHERE h <> a LIMIT {count}
"""
CUP_PAIRS = """
    SELECT
        concat_ws('-', competition, season, stage, t1, t2, leg) AS match_id, competition, season, stage,
        leg, concat_ws('-', competition, season, stage, t1, t2) AS tie_id,
        CASE leg WHEN 1 THEN t1 ELSE t2 END AS home_team, CASE leg WHEN 1 THEN t2 ELSE t1 END AS away_team,
        make_date(year, 9, 1) + 30 * round + 7 * leg AS date
    FROM cups, unnest([1, 2]) AS l(leg) LIMIT {count}
"""
TIES = """
    INSERT INTO internal.reported_ties BY NAME
    SELECT
        c.tie_id, c.competition, c.season, c.stage, c.home_team AS team_1, c.away_team AS team_2,
        c.match_id AS first_leg_id, b.match_id AS second_leg_id, c.home_goals + b.away_goals AS aggregate_1,
        c.away_goals + b.home_goals AS aggregate_2, 'decided' AS status,
        CASE WHEN aggregate_1 >= aggregate_2 THEN team_1 ELSE team_2 END AS winner, 'aggregate' AS decided_by,
        c.pair_key
    FROM main.matches c JOIN main.matches b ON b.tie_id = c.tie_id AND b.leg = 2 WHERE c.leg = 1
"""
REST = (
    """INSERT INTO main.goals BY NAME SELECT
        match_id || '-' || side || number AS goal_id, match_id, pair_key, 1 AS claim_count, 0.9 AS confidence,
        CASE side WHEN 'h' THEN home_team ELSE away_team END AS team, 'goal' AS kind,
        'Player ' || hash(team, season, number) % 500 AS scorer, (hash(goal_id) % 90 + 1)::INTEGER AS minute
        FROM main.matches, unnest(['h', 'a']) AS s(side), range(3) AS r(number)
        WHERE number < CASE side WHEN 'h' THEN home_goals ELSE away_goals END""",
    """INSERT INTO main.standings BY NAME SELECT
        concat_ws('-', competition, season, team) AS standing_id, competition, season, team, make_date(year + 1, 6, 1)
        AS as_of, 2 * len(teams) - 2 AS played, 1 AS source_count, competition || '|' || team AS cluster
        FROM (SELECT *, unnest(teams) AS team FROM leagues)""",
    """INSERT INTO main.articles BY NAME SELECT
        match_id AS article_id, match_id AS source, match_id AS file, 'A report' AS title, '' AS text,
        date AS published_on, 'metadata' AS published_from, 'en' AS language, md5(match_id) AS content_hash,
        'parsed' AS status, 1 AS claim_count, now()::TIMESTAMP AS first_seen_at, now()::TIMESTAMP AS refreshed_at
        FROM main.matches WHERE hash(match_id) % 10 = 0""",
    """INSERT INTO claims.streaks BY NAME SELECT
        concat('s', row_number() OVER ()) AS claim_id, article_id, 'unbeaten' AS kind, 3 AS length, 'test' AS extractor,
        0.9 AS confidence, '' AS quote, 0 AS char_start, 0 AS char_end, m.home_team AS team, m.date AS as_of
        FROM main.articles JOIN main.matches m ON m.match_id = article_id""",
    """INSERT INTO main.evidence BY NAME SELECT
        'matches' AS fact_table, match_id AS fact_id, 'matches' AS claim_table, md5(match_id) AS claim_id,
        a.article_id, a.source, '' AS quote, TRUE AS agrees, m.pair_key AS cluster
        FROM main.matches m JOIN main.articles a ON a.article_id = m.match_id""",
)


def make(path: Path, count: int) -> dict[str, Any]:
    """A warehouse of `count` matches at `path`; the seconds and MiB that deriving everything from them took."""
    store = Store.begin(None, path)
    _fill(store.con, count)
    begun = time.perf_counter()
    derive(store)
    seconds = time.perf_counter() - begun
    store.close()
    return {
        "matches": count,
        "derive": round(seconds, 2),
        "peak_mib": peak_mib(),
        "file_mib": path.stat().st_size >> 20,
    }


def _fill(con: Connection, count: int) -> None:
    con.execute("CREATE TEMP TABLE leagues (competition VARCHAR, season VARCHAR, year INTEGER, teams VARCHAR[])")
    con.execute(
        "CREATE TEMP TABLE cups (competition VARCHAR, season VARCHAR, year INTEGER, stage VARCHAR, round INTEGER, "
        "t1 VARCHAR, t2 VARCHAR)"
    )
    members: dict[str, list[str]] = {}
    for team in reference().teams.values():
        if team.league and team.gender == "m":
            members.setdefault(team.league, []).append(team.name)
    leagues = {name: teams for name, teams in members.items() if len(teams) >= 10}
    years = range(FIRST_YEAR + YEARS - 1, FIRST_YEAR - 1, -1)
    con.executemany("INSERT INTO leagues VALUES (?, ?, ?, ?)", _seasons(leagues, years, count))
    con.executemany(
        "INSERT INTO cups VALUES (?, ?, ?, ?, ?, ?, ?)",
        _cups([team for teams in leagues.values() for team in teams], years, count // 20),
    )
    con.execute(SCORED.format(pairs=LEAGUE_PAIRS.format(count=count - count // 10)))
    con.execute(SCORED.format(pairs=CUP_PAIRS.format(count=count // 10)))
    for sql in (TIES, *REST):
        con.execute(sql)


def _seasons(leagues: dict[str, list[str]], years: range, count: int) -> list[tuple[Any, ...]]:
    rows, matches = [], 0
    for year in years:
        for name, teams in leagues.items():
            if matches < count:
                rows.append((name, f"{year}-{(year + 1) % 100:02}", year, teams))
                matches += len(teams) * (len(teams) - 1)
    return rows


def _cups(teams: list[str], years: range, ties: int) -> list[tuple[Any, ...]]:
    cups = [cup.name for cup in reference().competitions.values() if cup.kind == "cup" and cup.gender == "m"]
    stages = {"round of 32": 32, "round of 16": 16, "quarter-final": 8, "semi-final": 4}
    rows: list[tuple[Any, ...]] = []
    for year in years:
        for place, cup in enumerate(cups):
            if len(rows) >= ties:
                return rows[:ties]
            sides = [teams[(place * 37 + year + step * 11) % len(teams)] for step in range(32)]
            for number, (stage, size) in enumerate(stages.items()):
                season = f"{year}-{(year + 1) % 100:02}"
                pairs = zip(sides[: size // 2], sides[size // 2 : size], strict=True)
                rows += [(cup, season, year, stage, number, *pair) for pair in pairs if pair[0] != pair[1]]
    return rows[:ties]


def ask(path: Path) -> dict[str, dict[str, float]]:
    """Milliseconds of each view: `whole` (every column of every row) and `one` (one team's or one season's rows)."""
    with open_reader(path) as con:
        return {view.stem: _ask(con, f"main.{view.stem}") for view in view_files()}


def _ask(con: Connection, view: str) -> dict[str, float]:
    columns = {row[0] for row in con.execute(f"DESCRIBE {view}").fetchall()}
    wanted = next((name for name in ("team", "team_1", "scorer", "competition") if name in columns), None)
    first = con.execute(f"SELECT {wanted} FROM {view} LIMIT 1").fetchone() if wanted else None
    where = f"WHERE {wanted} = ?" if first else "LIMIT 100"
    return {
        "whole": _timed(con, f"SELECT count(*), bit_xor(hash(v)) FROM {view} v", ()),
        "one": _timed(con, f"SELECT * FROM {view} {where}", first or ()),
    }


def _timed(con: Connection, sql: str, values: Sequence[Any]) -> float:
    seconds = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        con.execute(sql, list(values)).fetchall()
        seconds.append(time.perf_counter() - begun)
    return round(median(seconds) * 1000, 1)


def main() -> None:
    """Make a warehouse and ask it, in a process of its own, so that its peak of memory is its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("count", type=int)
    chosen = parser.parse_args()
    print(json.dumps({**make(chosen.path, chosen.count), "views": ask(chosen.path)}))


if __name__ == "__main__":
    main()
