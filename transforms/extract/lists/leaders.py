"""A table told in one sentence of a list: "Leaders: 1. Real Madrid 38 points, 2. Athletic Bilbao 34".

In: an article's text and where a row of it begins. Out: the places and numbers as a table, or nothing where the row
has another shape. Such a list wraps over lines; it ends where no comma or further number goes on.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.cardinals import NUMBERS
from transforms.extract.lists.columns import Numbers, consistent
from transforms.extract.lists.table import Table, TableRow, labelled_numbers
from transforms.extract.lists.words import either, phrase_set
from transforms.lexicon.words import word_set

HEAD = re.compile(
    rf"(?:(?:the\s+)?(?P<league>[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+){{0,3}}\s+)?"
    rf"(?P<words>(?i:{either(word_set('en', 'lists', 'leaders'))}))\b(?P<of>[^:\n]{{0,50}}):\s*"
    r"|(?P<any>[A-Z][^\d\n:;]{0,60}):\s*(?=1[.)]?\s)"  # any words, where the records of the rows prove a table
    r"|(?=1[.)]?\s[^\W\d_])|(?=[^\W\d_][^\d\n:;,()]{1,30}\s\(?(?:P|Pld|GP|MP)[.:]?\s?\d))"
)
OF_ELSE = re.compile(rf"\b{either(phrase_set('leaders', 'not_words'))}\b", re.IGNORECASE)
OF_POINTS = re.compile(r"table|standings|points|positions", re.IGNORECASE)
UNIT = r"(?:\s*(?:points?|pts?)\b\.?)"
GAMES = r"(?:\s+(?:games|matches|played))"
SIGNED = r"\s?\((?:[+−–-]\d{1,3}|0|[A-Za-z]{1,2})\)"  # the goal difference, "(q)" of the qualified
FORMS = (
    r"\s+\(?(?P<labelled>(?:[A-Za-z]{1,6}[:.]?\s?[+−–-]?\d{1,3}\b,?\s?){3,9}(?<=\d))\)?",
    rf"\s+\(?(?P<first>\d{{1,2}})[-–](?P<second>\d{{1,2}})[-–](?P<third>\d{{1,2}})[,;:]?\s+(?P<of_record>\d{{1,3}}){UNIT}?\)?",
    rf"[\s,]\s?(?P<of_games>\d{{1,3}}){UNIT}?\s+(?:from|after|in)\s+(?P<games>\d{{1,2}}){GAMES}?",
    rf"[\s,]\s?(?P<before>\d{{1,2}}){GAMES}(?:,|\s)\s*(?P<after_games>\d{{1,3}})(?P<unit3>{UNIT})?",
    rf"[\s,]\s?(?P<played>\d{{1,2}}),\s*(?P<after>\d{{1,3}})(?P<unit2>{UNIT})?(?=\s*(?:;|\.?\s*(?:\n|\Z)))",
    rf"[\s,]\s?(?P<points>\d{{1,3}})(?!\d|[-–]\d)(?P<unit>{UNIT})?"
    r"(?:\s+\((?:goals\s+)?(?P<goals_for>\d{1,3})[-–](?P<goals_against>\d{1,3})\)|\s?\((?P<in_games>\d{1,2})\))?",
)
ITEM = re.compile(
    r"(?:(?P<position>\d{1,2})(?:st|nd|rd|th)?(?:[.)=])?\s+)?(?P<name>[^\W\d_][^\d,;:()]{1,40}?)"
    rf"(?:{'|'.join(FORMS)})(?P<marks>(?:{SIGNED}|[*†‡])*)"
)
FLAT_HEAD = re.compile(
    r"(?:(?:Pos(?:ition)?\.?|#)\s+)?(?:Clubs?|Teams?)\s+(?:(?:Matches |Games )?[Pp]layed|Games|Matches|MP|GP|Pld|P)\s+"
    r"(?:Points|Pts)\.?\s+(?=\d)"
)
FLAT_ROW = re.compile(
    r"(?P<position>\d{1,2})\.?\s+(?P<name>[^\W\d_][^\d\n,;:()]{2,30}?)\s+(?P<played>\d{1,2})\s+(?P<points>\d{1,3})(?:\s+|$)"
)
MARKED = ("unit", "unit2", "unit3", "labelled", "marks", "of_record", "of_games")
PLAYED_BESIDE = (("played", "after"), ("before", "after_games"), ("games", "of_games"))
PARTED = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+|\.?\s+(?=\d{1,2}\.\s)")
ALL_PLAYED = re.compile(
    r"[.;,(]?\s*(?:(?:again,?\s+)?(?:all|each)(?:\s+(?:teams?|sides?|clubs?|four|of\s+them))?(?:\s+(?:have|has|had))?"
    r"\s+played\s+(?P<all>\w+)|(?:again,?\s+|after\s+)?(?P<each>\w+)\s+(?:games|matches)\s+each)\b",
    re.IGNORECASE,
)
FEWEST = 2
FEWEST_UNMARKED = 3
MOST_GOALS = 12  # more are no goals of a match
NEAR = 4  # matches by which teams of one table differ


def read_leaders(text: str, start: int) -> Table | None:
    """The leaders told from `start` on; None unless the points fall, the places rise, and one of both is marked.

    The table is `partial` where only names of teams can show that it is one: places and points alone may be scorers and
    their goals. Without a head (`head` is None) the places must be counted from one, and the caller must know that what
    follows is a table, unless rows are marked.
    """
    head = HEAD.match(text, start)
    if head is None or OF_ELSE.search(head.group()):
        return None
    rows: list[TableRow] = []
    marked, at = 0, head.end()
    while (item := ITEM.match(text, at)) is not None:
        numbers = _numbers(item)
        if numbers is None:
            return None
        position = int(item["position"]) if item["position"] else None
        rows.append(TableRow(item.start(), item.end(), " ".join(item["name"].split()), position, numbers))
        marked += any(item[name] for name in MARKED)
        at = item.end()
        parted = PARTED.match(text, at)
        if parted is None:
            break
        at = parted.end()
    counted = head["of"] is None and not (rows and rows[0].position is None)
    few = FEWEST if marked and not counted else FEWEST_UNMARKED
    if len(rows) < few or not _in_order(rows, counted) or not (marked or rows[0].position or _are_points(head, rows)):
        return None
    if head["any"] is not None and not all("won" in row.numbers for row in rows):
        return None
    _settle_games(rows)
    _count(rows, "bottom" in head.group().lower())
    end = _all_played(text, rows)
    proven = head["any"] is not None  # by their records
    all_told = all({"played", "points"} <= row.numbers.keys() for row in rows) and end == rows[-1].end
    return Table(rows, end, not (proven or all_told and marked), _heading(head, marked))


def read_flat(text: str, start: int) -> Table | None:
    """A short table whose line ends were lost: "Position Club Played Points 1 Hull 18 39 2 Ayr 18 38", from whatever
    place on."""
    head = FLAT_HEAD.match(text, start)
    rows: list[TableRow] = []
    at = head.end() if head is not None else start
    while head is not None and (item := FLAT_ROW.match(text, at)) is not None:
        played, points = int(item["played"]), int(item["points"])
        if points > 3 * played or rows and int(item["position"]) != (rows[-1].position or 0) + 1:
            return None
        numbers: Numbers = {"played": played, "points": points}
        rows.append(TableRow(item.start(), item.end("points"), item["name"], int(item["position"]), numbers))
        at = item.end()
    if len(rows) < FEWEST or any(a.numbers["points"] < b.numbers["points"] for a, b in pairwise(rows)):
        return None
    return Table(rows, rows[-1].end, False, "")


def _numbers(item: re.Match[str]) -> Numbers | None:
    """The numbers of one team by column; None where what is labelled are no columns, or they can't be."""
    if item["labelled"]:
        found = labelled_numbers(item["labelled"])
        return found if found is not None and consistent(found) is not False else None
    if item["of_record"]:
        return _record([int(item[name]) for name in ("first", "second", "third")], int(item["of_record"]))
    for games, of_them in PLAYED_BESIDE:
        if item[games]:
            played, points = int(item[games]), int(item[of_them])
            return {"played": played, "points": points} if points <= 3 * played else None
    return {name: int(item[name]) for name in ("points", "goals_for", "goals_against", "in_games") if item[name]}


