"""Goals told by what they did to a side, a goalkeeper or the score, or by being there: the scorer, side and minute."""

from __future__ import annotations

import pytest

from transforms.extract import extract
from transforms.model import Article

Goal = tuple[str, str, int | None]


def goals(text: str) -> list[Goal]:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    return [(goal.scorer, goal.team, goal.minute) for goal in found]  # type: ignore[attr-defined]


RESULT = "Reading beat Walsall 3-2 on Saturday. "


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ian Foyle fired Reading two up on 30 minutes.", [("Ian Foyle", "Reading", 30)]),
        ("Ian Foyle had Walsall in dreamland after six minutes.", [("Ian Foyle", "Walsall", 6)]),
        ("Ian Foyle gave Reading a flying start.", [("Ian Foyle", "Reading", None)]),
        ("Reading won it through Ian Foyle's 12th-minute goal but owed much to Mark Stead's fine 65th-minute strike.",
         [("Ian Foyle", "Reading", 12), ("Mark Stead", "Reading", 65)]),
        ("Reading owed the win to Mark Stead's 65th-minute strike.", [("Mark Stead", "Reading", 65)]),
        ("Walsall's lack of goals is a major concern for Mark Stead.", []),
        ("Reading were given a dream start by Ian Foyle.", [("Ian Foyle", "Reading", None)]),
        ("Ian Foyle got off to a flying start at his new club.", []),
        ("Ian Foyle put Walsall on the board in the 72nd minute.", [("Ian Foyle", "Walsall", 72)]),
        ("Walsall led through Ian Foyle, only for Mark Stead to reply for Reading.",
         [("Ian Foyle", "Walsall", None), ("Mark Stead", "Reading", None)]),
        ("Ian Foyle was there to score from close in for Reading.", [("Ian Foyle", "Reading", None)]),
        ("Ian Foyle wasted no time in putting Reading ahead.", [("Ian Foyle", "Reading", None)]),
        ("Ian Foyle was also among the goals for Reading.", [("Ian Foyle", "Reading", None)]),
        ("Ian Foyle and Mark Stead had the goals for Walsall.",
         [("Ian Foyle", "Walsall", None), ("Mark Stead", "Walsall", None)]),
        ("Ian Foyle and Mark Stead shared the Walsall goals.",
         [("Ian Foyle", "Walsall", None), ("Mark Stead", "Walsall", None)]),
        ("Reading's Ian Foyle gave the goalkeeper no chance from eight yards.", [("Ian Foyle", "Reading", None)]),
        ("Reading's Ian Foyle beat Tom Askew with a low drive.", [("Ian Foyle", "Reading", None)]),
        ("Reading's Ian Foyle gave Tom Askew no chance to rest.", []),
        ("Reading's Ian Foyle bent in a free-kick from 25 yards.", [("Ian Foyle", "Reading", None)]),
        ("Reading's Ian Foyle whipped in a free-kick that nobody met.", []),
        ("Reading's Ian Foyle tucked the ball just inside the far post.", [("Ian Foyle", "Reading", None)]),
        ("It took Ian Foyle less than nine minutes to give Reading the lead.", [("Ian Foyle", "Reading", None)]),
        ("Ian Foyle's two late goals gave Reading a comfortable win.",
         [("Ian Foyle", "Reading", None), ("Ian Foyle", "Reading", None)]),
    ],
)  # fmt: skip
def test_a_goal_by_what_it_did(sentence: str, told: list[Goal]) -> None:
    assert sorted(goals(RESULT + sentence), key=str) == sorted(told, key=str)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ian Foyle, after 12 minutes, and Mark Stead, on the half-hour, gave Reading a clear lead.",
         [("Ian Foyle", "Reading", 12), ("Mark Stead", "Reading", 30)]),
        ("Ian Foyle in the 12th minute and Mark Stead in the 40th put Reading two up.",
         [("Ian Foyle", "Reading", 12), ("Mark Stead", "Reading", 40)]),
        ("Ian Foyle came on in the 12th minute and Mark Stead put Reading ahead.", [("Mark Stead", "Reading", None)]),
        ("Ian Foyle put Reading ahead in the 12th minute. Mark Stead's came in the 40th for Walsall.",
         [("Ian Foyle", "Reading", 12), ("Mark Stead", "Walsall", 40)]),
        ("Reading scored three times in ten minutes: Ian Foyle in the 12th, Mark Stead in the 17th, Lee Orr in the 22nd.",
         [("Ian Foyle", "Reading", 12), ("Lee Orr", "Reading", 22), ("Mark Stead", "Reading", 17)]),
        ("Ian Foyle put Reading ahead (12) and Mark Stead rolled it across for Lee Orr (30).",
         [("Ian Foyle", "Reading", 12), ("Lee Orr", "Reading", 30)]),
        ("Ian Foyle put Reading ahead (12). Reading sent on Mark Stead for Lee Orr (60).", [("Ian Foyle", "Reading", 12)]),
    ],
)  # fmt: skip
def test_each_goal_with_its_own_minute(sentence: str, told: list[Goal]) -> None:
    assert sorted(goals(RESULT + sentence), key=str) == sorted(told, key=str)


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("Norwich started brightly and Ian Foyle headed in after nine minutes.", "Norwich City"),
        ("Norwich started brightly but Ian Foyle headed in after nine minutes.", "Blackburn Rovers"),
        ("Norwich dominated until Ian Foyle headed in.", "Blackburn Rovers"),
        ("Norwich had to wait until the hour before Ian Foyle headed in.", "Norwich City"),
        ("Norwich fans were celebrating when Ian Foyle headed in.", "Norwich City"),
        ("Norwich fans were silenced when Ian Foyle headed in.", "Blackburn Rovers"),
        ("The home crowd were silenced when Ian Foyle headed in.", "Blackburn Rovers"),
        ("Norwich had one foot in the next round when Ian Foyle headed in.", "Blackburn Rovers"),
        ("Ian Foyle ran through the Norwich defence to score.", "Blackburn Rovers"),
        ("Ian Foyle beat Norwich goalkeeper Tom Askew with a low drive.", "Blackburn Rovers"),
        ("Ian Foyle's late goal robbed Norwich of victory.", "Blackburn Rovers"),
        ("Ian Foyle's equaliser was no more than Norwich deserved.", "Norwich City"),
        ("The Norwich captain, Ian Foyle, headed in.", "Norwich City"),
        ("The former Norwich captain, Ian Foyle, headed in.", None),
        ("Ian Foyle headed in on his Norwich debut.", "Norwich City"),
        ("It was Ian Foyle's first goal since joining Norwich. Ian Foyle headed in.", "Norwich City"),
    ],
)
def test_whose_goal_it_was_by_how_the_side_fared(sentence: str, side: str | None) -> None:
    text = "Norwich drew 2-2 with Blackburn at Carrow Road on Saturday. " + sentence
    assert {team for _, team, _ in goals(text)} == ({side} if side else set())


