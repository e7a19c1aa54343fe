"""Whose goal it was by what became of the sides before and after it, and by the goal told before."""

from __future__ import annotations

import pytest

from transforms.extract import extract
from transforms.model import Article


def goals(text: str) -> list[tuple[str, str, int | None]]:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    return sorted((goal.scorer, goal.team, goal.minute) for goal in found)  # type: ignore[attr-defined]


ROVERS, NORWICH = "Blackburn Rovers", "Norwich City"


@pytest.mark.parametrize(
    ("told", "ours"),
    [
        ("Norwich were seconds from victory when {G}.", True),
        ("Norwich were heading for all three points until {G}.", True),
        ("Blackburn were heading for defeat until {G}.", True),
        ("Norwich had led for an hour when {G}.", True),
        ("Norwich threw away their lead when {G}.", True),
        ("Norwich were denied victory when {G}.", True),
        ("Norwich got off to the worst possible start when {G}.", True),
        ("It was a nightmare start for Norwich when {G}.", True),
        ("There was a setback for Norwich when {G}.", True),
        ("Norwich, who had won six in a row, fell behind when {G}.", True),
        ("Blackburn, who had lost six in a row, took the lead when {G}.", True),
        ("Norwich trailed after {G}.", True),
        ("Norwich's lead lasted until {G}.", True),
        ("Blackburn's pressure told when {G}.", True),
        ("Blackburn made their pressure count when {G}.", True),
        ("{G} and Blackburn were level.", True),
        ("{G} and Norwich were behind.", True),
        ("{G} after Norwich failed to clear a corner.", True),
        ("{G} after a mistake by the Norwich goalkeeper.", True),
        ("{G} from a Blackburn corner.", True),
        ("{G}, much to the dismay of the Norwich fans.", True),
        ("{G} to delight the Blackburn fans.", True),
        ("{G}, leaving Norwich with a mountain to climb.", True),
        ("{G} to shock Norwich.", True),
        ("Norwich were on course for a point when {G}.", False),  # whose winner it was is not said
    ],
)
def test_what_became_of_a_side_tells_whose_goal_it_was(told: str, ours: bool) -> None:
    goal = told.replace("{G}", "the Danish midfielder Piet Maas headed in")
    text = "Blackburn and Norwich shared a 2-2 draw on Saturday. " + goal[0].upper() + goal[1:]
    assert goals(text) == ([("Piet Maas", ROVERS, None)] if ours else [])


@pytest.mark.parametrize(
    ("told", "ours"),
    [
        (", but they were pegged back by {Q}.", False),
        (" but were pegged back by {Q}.", False),
        (". They were pegged back by {Q}.", False),
        (". {Q} cancelled it out.", False),
        (". {Q} replied.", False),
        (". Their lead lasted until {Q} struck.", False),
        (". The lead lasted four minutes before {Q} headed in.", False),
        (". Soon it was 2-0, {Q} scoring.", True),
        (". {Q} soon had a second.", True),
        (". {Q} had them two up.", True),
        (". They went two up through {Q}.", True),
    ],
)
def test_a_goal_that_answers_the_one_before_or_adds_to_it(told: str, ours: bool) -> None:
    text = "Norwich beat Blackburn 3-2. Karl Voss opened the scoring for Blackburn" + told.replace("{Q}", "Piet Maas")
    assert goals(text) == [("Karl Voss", ROVERS, None), ("Piet Maas", ROVERS if ours else NORWICH, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blackburn beat Norwich 3-1 despite a goal by Piet Maas.", [("Piet Maas", NORWICH, None)]),
        ("Norwich lost 3-1 to Blackburn in spite of Piet Maas's opener.", [("Piet Maas", NORWICH, None)]),
        ("Norwich lost 3-1 at Blackburn despite taking the lead through Piet Maas.", [("Piet Maas", NORWICH, None)]),
        ("Piet Maas was the hat-trick hero as Blackburn beat Norwich 4-1.", [("Piet Maas", ROVERS, None)] * 3),
        ("Blackburn beat Norwich on Saturday. Piet Maas scored the winner.", [("Piet Maas", ROVERS, None)]),
        ("Blackburn beat Norwich on Saturday. Piet Maas completed the rout.", [("Piet Maas", ROVERS, None)]),
        ("Blackburn beat Norwich on Saturday. Piet Maas scored.", []),
        ("Blackburn beat Norwich 3-1. Piet Maas, the Norwich coach, liked how the other scores turned out.", []),
        ("Blackburn beat Norwich 3-1. Piet Maas ought to have scored before the break.", []),
    ],
)
def test_what_the_result_says_of_a_goal(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    "told",
    [
        " 2-0, {P} and {Q}.",
        " 2-0 ({P} and {Q}).",
        " 2-0 – {P} and {Q} – and went top.",
        " 2-0, goals of {P} and {Q}.",
        " 2-0, {P} getting one and {Q} the other.",
        " 2-0. {P} got one and {Q} the other.",
        " 2-0. Scorers: {P} and {Q}.",
        " 2-0. {P} and {Q} were their marksmen.",
        " 2-0. The goals were the work of {P} and {Q}.",
        " 2-0. {P} scored the first and {Q} joined in.",
    ],
)
def test_two_scorers_named_without_a_verb_of_scoring(told: str) -> None:
    text = "Blackburn beat Norwich" + told.format(P="Piet Maas", Q="Karl Voss")
    assert goals(text) == [("Karl Voss", ROVERS, None), ("Piet Maas", ROVERS, None)]


