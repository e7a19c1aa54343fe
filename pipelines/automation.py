"""When things run: jobs, the daily schedule, the sensor that watches raw/, and the notice of a failed run."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dagster as dg
import httpx

from pipelines.assets import STEP
from pipelines.settings import Settings
from transforms.reading import inputs

SENSOR_SECONDS = 30
"""Between two looks at raw/; a folder must look the same twice before a refresh starts."""


def jobs(refreshing: dg.AssetsDefinition, fetching: Sequence[dg.AssetsDefinition]) -> list[Any]:
    """`refresh`, `rebuild` (all afresh) and `daily` (sources first). For `months` see there."""
    refreshed = dg.AssetSelection.assets(*refreshing.keys)
    everything = dg.AssetSelection.assets(*refreshing.keys, *(key for asset in fetching for key in asset.keys))
    return [
        dg.define_asset_job(
            "refresh",
            selection=refreshed,
            description="Bring the warehouse up to date with raw/.",
            tags={"pressbox/job": "refresh"},
        ),
        dg.define_asset_job(
            "rebuild",
            selection=refreshed,
            description="Read every article afresh, as after a loss of the warehouse.",
            tags={"pressbox/job": "rebuild"},
            config={"ops": {STEP: {"config": {"rebuild": True}}}},
        ),
        dg.define_asset_job(
            "daily",
            selection=everything,
            description="Fetch all sources, then bring the warehouse up to date.",
            tags={"pressbox/job": "daily"},
        ),
    ]


def daily_schedule(settings: Settings) -> dg.ScheduleDefinition:
    """Once a day (PRESSBOX_SCHEDULE, as cron has it) in the time zone PRESSBOX_TIMEZONE."""
    running = dg.DefaultScheduleStatus.RUNNING if settings.automate else dg.DefaultScheduleStatus.STOPPED
    return dg.ScheduleDefinition(
        name="daily_schedule",
        job_name="daily",
        cron_schedule=settings.schedule,
        execution_timezone=settings.timezone,
        default_status=running,
        tags={"pressbox/started-by": "schedule"},
        description="Fetches and refreshes every day. Times are those of PRESSBOX_TIMEZONE.",
    )


def fingerprint(root: Path) -> str:
    """Changes when a file below `root` comes, goes or is written to; empty where there is none."""
    digest, count = hashlib.sha256(), 0
    for path in inputs(root) if root.is_dir() else []:
        try:
            stat = path.stat()
        except FileNotFoundError:  # taken away while we look
            continue
        count += 1
        digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16] if count else ""


def raw_sensor(settings: Settings) -> dg.SensorDefinition:
    """Starts one refresh when raw/ has changed and has then been quiet for one look, however many files came."""
    running = dg.DefaultSensorStatus.RUNNING if settings.automate else dg.DefaultSensorStatus.STOPPED

    @dg.sensor(
        name="raw_sensor",
        job_name="refresh",
        minimum_interval_seconds=SENSOR_SECONDS,
        default_status=running,
        description="Watches raw/: new files start one refresh once no more are coming.",
    )
    def _sensor(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
        seen = json.loads(context.cursor or "{}")
        now = fingerprint(Settings.from_env().raw)
        if now == seen.get("refreshed", ""):
            return dg.SkipReason("raw/ is as it was at the last refresh that this sensor asked for")
        if now != seen.get("last"):
            context.update_cursor(json.dumps({**seen, "last": now}))
            return dg.SkipReason("raw/ is changing; the next look decides")
        return dg.SensorResult(
            run_requests=[dg.RunRequest(run_key=now, tags={"pressbox/started-by": "raw_sensor"})],
            cursor=json.dumps({"last": now, "refreshed": now}),
        )

    return _sensor


@dg.run_failure_sensor(
    name="failure_notice",
    default_status=dg.DefaultSensorStatus.STOPPED,
    description="Posts a failed run to PRESSBOX_NOTIFY_URL as JSON. Off until switched on.",
)
def failure_notice(context: dg.RunFailureSensorContext) -> dg.SkipReason | None:
    """Tell the address in PRESSBOX_NOTIFY_URL (a chat's or a pager's webhook) which run failed, and why."""
    address = os.environ.get("PRESSBOX_NOTIFY_URL")
    if not address:
        return dg.SkipReason("PRESSBOX_NOTIFY_URL is not set")
    run = context.dagster_run
    message = f"Pressbox: run {run.run_id[:8]} of {run.job_name} failed: {context.failure_event.message}"
    httpx.post(
        address, json={"text": message, "run_id": run.run_id, "job": run.job_name}, timeout=10
    ).raise_for_status()
    return None
