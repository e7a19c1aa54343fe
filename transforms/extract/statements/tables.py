"""Which table a standing is of: competition, group and season, and whether a phrase is about what only may come.

In: a sentence as a line of slots, its discourse and a team. Out: names as in the reference data, or None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from transforms.annotate.names import names
from transforms.extract.competitions import team_of
from transforms.extract.discourse import Discourse
from transforms.extract.statements.patterns import any_of
from transforms.extract.statements.slots import NUMBERS, Line
from transforms.lexicon.tables import Competition, Team
from transforms.model import StandingClaim

HALF = re.compile(
    r"\b(east|west)(?:ern(?: conference)?)?\b"
    r"(?! (?:conference|sides?|clubs?|teams?|rivals?|foes?|opponents?|opposition|T|final|semi|midlands))"
)
KNOCKOUTS = ("cup", "league cup", "international")
AMERICAN = ("Major League", "National Women", "NWSL", "USL")
AROUND = 45  # characters on either side of a statement in which its group is named
GROUP = re.compile(r"\bgroup ([a-l]\d?|N|one|two|three|four|five|six|seven|eight|nine|ten)\b")
IN_GROUP = re.compile(r"\b(?:group|runners-up)\b")
OF_SEASON = re.compile(r"\b(?:season|campaign|league|champions)\b")
DATE = re.compile(r"\bD\b")
LAST_SEASON = any_of("last_season")
POSSIBLE = any_of("possible")
KEEPS = any_of("keeps")
CLAUSE_END = re.compile(r"[;:.]|, (?=T|they|but|and|who)| (?:but|and|as|with|while|after|although|though|who) ")
# of an aim, whose own names may be joined: "need a point from Leeds and Hull to top the group"
AIM_END = re.compile(CLAUSE_END.pattern.replace("|and|as|", "|as|"))
AIM = re.compile(r"\bto (?:[a-z]+ )?\Z")  # tried up to where a phrase begins: "to finish |top of the group"
ASIDE = re.compile(
    r", (?:who|which|bidding|hoping|aiming|seeking|looking|chasing|needing) [^,;.]*,"
)  # "Leeds, who aim at promotion, have 48 points"
RIVALLED = re.compile(  # "battling with Leeds for second place"
    r"\b(battling|fighting|vying|competing|jostling|battle|fight) (?:it out )?with (?:T|[a-z]+) (?=for\b)"
)
BEGUN = re.compile(
    r"\b(?:began|begun|start|started|starting|opened|opening|entered|entering|went into|going into|kicked off) "
    r"(?:the |this |their |its )?(?:[a-z]+ )?"
    r"(?:season|campaign|year|month|week|weekend|day|night|afternoon|evening|round|match|game|D)"
    r"(?: (?:in|at|on|as))? \Z"
)  # "Leeds, who began the season top of the table"
FOR_A_WHILE = re.compile(
    r" at (?:breakfast|lunchtime|lunch|half-time|the break|the interval|kick-off|the start)\b"
    r"|[^.;,]{0,20}? (?:at N (?:time|stage|point)\b|for (?:a|an|N) (?:hours?|while|time|spell|day|moment)\b)"
)
AGO = re.compile(r"(?:[^.;,]{0,20}?,?) (?P<day>D)\b")
LONG_SINCE = re.compile(r"\b(?:weeks?|months?|years?|seasons?|decades?) (?:ago|earlier|before)\b")
ON_ITS_WAY = re.compile(
    r"\b(?:set|sent|put|helped) T on (?:their|its|the) (?:way|course|road)\b|\bon target\b|\bby the way\b|"
    r"\b(?:lead|leads|led|leading) the way\b"
)  # it came about
BOUND_FOR = re.compile(
    r"\b(?:promotion|promoted|return(?:s|ed|ing)?|relegation|relegated|elevation|qualification|qualify|qualif(?:ied|ies|ying)|step|rise)"
    r" (?:up |back |down )?(?:to|into|from|for) (?:the )?(?:[a-z]+ )?\Z"
)  # the league that a team comes from or hopes to go to: "second and certain of a return to the Premier League"
HAD = re.compile(
    r"\bhad (?:also |already |once |previously |just )?"
    r"(?:been (?:N points? )?|(?=led|headed)|(?:gone|come|gone in) into (?:this|the) [a-z]+ "
    r"|(?<=who had )(?:[a-z]+ )?(?=gone|moved|climbed|jumped|risen|leapt|slipped|dropped|fallen))"
)
LONG_AGO = re.compile(r"(?:back )?in (?:the )?D\b")
YEAR = re.compile(r"(?:18|19|20)\d\d")
LEAGUE_GAMES = re.compile(
    r"\b(?:league|domestic) (?:wins?|victor(?:y|ies)|defeats?|loss(?:es)?|draws?|games?|match(?:es)?)\b"
)
CUP_POINTS, CUP_MATCHES = 30, 10  # the most that a group of a cup for clubs can give
WOULD_MEAN = re.compile(
    r"\bwould mean (?!that had)[^.;:]*$"
)  # "wins for both would mean Derby are up and Hull drop to third"
FORECAST = re.compile(r"\W*T to (?:[a-z]+ )?$")  # a tip: "Everton to win the group"
REACH = 90  # characters before a phrase in which a word of hope bears on it


def possible_only(line: Line, start: int, run: bool = False) -> bool:
    """Whether the phrase at `start` of the line is a hope, a condition or a forecast.

    `run`: a run that is to be extended or ended exists already.
    """
    if line.chunks[0].norm == "make" and line.chunks[1 % len(line.chunks)].norm == "it":
        return True  # "Make it three out of three on Tuesday and ..."
    before = RIVALLED.sub(r"\1 ", ASIDE.sub(" ", line.text[max(0, start - 2 * REACH) : start]))
    aim = line.text.startswith("to ", start) or AIM.search(line.text, max(0, start - 12), start)
    end = AIM_END if aim else CLAUSE_END
    clause = end.split(before)[-1][-REACH:] if start else ""
    clause = ON_ITS_WAY.sub(" ", clause)
    if FORECAST.match(clause):
        return True
    if run and KEEPS.search(clause):
        return False
    return bool(POSSIBLE.search(clause)) or WOULD_MEAN.search(line.text, 0, start) is not None


def only_begun(line: Line, start: int, end: int) -> bool:
    """Whether the place told in the stretch of the line is that from which a team set out, or was lost again."""
    set_out = BEGUN.search(line.text, max(0, start - REACH), start)
    return set_out is not None or FOR_A_WHILE.match(line.text, end) is not None or _long_since(line, start, end)


def _long_since(line: Line, start: int, end: int) -> bool:
    """Whether the words beside the stretch put it some time ago: "once led the league", "third four years ago"."""
    if said_once(line, start):
        return True
    ago = AGO.match(line.text, end)
    return ago is not None and LONG_SINCE.search(line.chunks[line.index(ago.start("day"))].norm) is not None


def said_once(line: Line, start: int) -> bool:
    """Whether "once" stands right before the phrase at `start` of the line, no number there."""
    at = line.index(start)
    return at > 0 and line.chunks[at - 1].norm == "once" and (at < 2 or line.chunks[at - 2].norm != "at")


def bygone(line: Line, start: int, day: date | None) -> bool:
    """Whether the phrase at `start` tells of an older table: "In 1985 Leeds topped the table", "had been third"."""
    before = (had.end() for had in HAD.finditer(line.text, max(0, start - 35)) if had.end() <= start)
    if any(line.text[end:start] in ("", "clear ") for end in before):
        return True
    opening = LONG_AGO.match(line.text)
    if opening is None or day is None or CLAUSE_END.search(line.text, opening.end() + 2, start):
        return False
    years = [int(year) for year in YEAR.findall(line.chunks[line.index(opening.end() - 1)].norm)]
    return bool(years) and max(years) < day.year - 1


def past_season(match: re.Match[str], line: Line) -> bool:
    """Whether the words beside the match put it in an earlier season."""
    for place in (m.start() for m in DATE.finditer(line.text, match.start(), min(len(line.text), match.end() + 22))):
        compared = line.text.startswith("than ", place - len("than "))  # "third, earlier than last season"
        if LAST_SEASON.search(line.chunks[line.index(place)].norm) and not compared:
            return True
    return LAST_SEASON.search(line.text, match.start(), match.end() + 30) is not None


def group_of(line: Line, team: str, start: int, end: int) -> str | None:
    """`Eastern Conference`, `Group D`; None where no group is named near the stretch of the line that tells."""
    near = line.text[: end + AROUND]
    found = _group_near(line.text, start, end)
    if found:
        name = found.group(1)
        number = line.number(found.start(1)) if name == "N" else NUMBERS.get(name)
        return f"Group {number or name.upper()}"
    half = HALF.search(near, max(0, start - AROUND))
    if half and ("conference" in half.group() or _has_halves(team)):
        return f"{half.group(1).title()}ern Conference"
    return None


def _group_near(text: str, start: int, end: int) -> re.Match[str] | None:
    """The group named in the stretch, else in its clause, else beside it."""
    around = list(GROUP.finditer(text, max(0, start - AROUND), min(len(text), end + AROUND)))
    inside = [m for m in around if start <= m.start() < end]
    after = [m for m in around if m.start() >= end and not CLAUSE_END.search(text, end, m.start())]
    before = [m for m in around if m.end() <= start and not CLAUSE_END.search(text, m.end(), start)]
    return next(iter((*inside, *before[-1:], *after, *around)), None)


def _has_halves(team: str) -> bool:
    row = team_of(team)
    return row is not None and row.league in ("Major League Soccer", "MLS Next Pro", "USL Championship")


def competition_of(
    line: Line, discourse: Discourse, team: str, group: str | None, stretch: tuple[int, int] = (0, 0)
) -> str | None:
    """The competition of the table: named in the sentence, first of all in the `stretch` of the line that tells, else
    the article's that fits the team, else its league."""
    known = names().data.competitions
    inside = [k for k, at in enumerate(line.at) if stretch[0] <= at < stretch[1]]
    said = [
        str(c.value)
        for k, c in sorted(enumerate(line.chunks), key=lambda one: one[0] not in inside)
        if c.kind == "C"
        and c.norm != "conference"
        and not (c.possessive and not _owns(line, k, team))
        and not BOUND_FOR.search(line.text, 0, line.at[k])
    ]
    row = team_of(team)
    if group is not None and group.endswith("Conference"):
        return row.league if row is not None and _has_halves(team) else "Major League Soccer"
    in_group = group is not None or in_a_group(line)
    if row is not None and row.league in said and len({known[name].area for name in said if name in known}) > 1:
        return row.league  # "at the top of La Liga and Serie A"
    for name in said:
        if name not in known or _fits(known[name], in_group):
            return name
    national = row is not None and row.kind == "national"
    if not in_group and (league := _league_played_in(discourse, team)) is not None:
        return league
    about = (discourse.block_competition, discourse.head.competition, *discourse.competitions)
    told = [name for name in about if name in known]
    if told and known[told[0]].kind == "continental" and _names_foreigners(line, row):
        return told[0]
    fitting = [
        name
        for name in told
        if _fits(known[name], in_group or national) and (row is None or _of_country(known[name], row.country))
        if not discourse.is_of_others(name, team)
    ]
    headed = discourse.head.competition in fitting and not discourse.leagues_are_todays()
    if row is not None and not in_group and not national and row.league in fitting and not headed:
        return row.league
    if fitting:
        return fitting[0]
    if row is None or in_group or national:
        return None
    league = row.league if row.name == team else None  # not that of a squad's parent club
    return _group_competition(discourse, told) or _own_league(discourse, league)


