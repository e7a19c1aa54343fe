"""Names in the list of a country's league that mean one of its clubs there, and elsewhere another or nobody.

In: the matches of an article's lists. Out: the same; a short form that begins or ends the name of one club of the
country is that club ("Hearts" and "Chelsea" in Ghana), another club's name is that of a namesake at home.
"""

from __future__ import annotations

from collections import defaultdict

from transforms.annotate.context import SHARED_WORDS
from transforms.annotate.names import TeamName, clean, names
from transforms.annotate.tokens import fold
from transforms.extract.competitions import admits, team_of
from transforms.extract.lists.listed import Listed

FEWEST = 6  # teams of a competition from which its lists are taken for a round of its own
MOST = 0.25  # of them may be strangers; in more, the list is of friendlies or of Europe


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
    clubs = (t for t in names().data.teams.values() if (t.country, t.gender) == (league.area, league.gender))
    found = [t.name for t in clubs if t.kind == "club" and _is_part(form, fold(t.name))]
    return TeamName(found[0], True) if len(found) == 1 else None


def _is_part(form: str, name: str) -> bool:
    return name.startswith(f"{form} ") or name.endswith(f" {form}")
