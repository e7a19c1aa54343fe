"""Whether a match to come hangs on something: "may have to go to Hull", "If they win they will meet Hull".

In: a sentence of chunks and the place of its verb or noun of meeting. Out: yes or no. Such a match is none yet.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import Chunk
from transforms.extract.frames import RESULT_NOUNS, sections
from transforms.extract.tense import lexicon

MODALS = frozenset({"may", "might", "could"})
WANTED = frozenset({"want", "wants", "wanted", "wish", "wishes", "love", "like", "prefer", "dream"})  # before "to meet"
LIKELY = frozenset({"likely", "unlikely", "liable", "tipped"})
IFS = frozenset({"if", "should", "unless"})
HANGS = frozenset({"if", "provided", "assuming", "horizon"})  # behind an opponent: it is one on a condition
AWAITING = frozenset({"awaiting", "awaits", "await", "waiting", "for"})
UNKNOWN_WINNER = lexicon("unknown_winner")
GOING_ON = lexicon("going_on")  # what a side does in a condition for its next match
RESULTS = frozenset({"win", "won", "lose", "draw", "beat"})
REACH = 5  # chunks before a verb of meeting in which it is hedged


def is_hedged(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb or noun of meeting at `i` is told as likely or possible only, or on a condition."""
    return _possible(chunks, i) or _on_condition(chunks, i)


def hangs_on_another(chunks: list[Chunk], k: int) -> bool:
    """Whether the match with the opponent at `k` hangs on another one: "face a tie against Leeds if they can see off
    Derby", "should they see off Derby", "with a trip to Leeds awaiting the winners"."""
    after = chunks[k + 1 : k + 7]
    words = [c.norm for c in after]
    if not HANGS.isdisjoint(words[:5]):
        return True
    if any(c.norm == "should" and b.kind in "TPHdn" for c, b in pairwise(after)):
        return True
    return any(a in AWAITING and not UNKNOWN_WINNER.isdisjoint(words[n + 1 : n + 4]) for n, a in enumerate(words))


def _possible(chunks: list[Chunk], i: int) -> bool:
    """ "may have to travel to Hull", "are likely to meet Hull", "seem likely to end up in a play-off against Hull"."""
    near = chunks[max(0, i - REACH) : i]
    words = [c.norm for c in near]
    if words[-1:] == ["to"] and not WANTED.isdisjoint(words[-2:-1]):
        return True  # "both want to meet Hull"
    at = next((n for n in range(len(near) - 1, -1, -1) if near[n].norm in MODALS | LIKELY), None)
    if at is None or any(c.kind in ",;brT" for c in near[at:]) or "miss" in words:
        return False
    behind = words[at + 1 :]
    return behind[:1] == ["to"] if words[at] in LIKELY else behind[:2] == ["have", "to"] or behind == ["yet"]


def _on_condition(chunks: list[Chunk], i: int) -> bool:
    """ "Should Leeds come through their replay, they will go to Hull"; not "If it stays dry Leeds will go to Hull"."""
    k = next((k for k in range(i) if chunks[k].norm in IFS), None)
    if k is None or k > 0 and chunks[k - 1].kind not in ",c":
        return False
    end = next((n for n in range(i - 1, k, -1) if chunks[n].kind == ","), None)
    if end is None and k == 0:  # "Should Leeds lose the replay Hull will go to Derby"
        end = next(
            (n for n in range(2, i) if chunks[n].norm in ("will", "would") and chunks[n - 1].kind in "PTn"), None
        )
    if end is None or any(c.kind in ";b" for c in chunks[end:i]):
        return False
    return any(c.norm in GOING_ON or c.labels & RESULT_NOUNS or sections(c) & RESULTS for c in chunks[k + 1 : end])
