"""Small articles about real matches, as the extractor would hand them over."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from transforms.model import Article, Extraction, GoalClaim, MatchClaim, StandingClaim
from warehouse.files import FileState

LAFC_REPORT = (
    "LOS ANGELES, April 2, 2025 - Los Angeles FC beat Inter Miami 1-0 in the first leg of their Concacaf Champions Cup "
    "quarter-final, Nathan Ordaz scoring in the 57th minute."
)


def state(path: str, **changes: Any) -> FileState:
    values: dict[str, Any] = {"size": 1, "mtime_ns": 1, "sha256": "a" * 64, "parser_version": "1", **changes}
    return FileState(path=path, **values)


def claim_at(article: Article, kind: type, words: str, **values: Any) -> Any:
    start = article.text.index(words)
    return kind(char_start=start, char_end=start + len(words), extractor="test", confidence=0.9, **values)


def lafc_report(path: str = "lafc.txt", home_goals: int = 1, with_goal: bool = True) -> Extraction:
    """The first leg between Los Angeles FC and Inter Miami, with its one goal."""
    article = Article(source=path, text=LAFC_REPORT, title="LAFC edge Miami", published_on=date(2025, 4, 3))
    extraction = Extraction(article)
    match = claim_at(
        article,
        MatchClaim,
        "Los Angeles FC beat Inter Miami 1-0",
        home_team="Los Angeles FC",
        away_team="Inter Miami",
        home_known=True,
        home_goals=home_goals,
        away_goals=0,
        outcome="home",
        date=date(2025, 4, 2),
        date_precision="day",
        competition="Concacaf Champions Cup",
        season="2025",
        stage="quarter-final",
        leg=1,
    )
    extraction.add(match)
    if with_goal:
        words = "Nathan Ordaz scoring in the 57th minute"
        extraction.add(
            claim_at(article, GoalClaim, words, match=match, scorer="Nathan Ordaz", team="Los Angeles FC", minute=57)
        )
    return extraction.seal()


def table_row(path: str = "table.txt", points: int = 13) -> Extraction:
    """Inter Miami's place at the top of the Eastern Conference."""
    text = f"Inter Miami lead the Eastern Conference with {points} points from five matches."
    article = Article(source=path, text=text, published_on=date(2025, 4, 3))
    extraction = Extraction(article)
    extraction.add(
        claim_at(
            article,
            StandingClaim,
            text[:-1],
            team="Inter Miami",
            competition="Major League Soccer",
            season="2025",
            group_name="Eastern Conference",
            position=1,
            points=points,
            played=5,
            as_of=date(2025, 4, 3),
        )
    )
    return extraction.seal()


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2025, 4, 3, 6, 0)

    def __call__(self) -> datetime:
        return self.now
