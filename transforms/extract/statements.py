"""Standings and streaks told in prose: patterns of the lexicon over a sentence, each tied to the team it speaks of.

In: a sentence of chunks and the running discourse. Out: standing and streak claims. A statement whose team is unclear
gives no claim. The patterns are `lexicon/en/statements.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.annotate.scores import NUMBERS
from transforms.extract.discourse import Discourse, team_of
from transforms.extract.frames import Predicate
from transforms.extract.roles import UNKNOWN, Roles
from transforms.lexicon.words import table
from transforms.model import Claim, StandingClaim, StreakClaim

CARDINAL = "|".join(sorted((w for w in NUMBERS if not w.endswith(("th", "st", "rd")) and w not in ("second",)), key=len, reverse=True))
ORDINAL = "|".join(sorted((w for w in NUMBERS if w.endswith(("th", "st", "rd")) or w == "second"), key=len, reverse=True))
NUMBER = rf"(?:\d+|{CARDINAL})"
RANK = rf"(?:\d+(?:st|nd|rd|th)|{ORDINAL})"
COLUMNS = ("position", "points", "played", "won", "drawn", "lost")
GROUP = re.compile(r"\b(eastern|western) conference\b|\b(?:in|of) the (east|west)\b|\bgroup ([a-l]|one|two|three|four|five|six|seven|eight)\b", re.I)
HYPOTHETICAL = re.compile(r"\b(?:would|could|if|needs?|must|hope|hopes|hoping|want|wants|should|may|might)\b")
PAST_SEASON = re.compile(r"\b(?:a year ago|last season|last year|last term|two years ago|in (?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of the lexicon: where its team stands and the values that it fixes."""

    regex: re.Pattern[str]
    team: str
    kind: str
    position: int | None
    order: str | None


@cache
def _patterns(section: str) -> list[Pattern]:
    return [
        Pattern(
            re.compile(row["regex"].replace("{n}", NUMBER).replace("{o}", RANK)),
            row.get("team", "left"),
            row.get("kind", ""),
            row.get("position"),
            row.get("order"),
        )
        for row in table("en", "statements")[section]
    ]


TRIGGER = re.compile(
    r"point|pts|placed|lead|top|summit|record|unbeaten|without|winless|straight|successive|consecutive|in a row|on the (?:spin|bounce|trot)|lost|won|"
    r"\b(?:in|of|from) (?:their|its|the)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\dth|\dst|\dnd|\drd|yet to|wins?\b|defeats?\b|loss|clean|\d-\d+-\d|\dw-|streak|run\b"
)


def read_statements(sentence: Sentence, text: str, discourse: Discourse) -> list[Claim]:
    """The standing and streak claims of one sentence."""
    lower = text[sentence.start : sentence.end].lower()
    if not TRIGGER.search(lower):
        return []
    reader = _Statements(sentence, text, discourse, lower)
    return [*reader.standings(), *reader.streaks()]


def number(word: str | None) -> int | None:
    """A number in figures, with or without ordinal ending, or in words; None for anything else."""
    if word is None:
        return None
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else NUMBERS.get(word)


