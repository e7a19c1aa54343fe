"""Numbers as football counts goals with them: "two", "three".

In: the lexicon's table of numbers. Out: their values, and a pattern of their words.
"""

from __future__ import annotations

from transforms.lexicon.words import table

NUMBERS: dict[str, int] = table("en", "scores")["numbers"]
CARDINALS = {w: n for w, n in NUMBERS.items() if n <= 12 and not w.endswith(("th", "st", "nd", "rd", "ce"))}
WORD = "|".join(sorted(CARDINALS, key=len, reverse=True))


def count(word: str) -> int:
    """How many a figure, a cardinal, "twice", "none" or "a" is."""
    word = word.strip().lower()
    if word in ("none", "nothing"):
        return 0
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)  # "by a goal to nil"