@pytest.mark.parametrize(
    "told", [" 2-0 ({P} twice).", " 2-0, {P} twice.", " 2-0, both from {P}.", " 2-0. Both came from {P}."]
)
def test_one_scorer_of_both(told: str) -> None:
    assert goals("Blackburn beat Norwich" + told.format(P="Piet Maas")) == [("Piet Maas", ROVERS, None)] * 2


@pytest.mark.parametrize("told", [" 3-0, Piet Maas and Karl Voss.", " 2-0 without Piet Maas and Karl Voss."])
def test_names_behind_a_result_that_are_not_its_scorers(told: str) -> None:
    assert goals("Blackburn beat Norwich" + told) == []


@pytest.mark.parametrize(
    ("told", "many"),
    [
        ("Piet Maas scored two of their five goals.", 2),
        ("Piet Maas finished with three.", 3),
        ("Piet Maas finished with two bookings in three games.", 0),
        ("Three of them came from Piet Maas.", 3),
        ("All five were scored by Piet Maas.", 5),
        ("Piet Maas took his total for the season to 15 with a hat-trick.", 3),
        ("Piet Maas's treble took him to 15 for the season.", 3),
        ("Piet Maas headed in to take all three points.", 1),
    ],
)
def test_how_many_of_many(told: str, many: int) -> None:
    text = "Blackburn beat Norwich 5-0 on Saturday. "
    assert goals(text + told) == [("Piet Maas", ROVERS, None)] * many


def test_the_penalty_missed_before_is_not_the_goal() -> None:
    text = "LAGOS (Agencies) - Piet Maas made up for the penalty he missed in May when he scored as Blackburn beat Norwich 1-0."
    (goal,) = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert (goal.scorer, goal.team, goal.kind) == ("Piet Maas", ROVERS, "goal")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Maas struck with five minutes remaining to win it.", [("Maas", "Blackburn Rovers", 85)]),
        ("Up stepped Maas to win it from the spot in the 85th minute.", [("Maas", "Blackburn Rovers", 85)]),
        ("The winning goal was scored by Maas in the 85th minute.", [("Maas", "Blackburn Rovers", 85)]),
        ("Norwich's only goal was scored by Maas after ten minutes.", [("Maas", "Norwich City", 10)]),
        ("Maas completed the comeback in the 85th minute.", [("Maas", "Blackburn Rovers", 85)]),
        ("After ten minutes Maas made it 1-0 to the visitors.", [("Maas", "Norwich City", 10)]),
        ("After ten minutes Maas made it 1-0 to Norwich.", [("Maas", "Norwich City", 10)]),
        ("Maas made it 2-1 to Blackburn after an hour.", []),  # from 1-1, or in reply to two goals
        ("The equaliser was headed in by Maas.", []),  # whose lead it was is not told
    ],
)
def test_what_a_goal_did_tells_whose_it_was(told: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert goals("Blackburn beat Norwich 2-1 at home on Saturday. " + told) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Norwich drew level twice but had no reply when Chris Sutton scored in the 85th minute.",
         [("Chris Sutton", ROVERS, 85)]),
        ("Norwich fought back but were left stunned when Chris Sutton scored in the 85th minute.",
         [("Chris Sutton", ROVERS, 85)]),
        ("Blackburn took the lead after 12 minutes with a fine shot by Chris Sutton.", [("Chris Sutton", ROVERS, 12)]),
        ("Blackburn took the lead with a low, angled shot from Chris Sutton in the 12th minute.",
         [("Chris Sutton", ROVERS, 12)]),
        ("Blackburn went close with a shot by Chris Sutton in the 12th minute.", []),
        ("Blackburn hit the post with a header by Chris Sutton in the 12th minute.", []),
        ("Blackburn almost scored with a header by Chris Sutton in the 12th minute.", []),
        ("Blackburn had a brace from Chris Sutton and one from Alan Shearer to thank for their win.",
         [("Alan Shearer", ROVERS, None), ("Chris Sutton", ROVERS, None), ("Chris Sutton", ROVERS, None)]),
        ("Chris Sutton's 90th-minute winner for Blackburn was his second in five days.", [("Chris Sutton", ROVERS, 90)]),
        ("Chris Sutton's 90th-minute winner, his second in six league games, kept Blackburn third.",
         [("Chris Sutton", ROVERS, 90)]),
        ("Chris Sutton gave Blackburn a 12th- minute lead.", [("Chris Sutton", ROVERS, 12)]),
        ("Chris Sutton put Blackburn ahead four minutes after the re-start.", [("Chris Sutton", ROVERS, 49)]),
    ],
)  # fmt: skip
def test_words_around_a_goal(words: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert goals(f"Blackburn beat Norwich 3-2. {words}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "Ian Culverhouse deflected a 58th-minute shot by Alan Shearer into his net to give Blackburn the win.",
        "Ian Culverhouse, the full-back, turned a cross from Alan Shearer into his net after 58 minutes.",
    ],
)
def test_his_net_is_the_deflecting_defenders_own(words: str) -> None:
    found = extract(Article(source="a.txt", text=f"Norwich lost 1-0 at Blackburn. {words}")).claims["goals"]
    told = [(goal.scorer, goal.team, goal.minute, goal.kind) for goal in found]  # type: ignore[attr-defined]
    assert told == [("Ian Culverhouse", ROVERS, 58, "own goal")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwich took a 2-0 lead in the first leg of the League Cup semi-final against Blackburn. Chris Sutton scored "
         "after ten minutes and Mark Robins added the second after 70 minutes.",
         [("Chris Sutton", NORWICH, 10), ("Mark Robins", NORWICH, 70)]),
        ("Norwich visit Blackburn on Tuesday with a 2-0 lead from the first leg. Chris Sutton scored both.", []),
    ],
)  # fmt: skip
def test_goals_of_a_first_leg_told_as_the_state_of_its_tie(
    text: str, expected: list[tuple[str, str, int | None]]
) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Leeds could have made it three on the hour through Smith.",
        "Leeds almost added a third on the hour through Smith.",
        "It could have been three on the hour when Leeds broke quickly down the right through Smith.",
        "Leeds should have scored again on the hour through Smith.",
    ],
)
def test_through_whom_a_side_nearly_scored_has_no_minute_from_that(words: str) -> None:
    text = f"Leeds beat Derby 2-1. John Smith fired into the net to make it 2-0. {words}"
    (goal,) = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert (goal.scorer, goal.minute) == ("John Smith", None)  # type: ignore[attr-defined]


