"""The tables of rules: every row usable, every year with its rule, and a custom where nothing is written."""

from __future__ import annotations

import csv

import pytest

from transforms.lexicon.tables import reference
from transforms.rules import awarded_score, book, deductions_for, first_year, rules_for, rules_rows

COMPETITIONS = reference().competitions


def test_every_row_names_competitions_that_exist_and_its_source() -> None:
    for row in rules_rows():
        assert row["competition"] in COMPETITIONS or row["competition"].split()[0] == "any", row
        assert len(row["source"]) > 5
        assert row["from_season"] is None or first_year(row["from_season"])
        if row["from_season"] and row["to_season"]:
            assert (first_year(row["from_season"]) or 0) <= (first_year(row["to_season"]) or 0), row


def test_rows_are_flat_and_serve_one_table_each() -> None:
    rows = rules_rows()
    assert {row["table"] for row in rows} == {"knockout", "league"}
    for row in rows:
        knockout = row["table"] == "knockout"
        assert knockout == (row["away_goals"] is not None) == (row["legs"] is not None)
        assert knockout != (row["points_for_win"] is not None)
        assert bool(row["tie_breakers"]) != knockout
    final = next(r for r in rows if r["competition"] == "Concacaf Champions Cup" and r["stage"] == "final")
    assert set(final) == set(rows[0])


def test_stages_in_the_rows_are_stages_of_the_vocabulary() -> None:
    with (book.DATA / "stages.csv").open(encoding="utf-8", newline="") as handle:
        known = {row["stage"] for row in csv.DictReader(handle)} | {"third-place", "round one", "wild card"}
    assert {row["stage"] for row in rules_rows() if row["stage"]} <= known


@pytest.mark.parametrize(
    ("competition", "season", "stage", "away_goals", "extra_time", "penalties"),
    [
        ("Cup Winners' Cup", "1964-65", "first round", False, False, False),
        ("Cup Winners' Cup", "1965-66", "first round", True, True, False),
        ("Inter-Cities Fairs Cup", "1965-66", "first round", False, False, False),
        ("Inter-Cities Fairs Cup", "1966-67", "first round", True, True, False),
        ("European Cup", "1966-67", "first round", False, False, False),
        ("European Cup", "1967-68", "first round", True, True, False),
        ("European Cup", "1967-68", "semi-final", False, False, False),
        ("European Cup", "1970-71", "semi-final", True, True, True),
        ("UEFA Cup", "1975-76", "final", True, True, True),
        ("UEFA Cup", "1997-98", "final", False, True, True),
        ("Europa League", "2020-21", "round of 16", True, True, True),
        ("Europa League", "2021-22", "round of 16", False, True, True),
        ("Concacaf Champions Cup", "2008-09", "quarter-final", True, True, True),
        ("Concacaf Champions Cup", "2022", "semi-final", True, False, True),
        ("Concacaf Champions Cup", "2022", "final", False, True, True),
        ("Concacaf Champions Cup", "2025", "semi-final", True, True, True),
        ("Concacaf Champions Cup", "2025", "final", False, True, True),
        ("Copa Libertadores", "2004", "semi-final", False, False, True),
        ("Copa Libertadores", "2005", "semi-final", True, False, True),
        ("Copa Libertadores", "2021", "semi-final", True, False, True),
        ("Copa Libertadores", "2022", "semi-final", False, False, True),
        ("MLS Cup Playoffs", "2013", "semi-final", False, True, True),
        ("MLS Cup Playoffs", "2016", "semi-final", True, True, True),
        ("MLS Cup Playoffs", "2019", "semi-final", False, True, True),
        ("League Cup", "2017-18", "fourth round", False, True, True),
        ("League Cup", "2018-19", "fourth round", False, False, True),
        ("League Cup", "2018-19", "semi-final", False, False, True),
        ("League Cup", "2021-22", "semi-final", False, True, True),
        ("Coppa Italia", "2023-24", "quarter-final", False, True, True),
        ("Coppa Italia", "2024-25", "quarter-final", False, False, True),
        ("Liga MX Liguilla", "2020-21", "semi-final", True, False, False),
        ("Liga MX Liguilla", "2021-22", "semi-final", False, False, False),
        ("Liga MX Liguilla", "2023-24", "final", False, True, True),
        ("CAF Champions League", "2024-25", "final", True, False, True),
        ("FA Cup", "2015-16", "quarter-final", False, True, True),
        ("Leagues Cup", "2023", "quarter-final", False, False, True),
    ],
)
def test_knockout_rules_by_years(
    competition: str, season: str, stage: str, away_goals: bool, extra_time: bool, penalties: bool
) -> None:
    rules = rules_for(competition, season, stage)
    assert (rules.away_goals, rules.extra_time, rules.penalties) == (away_goals, extra_time, penalties)
    assert rules.known


