"""Goals by the way in which they are told: beside a result, in a list, by what they answered, in a paragraph's match."""

from __future__ import annotations

import pytest

from tests.extract.test_goals import DERBY, LEEDS, short, told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It ended 5-0, Karl Voss with three and Piet Maas the other.", ["Karl Voss"] * 3 + ["Piet Maas"]),
        ("Derby won 5-0: Karl Voss and, late on, Piet Maas.", ["Karl Voss", "Piet Maas"]),
        ("Derby won 5-0: Karl Voss was superb.", []),
        ("They beat Leeds 5-0, Karl Voss the best of them.", []),
        ("Karl Voss hit two and Piet Maas and Jan Holm one apiece.", ["Jan Holm"] + ["Karl Voss"] * 2 + ["Piet Maas"]),
        ("Karl Voss, from the penalty spot, and Piet Maas were on target.", ["Karl Voss", "Piet Maas"]),
        ("Jan Holm and Will Maas got the others.", ["Jan Holm", "Will Maas"]),
        ("Two Karl Voss goals gave Derby the win.", ["Karl Voss"] * 2),
        ("Karl Voss, who ran as if he were 20, scored twice.", ["Karl Voss"] * 2),
        ("Piet Maas then made the fourth goal for Karl Voss.", ["Karl Voss"]),
        ("Karl Voss fired the rebound over before Derby scored.", []),
        ("Karl Voss had the ball in the net with a volley on 49 minutes, to no avail.", []),
        ("It was Karl Voss's afternoon: he struck in the 49th, 63rd and 70th minutes.", ["Karl Voss"] * 3),
        ("Karl Voss made it 2-0 and should have settled it there.", ["Karl Voss"]),
    ],
)
def test_scorers_told_beside_or_together(words: str, expected: list[str]) -> None:
    goals = told(f"Derby County beat Leeds United 5-0 on Saturday. {words}", (LEEDS, 0, 5, DERBY, "5-0"))
    assert sorted(g.scorer for g in goals) == expected


def test_an_own_net_is_an_own_goal_whatever_the_verb() -> None:
    text = "Derby County beat Leeds United 1-0. Leeds defender Karl Voss sliced a cross into his own net."
    (goal,) = told(text, (LEEDS, 0, 1, DERBY, "1-0"))
    assert (goal.kind, goal.team) == ("own goal", DERBY)


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Derby led through Karl Voss. Piet Maas levelled after the hour.", {"Karl Voss": DERBY, "Piet Maas": LEEDS}),
        ("Karl Voss put Derby ahead. Piet Maas replied after 60 minutes.", {"Karl Voss": DERBY, "Piet Maas": LEEDS}),
        ("Karl Voss put Derby ahead. Jan Holm doubled the lead.", {"Karl Voss": DERBY, "Jan Holm": DERBY}),
        ("Karl Voss opened the scoring. Piet Maas levelled for Leeds.", {"Karl Voss": DERBY, "Piet Maas": LEEDS}),
        ("Piet Maas scored all of the Leeds goals.", {"Piet Maas": LEEDS}),
    ],
)
def test_a_goal_says_of_which_side_the_one_before_it_was(words: str, sides: dict[str, str]) -> None:
    goals = told(f"Leeds United drew 3-3 with Derby County. {words}", (LEEDS, 3, 3, DERBY, "3-3"))
    assert {g.scorer: g.team for g in goals} == sides


def test_the_two_teams_of_a_paragraph_are_the_match_of_its_goals() -> None:
    text = (
        "Leeds United beat Derby County 1-0.\n\n"
        "Everton had the better of it at Craven Cottage. Fulham took their time, until Tom Ashby put the hosts ahead "
        "after 70 minutes. Karl Voss equalised."
    )
    goals = told(text, (LEEDS, 1, 0, DERBY, "1-0"))
    assert short(goals) == [("Karl Voss", "Everton", None), ("Tom Ashby", "Fulham", 70)]
