"""Results printed within prose: "Argentina 4-1 Brazil", "Ards 0 Crusaders 0", "Ards - 2 Larne - 1: A fine night".

In: a sentence of chunks. Out: `Told` records. Who is printed first was not always at home; that is said elsewhere.
"""

from __future__ import annotations

import re

from transforms.annotate.parts import past_scorers
from transforms.annotate.scores import Score, is_of_kicks
from transforms.extract.competitions import can_meet
from transforms.extract.parts import Parts

BEAT = frozenset(["bt", "def", "d", "beat", "defeated"])  # between two printed sides with their goals
LEADERS = frozenset("-–—")
LINE_NO_RESULT = re.compile(
    r"\b(?:half[ -]?time|ht|goal|prediction|verdict|as it stands|min|agg(?:regate)?|wins|draws|victories"
    r"|minutes (?:left|to go|to play|remaining)|i reckon"
    r"|i(?:['’](?:m|ll|d)| would) go(?:ing)? for|my (?:tip|guess|pick))\b[^.]*$"
    r"|(?:^|[.:!?|]\s*|\d(?:[ap]m|['’])?\s+)(?:half[ -]?time|ht)\W*$"  # "7.50pm: Half-time. Leeds 1-0 Hull"
    r"|\bit(?:['’]s|\s+is)\s+(?:now\s+|still\s+|currently\s+)?$",  # "elsewhere it is Leeds 1-0 Hull"
    re.I,
)
ENTRY = re.compile(
    r"\s*\d{1,3}(?:\s*\+\s*\d{1,2})?\s*(?:['’′]|mins?\b|minutes?\b)(?!.*(?:full[ -]?time|\bft\b|final))", re.I
)
SO_FAR = re.compile(  # "Leeds 1-0 Hull after twenty minutes"
    r"\s*(?:\(|,\s*)?(?:after\s+(?:just\s+|only\s+)?[\w-]+\s+min"
    r"|(?:at\s+)?(?:the\s+)?(?:half[ -]?time|h-?t\b|break\b|interval\b))",
    re.I,
)


class ScoreLines(Parts):
    """The printed results of one sentence."""

    def _score_lines(self) -> None:
        """Results printed as such: `Argentina 4-1 Brazil`, `Cruz Azul 5, Vancouver Whitecaps 0`."""
        chunks = self.chunks
        for i in self.kinds:
            score = chunks[i].value
            between = 0 < i < len(chunks) - 1 and chunks[i - 1].kind == chunks[i + 1].kind == "T"
            if between and self._free(i) and not chunks[i - 1].possessive:
                self._line(i - 1, i + 1, score.left, score.right, i)
        for a, b in self._paired_numbers():
            self._line(a, b, chunks[a + 1].value, chunks[b + 1].value, None)
        for a in range(len(chunks) - 5) if self.sentence.has("N") else ():
            if self._led_by_marks(a):
                self._line(a, a + 3, chunks[a + 2].value, chunks[a + 5].value, None)

    def _paired_numbers(self) -> list[tuple[int, int]]:
        """The chunks of the sides of `Ards 0 Crusaders 0 Cliftonville 1 Portadown 1`, each side in one match only.

        A run is read from its beginning; one of an odd number of sides, or with a number before it, has lost a side
        that was not known, and nothing in it can be paired safely.
        """
        chunks, found, at = self.chunks, [], 0
        if not self.sentence.has("N"):
            return []
        while at + 1 < len(chunks):
            run, end = [], at
            while end + 1 < len(chunks) and chunks[end].kind == "T" and self._goals_at(end + 1):
                run.append(end)
                end = past_scorers(chunks, end + 2)
                parted = end + 1 < len(chunks) and (chunks[end].kind == "," or chunks[end].norm == ";")
                beaten = end + 1 < len(chunks) and chunks[end].norm in BEAT and len(run) % 2 == 1
                if beaten and chunks[end + 1].kind == "T":
                    end += 1  # "Ards 2 (Hay, Low) bt Larne 1 (Nye)"
                elif parted and chunks[end + 1].kind == "T" and (chunks[end].kind == "," or len(run) % 2):
                    end += 1
            whole = len(run) % 2 == 0 and not (at and chunks[at - 1].kind == "N")
            found += list(zip(run[::2], run[1::2], strict=True)) if run and whole else []
            at = max(end, at + 1)
        return found

    def _led_by_marks(self, a: int) -> bool:
        """Whether a dash leads from each side to its goals: "Ards - 2 Larne - 1: A night to remember"."""
        row = self.chunks[a : a + 6]
        dashes = row[1].norm == row[4].norm in LEADERS
        return dashes and [c.kind for c in row] == [*"T,NT,N"] and self._goals_at(a + 2) and self._goals_at(a + 5)

    def _goals_at(self, i: int) -> bool:
        value = self.chunks[i].value
        place = self.chunks[i].norm[-2:] in ("st", "nd", "rd", "th")  # "Chelsea 7th, Leicester 12th"
        return self.chunks[i].kind == "N" and value is not None and value < 20 and not place

    def _line(self, a: int, b: int, left: int, right: int, score_at: int | None) -> None:
        chunks = self.chunks
        one, two = chunks[a].value.name, chunks[b].value.name
        if not can_meet(one, two) or is_of_kicks(left, right):
            return
        line = self.text.rfind("\n", 0, chunks[a].start) + 1
        start = self.text[max(line, chunks[a].start - 90) : chunks[a].start]
        if LINE_NO_RESULT.search(start) or self._in_a_table(a, b) or self._is_running(line, a, b):
            return
        if any(chunk.norm.startswith("abandoned") for chunk in chunks[b + 1 :]):
            return
        winner = one if left > right else two if right > left else None
        self._tell(a, a, (b, ""), score_at, (one, two), winner, left == right, one, None, "prose.score line")
        told = self.told[-1]
        told.score = told.score or Score(chunks[a].start, chunks[b].end, left, right)
        told.last = max(told.last, b + (0 if score_at is not None else 1))

    def _is_running(self, line: int, a: int, b: int) -> bool:
        """Whether a printed score is that of a moment: in an entry of a live report ("26 mins: Goal! Leeds 1-0 Hull"),
        of which `line` is the beginning, or "Leeds 1-0 Hull after twenty minutes"."""
        if ENTRY.match(self.text[line : self.chunks[a].start]):
            return True
        return SO_FAR.match(self.text, self.chunks[b].end) is not None

    def _in_a_table(self, a: int, b: int) -> bool:
        """Whether the figures may be a row's of a table: a further score follows the second team, or the teams are
        countries that only say where the clubs beside them are from ("Brann Norway 3-1 Ireland Shelbourne 1-0")."""
        chunks = self.chunks
        after = next((c.kind for c in chunks[b + 1 : b + 6] if c.kind not in "HTLwN"), "")
        beside = (a and chunks[a - 1].kind in "HT") or (b + 1 < len(chunks) and chunks[b + 1].kind in "HT")
        return after == "S" or bool(beside and chunks[a].value.national and chunks[b].value.national)
