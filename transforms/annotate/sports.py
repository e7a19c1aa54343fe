"""Which sport an article reports: association football, another, or that of colleges; and which of its sentences tell
of another ("the rugby league side beat Hull 24-10").

In: the stretches of an article with their hits, its title and text. Out: whether the names in it are another sport's.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from transforms.annotate.hits import Stretch
from transforms.annotate.scores import Score, is_of_a_match
from transforms.lexicon.wording import Wording, any_of, words_in
from transforms.lexicon.words import word_set

OFTEN = 3
GAELIC_PAIRS = 2  # results of two such scores that make a report one of Gaelic football or hurling
COLLEGE = word_set("en", "sports", "college")
SQUADS = frozenset({"mens", "womens"})  # "the men's soccer team" of a college
WITH_COLLEGES = frozenset({"United States", "Canada"})  # countries whose colleges' teams are known by their towns
OTHER_SPORTS = word_set("en", "sports", "words", "other")
FOOTBALL = word_set("en", "sports", "words", "football")
ANY_SPORT = OTHER_SPORTS | FOOTBALL
OTHER_CLUBS = word_set("en", "sports", "clubs")
NAMED, BESIDE, NOT_OURS = (word_set("en", "sports", "desks", key) for key in ("named", "beside", "not_ours"))
SHARED = word_set("en", "sports", "desks", "shared")  # words of football that are others' too
TITLE = 200  # characters within which the first line of a text without a title ends
DESK = re.compile(r"\W*(?P<desk>[^\n:|–—]{2,40}?)(?:\s+[-–—]|:|\s\|)\s")
SPORTS_NAMED = word_set("en", "sports", "named")
OF_PERSONS = word_set("en", "sports", "of_persons")
FEW = 2  # results by points that make a report one of another sport (in its title one is enough); clubs that do
HEADING = 4  # words of a heading that is a sport's name


def _either(words: Iterable[str]) -> str:
    return rf"(?:{any_of(words)})\b"


# not "watched by the basketball star"
SPORT = Wording(SPORTS_NAMED, rf"\b{_either(SPORTS_NAMED)}(?!\s{_either(OF_PERSONS)})")
# "beat Toulon 32-10", "a 28-24 win", "Leeds 18 Wigan 16": by figures that no match of football has; 62-38 are shares
RESULT = r"(?:beat|beats|beating|beaten|defeat|defeated|win|victory|won|lost|loss|downed|edged)"
POINTS = re.compile(
    rf"\b{RESULT}\b[^.;()\n\d]{{0,60}}?\s(\d\d)-(\d\d)\b(?!-|%|th\b)|\s(\d\d)-(\d\d)\s{RESULT}\b"
    r"|^(?-i:(?:[A-Z][A-Za-z]+ ){1,3}(\d\d) (?:[A-Z][A-Za-z]+ ){1,3}(\d\d)$)",
    re.IGNORECASE | re.MULTILINE,
)
FIGURES = re.compile(r"\s\d\d(?:-\d\d\b|\n)")
HUNDRED = 100  # shares of possession or of votes


def is_filed_elsewhere(title: str, text: str) -> bool:
    """Whether the title names another sport: as its desk ("RUGBY UNION - ", "Tennis: "), or anywhere, in an article
    with no word that only football has."""
    first = title or text[:TITLE].partition("\n")[0]
    label = DESK.match(first)
    desk = words_in(label["desk"]) if label else frozenset()
    if desk & NAMED and desk <= NAMED | BESIDE:
        return True
    return not words_in(first).isdisjoint(NOT_OURS) and words_in(text).isdisjoint(FOOTBALL - SHARED)


def is_college(raws: list[Stretch]) -> bool:
    """Whether the article is about college football, whose teams bear the names of the towns of professional ones."""
    told = sum(word.norm in COLLEGE for raw in raws if not raw.words.isdisjoint(COLLEGE) for word in raw.tokens.words)
    told += bool(told) and any("soccer" in raw.words and not raw.words.isdisjoint(SQUADS) for raw in raws)
    leagues = (c for raw in raws for hit in raw.hits for c in hit.surface.competitions)
    return told >= OFTEN and not any(c.area in WITH_COLLEGES and c.kind == "league" for c in leagues)


def is_other_sport(raws: list[Stretch], text: str) -> bool:
    """Whether the article reports another sport, by its words and clubs or by its scores."""
    other = football = 0
    kinds: set[str] = set()
    clubs: set[str] = set()
    for raw in raws:
        for token in () if raw.words.isdisjoint(ANY_SPORT) else raw.tokens.words:
            if token.norm in OTHER_SPORTS:
                other += 1
                kinds.add(token.norm)
            elif token.norm in FOOTBALL:
                football += 1
        clubs |= {hit.key for hit in raw.hits if hit.key in OTHER_CLUBS}
        other += sum(hit.key in OTHER_CLUBS for hit in raw.hits)
    enough = (len(kinds | clubs) >= FEW and other > FEW) or len(clubs) >= FEW
    if enough and other + len(clubs) > football:
        return True
    return FIGURES.search(text) is not None and football < FEW + other and _points_won(text)


def _points_won(text: str) -> bool:
    """Whether the text tells results, one of them in its title, by figures that are points, not goals."""
    found = [(m.start(), [int(n) for n in m.groups() if n]) for m in POINTS.finditer(text)]
    told = [at for at, goals in found if not is_of_a_match(*goals) and sum(goals) != HUNDRED]
    return len(told) >= FEW or bool(told and told[0] < TITLE)


def of_other_sports(raws: Iterable[Stretch], text: str) -> set[int]:
    """The stretches, by their start, that tell of another sport: from one that names it to the end of its paragraph,
    or of the paragraph below where it is a heading; a word of football ends them."""
    found: set[int] = set()
    last = -1  # the last paragraph in hand
    for raw in raws:
        named = SPORT.search(text, raw.start, raw.end, raw.words)
        if named is not None:
            last = raw.block + (len(text[raw.start : raw.end].split()) <= HEADING and named.start() == raw.start)
        elif not raw.words.isdisjoint(FOOTBALL):
            last = -1
        if raw.block <= last:
            found.add(raw.start)
    return found


def is_gaelic(scores: list[Score], text: str) -> bool:
    """Whether both sides have a score of two numbers, goals and points: "1-16 to 0-5"."""
    pairs = sum(text[one.end : other.start] == " to " for one, other in itertools.pairwise(scores))
    return pairs >= GAELIC_PAIRS
