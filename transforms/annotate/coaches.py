"""Whose coach somebody is, where the article does not say: by the table of coaches.

In: an annotated article and the names that it places itself. Out: further persons with their team. A team counts only
where the article names it and, where the article has a date, only in the years that the coach had it.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from transforms.annotate.article import Annotated
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.lexicon.tables import Spell


@cache
def _spells() -> dict[str, list[Spell]]:
    """The spells by every folded form of a coach's name: in full, as he is also called, and by every ending of it."""
    full: dict[str, list[Spell]] = {}
    endings: dict[str, list[Spell]] = {}
    for spell in names().data.coaches:
        for form in map(fold, (spell.coach, *spell.also)):
            full.setdefault(form, []).append(spell)
        words = fold(spell.coach).split()
        for start in range(1, len(words)):
            endings.setdefault(" ".join(words[start:]), []).append(spell)
    return {**endings, **full}


def coaches_of(annotated: Annotated, placed: Collection[str]) -> dict[str, str]:
    """The team of every person of the article, by folded name, whom the table knows as coach of exactly one of its
    teams. `placed`: whom the article ties to a team itself, by name and by surname; they are left alone."""
    people = {c.norm for sentence in annotated.sentences for c in sentence.chunks if c.kind == "H"}
    found: dict[str, str] = {}
    for person in people & _spells().keys():
        teams = _teams(person, annotated)
        told = person in placed or person.split()[-1] in placed
        if len(teams) == 1 and not told and _is_plain(person, teams, people, annotated):
            found[person] = teams.pop()
    return found


def _teams(form: str, annotated: Annotated) -> set[str]:
    """The teams of the article that a coach known as `form` had in the article's year, if it has a date."""
    year = annotated.anchor.year if annotated.anchor is not None else None
    return {
        spell.team
        for spell in _spells().get(form, ())
        if spell.team in annotated.team_counts
        and (year is None or spell.since <= year <= (year if spell.until is None else spell.until))
    }


def _is_plain(form: str, teams: set[str], people: Collection[str], annotated: Annotated) -> bool:
    """Whether `form` means the coach of `teams` and nobody else: every longer name of the article that ends so is his
    too, and a single word in an article without a date does not stand for any of its bearers of forty years."""
    longer = [person for person in people if person.endswith(f" {form}")]
    if not longer and " " not in form:
        return annotated.anchor is not None
    return all(_teams(person, annotated) == teams for person in longer)
