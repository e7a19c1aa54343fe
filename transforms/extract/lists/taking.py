"""A match that a list tells, put down with its teams, day, scorers and notes.

In: the state and an item of a line. Out: the matches listed so far, one more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cached_property

from transforms.annotate.datemention import DateMention
from transforms.annotate.dates import find_dates
from transforms.annotate.names import TeamName
from transforms.extract.competitions import shared_league, team_of
from transforms.extract.confidence import confidence
from transforms.extract.lists.competitions import country_by_code, country_of, find_competition, find_named
from transforms.extract.lists.items import Item, Side
from transforms.extract.lists.listed import Listed
from transforms.extract.lists.notes import read_notes
from transforms.extract.lists.scorers import Goal, marked, read_scorers
from transforms.extract.lists.setting import Setting, read_head
from transforms.extract.lists.state import State
from transforms.extract.lists.table import GROUP_BEFORE
from transforms.extract.lists.words import expression
from transforms.model import StandingClaim

NAME_ALONE = re.compile(r"[^\W\d_]+(?:[ '’&-]+[^\W\d_]+){1,5}")  # words only, in brackets behind a match
CAPTION = 60  # characters to the end of the line above or below the title of a gallery
COUNTED = re.compile(r"\d+ \w+$")
LONGEST_TAIL = 80  # behind a match to come: its competition, time and television
PLAYED_ON = re.compile(r"\W*(?:already\s+|to\s+be\s+)?(?:played|playing)\s+(?:on\s+)?\w+", re.IGNORECASE)
SCORE_ALONE = re.compile(r"\s*\d{1,2}\s?[-–]\s?\d{1,2}\s*")
ABOVE, BELOW = re.compile(r"(?:^|\n\s*\n)\s*$"), re.compile(r"\s*\n\s*\n\s*\S")
OF_LEGS = re.compile(r"\blegs?\b|\bagg(?:regate|\.)?\b|\bpredict|\bforecast|\bodds\b", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)")


class Taking(State):
    """Puts matches down."""

    def _take(self, item: Item, setting: Setting) -> None:
        if item.day is not None:
            setting = read_head(self.text[slice(*item.day)], self.names, self.anchor, setting)
        if ";" in self.text[slice(*item.tail)]:  # "A v B; Dale League; Result: 3-1"
            for part in self.text[slice(*item.tail)].split(";")[1:]:
                setting = read_head(part.strip(), self.names, self.anchor, setting) if ":" not in part else setting
        if item.form == "fixture":
            setting = self._named_behind(item, self._scored_in_brackets(item, setting))
        setting = self._bracketed(item, self._prefixed(item, setting))
        nations = country_by_code(item.first.text), country_by_code(item.second.text)
        if nations[0] and nations[1]:  # letters that are a country's on one side alone may be a club's
            item.first.text, item.second.text = nations[0], nations[1]
        first, second = self._team(item.first, setting), self._team(item.second, setting)
        if setting.home_in_capitals and item.second.text.isupper() and not item.first.text.isupper():
            item.at = True
        if item.form == "fixture" and self._is_caption(item):
            return
        if item.form == "fixture" and any("/" in team.name and not team.known for team in (first, second)):
            return  # "Leeds/Derby" is whoever wins another match
        self._places((item.first, first), (item.second, second), setting=setting)
        home, away = (second, first) if item.at else (first, second)
        listed = Listed(item, setting, home, away, item.start, item.end)
        for span in item.brackets:
            self._note(listed, span)
        listed.take(read_notes(self.text, *item.tail))
        if setting.put_off and item.form == "fixture":
            listed.notes.status = "postponed"
        for side, name in ((item.first, "home"), (item.second, "away")):
            if side.scorers is not None:
                goals = read_scorers(self.text, *side.scorers)
                told = self._figured(side.scorers) or self._named_only(item, goals or [], name == "away")
                both = name == "away" and item.first.scorers is None and len(goals or []) == sum(item.goals or ())
                if goals and told and not (both and item.goals[0] and listed.goals_of_both(goals)):  # type: ignore[index]
                    listed.goals_of(name, goals, firm=True)
                elif not told:
                    self._note(listed, side.scorers)
        if item.form == "fixture" and listed.bracket is not None and setting.wanted != "fixtures" and setting.leg != 2:
            return  # "Ayr v Morton (1-0)" may be a result
        self._dated(listed)
        self.listed.append(listed)
        self.current = listed

    def _scored_in_brackets(self, item: Item, setting: Setting) -> Setting:
        """The setting of "Ayr v Morton (1-0)" as a paragraph of its own, the head of what follows: a result, unless a
        head or the article speaks of matches to come, of legs or of forecasts."""
        alone = any(SCORE_ALONE.fullmatch(self.text, *span) for span in item.brackets)
        headed = ABOVE.search(self.text[max(0, item.start - 6) : item.start]) and BELOW.match(self.text, item.tail[1])
        if not alone or not headed or setting.wanted is not None or setting.leg is not None or not self._looks_back:
            return setting
        return replace(setting, wanted="results")

    @cached_property
    def _looks_back(self) -> bool:
        return not (
            expression("head", "prospect").search(self.article.title or "")
            or expression("skip", "forecast").search(self.text)
            or OF_LEGS.search(self.text)
        )

    def _places(self, *sides: tuple[Side, TeamName], setting: Setting) -> None:
        """The places in the table that are printed behind the sides of a match."""
        if not any(side.place is not None for side, _ in sides):
            return
        both = shared_league(*(team.name for _, team in sides))
        table = setting.competition if setting.kind == "league" else both
        for side, team in sides:
            known = team_of(team.name)  # among countries it may be the place in the world
            if side.place is not None and (
                table or (setting.kind is None and not (known and known.kind == "national"))
            ):
                self.standings.append(
                    StandingClaim(
                        char_start=side.start, char_end=side.end, extractor="lists.place",
                        confidence=confidence("lists.place"), team=team.name, competition=table,
                        position=side.place, as_of=self.anchor,
                    )
                )  # fmt: skip

    def _is_caption(self, item: Item) -> bool:
        """Whether a line is the title of a gallery: the line above or below counts its photos."""
        above = self.text[max(0, item.start - CAPTION) : item.start].rstrip().rpartition("\n")[2]
        below = self.text[item.end : item.end + CAPTION].partition("\n")[2].lstrip().partition("\n")[0]
        return any(COUNTED.match(line.strip()) and expression("head", "photos").search(line) for line in (above, below))

    def _named_behind(self, item: Item, setting: Setting) -> Setting:
        """The competition behind a match to come: "Ayr v Morton, Premier League, TV 2", "in the League Cup"."""
        tail = self.text[slice(*item.tail)]
        if len(tail) > LONGEST_TAIL or find_named(tail, self.names, self.anchor, setting.area) is None:
            return setting
        return read_head(tail, self.names, self.anchor, setting)

    def _note(self, listed: Listed, span: tuple[int, int]) -> None:
        notes = read_notes(self.text, *span)
        listed.take(notes)
        goals = read_scorers(self.text, *span) if notes.empty and listed.score else None
        told = self._figured(span) or marked(goals or [])
        if goals and not told and not self._scorers_in_brackets(len(goals), listed):
            return
        if goals and not listed.home_goals_by and not listed.away_goals_by:
            listed.goals_of_both(goals)

    def _named_only(self, item: Item, goals: list[Goal], away: bool) -> bool:
        """Whether names without minutes in the bracket of a side are its scorers: as many as its goals; behind the away
        side alone they may be a ground ("Ayr 2 Morton 1 (Hampden Park)")."""
        scored = item.goals or (0, 0)
        return len(goals) == scored[away] and not (away and scored[0] and item.first.scorers is None)

    def _figured(self, span: tuple[int, int]) -> bool:
        return any(c.isdigit() for c in self.text[slice(*span)])

    def _scorers_in_brackets(self, count: int, listed: Listed) -> bool:
        """Whether `count` names without minutes in the bracket of a match are its scorers: as many as it has goals, all
        of one side, where other matches have theirs so too; else they may be a ground."""
        score = listed.score or (0, 0)
        others = any(match.home_goals_by or match.away_goals_by for match in self.listed)
        return others and 0 in score and count == sum(score)

    def _dated(self, listed: Listed) -> None:
        """The day of a match: that of its own line, else of its head; a new day for a match put off."""
        future = listed.item.status == "scheduled"
        tail = self.text[listed.item.tail[0] : listed.item.tail[1]]
        for bracket in listed.item.brackets:
            if PLAYED_ON.match(self.text, *bracket):
                tail = self.text[slice(*bracket)]
        behind = IN_BRACKETS.match(tail)  # "Armenia 1 Germany 5 (October 9), Ukraine 2 Portugal 1 (October 5)"
        days = find_dates(behind[1], self.anchor) if behind else []
        bracketed = any(d.kind == "day" and d.text == behind[1].strip() for d in days) if behind else False
        own = [d for d in find_dates(tail, self.anchor) if d.precision == "day"] if tail.strip(" .") else []
        ends = self.text[listed.item.tail[1] :][:1] in ("", "\n")  # else the day heads the next match of the line
        certain = own and (own[0].kind == "day" or PLAYED_ON.match(tail))
        told = (ends or bracketed) and len(own) == 1 and certain and not expression("status", "moved").search(tail)
        if not (future or told):
            own = []
        if listed.notes.status == "postponed" and own:
            listed.rescheduled = True
        mention = own[0] if own else listed.setting.day
        if mention is self.dateline and not future:
            mention = None
        listed.day = _day(mention, future, self.anchor)
        if not future and listed.day and self.anchor and listed.day > self.anchor:
            listed.day = _day(listed.setting.past, future, self.anchor)  # the new day of one put off told nothing of it
        if future and listed.day and self.anchor and listed.day < self.anchor:
            listed.day = None

    def _bracketed(self, item: Item, setting: Setting) -> Setting:
        """The setting of a match behind which a competition stands in brackets: "Ayr 1-0 Alloa (Second Division)"."""
        inside = item.second.country or ""
        if item.first.country or NAME_ALONE.fullmatch(inside) is None or country_of(inside):
            return setting
        club = team_of(self._team(replace(item.second, country=None), setting).name)
        there = replace(setting, area=club.country, kind="league") if club and not setting.area else setting
        named = read_head(inside, self.names, self.anchor, there)
        if named.competition is None or (named.competition, named.group) == (there.competition, there.group):
            return setting
        item.second.country = None
        return named

    def _prefixed(self, item: Item, setting: Setting) -> Setting:
        """Part the name of a group or a competition from that of the first team behind it ("Group B Ajax 1 Porto 0",
        "UEFA Cup Lyngby v Brugge")."""
        group = GROUP_BEFORE.match(item.first.text)
        if group is not None:
            item.first.start += group.end()
            item.first.text = item.first.text[group.end() :]
            item.start = item.first.start
            self.setting = read_head(group[0], self.names, self.anchor, setting)
            return self.setting
        words = list(re.finditer(r"\S+", item.first.text))
        surface = self.names.lookup(item.first.text)
        if len(words) < 2 or (surface is not None and surface.teams):
            return setting
        for count in range(len(words) - 1, 0, -1):
            prefix = item.first.text[: words[count - 1].end()]
            found = find_competition(prefix, self.names, self.anchor, setting.area)
            if found is None or _words_left(found.rest):
                continue
            item.first.start += words[count].start()
            item.first.text = item.first.text[words[count].start() :]
            item.start = item.first.start
            named = read_head(prefix, self.names, self.anchor, setting)
            self.setting = replace(named, stage=named.stage or setting.stage, leg=named.leg or setting.leg)
            return self.setting
        return setting


def _words_left(text: str) -> bool:
    """Whether more than the country is left of a prefix once its competition is taken out."""
    left = re.sub(r"[|\W]+", " ", text).strip()
    return bool(left) and country_of(left) is None


def _day(mention: DateMention | None, future: bool, anchor: date | None) -> date | None:
    """The one day that a head tells; "Monday" over fixtures of a paper of Monday is that day."""
    if mention is None or mention.precision != "day":
        return None
    if future and anchor and mention.kind == "weekday" and mention.direction is None:
        return anchor if mention.weekday == anchor.weekday() else mention.future
    return mention.resolve(future)
