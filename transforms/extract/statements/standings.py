"""Places, points and records told in prose: the standing claims of one sentence.

In: a sentence as a line of slots, its teams' parts. Out: one claim a team with all that the sentence tells of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.annotate.names import names
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.extract.statements.champions import title_is_won
from transforms.extract.statements.followed import bracketed, places_below, read_followers, read_next
from transforms.extract.statements.gamesplayed import count_beside, opening_count
from transforms.extract.statements.owner import Owners
from transforms.extract.statements.patterns import Pattern, any_of
from transforms.extract.statements.pointlists import read_point_lists, tells_in_brackets
from transforms.extract.statements.settle import TITLE
from transforms.extract.statements.slots import Line
from transforms.extract.statements.tables import (
    IN_GROUP,
    bygone,
    group_of,
    of_knockout,
    one_table,
    only_begun,
    past_season,
    possible_only,
    season_before,
    table_of,
    ties_stand_last,
)
from transforms.extract.statements.tails import named_values, records, tail_values
from transforms.model import StandingClaim

COLUMNS = ("position", "points", "played", "won", "drawn", "lost", "goals_for", "goals_against")
MOST_TEAMS, MOST_MATCHES = 30, 60
AND_PLACES = re.compile(r"(?:, O\b)*,? and O\b")
APIECE = re.compile(r" ?(?:[a-z]+ )?and N\b")
WORDED = {"no": 0, "a": 1, "an": 1}
AVAILABLE = re.compile(r"\b(?P<of>out of|from) N\W?\Z")
MOST_IN_LINE = 6  # players that stand in one line of it
PLAYERS = 10  # in a shape such as 4-4-2
NOT_A_TABLE = any_of("no_table")
STILL_OPEN = re.compile(r"[^,;.]{0,50}\b(?:up for grabs|at stake|on the line|on offer|to play for|beckons|in sight)\b")
AGAINST_ONE = re.compile(r"\bagainst T\b")  # a record against a rival is none of a table; a place may stand before it
OF_A_KIND = re.compile(r"\b(?:home|away|road|straight|successive|consecutive|derby|opening)\b")  # not all wins
IN_A_CUP = re.compile(r"\b(?:cup|finals?|tournament|competition|trophy)\b")
SET_APART = re.compile(
    r"\bpoints? (?:behind|ahead of|clear of|adrift of|above)\b|\blevel on points\b|\bwithin (?:N|a) points? of\b"
)
OF_LEAGUE = re.compile(r"\b(?:league|table|C)\b")
OF_TABLE = re.compile(r"\b(?:group|qualifying|qualifiers)\b")
IN_LEAGUE = re.compile(r"\b(?:league|season|table|campaign|standings|unbeaten)\b")


@dataclass(slots=True)
class _Told:
    """What the patterns tell of one team: values and the stretch of the line they stand in; `own_end`: where the last
    statement ends that is about it, rather than names it beside another; `level_with`: who shares its place;
    `by_title`: whether it is a title that makes it first; `leader`: where that is told behind whom it is listed."""

    start: int
    end: int
    values: dict[str, int] = field(default_factory=dict)
    own_end: int = -1
    level_with: list[str] = field(default_factory=list)
    by_title: bool = False
    leader: tuple[int, int] | None = None

    def take(self, values: dict[str, int], start: int, end: int) -> None:
        for column, value in values.items():
            self.values.setdefault(column, value)
        self.start, self.end = min(self.start, start), max(self.end, end)


OF_TABLE = re.compile(r"\b(?:top|bottom|foot) of the (?:table|league|division|C)$")
IN_PLAY = re.compile(r"\bminutes?\b|\b(?:stoppage|injury|added) time\b")


def read_standings(
    line: Line, patterns: list[Pattern], elided: list[Pattern], owners: Owners, discourse: Discourse
) -> list[StandingClaim]:
    """The standing claims of the sentence; `elided`: patterns of numbers that are points near others that are."""
    told: dict[tuple[str, bool], _Told] = {}
    for pattern in patterns:
        for match in pattern.regex.finditer(line.text):
            if match.group().endswith("on top") and IN_PLAY.search(line.text):
                continue  # "struck four minutes before the break to put Leeds back on top"
            _take(pattern, match, line, owners, discourse, told)
    near = elided and (
        discourse.table.is_near(owners.sentence)
        or any("points" in row.values for row in told.values())
        or SET_APART.search(line.text)
    )
    for pattern in elided if near else ():
        for match in pattern.regex.finditer(line.text):
            _take(pattern, match, line, owners, discourse, told)
    brackets = discourse.table.in_brackets and discourse.table.is_near(owners.sentence)
    for at, end, team, points in read_point_lists(line, brackets):
        row = told.setdefault((team, False), _Told(at, end))
        row.values["points"] = points  # whatever a phrase without a subject was taken to say
        row.take({}, at, end)
    _take_records(line, owners, discourse, told)
    _share_points(told)
    _take_followers(line, told)
    discourse.table.in_brackets = brackets or tells_in_brackets(line)
    discourse.table.relations += places_below(line, _points_alone(told))
    _take_played(line, told)
    told = {key: one for key, one in told.items() if not of_knockout(line, one.values, (one.start, one.end))}
    claims = [_claim(team, past, one, line, discourse) for (team, past), one in told.items() if _plausible(one.values)]
    one_table(line, discourse, claims)
    return claims


def _take_records(line: Line, owners: Owners, discourse: Discourse, told: dict[tuple[str, bool], _Told]) -> None:
    """Add what somebody has won, drawn and lost, told by three verbs in whatever order."""
    for start, end, values in records(line):
        if possible_only(line, start) or bygone(line, start, discourse.annotated.anchor):
            continue
        if NOT_A_TABLE.search(line.text, start, end + 25) or AGAINST_ONE.search(line.text, start, end + 25):
            continue
        ahead = [team for (team, past), row in told.items() if not past and 0 <= row.own_end <= start]
        found = owners.before(line.index(start))
        team = ahead[0] if len(ahead) == 1 else found.team if found else None
        if team is not None and (ahead or discourse.table.is_near(owners.sentence) or IN_LEAGUE.search(line.text)):
            told.setdefault((team, False), _Told(start, end)).take(values, start, end)


def _share_points(told: dict[tuple[str, bool], _Told]) -> None:
    """Who shares a place has as many points: "Kenya have four points and share the lead with Mali"."""
    for (_, past), row in told.items():
        for other in row.level_with:
            if "points" in row.values:
                told[other, past].values.setdefault("points", row.values["points"])


def _take_played(line: Line, told: dict[tuple[str, bool], _Told]) -> None:
    """Give what is told of teams the matches told before or right behind it: "After 12 rounds Leeds are third"."""
    opening = opening_count(line)
    for (_, past), row in told.items():
        played = opening or count_beside(line, row.start, row.own_end)
        if played and not past and "won" not in row.values and row.values.get("points", 0) <= 3 * played:
            row.values.setdefault("played", played)


def _points_alone(told: dict[tuple[str, bool], _Told]) -> list[tuple[int, str, int]]:
    """Where, and of whom, points are told without a place."""
    rows = ((one.start, team, one.values) for (team, past), one in told.items() if not past)
    return [
        (at, team, values["points"]) for at, team, values in rows if "points" in values and "position" not in values
    ]


def _take_followers(line: Line, told: dict[tuple[str, bool], _Told]) -> None:
    """Give the teams of a list behind a placed one ("followed by ...") the places after it, and their points."""
    for listed in (*read_followers(line), *read_next(line)):
        rows = {team: row for (team, _), row in told.items() if row.start < listed.start and "position" in row.values}
        before = list(rows.values())
        if not before:
            continue
        leader = max(before, key=lambda row: row.start)
        if listed.follows and "points" not in leader.values:
            own = bracketed(line, next(team for team, row in rows.items() if row is leader), listed.start)
            leader.values |= {} if own is None else {"points": own}
        place, most = leader.values["position"], leader.values.get("points")
        first = next((points for *_, points in listed.teams if points is not None), None)
        if (most is None and not listed.follows) or (most is not None and first is not None and first > most):
            continue
        level = sum(row.values.get("position") == place for row in before)
        for following, (at, end, points) in enumerate(listed.teams, place + level):
            row = told.setdefault((str(line.chunks[line.index(at)].value.name), False), _Told(at, end))
            row.leader = row.leader or (leader.start, leader.end)
            if listed.follows or place == 1:
                row.take({"position": following}, at, end)
            if points is not None and most is not None:
                row.take({"points": points}, at, end)


def _take(
    pattern: Pattern,
    match: re.Match[str],
    line: Line,
    owners: Owners,
    discourse: Discourse,
    told: dict[tuple[str, bool], _Told],
) -> None:
    """Add what one match of a pattern tells, of its team and of those that it names as first and second."""
    if (
        pattern.told != "fact"
        and possible_only(line, match.start())
        or only_begun(line, match.start(), match.end())
        or pattern.told != "fact"
        and bygone(line, match.start(), discourse.annotated.anchor)
        or NOT_A_TABLE.search(line.text, match.start(), match.end() + 25)
        or STILL_OPEN.match(line.text, match.end())
        or pattern.fixed.keys() != {"position"}
        and AGAINST_ONE.search(line.text, match.start(), match.end() + 25)
        and not match.groupdict().get("position")
    ):
        return
    if pattern.league_only and _in_cup(line):
        return
    values = _values(pattern, match, line, discourse)
    placed = any("position" in row.values for row in told.values())
    if not values or not _enough(pattern, values, match, line, placed):
        return
    if _told_with_place(match, values, told):
        return
    past = past_season(match, line)
    teams = _teams(match, owners, line) or _just_told(match, told)
    if pattern.needs == "champions" and not (teams and title_is_won(match, line, discourse, teams[0])):
        return
    shared = _shared_places(match, line)
    if len(shared) > 1:
        _take_each(teams, shared, past, match, told)
        return
    if len(teams) > 1 and APIECE.match(line.text, match.end()):
        values.pop("played", None)  # "both have 24 points from 11 and 12 games respectively"
    team = teams[0] if teams else None
    more, end = tail_values(line, match.end()) if "position" in values and "points" not in values else ({}, match.end())
    if any(match.end() == match.end(name) for name in ("team", "team2") if match.groupdict().get(name)):
        more |= named_values(line, match.end())
    for team in teams:
        row = told.setdefault((team, past), _Told(match.start(), match.end()))
        row.by_title |= pattern.needs == "champions" and "position" not in row.values
        row.take({**values, **more}, match.start(), end)
        row.own_end = max(row.own_end, end)
    place_told = values.get("position", 0)
    named = (
        ("first", 1), ("second", 2), ("above", place_told - 1), ("also", place_told), ("also2", place_told),
        ("below", place_told + 1),
    )  # fmt: skip
    for name, position in named:
        other = match.groupdict().get(name)
        if other and (name != "above" or position == 1):
            place = match.start(name)
            other_name = str(line.chunks[line.index(place)].value.name)
            one = told.setdefault((other_name, past), _Told(match.start(), match.end()))
            one.take({"position": position}, match.start(), match.end())
            if name.startswith("also") and team is not None:
                told[team, past].level_with.append(other_name)
    if match.groupdict().get("rival_points"):
        rival = str(line.chunks[line.index(match.start("rival"))].value.name)
        if (points := line.number(match.start("rival_points"))) is not None:
            one = told.setdefault((rival, past), _Told(match.start(), match.end()))
            one.take({"points": points}, match.start(), match.end())
    behind = match.groupdict().get("second_points")
    if behind and discourse.opponent(team or "") is not None:
        other_team = str(discourse.opponent(team or ""))
        points = line.number(match.start("second_points"))
        if points is not None:
            told.setdefault((other_team, past), _Told(match.start(), match.end())).take(
                {"points": points}, match.start(), match.end()
            )


def _told_with_place(match: re.Match[str], values: dict[str, int], told: dict[tuple[str, bool], _Told]) -> bool:
    """Whether the points are those told with a team's place: "put Leeds back on top with 10 points from four games"."""
    return "position" not in values and any(
        row.start < match.start() and match.end() <= row.own_end and values.items() <= row.values.items()
        for row in told.values()
    )


