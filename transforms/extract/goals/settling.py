"""Events of one match to goal claims: tellings of one goal put together, sides settled, nothing beyond the score.

In: the events of one match. Out: goal claims. The final score is the witness: a side is given only where the words say
it or where no other reading fits the score.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from transforms.annotate.tokens import fold
from transforms.extract.confidence import confidence
from transforms.extract.goals.byscore import ahead, other_side, sides_by_score
from transforms.extract.goals.company import sides_by_company
from transforms.extract.goals.events import Event
from transforms.extract.goals.order import Scorer
from transforms.extract.goals.players import Players
from transforms.extract.goals.sequence import ANSWERS
from transforms.extract.minutes import Minute
from transforms.model import GoalClaim, MatchClaim

LATER = frozenset({"level", "behind", "restore"})  # no first goal does this to the score
TIMED = 3.0  # what a minute adds to the words around that speak for the match


def settle(
    events: list[Event],
    names: dict[int, str],
    players: Players,
    extra_time: bool = False,
    home: str | None = None,
    grounds: dict[str, str] | None = None,
) -> list[GoalClaim]:
    """The goal claims of the events of one match. `names`: a person's fullest name by the offset of his mention;
    `extra_time`: it is known to have gone beyond ninety minutes; `home`: the side known to have been at home;
    `grounds`: whether persons, by surname, are of the side at home or away."""
    match = events[0].match
    assert match is not None
    overtime = (
        extra_time
        or bool(match.extra_time)
        or any(e.overtime or any(m.minute > 105 for m in e.minutes) for e in events)
    )
    if not overtime:
        for event in events:
            event.minutes = [minute.in_normal_time() for minute in event.minutes]
    home = home or _home_told(events, match)
    for event in events:
        if home is not None and event.ground and event.context_side is None:
            event.context_side = home if event.ground == "home" else other_side(match, home)
    sides_by_company(events, players, grounds or {}, home, match)
    scorers = _sided(events, names, players, match)
    kept = _within_score(scorers, match)
    return [claim for scorer in kept for claim in _claims(scorer, match, names)]


def _home_told(events: list[Event], match: MatchClaim) -> str | None:
    """The side at home, where the words give a goal to a side by its name and to the hosts or the visitors."""
    sides = (match.home_team, match.away_team)
    told = set()
    for event in events:
        side = event.side or (other_side(match, event.not_side) if event.not_side in sides else None)
        if event.ground and side in sides:
            told.add(side if event.ground == "home" else other_side(match, str(side)))
    return told.pop() if len(told) == 1 else None


def _sided(events: list[Event], names: dict[int, str], players: Players, match: MatchClaim) -> list[Scorer]:
    """The scorers with their sides. Where no reading fits the score, those least surely told of this match go first."""
    while True:
        scorers = _merge(events, names, match)
        for scorer in scorers:
            scorer.side = _told_side(scorer, match, players)
        _share_sides(scorers)
        fits = sides_by_score(scorers, match)
        _share_sides(scorers)
        timed = {(event.sentence, event.merit) for event in events if event.minutes}
        weight = {id(event): _weight(event, (event.sentence, event.merit) in timed) for event in events}
        weakest = sorted(set(weight.values()))
        if fits or (len(weakest) < 2 and not any(event.role for event in events)):
            return scorers
        if len(weakest) < 2:
            for event in events:
                event.role = None  # "levelled" may have been said of the tie
            continue
        gone = {(e.sentence, e.merit) for e in events if weight[id(e)] == weakest[0]}
        events = [e for e in events if weight[id(e)] > weakest[0] and (e.sentence, e.merit) not in gone]


def _weight(event: Event, timed: bool) -> tuple[float, bool, bool, float]:
    """How surely an event is a goal of its match: by the words around and its minute, by its side, by what it did, by
    its verb."""
    return (
        event.merit + TIMED * bool(event.minutes),
        event.side is not None or event.not_side is not None,
        event.role is not None,
        event.strength,
    )


def _merge(events: list[Event], names: dict[int, str], match: MatchClaim) -> list[Scorer]:
    """Tellings of the same scorer put together: the goals with minutes, or the largest number told."""
    found: dict[tuple[str, bool], Scorer] = {}
    shared = _shared_surnames({names[event.scorer.start] for event in events})
    for event in events:
        name = names[event.scorer.start]
        key = fold(name) if fold(name).split()[-1] in shared else fold(name).split()[-1]
        own = event.kind == "own goal"
        scorer = found.get((key, own))
        if scorer is None:
            scorer = found[key, own] = Scorer(key, name, kind=event.kind if own else "goal")
        scorer.events.append(event)
    _own_again(found)
    for scorer in found.values():
        marks = set()
        for event in scorer.events:
            for minute in event.minutes:
                if all(_apart(minute, known) for known, _ in scorer.minutes):
                    scorer.minutes.append((minute, event))
            if event.running:
                marks.add(sum(event.running))
        told = max(e.count for e in scorer.events)
        scorer.count = max(
            len(scorer.minutes), told, len(marks), _one_after_another(scorer.events), _first_and_later(scorer.events)
        )
        if scorer.count == 1 and (_opened_and_later(scorer, events) or _also_won(scorer.events, match)):
            scorer.count = 2
    return list(found.values())


def _one_after_another(events: list[Event]) -> int:
    """How many goals the tellings of a scorer make where one of them is told as another of his, shortly after."""
    follows = [
        event for before, event in pairwise(events)
        if event.again and event.sentence - before.sentence <= 1 and before.group != event.group
    ]  # fmt: skip
    return 1 + bool(follows)


def _first_and_later(events: list[Event]) -> int:
    """How many goals the tellings of a scorer make where one is the first of the match and another none that can be:
    "Smith opened the scoring after nine minutes. ... He made it two"."""
    first = any(event.role == "opener" or (event.running and sum(event.running) == 1) for event in events)
    later = any(
        event.role != "opener" and (event.nth > 1 or sum(event.running or ()) > 1 or event.role in LATER)
        for event in events
    )
    return 1 + (first and later)


def _opened_and_later(scorer: Scorer, events: list[Event]) -> bool:
    """Whether one of the scorer's goals opened the scoring and another fell after somebody else's: "Smith opened the
    scoring. Jones added the second on 45 minutes, and Smith struck with 11 left"."""
    if not any(event.role == "opener" and not event.minutes for event in scorer.events):
        return False
    own = {id(event) for event in scorer.events}
    others = [minute.minute for event in events if id(event) not in own for minute in event.minutes]
    return bool(others) and any(minute.minute > min(others) for minute, _ in scorer.minutes)


