"""Ties over two legs: aggregates, who went through and by what, and what a first leg says of its tie."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader, told
from transforms.model import TieClaim


def state(tie: TieClaim) -> str:
    """`Ajax 3-2 Juventus, Ajax by aggregate`: sides in alphabetical order."""
    sides = sorted(((tie.team_1, tie.aggregate_1), (tie.team_2, tie.aggregate_2)))
    goals = "v" if tie.aggregate_1 is None else "-".join(str(goals) for _, goals in sides)
    return f"{sides[0][0]} {goals} {sides[1][0]}, {tie.winner} by {tie.decided_by}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ajax beat Juventus 3-2 on aggregate.", "Ajax 3-2 Juventus, Ajax by aggregate"),
        ("Ajax hold a 2-1 lead over Juventus.", "Ajax 2-1 Juventus, None by None"),
        ("In the Champions League last 16 Ajax and Juventus share a 1-1 draw heading into the second leg.",
         "Ajax 1-1 Juventus, None by None"),
        ("The last 16 of the Champions League saw Ajax host Juventus with the Dutch holding a 3-2 advantage from the first "
         "leg. The hosts are in the last eight after a late winner to complete a 4-2 aggregate success.",
         "Ajax 4-2 Juventus, Ajax by aggregate"),
        ("Celtic met Porto. Smith inspired the hosts to victory over Juventus and Ajax reached the Champions League "
         "semi-finals after winning the tie 7-1 on aggregate.", "Ajax 7-1 Juventus, Ajax by aggregate"),
        ("Celtic of Scotland take a slender 1-0 lead to Juventus.", "Celtic 1-0 Juventus, None by None"),
        ("Ajax had put out the holders, Juventus, winning 3-1 at home and drawing 2-2 in Turin.",
         "Ajax 5-3 Juventus, Ajax by aggregate"),
        ("Celtic lead Juventus 2-1 on aggregate going into the second leg.", "Celtic 2-1 Juventus, None by None"),
        ("Ajax's road to the final included a 5-2 aggregate demolition of Juventus.", "Ajax 5-2 Juventus, Ajax by aggregate"),
        ("Juventus trail Celtic 2-1 on aggregate.", "Celtic 2-1 Juventus, None by None"),
        ("Ajax defend a 2-0 lead at Juventus tonight.", "Ajax 2-0 Juventus, None by None"),
        ("Ajax, who trail Juventus 1-0, are at home.", "Ajax 0-1 Juventus, None by None"),
        ("Ajax will try to overturn a 2-1 deficit against Juventus.", "Ajax 1-2 Juventus, None by None"),
        ("Ajax met Juventus in the Champions League and led 3-2 after the first leg. A late goal in Turin clinched a 6-4 "
         "aggregate triumph for Juventus.", "Ajax 4-6 Juventus, Juventus by aggregate"),
        ("Bury drew 1-1 with Hull City in their FA Cup replay and went through 4-2 on penalties.",
         "Bury v Hull City, Bury by penalties"),
        ("Bury drew 2-2 with Hull City in the FA Cup and 1-1 after extra time in the replay, and won a shoot-out 5-4.",
         "Bury v Hull City, Bury by penalties"),
        ("Togo pulled out of the Africa Cup of Nations on Friday. Benin qualified on a walkover.", "Benin v Togo, Benin by None"),
        ("Leeds beat Fulham 1-0 in the FA Cup; Bury drew 1-1 with Hull City and will meet again in a replay.",
         "Bury v Hull City, None by None"),
        ("Ajax drew 1-1 at Juventus in the Champions League and have an away goal in hand.",
         "Ajax 1-1 Juventus, None by None"),
        ("The first legs of the Champions League were last week. Ajax are 1-0 up on Juventus before the return in Turin.",
         "Ajax 1-0 Juventus, None by None"),
        ("The first legs were last week. In the one tie left, Ajax and Juventus are level at 1-1.",
         "Ajax 1-1 Juventus, None by None"),
        ("Ajax lost 2-1 at Juventus ahead of Thursday's second leg in the Champions League.",
         "Ajax 1-2 Juventus, None by None"),
        ("The sides of the Champions League know each other: Ajax vs Juventus (1-3 agg) is an old tie.",
         "Ajax 1-3 Juventus, None by None"),
        ("Ajax completed a 5-1 aggregate win over Juventus with a 2-1 victory in Turin.",
         "Ajax 5-1 Juventus, Ajax by aggregate"),
        ("Ajax beat Juventus 2-1 but went out on away goals.", "Ajax v Juventus, Juventus by away goals"),
        ("Ajax lost 2-1 at Juventus in the first leg. In the second leg they beat Juventus 2-1 and won 5-3 on "
         "penalties in the Champions League.", "Ajax 3-3 Juventus, Ajax by penalties"),
        ("Ajax won 2-1 in Turin to go through 3-2 on aggregate against Juventus.",
         "Ajax 3-2 Juventus, Ajax by aggregate"),
        ("Celtic were beaten 2-1 by Ajax and are out, 4-2 on aggregate.", "Ajax 4-2 Celtic, Ajax by aggregate"),
        ("Inter Miami eliminated Los Angeles FC 3-2 on aggregate.",
         "Inter Miami 3-2 Los Angeles FC, Inter Miami by aggregate"),
        ("Vancouver Whitecaps beat Pumas on away goals after the tie ended 3-3 on aggregate.",
         "Pumas UNAM 3-3 Vancouver Whitecaps, Vancouver Whitecaps by away goals"),
        ("Trailing fellow League Two strugglers Derby 1-0 from the first leg, Leeds won 3-0 at home.",
         "Derby County 1-3 Leeds United, Leeds United by aggregate"),
        ("Leeds bowed out. Trailing neighbours Derby 1-0 from the first leg, they were held to a 1-1 draw at home.",
         "Derby County 2-1 Leeds United, Derby County by aggregate"),
        ("Everton beat Fulham 3-2 over two legs.", "Everton 3-2 Fulham, Everton by aggregate"),
        ("Ajax went out 5-2 over two games to Juventus.", "Ajax 2-5 Juventus, Juventus by aggregate"),
        ("Manchester United 5-4 Lyon after extra time, 7-6 on aggregate. Well, well.",
         "Lyon 6-7 Manchester United, Manchester United by extra time"),
        ("The 2-1 aggregate against Ajax took Juventus into the final.", "Ajax 1-2 Juventus, Juventus by aggregate"),
        ("Ajax needed a penalty shoot-out to overcome Juventus after a 2-2 aggregate scoreline.",
         "Ajax 2-2 Juventus, Ajax by penalties"),
        ("Ajax's escape against Juventus on away goals came after a series that ended 2-2.",
         "Ajax 2-2 Juventus, Ajax by away goals"),
        ("Ajax drew 2-2 with Juventus and won their series on away goals.",
         "Ajax v Juventus, Ajax by away goals"),
        ("Tottenham have a 1-0 deficit to overturn against Ajax.", "Ajax 1-0 Tottenham Hotspur, None by None"),
        ("Chelsea take a 2-1 lead into next week's second leg against Ajax.", "Ajax 1-2 Chelsea, None by None"),
        ("Manchester United avoided an upset by edging past Exeter City in their FA Cup replay.",
         "Exeter City v Manchester United, Manchester United by replay"),
        ("Exeter City needed a replay to beat Everton in the FA Cup.", "Everton v Exeter City, Exeter City by replay"),
        ("Everton face another replay after disposing of Exeter City in the FA Cup.",
         "Everton v Exeter City, Everton by replay"),
        ("Exeter City knocked out Everton 2-1 in an FA Cup replay.", "Everton v Exeter City, Exeter City by replay"),
        ("Ajax held Juventus to a 1-1 draw in Turin to advance 3-1 on aggregate.", "Ajax 3-1 Juventus, Ajax by aggregate"),
        ("Ajax took Lionel Messi's Inter Miami apart 5-1 over two legs.", "Ajax 5-1 Inter Miami, Ajax by aggregate"),
        ("Ajax came back to beat Juventus 5-3 on aggregate after going down 2-1 in the first leg.",
         "Ajax 5-3 Juventus, Ajax by aggregate"),
        ("Hosts Ajax defeated Juventus to snatch a 4-1 goals aggregate win.", "Ajax 4-1 Juventus, Ajax by aggregate"),
        ("Ajax lead Juventus 1-0 ahead of the second leg in Turin next week.", "Ajax 1-0 Juventus, None by None"),
        ("Ajax trail 2-1 after one leg with Juventus.", "Ajax 1-2 Juventus, None by None"),
        ("The second legs are next. Ajax look strong, with a 6-0 advantage over Juventus.", "Ajax 6-0 Juventus, None by None"),
        ("Ajax and Juventus are also locked at 1-1 after their opening leg in Turin.", "Ajax 1-1 Juventus, None by None"),
        ("Ajax welcome Juventus on Friday with a 1-0 aggregate lead.", "Ajax 1-0 Juventus, None by None"),
        ("Ajax and Juventus are locked at 1-1 ahead of the return leg on Tuesday.", "Ajax 1-1 Juventus, None by None"),
        ("Ajax drew 1-1 with Juventus – a 2-1 triumph overall.", "Ajax 2-1 Juventus, Ajax by aggregate"),
        ("Ajax scored four against Juventus to progress with a two-legged 4-1 win.",
         "Ajax 4-1 Juventus, Ajax by aggregate"),
        ("Ajax reached the Champions League final with a 5-3 win over two legs against Juventus.",
         "Ajax 5-3 Juventus, Ajax by aggregate"),
        ("Ajax went down 2-1 at Juventus but advanced 3-2 on aggregate after a 2-0 first-leg success.",
         "Ajax 3-2 Juventus, Ajax by aggregate"),
        ("Ajax won the penalty shootout 5-4 against Juventus in the Champions League after losing 1-0, "
         "squaring the tie at 1-1 on aggregate.", "Ajax 1-1 Juventus, Ajax by penalties"),
        ("Ajax beat Juventus 1-0 to leave the tie locked at 1-1 on aggregate, before taking the shootout 6-5 to advance.",
         "Ajax 1-1 Juventus, Ajax by penalties"),
        ("Ajax outclassed Juventus 3-0 at home and won the tie with the Italian side 7-0 on aggregate.",
         "Ajax 7-0 Juventus, Ajax by aggregate"),
        ("Ajax drew the first leg 1-1 with Juventus in the Champions League. A late goal put Ajax through on away goals.",
         "Ajax v Juventus, Ajax by away goals"),
        ("Ajax hosted Juventus in the Champions League with a 2-1 lead from the first leg. "
         "Brobbey wrapped up a 2-0 win to complete a 4-1 rout on aggregate.", "Ajax 4-1 Juventus, Ajax by aggregate"),
        ("Ajax are out after losing a penalty shootout 9-8 to Juventus, the tie having finished 3-3 on aggregate.",
         "Ajax 3-3 Juventus, Juventus by penalties"),
        ("Ajax are through 5-2 on aggregate following a 2-2 draw with Juventus, but Celtic lost 3-1 to Porto.",
         "Ajax 5-2 Juventus, Ajax by aggregate"),
        ("Ajax will now meet Juventus - who drew 0-0 with Porto to go through 1-0 on aggregate.",
         "Juventus 1-0 Porto, Juventus by aggregate"),
        ("Ajax 2-2 Juventus (3-4 on aggregate)", "Ajax 3-4 Juventus, Juventus by aggregate"),
        ("Ajax host Juventus in the Champions League on Wednesday. The Dutch side trail 2-1 from the first leg.",
         "Ajax 1-2 Juventus, None by None"),
        ("Ajax and Juventus reconvene for the second leg of their tie on Wednesday, with Juventus leading 2-1.",
         "Ajax 1-2 Juventus, None by None"),
        ("Ajax advanced despite a 2-1 loss at Juventus, progressing on away goals after the series finished level at 4-4. "
         "Ajax took a 3-2 lead into the return leg.", "Ajax 4-4 Juventus, Ajax by away goals"),
        ("Ajax take a 3-1 advantage into the second leg of their semi-final with Juventus.",
         "Ajax 3-1 Juventus, None by None"),
        ("Ajax drew 1-1 with Juventus on Tuesday. Ajax went through 3-1 on aggregate to a semi-final against Celtic.",
         "Ajax 3-1 Juventus, Ajax by aggregate"),
        ("Ajax drew 1-1 with Juventus on Tuesday. They qualified 3-1 on aggregate for a semi-final showdown with Celtic.",
         "Ajax 3-1 Juventus, Ajax by aggregate"),
        ("Ajax drew 1-1 with Juventus. Ajax led 2-0 after the first leg and face a semi-final with Celtic.",
         "Ajax 3-1 Juventus, Ajax by aggregate"),
    ],
)  # fmt: skip
def test_a_decided_tie(read: Reader, text: str, expected: str) -> None:
    assert [state(tie) for tie in read(text).claims["ties"]] == [expected]


def test_a_first_leg_is_the_state_of_its_tie(read: Reader) -> None:
    text = "Cruz Azul drew 1-1 with Tigres in the first leg of the Concacaf Champions Cup semi-final."
    (tie,) = read(text).claims["ties"]
    assert state(tie) == "Cruz Azul 1-1 Tigres UANL, None by None"
    assert (tie.stage, tie.competition) == ("semi-final", "Concacaf Champions Cup")


def test_both_legs_told_apart_make_the_aggregate(read: Reader) -> None:
    text = (
        "Inter Miami beat Los Angeles FC 3-1 at Chase Stadium on Wednesday in the second leg of their Concacaf "
        "Champions Cup quarter-final. Los Angeles FC had won the first leg 1-0 at BMO Stadium."
    )
    extraction = read(text, published_on=date(2025, 4, 10))
    legs = {(c.leg, c.home_team, c.home_goals, c.away_goals) for c in extraction.claims["matches"]}
    assert legs == {(2, "Inter Miami", 3, 1), (1, "Los Angeles FC", 1, 0)}
    (tie,) = extraction.claims["ties"]
    assert state(tie).startswith("Inter Miami 3-2 Los Angeles FC, Inter Miami")


@pytest.mark.parametrize(
    "text",
    [
        "Everton beat Fulham 3-2 in the Premier League.",
        "Everton held Hull City to a draw to force a replay, having beaten Fulham in the FA Cup.",
        "Everton had a 2-0 advantage over Fulham at the break.",
        "Everton hold a 2-0 lead over Fulham.",
        "It was a 4-0 walkover for Everton against Fulham.",
        "Ajax hold a 2-1 lead over Juventus after an hour.",
        "Everton were leading Fulham 2-1 when the referee stopped play due to heavy fog.",
        "Everton have never lost to Hull City, winning all five contests by a combined 12-1 score.",
        "Everton have won the other five by a combined 16-0, among them the 4-0 on Wednesday against Hull City.",
        "Ajax and Juventus will play for the title over two legs after knocking out the top two seeds.",
        "Ajax beat Juventus 2-1 in their final group D match to reach the quarter-finals, having lost 4-1 in Turin.",
        "Qatar beat Uzbekistan 3-2 on penalties after their last-eight tie ended 1-1.",
        "Everton earned a home tie with Leeds by beating Fulham on penalties in the FA Cup.",
        "Ajax made it 2-2 on aggregate against Juventus after half an hour.",
        "Ajax lead Juventus 2-1 on aggregate at half-time.",
        "Ajax defeated Juventus in the semi-finals, but how do away goals work?",
        "Cruz Azul beat Vancouver Whitecaps 5-0 in the Concacaf Champions Cup final.",
        "Everton or Fulham may go up, after that pair beat Leeds (8-1 on aggregate) and Hull (2-1).",
        "Ajax came out on top against Juventus in the first leg of their play-off thanks to an away goal.",
    ],
)
def test_no_tie(read: Reader, text: str) -> None:
    assert read(text).claims["ties"] == []


def test_the_round_that_the_winner_went_into_is_not_the_round_of_the_tie(read: Reader) -> None:
    (tie,) = read("Ajax beat Juventus 3-2 on aggregate to reach the Champions League semi-finals.").claims["ties"]
    assert tie.stage == "quarter-final"


def test_the_matches_of_a_round_up_are_of_the_leg_that_it_reports(read: Reader) -> None:
    text = (
        "Ajax beat Juventus 2-1 in the first leg of their Champions League quarter-final on Tuesday.\n\n"
        "Elsewhere in the quarter-finals Porto beat Arsenal 3-0 and Celtic drew 1-1 with Benfica. Barcelona, who had "
        "beaten Milan 4-0 in the quarter-final two years ago, watched."
    )
    legs = {told(c): c.leg for c in read(text, published_on=date(2024, 4, 10)).claims["matches"]}
    assert {match: leg for match, leg in legs.items() if leg} == {
        "Ajax 2-1 Juventus": 1, "Porto 3-0 Arsenal": 1, "Benfica 1-1 Celtic": 1,
    }  # fmt: skip


def test_a_round_up_that_names_no_round_for_the_other_matches_of_the_night(read: Reader) -> None:
    text = (
        "UEFA Cup\n\nAjax, in the UEFA Cup after their Champions League exit, beat Celtic 2-1 in the first leg of the third "
        "round on Thursday.\n\nRoma crushed Lens 4-0 while Porto drew 0-0 at home to Parma."
    )
    legs = {told(c): c.leg for c in read(text, published_on=date(2002, 11, 29)).claims["matches"]}
    assert legs == {"Ajax 2-1 Celtic": 1, "Roma 4-0 Lens": 1, "Parma 0-0 @Porto": 1}
    in_groups = text.replace("Roma crushed", "In Group C Roma crushed")
    legs = {told(c): c.leg for c in read(in_groups, published_on=date(2002, 11, 29)).claims["matches"]}
    assert legs["Parma 0-0 @Porto"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hull will face Ajax or Lyon, who meet in tonight's second leg at Lyon's ground after a goalless draw in Amsterdam.", [(1, 0)]),
        ("Ajax lost the away leg to Lyon 4-3, won the home leg 3-1 after extra time, and survived 6-5 on aggregate.", [(1, 4), (2, 3)]),
        ("In the Champions League quarter-finals Ajax won 2-0 at Lyon and squeezed through despite a 3-2 defeat at home.", [(1, 2), (2, 3)]),
        ("In the Champions League last 16 Ajax, 3-0 winners against Lyon after losing 1-0 to Lyon in France, were lucky.", [(1, 1), (2, 3)]),
        ("Flamengo won the Brazilian championship. In the quarter-finals Flamengo beat Cruzeiro 3-0 at home before losing 1-0 "
         "in Belo Horizonte.", [(1, 3), (2, 1)]),
        ("The Champions League brought Ajax a 3-0 win against Lyon after they lost 1-0 to Lyon in France.", []),
        ("In the Champions League second leg, after a goalless draw in Amsterdam, Ajax beat Lyon 3-0.", [(1, 0), (2, 3)]),
    ],
)  # fmt: skip
def test_which_leg_came_first(read: Reader, text: str, expected: list[tuple[int, int]]) -> None:
    """By "after", by the order of "away leg" and "home leg", by "through despite"."""
    told_of = [c for c in read(text, published_on=date(2004, 4, 7)).claims["matches"] if c.leg]
    assert sorted({(c.leg, max(c.home_goals, c.away_goals)) for c in told_of}) == expected


def test_the_second_leg_to_come_beside_hopes_and_memories(read: Reader) -> None:
    text = (
        "Ajax 1 Lyon 3\n\nThree away goals are a cushion for next Wednesday's second leg at the Stade de Gerland, and Lyon "
        "will fancy another semi-final: they reached that stage before going out to Marseille."
    )
    legs = {(told(c), c.leg, c.stage) for c in read(text, published_on=date(2005, 3, 11)).claims["matches"]}
    assert {(leg, stage) for _, leg, stage in legs} == {(1, None), (2, None)}


def test_a_second_leg_that_ended_like_the_first(read: Reader) -> None:
    text = (
        "Holders Ajax were knocked out of the Champions League in the last 16 by Porto, who won 5-3 on penalties after the "
        "second leg in Amsterdam, like the first, had finished 1-1."
    )
    claims = read(text).claims
    assert {(told(c), c.leg) for c in claims["matches"]} == {("@Ajax 1-1 Porto", 2), ("Ajax 1-1 @Porto", 1)}
    assert [state(tie) for tie in claims["ties"]] in (
        ["Ajax 2-2 Porto, Porto by penalties"],
        ["Porto 2-2 Ajax, Porto by penalties"],
    )
    replay = "This FA Cup third-round replay between Hull and Leeds finished 1-1, just like the first meeting. Leeds were tired."
    assert [c.leg for c in read(replay).claims["matches"] if c.leg] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the Champions League last 16 Porto, beaten 2-1 by Roma at home a week earlier, went to Rome and won 1-0, but "
            "the Italians survived on away goals.",
            ["Porto 2-2 Roma, Roma by away goals"],
        ),
        (
            "Beaten 2-0 by Porto in Portugal in the Champions League last 16, Lyon won 2-0 at home a week later and squeezed "
            "through 4-2 on penalties.",
            ["Lyon 2-2 Porto, Lyon by penalties"],
        ),
        (
            "Ajax had put out Lyon in the quarter-finals of the Champions League, 1-1 at home and then 2-1 at the Stade de Gerland.",
            ["Ajax 3-2 Lyon, Ajax by aggregate"],
        ),
        (
            "Ajax 0-1 Lyon: Wiltord puts them ahead. Ajax and Lyon are 1-1 on aggregate. As things stand it is extra time.",
            [],
        ),
        ("Lyon are through as well. They needed no more after their 1-0 win over Ajax in the first leg.", []),
        (
            "Champions League group C: Lyon finished above Ajax, having won 2-1 in Amsterdam against Ajax after losing the "
            "first meeting 1-0 at home.",
            [],
        ),
    ],
)
def test_level_ties_and_those_that_are_over(read: Reader, text: str, expected: list[str]) -> None:
    assert [state(tie) for tie in read(text).claims["ties"]] == expected


def test_several_ties_in_a_list(read: Reader) -> None:
    text = "Cruz Azul knocked out Real Hope (7-0 on aggregate) and Seattle Sounders (4-1)."
    assert {state(tie) for tie in read(text).claims["ties"]} == {
        "Cruz Azul 7-0 Real Hope, Cruz Azul by aggregate",
        "Cruz Azul 4-1 Seattle Sounders, Cruz Azul by aggregate",
    }


def test_the_next_opponent_is_not_the_one_beaten(read: Reader) -> None:
    text = "Arsenal drew 2-2 with PSV Eindhoven to complete a 9-3 aggregate win and set up a quarter-final against Real Madrid."
    (tie,) = read(text).claims["ties"]
    assert state(tie) == "Arsenal 9-3 PSV Eindhoven, Arsenal by aggregate"
    assert tie.stage == "round of 16"


def test_a_drawn_cup_match_and_its_replay(read: Reader) -> None:
    text = (
        "The FA Cup third round replays are over. Held 2-2 by Leicester City at White Hart Lane, Tottenham Hotspur beat "
        "Leicester City 2-0 at the second attempt."
    )
    (tie,) = read(text).claims["ties"]
    assert state(tie) == "Leicester City v Tottenham Hotspur, Tottenham Hotspur by replay"


def test_the_hosts_of_the_match_printed_above(read: Reader) -> None:
    text = "Ajax 4, Juventus 0\n\nIn Amsterdam the hosts turned a 1-0 first-leg deficit into a 4-1 aggregate victory."
    (tie,) = read(text).claims["ties"]
    assert state(tie) == "Ajax 4-1 Juventus, Ajax by aggregate"


def test_a_first_leg_alone_is_no_state_once_the_second_was_played(read: Reader) -> None:
    text = (
        "It was 2-1 on the night, and bedlam. Ajax's 1-0 win over Juventus in the first leg of the Champions League "
        "semi-final counted for nothing."
    )
    assert read(text).claims["ties"] == []


def test_who_trails_is_the_side_at_home_and_not_its_guest(read: Reader) -> None:
    text = "Ajax played host to Juventus looking to overturn a 2-1 deficit from the first leg."
    extraction = read(text)
    (claim,) = extraction.claims["matches"]
    assert (claim.outcome, {claim.home_team: claim.home_goals, claim.away_team: claim.away_goals}) == (
        "away" if claim.home_team == "Ajax" else "home",
        {"Ajax": 1, "Juventus": 2},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ajax host Juventus with the visitors from Turin out, and the Torinesi go through on a 5-1 aggregate.",
        "Wolfsburg host Gent with the Prussians holding a 3-2 advantage from the first leg.",
        "Ajax met Juventus long ago. It was a classic, with Ruritania winning 4-3 on aggregate.",
        "The sides played out a goalless first half after Ajax had met Juventus.",
    ],
)
def test_a_name_that_nothing_explains_is_no_side_of_a_tie(read: Reader, text: str) -> None:
    claims = read(text).claims
    assert claims["ties"] == []
    assert [c for c in claims["matches"] if c.status == "played"] == []


def test_a_replay_told_by_its_result(read: Reader) -> None:
    text = "Everton have a poor record. Exeter City defeated them 1-0 after extra time in a third round replay in 1996."
    assert [state(tie) for tie in read(text).claims["ties"]] == ["Everton v Exeter City, Exeter City by replay"]


def test_the_state_of_a_tie_is_its_first_leg_unless_the_second_may_be_under_way(read: Reader) -> None:
    told_of = read("Champions League, last 16. Ajax, second in the Eredivisie, trail Juventus 1-0.").claims["matches"]
    assert [(m.home_team, m.home_goals, m.away_goals, m.away_team, m.leg, m.home_known) for m in told_of] == [
        ("Ajax", 0, 1, "Juventus", 1, False)
    ]
    assert read("Champions League, last 16. Ajax trail Juventus 2-1 on aggregate.").claims["matches"] == []
    over = "Ajax advanced on penalties after the tie against Juventus had finished 1-1 over two legs."
    assert read(over).claims["matches"] == []


def test_a_country_that_the_article_names_is_no_opponent_of_its_clubs(read: Reader) -> None:
    text = (
        "Egypt rejoiced on Sunday night. Pyramids had ended Orlando Pirates' run in the last four of the CAF Champions "
        "League with a 3-2 win in Egypt after a goalless draw in Soweto."
    )
    assert [state(tie) for tie in read(text).claims["ties"]] == ["Orlando Pirates 2-3 Pyramids, Pyramids by aggregate"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ajax needed a penalty shoot-out in Amsterdam to overcome Juventus after a 2-2 aggregate. Both "
         "legs ended 1-1 before Ajax won the spot kick decider 4-2.",
         {(1, "Juventus", True, 1, 1, None), (2, "Ajax", True, 1, 1, 4)}),
        ("Ajax beat Juventus 2-0 in both legs of the semi-final.",
         {(1, "Juventus", False, 0, 2, None), (2, "Ajax", False, 2, 0, None)}),
        ("Ajax beat Juventus 3-1 to win both legs of the semi-final.", {(None, "Ajax", False, 3, 1, None)}),
    ],
)  # fmt: skip
def test_both_legs_told_at_once(read: Reader, text: str, expected: set[tuple[object, ...]]) -> None:
    matches = read(text).claims["matches"]
    assert {
        (m.leg, m.home_team, m.home_known, m.home_goals, m.away_goals, m.home_penalties) for m in matches
    } == expected


@pytest.mark.parametrize("verb", ["travel to Ajax", "go to Ajax"])
def test_the_first_leg_was_on_the_other_ground_and_of_the_two_who_meet(read: Reader, verb: str) -> None:
    text = f"Juventus beat Lazio 3-0 on Sunday. Juventus {verb} on Thursday with a 3-1 lead from the first leg."
    found = [c for c in read(text, published_on=date(2005, 2, 14)).claims["matches"] if c.leg == 1]
    assert [(c.home_team, c.home_goals, c.away_goals, c.away_team) for c in found] == [("Juventus", 3, 1, "Ajax")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AC Milan host Real Madrid on Tuesday after losing the first leg 2-1.", "@Real Madrid 2-1 AC Milan"),
        ("On Tuesday AC Milan host Real Madrid with a 2-1 lead from the first leg.", "AC Milan 2-1 @Real Madrid"),
        ("The second legs are near. AC Milan welcome Real Madrid having drawn 1-1 in Spain.", "AC Milan 1-1 @Real Madrid"),
        ("AC Milan host Real Madrid on Tuesday after losing 2-1 in Spain.", "@Real Madrid 2-1 AC Milan"),
        ("AC Milan host Real Madrid on Tuesday after losing 2-1 in Portugal.", None),
    ],
)  # fmt: skip
def test_the_first_leg_told_beside_the_second(read: Reader, text: str, expected: str | None) -> None:
    played = [told(claim) for claim in read(text).claims["matches"] if claim.status == "played"]
    assert played == ([expected] if expected else [])


def test_the_other_leg_in_the_same_sentence(read: Reader) -> None:
    text = "Fenerbahce disposed of AIK in the first round of the UEFA Cup, drawing 3-3 in Stockholm and winning 3-1 at home."
    assert [state(tie) for tie in read(text).claims["ties"]] == ["AIK 4-6 Fenerbahçe, Fenerbahçe by aggregate"]
    league = read("Everton drew 1-1 at Fulham and won 3-1 at home on Saturday.").claims["matches"]
    assert [told(claim) for claim in league] == ["Everton 1-1 @Fulham"]  # who came on Saturday, nobody says


@pytest.mark.parametrize(
    ("text", "legs", "expected"),
    [
        ("Trailing 1-0 from the first leg, Lille beat Rennes 3-1 on Tuesday.", {("Lille", 0, 1, 1), ("Lille", 3, 1, 2)},
         ["Lille 3-2 Rennes, Lille by aggregate"]),
        ("Trailing Rennes 1-0 from the first leg, Lille won 3-1 on Tuesday.", {("Lille", 0, 1, 1), ("Lille", 3, 1, 2)},
         ["Lille 3-2 Rennes, Lille by aggregate"]),
        ("Lille, 2-1 down to Rennes from the first leg, went through with a 3-0 win on Wednesday.",
         {("Lille", 1, 2, 1), ("Lille", 3, 0, 2)}, ["Lille 4-2 Rennes, Lille by aggregate"]),
        ("Lille turned a 1-0 first-leg deficit against Rennes into a 4-1 aggregate victory.", {("Lille", 0, 1, 1)},
         ["Lille 4-1 Rennes, Lille by aggregate"]),
    ],
)  # fmt: skip
def test_how_the_first_leg_left_them_is_its_result_and_the_match_told_is_the_other_leg(
    read: Reader, text: str, legs: set[tuple[object, ...]], expected: list[str]
) -> None:
    claims = read(text).claims
    matches = claims["matches"]
    ours = {
        ("Lille", *((c.home_goals, c.away_goals) if c.home_team == "Lille" else (c.away_goals, c.home_goals)), c.leg)
        for c in matches
    }
    assert ours == legs
    assert {c.competition for c in matches} == {None}  # a league both play in has no legs
    assert [state(tie) for tie in claims["ties"]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the rules of the round and "last week" behind the first
            "In the Champions League quarter-finals Ajax, beaten 1-0 by Juventus last week, won 4-0 in Amsterdam.",
            {("Ajax", 4, 2), ("Juventus", 1, 1)},
        ),
        (
            "Juventus had won 2-0 in the quarter-finals of the Champions League against Ajax. Ajax beat them 3-0.",
            {("Ajax", 3, 2), ("Juventus", 2, 1)},
        ),
        ("Champions League, Tuesday:\n\nAjax 3-0 Juventus (agg: 3-2)\n", {("Ajax", 3, 2)}),
        (
            "Everton beat Fulham 2-0 in the FA Cup fourth round, having beaten Leeds 1-0.",
            {("Everton", 2, None), ("Everton", 1, None)},
        ),
    ],
)
def test_the_legs_of_a_round_that_has_two(read: Reader, text: str, expected: set[tuple[object, ...]]) -> None:
    told_of = read(text, published_on=date(2004, 4, 7)).claims["matches"]
    winners = {
        (c.home_team if c.outcome == "home" else c.away_team, max(c.home_goals, c.away_goals), c.leg) for c in told_of
    }
    assert winners == expected


def test_a_match_of_years_ago_is_no_leg_of_this_years_tie(read: Reader) -> None:
    text = (
        "Roma drew 2-2 with Porto in the first leg of their Champions League tie. Roma are unbeaten at home since Porto "
        "won 2-0 in Rome in 2013."
    )
    (tie,) = read(text, published_on=date(2019, 3, 7)).claims["ties"]
    assert (tie.aggregate_1, tie.aggregate_2, tie.winner) == (2, 2, None)
