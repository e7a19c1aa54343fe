"""The warehouse as Dagster's assets: one refresh is one step, since its tables are published together or not at all.

Each table and view is an asset with its comment, columns, origins and, after a refresh, rows and a preview. All logic
stands in `pipelines.refresh`; this only tells Dagster about it.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from graphlib import TopologicalSorter

import dagster as dg

from pipelines import metadata
from pipelines.catalog import Relation, reads, relations
from pipelines.fetch.sources import Source
from pipelines.refresh import refresh
from pipelines.settings import Settings
from pipelines.summary import Summary
from pipelines.versions import parser_version
from transforms.model import CLAIM_TABLES
from warehouse import checks
from warehouse.connect import open_reader

OWNERS = ["team:pressbox"]
STEP = "refresh_warehouse"
RAW = dg.AssetKey("raw")
WAREHOUSE = dg.AssetKey("warehouse")
# What each table of facts is made from; the views say it themselves, in SQL.
FACTS_FROM = {
    "matches": ("claims.matches", "claims.goals", "claims.ties"),
    "goals": ("claims.goals", "main.matches"),
    "ties": ("claims.ties", "main.matches"),
    "standings": ("claims.standings",),
    "evidence": ("main.matches", "main.goals", "main.ties", "main.standings"),
    "conflicts": ("main.matches", "main.goals", "main.ties", "main.standings"),
}
DERIVED_FROM = ("main.matches", "main.ties", "main.standings")


class RefreshConfig(dg.Config):
    """What a run may be told in the launchpad."""

    rebuild: bool = False


def key_of(full_name: str) -> dg.AssetKey:
    """The asset of `schema.table`."""
    return dg.AssetKey(full_name.split("."))


def group_of(relation: Relation) -> str:
    """Where on the way of the data the relation stands."""
    if relation.schema == "claims":
        return "claims"
    if relation.full_name == "main.articles":
        return "reading"
    return "derived" if relation.view_sql or relation.schema == "derived" else "facts"


def origins(relation: Relation) -> list[dg.AssetKey]:
    """What the relation is made from."""
    if relation.full_name == "main.articles":
        return [RAW]
    if relation.schema == "claims":
        return [key_of("main.articles")]
    if relation.view_sql:
        return [key_of(name) for name in reads(relation) if name in relations()]
    if relation.schema == "derived":
        return [key_of(name) for name in DERIVED_FROM]
    return [key_of(name) for name in FACTS_FROM.get(relation.name, ())]


def in_order() -> list[Relation]:
    """All relations, each after those that it is made from."""
    known = relations()
    order = TopologicalSorter({name: {".".join(key.path) for key in origins(one)} for name, one in known.items()})
    return [known[name] for name in order.static_order() if name in known]


def relation_spec(relation: Relation) -> dg.AssetSpec:
    """The asset of one table or view."""
    read_by = parser_version() if relation.schema == "claims" or relation.name == "articles" else ""
    return dg.AssetSpec(
        key_of(relation.full_name),
        deps=origins(relation),
        skippable=True,
        description=relation.comment,
        group_name=group_of(relation),
        kinds={"duckdb", "view" if relation.view_sql else "table"},
        owners=OWNERS,
        tags={"schema": relation.schema},
        code_version="-".join(filter(None, [read_by, relation.digest])),
        metadata={"dagster/column_schema": metadata.column_schema(relation)},
    )


def specs(sources: Sequence[Source]) -> list[dg.AssetSpec]:
    """All assets of a refresh, from the folder to the published file."""
    common = {"skippable": True, "owners": OWNERS}
    raw = dg.AssetSpec(
        RAW,
        deps=[dg.AssetKey(["sources", source.asset_name]) for source in sources],
        description="The folder of articles (PRESSBOX_RAW): whatever people and sources put there.",
        group_name="reading",
        kinds={"file"},
        **common,  # type: ignore[arg-type]
    )
    file = dg.AssetSpec(
        WAREHOUSE,
        deps=[key_of(name) for name in relations()],
        description="The published DuckDB file (PRESSBOX_WAREHOUSE): replaced as a whole, once all checks are passed.",
        group_name="published",
        kinds={"duckdb", "file"},
        freshness_policy=dg.FreshnessPolicy.time_window(fail_window=timedelta(hours=36)),
        **common,  # type: ignore[arg-type]
    )
    return [raw, *(relation_spec(relation) for relation in relations().values()), file]


def check_specs() -> list[dg.AssetCheckSpec]:
    """The checks of warehouse/, each on its asset."""
    return [
        dg.AssetCheckSpec(
            check.name,
            asset=key_of(check.table),
            description=f"Fails where {check.description}",
            blocking=check.blocking,
        )
        for check in checks.CHECKS
    ]


def check_results(results: Sequence[checks.CheckResult]) -> Iterator[dg.AssetCheckResult]:
    """What the checks found, in Dagster's terms."""
    for result in results:
        yield dg.AssetCheckResult(
            asset_key=key_of(result.table),
            check_name=result.name,
            passed=result.passed,
            severity=dg.AssetCheckSeverity.ERROR if result.blocking else dg.AssetCheckSeverity.WARN,
            metadata={"rows": dg.MetadataValue.int(result.count), "found": dg.MetadataValue.text(result.message)},
        )


