"""What an article says anywhere in its text, looked for once though it is asked of each of its matches.

In: the text and an expression. Out: whether it stands there. What is asked of a stretch of the text needs no such help.
"""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.lexicon.wording import Wording

QUESTIONS = 16  # about as many as are asked of one article, so that no text is kept for long


@lru_cache(maxsize=QUESTIONS)
def says(text: str, words: re.Pattern[str] | Wording) -> bool:
    """Whether `words` stand anywhere in the text of an article."""
    return words.search(text) is not None
