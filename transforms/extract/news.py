"""Whether a result is told as news of the day, or as what had been before.

In: a match claim with its sentence and the text. Out: yes or no. What a result means for its side tells it as news
("Leeds are third after a 2-0 win"), though "after", else, looks back.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Sentence
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

INSERTED = re.compile(r",\s+(?:who|which|whose|where|when)\b(?:[^,;.()]|\([^()]*\))*,")
JOINED = re.compile(  # by another of the day: "they are joined by Leeds, who", "a point behind Leeds, who"
    r"\b(?:join(?:ed by|s|ed|ing)?|behind|ahead of|clear of|above|below|level with|adrift of) [^;.]{2,40}?,? who\b",
    re.I,
)
LISTED = re.compile(  # in a row: "There were wins for Leeds, 2-0 at Hull, and Bury, who beat Derby 1-0"
    r"\b(?:win|wins|victory|victories|success|successes|draws|defeats?) for [^;.]{2,90}?,? who\b", re.I
)
INTRODUCED = (
    re.compile(  # of whom a sentence only says what it was for them: "It was a good day for Leeds, who won 2-0"
        r"^\W*(?:there (?:was|were)|it was|honou?rs were|no)\b[^;.]{2,90}?,? who\b", re.I
    )
)
LED_TO = re.compile(r"\b(?:after|following|having|which)\b", re.I)


def _one_of(key: str) -> str:
    return any_of(word_set("en", "grammar", "round_up", key))


LOOKS_BACK = re.compile(  # but "after extra time"; "had beaten", but "had to settle for a draw", "had the better of"
    rf"\b(?:{_one_of('looks_back')})\b(?! extra)"
    rf"|\bhad(?: (?:\w+ly|{_one_of('adverbs')}))* (?:\w+ed|{_one_of('participles')})\b",
    re.I,
)
ANOTHER_TIME = re.compile(rf"\b(?:{_one_of('another_time')})\b(?! extra)", re.I)
STANDS = re.compile(
    rf"\b(?:{_one_of('stands')})\b[^.;,]{{0,40}}?\b(?:{_one_of('where')}|\d{{1,2}}(?:st|nd|rd|th))\b", re.I
)


TOLD = re.compile(
    r"\d[-–]\d(?! (?:on aggregate|on penalties|overall|over|in (?:the|a) (?:penalty )?shoot))"
)  # a result
ENDS = re.compile(  # a tie or its kicks: "went through after a 1-0 win", "won on penalties after a 1-1 draw"
    r"\b(?:advance[sd]|advance|progresse[sd]|qualifie[sd]|through|out|on aggregate|replay|on penalties|shoot-?out)\b"
)


def plain(words: str) -> str:
    """The words without the "who" of those whose results are news too: in a row, beside in the table, introduced."""
    if " who" not in words:
        return words
    return INTRODUCED.sub("", LISTED.sub("", JOINED.sub("", words)))


def is_news(claim: MatchClaim, sentence: Sentence, text: str) -> bool:
    """Whether the result is told as news: in no aside, and not as what "had" been before."""
    words = INSERTED.sub("", text[min(sentence.start, claim.char_start) : claim.char_end])
    words = plain(words)
    if means_something(claim, sentence, text):
        words = LED_TO.sub("", words)
    return LOOKS_BACK.search(words) is None


def means_something(claim: MatchClaim, sentence: Sentence, text: str) -> bool:
    """Whether the sentence tells what the result meant for a side's place, or tells of its match: "Hull are out after a
    2-0 defeat at Leeds", "their tie with Hull, which they won 2-0"."""
    at = LED_TO.search(text, sentence.start, claim.char_end)
    if at is None:
        return False
    before = text[sentence.start : at.start()]
    if LOOKS_BACK.search(before):
        return False
    if at.group().lower() == "which":
        return re.match(r" (?:they|it) (?:won|lost|drew)\b", text[at.end() : at.end() + 20]) is not None
    return (
        STANDS.search(before) is not None
        or (
            ENDS.search(before) is not None
            and TOLD.search(before) is None  # "won the replay 2-0 after a 1-1 draw"
            and text[at.end() : at.end() + 3] in (" a ", " an")
        )
    )
