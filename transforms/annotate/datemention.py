"""A day, or a stretch of days, as a text names it, and the weekdays nearest to a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from transforms.model import DatePrecision

Direction = Literal["past", "future"]
Span = tuple[date, date]


@dataclass(slots=True)
class DateMention:
    """A day, or a stretch of days, as the text names it.

    `date` is the likeliest reading, taken as past unless the words say otherwise; with precision `month` or `season`
    it is the first day of that stretch. `past` and `future` are the two readings of a name that has both;
    `soon`: the latter is so near that the former, of a year ago, would be told with its year.
    `span` holds the first and last possible day of a stretch ("4-6 March", "at the weekend", "last month").
    `relative` mentions have no date of their own; `offset` (days) or `weekday` count from another date of the text.
    """

    start: int
    end: int
    text: str
    kind: str
    date: dt.date | None = None
    precision: DatePrecision | None = None
    direction: Direction | None = None
    past: dt.date | None = None
    future: dt.date | None = None
    span: Span | None = None
    relative: bool = False
    offset: int | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    soon: bool = False
    season_offset: int | None = None

    def resolve(self, future: bool) -> dt.date | None:
        """The day meant in a sentence about the future or, else, about the past; None where no single day is told."""
        if self.precision != "day" or self.direction is not None:
            return self.date
        return (self.future if future else self.past) or self.date


def on_or_before(day: date, weekday: int) -> date:
    """The latest `weekday` (Monday 0) that is not after `day`."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def on_or_after(day: date, weekday: int) -> date:
    """The earliest `weekday` (Monday 0) that is not before `day`."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)
