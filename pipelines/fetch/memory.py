"""What is known of each source between runs: addresses seen with their validators, and how its last runs went.

One small JSON file a source, replaced atomically, so that a killed run loses nothing but itself.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pipelines.fetch.http import Validators


@dataclass
class Page:
    """An address that was fetched. `file` is relative to raw/; `changed` is the source's own word for its version."""

    etag: str | None = None
    last_modified: str | None = None
    sha256: str | None = None
    file: str | None = None
    changed: str | None = None

    @property
    def validators(self) -> Validators:
        """What to ask the server with."""
        return Validators(self.etag, self.last_modified)


@dataclass
class Memory:
    """All that is remembered of one source. Times are UTC in ISO form."""

    pages: dict[str, Page] = field(default_factory=dict)
    last_success: str | None = None
    last_attempt: str | None = None

    @classmethod
    def load(cls, path: Path) -> Memory:
        """What stands in the file at `path`; nothing where there is none, or where it cannot be understood."""
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            pages = {url: Page(**page) for url, page in told["pages"].items()}
            return cls(pages, told["last_success"], told["last_attempt"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return cls()

    def save(self, path: Path) -> None:
        """Write it to `path` in one step."""
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        beside.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(beside, path)
