"""The SQL files of views/ in, the views of the contract in a warehouse out. Each file says what it needs."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter
from pathlib import Path

from warehouse.connect import Connection, transaction

VIEWS = Path(__file__).parent / "views"
NEEDS = re.compile(r"^-- needs: (.+)$", re.MULTILINE)


def view_files(folder: Path = VIEWS) -> list[Path]:
    """The files of `folder`, each after those that its `-- needs:` line names. Raises CycleError for a circle."""
    files = {f"main.{path.stem}": path for path in sorted(folder.glob("*.sql"))}
    order = TopologicalSorter({name: [need for need in _needs(path) if need in files] for name, path in files.items()})
    return [files[name] for name in order.static_order()]


def create_views(con: Connection) -> None:
    """Make every view anew, and drop those that no file makes any more."""
    with transaction(con):
        _create_views(con)


def _create_views(con: Connection) -> None:
    wanted = {path.stem for path in view_files()}
    present = con.execute(
        "SELECT view_name FROM duckdb_views() WHERE NOT internal AND NOT temporary AND schema_name = 'main'"
    ).fetchall()
    for (name,) in present:
        if name not in wanted:
            con.execute(f'DROP VIEW main."{name}"')
    for path in view_files():
        con.execute(path.read_text(encoding="utf-8"))


def _needs(path: Path) -> list[str]:
    return [need for line in NEEDS.findall(path.read_text(encoding="utf-8")) for need in line.split(", ")]
