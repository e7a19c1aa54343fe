"""The versions of the warehouse that are kept: listed, and put back. Raises PressboxError where there is none."""

from __future__ import annotations

from pipelines.reader import PressboxError, Result
from pipelines.settings import Settings
from warehouse import publish


class NoSuchVersionError(PressboxError):
    """There is no such version to go back to."""


def versions(settings: Settings) -> Result:
    """The versions kept, newest first."""
    kept = reversed(publish.versions(settings.warehouse))
    rows = [(one.number, one.published_at, round(one.size / 1e6, 1), one.current, str(one.path)) for one in kept]
    return Result(["version", "published_at_utc", "megabytes", "current", "file"], rows)


def rollback(settings: Settings, number: int | None) -> str:
    """Make version `number` (by default the one before the current) current, and say so."""
    try:
        version = publish.rollback(settings.warehouse, number)
    except (publish.NothingToRollBack, publish.BadBuild) as error:
        raise NoSuchVersionError(f"Not rolled back: {error}.") from error
    return (
        f"{settings.warehouse} is version {version.number} again, published {version.published_at:%Y-%m-%d %H:%M} UTC."
    )
