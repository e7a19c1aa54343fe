"""Scores that the words tell by counting the goals of one side, or of each: "let in four at Leeds without reply".

In: text. Out: `Counted` mentions, the goals of the side that the words speak of on the left. Goals of a part of a
match ("without reply in the second half") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transforms.annotate.cardinals import WORD, count

NUMBER = rf"({WORD}|\d|twice)(?: goals| times)?"
ANSWER = r"(?:reply|response|answer|return|retort)"
OF_WHOLE = r"(?! (?:in|before|after|inside|during)\b)"
NO_REPLY = rf"((?:without(?: any)?|with no|to no) {ANSWER}|unanswered){OF_WHOLE}"
NONE_SCORED = rf"((?:without(?: any)?|with no) {ANSWER}|unanswered|without scoring(?: themselves)?){OF_WHOLE}"
NONE_LET_IN = rf"((?:without(?: any)?|with no) {ANSWER}|unanswered|without conceding){OF_WHOLE}"
FEW = rf"(?:only |just )?(?:{WORD}|\d|none|nothing)"
THEM = r"(?:against|past|beyond|at|to) (?:(?-i:[A-Z])[^.;:,()]{2,30}?|them|us|the (?-i:[a-z])+(?: side| team)?)"
LET_IN = r"\b(?:conced(?:ed|ing)|let(?:ting)? in|shipp(?:ed|ing)|leak(?:ed|ing))"
SCORED = (
    r"\b(?:hit|hitting|scor(?:ed|ing)|struck|netted|got|fired|plundered|managed|helped themselves to|put(?:ting)?|stuck"
    r"|had|(?:ran|bang(?:ed)?|rattled|knocked|running|banging) in)"
)
AGAINST_US = re.compile(rf"{LET_IN} {NUMBER} (?:{THEM} )?{NONE_SCORED}", re.I)
AGAINST_THEM = re.compile(
    rf"{SCORED} {NUMBER} (?:{THEM} {NONE_LET_IN}|{NO_REPLY}(?= (?:at|past|beyond) (?-i:[A-Z])|\W*$))", re.I | re.M
)
PUT_THERE = re.compile(rf"\b(?:put|putting) {NUMBER} {NO_REPLY}(?= past\b)", re.I)
BOTH = re.compile(  # "helped themselves to six against Leeds, who got one", "put four past Leeds for the loss of one"
    rf"(?:({LET_IN})|{SCORED}) {NUMBER} {THEM}(?:,? (?:who |and (?:only |just )?)"
    rf"(?:got|scored|managed|made|conceded|let in|replied with|answered with) (?={FEW}\b)"
    rf"| (?=(?:for|at) the (?:loss|cost|price) of))((?:(?:for|at) the \w+ of )?{FEW})\b"
    r"(?! (?:more|points?|wins?|yellow|red|men|man|players?|changes?|of|in)\b)",
    re.I,
)
STANDING = re.compile(  # "beat Hull by three goals without reply", "three unanswered goals saw Leeds past Hull"
    rf"\b({WORD}|\d)(?:(?: goals| times)? {NO_REPLY}(?! goals?\b)| unanswered goals\b{OF_WHOLE}())", re.I
)
MORE = frozenset(["another", "further", "added", "adding", "next", "last", "final", "other", "first"])
EACH = re.compile(  # "finished a goal apiece", "after one goal each"
    rf"\b(?:after|at|ended|finished|drew|level)(?: with| at)? (a|{WORD}) (goals? (?:each|apiece))\b(?! (?:from|by)\b)",
    re.I,
)
NONE = re.compile(
    r"\b(?:end(?:s|ed|ing)|finish(?:es|ed|ing)|drew|stayed) (without (?:a goal|goals|any goals|a score))\b", re.I
)
SIGNS = (
    ("without re", "without any re", "without an", "with no ", "to no ", "unanswered", "without sc", "without con"),
    (
        " who got ",
        " who scored ",
        " who managed ",
        " and scored ",
        " and conceded ",
        " replied with ",
        " and let in ",
        " loss of ",
        " cost of ",
        " price of ",
    ),
    ("goal each", "goals each", "goal apiece", "goals apiece"),
    ("without a goal", "without goals", "without any goals", "without a score"),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """Goals counted in words; `whole`: the words say that this was all, and of a named match."""

    start: int
    end: int
    left: int
    right: int
    whole: bool


def find_counted(text: str, start: int, stop: int, lowered: str) -> Iterator[Counted]:
    """All such mentions of `text[start:stop]`, which is `lowered` in small letters."""
    answered, both, each, none = (any(sign in lowered for sign in signs) for signs in SIGNS)
    if answered:
        yield from _unanswered(text, start, stop)
    if both:
        for m in BOTH.finditer(text, start, stop):
            one, other = count(m[2]), count(m[3].split()[-1])
            yield Counted(m.start(3), m.end(3), *((other, one) if m[1] else (one, other)), True)
    if each:
        for m in EACH.finditer(text, start, stop):
            yield Counted(m.start(1), m.end(2), count(m[1]), count(m[1]), False)
    if none:
        for m in NONE.finditer(text, start, stop):
            yield Counted(m.start(1), m.end(1), 0, 0, False)


def _unanswered(text: str, start: int, stop: int) -> Iterator[Counted]:
    """Goals of one side to which the other had no reply; those that a verb counts, at the words that say so, any others
    with their number."""
    found: set[int] = set()
    for m in AGAINST_US.finditer(text, start, stop):
        found.add(m.end(2))
        yield Counted(m.start(2), m.end(2), 0, count(m[1]), True)
    for pattern in (AGAINST_THEM, PUT_THERE):
        for m in pattern.finditer(text, start, stop):
            last = m.lastindex or 2
            found.add(m.end(last))
            yield Counted(m.start(last), m.end(last), count(m[1]), 0, True)
    for m in STANDING.finditer(text, start, stop):
        before = text[max(start, m.start() - 12) : m.start()].lower().split()
        if m.end() not in found and not (before and before[-1] in MORE):
            yield Counted(m.start(), m.end(), count(m[1]), 0, True)
