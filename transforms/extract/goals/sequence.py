"""What the goals told one after the other say of each other's sides: who levels answers the goal before.

In: the scorers of one match. Out: pairs of scorers that are of one side or of two. Words such as "doubled the lead",
"levelled", "pulled one back" and the score that a goal made tell it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from transforms.extract.goals.events import Event
from transforms.extract.goals.order import Scorer

REACH = 2  # sentences within which a goal follows upon another
LATE = 85
ANSWERS = frozenset({"level", "behind", "consolation", "reply"})
LEADS = frozenset({None, "opener", "extend", "winner"})  # after such a goal its side leads, for all that is told
PLAIN = frozenset({None, "extend"})  # of goals told side by side, such are of one side


@dataclass(frozen=True, slots=True)
class Link:
    """Two scorers, and whether they are of one side."""

    one: Scorer
    other: Scorer
    same: bool


def links(scorers: list[Scorer]) -> list[Link]:
    """What neighbouring goals say of each other's sides."""
    by_name = {scorer.key.split()[-1]: scorer for scorer in scorers if scorer.kind != "own goal"}
    found = [
        Link(scorer, other, True)
        for scorer in scorers
        for event in scorer.events
        if event.assist is not None and (other := by_name.get(event.assist.norm.split()[-1])) not in (None, scorer)
    ]
    told = sorted(((event, scorer) for scorer in scorers for event in scorer.events), key=lambda item: item[0].at)
    for (before, one), (event, other) in pairwise(told):
        same = _same_side(before, event) if one is not other and event.sentence - before.sentence <= REACH else None
        if same is None and one is not other and _counts_on(before, event, before is told[0][0]):
            same = True
        if same is not None:
            found.append(Link(one, other, same))
    return found


def hold(found: list[Link], sides: dict[int, str | None]) -> bool:
    """Whether `sides` (of scorers, by their id) agree with the links."""
    pairs = ((sides.get(id(link.one)), sides.get(id(link.other)), link.same) for link in found)
    return all(one is None or other is None or (one == other) == same for one, other, same in pairs)


def _same_side(before: Event, event: Event) -> bool | None:
    """Whether the goal of `event`, told next, is of the side of the goal `before`; None where nothing says so."""
    role, earlier = _role(event), _role(before)
    made_it = earlier == "level" and role is None and event.running  # "A levelled and B made it 2-1"
    if event.joined and event.sentence == before.sentence and (made_it or {role, earlier} <= PLAIN):
        return True
    if event.turned and event.sentence == before.sentence:
        return False
    if before.minutes and event.minutes and event.minutes[0].minute < before.minutes[-1].minute:
        return None
    if event.looks_back and event.sentence == before.sentence:
        return False if _role(before) == "level" and event.role in LEADS else None
    if before.minutes and not event.minutes and before.minutes[-1].minute >= LATE:
        return None  # the end was told first
    if role in ANSWERS:
        if earlier == "behind" and role == "level":
            return True
        return False if earlier in LEADS and earlier != "winner" else None  # nothing answers the winner
    if role == "restore" and earlier in ANSWERS:
        return False
    added = event.adds and event.sentence - before.sentence <= 1
    if earlier in LEADS and (role == "extend" or added or _to_nil(event)):
        return True
    return None


def _counts_on(before: Event, event: Event, first: bool) -> bool:
    """Whether the goal is the next of the side of the goal `before`: "Smith opened the scoring ... Jones got the
    second", "Brown made it three". `first`: no goal was told before that."""
    if event.nth < 2 or event.count > 1 or event.looks_back or _role(before) not in LEADS or event.role in ANSWERS:
        return False
    if event.sentence - before.sentence > REACH:
        return False
    reached = before.nth or max(before.running or (0,)) or (before.count if first else 0)
    return reached + 1 == event.nth


def _role(event: Event) -> str | None:
    """What the goal did to the score, by its words or by the score that it made."""
    if event.running is not None and event.running[0] == event.running[1]:
        return "level"
    return event.role


def _to_nil(event: Event) -> bool:
    """Whether the goal made it 2-0 or the like: all goals before were its side's."""
    return event.running is not None and min(event.running) == 0 and max(event.running) > 1
