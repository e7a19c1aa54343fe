"""Goals told by a name and a minute: "Evanilson (38)", "Messi, 35 min:", "first in the fifth minute, then in the 14th".

In: a sentence with minutes. Out: events. A minute in brackets means a goal only where the sentence tells of goals.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.reading import Reading
from transforms.extract.goals.words import AHEAD, ASSISTS, LEXICON, Trigger

SERVES = frozenset(LEXICON["assist"]["serves"])


class Timed(Reading):
    """The names with minutes of one sentence."""

    def _bracketed(self) -> None:
        """ "Evanilson (38)" in a sentence that tells of goals."""
        if not self.view.minutes:
            return
        moved = AHEAD.search(self.text, self.view.sentence.start, self.view.sentence.end) is not None
        scored = any(t.role not in ("light", "put|light") and (moved or t.role != "put") for t in self.triggers)
        for i, chunk in enumerate(self.chunks[:-1]):
            bracket = i + 1 + (self.chunks[i + 1].norm == "twice")
            if chunk.kind != "H" or chunk.possessive or self.chunks[bracket : bracket + 1] == []:
                continue
            opened = self.chunks[bracket]
            if opened.norm != "(":
                continue
            inside = [m for m in self.view.minutes if opened.start <= m.start <= opened.end + 1]
            if not inside or any(e.scorer is chunk for e in self.events) or self.view.counted(i):
                continue
            if i > 1 and self.chunks[i - 1].norm in ("from", "by") and self.chunks[i - 2].norm in ASSISTS:
                continue  # "to convert a ball from Smith (17)"
            if (
                i > 1
                and self.chunks[i - 1].norm in ("for", "to")
                and self._closes_with(bracket)
                and self._serves(i - 1)
            ):
                self._add(chunk, i, self.view.clause_end(i), Trigger("bracket", i, i, ""), 0.82)
                continue  # "squared it for Smith (36)"
            if (
                i > 0
                and self.chunks[i - 1].norm
                in (
                    "for",
                    "replaced",
                    "against",
                    "past",
                    "replacing",
                    "on",
                    "of",
                    "beyond",
                    "beat",
                    "beating",
                    "over",
                    "under",
                )
            ) or not (scored or self._brackets_alone()):
                continue
            self._add(chunk, i, self.view.clause_end(i), Trigger("bracket", i, i, ""), 0.85)
            partners = [e for e in self.events[:-1] if self._joined(e.scorer, i)]
            if partners:
                self.events[-1].group = partners[-1].group

    def _closes_with(self, bracket: int) -> bool:
        """Whether the clause ends with the bracket at chunk `bracket`."""
        closed = self.view.closing(bracket) + 1
        return closed >= len(self.chunks) or self.chunks[closed].kind in ",;.cb"

    def _serves(self, to: int) -> bool:
        """Whether the clause before the "for" or "to" at chunk `to` tells who laid the ball on."""
        start = to
        while start > 0 and self.chunks[start - 1].kind not in ";,cbr":
            start -= 1
        clause = self.chunks[start : to + 1]
        return any(c.norm in SERVES and after.norm != "on" for c, after in pairwise(clause))

    def _within_result(self, i: int) -> bool:
        """Whether chunk `i` stands in a bracket that follows a result: "stunned Tigres 1-0 (Grahl, 83')"."""
        opened = next((k for k in range(i - 1, -1, -1) if self.chunks[k].kind in "()"), None)
        if opened is None or self.chunks[opened].norm != "(" or not any(c.kind == "S" for c in self.chunks[:opened]):
            return False
        return all(
            c.kind in "HN,;c" or k + opened + 1 in self.view.timed or c.norm in ("'", "pen", "penalty", "og")
            for k, c in enumerate(self.chunks[opened + 1 : i])
        )

    def _first_then(self) -> None:
        """ "Mbappé had stilled the hill, first from the spot in the fifth minute, then with a finish in the 14th"."""
        for i, chunk in enumerate(self.chunks):
            if chunk.norm != "first" or i == 0 or self.chunks[i - 1].kind != ",":
                continue
            then = next((k for k in range(i + 2, len(self.chunks)) if self.chunks[k].norm == "then"), None)
            if then is None or not self._timed_in(i, then) or not self._timed_in(then, len(self.chunks) - 1):
                continue
            scorers = self.view.subjects(i)
            if (
                len(scorers) == 1
                and not self._undone(i, len(self.chunks) - 1)
                and not any(e.scorer is scorers[0] for e in self.events)
            ):
                self._add(scorers[0], i, len(self.chunks) - 1, Trigger("first then", i, i, ""), 0.84, alone=False)
                self.events[-1].count = 2

    def _joined(self, other: Chunk, i: int) -> bool:
        """Whether the names `other` and chunk `i` stand side by side in one list, but for brackets."""
        between = re.sub(r"\([^)]*\)", "", self.text[other.end : self.chunks[i].start])
        return 0 < len(between) <= 8 and bool(re.fullmatch(r"\s*(?:,|and|,\s*and)\s*", between))

    def _bare(self) -> None:
        """ "Messi, 35 min: …" on a line of its own, "Evanilson again 11 minutes from time" in a list of scorers."""
        chunks = self.chunks
        for i, chunk in enumerate(chunks[:-1]):
            if chunk.kind != "H" or chunk.possessive or any(e.scorer is chunk for e in self.events):
                continue
            k = i + 1
            while (
                k < len(chunks)
                and (
                    chunks[k].norm in (",", "again", "(") or (chunks[k].norm == "and" and chunks[k - 1].norm == "again")
                )
                and k - i < 3
            ):
                k += 1
            if k >= len(chunks) or k not in self.view.timed:
                continue
            opens_line = all(c.kind in ";*-," for c in chunks[:i])
            again = chunks[i + 1].norm == "again" and bool(self.events)
            in_bracket = i > 0 and chunks[i - 1].norm in ("(", ",", ";") and self._within_result(i)
            if in_bracket or (opens_line and any(c.norm == ":" for c in chunks[k : k + 5])) or again:
                self._add(chunk, i, i, Trigger("bare", i, i, ""), 0.84)

    def _brackets_alone(self) -> bool:
        marked = [i for i, c in enumerate(self.chunks[:-1]) if c.kind == "H" and self.chunks[i + 1].norm == "("]
        return len(marked) >= 2 and not re.search(
            r"\b(?:booked|sub|subs|replac\w+|sent off|cards?|injur\w+|bench|aged|(?:gives?|gave|makes?|made) way"
            r"|comes? in|came in|steps? in|suspen\w+|return(?:s|ed|ing)?|doubt\w*|unavailable|between the posts"
            r"|line-?up|squad|starts?|starting|years? old)\b",
            self.text[self.view.sentence.start : self.view.sentence.end],
            re.I,
        )
