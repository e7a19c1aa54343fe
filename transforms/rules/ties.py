"""The matches of one tie and its rules in; who leads, who went through and what decided it out.

Scores are taken as they stand: no match is invented, none corrected. Shoot-out kicks are never goals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

from transforms.model import DecidedBy
from transforms.rules.book import Decider, Rules

TieStatus = Literal["upcoming", "in progress", "decided"]


@dataclass(frozen=True, slots=True)
class Leg:
    """One match of a tie. Goals include extra time, not the shoot-out; None where they are not known.

    `leg`: 1, 2 … of the tie proper, None for a play-off or replay (or where the order is all that is known).
    `neutral`: goals there are nobody's away goals. `awarded`: the score was set by the authorities.
    """

    home: str
    away: str
    home_goals: int | None = None
    away_goals: int | None = None
    extra_time: bool | None = None
    home_penalties: int | None = None
    away_penalties: int | None = None
    leg: int | None = None
    neutral: bool | None = None
    awarded: bool = False

    @property
    def known(self) -> bool:
        """Whether both teams' goals are known."""
        return self.home_goals is not None and self.away_goals is not None

    def goals_of(self, team: str) -> int:
        """Goals of `team`, 0 where they are not known."""
        return (self.home_goals if team == self.home else self.away_goals) or 0

    def penalties_of(self, team: str) -> int | None:
        """Kicks that `team` scored in the shoot-out, None without one."""
        return self.home_penalties if team == self.home else self.away_penalties

    def winner(self) -> str | None:
        """The winner on goals or, failing them, on penalties; None for a draw or an unknown score."""
        if not self.known:
            return None
        if self.home_goals != self.away_goals:
            return self.home if self.goals_of(self.home) > self.goals_of(self.away) else self.away
        return self.shoot_out_winner()

    def shoot_out_winner(self) -> str | None:
        """The winner of the shoot-out, None without one."""
        if self.home_penalties is None or self.away_penalties is None or self.home_penalties == self.away_penalties:
            return None
        return self.home if self.home_penalties > self.away_penalties else self.away


@dataclass(frozen=True, slots=True)
class TieResult:
    """The state of a tie, told from team_1 (at home in the first match that is known).

    `aggregate_*`: goals over the legs proper (matches won in a series), without replays and shoot-outs;
    `next_step`: what would settle the tie if it ended now, for a tie that is level after its last leg.
    """

    team_1: str
    team_2: str
    aggregate_1: int | None
    aggregate_2: int | None
    away_goals_1: int | None
    away_goals_2: int | None
    status: TieStatus
    winner: str | None
    decided_by: DecidedBy | None
    next_step: Decider | None
    explanation: str


@dataclass(frozen=True, slots=True)
class _Verdict:
    winner: str | None
    decided_by: DecidedBy | None
    explanation: str
    next_step: Decider | None = None


def decide_tie(legs: Sequence[Leg], rules: Rules, stated_winner: str | None = None) -> TieResult:
    """Settle a tie from its matches under `rules`.

    `legs`: the matches that are known, played or not, in any order if they are numbered, else in that of time.
    `stated_winner`: who is said to have gone through; believed where no score tells it (lots, an unknown shoot-out),
    never against the scores. Raises ValueError without a match or when the matches are not one pair's.
    """
    rules = _counting(legs, rules)
    proper, further = _split(legs, rules)
    pair = _pair(proper)
    if any({leg.home, leg.away} != set(pair) for leg in legs):
        raise ValueError("the matches of a tie must all be between the same two teams")
    team_1, team_2 = pair
    verdict = _verdict(list(proper.values()), further, rules, pair, stated_winner)
    played = [leg for leg in proper.values() if leg.known]
    decided = verdict.winner is not None
    # A sum that lacks a leg is the score after the first leg, or none at all.
    told = len(played) >= rules.legs or rules.format == "series" or (not decided and 1 in proper and proper[1].known)
    sums = _sums(played, rules, pair) if played and told else (None, None, None, None)
    awarded = " (a result was awarded)" if any(leg.awarded for leg in legs) else ""
    status: TieStatus = "decided" if decided else "in progress" if played else "upcoming"
    return TieResult(
        team_1=team_1,
        team_2=team_2,
        aggregate_1=sums[0],
        aggregate_2=sums[1],
        away_goals_1=sums[2],
        away_goals_2=sums[3],
        status=status,
        winner=verdict.winner,
        decided_by=verdict.decided_by,
        next_step=verdict.next_step,
        explanation=verdict.explanation + awarded,
    )


