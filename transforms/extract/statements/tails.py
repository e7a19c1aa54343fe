"""What stands right behind a told place or points: "up to fourth |on 54", "second with 45 points |from 22, winning 13,
drawing six and losing three".

In: a sentence as a line of slots and where a statement ends. Out: numbers by column. Whose they are is settled before.
"""

from __future__ import annotations

import re

from transforms.extract.statements.slots import Line

SOME = r"(?:just |only |a total of |now )?"
FROM = (
    r"(?:,? (?:from|after|in|to show (?:for|from)) (?:just |only )?(?:their |its |the )?(?:O |opening |first )?"
    r"(?P<played>N)"
    r"(?: (?:league |C )?(?:games|matches|rounds|fixtures))?)?"
)
ENDS = r"(?=[,.;)]|$| (?:and|but|while|as|after|with|behind|ahead|above|level|thanks|following)\b)"
TAIL = re.compile(
    r"(?: (?:place|spot|position))?(?: (?:on|in) (?:the )?(?:table|log|standings|ladder))?,?"
    rf" (?:with {SOME}(?P<points>N)(?: (?:points?|pts))?|on {SOME}(?P<bare>N)(?: (?:points?|pts))?|"
    rf"(?<=, ){SOME}(?P<aside>N) (?:points|pts)(?! (?:behind|ahead|above|level|and|but)\b)){FROM}{ENDS}"
)
OF_NAMED = re.compile(rf",? who (?:have|are on) {SOME}(?P<points>N)(?: (?:points|pts))?{FROM}{ENDS}")
VERB = r"(?:won|win|wins|winning|drawn|drew|draw|drawing|tied|lost|lose|losing)"
COUNT = r"(?:N|none)"
ITEM = rf"(?:having |have |has )?{VERB} (?:just |only )?{COUNT}(?: (?:league |C )?(?:games|matches))?"
RECORD = re.compile(
    rf"\b{VERB} (?:just |only )?{COUNT}(?: (?:league |C )?(?:games|matches))?(?:,? and |, ){ITEM}(?:,? and |, ){ITEM}\b"
    r"(?! (?:of|in|from|out of) (?:(?:their|its|the) )?(?:last|past|previous|N)\b)"
)
PAIR = re.compile(rf"\b(?P<verb>{VERB}) (?:just |only )?(?P<count>{COUNT})\b")
COLUMNS = {"w": "won", "d": "drawn", "t": "drawn", "l": "lost"}


def tail_values(line: Line, end: int) -> tuple[dict[str, int], int]:
    """Points and matches told right behind a place that ends at `end` of the line, and where their telling ends."""
    found = TAIL.match(line.text, end)
    if found is None:
        return {}, end
    values = {}
    for column, group in (("points", "points"), ("points", "bare"), ("points", "aside"), ("played", "played")):
        if found[group] and (number := line.number(found.start(group))) is not None:
            values[column] = number
    return values, found.end()


def named_values(line: Line, end: int) -> dict[str, int]:
    """Points and matches of the team whose name ends at `end` of the line: "top are Leeds, who have 30 points"."""
    found = OF_NAMED.match(line.text, end)
    told = (
        ((column, line.number(found.start(column))) for column in ("points", "played") if found[column])
        if found
        else ()
    )
    return {column: number for column, number in told if number is not None}


def records(line: Line) -> list[tuple[int, int, dict[str, int]]]:
    """Matches won, drawn and lost told one after the other, in whatever order, and the stretch of the line."""
    found = []
    for match in RECORD.finditer(line.text):
        pairs = PAIR.finditer(line.text, match.start(), match.end())
        values = {COLUMNS[pair["verb"][0]]: line.number(pair.start("count")) or 0 for pair in pairs}
        if len(values) == 3:
            found.append((match.start(), match.end(), values))
    return found
