"""The stages of a competition, in order, and which of them are ties (data/stages.csv, and the rules of the game)."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from transforms.lexicon.tables import reference
from transforms.rules.book import rules_for

FINAL, SEMI_FINAL, THIRD_PLACE = "final", "semi-final", "third-place"


@cache
def _stages() -> dict[str, tuple[int, str]]:
    path = Path(__file__).parent / "data" / "stages.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        return {row["stage"]: (int(row["order"]), row["kind"]) for row in csv.DictReader(handle)}


@cache
def order(stage: str | None) -> int:
    """The place of `stage` on the way to the final; 0 where it is unknown."""
    return _stages().get(stage or "", (0, ""))[0]


@cache
def is_knockout(competition: str | None, stage: str | None) -> bool:
    """Whether a match of this stage is part of a tie that sends one side through.

    National teams qualify in groups, and a league's qualifying does not exist: there `qualifying` is no tie.
    """
    if _stages().get(stage or "", (0, ""))[1] != "knockout":
        return False
    known = reference().competitions.get(competition or "")
    return not (stage == "qualifying" and known is not None and known.teams == "national")


@cache
def is_league(competition: str | None) -> bool:
    """Whether `competition` is known to be a league, where each side hosts the other once as a rule."""
    known = reference().competitions.get(competition or "")
    return known is not None and known.kind == "league"


@cache
def plays_two_legs(competition: str | None, season: str | None, stage: str | None) -> bool:
    """Whether two meetings at this stage are the legs of a tie, and not a match and its replay."""
    rules = rules_for(competition, season, stage)
    return rules.format != "series" and rules.legs == 2


@cache
def one_match_only(competition: str | None, season: str | None, stage: str | None) -> bool:
    """Whether the rules, where known, settle a tie of this stage in a single match, without replays."""
    rules = rules_for(competition, season, stage)
    return rules.known and rules.legs == 1 and "replay" not in rules.deciders
