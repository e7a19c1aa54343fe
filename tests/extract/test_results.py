"""Results in prose: who won, by how much, at whose ground and when.

The matches are real ones, or such as any league plays each week; the sentences are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.extract.conftest import Reader

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
        ("Jones' early goal was enough for Everton to beat Fulham.", "Everton 1-0 Fulham"),
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
            "Everton lost 2-0 at Fulham and overturned that with a 3-0 win at Goodison Park.",
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


def test_who_is_meant_by_who_to_the_end_of_its_clause(results: Lines) -> None:
    told = results("Fulham joined Everton, who secured their place with a 2-0 win over Leeds.")
    assert told == ["Everton 2-0 Leeds United"]


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
