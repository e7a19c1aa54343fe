"""Events of one match to goal claims: tellings of one goal put together, sides settled, nothing beyond the score.

In: the events of one match. Out: goal claims. The final score is the witness: a side is given only where the words say
it or where no other reading fits the score.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import product

from transforms.extract.goals.telling import Event
from transforms.extract.minutes import Minute
from transforms.model import GoalClaim, MatchClaim

MOST_OPEN = 8  # scorers of open side, beyond which the readings are not tried one by one


@dataclass(slots=True)
class Scorer:
    """A scorer with all that the article tells of his goals in one match."""

    key: str
    name: str
    events: list[Event] = field(default_factory=list)
    side: str | None = None
    kind: str = "goal"
    minutes: list[tuple[Minute, Event]] = field(default_factory=list)
    count: int = 1

    @property
    def first(self) -> int:
        return min(e.at for e in self.events)


def settle(match: MatchClaim, events: list[Event], names: dict[int, str], people: dict[str, str]) -> list[GoalClaim]:
    """The goal claims of one match. `names`: the scorer's fullest name by the offset of his mention."""
    scorers = _merge(events, names)
    for scorer in scorers:
        scorer.side = _told_side(scorer, match, people)
    _by_score(scorers, match)
    kept = _within_score(scorers, match)
    return [claim for scorer in kept for claim in _claims(scorer, match)]


def _merge(events: list[Event], names: dict[int, str]) -> list[Scorer]:
    """Tellings of the same scorer put together: the goals with minutes, or the largest number told."""
    found: dict[tuple[str, bool], Scorer] = {}
    for event in events:
        name = names[event.scorer.start]
        key = name.split()[-1].casefold()
        own = event.kind == "own goal"
        scorer = found.get((key, own))
        if scorer is None:
            scorer = found[key, own] = Scorer(key, name, kind=event.kind if own else "goal")
        scorer.events.append(event)
    for scorer in found.values():
        marks = set()
        for event in scorer.events:
            for minute in event.minutes:
                if all(abs(minute.minute - known.minute) > 1 or (minute.start == known.start) for known, _ in scorer.minutes):
                    scorer.minutes.append((minute, event))
            if event.running:
                marks.add(sum(event.running))
        told = max(e.count for e in scorer.events)
        scorer.count = max(len(scorer.minutes), told, len(marks))
    return list(found.values())


def _told_side(scorer: Scorer, match: MatchClaim, people: dict[str, str]) -> str | None:
    """The side that the words give: said outright, or the scorer's team (the other one for an own goal)."""
    sides = (match.home_team, match.away_team)
    votes: Counter[str] = Counter()
    for event in scorer.events:
        if event.side in sides:
            votes[str(event.side)] += 2
        elif event.not_side in sides:
            votes[_other(match, str(event.not_side))] += 1
        elif event.ground and match.home_known:
            votes[match.home_team if event.ground == "home" else match.away_team] += 1
    if votes:
        ranked = votes.most_common(2)
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
    team = people.get(scorer.name.casefold()) or people.get(scorer.key)
    if team in sides:
        return _other(match, str(team)) if scorer.kind == "own goal" else team
    return None


def _other(match: MatchClaim, team: str) -> str:
    return match.away_team if team == match.home_team else match.home_team


def _by_score(scorers: list[Scorer], match: MatchClaim) -> None:
    """Sides left open, where every reading that fits the final and the running scores agrees."""
    if match.home_goals is None or match.away_goals is None:
        return
    open_ones = [s for s in scorers if s.side is None]
    if not open_ones or len(open_ones) > MOST_OPEN:
        return
    sides = (match.home_team, match.away_team)
    fitting = [reading for reading in product(sides, repeat=len(open_ones)) if _fits(scorers, open_ones, reading, match)]
    for number, scorer in enumerate(open_ones):
        given = {reading[number] for reading in fitting}
        if len(given) == 1:
            scorer.side = given.pop()


def _fits(scorers: list[Scorer], open_ones: list[Scorer], reading: tuple[str, ...], match: MatchClaim) -> bool:
    given = {id(s): side for s, side in zip(open_ones, reading, strict=True)}
    total: Counter[str] = Counter()
    for scorer in scorers:
        total[given.get(id(scorer)) or str(scorer.side)] += scorer.count
    if total[match.home_team] > (match.home_goals or 0) or total[match.away_team] > (match.away_goals or 0):
        return False
    return _runs(scorers, given, match)


def _runs(scorers: list[Scorer], given: dict[int, str], match: MatchClaim) -> bool:
    """Whether the running scores told can be reached in the order of the minutes, under this reading."""
    timed = sorted(
        ((m.minute + (m.added or 0) / 100, given.get(id(s)) or str(s.side), e) for s in scorers for m, e in s.minutes),
        key=lambda item: item[0],
    )
    total = sum(s.count for s in scorers)
    if total != (match.home_goals or 0) + (match.away_goals or 0) or len(timed) != total:
        return True
    score: Counter[str] = Counter()
    for _, side, event in timed:
        score[side] += 1
        if event.running and len(event.minutes) == 1 and sorted(event.running) != sorted((score[match.home_team], score[match.away_team])):
            return False
    return True


def _within_score(scorers: list[Scorer], match: MatchClaim) -> list[Scorer]:
    """The scorers that the score has room for, the surest first; all are left out of a side that is overfull in doubt."""
    if match.home_goals is None or match.away_goals is None:
        return [s for s in scorers if s.side]
    room = Counter({match.home_team: match.home_goals, match.away_team: match.away_goals})
    kept: list[Scorer] = []
    for scorer in sorted((s for s in scorers if s.side in room), key=lambda s: (not s.minutes, -max(e.strength for e in s.events), s.first)):
        fitting = min(scorer.count, room[str(scorer.side)])
        if fitting <= 0:
            continue
        room[str(scorer.side)] -= fitting
        scorer.count = fitting
        kept.append(scorer)
    return kept


def _claims(scorer: Scorer, match: MatchClaim) -> list[GoalClaim]:
    side = str(scorer.side)
    penalties = [e for e in scorer.events if e.kind == "penalty"]
    found: list[GoalClaim] = []
    timed = sorted(scorer.minutes, key=lambda item: (item[0].minute, item[0].added or 0))[: scorer.count]
    used = {id(e) for _, e in timed}
    for number in range(scorer.count):
        minute, event = timed[number] if number < len(timed) else (None, next((e for e in scorer.events if id(e) not in used), scorer.events[0]))
        used.add(id(event))
        kind = scorer.kind if scorer.kind == "own goal" else "penalty" if event in penalties else "goal"
        found.append(
            GoalClaim(
                char_start=event.start,
                char_end=event.end,
                extractor="prose.goal",
                confidence=event.strength,
                match=match,
                scorer=scorer.name,
                team=side,
                opponent=_other(match, side),
                minute=minute.minute if minute else None,
                added_time=minute.added if minute else None,
                kind=kind,  # type: ignore[arg-type]
            )
        )
    return found
