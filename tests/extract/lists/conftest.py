"""What the tests of printed lists share: a small index of names made from tables of their own, and a reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from transforms.annotate.names import Names
from transforms.extract.lists import read_lists
from transforms.lexicon.tables import Competition, Country, Reference, Team
from transforms.model import Article, Claim, Extraction, GoalClaim, MatchClaim, StandingClaim, TieClaim

CLUBS = {
    "England": (
        "Arsenal Chelsea Everton Fulham Liverpool Portsmouth Tranmere Grimsby Middlesbrough Burnley "
        "Reading Wycombe;Derby"
        ";Aston Villa;Crystal Palace;Nottingham Forest;Manchester United"
    ),
    "Germany": "Karlsruhe Freiburg Cologne;Bayern Munich;Hansa Rostock;1860 Munich;Schalke 04;1. FC "
    "Heidenheim;St Pauli",
    "United States": "Miami Columbus Portland;D.C. United;New York City FC;Los Angeles FC;LA Galaxy;Real Salt Lake",
    "Mexico": "Monterrey Tigres Pumas",
    "Romania": "Gloria Bistrita",
}


def _clubs() -> dict[str, Team]:
    leagues = {"England": "Premier League", "Germany": "Bundesliga", "United States": "Major League Soccer"}
    teams = {}
    for country, block in CLUBS.items():
        for piece in block.split(";"):
            for name in [piece] if piece[0].isdigit() or piece in _LONG else piece.split():
                teams[name] = Team(name, country, leagues.get(country), "m", "club", (), (), None, None, ())
    for nation in ("Ethiopia", "Uganda", "Mauritania", "Benin", "Togo", "Congo", "Namibia", "Botswana"):
        teams[nation] = Team(nation, nation, "CAF", "m", "national", (), (), None, None, ())
    return teams


_LONG = {
    "Aston Villa", "Crystal Palace", "Nottingham Forest", "Manchester United", "Bayern Munich", "Hansa Rostock",
    "1860 Munich", "Schalke 04", "1. FC Heidenheim", "St Pauli", "D.C. United", "New York City FC", "Los Angeles FC",
    "LA Galaxy", "Real Salt Lake", "Gloria Bistrita",
}  # fmt: skip


def _competition(name: str, area: str, kind: str, *aliases: str, teams: str = "club") -> Competition:
    code = name.lower().replace(" ", "-")
    return Competition(name, code, area, kind, teams, "m", 1, "split", 8, None, None, aliases)


@dataclass(frozen=True)
class FakeContext:
    """The context that `read_lists` asks for."""

    names: Names


@pytest.fixture(scope="session")
def context() -> FakeContext:
    """Some clubs, nations and competitions, independent of the project's own reference data."""
    data = Reference()
    data.teams.update(_clubs())
    for competition in (
        _competition("Premier League", "England", "league", "English premier league"),
        _competition("Championship", "England", "league", "English first division", "Division one"),
        _competition("League One", "England", "league", "English second division", "Division two"),
        _competition("Bundesliga", "Germany", "league", "German first division"),
        _competition("Major League Soccer", "United States", "league", "MLS"),
        _competition("Champions Cup", "CONCACAF", "continental"),
        _competition("UEFA Cup", "UEFA", "continental"),
        _competition("Cup Winners' Cup", "UEFA", "continental", "European Cup Winners' Cup"),
        _competition("FA Cup", "England", "cup"),
        _competition("Africa Cup of Nations", "CAF", "international", "African Nations Cup", teams="national"),
    ):
        data.competitions[competition.name] = competition
    data.countries["Romania"] = Country("Romania", ("Romanian",), None, "UEFA")
    return FakeContext(Names(data))


@dataclass
class Lists:
    """The claims of one text by kind, with the spans that were read."""

    text: str
    matches: list[MatchClaim]
    goals: list[GoalClaim]
    ties: list[TieClaim]
    standings: list[StandingClaim]
    spans: list[tuple[int, int]]

    @property
    def results(self) -> list[tuple[object, ...]]:
        return [(m.home_team, m.home_goals, m.away_goals, m.away_team) for m in self.matches if m.status == "played"]

    @property
    def fixtures(self) -> list[tuple[str, str]]:
        return [(m.home_team, m.away_team) for m in self.matches if m.status == "scheduled"]

    @property
    def scorers(self) -> list[tuple[object, ...]]:
        return [(g.scorer, g.minute, g.team) for g in self.goals]

    @property
    def read(self) -> str:
        """The text that was taken for lists."""
        return " ".join(self.text[start:end] for start, end in self.spans)


@pytest.fixture
def lists(context: FakeContext) -> Callable[..., Lists]:
    """Reads a text (published on a Thursday, 3 April 2025, unless told otherwise) and sorts its claims."""

    def read(text: str, title: str | None = None, published_on: date | None = date(2025, 4, 3)) -> Lists:
        article = Article(source="test.txt", text=text, title=title, published_on=published_on)
        claims, spans = read_lists(article, context)
        extraction = Extraction(article)
        for claim in claims:
            assert isinstance(claim, Claim)
            extraction.add(claim)
        extraction.seal()
        kept = extraction.claims
        return Lists(text, kept["matches"], kept["goals"], kept["ties"], kept["standings"], spans)

    return read
