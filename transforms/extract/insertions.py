"""Words put into a sentence that tell of something else than its match: which chunks stand in such an insertion.

In: a sentence of chunks. Out: the stretches that a relative clause or an apposition takes, for the readers of rounds
and competitions to leave out. What is told inside one belongs to it.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import Chunk

PERSONAL = frozenset(["who", "whose", "whom"])  # "which" also stands for a whole result: "won, which put them into"
SCENES = frozenset(["scene", "home", "site", "venue", "setting", "host"])
TAKING_PART = frozenset(["making", "playing", "appearing", "competing"])  # "long shots making their first appearance"
LONGEST = 30  # chunks of an insertion
ADVERBS = 2  # chunks between the comma that closes an insertion and the verb of the main clause


def inserted(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the chunk at `k` stands in words inserted into the sentence, or hung on one of its teams, and the match
    at `at` does not: "Pohang, who reached the final of the Champions League, lost 1-0", "Leeds, twice winners of the
    Champions League, beat Hull 2-0", "beat Derby, who play in the Championship"."""
    return any(first <= k <= last and not first <= at <= last for first, last in _insertions(chunks))


def _insertions(chunks: list[Chunk]) -> list[tuple[int, int]]:
    """The first and last chunks of the insertions: those behind a team or a name and a comma."""
    found = []
    for k, (before, comma) in enumerate(pairwise(chunks[:-1])):
        if comma.kind == "," and before.kind in "Lw" and chunks[k + 2].norm in SCENES:
            found.append((k + 2, _end(chunks, k + 2)))  # "at Wembley, scene of their European Cup final win"
            continue
        relative = chunks[k + 2].kind == "r"
        if comma.kind != "," or before.kind not in ("TH)S" if relative else "TH)"):
            continue
        if relative or _describes(chunks, k + 2):
            closing = _closing(chunks, k + 2, k > 0 and chunks[k - 1].kind == "K")
            if closing is not None and not any(c.norm in TAKING_PART for c in chunks[k + 2 : closing]):
                found.append((k + 2, closing - 1))
            elif relative and chunks[k + 2].norm in PERSONAL:
                found.append((k + 2, _end(chunks, k + 2)))
    return found


def _describes(chunks: list[Chunk], k: int) -> bool:
    """Whether what opens at `k` says who a side is or what it comes from, not how the match went: "winners of the FA
    Cup", "fresh from a win in the semi-final", but not "playing in their first final"."""
    first = chunks[k]
    behind = [c.norm for c in chunks[k + 1 : k + 3]]
    if first.norm == "away" or (first.norm == "at" and behind[:1] == ["home"]):
        return "to" in behind  # "Leeds, at home to Derby on Wednesday, beat Hull"
    if first.kind == "w":
        return not first.norm.endswith("ing")
    return first.kind in "dnNC" or (first.kind == "K" and _is_participle(first))


def _is_participle(chunk: Chunk) -> bool:
    return any(label.endswith(".participle") for label in chunk.labels)


def _closing(chunks: list[Chunk], opening: int, of_object: bool) -> int | None:
    """The comma behind which the main clause goes on with its verb; behind a verb's object (`of_object`), with a
    preposition: "held France, the World Cup hosts, to a draw"."""
    for k in range(opening + 1, min(len(chunks) - 1, opening + LONGEST)):
        if chunks[k].kind == ";":
            return None
        if chunks[k].kind != ",":
            continue
        ahead = k + 1
        if chunks[ahead].kind == "w" and chunks[ahead].norm.endswith("ed"):
            return k  # "managed a 1-0 win"
        if of_object and chunks[ahead].kind == "p":
            return k
        while ahead < min(len(chunks) - 1, k + 1 + ADVERBS) and chunks[ahead].kind == "w":
            ahead += 1
        if chunks[ahead].kind in "xm" or (chunks[ahead].kind == "K" and not _is_noun(chunks[ahead])):
            return k
    return None


def _is_noun(chunk: Chunk) -> bool:
    return all(label.endswith(".nouns") or label.startswith("draw_noun") for label in chunk.labels)


def _end(chunks: list[Chunk], opening: int) -> int:
    """The end of a relative clause that no verb of the main clause follows: its next comma or stop."""
    return next((k for k in range(opening + 1, len(chunks)) if chunks[k].kind in ",;."), len(chunks)) - 1
