"""Where a side is told by its part in the match: "the hosts", "the visiting side".

In: the chunks of a sentence and the place of such words. Out: `home` or `away`; which team that is, others settle.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk

SIDES = {"home": "home_words.words", "away": "away_words.words"}


def role_side(chunks: list[Chunk], j: int) -> str | None:
    """`home` or `away` where "the hosts" or "the visiting side" stands at `j` for a side that no name is beside."""
    if not chunks[j].labels or j == 0 or chunks[j - 1].norm != "the":
        return None
    role = next((role for role, label in SIDES.items() if label in chunks[j].labels), None)
    if role is None:
        return None
    before, named = [c.kind for c in chunks[max(0, j - 3) : j - 1]], [c.kind for c in chunks[j + 1 : j + 3]]
    apposed = named in ([",", "T"], [",", "H"]) or (before in (["T", ","], ["H", ","]) and named[:1] == [","])
    return None if apposed or (named and named[0] in "THn-") else role


def opens_clause(chunks: list[Chunk], j: int) -> bool:
    """Whether the description at `j`, behind its article, opens a clause that has a verb for it."""
    before, after = chunks[j - 2] if j > 1 else None, chunks[j + 1 : j + 2]
    opens = before is None or before.kind in ";,cbD" or before.norm in ("then", "where")
    return opens and (chunks[j].possessive or (bool(after) and after[0].kind in "xmKw,b"))
