"""Round and competition of a told match where the sentence also names others: what led there, what is said in passing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from transforms.extract import extract
from transforms.model import Article, MatchClaim


def told(text: str, title: str | None = None) -> list[MatchClaim]:
    article = Article(source="rounds.txt", title=title, text=text, published_on=date(2025, 4, 3))
    return [claim for claim in extract(article).claims["matches"] if claim.home_goals is not None]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Porto marched to their fourth successive European final when they beat Ajax 3-0.", "semi-final"),
        ("Leeds topped Group A with nine points.\n\nThey go there after a 3-0 win over Derby in the FA Cup.", None),
        ("Leeds cruised into this season's League Cup final after a 3-0 win over Derby.", "semi-final"),
        ("Derby eased into the League Two play-off final after a 4-1 victory at Hull.", "semi-final"),
        ("Luton booked a place in the Championship play-off final against Hull with a 3-2 win over Derby.", "semi-final"),
        ("A 3-1 win over Hull sent Luton to a Championship play-off semi-final.", None),
        ("Leeds stormed into their first FA Cup quarter-final since 2009 by beating Derby 3-0.", "fifth round"),
        ("A late goal gave Porto a 1-1 draw with Ajax and put the side into the final eight of the Champions League.",
         "round of 16"),
        ("Leeds beat Derby 3-1 in their FA Cup fifth-round replay to earn a home quarter-final.", "fifth round"),
        ("Leeds took the final relegation place in League One after losing 1-0 at Derby.", None),
        ("Leeds beat Derby 1-0 to claim the final nine points, and the final whistles blew.", None),
        ("The FA Cup final saw Leeds beat Derby 2-0.", "final"),
        ("Porto beat Ajax 3-1 in the Champions League, a rematch of the 2018 final.", None),
        ("Leeds reached the FA Cup final, losing 1-0 to Derby.", "final"),
        ("Leeds reached the final of the FA Cup, where they lost 1-0 to Derby.", "final"),
        ("Leeds reached the FA Cup final only to lose 1-0 to Derby.", "final"),
        ("Leeds reached the FA Cup semi-finals before losing 2-1 to Hull.", "semi-final"),
        ("Leeds lost 2-1 to Hull but reached the final.", "semi-final"),
        ("Leeds beat Hull 1-0 in a repeat of last year's final.", None),
        ("Leeds, winners of the 1972 final, beat Hull 1-0.", None),
        ("Leeds made up for their defeat in the final of 1973 by beating Hull 1-0.", None),
        ("Leeds beat Hull 1-0 in the 1972 final.", "final"),
        ("Leeds beat Derby 2-0 in the FA Cup and the final again awaits.", "final"),
    ],
)  # fmt: skip
def test_the_round_that_a_match_led_to_is_not_its_own(text: str, stage: str | None) -> None:
    (claim,) = told(text)
    assert claim.stage == stage


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Porto, who recently reached the final of the Champions League, lost 1-0 to Benfica.", "Primeira Liga"),
        ("Porto, twice winners of the Champions League, lost 1-0 to Benfica.", "Primeira Liga"),
        ("Porto, beaten in the Champions League final in May, lost 1-0 to Benfica.", "Primeira Liga"),
        ("Exactly three years after they drew with Ajax in the Champions League semi-final, Porto lost 1-0 to Benfica.",
         "Primeira Liga"),
        ("Just four days after a 2-0 defeat at Ajax in the Champions League, Porto beat Benfica 1-0.", "Primeira Liga"),
        ("Porto beat Benfica 1-0, who play in the Champions League final next month.", "Primeira Liga"),
        ("Porto held Benfica, the Champions League runners-up, to a 1-1 draw.", "Primeira Liga"),
        ("Benfica, which lifted the Champions League in May, managed a 1-0 win at Porto.", "Primeira Liga"),
        ("Out of the Champions League by Christmas, Porto beat Benfica 1-0.", "Primeira Liga"),
        ("Porto, playing in their first Champions League semi-final, lost 1-0 to Benfica.", "Champions League"),
        ("Porto, who drew the first match, beat Benfica 1-0 in the Champions League semi-final.", "Champions League"),
    ],
)  # fmt: skip
def test_a_competition_named_in_passing_is_not_that_of_the_match(text: str, competition: str) -> None:
    claim = next(c for c in told(text + " The Primeira Liga goes on.") if "Benfica" in (c.home_team, c.away_team))
    assert claim.competition == competition
    assert (claim.stage is None) == (competition == "Primeira Liga")


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Wales will meet Spain in the semi-finals of the European Championship after France fought back to beat Italy 4-1.", [None]),
        ("Leeds will face Hull in the FA Cup final after beating Derby 2-0 on Saturday.", ["semi-final"]),
        ("Leeds face Hull in the FA Cup semi-final following a 1-0 win over Derby.", ["quarter-final"]),
        ("Leeds take on holders Hull in the FA Cup quarter-finals after Hull lost 3-1 to Leeds.", ["quarter-final"]),
        ("Leeds lost the FA Cup semi-final 1-0 after a mistake by Derby beat their goalkeeper.", []),
        ("Norway advanced into the second round of the World Cup with a 1-0 victory over Mali.", ["group stage"]),
        ("Norway came third in Group B but beat Mali 1-0 to reach the quarter-finals of the World Cup.", ["group stage"]),
        ("Porto drew 1-1 at Ajax in the Champions League at Wembley, scene of their European Cup final win.", [None]),
        ("Porto recovered from a 3-1 first-leg deficit to beat Ajax 4-0 in the Champions League. "
         "They meet Roma in the quarter-finals.", ["round of 16", "round of 16"]),
    ],
)  # fmt: skip
def test_the_round_of_a_match_to_come_is_none_of_the_results_told_with_it(text: str, stages: list[str | None]) -> None:
    assert [claim.stage for claim in told(text)] == stages


@pytest.mark.parametrize(
    ("text", "leg"),
    [
        ("Porto recovered from a 3-1 first-leg deficit to beat Ajax 4-0.", 2),
        ("Porto came back from a first-leg defeat to beat Ajax 3-0.", 2),
        ("Porto fought back from a 3-1 first-leg deficit to beat Ajax 3-0.", 2),
        ("Porto cancelled out a first-leg deficit with a 3-0 win over Ajax.", 2),
        ("Porto hit back to beat Ajax 2-1 in the first leg.", 1),
        ("Porto came from behind to beat Ajax 2-1 in the first leg of their tie.", 1),
    ],
)
def test_what_is_made_good_was_the_first_leg(text: str, leg: int) -> None:
    assert next(c.leg for c in told(text) if "Porto" in (c.home_team, c.away_team)[c.outcome == "away"]) == leg


def ahead(text: str, title: str | None = None) -> list[str | None]:
    article = Article(source="rounds.txt", title=title, text=text, published_on=date(2025, 4, 3))
    return [claim.stage for claim in extract(article).claims["matches"] if claim.status == "scheduled"]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Wales will face Group A runners-up Norway at the World Cup.", None),
        ("Wales finished second in Group F and meet Norway on Sunday at the World Cup.", None),
        ("Having won Group B, Wales now play Norway in the World Cup on Sunday.", None),
        ("Wales face Norway in Group A of the World Cup on Friday.", "group stage"),
        ("Second-placed Wales meet Norway in Group A of the World Cup on Friday.", "group stage"),
        ("Wales meet Norway in their first Group B match of the World Cup on Monday.", "group stage"),
    ],
)
def test_a_place_in_a_group_is_no_round_of_the_next_match(text: str, stage: str | None) -> None:
    assert ahead(text) == [stage]


def test_winners_of_a_round_meet_in_the_next_one() -> None:
    text = (
        "As for the other third-round replays of the FA Cup, Leeds won 2-0 at Hull. "
        "Derby, 3-2 victors at Barnsley, entertain Brighton."
    )
    assert ahead(text) == ["fourth round"]


def test_who_reached_a_round_played_its_tie_in_the_one_before() -> None:
    text = "Porto, Roma and Ajax qualified for the quarter-finals of the Champions League on Tuesday.\n\n"
    (claim,) = told(text + "Porto drew 1-1 with Celtic in the second leg and went through on away goals.")
    assert (claim.stage, claim.leg) == ("round of 16", 2)


def test_a_meeting_of_clubs_of_a_league_may_be_of_the_cup() -> None:
    text = "Everton beat Fulham 3-0 in the evening's only meeting of Premier League clubs."
    (claim,) = told("Derby lost 2-1 at Hull in the FA Cup third round on Tuesday.\n\n" + text, title="FA Cup round-up")[
        1:
    ]
    assert claim.competition == "FA Cup"


def test_a_win_in_another_competition_is_not_the_match_of_the_score() -> None:
    text = "Porto beat Benfica 2-1 in the Primeira Liga on Sunday.\n\nPorto also beat Benfica in the final of the Taca de Portugal."
    assert told(text)[0].stage is None


@pytest.mark.parametrize(
    ("head", "stage"),
    [
        ("Championship play-off semi-final results:", "semi-final"),
        ("Championship play-offs, semi-finals:", "semi-final"),
        ("The final whistles have gone in tonight's Championship games:", None),
        ("World Cup, Group B", "group stage"),
        ("World Cup results. Sunday confirmed two more round-of-16 matchups.", None),
    ],
)
def test_the_head_of_a_list_tells_its_round(head: str, stage: str | None) -> None:
    sides = "Wales 4, Canada 0\nNigeria 0, Norway 0" if "World" in head else "Leeds 2 Derby 1\nHull 0 Norwich 1"
    assert [claim.stage for claim in told(f"{head}\n\n{sides}\n")] == [stage, stage]


@pytest.mark.parametrize(
    ("title", "opening", "stage"),
    [
        ("Ajax and Porto in last 16", "The Europa League has played its round of 32.", "round of 32"),
        ("Ajax reach last 16", "The Europa League has played its round of 32.", "round of 32"),
        ("Ajax to face Porto in Europa League final", "So ended the semi-finals of the Europa League.", "semi-final"),
        ("Europa League last 16", "Ajax had a bye in the round of 32 of the Europa League.", "round of 16"),
        ("Ajax win in Europa League last 16", "All is decided in the Europa League.", "round of 16"),
    ],
)
def test_the_round_in_which_a_title_finds_its_sides_may_be_the_next_one(
    title: str, opening: str, stage: str | None
) -> None:
    claims = told(f"{opening}\n\nAjax 2-1 Roma\nPorto 3-0 Lille\n", title)
    assert [claim.stage for claim in claims] == [stage, stage]


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        (
            "Everton put their FA Cup humiliation against Derby behind them with a 2-0 win over Fulham.",
            "Premier League",
        ),
        ("Everton recovered from their League Cup exit with a 2-0 win over Fulham.", "Premier League"),
        ("Out of the Champions League since November, Everton beat Fulham 2-0.", "Premier League"),
        ("A 2-0 win over Fulham kept Everton in the race for a place in the Champions League.", "Premier League"),
        ("A 2-0 home defeat by Fulham consigned Everton to the Championship.", "Premier League"),
        ("Everton beat Fulham 2-0 in the FA Cup's third round.", "FA Cup"),
        ("Everton celebrated their FA Cup win over Fulham, 2-0 on Tuesday.", "FA Cup"),
    ],
)
def test_a_competition_looked_back_on_or_aimed_at_is_not_that_of_the_match(text: str, competition: str) -> None:
    (claim,) = told(text + " The Premier League goes on.")
    assert claim.competition == competition


def test_a_match_to_come_is_of_the_competition_named_in_its_own_clause() -> None:
    text = "Lille are among the last four of the Champions League, and they meet Lyon in next month's French Cup final."
    article = Article(source="rounds.txt", text=text, published_on=date(2025, 4, 3))
    (claim,) = extract(article).claims["matches"]
    assert (claim.competition, claim.stage) == ("Coupe de France", "final")


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Spain beat Wales 2-0 at Euro 2024 to stay top of their group.\n\nNorway drew 1-1 with Mali.",
         ["group stage", "group stage"]),
        ("Chile beat Peru 1-0 in the Copa America. No other team of Group B reached the last eight.", ["group stage"]),
        ("Wales beat Norway 2-0 in the Nations League to go second in Group B4.", ["group stage"]),
        ("Wales finished third in Group C of Euro 2020 after beating Norway 2-0.", ["group stage"]),
        ("Wales, who finished third at Euro 2016, beat Norway 2-0 in a World Cup qualifier.", ["qualifying"]),
        ("Togo beat Mali 2-1 in the last round of group matches of the Africa Cup of Nations and will meet Niger in the "
         "semi-finals.", ["group stage"]),
        ("The fourth round of matches in the Champions League is over. Ajax beat Roma 2-0 in Group C.", ["group stage"]),
        ("Norway beat Wales 2-0 at Euro 2024 on Tuesday. They had finished second in their group.", [None]),
        ("Benin won 2-0 in Togo to book their place in the Africa Cup of Nations finals, to be held next January. Mali beat "
         "Gabon 1-0 in Group C.", ["qualifying", "qualifying"]),
        ("Mali have qualified for the Africa Cup of Nations finals.\n\nTogo beat Benin 1-0.", ["qualifying"]),
        ("Mali and Togo won their Africa Cup of Nations qualifier matches. The surprise of the first round was a 3-1 win "
         "for Mali over Benin.", ["qualifying"]),
        ("Mali clinched a place in the Africa Cup of Nations last 16 by beating Benin 1-0.\n\nThey will stay in Lagos to "
         "play a third-placed team in the last 16.", [None]),
        ("Celtic to meet Hearts in Scottish Cup semi-final.\n\nCeltic will meet Hearts in the Scottish Cup semi-final for "
         "the third time in a row, the fifth semi-final between the two.\n\nIn the other last four tie, Ayr will meet Hibs "
         "or Dundee.\n\nHibs drew 1-1 with Dundee.", [None]),
        ("Porto beat Ajax 2-1 in the Champions League. The draw for the quarter-finals is on Friday.", [None]),
        ("Porto beat Ajax 2-1 in the Champions League. Milan will meet Porto in the last 16 if they win.", [None]),
        ("Roma beat Porto 2-1 in the Champions League. Roma had gone out of the Italian Cup quarter-final.", [None]),
        ("Norway drew 1-1 with Wales in the World Cup play-off first leg. Serbia beat Greece 2-0.", ["play-off", "play-off"]),
    ],
)  # fmt: skip
def test_groups_and_play_offs_of_a_tournament(text: str, stages: list[str | None]) -> None:
    assert [claim.stage for claim in told(text)] == stages


def test_a_preview_tells_the_round_of_its_own_match_alone() -> None:
    text = (
        "Porto's captain will be missing when they travel to Benfica in the Portuguese Cup semi-final second leg. Porto come "
        "into the game having beaten Braga 4-0 at home on Saturday, while Benfica lost 1-0 to Boavista.\n\n"
        "We want to reach the final, said the coach."
    )
    assert [(claim.competition, claim.stage) for claim in told(text)] == [(None, None), (None, None)]


def test_champions_of_a_league_won_no_final() -> None:
    title = "Linfield are crowned league champions after beating Coleraine 2-1"
    (claim,) = told(f"{title}\n\nLinfield took the Danske Bank Cup of Leagues by a point.", title)
    assert claim.stage is None


@pytest.mark.parametrize(
    ("text", "competition", "stage"),
    [
        ("Boca won 2-0 at Colo-Colo in the Copa Libertadores quarter-final first leg.\n\nIn another clash, Santos beat "
         "Gremio 2-0.", "Copa Libertadores", "quarter-final"),
        ("Porto beat Ajax 3-0 in the Champions League last 16.\n\nThe other match saw Inter beat Juventus 1-0.",
         "Champions League", "round of 16"),
        ("Porto beat Ajax 3-0 in the Champions League last 16.\n\nIn another Serie A game Inter beat Juventus 1-0.",
         "Serie A", None),
        ("Porto beat Ajax 3-0 in the Champions League.\n\nElsewhere, Inter beat Juventus 1-0.", None, None),
        ("Porto beat Ajax 3-0 in the Champions League.\n\nLeeds beat Hull 2-0 in the Championship.\n\nAnother game saw Inter "
         "beat Juventus 1-0.", None, None),
        ("Porto beat Ajax 3-0 in the FA Cup third round.\n\nRunaway league leaders Leeds beat fellow Championship side Hull 2-0.",
         "FA Cup", None),
        ("Porto owe their place in the Champions League to a 3-0 win over Benfica.", "Primeira Liga", None),
    ],
)  # fmt: skip
def test_a_sentence_that_goes_on_to_another_match_is_of_the_same_round(
    text: str, competition: str | None, stage: str | None
) -> None:
    claim = told(text)[-1]
    assert (claim.competition, claim.stage) == (competition, stage)


@pytest.mark.parametrize(
    ("lead", "stage", "leg"),
    [
        ("Ajax won the first leg of their Europa League quarter-final thanks to a late goal.", "quarter-final", 1),
        ("In the second leg of the Europa League last 16 Ajax scored late.", "round of 16", 2),
        ("Ajax need a goal in the second leg of the Europa League quarter-final.", "quarter-final", None),
        ("Ajax won, and the second leg of their Europa League quarter-final is next Wednesday.", "quarter-final", 1),
        ("A late goal was enough for Ajax, but this round of 32 tie is still open.", "round of 32", None),
    ],
)
def test_round_and_leg_of_the_match_in_the_headline(lead: str, stage: str, leg: int | None) -> None:
    claims = told(f"Ajax 2-1 Roma\n\n{lead}\n\nThere was rain.", "Ajax 2-1 Roma")
    assert {(claim.stage, claim.leg) for claim in claims} == {(stage, leg)}


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        (
            "Under-17 World Cup semi-final in Doha.\n\nMexico beat Wales 1-0 to reach the World Cup final.",
            "FIFA U-17 World Cup",
        ),
        ("Wales Under-21s beat Norway Under-21s 3-2 in the European Championship.", "European Under-21 Championship"),
        ("Wales beat Norway 3-2 in the European Championship.", "European Championship"),
        ("Boca Juniors Women beat Racing Club Women 2-0 and lead the Argentine Primera Division.", None),
        ("Chelsea Women beat Everton Women 2-0 in the Premier League.", "Women's Super League"),
    ],
)
def test_squads_of_an_age_and_women_play_in_competitions_of_their_own(text: str, competition: str | None) -> None:
    (claim,) = told(text)
    assert claim.competition == competition


def test_the_way_to_a_final_has_rounds_and_no_day_of_its_own() -> None:
    text = (
        "Chelsea meet Everton in the FA Cup final at Wembley on Saturday.\n\nRoute to the final\n\n"
        "Third round: Chelsea 5-1 Hull; fourth round: Chelsea 3-1 Derby. Fifth round: Chelsea 2-0 Fulham."
    )
    claims = [(claim.stage, claim.date) for claim in told(text)]
    assert claims == [("third round", None), ("fourth round", None), ("fifth round", None)]


def test_a_league_that_only_tells_who_sides_are_is_not_that_of_a_cups_matches() -> None:
    text = (
        "There were upsets in the FA Cup third round on Saturday. Barnet beat Championship opponents Reading 1-0 and Woking "
        "drew 1-1 with Championship club Stoke. Leeds beat Watford 4-1."
    )
    assert {claim.competition for claim in told(text)} == {"FA Cup"}


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Hibs beat Ayr 3-1 in the Scottish Cup quarter-final.\n\nCeltic sealed their spot by beating St Mirren 4-1.\n\n"
         "Celtic meet Rangers in the Premiership next, and won 2-1 in the Premiership in May.", "Scottish Cup"),
        ("Celtic will play Ayr in the Scottish Cup.\n\nCeltic beat St Mirren 4-1 last week.\n\nThey lead the Premiership; the "
         "Premiership goes on in May.", None),
    ],
)  # fmt: skip
def test_until_the_text_comes_to_the_league_it_is_on_the_cup(text: str, competition: str | None) -> None:
    claim = next(claim for claim in told(text) if "St Mirren" in (claim.home_team, claim.away_team))
    assert claim.competition == competition


@pytest.mark.parametrize(
    ("competition", "stage"), [("the Sunday League Cup", "group stage"), ("the Hertfordshire League", None)]
)
def test_lines_that_name_a_group_put_the_matches_below_them_into_it(competition: str, stage: str | None) -> None:
    text = f"It was the first day of {competition}.\n\nGROUP A\n\nWroxley Town beat Horley Rovers 2-1.\n\nGROUP B\n\n"
    article = Article(source="groups.txt", text=text + "Bedfont Wanderers drew 1-1 with Ottery United.")
    found = [claim.stage for claim in extract(article).claims["matches"]]  # type: ignore[attr-defined]
    assert found == [stage, stage]


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        ("The last two places in the semi-finals of the UEFA Cup were filled on Tuesday.\n\nAjax beat Porto 2-0 to go "
         "through 3-1 on aggregate. Celtic put out Lens, 4-2 on aggregate.", {"quarter-final", None}),
        ("The quarter-final second legs of the UEFA Cup were played on Tuesday.\n\nAjax beat Porto 2-0 to go "
         "through 3-1 on aggregate. Celtic put out Lens, 4-2 on aggregate.", {"quarter-final"}),
        ("Tuesday night settled the remaining quarter-final ties in the UEFA Cup. Ajax beat Porto 2-0 to go through 3-1 on "
         "aggregate.", {"quarter-final"}),
        ("The play-off semi-final second legs of League Two were played on Tuesday. Bury beat Walsall 1-0 to go "
         "through 2-1 on aggregate.", {"semi-final"}),
        ("The first legs of the UEFA Cup second round have been played. Celtic, 2-0 winners over Lens, are favourites "
         "for the third round. Ajax suffered a 1-0 defeat at Porto.", {"second round"}),
    ],
)  # fmt: skip
def test_the_ties_of_a_round_up_are_of_its_round(text: str, rounds: set[str | None]) -> None:
    claims = extract(Article(source="t.txt", text=text, published_on=date(2004, 3, 10))).claims
    assert {claim.stage for claim in (*claims["matches"], *claims["ties"])} == rounds
    assert None not in {claim.stage for claim in claims["matches"]}


def test_the_matches_on_the_way_to_a_final_are_of_its_cup_and_not_of_its_day() -> None:
    text = (
        "Luton and Hull meet in the final of the FA Cup on Saturday.\n\n"
        "Luton beat Derby 2-0, Bury 3-1 and Leeds 2-1 on their way to the final."
    )
    assert {(claim.competition, claim.date) for claim in told(text)} == {("FA Cup", None)}


def test_a_place_outside_the_play_offs_is_no_round() -> None:
    text = "Hull won 2-1 at Leeds to stay three points outside the play-offs. The leaders, Bury, drew 2-2 with Derby."
    claims = extract(Article(source="a.txt", text=text)).claims["matches"]
    assert {claim.stage for claim in claims if isinstance(claim, MatchClaim)} == {None}


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Leeds will meet Hull, who beat Derby 2-0 on Saturday, in the FA Cup semi-final.", [None, "semi-final"]),
        ("Leeds face Hull – who beat Derby 2-0 on Saturday – in the last four of the FA Cup.", [None, "semi-final"]),
        ("Celtic face Benfica, who beat Lyon 3-1, in the Champions League quarter-finals.", [None, "quarter-final"]),
    ],
)
def test_the_round_behind_what_is_put_in_is_that_of_the_match_to_come(
    read: Reader, text: str, stages: list[str | None]
) -> None:
    claims = read(text, published_on=date(2024, 3, 12)).claims["matches"]
    assert [c.stage for c in sorted(claims, key=lambda c: c.status)] == stages


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Leeds beat Hull 6-0 to book a trip to Derby in the third round.", ["second round", "third round"]),
        ("Leeds beat Hull 6-0 to earn a tie with Derby in the third round.", ["second round", "third round"]),
        ("Leeds beat Hull 6-0 and set up a third-round trip to Derby.", ["second round", "third round"]),
        ("Leeds earned a third-round trip to Derby by beating Hull 6-0.", ["second round", "third round"]),
    ],
)
def test_the_tie_that_a_win_earned_is_of_the_next_round(read: Reader, text: str, stages: list[str | None]) -> None:
    claims = read(text, published_on=date(2024, 1, 12)).claims["matches"]
    assert [c.stage for c in sorted(claims, key=lambda c: c.status)] == stages


def test_a_numbered_round_of_a_league_is_a_matchday() -> None:
    (match,) = told("River Plate beat Platense 1-0 in the second round of the Argentine league.")
    assert (match.competition, match.stage) == ("Argentine Primera División", None)


@pytest.mark.parametrize("of", ["Asian qualifying", "qualifying", "the final round of Asian qualifying"])
def test_qualifying_for_a_world_cup_of_a_year(of: str) -> None:
    text = f"Australia are through in {of} for the 2026 World Cup.\n\nAustralia beat Thailand 1-0 in Bangkok."
    (match,) = told(text)
    assert (match.competition, match.stage) == ("World Cup", "qualifying")
