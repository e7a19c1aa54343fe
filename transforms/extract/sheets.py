"""A result sheet to claims: each row a match, its scorers goals, its `winner` column a tie. Names come out canonical.

`overrides.csv` is the sheet of a person who overrules the press: each row says why, and outvotes all other sources.

A row that can't be true (a word for a score, a team against itself, a day that never was) is named in the article's
reason and left out; the others are kept. Nothing is guessed: an unclear scorer or date is left open.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from transforms.annotate.names import names
from transforms.extract.formernames import under_names_of_their_day
from transforms.extract.sheet_scorers import ScorerFault, Scoresheet, read_scorers
from transforms.lexicon.tables import Competition
from transforms.lexicon.words import phrases
from transforms.model import Article, DatePrecision, Extraction, GoalClaim, MatchClaim, MatchStatus, Outcome, TieClaim
from transforms.reading.dates import first_date, plausible
from transforms.reading.sheet import is_overrides, read_header

MOST_GOALS = 200  # the record is 149-0
MOST_LINES = 10  # of one row; an open quotation mark would else swallow the rest of the sheet
TOLD_FAULTS = 10
YES = frozenset(("true", "yes", "y", "1", "x", "aet", "a.e.t."))
NO = frozenset(("false", "no", "n", "0"))
STATUSES: dict[str, MatchStatus] = {
    "played": "played", "finished": "played", "ft": "played", "aet": "played", "awarded": "played",
    "scheduled": "scheduled", "fixture": "scheduled", "postponed": "postponed", "ppd": "postponed", "p-p": "postponed",
    "abandoned": "abandoned", "suspended": "abandoned",
}  # fmt: skip
_NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_SEASON = re.compile(r"(\d{4})\s*[-/–]\s*(?:\d\d)?(\d\d)")
_LEG = re.compile(r"\s*(?:leg\s*)?(1|2|first|second|1st|2nd)(?:\s*leg)?\s*", re.IGNORECASE)


class RowFault(ValueError):
    """A row that can't be used as it stands; the message says which cell, and what belongs there."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind of sheet is called in its claims' `extractor`, and how far it is believed (0 to 1)."""

    name: str
    confidence: float


SHEET, OVERRIDE = Rule("sheet", 0.99), Rule("override", 1.0)


@dataclass(slots=True)
class Row:
    """One row of the sheet, where it stands, and its cells by column."""

    number: int
    start: int
    end: int
    cells: dict[str, str]

    def cell(self, name: str) -> str:
        return self.cells.get(name, "")


@dataclass(slots=True)
class Read:
    """A usable row with its claim and the goals of its scorers."""

    row: Row
    match: MatchClaim
    goals: list[GoalClaim] = field(default_factory=list)


def extract_sheet(article: Article) -> Extraction:
    """All claims of a result sheet, sealed. Faulty rows are told in the article's `reason`, with their line."""
    extraction = Extraction(article)
    rows, faults = _rows(article.text)
    month_first = _month_first(row.cell("date") for row in rows)
    rule = OVERRIDE if is_overrides(article.source) else SHEET
    read: list[Read] = []
    for row in rows:
        try:
            if rule is OVERRIDE and not row.cell("reason"):
                raise RowFault("reason is empty; it must say why the press is overruled")
            done = _read_row(row, article.text, month_first, faults, rule)
        except RowFault as fault:
            faults.append(f"line {row.number} was left out: {fault}")
            continue
        read.append(done)
    for done in read:
        if done.match.status != "scheduled" or not done.row.cell("winner"):
            extraction.add(done.match)
            for goal in done.goals:
                extraction.add(goal)
    for tie in _ties(read, faults, rule):
        extraction.add(tie)
    under_names_of_their_day(extraction)
    _report(article, extraction, faults)
    return extraction.seal()


def _report(article: Article, extraction: Extraction, faults: list[str]) -> None:
    if faults:
        more = f" (and {len(faults) - TOLD_FAULTS} more)" if len(faults) > TOLD_FAULTS else ""
        told = "; ".join(faults[:TOLD_FAULTS]) + more
        article.reason = f"{article.reason} {told}" if article.reason else told
    if extraction.claim_count == 0:
        article.status = "no facts"


def _rows(text: str) -> tuple[list[Row], list[str]]:
    """The rows below the header, and what is wrong with lines that can't be taken apart."""
    header = read_header(text)
    rows: list[Row] = []
    faults: list[str] = []
    body_begun = False
    for number, start, end, cells in _records(text, header.delimiter):
        if cells is None:
            faults.append(f"line {number} was left out: a quotation mark is opened and not closed")
        elif not any(cell.strip() for cell in cells):
            continue
        elif not body_begun:
            body_begun = True
        elif len(cells) > len(header.columns) and any(cell.strip() for cell in cells[len(header.columns) :]):
            faults.append(f"line {number} was left out: it has more cells than the header has columns")
        else:
            rows.append(Row(number, start, end, dict(zip(header.columns, map(str.strip, cells), strict=False))))
    return rows, faults


