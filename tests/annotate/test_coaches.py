"""Whose coach somebody is by the table, and where the article's own words or a namesake go before it."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.annotate.article import annotate
from transforms.annotate.coaches import coaches_of
from transforms.annotate.names import names
from transforms.annotate.references import people_of, resolve_references
from transforms.model import Article

OF_2005, UNDATED = date(2005, 3, 1), None
MET = "Chelsea met Porto and Everton drew with Fulham. "


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        (OF_2005, MET + "José Mourinho was pleased.", {"jose mourinho": "Chelsea"}),
        (date(2003, 3, 1), MET + "Jose Mourinho was pleased.", {"jose mourinho": "Porto"}),
        (UNDATED, MET + "Jose Mourinho was pleased.", {}),  # he had both
        (date(1999, 3, 1), MET + "Jose Mourinho was pleased.", {}),  # nobody's coach then
        (OF_2005, "Arsenal met Fulham. Jose Mourinho was pleased.", {}),  # his team is not named
        (OF_2005, MET + "The coach Rafa Benitez met Liverpool.", {"rafa benitez": "Liverpool"}),
        (OF_2005, MET + "There was praise for Moyes.", {"moyes": "Everton"}),
        (UNDATED, MET + "There was praise for Moyes.", {}),  # a surname alone, of whatever year
        (UNDATED, MET + "Moyes's men held on, David Moyes said.", {"david moyes": "Everton", "moyes": "Everton"}),
        (OF_2005, MET + "There was praise for Moyes and for Derek Moyes.", {}),  # a namesake
        (OF_2005, MET + "Fulham's David Moyes spoke.", {}),  # the article says whose he is
    ],
)
def test_the_table_places_a_coach_whom_the_article_does_not(
    day: date | None, text: str, expected: dict[str, str]
) -> None:
    annotated = annotate(Article(source="test.txt", text=text, published_on=day))
    assert coaches_of(annotated, people_of(annotated)) == expected


def test_a_description_by_its_coach_is_the_team() -> None:
    text = MET + "David Moyes' men play on Friday."
    annotated = annotate(Article(source="test.txt", text=text, published_on=OF_2005))
    resolve_references(annotated, coaches_of(annotated, {}))
    described = [c for s in annotated.sentences for c in s.chunks if c.kind == "T" and c.value.how == "description"]
    assert [chunk.value.name for chunk in described] == ["Everton"]


def test_every_spell_is_of_a_known_team_and_runs_forward() -> None:
    teams = names().data.teams
    odd = [
        spell
        for spell in names().data.coaches
        if spell.team.removesuffix(" Women") not in teams
        and spell.team not in teams
        or spell.since > (spell.until or spell.since)
    ]
    assert odd == []


def test_no_spell_stands_twice() -> None:
    spells = [(spell.coach, spell.team, spell.since) for spell in names().data.coaches]
    assert len(spells) == len(set(spells))
