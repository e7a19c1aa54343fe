"""A lead or a deficit that a side takes into the second leg of a tie: "hold a 2-1 lead over Leeds".

In: a sentence with the place of a score. Out: the place of the other side and the preposition before it, or None where
the words may be of a match.
Shared by the readers of ties, whose state it is, and of matches to come, one of which it is taken to.
"""

from __future__ import annotations

from transforms.extract.competitions import shared_league
from transforms.extract.complements import LEADING
from transforms.extract.tense import Tense
from transforms.lexicon.wording import wording
from transforms.lexicon.words import word_set

STATE = wording(word_set("en", "ties", "state"))
HOLDS = word_set("en", "ties", "state", "holds")
HOLD_REACH = 5  # chunks between such a verb and the figures
DUE = word_set("en", "fixtures", "turn", "must") | {"needed", "had", "trying", "try", "tries", "tried"}
TOLD_AGAINST = frozenset(["over", "against", "to", "at", "on"])
DURING = frozenset("half halftime minutes minute break interval when after".split())  # so it stood during a match


def held_against(reader: Tense, i: int) -> tuple[int, str] | None:
    """The chunk, and the preposition, of the side that the state at chunk `i` is told against in the present: "take a
    1-0 lead to Leeds", "trail Leeds 1-0". Of two that share a league only in a text about legs: theirs could be a lead
    of a match."""
    chunks = reader.chunks
    near = [c.norm for c in chunks[max(0, i - HOLD_REACH) : i]]
    if HOLDS.isdisjoint(near) or any(c.norm in DURING for c in chunks[i + 1 : i + 6]):
        return None
    due = "to" in near and not DUE.isdisjoint(near)  # "needed to overturn a 1-0 deficit against Leeds"
    if not due and (reader.told_as_past(i) or any(c.kind == "m" and c.norm != "will" for c in chunks[:i])):
        return None
    behind = " ".join(c.norm for c in chunks[i + 1 : i + 4])
    if chunks[i - 1].kind == "T" and near[-2:-1] and near[-2] in LEADING:
        found: tuple[int, str] | None = i - 1, ""
    else:
        found = _named_behind(reader, i) if STATE.match(behind) else None
    if found is None:
        return None
    rival = chunks[found[0]].value.name
    own = [c.value.name for c in chunks[:i] if c.kind == "T" and c.value.name != rival]
    apart = bool(own) and all(shared_league(team, rival) is None for team in own)
    return found if apart or reader.discourse.leg_block >= 0 else None


def _named_behind(reader: Tense, i: int) -> tuple[int, str] | None:
    """The team that a preposition behind the state at chunk `i` leads to, in the same clause, with that preposition."""
    chunks = reader.chunks
    for k in range(i + 1, min(len(chunks) - 1, i + 9)):
        if chunks[k].kind in ",;bcr":
            return None
        if chunks[k].norm in TOLD_AGAINST:
            named = next((n for n in range(k + 1, min(len(chunks), k + 4)) if chunks[n].kind not in "dwN"), k)
            if chunks[named].kind == "T":
                return named, chunks[k].norm
    return None
