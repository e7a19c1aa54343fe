"""The folder and the files as last read in, what is new, changed and gone out. Reads bytes only where it must."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from transforms.reading import inputs, sidecar
from warehouse.store import FileState

BLOCK = 1 << 20


@dataclass(frozen=True)
class Changes:
    """What differs from the last refresh. `touched`: files with new times but the same bytes; `again`: paths that
    somebody wants parsed though they are unchanged.
    """

    new: list[FileState] = field(default_factory=list)
    changed: list[FileState] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    touched: list[FileState] = field(default_factory=list)
    again: frozenset[str] = frozenset()
    unchanged: int = 0

    @property
    def to_parse(self) -> list[FileState]:
        """The files to read, in the order of their paths."""
        return sorted([*self.new, *self.changed], key=lambda state: state.path)

    def counts(self) -> dict[str, int]:
        """How many files there are of each kind."""
        removed, changed = len(self.removed), len(self.changed)
        return {"new": len(self.new), "changed": changed, "removed": removed, "unchanged": self.unchanged}

    def limited_to(self, wanted: Callable[[str], bool]) -> Changes:
        """The same, as far as it concerns `wanted` paths; what concerns others is left for another time."""
        return replace(
            self,
            new=[state for state in self.new if wanted(state.path)],
            changed=[state for state in self.changed if wanted(state.path)],
            removed=[path for path in self.removed if wanted(path)],
            touched=[state for state in self.touched if wanted(state.path)],
        )

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.removed)


def scan(root: Path, known: Mapping[str, FileState], version: str, again: Iterable[str] = ()) -> Changes:
    """Compare the files below `root` with those `known`; all were read by another `version` count as changed.

    `again`: paths that count as changed whatever is known of them. A folder that is not there has no files.
    """
    repeat = frozenset(again)
    changes = Changes(again=repeat)
    unchanged, seen = 0, set()
    for path in inputs(root) if root.is_dir() else []:
        now = _state(path, root, version)
        before = known.get(now.path)
        seen.add(now.path)
        if before is None:
            changes.new.append(_hashed(now, path))
            continue
        current = before.parser_version == version and now.path not in repeat
        if current and before.sha256 and (before.size, before.mtime_ns) == (now.size, now.mtime_ns):
            unchanged += 1
            continue
        now = _hashed(now, path)
        if not current or now.sha256 != before.sha256:
            changes.changed.append(now)
        else:
            unchanged += 1
            changes.touched.append(now)
    changes.removed.extend(sorted(set(known) - seen))
    return replace(changes, unchanged=unchanged)


def _parts(path: Path) -> list[Path]:
    beside = sidecar(path)
    return [path, beside] if beside else [path]


def _state(path: Path, root: Path, version: str) -> FileState:
    found = [part.stat() for part in _parts(path)]
    return FileState(
        path=path.relative_to(root).as_posix(),
        size=sum(stat.st_size for stat in found),
        mtime_ns=max(stat.st_mtime_ns for stat in found),
        sha256="",
        parser_version=version,
    )


def _hashed(state: FileState, path: Path) -> FileState:
    """`state` with the digest of its bytes; without one where they cannot be read, so that it is tried again."""
    digest = hashlib.sha256()
    try:
        for part in _parts(path):
            with part.open("rb") as handle:
                while block := handle.read(BLOCK):
                    digest.update(block)
            digest.update(b"\0")
    except OSError:
        return state
    return replace(state, sha256=digest.hexdigest())
