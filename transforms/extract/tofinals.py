"""Whether a journey to a country is one to the tournament held there: "Japan are heading to Russia next summer".

In: a sentence of chunks, the place of a verb of travelling and that of the country. Out: yes or no. Such a journey is
no match with that country.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import Chunk
from transforms.extract.frames import sections
from transforms.extract.tense import lexicon

SEASONS = frozenset({"summer", "winter", "year", "spring"})
WHICH = frozenset({"next", "this", "that", "the"})
GOING = ("heading", "headed", "off to")  # of a journey, hardly ever of a match between countries
MATCHES = lexicon("matches") | {"qualifier", "qualifiers", "friendly", "opener", "play-off"}
REACH = 6  # chunks behind the country that tell what the journey is for


def is_to_finals(chunks: list[Chunk], i: int, country: int) -> bool:
    """Whether the verb of travelling at `i` leads to the tournament in the `country`: it is told so ("for the World
    Cup"), is for a summer, of several sides or has no day."""
    if not chunks[country].value.national or "hosting.away" not in chunks[i].labels:
        return False
    behind = chunks[country + 1 : country + 1 + REACH]
    end = next((n for n, c in enumerate(behind) if c.kind in ";b," or "fixture" in sections(c)), len(behind))
    behind = behind[:end]
    if any(c.kind in "GS" or _is_match(c) for c in behind):
        return False
    for_cup = any(a.norm in ("for", "at") and _names_cup(behind[n + 1 : n + 3]) for n, a in enumerate(behind))
    in_summer = any(a.norm in WHICH and b.norm in SEASONS for a, b in pairwise(behind))
    in_summer = in_summer or any(c.norm in ("this year", "next year") for c in behind)
    if for_cup or in_summer or _several(chunks, i):
        return True
    dated = any(c.kind == "D" or c.norm in ("next", "first", "then") for c in (*chunks[max(0, i - 3) : i], *behind))
    return not dated and any(word in chunks[i].norm for word in GOING)


def _is_match(chunk: Chunk) -> bool:
    return bool(MATCHES.intersection(chunk.norm.split())) or "match_noun" in sections(chunk)


def _names_cup(chunks: list[Chunk]) -> bool:
    return any(c.kind == "C" for c in chunks)


def _several(chunks: list[Chunk], i: int) -> bool:
    """Whether two teams or more, joined, stand right before the verb at `i`: "Ghana, Mali and Togo will travel to"."""
    k = i - 1
    while k > 1 and chunks[k].kind in "xmrw":
        k -= 1
    return k > 1 and [c.kind for c in chunks[k - 2 : k + 1]] == ["T", "c", "T"] and chunks[k - 1].norm == "and"
