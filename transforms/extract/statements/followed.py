"""Lists behind a team whose place is told: "Leeds lead with 39 points, followed by Hull (36) and Derby", "Leeds are top
of the group on four points, with Hull on three and Derby on two".

In: a sentence as a line of slots. Out: the teams of the list, in their order, with their points; whose place they
follow is settled by the standings told beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from transforms.extract.statements.slots import Line
from transforms.extract.tabletalk import Relation

SOME = r"(?:just |only |a )?"
TOLD = rf"(?:,? (?:on|with|who have|having) {SOME}(?:N|none)| \(N|(?<=T) N)(?: points?| pts)?\)?"
ITEM = rf"(?:[a-z]+ )?T(?:{TOLD})?"
WITH_POINTS = rf"(?:the )?T(?: (?:on|with) {SOME}N| \(N)(?: points?| pts)?\)?"
AND = r"(?:, and|,| and)"
FOLLOWED = re.compile(rf"\bfollowed (?:closely )?by (?P<list>{ITEM}(?:{AND} {ITEM})*)(?=[,.;)]|$)")
LED = r"(?:leads?|heads?|tops?) (?:[a-z]+ ){0,3}from"
BESIDE = re.compile(rf"\b(?:with|ahead of|{LED}) (?P<list>{WITH_POINTS}(?:{AND} {WITH_POINTS})+)(?=[,.;)]|$)")
ALONE = re.compile(r"\bpoints,? with (?P<list>T (?:on|with) (?:N|none))(?=[,.;)]|$| and T\b)")
IN_BRACKET = re.compile(r"\bT \((?P<points>N)\)")
NEXT = re.compile(  # "lead with 63 points, Derby are next on 62 and Bury have 60"
    rf"(?P<one>\bT)(?: - [^.;-]{{1,60}} -|, (?:which|who) [^.;,]{{1,60}},)? (?:are|is|come|comes|lie|lies) next,?"
    rf" (?:on|with) {SOME}(?P<points>N)(?: points| pts)?"
    rf"(?:(?:, and|,| and) (?:[a-z]+ )?(?P<two>T)(?: (?:have|has|are on|is on|on|with))? {SOME}(?P<points2>N)"
    r"(?=[,.;)]|$| points| pts))?"
)
NAMED = re.compile(r"\bT\b(?:[^T]*?\bN\b)?")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that begins at `start` of the line: for each team where its name and its telling end, and its points.
    `follows`: whether the words say that it goes on with the places behind a team, else only that of the leaders."""

    start: int
    teams: list[tuple[int, int, int | None]]
    follows: bool


def read_followers(line: Line) -> list[Listed]:
    """The lists of a sentence; one whose points rise is none of a table."""
    found = []
    for pattern in (FOLLOWED, BESIDE, ALONE):
        for match in pattern.finditer(line.text):
            spans = [(m.start(), m.end()) for m in NAMED.finditer(line.text, match.start("list"), match.end("list"))]
            teams = [(at, end, line.number(end - 1) if line.text[end - 1] == "N" else None) for at, end in spans]
            teams = [_joined(line, one, behind) for one, behind in zip(teams, [*teams[1:], None], strict=True)]
            points = [p for *_, p in teams if p is not None]
            if points == sorted(points, reverse=True):
                found.append(Listed(match.start(), teams, pattern is FOLLOWED))
    return found


def read_next(line: Line) -> list[Listed]:
    """Who is next in the table with how many points, and who behind: "Derby are next on 62 and Bury have 60"."""
    found = []
    for match in NEXT.finditer(line.text) if " next" in line.text else ():
        pairs = [("one", "points"), ("two", "points2")][: 1 + (match["two"] is not None)]
        teams = [(match.start(team), match.end(n), line.number(match.start(n))) for team, n in pairs]
        points = [p for *_, p in teams if p is not None]
        if points == sorted(points, reverse=True):
            found.append(Listed(match.start(), teams, True))
    return found


def bracketed(line: Line, team: str, before: int) -> int | None:
    """The points that stand in brackets right behind a team ahead of a list of others: "Ayr (40) are third, followed by
    Cove (38)"."""
    told = (m for m in IN_BRACKET.finditer(line.text, 0, before) if line.chunks[line.index(m.start())].kind == "T")
    ours = [m for m in told if str(line.chunks[line.index(m.start())].value.name) == team]
    return line.number(ours[-1].start("points")) if ours else None


def _joined(
    line: Line, one: tuple[int, int, int | None], behind: tuple[int, int, int | None] | None
) -> tuple[int, int, int | None]:
    """The entry of a team with the points of the one that "and" joins to it: "followed by Hull and Derby with two"."""
    at, end, points = one
    shared = behind is not None and points is None and line.text[end : behind[0]] == " and "
    return (at, end, behind[2]) if shared and behind is not None else one


def places_below(line: Line, points_told: Iterable[tuple[int, str, int]]) -> list[Relation]:
    """Who stands a place below whom by a list behind a side of which only the points are told (where, team, points):
    "have 39 points, ahead of Ayr on 30, Cove on 29"."""
    found: list[Relation] = []
    told = sorted(points_told)
    for listed in read_followers(line):
        leader = [(team, points) for at, team, points in told if at < listed.start][:1]
        if not leader or not line.text.startswith("ahead of", listed.start):
            continue
        above, most = leader[0]
        for at, end, points in listed.teams:
            team = str(line.chunks[line.index(at)].value.name)
            if points is None or points > most or team == above:
                break
            found.append(Relation(team, above, points - most, *line.span(at, end), next_to=True))
            above, most = team, points
    return found
