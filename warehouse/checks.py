"""A built warehouse in, what is wrong with it out: the SQL files of checks/, each of which finds what should not be.

A file's head says what a row means, which table it concerns, and whether such a row forbids publishing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from warehouse.connect import Connection

FOLDER = Path(__file__).parent / "checks"
SHOWN = 5
HEAD = re.compile(r"^-- A row here means: (.+)\n-- table: (\S+)\n-- severity: (blocking|warn)\n")


@dataclass(frozen=True, slots=True)
class Check:
    """Something that must not be. `description`: what a row found means; `blocking`: it forbids publishing."""

    name: str
    table: str
    description: str
    blocking: bool
    sql: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found: `count` rows, the first few of them in `message`."""

    name: str
    table: str
    description: str
    blocking: bool
    passed: bool
    count: int
    message: str


def read_checks(folder: Path = FOLDER) -> tuple[Check, ...]:
    """The checks of `folder`, by name. Raises ValueError for a file without the head that says what it means."""
    found = []
    for path in sorted(folder.glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        head = HEAD.match(text)
        if head is None:
            raise ValueError(f"{path.name} must begin with: -- A row here means: …, -- table: …, -- severity: …")
        found.append(Check(path.stem, head[2], head[1], head[3] == "blocking", text))
    return tuple(found)


CHECKS = read_checks()


def run(con: Connection) -> list[CheckResult]:
    """Run every check on the open warehouse."""
    return [_run(con, check) for check in CHECKS]


def _run(con: Connection, check: Check) -> CheckResult:
    answer = con.execute(f"SELECT *, count(*) OVER () AS found_in_all FROM ({check.sql}) LIMIT {SHOWN}")
    names = [column[0] for column in answer.description or []][:-1]
    rows = answer.fetchall()
    count = rows[0][-1] if rows else 0
    shown = "; ".join(", ".join(f"{n} {v}" for n, v in zip(names, row[:-1], strict=True)) for row in rows)
    message = f"{count} found: {shown}{' …' if count > SHOWN else ''}" if rows else "nothing found"
    return CheckResult(check.name, check.table, check.description, check.blocking, not rows, count, message)
