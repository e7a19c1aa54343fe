"""Which stages of a competition are ties, and how many matches a tie has there, by the rules of the game."""

from __future__ import annotations

from functools import cache

from transforms.lexicon.tables import reference
from transforms.rules import rules_for
from transforms.rules.rounds import stage_order

FINAL, SEMI_FINAL, THIRD_PLACE = "final", "semi-final", "third-place"
GROUP_STAGES = frozenset({"group stage", "second group stage", "league phase"})


def order(stage: str | None) -> int:
    """The place of `stage` on the way to the final; 0 where it is unknown or leads nowhere (third place)."""
    return stage_order().get(stage or "", 0)


@cache
def is_knockout(competition: str | None, stage: str | None) -> bool:
    """Whether a match of this stage is part of a tie that sends one side through.

    National teams qualify in groups: there `qualifying` is no tie.
    """
    if stage != THIRD_PLACE and (order(stage) == 0 or stage in GROUP_STAGES):
        return False
    known = reference().competitions.get(competition or "")
    return not (stage == "qualifying" and known is not None and known.teams == "national")


@cache
def is_league(competition: str | None) -> bool:
    """Whether `competition` is known to be a league, where each side hosts the other once as a rule."""
    known = reference().competitions.get(competition or "")
    return known is not None and known.kind == "league"


@cache
def one_match_only(competition: str | None, season: str | None, stage: str | None) -> bool:
    """Whether the rules, where known, settle a tie of this stage in a single match, without replays."""
    rules = rules_for(competition, season, stage)
    return rules.known and rules.legs == 1 and "replay" not in rules.deciders
