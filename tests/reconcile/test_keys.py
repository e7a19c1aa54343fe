"""Keys: readable, unique, and the same after a fact has gained a date, a ground, a home side or another meeting."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reconcile.press import Press, only
from transforms.lexicon.tables import reference
from transforms.reconcile.keys import competition_slug, team_slug
from transforms.reconcile.teams import pair_key, slug, team_key

LEAGUE = {"competition": "Major League Soccer", "season": "2025"}
KEY = "mls-2025-fc-dallas-inter-miami-1"


@pytest.mark.parametrize(
    ("date", "gain"),
    [
        ("2025-04-27", {}),
        (None, {"home": True}),
        (None, {"venue": "Chase Stadium"}),
        ("2025-04-27", {"home": True, "venue": "Chase Stadium", "attendance": 20000}),
    ],
)
def test_a_league_match_keeps_its_key_when_it_gains_detail(date: str | None, gain: dict[str, Any]) -> None:
    press = Press()
    press.paper("a", "2025-04-28").tells("Inter Miami 3-4 FC Dallas", **LEAGUE)
    assert only(press.facts()).match_id == KEY
    press.paper("b", "2025-04-29").tells("Inter Miami 3-4 FC Dallas", date, **LEAGUE, **gain)
    row = only(press.facts())
    assert row.match_id == KEY
    assert row.source_count == 2


def test_a_later_report_of_an_earlier_meeting_takes_the_next_number() -> None:
    press = Press()
    press.paper("a", "2025-07-13").tells("FC Dallas 1-1 Inter Miami", "2025-07-12", home=True, **LEAGUE)
    press.paper("b", "2025-08-01").tells("Inter Miami 3-4 FC Dallas", "2025-04-27", home=True, **LEAGUE)
    assert {row.match_id: str(row.date) for row in press.facts().matches} == {
        KEY: "2025-07-12",
        "mls-2025-fc-dallas-inter-miami-2": "2025-04-27",
    }


def test_a_leg_keeps_its_key_when_its_number_becomes_known() -> None:
    press = Press()
    told = {"competition": "Concacaf Champions Cup", "season": "2025", "stage": "semi-final"}
    paper = press.paper("a", "2025-04-25")
    paper.tells("Vancouver Whitecaps 2-0 Inter Miami", "2025-04-24", **told)
    key = "ccc-2025-semi-final-inter-miami-vancouver-whitecaps-1"
    assert only(press.facts()).match_id == key
    press.paper("b", "2025-04-26").tells("Vancouver Whitecaps 2-0 Inter Miami", "2025-04-24", leg=1, **told)
    assert (only(press.facts()).match_id, only(press.facts()).leg) == (key, 1)


def test_a_match_of_unlisted_clubs_without_a_competition_has_a_key() -> None:
    press = Press()
    press.paper("a").tells("Quxumbo Rovers 2-1 FC Zanzara")
    assert only(press.facts()).match_id == "match-quxumbo-rovers-zanzara-1"


def test_an_unlisted_club_shares_no_key_with_a_listed_one() -> None:
    assert team_key("FC Barcelona") != team_key("Barcelona")
    assert team_slug("FC Barcelona") != team_slug("Barcelona") == "barcelona"


def test_spellings_of_an_unlisted_club_share_a_key() -> None:
    assert pair_key("Atlético Quxumbo", "Chelsea") == pair_key("Chelsea", "ATLETICO QUXUMBO F.C.")


def test_listed_names_give_different_keys() -> None:
    names = list(reference().teams)
    assert len({slug(name) for name in names}) == len(names)
    codes = [competition_slug(name) for name in reference().competitions]
    assert len(set(codes)) == len(codes)


def test_a_renamed_team_has_the_name_of_the_season_and_one_key() -> None:
    press = Press()
    old = {"competition": "Major League Soccer", "season": "1999"}
    press.paper("a", "1999-05-05").tells("Dallas Burn 3-1 LA Galaxy", "1999-05-04", **old)
    press.paper("b", "2009-05-05").tells("FC Dallas 3-1 LA Galaxy", "1999-05-04", **old)
    row = only(press.facts())
    assert (row.home_team, row.source_count, row.match_id) == ("Dallas Burn", 2, "mls-1999-fc-dallas-la-galaxy-1")


def test_all_matches_and_the_winner_of_a_tie_have_the_names_of_its_season() -> None:
    press = Press()
    told = {"competition": "US Open Cup", "season": "2004", "stage": "quarter-final"}
    paper = press.paper("a", "2004-08-05")
    paper.tells("FC Dallas 2-1 Chicago Fire", "2004-07-20", home=True, leg=1, **told)
    paper.tells("Chicago Fire 0-0 FC Dallas", "2004-08-04", home=True, leg=2, **told)
    paper.tie("Dallas Burn", "Chicago Fire", winner="Dallas Burn", **told)
    facts = press.facts()
    assert {name for row in facts.matches for name in (row.home_team, row.away_team)} == {"Dallas Burn", "Chicago Fire"}
    (tie,) = facts.ties
    assert (tie.winner, tie.aggregate_1, tie.aggregate_2) == ("Dallas Burn", 2, 1)
