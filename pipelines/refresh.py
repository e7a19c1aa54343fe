"""A refresh from the folder to the published warehouse, as plain functions, a step each. Dagster and the command line
both call these; neither has logic of its own. Everything is written beside the published file, which stays as it is
until all checks are passed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pipelines.loading import Loader
from pipelines.parsing import SPLIT_FROM_BYTES, Limits, parse
from pipelines.scan import Changes, scan
from pipelines.settings import Settings
from pipelines.summary import Summary
from transforms import extract
from transforms.reconcile import reconcile
from warehouse import checks, derive
from warehouse import publish as publishing
from warehouse.files import FileState, published_states
from warehouse.store import Store

Progress = Callable[[str, int, int], None]
"""Told which step is at work, how many units of it are done, and of how many (0: not known)."""


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def refresh(
    settings: Settings, progress: Progress = silent, *, rebuild: bool = False, again: Collection[str] = ()
) -> Summary:
    """Bring the published warehouse up to date with the folder, and tell what was done.

    `rebuild`: from nothing, whatever is known. `again`: paths below raw/ to parse anew, though they are unchanged.
    Waits for another refresh that is under way. Where a blocking check fails nothing is published, and the summary
    says `blocked`. Raises WarehouseTooNew where a newer Pressbox wrote the warehouse.
    """
    with publishing.building(settings.warehouse) as build:
        summary = Summary()
        known = {} if rebuild else published_states(settings.warehouse)
        with _timed(summary, "scan", progress):
            changes = scan(settings.raw, known, extract.VERSION, again)
        summary.files = {
            "new": len(changes.new),
            "changed": len(changes.changed),
            "removed": len(changes.removed),
            "unchanged": changes.unchanged,
        }
        current = None if rebuild else publishing.current(settings.warehouse)
        if current and not changes and not _stale(settings.warehouse):
            summary.unchanged, summary.version = True, current.name
            return summary
        _build(settings, changes, current, build, summary, progress)
        if not summary.blocked:
            summary.version = publishing.publish(build, settings.warehouse, settings.keep_versions).name
        return summary


def _build(
    settings: Settings, changes: Changes, current: Path | None, build: Path, summary: Summary, progress: Progress
) -> None:
    store = Store.begin(current, build)
    try:
        with _timed(summary, "parse", progress):
            read_changes(store, changes, settings, summary, progress)
        with _timed(summary, "reconcile", progress):
            summary.clusters = reconcile_touched(store, progress)
        with _timed(summary, "derive", progress):
            derive.derive(store)
        with _timed(summary, "check", progress):
            summary.checks = checks.run(store.con)
            summary.blocked = any(not result.passed and result.blocking for result in summary.checks)
        count(store, summary)
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
    store.remove_files(changes.removed)
    store.remember_files(changes.touched)
    states = {settings.raw / state.path: state for state in changes.to_parse}
    loader = Loader(store, states, summary)
    done = 0
    for parsed in parse(
        list(states),
        settings.raw,
        workers=settings.workers,
        limits=Limits(settings.article_seconds, settings.worker_mib),
        known=_known_articles(store, states),
    ):
        loader.take(parsed)
        if parsed.extraction is None and parsed.unchanged is None:
            done += 1
        progress("parse", done, len(states))
    loader.flush()


def _known_articles(store: Store, states: Mapping[Path, FileState]) -> dict[Path, dict[str, str]]:
    """Of large files read before by this same extractor: the articles that need no parsing if they are the same."""
    before = store.file_states()
    return {
        path: store.known_articles(state.path)
        for path, state in states.items()
        if state.size >= SPLIT_FROM_BYTES
        and state.path in before
        and before[state.path].parser_version == state.parser_version
    }


def reconcile_touched(store: Store, progress: Progress) -> int:
    """Reconcile the clusters about which claims came or went; returns how many there were."""
    total = len(store.touched_pairs()) + len(store.touched_standings())
    done = 0
    for pairs, standings in store.chunks():
        store.replace_facts(pairs, reconcile(store.claims_of(pairs, standings)), standings)
        done += len(pairs) + len(standings)
        progress("reconcile", done, total)
    return total
