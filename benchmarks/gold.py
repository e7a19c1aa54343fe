"""`make gold`: how much of the labelled articles is read, against the figures last committed in gold.json.

In: the texts and labels in ../shared/gold, read by the project's own reading and extraction. Out: printed tables; with
`--update` a new gold.json. Judging is left to ../shared/gold/score.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.calibration import Verdict, by_confidence, by_extractor, judged, verdicts
from transforms.extract import extract
from transforms.reading import inputs, read
from warehouse.store import Store

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
COMMITTED = Path(__file__).with_name("gold.json")
TOGETHER = "together"
KINDS = ("scores", "outcomes", "fixtures", "goals", "standings", "ties", "streaks")
FIELDS = ("date", "competition", "stage", "leg", "home", "fixture date")
FLOORS = {  # what is promised on the sets together: (precision, recall) by kind, share right by field
    "scores": (0.98, 0.93), "outcomes": (0.97, 0.90), "fixtures": (0.93, 0.85), "goals": (0.97, 0.90),
    "standings": (0.98, 0.93), "ties": (0.95, 0.90), "streaks": (0.90, 0.75),
    "date": (0.95,), "competition": (0.93,), "stage": (0.93,), "leg": (0.95,), "home": (0.96,),
}  # fmt: skip

Figures = dict[str, dict[str, Any]]


class NoGold(Exception):
    """The labelled articles are not there."""


def build(texts: Path, warehouse: Path) -> tuple[int, float]:
    """Read and extract every article below `texts` into a new `warehouse`; returns their number and the seconds."""
    store = Store.begin(None, warehouse)
    started, count = time.perf_counter(), 0
    for path in inputs(texts):
        extractions = [extract(article) for article in read(path, texts)]
        store.put((path.name, extraction) for extraction in extractions)
        count += len(extractions)
    seconds = time.perf_counter() - started
    store.close()
    return count, seconds


def label_sets(gold: Path) -> dict[str, list[Path]]:
    """The labelled sets by name, and all of them together. Raises NoGold where there are none."""
    found = sorted((gold / "labels").glob("*.jsonl"))
    if not found:
        raise NoGold(f"No labelled articles: {gold} must hold texts/*.jsonl, labels/*.jsonl and score.py.")
    return {path.stem: [path] for path in found} | {TOGETHER: found}


def labels_hash(gold: Path) -> str:
    """A digest of the labels and of the program that scores against them."""
    whole = hashlib.sha256()
    for path in [*label_sets(gold)[TOGETHER], gold / "score.py"]:
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def run_score(gold: Path, warehouse: Path, labels: list[Path], option: str) -> str:
    """What score.py prints with `option`."""
    command = [sys.executable, *(str(path) for path in (gold / "score.py", warehouse, *labels)), option]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def figures(scored: dict[str, Any]) -> Figures:
    """The tallies of `score.py --json` as kept in gold.json: precision, recall and counts by kind, fields by name."""

    def rounded(value: float) -> float | None:
        return None if math.isnan(value) else round(value, 4)

    kept: Figures = {}
    for kind in KINDS:
        one = scored["tallies"].get(kind)
        if one:
            kept[kind] = {"precision": rounded(one["p"]), "recall": rounded(one["r"])}
            kept[kind] |= {"right": one["tp"], "false": one["fp"], "missed": one["fn"]}
    for name in FIELDS:
        right, asked = scored["fields"].get(name, (0, 0))
        if asked:
            kept[name] = {"share": round(right / asked, 4), "right": right, "asked": asked}
    return kept


def lowered(new: Figures, old: Figures) -> list[str]:
    """What of `new` is lower than in `old`, one line each."""
    return [
        f"{name} {part} {old[name][part]:.4f} -> {new.get(name, {}).get(part) or 0:.4f}"
        for name in old
        for part in ("precision", "recall", "share")
        if (new.get(name, {}).get(part) or 0) < (old[name].get(part) or 0)
    ]


def committed(labels: str) -> dict[str, Figures]:
    """The figures in gold.json by set; none where it was written for other labels than those of the hash `labels`."""
    if not COMMITTED.exists():
        return {}
    kept = json.loads(COMMITTED.read_text(encoding="utf-8"))
    if kept["labels"] != labels:
        print("gold.json was written for other labels: nothing to compare with.")
        return {}
    found: dict[str, Figures] = kept["sets"]
    return found


def show_set(name: str, new: Figures, old: Figures) -> None:
    """Print one set's table with the change against `old`; `!` marks what is below the floor of the sets together."""
    print(f"\n{name}\n{'':14}{'precision':>10}{'recall':>18}{'right false missed':>28}")
    for kind in (k for k in KINDS if k in new):
        row = new[kind]
        floors = FLOORS[kind] if name == TOGETHER else (0, 0)
        cells = [
            _cell(row[part], old.get(kind, {}).get(part), floor)
            for part, floor in zip(("precision", "recall"), floors, strict=True)
        ]
        print(f"{kind:14}{cells[0]}{cells[1]}{row['right']:8}{row['false']:6}{row['missed']:7}")
    for field in (f for f in FIELDS if f in new):
        floor = FLOORS.get(field, (0,))[0] if name == TOGETHER else 0
        cell = _cell(new[field]["share"], old.get(field, {}).get("share"), floor)
        print(f"{field:14}{cell}{'':18}{new[field]['right']:8} of {new[field]['asked']}")


