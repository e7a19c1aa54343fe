"""What of a text is journalism and what is furniture: a text in, a `Layout` out. Reads no facts and changes no text.

Works line by line, because newsrooms' pages come out of extraction as lines; result lists and tables keep theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from transforms.reading import datelines
from transforms.reading.dates import first_date
from transforms.reading.furniture import Found, Furniture, words_of

HEAD_LINES = 16  # the lines at the top of a page among which its headline, byline and date are looked for
PARAGRAPH = 100  # characters from which a line is taken for a paragraph even without a full stop
MIN_OPENING = 60  # a line that opens with a dateline goes on with a sentence
_ENDS = (".", "!", "?", ".”", '."', "!”", "?”", '?"', '!"', ".’", ".'", ")")
_LINE = re.compile(r"[^\n]*\S")
_RUN = re.compile(r"(?:^|(?<=\s))date (\d{4}-\d\d-\d\d)(?:\s+|$)")
_LONE_DATE = re.compile(r"[^\d\W]*\.? ?\d{1,4}(?:st|nd|rd|th)?[ .,/-]+(?:\w+[ .,/-]+)?\d{1,4}", re.IGNORECASE)
MOST_LINKS = 12  # no list of other stories is longer; what follows is the page again
# Printed results, tables, live-text entries and their headings: they end a list of links to other stories.
_FACTS = re.compile(
    r"\d{1,3}\s?[-–:]\s?\d|\d{1,2}[.:]\d\d\b|\d{1,3}(?:\+\d)?['’]|.*\b\d+\s\d+\s\d+\b|.*:$|"
    r"[A-Z][^\d:]{2,30} \d{1,2}\*?,? [A-Z][^\d:]{2,30} \d{1,2}\b(?!.*: )|"
    r"(?i:results?|standings|tables?|fixtures|scorers?|line-?ups?|teams?|goals?|attendance|half-?time|full-?time)\b|RECAP\b"
)
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Line:
    """A line of the text without its outer spaces. `kind` is None for journalism, else what furniture it is."""

    start: int
    end: int
    kind: str | None = None
    day: date | None = None


@dataclass(slots=True)
class Layout:
    """A text's lines in order, sorted into journalism and furniture; `headline` is the line that heads the article."""

    text: str
    lines: list[Line] = field(default_factory=list)
    headline: Line | None = None

    def furniture(self, *kinds: str) -> list[Line]:
        """The lines that are furniture, of these kinds or of any."""
        return [line for line in self.lines if line.kind and (not kinds or line.kind in kinds)]

    def prose_spans(self) -> list[tuple[int, int]]:
        """The stretches of journalism as (start, end), in order; the headline is a stretch of its own."""
        spans: list[tuple[int, int]] = []
        joined = False
        for line in self.lines:
            if line.kind:
                joined = False
                continue
            alone = line is self.headline
            if joined and not alone:
                spans[-1] = (spans[-1][0], line.end)
            else:
                spans.append((line.start, line.end))
            joined = not alone
        return spans


def read_layout(text: str, title: str | None = None, words: frozenset[bytes] | None = None) -> Layout:
    """Sort the lines of `text`. A known `title` is looked for; else the first line of journalism heads it.

    `words`: those of the text, where the caller has them already (`furniture.words_of`).
    """
    layout = Layout(text, _Sorter(text, words_of(text) if words is None else words).sort())
    _drop_repeated_headline(layout)
    _claim_lone_dates(layout)
    layout.headline = _headline(layout, title)
    return layout


