"""Clauses on the side of a sentence, whose results are not those of its goals: "Leeds, beaten 2-0 in May, led".

In: a sentence of chunks and an event. Out: whether what is told stands in such a clause.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.candidates import PARTICIPLES, Candidate
from transforms.extract.goals.events import Event

FOLLOWS = frozenset(["when", "where", "with", "thanks", "through"])


def told_aside(chunks: list[Chunk], candidate: Candidate, event: Event) -> bool:
    """Whether the sentence of `chunks` tells the match only in a clause on the side that closes before the goal:
    "Leeds, who lost at Derby last week, led through Smith"."""
    told = [at for at in candidate.told if chunks[0].start <= at <= chunks[-1].end]
    return bool(told) and all(in_aside(chunks, at, candidate.ends.get(at, at + 1) - 1, event) for at in told)


def in_aside(chunks: list[Chunk], first: int, last: int, event: Event) -> bool:
    """Whether offsets `first` to `last` stand in a clause that hangs on the team or person before its comma, and that
    closes before the goal; what fell "when" it was told of belongs to it."""
    if chunks[0].kind == "K" and chunks[0].norm.split()[0] in PARTICIPLES:
        closing = _next_comma(chunks, 0)  # "Beaten 2-0 in the first leg, Leeds led through Smith"
        if closing < len(chunks) and last < chunks[closing].start <= event.at:
            return True
    for k in range(2, len(chunks)):
        if chunks[k - 1].kind != "," or chunks[k].start > last or not _hangs_on(chunks, k):
            continue
        closing = _next_comma(chunks, k)
        if closing < len(chunks) - 1 and chunks[closing + 1].norm in FOLLOWS:
            closing = _next_comma(chunks, closing + 1)
        goes_on = closing < len(chunks) - 1 and chunks[closing + 1].kind in "wxmK"  # with the main clause's verb
        if goes_on and chunks[k - 2].start <= first and last < chunks[closing].start <= event.at:
            return True
        behind = closing < len(chunks) and event.end <= chunks[k - 2].start <= first and last < chunks[closing].start
        if behind and chunks[k].kind == "K" and chunks[k - 3].norm != "for":
            return True  # "Smith struck to leave Leeds, thrashed 4-0 by Derby in May, bottom"
    return False


def against_aside(chunks: list[Chunk], k: int, event: Event) -> bool:
    """Whether the team at chunk `k` is only whom the scorer had met before: "Smith, quiet against Leeds, scored"."""
    if k == 0 or chunks[k - 1].norm != "against":
        return False
    opening = next((n for n in range(k - 1, 0, -1) if chunks[n].kind not in "dwnpNG-" and chunks[n].norm != "as"), 0)
    closed = [c.kind for c in chunks[k + 1 : k + 2]] == [","]
    describes = chunks[opening].kind == "," and chunks[opening - 1] is event.scorer and closed
    return describes or in_aside(chunks, chunks[k].start, chunks[k].end - 1, event)


def of_other_news(chunks: list[Chunk], k: int, event: Event) -> bool:
    """Whether the team at chunk `k` begins another piece of news behind the goal: "Smith on target, Hull are down", the
    heading of a round-up."""
    return (
        0 < k < len(chunks) - 1
        and event.end < chunks[k].start
        and chunks[k - 1].kind in ",;"
        and chunks[k + 1].kind in "xmK"
    )


def _next_comma(chunks: list[Chunk], k: int) -> int:
    return next((n for n in range(k + 1, len(chunks)) if chunks[n].kind == ","), len(chunks))


def _hangs_on(chunks: list[Chunk], k: int) -> bool:
    """Whether chunk `k` behind a comma begins a relative clause or the participle of one: "Leeds, beaten 2-0"."""
    beaten = chunks[k].kind == "K" and chunks[k].norm.split()[0] in PARTICIPLES and chunks[k - 2].kind == "T"
    return chunks[k].kind == "r" or beaten


def beaten_before(chunks: list[Chunk], event: Event) -> str | None:
    """The team whose defeat the sentence tells last before the goal: "they beat Leeds by the same score, A scoring"."""
    for k in range(len(chunks) - 1, 1, -1):
        if chunks[k].kind == "T" and chunks[k].end <= event.start:
            verb = chunks[k - 1 - (chunks[k - 1].kind == "d")]
            beat = verb.kind == "K" and any(label.startswith("win.") for label in verb.labels)
            aside = any(c.kind == "r" for c in chunks[max(0, k - 6) : k])  # "Leeds, who had beaten Hull, led through A"
            return str(chunks[k].value.name) if beat and not aside and not chunks[k].possessive else None
    return None
