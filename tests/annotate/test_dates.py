"""Days named in sentences, to calendar dates."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.annotate.datemention import DateMention, on_or_after, on_or_before
from transforms.annotate.dates import find_dates, last_day_told, resolve_relative

THURSDAY = date(2025, 4, 3)


def only(text: str, anchor: date | None = THURSDAY) -> DateMention:
    mentions = find_dates(text, anchor)
    assert len(mentions) == 1, [m.text for m in mentions]
    return mentions[0]


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("They met on Wednesday night.", date(2025, 4, 2), date(2025, 4, 9)),
        ("It is set for Thursday", date(2025, 4, 3), date(2025, 4, 3)),  # published in the morning
        ("after Saturday’s game", date(2025, 3, 29), date(2025, 4, 5)),
        ("MONDAY: no games", date(2025, 3, 31), date(2025, 4, 7)),
        ("on 27 November", date(2024, 11, 27), date(2025, 11, 27)),
        ("on April 9 at home", date(2024, 4, 9), date(2025, 4, 9)),
        ("on the seventh of December, when", date(2024, 12, 7), date(2025, 12, 7)),
        ("a Boxing Day defeat", date(2024, 12, 26), date(2025, 12, 26)),
        ("on Good Friday", date(2024, 3, 29), date(2025, 4, 18)),
    ],
)
def test_a_name_with_two_readings_leaves_the_choice_to_the_caller(text: str, past: date, future: date) -> None:
    mention = only(text)
    assert (mention.resolve(future=False), mention.resolve(future=True)) == (past, future)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("last Thursday's win", date(2025, 3, 27)),
        ("a trip next Wednesday", date(2025, 4, 9)),
        ("a trip next Saturday", date(2025, 4, 12)),
        ("this coming Saturday", date(2025, 4, 5)),
        ("on Saturday week", date(2025, 4, 12)),
        ("a week on Saturday", date(2025, 4, 12)),
        ("it was lost last night.", date(2025, 4, 2)),
        ("Yesterday's match", date(2025, 4, 2)),
        ("they play tonight", date(2025, 4, 3)),
        ("a game tomorrow evening", date(2025, 4, 4)),
        ("(2025-04-02)", date(2025, 4, 2)),
        ("am 17.05.2025 in Bonn", date(2025, 5, 17)),
        ("Tuesday 11 February 2025", date(2025, 2, 11)),
        ("Saturday, 17 May 2025, all", date(2025, 5, 17)),
        ("Published Apr. 9, 2025 at nine", date(2025, 4, 9)),
        ("22 Feb 2025", date(2025, 2, 22)),
        ("New Year's Day, 2024", date(2024, 1, 1)),
        ("ten days ago", date(2025, 3, 24)),
        ("a week ago", date(2025, 3, 27)),
    ],
)
def test_a_name_with_one_reading(text: str, day: date) -> None:
    mention = only(text)
    assert mention.precision == "day"
    assert mention.resolve(future=False) == mention.resolve(future=True) == day


def test_the_named_weekday_settles_the_year() -> None:
    assert only("on Thursday, April 24, in the first leg", date(2025, 4, 19)).date == date(2025, 4, 24)
    assert only("on Wednesday 24 April, in the first leg", date(2025, 4, 19)).date == date(2024, 4, 24)


def test_a_day_without_a_year_is_first_of_all_the_nearest() -> None:
    assert only("The return is set for April 9").date == date(2025, 4, 9)
    assert only("since Nov. 9, when").date == date(2024, 11, 9)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("first legs (4-6 March)", (date(2025, 3, 4), date(2025, 3, 6))),
        ("between 22 and 26 May", (date(2025, 5, 22), date(2025, 5, 26))),
        ("June 5-6", (date(2025, 6, 5), date(2025, 6, 6))),
        ("there on the 23rd or the 24th, then", (date(2025, 3, 23), date(2025, 3, 24))),
        ("a draw at the weekend", (date(2025, 3, 29), date(2025, 3, 30))),
        ("drew last week", (date(2025, 3, 24), date(2025, 3, 30))),
        ("again next week", (date(2025, 4, 7), date(2025, 4, 13))),
        ("lost in 2023 there", (date(2023, 1, 1), date(2023, 12, 31))),
        ("the 2023-24 season was", (date(2023, 7, 1), date(2024, 6, 30))),
    ],
)
def test_a_stretch_of_days_is_a_span_and_no_date(text: str, span: tuple[date, date]) -> None:
    mention = find_dates(text, THURSDAY)[0]
    assert mention.span == span
    assert mention.precision != "day"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("won in February", date(2025, 2, 1)),
        ("in December 2021", date(2021, 12, 1)),
        ("I saw last April's", date(2024, 4, 1)),
        ("a win last month", date(2025, 3, 1)),
        ("friendlies next month", date(2025, 5, 1)),
        ("a month ago", date(2025, 3, 1)),
    ],
)
def test_months(text: str, first: date) -> None:
    mention = only(text)
    assert (mention.precision, mention.date) == ("month", first)


def test_seasons_are_counted_from_the_present_one() -> None:
    assert only("top scorer last season").season_offset == -1
    assert only("four seasons ago").season_offset == -4
    assert only("so far this season").season_offset == 0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("had drawn 1-1 a week earlier, so", date(2025, 3, 26)),
        ("in Barcelona six days earlier", date(2025, 3, 27)),
        ("host Toronto a day later.", date(2025, 4, 3)),
        ("and 24 hours later they", date(2025, 4, 3)),
        ("72 hours earlier, Miami", date(2025, 3, 30)),
        ("the day after that", date(2025, 4, 3)),
        ("the previous Saturday", date(2025, 3, 29)),
        ("the Saturday before.", date(2025, 3, 29)),
        ("the following Wednesday", date(2025, 4, 9)),
        ("on the same evening", date(2025, 4, 2)),
        ("that night", date(2025, 4, 2)),
    ],
)
def test_days_that_count_from_another_day(text: str, day: date) -> None:
    mention = only(text)
    assert mention.relative
    assert mention.date is None
    assert resolve_relative(mention, date(2025, 4, 2)) == day
    assert resolve_relative(mention, None) is None


def test_a_stretch_that_counts_from_another_day_is_no_day() -> None:
    assert resolve_relative(only("a month earlier"), THURSDAY) is None


def test_without_a_day_of_publication_what_is_known_is_kept() -> None:
    mention = only("on 27 November", None)
    assert (mention.date, mention.day, mention.month) == (None, 27, 11)
    assert only("on Friday", None).weekday == 4
    assert only("on 31 December 2024", None).date == date(2024, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "Sheffield Wednesday lost",
        "in the 23rd minute",
        "on the 23rd minute",
        "they may march on",
        "a 2-1 win, 3-0 at home",
        "at the 30 June Stadium",
        "a crowd of 2,025 saw it",
        "kick-off 2000 GMT",
        "two minutes later",
        "31 February",
        "",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert find_dates(text, THURSDAY) == []


def test_mentions_stand_where_they_say_and_wrap_over_lines() -> None:
    text = "Çağ beat İst on last\nSaturday, then on 9\nApril 2025 and in\n2024."
    mentions = find_dates(text, THURSDAY)
    assert [text[m.start : m.end] for m in mentions] == [m.text for m in mentions]
    assert [m.date for m in mentions[:2]] == [date(2025, 3, 29), date(2025, 4, 9)]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_the_nearest_weekdays_enclose_the_day(day: date, weekday: int) -> None:
    before, after = on_or_before(day, weekday), on_or_after(day, weekday)
    assert before <= day <= after
    assert before.weekday() == after.weekday() == weekday
    assert (after - before).days in (0, 7)


@given(st.text(alphabet="aSundywek 0123456789MarchJn-/:.,'stof\n", max_size=60), st.none() | st.dates())
def test_any_text_is_read_without_an_error(text: str, anchor: date | None) -> None:
    mentions = find_dates(text, anchor)
    assert all(m.end <= n.start for m, n in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LIGA 1 2019\n\nSaturday November 16\nA 1-0 B\n\nSunday November 17\nC 2-2 D", date(2019, 11, 17)),
        ("Results, season 2018-19\nSaturday 9 March\nA 1-0 B", date(2019, 3, 9)),
        ("Results, 2017 and 2019\nSaturday 9 March\nA 1-0 B", date(2019, 3, 9)),
        ("Results, 2017\nSaturday 9 March\nA 1-0 B", None),  # that was a Thursday
        ("Results, 2013 and 2019\nSaturday 9 March\nA 1-0 B", None),
        ("Results, 2019\nSaturday 9 March\nA 1-0 B\nSunday 11 March\nC 2-2 D", None),
        ("Results, 2019\n9 March\nA 1-0 B", None),
        ("Saturday 9 March\nA 1-0 B, att. 2,019", None),
    ],
)
def test_the_last_day_that_an_undated_text_tells(text: str, day: date | None) -> None:
    assert last_day_told(text) == day
