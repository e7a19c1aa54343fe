"""Line-ups printed below a report: the match and the goals that they give, once prose has said who played.

In: the box of an article and what its prose is about. Out: a match claim where prose told no score, and goal claims.
Line-ups stand home side first; where nothing says who was at home, an even score gives nothing.
"""

from __future__ import annotations

from collections import Counter

from transforms.extract.discourse import Discourse
from transforms.extract.lists.lineups import Box, read_box
from transforms.extract.pairing import set_home
from transforms.model import Claim, GoalClaim, MatchClaim

CONFIDENCE = 0.9


def claims_from_box(discourse: Discourse, matches: list[MatchClaim], listed: list[Claim]) -> list[Claim]:
    """The claims of the line-ups below the report; none where a result line above has already given them."""
    article = discourse.annotated.article
    box = read_box(article.text, article.prose_spans)
    if box is None or box.score is None or any(isinstance(claim, GoalClaim) for claim in listed):
        return []
    pair = discourse.main_pair or _two_sides(discourse)
    if pair is None:
        return []
    told = [c for c in matches if {c.home_team, c.away_team} == set(pair) and c.home_goals is not None]
    match = _told(told, box) if told else _match(box, pair, discourse)
    if match is None:
        return []
    match.attendance = match.attendance or box.attendance
    return [*([] if told else [match]), *box.goals_for(match, CONFIDENCE)]


def _two_sides(discourse: Discourse) -> tuple[str, str] | None:
    """The two teams that a report names most, if they stand out."""
    ranked = discourse.annotated.team_counts.most_common(3)
    if len(ranked) < 2 or (len(ranked) == 3 and ranked[2][1] >= ranked[1][1]):
        return None
    return ranked[0][0], ranked[1][0]


def _told(told: list[MatchClaim], box: Box) -> MatchClaim | None:
    """The told match that the box is of, turned home side first."""
    for claim in told:
        if (claim.home_goals, claim.away_goals) == box.score:
            if claim.home_goals != claim.away_goals:
                claim.home_known = True
            return claim if claim.home_known else None
        if not claim.home_known and (claim.away_goals, claim.home_goals) == box.score:
            set_home(claim, claim.away_team)
            return claim
    return None


def _match(box: Box, pair: tuple[str, str], discourse: Discourse) -> MatchClaim | None:
    """The match itself, where prose never gave its score; the ground that the article names says who was at home."""
    home = discourse.host_of(pair)
    if home is None or box.score is None:
        return None
    away = pair[1] if pair[0] == home else pair[0]
    goals = sorted((*box.home.goals, *box.away.goals), key=lambda goal: goal.start)
    difference = box.score[0] - box.score[1]
    return MatchClaim(
        char_start=goals[0].start,
        char_end=goals[-1].end,
        extractor="lists.line_ups",
        confidence=CONFIDENCE,
        home_team=home,
        away_team=away,
        home_known=True,
        home_goals=box.score[0],
        away_goals=box.score[1],
        outcome="home" if difference > 0 else "away" if difference < 0 else "draw",
    )


def unprinted(goals: list[GoalClaim], printed: list[GoalClaim]) -> list[GoalClaim]:
    """The goals told in prose of matches whose scorers are not all printed in a list: a full list says it better."""
    counts = Counter(_match_of(goal.match) for goal in printed if goal.match is not None)
    full = {key for key, count in counts.items() if sum(number or 0 for _, number in key) == count}
    return [goal for goal in goals if goal.match is None or _match_of(goal.match) not in full]


def _match_of(match: MatchClaim) -> tuple[tuple[str, int | None], ...]:
    """What tells one match of an article from another, whatever the order of its sides."""
    return tuple(sorted(((match.home_team, match.home_goals), (match.away_team, match.away_goals)), key=str))
