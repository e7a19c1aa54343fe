"""Claims to facts: what articles say in, what is believed out, with the reasons. See docs/reconciliation.md."""

from transforms.reconcile.facts import reconcile
from transforms.reconcile.links import finish_ties, link_ties
from transforms.reconcile.teams import pair_key, team_key
from transforms.reconcile.types import ArticleHead, ClaimSet, Facts

__all__ = ["ArticleHead", "ClaimSet", "Facts", "finish_ties", "link_ties", "pair_key", "reconcile", "team_key"]
