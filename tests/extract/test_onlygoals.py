"""A 1-0 that "the only goal of the game" tells, near the win or far behind it; and wins told by a verb alone."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article


def _told(text: str) -> set[str]:
    """The winner and the goals of each result."""
    claims = extract(Article(source="t", text=text, published_on=date(2003, 11, 4))).claims["matches"]
    winner = {"home": "home_team", "away": "away_team"}
    goals = {"home": ("home_goals", "away_goals"), "away": ("away_goals", "home_goals")}
    return {
        "{} {}-{}".format(getattr(m, winner[m.outcome]), *(getattr(m, side) for side in goals[m.outcome]))
        for m in claims
        if m.status == "played" and m.outcome in winner
    }


@pytest.mark.parametrize(
    "goal",
    [
        "The only goal came from Nolan.",
        "It was the only goal of the game.",
        "Nolan headed the only goal in the 34th minute.",
        "The only goal of the night also brought relief for the manager.",
        "The match was settled by Nolan's lone goal.",
        "Nolan's header was the only one of the game.",
        "One goal was enough, Nolan scoring it after 20 minutes.",
        "It was Nolan who scored the only goal.",
    ],
)
@pytest.mark.parametrize("between", ["", "It was a tense affair. ", "\n\nThe manager was relieved.\n\n"])
def test_the_only_goal_is_the_score_of_the_win_told_last(goal: str, between: str) -> None:
    assert "Bolton Wanderers 1-0" in _told(f"Bolton got the better of Sunderland. {between}{goal}")


@pytest.mark.parametrize(
    "goal",
    [
        "Nolan scored the only goal of the first half.",
        "Nolan got his only goal of the game after an hour.",
        "Nolan scored the only goal against Fulham last week.",
        "He got the only goal of the game on his debut in 1999.",
        "It was not the only goal of the night.",
        "Jones headed the only goal of the game at Fulham.",
        "He scored the only goal of the game when they last met.",
    ],
)
def test_another_only_goal_tells_nothing_of_it(goal: str) -> None:
    assert _told(f"Bolton beat Sunderland on Monday. {goal}") == {"Bolton Wanderers None-None"}


@pytest.mark.parametrize(
    "text",
    [
        "Nolan fired Bolton past Sunderland on Saturday.",
        "Nolan's goal was enough to see Bolton past Sunderland.",
        "Nolan scored twice to send Bolton past Sunderland.",
        "Bolton handed Sunderland a third defeat in a row.",
        "Bolton inflicted a third straight defeat on Sunderland.",
        "Bolton dealt Sunderland a first defeat of the season.",
        "Nolan struck to give Bolton a first win of the season and leave hapless Sunderland bottom.",
        "Nolan struck to hand Sunderland a third successive defeat and lift Bolton off the bottom.",
        "Bolton made short work of Sunderland.",
    ],
)
def test_a_win_told_by_what_it_did(text: str) -> None:
    assert _told(text) == {"Bolton Wanderers None-None"}


@pytest.mark.parametrize(
    "text",
    [
        "The win took Bolton past Sunderland into third place.",
        "A point took Bolton past Sunderland on goal difference.",
        "Bolton hope that Nolan fires Bolton past Sunderland.",
        "Nolan could not fire Bolton past Sunderland.",
        "Bolton want to inflict a first defeat on Sunderland.",
        "Bolton dealt Sunderland two defeats last season.",
        "Bolton may hand Sunderland a third defeat in a row.",
    ],
)
def test_a_win_that_is_none(text: str) -> None:
    assert _told(text) == set()