def _league_played_in(discourse: Discourse, team: str) -> str | None:
    """The league of the match of `team` that the sentence tells: "Leeds are second after beating Derby 2-0"."""
    known = names().data.competitions
    played = {c.competition for c in discourse.told_now if team in (c.home_team, c.away_team)}
    leagues = [name for name in played if name in known and known[name].kind == "league"]
    return leagues[0] if len(played) == len(leagues) == 1 else None


def of_knockout(line: Line, values: Mapping[str, int], stretch: tuple[int, int]) -> bool:
    """Whether a place that stands alone is one in a cup, which has no table: "Sweden, third in the World Cup"."""
    if set(values) != {"position"} or IN_GROUP.search(line.text):
        return False
    known = names().data.competitions
    inside = (
        str(c.value) for k, c in enumerate(line.chunks) if stretch[0] <= line.at[k] < stretch[1] and c.kind == "C"
    )
    return any(n in known and known[n].kind in KNOCKOUTS and "qualifying" not in n for n in inside)


def table_of(
    line: Line, discourse: Discourse, team: str, group: str | None, stretch: tuple[int, int], values: dict[str, int]
) -> str | None:
    """The competition of the table, a league where no group of a cup gives so many points or matches, or where league
    matches are counted: "their third league win"."""
    found = competition_of(line, discourse, team, group, stretch)
    known = names().data.competitions
    row = team_of(team)
    too_much = values.get("points", 0) > CUP_POINTS or values.get("played", 0) > CUP_MATCHES
    of_league = LEAGUE_GAMES.search(line.text[slice(*stretch)]) is not None
    if (
        not (too_much or of_league)
        or row is None
        or row.kind == "national"
        or found not in known
        or known[found].kind == "league"
    ):
        return found
    told = [c for c in discourse.competitions if c in known and known[c].kind == "league"]
    fitting = [c for c in told if _of_country(known[c], row.country)]
    return fitting[0] if fitting else _own_league(discourse, row.league if row.name == team else None)


