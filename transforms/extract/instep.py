"""Results of several sides told in step: "won 2-0 and 3-1 at Hull and Derby", "both won 1-0, at Hull and at Derby".

In: a sentence and a predicate. Out: further `Told` records. Where the words do not share the figures out, nothing is
told.
"""

from __future__ import annotations

from transforms.extract.ahead import SEVERAL
from transforms.extract.competitions import can_meet
from transforms.extract.complements import complement
from transforms.extract.frames import Predicate
from transforms.extract.listedresults import Listed
from transforms.extract.roles import UNKNOWN

WON_BY = {"passive": False, "lose": False, "won": True, "held_passive": None, "draw": None}  # who won: own side
NOUNS = {"win_noun": True, "loss_noun": False, "draw_noun": None}
DESCRIBED = 7  # chunks between two teams of which the second is described
PREPOSITIONS = frozenset({"against", "over", "at", "to", "by", "with", "from"})  # before two others of two scores
CAME = frozenset({"came", "come", "followed"})
EACH = frozenset({"both", "each"})


class InStep(Listed):
    """The results of one sentence whose sides, others and scores stand in step."""

    def _two_in_step(self, found: Predicate) -> bool:
        """A verb with two scores and two others in step: "won 2-0 and 3-1 at Hull and Derby", "lost 2-1 and 1-0 to Hull
        and Derby"; true also where the second score has no side of its own, for then nothing tells whose each is."""
        chunks, first = self.chunks, found.at + 1
        if [c.kind for c in chunks[first : first + 3]] != ["S", "c", "S"]:
            return False
        if not (self._free(first) and self._free(first + 2)) or self._negated(found):
            return False
        other = complement(chunks, first + 2, PREPOSITIONS, direct=False)
        second = self._next_joined(other[0], "respectively" in self.sentence.words) if other is not None else None
        if other is None or second is None or found.frame not in WON_BY:
            return False
        wins, (own, own_at, pronoun) = WON_BY[found.frame], self.subject_team(found, other[0])
        self.used |= {first, first + 2}
        self.taken |= {other[0], second}
        for rival_at, score_at in ((other[0], first), (second, first + 2)):
            rival, score = str(chunks[rival_at].value.name), chunks[score_at].value
            level = score.left == score.right
            if own in (None, UNKNOWN, rival) or level != (wins is None) or not can_meet(str(own), rival):
                continue
            winner, of = None if level else own if wins else rival, (rival_at, other[1])
            guesses = ("pronoun",) if pronoun else ()
            self._tell(
                found.at, own_at, of, score_at, (str(own), rival), winner, level, own, None, "prose.respectively",
                guesses,
            )  # fmt: skip
        return True

    def _in_pairs(self, found: Predicate) -> bool:
        """Two sides that did the same, each to one of two others: "Leeds and Derby both won 1-0, at Hull and Ayr",
        "Leeds and Derby brought 1-0 wins home, from Hull and Ayr respectively"."""
        chunks, at = self.chunks, found.at
        each = next((k for k in range(at - 1, 2, -1) if chunks[k].norm in EACH or chunks[k].kind in ";b"), 0)
        each = each if each and chunks[each].norm in EACH else 0
        if not each and "respectively" not in self.sentence.words:
            return False
        end = each or next((k for k in range(at, 2, -1) if chunks[k - 1].kind == "T"), 0)
        while end > 2 and chunks[end - 1].kind == "x":
            end -= 1  # "have both won"
        sides = [c.kind for c in chunks[end - 3 : end]]
        they = sides == ["P", "c", "T"] and chunks[end - 3].norm == "they"
        others = self._two_others(at)
        apart = self._sides_apart(found, others)
        if apart is None and (end < 3 or not (sides == ["T", "c", "T"] or they) or chunks[end - 2].norm != "and"):
            return False
        frames = {**WON_BY, **NOUNS, "win": True}
        if others is None or found.frame not in frames or self._negated(found):
            return False
        scores = [
            k
            for k in range(at - 1 if apart else end, min(len(chunks), others[1] + 5))
            if k in self.kinds and self._free(k)
        ]
        if len(scores) not in (1, 2) or (len(scores) == 2 and "respectively" not in self.sentence.words):
            return False
        wins = frames[found.frame]
        for side, other, score_at in zip(apart or (end - 3, end - 1), others, (scores[0], scores[-1]), strict=True):
            own = self.spoken_of(side, None) if chunks[side].kind == "P" else str(chunks[side].value.name)
            rival, score = str(chunks[other].value.name), chunks[score_at].value
            self.taken |= {side, other}
            level = score.left == score.right
            if own not in (None, UNKNOWN) and level == (wins is None) and can_meet(str(own), rival):
                preposition = chunks[others[0] - 1 if chunks[other - 1].norm == "and" else other - 1].norm
                winner, of = None if level else own if wins else rival, (other, preposition)
                self._tell(at, side, of, score_at, (str(own), rival), winner, level, own, None, "prose.in step")
        return True

    def _sides_apart(self, found: Predicate, others: tuple[int, int] | None) -> tuple[int, int] | None:
        """The two sides of the results of one noun where words stand between them: "Leeds striker Smith and Hull's
        Jones scored in their sides' 3-0 wins over Derby and Ayr respectively", "3-0 wins for Leeds and Hull over"."""
        chunks, at = self.chunks, found.at
        if not found.noun or others is None or "respectively" not in self.sentence.words:
            return None
        behind = [k for k in range(at + 1, others[0]) if chunks[k].kind == "T"]
        theirs = chunks[at - 2].norm in ("teams", "sides", "clubs") and chunks[at - 3].norm == "their"
        named = behind or [k for k in range(at) if chunks[k].kind == "T" and theirs]
        distinct = len({chunks[k].value.name for k in named}) == 2
        return (named[0], named[1]) if len(named) == 2 and distinct else None

    def _came_between(self, found: Predicate) -> str | None:
        """Whose the result of a noun behind "came" is, where the clause before tells whom a side beat that it leaves
        out: "Hull were beaten 2-0 and Derby 4-0, but in between came a 1-1 draw with Ayr"."""
        chunks, j = self.chunks, found.at - 1
        while j > 1 and chunks[j].kind in "dSw" and chunks[j].norm not in CAME:
            j -= 1
        last = next((t for t in reversed(self.told) if t.at < j), None)
        if not found.noun or chunks[j].norm not in CAME or chunks[j - 1].kind not in "pDw," or last is None:
            return None
        unnamed = all(c.kind != "T" or c.value.name != last.winner for c in chunks)
        return last.winner if unnamed and last.extractor.startswith("prose.passive") else None

    def _each_won(self, found: Predicate) -> bool:
        """One score of both matches of two sides: "Leeds knocked out Hull on penalties after each side had won 2-1
        away"."""
        chunks, k = self.chunks, found.at - 1
        while k > 0 and chunks[k].kind == "x":
            k -= 1
        both = chunks[k].kind == "n" and (chunks[k].norm.startswith("both ") or chunks[k - 1].norm == "each")
        score_at = found.at + 1
        if found.noun or found.frame != "won" or not both or score_at not in self.kinds or not self._free(score_at):
            return False
        score, behind = chunks[score_at].value, [c.norm for c in chunks[score_at + 1 : score_at + 3]]
        if self.spoken is None or score.left == score.right or not can_meet(*self.spoken):
            return True  # of whom, nothing tells
        at_home = behind == ["at", "home"]
        for winner, loser in (self.spoken, self.spoken[::-1]):
            home = winner if at_home else loser if behind[:1] == ["away"] else None
            self._tell(found.at, None, None, score_at, (winner, loser), winner, False, winner, home, "prose.in step")
        return True

    def _two_others(self, at: int) -> tuple[int, int] | None:
        """The two sides that "and" joins behind the predicate at `at`: "at Hull and Ayr", "from Hull and from Ayr"."""
        chunks = self.chunks
        given = (
            at + 4 if [c.kind for c in chunks[at + 1 : at + 5]] == ["p", "T", "c", "T"] else at
        )  # "wins for the two"
        given = given if chunks[at + 1 : at + 2] and chunks[at + 1].norm == "for" else at
        for k in range(given + 1, min(len(chunks) - 2, given + 9)):
            if chunks[k].kind == "T":
                two = k + 2 + (chunks[k + 2].kind == "p") + (chunks[k + 2].kind == "d")
                joined = chunks[k + 1].norm == "and" and two < len(chunks) and chunks[two].kind == "T"
                return (k, two) if joined and not (chunks[k].possessive or chunks[two].possessive) else None
            if chunks[k].kind not in "S,cpdwx" and chunks[k].norm != "home":
                return None
        return None

    def _both_alike(self, found: Predicate) -> bool:
        """The same done to both of two others: "won 1-0 at both Hull and Ayr", "beat both Hull and Ayr 2-0"."""
        chunks, at = self.chunks, found.at
        both = next((k for k in range(at + 1, min(len(chunks) - 3, at + 6)) if chunks[k].norm == "both"), 0)
        if not both or [c.kind for c in chunks[both + 1 : both + 4]] != ["T", "c", "T"] or chunks[both + 3].possessive:
            return False
        between = [c for c in chunks[at + 1 : both] if c.kind != "S"]
        frames = {**WON_BY, "win": True}
        if found.frame not in frames or any(c.norm not in PREPOSITIONS for c in between) or self._negated(found):
            return False
        behind = both + 4 + (chunks[both + 4 : both + 5] != [] and chunks[both + 4].norm in (",", "by"))
        score_at = next((k for k in (at + 1, behind) if k in self.kinds and self._free(k)), None)
        wins, (own, own_at, _) = frames[found.frame], self.subject_team(found, both + 1)
        if score_at is None or own in (None, UNKNOWN):
            return False
        level = chunks[score_at].value.left == chunks[score_at].value.right
        for other in (both + 1, both + 3):
            rival = str(chunks[other].value.name)
            self.taken.add(other)
            if level == (wins is None) and can_meet(str(own), rival):
                winner, of = None if level else own if wins else rival, (other, between[0].norm if between else "")
                self._tell(at, own_at, of, score_at, (str(own), rival), winner, level, own, None, "prose.in step")
        return True

    def _respectively(
        self, found: Predicate, other: int, score_at: int | None, own: str, wins: bool, draw: bool
    ) -> bool:
        """Two scores and two objects in step: "4-0 and 3-0 wins over Angel City and Washington"."""
        chunks = self.chunks
        if score_at is None or not found.noun or score_at < 2 or other + 2 >= len(chunks):
            return False
        first, second = score_at - 2, other + 2
        if chunks[first].kind != "S" or chunks[score_at - 1].kind != "c" or not self._free(first):
            return False
        if chunks[other + 1].kind != "c" or chunks[second].kind != "T":
            return False
        rival = chunks[second].value.name
        told = self.told[-1]
        told.score, told.score_at, told.first = chunks[first].value, first, min(told.first, first)
        self.taken.add(second)
        self._tell(
            second,
            None,
            (second, ""),
            first,
            (own, rival),
            None if draw else own if wins else rival,
            draw,
            own,
            None,
            "prose.respectively",
        )
        self.told[-1].score, self.told[-1].score_at = chunks[score_at].value, score_at
        return True

    def _twice_over(self, found: Predicate, other: int, score_at: int | None, own: str, wins: bool, draw: bool) -> None:
        """Two scores before the noun and one side behind it: "5-0 and 6-0 victories over San Marino"."""
        chunks = self.chunks
        first = (score_at or 0) - 2
        if not found.noun or first < 0 or chunks[found.at].norm not in SEVERAL or score_at != found.at - 1:
            return
        if [c.kind for c in chunks[first : first + 2]] != ["S", "c"] or not self._free(first):
            return
        rival, score = str(chunks[other].value.name), chunks[first].value
        if draw == (score.left == score.right) and can_meet(own, rival):
            winner = None if draw else own if wins else rival
            self._tell(found.at, None, (other, ""), first, (own, rival), winner, draw, own, None, "prose.respectively")

    def _scores_in_step(self, found: Predicate, other: int, own: str, wins: bool, draw: bool) -> bool:
        """Two objects and two scores behind them in step: "beat Hull and Derby 2-0 and 3-1", "respectively" or not."""
        chunks = self.chunks
        scores = other + 3 + (chunks[other + 3 : other + 4] != [] and chunks[other + 3].norm in (",", "by"))
        kinds = "".join(c.kind for c in (*chunks[other + 1 : other + 3], *chunks[scores : scores + 3]))
        if kinds != "cTScS" or not all(self._free(k) for k in (scores, scores + 2)):
            return False
        told = [(other, scores), (other + 2, scores + 2)]
        if any(draw != (chunks[k].value.left == chunks[k].value.right) for _, k in told):
            return False
        for rival_at, score_at in told:
            rival = str(chunks[rival_at].value.name)
            if can_meet(own, rival):
                self.taken.add(rival_at)
                winner = None if draw else own if wins else rival
                of = (rival_at, "")
                self._tell(found.at, None, of, score_at, (own, rival), winner, draw, own, None, "prose.respectively")
        return True

    def _each_of_two(self, found: Predicate, own_at: int | None, rival: str, wins: bool, draw: bool) -> None:
        """The first of two sides that did the same "each" or "both": "Hull and Derby each beat them 2-1"."""
        chunks, told = self.chunks, self.told[-1]
        if own_at is None or own_at < 2 or not {"each", "both"} & {c.norm for c in chunks[own_at + 1 : found.at]}:
            return
        if chunks[own_at - 1].norm != "and" or chunks[own_at - 2].kind != "T":
            return
        own = str(chunks[own_at - 2].value.name)
        if can_meet(own, rival) and told.score is not None:
            winner = None if draw else own if wins else rival
            self._tell(
                found.at, own_at - 2, None, told.score_at, (own, rival), winner, draw, own, None, told.extractor,
                told.guesses,
            )  # fmt: skip

    def _shared_out(self) -> None:
        """Several sides and a result with a score of each: "Leeds and Derby, respectively winners over Hull (5-0) and
        Luton (1-0)": read so far, all are the last one's."""
        if "respectively" not in self.sentence.words:
            return
        self._scores_at_end()
        told = sorted((t for t in self.told if t.score is not None), key=lambda t: t.score_at or 0)
        own = self._listed_sides(len(told))
        if len(told) < 2 or any(t.subject != own[-1] for t in told if own):
            return
        for result, side in zip(told[:-1], own, strict=False):
            rival = next(team for team in result.teams if team != result.subject)
            if side != rival:
                result.winner = result.winner if result.winner in (None, rival) else side
                result.teams, result.subject = (side, rival), side

    def _scores_at_end(self) -> None:
        """Two results without a score, and the scores of both behind them: "lost to Derby and beat Hull, 2-1 and 1-0
        respectively"."""
        at = next((k for k in self.kinds if self._shared_out_behind(k)), None)
        bare = [t for t in self.told if t.score is None]
        if at is None or len(bare) != 2 or not (self._free(at) and self._free(at + 2)):
            return
        for told, k in zip(bare, (at, at + 2), strict=True):
            score = self.chunks[k].value
            if told.draw == (score.left == score.right):
                told.score, told.score_at, told.last = score, k, max(told.last, k)
                self.used.add(k)

    def _listed_sides(self, count: int) -> list[str]:
        """The first list of as many teams as `count`: "Leeds, Derby and Hull"; empty where there is none."""
        chunks = self.chunks
        for k in range(len(chunks) - 2 * count + 2):
            parted = "".join(c.kind for c in chunks[k : k + 2 * count - 1])
            if count > 1 and parted == "T," * (count - 2) + "TcT":
                return [str(c.value.name) for c in chunks[k : k + 2 * count - 1 : 2]]
        return []

    def _in_step(self, found: Predicate, own_at: int | None, other: int, wins: bool, draw: bool) -> bool:
        """Two sides and two others in step, without scores: "Hull and Ayr beat Leeds and Derby", "respectively" or not.
        Also true where they are shared out in another way, of which nothing is told."""
        chunks = self.chunks
        shared = any(c.norm == "respectively" for c in chunks[found.at :])
        shared = shared and not any(self._shared_out_behind(k) for k in self.kinds)
        if not shared and not self._two_and_two(own_at, other):
            return False
        if own_at is None:
            return True
        sides, rivals = self._listed_before(own_at), [other, *self._listed_with(other, True)]
        if len(sides) == 1 or len(rivals) == 1:
            sides, rivals = self._described_pair(own_at, -1), self._described_pair(other, 1)
        if len(sides) < 2 or len(sides) != len(rivals):
            return True
        pairs = list(zip(sides, rivals, strict=True))
        for own_k, rival_k in pairs:
            own, rival = chunks[own_k].value.name, chunks[rival_k].value.name
            if can_meet(own, rival):
                winner = None if draw else own if wins else rival
                self._tell(found.at, own_k, (rival_k, ""), None, (own, rival), winner, draw, own, None, "prose.in step")
        return True

    def _described_pair(self, k: int, step: int) -> list[int]:
        """The team at `k` and the one joined to it before (`step` -1) or behind it, past what describes it: "Hull
        and last year's champions Leeds"; that at `k` alone where there is none."""
        chunks, n, joined = self.chunks, k + step, False
        while 0 <= n < len(chunks) and abs(n - k) <= DESCRIBED:
            if chunks[n].kind == "T":
                return sorted((k, n)) if joined and not chunks[n].possessive else [k]
            if chunks[n].norm == "and" and not joined:
                joined = True
            elif chunks[n].kind not in "dwnND-":
                break
            n += step
        return [k]

    def _listed_before(self, own_at: int) -> list[int]:
        """The teams of the list that the one at `own_at` ends: "Leeds, Hull and Derby"."""
        chunks, found, k = self.chunks, [own_at], own_at
        joints = {"and"}
        while k > 1 and (chunks[k - 1].norm in joints or (len(found) > 1 and chunks[k - 1].kind == ",")):
            before = k - 3 if [c.kind for c in chunks[k - 2 : k]] == [",", "c"] else k - 2
            if before < 0 or chunks[before].kind != "T" or chunks[before].possessive:
                break
            found, k, joints = [before, *found], before, set()
        return found

    def _two_and_two(self, own_at: int | None, other: int) -> bool:
        """Whether the side at `own_at` is joined to one before it, and the one at `other` to one behind it."""
        if own_at is None or not 1 < own_at < other:
            return False
        first = self._described_pair(own_at, -1)[0]
        opens = first == own_at - 2 or first == 0 or self.chunks[first - 1].kind in "db;,"
        return first < own_at and opens and self._next_joined(other) is not None
