"""What a refresh touched in; the tables of schema `derived` that are kept because they take long, anew for it.

The SQL stands in derived/: by teams (order of matches, form, reported runs), by seasons (scorers, reported tables), by
articles (coverage). Each file renews one table for the rows that the temporary table `due_...` names.
"""

from __future__ import annotations

from pathlib import Path

from warehouse.connect import Connection, transaction
from warehouse.tables import CLUSTER_COLUMNS

FOLDER = Path(__file__).parent / "derived"
MATCHES_AT_ONCE = 200_000


def renew_teams(con: Connection, everything: bool) -> None:
    """Renew what follows from the matches of the teams in the temporary table `touched_teams`, or of all teams.

    Teams go through in portions, so that memory stays bounded at any size.
    """
    con.execute(
        "CREATE OR REPLACE TEMP TABLE portions AS "
        "WITH sizes AS (SELECT team, count(*) AS matches FROM main.team_matches "
        f"WHERE {'TRUE' if everything else 'team IN (SELECT team FROM touched_teams)'} GROUP BY team "
        f"UNION ALL SELECT DISTINCT team, 0 FROM {'claims.streaks' if everything else 'touched_teams'}) "
        "SELECT team, sum(matches) OVER (ORDER BY team) // ? AS portion "
        "FROM (SELECT team, sum(matches) AS matches FROM sizes GROUP BY team)",
        [MATCHES_AT_ONCE],
    )
    if everything:
        for table in ("team_sequence", "team_doubts", "form_streaks", "form_guide", "streak_checks"):
            con.execute(f"DELETE FROM derived.{table}")
    for (portion,) in con.execute("SELECT DISTINCT portion FROM portions ORDER BY portion").fetchall():
        con.execute(f"CREATE OR REPLACE TEMP TABLE due_teams AS SELECT team FROM portions WHERE portion = {portion}")
        _run(con, "teams")


def renew_seasons(con: Connection) -> None:
    """Renew what follows from the matches of the competitions and seasons in the temporary table `due_seasons`."""
    _run(con, "seasons")


def renew_articles(con: Connection, everything: bool) -> None:
    """Renew what is said of the articles that came, left or claim something in a touched cluster, or of all."""
    if everything:
        con.execute("DELETE FROM derived.article_coverage")
    named = " UNION ALL ".join(
        f"SELECT article_id FROM claims.{table} WHERE {column} IN (SELECT cluster FROM touched)"
        for table, column in CLUSTER_COLUMNS.items()
    )
    source = "SELECT article_id FROM main.articles" if everything else f"FROM touched_articles UNION ALL {named}"
    con.execute(f"CREATE OR REPLACE TEMP TABLE due_articles AS SELECT DISTINCT article_id FROM ({source})")
    _run(con, "articles")


def _run(con: Connection, folder: str) -> None:
    with transaction(con):
        for step in sorted((FOLDER / folder).glob("*.sql")):
            con.execute(step.read_text(encoding="utf-8"))
