"""Which goal a minute belongs to.

In: the events and minutes of a sentence. Out: each event's minutes. A minute at which somebody came on, was sent off or
missed belongs to no goal.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from transforms.extract.goals.events import Event
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.words import PASSING_MINUTE, PENALTY
from transforms.extract.minutes import Minute

HARD_TURN = re.compile(r"[;:]|\b(?:but|when|before|while|whereas)\b|, (?:and|with|after)\b|\band\b")
WHEN = re.compile(r",? when\b")  # "lasted until the 30th minute, when Smith levelled"
AND_IN = re.compile(r"\band (?:in|on|after) (?:the )?$")  # "in the 21st minute, running clear, and in the 49th"
AND_WHEN = re.compile(r"\band, [^,]{0,25}$")
AND_THEN = re.compile(r",? and (?:then|later|also) \w+ed\b")  # "led through Smith, and then missed a penalty"
AND_AT = re.compile(r"\band (?:then )?(?:(?:with|in|on|after|at) (?:the |only |just )?)?$")
UP_TO_VERB = re.compile(r"(?: minutes?)?(?: left| to go| remaining)?,? (?:(?:he|she) )?(?:duly |also |then )?")
AND = re.compile(r",? (?:and|but)\b")
INTERIM = re.compile(
    r"\b(?:trail\w+|led|lead|(?:were|was|goals?|\d-\d|one|two|three|going|gone|went|fell) (?:further )?(?:behind"
    r"|down|up|ahead))\b"
)  # "were 2-0 down after 33 minutes, and Smith"
WON_THEN = re.compile(r"\bhaving\b")  # "had to wait until the 94th minute for a winner, having fallen behind to Smith"
OF_ANOTHER = re.compile(r"\bwhose $")  # "in the sixth minute against the Reds, whose Smith had scored"
CANCELLED = re.compile(r"\b(?:cancell?|wip)(?:ed|ing) out $")  # "when he cancelled out Smith's goal in the 73rd minute"
IN_BRACKET = re.compile(r" ?\([\d'’+,;&\s]*(?:(?:pens?|and)\b[\d'’+,;&.\s]*)*\)", re.I)  # "Smith (27', 60 pen)"
OPENS = re.compile(
    r"(?:But |And |Then,? )?(?:just |only |barely )?(?:in|on|at|after|inside|within|with)?(?: the)? ?", re.I
)
JOINT = re.compile(r"\b(?:and|before|then)\b|[,;]")
CLAUSE_END = re.compile(r"[,.;:]|\b(?:but|before|when|while|as|after)\b")
AGAIN = re.compile(r"\b(?:again|then|add\w*|another|pen\w*|spot)\b")  # tells that what is told is that minute's alone
ALL_KICKS = re.compile(
    r"\b(?:penalties|spot[- ]kicks|(?:both|all(?: of (?:them|which))?|each|twice|two|three)"
    r" (?:of them |of which |times |goals |coming |being |were )*(?:a penalty|from (?:a|the) (?:penalty|spot)))\b",
    re.I,
)
WHICH_KICK = re.compile(
    r"\bthe (first|second|latter|last) (?:of them |one )?(?:(?:coming |being |was )?(?:a|from (?:a|the)|with a|via a)"
    r" (?:penalty|spot)|penalty)",
    re.I,
)
AWARDED = re.compile(r"\b(?:penalty|spot[- ]kick|free[- ]kick|corner)\b[^,;:]{0,12}$", re.I)
UNTIL = re.compile(r"\buntil (?:just |the |only )*$", re.I)
LASTED = re.compile(r"^(?:lasted|for)\b")  # "led for just four minutes before Smith levelled"
BEFORE_IT = re.compile(
    r"\b(?:before|when|for)\b|^ to (?:break|find|score|open|take|get|go|make|level|equali[sz]e|add)\b"
)
SOMEBODY_ELSE = re.compile(  # what else happened then, or that the goal fell at another time
    r"[;:]|\b(?:but|before|while|whereas|until|missed|saved|wide|over the bar|post|later|sent off|booked|replac\w+"
    r"|came on|dismissed|injured|red card|substituted|scored|made it)\b"
)
OTHERWISE = re.compile(  # what a minute may be that of, though a goal is told behind it
    r"\b(?:chances?|close|denied|tipped|tested|appeals?|struck|netted|equali[sz](?:ed|es|ing)|levell?(?:ed|s|ing)"
    r"|on target|hit the"
    r"|goalless|scoreless|trail\w*|had to|yet to|still|already|off the line|goal-line|yellow card|injur\w*|hurt"
    r"|score was|score is|time the|by the|changes?|substitut\w*|disallowed|ruled out|offside|brought on"
    r"|saw red|marching orders|debut|lost|dived|booed|cheered|warned|woodwork|behind)\b"
)
AHEAD_THEN = re.compile(
    r"\b(?:ahead|in front|level|up|led|lead|breakthrough|equali[sz]er|winner|opener|second|third)\b"
)
FORCED = re.compile(r"\bforc(?:ed|ing) an own[- ]goal\b")  # "levelled, then forced an own goal in the last minute"
OVER_LINE = re.compile(
    r"\bover (?:the (?:goal-?)?line|the top|(?:the )?(?:\w+ )?(?:goal)?keeper)\b"
)  # not over the bar
TOPPLED = re.compile(
    r"\b(?:bundled|knocked|bowled|toppled|sent|tumbled) over\b|\bover by\b|\bchance came\b"
    r"|\bbooked for (?:pulling|bringing|hauling|tripping|fouling|felling|upending|handling)\b"
)
GOAL_ARRIVED = re.compile(  # nobody who came on: "the breakthrough arrived after 23 minutes"
    r"\b(?:goals?|winner|equali[sz]er|opener|breakthrough|leveller|lead|second|third|fourth|reply|response|clincher"
    r"|it|hat[- ]trick|treble)"
    r"\b[^,;:]{0,12} arrived\b|\bconceded to\b"
)
SHOT_BY = re.compile(  # "equalised after a 20th-minute header from Jones"
    r"(?:[- ]minute)? (?:[\w-]+ ){0,2}?(?:strike|header|goal|penalty|volley|effort|free[- ]kick|opener|equali[sz]er"
    r"|leveller|winner|finish|shot|drive|spot[- ]kick|tap-in) (?:from|by) "
)
OF_OTHER_DEED = re.compile(  # behind a minute: "Smith's 79th-minute sending-off", "a 60th-minute substitute"
    r"(?:[- ]minute|(?<=[- ]minute)) (?:(?!and\b|before\b|when\b|as\b)[\w-]+ )?"
    r"(?:sending[- ]off|red card|dismissal|(?:second )?yellow card|booking|substitut\w+"
    r"|injury|miss|save|let-off|introduction|arrival|change|appeal)\b"
)
TO_NAME = re.compile(r"(?:[- ]minute)? ")  # "cancelled out a second-minute Jones own goal"
NAMED_SHOT = re.compile(
    r" (?:own[- ]goal|strike|header|goal|penalty|volley|effort|free[- ]kick|opener|equali[sz]er|leveller|winner|finish"
    r"|shot|drive|spot[- ]kick|tap-in)\b"
)
ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he) $")
SHOT_REACH = 45
REACH = 190


def spread_minutes(view: Clauses, events: list[Event]) -> None:
    """Give each minute of the sentence to the event that it stands by."""
    order = sorted(events, key=lambda e: e.at)
    bracketed = [e for e in order if _bracketed(e, view)]
    taken = {id(m) for e in bracketed for m in e.minutes}
    counted = {view.chunks[k].end for k, c in enumerate(view.chunks) if c.kind == "H" and view.counted(k)}
    taken |= {id(m) for m in view.minutes if m.start - 1 in counted or m.start in counted}  # "Smith (2)": two goals
    taken |= _each_behind_its_scorer(order, [m for m in view.minutes if id(m) not in taken])
    for group in _groups([m for m in view.minutes if id(m) not in taken]):
        owner = _owner(group[0], order, view)
        together = [e for e in order if owner is not None and e.group == owner.group and not e.minutes]
        if len(together) == len(group) > 1 and owner in (together[0], together[-1]):  # "A and B in the 1st and 3rd"
            for event, minute in zip(sorted(together, key=lambda e: e.scorer.start), group, strict=True):
                event.minutes.append(minute)
        elif owner is not None:
            owner.minutes += [m for m in group if m not in owner.minutes]
    forced = FORCED.search(view.text, view.sentence.start, view.sentence.end)
    for event in order:
        if forced is not None and event.end <= forced.start():
            event.minutes = [m for m in event.minutes if m.start < forced.start()]
        if event in bracketed:
            event.count = max(event.count, len(event.minutes))
            _stretch(event)
        else:
            _limit(event, view.text)
        if event.kind == "penalty" and event.count == len(event.minutes) > 1:
            event.minutes = _with_kicks(event, view)


def _with_kicks(event: Event, view: Clauses) -> list[Minute]:
    """The minutes of a scorer's goals, each with whether it was that of a penalty, where the words beside tell them
    apart: "scored in the 26th minute and again from the spot in the 88th", "on 26 and 88, the second a penalty"."""
    minutes = sorted(event.minutes, key=lambda m: m.start)
    end = view.sentence.end
    if ALL_KICKS.search(view.text, event.start, end):
        return [replace(minute, kick=True) for minute in minutes]
    which = WHICH_KICK.search(view.text, minutes[-1].end, end)
    if which is not None:
        kicks = [m is minutes[0 if which[1].lower() == "first" else -1] for m in minutes]
    else:
        joints = [_joint(view.text, *pair) for pair in pairwise(minutes)]
        closing = CLAUSE_END.search(view.text, minutes[-1].end, end)
        bounds = [event.start, *joints, closing.start() if closing else end]
        kicks = [PENALTY.search(view.text, *stretch) is not None for stretch in pairwise(bounds)]
        if kicks[-1] and not (AGAIN.search(view.text, joints[-1], minutes[-1].start) or kicks[0]):
            return event.minutes  # "in the 26th and 88th from the spot": both may be
    if any(m.kick is not None for m in minutes) or all(kicks) or not any(kicks):
        return event.minutes
    return [replace(minute, kick=kick) for minute, kick in zip(minutes, kicks, strict=True)]


def _joint(text: str, minute: Minute, following: Minute) -> int:
    """Where the words that belong to the `following` minute begin."""
    joints = list(JOINT.finditer(text, minute.end, following.start))
    return joints[-1].start() if joints else minute.end


def _each_behind_its_scorer(order: list[Event], minutes: list[Minute]) -> set[int]:
    """Give the scorers of one list the minute behind each ("scored by Smith in the 28th and Jones in the 50th"); those
    minutes, by identity."""
    given: set[int] = set()
    for number in {event.group for event in order if event.group}:
        listed = sorted((e for e in order if e.group == number), key=lambda e: e.scorer.start)
        behind = [m for m in minutes if m.start >= listed[0].scorer.end][: len(listed)]
        ends = [*(e.scorer.start for e in listed[1:]), float("inf")]
        in_turn = all(e.scorer.end <= m.start < end for e, m, end in zip(listed, behind, ends, strict=False))
        if len(behind) == len(listed) > 1 and in_turn and len({m.start for m in behind}) == len(behind):
            for event, minute in zip(listed, behind, strict=True):
                event.minutes.append(minute)
                given.add(id(minute))
    return given


def _bracketed(event: Event, view: Clauses) -> bool:
    """Whether a bracket behind the scorer's name holds several minutes and nothing else; they are then his."""
    bracket = IN_BRACKET.match(view.text, event.scorer.end)
    found = [m for m in view.minutes if bracket and bracket.start() < m.start < bracket.end()]
    if len(found) > 1:
        event.minutes = found
    return len(found) > 1


