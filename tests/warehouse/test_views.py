"""The views of the contract over small sets of real facts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.warehouse.samples import ask, believe, goal, match, standing, tie
from transforms.model import Match
from warehouse.store import Store
from warehouse.views import create_views, view_files

CCC = {"competition": "Concacaf Champions Cup"}
WC = {"competition": "FIFA World Cup", "season": "2022", "stage": "group stage", "neutral": True}
CONTRACT = Path(__file__).parents[3] / "shared" / "CONTRACT.md"


def semi_finals() -> list[object]:
    first = match("Vancouver Whitecaps", "Inter Miami", "2-0", "2025-04-24", stage="semi-final", leg=1, **CCC)
    second = match(
        "Inter Miami", "Vancouver Whitecaps", None, "2025-04-30", stage="semi-final", leg=2, status="scheduled", **CCC
    )
    other = match("Tigres UANL", "Cruz Azul", "1-1", "2025-04-23", stage="semi-final", leg=1, **CCC)
    return [first, second, other, tie(first, second), tie(other, away_goals_2=1, away_goals_1=0)]


def test_every_view_and_column_of_the_contract_is_there(store: Store) -> None:
    if not CONTRACT.exists():
        pytest.skip("the contract is not beside this checkout")
    text = CONTRACT.read_text()
    create_views(store.con)
    for view, _, says in re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", text, re.MULTILINE):
        schema = "main"
        columns = {name for (name,) in ask(store, f"SELECT column_name FROM (DESCRIBE {schema}.{view})")}
        said = re.sub(r"\([^)]*\)", "", says)
        assert set(re.findall(r"`(\w+)`", said)) <= columns, view


def test_views_are_made_after_what_they_need() -> None:
    names = [path.stem for path in view_files()]
    assert names.index("team_matches") < names.index("league_tables")
    assert len(names) == len(set(names))


def test_no_view_hangs_when_only_its_first_rows_are_read(store: Store) -> None:
    # DuckDB 2.0 waits for ever where a LIMIT ends the reading of a materialised CTE of many rows.
    create_views(store.con)
    for path in view_files():
        ((_, plan),) = store.con.execute(f"EXPLAIN SELECT * FROM main.{path.stem} LIMIT 5").fetchall()
        assert "CTE" not in plan or "Streaming Limit" not in plan, path.stem


def test_a_match_seen_from_both_sides(store: Store) -> None:
    believe(store, match("Inter Miami", "New York City FC", "2-2", "2025-02-22", half_time_home=1, half_time_away=1))
    assert ask(
        store, "SELECT team, venue_side, goals_for, goals_against, result, points FROM team_matches ORDER BY team"
    ) == [("Inter Miami", "home", 2, 2, "D", 1), ("New York City FC", "away", 2, 2, "D", 1)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"home_penalties": 4, "away_penalties": 2}, ("home", "D")),
        ({"neutral": True, "home_penalties": 4, "away_penalties": 2}, ("neutral", "D")),
        ({"home_known": False}, ("unknown", "D")),
        ({"home_goals": None, "away_goals": None, "outcome": "home"}, ("home", "W")),
        ({"home_goals": None, "away_goals": None, "outcome": None}, ("home", None)),
        ({"status": "abandoned"}, ("home", None)),
    ],
)
def test_sides_and_results(store: Store, values: dict[str, object], expected: tuple[object, ...]) -> None:
    final = {"competition": "FIFA World Cup", "season": "2022", "stage": "final"}
    believe(store, match("Argentina", "France", "3-3", "2022-12-18", **(final | values)))
    assert ask(store, "SELECT venue_side, result FROM team_matches WHERE team = 'Argentina'") == [expected]


def test_two_points_for_a_win_before_three(store: Store) -> None:
    season = {"competition": "First Division", "season": "1976-77"}
    believe(store, match("Liverpool", "Norwich City", "1-0", "1976-08-21", **season))
    assert ask(store, "SELECT points FROM team_matches WHERE team = 'Liverpool'") == [(2,)]


def test_an_open_tie_its_scenarios_and_needs(store: Store) -> None:
    believe(store, *semi_finals())  # type: ignore[arg-type]
    says = dict(ask(store, "SELECT team_1, says FROM tie_aggregates"))
    assert says == {
        "Vancouver Whitecaps": "Vancouver Whitecaps lead 2-0",
        "Tigres UANL": "Cruz Azul lead 1-1 on away goals",
    }
    outcomes = {
        (home, away): outcome
        for home, away, outcome in ask(
            store, "SELECT home_goals, away_goals, outcome FROM tie_scenarios WHERE team_1 = 'Vancouver Whitecaps'"
        )
    }
    assert len(outcomes) == 49
    assert (outcomes[2, 0], outcomes[3, 0], outcomes[3, 1]) == ("extra time", "team_2", "team_1")
    needs = dict(ask(store, "SELECT team, minimum_margin FROM tie_needs WHERE tie_id LIKE '%Vancouver%'"))
    assert needs == {"Inter Miami": 3, "Vancouver Whitecaps": -1}


def test_no_scenarios_where_nobody_tells_who_is_at_home(store: Store) -> None:
    first = match("Vancouver Whitecaps", "Inter Miami", "2-0", None, stage="semi-final", home_known=False, **CCC)
    believe(store, first, tie(first))
    assert ask(store, "SELECT count(*) FROM tie_scenarios") == [(0,)]


def test_semi_finals_meet_in_a_final_that_nobody_has_named(store: Store) -> None:
    believe(store, *semi_finals())  # type: ignore[arg-type]
    rows = ask(store, "SELECT stage, side_1, side_2, meets, known FROM bracket")
    assert [row[0] for row in rows] == ["semi-final", "semi-final", "final"]
    assert {row[3] for row in rows[:2]} == {
        "winner of Tigres UANL v Cruz Azul",
        "winner of Vancouver Whitecaps v Inter Miami",
    }
    assert rows[2][4] is False
    assert set(rows[2][1:3]) == {"winner of Tigres UANL v Cruz Azul", "winner of Vancouver Whitecaps v Inter Miami"}


def test_a_winner_goes_on_to_the_tie_it_plays_in(store: Store) -> None:
    first = match("Los Angeles FC", "Inter Miami", "1-0", "2025-04-02", stage="quarter-final", leg=1, **CCC)
    second = match("Inter Miami", "Los Angeles FC", "3-1", "2025-04-09", stage="quarter-final", leg=2, **CCC)
    settled = tie(
        first, second, status="decided", winner="Inter Miami", decided_by="aggregate", aggregate_1=2, aggregate_2=3
    )
    believe(store, first, second, settled, *semi_finals())  # type: ignore[arg-type]
    assert ask(store, "SELECT next_stage, meets FROM bracket WHERE stage = 'quarter-final'") == [
        ("semi-final", "Vancouver Whitecaps")
    ]
    assert ask(store, "SELECT says, first_leg, second_leg FROM tie_aggregates WHERE stage = 'quarter-final'") == [
        ("Inter Miami through, 3-2", "1-0", "1-3")
    ]


def conference() -> list[Match]:
    return [
        match("Inter Miami", "New York City FC", "2-2", "2025-02-22"),
        match("Houston Dynamo", "Inter Miami", "1-4", "2025-03-02"),
        match("Inter Miami", "Charlotte FC", "1-0", "2025-03-09"),
    ]


def test_a_league_table_by_conference_says_what_it_rests_on(store: Store) -> None:
    east = [
        standing(team, "2025-03-12", group_name="Eastern Conference", played=played)
        for team, played in (("Inter Miami", 3), ("New York City FC", 3), ("Charlotte FC", 1))
    ]
    believe(store, *conference(), *east)
    assert ask(
        store,
        "SELECT group_name, position, team, points, known_matches, complete, rests_on FROM league_tables "
        "ORDER BY group_name NULLS LAST, position",
    ) == [
        ("Eastern Conference", 1, "Inter Miami", 7, 3, True, "known matches: all 3"),
        ("Eastern Conference", 2, "New York City FC", 1, 1, False, "known matches: 1 of 3"),
        ("Eastern Conference", 3, "Charlotte FC", 0, 1, True, "known matches: all 1"),
        (None, 1, "Houston Dynamo", 0, 1, None, "known matches: 1"),
    ]


def test_home_and_away_add_up_to_the_table(store: Store) -> None:
    believe(store, *conference())
    split = "SELECT venue_side, played, won, points FROM league_splits WHERE team = 'Inter Miami' ORDER BY venue_side"
    assert ask(store, split) == [("away", 1, 1, 3), ("home", 2, 1, 4)]


def test_points_taken_away_and_the_tie_breaker_used(store: Store) -> None:
    season = {"competition": "Premier League", "season": "2023-24"}
    believe(
        store,
        match("Everton", "Fulham", "0-1", "2023-08-12", **season),
        match("Everton", "Arsenal", "0-1", "2023-09-17", **season),
        match("Arsenal", "Fulham", "2-2", "2023-08-26", **season),
    )
    assert ask(
        store, "SELECT position, team, points, deducted, tie_breaker_used FROM league_tables ORDER BY position, team"
    ) == [
        (1, "Fulham", 4, 0, "head-to-head away goals"),
        (2, "Arsenal", 4, 0, "head-to-head away goals"),
        (3, "Everton", -8, 8, None),
    ]


def world_cup_group() -> list[Match]:
    return [
        match("Argentina", "Saudi Arabia", "1-2", "2022-11-22", **WC),
        match("Mexico", "Poland", "0-0", "2022-11-22", **WC),
        match("Poland", "Saudi Arabia", "2-0", "2022-11-26", **WC),
        match("Argentina", "Mexico", "2-0", "2022-11-26", **WC),
        match("Poland", "Argentina", None, "2022-11-30", status="scheduled", **WC),
        match("Saudi Arabia", "Mexico", None, "2022-11-30", status="scheduled", **WC),
    ]


def test_groups_are_told_apart_by_who_plays_whom(store: Store) -> None:
    other = [match("England", "Iran", "6-2", "2022-11-21", **WC), match("Wales", "Iran", "0-2", "2022-11-25", **WC)]
    named = standing("Wales", "2022-11-26", competition="FIFA World Cup", season="2022", group_name="Group B")
    believe(store, *world_cup_group(), *other, named)
    assert ask(
        store, "SELECT group_name, list(team ORDER BY position, team) FROM league_tables GROUP BY ALL ORDER BY ALL"
    ) == [
        ("Group B", ["England", "Iran", "Wales"]),
        ("with Argentina", ["Poland", "Argentina", "Saudi Arabia", "Mexico"]),
    ]


def test_the_last_round_of_a_group_is_played_through(store: Store) -> None:
    believe(store, *world_cup_group())
    scenarios = ask(
        store, "SELECT team, status, if_win, if_draw FROM table_scenarios WHERE place = 'top two' ORDER BY team"
    )
    assert scenarios == [
        ("Argentina", "depends", "through", "depends"),
        ("Mexico", "depends", "depends", "out"),
        ("Poland", "depends", "through", "through"),
        ("Saudi Arabia", "depends", "through", "depends"),
    ]


def test_no_scenarios_for_a_group_whose_fixtures_are_not_all_known(store: Store) -> None:
    believe(store, *world_cup_group()[:5])
    assert ask(store, "SELECT count(*) FROM table_scenarios") == [(0,)]


@pytest.mark.parametrize(
    ("reported", "verdict", "why"),
    [
        ({"played": 3, "points": 7}, "agrees", "all 3 matches are known"),
        ({"played": 3, "won": 2, "drawn": 1, "lost": 0, "goals_for": 7, "goals_against": 3}, "agrees", "all 3 matches"),
        ({"played": 3, "points": 9}, "contradicts", "come to 7 points"),
        ({"played": 5, "points": 13}, "incomplete", "known matches: 3 of 5"),
        ({"played": 5, "points": 4}, "contradicts", "known before that day: 7 points"),
        ({"points": 7}, "agrees", "the points of the known matches"),
        ({"points": 13}, "incomplete", "known matches come to 7 of 13 points"),
        ({"position": 1}, "incomplete", "neither matches nor points are reported"),
    ],
)
def test_reported_tables_are_held_against_known_matches(
    store: Store, reported: dict[str, int], verdict: str, why: str
) -> None:
    believe(store, *conference(), standing("Inter Miami", "2025-03-12", **reported))
    ((found, reason),) = ask(store, "SELECT verdict, why FROM table_checks")
    assert found == verdict
    assert why in reason


def test_a_match_on_the_day_of_the_report_may_or_may_not_be_in_it(store: Store) -> None:
    believe(store, *conference(), standing("Inter Miami", "2025-03-09", played=2, points=4))
    assert ask(store, "SELECT verdict FROM table_checks") == [("agrees",)]


def test_a_table_of_an_unknown_day_or_team_is_no_proof(store: Store) -> None:
    believe(
        store, *conference(), standing("Inter Miami", None, played=3), standing("CF Montréal", "2025-03-12", played=3)
    )
    assert sorted(ask(store, "SELECT verdict, why FROM table_checks")) == [
        ("incomplete", "it is not known on which day it stood so"),
        ("incomplete", "no match of the team in it is known"),
    ]


def test_top_scorers_leave_out_own_goals_and_say_when_more_may_be_missing(store: Store) -> None:
    houston = match("Houston Dynamo", "Inter Miami", "1-4", "2025-03-02")
    believe(
        store,
        houston,
        goal(houston, "Telasco Segovia", "Inter Miami", 6),
        goal(houston, "Telasco Segovia", "Inter Miami", 45, added_time=2),
        goal(houston, "Luis Suárez", "Inter Miami", 79, kind="penalty"),
        goal(houston, "Erik Sviatchenko", "Inter Miami", 37, kind="own goal"),
    )
    found = "SELECT scorer, goals, penalties, teams, at_least FROM top_scorers ORDER BY goals DESC"
    assert ask(store, found) == [
        ("Telasco Segovia", 2, 0, ["Inter Miami"], True),
        ("Luis Suárez", 1, 1, ["Inter Miami"], True),
    ]
    believe(store, houston, goal(houston, "Luis Suárez", "Inter Miami", 79))
    assert ask(store, found) == [("Luis Suárez", 1, 0, ["Inter Miami"], True)]


def test_head_to_head_over_all_competitions(store: Store) -> None:
    believe(
        store,
        match("Inter Miami", "New York City FC", "2-2", "2025-02-22"),
        match("New York City FC", "Inter Miami", "0-4", "2025-09-24"),
        match("New York City FC", "Inter Miami", None, "2025-11-29", outcome="away", stage="semi-final"),
    )
    assert ask(store, "SELECT * EXCLUDE (first_meeting, last_meeting) FROM head_to_head") == [
        ("Inter Miami", "New York City FC", 3, 2, 1, 0, 6, 2, 1)
    ]


def test_head_to_head_counts_a_team_under_all_its_names(store: Store) -> None:
    believe(
        store,
        match("Dallas Burn", "LA Galaxy", "3-1", "1999-05-04"),
        match("LA Galaxy", "FC Dallas", "0-0", "2009-05-04"),
    )
    assert ask(store, "SELECT team_1, team_2, played, won_1, drawn FROM head_to_head") == [
        ("FC Dallas", "LA Galaxy", 2, 1, 1)
    ]


def test_unknown_teams_and_competitions_are_listed_as_such(store: Store) -> None:
    believe(store, match("Real Hope", "Wanderers of Nowhere", "1-0", "2025-02-04", competition="Nowhere Shield"))
    assert ask(store, "SELECT known FROM teams WHERE name = 'Wanderers of Nowhere'") == [(False,)]
    assert ask(store, "SELECT known FROM competitions WHERE name = 'Nowhere Shield'") == [(False,)]
    assert ask(store, "SELECT known, len(rules) > 0, len(aliases) > 0 FROM competitions WHERE name = 'FA Cup'") == [
        (True, True, True)
    ]


def test_another_season_of_a_pair_leaves_this_one_as_it_is(store: Store) -> None:
    believe(store, *conference())
    before = ask(store, "FROM league_tables ORDER BY ALL")
    believe(store, *conference(), match("Inter Miami", "New York City FC", "3-0", "2024-03-30", season="2024"))
    assert ask(store, "FROM league_tables WHERE season = '2025' ORDER BY ALL") == before
