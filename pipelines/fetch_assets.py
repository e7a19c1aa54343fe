"""Every source of sources.toml as an asset: what a run brought, what went wrong, when it last went well."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import dagster as dg

from pipelines.fetch.run import Places, Report, fetch_all
from pipelines.fetch.sources import Source
from pipelines.preview import markdown_table
from pipelines.settings import Settings

CHECK = "went_well"


def key_of(source: Source) -> dg.AssetKey:
    """The asset of `source`."""
    return dg.AssetKey(["sources", source.asset_name])


def places(settings: Settings) -> Places:
    """Where fetched articles and the memory of what was fetched are kept."""
    return Places(settings.raw, settings.memory)


def source_spec(source: Source) -> dg.AssetSpec:
    """The asset of one source."""
    return dg.AssetSpec(
        key_of(source),
        description=f"Articles from {source.url or source.path}, into raw/{source.name}/.",
        group_name="sources",
        kinds={source.kind},
        owners=["team:pressbox"],
        metadata={"from": dg.MetadataValue.text(source.url or source.path), "folder": source.name},
    )


def source_assets(sources: Sequence[Source]) -> dg.AssetsDefinition:
    """One step that fetches all chosen sources side by side. A source that fails fails its check and nothing else."""

    @dg.multi_asset(
        name="fetch_sources",
        specs=[source_spec(source) for source in sources],
        check_specs=[dg.AssetCheckSpec(CHECK, asset=key_of(source)) for source in sources],
        can_subset=True,
    )
    def _fetch(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult[None]]:
        chosen = [source for source in sources if key_of(source) in context.selected_asset_keys]
        by_name = {source.name: source for source in chosen}
        for report in fetch_all(chosen, places(Settings.from_env())):
            context.log.info("%s: %d new, %d errors", report.source, len(report.new), len(report.errors))
            yield _materialized(by_name[report.source], report)

    return _fetch


def _materialized(source: Source, report: Report) -> dg.MaterializeResult[None]:
    checked = dg.AssetCheckResult(
        asset_key=key_of(source),
        check_name=CHECK,
        passed=not report.failed,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={"errors": dg.MetadataValue.md(markdown_table(["error"], [[error] for error in report.errors]))},
    )
    return dg.MaterializeResult(
        asset_key=key_of(source),
        metadata={
            "new articles": len([name for name in report.new if not name.endswith(".meta.json")]),
            "listed": report.listed,
            "unchanged": report.unchanged,
            "forbidden by robots.txt": report.forbidden,
            "left for next time": report.left_for_next_time,
            "errors": len(report.errors),
            "last success": report.last_success or "never",
            "new": dg.MetadataValue.md(markdown_table(["file"], [[Path(name).name] for name in report.new[:20]])),
        },
        check_results=[checked],
    )
