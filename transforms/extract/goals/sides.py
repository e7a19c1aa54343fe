"""For whom a goal in a sentence was scored, as its words say.

In: a sentence of chunks. Out: for one event the side that its clause or its neighbours name. The score has no say here.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.forwhom import came_for, ground_for
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.players import is_players
from transforms.extract.goals.polarity import CONTRAST, DOWN, STOOD, UP, of_theirs, polarity
from transforms.extract.goals.words import LEXICON, SPACE_AND_TIME, pattern

TURNED = pattern(LEXICON["sides"]["turned"])
SCORED_FOR = re.compile(r"(?:equali[sz]er|leveller|leveler|winner|opener|goals|consolation|reply|response)s?$")
THEIR_GOAL = re.compile(r"(?:goals?|equali[sz]er|leveller|leveler|winner|opener|consolation|reply|response)$")
NTH = frozenset(["first", "second", "third", "fourth", "fifth"])  # "Everton's second, with Smith heading in"
ANSWERED = re.compile(r"equali|level|repl|respond|hit back|struck back|drew level|pulled|came back|fought back")
HELD = re.compile(r"\b(?:(?:were|was|been) (?:held|pegged back)|drew)\b", re.I)
CANCELLED_BY = re.compile(r"[\w\s()+'’-]{0,40}? ?(?:being |was |been )?(?:cancell?|wip)ed out by\b")
CANCELLING = re.compile(r"\b(?:cancell?|wip)(?:ed|ing) out by\b")
WAS_AHEAD = re.compile(r"\b(?:was|were|been|still) (?:ahead|in front|leading|\d-\d up)\b|\bled\b(?! (?:by|to))", re.I)


OVERCOME = re.compile(
    r"\b(?:(?:came|come|coming|fought|fighting|hit|hitting|battled|bounced|rallied) back from|recover(?:ed|ing|s)? from"
    r"|overc[ao]m(?:e|ing)|shrugg(?:ed|ing) off|surviv(?:ed|ing)) (?:an? |the )?(?:early |late )?$"
)
DATELINE = 5  # chunks
PAST_OF_SIDES = frozenset("took went got made came pulled replied responded broke equalised levelled had".split())
CAME = frozenset(["came", "come", "comes", "went"])
RESCUED = frozenset(["rescued", "saved", "spared"])
GAINED = ("win.", "won.", "draw.", "held.")  # labels of verbs whose subject did not lose


LEVELLED = re.compile(
    r"\b(?:draw|drew|drawn|point|level\w*|equali\w+|parity|even\w*|back|behind|trail\w*|recover\w*|repl\w+|respon\w+"
    r"|rall\w+|came|comeback|rescue\w*|salvage\w*|held|tie|tied)\b",
    re.I,
)
TRAILED = re.compile(r"\b(?:trail\w*|behind|(?:goal|one|two|three|\d-\d) down)\b", re.I)


def subject_team(view: Clauses, before: str | None) -> str | None:
    """The team that a sentence is about: its first one that hangs on no preposition; where it names none, the one
    spoken of `before`."""
    for k, chunk in enumerate(view.chunks):
        if (chunk.kind == "P" and chunk.value == "description") or ground_of(chunk):
            return None
        dateline = k < DATELINE and [c.norm for c in view.chunks[k + 1 : k + 2]] == [":"]  # "Karbala, Iraq: ..."
        if chunk.kind == "T" and (not view.oblique(k) or _goes_on(view.chunks, k)) and not dateline:
            return str(chunk.value.name)
    spoken = [k for k, c in enumerate(view.chunks[:-2]) if c.kind == "T"]
    if len(spoken) == 1 and view.chunks[spoken[0] + 1].kind == "," and view.chunks[spoken[0] + 2].kind == "r":
        return str(view.chunks[spoken[0]].value.name)
    return before


def _goes_on(chunks: list[Chunk], k: int) -> bool:
    """Whether a sentence goes on about the team at `k`: "There is hope for Leeds, who had lost to Derby. Smith put
    them ahead"."""
    behind = chunks[k + 1 : k + 3]
    return k > 0 and chunks[k - 1].norm == "for" and [c.kind for c in behind] == [",", "r"]


