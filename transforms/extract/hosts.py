"""Where a side is told by its part in the match: "the hosts", "the visiting side".

In: the chunks of a sentence and the place of such words. Out: `home` or `away`; which team that is, others settle.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk
from transforms.annotate.parts import DESCRIBERS

OPENERS = frozenset({"then", "where", "with", "which", "that"})  # before a clause of its own: "with the hosts winning"
SIDES = {"home": "home_words.words", "away": "away_words.words"}


def role_side(chunks: list[Chunk], j: int) -> str | None:
    """`home` or `away` where "the hosts" or "the visiting side" stands at `j` for a side that no name is beside."""
    if not chunks[j].labels or chunks[j].kind == "T" or j == 0 or chunks[j - 1].norm != "the":
        return None
    role = next((role for role, label in SIDES.items() if label in chunks[j].labels), None)
    if role is None:
        return None
    before, named = [c.kind for c in chunks[max(0, j - 3) : j - 1]], [c.kind for c in chunks[j + 1 : j + 3]]
    apposed = named in ([",", "T"], [",", "H"]) or (before in (["T", ","], ["H", ","]) and named[:1] == [","])
    return None if apposed or (named and named[0] in "THn-") else role


def opening_role(chunks: list[Chunk], start: int) -> str | None:
    """The word for a side that is the subject of the clause beginning at `start` and only describes it: "the reigning
    champions were"; None where it begins otherwise."""
    if start >= len(chunks) or chunks[start].norm not in ("the", "their", "its"):
        return None
    for k in range(start + 1, min(len(chunks) - 1, start + 5)):
        word = chunks[k].norm.rpartition(" ")[2]
        if word in DESCRIBERS:
            return word if chunks[k + 1].kind in "xmKw" and not chunks[k].possessive else None
        if chunks[k].kind not in "wnN-":
            return None
    return None


def opens_clause(chunks: list[Chunk], j: int) -> bool:
    """Whether the description at `j`, behind its article, opens a clause that has a verb for it."""
    before, after = chunks[j - 2] if j > 1 else None, chunks[j + 1 : j + 2]
    opens = before is None or before.kind in ";,cbD(" or before.norm in OPENERS
    return opens and (chunks[j].possessive or (bool(after) and after[0].kind in "xmKw,b"))
