"""Goals told as a scene: "took the lead when Smith met a corner", "the winner came late, Jones ghosting in", "were
pegged back on 60 minutes by Brown", "Smith's corner went straight in".

In: a sentence in which no verb or noun of scoring told who scored. Out: events. Words must say that a goal fell, and
the person beside them must not have done something else.
"""

from __future__ import annotations

import re

from transforms.extract.goals.meant import meant_team
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.reading import Reading
from transforms.extract.goals.words import ADVERBS, LEXICON, Trigger
from transforms.lexicon.wording import Wording

GOAL = (
    r"(?:goal|breakthrough|opener|winner|equali[sz]er|leveller|lead|second|third|fourth|reply|response|moment"
    r"|hat[- ]trick)"
)
FELL = Wording(  # a goal fell, or a side moved the score
    "took taken taking take takes ahead front level levelled equalised equalized doubled scoring back scored "
    "deadlock behind conceded reward came arrived followed lead led wiped cancelled pegging account".split(),
    r"\b(?:(?:took|take[ns]?|taking) (?:the|a|an early) lead"
    r"|(?:went|gone|go|going|edged|moved|got|pulled|drew|drawn) (?:back )?(?:ahead|in front|level)"
    r"|(?:levelled|equali[sz]ed)|doubled (?:the|their|its) (?:lead|advantage)|opened the scoring"
    r"|(?:pulled|got) (?:one|a goal) back|(?:(?<!had )(?<!have )(?<!has )scored)|broke the deadlock"
    r"|le[ad]d? again|hit the front|had (?:a|the) (?:\d-\d )?lead|(?:wiped|cancelled) out|[Ll]evel pegging"
    r"|open(?:ed)? (?:their|his|the) account|pegged (?:them|their opponents|\S+) back|[Ii]t was (?:soon |now )?\d-\d"
    r"|(?:fell|fallen|went|gone) (?:further )?behind|conceded|got their (?:goal|reward)"
    rf"|{GOAL} (?:\w+ly )?(?:came|arrived|followed))\b",
)
LINKS = frozenset(["when", "as", "after", ":"])
OTHER_DEEDS = tuple(LEXICON["moments"]["other_deeds"])  # how verbs begin that tell of no goal of their subject
ON_HAND = frozenset(LEXICON["moments"]["on_hand"])  # "was quickest", "was left unmarked"
HURT = frozenset(LEXICON["moments"]["hurt"])
HURT_BY = frozenset(LEXICON["moments"]["hurt_by"])
SERVICE = re.compile(
    r"\b(?:crossed|crossing|(?<!s )(?<!the )(?<!\ba )cross|squar(?:ed|ing)|pull(?:ed|ing) (?:it|the ball) back"
    r"|laid (?:it|the ball)? ?off|set up"
    r"|(?:cut|stood|nodded|headed|flicked|touched|helped|knocked) (?:it |the ball |one )?(?:back|up|down|on|across)"
    r"|(?:swung|whipped|floated|slid|slipped|threaded|rolled|played|drilled|fired) (?:it |the ball |one |in )"
    r"(?=(?:across|through|in|into|over|back|for|to|a|the)\b)|pick(?:ed|ing) out|found|teed|for \w+ \w+ to|(?:was"
    r"|were) (?:fouled|brought|sent|booked|tripped))\b"
)
WENT_IN = re.compile(
    r"(?: [\w-]+){1,3}? (?:(?:went|flew|crept|sailed|bounced|slipped|trickled|dropped) (?:straight |right |just )?in"
    r"(?= (?:off|via|at|from|after|over|under|past|beyond)\b|[.,;]|$)"
    r"|(?:drifted|squirmed|looped|deflected|squeezed) in(?=[.,;]|$)"
    r"|(?:looped|squirmed|slipped|trickled|squeezed|drifted|dipped|sailed|crept|was deflected|deflected)"
    r" (?:over|past|beyond|through|under|underneath|beneath) (?:the )?(?:[\w-]+ )?(?:goalkeeper|keeper|[A-Z][\w'’-]+)"
    r"(?! (?:but|and (?:over|wide|onto|on to|against|hit)))"
    r"|(?:just )?crossed the (?:goal )?line|made it \d-\d)"
)
OFF_ANOTHER = re.compile(r"\bin off (?:[a-z-]+ )*[A-ZÀ-Þ]|\bown[- ]goal\b")
COULD_ONLY = re.compile(
    r"\bcould (?:only|merely|not help but) (?:deflect|divert|turn|head|slice|help|poke|steer|bundle|knock|nudge"
    r"|prod|put)"
    r" (?:it |the (?:ball|cross|corner|free-kick|shot) |[\w'’]+['’]s? (?:\w+ )?(?:cross|corner|shot|free-kick) )?"
    r"(?:(?:into|past|beyond) (?:his|her) own|past (?:the )?(?:goalkeeper |keeper )?[A-ZÀ-Þ])"
)
WHOSE = re.compile(
    r", whose (?:[\w-]+ ){0,3}?(?:goal|header|strike|penalty|winner|volley|finish|shot|free[- ]kick)\b[^,;]{0,40}"
    r"\b(?:beat|won|settled|decided|sank|saw off|earned|secured|sealed|rescued|separated|made the difference"
    r"|was enough)\b"
)
HURT_ALONE = frozenset(["pegged back", "sunk"])  # which say that a goal fell, without a minute too
REACH = 60  # characters between the words that a goal fell and the person
LOOSE = 0.7  # strength


