"""Results told in prose: match claims from the predicates and score lines of annotated sentences.

In: sentences of chunks and the running discourse. Out: match claims with spans. A score whose kind, teams or status is
in doubt gives no claim. Who won is read from the predicate, never from the order of figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.annotate.scores import Score
from transforms.extract.circumstances import Span, city_teams, clause, day, ground, home_side, nearest, owners, stage_and_leg
from transforms.extract.discourse import Discourse, can_meet, competition_for
from transforms.extract.frames import (
    BY_PREPOSITIONS,
    DRAW_PREPOSITIONS,
    WINNER_PREPOSITIONS,
    Predicate,
    complement,
    predicate,
    subject,
)
from transforms.extract.roles import UNKNOWN, Roles
from transforms.extract.scorecontext import score_kind
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

GIVERS = word_set("en", "grammar", "givers")
HYPOTHETICAL = frozenset("would should will may might must can shall if unless wont cannot ll".split())
WISHES = frozenset(
    "need needs needed want wants wanted seek seeking hoping hope hopes chasing expect expects bid chance looking aim aiming target without never not "
    "no denied deny avoid avoiding threaten threatened failed fail hopeful eye eyeing search hunt require requires could favourites favorites whether either".split()
)
# Verbs that tell a result by themselves; the others need a score beside them.
TIE_WORDS = re.compile(r"\b(?:on aggregate|over two legs|away goals|over the two|two-legged|on penalties|shoot-?out)\b", re.I)
FINISHED = re.compile(r"\b(?:ended|finished|end|ends|finish|finishes|concluded|ended up)(?: all)?(?: level)?(?: at| in a)?\s*$", re.I)
MAYBE = re.compile(r"\b(?:would|will|could|should|if|must|might|may|can|cannot|unless|whether|hop(?:e|es|ing)|chance of|need)\b", re.I)
SHOOTOUT = re.compile(r"\b(?:shoot-?out|on penalties|spot[- ]kicks|penalty kicks)\b", re.I)
ADVERBS = frozenset("also then later only just narrowly duly eventually finally however twice still once even comfortably easily".split())
STRONG = frozenset(
    "beat beats beaten beating defeat defeats defeated defeating lost lose loses losing thrashed hammered drew overcame knocked eliminated edged ousted outlasted held "
    "upset stunned downed".split()
)


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
    confidence: float
    extractor: str


def read_results(sentence: Sentence, text: str, discourse: Discourse) -> list[MatchClaim]:
    """The match claims of one sentence; updates the discourse."""
    reader = _Reader(sentence, text, discourse)
    told = reader.read()
    others = [t.at for t in told]
    claims = [reader.claim(t, others) for t in told]
    reader.shootouts(claims)
    if discourse.main is None and sentence.block <= 3:
        discourse.main = next((claim for claim in claims if claim.home_goals is not None), None)
    return claims


class _Reader(Roles):
    """One sentence: its predicates in order, each with its parts, then the bare score lines that are left."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        super().__init__(sentence, text, discourse)
        self.used: set[int] = set()
        self.spoken: tuple[str, str] | None = None
        self.told: list[Told] = []
        self.kinds = {
            i: score_kind(text, c.start, c.end, sentence.start, sentence.end)
            for i, c in enumerate(self.chunks)
            if c.kind == "S"
        }

        self._kicks()

    def _kicks(self) -> None:
        """A second score behind a draw, in a sentence that speaks of a shoot-out, is the shoot-out's."""
        if not SHOOTOUT.search(self.text, self.sentence.start, self.sentence.end):
            return
        level = [i for i in self.kinds if self.chunks[i].value.left == self.chunks[i].value.right and self.kinds[i] == "final"]
        for i, kind in self.kinds.items():
            score = self.chunks[i].value
            if kind == "final" and score.left != score.right and level and level[0] < i and max(score.left, score.right) >= 3:
                self.kinds[i] = "shootout"

    def read(self) -> list[Told]:
        if self._mentions_football():
            self._note_pairs()
            for i in range(len(self.chunks)):
                found = predicate(self.chunks, i)
                if found:
                    self._read_predicate(found)
                elif self.chunks[i].kind == "K":
                    self._note_match(i)
            self._score_lines()
            self._free_scores()
        else:
            self._note_pairs()
        self._update_topic()
        return self.told

    def _mentions_football(self) -> bool:
        return any(c.kind in "SK" for c in self.chunks) or "TN" in self.sentence.skeleton

    # --- predicates -------------------------------------------------------------------------------------------

    def _read_predicate(self, found: Predicate) -> None:
        chunks, at = self.chunks, found.at
        if self._negated(found):
            return
        frame = found.frame
        if frame in ("win", "held"):
            other = complement(chunks, at, frozenset(), direct=True)
        elif frame in ("passive", "held_passive", "lose"):
            other = complement(chunks, at, BY_PREPOSITIONS, direct=False)
        elif frame in ("won", "win_noun"):
            other = complement(chunks, at, WINNER_PREPOSITIONS, direct=False)
        elif frame == "loss_noun":
            other = complement(chunks, at, BY_PREPOSITIONS | {"of", "over"}, direct=False)
        else:
            other = complement(chunks, at, DRAW_PREPOSITIONS, direct=False)
        if other is not None:
            self.taken.add(other[0])
        score_at = self._score(found, other[0] if other else None)
        if other is None and score_at is not None and score_at > at:
            other = complement(chunks, score_at, BY_PREPOSITIONS if frame in ("passive", "lose") else WINNER_PREPOSITIONS | {"with"}, direct=False)
        if frame in ("held", "held_passive") and not self._is_draw(score_at, at):
            return
        self._resolve(found, other, score_at)

    def _negated(self, found: Predicate) -> bool:
        """Whether the sentence says that it did not or may never happen: negation, modal, wish or condition."""
        chunks = self.chunks
        j, words = found.at - 1, 0
        while j >= 0 and words < 7:
            chunk = chunks[j]
            if chunk.kind in ";":
                break
            if chunk.norm == "only" or chunk.norm in ("than",):
                return False
            if chunk.norm in HYPOTHETICAL and not (chunk.norm == "will" and chunk.start == chunks[0].start):
                return True
            if chunk.norm in WISHES:
                return not (chunk.norm == "could" and self._could_only(j))
            if chunk.norm == "to" and j == found.at - 1 and not found.noun:
                return not self._came_to(j)
            if chunk.kind in "TH" and not found.noun and words > 0:
                break
            if chunk.kind == ",":
                break
            j -= 1
            words += 1
        return False

    def _could_only(self, j: int) -> bool:
        return j + 1 < len(self.chunks) and self.chunks[j + 1].norm in ("only", "not", "do")

    def _came_to(self, j: int) -> bool:
        """"came from behind to beat", "went on to win", "only to lose": an infinitive that did happen."""
        before = " ".join(c.norm for c in self.chunks[max(0, j - 5) : j])
        return before.endswith(("behind", "on", "back", "only", "down", "late", "deficit", "up", "half", "time", "rallied", "recovered", "held", "as")) or (
            "S" in {c.kind for c in self.chunks[j : j + 7]} and not any(w in before.split() for w in ("need", "have", "has", "want", "trying", "how", "hope", "expected", "likely", "set", "ready", "able", "going"))
        )

    def _score(self, found: Predicate, other: int | None) -> int | None:
        """The final score that belongs to the predicate, if one does."""
        chunks, at = self.chunks, found.at
        if found.noun:
            j = at - 1
            while j >= 0 and at - j <= 7 and chunks[j].kind in "wN-HGCLDTnSKP(),c" and not (chunks[j].kind == "K" and self._is_verb(j)):
                if chunks[j].kind == "S" and self._free(j):
                    return j
                if chunks[j].kind == "S" or chunks[j].kind in "d," or (chunks[j].kind == "c" and j + 1 < at and chunks[j + 1].kind != "S"):
                    break
                j -= 1
        limit = (other if other is not None else at) + 6
        for j in range(at + 1, min(len(chunks), limit + 1)):
            chunk = chunks[j]
            if chunk.kind == "S":
                if self._free(j):
                    return j
                continue
            if chunk.kind in ";" or (chunk.kind == "K" and self._is_verb(j)) or chunk.kind in "r":
                break
            if chunk.kind in "bc" and (other is None or j > other):
                break
            if chunk.kind == "," and (other is None or j > other) and not (j + 1 < len(chunks) and chunks[j + 1].kind == "S"):
                break
            if chunk.kind == "T" and other is not None and j > other:
                break
        if not found.noun and at > 0 and chunks[at - 1].kind == "S" and self._free(at - 1):
            return at - 1
        return None

    def _is_verb(self, j: int) -> bool:
        found = predicate(self.chunks, j)
        return found is not None and not found.noun

    def _free(self, j: int) -> bool:
        return j not in self.used and self.kinds[j] == "final"

    def _is_draw(self, score_at: int | None, at: int) -> bool:
        if score_at is not None:
            score = self.chunks[score_at].value
            return score.left == score.right
        return any("draw_noun" in label for c in self.chunks[at : at + 8] for label in c.labels)

    def _resolve(self, found: Predicate, other: tuple[int, str] | None, score_at: int | None) -> None:
        frame, chunks = found.frame, self.chunks
        score: Score | None = chunks[score_at].value if score_at is not None else None
        draw = frame in ("draw", "draw_noun", "held", "held_passive")
        if score and draw != (score.left == score.right):
            return
        other_team = chunks[other[0]].value.name if other else None
        own, own_at, pronoun = self.subject_team(found, other[0] if other else None)
        wins = frame in ("win", "won", "win_noun")
        if frame == "loss_noun" and other and other[1] in ("of", "over"):
            wins = True
        beneficiary = self._beneficiary(found)
        if beneficiary is not None:
            own, own_at, pronoun = chunks[beneficiary].value.name, beneficiary, False
            if other and other[0] == beneficiary:
                other_team = None
        if own is None and other_team is not None:
            own = self._host_named(other_team)
        if own == UNKNOWN:
            return
        confidence = 0.97 if score else 0.9
        if own is None and other_team is not None and self._stands_alone(found):
            own = self.discourse.topic if self.discourse.topic != other_team else self.discourse.opponent(other_team)
            confidence -= 0.08
        if pronoun:
            confidence -= 0.04
        home = None
        if other_team is None and own is not None:
            other_team, home = self._missing_opponent(own, found, score)
            confidence -= 0.1
        if own is None or other_team is None or not can_meet(own, other_team):
            return
        self.spoken = (own, other_team)
        if score is None and (not self._outcome_is_told(found, other) or self._of_tie()):
            return
        if other is not None:
            self.taken.add(other[0])
        winner = None if draw else (own if wins else other_team)
        self._tell(found.at, own_at, other, score_at, (own, other_team), winner, draw, own, home, confidence, f"prose.{frame}")
        if other is not None and not self._respectively(found, other[0], score_at, own, wins, draw):
            self._coordinated(found, other[0], own, wins, draw)

    def _stands_alone(self, found: Predicate) -> bool:
        """Whether a predicate without a subject of its own can be about the team spoken of before.

        A finite verb whose clause has another subject ("the goal stunned a Blues side") is not.
        """
        if found.noun or not found.finite:
            return True
        before = self.chunks[: found.at]
        return all(c.kind in "cbmx,;Sr" or c.norm in ADVERBS for c in before[-3:]) or not before

    def _host_named(self, rival: str) -> str | None:
        """The side whose ground opens the sentence: "At Anfield, ... a 2-2 draw with Exeter"."""
        if len(self.chunks) < 2 or self.chunks[0].norm != "at" or self.chunks[1].kind != "L":
            return None
        hosts = [t for t in owners(self.chunks[1]) if t != rival and t in self.discourse.annotated.team_counts]
        return hosts[0] if len(hosts) == 1 else None

    def _outcome_is_told(self, found: Predicate, other: tuple[int, str] | None) -> bool:
        """Whether a predicate without a score says enough: a strong verb or a noun with both sides named."""
        if other is None or MAYBE.search(self.text, self.sentence.start, self.sentence.end):
            return False
        if found.frame == "draw_noun":
            before = self.chunks[found.at - 1] if found.at else None
            return self.chunks[found.at].norm != "tie" and before is not None and before.kind in "dw" and found.at + 2 >= other[0] - 1
        if found.noun:
            return True
        return self.chunks[found.at].norm.split()[0] in STRONG

    def _of_tie(self) -> bool:
        """Whether the sentence tells how a tie over two legs went, not a match."""
        words = self.text[self.sentence.start : self.sentence.end]
        return "aggregate" in self.kinds.values() or bool(TIE_WORDS.search(words))

    def _beneficiary(self, found: Predicate) -> int | None:
        """The team that was given the result: "gave Leeds a 1-0 win", "a 3-1 win for Leeds"."""
        chunks, at = self.chunks, found.at
        if not found.noun:
            return None
        if at + 2 < len(chunks) and chunks[at + 1].norm == "for":
            for k in range(at + 2, min(len(chunks), at + 5)):
                if chunks[k].kind == "T":
                    return k
                if chunks[k].kind not in "dwH":
                    break
        j = at - 1
        while j >= 0 and at - j <= 8 and chunks[j].kind in "wdNSGCP-D" and chunks[j].norm not in GIVERS:
            j -= 1
        if j > 0 and chunks[j].kind == "T" and not chunks[j].possessive:
            k = j - 1
            while k > 0 and chunks[k].kind in "dwN" and chunks[k].norm not in GIVERS and j - k <= 3:
                k -= 1
            if chunks[k].norm in GIVERS:
                return j
        return None

    def _missing_opponent(self, own: str, found: Predicate, score: Score | None) -> tuple[str | None, str | None]:
        """The other side where the predicate names none: the owner of the ground, or the match spoken of."""
        chunks = self.chunks
        for k in range(found.at + 1, min(len(chunks), found.at + 8)):
            if chunks[k].kind == "L" and k and chunks[k - 1].norm in ("at", "in"):
                hosts = [t for t in owners(chunks[k]) if t != own and t in self.discourse.annotated.team_counts]
                if len(hosts) == 1:
                    return hosts[0], hosts[0]
            if chunks[k].kind in "HTL" and chunks[k - 1].norm in ("in", "of"):
                hosts = [t for t in city_teams(chunks[k].norm) if t != own and t in self.discourse.annotated.team_counts]
                if len(hosts) == 1 and own not in city_teams(chunks[k].norm):
                    return hosts[0], hosts[0]
        if score is None:
            return None, None
        for k in range(found.at - 1, 0, -1):
            if chunks[k].kind == "T" and chunks[k].value.name != own and k not in self.taken and chunks[k - 1].norm in ("to", "against", "with", "over"):
                if k > 1 and chunks[k - 2].norm in ("trip", "visit", "journey", "date"):
                    continue
                return chunks[k].value.name, None
        if self.spoken and own in self.spoken:
            return (self.spoken[1] if self.spoken[0] == own else self.spoken[0]), None
        between = {c.value.name for c in chunks[: found.at] if c.kind == "T" and c.possessive and c.value.name != own}
        if len(between) == 1 and self.discourse.opponent(own) is None:
            return between.pop(), None
        opponent = self.discourse.opponent(own)
        topic = self.discourse.topic
        if opponent is None and topic not in (None, own) and topic == self.discourse.protagonist and self._is_new(own):
            return topic, None
        return opponent, None

    def _is_new(self, team: str) -> bool:
        """Whether the article names the team here for the first time."""
        for sentence in self.discourse.annotated.sentences:
            if sentence is self.sentence:
                return True
            if any(c.kind == "T" and c.value.name == team for c in sentence.chunks):
                return False
        return False

    def _respectively(self, found: Predicate, other: int, score_at: int | None, own: str, wins: bool, draw: bool) -> bool:
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
        self._tell(second, None, (second, ""), first, (own, rival), None if draw else own if wins else rival, draw, own, None, 0.9, "prose.respectively")
        self.told[-1].score, self.told[-1].score_at = chunks[score_at].value, score_at
        return True

    def _coordinated(self, found: Predicate, other: int, own: str, wins: bool, draw: bool) -> None:
        """The further objects of one predicate: "beat Everton 2-0 and Fulham 3-1"."""
        chunks = self.chunks
        k = other + 1
        while k < len(chunks):
            window = chunks[k : k + 9]
            kinds = "".join(c.kind for c in window)
            step = next((n for n, c in enumerate(window) if c.kind == "T"), None)
            if step is None or not all(c.kind in "S,cpdwNH(GDLC)" for c in window[:step]) or "c" not in kinds[:step] and "," not in kinds[:step]:
                return
            team_at = k + step
            score_at = next((team_at + n for n in (1, 2, 3) if team_at + n < len(chunks) and chunks[team_at + n].kind == "S"), None)
            if score_at is None or not self._free(score_at):
                return
            if any(c.kind not in "S(pdw" for c in chunks[team_at + 1 : score_at]):
                return
            name, score = chunks[team_at].value.name, chunks[score_at].value
            if draw != (score.left == score.right) or not can_meet(own, name):
                return
            winner = None if draw else (own if wins else name)
            self.taken.add(team_at)
            before = chunks[team_at - 1].norm
            self._tell(team_at, None, (team_at, before), score_at, (own, name), winner, draw, own, None, 0.93, f"prose.{found.frame}.and")
            k = score_at + 1

    def _tell(
        self, at: int, own_at: int | None, other: tuple[int, str] | None, score_at: int | None, teams: tuple[str, str],
        winner: str | None, draw: bool, own: str | None, home: str | None, confidence: float, extractor: str,
    ) -> None:  # fmt: skip
        places = [k for k in (at, other[0] if other else None, score_at, own_at) if k is not None]
        if own_at is not None and at - own_at > 25:
            places.remove(own_at)
        score = self.chunks[score_at].value if score_at is not None else None
        if score_at is not None:
            self.used.add(score_at)
        self.told.append(
            Told(at, min(places), max(places), teams, winner, draw, score, score_at, own, home, confidence, extractor)
        )
        self.discourse.speak_of(teams, self.sentence.block)

    # --- score lines --------------------------------------------------------------------------------------------

    def _score_lines(self) -> None:
        """Results printed as such: `Argentina 4-1 Brazil`, `Cruz Azul 5, Vancouver Whitecaps 0`."""
        chunks = self.chunks
        for i, chunk in enumerate(chunks):
            if chunk.kind == "S" and self._free(i) and 0 < i < len(chunks) - 1:
                if chunks[i - 1].kind == "T" and chunks[i + 1].kind == "T" and not chunks[i - 1].possessive:
                    self._line(i - 1, i + 1, chunk.value.left, chunk.value.right, i)
            if chunk.kind == "T" and i + 3 < len(chunks) and chunks[i + 1].kind == "N":
                k = i + 3 if chunks[i + 2].kind == "," else i + 2
                if k + 1 < len(chunks) and chunks[k].kind == "T" and chunks[k + 1].kind == "N":
                    left, right = chunks[i + 1].value, chunks[k + 1].value
                    if left is not None and right is not None and max(left, right) < 20:
                        self._line(i, k, left, right, None)

    def _line(self, a: int, b: int, left: int, right: int, score_at: int | None) -> None:
        chunks = self.chunks
        one, two = chunks[a].value.name, chunks[b].value.name
        if not can_meet(one, two):
            return
        start = self.text[max(self.text.rfind("\n", 0, chunks[a].start) + 1, chunks[a].start - 90) : chunks[a].start]
        if LINE_NO_RESULT.search(start):
            return
        winner = one if left > right else two if right > left else None
        self._tell(a, a, (b, ""), score_at, (one, two), winner, left == right, one, None, 0.9, "prose.score line")
        told = self.told[-1]
        told.score = told.score or Score(chunks[a].start, chunks[b].end, left, right)
        told.last = max(told.last, b + (0 if score_at is not None else 1))

    # --- scores without a predicate ----------------------------------------------------------------------------

    def _free_scores(self) -> None:
        """Scores that no predicate claimed: "ended 1-1", "and 1-0 away", "0-0 in Pretoria", "2-1 against Iran"."""
        for i, chunk in enumerate(self.chunks):
            if chunk.kind == "S" and self._free(i):
                self._finished(i) or self._further(i) or self._against(i) or self._leg_drawn(i)

    def _finished(self, i: int) -> bool:
        """"The first leg finished 1-1", "A against B and C against D ended goalless"."""
        chunks, score = self.chunks, self.chunks[i].value
        if score.left != score.right or i == 0 or any(c.norm in ("series", "tie", "aggregate") for c in chunks[max(0, i - 4) : i]) or not FINISHED.search(self.text[self.sentence.start : chunks[i].start]):
            return False
        pairs = [
            (chunks[k].value.name, chunks[k + 2].value.name)
            for k in range(i - 2)
            if chunks[k].kind == "T" and chunks[k + 2].kind == "T" and chunks[k + 1].norm in ("against", "v", "vs", "versus", "and")
        ]
        listed = [p for p in pairs if self._joined_by_against(p)] or pairs[:1]
        if not listed and self.discourse.pair and self.discourse.pair_block >= self.sentence.block - 1:
            listed = [self.discourse.pair]
        for n, pair in enumerate(listed):
            if can_meet(*pair):
                self._tell(i, None, None, i, pair, None, True, None, None, 0.88, "prose.finished")
                if n:
                    self.told[-1].first = self.told[0].first
        return bool(listed)

    def _joined_by_against(self, pair: tuple[str, str]) -> bool:
        chunks = self.chunks
        return any(
            chunks[k].kind == "T" and chunks[k].value.name == pair[0] and chunks[k + 1].norm in ("against", "v", "vs", "versus")
            for k in range(len(chunks) - 1)
        )

    def _further(self, i: int) -> bool:
        """A second score of the same predicate and pair: "beating São Paulo 2-0 at home and 1-0 away"."""
        if not self.told or self.told[-1].score_at is None:
            return self._in_brackets(i)
        last = self.told[-1]
        assert last.score_at is not None
        between = self.chunks[last.score_at + 1 : i]
        if not between or len(between) > 8 or any(c.kind in "TK;" for c in between) or not any(c.kind in "c," for c in between):
            return False
        score = self.chunks[i].value
        if (score.left == score.right) != last.draw and score.left != score.right:
            return False
        after = self.chunks[i + 1 : i + 3]
        if not any(c.norm in ("at", "in", "away", "home", "on") for c in after):
            return False
        draw = score.left == score.right
        winner = None if draw else last.winner
        self._tell(i, None, None, i, last.teams, winner, draw, last.subject, None, 0.88, "prose.further")
        self.told[-1].first = last.first
        return True

    def _in_brackets(self, i: int) -> bool:
        """A level score with its place behind a tie told by its outcome: "(0-0 in Pretoria, 1-1 in Cairo)"."""
        score = self.chunks[i].value
        placed = i + 2 < len(self.chunks) and self.chunks[i + 1].norm in ("in", "at") and self.chunks[i + 2].kind in "LHT"
        opened = any(c.norm == "(" for c in self.chunks[max(0, i - 5) : i])
        if self.spoken is None or score.left != score.right or not (placed and opened):
            return False
        self._tell(i, None, None, i, self.spoken, None, True, None, None, 0.86, "prose.in brackets")
        return True

    def _against(self, i: int) -> bool:
        """"2-1 against Iran", "4-1 to Leeds", "3-1 at home to Chicago": the preposition gives the direction."""
        chunks, score = self.chunks, self.chunks[i].value
        k = i + 1
        while k < len(chunks) and (chunks[k].norm in ("at", "home", "away", "down", "defeat", "losers", "winners") or chunks[k].kind in "D"):
            k += 1
        if k + 1 >= len(chunks) or chunks[k].norm not in ("to", "against", "over", "at", "with", "from"):
            return False
        other = next((n for n in (k + 1, k + 2, k + 3) if n < len(chunks) and chunks[n].kind == "T"), None)
        if other is None or any(c.kind not in "dwN" for c in chunks[k + 1 : other]):
            return False
        own, own_at, pronoun = self.subject_team(Predicate(i, "score", True), other)
        rival = chunks[other].value.name
        if own_at is not None and any(c.norm == "(" for c in chunks[:own_at]) and not any(c.norm == ")" for c in chunks[own_at:i]):
            return False  # an item of a bracketed list: its neighbour is not its subject
        if own in (None, UNKNOWN, rival) or not can_meet(str(own), rival):
            return False
        preposition, draw = chunks[k].norm, score.left == score.right
        if preposition in ("against", "at", "with", "from") and not draw and score.left < score.right:
            return False
        winner = None if draw else rival if preposition == "to" else own
        self.taken.add(other)
        self._tell(i, None, (other, preposition), i, (str(own), rival), winner, draw, own, None, 0.84 if not pronoun else 0.8, "prose.score against")
        return True

    def _leg_drawn(self, i: int) -> bool:
        """"After a goalless first leg", "the 0-0 of the first leg": a draw of the pair spoken of."""
        chunks, score = self.chunks, self.chunks[i].value
        if score.left != score.right:
            return False
        near = chunks[max(0, i - 4) : i + 5]
        if not any(label.startswith("legs.") for c in near for label in c.labels):
            return False
        before = [t for t in self.told if t.at < i]
        recent = self.discourse.pair_block >= self.sentence.block
        pair = before[-1].teams if before else self.discourse.pair if recent else None
        if pair is None:
            return False
        self._tell(i, None, None, i, pair, None, True, None, None, 0.86, "prose.leg drawn")
        return True

    # --- discourse --------------------------------------------------------------------------------------------------

    def _note_match(self, i: int) -> None:
        """A match spoken of ("the league match against Dallas") is the one that later words are about."""
        chunks = self.chunks
        if "match_noun.nouns" not in chunks[i].labels or i + 1 >= len(chunks):
            return
        other = complement(chunks, i, frozenset({"against", "with", "versus", "v", "vs", "at", "between"}), direct=False)
        if other is None:
            return
        own = subject(chunks, i, self.taken | {other[0]})
        name = chunks[own].value.name if isinstance(own, int) else self.discourse.topic
        rival = chunks[other[0]].value.name
        if name and can_meet(name, rival):
            self.discourse.speak_of((name, rival), self.sentence.block)
            self.taken.add(other[0])

    def _note_pairs(self) -> None:
        """Two teams named as a pair ("A or B", "A against B") are what the next words are about."""
        chunks = self.chunks
        for i in range(len(chunks) - 2):
            if chunks[i].kind == "T" and chunks[i + 1].norm in ("or", "v", "vs", "versus", "against") and chunks[i + 2].kind == "T":
                pair = (chunks[i].value.name, chunks[i + 2].value.name)
                if can_meet(*pair):
                    self.discourse.speak_of(pair, self.sentence.block)

    def _update_topic(self) -> None:
        for chunk in self.chunks:
            if chunk.kind == "H":
                team = self.discourse.people.get(chunk.norm) or self.discourse.people.get(chunk.norm.split()[-1])
                self.discourse.person_team = team or self.discourse.person_team
        for k, chunk in enumerate(self.chunks):
            if chunk.kind == "T" and k not in self.taken and not (k and self.chunks[k - 1].kind == "p"):
                self.discourse.topic = chunk.value.name
                return
        if self.told and self.told[0].subject:
            self.discourse.topic = self.told[0].subject

    def shootouts(self, claims: list[MatchClaim]) -> None:
        """Kicks told in the sentence go to the drawn match that they settled."""
        drawn = [c for c in claims if c.home_goals is not None and c.home_goals == c.away_goals]
        if len(drawn) != 1:
            return
        match = drawn[0]
        for i, kind in self.kinds.items():
            if kind != "shootout":
                continue
            winner = self._shootout_winner(i, match)
            score = self.chunks[i].value
            high, low = max(score.left, score.right), min(score.left, score.right)
            if winner and high != low:
                at_home = winner == match.home_team
                match.home_penalties, match.away_penalties = (high, low) if at_home else (low, high)
                match.char_end = max(match.char_end, self.chunks[i].end)

    def _shootout_winner(self, i: int, match: MatchClaim) -> str | None:
        """Who won the kicks at chunk `i`: the subject of winning, or the other side of one that lost them."""
        for k in range(i, max(-1, i - 9), -1):
            found = predicate(self.chunks, k)
            if found is None or found.frame in ("draw", "draw_noun"):
                continue
            own, _, _ = self.subject_team(found, None)
            pair = (match.home_team, match.away_team)
            if own not in pair:
                return None
            wins = found.frame in ("win", "won", "win_noun")
            return own if wins else pair[1] if pair[0] == own else pair[0]
        return None

    # --- claims -----------------------------------------------------------------------------------------------------

    def claim(self, told: Told, others: list[int]) -> MatchClaim:
        """The claim of one told result, with its circumstances."""
        chunks, discourse = self.chunks, self.discourse
        span = clause(chunks, told.at, others)
        a, b = told.teams
        home = told.home or home_side(chunks, span, (a, b), told.subject)
        first, second = (home, b if home == a else a) if home else (a, b)
        discourse.home_of_pair = home
        high, low = self._goals(told)
        goals = {a: low, b: low}
        if told.winner:
            goals = {told.winner: high, (b if told.winner == a else a): low}
        when, precision = day(chunks, span, False, discourse.reference_day)
        named = nearest(chunks, span, "C") or nearest(chunks, clause(chunks, told.at, []), "C")
        stage, leg = stage_and_leg(chunks, self._own_clause(span))
        outcome = "draw" if told.draw else ("home" if told.winner == first else "away")
        competition = competition_for(discourse, named.value if named else None, a, b, self._in_league(span), stage is not None or leg is not None)
        rules = names().data.competitions.get(competition or "")
        if stage is None and discourse.block_stage and (rules is None or rules.kind != "league"):
            stage = discourse.block_stage
        if rules is not None and rules.kind == "league" and stage not in ("play-off", "final", "semi-final"):
            stage = leg = None
        if home is None and told.winner and told.score and told.score.left < told.score.right and "win" in told.extractor:
            home = b if told.winner == a else a  # "a 1-3 win": printed home side first, so the winner was away
            first, second = home, told.winner
            outcome = "away"
        return MatchClaim(
            char_start=chunks[told.first].start,
            char_end=chunks[told.last].end,
            extractor=told.extractor,
            confidence=round(told.confidence, 3),
            home_team=first,
            away_team=second,
            home_known=home is not None,
            home_goals=goals[first] if told.score else None,
            away_goals=goals[second] if told.score else None,
            outcome=outcome,
            extra_time=True if self._after_extra_time(span) else None,
            date=when,
            date_precision=precision,  # type: ignore[arg-type]
            competition=competition,
            stage=stage,
            leg=leg,
            venue=ground(chunks, span),
        )

    def _own_clause(self, span: Span) -> Span:
        """The span from the relative pronoun on, for a result told in a relative clause ("Cruz Azul, who drew 1-1")."""
        for k in range(span.at - 1, max(span.first, span.at - 6), -1):
            if self.chunks[k].kind == "r":
                return Span(k, span.last, span.at)
        return span

    def _in_league(self, span: Span) -> bool:
        """Whether the words of the span say that it was a league match."""
        return any(c.norm == "league" for c in self.chunks[span.first : span.last + 1] if c.kind == "w")

    def _goals(self, told: Told) -> tuple[int, int]:
        if told.score is None:
            return 0, 0
        return max(told.score.left, told.score.right), min(told.score.left, told.score.right)

    def _after_extra_time(self, span: Span) -> bool:
        words = " ".join(c.norm for c in self.chunks)
        return "after extra time" in words or "in extra time" in words or " aet" in words


# Words before a score line that make it the state of play, not the result.
LINE_NO_RESULT = re.compile(r"\b(?:half[ -]?time|ht|goal|prediction|verdict|as it stands|min|agg)\b[^.]*$", re.I)
