"""What a telling of a goal is, before its side and match are settled.

In: nothing. Out: the type `Event`, and what the words say that a goal did to the score.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from transforms.annotate.chunks import Chunk
from transforms.extract.minutes import Minute
from transforms.model import MatchClaim


@dataclass(slots=True)
class Event:
    """One or more goals of a scorer as a sentence tells them, before side and match are settled."""

    scorer: Chunk
    at: int  # offset of the word that tells it
    start: int
    end: int
    strength: float = 0.9
    minutes: list[Minute] = field(default_factory=list)
    count: int = 1
    kind: str = "goal"
    penalties: int = 0  # how many of its goals were penalties
    side: str | None = None  # the side it counts for, as the words give it
    not_side: str | None = None
    context_side: str | None = None  # the side that the clauses around it suggest
    context_not: str | None = None
    rival: Chunk | None = None  # the other side's scorer whose goal it cancelled out
    ground: str | None = None  # "home" or "away": the side by where it plays
    running: tuple[int, int] | None = None
    nth: int = 0  # which goal of its side it is said to be: "added the third"; 0 where untold
    role: str | None = None  # what it did to the score: one of `ROLES`
    group: int = 0  # events told together ("A (71) and B (77)") share it, and so their side
    looks_back: bool = False  # told after a goal that fell later: "won it after Smith had levelled"
    answered: bool = False  # told as cancelled out, so that both sides scored
    joined: bool = False  # told right behind another goal, without a word that turns to the other side: "and B struck"
    turned: bool = False  # told behind a word that turns from the goal before to the other side: "but B struck"
    adds: bool = False  # told as added to the goal before: "Jones added two"
    again: bool = False  # told as one more of its scorer: "struck again", "got another"
    further: bool = False  # told as one of the last of many: "also on target", "got the other", "completed the rout"
    below: bool = False  # a name alone below a result
    listed: bool = False  # told behind a noun: "goals by A and B"
    beside: bool = False  # told beside a result without a verb: "A the other"
    for_winner: bool = False  # told as what won the match, or in a win: "a 3-1 win thanks to A and B"
    for_loser: bool = False  # told in a defeat: "scored in Saturday's 3-1 defeat at Derby"
    overtime: bool = False  # told of a match that needed extra time
    assist: Chunk | None = None  # who laid it on
    company: list[tuple[str, bool]] = field(default_factory=list)  # others named with it, and whether of its side
    match: MatchClaim | None = None
    merit: float = 0.0  # how much the text around speaks for the match
    anchored: bool = False  # its own sentence tells the match
    sentence: int = 0


ROLES = (  # with pieces of text of which one stands in all that the expression matches
    ("winner", (
        "winn", "won it", "won the", "wins it", "win it", "win the", "settled", "decided", " goal", "goal that", "only",
        "dagger",
    ), re.compile(
        r"\b(?:winner|dagger|winning goal|won it|wins it|winning it|win it|win the (?:game|match)|settled it"
        r"|won the (?:match|game|tie|contest|final|derby)|goal that (?:counted|mattered|won it|decided it|settled it)"
        r"|(?:settled|decided) (?:in|by|late)"
        r"|match[- ]winner|game[- ]winner"
        r"|(?<!'s )(?<!’s )(?<!their )(?:only|lone) goal"
        r"|decisive goal|the only(?! (?:\w+ )?(?:consolation|repl|response|answer|blemish|comfort)))\b", re.I)),
    ("level", ("equali", "level", " out", "parity", "tied", "evened", "squared", "spoils"), re.compile(
        r"\b(?:equali[sz]\w+|level\w*|(?:cancel|wip)\w* (?:it |that )?out|restor\w+ parity|drew level"
        r"|tied (?:it|the)|evened"
        r"|squared|shar\w+ the spoils|spoils (?:were|are|be) shared)\b", re.I)),
    ("consolation", ("consolation",), re.compile(
        r"\bconsolation\b(?! (?:win|victory|triumph|success|prize))", re.I)),
    ("behind", ("back", "reduc", "halv", "cut the", "lifeline", "spoil", "hope"), re.compile(
        r"\b(?:pull\w+ (?:one|a goal) back|reduc\w+ the|halv\w+ the|cut the (?:deficit|lead)"
        r"|got one back|gets one back|clawed one back"
        r"|a lifeline|spoil(?:t|ed|ing)?(?! the party)|hope)\b", re.I)),
    ("reply", ("repl", "respon", " back"), re.compile(
        r"\b(?:repl(?:ied|ies|y|ying)|respon(?:ded|ds|ding|se)|hits? back|hitting back"
        r"|back in(?:to)? (?:the (?:match|game|tie|contest|hunt)|it|contention))\b", re.I)),
    ("opener", ("open", "deadlock", "the ice", "breakthrough", "1-0"), re.compile(
        r"\b(?:opener|open\w* the scoring|opening goal|br[oe]\w+ the deadlock|broke the ice|breakthrough"
        r"|opened scoring|made it 1-0)\b", re.I)),
    ("turnaround", ("complet",), re.compile(
        r"\bcomplet\w+ (?:the|a|their|his side['’]s) (?:[\w-]+ )?(?:comeback|turn-?around|recovery)\b", re.I)),
    ("restore", ("restor", "regain", "stablish"), re.compile(
        r"\b(?:restor|regain|re-?establish)\w* (?:the|their|[\w'’]+s['’]?) (?:[\w-]+ )?"
        r"(?:lead|advantage|cushion)\b", re.I)),
    ("extend", (
        "doubl", "extend", "increas", "stretch", "trebl", "tripl", "seal", "wrapp", "finish", "round", "complet",
        "put the",
    ), re.compile(
        r"\b(?:doubl\w+ (?:the|their|his side's) (?:lead|advantage)|(?:extend|increas|stretch|trebl"
        r"|tripl)\w* (?:the|their) (?:lead|advantage)|seal\w*|wrapp\w+ (?:it |things )?up"
        r"|finish\w* (?:things|the job|it) off|round\w* things off|complet\w+ the (?:scoring|rout"
        r"|win)|put the (?:game|result) )", re.I)),
)  # fmt: skip


OF_TIE = re.compile(
    r"\blevel\w*(?: (?:the|it|things|matters|scores?|at|\d-\d)){0,4} (?:tie\b|aggregate|series|on agg)", re.I
)
SEEMED = re.compile(r"\b(?:t(?:ook|aken) for|thought|look\w*|seem\w*|appear\w*|threaten\w*)\b", re.I)


def role_of(norm: str, clause: str) -> str | None:
    """What the goal did to the score, by the words that tell it; None where it only seemed to have done it."""
    if SEEMED.search(clause) or OF_TIE.search(clause):
        return None  # "levelled the tie": on aggregate
    return _role_of_trigger(norm) or _role_in(clause)


def _role_in(words: str) -> str | None:
    """The first of the roles that the words tell."""
    lowered = words.lower()
    for role, pieces, expression in ROLES:
        if any(map(lowered.__contains__, pieces)) and expression.search(words):
            return role
    return None


@lru_cache(maxsize=4096)
def _role_of_trigger(norm: str) -> str | None:
    """The role that the word or phrase itself tells, which the lexicon has."""
    return _role_in(norm)
