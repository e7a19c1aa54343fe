"""Every case of contradictions.toml: settled as it says, and no claim that differs from the facts stays silent."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.reconcile.press import Paper, Press, claims_of
from transforms.model import Match, MatchClaim
from transforms.reconcile import Facts

CASES = tomllib.loads((Path(__file__).parent / "contradictions.toml").read_text(encoding="utf-8"))["case"]
COMPETITIONS = {
    "ccc": "Concacaf Champions Cup",
    "mls": "Major League Soccer",
    "epl": "Premier League",
    "fac": "FA Cup",
    "england-first-division": "First Division",
}
LINE = re.compile(r"(?P<paper>[\w-]+)(?: (?P<date>\d\S+))?(?: copy-of=(?P<copy>\w+))? ?: ?(?P<rest>.*)")
GOAL = re.compile(r"\+ (?P<brace>brace )?(?P<scorer>\D+?)(?: (?P<minute>\d+))? for (?P<team>.+?)(?: (?P<kind>pen|og))?")
TIE = re.compile(r"\+ tie (?P<one>.+) (?P<a>\d)-(?P<b>\d) (?P<two>.+) (?P<competition>\w+) (?P<stage>\S+)")
KINDS = {"pen": "penalty", "og": "own goal", None: "goal"}


def told(words: str) -> dict[str, Any]:
    """The keywords of `Paper.tells` for the words behind the second bar."""
    found: dict[str, Any] = {}
    for word in words.split():
        name, _, value = word.partition("=")
        if word == "home":
            found["home"] = True
        elif word in COMPETITIONS:
            found["competition"] = COMPETITIONS[word]
        elif word in ("leg1", "leg2"):
            found["leg"] = int(word[-1])
        elif word == "aet":
            found["extra_time"] = True
        elif word == "month":
            found["date_precision"] = "month"
        elif name == "by":
            found["extractor"] = value
        elif name == "pens":
            found["home_penalties"], found["away_penalties"] = (int(part) for part in value.split("-"))
        elif value:
            found[name] = value.replace("_", " ")
        else:
            found["stage"] = word.replace("_", " ")
    return found


def printed(text: str) -> Press:
    press = Press()
    papers: dict[str, Paper] = {}
    last: MatchClaim | None = None
    paper: Paper | None = None
    for line in text.strip().splitlines():
        if line.startswith("+"):
            assert paper is not None
            assert last is not None
            _detail(paper, last, line)
            continue
        found = LINE.fullmatch(line)
        assert found, line
        if found["paper"] not in papers:
            papers[found["paper"]] = press.paper(found["paper"], found["date"], found["copy"])
        paper = papers[found["paper"]]
        day, what, words = (part.strip() for part in found["rest"].split("|"))
        last = paper.tells(what, day or None, **told(words))
    return press


def _detail(paper: Paper, last: MatchClaim, line: str) -> None:
    if tie := TIE.fullmatch(line):
        paper.tie(
            tie["one"],
            tie["two"],
            aggregate_1=int(tie["a"]),
            aggregate_2=int(tie["b"]),
            competition=COMPETITIONS[tie["competition"]],
            stage=tie["stage"],
        )
        return
    goal = GOAL.fullmatch(line)
    assert goal, line
    if goal["brace"]:
        paper.brace(last, goal["scorer"], goal["team"])
    else:
        minute = int(goal["minute"]) if goal["minute"] else None
        paper.goal(last, goal["scorer"], goal["team"], minute, kind=KINDS[goal["kind"]])


def believed(row: Match) -> str:
    score = "v" if row.home_goals is None else f"{row.home_goals}-{row.away_goals}"
    state = f" {row.status}" if row.status in ("postponed", "abandoned") else ""
    unknown = "" if row.home_known else "~"
    return f"{row.date or '-'} {row.home_team} {unknown}{score} {row.away_team}{state}"


def scored(facts: Facts) -> list[str]:
    kinds = {"goal": "", "penalty": " penalty", "own goal": " own goal"}
    return sorted(f"{goal.scorer} {goal.minute}{kinds[goal.kind]}" for goal in facts.goals)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['name']}")
def test_contradiction(case: dict[str, Any]) -> None:
    facts = printed(case["press"]).facts()
    assert sorted(believed(row) for row in facts.matches) == sorted(case["matches"])
    kept = sorted(f"{row.field}: {row.chosen}, not {row.other}" for row in facts.conflicts)
    assert kept == sorted(case["conflicts"])
    if "goals" in case:
        assert scored(facts) == sorted(case["goals"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['name']}")
def test_nothing_is_silent(case: dict[str, Any]) -> None:
    """Every claim bears on a fact, and where it disagrees, that fact or its match has a conflict with a reason."""
    press = printed(case["press"])
    facts = press.facts()
    assert {row.claim_id for row in facts.evidence} == {claim.claim_id for claim in claims_of(press.claims)}
    quarrelled = {row.fact_id for row in facts.conflicts}
    ties = {row.match_id: row.tie_id for row in facts.matches}
    quarrelled |= {ties[key] for key in quarrelled & set(ties)}
    assert {row.fact_id for row in facts.evidence if not row.agrees} <= quarrelled
    assert all(row.explanation and row.sources_against for row in facts.conflicts)


def test_the_set_is_large_enough() -> None:
    assert len(CASES) >= 60
    assert len({case["kind"] for case in CASES}) >= 10
