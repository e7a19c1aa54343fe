"""The table of competitions: keys that hold, the names that papers print, and none that are everyday words."""

from __future__ import annotations

import unicodedata

import pytest

from transforms.lexicon.tables import Competition, reference

COMPETITIONS = reference().competitions
KINDS = {"league", "cup", "league cup", "super cup", "continental", "international", "friendly"}
# Matching ignores case, so an alias that is also an everyday word would find a competition in every second article.
EVERYDAY = {"can", "a group", "euro", "euros", "league", "cup", "liga", "final", "the cup", "the league", "division"}


def fold(name: str) -> str:
    """`name` without what name matching ignores: case, accents, full stops, apostrophes."""
    letters = (c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    return "".join(letters).replace(".", "").replace("'", "")


def bearers(name: str) -> set[str]:
    """Canonical names of all competitions that papers call `name`."""
    return {c.name for c in COMPETITIONS.values() if fold(name) in map(fold, (c.name, *c.aliases))}


def test_there_are_enough_and_their_codes_are_keys() -> None:
    codes = [c.code for c in COMPETITIONS.values()]
    assert len(codes) >= 150
    assert len(set(codes)) == len(codes)
    assert all(code == code.lower() and " " not in code for code in codes)


@pytest.mark.parametrize("kind", sorted({competition.kind for competition in COMPETITIONS.values()}))
def test_every_row_is_usable(kind: str) -> None:
    for competition in COMPETITIONS.values():
        if competition.kind == kind:
            assert_usable(competition)


def assert_usable(competition: Competition) -> None:
    assert competition.kind in KINDS
    assert competition.teams in {"club", "national"}
    assert competition.gender in {"m", "w"}
    assert competition.season_kind in {"calendar", "split"}
    assert 1 <= competition.season_start <= 12
    assert competition.season_kind == "split" or competition.season_start == 1
    assert competition.first is None or 1860 <= competition.first <= 2030
    assert competition.last is None or (competition.first or 0) <= competition.last
    folded = [fold(alias) for alias in (competition.name, *competition.aliases)]
    assert len(set(folded)) == len(folded), "an alias stands twice"
    assert not EVERYDAY & set(folded)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("EPL", "Premier League"),
        ("FA Carling Premiership", "Premier League"),
        ("German first division", "Bundesliga"),
        ("French first division", "Ligue 1"),
        ("Dutch first division", "Eredivisie"),
        ("Spanish first division", "La Liga"),
        ("Czech first division", "Czech First League"),
        ("Romanian first division", "Liga I"),
        ("Belgian first division", "Belgian Pro League"),
        ("Portuguese first division", "Primeira Liga"),
        ("Brazilian championship", "Campeonato Brasileiro Série A"),
        ("South Korean pro-soccer", "K League 1"),
        ("Scottish Premier League", "Scottish Premiership"),
        ("MLS", "Major League Soccer"),
        ("MLS Cup", "MLS Cup Playoffs"),
        ("CONCACAF Champions League", "Concacaf Champions Cup"),
        ("Carling Cup", "League Cup"),
        ("Milk Cup", "League Cup"),
        ("Spanish Super Cup", "Supercopa de España"),
        ("German Cup", "DFB-Pokal"),
        ("French Cup", "Coupe de France"),
        ("AFCON", "Africa Cup of Nations"),
        ("Euro 96", "European Championship"),
        ("WSL", "Women's Super League"),
    ],
)
def test_names_in_print_lead_to_their_competition(printed: str, meant: str) -> None:
    assert bearers(printed) == {meant}


@pytest.mark.parametrize(
    ("shared", "by"),
    [
        ("Serie A", {"Serie A", "Serie A Women", "Campeonato Brasileiro Série A"}),
        ("Premiership", {"Premier League", "Scottish Premiership", "South African Premiership"}),
        ("Premier League", {"Premier League", "Russian Premier League", "Egyptian Premier League"}),
        ("First Division", {"First Division", "Scottish Championship"}),
        ("Champions Cup", {"European Cup", "Concacaf Champions Cup"}),
        ("Nations Cup", {"Africa Cup of Nations", "OFC Nations Cup"}),
        ("Super Cup", {"UEFA Super Cup", "Supercopa de España"}),
        ("English first division", {"First Division"}),
    ],
)
def test_a_name_that_several_bear_is_listed_with_each(shared: str, by: set[str]) -> None:
    assert by <= bearers(shared)
