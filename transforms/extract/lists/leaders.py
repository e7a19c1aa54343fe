"""A table told in one sentence of a list: "Leaders: 1. Real Madrid 38 points, 2. Athletic Bilbao 34".

In: an article's text and where a row of it begins. Out: the places and numbers as a table, or nothing where the row
has another shape. Such a list wraps over lines; it ends where no comma or further number goes on.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.scores import NUMBERS
from transforms.extract.lists.columns import Numbers, consistent
from transforms.extract.lists.table import Table, TableRow, labelled_numbers
from transforms.extract.lists.words import either
from transforms.lexicon.words import word_set

HEAD = re.compile(
    rf"(?:(?:the\s+)?(?:{either(word_set('en', 'lists', 'leaders'))})\b(?P<of>[^:\n]{{0,50}}):\s*"
    r"|(?=1[.)]?\s[^\W\d_]))",
    re.IGNORECASE,
)
UNIT = r"(?:\s+(?:points?|pts)\b\.?)"
MARKS = r"(?:\s?(?:\((?:[+−–-]?\d{1,3}|[A-Za-z]{1,2})\)|[*†‡]))*"  # the goal difference, "(q)" of the qualified
ITEM = re.compile(
    r"(?:(?P<position>\d{1,2})(?:st|nd|rd|th)?(?:[.)=])?\s+)?(?P<name>[^\W\d_][^\d,;:()]{1,40}?)(?:"
    r"\s+\(?(?P<labelled>(?:[A-Za-z]{1,6}[:.]?\s?[+−–-]?\d{1,3}\b,?\s?){3,9}(?<=\d))\)?"
    rf"|[\s,]\s?(?P<played>\d{{1,2}})(?:\s+(?:games|matches))?,\s*(?P<after>\d{{1,3}})(?P<unit2>{UNIT})?(?=\s*(?:;|\.?\s*(?:\n|\Z)))"
    rf"|[\s,]\s?(?P<points>\d{{1,3}})(?!\d|[-–]\d)(?P<unit>{UNIT})?"
    rf"(?:\s+\((?:goals\s+)?(?P<goals_for>\d{{1,3}})[-–](?P<goals_against>\d{{1,3}})\))?)(?P<marks>{MARKS})"
)
PARTED = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+|\.?\s+(?=\d{1,2}\.\s)")
ALL_PLAYED = re.compile(
    r"[.;,(]?\s*(?:(?:again,?\s+)?(?:all|each)(?:\s+(?:teams?|sides?|clubs?|four|of\s+them))?(?:\s+(?:have|has|had))?"
    r"\s+played\s+(?P<all>\w+)|(?:again,?\s+|after\s+)?(?P<each>\w+)\s+(?:games|matches)\s+each)\b",
    re.IGNORECASE,
)
FEWEST = 2
FEWEST_HEADLESS = 3


def read_leaders(text: str, start: int) -> Table | None:
    """The leaders told from `start` on; None unless the points fall, the places rise, and one of both is marked.

    The table is `partial` where only names of teams can show that it is one: places and points alone may be scorers and
    their goals. Without a head (`head` is None) the places must be counted from one, and the caller must know that what
    follows is a table, unless rows are marked.
    """
    head = HEAD.match(text, start)
    if head is None:
        return None
    rows: list[TableRow] = []
    marked, at = 0, head.end()
    while (item := ITEM.match(text, at)) is not None:
        numbers = _numbers(item)
        if numbers is None:
            return None
        position = int(item["position"]) if item["position"] else None
        rows.append(TableRow(item.start(), item.end(), " ".join(item["name"].split()), position, numbers))
        marked += any(item[name] for name in ("unit", "unit2", "labelled", "marks"))
        at = item.end()
        parted = PARTED.match(text, at)
        if parted is None:
            break
        at = parted.end()
    headless = head["of"] is None
    if len(rows) < (FEWEST_HEADLESS if headless else FEWEST) or not _in_order(rows, marked, headless):
        return None
    _count(rows, "bottom" in head.group().lower())
    end = _all_played(text, rows)
    all_told = all({"played", "points"} <= row.numbers.keys() for row in rows) and end == rows[-1].end
    return Table(rows, end, not (all_told and marked), None if headless and not marked else (head["of"] or "").strip())


def _numbers(item: re.Match[str]) -> Numbers | None:
    """The numbers of one team by column; None where what is labelled are no columns, or they can't be."""
    if item["labelled"]:
        found = labelled_numbers(item["labelled"])
        return found if found is not None and consistent(found) is not False else None
    if item["played"]:
        played, points = int(item["played"]), int(item["after"])
        return {"played": played, "points": points} if points <= 3 * played else None
    return {name: int(item[name]) for name in ("points", "goals_for", "goals_against") if item[name]}


def _in_order(rows: list[TableRow], marked: int, headless: bool) -> bool:
    points = [row.numbers["points"] for row in rows if "points" in row.numbers]
    if len(points) < len(rows) or any(a < b for a, b in pairwise(points)):
        return False
    places = [row.position for row in rows]
    if headless:
        return places == list(range(1, len(rows) + 1))
    if all(places):
        return all((a or 0) <= (b or 0) for a, b in pairwise(places))
    return not any(places) and marked > 0


def _count(rows: list[TableRow], bottom: bool) -> None:
    """Number the places that are not printed; from below they can't be."""
    for place, row in enumerate(rows, 1):
        row.position = row.position or (None if bottom else place)


def _all_played(text: str, rows: list[TableRow]) -> int:
    """Take over what is told of all behind the last row, "All have played five"; returns where the table ends."""
    told = ALL_PLAYED.match(text, rows[-1].end)
    word = (told["all"] or told["each"]).lower() if told is not None else ""
    played = NUMBERS.get(word, int(word) if word.isdecimal() else 0)
    if told is None or not played or any(row.numbers["points"] > 3 * played for row in rows):
        return rows[-1].end
    for row in rows:
        row.numbers.setdefault("played", played)
    return told.end()
