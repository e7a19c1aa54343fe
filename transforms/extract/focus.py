"""Whom a stretch of text is about, where the words of a result only describe its side: "the Goan side were held 1-1".

In: a sentence and the running discourse. Out: a team's name; None where the text may be about somebody else.
"""

from __future__ import annotations

from bisect import bisect_right

from transforms.annotate.chunks import Sentence
from transforms.extract.ahead import UNKNOWN
from transforms.extract.competitions import can_meet
from transforms.extract.discourse import Discourse

GOING_ON = frozenset({"they", "their", "them", "its", "his", "he", "she", "her"})
REACH = 9  # sentences of a paragraph that can have named the side it is about


def side_in_focus(sentence: Sentence, discourse: Discourse, before: int, rival: str | None) -> str | None:
    """The side that the text has come to speak of, as the one that met `rival`: the subject of what was said last,
    where the words up to chunk `before` name no third team. It is sure where the paragraph has named it, or where no
    team is named more often in the article."""
    topic = discourse.topic
    if topic is None or rival is None or not can_meet(topic, rival):
        return None
    if any(c.kind == "T" and c.value.name not in (topic, rival) for c in sentence.chunks[:before]):
        return None
    pair = discourse.pair if discourse.pair_block == sentence.block else None
    if pair is not None and topic in pair and rival not in pair:
        return None  # its match has been told: this one may be another side's
    return topic if topic == discourse.protagonist or _has_named(topic, sentence, discourse) else None


def carried_over(sentence: Sentence, discourse: Discourse, before: int) -> str | None:
    """The side spoken of last, for words up to the chunk `before` that name none. A paragraph that opens without a
    pronoun does not go on about the last side of the one before: it is about the one that the article is on, or
    UNKNOWN."""
    topic = discourse.topic
    if topic in (None, discourse.protagonist) or not discourse.opens(sentence):
        return topic
    if (headed := side_of_head(sentence, discourse)) is not None:
        return headed
    if any(c.norm in GOING_ON for c in sentence.chunks[: before + 1]):
        return topic
    return discourse.protagonist if discourse.is_on_one_team() else UNKNOWN


def side_of_head(sentence: Sentence, discourse: Discourse) -> str | None:
    """The team whose name alone is the line above a paragraph that the sentence opens, as in a round of the clubs."""
    sentences = discourse.annotated.sentences
    at = bisect_right(discourse.starts, sentence.start - 1)
    above = sentences[at - 1].chunks if at and sentences[at - 1].block != sentence.block else []
    names = [str(c.value.name) for c in above if c.kind == "T"]
    return names[0] if len(names) == 1 and len(above) <= 2 and all(c.kind in "Td;." for c in above) else None


def _has_named(team: str, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether a sentence before in the same paragraph names the team."""
    before = discourse.before(sentence)
    for _ in range(REACH):
        if before is None or any(c.kind == "T" and c.value.name == team for c in before.chunks):
            break
        before = discourse.before(before)
    return before is not None
