"""Whose goal it was by whom it went well or badly for: "It got worse for Leeds when Smith struck", "It took Leeds 46
minutes to break through, Smith scoring", "Leeds held out until Smith struck", "Leeds benefited from an own goal".

In: a sentence and the goal in it. Out: the side that it counts for, or the other one, on the event.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
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

HANDED = re.compile(r"\b(?:gift|hand|award|present|gave|giv|earn)(?:ed|s|ing|en)? (?:the )?$")
A_PENALTY = re.compile(  # behind the side that was handed it
    r" (?:with )?(?:an? |the )(?:[\w-]+ ){0,2}(?:penalty|spot[- ]kick)\b"
    r"(?!.*(?:\b(?:but|sav(?:ed?|ing)|missed|wide|over|however|before|later)\b|;))"
)
WON_PENALTY = re.compile(r" (?:then |also |had )?(?:won|earned|were (?:awarded|given|handed)|got) an? ")
WAITED = re.compile(  # behind the side: "had to wait until the hour before Smith struck"
    r" (?:then |still )?(?:had to wait|waited|were (?:made|forced) to wait|was (?:made|forced) to wait)"
    r" (?:until|till)\b[^;:]{0,40}? (?:before|for|when)\b"
)
CHEER = (
    r" (?:(?:was|were|had been) )?(?:soon |suddenly )?(?:celebrat\w+|erupted|in raptures|delirious|jubilant|rejoicing"
    r"|on (?:its|their) feet|(?P<bad>silenced|hushed|stunned|fell silent|in despair))"
    r"\b[^,;:]{0,25}? (?:when|as|after)\b"
)
CHEERED = re.compile(  # behind a side: "Leeds fans were celebrating when"
    rf"(?:['’]s?)? (?:\w+ )?(?:fans|supporters|crowd|faithful|bench){CHEER}"
)
CROWD = frozenset(["fans", "supporters", "crowd", "faithful"])
HOME_CROWD = re.compile(  # "the home crowd were silenced when"
    rf"\b(?:(?P<home>home)|away|visiting|travelling) (?:fans|supporters|crowd|faithful){CHEER}"
)
ONE_FOOT = re.compile(r" (?:had|with) (?:one|a) foot in (?:the|an?|their)\b[^,;:]{0,35}? (?:when|until|before)\b")
SLIPPED = re.compile(  # behind the side
    r"(?:['’]s?)? (?:(?:[\w-]+ )?(?:defen[cs]e|defenders|rearguard|back line|backline|back four|midfield"
    r"|goalkeeper|keeper) )?"
    r"(?:had |then |twice )?(?:failed to (?:clear|deal|cope|pick|track|hold|react)"
    r"|(?:could not|couldn['’]t) (?:clear|deal|cope)"
    r"|(?:lost|surrendered|conceded|coughed up) (?:the ball|possession)|gave (?:the ball|possession|it) away"
    r"|gave away (?:the ball|possession)"
    r"|switched off|went to sleep|fell asleep|stood off|backed off|dithered|dallied|hesitated"
    r"|made a (?:mess|hash)|(?:were|was) (?:caught|dispossessed|robbed|slow|exposed|undone))\b"
)
DEFENCE = re.compile(r"(?:['’]s?)? (?:defen[cs]e|defenders|back four|back line|backline|rearguard|offside trap)\b")
THROUGH_IT = re.compile(  # "ran through the Leeds defence", "outpaced the Leeds defence"
    r"\b(?:through|past|beyond|outpac(?:ed|ing)|split(?:ting)?|beat(?:ing)?|evad(?:ed|ing)|outwit\w+|outjump\w+"
    r"|rounded|spr[ua]ng) (?:\w+ )?(?:the )?$"
)
SLIP_OF = re.compile(  # before it
    r"\b(?:mistakes?|errors?|slips?|blunders?|mix-ups?|misunderstanding|hesitation|handball|foul|miskick|lapse|clearance"
    r"|howler|back-?pass|defending|confusion|hesitancy|indecision|uncertainty) (?:by|from|in|of|at the heart of|among) "
    r"(?:(?:an?|the) )?$"
)
SET_PIECE = re.compile(r" (?:corner|free-kick|free kick|throw-in|cross|attack|move)\b")
FROM_A = re.compile(r"\b(?:from|off|following|after|met) (?:an?|another|the) (?:[a-z-]+ )?$")
BROKEN_UP = frozenset(["cleared", "counter", "counterattack", "break", "broke", "breakaway", "clear", "deep", "wasted"])
CROWD_OF = re.compile(
    r"\bto (?:the )?(?:(?P<glad>(?:\w+ )?(?:delight|joy|relief|jubilation))"
    r"|(?:\w+ )?(?:dismay|horror|despair|frustration|disappointment|annoyance|disbelief|anguish|fury)) of (?:the )?$"
)
DID_TO = re.compile(
    r"\b(?:cost(?:ing)?|stun(?:ning)?|shock(?:ing)?|leav(?:e|ing)|left|rock(?:ing)?|silenc(?:e|ing)) (?:the )?$"
)
LEFT = re.compile(
    r" (?:with (?:a mountain|it all|too much|much|plenty|work|nothing|no (?:way|chance|hope|points?|answer|time))"
    r"|facing|in (?:(?:deep|serious|big|further|real) )?(?:trouble|danger|disarray|tatters|despair)"
    r"|in the relegation|adrift|stunned"
    r"|reeling|shell-?shocked|chasing|needing (?:two|three|four|five|goals|to score|a miracle)|on the brink"
    r"|behind|trailing|bottom|(?:at|on|near) the (?:foot|bottom)|second bottom|\w+ (?:from|off) bottom"
    r"|rooted|stranded|stuck|languishing|empty-handed|without a|winless|pointless|deflated|dejected|sweating|staring"
    r"|floundering|struggling|licking|still (?:without|searching|waiting))\b"
)
LEFT_WELL = re.compile(
    r" (?:on (?:course|top|track|the verge)|ahead|clear|in (?:front|control|command|charge|sight)|leading"
    r"|level|cruising|(?:one|two|three|four|a goal|\d-\d) up|within|looking good|celebrating)\b"
)
GLADDENED = re.compile(r"\b(?:delight|send|lift|cheer)(?:s|ing|ed)? (?:the )?$")
FANS = re.compile(r"(?:['’]s?)? (?:\w+ )?(?:fans|supporters|crowd|faithful|end|bench|contingent|followers)\b")
DESERVED = re.compile(r" (?:had )?(?:deserved|merited|were worth|was worth)\b")
BEHIND_GOAL = 90  # characters


def note_fortune(view: Clauses, event: Event) -> None:
    """Note on the event the side for which the words before it say that things went well, or the other one."""
    text, begin = view.text, view.sentence.start
    for chunk in view.chunks:
        ground = ground_of(chunk)
        if chunk.start >= event.at or (chunk.kind != "T" and ground is None) or chunk.possessive:
            continue
        before, after = text[max(begin, chunk.start - 60) : chunk.start], text[chunk.end : event.at]
        better = bool(BETTER_FOR.search(before) or (TOOK.search(before) and TO_GET.match(after)) or GAINED.match(after))
        kicked = _had_penalty(before, after)
        better = better or WAITED.match(after) is not None or kicked
        cheered = CHEERED.match(after)
        better = better or (cheered is not None and cheered["bad"] is None)
        worse = WORSE_FOR.search(before) or HELD_OUT.match(after) or ONE_FOOT.match(after) or cheered is not None
        if not better and not worse:
            continue
        if ground is not None:
            event.ground = ground if better else "home" if ground == "away" else "away"
        elif better:
            event.side = str(chunk.value.name)
        else:
            event.not_side = str(chunk.value.name)
        if kicked and event.kind == "goal" and event.count == 1 and "rebound" not in view.sentence.words:
            event.kind, event.penalties = "penalty", 1
        return
    crowd = None if view.sentence.words.isdisjoint(CROWD) else HOME_CROWD.search(text, begin, event.at)
    if crowd is not None:
        home = (crowd["home"] is not None) == (crowd["bad"] is None)
        event.ground = "home" if home else "away"
        return
    _note_slip(view, event)
    if event.side is None and event.not_side is None:
        _note_effect(view, event)


def _had_penalty(before: str, after: str) -> bool:
    """Whether the words around a side say that it had the penalty of which the goal came: "Leeds gifted Derby a penalty
    and Smith scored", "Derby won a penalty, which Smith tucked away"."""
    won = WON_PENALTY.match(after)
    return A_PENALTY.match(after if won is None else " a " + after[won.end() :]) is not None and (
        won is not None or HANDED.search(before) is not None
    )


