"""Matches to come that a draw of lots gave: "were drawn at home to Leeds", "the draw pits Leeds against Derby".

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`. The day named beside a
draw is its own; a match of which the words go on to tell what became is none to come.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from transforms.extract.complements import complement
from transforms.extract.frames import BE
from transforms.extract.needs import Needs
from transforms.extract.tense import lexicon
from transforms.model import MatchClaim

LOTS, MISSED, PAST_CONTEXT, UNREAL = (lexicon(key) for key in ("lots", "missed", "past_context", "unreal"))
DRAW_MADE = re.compile(r"\b(?:round|cup|final|league|group) draw\b|\bdraw (?:for|was made|has been made|made)\b", re.I)
HEAD_OF_DRAW = 600  # characters
BECAME = frozenset("got won beat lost drew went scraped edged fell made were scored defeated overcame".split())


class Lots(Needs):
    """One sentence: the matches that a draw gave."""

    def _lot(self, i: int) -> list[MatchClaim]:
        """ "Have been drawn at home to Leeds", "get Leeds at home"."""
        chunks = self.chunks
        drawn = chunks[i].norm in ("drawn", "paired", "pitted", "matched")
        got = chunks[i].norm in ("drew", "got")
        if got and not (self.of_draw and [c.kind for c in chunks[i + 1 : i + 2]] == ["T"]):
            return []
        with_whom = chunks[i + 1 : i + 2] and chunks[i + 1].kind != "T"
        if drawn and with_whom and not self._was_drawn(i):
            return []  # "having drawn with Leeds", "have won one and drawn two" are results
        have = drawn and i > 1 and chunks[i - 1].norm in ("have", "has") and any(c.kind == "G" for c in chunks)
        other = complement(chunks, i, frozenset({"to", "against", "with", "at"}), direct=have or not drawn)
        if other is None or any(c.kind == "S" for c in chunks[i : other[0] + 3]) or chunks[other[0]].possessive:
            return []
        if any("group stage" in label for c in chunks[other[0] : other[0] + 5] for label in c.labels):
            return []  # "were drawn with Leeds in group four"
        around = {c.norm for c in (chunks[i : other[0]] if drawn else chunks[other[0] + 1 : other[0] + 3])}
        side = "own" if "home" in around else "rival" if "away" in around else None
        drawn = drawn or got
        dated = not drawn and any(c.kind == "D" and self._dated(other[0], i) for c in chunks[other[0] : other[0] + 5])
        if side is None and not drawn and not dated or self._past(i) and not drawn or other[0] - i > 8:
            return []
        own, _ = self.own_side(i, other[0], noun=False)
        if drawn and self._drawn_and_played(i, other[0]):
            if own is not None:
                self.discourse.speak_of((own, str(chunks[other[0]].value.name)), self.sentence.block)
            return []
        found = self.claims(i, other, own, side, "prose.fixture drawn") if own else []
        for claim in found if drawn and not self.future_words else ():
            claim.date = claim.date_precision = None  # "were drawn with Leeds on Saturday": the day of the draw
        return found

    def _drawn_and_played(self, i: int, other: int) -> bool:
        """Whether the sentence tells what became of the match that was drawn at `i`: "in the second round they were
        drawn at home to Leeds and won", "were then drawn against Leeds"."""
        then = any(c.norm == "then" for c in self.chunks[max(0, i - 3) : i])
        return then or any(
            a.norm in ("and", "but") and b.norm.split()[0] in BECAME for a, b in pairwise(self.chunks[other + 1 :])
        )

    @cached_property
    def of_draw(self) -> bool:
        """Whether the article's head speaks of a draw that was made for a round."""
        text = self.discourse.annotated.article
        return DRAW_MADE.search(f"{text.title or ''} {text.text[:HEAD_OF_DRAW]}") is not None

    def _was_drawn(self, i: int) -> bool:
        """Whether the participle at `i` is passive: "were drawn", "have been drawn", or opens its clause."""
        for chunk in reversed(self.chunks[max(0, i - 3) : i]):
            if chunk.kind == "x":
                return chunk.norm in BE
            if chunk.kind in "cKNn" and chunk.norm != "then":
                return False
        return True

    def _pits(self, i: int) -> list[MatchClaim]:
        """ "Saturday's other quarter-final pits Leeds against Derby", "a draw that has paired Leeds with Derby and Hull
        with Luton"."""
        found: list[MatchClaim] = []
        first = complement(self.chunks, i, frozenset(), direct=True)
        while first is not None:
            other = complement(self.chunks, first[0], frozenset({"against", "with"}), direct=False)
            if other is None:
                break
            own = self.chunks[first[0]].value.name
            claim = self.claim(other[0], first[0], own, self.chunks[other[0]].value.name, None, "prose.fixture pits")
            found += [claim] if claim else []
            joined = self.chunks[other[0] + 1 : other[0] + 3]
            pair_follows = len(joined) == 2 and joined[0].norm == "and" and joined[1].kind == "T"
            first = (other[0] + 2, "") if pair_follows else None
        return found

    def _past(self, i: int) -> bool:
        """Whether the verb is told as past or unreal ("had been hosting"; "was to face" is not)."""
        before = [c.norm for c in self.chunks[max(0, i - 3) : i]]
        if MISSED & set(before) and before[-1:] == ["to"]:
            return True
        if before[-1:] == ["and"] and any(c.norm in UNREAL for c in self.chunks[:i]):
            return True
        before = before[2:] if before[:2] == ["after", "that"] else before  # "After that they go to Leeds"
        return any(w in PAST_CONTEXT for w in before) and "to" not in before[-1:]
