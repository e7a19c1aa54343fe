"""Which claims of a scored warehouse were wrong, and what share was right at each confidence and by each extractor.

In: the warehouse that was scored, and the false claims that score.py lists. Out: `Judged` claims and small tables.
A claim counts as right exactly where score.py does not count it as false.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

LINE = re.compile(r"^(MISS|FALSE) +(\w+) +(\S+): (.*)$")
# The columns that make a claim the one that score.py speaks of, by its kind: its table, which rows, and their identity.
KINDS = {
    "scores": (
        "matches",
        "c.status = 'played' AND c.home_goals IS NOT NULL",
        ("home_team", "away_team", "home_goals", "away_goals"),
    ),
    "fixtures": ("matches", "c.status = 'scheduled'", ("home_team", "away_team")),
    "goals": ("goals", "TRUE", ("scorer", "team", "minute", "kind")),
    "standings": ("standings", "TRUE", ("team", "position", "points", "played", "won", "drawn", "lost")),
    "ties": ("ties", "TRUE", ("team_1", "team_2", "winner")),
    "streaks": ("streaks", "TRUE", ("team", "kind", "length")),
}
COUNTED = ("standings", "streaks")  # of these, and of goals without a minute, each line speaks of one claim only


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line of score.py: a labelled fact that no claim gives (`missed`) or a claim that no label gives."""

    missed: bool
    kind: str
    article: str
    fields: dict[str, Any]
    quote: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with what score.py made of it."""

    kind: str
    article: str
    extractor: str
    confidence: float
    quote: str
    right: bool


def verdicts(shown: str) -> list[Verdict]:
    """The misses and false claims in the output of `score.py --show`."""
    lines = shown.splitlines()
    found = []
    for line, quote in zip(lines, [*lines[1:], ""], strict=True):
        match = LINE.match(line)
        if match and match[4].startswith("{"):
            said = quote.strip().removeprefix("<<").strip()
            found.append(Verdict(match[1] == "MISS", match[2], match[3], json.loads(match[4]), said))
    return found


def judged(warehouse: Path, said: Iterable[Verdict]) -> list[Judged]:
    """Every claim of the kinds that are scored, right unless one of the false claims in `said` is it."""
    wrong: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for verdict in said:
        if not verdict.missed:
            identity = KINDS[verdict.kind][2]
            wrong[verdict.kind][_key(verdict.article, [verdict.fields.get(name) for name in identity])] += 1
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return [claim for kind in KINDS for claim in _of_kind(con, kind, wrong[kind])]


def _of_kind(con: duckdb.DuckDBPyConnection, kind: str, wrong: Counter[tuple[str, ...]]) -> Iterator[Judged]:
    table, where, identity = KINDS[kind]
    rows = con.execute(
        f"SELECT a.source, c.extractor, c.confidence, c.quote, {', '.join(f'c.{name}' for name in identity)} "
        f"FROM claims.{table} c JOIN articles a USING (article_id) WHERE {where} ORDER BY c.confidence, c.claim_id"
    ).fetchall()
    for source, extractor, confidence, quote, *values in rows:
        article = source.rsplit("#", 1)[-1]
        key = _key(article, values)
        false = wrong[key] > 0
        if kind in COUNTED or (kind == "goals" and values[2] is None):
            wrong[key] -= false
        yield Judged(kind, article, extractor, confidence, quote, not false)


def _key(article: str, values: Iterable[Any]) -> tuple[str, ...]:
    return (article, *("" if value is None else str(value) for value in values))


def by_confidence(claims: Iterable[Judged]) -> list[tuple[str, int, float, float]]:
    """Rows (band, claims, mean confidence, share right), the surest band first."""
    return _table(claims, lambda claim: f"{int(claim.confidence * 20) / 20:.2f}-", reverse=True)


def by_extractor(claims: Iterable[Judged], at_least: int = 5) -> list[tuple[str, int, float, float]]:
    """Rows (kind and extractor, claims, mean confidence, share right), the most overrated first."""
    rows = [row for row in _table(claims, lambda claim: f"{claim.kind} {claim.extractor}") if row[1] >= at_least]
    return sorted(rows, key=lambda row: row[3] - row[2])


def _table(claims: Iterable[Judged], name: Any, reverse: bool = False) -> list[tuple[str, int, float, float]]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for claim in claims:
        groups[name(claim)].append(claim)
    return [
        (key, len(group), sum(c.confidence for c in group) / len(group), sum(c.right for c in group) / len(group))
        for key, group in sorted(groups.items(), reverse=reverse)
    ]