def test_what_is_to_come_has_no_goals() -> None:
    """The opponents of the next round are not those of the goal told behind them."""
    text = (
        "Norwich won 2-1 at Blackburn on Wednesday. Norwich's prize is a quarter-final against Reading in March. "
        "Ian Foyle silenced the home crowd in the 27th minute."
    )
    assert goals(text) == [("Ian Foyle", "Norwich City", 27)]


def test_who_was_brought_down_picks_himself_up() -> None:
    text = (
        "Norwich beat Reading 2-1. Ian Foyle put Norwich ahead. Tom Askew brought him down and he scored the penalty."
    )
    assert {scorer for scorer, _, _ in goals(text)} == {"Ian Foyle"}


def test_an_own_goal_and_one_that_made_up_for_it() -> None:
    text = (
        "Norwich drew 2-2 with Reading. The visitors had gone in front after 18 minutes. Ian Foyle of Norwich put the "
        "ball into his own net. Lee Orr made it 2-0, but Norwich hit back when Ian Foyle halved the deficit."
    )
    teams = {team for scorer, team, _ in goals(text) if scorer == "Ian Foyle"}
    assert teams == {"Reading", "Norwich City"}


def test_who_opened_the_scoring_scores_again_after_another() -> None:
    text = (
        "Norwich beat Reading 3-0. Ian Foyle opened the scoring with a long shot. Lee Orr doubled the lead on 45 minutes, "
        "and they had their reward when Foyle headed home with 11 minutes remaining."
    )
    assert sorted(goals(text), key=str) == [
        ("Ian Foyle", "Norwich City", 79), ("Ian Foyle", "Norwich City", None), ("Lee Orr", "Norwich City", 45)
    ]  # fmt: skip


def test_beside_the_goal_of_a_side_is_no_goal_of_it() -> None:
    """The goal of the ground is not one of its side: "beating Jones in the Reading goal"."""
    told = "The visitors pulled one back through Ian Foyle, his drive beating Tom Askew in the Reading goal."
    text = f"Reading beat Norwich 3-2 at the Madejski Stadium. {told}"
    assert goals(text) == [("Ian Foyle", "Norwich City", None)]


