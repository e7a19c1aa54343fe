"""Printed league tables to rows: with heads in signs or words, without heads, wrapped, parted into groups.

In: a text and where a table may begin. Out: its rows with named numbers, and where it ends. A table is read only where
the arithmetic of its rows does not speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from transforms.extract.lists.columns import Numbers, consistent, find_columns, guess_columns, settle_columns
from transforms.extract.lists.runningtable import read_running_rows
from transforms.extract.lists.words import column_signs, expression

NUMBER = r"[+−–-]?(?:0|[1-9]\d{0,2})"
SPACE = r"[^\S\n]"
NAME = (
    r"(?:[a-z]{1,2}-)?(?:[12]\.\s(?=F|S|V|C))?(?:1[89]\d\d\s)?['’]?[^\W\d_]"
    r"(?:[^\n|\d,;:]|(?<=[-\w])\d(?=[-\w])|(?<=-)\d+){0,44}?(?:\s(?:0\d|1[89]\d\d|[3-9]\d))?"
)
MARK = r"[*†‡^]*(?:\s?\([a-zA-Z]\))?[*†‡^]*(?:\.{2,8})?"
FORM = r"(?:[ |]+[WDLwdl](?=[ |\n]|$)){0,10}"
BESIDE = r"(?:(?:[^\S\n]{2,}|\t)[^\W\d_]{2,16}(?:[^\S\n][^\W\d_]{2,16}){0,2}(?=\s*(?:\n|$)))?"  # "   Champions"
POSITION = r"[^\S\n]*(?:(?P<pos>\d{1,3})(?:(?:[.)=]|st|nd|rd|th)?[\s|]+|[.)](?=[^\W\d_])))?"
NOUGHT = re.compile(r"(?<=\s)[–—-](?=\s)")  # a difference of nought printed as a dash
SHAPES = {"ratio": r"\d?\.?\d{1,3}", "difference": rf"(?:{NUMBER}|[–—-](?=\s))"}
RULE = re.compile(r"(?:[\s.…_=|*•-]|–|—)+(?:\n|$)|[\s|]*[.…_=-]{3,}[\s|]*")
GROUP = re.compile(
    rf"{SPACE}*(?P<name>[^\W\d_][^\d\n|]{{1,44}}?){SPACE}*(?:\((?P<note>[^)\n]*)\))?{SPACE}*:?{SPACE}*(?:\n|$)"
)
GROUP_BEFORE = re.compile(r"(?P<group>(?:Group|Pool) (?:[A-Z]|\d{1,2}))[ :]+(?=[^\W\d_])")  # a team's name in its line
SPACES = re.compile(r"\s*")
AFTER_HEAD = re.compile(r"[\s):.|-]*")
GARBLED = re.compile(r"(?:\W*[A-Z]{1,3}\b){0,4}\W*(?=[A-Z][a-z])")  # heads behind those that are known
COMMAS = re.compile(r"\w,\w+,\w")
GAMES = r"(?:\s?\((?P<games>\d{1,2})(?:\s(?:games|matches))?\))?"
NEAR = 4  # matches by which teams of one table differ
FEWEST_ROWS = 2
FEWEST_OF_GROUP = 3  # rows of a group that agree, named in the same line
MOST_ROWS = 40  # of a table without heads


@dataclass(slots=True)
class TableRow:
    """One team's row as printed: the span of the row, the team's name, its numbers by column."""

    start: int
    end: int
    name: str
    position: int | None
    numbers: Numbers
    group: str | None = None
    agrees: bool | None = None


@dataclass(slots=True)
class Table:
    """The rows of one table and the offset at which it ends; `partial`: nothing but names of teams shows that it is
    one; `head`: what the words before it say that it is of ("Bottom of League Two:")."""

    rows: list[TableRow] = field(default_factory=list)
    end: int = 0
    partial: bool = False
    head: str | None = ""


@dataclass(slots=True)
class _Raw:
    """A row before its columns are known."""

    match: re.Match[str]
    figures: list[int]
    group: str | None
    counted: int | None


@cache
def _row(columns: tuple[str, ...], line: bool) -> re.Pattern[str]:
    """A row of a number for each of `columns`; on a line of its own, or in running text before the next row."""
    gap = rf"(?:[\s|]+|{SPACE}*[:–-]{SPACE}*|,{SPACE}+)"
    follow = rf"(?={MARK}{SPACE}*(?:[A-Z]{{1,6}}{SPACE}*)?(?:\n|$|\|))" if line else r"(?=[\s|*]|$)"
    follow = FORM + (BESIDE if line else "") + follow
    name = NAME if line else NAME.replace("0,44", "0,34")
    numbers = (SHAPES.get(column, NUMBER) for column in columns)
    figures = f"(?P<figures>{gap.join(numbers)})"
    return re.compile(rf"[\s|]*{POSITION}(?P<name>{name}){MARK}(?:[\s|]+|(?<=\.)){figures}{follow}{MARK}")


def read_table(text: str, start: int, end: int) -> Table | None:
    """The table whose heads stand in `text[start:end]`, a line or two; its rows follow, or None."""
    heads = find_columns(text, start, end)
    if heads is None:
        return None
    columns, head, at = heads
    if COMMAS.search(text, head, at):  # a sheet whose cells commas part
        text = text[:at] + text[at:].replace(",", "|")
    at = AFTER_HEAD.match(text, at).end()  # type: ignore[union-attr]
    for line in (True, False):
        raws, stop, _columns_left = _rows(text, at, columns, line)
        table = _table(text, raws, columns, stop)
        if table is not None:
            return table
    garbled = GARBLED.match(text, at)
    rows = [TableRow(*row, agrees=True) for row in read_running_rows(text, garbled.end() if garbled else at)]
    return Table(rows, rows[-1].end) if rows else None


def _rows(text: str, at: int, columns: list[str], line: bool) -> tuple[list[_Raw], int, list[str]]:
    """All rows from `at` on, over rules, repeated heads and the names of groups."""
    raws: list[_Raw] = []
    pattern = _row(tuple(columns), line)
    group: str | None = None
    count = 0
    gap = False
    while True:
        at = _over_rules(text, at)
        gap = gap or (bool(raws) and text[raws[-1].match.end() : at].strip(" \n|*").startswith(("...", "…")))
        match = pattern.match(text, at)
        if match is not None and _is_name(match.group("name")):
            count += 1
            position = int(match.group("pos")) if match.group("pos") else None if gap else count
            figures = _figures(match.group("figures"))
            if len(figures) < len(columns):
                figures = _figures(NOUGHT.sub("0", match.group("figures")))
            raws.append(_Raw(match, figures, group, position))
            at = match.end()
            continue
        heading = _heading(text, at, pattern)
        if heading is None:
            return raws, raws[-1].match.end() if raws else at, columns
        group, at = heading
        count, gap = 0, False


def _over_rules(text: str, at: int) -> int:
    rule = RULE.match(text, at)
    while rule is not None and rule.end() > at:
        at = rule.end()
        rule = RULE.match(text, at)
    return at


def _heading(text: str, at: int, pattern: re.Pattern[str]) -> tuple[str, int] | None:
    """The name of the group whose rows follow, heads of columns repeated below or behind it or not."""
    reach = min(len(text), at + 160)
    heads = find_columns(text, at, reach)
    if heads is not None:
        before = text[at : heads[1]].strip(" \n|:")
        if (
            len(before) < 60
            and not any(c.isdigit() for c in before)
            and pattern.match(text, _over_rules(text, heads[2]))
        ):
            return before, heads[2]
    name = GROUP.match(text, SPACES.match(text, at).end())  # type: ignore[union-attr]
    if name is None or not pattern.match(text, _over_rules(text, name.end())):
        return None
    return name.group("name").strip(), name.end()


def _figures(text: str) -> list[int]:
    """The numbers of a row; a sign counts only where it stands apart from the number before it."""
    signed = re.finditer(r"(?:(?<=[\s|])([+−–-]))?(\d+)(?:\.\d+)?", " " + text)
    return [int(m.group(2)) * (-1 if m.group(1) in ("-", "−", "–") else 1) for m in signed]


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        len(words) <= 6
        and not re.search(r"[!?]|\.\s[a-z]", name)
        and not expression("labels", "attendance").match(name)
    )


def _table(text: str, raws: list[_Raw], columns: list[str], stop: int) -> Table | None:
    if not raws or any(len(raw.figures) != len(columns) for raw in raws):
        return None
    settled = settle_columns(columns, [raw.figures for raw in raws])
    if settled is None or (columns == ["points"] and not _in_order(raws)):
        return None
    if columns == ["played", "points"] and not _fall(raws):
        return None
    rows = [_made(text, raw, settled) for raw in raws]
    return Table(rows, stop)


def _fall(raws: list[_Raw]) -> bool:
    """Whether rows of nothing but matches and points are those of a table: the points fall and can be had."""
    points = [points for _, points in (raw.figures for raw in raws)]
    possible = all(points <= 3 * played for played, points in (raw.figures for raw in raws))
    return len(raws) >= FEWEST_ROWS and possible and points == sorted(points, reverse=True)


def _in_order(raws: list[_Raw]) -> bool:
    """Whether rows that have nothing but a place and points stand in the order of both."""
    places = [int(raw.match.group("pos") or 0) for raw in raws]
    points = [raw.figures[0] for raw in raws]
    return len(raws) >= FEWEST_ROWS and 0 not in places and places == sorted(places) and points == sorted(points)[::-1]


def _made(text: str, raw: _Raw, columns: list[str]) -> TableRow:
    numbers = dict(zip(columns, raw.figures, strict=True))
    start = raw.match.start("pos") if raw.match.group("pos") else raw.match.start("name")
    name, group = _clean(raw.match.group("name")), raw.group
    if (headed := GROUP_BEFORE.match(name)) is not None:  # "Group A Ajax 5 4 0 1 9 6 8 Porto 5 2 1 2 10 7 5"
        name, group, start = name[headed.end() :], headed["group"], start + headed.end()
    return TableRow(start, raw.match.end(), name, raw.counted, numbers, group, consistent(numbers))


def _clean(name: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"^[a-z]{1,2}-(?=[A-Z])", "", name)).strip(" .-–*†")


# Tables without heads ---------------------------------------------------------------------------------------------

SHORT_NAME = NAME.replace("|[3-9]\\d", "")  # without heads, "34" after a name is no part of it
ROW = re.compile(r"[\s|•*–-]*(?:\d{1,2}(?:[.)]?\s+|[.)]))?(?:[a-z]{1,2}-)?[^\W\da-z_].{1,60}?\s[A-Z]{0,2}\d")


def heads_a_table(line: str) -> bool:
    """Whether a line may hold the heads of a table's columns. Fast, and never strict."""
    return any(map(line.__contains__, column_signs()))


