"""Which of the article's matches a goal belongs to.

In: the events of an article and all its match claims. Out: each event's `match`, None where no match fits. A goal told
of another season or meeting, whose match the article does not tell, belongs to none.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.goals.events import Event
from transforms.extract.goals.words import ELSEWHEN
from transforms.model import MatchClaim

EARLIER = re.compile(
    r"\bfirst[- ]leg (?:deficit|lead|advantage|defeat|win|loss|victory|draw)|\bdeficit\b", re.IGNORECASE
)
FIRST_LEG = re.compile(
    r"\bfirst[- ](?:leg|game|match|meeting)\b(?! (?:deficit|lead|advantage|defeat|loss|win))", re.IGNORECASE
)
PairKey = tuple[tuple[str, int | None], tuple[str, int | None]]


def pair_key(match: MatchClaim) -> PairKey:
    """Claims of one match in one article: the same pair with the same score."""
    one, two = sorted(
        [(match.home_team, match.home_goals), (match.away_team, match.away_goals)], key=lambda item: item[0]
    )
    return one, two


@dataclass(slots=True)
class Candidate:
    """A match of the article: its fullest claim, and where in the text it is told."""

    match: MatchClaim
    told: list[int] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)
    blocks: set[int] = field(default_factory=set)
    headings: set[int] = field(default_factory=set)
    same_time: bool = True  # False: only told as the earlier meeting of two sides ("a 1-0 first-leg deficit")

    def distance(self, at: int) -> int:
        """How far from offset `at` the match is told."""
        return min(abs(start - at) for start in self.told)

    @property
    def teams(self) -> tuple[str, str]:
        return self.match.home_team, self.match.away_team


@dataclass(slots=True)
class Matches:
    """All played matches of an article, its main one first known."""

    candidates: list[Candidate]
    main: Candidate | None
    dominant: bool = True  # the article plainly reports its main match, and others only in passing

    def recent(self, at: int) -> Candidate | None:
        """The match last told before offset `at`."""
        told = [(start, n) for n, candidate in enumerate(self.candidates) for start in candidate.told if start <= at]
        return self.candidates[max(told)[1]] if told else None

    def scopes(self, at: int) -> Candidate | None:
        """The match under whose heading offset `at` stands."""
        best: tuple[int, Candidate] | None = None
        for candidate in self.candidates:
            for start in candidate.headings:
                if start <= at and (best is None or start > best[0]):
                    best = (start, candidate)
        return best[1] if best else None


def gather(
    sentences: list[Sentence], told: dict[int, list[MatchClaim]], listed: list[MatchClaim], text: str
) -> Matches:
    """The played matches of the article, claims of one match put together."""
    found: dict[PairKey, Candidate] = {}
    order: list[tuple[int, Candidate]] = []

    def note(match: MatchClaim, sentence: Sentence | None) -> None:
        if match.status != "played":
            return
        candidate = found.get(pair_key(match))
        if candidate is None:
            candidate = found[pair_key(match)] = Candidate(match)
            order.append((match.char_start, candidate))
        elif match.home_known and not candidate.match.home_known:
            candidate.match = match
        candidate.told.append(match.char_start)
        if sentence is None:
            candidate.headings.add(match.char_start)
        else:
            candidate.sentences.add(sentence.start)
            candidate.blocks.add(sentence.block)
            if _is_heading(sentence, text):
                candidate.headings.add(sentence.start)

    for match in listed:
        note(match, None)
    for sentence in sentences:
        for match in told.get(sentence.start, ()):
            note(match, sentence)
    _fold_bare(found)
    for candidate in found.values():
        candidate.same_time = not all(EARLIER.search(text, max(0, at - 30), at + 45) for at in candidate.told)
    candidates = [c for _, c in sorted(order, key=lambda item: item[0]) if c in found.values()]
    main, dominant = _main(candidates, sentences)
    return Matches(candidates, main, dominant)


def _is_heading(sentence: Sentence, text: str) -> bool:
    """Whether a sentence is a line of its own that names both sides: "Club America 4, Guadalajara 0"."""
    alone = text[sentence.start - 1 : sentence.start] in ("", "\n") and text[sentence.end : sentence.end + 1] in (
        "",
        "\n",
        "\r",
    )
    return (
        alone and sum(c.kind == "T" for c in sentence.chunks) >= 2 and (sentence.heading or len(sentence.chunks) <= 9)
    )


def _fold_bare(found: dict[PairKey, Candidate]) -> None:
    """A claim without a score joins the only scored one of the same pair."""
    for key, candidate in list(found.items()):
        if candidate.match.home_goals is not None:
            continue
        same = [
            c
            for k, c in found.items()
            if c.match.home_goals is not None and {k[0][0], k[1][0]} == {key[0][0], key[1][0]}
        ]
        if len(same) == 1:
            same[0].told += candidate.told
            same[0].sentences |= candidate.sentences
            same[0].blocks |= candidate.blocks
            del found[key]


def _main(candidates: list[Candidate], sentences: list[Sentence]) -> tuple[Candidate | None, bool]:
    """The match that the article reports: of the teams that it speaks of most, sooner one told early with its score;
    and whether it stands out."""
    if not candidates:
        return None, False
    counts = Counter(c.value.name for s in sentences for c in s.chunks if c.kind == "T")
    early = sentences[min(len(sentences), 8) - 1].end if sentences else 0

    def weight(candidate: Candidate) -> float:
        scored = candidate.match.home_goals is not None
        latest = candidate.match.date is not None and all(
            c.match.date is None or c.match.date <= candidate.match.date for c in candidates
        )
        goalless = scored and not candidate.match.home_goals and not candidate.match.away_goals
        return (
            min(counts[team] for team in candidate.teams) + 1.5 * (min(candidate.told) <= early and scored) + 0.5 * len(candidate.told)
            + latest + (candidate.match.leg == 2) - (candidate.match.leg == 1) - 1.5 * goalless
        )  # fmt: skip

    ranked = sorted(candidates, key=lambda c: (-weight(c), min(c.told)))
    if len(ranked) == 1:
        return ranked[0], True
    lead = weight(ranked[0]) - weight(ranked[1])
    if lead > 0 or min(ranked[0].told) <= early:
        return ranked[0], lead >= 2
    return None, False


def attribute(
    event: Event,
    sentence: Sentence,
    matches: Matches,
    sides: set[str],
    said: set[str],
    before: Sentence | None,
    text: str,
    together: int,
    going_on: MatchClaim | None,
) -> None:
    """Give `event` its match. `going_on`: the match of the goal before it in the paragraph; `together`: how many goals are told for one side with it; `sides`: the teams that its scorer may play for; `said`: teams named in its paragraph."""
    if event.match is not None or not matches.candidates:
        return
    here = {name for c in sentence.chunks for name in _named(c)}
    scope = matches.scopes(event.at)
    elsewhen = bool(ELSEWHEN.search(text, sentence.start, sentence.end))
    first_leg = bool(FIRST_LEG.search(text, sentence.start, sentence.end))
    best: tuple[float, Candidate] | None = None
    tied = False
    for candidate in matches.candidates:
        merit = _merit(
            event,
            candidate,
            matches,
            sentence,
            before,
            here,
            said,
            sides,
            scope,
            elsewhen,
            together,
            going_on,
            first_leg,
        )
        if merit is None:
            continue
        if best is None or merit > best[0]:
            best, tied = (merit, candidate), False
        elif merit == best[0]:
            tied = True
    if best is not None and best[0] >= 2 and not tied:
        event.match = best[1].match


def _speaks_of_others(
    event: Event, candidate: Candidate, matches: Matches, sentence: Sentence, here: set[str], said: set[str]
) -> bool:
    """Whether the words around the goal name teams, and not those of the match."""
    teams = set(candidate.teams)
    leading = {name for c in sentence.chunks if c.start < event.end for name in _named(c)}
    if not here & teams and (leading or len(here) > 1):
        return True
    return (
        not said & teams
        and len(said) > (candidate is matches.main and matches.dominant)
        and sentence.block not in candidate.blocks
    )


def _named(chunk: Chunk) -> list[str]:
    """The team that a chunk names, or whose town or ground it names."""
    if chunk.kind == "T":
        return [str(chunk.value.name)]
    if chunk.kind == "L" and chunk.value:
        return [team.name for _, team in chunk.value if team is not None]
    return []


def _merit(
    event: Event, candidate: Candidate, matches: Matches, sentence: Sentence, before: Sentence | None,
    here: set[str], said: set[str], sides: set[str], scope: Candidate | None, elsewhen: bool, together: int,
    going_on: MatchClaim | None, first_leg: bool,
) -> float | None:  # fmt: skip
    teams = set(candidate.teams)
    match = candidate.match
    if sides and not sides & teams:
        return None
    if (event.side is not None and event.side not in teams) or (
        event.not_side is not None and event.not_side not in teams
    ):
        return None
    if match.home_goals is not None and match.away_goals is not None:
        goals = {match.home_team: match.home_goals, match.away_team: match.away_goals}
        if sides & teams and max(goals[side] for side in sides & teams) < (event.kind != "own goal"):
            return None
        if max(goals.values()) < together or (event.side and goals[event.side] < together):
            return None
    if event.running and match.home_goals is not None and match.away_goals is not None:
        high, low = sorted((match.home_goals, match.away_goals), reverse=True)
        if max(event.running) > high or min(event.running) > low:
            return None
    merit = 0.0
    if sentence.start not in candidate.sentences and _speaks_of_others(event, candidate, matches, sentence, here, said):
        return None
    if (
        min(candidate.told) > event.at
        and not matches.dominant
        and not here & teams
        and sentence.start not in candidate.sentences
    ):
        return None
    if sentence.start in candidate.sentences:
        nearest = min(
            (c for c in matches.candidates if sentence.start in c.sentences), key=lambda c: c.distance(event.at)
        )
        beside = any(0 <= event.at - start < 60 for start in candidate.told)
        merit += 1.0 if not candidate.same_time and not beside else 5.0 if candidate is nearest else 3.5
    elif elsewhen:
        return None
    elif before is not None and before.start in candidate.sentences and before.block == sentence.block:
        merit += 4
    elif sentence.block in candidate.blocks:
        merit += 1.5
    merit += 2 * len(here & teams) - 0.5 * len(here - teams)
    merit += 0.5 * len(said & teams) + (event.context_side in teams or event.context_not in teams)
    if sides:
        merit += 1.5
    if scope is candidate:
        merit += 4
    told_here = any(sentence.start in c.sentences for c in matches.candidates)
    if candidate.match is going_on and not told_here:
        merit += 2.5
    if first_leg and match.leg in (1, 2):
        merit += 2.5 if match.leg == 1 else -2.5
    if candidate is matches.main:
        merit += 0.5 if scope not in (None, candidate) else 3 if matches.dominant else 2
    if scope is None and not told_here and matches.recent(event.at) is candidate:
        merit += 1.5 if matches.dominant or sentence.block not in candidate.blocks else 2.5
    return merit
