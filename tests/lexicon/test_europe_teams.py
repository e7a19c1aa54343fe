"""The clubs of Europe: complete leagues, well-formed rows, names that papers print and that mean one club."""

from __future__ import annotations

import csv
from collections import defaultdict
from itertools import groupby
from pathlib import Path

import pytest

from transforms.annotate.names import Names
from transforms.annotate.tokens import fold
from transforms.lexicon.tables import DATA, Team, reference

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts" / "european_cup_1955_1991.csv"
COLUMNS = ["name", "country", "league", "gender", "kind", "aliases", "nicknames", "city", "region", "grounds"]
# Clubs in each league whose table is complete, in the 2025 or 2025-26 season.
COMPLETE = {
    "Premier League": 20, "Championship": 24, "League One": 24, "League Two": 24, "National League": 24,
    "National League North": 24, "National League South": 24,
    "Scottish Premiership": 12, "Scottish Championship": 10, "Scottish League One": 10, "Scottish League Two": 10,
    "La Liga": 20, "Segunda División": 22, "Serie A": 20, "Serie B": 20, "Bundesliga": 18, "2. Bundesliga": 18,
    "3. Liga": 20, "Ligue 1": 18, "Ligue 2": 18, "Primeira Liga": 18, "Liga Portugal 2": 18,
    "Eredivisie": 18, "Eerste Divisie": 20, "Belgian Pro League": 16, "Challenger Pro League": 17,
    "Turkish Super League": 18, "Super League Greece": 14, "Russian Premier League": 16, "Ukrainian Premier League": 16,
    "Swiss Super League": 12, "Austrian Bundesliga": 12, "Danish Superliga": 12, "Allsvenskan": 16, "Superettan": 16,
    "Eliteserien": 16, "Veikkausliiga": 12, "Ekstraklasa": 18, "Czech First League": 16,
    "Croatian Football League": 10, "Serbian SuperLiga": 16, "Liga I": 16, "Hungarian NB I": 12,
    "Bulgarian First League": 16, "Slovak First Football League": 12, "Slovenian PrvaLiga": 10,
    "League of Ireland Premier Division": 10, "Irish Premiership": 12, "Cymru Premier": 12,
    "Cypriot First Division": 14, "Israeli Premier League": 14, "Besta deild": 12, "Faroe Islands Premier League": 10,
    "Latvian Higher League": 10, "A Lyga": 10, "Meistriliiga": 10, "Belarusian Premier League": 16,
    "Kazakhstan Premier League": 14, "Erovnuli Liga": 10, "Armenian Premier League": 10,
    "Azerbaijan Premier League": 12, "Albanian Superliga": 10, "Montenegrin First League": 10,
    "Premier League of Bosnia and Herzegovina": 10, "Maltese Premier League": 12,
    "Women's Super League": 12, "Women's Super League 2": 12, "Frauen-Bundesliga": 14, "Liga F": 16,
    "Première Ligue": 12, "Serie A Women": 12, "Damallsvenskan": 14, "Toppserien": 10, "Eredivisie Vrouwen": 12,
    "Scottish Women's Premier League": 10,
}  # fmt: skip
# Short forms that clubs of one country share and that papers print for each of them: context decides.
SHARED = {
    "England": ["albion", "athletic", "city", "county", "rovers", "town", "united", "wanderers", "wimbledon"],
    "Scotland": ["albion", "athletic", "city", "rovers", "united"],
    "Northern Ireland": ["town", "united"],
    "Wales": ["town", "united"],
    "France": ["paris"],
    "Germany": ["borussia", "eintracht", "leipzig"],
    "Portugal": ["vitoria"],
    "Romania": ["u craiova"],
}
# As printed, mostly by agencies in the 1990s, with the country where the bare form is known in several.
PRINTED = {
    "Man Utd": "Manchester United", "Manchester Utd": "Manchester United", "Spurs": "Tottenham Hotspur",
    "Wolves": "Wolverhampton Wanderers", "Nottm Forest": "Nottingham Forest", "Sheff Wed": "Sheffield Wednesday",
    "West Brom": "West Bromwich Albion", "Leeds": "Leeds United", "QPR": "Queens Park Rangers",
    "MK Dons": "Milton Keynes Dons", "Hearts": "Hearts", "Heart of Midlothian": "Hearts", "Hibs": "Hibernian",
    "Hamilton Academical": "Hamilton Academical", "Barça": "Barcelona", "Atletico Madrid": "Atlético Madrid",
    "Deportivo Coruna": "Deportivo La Coruña", "Espanol": "Espanyol", "Sporting Gijon": "Sporting Gijón",
    "Celta Vigo": "Celta Vigo", "Athletic Bilbao": "Athletic Bilbao", "Internazionale": "Inter Milan",
    "Juve": "Juventus", "Bayern Munich": "Bayern Munich", "Bayern Muenchen": "Bayern Munich",
    "Hamburger SV": "Hamburg", "SV Hamburg": "Hamburg", "Moenchengladbach": "Borussia Mönchengladbach",
    "Borussia Moenchengladbach": "Borussia Mönchengladbach", "1. FC Köln": "Cologne", "Cologne": "Cologne",
    "Munich 1860": "1860 Munich", "Fortuna Duesseldorf": "Fortuna Düsseldorf", "MSV Duisburg": "Duisburg",
    "SC Freiburg": "Freiburg", "St Pauli": "St Pauli", "VfB Stuttgart": "Stuttgart", "PSG": "Paris Saint-Germain",
    "Paris St Germain": "Paris Saint-Germain", "St Etienne": "Saint-Étienne", "Nancy": "Nancy",
    "Setubal": "Vitória Setúbal", "Guimaraes": "Vitória Guimarães", "Sporting Lisbon": "Sporting CP",
    "Graafschap Doetinchem": "De Graafschap", "Twente Enschede": "Twente", "Feyenoord Rotterdam": "Feyenoord",
    "NEC Nijmegen": "NEC Nijmegen", "Willem II Tilburg": "Willem II", "RKC Waalwijk": "RKC Waalwijk",
    "Sint Truiden": "Sint-Truiden", "Standard Liege": "Standard Liège", "Club Bruges": "Club Brugge",
    "FCSB": "FCSB", "Steaua": "Steaua Bucharest", "Gloria Bistrita": "Gloria Bistrița",
    "Crvena zvezda": "Red Star Belgrade", "Dynamo Kiev": "Dynamo Kyiv", "Shakhtyor Donetsk": "Shakhtar Donetsk",
    "Broendby": "Brøndby", "Brondby": "Brøndby", "Bodo/Glimt": "Bodø/Glimt", "Stroemsgodset": "Strømsgodset",
    "Widzew Łódź": "Widzew Lodz", "Legia Warsaw": "Legia Warsaw", "Besiktas": "Beşiktaş",
    "Panathinaikos": "Panathinaikos", "Grasshopper": "Grasshoppers", "Neuchatel": "Neuchâtel Xamax",
    "Rapid Vienna": "Rapid Vienna", "Casino Salzburg": "Red Bull Salzburg", "Ujpesti Dozsa": "Újpest",
    "Qarabag": "Qarabağ", "Wimbledon": "Wimbledon",
    "Oxford": "Oxford United", "Bate Borisov": "BATE Borisov",
}  # fmt: skip
# Matching ignores case: what fans say of a club but any article may say of something else stays out of the tables.
EVERYDAY = {
    "us", "os", "rs", "shots", "cards", "sons", "wednesday", "students", "kings", "club", "the club", "port", "game",
    "pool", "start", "split", "odd", "well", "wood", "gate", "green", "legend", "wings", "horses", "bull", "gulf",
}  # fmt: skip
# Towns that are never printed alone for one club of several: as an alias they would turn a place into a team.
TOWNS = [
    "london",
    "manchester",
    "sheffield",
    "bristol",
    "lisbon",
    "belgrade",
    "istanbul",
    "vienna",
    "prague",
    "bucharest",
    "sofia",
    "kyiv",
    "moscow",
]

