"""Headings "A v B" that stand over reports, and so announce no match.

In: an article's matches, those of its lists and its sentences. Out: the matches without the fixtures that were such
headings, nor those in the words below a picture. A preview has the same headings and tells former results below them,
so the title, the other headings or the tense of what stands below must say that the match was played.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from transforms.extract.discourse import REPORTED, Discourse
from transforms.extract.lists.words import expression
from transforms.extract.pairing import pair_of
from transforms.extract.tense import Tense
from transforms.model import MatchClaim

FEWEST_TOLD = 2  # headings with their results below from which all such headings head reports
OPENING = 2  # sentences below a heading that say what it heads
NEAR = 250  # characters from a heading to the result printed below it
FAR = 10**9  # behind the end of any article
HEADS = ("lists.fixture", "prose.fixture pairing")


CAPTION = 240  # characters of the words below a picture
CREDIT = re.compile(
    r"\b(?:getty|reuters|afp|imago|alamy|epa|shutterstock|action images"
    r"|(?:photo(?:graph)?|picture|image)s?(?: by|:|/))",
    re.I,
)
PICTURED = re.compile(
    r"\b(?:celebrat\w+|reacts?|scor(?:es|ing)|in action|during|applauds?|looks? on|gestures?|challenges?|tussles?"
    r"|(?:battles?|fights?|vies?) for|saves|tackles|shakes hands|embraces?)\b"
)


def without_headings(matches: list[MatchClaim], listed: Sequence[MatchClaim], discourse: Discourse) -> list[MatchClaim]:
    """The matches without those "to come" that are headings of reports: the text below one tells its result, or tells
    of the match as played.
    """
    title = discourse.annotated.article.title or ""
    spans = [(m.char_start, m.char_end) for m in listed]
    own = {id(m) for m in listed}
    text = discourse.annotated.article.text
    matches = [m for m in matches if id(m) in own or not _announces_again(m, spans)]
    matches = [m for m in matches if not _is_of_picture(m, text)]
    ahead = [m for m in matches if m.status == "scheduled" and m.date is None and m.extractor in HEADS]
    starts = sorted({m.char_start for m in (*listed, *ahead)})
    below = {id(m): _first_behind(starts, m.char_start) for m in ahead}
    before = [m for m in matches if _is_of_before(m, discourse)]
    played = _Played(before, [m for m in matches if not any(m is other for other in before)])
    told = [m for m in ahead if played.told_below(m, below[id(m)])]
    most = len(told) >= FEWEST_TOLD and len(told) * 2 > len(ahead)
    if not (most or expression("head", "retrospect").search(title)):
        told = []
    if not expression("head", "prospect").search(title):
        told += [
            m
            for m in ahead
            if played.printed_below(m)
            or _titles_report(m, matches, discourse)
            or (not played.before_below(m, below[id(m)]) and _heads_report(m, below[id(m)], discourse))
        ]
    dropped = {id(m) for m in told}
    return [m for m in matches if id(m) not in dropped]


def _is_of_picture(match: MatchClaim, text: str) -> bool:
    """Whether the pair stands below a picture, which shows a match that was played: "FA Cup Final - Leeds v Derby -
    Smith celebrates scoring. REUTERS/Tom Jones"."""
    if match.status != "scheduled" or match.extractor not in HEADS:
        return False
    behind = text[match.char_end : match.char_end + CAPTION].partition("\n\n")[0]
    caption = "\n".join(behind.split("\n")[:2])
    return CREDIT.search(caption) is not None and PICTURED.search(caption) is not None


def _is_of_before(match: MatchClaim, discourse: Discourse) -> bool:
    """Whether the match is one of weeks before the article, which reports none of those: an earlier meeting."""
    written = discourse.annotated.anchor
    old = match.date is not None and written is not None and (written - match.date).days > REPORTED
    return match.status == "played" and (old or id(match) in discourse.bygone | discourse.apart)


