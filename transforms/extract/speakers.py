"""Whose side "we" is: that of the person who says it.

In: a sentence of direct speech and the running discourse. Out: a team, or None where nothing tells who speaks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.discourse import Discourse
from transforms.lexicon.words import word_set

PERSON_WORDS = word_set("en", "grammar", "person_words")
SAYING = word_set("en", "grammar", "saying", "words")
REACH = 8  # sentences on either side of the quoted one
BEFORE = 2  # paragraphs in which what somebody says may have begun


def side_of_speaker(sentence: Sentence, discourse: Discourse) -> str | None:
    """The team of whoever says `sentence`: named beside a verb of saying in it, in the rest of its paragraph, or in
    what stands before; else the one team whose people the article speaks of."""
    sentences = discourse.annotated.sentences
    here = bisect_left(sentences, sentence.start, key=lambda s: s.start)
    near = sentences[max(0, here - REACH) : here + REACH]
    block = [s for s in near if s.block == sentence.block]
    if not any(s.has('"') for s in block):
        of_diary = bool(discourse.annotated.diary) and discourse.is_on_one_team()
        return discourse.protagonist if of_diary else None  # "We lose 2-0 to Hull"
    said, team = speaker(sentence.chunks, discourse.people)
    if said:
        return team
    before = (s for s in near[::-1] if s.start < sentence.start and s.block >= sentence.block - BEFORE)
    closed = sentence.chunks[-1].kind == '"'  # what stands behind is said of other words
    closing = next((s for s in block if s.start > sentence.start and s.has('"')), None)
    behind = [closing] if closing is not None and not closed else []
    found = {_first(before, discourse.people), _first(behind, discourse.people)} - {None}
    if found:
        return found.pop() or None if len(found) == 1 else None
    return _only_side(discourse.people)


def _only_side(people: dict[str, str]) -> str | None:
    """The team of all that are placed, where it is one."""
    sides = set(people.values())
    return sides.pop() if len(sides) == 1 else None


def _first(sentences: Iterable[Sentence], people: dict[str, str]) -> str | None:
    """The team of whoever is the first to speak in `sentences`, "" if unknown; None where nobody does."""
    said = (team or "" for named, team in (speaker(s.chunks, people) for s in sentences) if named)
    return next(said, None)


def speaker(chunks: list[Chunk], people: dict[str, str]) -> tuple[bool, str | None]:
    """Whether somebody is named beside a verb of saying, and his team; None where it may be another's."""
    said, teams, quoted = False, set(), False
    for k, chunk in enumerate(chunks):
        quoted = quoted != (chunk.kind == '"')
        if chunk.kind == "H" and not chunk.possessive and not quoted:
            around = (*chunks[max(0, k - 4) : k], *chunks[k + 1 : k + 3])
            said = said or any(c.norm in SAYING for c in around)
            teams.add(people.get(chunk.norm) or people.get(chunk.norm.split()[-1]))
        elif chunk.kind == "T" and not quoted and any(c.norm in PERSON_WORDS for c in chunks[k + 1 : k + 2]):
            around = (*chunks[max(0, k - 3) : k], *chunks[k + 2 : k + 5])
            if any(c.norm in SAYING for c in around):  # "the Leeds manager said", "said the Leeds captain"
                said = True
                teams.add(str(chunk.value.name))
    known = teams - {None}
    return said, next(iter(known)) if said and len(known) == 1 else None
