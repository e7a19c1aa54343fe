"""Who met whom in the results of prose: unknown names, sides far from their score, sides of women and of the young.

The matches are real ones, or such as any league plays each week; the sentences are ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extract.conftest import Reader, told

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Everton beat Fulham 2-1 and Horsewell won 3-1 at Luton Town.",
            ["Everton 2-1 Fulham", "Horsewell 3-1 Luton Town"],
        ),
        ("Horsewell came from two goals down to beat Luton Town 3-2.", ["Horsewell 3-2 Luton Town"]),
        (
            "Luton Town drew with Horsewell 2-2 and Dunning beat Horsewell 3-1.",
            ["Dunning 3-1 Horsewell", "Horsewell 2-2 Luton Town"],
        ),
        ("In the first round, Blackpool Rangers beat Luton Town 5-1.", ["Blackpool Rangers 5-1 Luton Town"]),
        ("Luton Town lost 2-0 to South Horsewell Youth.", ["South Horsewell Youth 2-0 Luton Town"]),
        ("Horsewell were 1-0 victors over Luton Town.", ["Horsewell 1-0 Luton Town"]),
        ("Everton beat Fulham 2-1 while Star won 3-0 against Luton Town.", ["Everton 2-1 Fulham"]),
        ("Horsewell are second after a 4-1 win at Luton Town.", ["Horsewell 4-1 Luton Town"]),
        ("In the cup, Horsewell and Upper Dunning drew 1-1.", ["Horsewell 1-1 Upper Dunning"]),
        ("Everton beat Fulham 2-1 while Alan Hobbs won 3-1 at Luton Town.", ["Everton 2-1 Fulham"]),
        # behind what describes it; a person who does something is no opponent
        ("Everton were in form, thrashing Zambia's debutants Zotham 5-0.", ["Everton 5-0 Zotham"]),
        (
            "Everton beat Fulham 2-0. Arsenal won 4-0 at home against league champions Kiki Maal cha Kuzu Magendo.",
            ["Everton 2-0 Fulham"],
        ),
        ("Everton drew 1-1 with Hal Zotham levelling late.", []),
    ],
)
def test_an_unknown_name_at_the_head_of_its_clause(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton lost 2-0 to Fulham. Everton tied Hull City 3-3.", ["Fulham 2-0 Everton", "Everton 3-3 Hull City"]),
        (
            "Everton beat Fulham 1-0. Fulham have since beaten Luton Town 5-2.",
            ["Everton 1-0 Fulham", "Fulham 5-2 Luton Town"],
        ),
        ("Everton lost 2-0 to Fulham. Everton drew the Horsewell Stags 3-3.", ["Fulham 2-0 Everton"]),
        ("Everton (7-5-5) beat Fulham (5-7-5) 2-0.", ["Everton 2-0 Fulham"]),
    ],
)
def test_the_opponent_right_behind_the_predicate(results: Lines, text: str, expected: list[str]) -> None:
    assert sorted(results(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton saw off Fulham 4-1, and AFC West Dunning were 3-2 winners over Luton Town.",
         ["AFC West Dunning 3-2 Luton Town", "Everton 4-1 Fulham"]),
        ("Everton beat Fulham 2-0 (Turner, Preston). They beat Luton Town 3-0.", ["Everton 2-0 Fulham", "Everton 3-0 Luton Town"]),
        ("Full time:\n\nEverton 2-1 Fulham\n\n1645: Everton 2-1 Fulham\nA late one.\n\n1629: Everton 1-0 Fulham\nA header.",
         ["Everton 2-1 Fulham"]),
        ("Fortaleza 1×0 Palmeiras", ["Fortaleza 1-0 Palmeiras"]),
        ("AFC Ajax beat Feyenoord 2-0.", ["Ajax 2-0 Feyenoord"]),
        ("Ireland beat Wales 31-7 in the rugby; Everton beat Fulham 2-0.", ["Everton 2-0 Fulham"]),
        ("Everton, 4-2 victors over Fulham on aggregate, play Luton Town.", []),
        ("Everton beat Fulham 4-3 in aggregate.", []),
        ("Everton to beat Fulham 2-0 (6/1).", []),
    ],
)  # fmt: skip
def test_scorers_running_scores_and_new_sides_are_kept_apart(results: Lines, text: str, expected: list[str]) -> None:
    assert sorted(set(results(text))) == expected


def test_results_told_in_step(results: Lines) -> None:
    text = "Everton and Fulham beat Hull City and Luton Town, respectively, in the semi-finals."
    assert results(text) == ["Everton beat Hull City", "Fulham beat Luton Town"]
    text = "Everton and Fulham, respectively winners over Hull City (5-0) and Luton Town (1-0), meet on Saturday."
    assert [one for one in results(text) if "-" in one] == ["Everton 5-0 Hull City", "Fulham 1-0 Luton Town"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Everton and Fulham are through after wins over Hull City and Luton Town.",
         ["Everton beat Hull City", "Fulham beat Luton Town"]),
        ("Everton recovered from defeats by Fulham and Hull City with a 1-0 win at Luton Town.",
         ["Everton 1-0 Luton Town", "Fulham beat Everton", "Hull City beat Everton"]),
        ("Everton had just beaten Fulham, but needed a late goal just to snatch a 2-2 draw.", ["Everton beat Fulham"]),
        ("Everton beat Hull City 5-1 before Smith's men were upset by Fulham.", ["Everton 5-1 Hull City"]),
        ("A draw between Everton and Fulham suited both.", ["Everton drew with Fulham"]),
        ("Chelsea beat Hull City 2-0. They lead from Everton and Fulham after the pair shared a 1-1 draw on Friday.",
         ["Chelsea 2-0 Hull City", "Everton 1-1 Fulham"]),
        ("Chelsea beat Hull City 2-0. Everton defeated Fulham 5-4 on penalties after the teams were tied 3-3.",
         ["Chelsea 2-0 Hull City", "Everton 3-3 Fulham"]),
        ("Everton played against Fulham, ending in a 0-0 draw.", ["Everton 0-0 Fulham"]),
    ],
)  # fmt: skip
def test_results_of_several_without_scores(results: Lines, text: str, expected: list[str]) -> None:
    assert results(text) == expected


def test_a_team_that_nobody_knows_stays_unknown(read: Reader) -> None:
    (claim,) = read("Everton earned a 5-0 win over Grimblethorpe Wanderers in a friendly.").claims["matches"]
    assert {claim.home_team, claim.away_team} == {"Everton", "Grimblethorpe Wanderers"}


def test_a_club_never_meets_a_country(results: Lines) -> None:
    assert results("Everton beat Brazil 3-0.") == []
    assert results("After England beat Germany 5-1, Liverpool celebrated.") == ["England 5-1 Germany"]


def test_a_womens_match_is_between_womens_sides(results: Lines) -> None:
    assert results("Chelsea Women beat Arsenal Women 2-0.") == ["Chelsea Women 2-0 Arsenal Women"]


def test_a_youth_match_is_between_youth_sides(results: Lines) -> None:
    assert results("England Under-21s beat Germany Under-21s 3-2.") == ["England U21 3-2 Germany U21"]
    text = "Germany beat Italy 3-2 at the European Under-18 Championship."  # one for under-19s today
    assert results(text) == ["Germany U18 3-2 Italy U18"]


def test_a_match_of_last_time_out_is_not_against_the_side_that_waits(results: Lines) -> None:
    assert results("Everton play Fulham on Saturday. Everton suffered a 3-2 defeat last time out.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a meeting in the past names the pair
        ("Everton faced Fulham in the cup, losing 3-0.", ["Fulham 3-0 Everton"]),
        ("Everton met Fulham on Saturday and won 2-0.", ["Everton 2-0 Fulham"]),
        # a second score of the same predicate
        (
            "Everton won 2-1 at Fulham last week and 1-0 at Burnley a week later.",
            ["Everton 2-1 @Fulham", "Everton 1-0 @Burnley"],
        ),
        (
            "Everton won 2-1 at Fulham and 1-0 at Burnley, and beat Stoke City 3-0 in the last match.",
            ["Everton 2-1 @Fulham", "Everton 3-0 Stoke City", "Everton 1-0 @Burnley"],
        ),
        (
            "Everton lost 2-1 at Fulham in May and 1-0 to Burnley three days later.",
            ["@Fulham 2-1 Everton", "Burnley 1-0 Everton"],
        ),
        # results dealt and given
        ("Fulham inflicted a 3-0 defeat on Everton.", ["Fulham 3-0 Everton"]),
        ("Everton met Fulham last night. A late header earned them a 2-1 win.", ["Everton 2-1 Fulham"]),
        # an object of a meeting is nobody's subject
        (
            "Everton have ten points. They now have a week off before they visit Leeds. They lost 2-0 to Fulham.",
            ["Fulham 2-0 Everton"],
        ),
        # for whom a sentence speaks is whom the next one is about
        ("There was no joy for Everton. They took the lead and lost 3-1 to Fulham.", ["Fulham 3-1 Everton"]),
        # whose result it is
        (
            "Everton closed the gap to Premier League leaders Arsenal after cruising to a 4-0 win over Fulham.",
            ["Everton 4-0 Fulham"],
        ),
        ("A game that saw Leeds move out of the drop zone with a 1-0 win over Burnley.", ["Leeds United 1-0 Burnley"]),
        ("There was trouble after the goalless draw between Everton and Fulham.", ["Everton 0-0 Fulham"]),
        ("Leeds are top, with Everton beating Fulham 2-1.", ["Everton 2-1 Fulham"]),
        ("Leeds have eight changes from the team that beat Fulham.", []),
        ("Everton are under pressure after another defeat like Fulham's 2-1 exit.", []),
        ('Leeds meet Hull. "It was close," Smith told reporters after a 2-0 home win over Everton.', []),
        # another match of one side, and a result given to a side that is only described
        ("Everton met Fulham. Everton, who had lost their opener 1-0, are top.", []),
        ("Everton led Fulham, but a late goal gave the men from London a 3-0 win.", []),
        ("Everton fell to their heaviest aggregate loss in Europe, by 4-0 to Ajax.", []),
        ("Luton Town were in the cup with Tottenham Hotspur. They won it after a 1-1 draw in London.", []),
        # an opponent that nothing explains is not the last one spoken of
        (
            "Everton beat Fulham 2-0. Leeds are top of the league after a surprising 3-0 win over the Andalusians.",
            ["Everton 2-0 Fulham"],
        ),
        (
            "Everton beat Fulham 2-0. Everton were held to a 1-1 draw by Burnley.",
            ["Everton 2-0 Fulham", "Burnley 1-1 Everton"],
        ),
        (
            "Everton beat Fulham 2-0. Everton won 3-1 in their visit to Burnley.",
            ["Everton 2-0 Fulham", "Everton 3-1 @Burnley"],
        ),
        ("Everton beat Fulham 2-0. Everton came back to beat visiting Zorvan 3-2.", ["Everton 2-0 Fulham"]),
        ("Everton beat Fulham 2-0. Then the Lisbon side beat Fulham 3-1.", ["Everton 2-0 Fulham"]),
        ("Everton suffered a shock defeat at home to struggling Fulham.", ["Fulham beat @Everton"]),
        ("Until their recent win at Fulham, Everton had lost four in a row.", ["Everton beat @Fulham"]),
        # of two clauses, the text goes on about the second; of a person, about his club only by chance
        (
            "Burnley are first in the group and Everton, who went out early last year, are third. "
            "The newest setback was a 2-0 defeat at Fulham.",
            ["@Fulham 2-0 Everton"],
        ),
        (
            "Everton beat Fulham 2-0. Smith, who turned down Fulham, hit the post. A 1-0 defeat at Leeds had come first.",
            ["Everton 2-0 Fulham", "@Leeds United 1-0 Everton"],
        ),
        ("Fulham lost, and Everton, where it began, managed a 1-1 draw with Leeds.", ["Everton 1-1 Leeds United"]),
        (
            "Fulham meet Hull. Everton beat Leeds 4-0, but then came a 1-1 draw with Burnley.",
            ["Everton 4-0 Leeds United", "Burnley 1-1 Everton"],
        ),
        (
            "Burnley won as Leeds slipped up. Sept 3 - Five rounds into the season Everton have a perfect record after "
            "they beat Fulham 3-1.",
            ["Everton 3-1 Fulham"],
        ),
        (
            "Everton drew 1-1 at Leeds. Burnley beat Fulham 2-0. Ola Berg watched his new team-mates beat Derby 2-1.",
            ["Everton 1-1 @Leeds United", "Burnley 2-0 Fulham"],
        ),
        (
            "The Leeds Municipal Stadium was where a 2-0 win for Everton over Grimble Thwaite came.",
            ["Everton 2-0 Grimble Thwaite"],
        ),
        # he of whom the text goes on to speak, by name before; nobody's where he may be of either side
        (
            "Everton beat Fulham 3-1. Tom Berg scored for Everton. Fulham pressed. He had scored in the 5-0 win over Leeds.",
            ["Everton 3-1 Fulham", "Everton 5-0 Leeds United"],
        ),
        (
            "Everton beat Fulham 3-1. Everton led early. Fulham pressed. The striker had scored in the 5-0 win over Leeds.",
            ["Everton 3-1 Fulham"],
        ),
        (
            "Everton lost 2-0 to Fulham. It was their third defeat and the first since a 3-1 loss to Leeds.",
            ["Fulham 2-0 Everton", "Leeds United 3-1 Everton"],
        ),
        # whom "them" means: whom the same side met before in the sentence, rather than somebody before it
        (
            "Burnley beat Hull 2-0. Everton had not won at Fulham for ten years but they beat them 3-2 there.",
            ["Burnley 2-0 Hull City", "Everton 3-2 @Fulham"],
        ),
        # no match at all
        ("Everton beat Fulham to the signing of a striker.", []),
        ("Everton beat Fulham to the title.", []),
        ("Everton need Leeds to overcome Fulham.", []),
    ],
)
def test_who_met_whom_is_read_across_words_and_sentences(text: str, expected: list[str], read: Reader) -> None:
    claims = [c for c in read(text).claims["matches"] if c.status == "played"]
    assert [told(claim) for claim in claims] == expected


def test_the_side_of_an_unplaced_coach_is_nobody_s_where_two_teams_may_be_meant(read: Reader) -> None:
    text = "Everton lost 1-0 to Fulham on Saturday. Ola Berg's team do not lose often. They lost 3-1 at home to Leeds."
    assert [told(c) for c in read(text).claims["matches"]] == ["Fulham 1-0 Everton"]


def test_who_waits_in_the_next_round_is_whom_the_text_goes_on_about(read: Reader) -> None:
    text = "Everton beat Fulham 2-0 in the cup. Leeds await in the semi-finals. They won 1-0 at Burnley."
    assert [told(c) for c in read(text).claims["matches"]] == [
        "Everton 2-0 Fulham",
        "Everton v Leeds United",
        "Leeds United 1-0 @Burnley",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Voss gave them",
        "goals from Voss and Maas gave them",
        "Voss earned them",
        "a goal from Voss handed them",
        "Voss fired them to",
        "a Jan Voss double inspired them to",
    ],
)
def test_the_win_that_somebody_gave_a_side_is_its_own(read: Reader, words: str) -> None:
    for text in (f"Leeds went top as {words} a 2-0 win over Derby.", f"Leeds went top. {words[0].upper()}{words[1:]} a"
                 " 2-0 win over Derby."):  # fmt: skip
        assert [told(c) for c in read(text).claims["matches"]] == ["Leeds United 2-0 Derby County"]
