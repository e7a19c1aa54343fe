"""Names cut short in a printed table: the club of its league that they mean.

In: a name as a row prints it, the table's competition and the article's text. Out: the club, where the league or the
text has just one that the short form can mean; else the name as it was read.
"""

from __future__ import annotations

import re
from functools import cache

from transforms.annotate.names import TeamName, names
from transforms.annotate.tokens import fold
from transforms.extract.competitions import admits, team_of
from transforms.extract.lists.competitions import TeamNames
from transforms.lexicon.tables import Competition, Team

FEWEST_LETTERS = 4  # of a first word cut short: "Independ.", no "R. Plate"
FULLER = r"(?<!\w){name}(?:[ -][^\W\d_a-z][\w'’.-]*){{1,2}}"


def in_table(read: TeamName, printed: str, league: str | None, text: str, known: TeamNames) -> TeamName:
    """The team of a row: "Barracas C." is Barracas Central, "Lokomotiv" of an Asian group that of Tashkent where the
    article names it in full."""
    competition = names().data.competitions.get(league or "")
    if competition is None:
        return read
    team = team_of(read.name)
    if read.known and (team is None or admits(competition, team)):
        return read
    found = _cut_short(printed, competition) if not read.known else _in_full(printed, competition, text, known)
    return TeamName(found, True) if found else read


def as_printed(read: TeamName, printed: str) -> TeamName:
    """The team of a row among strangers: "Hearts" is none of the great ones there, "Dulwich Hamlet" is who it says."""
    return read if fold(printed) == fold(read.name) or " " in printed else TeamName(printed, False)


def _cut_short(printed: str, competition: Competition) -> str | None:
    """The one club of the league, else of its country, of whose name each word begins with what is printed."""
    parts = fold(printed).replace(".", " ").split()
    if competition.kind == "continental" and len(parts) > 1:
        return _cut_abroad(parts, competition)
    if not parts or len(parts[0]) < FEWEST_LETTERS:
        return None
    clubs = names().clubs.get((competition.area, competition.gender), [])
    for among in ([t for t in clubs if t.league == competition.name], clubs):
        found = {team.name for team in among if _begins(parts, fold(team.name).split())}
        whole = {name for name in found if len(name.split()) == len(parts)}
        if found:
            return next(iter(whole or found)) if len(whole or found) == 1 else None
    return None


def _cut_abroad(parts: list[str], competition: Competition) -> str | None:
    """The one club that may play in the competition whose last word is printed in full, and of the others how they
    begin: "Bor Dortmund"."""
    told = _by_last_word(competition.gender).get(parts[-1], ())
    found = {team.name for words, team in told if len(words) == len(parts) and _begins(parts, words)}
    fit = [name for name in found if (team := team_of(name)) is not None and admits(competition, team)]
    return fit[0] if len(fit) == 1 else None


@cache
def _by_last_word(gender: str) -> dict[str, list[tuple[list[str], Team]]]:
    """The clubs by the last words of their names, where these are of several words."""
    found: dict[str, list[tuple[list[str], Team]]] = {}
    for team in names().data.teams.values():
        if team.kind == "club" and team.gender == gender:
            for words in (fold(form).split() for form in (team.name, *team.aliases)):
                if len(words) > 1:
                    found.setdefault(words[-1], []).append((words, team))
    return found


def _begins(parts: list[str], words: list[str]) -> bool:
    return len(words) >= len(parts) and all(w.startswith(p) for p, w in zip(parts, words, strict=False))


def _in_full(printed: str, competition: Competition, text: str, known: TeamNames) -> str | None:
    """The one team that may play in the competition and whose name the text has in full."""
    found = set()
    fuller = re.compile(FULLER.format(name=re.escape(printed)))
    places = (match.start() for match in re.finditer(re.escape(printed), text))  # many times faster than what follows
    for words in (match.group().split(" ") for at in places if (match := fuller.match(text, at)) is not None):
        for count in range(len(words), 1, -1):
            surface = known.lookup(" ".join(words[:count]))
            teams = surface.teams if surface is not None else []
            found |= {team.name for _, team in teams if admits(competition, team)}
    return found.pop() if len(found) == 1 else None
