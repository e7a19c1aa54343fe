"""sources.toml in, checked `Source` objects out. Fetches nothing."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

Kind = Literal["feed", "sitemap", "page", "folder"]
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")


class SourcesError(ValueError):
    """sources.toml cannot be used; the message names the source, the key and what would do."""


@dataclass(frozen=True)
class Manners:
    """How to behave towards hosts. Seconds and megabytes."""

    user_agent: str = "Pressbox/0.1"
    pause_seconds: float = 2.0
    timeout_seconds: float = 30.0
    attempts: int = 3
    longest_wait_seconds: float = 120.0
    max_megabytes: float = 10.0
    max_new: int = 200


@dataclass(frozen=True)
class Source:
    """One place that articles come from. `url` belongs to feeds, sitemaps and pages, `path` to folders."""

    name: str
    kind: Kind
    url: str = ""
    path: str = ""
    publisher: str | None = None
    language: str | None = None
    only: str | None = None
    manners: Manners = Manners()

    @property
    def asset_name(self) -> str:
        """The name as Dagster allows it."""
        return self.name.replace("-", "_")

    def wants(self, address: str) -> bool:
        """Whether the article at `address` is one of those asked for."""
        return self.only is None or re.search(self.only, address) is not None


def load_sources(path: Path) -> list[Source]:
    """The sources of the file at `path`, in its order; none where it does not exist. Raises SourcesError."""
    if not path.exists():
        return []
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourcesError(f"{path} is not TOML: {error}") from error
    defaults = told.get("defaults", {})
    sources = [_source(entry, defaults) for entry in told.get("source", [])]
    names = [source.asset_name for source in sources]
    for name in names:
        if names.count(name) > 1:
            raise SourcesError(f"two sources are called {name!r}; each name is a folder of its own below raw/")
    return sources


def _source(entry: dict[str, Any], defaults: dict[str, Any]) -> Source:
    name = entry.get("name")
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise SourcesError(f"name = {name!r} cannot be a folder; use small letters, digits and hyphens")
    own, polite = {f.name for f in fields(Source)} - {"manners"}, {f.name for f in fields(Manners)}
    for key in [*entry, *defaults]:
        if key not in own | polite:
            raise SourcesError(f"source {name}: there is no key {key!r}; known are {', '.join(sorted(own | polite))}")
    _check_place(name, entry)
    manners = Manners(**{key: value for key, value in {**defaults, **entry}.items() if key in polite})
    return Source(**{key: value for key, value in entry.items() if key in own}, manners=manners)


def _check_place(name: str, entry: dict[str, Any]) -> None:
    kind = entry.get("kind")
    if kind not in get_args(Kind):
        raise SourcesError(f"source {name}: kind = {kind!r}; it must be one of {', '.join(get_args(Kind))}")
    if kind == "folder":
        if not entry.get("path"):
            raise SourcesError(f"source {name}: a folder needs a path")
    elif urlsplit(entry.get("url", "")).scheme not in ("http", "https"):
        raise SourcesError(f"source {name}: a {kind} needs a url that begins with http:// or https://")
    try:
        re.compile(entry.get("only") or "")
    except re.error as error:
        raise SourcesError(f"source {name}: only is no regular expression: {error}") from error
