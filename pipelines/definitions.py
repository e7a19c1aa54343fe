"""All that Dagster loads. The way of the data: sources, raw, articles, claims, facts, derived, warehouse."""

import dagster as dg

from pipelines.assets import refresh_assets
from pipelines.automation import daily_schedule, failure_notice, jobs, raw_sensor
from pipelines.fetch.sources import load_sources
from pipelines.fetch_assets import source_assets
from pipelines.months import months_job
from pipelines.settings import Settings


@dg.definitions
def defs() -> dg.Definitions:
    """The definitions under the present settings and sources.toml."""
    settings = Settings.from_env()
    sources = load_sources(settings.sources)
    refreshing = refresh_assets(sources)
    fetching = [source_assets(sources)] if sources else []
    return dg.Definitions(
        assets=[refreshing, *fetching],
        jobs=[*jobs(refreshing, fetching), months_job(settings)],
        schedules=[daily_schedule(settings)],
        sensors=[raw_sensor(settings), failure_notice],
        # One process for a run: its one big step has workers of its own, and starting more takes seconds.
        executor=dg.in_process_executor,
    )
