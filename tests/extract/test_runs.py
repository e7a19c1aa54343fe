"""Runs by the kind of words that tell them: a line a kind."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

TUESDAY = date(2024, 3, 12)


def _runs(read: Reader, text: str) -> list[str]:
    found = []
    for run in read(text, published_on=TUESDAY).claims["streaks"]:
        value = "" if run.value is None else f"{run.value} of "
        found.append(f"{run.team} {run.kind} {value}{run.length}" + (f", {run.scope}" if run.scope else ""))
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Despite a second successive goalless draw, Everton went top.", ["Everton draws 2"]),
        ("Everton lost at home to Hull for the third time running.", ["Everton defeats 3, home"]),
        ("Everton won away for the fourth time in succession.", ["Everton wins 4, away"]),
        ("Everton are flying. A 2-1 win at Hull made it four on the bounce.", ["Everton wins 4"]),
        ("Everton (12-6-6) won its third straight.", ["Everton wins 3"]),
        (
            "Everton have two wins, two defeats and a draw in their last five.",
            ["Everton defeats-in 2 of 5", "Everton wins-in 2 of 5"],
        ),
        ("Everton's only defeat in their last ten games came at Hull.", ["Everton defeats-in 1 of 10"]),
        (
            "Without a win in eight and just two from 19, Everton are in trouble.",
            ["Everton winless 8", "Everton wins-in 2 of 19"],
        ),
        ("Everton go to Hull in hope of keeping their place with a third straight win.", ["Everton wins 2"]),
        ("Everton lost their fourth in a row on Saturday.", ["Everton defeats 4"]),
        ("Everton beat Hull 2-0. It was a sixth consecutive victory.", ["Everton wins 6"]),
        ("Everton lost 2-0 to Hull. A fifth straight defeat, it leaves them in trouble.", ["Everton defeats 5"]),
        ("Everton beat Hull 2-0. A third straight win would take them up.", []),
        ("Everton beat Hull 2-0 and Derby lost 1-0 to Leeds. It was a fifth straight defeat.", []),
        ("Everton won their third straight title.", []),
        ("Everton, which won its third straight game, are top.", ["Everton wins 3"]),
        ("Everton beat Hull 2-0, which won the derby for their captain.", []),
        ("Everton are second after back-to-back draws.", ["Everton draws 2"]),
        ("Everton are second after back-to-back 2-0 wins.", ["Everton wins 2"]),
        (
            "Everton are on a run which has seen them win only once in the past nine matches.",
            ["Everton wins-in 1 of 9"],
        ),
        (
            "Everton are on a run that has seen them lose seven of their last eight games.",
            ["Everton defeats-in 7 of 8"],
        ),
        (
            "Late surge (Everton 2-0 Hull): With five straight wins and a 10-game unbeaten run, Everton are third.",
            ["Everton unbeaten 10", "Everton wins 5"],
        ),
        ("Everton ran their unbeaten sequence to 5-0-2.", []),
        ("Everton have won every match so far this season.", ["Everton wins None"]),
        ("Everton have still not dropped a point.", ["Everton wins None"]),
        ("Everton have lost every game against Hull since 1999.", []),
        ("Everton saved themselves from a third successive defeat with a 2-1 win over Hull.", []),
        ("Everton avoided a third straight defeat by drawing 1-1 with Hull.", []),
        ("Everton have won every aerial duel.", []),
        ("Everton have played 11 matches this season and won them all.", ["Everton wins 11"]),
        (
            "Fulham beat Blackburn 2-1. Hull lost to Leeds. Derby drew with Stoke.\n\nRovers have lost four in a row.",
            ["Blackburn Rovers defeats 4"],
        ),
        ("The victory was Everton's second running in the league.", ["Everton wins 2, Premier League"]),
        ("The victory, Everton's seventh in a row, took them two points clear.", ["Everton wins 7"]),
        (
            "Everton have won three and lost two of their last six.",
            ["Everton defeats-in 2 of 6", "Everton wins-in 3 of 6"],
        ),
        ("Everton have won three and lost two.", []),
        ("Everton's only win in seven games came at Derby.", ["Everton wins-in 1 of 7"]),
        ("Everton have won just once in nine matches.", ["Everton wins-in 1 of 9"]),
        ("Everton beat Hull 2-0 for win number 11 in a row.", ["Everton wins 11"]),
        ("Everton are still looking for a win this season.", ["Everton winless None"]),
        ("Everton are still waiting for a win over Hull.", []),
        ("Everton won 2-0 at Hull, their sixth on the bounce.", ["Everton wins 6"]),
        ("Everton lost 2-0 at Hull. It was the third in a row.", ["Everton defeats 3"]),
        ("Everton drew 1-1 with Hull, which makes four on the trot.", ["Everton draws 4"]),
        ("Everton kept a clean sheet again, which makes it four in a row.", ["Everton clean-sheets 4"]),
        ("Everton beat Hull 2-0 to lift the cup, their third in a row.", []),
        ("Smith scored as Everton beat Hull 2-0, his third in a row.", []),
        ("Everton are fourth. It is 12 league and cup games since they lost.", ["Everton unbeaten 12"]),
        ("It is now nine matches since Everton last won.", ["Everton winless 9"]),
        ("It is 15 games and nobody has beaten Everton.", ["Everton unbeaten 15"]),
        ("It is ten years since Everton lost.", []),
        ("Everton, victorious only twice in nine games, are bottom.", ["Everton wins-in 2 of 9"]),
        ("Hull's opponents Everton are third. They have won four in a row.", ["Everton wins 4"]),
        ("Hull's opponents on Saturday, Everton, are third. They are unbeaten in six.", ["Everton unbeaten 6"]),
        ("Nobody has beaten Everton in 15 games.", ["Everton unbeaten 15"]),
        ("It is 15 games now since anybody beat Everton.", ["Everton unbeaten 15"]),
        ("Everton have not lost any of their last nine.", ["Everton unbeaten 9"]),
        ("Everton hope to extend their sequence of five straight wins.", ["Everton wins 5"]),
        ("Everton could make it five wins in a row on Saturday.", []),
        ("Everton, previously unbeaten in seven, lost 2-0 to Hull.", ["Everton unbeaten 7"]),
        ("Everton previously went seven games unbeaten under Smith.", []),
        ("Everton's winless run stretches to eight games.", ["Everton winless 8"]),
        ("Everton are without a win since October.", ["Everton winless None"]),
        ("Everton have not won since October, a run of eight games.", ["Everton winless 8"]),
        ("The wait for a win goes on for Everton, who have now gone eight games without one.", ["Everton winless 8"]),
        ("A four-game winning run has given Everton a chance of the play-offs.", ["Everton wins 4"]),
        ("A run of five straight wins has taken Everton up to third.", ["Everton wins 5"]),
        (
            "Everton extended their record of fifteen games away from home without defeat.",
            ["Everton unbeaten 15, away"],
        ),
        (
            "Everton had won their last four matches and seven of their last eight.",
            ["Everton wins 4", "Everton wins-in 7 of 8"],
        ),
        (
            "Everton have lost their last two games and five of the last six.",
            ["Everton defeats 2", "Everton defeats-in 5 of 6"],
        ),
        ("Everton have scored in each of their last 12 games.", ["Everton scored-in 12"]),
        ("It is nine games since Everton last won.", ["Everton winless 9"]),
        ("Leeds' 2-0 victory on Wednesday was Everton's ninth defeat in 12 matches.", ["Everton defeats-in 9 of 12"]),
        ("Leeds' 2-0 victory on Wednesday was the old champions' ninth defeat in 12 matches.", []),
        ("Leeds tried hard at Hull, but Karl Unbekannt's team protected their unbeaten home record.", []),
        ("Everton manager Karl Unbekannt, whose team have won six in a row, is happy.", ["Everton wins 6"]),
        ("Everton have gone 15 matches against Norwich without losing.", []),
        ("Everton have not had a win in eight games.", ["Everton winless 8"]),
        ("Everton are in trouble. That is eight games now in which they have not won.", ["Everton winless 8"]),
        ("It was the eighth game in a row that Everton have failed to win.", ["Everton winless 8"]),
        ("Everton won for the first time in eight games.", ["Everton winless 7"]),
        ("It was an eighth game in succession without a win for Everton.", ["Everton winless 8"]),
        ("Everton have kept a clean sheet in each of their last four games.", ["Everton clean-sheets 4"]),
        ("Everton have gone four without conceding.", ["Everton clean-sheets 4"]),
        ("Everton stretched their unbeaten start to the season to seven games.", ["Everton unbeaten 7"]),
        ("Everton's unbeaten sequence has now reached seven matches.", ["Everton unbeaten 7"]),
        ("Since that defeat Everton have gone seven games unbeaten.", ["Everton unbeaten 7"]),
        ("Everton did not lose a single home game in 19.", ["Everton unbeaten 19, home"]),
        ("Everton will go to Hull on the back of four straight wins.", ["Everton wins 4"]),
        ("Everton won a third game running.", ["Everton wins 3"]),
        ("For Everton, who beat Hull, it was a third straight win.", ["Everton wins 3"]),
        ("It was a third win in four league games for Everton.", ["Everton wins-in 3 of 4, Premier League"]),
        ("Everton and Fulham both won. Each has now won three in a row.", ["Everton wins 3", "Fulham wins 3"]),
        ("Everton once won nine games in a row.", []),
        ("Everton have not scored in their last two games.", []),
        ("Everton had not conceded in three.", ["Everton clean-sheets 3"]),
        ("Everton remain unbeaten at home after three games.", ["Everton unbeaten 3, home"]),
        (
            "Everton beat Hull 1-0. The defeat was the third in four matches for Karl Unbekannt's side.",
            ["Hull City defeats-in 3 of 4"],
        ),
        ("Everton have been good. A 4-1 win over Hull was their fourth in a row.", ["Everton wins 4"]),
        (
            "Everton beat Hull 1-0.\nNorwich have been good. A great win over Derby was the fourth in a row.",
            ["Norwich City wins 4"],
        ),
        ("Hull will go into Saturday's Humber Bridge match on the back of three straight wins.", ["Hull City wins 3"]),
        ("Everton lost once, in a 1-0 defeat to Hull, going eight unbeaten since then.", ["Everton unbeaten 8"]),
        (
            "Hull and Everton meet on Sunday.\n\nEverton are in form having ended 2023 with four wins on the bounce.",
            ["Everton wins 4"],
        ),
        ("Everton won 2-1 at Hull. The hosts have now lost three in a row.", ["Hull City defeats 3"]),
        ("Everton won. Smith is a Kenya international. Four wins from the last five is good form.", []),
        ("Everton looked to have their first two-match winning streak when they led Hull 1-0.", []),
        ("Everton have won 12 of the 27 matches played between the two sides.", []),
        ("Everton have a good record against Hull, with 12 wins from 27 matches.", []),
        ("Everton have won four in a row in this fixture.", []),
        ("Everton ended their 12-match wait for a win on Tuesday.", ["Everton winless 12"]),
        ("Everton's home unbeaten streak was halted at 13 by Hull.", ["Everton unbeaten 13, home"]),
        ("D.C. United has gone 0-2-1 since beating Chivas USA in MLS.", ["DC United winless 3, Major League Soccer"]),
        ("Everton are ninth. A second loss in a row would be more damaging after a solid start.", []),
        ("Everton will be confident, having won their last three home games.", ["Everton wins 3, home"]),
        (
            "Hull host Everton on Saturday. Everton must be wary after failing to win in any of their three away games.",
            ["Everton winless 3, away"],
        ),
        ("Everton have scored in all eight of their matches this season.", ["Everton scored-in 8"]),
        ("Everton have kept a clean sheet in all five of their away games.", ["Everton clean-sheets 5"]),
        ("Everton have kept a clean sheet in three of their last five games.", []),
        ("Everton had the chance to go up but could only draw their last two games.", ["Everton draws 2"]),
        (
            "Everton are unbeaten in 14 games, including nine wins.",
            ["Everton unbeaten 14", "Everton wins-in 9 of 14"],
        ),
        ("Everton are winless in nine, losing six.", ["Everton defeats-in 6 of 9", "Everton winless 9"]),
        ("Everton are unbeaten in eight, winning their last five.", ["Everton unbeaten 8", "Everton wins 5"]),
        ("Everton lost to Italy's Roma but have three straight wins since.", ["Everton wins 3"]),
        ("Everton must beat a Hull side who have lost four in a row.", ["Hull City defeats 4"]),
        (
            "Luton Town\n\nManager: Carl Voss\n\nForm? Voss's men are unbeaten in 14 games.",
            ["Luton Town unbeaten 14"],
        ),
        (
            "Everton come in on a run of six straight wins, with Hull having lost four on the trot.",
            ["Everton wins 6", "Hull City defeats 4"],
        ),
        ("Everton host Hull on Saturday, with the visitors having lost four on the trot.", []),
        ("Everton, with Karl Voss having scored in five straight games, are unbeaten in six.", ["Everton unbeaten 6"]),
        ("Everton have never lost in five previous UEFA Cup semi-finals.", []),
        ("Everton have never lost in six previous cup finals.", []),
        ("Everton went without a win for the ninth game in a row.", ["Everton winless 9"]),
        ("Everton remained winless for the ninth time in a row.", ["Everton winless 9"]),
        ("Everton failed to win for a fifth straight match.", ["Everton winless 5"]),
        ("Everton were unbeaten for the fifth game in a row.", ["Everton unbeaten 5"]),
        ("Everton won for the third time in a row.", ["Everton wins 3"]),
        (
            "Everton are fifth after Hull won at Leeds. It was a third straight win without conceding a goal for Hull.",
            ["Hull City wins 3"],
        ),
    ],
)
def test_whose_run_and_how_long(read: Reader, text: str, expected: list[str]) -> None:
    assert _runs(read, text) == expected


def test_it_in_making_it_nine_is_no_side(read: Reader) -> None:
    text = (
        "Leeds beat Hull 2-0. Their side are three points behind Derby.\n\nAfter making it nine league wins in a row and "
        "securing third with victory against Hull, manager Cowie smiled."
    )
    found = read(text).claims["streaks"]
    assert not [run for run in found if run.team == "Derby County"]  # type: ignore[attr-defined]


def test_whose_record_it_is_that_somebody_made_work_for_it(read: Reader) -> None:
    assert {
        run.team for run in read("Hull made Leeds work to maintain their 100 per cent record.").claims["streaks"]
    } <= {"Leeds United"}
