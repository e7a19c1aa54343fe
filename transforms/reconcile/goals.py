"""The goal claims of one match in, its goals out: told twice they count once, a brace without minutes counts twice.

Never more goals for a side than its score; what does not fit is the goal with the fewest sources, and a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from transforms.model import GoalClaim, GoalKind
from transforms.reconcile.cluster import plurality
from transforms.reconcile.scorers import fullest, same_player, surname
from transforms.reconcile.witness import directness

MINUTE_SLIP = 1
PERIOD_ENDS = (45, 90, 105, 120)


@dataclass(slots=True)
class Told:
    """One goal claim for a side (0 or 1) of the pair. `deciding` False: its match claim is mere hearsay."""

    claim: GoalClaim
    side: int
    origin: str
    deciding: bool = True

    @property
    def points(self) -> int:
        return directness(self.claim.extractor, self.claim.confidence)

    @property
    def clock(self) -> int | None:
        """The minute on one scale: 90+3 is 93."""
        minute = self.claim.minute
        return None if minute is None else minute + (self.claim.added_time or 0)


@dataclass(slots=True)
class Scored:
    """One goal, with all that is told of it."""

    side: int
    told: list[Told] = field(default_factory=list)

    @property
    def origins(self) -> set[str]:
        return {one.origin for one in self.told}

    @property
    def weight(self) -> tuple[int, int]:
        """Independent sources, and their points: what decides which goal stays."""
        best: dict[str, int] = {}
        for one in self.told:
            best[one.origin] = max(best.get(one.origin, 0), one.points)
        return len(best), sum(best.values())

    @property
    def scorer(self) -> str:
        return fullest((one.claim.scorer, one.points) for one in self.told)

    @property
    def minute(self) -> tuple[int, int | None] | None:
        """The minute and added time that most tell; those with added time before those without."""
        timed = [one for one in self.told if one.claim.minute is not None]
        full = [one for one in timed if one.claim.added_time is not None] or timed
        return plurality(((one.claim.minute or 0, one.claim.added_time), one.points) for one in full) if full else None

    @property
    def clock(self) -> int:
        """For sorting: the minute, unknown ones last."""
        minute = self.minute
        return 999 if minute is None else minute[0] + (minute[1] or 0)

    @property
    def kind(self) -> GoalKind:
        """What most tell, where a plain `goal` says nothing against a penalty or an own goal of other reports."""
        told: list[tuple[GoalKind, int]] = [(one.claim.kind, one.points) for one in self.told]
        return plurality((kind, points) for kind, points in told if kind != "goal") or "goal"

    @property
    def assist(self) -> str | None:
        told = [(one.claim.assist, one.points) for one in self.told if one.claim.assist]
        return fullest((name, points) for name, points in told if name) if told else None

    @property
    def order(self) -> tuple[int, int, str, str]:
        return self.side, self.clock, surname(self.scorer), min(one.claim.claim_id for one in self.told)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A goal that was told and is not believed, and the goal that stands in its place (None: there is no room)."""

    goal: Scored
    instead: Scored | None
    field: str
    reason: str


def merge(told: Iterable[Told]) -> list[Scored]:
    """The goals of a match before its score is looked at, in order: by side, minute and scorer."""
    ordered = sorted(told, key=lambda one: one.claim.claim_id)
    goals: list[Scored] = []
    for side in (0, 1):
        of_side = [one for one in ordered if one.side == side and one.deciding]
        for group in _by_player(of_side):
            goals += _of_one_player(group)
    for one in ordered:
        if not one.deciding:
            _support(one, goals)
    return sorted(goals, key=lambda goal: goal.order)


def _by_player(told: Sequence[Told]) -> list[list[Told]]:
    """Groups of one player each. A bare surname joins the fuller name that it fits, of several the most told."""
    groups: list[list[Told]] = []
    for one in sorted(told, key=lambda t: (-len(t.claim.scorer.split()), t.claim.scorer, t.claim.claim_id)):
        fitting = [
            group for group in groups if all(same_player(one.claim.scorer, other.claim.scorer) for other in group)
        ]
        if not fitting:
            groups.append([one])
            continue
        max(fitting, key=lambda group: (_timely(one, group), len(group), group[0].claim.claim_id)).append(one)
    return groups


def _timely(one: Told, group: Sequence[Told]) -> bool:
    return any(_same_minute(one, other) for other in group)


def _same_minute(one: Told, other: Told) -> bool:
    """The same minute, one off, or the end of a period told without its added time."""
    if one.clock is None or other.clock is None:
        return False
    if one.claim.minute == other.claim.minute and one.claim.minute in PERIOD_ENDS:
        return None in (one.claim.added_time, other.claim.added_time) or abs(one.clock - other.clock) <= MINUTE_SLIP
    return abs(one.clock - other.clock) <= MINUTE_SLIP


def _of_one_player(told: Sequence[Told]) -> list[Scored]:
    """The goals of one player: one for each minute, and as many more as an article counts without minutes."""
    goals = _timed(told)
    by_article: dict[str, list[Told]] = {}
    for one in told:
        by_article.setdefault(one.claim.article_id, []).append(one)
    for article in sorted(by_article):
        loose = [one for one in by_article[article] if one.claim.minute is None]
        for number, together in enumerate(_told_together(loose)):
            if number >= len(goals):
                goals.append(Scored(told[0].side))
            goals[number].told += together
    return goals


