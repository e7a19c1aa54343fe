"""Who is meant by "the Florida side" or "Mascherano's men", and where a description must stay one."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.annotate.article import annotate
from transforms.annotate.chunks import Chunk
from transforms.annotate.references import people_of, resolve_references
from transforms.model import Article


def read(text: str) -> tuple[list[Chunk], dict[str, str]]:
    annotated = annotate(Article(source="test.txt", text=text))
    people = people_of(annotated)
    resolve_references(annotated, people)
    return [chunk for sentence in annotated.sentences for chunk in sentence.chunks], people


def described(text: str) -> list[tuple[str, str]]:
    """(words, team) of every description that became a team."""
    return [
        (text[chunk.start : chunk.end], chunk.value.name)
        for chunk in read(text)[0]
        if chunk.kind == "T" and chunk.value.how == "description"
    ]


@pytest.mark.parametrize(
    ("text", "words", "team"),
    [
        ("Inter Miami won. The Florida side are top.", "The Florida side", "Inter Miami"),
        (
            "The Canadian team beat Inter Miami. Vancouver Whitecaps are top.",
            "The Canadian team",
            "Vancouver Whitecaps",
        ),
        ("Inter Miami coach Javier Mascherano spoke. Mascherano's men won.", "Mascherano's men", "Inter Miami"),
        (
            "Celtic manager Martin O'Neill spoke. O'Neill's reigning champions won.",
            "O'Neill's reigning champions",
            "Celtic",
        ),
        (
            "Leeds United manager David O'Leary spoke. O'Leary's Premier League leaders won.",
            "O'Leary's Premier League leaders",
            "Leeds United",
        ),
        ("Cruz Azul met Inter Miami. The Mexican side won.", "The Mexican side", "Cruz Azul"),
        ("Aberdeen met Hearts. It was then that the Pittodrie side won.", "the Pittodrie side", "Aberdeen"),
        ("Bayern Munich met Fulham. The Bundesliga side won.", "The Bundesliga side", "Bayern Munich"),
        (
            "Zamalek of Egypt met Kaizer Chiefs of South Africa. The South Africans won.",
            "The South Africans",
            "Kaizer Chiefs",
        ),
        ("Rosenborg met Ajax. The Norwegian champions won.", "The Norwegian champions", "Rosenborg"),
        ("Aston Villa met Everton. The Midlands club won.", "The Midlands club", "Aston Villa"),
        ("Boca Juniors met Ajax. The South Americans won.", "The South Americans", "Boca Juniors"),
    ],
)
def test_a_description_that_fits_one_team(text: str, words: str, team: str) -> None:
    assert described(text) == [(words, team)]


@pytest.mark.parametrize(
    "text",
    [
        "Inter Miami met Orlando City. The Florida side won.",
        "Cruz Azul met Tigres. The Mexican side won.",
        "Everton met Fulham. The Brazilian side won.",
        "Inter Miami won. Somebody's squad rested.",
        "Celtic manager Martin O'Neill spoke. O'Neill's leaders spoke too.",
        "Celtic manager Martin O'Neill spoke. O'Neill's former champions won.",
        "Rosenborg met Molde. It was then that the Norwegian champions won.",
    ],
)
def test_a_description_that_fits_none_or_several(text: str) -> None:
    assert described(text) == []


@pytest.mark.parametrize(
    ("text", "person", "team"),
    [
        ("Inter Miami head coach Javier Mascherano spoke.", "javier mascherano", "Inter Miami"),
        ("Everton's Jarrad Branthwaite was hurt.", "jarrad branthwaite", "Everton"),
        ("Nacho Novo of Rangers scored.", "nacho novo", "Rangers"),
        ("David Moyes, the Everton manager, spoke.", "david moyes", "Everton"),
    ],
)
def test_whose_man_a_person_is(text: str, person: str, team: str) -> None:
    people = read(text)[1]
    assert people[person] == team
    assert people[person.split()[-1]] == team


def test_a_person_given_to_two_teams_is_nobodys() -> None:
    people = read("Everton's Tim Cahill met Fulham's Tim Cahill.")[1]
    assert "tim cahill" not in people


@pytest.mark.parametrize(
    "text",
    [
        "Barnaby Rudge of Everton scored against his former club.",
        "Everton sent him to Burnley. Everton's feeder club won.",
        "Bayern Munich met Borussia Dortmund. The Bundesliga side won.",
    ],
)
def test_a_side_that_is_not_the_one_that_plays(text: str) -> None:
    assert described(text) == []


@pytest.mark.parametrize(("day", "expected"), [(date(2025, 11, 1), ["Barrow"]), (date(2009, 11, 1), []), (None, [])])
def test_a_division_means_a_team_only_in_the_season_of_the_reference_data(
    day: date | None, expected: list[str]
) -> None:
    text = "Barrow met Fulham. The League Two strugglers won."
    annotated = annotate(Article(source="test.txt", text=text, published_on=day))
    resolve_references(annotated, people_of(annotated))
    chunks = [chunk for sentence in annotated.sentences for chunk in sentence.chunks if chunk.kind == "T"]
    assert [chunk.value.name for chunk in chunks if chunk.value.how == "description"] == expected