def in_a_group(line: Line) -> bool:
    """Whether the words speak of a group: runners-up of a season are of a league."""
    found = IN_GROUP.search(line.text)
    return found is not None and (found.group() == "group" or OF_SEASON.search(line.text) is None)


def one_table(line: Line, discourse: Discourse, claims: list[StandingClaim]) -> None:
    """Teams that a sentence sets beside each other stand in one table: where it names none, and the leagues that the
    teams play in today differ, it is the one of them that the article speaks of, else unknown."""
    known = names().data.competitions
    leagues = {c.competition for c in claims if c.competition is not None and c.group_name is None}
    areas = {known[name].area for name in leagues if name in known}
    if len(leagues) < 2 or len(areas) != 1 or any(chunk.kind == "C" for chunk in line.chunks):
        return
    spoken = [name for name in leagues if name in discourse.competitions]
    for claim in claims:
        if claim.competition in leagues:
            claim.competition = spoken[0] if len(spoken) == 1 else None


def _names_foreigners(line: Line, row: Team | None) -> bool:
    """Whether the sentence names clubs of another country than that of `row`, with whom it shares no league."""
    rows = [team_of(str(c.value.name)) for c in line.chunks if c.kind == "T"]
    return row is not None and any(other is not None and other.country != row.country for other in rows)


