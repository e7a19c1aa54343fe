"""Every check finds what it is there to find, and nothing in a sound warehouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.samples import lafc_report, state, table_row
from transforms.reconcile import reconcile
from warehouse import checks
from warehouse.derive import derive
from warehouse.store import Store

DAMAGE = {
    "aggregates_are_sums": "UPDATE main.ties SET second_leg_id = first_leg_id",
    "article_keys_unique": "INSERT INTO main.articles FROM main.articles LIMIT 1",
    "claim_keys_unique": "INSERT INTO claims.goals FROM claims.goals",
    "claims_come_to_facts": "DELETE FROM main.evidence WHERE fact_table <> 'standings'",
    "dates_within_season": "UPDATE main.matches SET date = DATE '2015-04-02'",
    "evidence_leads_to_claims": "UPDATE main.evidence SET quote = quote || '!'",
    "evidence_leads_to_facts": "DELETE FROM main.goals",
    "fact_keys_unique": "INSERT INTO main.standings FROM main.standings",
    "facts_have_evidence": "DELETE FROM main.evidence WHERE fact_table = 'goals'",
    "few_disputed": "UPDATE main.matches SET disputed = TRUE",
    "few_quarantined": "UPDATE main.articles SET status = 'quarantined'",
    "goals_belong_to_matches": "UPDATE main.goals SET team = 'Real Madrid'",
    "goals_within_score": "UPDATE main.matches SET home_goals = 0",
    "matches_lead_to_ties": "DELETE FROM main.ties",
    "nobody_plays_twice_a_day": "INSERT INTO main.matches FROM main.matches",
    "quotes_are_verbatim": "UPDATE main.articles SET text = 'x' || text",
    "scores_fit_outcomes": "UPDATE main.matches SET outcome = 'away'",
    "standings_add_up": "UPDATE main.standings SET won = 4, drawn = 1, lost = 1",
    "tables_balance": (
        "UPDATE main.matches SET competition = 'Major League Soccer', stage = NULL, home_team = 'Inter Miami',"
        " away_team = 'Inter Miami'; INSERT INTO derived.season_rules VALUES ('Major League Soccer', '2025', NULL, TRUE,"
        " 3, 1, [], FALSE, [], 'aggregate'); INSERT INTO derived.table_ranks VALUES"
        " ('Major League Soccer', '2025', NULL, NULL, 'Inter Miami', 1, 0, NULL);"
        " UPDATE main.matches SET away_team = 'Los Angeles FC'"
    ),
    "ties_belong_together": "UPDATE main.ties SET winner = 'Real Madrid'",
    "words_of_the_contract": "UPDATE main.matches SET status = 'cancelled'",
}


@pytest.fixture(scope="module")
def whole(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse in which nothing is amiss, for every test to damage a copy."""
    path = tmp_path_factory.mktemp("whole") / "whole.duckdb"
    store = Store.begin(empty, path)
    store.replace_files([(state("lafc.txt"), [lafc_report()]), (state("table.txt"), [table_row()])])
    for pairs, standings in store.chunks():
        store.replace_facts(pairs, reconcile(store.claims_of(pairs, standings)), standings)
    derive(store)
    store.close()
    return path


@pytest.fixture
def sound(whole: Path, tmp_path: Path) -> Iterator[Store]:
    store = Store.begin(whole, tmp_path / "build.duckdb")
    yield store
    store.con.close()


def test_a_sound_warehouse_passes_all(sound: Store) -> None:
    assert [(result.name, result.message) for result in checks.run(sound.con) if not result.passed] == []


def test_every_check_has_its_damage() -> None:
    assert set(DAMAGE) == {check.name for check in checks.CHECKS}


@pytest.mark.parametrize("name", sorted(DAMAGE))
def test_damage_is_found(sound: Store, name: str) -> None:
    sound.con.execute(DAMAGE[name])
    results = {result.name: result for result in checks.run(sound.con)}
    assert not results[name].passed
    assert results[name].count >= 1
    assert results[name].message.startswith(f"{results[name].count} found: ")


def test_a_check_that_does_not_say_what_it_finds_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mute.sql").write_text("SELECT 1")
    with pytest.raises(ValueError, match=r"mute.sql must begin with"):
        checks.read_checks(tmp_path)
