"""Matches to come: who meets whom, where and when; and meetings that are past, unreal or no matches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.extract.conftest import Reader, told

Lines = Callable[..., list[str]]
THURSDAY = date(2025, 4, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton travel to Fulham on Saturday.", "@Fulham v Everton"),
        ("Everton visit Fulham next Wednesday.", "@Fulham v Everton"),
        ("Everton face Fulham in the FA Cup semi-final on 12 April.", "Everton v Fulham"),
        ("Everton take on Fulham at Craven Cottage on Sunday.", "@Fulham v Everton"),
        ("Everton will meet Fulham in the final.", "Everton v Fulham"),
        ("Everton v Fulham, Saturday 5 April", "@Everton v Fulham"),
        ("Next up for Everton is a trip to Fulham on Saturday.", "@Fulham v Everton"),
        ("Everton are at home to Fulham on Saturday.", "@Everton v Fulham"),
        ("Everton will play Fulham at Goodison Park on Saturday.", "@Everton v Fulham"),
        ("Everton must win at home to Fulham on Saturday.", "@Everton v Fulham"),
        ("Everton now face Fulham on Saturday.", "Everton v Fulham"),
        ("Everton have Fulham at Goodison Park on Saturday.", "@Everton v Fulham"),
        ("Everton are a point behind Fulham, whom they meet next week.", "Everton v Fulham"),
        ("Sunday's other game is Everton against Fulham.", "Everton v Fulham"),
        ("Everton have been drawn at home to Fulham in the FA Cup fourth round.", "@Everton v Fulham"),
        ("Everton are next for Fulham, at Craven Cottage.", "@Fulham v Everton"),
        ("Everton will be without seven players for the visit of Fulham on Saturday.", "@Everton v Fulham"),
        ("Everton have a full squad for the trip to Craven Cottage.", "@Fulham v Everton"),
        ("Everton will be away to Fulham on Saturday.", "@Fulham v Everton"),
        ("Saturday's other quarter-final pits Everton against Fulham.", "Everton v Fulham"),
        ("Everton look to bounce back at home to Fulham on Saturday.", "@Everton v Fulham"),
        ("Everton's reward is a trip to Fulham.", "@Fulham v Everton"),
        ("Everton make the trip down to Fulham on Saturday.", "@Fulham v Everton"),
        ("A win over Fulham on Saturday would take Everton level on points.", "Everton v Fulham"),
        ("Everton's next match is against Fulham on Saturday.", "Everton v Fulham"),
        ("Everton have Fulham at home on Saturday.", "@Everton v Fulham"),
        ("Everton return to league action at home to Fulham on Saturday.", "@Everton v Fulham"),
        ("Everton come to Craven Cottage on Saturday.", "@Fulham v Everton"),
        ("Ajax take a slender 1-0 lead to Juventus.", "@Juventus v Ajax"),
        ("Leeds are third, with Everton taking on Fulham on Saturday.", "Everton v Fulham"),
        ("Sweden still have to host Germany in World Cup qualifying.", "@Sweden v Germany"),
        ("Everton and Fulham lock horns at Goodison Park on Saturday.", "@Everton v Fulham"),
        ("Everton will attempt to bounce back at Fulham on Saturday.", "@Fulham v Everton"),
        ("Everton open their season at Fulham on 12 August.", "@Fulham v Everton"),
        ("Everton's last game is against Fulham.", "Everton v Fulham"),
        ("Portugal could still top the group with a win over Switzerland on 10 October.", "Portugal v Switzerland"),
        ("Ajax defend a 2-0 lead at Juventus tonight.", "@Juventus v Ajax"),
        ("Everton face off against Fulham on Saturday.", "Everton v Fulham"),
        ("Holders and record winners Everton take on Fulham in the last eight.", "Everton v Fulham"),
        ("The draw for the third round was made tonight, and Everton drew Fulham.", "Everton v Fulham"),
        ("Esperance of Tunisia will play Egypt's giants Al Ahly next month.", "Al Ahly v Espérance"),
        ("Everton are next in action at Fulham on Saturday.", "@Fulham v Everton"),
        ("Everton will be champions if they beat Fulham on Saturday.", "Everton v Fulham"),
        ("Leeds are ahead of Everton, who can go top if they beat Fulham on Saturday.", "Everton v Fulham"),
        ("Everton can seal the title by beating Fulham on Saturday.", "Everton v Fulham"),
        ("Victory at Fulham on Saturday would seal Everton's promotion.", "@Fulham v Everton"),
        ("Everton's next assignment is at home to Fulham.", "@Everton v Fulham"),
    ],
)
def test_one_fixture(fixtures: Lines, text: str, expected: str) -> None:
    assert [sides(line) for line in fixtures(text, published_on=THURSDAY)] == [sides(expected)]


def sides(line: str) -> frozenset[str]:
    """The two sides whatever their order."""
    return frozenset(line.split(" v "))


def test_a_gapped_second_match_has_its_own_sides(fixtures: Lines) -> None:
    text = "Everton are at home to Fulham and Leeds United away to Derby County on Saturday."
    found = {sides(line) for line in fixtures(text, published_on=THURSDAY)}
    assert found == {sides("@Everton v Fulham"), sides("@Derby County v Leeds United")}


def test_a_second_pair_joined_by_and(fixtures: Lines) -> None:
    found = {sides(line) for line in fixtures("Everton are to play Fulham and Leeds to meet Derby on Friday.")}
    assert found == {sides("Everton v Fulham"), sides("Leeds United v Derby County")}


def test_a_list_of_matches_with_a_day_each(read: Reader) -> None:
    found = read("Everton play Fulham on Saturday, Leeds on Tuesday and Derby on 12 April.", published_on=THURSDAY)
    told = [(c.away_team, c.date and c.date.day) for c in found.claims["matches"]]
    assert told == [("Fulham", 5), ("Leeds United", 8), ("Derby County", 12)]


def test_two_fixtures_in_one_sentence(fixtures: Lines) -> None:
    text = "Everton welcome Fulham to Goodison Park on Sunday before a trip to Arsenal on Wednesday."
    assert {sides(line) for line in fixtures(text, published_on=THURSDAY)} == {
        sides("@Everton v Fulham"),
        sides("@Arsenal v Everton"),
    }


def test_a_run_in(fixtures: Lines) -> None:
    text = "Next three: Everton: FULHAM (A), ARSENAL (H). Leeds: HULL CITY (H), DERBY COUNTY (A)."
    assert set(fixtures(text, published_on=THURSDAY)) == {
        "Everton v @Fulham", "Arsenal v @Everton", "Hull City v @Leeds United", "@Derby County v Leeds United",
    }  # fmt: skip
    assert set(fixtures("Everton (54) have Fulham (H) and Arsenal (A).", published_on=THURSDAY)) == {
        "@Everton v Fulham", "@Arsenal v Everton",
    }  # fmt: skip
    assert fixtures("Last three: Everton: FULHAM (A), ARSENAL (H).", published_on=THURSDAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Everton hosted Fulham on Saturday.",
        "Everton met Fulham in the 1975 final.",
        "Everton v Fulham, 1987 FA Cup fifth round",
        "Everton v Fulham (March 2002)",
        "Plunkett came on for Everton in the 63rd minute of a friendly against Fulham.",
        "The winners will face Fulham or Everton.",
        "Everton face a battle to stay up, as do Fulham.",
        "Everton would have faced Fulham had they won.",
        "Everton should have played Fulham on Saturday.",
        "Everton's players face the press on Sunday, and Fulham's on Monday.",
        "Everton will meet Brazil on Sunday.",
        "Everton were supposed to play Fulham this week.",
        "Everton face a home tie against Fulham if they beat Leeds.",
        "Everton will face either Fulham or Leeds in the next round.",
        "Everton play in group four with Fulham.",
        "Everton were in no danger of going out of the FA Cup against Fulham.",
        "The on-loan Everton forward had a scan and is a doubt for Saturday's trip to Reading.",
        "Smith was superb in the quarter-final against Sweden, when the game produced nine goals.",
        "Norway are through, and next comes the trip to Japan and South Korea.",
    ],
)
def test_no_fixture(fixtures: Lines, text: str) -> None:
    assert fixtures(text, published_on=THURSDAY) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Saturday", date(2025, 4, 5)),
        ("on Sunday", date(2025, 4, 6)),
        ("next Wednesday", date(2025, 4, 9)),
        ("on 12 April", date(2025, 4, 12)),
        ("on April 12", date(2025, 4, 12)),
        ("tomorrow", date(2025, 4, 4)),
    ],
)
def test_day(read: Reader, words: str, day: date) -> None:
    (claim,) = read(f"Everton will play Fulham {words}.", published_on=THURSDAY).claims["matches"]
    assert (claim.date, claim.date_precision, claim.status) == (day, "day", "scheduled")


def test_the_ground_and_the_round(read: Reader) -> None:
    text = "Everton will face Fulham at Wembley Stadium in the FA Cup semi-final on 12 April."
    (claim,) = read(text, published_on=THURSDAY).claims["matches"]
    assert (claim.competition, claim.stage, claim.venue) == ("FA Cup", "semi-final", "Wembley Stadium")
    assert not claim.home_known


def test_the_second_leg_of_a_first_one_told(read: Reader) -> None:
    text = (
        "Los Angeles FC beat Inter Miami 1-0 at BMO Stadium in the first leg of their Concacaf Champions Cup "
        "quarter-final. The return leg takes place at Chase Stadium next Wednesday."
    )
    (claim,) = [c for c in read(text, published_on=THURSDAY).claims["matches"] if c.status == "scheduled"]
    assert (claim.home_team, claim.away_team, claim.home_known) == ("Inter Miami", "Los Angeles FC", True)
    assert (claim.date, claim.leg, claim.stage, claim.venue) == (
        date(2025, 4, 9),
        2,
        "quarter-final",
        "Chase Stadium",
    )


def test_a_result_is_no_fixture_as_well(fixtures: Lines) -> None:
    assert fixtures("Everton face questions after they lost 2-0 to Fulham on Saturday.", published_on=THURSDAY) == []


def test_the_side_that_a_clause_about_another_match_names_is_no_subject(fixtures: Lines) -> None:
    text = "Everton, who saw off Leeds 6-1 on aggregate, will face Fulham."
    assert fixtures(text, published_on=THURSDAY) == ["Everton v Fulham"]


def test_opponents_in_several_competitions(fixtures: Lines) -> None:
    text = "Chelsea this week meet Barcelona in the Champions League and Liverpool in the Carling Cup final."
    assert {sides(line) for line in fixtures(text)} == {sides("Chelsea v Barcelona"), sides("Chelsea v Liverpool")}


def test_both_legs_by_their_days(read: Reader) -> None:
    text = (
        "Jamaica's Cavalier are next for Inter Miami in the round of 16 of the Concacaf Champions Cup, on March 6 at "
        "Chase Stadium and on March 13 in Kingston."
    )
    claims = read(text, published_on=date(2025, 2, 26)).claims["matches"]
    assert [(c.home_team, c.home_known, c.leg, c.date) for c in claims] == [
        ("Inter Miami", True, 1, date(2025, 3, 6)),
        ("Cavalier", True, 2, date(2025, 3, 13)),
    ]


def test_the_return_of_the_match_told_beside_it(read: Reader) -> None:
    text = "Paris Saint-Germain won the first leg 1-0 against Arsenal in London and are at home in the return on Wednesday."
    (claim,) = [c for c in read(text, published_on=date(2025, 5, 5)).claims["matches"] if c.status == "scheduled"]
    assert (claim.home_team, claim.away_team, claim.leg, claim.date) == (
        "Paris Saint-Germain",
        "Arsenal",
        2,
        date(2025, 5, 7),
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Last time out: 3-1 win vs. Austin FC", "@Nashville SC 3-1 Austin FC None"),
        ("Last week: 3-1 loss at Austin FC; 0-0 draw vs. Orlando City", "@Austin FC 3-1 Nashville SC None"),
        ("Previous: 2-0 win at Austin FC | Next: 4/13 vs. Orlando City", "Nashville SC 2-0 @Austin FC None"),
        ("Coming up: at Austin FC, 4/13; vs. Orlando City, 4/20", "@Austin FC v Nashville SC 2025-04-13"),
        ("Next: Austin FC at home, 4/5", "Austin FC v @Nashville SC None"),  # April or May
        ("Result: 3-1 win at Austin FC.", "Nashville SC 3-1 @Austin FC None"),
        ("Last Week: Won vs. Austin FC, 3-1", "@Nashville SC 3-1 Austin FC None"),
        ("Last Week: Lost at Austin FC, 2-0", "@Austin FC 2-0 Nashville SC None"),
        ("Next MLS match: Saturday vs. Austin FC, 7 p.m. ET", "Austin FC v @Nashville SC 2025-04-05"),
        ("This week: April 12 at Austin FC (7:30 p.m.)", "@Austin FC v Nashville SC 2025-04-12"),
        ("Last time out: 3-1 win", None),
        ("Last time out: 2-2 win vs. Austin FC", None),
        ("What is next: Austin FC", None),
    ],
)
def test_a_card_of_a_ranking(read: Reader, line: str, expected: str | None) -> None:
    text = f"1. Charlotte FC\nAll is well.\n\n4. NASHVILLE SC (last week: 6)\nA steady side.\n{line}"
    claims = read(text, published_on=THURSDAY).claims["matches"]
    assert [f"{told(c)} {c.date}" for c in claims][:1] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("Scotland have a new coach.", ["@Malta v Scotland", "Moldova v @Scotland"]),
        ("Moldova have a new coach.", ["@Malta v Moldova", "Moldova v @Scotland"]),
    ],
)
def test_whose_trip_is_told_behind_a_visit(fixtures: Lines, about: str, expected: list[str]) -> None:
    text = f"{about} They train at noon. Moldova visit Scotland in June, four days before the trip to Malta."
    assert sorted(map(sides, fixtures(text, published_on=THURSDAY)), key=str) == sorted(map(sides, expected), key=str)


@pytest.mark.parametrize("head", ["4. NASHVILLE SC (7-3-0)", "Rank 4. Nashville SC"])
def test_the_head_of_a_card(read: Reader, head: str) -> None:
    claims = read(f"{head}\nLast week: 2\n\nResult: 2-0 win at Austin FC", published_on=THURSDAY).claims["matches"]
    assert [told(c) for c in claims] == ["Nashville SC 2-0 @Austin FC"]


def test_a_ranked_team_that_is_not_known_ends_the_card_above(read: Reader) -> None:
    text = "4. Nashville SC\nA steady side.\n\n5. The Old Gang (6-3-2)\n\nResult: 2-1 loss at Austin FC"
    assert not read(text, published_on=THURSDAY).claims["matches"]


def test_a_line_under_no_ranked_team_is_no_card(read: Reader) -> None:
    assert not read("Nashville SC\nA steady side.\nNext: at Austin FC, 4/13", published_on=THURSDAY).claims["matches"]


def test_the_sides_meet_again(read: Reader) -> None:
    text = (
        "Pumas drew 1-1 at Vancouver Whitecaps in the quarter-final. Those teams meet again in Mexico City next week."
    )
    (claim,) = [c for c in read(text, published_on=THURSDAY).claims["matches"] if c.status == "scheduled"]
    assert (claim.home_team, claim.away_team, claim.home_known) == ("Pumas UNAM", "Vancouver Whitecaps", True)


def test_no_leg_of_a_tie_that_is_decided(fixtures: Lines) -> None:
    text = (
        "Ajax beat Juventus 2-1 to go through 3-2 on aggregate. The second leg of the other tie is on 1 May in London."
    )
    assert fixtures(text, published_on=date(2025, 4, 17)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton - without a win in three - travel to Fulham.", ["@Fulham v Everton"]),
        ("Leeds are a point above Everton, who host Fulham next.", ["@Everton v Fulham"]),
        ("Both matches are at Wembley, with Everton facing Fulham on Sunday.", ["Everton v Fulham"]),
        ("Everton and Fulham will face off on Sunday.", ["Everton v Fulham"]),
        ("Everton aim to bounce back against Fulham on Saturday.", ["Everton v Fulham"]),
        ("Everton lead the table, and on Sunday the champions host a Fulham side.", ["@Everton v Fulham"]),
        ("Everton can start another run on Saturday when they go to out-of-sorts Fulham.", ["@Fulham v Everton"]),
        ("Everton were beaten last week and will be keen to win again at home to Fulham.", ["@Everton v Fulham"]),
        ("Everton are to take on No.1 Fulham on Sunday.", ["Everton v Fulham"]),
        ("Everton will be keen to get the job done against Fulham in their replay.", ["Everton v Fulham"]),
        ("Everton lead the table. He will be back for a big game against Fulham to come. Everton won.",
         ["Everton v Fulham"]),
        (
            "The draw has paired Scotland with Ukraine and Wales with Austria in the semi-finals.",
            ["Scotland v Ukraine", "Wales v Austria"],
        ),
        ("Our next game is on Tuesday night at home to Fulham. That is what the Everton coach said.",
         ["@Everton v Fulham"]),
        ("The South Africans face Libya in March.", ["Libya v South Africa"]),
        ("Everton will go one-on-one against Fulham in the next round.", ["Everton v Fulham"]),
        ("Everton are off to Fulham in the next round.", ["@Fulham v Everton"]),
        ("Everton go to Fulham tomorrow; they were beaten by Leeds last year.", ["@Fulham v Everton"]),
        (
            "Everton and Fulham are close to the final ahead of their second legs with Leeds and Arsenal.",
            ["Everton v Leeds United", "Arsenal v Fulham"],
        ),
    ],
)  # fmt: skip
def test_who_meets_whom(fixtures: Lines, text: str, expected: list[str]) -> None:
    assert {sides(line) for line in fixtures(text, published_on=THURSDAY)} == {sides(line) for line in expected}


@pytest.mark.parametrize(
    "text",
    [
        "Everton fell behind to visiting Fulham.",
        "World Cup hosts Qatar lost to Ghana.",
        "It would be nice for Everton to reach the third round and play Fulham.",
        "Everton are still waiting to win after their visit to Fulham.",
        "Everton need to end a winless run in games against Fulham.",
        "Leeds or Everton will face Fulham in the fourth round.",
        "Hosts Everton defeated Leeds, and will not forget Fulham.",
        "Everton held Leeds, and will go on if they can win their midweek replay at Fulham.",
        "Everton were poor for a year, their only wins in nine games coming against Fulham and Leeds.",
        "Everton made it to the last four on Sunday with Fulham coming from behind. Leeds won.",
        "Saturday night began with Everton hosting Fulham.",
        "Another tie is level at 1-1, and the eventual winners will be rewarded with a match against Fulham. Everton won.",
        "The draw: Everton v Fulham/Leeds, to be played on Saturday.",
        "Fulham await the winner of the other match. Everton lost. Everton are out.",
        "Everton face a replay with a matchup against Fulham on the horizon.",
        "Everton made the short trip to Craven Cottage to take on Fulham. Both had won a week before.",
        "The journey to London to play Fulham was not a happy one for Everton.",
        "The late game saw Everton welcome Fulham to Merseyside.",
        "The lunch-time kick-off was the replay between Everton and Fulham.",
        "The league meeting of Everton and Fulham on Tuesday was settled by Smith's late goal.",
        "Here is our report of the league meeting of Everton and Fulham on Tuesday.",
        "Everton loom as rivals to Fulham. Everton won again.",
        "Everton captain Jack Smith will miss the cup tie with an injury from a previous match against Fulham.",
        "Everton's Jack Smith, scorer of the only goal of the game against Fulham, will not play on.",
        "Everton went through to meet Fulham of England or Leeds in the final.",
        "Everton defender Jack Smith will travel to Fulham for a medical on Friday.",
        "Everton and Fulham will meet at a charity dinner on Friday.",
        "Officials of Everton will meet Fulham on Friday to discuss the fee.",
        "Everton will host a coaching clinic with Fulham on Friday.",
        "Everton face Fulham in the race for the signature of Jack Smith.",
        "Everton have won two and drawn one of their last three against Fulham.",
        "Everton have beaten Leeds, drawn with Fulham and lost to Derby.",
        "Everton could only draw at Fulham on Saturday.",
        "Everton are next in line to qualify. Fulham lost.",
        "Everton lost to Fulham. Everton are waiting on two players. Fulham won.",
        "Everton took a lead into the return leg with Fulham but fell behind early on.",
        "Everton, having drawn with Fulham in their opener, are confident.",
        "A goal at home was enough for Leeds, visiting Everton holding on for a draw with Fulham.",
        "Everton ended a poor run with a 1-0 loss to Leeds on 23 March and a tie with Fulham on 27 March.",
        "Everton left it late before sealing qualification for the Europa League with a flurry of goals against Fulham.",
        "Canada are co-hosting the World Cup with Mexico. They lost again. Canada will go on.",
        "Everton won, Smith leaping to meet Jones's corner for the only goal against Fulham.",
        "First place spares Everton a meeting with Fulham.",
        "In 1993 (Host Everton) nobody came to Fulham.",
        "Smith scored for Everton against Fulham on Saturday.",
        "Everton have Fulham to thank for Saturday's win.",
    ],
)
def test_words_of_meeting_that_announce_no_match(fixtures: Lines, text: str) -> None:
    assert fixtures(text, published_on=THURSDAY) == []


def test_the_day_of_a_match_of_the_opponent_is_not_that_of_the_fixture(read: Reader) -> None:
    text = "Everton will be facing a Fulham side that won 2-0 on March 16."
    (claim,) = [c for c in read(text, published_on=THURSDAY).claims["matches"] if c.status == "scheduled"]
    assert claim.date is None


def test_a_match_of_women_in_an_article_on_men(fixtures: Lines) -> None:
    text = (
        "Everton beat Fulham 2-0 in the Premier League. Arsenal lost 1-0 to Leeds in the Premier League. "
        "Next week at the same ground: the women's FA Cup final, Arsenal v Chelsea."
    )
    assert fixtures(text, published_on=THURSDAY) == ["Arsenal Women v Chelsea Women"]


def test_a_second_leg_that_was_played_is_not_to_come(fixtures: Lines) -> None:
    text = (
        "Everton beat Fulham 1-0 in the first leg of the EFL Cup semi-final. "
        "The return leg at Craven Cottage was played on Wednesday evening."
    )
    assert fixtures(text, published_on=THURSDAY) == []


def test_the_match_of_a_person_is_the_one_announced(fixtures: Lines) -> None:
    text = "Everton v Fulham. The striker has a chance of being fit for Sunday's match against Everton. Leeds are top."
    assert fixtures(text, published_on=THURSDAY) == ["Everton v Fulham"]


def test_the_day_of_a_draw_is_not_that_of_the_match(read: Reader) -> None:
    text = "Everton will face Fulham in the quarter-finals after being paired together in Friday's draw."
    (claim,) = read(text, published_on=THURSDAY).claims["matches"]
    assert claim.date is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Everton's game against Fulham on Saturday was postponed because of snow.", "postponed"),
        ("Everton's clash at Fulham has been called off due to a frozen pitch.", "postponed"),
        ("Everton's match with Fulham was postponed until Friday.", "scheduled"),
        ("Everton's match against Fulham was called off and will be played on 10 May.", "scheduled"),
    ],
)
def test_a_match_put_off(read: Reader, text: str, status: str) -> None:
    (claim,) = read(text, published_on=THURSDAY).claims["matches"]
    assert claim.status == status


def test_days_later_count_from_the_match_to_come_told_before(read: Reader) -> None:
    text = "Australia play France on July 14, before their opener against Ireland six days later."
    claims = read(text, published_on=THURSDAY).claims["matches"]
    assert [c.date for c in claims] == [date(2025, 7, 14), date(2025, 7, 20)]


def test_a_side_of_a_condition_is_not_the_one_at_home(fixtures: Lines) -> None:
    text = "Everton may lose their lead if Leeds win at Hull but have a chance to respond at home to Fulham on Sunday."
    assert fixtures(text, published_on=THURSDAY) == ["@Hull City v Leeds United"]


def test_the_match_that_a_line_above_announces(fixtures: Lines) -> None:
    text = (
        "Leeds lead the table. Everton v Fulham\n\nIt is looking bleak for them. They have lost to Leeds, and this "
        "Friday's home meeting with Fulham will decide a lot. Leeds are top. Leeds are happy."
    )
    assert "Everton v Fulham" in " ".join(fixtures(text, published_on=THURSDAY)).replace("@", "")


def test_the_leg_of_others_than_the_sentence_before_names_is_not_told(fixtures: Lines) -> None:
    text = (
        "Everton drew 1-1 with Fulham in the first leg of the EFL Cup semi-final.\n\nThat leaves us with Leeds, who "
        "got five goals at Hull. The second leg begins at 6 p.m. on Wednesday."
    )
    assert fixtures(text, published_on=THURSDAY) == []


def test_a_team_named_only_later_is_not_who_is_meant(fixtures: Lines) -> None:
    text = "The amateurs of Hampstead go on. Their reward is a derby with Fulham. Everton will rest. Everton are happy."
    assert fixtures(text, published_on=THURSDAY) == []


def test_a_goal_earns_the_next_match_for_its_winners(fixtures: Lines) -> None:
    text = (
        "Everton won 2-0 at Exeter City in the FA Cup. Exeter City had their chances, and Exeter City hit a post. In the "
        "last minute Banks slotted into an empty net to book a home tie with Fulham in the fourth round."
    )
    assert fixtures(text, published_on=THURSDAY) == ["@Everton v Fulham"]


def test_a_ground_is_no_opponent(read: Reader) -> None:
    text = "Leeds lost 2-0 to Derby.\n\nUp next for Leeds: Hull at Thorp Park on Sunday."
    claims = read(text, published_on=date(2024, 3, 12)).claims["matches"]
    assert not any("Park" in f"{claim.home_team} {claim.away_team}" for claim in claims)
    known = read("Up next for Villarreal: Getafe at El Madrigal on Sunday.", published_on=date(2024, 3, 12))
    assert not any("Madrigal" in f"{claim.home_team} {claim.away_team}" for claim in known.claims["matches"])


def test_a_visiting_player_is_no_visit(read: Reader) -> None:
    text = "Leeds beat Hull 3-1 on Thursday.\n\nVisiting winger Karl Voss gave Hull an early lead."
    assert [claim.status for claim in read(text, published_on=date(2024, 3, 12)).claims["matches"]] == ["played"]


def test_the_ground_of_a_match_between_others(read: Reader) -> None:
    text = "Leeds need to beat Hull at home and hope that Derby lose to Everton at Pride Park."
    grounds = {c.home_team: c.venue for c in read(text).claims["matches"] if c.status == "scheduled"}
    assert grounds["Leeds United"] is None
