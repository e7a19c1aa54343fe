"""Cups and rounds that a sentence names of another match than the one whose result it tells."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article, MatchClaim

RESULTS = ["a 2-1 win over Hull", "a 1-1 draw with Hull", "a 2-1 win at Hull in the Championship"]


def told(text: str) -> list[MatchClaim]:
    article = Article(source="other.txt", title=None, text=text, published_on=date(2025, 4, 3))
    claims = [claim for claim in extract(article).claims["matches"] if claim.home_goals is not None]
    return [claim for claim in claims if "Hull City" in (claim.home_team, claim.away_team)]


@pytest.mark.parametrize("result", RESULTS)
@pytest.mark.parametrize(
    "beginning",
    [
        "Leeds prepared for their FA Cup semi-final against Derby with",
        "Leeds warmed up for Saturday's FA Cup quarter-final at Derby with",
        "With an FA Cup semi-final against Derby on the horizon, Leeds ground out",
        "Leeds bounced back from their FA Cup third round exit at Derby with",
        "Leeds shook off the disappointment of going out of the FA Cup in the fifth round with",
        "Leeds rested nine players ahead of the FA Cup semi-final and still managed",
        "Leeds will go into the FA Cup final on the back of",
        "Leeds head into Saturday's FA Cup quarter-final with Derby buoyed by",
        "Leeds had one eye on their FA Cup semi-final against Derby but still recorded",
        "The FA Cup semi-final can wait: Leeds recorded",
    ],
)
def test_a_match_named_beside_a_result_keeps_its_cup_and_round(beginning: str, result: str) -> None:
    (claim,) = told(f"{beginning} {result}.")
    assert claim.stage is None
    assert claim.competition in (None, "Championship")


@pytest.mark.parametrize(
    ("text", "competition", "stage"),
    [
        ("Leeds moved into the FA Cup semi-finals with a 2-1 win over Hull.", "FA Cup", "quarter-final"),
        ("Leeds set up an FA Cup semi-final against Derby with a 2-1 win over Hull.", "FA Cup", "quarter-final"),
        ("Leeds beat Hull 2-1 in the FA Cup to set up a semi-final with Derby.", "FA Cup", "quarter-final"),
        ("Leeds went out of the FA Cup in the fifth round, losing 2-1 to Hull.", "FA Cup", "fifth round"),
        ("Leeds marched on in the FA Cup with a 2-1 third-round win over Hull.", "FA Cup", "third round"),
        (
            "In the FA Cup quarter-final on Saturday, Leeds recorded a 2-1 win over Hull.",
            "FA Cup",
            "quarter-final",
        ),
    ],
)
def test_a_cup_of_the_result_itself_stays_its_own(text: str, competition: str, stage: str) -> None:
    (claim,) = told(text)
    assert (claim.competition, claim.stage) == (competition, stage)


@pytest.mark.parametrize(
    "ending",
    [
        "ahead of Saturday's FA Cup final",
        "on the eve of the FA Cup semi-final",
        "in a warm-up for Saturday's FA Cup final",
        "at home as a warm-up to Saturday's FA Cup final",
        "before Saturday's FA Cup quarter-final",
        "and now turn to Saturday's FA Cup semi-final",
    ],
)
def test_a_match_that_a_result_leads_up_to_keeps_its_day_cup_and_round(ending: str) -> None:
    (claim,) = told(f"Leeds beat Hull 2-1 {ending}.")
    assert (claim.stage, claim.date) == (None, None)
    assert claim.competition != "FA Cup"
