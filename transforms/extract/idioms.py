"""Results told by what came of them: "ended Leeds' unbeaten run", "the points were shared between Leeds and Hull",
"claimed the scalp of Leeds", "fired Leeds past Derby".

In: a sentence whose predicates have been read. Out: further `Told` records, without a score. Only what a single match
decides counts: a winning run may end with a draw, an unbeaten one ends with a defeat.
"""

from __future__ import annotations

from transforms.annotate.cardinals import CARDINALS
from transforms.extract.ahead import UNKNOWN
from transforms.extract.competitions import can_meet
from transforms.extract.discourse import HEAD
from transforms.extract.frames import BE, Predicate, is_match_noun, predicate
from transforms.extract.parts import Parts
from transforms.lexicon.words import word_set

ENDED = frozenset(
    word for word in word_set("en", "grammar", "spoilers") if word.endswith("ed") or word in ("broke", "ending")
)
INFLICTED = frozenset({"inflicted", "inflicting"})
EVEN = frozenset({"shared", "even"})
STAKES = frozenset({"points", "spoils", "honours", "honors", "point"})
SCALPS = frozenset({"scalp", "scalps"})
CLAIMED = word_set("en", "grammar", "scalps", "claimed")
TOOK, TAKE = (word_set("en", "grammar", "taken_past", form) for form in ("took", "take"))
ENOUGH, IN_TABLE = (word_set("en", "grammar", "taken_past", key) for key in ("enough", "in_table"))
OPEN = frozenset({"not", "failed", "hoping", "hopes", "trying", "if", "almost", "nearly"})
LEFT = word_set("en", "grammar", "given_and_left")
SEASON = frozenset({"season", "this season", "campaign"})
EARLIER = frozenset({"reverse", "corresponding", "earlier"})  # of the two who are to meet
DRAWN = frozenset({"draw", "drawn", "stalemate", "level"})
REACH = 9  # chunks from the owner of a run to what ended it