def _own_league(discourse: Discourse, league: str | None) -> str | None:
    """A team's league by the reference data, unless it may have been another one in the article's year."""
    return league if league in names().data.competitions and discourse.held_then(league) else None


def _owns(line: Line, k: int, team: str) -> bool:
    """Whether the league at chunk `k` is that of `team` behind it: "League One's ninth-placed Lincoln"."""
    return any(c.kind == "T" and c.value.name == team for c in line.chunks[k + 1 : k + 6])


def _group_competition(discourse: Discourse, told: list[str]) -> str | None:
    """The continental competition of an article that names no league and speaks of groups."""
    known = names().data.competitions
    cups = [name for name in told if known[name].kind == "continental"]
    spoken = bool(cups) and all(known[name].kind != "league" for name in told)
    return cups[0] if spoken and re.search(r"\b[Gg]roup\b", discourse.annotated.article.text) else None


def _fits(competition: Competition, in_group: bool) -> bool:
    """Whether the competition keeps such a table."""
    return competition.kind != "league" if in_group else competition.kind == "league"


def _of_country(competition: Competition, country: str) -> bool:
    return competition.kind != "league" or competition.area in (country, "North America")


def ties_stand_last(line: Line, discourse: Discourse, place: int | None = None) -> bool:
    """Whether a record is one of North America, wins, losses and ties in this order: the article speaks of such a
    league, or the team at `place` of the line, without one any team of the line, plays in one."""
    named = [line.chunks[line.index(place)]] if place is not None else line.chunks
    rows = [team_of(str(chunk.value.name)) for chunk in named if chunk.kind == "T"]
    said = [*discourse.annotated.competition_counts, *(row.league or "" for row in rows if row is not None)]
    return any(part in str(competition) for competition in said for part in AMERICAN)


def season_before(competition: str | None, day: date | None) -> str | None:
    """The season before the one in which `day` falls, by the competition's calendar."""
    known = names().data.competitions.get(competition or "")
    if known is None or day is None:
        return None
    if known.season_kind == "calendar":
        return str(day.year - 1)
    first = (day.year if day.month >= known.season_start else day.year - 1) - 1
    return f"{first}-{(first + 1) % 100:02}"
