"""Matches told by the name that they go by: "won the Merseyside derby 2-0", "Celtic's 3-1 Old Firm defeat".

In: a sentence and one of the sides. Out: the side that it meets in the derby that the sentence names. The names are
`lexicon/data/derbies.csv`.
"""

from __future__ import annotations

from functools import cache

from transforms.annotate.chunks import Sentence
from transforms.annotate.tokens import fold
from transforms.extract.lists.words import either
from transforms.lexicon.tables import reference
from transforms.lexicon.wording import Wording

WOMEN = " Women"


@cache
def _derbies() -> tuple[Wording, dict[str, tuple[str, str]]]:
    """The names of all derbies, with accents and without, and the pair of each by its folded name."""
    pairs = {fold(name): teams for name, teams in reference().derbies.items()}
    forms = [*reference().derbies, *pairs]
    return Wording(forms, rf"\b{either(frozenset(forms))}\b"), pairs


def rival_in_derby(sentence: Sentence, text: str, own: str) -> str | None:
    """The other side of the derby that the sentence names, where `own` is one of its two; women's sides meet theirs."""
    names, pairs = _derbies()
    found = names.search(text, sentence.start, sentence.end, sentence.words)
    side = own.removesuffix(WOMEN)
    if found is None or side not in (pair := pairs[fold(found.group())]):
        return None
    return pair[pair[0] == side] + own[len(side) :]
