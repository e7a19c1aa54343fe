"""Days as journalism names them ("on Wednesday night", "27 November", "a week earlier") to calendar dates.

A text and the day it was published in, mentions with offsets out. The words and patterns of a language are data
(`lexicon/en/dates.toml`). Which of two possible days a bare weekday means is the caller's choice: only the caller
knows the tense (`DateMention.resolve`), or the other day that "a week earlier" counts from (`resolve_relative`).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from transforms.annotate.dategrammar import Grammar
from transforms.annotate.datemention import DateMention, on_or_after, on_or_before
from transforms.annotate.datereaders import READERS

YEARS = re.compile(r"(?<![\d.,-])((?:19|20)\d\d)(?:[-–/](\d\d(?:\d\d)?))?(?![\d,])")  # "2024", "2023-24"
BEFORE, BEHIND = 6, 20  # characters around it that are part of the day: "Wednes", "ember 14, 1999"
LEXICON = Path(__file__).parents[1] / "lexicon"


def find_dates(text: str, anchor: date | None, language: str = "en") -> list[DateMention]:
    """All mentions of days in `text`, in order and not overlapping; `anchor` is the day of publication.

    Without an anchor a weekday stays without a date, but keeps what is known (`weekday`, `day`, `month`).
    """
    grammar = _grammar(language)
    found = []
    for match in grammar.scan(text):
        kind, words = grammar.found(match, text)
        mention = READERS[kind](words, anchor)
        if mention is not None:
            found.append(mention)
    return found


def last_day_told(text: str, language: str = "en") -> date | None:
    """The last day that an undated text names with its weekday ("Saturday December 14"), in the one year that it names
    in which all such days are the days of the week that they are said to be; None without such a year."""
    grammar = _grammar(language)
    if not (grammar.weekday_told.search(text) and YEARS.search(text)):
        return None
    spots = (
        text[max(0, found.start() - BEFORE) : found.end() + BEHIND] for found in grammar.weekday_told.finditer(text)
    )
    told = [
        words for spot in spots for m in grammar.scan(spot) for kind, words in [grammar.found(m, spot)] if kind == "day"
    ]
    days = {
        (words.number("month"), words.number("day"), weekday)
        for words in told
        if words.raw("year") is None and (weekday := words.weekday()) is not None
    }
    years = {year for found in YEARS.finditer(text) for year in _of_season(found)} if days else ()
    fitting = [on for year in years if None not in (on := [_on(year, *day) for day in days])]
    return max(day for day in fitting[0] if day) if len(fitting) == 1 else None


def _of_season(found: re.Match[str]) -> set[int]:
    """The years that "2024" or "2023-24" names."""
    first, second = int(found[1]), found[2]
    return {first, first + 1} if second and int(second[-2:]) == (first + 1) % 100 else {first}


def _on(year: int, month: int | None, day: int | None, weekday: int) -> date | None:
    """That day of the year where it is that day of the week."""
    try:
        on = date(year, month or 0, day or 0)
    except ValueError:
        return None
    return on if on.weekday() == weekday else None


def resolve_relative(mention: DateMention, reference_date: date | None) -> date | None:
    """The day of a mention that counts from another day ("six days earlier", "the previous Saturday").

    None for stretches that no day follows from ("a month earlier"). Mentions that are not relative give their date.
    """
    if not mention.relative:
        return mention.date
    if reference_date is None:
        return None
    if mention.offset is not None:
        return reference_date + timedelta(days=mention.offset)
    if mention.weekday is None:
        return None
    if mention.direction == "future":
        return on_or_after(reference_date + timedelta(days=1), mention.weekday)
    return on_or_before(reference_date - timedelta(days=1), mention.weekday)


@cache
def _grammar(language: str) -> Grammar:
    return Grammar(LEXICON / language / "dates.toml")
