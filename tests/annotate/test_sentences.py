"""Sentences: where they end and where they do not, and that nothing of the text is lost between them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.annotate.sentences import is_wrapped, paragraph_break, sentences


def cut(text: str, wrapped: bool = False) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text), wrapped)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton won. Fulham lost.", ["Everton won.", "Fulham lost."]),
        ("“We won.” He smiled.", ["“We won.”", "He smiled."]),
        ("Who won? Everton!", ["Who won?", "Everton!"]),
        ("Everton won\nFulham lost", ["Everton won", "Fulham lost"]),
        ("They kicked off at 8 p.m. on Sunday.", ["They kicked off at 8 p.m. on Sunday."]),
        ("St. Louis City beat D.C. United.", ["St. Louis City beat D.C. United."]),
        ("Man Utd. beat Fulham.", ["Man Utd. beat Fulham."]),
        ("On Sept. 3 Everton won.", ["On Sept. 3 Everton won."]),
        ("Everton vs. Fulham ended 1-1.", ["Everton vs. Fulham ended 1-1."]),
        ("Everton drew at\nFulham.", ["Everton drew at\nFulham."]),
        ("Everton drew in Chester, Pa.\n\nFulham won.", ["Everton drew in Chester, Pa.", "Fulham won."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_cutting(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


WIRE = """Everton of England beat Fulham of the same country by two
goals to nil in a match of the first round of the cup that
Londoners will not remember with much pleasure in the years
that are to come.
"""


def test_the_lines_of_an_old_wire_run_on() -> None:
    assert is_wrapped(WIRE)
    assert len(cut(WIRE, wrapped=True)) == 1


def test_a_name_broken_off_at_the_end_of_a_line_goes_on_in_the_next() -> None:
    text = "LONDON 1996-08-31\nEverton's captain is out of the World\nCup qualifier against Malta.\nHull lost."
    assert cut(text) == [
        "LONDON 1996-08-31", "Everton's captain is out of the World\nCup qualifier against Malta.", "Hull lost.",
    ]  # fmt: skip


def test_lines_of_results_are_not_wrapped_prose() -> None:
    assert not is_wrapped("Everton 2 Fulham 1\nArsenal 1 Chelsea 1\nLeeds 0 Hull 0\nReading 1 Luton 2\n")
    assert not is_wrapped("\n".join(["Everton have lost each of their last three matches at home"] * 4))


@given(st.text(alphabet="abZ .!?\n“”(é)1-", max_size=120), st.booleans())
def test_nothing_but_white_space_and_bullets_is_lost(text: str, wrapped: bool) -> None:
    spans = list(sentences(text, 0, len(text), wrapped))
    at, between = 0, ""
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        between += text[at:start]
        at = end
    assert not re.sub(r"-+\s", "", between + text[at:]).strip()


@pytest.mark.parametrize("bullet", ["• ", "* ", "- ", "– ", "> ", "⚽ ", "⚽\ufe0f ", "**"])
def test_a_bullet_is_no_part_of_its_sentence(bullet: str) -> None:
    assert cut(f"{bullet}Hull lost 2-0. They are last.") == ["Hull lost 2-0.", "They are last."]


def test_a_full_stop_that_lost_its_blank_ends_its_sentence() -> None:
    assert cut("Hull lost 2-0.The visitors won.Luton lost to F.C. United and St.Gallen drew.") == [
        "Hull lost 2-0.", "The visitors won.", "Luton lost to F.C. United and St.Gallen drew.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Everton won. They are third.\nDerby lost. They are last.", "\n"),
        ("Everton won 2-1.\nDerby lost.\nStoke drew.", "\n\n"),
        ("Everton won. They are third.\n\nDerby lost. They are last.\nStoke drew.", "\n\n"),
    ],
)
def test_line_ends_part_paragraphs_where_nothing_else_does(text: str, parted: str) -> None:
    assert paragraph_break(text) == parted
