"""The environment in, one frozen `Settings` out. Every setting has a default; nothing is read at import time."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


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
    sources: Path = Path("sources.toml")
    memory: Path = Path(".pressbox/fetch")
    schedule: str = "0 6 * * *"
    timezone: str = "UTC"
    automate: bool = False
    archive_from: str = "2000-01"

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """The settings of `env` (the process's by default): PRESSBOX_RAW, PRESSBOX_WAREHOUSE, PRESSBOX_WORKERS
        (0: one a core), PRESSBOX_ARTICLE_SECONDS, PRESSBOX_WORKER_MIB, PRESSBOX_KEEP_VERSIONS; PRESSBOX_SOURCES and
        PRESSBOX_FETCH_MEMORY (files); PRESSBOX_SCHEDULE (as cron has it), PRESSBOX_TIMEZONE, PRESSBOX_AUTOMATE (1: the
        schedule and the sensor run without being switched on), PRESSBOX_ARCHIVE_FROM (the first month, 2000-01).

        Raises SettingsError for a value that cannot be used.
        """
        env = os.environ if env is None else env
        return cls(
            raw=Path(env.get("PRESSBOX_RAW") or cls.raw),
            warehouse=Path(env.get("PRESSBOX_WAREHOUSE") or cls.warehouse),
            workers=int(_number(env, "PRESSBOX_WORKERS", cls.workers, least=0)),
            article_seconds=_number(env, "PRESSBOX_ARTICLE_SECONDS", cls.article_seconds, least=0.1),
            worker_mib=int(_number(env, "PRESSBOX_WORKER_MIB", cls.worker_mib, least=256)),
            keep_versions=int(_number(env, "PRESSBOX_KEEP_VERSIONS", cls.keep_versions, least=1)),
            sources=Path(env.get("PRESSBOX_SOURCES") or cls.sources),
            memory=Path(env.get("PRESSBOX_FETCH_MEMORY") or cls.memory),
            schedule=env.get("PRESSBOX_SCHEDULE") or cls.schedule,
            timezone=_timezone(env.get("PRESSBOX_TIMEZONE") or cls.timezone),
            automate=env.get("PRESSBOX_AUTOMATE", "") not in ("", "0"),
            archive_from=_month(env.get("PRESSBOX_ARCHIVE_FROM") or cls.archive_from),
        )


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"PRESSBOX_TIMEZONE is {name!r}; it must be a name such as Europe/London") from None
    return name


def _month(text: str) -> str:
    try:
        date.fromisoformat(f"{text}-01")
    except ValueError:
        raise SettingsError(f"PRESSBOX_ARCHIVE_FROM is {text!r}; it must be a month such as 1992-08") from None
    return text


def _number(env: Mapping[str, str], name: str, default: float, least: float) -> float:
    text = env.get(name) or str(default)
    try:
        value = float(text)
    except ValueError:
        raise SettingsError(f"{name} is {text!r}, which is not a number; leave it out for {default:g}") from None
    if value < least:
        raise SettingsError(f"{name} is {text}, but must be at least {least:g}")
    return value
