"""Relative clauses: where one begins and ends, and whom its pronoun stands for.

In: a sentence of chunks and the place of a pronoun. Out: the index of a team's chunk, or None.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk

INTERPOSED = frozenset({"despite", "after", "although", "though", "having", "with", "without", "following", "like"})

RIVALS = frozenset({"opponents", "rivals", "neighbours", "neighbors", "visitors", "hosts", "guests", "conquerors"})


def opening(chunks: list[Chunk], j: int) -> int:
    """Where the bracket that closes at `j` opens."""
    k = j - 1
    while k >= 0 and chunks[k].kind != "(":
        k -= 1
    return k


def asides(chunks: list[Chunk]) -> set[int]:
    """The chunks of relative clauses between commas: what they tell is of another match than the main clause."""
    inside: set[int] = set()
    for k, chunk in enumerate(chunks):
        if chunk.kind == "," and (start := relative_clause(chunks, k)) is not None:
            inside.update(range(start, k))
    return inside


def relative_clause(chunks: list[Chunk], end: int) -> int | None:
    """Where the relative clause that the comma at `end` closes begins: "Leeds, who had beaten Derby, host Ajax",
    "England, where it began, drew"."""
    for k in range(end - 1, 0, -1):
        where = chunks[k].norm == "where" and chunks[k - 2].kind == "T"
        if chunks[k].kind in ",;b" and not where:
            return None
        if chunks[k].kind == "r" or where:
            return k if chunks[k - 1].kind == "," and end != interposed(chunks, k) else None
    return None


def interposed(chunks: list[Chunk], relative: int) -> int | None:
    """The comma that ends a phrase without a verb right behind a relative pronoun: "Leeds, who despite being a man
    short, beat Derby"."""
    if relative + 1 >= len(chunks) or chunks[relative + 1].norm not in INTERPOSED:
        return None
    for k in range(relative + 2, len(chunks)):
        if chunks[k].kind == ",":
            return k
        if chunks[k].kind in ";mKr" or (chunks[k].kind == "x" and chunks[k].norm not in ("being", "having", "been")):
            return None
    return None


def before_aside(chunks: list[Chunk], at: int) -> int | None:
    """The team before a relative clause between commas that ends at `at`: "Leeds, who are third, visit"."""
    start = relative_clause(chunks, at - 1) if at and chunks[at - 1].kind == "," else None
    return antecedent(chunks, start) if start is not None else None


def aside_before(chunks: list[Chunk], k: int) -> int | None:
    """Where the aside begins that the comma at `k` ends: "Leeds and Derby, meanwhile,", "Leeds and Derby, both
    unbeaten,"; None where there is none, or more than an aside."""
    opens = next((n for n in range(k - 1, max(0, k - 7), -1) if chunks[n].kind == ","), None)
    if opens is None or any(c.kind not in "wdpPGN-" for c in chunks[opens + 1 : k]):
        return None
    return opens


def behind_aside(chunks: list[Chunk], k: int) -> int:
    """The chunk behind that at `k` and a relative clause about it: "Leeds visit", "Leeds, who are third, visit"."""
    if [c.kind for c in chunks[k + 1 : k + 3]] != [",", "r"]:
        return k + 1
    closing = next((n for n in range(k + 3, len(chunks) - 1) if chunks[n].kind == ","), k)
    return closing + 1


def in_its_clause(chunks: list[Chunk], relative: int, at: int, taken: set[int]) -> bool:
    """Whether the words up to `at` are still of the relative clause ("South Korea, who sealed it with a 2-0 win")."""
    phrase = interposed(chunks, relative)
    between = range(relative + 1 if phrase is None or phrase >= at else phrase + 1, at)
    return not any(
        chunks[k].kind in ",;"
        or (chunks[k].kind == "b" and chunks[k].norm not in ("after", "before", "following", "since"))
        or (chunks[k].kind == "T" and k not in taken and chunks[k - 1].kind != "p")
        for k in between
    )


def antecedent(chunks: list[Chunk], relative: int) -> int | None:
    """The team just before a relative pronoun ("Pumas, who drew", "Pumas of Mexico, who drew")."""
    j = relative - 1
    while j >= 0 and chunks[j].kind in ",p" and relative - j <= 2:
        j -= 1
    if j >= 0 and chunks[j].kind == ")":
        j = opening(chunks, j) - 1
    if j < 0 or chunks[j].kind != "T":
        return None
    k = j - 2 if chunks[j - 1].norm == "the" else j - 1
    if k > 0 and chunks[j].value.national and chunks[k].norm in ("of", "from") and chunks[k - 1].kind == "T":
        return k - 1
    return j


def described_before(chunks: list[Chunk], relative: int) -> int | None:
    """The team that the words before a relative pronoun describe: "St Pauli, the bottom side who had beaten them"."""
    k = relative - 1
    if k < 3 or chunks[k].kind != "n":
        return None
    while k > 1 and chunks[k].kind in "dwnNG-":
        k -= 1
    named = chunks[k].kind == "," and chunks[k - 1].kind == "T" and not chunks[k - 1].possessive
    return k - 1 if named else None


def strange_bearer(chunks: list[Chunk], relative: int) -> int | None:
    """The unknown name just before the relative pronoun "who" behind a comma."""
    j = relative - 2
    named = j >= 0 and chunks[relative].norm == "who" and chunks[j + 1].kind == "," and chunks[j].kind == "H"
    return j if named and not chunks[j].possessive else None


def rival_of(chunks: list[Chunk], k: int) -> str | None:
    """The side that a phrase names by another one's, at `k`: "Leeds' opponents Hull", "Leeds's visitors on
    Saturday, Hull"."""
    if not chunks[k].possessive:
        return None
    behind = chunks[k + 1 : k + 6]
    at = next((n for n, c in enumerate(behind) if c.norm in RIVALS), None)
    if at is None or any(c.kind not in "wnNGC-" for c in behind[:at]):
        return None
    named = next((c for c in chunks[k + at + 2 : k + at + 7] if c.kind not in "pD,"), None)
    return str(named.value.name) if named is not None and named.kind == "T" and not named.possessive else None
