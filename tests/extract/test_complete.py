"""What one telling of a match leaves open and another telling of the same article fills in, and no more than that."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.conftest import Reader
from transforms.extract import extract
from transforms.extract.pairing import set_home
from transforms.model import Article, MatchClaim

THURSDAY = date(2025, 4, 3)


def test_two_tellings_of_one_match_know_what_either_tells(read: Reader) -> None:
    text = (
        "Everton beat Fulham 2-0 at Goodison Park in the FA Cup fourth round.\n\n"
        "The manager praised Saturday's 2-0 win over Fulham."
    )
    claims = read(text, published_on=THURSDAY).claims["matches"]
    assert len(claims) == 2
    assert {(c.home_team, c.home_known, c.competition, c.stage, c.venue) for c in claims} == {
        ("Everton", True, "FA Cup", "fourth round", "Goodison Park")
    }


def test_two_different_days_are_two_matches(read: Reader) -> None:
    text = "Everton beat Fulham 2-0 at Goodison Park on 1 March. Everton had beaten Fulham 2-0 on 7 December 2024."
    claims = read(text, published_on=THURSDAY).claims["matches"]
    assert {(c.date, c.venue) for c in claims} == {(date(2025, 3, 1), "Goodison Park"), (date(2024, 12, 7), None)}


def test_the_legs_are_played_at_either_side(read: Reader) -> None:
    text = (
        "Inter Miami beat Los Angeles FC 3-1 in the second leg of their Concacaf Champions Cup quarter-final. "
        "Los Angeles FC had won the first leg 1-0 at BMO Stadium."
    )
    homes = {c.leg: (c.home_team, c.home_known) for c in read(text).claims["matches"]}
    assert homes == {1: ("Los Angeles FC", True), 2: ("Inter Miami", True)}


def test_the_crowd_belongs_to_the_match_reported(read: Reader) -> None:
    text = "Everton beat Fulham 2-0 at Goodison Park on Saturday.\n\nA crowd of 39,112 saw it."
    (claim,) = read(text, published_on=THURSDAY).claims["matches"]
    assert claim.attendance == 39112


def _claim(**more: object) -> MatchClaim:
    return MatchClaim(
        char_start=0, char_end=1, extractor="test", confidence=0.9, home_team="Everton", away_team="Fulham", **more  # type: ignore[arg-type]
    )  # fmt: skip


@given(
    goals=st.tuples(st.integers(0, 9), st.integers(0, 9)),
    break_goals=st.tuples(st.integers(0, 9), st.integers(0, 9)),
    kicks=st.tuples(st.integers(0, 9), st.integers(0, 9)),
    home=st.sampled_from(["Everton", "Fulham"]),
)
def test_turning_a_claim_keeps_what_each_side_did(
    goals: tuple[int, int], break_goals: tuple[int, int], kicks: tuple[int, int], home: str
) -> None:
    outcome = "home" if goals[0] > goals[1] else "away" if goals[0] < goals[1] else "draw"
    claim = _claim(
        home_goals=goals[0], away_goals=goals[1], half_time_home=break_goals[0], half_time_away=break_goals[1],
        home_penalties=kicks[0], away_penalties=kicks[1], outcome=outcome,
    )  # fmt: skip
    set_home(claim, home)
    assert (claim.home_team, claim.home_known) == (home, True)
    turned = {
        claim.home_team: (claim.home_goals, claim.half_time_home, claim.home_penalties, claim.outcome == "home"),
        claim.away_team: (claim.away_goals, claim.half_time_away, claim.away_penalties, claim.outcome == "away"),
    }
    assert turned == {
        "Everton": (goals[0], break_goals[0], kicks[0], outcome == "home"),
        "Fulham": (goals[1], break_goals[1], kicks[1], outcome == "away"),
    }


def test_a_home_side_that_is_told_is_not_turned() -> None:
    claim = _claim(home_known=True)
    set_home(claim, "Fulham")
    assert claim.home_team == "Everton"


WORDS = st.sampled_from(
    [
        *"""Everton Fulham Chelsea Arsenal Inter Miami Liverpool Milan England Messi Saka the a who they beat lost drew
        won host face to at by over in on and but after before with 2-0 1-1 3-1 0-2 5-2-1 2024-25 4-3 4 57th minute goal
        penalty scored brace hat-trick FA Cup Premier League final semi-final first leg second aggregate penalties
        Saturday April Wembley home away win defeat draw points top unbeaten ten matches . , ; ( ) “ ” – '""".split(),
        "\n",
        "\n\n",
    ]
)
PROSE = st.lists(WORDS, max_size=60).map(" ".join)
ANYTHING = st.text(max_size=200)


