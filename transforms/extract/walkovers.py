"""Ties that were not played: "qualified on a walkover", "were given a walkover after Burundi withdrew".

In: a sentence with the running discourse. Out: a tie claim with its winner and nothing that decided it. A walkover by a
score ("a 4-0 walkover") is a match, and none of this.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from transforms.extract.competitions import can_meet
from transforms.extract.firstlegs import FirstLegs
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set
from transforms.model import TieClaim

FORMS = frozenset({"walkover", "walk over", "walkovers"})
GRANTED = word_set("en", "ties", "walkover", "granted")
WITHDREW = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'walkover', 'withdrew'))})", re.I)
OVER = frozenset({"over", "against", "from"})  # between a walkover and the side that did not play
REACH = 9  # chunks before the word in which it is told who was granted it
SENTENCES = 3  # before it, in which the side that did not play is named


class Walkovers(FirstLegs):
    """One sentence: who went through without playing."""

    def walkover(self) -> TieClaim | None:
        """The tie of a walkover that was granted: to the team before the word, over the one that did not play."""
        chunks = self.chunks
        at = next((k for k, c in enumerate(chunks) if c.norm in FORMS), None)
        if at is None or chunks[at - 1].kind == "S":
            return None
        before = range(at - 1, max(-1, at - REACH), -1)
        granted = any(chunks[k].norm in GRANTED for k in before) and not any(chunks[k].kind == "m" for k in before)
        own = next((str(chunks[k].value.name) for k in before if chunks[k].kind == "T"), None)
        rival = self._did_not_play(at, own) if granted and own else None
        return self._claim(at, own, rival, None, None, own, None) if own and rival else None

    def _did_not_play(self, at: int, own: str) -> str | None:
        """The side over which `own` had the walkover: named behind it, or the one that the text says withdrew."""
        chunks = self.chunks
        behind = [k for k in range(at + 1, len(chunks)) if chunks[k].kind == "T" and chunks[k].value.name != own]
        over = any(c.norm in OVER for c in chunks[at + 1 : at + 2])
        if behind and (over or WITHDREW.search(self.text, chunks[at].end, self.sentence.end)):
            return str(chunks[behind[0]].value.name)
        sentences = self.discourse.annotated.sentences
        here = bisect_left(self.discourse.starts, self.sentence.start)
        told = [s for s in sentences[max(0, here - SENTENCES) : here] if WITHDREW.search(self.text, s.start, s.end)]
        named = {str(c.value.name) for s in told for c in s.chunks if c.kind == "T"} - {own}
        rival = named.pop() if len(named) == 1 else None
        return rival if rival is not None and can_meet(own, rival) else None