def _groups(minutes: list[Minute]) -> list[list[Minute]]:
    """Minutes named together ("in the 13th, 38th and 59th minutes") belong together."""
    found: list[list[Minute]] = []
    for minute in minutes:
        if found and found[-1][0].start == minute.start:
            found[-1].append(minute)
        else:
            found.append([minute])
    return found


def _owner(minute: Minute, order: list[Event], view: Clauses) -> Event | None:
    text = view.text
    if not order or _passing(minute, view):
        return None
    if (by := SHOT_BY.match(text, minute.end)) is not None:
        near = [e for e in order if by.end() <= e.scorer.start < by.end() + SHOT_REACH]
        if near and not any(mark in text[by.end() : near[0].scorer.start] for mark in ",;("):
            return near[0]
    if ARTICLE.search(text, max(0, minute.start - 5), minute.start):
        for event in order:
            named = TO_NAME.fullmatch(text, minute.end, event.scorer.start)
            if named is not None and NAMED_SHOT.match(text, event.scorer.end):
                return event
    if AND_WHEN.search(text, view.sentence.start, minute.start):
        for event in order:
            if text[minute.end : event.scorer.start] == ", ":
                return event  # "Hector and, in the 81st, Gemmill replied"
    if (joined := _of_next_clause(minute, order, text)) is not None:
        return joined
    inside = [e for e in order if e.start <= minute.start < e.end and not _of_verb_before(minute, e, order)]
    if inside:
        return min(inside, key=lambda e: e.end - e.start)
    before = [e for e in order if e.end <= minute.start]
    after = [e for e in order if e.start >= minute.end]
    last, following = (
        (max(before, key=lambda e: e.end) if before else None),
        (min(after, key=lambda e: e.start) if after else None),
    )
    if last is None and following is not None:
        between = text[minute.end : following.start]
        if UNTIL.search(text[view.sentence.start : minute.start]) and not BEFORE_IT.search(between):
            return None  # "until the 60th minute Leeds led through Smith"
        if OF_ANOTHER.search(between):
            return None
        if WON_THEN.search(between) or (AND.match(between) and INTERIM.search(text, view.sentence.start, minute.start)):
            return None
        alone = len({id(e.scorer) for e in order}) == 1 and len(view.minutes) == 1
        if alone and (not _named_before(view, following) or _holds_for_all(view, minute, between)):
            return following
        turn = re.search(r"[;:]|\b(?:but|before|while|whereas|and)\b", between)
        return following if len(between) < 110 and not turn and not between.lstrip().startswith("after ") else None
    if last is None or (following is None and UNTIL.search(text[last.end : minute.start])):
        return None  # "beaten by a goal from Smith, Leeds had to wait until the 68th minute"
    if CANCELLED.search(text[max(0, last.start - 20) : last.start]):
        last = max((e for e in before if e.scorer is not last.scorer), key=lambda e: e.end, default=last)
    left = text[last.end : minute.start]
    if AND_THEN.search(left):
        return None
    if following is not None:
        right = text[minute.end : following.start]
        if (HARD_TURN.search(left) and not HARD_TURN.search(right)) or WHEN.match(right):
            return following
    return last if len(left) < REACH and not (HARD_TURN.search(left) and _other_subject(view, last, minute)) else None


