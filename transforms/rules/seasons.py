"""The label of a season (`2024-25`, `2025`) in, the year it began out, so that seasons compare.

No guessing of a season from dates: that is reconciliation's work.
"""

from __future__ import annotations

import re

_LABEL = re.compile(r"(\d{4})(?:\s*[-/–]\s*(?:\d{4}|\d{2}))?")


def first_year(season: str | None) -> int | None:
    """The year in which `season` begins: 1999 for `1999-2000` and `1999`, None for no or another label."""
    match = _LABEL.fullmatch(season.strip()) if season else None
    return int(match.group(1)) if match else None


def within(season: str | None, first: str | None, last: str | None) -> bool:
    """Whether `season` lies between two labels, both included; an empty bound is open, an unknown season the newest."""
    year = first_year(season)
    start, end = first_year(first), first_year(last)
    if year is None:
        return end is None
    return (start is None or start <= year) and (end is None or year <= end)
