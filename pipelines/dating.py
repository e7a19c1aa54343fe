"""Touched claims in, estimated days of publication of undated articles written to the store. Decides nothing itself:
see transforms/reconcile/seasons.
"""

from __future__ import annotations

from transforms.reconcile.seasons import infer
from warehouse.store import Store
from warehouse.tables import listed

AT_ONCE = 2000
UNDATED = """
    SELECT article_id FROM main.articles
    WHERE (published_on IS NULL OR published_from = 'inferred') AND article_id IN (
        SELECT article_id FROM claims.matches WHERE pair_key IN (SELECT key FROM listed)
    )
    ORDER BY article_id
"""
THEIR_PAIRS = """
    SELECT DISTINCT pair_key FROM claims.matches
    WHERE article_id IN (SELECT key FROM listed) AND pair_key IS NOT NULL ORDER BY pair_key
"""


def infer_dates(store: Store) -> int:
    """Estimate anew the undated articles about whose pairs of teams claims came or went; returns how many changed.

    What the changed ones claim is touched, so that it is reconciled with the new estimate.
    """
    with listed(store.con, store.touched_pairs()):
        undated = [key for (key,) in store.con.execute(UNDATED).fetchall()]
    changed = 0
    for start in range(0, len(undated), AT_ONCE):
        chosen = undated[start : start + AT_ONCE]
        with listed(store.con, chosen):
            pairs = [pair for (pair,) in store.con.execute(THEIR_PAIRS).fetchall()]
        changed += store.set_inferred_dates(infer(store.claims_of(pairs), only=set(chosen)))
    return changed
