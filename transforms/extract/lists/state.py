"""What is known while the rows of one article are read: the setting, the matches so far, the teams already met.

In: an article and the names. Out: the state that the steps of `reader` share, with what they all need: joining wrapped
rows, resolving teams. Heads are understood only once something stands below them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from transforms.annotate.datemention import DateMention
from transforms.annotate.dates import last_day_told
from transforms.annotate.names import TeamName, clean
from transforms.annotate.tokens import fold
from transforms.extract.lists.competitions import CUT, Played, country_of, cut_out, find_competition, find_named
from transforms.extract.lists.items import Line, Side, read_line
from transforms.extract.lists.lineups import Box
from transforms.extract.lists.listed import Listed
from transforms.extract.lists.printednames import (
    cut_short,
    homeland,
    is_loose_nickname,
    of_town,
    with_apostrophe,
    with_letters,
)
from transforms.extract.lists.rows import Row
from transforms.extract.lists.scorers import Goal
from transforms.extract.lists.setting import (
    OF_AGE,
    OF_RESERVES,
    Context,
    Setting,
    assumed_stage,
    read_head,
    spelt_out,
    title_stage,
)
from transforms.extract.lists.words import either, expression
from transforms.lexicon.words import word_set
from transforms.model import Article, Claim, StandingClaim

MOST_LINES = 4  # over which one entry of a list is wrapped
LONGEST_HEAD = 170
LONGEST_LINE = 400
WORD = re.compile(r"[^\W_]+")
WEEKDAY = re.compile(r"day\b", re.IGNORECASE)
OF_MATCH = re.compile(  # behind a cup's name: whom that match was against
    r"\s+(?:win|victory|success|triumph|defeat|loss|draw|exit|humiliation|tie|match|game|trip)\s+"
    r"(?:over|against|by|to|at|with|from|in)\s+(?:the\s+)?(?P<side>[A-ZÀ-Þ]\w+)"
)
AIMED_AT = re.compile(rf"\W{{1,2}}{either(word_set('en', 'grammar', 'aimed_at', 'words'))}\b", re.IGNORECASE)
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
        self.by_half: list[tuple[str, Goal]] | None = None  # goals told by half below a line score, with their sides
        self._skipping = False
        self.day_of_label: DateMention | None = None  # a label of the line above or one further up gave it
        self.dateline: DateMention | None = None  # a head that is nothing but the day of publication
        self.tried = -1, 0  # in which block how many rows were taken for the beginning of a table without heads
        self.group_above: str | None = None  # "Group B", over the prose that stands above the group's table
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
        fuller = self._played_in(opening, title)
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
        if (age := OF_AGE.search(title)) is not None:
            self.base = replace(self.base, age=f"U{age['age']}")  # "Under-17 Asian Cup: Japan through"
        if OF_RESERVES.match(title):
            self.base = replace(self.base, age="Reserves")  # "Reserves league round-up"
        return self.base

    def _played_in(self, opening: str, title: str) -> Played | None:
        """The competition that the first paragraphs name, but that of a match with a side that no line above names:
        "Thursday's UEFA Cup win against Lazio is forgotten" below "Middlesbrough 1 Bolton 1"; nor that which the sides
        of a league play for: "stay in the Champions League places"."""
        found = find_named(opening, self.names, self.anchor)
        if found is None:
            return None
        before = found.rest.partition(CUT)[0]
        end = len(before) + len(cut_out(opening, found.rest))
        behind = OF_MATCH.match(opening, end)
        above = f"{title} {before}".lower()
        elsewhere = behind and any(c.isdigit() for c in above) and behind["side"].lower() not in above
        if elsewhere or (found.kind == "continental" and AIMED_AT.match(opening, end)):
            return self._played_in(before + "-" * (end - len(before)) + opening[end:], title)
        return found

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

    # Teams ----------------------------------------------------------------------------------------------------------

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
        beside = homeland(self.known[-1:])  # the country of the side printed last
        if beside not in (None, country) and (named := self._resolved(side.text, beside, setting)).known:
            return named
        for land in dict.fromkeys((country or homeland(self.known), beside)):
            other = with_letters(printed, land, women) or with_apostrophe(printed, land, self.known, women)
            if other is None and (" " in printed or f"{printed}." in self.text[side.start : side.end + 1]):
                other = cut_short(printed, land, self.known, women)
            if other is not None:
                return self._resolved(other.name, land, setting)
        return name

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
