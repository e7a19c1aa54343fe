"""Names in a country's list that the reference data knows only abroad: there they are namesakes at home.

In: the matches of an article's lists. Out: the same, the namesakes under the name that was printed, with the country.
"""

from __future__ import annotations

from collections import defaultdict

from transforms.annotate.names import TeamName, clean, names
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
        if len(sides) >= FEWEST and len(strange) <= MOST * len(sides):
            for match, side in strange:
                setattr(match, side, _at_home(match, side))


def _is_strange(name: TeamName, league: str) -> bool:
    team, competition = team_of(name.name), names().data.competitions.get(league)
    return name.known and team is not None and competition is not None and not admits(competition, team)


def _at_home(match: Listed, side: str) -> TeamName:
    first = (side == "home") != match.item.at
    printed = match.item.first if first else match.item.second
    return TeamName(f"{clean(printed.text)} ({match.setting.area})", False)
