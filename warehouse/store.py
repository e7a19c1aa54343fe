"""One connection to the warehouse being built: articles and claims of files in, facts in, claims to reconcile out.

The only module that writes rows of `claims` and of the facts in `main` (for reference data see `reference`). It
decides nothing and publishes nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from transforms.model import CLAIM_TABLES, Article, Claim, Extraction, stored_fields
from transforms.reconcile.types import ArticleHead, ClaimSet, Facts
from warehouse import migrate
from warehouse.connect import Connection, open_build
from warehouse.facts import replace_facts
from warehouse.files import FileState, forget, read_states, write_states
from warehouse.tables import (
    CLUSTER_COLUMNS,
    FACT_HOMES,
    HEAD_COLUMNS,
    claim_clusters,
    claim_columns,
    columns_of,
    insert,
    kind_of,
    listed,
)

NOT_COLUMNS = {"format", "prose_spans"}
BATCH = 10_000
ARTICLE_COLUMNS = [name for name in stored_fields(Article) if name not in NOT_COLUMNS]


def utc_now() -> datetime:
    """The present time in UTC, without a zone, as the warehouse keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


class Store:
    """The warehouse being built. Whatever is written here is lost unless `publish.publish` is called afterwards.

    It remembers which clusters (pairs of teams; competition and team) were touched, so that only those are
    reconciled again: see `chunks`, `claims_of` and `replace_facts`.
    """

    def __init__(self, con: Connection, clock: Callable[[], datetime] = utc_now) -> None:
        self.con = con
        self.clock = clock
        con.execute("CREATE TEMP TABLE touched (kind VARCHAR, cluster VARCHAR)")
        con.execute("CREATE TEMP TABLE touched_seasons (competition VARCHAR, season VARCHAR)")
        con.execute("CREATE TEMP TABLE touched_teams (team VARCHAR)")
        con.execute("CREATE TEMP TABLE touched_articles (article_id VARCHAR)")
        con.execute("CREATE TEMP TABLE touched_groups (copy_of VARCHAR)")
        con.execute("CREATE TEMP TABLE parts (file VARCHAR, article_id VARCHAR)")

    @classmethod
    def begin(cls, current: Path | None, build: Path, clock: Callable[[], datetime] = utc_now) -> Store:
        """Start a build at `build`: from a copy of `current` brought up to the present schema, or from nothing.

        Raises WarehouseTooNew where `current` was written by a newer Pressbox.
        """
        build.parent.mkdir(parents=True, exist_ok=True)
        for leftover in (build, Path(f"{build}.wal")):
            leftover.unlink(missing_ok=True)
        if current is None:
            con = open_build(build)
            migrate.create(con)
            return cls(con, clock)
        shutil.copyfile(current.resolve(), build)
        build.chmod(0o644)
        con = open_build(build)
        migrate.upgrade(con)
        return cls(con, clock)

    def close(self) -> None:
        """Write everything out to the file and leave it; needed before publishing."""
        self.con.execute("CHECKPOINT")
        self.con.close()

    def state(self, step: str) -> str | None:
        """The version of `step` that made what stands here, as set by `set_state`."""
        row = self.con.execute("SELECT value FROM internal.state WHERE name = ?", [step]).fetchone()
        return row[0] if row else None

    def set_state(self, step: str, version: str) -> None:
        """Remember that `step` was done in this version."""
        self.con.execute("INSERT OR REPLACE INTO internal.state VALUES (?, ?)", [step, version])

    # -- what was read ---------------------------------------------------------------------------------------------

    def file_states(self) -> dict[str, FileState]:
        """The files as last read, by path."""
        return read_states(self.con)

    def known_articles(self, path: str) -> dict[str, str]:
        """The content hash of every article that came from the file at `path`, by article_id."""
        rows = self.con.execute("SELECT article_id, content_hash FROM main.articles WHERE file = ?", [path])
        return dict(rows.fetchall())

    def put(self, rows: Iterable[tuple[str, Extraction]]) -> int:
        """Write sealed extractions, each with the path of its file, in place of what these articles said before.

        Meant for batches of some thousand. Returns the number of claims written.
        """
        latest = {extraction.article.article_id: (path, extraction) for path, extraction in rows}
        first_seen = self._remove_articles(list(latest))
        extractions = [extraction for _, extraction in latest.values()]
        self._insert_articles([path for path, _ in latest.values()], extractions, first_seen)
        return sum(self._insert_claims(table, extractions) for table in CLAIM_TABLES)

    def put_part(self, path: str, extractions: Sequence[Extraction], unchanged: Sequence[str] = ()) -> None:
        """Write some of the articles of the file at `path`, which also holds those `unchanged` (by article_id)."""
        self.put((path, extraction) for extraction in extractions)
        keys = [*(extraction.article.article_id for extraction in extractions), *unchanged]
        insert(self.con, "temp.parts", {"file": [path] * len(keys), "article_id": keys})

    def finish_file(self, state: FileState) -> None:
        """Remember that the file was read as `state` says and holds what `put_part` was told; others it held before
        leave. The articles of a file are never listed outside of the warehouse: an archive has millions.
        """
        gone = self.con.execute(
            "SELECT article_id FROM main.articles WHERE file = $1 "
            "AND article_id NOT IN (SELECT article_id FROM parts WHERE file = $1)",
            [state.path],
        ).fetchall()
        self._remove_articles([key for (key,) in gone])
        ((held,),) = self.con.execute(
            "SELECT count(DISTINCT article_id) FROM parts WHERE file = ?", [state.path]
        ).fetchall()
        self.con.execute("DELETE FROM parts WHERE file = ?", [state.path])
        write_states(self.con, [replace(state, article_count=held)])

    def replace_files(self, files: Iterable[tuple[FileState, Sequence[Extraction]]]) -> int:
        """Replace all that these files said by their extractions, and remember their states. Returns the claims.

        For files of many articles use `put_part` and `finish_file`, which need not hold them all at once.
        """
        files = list(files)
        keep = {extraction.article.article_id for _, extractions in files for extraction in extractions}
        self._remove_articles(self._articles_of([state.path for state, _ in files], keep))
        written = self.put((state.path, one) for state, extractions in files for one in extractions)
        write_states(self.con, [replace(state, article_count=len(extractions)) for state, extractions in files])
        return written

    def remember_files(self, states: Collection[FileState]) -> None:
        """Take over the new states of files whose content is the one known (only their time differs)."""
        counts = {path: state.article_count for path, state in self.file_states().items()}
        write_states(self.con, [replace(state, article_count=counts.get(state.path, 0)) for state in states])

    def remove_files(self, paths: Collection[str]) -> int:
        """Forget these files and all that their articles said. Returns the number of articles that left."""
        gone = self._articles_of(paths, keep=set())
        self._remove_articles(gone)
        forget(self.con, paths)
        return len(gone)

    def _articles_of(self, paths: Collection[str], keep: set[str]) -> list[str]:
        with listed(self.con, paths):
            rows = self.con.execute(
                "SELECT article_id FROM main.articles WHERE file IN (SELECT key FROM listed)"
            ).fetchall()
        return [key for (key,) in rows if key not in keep]

    def _remove_articles(self, article_ids: list[str]) -> dict[str, datetime]:
        """Delete articles with their claims, touching their clusters; returns when each was first seen."""
        with listed(self.con, article_ids):
            self.con.execute("INSERT INTO touched_articles SELECT key FROM listed")
            seen: dict[str, datetime] = dict(
                self.con.execute(
                    "SELECT article_id, first_seen_at FROM main.articles WHERE article_id IN (SELECT key FROM listed)"
                ).fetchall()
            )
            if seen:
                self._touch_claims("article_id IN (SELECT key FROM listed)")
                self.con.execute(
                    "INSERT INTO touched_groups SELECT DISTINCT copy_of FROM main.articles "
                    "WHERE copy_of IS NOT NULL AND article_id IN (SELECT key FROM listed)"
                )
                self.con.execute(
                    "INSERT INTO touched_teams SELECT DISTINCT team FROM claims.streaks "
                    "WHERE article_id IN (SELECT key FROM listed)"
                )
                claims = (f"claims.{table}" for table in CLAIM_TABLES)
                for table in [*claims, "internal.signatures", "main.articles"]:
                    self.con.execute(f"DELETE FROM {table} WHERE article_id IN (SELECT key FROM listed)")
        return seen

    def _touch_claims(self, where: str) -> None:
        for table, column in CLUSTER_COLUMNS.items():
            self.con.execute(
                f"INSERT INTO touched SELECT DISTINCT '{kind_of(table)}', {column} FROM claims.{table} "
                f"WHERE {column} IS NOT NULL AND {where}"
            )

    def _insert_articles(
        self, paths: list[str], extractions: list[Extraction], first_seen: Mapping[str, datetime]
    ) -> None:
        now = self.clock()
        articles = [extraction.article for extraction in extractions]
        columns = columns_of(articles, ARTICLE_COLUMNS)
        columns["file"] = paths
        columns["claim_count"] = [extraction.claim_count for extraction in extractions]
        columns["status"] = [_status(extraction) for extraction in extractions]
        columns["first_seen_at"] = [first_seen.get(article.article_id, now) for article in articles]
        columns["refreshed_at"] = [now] * len(articles)
        insert(self.con, "main.articles", columns)
        signed = [extraction for extraction in extractions if extraction.signature]
        keys = [extraction.article.article_id for extraction in signed]
        insert(
            self.con,
            "internal.signatures",
            {"article_id": keys, "signature": [extraction.signature for extraction in signed]},
        )

    def _insert_claims(self, table: str, extractions: list[Extraction]) -> int:
        rows = [claim for extraction in extractions for claim in extraction.claims[table]]
        columns = columns_of(rows, claim_columns(table))
        if table in CLUSTER_COLUMNS:
            clusters = claim_clusters(table, extractions)
            columns[CLUSTER_COLUMNS[table]] = clusters
            touched = sorted({cluster for cluster in clusters if cluster})
            insert(self.con, "temp.touched", {"kind": [kind_of(table)] * len(touched), "cluster": touched})
        if table == "streaks":
            insert(self.con, "temp.touched_teams", {"team": sorted({claim.team for claim in rows})})
        return insert(self.con, f"claims.{table}", columns)

    # -- what articles are found to be, once others are known --------------------------------------------------------

    def signatures(self, kind: np.dtype[Any], width: int) -> tuple[list[str], np.ndarray[Any, np.dtype[Any]]]:
        """The keys of all signed articles, sorted, and their signatures: `width` values of `kind` in a row each."""
        ((count,),) = self.con.execute("SELECT count(*) FROM internal.signatures").fetchall()
        keys: list[str] = []
        rows = np.empty((count, width), kind)
        batches = self.con.sql("FROM internal.signatures ORDER BY article_id").to_arrow_reader(BATCH)
        for batch in batches:
            values = b"".join(batch.column("signature").to_pylist())
            rows[len(keys) : len(keys) + len(batch)] = np.frombuffer(values, kind).reshape(-1, width)
            keys += batch.column("article_id").to_pylist()
        return keys, rows

    def set_copies(self, copy_of: Mapping[str, str | None]) -> int:
        """Write which article each is a near-duplicate of, and touch what the changed ones claim. Returns those."""
        return self._amend(list(copy_of), {"copy_of": pa.array(copy_of.values(), pa.string())}, "TRUE")

    def set_inferred_dates(self, dates: Mapping[str, date | None]) -> int:
        """Write the inferred day of publication of articles that tell none; None takes it away again.

        Articles with a date of their own are left alone. Touches what the changed ones claim; returns their number.
        """
        columns = {
            "published_on": pa.array(dates.values(), pa.date32()),
            "published_from": pa.array(["inferred" if day else None for day in dates.values()], pa.string()),
        }
        return self._amend(list(dates), columns, "coalesce(a.published_from, 'inferred') = 'inferred'")

    def _amend(self, keys: list[str], columns: dict[str, pa.Array], where: str) -> int:
        differs = " OR ".join(f"a.{name} IS DISTINCT FROM n.{name}" for name in columns)
        self.con.register("amended", pa.table({"article_id": pa.array(keys, pa.string()), **columns}))
        try:
            changed = self.con.execute(
                "SELECT article_id FROM main.articles a JOIN amended n USING (article_id) "
                f"WHERE ({differs}) AND {where}"
            ).fetchall()
            with listed(self.con, [key for (key,) in changed]):
                self.con.execute(
                    f"UPDATE main.articles a SET {', '.join(f'{name} = n.{name}' for name in columns)} FROM amended n "
                    "WHERE a.article_id = n.article_id AND a.article_id IN (SELECT key FROM listed)"
                )
                self._touch_claims("article_id IN (SELECT key FROM listed)")
        finally:
            self.con.unregister("amended")
        return len(changed)

    def heads(self, article_ids: Collection[str]) -> dict[str, ArticleHead]:
        """The heads of these articles, by key."""
        with listed(self.con, article_ids):
            rows = self.con.execute(
                f"SELECT {', '.join(HEAD_COLUMNS)} FROM main.articles WHERE article_id IN (SELECT key FROM listed)"
            ).fetchall()
        return {row[0]: ArticleHead(*row) for row in rows}

    # -- what must be reconciled -------------------------------------------------------------------------------------

    def touch_all(self) -> None:
        """Mark every cluster as touched: after a change in how claims are reconciled."""
        self._touch_claims("TRUE")
        for table, column in CLUSTER_COLUMNS.items():
            facts = f"SELECT DISTINCT '{kind_of(table)}', {column} FROM {FACT_HOMES[table]}"
            self.con.execute(f"INSERT INTO touched {facts}")

    def touched_pairs(self) -> list[str]:
        """The pairs of teams about which claims came or went, sorted."""
        return self._touched("pair")

    def touched_standings(self) -> list[str]:
        """The competitions and teams (`Premier League|Arsenal`) of which standings came or went, sorted."""
        return self._touched("standings")

    def _touched(self, kind: str) -> list[str]:
        rows = self.con.execute("SELECT DISTINCT cluster FROM touched WHERE kind = ? ORDER BY cluster", [kind])
        return [cluster for (cluster,) in rows.fetchall()]

    def chunks(self, claims_per_chunk: int = 20_000) -> Iterator[tuple[list[str], list[str]]]:
        """The touched clusters in chunks of about so many claims, as (pairs, standings clusters).

        A cluster is never divided. For each chunk call `claims_of`, reconcile, then `replace_facts`.
        """
        for kind in ("pair", "standings"):
            for chunk in _grouped(self._touched_sizes(kind), claims_per_chunk):
                yield (chunk, []) if kind == "pair" else ([], chunk)

    def _touched_sizes(self, kind: str) -> list[tuple[str, int]]:
        tables = [table for table in CLUSTER_COLUMNS if kind_of(table) == kind]
        claims = " UNION ALL ".join(f"SELECT {CLUSTER_COLUMNS[t]} AS cluster FROM claims.{t}" for t in tables)
        return self.con.execute(
            "WITH marked AS (SELECT DISTINCT cluster FROM touched WHERE kind = ?), "
            f"sizes AS (SELECT cluster, count(*) AS size FROM ({claims}) GROUP BY cluster) "
            "SELECT cluster, coalesce(size, 0) FROM marked LEFT JOIN sizes USING (cluster) ORDER BY cluster",
            [kind],
        ).fetchall()

    def claims_of(self, pairs: Collection[str], standings: Collection[str] = ()) -> ClaimSet:
        """All claims about these pairs of teams and in these standings clusters, with the heads of their articles."""
        claims = ClaimSet()
        for table in CLUSTER_COLUMNS:
            setattr(claims, table, self._claims(table, pairs if kind_of(table) == "pair" else standings))
        every: list[Claim] = [*claims.matches, *claims.goals, *claims.ties, *claims.standings]
        claims.articles = self.heads({claim.article_id for claim in every})
        matches = {claim.claim_id: claim for claim in claims.matches}
        for goal in claims.goals:
            goal.match = matches.get(goal.match_claim_id or "")
        return claims

    def _claims(self, table: str, clusters: Collection[str]) -> list[Any]:
        names, kind = claim_columns(table), CLAIM_TABLES[table]
        with listed(self.con, clusters):
            rows = self.con.execute(
                f"SELECT {', '.join(names)} FROM claims.{table} "
                f"WHERE {CLUSTER_COLUMNS[table]} IN (SELECT key FROM listed) ORDER BY claim_id"
            ).fetchall()
        return [kind(**dict(zip(names, row, strict=True))) for row in rows]

    # -- what is believed --------------------------------------------------------------------------------------------

    def replace_facts(self, pairs: Collection[str], facts: Facts, standings: Collection[str] = ()) -> None:
        """Put `facts` in the place of all facts, evidence and conflicts of these clusters.

        Ties are only noted: `derive.derive` writes main.ties once all ties of a season are known.
        Remembers the teams, competitions and seasons whose facts are others now, for what is derived from them.
        """
        replace_facts(self.con, {"pair": pairs, "standings": standings}, facts)


def _status(extraction: Extraction) -> str:
    status = extraction.article.status
    if status == "parsed" and not extraction.claim_count:
        return "no facts"
    return "parsed" if status == "no facts" and extraction.claim_count else status


def _grouped(sizes: Iterable[tuple[str, int]], limit: int) -> Iterator[list[str]]:
    chunk: list[str] = []
    total = 0
    for cluster, size in sizes:
        if chunk and total + size > limit:
            yield chunk
            chunk, total = [], 0
        chunk.append(cluster)
        total += size
    if chunk:
        yield chunk
