"""Prose to sentences with offsets. A line break ends a sentence unless the line plainly runs on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.lexicon.words import word_set

BREAK = re.compile(  # without a blank too, where a page has lost it: "a 2-0 win.The visitors"
    r"[.!?…]+[\"”’'\)\]]*\s+(?=[\"“‘'(\[]*[A-ZÀ-Þ0-9●•])|(?<=[\w)-][a-z\d)])[.!?](?=[A-Z][a-z]+[ ,'’])|\n+"
)
BULLET = re.compile(r"(?:[•*●▪◦►‣·⚽🔥👉✅➡–—>-]+\ufe0f?[ \t]+|\*\*)+(?=\S)")  # before a sentence, no part of it
ABBREVIATION = re.compile(
    r"(?:\b(?:(?<!Group )(?<!group )(?<!Pool )(?<!Serie )(?<!Série )(?<!Section )[A-Z]"  # no initial: "Group C."
    r"|St|Ste|Mr|Mrs|Ms|Dr|Sr|Jr|vs|v|No|Nos|Utd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Calif|Fla|Tex|Mass"
    r"|Ont|Colo|Ariz|Mo|Ill|Wash|Ore|Minn|Tenn|Conn|Pa|Ga|Va|Md|Ky|Ala|Que|Alta|Man|Mt|Ft|Gen|Prof|approx|[ap]\.m|[A-Z]\.[A-Z])\.)$"
)
LONG_LINE = 45  # a line of an old wire report breaks at about 60 characters, a heading is shorter
AFTER_DATELINE = 22  # the line that followed it on the wire lacks its length
DATELINE_END = re.compile(r"\d{4}-\d\d-\d\d\s*\n$")
WRAP = 90
OPEN_LINE = re.compile(rf"(?<=.{{{LONG_LINE}}})[^.!?:;\s]\s*\n(\S\w*)")  # a long line with no full stop, and the next
FLOWING = 0.2  # share of the lines behind such a line that begin in small letters, at the least, where text runs on
NAME_ENDS = word_set("en", "grammar", "name_ends")  # with one of these goes on a name that a line breaks off
FIRST_WORD = re.compile(r"\w*")
CLOSED = re.compile(r"[.!?][\"”’')]*(?:\s|$)")  # the end of a sentence
RUNS_ON = re.compile(r"(?:,|\b(?:the|a|an|of|in|on|at|to|for|and|by|with|from|their|his|her|its|first|second|third))$")


def is_wrapped(text: str) -> bool:
    """Whether the lines of `text` are broken at a fixed width, as on old agency wires."""
    lines = [line for line in text.splitlines() if line.strip()]
    long = sum(len(line) >= LONG_LINE for line in lines)
    if len(lines) < 4 or max(map(len, lines)) > WRAP or long < len(lines) * 0.3:
        return False
    open_ones = [m.group(1) for m in OPEN_LINE.finditer(text)]
    return sum(head.islower() or head in NAME_ENDS for head in open_ones) >= len(open_ones) * FLOWING


def paragraph_break(text: str) -> str:
    """What parts the paragraphs of `text`: an empty line; in one that has none a line end, if most of its lines hold
    several sentences."""
    ends = [len(CLOSED.findall(line)) for line in text.split("\n")]
    several, single = sum(n > 1 for n in ends), ends.count(1)
    return "\n" if "\n\n" not in text and several > single else "\n\n"


def _continues(text: str, before: int, after: int, end: int, wrapped: bool) -> bool:
    """Whether the line that ends at `before` runs on in the one that starts at `after`."""
    if "\n\n" in text[before : after + 1] or after >= end:
        return False
    line_start = text.rfind("\n", 0, before) + 1
    line = text[line_start:before].rstrip()
    if not line or line[-1] in '.!?:”"':
        return False
    head = text[after]
    full = len(line) >= (
        AFTER_DATELINE if DATELINE_END.search(text, max(0, line_start - 12), line_start) else LONG_LINE
    )
    return (
        (head.islower() and line[-1] not in ".!?")
        or (head == "(" and wrapped)
        or bool(RUNS_ON.search(line))
        or (full and line[-1].isalpha() and FIRST_WORD.match(text, after)[0] in NAME_ENDS)  # type: ignore[index]
        or (full and wrapped and head.isalnum())
    )


def sentences(text: str, start: int, end: int, wrapped: bool = False) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of `text[start:end]`, white space at the ends left out; none is empty."""
    at = start
    for match in BREAK.finditer(text, start, end):
        if match.group()[0] == "\n":
            if _continues(text, match.start(), match.end(), end, wrapped):
                continue
        elif _abbreviated(text, at, match, wrapped):
            continue
        if text[at : match.end()].strip():
            yield _strip(text, at, match.end())
        at = match.end()
    if text[at:end].strip():
        yield _strip(text, at, end)


def _abbreviated(text: str, at: int, match: re.Match[str], wrapped: bool) -> bool:
    """Whether the full stop is only an abbreviation's; the end of a paragraph ends its sentence all the same."""
    if "\n\n" in match.group() or ("\n" in match.group() and not wrapped):
        return False
    dot = match.start()
    return text[dot] == "." and ABBREVIATION.search(text, max(at, dot - 12), dot + 1) is not None


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    bullet = BULLET.match(text, start, end)
    return bullet.end() if bullet else start, end
