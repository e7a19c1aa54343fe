"""Goals as match reports tell them: built up over clauses and sentences, laid on by one and finished by another,"
" between
chances that came to nothing."""

from __future__ import annotations

import pytest

from transforms.extract import extract
from transforms.model import Article

NORWICH, LEEDS = "Norwich City", "Leeds United"
Goals = list[tuple[str, str, int | None]]


def goals(text: str) -> Goals:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    return sorted((goal.scorer, goal.team, goal.minute) for goal in found)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "minute"),
    [  # the minute stands by what led to the goal
        ("Piet Maas was tripped by Jan Bos on 28 minutes and Karl Voss rolled in the penalty.", 28),
        ("Jan Bos dithered with 81 minutes gone and Karl Voss punished him, rolling the ball past Tim Roth.", 81),
        ("Norwich edged ahead after 46 minutes: Piet Maas had a shot blocked and Karl Voss tucked away the loose ball.", 46),
        ("It took Norwich until the 18th minute to break through, Karl Voss sweeping home from 12 yards.", 18),
        ("The referee pointed to the spot five minutes in after Jan Bos pulled back Piet Maas. Karl Voss made no mistake.", 5),
        ("Norwich found a goal three minutes before the break. Karl Voss, who had not scored since May, hooked the ball in.", 42),
        ("Norwich silenced the home crowd with 26 minutes gone. A break ended with Piet Maas squaring for Karl Voss, who"
         " could hardly miss.", 26),
        # who laid it on did not score it
        ("Piet Maas beat two men after 9 minutes and crossed for Karl Voss, who volleyed in.", 9),
        ("The breakthrough came in the 30th minute when Piet Maas cut the ball back for Karl Voss to sidefoot in.", 30),
        ("It was 1-0 in the 49th minute after Piet Maas nodded down for Karl Voss to smash home.", 49),
        ("On the hour Piet Maas found Karl Voss in space, and he drove the ball low into the far corner.", 60),
        ("Piet Maas picked out Karl Voss and the midfielder made no mistake from six yards after 67 minutes.", 67),
        ("The goal owed much to Jan Bos, whose weak back-pass in the 58th minute let in Karl Voss to score.", 58),
        ("Norwich led after 41 minutes, Piet Maas threading a ball through for Karl Voss to slip past Tim Roth.", 41),
        # how the ball went in
        ("And it was Norwich who struck first, Karl Voss drilling the ball through Tim Roth's legs after 24 minutes.", 24),
        ("Karl Voss drove in a low shot ten minutes from time.", 80),
        ("Norwich won it in the 83rd minute when Karl Voss forced the ball in from a yard out.", 83),
        ("Norwich were rewarded eight minutes in, Karl Voss converting from close range.", 8),
        ("Piet Maas drilled the ball across the box on the hour and Karl Voss dinked it over Tim Roth.", 60),
        ("Piet Maas delivered in the 24th minute and Karl Voss bundled it in.", 24),
        ("A long ball on 5 minutes caught out Jan Bos and Karl Voss raced away to score.", 5),
        ("Jan Bos hacked down Piet Maas inside the area after 11 minutes, and Karl Voss drilled the penalty past Roth.", 11),
        ("The opener arrived in the 74th minute when a deep cross was headed back by Piet Maas and Karl Voss nodded in.", 74),
        ("Tim Roth was booked for pulling down Piet Maas on 13 minutes, and Karl Voss rolled in the penalty.", 13),
        ("Piet Maas won a penalty in the 69th minute. Karl Voss sent Tim Roth the wrong way.", 69),
        ("An early goal would settle Norwich, and it came in the 16th minute. Karl Voss took a pass and finished calmly.", 16),
        ("Norwich got the goal they deserved in the 28th minute. Karl Voss picked up the ball and rifled it into the corner.", 28),
        # the person who finished is no subject of a verb of scoring
        ("In the 21st minute Piet Maas's corner was met by the head of Karl Voss.", 21),
        ("Tim Roth got a hand to Karl Voss's drive on 38 minutes but could not keep it out.", 38),
        ("Tim Roth was at fault in the 28th minute, allowing Karl Voss's effort to slip through his grasp.", 28),
        ("Up stepped Karl Voss to settle it after 74 minutes.", 74),
        ("A foul on Piet Maas after 34 minutes gave Karl Voss the chance to score from 12 yards, which he took.", 34),
        ("The deadlock was broken on the hour by Karl Voss.", 60),
        ("Karl Voss lifted the gloom after 62 minutes with a neat finish.", 62),
        ("Karl Voss, just on as a substitute, made his mark by scoring in the 25th minute.", 25),
        ("Norwich made it 1-0 in the 30th minute through Karl Voss.", 30),
        ("Norwich hit the front in the 7th minute, Karl Voss applying the finishing touch to a cross.", 7),
        ("Karl Voss kept his cool from the spot after 70 minutes.", 70),
        # words of no list, of a goal that fell: the last to act scored it
        ("Norwich had their winner with six minutes left, Karl Voss smuggling the ball in.", 84),
        ("Norwich took the lead nine minutes after the restart, striker Karl Voss thrashing the ball in.", 54),
        ("The referee awarded a penalty after 47 minutes when Jan Bos floored Maas, and Karl Voss blasted in the penalty.", 47),
        ("Piet Maas was bundled over by Jan Bos in the 16th minute and Karl Voss thumped in the penalty.", 16),
        ("On 12 minutes came the opener. Piet Maas crossed and Karl Voss headed in.", 12),
        ("The visitors scored with their first attack on 54 minutes, Karl Voss beating the offside trap to slide past Roth.", 54),
    ],
)  # fmt: skip
def test_a_goal_is_told_with_what_led_to_it(words: str, minute: int) -> None:
    assert goals(f"Norwich beat Leeds 1-0. {words}") == [("Karl Voss", NORWICH, minute)]


