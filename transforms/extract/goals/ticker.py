"""Goals of a live report: "57' GOAL! Leeds 1-1 Derby. Smith's volley", the entry of which names the scorer in passing.

In: the sentences of an article and the events read from them. Out: the same with the goals that entries announce, each
with its minute, the score that it made, and the side whose number rose.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.goals.events import Event
from transforms.extract.goals.words import ASSISTS, LEXICON, UNDONE_ALL
from transforms.extract.minutes import Minute, find_minutes

LAYS_ON = frozenset(["as", *LEXICON["assist"]["serves"], *LEXICON["assist"]["runs"]])
LONGEST = 9  # chunks of an announcement


@dataclass(slots=True)
class Entry:
    """An announced goal: its minute, its event, the score after it and the two teams in the order of the score."""

    minute: Minute
    event: Event
    running: tuple[int, int] | None
    teams: tuple[str, str] | None


def with_ticker(sentences: list[Sentence], text: str, events: list[Event]) -> list[Event]:
    """The events with those of the entries of a live report among them, in the order of the text."""
    found: list[Entry] = []
    for number, sentence in enumerate(sentences):
        minute = _announced(sentence, text)
        if minute is not None:
            entry = _entry(minute, number + 1, sentences, events)
            if entry is not None:
                found.append(entry)
    if not found:
        return events
    _sides(found)
    known = {id(event) for event in events}
    added = [entry.event for entry in found if id(entry.event) not in known]
    return sorted([*events, *added], key=lambda event: (event.sentence, event.at))


def _announced(sentence: Sentence, text: str) -> Minute | None:
    """The minute of a goal that a short sentence announces: a minute, the word "goal" and nothing behind it."""
    chunks = sentence.chunks
    goal = next((c for c in chunks[:LONGEST] if c.norm == "goal"), None)
    if goal is None or chunks[-1].start > goal.end + 2 or UNDONE_ALL.search(text, sentence.start, sentence.end):
        return None
    before = [m for m in find_minutes(text, sentence.start, goal.start) if not text[m.end : goal.start].strip(" :-–—")]
    return before[0] if len(before) == 1 else None


def _entry(minute: Minute, first: int, sentences: list[Sentence], events: list[Event]) -> Entry | None:
    """What the rest of the paragraph, from sentence `first`, says of the goal announced; None without a scorer."""
    running: tuple[int, int] | None = None
    teams: tuple[str, str] | None = None
    event: Event | None = None
    for number in range(first, len(sentences)):
        chunks = sentences[number].chunks
        if sentences[number].block != sentences[first].block:
            break
        if running is None:
            scores = [k for k, c in enumerate(chunks) if c.kind == "S"]
            running = (chunks[scores[0]].value.left, chunks[scores[0]].value.right) if len(scores) == 1 else None
            if running and [c.kind for c in chunks[scores[0] - 1 : scores[0] + 2]] == ["T", "S", "T"]:
                teams = str(chunks[scores[0] - 1].value.name), str(chunks[scores[0] + 1].value.name)
        if event is None:
            event = next((e for e in events if e.sentence == number), None) or _named(chunks, number)
    if event is None:
        return None
    event.minutes = event.minutes or [minute]
    event.running = event.running or running
    return Entry(minute, event, running, teams)


def _named(chunks: list[Chunk], number: int) -> Event | None:
    """A goal of the first person of a sentence to whom no cross or pass is put down."""
    for k, chunk in enumerate(chunks):
        served = chunk.possessive and any(c.norm in ASSISTS for c in chunks[k + 1 : k + 3])
        first_name = k + 1 < len(chunks) and chunks[k + 1].kind == "H" and chunks[k + 1].start == chunk.end + 1
        other = k + 1 < len(chunks) and chunks[k + 1].norm in LAYS_ON  # "Simple as that", "Smith squares it"
        if chunk.kind == "H" and not (served or first_name or other) and not (k and chunks[k - 1].kind == "p"):
            return Event(chunk, chunk.start, chunk.start, chunk.end, 0.85, sentence=number)
    return None


def _sides(entries: list[Entry]) -> None:
    """Give each goal to the side whose number rose since the entry before it."""
    teams = next((entry.teams for entry in entries if entry.teams), None)
    before: tuple[int, int] | None = (0, 0)
    for entry in sorted(entries, key=lambda entry: entry.minute.minute):
        if entry.running and before and teams and entry.event.side is None:
            rise = (entry.running[0] - before[0], entry.running[1] - before[1])
            entry.event.side = {(1, 0): teams[0], (0, 1): teams[1]}.get(rise)
        before = entry.running
