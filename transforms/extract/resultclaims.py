"""From what a sentence tells of a result to the claim of it: home side, day, competition, round and leg around it.

In: a told result, the sentence and the running discourse. Out: a match claim. Circumstances of other matches that the
sentence names are left out (`othermatches.py`); what only the article tells is added where the words leave it open.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from transforms.annotate.chunks import Chunk, sections_of
from transforms.extract.anywhere import says
from transforms.extract.circumstances import FRIENDLY, Span, clause, competition_named, ground, own_clause
from transforms.extract.competitions import competition_for, is_league
from transforms.extract.confidence import confidence
from transforms.extract.days import told_day
from transforms.extract.frames import is_match_noun
from transforms.extract.heads import rounds_in
from transforms.extract.homes import first_leg_ground, home_side, is_visitor_to_come, of_list
from transforms.extract.othermatches import without_other_matches
from transforms.extract.reported import day_told
from transforms.extract.stages import (
    opening_round,
    round_where,
    stage_and_leg,
    stage_led_to,
    stages_and_leg,
    went_out_in,
    with_head,
)
from transforms.extract.surroundings import Surroundings
from transforms.extract.telling import FIRST_LEG, Told
from transforms.extract.topics import Topics
from transforms.model import MatchClaim

CARRIED_ON = frozenset({"prose.finished", "prose.ended for"})  # rules of a match that the sentence before speaks of
AGAIN = frozenset(
    {"again", "replay", "rematch", "return", "earlier", "previous", "corresponding"}
)  # another match of the same two
OF_TIES = re.compile(r"\b(?:legs?|aggregate|ties?|cup|rounds?|last (?:16|eight|four)|\w*-?finals?|play-?offs?)\b", re.I)
LEAGUE_ROUNDS = ("play-off", "final", "semi-final")  # of leagues that end in a knock-out


def goes_out(chunks: list[Chunk], own: Span) -> bool:
    """Whether a side goes out of a cup by the result told: "knocked out Everton", "knocked Everton out"."""
    told = chunks[own.first : own.last + 1]
    split = any("split_win.verbs" in c.labels for c in told) and any(c.norm == "out" for c in told)
    return split or any("outright.out" in c.labels for c in told)


class ResultClaims(Topics, Surroundings):
    """The claims of one sentence."""

    latest: date | None = None  # the day of the result told before in the sentence

    def claim(self, told: Told, others: list[int]) -> MatchClaim:
        """The claim of one told result, with its circumstances."""
        discourse = self.discourse
        chunks = without_other_matches(self.chunks, told.at, told.teams)
        span = clause(chunks, told.at, others)
        around = self._before_next_match(chunks, span)
        home = told.home or home_side(chunks, around, told.teams, told.subject) or self._host_in_hand(told)
        if home is None and told.subject in told.teams:
            home = of_list(chunks, told.at, told.subject, told.teams[told.subject == told.teams[0]])
        told, home = self._in_full(told, home)
        a, b = told.teams
        first, second = (home, b if home == a else a) if home else (a, b)
        of_first_leg = told.extractor == FIRST_LEG
        if of_first_leg and (there := first_leg_ground(chunks, told.at, (a, b), told.subject)) is not None:
            home, first, second = there, there, b if there == a else a
        elif of_first_leg and home and not is_visitor_to_come(chunks, home):
            home, first, second = second, second, first  # the words tell whose ground the return is on
        discourse.home_of_pair = host = second if of_first_leg and home else home  # the match spoken of is the return
        discourse.note_host((a, b), host)
        high, low = self._goals(told)
        goals = {a: low, b: low}
        if told.winner:
            goals = {told.winner: high, (b if told.winner == a else a): low}
        own = own_clause(chunks, span)
        when, precision = told_day(chunks, span, own, self.latest or self._day_before(span) or discourse.reference_day)
        if when is not None and discourse.annotated.anchor is not None and when > discourse.annotated.anchor:
            when, precision = None, None  # "booked their place in the finals, to be held next January"
        self.latest = when if precision == "day" else self.latest
        named = competition_named(chunks, own)
        bygone = named is None and self._of_another_year(own)
        if named is None and not bygone:
            named = competition_named(chunks, span) or competition_named(chunks, clause(chunks, told.at, []))
        direct, led_to, leg = stages_and_leg(chunks, with_head(chunks, own), (a, b))
        leg = None if leg == 1 and self._met_in_groups(own) else leg
        lost = told.subject is not None and told.winner not in (None, told.subject)
        direct = (went_out_in(chunks, told.at) if lost else None) or direct
        if direct is None and leg is None and round_where(self.chunks, told.at)[0] is not None:
            led_to = None  # "to reach the semi-finals they need the form of the group stage, where they beat Hull"
        own_stage = stage = direct or led_to
        if of_first_leg:
            leg, when, precision = 1, None, None  # those of the words beside it are the return's
        if stage is None and leg is None and own.first - span.first > 2 and chunks[own.first - 1].norm == "and":
            stage, _ = stage_and_leg(chunks, Span(span.first, span.at, span.at), (a, b))  # "met in the final and won"
        if stage is None and leg is None:
            stage, of_round = round_where(self.chunks, told.at)
            stage = stage or opening_round(chunks, told.at)
            if when is None and of_round is not None and of_round.value.precision == "day":
                when, precision = of_round.value.resolve(False), "day"
        outcome = "draw" if told.draw else ("home" if told.winner == first else "away")
        at_weekend = named is None and own_stage is None and leg is None and self._at_weekend(span, (a, b))
        in_league = at_weekend or self._in_league(span)
        led_to = None if stage and not led_to else led_to or stage_led_to(chunks, span)
        stage = stage or led_to or self._same_stage(span)
        led_here = stage is None and leg is None and self._is_of_round_before()
        if (
            named is not None
            and (leg is not None or own_stage not in (None, *LEAGUE_ROUNDS))
            and is_league(named.value)
        ):
            named = None  # "ninth in the league, they won 4-1 in the third round": a league has no such rounds
        knockout = (
            stage is not None
            or leg is not None
            or led_here
            or self._names_round(chunks)
            or discourse.block_stage is not None
        )
        if self._is_before_that(told.at) and stage is None and leg is None:
            named, knockout = None, False  # the cup and the tie are those of the other match
        of_old = self._of_old_year(own)
        bygone = bygone and not in_league and not stage and leg is None
        competition = competition_for(discourse, named.value if named else None, a, b, in_league, knockout)
        assumed = named is None and not in_league and is_league(competition)
        if bygone or (assumed and (of_first_leg or (leg is not None and competition not in discourse.competitions))):
            competition = None  # what this year's article is about tells nothing of it, nor has a league first legs
        of_cup = "replay" in self.sentence.words or own_stage not in (None, *LEAGUE_ROUNDS) or goes_out(chunks, own)
        if assumed and of_cup and competition not in discourse.competitions:
            competition = None  # "drew 0-0 and lost the replay", "knocked Everton out in the fourth round": of a cup
        apart = at_weekend or self._of_another_time(own) or (named is not None and named.value == FRIENDLY)
        carried = (
            not (bygone or apart)
            and not in_league
            and stage is None
            and discourse.stage_of(frozenset((a, b))) is not None
            and not is_league(competition)
        )
        carried = carried and not led_here and not of_old
        if carried:
            stage = discourse.stage_of(frozenset((a, b)))
        elif led_here and not is_league(competition):
            stage = self._round_before()
        played_off = discourse.head.names_round and competition == discourse.head.competition
        if is_league(competition) and own_stage not in LEAGUE_ROUNDS and not (played_off and own_stage):
            stage = leg = None
        elif leg is None and own_stage is None and not bygone and len(others) == 1:
            leg = discourse.leg_told(frozenset((a, b)))
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
            confidence=confidence(told.extractor, *told.guesses),
            home_team=first,
            away_team=second,
            home_known=home is not None,
            home_goals=goals[first] if told.score else None,
            away_goals=goals[second] if told.score else None,
            outcome=outcome,  # type: ignore[arg-type]
            extra_time=True if not of_first_leg and self._after_extra_time(span) else None,
            date=when,
            date_precision=precision,  # type: ignore[arg-type]
            competition=competition,
            stage=stage,
            leg=leg,
            venue=None if of_first_leg else ground(chunks, self._of_its_ground(span)),
        )
        if when is None and told.extractor in CARRIED_ON and (before := discourse.before(self.sentence)) is not None:
            made.date = day_told(made, before, discourse.annotated.anchor)
            made.date_precision = "day" if made.date else None
        if bygone or of_old:
            discourse.bygone.add(id(made))
        if of_cup:
            discourse.of_cup.add(id(made))
        if apart and own_stage is None:
            discourse.apart.add(id(made))
        if named is None and not in_league:
            discourse.inferred.add(id(made))
        if in_league and competition is None:
            discourse.of_league.add(id(made))
        if carried:
            discourse.carried.add(id(made))
        if (direct is None and led_to is not None and stage == led_to) or (led_here and stage is not None):
            discourse.led.add(id(made))
        return made

    def _host_in_hand(self, told: Told) -> str | None:
        """The home side of a result that goes on about a match spoken of: "Leeds travelled to Hull. They won 2-1"."""
        if "reverse" in self.sentence.words and self._of_reverse():
            host = self.discourse.home_of(told.teams)  # of the match that it is the reverse of
            return None if host is None else told.teams[told.teams[0] == host]
        named = {str(c.value.name) for c in self.chunks if c.kind == "T" and c.value.how != "role"}
        another = any(c.kind in "DLG" or "legs" in sections_of(c.labels) for c in self.chunks)
        another = another or told.extractor == FIRST_LEG or not AGAIN.isdisjoint(self.sentence.words)
        return None if another or named.issuperset(told.teams) else self.discourse.host_in_hand(told.teams)

    def _before_next_match(self, chunks: list[Chunk], span: Span) -> Span:
        """The words that may place the result: not those of the match to come in which its clause describes a side,
        "travel to Derby, whom they beat 2-0 in August"."""
        own = own_clause(chunks, span)
        dated = any(c.kind == "D" and c.value.precision != "day" for c in chunks[own.first : own.last + 1])
        if chunks[own.first].kind != "r" or not dated:
            return span
        coming = any(
            "fixture.transitive" in c.labels and "fixture.told" not in c.labels for c in chunks[span.first : own.first]
        )
        return own if coming else span

    def _of_reverse(self) -> bool:
        """Whether the one result of the sentence is that of "the reverse fixture"."""
        named = any(a.norm == "reverse" and is_match_noun(b) for a, b in pairwise(self.chunks))
        return named and sum(c.kind == "S" for c in self.chunks) < 2

    def _goals(self, told: Told) -> tuple[int, int]:
        high, low = sorted((told.score.left, told.score.right), reverse=True) if told.score else (0, 0)
        return high, low

    def _met_in_groups(self, own: Span) -> bool:
        """Whether a "first meeting" is no leg: the article speaks of groups, in which two meet twice as well, or of no
        tie at all, as two of a league do."""
        met = any(chunk.norm == "first meeting" for chunk in self.chunks[own.first : own.last + 1])
        in_groups = met and "group stage" in rounds_in(self.discourse.annotated.sentences)
        return in_groups or (met and not says(self.discourse.annotated.article.text, OF_TIES))
