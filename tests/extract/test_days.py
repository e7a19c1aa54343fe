"""The days of matches that do not tell their own: what a day told once dates, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

MONDAY = date(2024, 3, 11)


def days(read: Reader, text: str, written: date | None = MONDAY, title: str | None = None) -> list[int | None]:
    """The day of the month of every result, in the order of their telling."""
    claims = [c for c in read(text, published_on=written, title=title).claims["matches"] if c.status == "played"]
    told = sorted(claims, key=lambda claim: claim.char_end)
    return [c.date.day if c.date is not None and c.date_precision == "day" else None for c in told]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Bologna beat Torino 2-0 on Sunday.\n\nGenoa drew 1-1 with Monza.\n\nLecce lost 3-1 at Cagliari.", [10, 10, 10]),
        ("Nantes drew 0-0 with Metz on Sunday.\n\nLens, who had led all autumn, lost 2-1 at Lorient.", [10, 10]),
        (
            "SEVILLE, March 10 (Reuters) - Sevilla eased their worries with a 2-0 victory over Getafe on Sunday.\n"
            "Cadiz went down 1-0 at Mallorca despite dominating. Valencia's 3-2 defeat of Girona kept them seventh.",
            [10, 10, 10],
        ),
        (
            "Hearts went third in the Scottish Premiership last night.\n\nThey beat Motherwell 2-0 at Tynecastle. "
            "Dundee won 1-0 at Livingston.",
            [10, 10],
        ),
        ("The Bundesliga's bottom clubs all lost on Saturday.\n\nMainz fell 3-1 at Bochum.", [9]),
        ("Nantes, who recently won the French Cup (for women), were quiet. Nantes, who play in Europe (at last), lost 2-0 to "
         "Metz on Sunday. Lens, who went up (twice) and down, beat Reims 2-0.", [10, 10]),
        ("Bari lost 1-0 to Lecce on Sunday.\n\nIt was a good day for Parma, who won 2-0 at Roma.\n\nThere was no joy for Siena, who "
         "lost 1-0 to Empoli.", [10, 10, 10]),
        ("Parma, champions two years ago, won 2-0 at Roma on Sunday.", [10]),
        ("It was a good Friday for Parma, who won 2-0 at Roma.", [8]),
        ("Lens beat Lille 2-0 to stay a point behind Lyon, who won 3-1 at Nice on Sunday.", [10, 10]),
        ("Parma bounced back from last week's setback to beat Roma 2-0 on Sunday.", [10]),
        ("Porto won 2-0 at Ajax in the Champions League on Sunday. Inter beat Lyon 1-0 in Group C.", [10, 10]),
        ("Roma were one of four clubs who qualified for the last 16 of the Champions League on Sunday. Roma made sure of their place "
         "with a 1-0 win over Lyon.", [10]),
        ("Lyon went out of the Champions League on Sunday while Porto got through despite a 2-1 defeat by Ajax.", [10]),
        ("Derby beat Hull 2-0 in the FA Cup on Sunday. They will be joined in the next round by Leeds, who beat Stoke 3-1.",
         [10, 10]),
        ("Porto held on for a 6-5 aggregate win over Ajax on Sunday. Ajax won the second leg 4-2 in Amsterdam.", [10]),
        ("Everton beat Fulham 2-0 on Sunday.\n\nOn Saturday, Wolves beat Luton 3-1. Burnley drew 1-1 with Leeds on the same "
         "day.", [10, 9, 9]),
        ("By Jo Bell, March 11, 2024\n\nDerby 2-0 Hull\n\nThey were cruising.", [None]),
        ("Monday, March 11, 2024\n\nDerby 2-0 Hull\n\nThey were cruising.", [11]),
        ("On Saturday, Freiburg drew 2-2 with Bochum. Mainz beat Cologne 1-0. On Sunday Bremen beat Kiel 2-0.", [9, 9, 10]),
    ],
)  # fmt: skip
def test_a_round_up_names_its_day_once(read: Reader, text: str, dated: list[int | None]) -> None:
    assert days(read, text) == dated


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Bologna beat Torino 2-0 on Sunday. They lost 1-0 at Genoa last week.", [10, None]),
        ("Bologna beat Torino 2-0 on Sunday. They won 1-0 at Genoa and lost 2-0 to Lazio.", [10, None, None]),
        ("Everton beat Fulham 2-0 on Sunday. Next up for them are Luton. Wolves won 2-1 at Burnley.", [10, None]),
        ("Everton beat Fulham 2-0 on Sunday. On Wednesday they face Luton. Luton beat Burnley 2-0.", [10, None]),
        ("Everton beat Fulham 2-0 on Saturday. Luton drew 1-1 at Burnley on Sunday. Brentford beat Wolves 2-0.", [9, 10, None]),
        ("Everton beat Fulham 2-0 on Sunday. In the quarter-finals of the FA Cup, Luton beat Leeds 3-1.", [10, None]),
        ("Everton, smarting from Saturday's 2-0 defeat by Fulham, want a striker. Luton beat Burnley 2-0.", [9, None]),
        ("Everton beat Fulham 2-0 on Sunday. Wolves had drawn 1-1 at Brentford.", [10, None]),
        ("Everton beat Fulham 2-0 on Sunday. Luton, who beat Burnley 3-1, are a point behind.", [10, None]),
        ("Everton beat Fulham 2-0 on Sunday. Luton fell 3-1 at Burnley on opening day.", [10, None]),
        ("Did Everton win this weekend? They beat Fulham 2-0 on Sunday. Luton beat Burnley 3-0.", [10, None]),
        ("Everton sacked their coach on Sunday. Luton beat Burnley 2-0.", [None]),
        ("Mali won 1-0 in Togo to reach the Africa Cup of Nations finals, to be held in Lagos in May next year.", [None]),
        ("After Everton had gone top on Sunday, a late goal gave Luton a 1-1 draw with Burnley.", [None]),
        ("SUNDAY\n\nEverton (3) v Fulham (4)\n\nLast season: Everton 2 Fulham 0, Fulham 1 Everton 1", [None, None]),
        ("SUNDAY\n\nEverton (3) v Fulham (4)\n\nLast meeting: Everton 2 Fulham 0 (March 2, 2024)", [2]),
        ("On Sunday Everton will host Fulham. Luton beat Burnley 2-0.", [None]),
    ],
)  # fmt: skip
def test_another_time_a_match_to_come_or_another_round_ends_the_day(
    read: Reader, text: str, dated: list[int | None]
) -> None:
    assert days(read, text) == dated


DIARY = (
    "Thursday 4 Wrexham beat Barnet 2-1 in the play-offs. The owner, sober for once, thanks everybody in the county.\n\n"
    "Saturday 6 Stoke are up after winning 1-0 at Derby. Everton draw 0-0 with Fulham.\n\n"
    "Sunday 7 Arsenal have lost 3-0 at Leeds last week and shrug. Celtic beat Rangers 2-0 on a filthy afternoon."
)


@pytest.mark.parametrize(
    ("text", "written", "title", "dated"),
    [
        (DIARY, None, "May 2006", [4, 6, 6, None, 7]),
        (DIARY, None, "The season's diary: May 2006", [4, 6, 6, None, 7]),
        (DIARY, date(2006, 5, 9), "A week of it", [4, 6, 6, None, 7]),
        (DIARY, None, "A week of it", [None] * 5),
        (
            "18 January. Rain, and then some more of it before the match. Togo 2, Mali 0. Nobody slept a wink here.\n\n"
            "22 January. Benin went yesterday, incidentally: they lost 3-1 to Gabon in front of nobody very much at all.",
            date(2024, 2, 12), "A diary of the cup", [18, 21],
        ),
        (
            "March 5: Leeds beat Hull 2-0 in a gale at Elland Road, and the band went home without having played a note.\n"
            "March 9: Leeds, who had lost 1-0 at Derby, won 3-1 at Stoke and the band went to the wrong ground for once.",
            MONDAY, "A notebook", [5, None, 9],
        ),
    ],
)  # fmt: skip
def test_a_diary_tells_the_day_at_the_head_of_its_paragraphs(
    read: Reader, text: str, written: date | None, title: str, dated: list[int | None]
) -> None:
    assert days(read, f"{title}\n\n{text}", written) == dated


def test_a_list_of_days_to_come_is_no_diary(read: Reader) -> None:
    text = (
        "14 March: Leeds go to Hull for the match that everybody in the county has waited for since the summer.\n"
        "21 March: Leeds host Derby in front of what will be the best crowd of the season by a long way, one hopes."
    )
    assert [c.date for c in read(text, published_on=MONDAY).claims["matches"]] == [date(2024, 3, 14), date(2024, 3, 21)]


@pytest.mark.parametrize(
    ("line", "day"),
    [("Date: 23/02/2001", 23), ("Match date: 23 February 2001", 23), ("Date: February 23", None), ("Up to date: 23/02/2001", None)],
)  # fmt: skip
def test_a_line_for_the_date_is_that_of_the_match_printed_above(read: Reader, line: str, day: int | None) -> None:
    text = f"Shelbourne 4 - Bray Wanderers 1\n\n{line}\nCompetition: League\n\nIt was a spectacular night for the home crowd."
    assert days(read, text, None) == [day]


@pytest.mark.parametrize(
    ("dateline", "day"),
    [("BARI, Italy, July 4 --", 4), ("BARI, Italy, 4 July (AP) --", 4), ("BARI, Italy --", 5), ("BARI, Italy, June 4 --", 5)],
)  # fmt: skip
def test_tonight_is_the_day_of_the_dateline(read: Reader, dateline: str, day: int) -> None:
    text = f"{dateline} Nobody had foreseen Croatia's 3-0 victory over Germany in a quarterfinal tonight."
    assert days(read, text, date(1998, 7, 5)) == [day]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Sunday 10 March 2024 23:02 GMT", 10), ("Sunday 10 March 2024 18:02 EST", 10), ("Sunday 10 March 2024 09:15 GMT", 9),
        ("Sunday 10 March 2024", 9), ("Friday 8 March 2024 23:02 GMT", 9),
    ],
)  # fmt: skip
def test_yesterday_in_a_paper_that_went_up_the_night_before(read: Reader, stamp: str, day: int) -> None:
    text = f"Everton close in\n\nAnn Lee\n\n{stamp}\n\nEverton went third yesterday when they beat Fulham 2-0 at home."
    assert days(read, text, date(2024, 3, 10)) == [day]


def test_the_day_of_the_paper_on_a_line_is_no_match_day(read: Reader) -> None:
    text = (
        "Everton earn it\n\nMarch 11, 2024\n\nLIVERPOOL, England -- There was dancing in the streets on Sunday.\n\n"
        "Everton's 3-0 victory against Fulham made sure of it."
    )
    assert days(read, text) == [10]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Hull City beat Derby 1-0. Delap's shot came on the hour mark of Saturday's league match.", [9]),
        ("Hull City beat Derby 1-0. Nobody who saw Sunday's play-off semi-final will forget it.", [10]),
        ("Everton could only draw 2-2 with Fulham. They had held the lead.\n\nSunday's match says a lot about both.", [10]),
        ("Hull City beat Derby 1-0. They did not train for Sunday's match with Leeds.", [None]),
        ("Hull City beat Derby 1-0. Sunday's semi-final draw was kind to them.", [None]),
        ("Hull City beat Derby 1-0. Leeds were the better side in Sunday's match.", [None]),
    ],
)  # fmt: skip
def test_a_day_that_owns_the_match_in_hand_is_its_day(read: Reader, text: str, dated: list[int | None]) -> None:
    assert days(read, text) == dated


def test_the_first_leg_told_with_todays_second_one_is_not_of_today(read: Reader) -> None:
    text = (
        "Celtic drew 1-1 with Lyon in the second leg of their Champions League tie on Sunday.\n\n"
        "Today, holders Chelsea host Porto while trailing 1-0."
    )
    claims = read(text, published_on=MONDAY).claims["matches"]
    assert [c.date for c in claims if c.status == "played" and c.leg == 1] == [None]


def test_wednesday_is_no_day_where_the_club_is_meant(read: Reader) -> None:
    text = "Derby drew 2-2 with Sheffield Wednesday. Karl Voss replied for Wednesday after half an hour."
    assert days(read, text) == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A late Karl Voss header earned Wednesday a point.", None),
        ("Karl Voss fired Wednesday ahead with six minutes left.", None),
        ("Wednesday keeper Paul Quayle was beaten by Karl Voss.", None),
        ("Karl Voss had Wednesday on the run.", None),
        ("The sides had waited for this match on Wednesday night.", 2),
    ],
)
def test_the_club_that_is_called_like_a_day_dates_nothing(read: Reader, text: str, day: int | None) -> None:
    (match,) = read("Derby drew 2-2 with Sheffield Wednesday. " + text, date(2025, 4, 3)).claims["matches"]
    assert (match.date.day if match.date else None) == day  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Lens beat Lille 2-0 while Lyon won 3-1 at Nice on Saturday.", [9, 9]),
        ("There were wins for Lens, 2-0 against Lille, and Lyon, who beat Nice 3-1 on Saturday.", [9, 9]),
        ("Lens, who beat Lille 2-0, are second. Metz, who lost 1-0 to Brest, won 3-1 at Nice on Saturday.", [None, None, 9]),
        ("Lens had beaten Lille 2-0 but Lyon won 3-1 at Nice on Saturday.", [None, 9]),
        ("Metz drew 1-1 with Brest on Sunday. Lens beat Lille 2-0 while Lyon won 3-1 at Nice on Saturday.", [10, None, 9]),
    ],
)  # fmt: skip
def test_one_day_at_the_end_of_a_sentence_is_that_of_all_its_matches(
    read: Reader, text: str, dated: list[int | None]
) -> None:
    assert days(read, text) == dated


@pytest.mark.parametrize(
    ("words", "day"),
    [("24 hours later", 9), ("a day later", 9), ("the following day", 9), ("the same evening", 8), ("a day earlier", 7),
     ("on the following Wednesday", None)],
)  # fmt: skip
def test_the_next_day_counts_from_the_match_told_last(read: Reader, words: str, day: int | None) -> None:
    text = f"Lens beat Lille 2-0 on Saturday.\n\nMetz beat Brest 1-0 on Friday. They are third. Lyon lost 2-0 at Nice {words}."
    assert days(read, text)[2] == day


def test_the_day_of_a_match_to_come_is_not_that_of_the_one_before(read: Reader) -> None:
    assert days(read, "Lens beat Lille 2-0 on Friday and host Nice a day later.") == [8]


def test_the_day_of_the_whole_programme_is_that_of_both_leagues(read: Reader) -> None:
    text = (
        "There were plenty of goals on Saturday.\n\nIn League One, Derby beat Exeter 2-0. Smith limped off and will have a "
        "scan on Tuesday. Lincoln drew 1-1 with Oxford.\n\nIn League Two, Crewe lost 1-0 at Walsall."
    )
    assert days(read, text) == [9, 9, 9]


def test_the_past_put_in_about_a_side_does_not_end_the_day(read: Reader) -> None:
    text = (
        "Italy went through on Saturday with a 4-0 win over Malta. Norway, top of their group a month ago, are now out. "
        "Wales are in their first play-off since 1958. Poland beat Cyprus 2-0."
    )
    assert days(read, text) == [9, 9]


@pytest.mark.parametrize(
    ("below", "dated"),
    [
        ("League Cup, Sunday 17 April 2005\n\nA late goal denied Derby.", [17]),
        ("Sunday 17 April 2005\n\nA late goal denied Derby.", [17]),
        ("Sunday 17 April 2005\n\nLeeds 2-1 Hull\nStoke 0-0 Fulham", [None, 17, 17]),
    ],
)
def test_a_result_that_heads_a_report_has_the_day_of_the_line_below(
    read: Reader, below: str, dated: list[int | None]
) -> None:
    assert days(read, f"Everton 2-2 Derby\n\n{below}") == dated


@pytest.mark.parametrize("line", ["Monday 11 March 2024", "Jack Hay 11 Mar 2024", "By Jack Hay, March 11, 2024"])
def test_the_day_of_the_paper_is_none_of_the_match(read: Reader, line: str) -> None:
    assert days(read, f"Lens pay for their sins\n\n{line}\n\nLens lost 2-1 to Lorient.") == [None]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Everton 2-1 Derby (Sat): A late goal won it.\nStoke 0-0 Fulham (Sun): Nothing did.", [9, 10]),
        ("Everton 2-1 Derby (Fri, 7.45pm): A late goal won it.", [8]),
        ("Everton 2-1 Derby (Satellite): A late goal won it.", [None]),
    ],
)
def test_a_short_weekday_in_brackets_is_that_of_the_result_before(
    read: Reader, text: str, dated: list[int | None]
) -> None:
    assert days(read, text) == dated


@pytest.mark.parametrize(
    ("below", "dated"),
    [
        ("Thursday's League Cup defeat by Stoke was forgotten as Everton won at home.", None),
        ("Thursday's win was deserved, and Everton are third.", 7),
    ],
)
def test_a_day_that_owns_another_match_is_not_that_of_the_line_above(
    read: Reader, below: str, dated: int | None
) -> None:
    assert days(read, f"Everton 2 Derby 1\n\n{below}")[0] == dated


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The second legs will be played on Tuesday and Wednesday, when Everton host Derby.", None),
        ("Everton play Derby and Hull on Friday and Sunday respectively.", None),
        ("Everton host Derby on Wednesday.", 13),
    ],
)
def test_of_two_days_told_together_nobody_knows_which(read: Reader, text: str, day: int | None) -> None:
    claims = [
        c for c in read(text, published_on=MONDAY).claims["matches"] if "Derby County" in (c.home_team, c.away_team)
    ]
    assert [c.date.day if c.date else None for c in claims] == [day]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Everton won 2-1 in Tuesday's game against Derby.", [5]),
        ("Everton were beaten 2-1 in Tuesday's home game with Derby.", [5]),
        ("Everton beat Derby 2-1, with changes from Tuesday's game against Hull.", [None]),
    ],
)
def test_the_day_of_the_match_in_which_a_side_won_is_that_of_its_result(
    read: Reader, text: str, dated: list[int | None]
) -> None:
    assert days(read, text) == dated


@pytest.mark.parametrize(
    "text",
    [
        "After Everton's 2-1 win over Derby on Friday, Fulham beat Hull 2-0.",
        "After Everton's 2-1 win over Derby on Friday, it was quite a weekend with Fulham beating Hull 2-0 at home.",
    ],
)
def test_the_day_of_what_is_looked_back_on_is_its_own(read: Reader, text: str) -> None:
    assert days(read, text) == [8, None]


def test_the_day_on_which_second_legs_begin_is_that_of_none_of_them(read: Reader) -> None:
    text = (
        "In the first legs Benfica beat Zenit 1-0 and Roma lost 2-0 to Porto. The second legs get under way on Friday."
    )
    assert [c.date for c in read(text, published_on=MONDAY).claims["matches"] if c.leg == 2] == [None]


def test_the_day_of_the_wire_is_not_that_of_a_match(read: Reader) -> None:
    text = "SEOUL, March 11 (Wire) - Japan are top after their 3-1 win over China and South Korea's 1-1 draw with Oman"
    assert days(read, f"{text}, yesterday.") == [None, 10]


def test_a_heading_day_of_a_preview_dates_nothing_that_was_played(read: Reader) -> None:
    text = (
        "Villarreal still hope for the final.\n\nHere is a look at the semi-finals taking place this week.\n\nTUESDAY:\n\n"
        "Villarreal have surprised many.\n\nAt home they beat Bayern Munich 1-0 and drew 1-1 with Juventus."
    )
    assert days(read, text) == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds go into tonight's game on the back of a 3-0 win at home to Bury.",
        "Leeds approach Sunday's match buoyed by a 2-0 win over Bury.",
        "Leeds enter Friday's match on the back of a 2-0 win over Bury last week.",
    ],
)
def test_the_day_of_the_game_that_a_side_goes_into_is_not_that_of_its_last_one(read: Reader, text: str) -> None:
    assert days(read, text) == [None]


@pytest.mark.parametrize("below", ["Hearts v Ayr United", "Hearts 2-0 Ayr United"])
def test_a_day_alone_heads_what_is_below_it(read: Reader, below: str) -> None:
    assert days(read, f"Scottish League One\n\nClyde 2-1 Elgin City\n\nSunday\n\n{below}")[0] is None
