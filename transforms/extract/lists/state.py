"""What is known while the rows of one article are read: the setting, the matches so far, the teams already met.

In: an article and the names. Out: the state that the steps of `reader` share, with what they all need: joining wrapped
rows, resolving teams, putting down a match. Heads are understood only once something stands below them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from transforms.annotate.datemention import DateMention
from transforms.annotate.dates import find_dates, last_day_told
from transforms.annotate.names import TeamName, clean
from transforms.annotate.tokens import fold
from transforms.extract.competitions import shared_league, team_of
from transforms.extract.confidence import confidence
from transforms.extract.lists.competitions import country_by_code, country_of, cut_out, find_competition, find_named
from transforms.extract.lists.items import Item, Line, Side, read_line
from transforms.extract.lists.lineups import Box
from transforms.extract.lists.listed import Listed
from transforms.extract.lists.notes import read_notes
from transforms.extract.lists.printednames import cut_short, homeland, is_loose_nickname, of_town, with_letters
from transforms.extract.lists.rows import Row
from transforms.extract.lists.scorers import Goal, marked, read_scorers
from transforms.extract.lists.setting import (
    OF_RESERVES,
    Context,
    Setting,
    assumed_stage,
    read_head,
    spelt_out,
    title_stage,
)
from transforms.extract.lists.table import GROUP_BEFORE
from transforms.extract.lists.words import expression
from transforms.model import Article, Claim, StandingClaim

NAME_ALONE = re.compile(r"[^\W\d_]+(?:[ '’&-]+[^\W\d_]+){1,5}")  # words only, in brackets behind a match
MOST_LINES = 4  # over which one entry of a list is wrapped
LONGEST_HEAD = 170
LONGEST_LINE = 400
CAPTION = 60  # characters to the end of the line above or below the title of a gallery
COUNTED = re.compile(r"\d+ \w+$")
WORD = re.compile(r"[^\W_]+")
WEEKDAY = re.compile(r"day\b", re.IGNORECASE)
LONGEST_TAIL = 80  # behind a match to come: its competition, time and television
PLAYED_ON = re.compile(r"\W*(?:already\s+|to\s+be\s+)?(?:played|playing)\s+(?:on\s+)?\w+", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)")
OPENING = 1500  # characters from which the competition and stage of the whole article are taken


@dataclass(slots=True)
class Half:
    """One side of a summary that gives each side an entry of its own: "Atlanta United (1) 2 Scorers: …"."""

    side: Side
    half_time: int
    goals: int
    scorers: list[Goal]


class State:
    """The state of reading one article, and what every step needs."""

    def __init__(self, article: Article, context: Context, entries: list[Row], box: Box | None = None) -> None:
        self.article, self.text, self.names, self.box = article, article.text, context.names, box
        self.anchor = article.published_on or last_day_told(article.text)
        self.rows = entries
        self._setting: Setting | None = None
        self.base = Setting()
        self.all_women = False  # the title says that the article is about women's football
        self.squads: tuple[int, Setting] | None = None  # the block whose head alone speaks of women's or second sides
        self.heads: list[tuple[str, int] | None] = []  # not yet understood; None: prose that ends what was set
        self.listed: list[Listed] = []
        self.current: Listed | None = None
        self.wait: str | None = None  # whose list of scorers the next labelled lines are
        self.half: Half | None = None  # the first side of a match whose second is still to come
        self._skipping = False
        self.day_of_label: DateMention | None = None  # a label of the line above or one further up gave it
        self.dateline: DateMention | None = None  # a head that is nothing but the day of publication
        self.tried = -1, 0  # in which block how many rows were taken for the beginning of a table without heads
        self.strange = False  # the table in hand is one of a league and of teams that nothing explains
        self.spans: list[tuple[int, int]] = []
        self.standings: list[StandingClaim] = []
        self.ties: list[Claim] = []  # of rows that hold a whole tie: its legs and itself
        self.known: list[str] = []
        self._lines: dict[tuple[int, int], Line | None] = {}
        self._seen: dict[tuple[str, str | None, str | None], TeamName] = {}

    # The setting ----------------------------------------------------------------------------------------------------

    @property
    def setting(self) -> Setting:
        """What holds for the next match, all heads above it understood."""
        if self._setting is None:
            self._setting = self._open()
        heads, self.heads = self.heads, []
        for head in heads:
            if head is None:
                self._skipping = False
                now = self._setting
                self._setting = replace(
                    self.base,
                    competition=now.competition,
                    area=now.area,
                    kind=now.kind,
                    women=now.women,
                    brackets=now.brackets,
                )
            else:
                self._set(*head)
        return self._setting

    @setting.setter
    def setting(self, setting: Setting) -> None:
        self._setting = setting

    @property
    def skipping(self) -> bool:
        """Whether a head above says that what follows are no results."""
        return self._skipping if self.setting else False

    @skipping.setter
    def skipping(self, skipping: bool) -> None:
        self._skipping = skipping if self.setting else False

    def _open(self) -> Setting:
        """The setting of the whole article, from its title, else from its first paragraphs."""
        title = self.article.title or (self.text[self.rows[0].start : self.rows[0].end] if self.rows else "")
        title = spelt_out(title)
        opening = self.text[:OPENING]
        found = find_competition(title, self.names, self.anchor)
        fuller = find_named(opening, self.names, self.anchor)
        if found is None or (fuller is not None and _shortened(title, found.rest, opening, fuller.rest)):
            found = fuller
        if found is not None:
            told = assumed_stage(opening, cut_out(opening, fuller.rest)) if fuller is not None else None
            stage, leg = title_stage(title, told)
            assumed = told if found is fuller else None
            self.base = Setting(
                competition=found.name, area=found.area, kind=found.kind, stage=stage, leg=leg, assumed=assumed,
                women=found.women,
            )  # fmt: skip
        if expression("head", "women").search(title):
            self.all_women = True
            self.base = replace(self.base, women=True)
        if OF_RESERVES.match(title):
            self.base = replace(self.base, age="Reserves")  # "Reserves league round-up"
        return self.base

    def _set(self, head: str, at: int) -> None:
        assert self._setting is not None
        before = self._outside(self._setting, self.rows[at].block)
        setting = read_head(head, self.names, self.anchor, before)
        self._keep_squads(before, setting, at)
        if self.all_women:
            setting = replace(setting, women=True)
        if at < 4 and setting.day is not None and setting.day.date == self.anchor and setting.wanted is None:
            if head.strip(" :") == setting.day.text and WEEKDAY.search(head):
                pass  # the day of the matches below it
            elif head.strip(" :") != setting.day.text:
                setting = replace(setting, day=before.day)  # a dateline
            else:
                self.dateline = setting.day  # the day of what is to come below it, or that of the paper
        if setting.wanted == "skip" and before.wanted != "skip":
            self._skipping = True
        elif setting != before:
            self._skipping = setting.wanted == "skip"
        self._setting = setting

    def _outside(self, setting: Setting, block: int) -> Setting:
        """`setting` for a head in `block`: what "Women:" said right above its own lines ends with them."""
        if self.squads is None or self.squads[0] == block:
            return setting
        told, self.squads = self.squads[1], None
        return replace(setting, women=told.women, age=told.age)

    def _keep_squads(self, before: Setting, setting: Setting, at: int) -> None:
        """Remember a head that names other sides and no competition, and stands right above the lines it is for."""
        other = (setting.women, setting.age) != (before.women, before.age) and (setting.women or setting.age)
        if other and setting.competition in (None, before.competition) and self._joined(at, 2) is not None:
            self.squads = self.rows[at].block, before

    # Rows -----------------------------------------------------------------------------------------------------------

    def _joined(self, at: int, count: int) -> tuple[int, int] | None:
        """The span of `count` rows from row `at` in one block, or None."""
        last = at + count - 1
        if last >= len(self.rows) or self.rows[last].block != self.rows[at].block:
            return None
        return self.rows[at].start, self.rows[last].end

    def _consume(self, row: Row) -> int:
        self.spans.append((row.start, row.end))
        return 1

    def _known(self, name: str) -> bool:
        """Whether a name by itself is a team's."""
        surface = self.names.lookup(name)
        return surface is not None and bool(surface.teams)

    def _is_competition(self, name: str) -> bool:
        """Whether a name by itself is a competition's and no team's."""
        surface = self.names.lookup(name)
        return surface is not None and bool(surface.competitions) and not surface.teams

    def _printed(self, start: int, end: int) -> Line | None:
        """The matches that a stretch lists, read once."""
        if (start, end) not in self._lines:
            self._lines[start, end] = read_line(self.text, start, end, self.anchor, self._known)
        return self._lines[start, end]

    # Matches --------------------------------------------------------------------------------------------------------

    def _take(self, item: Item, setting: Setting) -> None:
        if item.day is not None:
            setting = read_head(self.text[slice(*item.day)], self.names, self.anchor, setting)
        if ";" in self.text[slice(*item.tail)]:  # "A v B; Dale League; Result: 3-1"
            for part in self.text[slice(*item.tail)].split(";")[1:]:
                setting = read_head(part.strip(), self.names, self.anchor, setting) if ":" not in part else setting
        if item.form == "fixture":
            setting = self._named_behind(item, setting)
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

    def _places(self, *sides: tuple[Side, TeamName], setting: Setting) -> None:
        """The places in the table that are printed behind the sides of a match."""
        if not any(side.place is not None for side, _ in sides):
            return
        both = shared_league(*(team.name for _, team in sides))
        table = setting.competition if setting.kind == "league" else both
        for side, team in sides:
            if side.place is not None and (table or setting.kind is None):
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

    def _team(self, side: Side, setting: Setting | None = None) -> TeamName:
        """The team that a printed name means, the same throughout the article. `setting`: that of its line."""
        country = country_of(side.country.split(",")[0]) if side.country else None  # "(Egypt, holders)"
        setting = setting or self.setting
        squad = setting.age or ("Women" if setting.women else None)
        town = None if country else side.country
        key = side.text, country or town, squad
        if key not in self._seen:
            area = self.setting.area if self.setting.kind in ("league", "cup", "league cup") else None
            name = self._found(side, country or area, town, setting)
            self._seen[key] = name if name.known else TeamName(_in_small(name.name), False)
            if name.known:
                self.known.append(name.name)
        return self._seen[key]

    def _found(self, side: Side, country: str | None, town: str | None, setting: Setting) -> TeamName:
        """The team of a printed name: of its town where that is told, else by the name alone."""
        printed, women = clean(side.text), setting.women
        there = of_town(printed, town, country, women) if town else None
        name = self._resolved(there.name if there else side.text, country, setting)
        if name.known:
            loose = not setting.age and is_loose_nickname(name, printed, self.words, country)
            return TeamName(printed, False) if loose else name
        other = with_letters(printed, country or homeland(self.known), women)
        if other is None and f"{printed}." in self.text[side.start : side.end + 1]:
            other = cut_short(printed, country, self.known, women)
        return self._resolved(other.name, country, setting) if other else name

    def _resolved(self, text: str, country: str | None, setting: Setting) -> TeamName:
        return self.names.resolve_team(
            clean(text) + (f" {setting.age}" if setting.age else ""), country=country,
            competition=self.setting.competition, among=tuple(self.known), gender="w" if setting.women else None,
        )  # fmt: skip

    @cached_property
    def words(self) -> str:
        """The article's words for comparison, a blank around each."""
        return f" {' '.join(WORD.findall(fold(self.text)))} "


def _in_small(name: str) -> str:
    """An unknown name without the capitals of a heading; short words may be initials."""
    return " ".join(w.capitalize() if len(w) > 3 else w for w in name.split()) if name.isupper() else name


def _shortened(title: str, title_left: str, opening: str, opening_left: str) -> bool:
    """Whether the title's name for the competition is the end of the fuller one in the text ("Champions Cup")."""
    short, full = fold(cut_out(title, title_left)), fold(cut_out(opening, opening_left))
    return len(full) > len(short) and full.endswith(short)


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
