"""The points of several teams told in one go: "Porto have nine points, Benfica eight, Braga five and Lens three".

In: a sentence as a line of slots. Out: teams with their points; a list whose first number is of something else is none.
"""

from __future__ import annotations

import re

from transforms.extract.statements.slots import Line

HAVE = (
    r"(?: (?:have|has|had|(?:are|is|was|were|remain(?:s|ed)?|stay(?:s|ed)?)(?: in (?:[a-z]+ ){2,5}with| on)|with|on))?"
)
NAMED = r"(?:(?!points|goals)[a-z-]+ ){0,2}T"
LIST = re.compile(
    rf"\b(?:T|H|[a-z]+) (?:now |already )?(?:have|has|are on|is on|leads? (?:on|with)"
    rf"|(?:remain(?:s|ed)?|stay(?:s|ed)?|was|were) (?:[a-zO]+ ){{0,4}}on) (?:just |only )?N (?:points|pts)"
    rf"(?P<rest>(?:(?:,? and|,|;)(?: while| with)? {NAMED}{HAVE} (?:just |only )?N(?: points?| pts)?\b){{2,}})"
    r"(?=[,.;)]|$| (?:in|from|after|at|with|going)\b)"
)
PLACED = r"T(?: (?:are |is |lie |in )*O)?"
TOGETHER = re.compile(
    rf"(?<!or )(?P<teams>\b{PLACED}(?:, {PLACED})*,? and (?:[a-z]+ )?{PLACED}),? (?:who (?:are |have )?)?"
    r"(?:(?:are |is )?(?:all|both|each|now) )+(?:on|with|have) (?:just |only )?"
    r"(?P<points>N)(?: (?:points|pts)\b|(?=[,.;]|$))"
)
BRACKETED = re.compile(  # "Porto (40 points), Benfica (38) and Braga (37)"
    r"\bT \((?:on |with )?N (?:points|pts)\)(?P<rest>(?:(?:,? and|,) (?:[a-z-]+ ){0,2}T \((?:on )?N\))+)"
)
IN_BRACKETS = re.compile(r"\bT \((?:[^()]*, )?(?:on |with )?N (?:points|pts)\b[^()]*\)")
BARE = re.compile(r"\bT \((?P<points>N)(?:[,;] ?[+-] ?N(?: goals)?)?\)")  # "Turkey (12, +5)"
BOTH = re.compile(r"\b(?P<teams>T and T),? \((?:both|each|all) (?:on |with |have )?(?P<points>N) (?:points|pts)\b")
MOST = 120  # points of a season at most; a year or an attendance is more
ITEM = re.compile(r"\bT\b[^T]*?(?P<points>N)\b")


def tells_in_brackets(line: Line) -> bool:
    """Whether the points of a team stand in brackets behind it: "Ajax and Lens (both 12 points)"."""
    return bool(IN_BRACKETS.search(line.text) or BOTH.search(line.text))


def read_point_lists(line: Line, brackets: bool = False) -> list[tuple[int, int, str, int]]:
    """Start, end, team and points of each further team of the lists of a sentence, the first being told in full, and of
    teams that have as many: "above Porto, Braga and Lens, all on 45 points"; `brackets`: points have been told in
    brackets shortly before, so that a bare number in them is of points too."""
    found = []
    told_first = IN_BRACKETS.search(line.text)
    if brackets or told_first:
        for item in BARE.finditer(line.text, told_first.end() if told_first and not brackets else 0):
            points = line.number(item.start("points"))
            if points is not None and points <= MOST:
                found.append((item.start(), item.end(), str(line.chunks[line.index(item.start())].value.name), points))
    lists = [*LIST.finditer(line.text), *(BRACKETED.finditer(line.text) if "(" in line.text else ())]
    for told in lists:
        for item in ITEM.finditer(line.text, told.start("rest"), told.end("rest")):
            points = line.number(item.start("points"))
            if points is not None:
                team = str(line.chunks[line.index(item.start())].value.name)
                found.append((item.start(), item.end(), team, points))
    for told in (*TOGETHER.finditer(line.text), *BOTH.finditer(line.text)):
        points = line.number(told.start("points"))
        for item in re.finditer(r"\bT\b", told.group("teams")):
            at = told.start("teams") + item.start()
            if points is not None:
                found.append((at, told.end(), str(line.chunks[line.index(at)].value.name), points))
    return found
