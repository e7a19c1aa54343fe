"""What the words of a question mean, asked of a real DuckDB."""

from __future__ import annotations

import duckdb
import pytest

from pipelines.questions import find_competition
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
