"""Where an article mentions competitions, and how much it is about each of them.

In: an annotated article and its head. Out: every mention in its order, and weights by competition. Which of them a
match was of is settled in `competitions`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from transforms.annotate.article import Annotated
from transforms.annotate.chunks import Chunk
from transforms.annotate.names import names
from transforms.extract.circumstances import in_passing, of_side, only_near
from transforms.extract.heads import Head, years_ago

HOLDING = frozenset({"hold", "holds", "holder", "holders"})
ROUND = re.compile(r"\bround\b")


class Mention(NamedTuple):
    """A competition in the text: where its sentence begins and the paragraph; `of_side`: it only says what a side is
    ("League Two Leeds"); `of_old`: it says nothing of the article's matches."""

    at: int
    block: int
    name: str
    of_side: bool
    of_old: bool


def read_mentions(annotated: Annotated, head: Head) -> list[Mention]:
    """Every mention of a competition, in the order of the text."""
    return [
        Mention(
            sentence.start,
            sentence.block,
            str(chunk.value),
            of_side(sentence.chunks, k) or _is_held(sentence.chunks, k),
            not _is_held(sentence.chunks, k) and _of_old(sentence.chunks, k, head),
        )
        for sentence in annotated.sentences
        if sentence.has("C")
        for k, chunk in enumerate(sentence.chunks)
        if chunk.kind == "C"
    ]


def weigh(mentions: Iterable[Mention]) -> Counter[str]:
    """How much the article speaks of each known competition, in order of the first mention that counts: 2 for a
    mention, 1 for one that says what a side is, 0 for one that only says when it was."""
    told = [(mention.name, 0 if mention.of_old else 1 if mention.of_side else 2) for mention in mentions]
    weights: Counter[str] = Counter()
    for name, weight in told:
        weights[name] += weight
    known = names().data.competitions
    order = dict.fromkeys([name for name, weight in told if weight])
    for name in set(order) - {name for name, weight in told if weight > 1}:
        weights[name] = 1  # only ever said of sides
    return Counter({name: weights[name] for name in order if name in known})


def _is_held(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` is told as the one that a side holds, which is said where it defends it:
    "Ajax, the Champions League holders, are", "Ajax, who hold the Champions League, are"."""
    beside = [*chunks[max(0, k - 3) : k], *chunks[k + 1 : k + 2]]
    return any(c.norm in HOLDING for c in beside) and not _of_its_round(chunks, k)


def _of_old(chunks: list[Chunk], k: int, head: Head) -> bool:
    """Whether the competition at `k` says nothing of the article's matches: only when they were, or what was years
    before."""
    if only_near(chunks, k) or (in_passing(chunks, k) and not _of_its_round(chunks, k)):
        return True
    return not head.is_on_the_past and years_ago(chunks, k, head.year) is not None


def _of_its_round(chunks: list[Chunk], k: int) -> bool:
    """Whether the cup at `k`, named for its holders, is the one whose round the sentence tells: "Leeds, the FA Cup
    holders, begin their defence in the third round against Hull"."""
    beside = {c.norm for c in chunks[max(0, k - 2) : k + 2]}
    alone = sum(chunk.kind == "C" for chunk in chunks) == 1
    return alone and not HOLDING.isdisjoint(beside) and any(ROUND.search(c.norm) for c in chunks if c.kind == "G")
