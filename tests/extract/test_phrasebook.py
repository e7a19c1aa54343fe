"""The phrasebook: the many ways in which newsrooms tell a result, each with the matches that it tells and no others.

A line of `phrasebook.txt` is one article of a sentence or two (`¶` begins a paragraph), two bars, and its matches.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.conftest import Reader, results_of, told
from transforms.extract import extract
from transforms.model import Article

PRINTED_ON = date(2024, 3, 12)
PHRASES = [
    tuple(line.split(" || "))
    for line in (Path(__file__).parent / "phrasebook.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "matches"), PHRASES)
def test_matches_told(read: Reader, text: str, matches: str) -> None:
    claims = read(text.replace("¶", "\n\n"), published_on=PRINTED_ON).claims["matches"]
    coming = {told(claim).replace("@", "") for claim in claims if claim.status == "scheduled"}
    assert sorted([*results_of(claims), *coming]) == ([] if matches == "none" else sorted(matches.split("; ")))


@given(
    texts=st.lists(st.sampled_from([text for text, _ in PHRASES]), min_size=1, max_size=3),
    edits=st.lists(
        st.tuples(st.integers(0, 200), st.sampled_from(["", *"(),;:-.\n", "'s", "2-1", "Hull"])), max_size=20
    ),
)
def test_mangled_phrases_are_read_without_an_error(texts: list[str], edits: list[tuple[int, str]]) -> None:
    """Words left out and marks put in, as a bad scan has them: nothing of it is worth losing the article."""
    words = re.findall(r"\w+|\W", " ".join(texts))
    for at, instead in edits:
        words[at % len(words)] = instead
    extract(Article(source="test.txt", text="".join(words), published_on=PRINTED_ON))


def test_phrases_that_begin_late_or_break_off_are_read_without_an_error() -> None:
    """As excerpts do; each at another word."""
    for number, (text, _) in enumerate(PHRASES):
        words = text.split()
        at = number % len(words)
        for part in (words[: at + 1], words[at:]):
            extract(Article(source="test.txt", text=" ".join(part), published_on=PRINTED_ON))
