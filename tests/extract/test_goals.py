"""Goals told in prose: who scored, for whom, when, in which match; and what is no goal.

Matches are given to the reader of goals, so that these tests do not depend on the reading of results.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.annotate.article import annotate
from transforms.annotate.references import people_of, resolve_references
from transforms.extract.goals import read_goals
from transforms.model import Article, GoalClaim, MatchClaim

LEEDS, DERBY = "Leeds United", "Derby County"


def told(text: str, *scores: tuple[str, int | None, int | None, str, str]) -> list[GoalClaim]:
    """The goals of `text`; each score is (home, goals, goals, away, the words that tell the match)."""
    annotated = annotate(Article(source="a.txt", text=text))
    people = people_of(annotated)
    resolve_references(annotated, people)
    matches: dict[int, list[MatchClaim]] = {}
    for home, home_goals, away_goals, away, words in scores or ((LEEDS, 3, 1, DERBY, "3-1"),):
        at = text.index(words)
        match = MatchClaim(
            home_team=home, away_team=away, home_goals=home_goals, away_goals=away_goals, home_known=True,
            char_start=at, char_end=at + len(words), extractor="test", confidence=1.0,
        )  # fmt: skip
        sentence = next(s for s in annotated.sentences if s.start <= at < s.end)
        matches.setdefault(sentence.start, []).append(match)
    return read_goals(annotated.sentences, text, matches, people)


def short(goals: list[GoalClaim]) -> list[tuple[str, str, int | None]]:
    return sorted((g.scorer, g.team, g.minute) for g in goals)


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("Tom Ashby scored in the 57th minute.", 57),
        ("Tom Ashby headed home from close range on 24 minutes.", 24),
        ("Tom Ashby, on as a substitute, put the visitors ahead in the 78th.", 78),
        ("Tom Ashby spun away from Karl Voss and drilled a low shot into the corner in the 9th minute.", 9),
        ("Tom Ashby's 35th-minute volley settled it.", 35),
        ("A header from Tom Ashby after 20 minutes was enough.", 20),
        ("The winner was headed in by Tom Ashby three minutes from time.", 87),
        ("Tom Ashby scored the only goal with 16 minutes to play.", 74),
        ("Tom Ashby rose to head the winner a minute into the second half.", 46),
        ("Tom Ashby converted a penalty in the seventh minute of stoppage time.", 90),
        ("Karl Voss robbed Piet Maas and found Tom Ashby, who slotted home in the 12th minute.", 12),
        ("They went in front through Tom Ashby (21).", 21),
        ("It took a late Tom Ashby penalty, eight minutes from the end, to win it.", 82),
        ("● Tom Ashby, 35 min: top corner.", 35),
    ],
)
def test_wordings_of_one_goal(words: str, minute: int) -> None:
    text = f"Derby County beat Leeds United 1-0 on Saturday. {words}"
    goals = told(text, (LEEDS, 0, 1, DERBY, "1-0"))
    assert short(goals) == [("Tom Ashby", DERBY, minute)]


@pytest.mark.parametrize(
    "words",
    [
        "Tom Ashby had a goal ruled out for offside in the 57th minute.",
        "Tom Ashby headed wide in the 20th minute.",
        "Tom Ashby's 35th-minute volley was saved by Karl Voss.",
        "Tom Ashby missed a penalty on 60 minutes.",
        "Tom Ashby hit the post in the 12th minute.",
        "Tom Ashby could have scored in the 12th minute.",
        "Tom Ashby almost broke the deadlock in the 11th minute.",
        "Tom Ashby has scored 12 goals this season.",
        "Tom Ashby scored in each of his last three games.",
        "Tom Ashby scored the decisive kick in the shoot-out.",
        "Tom Ashby scored twice against Derby last season.",
        "The ball flew wide of Tom Ashby's goal.",
        "Tom Ashby came on in the 64th minute.",
        "Tom Ashby failed to score.",
        "Leeds' Tom Ashby and Derby's Karl Voss were both sent off in stoppage time.",
        "Tom Ashby was then harshly sent off in the 80th minute.",
        "The visitors hit the bar through Tom Ashby's first-half effort.",
    ],
)
def test_no_goal(words: str) -> None:
    assert told(f"Leeds United beat Derby County 3-1 on Saturday. {words}") == []


def test_all_of_a_list_score_with_their_own_minutes() -> None:
    text = (
        "Leeds United beat Derby County 4-0 with goals from Tom Ashby (9), Karl Voss in the 37th and Piet Maas twice."
    )
    goals = told(text, (LEEDS, 4, 0, DERBY, "4-0"))
    assert [(g.scorer, g.minute) for g in sorted(goals, key=lambda g: g.char_start)] == [
        ("Tom Ashby", 9), ("Karl Voss", 37), ("Piet Maas", None), ("Piet Maas", None),
    ]  # fmt: skip


def test_a_penalty_marked_before_its_minute_is_its_scorers() -> None:
    goals = told(
        "Tom Ashby (6, 56), Karl Voss (pen 32) and Bo Lind (54) got the goals in Leeds' 4-0 win.",
        (LEEDS, 4, 0, DERBY, "4-0"),
    )
    assert [(g.scorer, g.minute, g.kind) for g in goals] == [
        ("Tom Ashby", 6, "goal"),
        ("Tom Ashby", 56, "goal"),
        ("Karl Voss", 32, "penalty"),
        ("Bo Lind", 54, "goal"),
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [("Tom Ashby getting three.", 3), ("Tom Ashby grabbing four.", 4), ("with a couple from Tom Ashby.", 2)],
)
def test_goals_counted_without_the_word(words: str, count: int) -> None:
    goals = told(f"Leeds United beat Derby County 5-0, {words}", (LEEDS, 5, 0, DERBY, "5-0"))
    assert [g.scorer for g in goals] == ["Tom Ashby"] * count


def test_own_goals_of_several() -> None:
    goals = told(
        "Own goals by Karl Voss and Bo Lind gave Leeds a 2-1 win over Derby County.", (LEEDS, 2, 1, DERBY, "2-1")
    )
    assert {(g.scorer, g.team, g.kind) for g in goals} == {
        ("Karl Voss", LEEDS, "own goal"),
        ("Bo Lind", LEEDS, "own goal"),
    }


def test_a_goal_that_wiped_out_another_is_the_other_sides() -> None:
    text = (
        "Leeds United beat Derby County 2-1, Tom Ashby pouncing in the 89th minute after Karl Voss's 80th-minute goal "
    )
    goals = told(text + "had wiped out Bo Lind's opener.", (LEEDS, 2, 1, DERBY, "2-1"))
    assert ("Karl Voss", DERBY, 80) in short(goals)
    assert ("Bo Lind", LEEDS, None) in short(goals)


def test_minutes_named_together_are_one_scorers_goals() -> None:
    text = "Leeds United won 5-1 against Derby County. Tom Ashby struck in the 13th, 38th, 59th and 83rd minutes."
    goals = told(text, (LEEDS, 5, 1, DERBY, "5-1"))
    assert short(goals) == [("Tom Ashby", LEEDS, minute) for minute in (13, 38, 59, 83)]


def test_pronoun_goes_on_with_the_last_scorer() -> None:
    text = (
        "Leeds United beat Derby County 3-1. Tom Ashby put Leeds ahead on 10 minutes. "
        "He added a second in the 70th minute."
    )
    assert short(told(text)) == [("Tom Ashby", LEEDS, 10), ("Tom Ashby", LEEDS, 70)]


def test_minutes_later_follow_the_goal_before() -> None:
    text = (
        "Leeds United and Derby County drew 1-1. Tom Ashby put Leeds ahead in the 24th minute, "
        "but nine minutes later Karl Voss equalised."
    )
    goals = told(text, (LEEDS, 1, 1, DERBY, "1-1"))
    assert short(goals) == [("Karl Voss", DERBY, 33), ("Tom Ashby", LEEDS, 24)]


def test_surname_becomes_the_fullest_name() -> None:
    text = "Leeds United beat Derby County 3-1. Tom Ashby was the hero. Ashby put Leeds ahead in the 5th minute."
    assert short(told(text)) == [("Tom Ashby", LEEDS, 5)]


def test_own_goal_counts_for_the_other_side() -> None:
    text = "Leeds United beat Derby County 1-0. Derby defender Tom Ashby scored an own goal in the 30th minute."
    (goal,) = told(text, (LEEDS, 1, 0, DERBY, "1-0"))
    assert (goal.scorer, goal.team, goal.kind) == ("Tom Ashby", LEEDS, "own goal")


def test_side_follows_from_the_score_and_what_the_goal_did() -> None:
    text = (
        "Leeds United beat Derby County 2-1. Tom Ashby opened the scoring in the 5th minute, "
        "Karl Voss equalised on 40 minutes and Piet Maas struck the winner in the 88th minute."
    )
    goals = told(text, (LEEDS, 2, 1, DERBY, "2-1"))
    assert ("Piet Maas", LEEDS, 88) in short(goals)
    assert {g.team for g in goals if g.scorer != "Piet Maas"} <= {LEEDS, DERBY}


def test_side_that_nothing_tells_gives_no_claim() -> None:
    text = "Leeds United and Derby County drew 1-1. Tom Ashby scored in the 30th minute."
    assert told(text, (LEEDS, 1, 1, DERBY, "1-1")) == []


def test_team_verb_before_gives_the_side() -> None:
    text = "Leeds United and Derby County drew 1-1. Derby took the lead when Tom Ashby scored in the 30th minute."
    assert short(told(text, (LEEDS, 1, 1, DERBY, "1-1"))) == [("Tom Ashby", DERBY, 30)]


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("Tom Ashby cancelled out Derby's opener.", LEEDS),
        ("Derby's equaliser came from Tom Ashby.", DERBY),
        ("Derby fell behind to Tom Ashby's header.", LEEDS),
        ("Leeds were ahead thanks to a Tom Ashby penalty.", LEEDS),
        ("An own goal off Tom Ashby on 70 minutes gave Leeds the lead.", LEEDS),
    ],
)
def test_sides_by_whose_goal_it_was(words: str, team: str) -> None:
    assert [goal.team for goal in told(f"Leeds United beat Derby County 3-1. {words}")] == [team]


def test_goal_that_cancelled_another_out_is_the_other_sides() -> None:
    text = (
        "Leeds United and Derby County drew 1-1. "
        "Tom Ashby put Leeds ahead before Karl Voss cancelled out Ashby's opener."
    )
    assert {(g.scorer, g.team) for g in told(text, (LEEDS, 1, 1, DERBY, "1-1"))} == {
        ("Tom Ashby", LEEDS), ("Karl Voss", DERBY),
    }  # fmt: skip


def test_passing_match_keeps_its_own_scorer() -> None:
    text = (
        "Leeds United beat Derby County 1-0 thanks to Tom Ashby's 80th-minute header. "
        "Elsewhere, Everton beat Fulham 1-0, Karl Voss scoring in the 12th minute."
    )
    goals = told(text, (LEEDS, 1, 0, DERBY, "1-0"), ("Everton", 1, 0, "Fulham", "Everton beat Fulham"))
    assert short(goals) == [("Karl Voss", "Everton", 12), ("Tom Ashby", LEEDS, 80)]


def test_the_rest_of_a_paragraph_says_which_match_its_first_goal_is_of() -> None:
    text = (
        "Leeds United beat Derby County 1-0 thanks to Tom Ashby's 80th-minute header. They will meet Everton, who beat "
        "Fulham 2-1.\n\nKarl Voss scored in the 12th minute. Jan Holm replied for Fulham in the 30th."
    )
    goals = told(text, (LEEDS, 1, 0, DERBY, "1-0"), ("Everton", 2, 1, "Fulham", "beat Fulham"))
    assert short(goals) == [("Jan Holm", "Fulham", 30), ("Karl Voss", "Everton", 12), ("Tom Ashby", LEEDS, 80)]


def test_goal_between_teams_of_no_told_match_is_told_without_it() -> None:
    text = (
        "Leeds United beat Derby County 1-0. "
        "Everton took the lead against Fulham when Tom Ashby scored in the 12th minute."
    )
    goals = told(text, (LEEDS, 1, 0, DERBY, "1-0"))
    assert [(g.scorer, g.team, g.opponent, g.minute, g.match) for g in goals] == [
        ("Tom Ashby", "Everton", "Fulham", 12, None)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Tom Ashby scored for Everton, who are above Fulham in the table.",
        "Tom Ashby, who joined Everton from Fulham, scored in the 12th minute.",
        "Everton, Fulham and Burnley all won, Tom Ashby scoring twice.",
    ],
)
def test_two_teams_compared_have_no_match(words: str) -> None:
    assert told(f"Leeds United beat Derby County 1-0. {words}", (LEEDS, 1, 0, DERBY, "1-0")) == []


def test_ratings_line_is_about_its_player() -> None:
    text = (
        "Leeds United player ratings v Derby County\n\nLeeds United 2-2 Derby County.\n\n"
        "TOM ASHBY 8 — Scored in the 12th minute and never stopped.\n\nKARL VOSS 5 — Booked.\n"
    )
    goals = told(text, (LEEDS, 2, 2, DERBY, "2-2"))
    assert short(goals) == [("Tom Ashby", LEEDS, 12)]


def test_quote_spans_scorer_and_minute() -> None:
    text = "Leeds United beat Derby County 1-0. Tom Ashby scored for Leeds in the 12th minute."
    (goal,) = told(text, (LEEDS, 1, 0, DERBY, "1-0"))
    quote = text[goal.char_start : goal.char_end]
    assert "Tom Ashby" in quote
    assert "12th minute" in quote


@given(home=st.integers(0, 4), away=st.integers(0, 4), scorers=st.lists(st.sampled_from("ABCDEF"), max_size=6))
def test_never_more_goals_than_the_score(home: int, away: int, scorers: list[str]) -> None:
    names = {
        "A": "Tom Ashby",
        "B": "Karl Voss",
        "C": "Piet Maas",
        "D": "Jon Reilly",
        "E": "Max Oduya",
        "F": "Lee Winter",
    }
    text = f"Leeds United against Derby County ended {home}-{away}. " + " ".join(
        f"{names[letter]} scored in the {10 * n + 5}th minute." for n, letter in enumerate(scorers)
    )
    goals = told(text, (LEEDS, home, away, DERBY, f"{home}-{away}"))
    assert sum(g.team == LEEDS for g in goals) <= home
    assert sum(g.team == DERBY for g in goals) <= away


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The visitors led through Karl Voss (24', 54', 90'+1).", [("Karl Voss", 24), ("Karl Voss", 54), ("Karl Voss", 90)]),
        ("Karl Voss's header was deflected in off a free kick from Piet Maas in the 12th minute.", [("Karl Voss", 12)]),
        ("A bad pass allowed Karl Voss to score in the 51st minute.", [("Karl Voss", 51)]),
        ("Karl Voss seized on a loose ball to score the winner in the 90th minute.", [("Karl Voss", 90)]),
        ("Karl Voss`s 67th minute equaliser settled nerves.", [("Karl Voss", 67)]),
        ("It was settled by deadly finishes by Karl Voss and Piet Maas.", [("Karl Voss", None), ("Piet Maas", None)]),
        ("They took a 17th-minute lead through Victor Ashby.", [("Victor Ashby", 17)]),
        ("Karl Voss's strike came before Piet Maas saw red.", []),
        ("Karl Voss came close to breaking the deadlock in the 20th minute.", []),
        ("Karl Voss had a shot on target in the 20th minute.", []),
        ("Piet Maas volleyed home from a Karl Voss cross in the 33rd minute.", [("Piet Maas", 33)]),
        ("Karl Voss had them in front on two minutes.", [("Karl Voss", 2)]),
        ("Karl Voss let fly for 4-0 in the 70th minute.", [("Karl Voss", 70)]),
        ("Karl Voss tucked away a 67th-minute penalty.", [("Karl Voss", 67)]),
        ("The fourth was headed in the 70th minute by Karl Voss.", [("Karl Voss", 70)]),
        ("There were braces for Karl Voss and Piet Maas.", [("Karl Voss", None), ("Piet Maas", None)]),
        ("Karl Voss and Piet Maas both scored.", [("Karl Voss", None), ("Piet Maas", None)]),
        ("Karl Voss 3, Piet Maas and Jan Holm were on target.",
         [("Jan Holm", None), ("Karl Voss", None), ("Karl Voss", None), ("Karl Voss", None), ("Piet Maas", None)]),
        ("Karl Voss made sure of a place in the side.", []),
        ("Karl Voss headed in a corner in the 66th minute.", [("Karl Voss", 66)]),
        ("The deadlock was broken in the 72nd minute by Karl Voss.", [("Karl Voss", 72)]),
        ("Karl Voss stunned the crowd with a goal after nine minutes.", [("Karl Voss", 9)]),
        ("Karl Voss and Piet Maas got the goals.", [("Karl Voss", None), ("Piet Maas", None)]),
        ("Karl Voss's shot from 22 yards flew into the top corner.", [("Karl Voss", None)]),
        ("After a half without a goal Karl Voss headed them in front.", [("Karl Voss", None)]),
        ("Piet Maas slid home in the 12th minute after a backheel by Karl Voss.", [("Piet Maas", 12)]),
        ("It came when Karl Voss miscued, firing home with three minutes on the clock.", []),
        ("Karl Voss got up at the back post to nod it across goal.", []),
        ("Karl Voss passed up a chance to get on the scoresheet.", []),
        ("Karl Voss rose above the home defence to head in a corner.", [("Karl Voss", None)]),
        ("Karl Voss pounced on a mistake by Piet Maas to fire home.", [("Karl Voss", None)]),
        ("Jan Holm netted after ten minutes. Piet Maas tapped in. Six minutes later Karl Voss headed home.",
         [("Jan Holm", 10), ("Piet Maas", None), ("Karl Voss", None)]),
        ("Karl Voss's second of the night made it safe.", [("Karl Voss", None), ("Karl Voss", None)]),
        ("Jan Holm set up Karl Voss to put the visitors in front.", [("Karl Voss", None)]),
        ("Derby took the lead from a 20th-minute Karl Voss penalty.", [("Karl Voss", 20)]),
        ("Jan Holm gathered it, saw keeper Karl Voss off his line and lobbed it into the net.", [("Jan Holm", None)]),
    ],
)  # fmt: skip
def test_more_wordings(words: str, expected: list[tuple[str, int | None]]) -> None:
    goals = told(f"Derby County beat Leeds United 5-0 on Saturday. {words}", (LEEDS, 0, 5, DERBY, "5-0"))
    assert sorted((g.scorer, g.minute) for g in goals) == sorted(expected)


def test_where_the_score_has_no_room_the_goal_told_elsewhere_gives_way() -> None:
    text = (
        "Leeds United beat Derby County 2-0 with goals from Tom Ashby and Karl Voss.\n\n"
        "Everton looked sharper. Piet Maas struck after 10 minutes."
    )
    assert {g.scorer for g in told(text, (LEEDS, 2, 0, DERBY, "2-0"))} == {"Tom Ashby", "Karl Voss"}


def test_kinds_of_goals_told_side_by_side_keep_apart() -> None:
    text = (
        "Leeds United beat Derby County 2-1 thanks to a 71st-minute goal from Tom Ashby and an 89th-minute penalty "
        "from Karl Voss, either side of Piet Maas's own goal."
    )
    kinds = {g.scorer: g.kind for g in told(text, (LEEDS, 2, 1, DERBY, "2-1"))}
    assert kinds["Tom Ashby"] == "goal"
    assert kinds["Karl Voss"] == "penalty"


def test_sides_of_goals_that_add_or_cancel() -> None:
    text = (
        "Leeds United and Derby County drew 2-2. Tom Ashby put Leeds ahead, with Karl Voss adding another, "
        "but Piet Maas and Jan Holm hauled Derby level."
    )
    assert {(g.scorer, g.team) for g in told(text, (LEEDS, 2, 2, DERBY, "2-2"))} == {
        ("Tom Ashby", LEEDS), ("Karl Voss", LEEDS), ("Piet Maas", DERBY), ("Jan Holm", DERBY),
    }  # fmt: skip


def test_a_printed_result_is_found_in_the_prose() -> None:
    text = (
        "Leeds United beat Derby County 2-0. Tom Ashby scored twice.\n\n"
        "Fulham were beaten by Everton, where Karl Voss struck in the 30th minute.\n\nEverton 1 Fulham 0"
    )
    goals = told(text, (LEEDS, 2, 0, DERBY, "2-0"), ("Everton", 1, 0, "Fulham", "Everton 1"))
    assert ("Karl Voss", "Everton", 30) in short(goals)


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("Karl Voss powered Derby ahead.", DERBY),
        ("The visitors had taken the lead through Karl Voss.", DERBY),
        ("A late penalty by Karl Voss secured a draw against Leeds.", DERBY),
        ("Karl Voss had scored, and Derby drew with the leaders.", DERBY),
        ("Derby hit back. Karl Voss slid home after 60 minutes.", DERBY),
        ("Leeds were ahead when Karl Voss made it 1-1.", DERBY),
        ("Leeds were held, a penalty cancelled out by Karl Voss.", DERBY),
        ("Jan Holm was sent off, with the away side scoring courtesy of Karl Voss's free kick in the 80th minute.", DERBY),
    ],
)  # fmt: skip
def test_sides_of_a_draw(words: str, team: str) -> None:
    goals = told(f"Leeds United drew 1-1 with Derby County. {words}", (LEEDS, 1, 1, DERBY, "1-1"))
    assert [(g.scorer, g.team) for g in goals] == [("Karl Voss", team)]


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Karl Voss netted before Jan Holm added the third.", {"Jan Holm": LEEDS}),
        ("Jan Holm won it after Piet Maas had levelled through the opener of Karl Voss.", {"Jan Holm": LEEDS}),
        ("Derby, who had won four in a row, led through Karl Voss.", {"Karl Voss": DERBY}),
        ("Derby came back before half-time through a penalty from Karl Voss.", {"Karl Voss": DERBY}),
    ],
)
def test_sides_by_what_the_score_leaves_room_for(words: str, sides: dict[str, str]) -> None:
    goals = told(f"Leeds United beat Derby County 3-1. {words}")
    assert {g.scorer: g.team for g in goals if g.scorer in sides} == sides


@pytest.mark.parametrize(
    ("words", "penalties"),
    [
        ("Karl Voss scored twice, the first from the spot.", 1),
        ("Karl Voss scored three times, two from the penalty spot.", 2),
        ("Piet Maas gave away two penalties and Karl Voss converted both.", 2),
        ("Karl Voss drew a penalty and scored from close range.", 0),
    ],
)
def test_penalties_among_several_goals(words: str, penalties: int) -> None:
    goals = told(f"Derby County beat Leeds United 4-0. {words}", (DERBY, 4, 0, LEEDS, "4-0"))
    assert sum(g.kind == "penalty" for g in goals) == penalties
    assert {g.scorer for g in goals} == {"Karl Voss"}


def test_a_scorer_stays_with_the_match_that_a_sentence_gives_him() -> None:
    text = (
        "Leeds United beat Derby County 2-0.\n\nKarl Voss scored as Everton beat Fulham 2-0.\n\n"
        "It was a fine move, from which Voss headed home in the 33rd minute."
    )
    goals = told(text, (LEEDS, 2, 0, DERBY, "2-0"), ("Everton", 2, 0, "Fulham", "Everton beat"))
    assert short(goals) == [("Karl Voss", "Everton", 33)]


def test_entries_of_a_live_report() -> None:
    text = (
        "Leeds United 2-1 Derby County. That is full time.\n\n"
        "80' GOAL! LEEDS 2-1 DERBY. Tom Ashby pokes it over the line.\n\n"
        "57' GOAL! LEEDS 1-1 DERBY. Piet Maas's corner, Jan Holm's volley.\n\n"
        "44' Goal. Karl Voss tucks in the rebound. 0-1."
    )
    assert short(told(text, (LEEDS, 2, 1, DERBY, "2-1"))) == [
        ("Jan Holm", LEEDS, 57), ("Karl Voss", DERBY, 44), ("Tom Ashby", LEEDS, 80),
    ]  # fmt: skip
