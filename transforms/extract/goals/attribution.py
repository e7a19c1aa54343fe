"""Which of the article's matches a goal belongs to.

In: an event with its place in the article. Out: its `match`, None where no match fits. A goal told of another season or
meeting, whose match the article does not tell, belongs to none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.scores import NUMBERS
from transforms.extract.goals.candidates import Candidate, Matches
from transforms.extract.goals.events import Event
from transforms.extract.goals.words import ELSEWHEN
from transforms.model import MatchClaim

FIRST_LEG = re.compile(
    r"\bfirst[- ](?:leg|game|match|meeting)\b(?! (?:deficit|lead|advantage|defeat|loss|win))", re.IGNORECASE
)
LEAD = re.compile(
    r"\b(one|two|three|four|five)-goal (?:first-leg |aggregate )?(?:lead|advantage|cushion)\b", re.IGNORECASE
)
IN_THE_WIN = re.compile(
    r"\b(?:in|during) (?:the|a|their|his|that|\w+day's) (?:\S+ ){0,2}?(?:win|victory|defeat|loss|draw)"
    r" (?:over|against|at|to|by|with)\b",
    re.IGNORECASE,
)
LEAST = 2.0  # below it nothing but the absence of others speaks for a match


@dataclass(slots=True)
class Place:
    """Where a goal is told: its sentence and the one before, the teams named around, what is being spoken of.

    `sides`: the teams that the scorer may play for; `said`: teams named in the paragraph so far; `together`: how many
    goals are told for one side with it; `going_on`: the match of the goal before it in the paragraph.
    """

    sentence: Sentence
    before: Sentence | None
    said: set[str]
    sides: set[str]
    together: int
    going_on: MatchClaim | None

    @property
    def here(self) -> set[str]:
        """The teams that the sentence names, by their own name or by town or ground."""
        return {name for chunk in self.sentence.chunks for name in _named(chunk)}


def attribute(event: Event, place: Place, matches: Matches, text: str) -> MatchClaim | None:
    """The match that `event` belongs to, where one fits clearly best."""
    elsewhen = bool(ELSEWHEN.search(text, place.sentence.start, place.sentence.end))
    candidates = matches.open_at(place.sentence.block)
    told_here = [c for c in candidates if place.sentence.start in c.sentences]
    here = place.here
    possible = [
        c
        for c in candidates
        if _can_be(event, place, c)
        and (c in told_here or not (elsewhen or _speaks_of_others(event, place, c, matches, here)))
    ]
    merits = [(_merit(event, place, c, matches, told_here, here) + _leg_merit(c, place, text), c) for c in possible]
    merits = [(merit + _lead_merit(c, place, text) + _opponent_merit(event, c, place, text), c) for merit, c in merits]
    read = [(merit, c) for merit, c in merits if c in matches.candidates or c in told_here]
    if any(merit >= LEAST for merit, _ in read):
        merits = read  # a match whose result was not read takes no goal from another in passing
    if not merits:
        return None
    best = max(merit for merit, _ in merits)
    chosen = [c for merit, c in merits if merit == best]
    event.merit = best
    return chosen[0].match if best >= LEAST and len(chosen) == 1 else None


def _named(chunk: Chunk) -> list[str]:
    """The team that a chunk names, or whose town or ground it names."""
    if chunk.kind == "T":
        return [str(chunk.value.name)]
    if chunk.kind == "L" and chunk.value:
        return [team.name for _, team in chunk.value if team is not None]
    return []


def _can_be(event: Event, place: Place, candidate: Candidate) -> bool:
    """Whether the goal can have fallen in the match: its side plays in it, and its score leaves room."""
    teams, match = set(candidate.teams), candidate.match
    if place.sides and not place.sides & teams:
        return False
    if any(side is not None and side not in teams for side in (event.side, event.not_side)):
        return False
    if match.home_goals is None or match.away_goals is None:
        return True
    goals = {match.home_team: match.home_goals, match.away_team: match.away_goals}
    known = place.sides & teams
    if known and event.kind != "own goal" and not any(goals[side] for side in known):
        return False
    if max(goals.values()) < place.together or (event.side and goals[event.side] < place.together):
        return False
    high, low = max(goals.values()), min(goals.values())
    return event.running is None or (max(event.running) <= high and min(event.running) <= low)


def _speaks_of_others(event: Event, place: Place, candidate: Candidate, matches: Matches, here: set[str]) -> bool:
    """Whether the words around the goal name teams, and not those of the match, or the match is only told later."""
    teams = set(candidate.teams)
    leading = {name for c in place.sentence.chunks if c.start < event.end for name in _named(c)}
    if not here & teams and (leading or len(here) > 1):
        return True
    if min(candidate.told) > event.at and not matches.dominant and not here & teams:
        return True
    passing = candidate is matches.main and matches.dominant
    return not place.said & teams and len(place.said) > passing and place.sentence.block not in candidate.blocks


def _merit(
    event: Event, place: Place, candidate: Candidate, matches: Matches, told_here: list[Candidate], here: set[str]
) -> float:
    """How much the text around speaks for the match: told beside the goal, its teams named, being spoken of."""
    teams = set(candidate.teams)
    block = place.sentence.block
    merit = 2.0 * len(here & teams) - 0.5 * len(here - teams) + 0.5 * len(place.said & teams)
    merit += (event.context_side in teams or event.context_not in teams) + 1.5 * bool(place.sides)
    if candidate in told_here:
        nearest = min(told_here, key=lambda c: c.distance(event.at))
        beside = any(0 <= event.at - start < 60 for start in candidate.told)
        merit += 1.0 if not candidate.same_time and not beside else 5.0 if candidate is nearest else 3.5
    elif place.before is not None and place.before.start in candidate.sentences and place.before.block == block:
        merit += 4
    elif block in candidate.blocks:
        merit += 1.5
    if candidate.match is place.going_on and not told_here:
        merit += 2.5
    return merit + _standing(event, candidate, matches, block, bool(told_here))


def _standing(event: Event, candidate: Candidate, matches: Matches, block: int, told_here: bool) -> float:
    """What the match is to the article: its main one, the one under whose heading the goal stands, the last told."""
    scope = matches.scopes(event.at)
    merit = 4.0 if scope is candidate else 0.0
    if candidate is matches.main:
        merit += 0.5 if scope not in (None, candidate) else 3 if matches.dominant else 2
    if scope is None and not told_here and matches.recent(event.at, block) is candidate:
        merit += 1.5 if matches.dominant or block not in candidate.blocks else 2.5
    return merit


def _leg_merit(candidate: Candidate, place: Place, text: str) -> float:
    """A goal "in the first leg" belongs to that leg."""
    if candidate.match.leg not in (1, 2) or not FIRST_LEG.search(text, place.sentence.start, place.sentence.end):
        return 0.0
    return 2.5 if candidate.match.leg == 1 else -2.5


def _lead_merit(candidate: Candidate, place: Place, text: str) -> float:
    """A side that carries "a two-goal lead" from its match won that match by two."""
    told = LEAD.search(text, place.sentence.start, place.sentence.end)
    match = candidate.match
    if told is None or match.home_goals is None or match.away_goals is None:
        return 0.0
    leaders = {name for c in place.sentence.chunks if c.end <= told.start() for name in _named(c)}
    difference = match.home_goals - match.away_goals
    margin = {match.home_team: difference, match.away_team: -difference}
    return 6.0 if any(margin.get(team) == NUMBERS[told.group(1).lower()] for team in leaders) else -2.0


def _opponent_merit(event: Event, candidate: Candidate, place: Place, text: str) -> float:
    """A goal "in the win over Minnesota" fell in the match with Minnesota."""
    told = IN_THE_WIN.search(text, event.start, place.sentence.end)
    if told is None:
        return 0.0
    after = [c for c in place.sentence.chunks if c.start >= told.end() and c.start - told.end() < 40 and _named(c)]
    if not after:
        return 0.0
    return 4.0 if set(_named(after[0])) & set(candidate.teams) else -4.0
