"""Ways to tell a place, points and a record, one line a kind, and look-alikes that tell none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.test_statements import standings
from transforms.extract import extract
from transforms.model import Article


@pytest.mark.parametrize(
    ("text", "team", "numbers"),
    [
        ("Fulham led at Everton but conceded late. Everton 14th, Fulham 2nd.", "Everton", {"position": 14}),
        ("Fulham led at Everton but conceded late. Everton 14th, Fulham 2nd.", "Fulham", {"position": 2}),
        ("Everton visit Fulham on Saturday. Their hosts are ninth.", "Fulham", {"position": 9}),
        ("Fulham are without a single point from their three games so far.", "Fulham", {"points": 0, "played": 3}),
        ("Everton host struggling Fulham, who have just one point so far.", "Fulham", {"points": 1}),
        ("Premier League: who can go down?\n\nFulham\nPosition: 18th P: 36 Pts: 34 GD: -20\nForm: WLDLL", "Fulham",
         {"position": 18, "played": 36, "points": 34}),
        ("The battle to stay up\n\nFulham\nLeague position: 18th; Played: 36; Points: 34", "Fulham",
         {"position": 18, "played": 36, "points": 34}),
        ("Everton defeated top of the table Fulham 3-2.", "Fulham", {"position": 1}),
        ("Everton remain out in front after a 2-0 win over Fulham.", "Everton", {"position": 1}),
        ("Everton remain in second-place with the win.", "Everton", {"position": 2}),
        ("Everton cemented their place in third with a 2-0 win over Fulham.", "Everton", {"position": 3}),
        ("Everton are five points behind both Hull and Fulham in fifth.", "Everton", {"position": 5}),
        ("Fulham beat Everton 2-0. Everton are fifth. Their opponents, unbeaten in four, lie 12th.", "Fulham",
         {"position": 12}),
        ("Everton have beaten Fulham twice and left them ninth in the table.", "Fulham", {"position": 9}),
        ("A former Derby man helped Fulham to hold on. They are third in the league.", "Fulham", {"position": 3}),
        ("Santos are second in the group behind Chile's Cobresal.", "Cobresal", {"position": 1}),
        ("Hull are one place above Fulham in eleventh.", "Fulham", {"position": 12}),
        ("It is 24 points from 18 games for Fulham.", "Fulham", {"points": 24, "played": 18}),
        ("14 points put Fulham in fourth.", "Fulham", {"position": 4, "points": 14}),
        ("Also on nine points are Fulham.", "Fulham", {"points": 9}),
        ("Hull lead from Derby, with Fulham completing the top three.", "Fulham", {"position": 3}),
        ("Positioned ninth in the table, Fulham host Everton.", "Fulham", {"position": 9}),
        ("Fulham occupy a lofty second spot in the standings.", "Fulham", {"position": 2}),
        ("The draw lifted Fulham (24 points) to the seventh and final play-off place.", "Fulham",
         {"position": 7, "points": 24}),
        ("Everton are three points behind Fulham, who hold the sixth and last play-off place.", "Fulham",
         {"position": 6}),
        ("The second placed Fulham (35) are closing in.", "Fulham", {"position": 2, "points": 35}),
        ("Fulham have 29 points from 16 matches, with nine wins and two draws accompanied by five losses.", "Fulham",
         {"points": 29, "played": 16, "won": 9, "drawn": 2, "lost": 5}),
        ("Hull lead with 54 points. Everton and Fulham follow with 45 and 42 points respectively.", "Fulham",
         {"points": 42}),
        ("Hull lead with 54 points. Everton and Fulham follow with 45 and 42 points respectively.", "Everton",
         {"points": 45}),
        ("Everton beat coach Karl Voss's Fulham 2-0 to finish second in the league.", "Everton", {"position": 2}),
        ("14 points from ten games leave Fulham eighth.", "Fulham", {"position": 8, "points": 14, "played": 10}),
        ("Hull are level on points with Fulham but second on goal difference.", "Hull City", {"position": 2}),
        ("Fulham, on two points, can still finish in the top two.", "Fulham", {"points": 2}),
        ("Fulham sit bottom of the group on one point.", "Fulham", {"points": 1}),
        ("Fulham sit third in the group on one point.", "Fulham", {"position": 3, "points": 1}),
        ("Fulham are without a point after four games.", "Fulham", {"points": 0, "played": 4}),
        ("Bottom of the group are Fulham, who have yet to take a point.", "Fulham", {"points": 0}),
        ("Phoenix Rising move to 3-2-1 (10 points).", "Phoenix Rising",
         {"won": 3, "lost": 2, "drawn": 1, "points": 10, "played": 6}),
        ("Phoenix Rising are in fourth place in the USL Championship's Western Conference.", "Phoenix Rising",
         {"position": 4}),
        ("Fulham prop up the table on seven points from 12 games.", "Fulham", {"points": 7, "played": 12}),
        ("Top of the pile are Fulham, with 44 points.", "Fulham", {"position": 1, "points": 44}),
        ("Hull (21 points) and Fulham (20) are next.", "Fulham", {"points": 20}),
        ("Fulham are eighth, with only four points to show for eight matches.", "Fulham",
         {"position": 8, "points": 4, "played": 8}),
        ("Hull are one point clear of Fulham at the top, with 40 points.", "Fulham", {"position": 2, "points": 39}),
        ("Hull have 30 points. Then come Fulham with 28.", "Fulham", {"points": 28}),
        ("Hull have six points. Fulham have lost both their games and are out.", "Fulham",
         {"played": 2, "won": 0, "drawn": 0, "lost": 2}),
        ("Hull have 30 points. Fulham have nine wins, two draws and a defeat to their name.", "Fulham",
         {"won": 9, "drawn": 2, "lost": 1, "played": 12}),
        ("Nine points separate Hull in fourth from Fulham in 12th.", "Fulham", {"position": 12}),
        ("The win leaves Fulham two points in front at the top.", "Fulham", {"position": 1}),
        ("Hull have 30 points, Leeds are on 24 and Fulham a mere 20.", "Fulham", {"points": 20}),
        ("Fulham leapfrogged city rivals Chelsea into second place.", "Fulham", {"position": 2}),
        ("Fulham leapfrogged city rivals Chelsea into second place.", "Chelsea", {"position": 3}),
        ("Fulham overtook their title rivals Chelsea into third.", "Fulham", {"position": 3}),
        ("Everton lost 1-0 to Fulham, eighth with 23 points.", "Fulham", {"position": 8, "points": 23}),
        ("Everton drew 1-1 at Fulham, eighth in the table with 23 points.", "Fulham", {"position": 8, "points": 23}),
        ("Fulham are at the summit with 18 points.", "Fulham", {"position": 1, "points": 18}),
        ("Fulham stretched their lead in the Premier League to five points.", "Fulham", {"position": 1}),
        ("Fulham are alone at the top with 18 points.", "Fulham", {"position": 1, "points": 18}),
        ("A point behind in second place, Fulham host Everton.", "Fulham", {"position": 2}),
        ("The two wins mean Fulham now sit fifth in the Premier League table on 24 points.", "Fulham",
         {"position": 5, "points": 24}),
        ("The upshot is that with Fulham two points clear at the top, Everton can't catch them.", "Fulham",
         {"position": 1}),
        ("Chippa United are now fourth on the log with 33 points.", "Chippa United", {"position": 4, "points": 33}),
        ("Fulham, who are second on the league table, host Everton.", "Fulham", {"position": 2}),
        ("Fulham have usurped Everton in third place.", "Fulham", {"position": 3}),
        ("Everton's first defeat of the season let champions Fulham go second.", "Fulham", {"position": 2}),
        ("Fulham shot up six places to ninth with a 2-0 win over Everton.", "Fulham", {"position": 9}),
        ("Fulham, 12 points off the pace in third place, beat Everton 3-1.", "Fulham", {"position": 3}),
        ("Fulham kept pace in second place with a 3-1 win over Everton.", "Fulham", {"position": 2}),
        ("They go to Everton on Saturday, with Fulham now 14th.", "Fulham", {"position": 14}),
        ("Hull lead with 24 points, one ahead of Derby and Stoke.", "Stoke City", {"points": 23}),
        ("Ghana and Mali are top of the group on four points with Chad on three.", "Chad",
         {"position": 3, "points": 3}),
        ("Hull are second with 28 points. Derby are third, a further point behind Hull.", "Derby County",
         {"position": 3, "points": 27}),
        ("Everton and Fulham – in 14th and 15th, respectively – are safe.", "Fulham", {"position": 15}),
        ("Stoke are four points behind leaders Hull and Derby in second.", "Derby County", {"position": 2}),
        ("Stoke have 31 points, two above Hull, Derby and Millwall, all on 29 points.", "Hull City", {"points": 29}),
        ("They may be caught by Hull and Derby, both with 31 points.", "Derby County", {"points": 31}),
        ("Hull took their points tally at the top to 52 from 24 games.", "Hull City",
         {"position": 1, "points": 52, "played": 24}),
        ("Hull are second on 30 points with Derby a further two points adrift in third.", "Derby County",
         {"position": 3, "points": 28}),
        ("Hull lead on 30 points, with Derby two behind and Stoke a further point back.", "Stoke City",
         {"position": 3, "points": 27}),
        ("They have nine points, Hull eight, Derby five and bottom club Stoke three.", "Hull City", {"points": 8}),
        ("Mali (9 points) lead Group B from Ghana (6), Kenya (4) and Chad (1 point).", "Chad",
         {"position": 4, "points": 1}),
        ("Seattle Sounders (27 points, 7-1-6) won at Chicago Fire in MLS.", "Seattle Sounders",
         {"points": 27, "won": 7, "drawn": 6, "lost": 1, "played": 14}),
        ("Fulham are fifth in the table, with a win and three draws.", "Fulham", {"position": 5, "won": 1, "drawn": 3}),
        ("Mali and Tunisia had a victory and two draws each in Group F.", "Tunisia", {"won": 1, "drawn": 2}),
        ("Mali came third on four after a draw with Tunisia.", "Mali", {"position": 3, "points": 4}),
        ("Fulham, leaders with 12 points, visit Everton.", "Fulham", {"position": 1, "points": 12}),
        ("Fulham, top on goal difference with 24 points from 11 games, meet Everton.", "Fulham",
         {"position": 1, "points": 24, "played": 11}),
        ("Fulham are top of the table by a point with 48 from 22.", "Fulham",
         {"position": 1, "points": 48, "played": 22}),
        ("Lyon topped the group with 13 points out of 15.", "Lyon", {"position": 1, "points": 13}),
        ("Lyon had 13 points from nine in the group.", "Lyon", {"points": 13, "played": 9}),
        ("The win lifted Fulham three places, from ninth to sixth.", "Fulham", {"position": 6}),
        ("Everton won. It was only their third league win of the season.", "Everton", {"won": 3}),
        ("It was the 20th league defeat of Everton's season.", "Everton", {"lost": 20}),
        ("Fulham beat Everton 2-0 to claim second place behind Leeds.", "Leeds United", {"position": 1}),
        ("Lyon took second with nine points.", "Lyon", {"position": 2, "points": 9}),
        ("Kenya have four points and share the lead with Mali in group five.", "Mali", {"position": 1, "points": 4}),
        ("Fulham are now joint leaders with Everton.", "Everton", {"position": 1}),
        ("Fulham are now joint leaders with Everton.", "Fulham", {"position": 1}),
        ("Fulham pulled to 43 points with a 2-0 win over Derby.", "Fulham", {"points": 43}),
        ("Fulham moved to 43 points, even with Everton.", "Everton", {"points": 43}),
        ("Fulham won to move level on 46 points with leaders Everton. Derby remained one point back.", "Derby County",
         {"points": 45}),
        ("Fulham lead with 46 points. Everton are one point behind.", "Everton", {"points": 45}),
        ("Everton have 63 points from 31 games and Fulham 58.", "Fulham", {"points": 58}),
        ("Everton are two points better off than Fulham, 48 to 46.", "Fulham", {"points": 46}),
        ("So it is Everton, 16th with 33 points, who go to Fulham.", "Everton", {"position": 16, "points": 33}),
        ("Everton go to Fulham for the replay, after Leeds away, and are third in the Premier League.", "Everton",
         {"position": 3}),
        ("Everton lost twice, before Fulham (0-1) and Leeds (1-2), and are third with 38 points.", "Everton",
         {"position": 3, "points": 38}),
        ("Iran drew with Qatar. The hosts, bidding to qualify, stay second with 11 points to nine for Iran.", "Iran",
         {"points": 9}),
        ("Mali won the group with 12 points from three wins and three draws.", "Mali",
         {"position": 1, "points": 12, "won": 3, "drawn": 3}),
        ("Mali, the surprise winners of Group D, meet Tunisia.", "Mali", {"position": 1}),
        ("Mali came second in Group B2, behind Tunisia on goal difference.", "Mali", {"position": 2}),
        ("Mali, sixth in the first stage, beat Tunisia.", "Mali", {"position": 6}),
        ("Mali lost but still went through in second place.", "Mali", {"position": 2}),
        ("It was Everton's ninth win in a row: 36 points from 13 games, 12 won and one lost.", "Everton",
         {"points": 36, "played": 13, "won": 12, "lost": 1, "drawn": 0}),
        ("Everton finished third, behind only champions Fulham and runners-up Leeds United.", "Leeds United",
         {"position": 2}),
        ("Everton, champions with 84, were cheered at Fulham.", "Everton", {"position": 1, "points": 84}),
        ("Mali in first and Tunisia in second had a victory and two draws each in Group F.", "Mali",
         {"position": 1, "won": 1, "drawn": 2}),
        ("Everton boss Mark Hughes, whose side have slipped to 16th, replied.", "Everton", {"position": 16}),
        ("Drogheda lead the League of Ireland's Premier Division by four points.", "Drogheda United", {"position": 1}),
        ("Mali are third equal on seven points.", "Mali", {"position": 3, "points": 7}),
        ("Mali had 15 points. Panama finish with 12, Cuba on nine.", "Panama", {"points": 12}),
        ("Everton ran away with it, first with 13 wins in 17 games.", "Everton",
         {"position": 1, "won": 13, "played": 17}),
        ("Everton took 60 points in the regular season, going 18-6-2.", "Everton",
         {"points": 60, "won": 18, "drawn": 6, "lost": 2, "played": 26}),
        ("Everton and the Cottagers of Fulham drew; Leeds and Everton both finished the season on 67 points.", "Everton", {"points": 67}),
        ("Everton lost to Fulham to stay at 45 points.", "Everton", {"points": 45}),
        ("Everton improved to 45 points with a 2-0 win over Fulham.", "Everton", {"points": 45}),
        ("Everton fell 1-0 to Fulham to remain at 42 points, good for only tenth place.", "Everton",
         {"position": 10, "points": 42}),
        ("Fulham sit at 41 points, while Everton are at 31.", "Everton", {"points": 31}),
        ("Everton, at 30 points, are 11th.", "Everton", {"position": 11, "points": 30}),
        ("Everton beat Fulham 3-1 to jump to the fourth spot.", "Everton", {"position": 4}),
        ("Everton remain in the third position with 15 points.", "Everton", {"position": 3, "points": 15}),
        ("Everton are placed fifth with 22 points.", "Everton", {"position": 5, "points": 22}),
        ("Lyon earned the top position in Group C.", "Lyon", {"position": 1}),
        ("Everton and Fulham have identical records with 12 wins, six draws and two losses for 42 points.", "Everton",
         {"points": 42, "won": 12, "drawn": 6, "lost": 2, "played": 20}),
        ("Everton lead with 40 points to Fulham's 38 and Leeds's 36.", "Leeds United", {"points": 36}),
        ("Everton ended the year on 75 points to 73 for Fulham and 69 for Leeds.", "Leeds United", {"points": 69}),
        ("Mali will meet Group A runner-up Tunisia.", "Tunisia", {"position": 2}),
        ("Mali will meet the Group A winners, Tunisia.", "Tunisia", {"position": 1}),
        ("Tunisia, the Group A runner-up, will meet Mali.", "Tunisia", {"position": 2}),
        ("Mali went on as the winner of Group C.", "Mali", {"position": 1}),
        ("Mali were second behind the Netherlands in Group F.", "Netherlands", {"position": 1}),
        ("Mali meet Tunisia after a first-place finish in Group D, ahead of Egypt on goals scored.", "Egypt",
         {"position": 2}),
        ("Mali are out in Group D, where Egypt leads Tunisia and Sudan by three points.", "Egypt", {"position": 1}),
        ("Mali have six points in Group D, which is topped by Egypt.", "Egypt", {"position": 1}),
        ("Mali are last in the group, led by Egypt.", "Egypt", {"position": 1}),
        ("Everton (9th place, 16 points) beat Fulham 2-0.", "Everton", {"position": 9, "points": 16}),
        ("Fulham have 47 points from 27 matches, with Everton on 46 points from 26 games.", "Everton",
         {"points": 46, "played": 26}),
        ("Fulham have 47 points from 27 matches, Leeds 46 from 26 and Everton 44 from 27.", "Everton",
         {"points": 44, "played": 27}),
        ("Fulham have 47 points. Everton have 41 points, also from 26 matches.", "Everton",
         {"points": 41, "played": 26}),
        ("Everton continue as runaway leaders of the European group with 39 points.", "Everton",
         {"position": 1, "points": 39}),
        ("Fulham lead the Premier League with 39 points, followed by Leeds (36) and Everton (35).", "Everton",
         {"position": 3, "points": 35}),
        ("Fulham are top of the table, closely followed by Leeds and Everton.", "Everton", {"position": 3}),
        ("Fulham are on nine points, and they share the same points with Everton.", "Everton", {"points": 9}),
        ("Fulham moved to 45 points, tied with Everton.", "Everton", {"points": 45}),
        ("Fulham are level on 45 points with Everton.", "Everton", {"points": 45}),
        ("Everton joined Fulham on 20 points.", "Everton", {"points": 20}),
        ("Everton are three points behind Fulham, who have 58.", "Everton", {"points": 55}),
        ("It was Everton's 15th win of the Premier League season.", "Everton", {"won": 15}),
        ("Everton (12 points), the league leaders, host Fulham.", "Everton", {"position": 1, "points": 12}),
        ("Everton meet Fulham on Saturday, knowing a win will do.\n\nBoth sides have 26 points from 14 games.", "Everton",
         {"points": 26, "played": 14}),
        ("Mali will meet Sudan after a first-place finish in Group D, ahead of Egypt on goals scored.", "Mali",
         {"position": 1}),
        ("The victory moved Everton to within two points of leaders Fulham, who have 30.", "Everton", {"points": 28}),
        ("Everton climbed above Fulham to the top on goal difference.", "Fulham", {"position": 2}),
        ("Fulham (37 points) are second and Everton (35) third.", "Everton", {"position": 3, "points": 35}),
        ("Mali top Group A with six points, Sudan have three and Chad one.", "Chad", {"points": 1}),
        ("Chicago Fire fell to 4-10-9 in MLS.", "Chicago Fire", {"won": 4, "drawn": 9, "lost": 10, "played": 23}),
        ("Everton consolidated second place with a 3-1 win at Fulham.", "Everton", {"position": 2}),
        ("Leeds are top, Fulham second and Everton third.", "Everton", {"position": 3}),
        ("Leeds have 30 points, Fulham second on 28 and Everton third on 27.", "Everton", {"position": 3, "points": 27}),
        ("Everton are languishing at tenth spot with 11 points.", "Everton", {"position": 10, "points": 11}),
        ("Everton (18 points from 10 games) host Fulham.", "Everton", {"points": 18, "played": 10}),
        ("Mali won Group E ahead of Egypt, who went through on goal difference.", "Egypt", {"position": 2}),
        ("Mali went through as Group E runners-up behind Egypt.", "Egypt", {"position": 1}),
        ("Mali will face the winners of Group E, Egypt.", "Egypt", {"position": 1}),
        ("Mali will face the runners-up in Group E, Egypt.", "Egypt", {"position": 2}),
        ("Mali and Egypt are tied for second on four points.", "Mali", {"position": 2, "points": 4}),
        ("Mali lie fifth in Group C with three points, four behind leaders Egypt.", "Egypt", {"position": 1, "points": 7}),
        ("Fulham ended the season as runners-up, two points behind champions Everton.", "Everton", {"position": 1}),
        ("Everton ended the season as runners-up.", "Everton", {"position": 2}),
        ("Mali lead Group B on four points, with Egypt on three, Sudan on two and Chad on one.", "Chad",
         {"position": 4, "points": 1}),
        ("Fulham are third with 30 points, ahead of Leeds on 29 and Everton on 27.", "Everton", {"points": 27}),
        ("Mali top Group F with eight wins from eight matches.", "Mali", {"position": 1, "played": 8, "won": 8, "drawn": 0, "lost": 0}),
        ("Everton have won all nine of their league games.", "Everton", {"played": 9, "won": 9, "drawn": 0, "lost": 0}),
        ("Everton have lost all five of their league games.", "Everton", {"played": 5, "lost": 5, "won": 0, "drawn": 0}),
        ("Everton have won only three of 20 league matches this season.", "Everton", {"played": 20, "won": 3}),
        ("New York City FC is fifth in the East with a 12-9-6 record.", "New York City FC",
         {"position": 5, "won": 12, "drawn": 6, "lost": 9, "played": 27}),
        ("Mali lead Group A with six points, followed by Egypt with three and Chad with none.", "Chad", {"position": 3}),
        ("Everton are four points clear in second.", "Everton", {"position": 2}),
        ("Everton's record is now played 20, won 10, drawn five, lost five.", "Everton",
         {"played": 20, "won": 10, "drawn": 5, "lost": 5}),
        ("Everton's tally of 45 points from 20 games is their best.", "Everton", {"points": 45, "played": 20}),
        ("Everton trail leaders Fulham by two points with 43 points.", "Everton", {"points": 43}),
        ("Everton lead Fulham on 64 points, having scored four more goals.", "Everton", {"points": 64}),
        ("Everton are two points ahead of second-placed Fulham.", "Everton", {"position": 1}),
        ("Everton hold a two-point lead over second-placed Fulham.", "Everton", {"position": 1}),
        ("After 12 rounds, Fulham have 30 points and Everton 28.", "Everton", {"points": 28, "played": 12}),
        ("Everton are third after 12 games.", "Everton", {"position": 3, "played": 12}),
        ("Everton sit third in the Premier League after 12 games.", "Everton", {"position": 3, "played": 12}),
        ("Everton are third after 12 games with 20 points.", "Everton", {"position": 3, "points": 20, "played": 12}),
        ("After 12 games without a win, Everton are 19th.", "Everton", {"position": 19}),
        ("After three games in charge, Smith's Everton are third.", "Everton", {"position": 3}),
        ("Everton are third after 12 games unbeaten.", "Everton", {"position": 3}),
        ("Lyon have nine points, Porto eight, Braga five and eliminated Brugge three.", "Club Brugge", {"points": 3}),
        ("A rout took Everton up to fourth on 54.", "Everton", {"position": 4, "points": 54}),
        ("That leaves Everton on ninth on the table with six points after four games.", "Everton",
         {"position": 9, "points": 6, "played": 4}),
        ("Defending champions Everton are second with 45 points from 22 matches, winning 13, drawing six and losing "
         "three.", "Everton", {"position": 2, "points": 45, "played": 22, "won": 13, "drawn": 6, "lost": 3}),
        ("Everton are now 13th having lost two games, drawn one and won one.", "Everton",
         {"position": 13, "won": 1, "drawn": 1, "lost": 2, "played": 4}),
        ("It was Everton's fourth win in eight games and they are second on 14 points.", "Everton",
         {"position": 2, "points": 14, "played": 8, "won": 4}),
        ("Everton fell to sixth after their fourth defeat of the season from nine games.", "Everton",
         {"position": 6, "lost": 4, "played": 9}),
        ("Everton are top of the Premier League, two points ahead of Fulham and five clear of Leeds.", "Leeds United",
         {"position": 3}),
        ("Everton, who lead the Premier League by two points from Fulham, go to Leeds.", "Fulham", {"position": 2}),
        ("Luton won the league by a point from Reading.", "Reading", {"position": 2}),
        ("Everton ended the day fourth, because Fulham drew.", "Everton", {"position": 4}),
        ("Lyon advanced in first place from Group B on Friday.", "Lyon", {"position": 1}),
        ("Lyon qualified as Group D champions.", "Lyon", {"position": 1}),
        ("Everton have 81 points to Fulham's 77 with a round left.", "Fulham", {"points": 77}),
        ("A late penalty gave Everton a 2-1 win over Fulham. They are third.", "Everton", {"position": 3}),
        ("Third are Everton, on 31 points.", "Everton", {"position": 3, "points": 31}),
        ("Leading the way are Everton, who have 31 points.", "Everton", {"position": 1, "points": 31}),
        ("Everton are third, with Fulham second and Arsenal first.", "Fulham", {"position": 2}),
        ("Fulham are second and Everton third, both on 31 points.", "Fulham", {"position": 2, "points": 31}),
        ("Everton stay top on goal difference from Fulham.", "Fulham", {"position": 2}),
        ("Everton are joint second on 31 points with Fulham.", "Fulham", {"position": 2, "points": 31}),
        ("Everton are second, three points behind Fulham, who have 34.", "Fulham", {"position": 1, "points": 34}),
        ("Everton lead on 34 points. Fulham are second, three points behind.", "Fulham", {"position": 2, "points": 31}),
        ("Everton have 31 points, as many as third-placed Fulham and fourth-placed Arsenal.", "Arsenal",
         {"position": 4, "points": 31}),
        ("Everton lead the way on 35 points, three ahead of Fulham and five clear of Arsenal.", "Arsenal",
         {"position": 3, "points": 30}),
        ("Everton, in third, have 31.", "Everton", {"position": 3, "points": 31}),
        ("The defeat left Everton ninth, 31 points with three games to go.", "Everton", {"position": 9, "points": 31}),
        ("Everton stay top of the 24-team standings with 31 points.", "Everton", {"position": 1, "points": 31}),
        ("Everton have won eight, drawn seven and lost two this season, for a total of 31 points.", "Everton",
         {"points": 31, "won": 8, "drawn": 7, "lost": 2, "played": 17}),
        ("Everton are sure to finish first.", "Everton", {"position": 1}),
        ("Everton sit third, Fulham ninth.", "Fulham", {"position": 9}),
        ("Everton lead with 27 points from 11 games on goal difference from Fulham.", "Fulham",
         {"position": 2, "points": 27}),
        ("Everton have 30 points from 14 games to Fulham's 29 from 13.", "Fulham", {"points": 29, "played": 13}),
        ("Everton, surprise leaders since August, beat Fulham.", "Everton", {"position": 1}),
        ("Egypt won Group B. Ghana followed them in second.", "Ghana", {"position": 2}),
        ("Everton took the runners-up spot behind Fulham in the table.", "Fulham", {"position": 1}),
        ("The draw leaves Egypt as winners of Group B and sends the runners-up, Ghana, into the play-offs.", "Ghana",
         {"position": 2}),
        ("Everton finished second after a 3-0 win over Fulham.", "Everton", {"position": 2}),
        ("Everton hung on to fifth thanks to a 1-0 win over Fulham.", "Everton", {"position": 5}),
        ("In Group B only goal difference separates first-placed Egypt from Ghana.", "Ghana", {"position": 2}),
        ("Egypt lead Group B with 12 points. Ghana are best of the rest on four.", "Ghana",
         {"position": 2, "points": 4}),
        ("Nobody but Fulham, the division's leaders, has more.", "Fulham", {"position": 1}),
        ("A point further back are Everton, Fulham and Arsenal, all with 16.", "Fulham", {"points": 16}),
        ("Their records:\n- Everton: four wins, four draws, one defeat.", "Everton", {"won": 4, "drawn": 4, "lost": 1, "played": 9}),
        ("Everton have 19 points from seven games, two more than Fulham. Arsenal are third on 15.", "Fulham",
         {"position": 2, "points": 17}),
        ("Everton won 3-1 at home to Fulham (Smith 12 and 58), to go top on 59 points.", "Everton",
         {"position": 1, "points": 59}),
        ("Arsenal won. With ten points they are second in the table.", "Arsenal", {"position": 2, "points": 10}),
        ("Everton are second with 30, thanks to a 2-0 win over Fulham.", "Everton", {"position": 2, "points": 30}),
        ("Everton go into the game third, two points behind Arsenal.", "Everton", {"position": 3}),
        ("Everton won 2-1 at Fulham. The hosts are ninth.", "Fulham", {"position": 9}),
        ("Everton won 2-1 at Fulham. The visitors are third.", "Everton", {"position": 3}),
        ("Everton beat Fulham 2-1. The losers are ninth.", "Fulham", {"position": 9}),
        ("Everton are top of the table by two points from Fulham.", "Fulham", {"position": 2}),
        ("Everton knocked Fulham off the top.", "Everton", {"position": 1}),
        ("Everton are second to Fulham on goal difference.", "Fulham", {"position": 1}),
        ("Everton are in second place behind Fulham, who have 35 points.", "Everton", {"position": 2}),
        ("Everton find themselves in fifth place.", "Everton", {"position": 5}),
        ("Everton have won all five games and lead the table with 15 points.", "Everton",
         {"position": 1, "points": 15, "played": 5, "won": 5, "drawn": 0, "lost": 0}),
        ("Fulham (35 points) lead from Arsenal (33) and Everton (30).", "Everton", {"position": 3, "points": 30}),
        ("Everton and Fulham share top spot with 35 points.", "Everton", {"position": 1, "points": 35}),
        ("Everton are top. With two games left they have 35 points, ahead of Fulham on 30, Arsenal on 29 and Chelsea on 27.",
         "Chelsea", {"position": 4, "points": 27}),
        ("Everton have 35 points, ahead of Fulham on 30, Arsenal on 29 and Leeds on 27.", "Leeds United",
         {"points": 27}),
        ("Everton lead on 35 points. Fulham are third, two points behind Arsenal, who have 30. Leeds are a further "
         "point back.", "Leeds United", {"position": 4, "points": 27}),
        ("Fulham lost at Derby. Everton were knocked out of the cup by Hull. They are third.", "Fulham",
         {"position": 3}),
    ],
)  # fmt: skip
def test_a_standing_however_it_is_told(text: str, team: str, numbers: dict[str, int]) -> None:
    assert standings(text).get(team) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Everton play Fulham on Thursday with first place in Group D of the Uefa Cup up for grabs.",
        "Everton play Fulham on Thursday with second place in Group D at stake.",
        "Everton, top of Group A at breakfast, lost to Fulham.",
        "Leeds have 20 points. Lukic scored on nine, Everton on 12.",
        "Seventh in the Premier League, they have lost to Fulham.",
        "Everton won for their third away league win of the season.",
        "Everton won. It was only their second straight league win.",
        "Leeds have 20 points and Fulham 18. Leeds have 45 goals, two more than Everton.",
        "Leeds are second. They have a trip to Fulham next, followed by Everton at home.",
        "Leeds top the table, a win over Fulham followed by Everton losing at home.",
        "Everton tied with Leeds, who have 20 points, on Saturday.",
        "Everton were ranked among the best after they set the target at 40 points.",
        "Fulham moved to a 4-4-2 and Everton to 4-3-3.",
        "Fulham scored first, Everton second.",
        "Fulham lost for the third time this season. Smith was first to the ball, Everton second best.",
        "Everton move above Fulham to the top half.",
        "Leeds are third with 30 points, with Fulham on 32 and Everton on 31.",
        "Everton finished runners-up in the FA Cup.",
        "Everton finished as runners-up after losing the final.",
        "Everton are two points ahead of third-placed Fulham.",
        "Everton have won three of their last five league games.",
        "Everton have six wins in their eight games since Moyes came back.",
        "Everton have lost five of their 12 away games this season.",
        "Everton have won three of the five cup games this season.",
        "Everton have won all three meetings with Fulham this season.",
        "Everton had led the league for most of the season.",
        "Everton had been third until Saturday.",
        "Everton had been twelve points clear at the top of the division in the new year.",
        "In 1985 Everton finished top of the First Division.",
        "In the 1985-86 season Everton finished third with 80 points.",
        "Everton had 10 points deducted.",
        "Everton picked up four points from their two games in Spain.",
        "Everton had been top after 12 games.",
        "Everton, who had gone into this encounter on top of the table, hit back.",
        "The win was not enough to keep Everton on top of the table.",
        "Wins for both would mean Fulham are safe and Everton drop from first to third.",
        "A week after a draw with Fulham, Everton are safe.",
        "Fulham finished behind Everton and Leeds in third gear.",
        "Fulham trail Everton by two goals at half-time.",
        "Everton once led the league by 12 points.",
        "Everton followed Fulham in second gear.",
        "Everton confirmed their second signing.",
        "Tip: Everton to win the group.",
        "Everton won. Six other clubs learned that they had finished second.",
        "Everton led the table at one stage.",
        "Everton went top for an hour.",
        "Everton finished third four years ago.",
        "Everton, top of the table two months ago, are safe.",
        "Everton, second in the League Cup, beat Leeds 1-0 in the Premier League.",
    ],
)
def test_no_place_of_the_day(text: str) -> None:
    assert "Everton" not in standings(text)


MAY = date(2025, 5, 12)


def first(text: str, day: date | None = MAY) -> set[str]:
    """The teams that a text puts first in a table."""
    claims = extract(Article(source="test.txt", text=text, published_on=day)).claims["standings"]
    return {claim.team for claim in claims if claim.position == 1}


@pytest.mark.parametrize(
    "text",
    [
        "Everton clinched the Premier League title with a 1-0 win at Fulham.",
        "Everton sealed the First Division championship at Fulham.",
        "Everton won their second English league title in 10 years on Saturday when they beat Fulham 2-0.",
        "Everton wrapped up a ninth straight Premier League title.",
        "Everton celebrated their tenth league title after beating Fulham 3-0.",
        "Everton won the league with a 1-0 win at Fulham.",
        "Everton were confirmed as champions.",
        "Everton were declared champions for the third time running.",
        "Everton are champions of the Premier League.",
        "Everton are champions already.",
        "Fulham go to the Champions League with already-crowned champions Everton.",
    ],
)
def test_champions_are_first(text: str) -> None:
    assert first(text) == {"Everton"}


@pytest.mark.parametrize(
    "text",
    [
        "Everton could be crowned champions on Saturday.",
        "Everton need one point to be crowned champions.",
        "Everton, who won the title last season, lost at Fulham.",
        "Everton won the title in 1987.",
        "Everton last won the league under Howard Kendall.",
        "The reigning champions Everton lost at Fulham.",
        "Everton lead 1-0. As it stands Everton are champions.",
        "Everton clinched the FA Cup title.",
        "Everton were crowned champions of Europe.",
        "Everton won the title in the play-off final.",
        "Everton are champions. They had finished third in the table before the play-offs.",
        "LA Galaxy won the MLS title on Saturday.",
        "France were crowned champions.",
    ],
)
def test_titles_that_tell_no_place(text: str) -> None:
    assert first(text) == set()


def test_no_title_is_won_in_autumn() -> None:
    assert first("Everton won the title and then sold their captain to Fulham.", date(2025, 9, 12)) == set()


def test_a_printed_row_of_the_week_is_that_of_the_prose() -> None:
    text = (
        "Tuesday 6 May\n\nGroup B\n\n1. Egypt - 6 points\n2. Mali - 5\n3. Sudan - 4\n4. Chad - 1\n\n"
        "Egypt came first in Group B after beating Chad on Monday.\n"
    )
    claims = extract(Article(source="test.txt", text=text, published_on=MAY)).claims["standings"]
    assert [(c.position, c.points) for c in claims if c.team == "Egypt"] == [(1, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "Everton are top of the table, 20 points ahead of Fulham.",  # whom they happen to play
        "Everton are fourth, three points ahead of Fulham.",
        "Everton are top, three points ahead of Fulham and four ahead of Leeds, who are second.",
    ],
)
def test_who_is_not_second_by_a_lead(text: str) -> None:
    assert "position" not in standings(text).get("Fulham", {})


@pytest.mark.parametrize(
    ("text", "competitions"),
    [
        ("Watford, who are second and certain of a return to the Premier League, lost in the Championship.",
         {"Watford": "Championship"}),
        ("Norwich lead the Championship. Leeds have 20 points and Everton 18.",
         {"Norwich City": "Championship", "Leeds United": "Championship", "Everton": "Championship"}),
        ("Hull City are top of the Championship and Everton are third in the Premier League.",
         {"Hull City": "Championship", "Everton": "Premier League"}),
    ],
)  # fmt: skip
def test_which_league_it_is(text: str, competitions: dict[str, str]) -> None:
    claims = extract(Article(source="test.txt", text=text, published_on=MAY)).claims["standings"]
    assert {claim.team: claim.competition for claim in claims} == competitions


def test_no_cup_gives_so_many_points() -> None:
    text = "Benfica and Chelsea meet in the UEFA Champions League. Chelsea have 66 points from 27 matches."
    claims = extract(Article(source="test.txt", text=text, published_on=MAY)).claims["standings"]
    assert [claim.competition for claim in claims] == ["Premier League"]


def test_the_leaders_behind_a_dash_are_the_team_that_follows() -> None:
    text = "They meet a week after a 1-1 draw with Juventus – Serie A leaders Inter Milan face Roma on Sunday."
    assert standings(text) == {"Inter Milan": {"position": 1}}


def test_on_top_in_the_course_of_a_match_is_no_place() -> None:
    text = (
        "Everton drew 1-1 with Hull in the Premier League. Karl Voss struck on 41 minutes to put Everton back on top."
    )
    article = Article(source="a.txt", text=text, published_on=date(2024, 3, 12))
    assert extract(article).claims["standings"] == []


def test_goals_scored_and_let_in_told_beside_a_table() -> None:
    text = "Hull have 30 points. Fulham have scored 40 goals and conceded eight."
    (row,) = (
        claim
        for claim in extract(Article(source="t.txt", text=text, published_on=date(2025, 4, 3))).claims["standings"]
        if claim.team == "Fulham"
    )
    assert (row.goals_for, row.goals_against) == (40, 8)


def test_a_record_in_brackets_that_is_no_shape() -> None:
    text = "MLS power poll. 1. Nashville SC (7-3-0) are the team to beat. Austin FC (4-3-3) play a pressing game."
    rows = extract(Article(source="t.txt", text=text, published_on=date(2025, 5, 22))).claims["standings"]
    assert [(r.team, r.won, r.lost, r.drawn) for r in rows] == [("Nashville SC", 7, 3, 0)]  # type: ignore[attr-defined]


def test_points_in_brackets_behind_several_teams() -> None:
    text = "Spain (15 points, +19 goals) play Turkey (12, +5). Georgia (3) and Bulgaria (0) cannot follow."
    points = {team: numbers["points"] for team, numbers in standings(text).items()}
    assert points == {"Spain": 15, "Turkey": 12, "Georgia": 3, "Bulgaria": 0}
    both = standings("Germany and Slovakia (both 12 points) meet in Leipzig.")
    assert both == {"Germany": {"points": 12}, "Slovakia": {"points": 12}}


def test_numbers_in_brackets_that_are_no_points() -> None:
    assert set(standings("Spain (15 points) lead. Italy (1982) and France (1998) have won it.")) == {"Spain"}
    assert standings("Hungary (8) and Turkey (12) are seeded.") == {}


def test_a_first_defeat_is_that_of_the_side_on_which_it_was_inflicted() -> None:
    assert "Everton" not in standings("Everton inflicted a first league defeat of the season on Fulham.")


def test_two_that_make_up_the_top_two_may_stand_in_either_order() -> None:
    assert standings("Everton and Fulham make up the top two.") == {}


def test_the_conference_of_a_league_is_no_league_of_its_own() -> None:
    text = "Seattle Sounders are in seventh place in the MLS Western Conference."
    (row,) = extract(Article(source="a.txt", text=text)).claims["standings"]
    told = (row.competition, row.group_name, row.position)  # type: ignore[attr-defined]
    assert told == ("Major League Soccer", "Western Conference", 7)


def test_what_would_not_have_been_is_no_place() -> None:
    assert standings("Everton beat Fulham. They wouldn't have been top of the league without their new keeper.") == {}


def test_whom_a_result_saw_move_is_whose_place_it_is() -> None:
    assert standings("The draw at Hull saw Everton slip back down to second.") == {"Everton": {"position": 2}}
    assert standings("Everton fell behind as a 1-1 draw at bottom side Hull saw the Boss slip down to second.") == {}


def test_whoever_is_told_with_a_gap_has_the_place_behind_it() -> None:
    text = "Everton are now one point clear of Hull with Fulham two points behind in third."
    assert standings(text) == {"Fulham": {"position": 3}}


def test_whom_a_win_returned_to_the_top_is_first_and_nobody_second() -> None:
    assert standings("Everton won 1-0. A late goal returned Everton to the top of the table.") == {
        "Everton": {"position": 1}
    }
    assert standings("Everton won 1-0 as Ola Berg headed in to send them top.") == {"Everton": {"position": 1}}
    assert standings("Everton moved above Fulham to the top.") == {
        "Everton": {"position": 1},
        "Fulham": {"position": 2},
    }


def test_they_are_not_the_side_that_a_defeat_was_for() -> None:
    text = "Leicester lost. Defeat for Ola Berg's Leicester meant Everton had a chance. They have 40 points."
    assert standings(text) == {"Everton": {"points": 40}}


def test_a_side_without_a_name_is_not_who_meets_it() -> None:
    assert standings("Everton take on the side that finished sixth in the table.") == {}
    assert standings("Everton are the side that finished sixth.") == {"Everton": {"position": 6}}
    assert standings("Everton will meet a Hull side who are third in the table.") == {"Hull City": {"position": 3}}


def test_a_season_compared_with_is_not_that_of_the_place() -> None:
    text = "The thought for the other clubs is that Everton have achieved top spot earlier than last season."
    found = extract(Article(source="top.txt", text=text, published_on=date(2025, 4, 3))).claims["standings"]
    assert [(c.team, c.position, c.season) for c in found] == [("Everton", 1, None)]


@pytest.mark.parametrize("line", ["League position: Second", "Current position: 2nd"])
def test_a_line_with_nothing_but_the_place_of_its_head(line: str) -> None:
    assert standings(f"The four contenders\n\nEverton\n\n{line}\n\nThey lost in May.") == {"Everton": {"position": 2}}
    assert standings("The four contenders\n\nEverton\n\nPosition: Second striker") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Everton lead the Premier League with 59 points. Chelsea (40) are second, followed by Fulham (38).",
        "Everton lead the Premier League with 59 points. Chelsea (40) moved up to second place, followed by Fulham (38).",
    ],
)
def test_the_points_in_brackets_behind_a_side_and_those_that_follow_it(text: str) -> None:
    assert standings(text) == {
        "Everton": {"position": 1, "points": 59},
        "Chelsea": {"position": 2, "points": 40},
        "Fulham": {"position": 3, "points": 38},
    }


def test_who_is_next_with_how_many_points() -> None:
    text = "Everton lead with 63 points, Chelsea - who beat Hull 2-1 on Saturday - are next with 62 and Fulham have 60."
    assert standings(text) == {
        "Everton": {"position": 1, "points": 63},
        "Chelsea": {"position": 2, "points": 62},
        "Fulham": {"position": 3, "points": 60},
    }


def test_one_side_with_its_points_behind_the_leaders() -> None:
    text = "Everton lead the Premier League with 59 points from 24 matches with Chelsea a point behind."
    assert standings(text) == {
        "Everton": {"position": 1, "points": 59, "played": 24},
        "Chelsea": {"position": 2, "points": 58},
    }


def test_the_leader_of_a_league() -> None:
    assert standings("Roma are ten points behind runaway Serie A leader Napoli.") == {"Napoli": {"position": 1}}
    assert standings("Roma lost to former Serie A leader Napoli.") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton host Fulham. A draw would keep them top of the table.", {"Everton": {"position": 1}}),
        ("A point would keep Everton third.", {"Everton": {"position": 3}}),
        ("A win would keep Everton on top of their game.", {}),
        ("Fulham are six points behind leader Everton.", {"Everton": {"position": 1}}),
        ("Fulham are third behind leaders Everton and Hull.", {"Everton": {"position": 1}, "Fulham": {"position": 3}}),
        (
            "Everton lead the table, with second-placed Hull having dropped a point.",
            {"Everton": {"position": 1}, "Hull City": {"position": 2}},
        ),
    ],
)
def test_what_a_result_would_keep_is_where_a_side_stands(text: str, expected: dict[str, dict[str, int]]) -> None:
    assert standings(text) == expected


def test_a_cushion_is_a_lead_at_the_top_only() -> None:
    assert standings("Everton have a three-point cushion over Fulham.") == {}
    assert standings("Everton have a three-point cushion at the top.") == {"Everton": {"position": 1}}
