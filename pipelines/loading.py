"""News of parsed files in, rows in the store out, in batches, so that memory stays bounded whatever a file holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from pipelines.parsing import SPLIT_FROM_BYTES, Parsed
from pipelines.summary import Summary
from transforms.model import Extraction
from warehouse.files import FileState
from warehouse.store import Store

TYPICAL = 2000
"""Bytes that a record of a large file is expected to take, for telling how long reading will last."""
BATCH = 1000
"""Articles that are written at once, and that a file may hold before it is written in parts."""


class Expected:
    """How far reading has come: every file is one thing to do, a large one as many as it may hold articles."""

    def __init__(self, sizes: Mapping[Path, int]) -> None:
        self.left = {path: size // TYPICAL if size >= SPLIT_FROM_BYTES else 1 for path, size in sizes.items()}
        self.total = sum(self.left.values())
        self.done = 0

    def note(self, parsed: Parsed) -> None:
        """Count what `parsed` tells of. The last of a file is done when its end is told, however many it held."""
        done = self.left[parsed.path] if parsed.ended else min(1, self.left[parsed.path] - 1)
        self.left[parsed.path] -= done
        self.done += done


class Loader:
    """Writes what `take` is given; what is left is written by `flush`. A small file is replaced as a whole."""

    def __init__(self, store: Store, states: Mapping[Path, FileState], summary: Summary) -> None:
        self.store = store
        self.states = states
        self.summary = summary
        self.held: defaultdict[Path, list[Extraction]] = defaultdict(list)
        self.in_parts: defaultdict[Path, set[str]] = defaultdict(set)
        self.ready: list[tuple[FileState, list[Extraction]]] = []

    def take(self, parsed: Parsed) -> None:
        """Hold an extraction, or finish the file that `parsed` says is done."""
        if parsed.extraction is not None:
            self.summary.count(parsed.extraction.article)
            self.held[parsed.path].append(parsed.extraction)
            if len(self.held[parsed.path]) >= BATCH:
                self._write_part(parsed.path)
        elif parsed.unchanged is not None:
            self.in_parts[parsed.path].add(parsed.unchanged)
        else:
            self._finish(parsed.path)

    def _write_part(self, path: Path) -> None:
        rows = self.held.pop(path, [])
        self.store.put((self.states[path].path, extraction) for extraction in rows)
        self.in_parts[path].update(extraction.article.article_id for extraction in rows)

    def _finish(self, path: Path) -> None:
        if path in self.in_parts:
            self._write_part(path)
            self.store.finish_file(self.states[path], self.in_parts.pop(path))
            return
        self.ready.append((self.states[path], self.held.pop(path, [])))
        if sum(len(extractions) or 1 for _, extractions in self.ready) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write the files that are finished."""
        if self.ready:
            self.store.replace_files(self.ready)
        self.ready = []
