"""Ties: their matches and what is told of them together, the winner by the rules, and the way to the final."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reconcile.press import Press, lost, only, tie
from transforms.model import Tie
from transforms.reconcile import finish_ties, link_ties

CCC = "Concacaf Champions Cup"
MIAMI, LAFC = "Inter Miami", "Los Angeles FC"
QUARTER = {"competition": CCC, "season": "2025", "stage": "quarter-final"}
KEY = "ccc-2025-quarter-final-inter-miami-los-angeles-fc"


def legs(press: Press, second: str = f"{MIAMI} 3-1 {LAFC}", **told: Any) -> None:
    paper = press.paper("legs", "2025-04-10")
    paper.tells(f"{LAFC} 1-0 {MIAMI}", "2025-04-02", leg=1, home=True, **QUARTER)
    paper.tells(second, "2025-04-09", leg=2, home=True, **QUARTER, **told)


def test_the_aggregate_follows_from_the_legs() -> None:
    press = Press()
    legs(press)
    row = tie(press.facts(), KEY)
    assert (row.team_1, row.aggregate_1, row.aggregate_2, row.winner) == (LAFC, 2, 3, MIAMI)
    assert (row.away_goals_1, row.away_goals_2) == (1, 0)
    assert (row.first_leg_id, row.second_leg_id) == (f"{KEY}-1", f"{KEY}-2")


def test_a_tie_known_only_from_what_is_told_of_it() -> None:
    press = Press()
    press.paper("a", "2025-04-10").tie(MIAMI, LAFC, aggregate_1=3, aggregate_2=2, winner=MIAMI, **QUARTER)
    row = tie(press.facts(), KEY)
    assert {row.team_1: row.aggregate_1, row.team_2: row.aggregate_2} == {MIAMI: 3, LAFC: 2}
    assert (row.status, row.winner, row.first_leg_id) == ("decided", MIAMI, None)


def test_a_told_aggregate_stands_where_one_leg_is_missing() -> None:
    press = Press()
    paper = press.paper("a", "2025-04-10")
    paper.tells(f"{LAFC} 1-0 {MIAMI}", "2025-04-02", leg=1, home=True, **QUARTER)
    paper.tie(MIAMI, LAFC, aggregate_1=3, aggregate_2=2, winner=MIAMI, **QUARTER)
    facts = press.facts()
    row = tie(facts, KEY)
    assert (row.aggregate_1, row.aggregate_2, row.winner) == (2, 3, MIAMI)
    assert not facts.conflicts
    assert len(facts.matches) == 1


def test_the_state_after_the_first_leg_is_no_contradiction_later() -> None:
    press = Press()
    legs(press)
    press.paper("between", "2025-04-05").tie(LAFC, MIAMI, aggregate_1=1, aggregate_2=0, **QUARTER)
    facts = press.facts()
    assert not facts.conflicts
    assert all(row.agrees for row in facts.evidence)


def test_a_told_aggregate_that_the_legs_contradict_loses() -> None:
    press = Press()
    legs(press)
    press.paper("b", "2025-04-11").tie(MIAMI, LAFC, aggregate_1=4, aggregate_2=2, winner=MIAMI, **QUARTER)
    facts = press.facts()
    assert tie(facts, KEY).aggregate_2 == 3
    assert lost(facts) == {("aggregate", "2-3", "2-4")}


def test_a_told_winner_that_the_scores_contradict_loses() -> None:
    press = Press()
    legs(press)
    press.paper("b", "2025-04-11").tie(MIAMI, LAFC, winner=LAFC, **QUARTER)
    facts = press.facts()
    assert tie(facts, KEY).winner == MIAMI
    assert lost(facts) == {("winner", MIAMI, LAFC)}


def test_a_person_may_say_who_went_through() -> None:
    press = Press()
    legs(press)
    press.paper("overrides").tie(MIAMI, LAFC, winner=LAFC, extractor="override", **QUARTER)
    facts = press.facts()
    assert (tie(facts, KEY).winner, tie(facts, KEY).decided_by) == (LAFC, None)
    assert lost(facts) == {("winner", LAFC, MIAMI)}


def test_extra_time_told_only_in_words_is_kept() -> None:
    press = Press()
    legs(press)
    press.paper("b", "2025-04-11").tie(MIAMI, LAFC, winner=MIAMI, decided_by="extra time", **QUARTER)
    assert tie(press.facts(), KEY).decided_by == "extra time"


def test_a_half_known_tie_gives_no_aggregate() -> None:
    """The first leg is told without its score: the second leg's score alone is no aggregate."""
    press = Press()
    paper = press.paper("a", "2025-04-12")
    paper.tells(f"{LAFC} beat {MIAMI}", leg=1, home=True, **QUARTER)
    paper.tells(f"{MIAMI} 3-1 {LAFC}", leg=2, home=True, **QUARTER)
    row = tie(press.facts(), KEY)
    assert (row.aggregate_1, row.aggregate_2, row.winner, row.status) == (None, None, None, "in progress")


