"""Names in the list of a country's league that mean one of its clubs there, and elsewhere another or nobody.

In: the matches of an article's lists. Out: the same; a short form that begins or ends the name of one club of the
country is that club ("Hearts" and "Chelsea" in Ghana), another club's name is that of a namesake at home.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from transforms.annotate.context import SHARED_WORDS
from transforms.annotate.names import TeamName, clean, names
from transforms.annotate.tokens import fold
from transforms.extract.competitions import admits, team_of
from transforms.extract.lists.listed import Listed
from transforms.lexicon.tables import Competition
from transforms.model import StandingClaim

FEWEST = 6  # teams of a competition from which its lists are taken for a round of its own
NEARLY = 0.7  # of its known clubs, from which they are enough to say whose league it is
MOST = 0.25  # of them may be strangers; in more, the list is of friendlies or of Europe


def settle_country(listed: list[Listed]) -> None:
    """Let the clubs of a list say which country's league it is of: "Premier League" above clubs of Ghana is Ghana's;
    and that it is of no continental cup where all of many clubs are of one country."""
    lists: dict[str, list[Listed]] = defaultdict(list)
    for match in listed:
        if match.setting.competition:
            lists[match.setting.competition].append(match)
    for name, matches in lists.items():
        competition = names().data.competitions.get(name)
        country = _homeland(matches)
        if competition is None or country is None or competition.teams != "club":
            continue
        if competition.kind == "league" and not _admits_one(competition, country):
            _set_competition(matches, _namesake_in(competition, country), country)
        elif competition.kind == "continental" and _meet_at_home(matches, country):
            _set_competition(matches, None, country)


def _homeland(matches: list[Listed]) -> str | None:
    """The country of nearly all clubs of a list that are known, where they are enough."""
    teams = [team_of(side.name) for match in matches for side in (match.home, match.away) if side.known]
    found = {team.name: team.country for team in teams if team is not None and team.kind == "club"}
    most = Counter(found.values()).most_common(1)
    return most[0][0] if most and most[0][1] >= max(FEWEST, NEARLY * len(found)) else None


def _meet_at_home(matches: list[Listed], country: str) -> bool:
    """Whether clubs of one country play each other in more than one match."""
    pairs = [(team_of(match.home.name), team_of(match.away.name)) for match in matches]
    return sum(all(team and team.country == country for team in pair) for pair in pairs) > 1


def _admits_one(league: Competition, country: str) -> bool:
    """Whether clubs of a country play in a league, be it another's: Cardiff in England's."""
    return any(admits(league, team) for team in names().data.teams.values() if team.country == country)


def _namesake_in(competition: Competition, country: str) -> str | None:
    """The league of the same name in another country."""
    surface = names().lookup(competition.name)
    same = [c for c in surface.competitions if (c.area, c.gender) == (country, competition.gender)] if surface else []
    return same[0].name if len(same) == 1 else None


def _set_competition(matches: list[Listed], name: str | None, country: str) -> None:
    for match in matches:
        setting = match.setting
        kind = "league" if name else None
        stage = None if setting.stage == "final" else setting.stage  # nor are its last matches a final
        match.setting = replace(setting, competition=name, area=country, kind=kind, stage=stage)


def rename_strangers(listed: list[Listed]) -> None:
    """Name the clubs that can't take part in the league of their list as what they were printed as."""
    leagues: dict[str, list[Listed]] = defaultdict(list)
    for match in listed:
        if match.setting.kind == "league" and match.setting.competition and match.setting.area:
            leagues[match.setting.competition].append(match)
    for league, matches in leagues.items():
        sides = [(match, side) for match in matches for side in ("home", "away")]
        strange = [(match, side) for match, side in sides if _is_strange(getattr(match, side), league)]
        unknown = [(match, side) for match, side in sides if not getattr(match, side).known]
        if len(sides) >= FEWEST and len(strange) <= MOST * len(sides):
            for match, side in strange:
                setattr(match, side, _at_home(match, side))
            for match, side in unknown if len(strange) + len(unknown) <= MOST * len(sides) else ():
                setattr(match, side, _club_there(getattr(match, side).name, match) or getattr(match, side))


def name_rows(standings: list[StandingClaim], listed: list[Listed]) -> None:
    """Name a row of a table as the one unknown club of the lists whose name it begins or ends: "Hearts" below matches
    of Northern Hearts is not the club of Edinburgh, which plays in none of them."""
    sides = [side for match in listed for side in (match.home, match.away)]
    known = {side.name for side in sides if side.known}
    for row in standings:
        form = fold(row.team)
        longer = {side.name for side in sides if not side.known and _is_part(form, fold(side.name))}
        if len(longer) == 1 and row.team not in known and form not in SHARED_WORDS:
            row.team = longer.pop()


def _is_strange(name: TeamName, league: str) -> bool:
    team, competition = team_of(name.name), names().data.competitions.get(league)
    return name.known and team is not None and competition is not None and not admits(competition, team)


def _at_home(match: Listed, side: str) -> TeamName:
    first = (side == "home") != match.item.at
    printed = clean((match.item.first if first else match.item.second).text)
    return _club_there(printed, match) or TeamName(f"{printed} ({match.setting.area})", False)


def _club_there(printed: str, match: Listed) -> TeamName | None:
    """The one club of the list's country whose name begins or ends with what is printed."""
    league = names().data.competitions.get(match.setting.competition or "")
    form = fold(printed)
    if league is None or form in SHARED_WORDS:
        return None
    clubs = names().clubs.get((league.area, league.gender), ())
    found = [t.name for t in clubs if _is_part(form, fold(t.name))]
    return TeamName(found[0], True) if len(found) == 1 else None


def _is_part(form: str, name: str) -> bool:
    return name.startswith(f"{form} ") or name.endswith(f" {form}")
