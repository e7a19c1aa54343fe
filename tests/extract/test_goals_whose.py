"""Whose goal it was, and of which match: the turns of a sentence that mislead, read from whole short articles."""

from __future__ import annotations

import pytest

from tests.extract.test_goals import DERBY, LEEDS
from transforms.extract import extract
from transforms.model import Article


def goals(text: str) -> list[tuple[str, str, int | None]]:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    return sorted((goal.scorer, goal.team, goal.minute) for goal in found)  # type: ignore[attr-defined]


ROVERS, NORWICH = "Blackburn Rovers", "Norwich City"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Blackburn drew 1-1 at Norwich. Karl Voss gave Norwich the lead after four minutes, only for Piet Maas, a free "
            "signing from Ajax, to equalise in the 55th.",
            [("Karl Voss", NORWICH, 4), ("Piet Maas", ROVERS, 55)],
        ),
        (
            "Blackburn were losing at Norwich until Piet Maas struck three minutes before the end for a 1-1 draw.",
            [("Piet Maas", ROVERS, 87)],
        ),
        (
            "Hearts won 2-1 at Kilmarnock. Alan Hamilton's shot was kept out.\n\nHamilton, on his debut, had put Hearts "
            "ahead in 17 minutes.",
            [("Alan Hamilton", "Hearts", 17)],
        ),
        (
            "Blackburn beat Norwich 4-1. Karl Voss put Norwich ahead, but Piet Maas levelled for Blackburn in "
            "the 20th minute and Jan Holm's volley in the 41st left them in front.",
            [("Jan Holm", ROVERS, 41), ("Karl Voss", NORWICH, None), ("Piet Maas", ROVERS, 20)],
        ),
        (
            "FRESNO, Nevada (AP) — Piet Maas and Karl Voss scored in Blackburn's 2-0 victory over Norwich.",
            [("Karl Voss", ROVERS, None), ("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. In the 83rd minute Blackburn broke the deadlock when Karl Voss ran clear before "
            "crossing for Piet Maas to head in.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. Blackburn broke the deadlock when Karl Voss did well in the 83rd minute, squaring to "
            "leave Piet Maas with a simple tap-in.",
            [("Piet Maas", ROVERS, 83)],
        ),
        (
            "Blackburn beat Norwich 5-1. Piet Maas added another and Karl Voss completed the scoring.",
            [("Karl Voss", ROVERS, None), ("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. The best chance fell to Piet Maas in the 32nd minute, Karl Voss having sent him clear.",
            [],
        ),
        (
            "Blackburn drew 1-1 with Norwich. Karl Voss's penalty cancelled out Piet Maas's early header for Norwich.",
            [("Karl Voss", ROVERS, None), ("Piet Maas", NORWICH, None)],
        ),
        (
            "Blackburn toyed with Norwich. Karl Voss put Blackburn ahead. Despite Norwich replying through Piet Maas, Finn Olsen"
            " made sure of the win.",
            [("Finn Olsen", ROVERS, None), ("Karl Voss", ROVERS, None), ("Piet Maas", NORWICH, None)],
        ),
        (
            "Blackburn beat Norwich 4-1. Blackburn took just three minutes to break the deadlock, with Piet Maas scoring from the spot after a "
            "foul. Just eight minutes later Karl Voss doubled the advantage.",
            [("Karl Voss", ROVERS, 11), ("Piet Maas", ROVERS, 3)],
        ),
        (
            "Blackburn won 1-0 at Norwich. It was Piet Maas, preferred to Karl Voss from the start, who scored the winner.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn won 1-0 at Norwich. It was Piet Maas, on as a substitute, who crossed for Karl Voss, who scored.",
            [("Karl Voss", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. Piet Maas opened the scoring, and Karl Voss added the second eight minutes after the break.",
            [("Karl Voss", ROVERS, 53), ("Piet Maas", ROVERS, None)],
        ),
        (
            "Norwich 1-4 Blackburn. They were two up at half-time thanks to Piet Maas and Karl Voss.",
            [("Karl Voss", ROVERS, None), ("Piet Maas", ROVERS, None)],
        ),
        (
            "Hull drew with Derby through Finn Olsen.\n\nPiet Maas's influence at Blackburn was plain in the 2-0 win over Norwich. "
            "He crowned it by heading in the opener.",
            [("Finn Olsen", "Hull City", None), ("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn drew 2-2 with Norwich. Piet Maas put Blackburn ahead in the 16th minute, and by the break it was 2-2, Karl "
            "Voss the scorer.",
            [("Karl Voss", NORWICH, None), ("Piet Maas", ROVERS, 16)],
        ),
        (
            "Blackburn, the leaders, lost at Hull City and Norwich won 2-1 at Derby.\n\nThere was little that Blackburn could "
            "do. Piet Maas put Norwich in front, Karl Voss levelled and Finn Olsen won it.",
            [("Finn Olsen", NORWICH, None), ("Karl Voss", "Derby County", None), ("Piet Maas", NORWICH, None)],
        ),
        (
            "Blackburn beat Norwich 4-0. There were two goals for Piet Maas and one each for Karl Voss and Finn Olsen.",
            [("Finn Olsen", ROVERS, None), ("Karl Voss", ROVERS, None), *[("Piet Maas", ROVERS, None)] * 2],
        ),
        (
            "Blackburn won 1-0 at Norwich. Piet Maas profited from a mix-up between Karl Voss and Finn Olsen to score in"
            " the fourth minute.",
            [("Piet Maas", ROVERS, 4)],
        ),
        (
            "Last night it was Piet Maas, a Hebburn lad of 19, who struck in the 10th minute as Blackburn beat Norwich"
            " 1-0.",
            [("Piet Maas", ROVERS, 10)],
        ),
        (
            "Blackburn beat Norwich 1-0. Karl Voss kept them out early on, but it was left to Piet Maas to win it with"
            " nine minutes to go.",
            [("Piet Maas", ROVERS, 81)],
        ),
        (
            "Blackburn won 1-0 at Norwich. Piet Maas scored after 20 minutes from close range.",
            [("Piet Maas", ROVERS, 20)],
        ),
        ("Blackburn won 1-0 at Norwich. Piet Maas scored on 20 minutes after a mistake.", [("Piet Maas", ROVERS, 20)]),
        ("Blackburn won 1-0 at Norwich. Karl Voss spilled Piet Maas's shot 12 minutes from time.", []),
        ("Blackburn won 2-1 at Norwich. Blackburn came back from Karl Voss's opener.", [("Karl Voss", NORWICH, None)]),
        (
            "Blackburn won 2-1 at Norwich after recovering from Karl Voss's 12th-minute goal.",
            [("Karl Voss", NORWICH, 12)],
        ),
        (
            "Blackburn went down 4-1 to Norwich, when Piet Maas's penalty was the only consolation.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. Norwich's Karl Voss (55) and Piet Maas (57) had cancelled each other out.",
            [("Karl Voss", NORWICH, 55), ("Piet Maas", ROVERS, 57)],
        ),
        (
            "Blackburn won 1-0 at Norwich, where both sides were reduced to ten men after Piet Maas's winner (Karl Voss"
            " for Blackburn, Finn Olsen for Norwich).",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. Goalkeeper Karl Voss (1) gives way to Finn Olsen (32), who has played in every"
            " round.",
            [],
        ),
        (
            "Blackburn won 2-0 at Norwich. Piet Maas scored his first goal for Blackburn in his third appearance.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. Piet Maas rolled in his seventh of the season.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. Piet Maas turned a low cross over the line in the 72nd.",
            [("Piet Maas", ROVERS, 72)],
        ),
        (
            "Hull have three points, but a worse goal difference, and went out in spite of Piet Maas's winner in the 90th"
            " minute against Derby.",
            [("Piet Maas", "Hull City", 90)],
        ),
        (
            "Ross County, second bottom, won at last. Hull City had lost only once but Piet Maas's fifth-minute strike"
            " put the Zebras on course for their first win.",
            [],
        ),
        (
            "Blackburn lost 2-1 to Norwich. It took Norwich, behind at half-time to a Piet Maas goal (13), ten minutes, to"
            " score twice against Blackburn.",
            [],
        ),
        ("Blackburn drew 1-1 with Norwich. Piet Maas scored at both ends.", []),
        (
            "Celtic signed Piet Maas. Maas knows all about Scottish football. He was on target when Blackburn beat Norwich"
            " 3-0.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Norwich beat Blackburn 2-1 in May. Blackburn won the first meeting of the season 1-0 thanks to Piet Maas's"
            " late strike.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. It was all over when Piet Maas, with his 12th goal of the season, struck on the"
            " hour.",
            [("Piet Maas", ROVERS, 60)],
        ),
        (
            "Blackburn won 2-1 at Norwich. Piet Maas slid in the first after seven minutes and later hit the bar, Karl"
            " Voss broke away to make it two before Finn Olsen scored a penalty.",
            [("Finn Olsen", NORWICH, None), ("Karl Voss", ROVERS, None), ("Piet Maas", ROVERS, 7)],
        ),
        (
            "Blackburn beat Norwich 3-2, Piet Maas's goal on the hour doing for Norwich in the end.",
            [("Piet Maas", ROVERS, 60)],
        ),
        (
            "There was hope yet after Piet Maas levelled late on in Blackburn's 1-1 draw with Norwich.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. Karl Voss's goal for Norwich and Piet Maas's for Blackburn made it 1-1 after 90"
            " minutes.",
            [("Karl Voss", NORWICH, None), ("Piet Maas", ROVERS, None)],
        ),
        (
            "A poor Blackburn side lost to Norwich 1-0 on Tuesday.\n\nIn the first leg Blackburn won 2-1 at Carrow Road. Piet Maas"
            " gave Norwich the lead, before Karl Voss equalised and Finn Olsen struck late.",
            [("Finn Olsen", ROVERS, None), ("Karl Voss", ROVERS, None), ("Piet Maas", NORWICH, None)],
        ),
        (
            "Hull are champions thanks to Blackburn's 3-2 win at Norwich, wrapped up by a Piet Maas goal late on.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn drew 1-1 with Norwich. Norwich were awarded a penalty. Piet Maas converted the spot-kick.",
            [("Piet Maas", NORWICH, None)],
        ),
        ("Blackburn drew 1-1 with Norwich. Norwich were given a penalty but missed it. Piet Maas scored.", []),
        (
            "Blackburn beat Norwich 2-1. Norwich's early pressure told when Piet Maas turned in a corner.",
            [("Piet Maas", NORWICH, None)],
        ),
        (
            "Blackburn beat Norwich 2-1. Norwich trailed to Piet Maas's 26th-minute effort.",
            [("Piet Maas", ROVERS, 26)],
        ),
        (
            "Norwich beat Blackburn 2-1. Blackburn did not score until the 65th minute through Piet Maas.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn beat Norwich 2-0. The goals were scored by Piet Maas in the 28th minute and Karl Voss in the"
            " 50th.",
            [("Karl Voss", ROVERS, 50), ("Piet Maas", ROVERS, 28)],
        ),
        (
            "Blackburn beat Norwich 3-0 with goals from Piet Maas, Jim Low & Tom Hay.",
            [("Jim Low", ROVERS, None), ("Piet Maas", ROVERS, None), ("Tom Hay", ROVERS, None)],
        ),
        (
            "It was a frustrating night for Blackburn, who trailed Norwich 2-0 from the first leg. The fans were ready to"
            " celebrate when Piet Maas put them 3-2 ahead on aggregate.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Norwich beat Blackburn 1-0. Piet Maas needed just seven minutes on the pitch to score in the 88th minute.",
            [("Piet Maas", NORWICH, 88)],
        ),
        (
            "Blackburn, who got a late goal from Piet Maas, beat Norwich 2-1.",
            [("Piet Maas", ROVERS, None)],
        ),
        (
            "Blackburn drew 1-1 with Norwich. Blackburn scored in the 20th minute through Piet Maas. Ten minutes on,"
            " Norwich were level through Karl Voss.",
            [("Karl Voss", NORWICH, 30), ("Piet Maas", ROVERS, 20)],
        ),
        (
            "Hull stun Derby\n\nBlackburn beat Norwich 3-0 last night.\n\nKarl Voss, Piet Maas and Finn Olsen were the"
            " scorers.",
            [("Finn Olsen", ROVERS, None), ("Karl Voss", ROVERS, None), ("Piet Maas", ROVERS, None)],
        ),
    ],
)
def test_whose_goal_a_sentence_tells(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert goals(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norwich beat Blackburn 2-1. Piet Maas scored the only goal of the game when the sides met again in May.",
        "Norwich lost 1-0 to Blackburn. Their last meeting had been settled by Piet Maas two minutes from time.",
        "Blackburn won 3-1 at Norwich, and four days later they beat Hull, Piet Maas pulling one back.",
        "Norwich beat Hull 3-1 in May of 2011. Older hands recall the story of 1979, when Piet Maas put Norwich ahead.",
        "Norwich lost 2-0 to Hull. She scored against the Belgians, whose Piet Maas had put Norwich's rivals ahead.",
        "Norwich, the champions, were beaten at Ewood Park 2-1, and Hull 1-0 three weeks ago through Piet Maas.",
        "Blackburn won 1-0 at Hull. Piet Maas struck to leave Hull, thrashed 4-0 by Norwich in their opening match in"
        " May, bottom of the table.",
        "Piet Maas has four goals in two games after braces against both Norwich City and Blackburn.",
        "Norwich visit Blackburn for the second leg of the semi-final, down 3-0 from the first leg.\n\nPiet Maas gave the"
        " home fans hope with two goals.",
        "Norwich lost 1-0 at Blackburn. Piet Maas's goal-bound header hit a team-mate.",
        "Norwich won at Blackburn, with whom they are level.\n\nHull got a win against Derby at last.\n\nPiet Maas put the hosts"
        " 1-0 up.",
        "Norwich drew 1-1 with Hull. Blackburn, sure of their place after Piet Maas's winner against Hull, rested.",
    ],
)
def test_a_goal_of_another_match_is_not_put_to_the_one_told(text: str) -> None:
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert not [goal for goal in found if NORWICH in (goal.team, goal.opponent)]  # type: ignore[attr-defined]


def test_a_goal_in_a_bracket_belongs_to_the_result_in_it() -> None:
    text = (
        "Blackburn lost the final 2-1 to Norwich. They needed extra time to get past Hull (2-1, Piet Maas with the"
        " winner in the 97th), and in the match against Derby they were lucky."
    )
    assert goals(text) == [("Piet Maas", ROVERS, 97)]


@pytest.mark.parametrize(
    ("text", "scorers"),
    [
        ("Blackburn beat Norwich 2-0, Piet Maas getting the pair.", ["Piet Maas"] * 2),
        (
            "Blackburn won 3-1 at Norwich, Piet Maas, Karl Voss and Finn Olsen their scorers.",
            ["Finn Olsen", "Karl Voss", "Piet Maas"],
        ),
        (
            "Blackburn beat Norwich 4-1 with two goals each from Piet Maas and Karl Voss.",
            ["Karl Voss", "Karl Voss", "Piet Maas", "Piet Maas"],
        ),
        (
            "Blackburn beat Norwich 2-0, Piet Maas with a header on the hour and Karl Voss with a breakaway soon after.",
            ["Karl Voss", "Piet Maas"],
        ),
        (
            "Blackburn beat Norwich 1-0. Piet Maas scored on the hour and Karl Voss with a header went close.",
            ["Piet Maas"],
        ),
        ("Blackburn beat Norwich 7-0, Piet Maas helping himself to three of them.", ["Piet Maas"] * 3),
        ("Blackburn beat Norwich 2-0. Piet Maas adds one in the 58th.", ["Piet Maas"]),
        (
            "Blackburn beat Norwich 1-0. Piet Maas, nine minutes after coming on for Karl Voss, turned and scored.",
            ["Piet Maas"],
        ),
        (
            "Blackburn won 3-0 at Norwich with Piet Maas scoring the first, and Karl Voss and Finn Olsen the rest.",
            ["Finn Olsen", "Karl Voss", "Piet Maas"],
        ),
        (
            "Blackburn beat Norwich 2-0. Piet Maas scored in the second minute and Karl Voss, from the spot, after 57.",
            ["Karl Voss", "Piet Maas"],
        ),
        (
            "Blackburn beat Norwich 3-0, two late ones from Piet Maas after Karl Voss had opened the scoring.",
            ["Karl Voss", "Piet Maas", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 1-0. Piet Maas silenced the crowd with a shot in the 29th minute.", ["Piet Maas"]),
        ("Blackburn have an advantage after Piet Maas's header saw off Norwich 1-0.", ["Piet Maas"]),
        (
            "Blackburn beat Norwich 3-0. Piet Maas scored twice and set up Karl Voss for the third.",
            ["Karl Voss", "Piet Maas", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 2-0. Olsen's mistake gifted Piet Maas the first.", ["Piet Maas"]),
        ("Blackburn beat Norwich 2-0. Olsen nearly gifted Piet Maas the first.", []),
        ("Blackburn beat Norwich 2-0. Piet Maas set up Karl Voss for the first time.", []),
        (
            "Blackburn beat Norwich 2-0. Piet Maas danced through for the first and Karl Voss stepped up for the second.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 2-0. Piet Maas raced back for the second half.", []),
        ("Blackburn beat Norwich 2-0. Piet Maas raced clear and crossed for the second.", []),
        (
            "Blackburn beat Norwich 3-0. Piet Maas (2) and Karl Voss did the rest.",
            ["Karl Voss", "Piet Maas", "Piet Maas"],
        ),
        (
            "A brace from Piet Maas and a goal each from Karl Voss and Finn Olsen gave Blackburn a 4-1 win over Norwich.",
            ["Finn Olsen", "Karl Voss", "Piet Maas", "Piet Maas"],
        ),
        ("Piet Maas's two-goal performance gave Blackburn a 5-2 defeat of Norwich.", ["Piet Maas"] * 2),
        ("Blackburn drew 1-1 with Norwich, Piet Maas's goal near the end sparing Blackburn's blushes.", ["Piet Maas"]),
        (
            "Blackburn beat Norwich 2-0. Piet Maas scored both goals against the side who went down last season.",
            ["Piet Maas"] * 2,
        ),
        ("Blackburn beat Norwich 2-0, Karl Voss's run ending with Piet Maas turning the ball in.", ["Piet Maas"]),
        ("Blackburn beat Norwich 1-0. The Lancashire side, as in May, won with a Piet Maas strike.", ["Piet Maas"]),
        (
            "Blackburn beat Norwich 4-0. The scorers were Piet Maas (two penalties), Karl Voss and Finn Olsen.",
            ["Finn Olsen", "Karl Voss", "Piet Maas", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 2-0. The top scorers were Karl Voss and Finn Olsen.", []),
        (
            "Blackburn won 1-0 at Norwich. Karl Voss headed down for Piet Maas and the striker made it 1-0.",
            ["Piet Maas"],
        ),
        ("Blackburn beat Norwich 1-0. Piet Maas capitalised on a mistake in the seventh minute.", ["Piet Maas"]),
        ("Blackburn beat Norwich 2-1, Piet Maas seven minutes into stoppage time.", ["Piet Maas"]),
        ("Blackburn beat Norwich 2-1, Piet Maas seven minutes from time hitting the bar.", []),
        (
            "Blackburn won 2-0 with a Piet Maas goal against Norwich. Maas had also scored at Hull.",
            ["Piet Maas"],
        ),
        ("Blackburn beat Norwich 1-0. In the last minute Piet Maas's shot squirmed beneath Karl Voss.", ["Piet Maas"]),
        (
            "Blackburn won 3-0 at Norwich. Goals from Piet Maas, Karl Voss and Finn Olsen sank them.",
            ["Finn Olsen", "Karl Voss", "Piet Maas"],
        ),
        ("Blackburn won 2-0 at Norwich. Late goals by Piet Maas and Karl Voss won it.", ["Karl Voss", "Piet Maas"]),
        (
            "Blackburn won 2-0 at Norwich. Superb headers by Piet Maas and Karl Voss put them top.",
            ["Karl Voss", "Piet Maas"],
        ),
        (
            "Blackburn won 2-0 at Norwich. Norwich conceded goals to Piet Maas and Karl Voss.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("Blackburn won 2-0 at Norwich. Norwich have conceded goals to Piet Maas in both games this season.", []),
        (
            "Blackburn won 2-0 at Norwich. Goals from Player of the Year Piet Maas and Karl Voss decided it.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("Blackburn won 2-0 at Norwich. Piet Maas had two early goals to his name.", ["Piet Maas"] * 2),
        (
            "Goals from Piet Maas, Karl Voss and Finn Olsen was the tonic Blackburn needed to beat Norwich.",
            ["Finn Olsen", "Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 1-0. Piet Maas put Blackburn ahead through a penalty.", ["Piet Maas"]),
        (
            "Blackburn beat Norwich 2-0, ahead through on-loan striker Piet Maas and the in-form Karl Voss.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 2-0, with the impressive Piet Maas scoring twice.", ["Piet Maas"] * 2),
        (
            "Blackburn beat Norwich 2-0. Karl Voss scored. The goalkeeper denied Piet Maas a second soon after.",
            ["Karl Voss"],
        ),
        (
            "Blackburn beat Norwich 3-0, Piet Maas, Karl Voss and Finn Olsen doing the damage.",
            ["Finn Olsen", "Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 3-0. Piet Maas got all three.", ["Piet Maas"] * 3),
        ("Blackburn beat Norwich 2-0. On target were Piet Maas and Karl Voss.", ["Karl Voss", "Piet Maas"]),
        ("Blackburn beat Norwich 2-0. It was Piet Maas and Karl Voss who scored.", ["Karl Voss", "Piet Maas"]),
        ("Blackburn beat Norwich 1-0. Piet Maas's header with seconds left spared them a replay.", ["Piet Maas"]),
        ("Blackburn beat Norwich 1-0. Piet Maas ran clear. Without hesitation, he fired home.", ["Piet Maas"]),
        ("Blackburn beat Norwich 1-0. Piet Maas's penalty was saved but he scored from the rebound.", ["Piet Maas"]),
        ("Blackburn beat Norwich 1-0. Piet Maas's pass found the striker and he scored.", []),
        (
            "Blackburn player ratings from the 3-0 win over Norwich\nPiet Maas - 8: Opened the scoring.\n"
            "Karl Voss (9) Scored twice.",
            ["Karl Voss", "Karl Voss", "Piet Maas"],
        ),
        (
            "Blackburn beat Norwich 3-0: player ratings\n\nPIET MAAS - 8\nOpened the scoring in style.\n\nKARL VOSS - 9\n"
            "Scored twice.",
            ["Karl Voss", "Karl Voss", "Piet Maas"],
        ),
        ("Blackburn and Norwich both won, Piet Maas scoring twice.", []),
        (
            "Blackburn won 3-2 at Norwich. Piet Maas got the winner in the 89th minute. Earlier goals from Karl Voss and Finn Olsen"
            " levelled matters.",
            ["Piet Maas"],
        ),
        ("Blackburn won 1-0 at Norwich, Piet Maas driving home from distance.", ["Piet Maas"]),
        (
            "Blackburn beat Norwich 2-0 with goals from Piet 'Rocky' Maas and Karl “Ace” Voss.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 1-0. Piet Maas notched his 14th of the campaign.", ["Piet Maas"]),
        (
            "Blackburn beat Norwich 2-0, Piet Maas putting them in front and Karl Voss sealing the win.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 1-0. Piet Maas's late penalty was harsh on Norwich.", ["Piet Maas"]),
        ("Blackburn beat Norwich 1-0 after a slip gifted Piet Maas a late winner at Ewood Park.", ["Piet Maas"]),
        ("Blackburn beat Norwich 2-1. Two Piet Maas strikes earned Blackburn the points.", ["Piet Maas"] * 2),
        ("Blackburn beat Norwich 1-0. Piet Maas's low shot had given Blackburn the lead.", ["Piet Maas"]),
        ("Blackburn beat Norwich 1-0. Piet Maas's low shot was saved.", []),
        (
            "Blackburn beat Norwich 3-0. A goal from Piet Maas and a shot on target from Karl Voss stood out.",
            ["Piet Maas"],
        ),
        ("Blackburn beat Norwich 2-1. Blackburn had gone behind to Piet Maas tap-in.", ["Piet Maas"]),
        ("Blackburn beat Norwich 2-0. Piet Maas was unable to turn it in to double Blackburn's lead.", []),
        ("Blackburn beat Norwich 2-0. Blackburn had a clear sight of goal through Piet Maas.", []),
        ("Blackburn beat Norwich 2-0. Troubles were eased by prolific scoring.", []),
        ("Blackburn beat Norwich 2-0. A penalty was turned down by referee Piet Maas in the ninth minute.", []),
        (
            "Blackburn beat Norwich 3-1. Piet Maas gave Blackburn a 2-1 lead in the 63rd minute and Karl Voss scored in"
            " the 71st.",
            ["Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 3-0. Piet Maas scored yet another hat-trick.", ["Piet Maas"] * 3),
        ("Blackburn beat Norwich 2-0. Piet Maas scored, then forced an own goal in the last minute.", ["Piet Maas"]),
        (
            "Blackburn drew 1-1 with Norwich. Norwich led after nine minutes when a shot from Piet Maas hit Blackburn defender Karl Voss and"
            " deflected past the goalkeeper.",
            ["Piet Maas"],
        ),
        (
            "Blackburn won 2-1 at Norwich. Karl Voss struck a late winner. Finn Olsen had put Blackburn ahead. Piet Maas"
            " equalised with five minutes to go.",
            ["Finn Olsen", "Karl Voss", "Piet Maas"],
        ),
        ("Blackburn beat Norwich 2-0. Piet Maas opened the scoring. He made it two with a header.", ["Piet Maas"] * 2),
        ("Blackburn beat Norwich 2-0. Piet Maas opened the scoring. The Dutchman scored again.", ["Piet Maas"] * 2),
        (
            "Blackburn beat Norwich 2-0. Piet Maas opened the scoring and it was the same man who made it two.",
            ["Piet Maas"] * 2,
        ),
        ("Blackburn beat Norwich 1-0. Piet Maas was hurt. The captain of the visitors scored.", []),
        ("Blackburn beat Norwich 1-0. Piet Maas forced the ball over the line in the sixth minute.", ["Piet Maas"]),
        ("Blackburn beat Norwich 1-0. Piet Maas forced a fine save with a header in the sixth minute.", []),
        (
            "Blackburn beat Norwich 2-0. Piet Maas struck after nine minutes and goalkeeper Karl Voss did the rest.",
            ["Piet Maas"],
        ),
    ],
)
def test_goals_told_by_a_share_a_gift_or_a_noun(text: str, scorers: list[str]) -> None:
    assert [scorer for scorer, _, _ in goals(text)] == scorers


def test_a_side_scored_in_the_leg_in_which_it_did() -> None:
    text = (
        "Blackburn beat Norwich 3-2 on Thursday. Having lost 4-0 at Norwich in the first leg, Blackburn began to believe"
        " when Piet Maas scored."
    )
    (goal,) = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert goal.match is not None  # type: ignore[attr-defined]
    assert (goal.team, goal.match.away_goals) == (ROVERS, 2)  # type: ignore[attr-defined]


def test_a_goal_in_another_minute_is_of_his_side_s_other_match() -> None:
    text = (
        "Blackburn lost 1-0 to Hull City in midweek. The game's only goal came through Piet Maas in the 51st minute. He"
        " also scored in Hull's 2-0 win over Derby County, when he struck in the 12th minute."
    )
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert {(g.minute, g.opponent) for g in found} == {(51, ROVERS), (12, "Derby County")}  # type: ignore[attr-defined]


def test_penalties_of_two_told_together() -> None:
    text = "Blackburn beat Norwich 2-0. Piet Maas and Karl Voss both scored from the spot."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert [goal.kind for goal in found] == ["penalty", "penalty"]  # type: ignore[attr-defined]


def test_a_player_s_people_are_his_national_team() -> None:
    text = (
        "Bulgaria drew 1-1 with Norway. Bulgarian striker Ivan Dobrev scored and Norwegian defender Jan Holm replied."
    )
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    assert sorted((g.scorer, g.team) for g in found) == [("Ivan Dobrev", "Bulgaria"), ("Jan Holm", "Norway")]  # type: ignore[attr-defined]


def test_the_owner_of_a_run_owns_no_goals_that_ended_it() -> None:
    assert goals("Norwich ended Blackburn's unbeaten run with goals from Piet Maas and Finn Olsen.") == []


@pytest.mark.parametrize(
    "rest",
    [
        "to set up a semi-final against Leeds",
        "to send Blackburn into the final against Leeds",
        "to book a quarter-final with holders Leeds",
        "as they sealed a 4-1 aggregate win",
        "as Blackburn completed a 5-1 overall triumph",
    ],
)
def test_what_goals_led_to_is_another_match(rest: str) -> None:
    text = f"Blackburn beat Norwich 2-0 on Tuesday. Piet Maas (12) and Karl Voss (70) scored {rest}."
    assert goals(text) == [("Karl Voss", ROVERS, 70), ("Piet Maas", ROVERS, 12)]


def test_a_round_up_leaves_the_match_at_its_head() -> None:
    text = (
        "Blackburn 2-0 Norwich\n\nPiet Maas struck in the 12th minute and Karl Voss in the 70th.\n\nDerby were back to"
        " their best on Sunday in a 4-0 thrashing of Hull City.\n\nThe Rams looked sharp. Jan Holm opened the scoring.\n\n"
        "Their dominance went on after the break with goals for Finn Olsen and Ivan Dobrev."
    )
    sides = {scorer: team for scorer, team, _ in goals(text)}
    assert sides["Finn Olsen"] == sides["Ivan Dobrev"] == "Derby County"
    assert sides["Piet Maas"] == ROVERS


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Sunday Okon struck in the 22nd minute.", [("Sunday Okon", ROVERS, 22)]),
        ("They got their goal through Sunday Okon in the 22nd minute.", [("Sunday Okon", ROVERS, 22)]),
        ("Piet Maas Monday scored in the 22nd minute.", [("Piet Maas", ROVERS, 22)]),
        ("Piet Maas's sixth minute strike separated both teams.", [("Piet Maas", ROVERS, 6)]),
        ("Piet Maas scored on the dot of 45 minutes.", [("Piet Maas", ROVERS, 45)]),
    ],
)
def test_the_scorer_of_the_only_goal(told: str, expected: list[tuple[str, str, int]]) -> None:
    assert goals(f"Blackburn beat Norwich 1-0. {told}") == expected


def test_a_town_behind_a_ground_is_no_scorer() -> None:
    assert goals("Blackburn recorded a 1-0 victory over Norwich at the Township Stadium, Ozoro.") == []


def test_how_many_one_struck() -> None:
    assert len(goals("Piet Maas struck four for Blackburn as they crushed Norwich 7-1.")) == 4


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Blackburn hit back with goals by Piet Maas in the 80th minute and Karl Voss in the 85th.",
         [("Karl Voss", ROVERS, 85), ("Piet Maas", ROVERS, 80)]),
        ("Piet Maas put Blackburn ahead on the hour and Karl Voss lifted the mood with his goal in the 85th minute.",
         [("Karl Voss", ROVERS, 85), ("Piet Maas", ROVERS, 60)]),
        ("Piet Maas opened the scoring for Blackburn after nine minutes and Karl Voss settled it with the second goal in "
         "the 85th minute.", [("Karl Voss", ROVERS, 85), ("Piet Maas", ROVERS, 9)]),
        ("Blackburn took the lead through the boot of Piet Maas.", [("Piet Maas", ROVERS, None)]),
    ],
)  # fmt: skip
def test_each_of_several_told_with_a_noun(told: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert goals(f"Blackburn beat Norwich 2-1. {told}") == expected


def test_two_people_parted_by_a_comma_are_no_teams() -> None:
    text = "Wisdom Okafor, and Emeka Bello were on target as Blackburn beat Norwich 2-0."
    assert goals(text) == [("Emeka Bello", ROVERS, None), ("Wisdom Okafor", ROVERS, None)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Derby thought they had won it when Karl Voss struck, but Jan Holm levelled.",
            {"Karl Voss": DERBY, "Jan Holm": LEEDS},
        ),
        ("Derby thought they had won it until Jan Holm struck late on.", {"Jan Holm": LEEDS}),
        (
            "Jan Holm netted for Leeds and set up Piet Maas to fire in a late equaliser.",
            {"Jan Holm": LEEDS, "Piet Maas": LEEDS},
        ),
        (
            "Jan Holm scored for Leeds, and he crossed for Piet Maas to head an equaliser.",
            {"Jan Holm": LEEDS, "Piet Maas": LEEDS},
        ),
    ],
)
def test_what_a_side_thought_and_who_laid_a_goal_on_tell_whose_it_is(words: str, expected: dict[str, str]) -> None:
    told = goals(f"Derby County drew 2-2 with Leeds United. {words}")
    assert {scorer: team for scorer, team, _ in told} == expected


@pytest.mark.parametrize(
    "words",
    [
        "Leeds lost 1-0 at Derby, going down to a Karl Voss penalty.",
        "Leeds went down 1-0 at Derby to a late Karl Voss header.",
        "Leeds fell to a Karl Voss strike at Derby, losing 1-0.",
    ],
)
def test_a_defeat_is_put_down_to_a_goal(words: str) -> None:
    assert [(scorer, team) for scorer, team, _ in goals(words)] == [("Karl Voss", DERBY)]


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("Karl Voss and Piet Maas scored to leave Leeds bottom of the table.", DERBY),
        ("Goals from Karl Voss and Piet Maas sealed the win and left Leeds in trouble.", DERBY),
        ("Karl Voss's early goal left Leeds with a mountain to climb.", DERBY),
        ("Karl Voss scored after ten minutes to leave Leeds in front.", LEEDS),
        ("Karl Voss's early goal left Leeds on course for victory.", LEEDS),
        ("Derby maestro Karl Voss scored after ten minutes.", DERBY),
        ("Leeds' Danish import Karl Voss scored after ten minutes.", LEEDS),
        (
            "Derby were rewarded with the opening goal ten minutes in. The ball came to Karl Voss, who swept it home.",
            DERBY,
        ),
        ("Leeds found the breakthrough in the 23rd minute. Jan Holm crossed and Karl Voss headed home.", LEEDS),
    ],
)
def test_how_a_goal_left_a_side_and_who_was_rewarded_tell_whose_it_is(words: str, team: str) -> None:
    found = goals(f"Derby County beat Leeds United 2-1. {words}")
    assert ("Karl Voss", team) in [(scorer, side) for scorer, side, _ in found]


def test_a_goal_that_was_almost_got_lends_no_minute() -> None:
    text = "Derby beat Leeds 2-1. Derby almost got the second goal in the 60th minute. Karl Voss headed in the winner."
    assert [minute for _, _, minute in goals(text)] == [None]


def test_a_team_may_stand_before_a_persons_country() -> None:
    text = "Leeds drew 1-1 with Bolton Wanderers. Goals from Karl Voss and Wanderers Danish skipper Lars Holm cancelled each other out."
    assert ("Lars Holm", "Bolton Wanderers") in [(scorer, team) for scorer, team, _ in goals(text)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Karl Voss rescued a point for Leeds after Piet Maas had put Derby in front.",
         [("Karl Voss", LEEDS), ("Piet Maas", DERBY)]),
        ("Piet Maas put Derby ahead, but Karl Voss salvaged a point.", [("Karl Voss", LEEDS), ("Piet Maas", DERBY)]),
        ("Karl Voss snatched a point for Leeds in the 89th minute.", [("Karl Voss", LEEDS)]),
        ("Goalkeeper Karl Voss rescued a point for Leeds with a string of saves.", []),
    ],
)  # fmt: skip
def test_who_rescued_a_point_scored_where_a_goal_is_told(words: str, found: list[tuple[str, str]]) -> None:
    assert [(scorer, team) for scorer, team, _ in goals(f"Leeds drew 1-1 at Derby. {words}")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leeds won 2-1 at Derby on Karl Voss's late penalty.", ["Karl Voss"]),
        ("Leeds beat Derby 1-0 on Karl Voss's stoppage-time goal.", ["Karl Voss"]),
        ("Leeds beat Derby 2-0 with Maas keen on Karl Voss's shot power.", []),
    ],
)
def test_a_result_hangs_on_a_goal(text: str, found: list[str]) -> None:
    assert [scorer for scorer, _, _ in goals(text)] == found


@pytest.mark.parametrize(
    "words",
    [
        "Karl Voss's goal was in reply to a fine 20th-minute strike from Piet Maas that had put Derby in front.",
        "Karl Voss equalised for Leeds after a 20th-minute header from Piet Maas had put Derby ahead.",
    ],
)
def test_the_minute_of_a_goal_answered_is_not_that_of_the_answer(words: str) -> None:
    found = goals(f"Leeds drew 1-1 at Derby. {words}")
    assert [(scorer, minute) for scorer, _, minute in found] == [("Karl Voss", None), ("Piet Maas", 20)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Karl Voss sealed the three points with 12 minutes to play after Piet Maas had missed an earlier chance to grab "
         "his double from the spot.", [("Karl Voss", 78)]),
        ("Karl Voss passed up a chance to net his brace.", []),
        ("Karl Voss scored in his first League One start to help Derby beat Leeds.", [("Karl Voss", None)]),
    ],
)  # fmt: skip
def test_a_chance_missed_is_no_goal(words: str, found: list[tuple[str, int | None]]) -> None:
    assert [(scorer, minute) for scorer, _, minute in goals(f"Derby beat Leeds 2-0. {words}")] == found


@pytest.mark.parametrize(
    "words",
    [
        "Leeds' Karl Voss and Derby striker Piet Maas scored, as Derby, beaten by Hull in May, took a point.",
        "It was 1-1, Leeds' Karl Voss and Derby's Piet Maas scoring, with Hull to come for Derby.",
    ],
)
def test_two_scorers_each_named_with_his_side(words: str) -> None:
    assert goals(words) == [("Karl Voss", LEEDS, None), ("Piet Maas", DERBY, None)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Karl Voss's fine strike beat Piet Maas, flying into the bottom corner.", ["Karl Voss"]),
        ("A shot from Karl Voss wrong-footed Piet Maas, rolling into the corner.", []),
        ("Karl Voss outpaced Piet Maas, firing into the bottom corner.", ["Karl Voss"]),
        ("Karl Voss threaded a weighted pass through the Derby defence to find Piet Maas and the midfielder made no "
         "mistake with his first-time effort to make it 2-0.", ["Piet Maas"]),
        ("Karl Voss threaded a weighted pass through the Derby defence to Piet Maas, who made no mistake.",
         ["Piet Maas"]),
    ],
)  # fmt: skip
def test_who_was_beaten_or_only_passed_did_not_score(words: str, found: list[str]) -> None:
    assert [scorer for scorer, _, _ in goals(f"Leeds won 3-0 at Derby. {words}")] == found


@pytest.mark.parametrize(
    "opening",
    [
        "Leeds won 3-2 at Derby with a stoppage-time goal.",
        "Leeds won 3-2 at Derby in stoppage time.",
        "Leeds won 3-2 at Derby, while Hull beat Bury 1-0 with a stoppage-time goal.",
    ],
)
def test_the_minute_of_the_last_goal_is_not_that_of_the_first(opening: str) -> None:
    text = (
        f"{opening}\n\nDerby took the lead when Karl Voss pounced on a loose ball.\n\nThe visitors struck back two minutes "
        "later when Piet Maas fired home."
    )
    assert {(scorer, minute) for scorer, _, minute in goals(text)} == {("Karl Voss", None), ("Piet Maas", None)}


def test_who_managed_to_score_before_it_was_too_late() -> None:
    text = "Leeds beat Derby 1-0. They looked like drawing before Karl Voss managed to score in the 93rd minute."
    assert [(scorer, minute) for scorer, _, minute in goals(text)] == [("Karl Voss", 90)]


def test_a_bare_name_is_a_side_where_its_namesakes_play_elsewhere() -> None:
    text = (
        "Everton beat Manchester United 2-1 on Saturday. Manchester City were held 1-1 at home by Fulham on Sunday.\n\n"
        "Karl Voss put City in front with a penalty in the 18th minute but Piet Maas equalised in the 32nd."
    )
    assert goals(text) == [("Karl Voss", "Manchester City", 18), ("Piet Maas", "Fulham", 32)]


def test_the_end_of_a_sides_name_is_nobody_coming_on() -> None:
    text = "Everton drew 1-1 with Fulham. Karl Voss put Everton in front with a penalty in the 18th minute."
    assert goals(text) == [("Karl Voss", "Everton", 18)]


@pytest.mark.parametrize("what", ["league leaders ", "third-placed ", "second-bottom ", "champions ", ""])
def test_who_won_is_a_side_behind_words_for_what_it_is(what: str) -> None:
    text = f"Leeds won 4-1 against Hull, and {what}Derby beat Bury 2-0, thanks to an early goal by Karl Voss."
    assert goals(text) == [("Karl Voss", "Derby County", None)]


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("Leeds started brightly, but Derby took the lead in the 18th minute.", [("Karl Voss", "Derby County", 18)]),
        (
            "Leeds had the better of it, yet it was Derby who took the lead after 18 minutes.",
            [("Karl Voss", "Derby County", 18)],
        ),
        ("Derby almost took the lead but Leeds broke the deadlock on 18 minutes.", [("Karl Voss", "Leeds United", 18)]),
    ],
)
def test_a_goal_is_of_the_side_that_was_said_to_lead(before: str, found: list[tuple[str, str, int]]) -> None:
    assert goals(f"Derby beat Leeds 2-1.\n\n{before} Karl Voss rose to head into the top corner.") == found


def test_an_international_is_of_no_side_of_the_match() -> None:
    text = (
        "Everton lost 3-0 at home to Chelsea on Saturday.\nThe Portugal international, who had never missed, had his "
        "penalty saved. Karl Voss then lashed in a second."
    )
    assert goals(text) == [("Karl Voss", "Chelsea", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds, for whom Karl Voss has scored seven times, lost 2-1 at Derby.",
        "Karl Voss, who scored in the 3-0 win over Hull on Wednesday, will lead the attack against Derby on Saturday.",
        "Karl Voss scored in the 2-0 win over Hull and is expected to start at Derby.",
    ],
)
def test_goals_counted_so_far_and_next_opponents_are_none_of_the_match(text: str) -> None:
    assert goals(text) == []


def test_the_second_verb_of_a_scorer_tells_one_more() -> None:
    text = "Leeds won 3-1 at Derby. Karl Voss converted a penalty and headed a third before Piet Maas wrapped it up."
    found = extract(Article(source="a.txt", text=text)).claims["goals"]
    told = [(c.scorer, c.kind) for c in found]  # type: ignore[attr-defined]
    assert sorted(told) == [("Karl Voss", "goal"), ("Karl Voss", "penalty"), ("Piet Maas", "goal")]


@pytest.mark.parametrize(
    "words", ["Karl Voss turned and fired home the third.", "Karl Voss tapped in and made it three."]
)
def test_the_second_verb_of_one_goal_tells_no_other(words: str) -> None:
    assert goals(f"Leeds won 3-1 at Derby. {words}") == [("Karl Voss", "Leeds United", None)]


def test_both_times_are_no_two_goals() -> None:
    text = "Leeds won 3-2 at Derby. They led twice, but a Karl Voss penalty pegged Leeds back both times."
    assert len(goals(text)) < 2


@pytest.mark.parametrize("had", ["had their leveller", "got their equaliser", "found their opener"])
def test_a_goal_that_a_side_had_is_its_own(had: str) -> None:
    assert goals(f"Hull lost 4-1 at home to Derby. The visitors {had} when Karl Voss headed in.") == [
        ("Karl Voss", "Derby County", None)
    ]


def test_the_locals_are_at_home() -> None:
    text = "Leeds won 4-1 at Derby on Sunday. Karl Voss put the locals in front. Piet Maas equalised before the break."
    assert goals(text) == [("Karl Voss", "Derby County", None), ("Piet Maas", "Leeds United", None)]


def test_another_result_that_a_side_recovered_from_is_not_that_of_the_goal() -> None:
    text = (
        "Leeds won 4-1 at Derby. Karl Voss fired in a fourth, ensuring Leeds bounced back from the 6-1 defeat to Hull."
    )
    assert goals(text) == [("Karl Voss", "Leeds United", None)]


def test_what_a_scorer_did_last_season_between_dashes() -> None:
    text = "Leeds drew 1-1 with Derby. Leeds led when Karl Voss - who missed a penalty here last season - headed in."
    assert goals(text) == [("Karl Voss", "Leeds United", None)]


@pytest.mark.parametrize("beaten", ["third-placed Bury", "leaders Bury"])
def test_leaders_who_play_are_no_aside(beaten: str) -> None:
    text = (
        "Fulham beat Cardiff 3-0. Leeds drew 2-2 with Luton.\n\nHull recorded their seventh win in a row, 4-1 against "
        f"Everton, and league leaders Derby beat {beaten} 2-0, thanks to an early goal by Karl Voss."
    )
    assert goals(text) == [("Karl Voss", "Derby County", None)]


def test_a_minute_before_a_name_is_of_that_ones_goal() -> None:
    text = "Leeds drew 1-1 with Derby. Karl Voss levelled for Leeds after a 10th-minute Piet Maas header."
    assert goals(text) == [("Karl Voss", "Leeds United", None), ("Piet Maas", "Derby County", 10)]


@pytest.mark.parametrize(
    ("words", "minute"), [("ninetieth", 90), ("seventieth", 70), ("eighty-fifth", 85), ("twentieth", 20)]
)
def test_a_minute_in_words(words: str, minute: int) -> None:
    text = f"Leeds beat Derby 1-0, Karl Voss scoring in the {words} minute."
    assert goals(text) == [("Karl Voss", "Leeds United", minute)]


@pytest.mark.parametrize("corner", ["top-right", "bottom left", "top left-hand"])
def test_a_corner_picked_out(corner: str) -> None:
    assert goals(f"Leeds beat Derby 1-0. Karl Voss picked out the {corner} corner.") == [
        ("Karl Voss", "Leeds United", None)
    ]


def test_scorers_of_each_side_on_lines_below_the_result_told() -> None:
    text = "Leeds beat Derby 2-1 on Saturday.\n\nLeeds - Karl Voss 27'; Piet Maas 49'.\n\nDerby - Ola Berg 77'(Pen)."
    assert goals(text) == [
        ("Karl Voss", "Leeds United", 27), ("Ola Berg", "Derby County", 77), ("Piet Maas", "Leeds United", 49),
    ]  # fmt: skip


def test_ratings_of_each_side_on_lines_below_the_result_told_are_no_goals() -> None:
    assert goals("Leeds beat Derby 1-0 on Saturday.\n\nLeeds: Karl Voss 7\nDerby: Ola Berg 6, Piet Maas 5.") == []


def test_two_who_scored_in_each_half_scored_once_each() -> None:
    text = "Leeds beat Derby 2-1. Karl Voss and Piet Maas scored in each half to give Gray's side the victory."
    assert goals(text) == [("Karl Voss", LEEDS, None), ("Piet Maas", LEEDS, None)]
    assert goals("Leeds beat Derby 2-1. Karl Voss scored in each half.") == [("Karl Voss", LEEDS, None)] * 2


def test_goals_of_a_first_leg_told_as_a_lead() -> None:
    text = (
        "Leeds host Ajax in the UEFA Cup second leg on Tuesday. Leeds hold a 2-1 advantage after winning the first leg. "
        "Karl Voss and Piet Maas scored in Amsterdam."
    )
    assert goals(text) == [("Karl Voss", LEEDS, None), ("Piet Maas", LEEDS, None)]
