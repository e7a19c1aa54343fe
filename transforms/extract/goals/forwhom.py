"""The side for which a goal came, where the words before it tell joy or grief: "the opener came for Leeds when
Smith scored".

In: a sentence of chunks and where its goal is told. Out: the side by name or by where it plays, and whether it scored.
"""

from __future__ import annotations

import re

from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.words import LEXICON

CONTRAST = frozenset(LEXICON["sides"]["contrast"])
FOR_SIDE = re.compile(
    r"\b(?:(?P<glad>goal|opener|equali[sz]er|winner|leveller|breakthrough|reward|reply|response|consolation|joy|delight"
    r"|relief|hope|point|lifeline|boost|tonic|(?:dream|perfect|ideal|flying|great|fine|bright) start"
    r"|second|third|fourth|fifth)"
    r"|(?:nightmare|worst|worst possible|dreadful|terrible|awful|disastrous|poor|bad) start|heartbreak|despair|agony"
    r"|disaster|dismay|misery|horror|blow|setback|shock|trouble|problems|jolt|sucker punch)\b"
    r"(?: (?:finally|eventually|soon|duly|then|late|swiftly|quickly))*"
    r"(?: (?:came|arrived|followed|was delivered|fell))?(?: (?:finally|eventually|soon|late|early|quickly))*"
    r" for (?:the )?(?:(?:hosts|visitors) )?$"
)


def came_for(view: Clauses, first: int) -> tuple[str, bool] | None:
    """ "The opener came for Leeds when Smith scored", "it was heartbreak for Derby as Jones struck"."""
    k, good = _for_whom(view, first)
    return (str(view.chunks[k].value.name), good) if k and view.chunks[k].kind == "T" else None


def ground_for(view: Clauses, first: int) -> str | None:
    """The same of "the hosts" and "the visitors"."""
    k, good = _for_whom(view, first)
    ground = ground_of(view.chunks[k]) if k else None
    return ground if ground is None or good else "away" if ground == "home" else "home"


def _for_whom(view: Clauses, first: int) -> tuple[int, bool]:
    """The chunk of the side for which the goal told from chunk `first` on came, and whether it was glad; 0 for none."""
    for k in range(min(first, len(view.chunks)) - 1, 1, -1):
        chunk = view.chunks[k]
        if chunk.kind == "H" and not chunk.possessive and not view.oblique(k):
            return 0, False
        if chunk.kind in "T;" or ground_of(chunk):
            before = view.chunks[k - 1 - (view.chunks[k - 1].kind == "d" or ground_of(view.chunks[k - 1]) is not None)]
            told = FOR_SIDE.search(view.text, view.sentence.start, chunk.start) if before.norm == "for" else None
            his = k + 2 < first and view.chunks[k + 1].kind == "b" and view.chunks[k + 2].norm in ("he", "she")
            other = not his and any(
                c.kind == "H" and not c.possessive for c in view.chunks[:k]
            )  # "A got a goal for Leeds and B ..."
            plain = not (chunk.possessive or other) and not any(c.norm in CONTRAST for c in view.chunks[k + 1 : first])
            return (k, told["glad"] is not None) if told is not None and plain else (0, False)
    return 0, False