class _Played:
    """Where an article tells results: of either order of a pair, and printed in a list with the home side first; apart
    from them, those of weeks `before`."""

    def __init__(self, before: Sequence[MatchClaim], matches: Sequence[MatchClaim]) -> None:
        self.before = {pair_of(match) for match in before}, sorted(match.char_start for match in before)
        self.told: dict[tuple[str, str], list[int]] = {}
        self.printed: dict[tuple[str, str], list[int]] = {}
        for match in sorted(matches, key=lambda m: m.char_start):
            if match.status == "played":
                self.told.setdefault(pair_of(match), []).append(match.char_start)
                if match.extractor.startswith("lists."):
                    self.printed.setdefault((match.home_team, match.away_team), []).append(match.char_start)

    def told_below(self, heading: MatchClaim, end: int) -> bool:
        """Whether the result of the heading's pair is told below it, before the next heading."""
        return _first_behind(self.told.get(pair_of(heading), []), heading.char_start) < end

    def before_below(self, heading: MatchClaim, end: int) -> bool:
        """Whether an earlier meeting of the heading's pair, and no match of late, is told below it."""
        pairs, starts = self.before
        earlier = pair_of(heading) in pairs and _first_behind(starts, heading.char_start) < end
        return earlier and not self.told_below(heading, end)

    def printed_below(self, heading: MatchClaim) -> bool:
        """Whether the result of the heading's match is printed right below it, home side first as in the heading."""
        starts = self.printed.get((heading.home_team, heading.away_team), [])
        return _first_behind(starts, heading.char_end) < heading.char_end + NEAR


def _first_behind(starts: list[int], place: int) -> int:
    """The first of the sorted `starts` behind `place`; `FAR` where none is."""
    at = bisect_right(starts, place)
    return starts[at] if at < len(starts) else FAR


def _titles_report(heading: MatchClaim, matches: list[MatchClaim], discourse: Discourse) -> bool:
    """Whether the article's title is the pairing whose result is the first told, and no match to come of theirs is."""
    pair, main = {heading.home_team, heading.away_team}, discourse.main
    return (
        main is not None
        and {main.home_team, main.away_team} == pair
        and not _is_of_before(main, discourse)
        and "\n" not in discourse.annotated.article.text[: heading.char_start]
        and not any(
            m.status == "scheduled" and m is not heading and {m.home_team, m.away_team} == pair for m in matches
        )
    )


def _heads_report(heading: MatchClaim, end: int, discourse: Discourse) -> bool:
    """Whether a line that is no more than the pairing stands over sentences of its sides that are of the past alone."""
    text = discourse.annotated.article.text
    first, last = text.rfind("\n", 0, heading.char_start) + 1, text.find("\n", heading.char_end)
    line = text[first : last if last > 0 else len(text)]
    if last < 0 or any(mark.isalpha() for mark in text[heading.char_end : last]) or _announcing(line):
        return False
    below = [s for s in discourse.annotated.sentences if last <= s.start < end][:OPENING]
    pair = {heading.home_team, heading.away_team}
    if not any(c.kind == "S" or c.kind == "T" and c.value.name in pair for s in below for c in s.chunks):
        return False
    tenses = [Tense(s, text, discourse) for s in below]
    return bool(tenses) and tenses[0].told_as_past(len(below[0].chunks)) and not any(t.open_or_present for t in tenses)


def _announcing(line: str) -> bool:
    """Whether a heading says that its match is to come: "Preview: Leeds v Derby", "Leeds v Derby (7.45pm)"."""
    return any(mark.isdigit() for mark in line.lstrip(" 0123456789.)")) or bool(
        expression("head", "prospect").search(line)
    )


def _announces_again(match: MatchClaim, spans: list[tuple[int, int]]) -> bool:
    """Whether the prose reading took the line of a list for a fixture once more."""
    return match.status == "scheduled" and any(s <= match.char_start and match.char_end <= e for s, e in spans)
