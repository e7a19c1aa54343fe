"""News of parsed files in, rows in the store out, in batches, so that memory stays bounded whatever a file holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from pipelines.parsing import SPLIT_FROM_BYTES, Parsed
from pipelines.summary import Summary
from transforms.model import Extraction
from warehouse.files import FileState
from warehouse.store import Store

TYPICAL = 2000
"""Bytes that a record of a large file is expected to take, for telling how long reading will last."""
BESIDE_TEXT = 200
"""Bytes of a record that are not its text."""
SAMPLE = 1000
"""Articles of a large file after which it is judged anew how many it holds."""
BATCH = 1000
"""Articles that are written at once, and that a file may hold before it is written in parts."""


class Expected:
    """How far reading has come: every file is one thing to do, a large one as many as it may hold articles, by its size
    and the length of those read so far.
    """

    def __init__(self, sizes: Mapping[Path, int]) -> None:
        self.large = {path: size for path, size in sizes.items() if size >= SPLIT_FROM_BYTES}
        self.expected = {path: size // TYPICAL if path in self.large else 1 for path, size in sizes.items()}
        self.total, self.done = sum(self.expected.values()), 0
        self.read: Counter[Path] = Counter()
        self.bytes: Counter[Path] = Counter()
        self.counted: Counter[Path] = Counter()  # in `done`

    def note(self, parsed: Parsed) -> None:
        """Count what `parsed` tells of. The last of a file is done when its end is told, however many it held."""
        path = parsed.path
        if not parsed.ended and path in self.large:
            self.read[path] += 1
            self.bytes[path] += len(parsed.extraction.article.text) + BESIDE_TEXT if parsed.extraction else TYPICAL
            if self.read[path] % SAMPLE == 0:
                likely = self.large[path] * self.read[path] // self.bytes[path]
                self._expect(path, max(likely, self.read[path] + 1))
        done = self.expected[path] if parsed.ended else min(self.read[path], self.expected[path] - 1)
        self.done += done - self.counted[path]
        self.counted[path] = done

    def _expect(self, path: Path, articles: int) -> None:
        self.total += articles - self.expected[path]
        self.expected[path] = articles


class Loader:
    """Writes what `take` is given; what is left is written by `flush`. A small file is replaced as a whole."""

    def __init__(self, store: Store, states: Mapping[Path, FileState], summary: Summary) -> None:
        self.store = store
        self.states = states
        self.summary = summary
        self.held: defaultdict[Path, list[Extraction]] = defaultdict(list)
        self.unchanged: defaultdict[Path, list[str]] = defaultdict(list)
        self.in_parts: set[Path] = set()
        self.ready: list[tuple[FileState, list[Extraction]]] = []

    def take(self, parsed: Parsed) -> None:
        """Hold an extraction, or finish the file that `parsed` says is done."""
        path = parsed.path
        if parsed.extraction is not None:
            self.summary.count(parsed.extraction.article)
            self.held[path].append(parsed.extraction)
        elif parsed.unchanged is not None:
            self.unchanged[path].append(parsed.unchanged)
        else:
            self._finish(path)
        if BATCH in (len(self.held.get(path, ())), len(self.unchanged.get(path, ()))):
            self._write_part(path)

    def _write_part(self, path: Path) -> None:
        self.in_parts.add(path)
        self.store.put_part(self.states[path].path, self.held.pop(path, []), self.unchanged.pop(path, []))

    def _finish(self, path: Path) -> None:
        if path in self.in_parts or path in self.unchanged:
            self._write_part(path)
            self.in_parts.remove(path)
            self.store.finish_file(self.states[path])
            return
        self.ready.append((self.states[path], self.held.pop(path, [])))
        if sum(len(extractions) or 1 for _, extractions in self.ready) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write the files that are finished."""
        if self.ready:
            self.store.replace_files(self.ready)
        self.ready = []
