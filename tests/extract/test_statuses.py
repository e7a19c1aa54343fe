"""Matches put off and broken off, told in prose."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article

PUBLISHED = date(2025, 4, 3)


def told(text: str) -> list[tuple[str, str, str, bool]]:
    claims = extract(Article(source="x.txt", text=text, published_on=PUBLISHED)).claims["matches"]
    return [(c.home_team, c.away_team, c.status, c.home_known) for c in claims]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Everton v Fulham was postponed because of a frozen pitch.", ("Everton", "Fulham", "postponed", True)),
        ("Arsenal's trip to Chelsea was called off on Friday.", ("Chelsea", "Arsenal", "postponed", True)),
        ("Everton's home game against Fulham was rained off.", ("Everton", "Fulham", "postponed", True)),
        ("Everton against Fulham was called off at noon.", ("Everton", "Fulham", "postponed", False)),
        (
            "The match between Everton and Fulham was abandoned after an hour.",
            ("Everton", "Fulham", "abandoned", False),
        ),
        (
            "Everton's match with Fulham was abandoned after 60 minutes with the score at 1-1.",
            ("Everton", "Fulham", "abandoned", False),
        ),
    ],
)
def test_a_match_that_was_put_off_or_broken_off(text: str, match: tuple[str, str, str, bool]) -> None:
    assert told(text) == [match]


def test_several_matches_put_off_in_one_sentence() -> None:
    text = "Everton v Fulham, Chelsea v Leeds United and Hull City v Derby County were postponed because of snow."
    assert told(text) == [
        ("Everton", "Fulham", "postponed", True),
        ("Chelsea", "Leeds United", "postponed", True),
        ("Hull City", "Derby County", "postponed", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Postponed: Everton v Fulham, Hull City v Derby County\n\nChelsea 2-1 Leeds United",
        "Chelsea 2-1 Leeds United\n\nPostponed\n\nEverton v Fulham\n\nHull City v Derby County",
    ],
)
def test_a_head_puts_off_the_matches_below_it(text: str) -> None:
    assert sorted(told(text)) == [
        ("Chelsea", "Leeds United", "played", True),
        ("Everton", "Fulham", "postponed", True),
        ("Hull City", "Derby County", "postponed", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Everton's game with Fulham could be called off.",
        "Everton drew 1-1 with Fulham, Smith's goal being cancelled out by Jones after the hour of the match.",
        "Everton abandoned their plan to sign a striker from Fulham after the match.",
        "Everton's game with Fulham will not be postponed.",
        "Everton's game with Fulham, postponed from December, will be played on Tuesday.",
        "Everton drew 1-1 at Fulham in a match that was postponed in January.",
    ],
)
def test_what_may_yet_happen_or_has_been_made_good_is_no_status(text: str) -> None:
    assert {"postponed", "abandoned"}.isdisjoint(status for _, _, status, _ in told(text))


def test_its_day_is_the_nearer_one() -> None:
    text = "Saturday's match between Everton and Fulham has been postponed."
    (claim,) = extract(Article(source="x.txt", text=text, published_on=PUBLISHED)).claims["matches"]
    assert claim.date == date(2025, 4, 5)


def test_a_postponed_match_that_has_its_new_day_is_to_come() -> None:
    for words in ("play their rearranged game", "meet in their postponed match", "will contest their delayed derby"):
        (claim,) = extract(
            Article(source="a.txt", text=f"Everton and Liverpool {words} on Tuesday.", published_on=date(2019, 3, 4))
        ).claims["matches"]
        assert (claim.status, claim.date) == ("scheduled", date(2019, 3, 5))  # type: ignore[attr-defined]
