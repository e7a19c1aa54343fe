"""Goals by the way in which they are told: beside a result, in a list, by what they answered, in a paragraph's match."""

from __future__ import annotations

import pytest

from tests.extract.test_goals import DERBY, LEEDS, short, told
from transforms.extract import extract
from transforms.model import Article


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It ended 5-0, Karl Voss with three and Piet Maas the other.", ["Karl Voss"] * 3 + ["Piet Maas"]),
        ("It ended 2-0. Karl Voss ended his scoring drought and Piet Maas broke his duck.", ["Karl Voss", "Piet Maas"]),
        ("It ended 4-0, Karl Voss and Piet Maas with a pair apiece.", ["Karl Voss"] * 2 + ["Piet Maas"] * 2),
        ("It ended 4-0, Karl Voss and Piet Maas with a pair each.", ["Karl Voss"] * 2 + ["Piet Maas"] * 2),
        ("It ended 4-0, Karl Voss and Piet Maas with a pair of cautions.", []),
        ("Derby won 5-0: Karl Voss and, late on, Piet Maas.", ["Karl Voss", "Piet Maas"]),
        ("Derby won 5-0: Karl Voss was superb.", []),
        ("They beat Leeds 5-0, Karl Voss the best of them.", []),
        ("Karl Voss hit two and Piet Maas and Jan Holm one apiece.", ["Jan Holm"] + ["Karl Voss"] * 2 + ["Piet Maas"]),
        ("Karl Voss, from the penalty spot, and Piet Maas were on target.", ["Karl Voss", "Piet Maas"]),
        ("Jan Holm and Will Maas got the others.", ["Jan Holm", "Will Maas"]),
        (
            "Karl Voss's strike, a brace from Piet Maas and Jan Holm's header won it.",
            ["Jan Holm", "Karl Voss"] + ["Piet Maas"] * 2,
        ),
        ("Karl Voss added his name to the scoresheet.", ["Karl Voss"]),
        ("Karl Voss made it two near the end.", ["Karl Voss"]),
        ("Karl Voss made it two wins in a row.", []),
        ("Jan Holm, Karl Voss from the spot and Piet Maas put them three up.", ["Jan Holm", "Karl Voss", "Piet Maas"]),
        ("Karl Voss scored and Golden Boot winner Piet Maas had a quiet day.", ["Karl Voss"]),
        ("Karl Voss stooped to head in Piet Maas's free-kick.", ["Karl Voss"]),
        ("Karl Voss blasted in a free-kick.", ["Karl Voss"]),
        ("They won thanks to a howler by Karl Voss.", []),
        (
            "Karl Voss, who let Piet Maas's tame shot slip through his legs after nine minutes, was at fault.",
            ["Piet Maas"],
        ),
        ("There were two goals each for Karl Voss and Piet Maas.", ["Karl Voss"] * 2 + ["Piet Maas"] * 2),
        ("On the hour came the third, from Karl Voss.", ["Karl Voss"]),
        ("It ended 3-0. The third came from Karl Voss.", ["Karl Voss"]),
        ("Karl Voss rounded off a sweeping move in the 71st minute.", ["Karl Voss"]),
        ("Karl Voss rounded off a fine display with a save in the 71st minute.", []),
        ("Two Karl Voss goals gave Derby the win.", ["Karl Voss"] * 2),
        ("Karl Voss, who ran as if he were 20, scored twice.", ["Karl Voss"] * 2),
        ("Piet Maas then made the fourth goal for Karl Voss.", ["Karl Voss"]),
        ("Karl Voss fired the rebound over before Derby scored.", []),
        ("Karl Voss had the ball in the net with a volley on 49 minutes, to no avail.", []),
        ("It was Karl Voss's afternoon: he struck in the 49th, 63rd and 70th minutes.", ["Karl Voss"] * 3),
        ("Karl Voss put Derby ahead. He got another after half-time.", ["Karl Voss"] * 2),
        ("Karl Voss met a corner with his head and the ball went in.", ["Karl Voss"]),
        ("A late penalty, coolly placed by Karl Voss, settled it.", ["Karl Voss"]),
        ("Leeds fell behind to Karl Voss inside a minute.", ["Karl Voss"]),
        ("Karl Voss struck a stoppage-time free-kick to steal the points.", ["Karl Voss"]),
        ("Karl Voss stretched the lead to two goals.", ["Karl Voss"]),
        ("Karl Voss headed past the keeper, Piet Maas, to put Derby two goals up.", ["Karl Voss"]),
        ("Piet Maas collected Karl Voss's flick and headed in.", ["Piet Maas"]),
        ("Piet Maas headed in a cross by Karl Voss.", ["Piet Maas"]),
        ("Two goals from Karl Voss and Piet Maas were enough.", ["Karl Voss", "Piet Maas"]),
        ("Disaster struck for the home side in the 16th minute.", []),
        ("Karl Voss thought he had doubled the lead.", []),
        ("Karl Voss slipped in the 22nd minute, allowing Piet Maas to score.", ["Piet Maas"]),
        ("Karl Voss headed home, only for Piet Maas to score in the 40th minute.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss made it 2-0 and should have settled it there.", ["Karl Voss"]),
        ("Derby led when Will Maas tangled with Karl Voss and Piet Maas tapped in.", ["Piet Maas"]),
        ("Player of the day Karl Voss scored.", ["Karl Voss"]),
        ("Karl Voss scored in each half.", ["Karl Voss"] * 2),
        ("Karl Voss netted either side of half-time.", ["Karl Voss"] * 2),
        ("Karl Voss got a hand to both goals.", []),
        ("Karl Voss was on hand to tap into the empty net.", ["Karl Voss"]),
        ("Karl Voss headed over the keeper and into the back of the net.", ["Karl Voss"]),
        ("Karl Voss's stunning header earned Derby the win.", ["Karl Voss"]),
        ("A goal-line clearance by Piet Maas denied Leeds in the 36th minute.", []),
        ("Karl Voss's five-game goal streak was over.", []),
        ("Karl Voss intercepted a weak header by Piet Maas to slot home.", ["Karl Voss"]),
        ("Karl Voss led with a run, however two strokes of luck put Leeds level.", []),
        ("Karl Voss scored in the fourth and 67th minutes.", ["Karl Voss"] * 2),
        ("Karl Voss, whose 20 goals led the way last season, scored.", ["Karl Voss"]),
        ("Karl Voss got two and Piet Maas a third from the spot.", ["Karl Voss"] * 2 + ["Piet Maas"]),
        ("Jan Holm squared for Karl Voss to double the lead.", ["Karl Voss"]),
        ("Derby were a crossbar away from a sixth on a Karl Voss free kick in the 63rd minute.", []),
        ("Karl Voss got the first and third goals, and Piet Maas the second.", ["Karl Voss"] * 2 + ["Piet Maas"]),
        ("Karl Voss's shot and Piet Maas's header did the damage.", ["Karl Voss", "Piet Maas"]),
        ("Piet Maas set up Karl Voss for the only goal of the half.", ["Karl Voss"]),
        ("Will Maas won the penalty that Karl Voss converted.", ["Karl Voss"]),
        ("Karl Voss and a Piet Maas penalty earned Derby the points.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss went down and Leeds had a Piet Maas goal disallowed after Karl Voss headed in.", ["Karl Voss"]),
        (
            "Derby, who beat Leeds well, went ahead through Karl Voss on ten minutes and Piet Maas doubled the lead.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("The referee had his say, disallowing Karl Voss's third-minute goal.", []),
        (
            "Karl Voss converted the first in the 12th minute and Piet Maas the second 13 minutes later.",
            ["Karl Voss", "Piet Maas"],
        ),
        (
            "Karl Voss scored in the first half and Jan Holm and Piet Maas in the second.",
            ["Jan Holm", "Karl Voss", "Piet Maas"],
        ),
        ("Karl Voss struck in the 12th minute and Piet Maas in the 34th was sent off.", ["Karl Voss"]),
        ("Karl Voss scored one and Piet Maas two.", ["Karl Voss"] + ["Piet Maas"] * 2),
        (
            "Karl Voss (6th minute) scored once and Piet Maas twice (76th and 88th minutes).",
            ["Karl Voss"] + ["Piet Maas"] * 2,
        ),
        ("Karl Voss and Piet Maas were the Derby marksmen.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss was their top scorer last season.", []),
        ("Jan Holm was the other scorer.", ["Jan Holm"]),
        ("Derby needed two goals after half-time by Karl Voss and Piet Maas.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss walked the ball into an empty net.", ["Karl Voss"]),
        ("Karl Voss sent a volley over the goalkeeper and in.", ["Karl Voss"]),
        ("Karl Voss put his corner into the goal area and Leeds broke.", []),
        ("Karl Voss hit the late goal that sealed it.", ["Karl Voss"]),
        ("Karl Voss and, in the 81st minute, Piet Maas scored.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss helped himself to a couple.", ["Karl Voss"] * 2),
        ("Karl Voss had two of the goals.", ["Karl Voss"] * 2),
        ("Karl Voss, Piet Maas and an own goal saw Derby home.", ["Karl Voss", "Piet Maas"]),
        ("The man who settled it was Karl Voss.", ["Karl Voss"]),
        ("Karl Voss, scorer of the crucial second goal, was carried off.", ["Karl Voss"]),
        ("Karl Voss got it after 20 minutes, his third booking of the season.", []),
        ("Derby went further ahead, Karl Voss looping a header over the goalkeeper.", ["Karl Voss"]),
        ("As the ball fell to Karl Voss, he volleyed home.", ["Karl Voss"]),
        ("The goals came early, from Karl Voss and then from Piet Maas.", ["Karl Voss", "Piet Maas"]),
        ("It was a fine goal, from Karl Voss's cross, by Piet Maas.", []),
        ("Karl Voss and Piet Maas both scored twice.", ["Karl Voss"] * 2 + ["Piet Maas"] * 2),
        ("Karl Voss and Piet Maas both scored.", ["Karl Voss", "Piet Maas"]),
        ("A looping header by Karl Voss brought the second.", ["Karl Voss"]),
        ("A looping header by Karl Voss brought a save.", []),
        ("Karl Voss and Piet Maas saw off the challenge with late goals.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss gave Derby hope with a low drive.", ["Karl Voss"]),
        ("Karl Voss gave Derby hope with his return to training.", []),
        ("Karl Voss completed a slick counterattack to make it 3-0.", ["Karl Voss"]),
        ("Karl Voss completed a move to Fulham.", []),
        ("Karl Voss was shown a red card for sliding in late on Piet Maas.", []),
        ("Karl Voss scored once before half-time and once after it.", ["Karl Voss"] * 2),
        ("A deep Karl Voss cross brought the equaliser in the 71st minute.", []),
        ("Karl Voss's penalty squirmed through the hands of Piet Maas (49).", ["Karl Voss"]),
        ("Derby won a penalty through Karl Voss's pull on Piet Maas.", []),
        ("Karl Voss got another and Piet Maas the third, so Fulham await.", ["Karl Voss", "Piet Maas"]),
        (
            "There were two late goals, the first coming on 83 minutes from Karl Voss and the second from Piet Maas.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("It was the second goal in a week, the first from a corner by Karl Voss.", []),
        ("Piet Maas slid the ball to Karl Voss for a tap-in.", ["Karl Voss"]),
        ("Leeds were level, only for Karl Voss and then Piet Maas to put Derby ahead.", ["Karl Voss", "Piet Maas"]),
        ("Teenage striker Karl Voss and midfielder Piet Maas scored.", ["Karl Voss", "Piet Maas"]),
        ("Leeds hit back when substitutes Karl Voss and Piet Maas scored.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss put Derby ahead before Piet Maas secured the win.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss secured the points that he had asked his men for.", []),
        ("Karl Voss put Derby in complete control when he headed in a corner.", ["Karl Voss"]),
        ("Karl Voss put Derby in the driving seat with a header in the 30th minute.", ["Karl Voss"]),
        ("Derby put Karl Voss in charge of the team when Piet Maas left.", []),
        ("Karl Voss hit the bar, which left Derby in the driving seat.", []),
        ("Karl Voss scored from the spot, with Piet Maas adding a beauty.", ["Karl Voss", "Piet Maas"]),
        ("Karl Voss got the visitors' third 13 minutes from time.", ["Karl Voss"]),
        ("The keeper brought down Piet Maas, allowing Karl Voss to get his second.", ["Karl Voss"] * 2),
    ],
)
def test_scorers_told_beside_or_together(words: str, expected: list[str]) -> None:
    goals = told(f"Derby County beat Leeds United 5-0 on Saturday. {words}", (LEEDS, 0, 5, DERBY, "5-0"))
    assert sorted(g.scorer for g in goals) == expected


