"""Result sheets: what each row says, what is wrong with a row, and that nothing is guessed."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extract.sheet_scorers import ScorerFault, Scoresheet, read_scorers
from transforms.extract.sheets import extract_sheet
from transforms.model import Article, Extraction
from transforms.reading import read

FACTS = Path(__file__).parents[3] / "shared" / "facts"
HEADER = (
    "date,competition,season,stage,leg,home,away,home_goals,away_goals,extra_time,home_penalties,away_penalties,"
    "winner,venue,neutral,scorers"
)


def extract(*rows: str, header: str = HEADER) -> Extraction:
    return extract_sheet(Article(source="sheet.csv", text="\n".join((header, *rows)), format="sheet"))


def test_a_row_says_all_that_its_columns_tell() -> None:
    row = (
        "2025-04-02,Concacaf Champions Cup,2025,quarter-final,1,Los Angeles FC,Inter Miami,1,0,false,,,,BMO Stadium,no,"
        "Nathan Ordaz 57"
    )
    (match,) = (found := extract(row)).claims["matches"]
    assert match.quote == row
    assert (match.home_team, match.away_team, match.home_known) == ("Los Angeles FC", "Inter Miami", True)
    assert (match.home_goals, match.away_goals, match.outcome, match.status) == (1, 0, "home", "played")
    assert (match.date, match.date_precision) == (date(2025, 4, 2), "day")
    assert (match.competition, match.season, match.stage, match.leg) == (
        "Concacaf Champions Cup", "2025", "quarter-final", 1,
    )  # fmt: skip
    assert (match.venue, match.neutral, match.extra_time, match.home_penalties) == ("BMO Stadium", False, False, None)
    (goal,) = found.claims["goals"]
    assert (goal.scorer, goal.team, goal.minute, goal.kind, goal.quote) == (
        "Nathan Ordaz", "Los Angeles FC", 57, "goal", "Nathan Ordaz 57",
    )  # fmt: skip
    assert goal.match_claim_id == match.claim_id
    assert (found.article.status, found.article.reason) == ("parsed", None)


def test_only_home_and_away_are_needed_and_a_row_without_a_score_is_a_fixture() -> None:
    (match,) = extract("Bury,Bolton Wanderers", header="home,away").claims["matches"]
    assert (match.home_team, match.away_team, match.status, match.home_goals) == (
        "Bury",
        "Bolton Wanderers",
        "scheduled",
        None,
    )


@pytest.mark.parametrize(
    ("status", "goals", "expected"),
    [
        ("postponed", ",", "postponed"),
        ("Abandoned", "1,1", "abandoned"),
        ("", ",", "scheduled"),
        ("FT", "1,1", "played"),
    ],
)
def test_the_status_column(status: str, goals: str, expected: str) -> None:
    (match,) = extract(f"Bury,Bolton,{goals},{status}", header="home,away,home_goals,away_goals,status").claims[
        "matches"
    ]
    assert match.status == expected


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("2025-04-02,Bury,Bolton,two,0", "home_goals is 'two'"),
        ("2025-04-02,Bury,Bolton,-1,0", "home_goals is '-1'"),
        ("2025-04-02,Bury,Bolton,2025,0", "whole number up to 200"),
        ("2025-04-02,Bury,Bolton,2,", "only one of home_goals and away_goals"),
        ("2025-04-02,Bury,BURY,2,0", "the same team"),
        ("2025-04-02,Bury,,2,0", "away is empty"),
        ("2025-02-30,Bury,Bolton,2,0", "date is '2025-02-30'"),
        ("soon,Bury,Bolton,2,0", "date is 'soon'"),
        ("2025-04-02,Bury,Bolton,2,0,9,9", "more cells"),
        ('2025-04-02,"Bury,Bolton,2,0', "quotation mark"),
    ],
)
def test_a_faulty_row_is_told_by_its_line_and_the_others_stay(row: str, fault: str) -> None:
    good = "2025-04-05,York City,Leeds United,0,0"
    found = extract(good, row, good.replace("05", "06"), header="date,home,away,home_goals,away_goals")
    assert len(found.claims["matches"]) == 2
    assert "line 3" in str(found.article.reason)
    assert fault in str(found.article.reason)
    assert found.article.status == "parsed"


def test_a_sheet_of_nothing_but_faults_has_no_facts() -> None:
    found = extract("Bury,Bury", header="home,away")
    assert (found.article.status, found.claim_count) == ("no facts", 0)


def test_figures_for_dates_are_read_as_the_whole_sheet_shows_their_order() -> None:
    header = "date,home,away,home_goals,away_goals"
    day_first = extract("03/04/2025,Bury,Bolton,1,0", "25/04/2025,Bury,Leeds United,1,0", header=header)
    assert [match.date for match in day_first.claims["matches"]] == [date(2025, 4, 3), date(2025, 4, 25)]
    month_first = extract("03/04/2025,Bury,Bolton,1,0", "04/25/2025,Bury,Leeds United,1,0", header=header)
    assert month_first.claims["matches"][0].date == date(2025, 3, 4)
    unknown = extract("03/04/2025,Bury,Bolton,1,0", header=header)
    assert unknown.claims["matches"][0].date is None
    assert "two readings" in str(unknown.article.reason)


def test_other_delimiters_headings_seasons_stages_and_quoted_cells() -> None:
    header = "Date;Tournament;Season;Round;Leg;Home Team;Away Team;Home Score;Away Score;AET;Venue"
    row = '2025-05-06;Champions League;2024/2025;Semi-Finals;2nd leg;Inter;Barcelona;4;3;yes;"Stadio ""Meazza"", Milan"'
    (match,) = extract(row, header=header).claims["matches"]
    assert (match.season, match.stage, match.leg, match.extra_time) == ("2024-25", "semi-final", 2, True)
    assert match.venue == 'Stadio "Meazza", Milan'


def test_quotes_are_the_rows_even_where_one_spans_lines_or_ends_in_crlf() -> None:
    text = 'home,away,venue\r\nBury,Bolton,"Gigg Lane,\nBury"\r\n\r\nYork City,Leeds United,Bootham Crescent\r\n'
    matches = extract_sheet(Article(source="s", text=text, format="sheet")).claims["matches"]
    assert [match.quote for match in matches] == [
        'Bury,Bolton,"Gigg Lane,\nBury"', "York City,Leeds United,Bootham Crescent",
    ]  # fmt: skip


TIES = "competition,season,stage,leg,home,away,home_goals,away_goals,home_penalties,away_penalties,winner"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["European Cup,1963-64,round of 16,,Zürich,Galatasaray,2,2,,,Zürich"], "coin toss"),
        (["C,1969-70,r,1,Celtic,Benfica,3,0,,,", "C,1969-70,r,2,Benfica,Celtic,3,0,,,Celtic"], "coin toss"),
        (["C,1969-70,r,1,Celtic,Benfica,3,1,,,", "C,1969-70,r,2,Benfica,Celtic,2,0,,,Benfica"], None),
        (["C,1969-70,r,2,Benfica,Celtic,3,0,,,Celtic"], None),
        (["C,1990,final,,Celtic,Benfica,1,1,4,5,Benfica"], None),
        (["C,1990,first round,,Celtic,Benfica,,,,,Benfica"], None),
    ],
)
def test_a_winner_that_no_score_tells_is_a_tie_by_lot_only_where_all_is_level(
    rows: list[str], expected: str | None
) -> None:
    (tie,) = extract(*rows, header=TIES).claims["ties"]
    assert tie.winner in (tie.team_1, tie.team_2)
    assert tie.decided_by == expected


def test_the_side_at_home_in_the_first_leg_is_team_1_and_a_winner_by_score_is_no_tie() -> None:
    (tie,) = extract("C,1969-70,r,2,Benfica,Celtic,3,0,,,Celtic", header=TIES).claims["ties"]
    assert (tie.team_1, tie.team_2) == ("Celtic", "Benfica")
    assert extract("C,1990,final,,Celtic,Benfica,2,1,,,Celtic", header=TIES).claims["ties"] == []


def test_a_match_not_played_for_which_a_winner_is_named_is_no_fixture() -> None:
    assert extract("C,1990,first round,,Celtic,Benfica,,,,,Benfica", header=TIES).claims["matches"] == []


def test_a_stranger_as_winner_is_told() -> None:
    found = extract("C,1990,final,,Celtic,Benfica,1,1,,,Rangers", header=TIES)
    assert found.claims["ties"] == []
    assert "neither home nor away" in str(found.article.reason)


def sides(cell: str, home: int, away: int) -> list[tuple[str, int | None, int | None, str, bool | None]]:
    goals = read_scorers(cell, Scoresheet("Everton", "Liverpool", home, away))
    return [(goal.scorer, goal.minute, goal.added_time, goal.kind, goal.for_home) for goal in goals]


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        ("Everton: Beto 11; Tarkowski 90+8 | Liverpool: Mac Allister 16; Salah 73 pen", (2, 2)),
        ("Liverpool: Mac Allister 16, Salah 73' (pen) | Everton: Beto 11', Tarkowski 90+8'", (2, 2)),
        ("Home: Beto 11; Tarkowski 90+8; Away: Mac Allister 16; Salah 73 p", (2, 2)),
        ("Beto 11; Tarkowski 90+8 | Mac Allister 16; Salah 73 pen", (2, 2)),
        ("Beto 11; Tarkowski 90+8 / Mac Allister 16; Salah 73 penalty", (2, 2)),
        ("Beto 11; Tarkowski 90+8; Mac Allister 16; Salah 73 pen", (2, 2)),
    ],
)
def test_sides_by_prefix_bar_or_the_minutes_starting_again(cell: str, score: tuple[int, int]) -> None:
    assert sorted(sides(cell, *score)) == [
        ("Beto", 11, None, "goal", True),
        ("Mac Allister", 16, None, "goal", False),
        ("Salah", 73, None, "penalty", False),
        ("Tarkowski", 90, 8, "goal", True),
    ]


def test_one_side_without_goals_leaves_no_doubt() -> None:
    assert sides("Beto 24; Beto 85 pen; Van Dijk 90+3 og", 3, 0) == [
        ("Beto", 24, None, "goal", True), ("Beto", 85, None, "penalty", True), ("Van Dijk", 90, 3, "own goal", True),
    ]  # fmt: skip
    assert [side for *_, side in sides("Salah 5", 0, 2)] == [False]


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        ("Beto 11; Mac Allister 16; Salah 73; Tarkowski 90+8", (2, 2)),  # in the order of the goals: whose is which?
        ("Beto; Tarkowski; Salah", (2, 1)),
        ("Beto 11; Salah 73", (2, 2)),
        ("Beto 60; Salah 20; Tarkowski 80", (2, 1)),
        ("Arsenal: Saka 20", (1, 0)),
        ("Beto 11; Tarkowski 20", (1, 0)),
        ("Everton: Beto 11, 20 | Liverpool: Salah 3", (1, 1)),
        ("Beto 11:20", (1, 0)),
        ("Beto 211", (1, 0)),
        ("Beto 11", (None, None)),
    ],
)
def test_what_cannot_be_told_is_not_guessed(cell: str, score: tuple[int, int]) -> None:
    with pytest.raises(ScorerFault):
        sides(cell, *score)


def test_several_minutes_counts_and_names_without_minutes() -> None:
    assert sides("Everton: Beto 6, 45+2; N'Diaye (2) | Liverpool: Salah og; Mac Allister", 4, 2) == [
        ("Beto", 6, None, "goal", True), ("Beto", 45, 2, "goal", True), ("N'Diaye", None, None, "goal", True),
        ("N'Diaye", None, None, "goal", True), ("Salah", None, None, "own goal", False),
        ("Mac Allister", None, None, "goal", False),
    ]  # fmt: skip


def test_unclear_scorers_leave_the_row_s_score_standing() -> None:
    found = extract("Everton,Liverpool,1,1,Beto 11; Salah 73", header="home,away,home_goals,away_goals,scorers")
    assert (len(found.claims["matches"]), found.claims["goals"]) == (1, [])
    assert "line 2: the scorers were left out" in str(found.article.reason)


MINUTES = st.lists(st.integers(1, 90), min_size=0, max_size=6).map(sorted)


@given(MINUTES, MINUTES)
def test_a_list_without_sides_is_read_as_it_was_written_or_not_at_all(home: list[int], away: list[int]) -> None:
    if not home and not away:
        return
    cell = "; ".join([f"H {minute}" for minute in home] + [f"A {minute}" for minute in away])
    try:
        goals = sides(cell, len(home), len(away))
    except ScorerFault:
        assert home
        assert away
        assert home[-1] <= away[0]
        return
    assert all(for_home == (scorer == "H") for scorer, *_, for_home in goals)


@pytest.mark.skipif(not FACTS.exists(), reason="the fact tables are not beside this checkout")
@pytest.mark.parametrize("name", ["european_cup_1955_1991.csv", "ccc2025_matches.csv", "mls2025_matches.csv"])
def test_every_row_of_a_real_sheet_becomes_its_match(name: str) -> None:
    (article,) = read(FACTS / name, FACTS)
    found = extract_sheet(article)
    with (FACTS / name).open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    matches = found.claims["matches"]
    assert [(m.home_goals, m.away_goals) for m in matches] == [
        (int(r["home_goals"]), int(r["away_goals"])) for r in rows
    ]
    assert [m.quote.split(",")[0] for m in matches] == [r["date"] for r in rows]
    assert article.reason is None
    assert sum(t.decided_by == "coin toss" for t in found.claims["ties"]) == sum(bool(r.get("winner")) for r in rows)
    for match in matches:
        scored = [goal for goal in found.claims["goals"] if goal.match is match]
        assert not scored or len(scored) == match.home_goals + match.away_goals
