"""What a refresh touched in; everything that follows from the facts, in main.ties and schema `derived`, anew for it.

The one step between reconciling and checking: reference data, ties, rules of seasons, tables, scenarios, form, views.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import transforms.reconcile
import transforms.rules
from transforms.lexicon.tables import reference
from transforms.rules import rules_rows
from transforms.rules.rounds import stage_order
from warehouse.connect import open_reader, transaction
from warehouse.knockout import renew_outlook, renew_ties
from warehouse.league import renew_rules, renew_tables
from warehouse.reference import add_unknown, load_reference
from warehouse.renew import renew_articles, renew_seasons, renew_teams
from warehouse.store import Store
from warehouse.views import create_views

STATE = "derive"


@cache
def version() -> str:
    """Changes with the reference data, the rules and everything here that works with them."""
    folders = (Path(__file__).parent, *(Path(p.__path__[0]) for p in (transforms.rules, transforms.reconcile)))
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".py", ".sql", ".csv"))
    digest = hashlib.sha256(repr(reference()).encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def is_current(warehouse: Path) -> bool:
    """Whether what is derived in the published `warehouse` was made by this version of rules and reference data."""
    with open_reader(warehouse) as con:
        row = con.execute("SELECT value FROM internal.state WHERE name = ?", [STATE]).fetchone()
    return row is not None and row[0] == version()


def derive(store: Store) -> None:
    """Bring all that is derived up to date with the facts: for what was touched, or for everything where the rules,
    the reference data or the way of deriving are others than when this warehouse was made."""
    con = store.con
    everything = store.state(STATE) != version()
    if everything:
        with transaction(con):
            load_reference(con, reference(), rules_rows(), stage_order())
        create_views(con)
    seasons = "touched_seasons"
    if everything:
        named = ("main.matches", "main.standings", "main.ties", "internal.reported_ties", "touched_seasons")
        seasons = f"({' UNION '.join(f'SELECT competition, season FROM {table}' for table in named)})"
    con.execute(f"CREATE OR REPLACE TEMP TABLE due_seasons AS SELECT DISTINCT competition, season FROM {seasons}")
    renew_ties(con)
    renew_rules(con)
    renew_tables(con)
    renew_outlook(con)
    renew_seasons(con)
    renew_teams(con, everything)
    renew_articles(con, everything)
    add_unknown(con)
    store.set_state(STATE, version())
