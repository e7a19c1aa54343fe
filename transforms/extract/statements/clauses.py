"""The grammar of a sentence around its teams: which part a name plays, where a clause opens and closes.

In: the chunks of a sentence. Out: parts (`subject`, `object`, `oblique`) and places of chunks. Whose a statement is
follows from it in `owner.py`.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk
from transforms.extract.statements import words

WIN_REACH = 5  # chunks before the noun of a win that opens a sentence


class Clauses:
    """The clauses of one sentence."""

    def __init__(self, chunks: list[Chunk]) -> None:
        self.chunks = chunks

    def part(self, j: int) -> str:
        """The part that the name at chunk `j` plays: `subject`, `object`, `oblique` (after a preposition)."""
        chunks = self.chunks
        k = j - 1
        if k >= 0 and chunks[k].norm in words.OPENS_CLAUSE:
            return "subject"
        if k > 0 and chunks[k].kind == "H" and chunks[k].possessive and chunks[k - 1].kind in "Kwp":
            k -= 1  # "beat Gernot Rohr's Nigeria", "a defeat for Brendan Rodgers' Foxes"
        while (
            k >= 0 and j - k <= 5 and (chunks[k].kind in "wNdn-G" or chunks[k].kind == "H" and not chunks[k].possessive)
        ):
            if chunks[k].kind == "w" and self._verbal(k):
                return "object"
            if chunks[k].kind == "H" and (k == 0 or chunks[k - 1].kind in words.BOUNDARY) and chunks[k + 1].kind == "w":
                break
            if chunks[k].kind == "G" and k == 1 and chunks[0].norm == "in":
                return "subject"  # "In Group B Leeds ..."
            k -= 1
        if k < 0:
            return "subject"
        before = chunks[k]
        if before.norm in words.TIMES and self._ends_there(j):
            return "oblique"  # "after Southampton away", "lost before Derby (0-2) and Hull (1-2)"
        if before.norm == "for" and j + 1 < len(chunks) and chunks[j + 1].norm == "to":
            return "subject"  # "enough for Leeds to beat Derby and go top"
        if before.kind == "p" and chunks[k + 1].kind == "-":
            return "subject"  # "in-form Paris"
        if before.kind == "p":
            return "oblique" if before.norm not in ("as", "like") else "subject"
        if before.kind in "Kxm":
            return "subject" if self._after_time(k, j) else "object"
        if before.kind == "c" and k and chunks[k - 1].kind == "T":
            return self.part(k - 1)
        if before.norm == "," and k == j - 1 and k and chunks[k - 1].kind == "T" and self._in_closed_list(j):
            return self.part(k - 1)
        if before.kind == "c" and k and chunks[k - 1].kind == ")" and (opened := self.opening(k - 1)):
            return self.part(opened - 1) if chunks[opened - 1].kind == "T" else "subject"
        if before.kind in "TPr" and not before.possessive:
            return "object" if before.kind != "T" else "subject"
        return "subject"

    def _in_closed_list(self, j: int) -> bool:
        """Whether the team at `j` stands in a list with an "and" behind which no clause goes on: "beat Hull, Derby and
        Bury - a third straight win"."""
        chunks, last = self.chunks, j
        while [c.kind for c in chunks[last + 1 : last + 3]] in (["c", "T"], [",", "T"]):
            last += 2
        after = chunks[last + 1] if last + 1 < len(chunks) else None
        return last > j and chunks[last - 1].norm == "and" and (after is None or after.kind in ",;.")

    def _after_time(self, k: int, j: int) -> bool:
        """Whether the result at chunk `k` only tells when the clause of the team at `j` came: "Since that defeat Leeds
        have ..."."""
        opens = k >= 2 and self.chunks[0].norm in words.TIMES and not any(c.kind in "TPHx" for c in self.chunks[:k])
        return opens and j + 1 < len(self.chunks) and self.chunks[j + 1].kind in "xm"

    def _ends_there(self, j: int) -> bool:
        """Whether no clause can go on behind the name at chunk `j`."""
        after = self.chunks[j + 1] if j + 1 < len(self.chunks) else None
        return after is None or not self.chunks[j].possessive and (after.kind in ".,;:(c" or after.norm == "away")

    def _verbal(self, k: int) -> bool:
        """Whether the word at `k` is a verb with the name after it for its object ("dismissed Nantes")."""
        word = self.chunks[k].norm
        if word in words.MEASURED:
            return k > 0 and self.chunks[k - 1].kind in "TPHrxm"
        if word in words.GIVES and k and self.chunks[k - 1].norm == "to":
            return True  # "to give Leeds a first win in ten"
        if not word.endswith(("ed", "ing", "s")) and word not in words.THAT_WENT or word in words.TITLES:
            return False
        before = self.chunks[k - 1] if k else None
        if word == "left" and before is not None and before.norm in words.STILL_LEFT:
            return False  # "with two games left they have ..."
        if before is None or before.kind in words.BOUNDARY:
            described = word in words.DESCRIBED and self.chunks[k + 1].norm in words.TITLES
            return word.endswith("ing") and not described  # "Defending champions Leeds have ..."
        if word.endswith("s") and before.kind not in "THPr":
            return False
        return before.kind in "THPrxmcnpw" and not (
            before.kind == "w" and before.norm.endswith("ly") and not word.endswith("ed")
        )

    def verb_before(self, j: int) -> Chunk | None:
        """The chunk before the team at `j`, its article and what it is called ("champions Leeds") set aside."""
        k = j - 1
        while k > 0 and (self.chunks[k].kind == "d" or self.chunks[k].norm in words.TITLES):
            k -= 1
        return self.chunks[k] if k >= 0 else None

    def apposed(self, comma: int, at: int) -> bool:
        """Whether what follows the comma can only describe the team before it: no verb of a clause begins there."""
        return not any(c.kind in "xmK" for c in self.chunks[comma + 1 : at])

    def win_for(self, at: int) -> str | None:
        """The team whose win opens the sentence, before chunk `at`: "Victory for Leeds secured fourth place"."""
        chunks = self.chunks
        k = next((k for k, c in enumerate(chunks[:WIN_REACH]) if c.kind not in "dSw"), at)
        won = k + 2 < at and "win_noun.nouns" in chunks[k].labels and chunks[k + 1].norm == "for"
        return str(chunks[k + 2].value.name) if won and chunks[k + 2].kind == "T" else None

    def as_rival(self, j: int) -> bool:
        """Whether the team hangs on a preposition that makes it the other side ("the win at Spurs took them")."""
        k = j - 1
        while k >= 0 and self.chunks[k].kind in "wdNn" and j - k <= 4:
            k -= 1
        return k >= 0 and self.chunks[k].kind == "p" and self.chunks[k].norm in words.RIVAL_PREPOSITIONS

    def met_by_somebody(self, teams: list[int]) -> bool:
        """Whether all mentions of the teams are as the other side of somebody whom nothing explains: "the brewers were
        held by Leeds", "Rathmore B won at Leeds"."""
        opposed = all((before := self.verb_before(k)) is not None and before.norm in words.OPPOSED for k in teams)
        return opposed and not any(c.kind == "P" for c in self.chunks[: teams[0]])

    def is_beaten(self, j: int) -> bool:
        """Whether the sentence tells no more of the team at `j` than that somebody beat it."""
        after = self.chunks[j + 1 : j + 3]
        return len(after) == 2 and after[0].kind == "x" and after[1].kind == "K" and after[1].norm in words.BEATEN

    def is_out(self, j: int) -> bool:
        """Whether the sentence tells that somebody put the team at `j` out of a cup."""
        after = self.chunks[j + 1 : j + 3]
        return len(after) == 2 and after[0].kind == "x" and after[1].kind == "K" and after[1].norm in words.PUT_OUT

    def at_ground_of(self, j: int) -> bool:
        """Whether the team only tells where: "a game at Leeds"."""
        before = self.verb_before(j)
        return before is not None and before.norm == "at"

    def parenthesis(self, at: int) -> int | None:
        """The chunk before a parenthesis that ends right before the verb ("Paris, who beat Nantes, are second")."""
        chunks = self.chunks
        j = at - 1
        while j >= 0 and (chunks[j].kind in words.STEPS_OVER or chunks[j].kind == "w" and at - j <= 3):
            j -= 1
        if j < 2 or chunks[j].kind != "," or j == at - 1 and chunks[at].kind not in "wxK" and chunks[at].norm != "on":
            return None
        opening: int | None = None
        for k in range(j - 1, 0, -1):
            if chunks[k].kind in ";:":
                break
            if chunks[k].kind == "," and chunks[k - 1].kind in "TPHn)":
                if opening is None or chunks[k + 1].kind == "r":
                    opening = k
                if chunks[k + 1].kind == "r":
                    break
        return None if opening is None or opening == j else opening - 1

    def closed(self, relative: int, at: int) -> bool:
        """Whether the relative clause that opens at `relative` has ended before `at` ("X, who beat Y, are")."""
        inside = self.chunks[relative + 1 : at]
        opened = relative > 0 and self.chunks[relative - 1].kind == ","
        return (
            opened
            and sum(c.kind == "," for c in inside) % 2 == 1
            and (inside[-1].kind in ",xwm" and not any(c.kind == "c" for c in inside[-2:]) or _and_after_comma(inside))
        )

    def opening(self, j: int) -> int:
        k = j - 1
        while k > 0 and self.chunks[k].kind != "(":
            k -= 1
        return k

    def ahead(self, at: int) -> int | None:
        """The subject of the main clause after a fronted phrase: "With ten points from five games, Leeds are ..."."""
        commas = [k for k in range(at + 1, min(len(self.chunks), at + 20)) if self.chunks[k].kind == ","]
        return next((k for k in map(self._opens_clause, commas) if k is not None), None)

    def _opens_clause(self, comma: int) -> int | None:
        """The team with which the clause after a comma begins."""
        chunks = self.chunks
        for k in range(comma + 1, min(len(chunks), comma + 6)):
            if chunks[k].kind == "T":
                if k + 1 >= len(chunks) or chunks[k + 1].kind in ".;:" or chunks[comma - 1].kind == "T":
                    return None  # a list: "to Derby, Hull and Leeds"
                listed = chunks[k + 1].kind in "pN("  # "ahead of Derby on 30, Hull on 29"
                return k if self.part(k) == "subject" and not chunks[k].possessive and not listed else None
            if chunks[k].kind not in "dwNHC" or chunks[k].norm == "than":
                return None
        return None


def _and_after_comma(inside: list[Chunk]) -> bool:
    """Whether a relative clause ends with ", and": "Leeds, who beat Derby, and (have) dropped to second"."""
    while inside and inside[-1].kind in "xm":
        inside = inside[:-1]
    return len(inside) > 1 and inside[-1].norm == "and" and inside[-2].kind == ","