def _of_next_clause(minute: Minute, order: list[Event], text: str) -> Event | None:
    """The goal before whose verb the minute opens a clause: "struck in the 68th minute and with eight left he headed
    in a cross"."""
    if AND_AT.search(text, max(0, minute.start - 20), minute.start) is None:
        return None
    following = min((e for e in order if e.at >= minute.end), key=lambda e: e.at, default=None)
    led_up = following is not None and UP_TO_VERB.fullmatch(text, minute.end, following.at)
    return following if led_up and any(e.at < minute.start for e in order) else None


def _of_verb_before(minute: Minute, event: Event, order: list[Event]) -> bool:
    """Whether the minute stands by an earlier verb of the same scorer: "scored after 12 minutes and added a second"."""
    return minute.start < event.at and any(
        e.scorer is event.scorer and e is not event and e.end <= minute.start and e.at < event.at for e in order
    )


def _holds_for_all(view: Clauses, minute: Minute, between: str) -> bool:
    """Whether the minute is that of all clauses up to the goal: "In the 63rd minute Smith crossed and Jones headed in",
    "got a penalty on the half-hour and Smith converted", "had to wait until the 80th minute before Smith struck"."""
    before = view.text[view.sentence.start : minute.start]
    if UNTIL.search(before) or LASTED.search(view.text, minute.start, minute.end):
        return SOMEBODY_ELSE.search(BEFORE_IT.sub("", between, count=1)) is None
    if between.startswith(":"):
        return AHEAD_THEN.search(before) is not None and SOMEBODY_ELSE.search(between, 1) is None
    led_up = TOPPLED.sub("", re.split(r"[;:]", before)[-1])
    plain = not SOMEBODY_ELSE.search(led_up) and not OTHERWISE.search(led_up + between)
    if plain and view.text[minute.start] != "(" and not SOMEBODY_ELSE.search(between):
        return True  # "Smith was fouled by Jones on 28 minutes and Brown rolled in the penalty"
    return (OPENS.fullmatch(before) or AWARDED.search(before)) is not None and SOMEBODY_ELSE.search(between) is None


