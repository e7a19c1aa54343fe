"""Goals told by what became of the ball, by a person whom no verb of scoring has for its subject: "his corner was met
by Smith", "Roth got a hand to Smith's drive but could not keep it out", "up stepped Smith to settle it".

In: a sentence in which no verb or noun of scoring told who scored. Out: events. Where a goal may not have fallen, a
minute of the sentence or a goal announced before must bear it out.
"""

from __future__ import annotations

import re

from transforms.extract.goals.reading import Reading
from transforms.extract.goals.words import Trigger

ANCHORS = frozenset(
    "met hand hands allowing allow allowed letting let saw chance stepped popped rose finish tap tap-in deficit"
    " lead deadlock advantage arrears net parity score scores".split()
)
MET_BY = re.compile(r"\b(?:was|were|being) met by (?:the (?:[\w-]+ )?(?:head|boot|forehead|foot|header|volley) of )?")
KEPT_OUT = re.compile(  # behind the shot: "but could not keep it out"
    r"\b(?:could not|couldn['’]t|was unable to|were unable to|failed to) (?:quite )?(?:keep|prevent|stop) "
)
HAND_TO = re.compile(
    r"\b(?:got|gets|managed to get) (?:a|an|both|two|his|her) (?:\w+ )?(?:hands?|fingertips?|glove|touch) (?:to|on) "
)
LET = re.compile(r"\b(?:allow(?:ed|ing)?|let(?:ting)?|saw|seeing|watched) ")
SLIPPED = re.compile(
    r" (?:[\w-]+ ){1,4}?(?:to )?(?:slip|squirm|creep|roll|trickle|bounce|sail|fly|pass|squeeze|loop|drift)(?:ped|ed|s)?"
    r" (?:through|under|beneath|past|over|between|into|in|beyond|inside)\b(?! (?:the )?(?:post|bar|area|box))"
)
CHANCE = re.compile(
    r" (?:with )?(?:the|a) (?:\w+ )?(?:chance|opportunity) (?:to|from|of)[^.;]{0,50}?,? (?:which|and"
    r"|a chance) (?:he|she)"
    r" (?:duly |gratefully |gladly |calmly )?(?:took|accepted|converted|did)\b"
)
UP_STEPPED = re.compile(r"\b[Uu]p (?:stepped|popped|rose|jumped) (?=\w)")
TO_DO_IT = re.compile(
    r"(?:[^,;.]{0,40}?) to (?:find|beat|dispatch|roll|tuck|stroke|settle|score|level|equali[sz]e|win|make it|head"
    r"|fire|slot|snatch|grab|double|restore|put"
    r"|convert|net|volley|smash|rescue|seal|curl|drill|sweep|tap|nod|bury)\b"
)
WITH_FINISH = re.compile(r"\bwith (?:an?|the) (?:[\w-]+,? ){0,3}?(?:finish|tap-in)\b")
GIVER = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|giv(?:e|es|ing)|gave|present(?:ed|ing)?|hand(?:ed|ing)?|gift(?:ed|ing)?) $"
)
TAP_IN = re.compile(r" (?:with |for )?(?:an?|the) (?:[\w-]+,? ){0,3}?(?:tap-in|open goal|empty net)\b")
WAS_MOVED = re.compile(
    r"\b(?:lead|deficit|advantage|deadlock|parity|arrears|scores?) (?:was|were) (?:\w+ly )?"
    r"(?:halved|doubled|wiped out|cancelled out|restored|broken|extended|levelled|reduced|cut|increased|trebled)"
    r"[^,;.]{0,40}? by (?!\w+ing\b)"
)
NET_OFF = re.compile(
    r"\b(?:ended up|finished|went|rolled|flew|ricocheted|rebounded) in(?:to)? (?:the )?(?:net )?off (?!the |a )"
)


class Finishes(Reading):
    """The finishes of one sentence."""

    def _finishes(self) -> None:
        sentence = self.view.sentence
        if self.events or sentence.words.isdisjoint(ANCHORS):
            return
        text, start, end = self.text, sentence.start, sentence.end
        borne_out = bool(self.view.minutes) or self.awaited
        for told, link in ((MET_BY, None), (UP_STEPPED, TO_DO_IT), (WAS_MOVED, None), (NET_OFF, None)):
            found = told.search(text, start, end)
            k = self._named_at(found.end()) if found is not None else None
            sure = borne_out or (told is UP_STEPPED and self.after_score)
            if k is None or not sure or (link is not None and not link.match(text, self.chunks[k].end, end)):
                continue
            self._finished(k, own=told is NET_OFF)
        for told, behind in ((HAND_TO, KEPT_OUT), (LET, SLIPPED)):
            found = told.search(text, start, end)
            k = self._named_at(found.end(), owner=True) if found is not None else None
            if k is None or not borne_out:
                continue
            went = behind.search(text, self.chunks[k].end, end) if behind is KEPT_OUT else None
            if went is not None or (behind is SLIPPED and behind.match(text, self.chunks[k].end, end)):
                self._finished(k)
        for k, chunk in enumerate(self.chunks):
            if chunk.kind == "H" and not chunk.possessive and CHANCE.match(text, chunk.end, end) and not self.events:
                self._finished(k)
        for k, chunk in enumerate(self.chunks) if borne_out and not self.events else ():
            given = chunk.kind == "H" and TAP_IN.match(text, chunk.end, end)
            if given and not chunk.possessive and GIVER.search(text[max(start, chunk.start - 12) : chunk.start]):
                self._finished(k)  # "squared to leave Smith with a simple tap-in"
        finish = WITH_FINISH.search(text, start, end) if self.view.minutes else None
        if finish is not None and not self.events:
            at = next(k for k, c in enumerate(self.chunks) if c.start >= finish.start())
            acting = [
                k for k, c in enumerate(self.chunks[:at])
                if c.kind == "H" and not c.possessive and self.view.begins_clause(k) and not self.view.oblique(k)
            ]  # fmt: skip
            if acting and not any(c.kind == ";" for c in self.chunks[acting[-1] : at]):
                self._finished(acting[-1])

    def _named_at(self, offset: int, owner: bool = False) -> int | None:
        """The chunk of the person named from `offset` on, who owns what follows where `owner`."""
        at = next((k for k, c in enumerate(self.chunks) if c.start >= offset), None)
        if at is None:
            return None
        while at + 1 < len(self.chunks) and self.chunks[at].kind != "H" and self.view.modifier(at):
            at += 1
        chunk = self.chunks[at]
        return at if chunk.kind == "H" and bool(chunk.possessive) == owner else None

    def _finished(self, k: int, own: bool = False) -> None:
        """The goal of the person at chunk `k`, where nothing takes it back."""
        last = self.view.clause_end(k)
        if self._tally(k, last) or self._undone(k, k):
            return
        self._add(self.chunks[k], k, last, Trigger("moment", k, k, ""), 0.8)
        if own and self.events:
            self.events[-1].kind = "own goal"
