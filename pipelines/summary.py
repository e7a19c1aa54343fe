"""What a refresh did, in numbers: for the end of the command line, for Dagster's metadata and for tests."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from transforms.model import Article
from warehouse.checks import CheckResult

SHOWN = 20
"""Quarantined articles of one refresh that are told one by one."""


@dataclass
class Summary:
    """One refresh. Times in seconds; `unchanged`: there was nothing to do; `version`: what readers open now.

    `articles` (by status), `claims` and `facts` (by table) count the whole warehouse, all else this refresh.
    """

    unchanged: bool = False
    blocked: bool = False
    version: str | None = None
    files: dict[str, int] = field(default_factory=dict)
    parsed: dict[str, int] = field(default_factory=dict)
    quarantined: list[tuple[str, str]] = field(default_factory=list)
    clusters: int = 0
    articles: dict[str, int] = field(default_factory=dict)
    claims: dict[str, int] = field(default_factory=dict)
    facts: dict[str, int] = field(default_factory=dict)
    disputed: int = 0
    checks: list[CheckResult] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def count(self, article: Article) -> None:
        """Take note of an article that this refresh has read."""
        self.parsed[article.status] = self.parsed.get(article.status, 0) + 1
        if article.status == "quarantined" and len(self.quarantined) < SHOWN:
            self.quarantined.append((article.source, article.reason or ""))

    def record(self) -> dict[str, Any]:
        """All of it as one JSON object."""
        return asdict(self)
