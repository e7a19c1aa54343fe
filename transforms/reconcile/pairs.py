"""All claims about one pair of teams in, all facts about it out. Knows the order of the steps and decides nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from transforms.model import GoalClaim, MatchClaim, TieClaim
from transforms.reconcile.cluster import Cluster, plurality
from transforms.reconcile.clusters import cluster
from transforms.reconcile.goal_rows import goal_conflicts, goal_evidence, goal_row, name_goals
from transforms.reconcile.goals import Told, annul, fit_to_score, merge, unheard
from transforms.reconcile.match_rows import evidence, match_conflicts, match_evidence, name_all
from transforms.reconcile.matches import Draft, Score, draft
from transforms.reconcile.teams import name_in, team_key
from transforms.reconcile.tie_groups import TieDraft, group, score_bonus, voice
from transforms.reconcile.ties import settle
from transforms.reconcile.types import ArticleHead, Facts
from transforms.reconcile.witness import Pair, witness


@dataclass(slots=True)
class PairClaims:
    """What articles say about one pair of teams. `goals` also name the match claim that they belong to."""

    matches: list[MatchClaim] = field(default_factory=list)
    goals: list[GoalClaim] = field(default_factory=list)
    ties: list[TieClaim] = field(default_factory=list)


def pair_facts(pair: Pair, claims: PairClaims, heads: Mapping[str, ArticleHead]) -> Facts:
    """The matches, goals and ties of one pair, with evidence and conflicts."""
    names = (_name(pair[0], claims), _name(pair[1], claims))
    drafts, told = _matches(pair, names, claims, heads)
    voices = [voice(claim, heads[claim.article_id], pair) for claim in claims.ties]
    ties = group(drafts, voices)
    _count_legs(ties)
    _name_by_season(drafts, ties)
    name_all(drafts)
    facts = Facts()
    for tie in ties:
        settled = settle(tie, _in_season(names, tie.season), heads)
        facts.ties.append(settled.tie)
        facts.conflicts += settled.conflicts
        facts.evidence += settled.evidence
        for each in tie.drafts:
            each.match.tie_id = settled.tie.tie_id
    for index, each in enumerate(drafts):
        facts.matches.append(each.match)
        facts.conflicts += match_conflicts(each)
        facts.evidence += match_evidence(each, heads)
        _add_goals(each, told[index], heads, facts)
    return facts


def _name(key: str, claims: PairClaims) -> str:
    """The team's name: the one that most claims use; of a known team they are all names that it has or had."""
    spellings = [name for claim in claims.matches for name in (claim.home_team, claim.away_team)]
    spellings += [name for claim in claims.ties for name in (claim.team_1, claim.team_2)]
    return plurality((name, 1) for name in spellings if team_key(name) == key) or key


def _name_by_season(drafts: Sequence[Draft], ties: Sequence[TieDraft]) -> None:
    """Call the two teams of each match what they were called in its season, that of its tie before its own."""
    seasons = {id(each): tie.season for tie in ties for each in tie.drafts}
    for each in drafts:
        each.name(_in_season(each.names, seasons.get(id(each), each.match.season)))


def _in_season(names: tuple[str, str], season: str | None) -> tuple[str, str]:
    return name_in(names[0], season), name_in(names[1], season)


def _matches(
    pair: Pair, names: tuple[str, str], claims: PairClaims, heads: Mapping[str, ArticleHead]
) -> tuple[list[Draft], list[list[Told]]]:
    """The drafts of the pair's matches, and beside each the goals told of it."""
    clusters = cluster(witness(claim, heads[claim.article_id], pair) for claim in claims.matches)
    at: dict[str, tuple[int, bool]] = {}
    for index, each in enumerate(clusters):
        at |= {w.claim.claim_id: (index, True) for w in each.witnesses}
        at |= {w.claim.claim_id: (index, False) for w in each.hearsay}
    told: list[list[Told]] = [[] for _ in clusters]
    for goal in claims.goals:
        place = at.get(goal.match_claim_id or "") or _only_match(goal, clusters)
        key = team_key(goal.team)
        if place is not None and key in pair:
            told[place[0]].append(Told(goal, pair.index(key), heads[goal.article_id].origin, place[1]))
    drafts = [draft(each, pair, names, _goal_bonus(goals)) for each, goals in zip(clusters, told, strict=True)]
    return drafts, told


def _only_match(goal: GoalClaim, clusters: Sequence[Cluster]) -> tuple[int, bool] | None:
    """Where a goal belongs that is told without its match: the only match of the pair that its article speaks of."""
    told = [
        index
        for index, each in enumerate(clusters)
        if any(w.claim.article_id == goal.article_id for w in each.witnesses)
    ]
    return (told[0], True) if len(told) == 1 else None


def _goal_bonus(told: Sequence[Told]) -> dict[Score, int]:
    """A point for the score to which the goals told add up."""
    if not told:
        return {}
    goals = merge(told)
    return {(sum(goal.side == 0 for goal in goals), sum(goal.side == 1 for goal in goals)): 1}


def _count_legs(ties: Sequence[TieDraft]) -> None:
    """Choose a disputed score of a leg once more where a told aggregate speaks for one of the scores."""
    for tie in ties:
        for each in tie.drafts:
            if each.choices["score"].losers and tie.aggregates:
                bonus = Counter(each.bonus) + Counter(score_bonus(each, tie))
                again = draft(each.cluster, each.pair, each.names, bonus)
                each.choices, each.match = again.choices, again.match


def _add_goals(each: Draft, told: Sequence[Told], heads: Mapping[str, ArticleHead], facts: Facts) -> None:
    if not told:
        return
    goals = merge(told)
    vague = unheard(told, goals)
    kept, dropped = ([], annul(goals)) if _annulled(each) else fit_to_score(goals, each.score)
    named = name_goals(each, kept)
    facts.goals += [goal_row(goal_id, each, goal) for goal_id, goal in named]
    facts.conflicts += goal_conflicts(each, named, dropped)
    facts.evidence += goal_evidence(each, named, dropped, heads)
    facts.evidence += [evidence("matches", each.match.match_id, "goals", one.claim, True, heads) for one in vague]


def _annulled(each: Draft) -> bool:
    return each.match.status != "played" and each.score is None and bool(each.choices["score"].losers)
