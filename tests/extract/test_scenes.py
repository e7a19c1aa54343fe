"""What the head of an article sets for the matches told behind it: competition, round, leg and day; and what it does not
set for those of another time."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from transforms.model import Extraction, MatchClaim

MONDAY = date(2024, 3, 18)
THURSDAY = date(2024, 3, 14)


def _of(extraction: Extraction, *sides: str) -> MatchClaim:
    return next(c for c in extraction.claims["matches"] if {c.home_team, c.away_team} == set(sides))


@pytest.mark.parametrize(
    "head",
    [
        "Four first legs of the Champions League quarter-finals were played on Wednesday.",
        "CHAMPIONS LEAGUE\nQuarter-finals, first leg\n\nBenfica beat Chelsea 3-1 on Wednesday.",
        "Benfica beat Chelsea 3-1 in the first leg of their Champions League quarter-final on Wednesday.",
    ],
)
@pytest.mark.parametrize("telling", ["Celtic beat Lyon 2-0.", "Celtic were made to work for a 2-0 win over Lyon."])
def test_the_leg_of_the_head_is_that_of_the_ties_told_behind_it(read: Reader, head: str, telling: str) -> None:
    claim = _of(read(f"{head}\n\n{telling}", published_on=THURSDAY), "Celtic", "Lyon")
    assert (claim.competition, claim.stage, claim.leg) == ("Champions League", "quarter-final", 1)
    assert claim.date == date(2024, 3, 13)


def test_legs_to_come_leave_the_first_ones(read: Reader) -> None:
    head = "Benfica and Celtic will take leads into the second legs of their Champions League quarter-finals."
    claim = _of(read(f"{head}\n\nCeltic beat Lyon 2-0.", published_on=THURSDAY), "Celtic", "Lyon")
    assert (claim.stage, claim.leg) == ("quarter-final", 1)


@pytest.mark.parametrize(
    "telling",
    [
        "Fulham beat Norwich 2-0 last season.",
        "Fulham had beaten Norwich 2-0 in November.",
        "Fulham beat Norwich 2-0 in a friendly last week.",
        "Fulham have not lost since they beat Norwich 2-0 in January.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize("head", ["Chelsea beat Everton 2-1 in the FA Cup third round on Saturday.",
                                  "There were shocks in the third round of the FA Cup on Saturday."])  # fmt: skip
def test_a_match_of_another_time_has_neither_round_nor_day_of_the_head(
    read: Reader, head: str, gap: str, telling: str
) -> None:
    claim = _of(read(f"{head}{gap}{telling}", published_on=MONDAY), "Fulham", "Norwich City")
    assert claim.stage is None
    assert claim.date != date(2024, 3, 16)


@pytest.mark.parametrize("telling", ["Fulham had to settle for a 1-1 draw with Burnley.", "Fulham 2 Burnley 1: Kane scored."])  # fmt: skip
def test_what_had_to_be_and_a_score_line_are_of_the_day(read: Reader, telling: str) -> None:
    head = "Chelsea beat Everton 2-1 in the Premier League on Saturday."
    claim = _of(read(f"{head}\n\n{telling}", published_on=MONDAY), "Fulham", "Burnley")
    assert (claim.date, claim.competition) == (date(2024, 3, 16), "Premier League")


def test_a_score_that_is_a_sentence_of_its_own_names_the_home_side_first(read: Reader) -> None:
    text = (
        "Chelsea won in the Premier League on Saturday. Nobody left early. Fulham 3, Burnley 2, and the lead is four."
    )
    claim = _of(read(text, published_on=MONDAY), "Fulham", "Burnley")
    assert (claim.home_known, claim.home_team) == (True, "Fulham")


@pytest.mark.parametrize(
    ("telling", "news"),
    [
        ("Fulham are third after a 2-0 win over Burnley.", True),
        ("Burnley slipped to 15th after losing 2-0 at Fulham.", True),
        ("Fulham, who beat Burnley 2-0, are second.", False),
        ("Fulham had Smith to thank for a 2-0 win over Burnley.", True),
        ("Fulham had the better of Burnley, winning 2-0.", True),
        ("Fulham had an easier time of it against Burnley, which they won 2-0.", True),
        ("Burnley sacked their coach after a 2-0 defeat by Fulham.", False),
        ("Fulham, who beat Burnley 2-0, have signed a defender.", False),
        ("Fulham were without Smith, hurt in the 2-0 win over Burnley.", False),
        ("Fulham had already beaten Burnley 2-0.", False),
    ],
)
def test_what_a_result_means_tells_it_as_news_of_the_day(read: Reader, telling: str, news: bool) -> None:
    head = "Chelsea beat Everton 2-1 in the Premier League on Saturday."
    claim = _of(read(f"{head}\n\n{telling}", published_on=MONDAY), "Fulham", "Burnley")
    assert (claim.date == date(2024, 3, 16)) is news