def plain_subject_team(chunks: list[Chunk]) -> str | None:
    """The first team of a sentence that follows no preposition and is not a player's."""
    for k, chunk in enumerate(chunks):
        if chunk.kind == "T" and _goes_on(chunks, k):
            return str(chunk.value.name)
        if chunk.kind == "T" and not is_players(chunks, k) and not _behind_preposition(chunks, k):
            return str(chunk.value.name)
    return None


def _behind_preposition(chunks: list[Chunk], k: int) -> bool:
    """Whether a preposition stands before the team at `k`: "for Leeds", "at the Gunners", "for Rodgers' Leeds"."""
    before = chunks[max(0, k - 2) : k]
    led = len(before) > 1 and (before[1].kind == "d" or (before[1].kind == "H" and before[1].possessive))
    return bool(before) and before[0 if led else -1].kind == "p"


def told_side(
    view: Clauses, start: int, end: int, team_topic: str | None, to_nil: bool = False, levels: bool = False
) -> tuple[str | None, str | None, str | None]:
    """(side, other side, ground) of a goal told at `start`..`end`, as the clauses around it say; None where silent.
    `to_nil`: the goal made it 2-0 or the like, so that the side which led before scored it too; `levels`: it
    levelled the score, so that the side which was ahead did not score it."""
    chunks = view.chunks
    first = next((k for k, c in enumerate(chunks) if c.start >= start), len(chunks))
    last = next((k for k, c in enumerate(chunks) if c.end >= end), len(chunks) - 1)
    ground = _leading_ground(view, first) or ground_for(view, first) or _ground_ahead(view, first, levels)
    if ground is not None:
        return None, None, ground
    clause = _came(view, first) or _behind(view, first) or _before(view, first, team_topic)
    goes_on = last + 1 < len(chunks) and chunks[last + 1].norm == "as"
    for reading in (
        _after(view, last) if goes_on else None,
        came_for(view, first),
        _whom(view, first),
        _rescued(view, first),
        _overcome(view, start),
        _held(view, start, end),
        _leader(view, first),
        _owner(view, first, team_topic),
        _weighed(view, first, clause, to_nil, levels) if clause is not None else None,
        _after(view, last),
    ):
        if reading is not None:
            team, good = reading
            return (team, None, None) if good else (None, team, None)
    return None, None, None


def _behind(view: Clauses, first: int) -> tuple[str, bool] | None:
    """ "Behind to Leeds at half-time to a goal by Smith": the team that they were behind to scored."""
    for k in range(min(first, len(view.chunks)) - 1, 1, -1):
        if view.chunks[k].kind in ",;":
            return None
        before = [c.norm for c in view.chunks[k - 2 : k]]
        if view.chunks[k].kind == "T" and (before == ["behind", "to"] or before[1] == "behind to"):
            return str(view.chunks[k].value.name), True
    return None


def _came(view: Clauses, first: int) -> tuple[str, bool] | None:
    """ "Back came Leeds through Smith", "back came the Cobblers, Jones levelling": the team behind a verb of coming."""
    chunks = view.chunks
    for k in range(max(2, first - 3), min(first, len(chunks))):
        verb = chunks[k - 1 - (chunks[k - 1].kind == "d")]
        if chunks[k].kind == "T" and verb.norm in CAME:
            return str(chunks[k].value.name), True
    return None


def _weighed(
    view: Clauses, first: int, clause: tuple[str, bool], to_nil: bool, levels: bool
) -> tuple[str, bool] | None:
    """What the clause before the goal says, in the light of what the goal did: see `told_side`."""
    before = view.text[view.sentence.start : view.chunks[min(first, len(view.chunks) - 1)].start]
    team, good = clause
    if levels and WAS_AHEAD.search(before):
        return team, False
    if levels and good and not LEVELLED.search(before):
        return None  # "their 2-1 win, Smith having equalised": a win says not of which side he is
    return team, good or (to_nil and _led(view, first)) or (levels and TRAILED.search(before) is not None)


def _led(view: Clauses, first: int) -> bool:
    """Whether only words of scoring stand before chunk `first`, so that "before" or "but" made the side the other."""
    before = view.text[view.sentence.start : view.chunks[first].start]
    return UP.search(before) is not None and DOWN.search(before) is None


def _leading_ground(view: Clauses, first: int) -> str | None:
    """ "It was 3-1 to the hosts, A, B and C scoring"."""
    chunks = view.chunks
    for k in range(3, first):
        if chunks[k - 3].kind == "S" and chunks[k - 2].norm == "to":
            return ground_of(chunks[k])
    return None


