"""Clubs and competitions that no reference data has: heads of their own, lone lines, sides on rows of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Read = Callable[..., Any]
REPORT = "The hosts had the better of a windy afternoon by the river and never looked like being caught once ahead. "


def test_a_round_up_with_a_head_and_a_line_for_each_match(lists: Read) -> None:
    found = lists(
        f"Our weekend in local football\n\nDale Valley League Premier Division\n\nAlder Park 3-2 Birch Rangers\n\n{REPORT}\n\n"
        f"Thornley Senior Cup Quarter-Final\n\nElm Town 0-4 Fir & District\n\n{REPORT}\n"
    )
    assert found.results == [("Alder Park", 3, 2, "Birch Rangers"), ("Elm Town", 0, 4, "Fir & District")]
    assert [(m.competition, m.stage) for m in found.matches] == [
        ("Dale Valley League Premier Division", None),
        ("Thornley Senior Cup", "quarter-final"),
    ]


def test_a_row_of_results_below_a_league(lists: Read) -> None:
    found = lists("Dale Valley League\n\nDivision Two: Alder 3 Birch 3, Elm 1 Fir 4; Cold Norton 0 Reed 2.\n")
    assert found.results == [("Alder", 3, 3, "Birch"), ("Elm", 1, 4, "Fir"), ("Cold Norton", 0, 2, "Reed")]


@pytest.mark.parametrize(
    "text",
    [
        "Alder Park 3-2 Birch Rangers\n",  # nothing says that it is football
        "Darts\n\nAlder Park 3-2 Birch Rangers\n",
        "Premier League\n\nSmith 4 Jones 2\n",
        "Premier League\n\nCaptain 3, Keeper 2\n",
        "Premier League\n\nHome v Away\n",
        "Premier League\n\nHay 5 Low 6 Moss 7 Reed 5 Ash 6 Fenn 5\n",
        "Premier League odds\n\nHome 2-1 Draw 3-1\n",
    ],
)
def test_not_every_pair_of_names_is_a_match(lists: Read, text: str) -> None:
    assert lists(text).matches == []


def test_a_region_before_a_known_name_makes_it_another_league(lists: Read) -> None:
    found = lists("Northern Premier League\n\nAlder Park 1-1 Birch Rangers\n")
    assert [m.competition for m in found.matches] == ["Northern Premier League"]


def test_a_division_below_a_league_of_its_own_is_a_part_of_it(lists: Read) -> None:
    found = lists("Dale Valley League\n\nDivision Two\n\nAlder Park 2-0 Birch Rangers\n")
    assert [m.competition for m in found.matches] == ["Dale Valley League Division Two"]


def test_a_division_told_behind_a_league_of_its_own_is_a_part_of_it(lists: Read) -> None:
    found = lists(
        "Bundesliga\n\nSchalke 2 Bremen 0\n\nDale Valley League, Division Two\n\nAlder Park 2-0 Birch Rangers\n"
    )
    assert [m.competition for m in found.matches][-1] == "Dale Valley League Division Two"


def test_the_page_of_a_traveller_from_ground_to_ground(lists: Read) -> None:
    found = lists(
        "Dale Valley League\n\nDivision Two\n\nSaturday 22nd March 2025\n\nKick Off 14.30 Actual 14.32\n\n"
        "Alder Park 2 Birch Rangers 1, attendance 63 (official)\n\n3’ 0-1\n\n14’ 1-1\n\n85’ 2-1\n\nNo programme.\n"
    )
    assert found.results == [("Alder Park", 2, 1, "Birch Rangers")]
    match = found.matches[0]
    assert (match.date, match.attendance, match.competition) == (
        date(2025, 3, 22),
        63,
        "Dale Valley League Division Two",
    )


def test_sides_with_their_scorers_on_rows_of_their_own(lists: Read) -> None:
    found = lists(
        "Dale Valley League\n\nALDER PARK 3 (Hay 20 Low 35 56p) Reed sent off 82 (2nd booking)\n\nBIRCH RANGERS 1 (Moss 19)\n\n"
        "Attendance 1,569\n"
    )
    assert found.results == [("Alder Park", 3, 1, "Birch Rangers")]
    assert found.scorers == [
        ("Hay", 20, "Alder Park"),
        ("Low", 35, "Alder Park"),
        ("Low", 56, "Alder Park"),
        ("Moss", 19, "Birch Rangers"),
    ]
    assert found.matches[0].attendance == 1569


def test_a_pairing_with_its_result_behind_a_label(lists: Read) -> None:
    found = lists(
        "Saturday March 22nd 2025; ALDER PARK v Birch Rangers; Dale Valley League; Result: 3-1; Kick-Off: 14.00; "
        "Admission: Free; Attendance: 22\n"
    )
    assert found.results == [("Alder Park", 3, 1, "Birch Rangers")]
    assert (found.matches[0].attendance, found.matches[0].date) == (22, date(2025, 3, 22))


def test_a_day_in_the_line_of_a_lone_result_is_its_own(lists: Read) -> None:
    assert [m.date for m in lists("Everton 3-1 Fulham, Premier League (21st December 2024)\n").matches] == [
        date(2024, 12, 21)
    ]
    assert [m.date for m in lists("Results\n\nEverton 1-1 Fulham (replay 21st December 2024)\n").matches] == [None]


def test_results_and_a_table_in_one_run_of_text(lists: Read) -> None:
    found = lists(
        "German first division results\nApril 2 (Agency) - Results and standings from the German first division on Wednesday "
        "Wednesday, April 2 Cologne 6 Freiburg 0 Karlsruhe 2 Schalke 04 2 Standings P W D L F A Pts "
        "1 Cologne 7 5 1 1 21 7 16 2 Freiburg 8 4 3 1 19 8 15 Next Fixtures (GMT): Friday, April 4 Freiburg v Karlsruhe (0500)\n"
    )
    assert found.results == [("Cologne", 6, 0, "Freiburg"), ("Karlsruhe", 2, 2, "Schalke 04")]
    assert [m.date for m in found.matches] == [date(2025, 4, 2), date(2025, 4, 2), date(2025, 4, 4)]
    assert [(s.team, s.points) for s in found.standings] == [("Cologne", 16), ("Freiburg", 15)]
    assert found.fixtures == [("Freiburg", "Karlsruhe")]


def test_the_place_before_a_match_is_no_side(lists: Read) -> None:
    found = lists(
        "Premier League results\n\nFOREST ROAD- Everton 1-0 Alder Park\n\nDALE-Fulham 2-0 Birch Rangers FT\n\n"
        "Sat: Elmwood: Arsenal 3-3 Chelsea\n\nCologne - Freiburg 2:1 Karlsruhe - Schalke 04 0:0\n"
    )
    assert found.results == [
        ("Everton", 1, 0, "Alder Park"),
        ("Fulham", 2, 0, "Birch Rangers"),
        ("Arsenal", 3, 3, "Chelsea"),
        ("Cologne", 2, 1, "Freiburg"),
        ("Karlsruhe", 0, 0, "Schalke 04"),
    ]


def test_the_score_between_the_names_in_two_numbers_behind_a_day(lists: Read) -> None:
    found = lists("English FA Cup\n\nRound 3\n22 Mar Everton 1 1 Fulham\n22 Mar Elm & District 4 2 Derby\n")
    assert found.results == [("Everton", 1, 1, "Fulham"), ("Elm & District", 4, 2, "Derby")]
    assert {(m.date, m.stage) for m in found.matches} == {(date(2025, 3, 22), "third round")}


def test_labels_and_numbers_before_a_match(lists: Read) -> None:
    found = lists(
        "Live blog\n\nFULL-TIME Everton 0 Fulham 2.\n\nHALF-TIME Derby 0 Arsenal 1.\n\nGOAL! Derby 0 Arsenal 1.\n\n"
        "Full time Alder Park 2-5 Birch Rangers\n\n3. Reading 0-2 Wycombe\n\nEverton 1 v Chelsea 2 FT\n"
    )
    assert found.results == [
        ("Everton", 0, 2, "Fulham"),
        ("Alder Park", 2, 5, "Birch Rangers"),
        ("Reading", 0, 2, "Wycombe"),
        ("Everton", 1, 2, "Chelsea"),
    ]


def test_a_headline_in_capitals_has_no_sides(lists: Read) -> None:
    assert lists("TOGO BEAT CONGO 1-0 IN AFRICAN NATIONS CUP QUALIFIER\n").matches == []
    assert lists("GLORIA BISTRITA BEAT 2-1 LANTERN IN UEFA CUP\n").matches == []