@pytest.mark.parametrize(
    "words",
    [
        "On 36 minutes Karl Voss's long-range drive was well held by Tim Roth.",
        "Karl Voss's free-kick in the 14th minute was gathered by Tim Roth.",
        "Karl Voss's shot on 20 minutes was turned behind.",
        "Karl Voss tried his luck with a 13th-minute volley.",
        "Karl Voss fired into the side netting in the 13th minute.",
        "In the 60th minute the woodwork came to the rescue when Karl Voss struck.",
        "Karl Voss, who scored twice in the reverse fixture, fired into the side netting.",
        "Karl Voss, who scored both goals in the first meeting, was on the bench.",
        "Karl Voss shot over with only Tim Roth to beat on 20 minutes.",
        "Karl Voss slid in at the far post on 20 minutes but could not quite reach the ball.",
        "Karl Voss rolled the ball into the net on 20 minutes but the linesman's flag cut short his joy.",
        "Karl Voss nodded on a goal-kick in the 37th minute.",
        "Norwich protected their lead and in the 80th minute Karl Voss went into the book.",
        "Leeds pushed for an equaliser and on 80 minutes Karl Voss tested Tim Roth.",
        "It was 1-0 after 20 minutes when Karl Voss limped off.",
        "Karl Voss entered the fray in the 60th minute with Norwich in front.",
        "Karl Voss was guilty of a bad miss on 20 minutes when he headed over an open goal.",
    ],
)
def test_a_chance_is_no_goal(words: str) -> None:
    assert goals(f"Norwich beat Leeds 2-0. {words}") == []


@pytest.mark.parametrize(
    "words",
    [
        "Piet Maas came on in the 57th minute and Karl Voss scored.",
        "Piet Maas hit the post in the 57th minute and Karl Voss scored.",
        "Piet Maas saw red on 52 minutes and Karl Voss scored.",
        "Leeds lost Jan Bos on 20 minutes and Karl Voss headed home.",
        "Leeds were reduced to ten men on 52 minutes and Karl Voss scored.",
    ],
)
def test_a_minute_of_something_else_is_not_the_goal_s(words: str) -> None:
    assert goals(f"Norwich beat Leeds 1-0. {words}") == [("Karl Voss", NORWICH, None)]


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("It got worse for Leeds after 20 minutes when Karl Voss headed in.", NORWICH),
        ("Leeds held firm until the 46th minute when Karl Voss swept home.", NORWICH),
        ("Hope flickered for Leeds ten minutes from time as Karl Voss drove in a low shot.", LEEDS),
        ("It took Leeds until the 46th minute to break through, Karl Voss sweeping home.", LEEDS),
        ("Leeds benefited from an own goal by Karl Voss in the 45th minute.", LEEDS),
    ],
)
def test_a_goal_is_of_the_side_for_which_it_went_well(words: str, team: str) -> None:
    assert [team for _, team, _ in goals(f"Norwich beat Leeds 2-1. {words}")] == [team]


def test_who_could_only_deflect_it_past_his_goalkeeper_scored_an_own_goal() -> None:
    text = (
        "Norwich beat Leeds 1-0. Piet Maas drilled the ball across goal on the hour and Jan Bos could only deflect it"
    )
    (goal,) = extract(Article(source="a.txt", text=f"{text} past Tim Roth.")).claims["goals"]
    assert (goal.scorer, goal.team, goal.minute, goal.kind) == ("Jan Bos", NORWICH, 60, "own goal")  # type: ignore[attr-defined]


def test_in_the_fourth_is_no_minute_where_something_was_headed_in() -> None:
    text = "Norwich beat Leeds 4-0. There was more to come, Karl Voss heading in the fourth with 83 minutes gone."
    assert goals(text) == [("Karl Voss", NORWICH, 83)]


def test_a_lead_that_lasted_four_minutes_ended_four_minutes_later() -> None:
    text = "Norwich drew 1-1 with Leeds. Karl Voss put Norwich ahead on 30 minutes. Norwich led for just four minutes"
    assert goals(f"{text} before Jan Bos levelled.")[0] == ("Jan Bos", LEEDS, 34)


def test_within_five_minutes_is_no_fifth_minute_once_a_goal_fell() -> None:
    text = "Norwich beat Leeds 2-0. Karl Voss scored on 30 minutes. Within five minutes Piet Maas had headed in the second."
    assert goals(text)[1] == ("Piet Maas", NORWICH, None)


