"""Standings and streaks told in prose: one sentence in, its claims out.

A statement whose team, table or run is unclear gives no claim. The patterns are `lexicon/en/statements.toml`; how a
sentence is matched against them is `slots.py`, whose team a phrase speaks of `owner.py`.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Sentence
from transforms.extract.discourse import Discourse
from transforms.extract.statements.owner import Owners
from transforms.extract.statements.patterns import book, find
from transforms.extract.statements.reckoned import lower, read_relations, reckon
from transforms.extract.statements.settle import fill_seasons, settle_standings, settle_streaks
from transforms.extract.statements.slots import line_of
from transforms.extract.statements.standings import read_standings
from transforms.extract.statements.streaks import read_streaks
from transforms.model import Claim

LATEST = re.compile(r"\b(?:last|past|previous|recent)\b")  # a run's matches that are not all of the season
POINTS = frozenset({"points", "point"})

__all__ = ["read_statements", "reckon", "settle_standings", "settle_streaks"]


def read_statements(sentence: Sentence, text: str, discourse: Discourse) -> list[Claim]:
    """The standing and streak claims of one sentence."""
    talk = discourse.table
    near = talk.is_near(sentence)
    found = find(sentence, always=near)
    if found is None:
        return []
    near = near or not found.words.isdisjoint(POINTS)
    places, runs = book("standings").candidates(found), book("streaks").candidates(found)
    elided, relations = (book(name).candidates(found) if near else [] for name in ("elided", "relations"))
    listed = near and talk.in_brackets and sentence.has("(")
    if not (places or runs or elided or relations or listed):
        return []
    line = line_of(sentence.chunks)
    owners = Owners(sentence, discourse)
    standings = read_standings(line, places, elided, owners, discourse)
    spoken = read_relations(line, relations, owners)
    talk.relations += spoken
    talk.note(sentence, standings)
    if spoken and standings:
        talk.last = lower(spoken[-1])
    streaks = read_streaks(line, runs, owners, discourse)
    fill_seasons(standings, [run for run in streaks if not LATEST.search(text, run.char_start, run.char_end)])
    seasons = {(claim.team, claim.played, claim.won) for claim in standings if claim.won is not None}
    return [*standings, *(run for run in streaks if (run.team, run.length, run.value) not in seasons)]