def test_away_goals_decide_only_where_the_grounds_are_known() -> None:
    for home, winner in ((True, LAFC), (False, None)):
        press = Press()
        paper = press.paper("a", "2025-04-10")
        paper.tells(f"{LAFC} 1-0 {MIAMI}", leg=1, home=home, **QUARTER)
        paper.tells(f"{MIAMI} 2-1 {LAFC}", leg=2, home=home, **QUARTER)
        row = tie(press.facts(), KEY)
        assert (row.winner, row.decided_by) == (winner, "away goals" if winner else None)


def test_a_league_has_no_legs() -> None:
    """`The return match` of a league, read as a second leg, makes no tie."""
    press = Press()
    press.paper("a", "2025-04-05").tells(
        "Inter Miami v Toronto FC", "2025-04-06", competition="Major League Soccer", leg=2, home=True
    )
    facts = press.facts()
    assert not facts.ties
    assert (only(facts).leg, only(facts).match_id) == (None, "mls-2025-inter-miami-toronto-fc-1")


def test_a_match_told_without_its_stage_is_the_other_leg() -> None:
    press = Press()
    press.paper("a", "2025-04-03").tells(f"{LAFC} 1-0 {MIAMI}", "2025-04-02", home=True, competition=CCC)
    press.paper("b", "2025-04-10").tells(f"{MIAMI} 3-1 {LAFC}", "2025-04-09", leg=2, home=True, **QUARTER)
    row = tie(press.facts(), KEY)
    assert (row.aggregate_1, row.aggregate_2, row.first_leg_id) == (2, 3, f"{KEY}-1")


def test_a_group_match_is_no_tie() -> None:
    press = Press()
    press.paper("a", "2024-10-02").tells(
        "Arsenal 2-0 Paris Saint-Germain", "2024-10-01", competition="Champions League", stage="group stage"
    )
    facts = press.facts()
    assert not facts.ties
    assert facts.matches[0].tie_id is None


def test_the_semi_final_of_last_year_is_a_tie_of_its_own() -> None:
    press = Press()
    legs(press)
    press.paper("b", "2025-04-11").tie(MIAMI, LAFC, winner=LAFC, competition=CCC, season="2024", stage="quarter-final")
    winners = {row.season: row.winner for row in press.facts().ties}
    assert winners == {"2025": MIAMI, "2024": LAFC}


# -- the way to the final -------------------------------------------------------------------------------------------


def open_tie(stage: str, team_1: str, team_2: str, winner: str | None = None, **told: Any) -> Tie:
    fields: dict[str, Any] = dict.fromkeys(Tie.__dataclass_fields__)
    fields |= {"competition": "European Cup", "season": "1969-70", "status": "decided" if winner else "in progress"}
    fields |= {"tie_id": f"{stage} {team_1} {team_2}", "stage": stage, "team_1": team_1, "team_2": team_2}
    return Tie(**(fields | {"winner": winner} | told))


def test_winners_lead_to_the_next_round_and_losers_do_not() -> None:
    ties = [
        open_tie("quarter-final", "A", "B", "A"),
        open_tie("semi-final", "A", "C", "C"),
        open_tie("third-place", "A", "D"),
        open_tie("final", "C", "E"),
    ]
    assert link_ties(ties) == {
        "quarter-final A B": "semi-final A C",
        "semi-final A C": "final C E",
        "third-place A D": None,
        "final C E": None,
    }


def test_a_missing_round_is_bridged() -> None:
    ties = [open_tie("round of 16", "A", "B", "A"), open_tie("semi-final", "A", "C")]
    assert link_ties(ties)["round of 16 A B"] == "semi-final A C"


def test_two_semi_finals_lead_to_a_final_that_nobody_has_named() -> None:
    two = [open_tie("semi-final", "A", "B"), open_tie("semi-final", "C", "D")]
    assert set(link_ties(two).values()) == {"european-cup-1969-70-final"}
    assert link_ties(two[:1]) == {"semi-final A B": None}


@pytest.mark.parametrize(
    ("aggregate", "decided_by"), [({"aggregate_1": 3, "aggregate_2": 3}, "coin toss"), ({"aggregate_1": 3}, None)]
)
def test_who_plays_on_has_won(aggregate: dict[str, int], decided_by: str | None) -> None:
    both = {"first_leg_id": "1", "second_leg_id": "2"}
    ties = [open_tie("round of 16", "Celtic", "Benfica", **both, **aggregate), open_tie("final", "Celtic", "Feyenoord")]
    first = next(row for row in finish_ties(ties) if row.stage == "round of 16")
    assert (first.winner, first.decided_by, first.status) == ("Celtic", decided_by, "decided")
    assert first.next_tie_id == "final Celtic Feyenoord"
