"""Round and competition of a told match where the sentence also names others: what led there, what is said in passing."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article, MatchClaim


def told(text: str, title: str | None = None) -> list[MatchClaim]:
    article = Article(source="rounds.txt", title=title, text=text, published_on=date(2025, 4, 3))
    return [claim for claim in extract(article).claims["matches"] if claim.home_goals is not None]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Porto marched to their fourth successive European final when they beat Ajax 3-0.", "semi-final"),
        ("Leeds cruised into this season's League Cup final after a 3-0 win over Derby.", "semi-final"),
        ("Derby eased into the League Two play-off final after a 4-1 victory at Hull.", "semi-final"),
        ("Luton booked a place in the Championship play-off final against Hull with a 3-2 win over Derby.", "semi-final"),
        ("A 3-1 win over Hull sent Luton to a Championship play-off semi-final.", None),
        ("Leeds stormed into their first FA Cup quarter-final since 2009 by beating Derby 3-0.", "fifth round"),
        ("A late goal gave Porto a 1-1 draw with Ajax and put the side into the final eight of the Champions League.",
         "round of 16"),
        ("Leeds beat Derby 3-1 in their FA Cup fifth-round replay to earn a home quarter-final.", "fifth round"),
        ("Leeds took the final relegation place in League One after losing 1-0 at Derby.", None),
        ("Leeds beat Derby 1-0 to claim the final nine points, and the final whistles blew.", None),
        ("The FA Cup final saw Leeds beat Derby 2-0.", "final"),
        ("Leeds beat Derby 2-0 in the FA Cup and the final again awaits.", "final"),
    ],
)  # fmt: skip
def test_the_round_that_a_match_led_to_is_not_its_own(text: str, stage: str | None) -> None:
    (claim,) = told(text)
    assert claim.stage == stage


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Porto, who recently reached the final of the Champions League, lost 1-0 to Benfica.", "Primeira Liga"),
        ("Porto, twice winners of the Champions League, lost 1-0 to Benfica.", "Primeira Liga"),
        ("Porto, beaten in the Champions League final in May, lost 1-0 to Benfica.", "Primeira Liga"),
        ("Exactly three years after they drew with Ajax in the Champions League semi-final, Porto lost 1-0 to Benfica.",
         "Primeira Liga"),
        ("Just four days after a 2-0 defeat at Ajax in the Champions League, Porto beat Benfica 1-0.", "Primeira Liga"),
        ("Porto beat Benfica 1-0, who play in the Champions League final next month.", "Primeira Liga"),
        ("Porto, playing in their first Champions League semi-final, lost 1-0 to Benfica.", "Champions League"),
        ("Porto, who drew the first match, beat Benfica 1-0 in the Champions League semi-final.", "Champions League"),
    ],
)  # fmt: skip
def test_a_competition_named_in_passing_is_not_that_of_the_match(text: str, competition: str) -> None:
    claim = next(c for c in told(text + " The Primeira Liga goes on.") if "Benfica" in (c.home_team, c.away_team))
    assert claim.competition == competition
    assert (claim.stage is None) == (competition == "Primeira Liga")