def _timed(told: Sequence[Told]) -> list[Scored]:
    """Goals with minutes: claims within a minute of each other are one goal, unless one article tells both minutes."""
    goals: list[Scored] = []
    timed = [one for one in told if one.clock is not None]
    for one in sorted(timed, key=lambda t: (t.clock or 0, t.claim.article_id, t.claim.claim_id)):
        last = goals[-1] if goals else None
        if last is not None and _joins(one, last):
            last.told.append(one)
        else:
            goals.append(Scored(one.side, [one]))
    return goals


def _joins(one: Told, goal: Scored) -> bool:
    if not _same_minute(one, goal.told[0]):
        return False
    return all(other.clock == one.clock or other.claim.article_id != one.claim.article_id for other in goal.told)


def _told_together(loose: Sequence[Told]) -> list[list[Told]]:
    """An article's claims without minutes as its first, second, third goal: claims on overlapping stretches of text
    count (a brace), claims on separate stretches repeat each other."""
    passages: list[list[Told]] = []
    end = -1
    for one in sorted(loose, key=lambda t: (t.claim.char_start, t.claim.char_end, t.claim.claim_id)):
        if one.claim.char_start >= end:
            passages.append([])
        passages[-1].append(one)
        end = max(end, one.claim.char_end)
    most = max((len(passage) for passage in passages), default=0)
    return [[passage[n] for passage in passages if n < len(passage)] for n in range(most)]


def unheard(told: Iterable[Told], goals: Iterable[Scored]) -> list[Told]:
    """Hearsay that fits no goal."""
    heard = {one.claim.claim_id for goal in goals for one in goal.told}
    return [one for one in told if not one.deciding and one.claim.claim_id not in heard]


def _support(one: Told, goals: Sequence[Scored]) -> None:
    """Add hearsay to a goal that it fits; it makes none of its own."""
    for goal in goals:
        timely = one.clock is None or any(_same_minute(one, other) for other in goal.told)
        if timely and goal.side == one.side and same_player(goal.scorer, one.claim.scorer):
            goal.told.append(one)
            return


# -- goals and the score ---------------------------------------------------------------------------------------


def fit_to_score(goals: Sequence[Scored], score: tuple[int, int] | None) -> tuple[list[Scored], list[Dropped]]:
    """The goals that the score has room for, and those that it has not.

    First one goal told for both sides is settled, then one player's goal told with two minutes is made one, and then
    the goal with the fewest sources goes, if possible where another stands at its minute.
    """
    kept, dropped = _one_side_each(goals)
    for side in (0, 1):
        while score is not None and len([goal for goal in kept if goal.side == side]) > score[side]:
            dropped.append(_drop_one(kept, side))
    return kept, dropped


def annul(goals: Sequence[Scored]) -> list[Dropped]:
    """The goals of a match whose result no longer stands: none counts."""
    return [Dropped(goal, None, "scorer", "the result of the match no longer stands") for goal in goals]


def _one_side_each(goals: Sequence[Scored]) -> tuple[list[Scored], list[Dropped]]:
    """A scorer cannot score one goal for both sides: the side with more sources has it."""
    kept, dropped = list(goals), []
    for goal in goals:
        for other in goals:
            if goal.side < other.side and goal in kept and other in kept and _one_goal(goal, other):
                weaker, stronger = sorted((goal, other), key=lambda g: (g.weight, -g.side))
                kept.remove(weaker)
                dropped.append(
                    Dropped(weaker, stronger, "team", "one goal was told for both sides; more sources decide")
                )
    return kept, dropped


def _one_goal(goal: Scored, other: Scored) -> bool:
    timed = any(_same_minute(one, two) for one in goal.told for two in other.told)
    return timed and same_player(goal.scorer, other.scorer)


def _drop_one(kept: list[Scored], side: int) -> Dropped:
    """Take away the goal of `side` that is most likely told wrongly."""
    of_side = [goal for goal in kept if goal.side == side]
    pairs = [(a, b) for a in of_side for b in of_side if a is not b and a.weight <= b.weight and _never_together(a, b)]
    twice = [(a, b) for a, b in pairs if same_player(a.scorer, b.scorer)]
    if twice:
        weaker, stronger = min(twice, key=lambda two: (two[0].weight, abs(two[0].clock - two[1].clock), two[0].order))
        kept.remove(weaker)
        return Dropped(
            weaker, stronger, "minute", "the score has room for one goal of this player, told with two minutes"
        )
    weaker = min(of_side, key=lambda goal: (goal.weight, -goal.clock, goal.order))
    kept.remove(weaker)
    rival = next((goal for goal in of_side if goal is not weaker and _same_time(goal, weaker)), None)
    if rival is not None:
        return Dropped(weaker, rival, "scorer", "two scorers were told for one goal; more sources decide")
    return Dropped(weaker, None, "scorer", "the score has no room for it, and it has the fewest sources")


def _never_together(one: Scored, other: Scored) -> bool:
    articles = {told.claim.article_id for told in one.told}
    return articles.isdisjoint(told.claim.article_id for told in other.told)


def _same_time(one: Scored, other: Scored) -> bool:
    return any(_same_minute(a, b) for a in one.told for b in other.told)
