"""Names of teams in, keys of pairs out: which claims may speak of the same match at all.

A known team is itself under its canonical name and under those that it had before. An unknown name is folded (case,
accents, punctuation and club initials), so that its spellings meet each other, but it never becomes a known team.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from transforms.lexicon.tables import reference
from transforms.rules.seasons import first_year

CLUB_INITIALS = frozenset({"ac", "afc", "as", "cd", "cf", "fc", "fk", "if", "kf", "nk", "sc", "sk", "ss", "sv", "the"})
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})


@cache
def fold(name: str) -> str:
    """`name` in lower case without accents, punctuation and doubled spaces: `1. FC Köln` gives `1 fc koln`."""
    return fold_text(name)


def fold_text(text: str) -> str:
    """As `fold`, for long texts: nothing is remembered."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s]", " ", re.sub(r"['’.]", "", bare.translate(LETTERS))).split())


@cache
def slug(name: str) -> str:
    """`name` as a part of a key: `Los Angeles FC` gives `los-angeles-fc`."""
    return fold(name).replace(" ", "-").replace("_", "-")


@cache
def team_key(name: str) -> str:
    """The key under which claims about a team meet: a known team's present name, else `?` and the folded name."""
    known = reference().team(name)
    if known is not None:
        return known.name
    words = [word for word in fold(name).split() if word not in CLUB_INITIALS]
    return "?" + (" ".join(words) or fold(name))


@cache
def name_in(name: str, season: str | None) -> str:
    """What a team was called in `season`: FC Dallas is Dallas Burn in 1999; `name` itself where that is not known."""
    known, year = reference().team(name), first_year(season)
    return known.name_in(year) if known is not None and year is not None else name


@cache
def pair_key(team_a: str, team_b: str) -> str:
    """The key of an unordered pair of teams: `Inter Miami|Los Angeles FC`."""
    return "|".join(sorted((team_key(team_a), team_key(team_b))))
