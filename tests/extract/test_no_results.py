"""Scores in prose that are no results: interim ones, aggregates, kicks, wishes and doubts; and the result beside them.

The matches are real ones, or such as any league plays each week; the sentences are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.extract.conftest import Reader

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Everton led Fulham 2-0 at half-time.",
        "Everton needed no more than a 0-0 draw with Fulham.",
        "Everton need only a 1-1 draw with Fulham to go up.",
        "Everton began badly. Their trip to Fulham was followed by a 2-1 win.",
        "Everton began badly. Their quarter-final against Fulham was set up by a 2-0 win.",
        "Everton began badly. Their trip to Fulham ended a run of 2-1 defeats.",
        "Everton were 2-0 up on Fulham after an hour when the lights went out.",
        "Goals from Barry and Ndiaye gave Everton a 2-1 lead over Fulham.",
        "Prediction: Everton 2-1 Fulham.",
        "Everton are 5-2 favourites to beat Fulham, the bookmakers say, at odds of 11-8.",
        "Everton (5-2-1) host Fulham (4-3-1) on Saturday.",
        "Everton have not beaten Fulham in the league since the 2012-13 season.",
        "Everton will beat Fulham if they keep their heads.",
        "Everton could have won at Fulham.",
        "Everton could keep their hopes alive with a 2-0 win over Fulham.",
        "Everton need a chance to hit back with a 2-0 win over Fulham.",
        "Everton must win 2-0 at Fulham to stay up.",
        "A 2-0 win over Fulham would take Everton third.",
        "Had Everton beaten Fulham 2-0, they would be third.",
        "Everton won 4-3 on aggregate against Fulham.",
        "Fulham stunned their own goalkeeper at Everton.",
        "The 2024-25 season was Everton's last at Goodison Park before Fulham came.",
        "Everton defender Keane, 32, and Fulham's Wilson, 28, are friends.",
        "Everton play 4-4-2 and Fulham 3-5-2.",
        "Everton's record at Fulham is 2-1-3.",
        "Everton did not beat Fulham.",
        "Everton haven't lost a home game to Fulham since 1999.",
        "Everton lost Smith to Fulham for a fee.",
        "Everton won again by defeating Fulham's reserves.",
        "It was Leeds' third big win, after the 7-2 against Hull, 7-1 v Everton and 7-0 versus Fulham.",
        "Everton lost their appeal against Fulham's complaint.",
        "Everton lost out to Fulham in the chase for Smith.",
        "Everton edged out Fulham in the race for Smith.",
        "Everton drew first blood against Fulham.",
        "Everton stunned Fulham with an early goal.",
        "Everton won the second half 2-0 against Fulham.",
        "Everton beat Fulham at basketball 80-70.",
        "Everton lost 3-1 to Fulham in the test series.",
        "The handball team of Everton drew with Fulham.",
        "Everton won in three sets. In the volleyball cup Fulham lost to Leeds, and Everton beat Derby 3-1.",
        "Everton beat Fulham 12-3 on shots.",
        "Everton beat Fulham 12-11 to host the finals.",
        "Everton beat Fulham by four votes.",
        "Everton were heading for a 2-0 defeat at Fulham before the lights failed.",
        "Everton came close to beating Fulham 2-1.",
        "It seemed certain that Everton had beaten Fulham 2-1 until the lights failed.",
        "Everton were hanging on for a 1-0 win over Fulham when the lights failed.",
        "Everton ought to have beaten Fulham 4-0.",
        "Were Everton to beat Fulham 2-0, they would be third.",
        "When Everton next beat Fulham 2-0, the bells will ring.",
        "My tip: Everton to beat Fulham 2-0.",
        "Everton meet Fulham in Derby. Three of their last eight meetings ended 2-2.",
        "While Everton were losing 2-0 to Fulham, Leeds were drawing 1-1 at Derby.",
        "I reckon Everton 2 Fulham 1.",
        "Fulham beat Everton to second place on goal difference.",
        "With ten minutes left it was Everton 1, Fulham 0.",
        "Everton nearly lost 2-1 to Fulham.",
        "Everton thought they had beaten Fulham 2-1 until the goal was ruled out.",
        "Everton are 4-1 against Fulham to win the cup.",
        "Everton voted 14-6 against Fulham's proposal.",
        "In the simulation Everton beat Fulham 3-1.",
        "The bookmakers offer 7-1 about Fulham beating Everton.",
        "Everton have beaten Fulham just twice in ten.",
        "Everton, needing just a win against Fulham on Friday, are top.",
        "Everton's next opponents, Fulham, lost 2-0 on Tuesday.",
        "Everton failed to beat Fulham.",
        "Everton hope to beat Fulham on Sunday.",
        "Everton end a losing streak against Fulham.",
        "Played: 3 Wins: Everton 2, Fulham 0, Draws: 1",
        "Everton and Fulham had to wait, for extra time ended goalless.",
        "Grimble Rovers Wales 2-3 Norway Viking Lyn 2-2 0-1",
        "Everton, who were being held 0-0 at Fulham, looked tired.",
        "Everton 15:00 Fulham",
        "Everton 0 Fulham 1 - abandoned 56 min",
        "Everton were beating Fulham 2-0 when the lights failed.",
        "Derby knocked Fulham out of the FA Cup with a 5-3 victory on penalties.",
        "Everton's winning run against Fulham goes back to 2019.",
        "7.50pm: Half-time. Everton 1-0 Fulham. A fine header.",
        "21:47 HALF-TIME. Everton 1-0 Fulham. A fine header.",
    ],
)
def test_no_result(results: Lines, text: str) -> None:
    assert results(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Everton needed penalties to see off Fulham 6-5.",
        "It took a shoot-out for Everton to beat Fulham 6-5.",
        "Everton converted all their penalties to beat Fulham 6-5.",
        "Everton beat Fulham 6-5 after a shoot-out.",
        "Everton lost 6-5 to Fulham on penalties.",
        "Everton and Fulham had to settle it from the spot and Everton prevailed 6-5.",
        "Everton and Fulham went to penalties and Everton won 6-5.",
    ],
)
def test_a_shoot_out_is_no_result(results: Lines, text: str) -> None:
    assert not [told for told in results(text) if "6-5" in told]


def test_goals_from_penalties_make_a_result(results: Lines) -> None:
    assert results("Everton scored two penalties to beat Fulham 2-1.") == ["Everton 2-1 Fulham"]


def test_a_defeat_given_to_them_is_of_the_side_spoken_of_before(results: Lines) -> None:
    assert results("Fulham were poor. On Sunday Everton gave them a 5-0 beating.") == ["Everton 5-0 Fulham"]


def test_the_final_score_stands_and_the_interim_ones_do_not(results: Lines) -> None:
    text = "Everton led 2-0 at the break and were 3-1 ahead with ten minutes left, yet lost 4-3 to Fulham."
    assert results(text) == ["Fulham 4-3 Everton"]


def test_a_lead_that_was_lost_by_the_end_of_the_sentence(results: Lines) -> None:
    text = "The league match against FC Dallas saw Inter Miami take a 3-1 lead, only to fall apart late and lose 3-4."
    assert results(text) == ["FC Dallas 4-3 Inter Miami"]


@pytest.mark.parametrize("words", ["were unable to beat", "failed to beat", "could not beat"])
def test_whom_a_team_did_not_beat_is_not_the_loser(results: Lines, words: str) -> None:
    assert results(f"Everton {words} Fulham again, suffering a 2-0 defeat.") == ["Fulham 2-0 Everton"]


def test_kicks_belong_to_the_drawn_match(read: Reader) -> None:
    text = "Liverpool beat AC Milan 3-2 on penalties after a 3-3 draw in the Champions League final."
    (claim,) = read(text, published_on=date(2005, 5, 26)).claims["matches"]
    kicks = {claim.home_team: claim.home_penalties, claim.away_team: claim.away_penalties}
    assert kicks == {"Liverpool": 3, "AC Milan": 2}
    assert (claim.home_goals, claim.away_goals, claim.stage) == (3, 3, "final")


def test_an_aggregate_is_no_result_but_its_second_leg_is(read: Reader, results: Lines) -> None:
    text = "Inter Miami beat Los Angeles FC 3-1 to win their quarter-final 3-2 on aggregate."
    assert results(text) == ["Inter Miami 3-1 Los Angeles FC"]
    (tie,) = read(text).claims["ties"]
    assert {tie.team_1: tie.aggregate_1, tie.team_2: tie.aggregate_2} == {"Inter Miami": 3, "Los Angeles FC": 2}
    assert tie.winner == "Inter Miami"


@pytest.mark.parametrize(
    "words",
    [
        "wish to", "are keen to", "are desperate to", "are out to", "plan to", "intend to", "have vowed to", "are set to",
        "are under pressure to", "have to",
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["by beating Fulham in the play-off", "with a win over Fulham"])
def test_what_is_meant_to_come_about_by_a_win_is_none(results: Lines, words: str, way: str) -> None:
    assert results(f"Everton {words} return to Europe {way}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Everton managed to reach the final by beating Fulham.",
        "Everton are the first side to retain the trophy by beating Fulham in the final.",
        "Everton had to come from behind to reach the last four by beating Fulham.",
        "Everton have to go into the play-offs despite finishing with a win over Fulham.",
    ],
)
def test_what_came_about_by_a_win_is_one(results: Lines, text: str) -> None:
    assert results(text) == ["Everton beat Fulham"]
