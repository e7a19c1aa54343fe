"""docs/warehouse.md names what there is."""

from __future__ import annotations

import re
from pathlib import Path

from warehouse import checks
from warehouse.migrate import MIGRATIONS, migrations

DOCS = (Path(__file__).parents[2] / "docs" / "warehouse.md").read_text(encoding="utf-8")


def test_every_check_stands_in_its_column() -> None:
    table = DOCS.split("| blocking | warning |")[1].split("\n\n")[0]
    rows = [row.split("|")[1:3] for row in table.splitlines() if "`" in row]
    for column, blocking in ((0, True), (1, False)):
        told = {name for row in rows for name in re.findall(r"`(\w+)`", row[column])}
        assert told == {check.name for check in checks.CHECKS if check.blocking is blocking}


def test_every_kept_view_is_named() -> None:
    folder = MIGRATIONS.parent / "derived"
    kept = set(re.findall(r"INSERT INTO derived\.(\w+)", "".join(p.read_text() for p in folder.rglob("*.sql"))))
    internal = {"team_sequence", "team_doubts"}
    assert {name for name in kept - internal if f"`{name}`" not in DOCS} == set()


def test_migrations_are_numbered_without_a_gap() -> None:
    assert list(migrations()) == list(range(1, len(migrations()) + 1))
