"""The league of clubs that the reference data does not know, by the heads of their article.

In: the claims of an article and its text. Out: the same; what is told of unknown clubs is of the league that a head
above names ("THAMESIDE SUNDAY LEAGUE"), where prose tells no more than a division or a cup of it ("Division One").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transforms.annotate.names import names
from transforms.extract.competitions import team_of
from transforms.extract.lists.competitions import own_competition
from transforms.model import MatchClaim, StandingClaim

LONGEST = 70  # characters of a head
LEAGUE, LEAGUE_CUP = "League", "League Cup"


def under_local_leagues(claims: Sequence[MatchClaim | StandingClaim], text: str) -> None:
    """Set the competition of claims on unknown clubs by the head above them, in place."""
    local = [c for c in claims if _may_be_local(c)]
    if not local:
        return
    heads = list(_heads(text))
    for claim in local:
        above = next((name for start, name in reversed(heads) if start <= claim.char_start), None)
        if above is not None:
            claim.competition = _cup_of(above) if claim.competition == LEAGUE_CUP else above


def _cup_of(league: str) -> str:
    """The cup of the clubs of a league: "Thameside Sunday League Cup"."""
    return f"{league} Cup" if league.endswith(LEAGUE) else league


def _may_be_local(claim: MatchClaim | StandingClaim) -> bool:
    """Whether all its clubs are unknown, and no competition is told or one that says no more than a rank."""
    known = names().data.competitions.get(claim.competition or "")
    untold = claim.competition is None or claim.competition == LEAGUE_CUP or (known and known.kind == "league")
    clubs = (claim.team,) if isinstance(claim, StandingClaim) else (claim.home_team, claim.away_team)
    return bool(untold) and all(team_of(club) is None for club in clubs)


def _heads(text: str) -> Iterator[tuple[int, str]]:
    """The leagues that lines of their own name, known by no more than their names, with where they stand; and their
    cups, where such a line says "League Cup"."""
    known, start, league = names().data.competitions, 0, ""
    for line in text.splitlines(keepends=True):
        if league and line.strip(" :\n").lower() == LEAGUE_CUP.lower():
            yield start, _cup_of(league)
        played = own_competition(line.strip()) if len(line) <= LONGEST else None
        if played is not None and played.kind == "league" and played.name not in known:
            league = played.name
            yield start, league
        start += len(line)
