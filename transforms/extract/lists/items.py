"""A printed line to matches: "Portsmouth 1 Queens Park Rangers 2", "Everton 1-1 Arsenal", "A - B 2:3", "A v B".

In: one line (wrapped parts joined). Out: the matches that it lists, in the line's own order and words, or None where
the line is anything else. Which teams they are, and when and in what they played, is decided by `reader`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from transforms.extract.lists.merging import dated, whole_names, with_countries
from transforms.extract.lists.parted import hyphened, part_names
from transforms.extract.lists.rows import Row
from transforms.extract.lists.tokens import Token, kinds, tokenise, without_marks
from transforms.extract.lists.words import expression, phrase_set
from transforms.model import MatchStatus

Form = Literal["numbers", "comma", "dash", "after", "fixture", "status"]
MOST_GOALS = 20
LONGEST_LABEL = 90
TIME = re.compile(r"\s*(?:\d{1,2}[:.]?\d\d(?:/\d{4})?|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?)(?:\s+[A-Z]{2,4})?\s*")

BEFORE = re.compile(r"\d{1,2}\s?[-–]\s?\d{1,2}")  # "Brugge (1-3) Leeds": the first leg, before the second

# Patterns on the kinds of tokens; likeliest first.
FORMS: list[tuple[Form, re.Pattern[str]]] = [
    (
        "numbers",
        re.compile(
            r"(?P<h>N)(?P<hx>P*)(?P<hg>D)(?P<hp>P*)(?:[,V-]|(?P<w>w\.?w?))?(?P<a>N)(?P<ax>P*)(?P<ag>D)(?P<ap>P*)"
        ),
    ),
    ("numbers", re.compile(r"(?P<h>N)(?P<hx>P*)(?P<hg>D)(?P<hp>P*)(?P<ag>D)(?P<a>N)(?P<ax>P*)(?P<ap>P*)(?!D)")),
    ("dash", re.compile(r"(?P<h>N)(?P<hx>P*)(?P<s>S)(?P<hp>P*)(?P<a>N)(?P<ap>P*)")),
    ("after", re.compile(r"(?P<h>N)(?P<hx>P*)V(?P<a>N)(?P<ax>P*)[:,]?(?P<s>S)(?P<ap>P*)")),
    # not "TARKWA - Medeama 1-0 Karela", which begins with the place
    ("after", re.compile(r"(?P<h>N)(?P<hx>P*)-(?P<a>N)(?P<ax>P*)[:,]?(?P<s>S)(?P<ap>P*)(?!NP*(?:$|[^-V]))")),
    ("status", re.compile(r"(?P<h>N)(?P<hx>P*)(?P<x>X)(?P<a>N)(?P<ap>P*)")),
    ("fixture", re.compile(r"(?P<h>N)(?P<hx>P*)(?P<v>[V@])(?P<vx>P?)(?P<a>N)(?P<ap>P*)")),
    ("fixture", re.compile(r"(?P<h>N)(?P<t>P)(?P<a>N)(?P<ap>P*)")),
]

PLACE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
LOWEST = 30  # place in a table
ANNOUNCED = re.compile(r"\W{0,3}" + expression("labels", "result").pattern + r"\s+(?=\w)", re.IGNORECASE)


@dataclass(slots=True)
class Side:
    """One team of a listed match as printed: its name, the country in brackets, its scorers' bracket."""

    text: str
    start: int
    end: int
    country: str | None = None
    through: bool = False
    scorers: tuple[int, int] | None = None
    place: int | None = None  # in its table, printed behind it: "Ayr (3rd)"


@dataclass(slots=True)
class Item:
    """One listed match. `brackets` are the spans inside brackets after its score; `tail` what follows up to the next.

    `comma`: a comma parts the two sides; `at`: the home side stands second; `flash`: told by a sentence and not a list;
    `open`: a side is not settled ("Watford or Fulham"); `announced`: "Full time" stands before it. `before`: figures in
    brackets before those of the score ("Ayr (1) 2 - Morton (0) 2") or in their place.
    """

    form: Form
    first: Side
    second: Side
    start: int
    end: int
    goals: tuple[int, int] | None = None
    status: MatchStatus = "played"
    comma: bool = False
    at: bool = False
    flash: bool = False
    open: bool = False
    announced: bool = False
    before: tuple[int, int] | None = None
    brackets: list[tuple[int, int]] = field(default_factory=list)
    tail: tuple[int, int] = (0, 0)
    day: tuple[int, int] | None = None


