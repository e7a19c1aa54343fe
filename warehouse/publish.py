"""Publishing a built warehouse atomically: immutable versions in a folder beside it, and a link to the current one.

`warehouse/pressbox.duckdb` is a link to `.versions/pressbox-000007.duckdb`. DuckDB follows the link when it opens it,
so that write-ahead logs, locks and cached connections all belong to one version: a reader keeps the version it has
opened, a writer never meets a reader. Knows nothing of what is inside beyond that it opens.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse import migrate
from warehouse.connect import open_reader

DEFAULT_WAREHOUSE = Path("warehouse/pressbox.duckdb")
KEEP = 3


class NothingToRollBack(Exception):
    """There is no such published version to go back to."""


class BadBuild(Exception):
    """The built file cannot be published: it does not open, or a view in it does not answer."""


@dataclass(frozen=True, slots=True)
class Version:
    """A published version that is still kept. `published_at` is UTC; `current` is the one that readers open now."""

    number: int
    path: Path
    size: int
    published_at: datetime
    current: bool


def warehouse_path() -> Path:
    """Where the warehouse is: `PRESSBOX_WAREHOUSE`, or warehouse/pressbox.duckdb below the working folder."""
    return Path(os.environ.get("PRESSBOX_WAREHOUSE") or DEFAULT_WAREHOUSE)


def current(path: Path) -> Path | None:
    """The version that `path` leads to now; None where nothing is published."""
    return path.resolve() if path.exists() else None


def versions(path: Path) -> list[Version]:
    """The versions kept, oldest first."""
    now = current(path)
    found = []
    for file in _folder(path).glob(f"{path.stem}-*{path.suffix}"):
        number = _number(path, file)
        if number is not None:
            stat = file.stat()
            published = datetime.fromtimestamp(stat.st_mtime, UTC).replace(tzinfo=None)
            found.append(Version(number, file, stat.st_size, published, file.resolve() == now))
    return sorted(found, key=lambda version: version.number)


@contextmanager
def building(path: Path) -> Iterator[Path]:
    """Wait until no other refresh of `path` is under way, then give the path of a new file to build in.

    What killed refreshes left behind is removed first, and the build itself at the end unless it was published.
    The operating system frees the lock of a process that dies.
    """
    with _locked(path):
        _remove_leftovers(path)
        build = _folder(path) / f"{path.stem}.build-{os.getpid()}{path.suffix}"
        try:
            yield build
        finally:
            _remove_leftovers(path)


def publish(build: Path, path: Path, keep: int = KEEP) -> Path:
    """Make the closed file `build` the current version of `path`, keep the last `keep` versions, return its path.

    Call it inside `building(path)`. Raises BadBuild, and changes nothing, where the file does not open or a view in
    it does not answer.
    """
    verify(build)
    _adopt_plain_file(path)
    number = max((version.number for version in versions(path)), default=0) + 1
    target = _folder(path) / f"{path.stem}-{number:06d}{path.suffix}"
    build.chmod(0o444)
    os.utime(build)
    _sync(build)
    build.rename(target)
    _sync(target.parent)
    _point(path, target)
    _prune(path, keep)
    return target


def rollback(path: Path, number: int | None = None) -> Version:
    """Make version `number` (the one before the current one, if None) current again, and return it.

    Nothing is lost: newer versions are kept, and rolling back to one of their numbers goes forward again.
    Raises NothingToRollBack where there is no such version.
    """
    with _locked(path):
        kept = versions(path)
        now = next((version.number for version in kept if version.current), 0)
        wanted = [v for v in kept if (v.number < now if number is None else v.number == number)]
        if not wanted:
            numbers = ", ".join(str(version.number) for version in kept) or "none"
            raise NothingToRollBack(f"no {'older version' if number is None else f'version {number}'}; kept: {numbers}")
        verify(wanted[-1].path)
        _point(path, wanted[-1].path)
        return next(version for version in versions(path) if version.current)


def verify(build: Path) -> None:
    """Open `build` as a reader would and bind every view of it. Raises BadBuild where that fails."""
    if Path(f"{build}.wal").exists():
        raise BadBuild(f"{build.name} was not closed: a write-ahead log stands beside it")
    try:
        with open_reader(build) as con:
            if not migrate.version_of(con):
                raise BadBuild(f"{build.name} is a DuckDB file, but no warehouse of Pressbox")
            for schema, view in con.execute(
                "SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal"
            ).fetchall():
                con.execute(f'SELECT * FROM "{schema}"."{view}" LIMIT 0')
    except duckdb.Error as error:
        raise BadBuild(f"{build.name} cannot be published: {error}") from error


def _folder(path: Path) -> Path:
    return path.parent / ".versions"


def _number(path: Path, file: Path) -> int | None:
    match = re.fullmatch(rf"{re.escape(path.stem)}-(\d+){re.escape(path.suffix)}", file.name)
    return int(match[1]) if match else None


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    folder = _folder(path)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _remove_leftovers(path: Path) -> None:
    for pattern in (f"{path.stem}.build-*", f".{path.stem}.link-*"):
        for leftover in _folder(path).glob(pattern):
            _remove(leftover)


def _remove(leftover: Path) -> None:
    if leftover.is_dir() and not leftover.is_symlink():
        for inner in leftover.iterdir():
            _remove(inner)
        leftover.rmdir()
    else:
        leftover.unlink(missing_ok=True)


def _adopt_plain_file(path: Path) -> None:
    """A warehouse that is a file and not a link (copied here by someone) becomes a version, so that it is not lost."""
    if path.exists() and not path.is_symlink():
        number = max((version.number for version in versions(path)), default=0) + 1
        target = _folder(path) / f"{path.stem}-{number:06d}{path.suffix}"
        os.link(path, target)
        _point(path, target)


def _point(path: Path, target: Path) -> None:
    link = _folder(path) / f".{path.stem}.link-{os.getpid()}"
    link.unlink(missing_ok=True)
    # The link will stand one folder up, so it is written as seen from there.
    link.symlink_to(Path(target.parent.name) / target.name)
    os.replace(link, path)
    _sync(path.parent)


def _prune(path: Path, keep: int) -> None:
    kept = versions(path)
    for version in kept[: -max(keep, 1)]:
        if not version.current:
            version.path.unlink()
            Path(f"{version.path}.wal").unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
