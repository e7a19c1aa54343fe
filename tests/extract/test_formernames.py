"""Teams under the names that they had in the season told of."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article


@pytest.mark.parametrize(
    ("day", "text", "home"),
    [
        ("1999-05-05", "Dallas beat LA Galaxy 3-1 on Tuesday.", "Dallas Burn"),
        ("2009-05-05", "Dallas beat LA Galaxy 3-1 on Tuesday.", "FC Dallas"),
        ("2009-05-05", "Dallas beat LA Galaxy 3-1 in May 1999.", "Dallas Burn"),
        (None, "The Dallas Burn beat LA Galaxy 3-1.", "Dallas Burn"),
        (None, "The Burn beat LA Galaxy 3-1.", "FC Dallas"),  # nothing tells when: the name that it has now
        ("2020-02-05", "Punjab beat Aizawl 3-1 in the I-League on Tuesday.", "Punjab FC"),  # one club, three names
        ("2022-02-05", "Punjab beat Aizawl 3-1 in the I-League on Tuesday.", "RoundGlass Punjab"),
    ],
)
def test_a_team_has_the_name_of_its_season(day: str | None, text: str, home: str) -> None:
    article = Article(source="a.txt", text=text, published_on=date.fromisoformat(day) if day else None)
    assert [c.home_team for c in extract(article).claims["matches"]] == [home]


def test_all_that_is_told_of_a_team_has_one_name() -> None:
    text = (
        "LA Galaxy 1 FC Dallas 2\n\nJason Kreis scored both goals for FC Dallas, who are top of the Western Conference "
        "with 30 points. Dallas are unbeaten in five matches."
    )
    claims = extract(Article(source="a.txt", text=text, published_on=date(1999, 6, 14))).claims
    assert {claim.away_team for claim in claims["matches"]} == {"Dallas Burn"}
    named = [claim.team for table in ("goals", "standings", "streaks") for claim in claims[table]]
    assert len(named) >= 4
    assert set(named) == {"Dallas Burn"}
