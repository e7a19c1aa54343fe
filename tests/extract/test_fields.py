"""Round, leg, day and home side of told matches: what the words around a result say of it, and what they do not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import scored
from transforms.extract import extract
from transforms.model import Article


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Leeds beat fellow play-off contenders Derby 2-1 on Tuesday.", None),
        ("Leeds scored in the final minutes to beat Derby 2-1 in the FA Cup.", None),
        ("Leeds marched towards the fifth round of the FA Cup with a 2-0 win over Derby.", "fourth round"),
        ("Leeds booked a FA Cup semi-final place by beating Derby 2-0.", "quarter-final"),
        ("Mali beat Togo 1-0 in their Africa Cup of Nations preliminary round qualifying match.", "preliminary round"),
        ("The Champions League quarter-finals are set. Porto beat Ajax 2-1 on Tuesday.", "round of 16"),
        ("Porto lost 3-0 at Ajax in the Champions League and finished second in Group D behind Roma.", "group stage"),
        ("Porto beat Ajax 3-1 to book a place in the knockout stages of the Champions League.", "group stage"),
        ("Wales, beaten 2-0 by Ireland, are on four points in group nine of the World Cup.", "qualifying"),
        ("Leeds beat Derby 3-2 after extra time in the FA Cup quarter-final.", "quarter-final"),
        ("Porto drew 1-1 with Ajax in the 1/8 final of the Champions League.", "round of 16"),
        ("Leeds scored in the last 16 minutes to beat Derby 2-1 in the FA Cup.", None),
        ("Leeds drew 1-1 with Derby in the FA Cup, for Smith's third goal in the last four games.", None),
        ("Porto beat Ajax 2-1 and went into the group stage of the qualifiers of the Champions League.", None),
        ("Leeds are ninth in the Championship but beat Derby 4-1 in the FA Cup third round.", "third round"),
        ("Leeds beat Derby 2-1 to lift the FA Cup.", "final"),
        ("Leeds won the FA Cup for a second time with a 2-1 victory over Derby.", "final"),
        ("Leeds beat Derby 2-1 and still hope to win the FA Cup.", None),
        ("Leeds won the FA Cup in 1972 and beat Derby 2-1 on Saturday.", None),
        ("Leeds beat Derby 2-1 to win their FA Cup tie.", None),
        ("Leeds dropped out of the play-offs after losing 2-1 to Derby in League Two.", None),
        ("Porto are champions of Europe. They beat Ajax 2-1 in Vienna.", "final"),
        ("Sweden beat France 2-1 in the play-off for third place at the World Cup.", "third-place"),
        ("Porto drew 0-0 at Ajax in the Champions League. They now face Roma in an all-Latin semi-final.", None),
        ("Croatia took third place at the World Cup with a 2-1 win over Morocco.", "third-place"),
        ("Porto joined Ajax in the last eight of the Champions League with a 4-0 rout of Benfica.", "round of 16"),
    ],
)
def test_a_round_is_the_one_that_the_match_was_played_in(text: str, stage: str | None) -> None:
    (claim,) = scored(text)
    assert claim.stage == stage


@pytest.mark.parametrize(
    ("told_as", "competition"),
    [
        ("a World Cup qualifier", "World Cup"),
        ("Euro 2004 qualifying", "European Championship"),
        ("the African Nations Cup qualifiers", "Africa Cup of Nations"),
    ],
)
def test_qualifiers_are_a_stage_of_their_tournament(told_as: str, competition: str) -> None:
    (claim,) = scored(f"Mali beat Togo 2-0 in {told_as} on Saturday.")
    assert (claim.competition, claim.stage) == (competition, "qualifying")


def test_the_round_to_come_that_a_paragraph_sets_is_that_of_its_matches() -> None:
    text = (
        "Club America drew 0-0 with Cruz Azul in the Concacaf Champions Cup quarter-finals. "
        "LA Galaxy still look for a first win in Major League Soccer.\n\n"
        "The other quarter-finals start on Wednesday. Los Angeles FC are at home to Inter Miami."
    )
    article = Article(source="ahead.txt", text=text, published_on=date(2025, 4, 2))
    (ahead,) = [claim for claim in extract(article).claims["matches"] if claim.status == "scheduled"]
    assert (ahead.competition, ahead.stage) == ("Concacaf Champions Cup", "quarter-final")


def test_day_and_round_of_the_next_match_are_not_those_of_the_one_that_led_to_it() -> None:
    text = "Leeds beat Derby 2-0 in the FA Cup to set up a semi-final against Hull on Saturday."
    article = Article(source="ahead.txt", text=text, published_on=date(2025, 4, 2))
    beaten, ahead = extract(article).claims["matches"]
    assert (beaten.stage, beaten.date) == ("quarter-final", None)
    assert (ahead.stage, ahead.date) == ("semi-final", date(2025, 4, 5))


def test_the_round_of_a_match_to_come_is_not_that_of_a_result_told_within_its_words() -> None:
    _, aside = scored("Wigan beat Leeds 2-0 in the FA Cup.\n\nHull face Derby, who beat Stoke 3-1, in the semi-final.")
    assert aside.stage is None


def test_the_day_of_other_sides_is_not_that_of_the_match_reported() -> None:
    text = "Leeds beat Derby 2-0 in the FA Cup.\n\nEverton needed penalties to see off Fulham on Saturday."
    assert scored(text)[0].date is None


def test_a_first_leg_told_with_the_second_has_not_its_day() -> None:
    second, first = scored(
        "On Wednesday Leeds beat Ajax 3-1 to overturn a 1-0 first-leg deficit in the Champions League."
    )
    assert (second.leg, second.date) == (2, date(2025, 4, 2))
    assert (first.leg, first.date) == (1, None)


def test_a_day_shortly_ahead_is_none_of_a_result_a_year_ago() -> None:
    (claim,) = scored("Tigres drew 0-0 with LA Galaxy in the first leg and bring the tie home on April 8.")
    assert claim.date is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Leeds, who beat Derby 2-0, play Hull on Monday.", [None]),
        ("Leeds beat Derby 2-0 and will play Hull on Monday.", [None]),
        ("Leeds beat Derby 2-0 to set up a meeting with Hull on Monday.", [None]),
        ("Leeds beat Derby 2-0 with six changes from Tuesday's win over Hull.", [None]),
        ("Leeds beat Derby 2-0 ahead of Monday's match with Hull.", [None]),
        ("Leeds beat Derby 2-0 in a match postponed from February 1.", [None]),
        ("Leeds beat Derby 2-0 to end a run without a win that began on January 4.", [None]),
        ("Leeds sacked Ann Smith on Monday after their 2-0 defeat by Derby.", [None]),
        ("Leeds sacked Ann Smith on Monday. The decision came after a 2-0 defeat by Derby.", [None]),
        ("Ann Smith, appointed on Tuesday, saw Leeds beat Derby 2-0.", [None]),
        ("Ann Smith will be back on Monday after Leeds' 2-0 win over Derby.", [None]),
        ("Leeds moved into the top four on Sunday after a 2-0 win over Derby.", [date(2025, 3, 30)]),
        ("Leeds beat Derby 2-0 on Saturday, three days after drawing 1-1 with Hull.", [date(2025, 3, 29), date(2025, 3, 26)]),
        ("Leeds drew 1-1 with Hull a day after beating Derby 2-0 on Saturday.", [date(2025, 3, 30), date(2025, 3, 29)]),
        ("Leeds won 2-0 at Derby on Saturday, having lost 3-1 at Hull the previous Saturday.", [date(2025, 3, 29), date(2025, 3, 22)]),
        ("Leeds lost 2-0 to Derby in May last year.", [date(2024, 5, 1)]),
        ("Leeds lost 2-0 to Derby in October last season.", [None]),
        ("Leeds face Hull on Saturday a week after losing 2-0 to Derby.", [date(2025, 3, 29)]),
    ],
)  # fmt: skip
def test_a_day_is_that_of_the_match_to_which_its_words_give_it(text: str, days: list[date | None]) -> None:
    assert [claim.date for claim in scored(text)] == days


def test_headings_below_the_title_do_not_use_up_the_head() -> None:
    (claim,) = scored(
        "Concacaf Champions Cup\n\nOrdaz gives Miami something to think about\n\n"
        "Los Angeles FC did without their old forward. LAFC beat Inter Miami 1-0 on Wednesday. "
        "Nathan Ordaz settled the first leg of the Concacaf Champions Cup quarter-final.\n\nMiami lead Major League Soccer.",
    )
    assert (claim.competition, claim.stage) == ("Concacaf Champions Cup", "quarter-final")


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Leeds drew 1-1 in Ukraine against Dynamo Kyiv in the UEFA Cup.", "Dynamo Kyiv"),
        ("Braga held Standard Liege to a 1-1 draw in Belgium.", "Standard Liège"),
        ("Leeds travelled to Derby on Saturday and won 3-1.", "Derby County"),
        ("Leeds hosted Derby and drew 1-1.", "Leeds United"),
        ("Leeds, at home to Derby in the FA Cup on Tuesday, beat Hull 4-1.", None),
        ("In the WSL Bristol City drew 2-2 with Everton at Walton Hall Park.", "Everton Women"),
        ("Smith, out of favour at Leeds this season, was the hero of Leeds' 3-2 win at Derby.", "Derby County"),
        ("Leeds were beaten 3-1 on their own ground by Derby.", "Leeds United"),
        ("Leeds beat Derby 2-1 in front of a home crowd of 900.", "Leeds United"),
        ("TP Mazembe were beaten 2-1 by Séwé Sport in the Ivory Coast.", "Séwé Sport"),
        ("Brighton Women beat Leicester City Women 1-0 at the Amex.", "Brighton & Hove Albion Women"),
        ("SEATTLE -- Smith scored as the Seattle Sounders beat the Portland Timbers 2-1 in MLS.", "Seattle Sounders"),
        ("At Columbus, Ohio:\nSmith scored as the Columbus Crew saw off the Chicago Fire 3-0.", "Columbus Crew"),
        (
            "CINCINNATI, Ohio (AP) – Smith struck and the New England Revolution beat FC Cincinnati 1-0.",
            "FC Cincinnati",
        ),
        ("LEEDS -- Smith scored as Leeds beat Derby 2-1 in the Championship.", None),
        ("Celtic take home a 1-1 draw against Benfica.", None),
        ("Smith fired home and Leeds won 2-1 against Derby.", None),
    ],
)
def test_the_home_side_is_told_by_the_country_but_not_by_what_is_taken_home(text: str, home: str | None) -> None:
    (claim,) = scored(text)
    assert (claim.home_team if claim.home_known else None) == home


def test_a_day_on_which_a_side_went_down_is_none_of_its_match() -> None:
    assert scored("Bolton won 2-0 against Manchester City, relegated in May, at Maine Road.")[0].date is None


def test_a_weekday_of_next_week_is_in_it() -> None:
    text = "The return legs are next week: Leeds travel to Derby on Thursday."
    article = Article(source="ahead.txt", text=text, published_on=date(2025, 4, 2))
    (ahead,) = extract(article).claims["matches"]
    assert ahead.date == date(2025, 4, 10)


def test_a_day_to_come_is_none_of_a_result() -> None:
    assert scored("Leeds drew 2-2 with Derby, and the replay is next Tuesday.")[0].date is None


def test_of_two_legs_the_one_of_last_weekend_was_the_first_and_has_no_day() -> None:
    text = (
        "The Champions League is over for Roma after they were held 1-1 by Arsenal at the Stadio Olimpico on Wednesday.\n\n"
        "They went out 3-1 on aggregate to Arsenal, who did the damage with a 2-0 win over Roma in London last weekend."
    )
    assert [(c.leg, c.date, c.home_team) for c in scored(text)] == [
        (2, date(2025, 4, 2), "Roma"),
        (1, None, "Arsenal"),
    ]


@pytest.mark.parametrize(
    ("line", "sides", "scorers"),
    [
        ("Leeds 3 (Hay 2, Low) Hull 1 (Nye)", ("Leeds United", "Hull City"), ["Hay", "Hay", "Low", "Nye"]),
        ("Dunning Vale 2 (Hay, Low) Maldon Celtic 0", ("Dunning Vale", "Maldon Celtic"), ["Hay", "Low"]),
        ("Leeds 3 (Hay 2) Hull 1 (Nye)", None, []),
    ],
)
def test_scorers_within_a_result_bear_it_out(line: str, sides: tuple[str, str] | None, scorers: list[str]) -> None:
    text = f"It was wet on the day that the league began again. {line}. Nobody else played."
    claims = extract(Article(source="a.txt", text=text)).claims
    assert [(m.home_team, m.away_team) for m in claims["matches"]] == ([sides] if sides else [])
    assert [g.scorer for g in claims["goals"]] == scorers


@pytest.mark.parametrize(
    ("line", "day"),
    [("Tuesday's games", date(2025, 4, 1)), ("Around the grounds", None)],
)
def test_a_line_that_heads_games_dates_those_behind_it(line: str, day: date | None) -> None:
    text = f"{line}\n\nLeeds beat Derby 3-1, Fulham drew 2-2 with Burnley and Everton, who beat Stoke 1-0 last month, lost."
    assert [c.date for c in scored(text)][:1] == [day]


def test_the_one_match_played_before_the_second_leg_was_the_first_leg() -> None:
    text = (
        "Porto 2, Ajax 1 in the Europa League. Porto are happy.\n\n"
        "The second leg is next Thursday, April 10, at the Johan Cruyff Arena in Amsterdam."
    )
    assert {(c.leg, c.home_team, c.home_known) for c in scored(text)} == {(1, "Porto", True)}


def test_what_a_match_led_to_is_told_right_behind_it() -> None:
    text = "What a night. What a goal. I saw it twice. I wept.\n\nRoma 2, Porto 2. Into the Champions League semis."
    assert {c.stage for c in scored(text)} == {"quarter-final"}


def test_a_deficit_of_the_first_leg_is_made_good_in_the_second() -> None:
    text = "In African Nations Cup qualifying Uganda had a 4-0 win over Congo in Kampala overturning a 3-1 first-leg deficit."
    (claim,) = scored(text)
    assert (claim.leg, claim.stage, claim.home_team) == (2, "qualifying", "Uganda")


def test_a_nation_is_at_home_in_the_cities_of_its_clubs() -> None:
    (claim,) = scored("Spain beat Norway 1-0 in Seville in a World Cup qualifier.")
    assert (claim.home_team, claim.home_known) == ("Spain", True)


def test_the_legs_of_an_article_on_one_round_are_of_it() -> None:
    text = (
        "The Champions League quarter-final second leg fixtures are set for Tuesday.\n\n"
        "Barcelona thrashed Dortmund 4-0 in the first leg last week at Camp Nou."
    )
    (claim,) = scored(text)
    assert (claim.stage, claim.leg, claim.home_team) == ("quarter-final", 1, "Barcelona")


def test_the_legs_of_a_tie_share_its_round_and_a_league_has_none() -> None:
    text = (
        "Arsenal beat Roma 2-0 in the second leg of their Champions League quarter-final on Wednesday.\n\n"
        "Last week's 1-0 first-leg defeat by Roma still hurt, after a draw at Derby in the Premier League.\n\n"
        "Elsewhere Porto won the first leg 1-0 against Ajax."
    )
    assert [(c.stage, c.leg, c.competition) for c in scored(text)] == [
        ("quarter-final", 2, "Champions League"),
        ("quarter-final", 1, "Champions League"),
        ("quarter-final", 1, "Champions League"),
    ]


def test_a_final_is_one_match_and_a_sentence_about_it_says_nothing_of_the_next_pair() -> None:
    text = (
        "Leeds met Derby in the third round of the FA Cup on Tuesday and won 3-1.\n\n"
        "They beat Fulham 2-1 in the 2019 final. Last year they lost 3-0 to Burnley in this round."
    )
    assert [c.stage for c in scored(text)] == ["third round", "final", "third round"]


def test_a_replay_is_no_second_leg() -> None:
    text = "Derby drew 1-1 at Leeds in the FA Cup third round. In the replay Derby won 2-1 at home against Leeds."
    assert {(c.stage, c.leg) for c in scored(text)} == {("third round", None)}


def test_the_day_told_before_the_result_is_the_day_of_the_match() -> None:
    text = "Smith struck at the last second for Leeds on Tuesday.\nHe made it a 3-2 victory over Derby for Leeds."
    (claim,) = scored(text)
    assert claim.date == date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "stage", "home"),
    [
        ("Celtic beat Sarajevo 3-1 in the first qualifying rounds of the Champions League.", "qualifying", None),
        ("Colo Colo edged Corinthians 1-0 on home soil in the Copa Libertadores.", None, "Colo-Colo"),
    ],
)
def test_the_qualifying_rounds_and_the_home_soil(text: str, stage: str | None, home: str | None) -> None:
    (claim,) = scored(text)
    assert (claim.stage, claim.home_team if claim.home_known else None) == (stage, home)


def test_a_day_behind_the_second_dash_is_not_that_of_the_match_between_the_dashes() -> None:
    text = "Australia beat Nepal 3-0 on Friday.\n\nIran meet Iraq – who beat Syria 1-0 to stay top – on Tuesday."
    assert [c.date for c in scored(text)] == [date(2025, 3, 28), None]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A good Tuesday for Leeds.\n\nLeeds 2, Derby 1\n\nSmith scored twice.", [1]),
        ("A good Tuesday for Leeds.\n\nLeeds 2, Derby 1\n\nMonday night was Smith's.", [31]),
        ("A good Monday for Fulham, a good Tuesday for Leeds.\n\nLeeds 2, Derby 1\n\nSmith scored twice.", [None]),
        ("Leeds beat Derby 2-1 for their first win since 15 March.", [None]),
        ("TUESDAY\n\nSmith scored twice as Leeds saw off Derby 2-1 in the rain.", [1]),
        ("On Tuesday Leeds beat Derby 2-1 and Fulham drew 1-1 with Burnley.", [1, 1]),
        ("Leeds beat Derby 2-1 on Tuesday, while Fulham drew 1-1 with Burnley.", [1, 1]),
        ("Leeds beat Derby 2-1 on Tuesday, while Fulham, who drew 1-1 with Burnley last month, lost.", [1, None]),
    ],
)
def test_the_day_of_lines_and_of_the_matches_of_one_sentence(text: str, days: list[int | None]) -> None:
    found = [c.date.day if c.date and c.date_precision == "day" else None for c in scored(text)]
    assert found[: len(days)] == days


def test_the_round_of_a_round_up_is_that_of_its_head_and_of_ties() -> None:
    text = (
        "A Champions League semi-final is what Porto dream of.\n\n"
        "In the first leg of their last-16 tie they beat Ajax 2-0 on Tuesday.\n\nRoma beat Celtic 1-0 on Wednesday."
    )
    assert [c.stage for c in scored(text)] == ["round of 16", "round of 16"]
    text = "The FA Cup first round in short.\n\nLeeds beat Derby 3-1. Fulham, who beat Luton 1-0 last year, drew 0-0."
    assert [c.stage for c in scored(text)][:2] == ["first round", None]


def test_a_leg_before_and_a_return_won_are_not_those_of_the_match() -> None:
    both = scored("Trailing 1-0 from the first leg, Porto were held 1-1 by Ajax in the Champions League.")
    assert {(c.home_goals, c.leg) for c in both if c.home_goals == c.away_goals} == {(1, 2)}
    (claim,) = scored("Porto, who lost 1-0 at Ajax in the Champions League quarter-final, won the return.")
    assert claim.leg == 1


def test_a_match_that_is_one_of_a_side_s_several_is_not_of_the_pair_spoken_of() -> None:
    text = "Italy and Mexico drew 1-1 in the World Cup. Italy, which had lost its opener 1-0, went through."
    assert [(c.home_goals, c.away_goals) for c in scored(text)] == [(1, 1)]


def test_a_round_at_the_head_of_a_sentence_is_that_of_all_its_matches() -> None:
    text = "Drawn in Group A of the World Cup, Italy beat Spain 2-0 and Norway 2-1 and lost 1-0 to Mexico."
    assert [c.stage for c in scored(text)] == ["group stage"] * 3


def test_the_ground_of_the_leg_to_come_is_not_that_of_the_one_told() -> None:
    text = "Ajax drew 0-0 with Juventus in the first leg of the quarter-final and bring the tie home to the Johan Cruyff Arena."
    (claim,) = scored(text)
    assert (claim.home_known, claim.venue) == (False, None)


@pytest.mark.parametrize(
    "head", ["FA Cup third round draw:", "The draw was made on Sunday.\n\nFA Cup third-round draw:"]
)
def test_the_day_of_a_draw_is_not_that_of_its_matches(head: str) -> None:
    text = f"Stoke are in the hat after Sunday's win.\n\n{head}\n\nHull v Derby\n\nLeeds v Luton"
    claims = extract(Article(source="t.txt", text=text, published_on=date(2024, 3, 12))).claims["matches"]
    assert [(c.home_team, c.stage, c.date) for c in claims] == [
        ("Hull City", "third round", None),
        ("Leeds United", "third round", None),
    ]
