"""One cluster of witnesses in, one match with its conflicts and evidence out. Keys come from `match_rows`.

Every field is chosen for itself by the rule of `choose`; what lost is kept as a conflict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from transforms.model import DatePrecision, Match, MatchStatus, Outcome
from transforms.reconcile.choose import Choice, Loser, ballot, choose
from transforms.reconcile.cluster import Cluster, plurality
from transforms.reconcile.season_names import season_of
from transforms.reconcile.teams import fold, team_key
from transforms.reconcile.witness import DRAW, Pair, Witness, outcome_of

MOST_CERTAIN = 0.99
Score = tuple[int, int]
MOVED = "announced for this day; the match was moved or is reported on the other"
ANNULLED = "the result no longer stands: the match counts as {status}"
SCORE_TELLS = "the score that is told says otherwise"


def _season(w: Witness) -> str | None:
    return w.season if w.claim.season else None


def _venue(w: Witness) -> str | None:
    return fold(w.claim.venue) if w.claim.venue else None


GETTERS: dict[str, Callable[[Witness], Any]] = {
    "competition": lambda w: w.claim.competition,
    "season": _season,
    "stage": lambda w: w.claim.stage,
    "leg": lambda w: w.leg,
    "score": lambda w: w.score,
    "outcome": lambda w: w.result,
    "half-time score": lambda w: w.turned(w.claim.half_time_home, w.claim.half_time_away),
    "penalties": lambda w: w.turned(w.claim.home_penalties, w.claim.away_penalties),
    "extra_time": lambda w: w.claim.extra_time,
    "date": lambda w: w.day,
    "home_team": lambda w: w.home,
    "venue": _venue,
    "neutral": lambda w: w.claim.neutral,
    "attendance": lambda w: w.claim.attendance,
}
DISPUTABLE = ("score", "outcome", "date", "home_team", "penalties", "status")


@dataclass(slots=True)
class Draft:
    """A match whose values are chosen but whose key is not given yet."""

    cluster: Cluster
    pair: Pair
    names: tuple[str, str]
    choices: dict[str, Choice[Any]]
    match: Match
    bonus: Mapping[Score, int]

    @property
    def score(self) -> Score | None:
        """The chosen score in the order of the pair's sides."""
        score: Score | None = self.choices["score"].value
        return score

    def side(self, team: str) -> int | None:
        """The side of `team` in the pair; None for a team of another pair."""
        key = team_key(team)
        return self.pair.index(key) if key in self.pair else None

    def name(self, names: tuple[str, str]) -> None:
        """Call the two sides `names`, in the order of the pair."""
        home = 0 if self.match.home_team == self.names[0] else 1
        self.names = names
        self.match.home_team, self.match.away_team = names[home], names[1 - home]


def draft(cluster: Cluster, pair: Pair, names: tuple[str, str], bonus: Mapping[Score, int]) -> Draft:
    """Choose every value of the match that `cluster` tells of. `bonus`: points that arithmetic gives to scores."""
    told = cluster.witnesses
    choices: dict[str, Choice[Any]] = {name: _vote(told, get) for name, get in GETTERS.items() if name not in _SPECIAL}
    choices["status"] = _status(told)
    choices["score"] = _score(told, choices["status"], bonus)
    choices["outcome"] = _outcome(told, choices["score"])
    choices["date"] = _date(told)
    return Draft(cluster, pair, names, choices, _match(cluster, pair, names, choices), bonus)


_SPECIAL = ("status", "score", "outcome", "date")


def _vote(
    told: Iterable[Witness], get: Callable[[Witness], Any], bonus: Mapping[Any, int] | None = None
) -> Choice[Any]:
    return choose([ballot(w, value) for w in told if (value := get(w)) is not None], bonus)


# -- the fields with rules of their own ----------------------------------------------------------------------------


