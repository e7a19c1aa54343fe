"""The `scorers` cell of a result sheet to goals with the side that each counts for. Knows no teams but the row's two.

The side is told by a prefix (`Everton: Beto 11; Tarkowski 90+8 | Liverpool: Salah 73`, also `home:` and `away:`) or by
a bar or slash between the two sides, home first. Without either it is told only where arithmetic leaves no doubt: one
side scored nothing; or the list holds all goals, and its minutes start again just where the away side's must begin.
An own goal stands under the side that it counts for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from transforms.annotate.tokens import fold
from transforms.model import GoalKind

LAST_MINUTE = 120
_SIDES = re.compile(r"\s*\|\s*|\s+/\s+")
_ITEMS = re.compile(r"[;,]")
_KIND = r"\(?\s*(?P<kind>pen(?:alty)?|p|og|o\.\s?g|own goal)\b\.?\s*\)?"
_TOKEN = re.compile(
    rf"\s*(?:(?P<minute>\d{{1,3}})(?:\s*\+\s*(?P<added>\d{{1,2}})?)?\s*(?:['’.]|min\b)?\s*(?:{_KIND})?|\((?P<count>\d)\))\s*",
    re.IGNORECASE,
)
_NAME = re.compile(rf"(?P<name>[^\d(]*[^\d(\s])\s*(?:(?<![\w]){_KIND})?\s*(?=[\d(]|$)", re.IGNORECASE)
_NAME_AND_KIND = re.compile(rf"(?P<name>.+?)\s+{_KIND}$", re.IGNORECASE)


class ScorerFault(ValueError):
    """A scorers cell that can't be used; the message says why, and how to write it."""


@dataclass(frozen=True, slots=True)
class Scoresheet:
    """What a row tells about its match before the scorers: the two names as printed, and the score."""

    home: str
    away: str
    home_goals: int | None
    away_goals: int | None


@dataclass(frozen=True, slots=True)
class Scored:
    """One goal as listed. `printed`: its words; `for_home`: None until the side is known."""

    scorer: str
    printed: str
    minute: int | None = None
    added_time: int | None = None
    kind: GoalKind = "goal"
    for_home: bool | None = None


def read_scorers(cell: str, sheet: Scoresheet) -> list[Scored]:
    """The goals in `cell`, each with its side. Raises ScorerFault where a side or an entry can't be told."""
    if sheet.home_goals is None or sheet.away_goals is None:
        raise ScorerFault("the row has no score")
    goals = list(_goals(cell, sheet))
    if any(goal.for_home is None for goal in goals):
        goals = _by_arithmetic(goals, sheet.home_goals, sheet.away_goals)
    for for_home, most in ((True, sheet.home_goals), (False, sheet.away_goals)):
        listed = sum(goal.for_home is for_home for goal in goals)
        if listed > most:
            raise ScorerFault(
                f"{listed} goals are listed for the {'home' if for_home else 'away'} side, which has {most}"
            )
    return goals


def _goals(cell: str, sheet: Scoresheet) -> Iterator[Scored]:
    parts = _SIDES.split(cell)
    if len(parts) > 2:
        raise ScorerFault("there are more than two sides; part home and away by one ' | '")
    for number, part in enumerate(parts):
        side: bool | None = number == 0 if len(parts) == 2 else None
        name: str | None = None
        for item in _ITEMS.split(part):
            told, bare = _prefix(item.strip(), sheet)
            side = side if told is None else told
            if not bare:
                continue
            for goal in _entry(bare, name):
                name = goal.scorer
                yield replace(goal, for_home=side)


def _prefix(item: str, sheet: Scoresheet) -> tuple[bool | None, str]:
    """The side that an entry names before a colon (True: home), and the entry without it."""
    label, colon, rest = item.partition(":")
    if not colon:
        return None, item
    key = fold(label)
    if key in ("home", "h", fold(sheet.home)):
        return True, rest.strip()
    if key in ("away", "a", fold(sheet.away)):
        return False, rest.strip()
    raise ScorerFault(f"{label!r} before the colon is neither of the two teams")


def _entry(item: str, before: str | None) -> Iterator[Scored]:
    """The goals of one entry: `Name 24`, `Name 85 pen`, `Name 56 59`, `Name (2)`, `Name`; `84 pen` is `before`'s."""
    match = _NAME.match(item)
    name = match["name"].strip() if match else before
    if not name:
        raise ScorerFault(f"{item!r} has no name")
    rest = item[match.end() :] if match else item
    if not rest:
        bare = _NAME_AND_KIND.fullmatch(item)
        yield Scored(bare["name"] if bare else item, item, kind=_kind(bare["kind"] if bare else None))
        return
    while rest:
        token = _TOKEN.match(rest)
        if token is None or not token[0].strip():
            raise ScorerFault(f"{item!r} can't be read; write `Name 24`, `Name 85 pen` or `Name 90+3 og`")
        rest = rest[token.end() :]
        yield from _token(name, item, token)


def _token(name: str, item: str, token: re.Match[str]) -> Iterator[Scored]:
    if token["count"]:
        yield from (Scored(name, item) for _ in range(int(token["count"])))
        return
    minute = int(token["minute"])
    if not 1 <= minute <= LAST_MINUTE:
        raise ScorerFault(f"{item!r}: minute {minute} is not in a match")
    added = int(token["added"]) if token["added"] else None
    yield Scored(name, item, minute, added, _kind(token["kind"]))


def _kind(printed: str | None) -> GoalKind:
    if not printed:
        return "goal"
    return "penalty" if printed.lower().startswith("p") else "own goal"


def _by_arithmetic(goals: list[Scored], home: int, away: int) -> list[Scored]:
    """Goals without a side, given one where the score leaves only one reading; see the module's head."""
    if home == 0 or away == 0:
        return [replace(goal, for_home=away == 0) for goal in goals]
    minutes = [(goal.minute, goal.added_time or 0) for goal in goals if goal.minute is not None]
    if len(goals) == len(minutes) == home + away:
        restarts = [at for at in range(1, len(minutes)) if minutes[at] < minutes[at - 1]]
        if restarts == [home]:
            return [replace(goal, for_home=at < home) for at, goal in enumerate(goals)]
    raise ScorerFault("whom they scored for can't be told; write `Home: Name 24 | Away: Name 60`")