def test_a_result_in_passing_leaves_the_visitors_who_they_were() -> None:
    text = "Norwich won 2-1 at Leeds.\n\nLeeds had hoped to bounce back from a 1-0 defeat at Derby. Karl Voss put the"
    assert goals(f"{text} visitors ahead after 67 minutes.") == [("Karl Voss", NORWICH, 67)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # whose player one was, tells the side of another goal that he served or that beat him
        (
            "Norwich drew 2-2 with Leeds. Karl Voss headed in a cross by Norwich winger Piet Maas on 20 minutes. Jan Bos shot"
            " in after Maas had fouled Tom Rix on 30 minutes.",
            [("Jan Bos", LEEDS, 30), ("Karl Voss", NORWICH, 20)],
        ),
        (
            "Norwich drew 2-2 with Leeds. Norwich's Karl Voss beat Tim Roth from 20 yards after 20 minutes. On 60 minutes Jan"
            " Bos chipped the ball past Roth and into the net.",
            [("Jan Bos", NORWICH, 60), ("Karl Voss", NORWICH, 20)],
        ),
        (
            "Norwich drew 2-2 at home to Leeds at Carrow Road. Karl Voss slotted past visiting goalkeeper Tim Roth after 20"
            " minutes.",
            [("Karl Voss", NORWICH, 20)],
        ),
        (  # an own goal of a visitor counts for the hosts
            "Norwich beat Leeds 2-1 at Carrow Road. Visiting defender Jan Bos headed into his own net after 20 minutes.",
            [("Jan Bos", NORWICH, 20)],
        ),
    ],
)
def test_the_side_of_a_goal_follows_from_who_was_around(text: str, expected: Goals) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway beat Wales 2-0 in Oslo. Norwich's Karl Voss put the hosts ahead and Jan Bos, who plays for Leeds, doubled"
            " the lead.",
            [("Jan Bos", "Norway", None), ("Karl Voss", "Norway", None)],
        ),
        (  # the heading of a round-up, whose second half is other news
            "Voss and Bos on target, Norwich are down\n\nNorwich City went down when they lost 2-0 at Fulham, while Hull"
            " lost 2-1 to Leeds. Derby beat Stoke 1-0.",
            [],
        ),
    ],
)
def test_clubs_of_nations_players_and_other_news_are_no_sides(text: str, expected: Goals) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Leeds beat Norwich 1-0. The penalty was given after Karl Voss tripped Jan Bos, and he sent the keeper the wrong"
            " way.",
            ["Jan Bos"],
        ),
        ("Leeds beat Norwich 1-0. Karl Voss fouled Jan Bos but he got up to score.", ["Jan Bos"]),
        ("Leeds beat Norwich 1-0. Jan Bos headed it on but was pushed, earning a spot-kick.", []),
    ],
)
def test_who_was_fouled_may_score_and_a_foul_ends_the_move(text: str, expected: list[str]) -> None:
    assert [scorer for scorer, *_ in goals(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwich beat Leeds 3-1. Headers from Karl Voss and Jan Bos put runaway leaders Norwich two goals up.",
            [("Jan Bos", NORWICH, None), ("Karl Voss", NORWICH, None)],
        ),
        (
            "Norwich beat Leeds 3-1. Penalties by Karl Voss and Jan Bos did the damage.",
            [("Jan Bos", NORWICH, None), ("Karl Voss", NORWICH, None)],
        ),
        ("Norwich beat Leeds 3-1. Strikes from Karl Voss and Jan Bos were saved.", []),
        (
            "Norwich lost 3-1 to Leeds. Jan Bos bagged a brace to give already-relegated Leeds a consolation victory.",
            [("Jan Bos", LEEDS, None), ("Jan Bos", LEEDS, None)],
        ),
        (
            "Norwich beat Leeds 2-0. Karl Voss gave the champions the lead in the 1st half.",
            [("Karl Voss", NORWICH, None)],
        ),
        (  # two sentences
            "Norwich came back to beat Leeds to second place in Group C. Voss's opener was a distant memory by the time Jan"
            " Bos had won two penalties.",
            [],
        ),
    ],
)
def test_the_words_around_several_goals(text: str, expected: Goals) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    ("words", "kicks"),
    [
        ("Karl Voss scored twice (PK-32', 79').", {32: "penalty", 79: "goal"}),
        ("Karl Voss scored twice (32 pen, 79) for Norwich.", {32: "penalty", 79: "goal"}),
        ("Karl Voss (32, 79 pen) got both.", {32: "goal", 79: "penalty"}),
        ("Karl Voss (32, 79 pens) got both.", {32: "penalty", 79: "penalty"}),
    ],
)
def test_which_of_the_minutes_in_brackets_are_penalties(words: str, kicks: dict[int, str]) -> None:
    found = extract(Article(source="a.txt", text=f"Norwich beat Leeds 2-1. {words}")).claims["goals"]
    assert {goal.minute: goal.kind for goal in found} == kicks  # type: ignore[attr-defined]