def _shared_places(match: re.Match[str], line: Line) -> list[int]:
    """The places of several teams told in one go: "are seventh and eighth"; else none."""
    if not match.groupdict().get("position"):
        return []
    further = AND_PLACES.match(line.text, match.end("position"))
    if further is None:
        return []
    places = [match.start("position"), *(found.start() for found in re.finditer(r"\bO\b", further.group()))]
    starts = [places[0], *(further.start() + place for place in places[1:])]
    return [number for start in starts if (number := line.number(start)) is not None]


def _take_each(
    teams: list[str], places: list[int], past: bool, match: re.Match[str], told: dict[tuple[str, bool], _Told]
) -> None:
    """Give each of several teams its place, in their order; nothing where they are not as many as the places."""
    if len(teams) != len(places):
        return
    for team, place in zip(reversed(teams), places, strict=True):  # the nearest team is the last one named
        row = told.setdefault((team, past), _Told(match.start(), match.end()))
        row.take({"position": place}, match.start(), match.end())


def _just_told(match: re.Match[str], told: dict[tuple[str, bool], _Told]) -> list[str]:
    """The team of the statement that ends where this one begins: "… top the table with 23 points"."""
    return [team for (team, _), one in told.items() if one.own_end + 1 == match.start()]


def _teams(match: re.Match[str], owners: Owners, line: Line) -> list[str]:
    named = next((name for name in ("team", "team2", "team3") if match.groupdict().get(name)), None)
    owned = match.groupdict().get("what") or match.group().startswith("T's")
    inside = line.text.find("T's", match.start(), match.end()) if owned else -1
    if inside >= 0:
        return [str(line.chunks[line.index(inside)].value.name)]  # "the 20th league defeat of Leeds's season"
    if named is None and OF_TABLE.search(match.group()) and line.text.startswith(" T", match.end()):
        return [str(line.chunks[line.index(match.end() + 1)].value.name)]  # "beat top of the table Leeds"
    if named is None:
        start = line.index(match.start())
        groups = match.groupdict()
        both = owners.both(start) if groups.get("points") or groups.get("position") else []
        found = owners.before(start)
        return both or (owners.joined(found) if found else [])
    at = line.index(match.start(named))
    chunk = line.chunks[at]
    if chunk.kind == "T":
        return [str(chunk.value.name)]
    found = owners.pronoun(at)
    return [found.team] if found else []


