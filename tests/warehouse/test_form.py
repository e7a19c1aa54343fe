"""Form, runs and their checks: only what is certain, and never across a match that is known to be missing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.warehouse.samples import ask, believe, match, standing
from transforms.model import Match
from warehouse.derive import derive
from warehouse.store import Store

CCC = {"competition": "Concacaf Champions Cup"}


def miami() -> list[Match]:
    """Inter Miami's first five league matches of 2025: 13 points, unbeaten."""
    return [
        match("Inter Miami", "New York City FC", "2-2", "2025-02-22"),
        match("Houston Dynamo", "Inter Miami", "1-4", "2025-03-02"),
        match("Inter Miami", "Charlotte FC", "1-0", "2025-03-09"),
        match("Atlanta United", "Inter Miami", "1-2", "2025-03-16"),
        match("Inter Miami", "Philadelphia Union", "2-1", "2025-03-29"),
    ]


def run(store: Store, kind: str, scope: str = "Major League Soccer") -> tuple[object, ...]:
    (found,) = ask(
        store,
        "SELECT length, since, until, current, at_least FROM form_streaks "
        f"WHERE team = 'Inter Miami' AND competition = '{scope}' AND kind = '{kind}'",
    )
    return found


def guide(store: Store, scope: str = "Major League Soccer") -> tuple[object, ...]:
    (found,) = ask(
        store,
        "SELECT last_five, played, points, goals_for, goals_against, last_known, complete FROM form_guide "
        f"WHERE team = 'Inter Miami' AND competition = '{scope}'",
    )
    return found


def test_form_of_five_matches_in_date_order(store: Store) -> None:
    believe(store, *reversed(miami()))
    assert guide(store) == ("DWWWW", 5, 13, 11, 5, "DWWWW", True)
    assert run(store, "wins") == (4, date(2025, 3, 2), date(2025, 3, 29), True, False)
    assert run(store, "unbeaten") == (5, date(2025, 2, 22), date(2025, 3, 29), True, True)
    assert run(store, "draws") == (1, date(2025, 2, 22), date(2025, 2, 22), False, True)
    assert run(store, "clean-sheets") == (1, date(2025, 3, 9), date(2025, 3, 9), False, False)
    assert ask(store, "SELECT count(*) FROM form_streaks WHERE team = 'Inter Miami' AND kind = 'defeats'") == [(0,)]


def test_in_kinds_count_within_the_last_ten(store: Store) -> None:
    believe(store, *miami())
    assert ask(
        store,
        "SELECT kind, length, value, says FROM form_streaks WHERE team = 'Inter Miami' AND competition = 'all' "
        "AND value IS NOT NULL ORDER BY kind",
    ) == [("defeats-in", 5, 0, "0 in 5"), ("wins-in", 5, 4, "4 in 5")]


def test_a_reported_number_of_matches_that_are_all_known_leaves_no_gap(store: Store) -> None:
    believe(store, *miami(), standing("Inter Miami", "2025-04-03", played=5, points=13))
    assert guide(store)[-1] is True
    assert run(store, "unbeaten")[0] == 5


def test_form_stops_at_a_match_that_is_known_to_be_missing(store: Store) -> None:
    known = [one for one in miami() if one.home_team != "Atlanta United"]
    complete_then = standing("Inter Miami", "2025-03-10", played=3)
    believe(store, *known, complete_then, standing("Inter Miami", "2025-04-03", played=5))
    assert guide(store) == ("W", 1, 3, 2, 1, "DWWW", False)
    assert run(store, "unbeaten") == (1, date(2025, 3, 29), date(2025, 3, 29), None, True)
    assert ask(store, "SELECT gap_before FROM derived.team_sequence WHERE team = 'Inter Miami' AND scope = 'all'") == [
        (False,),
        (False,),
        (False,),
        (True,),
    ]


def test_a_gap_in_the_league_breaks_form_over_all_competitions_too(store: Store) -> None:
    cup = match("Inter Miami", "Cavalier", "2-0", "2025-03-06", stage="round of 16", leg=1, **CCC)
    believe(store, *miami()[:2], cup, standing("Inter Miami", "2025-03-18", played=4))
    assert run(store, "unbeaten", "Concacaf Champions Cup")[0] == 1
    assert guide(store, "all")[0] == "W"


