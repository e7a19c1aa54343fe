"""What several sources say of one thing in, the value that is believed out, with the losers and the reason.

The rule, in this order: a person's word; the latest correction; most points (each independent source once, with its
most direct statement, and one more where the sum fits); most independent sources; the latest report; and the smaller
text, so that the choice is always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from transforms.model import Conflict
from transforms.reconcile.witness import Witness

V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Ballot(Generic[V]):
    """One source's word for a value."""

    value: V
    origin: str
    points: int
    told_on: date | None = None
    overrides: bool = False
    corrects: bool = False
    quote: str = ""

    @property
    def strength(self) -> tuple[bool, bool, date, int, str]:
        """What makes one source's word outweigh another word of the same source."""
        told = self.told_on or date.min
        return self.overrides, self.corrects, told if self.corrects else date.min, self.points, str(self.value)


@dataclass(slots=True)
class Standing(Generic[V]):
    """A value with all that speaks for it."""

    value: V
    overrides: bool = False
    corrected_on: date | None = None
    points: int = 0
    bonus: int = 0
    origins: set[str] = field(default_factory=set)
    told_on: date = date.min
    quote: str = ""

    @property
    def rank(self) -> tuple[bool, bool, date, int, int, date]:
        corrected = self.corrected_on is not None
        total = self.points + self.bonus
        return self.overrides, corrected, self.corrected_on or date.min, total, len(self.origins), self.told_on


@dataclass(frozen=True, slots=True)
class Loser(Generic[V]):
    """A value that was told and is not believed. `independent`: a source tells it that does not tell the winner."""

    value: V
    sources_for: int
    sources_against: int
    reason: str
    independent: bool = True


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """The value believed (None where nobody told one), its sources and points, and the losers."""

    value: V | None = None
    origins: frozenset[str] = frozenset()
    share: float = 1.0
    losers: tuple[Loser[V], ...] = ()

    @property
    def disputed(self) -> bool:
        """Whether an independent source disagrees."""
        return any(loser.independent for loser in self.losers)


def ballot(one: Witness, value: V) -> Ballot[V]:
    """The witness's word for `value`."""
    claim = one.claim
    return Ballot(value, one.origin, one.points, one.told_on, one.overrides, one.corrects, claim.quote)


def choose(ballots: Iterable[Ballot[V]], bonus: Mapping[V, int] | None = None) -> Choice[V]:
    """The value that the ballots elect; `bonus` are points that arithmetic gives to a value."""
    cast = list(ballots)
    if not cast:
        return Choice()
    first = cast[0].value
    if all(one.value == first for one in cast):
        return Choice(first, frozenset(one.origin for one in cast))
    standings = sorted(_count(cast, bonus or {}), key=lambda s: str(s.value))
    standings.sort(key=lambda s: s.rank, reverse=True)
    winner, losers = standings[0], standings[1:]
    told = sum(one.points + one.bonus for one in standings)
    share = (winner.points + winner.bonus) / told if told else 1.0
    return Choice(
        winner.value,
        frozenset(winner.origins),
        1.0 if winner.overrides else share,
        tuple(_loser(winner, one) for one in losers),
    )


def _loser(winner: Standing[V], other: Standing[V]) -> Loser[V]:
    independent = not other.origins <= winner.origins
    return Loser(other.value, len(winner.origins), len(other.origins), _reason(winner, other), independent)


def _count(ballots: list[Ballot[V]], bonus: Mapping[V, int]) -> list[Standing[V]]:
    """Every value with its supporters. A source that tells two values gives its points to its strongest word only."""
    strongest: dict[str, Ballot[V]] = {}
    for one in ballots:
        if one.origin not in strongest or one.strength > strongest[one.origin].strength:
            strongest[one.origin] = one
    found: dict[V, Standing[V]] = {}
    for one in ballots:
        entry = found.setdefault(one.value, Standing(one.value, bonus=bonus.get(one.value, 0)))
        entry.origins.add(one.origin)
        entry.told_on = max(entry.told_on, one.told_on or date.min)
        if one.overrides:
            entry.overrides = True
            entry.quote = max(entry.quote, one.quote)
        if one.corrects:
            entry.corrected_on = max(entry.corrected_on or date.min, one.told_on or date.min)
    for one in strongest.values():
        found[one.value].points += one.points
    return list(found.values())


def _reason(winner: Standing[V], loser: Standing[V]) -> str:
    """One sentence: why `winner` is believed and not `loser`."""
    count = f"{_sources(len(winner.origins))} against {len(loser.origins)}"
    if winner.overrides:
        return f"overruled by hand: {winner.quote}"
    if winner.corrected_on is not None and loser.corrected_on is None:
        return "a correction was printed; what it corrects stands here"
    if winner.corrected_on is not None:
        return "the later of two corrections is believed"
    if winner.points > loser.points and winner.points + winner.bonus > loser.points + loser.bonus:
        return f"more and more direct statements: {count}, {winner.points} points to {loser.points}"
    if winner.bonus > loser.bonus:
        return f"the goals or legs told add up to it; {count}"
    if len(winner.origins) > len(loser.origins):
        return f"more independent sources: {count}"
    if winner.told_on > loser.told_on:
        return f"equal weight, {count}; the later report is believed"
    return f"equal weight, {count}, and no later report; the first in order stands until more is known"


def conflicts(
    table: str, fact_id: str, name: str, choice: Choice[V], show: Callable[[Any], str] = str
) -> list[Conflict]:
    """A row for every value that lost."""
    return [
        Conflict(
            fact_table=table,
            fact_id=fact_id,
            field=name,
            chosen=None if choice.value is None else show(choice.value),
            other=show(loser.value),
            sources_for=loser.sources_for,
            sources_against=loser.sources_against,
            explanation=loser.reason,
        )
        for loser in choice.losers
    ]


def _sources(number: int) -> str:
    return "1 independent source" if number == 1 else f"{number} independent sources"
