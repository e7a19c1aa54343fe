"""The first leg of a tie that is told only as its state: "Leeds take a 1-0 lead into Tuesday's second leg at Derby".

In: an article with its matches and ties. Out: match claims of first legs. A state is the first leg's result where the
article tells no match of the two: what was scored so far was scored in one match. What stands "on aggregate" may be of
a second leg in progress, so it is one only where the article announces that leg. Beside a told second leg it is one
where the words name the first ("trailing Leeds 1-0 from the first leg").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.annotate.chunks import Sentence
from transforms.extract.confidence import confidence
from transforms.extract.legstates import FIRST_LEG_STATE
from transforms.extract.pairing import pair_of, sides
from transforms.lexicon.wording import Wording
from transforms.model import GoalClaim, MatchClaim, TieClaim

AGGREGATE = re.compile(r"\bagg(?:regate|\b)|\bover (?:the )?two (?:legs|games)\b", re.I)
INTO_RETURN = re.compile(  # "took a 3-2 lead into the return leg", "leading 2-1 on aggregate following the first leg"
    r"\b(?:into|for|before|ahead of) (?:the|their|this|\w+day(?: night)?['’]s|tonight['’]s) (?:[\w'’-]+ ){0,2}?"
    r"(?:(?:second|return|deciding|decisive)[- ]leg|return (?:match|game))\b"
    r"|\b(?:following|after) the (?:first|opening)[- ](?:leg|match|game)\b",
    re.I,
)
LEAD_WON = re.compile(
    r"\b(?:took|built|built up|established|earned|gained|claimed|secured|opened(?: up)?|forged|grabbed|carved out|won)"
    r" an? (?:[\w-]+ ){0,3}?\d-\d (?:[\w-]+ )?(?:lead|advantage|cushion)\b[^.;]{0,40}\b(?:first|opening)[- ]leg\b"
    r"|\b\d-\d (?:[\w-]+ )?(?:lead|advantage|cushion) (?:after|from|following|thanks to)\b[^.;]{0,20}"
    r"\b(?:first|opening)[- ]leg\b",
    re.I,
)
TO_COME = Wording(
    ("overturn", "overcome", "reverse", "wipe", "deficit", "into", "ahead"),
    r"\b(?:needs?|must|ha(?:s|ve)|bidding|seeking|looking|hoping|aiming|trying|attempt(?:ing)?|look|hope|aim|try|bid|need|have)"
    r" (?:to )?(?:overturn|overcome|turn (?:round|around)|wipe out|reverse|make up|claw back)\b(?! their)"
    r"|\b(?:goes|go|going|head|heads|heading|come|comes|coming) into (?:the|their|\w+day['’]s|tonight['’]s) "
    r"(?:home |away )?(?:(?:second|return) )?leg\b"
    r"|\bahead of (?:the|their|\w+day['’]s|tonight['’]s) (?:second|return|home|away)[ -]leg\b",
)
AROUND = 60  # characters on both sides of a state in which "on aggregate" stands


def legs_from_ties(
    text: str, matches: list[MatchClaim], ties: list[TieClaim], passed: Sequence[TieClaim] = ()
) -> list[MatchClaim]:
    """The first legs that the states of undecided ties amount to; of those `passed`, whose end is told too, only where
    the words name the first leg."""
    played: dict[tuple[str, str], list[MatchClaim]] = {}
    for claim in matches:
        if claim.status == "played":
            played.setdefault(pair_of(claim), []).append(claim)
    found = []
    for tie in (*ties, *passed):
        pair = sides(tie.team_1, tie.team_2)
        undecided = tie.winner is None and tie.decided_by is None
        told = undecided and tie.aggregate_1 is not None and tie.aggregate_2 is not None
        coming = next((c for c in matches if c.status == "scheduled" and pair_of(c) == pair), None)
        running = AGGREGATE.search(text, max(0, tie.char_start - AROUND), tie.char_end + AROUND) is not None
        running = running and INTO_RETURN.search(text, tie.char_start, tie.char_end + AROUND) is None
        if not told or coming is None and running or coming is not None and coming.leg == 1:
            continue
        over = any(tie is other for other in passed)
        met = [c for c in played.get(pair, []) if not (_of_another_cup(c, tie) or _is_its_outcome(c, tie))]
        if (met or over) and (coming is not None or not _of_first_leg(tie, played.get(pair, []), text)):
            continue
        if len(met) < len(played.get(pair, [])) and coming is None:
            continue
        found.append(_first_leg(tie, coming))
        played.setdefault(pair, []).append(found[-1])
    return found


def legs_to_come(
    legs: list[MatchClaim], matches: list[MatchClaim], sentences: list[Sentence], text: str
) -> list[MatchClaim]:
    """The second legs of ties whose state is told as what a side has to turn round or takes into it, and that nothing
    else in the article tells: "need to overturn a 1-0 deficit against Derby on Tuesday"."""
    found = []
    for leg in legs:
        pair = pair_of(leg)
        at = next((s for s in sentences if s.start <= leg.char_start < s.end), None)
        if at is None or any(pair_of(c) == pair for c in matches if c is not leg):
            continue
        if TO_COME.search(text, at.start, at.end, at.words) is None:
            continue
        days = [c.value for c in at.chunks if c.kind == "D" and c.start > leg.char_start]
        dated = len(days) == 1 and days[0].precision == "day" and days[0].direction != "past"
        when = days[0].resolve(True) if dated else None
        found.append(
            MatchClaim(
                char_start=leg.char_start,
                char_end=leg.char_end,
                extractor="prose.leg to turn",
                confidence=min(confidence("prose.leg to turn"), leg.confidence),
                home_team=leg.away_team,
                away_team=leg.home_team,
                home_known=leg.home_known,
                status="scheduled",
                date=when,
                date_precision="day" if when is not None else None,
                competition=leg.competition,
                stage=leg.stage,
                leg=2,
            )
        )
    return found


def _is_its_outcome(claim: MatchClaim, tie: TieClaim) -> bool:
    """Whether the match is told without its score, as the first leg that the state of the tie may be: "hold a 2-1 lead
    over Hull", of whom "the first-leg defeat against Leeds" is told further on."""
    if claim.home_goals is not None or claim.leg != 1 or tie.aggregate_1 is None or tie.aggregate_2 is None:
        return False
    ahead = tie.team_1 if tie.aggregate_1 > tie.aggregate_2 else tie.team_2
    winner = {"home": claim.home_team, "away": claim.away_team}.get(claim.outcome or "")
    return winner == (ahead if tie.aggregate_1 != tie.aggregate_2 else None)


