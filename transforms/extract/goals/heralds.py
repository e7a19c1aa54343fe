"""Goals announced by a sentence that names no scorer: "Leeds hit back before the break.", "The winner came in the 80th
minute."

In: a sentence without a goal of its own, then the goals of the next. Out: those goals with the side and the minute that
were announced. Nothing is announced by what only nearly happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.frames import sections
from transforms.extract.goals.events import Event, role_of
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.polarity import CONTRAST, DOWN
from transforms.extract.goals.sides import TURNED
from transforms.extract.goals.words import ASSISTS, UNDONE, UNDONE_ALL
from transforms.extract.minutes import Minute, find_minutes
from transforms.lexicon.wording import Wording

FELL = Wording(
    "brought came arrived comes fell it deadlock settled decided behind ahead front reply conceded lasted level doubled"
    " parity wait".split(),
    r"\b(?:goal|winner|equali[sz]er|leveller|opener|breakthrough|reply|response|second|third|fourth|fifth|clincher)\b"
    r"[^.;,]{0,30}\b(?:came|arrived|comes|fell)\b"
    r"|\bbrought (?:the|an?|their) (?:goal|winner|equali[sz]er|leveller|opener|breakthrough|second|third|fourth)\b"
    r"|\bit was (?:one|two|three|four|\d)(?:-\w+)?\b|\bdeadlock\b|\b(?:settled|decided) (?:it|in|on|with|after)\b"
    r"|\b(?:went|were|was) (?:behind|ahead|in front)\b|\bto reply\b|\bconceded\b|\b(?:lead|advantage)(?: \w+)? lasted\b"
    r"|\b(?:scores|sides|teams) were level\b|\bit was all square\b|\b(?:lead|advantage) was doubled\b"
    r"|\bparity was restored\b|\bwait until\b[^.;,]{0,30} for (?:the|an?|their) (?:\w+ )?(?:goal|breakthrough|opener)\b"
    r"|\band it (?:came|arrived|duly came)\b|\blead when it came\b|\blead (?:became|was) (?:two|three|doubled"
    r"|trebled)\b"
    r"|\bcame (?:the|an?|their) (?:equali[sz]er|winner|leveller|opener|breakthrough|second|third|fourth)\b",
)
GOT = Wording(  # by the side named: "were rewarded with the opening goal"
    "rewarded got found grabbed".split(),
    r"(?<!almost )(?<!nearly )(?<!never )(?<!not )(?<!should have )\b(?:rewarded with|got|found|grabbed)"
    r" (?:the|an|their) (?:(?:first|opening|second|third|fourth|late|early|vital|crucial|deserved) )*?"
    r"(?:goal|opener|breakthrough|equali[sz]er|leveller|winner)\b",
)
TOLD = Wording(
    "paid told rewarded".split(),
    r"\b(?:pressure|dominance|persistence|patience|superiority|efforts?|endeavour|enterprise|possession)\b[^.;,]{0,25}"
    r"\b(?:paid (?:off|dividends)|told|rewarded)\b",
)
AWARDED = re.compile(
    r"\b(?:won|win|(?:was|were) (?:awarded|given|handed|granted)|got|earned|had) an? (?:\w+ ){0,2}"
    r"(?:penalty|spot-kick)\b"
)
POINTED = re.compile(  # a penalty, whoever was fouled: "The referee pointed to the spot after Smith had tripped Jones."
    r"\bpointed to the (?:penalty )?spot\b|\b(?:won|drew|earned|conceded|gave away) (?:a|the) (?:penalty|spot-kick)\b"
    r"|\bhandled (?:[\w'’]+ ){0,2}?(?:shot|cross|header|corner|effort)\b|\babout the (?:penalty|spot-kick)\b"
    r"|\b(?:gave|awarded|signalled|whistled for|blew for) (?:a|the) (?:penalty"
    r"|spot-kick)"
    r"|\b(?:penalty|spot-kick) was (?:given|awarded)\b"
    r"|\b(?:brought down|tripped|felled|upended|fouled|hauled down|handled|bundled over) (?:[\w'’]+ ){0,3}?"
    r"(?:in|inside) the (?:box|area|penalty area)\b"
)
AND_CAME = re.compile(r"\band it (?:duly |soon )?(?:came|arrived)\b")  # "a goal would help, and it came"
TAKEN = re.compile(
    r"\b(?:stepped up|no mistake|the wrong way|convert\w*|did the rest|from (?:12|twelve) yards|rolled|stroked)\b"
)
NEXT = re.compile(r"\b(?:then|later|soon|afterwards|again|late|also|moments|finally|eventually)\b")  # it is another
THEN = re.compile(r" (?:(?:then|soon|duly|had|have|quickly|later|controversially|also|next) ){0,2}")  # won a penalty
RESULTS = frozenset(["win", "won", "draw", "lose", "win_noun", "draw_noun", "loss_noun"])
LED = re.compile(r"\b(?:took|taken|gave|given) (?:\w+ )?(?:the|an?) (?:\w+ )?lead\b|\bopen(?:ed|ing|s) the scoring\b")
JUST_BEFORE = re.compile(r" (?:(?:who|then|soon|duly|had|quickly|eventually|finally) ){0,2}")
WAITS = 2  # sentences within which the goal announced is told


@dataclass(frozen=True, slots=True)
class Herald:
    """A goal announced: for which side and in which minute, where it is said, and what it did to the score; its
    sentence and paragraph."""

    side: Chunk | None
    minute: Minute | None
    role: str | None
    sentence: int
    block: int
    penalty: bool = False  # only a penalty was announced: "Leeds were awarded a penalty."
    last: bool = False  # the sentence tells how the match ended by it: "Leeds won 3-2 with a last-minute goal."


def herald(sentence: Sentence, number: int, text: str, previous: int | None) -> Herald | None:
    """The goal that a sentence without a scorer announces. `previous`: the minute last told of a goal."""
    span = (sentence.start, sentence.end, sentence.words)
    turned = TURNED.search(text, *span) is not None or GOT.search(text, *span) is not None
    awarded = None if turned else AWARDED.search(text, sentence.start, sentence.end)
    turned, penalty = turned or awarded is not None, awarded is not None
    if (not turned or (awarded is not None and _side(sentence, text) is None)) and (
        pointed := _pointed(sentence, number, text, previous)
    ) is not None:
        return pointed
    told = TOLD.search(text, sentence.start, sentence.end, sentence.words)
    if not turned and told is None and FELL.search(text, sentence.start, sentence.end, sentence.words) is None:
        return None
    side = _side(sentence, text) if turned else _rewarded(sentence, text)
    minute = _minute(sentence, text, previous)
    if awarded is not None and (side is None or not THEN.fullmatch(text, side.end, awarded.start())):
        return None
    if side is None and minute is None:
        return None
    role, last = role_of("", text[sentence.start : sentence.end]), not penalty and ended(sentence)
    return Herald(side, minute, role, number, sentence.block, penalty, last)


def _pointed(sentence: Sentence, number: int, text: str, previous: int | None) -> Herald | None:
    """The penalty that a sentence tells of, with its minute, whoever was fouled."""
    if (
        "penalty" not in sentence.words
        and "spot" not in sentence.words
        and sentence.words.isdisjoint(("box", "area", "handled"))
    ):
        return None
    if POINTED.search(text, sentence.start, sentence.end) is None:
        return None
    minute = _minute(sentence, text, previous, acting=True)
    return Herald(None, minute, None, number, sentence.block, True) if minute is not None else None


def ended(sentence: Sentence) -> bool:
    """Whether the sentence tells how a match ended, and not how it stood on the way: "Leeds won 3-2 at Derby"."""
    chunks = sentence.chunks
    told = any(
        chunk.kind == "K" and not RESULTS.isdisjoint(sections(chunk)) and behind.norm != "level"
        for chunk, behind in pairwise(chunks)
    )
    return told and (any(c.kind == "S" for c in chunks) or sum(c.kind == "T" for c in chunks) > 1)


def _side(sentence: Sentence, text: str) -> Chunk | None:
    """The chunk of the one side that the sentence names: "Leeds hit back before the break."; of several the one that
    did it: "Leeds began well but Derby took the lead."."""
    if DOWN.search(text, sentence.start, sentence.end, sentence.words):
        return None
    sides = [c for c in sentence.chunks if c.kind == "T" or ground_of(c)]
    turned = any(c.norm in CONTRAST for c in sentence.chunks[1:])  # a "But" at its head turns from what was before
    if len(sides) == 1 and not turned and not sides[0].possessive:
        return sides[0]
    acting = [c for c in sides if (led := JUST_BEFORE.match(text, c.end)) and TURNED.match(text, led.end())]
    return acting[0] if len(acting) == 1 < len(sides) else None


def _rewarded(sentence: Sentence, text: str) -> Chunk | None:
    """The side whose efforts were rewarded: "Derby's pressure finally told." """
    if TOLD.search(text, sentence.start, sentence.end, sentence.words) is None:
        return None
    sides = [c for c in sentence.chunks if c.kind == "T" or ground_of(c)]
    return sides[0] if len(sides) == 1 and sides[0].possessive else None


def _minute(sentence: Sentence, text: str, previous: int | None, acting: bool = False) -> Minute | None:
    """The one minute of a sentence in which nothing was missed or taken back, and in which nobody acts, unless
    `acting`: what he did may have been the goal."""
    chunks = sentence.chunks
    acts = () if acting else (k for k, c in enumerate(chunks) if c.kind == "H" and not c.possessive)
    denied = any(c.kind == "m" and chunks[k + 1].norm != "to" for k, c in enumerate(chunks[:-1]))  # "not to be outdone"
    denied = denied and AND_CAME.search(text, sentence.start, sentence.end) is None
    if denied or any(c.norm not in ASSISTS for k in acts for c in chunks[k + 1 : k + 2]):
        return None  # but "a Smith cross brought the equaliser in the 71st minute"
    span = (sentence.start, sentence.end, sentence.words)
    if UNDONE.search(text, *span) or UNDONE_ALL.search(text, *span):
        return None
    minutes = find_minutes(text, sentence.start, sentence.end)
    if len(minutes) != 1 or (minutes[0].after_previous and previous is None):
        return None
    return minutes[0].counted_from(previous or 0) if minutes[0].after_previous else minutes[0]


def give(told: Herald, event: Event, number: int, block: int, timed: bool, clause: str, words: str) -> None:
    """Give the first goal told after `told`, in sentence `number`, its side and minute, where its own sentence names
    none. `timed`: that sentence names a minute; `clause`: its words up to the goal; `words`: all of
    them."""
    if told.penalty and event.kind != "penalty":
        if told.side is not None or not TAKEN.search(words):
            return  # it may have been missed
        event.kind, event.penalties = "penalty", 1
    known = (event.side, event.not_side, event.context_side, event.context_not, event.ground)
    if told.last and (told.block != block or event.role == "opener" or LED.search(words)):
        return  # "Leeds won 3-2 in stoppage time." The report then begins with the first goal.
    if None not in (told.role, event.role) and told.role != event.role:
        return  # "Derby equalised in the 70th minute. Smith then scored the winner."
    at_once = number - told.sentence == 1
    if told.side is not None and at_once and told.block == block and event.kind != "own goal" and not any(known):
        event.ground = ground_of(told.side)
        event.context_side = None if event.ground else str(told.side.value.name)
    one = event.count == 1 and not event.looks_back and (at_once or told.block == block) and not NEXT.search(clause)
    if told.minute is not None and one and not timed:
        event.minutes = [told.minute]
