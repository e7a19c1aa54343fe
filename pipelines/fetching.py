"""`pressbox fetch`: names of sources in, a row for each with what came of it out."""

from __future__ import annotations

from collections.abc import Collection

from pipelines.fetch.run import Places, fetch_all
from pipelines.fetch.sources import Source, SourcesError, load_sources
from pipelines.reader import PressboxError, Result
from pipelines.settings import Settings


class UnknownSourceError(PressboxError):
    """sources.toml cannot be used, or names no such source."""


def chosen_sources(settings: Settings, names: Collection[str]) -> list[Source]:
    """The sources called `names`, or all. Raises UnknownSourceError."""
    try:
        sources = load_sources(settings.sources)
    except SourcesError as error:
        raise UnknownSourceError(str(error)) from error
    known = [source.name for source in sources]
    for name in names:
        if name not in known:
            raise UnknownSourceError(
                f"{settings.sources} names no source {name!r}; it names {', '.join(known) or 'none'}"
            )
    return [source for source in sources if not names or source.name in names]


def fetch_named(settings: Settings, names: Collection[str]) -> Result:
    """Fetch the sources called `names`, or all, and tell how it went."""
    places = Places(settings.raw, settings.memory)
    reports = sorted(fetch_all(chosen_sources(settings, names), places), key=lambda report: report.source)
    columns = ["source", "went_well", "new_files", "listed", "unchanged", "forbidden", "left_for_next_time", "errors"]
    return Result(
        columns,
        [
            (
                report.source,
                not report.failed,
                len(report.new),
                report.listed,
                report.unchanged,
                report.forbidden,
                report.left_for_next_time,
                "; ".join(report.errors) or None,
            )
            for report in reports
        ],
    )
