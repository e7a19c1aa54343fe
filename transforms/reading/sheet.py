"""A result sheet (`.csv`) to one article of format `sheet`, whose text is the sheet.

The rows are read in `extract.sheets`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass

from transforms.model import Article
from transforms.reading.assemble import quarantined
from transforms.reading.metadata import Told

COLUMNS = (
    "date", "competition", "season", "stage", "leg", "home", "away", "home_goals", "away_goals", "extra_time",
    "home_penalties", "away_penalties", "winner", "venue", "neutral", "scorers", "status", "attendance", "reason",
)  # fmt: skip
COMPULSORY = ("home", "away")
OVERRIDES = "overrides.csv"  # wherever it lies: a person's word, which must give its reason
# Other headings under which the same columns are found in the wild.
ALSO = {
    "home_team": "home", "away_team": "away", "home_score": "home_goals", "away_score": "away_goals",
    "aet": "extra_time", "home_pens": "home_penalties", "away_pens": "away_penalties", "tournament": "competition",
    "stadium": "venue", "round": "stage", "goalscorers": "scorers",
}  # fmt: skip
_DELIMITERS = ",;\t|"
LONGEST_SHEET = 100_000_000  # characters


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a sheet by the contract's names (unknown ones as they stand), and what parts the cells."""

    columns: tuple[str, ...]
    delimiter: str


def read_header(text: str) -> Header:
    """The header in the first line of a sheet that isn't empty."""
    line = next((line for line in text.split("\n", 50) if line.strip()), "")
    delimiter = max(_DELIMITERS, key=line.count)
    cells = next(csv.reader([line], delimiter=delimiter), [])
    names = ("_".join(cell.strip().lower().replace("-", " ").split()) for cell in cells)
    return Header(tuple(ALSO.get(name, name) for name in names), delimiter)


def is_overrides(source: str) -> bool:
    """Whether the sheet at `source` is a person's table of overrides."""
    return source.rpartition("/")[2].lower() == OVERRIDES


def read_sheet(source: str, content: str, told: Told) -> Article:
    """The sheet as an article; quarantined where it does not name the columns that it must have."""
    if not content.strip():
        return quarantined(source, "The sheet is empty: give it a header line and rows, or remove it.")
    if len(content) > LONGEST_SHEET:
        return quarantined(source, f"The sheet has {len(content):,} characters (limit {LONGEST_SHEET:,}): split it.")
    header = read_header(content)
    compulsory = (*COMPULSORY, "reason") if is_overrides(source) else COMPULSORY
    missing = [name for name in compulsory if name not in header.columns]
    if missing:
        found = ", ".join(filter(None, header.columns))[:200] or "nothing"
        return quarantined(
            source,
            f"A result sheet's first line names its columns, at least {' and '.join(compulsory)}. "
            f"Missing: {', '.join(missing)}; found: {found}. Columns that can be read: {', '.join(COLUMNS)}.",
            content,
        )
    return Article(
        source=source,
        text=content,
        title=told.title or ("Overrides" if is_overrides(source) else None),
        url=told.url,
        publisher=told.publisher,
        author=told.author,
        published_on=told.published,
        published_from="metadata" if told.published else None,
        language=None,
        format="sheet",
    )
