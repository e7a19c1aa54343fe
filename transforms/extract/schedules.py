"""Matches to come told as a row of days and opponents: "Leeds' next four: Sept. 14 Hull; Sept. 17 at Derby", "Leeds are
at home to Hull (3 April) and Derby (10 April) and away to Stoke (14 April)".

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`, one an item; a day in the
past, a score, or an item with anything else in it makes the sentence no such row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from transforms.annotate.chunks import Chunk
from transforms.extract.runins import RunIns
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

HEADS = word_set("en", "fixtures", "schedule", "heads")
HOME, AWAY = word_set("en", "fixtures", "schedule", "home"), word_set("en", "fixtures", "schedule", "away")
FILLERS = word_set("en", "fixtures", "schedule", "fillers")
FEWEST = 2  # items of a row
HEAD = 9  # chunks at most before the colon of a row


@dataclass(slots=True)
class _Item:
    """The opponent's chunk, the day, if its year is known, and whose ground it is: "own", "rival" or not told."""

    at: int
    day: date | None
    side: str | None


class Schedules(RunIns):
    """One sentence that is a row of matches to come."""

    def schedule(self) -> list[MatchClaim]:
        """The matches of a row, where it is plain whose they are."""
        chunks = self.chunks
        if self.sentence.has("S") or sum(c.kind == "D" for c in chunks) < FEWEST:
            return []
        begins = self._begins()
        if begins is None:
            return []
        own, first, side = begins
        items = self._items(first, own, side)
        if items is None or len(items) < FEWEST:
            return []
        if any(item.side == "rival" for item in items):  # "July 16 Hull; July 23 at Derby": what is not away is home
            items = [replace(item, side=item.side or "own") for item in items]
        found: list[MatchClaim] = []
        for item in items:
            rival = str(self.chunks[item.at].value.name)
            home = own if item.side == "own" else rival if item.side == "rival" else None
            if (claim := self.claim(item.at, item.at, own, rival, home, "prose.fixture run-in")) is not None:
                claim.date, claim.date_precision = item.day, "day" if item.day else None
                found.append(claim)
        return found

    def _begins(self) -> tuple[str, int, str | None] | None:
        """Whose row it is, where its items begin, and on whose ground they are until the words say otherwise."""
        chunks = self.chunks
        colon = next((k for k, c in enumerate(chunks[:HEAD]) if c.norm == ":"), None)
        if colon is not None:
            words = {word for c in chunks[:colon] for word in c.norm.split()}
            named = {str(c.value.name) for c in chunks[:colon] if c.kind == "T"}
            own = named.pop() if len(named) == 1 else None if named else self._in_row()
            return (own, colon + 1, None) if own and not HEADS.isdisjoint(words) else None
        for k, chunk in enumerate(chunks[:HEAD]):
            side = self._side_of_words(chunk.norm) if chunk.kind == "K" or chunk.norm in ("home", "away") else None
            if side is not None and k and chunks[k - 1].kind in "TPwpx":
                whose = next((c for c in chunks[:k] if c.kind == "T"), None)
                if whose is None or whose.possessive or any(c.kind == "D" for c in chunks[:k]):
                    return None
                return str(whose.value.name), k + 1, side
        return None

    def _in_row(self) -> str | None:
        """Whose row it is where its head names nobody: the one team that the sentence before in the paragraph names
        ("1. Leeds, 37 points (19). Still to play: ..."), else the team that the article is about."""
        before = self.discourse.before(self.sentence)
        if before is None:
            return self.discourse.protagonist if self.discourse.is_on_one_team() else None
        named = {str(c.value.name) for c in before.chunks if c.kind == "T"}
        return named.pop() if len(named) == 1 else None

    @staticmethod
    def _side_of_words(words: str) -> str | None:
        """Whose ground words like "are at home to" or "away at" tell."""
        parts = words.split()
        return "own" if "home" in parts else "rival" if "away" in parts else None

    def _items(self, first: int, own: str, side: str | None) -> list[_Item] | None:
        """The items from chunk `first` on; None where anything else stands among them."""
        found: list[_Item] = []
        rival: int | None = None
        day: Chunk | None = None
        here: str | None = None
        for k in range(first, len(self.chunks) + 1):
            chunk = self.chunks[k] if k < len(self.chunks) else None
            if rival is not None and day is not None and (chunk is None or chunk.kind in ",;.cTD"):
                when = day.value.resolve(True)
                if when is None and self.discourse.annotated.anchor is not None or self._is_over(when):
                    return None
                found.append(_Item(rival, when, here or side))
                rival, day, here = None, None, None
            if chunk is None or chunk.kind == ".":
                break
            if chunk.kind in ",;c":
                continue
            if chunk.kind == "T" and rival is None and not chunk.possessive and chunk.value.name != own:
                rival = k
            elif chunk.kind == "D" and day is None and chunk.value.kind == "day":
                day = chunk
            elif chunk.kind == "D" and chunk.value.weekday is not None:
                continue  # "Saturday, Sept. 14"
            elif chunk.norm in ("a", "h") and not self._in_bracket_at(k):
                continue
            elif chunk.norm in AWAY and (rival is None or self._in_bracket_at(k)):
                here = "rival"
                side = "rival" if side is not None else None
            elif chunk.norm in HOME and (rival is None or self._in_bracket_at(k)):
                here = "own"
                side = "own" if side is not None else None
            elif chunk.kind not in "dpLN()" and chunk.norm not in FILLERS:
                return None
        return found

    def _in_bracket_at(self, k: int) -> bool:
        """Whether chunk `k` stands alone in a bracket: "(h)"."""
        return k > 0 and self.chunks[k - 1].norm in ("(", "[")

    def _is_over(self, day: date | None) -> bool:
        anchor = self.discourse.annotated.anchor
        return anchor is not None and day is not None and day < anchor
