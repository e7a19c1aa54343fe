"""The two seed articles, read from their files: every statement that they make is a claim, and no other is made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from transforms.extract import extract
from transforms.model import Extraction, GoalClaim, MatchClaim
from transforms.reading import inputs, read

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles stand beside the repository")

CCC, MLS = "Concacaf Champions Cup", "Major League Soccer"
MIAMI, LAFC, VANCOUVER = "Inter Miami", "Los Angeles FC", "Vancouver Whitecaps"


@pytest.fixture(scope="module")
def seeds() -> list[Extraction]:
    return [extract(article) for path in inputs(SEEDS) for article in read(path, SEEDS)]


@pytest.fixture(scope="module")
def comeback(seeds: list[Extraction]) -> Extraction:
    """The undated article before the second leg of the semi-final."""
    return next(one for one in seeds if one.article.published_on is None)


@pytest.fixture(scope="module")
def first_leg(seeds: list[Extraction]) -> Extraction:
    """The article of the day after the first leg of the quarter-final."""
    return next(one for one in seeds if one.article.published_on == date(2025, 4, 3))


def claims(extraction: Extraction, table: str, **wanted: Any) -> list[Any]:
    return [c for c in extraction.claims[table] if all(getattr(c, name) == value for name, value in wanted.items())]


def meeting(extraction: Extraction, home: str, away: str, status: str = "played") -> list[MatchClaim]:
    """The claims about a match of the pair, which must all have `home` first."""
    return claims(extraction, "matches", home_team=home, away_team=away, status=status)


def together(found: list[MatchClaim], name: str) -> set[Any]:
    """All that claims of one match say of one field."""
    return {getattr(claim, name) for claim in found} - {None}


def goals(extraction: Extraction, home: str, away: str) -> list[tuple[str, str, int | None]]:
    """Scorer's surname, team and minute of every goal whose claim belongs to the match of `home` and `away`."""
    return sorted(
        (goal.scorer.split()[-1], goal.team, goal.minute)
        for goal in extraction.claims["goals"]
        if goal.match is not None and (goal.match.home_team, goal.match.away_team) == (home, away)
    )


def test_both_are_read_with_the_date_that_one_of_them_has(seeds: list[Extraction]) -> None:
    assert [one.article.published_on for one in seeds] == [None, date(2025, 4, 3)]
    assert [one.article.status for one in seeds] == ["parsed", "parsed"]


def test_the_first_leg_of_the_quarter_final(first_leg: Extraction) -> None:
    found = meeting(first_leg, LAFC, MIAMI)
    assert together(found, "date") == {date(2025, 4, 2)}
    assert {(c.home_known, c.home_goals, c.away_goals, c.competition, c.stage, c.leg, c.venue) for c in found} == {
        (True, 1, 0, CCC, "quarter-final", 1, "BMO Stadium")
    }
    assert goals(first_leg, LAFC, MIAMI) == [("Ordaz", LAFC, 57)]


def test_the_second_leg_of_the_quarter_final_is_to_come(first_leg: Extraction) -> None:
    found = meeting(first_leg, MIAMI, LAFC, "scheduled")
    assert {(c.home_known, c.competition, c.stage, c.leg) for c in found} == {(True, CCC, "quarter-final", 2)}
    assert (together(found, "date"), together(found, "venue")) == ({date(2025, 4, 9)}, {"Chase Stadium"})


def test_the_second_leg_of_the_quarter_final_as_told_later(comeback: Extraction) -> None:
    found = meeting(comeback, MIAMI, LAFC)
    assert {(c.home_goals, c.away_goals) for c in found} == {(3, 1)}
    assert {(c.home_known, c.competition, c.stage) for c in found} == {(True, CCC, "quarter-final")}
    assert together(found, "leg") <= {2}
    assert goals(comeback, MIAMI, LAFC) == [("Messi", MIAMI, None)] * 2


def test_the_first_leg_of_the_quarter_final_as_told_later(comeback: Extraction) -> None:
    found = meeting(comeback, LAFC, MIAMI)
    assert {(c.home_known, c.home_goals, c.outcome, c.competition, c.stage) for c in found} == {
        (True, None, "home", CCC, "quarter-final")
    }


def test_the_first_legs_of_the_semi_finals(comeback: Extraction) -> None:
    found = meeting(comeback, VANCOUVER, MIAMI)
    assert {(c.home_known, c.home_goals, c.away_goals, c.competition, c.stage, c.leg) for c in found} == {
        (True, 2, 0, CCC, "semi-final", 1)
    }
    assert goals(comeback, VANCOUVER, MIAMI) == [("Berhalter", VANCOUVER, None), ("White", VANCOUVER, None)]
    mexican = meeting(comeback, "Tigres UANL", "Cruz Azul")
    assert {(c.home_goals, c.away_goals, c.competition, c.stage, c.leg) for c in mexican} == {
        (1, 1, CCC, "semi-final", 1)
    }


