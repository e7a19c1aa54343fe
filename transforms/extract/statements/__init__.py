"""Standings and streaks told in prose: one sentence in, its claims out.

A statement whose team, table or run is unclear gives no claim. The patterns are `lexicon/en/statements.toml`; how a
sentence is matched against them is `slots.py`, whose team a phrase speaks of `owner.py`.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.discourse import Discourse
from transforms.extract.statements.owner import Owners
from transforms.extract.statements.patterns import triggers
from transforms.extract.statements.settle import settle_standings, settle_streaks
from transforms.extract.statements.slots import line_of
from transforms.extract.statements.standings import read_standings
from transforms.extract.statements.streaks import read_streaks
from transforms.model import Claim

__all__ = ["read_statements", "settle_standings", "settle_streaks"]


def read_statements(sentence: Sentence, text: str, discourse: Discourse) -> list[Claim]:
    """The standing and streak claims of one sentence."""
    words = _words(sentence.chunks)
    if words.isdisjoint(triggers()):
        return []
    line = line_of(sentence.chunks)
    owners = Owners(sentence, discourse)
    return [*read_standings(line, words, owners, discourse), *read_streaks(line, words, owners, discourse)]


def _words(chunks: list[Chunk]) -> set[str]:
    words = {chunk.norm for chunk in chunks}
    for chunk in chunks:
        if chunk.kind == "K" and " " in chunk.norm:
            words.update(chunk.norm.split())
    return words
