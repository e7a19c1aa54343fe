"""The goals of one settled match in; goal rows with keys, their conflicts and the claims that they rest on, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transforms.model import Conflict, Evidence, Goal
from transforms.reconcile.goals import Dropped, Scored, Told
from transforms.reconcile.keys import team_slug
from transforms.reconcile.match_rows import evidence
from transforms.reconcile.matches import MOST_CERTAIN, Draft
from transforms.reconcile.scorers import same_player, surname
from transforms.reconcile.teams import slug
from transforms.reconcile.types import ArticleHead


def name_goals(each: Draft, goals: Sequence[Scored]) -> list[tuple[str, Scored]]:
    """Each goal with its key: the match, the side, the scorer's surname and the number among his goals there."""
    numbers: dict[str, int] = {}
    named = []
    for goal in sorted(goals, key=lambda one: one.order):
        base = f"{each.match.match_id}-{team_slug(each.names[goal.side])}-{slug(surname(goal.scorer)) or 'goal'}"
        numbers[base] = numbers.get(base, 0) + 1
        named.append((f"{base}-{numbers[base]}", goal))
    return named


def goal_row(goal_id: str, each: Draft, goal: Scored) -> Goal:
    """The goal as a row."""
    minute = goal.minute
    return Goal(
        goal_id=goal_id,
        match_id=each.match.match_id,
        team=each.names[goal.side],
        scorer=goal.scorer,
        minute=minute[0] if minute else None,
        added_time=minute[1] if minute else None,
        kind=goal.kind,
        assist=goal.assist,
        claim_count=len(goal.told),
        confidence=_confidence(goal),
    )


def _confidence(goal: Scored) -> float:
    """1 minus the chance that every source is wrong."""
    best: dict[str, float] = {}
    for one in goal.told:
        best[one.origin] = max(best.get(one.origin, 0.0), min(one.claim.confidence, MOST_CERTAIN))
    doubt = 1.0
    for origin in sorted(best):
        doubt *= 1.0 - best[origin]
    return round(min(1.0 - doubt, MOST_CERTAIN), 4)


def goal_evidence(
    each: Draft, named: Sequence[tuple[str, Scored]], dropped: Sequence[Dropped], heads: Mapping[str, ArticleHead]
) -> list[Evidence]:
    """A row for every claim of every goal; claims of a goal that is not believed disagree with the goal in its place,
    or with the match that has no room for it."""
    rows = []
    for goal_id, goal in named:
        rows += [evidence("goals", goal_id, "goals", one.claim, _agrees(one, goal), heads) for one in goal.told]
    ids = {id(goal): goal_id for goal_id, goal in named}
    for gone in dropped:
        stands = ids.get(id(gone.instead))
        fact = ("goals", stands) if stands else ("matches", each.match.match_id)
        rows += [evidence(*fact, "goals", one.claim, False, heads) for one in gone.goal.told]
    return rows


def _agrees(one: Told, goal: Scored) -> bool:
    minute = goal.minute
    same_minute = one.claim.minute is None or minute is None or one.claim.minute == minute[0]
    return same_minute and one.claim.kind in ("goal", goal.kind) and same_player(one.claim.scorer, goal.scorer)


def goal_conflicts(each: Draft, named: Sequence[tuple[str, Scored]], dropped: Sequence[Dropped]) -> list[Conflict]:
    """Every minute and kind that lost, and every goal that the score had no room for."""
    rows: list[Conflict] = []
    for goal_id, goal in named:
        rows += _of_goal(goal_id, goal)
    ids = {id(goal): goal_id for goal_id, goal in named}
    for gone in dropped:
        stands = ids.get(id(gone.instead))
        rows.append(
            Conflict(
                fact_table="goals" if stands else "matches",
                fact_id=stands or each.match.match_id,
                field=gone.field,
                chosen=_words(each, gone.instead) if stands and gone.instead else None,
                other=_words(each, gone.goal),
                sources_for=len(gone.instead.origins) if stands and gone.instead else 0,
                sources_against=len(gone.goal.origins),
                explanation=gone.reason,
            )
        )
    return rows


def _of_goal(goal_id: str, goal: Scored) -> list[Conflict]:
    """The minutes and kinds that other reports give for one goal."""
    minute = goal.minute
    told: list[tuple[str, str, str, str]] = []
    for one in goal.told:
        if minute and one.claim.minute is not None and one.claim.minute != minute[0]:
            told.append(("minute", str(minute[0]), str(one.claim.minute), one.origin))
        if one.claim.kind not in ("goal", goal.kind):
            told.append(("kind", goal.kind, one.claim.kind, one.origin))
    rows = []
    for name, chosen, other in sorted({entry[:3] for entry in told}):
        against = {entry[3] for entry in told if entry[:3] == (name, chosen, other)}
        rows.append(
            Conflict(
                fact_table="goals",
                fact_id=goal_id,
                field=name,
                chosen=chosen,
                other=other,
                sources_for=len(goal.origins - against) or len(goal.origins),
                sources_against=len(against),
                explanation="most points among the reports of this goal decide, then the smaller number",
            )
        )
    return rows


def _words(each: Draft, goal: Scored) -> str:
    minute = goal.minute
    when = f" {minute[0]}" + (f"+{minute[1]}" if minute[1] else "") if minute else ""
    return f"{goal.scorer}{when} ({each.names[goal.side]})"
