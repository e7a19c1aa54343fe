"""Articles read by this refresh in, which articles are near-duplicates of one another written to the store.

Decides nothing itself: see transforms/reconcile/copies.
"""

from __future__ import annotations

from datetime import datetime

from warehouse.store import Store
from warehouse.tables import insert, listed

LONG_ENOUGH = 100
"""Characters below which no text can have enough words to be told from a copy; saves loading what compares them."""
STALE = """
    DELETE FROM internal.signatures WHERE article_id NOT IN (SELECT article_id FROM main.articles)
    OR article_id IN (SELECT article_id FROM main.articles WHERE refreshed_at >= $since)
"""
UNSIGNED = """
    SELECT article_id, text FROM main.articles
    WHERE status IN ('parsed', 'no facts') AND length(text) >= $least AND source NOT LIKE '%.csv'
    AND refreshed_at >= $since ORDER BY article_id
"""


def find_copies(store: Store, since: datetime) -> int:
    """Group articles with those read since `since` (UTC); returns how many are now a copy of another than before.

    What those claim is touched, so that a report that ten papers print counts once.
    """
    store.con.execute(STALE, {"since": since})
    new = store.con.execute(UNSIGNED, {"since": since, "least": LONG_ENOUGH}).fetchall()
    grouped = store.con.execute("SELECT 1 FROM main.articles WHERE copy_of IS NOT NULL LIMIT 1").fetchall()
    if not new and not grouped:
        return 0
    from transforms.reconcile import copies  # slow to load, and seldom needed

    signed = {key: copies.signature(text) for key, text in new}
    kept = {key: signature for key, signature in signed.items() if signature}
    insert(store.con, "internal.signatures", {"article_id": list(kept), "signature": list(kept.values())})
    groups = copies.groups(dict(store.con.execute("FROM internal.signatures").fetchall()))
    sizes: dict[str, int] = {}
    for leader in groups.values():
        sizes[leader] = sizes.get(leader, 0) + 1
    copied = {key: leader for key, leader in groups.items() if sizes[leader] > 1}
    with listed(store.con, copied):
        alone = store.con.execute(
            "SELECT article_id FROM main.articles WHERE copy_of IS NOT NULL "
            "AND article_id NOT IN (SELECT key FROM listed)"
        ).fetchall()
    return store.set_copies(copied | {key: None for (key,) in alone})