@dataclass(slots=True)
class Line:
    """A line of listed matches with the label before them ("Saturday", "In Bistrita", "FULL TIME")."""

    label: tuple[int, int] | None
    items: list[Item]


def read_line(text: str, start: int, end: int, anchor: date | None, known: Callable[[str], bool]) -> Line | None:
    """The matches that `text[start:end]` lists, or None where it does not begin with one (after a label).

    `known`: whether a name is a team's.
    """
    start = _behind_number(text, start, end)
    announced = ANNOUNCED.match(text, start, end)
    if announced is not None:
        start = announced.end()
    tokens = whole_names(text, without_marks(tokenise(text, start, end)), known)
    parted = part_names(hyphened(dated(text, start, end, anchor, tokens, known), known), known)
    if parted is None:
        return None
    tokens = with_countries(parted)
    row = kinds(tokens)
    for first in _openings(tokens, row):
        if _item(tokens, row, first) is not None:
            label = (tokens[0].start, tokens[first - 1].end) if first else None
            if label is not None and label[1] - label[0] > LONGEST_LABEL:
                return None
            items = _items(text, tokens, row, first, end)
            items[0].announced = items[0].announced or announced is not None
            return Line(label, items)
    return None


SMALL = re.compile(r"(?<![\w'’-])[a-z]{4,}")
MOST_SMALL = 5  # small words beside a listed match; a sentence has more
LOWER = "|".join(sorted(map(re.escape, phrase_set("names", "particles")), key=len, reverse=True))
WORD = rf"(?:[^\Wa-z_][\w.'’`&/-]*|x-\w[\w-]*|&|(?:{LOWER})(?!\w)|\([^()\n]*\)?)"
CLOCK = r"\d{1,2}(?:[.:h]\d\d)?\s?(?:[ap]\.?m\.?)?"
LIKELY = re.compile(
    rf"\W{{0,4}}(?:[^:\n]{{1,90}}?(?:[:;]|\d\.|\.(?=\s[A-Z]))\s+){{0,2}}\W{{0,3}}(?:\d{{1,2}}\s|{CLOCK}[\s,–-]+)?(?:{WORD}[\s,.*'’|]+){{1,9}}?"
    rf"(?:\(?\d{{1,2}}(?!\d|[.,]\d|[-–]\d\d-)|vs?\b|at\b|@|[-–—]\s(?=.*\d)|[AP]-[AP]\b)"
)


def may_list(text: str, row: Row) -> bool:
    """Whether a row may begin with a listed match: names up to a number, a "v" or a dash. Fast, never strict."""
    return _may_list(text, row.start, row.end)


@lru_cache(maxsize=256)  # every step of the reader asks it of the row in hand
def _may_list(text: str, start: int, end: int) -> bool:
    start = _behind_number(text, start, end)
    announced = ANNOUNCED.match(text, start, end)
    if LIKELY.match(text, announced.end() if announced else start, end) is None:
        return False
    return len(SMALL.findall(text, start, end)) <= MOST_SMALL + (end - start) // 60


NUMBERED = re.compile(r"DNP?[V@]")
NUMBERING = re.compile(r"\d{1,3}\)\s+")  # "1) Hereford 1-0 Worthing"


def _behind_number(text: str, start: int, end: int) -> int:
    """Where a row begins behind its number."""
    number = NUMBERING.match(text, start, end)
    return number.end() if number else start


FLASH = re.compile(
    r"(?P<h>N)(?P<hx>P?)(?P<w>w{1,3})(?:(?P<s>S)P*w?(?P<a>N)(?P<ax>P?)|(?P<a2>N)(?P<ax2>P?)(?:w?(?P<s2>S)))"
)


def read_flash(text: str, start: int, end: int) -> Item | None:
    """The match told by the first sentence of a flash ("Togo beat Congo 1-0"), the winner's goals with the winner."""
    tokens = tokenise(text, start, end)
    match = FLASH.match(kinds(tokens))
    if match is None:
        return None
    verb = text[tokens[match.start("w")].start : tokens[match.end("w") - 1].end]
    told = next((key for key in ("win", "draw", "lose") if " ".join(verb.split()) in phrase_set("flash", key)), None)
    away, extra, score = ("a", "ax", "s") if match.group("s") else ("a2", "ax2", "s2")
    goals = _score(tokens[match.start(score)].text)
    if told is None or goals is None or (told == "draw") != (goals[0] == goals[1]):
        return None
    first, second = _side(tokens, match, "h", "hx"), _side(tokens, match, away, extra)
    ordered = (max(goals), min(goals)) if told == "win" else (min(goals), max(goals))
    return Item("dash", first, second, first.start, tokens[match.end() - 1].end, goals=ordered, flash=True)


