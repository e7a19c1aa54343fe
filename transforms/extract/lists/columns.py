"""The heads of a table's columns, in signs ("P W D L F A Pts") or words ("tabulated under played, won, …").

In: text. Out: the columns in order and where their head ends; and numbers to named columns, checked by arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import permutations

from transforms.extract.lists.words import column_names, unheaded_layouts
from transforms.lexicon.wording import any_of

Numbers = dict[str, int]
ANNOUNCED = re.compile(r"tabulat\w*\s+(?:under|by|as|in\s+order)?[\s:-]*(?P<list>[^):]{15,160})[):]", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\((?P<list>[^()]{6,140})\)")
UNKNOWN_BEFORE = re.compile(r"(?<![^\s|])[^\W\d_a-z][ \t|]+$")  # a column whose head is not known: "M V D L" has four
OF_GROUP = re.compile(r"\b(?:group|pool)\s+[A-Z]\b", re.IGNORECASE)  # its letter heads no column
PAIR_OF_GOALS = re.compile(r"(?<!\S)(GF|F)[-–:](GA|A)(?!\S)")
MATCHES_AND_POINTS = re.compile(
    r"^[ \t|]*(?:(?:pos|position|team|club)[ \t|]+)*(?:p|pld|gp|mp|played|games)[ \t|]+(?:pts|points)[ \t|]*$",
    re.IGNORECASE | re.MULTILINE,
)
FEWEST = 3  # columns that make a head
SHARE = 0.6  # of a table's rows must bear out its columns
POINTS_FOR_A_WIN = (3, 2)


@cache
def _run() -> re.Pattern[str]:
    one = f"(?:{any_of(column_names())})"
    return re.compile(rf"(?<![\w/+]){one}(?:(?:[\s|,]+){one}){{{FEWEST - 1},}}(?![\w/])", re.IGNORECASE)


def find_columns(text: str, start: int, end: int) -> tuple[list[str], int, int] | None:
    """The columns that a head in `text[start:end]` names, and the head's span; None where there is no head."""
    part = OF_GROUP.sub(lambda group: " " * len(group.group()), PAIR_OF_GOALS.sub(r"\1 \2", text[start:end]))
    for pattern in (ANNOUNCED, IN_BRACKETS):
        announced = pattern.search(part)
        if announced is not None:
            columns = _columns([" ".join(w.split()) for w in re.split(r",|\band\b", announced.group("list"))], 2)
            if columns is not None:
                return columns, start + announced.start(), start + announced.end()
    joined = re.sub(r"\s/\s", lambda m: "/" + " " * 0 + "\x00\x00", part)
    for run in _run().finditer(joined.replace("\x00", "")) if "\x00" in joined else _run().finditer(part):
        columns = _columns(_split(run.group())) if any(c.isupper() for c in run.group()) else None
        if columns is not None and UNKNOWN_BEFORE.search(part, 0, run.start()) is None:
            gain = len(part) - len(joined.replace("\x00", ""))
            return columns, start + run.start(), start + run.end() + gain
    two = MATCHES_AND_POINTS.search(part)
    return (["played", "points"], start + two.start(), start + two.end()) if two is not None else None


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/+])(?:{any_of(column_names())})(?![\w/])", re.IGNORECASE)


def _split(run: str) -> list[str]:
    return [" ".join(m.group().split()) for m in _head().finditer(run)]


def _columns(heads: Sequence[str], fewest: int = FEWEST) -> list[str] | None:
    names = column_names()
    columns = [names.get(h.strip(" .-").lower()) or names.get(h.strip().lower()) for h in heads if h.strip(" .-")]
    if None in columns:
        return None
    if {"position", "team", "points"} == set(columns):
        return ["points"]
    kept = [c for c in columns if c is not None and c not in ("position", "team", "form")]
    _settle(kept)
    results = {"won", "drawn", "lost"} & set(kept)
    if (
        len(set(kept)) != len(kept)
        or len(kept) < (fewest if "team" not in columns else 2)
        or not (len(results) >= 2 or {"played", "points"} <= set(kept))
    ):
        return None
    return kept


def _settle(columns: list[str]) -> None:
    """Letters with two meanings: P is points where it stands last, D is difference where draws are told already."""
    for letter, other in (("played", "points"), ("drawn", "difference"), ("goals_for", "points")):
        places = [i for i, c in enumerate(columns) if c == letter]
        if len(places) == 2 and other not in columns:
            columns[places[1]] = other
    if columns and columns[-1] == "played" and "points" not in columns:
        columns[-1] = "points"


def consistent(row: Numbers) -> bool | None:
    """Whether a row's numbers agree with each other; None where nothing can be checked."""
    checks = []
    if {"won", "drawn", "lost"} <= row.keys():
        if "played" in row:
            checks.append(row["played"] == row["won"] + row["drawn"] + row["lost"])
        if "points" in row:
            checks.append(any(row["points"] == n * row["won"] + row["drawn"] for n in POINTS_FOR_A_WIN))
    if {"goals_for", "goals_against", "difference"} <= row.keys():
        checks.append(row["difference"] == row["goals_for"] - row["goals_against"])
    return all(checks) if checks else None


def borne_out(columns: Sequence[str], rows: Sequence[Sequence[int]]) -> bool | None:
    """Whether most rows agree with the columns; None where none can be checked."""
    verdicts = [v for row in rows if (v := consistent(dict(zip(columns, row, strict=False)))) is not None]
    return sum(verdicts) >= SHARE * len(verdicts) if verdicts else None


def settle_columns(columns: list[str], rows: Sequence[Sequence[int]]) -> list[str] | None:
    """`columns`, or the order of won, drawn and lost that the rows bear out; None where no order does."""
    if borne_out(columns, rows) is not False:
        return columns
    places = [i for i, c in enumerate(columns) if c in ("won", "drawn", "lost")]
    for order in permutations([columns[i] for i in places]):
        trial = list(columns)
        for place, column in zip(places, order, strict=True):
            trial[place] = column
        if borne_out(trial, rows):
            return trial
    return None


def guess_columns(rows: Sequence[Sequence[int]]) -> list[str] | None:
    """The columns of a table without heads: the first known order that nearly all of its rows bear out."""
    width = len(rows[0])
    for layout in unheaded_layouts():
        if len(layout) == width and borne_out(layout, rows):
            return list(layout)
    return None
