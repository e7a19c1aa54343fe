"""Reports set right: corrected scores, results annulled, matches awarded; claimed by the rule `correction`.

In: the match claims of an article and its text. Out: the same claims, those that correct an earlier report marked,
those that only repeat what was wrong left out. A correction outvotes what it corrects (docs/reconciliation.md), so a
claim is marked only where the words about it leave no doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cache

from transforms.extract.lists.words import either
from transforms.lexicon.words import pieces, table
from transforms.model import MatchClaim

SCORE = re.compile(r"(?<![\d.])(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\d.]*\d)")
PARAGRAPH = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth))\s+para(?:graph)?s?\b", re.I
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
OPENING = 600  # characters within which a note on the whole report stands
NOTE = 60  # characters from the verb of a note to what it corrects
LABEL = re.compile(r"\W{0,4}(?:an?\s+|the\s+)?", re.IGNORECASE)
CALENDAR_DAY = re.compile(r"\d(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?!\d)|\d{4}-\d\d")
Score = tuple[int, int]


def set_right(matches: list[MatchClaim], text: str, sentences: list[tuple[int, int]]) -> list[MatchClaim]:
    """The claims with corrections marked. `sentences`: the spans of the prose; elsewhere a line is one."""
    if not any(sign in text for sign in _words("signs", "pieces")):
        return matches
    reader = _Reader(matches, text, sentences)
    reader.note()
    reader.lines()
    for start, end in reader.told_in():
        reader.sentence(start, end)
    return [claim for claim in matches if id(claim) not in reader.wrong]


@cache
def _words(section: str, key: str) -> tuple[str, ...]:
    return tuple(pieces(table("en", "corrections")[section][key]))


@cache
def _said(section: str, key: str = "words") -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + either(frozenset(_words(section, key))) + r"(?!\w)", re.IGNORECASE)


@cache
def _note() -> re.Pattern[str]:
    verbs, figures = _said("note", "verbs").pattern, _said("note", "figures").pattern
    return re.compile(
        rf"(?:^|[(\n])\s*(?:an?\s+|the\s+)?{verbs}[^.()\n]{{0,{NOTE}}}?(?:{figures}|{SCORE.pattern})[^.()\n]*",
        re.IGNORECASE,
    )


@cache
def _turned() -> re.Pattern[str]:
    """ "… are now 3-0 losses": the results before it count as something else."""
    kinds = rf"(?:(?P<win>{_said('awarded', 'wins').pattern})|(?P<loss>{_said('awarded', 'losses').pattern}))"
    return re.compile(rf"{_said('awarded', 'become').pattern}\s+(?:an?\s+)?(?P<score>{SCORE.pattern})\s+{kinds}", re.I)


@cache
def _given() -> re.Pattern[str]:
    """ "Awarded a 3-0 win", "a 3-0 win by default": a score that nobody played for."""
    kinds = rf"(?:{_said('awarded', 'wins').pattern}|{_said('awarded', 'losses').pattern})"
    before = rf"(?:awarded|awarding|handed|given)\s+(?:\w+\s+){{0,3}}?{SCORE.pattern}\s+{kinds}"
    return re.compile(rf"{before}|{SCORE.pattern}\s+{kinds}\s+by\s+(?:default|forfeit|walkover)", re.IGNORECASE)


class _Reader:
    """The claims of one article beside the words that set them right. `wrong`: the claims that only repeat an error."""

    def __init__(self, matches: list[MatchClaim], text: str, sentences: list[tuple[int, int]]) -> None:
        self.text, self.sentences = text, sorted(sentences)
        self.played = [claim for claim in matches if claim.status == "played"]
        self.places = sorted((claim.char_start, number) for number, claim in enumerate(self.played))
        self.wrong: set[int] = set()

    def note(self) -> None:
        """A note at the head of the report corrects the score that it gives, that of a paragraph, or the first."""
        note = _note().search(self.text, 0, OPENING)
        if note is None or not self.played:
            return
        scores = _scores(note.group())
        place = PARAGRAPH.search(note.group())
        if scores:
            chosen = [claim for claim in self.played if _has(claim, scores[-1])]
        elif place is not None:
            number = int(place.group(1)) if place.group(1) else ORDINALS.index(place.group(2).lower()) + 1
            there = [claim for claim in self.played if self._paragraph(claim) == number]
            chosen = [claim for claim in self.played if any(_same(claim, other) for other in there)]
        else:
            first = min(self.played, key=lambda claim: claim.char_start)
            chosen = [claim for claim in self.played if _same(claim, first)]
        for claim in chosen:
            _mark(claim)

    def _paragraph(self, claim: MatchClaim) -> int:
        """The number of the paragraph of a claim, the title left out."""
        return len(re.findall(r"\n\s*\n", self.text[: claim.char_start]))

    def lines(self) -> None:
        """A line of a list that begins with such a word: "Corrected score: Everton 3-1 Fulham"."""
        for claim in self.played:
            start = self.text.rfind("\n", 0, claim.char_start) + 1
            before = LABEL.match(self.text, start, claim.char_start)
            opens = _said("note", "verbs").match(self.text, before.end() if before else start, claim.char_start)
            if opens is not None and claim.char_start - opens.end() <= NOTE:
                _mark(claim)

    def told_in(self) -> list[tuple[int, int]]:
        """The sentences that tell results, in order, each once."""
        return sorted({self._around(claim.char_start) for claim in self.played})

    def _around(self, at: int) -> tuple[int, int]:
        k = bisect_right(self.sentences, (at, len(self.text))) - 1
        if k >= 0 and self.sentences[k][0] <= at < self.sentences[k][1]:
            return self.sentences[k]
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, end if end >= 0 else len(self.text)

    def sentence(self, start: int, end: int) -> None:
        """One sentence with results: an error repeated, a result annulled, turned into another or awarded."""
        between = self.places[bisect_left(self.places, (start, 0)) : bisect_left(self.places, (end, 0))]
        told = [self.played[number] for number in sorted(number for _, number in between)]
        said = self.text[start:end]
        turned = _turned().search(said)
        if turned is not None and _said("awarded").search(said):
            self._turn(told, turned, start)
        elif _said("former").search(said):
            self._former(told, said, end)
        elif _is_annulled(said, told):
            replay = "replayed" in said
            for claim in told:
                if not (replay and claim.outcome == "draw"):  # a drawn cup match is played again, and stands
                    _annul(claim)
        elif (given := _given().search(said)) is not None:
            for claim in told:
                if _has(claim, _scores(given.group())[0]) and claim.char_start - NOTE < start + given.end():
                    _mark(claim)
        if told and any("correction" in claim.extractor for claim in told) and not CALENDAR_DAY.search(said):
            _undate(told)

    def _former(self, told: list[MatchClaim], said: str, end: int) -> None:
        """What was wrong is no result; a score behind it, in this sentence or the next, takes its place."""
        cue = _said("former").search(said)
        assert cue is not None
        for claim in told:
            wrong = _score(claim)
            others = [score for score in _scores(said) if wrong and sorted(score) != sorted(wrong)]
            if not others:
                stop = re.compile(r"[.!?](?:\s|$)").search(self.text, end)
                others = _scores(self.text[end : stop.start() if stop else len(self.text)])
            if wrong is None or len(others) != 1 or not _turn_to(claim, others[0]):
                self.wrong.add(id(claim))
                continue
            _mark(claim)

    def _turn(self, told: list[MatchClaim], turned: re.Match[str], start: int) -> None:
        """Results that now count as wins or defeats of the one team that they have in common."""
        before = [claim for claim in told if claim.char_end <= start + turned.start("score")]
        teams = Counter(team for claim in before for team in {claim.home_team, claim.away_team})
        common = [team for team, count in teams.items() if count == len(before)]
        self.wrong |= {id(claim) for claim in told if claim not in before}
        high, low = sorted(_scores(turned.group("score"))[0], reverse=True)
        for claim in before:
            if len(before) > 1 and len(common) == 1:
                wins = common[0] if turned.group("win") else _other(claim, common[0])
                _give(claim, (high, low) if claim.home_team == wins else (low, high))
                _mark(claim)
            else:
                self.wrong.add(id(claim))


def _scores(text: str) -> list[Score]:
    return [(int(m.group(1)), int(m.group(2))) for m in SCORE.finditer(text)]


def _score(claim: MatchClaim) -> Score | None:
    return (claim.home_goals, claim.away_goals or 0) if claim.home_goals is not None else None


def _has(claim: MatchClaim, score: Score) -> bool:
    own = _score(claim)
    return own is not None and sorted(own) == sorted(score)


def _same(claim: MatchClaim, other: MatchClaim) -> bool:
    return {claim.home_team, claim.away_team} == {other.home_team, other.away_team} and _score(claim) == _score(other)


def _other(claim: MatchClaim, team: str) -> str:
    return claim.away_team if claim.home_team == team else claim.home_team


def _turn_to(claim: MatchClaim, score: Score) -> bool:
    """Give a claim the right score, its winner kept; False where the wrong one tells no winner for it."""
    high, low = max(score), min(score)
    if high == low:
        _give(claim, (high, low))
        return True
    if claim.outcome not in ("home", "away"):
        return False
    _give(claim, (high, low) if claim.outcome == "home" else (low, high))
    return True


def _give(claim: MatchClaim, score: Score) -> None:
    claim.home_goals, claim.away_goals = score
    claim.outcome = "home" if score[0] > score[1] else "away" if score[0] < score[1] else "draw"


def _is_annulled(said: str, told: list[MatchClaim]) -> bool:
    """Whether a sentence says that a result is void; not one that was made good by another: "overturned a 3-2 defeat at
    Leeds with a 3-1 win at home"."""
    found = _said("annulled").search(said)
    if found is None or _said("annulled", "denied").search(said):
        return False
    return found.group().lower() != "overturned" or len(told) < 2


def _annul(claim: MatchClaim) -> None:
    claim.home_goals = claim.away_goals = claim.outcome = None
    claim.status = "abandoned"
    _mark(claim)


def _undate(claims: list[MatchClaim]) -> None:
    """Take away a weekday's date: beside a ruling or a correction it is the day of that, not of the match."""
    for claim in claims:
        if "correction" in claim.extractor and claim.date_precision == "day":
            claim.date = claim.date_precision = None


def _mark(claim: MatchClaim) -> None:
    """Put the claim down to the rule that sets reports right."""
    if "correction" not in claim.extractor:
        claim.extractor = f"{claim.extractor.partition('.')[0]}.correction"
