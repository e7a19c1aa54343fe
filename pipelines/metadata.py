"""A published relation in, what Dagster shows of it out: rows, a preview, where its columns come from, pictures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import Any

import dagster as dg
import duckdb

from pipelines import pictures
from pipelines.catalog import Relation, known_columns
from pipelines.lineage import column_lineage
from pipelines.preview import markdown_table

PREVIEW_ROWS = 8
HIDDEN = frozenset({"text", "content_hash", "char_start", "char_end"})
"""Columns that a preview leaves out: long, or of no use to the eye."""
Metadata = dict[str, dg.MetadataValue[Any]]


def column_schema(relation: Relation) -> dg.TableSchema:
    """The columns of `relation` with types and comments."""
    return dg.TableSchema(
        columns=[dg.TableColumn(name=c.name, type=c.type, description=c.comment or None) for c in relation.columns]
    )


def of_relation(con: duckdb.DuckDBPyConnection, relation: Relation, warehouse: str) -> Metadata:
    """What one materialisation of `relation` shows. Reads its rows once for the count, and a few for the preview."""
    counted = con.execute(f"SELECT count(*) FROM {relation.full_name}").fetchone()
    metadata: Metadata = {
        "dagster/row_count": dg.MetadataValue.int(counted[0] if counted else 0),
        "dagster/table_name": dg.MetadataValue.text(relation.full_name),
        "preview": dg.MetadataValue.md(_preview(con, relation)),
    }
    lineage = _lineage(relation.full_name)
    if lineage:
        metadata["dagster/column_lineage"] = dg.MetadataValue.column_lineage(lineage)
    return metadata


def _preview(con: duckdb.DuckDBPyConnection, relation: Relation) -> str:
    names = [column.name for column in relation.columns if column.name not in HIDDEN]
    listed = ", ".join(f'"{name}"' for name in names)
    return markdown_table(
        names, con.execute(f"SELECT {listed} FROM {relation.full_name} LIMIT {PREVIEW_ROWS}").fetchall()
    )


@cache
def _lineage(full_name: str) -> dg.TableColumnLineage | None:
    from pipelines.catalog import relations

    relation = relations()[full_name]
    if relation.view_sql is None:
        return None
    found = column_lineage(relation.view_sql, [column.name for column in relation.columns], known_columns())
    return dg.TableColumnLineage(
        {
            column: [dg.TableColumnDep(asset_key=table.split("."), column_name=source) for table, source in sources]
            for column, sources in found.items()
        }
    )


def pictures_of(con: duckdb.DuckDBPyConnection, full_name: str) -> Metadata:
    """The pictures that belong to a relation, by name; most have none."""
    drawn = {name: draw(con) for name, draw in _PICTURES.get(full_name, {}).items()}
    return {name: dg.MetadataValue.md(pictures.as_markdown(svg, name)) for name, svg in drawn.items()}


def _articles_by_status(con: duckdb.DuckDBPyConnection) -> str:
    return pictures.bars(con.execute("SELECT status, count(*) FROM articles GROUP BY 1 ORDER BY 2 DESC").fetchall())


def _claims_by_day(con: duckdb.DuckDBPyConnection) -> str:
    rows = con.execute(
        "SELECT published_on, sum(claim_count) FROM articles WHERE published_on IS NOT NULL "
        "GROUP BY 1 ORDER BY 1 DESC LIMIT 30"
    ).fetchall()
    return pictures.bars([(day.isoformat(), count) for day, count in reversed(rows)])


def _bracket(con: duckdb.DuckDBPyConnection) -> str:
    rows = con.execute(
        "WITH busiest AS (SELECT competition, season FROM bracket WHERE season IS NOT NULL "
        "GROUP BY ALL ORDER BY count(*) DESC, competition, season LIMIT 1) "
        "SELECT stage, side_1, side_2, aggregate_1, aggregate_2, winner FROM bracket SEMI JOIN busiest "
        "USING (competition, season) WHERE stage IS NOT NULL ORDER BY stage_order, tie_id"
    ).fetchall()
    stages = groupby(rows, lambda row: str(row[0]))
    return pictures.bracket(
        [(stage, [(one, two, _became(a, b, won)) for _, one, two, a, b, won in ties]) for stage, ties in stages]
    )


def _became(first: int | None, second: int | None, winner: str | None) -> str:
    score = "" if first is None or second is None else f"{first}-{second}"
    return f"{score} {winner or 'open'}".strip()


def _form(con: duckdb.DuckDBPyConnection) -> str:
    return pictures.form(
        con.execute(
            "SELECT team, last_five FROM form_guide WHERE competition = 'all' ORDER BY played DESC, team LIMIT 20"
        ).fetchall()
    )


_PICTURES: Mapping[str, Mapping[str, Any]] = {
    "main.articles": {"articles by status": _articles_by_status, "claims by day of publication": _claims_by_day},
    "main.bracket": {"the bracket with most ties": _bracket},
    "main.form_guide": {"last five of the teams with most matches": _form},
}
