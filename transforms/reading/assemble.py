"""Text and metadata to an `Article`: every format ends here.

Decides what cannot be read, and says what to do about it.
"""

from __future__ import annotations

import re

from transforms.model import Article
from transforms.reading.furniture import words_of
from transforms.reading.language import detect
from transforms.reading.metadata import Told, author_of, publication, shorten, title_of
from transforms.reading.prose import read_layout
from transforms.reading.unwrap import unwrapped

LONGEST_ARTICLE = 1_000_000  # characters; a book is half of that
_EXCERPT = 500
_WORD = re.compile(r"[^\W\d_]{2,}")


def article(source: str, text: str, told: Told) -> Article:
    """The article whose words are `text`; quarantined where there is nothing to read in it."""
    fault = _fault(text)
    if fault:
        return quarantined(source, fault, text, told)
    words = words_of(text)
    layout = read_layout(unwrapped(text), told.title, words)
    published_on, published_from = publication(told, layout)
    return Article(
        source=source,
        text=text,
        title=title_of(told, layout),
        url=told.url,
        publisher=told.publisher,
        author=told.author or author_of(layout),
        published_on=published_on,
        published_from=published_from,
        language=detect(text, words) or told.language or "en",
        prose_spans=layout.prose_spans(),
    )


def quarantined(source: str, reason: str, text: str = "", told: Told | None = None) -> Article:
    """An input that could not be read as an article. `reason` says what is wrong and what to do; an excerpt is kept."""
    told = told or Told()
    return Article(
        source=source,
        text=text[:_EXCERPT],
        title=shorten(told.title) if told.title else None,
        url=told.url,
        publisher=told.publisher,
        author=told.author,
        published_on=told.published,
        published_from="metadata" if told.published else None,
        language=None,
        status="quarantined",
        reason=reason,
    )


def _fault(text: str) -> str | None:
    if not text.strip():
        return "The text is empty: put the article's words in it, or remove it."
    if len(text) > LONGEST_ARTICLE:
        return (
            f"{len(text):,} characters are no single article (limit {LONGEST_ARTICLE:,}): "
            "split the file into one article a file, or one a line as JSONL."
        )
    if not _WORD.search(text):
        return "There are no words in it, only figures or signs: give the article's text, or a result sheet as .csv."
    return None
