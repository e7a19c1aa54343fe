"""A team's place and numbers under its name: "Leeds", below it "Position: 18th P: 36 Pts: 34 GD: -20", or "League
position: Second".

In: the sentences of an article and its text. Out: standing claims. The line opens with a label of the place and has
labelled numbers behind it, or nothing but the place; above it stands a line with nothing but one team.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from transforms.extract.competitions import is_league
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.extract.lists.columns import consistent
from transforms.extract.lists.table import labelled_numbers
from transforms.extract.statements.slots import NUMBERS, ORDINAL_WORDS
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set
from transforms.model import StandingClaim

PLACE = re.compile(
    rf"^[^\w\n]*(?:{any_of(word_set('en', 'lists', 'place_labels'))})\s?[:=–-]\s?(?P<place>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?P<figures>(?:[\s,;.|/]+[A-Za-z]{1,8}(?: [a-z]{4,10})?\s?[:=]?\s?[+−–-]?\d{1,3}\b){1,9})",
    re.I | re.M,
)
ALONE = re.compile(
    rf"^[^\w\n]*(?:{any_of(word_set('en', 'lists', 'place_labels'))})\s?[:=–-]\s?"
    rf"(?:(?P<place>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{any_of(ORDINAL_WORDS)}))(?: place)?[ .]*$",
    re.I | re.M,
)
HEAD = re.compile(r"[NG(),.;w-]*T[NG(),.;w-]*")  # a line with one team, and its rank
LONGEST_HEAD = 8  # chunks of a head
REACH = 3  # lines between a head and the line of its place
COLUMNS = ("points", "played", "won", "drawn", "lost", "goals_for", "goals_against")


def read_standing_cards(discourse: Discourse, text: str) -> list[StandingClaim]:
    """The places of all teams that have a line of their own for it under their name."""
    found: list[StandingClaim] = []
    for line in PLACE.finditer(text):
        team = _team_above(discourse, text, line.start())
        numbers = labelled_numbers(line["figures"].replace("=", ":"))
        if team is None or not numbers or consistent(numbers) is False or numbers.keys().isdisjoint(COLUMNS):
            continue
        claim = _claim(discourse, line, team, int(line["place"]))
        for column in COLUMNS:
            setattr(claim, column, numbers.get(column))
        found.append(claim)
    for line in ALONE.finditer(text):
        team = _team_above(discourse, text, line.start())
        if team is not None:
            place = int(line["place"]) if line["place"] else NUMBERS[line["word"].lower()]
            found.append(_claim(discourse, line, team, place))
    return found


def _claim(discourse: Discourse, line: re.Match[str], team: str, place: int) -> StandingClaim:
    competition = discourse.head.competition
    return StandingClaim(
        char_start=line.start(),
        char_end=line.end(),
        extractor="prose.standing card",
        confidence=confidence("prose.standing"),
        team=team,
        competition=competition if is_league(competition) else None,
        position=place,
        as_of=discourse.annotated.anchor,
    )


def _team_above(discourse: Discourse, text: str, start: int) -> str | None:
    """The one team of the head above the line at `start`."""
    sentences = discourse.annotated.sentences
    here = bisect_left(sentences, start, key=lambda sentence: sentence.start)
    for above in reversed(sentences[max(0, here - REACH) : here]):
        if above.has("T"):
            named = next(chunk for chunk in above.chunks if chunk.kind == "T")
            alone = HEAD.fullmatch(above.skeleton) is not None and len(above.chunks) <= LONGEST_HEAD
            opens = text.rfind("\n", 0, named.start) + 1 <= above.start or above.start == 0
            return str(named.value.name) if alone and opens and not named.possessive else None
    return None
