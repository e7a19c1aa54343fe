"""A refresh of what was touched gives what a refresh from nothing gives, in whatever order files come and go."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.warehouse.samples import Clock, ask, believe, claim_at, lafc_report, match, standing, state, table_row
from transforms.model import Article, Extraction, MatchClaim, StandingClaim, StreakClaim
from transforms.reconcile import reconcile
from warehouse import derive as deriving
from warehouse.derive import derive
from warehouse.store import Store

CCC = {"competition": "Concacaf Champions Cup", "season": "2025"}
MLS = {"competition": "Major League Soccer", "season": "2025"}
# What says when a refresh ran, and so differs between two ways to the same warehouse.
OF_THE_REFRESH = {"first_seen_at", "refreshed_at"}


def article(path: str, text: str, *claims: tuple[type, str, dict[str, Any]], day: date | None) -> Extraction:
    extraction = Extraction(Article(source=path, text=text, published_on=day))
    for kind, words, values in claims:
        extraction.add(claim_at(extraction.article, kind, words, **values))
    return extraction.seal()


def result(home: str, away: str, goals: tuple[int, int], day: str | None, **values: Any) -> dict[str, Any]:
    when = {"date": date.fromisoformat(day), "date_precision": "day"} if day else {}
    outcome = "home" if goals[0] > goals[1] else "away" if goals[0] < goals[1] else "draw"
    known: dict[str, Any] = {"home_goals": goals[0], "away_goals": goals[1], "outcome": outcome, "home_known": True}
    return {"home_team": home, "away_team": away} | known | when | values


def newsroom() -> dict[str, Extraction]:
    """Articles that agree, contradict each other, come undated, and bear on tables, ties and runs."""
    second_leg = "Inter Miami beat LAFC 3-1 on Wednesday to go through 3-2 on aggregate."
    second = result("Inter Miami", "Los Angeles FC", (3, 1), "2025-04-09", stage="quarter-final", leg=2, **CCC)
    semi = "Vancouver beat Inter Miami 2-0. Tigres and Cruz Azul drew 1-1."
    first_semi = result("Vancouver Whitecaps", "Inter Miami", (2, 0), None, stage="semi-final", leg=1, **CCC)
    other_semi = result("Tigres UANL", "Cruz Azul", (1, 1), "2025-04-23", stage="semi-final", leg=1, **CCC)
    league = "Inter Miami drew 2-2 with New York City FC, and won 4-1 at Houston. They are unbeaten in two."
    opener = result("Inter Miami", "New York City FC", (2, 2), "2025-02-22", **MLS)
    houston = result("Houston Dynamo", "Inter Miami", (1, 4), "2025-03-02", **MLS)
    streak = {"team": "Inter Miami", "kind": "unbeaten", "length": 2, "scope": "Major League Soccer"}
    row = {"team": "Inter Miami", "group_name": "Eastern Conference", "points": 4, "played": 2, **MLS}
    return {
        "first-leg.txt": lafc_report("first-leg.txt"),
        "first-leg-typo.txt": lafc_report("first-leg-typo.txt", home_goals=2, with_goal=False),
        "table.txt": table_row("table.txt"),
        "second-leg.txt": article(
            "second-leg.txt", second_leg, (MatchClaim, "Inter Miami beat LAFC 3-1", second), day=date(2025, 4, 10)
        ),
        "semi.txt": article(
            "semi.txt",
            semi,
            (MatchClaim, "Vancouver beat Inter Miami 2-0", first_semi),
            (MatchClaim, "Tigres and Cruz Azul drew 1-1", other_semi),
            day=date(2025, 4, 25),
        ),
        "league.txt": article(
            "league.txt",
            league,
            (MatchClaim, "Inter Miami drew 2-2 with New York City FC", opener),
            (MatchClaim, "won 4-1 at Houston", houston),
            (StreakClaim, "unbeaten in two", streak | {"as_of": date(2025, 3, 3)}),
            (StandingClaim, "They", row | {"as_of": date(2025, 3, 3)}),
            day=date(2025, 3, 3),
        ),
    }


FILES = newsroom()


def refresh(store: Store, add: set[str], remove: set[str]) -> None:
    store.remove_files(sorted(remove))
    store.replace_files([(state(path), [FILES[path]]) for path in sorted(add)])
    for pairs, standings in store.chunks():
        store.replace_facts(pairs, reconcile(store.claims_of(pairs, standings)), standings)
    derive(store)


def contents(store: Store) -> dict[str, list[str]]:
    """Every published row of every table and view as text, sorted, but for the times of the refresh."""
    relations = ask(
        store,
        "SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT temporary AND schema_name <> 'internal' UNION "
        "SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal AND NOT temporary",
    )
    found = {}
    for schema, name in relations:
        columns = [column for (column,) in ask(store, f"SELECT column_name FROM (DESCRIBE {schema}.{name})")]
        kept = ", ".join(column for column in columns if column not in OF_THE_REFRESH)
        found[f"{schema}.{name}"] = sorted(map(str, ask(store, f"SELECT {kept} FROM {schema}.{name}")))
    return found


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sets(st.sampled_from(sorted(FILES))), min_size=2, max_size=3))
def test_many_refreshes_give_what_one_gives(empty: Path, steps: list[set[str]]) -> None:
    """Each step is what lies in the folder then: files come, go and come again."""
    with tempfile.TemporaryDirectory() as folder:
        before: set[str] = set()
        current = empty
        for number, present in enumerate(steps):
            many = Store.begin(current, Path(folder) / f"{number}.duckdb", Clock())
            refresh(many, present - before, before - present)
            before = present
            current = Path(folder) / f"{number}.duckdb"
            if number < len(steps) - 1:
                many.close()
        once = Store.begin(empty, Path(folder) / "once.duckdb", Clock())
        refresh(once, before, set())
        found, expected = contents(many), contents(once)
        many.con.close()
        once.con.close()
        assert found == expected


def test_the_newsroom_comes_to_what_it_tells(store: Store) -> None:
    refresh(store, set(FILES), set())
    assert ask(store, "SELECT home_goals, disputed FROM matches WHERE leg = 1 AND stage = 'quarter-final'") == [
        (1, True)
    ]
    assert ask(store, "SELECT winner, decided_by FROM ties WHERE stage = 'quarter-final'") == [
        ("Inter Miami", "aggregate")
    ]
    assert ask(store, "SELECT count(*) FROM bracket WHERE NOT known") == [(1,)]
    assert ask(store, "SELECT verdict FROM table_checks ORDER BY as_of") == [("agrees",), ("incomplete",)]
    assert ask(store, "SELECT verdict FROM streak_checks") == [("agrees",)]
    coverage = "SELECT source, match_claims, facts_alone, conflicts FROM article_coverage WHERE source LIKE 'first%' ORDER BY 1"
    assert ask(store, coverage) == [("first-leg-typo.txt", 1, 0, 1), ("first-leg.txt", 1, 2, 1)]


def test_a_change_of_rules_derives_everything_anew(store: Store, monkeypatch: Any) -> None:
    believe(store, match("Inter Miami", "New York City FC", "2-2", "2025-02-22"), standing("Inter Miami", "2025-02-23"))
    store.con.execute("DELETE FROM touched_teams; DELETE FROM touched_seasons; DELETE FROM derived.form_guide")
    derive(store)
    assert ask(store, "SELECT count(*) FROM form_guide") == [(0,)]
    monkeypatch.setattr(deriving, "version", lambda: "other rules")
    derive(store)
    assert ask(store, "SELECT count(*) FROM form_guide") == [(4,)]
    assert ask(store, "SELECT count(*) FROM league_tables") == [(2,)]


def test_a_published_warehouse_says_whether_it_is_up_to_date(empty: Path, monkeypatch: Any) -> None:
    assert deriving.is_current(empty)
    monkeypatch.setattr(deriving, "version", lambda: "other rules")
    assert not deriving.is_current(empty)
