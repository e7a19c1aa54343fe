"""The two articles that the product must understand, as claims: what they tell together, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reconcile.press import Press, goals, lost, match, score, tie
from transforms.reconcile import Facts

CCC, MLS = "Concacaf Champions Cup", "Major League Soccer"
MIAMI, LAFC, VANCOUVER = "Inter Miami", "Los Angeles FC", "Vancouver Whitecaps"


def comeback(press: Press) -> None:
    """An undated article before the second leg of the semi-finals."""
    paper = press.paper("comeback")
    first = paper.tells(f"{VANCOUVER} 2-0 {MIAMI}", competition=CCC, stage="semi-final", leg=1, home=True)
    paper.goal(first, "Brian White", VANCOUVER)
    paper.goal(first, "Sebastian Berhalter", VANCOUVER)
    paper.tells(f"{MIAMI} v {VANCOUVER}", competition=CCC, stage="semi-final", leg=2, home=True)
    paper.tells(f"{LAFC} beat {MIAMI}", competition=CCC, stage="quarter-final", leg=1, home=True)
    back = paper.tells(f"{MIAMI} 3-1 {LAFC}", competition=CCC, stage="quarter-final", home=True)
    paper.brace(back, "Messi", MIAMI)
    paper.tells(f"{MIAMI} 3-4 FC Dallas", competition=MLS)
    minnesota = paper.tells(f"{VANCOUVER} 3-1 Minnesota United", competition=MLS)
    paper.brace(minnesota, "Pedro Vite", VANCOUVER)
    paper.tells("Tigres UANL 1-1 Cruz Azul", competition=CCC, stage="semi-final", leg=1)
    paper.standing(VANCOUVER, competition=MLS, group_name="Western Conference", position=1)


def first_leg(press: Press) -> None:
    """A report of the first leg of the quarter-final, published the day after."""
    paper = press.paper("first leg", "2025-04-03")
    told = {"competition": CCC, "stage": "quarter-final", "season": "2025"}
    first = paper.tells(f"{LAFC} 1-0 {MIAMI}", "2025-04-02", leg=1, venue="BMO Stadium", home=True, **told)
    paper.goal(first, "Nathan Ordaz", LAFC, 57)
    paper.tells(f"{MIAMI} v {LAFC}", "2025-04-09", leg=2, venue="Chase Stadium", home=True, **told)
    paper.tells(f"{MIAMI} v Toronto FC", "2025-04-06", competition=MLS, venue="Chase Stadium", home=True)
    paper.standing(MIAMI, competition=MLS, group_name="Eastern Conference", position=1, points=13, played=5)


@pytest.fixture(scope="module")
def facts() -> Facts:
    press = Press()
    comeback(press)
    first_leg(press)
    return press.facts()


def test_the_second_leg_is_one_match_from_two_articles(facts: Facts) -> None:
    row = match(facts, "ccc-2025-quarter-final-inter-miami-los-angeles-fc-2")
    assert score(row) == "Inter Miami 3-1 Los Angeles FC"
    assert (row.date, row.venue, row.status, row.leg) == (date(2025, 4, 9), "Chase Stadium", "played", 2)
    assert row.source_count == 2
    assert not row.disputed
    assert goals(facts, row.match_id) == [("Inter Miami", "Messi", None)] * 2


def test_the_first_leg_is_told_by_both_in_their_ways(facts: Facts) -> None:
    row = match(facts, "ccc-2025-quarter-final-inter-miami-los-angeles-fc-1")
    assert score(row) == "Los Angeles FC 1-0 Inter Miami"
    assert (row.date, row.source_count) == (date(2025, 4, 2), 2)
    assert goals(facts, row.match_id) == [("Los Angeles FC", "Nathan Ordaz", 57)]


def test_the_quarter_final_is_decided(facts: Facts) -> None:
    row = tie(facts, "ccc-2025-quarter-final-inter-miami-los-angeles-fc")
    assert (row.team_1, row.aggregate_1, row.aggregate_2) == (LAFC, 2, 3)
    assert (row.status, row.winner, row.decided_by) == ("decided", MIAMI, "aggregate")
    assert row.first_leg_id == f"{row.tie_id}-1"
    assert row.second_leg_id == f"{row.tie_id}-2"
    assert row.next_tie_id == "ccc-2025-semi-final-inter-miami-vancouver-whitecaps"


def test_the_semi_finals_are_open_and_lead_to_one_final(facts: Facts) -> None:
    miami = tie(facts, "ccc-2025-semi-final-inter-miami-vancouver-whitecaps")
    assert (miami.team_1, miami.status, miami.winner) == (VANCOUVER, "in progress", None)
    assert (miami.aggregate_1, miami.aggregate_2) == (2, 0)
    second = match(facts, f"{miami.tie_id}-2")
    assert (second.home_team, second.home_known, second.status) == (MIAMI, True, "scheduled")
    mexico = tie(facts, "ccc-2025-semi-final-cruz-azul-tigres-uanl")
    assert (mexico.status, mexico.aggregate_1, mexico.aggregate_2) == ("in progress", 1, 1)
    assert miami.next_tie_id == mexico.next_tie_id == "ccc-2025-final"


def test_the_league_matches_stand(facts: Facts) -> None:
    dallas = match(facts, "mls-2025-fc-dallas-inter-miami-1")
    assert (dallas.status, {dallas.home_goals, dallas.away_goals}) == ("played", {3, 4})
    minnesota = match(facts, "mls-2025-minnesota-united-vancouver-whitecaps-1")
    assert goals(facts, minnesota.match_id) == [(VANCOUVER, "Pedro Vite", None)] * 2
    toronto = match(facts, "mls-2025-inter-miami-toronto-fc-1")
    assert (toronto.status, toronto.date, toronto.home_team) == ("scheduled", date(2025, 4, 6), MIAMI)


def test_the_tables_are_as_reported(facts: Facts) -> None:
    rows = {row.team: row for row in facts.standings}
    assert (rows[MIAMI].points, rows[MIAMI].played, rows[MIAMI].as_of) == (13, 5, date(2025, 4, 3))
    assert (rows[VANCOUVER].position, rows[VANCOUVER].as_of, rows[VANCOUVER].season) == (1, None, "2025")


def test_nothing_else_and_no_quarrel(facts: Facts) -> None:
    assert (len(facts.matches), len(facts.goals), len(facts.ties), len(facts.standings)) == (8, 7, 3, 2)
    assert lost(facts) == set()
    assert all(row.agrees for row in facts.evidence)


def test_every_fact_leads_to_a_quote(facts: Facts) -> None:
    supported = {(row.fact_table, row.fact_id) for row in facts.evidence if row.agrees and row.quote}
    keys = [("matches", row.match_id) for row in facts.matches] + [("goals", row.goal_id) for row in facts.goals]
    keys += [("ties", row.tie_id) for row in facts.ties] + [("standings", row.standing_id) for row in facts.standings]
    assert set(keys) == supported
