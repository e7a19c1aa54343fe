"""The ties of one competition and season in; which tie the winner of each plays in next, and who went through because
he played on, out. What articles say of one pair alone is settled before, in `ties`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast, get_args

from transforms.model import DecidedBy, Tie
from transforms.reconcile.keys import final_key
from transforms.reconcile.stages import FINAL, SEMI_FINAL, THIRD_PLACE, order
from transforms.rules import rules_for

TiesByTeam = dict[str, list[Tie]]


def finish_ties(ties: Sequence[Tie]) -> list[Tie]:
    """All ties of one competition and season, as `reconcile` gives them, with what only the other ties tell.

    A tie that its own scores and sources leave open was won by the one of its teams that plays at a later stage; then
    every tie gets its `next_tie_id` (see `link_ties`). Give it fresh ties: a winner filled here is not told apart from
    one that articles tell.
    """
    known = _by_team(ties)
    settled = [_through(tie, known) for tie in ties]
    links = link_ties(settled)
    return [replace(tie, next_tie_id=links[tie.tie_id]) for tie in settled]


def link_ties(ties: Sequence[Tie]) -> dict[str, str | None]:
    """For every tie of one competition and season, the tie in which its winner plays on: {tie_id: next_tie_id}.

    The next tie is the one at the nearest later stage in which the winner stands (either team, while the tie is
    open). The winners of exactly two semi-finals meet in the final even before anybody names it: both then lead to
    `keys.final_key`, the key of a tie that no article has told of and that is no row. Otherwise None.
    """
    known = _by_team(ties)
    next_ties = {tie.tie_id: _next(tie, known) for tie in sorted(ties, key=lambda tie: tie.tie_id)}
    semi_finals = [tie for tie in ties if tie.stage == SEMI_FINAL]
    if len(semi_finals) == 2 and not any(tie.stage == FINAL for tie in ties):
        next_ties |= {tie.tie_id: final_key(tie.competition, tie.season) for tie in semi_finals}
    return next_ties


def _by_team(ties: Sequence[Tie]) -> TiesByTeam:
    """The ties of each team, the earliest stage first: a cup of a thousand ties must not be searched for each."""
    found: TiesByTeam = {}
    for tie in sorted(ties, key=lambda tie: (order(tie.stage), tie.tie_id)):
        for team in {tie.team_1, tie.team_2}:
            found.setdefault(team, []).append(tie)
    return found


def _next(tie: Tie, known: TiesByTeam) -> str | None:
    through = [tie.winner] if tie.winner else [tie.team_1, tie.team_2]
    reached = [later for team in through if (later := _later(tie, team, known))]
    return min(reached, key=lambda other: (order(other.stage), other.tie_id)).tie_id if reached else None


def _later(tie: Tie, team: str, known: TiesByTeam) -> Tie | None:
    """The next tie of `team` at a later stage than that of `tie`; none where that is unknown or leads nowhere."""
    stage = order(tie.stage)
    if stage == 0 or tie.stage == THIRD_PLACE:
        return None
    return next((other for other in known.get(team, ()) if order(other.stage) > stage), None)


def _through(tie: Tie, known: TiesByTeam) -> Tie:
    if tie.winner is not None:
        return tie
    through = [team for team in (tie.team_1, tie.team_2) if _later(tie, team, known)]
    if len(through) != 1:
        return tie
    return replace(tie, status="decided", winner=through[0], decided_by=_last_resort(tie))


def _last_resort(tie: Tie) -> DecidedBy | None:
    """How a tie was settled whose legs are level and whose winner is known: by what the rules of its time name last."""
    if tie.aggregate_1 is None or tie.aggregate_1 != tie.aggregate_2:
        return None
    rules = rules_for(tie.competition, tie.season, tie.stage)
    known = (tie.first_leg_id is not None) + (tie.second_leg_id is not None)
    last = rules.deciders[-1]
    return cast(DecidedBy, last) if known >= rules.legs and last in get_args(DecidedBy) else None
