"""Texts of articles in, groups of near-duplicates out: ten papers that print one agency report are one source.

A signature is made once per article and kept; grouping needs signatures only, and the same ones always give the same
groups. Nothing is known here of what the articles claim.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from datasketch import MinHash, MinHashLSH

from transforms.reconcile.teams import fold

PERMUTATIONS = 128
WORDS = 5
SHORTEST = 25
ALIKE = 0.5


def signature(text: str) -> bytes:
    """The MinHash of the runs of five words of `text`, in any case and without accents and punctuation.

    Empty for a text below 25 words: too short to tell a copy from a coincidence.
    """
    words = fold_words(text)
    if len(words) < SHORTEST:
        return b""
    runs = {" ".join(words[start : start + WORDS]).encode() for start in range(len(words) - WORDS + 1)}
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch(sorted(runs))
    return np.asarray(sketch.hashvalues, dtype="<u4").tobytes()


def fold_words(text: str) -> list[str]:
    """The words of `text` as they count for likeness."""
    return fold.__wrapped__(text).split()


def groups(signatures: Mapping[str, bytes], alike: float = ALIKE) -> dict[str, str]:
    """For every article, the one that stands for its group: {article_id: representative}; alone, it is its own.

    Two articles are copies when at least `alike` of their runs of words are the same (as MinHash estimates); copies of
    copies belong together. The representative is the smallest key of the group.
    """
    sketches = {key: _sketch(signatures[key]) for key in sorted(signatures) if signatures[key]}
    index = MinHashLSH(threshold=alike, num_perm=PERMUTATIONS)
    parent = {key: key for key in sorted(signatures)}
    for key, sketch in sketches.items():
        for other in sorted(index.query(sketch)):
            if sketch.jaccard(sketches[other]) >= alike:
                _unite(parent, key, other)
        index.insert(key, sketch)
    return {key: _root(parent, key) for key in parent}


def _sketch(kept: bytes) -> MinHash:
    return MinHash(num_perm=PERMUTATIONS, hashvalues=np.frombuffer(kept, dtype="<u4").astype(np.uint64))


def _unite(parent: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)))
    parent[second] = first


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
