"""What the words of a question mean, asked of a real DuckDB."""

from __future__ import annotations

import duckdb
import pytest

from pipelines.questions import find_competition, find_team
from pipelines.reader import Reader


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (["Concacaf Champions Cup", "Premier League"], "Concacaf Champions Cup"),
        (["Champions League", "Premier League"], "Champions League"),  # Europe's went by that name too
        (
            ["Champions League", "Concacaf Champions Cup", "Concacaf Champions Cup"],
            "Concacaf Champions Cup",
        ),
    ],
)
def test_a_name_that_competitions_share_means_the_one_of_the_warehouse(held: list[str], expected: str) -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE matches AS SELECT unnest($held) AS competition", {"held": held})
        assert find_competition(Reader(connection), "Champions Cup") == expected


@pytest.mark.parametrize(
    ("held", "asked", "expected"),
    [
        (["Dallas Burn", "LA Galaxy"], "FC Dallas", "Dallas Burn"),  # an archive of 1999
        (["Dallas Burn", "FC Dallas"], "FC Dallas", "FC Dallas"),
        (["Dallas Burn", "FC Dallas"], "dallas burn", "Dallas Burn"),
    ],
)
def test_a_team_is_found_under_the_names_that_it_had(held: list[str], asked: str, expected: str) -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE matches AS SELECT unnest($held) AS home_team, '' AS away_team", {"held": held})
        assert find_team(Reader(connection), asked) == expected
