"""Reconciling over processes: the same facts as in one, and a fault in a process is told of."""

from __future__ import annotations

import pytest

from pipelines.settling import SettlingError, settle
from tests.reconcile.press import Press
from transforms.reconcile import reconcile
from transforms.reconcile.types import ClaimSet


def told(away_goals: int) -> ClaimSet:
    press = Press()
    herald, post = press.paper("herald", "2025-03-09"), press.paper("post", "2025-03-09")
    match = herald.tells(f"Arsenal 2-{away_goals} Chelsea", "2025-03-08", home=True, competition="Premier League")
    herald.goal(match, "Odegaard", "Arsenal", 12)
    post.tells("Arsenal 2-5 Chelsea", "2025-03-08", home=True, competition="Premier League")
    return press.claims


def test_facts_are_the_same_however_many_settle_them() -> None:
    sets = {number: told(number) for number in range(5)}
    expected = {key: reconcile(claims) for key, claims in sets.items()}
    for workers in (1, 2):
        assert dict(settle(sets.items(), workers)) == expected


class Poison:
    """Claims that end the process that reads them."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        import os

        return os._exit, (7,)


def test_a_process_that_ends_is_told_of() -> None:
    with pytest.raises(SettlingError, match="exit code 7"):
        list(settle([("a", Poison())], 2))  # type: ignore[list-item]


def test_a_fault_in_a_process_is_raised_here() -> None:
    claims = told(1)
    claims.articles.clear()
    with pytest.raises(KeyError):
        list(settle([("a", claims)], 2))
