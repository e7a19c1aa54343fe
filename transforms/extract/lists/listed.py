"""One listed match with all that its list tells of it, and the claims that follow.

In: a match as printed, its setting, the notes and scorers that belong to it. Out: match, goal and tie claims. What does
not agree with the score is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from transforms.annotate.names import TeamName, names
from transforms.annotate.tokens import fold
from transforms.extract.confidence import confidence
from transforms.extract.lists.items import Item
from transforms.extract.lists.notes import Notes, Pair
from transforms.extract.lists.scorers import Goal
from transforms.extract.lists.setting import CUPS, Setting
from transforms.extract.lists.sides import assign, shows_parting
from transforms.extract.lists.words import phrase_set
from transforms.model import Claim, DecidedBy, GoalClaim, MatchClaim, TieClaim

ALIKE = 0.8
GROUPED = frozenset(["continental", "international"])  # kinds of competitions whose lettered groups are a stage
LETTERED = re.compile(r"Group [A-L]", re.IGNORECASE)
LEVEL_BY_CHANCE = 2  # so many scores may all be level by half-time


@dataclass(slots=True)
class Listed:
    """A match of a list. `home` and `away` follow the printed order, turned round where that is "away at home"."""

    item: Item
    setting: Setting
    home: TeamName
    away: TeamName
    start: int
    end: int
    day: date | None = None
    home_known: bool = True
    home_goals_by: list[Goal] = field(default_factory=list)
    away_goals_by: list[Goal] = field(default_factory=list)
    notes: Notes = field(default_factory=Notes)
    aggregate: Pair | None = None
    winner: str | None = None
    tie_span: tuple[int, int] | None = None
    first_leg: Pair | None = None
    open_goals: list[Goal] = field(default_factory=list)
    shows_parting: bool = False
    first_match: Pair | None = None
    bracket: Pair | None = None  # a score that stands alone in brackets, its meaning open
    rescheduled: bool = False
    evident: bool = False
    level: Pair | None = None  # the level score that the notes tell
    kicked: Pair | None = None  # kicks of a shoot-out that the printed score counts too

    @property
    def score(self) -> Pair | None:
        """Goals in the order home, away."""
        if self.item.goals is None:
            return None
        return self.item.goals[::-1] if self.item.at else self.item.goals

    def which(self, name: str) -> str | None:
        """`home` or `away`: the side that a short or misprinted form in its own list means; None where unsure."""
        marks = {side: self._likeness(name, side) for side in ("home", "away")}
        best = max(marks, key=lambda side: marks[side])
        return best if marks[best] >= ALIKE and marks["home"] != marks["away"] else None

    def _likeness(self, name: str, side: str) -> float:
        wanted = fold(name)
        if not wanted:
            return 0.0
        printed = self.item.first if (side == "home") != self.item.at else self.item.second
        team = self.home if side == "home" else self.away
        forms = [fold(printed.text), fold(team.name)]
        row = names().data.teams.get(team.name)
        if wanted in forms or (row is not None and wanted in map(fold, (*row.aliases, *row.nicknames))):
            return 2.0
        words = set(wanted.split())
        if any(words <= set(form.split()) or set(form.split()) <= words for form in forms):
            return 1.5
        starts = (form.replace(" ", "").startswith(wanted.replace(" ", "")) for form in forms)
        if len(wanted) > 2 and (any(starts) or any(w.startswith(wanted) for form in forms for w in form.split())):
            return 1.2
        if name.isupper() and any("".join(w[0] for w in form.split()) == wanted for form in forms):
            return 1.2
        parts = [part for form in forms for part in (form, *form.split()) if len(part) > 3 and part[0] == wanted[0]]
        return max((SequenceMatcher(None, wanted, part).ratio() for part in parts), default=0.0)

    def take(self, notes: Notes) -> None:
        """Add the notes of a bracket, tail or line."""
        mine = self.notes
        if self.item.form == "fixture" and self.item.goals is None and self._played_after_all(notes):
            return
        if notes.half_time and self._within(notes.half_time):
            mine.half_time = notes.half_time
        elif notes.bare and mine.half_time is None:
            self._bare(notes.bare)
        mine.attendance = notes.attendance or mine.attendance
        mine.extra_time = mine.extra_time or notes.extra_time
        mine.status = notes.status or mine.status
        self._take_tie(notes)

    def _played_after_all(self, notes: Notes) -> bool:
        """A pair that looked like a match to come gets its result: "A v B; Result: 3-1", "A at B (B won 2-1)", or below
        a head that says so "A v B (3-1)". Before a second leg it is that of the first; a bare score whose order is
        open tells nothing there."""
        result, told = notes.result, self._won(notes)
        if self.setting.leg == 2 or self.setting.brackets == "first leg":
            if told is None and notes.bare and notes.bare[0] == notes.bare[1]:
                told = notes.bare
            if told is not None:
                self._after(told)
            return told is not None
        if told is not None:
            result = told[::-1] if self.item.at else told
        elif notes.bare and self.setting.wanted == "results" and not self.setting.brackets:
            result = notes.bare
        if result is not None:
            self.item.goals, self.item.status, self.item.form = result, "played", "after"
        return result is not None and notes.result is None  # else more may be told beside it

    def _won(self, notes: Notes) -> Pair | None:
        """The score of "(Ayr won 2-0)", in the order home, away."""
        side = self.which(notes.won[0]) if notes.won else None
        if notes.won is None or side is None:
            return None
        return notes.won[1] if side == "home" else notes.won[1][::-1]

    def _bare(self, score: Pair) -> None:
        """A bracket that holds only a score: what the head says it is, else half-time where that can be."""
        if self.setting.brackets == "first match":
            self.first_match = score
        elif self.setting.brackets == "aggregate":
            self.aggregate = score
        elif self.setting.brackets == "first leg":
            self._after(score)
        else:
            self.bracket = score
            if self._within(score):
                self.notes.half_time = score

    def _after(self, first_leg: Pair) -> None:
        """The score of the first leg, the sides in the order of this match."""
        self.first_leg = first_leg
        score = self.score or (0, 0)
        self.aggregate = first_leg[0] + score[0], first_leg[1] + score[1]

    def _within(self, half_time: Pair) -> bool:
        return self.score is not None and half_time[0] <= self.score[0] and half_time[1] <= self.score[1]

    def take_before(self, half_times: bool) -> None:
        """The figures in brackets before those of the score: goals by half-time, or else of a first leg."""
        score = self.item.before
        if score is None:
            return
        if self.item.status == "scheduled":
            half_times = False
        if half_times:
            self.notes.half_time = None if self.setting.leg == 2 else score
        elif is_cup(self.setting):
            self._after(score)

    @property
    def half_time_before(self) -> bool:
        """Whether the figures in brackets before those of the score may be goals by half-time."""
        return self.item.before is None or self.item.status == "scheduled" or self._within(self.item.before)

    def _take_tie(self, notes: Notes) -> None:
        who = self.which(notes.who) if notes.who else None
        self._shoot_out(notes)
        unsure = who is None and notes.who is not None  # of whose goals the first figure tells, nothing says
        if notes.aggregate is not None and not (unsure and notes.aggregate[0] != notes.aggregate[1]):
            self.aggregate = notes.aggregate
            if who is not None and notes.aggregate[0] != notes.aggregate[1]:
                self.aggregate = notes.aggregate if who == "home" else notes.aggregate[::-1]
        if notes.first_leg and self.aggregate is not None:
            self._after(self.aggregate)
        if who is not None and not notes.lead:
            self.winner = who
            self.notes.decided_by = notes.decided_by or self.notes.decided_by
        if notes.tie is not None:
            old = self.tie_span or notes.tie
            self.tie_span = min(old[0], notes.tie[0]), max(old[1], notes.tie[1])

    def _shoot_out(self, notes: Notes) -> None:
        self.level = notes.result if notes.result and notes.result[0] == notes.result[1] else self.level
        if notes.penalties is not None:
            self._without_kicks(notes.penalties)
        if self.kicked is not None and notes.penalties_by:
            return  # "Leeds win 6-4 on penalties": the kicks and the goals together
        if notes.penalties is None or (self.score is not None and self.score[0] != self.score[1] and not self.in_tie):
            return
        winner = self.which(notes.penalties_by) if notes.penalties_by else None
        pair = notes.penalties
        if pair[0] == pair[1]:
            return
        if winner is not None:
            pair = pair if (pair[0] > pair[1]) == (winner == "home") else pair[::-1]
        elif notes.penalties_by:
            return
        self.notes.penalties = pair
        self.notes.decided_by = "penalties"
        self.winner = "home" if pair[0] > pair[1] else "away"

    def _without_kicks(self, kicks: Pair) -> None:
        """The score of a match to which a wire has added the kicks of its shoot-out, where the level score is told:
        "Leeds 6 Derby 4 full-time: 2-2 penalties: 4-2"."""
        score = self.score
        if score is None or self.level is None or score == self.level:
            return
        if (score[0] - kicks[0], score[1] - kicks[1]) == self.level:
            self.item.goals, self.kicked = self.level, kicks

    @property
    def _replayed(self) -> bool:
        """Whether this is the replay that decided its tie."""
        return self.setting.replayed and self.setting.kind in CUPS

    @property
    def _leg(self) -> int | None:
        """The leg that the list's head tells; a result with an aggregate beside it is a second leg."""
        summed = self.aggregate is not None and self.score is not None and not self.setting.replays
        return self.setting.leg or (2 if summed else None)

    @property
    def in_tie(self) -> bool:
        """Whether the list shows the match to be one of a tie of two."""
        return bool(self.setting.leg or self.aggregate or self.setting.replays)

    def goals_of(self, side: str, goals: list[Goal], firm: bool = False) -> bool:
        """Put down the goals of one side; False where they are more than its score.

        `firm`: the list stands with its side beyond doubt, so that one of the two is misprinted; kept as doubtful.
        """
        score = self.score
        if score is None:
            return False
        wanted = score[0] if side == "home" else score[1]
        if len(goals) != wanted:
            counted = assign(goals, (wanted, 0))
            if counted is not None:
                goals = counted[0]
        if len(goals) > wanted and not firm:
            return False
        setattr(self, f"{side}_goals_by", goals)
        return True

    def goals_of_both(self, goals: list[Goal], parted: bool = False) -> bool:
        """Put down a list of both sides' goals; False where the score does not say whose they are. `parted`: see
        `assign`; without it a list that it could settle is kept open until the whole article is read."""
        assigned = assign(goals, self.score, parted) if self.score is not None else None
        if assigned is None:
            self.open_goals = goals
            return False
        self.shows_parting = shows_parting(assigned[0])
        listed, sides = assigned
        self.home_goals_by = [goal for goal, home in zip(listed, sides, strict=True) if home]
        self.away_goals_by = [goal for goal, home in zip(listed, sides, strict=True) if not home]
        return True

    def claims(self) -> Iterator[Claim]:
        """All claims of the match."""
        match = self._match()
        yield match
        if match.status == "played" and self.score is not None:
            yield from self._goals(match)
        if self.first_leg is not None or self.first_match is not None:
            yield self._other_match()
        tie = self._tie(match)
        if tie is not None:
            yield tie

    @property
    def _stage(self) -> str | None:
        if self.setting.kind == "friendly":
            return None
        if self.setting.kind == "league":
            return self.setting.stage if self.setting.stage in ("play-off", "final", "semi-final") else None
        headed = self.setting.wanted in ("results", "fixtures")
        opening = self.setting.stage in (None, "first round")  # of a tournament, where it is played in groups
        if opening and self.setting.kind in GROUPED and LETTERED.fullmatch(self.setting.group or ""):
            return "group stage"
        return self.setting.stage or (self.setting.assumed if headed else None)

    @property
    def guesses(self) -> tuple[str, ...]:
        """What of the teams and the form of the list is open: see `confidence.py`."""
        if self.home.known and self.away.known:
            return ()
        return ("unknown team",) if self.setting.wanted or self.home.known or self.away.known else ("no list",)

    def _match(self) -> MatchClaim:
        score, notes = self.score, self.notes
        status = "scheduled" if self.rescheduled else notes.status or self.item.status
        played = status == "played" and score is not None
        claim = MatchClaim(
            char_start=self.start, char_end=self.end, extractor=f"lists.{self.item.form}",
            confidence=confidence(f"lists.{self.item.form}", *self.guesses),
            home_team=self.home.name, away_team=self.away.name, home_known=self.home_known, status=status,
            date=self.day, date_precision="day" if self.day else None, competition=self.setting.competition,
            stage=self._stage, leg=self._leg,
        )  # fmt: skip
        if played and score is not None:
            claim.home_goals, claim.away_goals = score
            claim.outcome = "home" if score[0] > score[1] else "away" if score[0] < score[1] else "draw"
            if notes.half_time is not None:
                claim.half_time_home, claim.half_time_away = notes.half_time
            claim.attendance, claim.extra_time = notes.attendance, True if notes.extra_time else None
            if notes.penalties is not None:
                claim.home_penalties, claim.away_penalties = notes.penalties
        return claim

    def _goals(self, match: MatchClaim) -> Iterator[GoalClaim]:
        unnamed = phrase_set("goal", "own_goal")
        for side, goals in (("home", self.home_goals_by), ("away", self.away_goals_by)):
            team, opponent = (self.home, self.away) if side == "home" else (self.away, self.home)
            for goal in goals:
                if goal.scorer.lower().strip(" .()") in unnamed:
                    continue
                yield GoalClaim(
                    char_start=goal.start, char_end=goal.end, extractor="lists.scorers",
                    confidence=confidence("lists.scorers", *self._goal_guesses(side)), match=match,
                    scorer=goal.scorer, team=team.name, opponent=opponent.name, minute=goal.minute,
                    added_time=goal.added, kind=goal.kind, assist=goal.assist,
                )  # fmt: skip

    def _goal_guesses(self, side: str) -> tuple[str, ...]:
        """Scorers as many as the goals are sure; fewer are a part of them; more contradict the score."""
        assert self.score is not None
        wanted = self.score[0] if side == "home" else self.score[1]
        told = len(self.home_goals_by if side == "home" else self.away_goals_by)
        return () if told == wanted else ("scorers missing",) if told < wanted else ("scorers too many",)

    def _other_match(self) -> MatchClaim:
        """The earlier match of the tie, on the other ground."""
        score = (self.first_leg or self.first_match or (0, 0))[::-1]
        start, end = self.tie_span or (self.start, self.end)
        return MatchClaim(
            char_start=start, char_end=end, extractor="lists.other_leg", confidence=confidence("lists.other_leg"),
            home_team=self.away.name, away_team=self.home.name, home_known=self.home_known,
            home_goals=score[0], away_goals=score[1],
            outcome="home" if score[0] > score[1] else "away" if score[0] < score[1] else "draw",
            competition=self.setting.competition, stage=self._stage, leg=1 if self.first_leg is not None else None,
        )  # fmt: skip

    def _tie(self, match: MatchClaim) -> TieClaim | None:
        winner, by = self._through(match)
        settled = self.first_match or self._replayed or self.notes.walkover or (self.tie_span and self.setting.leg == 2)
        if self.aggregate is None and not (winner and settled):
            return None
        start, end = self.tie_span or (self.start, self.end)
        return TieClaim(
            char_start=min(start, self.start), char_end=max(end, self.end), extractor="lists.tie",
            confidence=confidence("lists.tie", *self.guesses), team_1=self.home.name, team_2=self.away.name,
            competition=self.setting.competition, stage=self._stage,
            aggregate_1=self.aggregate[0] if self.aggregate else None,
            aggregate_2=self.aggregate[1] if self.aggregate else None,
            winner={"home": self.home.name, "away": self.away.name}.get(winner or ""), decided_by=by,
        )  # fmt: skip

    def _through(self, match: MatchClaim) -> tuple[str | None, DecidedBy | None]:
        """Who goes through and by what: as told, by the mark beside the name, or by the aggregate after both legs."""
        marked = [s for s, side in (("home", self.item.first), ("away", self.item.second)) if side.through]
        winner = self.winner or (marked[0] if len(marked) == 1 else None)
        by = self.notes.decided_by
        if (self.first_match is not None or self._replayed) and match.outcome in ("home", "away"):
            return match.outcome, "replay"
        done = self.setting.leg != 1 and match.status == "played"
        if self.aggregate is not None and self.aggregate[0] != self.aggregate[1] and done:
            ahead = "home" if self.aggregate[0] > self.aggregate[1] else "away"
            if winner in (None, ahead):
                return ahead, by or "aggregate"
        return winner, by if winner else None


def first_matches(listed: list[Listed]) -> None:
    """Where a head announces replays, the level scores in brackets are those of the first matches: of several, all are
    level, or one is more than the goals of its replay; else they may be goals by half-time."""
    found = [one for one in listed if one.bracket is not None and one.setting.replayed]
    if any(one.bracket[0] != one.bracket[1] for one in found if one.bracket):
        return
    if len(found) > LEVEL_BY_CHANCE or any(one.notes.half_time != one.bracket for one in found):
        for one in found:
            one.first_match, one.notes.half_time = one.bracket, None


def is_cup(setting: Setting) -> bool:
    """Whether matches in the setting may belong to a tie."""
    return setting.kind in CUPS or setting.leg is not None
