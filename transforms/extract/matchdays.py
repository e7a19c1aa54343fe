"""The day of matches that do not tell it: from the article's head, or the line that heads the games of a round-up.

In: the article's match claims and what the article is about. Out: the same claims, dated where one day is possible.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.circumstances import in_passing, looks_back
from transforms.extract.days import STRETCHES, may_be_of_match, owns_match_in_hand
from transforms.extract.discourse import Discourse
from transforms.extract.news import means_something
from transforms.extract.pairing import is_of_others, pair_of
from transforms.extract.reported import is_dateline, tells_other_score
from transforms.extract.telling import FIRST_LEG
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

DAY_HEAD = 6  # sentences of the head in which the day of the reported match is named
LEAD, HEADING = 3, 7  # a line that dates the games behind it: among so many first sentences, or of so few chunks
BELOW = 4  # sentences below a printed line among which its day is named
FRONTED = 3  # chunks at the head of a sentence, whose day is that of all its matches
OTHER_LEGS = frozenset(["lists.other_leg", "ties.first_leg", FIRST_LEG])  # earlier, told beside that of the day
_END = sys.maxsize
WEEK = timedelta(days=7)
TO_COME = frozenset("host hosts face faces meet meets visit visits travel travels entertain entertains".split())
CLAUSE = 10  # chunks between such a verb and its day
GAMES = word_set("en", "grammar", "games", "words")
ASIDE = re.compile(
    r"\b(?:who|which|whose|after(?! extra)|having|since|when|where|following|despite|previous|last|earlier)\b", re.I
)
PLACED_AFTER = re.compile(  # "while Leeds are 19th following a 5-0 defeat": where they stand tells no day
    r"\b(?:are|is|remain\w*|stay\w*|sit|lie|have) [^,;.]{0,60}\b(?:after|following)\b", re.I
)
THROUGH_DESPITE = re.compile(  # "while Leeds got through despite a 2-1 home defeat": by that match
    r"\b(?:through|advance\w*|progress\w*|qualif\w+)\b[^.;]{0,60}\bdespite\b[^.;]{0,40}$", re.I
)
LOOKS_AHEAD = re.compile(  # of an article whose headings are days to come
    r"\b(?:a look (?:ahead )?(?:at|to)|previews?|taking place (?:this|on|over)|matches to watch|ahead of (?:this|the)"
    r"|(?:fixtures|matches|games|action) (?:this|next|coming|to come)|preparing for|look(?:s|ing)? ahead)\b",
    re.I,
)
BACK_THEN = re.compile(r"\b(?:ago|last (?:week|month|weekend|season)|earlier|before)\b", re.I)  # the match before


def main_day(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The day of the match that the article reports, where its head names one day of the week before publication that
    no other match is told of."""
    main, written = discourse.main, discourse.annotated.anchor
    if main is None or main.date is not None or main.leg == 1 or written is None or id(main) in discourse.bygone:
        return
    taken = {claim.date for claim in matches if pair_of(claim) != pair_of(main)}
    days = {
        day
        for sentence in discourse.annotated.sentences[:DAY_HEAD]
        if not is_of_others(sentence, pair_of(main)) and not tells_other_score(main, sentence)
        if not is_dateline(sentence, written, of_prose=True)
        for k, chunk in enumerate(sentence.chunks)
        if chunk.kind == "D" and not chunk.value.relative and chunk.value.precision == "day"
        if chunk.value.direction != "future" and _may_date_main(sentence.chunks, k, pair_of(main))
        if not _dates_one_to_come(chunk, sentence, matches)
        if (day := chunk.value.resolve(False)) and timedelta(0) <= written - day < WEEK and day not in taken
    }
    if len(days) == 1:
        main.date, main.date_precision = days.pop(), "day"


def _may_date_main(chunks: list[Chunk], k: int, pair: tuple[str, str]) -> bool:
    """Whether the day at `k` can be that of the match of `pair`, which is reported: also one that owns a match, where
    no other side is named."""
    if any(c.norm.split()[0] in TO_COME for c in chunks[max(0, k - CLAUSE) : k] if c.kind == "K"):
        return False  # "Leeds, held 2-2 by Derby, host them again on Tuesday"
    if not chunks[k].possessive:
        return may_be_of_match(chunks, k)
    return owns_match_in_hand(chunks, k) and all(c.value.name in pair for c in chunks if c.kind == "T")


def _dates_one_to_come(day: Chunk, sentence: Sentence, matches: Iterable[MatchClaim]) -> bool:
    """Whether a match to come, told before it in the sentence, has the day: "to set up a tie with Hull on Thursday"; or
    the one below it where it stands alone as a heading."""
    when = day.value.resolve(True)
    if all(c.kind in "D.,:-" for c in sentence.chunks):
        below = min((c for c in matches if c.char_start >= day.end), key=lambda c: c.char_start, default=None)
        return below is not None and below.status == "scheduled" and below.date == when
    return any(
        c.status == "scheduled" and c.date == when and sentence.start <= c.char_start < day.start for c in matches
    )


