"""Runs counted without saying of what: "won 2-0 at Hull, a sixth in a row", "It was the third on the bounce".

In: a phrase that counts, in the line of its sentence, and the results told there or right before. Out: whose run it is
and of what kind, as the one result told says; None where none or several are told, or the side is not plain.
"""

from __future__ import annotations

import re

from transforms.extract.discourse import Discourse
from transforms.extract.statements.owner import Owners
from transforms.extract.statements.slots import Line
from transforms.model import MatchClaim

SHEETS = re.compile(r"\b(?:clean[- ]sheet|shutout|shut-out)\b")
OTHERS = re.compile(
    r"\b(?:trophy|title|cup|crown|shield|goals?|hat-trick|penalty|final|award|assist|booking|card)\b[^,]*$"
)
OPENS = re.compile(r"^(?:it|that|this|which)\b")  # what a sentence begins with that goes on about the match before it


def run_told(match: re.Match[str], line: Line, owners: Owners, discourse: Discourse) -> tuple[str, str] | None:
    """The kind of the run that the phrase counts and the team whose it is."""
    found = owners.before(line.index(match.start("length")))
    first = _first_side(line) if ", which " in line.text[: match.start("length")] else None
    if OTHERS.search(line.text, 0, match.start()):
        return None  # "beat Leeds 2-0 to lift the cup, the third in a row"
    if SHEETS.search(line.text, 0, match.start()):
        side = first or (found.team if found is not None else None)
        return ("clean-sheets", side) if side else None
    at = line.chunks[line.index(match.start())].start
    told = [c for c in discourse.told_now if c.char_start < at]
    goes_on = not told and OPENS.match(line.text) is not None
    if len(told := discourse.told_before if goes_on else told) != 1:
        return None
    result = told[0]
    inside = line.text.find("T's", match.start(), match.end())
    if inside >= 0:
        team = str(line.chunks[line.index(inside)].value.name)
    elif goes_on:
        team = discourse.topic_before or ""
    else:
        team = first or (found.team if found is not None else "")
    kind = _kind(result, team)
    return (kind, team) if kind else None


def _first_side(line: Line) -> str | None:
    """The side that opens the sentence: "Leeds beat Hull 2-0, which makes it seven on the trot"."""
    k = next((k for k, c in enumerate(line.chunks) if c.kind == "T"), None)
    if k is None or line.chunks[k].possessive or (k and line.chunks[k - 1].kind == "p"):
        return None
    return str(line.chunks[k].value.name)


def _kind(result: MatchClaim, team: str) -> str | None:
    """What the result was for the team."""
    if team not in (result.home_team, result.away_team) or result.outcome is None:
        return None
    if result.outcome == "draw":
        return "draws"
    return "wins" if (result.outcome == "home") == (team == result.home_team) else "defeats"
