"""What Dagster's pages show: previews that cannot be markup, pictures that cannot run, lineage that is true."""

from __future__ import annotations

import base64
import html
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import pictures
from pipelines.lineage import column_lineage, tables_read
from pipelines.preview import cell, markdown_table


@pytest.mark.parametrize("name", ["Inter Miami", "Brøndby (Denmark)", "2025-04-02", "Cruz Azul 1-1", "São Paulo"])
def test_names_and_numbers_stand_as_they_are(name: str) -> None:
    assert cell(name) == name


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "![x](http://x.org/y.png)",
        "**bold**",
        "https://x.org",
        "www.x.org",
        "a@x.org",
        "&lt;b&gt;",
        "# title",
        "1. list",
        "- list",
        "`` `x` ``",
    ],
)
def test_markup_in_an_article_stays_text(words: str) -> None:
    assert re.fullmatch(r"`` [^`]* ``", cell(words))


@given(st.text())
def test_no_cell_can_leave_its_place(words: str) -> None:
    shown = cell(words)
    assert "|" not in shown
    assert "\n" not in shown
    assert shown.isprintable()
    if shown.startswith("`` "):
        assert "`" not in shown[3:-3]
    else:
        assert not set(html.unescape(shown)) & set("<>[]*_`#\\!@")


def test_a_table_without_rows_says_so() -> None:
    assert markdown_table(["a"], []) == "No rows yet."
    assert markdown_table(["home_team", "goals"], [("Leeds", None)]) == "| home team | goals |\n|---|---|\n| Leeds |  |"


def svg_of(markdown: str) -> ElementTree.Element:
    found = re.fullmatch(r"!\[[\w ]+\]\(data:image/svg\+xml;base64,([\w+/=]+)\)", markdown)
    assert found
    return ElementTree.fromstring(base64.b64decode(found[1]))


def test_pictures_are_well_formed_whatever_the_names() -> None:
    nasty = '<script>"&\x00'
    drawn = [
        pictures.bars([(nasty, 3), ("b", 0)]),
        pictures.bars([]),
        pictures.form([(nasty, "WDLx")]),
        pictures.bracket([("final", [(nasty, "b", "1-0 b")])]),
        pictures.bracket([]),
    ]
    for svg in drawn:
        root = svg_of(pictures.as_markdown(svg, "a picture"))
        assert not root.findall(".//{http://www.w3.org/2000/svg}script")


KNOWN = {
    "main.matches": {"match_id": "VARCHAR", "home_team": "VARCHAR", "away_team": "VARCHAR", "home_goals": "INTEGER"},
    "main.team_matches": {"team": "VARCHAR", "goals": "INTEGER"},
}


def test_lineage_goes_through_unions_and_subqueries_and_stops_at_views() -> None:
    sql = """
        WITH sides AS (
            SELECT match_id, home_team AS team, home_goals AS goals FROM matches
            UNION ALL SELECT match_id, away_team, NULL FROM matches
        )
        SELECT team, goals, CASE WHEN goals > 1 THEN 'many' ELSE 'few' END AS verdict FROM sides
    """
    assert column_lineage(sql, ["team", "goals", "verdict"], KNOWN) == {
        "team": [("main.matches", "away_team"), ("main.matches", "home_team")],
        "goals": [("main.matches", "home_goals")],
        "verdict": [("main.matches", "home_goals")],
    }
    view = "CREATE VIEW main.totals AS SELECT t.team, sum(t.goals) AS total FROM team_matches AS t GROUP BY t.team"
    assert column_lineage(view, ["total"], KNOWN) == {"total": [("main.team_matches", "goals")]}


def test_the_tables_that_a_view_reads_are_found_but_not_its_own_parts() -> None:
    sql = "WITH matches_now AS (FROM matches) SELECT * FROM matches_now JOIN main.team_matches USING (team)"
    assert tables_read(sql, KNOWN) == ["main.matches", "main.team_matches"]