def _also_won(events: list[Event], match: MatchClaim) -> bool:
    """Whether a sentence tells the winner beside another goal of the same scorer, which it can't be, for both sides
    scored: "Smith equalised and then headed the winner"."""
    both = min(match.home_goals or 0, match.away_goals or 0) > 0
    return both and any(
        before.sentence == event.sentence and before.role in ("level", "opener") and event.role == "winner"
        for before, event in pairwise(events)
    )


def _shared_surnames(names: set[str]) -> set[str]:
    """The surnames that scorers of different first names bear."""
    firsts: dict[str, set[str]] = {}
    for name in names:
        *first, surname = fold(name).split()
        firsts.setdefault(surname, set()).update(word[0] for word in first[:1])
    return {surname for surname, letters in firsts.items() if len(letters) > 1}


def _own_again(found: dict[tuple[str, bool], Scorer]) -> None:
    """An own goal told a second time without its name ("deflected in by Smith") is still one."""
    for key in [name for name, own in found if own]:
        goals = found.get((key, False))
        minutes = {m.minute for e in found[key, True].events for m in e.minutes}
        again = [m.minute for e in goals.events for m in e.minutes] if goals is not None else []
        if goals is not None and _made_amends(found[key, True], goals):
            continue  # "scored an own goal ... Smith then halved the deficit"
        if goals is not None and (len(again) < 2 if not minutes else set(again) <= minutes):
            found[key, True].events += goals.events
            del found[key, False]


def _made_amends(own: Scorer, goals: Scorer) -> bool:
    """Whether what is told of a scorer behind his own goal answered a goal, as that one did not."""
    last = max(event.sentence for event in own.events)
    roles = {event.role for event in own.events}
    return all(e.sentence > last and e.role in ANSWERS and e.role not in roles for e in goals.events)


