"""Printed league tables: announced in words, headed by signs, without heads, in parts, and in running text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extract.lists.columns import find_columns, guess_columns, settle_columns
from transforms.extract.lists.leaders import read_flat
from transforms.extract.lists.table import read_bare_table, read_running_group, read_table

Read = Callable[..., Any]
FULL = ["played", "won", "drawn", "lost", "goals_for", "goals_against", "points"]


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("Standings (tabulate under played, won, drawn, lost, goals\nfor, against, points):", FULL),
        ("(tabulated under matches played, won, drawn, lost, goals for, goals against, points):", FULL),
        ("(tabulate under - won, drawn, lost, goals for, goals against, points):", FULL[1:]),
        ("P W D L F A Pts", FULL),
        ("Group A P W D L F A Pts Russia 2 2 0 0 8 1 6", FULL),
        ("Pos Team Pld W D L GF GA GD Pts", [*FULL[:6], "difference", "points"]),
        ("W D L G / F G / A P", FULL[1:]),
        ("W L T Pts GF GA", ["won", "lost", "drawn", "points", "goals_for", "goals_against"]),
        ("GP\n|W\n|L\n|D\n|Pts\n", ["played", "won", "lost", "drawn", "points"]),
    ],
)
def test_heads(head: str, columns: list[str]) -> None:
    found = find_columns(head, 0, len(head))
    assert found is not None
    assert found[0] == columns


@pytest.mark.parametrize("text", ["He played and won a lot", "won a draw for", "Points mean prizes", ""])
def test_no_heads(text: str) -> None:
    assert find_columns(text, 0, len(text)) is None


def test_a_table_in_parts_with_digits_in_names_and_rows_that_wrap(lists: Read) -> None:
    found = lists(
        "English league soccer standings\nafter Wednesday's matches (tabulated under played, won, drawn,\n"
        "lost, goals for, against, points):\nDivision one\nPortsmouth 3 2 1 0 6 3 7\nSchalke 04 3 2 0 1 5 2 6\n"
        "1860 Munich 3 1 1\n1 3 4 4\nDivision two\nReading 3 0 1 2 1 5 1\nNote: two go up.\n"
    )
    rows = [(s.competition, s.position, s.team, s.played, s.won, s.goals_against, s.points) for s in found.standings]
    assert rows == [
        ("Championship", 1, "Portsmouth", 3, 2, 3, 7),
        ("Championship", 2, "Schalke 04", 3, 2, 2, 6),
        ("Championship", 3, "1860 Munich", 3, 1, 4, 4),
        ("League One", 1, "Reading", 3, 0, 5, 1),
    ]
    assert "Note" not in found.read


def test_conferences_with_wins_losses_and_ties_in_running_text(lists: Read) -> None:
    found = lists(
        "All Times EDT EASTERN CONFERENCE W L T Pts GF GA Miami 5 3 2 17 15 10 D.C. United 5 3 2 17 13 10 "
        "WESTERN CONFERENCE W L T Pts GF GA Los Angeles FC 7 1 2 23 26 8 NOTE: Three points for victory.",
        title="MLS",
    )
    assert [(s.group_name, s.position, s.team, s.won, s.lost, s.drawn) for s in found.standings] == [
        ("Eastern Conference", 1, "Miami", 5, 3, 2),
        ("Eastern Conference", 2, "D.C. United", 5, 3, 2),
        ("Western Conference", 1, "Los Angeles FC", 7, 1, 2),
    ]


def test_groups_of_a_line_each_below_one_head() -> None:
    """The numbers of the others tell their columns, though the head is far above."""
    line = "Group C Porto 4 3 1 0 9 2 7 Celtic 4 2 1 1 6 5 5 Lens 4 1 2 1 4 4 4 Brann 4 0 0 4 1 9 0"
    found = read_running_group(f"Results.\n\n{line}\n\nRemaining: Dec 9", 10, 10 + len(line))
    assert found is not None
    assert [(r.group, r.position, r.name, r.numbers["points"]) for r in found.rows] == [
        ("Group C", 1, "Porto", 7),
        ("Group C", 2, "Celtic", 5),
        ("Group C", 3, "Lens", 4),
        ("Group C", 4, "Brann", 0),
    ]
    assert read_running_group("Group C Porto 4 3 1 0 9 2 7 and so on", 0, 37) is None


def test_a_table_with_a_cell_a_line() -> None:
    cells = "EASTERN CONFERENCE;W;L;D;Pts;GF;GA;Miami;9;2;5;32;28;15;Columbus;9;3;4;31;27;17"
    text = "|" + cells.replace(";", "\n|") + "\n"
    found = read_table(text, 0, 60)
    assert found is not None
    assert [(r.name, r.numbers["points"]) for r in found.rows] == [("Miami", 32), ("Columbus", 31)]


def test_a_table_without_heads_with_gaps_and_clubs_numbered_by_name(lists: Read) -> None:
    found = lists(
        "FINAL TABLE\n 1. Bayern Munich 34 25 7 2 99:32 82\n 2. Freiburg 34 16 7 11 49:53 55\n ...\n"
        "16. 1. FC Heidenheim 34 8 5 21 37:64 29\n\nChampions League: places 1-4.\n",
        title="Bundesliga results",
    )
    assert [(s.position, s.team, s.goals_for, s.points) for s in found.standings] == [
        (1, "Bayern Munich", 99, 82), (2, "Freiburg", 49, 55), (16, "1. FC Heidenheim", 37, 29),
    ]  # fmt: skip


def test_points_tell_whether_a_record_has_losses_or_draws_second(lists: Read) -> None:
    found = lists("WEST (top two)\n1. Portland 6-1-2, 20 pts\n2. LA Galaxy 5-3-1, 16 pts\n", title="MLS")
    assert [(s.group_name, s.won, s.lost, s.drawn) for s in found.standings] == [
        ("Western Conference", 6, 1, 2), ("Western Conference", 5, 3, 1),
    ]  # fmt: skip


def test_numbers_that_carry_their_heads() -> None:
    found = read_bare_table("1 Arsenal P38 W24 D10 L4 Pts 82\n2 Everton P38 W24 D9 L5 Pts 81\n", 0, lambda: False)
    assert found is not None
    assert found.rows[1].numbers == {"played": 38, "won": 24, "drawn": 9, "lost": 5, "points": 81}


def test_places_and_points_need_a_head_and_the_rounds_played_are_told_once(lists: Read) -> None:
    rows = "1 Everton 31 pts\n2 Arsenal 23*\n3 Fulham 21\n*deducted three points\n"
    found = lists("The table after 14 of 18 rounds\n\n" + rows, title="Premier League")
    assert [(s.position, s.points, s.played) for s in found.standings] == [(1, 31, 14), (2, 23, 14), (3, 21, 14)]
    assert lists("Our favourites this week\n\n" + rows.replace(" pts", "")).standings == []
    assert lists("The scorers' table\n\n1. Abel 31\n2. Bako 23\n3. Cole 21\n").standings == []


def test_rows_whose_arithmetic_speaks_against_the_heads_are_no_table() -> None:
    text = "P W D L F A Pts\nEverton 1 9 8 7 6 5 4\nArsenal 2 9 9 9 1 1 1\n"
    assert read_table(text, 0, 15) is None


def test_a_deduction_of_one_row_does_not_hurt_the_table(lists: Read) -> None:
    found = lists(
        "P W D L F A Pts\nEverton 3 3 0 0 6 2 9\nArsenal 3 2 1 0 4 2 7\nFulham 3 2 0 1 3 3 2\n", title="Premier League"
    )
    assert [s.points for s in found.standings] == [9, 7, 2]
    assert found.standings[2].confidence < found.standings[0].confidence


def test_markdown_with_ratios_and_form(lists: Read) -> None:
    found = lists(
        "Rank | Team | P | W | D | L | F | A | PPG | Pts | GD | Form |\n"
        "---|---|---|---|---|---|---|---|---|---|---|---|\n"
        "1 | Everton | 4 | 3 | 0 | 1 | 8 | 4 | 2.25 | 9 | 4 | L W d W W |\n"
        "2 | Fulham | 4 | 1 | 2 | 1 | 4 | 5 | 1.25 | 5 | -1 | L L L L D |\n"
    )
    assert [(s.position, s.team, s.goals_against, s.points) for s in found.standings] == [
        (1, "Everton", 4, 9), (2, "Fulham", 5, 5),
    ]  # fmt: skip


def test_dots_between_name_and_numbers_and_divisions_of_no_known_league(lists: Read) -> None:
    found = lists(
        "DIVISION ONE\n\nP W D L F A Pts Df\n\nDobbers A... 15 12 2 1 65 20 26 45\n\n"
        "Penning... 15 9 4 2 38 17 22 21\n\n"
        "DIVISION TWO\n\nHare End... 14 11 0 3 52 21 22 31\n"
    )
    assert [(s.competition, s.group_name, s.team, s.points) for s in found.standings] == [
        (None, "Division One", "Dobbers A", 26), (None, "Division One", "Penning", 22),
        (None, "Division Two", "Hare End", 22),
    ]  # fmt: skip


def test_groups_with_games_in_brackets(lists: Read) -> None:
    found = lists(
        "GROUP A\n1. Togo (5) – 13 points\n2. Benin (5) – 11 points\n3. Congo (4) – 6 points\n", title="Standings"
    )
    assert [(s.group_name, s.team, s.played, s.points) for s in found.standings] == [
        ("Group A", "Togo", 5, 13), ("Group A", "Benin", 5, 11), ("Group A", "Congo", 4, 6),
    ]  # fmt: skip


ROWS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 99), st.integers(0, 99)),
    min_size=4, max_size=20, unique_by=lambda row: row[:3],
)  # fmt: skip


@given(ROWS)
def test_arithmetic_settles_the_order_of_wins_draws_and_losses(rows: list[tuple[int, ...]]) -> None:
    printed = [(w + d + n, w, n, d, f, a, 3 * w + d) for w, d, n, f, a in rows]
    settled = settle_columns(list(FULL), printed)
    assert settled is not None
    agreeing = [dict(zip(settled, row, strict=True)) for row in printed]
    assert sum(r["points"] in (3 * r["won"] + r["drawn"], 2 * r["won"] + r["drawn"]) for r in agreeing) >= 0.6 * len(
        rows
    )


@given(ROWS)
def test_a_table_without_heads_is_guessed_so_that_it_adds_up(rows: list[tuple[int, ...]]) -> None:
    printed = [(w + d + n, w, d, n, f, a, 3 * w + d) for w, d, n, f, a in rows]
    assert guess_columns(printed) == FULL


def test_points_behind_bullets_and_columns_named_in_brackets(lists: Read) -> None:
    found = lists(
        "Premier League\n\nStandings:\n- Everton - 44 points\n- Fulham - 42 points\n- Alder Park - 39 points\n\n"
        "Group One Standings:\n\n1. Arsenal (GP: 2; GD: +2; PTS: 6)\n2. Chelsea (GP: 2; GD: -2; PTS: 1)\n"
    )
    assert [(s.position, s.team, s.points, s.played) for s in found.standings] == [
        (1, "Everton", 44, None), (2, "Fulham", 42, None), (3, "Alder Park", 39, None), (1, "Arsenal", 6, 2),
        (2, "Chelsea", 1, 2),
    ]  # fmt: skip


def test_a_table_whose_cells_stand_on_rows_of_their_own(lists: Read) -> None:
    cells = ["Premier League", "W", "L", "D", "Pts", "GF", "GA"]
    cells += ["Everton", "9", "2", "5", "32", "28", "15", "Fulham", "9", "3", "4", "31", "27", "17"]
    found = lists("\n".join(f"|{cell}" for cell in cells) + "\n|Saturday's Games\nEverton 2, Fulham 1\n")
    assert [(row.team, row.won, row.drawn, row.lost, row.points) for row in found.standings] == [
        ("Everton", 9, 5, 2, 32), ("Fulham", 9, 4, 3, 31),
    ]  # fmt: skip


def test_rows_with_a_mark_before_the_name(lists: Read) -> None:
    found = lists("STANDINGS:\n1. x-Everton (GP: 32; GD: +28; PTS: 66)\n2. y-Fulham (GP: 32; GD: +14; PTS: 53)\n")
    assert [(row.position, row.team, row.points) for row in found.standings] == [(1, "Everton", 66), (2, "Fulham", 53)]


def test_a_table_of_nothing_but_places_and_points_is_read_where_both_are_in_order(lists: Read) -> None:
    head = "Premier League\nPos | Team | Pts |\n---|---|---|\n"
    found = lists(head + "1 | Everton | 22 |\n2 | Fulham | 20 |\n3 | Arsenal | 20 |\n")
    assert [(row.position, row.team, row.points) for row in found.standings] == [
        (1, "Everton", 22), (2, "Fulham", 20), (3, "Arsenal", 20),
    ]  # fmt: skip
    found = lists("League standings\nTeam | Points |\n1. Everton | 22 |\n2. Fulham | 20 |\n3. Arsenal | 20 |\n")
    assert [(row.position, row.team, row.points) for row in found.standings] == [
        (1, "Everton", 22), (2, "Fulham", 20), (3, "Arsenal", 20),
    ]  # fmt: skip
    assert lists(head + "1 | Everton | 2 |\n2 | Fulham | 20 |\n3 | Arsenal | 11 |\n").standings == []


def test_places_printed_behind_the_sides_of_a_match(lists: Read) -> None:
    found = lists(
        "LEAGUE ONE\n\nBolton Wanderers (3rd) v Wigan Athletic (8th) - 7.45pm\nExeter City (12th) 2 Derby County 0\n"
    )
    assert [(s.team, s.position, s.competition) for s in found.standings] == [
        ("Bolton Wanderers", 3, "League One"), ("Wigan Athletic", 8, "League One"), ("Exeter City", 12, "League One"),
    ]  # fmt: skip


def test_a_dash_is_a_difference_of_nought(lists: Read) -> None:
    found = lists(
        "P W D L F A G/D Pts\nBurnley 13 9 0 4 15 8 7 27\nFulham 12 3 4 5 12 12 - 13\nDerby County 13 3 4 6 10 15 -5 13\n"
    )
    assert [(s.team, s.position, s.points) for s in found.standings] == [
        ("Burnley", 1, 27), ("Fulham", 2, 13), ("Derby County", 3, 13),
    ]  # fmt: skip


def test_a_place_right_before_the_name(lists: Read) -> None:
    found = lists("Premier League\n\n1.Everton – 70 points\n2.Fulham – 65 points\n3.Arsenal – 60 points\n")
    assert [(s.position, s.team, s.points) for s in found.standings] == [
        (1, "Everton", 70),
        (2, "Fulham", 65),
        (3, "Arsenal", 60),
    ]


def test_heads_behind_one_that_is_unknown_are_not_taken_for_the_columns(lists: Read) -> None:
    found = lists("Group 1\nM V D L G P\n1 Everton 6 3 2 1 7-4 8\n2 Fulham 6 2 2 2 7-8 6\n3 Arsenal 6 2 1 3 8-9 5\n")
    assert [(s.team, s.played, s.won, s.points) for s in found.standings] == [
        ("Everton", 6, 3, 8), ("Fulham", 6, 2, 6), ("Arsenal", 6, 2, 5),
    ]  # fmt: skip


def test_records_in_one_line_are_a_table_under_any_words_where_their_points_agree(lists: Read) -> None:
    found = lists(
        "How it ended, West: 1. San Jose Earthquakes 19-6-9, 66; 2. Real Salt Lake 17-11-6, 57; "
        "3. Seattle Sounders 15-8-11, 56.\n"
    )
    assert [(s.team, s.won, s.drawn, s.lost, s.points) for s in found.standings] == [
        ("San Jose Earthquakes", 19, 9, 6, 66), ("Real Salt Lake", 17, 6, 11, 57), ("Seattle Sounders", 15, 11, 8, 56),
    ]  # fmt: skip
    assert {s.group_name for s in found.standings} == {"Western Conference"}


def test_records_whose_points_do_not_agree_are_no_table(lists: Read) -> None:
    found = lists("His words on it: 1. San Jose 19-6-9, 65; 2. Real Salt Lake 17-11-6, 57; 3. Seattle 15-8-11, 56.\n")
    assert not found.standings


def test_a_line_of_past_meetings_is_no_row_of_a_table(lists: Read) -> None:
    found = lists("Everton v Fulham\n\nRecord v Fulham: P37 W16 D8 L13\n\nHead to head: P37 W16 D8 L13\n")
    assert not found.standings
    assert not found.goals


def test_a_short_table_of_points_whose_line_ends_were_lost() -> None:
    text = "Position Club Matches played Points 3 Hull 18 39 4 Derby 18 38 5 Leeds 18 31"
    table = read_flat(text, 0)
    assert table is not None
    assert [(row.name, row.position, *row.numbers.values()) for row in table.rows] == [
        ("Hull", 3, 18, 39),
        ("Derby", 4, 18, 38),
        ("Leeds", 5, 18, 31),
    ]
    assert read_flat("Position Club Matches played Points 3 Hull 18 39 5 Derby 18 38", 0) is None


@pytest.mark.parametrize("head", ["How they stand (played, points)", "Premier League (games, points):"])
def test_two_columns_named_in_brackets(lists: Read, head: str) -> None:
    found = lists(f"{head}\n\nNorth\nArsenal 15 29\nChelsea 15 28\nEverton 14 27\n")
    assert [(s.team, s.position, s.played, s.points) for s in found.standings] == [
        ("Arsenal", 1, 15, 29), ("Chelsea", 2, 15, 28), ("Everton", 3, 14, 27),
    ]  # fmt: skip
