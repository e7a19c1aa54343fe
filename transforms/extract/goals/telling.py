"""The goals that one sentence tells: by verb, by noun, by name and minute.

In: a sentence as `Clauses`. Out: `Event`s. Which match and which side they belong to is settled over the whole article.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.goals.absolutes import Absolutes
from transforms.extract.goals.assists import note_assists
from transforms.extract.goals.company import note_company
from transforms.extract.goals.events import Event
from transforms.extract.goals.finishes import Finishes
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.lastactor import LastActor
from transforms.extract.goals.moments import Moments
from transforms.extract.goals.nouns import Nouns
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.players import brought_on, players_named
from transforms.extract.goals.subjects import SINGULAR
from transforms.extract.goals.through import Through
from transforms.extract.goals.timed import Timed
from transforms.extract.goals.understood import Understood
from transforms.extract.goals.words import SHOOTOUT, is_row_of_names

BACK = re.compile(  # "shortly after the hour" tells a time
    r"\b(?:after(?! (?:(?:just |only |about )?\d|(?:just |only )?\w+ minutes?|an? (?:quarter|third|hour)|half"
    r"|the (?:hour|break|interval|restart|half|re-?start|resumption)))|following"
    r"|had(?! (?:an?|the|his|her) (?:second|third|fourth)\b)|having(?! (?:an?|the|his|her) )"
    r"|earlier"
    r"|(?:cancel|wip)\w* out)\b",
    re.I,
)
TURNED = re.compile(r"\b(?:but|before|while|when|as|although|though|until|after|only|who|whose)\b|[;:—–]", re.I)
ASIDE_WHO = re.compile(r", who had [^,;]*,")  # "Smith, who had not scored since May, headed in"
ANSWERED = re.compile(r"\b(?:only for|until|but)\b")
STOOD = frozenset(["was", "is", "stood", "remained", "to", "at"])  # "and it was 3-0 at the break"
SOON = re.compile(r"\b(?:it|that) (?:was|became|made it)(?: \w+ly| soon| now)? $")
THEN_ING = re.compile(r"(?: (?!when\b|until\b)[\w-]+){0,4}, (?:with )?(?:[a-z]+ )*")
BY_THEN = re.compile(r" (?:up )?(?:at|by|before|inside|within) (?:the |half)", re.I)
EACH_OTHER = re.compile(r"\b(?:cancell?|wip)\w+ (?:each other|one another)(?:['’]s \w+)? out\b", re.I)
CANCELS = re.compile(r"\b(?:cancell?|wip)(?:ed|es|s|ing) out(?! by)\b")
CONCEDED = re.compile(r"(?:despite|although|though|even though)\b", re.I)  # "Although Hull replied through A, B scored"
GOALS = frozenset(["goal", "goals", "scored", "scorers"])
OTHER_DEEDS = frozenset(
    "booked cautioned card cards sent dismissed yellow red saved missed injured replaced substitutes absent suspended"
    " debut debuts captain award".split()
)
BEFORE = 45  # characters before a goal in which such words tell of it


def read_events(
    view: Clauses,
    team_topic: str | None,
    before: Sentence | None = None,
    awaited: bool = False,
    goes_on: bool = False,
) -> list[Event]:
    """The events of one sentence, in the order of the text. `team_topic`: the team that "them" means at its start;
    `before`: the sentence before it in its paragraph; `awaited`: a sentence before has announced a goal; `goes_on`:
    the sentence before has told one."""
    reader = _Reader(view, team_topic)
    reader.awaited, reader.goes_on = awaited, goes_on
    reader.after_score = before is not None and _tells_score(before)
    if reader.triggers or view.minutes or any(c.kind == "S" for c in view.chunks):
        reader.read()
    elif not (before is not None and _tells_score(before)):
        return reader.read_names()
    if not reader.events and before is not None and _tells_score(before):
        reader.read_row()
    return reader.events


def _tells_score(sentence: Sentence) -> bool:
    """Whether the names behind the sentence may be those of its scorers."""
    told = sentence.has("S") or not sentence.words.isdisjoint(GOALS)
    return told and sentence.words.isdisjoint(OTHER_DEEDS)


CHANCE_GONE = re.compile(  # before what was no goal: "had missed an earlier chance to grab his double from the spot"
    r"\b(?:miss(?:ed|es|ing)?|wast(?:ed|es|ing)|spurn(?:ed|s|ing)|pass(?:ed|ing) up|squander(?:ed|s|ing)|blew"
    r"|fluffed|turned down) (?:(?:an?|the|his|her|another|several|two) )?(?:[\w-]+ ){0,2}?"
    r"(?:chances?|opportunit(?:y|ies)) to (?:\w+ ){0,4}?$"
)


class _Reader(Understood, Nouns, Through, Timed, Absolutes, Moments, Finishes, LastActor):
    """One sentence: every trigger tried in its role, then names with minutes."""

    def read(self) -> list[Event]:
        sentence = self.view.sentence
        if not self.view.minutes and SHOOTOUT.search(self.text, sentence.start, sentence.end, sentence.words):
            return []
        for trigger in self.triggers:
            roles = trigger.role.split("|")
            if CHANCE_GONE.search(self.text, sentence.start, self.chunks[trigger.first].start):
                continue
            if "noun" in trigger.role and self._is_noun(trigger):
                self._noun(trigger)
                self._set_up(trigger)
            elif "through" in roles:
                self._through(trigger)
            else:
                self._verb(trigger, roles)
        self._bracketed()
        self._bare()
        self._first_then()
        self._absolute()
        self._gapped()
        self._made_too()
        self._owned_too()
        self._his_came()
        self._nth_from()
        self._took_tally()
        self._into_net()
        self._laid_on()
        self._came_for_nth()
        self._behind_result()
        self._behind_score()
        self._moments()
        self._finishes()
        self._participle()
        self._last_actor()
        self._stood()
        self._look_back()
        self._side_by_side()
        self._each_other()
        note_assists(self.view, self.events)
        note_company(self.view, self.events)
        return self.events

    def read_names(self) -> list[Event]:
        """The events of a sentence without a word that tells a goal: names below a result may be its scorers."""
        if is_row_of_names(self.chunks) or (self.after_score and self._labelled()):
            self._names_alone()
        else:
            self._absolute()
        return self.events

    def read_row(self) -> None:
        """The events of a sentence of names and times behind one that tells a result."""
        self._row()
        if not self.events:
            self.read_names()

    def _stood(self) -> None:
        """The score after the goals of the sentence: "A and B scored and it was 3-0 at the break"."""
        latest = max(
            self.events, key=lambda e: max((m.minute + (m.added or 0) for m in e.minutes), default=0), default=None
        )
        if latest is None or any(event.running for event in self.events):
            return
        for k, chunk in enumerate(self.chunks[1:-1], 1):
            if chunk.kind == "S" and SOON.search(self.text, self.view.sentence.start, chunk.start):
                self._was_then(chunk)
            if chunk.kind != "S" or chunk.start < self.events[-1].end or self.chunks[k - 1].norm not in STOOD:
                continue
            if BY_THEN.match(self.text, chunk.end):
                latest.running = (chunk.value.left, chunk.value.right)

    def _was_then(self, score: Chunk) -> None:
        """The score that the goal told right behind it made: "Soon it was 2-0, Smith scoring", "Smith put Leeds ahead,
        and by half-time it was 1-1, Jones the scorer"."""
        behind = (event for event in self.events if event.scorer.start >= score.end)
        event = next(behind, None)
        if event is not None and THEN_ING.fullmatch(self.text, score.end, event.scorer.start):
            event.running = (score.value.left, score.value.right)

    def _look_back(self) -> None:
        """Note the goals that the words tell after one that fell later."""
        start = self.view.sentence.start
        for event in self.events:
            begin = max(start, event.start - BEFORE)
            joint = self.text.rfind(
                ", and ", begin, event.start
            )  # "after coming on, and Smith": it is of the goal before
            told = ASIDE_WHO.sub("", self.text[joint + 1 or begin : event.end])
            event.looks_back = BACK.search(told) is not None

    def _side_by_side(self) -> None:
        """Note the goals told side by side; give them the side of the one told with "and" behind them: "A scored, B had
        two goals and Leeds won"."""
        for event, after in reversed(list(pairwise(self.events))):
            between = self.text[event.end : after.start]
            parted = [c for c in self.chunks if event.end <= c.start < after.start]
            named = any(
                (c.kind == "T" and c.value.name != event.side) or ground_of(c) or c.norm == "they" for c in parted
            )
            conceded = event is self.events[0] and "," in between and self._opens_in_spite()
            after.turned = not named and _open_side(after) and (conceded or ANSWERED.search(between) is not None)
            if conceded and event.side and after.context_side == event.side and after.side is None:
                after.context_side, after.context_not = None, event.side
            told = (event.context_side, event.context_not)
            if not named and any(told) and (after.context_side, after.context_not) == told and ANSWERED.search(between):
                after.context_side, after.context_not = event.context_not, event.context_side  # it answers that goal
            if TURNED.search(between) or conceded:
                continue
            if after.context_side and _open_side(event) and self._named_behind(event, after):
                event.context_side = after.context_side
            after.joined = not named and _open_side(after)

    def _opens_in_spite(self) -> bool:
        """Whether the sentence opens with what did not help: "Despite Hull replying through A, B made sure"."""
        return CONCEDED.match(self.text, self.view.sentence.start) is not None

    def _each_other(self) -> None:
        """Note that two goals that cancelled each other out are of different sides."""
        for event, answered in pairwise(self.events):
            between = self.text[event.scorer.end : answered.scorer.start]
            if answered.scorer is event.scorer or not CANCELS.search(between):
                continue
            if answered.side:
                event.side, event.not_side = None, answered.side  # "A's goal cancelled out B's for Leeds"
            elif answered.scorer.possessive:  # "A cancelled out B's goal in a draw with Leeds"
                answered.not_side, answered.rival = event.side, event.scorer
        found = EACH_OTHER.search(self.text, self.view.sentence.start, self.view.sentence.end)
        before = [event for event in self.events if found is not None and event.scorer.start < found.start()]
        if len(before) > 1 and before[-1].scorer is not before[-2].scorer:
            one, other = before[-2:]
            other.rival, other.group, other.joined = one.scorer, other.scorer.start, False
            for event in (one, other):
                event.context_side = event.context_not = None

    def _named_behind(self, event: Event, after: Event) -> bool:
        """Whether the sentence names the side of the goal `after` only behind it, and none between the two."""
        named = [c for c in self.chunks if c.kind == "T" or ground_of(c)]
        first = next((c for c in named if c.kind == "T" and c.value.name == after.context_side), None)
        return (
            event.scorer is not after.scorer
            and first is not None
            and first.start > after.end
            and not any(event.start < c.start < after.end for c in named)
        )


def _open_side(event: Event) -> bool:
    """Whether the words around the goal name no side."""
    return not any((event.side, event.not_side, event.context_side, event.context_not, event.ground))


def person_topic(view: Clauses, events: list[Event]) -> Chunk | None:
    """The person that "he" means in the next sentence: the last scorer, else the only person named as a subject."""
    inside = [e.scorer for e in events]
    if inside:
        return inside[-1]
    if (substitute := brought_on(view.chunks)) is not None:
        return substitute
    named = [c for c in players_named(view.chunks) if not c.possessive]
    if len({c.norm.split()[-1] for c in named}) == 1:
        return named[0]
    if not named and view.chunks and view.chunks[0].kind == "H" and view.chunks[0].possessive:
        return view.chunks[0]  # "Smith's influence was plain in the 2-0 win. He crowned it by heading in"
    if not named and any(c.kind == "P" and c.norm in SINGULAR for c in view.chunks):
        return view.topic
    return None
