"""The language of a text by a vote of small words or by its script; the words are in data/languages.toml.

States a language only where the vote is clear: result lists hold too few words to tell.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

_DATA = tomllib.loads((Path(__file__).parent / "data" / "languages.toml").read_text(encoding="utf-8"))
_SAMPLE = 1500
_LEAST_VOTES = 5
_WORDS: dict[str, tuple[str, ...]] = {}
for _language, _words in _DATA["words"].items():
    for _word in _words.split():
        _WORDS[_word] = (*_WORDS.get(_word, ()), _language)
_SCRIPTS = {
    language: re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in ranges) + "]")
    for language, ranges in _DATA["scripts"].items()
}
_SPLIT = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the language that `text` is written in; None where it can't be told."""
    sample = text[:_SAMPLE]
    if not sample.isascii():
        script = _by_script(sample)
        if script:
            return script
    votes: Counter[str] = Counter()
    for word in _SPLIT.findall(sample.lower()):
        if word in _WORDS:
            votes.update(_WORDS[word])
    (best, most), (_, second) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= _LEAST_VOTES and most > second else None


def _by_script(sample: str) -> str | None:
    letters = sum(char.isalpha() for char in sample)
    for language, letter in _SCRIPTS.items():
        # Japanese and Chinese share characters: a little kana is enough to tell, and is asked for first.
        if len(letter.findall(sample)) > letters * (0.15 if language == "ja" else 0.5):
            return language
    return None
