"""The days of matches that do not tell their own: what a day told once dates, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

MONDAY = date(2024, 3, 11)


def days(read: Reader, text: str, written: date | None = MONDAY, title: str | None = None) -> list[int | None]:
    """The day of the month of every result, in the order of their telling."""
    claims = [c for c in read(text, published_on=written, title=title).claims["matches"] if c.status == "played"]
    told = sorted(claims, key=lambda claim: claim.char_start)
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
        ("Everton sacked their coach on Sunday. Luton beat Burnley 2-0.", [None]),
        ("On Sunday Everton will host Fulham. Luton beat Burnley 2-0.", [None]),
    ],
)  # fmt: skip
def test_another_time_a_match_to_come_or_another_round_ends_the_day(
    read: Reader, text: str, dated: list[int | None]
) -> None:
    assert days(read, text) == dated


def test_the_first_leg_told_with_todays_second_one_is_not_of_today(read: Reader) -> None:
    text = (
        "Celtic drew 1-1 with Lyon in the second leg of their Champions League tie on Sunday.\n\n"
        "Today, holders Chelsea host Porto while trailing 1-0."
    )
    claims = read(text, published_on=MONDAY).claims["matches"]
    assert [c.date for c in claims if c.status == "played" and c.leg == 1] == [None]