def _record(record: list[int], points: int) -> Numbers | None:
    """Won, drawn and lost in the order that the points bear out."""
    for columns in (("won", "drawn", "lost"), ("won", "lost", "drawn")):
        numbers = {**dict(zip(columns, record, strict=True)), "points": points}
        if consistent(numbers):
            return numbers
    return None


def _heading(head: re.Match[str], marked: int) -> str | None:
    """What the head says that the table is of: "Bottom of League Two", "Premier League top four"."""
    if head["any"] is not None:
        return str(head["any"].rpartition(",")[2].strip())
    if head["of"] is None:
        return "" if marked else None
    group = head["words"] if re.search("group$|pool$|conference$", head["words"], re.IGNORECASE) else ""
    return f"{head['league'] or ''}{group}{head['of']}".strip()


def _are_points(head: re.Match[str], rows: list[TableRow]) -> bool:
    """Whether bare numbers are points: the head speaks of a table, or they are too many for goals."""
    most = max(row.numbers["points"] for row in rows)
    return head["of"] is not None and (OF_POINTS.search(head.group()) is not None or most > MOST_GOALS)


def _settle_games(rows: list[TableRow]) -> None:
    """A number in brackets behind the points is that of matches where all rows have much the same one."""
    games = [row.numbers.pop("in_games", 0) for row in rows]
    if min(games) and max(games) - min(games) <= NEAR:
        for row, played in zip(rows, games, strict=True):
            if row.numbers["points"] <= 3 * played:
                row.numbers["played"] = played


def _in_order(rows: list[TableRow], counted: bool) -> bool:
    """Whether points fall and places rise; `counted`: from one on."""
    points = [row.numbers["points"] for row in rows if "points" in row.numbers]
    if len(points) < len(rows) or any(a < b for a, b in pairwise(points)):
        return False
    places = [row.position for row in rows]
    if counted:
        return places == list(range(1, len(rows) + 1))
    return not any(places) or (all(places) and all((a or 0) <= (b or 0) for a, b in pairwise(places)))


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