def _counting(legs: Sequence[Leg], rules: Rules) -> Rules:
    """`rules` with as many legs as the matches show: a match called a first leg has a second, whatever the tables say.

    Several unnumbered matches are legs too where the rules know no replay.
    """
    if rules.format != "aggregate":
        return rules
    numbers = [leg.leg for leg in legs if leg.leg is not None]
    shown = 2 if numbers else 1 if "replay" in rules.deciders else min(2, len(legs))
    return replace(rules, legs=max(rules.legs, shown))


def _split(legs: Sequence[Leg], rules: Rules) -> tuple[dict[int, Leg], list[Leg]]:
    """The legs proper by number, in order, and the play-offs or replays that followed.

    Matches without a number take the numbers that are free, in the order given; what is left over came after.
    """
    if not legs:
        raise ValueError("a tie needs at least one match")
    proper: dict[int, Leg] = {}
    loose: list[Leg] = []
    for leg in legs:
        if leg.leg is not None and leg.leg <= rules.legs and leg.leg not in proper:
            proper[leg.leg] = leg
        else:
            loose.append(leg)
    free = [number for number in range(1, rules.legs + 1) if number not in proper]
    proper |= dict(zip(free, loose, strict=False))
    return dict(sorted(proper.items())), loose[len(free) :]


def _pair(proper: Mapping[int, Leg]) -> tuple[str, str]:
    """team_1 and team_2: the first leg's hosts come first, or the visitors of a second leg that is all we know."""
    number, leg = next(iter(proper.items()))
    return (leg.away, leg.home) if number == 2 else (leg.home, leg.away)


def _sums(played: Sequence[Leg], rules: Rules, pair: tuple[str, str]) -> tuple[int, int, int, int]:
    if rules.format == "series":
        total = [sum(leg.winner() == team for leg in played) for team in pair]
    else:
        total = [sum(leg.goals_of(team) for leg in played) for team in pair]
    away = [sum(leg.goals_of(team) for leg in played if leg.away == team and not leg.neutral) for team in pair]
    return total[0], total[1], away[0], away[1]


def _verdict(
    proper: Sequence[Leg], further: Sequence[Leg], rules: Rules, pair: tuple[str, str], stated: str | None
) -> _Verdict:
    played = [leg for leg in proper if leg.known]
    if not played:
        return _told(stated, pair, "no score of the tie is known")
    if rules.format == "series":
        return _series(played, rules, pair, stated)
    lead = _lead(played, rules, pair)
    if len(played) < rules.legs and not _uncatchable(played, rules, pair):
        winner = played[-1].shoot_out_winner()
        if winner and rules.format == "aggregate":
            return _Verdict(
                winner, "penalties", f"{winner} won the shoot-out; {len(played)} of {rules.legs} legs known"
            )
        return _told(stated, pair, f"{len(played)} of {rules.legs} legs known")
    if lead is not None:
        return _ahead(lead, played, rules, pair, stated)
    return _level(played, further, rules, pair, stated)


def _told(stated: str | None, pair: tuple[str, str], state: str) -> _Verdict:
    if stated in pair:
        return _Verdict(stated, None, f"{stated} are said to have gone through; {state}")
    return _Verdict(None, None, state)


def _series(played: Sequence[Leg], rules: Rules, pair: tuple[str, str], stated: str | None) -> _Verdict:
    wins = {team: sum(leg.winner() == team for leg in played) for team in pair}
    needed = rules.legs // 2 + 1
    for team in pair:
        if wins[team] >= needed:
            other = wins[pair[1] if team == pair[0] else pair[0]]
            return _Verdict(team, "aggregate", f"{team} won {wins[team]} matches to {other} in a best of {rules.legs}")
    return _told(stated, pair, f"series at {wins[pair[0]]}-{wins[pair[1]]}, best of {rules.legs}")


def _lead(played: Sequence[Leg], rules: Rules, pair: tuple[str, str]) -> str | None:
    """Who is ahead on what the format counts first: goals, or points per match."""
    totals = [sum(_worth(leg, team, rules) for leg in played) for team in pair]
    if totals[0] == totals[1]:
        return None
    return pair[0] if totals[0] > totals[1] else pair[1]


def _uncatchable(played: Sequence[Leg], rules: Rules, pair: tuple[str, str]) -> bool:
    """Whether match points decide before the last match: goals never do."""
    totals = [sum(_worth(leg, team, rules) for leg in played) for team in pair]
    return rules.format == "points" and abs(totals[0] - totals[1]) > 2 * (rules.legs - len(played))


