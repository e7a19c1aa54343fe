"""Ties by the kind of words that tell them: whose the aggregate is, several at once, and what is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.extract.conftest import Reader
from transforms.model import TieClaim

THURSDAY = date(2024, 3, 14)
SECOND_LEG = "Benfica beat Celtic 4-1 on Wednesday in the second leg of their Champions League quarter-final."


def _line(tie: TieClaim) -> str:
    """A tie as one line, its winner first."""
    sides = [(tie.team_1, tie.aggregate_1), (tie.team_2, tie.aggregate_2)]
    sides.sort(key=lambda side: side[0] != tie.winner)
    goals = "" if sides[0][1] is None else f" {sides[0][1]}-{sides[1][1]}"
    return f"{sides[0][0]}{goals} {sides[1][0]}, {tie.decided_by}"


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("It was a 3-2 aggregate win for Benfica over Celtic.", ["Benfica 3-2 Celtic, aggregate"]),
        ("Lyon are third. A 1-1 draw at Celtic was enough to take Benfica through 3-2 on aggregate.",
         ["Benfica 3-2 Celtic, aggregate"]),
        ("Celtic went out to Benfica on away goals.", ["Benfica Celtic, away goals"]),
        ("Holding a 2-1 first-leg lead, Celtic lost 3-0 at Benfica.", ["Benfica 4-2 Celtic, aggregate"]),
        ("Benfica needed penalties to get past Celtic after the two legs finished 2-2.",
         ["Benfica 2-2 Celtic, penalties"]),
        ("Benfica went through on away goals against Celtic after the tie ended 2-2.",
         ["Benfica 2-2 Celtic, away goals"]),
        ("They beat Celtic 5-2, Lyon 4-3 and Ajax 3-1, all on aggregate.", []),
        ("Benfica beat Celtic 5-2, Lyon 4-3 and Ajax 3-1 on aggregate.",
         ["Benfica 3-1 Ajax, aggregate", "Benfica 4-3 Lyon, aggregate", "Benfica 5-2 Celtic, aggregate"]),
        ("Benfica won both legs against Celtic, 2-1 and 1-0.", ["Benfica 3-1 Celtic, aggregate"]),
        ("Hull are out of the FA Cup after a 2-0 defeat at Burnley in a third-round replay on Tuesday.",
         ["Burnley Hull City, replay"]),
        (f"{SECOND_LEG} Five-three on aggregate.", ["Benfica 5-3 Celtic, aggregate"]),
        (f"{SECOND_LEG} It was 5-4 on aggregate.", []),  # either may be ahead
        ("Benfica won the return 2-1 after a goalless first leg against Celtic.", []),
        ("Hull beat Burnley 2-0 in a replay of the 1999 final.", []),
        ("The FA Cup replay between Hull and Burnley is on Tuesday.", ["Hull City Burnley, None"]),
        ("Hull face a replay with Burnley on Tuesday after beating Fulham in the FA Cup.", []),
        ("Hull's FA Cup replay with Burnley is live on television on Tuesday.", []),
        ("Hull will host Burnley in a replay of the 1999 final on Saturday.", []),
    ],
)  # fmt: skip
def test_a_tie(read: Reader, text: str, ties: list[str]) -> None:
    assert sorted(_line(tie) for tie in read(text, published_on=THURSDAY).claims["ties"]) == ties


def test_aggregates_in_a_row_are_no_results(results: Callable[..., list[str]]) -> None:
    assert not results("Benfica accounted for Celtic 5-2, Lyon 4-3 and Ajax 3-1, all on aggregate.")


def test_a_defeat_overturned_by_a_win_stands(read: Reader) -> None:
    claims = read("Benfica overturned a 3-2 defeat at Celtic with a 3-1 win at home.").claims["matches"]
    assert {c.status for c in claims} == {"played"}


@pytest.mark.parametrize(
    ("head", "telling"),
    [
        ("Benfica are in the Champions League final.", "They beat Celtic 2-1 and Lyon 3-0 on the way."),
        ("Benfica have one foot in the Champions League final.", "Lyon won 4-1 at Celtic in the other tie."),
        ("Benfica reached the Champions League final on Wednesday.", "On the way they beat Celtic 2-1."),
    ],
)
def test_what_led_to_a_final_was_none(read: Reader, head: str, telling: str) -> None:
    stages = {c.stage for c in read(f"{head} {telling}", published_on=THURSDAY).claims["matches"]}
    assert stages <= {None, "semi-final"}


@pytest.mark.parametrize(
    ("telling", "side"),
    [
        ("A 2-1 win at Porto was enough to take Celtic through.", "Celtic"),
        ("A 2-1 win at Porto was enough for Celtic.", "Celtic"),
        ("A 2-1 win at Porto was enough for the title.", "Benfica"),
    ],
)
def test_whom_a_result_was_enough_for_had_it(results: Callable[..., list[str]], telling: str, side: str) -> None:
    assert results(f"Benfica are still top.\n\n{telling}") == [f"{side} 2-1 Porto"]


@pytest.mark.parametrize(
    ("telling", "first_leg"),
    [
        ("Celtic had taken a 3-1 lead into the return leg but fell behind.", "Celtic 3-1 Benfica"),
        ("Celtic came in leading 2-1 on aggregate following the first leg.", "Celtic 2-1 Benfica"),
        ("Celtic, who led 3-1 on aggregate at half-time, tired.", None),
    ],
)
def test_the_first_leg_behind_a_state_beside_the_second(
    results: Callable[..., list[str]], telling: str, first_leg: str | None
) -> None:
    found = results(f"{SECOND_LEG} {telling}", published_on=THURSDAY)
    assert found == sorted(filter(None, ["Benfica 4-1 Celtic", first_leg]))


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("After knocking out Celtic in the quarter-finals of the Champions League, Benfica face Porto.", 1),
        ("Champions League preview\n\nBenfica face Porto.\n\nThey eliminated Celtic in the last 16.", 1),
        ("Celtic went out of the Champions League to Benfica in the last 16.", 1),
        ("Celtic crashed out of the Europa League in the last 16 against Benfica.", 1),
        ("Celtic went out of the Champions League at the group stage.", 0),
        ("Celtic would go out of the Champions League to Benfica if they lost.", 0),
        ("Celtic went out of the Champions League, a week after losing to Benfica.", 0),
    ],
)
def test_who_went_out_of_a_continents_cup(read: Reader, text: str, ties: int) -> None:
    found = read(text, published_on=THURSDAY).claims["ties"]
    assert [tie.winner for tie in found] == ["Benfica"] * ties
