"""Standings and streaks told in prose: one sentence in, its claims out.

A statement whose team, table or run is unclear gives no claim. The patterns are `lexicon/en/statements.toml`; how a
sentence is matched against them is `slots.py`, whose team a phrase speaks of `owner.py`.
"""

from __future__ import annotations

from transforms.annotate.chunks import Sentence
from transforms.extract.discourse import Discourse
from transforms.extract.statements.owner import Owners
from transforms.extract.statements.patterns import book, find
from transforms.extract.statements.settle import settle_standings, settle_streaks
from transforms.extract.statements.slots import line_of
from transforms.extract.statements.standings import read_standings
from transforms.extract.statements.streaks import read_streaks
from transforms.model import Claim

__all__ = ["read_statements", "settle_standings", "settle_streaks"]


def read_statements(sentence: Sentence, text: str, discourse: Discourse) -> list[Claim]:
    """The standing and streak claims of one sentence."""
    found = find(sentence)
    if found is None:
        return []
    places, runs = book("standings").candidates(found), book("streaks").candidates(found)
    if not places and not runs:
        return []
    line = line_of(sentence.chunks)
    owners = Owners(sentence, discourse)
    return [*read_standings(line, places, owners, discourse), *read_streaks(line, runs, owners, discourse)]