def test_an_own_net_is_an_own_goal_whatever_the_verb() -> None:
    text = "Derby County beat Leeds United 1-0. Leeds defender Karl Voss sliced a cross into his own net."
    (goal,) = told(text, (LEEDS, 0, 1, DERBY, "1-0"))
    assert (goal.kind, goal.team) == ("own goal", DERBY)


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Derby led through Karl Voss. Piet Maas levelled after the hour.", {"Karl Voss": DERBY, "Piet Maas": LEEDS}),
        ("Karl Voss put Derby ahead. Piet Maas replied after 60 minutes.", {"Karl Voss": DERBY, "Piet Maas": LEEDS}),
        (
            "Karl Voss and Jan Holm scored for Derby and Piet Maas for Leeds.",
            {"Karl Voss": DERBY, "Jan Holm": DERBY, "Piet Maas": LEEDS},
        ),
        (
            "Leeds drew 3-3, Karl Voss's double being cancelled out by Piet Maas.",
            {"Karl Voss": LEEDS, "Piet Maas": DERBY},
        ),
        (
            "Karl Voss levelled only for Derby to go ahead again through Piet Maas.",
            {"Piet Maas": DERBY, "Karl Voss": LEEDS},
        ),
        ("Karl Voss, the Everton loanee, put Derby ahead.", {"Karl Voss": DERBY}),
        ("Karl Voss put Derby ahead. Jan Holm doubled the lead.", {"Karl Voss": DERBY, "Jan Holm": DERBY}),
        ("Karl Voss opened the scoring. Piet Maas levelled for Leeds.", {"Karl Voss": DERBY, "Piet Maas": LEEDS}),
        ("Piet Maas scored all of the Leeds goals.", {"Piet Maas": LEEDS}),
        ("Derby trailed at the break and Karl Voss equalised.", {"Karl Voss": DERBY}),
        ("Karl Voss, the best of the visitors, scored.", {"Karl Voss": DERBY}),
        ("Karl Voss hushed nobody, but Piet Maas broke the visitors' hearts with a late goal.", {"Piet Maas": LEEDS}),
        ("The away goal that Karl Voss scored after 70 minutes was enough.", {"Karl Voss": DERBY}),
        ("Derby found a lifeline when Karl Voss scored. Piet Maas levelled.", {"Karl Voss": DERBY, "Piet Maas": DERBY}),
        ("A Karl Voss double could not save Derby from dropping points.", {"Karl Voss": DERBY}),
        ("Leeds met Derby again, Karl Voss scoring for the latter.", {"Karl Voss": DERBY}),
        ("Back came Derby through Karl Voss, and Piet Maas netted.", {"Karl Voss": DERBY, "Piet Maas": DERBY}),
        ("Karl Voss put Derby ahead, but Piet Maas struck.", {"Karl Voss": DERBY, "Piet Maas": LEEDS}),
        ("Piet Maas replied for the visitors.", {"Piet Maas": DERBY}),
        ("Piet Maas replied for Derby after Leeds led through Karl Voss.", {"Karl Voss": LEEDS, "Piet Maas": DERBY}),
        ("Karl Voss put Derby ahead. Piet Maas made it two.", {"Karl Voss": DERBY, "Piet Maas": DERBY}),
        (
            "Karl Voss put Derby ahead. Jan Holm tested the goalkeeper. Piet Maas got the second after the break.",
            {"Karl Voss": DERBY, "Piet Maas": DERBY},
        ),
        ("Second-bottom Derby levelled when Karl Voss scored.", {"Karl Voss": DERBY}),
        ("Ten-man Derby led through Karl Voss.", {"Karl Voss": DERBY}),
        ("Derby fell behind, but then Karl Voss scored.", {"Karl Voss": DERBY}),
        ("Karl Voss got Derby back into the game.", {"Karl Voss": DERBY}),
        ("Karl Voss's strike was enough to send Derby out of the cup.", {"Karl Voss": LEEDS}),
        ("Despite Derby taking the lead through Karl Voss, the point was fair.", {"Karl Voss": DERBY}),
        ("It was hard on the visitors, who had fallen behind when Karl Voss scored.", {"Karl Voss": LEEDS}),
        ("The visitors were stunned when Karl Voss scored.", {"Karl Voss": LEEDS}),
        ("The visitors fell behind but levelled through Karl Voss.", {"Karl Voss": DERBY}),
        ("Home substitute Karl Voss scored.", {"Karl Voss": LEEDS}),
        ("Karl Voss headed past Derby goalkeeper Finn Olsen.", {"Karl Voss": LEEDS}),
        ("Karl Voss headed past the visiting goalkeeper.", {"Karl Voss": LEEDS}),
        ("Karl Voss ran through the Derby defence and scored.", {"Karl Voss": LEEDS}),
        ("Derby keeper Finn Olsen could only parry and Karl Voss scored.", {"Karl Voss": LEEDS}),
        ("Derby keeper Finn Olsen launched a long kick and Karl Voss scored.", {}),
        ("The opener came for Derby when Karl Voss headed in.", {"Karl Voss": DERBY}),
        ("There was late heartbreak for Derby when Karl Voss headed in.", {"Karl Voss": LEEDS}),
        ("Derby's pressure told in the 88th minute. Karl Voss headed in from a corner.", {"Karl Voss": DERBY}),
    ],
)
def test_a_goal_says_of_which_side_the_one_before_it_was(words: str, sides: dict[str, str]) -> None:
    goals = told(f"Leeds United drew 3-3 with Derby County at Elland Road. {words}", (LEEDS, 3, 3, DERBY, "3-3"))
    assert {g.scorer: g.team for g in goals} == sides


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Karl Voss scored twice in a 3-2 win.", {LEEDS}),
        ("Leeds were 3-2 winners thanks to two from Karl Voss.", {LEEDS}),
        ("They needed a late goal by Karl Voss for their win, Piet Maas having equalised.", {LEEDS}),
        ("It was settled in the 90th minute by Karl Voss.", {LEEDS}),
    ],
)
def test_who_helped_to_win_is_of_the_winners(words: str, sides: set[str]) -> None:
    goals = told(f"Leeds United beat Derby County 3-2. {words}", (LEEDS, 3, 2, DERBY, "3-2"))
    assert {g.team for g in goals if g.scorer == "Karl Voss"} == sides


