"""Teams that nothing knows: told by the shape of the name and by its part in the sentence, and by no less."""

from __future__ import annotations

import pytest

from transforms.annotate.article import annotate
from transforms.model import Article


def unknown(text: str) -> list[str]:
    annotated = annotate(Article(source="test.txt", text=text))
    return [
        chunk.value.name
        for sentence in annotated.sentences
        for chunk in sentence.chunks
        if chunk.kind == "T" and not chunk.value.known
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the day they beat Upottery 3-1 in the rain.", ["Upottery"]),
        ("It ended as a 2-0 win over Upottery for the visitors.", ["Upottery"]),
        ("Everton lost 2-0 to Upottery in the cup.", ["Upottery"]),
        ("Everton drew 1-1 with Upottery in the cup.", ["Upottery"]),
        ("For a while it rained, but Upottery beat Everton 2-1 there.", ["Upottery"]),
        ("Wroxley 1 Upottery 2", ["Wroxley", "Upottery"]),
        ("Wroxley 2-1 Upottery", ["Wroxley", "Upottery"]),
        ("Wroxley v Upottery", ["Wroxley", "Upottery"]),
        ("Grimblethorpe Wanderers beat Derby County 3-1 on Saturday.", ["Grimblethorpe Wanderers"]),
        ("It was a fine day for FK Brezovik and for all of us.", ["FK Brezovik"]),
        ("They came to see Upottery Town, and Upottery were better than Everton.", ["Upottery Town"] * 2),
        ("They came to see Upottery Town. What Upottery's coach said was kind.", ["Upottery Town"] * 2),
    ],
)
def test_unknown_teams(text: str, expected: list[str]) -> None:
    assert unknown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Everton beat Fulham 3-1 with Barnaby Rudge in goal, and Rudge was pleased.",
        "It was striker Wroxley against Everton, and Everton won 2-0.",
        "In Kansas City they waited, and in Upottery Town too.",
        "The cup went to the Granite City for once.",
        "Everton beat Category One outfit Fulham 2-0.",
        "They won 2-0 against City in the rain.",
        "Everton hammered the Texans 5-1 there.",
        "Mr Rudge beat the goalkeeper twice.",
    ],
)
def test_what_is_no_team(text: str) -> None:
    assert unknown(text) == []
