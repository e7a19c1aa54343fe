"""Whom the names of printed lists mean: by towns in brackets, letters, full stops, and by what else the list says."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import told
from transforms.extract import extract
from transforms.model import Article, Claim

# A list, and its results; names of the project's own reference data.
LISTS = [
    # a town in brackets, in full or by its letters
    ("Primera Nacional\n\nGimnasia (Jujuy) 1-0 Quilmes", "@Gimnasia de Jujuy 1-0 Quilmes"),
    ("Primera Nacional\n\nTemperley 2-2 Estudiantes (RC)", "Estudiantes de Río Cuarto 2-2 @Temperley"),
    ("Results\n\nEverton (Chile) 1-0 Huachipato", "@Everton (Chile) 1-0 Huachipato"),
    # letters of a town behind the name; one letter is the capital's, and "B" a second side's
    ("Russian Premier League results\n\nDinamo M - Rubin 2:0\nCSKA M - Lokomotiv NN 3:1",
     "@CSKA Moscow 3-1 Lokomotiv Nizhny Novgorod; @Dynamo Moscow 2-0 Rubin Kazan"),
    ("Lowland League\n\nGala Fairydean Rovers 2 Celtic B 3", "Celtic B 3-2 @Gala Fairydean Rovers"),
    # a nickname borne by many names nobody that the article does not also call otherwise
    ("Results\n\nHorley Park 2-0 Lions\nGrays Hill 1-1 Tring Vale", "@Grays Hill 1-1 Tring Vale; @Horley Park 2-0 Lions"),
    ("Results\n\nMillwall's next match is on Friday.\n\nFulham 2-0 Lions", "@Fulham 2-0 Millwall"),
    # an apostrophe in place of a part, a last word cut short; in the country of the side printed last
    ("Premier League\n\nB'mouth 1-1 C'Palace\nS'hampton 0-2 Nott'Forest",
     "@Bournemouth 1-1 Crystal Palace; Nottingham Forest 2-0 @Southampton"),
    ("Ghana Premier League\n\nHearts of Oak 1-0 Karela Uni\n\nPremier League\n\nEverton 2-1 A'Villa",
     "@Everton 2-1 Aston Villa; @Hearts of Oak 1-0 Karela United"),
    # other sides below a head of their own, and what ends them
    ("Premier League\nFulham 2 Everton 1\n\nReserves\nFulham 3 Burnley 0\n\nFriendly\nLeeds United 1 Everton 1",
     "@Fulham 2-1 Everton; @Fulham Reserves 3-0 Burnley Reserves; Everton 1-1 @Leeds United"),
    ("Results\n\nWOMEN - Cup final\nFulham 3 Everton 0\n\nMIDWEEK\nBurnley 1 Fulham 1",
     "@Burnley 1-1 Fulham; @Fulham Women 3-0 Everton Women"),
]  # fmt: skip


def played(text: str) -> list[Claim]:
    return extract(Article(source="test.txt", text=text + "\n", published_on=date(2024, 3, 12))).claims["matches"]


@pytest.mark.parametrize(("text", "results"), LISTS)
def test_printed_names(text: str, results: str) -> None:
    assert sorted({told(match) for match in played(text)}) == results.split("; ")


def test_the_clubs_of_a_list_say_whose_league_it_is() -> None:
    lines = "Premier League\n\nAsante Kotoko 1-0 Great Olympics\nMedeama 2-0 Aduana Stars\nBechem United 0-0 Lions\n"
    assert {m.competition for m in played(lines + "Karela United 1-1 Dreams\n")} == {"Ghana Premier League"}


def test_cut_short_names_of_a_table() -> None:
    text = "Liga Profesional\n\nTable\n              P  W  D  L  F  A  Pts\n1 Lanús       9  6  2  1 15  6  20\n"
    table = text + "2 Independ.   9  5  3  1 12  5  18\n3 Barracas C. 9  4  3  2 10  8  15\n"
    rows = extract(Article(source="test.txt", text=table)).claims["standings"]
    assert [row.team for row in rows] == ["Lanús", "Independiente", "Barracas Central"]


def test_a_row_of_a_table_is_the_club_of_the_matches_above_it() -> None:
    text = (
        "Results\n\nEastern Hearts 2 Grays Hill 1\nTring Vale 0 Horley Park 0\n\nTable\n            P W D L F A Pts\n"
    )
    table = text + "1 Hearts    3 3 0 0 9 1 9\n2 Grays Hill 3 1 1 1 4 4 4\n3 Everton   3 0 1 2 1 9 1\n"
    rows = extract(Article(source="test.txt", text=table)).claims["standings"]
    assert [row.team for row in rows] == ["Eastern Hearts", "Grays Hill", "Everton"]


def test_short_names_in_the_table_of_a_continental_group() -> None:
    text = "Champions League\n\nGroup B\n\nNothing is left but the honour of the first place for either of them."
    table = "\n\nP W D L F A Pt\n\nAjax 5 3 1 1 11 4 10\n\nBor Dortmund 5 3 1 1 9 5 10\n\nWidzew Lodz 5 1 1 3 6 9 4\n"
    rows = extract(Article(source="test.txt", text=text + table)).claims["standings"]
    assert [(row.team, row.group_name) for row in rows] == [
        ("Ajax", "Group B"), ("Borussia Dortmund", "Group B"), ("Widzew Lodz", "Group B"),
    ]  # fmt: skip


def test_an_apostrophe_stands_for_letters_of_a_name() -> None:
    lines = "Sheff Utd 2 S'derland 1\nBarnsley 0 Man Utd 2\nBristol R 3 N'hmpton 1\n"
    assert {m.away_team for m in played(lines)} >= {"Sunderland", "Northampton Town"}
