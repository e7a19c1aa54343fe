"""Real competitions through the whole of reconciling: result sheets of known truth, and a press that gets it wrong."""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.reconcile.press import Paper, Press
from transforms.model import Match, Tie
from transforms.reconcile import Facts

SHARED = Path(__file__).parents[3] / "shared" / "facts"
pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the fact tables are not part of the repository")


def rows(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def number(cell: str) -> int | None:
    return int(cell) if cell else None


def print_row(paper: Paper, row: dict[str, str]) -> None:
    told = {"competition": row["competition"], "season": row["season"], "stage": row["stage"]}
    paper.tells(
        f"{row['home']} {row['home_goals']}-{row['away_goals']} {row['away']}",
        row["date"],
        "sheet.row",
        home=True,
        leg=number(row["leg"]),
        extra_time=row["extra_time"] == "true",
        home_penalties=number(row["home_penalties"]),
        away_penalties=number(row["away_penalties"]),
        **told,
    )
    if row["winner"]:
        paper.tie(row["home"], row["away"], winner=row["winner"], extractor="sheet.winner", **told)


def test_every_tie_of_36_european_cups() -> None:
    """1,012 ties from their matches alone: winner, what decided it, and the aggregate."""
    press = Press()
    sheet = press.paper("sheet")
    for row in rows("european_cup_1955_1991.csv"):
        print_row(sheet, row)
    facts = press.facts()
    assert not facts.conflicts
    have = {(tie.season, tie.stage, frozenset((tie.team_1, tie.team_2))): tie for tie in facts.ties}
    truth = rows("european_cup_1955_1991_ties.csv")
    assert len(truth) == len(facts.ties) == 1012
    for row in truth:
        tie = have[row["season"], row["stage"], frozenset((row["team_1"], row["team_2"]))]
        told = (tie.team_1, tie.aggregate_1, tie.aggregate_2, tie.winner, tie.decided_by)
        assert told == (
            row["team_1"],
            int(row["aggregate_1"]),
            int(row["aggregate_2"]),
            row["winner"],
            row["decided_by"],
        )


# -- a cup as a careless press tells it ----------------------------------------------------------------------------


def previews_and_reports(seed: int) -> Press:
    """The cup of 2025: of every match a preview, two reports and two later remarks, and one slip somewhere."""
    chance = random.Random(seed)
    press = Press()
    for index, row in enumerate(rows("ccc2025_matches.csv")):
        on = date.fromisoformat(row["date"])
        told = {"competition": row["competition"], "stage": row["stage"]}
        leg = {"leg": number(row["leg"])}
        result = f"{row['home']} {row['home_goals']}-{row['away_goals']} {row['away']}"
        turned = f"{row['away']} {row['away_goals']}-{row['home_goals']} {row['home']}"
        press.paper(f"preview{index}", str(on - timedelta(days=2))).tells(
            f"{row['home']} v {row['away']}", row["date"], home=True, **told, **leg
        )
        for name in ("report", "wire"):
            paper = press.paper(f"{name}{index}", str(on + timedelta(days=1)))
            paper.tells(result, row["date"], home=True, season="2025", **told, **leg)
        late = press.paper(f"late{index}", str(on + timedelta(days=3)))
        slip(chance, late, row, told, leg)
        press.paper(f"remark{index}", str(on + timedelta(days=5))).tells(turned, None, "remark", **told)
    return press


def slip(
    chance: random.Random, paper: Paper, row: dict[str, str], told: dict[str, str], leg: dict[str, int | None]
) -> None:
    """A fourth report with one mistake: the day, the score, the leg, or the ground."""
    home, away, goals, conceded = row["home"], row["away"], int(row["home_goals"]), int(row["away_goals"])
    mistake = chance.choice(("day", "score", "leg", "ground", "none"))
    day = date.fromisoformat(row["date"]) + timedelta(days=1 if mistake == "day" else 0)
    if mistake == "score":
        goals += 1
    if mistake == "leg" and leg["leg"]:
        leg = {"leg": 3 - leg["leg"]}
    if mistake == "ground":
        home, away, goals, conceded = away, home, conceded, goals
    paper.tells(f"{home} {goals}-{conceded} {away}", str(day), home=True, **told, **leg)


def key(row: Match) -> tuple[object, ...]:
    return row.date, row.home_team, row.home_goals, row.away_goals, row.away_team, row.stage, row.leg


@pytest.mark.parametrize("seed", range(5))
def test_a_careless_press_still_tells_the_cup(seed: int) -> None:
    facts = previews_and_reports(seed).facts()
    truth = {
        (
            date.fromisoformat(row["date"]),
            row["home"],
            int(row["home_goals"]),
            int(row["away_goals"]),
            row["away"],
            row["stage"],
            number(row["leg"]),
        )
        for row in rows("ccc2025_matches.csv")
    }
    assert {key(row) for row in facts.matches} == truth
    assert len(facts.matches) == len(truth)
    check_bracket(facts)


def check_bracket(facts: Facts) -> None:
    """Every tie settled as it was, and every winner in the next round."""
    ties: dict[tuple[str, frozenset[str]], Tie] = {
        (tie.stage or "", frozenset((tie.team_1, tie.team_2))): tie for tie in facts.ties
    }
    names = {tie.tie_id: tie for tie in facts.ties}
    truth = rows("ccc2025_ties.csv")
    assert len(truth) == len(facts.ties)
    for row in truth:
        tie = ties[row["stage"], frozenset((row["team_1"], row["team_2"]))]
        decided_by = "aggregate" if row["decided_by"] == "single match" else row["decided_by"]
        assert (tie.winner, tie.decided_by) == (row["winner"], decided_by)
        if row["stage"] != "final":
            assert tie.next_tie_id is not None
            assert row["winner"] in (names[tie.next_tie_id].team_1, names[tie.next_tie_id].team_2)
