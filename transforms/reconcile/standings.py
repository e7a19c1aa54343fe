"""What articles say of tables in; one row per competition, season, group, date and team out.

Rows are as reported: nothing is computed here, and numbers of different days are never mixed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from transforms.model import Conflict, Evidence, Standing, StandingClaim
from transforms.reconcile.choose import Ballot, Choice, choose, conflicts
from transforms.reconcile.keys import standing_key
from transforms.reconcile.match_rows import evidence
from transforms.reconcile.season_names import clean_season, current_season, season_of
from transforms.reconcile.teams import name_in, team_key
from transforms.reconcile.types import ArticleHead, Facts
from transforms.reconcile.witness import directness, is_correction

NUMBERS = ("position", "points", "played", "won", "drawn", "lost", "goals_for", "goals_against")
Row = tuple[str | None, str | None, str | None, date | None, str]


def standings(claims: Iterable[StandingClaim], heads: Mapping[str, ArticleHead]) -> Facts:
    """The reported table rows with their evidence and conflicts.

    Needs all claims of each (competition, team): a row told without its group joins the only group told that day.
    """
    rows: dict[Row, list[StandingClaim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.claim_id):
        rows.setdefault(_row(claim, heads[claim.article_id]), []).append(claim)
    facts = Facts()
    for row, told in _with_groups(rows).items():
        _settle(row, told, heads, facts)
    return facts.sort()


def _row(claim: StandingClaim, head: ArticleHead) -> Row:
    own_date = head.published_on if head.published_from != "inferred" else None
    as_of = claim.as_of or own_date
    season = clean_season(claim.season) or (season_of(claim.competition, as_of, (claim.team,)) if as_of else None)
    if season is None and head.published_on is not None:
        season = current_season(claim.competition, head.published_on, "played", (claim.team,))
    return claim.competition, season, claim.group_name, as_of, team_key(claim.team)


def _with_groups(rows: Mapping[Row, list[StandingClaim]]) -> dict[Row, list[StandingClaim]]:
    """Rows told without a group united with the only row of that day that has one."""
    united: dict[Row, list[StandingClaim]] = {row: list(told) for row, told in rows.items() if row[2] is not None}
    groups: dict[Row, list[Row]] = {}
    for row in united:
        groups.setdefault((row[0], row[1], None, row[3], row[4]), []).append(row)
    for row, told in rows.items():
        if row[2] is None:
            named = groups.get(row, [])
            united.setdefault(named[0] if len(named) == 1 else row, []).extend(told)
    return united


def _settle(row: Row, told: list[StandingClaim], heads: Mapping[str, ArticleHead], facts: Facts) -> None:
    competition, season, group, as_of, _ = row
    choices = {name: _vote(told, name, heads) for name in NUMBERS}
    team = name_in(min(claim.team for claim in told), season)
    standing_id = standing_key(competition, season, group, as_of.isoformat() if as_of else None, team)
    facts.standings.append(
        Standing(
            standing_id=standing_id,
            competition=competition,
            season=season,
            group_name=group,
            as_of=as_of,
            team=team,
            source_count=len({heads[claim.article_id].origin for claim in told}),
            **{name: choice.value for name, choice in choices.items()},
        )
    )
    facts.evidence += _evidence(standing_id, told, choices, heads)
    facts.conflicts += _conflicts(standing_id, choices)


def _vote(told: Iterable[StandingClaim], name: str, heads: Mapping[str, ArticleHead]) -> Choice[int]:
    ballots = []
    for claim in told:
        value, head = getattr(claim, name), heads[claim.article_id]
        if value is not None:
            points = directness(claim.extractor, claim.confidence)
            corrects = is_correction(claim.extractor)
            ballots.append(Ballot(value, head.origin, points, head.published_on, False, corrects, claim.quote))
    return choose(ballots)


def _evidence(
    standing_id: str,
    told: Iterable[StandingClaim],
    choices: Mapping[str, Choice[int]],
    heads: Mapping[str, ArticleHead],
) -> list[Evidence]:
    rows = []
    for claim in told:
        fine = all(getattr(claim, name) in (None, choice.value) for name, choice in choices.items())
        rows.append(evidence("standings", standing_id, "standings", claim, fine, heads))
    return rows


def _conflicts(standing_id: str, choices: Mapping[str, Choice[int]]) -> list[Conflict]:
    rows: list[Conflict] = []
    for name, choice in choices.items():
        rows += conflicts("standings", standing_id, name, choice)
    return rows


def standings_cluster(competition: str | None, team: str) -> str:
    """The key of the claims that must be reconciled together: `Premier League|Arsenal`."""
    return f"{competition or ''}|{team_key(team)}"