class Moments(Reading):
    """The scenes of one sentence."""

    def _moments(self) -> None:
        sentence = self.view.sentence
        fell = []
        if not self.events and FELL.may_be_of(sentence.words):
            fell = list(FELL.regex.finditer(self.text, sentence.start, sentence.end))
        for i, chunk in enumerate(self.chunks):
            if chunk.kind != "H" or i == 0 and not chunk.possessive and self.chunks[1:2] == []:
                continue
            if any(event.scorer is chunk for event in self.events):
                continue
            if chunk.possessive:
                self._ball_in(i)
            elif WHOSE.match(self.text, chunk.end):
                self._scene(i, i, 0.84)
            elif fell and not self.events:
                self._as_it_fell(i, fell)
        self._hurt()
        self._could_only()

    def _as_it_fell(self, i: int, fell: list[re.Match[str]]) -> None:
        """ "took the lead when Smith met a corner", "the winner came late, Jones ghosting in at the back post"."""
        start = self.view.phrase_start(i) - 1
        told = [f for f in fell if start > 0 and 0 <= self.chunks[start].start - f.end() + 1 <= REACH]
        if not told or i + 1 >= len(self.chunks) or self._another_between(told[-1].end(), start):
            return
        verb = next((k for k in range(i + 1, len(self.chunks)) if self.chunks[k].norm not in ADVERBS), i)
        link, did = self.chunks[start].norm, self.chunks[verb].norm
        participle = link == "," and did.endswith("ing") and verb == i + 1
        aside = link == ":" and (self.chunks[i + 1].kind in ",." or i + 1 in self.view.timed)
        if not (participle or aside or (link in LINKS and link != ":" and self._acts_at(verb))):
            return
        last = self.view.clause_end(i)
        others = any(
            c.kind == "H" and self.view.begins_clause(k) and not self._had_done(k)
            for k, c in enumerate(self.chunks)
            if k > i
        )
        if others or did.startswith(OTHER_DEEDS) or SERVICE.search(self._between(i, last)):
            return
        self._scene(i, last, LOOSE)

    def _had_done(self, k: int) -> bool:
        """Whether the person at chunk `k` had done something before the goal: "after Jones had slipped"."""
        link, verb = self.chunks[self.view.phrase_start(k) - 1], self.chunks[k + 1 : k + 2]
        return link.norm in ("after", "when", "as", "because") and bool(verb) and verb[0].norm == "had"

    def _acts_at(self, verb: int) -> bool:
        """Whether chunk `verb` tells what somebody did, or that he stood where the ball came: "was left unmarked"."""
        did = self.chunks[verb]
        if did.norm in ("was", "is"):
            return any(c.norm in ON_HAND for c in self.chunks[verb + 1 : verb + 3])
        return (did.kind in "wK" or did.norm == "got") and not did.norm.endswith(("ing", "ly"))

    def _another_between(self, begin: int, start: int) -> bool:
        """Whether another clause begins between the words that a goal fell and the person's, or a modal denies it."""
        between = [c for c in self.chunks[:start] if c.start >= begin]
        before = [c for c in self.chunks[:start] if c.start < begin]
        denied = any(c.kind == "m" or c.norm in ("not", "nearly", "almost", "thought", "never") for c in before)
        return denied or any(c.kind in "H;rK" or c.norm in ("but", "and", "before", "after", "until") for c in between)

    def _ball_in(self, i: int) -> None:
        """ "Smith's corner went straight in", "Smith's free made it 2-1"."""
        if OFF_ANOTHER.search(self.text, self.chunks[i].end, self.view.sentence.end):
            return
        if WENT_IN.match(self.text, self.chunks[i].end) is not None:
            self._scene(i, self.view.clause_end(i), 0.8)

    def _could_only(self) -> None:
        """The own goal of who "could only deflect it past his own keeper"."""
        for told in COULD_ONLY.finditer(self.text, self.view.sentence.start, self.view.sentence.end):
            k = next((k for k, c in enumerate(self.chunks) if c.end == told.start() - 1), 0)
            if self.chunks[k].kind == "H" and not self.chunks[k].possessive:
                self._add(self.chunks[k], k, self.view.clause_end(k), Trigger("moment", k, k, ""), 0.85)
                self.events[-1].kind = "own goal"

    def _hurt(self) -> None:
        """ "Smith sank Leeds on 75 minutes", "Leeds were pegged back on 60 minutes by Brown"."""
        for k in range(1, len(self.chunks) - 1):
            norm = self.chunks[k].norm
            if norm in HURT and self._is_hurt(k + 1) and self._timed_in(0, self.view.clause_end(k)):
                for scorer in self.view.subjects(k):
                    if not any(event.scorer is scorer for event in self.events):
                        self._add(scorer, k, self.view.clause_end(k), Trigger("moment", k, k, ""), 0.8)
            elif norm in HURT_BY and self.chunks[k - 1].norm in ("were", "was", "been"):
                self._hurt_by(k)

    def _is_hurt(self, k: int) -> bool:
        """Whether a side stands at chunk `k`: "Leeds", "them", "the visitors"."""
        k += self.chunks[k].kind == "d" and k + 1 < len(self.chunks)
        chunk = self.chunks[k]
        return chunk.kind == "T" or chunk.norm == "them" or ground_of(chunk) is not None

    def _hurt_by(self, k: int) -> None:
        """The person by whom the side before the verb at chunk `k` was hurt, where a minute stands in the clause."""
        last = self.view.clause_end(k)
        by = next((n for n in range(k + 1, last) if self.chunks[n].norm == "by" and n not in self.view.timed), 0)
        named = next((n for n in range(by + 1, last + 1) if by and not self.view.modifier(n)), 0)
        if not named or self.chunks[named].kind != "H" or self.chunks[named].possessive:
            return
        told = self.chunks[k].norm in HURT_ALONE or self._timed_in(k, last)
        if any(c.kind in "H;S" for c in self.chunks[k:by]) or not told:
            return
        scorer = self.chunks[named]
        if not any(event.scorer is scorer for event in self.events) and not self._undone(k, last):
            self._add(scorer, k, last, Trigger("moment", k, k, ""), 0.8, listed=True)
            self._note_hurt(k)

    def _note_hurt(self, k: int) -> None:
        """Note on the goal just read the side that the verb at chunk `k` hurt: "Leeds led but were pegged back by"."""
        before = self.events[-2].side if len(self.events) > 1 else None  # who had scored was pegged back
        side = before or meant_team(self.view, k, self.team_topic)
        grounds = [ground for c in self.chunks[:k] if (ground := ground_of(c)) is not None]
        if side is not None and not grounds and sum(c.kind == "T" for c in self.chunks[:k]) < 2:
            self.events[-1].side, self.events[-1].not_side = None, side
        elif len(set(grounds)) == 1 and not any(c.kind == "T" for c in self.chunks[:k]):
            self.events[-1].ground = "away" if grounds[0] == "home" else "home"

    def _scene(self, i: int, last: int, strength: float) -> None:
        """The goal of the person at chunk `i`, told up to chunk `last`, where nothing takes it back."""
        if not self._undone(i, last) and not self._tally(i, last):
            self._add(self.chunks[i], i, last, Trigger("moment", i, i, ""), strength)
