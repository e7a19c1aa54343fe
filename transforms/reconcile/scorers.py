"""Names of scorers in: which of them may be the same player, and the fullest of his names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from transforms.reconcile.teams import fold

LONG_NAME = 5
SUFFIXES = frozenset({"jr", "junior", "ii", "iii", "filho", "neto"})


@cache
def surname(name: str) -> str:
    """The last word of a name, accents and `Jr` left out: `messi` for `Lionel Messi`."""
    words = [word for word in fold(name).split() if word not in SUFFIXES] or fold(name).split() or [""]
    return words[-1]


@cache
def same_player(one: str, other: str) -> bool:
    """Whether two names may be one player: `Messi`, `L. Messi` and `Lionel Messi` are; `Jack` and `Bobby Charlton`
    are not; a slip of one letter in a long name is forgiven."""
    words, others = fold(one).split(), fold(other).split()
    if words == others:
        return True
    if set(words) <= set(others) or set(others) <= set(words):
        return True
    if not _near(surname(one), surname(other)):
        return False
    if len(words) == 1 or len(others) == 1:
        return True
    return words[0][0] == others[0][0] and (1 in (len(words[0]), len(others[0])) or _near(words[0], others[0]))


def fullest(names: Iterable[tuple[str, int]]) -> str:
    """Of (name, points): the name with most words and no mere initial, then most points, then the smaller text; with
    the accents that any paper prints, since wires leave them out and nobody makes them up."""
    points: dict[str, int] = {}
    for name, weight in names:
        points[name] = points.get(name, 0) + weight
    best = min(points, key=lambda name: (-_fullness(name), -points[name], name))
    alike = (name for name in points if fold(name) == fold(best))
    return min(alike, key=lambda name: (-_accents(name), -points[name], name))


def _fullness(name: str) -> int:
    return sum(len(word) > 1 for word in fold(name).split())


def _accents(name: str) -> int:
    return sum(not letter.isascii() for letter in name if letter.isalpha())


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    slips = DamerauLevenshtein.distance(one, other, score_cutoff=1)
    return min(len(one), len(other)) >= LONG_NAME and slips <= 1
