"""Scores in figures and words, where they stand; and figures that are no scores."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.annotate.scores import find_scores


def scores(text: str) -> list[tuple[int, int]]:
    return [(score.left, score.right) for score in find_scores(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("won 2-1", (2, 1)),
        ("won 2–1", (2, 1)),
        ("won 2 - 1", (2, 1)),
        ("endete 2:1", (2, 1)),
        ("won two-nil", (2, 0)),
        ("a one-all draw", (1, 1)),
        ("drew 1-all", (1, 1)),
        ("Three-two it finished", (3, 2)),
        ("beat them 31-0", (31, 0)),
        ("a goalless evening", (0, 0)),
        ("won by the only goal", (1, 0)),
        ("(1-1)", (1, 1)),
        ("won 10-2.", (10, 2)),
    ],
)
def test_score(text: str, expected: tuple[int, int]) -> None:
    assert scores(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a record of 5-2-1",
        "the 2024-25 season",
        "the 1999-2000 season",
        "a 21-year-old",
        "at 19:45:00 sharp",
        "on 3-4-2005",
        "a 10-man team",
        "a 4-3-3 formation",
        "paid £10-12 million",
        "one by one",
        "from 12-15% of them",
        "a 6-12-week rest",
        "two-time winners",
        "a two-goal lead",
    ],
)
def test_no_score(text: str) -> None:
    assert scores(text) == []


def test_planted_scores_have_their_offsets() -> None:
    text = "“Ça suffit”: Nîmes won 2–1, drew one-all and lost by the only goal."
    assert [text[score.start : score.end] for score in find_scores(text)] == ["2–1", "one-all", "by the only goal"]


@given(st.text(alphabet="ab ,.“é", max_size=20), st.integers(0, 12), st.integers(0, 12), st.sampled_from("-–"))
def test_a_score_planted_anywhere_is_found_there(before: str, left: int, right: int, dash: str) -> None:
    planted = f"{left}{dash}{right}"
    text = f"{before} won {planted} on the night"
    (found,) = find_scores(text)
    assert (found.left, found.right) == (left, right)
    assert text[found.start : found.end] == planted


@given(st.text(alphabet="0123456789-–: nilalltwo", max_size=40))
def test_scores_stand_in_order_within_the_text(text: str) -> None:
    found = find_scores(text)
    assert [score.start for score in found] == sorted(score.start for score in found)
    for score in found:
        assert 0 <= score.start < score.end <= len(text)
        assert max(score.left, score.right) <= 31
