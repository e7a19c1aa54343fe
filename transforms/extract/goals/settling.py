"""Events of one match to goal claims: tellings of one goal put together, sides settled, nothing beyond the score.

In: the events of one match. Out: goal claims. The final score is the witness: a side is given only where the words say
it or where no other reading fits the score.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from operator import eq

from transforms.annotate.tokens import fold
from transforms.extract.confidence import confidence
from transforms.extract.goals.events import Event
from transforms.extract.goals.order import Scorer, in_order, within_running
from transforms.extract.goals.players import Players
from transforms.extract.goals.sequence import Link, hold, links
from transforms.extract.minutes import Minute
from transforms.model import GoalClaim, MatchClaim

TIMED = 3.0  # what a minute adds to the words around that speak for the match
CLEARLY = 3  # times as many suggestions must hold in a reading as in the next best
LATER = frozenset({"level", "behind", "restore"})  # no first goal does this to the score
MOST_OPEN = 8  # scorers of open side, beyond which the readings are not tried one by one


def settle(
    events: list[Event],
    names: dict[int, str],
    players: Players,
    extra_time: bool = False,
    home: str | None = None,
) -> list[GoalClaim]:
    """The goal claims of the events of one match. `names`: a person's fullest name by the offset of his mention;
    `extra_time`: it is known to have gone beyond ninety minutes; `home`: the side known to have been at home."""
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
            event.context_side = home if event.ground == "home" else _other(match, home)
    scorers = _sided(events, names, players, match)
    kept = _within_score(scorers, match)
    return [claim for scorer in kept for claim in _claims(scorer, match, names)]


def _home_told(events: list[Event], match: MatchClaim) -> str | None:
    """The side at home, where the words give a goal to a side by its name and to the hosts or the visitors."""
    sides = (match.home_team, match.away_team)
    told = set()
    for event in events:
        side = event.side or (_other(match, event.not_side) if event.not_side in sides else None)
        if event.ground and side in sides:
            told.add(side if event.ground == "home" else _other(match, str(side)))
    return told.pop() if len(told) == 1 else None


def _sided(events: list[Event], names: dict[int, str], players: Players, match: MatchClaim) -> list[Scorer]:
    """The scorers with their sides. Where no reading fits the score, those least surely told of this match go first."""
    while True:
        scorers = _merge(events, names)
        for scorer in scorers:
            scorer.side = _told_side(scorer, match, players)
        _share_sides(scorers)
        fits = _by_score(scorers, match)
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


def _merge(events: list[Event], names: dict[int, str]) -> list[Scorer]:
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
        if goals is not None and (len(again) < 2 if not minutes else set(again) <= minutes):
            found[key, True].events += goals.events
            del found[key, False]


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
        elif event.not_side in sides and _goals_of(match, _other(match, str(event.not_side))) != 0:
            votes[_other(match, str(event.not_side))] += 1  # else "sank them" was said of the other side
    told = _ahead(votes)
    team = players.team_of(fold(scorer.name))
    if team in sides:
        own = _other(match, str(team)) if scorer.kind == "own goal" else team
        return own if told in (None, own) else None
    return told


def _suggested_side(scorer: Scorer, match: MatchClaim) -> str | None:
    """The side that the clauses around the goals suggest."""
    sides = (match.home_team, match.away_team)
    votes: Counter[str] = Counter()
    for event in scorer.events:
        if event.context_side in sides:
            votes[str(event.context_side)] += 1
        elif event.context_not in sides:
            votes[_other(match, str(event.context_not))] += 1
    return _ahead(votes)


def _ahead(votes: Counter[str]) -> str | None:
    if len(votes) < 2:
        return next(iter(votes), None)
    first, second = votes.most_common(2)
    return first[0] if first[1] > second[1] else None


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


def _other(match: MatchClaim, team: str) -> str:
    return match.away_team if team == match.home_team else match.home_team


def _by_score(scorers: list[Scorer], match: MatchClaim) -> bool:
    """Sides left open: where every reading that fits the final and the running scores agrees, or where the clauses
    around suggest one that fits. Returns whether the score has room for what is told."""
    open_ones = [s for s in scorers if s.side is None]
    suggested = {id(s): _suggested_side(s, match) for s in open_ones}
    linked = links(scorers)
    if match.home_goals is None or match.away_goals is None:
        for scorer in open_ones:
            scorer.side = suggested[id(scorer)]
        _follow(linked, match)
        return True
    if len(open_ones) > MOST_OPEN:
        return False  # a match with so many scorers of unknown side is left as it stands
    fitting = _readings(scorers, open_ones, match) or _readings(scorers, open_ones, match, as_told=False)
    if not fitting:
        for scorer in scorers:  # "twice" may have meant something else than goals
            scorer.count = max(1, len(scorer.minutes))
        fitting = _readings(scorers, open_ones, match)
    told = {id(s): s.side for s in scorers if s.side is not None}
    allowed = fitting
    fitting = [
        r for r in fitting if hold(linked, {**told, **{id(s): side for s, side in zip(open_ones, r, strict=True)}})
    ] or fitting
    own = [suggested[id(s)] if s.kind != "own goal" else None for s in open_ones]
    likely: list[tuple[str, ...]] = []
    for wished in ([suggested[id(s)] for s in open_ones], own):  # the clauses around say less of an own goal
        likely = likely or [r for r in fitting if all(w in (None, side) for w, side in zip(wished, r, strict=True))]
    likely = likely or _most_wished(fitting, own)
    if not likely:  # the words around say one thing, the goals before and behind another
        fitting += [r for r in allowed if all(w in (None, side) for w, side in zip(own, r, strict=True))]
    for number, scorer in enumerate(open_ones):
        given = {reading[number] for reading in likely or fitting}
        doubted = own[number] not in (None, *given) and any(own[number] == reading[number] for reading in allowed)
        if len(given) == 1 and not doubted:  # the words around say one thing, the goals before it another
            scorer.side = given.pop()
    return bool(fitting)


def _most_wished(fitting: list[tuple[str, ...]], wished: list[str | None]) -> list[tuple[str, ...]]:
    """The one reading that agrees with clearly the most of what the clauses suggest, where none does with all of it."""
    kept = sorted(((sum(map(eq, wished, reading)), reading) for reading in fitting), reverse=True)
    clear = len(kept) > 1 and kept[0][0] >= CLEARLY * max(1, kept[1][0])
    return [kept[0][1]] if clear else []


def _follow(linked: list[Link], match: MatchClaim) -> None:
    """Give scorers of open side that which a neighbour's goal says, forward and then back."""
    for link in (*linked, *reversed(linked)):
        for known, open_one in ((link.one, link.other), (link.other, link.one)):
            if known.side and open_one.side is None:
                open_one.side = known.side if link.same else _other(match, known.side)


