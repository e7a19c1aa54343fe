"""Text whose lines were broken at a fixed width."""

from __future__ import annotations

import textwrap

import pytest

from transforms.reading.unwrap import unwrapped

REPORT = (
    "Everton went top of the table on Saturday night with a 2-0 win over Fulham at Goodison Park, where Manchester "
    "United had been the last side to score. The home side had waited for it since March. Barry and Ndiaye scored."
)


@pytest.mark.parametrize("width", [30, 36, 42, 58, 66, 72, 80, 96, 104])
def test_a_report_broken_at_any_width_is_whole_again(width: int) -> None:
    assert unwrapped(textwrap.fill(REPORT, width)) == REPORT


@pytest.mark.parametrize(
    "last",
    [
        "A late goal was the difference as Everton edged past Fulham 1-0.",
        "Everton had won the only other meeting of the two sides there by 3-1 at Chelsea.",
    ],
)
def test_a_paragraph_whose_last_line_is_but_a_figure_or_a_name_is_whole(last: str) -> None:
    words = last.split()
    for at in range(len(words) - 3, len(words)):
        first = " ".join(words[:at])
        assert unwrapped(f"{textwrap.fill(REPORT, 72)}\n\n{first}\n{' '.join(words[at:])}").endswith(last)


@pytest.mark.parametrize("width", [30, 40])
def test_results_among_the_paragraphs_of_a_column_keep_their_lines(width: int) -> None:
    rows = "Everton 2 Fulham 0\nArsenal 1 Chelsea 1\nHull 0 Leeds 3"
    assert unwrapped(f"{textwrap.fill(REPORT, width)}\n\n{rows}") == f"{REPORT}\n\n{rows}"


@pytest.mark.parametrize(
    "text",
    [
        "Everton 2 Fulham 1\nArsenal 1 Chelsea 1 (abandoned after 40 minutes)\nde Graafschap 1 Ajax 2\n",
        "Standings (tabulated under played, won, drawn, lost, points):\nEverton 3 3 0 0 9\nFulham 3 2 0 1 6",
        "Brentford 2 Sudbury Town 2 (half-time score 1-1)\nx-Carlisle 1 Darlington 0 (half-time score 1-0)",
        "All of the league's other sides play later in the week too\nEverton have won each of their last four matches here\n"
        "Fulham are without a win in any of their last six games",
        "Short lines\nof a poem\nstay as they are",
        "One paragraph, as long as all the words that it has to say, whatever the width of the page on which it stands.\nNext",
    ],
)
def test_lists_headings_and_long_lines_keep_their_ends(text: str) -> None:
    assert unwrapped(text) == text


def test_the_head_of_a_list_is_one_line_and_offsets_stay() -> None:
    text = (
        "LISBON 1996-08-24\nResult of a Portuguese first\ndivision soccer match on Saturday:\nBelenenses 2 Boavista 4\n"
        "Play in the match at Guimaraes was stopped at half-time by rain.\n"
    )
    told = unwrapped(text)
    assert len(told) == len(text)
    assert told == text.replace("first\ndivision", "first division")


@pytest.mark.parametrize("width", [36, 60, 100])
def test_a_text_set_in_one_width_is_whole_whatever_its_lines_begin_with(width: int) -> None:
    names = (
        "Ashby, Barry, Calvert and Dunne scored for Everton, Fulham and Millwall on Saturday in games that ended 2-0, "
        "3-1 and 1-0 while Hull City, Leeds United, Derby County and Stoke City had to be content with draws."
    )
    assert unwrapped(f"{textwrap.fill(names, width)}\n\n{textwrap.fill(REPORT, width)}") == f"{names}\n\n{REPORT}"


def test_wide_and_narrow_blanks_are_plain() -> None:
    assert unwrapped("Ashby\u00a0scored in the\u202f23rd minute.") == "Ashby scored in the 23rd minute."


def test_a_report_with_an_empty_line_below_every_line_is_whole_again() -> None:
    told = f"{REPORT} {REPORT}"
    spaced = textwrap.fill(told, 42).replace("\n", "\n\n")
    assert unwrapped(spaced).split() == told.split()
    assert "\n" not in unwrapped(spaced)
    assert len(unwrapped(spaced)) == len(spaced)
