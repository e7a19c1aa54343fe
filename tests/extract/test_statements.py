"""Places, points, records and runs told in prose, whose they are, and what must not be taken for one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extract import extract
from transforms.extract.statements import settle_standings, settle_streaks
from transforms.model import Article, StandingClaim, StreakClaim

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
PUBLISHED = date(2025, 4, 10)
COLUMNS = ("position", "points", "played", "won", "drawn", "lost")


def standings(text: str) -> dict[str, dict[str, int]]:
    """The numbers told of each team."""
    found: dict[str, dict[str, int]] = {}
    for claim in extract(Article(source="test.txt", text=text, published_on=PUBLISHED)).claims["standings"]:
        assert text[claim.char_start : claim.char_end] == claim.quote
        numbers = {c: getattr(claim, c) for c in COLUMNS if getattr(claim, c) is not None}
        found.setdefault(claim.team, {}).update(numbers)
    return found


def streaks(text: str) -> set[tuple[str, str, int | None, int | None]]:
    """Team, kind, length and value of each run."""
    claims = extract(Article(source="test.txt", text=text, published_on=PUBLISHED)).claims["streaks"]
    return {(c.team, c.kind, c.length, c.value) for c in claims}


@pytest.mark.parametrize(
    ("text", "team", "numbers"),
    [
        ("Chelsea lead the table with 30 points from 12 games.", "Chelsea", {"position": 1, "points": 30, "played": 12}),
        ("Everton have just two points to show from their opening five games.", "Everton", {"points": 2, "played": 5}),
        ("Everton are still seeking their first point.", "Everton", {"points": 0}),
        ("Everton are still to collect their first point of the season.", "Everton", {"points": 0}),
        ("Victory for Everton over Fulham secured fourth place and a trip to Rome.", "Everton", {"position": 4}),
        ("Everton, 2-1 winners at Fulham, lead the table on 20 points.", "Everton", {"position": 1, "points": 20}),
        ("Everton, who were held by Fulham, go three points clear at the top.", "Everton", {"position": 1}),
        ("Fulham, 17th on 21 points, host Everton next.", "Fulham", {"position": 17, "points": 21}),
        ("Lyon won Group Three of the Champions League.", "Lyon", {"position": 1}),
        ("Lyon went into the last 16 of the Champions League as Group A winners.", "Lyon", {"position": 1}),
        ("The win takes Everton three points clear of Fulham at the top of the Premier League.", "Everton", {"position": 1}),
        ("Everton top the table on 20, two ahead of Fulham.", "Everton", {"position": 1, "points": 20}),
        ("The leaders, Everton, drew 1-1 at Fulham in the Premier League.", "Everton", {"position": 1}),
        ("Everton still lead the way, seven points ahead of Fulham.", "Everton", {"position": 1}),
        ("Everton regained the lead of the Premier League.", "Everton", {"position": 1}),
        ("Everton kept their place at the top of the Premier League.", "Everton", {"position": 1}),
        ("Everton overtook Fulham at the head of the Premier League.", "Everton", {"position": 1}),
        ("Everton lead Fulham by three points at the top of the Premier League.", "Everton", {"position": 1}),
        ("Everton topped Group A of the Champions League, Lyon finishing second with nine.", "Lyon",
         {"position": 2, "points": 9}),
        ("Everton and Fulham, first and second, meet at Goodison Park tomorrow.", "Fulham", {"position": 2}),
        ("Everton share the lead of the Premier League with Fulham.", "Fulham", {"position": 1}),
        ("Fulham, third with 23, beat Everton 4-2 in the Premier League.", "Fulham", {"position": 3, "points": 23}),
        ("Everton have 37 points from 17 matches, of which 11 were won and four drawn.", "Everton",
         {"points": 37, "played": 17, "won": 11, "drawn": 4}),
        ("Everton are on 19 points, having won five, lost five and drawn four.", "Everton",
         {"points": 19, "won": 5, "lost": 5, "drawn": 4, "played": 14}),
        ("Portland Thorns (7-5-6) lost in the NWSL on Saturday.", "Portland Thorns", {"won": 7, "lost": 5, "drawn": 6, "played": 18}),
        ("Fulham drew 1-1 at leaders Arsenal on Saturday.", "Arsenal", {"position": 1}),
        ("Everton play third-placed Newcastle United on Monday.", "Newcastle United", {"position": 3}),
        ("Everton, beaten by Fulham on Saturday, are fourth with 44.", "Everton", {"position": 4, "points": 44}),
        ("Everton, who saw off Fulham 2-0, are second with 40 points.", "Everton", {"position": 2, "points": 40}),
        ("With 20 points from ten games, Fulham are content.", "Fulham", {"points": 20, "played": 10}),
        ("The 2-0 win over Fulham lifted Everton up to ninth in the table.", "Everton", {"position": 9}),
        ("Rooted in 20th with nine points, Fulham host Everton.", "Fulham", {"position": 20, "points": 9}),
        ("Columbus Crew (5W-1L-3D) came to Austin FC.", "Columbus Crew", {"won": 5, "lost": 1, "drawn": 3, "played": 9}),
        ("Austin FC (6-1-2, 20 points) host Columbus Crew in MLS.", "Austin FC", {"won": 6, "lost": 1, "drawn": 2, "points": 20, "played": 9}),
        ("Everton (4-2-3, 14 points) host Fulham.", "Everton", {"won": 4, "drawn": 2, "lost": 3, "points": 14, "played": 9}),
        ("Lyon finished second in Group D behind Porto.", "Porto", {"position": 1}),
        ("Everton lead the division from Fulham.", "Fulham", {"position": 2}),
        ("Everton have 44 points from 20 games while Fulham have 41.", "Fulham", {"points": 41}),
        ("Everton (won 10, drawn 1, lost 3) are not done.", "Everton", {"won": 10, "drawn": 1, "lost": 3, "played": 14}),
        ("Everton have won 9, drawn one and lost four of their 14 league games.", "Everton", {"won": 9, "drawn": 1, "lost": 4, "played": 14}),
        ("The Premier League title is near: Everton have lost two of their five matches this season.", "Everton", {"lost": 2, "played": 5}),
        ("Everton leapfrogged Fulham into third place after a 3-0 win at Chelsea.", "Everton", {"position": 3}),
        ("Everton have 40 points along with Fulham, who lost at Chelsea in midweek, and remain top on goal difference.",
         "Everton", {"position": 1, "points": 40}),
        ("A late goal by Beto ensured Everton top the table with 23 points from 12 matches.",
         "Everton", {"position": 1, "points": 23, "played": 12}),
        ("An equaliser from Iwobi meant Fulham are now second in the table.", "Fulham", {"position": 2}),
        ("Everton are top with 40 points, followed by Fulham on 37 and Chelsea on 36.", "Fulham",
         {"position": 2, "points": 37}),
        ("Everton visit the league leaders, Arsenal, on Sunday.", "Arsenal", {"position": 1}),
        ("Everton continue to occupy the second position after a draw with Fulham.", "Everton", {"position": 2}),
        ("Everton and Fulham are seventh and eighth in the table.", "Fulham", {"position": 8}),
        ("Chelsea lost to Fulham, but it was Everton that took the top spot.", "Everton", {"position": 1}),
        ("Reigning English champions Everton are atop of the standings with 52 points.", "Everton", {"position": 1, "points": 52}),
        ("Everton won at Fulham and have garnered 24 points.", "Everton", {"points": 24}),
        ("The bottom three are Fulham in 20th, Everton in 19th, and Leeds in 18th.", "Leeds United", {"position": 18}),
        ("Everton in eighth travel to Fulham.", "Everton", {"position": 8}),
        ("Everton travel to Fulham (11th, two points ahead) on Sunday.", "Fulham", {"position": 11}),
        ("Nine goals fell in MLS, where Austin FC (7-10-6) lost again.", "Austin FC", {"won": 7, "lost": 10, "drawn": 6, "played": 23}),
        ("Orlando City (6-9-4) meet Seattle Sounders.", "Orlando City", {"won": 6, "lost": 9, "drawn": 4, "played": 19}),
        ("Fulham, who are aiming at promotion, have 48 points from 20 games.", "Fulham", {"points": 48, "played": 20}),
        ("Fulham beat Leeds 2-0 and are nine points clear.", "Fulham", {"position": 1}),
        ("Fulham remain the leaders with 48 points from 23 games.", "Fulham",
         {"position": 1, "points": 48, "played": 23}),
        ("Fulham leapfrogged Derby County at the summit on Saturday.", "Fulham", {"position": 1}),
        ("At the top sit Fulham, after their win over Derby County.", "Fulham", {"position": 1}),
        ("Everton are top, with Fulham a point behind in second.", "Fulham", {"position": 2}),
        ("Everton climb to second in the table on goal difference behind Fulham.", "Fulham", {"position": 1}),
        ("Everton beat Derby 2-0, leaving Fulham two points clear at the top.", "Fulham", {"position": 1}),
        ("Everton, 4-0 victors over Fulham, came third.", "Everton", {"position": 3}),
        ("Everton stay second despite a 3-0 loss at Fulham.", "Everton", {"position": 2}),
        ("Everton are sixth with 20 points and Fulham seventh on 19.", "Fulham", {"position": 7, "points": 19}),
        ("Everton won while fourth-placed Fulham drew against Derby County.", "Fulham", {"position": 4}),
        ("A late goal hoisted Fulham into second.", "Fulham", {"position": 2}),
        ("A late goal took Fulham to 23 points from 12 games.", "Fulham", {"points": 23, "played": 12}),
        ("Fulham have won eight, drawn three and lost one this season.", "Fulham", {"won": 8, "drawn": 3, "lost": 1, "played": 12}),
        ("Everton leapfrogged Fulham into third.", "Fulham", {"position": 4}),
        ("Everton are top, three points clear of Fulham in second.", "Fulham", {"position": 2}),
        ("Everton slumped to 15th after a 2-0 defeat by Fulham.", "Everton", {"position": 15}),
        ("Everton have 30 points, Fulham 28 and Arsenal 27.", "Arsenal", {"points": 27}),
        ("Everton top the table with 30 points, ahead of Fulham (28).", "Fulham", {"points": 28}),
        ("Everton are three points off the top in second.", "Everton", {"position": 2}),
    ],
)  # fmt: skip
def test_a_standing_belongs_to_the_team_that_the_phrase_speaks_of(
    text: str, team: str, numbers: dict[str, int]
) -> None:
    assert standings(text).get(team, {}) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Everton would go second with a win over Fulham.",
        "A draw prevented Everton moving into second place.",
        "Everton need only a point from games against Leeds and Fulham to finish top of the group.",
        "Everton have a three-point lead over Fulham as the two race to finish second in the Championship.",
        "Everton beat Fulham 2-0, and that leaves Egil Olsen's team last on three points from five matches.",
        "Erstwhile leaders Everton lost at Fulham.",
        "Everton are five points clear of the relegation zone.",
        "Everton beat Fulham. The Ruritania side are last with 43 points.",
        "Everton are four points clear, with the drop still a worry.",
        "Everton hope to finish top of the Premier League.",
        "Everton could climb to third in the table on Saturday.",
        "If Fulham win they will be top of the table.",
        "Everton are three points behind Fulham and lost the second half.",
        "Everton took ten points from their last four games.",
        "Everton won their third game in the league.",
        "Everton went home with three points.",
        "Dyche has 13 wins, 14 draws and 22 defeats in 49 games in charge.",
        "Everton were second best at Fulham.",
        "Everton went first in the shoot-out and missed.",
        "Everton are second in the Premier League's latest six-match form guide.",
        "Everton lost their place at the top of the table to Fulham after one week.",
        "Everton, who began the season top of the table, lost at Fulham.",
        "Fulham started the night third and Everton the day second.",
        "A goalless draw with Fulham cost Everton first place in Group F.",
        "Everton were beaten in a replay by a side lying 21st in the Championship.",
        "Bo Kerr, on loan from Everton, volleyed the only goal. It sent the Gulls up to second in the Championship.",
        "Everton took third place at the tournament.",
        "Everton scored twice to win their group 13 match in Lagos.",
        "Everton have won it with a win and two draws in their last three.",
        "Everton are battling with Fulham for second place in the Premier League.",
        "Everton must win, and then win again, to stay in contention for second place in the group.",
        "Everton require two more wins to ensure they wrap up second place.",
        "Fulham beat Everton 2-0. It is tight at the top of the table.",
        "Fulham beat Everton 2-0. Things are about to get interesting at the top of the Premier League.",
    ],
)
def test_hopes_halves_form_and_careers_are_no_standings(text: str) -> None:
    assert standings(text).get("Everton", {}).get("position") in (None, 1 if "lost their place" in text else None)
    assert not any("points" in numbers or "won" in numbers for numbers in standings(text).values())


def test_a_place_beside_a_league_that_no_reference_knows() -> None:
    told = "In the United Counties League, Deeping Rangers beat Wisbech Town 2-1. Leeds are second with 20 points."
    claims = extract(Article(source="t.txt", text=told, published_on=PUBLISHED)).claims["standings"]
    assert [(c.team, c.position, c.points) for c in claims] == [("Leeds United", 2, 20)]


def test_the_half_of_the_league_is_named_and_not_taken_from_the_next_opponent() -> None:
    text = "In MLS, Austin FC stay top of the Western Conference. Columbus Crew remain in fifth and visit Western Conference side FC Dallas."
    claims = extract(Article(source="t.txt", text=text, published_on=PUBLISHED)).claims["standings"]
    assert {(c.team, c.competition, c.group_name, c.position) for c in claims} == {
        ("Austin FC", "Major League Soccer", "Western Conference", 1),
        ("Columbus Crew", "Major League Soccer", None, 5),
    }


def test_a_place_told_in_an_article_about_a_continental_group_is_of_that_group() -> None:
    text = "Champions League preview\n\nThe group is open. Second-placed Sporting CP need a draw with Porto."
    claims = extract(Article(source="t.txt", text=text, published_on=PUBLISHED)).claims["standings"]
    assert {(c.team, c.competition, c.position) for c in claims} == {("Sporting CP", "Champions League", 2)}


def test_the_place_of_last_season_stays_apart_from_the_present_one() -> None:
    text = "Real Betis finished sixth in La Liga last season. They are tenth now."
    claims = extract(Article(source="t.txt", text=text, published_on=PUBLISHED)).claims["standings"]
    assert {(c.position, c.season, c.as_of) for c in claims} == {(6, "2023-24", None), (10, None, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Everton beat Fulham to go top of the Premier League.", "Everton"),
        ("A late goal helped Everton to go top of the Premier League.", "Everton"),
        ("Everton overtook Fulham, who were beaten 3-1 at home by Leeds, at the top of the Premier League.", "Everton"),
    ],
)
def test_who_went_top(text: str, team: str) -> None:
    claims = extract(Article(source="t.txt", text=text, published_on=PUBLISHED)).claims["standings"]
    assert {(c.team, c.position) for c in claims} == {(team, 1)}


def test_what_bears_on_the_top_of_a_table_is_no_place_in_it() -> None:
    assert standings("Everton and Fulham both won, which had no bearing on the top of the table.") == {}
    assert standings("Everton and Fulham in top spot tussle on Sunday.") == {}


def test_the_league_that_the_article_names_comes_before_the_one_of_today() -> None:
    text = "Premiership round-up\n\nMiddlesbrough beat Everton 2-0. Middlesbrough are seventh."
    claims = extract(Article(source="t.txt", text=text, published_on=date(2005, 3, 1))).claims["standings"]
    assert {(c.team, c.competition) for c in claims} == {("Middlesbrough", "Premier League")}


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Everton are unbeaten in nine.", ("Everton", "unbeaten", 9, None)),
        ("Everton have yet to win in eight matches.", ("Everton", "winless", 8, None)),
        ("Everton have kept clean sheets in their last four games.", ("Everton", "clean-sheets", 4, None)),
        ("Everton have not lost at home since August.", ("Everton", "unbeaten", None, None)),
        ("Everton have not won away since August.", ("Everton", "winless", None, None)),
        ("Everton have gone nine cup and league matches unbeaten.", ("Everton", "unbeaten", 9, None)),
        ("Everton won for the fifth time in a row.", ("Everton", "wins", 5, None)),
        ("Everton drew for the third match in a row.", ("Everton", "draws", 3, None)),
        ("Everton ended a run of three defeats.", ("Everton", "defeats", 3, None)),
        ("Everton have been beaten in four of their last five matches.", ("Everton", "defeats-in", 5, 4)),
        ("Everton were well beaten, and the defeat was their fourth in five matches.", ("Everton", "defeats-in", 5, 4)),
        ("Everton maintained their unbeaten record.", ("Everton", "unbeaten", None, None)),
        ("Fulham host an Everton side still chasing their first win.", ("Everton", "winless", None, None)),
        ("Everton, unbeaten in eleven, host Fulham.", ("Everton", "unbeaten", 11, None)),
        ("It was Everton's fourth consecutive game without a win.", ("Everton", "winless", 4, None)),
        ("Everton's run without a victory is now at 17.", ("Everton", "winless", 17, None)),
        ("Two goals set Everton on their way to a fourth league win in five.", ("Everton", "wins-in", 5, 4)),
        ("Everton left with a narrow victory, their fourth in five.", ("Everton", "wins-in", 5, 4)),
        ("Everton beat Fulham. It is six wins out of seven for Anna Hill's side.", ("Everton", "wins-in", 7, 6)),
        ("Everton have suffered three defeats from three.", ("Everton", "defeats", 3, None)),
        ("Everton have been beaten in each of their last three games.", ("Everton", "defeats", 3, None)),
        ("Everton extended their 11-match unbeaten run at Fulham.", ("Everton", "unbeaten", 11, None)),
        ("Everton's unbeaten run of 26 games is over.", ("Everton", "unbeaten", 26, None)),
        ("Everton made it three league wins on the spin against Fulham and Burnley.", ("Everton", "wins", 3, None)),
        ("A late goal condemned Everton to a third straight defeat.", ("Everton", "defeats", 3, None)),
        ("Fulham handed Everton their fourth successive defeat.", ("Everton", "defeats", 4, None)),
        ("Having lost their first four games, Everton beat Fulham.", ("Everton", "defeats", 4, None)),
        ("Everton have drawn three in a row.", ("Everton", "draws", 3, None)),
        ("Everton, winless in five, host Fulham.", ("Everton", "winless", 5, None)),
        ("Fulham meet an Everton side out to end a six-match run without a win.", ("Everton", "winless", 6, None)),
        ("Everton have won just one of their last 16 league matches.", ("Everton", "wins-in", 16, 1)),
        ("Everton fell to their fourth defeat in five games.", ("Everton", "defeats-in", 5, 4)),
        ("Everton have lost once in 14 matches this season.", ("Everton", "defeats-in", 14, 1)),
        ("Everton have kept four successive clean sheets.", ("Everton", "clean-sheets", 4, None)),
        ("Everton made it four wins from four.", ("Everton", "wins", 4, None)),
        ("Everton enjoyed an unbeaten start to the season.", ("Everton", "unbeaten", None, None)),
        ("Everton are on an unbeaten eight-game run.", ("Everton", "unbeaten", 8, None)),
        ("Everton hope to extend their unbeaten run to nine games.", ("Everton", "unbeaten", 8, None)),
        ("Everton scored late to extend their unbeaten run to nine games.", ("Everton", "unbeaten", 9, None)),
        ("Everton ended a three-game winning streak with a goalless draw against Fulham.",
         ("Everton", "wins", 3, None)),
        ("Everton are winless in 13 of their last 16 matches.", ("Everton", "wins-in", 16, 3)),
        ("Everton are undefeated in 12 of their last 13 games.", ("Everton", "defeats-in", 13, 1)),
        ("Everton are winless in the last four (two draws, two defeats).", ("Everton", "winless", 4, None)),
        ("Everton need points. They've lost their last three matches.", ("Everton", "defeats", 3, None)),
        ("Everton have been victorious in their last six matches.", ("Everton", "wins", 6, None)),
        ("Everton began well, losing only two of their opening ten games.", ("Everton", "defeats-in", 10, 2)),
        ("Everton are unbeaten on the road.", ("Everton", "unbeaten", None, None)),
        ("Everton drew for the fourth successive time.", ("Everton", "draws", 4, None)),
        ("Everton won, winning for a sixth time in their last seven games.", ("Everton", "wins-in", 7, 6)),
        ("Everton's run of defeats stretched to five games.", ("Everton", "defeats", 5, None)),
        ("The coach has led Everton on a seven-match unbeaten run.", ("Everton", "unbeaten", 7, None)),
        ("While Fulham had a week off, Everton lost again. That takes their winless run to four games.",
         ("Everton", "winless", 4, None)),
        ("Everton's defeat of Fulham condemned the Cottagers to five consecutive defeats.",
         ("Fulham", "defeats", 5, None)),
        ("Fulham have a difficult game against an Everton side unbeaten in nine.", ("Everton", "unbeaten", 9, None)),
        ("Everton, which lost the final to Fulham, won all three home games in March.", ("Everton", "wins", 3, None)),
        ("Everton head to Fulham on a six-match winning run.", ("Everton", "wins", 6, None)),
        ("Everton have won every one of their last six games.", ("Everton", "wins", 6, None)),
        ("Everton's winless run in the league stretched to five matches.", ("Everton", "winless", 5, None)),
        ("Everton have taken maximum points from their last seven matches.", ("Everton", "wins", 7, None)),
        ("Everton went down 3-1 to Fulham, a third straight defeat.", ("Everton", "defeats", 3, None)),
        ("Fulham beat Everton 3-1 on Sunday, the third straight defeat of a poor month.", ("Everton", "defeats", 3, None)),
        ("Fulham put an end to Everton's run of four straight away wins.", ("Everton", "wins", 4, None)),
        ("A third successive defeat leaves Everton 18th.", ("Everton", "defeats", 3, None)),
        ("Everton have not lost since January.", ("Everton", "unbeaten", None, None)),
        ("Fulham handed Everton their first league defeat in 12 games.", ("Everton", "unbeaten", 11, None)),
        ("Everton are chasing an eighth home win on the trot.", ("Everton", "wins", 7, None)),
        ("Real Salt Lake are 2-0-3 in their last five.", ("Real Salt Lake", "unbeaten", 5, None)),
        ("In their last seven league games Everton have lost only twice.", ("Everton", "defeats-in", 7, 2)),
        ("Everton have won all seven of their home games.", ("Everton", "wins", 7, None)),
        ("Everton beat Burnley. They face a tricky game at Fulham. They have lost three of their previous ten games.",
         ("Everton", "defeats-in", 10, 3)),
        ("They go to Lille to play an Austria that has won all seven games.", ("Austria", "wins", 7, None)),
        ("Everton are out. It has been hard: they have lost all three of their group games, to Lyon, Fulham and Genk.",
         ("Everton", "defeats", 3, None)),
        ("Everton were poor. Two defeats in a row, seven goals let in.", ("Everton", "defeats", 2, None)),
        ("Everton were poor. No win in four now.", ("Everton", "winless", 4, None)),
        ("Everton are in form. They have not let in a goal in five.", ("Everton", "clean-sheets", 5, None)),
        ("Everton manager Jo Ward, whose team have won only one of their last seven games, was upset.",
         ("Everton", "wins-in", 7, 1)),
        ("For Everton it was a first defeat in six.", ("Everton", "unbeaten", 5, None)),
        ("Everton have no such troubles, three matches into the campaign and still unbeaten.",
         ("Everton", "unbeaten", 3, None)),
        ("It is now six in a row without defeat for Everton.", ("Everton", "unbeaten", 6, None)),
        ("The point ended a run of three successive defeats and left Everton 12th.", ("Everton", "defeats", 3, None)),
        ("Everton won 1-0 at Fulham on Saturday. That made it five unbeaten.", ("Everton", "unbeaten", 5, None)),
        ("In Group B Saudi Arabia won 2-0 against Mali in Riyadh. They are undefeated in three games this round.",
         ("Saudi Arabia", "unbeaten", 3, None)),
        ("Nobody has beaten Everton. The current run stands at 11 road matches undefeated, and they go to Fulham next.",
         ("Everton", "unbeaten", 11, None)),
        ("They had nine men, Lee having been sent off, and are now without a win in five. Everton lost.", None),
        ("Everton lost. They had nine men, Bo Lee having hurt a foot, and are now without a win in five.",
         ("Everton", "winless", 5, None)),
        ("Bako headed the only goal to give Everton a first win in 10 league games.", ("Everton", "winless", 9, None)),
        ("Everton have been sound since December - a run of eight clean sheets.", ("Everton", "clean-sheets", 8, None)),
        ("Everton are sixth, a mile behind Fulham. They've managed one win in four since Easter.",
         ("Everton", "wins-in", 4, 1)),
        ("Everton have found the net in 13 of their last 14.", ("Everton", "scored-in", 14, 13)),
        ("Everton beat Fulham, Derby and Bury - a third straight win.", ("Everton", "wins", 3, None)),
        ("Everton had victories against Fulham, Derby and Bury, their seventh win in a row.", ("Everton", "wins", 7, None)),
        ("A late goal gave Everton a fourth consecutive 1-0 win.", ("Everton", "wins", 4, None)),
        ("Everton suffered their third successive 2-0 defeat.", ("Everton", "defeats", 3, None)),
        ("Everton met a Fulham defence that has yet to concede a goal.", ("Fulham", "clean-sheets", None, None)),
        ("Everton beat a Fulham team that had gone nine games without defeat.", ("Fulham", "unbeaten", 9, None)),
    ],
)  # fmt: skip
def test_runs(text: str, run: tuple[str, str, int | None, int | None] | None) -> None:
    assert streaks(text) == ({run} if run else set())


@pytest.mark.parametrize(
    "text",
    [
        "Everton are looking for a third straight win.",
        "Everton go in search of a sixth straight success.",
        "Everton have a record of eight wins, nine draws and one loss.",
        "Everton face a team boasting a three-game unbeaten run, including successive victories.",
        "Everton closed in on a national record of 20 unbeaten matches.",
        "Kane has scored in five consecutive games for Bayern Munich.",
        "Everton have won their last five meetings with Fulham.",
        "Everton are unbeaten in three years at home to Fulham.",
        "Everton have never won in six trips to Fulham.",
        "Everton suffered their first defeat of the season.",
        "Everton have won their last three penalty shoot-outs.",
        "Everton won three successive titles.",
        "Moyes is unbeaten in nine games in charge.",
        "Everton last lost three consecutive home matches in 2016.",
        "No Everton player has ever scored in four consecutive games.",
        "Everton's 7-1-4 record during its unbeaten home spell is a fine one.",
        "Everton went undefeated for 44 matches from January 2003 to July 2004.",
        "Everton stared at the possibility of back-to-back defeats.",
        "A defeat by Fulham thwarted a seventh straight win for Everton.",
        "Everton went 26 games unbeaten last season.",
        "Everton have lost their last five matches away to Fulham.",
        "Everton face a rival that has gone nine games without defeat.",
        "Everton are the second team to win 10 games in 11 matches against a single opponent.",
        "Everton reached the finals in 1994 but lost all three group matches.",
        "Everton won their two-match series with Fulham.",
        "Everton lost all three matches when their captain was banned.",
        "Everton beat Fulham, pitching the week's third shutout in as many matches.",
        "Everton have met Fulham five times at home, winning four out of five times.",
        "Everton have lost only one of their last 26 league games against teams from London.",
        "Make it three wins out of three on Tuesday and Everton would be through.",
        "Everton had won 16 of their previous 18 European ties in which they led after the first leg.",
    ],
)
def test_aims_series_players_and_titles_are_no_runs(text: str) -> None:
    assert streaks(text) == set()


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Everton have won four consecutive home matches.", "home"),
        ("Everton have won just one of their last eight away matches in the Premier League.", "away"),
        ("Everton are winless in six on the road.", "away"),
        ("Everton are unbeaten in nine Premier League games.", "Premier League"),
        ("Everton are unbeaten in nine games in all competitions.", "all competitions"),
        ("Everton ended a run of six matches without a win with a fine away display.", None),
    ],
)
def test_what_a_run_is_counted_in(text: str, scope: str | None) -> None:
    (claim,) = extract(Article(source="t.txt", text=text, published_on=PUBLISHED)).claims["streaks"]
    assert claim.scope == scope


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Everton beat Fulham 1-0 on Saturday. It ended a seven-game unbeaten run.", "Fulham"),
        ("Everton were beaten 2-0 at Fulham on Saturday. That ended a seven-game unbeaten run.", "Everton"),
        (
            "Everton were poor in 2024. Leeds won 2-1 at Fulham on Saturday. It ended a seven-game winless run.",
            "Leeds United",
        ),
    ],
)
def test_what_a_match_ended_was_the_run_of_one_of_its_sides(text: str, team: str) -> None:
    assert {run[0] for run in streaks(text)} == {team}


def test_a_run_is_not_that_of_a_side_which_did_not_play_the_match_that_made_it() -> None:
    assert not streaks("Everton rested. A 2-1 win for Leeds at Fulham made it ten unbeaten for once, they said.") - {
        ("Leeds United", "unbeaten", 10, None)
    }


def test_an_ended_run_was_the_losers_when_good_and_the_winners_when_bad() -> None:
    assert streaks("Everton beat Fulham 2-0 to end their five-match winless run.") == {("Everton", "winless", 5, None)}
    assert streaks("Everton beat Fulham 2-0 to end an 11-match unbeaten run.") == {("Fulham", "unbeaten", 11, None)}


def _standing(at: int, **values: int) -> StandingClaim:
    return StandingClaim(
        char_start=at, char_end=at + 5, extractor="prose.standing", confidence=0.9, team="Everton", **values
    )


def test_what_two_sentences_tell_of_a_team_is_one_row() -> None:
    settled = settle_standings(
        [_standing(0, position=1), _standing(50, points=10, played=4), _standing(90, position=1)]
    )
    assert [(c.position, c.points, c.played) for c in settled] == [(1, 10, 4)]


def test_numbers_that_differ_stay_two_rows() -> None:
    assert len(settle_standings([_standing(0, position=1), _standing(50, position=2)])) == 2


@given(st.permutations([(0, "unbeaten", 5), (40, "unbeaten", None), (80, "unbeaten", 5), (120, "wins", 3)]))
def test_each_run_once_whatever_the_order(told: list[tuple[int, str, int | None]]) -> None:
    claims = [
        StreakClaim(
            char_start=at,
            char_end=at + 5,
            extractor="prose.streak",
            confidence=0.9,
            team="Everton",
            kind=kind,
            length=length,
        )
        for at, kind, length in told
    ]
    assert [(c.char_start, c.kind, c.length) for c in settle_streaks(claims)] == [(0, "unbeaten", 5), (120, "wins", 3)]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not part of the repository")
def test_the_seed_articles() -> None:
    from transforms.reading import read

    found = set()
    for path in sorted(SEEDS.glob("*.txt")):
        for article in read(path, SEEDS):
            claims = extract(article).claims
            found |= {("standing", c.team, c.group_name, c.position, c.points, c.played) for c in claims["standings"]}
            found |= {("streak", c.team, c.kind, c.length, c.value) for c in claims["streaks"]}
    assert found == {
        ("standing", "Inter Miami", "Eastern Conference", 1, 13, 5),
        ("standing", "Vancouver Whitecaps", "Western Conference", 1, None, None),
        ("streak", "Inter Miami", "unbeaten", None, None),
        ("streak", "Vancouver Whitecaps", "defeats-in", 10, 1),
    }


def test_a_record_in_prose_fills_the_printed_row_whose_points_it_makes() -> None:
    text = (
        "Premier League\n\nThe table after 14 rounds\n\n1 Everton 31 pts\n2 Fulham 23\n3 Arsenal 21\n\n"
        "Everton (won 10, drawn 1, lost 3) can put their feet up, unlike Fulham (won 9, drawn 1, lost 4).\n"
    )
    found = standings(text)
    assert found["Everton"] == {"position": 1, "points": 31, "played": 14, "won": 10, "drawn": 1, "lost": 3}
    assert [c for c in extract(Article(source="x.txt", text=text)).claims["standings"] if c.team == "Everton"][1:] == []


@pytest.mark.parametrize(
    "text",
    [
        "Arsenal have been knocked off the top of the Premier League.",
        "The defeat sends Columbus Crew down from atop the Eastern Conference standings.",
    ],
)
def test_who_has_left_the_top_is_not_on_it(text: str) -> None:
    assert all(numbers.get("position") != 1 for numbers in standings(text).values())


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Everton have 31 points. Fulham, held by Leeds, are on 29.", {"Everton": 31, "Fulham": 29}),
        ("Everton have 31 points and are top, with Fulham and Stoke City both on 29.",
         {"Everton": 31, "Fulham": 29, "Stoke City": 29}),
        ("Everton have 31 points. Fulham have 12 goals, and Smith is on nine.", {"Everton": 31}),
        ("Everton stay top with 31 points, and third-placed Fulham are two behind them.", {"Everton": 31, "Fulham": 29}),
        ("Fulham, fourth, are a point behind Everton. Everton have 31 points.", {"Everton": 31, "Fulham": 30}),
        ("Everton have 31 points, 12 clear of Fulham.", {"Everton": 31}),  # Fulham only measure the lead
    ],
)  # fmt: skip
def test_points_told_beside_those_of_others(text: str, points: dict[str, int]) -> None:
    assert {team: row["points"] for team, row in standings(text).items() if "points" in row} == points
