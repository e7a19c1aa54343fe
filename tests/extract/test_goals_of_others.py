"""Goals beside words on other matches, other clubs and other balls, as a report tells them."""

from __future__ import annotations

import pytest

from tests.extract.test_goals_whose import goals
from transforms.extract import extract
from transforms.model import Article


@pytest.mark.parametrize(
    "who",
    [
        "who wants to force a move to Premier League club, Everton,",
        "who is wanted by Everton,",
        "linked with Everton,",
        "who turned down a transfer to Everton,",
    ],
)
def test_a_club_that_a_scorer_may_go_to_does_not_play(who: str) -> None:
    assert goals(f"Leeds won 4-0 at home to Hull. Karl Voss, {who} put Leeds ahead.") == [
        ("Karl Voss", "Leeds United", None)
    ]


def test_a_goal_that_was_enough_to_beat_who_had_beaten_others() -> None:
    text = (
        "Hull won 1-0 at Derby. A volley from Karl Voss was enough to beat Derby, who had beaten Leeds 2-0 on Tuesday."
    )
    assert goals(text) == [("Karl Voss", "Hull City", None)]


def test_a_corner_into_the_box_is_no_goal_of_its_taker() -> None:
    text = "Leeds drew 2-2 at Derby. Leeds led when Karl Voss whipped a corner into the box, Piet Maas steering it into the net."
    assert "Karl Voss" not in {scorer for scorer, _, _ in goals(text)}


def test_minutes_later_count_once() -> None:
    text = (
        "Leeds won 2-0 at Derby. Karl Voss scored in the 53rd minute. The second came 18 minutes later, during open play, "
        "and did require the use of his head. Piet Maas floated the ball over and Voss rose highest to head home."
    )
    assert [(scorer, minute) for scorer, _, minute in goals(text)] == [("Karl Voss", 53), ("Karl Voss", 71)]


@pytest.mark.parametrize(
    "won", ["cruised to a comfortable", "romped to an easy", "coasted to a", "eased to a Premier League"]
)
def test_the_win_that_a_verb_leads_to_has_the_score(won: str) -> None:
    text = f"Leeds lead Derby by two points. Leeds {won} 4-0 win over Hull. Derby won 3-0 at Bury."
    found = extract(Article(source="a.txt", text=text)).claims["matches"]
    told = {(m.home_team, m.home_goals, m.away_goals, m.away_team) for m in found}  # type: ignore[attr-defined]
    assert told == {("Leeds United", 4, 0, "Hull City"), ("Bury", 0, 3, "Derby County")}
