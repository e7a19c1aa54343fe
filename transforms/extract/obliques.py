"""Whether a team hangs on a preposition, or only seems to: the object of a verb or the subject of a clause behind it.

In: a sentence of chunks and the place of a team. Out: yes or no.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk
from transforms.annotate.names import names
from transforms.annotate.parts import DESCRIBERS
from transforms.extract.frames import predicate
from transforms.lexicon.words import word_set

GIVERS = word_set("en", "grammar", "givers")
BELONGS = frozenset({"belongs", "belong", "belonged"})
FINITE = frozenset({"was", "were", "is", "are", "has", "have", "had"})
PASTS = word_set("en", "grammar", "pasts")
ADVERBS = frozenset(  # that end with a preposition of their own: "later on Leeds won", "in between Leeds won"
    {("later", "on"), ("early", "on"), ("earlier", "on"), ("further", "on"), ("then", "on"), ("in", "between")}
)
COMPARED = frozenset({"same", "such", "as"})  # "the same number of points as Leeds", "as many points as Leeds"
TABLES = frozenset({"table", "league", "division", "log", "standings", "pile"})


def _hyphened(chunks: list[Chunk], k: int) -> bool:
    """Whether the preposition at `k` is a part of an adjective: "top-of-the-table Leeds"."""
    return k > 0 and chunks[k].kind == "p" and chunks[k - 1].kind == "-"


def _is_land(chunk: Chunk) -> bool:
    """Whether the chunk only says where the team behind it is from: "against Slovenia's Gorica"."""
    return chunk.kind == "T" and chunk.possessive and bool(chunk.value.national)


def oblique(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` hangs on a preposition."""
    if j and chunks[j - 1].norm in TABLES:
        return False  # "bottom of the table Leeds"
    if j > 1 and chunks[j - 1].norm == "to" and chunks[j - 2].norm in BELONGS:
        return False  # "The cup belongs to Leeds after a 2-0 win"
    if j > 1 and _behind_adverb(chunks, j):
        return False
    if j > 1 and _before_finite(chunks, j):
        return False  # "On the day Leeds were beaten"
    if is_measure(chunks, j):
        return True
    if j and chunks[j - 1].kind == "K" and chunks[j - 1].norm.endswith((" with", " against")):
        return True  # "earned a clash with Derby by beating Hull"
    if j > 1 and chunks[j - 1].norm == "drawn" and chunks[j - 2].norm in ("have", "has", "having"):
        return True  # "have drawn Leeds in the fourth round, having beaten Derby"
    if j and chunks[j - 1].norm == "as" and any(c.norm in COMPARED for c in chunks[max(0, j - 8) : j - 1]):
        return True
    k = j - 1
    while k >= 0 and (chunks[k].kind in "wdNnHC-" or _hyphened(chunks, k) or _is_land(chunks[k])) and j - k <= 6:
        if chunks[k].kind == "H" and not chunks[k].possessive and chunks[k].start == chunks[0].start:
            break
        if chunks[k].norm in GIVERS:
            return False  # "an own goal on 41 minutes carried Leeds": the verb's object, past the preposition
        k -= 1
    if k >= 0 and chunks[k].norm == "in" and _heads_clause(chunks, k, j):
        return False  # "In the Premier League Leeds beat Derby"
    if k >= 0 and k < j - 1 and (k == 0 or chunks[k - 1].kind in ";,cb") and _before_verb(chunks, j):
        return False  # "On the way Leeds knocked out Derby"
    if any(c.kind == "d" for c in chunks[k + 1 : j]) and _before_verb(chunks, j):
        return False  # "After three wins in a row Leeds lost"
    if k >= 0 and _behind_opening(chunks, k, j):
        return False
    if k == 0 and chunks[0].norm == "for":
        return False  # "For Everton, ...": whom the sentence is about
    return k >= 0 and chunks[k].kind == "p" and chunks[k].norm not in ("as",)


def is_measure(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is only what another is measured by: "Leeds' task is harder than Hull's, having"."""
    return (
        j > 1 and chunks[j - 1].norm == "than" and [c.kind for c in chunks[j + 1 : j + 2]] in ([","], ["."], [";"], [])
    )


def _behind_adverb(chunks: list[Chunk], j: int) -> bool:
    """Whether the preposition before the team at `j` is part of an adverb: "later on Leeds", "away from home Leeds"."""
    two = (chunks[j - 2].norm, chunks[j - 1].norm)
    joined = j + 1 < len(chunks) and chunks[j + 1].kind == "c"  # "in between Leeds and Hull"
    return (two in ADVERBS and not joined) or (two == ("from", "home") and chunks[j - 3].norm == "away")


def _before_finite(chunks: list[Chunk], j: int) -> bool:
    """Whether a finite auxiliary follows the team at `j`, and a word that does not describe it comes before."""
    before = chunks[j - 1]
    return (
        before.kind == "w"
        and before.norm.rsplit(" ", 1)[-1] not in DESCRIBERS
        and not _hyphened(chunks, j - 1)
        and behind_aside(chunks, j).norm.split(" ", 1)[0] in FINITE
    )


def behind_aside(chunks: list[Chunk], j: int) -> Chunk:
    """What follows the name at `j`, an aside between commas apart: "At the other end Leeds, long since down, have"."""
    after = chunks[j + 1 : j + 8]
    closing = (
        next((k for k, c in enumerate(after) if k and c.kind == ","), -1) if after and after[0].kind == "," else -1
    )
    return after[closing + 1] if closing + 1 < len(after) else chunks[j]


def _before_verb(chunks: list[Chunk], j: int) -> bool:
    """Whether a plain word stands before the team at `j`, and a finite verb of winning or losing behind it."""
    if chunks[j - 1].kind != "w" or chunks[j - 1].norm.rsplit(" ", 1)[-1] in DESCRIBERS or j + 1 >= len(chunks):
        return False
    told = predicate(chunks, j + 1) if chunks[j + 1].kind == "K" else None
    return told is not None and not told.noun and told.finite and told.frame in ("win", "won", "lose", "draw")


def _behind_opening(chunks: list[Chunk], k: int, j: int) -> bool:
    """Whether the preposition at `k` opens a clause with when or in which match something was, and what the team at `j`
    did follows: "In the early kick-off Leeds recorded a 2-0 win"."""
    if j + 1 >= len(chunks) or not (k == 0 or chunks[k - 1].kind in ";,cb") or chunks[k + 1].kind != "d" or k + 2 >= j:
        return False
    before, after = chunks[j - 1], chunks[j + 1]
    told = before.kind == "w" or _hyphened(chunks, j - 1)
    acts = after.kind in "xmK" or (after.kind == "w" and (after.norm.endswith("ed") or after.norm in PASTS))
    return told and acts and before.norm.rsplit(" ", 1)[-1] not in DESCRIBERS


def _heads_clause(chunks: list[Chunk], k: int, j: int) -> bool:
    """Whether the preposition at `k` opens its clause with a competition or a town, and the team at `j` is its
    subject."""
    opens = k == 0 or chunks[k - 1].kind in ";,cb"
    where = chunks[j - 1]
    if not opens or j + 1 == len(chunks):
        return False
    if where.kind == "H" and j == k + 2:
        return where.norm in names().places and chunks[j + 1].kind in "xmKw"
    return where.kind == "C" and chunks[j + 1].kind in "xmK"
