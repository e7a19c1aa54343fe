"""The two sides of a told match: as a key, turned round, and whether they can have met in a knock-out tie."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.model import MatchClaim

AFTERWARDS = re.compile(r"(?: (?!and|but)[\w'’-]+){0,3} (?:after|following) an? ")
FRONTED = re.compile(r"(?:Beaten|Held|Thrashed|Hammered|Defeated|Routed|Humbled|Stunned)\b")  # opens its sentence
REPLAYING = frozenset({"England", "Scotland", "Wales", "Northern Ireland", "Republic of Ireland"})
CONTINENTAL = frozenset({"UEFA", "CONCACAF", "CONMEBOL", "CAF", "AFC", "OFC"})


def pair_of(claim: MatchClaim) -> tuple[str, str]:
    return sides(claim.home_team, claim.away_team)


def sides(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def pairs_of(told: list[MatchClaim]) -> frozenset[frozenset[str]]:
    """The pairs of sides of several matches."""
    return frozenset(frozenset((claim.home_team, claim.away_team)) for claim in told)


def set_home(claim: MatchClaim, home: str) -> None:
    """Turn the claim so that `home` stands first."""
    if claim.home_known:
        return
    if claim.home_team != home:
        claim.home_team, claim.away_team = claim.away_team, claim.home_team
        claim.home_goals, claim.away_goals = claim.away_goals, claim.home_goals
        claim.home_penalties, claim.away_penalties = claim.away_penalties, claim.home_penalties
        claim.half_time_home, claim.half_time_away = claim.half_time_away, claim.half_time_home
        claim.outcome = {"home": "away", "away": "home"}.get(claim.outcome or "", claim.outcome)  # type: ignore[assignment]
    claim.home_known = True


def is_knockout(claim: MatchClaim) -> bool:
    competition = names().data.competitions.get(claim.competition or "")
    return (
        (competition is None or competition.kind != "league") and claim.stage not in ("group stage", "final")
    ) or claim.leg is not None


def are_of_two_countries(claim: MatchClaim) -> bool:
    """Whether both sides are clubs that are known, of two countries: they met in a cup, whichever it is."""
    teams = [names().data.teams.get(name) for name in pair_of(claim)]
    known = [team for team in teams if team is not None and team.kind != "national"]
    return len({team.country for team in known}) == len(teams)


def is_aside_of(claim: MatchClaim, others: Iterable[MatchClaim], text: str) -> bool:
    """Whether a result told by a participle stands within the words of another: "Leeds, beaten 3-0 by Hull last week,
    won 2-0", "Beaten 3-0 by Hull last week, Leeds won 2-0"; not one that it looks back from: "won 2-0 after a 1-1
    draw", "went out, beaten 2-0 after a 1-1 draw"."""
    if claim.extractor not in ("prose.passive", "prose.held_passive"):
        return False
    fronted = FRONTED.match(text, claim.char_start) is not None
    return any(
        (
            o.char_start <= claim.char_start
            and claim.char_end < o.char_end
            and not AFTERWARDS.match(text, claim.char_end)
        )
        or (fronted and claim.char_start < o.char_start < claim.char_end)
        for o in others
        if o is not claim
    )


def is_same_result(one: MatchClaim, other: MatchClaim) -> bool:
    """Whether two claims are of one pair, and not of two scores: a tie has two legs."""
    if pairs_of([one]) != pairs_of([other]):
        return False
    goals = [
        {(claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)}
        for claim in (one, other)
        if claim.home_goals is not None
    ]
    return len(goals) < 2 or goals[0] == goals[1]


def has_replays(claim: MatchClaim) -> bool:
    """Whether the match is of a domestic cup told without legs: a draw there means a replay."""
    competition = names().data.competitions.get(claim.competition or "")
    if competition is None or competition.kind == "league" or claim.leg:
        return False
    return competition.area not in CONTINENTAL


def plays_again(claim: MatchClaim) -> bool:
    """Whether the match is of a cup whose drawn matches were played again, and which never had legs."""
    cup = names().data.competitions.get(claim.competition or "")
    return cup is not None and cup.kind == "cup" and cup.area in REPLAYING


def replay_ahead(claim: MatchClaim, text: str) -> bool:
    """Whether a match to come is told as the replay of its two sides, so that their tie stands level: "the replay
    between Leeds and Hull"; a replay only dated ("Leeds' replay with Hull is live on Sky") says nothing of it."""
    if claim.competition is not None and not plays_again(claim):
        return False
    return text.startswith("replay between ", claim.char_start)


def names_others(sentence: Sentence, pair: tuple[str, str]) -> bool:
    """Whether the sentence names two teams or more, and none of the pair's."""
    named = {chunk.value.name for chunk in sentence.chunks if chunk.kind == "T"}
    return len(named) > 1 and named.isdisjoint(pair)


DONE_TO = re.compile("K(?:S?[pd]*)T")  # "beat Leeds", "lost 2-0 to Leeds"


def is_of_others(sentence: Sentence, pair: tuple[str, str]) -> bool:
    """Whether the sentence tells what one team did to another, and names none of the pair's."""
    kinds = "".join([chunk.kind for chunk in sentence.chunks])
    return DONE_TO.search(kinds) is not None and names_others(sentence, pair)
