"""What the prose and the lists of one article say about each other."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import scored
from transforms.extract import extract
from transforms.model import Article, MatchClaim

BELOW = "The visitors took all three points with a 1-0 win over {} on a cold night in front of a small crowd."


def matches(text: str, title: str = "", published_on: date | None = None) -> list[MatchClaim]:
    article = Article(source="x.txt", text=text, title=title or None, published_on=published_on)
    return extract(article).claims["matches"]


def test_a_heading_whose_report_follows_is_no_fixture() -> None:
    text = "Everton vs Fulham\nFulham beat Everton 1-0 at Goodison Park.\nArsenal vs Chelsea\nBoth sides rested on Sunday.\n"
    found = matches(text, title="Premier League round-up")
    assert [(m.home_team, m.status) for m in found if m.home_team == "Everton"] == [("Everton", "played")]
    assert [(m.home_team, m.status) for m in found if m.home_team == "Arsenal"] == [("Arsenal", "scheduled")]


@pytest.mark.parametrize(
    "text",
    [
        "Everton v Fulham\n\nEverton went to London with confidence and held Fulham for an hour.\nIt ended in tears.\n",
        "Everton v Fulham\n\nPremier League, Goodison Park\n\nEverton 2 Fulham 1, attendance 228\n",
        "Everton v Fulham\n\nEverton are still without a point at home. Fulham won 2-0 there on Saturday.\n",
    ],
)
def test_a_heading_over_sentences_of_the_past_is_no_fixture(text: str) -> None:
    assert "scheduled" not in {m.status for m in matches(text)}


def test_a_preview_keeps_its_fixture_and_tells_it_once() -> None:
    text = "Everton v Fulham\n\nFulham won the last meeting 1-0 in December, when Everton missed a penalty.\n"
    found = matches(text, title="Premier League preview")
    assert [m.extractor for m in found if m.status == "scheduled"] == ["lists.fixture"]


def test_lists_of_an_article_on_womens_football_are_of_womens_teams() -> None:
    text = (
        "Arsenal 3-0 Chelsea\n\nThe women's game had a big night. Arsenal Women are now top of the WSL, and Chelsea "
        "Women, who won the WSL last season, have ground to make up in the Women's Super League.\n"
    )
    found = [m for m in matches(text, title="WSL round-up") if m.extractor == "lists.dash"]
    assert [(m.home_team, m.away_team) for m in found] == [("Arsenal Women", "Chelsea Women")]
    headed = matches("Women's Super League\n\nArsenal 3-0 Chelsea\n")
    assert [(m.home_team, m.away_team) for m in headed] == [("Arsenal Women", "Chelsea Women")]


def test_prose_below_a_list_of_womens_matches_is_about_them() -> None:
    text = (
        "Regional League, Sunday\n\nTranmere took a 2-1 win over Fleetwood.\n\nResults\nBury Women 3-2 Blackpool Women\n"
        "Curzon Women 3-0 Darwen Women\nWigan Women 2-1 Chorley Women\n"
    )
    claims = extract(Article(source="test.txt", text=text)).claims["matches"]
    assert {c.home_team for c in claims if c.extractor.startswith("prose")} == {"Tranmere Rovers Women"}
    assert {c.competition for c in claims if c.extractor.startswith("prose")} == {None}


def test_a_town_in_a_list_of_womens_football_is_its_womens_club() -> None:
    found = matches("NWSL results\n\nSeattle 2-0 Houston\nAngel City 1-1 PortlandReport\n")
    assert [m.home_team for m in found] == ["Seattle Reign", "Angel City"]
    assert [m.away_team for m in found] == ["Houston Dash", "Portland Thorns"]


@pytest.mark.parametrize(
    ("printed", "club"),
    [("Chelsea", "Berekum Chelsea"), ("Liberty", "Liberty Professionals"), ("Everton", "Everton (Ghana)")],
)
def test_a_namesake_abroad_does_not_play_in_a_countrys_league(printed: str, club: str) -> None:
    text = (
        f"Ghana Premier League results\n\nElmina Sharks 3-1 {printed}\nAsante Kotoko 1-0 Medeama\n"
        "Aduana Stars 2-1 Karela United\nBechem United 0-0 Dreams FC\n"
    )
    found = matches(text)
    assert next(m.away_team for m in found) == club
    assert {m.competition for m in found} == {"Ghana Premier League"}


def test_short_names_of_a_list_are_those_of_the_prose_above_it() -> None:
    text = (
        "Great Olympics beat Wa All Stars 2-0 in the Ghana Premier League, and Berekum Chelsea drew at home.\n\n"
        "Full results\n\nOlympics 2-0 Wa All Stars\nChelsea 1-1 Inter Allies\n"
    )
    listed = [m for m in matches(text) if m.extractor == "lists.dash"]
    assert [m.home_team for m in listed] == ["Great Olympics", "Berekum Chelsea"]
    assert "Olympic football tournament" not in {m.competition for m in matches(text)}


def test_the_top_of_a_table_in_one_sentence() -> None:
    text = (
        "Results of European soccer matches:\nSPAIN (20th round)\nReal Madrid 1 Valencia 0\n"
        "Leaders: 1. Real Madrid 38 points, 2. Athletic Bilbao 34\n(goals 30-21)\n"
        "BELGIUM\nAntwerp 2 Anderlecht 2\nLeading positions: Genk 40 points, Standard Liege 39 and Gent 37.\n"
    )
    found = extract(Article(source="top.txt", text=text)).claims["standings"]
    assert [(s.competition, s.position, s.team, s.points, s.goals_for) for s in found] == [
        ("La Liga", 1, "Real Madrid", 38, None),
        ("La Liga", 2, "Athletic Bilbao", 34, 30),
        ("Belgian Pro League", 1, "Genk", 40, None),
        ("Belgian Pro League", 2, "Standard Liège", 39, None),
        ("Belgian Pro League", 3, "Gent", 37, None),
    ]
    players = Article(source="top.txt", text="Leaders: 1. Abel 38 points, 2. Bako 34\n")
    assert extract(players).claims["standings"] == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("GROUP D\n\nTable: 1. Mali 9 pts (+6), 2. Togo 7 (+1), 3. Benin 1 (-7). All have played three.\n",
         [("Mali", 1, 9, 3), ("Togo", 2, 7, 3), ("Benin", 3, 1, 3)]),
        ("Group C\n\n1 Ghana 7 (q), 2 Togo 5 (q), 3 Mali 3, 4 Kenya 1\n\n",
         [("Ghana", 1, 7, None), ("Togo", 2, 5, None), ("Mali", 3, 3, None), ("Kenya", 4, 1, None)]),
        ("Bottom of League One: 22 Lincoln City P12 W2 D3 L7 Pts 9; 23 Stevenage P11 W2 D2 L7 Pts 8.\n",
         [("Lincoln City", 22, 9, 12), ("Stevenage", 23, 8, 11)]),
        ("DALE LEAGUE\nLeaders: Wroxley Town 21 games, 50 pts; Hoo Green 22, 44\n",
         [("Wroxley Town", 1, 50, 21), ("Hoo Green", 2, 44, 22)]),
        ("Serie A\n     P  W  D  L  F-A  Pts\n1 Juventus   3  3  0  0  7-1  9   Champions\n2 Parma   3  1  1  1  3-3  4\n",
         [("Juventus", 1, 9, 3), ("Parma", 2, 4, 3)]),
    ],
)  # fmt: skip
def test_tables_in_one_line(text: str, rows: list[tuple[str, int, int, int | None]]) -> None:
    found = extract(Article(source="top.txt", text=text)).claims["standings"]
    assert [(s.team, s.position, s.points, s.played) for s in found] == rows
    assert {s.group_name for s in found} <= {None, "Group C", "Group D"}


@pytest.mark.parametrize(
    "text",
    [
        "Most league titles\n1. Arsenal 20, 2. Chelsea 18, 3. Leeds 9\n",
        "Leading scorers: 1. Arsenal 20, 2. Chelsea 18, 3. Leeds 9\n",
        "Leaders: Kane 23 games, 56; Smith 22, 49\n",
        "Top spenders: 1. Chelsea 90, 2. Arsenal 70, 3. Leeds 20\n",
        "League leaders in attendances: 1. Arsenal 60, 2. Chelsea 42, 3. Leeds 37\n",
        "Table: 1. Arsenal 20, 2. Chelsea 28, 3. Leeds 9\n",
    ],
)
def test_rankings_of_something_else_are_no_tables(text: str) -> None:
    assert extract(Article(source="top.txt", text=text)).claims["standings"] == []


@pytest.mark.parametrize(
    "printed",
    [
        "P Pts\nArsenal 30 70\nChelsea 30 65\nLeeds 29 60\n",
        "Table\n\nArsenal 70 (30)\nChelsea 65 (30 games)\nLeeds 60 (29)\n",
        "| Pos | Team | P | Pts |\n| 1 | Arsenal | 30 | 70 |\n| 2 | Chelsea | 30 | 65 |\n| 3 | Leeds | 29 | 60 |\n",
        "Pos,Team,P,W,D,L,Pts\n1,Arsenal,30,22,4,4,70\n2,Chelsea,30,20,5,5,65\n3,Leeds,29,18,6,5,60\n",
        "     P W D L Pts\nArsenal.....30 22 4 4 70\nChelsea.....30 20 5 5 65\nLeeds.....29 18 6 5 60\n",
        "Arsenal P 30 W 22 D 4 L 4 PTS 70; Chelsea P 30 W 20 D 5 L 5 PTS 65; Leeds P 29 W 18 D 6 L 5 PTS 60\n",
        "Leading positions: Arsenal 70 points from 30 games, Chelsea 65 from 30, Leeds 60 from 29.\n",
        "Top three: Arsenal 30 games, 70 points; Chelsea 30, 65; Leeds 29, 60\n",
        "Standings: Arsenal 70 (30), Chelsea 65 (30), Leeds 60 (29)\n",
    ],
)
def test_matches_and_points_however_a_table_is_printed(printed: str) -> None:
    found = extract(Article(source="top.txt", text=f"Premier League\n\n{printed}")).claims["standings"]
    assert [(s.team, s.position, s.played, s.points) for s in found] == [
        ("Arsenal", 1, 30, 70),
        ("Chelsea", 2, 30, 65),
        ("Leeds United", 3, 29, 60),
    ]


def test_a_table_below_a_head_in_one_line_is_no_list_of_results() -> None:
    article = Article(source="top.txt", text="Group A standings: Germany 7, Switzerland 5, Hungary 3, Scotland 1.\n")
    claims = extract(article).claims
    assert claims["matches"] == []
    assert [(s.team, s.points, s.group_name) for s in claims["standings"]][1:3] == [
        ("Switzerland", 5, "Group A"),
        ("Hungary", 3, "Group A"),
    ]


def test_records_in_brackets_are_in_the_order_that_the_points_bear_out() -> None:
    text = "Eastern Conference: 1. Inter Miami (20-4-10, 70 points); 2. Columbus Crew (18-6-10, 64)\n"
    found = extract(Article(source="top.txt", text=text)).claims["standings"]
    assert [(s.position, s.won, s.drawn, s.lost, s.points) for s in found] == [(1, 20, 10, 4, 70), (2, 18, 10, 6, 64)]


def test_a_scanned_table_without_line_ends_below_a_garbled_head() -> None:
    text = (
        "DALE SUNDAY LEAGUE A Pts p W D L F ' Wroxley 11 8 2 1 20 9 18 Hearts 10 8 0 2 26 8 16 Hoo Green 11 6 4 1 19 10 "
        "16 .Upton 10 5 0 5 25 10 Marsh End 12 3 4 5 12 15 10 Toft 12 4 1 7 20 2.3 9 Slade 11 0 3 8 6 26 3\n"
    )
    found = extract(Article(source="scan.txt", text=text)).claims["standings"]
    assert [(s.team, s.position, s.played, s.points) for s in found] == [
        ("Wroxley", 1, 11, 18),
        ("Hearts", 2, 10, 16),
        ("Hoo Green", 3, 11, 16),
        ("Marsh End", 5, 12, 10),
        ("Slade", 7, 11, 3),
    ]


@pytest.mark.parametrize(
    ("head", "printed", "team"),
    [
        ("Argentine Primera División", "Independ.", "Independiente"),
        ("Argentine Primera División", "Barracas C.", "Barracas Central"),
        ("Premier League", "Wolverh.", "Wolverhampton Wanderers"),
    ],
)
def test_a_name_cut_short_in_a_table_is_the_club_of_its_league(head: str, printed: str, team: str) -> None:
    text = f"{head}\n          P  W  D  L  F  A  Pts\n1 Gremlins 3 3 0 0 7 1 9\n2 {printed}  3  1  1  1  3  3  4\n"
    found = extract(Article(source="top.txt", text=text)).claims["standings"]
    assert [s.team for s in found] == ["Gremlins", team]


def test_prose_on_unknown_clubs_is_of_the_league_that_the_head_names() -> None:
    text = (
        "THAMESIDE & DISTRICT SUNDAY LEAGUE\n\nIn Division One, Wroxley beat Upottery 3-1 on Sunday in the rain.\n\n"
        "LEAGUE CUP\n\nHoo Green beat Upottery Reserves 3-2 on a bare pitch by the railway line.\n"
    )
    league = "Thameside and District Sunday League"
    assert [(m.home_team, m.competition) for m in matches(text)] == [
        ("Wroxley", league),
        ("Hoo Green", f"{league} Cup"),
    ]


def test_sides_on_rows_of_their_own_with_their_scorers_behind_them() -> None:
    text = (
        "March 16 - Summaries from Thursday's Europa League round of 16 second leg matches\nThursday, March 16\n"
        "Ajax Amsterdam 2 Piet Voss 23, Jan Maas 45+1pen\nFC Copenhagen 0\nHalftime: 2-0;\n- - -\n"
        "Roma 2 Dino Sala 17, Luc Roux 60og\nRed Card: Dino Sala 40\nLyon 1 Marc Petit 16\nHalftime: 1-1;\n"
    )
    claims = extract(Article(source="x.txt", text=text, published_on=date(2017, 3, 16))).claims
    told = [(m.home_team, m.home_goals, m.away_goals, m.away_team, m.leg, m.date) for m in claims["matches"]]
    day = date(2017, 3, 16)
    assert told == [("Ajax", 2, 0, "Copenhagen", 2, day), ("Roma", 2, 1, "Lyon", 2, day)]
    assert [(g.scorer, g.minute, g.kind) for g in claims["goals"]] == [
        ("Piet Voss", 23, "goal"), ("Jan Maas", 45, "penalty"), ("Dino Sala", 17, "goal"),
        ("Luc Roux", 60, "own goal"), ("Marc Petit", 16, "goal"),
    ]  # fmt: skip


def test_teams_with_a_number_behind_them_are_no_scorers() -> None:
    found = matches("Premier League results\n\nLeeds 1 Hull 1\nEverton 1 Fulham 1\n")
    assert [(m.home_team, m.away_team) for m in found] == [("Leeds United", "Hull City"), ("Everton", "Fulham")]


def test_a_first_leg_printed_below_the_second_is_of_another_day() -> None:
    text = (
        "Champions League, results of the last 16\nWednesday, March 8, second leg\n"
        "Juventus (Italy) - Porto (Portugal) 1-0 (halftime: 1-0)\n"
        "First leg: Porto - Juventus 0-2. Juventus win 3-0 on aggregate.\n"
        "Leicester City (England) - Sevilla (Spain) 2-0 (halftime: 1-0)\n"
        "First leg: Sevilla - Leicester City 2-1. Leicester City win 3-2 on aggregate.\n"
    )
    found = matches(text, published_on=date(2017, 3, 8))
    assert [(m.leg, m.date) for m in found] == [(2, date(2017, 3, 8)), (1, None)] * 2


def test_a_point_of_a_list_of_facts_is_no_head() -> None:
    text = (
        "Facts on this weekend's Premier League fixtures\nFulham v Leeds United (1130)\n"
        "* Fulham have won their last four home games against Leeds, two of them in the FA Cup.\n"
        "Everton v Arsenal (1400)\n"
    )
    found = matches(text, published_on=date(2023, 4, 20))
    assert [(m.competition, m.stage) for m in found if m.status == "scheduled"] == [("Premier League", None)] * 2


@pytest.mark.parametrize(
    ("line", "sides"),
    [
        ("Midd'boro 2-2 B'ham", ("Middlesbrough", "Birmingham City")),
        ("Derby 2-2 Sheff Wed", ("Derby County", "Sheffield Wednesday")),
        ("Sheff Wed 1-0 Derby", ("Sheffield Wednesday", "Derby County")),
        ("Notts C 2-3 Bristol C", ("Notts County", "Bristol City")),
    ],
)
def test_short_names_that_end_like_a_day_or_in_a_letter(line: str, sides: tuple[str, str]) -> None:
    found = matches(f"{line}\n\nIt was a cold night for both sides.\n", line, date(2003, 2, 19))
    assert {(m.home_team, m.away_team, m.date) for m in found} == {(*sides, None)}


def test_a_group_at_the_head_of_its_line_is_no_part_of_a_name() -> None:
    text = (
        "Results of Champions League matches played on Wednesday (hosts named first):\n\n"
        "Group B Sevilla 0 PSG 1 Hajduk Split 1 Porto 0\n\nGroup C Ajax 1 Benfica 1 Celtic 2 Lyon 1\n\n"
        "Standings (tabulate under played, won, drawn, lost, goals for, against, points):\n\n"
        "Group A Parma 5 4 0 1 9 6 8 Barcelona 5 2 1 2 10 7 5 Galatasaray 5 1 1 3 3 5 3\n"
    )
    claims = extract(Article(source="x.txt", text=text, published_on=date(1994, 11, 24))).claims
    assert [(m.home_team, m.away_team) for m in claims["matches"]] == [
        ("Sevilla", "Paris Saint-Germain"), ("Hajduk Split", "Porto"), ("Ajax", "Benfica"), ("Celtic", "Lyon")
    ]  # fmt: skip
    assert [(s.team, s.group_name) for s in claims["standings"]] == [
        ("Parma", "Group A"), ("Barcelona", "Group A"), ("Galatasaray", "Group A")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "row", "sides"),
    [
        ("U20 Asian Cup", "Japan 2-1 Iraq", ("Japan U20", "Iraq U20")),
        ("UEFA Women's Under-17: qualifying", "Poland 5-1 Norway", ("Poland Women U17", "Norway Women U17")),
    ],
)
def test_printed_sides_are_of_the_age_that_the_head_tells(head: str, row: str, sides: tuple[str, str]) -> None:
    (match,) = matches(f"{head}\n\n{row}\n")
    assert (match.home_team, match.away_team) == sides


def test_the_first_word_of_a_club_that_the_text_is_about() -> None:
    text = "Real Madrid are out. Manchester City went through.\n\nFULL TIME: CITY 2 REAL 1"
    (match,) = scored(text)
    assert (match.home_team, match.away_team) == ("Manchester City", "Real Madrid")


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("Cardiff 0 QPR 2\n\nRangers have won four in a row.", ["Queens Park Rangers"]),
        ("Bristol City 1 Leeds 1\n\nCity have drawn three in a row.", ["Bristol City"]),
        (
            "Bristol City 1 Leeds 1\n\nCity have drawn three in a row.\n\nHull City 2 Derby 1\n\nCity have won two in a row.",
            ["Bristol City", "Hull City"],
        ),
        ("Bristol City 1 Norwich City 1\n\nCity have drawn three in a row.", []),
        ("Celtic 2 Rangers 0\n\nCardiff 0 QPR 2\n\nRangers have won four in a row.", ["Queens Park Rangers"]),
        ("Celtic 2 Rangers 0\n\nHull 0 Derby 2\n\nRangers have lost four in a row.", ["Rangers"]),
        ("Arsenal 2 Leeds 1\n\nManchester United are well. United have won five in a row.", ["Manchester United"]),
    ],
)
def test_what_a_side_is_called_below_its_result(text: str, teams: list[str]) -> None:
    found = extract(Article(source="a.txt", text=text)).claims["streaks"]
    assert [run.team for run in found] == teams  # type: ignore[attr-defined]


def test_a_word_of_several_names_before_the_full_one_is_not_that_side() -> None:
    text = (
        "Luton are through. Town held on at Wrexham on Monday.\n\nThey meet York City, who won 1-0 at Mansfield Town.\n\n"
        "Nobody slept.\n\nTown have won four in a row."
    )
    found = extract(Article(source="a.txt", text=text)).claims["streaks"]
    assert [run.team for run in found] in ([], ["Luton Town"])  # type: ignore[attr-defined]
