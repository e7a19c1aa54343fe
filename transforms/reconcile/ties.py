"""One tie with its matches and claims in; the tie, what lost and what it rests on out.

Who goes through is decided by the rules of the game (`transforms.rules`), not here; no match is made up.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from transforms.model import Conflict, DecidedBy, Evidence, Match, Tie
from transforms.reconcile.choose import Choice, Loser, choose, conflicts
from transforms.reconcile.keys import tie_key
from transforms.reconcile.match_rows import agrees, evidence
from transforms.reconcile.tie_groups import Score, TieDraft, running_totals
from transforms.reconcile.types import ArticleHead
from transforms.reconcile.witness import is_override
from transforms.rules import Leg, Rules, TieResult, decide_tie, rules_for

OVERRULED = "overruled by hand, against the scores of the matches"
LEGS_TELL = "the scores of the matches say otherwise"
V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True)
class SettledTie:
    """A tie with what lost and what it rests on."""

    tie: Tie
    conflicts: list[Conflict]
    evidence: list[Evidence]


def settle(tie: TieDraft, names: tuple[str, str], heads: Mapping[str, ArticleHead]) -> SettledTie:
    """Decide the tie by the rules of its competition and season, with what articles say where the scores are silent.

    `names`: the two teams in the order of the pair's sides.
    """
    winners = choose([v.ballot(names[v.winner]) for v in tie.voices if v.winner is not None])
    ways = choose([v.ballot(v.claim.decided_by) for v in tie.voices if v.claim.decided_by])
    result = _result(tie, winners.value)
    winner = winners.value if result is None or _overruled(tie) else result.winner
    first = _first_side(tie)
    counted = _counted(tie, result, names)
    aggregates = _aggregates(tie, counted, winner is not None)
    total = aggregates.value
    decided_by = _decided_by(tie, result, ways.value) if winner else None
    made = Tie(
        tie_id=tie_key(tie.competition, tie.season, tie.stage, *names),
        competition=tie.competition,
        season=tie.season,
        stage=tie.stage,
        team_1=names[first],
        team_2=names[1 - first],
        first_leg_id=_leg_id(tie, 1),
        second_leg_id=_leg_id(tie, 2),
        aggregate_1=total[first] if total else None,
        aggregate_2=total[1 - first] if total else None,
        away_goals_1=_away_goals(tie, names[first]) if counted else None,
        away_goals_2=_away_goals(tie, names[1 - first]) if counted else None,
        status=_status(tie, winner),
        winner=winner,
        decided_by=decided_by,
        next_tie_id=None,
    )
    lost: dict[str, Choice[Any]] = {
        "aggregate": aggregates,
        "winner": _with_counted(winners, result) if _overruled(tie) else _against(winners, winner),
        "decided_by": _against(ways, decided_by) if winner else Choice(),
    }
    return SettledTie(made, _conflicts(made, first, lost), _evidence(tie, made, names, heads))


def _overruled(tie: TieDraft) -> bool:
    """Whether a person has said who went through, whatever the scores say."""
    return any(v.winner is not None and is_override(v.claim.extractor) for v in tie.voices)


def _with_counted(told: Choice[str], result: TieResult | None) -> Choice[str]:
    """Where a person has overruled the scores, the winner that they make among the losers."""
    counted = result.winner if result else None
    if counted is None or counted in (told.value, *(loser.value for loser in told.losers)):
        return told
    return replace(told, losers=(*told.losers, Loser(counted, len(told.origins), 0, OVERRULED)))


# -- what the rules say ---------------------------------------------------------------------------------------------


def _result(tie: TieDraft, stated: str | None) -> TieResult | None:
    """The verdict of the rules on the matches that are known; None for a tie known only from what is said of it."""
    if not tie.drafts:
        return None
    return decide_tie([_leg(draft.match) for draft in tie.drafts], _rules(tie), stated)


def _leg(match: Match) -> Leg:
    counts = match.status == "played"
    return Leg(
        home=match.home_team,
        away=match.away_team,
        home_goals=match.home_goals if counts else None,
        away_goals=match.away_goals if counts else None,
        extra_time=match.extra_time,
        home_penalties=match.home_penalties,
        away_penalties=match.away_penalties,
        leg=match.leg,
        neutral=match.neutral,
    )


def _rules(tie: TieDraft) -> Rules:
    """The rules of the tie's season and stage: two legs where legs are told, and no away goals where nobody knows
    who was away."""
    rules = rules_for(tie.competition, tie.season, tie.stage)
    legs = {draft.match.leg for draft in tie.drafts}
    if rules.legs == 1 and (2 in legs or (1 in legs and not rules.known)):
        rules = replace(rules, legs=2)
    if not all(draft.match.home_known or draft.score is None for draft in tie.drafts):
        rules = replace(rules, deciders=tuple(step for step in rules.deciders if step != "away goals") or ("replay",))
    return rules


def _decided_by(tie: TieDraft, result: TieResult | None, told: DecidedBy | None) -> DecidedBy | None:
    """How it was decided: by the rules; as told where the matches do not show it (a lot, goals in extra time)."""
    if result is None or _overruled(tie):
        return told
    if told is None:
        return result.decided_by
    shown = _result(tie, None)
    silent = shown is None or shown.winner is None
    return told if silent or (result.decided_by, told) == ("aggregate", "extra time") else result.decided_by


def _status(tie: TieDraft, winner: str | None) -> Literal["upcoming", "in progress", "decided"]:
    if winner is not None:
        return "decided"
    begun = any(draft.match.status == "played" for draft in tie.drafts)
    return "in progress" if begun or tie.aggregates else "upcoming"


# -- what is counted and what is told ---------------------------------------------------------------------------------


def _counted(tie: TieDraft, result: TieResult | None, names: tuple[str, str]) -> Score | None:
    """The aggregate in the order of the sides; None unless the known scores are those of the first matches on."""
    known = [draft.match.leg for draft in tie.drafts if draft.score is not None]
    if result is None or result.aggregate_1 is None or result.aggregate_2 is None or not known:
        return None
    unscored = any(draft.match.status == "played" and draft.score is None for draft in tie.drafts)
    two_legs = _rules(tie).legs == 2
    if unscored or (two_legs and 1 not in known and len(known) < 2):
        return None
    counted = (result.aggregate_1, result.aggregate_2)
    return counted if result.team_1 == names[0] else (counted[1], counted[0])


def _aggregates(tie: TieDraft, counted: Score | None, decided: bool) -> Choice[Score]:
    """The aggregate: counted from the legs where all are known, else as told, else what it was so far."""
    told = choose([v.ballot(v.aggregate) for v in tie.voices if v.aggregate is not None])
    if counted is None:
        return told
    scored = len([draft for draft in tie.drafts if draft.score is not None])
    if scored < _rules(tie).legs and told.value is not None and (decided or told.value != counted):
        return _without(told, running_totals(tie))
    return _against(told, counted, running_totals(tie)) if told.value is not None else Choice(counted)


def _without(told: Choice[Score], states: Collection[Score]) -> Choice[Score]:
    """The told aggregate; one told earlier, when the tie stood so, is no contradiction."""
    return replace(told, losers=tuple(loser for loser in told.losers if loser.value not in states))


def _against(told: Choice[V], chosen: V | None, fine: Collection[V] = ()) -> Choice[V]:
    """What was told, as seen from a value that the matches have settled: all else loses, but what was `fine` then."""
    if chosen is None or told.value is None:
        return told
    values = [(told.value, len(told.origins)), *((loser.value, loser.sources_against) for loser in told.losers)]
    agreeing = sum(sources for value, sources in values if value == chosen)
    lost = [
        Loser(value, agreeing, sources, LEGS_TELL) for value, sources in values if value != chosen and value not in fine
    ]
    return Choice(chosen, told.origins, losers=tuple(lost))


def _first_side(tie: TieDraft) -> int:
    """The side at home in the first leg: as known, else the guest of the second, else the pair's order."""
    for leg in (1, 2, None):
        for draft in tie.drafts:
            if draft.match.leg == leg and draft.match.home_known:
                home = draft.side(draft.match.home_team) or 0
                return 1 - home if leg == 2 else home
    return 0