@pytest.mark.parametrize(
    ("competition", "season", "stage", "legs"),
    [
        ("Champions League", "2024-25", "semi-final", 2),
        ("Champions League", "2024-25", "final", 1),
        ("Champions League", "2019-20", "semi-final", 1),
        ("UEFA Cup", "1996-97", "final", 2),
        ("MLS Cup Playoffs", "2024", "first round", 3),
        ("MLS Cup Playoffs", "2024", "semi-final", 1),
        ("Major League Soccer", "2016", "semi-final", 2),
        ("Major League Soccer", "2025", "first round", 3),
        ("Major League Soccer", "2016", None, 1),
        ("Liga MX", "2024-25", "quarter-final", 2),
        ("Championship", "2024-25", "semi-final", 2),
        ("League Cup", "2023-24", "semi-final", 2),
        ("FA Cup", "2023-24", "fourth round", 1),
    ],
)
def test_number_of_legs(competition: str, season: str, stage: str | None, legs: int) -> None:
    assert rules_for(competition, season, stage).legs == legs


def test_replays_of_the_fa_cup_end_round_by_round() -> None:
    def replayed(season: str, stage: str) -> bool:
        return "replay" in rules_for("FA Cup", season, stage).deciders

    assert replayed("1990-91", "semi-final")
    assert [replayed("2018-19", stage) for stage in ("fourth round", "fifth round", "quarter-final")] == [
        True, True, False]  # fmt: skip
    assert [replayed("2019-20", stage) for stage in ("fourth round", "fifth round")] == [True, False]
    assert not replayed("2024-25", "third round")


def test_the_first_breaker_of_each_league() -> None:
    first = {
        "Premier League": "goal difference",
        "La Liga": "head-to-head",
        "Serie A": "head-to-head",
        "Bundesliga": "goal difference",
        "Turkish Super League": "head-to-head",
        "Primeira Liga": "head-to-head",
        "Super League Greece": "head-to-head",
        "Ekstraklasa": "head-to-head",
        "Major League Soccer": "wins",
        "Campeonato Brasileiro Série A": "wins",
    }
    assert {name: rules_for(name, None).tie_breakers[0] for name in first} == first
    assert rules_for("First Division", "1995-96").tie_breakers[0] == "goals for"
    assert rules_for("First Division", "1950-51").tie_breakers == ("goal average",)


def test_ligue_1_changed_its_criteria_twice() -> None:
    by_year = {year: rules_for("Ligue 1", year).tie_breakers[1:] for year in ("2015-16", "2023-24", "2025-26")}
    assert by_year["2015-16"] == ("goals for",)
    assert by_year["2023-24"][:2] == ("head-to-head", "head-to-head goal difference")
    assert "away goals" in by_year["2023-24"]
    assert by_year["2025-26"][-2:] == ("wins", "away wins")


def test_groups_and_finals_of_one_competition_differ() -> None:
    group = rules_for("Champions League", "2015-16", "group stage")
    assert group.tie_breakers[0] == "head-to-head"
    assert rules_for("Champions League", "2024-25", "group stage").tie_breakers[0] == "goal difference"


def test_unknown_competitions_get_the_custom_of_their_time() -> None:
    rules = rules_for("Maltese Premier League", "1985-86")
    assert (rules.known, rules.points_for_win) == (False, 2)
    assert rules_for("Maltese Premier League", "2024-25").points_for_win == 3
    assert not rules_for(None, None).known
    assert rules_for("Bundesliga", "2024-25").known
    assert not rules_for("Bundesliga", "2024-25", "semi-final").known
    assert rules_for("Sunday Cup", "2025").deciders == ("extra time", "penalties")
    assert rules_for("Caribbean Club Championship", "2019", "semi-final").legs == 2


def test_deductions_are_summed_by_team() -> None:
    assert deductions_for("Premier League", "2023-24") == {"Everton": 8, "Nottingham Forest": 4}
    assert deductions_for("Premier League", "2022-23") == {}
    teams = reference().teams
    with (book.DATA / "points_deductions.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert all(row["team"] in teams and row["competition"] in COMPETITIONS and row["source"] for row in rows)


@pytest.mark.parametrize(("label", "year"), [("2024-25", 2024), ("1999-2000", 1999), ("2025", 2025), ("spring", None)])
def test_seasons_compare_by_the_year_they_began(label: str, year: int | None) -> None:
    assert first_year(label) == year


def test_awarded_scores_by_years() -> None:
    assert awarded_score("Champions League", "2014-15") == (3, 0)
    assert (awarded_score("Serie A", "1999-00"), awarded_score("Serie A", "2010-11")) == ((2, 0), (3, 0))
    assert awarded_score("Premier League", "2020-21") is None
