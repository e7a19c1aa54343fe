"""The ties of an article as a whole: claims of one pair merged, and ties that follow from told legs.

In: the tie and match claims of one article. Out: tie claims. A tie told in two ways that differ keeps both; a state
from before the end is left out where the end is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from transforms.annotate.names import names
from transforms.extract.anywhere import says
from transforms.extract.confidence import confidence
from transforms.extract.pairing import has_replays, plays_again, replay_ahead
from transforms.model import DecidedBy, MatchClaim, TieClaim

Pair = tuple[str, str]

ON_THE_NIGHT = re.compile(r"\bon the night\b")
APART = timedelta(days=60)  # at most between the legs of a tie
REPLAYED = re.compile(r"\breplay(?:s|ed)?\b", re.I)
# the match told before is one of them too
OTHER_REPLAYS = re.compile(
    r"\bother (?:(?!tele|tv|video|slow)[\w-]+ ){0,4}replays\b"
    r"|\breplays (?:were|have been) (?:played|decided|settled)\b"
    r"|\breplays (?:\w+ ){0,5}on \w+day(?: night)? (?:brought|saw|produced)\b",
    re.I,
)
IN_REPLAY = re.compile(
    r"\b(?:this|the|their)(?: [\w-]+){0,2} replay (?:had )?(?:also |again )?(?:finished|ended)\b[^.]*$", re.I
)
BESIDE = 120  # characters between a draw and the replay that is told of it
AWAY_GOALS = re.compile(r"\b(?:on|by|the|thanks to|via) away[- ]goals\b(?! (?:do|did|no|are|were|have|had)\b)", re.I)
WENT_ON = re.compile(
    r"\b(?:are|is|were|was|went) (?:also |safely )?(?:through|out)\b|\b(?:knocked out|eliminated)\b", re.I
)
SECOND_PLAYED = re.compile(
    r"\b(?:won|lost|drew|drawn|took) (?:the|their) (?:second|return)(?: leg\b|[ ,.;])"
    r"|\b(?:second leg|return) (?:had )?(?:ended|finished|was (?:won|lost|drawn))\b",
    re.I,
)
PUT_OUT = re.compile(
    r"\b(?:eliminat\w+|(?:knock|put|dump|send|sent)\w* (?:\w+ ){0,3}out|went through|got rid of)\b", re.I
)
GROUPS = re.compile(
    r"\b[Gg]roup [A-H]\b(?! match(?:es)? in 20)|\bfinal group (?:match|game)\b"
)  # whose sides meet twice
ONE_MATCH = frozenset({"final", "third-place", "group stage", "qualifying"})


def merge(ties: list[TieClaim]) -> list[TieClaim]:
    """The tie claims of an article, each completed by what others say of its pair; states before the end left out."""
    by_pair: dict[tuple[str, ...], list[TieClaim]] = {}
    for tie in ties:
        by_pair.setdefault(tuple(sorted((tie.team_1, tie.team_2))), []).append(tie)
    kept: list[TieClaim] = []
    for group in by_pair.values():
        decided = [t for t in group if t.winner]
        if not decided:
            kept.extend(group[-1:] if len(group) > 1 else group)
            continue
        for tie in group:
            if tie.winner is None and tie.aggregate_1 is not None and tie.aggregate_1 == tie.aggregate_2:
                _fill(tie, decided)
        winners = {t.winner for t in decided}
        if len(winners) == 1:
            for tie in decided:
                _fill(tie, group)
        kept.extend(t for t in group if t.winner)
    return kept


def _fill(tie: TieClaim, others: list[TieClaim]) -> None:
    """Complete `tie` from other claims of the same pair that do not contradict it."""
    for other in others:
        level = other.aggregate_1 is not None and other.aggregate_1 == other.aggregate_2
        if (
            tie.aggregate_1 is None
            and other.aggregate_1 is not None
            and (other.winner or (level and tie.decided_by not in (None, "aggregate")))
        ):
            same = other.team_1 == tie.team_1
            tie.aggregate_1 = other.aggregate_1 if same else other.aggregate_2
            tie.aggregate_2 = other.aggregate_2 if same else other.aggregate_1
        if tie.winner is None and other.winner and other.decided_by not in (None, "aggregate"):
            tie.winner, tie.decided_by = other.winner, other.decided_by
        tie.stage = tie.stage or other.stage
        tie.competition = tie.competition or other.competition


def ties_gone_through(
    matches: Iterable[MatchClaim], told: Iterable[TieClaim], through: dict[int, str]
) -> list[TieClaim]:
    """The tie of a second leg that the article tells a side to have gone on by, whatever its score, where it tells no
    more of that tie; `through`: the side by the match claim."""
    known = {tuple(sorted((tie.team_1, tie.team_2))) for tie in told}
    found = []
    for claim in matches:
        winner = through.get(id(claim))
        if winner is None or claim.leg != 2 or _pair(claim) in known:
            continue
        known.add(_pair(claim))
        level = claim.home_penalties is not None
        found.append(_tie(claim, claim, None, winner, "penalties" if level else "aggregate"))
    return found


def ties_from_legs(matches: Iterable[MatchClaim], told: Iterable[TieClaim], text: str) -> list[TieClaim]:
    """Ties that follow from told matches: both legs give the aggregate, a first leg alone the state of the tie.

    A tie told without its aggregate gets that of its two legs, and one told as it stood before the second is told
    again; of a cup with replays, the match that decided it.
    """
    by_pair: dict[Pair, list[MatchClaim]] = {}
    coming: dict[Pair, int | None] = {}
    claims = list(matches)
    ahead: dict[Pair, date] = {}
    ties = {(_pair(claim), claim.competition) for claim in claims if claim.leg}
    for claim in claims:
        pair = _pair(claim)
        if claim.status == "scheduled":
            coming[pair] = claim.leg or coming.get(pair)
            if claim.date is not None:
                ahead[pair] = claim.date
        elif claim.home_goals is not None and (_two_legged(claim) or (pair, claim.competition) in ties):
            by_pair.setdefault(pair, []).append(claim)
    known = {tuple(sorted((tie.team_1, tie.team_2))): tie for tie in told}
    found = []
    replayed = OTHER_REPLAYS.search(text) is not None
    last_day = max((c.date for c in claims if c.status == "played" and c.date is not None), default=None)
    over = any(tie.decided_by == "replay" for tie in known.values())
    for claim in claims:
        pair = _pair(claim)
        if claim.status == "scheduled" and pair not in by_pair and pair not in known and replay_ahead(claim, text):
            found.append(_tie(claim, claim, None, None, None))
    for pair, told_of in by_pair.items():
        met = _meetings(told_of)
        again = pair in coming and not _long_before(met, ahead.get(pair))
        tie = _of_pair(pair, met, again, coming.get(pair), text)
        if tie is None and len(met) == 1 and replayed and _is_of_cup_replayed(met[0], last_day):
            tie = _from_one_replay(met[0])
        if tie is None and len(met) == 1 and _goes_to_replay(met[0], text, over):
            tie = _tie(met[0], met[0], None, None, None)
        if tie is None:
            continue
        if pair not in known or (tie.winner and any(_is_state(known[pair], leg) for leg in met if leg.leg == 1)):
            found.append(tie)
        elif len(met) > 1 and known[pair].aggregate_1 is None and known[pair].decided_by not in ("replay", None):
            _fill_aggregate(known[pair], tie)
    return found


def _is_state(tie: TieClaim, first: MatchClaim) -> bool:
    """Whether `tie` is undecided and stands as the `first` leg left it."""
    goals = {tie.team_1: tie.aggregate_1, tie.team_2: tie.aggregate_2}
    return tie.winner is None and goals == {first.home_team: first.home_goals, first.away_team: first.away_goals}


def _pair(claim: MatchClaim) -> Pair:
    return tuple(sorted((claim.home_team, claim.away_team)))  # type: ignore[return-value]


def _meetings(claims: list[MatchClaim]) -> list[MatchClaim]:
    """One claim of each meeting of a pair, by score and leg."""
    found: dict[object, MatchClaim] = {}
    for claim in sorted(claims, key=lambda claim: claim.leg == 2):
        key: object = tuple(sorted(((claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)), key=str))
        if claim.leg == 2 and key in found and found[key].leg == 1:
            key = (key, 2)  # both legs ended so
        kept = found.get(key)
        if kept is None or (kept.leg is None and claim.leg is not None):
            found[key] = claim
    return list(found.values())


def _of_pair(pair: Pair, met: list[MatchClaim], coming: bool, next_leg: int | None, text: str) -> TieClaim | None:
    """The tie that the meetings of a pair make; `coming`: they meet again, in the leg `next_leg` where that is told."""
    legs = {claim.leg: claim for claim in met if claim.leg}
    if 1 in legs and 2 in legs:
        return _from_legs(pair, legs[1], legs[2], text)
    other = next((claim for claim in met if not claim.leg), None)
    if (
        other is not None
        and other.stage == "group stage"
        and any(leg.stage not in (None, other.stage) for leg in legs.values())
    ):
        met, other = list(legs.values()), None  # the two had met in their group before
    if len(met) == 2 and len(legs) == 1 and other is not None:
        return _from_legs(pair, legs.get(1, other), legs.get(2, other), text)
    if len(met) == 2 and not legs and _put_out_between(met[0], met[1], text):
        return _from_legs(pair, met[0], met[1], text)
    stages = {claim.stage for claim in met if claim.stage}
    cups = {claim.competition for claim in met if claim.competition}
    if len(met) == 2 and len(stages) < 2 and not stages & ONE_MATCH and len(cups) == 1:
        first, second = (met[1], met[0]) if _before(met[1], met[0]) else (met[0], met[1])
        if has_replays(first):
            return _from_replay(first, second) if "replay" in text or _told_together(first, second, text) else None
        return _from_legs(pair, first, second, text) if stages and not says(text, GROUPS) else None
    again = coming and (next_leg == 2 or bool(stages)) and not stages & ONE_MATCH and not has_replays(met[0])
    if len(met) == 1 and 1 in legs and not coming and (says(text, ON_THE_NIGHT) or _second_told(met[0], text)):
        return None  # the second leg is what the article tells, though not its score
    if len(met) == 1 and not coming and _went_on_beside(met[0], text):
        return None  # "Leeds are through. They needed no more after their 1-0 win in the first leg": the tie is over
    if len(met) == 1 and (1 in legs or (again and not legs)):
        return _from_legs(pair, met[0], None, text)
    return None


def _went_on_beside(first: MatchClaim, text: str) -> bool:
    """Whether who is through or out is told right before the match, or behind it in its sentence."""
    stop = text.find(". ", first.char_end, first.char_end + BESIDE)
    end = first.char_end + 40 if stop < 0 else max(stop, first.char_end + 40)
    return WENT_ON.search(text, max(0, first.char_start - BESIDE), end) is not None


def _second_told(first: MatchClaim, text: str) -> bool:
    """Whether the second leg is told as played beside the first: "won the return 2-1 after a goalless first leg"."""
    near = text[max(0, first.char_start - BESIDE) : first.char_end + BESIDE]
    return "leg" in near and SECOND_PLAYED.search(near) is not None


def _put_out_between(one: MatchClaim, other: MatchClaim, text: str) -> bool:
    """Whether two matches of a pair are told together with who went out: "had eliminated Leeds, winning 2-1 at home and
    drawing 1-1 away"."""
    beside = text[min(one.char_start, other.char_start) : max(one.char_end, other.char_end)]
    return len(beside) < BESIDE * 2 and PUT_OUT.search(beside) is not None and "." not in beside


