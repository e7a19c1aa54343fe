"""The next match told without a verb of meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.extract.conftest import Reader, told

LOST = "Fulham lost 2-1 at Burnley in the Premier League on Wednesday."


@pytest.mark.parametrize(
    ("telling", "match"),
    [
        ("Next are Everton on Saturday.", "Everton v Fulham"),
        ("Next: Everton (a), Saturday.", "@Everton v Fulham"),
        ("Saturday: Everton (h).", "Everton v @Fulham"),
        ("On Saturday it is Everton away.", "@Everton v Fulham"),
        ("It is Everton next.", "Everton v Fulham"),
        ("They have Everton next.", "Everton v Fulham"),
        ("Everton will be the next visitors, on Saturday.", "Everton v @Fulham"),
        ("The next visitors are Everton on Saturday.", "Everton v @Fulham"),
        ("Everton are Fulham's next opponents.", "Everton v Fulham"),
        ("Their next match is at home to Everton on Saturday.", "Everton v @Fulham"),
        ("The next game, on Saturday, is away to Everton.", "@Everton v Fulham"),
        ("Everton at home on Saturday could decide it.", "Everton v @Fulham"),
        ("Everton come to town on Saturday.", "Everton v @Fulham"),
        ("They call on Everton on Saturday.", "@Everton v Fulham"),
        ("Fulham's match with Everton has been put back to Saturday.", "Everton v Fulham"),
        ("Everton await on Saturday.", "Everton v Fulham"),  # in a league a defeat ends nothing
        # and what is none
        ("It is Everton who are second.", None),
        ("The next visitors are Everton fans.", None),
        ("They beat Everton (h) on Saturday.", None),
        ("They have Everton next to them in the table.", None),
        ("Fulham talks with Everton over a striker have been put back to Saturday.", None),
    ],
)
def test_a_next_match(read: Reader, telling: str, match: str | None) -> None:
    claims = read(f"{LOST} {telling}", published_on=date(2024, 3, 14)).claims["matches"]
    coming = [claim for claim in claims if claim.status == "scheduled"]
    assert [told(claim) for claim in coming] == ([match] if match else [])
    assert all(claim.date in (date(2024, 3, 16), None) for claim in coming)


def test_a_list_of_next_matches_with_their_grounds(read: Reader) -> None:
    text = f"{LOST} Next: Everton (h), Sunday; Chelsea (a), 2 April."
    claims = read(text, published_on=date(2024, 3, 14)).claims["matches"]
    coming = [(told(c), c.date) for c in claims if c.status == "scheduled"]
    assert coming == [("Everton v @Fulham", date(2024, 3, 17)), ("@Chelsea v Fulham", date(2024, 4, 2))]


def test_the_side_at_the_end_of_a_trip_is_not_the_one_that_goes_on(fixtures: Callable[..., list[str]]) -> None:
    text = "Leeds drew with Stoke, and Leeds are ninth.\n\nNext comes a trip to {}, where the Tigers of Hull have won. "
    assert fixtures(text.format("Elm Park") + "Then it is Derby.") == []
    assert "Derby County v Leeds United" in fixtures(text.format("Hull") + "Then it is Derby.")
