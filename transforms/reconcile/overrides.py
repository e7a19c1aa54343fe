"""A table of overrides, kept by a person, in; an article with claims that outvote all others out.

The table is an article like any other, so that the facts that it changes lead to its row, with the reason in it.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

from transforms.model import Article, Extraction, MatchClaim, TieClaim

EXTRACTOR = "override"
COLUMNS = (
    "home,away,date,competition,season,stage,leg,home_goals,away_goals,extra_time,home_penalties,away_penalties,"
    "status,venue,winner,reason"
)
STATUSES = ("played", "scheduled", "postponed", "abandoned")


class OverridesError(ValueError):
    """A row of the overrides is not usable; the message names the row and what to do."""


def extract(source: str, text: str) -> Extraction:
    """The overrides in `text` (CSV with the columns COLUMNS; `home`, `away` and `reason` are compulsory).

    A row names a match by its teams and by as much as is needed of date, competition, season, stage and leg; the rest
    is what shall be believed of it. `winner` says who went through in the tie. Raises OverridesError.
    """
    found = Extraction(Article(source=source, text=text, title="Overrides", language=None, format="sheet"))
    lines = text.splitlines(keepends=True)
    header = next(csv.reader(lines[:1]), [])
    missing = {"home", "away", "reason"} - set(header)
    if missing:
        raise OverridesError(f"{source}: the first line lacks {', '.join(sorted(missing))}; it should be {COLUMNS}")
    start = len(lines[0])
    for number, line in enumerate(lines[1:], start=2):
        cells = next(csv.DictReader(io.StringIO(line), fieldnames=header), None)
        if cells:
            _add(found, {key: (cell or "").strip() for key, cell in cells.items() if key}, start, line, number)
        start += len(line)
    return found.seal()


def _add(found: Extraction, cells: dict[str, str], start: int, line: str, number: int) -> None:
    where = f"{found.article.source}:{number}"
    for name in ("home", "away", "reason"):
        if not cells.get(name):
            raise OverridesError(f"{where}: fill the column {name}")
    place: dict[str, Any] = {
        "char_start": start,
        "char_end": start + len(line.rstrip("\r\n")),
        "extractor": EXTRACTOR,
        "confidence": 1.0,
    }
    told: dict[str, Any] = {name: cells.get(name) or None for name in ("competition", "season", "stage")}
    found.add(_match(cells, told | place, where))
    if cells.get("winner"):
        found.add(TieClaim(team_1=cells["home"], team_2=cells["away"], winner=cells["winner"], **told, **place))


def _match(cells: dict[str, str], told: dict[str, Any], where: str) -> MatchClaim:
    status = cells.get("status") or "played"
    if status not in STATUSES:
        raise OverridesError(f"{where}: status {status!r} must be one of {', '.join(STATUSES)}")
    return MatchClaim(
        home_team=cells["home"],
        away_team=cells["away"],
        home_known=True,
        home_goals=_number(cells, "home_goals", where),
        away_goals=_number(cells, "away_goals", where),
        extra_time={"true": True, "false": False}.get(cells.get("extra_time", "").lower()),
        home_penalties=_number(cells, "home_penalties", where),
        away_penalties=_number(cells, "away_penalties", where),
        status=status,  # type: ignore[arg-type]
        date=_day(cells, where),
        date_precision="day" if cells.get("date") else None,
        leg=_number(cells, "leg", where),
        venue=cells.get("venue") or None,
        **told,
    )


def _number(cells: dict[str, str], name: str, where: str) -> int | None:
    cell = cells.get(name)
    if not cell:
        return None
    if not cell.isdigit():
        raise OverridesError(f"{where}: {name} {cell!r} is no whole number")
    return int(cell)


def _day(cells: dict[str, str], where: str) -> date | None:
    try:
        return date.fromisoformat(cells["date"]) if cells.get("date") else None
    except ValueError:
        raise OverridesError(f"{where}: date {cells['date']!r} must be written 2025-04-09") from None
