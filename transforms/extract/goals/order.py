"""Whether the goals told of a match can have made its score, in the order in which they fell.

In: scorers with their sides. Out: yes or no. By minute where all have one; else as told, but where words such as "after
Smith had levelled" go back in time, a list names them without minutes, or they cannot have fallen as they are told, in
any order that the minutes allow.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from transforms.extract.goals.events import Event
from transforms.extract.minutes import Minute
from transforms.model import MatchClaim

MOST_TRIED = 7  # goals whose order is tried out


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


@dataclass(frozen=True, slots=True)
class _Goal:
    """One goal: its side, where it is told, its minute and what the words say that it did."""

    side: str
    at: int
    minute: int | None
    event: Event
    together: bool  # told with others, so that what they did to the score they did together


def in_order(scorers: list[Scorer], sides: dict[int, str], match: MatchClaim, as_told: bool = True) -> bool:
    """Whether the goals, all of them told, make the scores that the words name. `sides`: the scorers', by their id;
    `as_told`: those without a minute fell when they are told, else whenever they can have fallen: "Jones scored on 17
    minutes and Brown on 60. ... It was goalless when Smith broke the deadlock"."""
    goals = _goals(scorers, sides)
    if goals is None:
        return True
    teams = (match.home_team, match.away_team)
    if all(goal.minute is not None for goal in goals):
        return _make(sorted(goals, key=lambda goal: (goal.minute or 0, goal.at)), teams)
    if (not as_told and _in_time(goals)) or any(
        goal.event.looks_back or (goal.together and goal.minute is None) for goal in goals
    ):
        return len(goals) > MOST_TRIED or _some_order(goals, teams)
    goals.sort(key=lambda goal: goal.at)
    timed = [goal.minute for goal in goals if goal.minute is not None]
    if timed != sorted(timed):
        return not as_told or len(goals) > MOST_TRIED or _some_order(goals, teams)
    return _make(goals, teams)


def within_running(scorers: list[Scorer], sides: dict[int, str], match: MatchClaim) -> bool:
    """Whether the goals that have a minute agree with every score that one of them made: "Smith made it 2-1 after 63
    minutes" leaves a side that lost 3-1 no goal in the 71st."""
    final = {match.home_team: match.home_goals or 0, match.away_team: match.away_goals or 0}
    timed = [(sides[id(s)], _moment(minute), event) for s in scorers for minute, event in s.minutes]
    groups = Counter((event.sentence, event.group) for *_, event in timed)
    for side, moment, event in timed:
        if event.running is None or side not in final or groups[event.sentence, event.group] > 1:
            continue
        other = match.away_team if side == match.home_team else match.home_team
        before = Counter(team for team, at, _ in timed if at <= moment)
        after = Counter(team for team, at, _ in timed if at > moment)
        if not any(
            own and all(before[t] <= n and n + after[t] <= final[t] for t, n in ((side, own), (other, theirs)))
            for own, theirs in (event.running, event.running[::-1])
        ):
            return False
    return True


def _moment(minute: Minute) -> int:
    return minute.minute * 100 + (minute.added or 0)


def _in_time(goals: list[_Goal]) -> bool:
    """Whether the goals that have a minute are told in the order of the minutes."""
    timed = [goal.minute for goal in sorted(goals, key=lambda goal: goal.at) if goal.minute is not None]
    return timed == sorted(timed)


def _goals(scorers: list[Scorer], sides: dict[int, str]) -> list[_Goal] | None:
    """The goals one by one; None where one telling of several says nothing of what fell between them."""
    untimed = any(scorer.count > len(scorer.minutes) for scorer in scorers)
    if untimed and any(len(event.minutes) > 1 for scorer in scorers for event in scorer.events):
        return None
    found: list[tuple[str, int, int | None, Event]] = []
    for scorer in scorers:
        side = sides[id(scorer)]
        found += [(side, e.at, _moment(minute), e) for minute, e in scorer.minutes]
        missing = scorer.count - len(scorer.minutes)
        if missing:
            if missing > 1 or scorer.minutes:
                return None
            told = max((e for e in scorer.events if e.rival is None), key=lambda e: e.at, default=scorer.events[0])
            found.append((side, told.at, None, told))
    together = Counter((event.sentence, event.group) for *_, event in found)
    return [_Goal(*goal, together[goal[3].sentence, goal[3].group] > 1) for goal in found]


def _make(goals: list[_Goal], teams: tuple[str, str]) -> bool:
    """Whether goals that fell in this order did to the score what the words say."""
    score: Counter[str] = Counter()
    return all(_did(goal, score, teams) for goal in goals)


def _some_order(goals: list[_Goal], teams: tuple[str, str]) -> bool:
    """Whether any order that the minutes allow makes the scores that the words name."""

    def follow(left: list[_Goal], score: Counter[str]) -> bool:
        first = min((goal.minute for goal in left if goal.minute is not None), default=None)
        for goal in left:
            if goal.minute == first or goal.minute is None:
                after = score.copy()
                if _did(goal, after, teams) and follow([g for g in left if g is not goal], after):
                    return True
        return not left

    return follow(goals, Counter())


def _did(goal: _Goal, score: Counter[str], teams: tuple[str, str]) -> bool:
    """Count the goal into `score`; whether it did to it what the words say."""
    other = teams[1] if goal.side == teams[0] else teams[0]
    event, first, before = goal.event, not score.total(), score[goal.side] - score[other]
    score[goal.side] += 1
    if goal.together:
        return True  # "A (54) and B (60) hauled them level"
    possible = {
        "opener": first,
        "level": before == -1,
        "behind": before < -1,
        "consolation": before < -1,
        "reply": before < 0,
        "turnaround": before in (0, -1),
        "restore": before >= 0,
        "extend": before > 0,
        "winner": before == 0,
    }
    if event.role is not None and not possible[event.role]:
        return False
    if event.nth > 1 and score[goal.side] < event.nth:
        return False  # "made it two" as its side's first
    return not event.running or sorted(event.running) == sorted(score[team] for team in teams)