def _told_together(one: MatchClaim, other: MatchClaim, text: str) -> bool:
    """Whether two meetings in a cup that knows replays are told in one sentence, as the drawn match and the one that
    settled it: "went out, beaten 2-1 at Hull after a 1-1 draw", "through at the second attempt with a 1-0 win"."""
    beside = text[min(one.char_start, other.char_start) : max(one.char_end, other.char_end)]
    return plays_again(one) and "." not in beside


def _long_before(met: list[MatchClaim], day: date | None) -> bool:
    """Whether the meetings lie too far back to be legs of one tie with a match on `day`."""
    days = [claim.date for claim in met if claim.date is not None]
    return day is not None and bool(days) and all(day - one > APART for one in days)


def _before(one: MatchClaim, other: MatchClaim) -> bool:
    return one.date is not None and other.date is not None and one.date < other.date


def _goes_to_replay(drawn: MatchClaim, text: str, over: bool) -> bool:
    """Whether a drawn cup match is to be played again: told beside it, or in a text about a cup that knows replays and
    not about those already played (`over`)."""
    if drawn.outcome != "draw" or drawn.home_penalties is not None or drawn.extra_time or drawn.stage == "final":
        return False
    if IN_REPLAY.search(text, max(0, drawn.char_start - BESIDE // 2), drawn.char_end):
        return False  # "this replay finished 1-1 after extra time"
    near = REPLAYED.search(text, max(0, drawn.char_start - BESIDE), drawn.char_end + BESIDE) is not None
    if drawn.competition is None:
        return near
    return plays_again(drawn) and drawn.stage != "group stage" and (near or not over and says(text, REPLAYED))


def _from_replay(first: MatchClaim, second: MatchClaim) -> TieClaim | None:
    for one, other in ((first, second), (second, first)):
        if one.outcome == other.outcome == "draw" and (kicks := _winner_of_kicks(one)):
            return _tie(other, one, None, kicks, "penalties")
    drawn, decisive = (first, second) if first.outcome == "draw" else (second, first)
    if drawn.outcome != "draw" or decisive.outcome not in ("home", "away"):
        return None
    winner = decisive.home_team if decisive.outcome == "home" else decisive.away_team
    return _tie(drawn, decisive, None, winner, "replay")


def _is_of_cup_replayed(match: MatchClaim, last_day: date | None) -> bool:
    """Whether a match is one of the evening in a text that speaks of "the other replays": of a cup that knows them."""
    return plays_again(match) and (match.date is None or match.date == last_day)


def _from_one_replay(match: MatchClaim) -> TieClaim | None:
    """The tie that a replay, told alone, decided."""
    if kicks := _winner_of_kicks(match):
        return _tie(match, match, None, kicks, "penalties")
    winner = {"home": match.home_team, "away": match.away_team}.get(match.outcome or "")
    return _tie(match, match, None, winner, "replay") if winner else None


def _fill_aggregate(tie: TieClaim, legs: TieClaim) -> None:
    same = tie.team_1 == legs.team_1
    tie.aggregate_1 = legs.aggregate_1 if same else legs.aggregate_2
    tie.aggregate_2 = legs.aggregate_2 if same else legs.aggregate_1


def _two_legged(claim: MatchClaim) -> bool:
    competition = names().data.competitions.get(claim.competition or "")
    return competition is None or competition.kind != "league" or claim.stage is not None


def _by_away_goals(first: MatchClaim, second: MatchClaim, text: str) -> str | None:
    """Who won a level tie on away goals, where the words beside the second leg tell that these decided it."""
    told = AWAY_GOALS.search(text, min(first.char_start, second.char_start), second.char_end + BESIDE)
    sides_change = first.home_known and second.home_known and first.home_team != second.home_team
    away = first.away_goals or 0, second.away_goals or 0
    if told is None or not sides_change or away[0] == away[1]:
        return None
    return first.away_team if away[0] > away[1] else second.away_team


def _from_legs(pair: Pair, first: MatchClaim, second: MatchClaim | None, text: str) -> TieClaim:
    goals = dict.fromkeys(pair, 0)
    for leg in (first, second):
        if leg is not None:
            goals[leg.home_team] += leg.home_goals or 0
            goals[leg.away_team] += leg.away_goals or 0
    a, b = first.home_team, first.away_team
    winner = None
    if second is not None and goals[a] != goals[b]:
        winner = a if goals[a] > goals[b] else b
    elif second is not None and (kicks := _winner_of_kicks(second)):
        return _tie(first, second, (goals[a], goals[b]), kicks, "penalties")
    elif second is not None and (more := _by_away_goals(first, second, text)):
        return _tie(first, second, (goals[a], goals[b]), more, "away goals")
    return _tie(first, second or first, (goals[a], goals[b]), winner, "aggregate" if winner else None)


def _winner_of_kicks(match: MatchClaim) -> str | None:
    home, away = match.home_penalties, match.away_penalties
    if home is None or away is None or home == away:
        return None
    return match.home_team if home > away else match.away_team


def _tie(
    first: MatchClaim, last: MatchClaim, goals: tuple[int, int] | None, winner: str | None, decided: DecidedBy | None
) -> TieClaim:
    return TieClaim(
        char_start=last.char_start,
        char_end=last.char_end,
        extractor="legs",
        confidence=round(min(first.confidence, last.confidence) * confidence("legs"), 3),
        team_1=first.home_team,
        team_2=first.away_team,
        competition=last.competition or first.competition,
        season=last.season,
        stage=last.stage or first.stage,
        aggregate_1=goals[0] if goals else None,
        aggregate_2=goals[1] if goals else None,
        winner=winner,
        decided_by=decided,
    )
