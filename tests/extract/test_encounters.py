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
    ],
)
def test_no_match_was_spoken_of(homes: Lines, text: str) -> None:
    assert not [line for line in homes(text) if "2-1" in line]


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
