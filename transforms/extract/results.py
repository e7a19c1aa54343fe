"""Results told in prose: match claims from the predicates and score lines of annotated sentences.

In: sentences of chunks and the running discourse. Out: match claims with spans. A score whose kind, teams or status is
in doubt gives no claim. Who won is read from the predicate, never from the order of figures.
"""

from __future__ import annotations

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.annotate.scores import Score
from transforms.extract.circumstances import (
    Span,
    clause,
    day,
    ground,
    home_side,
    is_aside,
    leads_to,
    nearest,
    own_words,
    stage_and_leg,
    stage_led_to,
)
from transforms.extract.discourse import OF_KNOCKOUT, Discourse, can_meet, competition_for
from transforms.extract.frames import (
    BY_PREPOSITIONS,
    DRAW_PREPOSITIONS,
    WINNER_PREPOSITIONS,
    Predicate,
    complement,
    predicate,
    subject,
)
from transforms.extract.freescores import FreeScores
from transforms.extract.meetings import objects
from transforms.extract.roles import UNKNOWN
from transforms.extract.telling import Told
from transforms.model import MatchClaim

SUBHEAD = 7  # chunks of a line that heads the text below it


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


class _Reader(FreeScores):
    """One sentence: its predicates in order, each with its parts, then the bare score lines that are left."""

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

    def _read_predicate(self, found: Predicate) -> None:
        chunks, at = self.chunks, found.at
        frame = found.frame
        if self._negated(found) or self._leads_to_noun(found):
            if frame in ("win", "held") and not found.noun:
                self._note_meeting(at, complement(chunks, at, frozenset(), direct=True))
            return
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
            other = complement(
                chunks,
                score_at,
                BY_PREPOSITIONS if frame in ("passive", "lose") else WINNER_PREPOSITIONS | {"with"},
                direct=False,
            )
        if frame in ("held", "held_passive") and not self._is_draw(score_at, at):
            return
        self._resolve(found, other, score_at)

    def _joined_subject(self, own_at: int) -> str | None:
        """The other side of "A and B drew 1-1"."""
        chunks = self.chunks
        for k in (own_at - 2, own_at - 3):
            if k >= 0 and chunks[k].kind == "T" and any(c.norm == "and" for c in chunks[k + 1 : own_at]):
                return str(chunks[k].value.name)
        return None

    def _leads_to_noun(self, found: Predicate) -> bool:
        """Whether the verb only introduces the noun that tells the result: "had to settle for a goalless draw"."""
        following = self.chunks[found.at + 1 : found.at + 5]
        return found.frame == "draw" and not found.noun and any("draw_noun.nouns" in c.labels for c in following)

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
        if draw and other_team is None and own_at is not None:
            other_team = self._joined_subject(own_at)
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
        self._tell(
            found.at, own_at, other, score_at, (own, other_team), winner, draw, own, home, confidence, f"prose.{frame}"
        )
        if other is not None and not self._respectively(found, other[0], score_at, own, wins, draw):
            self._coordinated(found, other[0], own, wins, draw)

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
            0.9,
            "prose.respectively",
        )
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
            if (
                step is None
                or not all(c.kind in "S,cpdwNH(GDLC)" for c in window[:step])
                or ("c" not in kinds[:step] and "," not in kinds[:step])
            ):
                return
            team_at = k + step
            score_at = next(
                (team_at + n for n in (1, 2, 3) if team_at + n < len(chunks) and chunks[team_at + n].kind == "S"), None
            )
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
            self._tell(
                team_at,
                None,
                (team_at, before),
                score_at,
                (own, name),
                winner,
                draw,
                own,
                None,
                0.93,
                f"prose.{found.frame}.and",
            )
            k = score_at + 1

    def _note_match(self, i: int) -> None:
        """A match spoken of ("the league match against Dallas") is the one that later words are about."""
        chunks = self.chunks
        if "match_noun.nouns" not in chunks[i].labels or i + 1 >= len(chunks):
            return
        other = complement(
            chunks, i, frozenset({"against", "with", "versus", "v", "vs", "at", "between"}), direct=False
        )
        self._note_meeting(i, other)

    def _note_meeting(self, at: int, other: tuple[int, str] | None) -> None:
        """The subject and the object at `other` of the words at `at` are the pair that later words are about: "failed
        to beat Leeds, losing 2-0" tells that Leeds won."""
        if other is None:
            return
        own = subject(self.chunks, at, self.taken | {other[0]})
        name = self.chunks[own].value.name if isinstance(own, int) else self.discourse.topic
        rival = self.chunks[other[0]].value.name
        if name and can_meet(name, rival):
            self.discourse.speak_of((name, rival), self.sentence.block)
            self.taken.add(other[0])

    def _note_pairs(self) -> None:
        """Two teams named as a pair ("A or B", "A against B") are what the next words are about."""
        chunks = self.chunks
        for i in range(len(chunks) - 2):
            if (
                chunks[i].kind == "T"
                and chunks[i + 1].norm in ("or", "v", "vs", "versus", "against")
                and chunks[i + 2].kind == "T"
            ):
                pair = (chunks[i].value.name, chunks[i + 2].value.name)
                if can_meet(*pair):
                    self.discourse.speak_of(pair, self.sentence.block)

    def _update_topic(self) -> None:
        for chunk in self.chunks:
            if chunk.kind == "H":
                team = self.discourse.people.get(chunk.norm) or self.discourse.people.get(chunk.norm.split()[-1])
                self.discourse.person_team = team or self.discourse.person_team
        subhead = self._subhead()
        if subhead is not None:
            self.discourse.topic = subhead
            return
        taken = self.taken | objects(self.chunks)
        for k, chunk in enumerate(self.chunks):
            if chunk.kind == "T" and k not in taken and not (k and self.chunks[k - 1].kind == "p"):
                self.discourse.topic = chunk.value.name
                return
            if chunk.kind == "P" and chunk.value == "person's":
                self.discourse.topic = self._unknown_coachs()
                return
        if self.told and self.told[0].subject:
            self.discourse.topic = self.told[0].subject

    def _unknown_coachs(self) -> str | None:
        """The side of a coach whom the article does not place: whom it is about, but after "but" the other side."""
        topic = self.discourse.topic
        if topic and self.chunks[0].norm in ("but", "yet", "however"):
            return self.discourse.opponent(topic)
        return self.discourse.protagonist

    def _subhead(self) -> str | None:
        """The one team of a line of its own that tells nothing ("The case for Leeds"): the text below is about it."""
        named = {str(c.value.name) for c in self.chunks if c.kind == "T"}
        bare = len(self.chunks) <= SUBHEAD and not any(c.kind in "KSx.;" for c in self.chunks)
        alone = all(s is self.sentence for s in self.discourse.annotated.sentences if s.block == self.sentence.block)
        return named.pop() if bare and alone and len(named) == 1 else None

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
        own = self._own_clause(span)
        when, precision = day(chunks, own, False, discourse.reference_day)
        if when is None and chunks[own.first].kind != "r" and not is_aside(chunks, span.at):
            when, precision = day(chunks, span, False, discourse.reference_day)
        named = nearest(chunks, span, "C") or nearest(chunks, clause(chunks, told.at, []), "C")
        stage, leg = stage_and_leg(chunks, self._own_clause(span), (a, b))
        outcome = "draw" if told.draw else ("home" if told.winner == first else "away")
        in_league = self._in_league(span)
        own_stage = stage
        stage = stage or stage_led_to(chunks, span)
        knockout = stage is not None or leg is not None or self._names_round() or discourse.block_stage is not None
        competition = competition_for(discourse, named.value if named else None, a, b, in_league, knockout)
        rules = names().data.competitions.get(competition or "")
        if stage is None and discourse.block_stage and (rules is None or rules.kind != "league"):
            stage = discourse.block_stage
        if rules is not None and rules.kind == "league" and own_stage not in ("play-off", "final", "semi-final"):
            stage = leg = None
        if (
            home is None
            and told.winner
            and told.score
            and told.score.left < told.score.right
            and "win" in told.extractor
        ):
            home = b if told.winner == a else a  # "a 1-3 win": printed home side first, so the winner was away
            first, second = home, told.winner
            outcome = "away"
        made = MatchClaim(
            char_start=chunks[told.first].start,
            char_end=chunks[told.last].end,
            extractor=told.extractor,
            confidence=round(told.confidence, 3),
            home_team=first,
            away_team=second,
            home_known=home is not None,
            home_goals=goals[first] if told.score else None,
            away_goals=goals[second] if told.score else None,
            outcome=outcome,  # type: ignore[arg-type]
            extra_time=True if self._after_extra_time(span) else None,
            date=when,
            date_precision=precision,  # type: ignore[arg-type]
            competition=competition,
            stage=stage,
            leg=leg,
            venue=ground(chunks, span),
        )
        if named is None and not in_league:
            discourse.inferred.add(id(made))
        return made

    def _names_round(self) -> bool:
        """Whether the sentence names a round that is not one led to, or speaks as of a knock-out tie."""
        told = OF_KNOCKOUT.search(self.text, self.sentence.start, self.sentence.end)
        return (
            bool(told)
            or "aggregate" in self.kinds.values()
            or any(c.kind == "G" and not leads_to(self.chunks, k) for k, c in enumerate(self.chunks))
        )

    def _own_clause(self, span: Span) -> Span:
        """The span from the relative pronoun on, for a result told in a relative clause ("Cruz Azul, who drew 1-1")."""
        for k in range(span.at - 1, max(span.first, span.at - 6), -1):
            if self.chunks[k].kind == "r":
                return Span(k, span.last, span.at)
        return own_words(self.chunks, span)

    def _in_league(self, span: Span) -> bool:
        """Whether the words of the span say that it was a league match."""
        return any(c.norm in ("league", "conference") for c in self.chunks[span.first : span.last + 1] if c.kind == "w")

    def _goals(self, told: Told) -> tuple[int, int]:
        if told.score is None:
            return 0, 0
        return max(told.score.left, told.score.right), min(told.score.left, told.score.right)

    def _after_extra_time(self, span: Span) -> bool:
        words = " ".join(c.norm for c in self.chunks)
        return "after extra time" in words or "in extra time" in words or " aet" in words
