"""The examples of docs/reconciliation.md come out as the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reconcile.test_contradictions import believed, printed, scored

PAGE = (Path(__file__).parents[2] / "docs" / "reconciliation.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```press\n(.*?)```\n```believed\n(.*?)```", PAGE, re.S)


@pytest.mark.parametrize(("press", "expected"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_example(press: str, expected: str) -> None:
    facts = printed(press).facts()
    lines = [believed(row) for row in facts.matches]
    lines += [f"goal {goal}" for goal in scored(facts)]
    lines += [f"{row.field}: {row.chosen}, not {row.other}" for row in facts.conflicts]
    assert sorted(lines) == sorted(expected.strip().splitlines())


def test_every_example_is_run() -> None:
    assert len(EXAMPLES) == PAGE.count("```press") >= 7
