"""Competitions under the names that they had in the season that is told of, qualifiers under their tournament's.

In: the claims of an article, in which a competition has its present name whatever the article calls it. Out: the same,
with "Scottish Championship" as the Scottish First Division in what is told of 1996, and with "World Cup qualifying" as
the stage `qualifying` of the World Cup.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import chain

from transforms.annotate.features import people_words
from transforms.annotate.tokens import fold
from transforms.lexicon.tables import Competition, reference
from transforms.model import Extraction, MatchClaim, StandingClaim, TieClaim, TitleClaim

Named = MatchClaim | StandingClaim | TieClaim | TitleClaim
TABLES = ("matches", "standings", "ties", "titles")
STAGES = {" qualifying": "qualifying", " qualifying play-offs": "play-off"}  # of a tournament, by the end of a name


def under_names_of_their_day(extraction: Extraction) -> None:
    """Set the competition of each claim to what it was called in the claim's season, in place.

    The season is the claim's own, else that of its day, else that of the article; where none is known, the name is the
    one that the article prints. A title of a season that is not told may be of any.
    """
    known, article = reference().competitions, extraction.article
    claims: Iterable[Named] = chain.from_iterable(extraction.claims[table] for table in TABLES)
    for claim in claims:
        _set_tournament(claim, known)
        competition = known.get(claim.competition or "")
        if competition is not None and competition.former:
            year = _first_year(claim, competition, article.published_on)
            if year is not None:
                claim.competition = next((name for name, until in competition.former if year < until), competition.name)
            elif not isinstance(claim, TitleClaim):
                claim.competition = _as_printed(competition, article.text)


def _set_tournament(claim: Named, known: dict[str, Competition]) -> None:
    """Name the tournament of a claim on its qualifiers, which are a stage of it."""
    for ending, stage in STAGES.items():
        tournament = (claim.competition or "").removesuffix(ending)
        if tournament != claim.competition and tournament in known:
            claim.competition = tournament
            if isinstance(claim, (MatchClaim, TieClaim)):
                claim.stage = claim.stage or stage


def _first_year(claim: Named, competition: Competition, published_on: date | None) -> int | None:
    """The year in which the claim's season began; None where nothing tells it."""
    if claim.season and claim.season[:4].isdigit():
        return int(claim.season[:4])
    day = getattr(claim, "date", None) or getattr(claim, "as_of", None) or published_on
    if day is None or isinstance(claim, TitleClaim):
        return None
    begun = competition.season_kind == "calendar" or day.month >= competition.season_start
    return int(day.year) if begun else int(day.year) - 1


def _as_printed(competition: Competition, text: str) -> str:
    """The name of a competition that stands in an article: its present one before a former one."""
    names = (competition.name, *(name for name, _ in competition.former))
    return next((name for name in names if any(form in text for form in _forms(name))), competition.name)


@cache
def _forms(name: str) -> tuple[str, ...]:
    """What is printed of a name: the whole, and what is left of it without its people's word ("First Division"), unless
    that is the present league of another country."""
    people, _, rest = name.partition(" ")
    other = reference().competitions.get(rest)
    short = rest and fold(people) in people_words() and (other is None or other.last is not None)
    return (name, rest) if short else (name,)
