"""Goals told of two matches at once: "Leeds beat Hull 2-0 and 3-1. Smith scored in both legs".

In: an event with the match that it was put to, and the matches of the article. Out: one event for each of the two.
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.extract.goals.candidates import Matches
from transforms.extract.goals.events import Event

IN_BOTH = re.compile(
    r"[^.,;:]{0,25}?\bin (?:both|each)(?: of (?:the|those|these|their|his))?(?: [\w'’-]+){0,2}"
    r" (?:legs?|games?|match(?:es)?|meetings?|ties|wins|victories|draws)\b"
)


def in_each(event: Event, matches: Matches, text: str) -> list[Event]:
    """The `event`, and where it is told of two matches another for the second of them: the two legs of its match's
    pair, else the two that its side played and that were told last. Where only one was read it is one goal there."""
    match = event.match
    if match is None or event.count > 2 or event.minutes or IN_BOTH.match(text, event.at) is None:
        return [event]
    told = [c for c in matches.candidates if c.match.home_goals is not None and not c.goalless]
    legs = [c for c in told if set(c.teams) == {match.home_team, match.away_team}]
    event.count = 1
    if len(legs) == 2:
        event.match = legs[0].match
        return [event, replace(event, match=legs[1].match, minutes=[])]
    before = sorted(
        (c for c in told if min(c.told) < event.at), key=lambda c: max(at for at in c.told if at < event.at)
    )
    shared = set.intersection(*(set(c.teams) for c in before[-2:])) if len(before) > 1 else set()
    if len(legs) == 1 and len(shared) == 1 and match in (before[-1].match, before[-2].match):
        event.match = before[-2].match
        return [event, replace(event, match=before[-1].match, minutes=[])]
    return [event]