def _worth(leg: Leg, team: str, rules: Rules) -> int:
    if rules.format != "points":
        return leg.goals_of(team)
    if leg.home_goals == leg.away_goals:
        return 1
    return 2 if leg.winner() == team else 0


def _ahead(lead: str, played: Sequence[Leg], rules: Rules, pair: tuple[str, str], stated: str | None) -> _Verdict:
    score = _score(played, pair, lead)
    against = f"; a source names {stated}" if stated in pair and stated != lead else ""
    if rules.format == "points":
        return _Verdict(lead, "aggregate", f"{lead} took more points over {len(played)} matches{against}")
    if played[-1].extra_time:
        return _Verdict(lead, "extra time", f"{lead} won {score} after extra time{against}")
    what = "on aggregate" if rules.legs > 1 else "over one match"
    return _Verdict(lead, "aggregate", f"{lead} won {score} {what}{against}")


def _score(played: Sequence[Leg], pair: tuple[str, str], first: str) -> str:
    other = pair[1] if first == pair[0] else pair[0]
    return f"{sum(leg.goals_of(first) for leg in played)}-{sum(leg.goals_of(other) for leg in played)}"


def _level(
    played: Sequence[Leg], further: Sequence[Leg], rules: Rules, pair: tuple[str, str], stated: str | None
) -> _Verdict:
    """A tie level on what counts first: what the rules name next, then play-offs, then the source's word."""
    replays = [leg for leg in further if leg.known]
    by_replay = next((winner for leg in reversed(replays) if (winner := leg.winner())), None)
    by_away = _away_goals(played, rules, pair)
    if by_away and by_replay in (None, by_away):
        extra = "; they met once more all the same" if by_replay else ""
        return _Verdict(
            by_away, "away goals", f"level at {_score(played, pair, pair[0])}; {by_away} on away goals{extra}"
        )
    if by_replay:
        return _by_replay(by_replay, replays[-1])
    winner = played[-1].shoot_out_winner()
    if winner:
        loser = pair[1] if winner == pair[0] else pair[0]
        kicks = f"{played[-1].penalties_of(winner)}-{played[-1].penalties_of(loser)}"
        return _Verdict(winner, "penalties", f"level at {_score(played, pair, pair[0])}; {winner} {kicks} on penalties")
    return _unsettled([*played, *replays], rules, pair, stated)


def _away_goals(played: Sequence[Leg], rules: Rules, pair: tuple[str, str]) -> str | None:
    """Who goes through on away goals.

    Where they count at ninety minutes, extra time shows that they were equal by then; where they count only after
    extra time, there must have been one.
    """
    if not rules.away_goals or (played[-1].extra_time and not rules.away_goals_in_extra_time):
        return None
    if rules.away_goals_after_extra_time and not played[-1].extra_time:
        return None
    _, _, away_1, away_2 = _sums(played, rules, pair)
    if away_1 == away_2:
        return None
    return pair[0] if away_1 > away_2 else pair[1]


def _by_replay(winner: str, last: Leg) -> _Verdict:
    if last.shoot_out_winner():
        return _Verdict(winner, "penalties", f"level; {winner} won the replay on penalties")
    return _Verdict(
        winner,
        "replay",
        f"level; {winner} won the further match {last.goals_of(winner)}-"
        f"{last.goals_of(last.away if winner == last.home else last.home)}",
    )


def _unsettled(matches: Sequence[Leg], rules: Rules, pair: tuple[str, str], stated: str | None) -> _Verdict:
    """Level on all that is known: a source's word tells who drew the lot or won what is not known to us."""
    if stated in pair:
        last = rules.deciders[-1]
        how = cast(DecidedBy, last) if last in get_args(DecidedBy) else None
        return _Verdict(stated, how, f"level; {stated} are said to have gone through, under these rules by {last}")
    step = next_step(rules, extra_time_played=bool(matches[-1].extra_time), replays=len(matches) - rules.legs)
    return _Verdict(None, None, f"level; {step} to decide", step)


def next_step(rules: Rules, extra_time_played: bool = False, replays: int = 0) -> Decider:
    """What follows when the score, and away goals where they count, are level; the last resort when all is done."""
    done = {"away goals"}
    if extra_time_played:
        done.add("extra time")
    if replays and rules.deciders[-1] != "replay":
        done.add("replay")
    return next((step for step in rules.deciders if step not in done), rules.deciders[-1])