def _readings(
    scorers: list[Scorer], open_ones: list[Scorer], match: MatchClaim, as_told: bool = True
) -> list[tuple[str, ...]]:
    """Every way to give sides to `open_ones` that the score allows. `as_told`: see `in_order`."""
    every = product((match.home_team, match.away_team), repeat=len(open_ones))
    return [reading for reading in every if _fits(scorers, open_ones, reading, match, as_told)]


def _fits(
    scorers: list[Scorer], open_ones: list[Scorer], reading: tuple[str, ...], match: MatchClaim, as_told: bool
) -> bool:
    given = {id(s): side for s, side in zip(open_ones, reading, strict=True)}
    final = {match.home_team: match.home_goals or 0, match.away_team: match.away_goals or 0}
    total = dict.fromkeys(final, 0)
    for scorer in scorers:
        side = given.get(id(scorer)) or str(scorer.side)
        if side not in final:
            return False
        total[side] += scorer.count
        open_side = id(scorer) in given  # what a goal did to the score tells its side, where nothing else does
        if open_side and not all(_possible(e, final[side], final[_other(match, side)]) for e in scorer.events):
            return False
    if (
        any(total[side] > final[side] for side in final)
        or not _together(scorers, given)
        or not _against(scorers, given)
    ):
        return False
    sides = {id(s): given.get(id(s)) or str(s.side) for s in scorers}
    if sum(total.values()) != sum(final.values()):
        return within_running(scorers, sides, match)
    return in_order(scorers, sides, match, as_told)


def _against(scorers: list[Scorer], given: dict[int, str]) -> bool:
    """Whether goals that cancelled each other out are of different sides."""
    sides = {event.scorer.start: given.get(id(s)) or s.side for s in scorers for event in s.events}
    return all(
        event.rival is None or sides.get(event.rival.start) != sides[event.scorer.start]
        for s in scorers
        for event in s.events
    )


def _together(scorers: list[Scorer], given: dict[int, str]) -> bool:
    """Whether those told together are of one side."""
    sides: dict[tuple[int, int], str] = {}
    for scorer in scorers:
        if scorer.kind == "own goal":
            continue
        side = given.get(id(scorer)) or str(scorer.side)
        if any(sides.setdefault((event.sentence, event.group), side) != side for event in scorer.events):
            return False
    return True


def _possible(event: Event, own: int, other: int) -> bool:
    """Whether a goal can have done to the score what the words say, given the final score."""
    if (own <= other and (event.for_winner or event.role == "winner")) or (own >= other and event.for_loser):
        return False
    if (event.role == "level" and not other) or (event.role == "consolation" and not (other and own <= other)):
        return False
    if (event.role == "behind" and other < 2) or event.nth > own:
        return False
    if event.role == "extend" and own < 2:
        return False
    if event.running:
        return any(0 < mine <= own and theirs <= other for mine, theirs in (event.running, event.running[::-1]))
    return True


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
        found.append(
            GoalClaim(
                char_start=event.start,
                char_end=event.end,
                extractor="prose.goal",
                confidence=confidence("prose.goal", *_guesses(event, match, minute is not None)),
                match=match,
                scorer=scorer.name,
                team=side,
                opponent=_other(match, side),
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
