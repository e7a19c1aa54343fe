"""Matches to come: who meets whom, where and when; and meetings that are past, unreal or no matches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.extract.conftest import Reader

Lines = Callable[..., list[str]]
THURSDAY = date(2025, 4, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton travel to Fulham on Saturday.", "@Fulham v Everton"),
        ("Everton visit Fulham next Wednesday.", "@Fulham v Everton"),
        ("Everton face Fulham in the FA Cup semi-final on 12 April.", "Everton v Fulham"),
        ("Everton take on Fulham at Craven Cottage on Sunday.", "@Fulham v Everton"),
        ("Everton will meet Fulham in the final.", "Everton v Fulham"),
        ("Everton v Fulham, Saturday 5 April", "@Everton v Fulham"),
        ("Next up for Everton is a trip to Fulham on Saturday.", "@Fulham v Everton"),
        ("Everton are at home to Fulham on Saturday.", "@Everton v Fulham"),
        ("Everton will play Fulham at Goodison Park on Saturday.", "@Everton v Fulham"),
    ],
)
def test_one_fixture(fixtures: Lines, text: str, expected: str) -> None:
    assert [sides(line) for line in fixtures(text, published_on=THURSDAY)] == [sides(expected)]


def sides(line: str) -> frozenset[str]:
    """The two sides whatever their order."""
    return frozenset(line.split(" v "))


def test_two_fixtures_in_one_sentence(fixtures: Lines) -> None:
    text = "Everton welcome Fulham to Goodison Park on Sunday before a trip to Arsenal on Wednesday."
    assert {sides(line) for line in fixtures(text, published_on=THURSDAY)} == {
        sides("@Everton v Fulham"),
        sides("@Arsenal v Everton"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Everton hosted Fulham on Saturday.",
        "Everton met Fulham in the 1975 final.",
        "The winners will face Fulham or Everton.",
        "Everton face a battle to stay up, as do Fulham.",
        "Everton would have faced Fulham had they won.",
        "Everton should have played Fulham on Saturday.",
        "Everton's players face the press on Sunday, and Fulham's on Monday.",
        "Everton will meet Brazil on Sunday.",
    ],
)
def test_no_fixture(fixtures: Lines, text: str) -> None:
    assert fixtures(text, published_on=THURSDAY) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Saturday", date(2025, 4, 5)),
        ("on Sunday", date(2025, 4, 6)),
        ("next Wednesday", date(2025, 4, 9)),
        ("on 12 April", date(2025, 4, 12)),
        ("on April 12", date(2025, 4, 12)),
        ("tomorrow", date(2025, 4, 4)),
    ],
)
def test_day(read: Reader, words: str, day: date) -> None:
    (claim,) = read(f"Everton will play Fulham {words}.", published_on=THURSDAY).claims["matches"]
    assert (claim.date, claim.date_precision, claim.status) == (day, "day", "scheduled")


def test_the_ground_and_the_round(read: Reader) -> None:
    text = "Everton will face Fulham at Wembley Stadium in the FA Cup semi-final on 12 April."
    (claim,) = read(text, published_on=THURSDAY).claims["matches"]
    assert (claim.competition, claim.stage, claim.venue) == ("FA Cup", "semi-final", "Wembley Stadium")
    assert not claim.home_known


def test_the_second_leg_of_a_first_one_told(read: Reader) -> None:
    text = (
        "Los Angeles FC beat Inter Miami 1-0 at BMO Stadium in the first leg of their Concacaf Champions Cup "
        "quarter-final. The return leg takes place at Chase Stadium next Wednesday."
    )
    (claim,) = [c for c in read(text, published_on=THURSDAY).claims["matches"] if c.status == "scheduled"]
    assert (claim.home_team, claim.away_team, claim.home_known) == ("Inter Miami", "Los Angeles FC", True)
    assert (claim.date, claim.leg, claim.stage, claim.venue) == (
        date(2025, 4, 9),
        2,
        "quarter-final",
        "Chase Stadium",
    )


def test_a_result_is_no_fixture_as_well(fixtures: Lines) -> None:
    assert fixtures("Everton face questions after they lost 2-0 to Fulham on Saturday.", published_on=THURSDAY) == []
