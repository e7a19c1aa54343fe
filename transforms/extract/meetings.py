"""What all readings of matches to come share: the own side, the opponents of a list, and the claim itself.

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`, or `postponed` where no
new day is told. Nothing is looked for here: the callers say where a match is told, this module who plays it and when.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.extract.circumstances import Span, behind_inserted, clause, competition_named, ground, own_words
from transforms.extract.competitions import can_meet, competition_for, is_league_duty, share_a_competition, team_of
from transforms.extract.confidence import confidence
from transforms.extract.countries import country_of
from transforms.extract.days import day
from transforms.extract.discourse import OF_KNOCKOUT, Discourse
from transforms.extract.frames import Predicate, sections
from transforms.extract.homes import home_side, owners
from transforms.extract.opponentlists import VERSUS, OpponentLists
from transforms.extract.otherrounds import begins, dreamt_of, leads_to, of_old
from transforms.extract.relatives import asides
from transforms.extract.roles import UNKNOWN
from transforms.extract.squads import level
from transforms.extract.stages import BEFORE, is_place_in_group, stage_and_leg
from transforms.extract.tense import lexicon
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

SHARED_WORDS = word_set("en", "squads", "shared_words")
UNKNOWN_WINNER = lexicon("unknown_winner")
RESULTS = frozenset({"win", "lose", "won", "draw", "held", "win_noun", "loss_noun", "draw_noun"})
WOMEN = frozenset(["women", "womens", "ladies"])
MONTH = 31  # days
FARTHEST = 300  # days to a match to come; a day that is farther off without its year is one of the past
WINNER_REACH = 12  # chunks between the two of whom one will have won and the verb of the next match
BETWEEN = VERSUS | {"and", "or", "-", "against"}


def topic_of(sentence: Sentence, discourse: Discourse) -> str | None:
    """Whom the pronouns of a sentence mean: the team that opens it, else the one spoken of before it."""
    for chunk in sentence.chunks:
        if chunk.kind == "T" and chunk.value.name == discourse.topic:
            return discourse.topic
        if chunk.kind in "KS":
            break
    return discourse.topic_before or discourse.topic


CUP_ROUNDS = frozenset(["round of 32", "round of 16", "quarter-final", "semi-final", "final"])


class Meetings(OpponentLists):
    """One sentence that may tell matches to come."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        super().__init__(sentence, text, discourse)
        self.taken |= discourse.objects
        self.latest: date | None = None  # the day of the match to come told before in the sentence
        self.listed: frozenset[int] = frozenset()  # the opponents of the list in hand

    @cached_property
    def sentence_norm(self) -> str:
        """The words of the sentence in small letters."""
        return " ".join(c.norm for c in self.chunks) if "ahead" in self.sentence.words else ""

    @cached_property
    def of_knockout(self) -> bool:
        """Whether the sentence speaks as of a knock-out tie."""
        sentence = self.sentence
        return OF_KNOCKOUT.search(self.text, sentence.start, sentence.end, sentence.words) is not None

    def own_side(self, i: int, rival_at: int, noun: bool) -> tuple[str | None, bool]:
        """The side that meets the one at chunk `rival_at`, and whether it had to be looked for beyond the subject."""
        rival = self.chunks[rival_at].value.name
        if noun and self._of_unknown_winner(i) or self._winner_of_pair(i) or self._of_namesake(i):
            return None, False
        if not noun and i > 1 and self.chunks[i - 1].kind == "T" and self.chunks[i - 2].norm == "with":
            return str(self.chunks[i - 1].value.name), False  # "with Leeds facing Derby"
        if not noun and self._second_of_two(i - 2):
            return str(self.chunks[i - 2].value.name), False
        own, _, pronoun = self.subject_team(Predicate(i, "match_noun" if noun else "fixture", noun), rival_at)
        if own == UNKNOWN and self._speaker_of_two(rival):
            return self._speaker_of_two(rival), True
        if own == UNKNOWN and not noun:
            return None, False
        sure = not pronoun or (not self._unknown_person() and own is not None and self._plausible(own, rival))
        if own is not None and own != UNKNOWN and can_meet(own, rival) and sure:
            headed = next(iter(self.discourse.headed - {rival}), own) if rival in self.discourse.headed else own
            return headed if pronoun else own, pronoun
        if self._of_unknown_winner(i):
            return None, False
        right_before = self.chunks[i - 1] if i and not noun else None
        if right_before is not None and right_before.kind == "T" and can_meet(right_before.value.name, rival):
            return str(right_before.value.name), False  # "with Leeds facing Derby"
        if right_before is not None and right_before.kind == "H" and self._is_national(rival):
            long = f"{self.chunks[i - 2].norm} {right_before.norm}" if i > 1 else ""
            forms = (long, long.removesuffix("s"), right_before.norm, right_before.norm.removesuffix("s"))
            return next((c for form in forms if (c := country_of(form))), None), False  # "the South Africans face"
        described = i > 1 and self.chunks[i - 2].norm == "the"
        strange = right_before is not None and right_before.kind == "H" and not described
        if noun and self._of_stranger():
            return None, False
        if not noun and (own is not None or i > 2 or strange):
            return None, False
        for guess in self._others_before(i, rival):
            if guess and can_meet(guess, rival) and self._plausible(guess, rival):
                return guess, True
        return None, False

    def _of_stranger(self) -> bool:
        """Whether an unknown name that opens the sentence is who has the match: "Ottery have a game with Leeds"."""
        chunks = self.chunks
        k = int(chunks[0].norm == "the")
        if k + 1 >= len(chunks) or chunks[k + 1].norm not in ("have", "has", "had") or chunks[k].kind not in "Hw":
            return False
        name = self.text[chunks[k].start : chunks[k].end]
        return name[:1].isupper() and (k > 0 or chunks[k].kind == "H") and chunks[k].norm not in self.discourse.people

    def _of_namesake(self, i: int) -> bool:
        """Whether the last name before chunk `i` is one that clubs share and that nothing in the article settles:
        "Hull go to Derby, while holders United were handed a home game with Leeds"."""
        before = next((c for c in reversed(self.chunks[max(0, i - 9) : i]) if c.kind in "TH"), None)
        return before is not None and before.kind == "H" and before.norm in SHARED_WORDS

    def _second_of_two(self, k: int) -> bool:
        """Whether chunk `k` is who has the second of two meetings: "Leeds were to play Hull and Derby to meet Ajax"."""
        chunks = self.chunks
        apart = k > 1 and chunks[k].kind == "T" and (chunks[k - 1].norm, chunks[k + 1].norm) == ("and", "to")
        return apart and any("fixture" in sections(c) for c in chunks[: k - 1])

    def _of_unknown_winner(self, i: int) -> bool:
        """Whether the words before chunk `i` leave open whose match it is: "the winners will get a tie with Leeds"."""
        near = self.chunks[max(0, i - 8) : i]
        last = max((k for k, c in enumerate(near) if c.norm in UNKNOWN_WINNER), default=None)
        return last is not None and not any(c.kind == "T" for c in near[last:])

    def _winner_of_pair(self, i: int) -> bool:
        """Whether the side before chunk `i` is the winner of a match of two that are named: "the winner of Leeds and
        Derby will host", "the winners of the Leeds v Derby replay play"."""
        chunks = self.chunks
        teams = [k for k in range(max(0, i - WINNER_REACH), i) if chunks[k].kind == "T"]
        if len(teams) < 2 or teams[-1] - teams[-2] != 2 or chunks[teams[-1] - 1].norm not in BETWEEN:
            return False
        lead = [c.norm for c in chunks[max(0, teams[-2] - 5) : teams[-2]] if c.kind != "d"]
        return lead[-1:] in (["of"], ["from"], ["between"]) and not UNKNOWN_WINNER.isdisjoint(lead)

    def _announced(self, rival: str) -> str | None:
        """The side that the article has announced as the one to meet `rival`, where it is one only."""
        pairs = [pair for pair in self.discourse.announced if rival in pair]
        return next(iter(pairs[0] - {rival})) if len(pairs) == 1 else None

    def _is_national(self, team: str) -> bool:
        row = team_of(team)
        return row is not None and row.kind == "national"

    def _speaker_of_two(self, rival: str) -> str | None:
        """The side of whoever says "we" of a match with `rival`, in an article that names one other side."""
        teams = self.discourse.annotated.team_counts
        if len(teams) != 2 or rival not in teams or not any(c.norm in ("we", "our", "us") for c in self.chunks):
            return None
        return next(team for team in teams if team != rival)

    def own_of_ground(self, i: int, host: str) -> str | None:
        """The visitor of a journey at `i` to the ground of `host`; None where the words do not name one."""
        own, _, pronoun = self.subject_team(Predicate(i, "fixture", False), None)
        if own in (None, UNKNOWN, host) or (pronoun and self._unknown_person()):
            return None
        return own if own is not None and can_meet(own, host) and self._plausible(own, host) else None

    def _unknown_person(self) -> bool:
        """Whether the sentence is about a person whose team the article does not tell."""
        first = self.chunks[0]
        return (
            first.kind == "H"
            and not first.possessive
            and not ({first.norm, first.norm.split()[-1]} & set(self.discourse.people))
        )

    def _others_before(self, i: int, rival: str) -> Iterable[str | None]:
        national = self._is_national(rival)
        for k in range(i - 1, -1, -1):
            chunk = self.chunks[k]
            if chunk.kind == "T" and k not in self.taken:
                yield chunk.value.name
            elif chunk.kind == "H" and national:
                yield country_of(chunk.norm)
        yield self._announced(rival)
        yield self.discourse.topic_before
        team, pair = self.discourse.protagonist, self.discourse.main_pair or ()
        if team is not None and self._was_named(team) and (team not in pair or self.discourse.is_on_one_team()):
            yield team  # of the two sides of a report either may be meant

    def _was_named(self, team: str) -> bool:
        """Whether the article has named the team by the end of this sentence."""
        sentences = self.discourse.annotated.sentences
        until = bisect_right(sentences, self.sentence.start, key=lambda s: s.start)
        return any(c.kind == "T" and c.value.name == team for s in sentences[:until] for c in s.chunks)

    def _plausible(self, a: str, b: str) -> bool:
        if team_of(a) is None or team_of(b) is None or not self.discourse.competitions:
            return True
        return share_a_competition(self.discourse, a, b)

    def claims(
        self, i: int, other: tuple[int, str], own: str, side: str | None, extractor: str, guesses: tuple[str, ...] = ()
    ) -> list[MatchClaim]:
        """The claim of the first opponent and of those joined to it ("against Liberia, Tanzania and Zaire")."""
        chunks = self.chunks
        found: list[MatchClaim] = []
        rivals = self._list_from(other[0])
        self.listed = frozenset(rivals)
        owns = self._joined_subjects(i, own) if len(rivals) > 1 else []
        if len(rivals) > 1 and not owns and (each := self._each_of_them(i, len(rivals))) is not None:
            owns = each
            if not owns:
                return found
        for n, k in enumerate(rivals):
            self.taken.add(k)
            if self._or_another(k) or any(c.norm == "either" for c in chunks[max(0, k - 3) : k]):
                return found  # "will face Leeds or Derby" names no match
            if len(owns) == len(rivals):
                own = owns[n]  # "Leeds and Derby ahead of their matches with Hull and Luton"
            rival = chunks[k].value.name
            home = own if side == "own" else rival if side == "rival" else None
            claim = self.claim(i if k == other[0] else k, k, own, rival, home, extractor, guesses)
            if claim:
                claim.char_start = min(claim.char_start, chunks[i].start)
                if found and claim.date is None and self._dated_together(rivals):
                    claim.date, claim.date_precision = found[0].date, found[0].date_precision
                if found and claim.competition == found[0].competition:
                    claim.stage = claim.stage or found[0].stage
                found.append(claim)
        if found and self._dated_behind(rivals):
            for claim in found:
                claim.date, claim.date_precision = found[-1].date, found[-1].date_precision
        return found

    def claim(
        self,
        i: int,
        other: int,
        own: str,
        rival: str,
        home: str | None,
        extractor: str,
        guesses: tuple[str, ...] = (),
    ) -> MatchClaim | None:
        """The claim of the match told at chunk `i`, its opponent at `other`, with its circumstances; None where its
        day has passed or the two cannot meet."""
        chunks, discourse = self.chunks, self.discourse
        if not can_meet(own, rival) or self.of_business(own, i, other) or "not go ahead" in self.sentence_norm:
            return None
        if extractor == "prose.fixture pairing" and self._is_of_old(max(i, other)):
            return None
        span = self._without_relative(clause(chunks, i, self._other_meetings(i, other)), max(i, other))
        told_before = next((c.date for c in discourse.coming if c.date_precision == "day"), None)
        span = self._behind_before(span, max(i, other))
        span = self._before_other_match(span, max(i, other), (own, rival))
        when, precision = day(chunks, span, True, self.latest or told_before or discourse.reference_day)
        anchor = discourse.annotated.anchor
        if (moved := self.new_day(max(i, other))) is not None and (anchor is None or moved >= anchor):
            when, precision = moved, "day"
        behind = behind_inserted(chunks, max(i, other))
        if when is None and behind is not None:
            when, precision = day(chunks, behind, True, self.latest or told_before or discourse.reference_day)
        if self._is_past_day(span) or (
            when is not None and anchor is not None and precision == "day" and when < anchor
        ):
            return None
        if when is not None and anchor is not None and precision == "day" and (when - anchor).days > FARTHEST:
            return None  # "on June 27", told on July 4: last week's
        if when is not None and anchor is not None and precision == "month" and (anchor - when).days > MONTH:
            when = precision = None  # "in March", told in April: whether last year's or next, nothing says
        place = self._from_subordinator(span, min(i, other))
        home = home or home_side(chunks, place, (own, rival), own)
        first, second = (home, rival if home == own else own) if home else (own, rival)
        named: Chunk | None = competition_named(chunks, own_words(chunks, span)) or competition_named(chunks, span)
        if named is None and behind is not None:
            named = competition_named(chunks, behind)
        if self._of_women(span):
            first, second = (names().resolve_team(team, gender="w").name for team in (first, second))
        first, second = level((first, second), discourse.competitions)
        own, rival, home = (first, second, home and first)
        stage, leg = self._stage_and_leg(span)
        if stage is None and behind is not None:
            stage, _ = stage_and_leg(chunks, behind, (own, rival))
        if stage is None and when is None and discourse.day_drawn and not discourse.block_stage:
            when, precision = discourse.day_drawn, "day"
        stage = stage or discourse.stage_of(frozenset((own, rival))) or discourse.round_ahead or discourse.round_drawn
        knockout = (
            leg is not None
            or self.of_knockout
            or stage in CUP_ROUNDS
            or (discourse.round_ahead or discourse.round_drawn) is not None
        )
        told = named.value if named else None
        duty = told is None and is_league_duty(self.text, self.sentence.start, self.sentence.end)
        competition = competition_for(discourse, told, own, rival, duty, knockout)
        rules = names().data.competitions.get(competition or "")
        if rules is not None and rules.kind == "league":
            leg = None
            stage = stage if stage in ("play-off", "final", "semi-final", "quarter-final") and named is None else None
        venue = ground(chunks, place)
        if home is not None and self._elsewhere(venue, second) or self._of_others_ground(venue, place.at, {own, rival}):
            venue = None
        if precision == "day":
            self.latest = when
        places = [i, other]
        return MatchClaim(
            char_start=chunks[min(places)].start,
            char_end=chunks[max(places)].end,
            extractor=extractor,
            confidence=confidence(extractor, *guesses),
            home_team=first,
            away_team=second,
            home_known=home is not None,
            status="postponed" if moved is None and self.is_postponed(max(i, other)) else "scheduled",
            date=when,
            date_precision=precision,  # type: ignore[arg-type]
            competition=competition,
            stage=stage,
            leg=leg,
            venue=venue,
        )

    def _of_women(self, span: Span) -> bool:
        """Whether an article on men's football tells this match as one of women: "the women's final, Leeds v Hull"."""
        if self.discourse.annotated.women:
            return False
        return any(
            chunk.norm in WOMEN and any(c.kind in "CGK" for c in self.chunks[k + 1 : k + 4])
            for k, chunk in enumerate(self.chunks[span.first : span.last + 1], span.first)
        )

    def _without_relative(self, span: Span, at: int) -> Span:
        """The span without a clause about the team at `at`: "face a Leeds side that won on 3 May"; after a comma it is
        one only where it runs to the end."""
        for k in range(at + 1, min(span.last, at + 3) + 1):
            if self.chunks[k].kind == "r" or self.chunks[k].norm == "that" and self.chunks[k - 1].kind in "Tn":
                closed = self.chunks[k - 1].kind == "," and any(c.kind == "," for c in self.chunks[k : span.last + 1])
                return span if closed else Span(span.first, k - 1, span.at)
        return span

    def _behind_before(self, span: Span, at: int) -> Span:
        """The span without what comes first, where a day of its own follows: "a tie on Tuesday before facing Leeds on
        Friday"."""
        later = next((k for k in range(at - 1, span.first, -1) if self.chunks[k].norm == "before"), None)
        dated = later is not None and any(c.kind == "D" for c in self.chunks[at + 1 : span.last + 1])
        return Span(later + 1, span.last, span.at) if later is not None and dated else span

    def _before_other_match(self, span: Span, at: int, pair: tuple[str, str]) -> Span:
        """The span without what one of the two did before against somebody else: "host Leeds a week after losing the
        cup final to Hull"; but where the words before it name a round, its cup is the one named behind."""
        chunks = self.chunks
        for k in range(at + 1, span.last + 1):
            if chunks[k].norm.rpartition(" ")[2] not in ("after", "following", "having"):
                continue
            others = any(c.kind == "T" and c.value.name not in pair for c in chunks[k : span.last + 1])
            named = any(c.kind == "G" for c in chunks[span.first : k])
            return Span(span.first, k - 1, span.at) if others and not named else span
        return span

    def _from_subordinator(self, span: Span, at: int) -> Span:
        """The span without what stands before the last subordinator: "a lead to take to Old Trafford as they face"."""
        opener = next((k for k in range(at - 1, span.first, -1) if self.chunks[k].kind == "b"), None)
        return span if opener is None else Span(opener + 1, span.last, span.at)

    def _of_others_ground(self, venue: str | None, at: int, pair: set[str]) -> bool:
        """Whether other sides stand between the match told at chunk `at` and the ground: "need to beat Derby and hope
        that Hull lose to Leeds at Pride Park"."""
        named = (k for k in range(at + 1, len(self.chunks)) if self.chunks[k].kind == "L" and self.chunks[k].value)
        k = next((k for k in named if self.chunks[k].value[0][0] == venue), None) if venue else None
        others = {str(c.value.name) for c in self.chunks[at:k] if c.kind == "T"} if k is not None else set()
        return bool(others - pair)

    def _elsewhere(self, venue: str | None, away: str) -> bool:
        """Whether the ground is that of the side that is away: it belongs to the other leg."""
        return any(c.kind == "L" and away in owners(c) and c.value[0][0] == venue for c in self.chunks)

    def _stage_and_leg(self, span: Span) -> tuple[str | None, int | None]:
        """The round and leg of the match to come; after a first leg told beside it ("after a 1-1 draw in the first
        leg") it is the second."""
        found: dict[str, str] = {}
        aside = asides(self.chunks)
        for k in sorted(range(span.first, span.last + 1), key=lambda k: abs(k - span.at)):
            if k in aside and span.at not in aside:
                continue
            for label in self.chunks[k].labels if self.chunks[k].kind == "G" else ():
                section, _, key = label.partition(".")
                if section == "stages" and any(
                    is_none(self.chunks, k) for is_none in (dreamt_of, is_place_in_group, of_old)
                ):
                    continue
                led = section == "stages" and k != span.at and leads_to(self.chunks, k)
                if led and not self._is_its(k, span.at) and not begins(self.chunks, k):
                    key = BEFORE.get(key, key)
                if section == "legs" and [c.norm for c in self.chunks[max(0, k - 2) : k]] == ["from", "the"]:
                    key = "2"  # "trail 2-0 from the first leg"
                if section in ("stages", "legs") and key != "none":
                    found.setdefault(section, key)
        _, leg = stage_and_leg(self.chunks, own_words(self.chunks, span))
        if leg is None and "legs" in found:
            leg = 2 if found["legs"] == "1" and self._after_subordinator(span) else int(found["legs"])
        return found.get("stages"), leg

    def _is_its(self, k: int, at: int) -> bool:
        """Whether the round at `k` is told of the match of the noun at `at` itself: "a third-round trip to Leeds", "a
        trip to Leeds in the third round"."""
        between = self.chunks[min(k, at) + 1 : max(k, at)]
        if k < at:
            return all(c.kind in "w-D" for c in between)
        return [c.norm if c.kind in "pd" else c.kind for c in between[-3:]] == ["T", "in", "the"] and len(between) < 6

    def _after_subordinator(self, span: Span) -> bool:
        return any(c.norm in ("after", "having", "following") for c in self.chunks[span.at : span.last + 1])

    def _other_meetings(self, i: int, other: int) -> list[int]:
        """The other matches of the sentence: their words about day and place are theirs."""
        return [
            k
            for k, c in enumerate(self.chunks)
            if (k in self.listed and other in self.listed and k != other)
            or (c.kind == "K" and sections(c) & RESULTS and self._told_at(k))
            or c.kind == "K"
            and not min(i, other) <= k <= max(i, other)
            and ("fixture.transitive" in c.labels or any(x.kind == "T" for x in self.chunks[k + 1 : k + 3]))
            and not (k + 1 < len(self.chunks) and self.chunks[k + 1].norm in ("on", "in", ","))
        ]

    def _told_at(self, k: int) -> bool:
        """Whether a result is told at chunk `k`: a score stands beside it."""
        return any(c.kind == "S" for c in self.chunks[max(0, k - 2) : k + 5])

    def _is_of_old(self, k: int) -> bool:
        """Whether a year gone by stands right behind the pair that ends at `k`: "Flashback: Leeds v Derby (1975)"."""
        k += [c.kind for c in self.chunks[k + 1 : k + 2]] == ["T"]
        anchor, behind = self.discourse.annotated.anchor, self.chunks[k + 1 : k + 3]
        told = behind[1].value if [c.kind for c in behind] in (["(", "D"], [",", "D"]) else None
        return (
            anchor is not None and told is not None and told.kind == "year" and (told.year or anchor.year) < anchor.year
        )

    def _is_past_day(self, span: Span) -> bool:
        near = own_words(self.chunks, span)
        return any(c.kind == "D" and c.value.direction == "past" for c in self.chunks[near.first : near.last + 1])