@settings(max_examples=150)
@given(text=PROSE | ANYTHING, published_on=st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_text_is_read_and_every_claim_quotes_it(text: str, published_on: date | None) -> None:
    extraction = extract(Article(source="test.txt", text=text, published_on=published_on))
    for rows in extraction.claims.values():
        for claim in rows:
            assert claim.quote
            assert claim.quote == text[claim.char_start : claim.char_end]
            assert 0 < claim.confidence <= 1
    matches = {claim.claim_id for claim in extraction.claims["matches"]}
    assert {goal.match_claim_id for goal in extraction.claims["goals"]} <= matches | {None}
    for match in extraction.claims["matches"]:
        assert match.home_team != match.away_team


@settings(max_examples=50)
@given(text=PROSE)
def test_reading_twice_gives_the_same_claims(text: str) -> None:
    def claims() -> dict[str, list[object]]:
        return extract(Article(source="test.txt", text=text, published_on=THURSDAY)).claims

    assert claims() == claims()


def test_a_headlines_win_is_the_match_that_the_text_tells() -> None:
    text = (
        "LAFC edge Miami\n\nLos Angeles FC beat Inter Miami 1-0 at BMO Stadium on Wednesday in the first leg of their "
        "Concacaf Champions Cup quarter-final. The second leg is at Chase Stadium on April 9."
    )
    article = Article(source="example.txt", title="LAFC edge Miami", text=text, published_on=date(2025, 4, 3))
    played = [c for c in extract(article).claims["matches"] if c.status == "played"]
    assert {(c.home_team, c.date, c.leg) for c in played} == {("Los Angeles FC", date(2025, 4, 2), 1)}


def test_the_week_before_is_no_day(read: Reader) -> None:
    text = (
        "Everton drew 2-2 with Fulham on Sunday. The week before, in the 2-1 win over Luton Town, Everton were better."
    )
    claims = read(text, published_on=THURSDAY).claims["matches"]
    assert [c.date for c in claims if "Luton Town" in (c.home_team, c.away_team)] == [None]


def test_a_line_on_all_return_legs_tells_the_second_leg_of_each_first_one(read: Reader) -> None:
    text = (
        "Champions League round of 16, first leg results:\n"
        "Leverkusen 1 Inter Milan 0\nLille 2 Dortmund 0\nReturn legs to be played on April 8.\n"
    )
    claims = read(text, published_on=THURSDAY).claims["matches"]
    assert {(c.home_team, c.away_team, c.date, c.stage) for c in claims if c.leg == 2} == {
        ("Inter Milan", "Bayer Leverkusen", date(2025, 4, 8), "round of 16"),
        ("Borussia Dortmund", "Lille", date(2025, 4, 8), "round of 16"),
    }


def test_a_second_leg_told_with_its_own_day_keeps_it(read: Reader) -> None:
    text = (
        "Champions League round of 16, first leg results:\n"
        "Leverkusen 1 Inter Milan 0\nLille 2 Dortmund 0\nReturn legs to be played on April 8.\n\n"
        "Inter Milan play Leverkusen in the second leg on April 9.\n"
    )
    claims = read(text, published_on=THURSDAY).claims["matches"]
    days = {c.home_team: c.date for c in claims if c.leg == 2}
    assert days == {"Inter Milan": date(2025, 4, 9), "Borussia Dortmund": date(2025, 4, 8)}


def test_second_legs_that_a_sentence_without_teams_announces(read: Reader) -> None:
    text = (
        "Simba lost 2-1 to Raja Casablanca in a first round first leg of the CAF Champions League on Wednesday.\n\n"
        "Esperance went down 1-0 away to Asante Kotoko.\n\nThe second legs will be played on April 12."
    )
    claims = read(text, published_on=THURSDAY)
    assert {(c.home_team, c.away_team, c.date) for c in claims.claims["matches"] if c.leg == 2} == {
        ("Raja Casablanca", "Simba", date(2025, 4, 12)),
        ("Espérance", "Asante Kotoko", date(2025, 4, 12)),
    }
    assert [(t.aggregate_1, t.aggregate_2, t.winner) for t in claims.claims["ties"]] == [(1, 2, None), (1, 0, None)]


def test_an_aggregate_is_the_winners_by_whatever_name_the_note_calls_it(read: Reader) -> None:
    (tie,) = read("Getafe 3-2 Wolverhampton Wanderers (Wolves win 6-3 on aggregate)").claims["ties"]
    assert (tie.aggregate_1, tie.aggregate_2, tie.winner) == (3, 6, "Wolverhampton Wanderers")
    assert not read("Getafe 3-2 Wolverhampton Wanderers (Gypsies win 6-3 on aggregate)").claims["ties"]


def test_a_verb_before_a_closing_dash_is_no_result() -> None:
    assert extract(Article(source="test.txt", text="beat –")).claims["matches"] == []
