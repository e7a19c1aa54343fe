"""Ties over two legs: aggregates, who went through and by what, and what a first leg says of its tie."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from transforms.model import TieClaim


def state(tie: TieClaim) -> str:
    """`Ajax 3-2 Juventus, Ajax by aggregate`: sides in alphabetical order."""
    sides = sorted(((tie.team_1, tie.aggregate_1), (tie.team_2, tie.aggregate_2)))
    goals = "v" if tie.aggregate_1 is None else "-".join(str(goals) for _, goals in sides)
    return f"{sides[0][0]} {goals} {sides[1][0]}, {tie.winner} by {tie.decided_by}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ajax beat Juventus 3-2 on aggregate.", "Ajax 3-2 Juventus, Ajax by aggregate"),
        ("Ajax won 2-1 in Turin to go through 3-2 on aggregate against Juventus.",
         "Ajax 3-2 Juventus, Ajax by aggregate"),
        ("Celtic were beaten 2-1 by Ajax and are out, 4-2 on aggregate.", "Ajax 4-2 Celtic, Ajax by aggregate"),
        ("Inter Miami eliminated Los Angeles FC 3-2 on aggregate.",
         "Inter Miami 3-2 Los Angeles FC, Inter Miami by aggregate"),
        ("Vancouver Whitecaps beat Pumas on away goals after the tie ended 3-3 on aggregate.",
         "Pumas UNAM 3-3 Vancouver Whitecaps, Vancouver Whitecaps by away goals"),
        ("Everton beat Fulham 3-2 over two legs.", "Everton 3-2 Fulham, Everton by aggregate"),
        ("Exeter City knocked out Everton 2-1 in an FA Cup replay.", "Everton v Exeter City, Exeter City by replay"),
    ],
)  # fmt: skip
def test_a_decided_tie(read: Reader, text: str, expected: str) -> None:
    assert [state(tie) for tie in read(text).claims["ties"]] == [expected]


def test_a_first_leg_is_the_state_of_its_tie(read: Reader) -> None:
    text = "Cruz Azul drew 1-1 with Tigres in the first leg of the Concacaf Champions Cup semi-final."
    (tie,) = read(text).claims["ties"]
    assert state(tie) == "Cruz Azul 1-1 Tigres UANL, None by None"
    assert (tie.stage, tie.competition) == ("semi-final", "Concacaf Champions Cup")


def test_both_legs_told_apart_make_the_aggregate(read: Reader) -> None:
    text = (
        "Inter Miami beat Los Angeles FC 3-1 at Chase Stadium on Wednesday in the second leg of their Concacaf "
        "Champions Cup quarter-final. Los Angeles FC had won the first leg 1-0 at BMO Stadium."
    )
    extraction = read(text, published_on=date(2025, 4, 10))
    legs = {(c.leg, c.home_team, c.home_goals, c.away_goals) for c in extraction.claims["matches"]}
    assert legs == {(2, "Inter Miami", 3, 1), (1, "Los Angeles FC", 1, 0)}
    (tie,) = extraction.claims["ties"]
    assert state(tie).startswith("Inter Miami 3-2 Los Angeles FC, Inter Miami")


@pytest.mark.parametrize(
    "text",
    [
        "Everton beat Fulham 3-2 in the Premier League.",
        "Cruz Azul beat Vancouver Whitecaps 5-0 in the Concacaf Champions Cup final.",
    ],
)
def test_no_tie(read: Reader, text: str) -> None:
    assert read(text).claims["ties"] == []


def test_the_round_that_the_winner_went_into_is_not_the_round_of_the_tie(read: Reader) -> None:
    (tie,) = read("Ajax beat Juventus 3-2 on aggregate to reach the Champions League semi-finals.").claims["ties"]
    assert tie.stage == "quarter-final"