def test_the_two_teams_of_a_paragraph_are_the_match_of_its_goals() -> None:
    text = (
        "Leeds United beat Derby County 1-0.\n\n"
        "Everton had the better of it at Craven Cottage. Fulham took their time, until Tom Ashby put the hosts ahead "
        "after 70 minutes. Karl Voss equalised."
    )
    goals = told(text, (LEEDS, 1, 0, DERBY, "1-0"))
    assert short(goals) == [("Karl Voss", "Everton", None), ("Tom Ashby", "Fulham", 70)]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Voss strikes twice to send Everton top while Fulham suffer a late defeat",
        "Karl Voss struck late to lift Everton up the table before Saturday's game against Fulham.",
        "Karl Voss's brace for Everton put pressure on Fulham at the top.",
        "Two goals by Karl Voss drew Everton level on points with Fulham.",
        "Karl Voss's opener sent Everton on their way as they made the most of Fulham's earlier defeat.",
    ],
)
def test_who_is_named_beside_a_goal_is_not_always_the_opponent(text: str) -> None:
    assert extract(Article(source="a.txt", text=text)).claims["goals"] == []


def test_a_result_told_in_an_aside_has_not_the_goals_behind_it() -> None:
    text = "Everton beat Fulham 2-0. Fulham, beaten 1-0 by Leeds United last week, went behind to Karl Voss's strike."
    goals = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [(goal.team, goal.opponent) for goal in goals] == [("Everton", "Fulham")]