class Idioms(Parts):
    """The results of one sentence that only their effect tells."""

    def _by_effect(self) -> None:
        """Read them, in sentences with a word of theirs."""
        words = self.sentence.words
        if self.sentence.has("T") and ("unbeaten" in words or not INFLICTED.isdisjoint(words)):
            self._run_ended()
        if "between" in words and not STAKES.isdisjoint(words):
            self._shared_between()
        if not SCALPS.isdisjoint(words):
            self._scalped()
        if "past" in words:
            self._sent_past()
        if "way" in words and self.sentence.has("S"):
            self._went_their_way()
        if not LEFT.isdisjoint(words):
            self._given_and_left()
        if not EARLIER.isdisjoint(words) and not self.sentence.has("S"):
            self._earlier_match()

    def _earlier_match(self) -> None:
        """ "Derby won the reverse fixture", "were beaten in the reverse fixture", "the corresponding fixture ended in a
        draw": of the two who are to meet, or met in the match reported."""
        chunks = self.chunks
        at = next((k for k in range(len(chunks) - 1) if is_match_noun(chunks[k + 1]) and self._is_earlier(k)), 0)
        if not at or any(c.kind == "m" or c.norm in ("if", "to", "want", "hope") for c in chunks[:at]):
            return
        behind = [c.norm for c in chunks[at + 2 : at + 8]]
        if [c.norm for c in chunks[:at] if c.kind != "d"] == [] and behind[:1] in (["ended"], ["finished"], ["was"]):
            pair = self._pair_met_before() if not DRAWN.isdisjoint(behind[1:4]) else None
            if pair is not None:
                told = next(k for k in range(at, len(chunks)) if chunks[k].norm in DRAWN)
                self._tell(told, at, None, None, pair, None, True, pair[0], None, "prose.finished", ("no score",))
            return
        verb = next((k for k in range(at - 1, max(-1, at - 4), -1) if chunks[k].kind not in "dpD"), 0)
        found = predicate(chunks, verb)
        if found is None or found.noun or found.frame not in ("won", "lose", "passive"):
            return
        own, own_at, _ = self.subject_team(found, None)
        rival = self._met_before(own) if own not in (None, UNKNOWN) else None
        if own is None or rival is None or not can_meet(own, rival):
            return
        winner, guesses = own if found.frame == "won" else rival, ("opponent", "no score")
        self._tell(verb, own_at, None, None, (own, rival), winner, False, own, None, "prose.won", guesses)

    def _is_earlier(self, k: int) -> bool:
        """Whether the word at `k` makes the noun behind it an earlier match: "the reverse fixture", "the fixture
        at Hull earlier in the season"."""
        behind = [c.norm for c in self.chunks[k + 2 : k + 10]]
        this = "earlier" in behind and not SEASON.isdisjoint(behind[behind.index("earlier") :])
        return self.chunks[k].norm in ("reverse", "corresponding") or (self.chunks[k].norm == "the" and this)

    def _run_ended(self) -> None:
        """ "Hull ended Leeds' unbeaten run", "Leeds' unbeaten start was ended by Hull", "Hull inflicted Leeds' first
        defeat of the season"; nothing is claimed where the sentence has told the match of the two."""
        chunks = self.chunks
        for k, owner in enumerate(chunks):
            if owner.norm in ("their", "its"):
                self._their_run_ended(k)
            if owner.kind != "T" or not owner.possessive:
                continue
            behind = chunks[k + 1 : k + 6]
            unbeaten = any(c.norm == "unbeaten" for c in behind) and all(c.kind in "wNKDC-" for c in behind[:1])
            before = chunks[k - 1].norm if k else ""
            lost = before in INFLICTED and any(c.norm == "first" for c in behind[:1])
            if lost or (unbeaten and before in ENDED):
                winner, at, _ = self.subject_team(Predicate(k - 1, "win", False), k)
                self._tell_effect(k - 1, at, (k, ""), winner, str(owner.value.name))
            elif unbeaten and (agent := self._ended_by(k)) is not None:
                self._tell_effect(k, k, (agent, "by"), str(chunks[agent].value.name), str(owner.value.name))

    def _their_run_ended(self, k: int) -> None:
        """ "Leeds had their unbeaten run ended by Hull"."""
        agent = self._ended_by(k) if any(c.norm == "unbeaten" for c in self.chunks[k + 1 : k + 4]) else None
        loser = self.antecedent(k, agent) if agent is not None else None
        if agent is None or loser in (None, UNKNOWN):
            return
        at = next(n for n in range(k, agent) if self.chunks[n].norm == "unbeaten")
        self._tell_effect(at, None, (agent, "by"), str(self.chunks[agent].value.name), loser)

    def _ended_by(self, k: int) -> int | None:
        """The team that ended the run of the one at `k`: "was ended by Hull", "came to an end against Hull"."""
        chunks = self.chunks
        for j in range(k + 2, min(len(chunks) - 2, k + REACH + 3)):
            if chunks[j].kind in "T;" or (chunks[j].kind == "," and j > k + 5):
                return None
            ended = chunks[j].norm in ENDED and (chunks[j - 1].norm in BE or chunks[k].kind == "P")
            if ended and chunks[j + 1].norm == "by" and chunks[j + 2].kind == "T" and not chunks[j + 2].possessive:
                return j + 2
        return None

    def _tell_effect(
        self, at: int, own_at: int | None, other: tuple[int, str], winner: str | None, loser: str | None
    ) -> None:
        """Note that `winner` beat `loser`, unless their match has been told."""
        if loser is None or winner in (None, UNKNOWN, loser) or not can_meet(str(winner), loser):
            return
        if any({str(winner), loser} == set(t.teams) for t in self.told):
            return
        pair = (str(winner), loser)
        own = loser if self.chunks[other[0]].value.name == winner else str(winner)
        score_at = self._score_of_effect(max(at, other[0]))
        guesses = () if score_at is not None else ("no score",)
        self._tell(at, own_at, other, score_at, pair, str(winner), False, own, None, "prose.effect", guesses)

    def _score_of_effect(self, k: int) -> int | None:
        """The score behind a comma that is all there is after the words of the effect: "ended Leeds' unbeaten run of
        ten matches, 2-1"."""
        comma = next((n for n in range(k + 1, len(self.chunks) - 1) if self.chunks[n].kind in ",;TK"), None)
        if comma is None or [c.kind for c in self.chunks[comma : comma + 2]] != [",", "S"]:
            return None
        score = self.chunks[comma + 1].value
        return comma + 1 if self._free(comma + 1) and score.left != score.right else None

    def _scalped(self) -> None:
        """ "Hull claimed Leeds' scalp", "Hull claimed the scalp of Leeds"."""
        chunks = self.chunks
        at = next((k for k, c in enumerate(chunks) if c.norm in SCALPS), None)
        if at is None:
            return  # "scalp's"
        of = [c.norm for c in chunks[at + 1 : at + 2]] == ["of"]
        near = range(at + 2, at + 6) if of else range(at - 1, at - 4, -1)
        beaten = next((k for k in near if 0 <= k < len(chunks) and chunks[k].kind == "T"), None)
        verb = next((k for k in range(at - 1, max(-1, at - 6), -1) if chunks[k].norm in CLAIMED), None)
        if beaten is None or verb is None or chunks[beaten].possessive == of:
            return
        if any(c.kind == "m" or c.norm in ("to", "not", "never") for c in chunks[:verb]):
            return  # "will hope to claim the scalp of Derby"
        winner, own_at, _ = self.subject_team(Predicate(verb, "win", False), beaten)
        self._tell_effect(verb, own_at, (beaten, ""), winner, str(chunks[beaten].value.name))

    def _went_their_way(self) -> None:
        """ "The corresponding match last season went Derby's way, 2-0": of the two who are to meet."""
        chunks = self.chunks
        for k in range(2, len(chunks) - 2):
            score = next((n for n in range(k + 1, min(len(chunks), k + 3)) if chunks[n].kind == "S"), None)
            owned = chunks[k].norm == "way" and chunks[k - 1].kind == "T" and chunks[k - 1].possessive
            if not owned or chunks[k - 2].norm not in ("went", "gone") or score is None or not self._free(score):
                continue
            winner, figures = str(chunks[k - 1].value.name), chunks[score].value
            rival = self._met_before(winner) if figures.left != figures.right else None
            if rival is not None and can_meet(winner, rival):
                pair = (winner, rival)
                self._tell(k, k - 1, None, score, pair, winner, False, winner, None, "prose.won", ("opponent",))

    def _sent_past(self) -> None:
        """ "Smith fired Leeds past Derby", "his goal was enough to see Leeds past Derby"; not "the win took Leeds past
        Derby into third place"."""
        chunks = self.chunks
        for k in range(1, len(chunks) - 2):
            if chunks[k + 1].norm != "past" or chunks[k].kind != "T" or chunks[k + 2].kind != "T":
                continue
            before = {c.norm for c in chunks[: k - 1]}
            done = chunks[k - 1].norm in TOOK or (
                chunks[k - 1].norm in TAKE and chunks[k - 2].norm == "to" and not ENOUGH.isdisjoint(before)
            )
            told = done and not chunks[k + 2].possessive and IN_TABLE.isdisjoint(c.norm for c in chunks)
            if told and OPEN.isdisjoint(before) and not any(c.kind == "m" for c in chunks[:k]):
                pair = str(chunks[k].value.name), str(chunks[k + 2].value.name)
                self._tell_effect(k - 1, k, (k + 2, "past"), *pair)

    def _given_and_left(self) -> None:
        """ "struck to give Leeds a first win and leave Derby bottom", "handed Derby a third defeat and lifted Leeds off
        the bottom", where nothing but the match of the two has been told."""
        chunks, main = self.chunks, self.discourse.main
        teams = {k: str(c.value.name) for k, c in enumerate(chunks) if c.kind == "T"}
        if self.told or (main is None and self.sentence.block > HEAD):
            return
        for at, chunk in enumerate(chunks):
            found = predicate(chunks, at) if chunk.kind == "K" else None
            if found is None or found.frame not in ("win_noun", "loss_noun") or not found.noun:
                continue
            given = self._beneficiary(found)
            left = next((k for k in teams if k > at), None)
            if given is None or left is None or not self._dealt(found):
                continue
            if main is not None and {teams[given], teams[left]} != {main.home_team, main.away_team}:
                continue
            if not any(c.norm in LEFT for c in chunks[max(at, left - 2) : left]):
                continue
            pair = (teams[given], teams[left])
            winner, loser = pair if found.frame == "win_noun" else pair[::-1]
            self._tell_effect(at, given, (left, "and"), winner, loser)
            return

    def _shared_between(self) -> None:
        """ "The points were shared between Leeds and Hull", "honours were even between Leeds and Hull"."""
        chunks = self.chunks
        for k in range(2, len(chunks) - 3):
            if chunks[k].norm != "between" or [c.kind for c in chunks[k + 1 : k + 4]] != ["T", "c", "T"]:
                continue
            j = k - 1
            while j > 1 and (chunks[j].kind in "pdwCDGS" or is_match_noun(chunks[j])) and chunks[j].norm not in EVEN:
                j -= 1  # "shared in the derby between"
            opened = chunks[j - 1].norm in BE and any(c.norm in STAKES for c in chunks[max(0, j - 3) : j])
            if chunks[j].norm not in EVEN or not (
                opened or (chunks[j - 1].norm in STAKES and chunks[j - 2].norm not in CARDINALS)
            ):
                continue
            one, two = str(chunks[k + 1].value.name), str(chunks[k + 3].value.name)
            if can_meet(one, two) and not any({one, two} == set(t.teams) for t in self.told):
                of, level = (k + 3, "with"), [n for n in range(j, k) if n in self.kinds and n not in self.used]
                level = [n for n in level if chunks[n].value.left == chunks[n].value.right]
                score_at, guesses = (level[0], ()) if level else (None, ("no score",))
                self._tell(j, k + 1, of, score_at, (one, two), None, True, one, None, "prose.draw", guesses)
