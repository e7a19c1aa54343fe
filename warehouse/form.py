"""The teams that a refresh touched in; their order of matches, runs and form guide in schema `derived` anew.

The SQL stands in derived/. Teams go through in portions, so that memory stays bounded at any size.
"""

from __future__ import annotations

from pathlib import Path

from warehouse.connect import Connection

STEPS = sorted((Path(__file__).parent / "derived").glob("*.sql"))
MATCHES_AT_ONCE = 200_000


def renew_form(con: Connection, everything: bool) -> int:
    """Work out the form of the teams in the temporary table `touched_teams`, or of all. Returns how many."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE portions AS "
        "WITH sizes AS (SELECT team, count(*) AS matches FROM main.team_matches "
        f"WHERE {'TRUE' if everything else 'team IN (SELECT team FROM touched_teams)'} GROUP BY team "
        "UNION ALL SELECT DISTINCT team, 0 FROM touched_teams) "
        "SELECT team, sum(matches) OVER (ORDER BY team) // ? AS portion "
        "FROM (SELECT team, sum(matches) AS matches FROM sizes GROUP BY team)",
        [MATCHES_AT_ONCE],
    )
    if everything:
        for table in ("team_sequence", "team_doubts", "form_streaks", "form_guide"):
            con.execute(f"DELETE FROM derived.{table}")
    for (portion,) in con.execute("SELECT DISTINCT portion FROM portions ORDER BY portion").fetchall():
        con.execute(f"CREATE OR REPLACE TEMP TABLE due_teams AS SELECT team FROM portions WHERE portion = {portion}")
        for step in STEPS:
            con.execute(step.read_text(encoding="utf-8"))
    row = con.execute("SELECT count(*) FROM portions").fetchone()
    return row[0] if row else 0
