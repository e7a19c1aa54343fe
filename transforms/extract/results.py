"""Results told in prose: match claims from the predicates and score lines of annotated sentences.

In: sentences of chunks and the running discourse. Out: match claims with spans. A score whose kind, teams or status is
in doubt gives no claim. Who won is read from the predicate, never from the order of figures.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from transforms.annotate.chunks import Sentence
from transforms.annotate.scores import Score
from transforms.extract.ahead import SEVERAL
from transforms.extract.competitions import can_meet
from transforms.extract.complements import complement, match_with, objects
from transforms.extract.deciders import Deciders
from transforms.extract.discourse import Discourse
from transforms.extract.frames import (
    BY_PREPOSITIONS,
    DRAW_PREPOSITIONS,
    PARTICLES,
    TO_BITS,
    WINNER_PREPOSITIONS,
    Predicate,
    before_team,
    predicate,
)
from transforms.extract.joined import Joined
from transforms.extract.levelwords import LevelWords
from transforms.extract.lists.words import either
from transforms.extract.pairing import is_aside_of
from transforms.extract.resultclaims import ResultClaims
from transforms.extract.roles import UNKNOWN
from transforms.extract.rows import Rows
from transforms.extract.shootouts import Shootouts
from transforms.extract.telling import FIRST_LEG, Told
from transforms.lexicon.wording import Wording
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

EXISTING = frozenset({"there", "thered", "theres"})
NOT_PLAYED = word_set("en", "grammar", "doubt", "elsewhere")
ELSEWHERE = Wording(NOT_PLAYED, rf"\b{either(NOT_PLAYED)}")
SPLIT_VERBS = word_set("en", "results", "split_win", "verbs")
DEALT_OUT = frozenset(  # nouns that tell as well what was dealt out as what was suffered
    "beating hiding thrashing drubbing hammering rout demolition mauling trouncing thumping battering pounding".split()
)
POINTS = "all three points"


def read_results(sentence: Sentence, text: str, discourse: Discourse) -> list[MatchClaim]:
    """The match claims of one sentence; updates the discourse."""
    reader = _Reader(sentence, text, discourse)
    told = reader.read()
    others = [t.at for t in told if t.extractor != FIRST_LEG]
    claims = [reader.claim(t, others) for t in told]
    reader.shootouts(claims)
    if discourse.main is None and sentence.block <= 3:
        now = [claim for claim in claims if claim.extractor != FIRST_LEG and discourse.may_report(claim)]
        discourse.main = next((claim for claim in now if not is_aside_of(claim, claims, text)), next(iter(now), None))
    return claims


class _Reader(Rows, Joined, Deciders, LevelWords, Shootouts, ResultClaims):
    """One sentence: its predicates in order, each with its parts, then the bare score lines that are left."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        super().__init__(sentence, text, discourse)
        discourse.objects = objects(self.chunks)
        self.taken |= discourse.objects

    def read(self) -> list[Told]:
        self._take_up()
        if self._mentions_football():
            self._note_pairs()
            in_row = self._rows()
            for i, chunk in enumerate(self.chunks):
                if not chunk.labels or i in in_row:
                    continue  # most words are in no list
                found = predicate(self.chunks, i)
                if found:
                    self._read_predicate(found)
                elif chunk.kind == "K":
                    self._note_match(i)
                    self._note_met(i)
                    self._note_state(i)
            self._fronted()
            self._score_lines()
            self._free_scores()
            self._shared_out()
            self._by_effect()
            self._only_goal()
            self._only_goal_between()
            self._level_in_words()
            self._drawn_before_kicks()
            self._by_decider()
            self._note_figures()
        else:
            self._note_pairs()
            self._by_effect()
            self._only_goal_of_before()
            self._only_goal_between()
            self._level_in_words()
            self._by_decider()
        self._update_topic()
        self._note_encounter()
        return [told for told in self.told if not self._said_with_score(told)]

    def _mentions_football(self) -> bool:
        """Whether the sentence can tell a result, and of a match that was played."""
        sentence = self.sentence
        if ELSEWHERE.search(self.text, sentence.start, sentence.end, sentence.words):
            return False
        words = self.sentence.words
        split = not (SPLIT_VERBS.isdisjoint(words) or (PARTICLES.isdisjoint(words) and TO_BITS.isdisjoint(words)))
        printed = "TN" in self.sentence.skeleton or "T,NT,N" in self.sentence.skeleton
        return split or printed or self.sentence.has("SK")

    def _read_predicate(self, found: Predicate) -> None:
        chunks, at = self.chunks, found.at
        frame = found.frame
        if self._in_pairs(found) or self._both_alike(found) or self._each_won(found):
            return
        if not found.noun and self._two_in_step(found):
            return
        if frame == "loss_noun" and chunks[at].norm in DEALT_OUT and self._on_the_way_to(at):
            found, frame = replace(found, frame="win_noun"), "win_noun"
        elif frame == "loss_noun" and chunks[at].norm in DEALT_OUT and self._with_a(at):
            return  # "ran riot at Hull with a 4-0 rout", "bowed out with a 4-0 thrashing": whose it was, is not told
        if frame == "loss_noun" and [c.norm for c in chunks[at : at + 2]] == ["loss", "of"]:
            return  # "rued the loss of Smith in a 1-1 draw at Leeds": of a player
        if found.noun and at and chunks[at - 1].norm == "overall":
            return  # "owed their overall victory to Smith's goal at Leeds": over two legs
        if found.noun and at and chunks[at - 1].norm == "respective":
            return  # "after respective wins against Derby and Hull": whose each was, the words do not say
        back = self._back_with(found)
        if chunks[at].norm == POINTS and back is None and self._beneficiary(found) is None:
            return  # "came for all three points at Leeds", "dropped all three points": only given ones are a win
        if self._negated(found) or self._leads_to_noun(found):
            if frame in ("win", "held") and not found.noun:
                self._note_meeting(at, complement(chunks, at, frozenset(), direct=True))
            elif frame == "won":
                self._note_meeting(at, self._over_whom(at))  # "have not won at Hull since a 2-1 success in 1998"
            return
        if frame == "win" and any(self.ousted_despite(k) is not None for k in range(at + 3, min(len(chunks), at + 9))):
            return  # "won to knock out Derby despite their 4-0 win over Hull": by other matches
        if frame in ("win", "held"):
            other = complement(chunks, at, frozenset(), direct=True)
        elif frame in ("passive", "held_passive", "lose"):
            other = complement(chunks, at, BY_PREPOSITIONS, direct=chunks[at].norm.endswith(" for"))
        elif frame in ("won", "win_noun"):
            other = self._over_whom(at) or self._won_to(at) or self._brought_from(found)
        elif frame == "loss_noun":
            near = {c.norm for c in (*chunks[at + 1 : at + 2], *chunks[at + 3 : at + 4])}
            of = {"of"} if near & {"of", "hands"} else set()  # not "a defeat in his first game in charge of Leeds"
            other = complement(chunks, at, BY_PREPOSITIONS | {"over", *of}, direct=False)
        else:
            direct = "draw.transitive" in chunks[at].labels and before_team(chunks, at + 1)
            point = {"from", "off"} if chunks[at].norm.endswith("a point") else set()  # "took a point from Leeds"
            by = {"by"} if frame == "draw_noun" else set()  # "draws by Leeds and Derby": against whom, nothing tells
            other = complement(chunks, at, (DRAW_PREPOSITIONS | point) - by, direct=direct)
        if other is None:
            other = back or match_with(chunks, at) or self._whom(at, frame)
        if other is None and frame == "win_noun":
            other = self._hurt_behind(at)
        if other is None and frame != "win":
            other = self._where(at) or (self._came_against(at) if found.noun else None)
        if other is None and frame in ("won", "win_noun"):
            other = self._sent_out(at)
        if other is not None and other[1] == "at":
            behind = chunks[other[0] + 1 : other[0] + 3]
            if [c.kind for c in behind] == ["p", "T"] and behind[0].norm in ("against", "over"):
                other = other[0] + 2, behind[0].norm  # "won 3-0 at Hull against Derby"
        if other is not None:
            self.taken.add(other[0])
        score_at = self._score(found, other[0] if other else None)
        if other is None and score_at is not None and score_at > at:
            other = complement(
                chunks,
                score_at,
                BY_PREPOSITIONS
                if frame in ("passive", "held_passive", "lose", "loss_noun")
                else WINNER_PREPOSITIONS | {"with"},
                direct=False,
            )
        if frame in ("held", "held_passive") and score_at is not None and self._kept_out(score_at, frame):
            self.kinds[score_at] = "interim"
            return
        held = frame in ("held", "held_passive") and not self._is_draw(score_at, at)
        if held and (score_at is not None or not self._held_outright(found, other)):
            self._note_meeting(at, other)  # "failed to hold Leeds and lost 3-1"
            return
        if not self._of_other_contest(at, other, score_at):
            self._resolve(found, other, score_at)

    def _with_a(self, at: int) -> bool:
        """Whether the noun at `at` stands behind "with a", and nothing behind it names the other side."""
        behind = self.chunks[at + 1 : at + 2]
        if behind and (behind[0].norm in BY_PREPOSITIONS | {"of", "over"} or behind[0].kind == "T"):
            return False
        near = [c.norm for c in self.chunks[max(0, at - 6) : at]]
        return any(pair in (("with", "a"), ("with", "the")) for pair in pairwise(near))

    def _on_the_way_to(self, at: int) -> bool:
        """Whether the noun at `at` is what the scorers of goals came to: "scored five in 21 minutes en route to a 6-1
        rout"."""
        near = [c.norm for c in self.chunks[max(0, at - 7) : at]]
        return any(a in ("route", "way") and b == "to" for a, b in pairwise(near))

    def _stand_between(self, own_at: int, at: int, other: int | None) -> bool:
        """Whether a third team stands between the subject and its predicate."""
        between = [k for k in range(own_at + 1, at) if self.chunks[k].kind == "T" and k != other]
        return any(self.chunks[k].value.name != self.chunks[own_at].value.name for k in between)

    def _resolve(self, found: Predicate, other: tuple[int, str] | None, score_at: int | None) -> None:
        frame, chunks = found.frame, self.chunks
        score: Score | None = chunks[score_at].value if score_at is not None else None
        draw = frame in ("draw", "draw_noun", "held", "held_passive")
        other_team = chunks[other[0]].value.name if other else None
        if score and draw != (score.left == score.right):
            side = self.subject_team(found, other[0])[0] if other else None
            if side not in (None, UNKNOWN):
                self.spoken = (str(side), str(other_team))  # "knocked out Derby, 1-1 away and 3-0 at home"
            return
        own, own_at, pronoun = self.subject_team(found, other[0] if other else None)
        if (between := self._came_between(found)) is not None:
            own, own_at, pronoun = between, None, True
        if [c.kind for c in chunks[found.at + 1 : found.at + 3]] == ["x", "T"] and chunks[found.at].norm == "winning":
            own_at, pronoun = found.at + 2, False
            own = chunks[own_at].value.name  # "Also winning were Leeds, 2-0 at Hull"
        if other is not None:
            other_team = self._meant_by_short(own, other[0]) or other_team
        if (met := self._met_there(own, other, score)) is not None:
            other, other_team = None, met
        if other is None and frame == "win" and [c.norm for c in chunks[found.at + 1 : found.at + 2]] == ["us"]:
            own, other_team = self._over_us(own, pronoun)
        if draw and own == other_team and own_at is None and other and chunks[other[0]].possessive:
            other_team = self.discourse.opponent(str(own))  # "the sides drew 2-2 at Leeds' Elland Road"
        wins = frame in ("win", "won", "win_noun")
        by_hands = other is not None and any("hands" in c.norm for c in chunks[found.at : other[0]])
        if frame == "loss_noun" and other and other[1] in ("of", "over") and not by_hands:
            wins = True
        beneficiary, giver = self._beneficiary(found), None
        if beneficiary is not None:
            if own_at == beneficiary < found.at:
                self.taken.add(beneficiary)
                own, own_at, _ = self.subject_team(found, other[0] if other else None)
                self.taken.discard(beneficiary)
            giver = own if own_at is not None and not chunks[own_at].possessive else None
            if giver is None and self._they_gave(found):
                giver = self._pronoun(beneficiary, found.at)
            own, own_at, pronoun = chunks[beneficiary].value.name, beneficiary, False
            if other and other[0] == beneficiary:
                other_team = None
            if other_team is None:  # "the trip to Derby ended in a 2-1 defeat for Leeds"
                other_team = self._visit_to(found, str(own))
            if other_team is None and giver not in (own, UNKNOWN):
                other_team = giver  # "Derby handed Leeds a 3-0 defeat"
        elif (paid := self._paid_back(found)) is not None:
            own, own_at, other_team, pronoun = *paid, False
        elif (role := self._role_given(found)) is not None:
            giver = own if own_at is not None and not chunks[own_at].possessive else None
            other_team = other_team or (giver if giver not in (role, UNKNOWN) else None)
            own, own_at, pronoun = role, None, True
        elif other is None and (theirs := self._their_match(found.at)) is not None:
            own, own_at, pronoun, other_team = theirs[0], None, True, theirs[1]
        elif own in (None, UNKNOWN) and self._given_to_them(found):
            own, pronoun = self._pronoun(other[0] if other else None, found.at), True
        elif (
            frame == "loss_noun" and own_at is not None and not chunks[own_at].possessive and self._given_to_them(found)
        ):
            before = self.discourse.topic_before
            own, own_at, pronoun, other_team = before if before != own else UNKNOWN, None, True, own
        elif beneficiary is None and own_at is not None and self._given_to_others(found, own_at):
            return
        if frame == "won" and (agent := self._agent(found.at)) is not None:
            own, own_at, pronoun = agent, None, False
        if other is not None and other[1] == "between":
            own, own_at, pronoun = self._second_of_pair(other[0])
        ahead = own_at is not None and own_at > found.at and not chunks[own_at].possessive  # "... left Hull third"
        if other is not None and other_team is not None and (own in (None, UNKNOWN) or ahead):
            host = self._host_named(other_team, other[0])
            own, own_at = (host, None) if host not in (None, own) else (own, own_at)
        guesses = [] if score else ["no score"]
        unnamed = draw and score is not None and other_team is None and own in (None, UNKNOWN)
        if unnamed and (drawn := self._pair_drawn(found)) is not None:
            own, other_team = drawn
            guesses.append("carried")
        if (
            own is None
            and other_team is None
            and (there := self._on_that_ground(found) or self._seen_there(found)) is not None
        ):
            own, other_team = there
            guesses.append("carried")
        if own in (None, UNKNOWN) and (other_team is not None or score):
            listed = self._next_of_list(found) or self._before_colon(found, other_team)
            own = listed if listed not in (None, other_team) else own
        if own == UNKNOWN:
            return
        apart = self._set_apart(found.at) if found.noun and not pronoun else 0
        if own is None and apart and not any(c.kind in "TP" for c in chunks[apart : found.at]):
            return  # "Leeds won, while in London a 2-0 victory over Derby": whose it was, is not told
        if own is None and other_team is not None and self._stands_alone(found):
            if found.noun and any(c.norm in EXISTING for c in chunks[max(0, found.at - 6) : found.at]):
                return  # "There had been a 4-0 thrashing at Derby before that": whose, is not told
            own = self._measured_by(found.at, wins) if found.noun else None
            own = own or self.antecedent(found.at, other[0] if other else None)
            own = own or self.spoken_of(found.at, other[0] if other else None)
            if own == UNKNOWN or self._went_out(str(own)):
                return
            own = own if own != other_team else self.discourse.opponent(other_team)
            guesses.append("carried")
        if own is None and other_team is None and score and self._stands_alone(found):
            own = self._headed(found.at)
            guesses += ["carried"] if own is not None else []
        if own is None and other_team is not None and (same := self._still_about(found, other_team)) is not None:
            own = same
            guesses.append("carried")
        if pronoun:  # told in the sentence, or carried over from one before
            guesses.append("pronoun" if self.antecedent(found.at, other[0] if other else None) else "carried")
        elif own_at is not None and self._stand_between(own_at, found.at, other[0] if other else None):
            guesses.append("third team")
        home = None
        if draw and other_team is None and own_at is not None and chunks[found.at].norm not in SEVERAL:
            other_team = self._joined_subject(own_at)
        together = draw and other is None and other_team is not None and self._drew_together(found)
        if (
            draw
            and own is None
            and other_team is None
            and score
            and (pronoun or (self._of_the_match(found.at) and not self.discourse.guessed))
        ):
            own, other_team = self._both_spoken_of()
        if other_team is None and own is not None:
            if score_at is not None and self._completes(found, own, wins, draw, score_at):
                return
            if own_at and own_at < found.at and chunks[own_at - 1].norm in ("meant", "means"):
                return  # "a draw meant Derby climbed to third with a 4-0 win": over whom, is not told
            other_team, home = self._missing_opponent(own, found, score)
            if other_team is not None and home is None and self._is_elsewhere(own, other_team, found):
                return
            if other_team is not None and self._met_in_aside(own, other_team, found.at):
                return
            if other_team is not None and score and not self._names_other_match(other_team):
                told = self.discourse.outcomes.get(frozenset((own, other_team)))
                if told and (None if draw else own if wins else other_team) not in told:
                    return  # "Leeds lost to Hull on Saturday. The 4-2 win last week": over somebody else
            guesses.append("opponent")
        if own is None or other_team is None or not can_meet(own, other_team):
            return
        self.spoken = (own, other_team)
        if other is not None and self._scores_in_step(found, other[0], own, wins, draw):
            return
        together = together or (other is None and self._abroad_outcome(found, own_at, home))
        together = together or (beneficiary is not None and giver == other_team and self._dealt(found))
        if score is None and not (together or self._outcome_is_told(found, other)) or score is None and self._of_tie():
            if own_at is not None and other is not None and self._speaks_of_kicks():
                self.discourse.speak_of((own, other_team), self.sentence.block)  # "It had ended 1-1" may follow
            return
        if score is None and other is not None and self._in_step(found, own_at, other[0], wins, draw):
            return
        if other is not None:
            self.taken.add(other[0])
        winner = None if draw else (own if wins else other_team)
        self._tell(
            found.at,
            own_at,
            other,
            score_at,
            (own, other_team),
            winner,
            draw,
            own,
            home,
            f"prose.{frame}",
            tuple(guesses),
        )
        self._each_of_two(found, own_at, other_team, wins, draw)
        if frame == "passive" and other is None and score is not None:
            self._beaten_too(found, other_team)
        if other is not None and not self._respectively(found, other[0], score_at, own, wins, draw):
            self._twice_over(found, other[0], score_at, own, wins, draw)
            self._coordinated(found, other[0], own, wins, draw)
