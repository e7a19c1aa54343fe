"""Points told by those of another team: "Leeds have 40 points, Hull are two behind them".

In: the sentences' words on how two teams stand to each other, then the standing claims of the whole article. Out: the
same claims, points filled in where one team's are told and the other's follow; a claim of its own for a team of which
nothing else is told, unless it is far off and only measures a lead. Where two numbers are told for a team, or none,
nothing follows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from transforms.extract.statements.owner import Owners
from transforms.extract.statements.patterns import Pattern
from transforms.extract.statements.slots import Line
from transforms.extract.statements.tables import possible_only
from transforms.extract.tabletalk import Relation
from transforms.model import StandingClaim

MOST_POINTS = 120
LARGE_LEAD = 10  # points of a lead over who is second
CLOSE = 9  # points between two teams of which one is told only by the other
TOLD_NEAR = 400  # characters between told points and "one point behind"
BESIDE = 60  # characters between told points and how far another side is from them
OF_OTHER = re.compile(r"\b(?:goals?|goal difference|titles?|trophies|caps)\b(?:(?!\bpoints?\b).)*\Z")
THAN = re.compile(r"\b(?:than|better)\b")
JOINED = re.compile(r" and (?:[a-zO-]+ )?(?P<team>T)(?=[,.;)]|$| and are\b| and have\b| with\b)")
BYGONE = re.compile(r"\b(?:were|was|had|started|began|begin|starting|once|as many as|been)\b[^.;]{0,25}\Z")


def read_relations(line: Line, patterns: list[Pattern], owners: Owners) -> list[Relation]:
    """How the sentence says that teams stand to each other."""
    found: list[Relation] = []
    for pattern in patterns:
        for match in pattern.regex.finditer(line.text):
            if possible_only(line, match.start()) or BYGONE.search(line.text[: match.start()]):
                continue
            if _of_goals(match, line):
                continue
            gap = _gap(match, line) * pattern.fixed["sign"]
            if match.groupdict().get("who"):
                found += _behind_the_last(match, line, gap, found)
                continue
            if match.groupdict().get("bare"):
                further = "further" in match.group() or "another" in match.group()
                found += _behind_somebody(match, line, gap, owners, _told_last(found, owners) if further else None)
                continue
            owner = owners.before(line.index(match.start()))
            other = _other(match, line, owners, owner.team) if owner is not None else None
            if owner is None or other == owner.team or (other is None and match.group("other")):
                continue
            column = pattern.kind or "points"
            if column == "played" and other is None and "leaders" not in match.group():
                other = _set_beside(owner.team, found)
                if other is None:
                    continue
            span = line.span(match.start(), match.end())
            both = [other, *_beside_other(match, line)] if match.groupdict().get("other") else [other]
            for one in both:
                found += [Relation(team, one, gap, *span, column) for team in owners.joined(owner) if team != one]
    return found


def _beside_other(match: re.Match[str], line: Line) -> list[str]:
    """Who stands level with the other side of a relation: "a point ahead of Hull and Derby"; not where more is told of
    that one ("behind Hull and Derby in third")."""
    joined = JOINED.match(line.text, match.end("other"))
    return [str(line.chunks[line.index(joined.start("team"))].value.name)] if joined is not None else []


def _behind_the_last(match: re.Match[str], line: Line, gap: int, found: list[Relation]) -> list[Relation]:
    """Whose points are told by those of the side named last: "Hull trail them by eight, with Ayr two further back"; of
    the one team before it, where the sentence tells no other relation."""
    at = line.index(match.start("who"))
    before = [c for c in line.chunks[:at] if c.kind == "T" and not c.possessive]
    last = lower(found[-1]) if found else str(before[0].value.name) if len(before) == 1 else None
    team = str(line.chunks[at].value.name)
    span = line.span(match.start(), match.end())
    return [Relation(team, last, gap, *span, "points", next_to=True)] if last not in (None, team) else []


def lower(relation: Relation) -> str | None:
    """The side of a relation that has fewer points."""
    return relation.other if relation.gap > 0 else relation.team


def _told_last(found: list[Relation], owners: Owners) -> str | None:
    """The side that a table talk has come down to: the lower one of the last relation, else of whom it told last."""
    return lower(found[-1]) if found else owners.discourse.table.last


def _behind_somebody(match: re.Match[str], line: Line, gap: int, owners: Owners, other: str | None) -> list[Relation]:
    """How far a side is behind the one that stands a place above it: "second, three points behind"; `other`: behind
    whom it is a further point."""
    owner = owners.before(line.index(match.start()))
    if owner is None:
        return []
    span = line.span(match.start(), match.end())
    joined = [team for team in owners.joined(owner) if team != other]
    return [Relation(team, other, gap, *span, "points", next_to=True) for team in joined]


def _of_goals(match: re.Match[str], line: Line) -> bool:
    """Whether what somebody has more or fewer of is goals, last spoken of: "Hull have 45 goals, two more than Ayr"."""
    counted = THAN.search(match.group()) is not None and "point" not in match.group()
    return counted and OF_OTHER.search(line.text[: match.start()]) is not None


def _set_beside(team: str, found: list[Relation]) -> str | None:
    """The side whose points the sentence sets beside those of `team`: "a point ahead of Hull, who have a game more"."""
    pairs = [(r.team, r.other) for r in found if r.other is not None and team in (r.team, r.other)]
    return None if len(pairs) != 1 else pairs[0][1] if pairs[0][0] == team else pairs[0][0]


def _gap(match: re.Match[str], line: Line) -> int:
    if not match.groupdict().get("gap"):
        return 0
    return 1 if match.group("gap") in ("a", "point") else line.number(match.start("gap")) or 0


def _other(match: re.Match[str], line: Line, owners: Owners, team: str) -> str | None:
    """The team by whose points those of `team` are told; of "them", the other one that the sentence is about, else the
    one that the sentence before is."""
    if not match.groupdict().get("other"):
        return None
    at = line.index(match.start("other"))
    if line.chunks[at].kind == "T":
        return str(line.chunks[at].value.name)
    named = [k for k, c in enumerate(line.chunks[:at]) if c.kind == "T" and c.value.name != team]
    about = {str(line.chunks[k].value.name) for k in named if owners.part(k) == "subject"}
    return about.pop() if len(about) == 1 else None if named else owners.centre()


class _Rows:
    """The rows of an article's tables, in order and by team."""

    def __init__(self, claims: list[StandingClaim]) -> None:
        self.all: list[StandingClaim] = []
        self._by_team: dict[str, list[StandingClaim]] = defaultdict(list)
        for claim in claims:
            self.add(claim)

    def add(self, row: StandingClaim) -> None:
        """One more row."""
        self.all.append(row)
        self._by_team[row.team].append(row)

    def of(self, team: str | None) -> list[StandingClaim]:
        """The rows of a team in the season of the article."""
        return [row for row in self._by_team.get(team or "", ()) if row.season is None]


