"""The witnesses of one match, and what they say together so far. Holds and counts; it decides nothing for good."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from transforms.reconcile.witness import Witness

V = TypeVar("V", bound=Hashable)
REMARK = 1


def plurality(ballots: Iterable[tuple[V | None, int]]) -> V | None:
    """The value with the most points among (value, points), untold ones (None) left out; equal ones by their text."""
    points: dict[V, int] = {}
    for value, weight in ballots:
        if value is not None:
            points[value] = points.get(value, 0) + weight
    return min(points, key=lambda value: (-points[value], str(value))) if points else None


@dataclass(slots=True)
class Cluster:
    """Claims that tell of one match of a pair.

    `witnesses` vote on its values; `hearsay` are claims that fit several matches alike: they support this one, the
    best by rule, but decide nothing. `inferred` names the fields that follow from other matches (the other leg).
    """

    witnesses: list[Witness] = field(default_factory=list)
    hearsay: list[Witness] = field(default_factory=list)
    competition: str | None = None
    season: str | None = None
    soft_season: str | None = None
    stage: str | None = None
    leg: int | None = None
    home: int | None = None
    day: date | None = None
    days: set[date] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)
    scores: set[tuple[int, int]] = field(default_factory=set)
    results: set[int] = field(default_factory=set)
    played: bool = False
    known_played: date | None = None
    known_open: date | None = None
    inferred: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, witnesses: Iterable[Witness]) -> Cluster:
        """A cluster whose summary is what most of its witnesses say."""
        made = cls(witnesses=list(witnesses))
        told = made.witnesses
        made.competition = plurality((w.claim.competition, w.points) for w in told)
        made.season = plurality((w.season, w.points) for w in told)
        made.soft_season = plurality((w.soft_season, w.points) for w in told)
        made.stage = plurality((w.claim.stage, w.points) for w in told)
        made.leg = plurality((w.leg, w.points) for w in told)
        made.home = plurality((w.home, w.points) for w in told)
        made.day = made._main_day()
        for one in told:
            made._note(one)
        return made

    def add(self, one: Witness) -> None:
        """Take in a witness without a day: it fills gaps, and where it contradicts it weighs no more than a remark,
        since it may mean another match."""
        if self._differs(one) and not (one.overrides or one.corrects):
            one.points = min(one.points, REMARK)
        self.witnesses.append(one)
        self.competition = self.competition or one.claim.competition
        self.season = self.season or one.season
        self.soft_season = self.soft_season or one.soft_season
        self.stage = self.stage or one.claim.stage
        self.leg = self.leg or one.leg
        if self.home is None:
            self.home = one.home
        self._note(one)

    def _differs(self, one: Witness) -> bool:
        other_leg = one.leg is not None and self.leg is not None and one.leg != self.leg
        other_score = one.score is not None and bool(self.scores) and one.score not in self.scores
        return other_leg or other_score

    def _main_day(self) -> date | None:
        """The day that most say, those who tell of a match that has been played before those who announce it."""
        played = plurality((w.day, w.points) for w in self.witnesses if w.played)
        return played or plurality((w.day, w.points) for w in self.witnesses)

    def _note(self, one: Witness) -> None:
        if one.day:
            self.days.add(one.day)
        if one.month:
            self.months.add(one.month)
        if one.score:
            self.scores.add(one.score)
        if one.result is not None:
            self.results.add(one.result)
        if one.played:
            self.played = True
            self.known_played = _earlier(self.known_played, one.told_on)
        else:
            self.known_open = _later(self.known_open, one.told_on)

    @property
    def any_season(self) -> str | None:
        return self.season or self.soft_season

    @property
    def first_told(self) -> tuple[date, date, str]:
        """When the match was first told of, for a stable order among the meetings of a pair: by the date of the
        earliest article (of the match itself, for undated sources), then by the match's day, then by claim."""
        told = min(w.told_on or w.day or date.max for w in self.all_witnesses)
        return told, self.day or date.max, min(w.claim.claim_id for w in self.all_witnesses)

    @property
    def all_witnesses(self) -> list[Witness]:
        return self.witnesses + self.hearsay


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one and other else one or other


def _later(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else one or other
