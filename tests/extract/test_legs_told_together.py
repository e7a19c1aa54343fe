"""Cup runs, legs and their goals told together: which match a leg, a round, a home side and a goal belong to."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article, Extraction, MatchClaim

MONDAY = date(2005, 3, 14)


def _read(text: str) -> Extraction:
    return extract(Article(source="legs.txt", text=text, published_on=MONDAY))


def _line(match: MatchClaim) -> str:
    """A match as one line: the home side first where it is known ("v"), then its round, leg and day."""
    home, away, goals = match.home_team, match.away_team, (match.home_goals, match.away_goals)
    if not match.home_known and home > away:
        home, away, goals = away, home, goals[::-1]
    told = f"{home} {goals[0]}-{goals[1]} {away}" + ("" if match.home_known else " ?")
    leg = f"leg {match.leg}" if match.leg else None
    return ", ".join(str(part) for part in (told, match.stage, leg, match.date) if part)


def matches(text: str) -> list[str]:
    return sorted(_line(m) for m in _read(text).claims["matches"] if m.home_goals is not None)


def goals(text: str) -> list[str]:
    found = []
    for goal in _read(text).claims["goals"]:
        match = goal.match
        score = f"{match.home_goals}-{match.away_goals}" if match is not None else "no match"
        kind = "" if goal.kind == "goal" else f" {goal.kind}"
        minute = f" {goal.minute}" if goal.minute else ""
        found.append(f"{goal.scorer} ({goal.team}){minute}{kind}, {score} {goal.opponent}")
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds won the first leg 2-1 at Hull and the return 3-0.",
         ["Hull City 1-2 Leeds United, leg 1", "Leeds United 3-0 Hull City, leg 2"]),
        ("Leeds won the first leg 2-1 at Hull and the home leg 3-0.",
         ["Hull City 1-2 Leeds United, leg 1", "Leeds United 3-0 Hull City, leg 2"]),
        ("Bury drew twice with Bradford City, at home (0-0) and then away (0-0 after extra time).",
         ["Bradford City 0-0 Bury", "Bury 0-0 Bradford City"]),
        ("Leeds beat Hull home (2-0) and away (3-1).", ["Hull City 0-2 Leeds United ?"]),
        ("Hull 2, Leeds 2.\n\nMy dad rang.\n\nThe first leg at Elland Road finished 1-1.",
         ["Hull City 2-2 Leeds United, leg 2", "Leeds United 1-1 Hull City, leg 1"]),
        ("Leeds came back from 2-0 down after the first leg to beat Hull 3-0.",
         ["Hull City 0-3 Leeds United ?, leg 2", "Hull City 2-0 Leeds United ?, leg 1"]),
        ("Leeds beat Hull 3-2 on aggregate to set up a final against Derby. They won 1-0 in the first leg and drew 2-2 in"
         " the return.",
         ["Hull City 0-1 Leeds United ?, leg 1", "Hull City 2-2 Leeds United ?, leg 2"]),
        ("Leeds went through 2-0 on aggregate against Hull. Voss got the only goal of the second leg, a week after Leeds"
         " won 1-0 at home.", ["Leeds United 1-0 Hull City, leg 1"]),
        ("Ireland lost 4-0 in Slovenia. They are third, with Turkey to come on Friday.",
         ["Slovenia 4-0 Republic of Ireland"]),
        ("Nantes won at last. The champions beat Caen 4-0.", ["Caen 0-4 Nantes ?"]),
        ("Champions Auxerre are second. Nantes won at last. The champions beat Caen 4-0.", []),
        # the round that opens a sentence is that of all that it tells
        ("Arsenal are in the League Cup final. In the quarter-finals they beat Leeds 3-0. In the semi-finals it was Hull who came to"
         " Highbury and won 2-1, only to lose 4-1 at home.",
         ["Arsenal 1-2 Hull City, semi-final, leg 1", "Arsenal 3-0 Leeds United ?, quarter-final",
          "Hull City 1-4 Arsenal, semi-final, leg 2"]),
        ("In the semi-finals Leeds will face Hull, who beat Derby 3-0.", ["Derby County 0-3 Hull City ?"]),
        # the round and the day before "where"
        ("Leeds beat Hull 2-0. They saw off Derby 2-1 in the last 16 before Wednesday's semi-final, where they and Bury"
         " drew 1-1.",
         ["Bury 1-1 Leeds United ?, semi-final, 2005-03-09", "Derby County 1-2 Leeds United ?, round of 16",
          "Hull City 0-2 Leeds United ?"]),
        # who was beaten before is not the match reported, nor was it played on its day
        ("Beaten 3-0 by Hull last week, Leeds beat them 4-0 on Thursday.",
         ["Hull City 0-4 Leeds United ?, 2005-03-10", "Hull City 3-0 Leeds United ?"]),
        # those that beat in turn the one that lost several
        ("Leeds have now lost twice in a week. After Hull's late theft on Tuesday (3-2) it was Derby's turn on Saturday:"
         " 1-0.",
         ["Derby County 1-0 Leeds United ?, 2005-03-12", "Hull City 3-2 Leeds United ?, 2005-03-08"]),
        ("Leeds have now lost twice in a week. Derby beat Hull 2-0.", ["Derby County 2-0 Hull City ?"]),
        ("Leeds have won twice in a week. After Hull's collapse on Tuesday (3-2) it was Derby's turn: 1-0.", []),
    ],
)  # fmt: skip
def test_matches_with_round_leg_ground_and_day(text: str, expected: list[str]) -> None:
    assert matches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of a defeat that opens the sentence, and of the match that it tells
        ("Beaten 3-0 in Quito last week, Palmeiras crushed LDU 4-0 on Thursday. Karl Voss struck after ten minutes.",
         ["Karl Voss (Palmeiras) 10, 4-0 LDU Quito"]),
        ("Beaten 3-0 by Hull on Tuesday, Leeds bounced back with a 2-0 win over Derby on Saturday. Voss scored.",
         ["Voss (Leeds United), 2-0 Derby County"]),
        # the state of the tie is no score of the match
        ("Leeds beat Hull 3-0 to win the tie 4-1. Karl Voss made it 3-1 on aggregate in the 50th minute.",
         ["Karl Voss (Leeds United) 50, 3-0 Hull City"]),
        ("Leeds beat Hull 4-0. Voss levelled the tie in the 68th minute, and with eight minutes left he scored from the"
         " spot.",
         ["Voss (Leeds United) 68, 4-0 Hull City", "Voss (Leeds United) 82 penalty, 4-0 Hull City"]),
        ("Leeds beat Hull 4-0 after losing the first leg 3-0. Hull had done their scoring in the opening leg, Karl Voss"
         " twice and Piet Maas.",
         ["Karl Voss (Hull City), 0-3 Leeds United", "Karl Voss (Hull City), 0-3 Leeds United",
          "Piet Maas (Hull City), 0-3 Leeds United"]),
        # one in each of two matches
        ("Leeds beat Hull 2-0 at home and 3-1 away. Voss scored in both games.",
         ["Voss (Leeds United), 1-3 Hull City", "Voss (Leeds United), 2-0 Hull City"]),
        ("Leeds drew 1-1 with Derby and beat Hull 2-0. Voss scored in both matches.",
         ["Voss (Leeds United), 1-1 Derby County", "Voss (Leeds United), 2-0 Hull City"]),
        # who was sent on is who "he" is
        ("Leeds beat Hull 2-0. Then Maas turned to Voss. On in the 64th minute, he scored four minutes later.",
         ["Voss (Leeds United) 68, 2-0 Hull City"]),
        ("Leeds beat Hull 2-0. Voss beat Holm from the spot after 80 minutes.",
         ["Voss (Leeds United) 80 penalty, 2-0 Hull City"]),
        # two matches at one time
        ("Half-time: Napoli 1-0 Cagliari, Como 0-1 Inter.\n\nVoss makes it 2-0 to the visitors in Como after 51 minutes."
         "\n\nIt's done. Napoli 2-0 Cagliari, Como 0-2 Inter.",
         ["Voss (Inter Milan) 51, 0-2 Como"]),
        # in the bracket of its score
        ("Leeds have lost twice. After Hull's win (3-2, Voss with the dagger) it was Derby's turn: 1-0.",
         ["Voss (Hull City), 3-2 Leeds United"]),
        # a minute that opens the clause of the next goal
        ("Leeds beat Hull 4-0. Voss struck in the 68th minute and with eight minutes left he headed in a cross.",
         ["Voss (Leeds United) 68, 4-0 Hull City", "Voss (Leeds United) 82, 4-0 Hull City"]),
        ("Leeds beat Hull 4-0. Voss struck in the 20th minute and in the 75th Maas headed in a cross.",
         ["Maas (Leeds United) 75, 4-0 Hull City", "Voss (Leeds United) 20, 4-0 Hull City"]),
        # of a tally, the one that is told of a match
        ("Leeds won 2-0 at Hull on Sunday. Voss has six goals this season, including the opener against Hull.",
         ["Voss (Leeds United), 0-2 Hull City"]),
        ("Leeds won 2-0 at Hull on Sunday. Voss has six goals this season, including two penalties.", []),
        ("Leeds beat Hull 2-0. At minute 12, Piet Maas filtered the ball and Voss fired a shot past Holm for the 1-0.",
         ["Voss (Leeds United) 12, 2-0 Hull City"]),
        ("Leeds beat Hull 2-0. Voss finished off the post for Leeds' second.", ["Voss (Leeds United), 2-0 Hull City"]),
        ("Leeds beat Hull 2-0. Voss shot off the post.", []),
    ],
)  # fmt: skip
def test_goals_of_the_right_match(text: str, expected: list[str]) -> None:
    assert goals(text) == expected


def test_kicks_are_won_by_the_side_spoken_of() -> None:
    (match,) = (
        m
        for m in _read(
            "Leeds beat Hull 2-0 in the final. They and Derby could not be separated in the semi-final, 1-1 after 120"
            " minutes, and the goalkeeper made the save that won the shoot-out 5-4."
        ).claims["matches"]
        if m.home_penalties is not None
    )
    kicks = {match.home_team: match.home_penalties, match.away_team: match.away_penalties}
    assert kicks == {"Leeds United": 5, "Derby County": 4}
    assert match.extra_time


def test_a_scorers_club_is_no_side_of_a_match_of_countries() -> None:
    text = "Argentina's semi-final was simpler, Karl Voss of Boca Juniors scoring the only goal against Colombia."
    assert matches(text) == ["Argentina 1-0 Colombia ?, semi-final"]


def _fixtures(text: str) -> list[str]:
    coming = [m for m in _read(text).claims["matches"] if m.status == "scheduled"]
    return sorted(f"{m.home_team} v {m.away_team}, {m.competition}, {m.stage}" for m in coming)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bayern Munich will face Chelsea in the quarter-finals of the Champions League. Liverpool meet Juventus.",
         ["Bayern Munich v Chelsea, Champions League, quarter-final",
          "Liverpool v Juventus, Champions League, quarter-final"]),
        ("Leeds will play Hull in the third round of the FA Cup. Derby face Stoke.",
         ["Derby County v Stoke City, None, None", "Leeds United v Hull City, FA Cup, third round"]),
    ],
)  # fmt: skip
def test_ties_of_one_draw_are_of_one_round(text: str, expected: list[str]) -> None:
    assert _fixtures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Real Madrid, leading 1-0 from the first leg, lost 2-0 to Juventus after extra time.",
         ["Juventus 0-1 Real Madrid ?, leg 1", "Juventus 2-0 Real Madrid ?, leg 2"]),
        ("Brentford, held 2-2 at St Mary's by Southampton in the fifth round, host them in a replay on Tuesday.",
         ["Southampton 2-2 Brentford, fifth round"]),
    ],
)  # fmt: skip
def test_the_match_before_is_not_that_of_the_words_behind(text: str, expected: list[str]) -> None:
    assert matches(text) == expected


def test_no_league_has_replays_and_no_first_leg_goes_to_extra_time() -> None:
    text = "Exeter drew 0-0 at Manchester United in January and lost the replay 2-0. They are sixth in the Conference."
    assert {m.competition for m in _read(text).claims["matches"]} == {None}
    legs = _read("Real Madrid, leading 1-0 from the first leg, lost 2-0 to Juventus after extra time.").claims[
        "matches"
    ]
    assert [m.extra_time for m in legs if m.leg == 1] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Having led 2-1 after the first-leg, Leeds held on with a 0-0 draw with Hull at Elland Road.",
         ["Hull City 1-2 Leeds United, leg 1", "Leeds United 0-0 Hull City, leg 2"]),
        ("Leeds took a 2-0 lead into the second leg at Hull and won 1-0.",
         ["Hull City 0-1 Leeds United, leg 2", "Leeds United 2-0 Hull City, leg 1"]),
        ("Leeds took a 2-1 advantage into the second-leg but lost 3-0 at Hull and went out.",
         ["Hull City 3-0 Leeds United, leg 2", "Leeds United 2-1 Hull City, leg 1"]),
        ("Leeds beat Hull 2-1 to take a one-goal lead into the second leg.",
         ["Hull City 1-2 Leeds United ?, leg 1"]),
    ],
)  # fmt: skip
def test_a_lead_into_the_second_leg_was_the_result_of_the_first(text: str, expected: list[str]) -> None:
    assert matches(text) == expected


def test_a_leg_in_a_bracket_on_others_is_theirs() -> None:
    text = (
        "Leeds were held 1-1 by Hull at Elland Road on Saturday and are out of the Champions League in the "
        "quarter-finals.\n\nThey went down 3-1 on aggregate to Hull, who did the damage with a 2-0 win at home last "
        "weekend and will face either Bury or Derby (who will meet in their return match on Saturday night)."
    )
    assert [line.partition(", quarter-final")[2][:7] for line in matches(text)] == [", leg 1", ", leg 2"]
