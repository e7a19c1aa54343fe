"""An article's rows to the claims of its lists: heads set the scene, matches follow, notes and scorers join them.

In: an article and the names. Out: claims and the stretches of text that they were read from. Prose is left alone: a
row counts only where all of it is understood as part of a list.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, zip_longest

from transforms.annotate.names import names
from transforms.extract.competitions import fits, team_of
from transforms.extract.confidence import confidence
from transforms.extract.lists.aggregates import read_tie
from transforms.extract.lists.competitions import plays_in
from transforms.extract.lists.following import Following
from transforms.extract.lists.items import Side
from transforms.extract.lists.leaders import read_flat, read_leaders
from transforms.extract.lists.listed import Listed, first_matches
from transforms.extract.lists.rows import Row
from transforms.extract.lists.setting import Setting, group_name, read_head
from transforms.extract.lists.state import LONGEST_HEAD, LONGEST_LINE, MOST_LINES
from transforms.extract.lists.strangers import name_rows, rename_strangers, settle_country
from transforms.extract.lists.table import (
    Table,
    TableRow,
    heads_a_table,
    may_be_row,
    read_bare_table,
    read_running_group,
    read_table,
)
from transforms.extract.lists.tablenames import as_printed, in_table
from transforms.extract.lists.words import column_names, expression
from transforms.model import Claim, GoalClaim, MatchClaim, StandingClaim

MOST_TRIED = 12  # rows of one block at which a table without heads is looked for
DATELINE = re.compile(
    r"(?:[^\n]*\n){0,3}?(?P<city>[^\W\da-z][^\Wa-z\d]{2,}(?:[ -][^\Wa-z\d]{2,}){0,3})(?:,[^\n\d]{0,24})?\s+"
    r"(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}\b)"
)
LEGS = re.compile(r"\b(?:1st|first|2nd|second) legs?\b|\bagg(?:regate)?\b", re.IGNORECASE)
LEGS_ABOVE = 3000  # characters above a row in which a head speaks of legs
MOST_CELLS, FEWEST_CELLS, LONGEST_CELL = 14, 4, 12
CELLS = frozenset(column_names())
LINE_OF_PROSE = 60  # characters of a row that is no side's, nor its scorers'
PROSE = 200  # characters from which a paragraph is prose and ends what a head has set
AFTER_ROUNDS = re.compile(
    r"after\s+(\d{1,2})\s+(?:of\s+\d+\s+)?(?:rounds|games|matches|matchdays|weeks)", re.IGNORECASE
)
PAIRS = re.compile(r"\d{1,2},?\s[^\W\d_][^\d:;]{1,40}\s\d{1,2}(?!\d)|\sv(?:s\.?)?\s")


GROUP_ALONE = re.compile(r"\W*group [a-p\d]{1,2}\W*", re.IGNORECASE)  # over the prose that stands above its table
TITLE_ABOVE = 200  # characters between a pairing and the result that it titles
CLUB_CUPS = ("cup", "league cup", "continental")
LONGEST_GROUP = 12  # matches of one team in the group of a cup; a table with more is a league's


class Reader(Following):
    """Reads one article from top to bottom."""

    def read(self) -> tuple[list[Claim], list[tuple[int, int]]]:
        """The claims of all lists, and the spans they were read from, merged."""
        at = 0
        while at < len(self.rows):
            at += self._line(at)
        return self._result()

    def _line(self, at: int) -> int:
        """Read the entry that begins at row `at`; the number of rows it took."""
        row = self.rows[at]
        if GROUP_ALONE.fullmatch(self.text, row.start, row.end):
            self.group_above = self.text[row.start : row.end]
        if row.end - row.start > LONGEST_LINE and not self._running(row) and read_flat(self.text, row.start) is None:
            return self._prose(row)
        for step in (
            self._skipped, self._line_score, self._table, self._leaders, self._both_halves, self._halves, self._added,
            self._labelled, self._ticked,
            self._columns, self._unlabelled, self._flash, self._whole_tie, self._matches, self._own_line, self._head,
        ):  # fmt: skip
            taken = step(at)
            if taken:
                return taken
        return self._prose(row)

    def _running(self, row: Row) -> bool:
        """Whether a long row is a list of matches in running text: a match in every eighty characters, or nearly."""
        found = PAIRS.findall(self.text, row.start, row.end)
        return len(found) >= 3 and (row.end - row.start) / len(found) < 100

    def _prose(self, row: Row) -> int:
        self.current, self.wait = None, None
        if row.end - row.start > LINE_OF_PROSE:
            self.half = None  # nothing but scorers stands between two sides of a match
        if row.end - row.start > PROSE and self.heads[-1:] != [None]:
            self.heads.append(None)
        return 1

    # Tables ---------------------------------------------------------------------------------------------------------

    def _table(self, at: int) -> int:
        """A table that begins at row `at`: with heads over up to four rows, or without."""
        row = self.rows[at]
        line = self.text[row.start : row.end]
        table = None
        if (flat := read_flat(self.text, row.start)) is not None:
            return self._taken(flat, at)
        if row.block != self.tried[0]:
            self.tried = row.block, 0
        if self.tried[1] < MOST_TRIED and may_be_row(line):
            self.tried = row.block, self.tried[1] + 1
            table = read_bare_table(self.text, row.start, lambda: self.setting.wanted == "table")
        if table is not None and table.partial and 2 * sum(self._known(r.name) for r in table.rows) < len(table.rows):
            table = None  # a list of something else than teams
        if table is None and heads_a_table(line):
            for count in range(1, MOST_LINES + 1):
                span = self._joined(at, count)
                if span is None:
                    break
                table = None if self._open_bracket(span) else read_table(self.text, *span)
                if table is not None:
                    break
        cells = self._cells(at) if table is None else 0
        if cells:
            table = read_table(self.text, row.start, self.rows[at + cells - 1].end)
        elif table is None:
            table = read_running_group(self.text, row.start, row.end)
        elif heads_a_table(line):
            self.heads.append((self.text[row.start : table.rows[0].start], at))
        if table is None:
            return 0
        return self._taken(table, at)

    def _taken(self, table: Table, at: int) -> int:
        """Take the table that begins at row `at`; how many rows it has."""
        self._take_table(table)
        self.spans.append((self.rows[at].start, table.end))
        self.current = None
        taken = 1
        while at + taken < len(self.rows) and self.rows[at + taken].start < table.end:
            taken += 1
        return taken

    def _leaders(self, at: int) -> int:
        """A table told in one sentence; of teams that are known where its numbers alone don't show what it is."""
        table = read_leaders(self.text, self.rows[at].start)
        if table is None:
            return 0
        known = all(self._known(row.name) for row in table.rows)
        setting = self.setting
        if (table.head is None and setting.group is None and setting.wanted != "table") or (
            table.partial and not known
        ):
            return 0
        if table.head:
            self.setting = read_head(table.head, self.names, self.anchor, setting)
        if known or self._outlasts_cup(table):
            self.setting = replace(self.setting, competition=self._league_of(table))
        taken = self._taken(table, at)
        self.setting = setting
        return taken

    def _league_of(self, table: Table) -> str | None:
        """The league of a table's teams: that of the head where all of them can play in it, else the first of their
        country."""
        known, headed = names().data.competitions, self.setting.competition
        rows = [row for row in table.rows if self._known(row.name)]
        read = [(self._team(Side(row.name, row.start, row.end)), row.name) for row in rows]
        teams = [in_table(team, printed, headed, self.text, self.names).name for team, printed in read]
        if self._outlasts_cup(table):
            headed = None
        if headed is not None and (headed not in known or all(fits(known[headed], a, b) for a, b in pairwise(teams))):
            return headed
        countries = {team.country for name in teams if (team := team_of(name)) is not None}
        first = (c.name for c in known.values() if c.kind == "league" and c.tier == 1 and c.area in countries)
        return next((name for name in first if all(fits(known[name], a, b) for a, b in pairwise(teams))), None)

    def _outlasts_cup(self, table: Table) -> bool:
        """Whether the head names a cup, and a row counts more matches than any group of one has."""
        cup = names().data.competitions.get(self.setting.competition or "")
        played = (sum(row.numbers.get(name, 0) for name in ("won", "drawn", "lost")) for row in table.rows)
        return cup is not None and cup.kind == "cup" and max(played, default=0) > LONGEST_GROUP

    def _cells(self, at: int) -> int:
        """How many rows from `at` on are heads of columns, a row each, as in a table that lost its lines."""
        count = 0
        for row in self.rows[at : at + MOST_CELLS]:
            if row.end - row.start > LONGEST_CELL or self.text[row.start : row.end].strip("| ").lower() not in CELLS:
                break
            count += 1
        return count if count >= FEWEST_CELLS else 0

    def _take_table(self, table: Table) -> None:
        played = AFTER_ROUNDS.search(self.text, max(0, table.rows[0].start - LONGEST_HEAD), table.rows[0].start)
        setting, heading = self.setting, None
        known = sum(self._known(row.name) for row in table.rows)
        if setting.group is None and self.group_above is not None:
            setting = replace(setting, group=group_name(self.group_above))
        self.group_above = None
        self.strange = setting.competition not in names().data.competitions and 2 * known < len(table.rows)
        for row in table.rows:
            if expression("labels", "record").match(row.name):
                continue
            if row.group and row.group != heading:
                setting, heading = self._group(row.group), row.group
            if played is not None:
                row.numbers.setdefault("played", int(played.group(1)))
            self.setting = setting
            self.standings.append(self._standing(row, setting))

    def _standing(self, row: TableRow, setting: Setting) -> StandingClaim:
        get = row.numbers.get
        wrong = ["wrong sum"] if row.agrees is False else []
        read = self._team(Side(row.name, row.start, row.end))
        team = in_table(read, row.name, setting.competition, self.text, self.names)
        if self.strange:
            team = as_printed(read, row.name)
        return StandingClaim(
            char_start=row.start, char_end=_trimmed(self.text, row.start, row.end), extractor="lists.table",
            confidence=confidence("lists.table", *wrong), team=team.name,
            competition=setting.competition, group_name=setting.group, position=row.position, points=get("points"),
            played=get("played"), won=get("won"), drawn=get("drawn"), lost=get("lost"), goals_for=get("goals_for"),
            goals_against=get("goals_against"), as_of=setting.date(False) or self.anchor,
        )  # fmt: skip

    def _group(self, name: str) -> Setting:
        """The setting of a part of a table: a league of its own, or a group of the same."""
        setting = read_head(name, self.names, self.anchor, self.setting)
        if setting.competition != self.setting.competition:
            return setting
        return replace(setting, group=group_name(name))

    # Ties in one row ------------------------------------------------------------------------------------------------

    def _whole_tie(self, at: int) -> int:
        """A row that holds both legs of a tie and their aggregate, below a head that speaks of legs."""
        row = self.rows[at]
        tie = read_tie(self.text[row.start : row.end], row.start)
        if tie is None or not (tie.plain or LEGS.search(self.text, max(0, row.start - LEGS_ABOVE), row.start)):
            return 0
        teams = (self._team(tie.one).name, self._team(tie.two).name)
        made = tie.claims(
            teams, char_start=row.start, char_end=_trimmed(self.text, row.start, row.end),
            extractor="lists.aggregate", confidence=confidence("lists.aggregate"),
            competition=self.setting.competition, stage=self.setting.stage,
        )  # fmt: skip
        self.ties.extend(made)
        self.spans.append((row.start, row.end))
        self.current = None
        return 1

    # The end --------------------------------------------------------------------------------------------------------

    def _drop_titles(self) -> None:
        """A pairing right above the result of the same two is its title, and gives it its day."""
        kept: list[Listed] = []
        for one, below in zip_longest(self.listed, self.listed[1:]):
            titled = below is not None and one.item.form == "fixture" and below.score is not None
            if titled and (one.home, one.away) == (below.home, below.away) and below.start - one.end < TITLE_ABOVE:
                below.day = below.day or one.day
            else:
                kept.append(one)
        self.listed = kept

    def _result(self) -> tuple[list[Claim], list[tuple[int, int]]]:
        self._drop_titles()
        self._home_sides()
        first_matches(self.listed)
        settle_country(self.listed)
        rename_strangers(self.listed)
        name_rows(self.standings, self.listed)
        self._settle_open_goals()
        half_times = all(listed.half_time_before for listed in self.listed)
        for listed in self.listed:
            listed.take_before(half_times)
        claims: list[Claim] = []
        for listed in self.listed:
            made = list(listed.claims())
            claims.extend(made[1:] if listed.notes.walkover else made)
            claims.extend(self._boxed(listed, made[0]))
        claims.extend((*self.standings, *self.ties))
        return claims, merged(self.spans)

    def _settle_open_goals(self) -> None:
        """Scorers whose sides only the way in which the article's other lists part them can tell: "(Bucha 3; Ibáñez
        17)" after a 1-1."""
        if any(listed.shows_parting for listed in self.listed):
            for listed in self.listed:
                if listed.open_goals and not listed.home_goals_by and not listed.away_goals_by:
                    listed.goals_of_both(listed.open_goals, parted=True)

    def _boxed(self, listed: Listed, match: Claim) -> list[GoalClaim]:
        """The goals of the line-ups' box, where this is the match that they make the score of."""
        if self.box is None or not isinstance(match, MatchClaim) or listed.home_goals_by or listed.away_goals_by:
            return []
        if match.home_goals is None or (match.home_goals, match.away_goals) != self.box.score:
            return []
        match.attendance = match.attendance or self.box.attendance
        return self.box.goals_for(match, confidence("lists.line_ups"))

    def _home_sides(self) -> None:
        """American lists print the winner first: unless a head or a beaten first team tells else, no home is known."""
        commas = [m for m in self.listed if m.item.comma and m.score is not None]
        if not any(m.setting.home_first or (m.score and m.score[0] < m.score[1]) for m in commas):
            for match in commas:
                match.home_known = False
        for match in self.listed:
            if match.setting.stage == "final" and match.setting.leg is None and match.setting.kind in CLUB_CUPS:
                match.home_known = False  # on a ground that is neither's
        city = DATELINE.match(self.text[self.rows[0].start :]) if self.rows else None
        for match in self.listed:
            if match.item.flash:
                match.home_known = city is not None and plays_in(match.home.name, city.group("city"))


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a row without the white space behind it."""
    return start + len(text[start:end].rstrip())


def merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
