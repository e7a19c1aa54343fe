"""Results as told: the record of one, and the state of a sentence while its results are read.

In: a sentence and the running discourse. Out: `Told` records in the order found. Which words make a result is decided
by the classes that build on this one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from transforms.annotate.chunks import Sentence, forms_of
from transforms.annotate.parts import is_any
from transforms.annotate.scores import Score, is_of_kicks
from transforms.extract.discourse import Discourse
from transforms.extract.roles import Roles
from transforms.extract.scorecontext import Kind, score_kind
from transforms.extract.squads import level
from transforms.lexicon.wording import Wording

SHOOTOUT = Wording(
    (
        "shoot-out",
        "shootout",
        "on penalties",
        "spot-kick",
        "spot kick",
        "penalty kicks",
        "needed penalties",
        "to penalties",
        "tie-breaker",
        "tiebreaker",
    ),
    r"\b(?:shoot-?out|on penalties|spot[- ]kicks?|penalty kicks|needed penalties|to penalties|tie-?breaker)\b",
)
GOING_ON = frozenset({"was", "were", "is", "are"})
DECIDED = ("win", "won", "lose", "win_noun", "loss_noun")  # what says that a match was no draw
BEHIND = frozenset("behind trailing trailed trail deficit comeback rallied rally rallying levelled equalised".split())
TWO_LEGS = frozenset({"aggregate", "overall", "180", "legs"})  # beside goals of a tie
FIRST_LEG = "prose.first leg"  # the rule that reads the state before a second leg as the first one's result


@dataclass(slots=True)
class Told:
    """A result as the grammar gives it: `winner` None for a draw; `subject` is the side that the sentence is about."""

    at: int
    first: int
    last: int
    teams: tuple[str, str]
    winner: str | None
    draw: bool
    score: Score | None
    score_at: int | None
    subject: str | None
    home: str | None
    extractor: str
    guesses: tuple[str, ...] = ()  # what of it the words do not say: see `confidence.py`


class Telling(Roles):
    """One sentence: its scores by kind, those already claimed, and the results told so far."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        super().__init__(sentence, text, discourse)
        self.used: set[int] = set()
        self.told: list[Told] = []
        self.kinds = (
            {
                i: self._kind_of_whole(c.value)
                if c.value.whole
                else score_kind(text, c.start, c.end, sentence.start, sentence.end)
                for i, c in enumerate(self.chunks)
                if c.kind == "S"
            }
            if sentence.has("S")
            else {}
        )
        for i, kind in self.kinds.items():
            if kind == "final" and is_of_kicks(self.chunks[i].value.left, self.chunks[i].value.right):
                self.kinds[i] = "shootout"
        self._under_way()
        self._kicks()
        self._same_score()
        self._aggregate_loss()
        self._before_return()

    def _kind_of_whole(self, score: Score) -> Kind:
        """Goals "without reply" are the final score, but not those that turned a match round: "from behind, they scored
        three without reply", "beat Hull 3-1 with three unanswered goals"."""
        if not TWO_LEGS.isdisjoint(self.sentence.words):
            return "aggregate"
        most = max(score.left, score.right)
        others = (c.value for c in self.chunks if c.kind == "S" and not c.value.whole)
        conceded = any(max(s.left, s.right) == most and s.left * s.right for s in others)
        alone = len({c.value.name for c in self.chunks if c.kind == "T"}) < 3
        return "interim" if not BEHIND.isdisjoint(self.sentence.words) or (conceded and alone) else "final"

    def _under_way(self) -> None:
        """The score beside a verb of what was going on is an interim one: "were losing 2-0 to Leeds"."""
        for i, kind in self.kinds.items():
            before = self.chunks[max(0, i - 4) : i] if kind == "final" else []
            for was, verb in pairwise(before):
                if was.norm in GOING_ON and verb.kind == "K" and "gerund" in forms_of(verb.labels):
                    self.kinds[i] = "interim"

    def _same_score(self) -> None:
        """ "By the same score" is that of the result told last, in the sentence or before; nobody's where the score in
        between is no final one, or a draw's: "won by the same score" goes back further."""
        for i in self.kinds:
            score = self.chunks[i].value
            if not score.same:
                continue
            before = [k for k in self.kinds if k < i]
            if (before and self.kinds[before[-1]] != "final") or not (before or self.discourse.last_score):
                self.kinds[i] = "interim"
            elif not before and self.discourse.last_score:
                high, low = self.discourse.last_score
                self.chunks[i].value = replace(score, left=high, right=low)
                if high == low and any(is_any(c, DECIDED) for c in self.chunks):
                    self.kinds[i] = "interim"

    def _aggregate_loss(self) -> None:
        """The score behind "their heaviest aggregate loss" is the tie's: "by 4-0 to Leeds"."""
        for k in range(len(self.chunks) - 1) if self.kinds else ():
            if self.chunks[k].norm == "aggregate" and self.chunks[k + 1].kind == "K":
                behind = next((i for i in self.kinds if i > k), None)
                if behind is not None and self.kinds[behind] == "final" and behind - k < 8:
                    self.kinds[behind] = "aggregate"

    def _before_return(self) -> None:
        """The score of a tie of which the return is told behind it: "beat Leeds 5-4 after a 3-3 draw in the return"."""
        finals = [i for i, kind in self.kinds.items() if kind == "final"]
        for i, j in pairwise(finals):
            chunks, one, two = self.chunks, self.chunks[i].value, self.chunks[j].value
            behind = chunks[j + 1 : j + 6]
            legs = any(label == "legs.2" for c in behind for label in c.labels)
            after = any(c.norm in ("after", "following", "with") for c in chunks[i + 1 : j]) and j - i < 6
            more = max(one.left, one.right) >= max(two.left, two.right) and min(one.left, one.right) >= min(
                two.left, two.right
            )
            if legs and after and more and not any(c.kind in "T;" for c in chunks[i + 1 : j + 1]):
                self.kinds[i] = "aggregate"

    def _note_figures(self) -> None:
        """What "the same score" goes back to: the last final one, whether its match could be told or not."""
        last = next((i for i in reversed(self.kinds) if self.kinds[i] == "final"), None)
        if last is not None and last not in self.used:
            score = self.chunks[last].value
            self.discourse.last_score = (max(score.left, score.right), min(score.left, score.right))

    def _kicks(self) -> None:
        """A second score behind a draw, in a sentence that speaks of a shoot-out, is the shoot-out's."""
        sentence = self.sentence
        if not self.kinds or not SHOOTOUT.search(self.text, sentence.start, sentence.end, sentence.words):
            return
        level = [
            i
            for i in self.kinds
            if self.chunks[i].value.left == self.chunks[i].value.right and self.kinds[i] == "final"
        ]
        for i, kind in self.kinds.items():
            score = self.chunks[i].value
            if (
                kind == "final"
                and score.left != score.right
                and level
                and level[0] < i
                and max(score.left, score.right) >= 3
            ):
                self.kinds[i] = "shootout"

    def _free(self, j: int) -> bool:
        return j not in self.used and self.kinds[j] == "final"

    def _said_with_score(self, told: Told) -> bool:
        """Whether the words that tell a result without its score are part of those that tell it with: "ran out 5-1
        winners against Derby"."""
        return told.score is None and any(
            t.score is not None and set(t.teams) == set(told.teams) and t.winner == told.winner and t.last >= told.first
            for t in self.told
            if t.first <= told.last
        )

    def _pair_in_hand(self) -> tuple[str, str] | None:
        """The two sides of the match that the words right before spoke of without its result, where this sentence and
        the one before name nobody else: "Leeds went to Hull on Saturday. Neither side could score"."""
        discourse, pair = self.discourse, self.discourse.pair
        before = discourse.earlier(self.sentence)
        if pair is None or before is None or discourse.pair_block < self.sentence.block - 1 or discourse.guessed:
            return None
        match = frozenset(pair)
        if match in discourse.scores or match in discourse.announced or match in discourse.closed:
            return None
        if discourse.pair_block != self.sentence.block and match != discourse.in_hand[0]:
            return None
        named = {str(c.value.name) for c in (*before.chunks, *self.chunks) if c.kind == "T"}
        told = any(set(t.teams) != set(pair) for t in self.told)
        return pair if named <= match and not told else None

    def _in_full(self, told: Told, home: str | None) -> tuple[Told, str | None]:
        """The result and its home side with the squads of both: "Leeds U18 won at Hull" was won against Hull's."""
        full = level(told.teams, self.discourse.competitions)
        if full == told.teams:
            return told, home
        names = dict(zip(told.teams, full, strict=True))
        return replace(told, teams=full, winner=names.get(told.winner or "")), names.get(home or "")

    def _tell(
        self, at: int, own_at: int | None, other: tuple[int, str] | None, score_at: int | None, teams: tuple[str, str],
        winner: str | None, draw: bool, own: str | None, home: str | None, extractor: str,
        guesses: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        places = [k for k in (at, other[0] if other else None, score_at, own_at) if k is not None]
        if own_at is not None and at - own_at > 25:
            places.remove(own_at)
        score = self.chunks[score_at].value if score_at is not None else None
        if score_at is not None:
            self.used.add(score_at)
        self.told.append(
            Told(at, min(places), max(places), teams, winner, draw, score, score_at, own, home, extractor, guesses)
        )
        self.discourse.speak_of(teams, self.sentence.block)
        if score is not None:
            self.discourse.tell(teams, max(score.left, score.right), min(score.left, score.right))