def _status(told: Sequence[Witness]) -> Choice[MatchStatus]:
    """How far the match has come. A result ends its announcements; only what is said of the same state competes."""
    over = [w for w in told if w.played]
    if over:
        known = min((w.told_on for w in over if w.told_on), default=None)
        over += [w for w in told if w.claim.status == "postponed" and _after(w.told_on, known)]
        firm = [w for w in told if w.claim.status != "scheduled" and w not in over]
        over += [w for w in firm if w.overrides or w.corrects]
        return choose([ballot(w, w.claim.status) for w in over])
    put_off = [w for w in told if w.claim.status == "postponed"]
    if not put_off or _new_dates(told, put_off):
        return Choice("scheduled", frozenset(w.origin for w in told))
    return Choice("postponed", frozenset(w.origin for w in put_off))


def _after(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def _new_dates(told: Sequence[Witness], put_off: Sequence[Witness]) -> list[Witness]:
    """The announcements of a new day for a match that was put off: later ones, or ones for a later day."""
    old_days = {w.day for w in put_off if w.day}
    last = max((w.told_on for w in put_off if w.told_on), default=None)
    fixed = [w for w in told if w.claim.status == "scheduled" and w.day and w.day not in old_days]
    return [w for w in fixed if _after(w.told_on, last) or (old_days and w.day and w.day > max(old_days))]


def _score(told: Sequence[Witness], status: Choice[MatchStatus], bonus: Mapping[Score, int]) -> Choice[Score]:
    """The score by votes; where the match no longer counts as played, only what is told of that state."""
    if status.value == "played":
        return _vote(told, GETTERS["score"], bonus)
    kept = _vote([w for w in told if w.claim.status == status.value], GETTERS["score"], bonus)
    told_before = _vote([w for w in told if w.claim.status != status.value], GETTERS["score"])
    values = [told_before.value, *(loser.value for loser in told_before.losers)]
    reason = ANNULLED.format(status=status.value)
    against = {value: frozenset(w.origin for w in told if w.score == value) for value in values if value is not None}
    gone = [
        Loser(value, len(status.origins), len(origins), reason, not origins <= status.origins)
        for value, origins in against.items()
        if value != kept.value
    ]
    return replace(kept, losers=(*kept.losers, *gone))


def _outcome(told: Sequence[Witness], score: Choice[Score]) -> Choice[int]:
    """Who won: from the score where one is believed, else by votes of those who told only that."""
    if score.value is None:
        return Choice() if score.losers else _vote(told, GETTERS["outcome"])
    result = outcome_of(score.value)
    others = {w.result for w in told if w.score is None and w.result not in (None, result)}
    losers = []
    for other in sorted(one for one in others if one is not None):
        origins = {w.origin for w in told if w.result == other and w.score is None}
        losers.append(Loser(other, len(score.origins), len(origins), SCORE_TELLS, not origins <= score.origins))
    return Choice(result, score.origins, losers=tuple(losers))


def _date(told: Sequence[Witness]) -> Choice[date]:
    """The day: from reports of the match before announcements; among announcements that lie apart, the latest."""
    dated = [w for w in told if w.day]
    pool = [w for w in dated if w.played or w.overrides] or _latest_plan(dated)
    chosen = _vote(pool, GETTERS["date"])
    rest = {w.day for w in dated if w not in pool and w.day != chosen.value}
    rest -= {loser.value for loser in chosen.losers}
    moved = [
        Loser(day, len(chosen.origins), len({w.origin for w in dated if w.day == day}), MOVED, independent=False)
        for day in sorted(day for day in rest if day)
    ]
    return replace(chosen, losers=(*chosen.losers, *moved))


def _latest_plan(dated: Sequence[Witness]) -> list[Witness]:
    """Of announcements more than a day apart, those that hold: the new ones after a postponement, else the latest."""
    put_off = [w for w in dated if w.claim.status == "postponed"]
    plans = (_new_dates(dated, put_off) if put_off else []) or list(dated)
    days = [w.day for w in plans if w.day]
    if not days or max(days) - min(days) <= timedelta(days=1):
        return plans
    last = max(plans, key=lambda w: (w.told_on or date.min, w.points, w.claim.claim_id)).day
    return [w for w in plans if w.day and last and abs(w.day - last) <= timedelta(days=1)]


# -- the match -------------------------------------------------------------------------------------------------------


def _match(cluster: Cluster, pair: Pair, names: tuple[str, str], choices: Mapping[str, Choice[Any]]) -> Match:
    chosen = {name: choice.value for name, choice in choices.items()}
    home = chosen["home_team"] if chosen["home_team"] is not None else cluster.home
    first = home if home is not None else plurality((w.first, w.points) for w in cluster.all_witnesses) or 0
    day, precision = _when(cluster, chosen["date"])
    competition = chosen["competition"] or cluster.competition
    ordered = names if first == 0 else (names[1], names[0])
    goals, half, kicks = (turn(chosen[part], first) for part in ("score", "half-time score", "penalties"))
    told = cluster.all_witnesses
    return Match(
        match_id="",
        competition=competition,
        season=_season_of(cluster, chosen["season"], competition, day, pair),
        stage=chosen["stage"] or cluster.stage,
        leg=cluster.leg if "leg" in cluster.inferred else chosen["leg"],
        tie_id=None,
        date=day,
        date_precision=precision,
        home_team=ordered[0],
        away_team=ordered[1],
        home_known=home is not None,
        home_goals=goals[0],
        away_goals=goals[1],
        half_time_home=half[0],
        half_time_away=half[1],
        extra_time=chosen["extra_time"],
        home_penalties=kicks[0],
        away_penalties=kicks[1],
        outcome=_told_outcome(chosen["outcome"], first),
        status=choices["status"].value or "scheduled",
        venue=spelling(cluster, chosen["venue"]),
        neutral=chosen["neutral"],
        attendance=chosen["attendance"],
        claim_count=len(told),
        source_count=len({w.origin for w in told}),
        confidence=_confidence(cluster, choices),
        disputed=any(choices[name].disputed for name in DISPUTABLE),
    )


def _when(cluster: Cluster, day: date | None) -> tuple[date | None, DatePrecision | None]:
    if day is not None:
        return day, "day"
    month = plurality((w.month, w.points) for w in cluster.witnesses)
    if month is not None:
        return date(month[0], month[1], 1), "month"
    rough = plurality((w.claim.date, w.points) for w in cluster.witnesses if w.claim.date_precision == "season")
    return rough, "season" if rough else None


def _season_of(cluster: Cluster, told: str | None, competition: str | None, day: date | None, pair: Pair) -> str | None:
    """The season: as told, else of the date, else what the dates of the articles suggest."""
    return told or (season_of(competition, day, pair) if day else None) or cluster.any_season


def turn(pair: Score | None, first: int) -> tuple[int | None, int | None]:
    if pair is None:
        return None, None
    return (pair[0], pair[1]) if first == 0 else (pair[1], pair[0])


def _told_outcome(result: int | None, first: int) -> Outcome | None:
    if result is None:
        return None
    if result == DRAW:
        return "draw"
    return "home" if result == first else "away"


def spelling(cluster: Cluster, folded: str | None) -> str | None:
    return plurality((w.claim.venue, w.points) for w in cluster.witnesses if _venue(w) == folded) if folded else None


def _confidence(cluster: Cluster, choices: Mapping[str, Choice[Any]]) -> float:
    """1 minus the chance that every agreeing source is wrong, times each disputed choice's share of the points."""
    score = choices["score"].value
    best: dict[str, float] = {}
    for w in cluster.all_witnesses:
        if w.overrides:
            return 1.0
        if score is None or w.score in (None, score):
            best[w.origin] = max(best.get(w.origin, 0.0), min(w.claim.confidence, MOST_CERTAIN))
    doubt = 1.0
    for origin in sorted(best):
        doubt *= 1.0 - best[origin]
    for name in ("score", "date", "home_team"):
        doubt = 1.0 - (1.0 - doubt) * choices[name].share
    return round(min(1.0 - doubt, MOST_CERTAIN), 4)
