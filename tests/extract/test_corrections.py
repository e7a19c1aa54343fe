"""Corrected scores, annulled results, awarded matches: read from prose and lists, and believed by `reconcile`."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article, MatchClaim
from transforms.reconcile import ArticleHead, ClaimSet, Facts, reconcile


def matches(text: str, published_on: str = "2025-03-20") -> list[MatchClaim]:
    article = Article(source="x.txt", text=text, published_on=date.fromisoformat(published_on))
    return extract(article).claims["matches"]


def corrected(text: str) -> list[tuple[str, int | None, int | None, str, str]]:
    return [
        (m.home_team, m.home_goals, m.away_goals, m.away_team, m.status)
        for m in matches(text)
        if "correction" in m.extractor
    ]


def believed(*papers: tuple[str, str]) -> Facts:
    """What is believed after articles of the given days."""
    claims = ClaimSet()
    for number, (day, text) in enumerate(papers):
        article = Article(source=f"{number}.txt", text=text, published_on=date.fromisoformat(day))
        found = extract(article).claims
        claims.articles[article.article_id] = ArticleHead(
            article_id=article.article_id,
            source=article.source,
            published_on=article.published_on,
            published_from="metadata",
        )
        claims.matches += found["matches"]
        claims.goals += found["goals"]
    return reconcile(claims)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Corrected: Everton 3-1 Fulham\n", ("Everton", 3, 1, "Fulham", "played")),
        (
            "Premier League (corrects score to 3-1)\n\nEverton beat Fulham 3-1 at Goodison Park.\n",
            ("Everton", 3, 1, "Fulham", "played"),
        ),
        (
            "Premier League (corrects score in 2nd paragraph)\n\nA cold night.\n\nEverton beat Fulham 3-1 at Goodison Park.\n",
            ("Everton", 3, 1, "Fulham", "played"),
        ),
        (
            "An earlier version of this report said that Everton beat Fulham 2-1. The score was 3-1.\n",
            ("Everton", 3, 1, "Fulham", "played"),
        ),
        (
            "Fulham were awarded a 3-0 win over Everton, who had fielded an ineligible player.\n",
            ("Fulham", 3, 0, "Everton", "played"),
        ),
        (
            "Everton's 2-1 win over Fulham has been annulled because of an ineligible player.\n",
            ("Everton", None, None, "Fulham", "abandoned"),
        ),
    ],
)
def test_a_report_set_right(text: str, told: tuple[str, int | None, int | None, str, str]) -> None:
    assert corrected(text) == [told]


def test_results_that_count_as_defeats_of_the_side_they_share() -> None:
    text = "Bolivia's 0-0 draw with Chile and 2-0 win over Peru in September are now 3-0 losses by default.\n"
    assert sorted(corrected(text)) == [("Bolivia", 0, 3, "Chile", "played"), ("Bolivia", 0, 3, "Peru", "played")]
    assert len(matches(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Everton beat Fulham 3-1 (corrects spelling of scorer).\n",
        "Everton beat Fulham 3-1 and were awarded a penalty that was not needed.\n",
        "Everton's 2-1 win over Fulham will not be annulled.\n",
        "Fulham have appealed for Everton's 2-1 win over them to be overturned.\n",
        "Everton beat Fulham 3-0 after a referee corrected himself and awarded a goal.\n",
    ],
)
def test_what_corrects_nothing(text: str) -> None:
    assert corrected(text) == []
    assert [m.status for m in matches(text)] in (["played"], [])


def test_what_was_wrong_is_no_result() -> None:
    assert (
        matches("On Monday we wrongly reported that Everton lost 2-1 to Fulham. We are happy to set this right.\n")
        == []
    )


def test_a_corrected_score_outvotes_the_reports_before_it() -> None:
    report = "Everton beat Fulham 2-1 at Goodison Park in the Premier League on Saturday."
    facts = believed(
        ("2025-03-17", report),
        ("2025-03-17", "Match report. " + report),
        ("2025-03-18", "Corrected: in the Premier League, Everton beat Fulham 3-1 on Saturday.\n"),
    )
    (match,) = facts.matches
    assert (match.home_goals, match.away_goals, match.disputed) == (3, 1, True)
    assert any("correction" in conflict.explanation for conflict in facts.conflicts)


def test_an_annulled_match_loses_its_score_and_goals() -> None:
    facts = believed(
        (
            "2025-03-17",
            "Everton beat Fulham 1-0 in the Premier League on Saturday, Abel Moss scoring in the 12th minute.",
        ),
        ("2025-03-25", "Everton's 1-0 win over Fulham in the Premier League has been annulled by the league.\n"),
    )
    (match,) = facts.matches
    assert (match.home_goals, match.status) == (None, "abandoned")
    assert [c.other for c in facts.conflicts if c.field == "score"] == ["1-0"]


def test_a_match_awarded_to_the_other_side() -> None:
    facts = believed(
        ("2025-03-17", "Everton beat Fulham 2-0 in the Premier League on Saturday."),
        (
            "2025-03-25",
            "Fulham were awarded a 3-0 win over Everton in the Premier League after an appeal by the club.\n",
        ),
    )
    (match,) = facts.matches
    assert {match.home_team: match.home_goals, match.away_team: match.away_goals} == {"Everton": 0, "Fulham": 3}


def test_a_deficit_overturned_annuls_nothing() -> None:
    text = "Fulham overturned a 1-0 first-leg deficit to beat Ajax 3-0."
    claims = extract(Article(source="x.txt", text=text)).claims["matches"]
    assert sorted((c.leg, c.home_team, c.home_goals, c.away_goals, c.status) for c in claims) == [
        (1, "Fulham", 0, 1, "played"), (2, "Fulham", 3, 0, "played"),
    ]  # fmt: skip
