"""Printed results and fixtures, in the forms that newsrooms use."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Read = Callable[..., Any]


def test_an_agency_list_takes_competition_and_day_from_its_head(lists: Read) -> None:
    found = lists(
        "Results of English first division\nsoccer matches on Wednesday:\nPortsmouth 1 Derby 2\nTranmere 3 Grimsby 2\n"
    )
    assert found.results == [("Portsmouth", 1, 2, "Derby"), ("Tranmere", 3, 2, "Grimsby")]
    assert {m.competition for m in found.matches} == {"Championship"}
    assert {m.date for m in found.matches} == {date(2025, 4, 2)}
    assert all(m.home_known for m in found.matches)


def test_letters_of_two_countries_are_their_teams_and_a_gallery_is_no_fixture(lists: Read) -> None:
    assert lists("Final scores\nUGA 2, ETH 0\n").results == [("Uganda", 2, 0, "Ethiopia")]
    gallery = "Latest photos\n\nChelsea vs Everton\n87 photos\nChelsea vs Everton\nFulham vs Arsenal\n35 photos\n"
    assert not [m for m in lists(gallery).matches if m.status == "scheduled"]


def test_a_wire_says_who_beat_whom_between_the_figures(lists: Read) -> None:
    line = "Results: Fulham 0 Chelsea 0; Everton 4 (Barry 15, Ndiaye 31) bt Arsenal 2 (Rice 59, 84-pen)\n"
    assert lists(line).results == [("Fulham", 0, 0, "Chelsea"), ("Everton", 4, 2, "Arsenal")]


def test_countries_wraps_cities_and_an_unclosed_bracket(lists: Read) -> None:
    found = lists(
        "Results of European Cup Winners '\nCup qualifying round, second leg soccer matches on Thursday:\n"
        "In Bistrita: Gloria Bistrita (Romania) 2 Lantern Rovers (Malta) 1\n(1-1)\n"
        "In Oldport: Oldport Mariners (Cyprus) 5 Hill\nStreet (Armenia)\n0 (2-0)\n"
        "In Nova:\nNova Town (Wales) 0 Kispest (Hungary 1 (0-0)\n"
    )
    assert found.results == [
        ("Gloria Bistrita", 2, 1, "Lantern Rovers"),
        ("Oldport Mariners", 5, 0, "Hill Street"),
        ("Nova Town", 0, 1, "Kispest"),
    ]
    assert [(m.half_time_home, m.half_time_away) for m in found.matches] == [(1, 1), (2, 0), (0, 0)]
    assert {(m.competition, m.stage, m.leg) for m in found.matches} == {("Cup Winners' Cup", "qualifying", 2)}


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Everton 1-1 Arsenal", ("Everton", 1, 1, "Arsenal")),
        ("Everton 2 - 0 Arsenal", ("Everton", 2, 0, "Arsenal")),
        ("1. FC Heidenheim - St Pauli 1:4 (0:2)", ("1. FC Heidenheim", 1, 4, "St Pauli")),
        ("Schalke 04 2 1860 Munich 0", ("Schalke 04", 2, 0, "1860 Munich")),
        ("Everton v Arsenal: 0-3", ("Everton", 0, 3, "Arsenal")),
        ("FULL TIME: Everton 2, Arsenal 1", ("Everton", 2, 1, "Arsenal")),
        ("• Everton 1 Arsenal 0", ("Everton", 1, 0, "Arsenal")),
        ("Everton 1 (Gray 9’) def. by Arsenal 2 (Rice 30’, Saka 61’)", ("Everton", 1, 2, "Arsenal")),
        ("Everton 0 lost to Arsenal 2", ("Everton", 0, 2, "Arsenal")),
        ("Everton 3 def. Arsenal 2", ("Everton", 3, 2, "Arsenal")),
        ("Everton 1 drew with Arsenal 1", ("Everton", 1, 1, "Arsenal")),
        ("Everton (0) 1 Arsenal (1) 1", ("Everton", 1, 1, "Arsenal")),
    ],
)
def test_forms_of_one_result(lists: Read, line: str, result: tuple[object, ...]) -> None:
    assert lists(line).results == [result]


def test_a_running_list_whose_commas_part_the_matches(lists: Read) -> None:
    pairs = [
        ("Arsenal", 0, 1, "Everton"), ("Chelsea", 1, 2, "Fulham"), ("Reading", 2, 0, "Burnley"),
        ("Liverpool", 3, 1, "Derby"), ("Tranmere", 0, 2, "Portsmouth"), ("Grimsby", 1, 0, "Middlesbrough"),
    ]  # fmt: skip
    told = ", ".join(f"{home} {left} {away} {right}" for home, left, right, away in pairs)
    found = lists(
        f"English Premier League\nWeekend results from all the grounds in England and Wales, Saturday; {told}\n"
    )
    assert found.results == pairs


def test_matches_run_together_without_a_mark_are_parted_by_the_known_teams_between_their_scores(lists: Read) -> None:
    assert lists("Results:\nBurnley 0-0 Everton Liverpool 0-2 Arsenal Chelsea 1-0 Fulham\n").results == [
        ("Burnley", 0, 0, "Everton"), ("Liverpool", 0, 2, "Arsenal"), ("Chelsea", 1, 0, "Fulham"),
    ]  # fmt: skip
    assert lists("Results:\nUpottery 0-0 Ashbrittle Marsh Clyst 0-2 Arsenal Chelsea 1-0 Fulham\n").results == []


def test_matches_put_off_for_a_reason_and_notes_that_begin_with_extra_time(lists: Read) -> None:
    found = lists(
        "Yesterday's results\nEnglish League One - First round:\nEverton 0 Fulham 2; Burnley v Reading - postponed due to "
        "concerns about safety; Derby 1 Arsenal 1 (Aet. Arsenal win 4-3 on pens); Chelsea 6 Middlesbrough 3 (Aet).\n"
    )
    told = [(m.home_team, m.away_team, m.status, m.extra_time, m.away_penalties) for m in found.matches]
    assert told == [
        ("Everton", "Fulham", "played", None, None), ("Burnley", "Reading", "postponed", None, None),
        ("Derby", "Arsenal", "played", True, 4), ("Chelsea", "Middlesbrough", "played", True, None),
    ]  # fmt: skip


def test_fixtures_behind_their_times_with_competition_and_television(lists: Read) -> None:
    found = lists(
        "TV FIXTURES APRIL 1 - MAY 1\nSaturday April 5\n12.30pm Everton v Fulham (Sky Sports)\n"
        "5.30pm – Arsenal vs Chelsea in the Premier League on Sky Sports Football.\n"
        "7pm, England v Ghana, 5th T20, Sky Sports Cricket\nSunday April 6\n8pm, Derby v Reading, League One, TNT 1\n"
    )
    told = [(m.home_team, m.away_team, m.competition, m.date) for m in found.matches]
    assert told == [
        ("Everton", "Fulham", "Premier League", date(2025, 4, 5)), ("Arsenal", "Chelsea", "Premier League", date(2025, 4, 5)),
        ("Derby", "Reading", "League One", date(2025, 4, 6)),
    ]  # fmt: skip
    running = (
        "PREMIER LEAGUE TV FIXTURES FOR APRIL Saturday April 5 12:30 Everton v Fulham (Sky Sports) 17:30 Arsenal v Chelsea "
        "(Sky Sports) Sunday April 6 14:00 Derby v Reading (TNT) 16:30 Burnley v Liverpool (TNT) Monday April 7 20:00 "
        "Portsmouth v Tranmere (TNT)\n"
    )
    assert [(m.home_team, m.date and m.date.day) for m in lists(running).matches] == [
        ("Everton", 5), ("Arsenal", 5), ("Derby", 6), ("Burnley", 6), ("Portsmouth", 7),
    ]  # fmt: skip


def test_a_running_list_behind_the_sentence_that_announces_it(lists: Read) -> None:
    found = lists(
        "LAGOS, April 2 Collated results of African Champions League first round, second leg matches at the weekend. "
        "Enyimba (Nigeria) 2 Young Africans (Tanzania) 0 Enyimba won 5-4 on penalties after a 2-2 aggregate draw "
        "TP Mazembe (DR Congo) 3 Orlando Pirates (South Africa) 1 TP Mazembe won 4-3 on aggregate "
        "Zamalek (Egypt) v Simba (Tanzania) to be played Monday Zamalek won first leg 2-1\n"
    )
    assert found.results == [
        ("Enyimba", 2, 0, "Young Africans"), ("TP Mazembe", 3, 1, "Orlando Pirates"), ("Simba", 1, 2, "Zamalek"),
    ]  # fmt: skip
    assert [(t.team_1, t.aggregate_1, t.aggregate_2, t.team_2, t.winner, t.decided_by) for t in found.ties] == [
        ("Enyimba", 2, 2, "Young Africans", "Enyimba", "penalties"),
        ("TP Mazembe", 4, 3, "Orlando Pirates", "TP Mazembe", "aggregate"),
        ("Zamalek", 2, 1, "Simba", None, None),
    ]


@pytest.mark.parametrize(
    ("lines", "half_time", "first_leg"),
    [
        ("Lens (1) 4 - Sevilla (2) 2\nLyon (0) 1 - Arsenal (1) 1\n", [(1, 2), (0, 1)], []),
        # more than the final score has: no half-time for any of them
        ("Lens (2) 4 - Sevilla (2) 2\nLyon (1) 2 - Arsenal (5) 1\n", [], [("Sevilla", 2, 2, "Lens"), ("Arsenal", 5, 1, "Lyon")]),
    ],
)  # fmt: skip
def test_figures_in_brackets_before_those_of_the_score(
    lists: Read, lines: str, half_time: list[tuple[int, int]], first_leg: list[tuple[str, int, int, str]]
) -> None:
    found = lists("UEFA Cup results\n" + lines)
    told = [(m.half_time_home, m.half_time_away) for m in found.matches if m.half_time_home is not None]
    assert told == half_time
    earlier = [m for m in found.matches if m.leg == 1]
    assert [(m.home_team, m.home_goals, m.away_goals, m.away_team) for m in earlier] == first_leg


def test_several_matches_a_line_under_labels_with_days(lists: Read) -> None:
    found = lists(
        "RESULTS\nTuesday: Aston Villa 2 Nottingham Forest 1; Crystal Palace 0 Burnley 0\n"
        "Wednesday: Fulham 3 Liverpool 2\n"
        "Thursday (8pm): Derby v Reading\n",
        title="Premier League round-up",
    )
    assert [(m.home_team, m.date) for m in found.matches] == [
        ("Aston Villa", date(2025, 4, 1)),
        ("Crystal Palace", date(2025, 4, 1)),
        ("Fulham", date(2025, 4, 2)),
        ("Derby", date(2025, 4, 3)),
    ]
    assert found.fixtures == [("Derby", "Reading")]
    assert {m.competition for m in found.matches} == {"Premier League"}


def test_american_lists_print_the_winner_first_and_the_away_side_first(lists: Read) -> None:
    found = lists(
        "Wednesday's Games\n\nPortland 3, Columbus 2\n\nMiami 1, LA Galaxy 1, tie\n\n"
        "Saturday, April 12\n\nColumbus at Los Angeles FC, 3:30 p.m.\n",
        title="MLS glance",
    )
    assert found.results == [("Portland", 3, 2, "Columbus"), ("Miami", 1, 1, "LA Galaxy")]
    assert not any(m.home_known for m in found.matches if m.status == "played")
    assert found.fixtures == [("Los Angeles FC", "Columbus")]
    assert found.matches[-1].date == date(2025, 4, 12)


@pytest.mark.parametrize("head", ["Results (home teams listed first):\n", "Results:\nFulham 0, Derby 4\n"])
def test_a_head_or_a_beaten_first_side_shows_that_home_sides_stand_first(lists: Read, head: str) -> None:
    assert all(m.home_known for m in lists(head + "Everton 3, Arsenal 2\n").matches)


def test_postponed_abandoned_and_rearranged(lists: Read) -> None:
    found = lists(
        "Premier League\nEverton P-P Arsenal\nFulham v Derby ppd\nReading A-A Burnley\n"
        "Chelsea v Liverpool postponed to Friday\n"
    )
    assert [m.status for m in found.matches] == ["postponed", "postponed", "abandoned", "scheduled"]
    assert found.matches[-1].date == date(2025, 4, 4)
    (match,) = lists("Everton 0 Arsenal 1 (abandoned 56 minutes, floodlight failure)\n").matches
    assert (match.status, match.home_goals) == ("abandoned", None)


def test_extra_time_and_shoot_out(lists: Read) -> None:
    match = lists("Everton 2 Arsenal 2 (aet, Arsenal win 4-3 on pens)").matches[0]
    assert (match.extra_time, match.home_penalties, match.away_penalties) == (True, 3, 4)


def test_a_draw_with_seeds_several_pairs_a_line_and_the_competition_before_the_first(lists: Read) -> None:
    found = lists(
        "Draws for the first round made on Wednesday (x denotes seeded team):\n"
        "UEFA Cup Lyng (Romania) v x-Fulham (England) Everton (England) v Ekern (Romania)\n"
        "Cup Winners ' Cup x-Arsenal (England) v Bergan (Romania)\n"
    )
    assert [(m.home_team, m.away_team, m.competition, m.stage) for m in found.matches] == [
        ("Lyng", "Fulham", "UEFA Cup", "first round"),
        ("Everton", "Ekern", "UEFA Cup", "first round"),
        ("Arsenal", "Bergan", "Cup Winners' Cup", "first round"),
    ]


def test_a_heading_of_a_match_of_another_year_is_no_fixture(lists: Read) -> None:
    assert not lists("Celtic vs Liverpool 1966\nLeeds vs Celtic 1970\n").matches


def test_a_pairing_with_two_possible_sides_is_no_fixture_yet(lists: Read) -> None:
    found = lists("FA Cup draw\nDerby v Arsenal or Fulham\nLeeds/Luton v Hull\nChelsea v Everton\n")
    assert found.fixtures == [("Chelsea", "Everton")]


def test_the_first_match_of_a_replay_stands_in_brackets(lists: Read) -> None:
    found = lists("FA Cup replays (first-match scores in brackets):\nReading 2 Wycombe 0 (1-1)\n")
    assert found.results == [("Reading", 2, 0, "Wycombe"), ("Wycombe", 1, 1, "Reading")]
    assert [(t.winner, t.decided_by) for t in found.ties] == [("Reading", "replay")]


def test_unknown_teams_are_kept_as_they_stand(lists: Read) -> None:
    found = lists("Results:\nx-Old White Bell* 3 CR Eastern (Romania) 1\n")
    assert found.results == [("Old White Bell", 3, 1, "CR Eastern")]
    assert found.matches[0].confidence < 0.99


@pytest.mark.parametrize(
    "text",
    [
        "VERDICT\nEverton 2-1 Arsenal\n",
        "Saturday 8 December\nEverton 15:00 Arsenal\n",
        "Prediction: Everton 2-1 Arsenal\n",
        "HALF-TIME: EVERTON 0-1 ARSENAL\n",
        "9:39 p.m. 80' GOAL! EVERTON 2-1 ARSENAL. What a strike.\n",
        "RELATED\nEverton 2-0 Arsenal\n",
        "NBA\nMiami 3, Portland 2\n",
        "Top scorers: Kane (Everton) 6, Olise (Arsenal) 5\n",
        "ARSENAL (4-3-3): Raya 7; White 6, Saliba 8, Rice 7\n",
        "Arsenal 8, Everton 9\n",
        "Everton 2-1 Arsenal would have been a fairer score on the night, he said, and few of us disagreed with him.\n",
    ],
)
def test_what_is_no_result(lists: Read, text: str) -> None:
    assert lists(text).results == []


def test_lists_whose_line_ends_were_lost(lists: Read) -> None:
    found = lists(
        "Tuesday, April 1 Portland 2, Columbus 1 Wednesday, April 2 Miami 2, LA Galaxy 0 Real Salt Lake 1, "
        "Los Angeles FC 1, tie Saturday, April 12 Columbus at D.C. United, 3:30 p.m. Miami at Portland, 5 p.m.",
        title="MLS",
    )
    assert len(found.results) == 3
    assert [m.date for m in found.matches[:3]] == [date(2025, 4, 1), date(2025, 4, 2), date(2025, 4, 2)]
    assert found.fixtures == [("D.C. United", "Columbus"), ("Portland", "Miami")]


def test_a_headline_above_a_report_is_left_to_prose_as_well(lists: Read) -> None:
    report = "Abel struck in the sixth minute and the hosts never looked back, although the visitors hit a post twice. "
    found = lists(f"Round-up\n\nEverton 4, Arsenal 0\n\n{report * 2}\n\nFulham 1, Derby 2\n\n{report * 2}\n")
    assert len(found.results) == 2
    assert found.spans == []


def test_quotes_are_verbatim_and_prose_is_not_consumed(lists: Read) -> None:
    prose = (
        "Nobody at the ground had seen anything like it for years, and nobody will for a good many more to come.\n\n"
    )
    found = lists(prose + "Results on Wednesday:\nEverton 2 Arsenal 0\n")
    assert [m.quote for m in found.matches] == ["Everton 2 Arsenal 0"]
    assert "Nobody" not in found.read
    assert "Everton 2 Arsenal 0" in found.read


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(alphabet="Everton Arsenal 0123-:v()*;,.\n'|", max_size=120))
def test_any_text_is_read_without_an_error(context: Any, text: str) -> None:
    from transforms.extract.lists import read_lists
    from transforms.model import Article

    claims, spans = read_lists(Article(source="any", text=text), context)
    assert all(0 <= c.char_start < c.char_end <= len(text) for c in claims)
    assert all(a[1] < b[0] for a, b in itertools.pairwise(spans))


def test_day_and_time_below_a_match_to_come_are_its_own(lists: Read) -> None:
    found = lists(
        "Premier League preview\n\nEverton v Fulham\n\nTuesday April 8, 17:30\n\nLive on television\n\n"
        "Arsenal v Chelsea\n\nWednesday April 9, 8pm\n"
    )
    assert [m.date for m in found.matches] == [date(2025, 4, 8), date(2025, 4, 9)]


def test_a_forecast_has_a_fixture_and_no_result(lists: Read) -> None:
    found = lists("Premier League\n\nPredictions\n\nEverton 2-1 Fulham\n\nArsenal v Chelsea\n")
    assert (found.results, found.fixtures) == ([], [("Arsenal", "Chelsea")])


def test_numbered_rows_with_half_times_around_the_score_and_the_crowd_behind(lists: Read) -> None:
    found = lists("Premier League\n\n1) Everton (1) 1-0 (0) Fulham – 38,222\n2) Arsenal (2) 4-0 (0) Burnley – 60,114\n")
    assert [(m.home_team, m.home_goals, m.away_goals, m.away_team) for m in found.matches] == [
        ("Everton", 1, 0, "Fulham"),
        ("Arsenal", 4, 0, "Burnley"),
    ]
    assert [(m.half_time_home, m.half_time_away, m.attendance) for m in found.matches] == [(1, 0, 38222), (2, 0, 60114)]


def test_the_places_of_both_around_the_v(lists: Read) -> None:
    found = lists(
        "Championship\n\nEverton (11) v (12) Fulham - Saturday, 3pm\nArsenal (3) v (4) Burnley - Saturday, 3pm\n"
    )
    assert [(m.status, m.home_team, m.away_team) for m in found.matches] == [
        ("scheduled", "Everton", "Fulham"),
        ("scheduled", "Arsenal", "Burnley"),
    ]
    assert [(s.team, s.position) for s in found.standings] == [
        ("Everton", 11), ("Fulham", 12), ("Arsenal", 3), ("Burnley", 4),
    ]  # fmt: skip


def test_the_places_of_both_behind_their_names(lists: Read) -> None:
    found = lists("Championship\n\nEverton (11) v Fulham (12)\n\nPeru (4) v Chile (9)\n")
    assert [(s.team, s.position) for s in found.standings] == [("Everton", 11), ("Fulham", 12)]


def test_numbered_groups_head_their_matches(lists: Read) -> None:
    text = "Scores of the Asian groups (home teams first):\nGroup 1\nOman 3, Nepal 0\nIraq 2, Yemen 2\nGroup 2\nIran 1, Syria 0\n"
    assert lists(text).results == [("Oman", 3, 0, "Nepal"), ("Iraq", 2, 2, "Yemen"), ("Iran", 1, 0, "Syria")]


def test_shortened_last_words_of_names_are_written_out(lists: Read) -> None:
    text = "Results\nPlymouth Arg 0-0 Southend Utd\nWycombe Wdrs 2-1 Grimblethorpe Tn\nWickhamstead Vic 1-3 Marnholme Rgrs\n"
    assert lists(text).results == [
        ("Plymouth Argyle", 0, 0, "Southend United"),
        ("Wycombe Wanderers", 2, 1, "Grimblethorpe Town"),
        ("Wickhamstead Victoria", 1, 3, "Marnholme Rangers"),
    ]


def test_a_title_of_reserves_holds_below_prose(lists: Read) -> None:
    prose = (
        "Rain fell on every ground of the county, and those who went to watch the youngest of all had little to cheer. "
        * 3
    )
    found = lists(f"Reserves league round-up\n\n{prose}\n\nResults:\nBlackpool 4-1 Bury (Wed)\n")
    assert found.results == [("Blackpool Reserves", 4, 1, "Bury Reserves")]


def test_an_age_before_the_group_of_a_league(lists: Read) -> None:
    found = lists("Weekend results\n\nYOUTH ALLIANCE, Under 18, Southern Group 3: Luton Tn 1, Oxford Utd 4.\n")
    assert found.results == [("Luton Town U18", 1, 4, "Oxford United U18")]


def test_a_day_behind_its_season_and_a_competition_in_brackets(lists: Read) -> None:
    found = lists(
        "The latest meetings:\n"
        "2024/25 Sat 18 Jan Bristol City 1-1 Derby (Championship)\n"
        "2019/20 Sat 07 Sep Derby 0-0 Bristol City (FA Cup)\n"
    )
    assert [(m.date, m.competition) for m in found.matches] == [
        (date(2025, 1, 18), "Championship"),
        (date(2019, 9, 7), "FA Cup"),
    ]


def test_divisions_and_cups_of_a_local_league(lists: Read) -> None:
    found = lists(
        "Weekend results\n\nWINTERVALE LEAGUE\nLeague Cup, first round: Marnholme 3, Abbey Hill 2.\n\n"
        "Premier Division: Slingbrook 2, Ardmere Utd 1.\n\nDivision One East: Finchworth 0, Kintmere Rgrs 2.\n\n"
        "Reserve Cup: Northlea 2, Letmere 1.\n\nNORTHERN LEAGUE, Division One: Shildon 1, Ashington 0.\n"
    )
    assert [m.competition for m in found.matches] == [
        "Wintervale League Cup",
        "Wintervale League Premier Division",
        "Wintervale League Division One East",
        "Wintervale League Reserve Cup",
        "Northern League",
    ]


def test_the_box_of_a_line_score_tells_no_other_goals(lists: Read) -> None:
    found = lists(
        "Norway:1 1--2\nPeru:0 0--0\nFirst-half scoring--1. Norway, Olsen 3, 14th.\nSecond-half scoring--2. Norway, Dahl 1, 60th.\n"
        "Offsides--Norway: 2 (Hay, Low). Peru 0.\n"
    )
    assert found.results == [("Norway", 2, 0, "Peru")]
    assert [(g.scorer, g.minute) for g in found.goals] == [("Olsen", 14), ("Dahl", 60)]


def test_the_place_above_a_match_may_end_in_a_state(lists: Read) -> None:
    found = lists("March 18 in Tampa, Fla.\nMiami 3, Portland 1. Goals: Hay (pen 9, pen 68), Low (70); Orr (27).")
    assert found.results == [("Miami", 3, 1, "Portland")]
    assert [(g.scorer, g.minute, g.kind) for g in found.goals] == [
        ("Hay", 9, "penalty"), ("Hay", 68, "penalty"), ("Low", 70, "goal"), ("Orr", 27, "goal"),
    ]  # fmt: skip


def test_a_line_score_with_the_goals_of_each_half(lists: Read) -> None:
    found = lists(
        "WORLD CUP / FIRST ROUND\n\nGROUP B at Giants Stadium\n\nNorway 1 0--1\nPeru 0 2--2\n"
        "First half_1, Norway, Olsen 3 (Dahl), 14th minute.\n"
        "Second half--2, Peru, Rojas 1, 48th minute; 3, Peru,\nSoto (penalty kick), 89th.\nShots_Norway 3, Peru 12.\n"
    )
    assert found.results == [("Norway", 1, 2, "Peru")]
    assert not found.matches[0].home_known
    assert [(g.scorer, g.team, g.minute, g.kind) for g in found.goals] == [
        ("Olsen", "Norway", 14, "goal"), ("Rojas", "Peru", 48, "goal"), ("Soto", "Peru", 89, "penalty"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows", ["Norway 1 0--2\nPeru 0 2--2", "Norway 1 0--1\nPeru 2--2", "Norway 1 0--1\nScored by Olsen"]
)
def test_numbers_that_are_no_line_score(lists: Read, rows: str) -> None:
    assert not lists(f"At Oslo\n{rows}\n").results


def test_the_title_of_a_report_on_an_age_group_holds_for_its_lists(lists: Read) -> None:
    found = lists("Group A\nTogo-Benin 1-0\n", title="Under-17 Nations Cup: Togo into the semi-finals")
    assert found.results == [("Togo U17", 1, 0, "Benin U17")]
