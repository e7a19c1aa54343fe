"""Lists of scorers ("Korneev 15, Hansma 24, Wouden 70, 90 pen") to one entry per goal, with offsets.

In: a stretch of text that holds scorers and nothing else. Out: scorers in order, with what parts the sides. To which
team a goal belongs is decided elsewhere (`sides`), with the score as witness.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from transforms.extract.lists.words import either, phrase_set
from transforms.lexicon.words import word_set

Kind = Literal["goal", "penalty", "own goal"]
SHORTEST = 2  # letters of a scorer's name
LONGEST_MATCH = 130  # minutes: extra time and its stoppages
CUP_WORDS = word_set("en", "squads", "cup_words")
MONTHS = phrase_set("names", "months")
FORM = re.compile(r"[WDLTP]{3,}")  # the last results of a side: "WDDLL"


@dataclass(slots=True)
class Goal:
    """One goal of a list. `part` counts the stretches that `;` parts, `slash_part` those of `/` or `|`; `running` is
    the score that it made it."""

    scorer: str
    start: int
    end: int
    minute: int | None = None
    added: int | None = None
    kind: Kind = "goal"
    assist: str | None = None
    part: int = 0
    slash_part: int = 0
    running: tuple[int, int] | None = None
    counted: bool = False


@cache
def _scanner() -> re.Pattern[str]:
    def words(key: str) -> str:
        return r"(?<![^\W\d_])" + either(phrase_set("goal", key)) + r"(?![^\W\d_])"

    return re.compile(
        rf"""
          (?P<running>\d{{1,2}}\s?[-–:]\s?\d{{1,2}}(?!\d))(?=,?\s+\D)
        | (?P<reached>1?\d[-–:]1?\d(?!\d))(?=\s*(?:[,;.)]|$))
        | (?P<minute>\d{{1,3}})(?:st|nd|rd|th)?\s?(?:['’′.](?=[\s,;()+.]|$))?\s?
          (?:\+\s?(?P<added>\d{{1,2}})(?!\d))?(?:['’′.](?=[\s,;).]|$))?
          (?:\s?(?:min(?:ute)?s?\.?|m)(?![^\W\d_]))?
        | (?P<penalty>(?:(?<=\d)-)?\(?{words("penalty")}\)?|\(p\)|(?<=\d)p(?!\w))
        | (?P<own>(?:(?<=\d)-)?\(?{words("own_goal")}\)?)
        | (?P<joiner>{words("joiners")})
        | (?P<open>[(\[])
        | (?P<close>[)\]])
        | (?P<stop>[,;/|])
        | (?P<name>(?:['’](?=[^\W\d_]))?[^\W\d_](?:[\w'’´`]|[-‐](?=\w)|\.(?=[^\W\d_\s]))*\.?)
        | (?P<other>\S)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


class _Reader:
    """Reads one list from left to right; `goals` is None once something stands there that is no scorers' list."""

    def __init__(self, text: str, start: int, end: int, run_on: bool) -> None:
        self.text, self.start, self.end = text, start, end
        self.run_on = run_on  # nothing need part a minute from the next name
        self.goals: list[Goal] | None = []
        self.name: tuple[int, int] | None = None
        self.timed = False  # the present name has a goal already
        self.pending: Kind | None = None
        self.assist: str | None = None
        self.running: tuple[int, int] | None = None
        self.part = self.slash_part = self.depth = 0
        self.behind = False  # the scores stand behind their goals
        self.before_minutes = False  # marks stand before their minutes: "Smith (pen) 48, (pen) 68"
        self.separated = False  # a comma has followed the last minute
        self.fresh = True  # a name may begin here
        self.tallied = False  # a bracket of names has followed a number, which may be a tally and no minute
        self.bracketed = False  # the last entry ended in a bracket, or its minute in a mark, which parts it from a name

    def read(self) -> list[Goal] | None:
        at = self.start
        scan = _scanner()
        while at < self.end and self.goals is not None:
            match = scan.search(self.text, at, self.end)
            if match is None:
                break
            at = match.end()
            at = getattr(self, f"_{match.lastgroup if match.lastgroup != 'added' else 'minute'}")(match) or at
        self._close_name()
        if self.behind and self.goals and any(goal.running is None for goal in self.goals):
            return None
        return self.goals

    def _fail(self) -> None:
        self.goals = None

    def _running(self, match: re.Match[str]) -> None:
        if self._behind():
            return self._reached(match)
        self._close_name()
        self.running = self._score(match)
        return None

    def _reached(self, match: re.Match[str]) -> None:
        """The score behind its goal: "Hay 18' 1:0, Low 40' 1:1", "Hay (18, 1-0)"."""
        bare = self.text[: match.start()].rstrip()[-1:] in "([" and not self.bracketed  # "Fulham 1 Derby 3 (1-1)"
        if not self.goals or not self.timed or self.goals[-1].running is not None or bare:
            return self._fail()
        goal = self.goals[-1]
        goal.running, goal.end, self.behind = self._score(match), match.end(), True
        return None

    def _behind(self) -> bool:
        """Whether the score that comes is that which the goal just read made."""
        if not self.goals or not self.timed or self.goals[-1].running is not None:
            return False
        return self.behind or (self.goals[0].running is None and (self.depth > 0 or not self.separated))

    @staticmethod
    def _score(match: re.Match[str]) -> tuple[int, int]:
        home, away = re.findall(r"\d+", match.group())
        return int(home), int(away)

    def _minute(self, match: re.Match[str]) -> None:
        minute = int(match.group("minute"))
        if self.name is None or not 0 < minute <= LONGEST_MATCH or self.goals is None:
            return self._fail()
        added = match.group("added")
        start, end = self.name
        if self.text[start:end].rstrip(".").lower() in MONTHS:
            return self._fail()  # "Last meeting: Leeds 0-1 Hull (March 12)"
        if self.tallied and self.goals:
            self._retime(minute, int(added) if added else None, match.end())
            return None
        self.goals.append(
            Goal(
                self.text[start:end], start, match.end(), minute, int(added) if added else None,
                self.pending or "goal", self.assist, self.part, self.slash_part, self.running,
            )
        )  # fmt: skip
        self.timed, self.pending, self.fresh, self.running, self.separated = True, None, False, None, False
        self.bracketed = match.group().rstrip().endswith(("'", "’", "′"))  # "Hay 20' Low 35'"
        return None

    def _retime(self, minute: int, added: int | None, end: int) -> None:
        """The number before the bracket was the scorer's tally of the season: "Messi 3 (Suárez) 35"."""
        assert self.goals
        goal = self.goals[-1]
        goal.minute, goal.added, goal.end, self.tallied = minute, added, end, False

    def _penalty(self, match: re.Match[str]) -> None:
        self._mark("penalty", match)

    def _own(self, match: re.Match[str]) -> None:
        self._mark("own goal", match)

    def _mark(self, kind: Kind, match: re.Match[str]) -> None:
        """A mark goes with the minute before it, or, where none stands yet, with the one after it."""
        if self.timed and self.goals and not (self.before_minutes and self.separated):
            self.goals[-1].kind = kind
            self.goals[-1].end = max(self.goals[-1].end, match.end())
        elif self.name is None and kind == "own goal":
            self.name, self.pending = match.span(), kind
        else:
            self.pending = kind
            self.before_minutes = self.before_minutes or self.name is not None

    def _joiner(self, match: re.Match[str]) -> None:
        self.fresh = True

    def _open(self, match: re.Match[str]) -> int | None:
        """A bracket after a name holds its minutes, or, without a number, who made the goal."""
        close = _matching(self.text, match.start(), self.end)
        inside = self.text[match.end() : close - 1]
        if self.name is not None and not any(c.isdigit() for c in inside) and not self._only_marks(inside):
            if self.timed and self.goals:
                self.tallied = self.goals[-1].added is None and inside[:1].isupper()
                self.goals[-1].assist = self.goals[-1].assist or inside.strip()
                self.goals[-1].end = close
            else:
                self.assist = inside.strip()
            return close
        self.depth += 1
        return None

    @staticmethod
    def _only_marks(inside: str) -> bool:
        marks = phrase_set("goal", "penalty") | phrase_set("goal", "own_goal")
        return inside.strip(" .").lower() in {m.strip(".") for m in marks}

    def _close(self, match: re.Match[str]) -> None:
        self.depth = max(self.depth - 1, 0)
        self.bracketed = self.depth == 0
        if self.goals and self.timed:
            self.goals[-1].end = max(self.goals[-1].end, match.end())

    def _stop(self, match: re.Match[str]) -> None:
        self.fresh, self.tallied, self.separated = True, False, True
        if match.group() == "," or self.depth:
            return
        self._close_name()
        self.part += match.group() == ";"
        self.slash_part += match.group() in "/|"

    def _name(self, match: re.Match[str]) -> None:
        word = match.group()
        start, end = match.span()
        if self.name is None or self.fresh or self.timed:
            parted = self.fresh or self.bracketed or self.run_on or self._on_new_row(start)
            if not self._opens(word) or (self.timed and not parted):
                return self._fail()
            self._close_name()
            self.part += self.run_on and bool(self.goals) and not (self.fresh or self._on_new_row(start))
            self.name, self.fresh, self.bracketed = (start, end), False, False
            return None
        if not (word[:1].isupper() or word.lower().rstrip(".") in phrase_set("names", "particles") or "'" in word):
            return self._fail()
        self.name = self.name[0], end
        return None

    def _on_new_row(self, start: int) -> bool:
        before = self.text[self.start : start]
        return "\n" in before[len(before.rstrip()) :]

    @staticmethod
    def _opens(word: str) -> bool:
        return word.lstrip("'’")[:1].isupper() or word.lower() in phrase_set("names", "particles")

    def _other(self, match: re.Match[str]) -> None:
        if self.timed and self._spaced_dash(match):
            self._close_name()
            self.part, self.fresh, self.tallied = self.part + 1, True, False
            return None
        if match.group() not in ".*•●" and (self.name is not None or self.goals or match.group() not in "-–—:"):
            return self._fail()
        return None

    def _spaced_dash(self, match: re.Match[str]) -> bool:
        """Whether a dash parts the sides: "Hay 3, 34 – Low 29"."""
        before, after = self.text[match.start() - 1], self.text[match.end() : match.end() + 1]
        return match.group() in "-–—" and before.isspace() and after.isspace()

    def _close_name(self) -> None:
        """A name without a minute scored one goal, when nobody noted."""
        if self.name is not None and not self.timed and self.goals is not None:
            start, end = self.name
            self.goals.append(
                Goal(
                    self.text[start:end], start, end, None, None, self.pending or "goal", self.assist,
                    self.part, self.slash_part, self.running,
                )
            )  # fmt: skip
        self.name, self.timed, self.pending, self.assist = None, False, None, None


def _matching(text: str, start: int, end: int) -> int:
    depth = 0
    for at in range(start, end):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth == 0:
            return at + 1
    return end


def read_scorers(text: str, start: int, end: int, run_on: bool = False) -> list[Goal] | None:
    """The goals listed in `text[start:end]`, or None where it is no list of scorers. Names are trimmed.

    `run_on`: only blanks may part the entries ("Hay 20 Low 35 56"); for where the score bears the list out.
    """
    goals = _Reader(text, start, end, run_on).read()
    if not goals or any(FORM.fullmatch(goal.scorer) or _is_cup(goal.scorer) for goal in goals):
        return None
    if any(len(goal.scorer.strip(" .,+-")) < SHORTEST for goal in goals):
        return None  # "Leeds: A": a mark
    for goal in goals:
        goal.end = goal.start + len(text[goal.start : goal.end].rstrip())
        goal.scorer = re.sub(r"\s+", " ", goal.scorer).strip(" .,") if not _initialled(goal.scorer) else goal.scorer
    return goals


def marked(goals: list[Goal]) -> bool:
    """Whether a penalty or an own goal is marked, which only scorers have: "Venezuela 1-0 Peru (Rondón, penalty)"."""
    return any(goal.kind != "goal" for goal in goals)


def _is_cup(name: str) -> bool:
    """Whether a name is that of what is played for: "Leeds 1 Hull 0 (County Minor Cup)"."""
    return name.rsplit(" ", 1)[-1].lower() in CUP_WORDS


def _initialled(name: str) -> bool:
    return bool(re.fullmatch(r"(?:[^\W\d_]\.)+", name))


def as_counts(goals: list[Goal]) -> list[Goal] | None:
    """The same list where "Name (2)" means two goals; None where no number can be a count."""
    if any(g.minute is not None and (g.minute > 7 or g.added) for g in goals):
        return None
    return [counted for goal in goals for counted in _counted(goal)]


def _counted(goal: Goal) -> list[Goal]:
    """As many goals as the number says; each quotes the entry differently, so that none is taken for another's copy."""
    name_end = goal.start + len(goal.scorer)
    spans = [(goal.start, goal.end), (goal.start, name_end), *((goal.start, goal.end - k) for k in range(1, 6))]
    return [
        Goal(goal.scorer, start, end, None, None, goal.kind, None, goal.part, goal.slash_part, goal.running, True)
        for start, end in spans[: goal.minute or 1]
    ]