def _values(pattern: Pattern, match: re.Match[str], line: Line, discourse: Discourse) -> dict[str, int]:
    values = {column: number for column, number in pattern.fixed.items() if column in COLUMNS}
    groups = match.groupdict()
    for column in COLUMNS:
        for name in (column, f"{column}2", f"{column}3"):
            if groups.get(name):
                number = WORDED[groups[name]] if groups[name] in WORDED else line.number(match.start(name))
                if number is not None:
                    values[column] = number
    if _available(match.group(), values):
        del values["played"]
    if pattern.order and groups.get("first_n"):
        values.update(_record(pattern.order, match, line, values.get("points"), discourse))
    if groups.get("lead"):
        values["position"] = 1
    if groups.get("next") and line.number(match.start("next")) != 2:
        return {}  # ahead of who is third: in whatever place
    return values


def _available(told: str, values: dict[str, int]) -> bool:
    """Whether what was taken for matches is the points there were: "16 points out of 18", "nine points from nine"."""
    found, points, played = AVAILABLE.search(told), values.get("points"), values.get("played")
    if found is None or points is None or played is None or points > played or played % 3:
        return False
    return points == played or found["of"] == "out of"


def _record(order: str, match: re.Match[str], line: Line, points: int | None, discourse: Discourse) -> dict[str, int]:
    """Won, drawn and lost of a record: `5W-0L-3D`, or `5-1-1` in the order that the points bear out (MLS: W-L-D)."""
    first, second, third = (line.number(match.start(name)) or 0 for name in ("first_n", "second_n", "third_n"))
    wld = {"won": first, "lost": second, "drawn": third}
    wdl = {"won": first, "drawn": second, "lost": third}
    if order in ("wld", "wdl"):
        return wld if order == "wld" else wdl
    if points is not None:
        return wld if points == 3 * first + third else wdl if points == 3 * first + second else {}
    american = ties_stand_last(line, discourse, match.start("team") if match.groupdict().get("team") else None)
    shape = first + second + third == PLAYERS and third and max(first, second, third) <= MOST_IN_LINE
    if order == "bare" and shape:
        return {}  # "(4-3-3)" may be a shape, "(7-3-0)" is none
    return wld if american else {}