class _Statements(Roles):
    def __init__(self, sentence: Sentence, text: str, discourse: Discourse, lower: str) -> None:
        super().__init__(sentence, text, discourse)
        self.lower = lower

    def standings(self) -> list[StandingClaim]:
        """One claim a team: what several patterns tell of it is put together."""
        if HYPOTHETICAL.search(self.lower):
            return []
        merged: dict[str, StandingClaim] = {}
        for pattern in _patterns("standings"):
            for match in pattern.regex.finditer(self.lower):
                team = self._team(pattern.team, match)
                if team is None:
                    continue
                values = self._values(pattern, match)
                if not values:
                    continue
                claim = merged.get(team)
                if claim is None:
                    claim = merged[team] = self._standing(team, match)
                claim.char_start = min(claim.char_start, self.sentence.start + match.start())
                claim.char_end = max(claim.char_end, self.sentence.start + match.end())
                for column, value in values.items():
                    if getattr(claim, column) is None:
                        setattr(claim, column, value)
        return [claim for claim in merged.values() if _plausible(claim)]

    def _standing(self, team: str, match: re.Match[str]) -> StandingClaim:
        group = self._group()
        return StandingClaim(
            char_start=self.sentence.start + match.start(),
            char_end=self.sentence.start + match.end(),
            extractor="prose.standing",
            confidence=0.9,
            team=team,
            competition=self._league(team),
            group_name=group,
            as_of=None if PAST_SEASON.search(self.lower) else self.discourse.annotated.anchor,
        )

    def _group(self) -> str | None:
        found = GROUP.search(self.lower)
        if not found:
            return None
        side = found.group(1) or (found.group(2) and {"east": "eastern", "west": "western"}[found.group(2).lower()])
        if side:
            return f"{side.title()} Conference"
        return f"Group {found.group(3).upper() if len(found.group(3)) == 1 else found.group(3).title()}"

    def _league(self, team: str) -> str | None:
        named = [c.value for c in self.chunks if c.kind == "C" and c.value in names().data.competitions]
        for name in named:
            if names().data.competitions[name].kind == "league" or GROUP.search(self.lower):
                return str(name)
        row = team_of(team)
        if row is not None and row.league and row.kind != "national":
            return row.league
        for name in (self.discourse.block_competition, self.discourse.competition):
            if name:
                return name
        return None

    def _values(self, pattern: Pattern, match: re.Match[str]) -> dict[str, int]:
        groups = match.groupdict()
        values = {c: n for c in COLUMNS if c in groups and (n := number(groups[c])) is not None}
        if pattern.position is not None:
            values["position"] = pattern.position
        if pattern.order:
            values.update(self._record(pattern.order, groups))
        return values

    def _record(self, order: str, groups: dict[str, str | None]) -> dict[str, int]:
        """Won, drawn and lost of a record: `5W-0L-3D`, or `5-1-1` in the order that the points bear out (MLS: W-L-D)."""
        first, second, third = (number(groups[name]) or 0 for name in ("first", "second", "third"))
        points = number(groups.get("points"))
        wld = {"won": first, "lost": second, "drawn": third}
        wdl = {"won": first, "drawn": second, "lost": third}
        if order == "wld":
            return wld
        if points is not None:
            if points == 3 * first + third:
                return wld
            return wdl if points == 3 * first + second else {}
        return wld if any("Major League" in str(c) or c == "NWSL" for c in self.discourse.annotated.competition_counts) else {}

    def streaks(self) -> list[StreakClaim]:
        found: list[StreakClaim] = []
        spans: list[tuple[int, int]] = []
        for pattern in _patterns("streaks"):
            for match in pattern.regex.finditer(self.lower):
                if any(match.start() < end and match.end() > start for start, end in spans):
                    continue
                team = self._team("left", match)
                length = number(match.groupdict().get("length"))
                if team is None or (length is not None and length < 2):
                    continue
                spans.append(match.span())
                found.append(
                    StreakClaim(
                        char_start=self.sentence.start + match.start(),
                        char_end=self.sentence.start + match.end(),
                        extractor="prose.streak",
                        confidence=0.88,
                        team=team,
                        kind=pattern.kind,
                        length=length,
                        value=number(match.groupdict().get("value")),
                        scope=self._scope(team),
                        as_of=self.discourse.annotated.anchor,
                    )
                )
        return found

    def _scope(self, team: str) -> str | None:
        if "all competitions" in self.lower or "all comps" in self.lower:
            return "all competitions"
        named = [str(c.value) for c in self.chunks if c.kind == "C"]
        if named:
            return named[0]
        if re.search(r"\bleague\b", self.lower):
            row = team_of(team)
            return row.league if row else "league"
        return None

    def _team(self, side: str, match: re.Match[str]) -> str | None:
        """The team that a statement speaks of."""
        start, end = self.sentence.start + match.start(), self.sentence.start + match.end()
        if side == "right":
            for chunk in self.chunks:
                if chunk.kind == "T" and 0 <= chunk.start - end <= 12 and not re.search(r"[.;(]", self.text[end : chunk.start]):
                    return str(chunk.value.name)
            return None
        if side == "bracket":
            before = [c for c in self.chunks if c.kind == "T" and c.end <= start and start - c.end <= 6]
            return str(before[-1].value.name) if before else None
        at = next((k for k, c in enumerate(self.chunks) if c.start >= start), len(self.chunks))
        team, _, _ = self.subject_team(Predicate(at, "statement", False), None)
        if team is None and not any(c.kind == "H" for c in self.chunks[:at]):
            team = self.discourse.topic
        return None if team == UNKNOWN else team


def _plausible(claim: StandingClaim) -> bool:
    """Whether the numbers can stand in a table together."""
    if claim.position is not None and not 1 <= claim.position <= 30:
        return False
    if claim.points is not None and claim.played is not None and claim.points > 3 * claim.played:
        return False
    if None not in (claim.won, claim.drawn, claim.lost, claim.played):
        return claim.won + claim.drawn + claim.lost == claim.played  # type: ignore[operator]
    return True
