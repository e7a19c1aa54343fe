"""Who is through, out, or depends on what: the last rounds of real seasons, and checks against playing it all out."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.conftest import HERE, sheet
from transforms.rules import Result, Rules, TableScenario, rules_for, table_scenarios
from transforms.rules.outlook import reach_by_points, reach_by_result, reach_by_score
from transforms.rules.run_in import Fixture


def split(name: str, last: slice) -> tuple[list[Result], list[Fixture]]:
    """A season's sheet as matches played and, where `last` cuts it, fixtures to come."""
    rows = sheet(HERE / "data" / f"{name}.csv")
    results = [Result(r["home"], r["away"], int(r["home_goals"]), int(r["away_goals"])) for r in rows]
    to_come = results[last]
    return [result for result in results if result not in to_come], [(r.home, r.away) for r in to_come]


def by_team(found: list[TableScenario], place: str) -> dict[str, TableScenario]:
    return {row.team: row for row in found if row.place == place}


def test_the_last_day_of_the_premier_league_2011_12() -> None:
    played, remaining = split("premier_league_2011_12", slice(0, 10))
    places = {"title": (1, 1), "relegation": (18, 20)}
    found = table_scenarios(played, remaining, rules_for("Premier League", "2011-12"), places)
    title, relegation = by_team(found, "title"), by_team(found, "relegation")
    assert {team for team, row in title.items() if row.status == "depends"} == {"Manchester City", "Manchester United"}
    assert title["Arsenal"].sentence == "title: out of reach"
    assert title["Manchester City"].if_draw == title["Manchester City"].if_defeat == "depends"
    assert {team for team, row in relegation.items() if row.status == "through"} == {
        "Wolverhampton Wanderers", "Blackburn Rovers"}  # fmt: skip
    bolton = relegation["Bolton Wanderers"]
    assert (bolton.if_win, bolton.if_draw, bolton.if_defeat) == ("depends", "through", "through")
    assert relegation["Queens Park Rangers"].if_win == "out"
    assert relegation["Wigan Athletic"].status == "out"


def test_lazio_and_inter_play_for_the_champions_league_on_the_last_day() -> None:
    """Inter, three points behind, went to Lazio after a 0-0 at home: a win put them through on head-to-head."""
    played, remaining = split("serie_a_2017_18", slice(-10, None))
    rules = rules_for("Serie A", "2017-18")
    found = by_team(table_scenarios(played, remaining, rules, {"Champions League": (1, 4)}), "Champions League")
    inter, lazio = found["Inter Milan"], found["Lazio"]
    assert (inter.if_win, inter.if_draw, inter.if_defeat) == ("through", "out", "out")
    assert (lazio.if_win, lazio.if_draw, lazio.if_defeat) == ("through", "through", "out")
    assert inter.sentence == (
        "Champions League: certain with a win; out of reach with a draw; out of reach with a defeat"
    )
    assert found["Roma"].status == "through"
    assert found["AC Milan"].status == "out"


def test_two_rounds_of_twenty_teams_are_walked_through() -> None:
    played, remaining = split("la_liga_2014_15", slice(-20, None))
    found = table_scenarios(played, remaining, rules_for("La Liga", "2014-15"), {"title": (1, 1)}, {"Almería": 3})
    title = by_team(found, "title")
    assert {team for team, row in title.items() if row.status != "out"} == {"Barcelona", "Real Madrid"}
    assert title["Barcelona"].if_win == "through"
    assert title["Real Madrid"].if_defeat == "out"
    # A draw leaves 90 points within reach, and level with Barcelona their meetings (3-1, 1-2) speak for Real.
    assert title["Real Madrid"].if_draw == "depends"


def test_a_group_decided_by_score_on_the_last_day() -> None:
    """Level in everything before the last matches: a win is enough, and a draw may be, for each."""
    rules = rules_for("World Cup", "2022", "group stage")
    played = [Result("A", "B", 1, 1), Result("C", "D", 1, 1), Result("A", "C", 0, 0), Result("B", "D", 0, 0)]
    found = by_team(table_scenarios(played, [("A", "D"), ("B", "C")], rules, {"knockout": (1, 2)}), "knockout")
    assert {(row.if_win, row.if_draw, row.if_defeat) for row in found.values()} == {("through", "depends", "out")}


def test_a_finished_table_leaves_nothing_open() -> None:
    played, _ = split("first_division_1888_89", slice(0, 0))
    found = table_scenarios(played, [], rules_for("First Division", "1888-89"), {"title": (1, 1)})
    assert {row.team for row in found if row.status == "through"} == {"Preston North End"}
    assert all(row.status != "depends" and row.if_win is None for row in found)


GROUP = "ABCD"
GOALS = st.integers(0, 3)
RULES = st.sampled_from(
    [
        rules_for("Premier League", "2011-12"),
        rules_for("La Liga", "2014-15"),
        rules_for("Major League Soccer", "2025"),
        rules_for("European Championship", "2024", "group stage"),
    ]
)


@st.composite
def open_groups(draw: st.DrawFn) -> tuple[list[Result], list[Fixture]]:
    order = draw(st.permutations(list(permutations(GROUP, 2))))
    left = draw(st.integers(1, 2))
    return [Result(home, away, draw(GOALS), draw(GOALS)) for home, away in order[left:]], order[:left]


def test_a_title_is_won_when_nobody_can_catch_up() -> None:
    """With thirty matches left points alone tell: Preston have 35, Aston Villa can come to 34."""
    played, remaining = split("first_division_1888_89", slice(-30, None))
    found = by_team(
        table_scenarios(played, remaining, rules_for("First Division", "1888-89"), {"title": (1, 1)}), "title"
    )
    assert found["Preston North End"].status == "through"
    assert {row.status for team, row in found.items() if team != "Preston North End"} == {"out"}


@settings(max_examples=25)
@given(open_groups(), RULES)
def test_walking_by_result_never_promises_what_a_score_can_undo(
    group: tuple[list[Result], list[Fixture]], rules: Rules
) -> None:
    played, remaining = group
    by_score = reach_by_score(played, remaining, rules, GROUP, {})
    by_result = reach_by_result(played, remaining, rules, GROUP, {})
    for team in GROUP:
        assert by_score[team].keys() == by_result[team].keys()
        for own, (best, worst) in by_score[team].items():
            assert by_result[team][own][0] <= best <= worst <= by_result[team][own][1]


@settings(max_examples=25)
@given(open_groups(), RULES)
def test_points_alone_promise_even_less(group: tuple[list[Result], list[Fixture]], rules: Rules) -> None:
    played, remaining = group
    by_result = reach_by_result(played, remaining, rules, GROUP, {})
    by_points = reach_by_points(played, remaining, rules, GROUP, {})
    for team in GROUP:
        for own, (best, worst) in by_result[team].items():
            assert by_points[team][own][0] <= best <= worst <= by_points[team][own][1]
