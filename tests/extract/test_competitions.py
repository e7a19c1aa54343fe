"""The competition of told matches: what the words, the headings, the sides and the season say of it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader, scored
from transforms.extract import extract
from transforms.model import Article, MatchClaim


def test_a_competition_named_before_any_team_is_that_of_its_paragraph() -> None:
    (first, second, third) = scored(
        "Shamrock Rovers beat Dundalk 2-0 in the Airtricity League Premier Division.\n\n"
        "Four games were played in the First Division. Galway United lost 1-0 at home to Cobh Ramblers.\n\n"
        "In the FAI Cup Bohemian won 4-0 against Derry City."
    )
    assert first.competition == "League of Ireland Premier Division"
    assert second.competition == "League of Ireland First Division"
    assert third.competition == "FAI Cup"


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Leeds reached the FA Cup final. It was a 2-1 victory against League Two leaders Lincoln City.", "FA Cup"),
        ("Leeds won in the FA Cup. They drew 2-2 with League One Blackpool after extra time.", "FA Cup"),
        ("Leeds drew 2-2 with Fulham in the FA Cup, having lost 4-1 at Barnsley last season.", None),
        (
            "In the Championship the fight for the Championship play-off places is on. Derby beat Hull 2-1.",
            "Championship",
        ),
        ("Arsenal, eighth in the Premier League, saw off Manchester City 2-0 in the FA Cup semi-finals.", "FA Cup"),
        ("In the Conference, Dagenham & Redbridge beat Aldershot 2-1.", "National League"),
        ("England drew 3-3 with Germany in a last game before the World Cup.", None),
        (
            "England drew 3-3 with Germany in the Nations League in their last game before the World Cup.",
            "UEFA Nations League",
        ),
        ("Dover beat Bath City 2-0 in National League South. In the division above, Yeovil lost 3-1 at Halifax.", None),
        ("In the Wessex League, Alton beat Moneyfields 2-1. Portland drew 1-1 with Hamworthy.", "Wessex League"),
        ("Roma lost 2-1 to Lazio in Serie A, and Lecce lost 2-1 to Brescia and join Spal in Serie B.", "Serie A"),
        ("Leeds go into their EFL Trophy final on the back of a 2-0 win over Hull in League Two.", "League Two"),
        (
            "After resting players in the FA Cup in midweek, Arsenal lost 3-2 at Fulham.\n\nThe Premier League goes on.",
            "Premier League",
        ),
    ],
)
def test_a_league_that_a_side_is_of_and_a_match_of_another_year(text: str, competition: str | None) -> None:
    assert scored(text)[-1].competition == competition


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Arsenal knocked Everton out 2-0.", None),
        ("Arsenal knocked Everton out in the fourth round with a 2-0 win.", None),
        ("Arsenal knocked out Everton 2-0 in the FA Cup.", "FA Cup"),
        ("Arsenal drew 0-0 with Everton before winning the replay.", None),
        ("Arsenal picked Everton apart in a 2-0 win.", "Premier League"),
    ],
)
def test_nobody_goes_out_of_the_league_of_both(text: str, competition: str | None) -> None:
    assert [claim.competition for claim in scored(text)] == [competition]


def test_a_match_where_another_competition_is_is_of_that_one() -> None:
    text = "Ajax lost 2-0 at Porto in the Champions League and drop into the Europa League, where they beat Roma 3-1."
    assert [c.competition for c in scored(text)] == ["Champions League", "Europa League"]


def test_a_league_has_no_finals() -> None:
    text = "Chelsea lead the Premier League.\n\nThey beat Everton 3-2 in the final."
    assert scored(text)[0].competition is None


def test_a_cup_named_in_passing_is_not_that_of_the_other_matches() -> None:
    text = (
        "Luton lost 2-0 at Burnley. It rained. It poured. Nobody cared. It was a night to forget for all of them.\n\n"
    )
    text += "They meet Everton in the League Cup on Tuesday.\n\nBournemouth beat Yeovil 3-1."
    assert scored(text)[-1].competition is None


def test_two_clubs_of_one_league_meet_in_it_where_no_round_is_told() -> None:
    text = (
        "Real Madrid are third in La Liga. Villarreal put their Europa League defeat aside with a 2-1 win over Leganés."
    )
    assert [c.competition for c in scored(text)] == ["La Liga"]


def test_two_clubs_of_one_country_did_not_meet_in_a_cup_between_countries_named_in_passing() -> None:
    text = "Sunderland's 2-1 win over Wigan puts them fourth, the last of the Champions League places."
    assert [c.competition for c in scored(text)] == [None]
    text = "Porto's 2-1 win over Roma puts them first in their Champions League group."
    assert [c.competition for c in scored(text)] == ["Champions League"]


def test_a_cup_of_a_match_with_somebody_else_is_not_that_of_the_result_in_the_title() -> None:
    below = "Everton, fourth in the Premier League, were held."
    text = f"Everton 1 Fulham 1\n\nThursday's Europa League win over Lazio was soon forgotten. {below}"
    assert [c.competition for c in scored(text)] == ["Premier League"]
    text = f"Everton 1 Fulham 1\n\nThe League Cup tie with Fulham was soon forgotten. {below}"
    assert [c.competition for c in scored(text)] == ["League Cup"]


def test_the_cup_of_next_season_is_not_that_of_the_result() -> None:
    text = "Premier League\n\nEverton 1-0 Fulham: Fulham still have their place in next season's Europa League."
    assert [c.competition for c in scored(text)] == ["Premier League"]


@pytest.mark.parametrize(
    ("day", "competition"),
    [
        ("2004-10-03", "Welsh Premier League"),
        ("2019-05-04", "Welsh Premier League"),
        ("2019-08-17", "Cymru Premier"),
        (None, "Cymru Premier"),
    ],
)
def test_a_league_has_the_name_of_its_season(day: str | None, competition: str) -> None:
    published = date.fromisoformat(day) if day else None
    extraction = extract(
        Article(source="a.txt", text="In the Welsh league Bala beat Rhyl 2-1.", published_on=published)
    )
    assert [c.competition for c in extraction.claims["matches"]] == [competition]


@pytest.mark.parametrize(
    ("printed", "competition"),
    [
        ("First Division", "Scottish First Division"),
        ("Scottish First Division", "Scottish First Division"),
        ("Scottish Championship", "Scottish Championship"),
    ],
)
def test_a_league_has_the_name_that_is_printed_where_no_day_is_known(printed: str, competition: str) -> None:
    text = f"Falkirk beat Raith Rovers 2-1 in the {printed}. Clyde drew 1-1 with Partick Thistle."
    extraction = extract(Article(source="a.txt", text=text))
    assert extraction.claims["matches"][0].competition == competition


def test_two_meetings_months_apart_are_not_of_one_cup_for_that() -> None:
    text = (
        "Celtic beat Aberdeen 6-0 in the Scottish League Cup semi-final on 2 November 2024.\n\n"
        "The Scottish Cup is another matter: on Saturday Celtic drew 1-1 with Aberdeen and lost on penalties."
    )
    assert [c.competition for c in scored(text)] == ["Scottish League Cup", "Scottish Cup"]


def test_two_clubs_of_one_country_met_as_likely_in_their_league() -> None:
    text = (
        "Arsenal beat Porto 2-0 on Tuesday in the second leg of their Champions League quarter-final.\n\n"
        "Everton beat Fulham 1-0 on Wednesday. Roma beat Ajax 1-0 on Wednesday."
    )
    assert [c.stage for c in scored(text)] == ["quarter-final", None, "quarter-final"]


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Elgin City, third from bottom of League Two, put out Ayr United 3-2 in the Scottish Cup.", "Scottish Cup"),
        ("FA Cup third round. Tamworth, the other non-league side, drew 0-0 at Stoke City, of League One.", "FA Cup"),
    ],
)
def test_a_league_that_says_who_a_side_is(text: str, competition: str) -> None:
    assert [claim.competition for claim in scored(text)] == [competition]


def test_headings_name_the_competition_of_their_sections() -> None:
    text = (
        "CHAMPIONSHIP\n\nMillwall drew 1-1 with Watford.\n\n"
        "PREMIER LEAGUE\n\nWest Ham beat Everton 3-1. Arsenal's third away league win was 6-0 at Sheffield United."
    )
    assert [claim.competition for claim in scored(text)] == ["Championship", "Premier League", "Premier League"]


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("England drew 0-0 with Chile in a friendly at Wembley.", "International friendly"),
        (
            "Everton beat Ajax 2-1 in a pre-season friendly. They open against Fulham in the Premier League.",
            "Club friendly",
        ),
        ("Everton, whose user-friendly ground was full, beat Fulham 2-1.", "Premier League"),
    ],
)
def test_a_friendly_is_the_competition_of_its_match(text: str, competition: str) -> None:
    claims = extract(Article(source="x.txt", text=text)).claims["matches"]
    claim = next(c for c in claims if c.home_goals is not None)
    assert claim.competition == competition


def test_the_table_of_a_season_is_the_leagues_also_in_a_report_on_a_cup(read: Reader) -> None:
    text = (
        "MLS CUP PLAYOFFS\n\nDC United beat New York Red Bulls 1-0 on Tuesday.\n\n"
        "West: 1. San Jose 19-6-9, 66; 2. Real Salt Lake 17-11-6, 57; 3. Seattle 15-8-11, 56.\n"
    )
    assert {(c.competition, c.points) for c in read(text, published_on=date(2012, 11, 9)).claims["standings"]} == {
        ("Major League Soccer", 66), ("Major League Soccer", 57), ("Major League Soccer", 56),
    }  # fmt: skip


def test_a_cup_named_beside_a_match_before_is_not_that_of_the_next_one() -> None:
    text = "Hull host Derby in the Championship on Saturday, a week after losing the League Cup final to Everton."
    claims = extract(Article(source="t.txt", text=text, published_on=date(2024, 3, 12))).claims["matches"]
    assert [(c.home_team, c.competition, c.stage) for c in claims if c.status == "scheduled"] == [
        ("Hull City", "Championship", None)
    ]
    assert [c.home_team for c in claims if c.stage == "final"] == ["Hull City"]


def test_a_round_up_of_several_leagues_goes_on_with_the_league_named_last() -> None:
    text = (
        "Watford stay top of the Championship after a 3-1 win over Cardiff. Barnsley beat Luton 2-1 and draw level with "
        "the League One leaders, Bradford.\n\nFour League Two games were played on Sunday. Wrexham won 1-0 at Salford.\n\n"
        "Walsall were held 1-1 by Crewe."
    )
    assert [c.competition for c in scored(text)] == ["Championship", "League One", "League Two", "League Two"]


def test_a_league_said_of_a_side_names_no_cup_tie() -> None:
    text = (
        "There were two ties of the FA Cup's third round between sides of different divisions on Saturday. League One "
        "Barnsley beat Luton of the Championship 2-1.\n\nReading lost 1-0 to Wigan."
    )
    assert {c.competition for c in scored(text)} == {"FA Cup"}


def test_the_cup_of_its_holders_is_that_of_the_round_told_with_them(read: Reader) -> None:
    claims = read(
        "Everton, the FA Cup holders, must start their defence in the third round with a home tie against Fulham.\n\n"
        "Yeovil go to Chelsea, and two ties are all-Premiership affairs: Leeds take on Derby and Hull meet Stoke."
    ).claims["matches"]
    assert {(c.status, c.competition) for c in claims} == {("scheduled", "FA Cup")}
    assert [c.stage for c in claims if "Fulham" in (c.home_team, c.away_team)] == ["third round"]


@pytest.mark.parametrize("holders", ["Ajax, who hold the Champions League,", "Champions League holders Ajax"])
def test_the_cup_that_a_side_holds_is_the_one_it_plays_in(holders: str) -> None:
    text = f"{holders} stay top of Group C after a 2-0 win over Celtic.\n\nBenfica won 1-0 at Lyon in the same group."
    told = [(c.competition, c.stage, c.leg) for c in scored(text)]
    assert told == [("Champions League", "group stage", None)] * 2


def test_a_first_meeting_in_a_group_is_no_leg() -> None:
    text = (
        "Celtic are second in Champions League Group C. They host Ajax on Wednesday, having lost the first meeting 3-0."
    )
    assert [(c.leg, c.stage) for c in scored(text)] == [(None, "group stage")]


def test_a_round_to_come_is_of_the_cup_that_the_text_is_about(read: Reader) -> None:
    text = (
        "Club America and Tigres reached the last four of the Concacaf Champions Cup on Wednesday. America will face"
        " Santos Laguna, who beat Cruz Azul 2-0, in the semi-finals."
    )
    (match,) = [c for c in read(text).claims["matches"] if c.status == "scheduled"]
    assert (match.competition, match.stage) == ("Concacaf Champions Cup", "semi-final")


@pytest.mark.parametrize(
    "text",
    [
        "Sunderland edged closer to the Premiership with a 2-0 win over Stoke.",
        "Sunderland took another step towards the Premiership with a 2-0 win over Stoke.",
        "Sunderland moved a point away from the Premiership with a 2-0 win over Stoke.",
    ],
)
def test_the_league_that_a_side_comes_nearer_to_is_not_that_of_its_match(text: str) -> None:
    claims = extract(Article(source="a.txt", text=text, published_on=date(1996, 4, 13))).claims["matches"]
    assert [claim.competition for claim in claims] == [None]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("They return to league duty at Derby on Saturday.", None),
        ("They turn their attention back to the Championship with a trip to Derby on Saturday.", "Championship"),
        ("Leeds return to Championship action at Derby on Saturday.", "Championship"),
        ("They visit Derby in the next round.", "FA Cup"),
    ],
)
def test_a_match_to_come_is_of_the_league_to_which_the_words_turn(text: str, competition: str | None) -> None:
    article = Article(
        source="turn.txt", text=f"Leeds beat Hull 1-0 in the FA Cup on Tuesday. {text}", published_on=date(2019, 4, 12)
    )
    found = extract(article).claims["matches"]
    assert [m.competition for m in found if m.status == "scheduled"] == [competition]  # type: ignore[attr-defined]


def test_what_the_sides_of_a_league_play_for_is_not_the_competition_of_a_result_above() -> None:
    for words in ("stay in the Champions League places", "are level with Milan for the last Champions League spot"):
        (match,) = extract(Article(source="a.txt", text=f"Lazio 0-2 Roma\n\nThe win means Roma {words}.")).claims[
            "matches"
        ]
        assert (match.competition, match.stage) == ("Serie A", None)  # type: ignore[attr-defined]


def test_a_cup_told_of_a_match_before_is_not_that_of_one_to_come() -> None:
    text = "Leeds host Derby on Saturday. They won 2-0 at Hull in the League Cup on Tuesday."
    found = extract(Article(source="a.txt", text=text, published_on=date(2005, 3, 14))).claims["matches"]
    assert [(m.status, m.competition) for m in found] == [("scheduled", None), ("played", "League Cup")]  # type: ignore[attr-defined]


def test_the_match_before_that_is_not_of_the_cup_just_told() -> None:
    text = (
        "Four days after that Champions League night Leeds are smiling again.\n\nThey beat Everton 4-1.\n\n"
        "They had lost 3-1 at home to Lyon on Tuesday to go out 5-1 on aggregate, and before that lost 4-3 to Fulham."
    )
    (*_, before) = scored(text)
    assert (before.away_team, before.competition) == ("Fulham", None)


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Reading's demotion to the League One was sealed by a 2-0 defeat at Chelsea.", "Chelsea"),
        ("Everton's pursuit of Europa League qualification was checked by a 1-1 draw at home to Fulham.", "Everton"),
        ("Celtic opened their pursuit of the Champions League with a 2-1 win over Ajax.", "Champions League"),
        ("League One leaders Reading lost 2-0 to Barnsley, and Walsall came out on top in League Two.", "League One"),
    ],
)
def test_what_a_side_goes_to_or_is_after_is_not_what_it_played_in(text: str, competition: str) -> None:
    (claim,) = scored(text)
    told = claim.competition
    assert told == competition if " " in competition else told not in ("League One", "Europa League")
    assert claim.stage is None


def test_a_final_in_quotation_marks_is_none() -> None:
    (claim,) = scored('Fulham are ready for their "final" against Everton despite a 3-3 draw with Stoke City.')
    assert claim.stage is None


def test_a_match_recalled_is_of_the_round_where_it_was_played() -> None:
    (claim,) = scored(
        "To reach the quarter-finals, Lille need their form of the group stage, where they beat Roma 2-0."
    )
    assert claim.stage == "group stage"


def test_what_is_after_the_play_offs_is_a_side_of_the_league() -> None:
    text = (
        "Stevenage brush aside Leyton Orient 3-0\n\nTheir League One play-off push goes on.\n\nThey beat Wycombe 2-1."
    )
    assert [(c.competition, c.stage) for c in scored(text)] == [("League One", None), ("League One", None)]


def test_a_league_and_a_hyphened_word_before_a_side_describe_it() -> None:
    text = "Palace beat Bolton 2-1 in the FA Cup third round to earn a tie at home to Championship high-flier Brighton."
    claims = extract(Article(source="a.txt", text=text)).claims["matches"]
    (to_come,) = [c for c in claims if isinstance(c, MatchClaim) and c.status == "scheduled"]
    assert to_come.competition != "Championship"


def test_a_league_named_further_on_with_other_sides_is_that_of_their_match() -> None:
    text = "Leeds beat Forest 2-0.\n\nPeterborough went to the top of League One with a 4-1 win over Northampton."
    claims = extract(Article(source="a.txt", text=text, published_on=date(2017, 8, 28))).claims["matches"]
    assert [c.competition for c in claims if isinstance(c, MatchClaim)] == [None, "League One"]


def test_a_league_match_in_a_preview_of_a_cup_is_not_of_the_cup() -> None:
    text = (
        "Villarreal meet Liverpool in the Champions League semi-finals on Tuesday.\n\n"
        "Several were rested in Saturday's 2-1 loss to Alaves."
    )
    claims = extract(Article(source="a.txt", text=text, published_on=date(2022, 5, 2))).claims["matches"]
    played = [c for c in claims if isinstance(c, MatchClaim) and c.status == "played"]
    assert [c.competition for c in played] == [None]


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Brazil beat China 8-0 in an exhibition match. They play a World Cup qualifier on Friday.",
         "International friendly"),
        ("Arsenal beat Boca Juniors 2-1 in an exhibition game.", "Club friendly"),
        ("Leeds gave an exhibition as they beat Derby 4-0.", None),
    ],
)  # fmt: skip
def test_an_exhibition_match_is_a_friendly(text: str, competition: str | None) -> None:
    assert [claim.competition for claim in scored(text)] == [competition]


@pytest.mark.parametrize(
    "text",
    [
        "The Champions League begins today when the first legs of the second qualifying round are played.\n\n"
        "Copenhagen opened the new season with a 2-2 draw with Silkeborg at the weekend and visit Gorica.",
        "There are 22 Europa League group stage places up for grabs on Thursday.\n\n"
        "Copenhagen drew 2-2 at home with Silkeborg at the weekend, a match that saw the return of Hansen.",
    ],
)
def test_what_compatriots_did_at_the_weekend_is_of_no_cup_between_countries(text: str) -> None:
    claims = extract(Article(source="a.txt", text=text, published_on=date(2015, 7, 28))).claims
    (played,) = (c for c in claims["matches"] if isinstance(c, MatchClaim) and c.status == "played")
    assert played.competition in (None, "Danish Superliga")
    assert (played.stage, played.leg, played.date) == (None, None, None)
    assert claims["ties"] == []


def test_a_side_with_a_tie_to_come_played_an_earlier_round_before() -> None:
    text = (
        "The Champions League resumes today when the first legs of the second qualifying round are played.\n\n"
        "Copenhagen visit Gorica, who were 7-3 winners over Flora Tallinn in the first qualifying round."
    )
    claims = extract(Article(source="a.txt", text=text, published_on=date(2004, 7, 27))).claims
    (played,) = (c for c in claims["matches"] if isinstance(c, MatchClaim) and c.status == "played")
    assert (played.stage, played.leg, played.date) == ("qualifying", None, None)
