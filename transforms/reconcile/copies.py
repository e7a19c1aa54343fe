"""Texts of articles in, groups of near-duplicates out: ten papers that print one agency report are one source.

A signature is made once per article, where it is read, and kept; grouping needs signatures only, and only for the
articles that are `due`. The same signatures always give the same groups, however they came. Nothing is known here of
what the articles claim.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any
from zlib import crc32

import numpy as np

from transforms.reconcile.teams import fold_text

PERMUTATIONS = 128
KEPT = np.dtype("<u2")  # of each hash value its low half: two unlike texts agree in one of 65,536 by chance
WORDS = 5
SHORTEST = 25
ALIKE = PERMUTATIONS // 2
BAND = 3  # texts that share no run of three values are not compared: of those half alike 4 in 1,000 are missed
NEIGHBOURS = 64  # how many texts next to it a text is compared with where more share a run: a footer that all print
AT_ONCE = 50_000
Rows = np.ndarray[Any, np.dtype[Any]]


def signature(text: str) -> bytes:
    """The MinHash of the runs of five words of `text`, in any case and without accents and punctuation.

    Empty for a text below 25 words: too short to tell a copy from a coincidence.
    """
    words = _folded(text).encode().split()
    if len(words) < SHORTEST:
        return b""
    runs = {b" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}
    factors, summands = _permutations()
    values = _mixed(np.fromiter(map(crc32, runs), np.uint32, len(runs))).reshape(-1, 1) * factors + summands
    return np.asarray(values.min(axis=0) & 0xFFFF, dtype=KEPT).tobytes()


def _mixed(values: Rows) -> Rows:
    """Checksums spread evenly over 32 bits, as the end of MurmurHash3 does it."""
    values = values ^ (values >> np.uint32(16))
    values = values * np.uint32(0x85EBCA6B)
    values = values ^ (values >> np.uint32(13))
    values = values * np.uint32(0xC2B2AE35)
    return values ^ (values >> np.uint32(16))


@cache
def _permutations() -> tuple[Rows, Rows]:
    """The permutations of 32-bit values, `x * factor + summand` with an odd factor: the same in every process."""
    drawn = np.random.RandomState(1)
    factors = drawn.randint(0, 1 << 31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, drawn.randint(0, 1 << 32, PERMUTATIONS, dtype=np.uint32)


def _folded(text: str) -> str:
    """As `fold_text`, which looks at every letter, but only letters beyond ASCII are looked at."""
    return re.sub(r"[^\w\s]", " ", re.sub(r"['’.]", "", re.sub(r"[^\x00-\x7f]", _plain, text.casefold())))


def _plain(found: re.Match[str]) -> str:
    return _plain_letter(found[0])


@cache
def _plain_letter(letter: str) -> str:
    return fold_text(letter) or " "


def groups(
    signatures: Mapping[str, bytes], known: Mapping[str, str] | None = None, due: Collection[str] | None = None
) -> dict[str, str]:
    """For every article in a group with one that is `due` (None: all), the one that stands for the group.

    `known`: as this function gave it for the articles that are not due; they are not compared with each other again.
    Two articles are copies when at least half of their runs of words are the same (as MinHash estimates); copies of
    copies belong together. The representative is the smallest key of the group; alone, an article is its own.
    """
    keys = sorted(key for key, kept in signatures.items() if kept)
    rows = np.frombuffer(b"".join(signatures[key] for key in keys), KEPT).reshape(len(keys), PERMUTATIONS)
    found = grouped(keys, rows, known or {}, due)
    return found | {key: key for key in signatures if not signatures[key] and (due is None or key in due)}


def grouped(
    keys: Sequence[str], rows: Rows, known: Mapping[str, str], due: Collection[str] | None = None
) -> dict[str, str]:
    """As `groups`, for the `rows` of an archive: the values of each of the sorted `keys`, in a row each."""
    parents, marked = np.arange(len(keys)), np.full(len(keys), due is None)
    if due is not None or known:
        place = {key: index for index, key in enumerate(keys)}
        marked[[place[key] for key in due or ()]] = True
        for key, leader in known.items():
            _unite(parents, place[key], place[leader])
    for band in range(0, PERMUTATIONS - BAND + 1, BAND):
        _compare(rows, band, parents, marked)
    roots = _roots(parents, np.arange(len(keys)))
    theirs = np.flatnonzero(np.isin(roots, roots[marked]))
    return {keys[index]: keys[roots[index]] for index in theirs.tolist()}


def _compare(rows: Rows, band: int, parents: Rows, marked: Rows) -> None:
    """Unite the rows that agree in the values of `band` with each other, as far as one of the two is marked.

    Where many agree, they are ordered by their next values, so that copies stand side by side, and those far apart are
    not compared: else a line that a hundred thousand articles print would be compared ten thousand million times.
    """
    values = _run(rows, band)
    chosen = np.arange(len(rows)) if marked.all() else np.flatnonzero(np.isin(values, values[marked]))
    further = _run(rows, (band + BAND) % (PERMUTATIONS - BAND + 1))
    chosen = chosen[np.lexsort((further[chosen], values[chosen]))]
    ordered = values[chosen]
    at, step = np.flatnonzero(ordered[1:] == ordered[:-1]), 1
    while len(at) and step <= NEIGHBOURS:
        _unite_alike(rows, parents, marked, chosen[at], chosen[at + step])
        step += 1
        at = at[at + step < len(ordered)]
        at = at[ordered[at + step] == ordered[at]]


def _run(rows: Rows, first: int) -> Rows:
    """Of each row the values of a band, those from the column `first` on, as one number."""
    values = rows[:, first].astype(np.uint64)
    for place in range(1, BAND):
        values |= rows[:, first + place].astype(np.uint64) << np.uint64(16 * place)
    return values


def _unite_alike(rows: Rows, parents: Rows, marked: Rows, one: Rows, other: Rows) -> None:
    worth = (marked[one] | marked[other]) & (_roots(parents, one) != _roots(parents, other))
    one, other = one[worth], other[worth]
    for start in range(0, len(one), AT_ONCE):
        some, others = one[start : start + AT_ONCE], other[start : start + AT_ONCE]
        alike = np.count_nonzero(rows[some] == rows[others], axis=1) >= ALIKE
        for pair in zip(some[alike].tolist(), others[alike].tolist(), strict=True):
            _unite(parents, *pair)


def _unite(parents: Rows, one: int, other: int) -> None:
    first, second = sorted((_root(parents, one), _root(parents, other)))
    parents[second] = first


def _root(parents: Rows, index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = int(parents[index])
    return index


def _roots(parents: Rows, chosen: Rows) -> Rows:
    roots = parents[chosen]
    while not np.array_equal(roots, above := parents[roots]):
        roots = above
    return roots
