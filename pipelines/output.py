"""Answers in, text for people (tables) or programs (JSON, CSV) out. Text of articles is data here, never markup."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipelines.reader import Result


class Style(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def printable(value: object) -> str:
    """`value` as a person reads it, without the control characters that could steer a terminal."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    return "".join(c if c.isprintable() or c == "\n" else " " for c in str(value))


def plain(value: object) -> Any:
    """`value` as JSON has it: dates in ISO form, what JSON does not know as text."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def table(result: Result, title: str | None = None) -> Table:
    """`result` as a table for the terminal; numbers to the right."""
    made = Table(title=Text(title) if title else None, box=box.SIMPLE_HEAD, title_justify="left", pad_edge=False)
    for index, column in enumerate(result.columns):
        cells = [row[index] for row in result.rows]
        numeric = any(isinstance(cell, int | float) for cell in cells) and not any(
            isinstance(cell, bool | str) for cell in cells
        )
        made.add_column(column.replace("_", " "), justify="right" if numeric else "left", overflow="fold")
    for row in result.rows:
        made.add_row(*(Text(printable(cell)) for cell in row))
    return made


def console(stderr: bool = False) -> Console:
    """The terminal. What is piped into a file or another program is not cut to 80 columns."""
    stream = sys.stderr if stderr else sys.stdout
    return Console(stderr=stderr, highlight=False, width=None if stream.isatty() else 160)


def write(result: Result, style: Style, title: str | None = None, nothing: str = "No rows.") -> None:
    """Print `result` in `style`; `nothing` is said (in a table only) where there are no rows."""
    if style is Style.JSON:
        write_json(result.records())
    elif style is Style.CSV:
        write_csv(result.columns, result.rows)
    elif result.rows:
        console().print(table(result, title))
    else:
        console().print(Text(nothing))


def write_json(value: object) -> None:
    """Print `value` as JSON, its text readable as it stands."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=2))


def write_csv(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print `rows` as CSV with a header; NULL is an empty cell."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow("" if cell is None else plain(cell) for cell in row)