def _away_goals(tie: TieDraft, team: str) -> int | None:
    """What `team` has scored away from home; None before it has played there or where nobody knows who was away."""
    scored = [draft.match for draft in tie.drafts if draft.match.home_goals is not None and not draft.match.neutral]
    if not all(match.home_known for match in scored):
        return None
    away = [match.away_goals for match in scored if match.away_team == team and match.away_goals is not None]
    return sum(away) if away else None


def _leg_id(tie: TieDraft, number: int) -> str | None:
    """The key of a leg: as numbered, else the one in that place among matches without numbers."""
    numbered = [draft.match.match_id for draft in tie.drafts if draft.match.leg == number]
    if numbered:
        return numbered[0]
    loose = [draft.match.match_id for draft in tie.drafts if draft.match.leg is None]
    place = number - 1 - sum(draft.match.leg is not None and draft.match.leg < number for draft in tie.drafts)
    return loose[place] if 0 <= place < len(loose) and len(loose) == len(tie.drafts) else None


# -- conflicts and evidence -----------------------------------------------------------------------------------


def _conflicts(tie: Tie, first: int, lost: Mapping[str, Choice[Any]]) -> list[Conflict]:
    rows: list[Conflict] = []
    for name, choice in lost.items():
        show = (lambda total: f"{total[first]}-{total[1 - first]}") if name == "aggregate" else str
        rows += conflicts("ties", tie.tie_id, name, choice, show)
    return rows


def _evidence(tie: TieDraft, made: Tie, names: tuple[str, str], heads: Mapping[str, ArticleHead]) -> list[Evidence]:
    """A row for every claim about the tie, and for every claim about its matches."""
    states = running_totals(tie)
    total = None
    if made.aggregate_1 is not None and made.aggregate_2 is not None:
        total = (made.aggregate_1, made.aggregate_2)
        total = total if made.team_1 == names[0] else (total[1], total[0])
    rows = []
    for one in tie.voices:
        fine = one.aggregate is None or one.aggregate == total or one.aggregate in states
        fine &= one.winner is None or names[one.winner] == made.winner
        fine &= one.claim.decided_by in (None, made.decided_by)
        rows.append(evidence("ties", made.tie_id, "ties", one.claim, fine, heads))
    for draft in tie.drafts:
        told = draft.cluster.all_witnesses
        rows += [evidence("ties", made.tie_id, "matches", w.claim, agrees(w, draft), heads) for w in told]
    return rows
