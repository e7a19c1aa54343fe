"""Lists as agencies print them: days as labels, wrapped lines, squads, scores of matches under way, first legs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Read = Callable[..., Any]
HEAD = "Results of English first division matches this week:\n"


def days(found: Any) -> dict[str, str | None]:
    """Home side and day of every match."""
    return {m.home_team: m.date and m.date.isoformat() for m in found.matches}


def test_a_day_before_a_match_holds_for_the_lines_below_it(lists: Read) -> None:
    found = lists(HEAD + "Sunday: Everton 1 Fulham 0\nArsenal 2 Derby 2\nMonday - Burnley 0 Reading 1\n")
    assert days(found) == {"Everton": "2025-03-30", "Arsenal": "2025-03-30", "Burnley": "2025-03-31"}


def test_the_new_day_of_a_match_put_off_dates_none_that_was_played(lists: Read) -> None:
    found = lists(
        "Results of English matches on Sunday:\nPremier League\nEverton 1 Fulham 0\n"
        "Postponed: Burnley v Reading, to be played on\nTuesday April 15\nFirst division\nArsenal 2 Derby 2\n"
    )
    assert {m.home_team: str(m.date) for m in found.matches if m.status == "played"} == {
        "Everton": "2025-03-30", "Arsenal": "2025-03-30",
    }  # fmt: skip


def test_a_day_in_brackets_is_that_of_the_match_before_it(lists: Read) -> None:
    found = lists(
        "Group nine\nAll played on Sunday\nIn Lome: Togo 3 Benin 1 (1-1)\n"
        "Played previously: Congo 0 Uganda 2 (March 12), Namibia 1\nBotswana 0 (March 6), Benin 1 Congo 2 (March 11)\n"
    )
    assert [str(m.date) for m in found.matches] == ["2025-03-30", "2025-03-12", "2025-03-06", "2025-03-11"]


def test_the_day_of_a_head_is_not_changed_by_that_of_one_line(lists: Read) -> None:
    found = lists("Results of matches on Sunday:\nEverton 1 Fulham 0 (played Friday)\nArsenal 2 Derby 2\n")
    assert days(found) == {"Everton": "2025-03-28", "Arsenal": "2025-03-30"}


def test_fixtures_in_running_text_are_read_over_line_ends(lists: Read) -> None:
    found = lists(
        "English premier league fixtures:\nSaturday: Arsenal v Derby, Everton v Fulham, Aston\nVilla v Reading, "
        "Burnley v\nChelsea.\nSunday: Liverpool\nv Tranmere\n"
    )
    assert [(m.home_team, m.away_team, m.date) for m in found.matches] == [
        ("Arsenal", "Derby", date(2025, 4, 5)), ("Everton", "Fulham", date(2025, 4, 5)),
        ("Aston Villa", "Reading", date(2025, 4, 5)), ("Burnley", "Chelsea", date(2025, 4, 5)),
        ("Liverpool", "Tranmere", date(2025, 4, 6)),
    ]  # fmt: skip


def test_of_two_legs_in_a_head_the_list_is_that_of_the_first(lists: Read) -> None:
    found = lists("Champions Cup draw, first legs to be played April 15, return\nlegs April 29:\nEverton v Fulham\n")
    assert [(m.date, m.leg) for m in found.matches] == [(date(2025, 4, 15), 1)]


def test_the_note_on_brackets_leaves_the_leg_before_it(lists: Read) -> None:
    found = lists("Results of Champions Cup semifinal, second leg matches (aggregate scores in brackets):\n"
                  "Monterrey 1 Tigres 0 (3-2)\n")  # fmt: skip
    assert [(m.leg, m.stage) for m in found.matches] == [(2, "semi-final")]


@pytest.mark.parametrize("state", ["(latest)", "(after 75 minutes)", "67'", "HT", "(half-time)"])
def test_a_match_under_way_has_no_result(lists: Read, state: str) -> None:
    assert lists(HEAD + f"Everton 1 Fulham 0 {state}\nArsenal 2 Derby 2\n").results == [("Arsenal", 2, 2, "Derby")]


@pytest.mark.parametrize("head", ["Players sent off this season:", "Half-times:", "LATEST SCORES", "Aggregate scores"])
def test_numbers_that_are_no_final_score(lists: Read, head: str) -> None:
    assert not lists(f"{head}\nEverton 1 Fulham 0\nArsenal 2 Derby 2\n").results


def test_a_head_names_the_squads_below_it(lists: Read) -> None:
    found = lists(
        "Results of under-21 internationals:\nTogo 1 Congo 0\nWomen's internationals\nBenin 2 Uganda 2\n"
        "Senior internationals\nNamibia 6 Botswana 0\n"
    )
    assert [(home, away) for home, _, _, away in found.results] == [
        ("Togo U21", "Congo U21"), ("Benin Women", "Uganda Women"), ("Namibia", "Botswana"),
    ]  # fmt: skip


def test_a_year_before_a_match_is_in_no_name_and_a_competition_plays_none(lists: Read) -> None:
    found = lists("Champions Cup final\n1990 Everton 1 Fulham 0\nArsenal: Premier League - Chelsea 1-1\n")
    assert found.results == [("Everton", 1, 0, "Fulham")]
    assert not found.matches[0].home_known


def test_scorers_behind_their_match_or_on_rows_below_it(lists: Read) -> None:
    found = lists(
        HEAD + "Everton 1 Fulham 1 (0-1). Fulham: Diop 3. Everton: Barry 80.\n"
        "Arsenal 2 Derby 0. Rice 5, 70.\nChelsea 3-0 Burnley\nPalmer 8', 22'\nNeto 64' (pen.)\n"
    )
    assert [(g.scorer, g.team, g.minute) for g in found.goals] == [
        ("Barry", "Everton", 80), ("Diop", "Fulham", 3), ("Rice", "Arsenal", 5), ("Rice", "Arsenal", 70),
        ("Palmer", "Chelsea", 8), ("Palmer", "Chelsea", 22), ("Neto", "Chelsea", 64),
    ]  # fmt: skip


def test_the_home_side_in_capitals(lists: Read) -> None:
    found = lists("Results of soccer games (home team in CAPS):\nColumbus 2 MIAMI 1\nPORTLAND 3 Monterrey 0\n")
    assert found.results == [("Miami", 1, 2, "Columbus"), ("Portland", 3, 0, "Monterrey")]


def test_agencies_put_a_dash_before_the_mark_of_a_penalty_and_letters_of_countries_behind_names(lists: Read) -> None:
    found = lists(
        "Champions Cup\n2nd rd, 1st legs\nEverton (ENG) 2 (Barry 3-pen, Diop 50-og) Tigres 7 (MEX) 0\n"
        "APR (RWA) 1 (Chibi 76) Pumas (MEX) 0\n"
    )
    assert [(m.home_team, m.home_goals, m.away_goals, m.away_team, m.stage, m.leg) for m in found.matches] == [
        ("Everton", 2, 0, "Tigres 7", "second round", 1), ("APR", 1, 0, "Pumas", "second round", 1),
    ]  # fmt: skip
    assert [(g.scorer, g.minute, g.kind) for g in found.goals] == [
        ("Barry", 3, "penalty"), ("Diop", 50, "own goal"), ("Chibi", 76, "goal"),
    ]  # fmt: skip


def test_a_pairing_above_its_result_is_a_title_and_a_draw_has_no_day_of_its_matches(lists: Read) -> None:
    found = lists("Premier League\n30 March 2025\n\nEverton v Fulham\n\nEverton 2 Fulham 1\n")
    assert [(m.status, m.date) for m in found.matches] == [("played", date(2025, 3, 30))]
    assert days(lists("Champions Cup\nThursday 3 April 2025\nFull draw:\nEverton v Fulham\n")) == {"Everton": None}


def test_a_flash_ends_with_a_colon_and_the_list_of_another_league_is_not_of_its_round(lists: Read) -> None:
    found = lists(
        "Monterrey beat Tigres 2-0 (halftime 1-0) to win the Champions Cup final\non Thursday:\nScorers: Meza 10, Funes 77\n"
        "Premier League: Everton 2 Fulham 1\n"
    )
    assert [(g.scorer, g.team, g.minute) for g in found.goals] == [
        ("Meza", "Monterrey", 10),
        ("Funes", "Monterrey", 77),
    ]
    assert [(m.competition, m.stage) for m in found.matches] == [("Champions Cup", "final"), ("Premier League", None)]


def test_a_hyphen_between_two_teams_and_a_last_bracket_with_the_scorers_of_both(lists: Read) -> None:
    assert lists(HEAD + "Everton-Fulham 3-1\nArsenal-Derby 1-1\n").results == [
        ("Everton", 3, 1, "Fulham"), ("Arsenal", 1, 1, "Derby"),
    ]  # fmt: skip
    goals = lists(HEAD + "Everton 2 Fulham 1 (Barry 10, 60; Diop 70)\n").goals
    assert [(g.scorer, g.team) for g in goals] == [("Barry", "Everton"), ("Barry", "Everton"), ("Diop", "Fulham")]


def test_columns_parted_by_dots_or_lines(lists: Read) -> None:
    assert lists(HEAD + "Everton........2  Fulham........1\n").results == [("Everton", 2, 1, "Fulham")]
    assert lists("| Home | Score | Away |\n|---|---|---|\n| Everton | 2–1 | Fulham | 27,102 |\n").results == [
        ("Everton", 2, 1, "Fulham")
    ]


def test_a_ground_behind_the_away_side_is_no_scorer(lists: Read) -> None:
    assert not lists(HEAD + "Arsenal 1 (Rice 3) Derby 0\nEverton 2 Fulham 1 (Los Angeles)\n").goals[1:]


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        (HEAD, "Everton at Fulham (Fulham won 2-1)", [("played", "Fulham", 2, 1, "Everton", None)]),
        (HEAD, "Everton v Fulham (1-0)", [("played", "Everton", 1, 0, "Fulham", None)]),
        ("Premier League\n", "Everton v Fulham (1-0)", []),
        ("", "Everton v Fulham (1-0)\n\nEverton were the better side.", [("played", "Everton", 1, 0, "Fulham", None)]),
        ("", "Everton v Fulham (1-0)\n\nEverton go into the second leg ahead.", []),
        ("My predictions\n\n", "Everton v Fulham (1-0)\n\nEverton are the better side.", []),
        (
            "Champions Cup, second leg\n",
            "Everton at Fulham (Everton won 2-1)",
            [("scheduled", "Fulham", None, None, "Everton", 2), ("played", "Everton", 2, 1, "Fulham", 1)],
        ),
    ],
)
def test_a_score_in_brackets_behind_a_pair(lists: Read, head: str, line: str, expected: list[tuple[Any, ...]]) -> None:
    told = [
        (m.status, m.home_team, m.home_goals, m.away_goals, m.away_team, m.leg)
        for m in lists(head + line + "\n").matches
    ]
    assert told == expected


def test_a_country_beside_a_late_round_stands_for_its_first_league(lists: Read) -> None:
    found = lists(
        "Results of European soccer matches:\nSPAIN (20th round)\nTenerife 1 Eibar 0\nENGLAND\nBurnley 0 Reading 1\n"
    )
    assert [m.competition for m in found.matches] == ["La Liga", "Premier League"]


def test_summaries_that_lost_their_line_ends_are_parted_by_their_dashes_and_days(lists: Read) -> None:
    found = lists(
        "Dec 3 - Summaries from the Premier League matches on Sunday Sunday, December 3 Everton 1 Ashby 56 Fulham 2 Barry"
        " 80, Calvert 90+1 Halftime: 0-0; - - - Arsenal 3 Dunne 23,57,90+2 Burnley 0 Halftime: 2-0;Attendance: 53,403"
        " - - - Saturday, December 2 Reading 1 Eden 45 Chelsea 1 Ford 54 Halftime: 1-0;Attendance: 14,605"
    )
    assert [(m.home_team, m.home_goals, m.away_goals, m.away_team) for m in found.matches] == [
        ("Everton", 1, 2, "Fulham"),
        ("Arsenal", 3, 0, "Burnley"),
        ("Reading", 1, 1, "Chelsea"),
    ]
    assert [m.date.day if m.date else None for m in found.matches] == [3, 3, 2]
    assert [(g.scorer, g.minute) for g in found.goals] == [
        ("Ashby", 56), ("Barry", 80), ("Calvert", 90), ("Dunne", 23), ("Dunne", 57), ("Dunne", 90), ("Eden", 45), ("Ford", 54),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "notes",
    [
        "At full time: 2-2 After extra time: 2-2 Penalty shootout: 4-2 Everton win 6-4 on penalties",
        ".... full-time: 1-1 extra-time: 2-2 penalties: 4-2 Everton win 6-4 on penalties",
    ],
)
def test_a_total_that_counts_the_kicks_of_a_shoot_out_is_no_score(lists: Read, notes: str) -> None:
    found = lists(f"FA Cup third round results\nEverton () 6 Fulham () 4 {notes}\nArsenal () 1 Derby () 0\n")
    assert found.results == [("Everton", 2, 2, "Fulham"), ("Arsenal", 1, 0, "Derby")]
    assert (found.matches[0].home_penalties, found.matches[0].away_penalties) == (4, 2)


def test_a_list_without_line_ends_goes_on_behind_a_shoot_out(lists: Read) -> None:
    found = lists(
        "Results and fixtures for the FA Cup on Tuesday (start times are BST) third round ------------ Everton () 5 Fulham "
        "() 4 .... full-time: 0-0 extra-time: 1-1 penalties: 4-3 Everton win 5-4 on penalties Arsenal () 0 Derby () 2 "
        "Burnley () 0 Reading () 1 Liverpool () 2 Chelsea () 1\n"
    )
    assert found.results == [
        ("Everton", 1, 1, "Fulham"), ("Arsenal", 0, 2, "Derby"), ("Burnley", 0, 1, "Reading"), ("Liverpool", 2, 1, "Chelsea")
    ]  # fmt: skip
