"""The published warehouse for reading: opened read-only, every mistake told in words that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

QUERIES = Path(__file__).parent / "queries"


class PressboxError(Exception):
    """A mistake that the person at the keyboard can mend; the message says how."""


class NoWarehouseError(PressboxError):
    """There is no warehouse to read yet, or it cannot be opened."""


class QueryError(PressboxError):
    """DuckDB does not understand the query."""


@dataclass(frozen=True)
class Result:
    """The answer to a query: names of columns, then rows."""

    columns: list[str]
    rows: list[tuple[Any, ...]]

    def records(self) -> list[dict[str, Any]]:
        """The rows, each as a dict by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Reader:
    """Questions to one open warehouse."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    def ask(self, query: str, **parameters: Any) -> Result:
        """The rows of `query`, its `$names` filled from `parameters`. Raises QueryError with DuckDB's own words."""
        if not query.strip():
            raise QueryError("There is nothing to ask: the query is empty.")
        try:
            cursor = self.connection.execute(query, parameters or None)
            columns = [column[0] for column in cursor.description or []]
            return Result(columns, cursor.fetchall() if columns else [])
        except duckdb.Error as error:
            raise QueryError(str(error)) from error

    def ask_file(self, name: str, **parameters: Any) -> Result:
        """The rows of the query in queries/`name`.sql."""
        return self.ask(query_text(name), **parameters)


@cache
def query_text(name: str) -> str:
    """The SQL of queries/`name`.sql."""
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")


@contextmanager
def published(warehouse: Path) -> Iterator[Reader]:
    """The published `warehouse`, open for reading for as long as the block lasts; nobody is kept from publishing."""
    if not warehouse.exists():
        raise NoWarehouseError(f"There is no warehouse at {warehouse} yet. Make one with: pressbox refresh")
    try:
        connection = duckdb.connect(str(warehouse), read_only=True)
    except duckdb.Error as error:
        raise NoWarehouseError(f"{warehouse} cannot be opened: {error}") from error
    try:
        yield Reader(connection)
    finally:
        connection.close()
