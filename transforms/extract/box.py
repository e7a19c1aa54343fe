"""Line-ups printed below a report: the match and the goals that they give, once prose has said who played.

In: the box of an article and what its prose is about. Out: a match claim where prose told no score, and goal claims.
Line-ups stand home side first; where nothing says who was at home, an even score gives nothing.
"""

from __future__ import annotations

from collections import Counter

from transforms.annotate.chunks import Chunk
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.extract.lists.lineups import Box, read_box
from transforms.extract.pairing import set_home
from transforms.model import Claim, GoalClaim, MatchClaim

AHEAD = frozenset(["ahead", "level", "front", "lead"])  # behind the side that a goal took there


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
    match = _told(told, box) if told else None
    if match is None and box.score not in [_figures(claim) for claim in told]:
        first = next((c for c in matches if {c.home_team, c.away_team} == set(pair)), None)
        won = first is not None and _is_outcome(first, box)
        match = _scored(first, box, discourse) if first and won else None if told else _match(box, pair, discourse)
    if match is None:
        return []
    match.attendance = match.attendance or box.attendance
    return [*([] if match in matches else [match]), *box.goals_for(match, confidence("lists.line_ups"))]


def _figures(claim: MatchClaim) -> tuple[int | None, int | None]:
    return claim.home_goals, claim.away_goals


def _is_outcome(claim: MatchClaim, box: Box) -> bool:
    """Whether the claim tells without figures who won, of the report's own match: decided, as the box is."""
    assert box.score is not None
    decided = claim.outcome in ("home", "away") and box.score[0] != box.score[1]
    return claim.status == "played" and claim.home_goals is None and decided


def _scored(claim: MatchClaim, box: Box, discourse: Discourse) -> MatchClaim | None:
    """A match told with its winner alone, with the goals that the box gives the winner; None where it was otherwise."""
    assert box.score is not None
    winner, loser = claim.home_team, claim.away_team
    if claim.outcome == "away":
        winner, loser = loser, winner
    first = winner if box.score[0] > box.score[1] else loser
    if claim.home_known and claim.home_team != first:
        return None
    if claim.home_team != first:
        set_home(claim, first)
    claim.home_known = not _is_final(discourse)
    claim.home_goals, claim.away_goals = box.score
    return claim


def _is_final(discourse: Discourse) -> bool:
    """Whether the article speaks of a final, for which line-ups are printed in no order of home and away."""
    return any(
        "stages.final" in chunk.labels for sentence in discourse.annotated.sentences for chunk in sentence.chunks
    )


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
    """The match itself, where prose never gave its score; the ground that the article names says who was at home, or
    somebody whose goal prose tells whose line-up is the first."""
    host = discourse.host_of(pair)
    home = host or _first_credited(box, pair, discourse)
    if home is None or box.score is None:
        return None
    away = pair[1] if pair[0] == home else pair[0]
    goals = sorted((*box.home.goals, *box.away.goals), key=lambda goal: goal.start)
    difference = box.score[0] - box.score[1]
    return MatchClaim(
        char_start=goals[0].start,
        char_end=goals[-1].end,
        extractor="lists.line_ups",
        confidence=confidence("lists.line_ups"),
        home_team=home,
        away_team=away,
        home_known=host is not None or not _is_final(discourse),
        home_goals=box.score[0],
        away_goals=box.score[1],
        outcome="home" if difference > 0 else "away" if difference < 0 else "draw",
    )


def _first_credited(box: Box, pair: tuple[str, str], discourse: Discourse) -> str | None:
    """Whose line-up is the first, by the goals that prose credits to a side; None where it credits none, or at odds."""
    sides: dict[str, set[int]] = {}
    for at, line_up in enumerate((box.home, box.away)):
        for goal in line_up.goals:
            if goal.kind != "own goal":
                sides.setdefault(goal.scorer.split()[-1].casefold(), set()).add(at)
    found = set()
    for sentence in discourse.annotated.sentences:
        chunks = sentence.chunks
        for k in range(len(chunks) - 3):
            own = sides.get(chunks[k].norm.split()[-1], set()) if chunks[k].kind == "H" and chunks[k].norm else set()
            if len(own) == 1 and chunks[k + 2].kind == "T" and chunks[k + 2].value.name in pair and _leads(chunks, k):
                team = str(chunks[k + 2].value.name)
                other = pair[1] if team == pair[0] else pair[0]
                found.add(team if own == {0} else other)
    return found.pop() if len(found) == 1 else None


def _leads(chunks: list[Chunk], k: int) -> bool:
    """Whether the verb behind the person at `k` tells that he took a side ahead: "Smith put Leeds ahead"."""
    behind = [c.norm for c in chunks[k + 3 : k + 6]]
    return chunks[k + 1].kind == "w" and not chunks[k + 2].possessive and bool(AHEAD & set(behind[:1] + behind[1:3]))


def unprinted(goals: list[GoalClaim], printed: list[GoalClaim]) -> list[GoalClaim]:
    """The goals told in prose of matches whose scorers are not all printed in a list: a full list says it better."""
    counts = Counter(_match_of(goal.match) for goal in printed if goal.match is not None)
    full = {key for key, count in counts.items() if sum(number or 0 for _, number in key) == count}
    return [goal for goal in goals if goal.match is None or _match_of(goal.match) not in full]


def _match_of(match: MatchClaim) -> tuple[tuple[str, int | None], ...]:
    """What tells one match of an article from another, whatever the order of its sides."""
    return tuple(sorted(((match.home_team, match.home_goals), (match.away_team, match.away_goals)), key=str))
