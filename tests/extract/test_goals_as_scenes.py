"""Goals told as a scene, by names and times alone, or of a match that a sentence only speaks of; and what takes them back."""

from __future__ import annotations

import pytest

from transforms.extract import extract
from transforms.model import Article

ROVERS, NORWICH, LEEDS = "Blackburn Rovers", "Norwich City", "Leeds United"
Goals = list[tuple[str, str, int | None]]


def goals(text: str) -> Goals:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    return sorted((goal.scorer, goal.team, goal.minute) for goal in found)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("They took the lead when Karl Voss got to a loose ball first.", None),
        ("Norwich went ahead as Karl Voss pounced on a back-pass.", None),
        ("Norwich had gone in front when Karl Voss beat the offside trap and rounded the goalkeeper.", None),
        ("Norwich scored when Karl Voss was left unmarked at a corner.", None),
        ("Norwich took the lead in the 35th minute, when Karl Voss met a free kick by Piet Maas.", 35),
        ("The only goal arrived in the 70th minute: Karl Voss, from a corner.", 70),
        ("The breakthrough arrived after 23 minutes through Karl Voss.", 23),
        ("Leeds were pegged back on 75 minutes by Karl Voss.", 75),
        ("Karl Voss sank Leeds with a header on 75 minutes.", 75),
        ("Karl Voss's header crossed the line.", None),
        ("Karl Voss, whose header midway through the second half beat Leeds, was the hero.", None),
        ("The game was settled by Karl Voss's header.", None),
        ("Karl Voss settled the derby three minutes from time.", 87),
        ("Karl Voss made the difference on 70 minutes.", 70),
        ("Karl Voss nicked it in the 88th minute.", 88),
        ("Karl Voss struck 20 seconds after the restart.", 46),
        ("Karl Voss scored within a minute of the restart.", 46),
        ("Karl Voss scored with a minute left.", 89),
        ("On 36 Karl Voss scored.", 36),
        ("In the 23rd minute the deadlock was broken by Karl Voss.", 23),
        ("The goal, in the 23rd minute, was Karl Voss's.", 23),
        ("Karl Voss after 12 minutes.", 12),
    ],
)
def test_a_goal_told_as_a_scene(words: str, minute: int | None) -> None:
    assert goals(f"Norwich beat Leeds 1-0. {words}") == [("Karl Voss", NORWICH, minute)]


@pytest.mark.parametrize(
    "words",
    [
        "VAR ruled out a goal by Karl Voss.",
        "Karl Voss scored, only for VAR to rule it out.",
        "Norwich led when Karl Voss was sent off.",
        "Norwich were already in front when Karl Voss hit the bar.",
        "Norwich had the lead when Karl Voss handled in the area.",
        "Norwich took the lead after Karl Voss was fouled.",
        "Norwich would have taken the lead when Karl Voss met a corner.",
        "Three men were booked. Karl Voss after 12 minutes, Piet Maas on the hour.",
    ],
)
def test_a_scene_that_is_no_goal(words: str) -> None:
    assert goals(f"Norwich beat Leeds 2-0. {words}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwich beat Leeds 2-0. Karl Voss after 12 minutes, Piet Maas on the hour.",
            [("Karl Voss", NORWICH, 12), ("Piet Maas", NORWICH, 60)],
        ),
        (
            "Norwich beat Leeds 2-0. Karl Voss made it 1-0 on 12 minutes, Piet Maas 2-0 on 30.",
            [("Karl Voss", NORWICH, 12), ("Piet Maas", NORWICH, 30)],
        ),
        (
            "Norwich beat Leeds 3-0. Karl Voss scored twice and Piet Maas once.",
            [("Karl Voss", NORWICH, None), ("Karl Voss", NORWICH, None), ("Piet Maas", NORWICH, None)],
        ),
        (
            "Norwich beat Leeds 3-0. Two from Karl Voss and one from Piet Maas did it.",
            [("Karl Voss", NORWICH, None), ("Karl Voss", NORWICH, None), ("Piet Maas", NORWICH, None)],
        ),
        ("Norwich beat Leeds 4-0. Three of the goals came from Karl Voss.", [("Karl Voss", NORWICH, None)] * 3),
        (
            "Norwich beat Leeds 2-1. Karl Voss scored for Norwich and Jan Holm for Leeds; Piet Maas got the winner.",
            [("Jan Holm", LEEDS, None), ("Karl Voss", NORWICH, None), ("Piet Maas", NORWICH, None)],
        ),
    ],
)
def test_goals_in_a_row(text: str, expected: Goals) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind another match of the same paragraph
        (
            "Norwich beat Everton 1-0 at home and on Tuesday they were 2-0 winners away to Leeds. Karl Voss got both.",
            [("Karl Voss", NORWICH, None)] * 2,
        ),
        (
            "Norwich beat Leeds 4-0. Denmark's Karl Voss and Piet Maas each scored twice.",
            [("Karl Voss", NORWICH, None)] * 2 + [("Piet Maas", NORWICH, None)] * 2,
        ),
        (
            "Norwich won 7-4 against Leeds. It eclipses Blackburn's 5-0 win over Everton in 1995, when Karl Voss helped"
            " himself to five.",
            [("Karl Voss", ROVERS, None)] * 5,
        ),
        (
            "Norwich lost 2-1 to Leeds, Karl Voss and Piet Maas scoring in the 82nd and 89th.",
            [("Karl Voss", LEEDS, 82), ("Piet Maas", LEEDS, 89)],
        ),
        (
            "Everton beat Burnley 4-2. Norwich met Leeds at Elm Park. Karl Voss put Leeds ahead on 12 minutes.",
            [("Karl Voss", LEEDS, 12)],
        ),
        (
            "Everton beat Burnley 4-2. Leeds travelled to Norwich. The visitors led through Karl Voss.",
            [("Karl Voss", LEEDS, None)],
        ),
        ("Norwich hosted Leeds on Saturday. The hosts went ahead through Karl Voss.", [("Karl Voss", NORWICH, None)]),
        ("Leeds travelled to Norwich. They fell behind when Karl Voss scored.", [("Karl Voss", NORWICH, None)]),
        ("Leeds drew at Norwich. Their goals were scored by Karl Voss and Piet Maas.",
         [("Karl Voss", LEEDS, None), ("Piet Maas", LEEDS, None)]),
        ("Leeds drew at Norwich. Goals by Karl Voss and Piet Maas had them two up.",
         [("Karl Voss", LEEDS, None), ("Piet Maas", LEEDS, None)]),
    ],
)  # fmt: skip
def test_goals_of_a_match_only_spoken_of(text: str, expected: Goals) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    ("told", "scored"),
    [
        ("{P}'s header looped over the goalkeeper.", True),
        ("{P} chipped the goalkeeper from 30 yards.", True),
        ("{P} was the matchwinner.", True),
        ("{P} made the difference with a header.", True),
        ("Up popped {P} to score.", True),
        ("Karl Voss crossed for {P} to head in.", True),
        ("A mistake allowed {P} to score.", True),
        ("{P} got the nod ahead of Karl Voss.", False),
        ("{P}, the manager, was happy with the goal.", False),
        ("{P}'s header looped over the goalkeeper and hit the bar.", False),
    ],
)
def test_the_only_goal_told_as_a_scene_or_not_at_all(told: str, scored: bool) -> None:
    text = "Blackburn beat Norwich 1-0. " + told.format(P="Danish Piet Maas" if "for {P}" in told else "Piet Maas")
    assert [goal[0] for goal in goals(text)] == (["Piet Maas"] if scored else [])
