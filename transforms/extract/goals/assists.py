"""Who laid a goal on: "headed in Smith's cross", "from a corner by Smith", "set up by Smith", "Smith found Jones, who".

In: the events of one sentence. Out: the same, with the person whose pass or cross was the last before the goal. A ball
that a defender or the woodwork touched in between is nobody's assist.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.events import Event
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.words import ASSISTS, LEXICON

REACH = 5  # chunks between a person and the noun for what he played, or between his verb and the scorer
TOUCHED = frozenset(LEXICON["assist"]["touched"])
SERVES = frozenset(LEXICON["assist"]["serves"])
MET = frozenset(LEXICON["assist"]["met"])


def note_assists(view: Clauses, events: list[Event]) -> None:
    """Give each goal of the sentence the person who laid it on, where its own clause names one."""
    if view.sentence.words.isdisjoint(ASSISTS | SERVES) or not view.sentence.words.isdisjoint(TOUCHED):
        return
    scorers = {event.scorer.start for event in events}
    for event in events:
        if event.kind == "goal":
            found = _behind(view, event) or _before(view, event)
            event.assist = found if found is not None and found.start not in scorers - {event.scorer.start} else None
    for last, event in pairwise(sorted(events, key=lambda event: event.at)):
        if event.assist is None and {last.kind, event.kind} == {"goal"} and _by_last_scorer(view, last, event):
            event.assist = last.scorer
            event.side = event.side or last.side or last.context_side


def _by_last_scorer(view: Clauses, last: Event, event: Event) -> bool:
    """Whether who scored the goal before laid this one on: "Smith scored and then set up Jones to level"."""
    between = [c for c in view.chunks if last.at < c.start < event.scorer.start]
    joint = next((k for k in range(len(between) - 1, -1, -1) if between[k].kind in "c,"), None)
    if joint is None or _is_scorer(last.scorer, event) or any(c.kind in "HT;" for c in between[joint:]):
        return False
    clause = [c for c in between[joint + 1 :] if c.norm not in ("then", "also", "later", "he", "she", "had")]
    return bool(clause) and not SERVES.isdisjoint(clause[0].norm.split()) and event.scorer.start < event.at


def _behind(view: Clauses, event: Event) -> Chunk | None:
    """The person behind the verb of the goal: "turned in Smith's cross", "from a Smith corner", "fed by Smith"."""
    chunks = view.chunks
    told = next((k for k, c in enumerate(chunks) if c.start >= event.at), len(chunks) - 1)
    first = next((k for k, c in enumerate(chunks[:told]) if c is event.scorer), told)
    for k in range(first, view.clause_end(told) + 1):
        chunk = chunks[k]
        if chunk.kind == ";":
            return None
        if chunk.kind != "H" or _is_scorer(chunk, event):
            continue
        played = any(c.norm in ASSISTS for c in chunks[k + 1 : k + REACH] if c.kind != "H")
        if played and (chunk.possessive or chunks[k + 1].norm in ASSISTS):
            return chunk
        near = chunks[max(first, k - REACH) : k]
        by = near and near[-1].norm in ("by", "from")
        if by and any(c.norm in ASSISTS or c.norm in SERVES for c in near):
            return chunk
        return None
    return None


def _before(view: Clauses, event: Event) -> Chunk | None:
    """The person who acts on the scorer before the goal: "Smith set up Jones to score", "Smith's cross found Jones"."""
    chunks = view.chunks
    at = next((k for k, c in enumerate(chunks) if c is event.scorer), 0)
    n = at - 1
    while n >= 0 and at - n <= REACH + 2 and chunks[n].kind in "wpdNxPKn-":
        n -= 1
    if n < 0 or chunks[n].kind != "H" or _is_scorer(chunks[n], event):
        return None
    words = {word for c in chunks[n + 1 : at] for word in c.norm.split()}
    if chunks[n].possessive:
        return chunks[n] if words & ASSISTS and words & MET else None
    return chunks[n] if words & SERVES and view.begins_clause(n) and not view.oblique(n) else None


def _is_scorer(chunk: Chunk, event: Event) -> bool:
    return chunk.norm.split()[-1] == event.scorer.norm.split()[-1]
