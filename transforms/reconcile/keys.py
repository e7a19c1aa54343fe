"""What a fact is, in; its readable key out. A key holds nothing that a fact may gain later, such as a date or a ground.

`ccc-2025-semi-final-inter-miami-vancouver-whitecaps-1`: competition, season, stage, the two teams in alphabetical
order, and the number of their meeting there (the leg, where there are legs).
"""

from __future__ import annotations

from functools import cache

from transforms.lexicon.tables import reference
from transforms.reconcile.stages import FINAL
from transforms.reconcile.teams import slug, team_key


@cache
def competition_slug(competition: str | None) -> str:
    """The competition's code, the slug of a name that the reference data lacks, or `match` where nobody told it."""
    known = reference().competitions.get(competition or "")
    return known.code if known else slug(competition) if competition else "match"


@cache
def team_slug(name: str) -> str:
    """The team as a part of a key: by its present name, so that a season learnt later changes no key. An unknown team
    never shares it with a known one."""
    key = team_key(name)
    if not key.startswith("?"):
        return slug(key)
    bare = slug(key)
    return f"{bare}-unlisted" if bare in _known_slugs() else bare


@cache
def _known_slugs() -> frozenset[str]:
    return frozenset(slug(name) for name in reference().teams)


def tie_key(competition: str | None, season: str | None, stage: str | None, team_a: str, team_b: str) -> str:
    """The key of a tie, or of all meetings of a pair in one season of a league."""
    teams = sorted((team_slug(team_a), team_slug(team_b)))
    return "-".join([*_event(competition, season, stage), *teams])


def final_key(competition: str | None, season: str | None) -> str:
    """The key of a final whose two teams are not known yet: `ccc-2025-final`."""
    return "-".join(_event(competition, season, FINAL))


def standing_key(competition: str | None, season: str | None, group: str | None, as_of: str | None, team: str) -> str:
    """The key of a reported table row: `mls-2025-table-eastern-conference-2025-04-03-inter-miami`."""
    parts = [*_event(competition, season, "table"), slug(group or ""), as_of or "undated", team_slug(team)]
    return "-".join(part for part in parts if part)


def _event(competition: str | None, season: str | None, stage: str | None) -> list[str]:
    return [part for part in (competition_slug(competition), slug(season or ""), slug(stage or "")) if part]
