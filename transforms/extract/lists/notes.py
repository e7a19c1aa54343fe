"""What stands beside a listed match: half-time, attendance, extra time, shoot-out, aggregate, who goes through.

In: the text of a bracket, of the rest of a line or of a line of its own. Out: one `Notes` with what it tells and what
of it was not understood. Nothing is applied to a match here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transforms.extract.lists.words import either, expression, phrase_set
from transforms.lexicon.wording import words_in
from transforms.model import DecidedBy, MatchStatus

Pair = tuple[int, int]


@dataclass(slots=True)
class Notes:
    """The notes of a match. `aggregate` is winner-first where `who` is told with it, else in the match's order."""

    half_time: Pair | None = None
    attendance: int | None = None
    extra_time: bool = False
    penalties: Pair | None = None
    penalties_by: str | None = None
    aggregate: Pair | None = None
    who: str | None = None
    decided_by: DecidedBy | None = None
    lead: bool = False
    first_leg: bool = False
    walkover: tuple[str, str] | None = None
    status: MatchStatus | None = None
    bare: Pair | None = None
    result: Pair | None = None
    won: tuple[str, Pair] | None = None  # by whom, with the winner's goals first: "(Ayr won 2-0)"
    tie: tuple[int, int] | None = None
    rest: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing at all was understood."""
        return self == Notes(rest=self.rest)


MARKS = " \t\n.,;:()[]–—-"
SCORE = r"\d{1,2}\s?[-–—:]\s?\d{1,2}"


@cache
def _patterns() -> dict[str, tuple[frozenset[str] | None, re.Pattern[str]]]:
    """The patterns by name, each with words of which one stands in all that it matches."""

    def signs(*keys: str) -> frozenset[str]:
        return frozenset().union(*(expression(*key.split(".")).signs for key in keys))

    def words(section: str, key: str) -> str:
        return r"(?<!\w)" + either(phrase_set(section, key)) + r"(?!\w)"

    aggregate, through = words("tie", "aggregate"), words("tie", "through")
    away, pens, extra = words("tie", "away_goals"), words("tie", "penalties"), words("tie", "extra_time")
    name = r"(?:[\w'’&/ -]|\.(?!\s)|(?-i:(?<=\bSt)|(?<=\b[A-Z]))\.)"  # no other full stop before a blank is of a name
    who = rf"(?P<who>(?!{extra})(?-i:[^\W\d_a-z]){name}*?)"
    filler = r"(?:\s+(?:on|by|under|after|in|via|with|the|a|an|of|to|through|and|it|tie|overall|straight|kicks|from))"
    other = r"(?P<other>(?-i:[^\W\d_a-z])[\w.'’& -]+)"
    first, lead = words("tie", "first_leg"), words("tie", "lead")
    source = {
        "walkover": rf"{who}\s+{words('tie', 'walkover')}\s+(?:v\.?|vs\.?|against|over)?\s*{other}",
        "through": rf"{who},?\s+(?:have\s|has\s|had\s|are\s)?{through}(?:\s+through)?"
        rf"{filler}{{0,4}}?(?:\s+(?P<s>{SCORE}))?{filler}{{0,5}}?\s*"
        rf"(?:(?P<agg>{aggregate})|(?P<away>{away})|(?P<pens>{pens})|(?P<extra>{extra}))(?:\s+rule)?(?:\s+(?P<s2>{SCORE}))?",
        "lead": rf"{who}\s+(?:{lead}\s+(?P<s>{SCORE})(?:\s+\w+){{0,3}}?\s+(?:(?P<first>{first})|{aggregate})"
        rf"|(?:{lead}|won|win)\s+(?:the\s+)?(?P<first2>{first}),?\s+(?P<s2>{SCORE}))",
        "first_leg": rf"(?:{first}(?:\s+(?:score|result))?\s*:?\s*(?P<s>{SCORE})"
        rf"|(?P<s2>{SCORE})\s+(?:from|in|after)\s+(?:the\s+)?{first})",
        "aggregate": rf"(?:{aggregate}(?:\s+score)?(?:\s+is|\s+was)?\s*[:=]?\s*(?P<s>{SCORE})"
        rf"|(?:after\s+an?\s+)?(?P<s2>{SCORE})\s+(?:on\s+)?{aggregate}(?:\s+{words('tie', 'draw')})?)",
        "penalties": rf"(?:{pens}\s*:?\s*(?P<s>{SCORE})"
        rf"|(?P<s2>{SCORE})\s*(?:on\s+|in\s+(?:a\s+)?|after\s+)?{pens}(?!\s*:))",
        "won": rf"{who}\s+(?:won|win)\s+(?:by\s+)?(?P<s>{SCORE})",
        "half_time": rf"{words('labels', 'half_time')}\s*:?\s*\(?(?P<s>{SCORE})\)?",
        "result": rf"(?:\bat\s+)?{words('labels', 'result')}\s*:?\s*\(?(?P<s>{SCORE})(?!\w)\)?",
        "attendance": rf"{words('labels', 'attendance')}\s*[:.]?\s*"
        r"(?P<n>\d{1,3}(?:[,. ]\d{3})+|\d+|not given|n/a|unknown|tbc)",
        "extra_time": rf"{extra}(?:\s*:\s*(?P<s>{SCORE}))?",
        "postponed": r"(?<!kick)(?<!kick[\s-])(?<!sent\s)" + words("status", "postponed"),
        "abandoned": words("status", "abandoned"),
        "bare": rf"^[\s(\[]*(?!\d\d?:\d\d)(?P<s>{SCORE})[\s)\].]*$",  # no time of day
        "crowd": r"^[\s–—-]*(?P<n>\d{1,3},\d{3})\s*\.?\s*$",
    }
    needed = {
        "walkover": signs("tie.walkover"), "through": signs("tie.through"),
        "lead": signs("tie.first_leg", "tie.aggregate"), "first_leg": signs("tie.first_leg"),
        "aggregate": signs("tie.aggregate"), "penalties": signs("tie.penalties"), "won": frozenset({"won", "win"}),
        "half_time": signs("labels.half_time"), "result": signs("labels.result"),
        "attendance": signs("labels.attendance"), "extra_time": signs("tie.extra_time"),
        "postponed": signs("status.postponed"), "abandoned": signs("status.abandoned"),
    }  # fmt: skip
    return {name: (needed.get(name), re.compile(regex, re.IGNORECASE)) for name, regex in source.items()}


def read_notes(text: str, start: int, end: int) -> Notes:
    """All notes in `text[start:end]`; `rest` is what of it they leave over."""
    notes = Notes()
    left = text[start:end]
    if not left.strip(MARKS):
        return notes
    words = words_in(left)
    for name, (signs, pattern) in _patterns().items():
        if signs is not None and signs.isdisjoint(words):
            continue
        match = pattern.search(left)
        while match is not None:
            getattr(_Take, name)(notes, match)
            if name in ("walkover", "through", "lead", "first_leg", "aggregate", "penalties"):
                _extend(notes, text, start + match.start(), start + match.end())
            left = left[: match.start()] + " " * (match.end() - match.start()) + left[match.end() :]
            match = pattern.search(left) if name in ("through", "aggregate", "penalties") else None
    notes.rest = re.sub(r"[\s.,;:()\[\]–—-]+", " ", left).strip()
    return notes


def _extend(notes: Notes, text: str, start: int, end: int) -> None:
    notes.tie = (min(notes.tie[0], start), max(notes.tie[1], end)) if notes.tie else (start, end)


def _pair(match: re.Match[str]) -> Pair | None:
    found = match.groupdict()
    score = found.get("s") or found.get("s2")
    if not score:
        return None
    home, away = re.findall(r"\d+", score)
    return int(home), int(away)


class _Take:
    """One function per pattern: what a match of it adds to the notes."""

    @staticmethod
    def walkover(notes: Notes, match: re.Match[str]) -> None:
        notes.walkover = match.group("who").strip(), match.group("other").strip(" .")

    @staticmethod
    def through(notes: Notes, match: re.Match[str]) -> None:
        notes.who = match.group("who").strip()
        pair = _pair(match)
        if match.group("agg"):
            notes.aggregate, notes.decided_by = pair or notes.aggregate, notes.decided_by or "aggregate"
        elif match.group("away"):
            notes.decided_by = "away goals"
        elif match.group("pens"):
            notes.decided_by, notes.penalties, notes.penalties_by = "penalties", pair, notes.who
        else:
            notes.extra_time, notes.decided_by = True, "extra time"
            notes.aggregate = pair or notes.aggregate

    @staticmethod
    def lead(notes: Notes, match: re.Match[str]) -> None:
        notes.who, notes.aggregate, notes.lead = match.group("who").strip(), _pair(match), True
        notes.first_leg = bool(match.group("first") or match.group("first2"))

    @staticmethod
    def first_leg(notes: Notes, match: re.Match[str]) -> None:
        if notes.aggregate is None:
            notes.aggregate, notes.first_leg = _pair(match), True

    @staticmethod
    def aggregate(notes: Notes, match: re.Match[str]) -> None:
        if notes.aggregate is None:
            notes.aggregate = _pair(match)

    @staticmethod
    def penalties(notes: Notes, match: re.Match[str]) -> None:
        if match.group("s") is not None:  # a label has them in the order of the match
            notes.penalties, notes.penalties_by = _pair(match), None
        elif notes.penalties is None:
            notes.penalties = _pair(match)

    @staticmethod
    def won(notes: Notes, match: re.Match[str]) -> None:
        pair = _pair(match)
        if pair is not None and pair[0] > pair[1]:
            notes.won = match.group("who").strip(), pair

    @staticmethod
    def half_time(notes: Notes, match: re.Match[str]) -> None:
        notes.half_time = _pair(match)

    @staticmethod
    def result(notes: Notes, match: re.Match[str]) -> None:
        notes.result = _pair(match)

    @staticmethod
    def attendance(notes: Notes, match: re.Match[str]) -> None:
        figures = re.sub(r"[^\d]", "", match.group("n"))
        notes.attendance = int(figures) if figures else None

    @staticmethod
    def extra_time(notes: Notes, match: re.Match[str]) -> None:
        notes.extra_time, notes.result = True, _pair(match) or notes.result

    @staticmethod
    def postponed(notes: Notes, match: re.Match[str]) -> None:
        notes.status = "postponed"

    @staticmethod
    def abandoned(notes: Notes, match: re.Match[str]) -> None:
        notes.status = "abandoned"

    @staticmethod
    def bare(notes: Notes, match: re.Match[str]) -> None:
        notes.bare = _pair(match)

    @staticmethod
    def crowd(notes: Notes, match: re.Match[str]) -> None:
        notes.attendance = int(match.group("n").replace(",", ""))
