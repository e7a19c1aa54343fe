"""The side that a goal hurt, told by its goalkeeper or its defence: "headed past Leeds goalkeeper Smith", "ran through
the Derby defence and scored", "the home keeper could only parry and Jones scored".

In: an event in its sentence. Out: the side that did not score, by name or by where it plays.
"""

from __future__ import annotations

import re

from transforms.extract.goals.events import Event
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.phrases import ground_of

KEEPERS = (
    "keeper",
    "keepers",
    "goalkeeper",
    "custodian",
    "defence",
    "defense",
    "defences",
    "defenders",
    "rearguard",
    "backline",
)
OF_ITS = re.compile(
    r"(?:['’]s?)? (?:(?:(?:number|first-choice|reserve|stand-in|back-up|debutant|teenage|young|on-loan|veteran|back"
    r"|stretched|static|hesitant|square|sleeping)|\d+-year-old) ){0,2}?"
    r"(?:(?:goal)?keeper|custodian|defen[cs]es?|defenders|rearguard|back ?line)\b"
)
PAST = re.compile(
    r"\b(?:past|beyond|beat(?:s|ing)?|over|under|beneath|through|between|around|round|left|leaving|gave|giving|rounded"
    r"|rounding|lobbed|lobbing|chipped|chipping|deceived|deceiving|split|splitting|wrong-foot(?:ed|ing)"
    r"|outwitted|outfoxed|sent|sending|off)"
    r" (?:the )?(?:helpless |hapless |stranded |advancing |diving |onrushing |startled |unsighted |former )?$"
)
BEATEN = re.compile(
    r"(?: [A-ZÀ-Þ][\w'’-]+){0,3} (?:was (?:beaten|left|caught|stranded|helpless|unable|powerless|at fault)"
    r"|were (?:caught|left|opened|cut|exposed|carved|breached|split|static)|had no (?:chance|answer)"
    r"|could (?:only|do nothing)|failed|spilled|spilt|fumbled|parried|dropped|misjudged|let|was adrift"
    r"|got (?:a|his|her|both) hands?)\b"
)
HOME_KEEPER = re.compile(
    r"\b(home|visiting|away) (?:[\w-]+ )?(?:(?:goal)?keeper|custodian|defen[cs]e|defenders|rearguard)\b"
)
REACH = 80  # characters behind a goal


def note_beaten(view: Clauses, event: Event) -> None:
    """Give the event the side that did not score it, where the words around say whose goalkeeper or defence was
    beaten."""
    words = view.sentence.words
    if words.isdisjoint(KEEPERS) or event.kind == "own goal":
        return
    start, end = view.sentence.start, _end(view, event)
    for chunk in view.chunks:
        if start <= chunk.start < end and (chunk.kind == "T" or ground_of(chunk)):
            behind = OF_ITS.match(view.text, chunk.end - (view.text[chunk.end - 2 : chunk.end] in ("'s", "’s")) * 2)
            if behind is not None and _hurt(view, event, chunk.start, behind.end()):
                ground = ground_of(chunk)
                event.not_side = None if ground else str(chunk.value.name)
                event.ground = ("away" if ground == "home" else "home") if ground else event.ground
                return
    for found in HOME_KEEPER.finditer(view.text, start, end):
        if _hurt(view, event, found.start(), found.end()):
            event.ground = "away" if found[1] == "home" else "home"
            return


def _end(view: Clauses, event: Event) -> int:
    """The offset at which the words of the goal end: another person acts, or a clause begins behind a semicolon."""
    after = (
        c.start
        for k, c in enumerate(view.chunks)
        if c.start >= event.end and (c.kind == ";" or (c.kind == "H" and not c.possessive and view.begins_clause(k)))
    )
    return min(next(after, view.sentence.end), event.end + REACH)


def _hurt(view: Clauses, event: Event, start: int, end: int) -> bool:
    """Whether the goalkeeper or defence told at `start`..`end` was beaten by the goal."""
    scorer = event.scorer.start
    if start > scorer and PAST.search(view.text, max(view.sentence.start, start - 40), start):
        return True
    return end < scorer and BEATEN.match(view.text, end) is not None