def days_of_round_up(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The day of matches told without one, where they stand behind a line such as "Tuesday's games" or in a sentence
    that opens with its day or tells it of the match before; printed lines, else, are of the one day that the text below
    them or the head of the article names."""
    sentences, written = discourse.annotated.sentences, discourse.annotated.anchor
    open_ones = [
        c
        for c in matches
        if c.date is None and c.status == "played" and id(c) not in discourse.bygone and c.extractor not in OTHER_LEGS
    ]
    if written is None or not open_ones:
        return
    lines = [line for number in range(len(sentences)) for line in _day_lines(sentences, number, written)]
    head = sentences[:DAY_HEAD]
    if head and lines and LOOKS_AHEAD.search(discourse.annotated.article.text, head[0].start, head[-1].end):
        lines = [line for line in lines if not _is_day_alone(sentences, line[0])]
    of_paper = {s.start for s in sentences[:DAY_HEAD] if is_dateline(s, written, of_prose=True)}
    printed = sorted({claim.char_start for claim in matches if is_line(claim)})
    above_lines, alone = _above(sentences, printed), None
    if (
        len(printed) == 1 and sentences and printed[0] <= sentences[0].end
    ):  # the title: the head then speaks of other matches too
        alone = pair_of(next(claim for claim in matches if is_line(claim)))
        above_lines = [sentence for sentence in above_lines if not is_of_others(sentence, alone)]
    lead = _lead_day(above_lines, written, matches, alone)
    played = [c for c in matches if c.status == "played"]
    told = sorted((c for c in played if not is_line(c)), key=lambda c: c.char_start)
    for claim in open_ones:
        at = bisect_right(lines, claim.char_start, key=lambda line: line[0]) - 1
        above = lines[at] if at >= 0 and claim.char_start < lines[at][1] else None
        if is_line(claim):
            day = above[2] if above else _day_below(claim, printed, sentences, written, matches) or lead
        else:
            text = discourse.annotated.article.text
            above = None if above and above[0] in of_paper else above
            day = _told_behind(claim, above, sentences, text) or _told_beside(claim, told, sentences, text)
        if day is not None and not _is_of_another_meeting(claim, day, played):
            claim.date, claim.date_precision = day, "day"


def _is_of_another_meeting(claim: MatchClaim, day: date, played: list[MatchClaim]) -> bool:
    """Whether the pair's other leg was played that day: "beat Derby 3-1 on Wednesday to overturn a 1-0 first leg"; the
    day that the article is of is that of the second leg."""
    score = {claim.home_team: claim.home_goals, claim.away_team: claim.away_goals}
    return claim.leg is not None and any(
        (claim.leg, other.leg) == (1, 2)
        or (other.date == day and {other.home_team: other.home_goals, other.away_team: other.away_goals} != score)
        for other in played
        if pair_of(other) == pair_of(claim)
    )


def is_line(claim: MatchClaim) -> bool:
    """Whether the match is printed as a line, not told in a sentence."""
    return claim.extractor == "prose.score line" or claim.extractor.startswith("lists.")


def _above(sentences: list[Sentence], printed: list[int]) -> list[Sentence]:
    """The sentences of the head that stand above the first printed line, a line in the title aside."""
    first = next((at for at in printed if sentences and at > sentences[0].end), _END)
    return [sentence for sentence in sentences[:DAY_HEAD] if sentence.end <= first]


def _day_below(
    claim: MatchClaim, printed: list[int], sentences: list[Sentence], written: date, matches: Iterable[MatchClaim]
) -> date | None:
    """The day that the paragraph below a printed line names alone."""
    at = bisect_right(printed, claim.char_start)
    until = printed[at] if at < len(printed) else _END
    below = [
        sentence
        for sentence in sentences[bisect_right(sentences, claim.char_end - 1, key=lambda s: s.start) :][:BELOW]
        if sentence.start < until
    ]
    if len(below) == 1 and until != _END and _is_day_alone(below, below[0].start):
        return None  # a heading of the line below it
    return _lead_day([s for s in below if s.block == below[0].block], written, matches, pair_of(claim))


def _told_beside(claim: MatchClaim, told: list[MatchClaim], sentences: list[Sentence], text: str) -> date | None:
    """The day of the match told before it in the sentence: "A beat B on Thursday, while C and D drew 1-1"."""
    at = bisect_right(told, claim.char_start - 1, key=lambda other: other.char_start) - 1
    sentence = sentences[max(0, bisect_right(sentences, claim.char_start, key=lambda s: s.start) - 1)]
    before = told[at] if at >= 0 else None
    if before is None or before.char_start < sentence.start or before.date_precision != "day":
        return None
    if looks_back(sentence.chunks) and "," in text[before.char_end : claim.char_start]:
        return None  # "After Leeds' win over Derby on Friday, Hull beat Stoke"
    through = THROUGH_DESPITE.search(text, before.char_end, claim.char_start)
    back = BACK_THEN.search(text, sentence.start, claim.char_start)
    placed = PLACED_AFTER.search(text, claim.char_start, claim.char_end)
    end = through.start() if through else claim.char_start
    return None if back or placed or ASIDE.search(text, before.char_end, end) else before.date


def _told_behind(
    claim: MatchClaim, above: tuple[int, int, date] | None, sentences: list[Sentence], text: str
) -> date | None:
    """The day of a match told in prose: that at the head of its sentence, else that of the line `above` it."""
    sentence = sentences[max(0, bisect_right(sentences, claim.char_start, key=lambda s: s.start) - 1)]
    if ASIDE.search(text, sentence.start, claim.char_end) and not means_something(claim, sentence, text):
        return None
    days = [chunk for chunk in sentence.chunks if chunk.kind == "D"]
    if len(days) == 1 and days[0] in sentence.chunks[:FRONTED] and days[0].value.precision == "day":
        if days[0].possessive and _of_one_match(sentence.chunks):
            return None  # "With Sunday's derby in mind, Leeds beat Hull 2-0"
        return None if days[0].value.relative or days[0].value.direction == "future" else days[0].value.resolve(False)
    if above is None or (days and sentence.start != above[0]):
        return None
    return above[2]


def _of_one_match(chunks: list[Chunk]) -> bool:
    """Whether the day at the head of a sentence owns one match."""
    owned = next((c for c in chunks[:HEADING] if c.kind == "K"), None)
    return owned is not None and "match_noun.nouns" in owned.labels


def _day_lines(sentences: list[Sentence], number: int, written: date) -> list[tuple[int, int, date]]:
    """The sentence as a line that dates the matches behind it: where it starts, how far it reaches, and the day. One
    that opens a paragraph with its games, without telling them, dates those of the paragraph."""
    sentence = sentences[number]
    day = _games_day(sentence, written)
    if day is None:
        return []
    if number < LEAD or len(sentence.chunks) <= HEADING:
        return [(sentence.start, _END, day)]
    opens = sentences[number - 1].block != sentence.block
    if not opens or any(chunk.kind == "S" for chunk in sentence.chunks):
        return []
    behind = next((s.start for s in sentences[number:] if s.block != sentence.block), _END)
    return [(sentence.start, behind, day)]


def _is_day_alone(sentences: list[Sentence], start: int) -> bool:
    """Whether the line that begins at `start` is nothing but a day."""
    line = sentences[bisect_right(sentences, start, key=lambda s: s.start) - 1]
    return all(chunk.kind in "D;,." or chunk.norm == ":" for chunk in line.chunks)


def _games_day(sentence: Sentence, written: date) -> date | None:
    """The day of the week before publication on which the games that the sentence speaks of were played: beside a word
    for games, or as a heading of its own."""
    if is_dateline(sentence, written):
        return None
    alone = all(chunk.kind in "D;," for chunk in sentence.chunks)
    for k, chunk in enumerate(sentence.chunks):
        if chunk.kind != "D" or chunk.value.relative or chunk.value.precision != "day":
            continue
        if any(before.kind == "m" or before.norm == "if" for before in sentence.chunks[:k]):
            return None  # "they can go clear with four games to play if they win on Thursday"
        beside = {c.norm for c in sentence.chunks[max(0, k - 4) : k + 3]}
        day = chunk.value.resolve(False)
        if (alone or beside & GAMES) and day and timedelta(0) <= written - day < WEEK:
            return day
    return None


def _lead_day(
    sentences: list[Sentence], written: date, matches: Iterable[MatchClaim] = (), pair: tuple[str, str] | None = None
) -> date | None:
    """The one day of the week before publication that the sentences name, but that of a match of `pair` with others;
    none where it speaks of a weekend, or of what is to come."""
    days: set[date] = set()
    for sentence in sentences:
        for k, chunk in enumerate(sentence.chunks if not is_dateline(sentence, written) else ()):
            if chunk.kind != "D" or chunk.value.relative or (k and sentence.chunks[k - 1].kind == "H"):
                continue  # "Gift Monday" is a player
            if in_passing(sentence.chunks, k):
                continue  # "After Leeds had won on Friday, a late goal ..."
            if chunk.value.kind in STRETCHES:
                return None
            if _dates_one_to_come(chunk, sentence, matches):
                return None
            if pair is not None and chunk.possessive and _has_other_side(sentence.chunks, k, pair):
                continue  # "Thursday's win against Lazio was forgotten"
            day = chunk.value.resolve(False) if chunk.value.precision == "day" else None
            if day and chunk.value.direction != "future" and timedelta(0) <= written - day < WEEK:
                days.add(day)
    return days.pop() if len(days) == 1 else None


def _has_other_side(chunks: list[Chunk], k: int, pair: tuple[str, str]) -> bool:
    """Whether the match that the day at `k` owns was against another side than `pair`."""
    for at in range(k + 1, min(len(chunks) - 1, k + HEADING)):
        if chunks[at].kind in ",;b":
            break
        if chunks[at].kind == "p" and chunks[at + 1].kind == "T" and any(c.kind == "K" for c in chunks[k + 1 : at]):
            return chunks[at + 1].value.name not in pair
    return False
