"""Whose "we" is in a supporter's column: his side's where the article tells which it is, else nobody's."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article

COLUMN = "Hull 2, Leeds 2. Leeds are through. We drew all four games. {} Thanks, Dad."


def goals(text: str) -> list[tuple[str, str]]:
    article = Article(source="column.txt", text=text, published_on=date(2005, 3, 14))
    return sorted((goal.scorer, goal.team) for goal in extract(article).claims["goals"])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Karl Voss smashed us ahead after 31 minutes.", [("Karl Voss", "Leeds United")]),
        ("Karl Voss smashed us ahead after 31 minutes. Then Piet Maas equalised (37').",
         [("Karl Voss", "Leeds United"), ("Piet Maas", "Hull City")]),
    ],
)  # fmt: skip
def test_goals_for_us(words: str, expected: list[tuple[str, str]]) -> None:
    assert goals(COLUMN.format(words)) == expected


@pytest.mark.parametrize(
    "text",
    [
        # spoken so only once, of both sides alike, in quotes, or beside the name of the only side it could be
        "Hull 2, Leeds 2. Leeds are through. Karl Voss smashed us ahead after 31 minutes.",
        "Hull 2, Leeds 2. We drew all four games. Karl Voss smashed us ahead after 31 minutes.",
        'Hull 2, Leeds 2. Leeds are through. "We drew all four games. Karl Voss smashed us in front," he said.',
        "Hull 2, Leeds 2. Leeds are through. Leeds held us. Karl Voss smashed us ahead after 31 minutes.",
    ],
)
def test_we_may_be_anybody(text: str) -> None:
    assert goals(text) == []


def test_what_we_foretell_is_no_result() -> None:
    text = COLUMN.format("Derby had to host us. My prediction for Saturday? We win 2-0 there.")
    article = Article(source="column.txt", text=text, published_on=date(2005, 3, 14))
    scores = {(m.home_goals, m.away_goals) for m in extract(article).claims["matches"]}
    assert scores.isdisjoint({(2, 0), (0, 2)})
