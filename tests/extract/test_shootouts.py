"""Shoot-outs told apart from the match that they settled, who won the ties that they decided, and what a first leg left."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article, MatchClaim, TieClaim

LEEDS, EVERTON = "Leeds United", "Everton"


def matches(text: str) -> list[MatchClaim]:
    found = extract(Article(source="a.txt", text=text, published_on=date(1996, 5, 12))).claims["matches"]
    return [claim for claim in found if isinstance(claim, MatchClaim)]


def kicks(text: str) -> dict[str, int | None]:
    (match,) = matches(text)
    return {match.home_team: match.home_penalties, match.away_team: match.away_penalties}


@pytest.mark.parametrize(
    "text",
    [
        "Leeds beat Everton 4-2 in a penalty shootout on Saturday. The match had ended 1-1 after extra time.",
        "Leeds won the FA Cup by beating Everton 4-2 on penalties. It was 1-1 after extra time.",
        "Leeds won the FA Cup, beating Everton 4-2 on penalties. The teams had drawn 1-1 after extra time.",
        "Everton lost 4-2 to Leeds in a penalty shootout. It was 1-1 after extra time.",
        "Leeds and Everton drew 1-1 in the cup. Leeds won the shootout 4-2.",
        "Leeds shocked Everton 4-2 via the tie-breaker in the final to win the FA Cup. The teams were level 1-1 at the"
        " end of extra time.",
        "Leeds edged Everton 4-2 in the tie-breaker after the sides had drawn 1-1.",
        "Leeds won the cup on Saturday when they beat Everton 4-2 on penalties. It was 1-1 after extra time.",
    ],
)
def test_kicks_of_a_match_told_apart(text: str) -> None:
    assert kicks(text) == {LEEDS: 4, EVERTON: 2}


@pytest.mark.parametrize(
    "text",
    [
        "Leeds could beat Everton 4-2 on penalties. The match had ended 1-1 after extra time.",
        "Leeds beat Everton 4-2 on penalties in 1990. On Saturday the teams drew 1-1 in the league.",
        "Leeds beat Everton 4-2 on penalties in 1990. On Saturday Leeds won 2-1 at Everton.",
    ],
)
def test_kicks_of_no_match_told(text: str) -> None:
    assert set(kicks(text).values()) == {None}


def test_no_league_match_is_settled_by_kicks() -> None:
    (match,) = matches("Leeds beat Everton 4-2 in a penalty shootout. The match had ended 1-1 after extra time.")
    assert match.competition is None


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("Everton won the second leg 1-0, levelling the aggregate score at 1-1, but Leeds won the shootout 4-2.", LEEDS),
        ("Everton beat Leeds 1-0 in the second leg to level the aggregate at 1-1, but lost 4-2 on penalties.", LEEDS),
        ("Everton beat Leeds 1-0 in the second leg to level the aggregate at 1-1 and won 4-2 on penalties.", EVERTON),
        ("Leeds won the first leg 2-1. Everton won the second leg 2-1 for a 3-3 aggregate, but Leeds went through "
         "on away goals.", LEEDS),
    ],
)  # fmt: skip
def test_the_winner_of_a_leg_may_go_out(text: str, winner: str) -> None:
    ties = extract(Article(source="a.txt", text=text)).claims["ties"]
    assert [tie.winner for tie in ties if isinstance(tie, TieClaim)] == [winner]


def test_a_mexican_club_plays_in_the_south_american_cup() -> None:
    (match,) = matches(
        "Boca Juniors won the Libertadores Cup. Cruz Azul had won the second leg of the final 1-0 in Boca."
    )
    assert match.competition == "Copa Libertadores"


@pytest.mark.parametrize(
    "text",
    [
        "Leeds, 2-1 up from the first leg, host Ajax on Tuesday.",
        "Leeds, leading 2-1 from the first leg, host Ajax on Tuesday.",
        "Leeds, 2-1 up after the first leg, host Ajax on Tuesday.",
        "Leeds, with a 2-1 lead from the first leg, host Ajax on Tuesday.",
    ],
)
def test_a_state_from_the_first_leg_makes_the_match_to_come_the_second(text: str) -> None:
    legs = {match.status: (match.leg, match.home_team, match.home_goals) for match in matches(text)}
    assert legs == {"scheduled": (2, LEEDS, None), "played": (1, "Ajax", 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Leeds go into the second leg of their semi-final against Ajax with a 2-1 lead.",
        "Leeds take a 2-1 lead into the second leg of their UEFA Cup semi-final with Ajax.",
        "Leeds go into the second leg of the semi-finals against Ajax with a slender 2-1 advantage.",
    ],
)
def test_a_lead_taken_into_the_second_leg_is_the_first_ones_result(text: str) -> None:
    (match,) = (m for m in matches(text) if m.status == "played")  # the second leg is to come
    sides = {match.home_team: match.home_goals, match.away_team: match.away_goals}
    assert (sides, match.leg, match.stage) == ({LEEDS: 2, "Ajax": 1}, 1, "semi-final")
