"""Days as journalism names them ("on Wednesday night", "27 November", "a week earlier") to calendar dates.

A text and the day it was published in, mentions with offsets out. The words and patterns of a language are data
(`lexicon/en/dates.toml`). Which of two possible days a bare weekday means is the caller's choice: only the caller
knows the tense (`DateMention.resolve`), or the other day that "a week earlier" counts from (`resolve_relative`).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from transforms.annotate.dategrammar import Grammar
from transforms.annotate.datemention import DateMention, on_or_after, on_or_before
from transforms.annotate.datereaders import READERS

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
