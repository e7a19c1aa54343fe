"""Scores in figures and words, found in one pass over a text.

In: text. Out: `Score` mentions with offsets. What a score stands for (full time, half time, an aggregate, odds) is not
decided here. Records (`5-2-1`), seasons (`2024-25`), ages and squad numbers are no scores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.annotate.cardinals import CARDINALS, WORD, count
from transforms.annotate.countedgoals import find_counted

FIGURES = re.compile(  # a digit first: what stands before it is looked at only there; "Hull 1: 7 October" is no 1:7
    r"(\d(?<![\d£$€.,/:–-]\d)(?<!\d[ -]\d)\d?)\s?([-–‑−:×]|—)(?!(?<=\d:)\s)\s?(?!(?<=:)\d\d)(\d{1,2})"
    r"(?![\d/%])(?![-–‑]\d)(?![.,:]\d)(?!-?(?:year|man|men|yard|day|month|week|game|match|minute|point|goal)s?\b)(?!(?:st|nd|rd|th)\b)"
)
WORDS = re.compile(
    rf"\b({WORD})[-–‑ ](nil|zero|all|apiece|each)\b(?! (?:for|from)\b)"  # not "one each for Smith and Jones"
    rf"|\b({WORD})[-–‑]({WORD})\b(?![-–]\w)|\b(\d)[-\s](nil|all|apiece)\b",
    re.IGNORECASE,
)
# What stands in every score in words, in small letters: behind a number's last letter "-nil", " all" or "-one".
IN_WORDS = re.compile(
    rf"[-–‑\s](?<=[{''.join(sorted({word[-1] for word in CARDINALS}))}\d].)"
    rf"(?:nil|zero|all|apiece|each|(?<=[-–‑])(?:{WORD}))\b"
)
ONLY_GOAL = re.compile(  # "beat Hull by the only goal", "lost to the only goal of the game", "thanks to a lone goal"
    r"\b(?:(?:by|to|with|through) (?:the (?:(?:game|match)['’]s )?(?:only|lone|solitary|sole)|a (?:solitary|lone)) goal"
    r"|to a single(?: [a-z-]+)? goal)\b(?! of the season| difference| (?:in|from|of) (?:\d|\w+ (?:games|matches)))",
    re.I,
)
ONE_GOAL = ("only goal", "solitary goal", "lone goal", "sole goal", "to a single ")
GOALS_TO = re.compile(
    rf"\b(?:by )?({WORD}|\d{{1,2}}|a(?= goal to)) goals? to ({WORD}|\d{{1,2}})\b(?! (?:assist|more|spare|\w+ assist))",
    re.I,
)
SOMETHING_TO = re.compile(rf"\b(?:\d|{WORD}) to (?:\d|{WORD})\b")
MEASURES = (  # of what is no score: "two to three weeks", "5 to 1 outsiders", "2 to 1 on"
    r"of\b|outsiders?|shots?|favou?rites?|chances?|odds|caps|goals|minutes?|points?|per cent|percent|weeks?|days?"
    r"|months?|years?|men|votes?|times|games|matches|[\d$£€]|on\b(?! (?:[A-Z]|the|an?|aggregate|penalties))"
)
FIGURES_TO = re.compile(  # "won by 3 to 1", "a 2 to 1 victory", "beat Hull 4 to 2": as newspapers once had it
    r"(?:\bby |\bscores? (?:of|was|being) |\bscore,? "
    r"|\ba (?=\w+ to \w+ (?:win|victory|defeat|loss|success|triumph|verdict)\b)"
    r"|\b(?:beat|beating|beaten|defeat(?:ed|ing)?|won|win|winning|lost|losing|overcame|drew)\b[^.;:\d()\n]{0,45}? )"
    rf"(?<!from )({WORD}|\d) to ({WORD}|\d)\b(?! (?:{MEASURES})|%|-|/)",
    re.I,
)
ODD_GOAL = re.compile(rf"\bby the odd goal (?:in|of) ({WORD}|\d)\b", re.I)
PUT_PAST = re.compile(  # "put six past Leeds without reply": the words behind the other side's name are the score
    rf"\b(?:put|putting|hit|stuck|fired|smashed|knocked) ({WORD}|\d)(?: goals)? past [^.;:]{{3,50}}?"
    r"\b(without (?:any )?(?:reply|response|answer|conceding)|and conced(?:ed|ing) none|unanswered)",
    re.I,
)
UNANSWERED = re.compile(  # "hit four without reply against Leeds"
    rf"\b(?:hit|scored|struck|netted|fired|plundered|scoring|hitting) ({WORD}|\d)(?: goals| times)? "
    r"(without (?:any )?(?:reply|response|answer)|unanswered)(?= (?:goals )?against\b)",
    re.I,
)
OWN_UNANSWERED = re.compile(  # "scored three of Leeds's five without reply against Derby"
    rf"['’]s? ({WORD}|\d) without (?:any )?(?:reply|response|answer)(?= against\b)", re.I
)
HIT_FOR = re.compile(
    rf"\bhit(?:ting)? [^.;:]{{3,40}}? for ({WORD}|\d) (without (?:any )?(?:reply|response|answer))", re.I
)
SHARED = re.compile(
    rf"\bshar(?:ed|ing) ({WORD}) (goals)\b(?! (?:in|inside|before|after|by)\b)", re.I
)  # an even number is a draw
SAME = re.compile(r"\bby (?:the same|an identical|a similar) (?:score|scoreline|result)\b", re.I)
MOST = 31  # goals of a side: Australia 31-0 American Samoa, 2001
MOST_AGAINST_A_SCORER = 14  # goals against a side that scored itself; more are rugby's, minutes or an aggregate
FEWEST_OF_KICKS = 9  # goals of the loser, at least
GOALLESS = re.compile(r"\b(?:goalless|scoreless|goal-less|barren(?= (?:draw|stalemate)))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Score:
    """A score as printed: `left` and `right` in the order of the text. `colon`: written with a colon; `same`: the words
    point back to the score told before, whose figures these are until the reading of results knows better; `whole`:
    its words say that this was all ("without reply")."""

    start: int
    end: int
    left: int
    right: int
    colon: bool = False
    goalless: bool = False
    same: bool = False
    whole: bool = False


def is_of_a_match(left: int, right: int) -> bool:
    """Whether one match of football can end so."""
    return not (left and right) or max(left, right) <= MOST_AGAINST_A_SCORER


def is_of_kicks(left: int, right: int) -> bool:
    """Whether only a shoot-out can end so: both sides scored nine and more, "beat Leeds 11-10"."""
    return min(left, right) >= FEWEST_OF_KICKS


def find_scores(text: str, start: int = 0, end: int | None = None) -> list[Score]:
    """All score mentions of `text[start:end]` in order."""
    stop = len(text) if end is None else end
    found = [
        Score(m.start(), m.end(), int(m[1]), int(m[3]), colon=m[2] == ":") for m in FIGURES.finditer(text, start, stop)
    ]
    found = [score for score in found if max(score.left, score.right) <= MOST]
    lowered = text[start:stop].lower()
    for m in WORDS.finditer(text, start, stop) if IN_WORDS.search(lowered) else ():
        if m[1]:
            left = CARDINALS[m[1].lower()]
            right = 0 if m[2].lower() in ("nil", "zero") else left
        elif m[3]:
            left, right = CARDINALS[m[3].lower()], CARDINALS[m[4].lower()]
        else:
            left = int(m[5])
            right = 0 if m[6].lower() == "nil" else left
        found.append(Score(m.start(), m.end(), left, right))
    if any(sign in lowered for sign in ONE_GOAL):
        found.extend(Score(m.start(), m.end(), 1, 0) for m in ONLY_GOAL.finditer(text, start, stop))
    if "goal to " in lowered or "goals to " in lowered:
        for m in GOALS_TO.finditer(text, start, stop):
            found.append(Score(m.start(), m.end(), count(m[1]), count(m[2])))
    if SOMETHING_TO.search(lowered):
        for m in FIGURES_TO.finditer(text, start, stop):
            found.append(Score(m.start(1), m.end(2), count(m[1]), count(m[2])))
    if "the odd goal " in lowered:
        for m in ODD_GOAL.finditer(text, start, stop):
            low, odd = divmod(count(m[1]), 2)
            found += [Score(m.start(), m.end(), low + 1, low)] if odd else []
    if "without" in lowered or "unanswered" in lowered or "conced" in lowered:
        for pattern in (PUT_PAST, UNANSWERED, HIT_FOR):
            for m in pattern.finditer(text, start, stop):
                found.append(Score(m.start(2), m.end(2), count(m[1]), 0, whole=True))
        for m in OWN_UNANSWERED.finditer(text, start, stop):
            found.append(Score(m.start(1), m.end(), count(m[1]), 0, whole=True))
    if "shared " in lowered or "sharing " in lowered:
        for m in SHARED.finditer(text, start, stop):
            each, odd = divmod(count(m[1]), 2)
            found += [] if odd else [Score(m.start(2), m.end(2), each, each)]
    if "goalless" in lowered or "scoreless" in lowered or "goal-less" in lowered or "barren" in lowered:
        found.extend(Score(m.start(), m.end(), 0, 0, goalless=True) for m in GOALLESS.finditer(text, start, stop))
    known = {score.end for score in found}
    counted = find_counted(text, start, stop, lowered)
    found += [Score(c.start, c.end, c.left, c.right, whole=c.whole) for c in counted if c.end not in known]
    found.sort(key=lambda score: score.start)
    if "by the same " in lowered or "by an identical " in lowered or "by a similar " in lowered:
        for m in SAME.finditer(text, start, stop):
            before = [score for score in found if score.end <= m.start()]
            found += [Score(m.start(), m.end(), before[-1].left, before[-1].right, same=True)] if before else []
    return sorted(found, key=lambda score: score.start)
