"""An archive piece by piece: one partition per month of publication, to be loaded or read afresh alone.

A month's files are those that hold an article published in it, as far as the warehouse knows, and those not read yet
whose path names it (`2019/04/...`, `2019-04-13/...`).
"""

import re
from pathlib import Path

import dagster as dg

from pipelines.assets import check_failure
from pipelines.reader import published
from pipelines.refresh import refresh
from pipelines.settings import Settings

MONTH_IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/]?(0[1-9]|1[0-2])(?!\d\d\d)")
KNOWN_FILES = """
    SELECT DISTINCT file FROM articles
    WHERE strftime(published_on, '%Y-%m') = $month AND published_from IS DISTINCT FROM 'inferred'
"""


def month_of_path(path: str) -> str | None:
    """The month that a path below raw/ names: `times/2019-04-13/late-show.html` gives `2019-04`."""
    found = MONTH_IN_PATH.search(path)
    return f"{found[1]}-{found[2]}" if found else None


def files_of(month: str, warehouse: Path) -> set[str]:
    """The files known to the published warehouse that hold an article published in `month`."""
    if not warehouse.exists():
        return set()
    with published(warehouse) as reader:
        return {file for (file,) in reader.ask(KNOWN_FILES, month=month).rows}


def months_job(settings: Settings) -> dg.JobDefinition:
    """The job `months`: its partitions are months, each read afresh (or loaded) and published by itself.

    No asset, or whoever materialises all assets would be asked for months.
    """

    @dg.op(name="read_month", description="Reads the files of one month of publication and publishes the result.")
    def _read_month(context: dg.OpExecutionContext) -> None:
        now, month = Settings.from_env(), context.partition_key
        again = files_of(month, now.warehouse)
        summary = refresh(now, again=again, only=lambda path: path in again or month_of_path(path) == month)
        if summary.blocked:
            raise check_failure(summary)
        context.add_output_metadata(
            {
                "files read": summary.files["new"] + summary.files["changed"],
                "articles read": sum(summary.parsed.values()),
                "quarantined": summary.parsed.get("quarantined", 0),
                "version": summary.version or "",
            }
        )

    @dg.job(
        name="months",
        description="Read the articles published in some months afresh: choose the months as partitions.",
        partitions_def=dg.MonthlyPartitionsDefinition(settings.archive_from, fmt="%Y-%m", end_offset=1),
        executor_def=dg.in_process_executor,
        tags={"pressbox/job": "months"},
    )
    def _months() -> None:
        _read_month()

    return _months
