"""Tokens: offsets that hold, words folded for comparison, numbers and possessives known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.annotate.tokens import fold, tokenise, word


def texts(text: str) -> list[str]:
    return [token.text for token in tokenise(text).words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Miami’s win", ["Miami’s", "win"]),
        ("O'Neil scored", ["O'Neil", "scored"]),
        ("in the 57th minute", ["in", "the", "57th", "minute"]),
        ("Messi 90'+3", ["Messi", "90'", "+", "3"]),
        ("a crowd of 39,112.", ["a", "crowd", "of", "39,112", "."]),
        ("the U21 side", ["the", "U21", "side"]),
        ("won 2-1", ["won", "2", "-", "1"]),
        ("Nîmes—Angers", ["Nîmes", "—", "Angers"]),
    ],
)
def test_cutting(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São Paulo", "Sao Paulo"),
        ("Malmö FF", "MALMO FF"),
        ("Lech Poznań", "Lech Poznan"),
        ("Bodø/Glimt", "Bodo Glimt"),
        ("Łódź", "Lodz"),
        ("Saint-Étienne", "Saint Etienne"),
        ("D.C. United", "DC United"),
        ("Queen’s Park", "Queens Park"),
        ("Brighton & Hove Albion", "Brighton  Hove Albion"),
        ("Preußen Münster", "Preussen Munster"),
    ],
)
def test_spellings_that_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_names_that_differ_stay_apart() -> None:
    assert fold("Inter") != fold("Inter Miami")
    assert fold("Real Madrid") != fold("Real Sociedad")


@pytest.mark.parametrize(
    ("text", "shape", "number", "possessive", "base"),
    [
        ("Miami's", "A", None, True, "miami"),
        ("FC", "X", None, False, "fc"),
        ("beat", "a", None, False, "beat"),
        ("57th", "9", 57, False, "57th"),
        ("39,112", "9", 39112, False, "39,112"),
        (".", ".", None, False, "."),
    ],
)
def test_what_a_word_is_by_itself(text: str, shape: str, number: int | None, possessive: bool, base: str) -> None:
    found = word(text)
    assert (found.shape, found.number, found.possessive, found.base) == (shape, number, possessive, base)


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_tokens_are_the_text_at_their_offsets(text: str, start: int, length: int) -> None:
    tokens = tokenise(text, start, start + length)
    at = start
    for first, last, token in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert text[first:last] == token.text
        assert at <= first < last <= start + length
        assert not text[at:first].strip().isalnum()
        at = last


@given(st.text(alphabet="abcXYZ019éÉñøØßæœłŁđĐıçüÅ’'´-–&. "))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
