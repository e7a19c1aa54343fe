"""What refreshes of an archive take: the first, one of 100 new articles, one of nothing; with one core and with all.

Each refresh runs in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.corpus import write
from benchmarks.machine import memory_watched
from pipelines.refresh import refresh
from pipelines.settings import Settings

NEW = 100


def refreshes(folder: Path, count: int, brief: bool = False) -> dict[str, Any]:
    """The three refreshes of an archive of `count` articles (see `records`) below `folder`, and how they compare."""
    raw, warehouse = folder / "raw", folder / "pressbox.duckdb"
    write(raw / "archive.jsonl", count, brief=brief)
    full = _run(raw, warehouse)
    write(raw / "new.jsonl", NEW, skip=count, brief=brief)
    added = _run(raw, warehouse)
    same = _run(raw, warehouse)
    return {
        "articles": count,
        "full": full,
        "added": added,
        "same": same,
        "ms_per_article": round(full["seconds"] * 1000 / count, 3),
        "cpu_ms_per_article": round(full["cpu_seconds"] * 1000 / count, 3),
        "added_share": round(added["seconds"] / full["seconds"], 4),
        "same_share": round(same["seconds"] / full["seconds"], 4),
        "file_mib": warehouse.stat().st_size >> 20,
    }


def cores(folder: Path, count: int) -> dict[str, Any]:
    """The seconds of the first refresh of `count` articles on one core and on two, and of its parsing alone."""
    found: dict[str, Any] = {"articles": count}
    write(folder / "raw" / "archive.jsonl", count)
    for number in (1, 2):
        ran = _run(folder / "raw", folder / f"cores-{number}.duckdb", cores=number)
        found |= {f"{number} core": ran["seconds"], f"{number} core, parsing": ran["steps"]["parse"]}
    found["times"] = round(found["1 core"] / found["2 core"], 2)
    found["times, parsing"] = round(found["1 core, parsing"] / found["2 core, parsing"], 2)
    return found


def _run(raw: Path, warehouse: Path, cores: int = 0) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.refreshing", str(raw), str(warehouse), "--cores", str(cores)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def main() -> None:
    """One refresh; its seconds, by step and of CPU too, and its most memory (MiB) over all processes, as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("raw", type=Path)
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("--cores", type=int, default=0, help="how many cores it may use; 0: all")
    chosen = parser.parse_args()
    if chosen.cores:
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: chosen.cores])
    workers = len(os.sched_getaffinity(0))
    with memory_watched() as most_mib:
        begun = time.perf_counter()
        summary = refresh(Settings(raw=chosen.raw, warehouse=chosen.warehouse, workers=workers))
        seconds = time.perf_counter() - begun
    found = {"seconds": round(seconds, 2), "cpu_seconds": _cpu_seconds(), "steps": summary.seconds}
    print(json.dumps(found | {"peak_mib": most_mib()}))


def _cpu_seconds() -> float:
    """What this process and its ended children took of all cores: comparable where others use the machine as well."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return round(sum(each.ru_utime + each.ru_stime for each in used), 2)


if __name__ == "__main__":
    main()
