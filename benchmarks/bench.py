"""`make bench`: measures what it is told to, keeps the newest figure of each size, and writes them down with pictures.

In: the sizes on the command line. Out: results.json (the figures), results.md and pictures/ made from it. A run of
other sizes leaves what it doesn't measure as it stands, with the day on which it was measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import corpus, machine, reading, refreshing
from benchmarks.curves import picture

HERE = Path(__file__).parent
FIGURES, REPORT, PICTURES = HERE / "results.json", HERE / "results.md", HERE / "pictures"
PARTS = ("extraction", "growth", "html", "refreshes", "briefs", "cores", "views")
Figures = dict[str, dict[str, Any]]


def main(arguments: list[str] | None = None) -> int:
    """Measure and write; see --help."""
    chosen = _parser().parse_args(arguments)
    figures: Figures = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    for name, measure in _measures(chosen):
        print(f"{name} ...", file=sys.stderr, flush=True)
        taken = {"on": date.today().isoformat(), "machine": machine.described(), "load": machine.load()}
        figures[name] = {**taken, "found": measure()}
        FIGURES.write_text(json.dumps(figures, indent=1) + "\n")
    report = write_report(figures)
    print(report)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench ARGS=...", description=__doc__)
    parser.add_argument("--articles", type=_sizes, default=[1000], help="sizes of archives to refresh: 1000,10000")
    parser.add_argument(
        "--matches", type=_sizes, default=[10_000, 100_000], help="sizes to ask the views: 10000,1000000"
    )
    parser.add_argument("--texts", type=int, default=1000, help="articles to extract beside the peers")
    parser.add_argument("--only", type=lambda text: text.split(","), default=PARTS, help=f"some of {','.join(PARTS)}")
    parser.add_argument("--work", type=Path, help="where archives and warehouses are made (and removed)")
    return parser


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",") if size]


def _measures(chosen: argparse.Namespace) -> Iterable[tuple[str, Callable[[], Any]]]:
    """What to measure, by the name under which it is kept."""
    raw = HERE.parent / "raw"
    single: dict[str, Callable[[], Any]] = {
        "extraction": lambda: reading.extraction(chosen.texts),
        "growth": reading.growth,
        "html": lambda: reading.html(raw, pages=300),
        "cores": lambda: _in_folder(chosen.work, refreshing.cores, min(chosen.articles)),
    }
    yield from ((name, measure) for name, measure in single.items() if name in chosen.only)
    for size in chosen.articles if "refreshes" in chosen.only else ():
        yield f"refreshes {size}", lambda size=size: _in_folder(chosen.work, refreshing.refreshes, size)
    for size in chosen.articles if "briefs" in chosen.only else ():
        yield (
            f"briefs {size}",
            lambda size=size: _in_folder(chosen.work, partial(refreshing.refreshes, brief=True), size),
        )
    for size in chosen.matches if "views" in chosen.only else ():
        yield f"views {size}", lambda size=size: _in_folder(chosen.work, _views, size)


def _in_folder(work: Path | None, measure: Callable[[Path, int], Any], size: int) -> Any:
    if work:
        work.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="bench-", dir=work) as folder:
        return measure(Path(folder), size)


def _views(folder: Path, count: int) -> Any:
    command = [sys.executable, "-m", "benchmarks.answering", str(folder / "views.duckdb"), str(count)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


# -- the report ---------------------------------------------------------------------------------------------------


def write_report(figures: Figures, report: Path = REPORT, pictures: Path = PICTURES) -> str:
    """Write `figures` as Markdown with pictures beside it, and return the text."""
    pictures.mkdir(exist_ok=True)
    parts = [
        "# How fast, how large\n\nMade by `make bench` (sizes: `make bench ARGS=--help`); not to be edited. A ratio "
        "compares two figures of one run.\n",
        _of_machine(figures),
        _of_reading(figures),
        _of_refreshes(_by_size(figures, "refreshes"), figures.get("cores"), pictures),
        _of_briefs(_by_size(figures, "briefs")),
        _of_views(_by_size(figures, "views"), pictures),
    ]
    text = "\n".join(part for part in parts if part)
    report.write_text(text, encoding="utf-8")
    return text


def _by_size(figures: Figures, part: str) -> list[Any]:
    sizes = sorted(int(name.split()[1]) for name in figures if name.startswith(f"{part} "))
    return [figures[f"{part} {size}"]["found"] for size in sizes]


def _of_machine(figures: Figures) -> str:
    lines: dict[str, list[str]] = {}
    for name, figure in figures.items():
        told = ", ".join(f"{key} {value}" for key, value in figure["machine"].items())
        lines.setdefault(f"{figure['on']}: {told}", []).append(f"{name} at load {figure.get('load', 'unknown')}")
    return "".join(f"- {told} ({', '.join(sorted(names))})\n" for told, names in lines.items())


def _table(head: list[str], rows: Iterable[Iterable[Any]]) -> str:
    lines = [head, ["---"] * len(head), *([str(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _of_reading(figures: Figures) -> str:
    text = "## Reading\n\n"
    if "extraction" in figures:
        found = figures["extraction"]["found"]
        names = [name for name in ("pressbox", "spacy small", "spacy tokeniser") if name in found]
        text += f"Articles of {found['characters']} characters, in one process.\n\n"
        rows = [(name, found[name], found.get(f"times {name}", "")) for name in names]
        text += _table(["", "articles a second", "extraction is faster by"], rows) + "\n"
    if "growth" in figures:
        rows = [(f"{one['characters']:,}", one["ms_per_kb"]) for one in figures["growth"]["found"]]
        text += _table(["characters in one article", "extraction, ms of CPU a kilobyte"], rows) + "\n"
    if "html" in figures:
        found = figures["html"]["found"]
        text += f"HTML: {found['pressbox']} pages a second; the bare parse by BeautifulSoup and lxml reads "
        text += f"{found['bare parse']}, {found['ratio']} times as many.\n"
    return text


REFRESHES = ["articles", "full, s", "ms an article", "of CPU", "100 new, s", "of full", "no change, s", "of full"]


def _refresh_table(found: list[Any]) -> str:
    rows = [
        (
            f"{one['articles']:,}",
            one["full"]["seconds"],
            one["ms_per_article"],
            one.get("cpu_ms_per_article", ""),
            one["added"]["seconds"],
            f"{one['added_share']:.1%}",
            one["same"]["seconds"],
            f"{one['same_share']:.1%}",
            one["full"]["peak_mib"],
        )
        for one in found
    ]
    return _table([*REFRESHES, "peak, MiB"], rows)


def _of_briefs(found: list[Any]) -> str:
    if not found:
        return ""
    text = f"## Articles in brief\n\nThe same for archives of articles of {corpus.BRIEF} letters or a little more.\n\n"
    return text + _refresh_table(found)


def _of_refreshes(found: list[Any], cores: Any, pictures: Path) -> str:
    if not found:
        return ""
    curves = {name: [(one["articles"], one[name]["seconds"]) for one in found] for name in ("full", "added", "same")}
    (pictures / "refreshes.svg").write_text(picture("Refresh by articles", "s", curves), encoding="utf-8")
    steps = list(found[0]["full"]["steps"])
    by_step = [(f"{one['articles']:,}", *(one["full"]["steps"].get(step, "") for step in steps)) for one in found]
    text = (
        "## Refreshes\n\nEnd to end, from JSONL to the published warehouse, on all cores; "
        "CPU and peak are those of all processes.\n\n"
    )
    text += (
        _refresh_table(found) + "\nThe steps of the full one, in seconds:\n\n" + _table(["articles", *steps], by_step)
    )
    if cores:
        of = cores["found"]
        text += f"\nTwo cores refresh {of['articles']:,} articles {of['times']} times as fast as one "
        text += f"({of['1 core']} s and {of['2 core']} s), and parse them {of['times, parsing']} times as fast.\n"
    return text + "\n![Refresh by articles](pictures/refreshes.svg)\n"


def _of_views(found: list[Any], pictures: Path) -> str:
    if not found:
        return ""
    head = ["view", *(f"{one['matches']:,} matches" for one in found)]
    names = list(found[0]["views"])
    rows = [
        (name, *(f"{one['views'][name]['whole']} / {one['views'][name]['one']}" for one in found)) for name in names
    ]
    slowest = sorted(names, key=lambda name: -found[-1]["views"][name]["whole"])[:5]
    curves = {name: [(one["matches"], one["views"][name]["whole"]) for one in found] for name in slowest}
    (pictures / "views.svg").write_text(picture("Slowest views by matches", "ms", curves), encoding="utf-8")
    text = "## Views\n\nMilliseconds: every column of every row / the rows of one team or season.\n\n" + _table(
        head, rows
    )
    kept = ", ".join(f"{one['derive']} s and {one['peak_mib']} MiB at {one['matches']:,} matches" for one in found)
    text += f"\nDeriving all that is kept for them anew takes {kept}; a refresh derives for what it touched only.\n"
    return text + "\n![Slowest views](pictures/views.svg)\n"


if __name__ == "__main__":
    raise SystemExit(main())
