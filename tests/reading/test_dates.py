"""Dates that are certain are read in every usual form; those that aren't are none."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading.dates import find_dates, first_date, parse_date

DAY = date(2025, 4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-03", "2025/04/03", "2025-4-3", "20250403", "3 April 2025", "3rd of April 2025", "April 3, 2025",
        "Apr. 3, 2025", "Thursday, April 3rd, 2025", "Thu, 03 Apr 2025 22:10:00 GMT", "2025-04-03T22:10:00Z",
        "2025-04-03T22:10:00.000-07:00", "03-Apr-2025", "03.04.2025", "3. April 2025", "3 de abril de 2025",
    ],
)  # fmt: skip
def test_one_day_in_many_forms(text: str) -> None:
    assert first_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["03/04/2025", "3 April", "April 2025", "2025", "31 April 2025", "2025-13-01", "1970-01-01", "0001-01-01",
     "9999-12-31", "1.2.3.2025", "12-1-3", "5-2-1", "score 2-0, 45 played"],
)  # fmt: skip
def test_what_is_ambiguous_impossible_or_a_placeholder_is_none(text: str) -> None:
    assert first_date(text) is None


def test_figures_are_read_where_their_order_is_certain() -> None:
    assert first_date("25/04/2025") == first_date("04/25/2025") == first_date("25-04-2025") == date(2025, 4, 25)
    assert first_date("04/04/2025") == date(2025, 4, 4)


def test_fields_of_other_types() -> None:
    assert parse_date(DAY) == parse_date(datetime(2025, 4, 3, 23, 59)) == DAY
    assert parse_date(1743717600) == parse_date(1743717600000) == DAY
    assert [parse_date(value) for value in (None, True, 3, "soon", [], float("inf"), 1e300)] == [None] * 7


@given(st.dates(date(1864, 1, 1), date(2049, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    placeholders = {date(1900, 1, 1), date(1970, 1, 1), date(1980, 1, 1), date(1999, 12, 31), date(2000, 1, 1)}
    expected = [] if day in placeholders else [day]
    for form in ("%Y-%m-%d", "%d %B %Y", "%b %d, %Y"):
        assert list(find_dates(f"on {day.strftime(form)} it was")) == expected


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    assert all(isinstance(day, date) for day in find_dates(text))
