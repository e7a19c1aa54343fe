"""Results told without a score: which words say enough, and which only sound like a result."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton saw off Fulham on Saturday.", "Everton beat Fulham"),
        ("Fulham were brushed aside by Everton.", "Everton beat Fulham"),
        ("Everton proved too strong for Fulham.", "Everton beat Fulham"),
        ("Fulham slipped up against Everton in midweek.", "Everton beat Fulham"),
        ("Everton were held by Fulham.", "Everton drew with Fulham"),
        ("Everton got a share of the spoils with Fulham.", "Everton drew with Fulham"),
        (
            "Everton captain Alan Jones scored to secure a deserved Premier League draw against Fulham.",
            "Everton drew with Fulham",
        ),
        ("Everton overcame the challenge of Fulham.", "Everton beat Fulham"),
        ("Everton went top by toppling high-flying Fulham.", "Everton beat Fulham"),
        ("Everton lost ground, having been held at home by Fulham.", "Everton drew with Fulham"),
        ("Everton won at Fulham on Saturday.", "Everton beat Fulham"),
        ("Barnsley bowed out of the FA Cup to Oxford United.", "Oxford United beat Barnsley"),
        ("After their defeat at Fulham, Everton will turn to the cup.", "Fulham beat Everton"),
        ("Everton, who beat Fulham on Saturday, will be at full strength.", "Everton beat Fulham"),
        ("Everton knocked Fulham out of the FA Cup in January.", "Everton beat Fulham"),
        ("Everton's only defeat of the season came at Fulham in October.", "Fulham beat Everton"),
        ("Everton made four changes to the team that beat Fulham at the weekend.", "Everton beat Fulham"),
        ("Everton come into the match having drawn with Fulham.", "Everton drew with Fulham"),
        ("Everton are looking to bounce back from defeat by Fulham.", "Fulham beat Everton"),
        ("Everton and Fulham drew at the weekend.", "Everton drew with Fulham"),
        ("Everton could only draw with Fulham.", "Everton drew with Fulham"),
        ("Everton took all three points at Fulham.", "Everton beat Fulham"),
        ("The surprise of the day was the victory of Everton over Fulham.", "Everton beat Fulham"),
        ("Everton came from behind to win at Fulham.", "Everton beat Fulham"),
        ("A late goal was enough for Everton to see off Fulham.", "Everton beat Fulham"),
        ("Everton needed a late goal to beat Fulham.", "Everton beat Fulham"),
        ("It took a late penalty for Everton to beat Fulham.", "Everton beat Fulham"),
        ("Everton returned from Fulham with a win.", "Everton beat Fulham"),
        ("Everton came away from Fulham with all three points.", "Everton beat Fulham"),
        ("Everton dropped two points at Fulham.", "Everton drew with Fulham"),
        ("Paul Hewson scored a late winner for Everton at Fulham.", "Everton beat Fulham"),
        ("Everton, who won at Fulham, are top.", "Everton beat Fulham"),
        ("Everton, the champions, went down at Fulham on Saturday.", "Fulham beat Everton"),
        ("Everton, who had won six in a row, fell at Fulham on Saturday.", "Fulham beat Everton"),
    ],
)
def test_words_that_tell_the_result_alone(results: Lines, text: str, expected: str) -> None:
    assert results(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Everton have had three defeats in four games against Fulham.",
        "A draw was enough for Everton to see off Fulham.",
        "Everton needed a late goal to beat Fulham, but it never came.",
        "Everton returned from Fulham with the win they needed at Leeds.",
        "Everton have dropped two points to Fulham in the title race.",
        "Paul Hewson almost scored a late winner for Everton at Fulham.",
        "Everton have won four of their last five games against Fulham.",
        "Everton were held by Fulham until the interval.",
        "Everton lost a two-goal lead against Fulham.",
        "There were three 1-1 draws; Everton and Fulham had one of them.",
        "Everton met Fulham and the match ended 1-0 with Everton near tears.",
        "Everton await the winner of the Fulham game.",
        "The comeback sank Everton's hopes and Fulham's.",
        "Everton scored and their second goal sank Fulham's spirits.",
        "Barcelona knocked out Juventus in the Champions League.",
        "Everton were on the cusp of a win over Fulham.",
        "Success here, and a victory over Everton, could take Fulham to the final.",
        "Ajax and Everton met, and coach Smith made four changes from the team that beat Fulham.",
        "Everton were drawn with Fulham in the FA Cup.",
        "Everton and Fulham drew 30,000 fans.",
        "Everton edged out Fulham on goal difference.",
        "Everton beat Fulham home and away last season.",
    ],
)
def test_words_that_only_sound_like_a_result(results: Lines, text: str) -> None:
    assert results(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Everton have beaten Hull, drawn with Fulham and lost to Leeds.",
            ["Everton beat Hull City", "Everton drew with Fulham", "Leeds United beat Everton"],
        ),
        (
            "Successive defeats by Fulham and Leeds have left Everton in trouble.",
            ["Fulham beat Everton", "Leeds United beat Everton"],
        ),
        (
            "Everton's victories over Fulham, Leeds and Hull took them top.",
            ["Everton beat Fulham", "Everton beat Hull City", "Everton beat Leeds United"],
        ),
    ],
)
def test_several_results_of_one_side(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ashby's late header sealed all three points for Everton at Derby.", ["Everton beat @Derby County"]),
        ("Ashby hit two goals which secured three away points for Everton against Derby.", ["Everton beat Derby County"]),
        ("Ashby's header rescued a precious point for Everton at Derby.", ["@Derby County drew with Everton"]),
        ("It was a day of Everton drawing against Derby and Fulham winning at Hull.", ["Derby County drew with Everton", "Fulham beat @Hull City"]),
        ("Everton picked up three points from their first two games.", []),
        ("Everton hit five goals past Derby in 20 minutes en route to a 6-1 rout.", ["Everton 6-1 Derby County"]),
        ("Everton crashed to a 6-1 hammering at Derby.", ["@Derby County 6-1 Everton"]),
    ],
)  # fmt: skip
def test_points_and_routs_are_whose_the_words_say(homes: Lines, text: str, expected: list[str]) -> None:
    assert homes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At Sincil Bank, leaders Lincoln sent second-tier Ipswich crashing out with a surprise 1-0 win.", ["@Lincoln City 1-0 Ipswich Town"]),
        ("Lincoln, who sent Ipswich tumbling out of the FA Cup with a 1-0 victory, are happy.", ["Lincoln City 1-0 Ipswich Town"]),
        ("Lincoln sent Ipswich crashing to a 1-0 defeat.", ["Lincoln City 1-0 Ipswich Town"]),
        ("A 1-0 defeat at Lincoln sent Ipswich crashing out of the cup.", ["@Lincoln City 1-0 Ipswich Town"]),
        ("Ipswich went crashing out 2-1 at Lincoln.", ["@Lincoln City 2-1 Ipswich Town"]),
    ],
)  # fmt: skip
def test_who_is_sent_crashing_out_was_beaten(homes: Lines, text: str, expected: list[str]) -> None:
    assert homes(text) == expected
