"""Results told of a match that the sentences before only speak of: by a part, a pronoun, one name or a score alone.

The teams are real ones; the sentences are ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    "opening",
    [
        "Norwich were at home to Leeds on Saturday.",
        "Leeds were the visitors to Norwich on Saturday.",
        "Norwich made three changes for the visit of Leeds.",
        "Leeds made three changes for the trip to Norwich.",
        "Leeds took an early lead at Norwich through John Smith.",
        "Smith hit the bar for struggling Leeds at Norwich.",
        "Norwich started well against visiting Leeds.",
        "Norwich faced Leeds at home on Saturday.",
        "Leeds arrived at Norwich without a win in six.",
    ],
)
@pytest.mark.parametrize(
    ("telling", "expected"),
    [
        ("The visitors won 2-1.", "Leeds United 2-1 @Norwich City"),
        ("The hosts ran out 3-1 winners.", "@Norwich City 3-1 Leeds United"),
        ("It was a poor game. It ended 1-1.", "Leeds United 1-1 @Norwich City"),
        ("There were chances at both ends. Leeds lost 2-0.", "@Norwich City 2-0 Leeds United"),
        ("A late goal from Jones gave the visitors a 1-0 win.", "Leeds United 1-0 @Norwich City"),
        ("In the end the hosts won comfortably, 3-0.", "@Norwich City 3-0 Leeds United"),
        ("But it was the visitors who won 2-0.", "Leeds United 2-0 @Norwich City"),
        ("Jones scored twice for the home side in a 2-1 win.", "@Norwich City 2-1 Leeds United"),
        ("Jones scored a late winner for the hosts to make it 2-1.", "@Norwich City 2-1 Leeds United"),
        ("Jones scored the winner for the visitors as they won 2-1.", "Leeds United 2-1 @Norwich City"),
        ("After the break the visitors took over and won 3-1.", "Leeds United 3-1 @Norwich City"),
        ("The visitors beat the hosts 2-1.", "Leeds United 2-1 @Norwich City"),
        ("The final score was 2-1 to the visitors.", "Leeds United 2-1 @Norwich City"),
        ("It ended 2-0 in favour of the home side.", "@Norwich City 2-0 Leeds United"),
        ("The points were shared in a 1-1 draw.", "Leeds United 1-1 @Norwich City"),
        ("Honours ended even at 2-2.", "Leeds United 2-2 @Norwich City"),
        ("It was 1-1 at the end.", "Leeds United 1-1 @Norwich City"),
        ("A 1-1 draw was a fair result.", "Leeds United 1-1 @Norwich City"),
    ],
)
def test_a_result_goes_on_about_the_match_spoken_of(homes: Lines, opening: str, telling: str, expected: str) -> None:
    assert homes(f"{opening} {telling}") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds visited Derby on Friday (the hosts won 2-0).", ["@Derby County 2-0 Leeds United"]),
        ("Leeds visited Derby on Friday (the visitors won 2-0).", ["Leeds United 2-0 @Derby County"]),
        ("Leeds visited Derby on Friday with the hosts winning 2-0.", ["@Derby County 2-0 Leeds United"]),
        ("Leeds visited Derby on Friday, which the hosts won 2-0.", ["@Derby County 2-0 Leeds United"]),
        ("Leeds visited Derby in a match won 2-0 by the hosts.", ["@Derby County 2-0 Leeds United"]),
        ("Leeds met Derby on Friday (the hosts won 2-0).", []),  # whose ground it was is not told
    ],
)
def test_a_part_is_that_of_the_match_in_its_own_sentence(homes: Lines, text: str, expected: list[str]) -> None:
    assert homes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Smith joined Leeds after three years at Norwich. They won 2-1.",  # a career
        "Leeds will be without Smith at Norwich. They won 2-1.",  # a match to come
        "Leeds drew Norwich in the cup and Hull in the league. The hosts won 2-1.",  # three sides
        "Leeds are at Norwich next. The visitors won 2-1.",
        "Leeds travelled to Norwich. In the other match, the visitors won 2-1.",
        "Leeds travelled to Norwich. Elsewhere, the hosts won 2-1.",
        "Leeds travelled to Norwich.\n\nIn Derby it rained, then Hull did. The visitors won 2-1.",
        "Norwich and Leeds met on Saturday. The hosts won 2-1.",  # whose ground it was, nothing tells
        "Leeds travelled to Norwich. Jones put the visitors 2-1 up.",
        "Leeds travelled to Norwich. Jones scored for the visitors to make it 2-1 after an hour.",
    ],
)
def test_no_match_was_spoken_of(homes: Lines, text: str) -> None:
    assert not [line for line in homes(text) if "2-1" in line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwich hosted Leeds, a week after losing to Derby. The visitors won 2-1.", "Leeds United 2-1 @Norwich City"),
        (
            "Saturday brought Leeds to Norwich for the first time in years. The hosts won 2-1.",
            "@Norwich City 2-1 Leeds United",
        ),
        ("Norwich hosted Leeds in the cup. They came away with a 2-1 win.", "@Norwich City 2-1 Leeds United"),
        (
            "Norwich went into their home match against Leeds in poor form. The visitors won 2-1.",
            "Leeds United 2-1 @Norwich City",
        ),
        (
            "Leeds host Norwich on Sunday. In 1979 Leeds led at Norwich's Carrow Road and the hosts came back to win 3-1.",
            "@Norwich City 3-1 Leeds United",
        ),
    ],
)
def test_the_match_in_hand_is_that_of_the_main_clause(homes: Lines, text: str, expected: str) -> None:
    assert expected in homes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds thrashed Hull. It was 4-0.", "Leeds United 4-0 Hull City"),
        ("Leeds thrashed Hull. 4-0, and it could have been more.", "Leeds United 4-0 Hull City"),
        ("Leeds were too good for Hull. Final score: 3-1.", "Leeds United 3-1 Hull City"),
        ("Hull lost to Leeds. Two-one, for those who missed it.", "Leeds United 2-1 Hull City"),
        ("Leeds thrashed Hull. The 4-0 scoreline flattered them.", "Leeds United 4-0 Hull City"),
    ],
)
def test_a_score_alone_is_that_of_the_win_just_told(homes: Lines, text: str, expected: str) -> None:
    assert expected in homes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Leeds thrashed Hull. It was 2-0 at half-time.",
        "Leeds thrashed Hull. 1-0, Smith, three minutes.",
        "Leeds knocked out Hull. 4-3 on aggregate.",
        "Leeds beat Hull to go top. They are now 2-1 to win the title.",
    ],
)
def test_a_score_that_is_not_the_last_one_is_no_result(homes: Lines, text: str) -> None:
    assert not [line for line in homes(text) if "-" in line]