def reckon(claims: list[StandingClaim], relations: list[Relation]) -> list[StandingClaim]:
    """Fill in the points that follow from `relations`; returns the claims with those of further teams."""
    found = _Rows(claims)
    _place_above(found, relations)
    for relation in relations:
        above = _place_above_of(found, relation.team) or _only_told(found, relation) if relation.next_to else None
        other = relation.other or (above if relation.next_to else _leader(found))
        if other is None or other == relation.team:
            continue
        for one, two, gap in ((relation.team, other, relation.gap), (other, relation.team, -relation.gap)):
            column = relation.column
            known = [c for c in found.of(two) if getattr(c, column) is not None]
            if len({getattr(c, column) for c in known}) > 1:  # two tables: the one that the words beside tell
                known = [c for c in known if 0 <= relation.start - c.char_end < BESIDE]
            if len({getattr(c, column) for c in known}) != 1:
                continue
            if column == "played":
                _fill_played(found, one, (known[0].played or 0) + gap)
            elif (row := _fill(found, one, known[0], gap, relation)) is not None:
                found.add(row)
    _place_behind_leaders(found, relations)
    _place_by_points(found.all)
    return found.all


def _only_told(found: _Rows, relation: Relation) -> str | None:
    """Behind whom a side is whose place nothing tells: those before whose points are told, where they have as many."""
    near = [r for r in found.all if 0 <= relation.start - r.char_end < TOLD_NEAR and r.season is None]
    told = [r for r in near if r.points is not None and r.team != relation.team]
    return told[-1].team if len({r.points for r in told}) == 1 else None


