"""The clubs outside Europe, national teams, countries and grounds: complete, well-formed and tellable apart."""

from __future__ import annotations

import calendar
import csv
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

from transforms.annotate.names import Names, names_of
from transforms.annotate.tokens import fold
from transforms.lexicon.tables import DATA, Reference, Team, reference

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"
TEAM_COLUMNS = ["name", "country", "league", "gender", "kind", "aliases", "nicknames", "city", "region", "grounds"]
HEADERS = {
    "countries.csv": ["name", "demonyms", "capital", "confederation", "codes"],
    "venues.csv": ["name", "city", "country", "aliases"],
}
# Teams in each league whose table is complete, in the 2025 or 2025-26 season.
COMPLETE = {
    "Major League Soccer": 30,
    "Liga MX": 18,
    "Liga MX Femenil": 18,
    "Northern Super League": 6,
    "Costa Rican Primera División": 10,
    "Guatemalan Liga Nacional": 12,
    "Salvadoran Primera División": 12,
    "Liga Panameña de Fútbol": 12,
    "Jamaica Premier League": 14,
    "Campeonato Brasileiro Série A": 20,
    "Campeonato Brasileiro Série B": 20,
    "Argentine Primera División": 30,
    "Chilean Primera División": 16,
    "Uruguayan Primera División": 16,
    "Colombian Primera A": 20,
    "Peruvian Liga 1": 19,
    "Ecuadorian Serie A": 16,
    "Paraguayan Primera División": 12,
    "Bolivian Primera División": 16,
    "Venezuelan Primera División": 14,
    "J1 League": 20,
    "J2 League": 20,
    "K League 1": 12,
    "Chinese Super League": 16,
    "A-League": 12,
    "Saudi Pro League": 18,
    "South African Premiership": 16,
    "Egyptian Premier League": 21,
    "Botola Pro": 16,
    "Tunisian Ligue 1": 16,
    "Algerian Ligue 1": 16,
}
# Current members of each confederation that play as national teams; former and unaffiliated ones come on top.
NATIONAL = {"UEFA": 55, "CAF": 54, "AFC": 46, "CONCACAF": 35, "OFC": 11, "CONMEBOL": 10}
# Short forms that two clubs of one country share and that papers print for either: context decides.
SHARED = {
    ("Canada", "vancouver"),
    ("South Korea", "bucheon"),
    ("South Korea", "suwon"),
    ("United States", "kansas city"),
    ("United States", "saint louis"),
    ("United States", "st louis"),
    ("United States", "miami"),
    ("United States", "tampa bay"),
}


@pytest.fixture(scope="module")
def data() -> Reference:
    return reference()


@pytest.fixture(scope="module")
def index(data: Reference) -> Names:
    return Names(data)


def world(data: Reference) -> list[Team]:
    """The clubs of countries outside Europe."""
    outside = {country.name for country in data.countries.values() if country.confederation != "UEFA"}
    return [team for team in data.teams.values() if team.kind != "national" and team.country in outside]


def told(*columns: str) -> list[str]:
    """What stands in these columns of the fact tables beside the checkout; nothing where they are absent."""
    found: set[str] = set()
    for path in (FACTS / "ccc2025_matches.csv", FACTS / "mls2025_matches.csv"):
        if path.exists():
            with path.open(encoding="utf-8", newline="") as handle:
                found |= {row[column] for row in csv.DictReader(handle) for column in columns if row[column]}
    return sorted(found)


def test_headers_are_those_of_the_readme() -> None:
    paths = dict.fromkeys((DATA / "teams").glob("*.csv"), TEAM_COLUMNS)
    paths |= {DATA / name: columns for name, columns in HEADERS.items()}
    for path, columns in paths.items():
        with path.open(encoding="utf-8", newline="") as handle:
            assert next(csv.reader(handle)) == columns, path.name


def test_no_name_stands_twice() -> None:
    names: Counter[str] = Counter()
    for path in (DATA / "teams").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as handle:
            names.update(fold(row["name"]) for row in csv.DictReader(handle))
    assert [name for name, times in names.items() if times > 1] == []


def test_countries_and_venues_stand_once() -> None:
    for table in HEADERS:
        with (DATA / table).open(encoding="utf-8", newline="") as handle:
            names = Counter(fold(row["name"]) for row in csv.DictReader(handle))
        assert [name for name, times in names.items() if times > 1] == [], table