def test_a_goal_that_cancelled_out_another_is_of_the_other_side() -> None:
    text = (
        "Leeds beat Derby 2-0. Ian Foyle salvaged a point for visitors Norwich when he cancelled out Lee Orr's "
        "26th-minute opener in a 1-1 draw with Reading."
    )
    assert sorted(goals(text), key=str) == [("Ian Foyle", "Norwich City", None), ("Lee Orr", "Reading", 26)]


def test_the_winner_that_came_is_not_that_of_the_scorer_told_before() -> None:
    text = (
        "Norwich beat Reading 2-1. Lee Orr scored a rare goal, but the winner came with 10 minutes to go courtesy of rising "
        "star Ian Foyle."
    )
    assert sorted(goals(text), key=str) == [("Ian Foyle", "Norwich City", 80), ("Lee Orr", "Reading", None)]


@pytest.mark.parametrize(
    ("told", "minute"),
    [
        ("The winner came through striker Ian Foyle.", None),
        ("The winner arrived in the 80th minute through the head of Ian Foyle.", 80),
        ("The winner came after 70 minutes from the boot of Ian Foyle.", 70),
    ],
)
def test_how_the_winner_came(told: str, minute: int | None) -> None:
    assert goals(f"Norwich beat Reading 2-1. {told}") == [("Ian Foyle", "Norwich City", minute)]


def test_the_minute_of_a_sending_off_is_no_goals() -> None:
    text = (
        "Norwich drew 1-1 with Reading. Ian Foyle put Norwich ahead, but they were punished for Tom Askew's 79th-minute "
        "sending off when Lee Orr levelled two minutes later."
    )
    assert sorted(goals(text), key=str) == [("Ian Foyle", "Norwich City", None), ("Lee Orr", "Reading", 81)]


def test_strikes_behind_but_are_goals_of_those_named() -> None:
    text = (
        "Norwich drew 2-2 with Reading. Ian Foyle and Tom Askew put Norwich 2-0 up, but strikes from Lee Orr and Jan Bell - "
        "after 77 and 79 minutes respectively - ensured all was square."
    )
    assert {(scorer, team, minute) for scorer, team, minute in goals(text) if team == "Reading"} == {
        ("Lee Orr", "Reading", 77),
        ("Jan Bell", "Reading", 79),
    }


@pytest.mark.parametrize(
    "told",
    [
        "Ian Foyle put Norwich ahead before Lee Orr equalised, but two goals from Jan Bell earned the Canaries a win.",
        "Ian Foyle gave Norwich a lead which was cancelled out by Lee Orr, but two goals in a minute from Jan Bell earned "
        "the Canaries a fourth win.",
    ],
)
def test_who_levelled_is_not_of_the_side_that_later_goals_served(told: str) -> None:
    text = f"Norwich won 3-1 at Reading. {told}"
    assert {scorer: team for scorer, team, _ in goals(text)} == {
        "Ian Foyle": "Norwich City", "Lee Orr": "Reading", "Jan Bell": "Norwich City"
    }  # fmt: skip


def test_an_own_goal_told_behind_a_scorer_is_anothers() -> None:
    text = "Norwich drew 2-2 with Reading. Ian Foyle and a Lee Orr own goal had given Norwich a 2-0 lead."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert {(goal.scorer, goal.kind) for goal in found} == {("Ian Foyle", "goal"), ("Lee Orr", "own goal")}  # type: ignore[attr-defined]


def test_penalties_that_two_converted_are_not_of_one_side() -> None:
    text = "Norwich drew 2-2 with Reading. Ian Foyle scored for Norwich. Two penalties were converted by Lee Orr and Ian Foyle."
    assert {(scorer, team) for scorer, team, _ in goals(text)} == {("Ian Foyle", "Norwich City")}


def test_a_goal_in_a_match_of_others_is_not_of_the_match_told_before() -> None:
    text = (
        "Norwich thrashed Reading 4-0 on Saturday. The Royals were third, giving Derby the chance to go above them in the late "
        "game at Leeds, but they came up short, Ian Foyle scoring twice to seal a home win."
    )
    assert goals(text) == []


def test_who_was_beaten_by_the_shot_that_levelled_did_not_score() -> None:
    text = (
        "Norwich drew 1-1 at Reading. Ian Foyle turned to unleash a shot that beat Lee Orr to level in the 82nd minute."
    )
    assert not [scorer for scorer, _, _ in goals(text) if scorer == "Lee Orr"]


def test_goals_that_propelled_a_side_are_its_own() -> None:
    text = (
        "Goals from Ian Foyle and Jan Bell propelled Norwich past another East Anglian club, Ipswich, 2-0 while Reading came "
        "from behind to beat visiting Derby 2-1."
    )
    assert {team for scorer, team, _ in goals(text) if scorer in ("Ian Foyle", "Jan Bell")} <= {"Norwich City"}
