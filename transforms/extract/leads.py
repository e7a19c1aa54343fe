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
GOES_IN = frozenset(["into", "in", "for"])  # before the leg to come
DURING = frozenset("half halftime minutes minute break interval when after".split())  # so it stood during a match


def held_against(reader: Tense, i: int) -> tuple[int, str] | None:
    """The chunk, and the preposition, of the side that the state at chunk `i` is told against in the present: "take a
    1-0 lead to Leeds", "trail Leeds 1-0". Of two that share a league only in a text about legs: theirs could be a lead
    of a match."""
    chunks = reader.chunks
    if (met := _met_in_leg(reader, i)) is not None:
        return met
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


def _met_in_leg(reader: Tense, i: int) -> tuple[int, str] | None:
    """The opponent in the second leg into which a side goes with the state at chunk `i`: "go into the second leg
    against Leeds with a 2-1 lead"."""
    chunks = reader.chunks
    k = i - 1 - (chunks[i - 1].kind in "wd") - (chunks[i - 2].kind == "d")
    if k < 4 or chunks[k].norm != "with" or STATE.match(" ".join(c.norm for c in chunks[i + 1 : i + 4])) is None:
        return None
    leg = next((n for n in range(k - 1, 0, -1) if "legs.2" in chunks[n].labels), None)
    if leg is None or reader.told_as_past(i) or not any(c.norm in GOES_IN for c in chunks[:leg]):
        return None
    teams = [n for n in range(leg + 1, k) if chunks[n].kind == "T"]
    met = len(teams) == 1 and any(c.norm in (*TOLD_AGAINST, "with") for c in chunks[teams[0] - 2 : teams[0]])
    return (teams[0], chunks[teams[0] - 1].norm) if met else None


def _named_behind(reader: Tense, i: int) -> tuple[int, str] | None:
    """The team that a preposition behind the state at chunk `i` leads to, in the same clause, with that preposition."""
    chunks = reader.chunks
    for k in range(i + 1, min(len(chunks) - 1, i + 11)):
        if chunks[k].kind in ",;bcr":
            return None
        of_round = chunks[k].norm == "with" and chunks[k - 1].kind in "GC"  # "their semi-final with Leeds"
        if chunks[k].norm in TOLD_AGAINST or of_round:
            named = next((n for n in range(k + 1, min(len(chunks), k + 4)) if chunks[n].kind not in "dwN"), k)
            if chunks[named].kind == "T":
                return named, chunks[k].norm
    return None