def test_a_list_in_a_clause_on_a_side_belongs_to_its_result() -> None:
    text = "Next are Everton, who beat Fulham 3-0 with goals by Karl Voss (9'), Piet Maas (10') and Jan Holm (57')."
    goals = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [(goal.scorer, goal.opponent) for goal in goals] == [
        ("Karl Voss", "Fulham"),
        ("Piet Maas", "Fulham"),
        ("Jan Holm", "Fulham"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Everton beat Fulham 2-1 (Voss 12, Maas 70; Holm 80 pen).",
            [("Everton", 12, "goal"), ("Everton", 70, "goal"), ("Fulham", 80, "penalty")],
        ),
        (
            "Everton lost 2-0 at Fulham (Voss 12, Maas 70) on Saturday.",
            [("Fulham", 12, "goal"), ("Fulham", 70, "goal")],
        ),
        ("Everton beat Fulham 2-0 and go to Leeds next in fine form (W3, D1).", []),
        (
            "Fulham 1-2 Everton\n(Maas 12' – Voss 60', Holm 80')",
            [("Fulham", 12, "goal"), ("Everton", 60, "goal"), ("Everton", 80, "goal")],
        ),
        ("Everton 2-0 Fulham (Voss 12' Maas 70' pen)", [("Everton", 12, "goal"), ("Everton", 70, "penalty")]),
        (
            "Everton beat Fulham 2-1 last night.\n\nScorers: Everton - Voss (12th), Maas (70th); Fulham - Holm (80th)",
            [("Everton", 12, "goal"), ("Everton", 70, "goal"), ("Fulham", 80, "goal")],
        ),
        (
            "Everton beat Fulham 2-1 last night. Goals: Voss 12, 45+2 (pen); Holm 80.",
            [("Everton", 12, "goal"), ("Everton", 45, "penalty"), ("Fulham", 80, "goal")],
        ),
        (
            "Everton beat Fulham 2-1 last night.\n\nGoals - Everton: Voss 12, Maas 70; Fulham: Holm 80",
            [("Everton", 12, "goal"), ("Everton", 70, "goal"), ("Fulham", 80, "goal")],
        ),
        (
            "Everton 2 (Voss 12', Maas 70') def Fulham 1 (Holm 80')",
            [("Everton", 12, "goal"), ("Everton", 70, "goal"), ("Fulham", 80, "goal")],
        ),
        ("Everton beat Fulham 2-1 last night.\n\nGoals: Everton 2, Fulham 1. Shots: Everton 12, Fulham 4.", []),
    ],
)
def test_scorers_printed_behind_a_result(text: str, expected: list[tuple[str, int, str]]) -> None:
    goals = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [(goal.team, goal.minute, goal.kind) for goal in goals] == expected


