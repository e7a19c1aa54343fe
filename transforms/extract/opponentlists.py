"""The opponents of one side that a sentence names in a row: "at Hull on Sunday, Derby on Monday and Luton at home".

In: a sentence of chunks, the verb and the first opponent. Out: the places of them all, and who meets whom where the
sides that meet them are several too ("Leeds and Derby ahead of their matches with Hull and Luton").
"""

from __future__ import annotations

from transforms.extract.frames import sections
from transforms.extract.tense import Tense, lexicon
from transforms.lexicon.wording import wording

TOGETHER = wording(lexicon("together"))
VERSUS = frozenset(["v", "vs", "versus"])
MEETS_ANOTHER = ("up against ", "at home to ", "home to ", "away to ", "away at ")
GROUNDS = frozenset({"home", "away"})
ASIDE_REACH = 14  # chunks of what is inserted behind a side
LIST_REACH = 4  # chunks between an opponent and the next of a list


class OpponentLists(Tense):
    """The lists of opponents of one sentence."""

    def _or_another(self, k: int) -> bool:
        """Whether the opponent at `k`, its country apart, is one of two: "Leeds or Derby", "Ajax of Holland or PSV"."""
        after = [c.norm for c in self.chunks[k + 1 : k + 4]]
        return after[:1] == ["or"] or (after[:1] in (["of"], ["from"]) and after[2:3] == ["or"])

    def _list_from(self, k: int) -> list[int]:
        """The team at `k` and those joined to it."""
        found: list[int] = []
        following: int | None = k
        while following is not None:
            found.append(following)
            following = self._joined(following)
        behind = found[-1] + 1
        if len(found) > 1 and behind < len(self.chunks) and TOGETHER.match(self.text, self.chunks[behind].start):
            return found[:-2] or found[:1]  # "Leeds are at Hull and Derby and Luton lock horns"
        next_pair = [c.kind for c in self.chunks[behind : behind + 2]] == ["c", "T"] and len(found) > 1
        if next_pair and TOGETHER.match(self.text, self.chunks[min(behind + 2, len(self.chunks) - 1)].start):
            return found[:-1]
        return found

    def _dated_together(self, rivals: list[int]) -> bool:
        """Whether the day of several matches is told once, before the opponents: "play on Sunday, against Hull and
        Derby"."""
        between = range(rivals[0], rivals[-1])
        days = [k for k, c in enumerate(self.chunks) if c.kind == "D"]
        return bool(days) and days[0] < rivals[0] and not any(k in between or k > rivals[-1] for k in days)

    def _dated_behind(self, rivals: list[int]) -> bool:
        """Whether the day of several matches is told once, behind "respectively": "play Hull and Derby respectively on
        Sunday"."""
        days = [k for k, c in enumerate(self.chunks) if c.kind == "D"]
        told = len(days) == 1 and days[0] > rivals[-1]
        return told and any(c.norm == "respectively" for c in self.chunks[rivals[-1] : days[0]])

    def _each_of_them(self, i: int, several: int) -> list[str] | None:
        """Whom "they" mean that meet so many sides "respectively", in their order: the teams of the sentence before;
        an empty list where they are not as many, None where the words say nothing of the kind."""
        if "respectively" not in self.sentence.words or [c.norm for c in self.chunks[i - 1 : i]] != ["they"]:
            return None
        before = self.discourse.before(self.sentence)
        if before is not None and not before.has("T"):
            before = self.discourse.before(before)
        teams = dict.fromkeys(str(c.value.name) for c in before.chunks if c.kind == "T") if before is not None else {}
        return list(teams) if len(teams) == several else []

    def _joined_subjects(self, i: int, own: str) -> list[str]:
        """The two sides that share the part of `own` before chunk `i`, "Leeds and Derby"; none where it is alone."""
        chunks = self.chunks
        for k in range(min(i, len(chunks) - 2) - 2, -1, -1):
            if chunks[k].kind == "T" and chunks[k + 1].norm == "and" and chunks[k + 2].kind == "T":
                pair = [str(chunks[k].value.name), str(chunks[k + 2].value.name)]
                return pair if own in pair else []
        return []

    def _joined(self, k: int) -> int | None:
        """The next team of a list that the team at `k` is part of."""
        chunks = self.chunks
        step, each = k + 1, "respectively" in self.sentence.words
        while step < len(chunks) and (
            (chunks[step].kind in "pdCGDL" and chunks[step].norm not in ("with", "against"))
            or (each and chunks[step].norm in GROUNDS)  # "play Hull away and Luton at home respectively"
        ):
            step += 1  # "Barcelona in the Champions League and Liverpool in the Carling Cup final"
        if step < len(chunks) and (
            chunks[step].norm == "and"
            or (chunks[step].kind == "," and (self._list_ends(step) if step == k + 1 else self._dated_next(k, step)))
        ):
            for n in range(step + 1, min(len(chunks), step + LIST_REACH)):
                if chunks[n].kind == "T" and not chunks[n].possessive:
                    after = chunks[n + 1] if n + 1 < len(chunks) else None
                    if any(c.norm in ("to", "at") for c in chunks[n + 2 : n + 3]) and after and after.norm in GROUNDS:
                        return None  # "at home to Leeds and Derby away to Hull": a match of its own
                    if after and after.norm == "to" and any("fixture" in sections(c) for c in chunks[n + 2 : n + 3]):
                        return None  # "to play Leeds and Derby to meet Hull"
                    if self._opens_clause(n) or self._words_behind(n).startswith(MEETS_ANOTHER):
                        return None
                    ends = after is None or (after.kind in ';,cpD)bw."' and after.norm not in VERSUS)
                    return n if ends else None
                if chunks[n].kind not in "wd" and chunks[n].norm not in ("at", "away"):
                    return None
        return None

    def _words_behind(self, n: int) -> str:
        return " ".join(c.norm for c in self.chunks[n + 1 : n + 4]) + " "

    def _opens_clause(self, n: int) -> bool:
        """Whether the team at `n` is the subject of a clause behind an aside: "and Hull, the holders, will go to"."""
        chunks = self.chunks
        if n + 2 >= len(chunks) or chunks[n + 1].kind != "," or chunks[n + 2].kind == "T":
            return False
        closing = next((k for k in range(n + 2, min(len(chunks) - 1, n + ASIDE_REACH)) if chunks[k].kind == ","), 0)
        return closing > 0 and chunks[closing + 1].kind in "mxK"

    def _dated_next(self, k: int, comma: int) -> bool:
        """Whether the opponent behind the comma has a day, as that at `k` has: "Hull on Sunday, Derby on Monday"."""
        after = "".join(c.kind for c in self.chunks[comma + 1 : comma + 4])
        return any(c.kind == "D" for c in self.chunks[k + 1 : comma]) and after.startswith(("TpD", "TD"))

    def _list_ends(self, comma: int) -> bool:
        """Whether a comma stands in a list of teams that an "and" closes."""
        kinds = "".join(c.kind for c in self.chunks[comma : comma + 7])
        return kinds.startswith((",Tc", ",T,Tc", ",wTc", ",TcT", ",T,T,"))
