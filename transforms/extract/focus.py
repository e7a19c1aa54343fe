"""Whom a stretch of text is about, where the words of a result only describe its side: "the Goan side were held 1-1".

In: a sentence and the running discourse. Out: a team's name; None where the text may be about somebody else.
"""

from __future__ import annotations

from bisect import bisect_right

from transforms.annotate.chunks import Sentence
from transforms.extract.ahead import UNKNOWN
from transforms.extract.competitions import can_meet
from transforms.extract.discourse import Discourse
from transforms.extract.frames import predicate
from transforms.extract.hosts import opening_role

GOING_ON = frozenset({"they", "their", "them", "its", "his", "he", "she", "her"})
SEVERAL = frozenset({"twice", "two", "three", "both", "successive", "consecutive", "back-to-back", "straight"})
DESCRIBED = 5  # chunks before a verb in which the description of its subject begins
HEADING = 9  # chunks of a line above a paragraph
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
    if (headed := side_of_head(sentence, discourse)) is not None:
        return headed
    topic = discourse.topic
    if topic in (None, discourse.protagonist) or not discourse.opens(sentence):
        return topic
    if any(c.norm in GOING_ON for c in sentence.chunks[: before + 1]):
        return topic
    return discourse.protagonist if discourse.is_on_one_team() else UNKNOWN


def described_side(sentence: Sentence, discourse: Discourse) -> str | None:
    """Whom a sentence is about that opens its paragraph with a mere description ("the champions bounced back"): the one
    team that the article calls so, else UNKNOWN; None where it opens otherwise, or the article is on one team."""
    chunks = sentence.chunks
    start = next((k for k, c in enumerate(chunks[:4]) if c.kind not in "D,p"), 0)
    word = opening_role(chunks, start)
    if word is None or not discourse.opens(sentence) or discourse.is_on_one_team():
        return None
    bearers = _bearers(word, discourse)
    return bearers.pop() if len(bearers) == 1 else UNKNOWN


def side_described_before(sentence: Sentence, discourse: Discourse, at: int) -> str | None:
    """The one side of which the sentence before speaks, where a mere description of it stands before the verb at chunk
    `at` and the article calls no other side so: "Nantes won at last. The 1995 champions beat Caen 4-0"."""
    before, chunks = discourse.before(sentence), sentence.chunks
    named = {str(c.value.name) for c in before.chunks if c.kind == "T"} if before is not None else set()
    if len(named) != 1 or any(c.kind == "T" for c in chunks[:at]):
        return None
    start = next((k for k in range(at - 1, max(-1, at - DESCRIBED), -1) if chunks[k].norm == "the"), None)
    word = opening_role(chunks, start) if start is not None else None
    if word is None or word == "leaders":
        return None  # where a side stands may be told of another
    return named.pop() if _bearers(word, discourse) <= named else None


def _bearers(word: str, discourse: Discourse) -> set[str]:
    """The teams that the article calls by `word`: "champions Leeds", "Leeds, the champions,"."""
    bearers = set()
    for other in discourse.annotated.sentences:
        for k, chunk in enumerate(other.chunks):
            if chunk.norm.rpartition(" ")[2] != word:
                continue
            beside = [*other.chunks[k + 1 : k + 2]]
            comma = next((n for n in range(k - 1, max(-1, k - 4), -1) if other.chunks[n].kind not in "dwN-"), -1)
            beside += other.chunks[comma - 1 : comma] if comma > 0 and other.chunks[comma].kind == "," else []
            bearers |= {str(c.value.name) for c in beside if c.kind == "T"}
    return bearers


def side_of_head(sentence: Sentence, discourse: Discourse) -> str | None:
    """The team whose name alone is the line above the paragraph, as in a round of the clubs, where no sentence before
    this one names a team; what stands in brackets behind it is where it stood: "3. Leeds (up from 5th)"."""
    sentences = discourse.annotated.sentences
    at = bisect_right(discourse.starts, sentence.start - 1)
    while at and sentences[at - 1].block == sentence.block and not sentences[at - 1].has("T"):
        at -= 1
    above = sentences[at - 1].chunks if at and sentences[at - 1].block != sentence.block else []
    names = [str(c.value.name) for c in above if c.kind == "T"]
    if len(names) != 1 or len(above) > HEADING:
        return None
    bracket = next((k for k, c in enumerate(above) if c.norm == "("), len(above))
    return names[0] if bracket <= 2 and all(c.kind in "Td;." for c in above[:bracket]) else None


def lost_several(sentence: Sentence, discourse: Discourse) -> str | None:
    """The one side that the sentence before names, where it tells that it lost several: who beat it may follow."""
    before = discourse.before(sentence)
    if before is None or before.words.isdisjoint(SEVERAL) or before.has("S"):
        return None
    told = [p for k in range(len(before.chunks)) if (p := predicate(before.chunks, k)) is not None]
    named = {str(c.value.name) for c in before.chunks if c.kind == "T"}
    only_lost = bool(told) and all(p.frame in ("lose", "loss_noun", "passive") for p in told)
    return next(iter(named)) if only_lost and len(named) == 1 else None


def _has_named(team: str, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether a sentence before in the same paragraph names the team."""
    before = discourse.before(sentence)
    for _ in range(REACH):
        if before is None or any(c.kind == "T" and c.value.name == team for c in before.chunks):
            break
        before = discourse.before(before)
    return before is not None