def _note_slip(view: Clauses, event: Event) -> None:
    """Note whose mistake let the goal in ("after Leeds failed to clear"), or from whose corner it came."""
    text, begin, end = view.text, view.sentence.start, min(view.sentence.end, event.end + BEHIND_GOAL)
    for chunk in view.chunks:
        if chunk.kind != "T" or not event.start - BEHIND_GOAL < chunk.start < end or _parted(view, chunk, event):
            continue
        before, name = text[begin : chunk.start], str(chunk.value.name)
        beaten = DEFENCE.match(text, chunk.end) is not None and THROUGH_IT.search(before) is not None
        if beaten or SLIPPED.match(text, chunk.end) or SLIP_OF.search(before):
            event.not_side = name
        elif SET_PIECE.match(text, chunk.end) and FROM_A.search(before) and BROKEN_UP.isdisjoint(view.sentence.words):
            event.side = name
        else:
            continue
        return


def _parted(view: Clauses, chunk: Chunk, event: Event) -> bool:
    """Whether another person's deed, or a semicolon, stands between the goal and the side at `chunk`."""
    low, high = min(chunk.start, event.start), max(chunk.start, event.end)
    between = [
        (k, c) for k, c in enumerate(view.chunks)
        if low < c.start < high and not event.start <= c.start < event.end and c is not event.scorer
    ]  # fmt: skip
    return any(
        c.kind == ";" or c.norm in ("but", "before") or (c.kind == "H" and not c.possessive and view.begins_clause(k))
        for k, c in between
    )


def _note_effect(view: Clauses, event: Event) -> None:
    """Note the side whom the goal gladdened or grieved: "to the dismay of the Leeds fans", "leaving Derby reeling"."""
    text, end = view.text, min(view.sentence.end, event.end + BEHIND_GOAL)
    for chunk in view.chunks:
        if chunk.kind != "T" or not event.start < chunk.start < end or _parted(view, chunk, event):
            continue
        before, name = text[event.start : chunk.start], str(chunk.value.name)
        fans = FANS.match(text, chunk.end) is not None
        crowd = CROWD_OF.search(before)
        did = DID_TO.search(before)
        if before.endswith(("no more than ", "no less than ")) and DESERVED.match(text, chunk.end):
            event.side = name  # "the equaliser was no more than Leeds deserved"
            return
        if fans and GLADDENED.search(before):
            event.side = name
        elif crowd is not None and (fans or crowd["glad"]):
            event.side, event.not_side = (name, None) if crowd["glad"] else (None, name)
        elif did and (not did[0].startswith(("leav", "left")) or LEFT.match(text, chunk.end)):
            event.not_side = name
        else:
            continue
        return
