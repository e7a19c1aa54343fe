"""The comments in warehouse/ in, the tables of docs/contract.md out: `make contract` writes them anew.

What stands above the marker is written by hand; a test fails where what stands below is not up to date.
"""

from __future__ import annotations

from pathlib import Path

from pipelines.catalog import Relation, relations

DOCUMENT = Path(__file__).parents[1] / "docs" / "contract.md"
MARKER = "<!-- From here on made by `make contract` from the comments in warehouse/. -->\n"
HEADINGS = {
    "claims": "`claims.*`: what each article says",
    "tables": "`main.*`: what is believed, and what it rests on",
    "views": "`main` views: what is derived",
    "derived": "`derived.*`: what SQL cannot say well, kept by each refresh for the views",
}


def _heading_of(relation: Relation) -> str:
    if relation.schema == "main":
        return "views" if relation.view_sql else "tables"
    return relation.schema


def _described(relation: Relation) -> str:
    lines = [f"### `{relation.full_name}`", "", relation.comment, "", "| column | type | |", "|---|---|---|"]
    lines += [f"| `{one.name}` | {one.type} | {one.comment.replace('|', '¦')} |" for one in relation.columns]
    return "\n".join(lines)


def tables() -> str:
    """The generated part: every table and view with its columns."""
    parts = []
    for heading, words in HEADINGS.items():
        found = [relation for relation in relations().values() if _heading_of(relation) == heading]
        if found:
            parts.append("\n\n".join([f"## {words}", *map(_described, found)]))
    return "\n\n".join(parts) + "\n"


def document(text: str) -> str:
    """The document `text` with its generated part made anew."""
    head, marker, _ = text.partition(MARKER)
    return f"{head}{marker or MARKER}\n{tables()}"


if __name__ == "__main__":
    DOCUMENT.write_text(document(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
