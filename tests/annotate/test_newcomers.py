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
        ("All afternoon it rained. Upottery Green were beaten 10-0 there.", ["Upottery Green"]),
        ("Everton are well ahead of second-placed Upottery Green.", ["Upottery Green"]),
        ("Everton had an 8-1 hammering of Upottery Green to look back on.", ["Upottery Green"]),
        ("Everton had a 5-1 success away to bottom club Upottery Green.", ["Upottery Green"]),
        ("Everton are top, and Wroxley drop to third after the weekend.", ["Wroxley"]),
        ("Upottery Town B beat Wroxley Town 2-1.", ["Upottery Town B", "Wroxley Town"]),
        ("Everton beat Lower Wroxley 2-1 and Wroxley Town Reserves 3-1.", ["Lower Wroxley", "Wroxley Town Reserves"]),
        ("They came to see Upottery Town. What Upottery's coach said was kind.", ["Upottery Town"] * 2),
        ("The cup tie between Wroxley and Isle of Upton ended 2-2 after extra time.", ["Wroxley", "Isle of Upton"]),
        ("Everton fell to a 4-2 defeat at the hands of Upottery.", ["Upottery"]),
        ("Everton were held to a goalless draw by lowly Upottery.", ["Upottery"]),
        ("Upottery, who beat Everton 3-1 last week, are third.", ["Upottery"]),
        ("Upottery, of the Northern League, went down 3-0 at Everton.", ["Upottery"]),
        ("A late goal gave Upottery a 1-0 win over Everton.", ["Upottery"]),
        ("Everton beat Upottery of Estonia 3-1.", ["Upottery"]),
        ("Estonian side Upottery beat Everton 1-0.", ["Upottery"]),
        ("Upottery Spurs lost to Everton. East Wroxley's run ended with it.", ["Upottery Spurs"]),
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
        "Everton B. Smith headed in, and Fulham C. Jones.",
        "Barnaby Rudge beat Alan Hardy 6-3 and Everton beat Fulham 3-1.",
        "It was a 2-0 win for Rudge over Everton, and a 2-0 win at Upottery.",
        "Rudge's 2-0 win over Everton was his last.",
        "All day it rained, and the Horleyites beat Everton 2-1 there.",
        "All day it rained, and the Green and Gold beat Everton 2-1 there.",
        "Rudge reached fifty goals by beating Everton keeper Hardy in a 2-1 win.",
    ],
)
def test_what_is_no_team(text: str) -> None:
    assert unknown(text) == []


LOCAL = "Wroxley Town beat Horley Rovers 4-0. Bedfont Wanderers drew 2-2 with Ottery United. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Callow Bell beat Dew Drop 3-1.", ["Callow Bell", "Dew Drop"]),
        ("Callow Bell's 3-1 win at Dew Drop was their first.", ["Callow Bell", "Dew Drop"]),
        ("Two late goals helped Callow Bell to a 3-1 win at Broad Lane.", ["Callow Bell"]),
        ("Callow Bell had a 4-2 win at Broad Lane against Wroxley Town.", ["Callow Bell", "Wroxley Town"]),
        ("Callow Bell bounced back with a 3-1 win over Wroxley Town.", ["Callow Bell", "Wroxley Town"]),
        ("Callow Bell have a buffer of four points.", ["Callow Bell"]),
        ("Alan Hardy scored in a 3-1 win over Wroxley Town.", ["Wroxley Town"]),
        ("Callow Bell beat Roda 3-1.", ["Callow Bell", "Roda"]),  # not the one of Kerkrade
        ("Callow Bell beat Viking 3-1.", ["Callow Bell"]),  # nor that of Stavanger, whose name is no other
    ],
)
def test_among_unknown_teams_more_parts_are_only_a_teams(text: str, expected: list[str]) -> None:
    assert unknown(LOCAL + text)[4:] == expected
