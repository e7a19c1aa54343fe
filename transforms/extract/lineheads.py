"""The team at the head of a line of notes, which all that stands behind the colon is about.

In: a sentence of chunks. Out: the chunk of that team, or None.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk

WAYS = frozenset({"route", "road", "path", "way", "journey", "run"})  # to a final

LAST_MATCH = frozenset(
    f"{which} {what}"
    for which in ("last", "latest", "previous", "most recent")
    for what in ("match", "game", "result", "outing", "fixture", "time out")
)


def head_of_line(chunks: list[Chunk], j: int, at: int) -> int | None:
    """The team that heads the line, for a predicate at `at` behind the colon or semicolon at `j`: "Leeds (2nd, 39
    points): climbed a place", "Leeds' route to the final: beat Hull 3-0; beat Derby 2-1"."""
    if chunks[j].norm == ";":
        j = next((k for k in range(j) if chunks[k].norm == ":"), j) if at == _opens(chunks, j) else j
    return (1 if chunks[0].kind == "d" else 0) if chunks[j].norm == ":" and _heads_line(chunks, j) else None


def _opens(chunks: list[Chunk], j: int) -> int:
    """Where the words begin behind the semicolon at `j`."""
    return j + 2 if j + 1 < len(chunks) and chunks[j + 1].kind in "cb" else j + 1


def _heads_line(chunks: list[Chunk], j: int) -> bool:
    """Whether nothing but a team, with what a bracket says of it, or its way to a round, stands before the colon."""
    k = 1 if chunks[0].kind == "d" else 0
    if chunks[k].kind != "T":
        return False
    if chunks[k].possessive:
        last = " ".join(c.norm for c in chunks[k + 1 : j])
        if last in LAST_MATCH:
            return True  # "Leeds' last match: beat Hull 3-0"
        way = [c.norm for c in chunks[k + 1 : k + 3]]
        return way[-1:] == ["to"] and way[0] in WAYS and all(c.kind in "dCG" for c in chunks[k + 3 : j])
    return k + 1 == j or (chunks[k + 1].norm == "(" and chunks[j - 1].norm == ")")