def _records(text: str, delimiter: str) -> Iterator[tuple[int, int, int, list[str] | None]]:
    """Each record with its line number and place; its cells are None where a quotation mark never closes."""
    lines = text.splitlines(keepends=True)
    at, offset = 0, 0
    while at < len(lines):
        last, quotes = at, lines[at].count('"')
        while quotes % 2 and last + 1 < min(len(lines), at + MOST_LINES):
            last += 1
            quotes += lines[last].count('"')
        if quotes % 2:
            last = at
        record = "".join(lines[at : last + 1])
        end = offset + len(record.rstrip("\r\n"))
        cells = None if quotes % 2 else next(csv.reader(record.splitlines(keepends=True), delimiter=delimiter), [])
        yield at + 1, offset, end, cells
        offset += len(record)
        at = last + 1


def _read_row(row: Row, text: str, month_first: bool | None, faults: list[str], rule: Rule) -> Read:
    match = _match(row, month_first, faults, rule)
    done = Read(row, match)
    if not row.cell("scorers"):
        return done
    sheet = Scoresheet(row.cell("home"), row.cell("away"), match.home_goals, match.away_goals)
    try:
        scored = read_scorers(row.cell("scorers"), sheet)
    except ScorerFault as fault:
        faults.append(f"line {row.number}: the scorers were left out: {fault}")
        return done
    for goal in scored:
        start = max(text.find(goal.printed, row.start, row.end), row.start)
        end = start + len(goal.printed) if text.startswith(goal.printed, start) else row.end
        team, opponent = (match.home_team, match.away_team) if goal.for_home else (match.away_team, match.home_team)
        done.goals.append(
            GoalClaim(
                char_start=start,
                char_end=end,
                extractor=f"{rule.name}.scorers",
                confidence=rule.confidence,
                match=match,
                scorer=goal.scorer,
                team=team,
                opponent=opponent,
                minute=goal.minute,
                added_time=goal.added_time,
                kind=goal.kind,
            )
        )
    return done


def _match(row: Row, month_first: bool | None, faults: list[str], rule: Rule) -> MatchClaim:
    competition = _competition(row.cell("competition"))
    home, away = _teams(row, competition)
    home_goals, away_goals = _pair(row, "home_goals", "away_goals")
    home_penalties, away_penalties = _pair(row, "home_penalties", "away_penalties")
    day, precision = _date(row, month_first, faults)
    return MatchClaim(
        char_start=row.start,
        char_end=row.end,
        extractor=f"{rule.name}.row",
        confidence=rule.confidence,
        home_team=home,
        away_team=away,
        home_known=True,
        home_goals=home_goals,
        away_goals=away_goals,
        outcome=_outcome(home_goals, away_goals),
        extra_time=_flag(row, "extra_time"),
        home_penalties=home_penalties,
        away_penalties=away_penalties,
        status=_status(row, home_goals),
        date=day,
        date_precision=precision,
        competition=competition.name if competition else row.cell("competition") or None,
        season=_season(row.cell("season")),
        stage=_stage(row.cell("stage")),
        leg=_leg(row.cell("leg")),
        venue=row.cell("venue") or None,
        neutral=_flag(row, "neutral"),
        attendance=_number(row, "attendance", None),
    )


def _competition(name: str) -> Competition | None:
    return names().find_competition(name) if name else None


def _teams(row: Row, competition: Competition | None) -> tuple[str, str]:
    """Both teams under their canonical names, as that competition's country and gender let them be known."""
    printed = row.cell("home"), row.cell("away")
    for column, name in zip(("home", "away"), printed, strict=True):
        if not name:
            raise RowFault(f"{column} is empty; it must name a team")
    if printed[0].casefold() == printed[1].casefold():
        raise RowFault(f"home and away are the same team ({printed[0]})")
    home, away = (_team(name, competition) for name in printed)
    return (home, away) if home != away else printed


def _team(name: str, competition: Competition | None) -> str:
    league = competition is not None and competition.kind == "league"
    return _resolved(
        name,
        competition.area if competition and league else None,
        competition.name if competition and league else None,
        competition.gender if competition else None,
    )


@cache
def _resolved(name: str, country: str | None, competition: str | None, gender: str | None) -> str:
    return names().resolve_team(name, country=country, competition=competition, gender=gender).name


def _pair(row: Row, first: str, second: str) -> tuple[int | None, int | None]:
    one, two = _number(row, first, MOST_GOALS), _number(row, second, MOST_GOALS)
    if (one is None) != (two is None):
        raise RowFault(f"only one of {first} and {second} is given")
    return one, two


def _number(row: Row, name: str, most: int | None) -> int | None:
    cell = row.cell(name)
    if not cell:
        return None
    plain = cell.replace(",", "") if name == "attendance" else cell.removesuffix(".0")
    if not (plain.isascii() and plain.isdigit()) or (most is not None and int(plain) > most):
        raise RowFault(f"{name} is {cell!r}; it must be a whole number" + (f" up to {most}" if most else ""))
    return int(plain)


