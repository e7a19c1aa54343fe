"""Whose a place and points are, where a sentence names several sides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.test_statements import standings
from transforms.extract import extract
from transforms.model import Article


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Everton remain one point clear of Hull, with Fulham moving ahead of Derby into third place.",
            {"Fulham": {"position": 3}},
        ),
        (
            "Everton won 2-1 to reclaim top spot from Fulham, who had gone top by beating Hull 2-1 on Saturday.",
            {"Everton": {"position": 1}},
        ),
        (
            "Fulham beat Hull 2-1 but Kone's winner saw Everton back at the summit with 10 points from four games.",
            {"Everton": {"position": 1, "points": 10, "played": 4}},
        ),
        (
            "Fulham beat Hull 2-1 but Kone's winner sent Everton back to the top with 10 points from four games.",
            {"Everton": {"position": 1, "points": 10, "played": 4}},
        ),
    ],
)
def test_a_place_is_of_the_side_that_took_it_and_holds_it_still(text: str, rows: dict[str, dict[str, int]]) -> None:
    assert standings(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Everton drew 0-0 with Fulham, the former climbing to fourth and the latter slipping to ninth.",
            {"Everton": {"position": 4}, "Fulham": {"position": 9}},
        ),
        (
            "Everton and Fulham drew, with the former on 12 points and the latter climbing to 14 points.",
            {"Everton": {"points": 12}, "Fulham": {"points": 14}},
        ),
        ("Everton beat Fulham. It's as you were at the top of the Premier League after four draws.", {}),
        ("Everton remain at three points after winning their opening match.", {"Everton": {"points": 3}}),
        ("Everton drew with Fulham. The result brought Everton's total to two points.", {"Everton": {"points": 2}}),
    ],
)
def test_whose_the_points_and_places_of_two_are(text: str, rows: dict[str, dict[str, int]]) -> None:
    assert standings(text) == rows


def test_points_of_several_in_words_of_their_own() -> None:
    text = (
        "Bielefeld remained second to last on 27 points, Stuttgart was in the relegation playoff spot with 29, Hertha was on "
        "33 and Augsburg 35 with two rounds remaining."
    )
    assert standings(text) == {
        "Arminia Bielefeld": {"points": 27}, "Stuttgart": {"points": 29}, "Hertha Berlin": {"points": 33},
        "Augsburg": {"points": 35},
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Everton lost 2-0 to Fulham, handing Arsenal a four-point cushion at the top of the table.",
        "Everton's defeat gave Arsenal some breathing room at the top of the league.",
        "Everton lost to Fulham, which gives Arsenal a healthy lead at the top of the table.",
    ],
)
def test_a_place_that_is_given_is_that_of_the_side_it_is_given_to(text: str) -> None:
    assert standings(text) == {"Arsenal": {"position": 1}}


def test_league_wins_counted_in_a_preview_of_a_cup_are_not_of_the_cup() -> None:
    text = "Lyon meet Ajax in the Europa League on Thursday. Sunday's win at Lille was their third league win of the season."
    found = extract(Article(source="a.txt", text=text, published_on=date(2015, 8, 26))).claims["standings"]
    assert [(c.won, c.competition) for c in found] in ([(3, "Ligue 1")], [(3, None)])  # type: ignore[attr-defined]
