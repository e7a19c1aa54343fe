"""The index of names: spellings of one team, names that teams share, squads of their own, names that nobody knows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.annotate.names import clean, names, split_squad


def team(text: str, **more: object) -> tuple[str, bool]:
    found = names().resolve_team(text, **more)  # type: ignore[arg-type]
    return found.name, found.known


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("LAFC", "Los Angeles FC"),
        ("Inter Miami CF", "Inter Miami"),
        ("Man Utd", "Manchester United"),
        ("manchester united", "Manchester United"),
        ("FC Barcelona", "Barcelona"),
        ("Bayern", "Bayern Munich"),
        ("Tigres", "Tigres UANL"),
        ("D.C. United", "DC United"),
        ("PSG", "Paris Saint-Germain"),
        ("USA", "United States"),
        ("Holland", "Netherlands"),
    ],
)
def test_spellings(text: str, canonical: str) -> None:
    assert team(text) == (canonical, True)


def test_a_shared_name_is_settled_by_the_country() -> None:
    assert team("Everton", country="England") == ("Everton", True)
    assert team("Everton", country="Chile") == ("Everton (Chile)", True)


def test_a_shared_name_is_settled_by_the_teams_met_before() -> None:
    assert team("United", among=("Leeds United",)) == ("Leeds United", True)
    assert team("United", among=("Newcastle United",)) == ("Newcastle United", True)


@pytest.mark.parametrize("text", ["Grimblethorpe Wanderers", "Old Boys of Nowhere", "Xyzzy"])
def test_a_name_that_nobody_knows_stays_as_it_is(text: str) -> None:
    assert team(text) == (text, False)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Chelsea Women", "Chelsea Women"),
        ("England Under-21s", "England U21"),
        ("Brazil U20", "Brazil U20"),
        ("England Women", "England Women"),
    ],
)
def test_women_and_youth_are_teams_of_their_own(text: str, canonical: str) -> None:
    assert team(text)[0] == canonical


def test_a_womens_article_means_the_womens_side() -> None:
    assert team("Chelsea", gender="w") == ("Chelsea Women", True)
    assert team("Rosengård", gender="w") == ("Rosengård Women", True)
    assert team("Horley Town", gender="w") == ("Horley Town Women", False)
    assert team("Horley Queens", gender="w") == ("Horley Queens", False)  # which says so itself
    assert team("Chelsea") == ("Chelsea", True)


@pytest.mark.parametrize(
    ("text", "bare", "squad"),
    [
        ("Brazil Under-20", "Brazil", "U20"),
        ("England Under 21s", "England", "U21"),
        ("Inter Miami II", "Inter Miami", "II"),
        ("Arsenal Women", "Arsenal", "Women"),
        ("Arsenal Reserves", "Arsenal", "Reserves"),
        ("Arsenal", "Arsenal", None),
        ("Women", "Women", None),
    ],
)
def test_squads(text: str, bare: str, squad: str | None) -> None:
    assert split_squad(text) == (bare, squad)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Valletta (Malta)", "Valletta"), ("  Old  Boys *", "Old Boys"), ("x-Ruritania", "Ruritania")],
)
def test_how_an_unknown_name_is_kept(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_every_club_of_a_league_is_found_by_its_own_name() -> None:
    """By its canonical name, without the country in brackets, in its own country and league."""
    index = names()
    lost = []
    for one in index.data.teams.values():
        if one.kind == "club" and one.league:
            bare = re.sub(r"\s*\([^)]*\)$", "", one.name)
            found = index.resolve_team(bare, country=one.country, competition=one.league, gender=one.gender)
            if found.name != one.name:
                lost.append((one.name, found.name))
    assert lost == []


@given(st.text(alphabet="abc’' -.()éFCU", max_size=20))
def test_a_name_not_in_the_tables_is_never_a_known_team(text: str) -> None:
    found = names().resolve_team(f"Zzq{text}")
    assert not found.known
    assert found.name.startswith("Zzq")


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("French soccer league", "Ligue 1"),
        ("Norwegian top flight", "Eliteserien"),
        ("Kenyan championship", "FKF Premier League"),
        ("Scottish Championship", "Scottish Championship"),  # which is another name's own
        ("French Open championship", None),
    ],
)
def test_a_countrys_first_league_is_meant_by_its_peoples_word(printed: str, meant: str | None) -> None:
    found = names().find_competition(printed)
    assert (found.name if found else None) == meant