def _ground_ahead(view: Clauses, first: int, levels: bool) -> str | None:
    """ "The visitors took the lead through Smith": which side scored, where nobody else acts between. `levels`: the
    goal levelled the score, so that the side which trailed scored it."""
    for k in range(first - 1, -1, -1):
        chunk = view.chunks[k]
        if chunk.kind in "T;" or (chunk.kind == "H" and not chunk.possessive and view.begins_clause(k)):
            return None
        ground = ground_of(chunk)
        if ground is not None:
            link = _links(view, k + 1, first)
            between = view.text[chunk.end : view.chunks[first].start]
            trailed = levels and TRAILED.search(between) is not None
            found = ("", True) if trailed else polarity("", between, link)
            acts = view.begins_clause(k) or _related(view.chunks, k) or _absolute(view.chunks, k)
            if not (found and acts):
                return None
            return ground if found[1] else "away" if ground == "home" else "home"  # "behind to a Smith header"
    return None


def _related(chunks: list[Chunk], k: int) -> bool:
    """Whether a relative clause follows on chunk `k`: "the visitors, who had fallen behind"."""
    return any(c.kind == "r" for c in chunks[k + 1 : k + 2 + (chunks[k + 1].kind == ",")])


def _absolute(chunks: list[Chunk], k: int) -> bool:
    """Whether "with Leeds leading" or "despite the hosts taking the lead" begins at chunk `k`, the side, or before its
    article."""
    before = chunks[k - 1 - (chunks[k - 1].kind == "d")].norm if k > 1 else chunks[0].norm if k else ""
    return before in ("with", "despite") and k + 1 < len(chunks) and chunks[k + 1].norm.endswith("ing")


def _whom(view: Clauses, first: int) -> tuple[str, bool] | None:
    """ "Vancouver, for whom White had scored", "Derby, for whom Smith scored either side of Jones's penalty"."""
    chunks = view.chunks
    for k in range(min(first, len(chunks) - 1), 0, -1):
        if (chunks[k].kind in "b;" and k not in view.timed) or chunks[k].norm in CONTRAST:
            return None
        if chunks[k].norm == "whom" and chunks[k - 1].norm == "for":
            named = next((c for c in reversed(chunks[: k - 1]) if c.kind == "T"), None)
            return (str(named.value.name), True) if named else None
    return None


def _rescued(view: Clauses, first: int) -> tuple[str, bool] | None:
    """ "Leeds drew 2-2, rescued by Smith": the verb is at chunk `first`, its side is the subject of the sentence."""
    chunks = view.chunks
    if first >= len(chunks) or chunks[first].norm not in RESCUED or first == 0 or chunks[first - 1].norm != ",":
        return None
    subject = next((c for k, c in enumerate(chunks[:first]) if c.kind == "T" and not view.oblique(k)), None)
    return (str(subject.value.name), True) if subject is not None and not subject.possessive else None


def _overcome(view: Clauses, start: int) -> tuple[str, bool] | None:
    """ "Leeds recovered from Smith's opener": the subject of the sentence conceded the goal that begins at `start`."""
    subject = next((c for k, c in enumerate(view.chunks) if c.kind == "T" and not view.oblique(k)), None)
    if subject is None or subject.possessive or subject.end > start:
        return None
    return (str(subject.value.name), False) if OVERCOME.search(view.text, subject.end, start) else None


def _held(view: Clauses, start: int, end: int) -> tuple[str, bool] | None:
    """ "Leeds were held 1-1 by Derby, Smith's opener cancelled out by Jones": the side held, or that drew, had led."""
    if not HELD.search(view.text, view.sentence.start, start):
        return None
    subject = next((c for k, c in enumerate(view.chunks) if c.kind == "T" and not view.oblique(k)), None)
    if subject is None or subject.possessive or subject.start > start:
        return None
    if CANCELLED_BY.match(view.text, end):
        return str(subject.value.name), True
    answer = CANCELLING.search(view.text, max(view.sentence.start, start - 22), start + 20)
    return (str(subject.value.name), False) if answer else None


