"""Matches to come by the kind of words that tell them: a line a kind, with the matches and days that it tells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader, told

TUESDAY = date(2024, 3, 12)


def _matches_to_come(read: Reader, text: str) -> list[str]:
    claims = [c for c in read(text, published_on=TUESDAY).claims["matches"] if c.status == "scheduled"]
    return sorted(f"{told(c)} {c.date:%d/%m}" if c.date and c.date_precision == "day" else told(c) for c in claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("England's next match, against Slovakia, will be shown live.", ["England v Slovakia"]),
        ("The next match for Scotland, against Norway at Hampden Park, is a qualifier.", ["Norway v @Scotland"]),
        ("Everton's next game, at home to Fulham on Saturday, is a sell-out.", ["@Everton v Fulham 16/03"]),
        ("Everton's final game of the season, away to Fulham, is on May 19.", ["Everton v @Fulham 19/05"]),
        ("Leeds' next opponents are Derby.", ["Derby County v Leeds United"]),
        ("Croatia's next test will come Wednesday against France in Paris.", ["Croatia v @France 13/03"]),
        ("Saturday's visit of Liverpool will be a test for Everton.", ["@Everton v Liverpool 16/03"]),
        ("First for Everton comes the visit on Saturday of Liverpool.", ["@Everton v Liverpool 16/03"]),
        ("Everton progressed to a quarter-final clash with Leeds.", ["Everton v Leeds United"]),
        ("Everton beat Fulham 2-1 and advanced to a last-eight tie at Leeds.", ["Everton v @Leeds United"]),
        ("The draw sets up a meeting of Everton and Leeds at Goodison Park next weekend.", ["@Everton v Leeds United"]),
        ("That makes Saturday's meeting of Everton and Leeds all the bigger.", ["Everton v Leeds United 16/03"]),
        ("Romero is suspended and sits out Everton's match with Fulham.", ["Everton v Fulham"]),
        ("Everton play the winners of Wednesday's tie between Leeds and Hull.", ["Hull City v Leeds United 13/03"]),
        ("Everton and Leeds face a play-off for the last place.", ["Everton v Leeds United"]),
        ("Everton and Leeds will contest the final on May 25.", ["Everton v Leeds United 25/05"]),
        ("England are top. Albania, who are third, visit Wembley on June 12.", ["Albania v @England 12/06"]),
        (
            "England are top. Albania visit Wembley on June 12, and a trip to San Marino comes three days later.",
            ["Albania v @England 12/06", "England v @San Marino 15/06"],
        ),
        ("Everton will next be in action at home on Saturday against Leeds.", ["@Everton v Leeds United 16/03"]),
        ("Everton are next in action on Saturday at Leeds.", ["Everton v @Leeds United 16/03"]),
        ("Everton will hope to do better against Stoke at Goodison Park on Saturday.", ["@Everton v Stoke City 16/03"]),
        ("He hopes for one more chance, against Stoke at Goodison Park on Saturday.", ["@Everton v Stoke City 16/03"]),
        (
            "Japan will face runner-up Norway, while Spain take on group winner Switzerland.",
            ["Japan v Norway", "Spain v Switzerland"],
        ),
        ("Everton finish with a visit to Anfield.", ["Everton v @Liverpool"]),
        ("Leeds arrive at Goodison Park on Saturday on top of the table.", ["@Everton v Leeds United 16/03"]),
        ("Everton are fourth. Saturday brings Leeds to Goodison Park.", ["@Everton v Leeds United 16/03"]),
        (
            "Smith is doubtful for tonight's trip to Reading, said Everton manager Bill Gray.",
            ["Everton v @Reading 12/03"],
        ),
        ("Next up for Everton are Leeds on Saturday.", ["Everton v Leeds United 16/03"]),
        ("Next up for Everton is Leeds at home.", ["@Everton v Leeds United"]),
        ("Georgia get Spain in Cologne on Sunday.", ["Georgia v Spain 17/03"]),
        ("Everton's opponents on Saturday, Leeds, are bottom.", ["Everton v Leeds United 16/03"]),
        ("Everton begin their defence of the cup at Leeds on Saturday.", ["Everton v @Leeds United 16/03"]),
        ("Everton will welcome back Smith against Leeds on Saturday.", ["Everton v Leeds United 16/03"]),
        ("Everton are without Smith against Leeds on Saturday.", ["Everton v Leeds United 16/03"]),
        ("Everton's final home game is against Leeds on May 11.", ["@Everton v Leeds United 11/05"]),
        (
            "The semi-finals pair Everton with Leeds and Hull with Derby.",
            ["Derby County v Hull City", "Everton v Leeds United"],
        ),
        (
            "Everton's next two games are at Leeds and at home to Derby.",
            ["Derby County v @Everton", "Everton v @Leeds United"],
        ),
        (
            "Scotland are down. Iceland come to Hampden Park on June 6, and there's a trip to Liechtenstein in October.",
            ["@Liechtenstein v Scotland", "Iceland v @Scotland 06/06"],
        ),
    ],
)
def test_the_next_match(read: Reader, text: str, expected: list[str]) -> None:
    assert _matches_to_come(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fulham won 2-0 at Everton, who now need to beat Leeds in their last match.", ["Everton v Leeds United"]),
        ("Fulham drew 1-1 with Everton, who must now win at Leeds to survive.", ["Everton v @Leeds United"]),
        ("Everton need a win over Leeds in their final game to be sure of a place.", ["Everton v Leeds United"]),
        ("Milan will go through if they avoid defeat by Benfica on Wednesday.", ["AC Milan v Benfica 13/03"]),
        ("A draw at Benfica on Wednesday would be enough for Milan.", ["AC Milan v @Benfica 13/03"]),
        ("Flamengo will be champions on Sunday if Palmeiras fail to beat Gremio.", ["Grêmio v Palmeiras 17/03"]),
        ("Everton will be relegated if they lose at Leeds on Saturday.", ["Everton v @Leeds United 16/03"]),
        ("Milan need only a point at Benfica on Wednesday to go through.", ["AC Milan v @Benfica 13/03"]),
    ],
)
def test_a_result_still_needed(read: Reader, text: str, expected: list[str]) -> None:
    assert _matches_to_come(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Needing only a draw to force a second-round match with Ireland, Belgium lost 1-0 to Norway.",
        "Everton needed a win to earn a semi-final against Leeds but lost 2-0 to Fulham.",
        "Uruguay appeared to be headed for a play-off with Australia.",
        "Everton are unbeaten in 12 home games against Leeds and will hope for more.",
        "Everton have gone nine matches against Leeds without a win, and will hope for better.",
        "Everton will join Chelsea in next season's Champions League.",
        "What do Everton need in order to beat Leeds to the final place?",
        "Everton, who needed to win at Leeds, lost 2-1.",
        "Everton needed to beat Leeds in their last match but drew 1-1.",
        "The visit of Liverpool had been a test for Everton.",
        "The meeting of Everton and Leeds had been a dull affair.",
        "In their last match, against Leeds, Everton were poor.",
        "The meeting of Everton and Leeds directors on Monday will settle the transfer.",
        "The visit of Leeds on Saturday ended in defeat for Everton.",
        "Everton, Leeds and Derby face a play-off.",
        "Everton and Leeds face a fine after the brawl.",
        "Everton and Leeds contest the fee in court on Monday.",
        "Everton arrive at Leeds station on Friday.",
        "Everton were without Smith against Leeds on Saturday.",
        "Next up to shoot was Leeds captain Smith, who missed for Leeds.",
        "Everton ended the season with a trip to Leeds.",
        "Everton get Leeds forward Smith on loan on Monday.",
        "Everton need to draw on the spirit of Leeds.",
        "The point at Leeds on Saturday was enough for Everton.",
        "Everton welcomed back Smith against Leeds on Saturday.",
    ],
)
def test_a_match_that_is_not_to_come(read: Reader, text: str) -> None:
    assert _matches_to_come(read, text) == []