def _of_another_cup(claim: MatchClaim, tie: TieClaim) -> bool:
    """Whether the match told of the two is one of another competition, and so no leg: "beat Sevilla 1-0 in the 2010-11
    Europa League" beside "Dortmund v Sevilla (agg 3-2)" of the Champions League."""
    return None not in (claim.competition, tie.competition) and claim.competition != tie.competition


def told_with_legs(
    told_in: dict[int, list[MatchClaim]], legs: list[MatchClaim], sentences: list[Sentence], text: str
) -> dict[int, list[MatchClaim]]:
    """The matches that each sentence tells, by its start, with the first `legs` of which it tells only the state, as
    one that a side won there: "built a 3-0 lead in the first leg"."""
    told = {start: list(claims) for start, claims in told_in.items()}
    for leg in legs:
        sentence = next((s for s in sentences if s.start <= leg.char_start < s.end), None)
        if sentence is not None and LEAD_WON.search(text, sentence.start, sentence.end):
            told.setdefault(sentence.start, []).append(leg)
    return told


def hand_over(goals: Sequence[GoalClaim], early: list[MatchClaim], legs: list[MatchClaim]) -> None:
    """Give the goals of a first leg that was taken for told while they were read to its claim, if it was one."""
    for goal in goals:
        own = next((leg for leg in early if leg is goal.match), None)
        if own is not None:
            goal.match = next((leg for leg in legs if _same_score(leg, own)), own)


def _same_score(one: MatchClaim, other: MatchClaim) -> bool:
    figures = [{(c.home_team, c.home_goals), (c.away_team, c.away_goals)} for c in (one, other)]
    return figures[0] == figures[1]


def _of_first_leg(tie: TieClaim, played: list[MatchClaim], text: str) -> bool:
    """Whether the words name the first leg of `tie`, and none of the matches told of the two is that leg."""
    end = min(tie.char_end + AROUND, len(text))
    if not (FIRST_LEG_STATE.search(text, tie.char_start, end) or INTO_RETURN.search(text, tie.char_start, end)):
        return False
    state = {(tie.team_1, tie.aggregate_1), (tie.team_2, tie.aggregate_2)}
    return not any(
        claim.leg == 1 or {(claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)} == state
        for claim in played
    )


def _first_leg(tie: TieClaim, coming: MatchClaim | None) -> MatchClaim:
    """The match behind the state of `tie`, at the ground of the side that is away in the leg `coming`."""
    goals = {tie.team_1: tie.aggregate_1 or 0, tie.team_2: tie.aggregate_2 or 0}
    home, away = (coming.away_team, coming.home_team) if coming else (tie.team_1, tie.team_2)
    difference = goals[home] - goals[away]
    return MatchClaim(
        char_start=tie.char_start,
        char_end=tie.char_end,
        extractor="ties.first_leg",
        confidence=min(confidence("ties.first_leg"), tie.confidence),
        home_team=home,
        away_team=away,
        home_known=coming is not None and coming.home_known,
        home_goals=goals[home],
        away_goals=goals[away],
        outcome="home" if difference > 0 else "away" if difference < 0 else "draw",
        competition=tie.competition or (coming.competition if coming else None),
        stage=tie.stage or (coming.stage if coming else None),
        leg=1,
    )
