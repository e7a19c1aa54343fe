"""Sentences as typed chunks: what each stretch is, where it stands, and what a shared name means in one article."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.annotate.article import Annotated, annotate
from transforms.annotate.chunks import Chunk
from transforms.model import Article

THURSDAY = date(2025, 4, 3)


def read(text: str) -> Annotated:
    return annotate(Article(source="test.txt", text=text, published_on=THURSDAY))


def chunks(text: str, kind: str) -> list[Chunk]:
    return [chunk for sentence in read(text).sentences for chunk in sentence.chunks if chunk.kind == kind]


def teams(text: str) -> list[str]:
    return [chunk.value.name for chunk in chunks(text, "T")]


@pytest.mark.parametrize(
    ("kind", "planted"),
    [
        ("T", ["Los Angeles FC", "Inter Miami"]),
        ("S", ["1-0"]),
        ("K", ["beat"]),
        ("D", ["Wednesday"]),
        ("L", ["BMO Stadium"]),
        ("C", ["Concacaf Champions Cup"]),
        ("G", ["first leg"]),
        ("H", ["Nathan Ordaz"]),
    ],
)
def test_planted_mentions_have_their_offsets(kind: str, planted: list[str]) -> None:
    text = (
        "Ça y est ! Nathan Ordaz scored the only one and Los Angeles FC beat Inter Miami 1-0 at BMO Stadium on "
        "Wednesday in the first leg of a Concacaf Champions Cup tie that nobody there will ever forget."
    )
    found = [text[chunk.start : chunk.end] for chunk in chunks(text, kind)]
    assert [one for one in found if one in planted] == planted
    if kind in "TSCG":
        assert found == planted


def test_a_sentence_as_a_skeleton() -> None:
    (sentence,) = read("Everton beat Fulham 2-0 at Goodison Park.").sentences
    assert sentence.skeleton.startswith("TKTSpL")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("City beat United in the rain. Manchester City had lost to Manchester United before.",
         ["Manchester City", "Manchester United"] * 2),
        ("City beat Palace in the rain. Bristol City had lost to Crystal Palace before.",
         ["Bristol City", "Crystal Palace"] * 2),
        ("United won on the day. Leeds United have been better at it.", ["Leeds United"] * 2),
        ("Vancouver were better than Minnesota in their MLS match.", ["Vancouver Whitecaps", "Minnesota United"]),
    ],
)  # fmt: skip
def test_a_shared_name_has_one_sense_in_an_article(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


def test_a_nickname_counts_where_the_article_names_the_team() -> None:
    assert teams("Liverpool rested players and yet the Reds were better.") == ["Liverpool"] * 2
    assert teams("The colours were plain and the reds were bright.") == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Striker Milan Baros scored twice and was taken off.", "Milan Baros"),
        ("The captain, Jordan Henderson, said that he was sorry.", "Jordan Henderson"),
        ("It was a night to forget for Chelsea Clinton and the rest of them.", "Chelsea Clinton"),
        ("A LATE Gary Hay header settled it.", "Gary Hay"),
    ],
)
def test_a_person_whose_name_holds_a_teams(text: str, person: str) -> None:
    assert teams(text) == []
    assert person in [text[chunk.start : chunk.end] for chunk in chunks(text, "H")]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Sunday Chinedu's goal beat Leeds.", "Sunday Chinedu"),
        ("Everton led through Friday Ekpo.", "Friday Ekpo"),
        ("Leeds won on Sunday and Monday Odigie scored.", "Monday Odigie"),
        ("Leading scorer, Victor Namo scored against Leeds.", "Victor Namo"),
        ("On Sunday Ekpo scored against Leeds.", "Ekpo"),
        ("After Sunday Ekpo was fit for Leeds.", "Ekpo"),
    ],
)
def test_a_day_or_a_winner_may_be_a_first_name(text: str, person: str) -> None:
    names = [chunk.value for chunk in chunks(text, "H")]
    assert names == [person]


def test_a_name_with_a_genitive_in_it_is_taken_whole() -> None:
    assert teams("Bohemians are behind St Patrick’s Athletic, and Derry behind St Pat's.")[1] == "St Patrick's Athletic"


def test_a_town_is_its_club_in_the_league_that_the_article_is_about() -> None:
    text = "Perth Glory and Wellington Phoenix are ahead of Adelaide United. Western Sydney lost to Newcastle."
    assert teams(text)[-1] == "Newcastle Jets"
    assert teams("Leeds beat Sunderland 1-0. Newcastle drew with Fulham.")[2] == "Newcastle United"


def test_an_everyday_word_is_no_womens_side() -> None:
    assert "Kansas City Current" not in teams("Leeds beat Fulham 1-0. Current champions Liverpool drew with Everton.")


def test_the_final_place_in_a_competition_is_no_final() -> None:
    assert not chunks("Roma hold the final Champions League place.", "G")
    assert chunks("Roma reached the Champions League final.", "G")


def test_a_country_after_in_is_a_place() -> None:
    text = "Cruz Azul beat Toluca in front of a large crowd in Mexico City on Wednesday."
    assert teams(text) == ["Cruz Azul", "Toluca"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("England Under-21s beat Germany U21s.", ["England U21", "Germany U21"]),
        ("Chelsea Women beat Arsenal Women.", ["Chelsea Women", "Arsenal Women"]),
        ("Inter Miami II beat Columbus Crew 2 in the rain.", ["Inter Miami II", "Columbus Crew 2"]),
    ],
)
def test_squads_are_teams_of_their_own(text: str, expected: list[str]) -> None:
    assert teams(text) == expected


def test_an_article_on_womens_football_means_the_womens_sides() -> None:
    text = (
        "The WSL title race is open. Chelsea beat Arsenal in the WSL on Sunday, and the women's game has never drawn "
        "so many. Chelsea lead the WSL."
    )
    assert read(text).women
    assert set(teams(text)) == {"Chelsea Women", "Arsenal Women"}


def test_a_title_that_names_the_womens_league_says_whose_football_it_is() -> None:
    text = "FAWSL round-up\n\nChelsea beat Arsenal 2-0 on Sunday. Everton lost to Liverpool."
    assert read(text).women
    assert not read(
        "Premier League round-up\n\nChelsea beat Arsenal 2-0 in the Premier League, and the FAWSL is off."
    ).women


def test_mens_football_that_mentions_a_womens_match_stays_mens() -> None:
    text = "Chelsea beat Arsenal on Sunday. Chelsea and Arsenal also met in the women's league."
    assert not read(text).women


def test_stretches_already_read_as_lists_are_left_out() -> None:
    text = "Everton 2 Fulham 1\nArsenal beat Chelsea on Sunday."
    annotated = annotate(Article(source="test.txt", text=text), [(0, 18)])
    assert set(annotated.team_counts) == {"Arsenal", "Chelsea"}


def test_furniture_is_left_out() -> None:
    text = "Read also: Everton news\nArsenal beat Chelsea on Sunday."
    start = text.index("Arsenal")
    annotated = annotate(Article(source="test.txt", text=text, prose_spans=[(start, len(text))]))
    assert set(annotated.team_counts) == {"Arsenal", "Chelsea"}


@settings(max_examples=100)
@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from("Everton City the 2-1 Milan Baros in Mexico . , \n U20s FC".split(" "))).map(" ".join)
)
def test_chunks_stand_in_order_within_their_sentence(text: str) -> None:
    for sentence in read(text).sentences:
        at = sentence.start
        for chunk in sentence.chunks:
            assert at <= chunk.start < chunk.end <= sentence.end
            at = chunk.end