def may_be_row(line: str) -> bool:
    """Whether a line may be a row of a table without heads. Fast, and never strict."""
    return len(line) < 90 and (line[-1:].isdigit() or line[-1:] in "*.s)|") and ROW.match(line) is not None


BARE = re.compile(
    rf"{POSITION}(?P<name>{SHORT_NAME}){MARK}{SPACE}+(?P<figures>{NUMBER}(?:(?:{SPACE}+|{SPACE}*[:–-]{SPACE}*){NUMBER}){{3,9}}){MARK}{BESIDE}{SPACE}*(?:\n|$)"
)
LABELLED = re.compile(
    rf"{POSITION}(?P<name>{NAME})[,:]?{SPACE}+\(?(?P<figures>(?:[A-Za-z]{{1,6}}[:;]?{SPACE}?[+−–-]?\d{{1,3}}[,;]?{SPACE}*){{3,9}})"
    rf"\)?{SPACE}*(?:\n|$)"
)
RECORD = re.compile(
    rf"{POSITION}(?P<name>{NAME}){MARK}[,:]?{SPACE}+\(?(?P<a>\d{{1,2}})[-–](?P<b>\d{{1,2}})[-–](?P<c>\d{{1,2}})\)?"
    rf"[,:]?{SPACE}+\(?(?P<points>\d{{1,3}}){SPACE}*(?:pts?|points)?\.?\)?{SPACE}*(?:\n|$)"
)
POINTS = re.compile(
    rf"{SPACE}*(?:[-•*–]{SPACE}*)?(?:(?P<pos>\d{{1,2}})(?:(?:[.)=]|st|nd|rd|th)?{SPACE}+|[.)](?=[^\W\d_])))?"
    rf"(?P<name>{NAME})(?:{SPACE}\((?P<played>\d{{1,2}})\))?[,:]?"
    rf"{SPACE}+(?:[|–-]{SPACE}+)?(?P<points>\d{{1,3}}){MARK}"
    rf"{SPACE}*(?:pts?|points)?\.?{MARK}{GAMES}{SPACE}*\|?{SPACE}*(?:\n|$)"
)


