"""How sure a claim is: the share of such claims that were right when last measured.

In: the rule that read it, and what of it the words do not say but the text around them. Out: a share from 0 to 1: that
of the rule, times that of each guess. Both stand in `data/confidence.csv`, with the counts that they come from.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from transforms.model import MatchClaim

TABLE = Path(__file__).parent / "data" / "confidence.csv"
WITHOUT_VERB = frozenset({"prose.win_noun", "prose.loss_noun", "prose.draw_noun", "prose.score line"})


@cache
def confidence(rule: str, *guesses: str) -> float:
    """The share of right claims of `rule`, or of the longest name in the table that begins it ("lists" for
    "lists.dash"), given the `guesses` it took. Raises KeyError for what the table does not hold."""
    rules, taken = _shares()
    share = rules[max((name for name in rules if rule.startswith(name)), key=len, default=rule)]
    for guess in guesses:
        share *= taken[guess]
    return round(share, 3)


def doubt_undated(matches: Iterable[MatchClaim]) -> None:
    """Lower the confidence of the plain results, by a noun or a line between the text, of which no day is known: those
    are the ones that speak of another season, or of sides that were not meant. Verbs are as right without a day."""
    for claim in matches:
        plain = claim.extractor in WITHOUT_VERB and claim.confidence == confidence(claim.extractor)
        if plain and claim.date is None and claim.home_goals is not None:
            claim.confidence = confidence(claim.extractor, "no day")


@cache
def _shares() -> tuple[dict[str, float], dict[str, float]]:
    """The shares of rules and of guesses."""
    kinds: dict[str, dict[str, float]] = {"rule": {}, "guess": {}}
    with TABLE.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            kinds[row["kind"]] |= dict.fromkeys(row["name"].split("; "), float(row["share"]))
    return kinds["rule"], kinds["guess"]