def test_countries_of_teams_and_venues_are_known(data: Reference) -> None:
    used = {team.country for team in data.teams.values()} | {venue.country for venue in data.venues.values()}
    assert used - set(data.countries) == set()


def test_leagues_of_clubs_are_competitions(data: Reference) -> None:
    assert {team.league for team in world(data) if team.league} - set(data.competitions) == set()


def test_genders_and_kinds_are_of_the_vocabulary(data: Reference) -> None:
    assert {team.gender for team in data.teams.values()} == {"m", "w"}
    assert {team.kind for team in data.teams.values()} <= {"club", "reserve", "youth", "national"}


def test_there_are_enough_clubs(data: Reference) -> None:
    assert len(world(data)) >= 1000


@pytest.mark.parametrize(("league", "size"), COMPLETE.items())
def test_complete_leagues(data: Reference, league: str, size: int) -> None:
    assert len([team for team in data.teams.values() if team.league == league]) == size


@pytest.mark.parametrize(("confederation", "size"), NATIONAL.items())
def test_every_member_has_a_national_team(data: Reference, confederation: str, size: int) -> None:
    teams = [team for team in data.teams.values() if team.kind == "national" and team.league == confederation]
    assert len(teams) >= size
    assert all(team.name == team.country for team in teams)


def test_every_national_team_has_a_word_for_its_people(data: Reference) -> None:
    silent = {"Serbia and Montenegro", "Commonwealth of Independent States", "Vatican City"}
    missing = {t.name for t in data.teams.values() if t.kind == "national" and not data.countries[t.name].demonyms}
    assert missing == silent


@pytest.mark.skipif(not FACTS.exists(), reason="no fact tables here")
@pytest.mark.parametrize("name", told("home", "away"))
def test_names_of_the_fact_tables_are_canonical(index: Names, data: Reference, name: str) -> None:
    assert name in data.teams
    assert index.resolve_team(name).name == name
    assert [team.name for rank, team in index.candidates(name) if rank == 0] == [name]


@pytest.mark.skipif(not FACTS.exists(), reason="no fact tables here")
@pytest.mark.parametrize("ground", told("venue"))
def test_grounds_of_the_fact_tables_are_known(data: Reference, ground: str) -> None:
    homes = {home for team in data.teams.values() for home in team.grounds}
    assert ground in homes or ground in data.venues


def test_no_form_reads_as_a_date_or_a_number(data: Reference) -> None:
    months = {fold(month) for month in (*calendar.month_name[1:], *calendar.month_abbr[1:])}
    forms = {fold(form) for team in world(data) for form in (team.name, *team.aliases, *team.nicknames)}
    dated = {form for form in forms if form.split()[0] in months and all(w.isdigit() for w in form.split()[1:])}
    assert dated | {form for form in forms if form.isdigit()} == set()


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Miami", "Inter Miami"),
        ("Miami FC", "Miami FC"),
        ("Inter Miami CF", "Inter Miami"),
        ("Inter Miami CF II", "Inter Miami II"),
        ("Herons", "Inter Miami"),
        ("Vancouver", "Vancouver Whitecaps"),
        ("Vancouver FC", "Vancouver FC"),
        ("'Caps", "Vancouver Whitecaps"),
        ("LAFC", "Los Angeles FC"),
        ("Galaxy", "LA Galaxy"),
        ("RSL", "Real Salt Lake"),
        ("Claret and Cobalt", "Real Salt Lake"),
        ("NYCFC", "New York City FC"),
        ("Sporting KC", "Sporting Kansas City"),
        ("St Louis", "St. Louis City"),
        ("Five Stripes", "Atlanta United"),
        ("MetroStars", "New York Red Bulls"),
        ("Montreal Impact", "CF Montréal"),
        ("Chivas", "Guadalajara"),
        ("Rayados", "Monterrey"),
        ("Cement Workers", "Cruz Azul"),
        ("Saprissa", "Deportivo Saprissa"),
        ("Atletico Mineiro", "Atlético Mineiro"),
        ("Atletico Paranaense", "Athletico Paranaense"),
        ("Sao Paulo", "São Paulo"),
        ("Fla", "Flamengo"),
        ("River", "River Plate"),
        ("River Plate", "River Plate"),
        ("Xeneizes", "Boca Juniors"),
        ("Liga de Quito", "LDU Quito"),
        ("Colo Colo", "Colo-Colo"),
        ("Barcelona SC", "Barcelona SC"),
        ("Everton", "Everton"),
        ("Liverpool", "Liverpool"),
        ("Suwon Samsung", "Suwon Samsung Bluewings"),
        ("Masandawana", "Mamelodi Sundowns"),
        ("Ahly", "Al Ahly"),
        ("Esperance", "Espérance"),
        ("Al Hilal", "Al-Hilal"),
        ("USA", "United States"),
        ("Korea Republic", "South Korea"),
        ("Zaire", "DR Congo"),
        ("Bafana Bafana", "South Africa"),
        ("Cote d'Ivoire", "Ivory Coast"),
    ],
)
def test_what_newspapers_print(index: Names, printed: str, meant: str) -> None:
    assert index.resolve_team(printed).name == meant


