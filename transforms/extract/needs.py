"""Matches to come told by the result that a side needs: "must win at Leeds on Sunday", "a point at Hull is enough".

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.cardinals import NUMBERS
from transforms.annotate.chunks import Chunk
from transforms.extract.complements import complement
from transforms.extract.frames import Predicate, predicate, sections
from transforms.extract.homes import alike, owners
from transforms.extract.legs import LegsToCome
from transforms.extract.relatives import antecedent
from transforms.extract.roles import UNKNOWN
from transforms.extract.tense import PAST_MAIN, lexicon
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

POINTS = frozenset({"point", "points"})
COUNTED = frozenset(NUMBERS)
NOUNS = {"win": "win_noun", "won": "win_noun", "draw": "draw_noun"}  # what a verb is behind "a win or"
HAVE = frozenset({"have", "has"})
NOT_DUE = frozenset({"not", "never", "don't", "didn't", "doesn't", "did", "would", "might", "may"})
MARGINS = lexicon("margins")  # words that tell by how much a side must win
AVOIDED = frozenset({"avoid", "avoids", "avoiding", "escape"})
MUST, AIMS, PURPOSES = lexicon("must"), lexicon("aims"), lexicon("purposes")
SUPPOSED_REACH = 12  # chunks between "if" or "hope" and the match of two others
AIM_REACH = 9  # chunks between an aim and the opponent of the match that it is for
SAYING = word_set("en", "grammar", "saying", "words")
SPEAKERS = frozenset({"manager", "coach", "boss", "captain"})
SUPPOSED = frozenset({"if", "need", "needs", "need to", "needs to", "should", "unless"})
WHICH = frozenset({"last", "final", "next", "remaining", "closing"})  # of a match or a day
DUE = frozenset(["must", "need to", "needs to", "have to", "has to", "need", "needs"])
STILL_OPEN = frozenset(["can", "will", "ll", "cannot", "must", "need", "needs", "hope", "hopes"])
MAY_BE_PAST = frozenset({"would", "could", "might", "may"})
WINNERS = frozenset({"winner", "victor", "conqueror", "loser"})
IF_THEY = (["if", "they"], ["should", "they"])
SUPPOSING = frozenset({"if", "unless", "hope", "hopes", "hoping"})


class Needs(LegsToCome):
    """One sentence: a result that is still wanted."""

    def _needed(self, i: int) -> list[MatchClaim]:
        """A result still needed: "must win at home to Mallorca on Wednesday", "a victory at Leeds would be enough"."""
        chunks = self.chunks
        found = predicate(chunks, i) or (Predicate(i, "draw_noun", True) if chunks[i].norm in POINTS else None)
        if found is None or any(c.kind == "S" for c in chunks[i - 2 if i > 1 else 0 : i + 6]):
            return []
        first, found = self._of_either(i, found)
        near = chunks[max(0, first - 4) : i]
        if chunks[i].norm.rstrip("s") in WINNERS:
            return []  # "Leeds, victors over Hull, will travel to Derby"
        if found.frame == "loss_noun" and not any(c.norm in AVOIDED for c in near):
            return []
        over = frozenset({"over", "against", "at", "to", "with", "by"})
        beaten = found.frame == "win" or (first < i and "win" in sections(chunks[first]) and not found.noun)
        other = complement(chunks, i, over, direct=beaten)
        whose = i + 2 if found.noun and [c.norm for c in chunks[i + 1 : i + 2]] == ["for"] else 0
        whose = whose if whose < len(chunks) and chunks[whose].kind == "T" else 0
        if other is None and whose:
            other = complement(chunks, whose, over, direct=False)  # "a win for Leeds at Hull will"
        if other is None or chunks[other[0]].possessive:
            return []
        modal_before = any(c.norm in MUST for c in near) and not any(c.norm == "only" for c in near)
        modal_after = any(c.norm in ("would", "will", "could") for c in chunks[other[0] + 1 : other[0] + 7])
        supposed = self._supposed(i, found)
        if found.frame in ("lose", "draw") and not (supposed or any(c.norm in SUPPOSED for c in near)):
            return []
        behind = other[0] + 1 + self._margin(other[0] + 1)
        named = (*self._before_if(i), *chunks[i : behind + 4])
        dated = [c for c in named if c.kind == "D" and c.value.direction != "past" and not c.possessive]
        by_it = any(c.norm in ("with", "by", *AVOIDED) for c in near) and any(
            c.norm in MUST and c.norm != "if" for c in chunks[:i]
        )
        duty = any(c.norm in HAVE and after.norm == "to" for c, after in pairwise((*near, chunks[i])))
        duty = duty and NOT_DUE.isdisjoint(c.norm for c in chunks[max(0, i - 6) : i])
        due = duty or any(c.norm in DUE for c in near)
        wanted = (modal_after or by_it or due) if found.noun else modal_before or duty or (by_it and not found.finite)
        unreal = any(c.norm in ("have", "had") for c in near) and not duty or "would have" in self.words
        due = due and self._placed_behind(behind)
        by_it = by_it or modal_after or any(c.norm == "if" for c in near) or self._is_inverted(first)
        again = any(c.norm == "replay" for c in chunks[i : other[0]])  # which may be against somebody told before
        to_come = dated or due or supposed or (by_it and not again and self._still_open(i))
        if not to_come or not (wanted or supposed) or unreal:
            return []
        own = str(chunks[i - 1].value.name) if supposed else self._who_needs(first, found, other[0], whose)
        if own is None or self._is_to_be_beaten(own, i):
            return []
        home = "own" if any(c.norm == "home" for c in chunks[i : other[0]]) else "rival" if other[1] == "at" else None
        return self.claims(i, other, own, home, "prose.fixture needed")

    def _is_inverted(self, i: int) -> bool:
        """Whether "should" before the side of the verb at `i` means "if": "will host Derby should they beat Hull"."""
        before = self.chunks[max(0, i - 3) : i]
        return any(c.norm == "should" and b.kind in "PTn" for c, b in pairwise(before))

    def _of_either(self, i: int, found: Predicate) -> tuple[int, Predicate]:
        """Where the results begin of which that at `i` is the second, and what it is beside a noun: "with a win or draw
        against Leeds", "if they beat or draw with Leeds"; else `i` itself."""
        chunks = self.chunks
        k = i - 1 - (chunks[i - 1].kind == "d" if i else 0)
        before = predicate(chunks, k - 1) if k > 0 and chunks[k].norm == "or" else None
        if before is None:
            return i, found
        return k - 1, Predicate(i, NOUNS.get(found.frame, found.frame), True) if before.noun else found

    def _who_needs(self, i: int, found: Predicate, other: int, whose: int) -> str | None:
        """Whose result at `i` is needed against the side at `other`; `whose`: who stands behind "for", or 0."""
        if whose:
            return str(self.chunks[whose].value.name)
        own, guessed = self.own_side(i, other, noun=found.noun)
        first = i - 2 if self.chunks[i - 1].norm == "or" else i  # "if they beat or draw with Leeds"
        if (guessed or own is None) and [c.norm for c in self.chunks[first - 2 : first]] in IF_THEY:
            spoken_of = own if first == 2 and not self.discourse.opens(self.sentence) else None
            own = self._before_condition(first - 2) or spoken_of  # "If they beat Hull on Sunday they are up"
        elif guessed and (bearer := self._bearer_of_if(i)) is not None:
            own = bearer
        if found.noun and found.frame != "loss_noun":
            own = self._lifted(other) or (None if guessed and not self._of_them(other) else own)
        return own

    def _is_to_be_beaten(self, own: str, i: int) -> bool:
        """Whether the side named last before the result at `i` is one that must be beaten too: "need to beat Leeds,
        along with defeating Hull", where nothing else names who needs it."""
        at = next((k for k in range(i - 1, 0, -1) if self.chunks[k].kind == "T"), 0)
        if not at or str(self.chunks[at].value.name) != own:
            return False
        found = predicate(self.chunks, at - 1)
        return found is not None and found.frame == "win" and not found.noun

    def _of_them(self, k: int) -> bool:
        """Whether the result against the side at `k` is one of the side spoken of, in its paragraph: "A point against
        Hull on Sunday would see them through", "A draw with Hull will be enough"."""
        if self.discourse.opens(self.sentence) or any(c.kind in "TH" for c in self.chunks[k + 1 :]):
            return False
        modal = next((n for n in range(k + 1, len(self.chunks)) if self.chunks[n].norm in ("would", "will")), None)
        behind = [c.norm for c in self.chunks[modal + 1 : modal + 5]] if modal is not None else []
        return "them" in behind or "enough" in behind

    def _before_condition(self, at: int) -> str | None:
        """Whom "if they" at chunk `at` means: "Derby will leapfrog them if they", "Leeds, who can go top if they"."""
        if (bearer := self._bearer_of_if(at + 2)) is not None:
            return bearer
        modal = next((k for k in range(at, 0, -1) if self.chunks[k].norm in STILL_OPEN), None)
        if modal is None or any(c.norm == "by" for c in self.chunks[modal:at]):
            return None  # "can be overtaken by Leeds if they win at Hull": who, is not told
        own = self.subject_team(Predicate(modal, "fixture", False), None)[0]
        return None if own == UNKNOWN else own

    def _still_open(self, i: int) -> bool:
        """Whether what a result at `i` would bring is told as of today: "can go top with a win over Leeds", "will go
        down if they lose at Hull"; not "Leeds knew that a win over Hull would take them top"."""
        modals = {c.norm for c in self.chunks}
        if any(c.norm == "we" for c in self.chunks[:i]) or self.told_as_past(i) or "next round" in self.words:
            return False
        if not modals.isdisjoint(STILL_OPEN):
            return True
        behind = [c.norm for c in self.chunks[i + 1 :]]
        return not modals.isdisjoint(MAY_BE_PAST) and PAST_MAIN.isdisjoint(behind)

    def _supposed(self, i: int, found: Predicate) -> bool:
        """Whether it is what is hoped or supposed of the match of two others: "hope Derby lose to Luton", "if they win
        and Hull draw at Luton"."""
        chunks = self.chunks
        if found.noun or not i or chunks[i - 1].kind != "T" or chunks[i].norm.endswith(("ed", "ing")):
            return False
        if not any(c.norm in SUPPOSING for c in chunks[max(0, i - SUPPOSED_REACH) : i - 1]):
            return False
        return not any(c.kind == "S" for c in chunks) and self._still_open(i)

    def _margin(self, k: int) -> int:
        """How many chunks from chunk `k` on tell by how many goals a side must win: "beat Leeds by three goals", "by at
        least two", "by a margin of four"."""
        if [c.norm for c in self.chunks[k : k + 1]] != ["by"]:
            return 0
        words = [c.norm for c in self.chunks[k + 1 : k + 8]]
        last = next((n for n, word in enumerate(words) if word not in MARGINS and word not in COUNTED), len(words))
        return last + 1 if not COUNTED.isdisjoint(words[:last]) else 0

    def _placed_behind(self, k: int) -> bool:
        """Whether the words from chunk `k` on tell where or in which match the side before them must be met: "must
        beat Leeds at home", "need to beat Leeds in their last match", or what for: "must win at Leeds to stay up",
        "must beat Leeds and hope"."""
        behind = self.chunks[k : k + 7]
        behind = behind[1:] if behind and behind[0].norm.endswith("ly") else behind
        words = [c.norm for c in behind]
        if words[:2] in (["and", "hope"], ["and", "hoping"]):
            return True
        if words[:1] == ["away"] or words[:2] == ["at", "home"]:
            return True
        if words[:1] == ["to"]:
            return any(word.partition(" ")[0] in PURPOSES for word in words[1:2])
        end = next((n for n, c in enumerate(behind) if c.kind in ",;b"), len(behind))
        return words[:1] in (["in"], ["on"]) and not WHICH.isdisjoint(word.partition(" ")[0] for word in words[:end])

    def _before_if(self, i: int) -> list[Chunk]:
        """The words before the condition in which chunk `i` stands: "champions on Sunday if Leeds fail to win"."""
        near = range(i - 1, max(0, i - 6), -1)
        at = next((k for k in near if self.chunks[k].norm == "if"), None)
        return self.chunks[at - 1 : at] if at else []

    def _bearer_of_if(self, i: int) -> str | None:
        """Whom "they" of a condition in a relative clause means: "Leeds, who can go top if they beat Derby"."""
        relative = next((k for k in range(i - 1, 0, -1) if self.chunks[k].kind in "r;"), 0)
        bearer = antecedent(self.chunks, relative) if self.chunks[relative].kind == "r" else None
        return None if bearer is None else str(self.chunks[bearer].value.name)

    def _lifted(self, k: int) -> str | None:
        """Whom a result still needed would help: "a win over Bournemouth on Saturday would take City level"."""
        modal = next(
            (n for n in range(k + 1, len(self.chunks)) if self.chunks[n].norm in ("would", "will", "could")), None
        )
        if modal is None:
            return None
        after = [c for c in self.chunks[modal + 1 : modal + 4] if c.kind == "T"]
        for one, two in pairwise(self.chunks[modal + 1 : modal + 7]):
            if one.norm == "for" and two.kind == "T" and not two.possessive:
                after.append(two)  # "a draw at Leeds would be enough for Derby"
        return str(after[0].value.name) if after else None

    def against(self) -> list[MatchClaim]:
        """An opponent told with the day alone: "look to bounce back against Leeds on Wednesday"."""
        chunks = self.chunks
        found: list[MatchClaim] = []
        for i, chunk in enumerate(chunks):
            if chunk.norm not in ("against", "at") or not self._aimed(i):
                continue
            other = complement(chunks, i - 1, frozenset({"against", "at"}), direct=False)
            if other is None or other[0] - i > 4 or chunks[other[0]].possessive or not self._dated(other[0], i):
                continue
            own, _ = self.own_side(i, other[0], noun=False)
            own = own or self._played_for(i) or self._at_home_behind(other[0]) or self.of_speaker(other[0])
            side = "rival" if chunk.norm == "at" else None
            if own is not None and (side is None or other[0] == i + 1):
                found += self.claims(i, other, own, side, "prose.fixture against")
        return found

    def _played_for(self, i: int) -> str | None:
        """Whom somebody is to play for against the side behind chunk `i`: "is expected to start for Leeds against"."""
        before = self.chunks[max(0, i - 2) : i]
        named = [c.kind for c in before] == ["p", "T"] and before[0].norm == "for" and not before[1].possessive
        return str(before[1].value.name) if named else None

    def _at_home_behind(self, k: int) -> str | None:
        """The side at home at the ground told behind the opponent at `k`: "one more chance, against Leeds at Pride
        Park on Saturday"."""
        behind = self.chunks[k + 1 : k + 3]
        if len(behind) < 2 or behind[0].norm != "at":
            return None
        rival = str(self.chunks[k].value.name)
        hosts = [team for team in owners(behind[1]) if team != rival and alike(team, rival)]
        return hosts[0] if len(hosts) == 1 and self._plausible(hosts[0], rival) else None

    def of_speaker(self, rival_at: int) -> str | None:
        """The side of whoever says the words, where the sentence names no other: "said Leeds manager Jim Gray"."""
        chunks, rival = self.chunks, self.chunks[rival_at].value.name
        others = [k for k, c in enumerate(chunks[:-1]) if c.kind == "T" and c.value.name != rival]
        if len(others) != 1 or chunks[others[0] + 1].norm not in SPEAKERS:
            return None
        said = any(c.norm in SAYING for c in chunks[max(0, others[0] - 2) : others[0] + 5])
        return str(chunks[others[0]].value.name) if said else None

    def _aimed(self, i: int) -> bool:
        """Whether what stands before the opponent at `i` is still to be done, and is no result of another match."""
        before = self.chunks[:i]
        if not any(c.norm in AIMS for c in before[-AIM_REACH:]) or self.told_as_past(i):
            return False
        return not any(predicate(self.chunks, k) for k in range(max(0, i - 4), i))

    def _dated(self, k: int, at: int) -> bool:
        """Whether the day of the match to come, or which match it is, stands right behind the opponent at `k` and its
        ground, or right before the "against" at chunk `at`."""
        if any("match_noun.nouns" in c.labels or c.kind == "G" for c in self.chunks[k + 2 : k + 4]):
            return self.chunks[k + 1].norm == "in"
        behind = self.chunks[k + 1 : k + 6]
        end = next((n for n, c in enumerate(behind) if c.kind not in "pLDd"), len(behind))
        near = (*behind[: max(3, end)], *self.chunks[at - 1 : at])
        days = [c for c in near if c.kind == "D"]
        return bool(days) and days[0].value.direction != "past" and days[0].value.precision == "day"
