"""Scorers printed behind a result of the prose: "beat Fulham 3-1 (Brown 12, 34, Smith 70; Jones 80 pen)".

In: sentences, the text and the matches that each sentence tells. Out: goal claims, only where the list makes the whole
score; the sides are told by their names or by the order of the score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.parts import past_scorers
from transforms.annotate.tokens import fold
from transforms.extract.confidence import confidence
from transforms.extract.goals.naming import Names
from transforms.extract.lists.scorers import Goal, as_counts, marked, read_scorers
from transforms.extract.lists.sides import assign
from transforms.model import GoalClaim, MatchClaim

NEAR = 40  # characters between a result and the bracket of its scorers
LABEL = re.compile(r"\s*(?:(?:Goal)?[Ss]corers?|G(?:OALS|oals)|SCORERS) ?[:–—-](?=\s)")
SIDE = re.compile(r"(?:^|(?<=[;,|/.:–—-])\s*)(?P<side>[^\W\d_][^;,:|\d()–—]{1,30}?)(?:\s[-–—]|:)\s")
END = re.compile(r"\n|\.\s+(?:Half|Att)")  # of the line, or where half-time and attendance follow
NAME = re.compile(r"[^\W\d_]{2,}[^\d]*")  # "W2" is a record
BEST_RATING = 10  # "Hull: Smith 7" may rate him
FIGURE = re.compile(r"\d")


def scorers_behind(sentences: list[Sentence], text: str, told: dict[int, list[MatchClaim]]) -> list[GoalClaim]:
    """The goals printed in brackets behind the results of the prose, or behind a label in the sentences after one."""
    found: list[GoalClaim] = []
    names: Names | None = None
    latest: MatchClaim | None = None
    for sentence in sentences:
        matches = [m for m in told.get(sentence.start, ()) if m.status == "played" and m.home_goals is not None]
        bracket = "(" in text[sentence.start : sentence.end]
        listed = [*_in_brackets(sentence, text, matches), *_in_line(sentence, text, matches)] if bracket else []
        label = LABEL.match(text, sentence.start) if latest is not None else None
        if latest is not None and label is not None:
            listed += _labelled(text, label.end(), latest, sentence)
        elif latest is not None and not matches:
            listed += _of_side(sentence, text, latest)
        if listed:
            names = names or Names(sentences, (), text)
            found += [_claim(match, goal, side, sentence.chunks, names) for match, goal, side in listed]
        latest = matches[0] if len(matches) == 1 else None if matches else latest
    return found


def _in_brackets(sentence: Sentence, text: str, matches: list[MatchClaim]) -> Iterator[tuple[MatchClaim, Goal, str]]:
    """The goals of the brackets that stand behind the results of a sentence."""
    for opening in (c for c in sentence.chunks if c.norm == "("):
        close = text.find(")", opening.end)
        before = [m for m in matches if 0 <= opening.start - _score_end(sentence, m, opening) < NEAR]
        if not before:
            continue
        match = max(before, key=lambda m: m.char_end)
        goals = read_scorers(text, opening.end, close)
        if goals is None or not all(NAME.fullmatch(goal.scorer) for goal in goals):
            continue
        told = FIGURE.search(text, opening.end, close) or marked(goals)
        if told or _are_persons(sentence, opening.end, close, match):
            yield from ((match, goal, side) for goal, side in _sided(match, goals, _first(match, sentence)))


def _are_persons(sentence: Sentence, start: int, close: int, match: MatchClaim) -> bool:
    """Whether a bracket without figures holds nothing but names of persons, several of them, behind a win to nil: "beat
    Fulham 2-0 (Brown, Smith)". One name alone may be a ground's."""
    within = [c.kind for c in sentence.chunks if start <= c.start < close]
    return min(match.home_goals or 0, match.away_goals or 0) == 0 and within.count("H") > 1 and set(within) <= set("H,")


def _in_line(sentence: Sentence, text: str, matches: list[MatchClaim]) -> Iterator[tuple[MatchClaim, Goal, str]]:
    """The goals of the brackets within a printed result: "Horley 2 (Hay, Low) Bedfont 1 (Nye)"."""
    chunks = sentence.chunks
    for k in range(2, len(chunks) - 1):
        if chunks[k - 2].kind != "T" or past_scorers(chunks, k) == k:
            continue
        side, start, close = chunks[k - 2].value.name, chunks[k].end, text.find(")", chunks[k].end)
        within = (m for m in matches if m.char_start <= chunks[k - 2].start < m.char_end)
        match = next((m for m in within if side in (m.home_team, m.away_team)), None)
        goals = read_scorers(text, start, close)
        goals = as_counts(goals) or goals if goals else None
        if match is not None and goals and len(goals) == chunks[k - 1].value:
            yield from ((match, goal, side) for goal in goals)