def _owner(view: Clauses, first: int, team_topic: str | None) -> tuple[str, bool] | None:
    """ "Everton's late equaliser came from Smith", "Their goals were scored by Smith and Jones"."""
    chunks, k = view.chunks, first
    while k > 0 and first - k < 7 and (chunks[k - 1].kind in "wxp,dn" or chunks[k - 1].norm == "came through"):
        k -= 1
    goal = next((n for n in range(k, first) if SCORED_FOR.match(chunks[n].norm) or _is_goal(chunks, n)), k)
    if any(c.kind == "p" for c in chunks[k:goal]):
        return None  # "ended Leeds' run with goals from Smith": the run is theirs, not the goals
    scored = (
        SCORED_FOR.match(chunks[goal].norm) is not None
        or _is_goal(chunks, goal)
        or (k + 2 < len(chunks) and chunks[k].norm in NTH and [c.norm for c in chunks[k + 1 : k + 3]] == [",", "with"])
    )
    if scored and k > 0 and chunks[k - 1].kind == "T" and chunks[k - 1].possessive:
        return str(chunks[k - 1].value.name), True
    theirs = team_topic and chunks[0].norm == "their" and any(THEIR_GOAL.match(c.norm) for c in chunks[1:first])
    return (str(team_topic), True) if theirs and not any(c.kind in "T,;b" for c in chunks[:first]) else None


def _is_goal(chunks: list[Chunk], k: int) -> bool:
    """Whether chunk `k` is one goal, told as the subject of its verb: "Everton's only goal was", no goalmouth."""
    behind = [c.norm for c in chunks[k + 1 : k + 3]]
    return chunks[k].norm == "goal" and (behind[:1] in (["was"], ["came"]) or behind == [",", "from"])


def _leader(view: Clauses, first: int) -> tuple[str, bool] | None:
    """ "By the break it was 3-1 to Leeds, A, B and C scoring"."""
    chunks = view.chunks
    for k in range(2, first):
        told = chunks[k].kind == "T" and chunks[k - 1].norm == "to" and chunks[k - 2].kind == "S"
        if told and chunks[k - 3 : k - 2] and chunks[k - 3].kind != "K":  # not "lost 2-1 to Hull, while Leeds had"
            return str(chunks[k].value.name), True
    return None


def _before(view: Clauses, first: int, team_topic: str | None) -> tuple[str, bool] | None:
    """ "Leeds took the lead when Smith scored", "Leeds fell behind to a header from Smith"."""
    chunks = view.chunks
    for k in range(first - 1, -1, -1):
        chunk = chunks[k]
        if chunk.norm in (";", ".") and k < first - 1:
            return None
        if chunk.kind == "P" and chunk.value == "description":
            return None
        if chunk.kind == "r":
            named = next((c for c in reversed(chunks[max(0, k - 2) : k]) if c.kind == "T"), None)
            if named is None:
                continue
            closed = _aside_end(chunks, k, first)
            link = _links(view, closed + 1, first)
            return polarity(str(named.value.name), view.text[chunks[closed].end : chunks[first].start], link)
        if chunk.kind == "P" and chunk.norm == "they" and team_topic and k <= 1:
            return polarity(team_topic, view.text[chunk.end : chunks[first].start], _links(view, k + 1, first))
        if ground_of(chunk) and view.begins_clause(k):
            return None
        if chunk.kind == "T" and chunk.possessive:
            between = view.text[chunk.end : chunks[first].start]
            if (told := of_theirs(str(chunk.value.name), between)) is not None:
                return told
        if chunk.kind != "T" or chunk.possessive or is_players(chunks, k):
            continue
        absolute = k > 0 and (
            _absolute(chunks, k)
            or (
                chunks[k - 1].norm == "for" and chunks[k + 1].norm == "to"
            )  # "only for Leeds to go ahead through Smith"
        )
        if not absolute and (view.oblique(k) or not (view.begins_clause(k) or _opens(chunks, k))):
            continue
        if (
            not absolute
            and any(c.kind == "K" for c in chunks[max(0, k - 3) : k])
            and any(c.kind == "T" for c in chunks[:k])
        ):
            continue  # "Leeds beat the hosts, Derby, 2-0 with Smith scoring": it was beaten
        between = view.text[chunk.end : chunks[first].start]
        link = _links(view, k + 1, first)
        return polarity(str(chunk.value.name), between, link)
    return None