def _openings(tokens: list[Token], row: str) -> list[int]:
    """Where the first match may begin: at once, after bullets, or after a label that ends in a colon or a day."""
    start = 0
    while start < len(row) and row[start] in "-•·●▪|>.,'\"*":
        start += 1
    if row[start : start + 2] == "D.":  # an enumeration
        start += 2
    elif row[start : start + 2] == "DN" and (len(tokens[start].text) == 4 or NUMBERED.match(row, start)):
        start += 1  # the year, or the number on a coupon: "3 Ayr v Morton"
    start = _past_time(row, start)
    found = [start]
    if row[start : start + 2] == "N-":
        found.append(start + 2)  # behind the place
    for at, kind in enumerate(row[:24]):
        if (at + 1 < len(row) and (kind == ":" or (kind in ".;" and "d" in row[:at]))) or (
            kind == "d" and at + 1 < len(row) and "S" not in row[:at]
        ):
            dash = row[at : at + 2] == "d-"  # "Tuesday - Ayr 1 Morton 0"
            found.append(_past_time(row, at + 1 + dash))
        elif kind in "S" and at and row[at - 1] == "N":
            break
    return sorted(set(found))


def _past_time(row: str, at: int) -> int:
    """The token behind the time of day that stands at token `at`: "7.45pm: Ayr v Morton"; else `at`."""
    if row[at : at + 1] != "T":
        return at
    at += 1
    while row[at : at + 1] in ("-", ",", ":"):
        at += 1
    return at


def _item(tokens: list[Token], row: str, at: int) -> tuple[Item, int] | None:
    for form, pattern in FORMS:
        match = pattern.match(row, at)
        if match is not None:
            item = _made(form, match, tokens)
            if item is not None:
                return item, match.end()
    return None


def _made(form: Form, match: re.Match[str], tokens: list[Token]) -> Item | None:
    groups = match.groupdict()
    first, second = _side(tokens, match, "h", "hx"), _side(tokens, match, "a", "ax")
    if any(_no_team(side.text) and side.country is None for side in (first, second)):
        return None  # "APR (RWA)" is no month
    item = Item(form, first, second, first.start, tokens[match.end() - 1].end)
    if form == "numbers":
        item.goals = _goals(tokens[match.start("hg")].text, tokens[match.start("ag")].text)
        item.comma = "," in match.group()
        if groups.get("w"):
            told = _told_between(match, tokens)
            if told is None:
                return None
            item.announced, item.flash = True, told == "winner_first"
    elif form in ("dash", "after"):
        item.goals = _score(tokens[match.start("s")].text)
        between = tokens[match.end("hx")].text.lower() if form == "after" else ""
        item.flash = between == "bt"  # the winner first: "Ayr bt Morton 1-0"
    elif form == "status":
        item.status = "abandoned" if tokens[match.start("x")].text[0] in "aA" else "postponed"
    elif groups.get("t") is not None:
        inside = tokens[match.start("t")].text[1:-1]
        item.before = _score(inside) if BEFORE.fullmatch(inside) else None
        if item.before is None and not TIME.fullmatch(inside):
            return None
        item.status, first.scorers = "scheduled", None
    else:
        item.status, item.at = "scheduled", match.group("v") == "@"
        behind = _places(item, match, tokens, "vx" if groups["vx"] else "ap")
        if groups["vx"] and not behind:
            return None
    if form in ("numbers", "dash", "after") and item.goals is None:
        return None
    _brackets(item, match, tokens)
    return item


def _told_between(match: re.Match[str], tokens: list[Token]) -> str | None:
    """The words between two sides with their goals that tell a result: "Ayr 1 def. by Morton 2", or, `winner_first`,
    "Ayr 2 def. Morton 1"."""
    words = " ".join(token.text.lower() for token in tokens[match.start("w") : match.end("w")] if token.kind == "w")
    return next((key for key in ("between", "winner_first") if words in phrase_set("versus", key)), None)


def _places(item: Item, match: re.Match[str], tokens: list[Token], second: str) -> bool:
    """Whether the brackets behind the home side and in the group `second` are the places of both: "Ayr (11) v (12)
    Morton", "Ayr (11) v Morton (12)"."""
    found = [tokens[match.start(g)].text.strip("()[]") if match[g] else "" for g in ("hx", second)]
    if not all(place.isdigit() and 0 < int(place) <= LOWEST for place in found) or found[0] == found[1]:
        return False
    item.first.place, item.second.place = int(found[0]), int(found[1])
    return True


