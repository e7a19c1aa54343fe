"""Final tables of real seasons in the official order, and the sums that every table must keep."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.conftest import HERE, sheet
from transforms.rules import Result, Rules, TableRow, deductions_for, rank_table, rules_for

EAST_2012 = [
    "Sporting Kansas City",
    "DC United",
    "New York Red Bulls",
    "Chicago Fire",
    "Houston Dynamo",
    "Columbus Crew",
    "CF Montréal",
    "Philadelphia Union",
    "New England Revolution",
    "Toronto FC",
]


def season(name: str, **kwargs: Any) -> list[TableRow]:
    """The final table of a sheet in tests/rules/data under the rules and deductions of its season."""
    rows = sheet(HERE / "data" / f"{name}.csv")
    competition, label = rows[0]["competition"], rows[0]["season"]
    results = [Result(r["home"], r["away"], int(r["home_goals"]), int(r["away_goals"])) for r in rows]
    return rank_table(results, rules_for(competition, label), deductions_for(competition, label), **kwargs)


def order(table: Iterable[TableRow]) -> list[str]:
    return [row.team for row in table]


def used(table: Iterable[TableRow]) -> dict[str, str | None]:
    return {row.team: row.tie_breaker_used for row in table}


OFFICIAL = {
    "first_division_1888_89": "Preston North End;Aston Villa;Wolverhampton Wanderers;Blackburn Rovers;"
    "Bolton Wanderers;West Bromwich Albion;Accrington;Everton;Burnley;Derby County;Notts County;Stoke City",
    "premier_league_2011_12": "Manchester City;Manchester United;Arsenal;Tottenham Hotspur;Newcastle United;Chelsea;"
    "Everton;Liverpool;Fulham;West Bromwich Albion;Swansea City;Norwich City;Sunderland;Stoke City;Wigan Athletic;"
    "Aston Villa;Queens Park Rangers;Bolton Wanderers;Blackburn Rovers;Wolverhampton Wanderers",
    "la_liga_2014_15": "Barcelona;Real Madrid;Atlético Madrid;Valencia;Sevilla;Villarreal;Athletic Bilbao;Celta Vigo;"
    "Málaga;Espanyol;Rayo Vallecano;Real Sociedad;Elche;Levante;Getafe;Deportivo La Coruña;Granada;Eibar;Almería;"
    "Córdoba",
    "serie_a_2017_18": "Juventus;Napoli;Roma;Inter Milan;Lazio;AC Milan;Atalanta;Fiorentina;Torino;Sampdoria;Sassuolo;"
    "Genoa;Chievo;Udinese;Bologna;Cagliari;SPAL;Crotone;Hellas Verona;Benevento",
    "belgian_pro_league_2018_19": "Genk;Club Brugge;Standard Liège;Anderlecht;Gent;Antwerp;Sint-Truiden;Kortrijk;"
    "Charleroi;Mouscron;Zulte Waregem;Eupen;Cercle Brugge;Oostende;Waasland-Beveren;Lokeren",
}


@pytest.mark.parametrize("name", OFFICIAL)
def test_final_tables_in_the_official_order(name: str) -> None:
    assert order(season(name)) == OFFICIAL[name].split(";")


def test_goal_average_and_not_goal_difference_in_1888_89() -> None:
    """Notts County 40-73 stand above Stoke 26-51: the better quotient, the worse difference."""
    table = {row.team: row for row in season("first_division_1888_89")}
    notts, stoke = table["Notts County"], table["Stoke City"]
    assert (notts.points, stoke.points) == (12, 12)
    assert notts.goal_difference < stoke.goal_difference
    assert notts.tie_breaker_used == stoke.tie_breaker_used == "goal average"


def test_manchester_city_champions_on_goal_difference_in_2012() -> None:
    first, second, third = season("premier_league_2011_12")[:3]
    assert (first.points, first.goal_difference, second.points, second.goal_difference) == (89, 64, 89, 56)
    assert (first.tie_breaker_used, second.tie_breaker_used, third.tie_breaker_used) == (*["goal difference"] * 2, None)


def test_eibar_relegated_on_a_mini_league_of_three() -> None:
    """Eibar had the best goal difference of the three on 35 points, and the worst record among them."""
    table = {row.team: row for row in season("la_liga_2014_15")}
    three = [table[team] for team in ("Deportivo La Coruña", "Granada", "Eibar")]
    assert [row.points for row in three] == [35, 35, 35]
    assert max(three, key=lambda row: row.goal_difference).team == "Eibar"
    assert {row.tie_breaker_used for row in three} == {"head-to-head"}
    assert (table["Almería"].points, table["Almería"].deducted) == (29, 3)


def test_inter_before_lazio_on_head_to_head_in_2018() -> None:
    table = season("serie_a_2017_18")
    inter, lazio = table[3], table[4]
    assert inter.points == lazio.points == 72
    assert inter.goal_difference < lazio.goal_difference
    assert inter.tie_breaker_used == "head-to-head"
    assert used(table)["Torino"] == "goal difference"


def test_number_of_wins_before_goal_difference_in_belgium() -> None:
    oostende, beveren = season("belgian_pro_league_2018_19")[13:15]
    assert oostende.points == beveren.points == 27
    assert oostende.goal_difference < beveren.goal_difference
    assert (oostende.won, beveren.won, oostende.tie_breaker_used) == (6, 5, "wins")


def test_lokomotiv_champions_of_russia_in_the_golden_match() -> None:
    before = season("russian_premier_league_2002")
    assert [(row.team, row.position) for row in before[:3]] == [
        ("CSKA Moscow", 1), ("Lokomotiv Moscow", 1), ("Spartak Moscow", 3)]  # fmt: skip
    assert before[0].tie_breaker_used == "undecided"
    table = season("russian_premier_league_2002", play_offs=[Result("CSKA Moscow", "Lokomotiv Moscow", 0, 1)])
    assert order(table)[:8] == [
        "Lokomotiv Moscow", "CSKA Moscow", "Spartak Moscow", "Torpedo Moscow", "Krylia Sovetov", "Saturn",
        "Shinnik Yaroslavl", "Dynamo Moscow"]  # fmt: skip
    assert used(table)["Lokomotiv Moscow"] == "play-off"
    assert table[0].played == 30
    assert used(table)["Saturn"] == "head-to-head goal difference"


def test_mls_by_year_goals_scored_in_2012_wins_since() -> None:
    """New York finished third in the East of 2012 on goals; under the rule of 2013 Chicago would have."""
    table = season("major_league_soccer_2012", group=EAST_2012)
    assert order(table) == EAST_2012
    assert (table[2].tie_breaker_used, table[2].played) == ("goals for", 34)
    rows = sheet(HERE / "data" / "major_league_soccer_2012.csv")
    results = [Result(r["home"], r["away"], int(r["home_goals"]), int(r["away_goals"])) for r in rows]
    later = rank_table(results, rules_for("Major League Soccer", "2013"), group=EAST_2012)
    assert [(row.team, row.tie_breaker_used) for row in later[2:4]] == [
        ("Chicago Fire", "wins"), ("New York Red Bulls", "wins")]  # fmt: skip


def test_head_to_head_waits_until_both_matches_are_played() -> None:
    """A beat B once: that ranks them only when the return has been played, until then the goal difference does."""
    rules = rules_for("La Liga", "2023-24")
    half = [Result("A", "B", 1, 0), Result("B", "C", 5, 0), Result("C", "A", 1, 0), Result("C", "D", 0, 9)]
    table = rank_table(half, rules)
    assert [(row.team, row.tie_breaker_used) for row in table if row.team in "AB"] == [
        ("B", "goal difference"), ("A", "goal difference")]  # fmt: skip
    full = rank_table([*half, Result("B", "A", 0, 0)], rules, group="AB")
    assert [(row.team, row.tie_breaker_used) for row in full] == [("A", "head-to-head"), ("B", "head-to-head")]


def test_two_points_for_a_win_until_the_years_of_each_league() -> None:
    first = {"First Division": "1981-82", "Serie A": "1994-95", "La Liga": "1995-96", "Bundesliga": "1995-96"}
    before = {"First Division": "1980-81", "Serie A": "1993-94", "La Liga": "1994-95", "Bundesliga": "1994-95"}
    assert {rules_for(name, label).points_for_win for name, label in first.items()} == {3}
    assert {rules_for(name, label).points_for_win for name, label in before.items()} == {2}


def test_home_and_away_tables_add_up() -> None:
    whole = {row.team: row for row in season("serie_a_2017_18")}
    home = {row.team: row for row in season("serie_a_2017_18", side="home")}
    away = {row.team: row for row in season("serie_a_2017_18", side="away")}
    for team, row in whole.items():
        assert row.points == home[team].points + away[team].points
        assert row.goals_for == home[team].goals_for + away[team].goals_for
        assert home[team].played == away[team].played == 19


TEAMS = "ABCDE"
GOALS = st.integers(0, 4)
ANY_RULES = st.sampled_from(
    [
        rules_for("Premier League", "2011-12"),
        rules_for("First Division", "1960-61"),
        rules_for("La Liga", "2014-15"),
        rules_for("Serie A", "2022-23"),
        rules_for("Major League Soccer", "2025"),
        rules_for("World Cup", "2022", "group stage"),
        rules_for("Champions League", "2010-11", "group stage"),
    ]
)


@st.composite
def leagues(draw: st.DrawFn) -> list[Result]:
    pairs = list(permutations(TEAMS, 2)) if draw(st.booleans()) else list(combinations(TEAMS, 2))
    kept = draw(st.lists(st.sampled_from(pairs), unique=True, min_size=1))
    return [Result(home, away, draw(GOALS), draw(GOALS)) for home, away in kept]


@given(leagues(), ANY_RULES)
def test_sums_of_every_table(results: list[Result], rules: Rules) -> None:
    table = rank_table(results, rules)
    assert sum(row.goals_for for row in table) == sum(row.goals_against for row in table)
    assert sum(row.won for row in table) == sum(row.lost for row in table)
    assert sum(row.played for row in table) == 2 * len(results)
    for row in table:
        assert row.played == row.won + row.drawn + row.lost
        assert row.points == rules.points_for_win * row.won + rules.points_for_draw * row.drawn
    assert [row.points for row in table] == sorted((row.points for row in table), reverse=True)
    assert [row.position for row in table] == sorted(row.position for row in table)


@given(leagues(), ANY_RULES, st.randoms(use_true_random=False))
def test_neither_order_nor_names_matter(results: list[Result], rules: Rules, shuffle: Any) -> None:
    mixed = list(results)
    shuffle.shuffle(mixed)
    assert rank_table(mixed, rules) == rank_table(results, rules)
    names = dict(zip(TEAMS, "VWXYZ"[::-1], strict=True))
    renamed = rank_table([Result(names[r.home], names[r.away], r.home_goals, r.away_goals) for r in results], rules)
    places = {row.team: row.position for row in renamed}
    assert {names[row.team]: row.position for row in rank_table(results, rules)} == places


@given(leagues(), ANY_RULES)
def test_a_tie_breaker_is_named_exactly_where_points_are_level(results: list[Result], rules: Rules) -> None:
    table = rank_table(results, rules)
    level = [row.points for row in table]
    for row in table:
        assert (row.tie_breaker_used is not None) == (level.count(row.points) > 1)


@given(leagues(), ANY_RULES)
def test_teams_share_a_place_only_where_nothing_known_separates_them(results: list[Result], rules: Rules) -> None:
    table = rank_table(results, rules)
    for one, two in combinations(table, 2):
        if one.position == two.position:
            assert one.tie_breaker_used == two.tie_breaker_used == "undecided"
            title = "title" in rules.play_offs and one.position == 1
            assert title or (one.points, one.goal_average) == (two.points, two.goal_average)
