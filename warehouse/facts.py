"""Facts in, their rows in `main` in place of those of the same clusters, out; and which seasons and teams it changed.

Decides nothing: what is believed comes from transforms/reconcile.
"""

from __future__ import annotations

from collections.abc import Collection

from transforms.model import stored_fields
from transforms.reconcile.types import Facts
from warehouse.connect import Connection
from warehouse.tables import (
    CLUSTER_COLUMNS,
    FACT_HOMES,
    FACT_KEYS,
    FACT_TABLES,
    LINK_TABLES,
    columns_of,
    fact_clusters,
    insert,
    kind_of,
    listed,
)

# How well a match or goal is witnessed: nothing that is derived depends on it.
WITNESSED = {"claim_count", "source_count", "confidence", "disputed"}
SIDES = {"matches": ("home_team", "away_team"), "ties": ("team_1", "team_2"), "standings": ("team",)}


def replace_facts(con: Connection, clusters: dict[str, Collection[str]], facts: Facts) -> None:
    """Put `facts` in the place of all facts, evidence and conflicts of `clusters` (by kind: pair, standings).

    Adds to the temporary tables touched_seasons and touched_teams what differs now in more than its witnesses.
    """
    for table, column in CLUSTER_COLUMNS.items():
        with listed(con, clusters[kind_of(table)]):
            rows = f"FROM {FACT_HOMES[table]} WHERE {column} IN (SELECT key FROM listed)"
            con.execute(f"CREATE OR REPLACE TEMP TABLE before_{table} AS {rows}")
            con.execute(f"DELETE {rows}")
    with listed(con, [*clusters["pair"], *clusters["standings"]]):
        for table in LINK_TABLES:
            con.execute(f"DELETE FROM main.{table} WHERE cluster IN (SELECT key FROM listed)")
    _insert(con, facts)
    for table in CLUSTER_COLUMNS:
        with listed(con, clusters[kind_of(table)]):
            _touch_changed(con, table)


def _insert(con: Connection, facts: Facts) -> None:
    clusters = fact_clusters(facts)
    for table, kind in FACT_TABLES.items():
        columns = columns_of(getattr(facts, table), stored_fields(kind))
        columns[CLUSTER_COLUMNS[table]] = [clusters[table][key] for key in columns[FACT_KEYS[table]]]
        insert(con, FACT_HOMES[table], columns)
    for table, kind in LINK_TABLES.items():
        rows = getattr(facts, table)
        columns = columns_of(rows, stored_fields(kind))
        columns["cluster"] = [clusters[row.fact_table][row.fact_id] for row in rows]
        insert(con, f"main.{table}", columns)


def _touch_changed(con: Connection, table: str) -> None:
    witnessed = WITNESSED if table in ("matches", "goals") else set()
    core = ", ".join(name for name in stored_fields(FACT_TABLES[table]) if name not in witnessed)
    after = f"SELECT {core} FROM {FACT_HOMES[table]} WHERE {CLUSTER_COLUMNS[table]} IN (SELECT key FROM listed)"
    before = f"SELECT {core} FROM before_{table}"
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE changed AS ({before} EXCEPT {after}) UNION ALL ({after} EXCEPT {before})"
    )
    if table == "goals":
        # A goal has the season of its match, which may be gone.
        matches = "SELECT match_id, competition, season FROM "
        con.execute(
            f"INSERT INTO touched_seasons SELECT DISTINCT competition, season FROM ({matches} before_matches UNION "
            f"{matches} main.matches WHERE pair_key IN (SELECT key FROM listed)) SEMI JOIN changed USING (match_id)"
        )
        return
    con.execute("INSERT INTO touched_seasons SELECT DISTINCT competition, season FROM changed")
    for column in SIDES[table]:
        con.execute(f"INSERT INTO touched_teams SELECT DISTINCT {column} FROM changed")
