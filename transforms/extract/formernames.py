"""Competitions under the names that they had in the season that is told of.

In: the claims of an article, in which a competition has its present name whatever the article calls it. Out: the same,
with "Scottish Championship" as the Scottish First Division in what is told of 1996.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain

from transforms.lexicon.tables import Competition, reference
from transforms.model import Extraction, MatchClaim, StandingClaim, TieClaim, TitleClaim

Named = MatchClaim | StandingClaim | TieClaim | TitleClaim
TABLES = ("matches", "standings", "ties", "titles")


def under_names_of_their_day(extraction: Extraction) -> None:
    """Set the competition of each claim to what it was called in the claim's season, in place.

    The season is the claim's own, else that of its day, else that of the article; a title of a season that is not told
    may be of any.
    """
    known = reference().competitions
    claims: Iterable[Named] = chain.from_iterable(extraction.claims[table] for table in TABLES)
    for claim in claims:
        competition = known.get(claim.competition or "")
        if competition is not None and competition.former:
            year = _first_year(claim, competition, extraction.article.published_on)
            claim.competition = next((name for name, until in competition.former if year < until), competition.name)


def _first_year(claim: Named, competition: Competition, published_on: date | None) -> int:
    """The year in which the claim's season began; a year to come where nothing tells it."""
    if claim.season and claim.season[:4].isdigit():
        return int(claim.season[:4])
    day = getattr(claim, "date", None) or getattr(claim, "as_of", None) or published_on
    if day is None or isinstance(claim, TitleClaim):
        return date.max.year
    begun = competition.season_kind == "calendar" or day.month >= competition.season_start
    return int(day.year) if begun else int(day.year) - 1
