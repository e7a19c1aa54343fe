"""Whose goal it was, and of which match: the turns of a sentence that mislead, read from whole short articles."""

from __future__ import annotations

import pytest

from transforms.extract import extract
from transforms.model import Article


def goals(text: str) -> list[tuple[str, str, int | None]]:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    return sorted((goal.scorer, goal.team, goal.minute) for goal in found)  # type: ignore[attr-defined]


ROVERS, NORWICH = "Blackburn Rovers", "Norwich City"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Blackburn won 1-0 at Norwich. Piet Maas profited from a mix-up between Karl Voss and Finn Olsen to score in"
            " the fourth minute.",
            [("Piet Maas", ROVERS, 4)],
        ),
        (
            "Last night it was Piet Maas, a Hebburn lad of 19, who struck in the 10th minute as Blackburn beat Norwich"
            " 1-0.",
            [("Piet Maas", ROVERS, 10)],
        ),
        (
            "Blackburn beat Norwich 1-0. Karl Voss kept them out early on, but it was left to Piet Maas to win it with"
            " nine minutes to go.",
            [("Piet Maas", ROVERS, 81)],
        ),
        ("Blackburn won 1-0 at Norwich. Karl Voss spilled Piet Maas's shot 12 minutes from time.", []),
        (
            "Blackburn went down 4-1 to Norwich, when Piet Maas's penalty was the only consolation.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. Norwich's Karl Voss (55) and Piet Maas (57) had cancelled each other out.",
            [("Karl Voss", NORWICH, 55), ("Piet Maas", ROVERS, 57)],
        ),
        (
            "Blackburn won 1-0 at Norwich, where both sides were reduced to ten men after Piet Maas's winner (Karl Voss"
            " for Blackburn, Finn Olsen for Norwich).",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. Goalkeeper Karl Voss (1) gives way to Finn Olsen (32), who has played in every"
            " round.",
            [],
        ),
        (
            "Blackburn won 2-0 at Norwich. Piet Maas scored his first goal for Blackburn in his third appearance.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. Piet Maas rolled in his seventh of the season.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. Piet Maas turned a low cross over the line in the 72nd.",
            [("Piet Maas", ROVERS, 72)],
        ),
        (
            "Blackburn beat Norwich 3-2, Piet Maas's goal on the hour doing for Norwich in the end.",
            [("Piet Maas", ROVERS, 60)],
        ),
    ],
)
def test_whose_goal_a_sentence_tells(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norwich beat Blackburn 2-1. Piet Maas scored the only goal of the game when the sides met again in May.",
        "Norwich lost 1-0 to Blackburn. Their last meeting had been settled by Piet Maas two minutes from time.",
        "Blackburn won 3-1 at Norwich, and four days later they beat Hull, Piet Maas pulling one back.",
        "Blackburn won 1-0 at Hull. Piet Maas struck to leave Hull, thrashed 4-0 by Norwich in their opening match in"
        " May, bottom of the table.",
        "Norwich drew 1-1 with Hull. Blackburn, sure of their place after Piet Maas's winner against Hull, rested.",
    ],
)
def test_a_goal_of_another_match_is_not_put_to_the_one_told(text: str) -> None:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert not [goal for goal in found if NORWICH in (goal.team, goal.opponent)]  # type: ignore[attr-defined]


def test_a_goal_in_a_bracket_belongs_to_the_result_in_it() -> None:
    text = (
        "Blackburn lost the final 2-1 to Norwich. They needed extra time to get past Hull (2-1, Piet Maas with the"
        " winner in the 97th), and in the match against Derby they were lucky."
    )
    assert goals(text) == [("Piet Maas", ROVERS, 90)]
