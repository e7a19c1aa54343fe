"""Rows that print a whole tie: both sides around the aggregate, then each leg in the order of the sides.

In: one line, such as `Shelbourne Ireland 2-5 Norway Brann 1-3 1-2`. Out: its parts, or None. The legs must add up to
the aggregate, as no other row of figures does: so no heads are needed, and what does not add up is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from transforms.extract.lists.competitions import country_of
from transforms.extract.lists.items import Side
from transforms.model import Claim, DecidedBy, MatchClaim, TieClaim

Score = tuple[int, int]

_FIGURES = r"(\d{1,2})\s?[-–:]\s?(\d{1,2})"
_LAND = r"(?:\s*\((?P<{}>[^\W\d][^()\n]{{1,25}})\))?"
ROW = re.compile(
    rf"\s*(?P<one>[^\W\d][^\n()]*?){_LAND.format('land')}\s+{_FIGURES}(?:\s*\((?P<how>[^()\n]{{1,20}})\))?"
    rf"\s+(?P<two>[^\W\d][^\n()]*?){_LAND.format('other_land')}(?:\s+|\s*(?P<dash>[–-])\s+|\s*\()"
    rf"{_FIGURES}(?:\s+|(?P<comma>,\s*|\s+and\s+)){_FIGURES}\)?(?P<note>\s*\([^()\n]{{1,20}}\))?\s*"
)
AWAY_GOALS = re.compile(r"a\.?|a\.?g\.?r?\.?|away goals", re.IGNORECASE)
KICKS = re.compile(rf"{_FIGURES}\s*(?:p|pen|pens|penalties)\.?", re.IGNORECASE)
EXTRA_TIME = re.compile(r"a\.?e\.?t|extra time", re.IGNORECASE)
SCORES = 3  # of a row: the aggregate and both legs
MOST_WORDS = 4  # of a country's name


@dataclass(frozen=True, slots=True)
class WholeTie:
    """A row's tie: its sides as printed, and the legs and kicks in their order."""

    one: Side
    two: Side
    legs: tuple[Score, Score]
    kicks: Score | None
    extra_time: bool
    on_away_goals: bool
    homes: bool = True  # the first side was at home in the first leg
    plain: bool = False  # signs part its legs: no head has to tell what they are

    @property
    def aggregate(self) -> Score:
        """Goals of both legs."""
        (first, second), (third, fourth) = self.legs
        return first + third, second + fourth

    def decided(self) -> tuple[int | None, DecidedBy | None]:
        """Which side went through (0 or 1) and by what; None where the row leaves it open."""
        for score, by in ((self.aggregate, "aggregate"), (self.kicks, "penalties"), (self._away_goals(), "away goals")):
            if score is not None and score[0] != score[1]:
                told: DecidedBy = "extra time" if by == "aggregate" and self.extra_time else by  # type: ignore[assignment]
                return int(score[1] > score[0]), told
        return None, None

    def _away_goals(self) -> Score | None:
        return (self.legs[1][0], self.legs[0][1]) if self.on_away_goals else None

    def claims(self, teams: tuple[str, str], **told: Any) -> Iterator[Claim]:
        """Both legs and the tie; `told` is what they share: the row's span, rule, confidence, competition and stage."""
        one, two = teams
        (first, second), (third, fourth) = self.legs
        kicks = (self.kicks[1], self.kicks[0]) if self.kicks else (None, None)
        yield _leg(1, (one, two), (first, second), home_known=self.homes, **told)
        yield _leg(
            2,
            (two, one),
            (fourth, third),
            home_known=self.homes,
            extra_time=True if self.extra_time else None,
            home_penalties=kicks[0],
            away_penalties=kicks[1],
            **told,
        )
        side, by = self.decided()
        yield TieClaim(
            team_1=one,
            team_2=two,
            aggregate_1=self.aggregate[0],
            aggregate_2=self.aggregate[1],
            winner=None if side is None else teams[side],
            decided_by=by,
            **told,
        )


def read_tie(line: str, start: int) -> WholeTie | None:
    """The tie that `line`, which begins at offset `start` of the text, prints; None where it is anything else."""
    if sum(map(line.count, "-–:")) < SCORES:
        return None
    found = ROW.fullmatch(line)
    if found is None:
        return None
    figures = [int(group) for group in found.groups() if group and group.isdigit()]
    aggregate, legs = (figures[0], figures[1]), ((figures[2], figures[3]), (figures[4], figures[5]))
    if aggregate != (legs[0][0] + legs[1][0], legs[0][1] + legs[1][1]):
        return None
    how, note = (found["how"] or "").strip(), found["note"] or ""
    kicks = KICKS.fullmatch(how)
    one = Side(found["one"], start + found.start("one"), start + found.end("one"))
    two = Side(found["two"], start + found.start("two"), start + found.end("two"))
    if found["land"] or found["other_land"]:
        one.country, two.country = found["land"], found["other_land"]
    else:
        _part_countries(one, two)
    return WholeTie(
        one, two, legs,
        kicks=(int(kicks[1]), int(kicks[2])) if kicks else None,
        extra_time=bool(EXTRA_TIME.search(how + note)),
        on_away_goals=bool(AWAY_GOALS.fullmatch(how)), homes=found["dash"] is None,
        plain=bool(found["comma"]),
    )  # fmt: skip


def _part_countries(one: Side, two: Side) -> None:
    """Take the countries off the names where both have one, towards the aggregate: `Brann Norway 3-1 Wales Bangor`."""
    left, right = one.text.split(), two.text.split()
    for k in range(1, min(MOST_WORDS, len(left) - 1) + 1):
        for m in range(1, min(MOST_WORDS, len(right) - 1) + 1):
            countries = country_of(" ".join(left[-k:])), country_of(" ".join(right[:m]))
            if all(countries):
                one.country, two.country = countries
                one.text, two.text = " ".join(left[:-k]), " ".join(right[m:])


def _leg(leg: int, teams: tuple[str, str], goals: Score, **told: Any) -> MatchClaim:
    return MatchClaim(
        home_team=teams[0],
        away_team=teams[1],
        home_goals=goals[0],
        away_goals=goals[1],
        outcome="draw" if goals[0] == goals[1] else "home" if goals[0] > goals[1] else "away",
        leg=leg,
        **told,
    )
