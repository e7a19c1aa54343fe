"""Results told in a row, each of two sides of its own with a score in brackets: "wins for Leeds over Hull (2-0) and for
Derby over Bury (1-0)", "draws between Leeds and Hull (1-1) and Derby and Bury (2-2)", "Leeds (2-0 at Hull) also won".

In: a sentence of chunks. Out: `Told` records, and the places of the words that told them, which tell nothing else.
"""

from __future__ import annotations

import re

from transforms.extract.competitions import can_meet
from transforms.extract.parts import Parts

OVER = frozenset({"over", "against"})
PAIR = re.compile(r"p?d?T(?=[pc]d?T\(S\))")  # "for Leeds over Hull (2-0)", "Leeds and Hull (1-1)"
BRACKET = re.compile(r"T\(S(p?w?p?)d?T\)")  # "Leeds (2-0 at home to Hull)"
VERBS = {"won.": "win", "lose.": "lose", "draw.": "draw"}
MOST_WORDS = 4  # chunks between the last bracket and the verb of its sides


class Rows(Parts):
    """The results of one sentence that stand in a row."""

    def _rows(self) -> set[int]:
        """Tell what the sentence tells in a row; gives the chunks that told it."""
        if "T(S" not in self.sentence.skeleton:
            return set()
        return self._behind_noun() or self._before_verb()

    def _behind_noun(self) -> set[int]:
        """ "There were wins for Leeds over Hull (2-0) and for Derby over Bury (1-0)"."""
        chunks, line = self.chunks, self.sentence.skeleton
        read: set[int] = set()
        for k, chunk in enumerate(chunks[:-1]):
            draws = "draw_noun.nouns" in chunk.labels and chunks[k + 1].norm == "between"
            if not draws and not ("win_noun.nouns" in chunk.labels and chunks[k + 1].norm == "for"):
                continue
            at, own = k + 1, -1
            while True:
                if (found := PAIR.match(line, at)) is not None:
                    own = found.end() - 1
                    link, other = own + 1, own + 2 + (chunks[own + 2].kind == "d")
                    if draws != (chunks[link].kind == "c") or not (draws or chunks[link].norm in OVER):
                        break
                elif own > 0 and not draws and line.startswith("T(S)", at):
                    other = at  # "and Hull (1-0)": the same side's next win
                else:
                    break
                if not self._row(own, other, other + 2, None if draws else True, None):
                    break
                read |= {k, own, other}
                at = other + 4
                while at < len(chunks) and chunks[at].kind in ",c":
                    at += 1
        return read

    def _before_verb(self) -> set[int]:
        """ "Leeds (2-0 at Hull) and Derby (1-0 at home to Bury) also won"."""
        chunks, line = self.chunks, self.sentence.skeleton
        found = list(BRACKET.finditer(line))
        end = found[-1].end() if found else 0
        verb = next((k for k in range(end, min(len(chunks), end + MOST_WORDS)) if chunks[k].kind == "K"), None)
        if not found or verb is None or any(c.kind not in "wx" for c in chunks[end:verb]):
            return set()
        result = next((r for r in VERBS if any(label.startswith(r) for label in chunks[verb].labels)), None)
        if result is None or any(c.kind in "TS" for c in chunks[verb:]):
            return set()
        read: set[int] = set()
        wins = {"win": True, "lose": False}.get(VERBS[result])
        for match in found:
            own, other = match.start(), match.end() - 2
            between = [c.norm for c in chunks[own + 3 : other]]
            home = "home" in between
            place = own if home else other if "at" in between else None
            if self._row(own, other, own + 2, wins, place):
                read |= {own, other, verb}
        return read

    def _row(self, own: int, other: int, score_at: int, wins: bool | None, host: int | None) -> bool:
        """Tell one of them; `wins`: whether the first side won, None for a draw; `host`: where the home side is."""
        chunks, score = self.chunks, self.chunks[score_at].value
        names = str(chunks[own].value.name), str(chunks[other].value.name)
        level = score.left == score.right
        if level != (wins is None) or not self._free(score_at) or not can_meet(*names):
            return False
        winner = None if level else names[0] if wins else names[1]
        self.taken |= {own, other}
        of = other, chunks[other - 1].norm
        home = str(chunks[host].value.name) if host is not None else None
        self._tell(own, own, of, score_at, names, winner, level, names[0], home, "prose.row")
        return True