def _score_end(sentence: Sentence, match: MatchClaim, opening: Chunk) -> int:
    """Where the result ends that stands before a bracket; beyond it where none does."""
    inside = [c.end for c in sentence.chunks if c.kind in "ST" and match.char_start <= c.start < opening.start]
    return max((match.char_end if match.char_end <= opening.start else opening.end, *inside[-1:]))


def _first(match: MatchClaim, sentence: Sentence) -> str:
    """The side that is named first."""
    named = (str(c.value.name) for c in sentence.chunks if c.kind == "T")
    return next((name for name in named if name in (match.home_team, match.away_team)), match.home_team)


def _sided(match: MatchClaim, goals: list[Goal], first: str) -> list[tuple[Goal, str]]:
    """The goals with their sides: those of the side named first stand first; where the numbers allow only the other
    order, that."""
    score = {match.home_team: match.home_goals or 0, match.away_team: match.away_goals or 0}
    other = match.away_team if first == match.home_team else match.home_team
    for one, two in ((first, other), (other, first)):
        assigned = assign(goals, (score[one], score[two]), parted=True)
        if assigned is not None:
            return [(goal, one if own else two) for goal, own in zip(*assigned, strict=True)]
    return []


def _labelled(text: str, start: int, match: MatchClaim, sentence: Sentence) -> Iterator[tuple[MatchClaim, Goal, str]]:
    """The goals of a line from `start` on: "Scorers: Arsenal - Wright (12), Platt (70); Leeds - Deane (80)"; where it
    names no side, in the order of the score: "Goals: Wright 12, Platt 70; Deane 80"."""
    line = END.search(text, start)
    stop = line.start() if line is not None else len(text)
    found = [(m, _which(m["side"], match)) for m in SIDE.finditer(text, start, stop)]
    heads = [(m.start("side"), m.end(), side) for m, side in found if side is not None]
    if not heads and FIGURE.search(text, start, stop):
        goals = read_scorers(text, start, stop)
        if goals is not None and all(NAME.fullmatch(goal.scorer) for goal in goals):
            yield from ((match, goal, side) for goal, side in _sided(match, goals, _first(match, sentence)))
    score = {match.home_team: match.home_goals, match.away_team: match.away_goals}
    for number, (_, begin, side) in enumerate(heads):
        end = heads[number + 1][0] if number + 1 < len(heads) else stop
        goals = read_scorers(text, begin, end)
        if goals is not None and len(goals) == score[side]:
            yield from ((match, goal, side) for goal in goals)


def _of_side(sentence: Sentence, text: str, match: MatchClaim) -> Iterator[tuple[MatchClaim, Goal, str]]:
    """The goals of a side of the match told above on a line that begins with it: "Arsenal - Wright 12', Platt 70'"."""
    head, score = sentence.chunks[:2], {match.home_team: match.home_goals, match.away_team: match.away_goals}
    if [c.norm for c in head[1:]] not in ([":"], ["-"]) or head[0].kind != "T" or head[0].value.name not in score:
        return
    if sentence.start and text[sentence.start - 1] != "\n":
        return
    line = END.search(text, head[1].end)
    goals = read_scorers(text, head[1].end, line.start() if line is not None else len(text)) or []
    minutes = [goal.minute for goal in goals if goal.minute and NAME.fullmatch(goal.scorer)]
    if goals and len(minutes) == len(goals) == score[head[0].value.name] and max(minutes) > BEST_RATING:
        yield from ((match, goal, str(head[0].value.name)) for goal in goals)


def _which(printed: str, match: MatchClaim) -> str | None:
    """The side that bears the printed words in its name."""
    words = set(fold(printed).split())
    sides = [side for side in (match.home_team, match.away_team) if words <= set(fold(side).split())]
    return sides[0] if len(sides) == 1 else None


def _claim(match: MatchClaim, goal: Goal, side: str, chunks: list[Chunk], names: Names) -> GoalClaim:
    printed = next((c for c in chunks if c.kind == "H" and c.start <= goal.start < c.end), None)
    return GoalClaim(
        char_start=goal.start, char_end=goal.end, extractor="lists.scorers", confidence=confidence("lists.scorers"),
        match=match, scorer=names.full(printed) if printed is not None else goal.scorer, team=side,
        opponent=match.away_team if side == match.home_team else match.home_team,
        minute=goal.minute, added_time=goal.added, kind=goal.kind,
    )  # fmt: skip
