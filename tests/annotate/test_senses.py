"""Whom a name means in one article: teams of one name, parts of names, nicknames, sides of a club, longer names."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.annotate.article import annotate
from transforms.model import Article


def read(text: str, kind: str) -> list[str]:
    annotated = annotate(Article(source="test.txt", text=text))
    return [
        chunk.value.name if kind == "T" else str(chunk.value)
        for sentence in annotated.sentences
        for chunk in sentence.chunks
        if chunk.kind == kind
    ]


def teams(text: str) -> list[str]:
    return read(text, "T")


def test_an_owner_is_not_the_club_that_is_written_with_an_s() -> None:
    assert teams("It was Hibernian's day and no day for St Patrick's or the Hibernians.") == [
        "Hibernian",
        "St Patrick's Athletic",
        "Hibernians",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The day was fine for Everton of Chile and for Palestino.", "Everton (Chile)"),
        ("The day was fine for Chile's Everton and for Palestino.", "Everton (Chile)"),
        ("The day was fine for Everton (Chile) and for Palestino.", "Everton (Chile)"),
        ("The day was fine for Chilean side Everton and for Palestino.", "Everton (Chile)"),
        ("The day was fine for Liverpool of Montevideo and for others.", "Liverpool (Uruguay)"),
        ("The day was fine for Everton and for Fulham.", "Everton"),
    ],
)
def test_the_country_told_beside_a_shared_name(text: str, expected: str) -> None:
    assert teams(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("City were better in the second half. Leicester did not play, but Fulham, Everton, Fulham and Everton did.",
         ["Leicester City", "Fulham", "Everton", "Fulham", "Everton"]),
        ("City were better in the second half. Leicester City had met Fulham.",
         ["Leicester City", "Leicester City", "Fulham"]),
        ("Hope lived on when Wanderers won in the rain.", []),
        ("Everton lost 2-1 to Baggies in the rain, and Fulham lost to Wolves.",
         ["Everton", "West Bromwich Albion", "Fulham", "Wolverhampton Wanderers"]),
        ("Everton beat Hednesford 3-1 in the cup.", ["Everton", "Hednesford Town"]),
        ("Everton lost to Dynamo of Kiev and to Ajax of Amsterdam.", ["Everton", "Dynamo Kyiv", "Ajax"]),
        ("Danubio won, Cerro Largo lost, and hope lived on when Wanderers won at Danubio.",
         ["Danubio", "Cerro Largo", "Montevideo Wanderers", "Danubio"]),
        ("Cavalry and Pacific FC drew. Forge FC led the Canadian Premier League, and York came fourth.",
         ["Cavalry FC", "Pacific FC", "Forge FC", "York United"]),
        ("Orlando Pirates and Pyramids met in the cup, and Orlando were the better side.",
         ["Orlando Pirates", "Pyramids", "Orlando Pirates"]),
        ("Bradford Park Avenue won away, with two goals for Bradford after the break.",
         ["Bradford Park Avenue", "Bradford Park Avenue"]),
        ("Cove Rangers led Alloa and Montrose, and then Rangers scored again.",
         ["Cove Rangers", "Alloa Athletic", "Montrose", "Cove Rangers"]),
        ("Rangers drew with Motherwell and Aberdeen in turn.", ["Rangers", "Motherwell", "Aberdeen"]),
        ("Kano Pillars and Warri Wolves lost, and weary Wolves stay last.", ["Kano Pillars"]),
        ("The mood among South America's clubs was good, with Palmeiras in front.", ["Palmeiras"]),
    ],
)  # fmt: skip
def test_parts_of_names_mean_the_team_of_the_article(text: str, expected: list[str]) -> None:
    assert [name for name in teams(text) if name != "Warri Wolves"] == expected


def test_a_nickname_of_two_teams_is_the_one_that_the_paragraph_names() -> None:
    text = (
        "Chelsea were too good for Fulham.\n\nThe Blues could even rest players.\n\nBirmingham City met Watford on "
        "Sunday.\n\nThe Blues were poor."
    )
    assert teams(text) == [
        "Chelsea", "Fulham", "Chelsea", "Birmingham City", "Watford", "Birmingham City",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Roma and Lazio shared the points and the Romans went home happy.",  # Bath City are the Romans
        "Chorley and Curzon Ashton met, and for the Brewers it was a bad day.",  # Burton Albion play elsewhere
        "Barcelona and Espanyol met, and it was the Catalans who scored.",
        "For many Americans the price of bread is what counts, and the World Cup is not.",
    ],
)
def test_a_nickname_of_nobody_in_the_article_is_no_team(text: str) -> None:
    last = text.rsplit(" ", 1)[0]
    named = teams(last)
    assert not {"Bath City", "Burton Albion", "United States"} & set(named)
    assert len(named) == (0 if "Americans" in text else 2)


def test_everyday_words_are_no_teams() -> None:
    assert teams("Everton lost a National Premier Central match of no note at all to Fulham.") == ["Everton", "Fulham"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was played for FC Barcelona and for F.C. Porto alike.", ["Barcelona", "Porto"]),
        ("It was played by AFC Liverpool and by Bury alone.", ["AFC Liverpool", "Bury"]),
        ("Then Ruben Loftus-Cheek scored for Chelsea again.", ["Chelsea"]),
        ("In the evening Real de Minas went out of it to Motagua.", ["Motagua"]),
    ],
)
def test_names_in_longer_names(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chelsea Under-18s beat Arsenal under-18s.", ["Chelsea U18", "Arsenal U18"]),
        ("Then Liverpool's under-21s lost to Everton U21s.", ["Liverpool U21", "Everton U21"]),
        ("On Monday Chelsea reserves beat Fulham reserves.", ["Chelsea Reserves", "Fulham Reserves"]),
        ("Bristol Rovers' under-16s met Everton's second string.", ["Bristol Rovers U16", "Everton Reserves"]),
        ("Fulham's reserves lost, and Fulham's reserves came on.", ["Fulham Reserves", "Fulham"]),
        ("Liverpool were under Klopp then, and Fulham were not.", ["Liverpool", "Fulham"]),
        ("For once the Lionesses lost, and Fulham and Everton watched.", ["England Women", "Fulham", "Everton"]),
        ("Fulham met Everton. Chelsea beat Arsenal in the women's cup final.",
         ["Fulham", "Everton", "Chelsea Women", "Arsenal Women"]),
        ("In the FA Youth Cup it was Leeds United who beat Barnsley, and the FA Youth Cup is theirs.",
         ["Leeds United U18", "Barnsley U18"]),
    ],
)  # fmt: skip
def test_sides_of_a_club(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


def test_one_word_on_a_youth_side_leaves_an_article_on_men() -> None:
    text = (
        "Japan beat Ecuador before the World Cup.\n\nQatar lost to Canada there.\n\nIran and Senegal drew on the day."
        "\n\nChile beat Qatar too.\n\nA week before, Qatar had met an U23 side in a friendly."
    )
    assert set(teams(text)) == {"Japan", "Ecuador", "Qatar", "Canada", "Iran", "Senegal", "Chile"}


YOUTH_CUP = "At the U17 Asian Cup they were pleased. Japan beat Iran 2-0."
LEAD = "It rained. Everton beat Fulham 2-0. They were glad.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LEAD}{YOUTH_CUP}\n\nEngland lost to Wales.", ["Japan U17", "Iran U17", "England", "Wales"]),
        (f"{LEAD}At the under-20 event all was well.\n\nAt that youth tournament Japan beat Iran.",
         ["Japan U20", "Iran U20"]),
        (f"{LEAD}Rudge, who won the U17 Asian Cup, was there. Japan beat Iran.", ["Japan", "Iran"]),
        (f"{LEAD}It was at the 1999 U17 Asian Cup. Japan beat Iran.", ["Japan", "Iran"]),
        (f"{YOUTH_CUP}\n\nEngland lost to Wales.", ["Japan U17", "Iran U17", "England U17", "Wales U17"]),
    ],
)  # fmt: skip
def test_a_paragraph_on_a_youth_tournament(text: str, expected: list[str]) -> None:
    assert [name for name in teams(text) if name not in ("Everton", "Fulham")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They went second in the Northern Premier League and in the Thurlow Nunn Premier Division alike.",
         ["Northern Premier League", "Thurlow Nunn Premier Division"]),
        ("Chorley and Marine know the Premier Division well.", []),
        ("Motagua and Olimpia met again in the Clausura of that year in Honduras, Motagua and Vida too.", []),
        ("Toluca and Pachuca met again in the Clausura of that year.", ["Liga MX"]),
    ],
)  # fmt: skip
def test_competitions_of_many_countries(text: str, expected: list[str]) -> None:
    assert read(text, "C") == expected


def test_clubs_of_one_name_follow_the_country_that_the_text_is_in() -> None:
    text = (
        "In Panama it was Tauro who beat Plaza Amador, and Alianza went through.\n\nIn El Salvador it was Dragon who "
        "beat Firpo, and Alianza went through."
    )
    assert [name for name in teams(text) if "Alianza" in name] == ["Alianza (Panama)", "Alianza (El Salvador)"]
    told = text.replace("In Panama", "At Colon, Panama,").replace("In El Salvador", "At Acajutla, El Salvador,")
    assert teams(told) == teams(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "Leicester Tigers beat Newcastle Falcons by two tries and three conversions, after a scrum on the line.",
            True,
        ),
        ("Leicester lost four wickets in eight overs, and Derby made it an innings to forget on Sunday.", True),
        ("Leicester beat Derby with two goals from a striker who tries hard, laps the field and tries again.", False),
        ("Derry beat Sligo Rovers by 1-16 to 0-5, and Cork held off Galway, 0-12 to 1-8.", True),
        ("Leeds Rhinos edged Wigan Warriors, two goals to one.", True),
        ("Leeds 18 Wigan 16\n\nLate scores could not save Wigan.", True),
        ("Toulon beat Brive 28-24 a week after a 33-19 win at Castres.", True),
        ("Leeds beat Hull 2-0 with 18-16 shares of the chances, and 62-38 of the ball in a win by 58-42.", False),
        ("Derry went from 2-0 to 2-2 with Sligo, and Cork held Galway 1-1.", False),
        ("RUGBY UNION - RESULTS.\nLeicester 25 Gloucester 13\nSwansea 3 Cardiff 2", True),
        ("Ice hockey: results\nBoston 4, Chicago 2", True),
        ("Rugby Town - results\nRugby Town 2 Hinckley 1", False),
        ("The rugby club down the road lent Leicester its pitch, and Derby lost there to a late header.", False),
    ],
)
def test_another_sport(text: str, other: bool) -> None:
    annotated = annotate(Article(source="test.txt", text=text))
    assert annotated.other_sport is other


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Molde beat Bodo/Glimt in the snow.", ["Molde", "Bodø/Glimt"]),
        ("On Sunday East Burnley drew with Shildon again.", ["Shildon"]),
        ("Hamworthy United won 3-2 at Danny Burnley", ["Hamworthy United"]),
        ("It was Wales FC who met Bury.", ["Wales FC", "Bury"]),
    ],
)
def test_names_of_several_parts(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fulham and Everton are safe, and Wolves must win.", ["Fulham", "Everton", "Wolverhampton Wanderers"]),
        ("Fulham and Everton are safe, and for the Tigers it is over.", ["Fulham", "Everton"]),
        ("Al-Gharafa, Al-Rayyan, Al-Sadd and Al-Hilal are in the AFC Champions League, and Al-Ahli are.",
         ["Al Gharafa", "Al Rayyan", "Al Sadd", "Al-Hilal"]),
    ],
)  # fmt: skip
def test_short_forms_and_nicknames_of_nobody_named(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pittsburgh beat Denver in college soccer. The university won as colleges do. Louisville City were not there.",
         ["Louisville City"]),
        ("Seattle beat Houston. The university man, of college fame, left the university for MLS.",
         ["Seattle Sounders", "Houston Dynamo"]),
        ("The university men's soccer team lost 2-1 to Wesleyan. A freshman scored. The Knights are second.",
         ["Wesleyan"]),
    ],
)  # fmt: skip
def test_towns_of_college_teams_are_no_clubs(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


def test_a_ground_that_bears_a_clubs_name() -> None:
    text = (
        "Tigres UANL drew with Monterrey. They bring it home to the Universitario, and Pumas play Universitario next."
    )
    assert teams(text) == ["Tigres UANL", "Monterrey", "Pumas UNAM", "Universitario"]
    assert "Universitario" not in teams("Tigres UANL drew with Monterrey at the Universitario.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spennymoor beat Shildon in Durham. The Durham cup is Durham's cup.", ["Spennymoor Town", "Shildon"]),
        ("Durham Women beat Ipswich. Durham won in Durham.",
         ["Durham Women", "Ipswich Town Women", "Durham Women"]),
        ("The NWSL is back. Gotham beat Bay, and Bay met Angel City.",
         ["Gotham FC", "Bay FC", "Bay FC", "Angel City"]),
    ],
)  # fmt: skip
def test_a_short_name_that_only_a_womens_club_bears(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a person's name, as he is called in full or by what is told of him
        ("Bobby Zamora scored for Fulham. Fulham need Zamora against Everton.", ["Fulham", "Fulham", "Everton"]),
        ("Caracas met Zamora. Zamora beat Caracas.", ["Caracas FC", "Zamora FC", "Zamora FC", "Caracas FC"]),
        ("Lanús beat Banfield and Tigre. Hércules headed the winner, and Hércules was booked.",
         ["Lanús", "Banfield", "Tigre"]),
        # another place
        ("Papanui drew with New Brighton and Old Wrexham.", []),
        ("New Brighton manager Hurzeler saw Brighton beat Fulham.",
         ["Brighton & Hove Albion", "Brighton & Hove Albion", "Fulham"]),
        # of several continents
        ("Chelsea met Flamengo, Benfica met Palmeiras, Arsenal met Santos and Inter met nobody.",
         ["Chelsea", "Flamengo", "Benfica", "Palmeiras", "Arsenal", "Santos", "Inter"]),
        ("Flamengo met Santos, Palmeiras met Inter.", ["Flamengo", "Santos", "Palmeiras", "Internacional"]),
    ],
)  # fmt: skip
def test_names_that_are_no_clubs_here(text: str, expected: list[str]) -> None:
    assert [team for team in teams(text) if not team.startswith(("New", "Old", "Papanui"))] == expected


def test_a_name_with_a_small_word_between_hyphens_is_one() -> None:
    assert teams("Consett lost 3-1 at Chester-le-Street Town.") == ["Consett", "Chester-le-Street Town"]


@pytest.mark.parametrize("sides", ["Chelsea Women;Everton Women"])
def test_players_called_she(sides: str) -> None:
    text = "Chelsea beat Everton. She scored early, her header was her tenth, and she hit the bar."
    assert teams(text) == sides.split(";")
    assert teams(text + " He watched. His team were his pride.") == ["Chelsea", "Everton"]


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (1996, ["LA Galaxy", "Tampa Bay Mutiny", "VfB Leipzig", "Schalke 04"]),
        (2018, ["Los Angeles FC", "Tampa Bay Rowdies", "RB Leipzig", "Schalke 04"]),
    ],
)
def test_a_short_name_means_a_club_of_its_day(year: int, expected: list[str]) -> None:
    text = "Los Angeles beat Tampa Bay 2-0 in MLS. Leipzig lost to Schalke."
    annotated = annotate(Article(source="test.txt", text=text, published_on=date(year, 11, 9)))
    assert [c.value.name for s in annotated.sentences for c in s.chunks if c.kind == "T"] == expected


def test_a_dissolved_club_still_has_its_whole_name() -> None:
    text = "Tampa Bay Mutiny beat Wimbledon 2-0 back then."
    annotated = annotate(Article(source="test.txt", text=text, published_on=date(2020, 11, 9)))
    assert next(c.value.name for s in annotated.sentences for c in s.chunks if c.kind == "T") == "Tampa Bay Mutiny"