@pytest.mark.parametrize(
    ("printed", "country", "meant"),
    [
        ("Everton", "Chile", "Everton (Chile)"),
        ("Liverpool", "Uruguay", "Liverpool (Uruguay)"),
        ("River Plate", "Uruguay", "River Plate (Uruguay)"),
        ("Barcelona", "Ecuador", "Barcelona SC"),
        ("Racing", "Argentina", "Racing Club"),
        ("Velez", "Argentina", "Vélez Sarsfield"),
        ("Nacional", "Paraguay", "Nacional (Paraguay)"),
        ("Nacional", "Colombia", "Atlético Nacional"),
        ("America", "Mexico", "Club América"),
        ("America", "Colombia", "América de Cali"),
        ("Santos", "Mexico", "Santos Laguna"),
        ("Olimpia", "Honduras", "Olimpia (Honduras)"),
        ("Guarani", "Paraguay", "Guaraní (Paraguay)"),
        ("Universidad Catolica", "Ecuador", "Universidad Católica (Ecuador)"),
        ("Al-Ittihad", "Libya", "Al-Ittihad (Libya)"),
    ],
)
def test_a_shared_name_with_its_country(index: Names, printed: str, country: str, meant: str) -> None:
    assert index.resolve_team(printed, country=country).name == meant


def test_womens_sides_are_teams_of_their_own(index: Names) -> None:
    assert index.resolve_team("Portland", gender="w").name == "Portland Thorns"
    assert index.resolve_team("Portland").name == "Portland Timbers"
    assert index.resolve_team("Chicago Red Stars", gender="w").name == "Chicago Stars"
    assert index.resolve_team("Tigres Femenil").name == "Tigres UANL Women"


def test_abbreviations_of_places_times_and_tables_are_no_teams(index: Names) -> None:
    for printed in ("LA", "La", "UTC", "EST", "Pos", "Fort Lauderdale", "Apr."):
        assert not index.resolve_team(printed).known, printed


def test_two_clubs_of_a_city_do_not_take_its_name(data: Reference) -> None:
    forms = {fold(form) for team in world(data) for form in (team.name, *team.aliases, *team.nicknames)}
    assert "new york" not in forms
    assert (
        names_of(date(2025, 4, 3)).resolve_team("Los Angeles").name != "LA Galaxy"
    )  # as before the other club of the city


def test_clubs_of_a_country_share_only_the_forms_they_are_meant_to(data: Reference) -> None:
    teams = {team.name for team in world(data) if team.kind == "club"}
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for form, surface in Names(data).surfaces.items():
        for rank, team in surface.teams:
            if rank <= 2 and team.name in teams:
                holders[team.country, team.gender, form].add(team.name)
    shared = {(country, form): clubs for (country, _, form), clubs in holders.items() if len(clubs) > 1}
    assert {key: clubs for key, clubs in shared.items() if key not in SHARED} == {}
    assert SHARED - set(shared) == set(), "no longer shared"


def test_what_was_read_before_does_not_tell_which_clubs_there_were() -> None:
    early = names_of(date(1996, 8, 26))
    assert names_of(None).resolve_team("Wellingtn Phoenix").name == "Wellington Phoenix"  # a slip is looked up
    assert not early.resolve_team("Wellingtn Phoenix").known
    assert "RB Leipzig" not in {team.name for team in early.towns["leipzig"]}
    assert names_of(date(2020, 8, 26)).resolve_team("Wellingtn Phoenix").name == "Wellington Phoenix"