def test_a_goal_is_of_the_result_as_which_it_fell() -> None:
    text = "Everton beat Fulham 3-2 and Karl Voss netted as Leeds United won 2-1 at Derby County."
    goals = told(text, ("Everton", 3, 2, "Fulham", "Everton beat"), (DERBY, 1, 2, LEEDS, "Leeds United won"))
    assert short(goals) == [("Karl Voss", LEEDS, None)]


def test_all_minutes_of_a_bracket_are_the_name_s_before_it() -> None:
    text = "Derby County beat Leeds United 5-0. Karl Voss (27', 60') and Piet Maas (48', 71 pen) were the scorers."
    goals = told(text, (LEEDS, 0, 5, DERBY, "5-0"))
    assert sorted((g.scorer, g.minute) for g in goals) == [
        ("Karl Voss", 27),
        ("Karl Voss", 60),
        ("Piet Maas", 48),
        ("Piet Maas", 71),
    ]


def test_a_borrowed_player_s_club_did_not_play() -> None:
    text = "Derby County beat Leeds United 5-0. Hull City loanee Karl Voss put the Rams ahead after 20 minutes."
    (goal,) = told(text, (LEEDS, 0, 5, DERBY, "5-0"))
    assert (goal.team, goal.opponent) == (DERBY, LEEDS)