def read_bare_table(text: str, start: int, announced: Callable[[], bool]) -> Table | None:
    """A table without heads from `start` on: several rows alike whose arithmetic tells what the numbers are.

    Rows that tell no more than a place and points count only where a head has announced a table.
    """
    for read in (_bare, _labelled, _records):
        table = read(text, start)
        if table is not None:
            return table
    table = _points(text, start)
    if table is None:
        return None
    labelled = re.search(r"pts|points", text[table.rows[0].start : table.rows[0].end], re.IGNORECASE)
    numbered = (
        table.rows[0].position is not None and text[table.rows[0].start : table.rows[0].end].strip("-•*– ")[0].isdigit()
    )
    return table if (labelled and numbered) or announced() else None


def read_running_group(text: str, start: int, end: int) -> Table | None:
    """A group whose rows fill one line: "Group B Porto 5 4 0 1 9 6 8 Ajax 5 2 1 2 10 7 5 Lens ..."."""
    headed = GROUP_BEFORE.match(text, start, min(end, start + 24))
    rows = read_running_rows(text, headed.end(), FEWEST_OF_GROUP) if headed else []
    if headed is None or not rows or text[rows[-1][1] : end].strip(" .|"):
        return None
    return Table([TableRow(*row, group=headed["group"], agrees=True) for row in rows], rows[-1][1])