def _place_by_points(claims: list[StandingClaim]) -> None:
    """Give places to sides that have more points than one whose place is told, where they are as many as stand above
    it: "Ayr have 19 points, two more than Cove. Hull are third on 15"."""
    tables: dict[tuple[object, ...], list[StandingClaim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: -(c.points or 0)):
        if claim.points is not None:
            tables[_table_of(claim)].append(claim)
    for below in claims:
        place = below.position or 0
        if place < 2 or below.points is None or below.competition is None or below.season is not None:
            continue
        ranked = [c for c in tables[_table_of(below)][:place] if (c.points or 0) > below.points]
        if len(ranked) != place - 1 or len({c.points for c in ranked}) < len(ranked):
            continue
        if all(c.position in (None, number) for number, c in enumerate(ranked, 1)):
            for number, claim in enumerate(ranked, 1):
                claim.position = number


def _table_of(row: StandingClaim) -> tuple[object, ...]:
    """Of which table a row is, as far as the words tell."""
    return (row.competition, row.group_name, row.season, row.as_of)


def _place_above_of(rows: _Rows, team: str) -> str | None:
    """The one team that the article puts a place above `team`."""
    own = [c for c in rows.of(team) if c.position is not None]
    if len(own) != 1:
        return None
    place = (own[0].position or 0) - 1
    above = {c.team for c in rows.all if c.position == place and _one_table(c, own[0])}
    return above.pop() if len(above) == 1 else None


def _place_above(rows: _Rows, relations: list[Relation]) -> None:
    """Put first whom a side in second place is behind: "Hull are second, three points behind Ayr"."""
    for relation in relations:
        own = [c for c in rows.of(relation.team) if c.position == 2]
        if relation.other is None or relation.gap >= 0 or relation.column != "points" or len(own) != 1:
            continue
        if any(c.position == 1 and _one_table(c, own[0]) for c in rows.all):
            continue
        row = next(iter(rows.of(relation.other)), None)
        if row is None:
            row = _blank(own[0], relation.other, relation)
            rows.add(row)
        if row.position is None:
            row.position = 1


def _place_behind_leaders(rows: _Rows, relations: list[Relation]) -> None:
    """Put those second and third by whom a text measures the lead of the leaders: "Ayr are top, three points ahead of
    Hull and four ahead of Cove"; not where their place, or another second, is told."""
    first = {c.team: c for c in rows.all if c.position == 1 and c.season is None and c.points != 0}
    ahead: dict[str, dict[str | None, Relation]] = defaultdict(dict)
    for r in relations:
        if r.column == "points" and 0 < r.gap <= LARGE_LEAD:
            ahead[r.team][r.other] = r
    for leader, leads in ((team, ahead[team]) for team in first if team in ahead):
        top = first[leader]
        others = any(c.team != leader and c.position is not None and _one_table(c, top) for c in rows.all)
        if others or None in leads or len({r.gap for r in leads.values()}) < len(leads):
            continue
        for place, (team, relation) in enumerate(sorted(leads.items(), key=lambda one: one[1].gap), 2):
            row = next(iter(rows.of(team)), None)
            if row is None:
                row = _blank(top, str(team), relation)
                rows.add(row)
            row.position = place
    _place_next(rows, relations)


def _place_next(rows: _Rows, relations: list[Relation]) -> None:
    """Put a side a place below the one that it is told to be "a further point back" of."""
    for relation in relations:
        above = [c for c in rows.of(relation.other) if c.position is not None]
        own = rows.of(relation.team)
        if (
            relation.next_to
            and len(above) == len(own) == 1
            and own[0].position is None
            and _one_table(own[0], above[0])
        ):
            own[0].position = (above[0].position or 0) + 1


def _one_table(one: StandingClaim, other: StandingClaim) -> bool:
    """Whether two rows can be of the same table."""
    groups = {one.group_name, other.group_name} - {None}
    leagues = {one.competition, other.competition} - {None}
    return one.season == other.season and len(groups) < 2 and len(leagues) < 2


def _fill_played(rows: _Rows, team: str, played: int) -> None:
    """Give the one row of `team` its matches, where none are told and they are enough for its points."""
    own = rows.of(team)
    if len(own) == 1 and own[0].played is None and played > 0 and (own[0].points or 0) <= 3 * played:
        own[0].played = played


def _leader(rows: _Rows) -> str | None:
    """The one team that the article puts first in a table."""
    first = {c.team for c in rows.all if c.position == 1 and c.season is None}
    return first.pop() if len(first) == 1 else None


def _fill(rows: _Rows, team: str, known: StandingClaim, gap: int, relation: Relation) -> StandingClaim | None:
    """Give the row of `team` the points that are `gap` more than those of `known`; a new row where it has none."""
    points = (known.points or 0) + gap
    own = rows.of(team)
    if not 0 <= points <= MOST_POINTS or any(c.points is not None for c in own):
        return None
    row = next((c for c in own if known.competition in (None, c.competition) or c.competition is None), None)
    if row is not None:
        row.points = points if row.played is None or points <= 3 * row.played else None
        return None
    if own or abs(gap) > CLOSE:
        return None
    row = _blank(known, team, relation)
    row.points = points
    return row


def _blank(known: StandingClaim, team: str, relation: Relation) -> StandingClaim:
    """A row of `team` in the table of `known`, with no numbers yet."""
    blank = dict.fromkeys(("position", "points", "played", "won", "drawn", "lost", "goals_for", "goals_against"))
    span = {"char_start": relation.start, "char_end": relation.end, "extractor": "prose.standing"}
    return replace(known, team=team, **span, **blank)  # type: ignore[arg-type]
