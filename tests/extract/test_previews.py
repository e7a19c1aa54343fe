"""What previews, columns and live reports tell beside their match: earlier rounds, old finals, prices, running scores."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article, MatchClaim


def told(text: str) -> list[MatchClaim]:
    article = Article(source="preview.txt", title=None, text=text, published_on=date(2025, 4, 3))
    return extract(article).claims["matches"]


def between(text: str, *teams: str) -> MatchClaim:
    (claim,) = (c for c in told(text) if {c.home_team, c.away_team} == set(teams))
    return claim


DRAWN = "The draw for the fifth round of the FA Cup has been made.\n\n"
DATED = "The fifth-round ties of the FA Cup will be played on 26 April.\n\n"


@pytest.mark.parametrize(("head", "day"), [(DRAWN, None), (DATED, date(2025, 4, 26))])
def test_a_round_to_be_played_is_that_of_the_matches_to_come(head: str, day: date | None) -> None:
    text = f"{head}Fulham will be at home to Hull. Hull accounted for Derby 2-0 on Saturday."
    coming, played = between(text, "Fulham", "Hull City"), between(text, "Hull City", "Derby County")
    assert (coming.competition, coming.stage, coming.date) == ("FA Cup", "fifth round", day)
    assert played.stage is None


@pytest.mark.parametrize("said", ["in the previous round", "to get this far", "in the last round"])
def test_what_led_to_a_round_was_of_the_one_before(said: str) -> None:
    claim = between(f"{DRAWN}Fulham will host Hull. Hull beat Derby 2-0 {said}.", "Hull City", "Derby County")
    assert (claim.competition, claim.stage) == ("FA Cup", "fourth round")


@pytest.mark.parametrize(
    "old",
    [
        "In the 1998 FA Cup final Derby beat Fulham 1-0.",
        "Fulham reached the final of the FA Cup in 1998 but lost 1-0 to Derby.",
        "Derby lifted the FA Cup in 1998, beating Fulham 1-0 in the final.",
    ],
)
def test_the_cup_of_an_old_final_is_none_of_the_next_match(old: str) -> None:
    text = f"Fulham know Derby well.\n\n{old}\n\nFulham beat Hull 2-0 on Saturday.\n\nThey travel to Derby on Sunday."
    final = next(c for c in told(text) if c.home_goals == 0 or c.away_goals == 0 and "Derby County" in (c.home_team,))
    assert (final.competition, final.stage) == ("FA Cup", "final")
    assert "FA Cup" not in {c.competition for c in told(text) if c is not final and c.stage is None}


@pytest.mark.parametrize(
    "line",
    [
        "26 mins: GOAL! Smith scores for Leeds. Leeds 2-1 Hull.",
        "26' Goal for Leeds! Smith taps in. Leeds 2-1 Hull.",
        "HT Leeds 2 Hull 1",
        "Elsewhere it is Leeds 2-1 Hull after twenty minutes.",
        "I fancy Leeds to edge it 2-1 against Hull.",
        "Leeds are 3-1 to win and 25-1 to win 2-1 at Hull.",
    ],
)
def test_what_is_so_far_or_may_be_is_no_result(line: str) -> None:
    assert [c for c in told(f"Leeds and Hull are our match of the day.\n\n{line}") if c.home_goals is not None] == []


def test_a_month_in_brackets_is_no_scorer() -> None:
    text = "Hull host Leeds on Sunday.\n\nLast meeting: Hull 0-1 Leeds (March 12)."
    article = Article(source="preview.txt", title=None, text=text, published_on=date(2025, 4, 3))
    assert extract(article).claims["goals"] == []


def test_a_goal_that_would_have_been_is_none() -> None:
    text = "Leeds beat Hull 2-0. Had the Leeds winger Danny Smith scored from the spot, it would have been 3-0."
    article = Article(source="preview.txt", title=None, text=text, published_on=date(2025, 4, 3))
    assert extract(article).claims["goals"] == []


def test_the_day_of_another_result_is_not_that_of_the_last_match() -> None:
    text = (
        "Derby are at Fulham on Friday.\n\nDerby went down 4-1 at Pride Lane last Saturday, and there were few "
        "complaints. Derby drew 0-0 with Hull last time out."
    )
    assert between(text, "Derby County", "Hull City").date is None


ROWS = [
    "Leeds' next three: April 14 Hull; April 17 at Derby; April 21 Stoke.",
    "Leeds fixtures: Apr 14 Hull (h), Apr 17 Derby (a), Apr 21 Stoke (h).",
    "Remaining games for Leeds: 14 April Hull (h); 17 April Derby (a); 21 April Stoke (h).",
    "Leeds are at home to Hull (14 April) and Stoke (21 April) and away to Derby (17 April).",
]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_days_and_opponents_is_one_of_matches_to_come(row: str) -> None:
    coming = {(c.home_team, c.away_team, c.date and c.date.day) for c in told(row) if c.home_known}
    assert coming == {
        ("Leeds United", "Hull City", 14), ("Derby County", "Leeds United", 17), ("Leeds United", "Stoke City", 21),
    }  # fmt: skip


def test_a_row_without_a_name_is_that_of_the_team_before_it() -> None:
    text = (
        "Standings:\n\n1. Leeds, 37 points (19). Still to play: April 14 Derby, April 21 at Stoke.\n"
        "2. Hull, 36 points (21). Still to play: April 14 Stoke, April 21 at Derby."
    )
    coming = {(c.home_team, c.away_team) for c in told(text) if c.status == "scheduled"}
    assert coming == {
        ("Leeds United", "Derby County"), ("Stoke City", "Leeds United"), ("Hull City", "Stoke City"),
        ("Derby County", "Hull City"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Then come Hull, at Elland Road, on 3 May.", "Leeds United"),
        ("Leeds then have a home game against Hull on 3 May.", "Leeds United"),
        ("Smith takes his Leeds side to Hull on 3 May.", "Hull City"),
        ("Leeds resume their campaign on 3 May with a visit from Hull.", "Leeds United"),
        ("The games keep coming, with Hull due at Elland Road on 3 May.", "Leeds United"),
        ("It does not get any easier: Hull away on 3 May.", "Hull City"),
        ("Leeds round off the season at Hull on 3 May.", "Hull City"),
        ("Hull provide the opposition at Elland Road on 3 May.", "Leeds United"),
        ("Derby visit on 30 April and they go to Hull on 3 May.", "Hull City"),
        ("Leeds must not fear Hull when the teams meet on 3 May.", None),
    ],
)
def test_ways_to_tell_the_next_match_but_one(text: str, home: str | None) -> None:
    claim = between(f"Leeds play Derby on Saturday.\n\n{text}", "Leeds United", "Hull City")
    assert (claim.status, claim.date, claim.home_team if claim.home_known else None) == (
        "scheduled",
        date(2025, 5, 3),
        home,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Leeds won the reverse fixture 2-1.",
        "Leeds won 2-1 when the sides met in October.",
        "It finished 1-1 when they met.",
        "It finished 2-0 to Leeds the last time they were paired.",
    ],
)
def test_an_earlier_meeting_is_that_of_the_two_who_are_to_meet(text: str) -> None:
    told_before = "Leeds drew 0-0 with Derby on Saturday. Hull lost 3-0 to Stoke."
    article = f"Leeds (11th) v Hull (12th)\n\n{told_before} {text}"
    played = [c for c in told(article) if c.home_goals is not None]
    assert {"Leeds United", "Hull City"} in [{c.home_team, c.away_team} for c in played]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Leeds boss Dean Smith is set to name the side that beat Hull 1-0.", ("Leeds United", 1, 0)),
        ("Leeds may stick with the eleven that lost 2-0 to Hull.", ("Hull City", 2, 0)),
        ("Leeds paid for their mistakes on Saturday, Hull running out 3-1 winners.", ("Hull City", 3, 1)),
        ("Leeds were sloppy, with Hull running out 3-1 winners.", ("Hull City", 3, 1)),
        ("Saturday's 2-1 win over Hull was just what Leeds needed.", ("Leeds United", 2, 1)),
        ("The last thing Leeds needed was Saturday's 1-0 home loss to Hull.", ("Hull City", 1, 0)),
        ("Leeds' last match: beat Hull 3-0.", ("Leeds United", 3, 0)),
        ("Leeds' last match: lost 2-0 to Hull.", ("Hull City", 2, 0)),
        (
            "Leeds host Hull. Leeds want to avenge the 3-0 defeat they suffered at Hull in May.",
            ("Hull City", 3, 0),
        ),
        ("Leeds host Hull. The corresponding match last season went Hull's way, 1-0.", ("Hull City", 1, 0)),
    ],
)
def test_results_that_previews_tell_in_passing(text: str, result: tuple[str, int, int]) -> None:
    (claim,) = (c for c in told(text) if c.home_goals is not None)
    goals = {claim.home_team: claim.home_goals, claim.away_team: claim.away_goals}
    assert (goals[result[0]], sum(g or 0 for g in goals.values()) - (goals[result[0]] or 0)) == result[1:]


@pytest.mark.parametrize(
    "text",
    ["If Leeds were to win 2-0 at Hull they would go top.", "All Leeds needed was a 1-0 win over Hull."],
)
def test_results_that_previews_only_suppose(text: str) -> None:
    assert [c for c in told(text) if c.home_goals is not None] == []


@pytest.mark.parametrize("between_them", ["\n", "\n\n"])
def test_a_day_in_a_line_of_its_own_is_that_of_the_entry_below(between_them: str) -> None:
    text = (
        f"A season with Leeds.\n\nSaturday 1 February{between_them}Leeds lose 2-0 to Hull. The less said the better.\n\n"
        f"Saturday 8 February{between_them}Leeds and Derby draw 1-1, and I am home by six."
    )
    assert [c.date for c in told(text)] == [date(2025, 2, 1), date(2025, 2, 8)]


@pytest.mark.parametrize(
    ("text", "length"),
    [("Leeds have lost eleven in a row.", 11), ("Leeds have suffered eleven consecutive defeats.", 11)],
)
def test_eleven_is_a_number_where_it_counts(text: str, length: int) -> None:
    article = Article(source="preview.txt", title=None, text=text, published_on=date(2025, 4, 3))
    assert [(run.kind, run.length) for run in extract(article).claims["streaks"]] == [("defeats", length)]


def test_a_match_that_which_stands_for() -> None:
    text = "Leeds were at Stoke last week. Little went right in Sunday's game against Hull, which Leeds lost 2-0."
    claim = between(text, "Leeds United", "Hull City")
    assert {claim.home_team: claim.home_goals, claim.away_team: claim.away_goals} == {"Hull City": 2, "Leeds United": 0}


def test_we_of_a_diary_are_those_whom_it_is_about() -> None:
    text = (
        "A Leeds diary.\n\nSaturday 1 February\nWe lose 4-1 to Hull and nobody speaks on the way home.\n\n"
        "Saturday 8 February\nLeeds are good today and draw 1-1 with Derby. Leeds, Leeds, Leeds."
    )
    claim = between(text, "Leeds United", "Hull City")
    assert ({claim.home_team: claim.home_goals, claim.away_team: claim.away_goals}["Hull City"], claim.date) == (
        4,
        date(2025, 2, 1),
    )


def test_a_result_that_would_do_is_none() -> None:
    assert told("Nothing less than a 2-0 win over Hull will keep Leeds up.") == []


def test_who_travels_to_watch_a_match_does_not_play_in_it() -> None:
    text = "Scotland coach Ian Ross will travel to Dublin to watch the Republic of Ireland's friendly with Portugal."
    assert "Scotland" not in {side for c in told(text) for side in (c.home_team, c.away_team)}


HEADED = """Get ready for the weekend in League Two!

