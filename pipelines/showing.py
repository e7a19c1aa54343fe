"""Answers of the command line as people like to read them: ties by competition, tables by group. Text only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from rich.text import Text

from pipelines import output
from pipelines.output import printable
from pipelines.reader import Result

Record = dict[str, Any]
NARROW = {"goals_for": "for", "goals_against": "against", "goal_difference": "difference", "tie_breaker_used": "by"}


def show_ties(result: Result) -> None:
    """Ties of each competition and season in a table, and under it what the sides of open ones still need."""
    for title, ties in _grouped(result.records(), lambda tie: _words(tie["competition"], tie["season"])):
        rows = [(tie["stage"], _pair(tie), tie["aggregate"], _outcome(tie)) for tie in ties]
        output.console().print(output.table(Result(["stage", "tie", "aggregate", "outcome"], rows), title))
        for tie in ties:
            for line in (tie["needs"] or "").splitlines():
                output.console().print(Text(printable(f"  {line}")))


def show_tables(result: Result, name: str) -> None:
    """A table for each season and group; columns in which nothing stands are left out."""
    for title, rows in _grouped(result.records(), lambda row: _words(name, row["season"], row["group_name"])):
        columns = [
            column
            for column in result.columns
            if column not in ("season", "group_name") and any(row[column] is not None for row in rows)
        ]
        shown = Result([NARROW.get(c, c) for c in columns], [tuple(row[c] for c in columns) for row in rows])
        output.console().print(output.table(shown, title))


def _grouped(rows: Iterable[Record], title: Callable[[Record], str]) -> Iterable[tuple[str, list[Record]]]:
    return [(name, list(members)) for name, members in groupby(rows, title)]


def _words(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part) or "unknown competition"


def _pair(tie: Record) -> str:
    return f"{tie['team_1']} v {tie['team_2']}"


def _outcome(tie: Record) -> str:
    if tie["status"] != "decided":
        return str(tie["status"])
    how = f" ({tie['decided_by']})" if tie["decided_by"] else ""
    return f"{tie['winner']}{how}"
