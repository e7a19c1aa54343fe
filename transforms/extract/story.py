"""How a match of two went, as sentences tell it: how many goals each side had at least, who was behind, who won it.

In: the chunks of the sentences that tell a match of two sides. Out: goals at least by side, and names of sides. What is
told of a side that the words do not name counts for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from transforms.annotate.chunks import Chunk
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set

NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
COUNT = r"(?P<n>\d+-\d+|\d|a|one|two|three|four|five|six)"
SIDE = r"(?P<side>[AB])(?!')\b"
FILL = r"(?:(?![AB]\b)[\w'-]+ )"
DOUBT, OF_TABLE = (word_set("en", "scores", "story", key) for key in ("doubt", "table"))
EARLIER = ("who ", "had ", "has ", "have ", "having ")
DOES = r"(?:(?!(?:[ABHX]|but|before|until|and|as|when|while|after|that|which|who)\b)[\w'-]+ )"  # of one clause
NEAR = 6  # words before what decided a match among which a doubt is one of it
LINES = 3  # sentences before the score that still tell of its match


def line(chunks: Iterable[Chunk], pair: tuple[str, str], they: str | None = None) -> str:
    """The words of the chunks, with A and B for the two sides: "smith put A ahead"; `they`: whom a pronoun means."""
    return " ".join(_word(chunk, pair, they) for chunk in chunks)


def _word(chunk: Chunk, pair: tuple[str, str], they: str | None) -> str:
    pronoun = they in pair and chunk.kind == "P" and chunk.norm in ("they", "them")
    if chunk.kind == "T" or pronoun:
        name = str(they if pronoun else chunk.value.name)
        side = "AB"[pair.index(name)] if name in pair else "X"
        return f"{side}'s" if chunk.possessive else side
    if chunk.kind == "S":
        return f"{chunk.value.left}-{chunk.value.right}"
    return "H" if chunk.kind == "H" and not chunk.possessive else str(chunk.norm)


@cache
def _of(key: str) -> str:
    return str(any_of(word_set("en", "scores", "story", key)))


@cache
def _telling() -> list[re.Pattern[str]]:
    """What tells that a side had scored, and how often: "put A two up", "A were 2-0 up", "H and H scored for A"."""
    ahead = rf"(?:{_of('ahead')})"
    scored = rf"(?:{_of('scored')})"
    return [
        re.compile(rf"\b(?:{_of('put')}) {SIDE} (?:{FILL}{{0,2}}?{COUNT} )?(?:goals? )?{ahead}\b"),
        re.compile(rf"\b{SIDE} {DOES}{{0,3}}?{COUNT} (?:goals? )?{ahead}\b"),
        re.compile(rf"\b{SIDE} {DOES}{{0,3}}?(?:{ahead}|{scored})\b(?: {COUNT}\b)?"),
        re.compile(rf"(?P<both>\bH and H )?\b{scored} (?P<how>{FILL}{{0,5}}?)for {SIDE}"),
        re.compile(rf"\b(?:back|equalis\w+|equaliz\w+|levell?ed|replied) (?P<how>{FILL}{{0,3}}?)for {SIDE}"),
        re.compile(rf"\b(?:behind|trail\w+|down) {FILL}{{0,4}}?(?:at|to|against) {SIDE}"),
    ]


@cache
def _answering() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells of the goals of the other side: "the opener against A"; "A got one back", of at least two."""
    return (
        re.compile(rf"\b(?:opener|lead|ahead|front|goals?) {FILL}{{0,2}}?against {SIDE}"),
        re.compile(rf"\b{SIDE} {DOES}{{0,3}}?(?:{_of('back')})|\b(?:{_of('back')}) {FILL}{{0,3}}?for (?P<of>[AB])\b"),
    )


@cache
def _deciding() -> list[re.Pattern[str]]:
    """What tells, up to the score, whose win it was: "took A through,", "gave A the points,"."""
    won = rf"(?:{_of('spoils')})"
    return [
        re.compile(rf"\b(?:{_of('gave')}) {SIDE} (?:{FILL}{{0,4}}?){won}\W*$"),
        re.compile(rf"\b(?:{_of('took')}) {SIDE} (?:through|home|to victory|into (?:{FILL}{{1,5}}))\W*$"),
        re.compile(rf"\b{SIDE} (?:[^AB]*? )?to (?:{_of('take')}) (?:{FILL}{{0,3}}?){won}\W*$"),
        re.compile(rf"\b{SIDE} needed [^AB]* to (?:{_of('home')})\W*$"),
    ]


def goals_at_least(lines: Iterable[str]) -> dict[str, int]:
    """How many goals A and B had at least, by what the lines tell."""
    goals = {"A": 0, "B": 0}
    for told in lines:
        if not (DOUBT | OF_TABLE).isdisjoint(told.split()):
            continue  # "A never led", "H could have put A ahead", "A are level with B on points"
        for pattern in _telling():
            for found in pattern.finditer(told):
                if told[: found.start()].endswith(EARLIER):
                    continue  # "H, who had scored for A in may"
                side = found["side"]
                goals[side] = max(goals[side], _count(found.groupdict()))
        for least, pattern in enumerate(_answering(), 1):
            for found in pattern.finditer(told):
                side = "AB".replace(found["side"] or found.groupdict()["of"], "")
                goals[side] = max(goals[side], least)
    return goals


def _count(found: dict[str, str | None]) -> int:
    """How many goals a match of the patterns tells."""
    number, how = found.get("n") or "", found.get("how") or ""
    if "-" in number:
        return max(int(figure) for figure in number.split("-"))
    if "hat-trick" in how or "three" in how:
        return 3
    if found.get("both") or "twice" in how or "brace" in how or "two" in how:
        return 2
    return NUMBERS.get(number) or (int(number) if number.isdigit() else 1)


def decided(lead: str) -> str | None:
    """Which of A and B the words up to the score make the winner."""
    found = next((m for pattern in _deciding() if (m := pattern.search(lead)) is not None), None)
    near = [*lead[: found.start()].split()[-NEAR:], *found[0].split()] if found is not None else []
    return found["side"] if found is not None and DOUBT.isdisjoint(near) else None


def turned(lead: str) -> bool:
    """Whether the words up to the score tell that the side which was behind won."""
    return re.search(rf"\b(?:{_of('turned')})\W*$", lead) is not None


def winner(lines: list[str], low: int) -> str | None:
    """Which of A and B won a match in which the loser scored `low` goals: the one side told to have scored more, or the
    one that the last line tells to have won it; None where the words fit both or none."""
    if (told := decided(lines[-1])) is not None:
        return told
    goals = goals_at_least(lines)
    more = [side for side, count in goals.items() if count > low]
    if len(more) == 1:
        return more[0]
    led = [side for side, count in goals.items() if count]
    return "AB".replace(led[0], "") if len(led) == 1 and not more and turned(lines[-1]) else None