NO_TEAM = frozenset().union(
    phrase_set("skip", "not_goals"),
    phrase_set("labels", "scorers"),
    phrase_set("names", "months"),
    phrase_set("names", "none"),
)


def _no_team(name: str) -> bool:
    return len(name) < 2 or name.lower() in NO_TEAM


def _side(tokens: list[Token], match: re.Match[str], name: str, extra: str) -> Side:
    token = tokens[match.start(name)]
    side = Side(token.text, token.start, token.end, through=token.through)
    if match.groupdict().get(extra):
        for bracket in tokens[match.start(extra) : match.end(extra)]:
            inside = bracket.text.strip("()[] ")
            if (place := PLACE.fullmatch(inside)) is not None:
                side.place = int(place[1])
            elif any(c.isalpha() for c in inside):
                side.country = inside
    return side


def _goals(home: str, away: str) -> tuple[int, int] | None:
    if len(home) > 2 or len(away) > 2 or max(int(home), int(away)) > MOST_GOALS:
        return None
    return int(home), int(away)


def _score(text: str) -> tuple[int, int] | None:
    home, away = re.findall(r"\d+", text)
    return _goals(home, away)


def _brackets(item: Item, match: re.Match[str], tokens: list[Token]) -> None:
    """Sort the brackets of a match: figures before those of the score, scorers or country after it, the rest."""
    groups = match.groupdict()
    figures = {"numbers": ("hx", "ax"), "dash": ("hx", "hp")}.get(item.form)  # "Ayr (1) 2-0 (0) Morton"
    if figures and all(groups[g] for g in figures):
        early = [tokens[match.start(g)].text.strip("()[]") for g in figures]
        if all(e.isdigit() for e in early):
            item.before = _goals(*early)
    for group, side in (("hp", item.first), ("ap", item.second)):
        if not groups.get(group):
            continue
        for bracket in tokens[match.start(group) : match.end(group)]:
            inside = bracket.text.strip("()[] ")
            if item.form == "numbers" and inside[:1].isalpha() and not _noted(inside):
                side.scorers = bracket.inner
            elif group == "ap" and item.form in ("dash", "fixture", "status") and _is_country(inside):
                side.country = inside
            elif (place := PLACE.fullmatch(inside)) is not None:
                side.place = int(place[1])
            elif bracket.text[0] in "([":
                item.brackets.append(bracket.inner)


def _noted(inside: str) -> bool:
    """Whether a bracket is a note (half-time, aggregate, extra time, penalties, a match broken off) and no scorers."""
    return bool(
        expression("status", "abandoned").search(inside)
        or expression("labels", "half_time").match(inside)
        or expression("tie", "aggregate").search(inside)
        or expression("tie", "extra_time").match(inside)
        or re.fullmatch(r"(?:\w+ ){0,3}\d{1,2}\s?[-–:]\s?\d{1,2}(?: \D{0,30})?", inside)
    )


def _is_country(inside: str) -> bool:
    return inside[:1].isupper() and not any(c.isdigit() or c in ",;" for c in inside) and not _noted(inside)


def _items(text: str, tokens: list[Token], row: str, first: int, end: int) -> list[Item]:
    """The match at token `first` and all that follow it, each with what stands between it and the next."""
    items: list[Item] = []
    at = first
    day: tuple[int, int] | None = None
    while at < len(tokens):
        found = _item(tokens, row, at) if row[at] == "N" else None
        if found is not None and (not items or _may_follow(row, at)):
            item, after = found
            item.open = _either(tokens, at - 1) or _either(tokens, after)
            item.day = day
            if items:
                items[-1].tail = items[-1].end, item.start
            items.append(item)
            at = after
            continue
        if row[at] == "d" and items and items[-1].form != "fixture":
            day = tokens[at].start, tokens[at].end
        at += 1
    items[-1].tail = items[-1].end, end
    return items


def _either(tokens: list[Token], at: int) -> bool:
    """Whether "or" stands there: the pairing is not settled yet."""
    return 0 <= at < len(tokens) and tokens[at].text.lower() in phrase_set("versus", "either")


def _may_follow(row: str, at: int) -> bool:
    """Whether a new match may begin at token `at`, after another: never straight after a small word."""
    return row[at - 1] not in "w@V-"