def refresh_assets(sources: Sequence[Source]) -> dg.AssetsDefinition:
    """The one step that refreshes everything. Where a blocking check fails, nothing is published and the run fails."""

    @dg.multi_asset(name=STEP, specs=specs(sources), check_specs=check_specs())
    def _refresh(
        context: dg.AssetExecutionContext, config: RefreshConfig
    ) -> Iterator[dg.AssetCheckResult | dg.MaterializeResult[None]]:
        settings = Settings.from_env()
        teller = _Teller(context.log)
        summary = refresh(settings, teller, rebuild=config.rebuild)
        yield from check_results(summary.checks)
        if summary.blocked:
            raise check_failure(summary)
        if summary.unchanged and _shown(context.instance, summary):
            context.log.info("Nothing new in %s; version %s stays.", settings.raw, summary.version)
            return
        yield from materialized(settings, summary)

    return _refresh


def check_failure(summary: Summary) -> dg.Failure:
    """Why nothing was published."""
    failed = ", ".join(result.name for result in summary.checks if result.blocking and not result.passed)
    return dg.Failure(f"Not published: {failed} failed. The last good warehouse stays as it is.", allow_retries=False)


class _Teller:
    """Tells Dagster's log where a refresh is: every step once, long ones by tenths."""

    def __init__(self, log: dg.DagsterLogManager) -> None:
        self.log = log
        self.told = ("", -1)

    def __call__(self, step: str, done: int, total: int) -> None:
        tenth = 10 * done // total if total else 0
        if self.told != (step, tenth):
            self.told = (step, tenth)
            self.log.info("%s%s", step, f": {done:,} of {total:,}" if total else "")


def _shown(instance: dg.DagsterInstance, summary: Summary) -> bool:
    """Whether the page of the warehouse shows this version already."""
    event = instance.get_latest_materialization_event(WAREHOUSE)
    shown = event.asset_materialization if event else None
    return bool(shown and shown.metadata.get("version") == dg.MetadataValue.text(summary.version or ""))


def materialized(settings: Settings, summary: Summary) -> Iterator[dg.MaterializeResult[None]]:
    """What a refresh has made, as the published file shows it."""
    yield dg.MaterializeResult(asset_key=RAW, metadata={**summary.files, "folder": str(settings.raw)})
    with open_reader(settings.warehouse) as con:
        for relation in in_order():
            yield dg.MaterializeResult(
                asset_key=key_of(relation.full_name),
                metadata={
                    **metadata.of_relation(con, relation, str(settings.warehouse)),
                    **metadata.pictures_of(con, relation.full_name),
                },
            )
    yield dg.MaterializeResult(asset_key=WAREHOUSE, metadata=_of_file(settings, summary))


def _of_file(settings: Settings, summary: Summary) -> metadata.Metadata:
    told: metadata.Metadata = {
        "version": dg.MetadataValue.text(summary.version or ""),
        "file": dg.MetadataValue.path(str(settings.warehouse)),
        "megabytes": dg.MetadataValue.float(round(settings.warehouse.stat().st_size / 1e6, 2)),
        "disputed": dg.MetadataValue.int(summary.disputed),
        "quarantined": dg.MetadataValue.int(summary.articles.get("quarantined", 0)),
        "seconds": dg.MetadataValue.json(summary.seconds),
    }
    return {**told, **{f"claims/{table}": dg.MetadataValue.int(summary.claims.get(table, 0)) for table in CLAIM_TABLES}}