def test_the_second_leg_of_the_semi_final_is_to_come(comeback: Extraction) -> None:
    found = meeting(comeback, MIAMI, VANCOUVER, "scheduled")
    assert {(c.home_known, c.competition, c.stage, c.leg) for c in found} == {(True, CCC, "semi-final", 2)}


def test_the_ties_are_in_progress(comeback: Extraction, first_leg: Extraction) -> None:
    def state(extraction: Extraction) -> set[tuple[Any, ...]]:
        return {
            (t.team_1, t.aggregate_1, t.aggregate_2, t.team_2, t.competition, t.stage, t.winner)
            for t in extraction.claims["ties"]
        }

    assert state(comeback) >= {
        (VANCOUVER, 2, 0, MIAMI, CCC, "semi-final", None),
        ("Tigres UANL", 1, 1, "Cruz Azul", CCC, "semi-final", None),
    }
    assert state(first_leg) == {(LAFC, 1, 0, MIAMI, CCC, "quarter-final", None)}


def test_the_league_matches(comeback: Extraction, first_leg: Extraction) -> None:
    dallas = claims(comeback, "matches", competition=MLS)
    lines = {
        (c.home_team, c.home_goals, c.away_goals, c.away_team) for c in dallas if c.home_team != "Minnesota United"
    }
    assert lines == {(MIAMI, 3, 4, "FC Dallas")}
    minnesota = meeting(comeback, "Minnesota United", VANCOUVER)
    assert {(c.home_known, c.home_goals, c.away_goals, c.competition) for c in minnesota} == {(True, 1, 3, MLS)}
    assert goals(comeback, "Minnesota United", VANCOUVER) == [("Vite", VANCOUVER, None)] * 2
    toronto = meeting(first_leg, MIAMI, "Toronto FC", "scheduled")
    assert {(c.home_known, c.date, c.venue, c.competition) for c in toronto} == {
        (True, date(2025, 4, 6), "Chase Stadium", MLS)
    }


def test_standings(comeback: Extraction, first_leg: Extraction) -> None:
    def rows(extraction: Extraction) -> set[tuple[Any, ...]]:
        return {
            (s.team, s.competition, s.group_name, s.position, s.points, s.played)
            for s in extraction.claims["standings"]
        }

    assert rows(first_leg) == {(MIAMI, MLS, "Eastern Conference", 1, 13, 5)}
    assert rows(comeback) == {(VANCOUVER, MLS, "Western Conference", 1, None, None)}


def test_streaks(comeback: Extraction, first_leg: Extraction) -> None:
    assert claims(first_leg, "streaks", team=MIAMI, kind="unbeaten")
    assert claims(comeback, "streaks", team=VANCOUVER, kind="defeats-in", length=10, value=1)


def test_coaches_and_titles(seeds: list[Extraction], comeback: Extraction) -> None:
    coaches = {(p.person, p.team) for one in seeds for p in claims(one, "people", role="head coach")}
    assert coaches == {("Javier Mascherano", MIAMI), ("Jesper Sørensen", VANCOUVER)}
    assert [(t.team, t.competition, t.season) for t in comeback.claims["titles"]] == [("Seattle Sounders", CCC, None)]


def test_no_other_match_goal_or_tie(comeback: Extraction, first_leg: Extraction) -> None:
    def pairs(extraction: Extraction) -> set[tuple[str, str, str]]:
        return {(m.home_team, m.away_team, m.status) for m in extraction.claims["matches"]}

    assert pairs(comeback) == {
        (VANCOUVER, MIAMI, "played"), (MIAMI, VANCOUVER, "scheduled"), (LAFC, MIAMI, "played"),
        (MIAMI, LAFC, "played"), (MIAMI, "FC Dallas", "played"), ("Minnesota United", VANCOUVER, "played"),
        ("Tigres UANL", "Cruz Azul", "played"),
    }  # fmt: skip
    assert pairs(first_leg) == {
        (LAFC, MIAMI, "played"), (MIAMI, LAFC, "scheduled"), (MIAMI, "Toronto FC", "scheduled"),
    }  # fmt: skip
    assert (len(comeback.claims["goals"]), len(first_leg.claims["goals"])) == (6, 1)
    ties = {frozenset((t.team_1, t.team_2)) for t in comeback.claims["ties"]}
    assert ties <= {frozenset((VANCOUVER, MIAMI)), frozenset((MIAMI, LAFC)), frozenset(("Tigres UANL", "Cruz Azul"))}


def _claims(seeds: list[Extraction]) -> Iterator[tuple[Extraction, Any]]:
    for extraction in seeds:
        for rows in extraction.claims.values():
            for claim in rows:
                yield extraction, claim


def test_every_claim_is_quoted(seeds: list[Extraction]) -> None:
    for extraction, claim in _claims(seeds):
        assert claim.quote
        assert claim.quote == extraction.article.text[claim.char_start : claim.char_end]
        assert 0 < claim.confidence <= 1


def test_goals_belong_to_matches_of_their_article(seeds: list[Extraction]) -> None:
    for extraction, claim in _claims(seeds):
        if isinstance(claim, GoalClaim):
            assert claim.match_claim_id in {m.claim_id for m in extraction.claims["matches"]}
