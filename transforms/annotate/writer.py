"""Whose "we" is the writer's own side, in the column of a supporter: "We drew in Torreon after 1-1 at BC Place".

In: an annotated article. Out: the same, with "we", "us" and "our" turned into team chunks (`how` = `pronoun`) in the
sentences that speak of a side so, outside quoted paragraphs. The side is that of the two of the first result told of
which the article speaks more, by name or by its ground, and which it never names beside "us". Where it speaks so only
once, or both sides fit alike, nothing changes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from transforms.annotate.article import Annotated
from transforms.annotate.chunks import Chunk, Sentence, TeamMention
from transforms.annotate.names import names
from transforms.lexicon.words import word_set

WE, US, OUR = "we", "us", "our"
PLAYED = word_set("en", "grammar", "writer", "played")
DONE_TO = word_set("en", "grammar", "writer", "done_to")
OWNED = word_set("en", "grammar", "writer", "owned")
BETWEEN = "xmwpN"  # kinds of chunks between "we" and its verb
REACH = 5
AT_LEAST = 2  # sentences that speak so


def name_writers_side(annotated: Annotated) -> None:
    """Turn the "we" of a supporter into his side, in place."""
    quoted = {s.block for s in annotated.sentences if s.has('"')}
    speaking = [s for s in annotated.sentences if s.block not in quoted and _speaks_of_side(s.chunks)]
    side = _side(annotated, speaking) if len(speaking) >= AT_LEAST else None
    if side is None:
        return
    known = side in names().data.teams
    for sentence in speaking:
        sentence.chunks = [_team(c, side, known) if _is_own(c) else c for c in sentence.chunks]


def _is_own(chunk: Chunk) -> bool:
    return chunk.kind == "P" and chunk.norm in (WE, US, OUR)


def _team(chunk: Chunk, side: str, known: bool) -> Chunk:
    owns = chunk.norm == OUR
    return replace(chunk, kind="T", value=TeamMention(side, known, "pronoun", owns), possessive=owns)


def _speaks_of_side(chunks: list[Chunk]) -> bool:
    """Whether a sentence speaks of a side as of the writer's: "we drew", "had to host us", "our keeper"."""
    return any(_is_own(chunk) and _of_side(chunks, k) for k, chunk in enumerate(chunks))


def _of_side(chunks: list[Chunk], k: int) -> bool:
    norm = chunks[k].norm
    if norm == OUR:
        return any(c.norm in OWNED for c in chunks[k + 1 : k + 4])
    if norm == US:
        return k > 0 and chunks[k - 1].norm.split()[-1] in DONE_TO
    verb = next((c for c in chunks[k + 1 : k + 1 + REACH] if c.kind not in BETWEEN or c.norm in PLAYED), None)
    return verb is not None and (verb.norm.split()[0] in PLAYED or (verb.kind == "K" and verb.norm in PLAYED))


def _side(annotated: Annotated, speaking: list[Sentence]) -> str | None:
    """Of the two sides of the first result, neither named beside "us", the one of which the article speaks more."""
    first = next((s for s in annotated.sentences if s.has("SN") and len(_named(s)) == 2), None)
    others = set().union(*(_named(s) for s in speaking if s is not first))
    counts = Counter(
        name
        for sentence in annotated.sentences
        for chunk in sentence.chunks
        for name in ([str(chunk.value.name)] if chunk.kind == "T" else _owners(chunk))
    )
    sides = sorted(_named(first), key=lambda team: -counts[team]) if first is not None else []
    sure = len(sides) == 2 and counts[sides[0]] > counts[sides[1]] and sides[0] not in others
    return sides[0] if sure else None


def _named(sentence: Sentence) -> set[str]:
    return {str(chunk.value.name) for chunk in sentence.chunks if chunk.kind == "T"}


def _owners(chunk: Chunk) -> list[str]:
    """The teams whose ground a chunk names."""
    return [team.name for _, team in chunk.value if team is not None] if chunk.kind == "L" else []
