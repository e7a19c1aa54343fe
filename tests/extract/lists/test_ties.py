"""How ties of two legs stand, beside or below a listed match."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from transforms.extract.lists.competitions import country_of
from transforms.extract.lists.notes import read_notes

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sion win 4-2 on aggregate.", ((4, 2), "Sion", "aggregate", None)),
        ("Attendance: 900. First leg 1-0. Sion win 4-2 on aggregate.", ((4, 2), "Sion", "aggregate", None)),
        ("Att: 900. St. Gallen win 4-2 on aggregate.", ((4, 2), "St. Gallen", "aggregate", None)),
        ("Sion win 4-2 on agrregate", ((4, 2), "Sion", "aggregate", None)),
        ("Aggregate score 2-2.", ((2, 2), None, None, None)),
        ("2-2 on aggregate", ((2, 2), None, None, None)),
        ("Nova qualified on away goals rule.", (None, "Nova", "away goals", None)),
        ("Nova advanced on 2-0 away goals", (None, "Nova", "away goals", None)),
        ("Nova won 4-3 on penalties.", (None, "Nova", "penalties", (4, 3))),
        ("2-2 aggregate; Nova advanced on penalties 5-3", ((2, 2), "Nova", "penalties", (5, 3))),
        ("agg 2-2, Nova win on away goals", ((2, 2), "Nova", "away goals", None)),
    ],
)
def test_notes_of_a_tie(text: str, told: tuple[object, ...]) -> None:
    notes = read_notes(text, 0, len(text))
    assert (notes.aggregate, notes.who, notes.decided_by, notes.penalties) == told


def test_aggregates_below_their_matches_turn_with_the_winner(lists: Read) -> None:
    found = lists(
        "Collated results of African Nations Cup preliminary round, second leg matches:\nEthiopia 1 Uganda 1\n"
        "2-2 on aggregate.\nEthiopia win 4-2 on penalties\nNamibia 1 Botswana 2\nBotswana win 6-1 on aggregate\n"
    )
    assert [(t.team_1, t.aggregate_1, t.aggregate_2, t.winner, t.decided_by) for t in found.ties] == [
        ("Ethiopia", 2, 2, "Ethiopia", "penalties"),
        ("Namibia", 1, 6, "Botswana", "aggregate"),
    ]
    assert (found.matches[0].home_penalties, found.matches[0].away_penalties) == (4, 2)


def test_a_lead_from_the_first_leg_tells_that_leg_too(lists: Read) -> None:
    found = lists(
        "African Nations Cup preliminary round, second leg results:\nMauritania v Benin postponed to Friday\n"
        "Benin lead 4-1 from the first leg\n"
    )
    assert found.fixtures == [("Mauritania", "Benin")]
    assert found.results == [("Benin", 4, 1, "Mauritania")]
    assert [m.leg for m in found.matches] == [2, 1]
    assert [(t.aggregate_1, t.aggregate_2, t.winner) for t in found.ties] == [(1, 4, None)]


def test_a_walkover_gives_a_tie_and_no_match(lists: Read) -> None:
    found = lists("African Nations Cup results:\nTogo 1 Congo 0\nNamibia walkover v Botswana\n")
    assert len(found.matches) == 1
    assert [(t.winner, t.aggregate_1) for t in found.ties] == [("Namibia", None)]


def test_a_star_marks_who_goes_through(lists: Read) -> None:
    found = lists(
        "Champions Cup\nRound One, second legs\n"
        "(home team first; aggregate in brackets; * = through to the Round of 16)\n"
        "Monterrey* 3-0 Miami (agg 5-0)\nPortland 1-2 Tigres* (agg 2-2, Tigres win on away goals)\n"
    )
    assert [(t.winner, t.decided_by, t.stage) for t in found.ties] == [
        ("Monterrey", "aggregate", "first round"),
        ("Tigres", "away goals", "first round"),
    ]
    assert {m.leg for m in found.matches} == {2}


def test_after_a_first_leg_nobody_is_through(lists: Read) -> None:
    found = lists("Champions Cup quarter-finals, first legs\nMonterrey 3-0 Miami\nAggregate 3-0\n")
    assert [t.winner for t in found.ties] == [None]


def test_a_row_with_the_aggregate_and_both_legs(lists: Read) -> None:
    found = lists(
        "Qualifying round\n\nTeam 1 Agg. Team 2 1st leg 2nd leg\nEverton 2-3 Monterrey 2-2 0-1\n"
        "Viking Lyn Ethiopia 2-2 (a) Benin Bangor Rovers 2-1 0-1\nFulham 1-1 (4-3 p) Pumas 1-0 0-1 (aet)\n"
    )
    assert [(m.home_team, m.home_goals, m.away_goals, m.away_team, m.leg) for m in found.matches[:2]] == [
        ("Everton", 2, 2, "Monterrey", 1),
        ("Monterrey", 1, 0, "Everton", 2),
    ]
    assert [(t.team_1, t.team_2, t.aggregate_1, t.aggregate_2, t.winner, t.decided_by) for t in found.ties] == [
        ("Everton", "Monterrey", 2, 3, "Monterrey", "aggregate"),
        ("Viking Lyn", "Bangor Rovers", 2, 2, "Bangor Rovers", "away goals"),
        ("Fulham", "Pumas", 1, 1, "Fulham", "penalties"),
    ]
    last = found.matches[-1]
    assert (last.home_team, last.home_penalties, last.away_penalties, last.extra_time) == ("Pumas", 3, 4, True)


def test_a_row_whose_legs_do_not_add_up_is_left_alone(lists: Read) -> None:
    assert not lists("Team 1 Agg. Team 2 1st leg 2nd leg\nEverton 2-3 Monterrey 2-2 1-1\n").ties


def test_clubs_with_their_countries_and_first_legs_in_brackets(lists: Read) -> None:
    found = lists(
        "Here are the second-leg results. First-leg results are in brackets.\n"
        "Viking Lyn, Ethiopia 1-0 Bangor Rovers, Uganda (0-1) - Bangor through on 5-4 penalties.\n"
        "Nova Lomas, Togo 2-2 Real Bantu, Benin (1-0) - Nova qualify on 3-2 aggregate.\n"
    )
    told = [(m.home_team, m.home_goals, m.away_goals, m.away_team, m.leg) for m in found.matches]
    assert told == [
        ("Viking Lyn", 1, 0, "Bangor Rovers", 2),
        ("Bangor Rovers", 1, 0, "Viking Lyn", 1),
        ("Nova Lomas", 2, 2, "Real Bantu", 2),
        ("Real Bantu", 0, 1, "Nova Lomas", 1),
    ]
    assert [(t.aggregate_1, t.aggregate_2, t.winner, t.decided_by) for t in found.ties] == [
        (1, 1, "Bangor Rovers", "penalties"),
        (3, 2, "Nova Lomas", "aggregate"),
    ]


def test_an_aggregate_printed_like_a_match_is_none(lists: Read) -> None:
    found = lists(
        "UEFA Cup results\nEverton 1, Fulham 0 at Full time, Everton 1, Fulham 1 on aggregate, Fulham win 4 - 2 on penalties\n"
    )
    assert found.results == [("Everton", 1, 0, "Fulham")]
    assert [(t.aggregate_1, t.aggregate_2, t.winner, t.decided_by) for t in found.ties] == [
        (1, 1, "Fulham", "penalties")
    ]


@pytest.mark.parametrize(
    "text",
    ["Second legs\nEverton v Fulham (18:45)\n\nFirst leg: 1-3\n", "UEFA Cup second legs\nEverton (1-3) Fulham\n"],
)
def test_the_first_leg_beside_a_second_to_come(lists: Read, text: str) -> None:
    found = lists("UEFA Cup, " + text)
    assert found.fixtures == [("Everton", "Fulham")]
    assert found.results == [("Fulham", 3, 1, "Everton")]
    assert [(t.team_1, t.aggregate_1, t.aggregate_2, t.team_2, t.winner) for t in found.ties] == [
        ("Everton", 1, 3, "Fulham", None)
    ]
    assert lists("UEFA Cup\nEverton (1-3) Fulham\n").matches == []


def test_letters_tell_a_country_and_a_remark_is_no_head(lists: Read) -> None:
    found = lists(
        "Note: winners reach the group stage and losers drop to the Champions Cup\n"
        "UEFA Cup preliminary round second leg results this weekend:\n"
        "Orlando Pirates (RSA, holders) 2 (Cole 21) Tusker (KEN) 1\nPirates win 4-2 on aggregate\n"
    )
    assert [(m.competition, m.leg) for m in found.matches] == [("UEFA Cup", 2)]
    assert [(t.aggregate_1, t.aggregate_2, t.winner) for t in found.ties] == [(4, 2, "Orlando Pirates")]
    assert [country_of(text) for text in ("GHA", "The Gambia", "Cote d’Ivoire", "gha")] == [
        "Ghana", "Gambia", "Ivory Coast", None,
    ]  # fmt: skip


def test_countries_after_commas_are_no_clubs_countries_where_countries_play(lists: Read) -> None:
    found = lists("Results: Ethiopia 2-2 Togo, Uganda 1-0 Benin, Congo 1-1 Namibia\n")
    assert [(m.home_team, m.away_team) for m in found.matches] == [
        ("Ethiopia", "Togo"), ("Uganda", "Benin"), ("Congo", "Namibia"),
    ]  # fmt: skip


def test_a_row_with_countries_and_its_legs_behind_a_dash_is_no_match(lists: Read) -> None:
    found = lists(
        "Cup Winners' Cup, second round:\n\nSion (SUI) 2-4 Brann (NOR) – 1-1, 1-3\nNova (POR) 3-1 Gent (1-0, 2-1)\n"
    )
    assert found.results == [
        ("Sion", 1, 1, "Brann"),
        ("Brann", 3, 1, "Sion"),
        ("Nova", 1, 0, "Gent"),
        ("Gent", 1, 2, "Nova"),
    ]
    assert [(t.aggregate_1, t.aggregate_2, t.winner) for t in found.ties] == [(2, 4, "Brann"), (3, 1, "Nova")]


@pytest.mark.parametrize(
    ("head", "scores"),
    [
        ("FA Cup fourth round replays", ["2 (Hill 1) Leeds United 1 (0-0)", "0 Derby County 0 (3-3)"]),
        ("Results from Tuesday's FA Cup replays (first match in brackets)", ["2 Leeds United 1 (0-0)", "1 Derby County 3 (1-1)"]),
    ],
)  # fmt: skip
def test_brackets_of_replays_hold_the_first_match(lists: Read, head: str, scores: list[str]) -> None:
    found = lists(f"{head}\n\nBurnley {scores[0]}\nFulham {scores[1]}\n")
    assert [r for r in found.results if r[0] in ("Leeds United", "Derby County")] == [
        ("Leeds United", 0, 0, "Burnley"), ("Derby County", *(int(scores[1][-2]),) * 2, "Fulham"),
    ]  # fmt: skip
    assert ("Burnley", "replay") in [(t.winner, t.decided_by) for t in found.ties]


def test_half_times_below_another_head_are_no_first_matches(lists: Read) -> None:
    found = lists(
        "FA Cup fourth round (replays on Tuesday)\n\nBurnley 2 Leeds United 1 (1-1)\nFulham 2 Derby County 0 (0-0)\n"
    )
    assert len(found.results) == 2
    assert found.ties == []


def test_a_sentence_behind_the_notes_of_a_match_is_left_to_prose(lists: Read) -> None:
    found = lists(
        "UEFA Cup second round, second leg matches:\n"
        "Cologne: Cologne (Germany) 1 (Hay 64) Burnley (England) 1 (Low 62). Halftime 0-0. Attendance: 24,000. Cologne, who "
        "had the better of a windy first evening in Lancashire, qualify.\n"
    )
    assert found.results == [("Cologne", 1, 1, "Burnley")]
    assert found.scorers == [("Hay", 64, "Cologne"), ("Low", 62, "Burnley")]
    assert found.matches[0].attendance == 24000
