"""Settings from the environment: defaults that work, mistakes that are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.settings import Settings, SettingsError


def test_an_empty_environment_gives_the_documented_defaults() -> None:
    settings = Settings.from_env({})
    assert settings.raw == Path("raw")
    assert settings.warehouse == Path("warehouse/pressbox.duckdb")
    assert not settings.automate


def test_settings_are_taken_from_the_environment() -> None:
    settings = Settings.from_env(
        {"PRESSBOX_RAW": "/srv/raw", "PRESSBOX_WORKERS": "3", "PRESSBOX_TIMEZONE": "Europe/London"}
    )
    assert (settings.raw, settings.workers, settings.timezone) == (Path("/srv/raw"), 3, "Europe/London")
    assert Settings.from_env({"PRESSBOX_AUTOMATE": "1"}).automate
    assert not Settings.from_env({"PRESSBOX_AUTOMATE": "0"}).automate


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PRESSBOX_WORKERS", "many"),
        ("PRESSBOX_WORKERS", "-1"),
        ("PRESSBOX_KEEP_VERSIONS", "0"),
        ("PRESSBOX_WORKER_MIB", "10"),
        ("PRESSBOX_TIMEZONE", "Miami"),
        ("PRESSBOX_ARCHIVE_FROM", "1992"),
    ],
)
def test_a_mistake_is_told_with_its_name_and_value(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"{name} is .*{value}"):
        Settings.from_env({name: value})