def _aside_end(chunks: list[Chunk], k: int, first: int) -> int:
    """The comma before chunk `first` at which the relative clause of chunk `k` ends and its team's own verb follows:
    "Leeds, who had won twice, fell behind"; else `k`."""
    if chunks[k - 1].kind != ",":
        return k
    ends = (n for n in range(first - 2, k, -1) if chunks[n].kind == ",")
    return next((n for n in ends if chunks[n + 1].kind in "Kxm" or chunks[n + 1].norm in PAST_OF_SIDES), k)


def _opens(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` opens the sentence, with no more before it than what it is: "Conference side Barnet
    trailed", "Ten-man Leeds levelled"."""
    return k <= DATELINE and all(c.kind in "wnCN-d" for c in chunks[:k])


def _links(view: Clauses, start: int, end: int) -> list[Chunk]:
    """The conjunctions of the chunks from `start` to `end`; "before half-time" is none, nor "before crossing"."""
    chunks = view.chunks
    return [
        c
        for k, c in enumerate(chunks[start:end], start)
        if c.norm == "despite"
        or (c.norm == "however" and chunks[k - 1].kind in ",;")
        or (c.norm == "only" and any(w.norm in ("for", "to") for w in chunks[k + 1 : k + 2]))
        or (
            c.kind in "bc"
            and c.norm != "then"
            and not (c.norm == "before" and {w.norm for w in chunks[k + 1 : k + 3]} & SPACE_AND_TIME)
            and not (c.norm in ("before", "after") and any(w.norm.endswith("ing") for w in chunks[k + 1 : k + 2]))
        )
    ]


def _after(view: Clauses, last: int) -> tuple[str, bool] | None:
    """ "Smith scored as Leeds beat Derby", "Smith scored and Leeds drew with Derby", "Smith scored before Leeds
    equalised"."""
    chunks = view.chunks
    for k in range(last + 1, min(len(chunks) - 1, last + 26)):
        if chunks[k].kind == ";":
            return None
        if [c.norm for c in chunks[k : k + 2]] == ["only", "for"] and k + 2 < len(chunks) and chunks[k + 2].kind == "T":
            return str(chunks[k + 2].value.name), False  # "Smith levelled only for Leeds to go ahead again"
        if chunks[k].norm not in ("as", "when", "but", "before", "and") or k in view.timed:
            if chunks[k].kind == "H" and not chunks[k].possessive and view.begins_clause(k):
                return None
            continue
        team, gained = _subject_after(view, k)
        if chunks[k].norm in ("and", "when"):
            if team is not None and gained:
                return team, True
            stood = STOOD.match(view.text, chunks[k].end) if team is not None and chunks[k].norm == "and" else None
            if stood is not None:
                return str(team), stood["ahead"] is not None
            continue
        if team is None:
            return None
        following = view.text[chunks[k].end : chunks[view.clause_end(k + 1)].end][:90].replace("from behind", "back")
        if chunks[k].norm == "as":
            return (team, True) if (UP.search(following) or gained) and not DOWN.search(following) else None
        return (team, False) if ANSWERED.search(following) else None
    return None


def _subject_after(view: Clauses, link: int) -> tuple[str | None, bool]:
    """The team that is subject of the clause behind the conjunction at chunk `link`, and whether it won or drew."""
    chunks, j = view.chunks, link + 1
    while j < len(chunks) and (
        (view.modifier(j) and chunks[j].kind != "T") or (chunks[j].kind in "wC" and j - link < 6)
    ):
        j += 1
    if j >= len(chunks) or chunks[j].kind != "T" or chunks[j].possessive:
        return None, False
    verbs = [c for c in chunks[j + 1 : view.clause_end(j) + 1] if c.kind == "K"][:1]
    plain = chunks[link].norm not in ("and", "when") or (bool(verbs) and chunks.index(verbs[0]) - j <= 3)
    at = chunks.index(verbs[0]) if verbs else 0
    if at and "d" in (chunks[at - 1].kind, chunks[at - 2].kind if chunks[at - 1].kind == "w" else ""):
        plain = False  # "as Leeds slumped to a heavy beating at Derby"
    if at and chunks[at - 1].kind == "x" and chunks[at - 1].norm in ("were", "was", "been", "being"):
        plain = plain and not any(label.startswith("win.") for label in chunks[at].labels)  # "as Leeds were beaten"
    return str(chunks[j].value.name), plain and any(label.startswith(GAINED) for c in verbs for label in c.labels)
