"""Scorers in brackets, below their match, by side, by running score, and in the box of line-ups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extract import extract
from transforms.extract.lists import read_box
from transforms.extract.lists.scorers import read_scorers
from transforms.extract.lists.sides import assign
from transforms.model import Article, MatchClaim

Read = Callable[..., Any]


def entries(text: str) -> list[tuple[object, ...]] | None:
    goals = read_scorers(text, 0, len(text))
    return goals and [(g.scorer, g.minute, g.kind) for g in goals]


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Jansen 7, Roost 33", [("Jansen", 7, "goal"), ("Roost", 33, "goal")]),
        ("Wooden\n70, 90", [("Wooden", 70, "goal"), ("Wooden", 90, "goal")]),
        ("Dundas 56th 59th and 64th", [("Dundas", 56, "goal"), ("Dundas", 59, "goal"), ("Dundas", 64, "goal")]),
        ("Van Hinten 69th penalty", [("Van Hinten", 69, "penalty")]),
        ("Jones (47th,\nown goal), Back (62nd)", [("Jones", 47, "own goal"), ("Back", 62, "goal")]),
        ("Miller (penalty,\n78th)", [("Miller", 78, "penalty")]),
        ("King (19, 41, pen.), Smith (81)", [("King", 19, "goal"), ("King", 41, "penalty"), ("Smith", 81, "goal")]),
        ("T. Alma 16pen, M. Pelt 48og", [("T. Alma", 16, "penalty"), ("M. Pelt", 48, "own goal")]),
        ("Gerard 79 og.", [("Gerard", 79, "own goal")]),
        ("Cane (pen) 12, (pen) 30, 41", [("Cane", 12, "penalty"), ("Cane", 30, "penalty"), ("Cane", 41, "goal")]),
        ("Cane (pen) 12, 45'+2", [("Cane", 12, "penalty"), ("Cane", 45, "goal")]),
        ("O'Hara 3', de Vries 90+4'", [("O'Hara", 3, "goal"), ("de Vries", 90, "goal")]),
        ("0:1 Olsen (33.), 1:1 Kimmel (53., penalty)", [("Olsen", 33, "goal"), ("Kimmel", 53, "penalty")]),
        ("Arriaga / Galvan", [("Arriaga", None, "goal"), ("Galvan", None, "goal")]),
    ],
)
def test_forms_of_a_list(text: str, goals: list[tuple[object, ...]]) -> None:
    assert entries(text) == goals


@pytest.mark.parametrize(
    "text", ["He scored in 12", "Everton 2 Arsenal 1", "Smith 0", "Smith 140", "12,500", "", "County Minor Cup"]
)
def test_what_is_no_list_of_scorers(text: str) -> None:
    assert entries(text) is None


def test_added_time_and_assists() -> None:
    goals = read_scorers("Lio 3 (Lucho, Jordi) 35, Lucho 45+2", 0, 36)
    assert goals is not None
    assert [(g.minute, g.added, g.assist) for g in goals] == [(35, None, "Lucho, Jordi"), (45, 2, None)]


def sides(text: str, score: tuple[int, int]) -> list[bool] | None:
    goals = read_scorers(text, 0, len(text))
    assigned = assign(goals or [], score)
    return assigned and assigned[1]


def test_the_score_tells_whose_goals_they_are() -> None:
    assert sides("Abel 3, Bako 50", (2, 0)) == [True, True]
    assert sides("Abel 3, Bako 50", (0, 2)) == [False, False]
    assert sides("Abel 3 / Bako 50", (1, 1)) == [True, False]
    assert sides("0:1 Abel (3.), 1:1 Bako (50.)", (1, 1)) == [False, True]
    assert sides("Abel 30, 60; Bako 50", (2, 1)) == [True, True, False]


@pytest.mark.parametrize(
    "rows",
    [
        "Voss 18' 1:0, Lund 40' 1:1, Maas 77' 2:1",
        "Voss 18 1-0, Lund 40 1-1, Maas 77 2-1",
        "Goals: Voss (18, 1-0), Lund (40, 1-1), Maas (77, 2-1)",
        "Voss 18, 1:0; Lund 40, 1:1; Maas 77, 2:1",
        "Goal-scorers: Voss 18', Maas 77' / Lund 40'",
        "Burnley (Voss 18, Maas 77)\nHull City (Lund 40)",
        "Burnley: Voss 18', Maas 77'. Hull City: Lund 40'.",
    ],
)
def test_rows_below_a_match_that_part_the_sides_each_in_its_way(rows: str) -> None:
    text = f"League results\n\nBurnley 2 Hull City 1\n{rows}\n"
    goals = extract(Article(source="a.txt", text=text)).claims["goals"]
    found = {(goal.scorer, goal.team, goal.minute) for goal in goals}  # type: ignore[attr-defined]
    assert found == {("Voss", "Burnley", 18), ("Lund", "Hull City", 40), ("Maas", "Burnley", 77)}


def test_half_time_in_brackets_is_no_score_that_a_goal_made() -> None:
    assert read_scorers("Derby County 3 (1-1)", 0, 20) is None


def test_a_list_that_leaves_the_side_open_or_contradicts_the_score_is_not_assigned() -> None:
    assert sides("Abel 3, Bako 50", (1, 1)) is None
    assert sides("Abel 3; Bako 50", (1, 1)) is None
    assert sides("Abel 3", (2, 0)) is None
    assert sides("0:1 Abel (3.), 0:2 Bako (50.)", (1, 1)) is None


def test_a_number_in_brackets_is_a_count_where_only_that_fits() -> None:
    goals = read_scorers("Vega (2), Arriaga / Galvan", 0, 26)
    assigned = assign(goals or [], (3, 1))
    assert assigned is not None
    assert [(g.scorer, g.minute) for g in assigned[0]] == [
        ("Vega", None), ("Vega", None), ("Arriaga", None), ("Galvan", None),
    ]  # fmt: skip
    assert len({(g.start, g.end) for g in assigned[0]}) == 4


@given(st.lists(st.booleans(), min_size=1, max_size=8))
def test_a_running_score_always_tells_the_sides(order: list[bool]) -> None:
    score, parts = [0, 0], []
    for minute, home in enumerate(order, start=1):
        score[0 if home else 1] += 1
        parts.append(f"{score[0]}-{score[1]} Abel ({minute})")
    assert sides(", ".join(parts), (score[0], score[1])) == order


def test_scorers_in_brackets_over_several_lines(lists: Read) -> None:
    found = lists(
        "Summaries of Wednesday's German\nfirst division soccer matches:\n"
        "Karlsruhe 3 (Keel 18th minute, Dundas 56th and\n64th) St Pauli 1\n(Hirsch 80th penalty).\nHalftime 1-0.\n"
        "Attendance\n27,600.\nFreiburg 0 Cologne 0.\nAttendance not given.\n"
    )
    assert found.results == [("Karlsruhe", 3, 1, "St Pauli"), ("Freiburg", 0, 0, "Cologne")]
    assert found.scorers == [
        ("Keel", 18, "Karlsruhe"), ("Dundas", 56, "Karlsruhe"), ("Dundas", 64, "Karlsruhe"), ("Hirsch", 80, "St Pauli"),
    ]  # fmt: skip
    assert (found.matches[0].half_time_home, found.matches[0].attendance) == (1, 27600)


def test_names_in_a_bracket_are_scorers_where_they_are_as_many_as_the_goals(lists: Read) -> None:
    text = "Results\nGermany 3 (Voss 2, Holm) France 2 (Maas, Ashby)\nSpain 1 (Reilly) Italy 0 (Winter)\nBrazil 2-0 Peru (Kay, Lund)"
    assert [scorer for scorer, *_ in lists(text).scorers] == [
        "Voss",
        "Voss",
        "Holm",
        "Maas",
        "Ashby",
        "Reilly",
        "Kay",
        "Lund",
    ]
    assert lists("Results\nBrazil 1-0 Peru (Elland Road)\nSpain 2-0 Italy (Wembley, London)").scorers == []


def test_scorers_by_side_in_the_order_of_the_match_or_later(lists: Read) -> None:
    found = lists(
        "Results:\nGloria Bistrita (Romania) 2 Lantern Rovers (Malta) 1 (1-1)\nScorers:\n"
        "Gloria - Ilie Lazarescu (32nd), Eugen Voicu (84th)\nLantern - Gil Agnes (24th)\nAttendance: 8,000\n"
        "Hapool Irons (Israel) 1 Constructor City (Moldova) 1\n"
        "Everton 1 Arsenal 0\nScorer: Abel (58th)\n"
        "Add Hapool Irons v Constructor City\nScorers:\nIrons - Moshe Saban (10th minute).\n"
        "Construktor - Sergei Rogov (42nd).\n"
    )
    assert [(s, t) for s, _, t in found.scorers] == [
        ("Ilie Lazarescu", "Gloria Bistrita"), ("Eugen Voicu", "Gloria Bistrita"), ("Gil Agnes", "Lantern Rovers"),
        ("Moshe Saban", "Hapool Irons"), ("Sergei Rogov", "Constructor City"), ("Abel", "Everton"),
    ]  # fmt: skip


def test_summaries_with_the_sides_names_before_their_scorers(lists: Read) -> None:
    found = lists(
        "Summaries (home teams listed first):\n\nPremier League\n\nFulham 1, Liverpool 2\n\nFulham: E. Lam (90).\n\n"
        "Liverpool: Wyn Aldum (39), Bob Fir (54, pen.).\n\nHalftime: 0-1.\n"
    )
    assert found.scorers == [("E. Lam", 90, "Fulham"), ("Wyn Aldum", 39, "Liverpool"), ("Bob Fir", 54, "Liverpool")]


def test_summaries_that_give_each_side_an_entry_without_line_ends(lists: Read) -> None:
    found = lists(
        "Apr 3 - Summaries for the MLS on Wednesday (times are EST) Portland (1) 2 Scorers: T. Alma 16pen, M. Pelt 48 "
        "Yellow card: Slim 29 Subs used: Carty 46 (Mosque) Columbus (0) 1 Scorers: C. Bent 55 Yellow card: Jay 38 "
        "Attendance: 24,438 Referee: Joe Dick ........................... Miami (0) 0 Yellow card: Boyd 22 "
        "LA Galaxy (0) 0 Referee: Tori Pen ..........................."
    )
    assert found.results == [("Portland", 2, 1, "Columbus"), ("Miami", 0, 0, "LA Galaxy")]
    assert found.scorers == [("T. Alma", 16, "Portland"), ("M. Pelt", 48, "Portland"), ("C. Bent", 55, "Columbus")]
    assert (found.matches[0].half_time_home, found.matches[0].attendance) == (1, 24438)


def test_each_side_on_a_row_of_its_own_with_its_scorers_below(lists: Read) -> None:
    found = lists(
        "Results\n\nFulham 2\nGylf 59pen, Ferro 62\nChelsea 1\nCosta 18\nHalftime: 0-1;Attendance: 20,000\n- - -\n"
        "Derby 0\nEverton 3\nRomulu 60,68,71\n"
    )
    assert found.results == [("Fulham", 2, 1, "Chelsea"), ("Derby", 0, 3, "Everton")]
    assert [(s, t) for s, _, t in found.scorers] == [
        ("Gylf", "Fulham"), ("Ferro", "Fulham"), ("Costa", "Chelsea"), *[("Romulu", "Everton")] * 3,
    ]  # fmt: skip
    first = found.matches[0]
    assert (first.half_time_home, first.half_time_away, first.attendance) == (0, 1, 20000)


def test_sides_by_letters(lists: Read) -> None:
    found = lists("Miami 2-1 D.C. United\nScoring summary: MIA - Lio (Jordi) 35, MIA - Lucho 57, DC - Bern 80\n")
    assert found.scorers == [("Lio", 35, "Miami"), ("Lucho", 57, "Miami"), ("Bern", 80, "D.C. United")]


@pytest.mark.parametrize(
    "text",
    [
        "Fulham 2-1 Everton\nGoals: Abel 3′, 60′ | Trost pen 40′\n",
        "Fulham 2-1 Everton\nScorers: Fulham – Abel 3, 60; Everton – Trost 40\n",
        "Fulham 2-1 Everton\nAbel 3, 60 Trost 40\nA late goal was not needed.\n",
        "FULHAM\t\t2-1\t\tEVERTON\nAbel 3\t\t\t\tTrost 40\nAbel 60\n",
        "FULHAM\t\t2-1\t\tEVERTON\nAbel 3, 60     Trost 40\n",
        "Fulham (1) 2 (Abel 3, 60)\nEverton (1) 1 (Trost (pen) 40)\nRED CARD: Holm (Everton) 69\n",
    ],
)
def test_columns_strokes_and_names_part_the_sides(lists: Read, text: str) -> None:
    assert lists(text).results == [("Fulham", 2, 1, "Everton")]
    assert lists(text).scorers == [("Abel", 3, "Fulham"), ("Abel", 60, "Fulham"), ("Trost", 40, "Everton")]


def test_a_side_that_prose_follows_is_half_of_no_match(lists: Read) -> None:
    found = lists(
        "Fulham (1) 2 (Abel 3, Holm 60)\nThe home side had to wait an hour for the goal that made their evening.\n\n"
        "Arsenal (1) 1 (Berg 11)\nEverton (0) 0\n"
    )
    assert found.results == [("Arsenal", 1, 0, "Everton")]


def test_a_bare_line_of_scorers_counts_only_where_it_agrees_with_the_score(lists: Read) -> None:
    assert lists("Everton 2-1 Arsenal\nAbel 3, 60 / Trost 40. Goodison Park\n").scorers == [
        ("Abel", 3, "Everton"), ("Abel", 60, "Everton"), ("Trost", 40, "Arsenal"),
    ]  # fmt: skip
    assert lists("Everton 2-1 Arsenal\nAbel 3 / Trost 40\n").goals == []
    assert lists("Everton 2-1 Arsenal\nSent off: Trost 40\nReferee: A Taylor\n").goals == []


def test_the_form_of_a_side_is_no_scorer(lists: Read) -> None:
    assert lists("Everton 1 Arsenal 2\nForm:\nEverton: WDDLL\nArsenal: DWLWW\n").goals == []


def test_who_is_sent_off_puts_no_match_off(lists: Read) -> None:
    found = lists("Results:\nEverton 1 (Abel 9) Arsenal 2 (Trost 35, 61). Sent off: Gough (Everton) 73\n")
    assert found.results == [("Everton", 1, 2, "Arsenal")]
    assert len(found.goals) == 3


def test_scorers_that_contradict_the_score_are_kept_as_doubtful(lists: Read) -> None:
    found = lists("Results:\nEverton 1 (Abel 10) Arsenal 1 (Trost 20, Sakar 30)\n")
    assert {g.scorer: g.confidence for g in found.goals}["Sakar"] < 0.7
    assert {g.scorer: g.confidence for g in found.goals}["Abel"] > 0.9


def test_a_flash_with_its_scorers_below(lists: Read) -> None:
    found = lists(
        "Togo beat Congo 2-1 (halftime 0-0)\nin their African Nations Cup preliminary round, second leg\n"
        "match on Wednesday.\nScorers: Togo - Salu (53rd minute), Ade (60th)\nCongo - Mbe (70th)\n"
    )
    assert found.results == [("Togo", 2, 1, "Congo")]
    assert found.matches[0].stage == "preliminary round"


LINE_UP = "Nash, Reiz (Graham 82), Rigg, South, Quedrue, Parlor (Job 86), Doriva, Nemeth, Zenden, Downs, Hassel.\n\n"


def test_the_box_of_line_ups_names_no_sides_but_tells_their_goals(lists: Read) -> None:
    text = (
        f"Middlesbrough 1-2 Burnley\n\nA long report follows here.\n\n"
        f"{LINE_UP}Subs Not Used: Cooper, Knight.\n\nRigg 74.\n\n"
        f"{LINE_UP}Subs Not Used: Fish.\n\nKonch, Rigg.\n\nHolland 14, South 80 og.\n\n29,603\n\n"
        f"M Riley (W Yorkshire).\n"
    )
    box = read_box(text, [])
    assert box is not None
    assert box.score == (1, 2)
    assert box.attendance == 29603
    found = lists(text)
    assert found.scorers == [("Rigg", 74, "Middlesbrough"), ("Holland", 14, "Burnley"), ("South", 80, "Burnley")]
    assert [g.kind for g in found.goals] == ["goal", "goal", "own goal"]
    assert "M Riley" in found.read
    assert "long report" not in found.read


def test_a_box_whose_scorers_do_not_make_the_score_gives_no_goals(lists: Read) -> None:
    assert lists(f"Middlesbrough 3-0 Burnley\n\n{LINE_UP}Rigg 74.\n\n{LINE_UP}Holland 14.\n").goals == []


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("Burnley went through by beating Middlesbrough.", ("Middlesbrough", 1, 2, "Burnley", True)),
        ("Rigg put Middlesbrough ahead of Burnley early on.", ("Middlesbrough", 1, 2, "Burnley", True)),
        ("Rigg put Middlesbrough ahead in the final with Burnley.", ("Middlesbrough", 1, 2, "Burnley", False)),
        ("Middlesbrough and Burnley met.", None),
    ],
)
def test_the_scorers_of_the_box_make_the_score_that_prose_leaves_out(
    report: str, expected: tuple[str, int, int, str, bool] | None
) -> None:
    goals = f"{LINE_UP}Rigg 74.\n\n{LINE_UP}Holland 14, South 80 og.\n\n29,603\n"
    text = f"A long night for Middlesbrough and Burnley\n\n{report} Middlesbrough and Burnley did well.\n\n{goals}"
    found = extract(Article(source="test.txt", text=text)).claims["matches"]
    scored = [
        (c.home_team, c.home_goals, c.away_goals, c.away_team, c.home_known)
        for c in found
        if isinstance(c, MatchClaim) and c.home_goals is not None
    ]
    assert scored == ([expected] if expected else [])


def test_one_line_up_is_no_box() -> None:
    assert read_box(f"Squad\n\n{LINE_UP}", []) is None


@pytest.mark.parametrize(
    ("line", "score", "scorers"),
    [
        ("Norwich City 2 Foyle 52, Orr 71 Reading 1 Askew pen 37 Half-time: 0-1 Attendance: 19,064", "2-1",
         [("Askew", 37), ("Foyle", 52), ("Orr", 71)]),
        ("Norwich City 2 Foyle 52, 71 Reading 0 Half-time: 1-0", "2-0", [("Foyle", 52), ("Foyle", 71)]),
        ("Norwich City 0 Reading 1 Askew og 37 Half-time: 0-0", "0-1", [("Askew", 37)]),
    ],
)  # fmt: skip
def test_both_sides_with_their_scorers_on_one_line(line: str, score: str, scorers: list[tuple[str, int]]) -> None:
    claims = extract(Article(source="a.txt", text=f"{line}\n\nIt rained at Carrow Road all afternoon.")).claims
    found: Any = claims["matches"]
    goals: Any = claims["goals"]
    assert [f"{m.home_goals}-{m.away_goals}" for m in found] == [score]
    assert sorted((g.scorer, g.minute) for g in goals) == scorers


def test_goals_with_the_score_that_each_made_some_rows_below_their_match() -> None:
    text = (
        "Norwich City 2 - 1 Reading\n\nPlayed on November 16\n\nCarrow Road, Att. 9000\nReferee: T. Low (Oslo)\n\n"
        "Foyle 27'   1:0\nAskew 34'   1:1\nOrr 88'     2:1\n\nNORWICH: Day, May, Orr"
    )
    goals: Any = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert sorted((g.scorer, g.team, g.minute) for g in goals) == [
        ("Askew", "Reading", 34), ("Foyle", "Norwich City", 27), ("Orr", "Norwich City", 88),
    ]  # fmt: skip
