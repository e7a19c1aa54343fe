"""An article's lines to listed matches and table rows: heads set the scene, matches follow, notes and scorers join them.

In: an article and the names. Out: claims and the stretches of text that they were read from. Prose is left alone: a
line counts only where all of it is understood as part of a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from transforms.annotate.dates import DateMention, find_dates
from transforms.annotate.names import TeamName, clean
from transforms.extract.lists.items import Item, Line, Side, read_flash, read_line
from transforms.extract.lists.lineups import Box
from transforms.extract.lists.listed import LOOSE, SURE, Listed
from transforms.extract.lists.notes import Notes, read_notes
from transforms.extract.lists.rows import Row, rows
from transforms.extract.lists.scorers import Goal, read_scorers
from transforms.extract.lists.setting import (
    Context,
    Setting,
    country_of,
    find_competition,
    find_stage,
    group_name,
    read_head,
)
from transforms.extract.lists.table import Table, read_bare_table, read_table
from transforms.extract.lists.words import expression, phrase_set
from transforms.model import Article, Claim, GoalClaim, MatchClaim, StandingClaim

MOST_LINES = 4  # over which one entry of a list is wrapped
LONGEST_HEAD = 170
LONGEST_LINE = 400
MOST_UNTOLD = 12  # goals of a match that no head announces
PROSE = 200  # characters from which a paragraph is prose and ends what a head has set
LABEL = re.compile(r"[\s•*●▪-]*(?P<label>[^:\n\d(]{2,45}?)\s*(?:\([^()\n]*\))?\s*(?::(?=\s|$)|\s[-–—](?=\s))\s*")
HEAD_OF_TABLE = re.compile(r"tabulat|\bpoints\b|\bpts\b|\bW\b.*\b[DLT]\b|\bG\s?/\s?F\b", re.IGNORECASE)
AFTER_ROUNDS = re.compile(r"after\s+(\d{1,2})\s+(?:of\s+\d+\s+)?(?:rounds|games|matches|matchdays|weeks)", re.IGNORECASE)
TABLE_FIELDS = frozenset("points played won drawn lost goals_for goals_against".split())
HALF = re.compile(r"(?P<name>[^\W\d_][^\d():]{1,34}?)\s\((?P<half>\d{1,2})\)\s(?P<goals>\d{1,2})")
CODE = re.compile(r"(?P<code>[A-Z]{2,4})\s[-–—]\s")
PAIRS = re.compile(r"\d{1,2},?\s[^\W\d_][^\d:;]{1,40}\s\d{1,2}(?!\d)|\sv(?:s\.?)?\s")
OPENING = 1500  # characters from which the competition and stage of the whole article are taken


@dataclass(slots=True)
class Half:
    """One side of a summary that gives each side an entry of its own: "Atlanta United (1) 2 Scorers: …"."""

    side: Side
    half_time: int
    goals: int
    scorers: list[Goal]


class Reader:
    """Reads one article from top to bottom."""

    def __init__(self, article: Article, context: Context, box: Box | None = None) -> None:
        self.article, self.text, self.names, self.box = article, article.text, context.names, box
        self.anchor = article.published_on
        self.rows = rows(article.text, article.prose_spans)
        self.setting = self.base = Setting()
        self.listed: list[Listed] = []
        self.current: Listed | None = None
        self.wait: str | None = None  # whose list of scorers the next labelled lines are
        self.half: Half | None = None  # the first side of a match whose second is still to come
        self.skipping = False
        self.spans: list[tuple[int, int]] = []
        self.standings: list[StandingClaim] = []
        self.known: list[str] = []
        self._seen: dict[tuple[str, str | None], TeamName] = {}

    def read(self) -> tuple[list[Claim], list[tuple[int, int]]]:
        """The claims of all lists, and the spans they were read from, merged."""
        self._open()
        at = 0
        while at < len(self.rows):
            at += self._line(at)
        return self._result()

    # The whole article's setting ------------------------------------------------------------------------------------

    def _open(self) -> None:
        title = self.article.title or (self.text[self.rows[0].start : self.rows[0].end] if self.rows else "")
        opening = self.text[:OPENING]
        found = find_competition(title, self.names, self.anchor) or find_competition(opening, self.names, self.anchor)
        if found is not None:
            self.base = replace(self.base, competition=found[0], area=found[1], kind=found[2])
            stage, leg = find_stage(title)
            if stage is None and found[2] != "league":
                stage, leg = find_stage(opening)
            self.base = replace(self.base, stage=stage, leg=leg)
        if expression("head", "women").search(title):
            self.base = replace(self.base, women=True)
        self.setting = self.base

    # One line -------------------------------------------------------------------------------------------------------

    def _line(self, at: int) -> int:
        """Read the entry that begins at row `at`; the number of rows it took."""
        row = self.rows[at]
        if row.end - row.start > LONGEST_LINE and not self._running(row):
            return self._prose(row)
        for step in (
            self._skipped, self._table, self._halves, self._added, self._labelled, self._unlabelled, self._flash, self._matches, self._own_line, self._head,
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
        if row.end - row.start > PROSE:
            self.skipping = False
            self.setting = replace(self.base, competition=self.setting.competition, area=self.setting.area,
                                   kind=self.setting.kind)  # fmt: skip
        return 1

    def _joined(self, at: int, count: int) -> tuple[int, int] | None:
        """The span of `count` rows from row `at` in one block, or None."""
        last = at + count - 1
        if last >= len(self.rows) or self.rows[last].block != self.rows[at].block:
            return None
        return self.rows[at].start, self.rows[last].end

    # Heads, forecasts and interim scores ----------------------------------------------------------------------------

    def _skipped(self, at: int) -> int:
        """A line under or with a label that tells of no results."""
        row = self.rows[at]
        line = self.text[row.start : row.end]
        label = LABEL.match(line)
        word = (label.group("label") if label else line).strip(" .:*-–—•!?").lower()
        if word in phrase_set("skip", "related") or word in phrase_set("skip", "forecast"):
            self.skipping = not (label and label.end() < len(line))
            self.current = None
            return self._consume(row)
        if word in phrase_set("skip", "not_goals"):
            return self._consume(row)
        if word in phrase_set("skip", "interim") and label and read_line(self.text, row.start, row.end) is not None:
            return self._consume(row)
        if self.skipping and read_line(self.text, row.start, row.end) is not None:
            return self._consume(row)
        return 0

    def _consume(self, row: Row) -> int:
        self.spans.append((row.start, row.end))
        return 1

    def _head(self, at: int) -> int:
        """A head, over up to four rows."""
        row = self.rows[at]
        count = 1
        span = row.start, row.end
        while self.text[span[0] : span[1]].rstrip()[-1:] not in ":." and count < MOST_LINES:
            more = self._joined(at, count + 1)
            if more is None or read_line(self.text, self.rows[at + count].start, self.rows[at + count].end):
                break
            if not _goes_on(self.text[self.rows[at + count - 1].start : span[1]], self.text[self.rows[at + count].start : more[1]]):
                break
            span, count = more, count + 1
        head = self.text[span[0] : span[1]]
        if not _is_head(head):
            return 0
        self._set(head, at)
        return count

    def _set(self, head: str, at: int) -> None:
        before = self.setting
        setting = read_head(head, self.names, self.anchor, before)
        if at < 4 and setting.day is not None and setting.day.date == self.anchor and setting.wanted is None:
            setting = replace(setting, day=before.day)  # a dateline
        if setting.wanted == "skip" and before.wanted != "skip":
            self.skipping = True
        elif setting != before:
            self.skipping = setting.wanted == "skip"
        self.setting, self.current, self.wait = setting, None, None

    # Matches --------------------------------------------------------------------------------------------------------

    def _matches(self, at: int) -> int:
        best: tuple[int, Line] | None = None
        for count in range(1, MOST_LINES + 1):
            span = self._joined(at, count)
            if span is None or (best is not None and not self._opens_bracket(at + count - 1)):
                break
            if best is None and count > 1 and not self._may_wrap(at, span):
                break
            line = read_line(self.text, *span, self.anchor)
            if line is None or line.items[0].start >= self.rows[at].end or not self._evident(line, span):
                continue
            best = count, line
            if self._open_bracket(span):
                wider = self._closed(at, count)
                if wider is not None:
                    best = wider
        if best is None:
            return 0
        count, line = best
        self._take_line(line, self.rows[at], self.rows[at + count - 1])
        return count

    def _open_bracket(self, span: tuple[int, int]) -> bool:
        entry = self.text[span[0] : span[1]]
        return entry.count("(") > entry.count(")")

    def _closed(self, at: int, count: int) -> tuple[int, Line] | None:
        """The same entry with the rows that close its bracket, if they do and nothing is then left over."""
        for more in range(count + 1, count + MOST_LINES):
            span = self._joined(at, more)
            if span is None:
                return None
            if not self._open_bracket(span):
                line = read_line(self.text, *span, self.anchor)
                return (more, line) if line is not None and len(line.items) == 1 else None
        return None

    def _flash(self, at: int) -> int:
        """A sentence that tells a match whose scorers follow it as a list. The sentence is left to the reading of prose."""
        labels = (LABEL.match(self.text, row.start, row.end) for row in self.rows[at + 1 : at + 1 + MOST_LINES])
        words = {label.group("label").strip().lower() for label in labels if label is not None}
        if not words & phrase_set("labels", "scorers"):
            return 0
        count = next(n for n in range(MOST_LINES, 0, -1) if self._joined(at, n) is not None)
        block = self._joined(at, count)
        assert block is not None
        stop = self.text.find(".\n", *block)
        end = stop if stop > 0 else block[1]
        item = read_flash(self.text, block[0], end)
        if item is None:
            return 0
        setting = read_head(self.text[block[0] : end], self.names, self.anchor, replace(self.setting, wanted=None))
        item.tail = (item.end, item.end)
        notes = re.compile(r"\([^()]*\)").search(self.text, item.start, end)
        item.brackets = [notes.span()] if notes and notes.group()[1:2].islower() else []
        self._take(item, setting)
        return sum(1 for row in self.rows[at:] if row.start < end)

    def _halves(self, at: int) -> int:
        """A side on a row of its own, its goals at half-time in brackets; two of them are a match, home first."""
        row = self.rows[at]
        match = HALF.fullmatch(self.text, row.start, row.end)
        if match is None:
            return 0
        side = Side(match.group("name"), match.start("name"), match.end("name"))
        half = Half(side, int(match.group("half")), int(match.group("goals")), [])
        first, self.half = self.half, half
        if first is None:
            self.current = None
            return 1
        self.half = None
        item = Item("numbers", first.side, side, first.side.start, row.end, goals=(first.goals, half.goals))
        item.half_time, item.tail = (first.half_time, half.half_time), (row.end, row.end)
        self._take(item, self.setting)
        assert self.current is not None
        if first.scorers:
            self.current.goals_of("home", first.scorers)
        self.wait = "away"
        self.spans.append((first.side.start, row.end))
        return 1

    def _opens_bracket(self, at: int) -> bool:
        return self.text[self.rows[at].start] == "(" and self.text[self.rows[at - 1].end - 1] not in ".)"

    def _may_wrap(self, at: int, span: tuple[int, int]) -> bool:
        """Whether the row at `at` looks like the beginning of a match that is wrapped."""
        first = self.text[self.rows[at].start : self.rows[at].end]
        return bool(re.search(r"\d|\(|\sv\s|:\s*$", first)) and span[1] - span[0] <= LONGEST_LINE

    def _evident(self, line: Line, span: tuple[int, int]) -> bool:
        """Whether a line that can be read as matches is one: its teams are known, its head says so, nothing is left."""
        if self._label_forbids(line):
            return False
        if not self.setting.wanted and any(sum(item.goals or (0,)) > MOST_UNTOLD for item in line.items):
            return False  # marks of players or teams rather than goals
        label = self.text[slice(*line.label)] if line.label else ""
        told = self.setting.wanted in ("results", "fixtures") or _announces(label) or len(self.listed) > 1 and self.current is not None
        for item in line.items:
            known = self._team(item.first).known or self._team(item.second).known
            rest = read_notes(self.text, *item.tail).rest
            loose = item.form in ("numbers", "comma") and item.comma and max(item.goals or (0, 0)) > 9
            if not (known or told) or (loose and not known) or not self._fits(rest, item, told):
                return False
        return True

    def _label_forbids(self, line: Line) -> bool:
        if line.label is None:
            return False
        label = self.text[line.label[0] : line.label[1]].strip(" .:-").lower()
        if label in phrase_set("skip", "not_goals") or expression("skip", "forecast").search(label):
            return True
        if expression("skip", "interim").search(label) and not expression("head", "results").search(label):
            return True
        if re.search(r"\d['’]|\bgoal\b", label):
            return True
        return len(label.split()) > 12

    def _fits(self, rest: str, item: Item, told: bool) -> bool:
        """Whether what is left after a match may stand there: a day, a time, a place, but no sentence."""
        rest = re.sub(r"\d[\d:.,/ ]*(?:[ap][. ]?m(?!\w)|GMT|BST|ET|EST|EDT|CET)?", " ", rest)
        for mention in reversed(find_dates(rest, self.anchor)):
            rest = rest[: mention.start] + rest[mention.end :]
        words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", rest) if w.lower() not in phrase_set("head", "beside")]
        small = [w for w in words if w[0].islower()]
        return len(words) <= 6 and len(small) <= (1 if told else 0)

    def _take_line(self, line: Line, first: Row, last: Row) -> None:
        label_setting = self.setting
        if line.label is not None:
            label_setting = read_head(self.text[slice(*line.label)], self.names, self.anchor, self.setting)
            if label_setting.wanted == "skip":
                label_setting = replace(label_setting, wanted=self.setting.wanted)
        for item in line.items:
            if not item.open:
                self._take(item, label_setting)
        self.wait = None
        self.spans.append((first.start, last.end))

    def _take(self, item: Item, setting: Setting) -> None:
        if item.day is not None:
            setting = read_head(self.text[slice(*item.day)], self.names, self.anchor, setting)
        setting = self._prefixed(item, setting)
        first, second = self._team(item.first), self._team(item.second)
        home, away = (second, first) if item.at else (first, second)
        listed = Listed(item, setting, home, away, item.start, item.end)
        for span in item.brackets:
            self._note(listed, span)
        listed.take(read_notes(self.text, *item.tail))
        if item.half_time:
            listed.notes.half_time = item.half_time
        for side, name in ((item.first, "home"), (item.second, "away")):
            if side.scorers is not None:
                goals = read_scorers(self.text, *side.scorers)
                if goals:
                    listed.goals_of(name, goals, firm=True)
        self._dated(listed)
        self.listed.append(listed)
        self.current = listed

    def _note(self, listed: Listed, span: tuple[int, int]) -> None:
        notes = read_notes(self.text, *span)
        listed.take(notes)
        scored = notes.empty and listed.score and any(c.isdigit() for c in self.text[slice(*span)])
        goals = read_scorers(self.text, *span) if scored else None
        if goals and not listed.home_goals_by and not listed.away_goals_by:
            listed.goals_of_both(goals)

    def _dated(self, listed: Listed) -> None:
        """The day of a match: that of its own line, else of its head; a new day for a match put off."""
        future = listed.item.status == "scheduled"
        tail = self.text[listed.item.tail[0] : listed.item.tail[1]]
        own = [d for d in find_dates(tail, self.anchor) if d.precision == "day"] if future else []
        if listed.notes.status == "postponed" and own:
            listed.rescheduled = True
        mention = own[0] if own else listed.setting.day
        listed.day = _day(mention, future, self.anchor)
        if future and listed.day and self.anchor and listed.day < self.anchor:
            listed.day = None

    def _prefixed(self, item: Item, setting: Setting) -> Setting:
        """Part a competition's name from the name of the first team behind it ("UEFA Cup Lyngby v Brugge")."""
        words = list(re.finditer(r"\S+", item.first.text))
        surface = self.names.lookup(item.first.text)
        if len(words) < 2 or (surface is not None and surface.teams):
            return setting
        for count in range(len(words) - 1, 0, -1):
            prefix = item.first.text[: words[count - 1].end()]
            found = find_competition(prefix, self.names, self.anchor, setting.area)
            if found is None or _words_left(found[3]):
                continue
            item.first.start += words[count].start()
            item.first.text = item.first.text[words[count].start() :]
            item.start = item.first.start
            self.setting = read_head(prefix, self.names, self.anchor, setting)
            return self.setting
        return setting

    def _team(self, side: Side) -> TeamName:
        """The team that a printed name means, the same throughout the article."""
        country = country_of(side.country) if side.country else None
        key = side.text, country
        if key not in self._seen:
            area = self.setting.area if self.setting.kind in ("league", "cup", "league cup") else None
            name = self.names.resolve_team(
                clean(side.text), country=country or area, competition=self.setting.competition,
                among=tuple(self.known), gender="w" if self.setting.women else None,
            )  # fmt: skip
            self._seen[key] = name
            if name.known:
                self.known.append(name.name)
        return self._seen[key]

    # Tables ---------------------------------------------------------------------------------------------------------

    def _table(self, at: int) -> int:
        """A table that begins at row `at`: with heads over up to four rows, or without."""
        row = self.rows[at]
        line = self.text[row.start : row.end]
        table = None
        if line[:1].isdigit() or line[-1:].isdigit() or line[-1:] in "*.":
            table = read_bare_table(self.text, row.start, self.setting.wanted == "table")
        if table is None and HEAD_OF_TABLE.search(line):
            for count in range(1, MOST_LINES + 1):
                span = self._joined(at, count)
                if span is None:
                    break
                table = None if self._open_bracket(span) else read_table(self.text, *span)
                if table is not None:
                    break
            if table is not None:
                self._set(self.text[row.start : table.rows[0].start], at)
        if table is None:
            return 0
        self._take_table(table)
        self.spans.append((row.start, table.end))
        self.current = None
        return sum(1 for other in self.rows[at:] if other.start < table.end)

    def _take_table(self, table: Table) -> None:
        played = AFTER_ROUNDS.search(self.text, max(0, table.rows[0].start - LONGEST_HEAD), table.rows[0].start)
        setting, heading = self.setting, None
        for row in table.rows:
            if row.group is not None and row.group != heading:
                setting, heading = self._group(row.group), row.group
            numbers = dict(row.numbers)
            if played is not None and "played" not in numbers:
                numbers["played"] = int(played.group(1))
            self.setting = setting
            side = Side(row.name, row.start, row.end)
            self.standings.append(
                StandingClaim(
                    char_start=row.start, char_end=_trimmed(self.text, row.start, row.end),
                    extractor="lists.table", confidence=LOOSE if row.agrees is False else SURE,
                    team=self._team(side).name, competition=setting.competition, group_name=setting.group,
                    position=row.position, as_of=setting.date(False) or self.anchor,
                    **{name: number for name, number in numbers.items() if name in TABLE_FIELDS},
                )
            )  # fmt: skip

    def _group(self, name: str) -> Setting:
        """The setting of a part of a table: a league of its own, or a group of the same."""
        setting = read_head(name, self.names, self.anchor, self.setting)
        if setting.competition != self.setting.competition:
            return setting
        return replace(setting, group=group_name(name))

    # What follows a match -------------------------------------------------------------------------------------------

    def _labelled(self, at: int) -> int:
        """Scorers behind a label: "Scorers: …", "Tottenham: Lamela (90).", "Hearts - McPherson (44th)"."""
        row = self.rows[at]
        label = LABEL.match(self.text, row.start, row.end)
        if label is None:
            return 0
        word = label.group("label").strip().lower()
        if word in phrase_set("labels", "scorers") and self.half is not None:
            self.half.scorers = read_scorers(self.text, label.end(), row.end) or []
            return 1
        if word in phrase_set("labels", "scorers"):
            if self.wait == "away" and label.end() < row.end:
                return self._scorers(at, label.end(), "away")
            self.wait = "both"
            if self._coded(row, label.end()):
                return 1
            if label.end() >= row.end:
                return self._consume(row) if self.current else 0
            return self._scorers(at, label.end(), None)
        if self.current is None:
            return 0
        side = self.current.which(label.group("label").strip())
        if side is None and self.wait:
            side = self._next_side()
        return self._scorers(at, label.end(), side) if side else 0

    def _coded(self, row: Row, start: int) -> bool:
        """Scorers with the sides' letters before them: "MIA - Messi (Alba) 35, TOR - Osorio 80"."""
        codes = list(CODE.finditer(self.text, start, row.end))
        if self.current is None or not codes or self.text[start : codes[0].start()].strip():
            return False
        listed: dict[str, list[Goal]] = {"home": [], "away": []}
        for code, stop in zip(codes, [*(c.start() for c in codes[1:]), row.end], strict=True):
            side, goals = self.current.which(code.group("code")), read_scorers(self.text, code.end(), stop)
            if side is None or goals is None:
                return False
            listed[side].extend(goals)
        if any(listed[side] and not self.current.goals_of(side, listed[side]) for side in listed):
            return False
        self.spans.append((row.start, row.end))
        return True

    def _next_side(self) -> str | None:
        """The side of a labelled line that matches neither name: the one that has no scorers yet."""
        assert self.current is not None
        score = self.current.score
        if score is None:
            return None
        if score[0] and not self.current.home_goals_by:
            return "home"
        return "away" if score[1] and not self.current.away_goals_by else None

    def _scorers(self, at: int, start: int, side: str | None) -> int:
        if self.current is None:
            return 0
        for count in range(1, MOST_LINES + 1):
            span = self._joined(at, count)
            if span is None:
                return 0
            goals, after = self._goals(start, span[1])
            if goals is None or self._unfinished(start, span[1], goals):
                continue
            taken = self.current.goals_of(side, goals) if side else self.current.goals_of_both(goals)
            if taken or side is None:
                self._note(self.current, (after, span[1]))
                self.spans.append(span)
                return count
            return 0
        return 0

    def _goals(self, start: int, end: int) -> tuple[list[Goal] | None, int]:
        """The scorers from `start` on and where they end: notes such as the attendance may follow a full stop."""
        goals = read_scorers(self.text, start, end)
        if goals is not None:
            return goals, end
        for stop in re.compile(r"\.\s+(?=[A-Z])").finditer(self.text, start, end):
            goals = read_scorers(self.text, start, stop.start())
            if goals is not None and all(g.minute is not None for g in goals):
                return goals, stop.end()
        return None, end

    def _unfinished(self, start: int, end: int, goals: list[Goal]) -> bool:
        """Whether a list of scorers goes on in the next row."""
        entry = self.text[start:end].rstrip()
        if entry.count("(") > entry.count(")") or entry[-1:] in ",;" or entry.endswith(" and"):
            return True
        timed = [g for g in goals if g.minute is not None]
        return bool(timed) and goals[-1].minute is None

    def _added(self, at: int) -> int:
        """"Add Hearts v Red Star": what follows belongs to a match listed above."""
        row = self.rows[at]
        line = self.text[row.start : row.end]
        add = re.match(r"\s*" + expression("labels", "add").pattern + r"\s+", line, re.IGNORECASE)
        if add is None:
            return 0
        listed = read_line(self.text, row.start + add.end(), row.end, self.anchor)
        if listed is None:
            return 0
        pair = listed.items[0]
        for match in reversed(self.listed):
            if match.which(pair.first.text) == "home" and match.which(pair.second.text) == "away":
                self.current, self.wait = match, None
                return self._consume(row)
        return 0

    def _own_line(self, at: int) -> int:
        """Notes on a row of their own (also parted over two): half-time, attendance, the aggregate."""
        row = self.rows[at]
        walkover = read_notes(self.text, row.start, row.end)
        if walkover.walkover is not None and not walkover.rest:
            return self._walkover(walkover, row)
        if self.current is None:
            return 0
        for count in (1, 2):
            span = self._joined(at, count)
            if span is None or span[1] - span[0] > LONGEST_HEAD:
                break
            notes = walkover if count == 1 else read_notes(self.text, *span)
            if self._belongs(notes, span):
                self.current.take(notes)
                self.spans.append(span)
                return count
        return 0

    def _belongs(self, notes: Notes, span: tuple[int, int]) -> bool:
        assert self.current is not None
        label = self.text[span[0] : span[1]].strip(" .:").lower()
        if re.match(expression("labels", "attendance").pattern, label, re.IGNORECASE) and not notes.rest:
            return bool(re.search(r"\d|given|n/a|unknown", label))
        if notes.empty:
            return False
        if notes.who is not None and self.current.which(notes.who) is None:
            return False
        return not notes.rest or notes.tie is not None and notes.tie[0] - span[0] < 3

    def _walkover(self, notes: Notes, row: Row) -> int:
        assert notes.walkover is not None
        sides = [Side(name, row.start, row.end) for name in notes.walkover]
        item = Item("fixture", sides[0], sides[1], row.start, row.end, status="scheduled")
        listed = Listed(item, self.setting, self._team(sides[0]), self._team(sides[1]), row.start, row.end)
        listed.winner, listed.tie_span, listed.notes.walkover = "home", (row.start, row.end), notes.walkover
        self.listed.append(listed)
        self.current = None
        return self._consume(row)

    def _unlabelled(self, at: int) -> int:
        """A bare list of scorers under its match, taken only where it agrees with the score."""
        current = self.current
        if current is None or not sum(current.score or (0, 0)) or current.home_goals_by or current.away_goals_by:
            return 0
        row = self.rows[at]
        if self._may_be_match(at, current.item.comma) or find_dates(self.text[row.start : row.end], self.anchor):
            return 0
        for count in range(1, MOST_LINES):
            span = self._joined(at, count)
            if span is None:
                return 0
            goals, after = self._goals(*span)
            if goals and any(g.minute is not None for g in goals) and current.goals_of_both(goals):
                self._note(current, (after, span[1]))
                self.spans.append(span)
                return count
        return 0

    def _may_be_match(self, at: int, commas: bool) -> bool:
        """Whether a row of names and numbers is rather the next match: a team in it is known, or it is like the last."""
        row = self.rows[at]
        line = read_line(self.text, row.start, row.end, self.anchor)
        if line is None:
            return False
        sides = [side for item in line.items for side in (item.first, item.second)]
        return (commas and line.items[0].comma) or any(self._team(side).known for side in sides)

    # The end --------------------------------------------------------------------------------------------------------

    def _result(self) -> tuple[list[Claim], list[tuple[int, int]]]:
        self._home_sides()
        claims: list[Claim] = []
        for listed in self.listed:
            made = list(listed.claims())
            claims.extend(made[1:] if listed.notes.walkover else made)
            claims.extend(self._boxed(listed, made[0]))
        claims.extend(self.standings)
        return claims, merged(self.spans)

    def _boxed(self, listed: Listed, match: Claim) -> list[GoalClaim]:
        """The goals of the line-ups' box, where this is the match that they make the score of."""
        if self.box is None or not isinstance(match, MatchClaim) or listed.home_goals_by or listed.away_goals_by:
            return []
        if match.home_goals is None or (match.home_goals, match.away_goals) != self.box.score:
            return []
        match.attendance = match.attendance or self.box.attendance
        return self.box.goals_for(match, SURE)

    def _home_sides(self) -> None:
        """American lists print the winner first: where no head says otherwise and no first team lost, nobody is at home."""
        commas = [m for m in self.listed if m.item.comma and m.score is not None]
        if not any(m.setting.home_first or m.score and m.score[0] < m.score[1] for m in commas):
            for match in commas:
                match.home_known = False
        for match in self.listed:
            match.home_known = match.home_known and not match.item.flash


def _goes_on(line: str, following: str) -> bool:
    """Whether a head goes on in the next row: it breaks off, or the next begins small."""
    return following[:1].islower() or line.rstrip()[-1:] in ",(-'’" or len(line) > 45 and not line.isupper()


def _is_head(head: str) -> bool:
    """Whether a line is a head: short and without a full stop, or one that announces a list."""
    if len(head) > LONGEST_HEAD:
        return False
    if head.rstrip().endswith(":"):
        return True
    announces = _announces(head[:60]) or bool(expression("head", "table").search(head[:60]))
    return announces if head.rstrip().endswith(".") else len(head) <= 90


def _announces(text: str) -> bool:
    """Whether a head or label says that results or fixtures follow."""
    return any(expression("head", key).search(text) for key in ("results", "fixtures"))


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