Barrow v Crewe Alexandra

Barrow were 3-1 winners when Crewe last came to Holker Street, in January 2016.

Newport County v Walsall

Walsall have not won at Newport since a 1-0 victory in March 2014."""


def test_a_heading_over_earlier_meetings_is_that_of_a_match_to_come() -> None:
    pairs = [(c.home_team, c.away_team) for c in told(HEADED) if c.status == "scheduled"]
    assert pairs == [("Barrow", "Crewe Alexandra"), ("Newport County", "Walsall")]


@pytest.mark.parametrize(
    "caption",
    [
        "Premier League - Fulham v Hull City - Craven Cottage, London - March 29, 2025 Fulham's John Smith celebrates "
        "scoring their first goal REUTERS/Tom Jones",
        "FA Cup Final - Fulham v Hull City\nFulham's John Smith celebrates his goal. Picture: Tom Jones/Getty Images",
    ],
)
def test_the_pair_below_a_picture_is_no_match_to_come(caption: str) -> None:
    assert [c.status for c in told(f"{caption}\n\nFulham beat Hull 2-1 on Saturday.")] == ["played"]


def test_a_pair_that_was_played_is_not_to_come() -> None:
    text = "On the following day the games that took place were Fulham versus Hull and Leeds versus Derby."
    assert not any(c.status == "scheduled" for c in told(f"{text} Fulham beat Hull 2-1."))


@pytest.mark.parametrize(
    ("said", "coming"),
    [
        ("Sunday's meeting with Peru came without their captain, who was injured.", False),
        ("Sunday's meeting with Peru ended with ten men on each side.", False),
        ("Sunday's meeting with Peru is their fourth this season.", True),
        ("Sunday's meeting with Peru has been sold out for weeks.", True),
    ],
)
def test_what_is_said_of_a_match_tells_whether_it_was_played(said: str, coming: bool) -> None:
    claims = told(f"Chile beat Brazil 2-1. Paraguay were delighted. {said}")
    assert [c.status for c in claims if "Peru" in (c.home_team, c.away_team)] == ["scheduled"] * coming


@pytest.mark.parametrize(
    "said",
    [
        "Hull visit Derby on Saturday after losing 3-1 to Fulham.",
        "Hull visit Derby on Saturday after beating Fulham 3-1.",
    ],
)
def test_the_day_of_a_visit_to_come_is_not_that_of_the_match_before(said: str) -> None:
    played, coming = between(said, "Hull City", "Fulham"), between(said, "Hull City", "Derby County")
    assert (played.date, coming.date) == (None, date(2025, 4, 5))


@pytest.mark.parametrize("begins", ["get under way this week", "begin on Tuesday", "resume this week"])
def test_a_round_that_begins_now_is_none_of_a_match_played_before(begins: str) -> None:
    text = f"The Champions League last-16 second legs {begins}.\n\nDortmund were beaten 4-2 by Bayern at the weekend."
    played = between(text, "Borussia Dortmund", "Bayern Munich")
    assert (played.stage, played.leg, played.date) == (None, None, None)


def test_the_leg_that_opens_a_paragraph_is_that_of_its_own_two_sides() -> None:
    text = (
        "In a thrilling first-leg tie Sevilla led Dortmund early.\nDortmund have won three games since, but were beaten "
        "4-2 by Bayern at the weekend."
    )
    assert between(text, "Borussia Dortmund", "Bayern Munich").leg is None


AGAINST_SEVILLA = """Champions League, round of 16

Borussia Dortmund vs Sevilla (agg 3-2), Tuesday, 8pm

Last time
Sevilla took the lead through Suso but Dortmund rallied with a goal by Mahmoud Dahoud and a Haaland double.

The key stats
- Dortmund's only previous home match against Sevilla was in the 2010-11 Europa League group stage, losing 1-0."""


def test_the_state_printed_beside_a_second_leg_is_the_first_one_with_its_goals() -> None:
    claims = extract(Article(source="a.txt", text=AGAINST_SEVILLA, published_on=date(2021, 3, 8))).claims
    scores = {(c.home_team, c.home_goals, c.away_goals) for c in claims["matches"] if c.status == "played"}
    assert scores == {("Sevilla", 2, 3), ("Borussia Dortmund", 0, 1)}
    goals = sorted((g.scorer, g.team) for g in claims["goals"])
    assert goals == [
        ("Haaland", "Borussia Dortmund"),
        ("Haaland", "Borussia Dortmund"),
        ("Mahmoud Dahoud", "Borussia Dortmund"),
        ("Suso", "Sevilla"),
    ]
