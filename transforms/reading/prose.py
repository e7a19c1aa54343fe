"""What of a text is journalism and what is furniture: a text in, a `Layout` out. Reads no facts and changes no text.

Works line by line, because newsrooms' pages come out of extraction as lines; result lists and tables keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from transforms.reading import datelines
from transforms.reading.dates import first_date
from transforms.reading.furniture import Found, Furniture

HEAD_LINES = 16  # the lines at the top of a page among which its headline, byline and date are looked for
PARAGRAPH = 100  # characters from which a line is taken for a paragraph even without a full stop
MIN_OPENING = 60  # a line that opens with a dateline goes on with a sentence
_ENDS = (".", "!", "?", ".”", '."', "!”", "?”", '?"', '!"', ".’", ".'", ")")
_LINE = re.compile(r"[^\n]*\S")
_RUN = re.compile(r"(?:^|(?<=\s))date (\d{4}-\d\d-\d\d)(?:\s+|$)")
_LONE_DATE = re.compile(r"[^\d\W]*\.? ?\d{1,4}(?:st|nd|rd|th)?[ .,/-]+(?:\w+[ .,/-]+)?\d{1,4}", re.IGNORECASE)
_FACTS = re.compile(
    r"\d\s?[-–:]\s?\d|\b\d+\s\d+\s\d+\b|\d['’]|"
    r"^(?:results?|standings|tables?|fixtures|scorers?|line-?ups?|teams?|goals?|attendance|half-?time|full-?time)\b",
    re.IGNORECASE,
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


def read_layout(text: str, title: str | None = None) -> Layout:
    """Sort the lines of `text`. A known `title` is looked for; else the first line of journalism heads it."""
    layout = Layout(text, list(_Sorter(text).lines()))
    _drop_repeated_headline(layout)
    _claim_lone_dates(layout)
    layout.headline = _headline(layout, title)
    return layout


class _Sorter:
    """Goes once through the lines, knowing whether journalism has begun and whether a list of other stories runs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rules = Furniture(text)
        self.agency = datelines.names_agency(text)
        self.seen = 0
        self.begun = False
        self.section: str | None = None
        self.rest = False

    def lines(self) -> Iterator[Line]:
        for match in _LINE.finditer(self.text):
            start, end = match.span()
            start += len(match[0]) - len(match[0].lstrip())
            self.seen += 1
            yield from self._sort(start, end)

    @property
    def in_head(self) -> bool:
        return not self.begun and self.seen <= HEAD_LINES

    def _sort(self, start: int, end: int) -> Iterator[Line]:
        if self.in_head:
            run = _RUN.search(self.text, start, end)
            if run:
                yield from self._pieces(start, run.start())
                yield Line(run.start(), run.end(), "date run", first_date(run[1]))
                start = run.end()
        yield from self._pieces(start, end)

    def _pieces(self, start: int, end: int) -> Iterator[Line]:
        content = self.text[start:end]
        line = content.strip()
        if not line:
            return
        start += content.index(line[0])
        end = start + len(line)
        found = self._furniture(line)
        if found is None:
            yield from self._journalism(start, end, line)
        elif found.at == "tail":
            yield Line(start, start + found.start)
            yield Line(start + found.start, end, found.kind)
        else:
            day = first_date(line) if found.kind in ("stamp", "byline", "dateline") else None
            yield Line(start, end, found.kind, day)

    def _furniture(self, line: str) -> Found | None:
        if self.rest:
            return Found("comments", "line")
        found = self.rules.find(line, self.in_head)
        if found is None:
            if self.section and _is_link(line):
                return Found(self.section, "line")
            self.section = None
            return None
        if found.at == "section":
            self.section = found.kind
        elif found.at == "rest":
            if not self.begun:
                return Found("stamp", "line")
            self.rest = True
        return found

    def _journalism(self, start: int, end: int, line: str) -> Iterator[Line]:
        if self.in_head and (lone := datelines.alone(line)):
            yield Line(start, end, "dateline", lone.day)
            return
        opening = None
        if len(line) >= MIN_OPENING and (self.agency or not self.begun):
            opening = datelines.opening(line, first=not self.begun)
        if opening:
            yield Line(start, start + opening.length, "dateline", opening.day)
            start += opening.length
        # A headline may be as long as a short paragraph, and in some papers ends with a full stop.
        self.begun = self.begun or _is_paragraph(line, PARAGRAPH + 50 if self.seen == 1 else 60)
        yield Line(start, end)


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
        if any(other.kind in ("byline", "stamp", "share bar", "breadcrumb") for other in beside):
            layout.lines[at] = Line(line.start, line.end, "stamp", first_date(content))


def _headline(layout: Layout, title: str | None) -> Line | None:
    prose = [line for line in layout.lines[: 2 * HEAD_LINES] if not line.kind]
    if title:
        wanted = _WORD.findall(title.casefold())
        return next((line for line in prose if _WORD.findall(_plain(layout, line)) == wanted), None)
    first = next(iter(prose), None)
    if first is None or first.end - first.start > 250:
        return None
    below = layout.lines[layout.lines.index(first) + 1 :]
    if not below or (layout.text[first.start : first.end].endswith(".") and first.end - first.start > 120):
        return None
    return first
