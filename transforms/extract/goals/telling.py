"""The goals that one sentence tells: by verb, by noun, by name and minute.

In: a sentence as `Clauses`. Out: `Event`s. Which match and which side they belong to is settled over the whole article.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.absolutes import Absolutes
from transforms.extract.goals.events import Event
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.nouns import Nouns
from transforms.extract.goals.subjects import SINGULAR
from transforms.extract.goals.timed import Timed
from transforms.extract.goals.verbs import Verbs
from transforms.extract.goals.words import SHOOTOUT

BACK = re.compile(  # "shortly after the hour" tells a time
    r"\b(?:after(?! (?:(?:just |only |about )?\d|(?:just |only )?\w+ minutes?|an? (?:quarter|third|hour)|half"
    r"|the (?:hour|break|interval|restart|half|re-?start|resumption)))|following|had|having|earlier|cancel\w* out)\b",
    re.I,
)
BEFORE = 45  # characters before a goal in which such words tell of it


def read_events(view: Clauses, team_topic: str | None) -> list[Event]:
    """The events of one sentence, in the order of the text. `team_topic`: the team that "them" means at its start."""
    reader = _Reader(view, team_topic)
    return reader.read() if reader.triggers or view.minutes or any(c.kind == "S" for c in view.chunks) else []


class _Reader(Verbs, Nouns, Timed, Absolutes):
    """One sentence: every trigger tried in its role, then names with minutes."""

    def read(self) -> list[Event]:
        sentence = self.view.sentence
        if not self.view.minutes and SHOOTOUT.search(self.text, sentence.start, sentence.end, sentence.words):
            return []
        for trigger in self.triggers:
            roles = trigger.role.split("|")
            if "noun" in trigger.role and self._is_noun(trigger):
                self._noun(trigger)
            elif "through" in roles:
                self._through(trigger)
            else:
                self._verb(trigger, roles)
        self._bracketed()
        self._bare()
        self._first_then()
        self._absolute()
        self._look_back()
        return self.events

    def _look_back(self) -> None:
        """Note the goals that the words tell after one that fell later."""
        start = self.view.sentence.start
        for event in self.events:
            event.looks_back = BACK.search(self.text, max(start, event.start - BEFORE), event.end) is not None


def person_topic(view: Clauses, events: list[Event]) -> Chunk | None:
    """The person that "he" means in the next sentence: the last scorer, else the only person named as a subject."""
    inside = [e.scorer for e in events]
    if inside:
        return inside[-1]
    named = [c for c in view.chunks if c.kind == "H" and not c.possessive]
    if len({c.norm.split()[-1] for c in named}) == 1:
        return named[0]
    if not named and any(c.kind == "P" and c.norm in SINGULAR for c in view.chunks):
        return view.topic
    return None
