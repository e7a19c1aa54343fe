"""The ties of one competition and season in; which tie the winner of each plays in next, out."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.model import Tie
from transforms.reconcile.keys import final_key
from transforms.reconcile.stages import FINAL, SEMI_FINAL, THIRD_PLACE, order


def link_ties(ties: Sequence[Tie]) -> dict[str, str | None]:
    """For every tie of one competition and season, the tie in which its winner plays on: {tie_id: next_tie_id}.

    The next tie is the one at the nearest later stage in which the winner stands (either team, while the tie is
    open). The winners of exactly two semi-finals meet in the final even before anybody names it: both then lead to
    `keys.final_key`, the key of a tie that no article has told of and that is no row. Otherwise None.
    """
    next_ties = {tie.tie_id: _next(tie, ties) for tie in sorted(ties, key=lambda tie: tie.tie_id)}
    semi_finals = [tie for tie in ties if tie.stage == SEMI_FINAL]
    if len(semi_finals) == 2 and not any(tie.stage == FINAL for tie in ties):
        next_ties |= {tie.tie_id: final_key(tie.competition, tie.season) for tie in semi_finals}
    return next_ties


def _next(tie: Tie, ties: Sequence[Tie]) -> str | None:
    if order(tie.stage) == 0:
        return None
    later = [other for other in ties if order(other.stage) > order(tie.stage) and other.stage != THIRD_PLACE]
    through = {tie.winner} if tie.winner else {tie.team_1, tie.team_2}
    reached = [other for other in later if through & {other.team_1, other.team_2}]
    return min(reached, key=lambda other: (order(other.stage), other.tie_id)).tie_id if reached else None
