"""The steps of reading that begin a match: printed lines, sides on rows of their own, flashes, walkovers; and heads.

In: the state and the row to begin at. Out: how many rows were taken, none where they are no such entry.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from transforms.extract.lists.evident import SENTENCE_BEGINS, Evident, announces
from transforms.extract.lists.items import Item, Line, Side, may_list, read_flash
from transforms.extract.lists.listed import Listed
from transforms.extract.lists.notes import Notes, read_notes
from transforms.extract.lists.rows import Row
from transforms.extract.lists.setting import Setting, read_head
from transforms.extract.lists.state import LONGEST_HEAD, LONGEST_LINE, MOST_LINES
from transforms.extract.lists.table import heads_a_table
from transforms.extract.lists.words import expression, phrase_set

PARAGRAPH = 120  # characters from which a row is prose
PLAYED = frozenset({"played", "playing", "late", "evening", "night", "afternoon"})  # beside the day of a label
LONGEST_PLAIN_HEAD = 90  # characters of a head that doesn't announce its list
BULLET = re.compile(r"[*•●▪·–—-]\s")
MOST_WRAPPED = 12  # rows over which one list in running text is wrapped
BROKEN_OFF = re.compile(r"(?:[,;]|\sv\.?|,\s[^\W\d_][^,;:().]{1,40})$")
CLOCKED = re.compile(r"^\d{1,2}[:.]?\d\d\s+(?=[^\W\d_])")  # "1548 HALF-TIME: Ayr 1-0 Morton"
SENTENCE_END = re.compile(r"[.:]\n")
VERSUS_OPENS = re.compile(r"v(?:s\.?)?\s")
AFTER_MINUTES = re.compile(
    r"\W*(?:latest|(?:(?:after|with)\s+)?[1-8]?\d\s+min(?:ute)?s?(?:\s+(?:played|gone))?|\d{1,2}(?:\s?\+\s?\d)?\s?['’′]|h/?t)\W*",
    re.IGNORECASE,
)
UNDER_WAY = re.compile(AFTER_MINUTES.pattern + r"|\W*" + expression("skip", "interim").pattern + r"\W*", re.IGNORECASE)
LABEL = re.compile(r"[\s•*●▪-]*(?P<label>[^:\n\d(]{2,45}?)\s*(?:\([^()\n]*\))?\s*(?::(?=\s|$)|\s[-–—](?=\s))\s*")


# a remark on a list or on the places of a table ("1-2: Champions League"), and no head
NOTE = re.compile(r"\W*(?:note|nb|n\.b\.)\s*[:-]|\*(?=\w)|\d{1,2}(?:-\d{1,2})?:\s", re.IGNORECASE)
TOLD_AS_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|could|would|did)\b")
LIST_NOUN = re.compile(r"\b(?:results?|fixtures?|scores?|schedule|tables?|standings?|listed)\b", re.IGNORECASE)
OTHER_SPORTS = expression("skip", "other_sports")
IN_STATE = re.compile(r",\s[A-Z](?:[a-z]{1,4}|\.[A-Z])\.\s*$")  # "March 18 in Boca Raton, Fla."
SCORERS = re.compile(r"\s*" + expression("labels", "scorers").pattern + r"\s*:", re.IGNORECASE)


class Matching(Evident):
    """Heads, and all the forms in which a match is listed."""

    def _skipped(self, at: int) -> int:
        """A line under or with a label that tells of no results."""
        row = self.rows[at]
        line = CLOCKED.sub("", self.text[row.start : row.end])
        label = LABEL.match(line) if ":" in line[:60] else None
        label_of_box = line[:60].partition("--")[0]  # "Offsides--Leeds: 2 (Hay, Low)"
        word = (label.group("label") if label and "--" not in line[:60] else label_of_box).strip(" .:*-–—•!?").lower()
        if any(word in phrase_set("skip", key) for key in ("related", "forecast", "interim_heads")):
            self.skipping = not (label and label.end() < len(line))
            self.current = None
            return self._consume(row)
        if (word in phrase_set("skip", "not_goals") and not self._of_match_above(at, word)) or (
            may_list(self.text, row) and OTHER_SPORTS.search(line)
        ):
            return self._consume(row)
        if word in phrase_set("skip", "interim") and label and self._printed(row.start, row.end):
            return self._consume(row)
        listed = self._printed(row.start, row.end) if may_list(self.text, row) else None
        if listed and self.skipping and any(item.goals for item in listed.items):
            return self._consume(row)
        return 0

    def _of_match_above(self, at: int, word: str) -> bool:
        """Whether a label that heads scorers, of a match or of a season ("Goalscorers: ..."), stands right below a
        match."""
        if word.replace("-", " ") not in phrase_set("labels", "scorers") or self.current is None or at == 0:
            return False
        row, above = self.rows[at], self.rows[at - 1]
        return above.block == row.block and above.start <= self.current.end <= row.start

    def _head(self, at: int) -> int:
        """A head, over up to four rows."""
        row = self.rows[at]
        if row.end - row.start > LONGEST_HEAD:
            return 0
        count = 1
        span = row.start, row.end
        while (
            not NOTE.match(self.text, *span)
            and self.text[span[0] : span[1]].rstrip()[-1:] not in ":."
            and count < MOST_LINES
        ):
            more = self._joined(at, count + 1)
            if more is None or more[1] - more[0] > LONGEST_HEAD or may_list(self.text, self.rows[at + count]):
                break
            if heads_a_table(self._line_of(at + count)) or not _goes_on(
                self._line_of(at + count - 1), self._line_of(at + count)
            ):
                break
            span, count = more, count + 1
        head = self.text[span[0] : span[1]]
        if not _is_head(head) or NOTE.match(head):
            return 0
        self.heads.append((head, at))
        self.current, self.wait = None, None
        return count

    def _line_of(self, at: int) -> str:
        return self.text[self.rows[at].start : self.rows[at].end]

    def _matches(self, at: int) -> int:
        if not may_list(self.text, self.rows[at]) and not self._versus_below(at):
            return 0
        best: tuple[int, Line] | None = None
        for count in range(1, MOST_LINES + 1):
            span = self._joined(at, count)
            if span is None or (best is not None and not self._opens_bracket(at + count - 1)):
                break
            if best is None and count > 1 and not self._may_wrap(at, span):
                break
            line = self._listed_on(span)
            if line is None or line.items[0].start >= self.rows[at].end:
                continue
            best = count, line
            if self._open_bracket(span):
                wider = self._closed(at, count)
                if wider is not None:
                    best = wider
        if best is None:
            return 0
        count, line = self._run_on(at, *best)
        self._take_line(line, self.rows[at], self.rows[at + count - 1])
        return count

    def _versus_below(self, at: int) -> bool:
        """Whether the row below begins with the "v" of a match whose first side is the row at `at`."""
        below = self._joined(at, 2)
        return below is not None and VERSUS_OPENS.match(self.text, self.rows[at + 1].start) is not None

    def _run_on(self, at: int, count: int, line: Line) -> tuple[int, Line]:
        """The same list with the rows into which it runs on: "Ayr v Clyde, Morton v", "Alloa, Stirling v Brechin"."""
        for more in range(count + 1, count + MOST_WRAPPED):
            span = self._joined(at, more)
            if span is None or BROKEN_OFF.search(self.text, span[0], self.rows[at + more - 2].end) is None:
                break
            own = self._printed(self.rows[at + more - 1].start, span[1])
            longer = None if own and own.label else self._listed_on(span)  # "Sunday: …" begins another list
            if longer is None or len(longer.items) <= len(line.items):
                break
            count, line = more, longer
        return count, line

    def _flash(self, at: int) -> int:
        """A sentence that tells a match whose scorers follow as a list; the sentence is also left to prose."""
        below = self.rows[at + 1 : at + 1 + MOST_LINES]
        if not any(SCORERS.match(self.text, row.start, row.end) for row in below):
            return 0
        count = next(n for n in range(MOST_LINES, 0, -1) if self._joined(at, n) is not None)
        block = self._joined(at, count)
        assert block is not None
        stop = SENTENCE_END.search(self.text, *block)
        end = stop.start() if stop else block[1]
        item = read_flash(self.text, block[0], end)
        if item is None:
            return 0
        setting = read_head(self.text[block[0] : end], self.names, self.anchor, replace(self.setting, wanted=None))
        item.tail = (item.end, item.end)
        notes = re.compile(r"\([^()]*\)").search(self.text, item.start, end)
        item.brackets = [notes.span()] if notes and notes.group()[1:2].islower() else []
        self._take(item, setting)
        return sum(1 for row in self.rows[at:] if row.start < end)

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
                line = self._printed(*span)
                return (more, line) if line is not None and len(line.items) == 1 else None
        return None

    def _opens_bracket(self, at: int) -> bool:
        return self.text[self.rows[at].start] == "(" and self.text[self.rows[at - 1].end - 1] not in ".)"

    def _may_wrap(self, at: int, span: tuple[int, int]) -> bool:
        """Whether the row at `at` looks like the beginning of a match that is wrapped."""
        first = self.text[self.rows[at].start : self.rows[at].end]
        return (
            bool(re.search(r"\d|\(|\sv\s|:\s*$", first) or self._versus_below(at)) and span[1] - span[0] <= LONGEST_LINE
        )

    def _take_line(self, line: Line, first: Row, last: Row) -> None:
        label_setting = self.setting
        if line.label is not None:
            label_setting = read_head(self.text[slice(*line.label)], self.names, self.anchor, self.setting)
            if label_setting.wanted == "skip":
                label_setting = replace(label_setting, wanted=self.setting.wanted)
            label_setting = replace(label_setting, women=label_setting.women or self.all_women)
            self._keep_day(self.text[slice(*line.label)], label_setting)
        for item in line.items:
            if self._is_aggregate(item):
                self._take_aggregate(item)
            elif not item.open and not self._in_progress(item):
                self._take(item, label_setting)
        self.wait = None
        self.tried = first.block, 0
        if not self._heads_prose(line, last):
            cut = line.items[-1].tail[1]
            remarked = cut < last.end and SENTENCE_BEGINS.match(self.text, cut - 1) is not None
            self.spans.append((first.start, cut if remarked else last.end))

    def _keep_day(self, label: str, own: Setting) -> None:
        """Let a label that is nothing but a day ("Saturday: Ayr 1 Morton 0") hold for the lines below it too, where no
        head gives their one day."""
        headed = self.setting.date(False) is not None and self.setting.day is not self.day_of_label
        if headed or own.day is None or own.day.precision != "day":
            return
        rest = label.replace(own.day.text, " ").lower()
        if all(word in phrase_set("head", "beside") or word in PLAYED for word in re.findall(r"[^\W\d_]+", rest)):
            self.setting = replace(self.setting, day=own.day)
            self.day_of_label = own.day

    def _in_progress(self, item: Item) -> bool:
        """Whether the score is that of a match under way: "(latest)", "(half-time)", "after 60 minutes"."""
        if item.goals is None:
            return False
        named = [side.scorers for side in (item.first, item.second) if side.scorers is not None]
        inside = (self.text[slice(*bracket)] for bracket in (*item.brackets, *named))
        return any(map(UNDER_WAY.fullmatch, inside)) or AFTER_MINUTES.fullmatch(self.text, *item.tail) is not None

    def _is_aggregate(self, item: Item) -> bool:
        """Whether what looks like a match is the aggregate of one: "Ayr 1, Morton 0 at full time, Ayr 2, Morton 1 on
        aggregate"."""
        tail = self.text[slice(*item.tail)].lstrip(" ,(")
        return item.goals is not None and expression("tie", "aggregate").match(tail) is not None

    def _take_aggregate(self, item: Item) -> None:
        current = self.current
        if current is not None and current.item.first.text == item.first.text and current.score is not None:
            current.aggregate = item.goals
            current.take(read_notes(self.text, *item.tail))

    def _heads_prose(self, line: Line, last: Row) -> bool:
        """Whether a lone match is the headline of the paragraph below: then prose may read it too, as its subject."""
        if len(line.items) > 1 or self.setting.wanted in ("results", "fixtures"):
            return False
        below = bisect_left(self.rows, last.end, key=lambda row: row.start)
        return below < len(self.rows) and self.rows[below].end - self.rows[below].start > PARAGRAPH

    def _walkover(self, notes: Notes, row: Row) -> int:
        assert notes.walkover is not None
        sides = [Side(name, row.start, row.end) for name in notes.walkover]
        item = Item("fixture", sides[0], sides[1], row.start, row.end, status="scheduled")
        listed = Listed(item, self.setting, self._team(sides[0]), self._team(sides[1]), row.start, row.end)
        listed.winner, listed.tie_span, listed.notes.walkover = "home", (row.start, row.end), notes.walkover
        self.listed.append(listed)
        self.current = None
        return self._consume(row)


def _goes_on(line: str, following: str) -> bool:
    """Whether a head goes on in the next row: it breaks off, or the next begins small."""
    return following[:1].islower() or line.rstrip()[-1:] in ",(-'’" or (len(line) > 45 and not line.isupper())


def _is_head(head: str) -> bool:
    """Whether a line is a head: short and without a full stop, or one that announces a list; no point of a list of
    facts ("* Ayr won their last four games")."""
    if len(head) > LONGEST_HEAD or (BULLET.match(head) and head.rstrip().endswith(".")):
        return False
    if head.rstrip().endswith(":"):
        return True
    if head.rstrip()[-1:] not in (".", ")") or IN_STATE.search(head):
        return len(head) <= LONGEST_PLAIN_HEAD or announces(head[:60])
    if announces(head[:60]) or expression("head", "table").search(head[:60]):
        # a bracket at its end remarks on what those below it hold; "Hull are next, and in need of a draw." is no head
        return TOLD_AS_SENTENCE.search(head) is None or LIST_NOUN.search(head) is not None
    return not head.rstrip().endswith(".") and len(head) <= LONGEST_PLAIN_HEAD
