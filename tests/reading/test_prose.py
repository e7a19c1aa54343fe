"""What stays of a page as journalism: pages in the manner of many newsrooms, with the lines that must stay and go."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading.prose import read_layout

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def kept(text: str, title: str | None = None) -> list[str]:
    return [text[start:end] for start, end in read_layout(text, title).prose_spans()]


def lines_kept(text: str) -> list[str]:
    return [line for span in kept(text) for line in span.split("\n") if line.strip()]


PARAGRAPH = "Brian White scored twice in the second half as Vancouver beat Austin 2-1 at home on Saturday and went top."


@pytest.mark.parametrize(
    "above",
    [
        "- Home >\n- Soccer >\n- White sinks Austin\nWhite sinks Austin",
        " date 2025-04-12 Home > Sports > Soccer > Whitecaps\n\nWhite sinks Austin\n\nBy Staff Reporter",
        "White sinks Austin\n\nESPN staff\nJanuary 30, 2013\nSome Body got the winner © Getty Images\nEnlarge",
        "White sinks Austin\n\nBy The42 Team Wednesday 3 Oct 2018, 11:26 PM\n12 minutes ago 187 Views No Comments",
        "White sinks Austin\n\nBy Korea Herald\n\nPublished : Oct. 22, 2014 - 19:14\n\n    • Link copied",
        "#Football News\nOctober 21, 2017 / 1:28 PM / 3 days ago\n\nWhite sinks Austin\n\nReuters Staff\n\n2 Min Read",
        "Skip to content\nMenu\nHome / Sport / Football\nWhite sinks Austin\nShare\nFacebook Twitter Email",
        "White sinks Austin\n\nSeptember 14, 2017 09:38 IST\n\nIMAGE: White after it. Photograph: Ann Other/Agency",
        "White sinks Austin\nUpdated at 6.45pm\nTweet 214  Like 1.9K",
    ],
)
def test_the_headline_and_the_story_stay_and_nothing_else(above: str) -> None:
    assert kept(f"{above}\n\n{PARAGRAPH}") == ["White sinks Austin", PARAGRAPH]


@pytest.mark.parametrize(
    "below",
    [
        "Article content continues below\nAdvertisement 2",
        "RELATED\nWhitecaps 2-0 Rapids: three stars\nWhy the press is working",
        "MOST READ\n1. Palace see off Brighton\n2. Masters 2025: tee times\n3. National winner pays 33-1",
        "More Stories\n\nHenderson shows the way | Ann Other\n\nThe worst film in history?\n\nHow it was",
        "(Reporting by Ann Other; Editing by Jo Bloggs)",
        "(© Copyright 2022 The Associated Press. All Rights Reserved. This material may not be published.)",
        "Tags: Vancouver, Austin\nCOMMENTS (2)\nGreat win, 2-1 and we deserved it. Portland 3 Seattle 0.",
        "Contact Ann Other at ann.other@example.com\nFollow us on Twitter\nSign up for our newsletter",
        "More: 7-1 and other Brazilian nightmares, ranked",
        "Leave a Reply\n\nYou must be logged in. Everton 9-0 Leeds was my favourite.",
        "--Wire services",
        "REUTER",
    ],
)
def test_what_stands_below_the_story_goes(below: str) -> None:
    assert kept(f"White sinks Austin\n\n{PARAGRAPH}\n\n{below}") == ["White sinks Austin", PARAGRAPH]


def test_furniture_in_the_middle_parts_the_story_and_later_paragraphs_stay() -> None:
    links = "RELATED\nOne link\nAnother link"
    text = f"Head line\n\n{PARAGRAPH}\n\n{links}\n\n{PARAGRAPH}\n\nAdvertisement\n\nAustin had one."
    assert kept(text) == ["Head line", PARAGRAPH, PARAGRAPH, "Austin had one."]


def test_printed_results_below_a_list_of_links_are_not_swallowed() -> None:
    text = f"Head line\n\n{PARAGRAPH}\n\nMOST READ\nOne link\n\nRESULTS\nBury 2 Bolton 1\nLeeds 0 York 0"
    assert kept(text)[-1] == "RESULTS\nBury 2 Bolton 1\nLeeds 0 York 0"


def test_a_live_text_below_the_most_popular_stories_is_not_swallowed() -> None:
    entries = ["RECAP: Preston 0 Sunderland 3 (Amad, 54)", "18:07 BST", "FULL-TIME: PRESTON 0 SUNDERLAND 3", "Reaction"]
    text = "\n\n".join(["Head line", PARAGRAPH, "Most Popular", "One link", "Here is how it went:", *entries])
    assert lines_kept(text)[2:] == ["Here is how it went:", *entries]


def test_a_list_of_links_has_an_end() -> None:
    text = "\n".join(["Head line", PARAGRAPH, "MOST READ", *(f"Story {n} of many" for n in range(12)), "A last word"])
    assert kept(text)[-1] == "A last word"


def test_a_link_run_into_a_paragraph_is_cut_off() -> None:
    text = f"Head line\n\n{PARAGRAPH}READ MORE: Fire near Solvang engulfs fifty acres\n{PARAGRAPH}"
    assert kept(text) == ["Head line", PARAGRAPH, PARAGRAPH]


def test_a_caption_known_by_its_credit_goes_though_it_tells_a_goal() -> None:
    caption = "Vancouver's Brian White (24) celebrates his third goal against Austin on Saturday. PHOTO BY HANDOUT"
    assert kept(f"Head line\n\n{caption}\n\n{PARAGRAPH}") == ["Head line", PARAGRAPH]


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("LOS ANGELES — ", "Nathan Ordaz drilled a low shot into the corner and Los Angeles FC beat Inter Miami 1-0."),
        ("FORT LAUDERDALE, Fla. – ", "Peter Vermes did not need long to put his finger on what had gone wrong."),
        ("LUSAIL, Qatar, Feb 10 — ", "Akram Afif converted three penalties as the hosts retained their title here."),
        ("SANTIAGO, 19 October 2025. ", "A generation that grew up on one World Cup has gone one better in another."),
        ("SÃO PAULO. ", "Somebody had laminated a sheet of paper and stuck it to the dressing-room door at noon."),
        ("Mexico City.- ", "With a double by the striker the visitors won 2-1 this Tuesday and went through on it."),
        ("FRANKFURT, Germany (AP) ― ", "The tournament returned on Tuesday with forty goals and the biggest win yet."),
        (
            "Sports Desk, Oct 26 (EFE).- ",
            "The forward ended his drought with a double to give them another victory.",
        ),
        (
            "Portland, Ore. - ",
            "The visitors' perfect record on the road ended on Sunday with a 2-0 loss there.",
        ),
        ("PORTLAND Ore. (KPTV) - ", "The Thorns faced this home semi-final on Sunday, having lost in the same spot."),
        ("LONDON Nov 2 ", "Cristiano took a leaf out of another man's book when he reached a landmark of his own."),
        ("Oct 21 (Gracenote) - ", "Summaries from the English premier league matches that were played on Saturday."),
        (
            "VANCOUVER, April 25, 2025 — ",
            "The hosts take a lead of two goals to the second leg in Florida next week.",
        ),
    ],
)
def test_a_dateline_is_cut_off_its_sentence(opening: str, rest: str) -> None:
    assert kept(f"A headline here\n\n{opening}{rest}") == ["A headline here", rest]


@pytest.mark.parametrize(
    "line",
    [
        "CASEMIRO 8 — Won the penalty that made it 4-3 and crossed for the winner, and rolled back the years again.",
        "TIGRES (MEX) - Forge (CAN) 4-1 (0-0), the second of the week's matches to be told in this list of them all",
        "D.C. United won 4-3 at the old ground on Saturday night and are first in the league with three games left.",
        "HE'S 37, his hair is going grey and he spends half his life wrapped in ice, but he can still play a bit.",
    ],
)
def test_capitals_that_are_no_place_stay(line: str) -> None:
    assert kept(f"A headline here\n\n{line}")[-1] == line


def test_a_day_in_capitals_heads_results_and_is_no_dateline() -> None:
    text = "Results service\n\nSATURDAY 11 MAY\n\nBury 2 Bolton 1"
    kinds = {line.kind for line in read_layout(text).lines if text[line.start : line.end].startswith("SATURDAY")}
    assert kinds == {None}


def test_datelines_with_an_agency_open_every_item_of_a_roundup() -> None:
    text = (
        "SEATTLE (AP) — Harry Shipp had a goal and an assist as the Sounders beat the Galaxy 5-0 on Saturday.\n\n"
        "FC DALLAS 2, MINNESOTA UNITED 0\n\n"
        "FRISCO, Texas (AP) — Maynor Figueroa scored in the victory over Minnesota United in a delayed game."
    )
    assert not any("(AP)" in span for span in kept(text))
    assert "FC DALLAS 2, MINNESOTA UNITED 0" in lines_kept(text)


def test_wire_lists_keep_their_lines() -> None:
    text = (
        "SOCCER - ROMANIAN FIRST DIVISION RESULTS / STANDINGS.\nBUCHAREST 1996-08-25\nResults of first division\n"
        "soccer matches played over the weekend:\nA.S. Bacau 1 Ceahlaul Piatra Neamt 1\nStandings (tabulate under\n"
        "played, won, drawn, lost):\nDinamo Bucharest 4 3 0 1 6 2 9\nREUTER"
    )
    assert lines_kept(text) == [line for line in text.split("\n") if line not in ("BUCHAREST 1996-08-25", "REUTER")]


def test_a_live_text_keeps_its_entries() -> None:
    entries = [
        "9:56 p.m. FULL TIME!",
        "9:39 p.m. 80' GOAL! CAVALRY 2-1 PUMAS.",
        "8:46 p.m. HALF-TIME: CAVALRY 0-1 PUMAS.",
    ]
    assert lines_kept("AS IT HAPPENED: Bury v York\n" + "\n\n".join(entries))[1:] == entries


def test_a_known_title_in_the_text_is_a_span_of_its_own() -> None:
    text = f"SPORT\n\nWhite sinks Austin\n\n{PARAGRAPH}"
    assert "White sinks Austin" in kept(text, "White sinks Austin!")


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not beside this checkout")
def test_the_seeds_keep_their_whole_story() -> None:
    first, second = (path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    assert [span.split("\n")[0][:40] for span in kept(first)] == [
        "Messi and Inter Miami Aim for Another Co",
        "Inter Miami, led by Lionel Messi, is onc",
    ]
    assert kept(first)[-1].endswith("drew 1-1 in their semifinal first leg.")
    assert kept(second)[0].startswith("Inter Miami head coach Javier Mascherano is banking")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_spans_are_in_order_apart_and_inside_any_text(text: str) -> None:
    at = 0
    for start, end in read_layout(text).prose_spans():
        assert at <= start < end <= len(text)
        at = end


@given(
    st.lists(
        st.sampled_from(["Advertisement", PARAGRAPH, "", "RELATED", "Bury 2 Bolton 1", "By Ann Other"]), max_size=12
    )
)
def test_a_paragraph_never_goes(lines: list[str]) -> None:
    assert "".join(kept("\n".join(lines))).count(PARAGRAPH) == lines.count(PARAGRAPH)