@pytest.mark.parametrize(
    "words",
    [
        "Jan Holm opened the scoring before the win was sealed when Karl Voss scored an own goal.",
        "Jan Holm scored in the 12th minute, with Karl Voss's own goal making it safe.",
    ],
)
def test_an_own_goal_is_that_of_who_is_named_beside_it(words: str) -> None:
    goals = extract(Article(source="goals.txt", text=f"Derby beat Leeds 2-0. {words}")).claims["goals"]
    assert [g.scorer for g in goals if g.kind == "own goal"] == ["Karl Voss"]


@pytest.mark.parametrize(("noun", "kind"), [("An own goal", "own goal"), ("A penalty", "penalty"), ("A goal", "goal")])
def test_what_kind_of_goal_somebody_s_noun_tells(noun: str, kind: str) -> None:
    (goal,) = told(f"{noun} by Karl Voss gave Derby County a 1-0 win over Leeds United.", (LEEDS, 0, 1, DERBY, "1-0"))
    assert (goal.scorer, goal.team, goal.kind) == ("Karl Voss", DERBY, kind)


def test_names_alone_below_a_result_are_its_scorers() -> None:
    text = "Leeds United 2-1 Derby County\nVoss and Maas; Holm (pen)\n\nHull City v Ipswich Town\nVoss and Reed are doubtful\n"
    goals = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [(g.scorer, g.team, g.kind) for g in goals] == [
        ("Voss", LEEDS, "goal"), ("Maas", LEEDS, "goal"), ("Holm", DERBY, "penalty"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "scorer", "minute"),
    [
        ("Karl Voss, two minutes from the end, gave Leeds a 2-1 win at Derby.", "Karl Voss", 88),
        ("Leeds won 1-0 at Derby. The winner came in the 80th minute. Karl Voss headed in.", "Karl Voss", 80),
        ("Leeds won 1-0 at Derby. In the 63rd minute Jan Holm crossed and Karl Voss headed in.", "Karl Voss", 63),
        (
            "Leeds waited until the 90th minute before substitute Karl Voss gave them a 1-0 win over Derby.",
            "Karl Voss",
            90,
        ),
    ],
)
def test_who_gave_a_side_its_win_scored(text: str, scorer: str, minute: int) -> None:
    goals = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [(g.scorer, g.team, g.minute) for g in goals] == [(scorer, LEEDS, minute)]


