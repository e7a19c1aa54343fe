"""What this refresh touched in, which articles are near-duplicates of one another written to the store.

Decides nothing itself: see transforms/reconcile/copies. The signatures were made where the articles were read.
"""

from __future__ import annotations

from warehouse.store import Store

DUE = """
    CREATE OR REPLACE TEMP TABLE due_copies AS
    SELECT article_id FROM main.articles SEMI JOIN internal.signatures USING (article_id)
    WHERE article_id IN (FROM touched_articles) OR copy_of IN (FROM touched_groups)
"""
KNOWN = """
    SELECT article_id, copy_of FROM main.articles
    WHERE copy_of IS NOT NULL AND article_id NOT IN (FROM due_copies) ORDER BY article_id
"""


def find_copies(store: Store) -> int:
    """Group the articles that came, and those whose group lost one, with all; returns how many changed their group.

    What those claim is touched, so that a report that ten papers print counts once.
    """
    store.con.execute(DUE)
    due = [key for (key,) in store.con.execute("FROM due_copies ORDER BY article_id").fetchall()]
    if not due:
        return 0
    from transforms.reconcile import copies  # slow to load, and seldom needed

    keys, rows = store.signatures(copies.KEPT, copies.PERMUTATIONS)
    known = dict(store.con.execute(KNOWN).fetchall())
    leaders = copies.grouped(keys, rows, known, due if len(due) < len(keys) else None)
    sizes: dict[str, int] = {}
    for leader in leaders.values():
        sizes[leader] = sizes.get(leader, 0) + 1
    return store.set_copies({key: leader if sizes[leader] > 1 else None for key, leader in leaders.items()})