class _Sorter:
    """Goes once through the lines, knowing whether journalism has begun and whether a list of other stories runs."""

    def __init__(self, text: str, words: frozenset[bytes]) -> None:
        self.text = text
        self.rules = Furniture(text, words)
        self.agency = datelines.names_agency(text)
        self.lines: list[Line] = []
        self.begun = False
        self.first = True
        self.section: str | None = None
        self.links = 0
        self.rest = False

    def sort(self) -> list[Line]:
        """The lines of the text, each for what it is."""
        for seen, match in enumerate(_LINE.finditer(self.text)):
            line = match[0].lstrip()
            end = match.end()
            if self.begun or seen >= HEAD_LINES:
                self._sort(end - len(line), line, head=False)
            else:
                self._sort_head(end - len(line), line)
            self.first = False
        return self.lines

    def _sort_head(self, start: int, line: str) -> None:
        run = _RUN.search(line) if "date " in line else None
        if run is None:
            self._sort(start, line, head=True)
            return
        before, after = line[: run.start()].rstrip(), line[run.end() :]
        if before:
            self._sort(start, before, head=True)
        self._add(start + run.start(), start + run.end(), "date run", first_date(run[1]))
        if after:
            self._sort(start + run.end(), after, head=True)

    def _sort(self, start: int, line: str, head: bool) -> None:
        found = self._furniture(line, head)
        end = start + len(line)
        if found is None:
            self._journalism(start, line, head)
        elif found.at == "tail":
            self._add(start, start + found.start)
            self._add(start + found.start, end, found.kind)
        else:
            self._add(start, end, found.kind, first_date(line) if found.kind in ("stamp", "byline") else None)

    def _furniture(self, line: str, head: bool) -> Found | None:
        if self.rest:
            return Found("comments", "line")
        found = self.rules.find(line, head)
        if found is None:
            self.links += 1
            if self.section and self.links <= MOST_LINKS and _is_link(line):
                return Found(self.section, "line")
            self.section = None
            return None
        if found.at == "section":
            self.section, self.links = found.kind, 0
        elif found.at == "rest":
            if not self.begun:
                return Found("stamp", "line")
            self.rest = True
        return found

    def _journalism(self, start: int, line: str, head: bool) -> None:
        if head and (lone := datelines.alone(line)):
            self._add(start, start + len(line), "dateline", lone.day)
            return
        opening = None
        if len(line) >= MIN_OPENING and (self.agency or not self.begun):
            opening = datelines.opening(line, first=not self.begun)
        if opening:
            self._add(start, start + opening.length, "dateline", opening.day)
        # A headline may be as long as a short paragraph, and in some papers ends with a full stop.
        self.begun = self.begun or _is_paragraph(line, PARAGRAPH + 50 if self.first else 60)
        self._add(start + (opening.length if opening else 0), start + len(line))

    def _add(self, start: int, end: int, kind: str | None = None, day: date | None = None) -> None:
        self.lines.append(Line(start, end, kind, day))


def _is_paragraph(line: str, shortest: int) -> bool:
    return len(line) >= max(PARAGRAPH, shortest) or (len(line) >= shortest and line.endswith(_ENDS))


def _is_link(line: str) -> bool:
    """Whether a line under "Related" is one of the list: short, no sentence, and not the start of printed results."""
    if len(line) > 150 or (len(line) >= 60 and line.endswith((".", ".”", '."'))):
        return False
    return not _FACTS.match(line)


def _drop_repeated_headline(layout: Layout) -> None:
    """The last step of a breadcrumb trail repeats the headline below it: the first two lines are one."""
    first, second = [*[at for at, line in enumerate(layout.lines[:HEAD_LINES]) if not line.kind], -1, -1][:2]
    if second < 0 or _plain(layout, layout.lines[first]) != _plain(layout, layout.lines[second]):
        return
    line = layout.lines[first]
    if not _is_paragraph(layout.text[line.start : line.end], 60):
        layout.lines[first] = Line(line.start, line.end, "breadcrumb")


def _plain(layout: Layout, line: Line) -> str:
    return layout.text[line.start : line.end].lstrip("-•*·#> ").casefold()


def _claim_lone_dates(layout: Layout) -> None:
    """A date alone on a line belongs to the byline or stamp beside it; elsewhere it heads a day's results."""
    head = layout.lines[:HEAD_LINES]
    for at, line in enumerate(head):
        content = layout.text[line.start : line.end]
        if line.kind or len(content) > 30 or not _LONE_DATE.fullmatch(content):
            continue
        beside = head[max(0, at - 2) : at + 3]
        day = first_date(content)  # none in a printed result, which may look alike: "Ards 1 Larne 1"
        if day and any(other.kind in ("byline", "stamp", "share bar", "breadcrumb") for other in beside):
            layout.lines[at] = Line(line.start, line.end, "stamp", day)


def _headline(layout: Layout, title: str | None) -> Line | None:
    prose = [line for line in layout.lines[: 2 * HEAD_LINES] if not line.kind]
    if title:
        wanted = _WORD.findall(title.casefold())
        near = (line for line in prose if abs(line.end - line.start - len(title)) < 20)  # but for signs and spaces
        return next((line for line in near if _WORD.findall(_plain(layout, line)) == wanted), None)
    first = next(iter(prose), None)
    if first is None or first.end - first.start > 250:
        return None
    below = layout.lines[layout.lines.index(first) + 1 :]
    if not below or (layout.text[first.start : first.end].endswith(".") and first.end - first.start > 120):
        return None
    return first
