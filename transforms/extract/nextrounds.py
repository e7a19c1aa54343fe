"""Rounds that follow from one another: what a side played before the round it reached, and where its win took it.

In: the article's match and tie claims and what the article is about. Out: the same claims, their stage filled in where
the round before or behind is told of one of their sides. Nothing told beside a match is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.extract.discourse import Discourse
from transforms.extract.heads import rounds_in
from transforms.extract.otherrounds import leads_to
from transforms.extract.pairing import pair_of
from transforms.extract.stages import BEFORE, BEHIND, LAST_SIXTEEN
from transforms.model import MatchClaim, TieClaim

WITH_GROUPS = ("international", "continental")  # kinds of competitions in which groups come before a round
Reached = dict[str, set[tuple[str | None, str, str | None]]]  # by side: competition, round and, where told, opponent


def before_groups(matches: list[MatchClaim], discourse: Discourse) -> None:
    """What led to a round of a tournament was, as likely, a match of its groups where the article speaks of groups; the
    first round of the nations' tournaments is one of groups."""
    for claim in matches:
        if id(claim) in discourse.led and claim.stage is not None:
            claim.stage = led_from(claim, claim.stage, discourse)


def led_from(claim: MatchClaim, stage: str, discourse: Discourse) -> str | None:
    """The round of a match of which only the next one is told, `stage` the one before that: none where it may as well
    have been of the groups."""
    rules = names().data.competitions.get(claim.competition or "")
    if rules is None or rules.kind not in WITH_GROUPS or claim.leg is not None:
        return stage
    if stage == "first round" and rules.kind == "international":
        return "group stage"
    named = rounds_in(discourse.annotated.sentences)
    return None if "group stage" in named and stage not in named else stage


def rounds_before(matches: list[MatchClaim], ties: Iterable[TieClaim], discourse: Discourse) -> None:
    """The tie that a side won is of the round before the one in which its next match is, or which it is said to have
    reached: "Porto, 3-1 winners on aggregate, meet Ajax in the quarter-finals"."""
    reached = _in_next_match(matches)
    for tie in ties:
        if tie.stage is None and tie.winner is not None:
            tie.stage = _one_before(reached, tie.winner, (tie.team_1, tie.team_2), tie.competition)
    _add_named(reached, discourse)
    for claim in matches:
        if claim.status != "played" or claim.stage is not None or not claim.leg or id(claim) in discourse.bygone:
            continue
        pair = pair_of(claim)
        told = {_one_before(reached, team, pair, claim.competition) for team in pair if team in reached}
        if len(told) == 1:
            claim.stage = told.pop()


def _one_before(reached: Reached, team: str, pair: tuple[str, str], competition: str | None) -> str | None:
    """The round before the one that the team reached in the competition, where it is one and not against the same
    side."""
    behind = {(stage, other) for cup, stage, other in reached.get(team, set()) if competition in (None, cup)}
    if any(other in pair for _, other in behind):
        return None
    rounds = {BEFORE.get(stage) for stage, _ in behind}
    only = rounds.pop() if len(rounds) == 1 else None
    return LAST_SIXTEEN.get(competition or "", only) if only == "round of 16" else only


def _in_next_match(matches: list[MatchClaim]) -> Reached:
    """The rounds of the matches to come, by side."""
    reached: Reached = {}
    for claim in matches:
        if claim.status == "scheduled" and claim.stage in BEFORE:
            for team, other in permutations(pair_of(claim)):
                reached.setdefault(team, set()).add((claim.competition, str(claim.stage), other))
    return reached


def _add_named(reached: Reached, discourse: Discourse) -> None:
    """The rounds that sentences of the head say their sides have reached: "Porto, Ajax and Roma qualified for the
    quarter-finals of the Champions League"."""
    for sentence in discourse.head.sentences:
        stages = _led_to(sentence)
        if len(stages) != 1 or sentence.has("SKm"):
            continue
        told = (discourse.head.competition, stages.pop(), None)
        for chunk in sentence.chunks:
            if chunk.kind == "T":
                reached.setdefault(chunk.value.name, set()).add(told)


def _led_to(sentence: Sentence) -> set[str]:
    return {
        label.partition(".")[2]
        for k, chunk in enumerate(sentence.chunks)
        if chunk.kind == "G" and leads_to(sentence.chunks, k)
        for label in chunk.labels
        if label.startswith("stages.")
    }


def rounds_behind(matches: list[MatchClaim], ties: Iterable[TieClaim]) -> None:
    """The match to come of a side that won in a round of the same cup is of the next one, not of the round which its
    paragraph is about: "as for the other third-round replays, Leeds beat Hull 2-0 and entertain Derby"."""
    through: set[tuple[str, str | None, str | None]] = {
        (tie.winner, tie.competition, tie.stage) for tie in ties if tie.winner and tie.stage
    }
    for claim in matches:
        if claim.status == "played" and claim.leg is None and claim.outcome in ("home", "away"):
            winner = claim.home_team if claim.outcome == "home" else claim.away_team
            through.add((winner, claim.competition, claim.stage))
    for claim in matches:
        rules = names().data.competitions.get(claim.competition or "")
        if claim.status != "scheduled" or rules is None or rules.kind not in ("cup", "league cup"):
            continue
        own = [(side, claim.competition) for side in pair_of(claim)]
        won = {stage for winner, cup, stage in through if stage and (winner, cup) in own}
        following = {_behind(stage, claim.competition) for stage in won}
        if len(following) == 1 and (claim.stage in won or (claim.stage is None and claim.date is None)):
            claim.stage = following.pop() or claim.stage


def _behind(stage: str, competition: str | None) -> str | None:
    return "quarter-final" if LAST_SIXTEEN.get(competition or "") == stage else BEHIND.get(stage)
