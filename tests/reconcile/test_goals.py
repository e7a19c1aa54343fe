"""Goals: told twice they count once, a brace counts twice, and never more than the score."""

from __future__ import annotations

import pytest

from tests.reconcile.press import Paper, Press, lost, only
from transforms.model import MatchClaim
from transforms.reconcile.scorers import fullest, same_player


def report(press: Press, name: str, score: str = "3-0") -> tuple[Paper, MatchClaim]:
    paper = press.paper(name, "2025-03-09")
    return paper, paper.tells(f"Arsenal {score} Chelsea", "2025-03-08", home=True, competition="Premier League")


def scored(press: Press) -> list[tuple[str, int | None]]:
    return sorted(((goal.scorer, goal.minute) for goal in press.facts().goals), key=str)


def test_goals_of_several_reports_are_put_together() -> None:
    press = Press()
    first, match = report(press, "a")
    first.goal(match, "Saka", "Arsenal", 10)
    first.goal(match, "Rice", "Arsenal")
    second, match = report(press, "b")
    second.goal(match, "Bukayo Saka", "Arsenal", 11)
    second.goal(match, "Declan Rice", "Arsenal", 70)
    second.goal(match, "Ødegaard", "Arsenal", 90, added_time=2)
    assert scored(press) == [("Bukayo Saka", 10), ("Declan Rice", 70), ("Ødegaard", 90)]
    assert lost(press.facts()) == {("minute", "10", "11")}


def test_a_repeated_statement_is_no_brace() -> None:
    press = Press()
    paper, match = report(press, "a")
    paper.goal(match, "Saka", "Arsenal")
    paper.goal(match, "Saka", "Arsenal")
    assert scored(press) == [("Saka", None)]


def test_two_goals_within_a_minute_by_one_article_stay_two() -> None:
    press = Press()
    for name in ("a", "b"):
        paper, match = report(press, name)
        paper.goal(match, "Saka", "Arsenal", 57)
        paper.goal(match, "Saka", "Arsenal", 58)
    assert scored(press) == [("Saka", 57), ("Saka", 58)]


def test_stoppage_time_told_without_its_minutes_is_one_goal() -> None:
    press = Press()
    first, match = report(press, "a")
    first.goal(match, "Saka", "Arsenal", 90, added_time=6)
    second, match = report(press, "b")
    second.goal(match, "Saka", "Arsenal", 90)
    assert [(goal.minute, goal.added_time) for goal in press.facts().goals] == [(90, 6)]


def test_the_goal_that_a_majority_tells_stays() -> None:
    press = Press()
    for name in ("a", "b", "c"):
        paper, match = report(press, name, "1-0")
        paper.goal(match, "Saka" if name != "b" else "Rice", "Arsenal", 20 if name != "b" else 60)
    assert scored(press) == [("Saka", 20)]
    assert lost(press.facts()) == {("scorer", None, "Rice 60 (Arsenal)")}


def test_a_goal_told_for_both_sides_goes_to_the_side_with_more_sources() -> None:
    press = Press()
    for name in ("a", "b", "c"):
        paper, match = report(press, name, "1-1")
        paper.goal(match, "Saka", "Chelsea" if name == "c" else "Arsenal", 20)
    goals = press.facts().goals
    assert [(goal.team, goal.claim_count) for goal in goals] == [("Arsenal", 2)]
    assert [row.field for row in press.facts().conflicts] == ["team"]


def test_a_remark_that_may_mean_two_matches_adds_no_goal() -> None:
    press = Press()
    for name, day, competition in (("a", "2025-03-08", "Premier League"), ("b", "2025-03-12", "FA Cup")):
        press.paper(name, "2025-03-13").tells("Arsenal 2-0 Chelsea", day, home=True, competition=competition)
    paper = press.paper("c", "2025-03-14")
    paper.goal(paper.tells("Arsenal 2-0 Chelsea", home=True), "Saka", "Arsenal")
    facts = press.facts()
    assert not facts.goals
    assert len(facts.matches) == 2


def test_an_annulled_match_has_no_goals_and_says_so() -> None:
    press = Press()
    paper, match = report(press, "a", "1-0")
    paper.goal(match, "Saka", "Arsenal", 57)
    press.paper("b", "2025-03-20").tells(
        "Arsenal v Chelsea", "2025-03-08", "correction", competition="Premier League", status="abandoned"
    )
    facts = press.facts()
    assert not facts.goals
    assert ("scorer", None, "Saka 57 (Arsenal)") in lost(facts)
    assert not next(row.agrees for row in facts.evidence if row.claim_table == "goals")


def test_a_goal_told_without_its_match_goes_to_the_only_one_of_its_article() -> None:
    press = Press()
    paper, match = report(press, "a", "1-0")
    paper.goal(match, "Saka", "Arsenal", 57, opponent="Chelsea").match_claim_id = None
    assert scored(press) == [("Saka", 57)]


def test_goals_of_a_match_without_a_score_are_kept() -> None:
    press = Press()
    paper = press.paper("a", "2025-03-09")
    match = paper.tells("Arsenal beat Chelsea", "2025-03-08")
    paper.goal(match, "Saka", "Arsenal", 20)
    facts = press.facts()
    assert only(facts).outcome == "home"
    assert [goal.scorer for goal in facts.goals] == ["Saka"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Messi", "Lionel Messi", True),
        ("L. Messi", "Lionel Messi", True),
        ("Luis Suarez", "Luis Suárez", True),
        ("Berhalter", "Sebastian Berhalter", True),
        ("Jack Charlton", "Bobby Charlton", False),
        ("Messi", "Suárez", False),
        ("Sepúlveda", "Sepulvida", True),
        ("Kane", "Mane", False),
        ("Vinícius Júnior", "Vinicius", True),
    ],
)
def test_same_player(one: str, other: str, same: bool) -> None:
    assert same_player(one, other) is same_player(other, one) is same


def test_the_fullest_name_is_kept() -> None:
    assert fullest([("Messi", 9), ("L. Messi", 2), ("Lionel Messi", 1)]) == "Lionel Messi"
    assert fullest([("Angel Sepulveda", 9), ("Ángel Sepúlveda", 1), ("Sepúlveda", 5)]) == "Ángel Sepúlveda"
