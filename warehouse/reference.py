"""The reference data and the rules in; the tables main.teams, competitions, venues, competition_rules, stages out.

Teams, competitions and grounds that only articles name are listed too, with `known` false.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from transforms.lexicon.tables import Reference
from transforms.model import stored_fields
from warehouse.connect import Connection
from warehouse.tables import columns_of, insert

RULE_FIELDS = [
    "from_season",
    "to_season",
    "stage",
    "points_for_win",
    "points_for_draw",
    "tie_breakers",
    "away_goals",
    "extra_time",
    "deciders",
]
RULE_COLUMNS = [
    *RULE_FIELDS,
    "competition",
    "legs",
    "format",
    "away_goals_in_extra_time",
    "points_for_shoot_out",
    "meetings",
    "play_offs",
    "source",
]


def load_reference(
    con: Connection, reference: Reference, rules_rows: Sequence[Mapping[str, Any]], stages: Mapping[str, int]
) -> None:
    """Write the reference data in use, in place of what stood there. `stages`: each with its number in the order."""
    for table in ("teams", "competitions", "venues", "competition_rules"):
        con.execute(f"DELETE FROM main.{table}")
    con.execute("DELETE FROM derived.stages")
    _load_rules(con, rules_rows)
    _load_teams(con, reference)
    _load_competitions(con, reference, rules_rows)
    _load_venues(con, reference)
    insert(con, "derived.stages", {"stage": list(stages), "stage_order": list(stages.values())})


def add_unknown(con: Connection) -> None:
    """List the teams, competitions and grounds that facts name and the reference data lacks, and no others."""
    teams = "SELECT home_team AS name FROM main.matches UNION SELECT away_team FROM main.matches " + (
        "UNION SELECT team FROM main.standings UNION SELECT team_1 FROM main.ties UNION SELECT team_2 FROM main.ties"
    )
    competitions = "SELECT competition AS name FROM main.matches UNION SELECT competition FROM main.standings"
    columns = {
        "teams": "name AS present_name, [] AS aliases, [] AS nicknames, [] AS grounds",
        "competitions": "[] AS aliases, [] AS rules",
        "venues": "[] AS aliases, [] AS teams",
    }
    named = {"teams": teams, "competitions": competitions, "venues": "SELECT venue AS name FROM main.matches"}
    for table, source in named.items():
        con.execute(f"DELETE FROM main.{table} WHERE NOT known")
        con.execute(
            f"INSERT INTO main.{table} BY NAME SELECT DISTINCT name, {columns[table]}, FALSE AS known "
            f"FROM ({source}) ANTI JOIN main.{table} USING (name) WHERE name IS NOT NULL"
        )


def _load_rules(con: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    columns = {name: [row[name] for row in rows] for name in RULE_COLUMNS}
    insert(con, "main.competition_rules", {**columns, "applies_to": [row["table"] for row in rows]})


def _load_teams(con: Connection, reference: Reference) -> None:
    """A row for each team, and one for each former name with the team's other facts."""
    rows = [*reference.teams.items(), *reference.renamed.items()]
    if not rows:
        return
    names, teams = [name for name, _ in rows], [team for _, team in rows]
    fields = [name for name in stored_fields(type(teams[0])) if name not in ("name", "former")]
    present = [team.name for team in teams]
    known: dict[str, list[Any]] = {"name": names, "present_name": present, "known": [True] * len(rows)}
    insert(con, "main.teams", {**columns_of(teams, fields), **known})


def _load_competitions(con: Connection, reference: Reference, rows: Sequence[Mapping[str, Any]]) -> None:
    competitions = list(reference.competitions.values())
    if not competitions:
        return
    renamed = {"first": "first_year", "last": "last_year"}
    fields = [name for name in stored_fields(type(competitions[0])) if name not in ("former", "now")]
    columns = columns_of(competitions, fields)  # former names are rows of their own
    by_name: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_name[row["competition"]].append({name: row[name] for name in RULE_FIELDS})
    columns = {renamed.get(name, name): values for name, values in columns.items()}
    columns["rules"] = [by_name[one.name] or by_name[f"any {one.kind}"] for one in competitions]
    insert(con, "main.competitions", {**columns, "known": [True] * len(competitions)})


def _load_venues(con: Connection, reference: Reference) -> None:
    hosts: dict[str, list[str]] = defaultdict(list)
    for team in reference.teams.values():
        for ground in team.grounds:
            hosts[ground].append(team.name)
    names = sorted({*hosts, *reference.venues})
    own = [reference.venues.get(name) for name in names]
    insert(
        con,
        "main.venues",
        {
            "name": names,
            "city": [venue.city if venue else None for venue in own],
            "country": [venue.country if venue else None for venue in own],
            "aliases": [list(venue.aliases) if venue else [] for venue in own],
            "teams": [hosts[name] for name in names],
            "known": [True] * len(names),
        },
    )
