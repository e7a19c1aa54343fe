"""The names that teams had before."""

from __future__ import annotations

import pytest

from transforms.annotate.names import names
from transforms.lexicon.tables import reference


def test_a_former_name_means_its_team_or_nothing_that_is_known() -> None:
    for name, team in reference().renamed.items():
        found = names().resolve_team(name, country=team.country)
        assert not found.known or found.name == team.name, name


def test_former_names_stand_oldest_first() -> None:
    for team in reference().teams.values():
        years = [until for _, until in team.former]
        assert years == sorted(set(years)), team.name


@pytest.mark.parametrize(
    ("team", "year", "name"),
    [
        ("FC Dallas", 1999, "Dallas Burn"),
        ("FC Dallas", 2005, "FC Dallas"),
        ("DR Congo", 1974, "Zaire"),
        ("Jeju SK", 1999, "Bucheon SK"),
        ("Manchester United", 1901, "Newton Heath"),
    ],
)
def test_a_team_is_called_what_it_was_called_then(team: str, year: int, name: str) -> None:
    assert reference().teams[team].name_in(year) == name


def test_former_names_come_in_the_order_of_their_table() -> None:
    """Whatever the process: the digest of the reference data says whether a warehouse is up to date."""
    told = [name for team in reference().renamed.values() for name, _ in team.former if name != team.name]
    assert list(reference().renamed) == list(dict.fromkeys(told))
