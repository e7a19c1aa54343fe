"""Competitions and teams under the names that they had in the season that is told of, qualifiers under their
tournament's.

In: the claims of an article, in which a competition or a team has its present name whatever the article calls it. Out:
the same, with "Scottish Championship" as the Scottish First Division and FC Dallas as Dallas Burn in what is told of
1996, and with "World Cup qualifying" as the stage `qualifying` of the World Cup.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import chain

from transforms.annotate.features import people_words
from transforms.annotate.tokens import fold
from transforms.lexicon.tables import Competition, Team, reference
from transforms.model import Claim, Extraction, GoalClaim, MatchClaim, StandingClaim, TieClaim, TitleClaim

Named = MatchClaim | StandingClaim | TieClaim | TitleClaim
TABLES = ("matches", "standings", "ties", "titles")
TEAM_FIELDS = ("home_team", "away_team", "team", "opponent", "team_1", "team_2", "winner")
STAGES = {" qualifying": "qualifying", " qualifying play-offs": "play-off"}  # of a tournament, by the end of a name


def under_names_of_their_day(extraction: Extraction) -> None:
    """Set the competition and the teams of each claim to what they were called in the claim's season, in place.

    The season is the claim's own, else that of its day, else that of the article; where none is known, the name is the
    one that the article prints. A title of a season that is not told may be of any.
    """
    known, article = reference().competitions, extraction.article
    claims: Iterable[Named] = chain.from_iterable(extraction.claims[table] for table in TABLES)
    for claim in claims:
        _set_tournament(claim, known)
        competition = known.get(claim.competition or "")
        if competition is not None and competition.former:
            year = None if _of_any_season(claim) else _first_year(claim, competition, article.published_on)
            if year is not None:
                claim.competition = next((name for name, until in competition.former if year < until), competition.name)
            elif not isinstance(claim, TitleClaim):
                claim.competition = _competition_as_printed(competition, article.text)
    for told in chain.from_iterable(extraction.claims.values()):
        _name_teams(told, article.published_on, article.text)


def _name_teams(claim: Claim, published_on: date | None, text: str) -> None:
    """Set the teams of one claim to their names of its season; a goal is of the season of its match."""
    for place in TEAM_FIELDS:
        team = reference().teams.get(getattr(claim, place, None) or "")
        if team is not None and team.former:
            told = claim.match if isinstance(claim, GoalClaim) and claim.match is not None else claim
            year = _first_year(told, _calendar(told, team), published_on)
            setattr(claim, place, team.name_in(year) if year is not None else _team_as_printed(team, text))


def _calendar(claim: Claim, team: Team) -> Competition | None:
    """The competition by whose seasons a claim about `team` is reckoned: its own, else the team's league."""
    known = reference().competitions
    return known.get(getattr(claim, "competition", None) or "") or known.get(team.league or "")


def _set_tournament(claim: Named, known: dict[str, Competition]) -> None:
    """Name the tournament of a claim on its qualifiers, which are a stage of it."""
    for ending, stage in STAGES.items():
        tournament = (claim.competition or "").removesuffix(ending)
        if tournament != claim.competition and tournament in known:
            claim.competition = tournament
            if isinstance(claim, (MatchClaim, TieClaim)):
                claim.stage = claim.stage or stage


def _of_any_season(claim: Claim) -> bool:
    return isinstance(claim, TitleClaim) and not claim.season


def _first_year(claim: Claim, competition: Competition | None, published_on: date | None) -> int | None:
    """The year in which the claim's season began, its day's where no competition tells when seasons begin; None where
    nothing tells either."""
    season = getattr(claim, "season", None) or ""
    if season[:4].isdigit():
        return int(season[:4])
    day = getattr(claim, "date", None) or getattr(claim, "as_of", None) or published_on
    if day is None:
        return None
    begun = competition is None or competition.season_kind == "calendar" or day.month >= competition.season_start
    return int(day.year) if begun else int(day.year) - 1


def _competition_as_printed(competition: Competition, text: str) -> str:
    """The name of a competition that stands in an article: its present one before a former one."""
    names = (competition.name, *(name for name, _ in competition.former))
    return next((name for name in names if any(form in text for form in _forms(name))), competition.name)


def _team_as_printed(team: Team, text: str) -> str:
    """The name of a team that stands in an article: its present one before a former one."""
    names = (team.name, *(name for name, _ in reversed(team.former)))
    return next((name for name in names if name in text), team.name)


@cache
def _forms(name: str) -> tuple[str, ...]:
    """What is printed of a name: the whole, and what is left of it without its people's word ("First Division"), unless
    that is the present league of another country."""
    people, _, rest = name.partition(" ")
    other = reference().competitions.get(rest)
    short = rest and fold(people) in people_words() and (other is None or other.last is not None)
    return (name, rest) if short else (name,)
