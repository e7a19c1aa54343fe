"""Headings "A v B" that stand over reports, and so announce no match.

In: an article's matches, those of its lists and its sentences. Out: the matches without the fixtures that were such
headings. A preview has the same headings and tells former results below them, so the title, the other headings or the
tense of what stands below must say that the match was played.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from transforms.extract.discourse import Discourse
from transforms.extract.lists.words import expression
from transforms.extract.pairing import pair_of
from transforms.extract.tense import Tense
from transforms.model import MatchClaim

FEWEST_TOLD = 2  # headings with their results below from which all such headings head reports
OPENING = 2  # sentences below a heading that say what it heads
NEAR = 250  # characters from a heading to the result printed below it
FAR = 10**9  # behind the end of any article
HEADS = ("lists.fixture", "prose.fixture pairing")


def without_headings(matches: list[MatchClaim], listed: Sequence[MatchClaim], discourse: Discourse) -> list[MatchClaim]:
    """The matches without those "to come" that are headings of reports: the text below one tells its result, or tells
    of the match as played.
    """
    title = discourse.annotated.article.title or ""
    spans = [(m.char_start, m.char_end) for m in listed]
    own = {id(m) for m in listed}
    matches = [m for m in matches if id(m) in own or not _announces_again(m, spans)]
    ahead = [m for m in matches if m.status == "scheduled" and m.date is None and m.extractor in HEADS]
    starts = sorted({m.char_start for m in (*listed, *ahead)})
    below = {id(m): _first_behind(starts, m.char_start) for m in ahead}
    played = _Played(matches)
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
            or _heads_report(m, below[id(m)], discourse)
        ]
    dropped = {id(m) for m in told}
    return [m for m in matches if id(m) not in dropped]


class _Played:
    """Where an article tells results: of either order of a pair, and printed in a list with the home side first."""

    def __init__(self, matches: Sequence[MatchClaim]) -> None:
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