def _outcome(home: int | None, away: int | None) -> Outcome | None:
    if home is None or away is None:
        return None
    return "draw" if home == away else "home" if home > away else "away"


def _flag(row: Row, name: str) -> bool | None:
    cell = row.cell(name).lower()
    if not cell:
        return None
    if cell not in YES and cell not in NO:
        raise RowFault(f"{name} is {cell!r}; it must be true or false")
    return cell in YES


def _status(row: Row, goals: int | None) -> MatchStatus:
    """The status column where it is filled and the score does not speak against it."""
    told = STATUSES.get(row.cell("status").lower())
    if goals is None:
        return told if told and told != "played" else "scheduled"
    return "abandoned" if told == "abandoned" else "played"


def _date(row: Row, month_first: bool | None, faults: list[str]) -> tuple[date | None, DatePrecision | None]:
    cell = row.cell("date")
    if not cell:
        return None, None
    month = _MONTH.fullmatch(cell)
    if month:
        return date(int(month[1]), int(month[2]), 1), "month"
    day = first_date(cell)
    numeric = _NUMERIC.match(cell)
    if day is None and numeric:
        if month_first is None and 1 <= int(numeric[1]) <= 12 and 1 <= int(numeric[2]) <= 12:
            faults.append(f"line {row.number}: the date {cell} was left open, it has two readings (use 2025-04-03)")
            return None, None
        day = _ordered(numeric, bool(month_first))
    if day is None:
        raise RowFault(f"date is {cell!r}; it must be a day that there was, as 2025-04-03")
    return day, "day"


def _ordered(numeric: re.Match[str], month_first: bool) -> date | None:
    first, second, year = (int(part) for part in numeric.groups())
    try:
        return plausible(date(year, first, second) if month_first else date(year, second, first))
    except ValueError:
        return None


def _month_first(cells: Iterator[str]) -> bool | None:
    """How the sheet writes dates in figures: one date with a 13 or more in it tells it for all. None: can't be told."""
    parts = [(int(match[1]), int(match[2])) for match in map(_NUMERIC.match, cells) if match]
    day_first, month_first = any(first > 12 for first, _ in parts), any(second > 12 for _, second in parts)
    return None if day_first == month_first else month_first


def _season(cell: str) -> str | None:
    match = _SEASON.fullmatch(cell)
    return f"{match[1]}-{match[2]}" if match else cell or None


def _stage(cell: str) -> str | None:
    """The stage in the contract's words; one that those don't have stays as it is written."""
    labels = phrases("en", "stages").get(cell.lower(), frozenset())
    known = next((label.partition(".")[2] for label in sorted(labels) if label.startswith("stages.")), None)
    return (known if known != "none" else None) or cell.lower() or None


def _leg(cell: str) -> int | None:
    match = _LEG.fullmatch(cell)
    return None if match is None else 1 if match[1].lower() in ("1", "first", "1st") else 2


def _ties(read: list[Read], faults: list[str], rule: Rule) -> Iterator[TieClaim]:
    """A claim for every row whose `winner` column tells what its score does not."""
    legs = {_tie_key(done.match): done.match for done in read if done.match.leg == 1}
    for done in read:
        told, match = done.row.cell("winner"), done.match
        if not told:
            continue
        winner = _winner(told, done)
        if winner is None:
            faults.append(f"line {done.row.number}: the winner {told!r} is neither home nor away, and was left out")
            continue
        if match.leg is None and match.outcome in ("home", "away") and winner == _ahead(match):
            continue  # one match, and its score says it
        teams = (match.away_team, match.home_team) if match.leg == 2 else (match.home_team, match.away_team)
        yield TieClaim(
            char_start=done.row.start,
            char_end=done.row.end,
            extractor=f"{rule.name}.winner",
            confidence=rule.confidence,
            team_1=teams[0],
            team_2=teams[1],
            competition=match.competition,
            season=match.season,
            stage=match.stage,
            winner=winner,
            decided_by="coin toss" if _by_lot(match, legs.get(_tie_key(match))) else None,
        )


def _tie_key(match: MatchClaim) -> tuple[object, ...]:
    return match.competition, match.season, match.stage, frozenset((match.home_team, match.away_team))


def _winner(told: str, done: Read) -> str | None:
    match = done.match
    for name, printed in ((match.home_team, done.row.cell("home")), (match.away_team, done.row.cell("away"))):
        if told.casefold() in (name.casefold(), printed.casefold()):
            return name
    resolved = names().resolve_team(told).name
    return resolved if resolved in (match.home_team, match.away_team) else None


def _ahead(match: MatchClaim) -> str:
    return match.home_team if match.outcome == "home" else match.away_team


def _by_lot(match: MatchClaim, first_leg: MatchClaim | None) -> bool:
    """Whether nothing but lots can have decided: no penalties, and level by goals and by goals away."""
    if match.home_penalties is not None or match.home_goals is None:
        return False
    if match.leg is None:
        return match.outcome == "draw"
    if match.leg == 1 or first_leg is None:
        return False
    return (match.home_goals, match.away_goals) == (first_leg.home_goals, first_leg.away_goals)
