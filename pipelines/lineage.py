"""The SQL of a view in, the columns that each of its columns comes from out. Reads SQL only, never data."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError
from sqlglot.lineage import lineage

logging.getLogger("sqlglot").setLevel(logging.ERROR)

Columns = Mapping[str, Mapping[str, str]]
"""Columns with their types, by `schema.table`."""


def column_lineage(view_sql: str, columns: list[str], known: Columns) -> dict[str, list[tuple[str, str]]]:
    """For each of `columns` of the query `view_sql` the (`schema.table`, column) pairs that it is made from.

    A column that sqlglot cannot follow is left out.
    """
    schema: dict[str, dict[str, dict[str, str]]] = {}
    for name, types in known.items():
        space, table = name.split(".", 1)
        schema.setdefault(space, {})[table] = dict(types)
    try:
        query = _query(view_sql, known)
    except SqlglotError:
        return {}
    found: dict[str, list[tuple[str, str]]] = {}
    for column in columns:
        try:
            node = lineage(column, query, schema=schema, dialect="duckdb")
        except (SqlglotError, ValueError, KeyError):
            continue
        sources = {
            (f"{leaf.source.db or 'main'}.{leaf.source.name}", leaf.name.split(".")[-1].strip('"'))
            for leaf in node.walk()
            if isinstance(leaf.source, exp.Table) and not leaf.downstream
        }
        found[column] = sorted(pair for pair in sources if pair[1] in known.get(pair[0], {}))
    return {column: sources for column, sources in found.items() if sources}


def _query(view_sql: str, known: Columns) -> exp.Expr:
    """The query of a view (with or without its CREATE VIEW), every table of the warehouse named with its schema."""
    query: exp.Expr = parse_one(view_sql, dialect="duckdb")
    if isinstance(query, exp.Create):
        query = query.expression
    within = {cte.alias for cte in query.find_all(exp.CTE)}
    for table in query.find_all(exp.Table):
        if not table.db and table.name not in within and f"main.{table.name}" in known:
            table.set("db", exp.to_identifier("main"))
    return query


def tables_read(view_sql: str, known: Columns) -> list[str]:
    """The tables and views (`schema.table`) that the query `view_sql` reads, sorted."""
    query = _query(view_sql, known)
    return sorted({f"{table.db}.{table.name}" for table in query.find_all(exp.Table) if table.db})
