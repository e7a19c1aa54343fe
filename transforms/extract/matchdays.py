"""The day of matches that do not tell it: from the article's head, or the line that heads the games of a round-up.

In: the article's match claims and what the article is about. Out: the same claims, dated where one day is possible.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta

from transforms.annotate.chunks import Sentence
from transforms.extract.discourse import Discourse
from transforms.extract.pairing import pair_of
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

DAY_HEAD = 6  # sentences of the head in which the day of the reported match is named
LEAD, HEADING = 3, 7  # a line that dates the games behind it: among so many first sentences, or of so few chunks
WEEK = timedelta(days=7)
GAMES = word_set("en", "grammar", "games", "words")
ASIDE = re.compile(
    r"\b(?:who|which|whose|after|having|since|when|where|following|despite|previous|last|earlier)\b", re.I
)


def main_day(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The day of the match that the article reports, where its head names one day of the week before publication that
    no other match is told of."""
    main, written = discourse.main, discourse.annotated.anchor
    if main is None or main.date is not None or main.leg == 1 or written is None:
        return
    taken = {claim.date for claim in matches if pair_of(claim) != pair_of(main)}
    days = {
        day
        for sentence in discourse.annotated.sentences[:DAY_HEAD]
        for chunk in sentence.chunks
        if chunk.kind == "D" and not chunk.possessive and not chunk.value.relative and chunk.value.precision == "day"
        if chunk.value.direction != "future"
        if (day := chunk.value.resolve(False)) and timedelta(0) <= written - day < WEEK and day not in taken
    }
    if len(days) == 1:
        main.date, main.date_precision = days.pop(), "day"


def days_of_round_up(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The matches behind a line such as "Tuesday's games" or "the matches played on Tuesday" were played on that day,
    unless their sentence names another or tells them in passing."""
    sentences, written = discourse.annotated.sentences, discourse.annotated.anchor
    if written is None:
        return
    lines = [
        (sentence.start, day)
        for number, sentence in enumerate(sentences)
        if number < LEAD or len(sentence.chunks) <= HEADING
        if (day := _games_day(sentence, written)) is not None
    ]
    for claim in matches if lines else ():
        at = bisect_right(lines, claim.char_start, key=lambda line: line[0]) - 1
        if at < 0 or claim.date is not None or claim.status != "played" or id(claim) in discourse.bygone:
            continue
        sentence = sentences[max(0, bisect_right(sentences, claim.char_start, key=lambda s: s.start) - 1)]
        dated = any(chunk.kind == "D" for chunk in sentence.chunks) and sentence.start != lines[at][0]
        if not dated and not ASIDE.search(discourse.annotated.article.text, sentence.start, claim.char_end):
            claim.date, claim.date_precision = lines[at][1], "day"


def _games_day(sentence: Sentence, written: date) -> date | None:
    """The day of the week before publication on which the games that the sentence speaks of were played."""
    for k, chunk in enumerate(sentence.chunks):
        if chunk.kind != "D" or chunk.value.relative or chunk.value.precision != "day":
            continue
        beside = {c.norm for c in sentence.chunks[max(0, k - 4) : k + 3]}
        day = chunk.value.resolve(False)
        if beside & GAMES and day and timedelta(0) <= written - day < WEEK:
            return day
    return None
