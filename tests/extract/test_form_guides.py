"""The last matches of one team as previews print them: letters, scores, and where it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]
TWO = ["@Derby County 1-0 Leeds United", "@Leeds United 2-1 Hull City"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds: W 2-1 Hull (h), L 0-1 Derby (a)", TWO),
        ("Leeds' last two: W 2-1 Hull (h); L 0-1 Derby (a).", TWO),
        ("Leeds (most recent last): W 2-1 Hull (h), L 0-1 Derby (a). They are ninth.", TWO),
        ("Recent results (Leeds): Hull (H) W 2-1, Derby (A) L 0-1", TWO),
        ("Leeds form: Hull (h) 2-1 W, Derby (a) 0-1 L", TWO),
        ("Form guide\n\nLeeds\nW 2-1 Hull (h)\nL 0-1 Derby (a)", TWO),
        ("Form\n\nLeeds\nW 2-1 Hull (h)\n\nDerby\nD 1-1 Fulham (a)",
         ["@Leeds United 2-1 Hull City", "Derby County 1-1 @Fulham"]),
        ("Leeds form: W 2-1 Hull, L 0-1 at Derby", ["@Derby County 1-0 Leeds United", "Leeds United 2-1 Hull City"]),
        ("Leeds: W 1-2 Hull (a), L 2-1 Derby (h)", ["Derby County 2-1 @Leeds United", "Leeds United 2-1 @Hull City"]),
        ("Leeds: D 2-1 Hull (h), W 1-1 Derby (a)", []),  # letters and figures disagree
        ("Leeds and Derby: W 2-1 Hull (h), L 0-1 Stoke (a)", []),  # whose form it is, nothing tells
        ("W 2-1 Hull (h), L 0-1 Derby (a)", []),
    ],
)  # fmt: skip
def test_entries_are_matches_of_the_team_before_them(homes: Lines, text: str, expected: list[str]) -> None:
    assert homes(text) == expected
