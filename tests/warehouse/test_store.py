"""What the store keeps, replaces and forgets, on a real DuckDB file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse.samples import Clock, lafc_report, state, table_row
from transforms.model import Article, Evidence, Extraction, Match, MatchClaim
from transforms.reconcile.types import ClaimSet, Facts
from warehouse.store import Store

PAIR = "Inter Miami|Los Angeles FC"


def rows(store: Store, sql: str) -> list[tuple[Any, ...]]:
    return store.con.execute(sql).fetchall()


def match_facts(claims: ClaimSet) -> Facts:
    """One fact a match claim, as plain as can be: enough to see what the store does with facts."""
    facts = Facts()
    for claim in claims.matches:
        shared = {n: getattr(claim, n) for n in Match.__dataclass_fields__ if n in MatchClaim.__dataclass_fields__}
        key = f"m-{claim.claim_id}"
        shared.pop("confidence")
        facts.matches.append(
            Match(match_id=key, tie_id=None, claim_count=1, source_count=1, confidence=0.9, disputed=False, **shared)
        )
        source = claims.articles[claim.article_id].source
        facts.evidence.append(
            Evidence(
                fact_table="matches",
                fact_id=key,
                claim_table="matches",
                claim_id=claim.claim_id,
                article_id=claim.article_id,
                source=source,
                quote=claim.quote,
                agrees=True,
            )
        )
    return facts


def reconcile(store: Store) -> None:
    for pairs, standings in store.chunks():
        store.replace_facts(pairs, match_facts(store.claims_of(pairs, standings)), standings)


def test_quotes_stand_at_their_offsets(store: Store) -> None:
    store.replace_files([(state("lafc.txt"), [lafc_report()])])
    wrong = rows(
        store,
        "SELECT c.quote FROM claims.goals c JOIN articles a USING (article_id) "
        "WHERE c.quote <> a.text[c.char_start + 1 : c.char_end]",
    )
    assert rows(store, "SELECT scorer, minute, pair_key FROM claims.goals") == [("Nathan Ordaz", 57, PAIR)]
    assert wrong == []


def test_claims_come_back_as_they_went_in(store: Store) -> None:
    extraction = lafc_report()
    store.replace_files([(state("lafc.txt"), [extraction]), (state("table.txt"), [table_row()])])
    claims = store.claims_of([PAIR], ["Major League Soccer|Inter Miami"])
    assert claims.matches == extraction.claims["matches"]
    assert claims.goals[0].match is claims.matches[0]
    assert [(claim.team, claim.points) for claim in claims.standings] == [("Inter Miami", 13)]
    head = claims.articles[extraction.article.article_id]
    assert (head.source, head.published_on) == ("lafc.txt", date(2025, 4, 3))


def test_an_article_without_claims_has_no_facts_and_a_quarantined_one_stays_so(store: Store) -> None:
    empty = Extraction(Article(source="empty.txt", text="Nothing happened.")).seal()
    bad = Extraction(Article(source="bad.txt", text="", status="quarantined", reason="empty file: delete it")).seal()
    store.replace_files([(state("empty.txt"), [empty]), (state("bad.txt"), [bad]), (state("a.txt"), [lafc_report()])])
    assert rows(store, "SELECT source, status, claim_count FROM articles ORDER BY source") == [
        ("bad.txt", "quarantined", 0),
        ("empty.txt", "no facts", 0),
        ("lafc.txt", "parsed", 2),
    ]


def test_reading_again_keeps_when_an_article_was_first_seen(store: Store, clock: Clock) -> None:
    store.replace_files([(state("lafc.txt"), [lafc_report()])])
    first = clock.now
    clock.now += timedelta(days=1)
    store.replace_files([(state("lafc.txt", sha256="b" * 64), [lafc_report(home_goals=2)])])
    assert rows(store, "SELECT first_seen_at, refreshed_at FROM articles") == [(first, clock.now)]
    assert rows(store, "SELECT home_goals FROM claims.matches") == [(2,)]
    assert store.file_states()["lafc.txt"].sha256 == "b" * 64


def test_records_that_left_a_file_leave_the_warehouse(store: Store) -> None:
    both = [lafc_report("wire.jsonl#1"), lafc_report("wire.jsonl#2", home_goals=2)]
    store.replace_files([(state("wire.jsonl"), both)])
    store.put_part("wire.jsonl", both[:1])
    store.finish_file(state("wire.jsonl", size=2))
    assert rows(store, "SELECT source FROM articles") == [("wire.jsonl#1",)]
    assert rows(store, "SELECT home_goals FROM claims.matches") == [(1,)]
    assert store.file_states()["wire.jsonl"].article_count == 1
    assert list(store.known_articles("wire.jsonl")) == [both[0].article.article_id]


def test_a_file_read_in_parts_keeps_what_is_unchanged_in_it(store: Store) -> None:
    three = [lafc_report(f"wire.jsonl#{number}", home_goals=number) for number in (1, 2, 3)]
    store.replace_files([(state("wire.jsonl"), three)])
    store.put_part("wire.jsonl", [three[1]], unchanged=[three[0].article.article_id])
    store.put_part("wire.jsonl", [three[1]])
    store.finish_file(state("wire.jsonl", size=2))
    assert rows(store, "SELECT source FROM articles ORDER BY 1") == [("wire.jsonl#1",), ("wire.jsonl#2",)]
    assert store.file_states()["wire.jsonl"].article_count == 2
    assert rows(store, "SELECT count(*) FROM temp.parts") == [(0,)]


def test_only_touched_clusters_come_up_for_reconciling(tmp_path: Path) -> None:
    first = Store.begin(None, tmp_path / "one.duckdb")
    first.replace_files([(state("lafc.txt"), [lafc_report()]), (state("table.txt"), [table_row()])])
    assert first.touched_pairs() == [PAIR]
    assert first.touched_standings() == ["Major League Soccer|Inter Miami"]
    first.close()
    second = Store.begin(tmp_path / "one.duckdb", tmp_path / "two.duckdb")
    assert list(second.chunks()) == []
    second.remove_files(["table.txt"])
    assert list(second.chunks()) == [([], ["Major League Soccer|Inter Miami"])]
    assert list(second.file_states()) == ["lafc.txt"]
    second.touch_all()
    assert second.touched_pairs() == [PAIR]


def test_chunks_hold_whole_clusters_up_to_the_limit(store: Store) -> None:
    store.con.execute(
        "INSERT INTO claims.ties (claim_id, article_id, quote, char_start, char_end, extractor, confidence, team_1,"
        " team_2, pair_key) SELECT format('c{}', i), 'a', '', 0, 0, 't', 1, 'x', 'y', format('pair {}', i % 4) "
        "FROM range(12) t(i)"
    )
    store.touch_all()
    assert list(store.chunks(claims_per_chunk=7)) == [(["pair 0", "pair 1"], []), (["pair 2", "pair 3"], [])]
    assert [chunk for chunk, _ in store.chunks(claims_per_chunk=1)] == [[f"pair {i}"] for i in range(4)]


def test_facts_of_removed_claims_leave_with_their_evidence(store: Store) -> None:
    store.replace_files([(state("a.txt"), [lafc_report("a.txt")]), (state("b.txt"), [lafc_report("b.txt", 2)])])
    reconcile(store)
    assert rows(store, "SELECT count(*) FROM matches") == [(2,)]
    store.remove_files(["b.txt"])
    reconcile(store)
    assert rows(store, "SELECT home_goals, pair_key FROM matches") == [(1, PAIR)]
    assert rows(store, "SELECT source, cluster FROM evidence") == [("a.txt", PAIR)]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_order_of_files_and_refreshes_leaves_no_trace(tmp_path: Path, order: tuple[int, int]) -> None:
    files = [(state("a.txt"), [lafc_report("a.txt")]), (state("b.txt"), [lafc_report("b.txt", 2)])]
    together = Store.begin(None, tmp_path / "together.duckdb", Clock())
    together.replace_files(files)
    reconcile(together)
    apart = Store.begin(None, tmp_path / "apart.duckdb", Clock())
    for index in order:
        apart.replace_files([files[index]])
        reconcile(apart)
    for table in ("articles", "claims.matches", "claims.goals", "matches", "evidence"):
        assert sorted(rows(apart, f"FROM {table}"), key=str) == sorted(rows(together, f"FROM {table}"), key=str)


def test_an_inferred_date_never_replaces_a_known_one(store: Store) -> None:
    undated = lafc_report("undated.txt")
    undated.article.published_on = None
    dated = lafc_report("dated.txt")
    dated.article.published_from = "metadata"
    store.replace_files([(state("undated.txt"), [undated]), (state("dated.txt"), [dated])])
    day = date(2025, 4, 5)
    keys = [undated.article.article_id, dated.article.article_id]
    assert store.set_inferred_dates(dict.fromkeys(keys, day)) == 1
    assert store.set_inferred_dates(dict.fromkeys(keys, day)) == 0
    assert rows(store, "SELECT published_on, published_from FROM articles ORDER BY source") == [
        (date(2025, 4, 3), "metadata"),
        (day, "inferred"),
    ]
    assert store.set_inferred_dates({keys[0]: None}) == 1
    assert store.heads([keys[0]])[keys[0]].published_from is None


def test_a_copy_touches_what_it_claims(tmp_path: Path) -> None:
    first = Store.begin(None, tmp_path / "one.duckdb")
    first.replace_files([(state("a.txt"), [lafc_report("a.txt")]), (state("b.txt"), [lafc_report("b.txt")])])
    first.close()
    second = Store.begin(tmp_path / "one.duckdb", tmp_path / "two.duckdb")
    original, copy = lafc_report("a.txt").article.article_id, lafc_report("b.txt").article.article_id
    assert second.set_copies({copy: original, original: None}) == 1
    assert second.touched_pairs() == [PAIR]
    assert second.heads([copy])[copy].origin == original
