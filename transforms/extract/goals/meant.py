"""Which team "them" or "their" means where a goal is told: the sentence's own, else the one last spoken of.

In: the clauses of a sentence and the place of the pronoun. Out: a team's name, or None where several may be meant.
"""

from __future__ import annotations

from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.phrases import ground_of

AGAIN = frozenset({"back", "again"})  # who had been in front before


def _answered_for(view: Clauses, at: int) -> str | None:
    """The team "for" which a goal was told last before chunk `at`, where the sentence named another before it."""
    named = [k for k in range(1, at) if view.chunks[k].kind == "T" and not view.chunks[k].possessive]
    if len({view.chunks[k].value.name for k in named}) < 2:
        return None
    k = named[-1]
    lead = view.chunks[k - 2] if view.chunks[k - 1].kind == "d" else view.chunks[k - 1]
    return str(view.chunks[k].value.name) if lead.norm == "for" else None


def meant_team(view: Clauses, at: int, team_topic: str | None) -> str | None:
    """The team that "them" or "their" at chunk `at` means: the sentence's own before it, else the last spoken of; in a
    further clause the one for which the goal before was told: "Smith put Leeds ahead, but Bell levelled for Derby and
    Hay sent them in front"."""
    answered = _answered_for(view, at)
    if answered is not None:
        return answered if view.chunks[at].norm == "them" and view.chunks[at + 1].norm not in AGAIN else None
    for k in range(at):
        chunk = view.chunks[k]
        if ground_of(chunk) or (chunk.kind == "P" and chunk.value == "description"):
            return None
        if chunk.kind == "T" and (not view.oblique(k) or chunk.possessive):
            return str(chunk.value.name)
        if chunk.kind == "T":
            return None
    return team_topic