def _enough(pattern: Pattern, values: dict[str, int], match: re.Match[str], line: Line, placed: bool) -> bool:
    """Whether the words say a table by themselves: three points alone are a win, wins and draws alone any record unless
    a place is told beside them (`placed`)."""
    if pattern.needs == "counted":  # "their second win of the season" may count cups, no such "league win"
        if OF_A_KIND.search(match.group("what")):
            return False
        counted = f"{match.group('what')} {match.groupdict().get('in') or ''}"
        return placed or any(OF_LEAGUE.search(told) for told in (match.group("what"), "" if _in_cup(line) else counted))
    if pattern.needs == "whole" and values["won"] != values["played"] and not OF_TABLE.search(match.group()):
        return False  # "four wins in six games" may be any six
    if pattern.needs in ("season", "whole"):
        return (
            "played" in values
            and values["played"] <= MOST_MATCHES
            and bool(IN_LEAGUE.search(line.text))
            or "points" in line.text
            or placed
            or IN_GROUP.search(line.text) is not None
        )
    if pattern.needs == "points":
        return values.get("points", 0) > (0 if placed else 3)
    if pattern.needs == "league":
        return not IN_A_CUP.search(line.text)
    return True


def _in_cup(line: Line) -> bool:
    known = names().data.competitions
    return any(c.kind == "C" and c.value in known and known[c.value].kind != "league" for c in line.chunks)


