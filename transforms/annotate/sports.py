"""Which sport an article reports: association football, another, or that of colleges.

In: the stretches of an article with their hits, its title and text. Out: whether the names in it are another sport's.
"""

from __future__ import annotations

import itertools
import re

from transforms.annotate.hits import Stretch
from transforms.annotate.scores import Score
from transforms.lexicon.wording import words_in
from transforms.lexicon.words import word_set

OFTEN = 3
GAELIC_PAIRS = 2  # results of two such scores that make a report one of Gaelic football or hurling
COLLEGE = word_set("en", "sports", "college")
WITH_COLLEGES = frozenset({"United States", "Canada"})  # countries whose colleges' teams are known by their towns
OTHER_SPORTS = word_set("en", "sports", "words", "other")
FOOTBALL = word_set("en", "sports", "words", "football")
ANY_SPORT = OTHER_SPORTS | FOOTBALL
OTHER_CLUBS = word_set("en", "sports", "clubs")
NAMED, BESIDE, NOT_OURS = (word_set("en", "sports", "desks", key) for key in ("named", "beside", "not_ours"))
SHARED = word_set("en", "sports", "desks", "shared")  # words of football that are others' too
TITLE = 200  # characters within which the first line of a text without a title ends
DESK = re.compile(r"\W*(?P<desk>[^\n:|–—]{2,40}?)(?:\s+[-–—]|:|\s\|)\s")


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
    leagues = (c for raw in raws for hit in raw.hits for c in hit.surface.competitions)
    return told >= OFTEN and not any(c.area in WITH_COLLEGES and c.kind == "league" for c in leagues)


def is_other_sport(raws: list[Stretch]) -> bool:
    """Whether the article reports another sport, whose clubs may bear the names of football clubs."""
    other = football = 0
    kinds: set[str] = set()
    for raw in raws:
        for token in () if raw.words.isdisjoint(ANY_SPORT) else raw.tokens.words:
            if token.norm in OTHER_SPORTS:
                other += 1
                kinds.add(token.norm)
            elif token.norm in FOOTBALL:
                football += 1
        for hit in raw.hits:
            if hit.key in OTHER_CLUBS:
                other += 1
                kinds.add(hit.key)
    return len(kinds) >= 2 and other >= 3 and other > football


def is_gaelic(scores: list[Score], text: str) -> bool:
    """Whether both sides have a score of two numbers, goals and points: "1-16 to 0-5"."""
    pairs = sum(text[one.end : other.start] == " to " for one, other in itertools.pairwise(scores))
    return pairs >= GAELIC_PAIRS
