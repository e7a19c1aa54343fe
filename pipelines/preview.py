"""Rows of the warehouse in, Markdown for Dagster's pages out. What an article says can never become markup there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

CELL = 80
"""Characters of a cell that are shown."""
# Letters, digits and marks that mean nothing in Markdown or HTML; an address or an @ could become a link.
HARMLESS = re.compile(r"(?:[^\W_]|[ ,.;'’\"“”/%–—?&:()+-])*")
LINKS = re.compile(r"://|www\.|@|&\w*;|^[+-] |^\d+[.)] ", re.IGNORECASE)


def cell(value: object) -> str:
    """`value` as one table cell: harmless text as it stands, all else as code, where Markdown reads nothing."""
    if value is None:
        return ""
    text = " ".join("".join(c if c.isprintable() else " " for c in str(value)).split())
    if len(text) > CELL:
        text = text[: CELL - 1] + "…"
    if HARMLESS.fullmatch(text) and not LINKS.search(text):
        return text.replace("&", "&amp;")
    return "`` " + text.replace("`", "'").replace("|", "¦") + " ``"


def markdown_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """`rows` under `columns` as a Markdown table; a sentence where there are none."""
    lines = ["| " + " | ".join(cell(value) for value in row) + " |" for row in rows]
    if not lines:
        return "No rows yet."
    head = ["| " + " | ".join(cell(column.replace("_", " ")) for column in columns) + " |", "|---" * len(columns) + "|"]
    return "\n".join([*head, *lines])
