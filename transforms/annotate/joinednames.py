"""Names of several parts that are one: a town and the ending of clubs' names behind it, what names begin with, the
letter of a lower team.

In: a sentence of chunks. Out: the same, with each such name one chunk, so that who it is can be asked of the whole.
"""

from __future__ import annotations

from dataclasses import replace

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import AFFIXES
from transforms.lexicon.words import word_set

ENDINGS = word_set("en", "squads", "club_endings")
COMPASS = word_set("en", "squads", "compass")
BEGINNINGS = word_set("en", "squads", "club_beginnings")
OPENINGS = word_set("en", "squads", "name_openings")
TOWN_WORDS = word_set("en", "squads", "town_words")
LOWER = word_set("en", "squads", "lower_teams")
OF_NAMES = word_set("en", "squads", "of_names")
MARKS = word_set("en", "squads", "marks")  # "HT Leeds 2 Hull 1"
LETTERS = frozenset("abc")  # of a club's lower teams


def join_parts(sentence: Sentence, text: str) -> None:
    """Put names together that are one: a town and the ending of clubs' names behind it ("Blackpool Rangers"), what
    names begin with ("AFC West Dunning", "South Shore Youth", "Lower Dunning"), the letter of a lower team."""
    chunks = sentence.chunks
    for i in range(len(chunks) - 1, 0, -1):
        if i > 1 and i < len(chunks) and chunks[i - 1].norm == "of" and _is_of(chunks[i - 2 : i + 1], text):
            first, last = chunks[i - 2], chunks[i]
            first.end, first.norm, first.possessive = last.end, f"{first.norm} of {last.norm}", last.possessive
            first.value = text[first.start : last.end].removesuffix("'s").removesuffix("’s")
            del chunks[i - 1 : i + 1]
            continue
        if i >= len(chunks):
            continue
        first, last = chunks[i - 1], chunks[i]
        if not text[first.start].isupper() or text[first.end : last.start] != " ":
            continue
        lettered = last.norm in LETTERS and not sentence.heading and text[last.start].isupper()
        if lettered and _ends_name(chunks, i, text):
            _lower_team(first, last, text)
            del chunks[i]
        elif first.kind == "H" and _numbered(chunks, i, text):
            first.end, first.norm = last.end, f"{first.norm} {last.norm}"
            first.value = text[first.start : first.end]
            del chunks[i]
        elif last.kind in "TH" and _is_one(sentence, i, text):
            whole = text[first.start : last.end].removesuffix("'s").removesuffix("’s")
            last.kind, last.start, last.norm, last.value = "H", first.start, f"{first.norm} {last.norm}", whole
            del chunks[i - 1]


def _is_of(chunks: list[Chunk], text: str) -> bool:
    """Whether three chunks, the second an "of", are one name: "Isle of Grain"."""
    first, link, last = chunks
    return (
        first.norm in OF_NAMES
        and first.kind == last.kind == "H"
        and text[first.end : link.start] == text[link.end : last.start] == " "
    )


def _is_one(sentence: Sentence, i: int, text: str) -> bool:
    """Whether the name at `i` and what stands right before it are one name."""
    first, last = sentence.chunks[i - 1], sentence.chunks[i]
    if first.norm in MARKS and text[first.start : first.end].isupper():
        return False
    town_like = " " not in first.norm or first.norm.split()[0] in COMPASS  # "West Coast Rangers"
    capitals = first.kind == "w" and text[first.start : first.end].isupper() and first.end - first.start > 1  # "MEK"
    side = _is_side(sentence.chunks, i)
    strange = (first.kind == "H" or capitals) and last.kind == "T" and (side or not sentence.heading) and town_like
    ending = last.norm in ENDINGS and last.norm not in AFFIXES
    if (first.kind == "T" or strange) and not first.possessive and ending:
        return True
    if side and first.kind == last.kind == "H":
        return not first.possessive
    if last.kind != "H":
        return False
    if first.kind == "T" and last.norm in LOWER:
        return not first.possessive and not first.value.national
    if first.kind == "T":  # "St Albans Lions", where the town's name means St Albans City
        return first.value.place and " " in first.norm and not first.possessive and not first.value.national
    if first.kind != "w":
        return first.kind in "KN" and first.norm in OPENINGS and i > 1
    if first.norm in AFFIXES or (first.norm in BEGINNINGS and " " in last.norm):
        return True
    return first.norm in COMPASS or first.norm in TOWN_WORDS or (first.norm in OPENINGS and (i > 1 or side))


def _is_side(chunks: list[Chunk], i: int) -> bool:
    """Whether a name of which the chunk at `i` is the end is a side of a printed result, "Horley Celtic 2": at the
    beginning, or behind the other side's figure or scorers."""
    behind, before = chunks[i + 1 : i + 2], chunks[max(0, i - 2) : i - 1]
    return bool(behind) and behind[0].kind == "N" and (not before or before[0].kind in "N);b")


def _numbered(chunks: list[Chunk], i: int, text: str) -> bool:
    """Whether a year is the end of a club's name: "Arrow 2000 won 7-1"."""
    year = text[chunks[i].start : chunks[i].end]
    return len(year) == 4 and year.isdigit() and i + 1 < len(chunks) and chunks[i + 1].kind == "K"


def _ends_name(chunks: list[Chunk], i: int, text: str) -> bool:
    """Whether the letter at `i` says which of a club's teams is meant: "Horley Town B were", not "Horley B. Smith"."""
    club = chunks[i - 1]
    if club.possessive or club.kind not in "HT" or (club.kind == "T" and (club.value.national or club.norm == "group")):
        return False
    initial = i + 2 < len(chunks) and chunks[i + 1].norm == "."
    return not initial and text[chunks[i].end : chunks[i].end + 1] in (" ", ",", ".", "")


def _lower_team(club: Chunk, letter: Chunk, text: str) -> None:
    """Make a club's chunk that of the team of this letter."""
    which = text[letter.start : letter.end]
    club.end, club.norm = letter.end, f"{club.norm} {letter.norm}"
    if club.kind == "T":
        club.value = replace(club.value, name=f"{club.value.name} {which}", known=False, place=False)
    else:
        club.value = f"{club.value} {which}"
