"""The environment in, one frozen `Settings` out. Every setting has a default; nothing is read at import time."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class SettingsError(ValueError):
    """A setting in the environment cannot be used; the message names it, its value and what would do."""


@dataclass(frozen=True)
class Settings:
    """Where things are and how hard to work. Times in seconds, sizes in MiB."""

    raw: Path = Path("raw")
    warehouse: Path = Path("warehouse/pressbox.duckdb")
    workers: int = 0
    article_seconds: float = 60.0
    worker_mib: int = 4096
    keep_versions: int = 3

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """The settings of `env` (the process's by default): PRESSBOX_RAW, PRESSBOX_WAREHOUSE, PRESSBOX_WORKERS
        (0: one a core), PRESSBOX_ARTICLE_SECONDS, PRESSBOX_WORKER_MIB, PRESSBOX_KEEP_VERSIONS.

        Raises SettingsError for a value that is not a number, or not a sensible one.
        """
        env = os.environ if env is None else env
        return cls(
            raw=Path(env.get("PRESSBOX_RAW") or cls.raw),
            warehouse=Path(env.get("PRESSBOX_WAREHOUSE") or cls.warehouse),
            workers=int(_number(env, "PRESSBOX_WORKERS", cls.workers, least=0)),
            article_seconds=_number(env, "PRESSBOX_ARTICLE_SECONDS", cls.article_seconds, least=0.1),
            worker_mib=int(_number(env, "PRESSBOX_WORKER_MIB", cls.worker_mib, least=256)),
            keep_versions=int(_number(env, "PRESSBOX_KEEP_VERSIONS", cls.keep_versions, least=1)),
        )


def _number(env: Mapping[str, str], name: str, default: float, least: float) -> float:
    text = env.get(name) or str(default)
    try:
        value = float(text)
    except ValueError:
        raise SettingsError(f"{name} is {text!r}, which is not a number; leave it out for {default:g}") from None
    if value < least:
        raise SettingsError(f"{name} is {text}, but must be at least {least:g}")
    return value