AFFIXES = {"fc", "cf", "sc", "ac", "afc", "fk"}  # what the README of the tables says that matching ignores

NAMES = Names(reference())
EUROPE = {country.name for country in reference().countries.values() if country.confederation == "UEFA"}
TEAMS = [team for team in reference().teams.values() if team.country in EUROPE and team.kind != "national"]


def trimmed(text: str) -> str:
    """`text` without what name matching ignores, a club's leading or trailing FC and the like included."""
    words = fold(text).split()
    while len(words) > 1 and words[0] in AFFIXES:
        words = words[1:]
    while len(words) > 1 and words[-1] in AFFIXES:
        words = words[:-1]
    return " ".join(words)


def files() -> list[Path]:
    """The table of each European country that has one."""
    slugs = {country.lower().replace(" ", "_") for country in EUROPE}
    return [path for path in sorted((DATA / "teams").glob("*.csv")) if path.stem in slugs]


def test_there_are_many_clubs_in_many_countries() -> None:
    assert len(TEAMS) >= 2000
    assert len({team.country for team in TEAMS}) >= 54


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_file_is_its_countrys_league_by_league(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        rows = list(reader)
    assert reader.fieldnames == COLUMNS
    assert {row["country"].lower().replace(" ", "_") for row in rows} == {path.stem}
    blocks = [block for block, _ in groupby((row["gender"], row["league"]) for row in rows)]
    assert len(blocks) == len(set(blocks))


@pytest.mark.parametrize("country", sorted({team.country for team in TEAMS}))
def test_every_row_is_usable(country: str) -> None:
    for team in TEAMS:
        if team.country == country:
            assert_usable(team)


def assert_usable(team: Team) -> None:
    assert team.city
    assert team.gender in {"m", "w"}
    assert team.kind in {"club", "reserve"}
    if team.league:
        competition = reference().competitions[team.league]
        assert (competition.kind, competition.gender) == ("league", team.gender)
    forms = [team.name, *(alias for alias in team.aliases if not alias.startswith("AFC "))]  # not ignored in England
    printed = [trimmed(text) for text in forms]
    assert len(printed) == len(set(printed)), "a form differs from another only in what matching ignores"
    assert not set(map(trimmed, team.nicknames)) & set(printed)
    assert not {fold(alias) for alias in team.aliases} & set(TOWNS)
    spoken = {fold(text) for text in (team.name, *team.aliases, *team.nicknames)}
    assert not spoken & EVERYDAY
    assert not [text for text in spoken if text.isdigit()]


@pytest.mark.parametrize(("league", "size"), COMPLETE.items())
def test_leagues_are_complete(league: str, size: int) -> None:
    assert len([team for team in TEAMS if team.league == league]) == size


def test_a_form_means_one_club_of_a_country_unless_it_is_known_to_be_shared() -> None:
    bearers: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for team in TEAMS:
        for text in (team.name, *team.aliases):
            bearers[team.country, team.gender, trimmed(text)].add(team.name)
    shared = {(country, form) for (country, _, form), names in bearers.items() if len(names) > 1}
    assert shared == {(country, form) for country, forms in SHARED.items() for form in forms}


def test_womens_sides_answer_to_the_short_name_of_the_club() -> None:
    clubs = {side: side.name.removesuffix(" Women") for side in TEAMS if side.name.endswith(" Women")}
    paired = {side: club for side, club in clubs.items() if club in reference().teams}
    assert len(paired) >= 100
    assert not [side.name for side, club in paired.items() if club not in side.aliases]


@pytest.mark.parametrize(("printed", "name"), PRINTED.items())
def test_printed_names_resolve(printed: str, name: str) -> None:
    assert NAMES.resolve_team(printed).name == name


@pytest.mark.parametrize(
    ("printed", "competition", "name"),
    [
        ("Rangers", "Scottish Premiership", "Rangers"),
        ("Rangers", "Championship", "Queens Park Rangers"),
        ("Wimbledon", "League One", "AFC Wimbledon"),
        ("Red Star", "Serbian SuperLiga", "Red Star Belgrade"),
        ("Nacional", "Primeira Liga", "Nacional (Portugal)"),
        ("Inter", "Serie A", "Inter Milan"),
        ("Barcelona", "Liga F", "Barcelona Women"),
        ("Chelsea", "Women's Super League", "Chelsea Women"),
        ("OL Lyonnes", "Première Ligue", "Lyon Women"),
    ],
)
def test_the_competition_settles_shared_names(printed: str, competition: str, name: str) -> None:
    gender = reference().competitions[competition].gender
    assert NAMES.resolve_team(printed, competition=competition, gender=gender).name == name


def test_grounds_lead_to_their_clubs() -> None:
    homes: dict[str, set[str]] = defaultdict(set)
    for team in TEAMS:
        for ground in team.grounds:
            homes[fold(ground)].add(team.name)
    assert {"Inter Milan", "AC Milan"} <= homes[fold("San Siro")] == homes[fold("Giuseppe Meazza")]
    assert homes[fold("Highbury")] == {"Arsenal"}
    assert "Borussia Dortmund" in homes[fold("Westfalenstadion")]
    assert {"Bayern Munich", "1860 Munich"} <= homes[fold("Allianz Arena")]


@pytest.mark.skipif(not FACTS.exists(), reason="the fact tables are not here")
def test_every_entrant_of_the_european_cup_is_one_club() -> None:
    with FACTS.open(encoding="utf-8", newline="") as handle:
        printed = {row[side] for row in csv.DictReader(handle) for side in ("home", "away")}
    clubs = {team.name for team in TEAMS if team.gender == "m"}
    known = {text: NAMES.resolve_team(text) for text in printed}
    assert len(printed) > 250
    assert not [text for text, team in known.items() if not team.known or team.name not in clubs]
