"""What an article counts for: undated ones find their season, copies are one source, a person's word is the last."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reconcile.press import Press, lost, match, only
from transforms.extract import extract
from transforms.model import Extraction
from transforms.reading.metadata import Told
from transforms.reading.sheet import read_sheet
from transforms.reconcile import ArticleHead, ClaimSet, Facts, reconcile
from transforms.reconcile.copies import groups, signature
from transforms.reconcile.season_names import clean_season, current_season, season_of, seasons_fit
from transforms.reconcile.seasons import infer, with_estimates

CCC = "Concacaf Champions Cup"


# -- seasons ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("competition", "day", "season"),
    [
        ("Major League Soccer", date(2025, 2, 22), "2025"),
        ("Premier League", date(2025, 5, 25), "2024-25"),
        ("Premier League", date(2025, 8, 16), "2025-26"),
        ("Premier League", date(1999, 12, 31), "1999-00"),
        ("No Such Cup", date(2025, 5, 25), None),
    ],
)
def test_a_date_has_a_season(competition: str, day: date, season: str | None) -> None:
    assert season_of(competition, day) == season


def test_without_a_competition_the_leagues_of_both_teams_tell() -> None:
    assert season_of(None, date(2025, 3, 8), ("Arsenal", "Chelsea")) == "2024-25"
    assert season_of(None, date(2025, 3, 8), ("Inter Miami", "FC Dallas")) == "2025"
    assert season_of(None, date(2025, 3, 8), ("Inter Miami", "Arsenal")) is None


def test_between_seasons_a_result_is_of_the_last_and_a_fixture_of_the_next() -> None:
    january = date(2025, 1, 10)
    assert current_season("Major League Soccer", january, "played") == "2024"
    assert current_season("Major League Soccer", january, "scheduled") == "2025"


def test_names_of_seasons_are_compared_not_confused() -> None:
    assert clean_season("2024/2025") == clean_season("2024-2025") == clean_season("2024–25") == "2024-25"
    assert seasons_fit("2025", "2024-25")
    assert not seasons_fit("2023-24", "2024-25")
    assert not seasons_fit("2024", "2025")


def test_an_undated_article_takes_the_season_of_the_match_it_shares() -> None:
    press = Press()
    press.paper("dated", "2025-04-10").tells("Inter Miami 3-1 Los Angeles FC", "2025-04-09", competition=CCC)
    undated = press.paper("undated")
    undated.tells("Inter Miami 3-1 Los Angeles FC", competition=CCC)
    undated.tells("Inter Miami 3-4 FC Dallas", competition="Major League Soccer")
    assert infer(press.claims) == {"undated": date(2025, 4, 9)}
    facts = press.facts()
    assert match(facts, "mls-2025-fc-dallas-inter-miami-1").date is None


def test_the_date_of_an_article_places_a_match_that_nobody_dates() -> None:
    press = Press()
    leg = {"competition": CCC, "stage": "quarter-final", "leg": 2}
    press.paper("preview", "2025-04-03").tells("Inter Miami v Los Angeles FC", **leg)
    press.paper("undated").tells("Inter Miami 3-1 Los Angeles FC", **leg)
    assert infer(press.claims) == {"undated": date(2025, 4, 3)}
    assert [(row.season, row.date, row.home_goals) for row in press.facts().matches] == [("2025", None, 3)]


def test_an_undated_article_that_shares_nothing_stays_undated() -> None:
    press = Press()
    press.paper("dated", "2025-04-10").tells("Inter Miami 3-1 Los Angeles FC", "2025-04-09", competition=CCC)
    press.paper("undated").tells("Inter Miami 0-2 Los Angeles FC", competition=CCC)
    assert infer(press.claims) == {"undated": None}
    assert {row.season for row in press.facts().matches} == {"2025", None}


def test_an_estimate_never_rests_on_another() -> None:
    """Two undated articles that share a match with each other, and only one of them with a dated article."""
    press = Press()
    press.paper("dated", "2025-04-10").tells("Inter Miami 3-1 Los Angeles FC", "2025-04-09", competition=CCC)
    first = press.paper("first")
    first.tells("Inter Miami 3-1 Los Angeles FC", competition=CCC)
    first.tells("Inter Miami 3-4 FC Dallas")
    press.paper("second").tells("Inter Miami 3-4 FC Dallas")
    assert infer(press.claims) == {"first": date(2025, 4, 9), "second": None}
    again = with_estimates(press.claims)
    assert infer(again) == infer(press.claims)


# -- copies -----------------------------------------------------------------------------------------------------------

WIRE = (
    "Arsenal moved back to within a point of the leaders with a late win over Chelsea on a wet evening in the north. "
    "The visitors had most of the ball before the break and hit the post twice, but it was the home side that found a "
    "way through ten minutes from time when a corner was only half cleared and the captain drove in from the edge."
)
OTHER = (
    "Chelsea will wonder how they lost this one. They struck the woodwork on two occasions, forced nine corners, saw "
    "a penalty appeal waved away before Arsenal, second best for an hour, scored from their only shot on target. The "
    "manager refused to blame the referee afterwards and spoke of a lesson that his young players would not forget."
)


def test_copies_are_found_whatever_their_furniture() -> None:
    texts = {
        "c": WIRE,
        "a": "LONDON (Agency) - " + WIRE.replace("wet evening", "rainy evening") + " Read more on our site.",
        "b": OTHER,
        "d": WIRE.upper(),
    }
    found = groups({key: signature(text) for key, text in texts.items()})
    assert found == {"a": "a", "b": "b", "c": "a", "d": "a"}


def test_groups_are_the_same_in_any_order_of_arrival() -> None:
    signatures = {"x": signature(WIRE), "y": signature(OTHER), "z": signature(WIRE + " And so on.")}
    backwards = dict(reversed(list(signatures.items())))
    assert groups(signatures) == groups(backwards) == {"x": "x", "y": "y", "z": "x"}


def test_groups_grow_as_they_would_at_once() -> None:
    texts = {
        f"{number:02}": f"{OTHER if number % 3 else WIRE} {'And then, ' * (number % 5)}so on." for number in range(20)
    }
    signatures = {key: signature(text) for key, text in texts.items()}
    at_once = groups(signatures)
    known = groups({key: kept for key, kept in signatures.items() if key < "12"})
    grown = groups(signatures, known, due=[key for key in signatures if key >= "12"])
    assert known | grown == at_once
    assert set(at_once.values()) == {"00", "01"}


def test_a_line_that_all_print_hides_no_copy() -> None:
    line = " ".join(f"notice{n}" for n in range(30))
    bodies = [" ".join(f"w{(body * 131 + n * n) % 9973}" for n in range(60)) for body in range(300)]
    texts = {f"{n:03}-{paper}": f"{body} {line}" for n, body in enumerate(bodies) for paper in ("post", "times")}
    found = groups({key: signature(text) for key, text in texts.items()})
    assert found == {key: f"{key[:3]}-post" for key in texts}


def test_only_the_groups_of_due_articles_are_told() -> None:
    signatures = {"x": signature(WIRE), "y": signature(OTHER), "z": signature(OTHER + " The end.")}
    assert groups(signatures, {"x": "x", "y": "y"}, due=["z"]) == {"y": "y", "z": "y"}


def test_short_texts_are_nobodys_copies() -> None:
    assert signature("Arsenal 2-1 Chelsea") == b""
    assert groups({"a": b"", "b": b""}) == {"a": "a", "b": "b"}


def test_a_copy_adds_no_source() -> None:
    press = Press()
    for name, copy in (("a", "a"), ("b", "a"), ("c", None)):
        press.paper(name, "2025-03-09", copy).tells("Arsenal 2-1 Chelsea", "2025-03-08", home=True)
    row = only(press.facts())
    assert (row.claim_count, row.source_count) == (3, 2)


# -- overrides ------------------------------------------------------------------------------------------------------

TABLE = (
    "home,away,date,competition,stage,home_goals,away_goals,winner,reason\n"
    "Arsenal,Chelsea,2025-03-08,Premier League,,2,0,,the second goal was struck off by the league\n"
)


def overruled(*rows: str) -> Extraction:
    return extract(read_sheet("desk/overrides.csv", "".join((TABLE.splitlines(keepends=True)[0], *rows)), Told()))


def with_overrides(press: Press, rules: Extraction) -> Facts:
    head = ArticleHead.of(rules.article)
    claims = ClaimSet(articles={head.article_id: head}, matches=rules.claims["matches"], ties=rules.claims["ties"])
    return reconcile(ClaimSet.union([press.claims, claims]))


def test_an_override_decides_and_shows_its_reason() -> None:
    press = Press()
    for name in ("a", "b"):
        press.paper(name, "2025-03-09").tells(
            "Arsenal 3-0 Chelsea", "2025-03-08", home=True, competition="Premier League"
        )
    facts = with_overrides(press, overruled(TABLE.splitlines(keepends=True)[1]))
    row = only(facts)
    assert (row.home_goals, row.away_goals, row.confidence) == (2, 0, 1.0)
    assert lost(facts) == {("score", "2-0", "3-0")}
    assert "struck off by the league" in facts.conflicts[0].explanation
    shown = [line for line in facts.evidence if line.source == "desk/overrides.csv"]
    assert shown[0].agrees
    assert shown[0].quote == TABLE.splitlines()[1]


def test_an_override_may_use_any_name_of_a_team() -> None:
    press = Press()
    press.paper("a", "2025-04-03").tells("Inter Miami 0-1 Los Angeles FC", "2025-04-02", competition=CCC)
    facts = with_overrides(press, overruled("LAFC,Inter Miami CF,2025-04-02,,,2,0,,seen by the desk\n"))
    assert (only(facts).home_team, only(facts).home_goals) == ("Los Angeles FC", 2)


def test_an_override_may_name_who_went_through() -> None:
    found = overruled("Celtic,Benfica,,European Cup,round of 16,,,Celtic,by lot\n")
    assert found.claims["ties"][0].winner == "Celtic"
    assert not found.claims["matches"]


def test_an_override_of_a_fixture_leaves_the_result_to_come() -> None:
    press = Press()
    plan = {"home": True, "competition": "Premier League"}
    press.paper("preview", "2025-03-01").tells("Arsenal v Chelsea", "2025-03-09", **plan)
    moved = overruled("Arsenal,Chelsea,2025-03-08,Premier League,,,,,moved by the police\n")
    before = only(with_overrides(press, moved))
    press.paper("report", "2025-03-09").tells("Arsenal 2-1 Chelsea", "2025-03-08", **plan)
    after = only(with_overrides(press, moved))
    assert (before.status, before.date, before.match_id) == ("scheduled", date(2025, 3, 8), after.match_id)
    assert (after.status, after.date, after.home_goals) == ("played", date(2025, 3, 8), 2)


@pytest.mark.parametrize(
    ("row", "hint"),
    [
        ("Arsenal,Chelsea,2025-03-08,,,2,0,,\n", "reason is empty"),
        ("Arsenal,Chelsea,8 Marsh,,,2,0,,because\n", "as 2025-04-03"),
        ("Arsenal,Chelsea,,,,two,0,,because\n", "whole number"),
    ],
)
def test_a_faulty_override_is_left_out_and_says_what_to_do(row: str, hint: str) -> None:
    found = overruled(row)
    assert not found.claims["matches"]
    assert hint in (found.article.reason or "")


def test_a_table_without_reasons_is_refused() -> None:
    refused = read_sheet("overrides.csv", "home,away\nArsenal,Chelsea\n", Told())
    assert (refused.status, "Missing: reason" in (refused.reason or "")) == ("quarantined", True)


# -- standings ------------------------------------------------------------------------------------------------------


def test_a_row_of_a_table_is_put_together_and_disputes_are_kept() -> None:
    press = Press()
    mls = {"competition": "Major League Soccer"}
    press.paper("a", "2025-04-03").standing("Inter Miami", **mls, points=13, played=5, group_name="Eastern Conference")
    press.paper("b", "2025-04-03").standing("Inter Miami", **mls, points=13, position=1)
    press.paper("c", "2025-04-03").standing("Inter Miami", **mls, points=12)
    press.paper("d", "2025-04-10").standing("Inter Miami", **mls, points=16)
    facts = press.facts()
    rows = {str(row.as_of): row for row in facts.standings}
    first = rows["2025-04-03"]
    assert (first.points, first.position, first.played, first.source_count) == (13, 1, 5, 3)
    assert (first.group_name, first.season) == ("Eastern Conference", "2025")
    assert first.standing_id == "mls-2025-table-eastern-conference-2025-04-03-inter-miami"
    assert rows["2025-04-10"].points == 16
    assert lost(facts) == {("points", "13", "12")}
