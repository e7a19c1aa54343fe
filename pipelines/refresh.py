"""A refresh from the folder to the published warehouse, as plain functions, a step each. Dagster and the command line
both call these; neither has logic of its own. Everything is written beside the published file, which stays as it is
until all checks are passed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from pipelines.dating import infer_dates
from pipelines.likeness import find_copies
from pipelines.loading import Expected, Loader
from pipelines.parsing import SPLIT_FROM_BYTES, Limits, parse
from pipelines.scan import Changes, scan
from pipelines.settings import Settings
from pipelines.settling import settle
from pipelines.summary import Summary
from pipelines.versions import digest_of, parser_version, reconcile_version
from transforms.model import CLAIM_TABLES
from warehouse import checks, derive, migrate
from warehouse import publish as publishing
from warehouse.connect import Connection, open_reader
from warehouse.files import FileState, published_states
from warehouse.store import Store
from warehouse.tables import FACT_TABLES

PARALLEL_FROM = 2000
"""Fewer clusters than this are reconciled in this process: starting others costs longer than they save."""
FEW_CLAIMS, MANY_CLAIMS = 10_000, 20_000
"""Claims that are reconciled at once: fewer where several processes are to end at about one time."""
Progress = Callable[[str, int, int], None]
"""Told which step is at work, how many units of it are done, and of how many (0: not known)."""


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def refresh(
    settings: Settings,
    progress: Progress = silent,
    *,
    rebuild: bool = False,
    again: Collection[str] = (),
    only: Callable[[str], bool] | None = None,
) -> Summary:
    """Bring the published warehouse up to date with the folder, and tell what was done.

    `rebuild`: from nothing, whatever is known. `again`: paths below raw/ to parse anew, though they are unchanged.
    `only`: which paths to look at at all; the others stay as they are known. Waits for another refresh that is under
    way. Where a blocking check fails nothing is published, and the summary says `blocked`. Raises WarehouseTooNew
    where a newer Pressbox wrote the warehouse.
    """
    progress("wait", 0, 0)
    with publishing.building(settings.warehouse) as build:
        summary = Summary()
        current = None if _of_another_form(settings.warehouse) or rebuild else publishing.current(settings.warehouse)
        with _timed(summary, "scan", progress):
            known = published_states(settings.warehouse) if current else {}
            changes = scan(settings.raw, known, parser_version(), again)
            changes = changes.limited_to(only) if only else changes
        summary.files = changes.counts()
        if current and not changes and _is_current(settings.warehouse):
            summary.unchanged, summary.version = True, current.name
            with open_reader(settings.warehouse) as con:
                look(con, summary)
            return summary
        _build(Store.begin(current, build), changes, settings, summary, progress)
        if not summary.blocked:
            progress("publish", 0, 0)
            summary.version = publishing.publish(build, settings.warehouse, settings.keep_versions).name
        return summary


def _build(store: Store, changes: Changes, settings: Settings, summary: Summary, progress: Progress) -> None:
    try:
        with _timed(summary, "parse", progress):
            read_changes(store, changes, settings, summary, progress)
        with _timed(summary, "reconcile", progress):
            summary.clusters = reconcile_touched(store, settings.workers or os.cpu_count() or 1, progress)
        with _timed(summary, "derive", progress):
            derive.derive(store)
            store.set_state("schema", digest_of("schema"))
        with _timed(summary, "check", progress):
            look(store.con, summary)
    finally:
        store.close()


@contextmanager
def _timed(summary: Summary, step: str, progress: Progress) -> Iterator[None]:
    progress(step, 0, 0)
    begun = time.perf_counter()
    yield
    summary.seconds[step] = round(time.perf_counter() - begun, 3)


def read_changes(store: Store, changes: Changes, settings: Settings, summary: Summary, progress: Progress) -> None:
    """Parse new and changed files into the store, and take out what removed ones said."""
    states = {settings.raw / state.path: state for state in changes.to_parse}
    limits = Limits(settings.article_seconds, settings.worker_mib)
    known = _known_articles(store, states, set(changes.again))
    with closing(parse(list(states), settings.raw, workers=settings.workers, limits=limits, known=known)) as news:
        store.remove_files(changes.removed)
        store.remember_files(changes.touched)
        loader = Loader(store, states, summary)
        reading = Expected({path: state.size for path, state in states.items()})
        for parsed in news:
            loader.take(parsed)
            reading.note(parsed)
            progress("parse", reading.done, reading.total)
        loader.flush()


def _known_articles(
    store: Store, states: Mapping[Path, FileState], again: Collection[str]
) -> dict[Path, dict[str, str]]:
    """Of large files read before by this same extractor: the articles that need no parsing if they are the same."""
    before = store.file_states()
    return {
        path: store.known_articles(state.path)
        for path, state in states.items()
        if state.size >= SPLIT_FROM_BYTES
        and state.path in before
        and state.path not in again
        and before[state.path].parser_version == state.parser_version
    }


def reconcile_touched(store: Store, workers: int, progress: Progress) -> int:
    """Reconcile the clusters about which claims came or went, and all of them after a change in how that is done;
    many of them over as many processes as `workers` says. Returns how many clusters there were.
    """
    if store.state("reconcile") != reconcile_version():
        store.touch_all()
        store.set_state("reconcile", reconcile_version())
    find_copies(store)
    infer_dates(store)
    total = len(store.touched_pairs()) + len(store.touched_standings())
    done = 0
    many = total >= PARALLEL_FROM
    chunks = ((chunk, store.claims_of(*chunk)) for chunk in store.chunks(FEW_CLAIMS if many else MANY_CLAIMS))
    for (pairs, standings), facts in settle(chunks, workers if many else 1):
        store.replace_facts(pairs, facts, standings)
        done += len(pairs) + len(standings)
        progress("reconcile", done, total)
    return total


def _of_another_form(warehouse: Path) -> bool:
    """Whether the published warehouse has the number of this schema but not its tables, as between two releases:
    no migration can mend that, so it is built anew. Raises WarehouseTooNew where a newer Pressbox wrote it.
    """
    if not warehouse.exists():
        return False
    with open_reader(warehouse) as con:
        migrate.check_readable(con)
        if migrate.version_of(con) != migrate.latest():
            return False
        made_by = con.execute("SELECT value FROM internal.state WHERE name = 'schema'").fetchall()
    return made_by != [(digest_of("schema"),)]


def _is_current(warehouse: Path) -> bool:
    """Whether the published warehouse was reconciled and derived as this Pressbox does it."""
    with open_reader(warehouse) as con:
        made_by = con.execute("SELECT value FROM internal.state WHERE name = 'reconcile'").fetchall()
    return made_by == [(reconcile_version(),)] and derive.is_current(warehouse)


def look(con: Connection, summary: Summary) -> None:
    """Run the checks and count what there is."""
    summary.checks = checks.run(con)
    summary.blocked = any(not result.passed and result.blocking for result in summary.checks)
    summary.articles = dict(
        con.execute("SELECT status, count(*) FROM main.articles GROUP BY 1 ORDER BY 2 DESC, 1").fetchall()
    )
    summary.claims = {table: _count(con, f"claims.{table}") for table in CLAIM_TABLES}
    summary.facts = {table: _count(con, f"main.{table}") for table in FACT_TABLES}
    summary.disputed = _count(con, "main.matches WHERE disputed")


def _count(con: Connection, rows: str) -> int:
    ((counted,),) = con.execute(f"SELECT count(*) FROM {rows}").fetchall()
    return int(counted)
