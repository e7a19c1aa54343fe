"""Minutes of the game in every wording that newsrooms use, and the stretches of time that are none."""

from __future__ import annotations

import pytest

from transforms.extract.minutes import find_minutes


def minutes(text: str) -> list[tuple[int, int | None]]:
    return [(found.minute, found.added) for found in find_minutes(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He scored in the 57th minute.", [(57, None)]),
        ("levelled in the 74th minute to end the game 1-1", [(74, None)]),
        ("after 20 minutes from close range", [(20, None)]),
        ("took the lead in the 32nd second", []),
        ("only 60 seconds had been played", [(1, None)]),
        ("it took Derby just 80 seconds", [(2, None)]),
        ("a 35th-minute volley", [(35, None)]),
        ("struck in the 13th, 38th, 59th and 83rd minutes", [(13, None), (38, None), (59, None), (83, None)]),
        ("levelled in the 56th with a header", [(56, None)]),
        ("on 24 minutes and again on 87 when it", [(24, None), (87, None)]),
        ("Smith (38) and Jones (65th minute) and Brown (79th)", [(38, None), (65, None), (79, None)]),
        ("two from Brown (34 and 45)", [(34, None), (45, None)]),
        ("Grahl, 83'", [(83, None)]),
        ("in 90+3 for the winner", [(90, 3)]),
        ("in the seventh minute of added time", [(90, 7)]),
        ("in the fifth minute of first-half stoppage time", [(45, 5)]),
        ("in the fifth and final minute of stoppage time", [(90, 5)]),
        ("in the first and third minutes of added time, for 3-0 at the break", [(45, 1), (45, 3)]),
        ("deep into injury time", [(90, None)]),
        ("three minutes from time", [(87, None)]),
        ("with 16 minutes to play", [(74, None)]),
        ("six minutes to the break", [(39, None)]),
        ("with half an hour left", [(60, None)]),
        ("on half an hour", [(30, None)]),
        ("with 20 minutes to spare", [(70, None)]),
        ("at the quarter-hour mark", [(15, None)]),
        ("four minutes into time added on", [(90, 4)]),
        ("in the last minute of the first half", []),
        ("Grahl 83′, Voss 90+2′", [(83, None), (90, 2)]),
        ("with five to play", [(85, None)]),
        ("a minute into the second half", [(46, None)]),
        ("ten minutes into the added half-hour", [(100, None)]),
        ("after 10 minutes of the match", [(10, None)]),
        ("in the fourth minute of extra time", [(94, None)]),
        ("in the ninth minute of overtime", [(99, None)]),
        ("eight minutes into sudden-death overtime", [(98, None)]),
        ("four minutes into the second period of extra time", [(109, None)]),
        ("with four minutes of extra time remaining", [(116, None)]),
        ("a minute before the end of extra time", [(119, None)]),
        ("Smith scored inside two minutes", [(2, None)]),
        ("put Grimsby in front in 17 minutes", [(17, None)]),
        ("an equaliser in 32 minutes", [(32, None)]),
        ("two goals in 12 minutes", []),
        ("his second goal in 12 minutes", []),
        ("Smith and Jones scored inside two minutes", []),
        ("put Grimsby ahead after 22.", [(22, None)]),
        ("are top, with 30 points, after 12.", []),
        ("headed them in front, 38 minutes; then", [(38, None)]),
        ("four minutes after the restart", [(49, None)]),
        ("six minutes before half-time", [(39, None)]),
        ("on the stroke of half-time", [(45, None)]),
        ("on the hour", [(60, None)]),
        ("with twenty-six gone", [(26, None)]),
        ("after just nine minutes", [(9, None)]),
        ("inside the opening minute", [(1, None)]),
    ],
)
def test_minute_is_read(text: str, expected: list[tuple[int, int | None]]) -> None:
    assert minutes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "three goals in the space of 14 minutes",
        "a frantic 20-minute spell",
        "just past the hour mark",
        "in the 12th round of the season",
        "the 150th league goal of his career",
        "on 12 May 2024",
        "on third with 70 points",
        "a goal down in the first",
    ],
)
def test_stretch_or_ordinal_is_no_minute(text: str) -> None:
    assert minutes(text) == []


def test_minutes_later_count_from_the_goal_before() -> None:
    (found,) = find_minutes("five minutes later", 0, 18)
    assert found.after_previous
    assert found.counted_from(62).minute == 67


def test_late_minute_without_extra_time_is_stoppage_time() -> None:
    (found,) = find_minutes("in the 94th minute", 0, 18)
    normal = found.in_normal_time()
    assert (normal.minute, normal.added) == (90, 4)
