"""The phrasebook: the many ways in which newsrooms tell a result, each with the matches that it tells and no others.

A line of `phrasebook.txt` is one article of a sentence or two (`¶` begins a paragraph), two bars, and its matches.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.extract.conftest import Reader, results_of, told

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