def _apart(one: Minute, other: Minute) -> bool:
    """Whether two minutes are of two goals: more than one apart, or named together."""
    if one.start == other.start:
        return True
    return abs(one.minute + (one.added or 0) - other.minute - (other.added or 0)) > 1 and not (
        one.minute == other.minute and None in (one.added, other.added)
    )


def _told_side(scorer: Scorer, match: MatchClaim, players: Players) -> str | None:
    """The side that the words give outright, or the scorer's team (the other one for an own goal)."""
    sides = (match.home_team, match.away_team)
    votes: Counter[str] = Counter()
    for event in scorer.events:
        if event.side in sides:
            votes[str(event.side)] += 2
        elif event.not_side in sides and _goals_of(match, other_side(match, str(event.not_side))) != 0:
            votes[other_side(match, str(event.not_side))] += 1  # else "sank them" was said of the other side
    told = ahead(votes)
    team = players.team_of(fold(scorer.name))
    if team in sides:
        own = other_side(match, str(team)) if scorer.kind == "own goal" else team
        return own if told in (None, own) else None
    return told


def _share_sides(scorers: list[Scorer]) -> None:
    """Scorers told together ("A (71) and B (77) made it 2-2") are of one side."""
    sides: dict[tuple[int, int], set[str]] = {}
    for scorer in scorers:
        for event in scorer.events:
            if scorer.side and scorer.kind != "own goal":
                sides.setdefault((event.sentence, event.group), set()).add(scorer.side)
    for scorer in scorers:
        given = {side for event in scorer.events for side in sides.get((event.sentence, event.group), ())}
        if scorer.side is None and len(given) == 1 and scorer.kind != "own goal":
            scorer.side = given.pop()


def _goals_of(match: MatchClaim, team: str) -> int | None:
    return match.home_goals if team == match.home_team else match.away_goals


def _within_score(scorers: list[Scorer], match: MatchClaim) -> list[Scorer]:
    """The scorers that the score has room for, the surest first."""
    if match.home_goals is None or match.away_goals is None:
        return [s for s in scorers if s.side]
    room = Counter({match.home_team: match.home_goals, match.away_team: match.away_goals})
    kept: list[Scorer] = []
    for scorer in sorted(
        (s for s in scorers if s.side in room),
        key=lambda s: (not s.minutes, -max(e.strength for e in s.events), s.first),
    ):
        fitting = min(scorer.count, room[str(scorer.side)])
        if fitting <= 0:
            continue
        room[str(scorer.side)] -= fitting
        scorer.count = fitting
        kept.append(scorer)
    return kept


def _claims(scorer: Scorer, match: MatchClaim, names: dict[int, str]) -> list[GoalClaim]:
    side = str(scorer.side)
    penalties = Counter({id(e): e.penalties for e in scorer.events if e.kind == "penalty"})
    found: list[GoalClaim] = []
    timed = sorted(scorer.minutes, key=lambda item: (item[0].minute, item[0].added or 0))[: scorer.count]
    used = {id(e) for _, e in timed}
    for number in range(scorer.count):
        minute, event = (
            timed[number]
            if number < len(timed)
            else (None, next((e for e in scorer.events if id(e) not in used), scorer.events[0]))
        )
        used.add(id(event))
        kind = scorer.kind if scorer.kind == "own goal" else "penalty" if penalties[id(event)] > 0 else "goal"
        penalties[id(event)] -= 1
        if minute is not None and minute.kick is not None and scorer.kind != "own goal":
            kind = "penalty" if minute.kick else "goal"
        found.append(
            GoalClaim(
                char_start=event.start,
                char_end=event.end,
                extractor="prose.goal",
                confidence=confidence("prose.goal", *_guesses(event, match, minute is not None)),
                match=match,
                scorer=scorer.name,
                team=side,
                opponent=other_side(match, side),
                minute=minute.minute if minute else None,
                added_time=minute.added if minute else None,
                kind=kind,  # type: ignore[arg-type]
                assist=names[event.assist.start] if event.assist is not None and kind == "goal" else None,
            )
        )
    return found


def _guesses(event: Event, match: MatchClaim, timed: bool) -> list[str]:
    """What of a goal the words do not say: see `confidence.py`."""
    told = event.side is not None or event.context_side is not None
    return [
        *([] if match.home_goals is not None else ["no result"]),
        *([] if told else ["side open"] if timed else ["side and minute open"]),
    ]
