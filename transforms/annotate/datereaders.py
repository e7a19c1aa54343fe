"""What a match of a pattern of dates means, by the pattern's kind: a reader each, from its words to a mention of a day.

In: the words found and the day of publication, if known. Out: a `DateMention`, or None where the numbers are no date.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter  # type: ignore[import-untyped]

from transforms.annotate.dategrammar import Found
from transforms.annotate.datemention import DateMention, Direction, Span, on_or_after, on_or_before

DAY = timedelta(days=1)
LEAP_YEAR = 2024
LATE = DAY  # a report may be stamped with the day before its match, where the clocks differ
SOON = timedelta(days=60)  # a day and month so near ahead would be told with its year if it were of a year ago
GOOD_FRIDAY, FRIDAY = "easter-2", 4
SHORTENING = 2  # "next Sunday" said two days before a Sunday means the one after it


def _day(found: Found, anchor: date | None) -> DateMention | None:
    """A day and month, with a year or without; or a stretch of days ("4-6 March")."""
    day, month, year = found.number("day"), found.number("month"), found.number("year")
    last = found.number("last")
    if not (day and month and 1 <= month <= 12 and _exists(year or LEAP_YEAR, month, last or day)):
        return None
    if last is not None and last <= day:
        return None
    known = {"day": day if last is None else None, "month": month, "year": year}
    if year is not None:
        past = future = _date(year, month, day)
    elif anchor is not None:
        past, future = _nearest(month, day, anchor, found.weekday())
    else:
        return found.mention("day", **known)
    nearest = _nearer(past, future, anchor)
    if nearest is None:
        return None
    if last is not None:
        return found.mention("day", span=(nearest, nearest + timedelta(days=last - day)), **known)
    soon = year is None and anchor is not None and future is not None and LATE < future - anchor <= SOON
    return found.mention("day", date=nearest, precision="day", past=past, future=future, soon=soon, **known)


def _nearer(past: date | None, future: date | None, anchor: date | None) -> date | None:
    if past is None or future is None or anchor is None:
        return past or future
    return past if abs(anchor - past) <= abs(future - anchor) else future


def _exists(year: int, month: int, day: int) -> bool:
    return _date(year, month, day) is not None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, anchor: date, weekday: int | None) -> tuple[date | None, date | None]:
    """The latest such day that is past at `anchor` (or hardly later), and the earliest that is to come.

    Where the text names the day of the week too, only years count in which the two agree, if there is one.
    """
    years = [d for y in range(anchor.year - 4, anchor.year + 5) if (d := _date(y, month, day))]
    agreeing = [d for d in years if d.weekday() == weekday and abs(d - anchor) < 366 * DAY]
    past = [d for d in agreeing or years if d <= anchor + LATE]
    future = [d for d in agreeing or years if d >= anchor]
    if agreeing:
        return (past or future)[-1], (future or past)[0]
    return (past[-1] if past else None, future[0] if future else None)


def _day_of_month(found: Found, anchor: date | None) -> DateMention | None:
    """A day of the month ("the 23rd"), of this month or one beside it; a stretch with "or the 24th"."""
    day, last = found.number("day"), found.number("last")
    if not day or day > 31 or (last is not None and not day < last <= 31):
        return None
    if anchor is None:
        return found.mention("day of month", day=day)
    days = [d for back in range(-62, 63) if (d := anchor + timedelta(days=back)).day == day]
    past = max((d for d in days if d <= anchor), default=None)
    future = min((d for d in days if d >= anchor), default=None)
    if last is not None:
        nearer = _nearer(past, future, anchor)
        return found.mention("day of month", span=(nearer, nearer + timedelta(days=last - day)) if nearer else None)
    return found.mention("day of month", date=past, precision="day", past=past, future=future, day=day)


def _holiday(found: Found, anchor: date | None) -> DateMention | None:
    """A day with a name of its own, fixed or counted from Easter."""
    rule, shift, year = found.word("holiday"), found.word("shift"), found.number("year")
    if year is not None:
        return found.mention("holiday", date=_feast(rule, year), precision="day", year=year)
    if rule == GOOD_FRIDAY and not found.capital("holiday"):  # "it was a good Friday for Leeds"
        past, future = (on_or_before(anchor, FRIDAY), on_or_after(anchor, FRIDAY)) if anchor else (None, None)
        return found.mention("weekday", date=past, precision="day", past=past, future=future, weekday=FRIDAY)
    if anchor is None:
        return found.mention("holiday")
    feasts = [_feast(rule, y) for y in range(anchor.year - 1, anchor.year + 2)]
    past = max(d for d in feasts if d <= anchor)
    future = min(d for d in feasts if d >= anchor)
    chosen = future if shift == 1 else past
    return found.mention("holiday", date=chosen, precision="day", direction=_direction(shift), past=past, future=future)


def _feast(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    return date.fromisoformat(f"{year}-{rule}")


def _direction(shift: int | None) -> Direction | None:
    return {-1: "past", 1: "future"}.get(shift or 0)  # type: ignore[return-value]


def _month(found: Found, anchor: date | None) -> DateMention | None:
    """A month, with its year or the nearest one."""
    month, year, shift = found.number("month"), found.number("year"), found.word("shift")
    assert month is not None
    if not found.capital("month"):
        return None
    if year is not None:
        first = date(year, month, 1)
        return found.mention("month", date=first, precision="month", span=_month_span(first), month=month, year=year)
    if anchor is None:
        return found.mention("month", month=month)
    this = date(anchor.year, month, 1)
    running = anchor.replace(day=1)
    past = this if this < running or (this == running and shift != -1) else this.replace(year=this.year - 1)
    future = this if this > running or (this == running and shift != 1) else this.replace(year=this.year + 1)
    first = future if shift == 1 else this if shift == 0 else past
    return found.mention(
        "month", date=first, precision="month", direction=_direction(shift),
        past=past, future=future, span=_month_span(first), month=month,
    )  # fmt: skip


def _month_span(first: date) -> Span:
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - DAY


def _weekday(found: Found, anchor: date | None) -> DateMention | None:
    """A day of the week: the nearest before or after publication, or counted from another date of the text."""
    weekday = found.weekday()
    side, shift, relative = found.word("side"), found.word("shift"), found.word("relative")
    if relative or side:
        direction = _direction(relative or side)
        return found.mention("weekday", weekday=weekday, relative=True, direction=direction)
    if anchor is None or weekday is None:
        return found.mention("weekday", weekday=weekday, direction=_direction(shift))
    past, future = on_or_before(anchor, weekday), on_or_after(anchor, weekday)
    if shift == -1 and past >= anchor - DAY:
        past -= 7 * DAY
    if shift == 1 and future < anchor + SHORTENING * DAY + DAY and "coming" not in found.text:
        future += 7 * DAY
    week = found.raw("week") or found.raw("week_after")
    if week:
        future, shift = future + 7 * DAY, 1
    chosen = future if shift == 1 else past
    return found.mention(
        "weekday", date=chosen, precision="day", direction=_direction(shift), past=past, future=future, weekday=weekday
    )


def _deictic(found: Found, anchor: date | None) -> DateMention | None:
    """Yesterday, today, tomorrow."""
    offset = found.word("deictic")
    if anchor is None:
        return found.mention("deictic")
    day = anchor + timedelta(days=offset)
    return found.mention("deictic", date=day, precision="day", past=day, future=day, direction=_direction(offset))


def _weekend(found: Found, anchor: date | None) -> DateMention | None:
    """A Saturday and Sunday: the last one begun, or the next one to come."""
    shift, relative, side = found.word("shift"), found.word("relative"), found.word("side")
    if relative or side:
        return found.mention("weekend", relative=True, direction=_direction(relative or side))
    if anchor is None:
        return found.mention("weekend", direction=_direction(shift))
    saturday = on_or_before(anchor, 5)
    if shift == 1 or (shift == 0 and anchor.weekday() in (2, 3, 4)):
        saturday += 7 * DAY
    return found.mention("weekend", direction=_direction(shift), span=(saturday, saturday + DAY))


def _period(found: Found, anchor: date | None) -> DateMention | None:
    """Last, this and next week, month, year or season."""
    shift, unit = found.word("shift"), found.word("unit", "unit")
    direction = _direction(shift)
    if unit == "season":
        return found.mention("season", precision="season", direction=direction, season_offset=shift)
    if anchor is None:
        return found.mention(unit, direction=direction)
    if unit == "week":
        monday = on_or_before(anchor, 0) + timedelta(days=7 * shift)
        return found.mention("week", direction=direction, span=(monday, monday + 6 * DAY))
    if unit == "month":
        first = _add_months(anchor.replace(day=1), shift)
        return found.mention(
            "month", date=first, precision="month", direction=direction, span=_month_span(first), month=first.month
        )
    return _in_year(found, anchor.year + shift, direction)


def _add_months(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _in_year(found: Found, year: int, direction: Direction | None = None) -> DateMention:
    span = date(year, 1, 1), date(year, 12, 31)
    return found.mention("year", precision="season", direction=direction, span=span, year=year)


def _ago(found: Found, anchor: date | None) -> DateMention | None:
    """So long ago: a day where the unit is days or a week, else a stretch around it."""
    count, unit = _count(found), found.word("unit")
    if anchor is None or count is None:
        return found.mention("ago", direction="past")
    if unit == "year":
        return _in_year(found, anchor.year - count, "past")
    if unit == "season":
        return found.mention("season", precision="season", direction="past", season_offset=-count)
    if unit == "month":
        first = _add_months(anchor.replace(day=1), -count)
        return found.mention("ago", date=first, precision="month", direction="past", span=_month_span(first))
    days = _in_days(count, unit)
    assert days is not None
    day = anchor - timedelta(days=days)
    if unit == "fortnight" or (unit == "week" and count > 1):
        return found.mention("ago", direction="past", span=(day - 4 * DAY, day + 4 * DAY))
    return found.mention("ago", date=day, precision="day", direction="past", past=day)


def _count(found: Found) -> int | None:
    figure = found.raw("figure")
    return int(figure) if figure else found.word("number")


def _in_days(count: int, unit: str) -> int | None:
    if unit == "hour":
        return round(count / 24)
    return {"day": count, "week": 7 * count, "fortnight": 14 * count}.get(unit)


def _relative(found: Found, anchor: date | None) -> DateMention | None:
    """So long before or after ("a week earlier", "that night"): days from another date of the text."""
    side, relative, unit = found.word("side"), found.word("relative"), found.word("unit")
    count = 1 if relative is not None else _count(found)
    direction = relative if relative is not None else side
    days = _in_days(count or 0, unit)
    the_week = unit == "week" and found.text.lower().startswith("the ")
    same_week = the_week or (unit != "day" and relative is not None)  # "the following week" is no day
    offset = None if days is None or same_week else days * direction
    return found.mention("relative", relative=True, offset=offset, direction=_direction(direction))


def _year(found: Found, anchor: date | None) -> DateMention | None:
    """A year, or a season over two years."""
    year, end = found.number("year"), found.raw("end")
    assert year is not None
    if end is None:
        return _in_year(found, year)
    if int(end) % 100 != (year + 1) % 100:
        return None
    return found.mention("season", precision="season", span=(date(year, 7, 1), date(year + 1, 6, 30)), year=year)


READERS: dict[str, Callable[[Found, date | None], DateMention | None]] = {
    "day": _day,
    "day of month": _day_of_month,
    "holiday": _holiday,
    "month": _month,
    "weekday": _weekday,
    "deictic": _deictic,
    "weekend": _weekend,
    "period": _period,
    "ago": _ago,
    "relative": _relative,
    "year": _year,
}
