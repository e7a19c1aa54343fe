"""The side of a result that only the text around it names: the one that is spoken of, or nobody.

The teams are real ones or invented; the sentences are ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]

ABOUT_EVERTON = "Everton had a hard autumn. Everton are ninth, and Everton's new coach is pleased. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the one other team that the words before speak of, where they tell how the match went
        ("Everton were two goals up on Fulham at the break and lost 4-2.", ["Fulham 4-2 Everton"]),
        ("Everton made hard work of Fulham but Smith's late goal brought a 1-0 victory.", ["Everton 1-0 Fulham"]),
        ("Fulham dominated, hit the bar and saw a header saved. Everton, ahead since the 3rd minute, won 1-0.",
         ["Everton 1-0 Fulham"]),
        ("Everton are above Fulham after Smith's late goal brought a 1-0 victory.", []),
        ("Everton travel to Fulham buoyed by a late goal that brought a 1-0 victory.", []),
        ("Everton beat Fulham 1-0 with an early goal, and Leeds led all night and won 3-1.", ["Everton 1-0 Fulham"]),
        ("Leeds are next. Fulham's hopes died in a wild match, which Everton won 4-3.", ["Everton 4-3 Fulham"]),
        ("Leeds are next. Fulham have a match in hand, and Everton won 3-1.", []),
        ("Everton, who were behind to Fulham but beat them 2-1, are up to ninth.", ["Everton 2-1 Fulham"]),
        # the side that the text is about, for one that the words only describe
        (ABOUT_EVERTON + "Plunkett and Oakes scored in a 2-0 win against Fulham.", ["Everton 2-0 Fulham"]),
        (ABOUT_EVERTON + "Tom Plunkett's two goals helped them to see off Fulham, 4-1.", ["Everton 4-1 Fulham"]),
        (ABOUT_EVERTON + "Jim Oakes's team are back in form after beating Fulham 2-0.", ["Everton 2-0 Fulham"]),
        (ABOUT_EVERTON + "Ottery's two goals helped them to see off Fulham, 4-1.", []),
        ("Everton beat Leeds 3-1 on Saturday. Plunkett scored in a 2-0 win against Fulham.", ["Everton 3-1 Leeds United"]),
        ("The mood at Everton is better. It took extra time for them to get past Fulham, 2-1.", ["Everton 2-1 Fulham"]),
        # a level score at the end of what is told of two, and how it finished for one of them
        ("Plunkett's early goal for Everton was cancelled out by Oakes of Fulham, 1-1.", ["Everton 1-1 Fulham"]),
        ("Everton led Fulham 2-1 until the last minute, and both sides will go again, 3-3.", []),
        ("Everton needed luck against Fulham, who were new to this. Plunkett struck late and it finished 2-1 to Everton.",
         ["Everton 2-1 Fulham"]),
        ("Fulham led at Goodison Park, but Plunkett's goal in extra time won it for Everton, 3-2.",
         ["Everton 3-2 Fulham"]),
        ("Fulham led, but Plunkett's goal in extra time won it for the men from the north, 3-2.", []),
        # what may yet come is told of nobody
        ("Fulham led for an hour in the first leg. Everton go home, where a 0-0 draw would be enough for them.", []),
        ("Everton beat Leeds 3-1. For Burnley, long in the top six, it was worse. They lost 1-0 at Fulham.",
         ["Everton 3-1 Leeds United", "Fulham 1-0 Burnley"]),
        ('Everton beat Leeds 3-1.\n\nOakes on Burnley:\n"It is a test. They beat Fulham 3-1 the other week."',
         ["Burnley 3-1 Fulham", "Everton 3-1 Leeds United"]),
        # a paragraph that opens without a pronoun does not go on about the last side of the one before
        (ABOUT_EVERTON + "Everton drew at Leeds. Leeds are tenth.\n\nSaturday's 3-1 win at Fulham was the best yet.",
         ["Everton 3-1 Fulham", "Everton drew with Leeds United"]),
        ("Everton play Leeds. Burnley are tenth.\n\nIt was a far cry from a 3-0 loss at Fulham.", []),
        # the clause that leads up to the main one is not what the text goes on about
        ("While Leeds were slipping up at Burnley, Everton moved into the top six. They won 2-1 at Fulham.",
         ["Everton 2-1 Fulham"]),
        ("Although Leeds had been well below their best, Everton stayed behind. A 2-1 defeat at Fulham was to blame.",
         ["Fulham 2-1 Everton"]),
        ("As Leeds, Burnley and Hull looked on, Everton went top. They won 2-1 at Fulham.", ["Everton 2-1 Fulham"]),
        # of several sides that a description fits, the one spoken of last
        ("Chelsea host Leeds next.\n\nEverton face Arsenal on Sunday. The Londoners lost 1-0 to Hull City last week.",
         ["Hull City 1-0 Arsenal"]),
        # a club's town may be its opponent's too
        ("Everton put out Sampdoria on penalties after losing 3-2 in Genoa.", ["Sampdoria 3-2 Everton"]),
        # "we" is the side of the one club whose people are quoted
        ('Everton manager Jim Oakes was calm. "We\'d gone to Fulham and won 3-0, then we lost at home to Leeds."',
         ["Everton 3-0 Fulham", "Leeds United beat Everton"]),
    ],
)  # fmt: skip
def test_the_other_side_is_the_one_spoken_of(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Everton are top. The last European place belongs to Leeds. They won 2-1 at Derby.",
            "Leeds United 2-1 @Derby County",
        ),
        (
            "Everton beat Hull 1-0.\n\nThe day was also kind to Leeds. They drew 1-1 with Derby.",
            "Derby County 1-1 Leeds United",
        ),
        (
            "Everton are top. There was relief for Leeds, the bottom club. The latest win was 2-0 at Derby.",
            "Leeds United 2-0 @Derby County",
        ),
        (
            "Everton are top. All is well again at Leeds. Their 2-1 win at Derby was a relief.",
            "Leeds United 2-1 @Derby County",
        ),
        ("Everton are top. They meet Leeds next. They won 2-1 at Derby.", "Everton 2-1 @Derby County"),
        (
            "Everton are top. Smith, who scored against Leeds, was at his best. They won 2-1 at Derby.",
            "Everton 2-1 @Derby County",
        ),
        (
            "Leeds will meet Derby in the final. The finalists know each other well. Their last match was drawn. It "
            "finished goalless.",
            "Derby County 0-0 Leeds United",
        ),
        ("Leeds host Derby barely a month after beating them 2-0.", "Leeds United 2-0 @Derby County"),
        ("Down at Derby, where they drew 1-1, Leeds had a party.", "@Derby County 1-1 Leeds United"),
        (
            "Leeds' path was bumpier. Hull were beaten, but in between came a 1-1 draw with Reading.",
            "Leeds United 1-1 Reading",
        ),
        ("Leeds, who accounted for Derby 5-2 and Hull 4-3, both on aggregate, are in the final.", None),
    ],
)
def test_whom_the_text_has_come_to(homes: Lines, text: str, expected: str | None) -> None:
    found = [line for line in homes(text) if "Hull" not in line]
    assert found == ([expected] if expected else [])
