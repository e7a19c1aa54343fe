"""Who a result is about where other teams stand near it: the right side, or nobody.

The teams are real ones or invented; the sentences are ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject of the nearest clause, not the first team of the sentence
        (
            "Fulham drew 1-1 with Leeds United while Everton needed a late penalty as they beat Burnley 2-1.",
            ["Everton 2-1 Burnley", "Fulham 1-1 Leeds United"],
        ),
        ("In Madrid Real beat Getafe 2-0, and in Turin Juventus beat Roma 1-0.", ["Juventus 1-0 Roma", "Real Madrid 2-0 "
         "Getafe"]),
        ("Everton overtook Fulham after their 3-0 win at Chelsea.", ["Everton 3-0 Chelsea"]),
        ("Everton leapfrogged Fulham after their 3-0 win at Chelsea.", ["Everton 3-0 Chelsea"]),
        (
            "Saturday gave Fulham a 2-0 win at Burnley and Everton left it even later to see off Chelsea 1-0.",
            ["Everton 1-0 Chelsea", "Fulham 2-0 Burnley"],
        ),
        ("A late header in the 88th minute lifted the Chicago Fire to a 2-2 draw with Austin FC.", ["Austin FC 2-2 "
         "Chicago Fire"]),
        ("Everton kept up with Fulham and Arsenal at the top with a 3-1 win over Burnley.", ["Everton 3-1 Burnley"]),
        ("England will be joined there by Scotland, 1-0 winners over Slovakia.", ["Scotland 1-0 Slovakia"]),
        ("Everton matched Fulham's record in beating Burnley 6-0.", ["Everton 6-0 Burnley"]),
        ("Everton are fourth after a 5-3 win at home to fellow top-six hopefuls Fulham.", ["Everton 5-3 Fulham"]),
        ("Thanks to Leeds beating Derby 2-0, Everton stay up.", ["Leeds United 2-0 Derby County"]),
        (
            "Everton drew at Fulham, swatting Derby aside in the cup, taking a point off Hull and beating Chelsea 2-0.",
            ["Everton 2-0 Chelsea", "Everton drew with Fulham"],
        ),
        ("Everton beat Fulham 2-0. They had won 1-0 in Derby a week before.", ["Everton 2-0 Fulham"]),
        ("Everton F.C. beat Hull City A.F.C. 2-0.", ["Everton 2-0 Hull City"]),
        ("The sides are old rivals. Everton beat Fulham 2-0. They drew 1-1 on a cold Monday.", ["Everton 2-0 Fulham"]),
        (
            "Plunkett signed for Leeds in 1974. In 1981 he moved south to play for Everton. He scored in a 1-0 win over "
            "Fulham.",
            ["Everton 1-0 Fulham"],
        ),
        ("Scotland meet England. England began the tournament with a goalless draw.", []),
        # whom a second clause only describes is not the subject of the first
        ("Fulham moved level with Everton after the leaders were held to a 1-1 draw by Burnley.", []),
        ("Fulham condemned Everton to the drop when they beat them 1-0.", ["Fulham 1-0 Everton"]),
        ("Fulham's trip to Everton -- won 3-1 by the hosts -- was a dull one.", []),
        ("Trailing 3-0 from the first leg, the hosts made Everton work. Fulham beat Everton 1-0.", ["Fulham 1-0 Everton"]),
        ("The point means Fulham drew level with Everton.", []),
        ("Fulham beat Everton 2-0. The win also shows Burnley's power over Chelsea.", ["Fulham 2-0 Everton"]),
        ("Ajax drew 1-1 with Porto on the night, a 3-2 triumph overall.", ["Ajax 1-1 Porto"]),
        # a name that goes on is another's, and a tournament is no side
        ("Belize got their Qatar 2022 campaign off to a start with a 5-0 win over Guyana.", ["Belize 5-0 Guyana"]),
        ("Bangladesh drew 1-1 with Hong Kong, China, in Dhaka.", ["Bangladesh 1-1 Hong Kong"]),
        ("Rushden & Upottery United beat London Tigers 3-0.", ["Rushden & Upottery United 3-0 London Tigers"]),
        (
            "Manchester City beat Leeds United 2-0. Leicester City drew 1-1 with Fulham. Leicester City also lost 3-0 to "
            "Everton.\n\nBehind them Manchester City are third. City overtook Arsenal after a 1-0 win at Burnley.",
            [
                "Everton 3-0 Leicester City",
                "Fulham 1-1 Leicester City",
                "Manchester City 1-0 Burnley",
                "Manchester City 2-0 Leeds United",
            ],
        ),
        # a former club, two that both drew, and what a result did or whom it helped
        ("Former Fulham striker Harvey Plunkett scored twice in a 5-2 win over Burnley.", []),
        ("Fulham and Everton both drew 1-1 on Saturday.", []),
        ("Everton beat Chelsea 2-0. Everton ended Fulham's winning run with a goalless draw.", ["Everton 0-0 Fulham",
         "Everton 2-0 Chelsea"]),
        ("Fulham beat Everton 3-0. A 1-1 draw with Chelsea left Harvey Plunkett's side third.", ["Fulham 3-0 Everton"]),
        ("A 1-1 draw with Chelsea took Fulham clear of Everton.", ["Chelsea 1-1 Fulham"]),
        ("Everton are a point ahead of Fulham as their rivals beat Chelsea 2-1.", []),
        ("Everton with their 2-0 win joined Fulham in the next round.", []),
        ("Fulham have not lost since. Everton had beaten Burnley. Then Everton beat them 1-0.", ["Everton beat Burnley"]),
        # a subject that nobody knows is not the team named before it
        ("Fulham lost 2-0 to Everton. Brackthwaite's poor run went on as they lost 3-0 to Chelsea.", ["Everton 2-0 "
         "Fulham"]),
        ("Fulham beat Everton 2-0. Brackthwaite stay third after they claimed a 5-2 win at Burnley.", ["Brackthwaite 5-2 Burnley", "Fulham 2-0 Everton"]),
        ("Fulham beat Everton 2-0. Upottery kept up their run. They are second after a 2-1 win over Burnley.", [
         "Fulham 2-0 Everton"]),
        ("Everton beat Burnley 3-0, Upottery's good run went on after seeing off Chelsea 3-2.", ["Everton 3-0 Burnley"]),
        ("Fulham beat Everton 2-0. There was joy for Upottery as they registered a 2-1 win over Chelsea.", ["Fulham 2-0 "
         "Everton"]),
        ("Fulham made it count against Upottery, pounding them 4-1. Fulham had beaten Everton 2-0.", ["Fulham 2-0 "
         "Everton"]),
        ("Fulham lost 3-2 to Norwich KBX on Saturday.", ["Norwich KBX 3-2 Fulham"]),
        ("Everton beat Burnley 3-0, with Fulham replacing Chelsea in third after winning their meeting 4-3.", ["Everton "
         "3-0 Burnley"]),
        ("Everton beat Burnley 3-0, second-placed Ottery kept their record with a 5-2 win over Chelsea.", ["Everton "
         "3-0 Burnley", "Ottery 5-2 Chelsea"]),
        ("Everton beat Burnley 1-0, Fulham were 2-1 winners over Chelsea, and bottom of the table Leeds United drew 0-0 "
         "at home to Arsenal.", ["Arsenal 0-0 Leeds United", "Everton 1-0 Burnley", "Fulham 2-1 Chelsea"]),
        # what ended level is the match that the sentence names; nobody is guessed from another
        ("Everton beat Burnley 3-0. Visiting Fulham let Chelsea back in, and the match ended 1-1.", ["Chelsea 1-1 Fulham",
         "Everton 3-0 Burnley"]),
        ("Everton beat Burnley 3-0. It ended 1-1 between Ottery and Upottery.", ["Everton 3-0 Burnley"]),
        ("Everton beat Burnley 2-0 with Fulham getting the points in a 1-0 win against Chelsea.", ["Everton 2-0 Burnley",
         "Fulham 1-0 Chelsea"]),
        ("Fulham, Everton and Burnley were beaten respectively by Chelsea, Arsenal and Leeds United.",
         ["Arsenal beat Everton", "Chelsea beat Fulham", "Leeds United beat Burnley"]),
        ("Fulham, Everton and Burnley were beaten respectively by Chelsea and Leeds United.", []),
        ("Burnley's neighbours Fulham are a point ahead of them after they were beaten 3-1 by Chelsea.", ["Chelsea 3-1 "
         "Fulham"]),
        # a clause that opens after a word of time has a subject of its own
        ("Burnley drew 1-1 with Arsenal on the day Fulham were thumped 3-1 at Everton.", ["Arsenal 1-1 Burnley",
         "Everton 3-1 Fulham"]),
        ("With the top two out of action Everton were the best of the day, rising to third after a 2-0 victory over "
         "Fulham.", ["Everton 2-0 Fulham"]),
        ("Everton, fresh from beating Burnley 4-0, had a poor day in their latest loss, 3-0 to Chelsea.", ["Chelsea 3-0 "
         "Everton", "Everton 4-0 Burnley"]),
        ("Fulham dislodged Everton, relegating them to second after they lost 2-1 to Chelsea.", []),
        # what else has the words of a result
        ("Everton moved top of the table with a 1-0 win at Fulham.", ["Everton 1-0 Fulham"]),
        ("Croatia handed a 5-0 loss to Latvia on Friday.", ["Croatia 5-0 Latvia"]),
        ("South Africa and Nigeria came away with only goalless draws.", []),
        # an opponent is not guessed against a score already told, nor from a rival of the table
        (
            "Everton beat Fulham 2-0, as Burnley left it late to overcome the challenge of Chelsea as they won 4-3.",
            ["Burnley 4-3 Chelsea", "Everton 2-0 Fulham"],
        ),
        ("Everton climbed over Fulham into the top five with a 3-0 win.", []),
        ("Everton beat Fulham 2-0. They had begun the season with three 0-0 draws.", ["Everton 2-0 Fulham"]),
        ("Tanzania's Kasuku United have a slender lead after a late goal earned them a 1-0 home win.", []),
        # the same figures are the same match
        (
            "Everton beat Fulham 3-1. Everton came into it fresh from a 1-0 win over Leeds United. The 3-1 win for "
            "Everton takes them top.",
            ["Everton 1-0 Leeds United", "Everton 3-1 Fulham"],
        ),
        # youth and reserve sides play their like, and women play women
        ("Fulham drew 1-1 with Everton. Fulham's U18s won 4-0 at Burnley in the Youth Alliance.",
         ["Everton 1-1 Fulham", "Fulham U18 4-0 Burnley U18"]),
        ("Everton reserves lost 3-0 to Burnley.", ["Burnley Reserves 3-0 Everton Reserves"]),
        ("Everton Under-21s lost 3-0 to Burnley in the EFL Trophy.", ["Burnley 3-0 Everton U21"]),
        ("Fulham Ladies lost 4-0 at Everton.", ["Everton Women 4-0 Fulham Women"]),
        # a lead that went is no result
        ("Everton are ninth, having let slip a 2-0 lead at Fulham.", []),
        ("Everton lost a 2-0 lead at Fulham.", []),
        # whom the words point to: behind "there", behind its verb, in the heading; a side only described is nobody
        ("Fulham won at Burnley, but there was nothing for Everton at Chelsea except a 3-0 hiding.",
         ["Chelsea 3-0 Everton", "Fulham beat Burnley"]),
        ("Burnley beat Chelsea 1-0. Not since a 3-0 defeat by Fulham in July 2016 had Everton lost.",
         ["Burnley 1-0 Chelsea", "Fulham 3-0 Everton"]),
        ("Everton drew 1-1 with Fulham. Everton led, but Hal Marl's goals gave the men from the east a 3-1 win.",
         ["Everton 1-1 Fulham"]),
        ("Burnley beat Everton 1-0. Everton, who had lost their opener 2-0, were glum.", ["Burnley 1-0 Everton"]),
        ("Leeds United are second. The ties against Everton and Fulham went well.\n\nThen came a 3-0 defeat at Burnley.",
         ["Burnley 3-0 Leeds United"]),
        # points of a preview, a line each; who met is told by their heading
        ("Everton (5th) v Fulham (4th) - 7.45pm\nEverton drew a rather dull game 1-1 with Burnley on Saturday\n"
         "Fulham have the best record of all at the moment\nEverton were 1-0 winners when the sides met in a dull April\n"
         "The Blues have a ten-match run without a win behind them\n",
         ["Burnley 1-1 Everton", "Everton 1-0 Fulham"]),
        # another clause, another match
        ("Zotham Town rose after a 6-0 win over Burnley, while Nags Head shared 12 goals in a 7-5 win over Everton.",
         ["Zotham Town 6-0 Burnley"]),
        ("Fulham beat Chelsea 3-2. Chelsea are ninth, their last victory coming with a 3-1 win over Leeds United.",
         ["Chelsea 3-1 Leeds United", "Fulham 3-2 Chelsea"]),
        ("Grim White Hart were beaten 3-2 by Low Noon.", ["Low Noon 3-2 Grim White Hart"]),
        ("Everton beat Burnley 2-0. Everton are five ahead of second-placed Ottery, who edged Fulham 1-0.",
         ["Everton 2-0 Burnley", "Ottery 1-0 Fulham"]),
        ("Everton beat Burnley 2-0. The two teams went to the break with a 1-1 tie.", ["Everton 2-0 Burnley"]),
        # names of capitals alone
        ("Zotham Town beat KMKZ 3-0. KMKZ lost 2-0 at Everton.", ["Everton 2-0 KMKZ", "Zotham Town 3-0 KMKZ"]),
        ("Everton beat Burnley 2-0. Leaders UCQ made it nine out of nine by beating Dew Rovers 4-2.",
         ["Everton 2-0 Burnley", "UCQ 4-2 Dew Rovers"]),
        # a club of the country told beside its name
        ("Argentina's Arsenal beat Lanus 2-0.", ["Arsenal de Sarandí 2-0 Lanús"]),
    ],
)  # fmt: skip
def test_the_subject_is_the_one_of_its_clause(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how the match stood for one side names the other of the side that turned it; how a table stands does not
        ("Fulham were 2-0 up at the break but Everton won 3-2.", ["Everton 3-2 Fulham"]),
        ("Fulham dominated, yet it was Everton who won 1-0.", ["Everton 1-0 Fulham"]),
        ("Fulham threw away a two-goal lead as Everton fought back to draw 2-2.", ["Everton 2-2 Fulham"]),
        ("Fulham squandered a lead over promoted Burnley and drew 2-2.", ["Burnley 2-2 Fulham"]),
        ("Fulham were beaten again, Everton winning 2-1.", ["Everton 2-1 Fulham"]),
        ("Fulham led the table at the break but Everton won 3-0 to overtake them.", []),
        ("Fulham are level on points with Burnley, but Everton won 3-0.", []),
        ("Fulham drew, but Everton won 3-0.", []),
        ("Fulham took an early lead at Goodison Park but were beaten 4-1. Everton are third.", ["Everton 4-1 Fulham"]),
        # the hosts and the visitors are those of the match in hand
        ("Everton welcomed Fulham on Sunday.\n\nThe visitors won 2-0.", ["Fulham 2-0 Everton"]),
        ("Everton hosted Fulham on Sunday.\n\nA late goal earned the hosts a 1-1 draw.", ["Everton 1-1 Fulham"]),
        (
            "Everton beat Fulham 2-1 at home. The visitors had not lost since they went down 3-0 at Leeds United.",
            ["Everton 2-1 Fulham", "Leeds United 3-0 Fulham"],
        ),
        (
            "Everton beat Fulham 2-1 at home. At Molineux, the hosts won 3-0 against Burnley. Wolverhampton are last.",
            ["Everton 2-1 Fulham", "Wolverhampton Wanderers 3-0 Burnley"],
        ),
        ("Everton beat Fulham 2-1. The visitors had won 3-0 at Burnley.", ["Everton 2-1 Fulham"]),
        ("Fulham v Everton ended 3-1 to the visitors.", ["Everton 3-1 Fulham"]),
        # several results of one predicate, each with its own sides
        ("Fulham drew 1-1 with Everton and Burnley 2-2 with Chelsea.", ["Burnley 2-2 Chelsea", "Everton 1-1 Fulham"]),
        (
            "Wins over Everton (2-1) and Burnley (1-0) have lifted Fulham to tenth.",
            ["Fulham 1-0 Burnley", "Fulham 2-1 Everton"],
        ),
        ("Fulham won twice, against Everton (2-1) and Burnley (1-0).", ["Fulham 1-0 Burnley", "Fulham 2-1 Everton"]),
        (
            "There were home wins for Fulham, 2-0 against Everton, and Burnley, 3-1 against Chelsea.",
            ["Burnley 3-1 Chelsea", "Fulham 2-0 Everton"],
        ),
        ("The 3-0 loss to Everton was Fulham's first.", ["Everton 3-0 Fulham"]),
        ("Fulham are third after goals from Tatchell and Rudge sank Everton 3-0.", ["Fulham 3-0 Everton"]),
        ("Fulham are third. Obi Tatchell and Ed Rudge scored in their 2-0 win over Everton.", ["Fulham 2-0 Everton"]),
        (
            "Fulham went top, a day after Everton had beaten Burnley 2-1, by winning 3-0 at Chelsea.",
            ["Everton 2-1 Burnley", "Fulham 3-0 Chelsea"],
        ),
        (
            "Fulham took the lead at Everton but lost 3-1. Burnley won again, this time 2-0 at Chelsea.",
            ["Burnley 2-0 Chelsea", "Everton 3-1 Fulham"],
        ),
        (
            "Ed Rudge scored at former club Everton, but Fulham lost 2-1. Fulham drew 0-0 with Burnley.",
            ["Burnley 0-0 Fulham", "Everton 2-1 Fulham"],
        ),
        ("Saturday's 2-1 loss to Everton that left Fulham seventh was a blow.", ["Everton 2-1 Fulham"]),
        (
            "Fulham beat Everton 2-0 to go three points above Burnley, beaten 1-0 at Chelsea.",
            ["Chelsea 1-0 Burnley", "Fulham 2-0 Everton"],
        ),
        ("Fulham beat Everton 2-0. The derby between Rovers and City ended goalless.", ["Fulham 2-0 Everton"]),
        ("Fulham host Everton on Sunday. The teams drew 1-1 in August.", ["Everton 1-1 Fulham"]),
        (
            "Wolverhampton wait. Fulham came back from Wolverhampton with a 2-1 win.",
            ["Fulham 2-1 Wolverhampton Wanderers"],
        ),
        ("Everton beat Fulham 2-0. Burnley returned from Lubumbashi with a 2-1 win.", ["Everton 2-0 Fulham"]),
        # whose side "we" is: the speaker's, of a match with a side that he names
        (
            'Fulham boss Ed Rudge was angry. "We lost 3-0 at Everton last week," said Rudge. "We beat Burnley 2-0."',
            ["Everton 3-0 Fulham", "Fulham 2-0 Burnley"],
        ),
        ('Fulham beat Burnley 2-0. "We lost 3-0 last week," said Fulham manager Ed Rudge.', ["Fulham 2-0 Burnley"]),
        ('"We won 2-0 at Everton and could have had more," said the striker.', []),
        (
            'Fulham boss Ed Rudge is wary. "We are fine. We lost 1-0 to Everton." Burnley boss Al Tatchell said: "So what?"',
            [],
        ),
    ],
)
def test_sides_are_told_by_the_words_before_or_by_nobody(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


def test_a_line_that_names_one_club_heads_what_stands_below(results: Lines) -> None:
    text = "Round the grounds\n\nEverton\n\nA 3-1 win over Derby on Monday.\n\nLeeds\n\nBeaten 2-0 by Hull last week.\n\nWales"
    assert results(text + "\n\nA narrow 1-0 win in Estonia means that second place is still in their own hands.") == [
        "Everton 3-1 Derby County",
        "Hull City 2-0 Leeds United",
        "Wales 1-0 Estonia",
    ]


def test_a_first_leg_is_not_that_of_a_tie_told_before_of_others(results: Lines) -> None:
    text = (
        "Everton lost 2-1 to Fulham. The other match saw Derby knock Hull about. They had drawn 1-1 in the first leg."
    )
    assert results(text) == ["Fulham 2-1 Everton"]


def test_they_are_the_side_for_whom_things_stand_so(results: Lines) -> None:
    text = "Everton are top. It is a hard time for Fulham, who are two points behind Leeds. They lost 2-0 to Hull."
    assert results(text) == ["Hull City 2-0 Fulham"]


def test_a_side_that_another_is_measured_by_is_no_subject(results: Lines) -> None:
    assert results("Everton's task is harder than Fulham's, having lost 2-0 at home to Derby.") == [
        "Derby County 2-0 Everton"
    ]


def test_they_are_the_leaders_named_last(results: Lines) -> None:
    text = "Everton moved up to fourth, but the surprise leaders are Fulham. They beat Derby 4-2."
    assert results(text) == ["Fulham 4-2 Derby County"]


def test_a_plural_before_a_name_describes_it(results: Lines) -> None:
    assert results("Heavyweights Ghana and Egypt served up a fine clash, drawing 2-2. Mali won 1-0 in eSwatini.") == [
        "Egypt 2-2 Ghana",
        "Mali 1-0 Eswatini",
    ]
