"""Results told by the goal that decided them, without a score: "Leeds were sunk by Smith's late winner for Derby",
"Derby striker Smith condemned Leeds to defeat", "Smith's equaliser earned Leeds a point at Derby".

In: a sentence that has told no result. Out: one `Told` record. What only stood for a while ("were rocked by Smith's
early goal, but") or may yet happen is none.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk
from transforms.annotate.references import PERSON_WORDS
from transforms.extract.ahead import UNKNOWN
from transforms.extract.antecedents import GOAL_NOUNS
from transforms.extract.frames import Predicate, predicate
from transforms.extract.idioms import Idioms
from transforms.lexicon.words import word_set

SANK, SUNK, LOST, EARNED, CONDEMNED, TURNS = (
    word_set("en", "grammar", "deciders", key) for key in ("sank", "sunk", "lost", "earned", "condemned", "turns")
)
DECIDERS = word_set("en", "grammar", "deciders", "goals") | GOAL_NOUNS
BETWEEN = "dwnN-pCDG"  # kinds of chunks within the words for a goal


class Deciders(Idioms):
    """The result of one sentence that only its deciding goal tells."""

    def _by_decider(self) -> None:
        """Read it, in a sentence of two teams that has told nothing else."""
        words, chunks = self.sentence.words, self.chunks
        if self.told or DECIDERS.isdisjoint(words) or self.sentence.has("S"):
            return
        teams = {str(c.value.name) for c in chunks if c.kind == "T"}
        if len(teams) != 2 or not any(c.kind == "H" for c in chunks):
            return
        for at, chunk in enumerate(chunks):
            if chunk.norm in CONDEMNED or chunk.norm in EARNED:
                self._condemned(at) if chunk.norm in CONDEMNED else self._earned(at)
            elif (found := predicate(chunks, at)) is None or found.noun:
                continue
            elif found.frame == "passive" and chunk.norm in SUNK:
                self._sunk_by(at, "by")
            elif found.frame == "lose" and chunk.norm in LOST:
                self._sunk_by(at, "to")
            elif found.frame == "win" and chunk.norm in SANK:
                self._sank(at, at + 1)
            if self.told:
                return

    def _sunk_by(self, at: int, lead: str) -> None:
        """ "Leeds were sunk by Smith's late winner for Derby", "Leeds went down to a late goal by Derby's Smith"."""
        if [c.norm for c in self.chunks[at + 1 : at + 2]] != [lead]:
            return
        end = self._end(at + 1)
        owner = self._owner_of_goal(at + 2, end)
        if owner is not None and self._is_final(at, end):
            there = "at" if self.chunks[owner - 1].norm == "at" else "by"
            loser, own_at, _ = self.subject_team(Predicate(at, "lose", False), owner)
            if loser not in (None, UNKNOWN):
                self._tell_effect(at, own_at, (owner, there), self._name(owner), loser)

    def _sank(self, at: int, loser: int) -> None:
        """ "Smith's late goal sank Leeds at Derby", "Derby's Smith sank Leeds with a late winner"."""
        chunks = self.chunks
        if loser >= len(chunks) or chunks[loser].kind != "T" or chunks[loser].possessive:
            return
        if chunks[at].norm not in CONDEMNED and [c.norm for c in chunks[loser + 1 : loser + 2]] == ["to"]:
            return  # "beat Leeds to the title"
        first = next((k + 1 for k in range(at - 1, -1, -1) if chunks[k].kind in ",;cbr"), 0)
        end = self._end(loser)
        behind = {c.norm for c in chunks[loser + 1 : end]}
        owner = self._owner_of_goal(first, at, told=not DECIDERS.isdisjoint(behind))
        if (
            owner is None
            and self._names_goal(first, at)
            and [c.kind for c in chunks[loser + 1 : loser + 3]] == ["p", "T"]
        ):
            owner = loser + 2 if chunks[loser + 1].norm == "at" else None
        if owner is not None and self._is_final(at, end):
            at_home = owner == loser + 2
            pair = (self._name(owner), self._name(loser))
            self._tell_effect(at, None if at_home else owner, (owner, "at") if at_home else (loser, ""), *pair)

    def _condemned(self, at: int) -> None:
        """ "Derby striker Smith condemned Leeds to defeat with a late goal"."""
        chunks = self.chunks
        behind = next((c for c in chunks[at + 3 : at + 8] if c.kind not in "dwN-GDC"), None)
        if chunks[at + 1 : at + 2] and behind is not None and any("loss_noun" in label for label in behind.labels):
            self._sank(at, at + 1)

    def _earned(self, at: int) -> None:
        """ "Smith's late equaliser earned Leeds a point at Derby", "rescued a point for Leeds against Derby"."""
        chunks = self.chunks
        first = next((k + 1 for k in range(at - 1, -1, -1) if chunks[k].kind in ",;cbr"), 0)
        own = at + 1
        if chunks[at].norm.endswith("point"):
            own = at + 2 if [c.norm for c in chunks[at + 1 : at + 2]] == ["for"] else at
        elif [c.norm for c in chunks[at + 2 : at + 4]] != ["a", "point"]:
            return
        rest = own + 1 if own == at + 2 else own + 3
        if rest + 1 >= len(chunks) or chunks[own].kind != "T" or chunks[rest].norm not in ("at", "against"):
            return
        rival = rest + 1 + (chunks[rest + 1].kind == "d")
        if rival >= len(chunks) or chunks[rival].kind != "T" or not self._names_goal(first, at):
            return
        if self._is_final(at, self._end(rival)) and chunks[rival].value.name != chunks[own].value.name:
            pair = (self._name(own), self._name(rival))
            other = (rival, chunks[rest].norm)
            self._tell(at, own, other, None, pair, None, True, pair[0], None, "prose.draw", ("no score",))

    def _owner_of_goal(self, first: int, end: int, told: bool = False) -> int | None:
        """The side whose goal the chunks `first` to `end` name: "Smith's winner for Derby", "a goal from Derby striker
        Smith". `told`: other words name the goal."""
        chunks = self.chunks
        if not (told or self._names_goal(first, end)):
            return None
        for k in range(first, end):
            if chunks[k].kind != "T":
                continue
            behind = chunks[k + 1 : k + 4]
            person = bool(behind) and (
                (chunks[k].possessive and any(c.kind == "H" for c in behind))
                or (behind[0].norm in PERSON_WORDS and any(c.kind == "H" for c in behind))
            )
            if person or (chunks[k - 1].norm in ("for", "at") and not chunks[k].possessive):
                return k
        return None

    def _names_goal(self, first: int, end: int) -> bool:
        """Whether the chunks name a goal and its scorer."""
        part = self.chunks[first:end]
        return any(c.norm in DECIDERS for c in part) and any(c.kind == "H" for c in part)

    def _end(self, k: int) -> int:
        """Where the clause of chunk `k` ends."""
        chunks = self.chunks
        return next((n for n in range(k + 1, len(chunks)) if chunks[n].kind in ",;bcr."), len(chunks))

    def _is_final(self, at: int, end: int) -> bool:
        """Whether nothing behind the words up to chunk `end` takes back what they say, and nothing leaves it open."""
        behind: list[Chunk] = self.chunks[end:]
        before = self.chunks[max(0, at - 4) : at]
        wished = any(c.kind == "m" or c.norm in ("not", "nearly", "almost", "never", "if", "unless") for c in before)
        return not wished and TURNS.isdisjoint(c.norm for c in behind)

    def _name(self, k: int) -> str:
        return str(self.chunks[k].value.name)
