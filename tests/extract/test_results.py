"""Results in prose: who won, by how much, at whose ground and when, and what is no result at all.

The matches are real ones, or such as any league plays each week; the sentences are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.extract.conftest import Reader, told

Lines = Callable[..., list[str]]
THURSDAY = date(2025, 4, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # winner first
        ("Los Angeles FC beat Inter Miami 1-0.", "Los Angeles FC 1-0 Inter Miami"),
        ("Chelsea thrashed Fulham 4-0 on Saturday.", "Chelsea 4-0 Fulham"),
        ("Celtic ran out 3-1 winners over Hibernian.", "Celtic 3-1 Hibernian"),
        ("Benfica won 2-0 at Porto.", "Benfica 2-0 Porto"),
        ("Ajax edged past PSV Eindhoven 2-1 in Eindhoven.", "Ajax 2-1 PSV Eindhoven"),
        ("Everton won the derby 1-0 against Liverpool.", "Everton 1-0 Liverpool"),
        ("Arsenal knocked Leeds United out with a 3-0 win.", "Arsenal 3-0 Leeds United"),
        ("Real Madrid had too much for Getafe and won 3-0.", "Real Madrid 3-0 Getafe"),
        # loser first
        ("Inter Miami lost 1-0 to Los Angeles FC.", "Los Angeles FC 1-0 Inter Miami"),
        ("Fulham went down 0-4 at Chelsea.", "Chelsea 4-0 Fulham"),
        ("Everton slipped to a 2-0 defeat at Fulham.", "Fulham 2-0 Everton"),
        ("Hamburg crashed 3-1 to Werder Bremen.", "Werder Bremen 3-1 Hamburg"),
        # passive
        ("Fulham were beaten 2-1 by Everton.", "Everton 2-1 Fulham"),
        ("Arsenal, beaten 1-0 by Chelsea, have slid to fourth.", "Chelsea 1-0 Arsenal"),
        ("Celtic were held to a 1-1 draw by Aberdeen.", "Aberdeen 1-1 Celtic"),
        # nominal
        ("Arsenal's 3-1 win over Everton took them top.", "Arsenal 3-1 Everton"),
        ("Everton paid dear for a 2-0 home defeat by Fulham.", "Fulham 2-0 Everton"),
        ("Fulham's first victory of the season was a 2-1 success against Everton.", "Fulham 2-1 Everton"),
        ("After a 2-0 win over Fulham, Everton are seventh.", "Everton 2-0 Fulham"),
        ("Everton's 4-1 thrashing of Fulham was their best display in months.", "Everton 4-1 Fulham"),
        # draws
        ("Tigres drew 1-1 with Cruz Azul.", "Cruz Azul 1-1 Tigres UANL"),
        ("Cruz Azul and Tigres drew 1-1.", "Cruz Azul 1-1 Tigres UANL"),
        ("Everton and Fulham played out a goalless draw.", "Everton 0-0 Fulham"),
        ("Everton shared the points with Fulham in a 2-2 draw.", "Everton 2-2 Fulham"),
        # a relative clause
        ("Fulham, who lost 2-1 to Everton on Saturday, have signed a striker.", "Everton 2-1 Fulham"),
        ("The final pits Ajax against Milan or Juventus, who drew 1-1 last night.", "AC Milan 1-1 Juventus"),
        # what stands beside a name
        ("Everton beat visiting Fulham 2-1.", "Everton 2-1 Fulham"),
        ("Everton beat the holders, Fulham, 2-1.", "Everton 2-1 Fulham"),
        ("Everton held off the visiting, ten-man Fulham 2-1.", "Everton 2-1 Fulham"),
        # given by a goal
        ("An own goal on 41 minutes carried Everton to a 1-0 win over Fulham.", "Everton 1-0 Fulham"),
        ("Jones struck twice to lead Everton to a 2-0 shutout of Fulham.", "Everton 2-0 Fulham"),
        ("A late goal enabled Everton to salvage a 1-1 draw with Fulham.", "Everton 1-1 Fulham"),
        ("Jones struck twice for Everton in a 2-1 win over Fulham.", "Everton 2-1 Fulham"),
        ("Jones' early goal was enough for Everton to beat Fulham.", "Everton beat Fulham"),
        ("Jones scored the only goal of the game as Everton beat Fulham.", "Everton 1-0 Fulham"),
        ("Jones struck the only goal as Everton beat Fulham.", "Everton 1-0 Fulham"),
        ("Everton won by the only goal to replace their hosts, Fulham, at the top.", "Everton 1-0 Fulham"),
        ("Everton, who passed Arsenal following a 4-0 rout of Fulham, are top.", "Everton 4-0 Fulham"),
        ("Everton were gubbed 5-1 by Fulham.", "Fulham 5-1 Everton"),
        ("Jones scored the only goal of the first half as Everton beat Fulham.", "Everton beat Fulham"),
        # the other side of the same match
        ("Fulham let a lead slip as Everton came back to earn a 2-2 draw.", "Everton 2-2 Fulham"),
        ("The meeting between Everton and Fulham was tight, and it was Everton who won 1-0.", "Everton 1-0 Fulham"),
        ("Everton and Fulham ended their game in Liverpool 1-1.", "Everton 1-1 Fulham"),
        ("Everton, whose 5-0 defeat of Fulham was their best day, are top.", "Everton 5-0 Fulham"),
        ("Everton are third after a come-from-behind 2-1 win at Fulham.", "Everton 2-1 Fulham"),
        ("In the Premier League, top-of-the-table Everton edged a 2-1 win over Fulham.", "Everton 2-1 Fulham"),
        ("A victory over Fulham takes Everton out of the bottom three.", "Everton beat Fulham"),
        ("It is six years since Everton and Fulham met. The former won 3-2 that day.", "Everton 3-2 Fulham"),
        ("Everton moved up with a thumping 4-1 victory over Fulham.", "Everton 4-1 Fulham"),
        ("Everton shutout Fulham 2-0 at home.", "Everton 2-0 Fulham"),
        # where a side is from, and what it plays in
        ("Benfica of Portugal beat Ajax from the Netherlands 3-0.", "Benfica 3-0 Ajax"),
        ("Benfica of Portugal, whose 3-0 win over Ajax was easy, are through.", "Benfica 3-0 Ajax"),
        ("In the Premier League Everton beat Fulham 2-0.", "Everton 2-0 Fulham"),
        ("Everton went third by beating previously in-form Fulham 2-0.", "Everton 2-0 Fulham"),
        ("Everton failed to score in March, including a 3-2 defeat by Fulham.", "Fulham 3-2 Everton"),
        ("Everton's last game saw them narrowly beaten 1-0 by Fulham.", "Fulham 1-0 Everton"),
        ("Jones got a third goal for Everton in their 4-3 win over Fulham.", "Everton 4-3 Fulham"),
        ("Everton avoided an upset at Fulham by coming from behind to win 2-1.", "Everton 2-1 Fulham"),
        ("Everton passed Fulham, owing to the latter's 2-1 loss at Luton Town.", "Luton Town 2-1 Fulham"),
        ("The cup brought a surprise triumph for second-division Everton over Fulham.", "Everton beat Fulham"),
        (
            "The game was between losing finalists Everton and Fulham. Everton won 2-0 in front of 900.",
            "Everton 2-0 Fulham",
        ),
        ("Jones was a one-man army against Fulham, scoring six goals for Everton in an 8-2 win.", "Everton 8-2 Fulham"),
        # told as a fact in a sentence about the future
        ("Everton will be buoyed by a 2-2 draw with Fulham.", "Everton 2-2 Fulham"),
        ("Fresh from beating Fulham 2-0, Everton will hope for more.", "Everton 2-0 Fulham"),
        # in words
        ("Everton beat Fulham two-nil.", "Everton 2-0 Fulham"),
        ("Everton beat Fulham by the only goal.", "Everton 1-0 Fulham"),
        ("Everton beat Fulham by two goals to one.", "Everton 2-1 Fulham"),
        ("Fulham lost to Everton by the odd goal in five.", "Everton 3-2 Fulham"),
        ("Everton had put four past Fulham without reply when they met.", "Everton 4-0 Fulham"),
        ("Everton face Leeds in the third round of the cup on Sunday, having beaten Fulham 3-1.", "Everton 3-1 Fulham"),
        ("Leeds gave Everton a fright before losing 2-0 at Fulham.", "Fulham 2-0 Leeds United"),
        ("Everton beat Fulham 2-1 when Voss headed in a last-minute corner.", "Everton 2-1 Fulham"),
        ("Everton and Fulham shared six goals.", "Everton 3-3 Fulham"),
        # a score with its owner, or with the end of its match
        ("Everton's 4-0 at Fulham was a surprise.", "Everton 4-0 Fulham"),
        ("Everton v Fulham finished 1-2.", "Fulham 2-1 Everton"),
        ("Everton twice led Fulham and drew 2-2.", "Everton 2-2 Fulham"),
        ("At the other end Fulham, long since safe, have 40 points after a 2-1 loss at Everton.", "Everton 2-1 Fulham"),
        ("Everton led against Fulham and were beaten 2-1.", "Fulham 2-1 Everton"),
        ("It was Everton who left Fulham with a comfortable 2-0 success.", "Everton 2-0 Fulham"),
        ("Everton were two down at half-time to Fulham. They won 3-2.", "Everton 3-2 Fulham"),
        (
            "Everton met Fulham in the replay. The first meeting, at Craven Cottage, had been drawn 1-1.",
            "Everton 1-1 Fulham",
        ),
        ("Having won the first game this season 3-0, Everton want a league double over Fulham.", "Everton 3-0 Fulham"),
        ("Everton took over at the top from Fulham, whom they beat 1-0 at Goodison Park.", "Everton 1-0 Fulham"),
        ("Fulham's run of six visits without a win was extended by Everton's 2-1 victory.", "Everton 2-1 Fulham"),
        ("On the way Everton knocked out Fulham after a 2-0 win.", "Everton 2-0 Fulham"),
        ("Everton and Fulham could not be separated, 1-1.", "Everton 1-1 Fulham"),
        (
            "The Everton-Fulham match was put back. Fulham gave the ball away and Everton went on to a 2-1 win.",
            "Everton 2-1 Fulham",
        ),
        ("Everton went to Fulham, where two late goals brought a 2-1 victory.", "Everton 2-1 Fulham"),
        ("Everton are last despite their first win of the season, 1-0 v Fulham.", "Everton 1-0 Fulham"),
        ("Wales slipped up in drawing 1-1 in Azerbaijan.", "Azerbaijan 1-1 Wales"),
        ("Everton v Fulham\n\nEverton won the reverse fixture 3-1.", "Everton 3-1 Fulham"),
        ("Everton hit four without reply against Fulham.", "Everton 4-0 Fulham"),
        ("Norwich City are second. Not since a 3-0 defeat by Fulham in May had Everton lost.", "Fulham 3-0 Everton"),
        ("Everton v Fulham - 7.45pm\nEverton were 1-0 winners when the sides met in April", "Everton 1-0 Fulham"),
        ("Everton v Fulham - 7.45pm\nIt ended goalless when they met in May", "Everton 0-0 Fulham"),
        (
            "Everton have not won since August. Their game with Fulham ended 1-1 and their trip to Leeds 2-2.",
            "Everton 1-1 Fulham",
        ),
        ("Everton began badly. Their first match against Leeds United ended goalless.", "Everton 0-0 Leeds United"),
        ("Everton began badly. Their trip to Fulham ended in a 2-1 defeat.", "Fulham 2-1 Everton"),
        ("Everton began badly. Their match with Fulham was lost 2-1.", "Fulham 2-1 Everton"),
        ("Everton recovered from Smith's early goal for Fulham to win 3-1.", "Everton 3-1 Fulham"),
        ("Arsenal will meet Everton, who beat Fulham 3-1 at Goodison Park.", "Everton 3-1 Fulham"),
        ("It took a late goal for Everton to win 2-1 at Fulham.", "Everton 2-1 Fulham"),
        # a side that another is compared with, or that stands before the bracket
        ("Everton, who have the same number of points as Liverpool, lost 2-1 at Fulham.", "Fulham 2-1 Everton"),
        (
            "Everton, who were as far down as Liverpool, lost for the first time since May, 2-1 at Fulham.",
            "Fulham 2-1 Everton",
        ),
        ("Liverpool are top. They are joined by Everton (after a 2-1 win over Fulham).", "Everton 2-1 Fulham"),
        ("Everton began badly. Their game against Fulham resulted in a comfortable 3-0 win.", "Everton 3-0 Fulham"),
        # the opponent behind a score, the direction before it
        ("Everton won again, for the third time in May, 2-0 at Fulham.", "Everton 2-0 Fulham"),
        ("Everton's wait for an away point goes on, 1-0 losers at Fulham.", "Fulham 1-0 Everton"),
        ("Everton are third. Nil-nil at home to Fulham was the point that they needed for that.", "Everton 0-0 Fulham"),
        ("Everton dropped to fifth. Winless in five after another 1-1, at home to Fulham.", "Everton 1-1 Fulham"),
        # who is meant
        ("Jones scored on Saturday as hosts Everton beat Fulham 3-1.", "Everton 3-1 Fulham"),
        ("Title favourites Everton sealed a 1-0 win over Fulham.", "Everton 1-0 Fulham"),
        ("Jones' spell in charge of Everton began with a 3-0 loss to Fulham.", "Fulham 3-0 Everton"),
        (
            "It has been a bad month for Everton, but Jones saw his side earn a 2-2 draw with Fulham.",
            "Everton 2-2 Fulham",
        ),
        ("Fulham were ahead until Jones struck twice for a 2-1 Everton win.", "Everton 2-1 Fulham"),
        ("Everton ran riot against Fulham, winning 4-0 in the rain.", "Everton 4-0 Fulham"),
        ("Everton ran riot at Goodison Park, where Fulham were beaten 5-1.", "Everton 5-1 Fulham"),
        (
            "Everton had the surprise of the round, a late goal giving the part-timers a 1-1 draw against Fulham.",
            "Everton 1-1 Fulham",
        ),
        (
            "Everton and Fulham were dull. Fulham had one shot, Everton none. Jones was booked during the 1-1 draw.",
            "Everton 1-1 Fulham",
        ),
        (
            "A point left Fulham sixth, with Everton, who stay seventh, suffering a 1-0 loss to Chelsea.",
            "Chelsea 1-0 Everton",
        ),
        ("Leeds are safe despite Everton going fourth after winning 1-0 at Fulham.", "Everton 1-0 Fulham"),
        ("Hull finish second behind an Everton side that beat Fulham 4-2.", "Everton 4-2 Fulham"),
        (
            "Hull midfielder Jones' penalty was enough for the Czech Republic to beat Wales 1-0.",
            "Czech Republic 1-0 Wales",
        ),
        (
            "It wasn't just Hull, as Everton's perfect start was dashed by holders Fulham in a 4-0 win.",
            "Fulham 4-0 Everton",
        ),
        ("A late goal inflicted a third defeat on Fulham as Everton triumphed 1-0.", "Everton 1-0 Fulham"),
        (
            "Jones' first match in charge of Everton went well, with his side running out 3-2 winners at Fulham.",
            "Everton 3-2 Fulham",
        ),
        ("Everton and the home-standing Fulham battled to a 0-0 stalemate.", "Everton 0-0 Fulham"),
        ("Ajax of the Netherlands and Benfica of Portugal, who share a group, drew 1-1.", "Ajax 1-1 Benfica"),
        ("Champions Everton beat Spaniards Sevilla 2-1.", "Everton 2-1 Sevilla"),
        (
            "The Wales Men's National Team went ahead at once, coming from behind to clinch a 2-1 win over Iran.",
            "Wales 2-1 Iran",
        ),
        ("Hull are third, Everton's good run continued after seeing off Fulham 3-2.", "Everton 3-2 Fulham"),
        ("Fulham's Europa hopes are fading after a 3-1 loss at Everton.", "Everton 3-1 Fulham"),
        ("Everton travelled to Craven Cottage to take on Fulham. They left with a 2-1 victory.", "Everton 2-1 Fulham"),
        ("Everton sit fourth. A 1-0 triumph over Fulham meant they were there alone.", "Everton 1-0 Fulham"),
        ("Leeds are top, while Everton's derby against Fulham ended in a 1-1 draw.", "Everton 1-1 Fulham"),
        (
            "Saturday saw Everton pick up their second victory of the season with a 2-0 win over Fulham.",
            "Everton 2-0 Fulham",
        ),
        ("Jones scored twice as Everton beat Fulham 4-1 (halftime 2-0).", "Everton 4-1 Fulham"),
        ("Everton routed Fulham 5-0 behind a Jones hat trick.", "Everton 5-0 Fulham"),
        ("Leeds United host Hull City on Saturday having lost 3-2 to Luton Town.", "Luton Town 3-2 Leeds United"),
        ("Everton's last visit to Fulham ended in a 4-1 victory.", "Everton 4-1 Fulham"),
        # denied, and yet told
        ("Everton had no such trouble in beating Fulham 2-0.", "Everton 2-0 Fulham"),
        ("Everton's place was never in doubt with a 4-0 win at Fulham.", "Everton 4-0 Fulham"),
        ("The visitors could not score and Everton ran out 2-0 winners over Fulham.", "Everton 2-0 Fulham"),
        ("Everton kept their hopes alive with a 2-0 win over Fulham.", "Everton 2-0 Fulham"),
        ("Everton made it nine games without defeat with a 3-1 win at Fulham.", "Everton 3-1 Fulham"),
        ("Goals in either half saw Everton beat Fulham 2-0.", "Everton 2-0 Fulham"),
        ("Everton did not sit back and ran out 2-0 winners over Fulham.", "Everton 2-0 Fulham"),
        ("A late goal denied Fulham in a 2-2 draw with Everton.", "Everton 2-2 Fulham"),
        ("Everton, held 0-0 in March, slipped to a damaging 2-1 defeat against Fulham.", "Fulham 2-1 Everton"),
        ("Everton remain bottom despite drawing 0-0 away to third-top Fulham.", "Everton 0-0 Fulham"),
        # what a result does to the other side's run, and where it leads
        ("Everton ended Fulham's unbeaten start with a 3-0 thumping at Craven Cottage.", "Everton 3-0 Fulham"),
        ("Everton halted Fulham's march with a 5-2 mauling to set up a final against Leeds.", "Everton 5-2 Fulham"),
        ("Everton were far too good for Fulham, winning 5-0.", "Everton 5-0 Fulham"),
        ("Everton and Fulham battled to a barren draw.", "Everton 0-0 Fulham"),
        ("A brace by Barry lifted Everton (8-3-2) past Fulham 3-1.", "Everton 3-1 Fulham"),
        ("Everton made light work of Fulham, 2-0.", "Everton 2-0 Fulham"),
        ("The New York Red Bulls (4-3-6) and Toronto FC played to a 2-2 tie.", "New York Red Bulls 2-2 Toronto FC"),
        (
            "Everton went through, beating Leeds and Hull on penalties either side of a 2-1 win over Fulham.",
            "Everton 2-1 Fulham",
        ),
        ("Everton, the first side down since Leeds in 1994, were beaten 3-0 by Fulham.", "Fulham 3-0 Everton"),
        # with the aggregate beside it
        ("Everton eased to a 4-1 (6-4 agg) win over Fulham.", "Everton 4-1 Fulham"),
        ("Everton defeated Benfica (Portugal) 2-0 to go through.", "Everton 2-0 Benfica"),
        # score lines
        ("Everton 2-1 Fulham", "Everton 2-1 Fulham"),
        ("Everton 2 Fulham 1: 17 October (Liverpool)", "Everton 2-1 Fulham"),
        ("Everton 2 Fulham 1", "Everton 2-1 Fulham"),
        ("The pick of the day was the 3-1 win by Everton, at home, over Fulham.", "Everton 3-1 Fulham"),
        ("Leeds are fifth, over Hull and Derby, having won the derby with Fulham 4-2.", "Leeds United 4-2 Fulham"),
        (
            "Leeds climb above Hull and Everton. The latter got no more than a 1-1 draw with Fulham.",
            "Everton 1-1 Fulham",
        ),
        ("Everton beat Fulham, strugglers at the foot of the table, 2-0.", "Everton 2-0 Fulham"),
    ],
)
def test_one_result(results: Lines, text: str, expected: str) -> None:
    assert results(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each side is in one match, counted from the beginning of the run
        (
            "The coupon read Arsenal 0 Everton 1 Fulham 2 Chelsea 2 Liverpool 3 Leeds 0.",
            ["Everton 1-0 Arsenal", "Chelsea 2-2 Fulham", "Liverpool 3-0 Leeds United"],
        ),
        # where a side is not known, nothing tells which of the others belong together
        ("The coupon read Newmarsh 0 Everton 1 Fulham 2 Chelsea 2 Liverpool 3.", []),
        ("The board said Arsenal 0 Everton 1 Fulham 2.", []),
    ],
)
def test_run_of_results_is_paired_from_its_beginning(results: Lines, text: str, expected: list[str]) -> None:
    assert sorted(results(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton drew 2-2 with Fulham and 1-1 after extra time.", ["Everton 1-1 Fulham", "Everton 2-2 Fulham"]),
        (
            "Everton lost 2-0 at Fulham and turned it round with a 3-0 win at Goodison Park.",
            ["Everton 3-0 Fulham", "Fulham 2-0 Everton"],
        ),
        (
            "Everton, who lost the first leg 2-0 at Fulham and turned it round 3-0 at home, are through.",
            ["Everton 3-0 Fulham", "Fulham 2-0 Everton"],
        ),
        ("Arsenal beat Everton 2-0 and Fulham 3-1.", ["Arsenal 2-0 Everton", "Arsenal 3-1 Fulham"]),
        (
            "Arsenal and Everton have met three times, and three times the London side have won: 4-0 at Goodison Park, "
            "2-1 in the League Cup in May, 3-1 after extra time in the FA Cup.",
            ["Arsenal 2-1 Everton", "Arsenal 3-1 Everton", "Arsenal 4-0 Everton"],
        ),
        (
            "Leeds United beat Hull City 2-1. Everton saw off Fulham by the same score.",
            ["Everton 2-1 Fulham", "Leeds United 2-1 Hull City"],
        ),
        ("Leeds United led Hull City 2-0 at the break. Everton saw off Fulham by the same score.", ["Everton beat Fulham"]),
        (
            "Leeds United and Everton met twice. The first leg had finished 2-0 to Everton, but the second ended 0-0.",
            ["Everton 0-0 Leeds United", "Everton 2-0 Leeds United"],
        ),
        (
            "Arsenal beat Everton 2-0, Chelsea drew 1-1 with Fulham and Liverpool lost 3-2 at Aston Villa.",
            ["Arsenal 2-0 Everton", "Aston Villa 3-2 Liverpool", "Chelsea 1-1 Fulham"],
        ),
        ("Everton lost 1-0 to Fulham and Chelsea drew 1-1.", ["Fulham 1-0 Everton"]),
        (
            "Having lost 2-0 to Chelsea, Everton beat Fulham 1-0.",
            ["Chelsea 2-0 Everton", "Everton 1-0 Fulham"],
        ),
        (
            "Everton, 2-0 winners over Fulham last week, went down 3-1 to Arsenal.",
            ["Arsenal 3-1 Everton", "Everton 2-0 Fulham"],
        ),
        ("Inter Miami beat Columbus Crew 1-0. They then drew 1-1 with Toronto FC.",
         ["Inter Miami 1-0 Columbus Crew", "Inter Miami 1-1 Toronto FC"]),
    ],
)  # fmt: skip
def test_several_results(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


def test_a_shoot_out_told_before_its_draw(results: Lines) -> None:
    assert results("Everton beat Fulham on penalties at Wembley. It finished 1-1 after 120 minutes.") == [
        "Everton 1-1 Fulham"
    ]


def test_a_score_of_the_match_of_which_only_the_winner_was_told(results: Lines) -> None:
    text = "Late goals gave Everton victory over Fulham.\n\nSmith was sent off as the game ended 2-1.\n\n"
    assert "Everton 2-1 Fulham" in results(text + "Everton had beaten Leeds 3-0 in the semi-final.")


def test_meetings_between_the_two_who_are_to_meet(results: Lines) -> None:
    text = "Everton beat Fulham 1-0.\n\nLeeds face Everton on October 19. Everton have won the last three meetings between "
    assert results(text + "them, including a 1-0 win in August.") == ["Everton 1-0 Fulham", "Everton 1-0 Leeds United"]


def test_a_first_leg_drawn_is_of_the_side_told_of_last(results: Lines) -> None:
    text = "Portugal won 1-0 in Bosnia, and Greece were 1-0 winners in Ukraine after a goalless first leg."
    assert "Portugal 0-0 Bosnia and Herzegovina" not in results(text)


def test_his_side_is_spoken_of_next(results: Lines) -> None:
    text = (
        "Everton beat Fulham 3-2. Everton coach David Moyes was sent to the stands for waving at the Fulham "
        "supporters. His side, nine points clear of Leeds, were beaten at Hull last week. They also lost 2-0 to Derby."
    )
    assert "Derby County 2-0 Everton" in results(text)


def test_a_side_in_its_place_is_the_one_told_of(results: Lines) -> None:
    text = "Everton were fifth after a 3-1 loss to Fulham, with Leeds sixth following a 2-1 win over Hull."
    assert results(text) == ["Fulham 3-1 Everton", "Leeds United 2-1 Hull City"]


def test_two_sides_of_a_tie_named_before_they_drew(results: Lines) -> None:
    text = "The winners meet either Tigres UANL or Cruz Azul, two Mexican sides who drew 1-1 in their first leg."
    assert results(text) == ["Cruz Azul 1-1 Tigres UANL"]


@pytest.mark.parametrize(
    "text",
    [
        "Everton led Fulham 2-0 at half-time.",
        "Everton needed no more than a 0-0 draw with Fulham.",
        "Everton need only a 1-1 draw with Fulham to go up.",
        "Everton began badly. Their trip to Fulham was followed by a 2-1 win.",
        "Everton began badly. Their quarter-final against Fulham was set up by a 2-0 win.",
        "Everton began badly. Their trip to Fulham ended a run of 2-1 defeats.",
        "Everton were 2-0 up on Fulham after an hour when the lights went out.",
        "Goals from Barry and Ndiaye gave Everton a 2-1 lead over Fulham.",
        "Prediction: Everton 2-1 Fulham.",
        "Everton are 5-2 favourites to beat Fulham, the bookmakers say, at odds of 11-8.",
        "Everton (5-2-1) host Fulham (4-3-1) on Saturday.",
        "Everton have not beaten Fulham in the league since the 2012-13 season.",
        "Everton will beat Fulham if they keep their heads.",
        "Everton could have won at Fulham.",
        "Everton could keep their hopes alive with a 2-0 win over Fulham.",
        "Everton need a chance to hit back with a 2-0 win over Fulham.",
        "Everton must win 2-0 at Fulham to stay up.",
        "A 2-0 win over Fulham would take Everton third.",
        "Had Everton beaten Fulham 2-0, they would be third.",
        "Everton won 4-3 on aggregate against Fulham.",
        "Fulham stunned their own goalkeeper at Everton.",
        "The 2024-25 season was Everton's last at Goodison Park before Fulham came.",
        "Everton defender Keane, 32, and Fulham's Wilson, 28, are friends.",
        "Everton play 4-4-2 and Fulham 3-5-2.",
        "Everton's record at Fulham is 2-1-3.",
        "Everton did not beat Fulham.",
        "Everton haven't lost a home game to Fulham since 1999.",
        "Everton lost Smith to Fulham for a fee.",
        "Everton won again by defeating Fulham's reserves.",
        "It was Leeds' third big win, after the 7-2 against Hull, 7-1 v Everton and 7-0 versus Fulham.",
        "Everton lost their appeal against Fulham's complaint.",
        "Everton lost out to Fulham in the chase for Smith.",
        "Everton edged out Fulham in the race for Smith.",
        "Everton drew first blood against Fulham.",
        "Everton stunned Fulham with an early goal.",
        "Everton won the second half 2-0 against Fulham.",
        "Everton beat Fulham at basketball 80-70.",
        "Everton lost 3-1 to Fulham in the test series.",
        "The handball team of Everton drew with Fulham.",
        "Everton won in three sets. In the volleyball cup Fulham lost to Leeds, and Everton beat Derby 3-1.",
        "Everton beat Fulham 12-3 on shots.",
        "Everton beat Fulham 12-11 to host the finals.",
        "Everton beat Fulham by four votes.",
        "Everton were heading for a 2-0 defeat at Fulham before the lights failed.",
        "Everton came close to beating Fulham 2-1.",
        "It seemed certain that Everton had beaten Fulham 2-1 until the lights failed.",
        "Everton were hanging on for a 1-0 win over Fulham when the lights failed.",
        "Everton ought to have beaten Fulham 4-0.",
        "Were Everton to beat Fulham 2-0, they would be third.",
        "When Everton next beat Fulham 2-0, the bells will ring.",
        "My tip: Everton to beat Fulham 2-0.",
        "Everton meet Fulham in Derby. Three of their last eight meetings ended 2-2.",
        "While Everton were losing 2-0 to Fulham, Leeds were drawing 1-1 at Derby.",
        "I reckon Everton 2 Fulham 1.",
        "Fulham beat Everton to second place on goal difference.",
        "With ten minutes left it was Everton 1, Fulham 0.",
        "Everton nearly lost 2-1 to Fulham.",
        "Everton thought they had beaten Fulham 2-1 until the goal was ruled out.",
        "Everton are 4-1 against Fulham to win the cup.",
        "Everton voted 14-6 against Fulham's proposal.",
        "In the simulation Everton beat Fulham 3-1.",
        "The bookmakers offer 7-1 about Fulham beating Everton.",
        "Everton have beaten Fulham just twice in ten.",
        "Everton, needing just a win against Fulham on Friday, are top.",
        "Everton's next opponents, Fulham, lost 2-0 on Tuesday.",
        "Everton failed to beat Fulham.",
        "Everton hope to beat Fulham on Sunday.",
        "Everton end a losing streak against Fulham.",
        "Played: 3 Wins: Everton 2, Fulham 0, Draws: 1",
        "Everton and Fulham had to wait, for extra time ended goalless.",
        "Grimble Rovers Wales 2-3 Norway Viking Lyn 2-2 0-1",
        "Everton, who were being held 0-0 at Fulham, looked tired.",
        "Everton 15:00 Fulham",
        "Everton 0 Fulham 1 - abandoned 56 min",
        "Everton were beating Fulham 2-0 when the lights failed.",
        "Derby knocked Fulham out of the FA Cup with a 5-3 victory on penalties.",
        "Everton's winning run against Fulham goes back to 2019.",
        "7.50pm: Half-time. Everton 1-0 Fulham. A fine header.",
    ],
)
def test_no_result(results: Lines, text: str) -> None:
    assert results(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Everton needed penalties to see off Fulham 6-5.",
        "It took a shoot-out for Everton to beat Fulham 6-5.",
        "Everton converted all their penalties to beat Fulham 6-5.",
        "Everton beat Fulham 6-5 after a shoot-out.",
        "Everton lost 6-5 to Fulham on penalties.",
        "Everton and Fulham had to settle it from the spot and Everton prevailed 6-5.",
        "Everton and Fulham went to penalties and Everton won 6-5.",
    ],
)
def test_a_shoot_out_is_no_result(results: Lines, text: str) -> None:
    assert not [told for told in results(text) if "6-5" in told]


def test_goals_from_penalties_make_a_result(results: Lines) -> None:
    assert results("Everton scored two penalties to beat Fulham 2-1.") == ["Everton 2-1 Fulham"]


def test_a_defeat_given_to_them_is_of_the_side_spoken_of_before(results: Lines) -> None:
    assert results("Fulham were poor. On Sunday Everton gave them a 5-0 beating.") == ["Everton 5-0 Fulham"]


def test_the_final_score_stands_and_the_interim_ones_do_not(results: Lines) -> None:
    text = "Everton led 2-0 at the break and were 3-1 ahead with ten minutes left, yet lost 4-3 to Fulham."
    assert results(text) == ["Fulham 4-3 Everton"]


def test_a_lead_that_was_lost_by_the_end_of_the_sentence(results: Lines) -> None:
    text = "The league match against FC Dallas saw Inter Miami take a 3-1 lead, only to fall apart late and lose 3-4."
    assert results(text) == ["FC Dallas 4-3 Inter Miami"]


@pytest.mark.parametrize("words", ["were unable to beat", "failed to beat", "could not beat"])
def test_whom_a_team_did_not_beat_is_not_the_loser(results: Lines, words: str) -> None:
    assert results(f"Everton {words} Fulham again, suffering a 2-0 defeat.") == ["Fulham 2-0 Everton"]


def test_who_is_meant_by_who_to_the_end_of_its_clause(results: Lines) -> None:
    told = results("Fulham joined Everton, who secured their place with a 2-0 win over Leeds.")
    assert told == ["Everton 2-0 Leeds United"]


def test_kicks_belong_to_the_drawn_match(read: Reader) -> None:
    text = "Liverpool beat AC Milan 3-2 on penalties after a 3-3 draw in the Champions League final."
    (claim,) = read(text, published_on=date(2005, 5, 26)).claims["matches"]
    kicks = {claim.home_team: claim.home_penalties, claim.away_team: claim.away_penalties}
    assert kicks == {"Liverpool": 3, "AC Milan": 2}
    assert (claim.home_goals, claim.away_goals, claim.stage) == (3, 3, "final")


def test_an_aggregate_is_no_result_but_its_second_leg_is(read: Reader, results: Lines) -> None:
    text = "Inter Miami beat Los Angeles FC 3-1 to win their quarter-final 3-2 on aggregate."
    assert results(text) == ["Inter Miami 3-1 Los Angeles FC"]
    (tie,) = read(text).claims["ties"]
    assert {tie.team_1: tie.aggregate_1, tie.team_2: tie.aggregate_2} == {"Inter Miami": 3, "Los Angeles FC": 2}
    assert tie.winner == "Inter Miami"


def test_an_outcome_without_a_score(results: Lines) -> None:
    assert results("Everton beat Fulham on Saturday.") == ["Everton beat Fulham"]
    assert results("Fulham lost at home to Everton.") == ["Everton beat Fulham"]


def test_a_draw_without_a_score(results: Lines) -> None:
    assert results("Everton drew with Fulham on Saturday.") == ["Everton drew with Fulham"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton won 2-0 at Fulham.", "Everton 2-0 @Fulham"),
        ("Everton lost 2-0 at Fulham.", "@Fulham 2-0 Everton"),
        ("Fulham won 2-0 away to Everton.", "Fulham 2-0 @Everton"),
        ("Everton slumped to a 2-0 home defeat by Fulham.", "Fulham 2-0 @Everton"),
        ("Everton beat Fulham 2-0 at Goodison Park.", "@Everton 2-0 Fulham"),
        ("Los Angeles FC beat Inter Miami 1-0 at BMO Stadium.", "@Los Angeles FC 1-0 Inter Miami"),
        ("Hosts Everton beat Fulham 2-0.", "@Everton 2-0 Fulham"),
        ("Everton beat visitors Fulham 2-0.", "@Everton 2-0 Fulham"),
        ("Vancouver Whitecaps earned a 1-3 win over Minnesota United.", "Vancouver Whitecaps 3-1 @Minnesota United"),
        ("Sevilla beat Valencia 3-0 in Seville.", "@Sevilla 3-0 Valencia"),
        ("Everton beat Fulham 2-0.", "Everton 2-0 Fulham"),
    ],
)
def test_home_side(homes: Lines, text: str, expected: str) -> None:
    assert homes(text) == [expected]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Wednesday night", date(2025, 4, 2)),
        ("on Saturday", date(2025, 3, 29)),
        ("yesterday", date(2025, 4, 2)),
        ("last night", date(2025, 4, 2)),
        ("on 15 March", date(2025, 3, 15)),
        ("on March 15, 2025", date(2025, 3, 15)),
        ("in a match that nobody will remember", None),
    ],
)
def test_day(read: Reader, words: str, day: date | None) -> None:
    (claim,) = read(f"Everton beat Fulham 2-0 {words}.", published_on=THURSDAY).claims["matches"]
    assert claim.date == day


@pytest.mark.parametrize(
    ("text", "stage", "leg"),
    [
        ("Chelsea beat Everton 2-0 in the FA Cup semi-final.", "semi-final", None),
        ("Chelsea beat Everton 2-0 in the last 16 of the FA Cup.", "round of 16", None),
        ("Chelsea beat Everton 2-0 to move into the semi-finals of the FA Cup.", "quarter-final", None),
        ("Chelsea beat Everton 2-0 to reach the FA Cup final.", "semi-final", None),
        ("Chelsea beat Everton 2-0 in the first leg of their League Cup semi-final.", "semi-final", 1),
        ("Ajax beat Juventus 2-1 in the second leg of the Champions League quarter-final.", "quarter-final", 2),
        ("Chelsea beat Everton 2-0 in the FA Cup third round.", "third round", None),
        ("Chelsea beat Everton 2-0 in the Premier League.", None, None),
    ],
)
def test_stage_and_leg(read: Reader, text: str, stage: str | None, leg: int | None) -> None:
    (claim,) = read(text).claims["matches"]
    assert (claim.stage, claim.leg) == (stage, leg)


def test_the_competition_of_the_sentence(read: Reader) -> None:
    (claim,) = read("Chelsea beat Everton 2-0 in the FA Cup third round.").claims["matches"]
    assert claim.competition == "FA Cup"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Everton beat Fulham 2-1 and Horsewell won 3-1 at Luton Town.",
            ["Everton 2-1 Fulham", "Horsewell 3-1 Luton Town"],
        ),
        ("Horsewell came from two goals down to beat Luton Town 3-2.", ["Horsewell 3-2 Luton Town"]),
        (
            "Luton Town drew with Horsewell 2-2 and Dunning beat Horsewell 3-1.",
            ["Dunning 3-1 Horsewell", "Horsewell 2-2 Luton Town"],
        ),
        ("In the first round, Blackpool Rangers beat Luton Town 5-1.", ["Blackpool Rangers 5-1 Luton Town"]),
        ("Luton Town lost 2-0 to South Horsewell Youth.", ["South Horsewell Youth 2-0 Luton Town"]),
        ("Horsewell were 1-0 victors over Luton Town.", ["Horsewell 1-0 Luton Town"]),
        ("Everton beat Fulham 2-1 while Star won 3-0 against Luton Town.", ["Everton 2-1 Fulham"]),
        ("Horsewell are second after a 4-1 win at Luton Town.", ["Horsewell 4-1 Luton Town"]),
        ("In the cup, Horsewell and Upper Dunning drew 1-1.", ["Horsewell 1-1 Upper Dunning"]),
        ("Everton beat Fulham 2-1 while Alan Hobbs won 3-1 at Luton Town.", ["Everton 2-1 Fulham"]),
        # behind what describes it; a person who does something is no opponent
        ("Everton were in form, thrashing Zambia's debutants Zotham 5-0.", ["Everton 5-0 Zotham"]),
        (
            "Everton beat Fulham 2-0. Arsenal won 4-0 at home against league champions Kiki Maal cha Kuzu Magendo.",
            ["Everton 2-0 Fulham"],
        ),
        ("Everton drew 1-1 with Hal Zotham levelling late.", []),
    ],
)
def test_an_unknown_name_at_the_head_of_its_clause(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton lost 2-0 to Fulham. Everton tied Hull City 3-3.", ["Fulham 2-0 Everton", "Everton 3-3 Hull City"]),
        (
            "Everton beat Fulham 1-0. Fulham have since beaten Luton Town 5-2.",
            ["Everton 1-0 Fulham", "Fulham 5-2 Luton Town"],
        ),
        ("Everton lost 2-0 to Fulham. Everton drew the Horsewell Stags 3-3.", ["Fulham 2-0 Everton"]),
        ("Everton (7-5-5) beat Fulham (5-7-5) 2-0.", ["Everton 2-0 Fulham"]),
    ],
)
def test_the_opponent_right_behind_the_predicate(results: Lines, text: str, expected: list[str]) -> None:
    assert sorted(results(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton saw off Fulham 4-1, and AFC West Dunning were 3-2 winners over Luton Town.",
         ["AFC West Dunning 3-2 Luton Town", "Everton 4-1 Fulham"]),
        ("Everton beat Fulham 2-0 (Turner, Preston). They beat Luton Town 3-0.", ["Everton 2-0 Fulham", "Everton 3-0 Luton Town"]),
        ("Full time:\n\nEverton 2-1 Fulham\n\n1645: Everton 2-1 Fulham\nA late one.\n\n1629: Everton 1-0 Fulham\nA header.",
         ["Everton 2-1 Fulham"]),
        ("Fortaleza 1×0 Palmeiras", ["Fortaleza 1-0 Palmeiras"]),
        ("AFC Ajax beat Feyenoord 2-0.", ["Ajax 2-0 Feyenoord"]),
        ("Ireland beat Wales 31-7 in the rugby; Everton beat Fulham 2-0.", ["Everton 2-0 Fulham"]),
        ("Everton, 4-2 victors over Fulham on aggregate, play Luton Town.", []),
        ("Everton beat Fulham 4-3 in aggregate.", []),
        ("Everton to beat Fulham 2-0 (6/1).", []),
    ],
)  # fmt: skip
def test_scorers_running_scores_and_new_sides_are_kept_apart(results: Lines, text: str, expected: list[str]) -> None:
    assert sorted(set(results(text))) == expected


def test_results_told_in_step(results: Lines) -> None:
    text = "Everton and Fulham beat Hull City and Luton Town, respectively, in the semi-finals."
    assert results(text) == ["Everton beat Hull City", "Fulham beat Luton Town"]
    text = "Everton and Fulham, respectively winners over Hull City (5-0) and Luton Town (1-0), meet on Saturday."
    assert [one for one in results(text) if "-" in one] == ["Everton 5-0 Hull City", "Fulham 1-0 Luton Town"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton and Fulham are through after wins over Hull City and Luton Town.",
         ["Everton beat Hull City", "Fulham beat Luton Town"]),
        ("Everton recovered from defeats by Fulham and Hull City with a 1-0 win at Luton Town.",
         ["Everton 1-0 Luton Town", "Fulham beat Everton", "Hull City beat Everton"]),
        ("Everton had just beaten Fulham, but needed a late goal just to snatch a 2-2 draw.", ["Everton beat Fulham"]),
        ("Everton beat Hull City 5-1 before Smith's men were upset by Fulham.", ["Everton 5-1 Hull City"]),
        ("A draw between Everton and Fulham suited both.", ["Everton drew with Fulham"]),
        ("Chelsea beat Hull City 2-0. They lead from Everton and Fulham after the pair shared a 1-1 draw on Friday.",
         ["Chelsea 2-0 Hull City", "Everton 1-1 Fulham"]),
        ("Chelsea beat Hull City 2-0. Everton defeated Fulham 5-4 on penalties after the teams were tied 3-3.",
         ["Chelsea 2-0 Hull City", "Everton 3-3 Fulham"]),
        ("Everton played against Fulham, ending in a 0-0 draw.", ["Everton 0-0 Fulham"]),
    ],
)  # fmt: skip
def test_results_of_several_without_scores(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


def test_a_team_that_nobody_knows_stays_unknown(read: Reader) -> None:
    (claim,) = read("Everton earned a 5-0 win over Grimblethorpe Wanderers in a friendly.").claims["matches"]
    assert {claim.home_team, claim.away_team} == {"Everton", "Grimblethorpe Wanderers"}


def test_a_club_never_meets_a_country(results: Lines) -> None:
    assert results("Everton beat Brazil 3-0.") == []
    assert results("After England beat Germany 5-1, Liverpool celebrated.") == ["England 5-1 Germany"]


def test_a_womens_match_is_between_womens_sides(results: Lines) -> None:
    assert results("Chelsea Women beat Arsenal Women 2-0.") == ["Chelsea Women 2-0 Arsenal Women"]


def test_a_youth_match_is_between_youth_sides(results: Lines) -> None:
    assert results("England Under-21s beat Germany Under-21s 3-2.") == ["England U21 3-2 Germany U21"]
    text = "Germany beat Italy 3-2 at the European Under-18 Championship."  # one for under-19s today
    assert results(text) == ["Germany U18 3-2 Italy U18"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Nobody slept. Los Angeles FC beat Inter Miami 1-0 on Wednesday.", "Los Angeles FC beat Inter Miami 1-0"),
        ("“Ça va”, he said – and Everton lost 2-1 to Fulham.", "Everton lost 2-1 to Fulham"),
        ("Everton 2-1 Fulham", "Everton 2-1 Fulham"),
    ],
)
def test_the_quote_is_the_shortest_run_that_tells_it(read: Reader, text: str, quote: str) -> None:
    (claim,) = read(text).claims["matches"]
    assert (claim.quote, claim.char_start) == (quote, text.index(quote))


def test_a_match_of_last_time_out_is_not_against_the_side_that_waits(results: Lines) -> None:
    assert results("Everton play Fulham on Saturday. Everton suffered a 3-2 defeat last time out.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a meeting in the past names the pair
        ("Everton faced Fulham in the cup, losing 3-0.", ["Fulham 3-0 Everton"]),
        ("Everton met Fulham on Saturday and won 2-0.", ["Everton 2-0 Fulham"]),
        # a second score of the same predicate
        (
            "Everton won 2-1 at Fulham last week and 1-0 at Burnley a week later.",
            ["Everton 2-1 @Fulham", "Everton 1-0 @Burnley"],
        ),
        (
            "Everton lost 2-1 at Fulham in May and 1-0 to Burnley three days later.",
            ["@Fulham 2-1 Everton", "Burnley 1-0 Everton"],
        ),
        # results dealt and given
        ("Fulham inflicted a 3-0 defeat on Everton.", ["Fulham 3-0 Everton"]),
        ("Everton met Fulham last night. A late header earned them a 2-1 win.", ["Everton 2-1 Fulham"]),
        # an object of a meeting is nobody's subject
        (
            "Everton have ten points. They now have a week off before they visit Leeds. They lost 2-0 to Fulham.",
            ["Fulham 2-0 Everton"],
        ),
        # for whom a sentence speaks is whom the next one is about
        ("There was no joy for Everton. They took the lead and lost 3-1 to Fulham.", ["Fulham 3-1 Everton"]),
        # whose result it is
        (
            "Everton closed the gap to Premier League leaders Arsenal after cruising to a 4-0 win over Fulham.",
            ["Everton 4-0 Fulham"],
        ),
        ("A game that saw Leeds move out of the drop zone with a 1-0 win over Burnley.", ["Leeds United 1-0 Burnley"]),
        ("There was trouble after the goalless draw between Everton and Fulham.", ["Everton 0-0 Fulham"]),
        ("Leeds are top, with Everton beating Fulham 2-1.", ["Everton 2-1 Fulham"]),
        ("Leeds have eight changes from the team that beat Fulham.", []),
        ("Everton are under pressure after another defeat like Fulham's 2-1 exit.", []),
        ('Leeds meet Hull. "It was close," Smith told reporters after a 2-0 home win over Everton.', []),
        # another match of one side, and a result given to a side that is only described
        ("Everton met Fulham. Everton, who had lost their opener 1-0, are top.", []),
        ("Everton led Fulham, but a late goal gave the men from London a 3-0 win.", []),
        ("Everton fell to their heaviest aggregate loss in Europe, by 4-0 to Ajax.", []),
        ("Luton Town were in the cup with Tottenham Hotspur. They won it after a 1-1 draw in London.", []),
        # an opponent that nothing explains is not the last one spoken of
        (
            "Everton beat Fulham 2-0. Leeds are top of the league after a surprising 3-0 win over the Andalusians.",
            ["Everton 2-0 Fulham"],
        ),
        (
            "Everton beat Fulham 2-0. Everton were held to a 1-1 draw by Burnley.",
            ["Everton 2-0 Fulham", "Burnley 1-1 Everton"],
        ),
        (
            "Everton beat Fulham 2-0. Everton won 3-1 in their visit to Burnley.",
            ["Everton 2-0 Fulham", "Everton 3-1 @Burnley"],
        ),
        ("Everton beat Fulham 2-0. Everton came back to beat visiting Zorvan 3-2.", ["Everton 2-0 Fulham"]),
        ("Everton beat Fulham 2-0. Then the Lisbon side beat Fulham 3-1.", ["Everton 2-0 Fulham"]),
        ("Everton suffered a shock defeat at home to struggling Fulham.", ["Fulham beat @Everton"]),
        ("Until their recent win at Fulham, Everton had lost four in a row.", ["Everton beat @Fulham"]),
        # no match at all
        ("Everton beat Fulham to the signing of a striker.", []),
        ("Everton beat Fulham to the title.", []),
        ("Everton need Leeds to overcome Fulham.", []),
    ],
)
def test_who_met_whom_is_read_across_words_and_sentences(text: str, expected: list[str], read: Reader) -> None:
    claims = [c for c in read(text).claims["matches"] if c.status == "played"]
    assert [told(claim) for claim in claims] == expected


def test_the_side_of_an_unplaced_coach_is_nobody_s_where_two_teams_may_be_meant(read: Reader) -> None:
    text = "Everton lost 1-0 to Fulham on Saturday. Ola Berg's team do not lose often. They lost 3-1 at home to Leeds."
    assert [told(c) for c in read(text).claims["matches"]] == ["Fulham 1-0 Everton"]


def test_who_waits_in_the_next_round_is_whom_the_text_goes_on_about(read: Reader) -> None:
    text = "Everton beat Fulham 2-0 in the cup. Leeds await in the semi-finals. They won 1-0 at Burnley."
    assert [told(c) for c in read(text).claims["matches"]] == [
        "Everton 2-0 Fulham",
        "Everton v Leeds United",
        "Leeds United 1-0 @Burnley",
    ]
