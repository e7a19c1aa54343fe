"""Sides of scorers that the words leave open: by the readings that the score of the match allows.

In: the scorers of one match, those with sides and those without. Out: the same, with a side where every reading agrees,
or where the clauses around suggest one that fits; and whether the score has room for all that is told.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from operator import eq

from transforms.extract.goals.events import Event
from transforms.extract.goals.order import Scorer, in_order, within_running
from transforms.extract.goals.sequence import ANSWERS, Link, hold, links
from transforms.model import MatchClaim

CLEAR = 2  # goals by which a match was won clearly
CLEARLY = 3  # times as many suggestions must hold in a reading as in the next best
MOST_OPEN = 8  # scorers of open side, beyond which the readings are not tried one by one


def _suggested_side(scorer: Scorer, match: MatchClaim) -> str | None:
    """The side that the clauses around the goals suggest."""
    sides = (match.home_team, match.away_team)
    votes: Counter[str] = Counter()
    for event in scorer.events:
        if event.context_side in sides:
            votes[str(event.context_side)] += 1
        elif event.context_not in sides:
            votes[other_side(match, str(event.context_not))] += 1
    if not votes and any(event.further for event in scorer.events):
        return _clear_winner(match)
    return ahead(votes)


def _clear_winner(match: MatchClaim) -> str | None:
    """The side that won by so much that one more goal is its own, where nothing else is said."""
    margin = (match.home_goals or 0) - (match.away_goals or 0)
    return None if abs(margin) < CLEAR else match.home_team if margin > 0 else match.away_team


def _by_outcome(scorer: Scorer, match: MatchClaim) -> str | None:
    """The side, in a match of which only the winner is told, for whose win or in whose defeat the goals were told: "got
    the winner", "rounded off the rout", "a hat-trick", "a consolation"."""
    winner = {"home": match.home_team, "away": match.away_team}.get(match.outcome or "")
    if winner is None or scorer.kind == "own goal":
        return None
    won = any(e.for_winner or e.role == "winner" for e in scorer.events) or scorer.count > CLEAR
    lost = any(e.for_loser or e.role == "consolation" for e in scorer.events)
    further = any(e.further and e.role not in ANSWERS for e in scorer.events)
    if won == lost:
        return winner if further and not lost else None
    return winner if won else other_side(match, winner)


def ahead(votes: Counter[str]) -> str | None:
    """The side with the most votes, None where two have as many."""
    if len(votes) < 2:
        return next(iter(votes), None)
    first, second = votes.most_common(2)
    return first[0] if first[1] > second[1] else None


def other_side(match: MatchClaim, team: str) -> str:
    """The opponent of a team in a match."""
    return match.away_team if team == match.home_team else match.home_team


def sides_by_score(scorers: list[Scorer], match: MatchClaim) -> bool:
    """Sides left open: where every reading that fits the final and the running scores agrees, or where the clauses
    around suggest one that fits. Returns whether the score has room for what is told."""
    open_ones = [s for s in scorers if s.side is None]
    suggested = {id(s): _suggested_side(s, match) for s in open_ones}
    linked = links(scorers)
    if match.home_goals is None or match.away_goals is None:
        for scorer in open_ones:
            scorer.side = suggested[id(scorer)]
        _follow(linked, match)
        for scorer in open_ones:
            scorer.side = scorer.side or _by_outcome(scorer, match)
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
                open_one.side = known.side if link.same else other_side(match, known.side)


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
        if open_side and not all(_possible(e, final[side], final[other_side(match, side)]) for e in scorer.events):
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
    if event.role == "turnaround" and not own >= other > 0:
        return False
    if event.running:
        return any(0 < mine <= own and theirs <= other for mine, theirs in (event.running, event.running[::-1]))
    return True
