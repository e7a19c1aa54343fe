"""Texts of articles in, groups of near-duplicates out: ten papers that print one agency report are one source.

A signature is made once per article and kept; grouping needs signatures only, and the same ones always give the same
groups. Nothing is known here of what the articles claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
from datasketch import MinHash, MinHashLSH

from transforms.reconcile.teams import fold_text

PERMUTATIONS = 128
SCHEME: Literal["affine32"] = "affine32"  # part of every kept signature: a change needs new ones
WORDS = 5
SHORTEST = 25
ALIKE = 0.5
WORTH_A_LOOK = 0.35  # the index misses some pairs near its threshold, so it looks lower than what counts


def signature(text: str) -> bytes:
    """The MinHash of the runs of five words of `text`, in any case and without accents and punctuation.

    Empty for a text below 25 words: too short to tell a copy from a coincidence.
    """
    words = fold_text(text).split()
    if len(words) < SHORTEST:
        return b""
    runs = {" ".join(words[start : start + WORDS]).encode() for start in range(len(words) - WORDS + 1)}
    sketch = MinHash(num_perm=PERMUTATIONS, scheme=SCHEME)
    sketch.update_batch(sorted(runs))
    return np.asarray(sketch.hashvalues, dtype="<u4").tobytes()


def groups(signatures: Mapping[str, bytes]) -> dict[str, str]:
    """For every article, the one that stands for its group: {article_id: representative}; alone, it is its own.

    Two articles are copies when at least half of their runs of words are the same (as MinHash estimates); copies of
    copies belong together. The representative is the smallest key of the group.
    """
    parent = {key: key for key in sorted(signatures)}
    sketches: dict[str, MinHash] = {}
    first: dict[bytes, str] = {}
    index = MinHashLSH(threshold=WORTH_A_LOOK, num_perm=PERMUTATIONS)
    for key in parent:
        if not signatures[key]:
            continue
        if signatures[key] in first:
            parent[key] = first[signatures[key]]
            continue
        first[signatures[key]] = key
        sketch = sketches[key] = _sketch(signatures[key])
        for other in sorted(index.query(sketch)):
            if sketch.jaccard(sketches[other]) >= ALIKE:
                _unite(parent, key, other)
        index.insert(key, sketch)
    return {key: _root(parent, key) for key in parent}


def _sketch(kept: bytes) -> MinHash:
    values = np.frombuffer(kept, dtype="<u4").astype(np.uint32)
    return MinHash(num_perm=PERMUTATIONS, hashvalues=values, scheme=SCHEME)


def _unite(parent: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)))
    parent[second] = first


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
