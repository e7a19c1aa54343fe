"""Who was at home: grounds and places told around a match, and the words for a leg at home."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader


def homes(read: Reader, text: str) -> list[str | None]:
    """The home side of every result, in the order of their telling."""
    claims = [c for c in read(text, published_on=date(2024, 3, 11)).claims["matches"] if c.status == "played"]
    return [c.home_team if c.home_known else None for c in sorted(claims, key=lambda claim: claim.char_end)]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Hull City beat Derby 2-0. Liam Delap scored both goals at the MKM Stadium.", "Hull City"),
        ("Lens drew 1-1 with Nantes. It was a dull night at the Stade de la Beaujoire.", "Nantes"),
        ("Derby drew 1-1 with Hull City. A crowd of 30,000 at Pride Park were not amused.", "Derby County"),
        ("Peru were helped by the match in Quito, where Ecuador drew 1-1 with Bolivia.", "Ecuador"),
        ("There was worse news from Asuncion, where in pouring rain Paraguay drew 2-2 with Chile.", "Paraguay"),
        (
            "Norway went to Scotland's group and won. The Scots of Scotland lost 4-1 to Norway at Easter Road.",
            "Scotland",
        ),
        ("Everton won the home leg 2-1 against Porto.", "Everton"),
        ("Roma beat Torino 2-0 at the Olympic Stadium.", "Roma"),
        ("Chelsea drew 0-0 at bottom side Stoke.", "Stoke City"),
        ("Celtic won 2-0 at second-placed Falkirk.", "Falkirk"),
        ("Gor Mahia drew 1-1 with Tusker at Gor Sports Complex.", "Gor Mahia"),
        ("Zamalek won 1-0 against Petro Atletico in Lubango.", "Petro de Luanda"),
        ("Al Ahly lost 2-1 in Congo-Brazzaville to Talangai FC.", "Talangai FC"),
        ("Lens were beaten 3-0 by Nantes on their own pitch.", "Lens"),
        ("Lens lost 3-0 to Nantes on their own patch.", "Lens"),
    ],
)
def test_a_ground_or_a_place_around_the_match_is_that_of_its_home_side(read: Reader, text: str, home: str) -> None:
    assert homes(read, text) == [home]


@pytest.mark.parametrize(
    "text",
    [
        "Hull City beat Derby 2-0. They next play Stoke at the MKM Stadium.",
        "Hull City beat Derby 2-0. They will have the return at Pride Park.",
        "Hull City beat Derby 2-0. Last season they lost at Pride Park.",
        "Hull City beat Derby 2-0. Leeds are at Pride Park on Saturday.",
        "Ghana beat Chile 2-0 at Craven Cottage.",
        "As the last seconds ticked away Lens led 2-0, and they beat Nantes 3-0.",
        "Lens pulled away to beat Nantes 3-0.",
        "Chelsea beat Palmeiras 2-1 in Abu Dhabi.",
        "Mali beat Zambia 2-0 in Luanda.",
        "Lens have beaten Nantes 3-0 on their own patch.",
        "Celtic beat Falkirk 2-0 at the expense of Rangers.",
        "At half-time Falkirk led Celtic, who won 2-1.",
        "Derby were in Quito, where the team hotel is, when they beat Hull City 2-0.",
        "Derby beat Hull City 2-0 to earn a home tie with Stoke.",
        "Derby beat Hull City 2-0 and will have a home tie in the last eight.",
    ],
)
def test_a_ground_of_another_match_says_nothing(read: Reader, text: str) -> None:
    assert homes(read, text) == [None]


def test_a_headline_with_the_visitors_first_gives_way_to_the_ground_told(read: Reader) -> None:
    text = "Aston Villa 0 Chelsea 1\n\nPlaying at Stamford Bridge tests anybody. Chelsea beat Aston Villa 1-0 all the same."
    assert set(homes(read, text)) == {"Chelsea"}


@pytest.mark.parametrize(
    ("text", "home"),
    [
        (
            "Results of Wednesday's matches (hosts named first):\n\nGroup A Genoa 2 Parma 1 Galatasaray 3 Lyon 1",
            "Genoa",
        ),
        ("Serie A - Genoa 3; Parma 0: There was singing on the terraces.", "Genoa"),
        ("Genoa 3 Parma 0: There was singing on the terraces of Serie A.", "Genoa"),
        ("So it ended Genoa 3 Parma 0: there was singing on the terraces of Serie A.", None),
        ("Galaxy 3 Earthquakes 1: a fine evening in MLS.", None),
    ],
)
def test_printed_scores_stand_home_side_first_in_europe_or_where_a_note_says_so(
    read: Reader, text: str, home: str | None
) -> None:
    assert homes(read, text)[0] == home


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Celtic were held to a 1-1 home draw by Hearts.", ["Celtic"]),
        ("Leeds' trip to Derby ended in a 2-0 victory.", ["Derby County"]),
        ("Leeds travelled to Derby on Monday night, where they won 3-2.", ["Derby County"]),
        ("Leeds condemned Hull to a 2-0 home defeat.", ["Hull City"]),
        ("There were home wins for Leeds, 3-2 against Derby, and Hull, 1-0 against Bury.", ["Leeds United", "Hull City"]),
        ("There were away wins for Leeds (3-0 against Derby) and Hull (2-1 against Bury).", ["Derby County", "Bury"]),
        ("Leeds had a home win. They beat Derby 2-0.", [None]),
        ("Leeds won 2-1 at ten-man Derby.", ["Derby County"]),
    ],
)  # fmt: skip
def test_home_draws_and_rows_of_home_wins(read: Reader, text: str, hosts: list[str | None]) -> None:
    claims = [c for c in read(text).claims["matches"] if c.status == "played" and c.home_goals is not None]
    assert [c.home_team if c.home_known else None for c in claims] == hosts


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Lens host Nantes on Saturday. The reverse fixture ended 2-2.", "Nantes"),
        ("Lens host Nantes on Saturday. Lens beat Nantes 2-0 in the reverse fixture.", "Nantes"),
        ("Lens drew 1-1 with Nantes at the Stade de la Beaujoire. Lens won the reverse fixture 3-0.", "Lens"),
        ("Lens host Nantes on Saturday. Nantes won the reverse fixture in October.", "Nantes"),
        ("Lens host Nantes on Saturday. The reverse fixture ended in a draw.", "Nantes"),
        ("Lens host Nantes on Saturday. Nantes won the corresponding fixture 2-0 last season.", None),
        ("Lens host Nantes on Saturday. They suffered a 2-0 reverse against Nantes in August.", None),
    ],
)
def test_the_reverse_fixture_was_on_the_other_ground(read: Reader, text: str, home: str | None) -> None:
    assert homes(read, text)[-1] == home


def test_a_first_meeting_in_a_league_is_no_leg(read: Reader) -> None:
    found = read("Lens host Nantes on Saturday. Lens won this season's first meeting 2-0.").claims
    assert [c.leg for c in found["matches"]] == [None, None]
    assert found["ties"] == []


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Lens host Nantes, whom they beat 2-0 in August.", None),
        ("Lens travel to Nantes, whom they beat 2-0 in August.", None),
        ("Lens will be at home to Nantes, who beat them 2-0 in August.", None),
        ("Lens go to Nantes, where they lost 2-0 in August.", "Nantes"),
    ],
)
def test_the_ground_of_the_next_match_is_not_that_of_the_last(read: Reader, text: str, home: str | None) -> None:
    assert homes(read, text) == [home]
