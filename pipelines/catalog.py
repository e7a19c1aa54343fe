"""The SQL files of warehouse/ in, a description of every table and view out: columns, types, comments, origins.

Made from an empty warehouse in memory, so that what Dagster shows is what a refresh makes. Reads no data.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache

import duckdb

from pipelines.lineage import tables_read
from warehouse import migrate
from warehouse.views import create_views


@dataclass(frozen=True)
class Column:
    """A column with DuckDB's name of its type and the comment on it."""

    name: str
    type: str
    comment: str


@dataclass(frozen=True)
class Relation:
    """A table, or a view with its SQL, of the warehouse."""

    schema: str
    name: str
    comment: str
    columns: tuple[Column, ...]
    view_sql: str | None = None

    @property
    def full_name(self) -> str:
        """`main.matches`."""
        return f"{self.schema}.{self.name}"

    @property
    def digest(self) -> str:
        """Changes when the relation's definition changes."""
        form = self.view_sql or ", ".join(f"{column.name} {column.type}" for column in self.columns)
        return hashlib.sha256(form.encode()).hexdigest()[:12]


@cache
def relations() -> dict[str, Relation]:
    """Every published table and view by full name (schema `internal` is nobody else's business)."""
    with duckdb.connect(":memory:") as con:
        migrate.create(con)
        create_views(con)
        columns = _columns(con)
        found = con.execute(
            "SELECT schema_name, table_name, comment, NULL FROM duckdb_tables() WHERE NOT internal AND NOT temporary "
            "UNION ALL SELECT schema_name, view_name, comment, sql FROM duckdb_views() "
            "WHERE NOT internal AND NOT temporary ORDER BY ALL"
        ).fetchall()
    return {
        f"{schema}.{name}": Relation(schema, name, comment or "", tuple(columns[schema, name]), sql)
        for schema, name, comment, sql in found
        if schema != "internal"
    }


def _columns(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[Column]]:
    found: dict[tuple[str, str], list[Column]] = {}
    for schema, table, name, kind, comment in con.execute(
        "SELECT schema_name, table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal "
        "ORDER BY schema_name, table_name, column_index"
    ).fetchall():
        found.setdefault((schema, table), []).append(Column(name, kind, comment or ""))
    return found


def known_columns() -> dict[str, dict[str, str]]:
    """The types of all columns by full name of their relation."""
    return {name: {c.name: c.type for c in relation.columns} for name, relation in relations().items()}


def reads(relation: Relation) -> list[str]:
    """The relations that a view is made from."""
    return tables_read(relation.view_sql, known_columns()) if relation.view_sql else []
