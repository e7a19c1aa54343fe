"""The language of a text by a vote of small words or by its script; the words are in data/languages.toml.

States a language only where the vote is clear: result lists hold too few words to tell.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_DATA = tomllib.loads((Path(__file__).parent / "data" / "languages.toml").read_text(encoding="utf-8"))
_LEAST_VOTES = 5
_SMALL_WORDS = {language: frozenset(words.encode().split()) for language, words in _DATA["words"].items()}
_ANY_SMALL_WORD = frozenset().union(*_SMALL_WORDS.values())
_SCRIPTS = {
    language: re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in ranges) + "]")
    for language, ranges in _DATA["scripts"].items()
}
_OTHER_SCRIPT = re.compile("[\u0370-\u1cff\u3040-\ud7ff]")
_SAMPLE = 1500


def detect(text: str, words: frozenset[bytes]) -> str | None:
    """The ISO 639-1 code of the language of `text`, whose different words are `words`; None where it can't be told."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and _OTHER_SCRIPT.search(sample):
        script = _by_script(sample)
        if script:
            return script
    met = words & _ANY_SMALL_WORD
    votes = sorted(((len(small & met), language) for language, small in _SMALL_WORDS.items()), reverse=True)
    (most, best), (second, _) = votes[:2]
    return best if most >= _LEAST_VOTES and most > second else None


def _by_script(sample: str) -> str | None:
    letters = sum(char.isalpha() for char in sample)
    for language, letter in _SCRIPTS.items():
        # Japanese and Chinese share characters: a little kana is enough to tell, and is asked for first.
        if len(letter.findall(sample)) > letters * (0.15 if language == "ja" else 0.5):
            return language
    return None
