"""Coaches, captains and titles told in passing."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article


def people(text: str) -> set[tuple[str, str, str]]:
    claims = extract(Article(source="test.txt", text=text, published_on=date(2025, 4, 10))).claims["people"]
    return {(c.person, c.team, c.role) for c in claims}


def titles(text: str) -> set[tuple[str, str, str | None, int | None]]:
    claims = extract(Article(source="test.txt", text=text, published_on=date(2025, 4, 10))).claims["titles"]
    return {(c.team, c.competition, c.season, c.times) for c in claims}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Everton manager David Moyes was pleased.", ("David Moyes", "Everton", "head coach")),
        ("The Everton manager, David Moyes, was pleased.", ("David Moyes", "Everton", "head coach")),
        ("David Moyes, the Everton manager, was pleased.", ("David Moyes", "Everton", "head coach")),
        ("Under Danish coach Jesper Sorensen, Vancouver Whitecaps have improved.", ("Jesper Sorensen", "Vancouver Whitecaps", "head coach")),
        ("Everton have lost four games under new coach David Moyes.", ("David Moyes", "Everton", "head coach")),
        ("Everton captain Seamus Coleman is back.", ("Seamus Coleman", "Everton", "captain")),
        ("Seamus Coleman, the Everton captain, is back.", ("Seamus Coleman", "Everton", "captain")),
        ("Everton won. Boss David Moyes said Everton had earned it.", ("David Moyes", "Everton", "head coach")),
    ],
)  # fmt: skip
def test_who_leads_a_team(text: str, claim: tuple[str, str, str]) -> None:
    assert people(text) == {claim}


@pytest.mark.parametrize(
    "text",
    [
        "Former Everton manager Ronald Koeman was at the ground.",
        "Everton assistant coach Alan Irvine was sent off.",
        "Ex-Everton boss Sam Allardyce disagreed.",
        "Everton need their captain's magic.",
        "Everton caretaker boss Duncan Ferguson takes over.",
        "Everton coach David Moyes's brother watched.",
    ],
)
def test_past_and_lesser_parts_are_not_claimed(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Only the Seattle Sounders have ever won the Concacaf Champions Cup.", ("Seattle Sounders", "Concacaf Champions Cup", None, None)),
        ("Chelsea claimed their sixth Premier League title in 2017.", ("Chelsea", "Premier League", "2016-17", 6)),
        ("Real Madrid, the seven-time Champions League winners, lost.", ("Real Madrid", "Champions League", None, 7)),
        ("Sevilla have won the Europa League a record seven times.", ("Sevilla", "Europa League", None, 7)),
        ("Premier League champions Liverpool beat Everton.", ("Liverpool", "Premier League", None, None)),
        ("Inter Miami won the 2023 Leagues Cup.", ("Inter Miami", "Leagues Cup", "2023", None)),
        ("Bayern Munich were crowned Bundesliga champions.", ("Bayern Munich", "Bundesliga", None, None)),
    ],
)  # fmt: skip
def test_titles_that_were_won(text: str, claim: tuple[str, str, str | None, int | None]) -> None:
    assert claim in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Everton hope to win the FA Cup.",
        "Everton have never won the Champions League.",
        "Everton would have won the Premier League with a draw.",
        "Everton won the FA Cup tie 3-1.",
        "Everton won the FA Cup semi-final.",
        "Everton won their First Division trip to Fulham.",
        "Messi won the Copa America with Argentina.",
    ],
)
def test_aims_ties_and_players_medals_are_no_titles(text: str) -> None:
    assert titles(text) == set()
