"""The round of a tie and that of its matches: what is told of one holds for the other.

In: the article's match and tie claims and what the article is about. Out: the same claims, their round filled in where
their tie, their matches or the ties that the article is on have one. Nothing told is overwritten.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from transforms.annotate.chunks import sections_of
from transforms.annotate.names import names
from transforms.extract.competitions import is_league
from transforms.extract.discourse import Discourse
from transforms.extract.heads import rounds_in, rounds_of
from transforms.extract.otherrounds import leads_to
from transforms.extract.pairing import is_knockout, pair_of, sides
from transforms.extract.stages import BEFORE
from transforms.model import MatchClaim, TieClaim

OF_LEAGUES = ("play-off", "quarter-final", "semi-final", "final")  # rounds of leagues that end in ties


def of_this_round(ties: Iterable[TieClaim], discourse: Discourse) -> list[TieClaim]:
    """The ties, those decided beside the article's second leg in a round-up taken for ones of its round."""
    main = discourse.main
    told = list(ties)
    if main is None or main.stage is None or main.leg != 2:
        return told
    for tie in told:
        if tie.stage is None and tie.winner and tie.aggregate_1 is not None and tie.competition == main.competition:
            tie.stage = main.stage
    return told


def tie_rounds(matches: list[MatchClaim], ties: Iterable[TieClaim], discourse: Discourse) -> None:
    """The matches of a tie whose round the article tells are of that round; those of a league too, where no words say
    that they were of its season, for it ends in ties ("the League Two play-off semi-finals")."""
    ending = _end_of_league(discourse)
    for one in ties if ending else ():
        if one.stage in (None, "play-off") and one.winner and one.competition in (None, discourse.head.competition):
            one.stage = ending  # "two more places in the play-off final"
    rounds = {sides(t.team_1, t.team_2): t for t in ties if t.stage}
    for claim in matches:
        tie = rounds.get(pair_of(claim))
        if tie is None or claim.stage is not None:
            continue
        ends_league = is_league(claim.competition) and tie.stage in OF_LEAGUES and id(claim) in discourse.inferred
        if ends_league and tie.competition in (None, claim.competition) and id(claim) not in discourse.bygone:
            claim.stage, tie.competition = tie.stage, claim.competition
        elif claim.competition == tie.competition and is_knockout(claim):
            claim.stage = tie.stage


def _end_of_league(discourse: Discourse) -> str | None:
    """The round of the play-offs that the head of an article on a league is on: named there, or the one before the one
    that places were won in."""
    head = discourse.head
    if not is_league(head.competition) or not any("play" in s.words or "play-off" in s.words for s in head.sentences):
        return None
    if head.round in ("semi-final", "quarter-final"):
        return head.round
    led = {
        stage
        for sentence in head.sentences
        for k, chunk in enumerate(sentence.chunks)
        if chunk.kind == "G" and leads_to(sentence.chunks, k)
        for stage in rounds_of(chunk)
    } - {"play-off", "none"}
    return BEFORE.get(led.pop()) if len(led) == 1 else None


def rounds_of_ties(ties: Iterable[TieClaim], matches: list[MatchClaim], discourse: Discourse) -> None:
    """A tie is of the round and the cup that its matches are of; one of a round-up told without a match, of the round
    that the article's matches are of, where none of its sides met another one in it."""
    if "play-off" in rounds_in(discourse.annotated.sentences):
        for claim in matches:
            rules = names().data.competitions.get(claim.competition or "")
            if claim.stage == "qualifying" and claim.leg and rules is not None and rules.teams == "national":
                claim.stage = "play-off"  # a leg among the qualifiers of nations
    played = [claim for claim in matches if claim.status == "played" and claim.stage]
    rounds = {(c.competition, c.stage) for c in played if c.leg and id(c) not in discourse.bygone}
    for tie in ties:
        own = [claim for claim in played if pair_of(claim) == sides(tie.team_1, tie.team_2)]
        told = {(c.competition, c.stage) for c in own if tie.competition in (None, c.competition)}
        if tie.stage is None and len(told) == 1:
            competition, tie.stage = told.pop()
            tie.competition = tie.competition or competition
        elif tie.stage is None and not own and len(rounds) == 1 and discourse.head.is_on_ties:
            competition, stage = next(iter(rounds))
            known = {side for claim in played if claim.stage == stage for side in pair_of(claim)}
            if (
                tie.competition == competition
                and known.isdisjoint((tie.team_1, tie.team_2))
                and _is_bare(tie, discourse)
            ):
                tie.stage = stage


def _is_bare(tie: TieClaim, discourse: Discourse) -> bool:
    """Whether the sentence of the tie names no round and no day of its own."""
    sentences = discourse.annotated.sentences
    chunks = sentences[max(0, bisect_right(sentences, tie.char_start, key=lambda s: s.start) - 1)].chunks
    rounds = any(c.kind == "G" and "stages" in sections_of(c.labels) for c in chunks)
    return not rounds and not any(c.kind == "D" for c in chunks)