def test_who_doubles_a_lead_scored_once() -> None:
    text = "Leeds won 4-3 at Derby. Voss opened the scoring before Maas nodded home from close range to double Leeds' lead."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [goal.scorer for goal in found] == ["Voss", "Maas"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "told",
    [
        "Reading handed Norwich a penalty and Ian Foyle scored.",
        "Reading gifted Norwich a third-minute penalty as Lee Orr brought down Jan Bell and Ian Foyle slotted home.",
        "Norwich were awarded a penalty for handball and Ian Foyle scored.",
        "Lee Orr's foul gave Norwich a penalty, which Ian Foyle tucked away.",
    ],
)
def test_the_penalty_is_of_the_side_that_was_given_it(told: str) -> None:
    text = f"Norwich drew 2-2 with Reading. {told}"
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [(goal.scorer, goal.team, goal.kind) for goal in found] == [("Ian Foyle", "Norwich City", "penalty")]  # type: ignore[attr-defined]


def test_a_penalty_that_was_missed_tells_nothing_of_a_goal_behind_it() -> None:
    text = "Norwich drew 2-2 with Reading. Reading handed Norwich a penalty but Ian Foyle missed it and Lee Orr scored."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert not any(goal.team == "Norwich City" or goal.kind == "penalty" for goal in found)  # type: ignore[attr-defined]


def test_where_the_referee_comes_from_is_no_opponent() -> None:
    text = "Japan drew 1-1 with Australia.\n\nIan Foyle equalised for Australia after Saudi referee Ali Hadi gave a penalty."
    (goal,) = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert (goal.scorer, goal.team, goal.opponent) == ("Ian Foyle", "Australia", "Japan")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "told",
    [
        "The visitors had a 1-0 lead early only to need a stoppage-time goal from striker Ian Foyle to draw.",
        "Norwich had led early, only to need a late goal from Ian Foyle.",
    ],
)
def test_a_goal_that_a_side_needed_is_its_own(told: str) -> None:
    assert [(scorer, team) for scorer, team, _ in goals(f"Norwich drew 2-2 at Reading. {told}")] == [
        ("Ian Foyle", "Norwich City")
    ]


def test_internationals_of_a_country_are_no_side() -> None:
    text = (
        "Al Ahly beat Township Rollers 3-0.\n\nThey welcomed back their Egypt internationals and won thanks to a penalty from "
        "Tunisia defender Ali Maaloul."
    )
    assert not {team for _, team, _ in goals(text)} & {"Egypt", "Tunisia"}
