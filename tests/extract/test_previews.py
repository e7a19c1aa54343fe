"""What previews, columns and live reports tell beside their match: earlier rounds, old finals, prices, running scores."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article, MatchClaim


def told(text: str) -> list[MatchClaim]:
    article = Article(source="preview.txt", title=None, text=text, published_on=date(2025, 4, 3))
    return extract(article).claims["matches"]


def between(text: str, *teams: str) -> MatchClaim:
    (claim,) = (c for c in told(text) if {c.home_team, c.away_team} == set(teams))
    return claim


DRAWN = "The draw for the fifth round of the FA Cup has been made.\n\n"
DATED = "The fifth-round ties of the FA Cup will be played on 26 April.\n\n"


@pytest.mark.parametrize(("head", "day"), [(DRAWN, None), (DATED, date(2025, 4, 26))])
def test_a_round_to_be_played_is_that_of_the_matches_to_come(head: str, day: date | None) -> None:
    text = f"{head}Fulham will be at home to Hull. Hull accounted for Derby 2-0 on Saturday."
    coming, played = between(text, "Fulham", "Hull City"), between(text, "Hull City", "Derby County")
    assert (coming.competition, coming.stage, coming.date) == ("FA Cup", "fifth round", day)
    assert played.stage is None


@pytest.mark.parametrize("said", ["in the previous round", "to get this far", "in the last round"])
def test_what_led_to_a_round_was_of_the_one_before(said: str) -> None:
    claim = between(f"{DRAWN}Fulham will host Hull. Hull beat Derby 2-0 {said}.", "Hull City", "Derby County")
    assert (claim.competition, claim.stage) == ("FA Cup", "fourth round")


@pytest.mark.parametrize(
    "old",
    [
        "In the 1998 FA Cup final Derby beat Fulham 1-0.",
        "Fulham reached the final of the FA Cup in 1998 but lost 1-0 to Derby.",
        "Derby lifted the FA Cup in 1998, beating Fulham 1-0 in the final.",
    ],
)
def test_the_cup_of_an_old_final_is_none_of_the_next_match(old: str) -> None:
    text = f"Fulham know Derby well.\n\n{old}\n\nFulham beat Hull 2-0 on Saturday.\n\nThey travel to Derby on Sunday."
    final = next(c for c in told(text) if c.home_goals == 0 or c.away_goals == 0 and "Derby County" in (c.home_team,))
    assert (final.competition, final.stage) == ("FA Cup", "final")
    assert "FA Cup" not in {c.competition for c in told(text) if c is not final and c.stage is None}


@pytest.mark.parametrize(
    "line",
    [
        "26 mins: GOAL! Smith scores for Leeds. Leeds 2-1 Hull.",
        "26' Goal for Leeds! Smith taps in. Leeds 2-1 Hull.",
        "HT Leeds 2 Hull 1",
        "Elsewhere it is Leeds 2-1 Hull after twenty minutes.",
        "I fancy Leeds to edge it 2-1 against Hull.",
        "Leeds are 3-1 to win and 25-1 to win 2-1 at Hull.",
    ],
)
def test_what_is_so_far_or_may_be_is_no_result(line: str) -> None:
    assert [c for c in told(f"Leeds and Hull are our match of the day.\n\n{line}") if c.home_goals is not None] == []


def test_a_month_in_brackets_is_no_scorer() -> None:
    text = "Hull host Leeds on Sunday.\n\nLast meeting: Hull 0-1 Leeds (March 12)."
    article = Article(source="preview.txt", title=None, text=text, published_on=date(2025, 4, 3))
    assert extract(article).claims["goals"] == []


def test_a_goal_that_would_have_been_is_none() -> None:
    text = "Leeds beat Hull 2-0. Had the Leeds winger Danny Smith scored from the spot, it would have been 3-0."
    article = Article(source="preview.txt", title=None, text=text, published_on=date(2025, 4, 3))
    assert extract(article).claims["goals"] == []


def test_the_day_of_another_result_is_not_that_of_the_last_match() -> None:
    text = (
        "Derby are at Fulham on Friday.\n\nDerby went down 4-1 at Pride Lane last Saturday, and there were few "
        "complaints. Derby drew 0-0 with Hull last time out."
    )
    assert between(text, "Derby County", "Hull City").date is None