def test_a_match_on_the_day_before_the_report_is_not_followed_by_a_missing_one(store: Store) -> None:
    cup = [
        match("Los Angeles FC", "Inter Miami", "1-0", "2025-04-02", stage="quarter-final", leg=1, **CCC),
        match("Inter Miami", "Los Angeles FC", "3-1", "2025-04-09", stage="quarter-final", leg=2, **CCC),
    ]
    believe(store, *cup, standing("Inter Miami", "2025-04-03", played=5))
    assert guide(store, "all")[0] == "LW"


def test_a_cup_match_without_a_date_stands_after_the_stage_before(store: Store) -> None:
    cup = [
        match("Vancouver Whitecaps", "Inter Miami", "2-0", None, stage="semi-final", leg=1, **CCC),
        match("Los Angeles FC", "Inter Miami", "1-0", "2025-04-02", stage="quarter-final", leg=1, **CCC),
        match("Inter Miami", "Los Angeles FC", "3-1", "2025-04-09", stage="quarter-final", leg=2, **CCC),
    ]
    believe(store, *cup)
    assert guide(store, "Concacaf Champions Cup")[0] == "LWL"
    assert run(store, "defeats", "Concacaf Champions Cup") == (1, None, None, True, False)


def test_a_match_that_may_lie_anywhere_breaks_only_the_runs_it_could_break(store: Store) -> None:
    undated = match("FC Dallas", "Inter Miami", "0-1", None)
    believe(store, *miami(), undated)
    assert run(store, "wins")[0] == 4
    assert run(store, "wins")[-1] is True
    assert run(store, "clean-sheets")[-1] is True
    assert run(store, "draws")[3] is False
    assert guide(store)[-1] is False


def test_two_matches_on_one_day_have_no_order(store: Store) -> None:
    believe(store, *miami()[:2], match("Chicago Fire", "Inter Miami", "0-0", "2025-03-02"))
    assert guide(store)[0] == "D"
    doubts = "SELECT count(*) FROM derived.team_doubts WHERE team = 'Inter Miami' AND scope = 'all'"
    assert ask(store, doubts) == [(2,)]


def test_a_match_without_a_known_result_is_no_form(store: Store) -> None:
    believe(store, *miami()[:3], match("Inter Miami", "Toronto FC", None, "2025-04-06"))
    assert guide(store) == ("DWW", 3, 7, 7, 3, "DWW", False)


@pytest.mark.parametrize(
    ("kind", "length", "value", "scope", "verdict", "why"),
    [
        ("unbeaten", 5, None, "Major League Soccer", "agrees", "5 of the last 5 known matches fit"),
        ("wins", 4, None, "Major League Soccer", "agrees", "4 of the last 4 known matches fit"),
        ("wins", 5, None, "Major League Soccer", "incomplete", "4 of the last 5 known matches fit"),
        ("unbeaten", 9, None, "Major League Soccer", "incomplete", "known matches: 5 of 9"),
        ("winless", 2, None, "Major League Soccer", "contradicts", "the match of 2025-03-29 does not fit"),
        ("winless", 2, None, None, "incomplete", "the article does not say which competition it counts"),
        ("defeats-in", 5, 0, "all competitions", "agrees", "0 of the last 5 known matches fit"),
        ("wins-in", 5, 2, "all competitions", "incomplete", "others may lie between them"),
        ("unbeaten", 5, None, "home", "incomplete", "no match of the team in home is known"),
        ("unbeaten", None, None, "Major League Soccer", "agrees", "no number is reported"),
    ],
)
def test_reported_runs_are_held_against_known_matches(
    store: Store, kind: str, length: int | None, value: int | None, scope: str | None, verdict: str, why: str
) -> None:
    store.con.execute(
        "INSERT INTO claims.streaks VALUES ('s', 'a', 'q', 0, 1, 't', 0.9, 'Inter Miami', ?, ?, ?, ?, DATE '2025-03-30')",
        [kind, length, value, scope],
    )
    believe(store, *miami())
    ((found, reason),) = ask(store, "SELECT verdict, why FROM streak_checks")
    assert found == verdict
    assert why in reason


def test_a_run_reported_of_a_team_without_a_touched_match_is_checked_all_the_same(store: Store) -> None:
    believe(store, *miami())
    store.con.execute("DELETE FROM touched_teams")
    store.con.execute("INSERT INTO touched_teams VALUES ('Inter Miami')")
    store.con.execute(
        "INSERT INTO claims.streaks VALUES "
        "('s', 'a', 'q', 0, 1, 't', 0.9, 'Inter Miami', 'wins', 3, NULL, NULL, DATE '2025-03-30')"
    )
    derive(store)
    assert ask(store, "SELECT verdict FROM streak_checks") == [("agrees",)]