def _plausible(values: dict[str, int]) -> bool:
    """Whether the numbers can stand in a table together."""
    if not 1 <= values.get("position", 1) <= MOST_TEAMS or values.get("played", 0) > MOST_MATCHES:
        return False
    points, played = values.get("points"), values.get("played")
    if points is not None and (points > 120 or played is not None and points > 3 * played):
        return False
    results = [values.get(column) for column in ("won", "drawn", "lost")]
    if played is not None and None not in results:
        return sum(result or 0 for result in results) == played
    return True


def _claim(team: str, past: bool, told: _Told, line: Line, discourse: Discourse) -> StandingClaim:
    group = group_of(line, team, told.start, told.end) or (told.leader and group_of(line, team, *told.leader)) or None
    competition = table_of(line, discourse, team, group, (told.start, told.end), told.values)
    anchor = discourse.annotated.anchor
    start, end = line.span(told.start, told.end)
    claim = StandingClaim(
        char_start=start,
        char_end=end,
        extractor=TITLE if told.by_title else "prose.standing",
        confidence=confidence("prose.standing"),
        team=team,
        competition=competition,
        season=season_before(competition, anchor) if past else None,
        group_name=group,
        as_of=None if past else anchor,
    )
    for column, value in told.values.items():
        setattr(claim, column, value)
    return claim
