"""The season, round, league and length of a told match, as far as the words around it tell them.

In: a sentence, its scores by kind and the span of one told result. Out: yes or no, or a round.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from transforms.annotate.chunks import Chunk
from transforms.extract.circumstances import SIDES, Span, before_brought_home, in_passing
from transforms.extract.competitions import are_of_one_country, is_between_countries
from transforms.extract.days import SAME_DAY
from transforms.extract.discourse import OF_KNOCKOUT
from transforms.extract.homes import aside_from
from transforms.extract.insertions import inserted
from transforms.extract.otherrounds import leads_to
from transforms.extract.stages import BEFORE
from transforms.extract.telling import Telling
from transforms.lexicon.wording import Wording
from transforms.model import MatchClaim

EXTRA_TIME = (
    "after extra time",
    "after 120 minutes",
    "in extra time",
    " aet",
    "extra time to beat",
    "extra time to see",
    "required extra time",
)


ON_THE_WAY = Wording(
    ["way", "road", "route", "run", "path"],
    r"\b(?:(?:on|along) (?:the|their|its) (?:way|road|route|run|path)|en route)\b",
)
BEFORE_THAT = Wording(["that"], r"\b(?:before|prior to) that\b")
NEXT_DAYS, FAR = (
    2,
    99,
)  # days that count from the match told last, as "24 hours later"; a week does from the one reported
ROUND_BEFORE = Wording(
    ["round", "far", "here", "stage"],
    r"\bin the (?:previous|last|preceding) round\b(?! of)"
    r"|\bto (?:get|come|go|progress|make it|advance) (?:this far|here|to this (?:stage|round))\b"
    r"|\bto reach this (?:stage|round)\b",
)
BEGINS_SEASON = frozenset("opened opening began begun beginning started starting kicked".split())
WEEKS = 21  # days between a match and those that a text is about, from which on it is one of another time


class Surroundings(Telling):
    """What one sentence says of the season and the competition of its results."""

    def _of_another_year(self, own: Span) -> bool:
        """Whether the words of a told match put it into another season: "where they lost 4-1 last season"."""
        days = [
            self.chunks[k].value
            for k in range(own.first, own.last + 1)
            if self.chunks[k].kind == "D"
            and not inserted(self.chunks, k, own.at)  # "Leeds, champions two years ago, won"
        ]
        if any((day.season_offset or 0) < 0 or day.kind == "year" and day.direction == "past" for day in days):
            return True
        today = self.discourse.head.year
        if today is None or self.discourse.head.is_on_the_past:
            return False
        dated = (day for day in days if day.kind in ("day", "month") and day.year is not None)
        return any(day.year < today - 1 for day in dated)  # "last met in March 2004", not "Hull, winners in 2004"

    def _of_old_year(self, own: Span) -> bool:
        """Whether the words of a told match put it into a year, two or more before the text was written."""
        today = self.discourse.head.year
        if today is None or self.discourse.head.is_on_the_past:
            return False
        days = (self.chunks[k].value for k in range(own.first, own.last + 1) if self.chunks[k].kind == "D")
        return any(day.year is not None and day.year < today - 1 for day in days)

    def _of_another_time(self, own: Span) -> bool:
        """Whether the words of a told match put it weeks before the day that the text is on: "had beaten Leeds 2-0 in
        November", "beat Leeds last month", or into one of the rounds before: "On the way they beat Hull"; what the text
        says of its own matches tells nothing of that one."""
        if ON_THE_WAY.search(self.text, self.sentence.start, self.sentence.end, self.sentence.words):
            return True
        today = self.discourse.reference_day or self.discourse.annotated.anchor
        days = [self.chunks[k].value for k in range(own.first, own.last + 1) if self.chunks[k].kind == "D"]
        if any((day.season_offset or 0) < 0 or day.kind == "month" and day.direction == "past" for day in days):
            return True
        ends = [day.span[1] if day.span else day.date for day in days if not day.relative and day.kind != "year"]
        return today is not None and any(end is not None and (today - end).days > WEEKS for end in ends)

    def _is_before_that(self, at: int) -> bool:
        """Whether the result at chunk `at` is told as one before that of the clauses before it: "who went out on
        Tuesday, and before that had lost 4-3 to Derby"."""
        return (
            BEFORE_THAT.search(self.text, self.sentence.start, self.chunks[at].start, self.sentence.words) is not None
        )

    def _of_its_ground(self, span: Span) -> Span:
        """The part of the span in which the ground of its own match can be named."""
        aside = aside_from(self.chunks, span.at)
        within = before_brought_home(self.chunks, span)
        return within if aside is None else Span(aside, max(within.last, span.at), span.at)

    def _day_before(self, span: Span) -> date | None:
        """The day of the result told last before, in this paragraph or the one above, where the words count from it:
        "the same day", "24 hours later"."""
        here = self.chunks[span.first : span.last + 1]
        near = any(c.kind == "D" and c.value.relative and abs(c.value.offset or FAR) <= NEXT_DAYS for c in here)
        if not near:
            words = " ".join(c.norm for c in here)
            if not ("same" in words or "day" in words) or not any(phrase in words for phrase in SAME_DAY):
                return None
        last = (self.discourse.told_now or self.discourse.told_before)[-1:]
        if not last or last[0].date_precision != "day" or not self._is_near(last[0]):
            return None
        return last[0].date

    def _is_near(self, claim: MatchClaim) -> bool:
        """Whether the claim was told in this paragraph or the one above, in the same part of the article."""
        discourse = self.discourse
        at = discourse.annotated.sentences[bisect_right(discourse.starts, claim.char_start) - 1]
        return at.block >= self.sentence.block - 1 and discourse.section_at(at.start) == discourse.section

    def _same_stage(self, span: Span) -> str | None:
        """The round that the words point back to: "last year they lost 3-0 in this round", "met at the same stage"."""
        for k in range(span.first + 1, span.last + 1):
            if self.chunks[k].norm in ("round", "stage") and self.chunks[k - 1].norm in ("this", "same", "that"):
                main, last = self.discourse.main, self.discourse.last_stage
                reported = main.stage if main else None
                if self.chunks[k - 1].norm == "this":
                    return reported or self.discourse.head.round or last
                return last or reported
        return None

    def _is_of_round_before(self) -> bool:
        """Whether the sentence tells what led to the round that the text is on: "beat Hull 2-0 in the previous round",
        "saw off Hull 2-0 to get this far"."""
        return ROUND_BEFORE.search(self.text, self.sentence.start, self.sentence.end, self.sentence.words) is not None

    def _round_before(self) -> str | None:
        """The round before the one to come that the text is on."""
        coming = next(reversed(self.discourse.announced.values()), None)
        ahead = self.discourse.round_drawn or (coming.stage if coming is not None else None)
        return BEFORE.get(ahead or "")

    def _names_round(self, chunks: list[Chunk]) -> bool:
        """Whether the `chunks` that are of the match name a round that is not one led to, or the sentence speaks as of
        a knock-out tie."""
        told = OF_KNOCKOUT.search(self.text, self.sentence.start, self.sentence.end, self.sentence.words)
        return (
            bool(told)
            or "aggregate" in self.kinds.values()
            or any(
                c.kind == "G" and not leads_to(chunks, k) and not in_passing(chunks, k) for k, c in enumerate(chunks)
            )
        )

    def _in_league(self, span: Span) -> bool:
        """Whether the words of the span say that it was a league match, not what a side is ("the league leaders")."""
        return any(
            self.chunks[k].norm in ("league", "conference")
            and self.chunks[k].kind == "w"
            and (not k or self.chunks[k - 1].norm != "-")  # "the other non-league side"
            and not any(c.kind == "n" or c.norm in SIDES for c in self.chunks[k + 1 : k + 2])
            for k in range(span.first, span.last + 1)
        )

    def _at_weekend(self, span: Span, pair: tuple[str, str]) -> bool:
        """Whether an article on a cup between countries, which is played in midweek, tells of two sides of one country
        what they did at the weekend or as their season began: that was in their league."""
        if not is_between_countries(self.discourse.head.competition) or not are_of_one_country(*pair):
            return False
        chunks = self.chunks[span.first : span.last + 1]
        begun = next((k for k, c in enumerate(chunks) if c.norm in BEGINS_SEASON), len(chunks))
        season = any(c.norm in ("season", "campaign") for c in chunks[begun + 1 : begun + 5])
        return season or any(c.kind == "D" and c.value.kind == "weekend" for c in chunks)

    def _after_extra_time(self, span: Span) -> bool:
        told = sum(kind == "final" for kind in self.kinds.values())
        words = " ".join(c.norm for c in (self.chunks if told < 2 else self.chunks[span.first : span.last + 1]))
        return any(phrase in words for phrase in EXTRA_TIME)
