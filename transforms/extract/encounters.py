"""The match that a sentence speaks of without its result: "Leeds took an early lead at Derby", "Derby were at home to
Leeds".

In: a sentence of chunks. Out: the two sides, and which of them the words put at home; the sentences behind then tell
the result of one by a pronoun, by its part ("the visitors won 2-1") or with only one name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.competitions import can_meet
from transforms.extract.discourse import Discourse
from transforms.lexicon.wording import any_of, wording
from transforms.lexicon.words import pieces, table, word_set

LINKS = {part: pieces(table("en", "grammar")["encounter"][part]) for part in ("home", "away", "neutral")}
BEFOREHAND = word_set("en", "grammar", "encounter", "beforehand")
RIVALS_SPOKEN = 2  # sentences on the many matches of two teams, behind which one of them is told
RIVALRY = word_set("en", "grammar", "encounter", "rivalry")
OPPOSED = frozenset({"with", "against", "over", "and", "v", "vs"})
LEADS_ON = 5  # chunks of an aside in which the word stands that says that it is of what came before
WHERE_TO = re.compile(r"\s+(?:(?:side|team|squad)\s+)?to\s+(?:the\s+)?", re.I)
HOSTING = {"hosting.home": True, "hosting.away": False}
REACH = 48  # characters looked back at from the second side
LINK_WORDS = r"(?:to|at|of|for|from|with|by|in|on|and|or|over|after|before|against|the|an?)"
BROUGHT = re.compile(
    rf"\b(?:{any_of(word_set('en', 'grammar', 'encounter', 'brings'))})\s+(?:(?:the|his|her|their|an?)\s+)?"
    rf"(?:(?!{LINK_WORDS}\b)[\w-]+\s+){{0,2}}$",
    re.I,
)
FILLER = rf"(?:(?:the|an?|their|its)\s+)?(?:(?!{LINK_WORDS}\b)[a-z]+(?:-[a-z]+)*\s+){{0,2}}"  # "the struggling"
AT_HOME = re.compile(r"\s+at home\b", re.I)


def _before(part: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:{any_of(LINKS[part])})\s+{FILLER}$")


BEFORE = {part: _before(part) for part in LINKS}
OF_ANOTHER = wording(word_set("en", "grammar", "encounter", "apart"))


class Encounter(NamedTuple):
    """Two sides that met, the first as the sentence names them, and the home side where it tells."""

    own: str
    rival: str
    home: str | None


def encounter(sentence: Sentence, text: str) -> Encounter | None:
    """The match that the sentence speaks of, if it names two sides and puts one against, or on the ground of, the
    other; None where it is on a transfer, a career or what is to come."""
    chunks = sentence.chunks[: before_aside(sentence.chunks)]
    if sum(c.kind == "T" for c in chunks) < 2 or any(c.kind == "m" for c in chunks):
        return None
    named = {str(c.value.name): c for c in reversed(chunks) if c.kind == "T"}
    if len(named) != 2 or OF_ANOTHER.search(text, sentence.start, sentence.end, sentence.words):
        return None
    (_, second), (_, first) = sorted(named.items(), key=lambda item: item[1].start, reverse=True)
    own, rival = str(first.value.name), str(second.value.name)
    aside = any(c.kind == "r" for c in chunks[chunks.index(first) : chunks.index(second)])  # "Leeds, who lost at Hull,"
    if aside or not can_meet(own, rival):
        return None
    if (part := _linked(first, second, text) or _by_verb(chunks, first, second)) is None:
        return None
    if part == "neutral":
        here = AT_HOME.match(text, second.end) is not None
        return Encounter(own, rival, own if here else None)
    return Encounter(own, rival, own if part == "home" else rival)


def old_rivals(sentence: Sentence) -> tuple[str, str] | None:
    """The two teams whose many matches a sentence is on: "Hull may dominate the rivalry with Leeds", "Hull have won 12
    of the 27 games played between the sides, and Leeds nine"."""
    between = any(a.norm == "between" and "both_words.words" in b.labels for a, b in pairwise(_bare(sentence.chunks)))
    if (RIVALRY.isdisjoint(sentence.words) and not between) or sentence.has("S"):
        return None
    named = list(dict.fromkeys(str(c.value.name) for c in sentence.chunks if c.kind == "T"))
    linked = any(b.kind == "T" and a.norm in OPPOSED for a, b in pairwise(_bare(sentence.chunks)))
    return (named[0], named[1]) if len(named) == 2 and (linked or between) and can_meet(named[0], named[1]) else None


def rivals_before(discourse: Discourse, sentence: Sentence) -> tuple[str, str] | None:
    """The two teams of whose many matches the sentences right before tell."""
    at = bisect_right(discourse.starts, sentence.start - 1)
    for before in reversed(discourse.annotated.sentences[max(0, at - RIVALS_SPOKEN) : at]):
        if (rivals := old_rivals(before)) is not None:
            return rivals
        if len({str(c.value.name) for c in before.chunks if c.kind == "T"}) != 2 or before.has("S"):
            return None
    return None


def _bare(chunks: list[Chunk]) -> list[Chunk]:
    return [c for c in chunks if c.kind != "d"]


def hosting(chunk: Chunk) -> bool | None:
    """Whether the verb of meeting has the home side for its subject; None where it does not tell."""
    return next((home for label, home in HOSTING.items() if label in chunk.labels), None)


def _by_verb(chunks: list[Chunk], first: Chunk, second: Chunk) -> str | None:
    """Who was at home by the verb right before the second side: "Hull, without a win in six, hosted Leeds"."""
    k = chunks.index(second) - 1
    k -= chunks[k].kind == "d"
    home = hosting(chunks[k]) if chunks[k] is not first and not first.possessive else None
    return None if home is None else "home" if home else "away"


def before_aside(chunks: list[Chunk]) -> int:
    """Where what a side had done before begins, in a sentence that speaks of a match of two: "Hull hosted Leeds on
    Saturday, | a week after losing to Derby"; else the end of the sentence."""
    named: set[str] = set()
    for k, chunk in enumerate(chunks):
        if chunk.kind == "T":
            named.add(str(chunk.value.name))
        elif len(named) > 1 and chunk.kind in ",b" and any(c.norm in BEFOREHAND for c in chunks[k : k + LEADS_ON]):
            return k
    return len(chunks)


def _linked(first: Chunk, second: Chunk, text: str) -> str | None:
    """How the words before the second side put it to the first: it came there, was at home, or only was the other."""
    brought = BROUGHT.search(text, max(0, first.start - REACH), first.start)
    if brought and WHERE_TO.fullmatch(text, first.end, second.start):
        return "away"
    start = max(first.end, second.start - REACH)
    if second.possessive or text.find(".", start, second.start) >= 0:
        return None
    return next((part for part, before in BEFORE.items() if before.search(text[start : second.start])), None)


def drawn_with_stranger(chunks: list[Chunk]) -> bool:
    """Whether a side was drawn to play somebody unknown: "were then drawn against Oakhawk"."""
    for i, chunk in enumerate(chunks):
        if chunk.norm.split()[0] not in ("drawn", "paired"):
            continue
        behind = [c for c in chunks[i + 1 : i + 7] if c.kind not in "dwN"]
        if [c.kind for c in behind[:2]] == ["p", "H"] and behind[0].norm in ("against", "with", "to", "at"):
            return not behind[1].possessive
    return False
