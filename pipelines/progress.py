"""A refresh on the terminal: a progress bar while it runs, then what was read, found, quarantined and disputed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from pipelines import output
from pipelines.output import printable
from pipelines.reader import PressboxError
from pipelines.refresh import refresh
from pipelines.settings import Settings
from pipelines.summary import Summary
from warehouse.migrate import WarehouseTooNew

WORDS = {
    "wait": "Waiting for another refresh",
    "scan": "Looking for new and changed files",
    "parse": "Reading articles",
    "reconcile": "Reconciling claims",
    "derive": "Deriving tables",
    "check": "Checking",
    "publish": "Publishing",
}


class CheckFailedError(PressboxError):
    """A blocking check failed: the last good warehouse stays published."""


class NewerWarehouseError(PressboxError):
    """A newer Pressbox wrote the warehouse: this one must not touch it."""


class Rate(ProgressColumn):
    """How many a second, of late."""

    def render(self, task: Task) -> Text:
        """Nothing before a rate can be told."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed and task.total and task.total > 1 else "")


class Bar:
    """Steps of a refresh as lines with a bar; a line once begun stays."""

    def __init__(self, console: Console) -> None:
        self.bars = Progress(
            SpinnerColumn(),
            TextColumn("{task.description:<34}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            Rate(),
            TimeElapsedColumn(),
            TimeRemainingColumn(elapsed_when_finished=True),
            console=console,
            transient=True,
        )
        self.tasks: dict[str, TaskID] = {}

    @contextmanager
    def shown(self) -> Iterator[None]:
        """The bar while a refresh runs.

        Rich tells the thread that draws it to stop, and doesn't wait for it: an interpreter that ends meanwhile can't
        free DuckDB's module, which then complains of leaks over forty lines.
        """
        others = set(threading.enumerate())
        with self.bars:
            drawing = set(threading.enumerate()) - others
            yield
        for thread in drawing:
            thread.join(timeout=1)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` units of `step` are done; what was begun before is over."""
        if step not in self.tasks:
            for task in self.tasks.values():
                self.bars.update(task, total=self.bars.tasks[task].total or 1)
                self.bars.update(task, completed=self.bars.tasks[task].total)
            self.tasks[step] = self.bars.add_task(WORDS.get(step, step), total=total or None)
        self.bars.update(self.tasks[step], completed=done, total=total or None)


def refresh_with_bar(settings: Settings, *, rebuild: bool, workers: int | None, quiet: bool, as_json: bool) -> None:
    """Refresh, show it, and tell what came of it. Raises CheckFailedError where nothing could be published."""
    if workers:
        settings = replace(settings, workers=workers)
    bar = Bar(output.console(stderr=True))
    try:
        if quiet or as_json:
            summary = refresh(settings, rebuild=rebuild)
        else:
            with bar.shown():
                summary = refresh(settings, bar, rebuild=rebuild)
    except WarehouseTooNew as error:
        raise NewerWarehouseError(f"{settings.warehouse} is left as it is: {error}.") from error
    if as_json:
        output.write_json(summary.record())
    elif not quiet:
        for line in lines(summary, settings):
            output.console().print(Text(printable(line)), soft_wrap=True)
    if summary.blocked:
        failed = ", ".join(result.name for result in summary.checks if result.blocking and not result.passed)
        raise CheckFailedError(f"Not published: {failed} failed. The last good warehouse stays as it is.")


def lines(summary: Summary, settings: Settings) -> list[str]:
    """The end of a refresh in plain words."""
    files = summary.files
    took = sum(summary.seconds.values())
    if summary.unchanged:
        return [f"Nothing new in {settings.raw}: {files['unchanged']} files as they were ({took:.1f} s)."]
    told = [
        f"Files       {files['new']} new, {files['changed']} changed, {files['removed']} removed, "
        f"{files['unchanged']} as they were",
        f"Read now    {_counts(summary.parsed)}",
        f"In all      {_counts(summary.articles)}",
        f"Claims      {_counts(summary.claims)}",
        f"Facts       {_counts(summary.facts)}",
        f"Disputed    {summary.disputed}",
    ]
    told += [f"Quarantined {source}: {reason}" for source, reason in summary.quarantined]
    told += [f"Check       {check.name}: {check.message}" for check in summary.checks if not check.passed]
    if summary.version:
        told.append(f"Published   {settings.warehouse} ({summary.version}) in {took:.1f} s")
    return told


def _counts(numbers: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in numbers.items() if number) or "none"
