"""Whose goal it was by whom it went well or badly for: "It got worse for Leeds when Smith struck", "It took Leeds 46
minutes to break through, Smith scoring", "Leeds held out until Smith struck", "Leeds benefited from an own goal".

In: a sentence and the goal in it. Out: the side that it counts for, or the other one, on the event.
"""

from __future__ import annotations

import re

from transforms.extract.goals.events import Event
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.phrases import ground_of

WORSE_FOR = re.compile(  # before the side
    r"\b(?:(?:got|get|gets|went from bad to|became) (?:even )?worse|worse (?:was to follow|followed|came)|all over"
    r"|the (?:game|writing) was (?:up|on the wall)|misery|disaster struck|curtains) for (?:the )?$",
    re.I,
)
BETTER_FOR = re.compile(
    r"\b(?:hope (?:flickered|was rekindled|returned)|the breakthrough came|joy|respite) for (?:the )?$", re.I
)
TOOK = re.compile(r"\bit took (?:the )?$", re.I)
TO_GET = re.compile(
    r" (?:until|just|only|\d|an? |\w+ (?:minutes|seconds)|all of|barely)[^;:]{0,50}?"
    r" to (?:break|find|get|open|score|take|make|level|equali[sz]e|respond|reply|hit|strike|go|draw|double|add"
    r"|restore)\b"
)
HELD_OUT = re.compile(  # behind the side
    r" (?:\w+ )?(?:(?:held|stood|hung|kept) (?:firm|out|on|them out)|surviv\w+|resisted|frustrated (?:them|their \w+))"
    r"(?: [\w-]+){0,8}? (?:until|before)\b"
)
GAINED = re.compile(
    r" (?:then |also |had )?(?:benefit\w* from|profited from|were (?:gifted|handed|helped by|grateful (?:for|to))"
    r"|was (?:gifted|handed|helped by)|had (?:\w+ )?own goal)\b"
)


def note_fortune(view: Clauses, event: Event) -> None:
    """Note on the event the side for which the words before it say that things went well, or the other one."""
    text, begin = view.text, view.sentence.start
    for chunk in view.chunks:
        ground = ground_of(chunk)
        if chunk.start >= event.at or (chunk.kind != "T" and ground is None) or chunk.possessive:
            continue
        before, after = text[max(begin, chunk.start - 60) : chunk.start], text[chunk.end : event.at]
        better = bool(BETTER_FOR.search(before) or (TOOK.search(before) and TO_GET.match(after)) or GAINED.match(after))
        if not better and not (WORSE_FOR.search(before) or HELD_OUT.match(after)):
            continue
        if ground is not None:
            event.ground = ground if better else "home" if ground == "away" else "away"
        elif better:
            event.side = str(chunk.value.name)
        else:
            event.not_side = str(chunk.value.name)
        return
