"""Matches to come by the kind of words that tell them: a line a kind, with the matches and days that it tells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader, told

TUESDAY = date(2024, 3, 12)


def _matches_to_come(read: Reader, text: str) -> list[str]:
    claims = [c for c in read(text, published_on=TUESDAY).claims["matches"] if c.status == "scheduled"]
    return sorted(f"{told(c)} {c.date:%d/%m}" if c.date and c.date_precision == "day" else told(c) for c in claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hungary's next match, against Latvia, will be shown live.", ["Hungary v Latvia"]),
        ("Everton carry a 3-1 lead into Saturday's second leg against Leeds.", ["Everton v Leeds United 16/03"]),
        ("Everton take a 2-1 lead into the return leg against rivals Leeds.", ["Everton v Leeds United"]),
        ("The next match for Scotland, against Norway at Hampden Park, is a qualifier.", ["Norway v @Scotland"]),
        ("Everton's next game, at home to Fulham on Saturday, is a sell-out.", ["@Everton v Fulham 16/03"]),
        ("Everton's final game of the season, away to Fulham, is on May 19.", ["Everton v @Fulham 19/05"]),
        ("Leeds' next opponents are Derby.", ["Derby County v Leeds United"]),
        ("Portugal's next test comes on Wednesday against Italy in Rome.", ["@Italy v Portugal 13/03"]),
        ("Saturday's visit of Liverpool will be a test for Everton.", ["@Everton v Liverpool 16/03"]),
        ("First for Everton comes the visit on Saturday of Liverpool.", ["@Everton v Liverpool 16/03"]),
        ("Everton progressed to a quarter-final clash with Leeds.", ["Everton v Leeds United"]),
        ("Everton beat Fulham 2-1 and advanced to a last-eight tie at Leeds.", ["Everton v @Leeds United"]),
        ("The draw sets up a meeting of Everton and Leeds at Goodison Park next weekend.", ["@Everton v Leeds United"]),
        ("That makes Saturday's meeting of Everton and Leeds all the bigger.", ["Everton v Leeds United 16/03"]),
        ("Smith is suspended and sits out Everton's match with Fulham.", ["Everton v Fulham"]),
        ("Everton play the winners of Wednesday's tie between Leeds and Hull.", ["Hull City v Leeds United 13/03"]),
        ("Everton and Leeds face a play-off for the last place.", ["Everton v Leeds United"]),
        ("Everton and Leeds will contest the final on May 25.", ["Everton v Leeds United 25/05"]),
        (
            "Scotland lead the group. Norway, who have nine points, visit Hampden Park on June 12.",
            ["Norway v @Scotland 12/06"],
        ),
        (
            "Scotland lead the group. Norway visit Hampden Park on June 12, and a trip to Malta follows three days later.",
            ["@Malta v Scotland 15/06", "Norway v @Scotland 12/06"],
        ),
        ("Everton are next in action at home on Saturday against Leeds.", ["@Everton v Leeds United 16/03"]),
        ("Everton are next in action on Saturday at Leeds.", ["Everton v @Leeds United 16/03"]),
        ("Everton will hope to do better against Hull at Goodison Park on Saturday.", ["@Everton v Hull City 16/03"]),
        ("He hopes for one more chance, against Hull at Goodison Park on Saturday.", ["@Everton v Hull City 16/03"]),
        (
            "Brazil will meet runner-up Peru, while Chile face group winner Ecuador.",
            ["Brazil v Peru", "Chile v Ecuador"],
        ),
        ("Everton finish with a visit to Pride Park.", ["@Derby County v Everton"]),
        ("Everton visit Pride Park on Saturday, where Derby are unbeaten.", ["@Derby County v Everton 16/03"]),
        ("Everton make the trip to Pride Park, where Derby have won three in a row.", ["@Derby County v Everton"]),
        ("Everton are behind Derby, who they meet at Pride Park on Saturday.", ["@Derby County v Everton 16/03"]),
        ("Everton drew. Next up for the Toffees is Derby away on Saturday.", ["@Derby County v Everton 16/03"]),
        ("Everton can cut the gap with a win against Fulham.", ["Everton v Fulham"]),
        ("Everton have a tricky clash at Fulham on Saturday.", ["Everton v @Fulham 16/03"]),
        ("Everton, victors over Stoke, will travel to Fulham.", ["Everton v @Fulham"]),
        ("The winner of the Everton v Leeds replay will play Hull.", ["Everton v Leeds United"]),
        ("Everton's game at Fulham on Saturday has been postponed until April 2.", ["Everton v @Fulham 02/04"]),
        (
            "Everton's trip to Fulham tonight is off and has been rearranged for Tuesday, March 26.",
            ["Everton v @Fulham 26/03"],
        ),
        ("Having taken six points, Ghana and Mali play each other on Sunday.", ["Ghana v Mali 17/03"]),
        (
            "Everton lost while Stoke drew. On Sunday they take on Hull and Derby respectively.",
            ["Derby County v Stoke City 17/03", "Everton v Hull City 17/03"],
        ),
        (
            "Everton and Stoke both play on Sunday, against Hull and Derby respectively.",
            ["Derby County v Stoke City 17/03", "Everton v Hull City 17/03"],
        ),
        (
            "Other ties include Everton versus Leeds and Stoke at home to Hull.",
            ["Everton v Leeds United", "Hull City v @Stoke City"],
        ),
        ("Stoke are a point behind Luton and will overtake them if they beat Hull.", ["Hull City v Stoke City"]),
        ("A point for Stoke at Luton will keep them in the top two.", ["@Luton Town v Stoke City"]),
        (
            "Stoke must beat Hull and hope Luton lose to Millwall.",
            ["Hull City v Stoke City", "Luton Town v Millwall"],
        ),
        (
            "Everton will go down if they lose at Hull and Stoke win at Fulham.",
            ["@Fulham v Stoke City", "Everton v @Hull City"],
        ),
        ("Leeds arrive at Goodison Park on Saturday on top of the table.", ["@Everton v Leeds United 16/03"]),
        ("Everton are fourth. Saturday brings Leeds to Goodison Park.", ["@Everton v Leeds United 16/03"]),
        (
            "Smith may miss tonight's trip to Hull, said Everton manager Bill Gray.",
            ["Everton v @Hull City 12/03"],
        ),
        ("Next up for Everton are Leeds on Saturday.", ["Everton v Leeds United 16/03"]),
        ("Next up for Everton is Leeds at home.", ["@Everton v Leeds United"]),
        ("Poland get Wales on Sunday.", ["Poland v Wales 17/03"]),
        ("Everton's opponents on Saturday, Leeds, are bottom.", ["Everton v Leeds United 16/03"]),
        ("Everton begin their defence of the cup at Leeds on Saturday.", ["Everton v @Leeds United 16/03"]),
        ("Everton will welcome back Smith against Leeds on Saturday.", ["Everton v Leeds United 16/03"]),
        ("Everton are without Smith against Leeds on Saturday.", ["Everton v Leeds United 16/03"]),
        ("Everton's final home game is against Leeds on May 11.", ["@Everton v Leeds United 11/05"]),
        (
            "The semi-finals pair Everton with Leeds and Hull with Derby.",
            ["Derby County v Hull City", "Everton v Leeds United"],
        ),
        (
            "Everton's next two games are at Leeds and at home to Derby.",
            ["Derby County v @Everton", "Everton v @Leeds United"],
        ),
        (
            "Derby are third. Leeds come to Pride Park on April 6, and a trip to Hull follows in May.",
            ["@Derby County v Leeds United 06/04", "Derby County v @Hull City"],
        ),
    ],
)
def test_the_next_match(read: Reader, text: str, expected: list[str]) -> None:
    assert _matches_to_come(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hull lost 2-0 to Derby, who must still beat Stoke in their last match.", ["Derby County v Stoke City"]),
        ("Fulham drew 1-1 with Everton, who must now win at Leeds to survive.", ["Everton v @Leeds United"]),
        ("Everton need a win over Leeds in their final game to be sure of a place.", ["Everton v Leeds United"]),
        ("Ajax will go through if they avoid defeat by Lyon on Wednesday.", ["Ajax v Lyon 13/03"]),
        ("A draw at Lyon on Wednesday would be enough for Ajax.", ["Ajax v @Lyon 13/03"]),
        ("Ajax will be champions on Sunday if Lyon fail to beat Porto.", ["Lyon v Porto 17/03"]),
        ("Everton will be relegated if they lose at Leeds on Saturday.", ["Everton v @Leeds United 16/03"]),
        ("Ajax need only a point at Lyon on Wednesday to go through.", ["Ajax v @Lyon 13/03"]),
    ],
)
def test_a_result_still_needed(read: Reader, text: str, expected: list[str]) -> None:
    assert _matches_to_come(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Needing a point to earn a quarter-final with Denmark, Sweden lost 1-0 to Poland.",
        "Everton needed a win to earn a semi-final against Leeds but lost 2-0 to Fulham.",
        "Wales seemed to be heading for a play-off with Poland.",
        "Everton are unbeaten in 12 home games against Leeds and will hope for more.",
        "Everton have gone nine matches against Leeds without a win, and will hope for better.",
        "Everton will join Chelsea in next season's Champions League.",
        "What do Everton need in order to beat Leeds to the final place?",
        "Everton, who needed to win at Leeds, lost 2-1.",
        "Everton needed to beat Leeds in their last match but drew 1-1.",
        "Everton drew at Derby. Leeds are next in action on Sunday.",
        "The battle for third place between Everton, Leeds and Derby goes on.",
        "Everton took a 2-1 lead into the return leg against Leeds but went out.",
        "Everton booked their semi-final place against Leeds on Tuesday with a 2-0 win.",
        "The visit of Liverpool had been a test for Everton.",
        "The meeting of Everton and Leeds had been a dull affair.",
        "In their last match, against Leeds, Everton were poor.",
        "The meeting of Everton and Leeds directors on Monday will settle the transfer.",
        "The visit of Leeds on Saturday ended in defeat for Everton.",
        "Everton, Leeds and Derby face a play-off.",
        "Everton and Leeds face a fine after the brawl.",
        "Everton and Leeds contest the fee in court on Monday.",
        "Everton arrive at Leeds station on Friday.",
        "Everton were without Smith against Leeds on Saturday.",
        "Next up to shoot was Leeds captain Smith, who missed for Leeds.",
        "Everton ended the season with a trip to Leeds.",
        "Everton get Leeds forward Smith on loan on Monday.",
        "Everton need to draw on the spirit of Leeds.",
        "The point at Leeds on Saturday was enough for Everton.",
        "Everton welcomed back Smith against Leeds on Saturday.",
        "Everton would have gone top with a win over Leeds.",
        "The winner of Everton and Leeds will host Hull.",
        "The winners of the replay between Everton and Leeds travelled to Hull.",
        "Everton want to avoid a potential semi-final with Leeds.",
        "Everton's game against Leeds on Friday did not go ahead.",
        "Everton knew that a win over Leeds would take them top.",
        "Everton can be overtaken by Stoke if they win at Derby.",
        "Everton can be proud of their win over Leeds.",
        "Victory over Leeds in the next round would take Everton to the semi-finals.",
        "We can beat Leeds if we play well, said the Everton manager.",
        "The last day will only determine who plays Leeds, Everton or Derby.",
        "Everton are safe.\n\nResults: Leeds (a), Hull (h)",
        "Everton visited Elland Road, where Leeds were unbeaten.",
        "Everton went to Elland Road, where Leeds had won three in a row.",
    ],
)
def test_a_match_that_is_not_to_come(read: Reader, text: str) -> None:
    assert _matches_to_come(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Everton\nCurrent position: 18th\nRemaining fixtures: Fulham (H), Leeds (A), Hull (h)",
        "1. Everton - 31 points\n\nThey need a win.\n\nGames left: Fulham (H), Leeds (A), Hull (h)",
        "Run-in: Everton - Fulham (h), Leeds (a), Hull (h).",
        "Everton still have to play Fulham (h), Leeds (a) and Hull (h).",
    ],
)
def test_a_run_in_is_of_the_team_that_heads_it(read: Reader, text: str) -> None:
    assert _matches_to_come(read, text) == ["@Everton v Fulham", "@Everton v Hull City", "Everton v @Leeds United"]


def test_only_who_plays_whom_is_open(read: Reader) -> None:
    text = "Saturday's match between Leeds and Everton will decide who plays Hull and Derby in the play-offs."
    assert _matches_to_come(read, text) == ["Everton v Leeds United 16/03"]


def test_behind_a_noun_each_side_meets_its_own_opponent(read: Reader) -> None:
    text = "None of them meet in their final games, with Everton taking on Leeds and Derby hosting Hull."
    assert _matches_to_come(read, text) == ["@Derby County v Hull City", "Everton v Leeds United"]


def test_the_winner_that_books_a_tie_is_of_the_match_the_text_has_come_to(read: Reader) -> None:
    text = (
        "Everton beat Bolton 2-1 in an FA Cup third round replay.\n\nLincoln beat Ipswich 1-0.\n\n"
        "Karl Voss got the winner from Piet Maas's pass to book a fourth round tie at home to Brighton."
    )
    assert "Brighton & Hove Albion v @Lincoln City" in _matches_to_come(read, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Everton travel to Fulham and Hull host Derby on Thursday in the first leg of the League Cup "
            "semi-finals, with the return games played on Monday at 1500 GMT.",
            [
                "@Derby County v Hull City 18/03 leg 2",
                "@Everton v Fulham 18/03 leg 2",
                "Derby County v @Hull City 14/03 leg 1",
                "Everton v @Fulham 14/03 leg 1",
            ],
        ),
        (
            "Everton will travel to Fulham in the first leg on Thursday, with the return at Goodison Park on Monday.",
            ["@Everton v Fulham 18/03 leg 2", "Everton v @Fulham 14/03 leg 1"],
        ),
        (
            "Everton play Fulham at home on March 22, with the return a week later.",
            ["@Everton v Fulham 22/03 leg 1", "Everton v @Fulham leg 2"],
        ),
        (
            "Everton host Fulham and Hull visit Derby on Sunday.",
            ["@Derby County v Hull City 17/03", "@Everton v Fulham 17/03"],
        ),
        ("Everton host Fulham on Saturday with the return of Smith on Tuesday in mind.", ["@Everton v Fulham 16/03"]),
        ("Everton host Fulham, but Hull do not play until Sunday.", ["@Everton v Fulham"]),
    ],
)
def test_ties_told_in_a_row_share_what_stands_behind_them(read: Reader, text: str, expected: list[str]) -> None:
    found = []
    for claim in read(text, published_on=TUESDAY).claims["matches"]:
        when = f" {claim.date:%d/%m}" if claim.date is not None else ""
        found.append(told(claim) + when + (f" leg {claim.leg}" if claim.leg else ""))
    assert sorted(found) == expected


def test_the_round_told_to_begin_is_that_of_its_ties(read: Reader) -> None:
    (claim,) = read(
        "The League Cup semi-finals begin on Thursday when Everton travel to Fulham.", published_on=TUESDAY
    ).claims["matches"]
    assert claim.stage == "semi-final"


def test_the_round_of_a_draw_is_not_that_of_the_match_before(read: Reader) -> None:
    text = "Everton, who beat Hull 2-0 on Saturday, were drawn at home to Derby in the third round of the FA Cup."
    stages = {told(c): (c.stage, c.date) for c in read(text, published_on=TUESDAY).claims["matches"]}
    assert stages["Derby County v @Everton"] == ("third round", None)
    assert stages["Everton 2-0 Hull City"][0] != "third round"


def test_the_day_of_a_win_is_not_that_of_its_reward(read: Reader) -> None:
    text = "Sutton's reward for beating League Two strugglers Cheltenham on Saturday is a home tie with Everton."
    assert _matches_to_come(read, text) == ["Everton v @Sutton United"]


def test_a_match_of_long_ago_has_no_second_leg_to_come(read: Reader) -> None:
    text = (
        "Everton lost 3-0 to Ajax in the first leg of their UEFA Cup tie.\nEverton beat Porto 3-0 in December.\n"
        "The return leg will be played on Sunday."
    )
    assert _matches_to_come(read, text) == ["Ajax v Everton 17/03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton need to overturn a 1-0 deficit against Porto on Saturday.", ["Everton v Porto 16/03"]),
        ("Everton hold a 2-0 lead over Porto ahead of Thursday's second leg.", ["Everton v Porto 14/03"]),
        ("Everton needed to overturn a 2-0 deficit against Porto but drew 1-1.", []),
        ("Everton overturned a 2-0 deficit against Porto to reach the last eight.", []),
    ],
)
def test_the_second_leg_that_the_state_of_a_tie_leads_to(read: Reader, text: str, expected: list[str]) -> None:
    assert _matches_to_come(read, text) == expected


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Everton came through their third-round tie with Derby 2-0.", "third round"),
        ("Everton eased through their quarter-final against Derby, winning 3-0.", "quarter-final"),
        ("Everton beat Derby 2-0 to go through to the quarter-finals.", "round of 16"),
    ],
)
def test_through_a_round_and_through_to_one(read: Reader, text: str, stage: str) -> None:
    assert {c.stage for c in read(text, published_on=TUESDAY).claims["matches"]} == {stage}
