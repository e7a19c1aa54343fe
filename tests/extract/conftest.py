"""What the tests of prose share: an article from a few sentences, and its claims as short lines to compare."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from transforms.extract import extract
from transforms.model import Article, Extraction, MatchClaim

Reader = Callable[..., Extraction]


def told(claim: MatchClaim) -> str:
    """A match as one line: winner first or in alphabetical order, `@` before a home side that is known."""
    sides = [
        (claim.home_team, claim.home_goals, claim.home_known, claim.outcome == "home"),
        (claim.away_team, claim.away_goals, False, claim.outcome == "away"),
    ]
    sides.sort(key=lambda side: (not side[3], side[0]))
    names = [f"@{name}" if home else name for name, _, home, _ in sides]
    goals = [side[1] for side in sides]
    if claim.status == "scheduled":
        return f"{names[0]} v {names[1]}"
    if goals[0] is None:
        return f"{names[0]} {'drew with' if claim.outcome == 'draw' else 'beat'} {names[1]}"
    return f"{names[0]} {goals[0]}-{goals[1]} {names[1]}"


def results_of(claims: list[MatchClaim]) -> list[str]:
    """The results among `claims`, each once, without `@`; an outcome told beside its score is the same result."""
    played = [claim for claim in claims if claim.status == "played"]
    scored = {(c.home_team, c.away_team, c.outcome) for c in played if c.home_goals is not None}
    whole = [c for c in played if c.home_goals is not None or (c.home_team, c.away_team, c.outcome) not in scored]
    return sorted({told(claim).replace("@", "") for claim in whole})


@pytest.fixture
def read() -> Reader:
    """Reads `text` as an article: `read(text, published_on=date(...), title=...)`."""

    def reader(text: str, published_on: date | None = None, title: str | None = None) -> Extraction:
        return extract(Article(source="test.txt", text=text, title=title, published_on=published_on))

    return reader


@pytest.fixture
def results(read: Reader) -> Callable[..., list[str]]:
    """The results that a text tells, each once, without `@`; an outcome told beside its score is the same result."""

    def reader(text: str, **more: Any) -> list[str]:
        return results_of(_matches(read, text, more, "played"))

    return reader


@pytest.fixture
def homes(read: Reader) -> Callable[..., list[str]]:
    """The results that a text tells, each once, with `@` before a home side that is known."""
    return lambda text, **more: sorted({told(c) for c in _matches(read, text, more, "played")})


@pytest.fixture
def fixtures(read: Reader) -> Callable[..., list[str]]:
    """The matches to come that a text tells, each once, with `@` before a home side that is known."""
    return lambda text, **more: sorted({told(c) for c in _matches(read, text, more, "scheduled")})


def _matches(read: Reader, text: str, more: dict[str, Any], status: str) -> list[MatchClaim]:
    return [claim for claim in read(text, **more).claims["matches"] if claim.status == status]


def scored(text: str, title: str | None = None) -> list[MatchClaim]:
    """The scored matches that a text of 3 April 2025 tells."""
    article = Article(source="fields.txt", title=title, text=text, published_on=date(2025, 4, 3))
    return [claim for claim in extract(article).claims["matches"] if claim.home_goals is not None]
