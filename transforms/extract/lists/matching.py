"""The steps of reading that begin a match: printed lines, sides on rows of their own, flashes, walkovers; and heads.

In: the state and the row to begin at. Out: how many rows were taken, none where they are no such entry.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from transforms.annotate.dates import find_dates
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.extract.anywhere import says
from transforms.extract.lists.competitions import own_competition
from transforms.extract.lists.halves import Halves
from transforms.extract.lists.items import Item, Line, Side, may_list, read_flash
from transforms.extract.lists.listed import Listed
from transforms.extract.lists.notes import Notes, read_notes
from transforms.extract.lists.rows import Row
from transforms.extract.lists.setting import Setting, read_head
from transforms.extract.lists.state import LONGEST_HEAD, LONGEST_LINE, MOST_LINES
from transforms.extract.lists.table import heads_a_table
from transforms.extract.lists.words import expression, phrase_set
from transforms.lexicon.words import word_set

PARAGRAPH = 120  # characters from which a row is prose
PLAYED = frozenset({"played", "playing", "late", "evening", "night", "afternoon"})  # beside the day of a label
LONGEST_PLAIN_HEAD = 90  # characters of a head that doesn't announce its list
BULLET = re.compile(r"[*•●▪·–—-]\s")
MOST_WRAPPED = 12  # rows over which one list in running text is wrapped
BROKEN_OFF = re.compile(r"(?:[,;]|\sv\.?|,\s[^\W\d_][^,;:().]{1,40})$")
CLOCKED = re.compile(r"^\d{1,2}[:.]?\d\d\s+(?=[^\W\d_])")  # "1548 HALF-TIME: Ayr 1-0 Morton"
SENTENCE_BEGINS = re.compile(r"[.)]\s+(?=[A-Z])")
SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{2,}")
SENTENCE_END = re.compile(r"[.:]\n")
VERSUS_OPENS = re.compile(r"v(?:s\.?)?\s")
AFTER_MINUTES = re.compile(
    r"\W*(?:latest|(?:(?:after|with)\s+)?[1-8]?\d\s+min(?:ute)?s?(?:\s+(?:played|gone))?|\d{1,2}(?:\s?\+\s?\d)?\s?['’′]|h/?t)\W*",
    re.IGNORECASE,
)
UNDER_WAY = re.compile(AFTER_MINUTES.pattern + r"|\W*" + expression("skip", "interim").pattern + r"\W*", re.IGNORECASE)
ROW_OF_MATCHES = 3  # matches on one line that are no players with their marks
MOST_UNTOLD = 12  # goals of a match that no head announces
LABEL = re.compile(r"[\s•*●▪-]*(?P<label>[^:\n\d(]{2,45}?)\s*(?:\([^()\n]*\))?\s*(?::(?=\s|$)|\s[-–—](?=\s))\s*")


# a remark on a list or on the places of a table ("1-2: Champions League"), and no head
NOTE = re.compile(r"\W*(?:note|nb|n\.b\.)\s*[:-]|\*(?=\w)|\d{1,2}(?:-\d{1,2})?:\s", re.IGNORECASE)
YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d$")
SECOND_LEGS = re.compile(r"\b(?:second|return)[ -]legs?\b", re.IGNORECASE)
OTHER_SPORTS = expression("skip", "other_sports")
SCORERS = re.compile(r"\s*" + expression("labels", "scorers").pattern + r"\s*:", re.IGNORECASE)
GROUND_ENDINGS = word_set("en", "squads", "ground_words", "endings")


class Matching(Halves):
    """Heads, and all the forms in which a match is listed."""

    def _skipped(self, at: int) -> int:
        """A line under or with a label that tells of no results."""
        row = self.rows[at]
        line = CLOCKED.sub("", self.text[row.start : row.end])
        label = LABEL.match(line) if ":" in line[:60] else None
        word = (label.group("label") if label else line[:60]).strip(" .:*-–—•!?").lower()
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
            line = self._printed(*span)
            if line is None or line.items[0].start >= self.rows[at].end or not self._evident(line, span):
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
            longer = None if own and own.label else self._printed(*span)  # "Sunday: …" begins another list
            if longer is None or len(longer.items) <= len(line.items) or not self._evident(longer, span):
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

    def _evident(self, line: Line, span: tuple[int, int]) -> bool:
        """Whether a line that can be read as matches is one: its teams are known, its head says so, nothing is left."""
        if self._label_forbids(line):
            return False
        if not self.setting.wanted and any(sum(item.goals or (0,)) > MOST_UNTOLD for item in line.items):
            return False  # marks of players or teams rather than goals
        label = self.text[slice(*line.label)] if line.label else ""
        told = (
            self.setting.wanted in ("results", "fixtures")
            or _announces(label)
            or (len(self.listed) > 1 and self.current is not None)
            or self._headed(line, label)
        )
        for item in line.items:
            if item.form == "fixture" and item.before and self.setting.leg != 2 and not says(self.text, SECOND_LEGS):
                return False  # "Ayr (1-3) Morton" may be a result
            sides = [self._team(item.first), self._team(item.second)]
            known = any(side.known for side in sides) or self._are_squads(item)
            if any(_says_more(side.name) for side in sides if not side.known):
                return False
            if item.form == "fixture" and not sides[1].known and self._is_ground_told(item):
                return False  # "Leeds at Thorp Park": where they play, not whom
            if any(self._is_competition(side.text) for side in (item.first, item.second)):
                return False  # "England: Euro 96 - Switzerland 1-1"
            notes = read_notes(self.text, *item.tail)
            if notes.result and item.form == "fixture" and len(line.items) == 1:
                return True
            rest = "" if notes.status == "postponed" and item.form == "fixture" else notes.rest  # whatever the reason
            loose = item.form in ("numbers", "comma") and item.comma and max(item.goals or (0, 0)) > 9
            remarked = known and item.goals is not None and item is line.items[-1]
            fits = self._fits(rest, item, told) or (remarked and self._cut_remark(item, told))
            if not (known or told) or (loose and not known) or not fits:
                return False
        return True

    def _cut_remark(self, item: Item, told: bool) -> bool:
        """Leave to prose the sentences behind the notes of a match that are none ("Attendance: 900. Ayr, who won the
        first leg 2-0, go through"); whether what stands before them is understood."""
        begins = [*SENTENCE_BEGINS.finditer(self.text, *item.tail)]
        ends = [*(following.start() for following in begins[1:]), item.tail[1]]
        for begun, ended in zip(begins, ends, strict=False):
            own = read_notes(self.text, begun.end(), ended)
            if len(SMALL_WORD.findall(own.rest)) > 1:
                item.tail = item.tail[0], begun.start() + 1
                return self._fits(read_notes(self.text, *item.tail).rest, item, told)
        return False

    def _is_ground_told(self, item: Item) -> bool:
        """Whether the second name of a line "A at B" is that of a ground."""
        if self.text.rfind(" at ", item.start, item.end) < 0:
            return False
        known = names().surfaces.get(fold(item.second.text))
        ground = known is not None and bool(known.venues) and not known.teams
        return ground or item.second.text.rsplit(" ", 1)[-1].lower() in GROUND_ENDINGS

    def _are_squads(self, item: Item) -> bool:
        """Whether a head makes of known clubs their second or youth sides, which no table has."""
        return self.setting.age is not None and any(self._known(side.text) for side in (item.first, item.second))

    def _headed(self, line: Line, label: str) -> bool:
        """Whether a lone line of unknown clubs stands where results of football are printed: a competition is told.

        Two names with a "v" between them may be anybody; so may two words with a number behind each.
        """
        if line.items[0].announced:
            return True
        named = self.setting.competition is not None or (label and own_competition(label) is not None)
        if not named or line.items[0].comma:
            return False
        if line.items[0].form == "dash":
            return True
        gaps = [self.text[one.second.end : other.start] for one, other in pairwise(line.items)]
        if len(line.items) >= ROW_OF_MATCHES and all("," in gap or ";" in gap for gap in gaps):
            return line.items[0].form == "numbers"  # "Horley 3 Bedfont 3, Ashley 1 Upton 4, Cold Norton 0 Eccles 2"
        several = all(" " in side.text for item in line.items for side in (item.first, item.second))
        return several or self.setting.wanted in ("results", "fixtures")

    def _label_forbids(self, line: Line) -> bool:
        if line.label is None:
            return False
        label = self.text[line.label[0] : line.label[1]].strip(" .:-").lower()
        if label in phrase_set("skip", "not_goals") or expression("skip", "forecast").search(label):
            return True
        if expression("skip", "tally").search(label) or expression("skip", "cards").search(label):
            return True
        if expression("skip", "interim").search(label) and not expression("head", "results").search(label):
            return True
        if re.search(r"\d['’]|\bgoal\b", label):
            return True
        return len(label.split()) > 12

    def _fits(self, rest: str, item: Item, told: bool) -> bool:
        """Whether what is left after a match may stand there: a day, a time, a place, but no sentence."""
        for mention in reversed(find_dates(rest, self.anchor)):
            rest = rest[: mention.start] + rest[mention.end :]
        rest = expression("status", "moved").sub(" ", rest)
        rest = re.sub(r"\d[\d:.,/ ]*(?:[ap][. ]?m(?!\w)|GMT|BST|ET|EST|EDT|CET)?", " ", rest)
        words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", rest) if w.lower() not in phrase_set("head", "beside")]
        small = [w for w in words if w[0].islower()]
        return len(words) <= 6 and len(small) <= (1 if told else 0)

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
    if head.rstrip()[-1:] not in (".", ")"):
        return len(head) <= LONGEST_PLAIN_HEAD or _announces(head[:60])
    if _announces(head[:60]) or expression("head", "table").search(head[:60]):
        return True  # a bracket at its end remarks on what those below it hold
    return not head.rstrip().endswith(".") and len(head) <= LONGEST_PLAIN_HEAD


def _announces(text: str) -> bool:
    """Whether a head or label says that results or fixtures follow."""
    return any(expression("head", key).search(text) for key in ("results", "fixtures"))


def _says_more(name: str) -> bool:
    """Whether an unknown name has words of a headline in it or ends with a year ("Celtic v Hull 1966")."""
    return YEAR_BEHIND.search(name) is not None or any(
        word.lower() in phrase_set("names", "headline") for word in name.removeprefix("AS ").split()
    )