def _alike(pattern: re.Pattern[str], text: str, at: int) -> list[tuple[re.Match[str], bool]]:
    """Rows of one form from `at` on; with each whether rows before it are left out ("...")."""
    found: list[tuple[re.Match[str], bool]] = []
    while True:
        after = _over_rules(text, at) if found else at
        left_out = bool(found) and "..." in text[at:after].replace("…", "...")
        match = pattern.match(text, after)
        if match is None or len(found) >= MOST_ROWS or not _is_name(match.group("name")):
            return found
        found.append((match, left_out))
        at = match.end()


def _bare(text: str, start: int) -> Table | None:
    matches = _alike(BARE, text, start)
    if not matches:
        return None
    width = len(_figures(matches[0][0].group("figures")))
    matches = [pair for pair in matches if len(_figures(pair[0].group("figures"))) == width]
    columns = guess_columns([_figures(m.group("figures")) for m, _ in matches])
    if columns is None or len(matches) < FEWEST_ROWS:
        return None
    return _numbered(matches, [dict(zip(columns, _figures(m.group("figures")), strict=True)) for m, _ in matches])


def _labelled(text: str, start: int) -> Table | None:
    """Rows whose numbers carry their heads: "P38 W24 D10 L4 Pts 82"."""
    matches = _alike(LABELLED, text, start)
    numbers = []
    for match, _ in matches:
        told = labelled_numbers(match.group("figures"))
        if told is None:
            return None
        numbers.append(told)
    return _numbered(matches, numbers) if matches and all(consistent(n) is not False for n in numbers) else None


def labelled_numbers(figures: str) -> Numbers | None:
    """The numbers of "P10 W2 D3 L5 Pts 9" by column; None where the labels are no heads of columns."""
    pairs = re.findall(r"([A-Za-z]+)[:;.]?\s?([+−–-]?\d+)", figures)
    heads = find_columns(" ".join(head for head, _ in pairs), 0, 80)
    if heads is None or len(heads[0]) != len(pairs):
        return None
    return {column: int(re.sub("[−–]", "-", n)) for column, (_, n) in zip(heads[0], pairs, strict=True)}


def _records(text: str, start: int) -> Table | None:
    """Rows with a record in figures and points; the points tell whether losses or draws stand second."""
    matches = _alike(RECORD, text, start)
    rows = [([int(m.group(g)) for g in "abc"], int(m.group("points"))) for m, _ in matches]
    for columns in (["won", "drawn", "lost"], ["won", "lost", "drawn"]):
        numbers = [{**dict(zip(columns, record, strict=True)), "points": points} for record, points in rows]
        if numbers and all(consistent(n) for n in numbers):
            return _numbered(matches, numbers)
    return None


def _points(text: str, start: int) -> Table | None:
    matches = _alike(POINTS, text, start)
    points = [int(m.group("points")) for m, _ in matches]
    places = [int(m.group("pos")) for m, _ in matches if m.group("pos")]
    if len(matches) < FEWEST_ROWS + 1 or points != sorted(points, reverse=True) or places != sorted(places):
        return None
    if len(places) not in (0, len(matches)):
        return None
    told = [int(m.group("played") or m.group("games") or 0) for m, _ in matches]
    if min(told) and (
        max(told) - min(told) > NEAR or any(n > 3 * games for n, games in zip(points, told, strict=True))
    ):
        return None
    played = [{"played": games} if games else {} for games in told]
    return _numbered(matches, [{"points": n, **games} for n, games in zip(points, played, strict=True)], partial=True)


def _numbered(matches: list[tuple[re.Match[str], bool]], numbers: list[Numbers], partial: bool = False) -> Table:
    rows = []
    gap = False
    for count, ((match, left_out), row) in enumerate(zip(matches, numbers, strict=True), start=1):
        gap = gap or left_out
        position = int(match.group("pos")) if match.group("pos") else None if gap else count
        rows.append(
            TableRow(match.start(), match.end(), _clean(match.group("name")), position, row, None, consistent(row))
        )
    return Table(rows, matches[-1][0].end(), partial)