def _named_before(view: Clauses, event: Event) -> bool:
    """Whether a person stands in the sentence before an event's scorer."""
    return any(c.kind == "H" and c.start < event.scorer.start for c in view.chunks)


def _other_subject(view: Clauses, event: Event, minute: Minute) -> bool:
    """Whether somebody else acts between an event and the minute: "scored before Smith was sent off in the 70th"."""
    return any(
        (c.kind == "H" and not c.possessive and view.begins_clause(k) and c is not event.scorer)
        or ((c.kind == "T" or ground_of(c)) and view.begins_clause(k) and not c.possessive)
        for k, c in enumerate(view.chunks)
        if event.end <= c.start < minute.start
    )


def _passing(minute: Minute, view: Clauses) -> bool:
    if OF_OTHER_DEED.match(view.text, minute.end):
        return True
    start = max(view.sentence.start, minute.start - 34)
    while start > view.sentence.start and view.text[start - 1].isalnum():
        start -= 1  # never the "on" of "Everton in front with"
    left = OVER_LINE.sub("", view.text[start : minute.start])
    left = TOPPLED.sub("", GOAL_ARRIVED.sub("", left))
    cut = max(left.rfind(mark) for mark in (",", ";", ":", ")"))
    return bool(PASSING_MINUTE.search(left[cut + 1 :]))


def _limit(event: Event, text: str) -> None:
    """An event of one goal keeps one minute, unless its minutes are named together or the words say "again"."""
    if len(event.minutes) < 2:
        _stretch(event)
        return
    together = [m for m in event.minutes if m.start == event.minutes[0].start]
    span = text[event.minutes[0].start : event.minutes[-1].end]
    if len(together) > 1:
        event.minutes = together
    elif not (AND_IN.search(text, event.minutes[0].end, event.minutes[-1].start)) and not (
        re.search(r"\b(?:again|another|then|second(?! half)|the other|and)\b", span)
        and (event.count > 1 or re.search(r"\b(?:again|another|then|second(?! half))\b", span))
    ):
        nearest = min(event.minutes, key=lambda m: min(abs(m.start - event.at), abs(m.end - event.at)))
        event.minutes = event.minutes[:1] if event.count == 1 and event.minutes[0].start > event.at else [nearest]
    event.count = max(event.count, len(event.minutes))
    _stretch(event)


def _stretch(event: Event) -> None:
    for minute in event.minutes:
        event.start, event.end = min(event.start, minute.start), max(event.end, minute.end)
