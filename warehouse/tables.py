"""Rows of the shared types to Arrow tables and back: the columns of claims and facts, and bulk inserting.

Knows which column belongs to which table, and nothing of when rows are written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import Any, TypeVar

import pyarrow as pa

from transforms.model import (
    CLAIM_TABLES,
    Conflict,
    Evidence,
    Extraction,
    Goal,
    GoalClaim,
    Match,
    MatchClaim,
    Standing,
    Tie,
    stored_fields,
)
from transforms.reconcile.standings import standings_cluster
from transforms.reconcile.teams import pair_key
from transforms.reconcile.types import ArticleHead, Facts
from warehouse.connect import Connection

FACT_TABLES: dict[str, type] = {"matches": Match, "goals": Goal, "standings": Standing, "ties": Tie}
LINK_TABLES: dict[str, type] = {"evidence": Evidence, "conflicts": Conflict}
FACT_KEYS = {"matches": "match_id", "goals": "goal_id", "standings": "standing_id", "ties": "tie_id"}
# Where facts are written. What reconciling says of a tie is kept apart from main.ties, which adds what only the other
# ties of the season tell (see derive) and so could not be worked out from itself again.
FACT_HOMES = {table: f"main.{table}" for table in FACT_TABLES} | {"ties": "internal.reported_ties"}
# The column, in `claims` and in `main`, under which claims are reconciled together.
CLUSTER_COLUMNS = {"matches": "pair_key", "goals": "pair_key", "ties": "pair_key", "standings": "cluster"}
HEAD_COLUMNS = stored_fields(ArticleHead)

ROWS_AT_ONCE = 10_000
Columns = dict[str, list[Any]]
Row = TypeVar("Row")


def kind_of(table: str) -> str:
    """What kind of cluster the claims of `table` are reconciled in: `pair` (of teams) or `standings`."""
    return "pair" if CLUSTER_COLUMNS[table] == "pair_key" else "standings"


@cache
def claim_columns(table: str) -> list[str]:
    """The columns of claims.`table` that are fields of its claim class."""
    return stored_fields(CLAIM_TABLES[table])


def columns_of(rows: Sequence[Any], names: Iterable[str]) -> Columns:
    """The attributes `names` of every object in `rows`, column by column."""
    return {name: [getattr(row, name) for row in rows] for name in names}


def claim_clusters(table: str, extractions: Iterable[Extraction]) -> list[str | None]:
    """The cluster of every claim of `table`, in the order of `extractions` and their claims."""
    clusters: list[str | None] = []
    for extraction in extractions:
        matches = {claim.claim_id: claim for claim in extraction.claims["matches"]}
        clusters.extend(_claim_cluster(table, claim, matches) for claim in extraction.claims[table])
    return clusters


def _claim_cluster(table: str, claim: Any, matches: dict[str, MatchClaim]) -> str | None:
    if table == "standings":
        return standings_cluster(claim.competition, claim.team)
    if table == "ties":
        return pair_key(claim.team_1, claim.team_2)
    match = _match_of(claim, matches) if isinstance(claim, GoalClaim) else claim
    if match is not None:
        return pair_key(match.home_team, match.away_team)
    return pair_key(claim.team, claim.opponent) if claim.opponent else None


def _match_of(goal: GoalClaim, matches: dict[str, MatchClaim]) -> MatchClaim | None:
    return goal.match or matches.get(goal.match_claim_id or "")


def fact_clusters(facts: Facts) -> dict[str, dict[str, str]]:
    """The cluster of every fact by fact table and key, in the order of the facts."""
    matches = {match.match_id: pair_key(match.home_team, match.away_team) for match in facts.matches}
    return {
        "matches": matches,
        "goals": {goal.goal_id: matches[goal.match_id] for goal in facts.goals},
        "ties": {tie.tie_id: pair_key(tie.team_1, tie.team_2) for tie in facts.ties},
        "standings": {row.standing_id: standings_cluster(row.competition, row.team) for row in facts.standings},
    }


def insert(con: Connection, table: str, columns: Columns) -> int:
    """Append `columns` to `table` in one statement and return the number of rows; columns not given stay NULL."""
    count = len(next(iter(columns.values()), []))
    if not count:
        return 0
    types = dict(zip(*_types(con, table), strict=True))
    batch = pa.table({name: pa.array(values, type=types[name]) for name, values in columns.items()})
    con.register("incoming_batch", batch)
    try:
        con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming_batch")
    finally:
        con.unregister("incoming_batch")
    return count


def _types(con: Connection, table: str) -> tuple[list[str], list[pa.DataType]]:
    schema = con.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
    return schema.names, schema.types


def named_rows(con: Connection, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
    """The answer to `sql` as dictionaries by column name."""
    answer = con.execute(sql, list(parameters))
    names = [column[0] for column in answer.description or []]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def each_row(con: Connection, sql: str) -> Iterator[dict[str, Any]]:
    """The answer to `sql` row by row as dictionaries by column name; others may use `con` meanwhile.

    What is held is the answer in columns, a small part of what a dictionary of every row would take.
    """
    for batch in con.sql(sql).to_arrow_table().to_batches(max_chunksize=ROWS_AT_ONCE):
        yield from batch.to_pylist()


def in_batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of `size`, the last one shorter."""
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch


def insert_rows(con: Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> int:
    """As `insert`, of rows that all have the same columns."""
    return insert(con, table, {name: [row[name] for row in rows] for name in (rows[0] if rows else ())})


@contextmanager
def listed(con: Connection, keys: Collection[str]) -> Iterator[None]:
    """Make `keys` readable in SQL as the column `key` of `listed` for the length of a with-block."""
    con.register("listed", pa.table({"key": pa.array(list(keys), pa.string())}))
    try:
        yield
    finally:
        con.unregister("listed")
