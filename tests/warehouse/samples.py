"""Small articles about real matches, as the extractor would hand them over."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from transforms.model import Article, Extraction, Goal, GoalClaim, Match, MatchClaim, Standing, StandingClaim, Tie
from transforms.reconcile.types import Facts
from warehouse.derive import derive
from warehouse.files import FileState
from warehouse.store import Store
from warehouse.tables import fact_clusters

LAFC_REPORT = (
    "LOS ANGELES, April 2, 2025 - Los Angeles FC beat Inter Miami 1-0 in the first leg of their Concacaf Champions Cup "
    "quarter-final, Nathan Ordaz scoring in the 57th minute."
)


def state(path: str, **changes: Any) -> FileState:
    values: dict[str, Any] = {"size": 1, "mtime_ns": 1, "sha256": "a" * 64, "parser_version": "1", **changes}
    return FileState(path=path, **values)


def claim_at(article: Article, kind: type, words: str, /, **values: Any) -> Any:
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


def match(home: str, away: str, score: str | None, day: str | None, **values: Any) -> Match:
    """A fact: `match("Inter Miami", "New York City FC", "2-2", "2025-02-22")` in MLS 2025 unless told otherwise."""
    goals = [int(part) for part in score.split("-")] if score else [None, None]
    defaults: dict[str, Any] = dict.fromkeys(Match.__dataclass_fields__)
    defaults |= {
        "competition": "Major League Soccer",
        "season": "2025",
        "date": date.fromisoformat(day) if day else None,
        "date_precision": "day" if day else None,
        "home_team": home,
        "away_team": away,
        "home_known": True,
        "home_goals": goals[0],
        "away_goals": goals[1],
        "outcome": _outcome(*goals) if score else None,
        "status": "played",
        "claim_count": 1,
        "source_count": 1,
        "confidence": 0.9,
        "disputed": False,
    }
    defaults |= values
    parts = [defaults[name] for name in ("competition", "season", "stage", "home_team", "away_team", "leg")]
    return Match(**defaults | {"match_id": "-".join(str(part) for part in parts if part).lower().replace(" ", "-")})


def _outcome(home: int | None, away: int | None) -> str:
    assert home is not None
    assert away is not None
    return "home" if home > away else "away" if home < away else "draw"


def standing(team: str, as_of: str | None, **values: Any) -> Standing:
    """A reported table row of MLS 2025 unless told otherwise."""
    defaults: dict[str, Any] = dict.fromkeys(Standing.__dataclass_fields__)
    defaults |= {"competition": "Major League Soccer", "season": "2025", "team": team, "source_count": 1}
    defaults |= {"as_of": date.fromisoformat(as_of) if as_of else None} | values
    return Standing(**defaults | {"standing_id": f"{defaults['competition']}-{team}-{as_of}"})


def tie(first: Match, second: Match | None = None, **values: Any) -> Tie:
    """A tie over these legs, in progress unless told otherwise."""
    first.tie_id = f"{first.competition}-{first.season}-{first.stage}-{first.home_team}-{first.away_team}"
    if second:
        second.tie_id = first.tie_id
    defaults: dict[str, Any] = dict.fromkeys(Tie.__dataclass_fields__)
    defaults |= {
        "tie_id": first.tie_id,
        "competition": first.competition,
        "season": first.season,
        "stage": first.stage,
        "team_1": first.home_team,
        "team_2": first.away_team,
        "first_leg_id": first.match_id,
        "second_leg_id": second.match_id if second else None,
        "aggregate_1": first.home_goals,
        "aggregate_2": first.away_goals,
        "status": "in progress",
    }
    return Tie(**defaults | values)


def goal(of: Match, scorer: str, team: str, minute: int, **values: Any) -> Goal:
    """A goal in `of`."""
    defaults: dict[str, Any] = {"added_time": None, "kind": "goal", "assist": None, "claim_count": 1, "confidence": 0.9}
    key = f"{of.match_id}-{minute}"
    return Goal(goal_id=key, match_id=of.match_id, team=team, scorer=scorer, minute=minute, **defaults | values)


def believe(store: Store, *facts: Match | Standing | Tie | Goal) -> None:
    """Write these facts and all that follows from them."""
    chosen = Facts(
        matches=[fact for fact in facts if isinstance(fact, Match)],
        goals=[fact for fact in facts if isinstance(fact, Goal)],
        ties=[fact for fact in facts if isinstance(fact, Tie)],
        standings=[fact for fact in facts if isinstance(fact, Standing)],
    )
    clusters = fact_clusters(chosen)
    pairs = {cluster for table in ("matches", "ties") for cluster in clusters[table].values()}
    store.replace_facts(pairs, chosen, set(clusters["standings"].values()))
    derive(store)


def ask(store: Store, sql: str) -> list[tuple[Any, ...]]:
    """The rows that `sql` finds."""
    return store.con.execute(sql).fetchall()
