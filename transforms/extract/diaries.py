"""The days of results told in a diary, or printed above a line for their date.

In: the match claims of an article. Out: those of a diary's paragraphs have the day which opens theirs, where their
words speak of no other time; "Date: 23/02/2001" dates the match printed above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from transforms.annotate.dates import find_dates
from transforms.extract.discourse import Discourse
from transforms.extract.matchdays import is_line
from transforms.extract.news import ANOTHER_TIME, INSERTED
from transforms.extract.sameday import Found, settle
from transforms.model import MatchClaim

EARLIER = re.compile(r"\b(?:had|last|previous|since|before)\b", re.I)
DATED = re.compile(r"^(?:match |kick-?off )?date ?: ?(?P<day>[^\n]{6,40})$", re.I | re.M)
BELOW = 250  # characters between a printed result and the line that dates it


def days_of_diary(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Give the results of a diary the day that opens their paragraph: "Saturday 3 Bolton draw 0-0 at Southampton"."""
    entries, sentences = discourse.annotated.diary, discourse.annotated.sentences
    text, starts = discourse.annotated.article.text, [entry.start for entry in discourse.annotated.diary]
    found: list[Found] = []
    for claim in matches if entries else ():
        at = bisect_right(starts, claim.char_start) - 1
        if at < 0 or claim.char_start >= entries[at].end or claim.status != "played" or claim.date is not None:
            continue
        sentence = sentences[max(0, bisect_right(discourse.starts, claim.char_start) - 1)]
        other_day = any(chunk.kind == "D" and chunk.start != entries[at].start for chunk in sentence.chunks)
        words = INSERTED.sub("", text[sentence.start : claim.char_end])
        if not other_day and not ANOTHER_TIME.search(words) and not EARLIER.search(words):
            found.append(Found(claim, entries[at].day))
    settle(found, matches)


def days_of_lines(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Give a printed result the day of the line "Date: 23/02/2001" close below it."""
    text = discourse.annotated.article.text
    for line in DATED.finditer(text):
        above = [c for c in matches if is_line(c) and c.status == "played" and c.char_end <= line.start()]
        last = max(above, key=lambda c: c.char_start, default=None)
        days = [d for d in find_dates(line["day"], discourse.annotated.anchor) if d.precision == "day"]
        if last is not None and last.date is None and line.start() - last.char_end < BELOW and len(days) == 1:
            last.date, last.date_precision = days[0].date, "day"