def _cell(value: float | None, before: float | None, floor: float) -> str:
    if value is None:
        return f"{'-':>10}{'':8}"
    change = "" if before is None or abs(value - before) < 0.0005 else f"({value - before:+.3f})"
    return f"{value:9.3f}{'!' if value < floor else ' '}{change:8}"


def show_misses(said: list[Verdict], limit: int) -> None:
    """Print, kind by kind, what was missed and what was claimed wrongly, up to `limit` lines each."""
    counts = Counter((verdict.kind, verdict.missed) for verdict in said)
    for (kind, missed), count in sorted(counts.items(), key=lambda item: -item[1]):
        print(f"\n{kind}: {count} {'missed' if missed else 'false'}")
        alike = [verdict for verdict in said if (verdict.kind, verdict.missed) == (kind, missed)]
        for verdict in alike[:limit]:
            values = " ".join(f"{key}={value}" for key, value in verdict.fields.items())
            print(f"  {verdict.article}: {values}\n      << {verdict.quote}")


def show_calibration(warehouse: Path, said: list[Verdict]) -> None:
    """Print the share of right claims by confidence, and for the extractors that trust themselves too much."""
    claims = judged(warehouse, said)
    print("\ncalibration: of the claims at a confidence, the share right")
    for band, count, mean, right in by_confidence(claims):
        print(f"  {band:8}{count:6} claims   confidence {mean:.3f}   right {right:.3f}")
    print("by extractor, the most overrated first")
    for name, count, mean, right in by_extractor(claims):
        print(f"  {name:40}{count:6} claims   confidence {mean:.3f}   right {right:.3f}")


def main(arguments: list[str] | None = None) -> int:
    """Score, print, compare; returns 1 where a figure of the sets together fell, 2 where there is nothing to score."""
    chosen = options(arguments)
    try:
        sets = label_sets(GOLD)
    except NoGold as reason:
        print(reason, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Path(folder) / "gold.duckdb"
        count, seconds = build(GOLD / "texts", warehouse)
        new = {name: figures(json.loads(run_score(GOLD, warehouse, labels, "--json"))) for name, labels in sets.items()}
        said = verdicts(run_score(GOLD, warehouse, sets[TOGETHER], "--show"))
        old = committed(labels_hash(GOLD))
        print(f"{count} articles read and extracted in {seconds:.1f} s")
        for name in sets:
            show_set(name, new[name], old.get(name, {}))
        show_misses(said, chosen.misses)
        show_calibration(warehouse, said)
    return conclude(chosen, new, lowered(new[TOGETHER], old.get(TOGETHER, {})))


def conclude(chosen: argparse.Namespace, new: dict[str, Figures], fell: list[str]) -> int:
    """Name the figures that fell, write gold.json where asked, and give the exit status: 1 where figures fell."""
    if fell:
        print("\nLower than in gold.json:\n  " + "\n  ".join(fell))
    if chosen.update and fell and not chosen.lower:
        print("gold.json is left as it is. `--update --lower` writes the lower figures.")
    elif chosen.update:
        kept = {"labels": labels_hash(GOLD), "sets": new}
        COMMITTED.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        print(f"\nWrote {COMMITTED.name}.")
        return 0
    return 1 if fell else 0


def options(arguments: list[str] | None) -> argparse.Namespace:
    """The command line as given."""
    parser = argparse.ArgumentParser(prog="make gold", description="Scores the labelled articles; see the module.")
    parser.add_argument("--update", action="store_true", help="write the figures to gold.json, unless one is lower")
    parser.add_argument("--lower", action="store_true", help="with --update: also where a figure is lower")
    parser.add_argument("--misses", type=int, default=3, metavar="N", help="show so many of each kind (default 3)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
