"""What every score of a second leg leads to, and the sentences of what a team needs: true for every score."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.rules import Leg, Rules, decide_tie, needs, rules_for, scenarios

CONCACAF = rules_for("Concacaf Champions Cup", "2025", "semi-final")
MIAMI = [Leg("Vancouver Whitecaps", "Inter Miami", 2, 0, leg=1)]
WORDS = {"no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
STEPS = {"extra time", "penalties", "a replay", "the drawing of lots", "the better seed going through"}


def test_inter_miami_after_losing_2_0_in_vancouver() -> None:
    """The semi-final of 2025: win by three, or by two for extra time only if that is 2-0."""
    found = needs(MIAMI, CONCACAF, "Inter Miami")
    assert found is not None
    assert found.sentence == "win by three or more, or by two and go to extra time if that is 2-0"
    assert found.minimum_margin == 3
    outcomes = {(s.home_goals, s.away_goals): s.outcome for s in scenarios(MIAMI, CONCACAF)}
    assert len(outcomes) == 49
    assert outcomes[2, 0] == "extra time"
    assert outcomes[3, 0] == outcomes[4, 1] == "team_2"
    assert outcomes[3, 1] == outcomes[6, 4] == outcomes[1, 0] == "team_1"


def test_vancouver_may_lose_by_one_or_by_two_if_they_score() -> None:
    found = needs(MIAMI, CONCACAF, "Vancouver Whitecaps")
    assert found is not None
    assert found.sentence == (
        "avoid losing by more than one, or lose by two scoring at least one; a 0-2 defeat means extra time"
    )
    assert found.minimum_margin == -1


@pytest.mark.parametrize(
    ("first_leg", "rules", "team", "sentence"),
    [
        ((1, 1), rules_for("Champions League", "2024-25", "semi-final"), "A", "win, or draw and go to extra time"),
        ((0, 1), rules_for("Copa Libertadores", "2023", "quarter-final"), "A",
         "win by two or more, or by one and go to penalties"),
        ((3, 1), rules_for("Champions League", "2018-19", "semi-final"), "B",
         "win by three or more, or win 2-0; a 3-1 win means extra time"),
        ((0, 1), rules_for("Champions League", "2018-19", "semi-final"), "B",
         "win or draw, or lose by one and go to extra time if that is 0-1"),
    ],
)  # fmt: skip
def test_sentences(first_leg: tuple[int, int], rules: Rules, team: str, sentence: str) -> None:
    found = needs([Leg("A", "B", *first_leg, leg=1)], rules, team)
    assert found is not None
    assert found.sentence == sentence


def test_one_match_ties() -> None:
    cup = needs([Leg("A", "B")], rules_for("FA Cup", "2010-11", "third round"), "B")
    final = needs([Leg("A", "B", neutral=True)], rules_for("FA Cup", "2010-11", "final"), "A")
    assert cup is not None
    assert cup.sentence == "win, or draw and go to a replay"
    assert final is not None
    assert final.sentence == "win, or draw and go to extra time"


def test_nothing_is_needed_where_no_single_match_is_to_come() -> None:
    done = [Leg("A", "B", 1, 0, leg=1), Leg("B", "A", 0, 0, leg=2)]
    assert needs(done, CONCACAF, "A") is None
    assert scenarios(done, CONCACAF) == []
    assert scenarios([Leg("A", "B", leg=1), Leg("B", "A", leg=2)], CONCACAF) == []
    with pytest.raises(ValueError, match="no part"):
        needs(MIAMI, CONCACAF, "Cruz Azul")


GOALS = st.integers(0, 5)
ANY_RULES = st.sampled_from(
    [
        rules_for(competition, season, stage)
        for competition, season, stage in [
            ("European Cup", "1958-59", "first round"),
            ("European Cup", "1969-70", "first round"),
            ("European Cup", "1980-81", "semi-final"),
            ("Champions League", "2022-23", "semi-final"),
            ("Concacaf Champions Cup", "2022", "semi-final"),
            ("Concacaf Champions Cup", "2025", "semi-final"),
            ("Copa Libertadores", "2010", "semi-final"),
            ("Copa Libertadores", "1970", "semi-final"),
            ("League Cup", "2008-09", "semi-final"),
            ("Liga MX Liguilla", "2019-20", "semi-final"),
            ("FA Cup", "2010-11", "third round"),
        ]
    ]
)


@given(GOALS, GOALS, ANY_RULES)
def test_scenarios_say_what_the_settled_tie_says(home: int, away: int, rules: Rules) -> None:
    first = Leg("A", "B", home, away, leg=1)
    for scenario in scenarios([first], rules):
        second = Leg("B", "A", scenario.home_goals, scenario.away_goals, False, leg=2)
        result = decide_tie([first, second], rules)
        side = {"A": "team_1", "B": "team_2"}.get(result.winner or "", result.next_step)
        assert scenario.outcome == side


@given(GOALS, GOALS, ANY_RULES, st.booleans(), st.sampled_from([[], [Leg("B", "A", leg=2)], [Leg("B", "A")]]))
def test_needs_are_true_for_every_score(
    home: int, away: int, rules: Rules, first_team: bool, to_come: list[Leg]
) -> None:
    """The sentence is read back and held against every score: through, out, or level, it must say the same."""
    legs = [Leg("A", "B", home, away, leg=1)]
    team = "A" if first_team else "B"
    found = needs([*legs, *to_come], rules, team)
    assert found is not None
    for scenario in scenarios(legs, rules, most=9):
        own, other = scenario.home_goals, scenario.away_goals
        if first_team:
            own, other = other, own
        side = "team_1" if first_team else "team_2"
        said = read(found.sentence, own, other)
        expected = "through" if scenario.outcome == side else "out" if "team" in scenario.outcome else "level"
        assert said == expected, (found.sentence, own, other)
        if found.minimum_margin is not None and own - other >= found.minimum_margin:
            assert expected == "through"


@given(GOALS, GOALS, ANY_RULES)
def test_what_sends_one_through_knocks_the_other_out(home: int, away: int, rules: Rules) -> None:
    legs = [Leg("A", "B", home, away, leg=1)]
    mirrored = [replace(legs[0], home="B", away="A")]
    for one, two in zip(scenarios(legs, rules), scenarios(mirrored, rules), strict=True):
        assert one == two


def read(sentence: str, own: int, other: int) -> str:
    """What `sentence` says of a score: `through`, `level` or `out`. Reads the words only."""
    clauses = re.split(r"; |, or ", sentence)
    previous = ""
    for clause in clauses:
        full = f"{previous} {clause}" if clause.startswith("by ") else clause
        previous = clause.split()[0]
        level = re.fullmatch(r"(.+) and go to (.+?)(?: if that is (\d+)-(\d+))?", full)
        means = re.fullmatch(r"a (.+) means (.+)", full)
        if level:
            assert level[2] in STEPS
            exact = level[3] is None or (own, other) == (int(level[3]), int(level[4]))
            if holds(level[1], own - other) and exact:
                return "level"
        elif means:
            assert means[2] in STEPS
            if noun_holds(means[1], own, other):
                return "level"
        elif condition_holds(full, own, other):
            return "through"
    return "out"


def holds(words: str, margin: int) -> bool:
    if words in ("draw", "win", "lose"):
        return {"draw": margin == 0, "win": margin > 0, "lose": margin < 0}[words]
    verb, number = re.fullmatch(r"(win|lose) by (\w+)", words).groups()  # type: ignore[union-attr]
    return margin == (WORDS[number] if verb == "win" else -WORDS[number])


def noun_holds(words: str, own: int, other: int) -> bool:
    score = re.fullmatch(r"(\d+)-(\d+) (win|draw|defeat)", words)
    if score:
        return (own, other) == (int(score[1]), int(score[2]))
    verb = words.replace("defeat", "lose")
    return holds(verb, own - other)


def condition_holds(words: str, own: int, other: int) -> bool:
    margin = own - other
    simple = {"win": margin > 0, "win or draw": margin >= 0}
    if words in simple:
        return simple[words]
    if found := re.fullmatch(r"win by (\w+) or more", words):
        return margin >= WORDS[found[1]]
    if found := re.fullmatch(r"avoid losing by more than (\w+)", words):
        return margin >= -WORDS[found[1]]
    if found := re.fullmatch(r"(.+) scoring at least (\w+)", words):
        return holds(found[1], margin) and own >= WORDS[found[2]]
    if found := re.fullmatch(r"(.+) conceding at most (\w+)", words):
        return holds(found[1], margin) and other <= WORDS[found[2]]
    found = re.fullmatch(r"(?:win|draw|lose) (\d+-\d+(?: or \d+-\d+)*)", words)
    assert found, words
    return f"{own}-{other}" in found[1].split(" or ")