@pytest.mark.parametrize(
    ("words", "assist"),
    [
        ("Jan Holm set up Karl Voss to score.", "Jan Holm"),
        ("Karl Voss was set up by Jan Holm and scored.", "Jan Holm"),
        ("Jan Holm's cross was met by Karl Voss, who headed home.", "Jan Holm"),
        ("Karl Voss put Leeds ahead from Jan Holm's pass.", "Jan Holm"),
        ("Karl Voss scored from a Jan Holm corner.", "Jan Holm"),
        ("Karl Voss tapped in after Jan Holm's shot was parried.", None),
        ("Karl Voss volleyed in after Jan Holm's corner was only half cleared.", None),
        ("Karl Voss, who beat Jan Holm, found the far corner.", None),
    ],
)
def test_who_laid_a_goal_on(words: str, assist: str | None) -> None:
    goals = told(f"Leeds beat Derby 1-0 on Saturday. {words}", (LEEDS, 1, 0, DERBY, "1-0"))
    assert [(g.scorer, g.assist) for g in goals] == [("Karl Voss", assist)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Derby beat Leeds 2-0 (Voss, Maas).", ["Maas", "Voss"]),
        ("Derby beat Leeds 2-1 (Voss, Maas).", []),  # whose they are is not told
        ("Derby beat Leeds 1-0 (Wembley).", []),
        ("Derby beat Leeds 1-0 (Voss, penalty).", ["Voss"]),
        ("Results: Derby 1-0 Leeds (Karl Voss, penalty), Stoke 0-0 Hull.", ["Karl Voss"]),
        ("Derby beat Leeds 1-0 (a late penalty).", []),
        ("Derby beat Leeds 1-0 (Leeds missed a penalty).", []),
        ("Derby beat Leeds 2-0. The European Footballer of the Year, Karl Voss, scored twice.", ["Karl Voss"] * 2),
        ("Derby beat Leeds 1-0. Park Ji-sung got the goal on the hour.", ["Park Ji-sung"]),
    ],
)
def test_names_and_what_stands_around_them(text: str, expected: list[str]) -> None:
    claims = extract(Article(source="test.txt", text=text)).claims["goals"]
    assert sorted(claim.scorer for claim in claims) == expected


def test_a_first_name_alone_is_nobody_named_in_full_behind_it() -> None:
    text = "Everton beat Fulham 2-1. Goals by Karlo and Piet Maas cancelled out an early Fulham strike by Karlo Voss."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert ("Karlo", "Everton") in [(g.scorer, g.team) for g in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith equalised and then headed the winner.", ["Smith", "Smith"]),
        ("Smith levelled from a corner and volleyed a late winner.", ["Smith", "Smith"]),
        ("Smith opened the scoring and hit the winner after the break.", ["Smith", "Smith"]),
        ("Smith hit the winner after Jones had levelled for Derby.", ["Jones", "Smith"]),
        ("Smith replied with shots for Leeds, and Jones won it for Derby.", ["Jones"]),
        ("Derby's second equaliser came through the substitute Smith.", ["Smith"]),
        ("Then came Derby's second goal, from the substitute Smith.", ["Smith"]),
        (
            "Leeds led through Jones, only for Smith (below), a bargain at the price, to head Derby level.",
            ["Jones", "Smith"],
        ),
        ("Jones scored and Smith added the coup de grace for Derby.", ["Jones", "Smith"]),
    ],
)
def test_which_goals_a_sentence_tells(text: str, expected: list[str]) -> None:
    found = extract(Article(source="a.txt", text="Derby beat Leeds 2-1. " + text)).claims["goals"]
    assert sorted(goal.scorer for goal in found) == expected  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "aside", ["quiet as a mouse against Hull", "who was dropped against Hull", "a substitute against Hull"]
)
def test_whom_a_scorer_met_before_is_not_the_opponent(aside: str) -> None:
    text = f"Leeds beat Derby 4-1. Smith, {aside}, hit the fourth for Leeds. They had lost 3-1 to Hull on Wednesday."
    (goal,) = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert (goal.scorer, goal.opponent) == ("Smith", "Derby County")  # type: ignore[attr-defined]


def test_a_goal_of_a_side_whose_match_is_not_told_is_no_other_match_s() -> None:
    text = "Milan lost 2-1 to Juventus, while Chelsea got a late winner from Smith to stay top."
    assert extract(Article(source="a.txt", text=text)).claims["goals"] == []


def test_all_of_a_list_with_a_competition_before_it_scored() -> None:
    text = "Former Premier League forwards Karl Voss and Dai Price found the net for Milan, who lost 5-2 to Sassuolo."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert sorted((g.scorer, g.team) for g in found) == [("Dai Price", "AC Milan"), ("Karl Voss", "AC Milan")]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Smith opened the scoring after two minutes and the lead was doubled by Jones.",
            [("Jones", None), ("Smith", 2)],
        ),
        (
            "Smith scored in the 22nd minute and just one minute later Jones slotted home.",
            [("Jones", 23), ("Smith", 22)],
        ),
        ("Smith's back-heel gave Leeds a 14th-minute lead.", [("Smith", 14)]),
        (
            "The rest was easy, with Smith's close-range finish and Jones's free-kick heaping further misery on Hull.",
            [("Jones", None), ("Smith", None)],
        ),
        (
            "Smith's two strikes bookended goals from Jones and Brown.",
            [("Brown", None), ("Jones", None), ("Smith", None), ("Smith", None)],
        ),
        ("Smith's free kick on the hour evened things up.", [("Smith", 60)]),
        ("Smith took advantage of a mistake by Brown and crossed for Jones to score.", [("Jones", None)]),
        ("Smith took advantage of a mistake by Brown to fire in.", [("Smith", None)]),
        ("Smith took advantage of poor defending to slot home.", [("Smith", None)]),
        ("Smith scored, and their advantage was soon doubled by Jones.", [("Jones", None), ("Smith", None)]),
    ],
)
def test_whose_goals_and_when(text: str, expected: list[tuple[str, int | None]]) -> None:
    found = extract(Article(source="a.txt", text="Leeds beat Hull 4-0. " + text)).claims["goals"]
    assert sorted(((goal.scorer, goal.minute) for goal in found), key=str) == expected  # type: ignore[attr-defined]


@pytest.mark.parametrize("where", ["his own net", "his own goal"])
def test_who_is_left_to_turn_it_into_his_own_net(where: str) -> None:
    text = f"Leeds beat Hull 2-1. Smith had put Leeds in front only for Jones to turn the ball into {where}."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    told = {(goal.scorer, goal.team, goal.kind) for goal in found}  # type: ignore[attr-defined]
    assert told == {("Smith", "Leeds United", "goal"), ("Jones", "Hull City", "own goal")}


def test_goals_of_a_side_that_came_from_behind() -> None:
    text = "Goals from Smith and Jones saw Leeds come from behind for a 3-1 win against Hull."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert sorted(goal.scorer for goal in found) == ["Jones", "Smith"]  # type: ignore[attr-defined]


def test_behind_to_a_goal_is_the_other_side_s_though_the_match_was_won() -> None:
    text = "Leeds claimed a 2-1 victory over Hull having gone behind to Alan Smith's early header."
    (goal,) = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert (goal.scorer, goal.team) == ("Alan Smith", "Hull City")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds went down 3-1 to Hull, despite Smith giving them a third-minute lead.", [("Smith", "Leeds United", 3)]),
        ("Leeds lost 3-1 to Hull despite Smith putting them ahead.", [("Smith", "Leeds United", None)]),
        ("Leeds beat Hull 3-1 despite Smith giving the visitors the lead.", [("Smith", "Hull City", None)]),
        ("Leeds beat Hull 3-1 despite Smith hitting the bar.", []),
    ],
)
def test_goals_that_changed_nothing(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [(goal.scorer, goal.team, goal.minute) for goal in found] == expected  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith scored in the 26th minute and again from a penalty in the 88th.", ["goal", "penalty"]),
        ("Smith scored from the penalty spot in the 26th minute and again in the 88th.", ["penalty", "goal"]),
        ("Smith scored in the 26th minute from the spot and headed another in the 88th.", ["penalty", "goal"]),
        ("Smith scored in the 26th and 88th minutes, the second from the penalty spot.", ["goal", "penalty"]),
        ("Smith scored in the 26th and 88th minutes, the first a penalty.", ["penalty", "goal"]),
        ("Smith scored in the 26th and 88th minutes, both from the spot.", ["penalty", "penalty"]),
        ("Smith converted penalties in the 26th minute and again in the 88th.", ["penalty", "penalty"]),
    ],
)
def test_which_of_two_goals_was_the_penalty(text: str, expected: list[str]) -> None:
    found = extract(Article(source="a.txt", text="Leeds beat Hull 3-0. " + text)).claims["goals"]
    goals = sorted(found, key=lambda goal: goal.minute)  # type: ignore[attr-defined]
    assert [(goal.minute, goal.kind) for goal in goals] == list(zip([26, 88], expected, strict=True))  # type: ignore[attr-defined]


def test_one_of_three_goals_was_a_penalty() -> None:
    text = (
        "Leeds beat Hull 3-0. Smith scored in the 26th minute, added a penalty on the hour and completed his hat-trick in "
        "the 88th."
    )
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    kinds = {goal.minute: goal.kind for goal in found}  # type: ignore[attr-defined]
    assert kinds == {26: "goal", 60: "penalty", 88: "goal"}


@pytest.mark.parametrize("line", ["Editor: Kyle James", "Editing by Kyle James", "Desk: Kyle James, London"])
def test_who_edited_the_report_scored_no_goal(line: str) -> None:
    found = extract(Article(source="a.txt", text=f"Leeds beat Hull 2-0 on Friday.\n\n{line}"))
    assert found.claims["goals"] == []
