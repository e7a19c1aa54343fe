"""The day of results told in the voice of a round-up, which names its day once.

In: the match claims of an article in which some results, or its head, have a day. Out: the same claims; those told
behind that day without one of their own get it, until the words speak of another time or of a match to come.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from transforms.annotate.chunks import Sentence
from transforms.extract.competitions import is_league
from transforms.extract.days import may_be_of_match, owns_match_in_hand
from transforms.extract.discourse import Discourse
from transforms.extract.heads import rounds_played
from transforms.extract.matchdays import ASIDE, DAY_HEAD, FRONTED, GAMES, OTHER_LEGS
from transforms.extract.news import ANOTHER_TIME, is_news, plain
from transforms.extract.pairing import has_replays, pair_of
from transforms.extract.reported import is_dateline
from transforms.model import MatchClaim

WEEK = timedelta(days=7)
OF_WEEKEND = frozenset([0, 4, 5, 6])  # Friday to Monday: where an article is on the weekend, it has several days
APART = timedelta(days=1)  # no side plays on two days so near


PUT_IN = re.compile(r",[^,;.]{3,60},(?= (?:now|are|is|have|has)\b)")


@dataclass(slots=True)
class _Voice:
    """The day that the text is on, with the competition and the round of the result that told it, if not the head did
    of all its matches (`general`); whether it heads a sentence of the paragraph in hand (`fronted`), and whether that
    has spoken of another time (`shut`); and all days of the article."""

    day: date | None = None
    general: bool = False
    competition: str | None = None
    stage: str | None = None
    fronted: bool = False
    shut: bool = False
    days: set[date] = field(default_factory=set)


@dataclass(slots=True)
class Found:
    """A result and the day of the voice that told it; `sure`: told in the paragraph that the day heads; `days`: how
    many the article had told by then."""

    claim: MatchClaim
    day: date
    sure: bool = True
    days: int = 1


def days_in_one_voice(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Give the results without a day that of the round-up in which they are told: "Lazio beat Parma 2-0 on Sunday. They
    are third. Lecce lost 1-0 at Bari"."""
    written = discourse.annotated.anchor
    if written is None:
        return
    told: dict[int, list[MatchClaim]] = defaultdict(list)
    for claim in sorted(matches, key=lambda c: c.char_start):
        told[bisect_right(discourse.starts, claim.char_start) - 1].append(claim)
    voice, end = _Voice(), 0
    found: list[Found] = []
    last: list[MatchClaim] = []
    for number, sentence in enumerate(discourse.annotated.sentences):
        if "\n" in discourse.annotated.article.text[end : sentence.start]:
            voice.shut = voice.fronted = False
            last = []
            if discourse.section_at(end) != discourse.section_at(sentence.start) and not voice.general:
                voice.day = None  # the matches of another country have days of their own
        end = sentence.end
        here = told.get(number, [])
        last = here or last
        found += (
            _told_behind(last, sentence, discourse, written) if not here else _of_tie(here, number, discourse, written)
        )
        found += _listen(voice, number, sentence, here, discourse, written)
    weekend = any("weekend" in sentence.words for sentence in discourse.annotated.sentences)
    settle(
        [f for f in found if f.sure or (f.days == 1 and not (weekend and f.day.weekday() in OF_WEEKEND))],
        matches,
    )


def _told_behind(last: list[MatchClaim], sentence: Sentence, discourse: Discourse, written: date) -> list[Found]:
    """The result told last in the paragraph, of the day that owns its match in a later sentence: "Hull won 1-0. Smith
    struck on the hour mark of Saturday's semi-final"."""
    chunks = sentence.chunks
    if not sentence.has("D") or sentence.has("m") or len(last) != 1 or not _is_open(last[0], discourse):
        return []
    if last[0].status != "played" or any(c.kind == "T" and c.value.name not in pair_of(last[0]) for c in chunks):
        return []
    mentions = [c.value for k, c in enumerate(chunks) if c.kind == "D" and owns_match_in_hand(chunks, k)]
    days = {m.resolve(False) for m in mentions if m.precision == "day" and m.direction != "future"}
    return [Found(last[0], day) for day in days if len(days) == 1 and day and timedelta(0) <= written - day < WEEK]


def _of_tie(here: list[MatchClaim], number: int, discourse: Discourse, written: date) -> list[Found]:
    """A second leg of the day that the sentence before it gives to the end of the tie: "Lyon went through 4-3 on
    aggregate against Ajax on Tuesday. They lost the second leg 2-1"."""
    legs = [claim for claim in here if claim.leg == 2 and _is_open(claim, discourse) and claim.status == "played"]
    before = discourse.before(discourse.annotated.sentences[number]) if legs else None
    if before is None or "aggregate" not in before.words or (day := _day_of(before, written)) is None:
        return []
    sides = {chunk.value.name for chunk in before.chunks if chunk.kind == "T" and not chunk.possessive}
    return [Found(claim, day) for claim in legs if sides == set(pair_of(claim))]


def _listen(
    voice: _Voice, number: int, sentence: Sentence, told: list[MatchClaim], discourse: Discourse, written: date
) -> list[Found]:
    """The results of the sentence that are of the day in hand; the day is kept, changed or left."""
    if is_dateline(sentence, written, of_prose=True):
        return []
    text = discourse.annotated.article.text
    played = [c for c in told if c.status == "played" and not _is_printed(c) and c.extractor not in OTHER_LEGS]
    own = {c.date for c in played if c.date_precision == "day"}
    if own:
        before = _one_day_behind(voice, played, own, discourse, sentence, written)
        _take_up(voice, own, [c for c in played if c.date in own], sentence, number, text, written)
        return before
    if any(c.status != "played" for c in told) or _on_another_time(text[sentence.start : sentence.end]):
        voice.shut = True
        return []
    if sentence.has("D") and not played and _is_of_the_days_to_come(sentence):
        return []
    if sentence.has("D") and not _only_since(sentence):
        day = _day_of(sentence, written)
        if day is None or (day != voice.day and voice.day is not None) or (voice.day is None and number >= DAY_HEAD):
            voice.shut = True
            return []
        voice.general = voice.general or (voice.day is None and not told and not sentence.has("TC"))
        voice.day = day
        voice.days.add(day)
    if voice.day is None or voice.shut:
        return []
    return [
        Found(claim, voice.day, voice.fronted, len(voice.days))
        for claim in played
        if _is_open(claim, discourse) and _is_of(voice, claim, sentence) and is_news(claim, sentence, text)
    ]


def _one_day_behind(
    voice: _Voice,
    played: list[MatchClaim],
    own: set[date | None],
    discourse: Discourse,
    sentence: Sentence,
    written: date,
) -> list[Found]:
    """The results told before the only day of their sentence, at the end of it: "Leeds beat Hull 2-0 while Derby and
    Bury drew 1-1 on Sunday"; where the text is on another day, theirs may be that."""
    day, text = next(iter(own)), discourse.annotated.article.text
    if len(own) > 1 or day is None or voice.day not in (None, day) or not timedelta(0) <= written - day < WEEK:
        return []
    if sum(c.kind == "D" for c in sentence.chunks) != 1 or ASIDE.search(plain(text[sentence.start : sentence.end])):
        return []
    first = min(c.char_start for c in played if c.date == day)
    before = (c for c in played if c.char_start < first and _is_open(c, discourse))
    return [Found(c, day) for c in before if is_news(c, sentence, text)]


def _on_another_time(words: str) -> bool:
    """Whether the sentence speaks of another time, not only in words put in: "Hull, top a month ago, are now last"."""
    return ANOTHER_TIME.search(words) is not None and ANOTHER_TIME.search(PUT_IN.sub(",", words)) is not None


def _only_since(sentence: Sentence) -> bool:
    """Whether all days of the sentence only tell since when something is so: "a first final since 1958"."""
    return all(k and sentence.chunks[k - 1].norm == "since" for k, c in enumerate(sentence.chunks) if c.kind == "D")


def _is_of_the_days_to_come(sentence: Sentence) -> bool:
    """Whether the sentence tells only what will be of a player or coach, and of no match: "limped off and will have a
    scan on Monday"."""
    if not sentence.has("m") or sentence.has("TS"):
        return False
    return not any("fixture" in label or "match_noun" in label for c in sentence.chunks for label in c.labels)


def _is_printed(claim: MatchClaim) -> bool:
    """Whether the match is one of a printed list; one told in a sentence ("Genoa 3, Parma 0, and the lead is four") is
    of the text."""
    return claim.extractor.startswith("lists.")


def _take_up(
    voice: _Voice,
    own: set[date | None],
    dated: list[MatchClaim],
    sentence: Sentence,
    number: int,
    text: str,
    written: date,
) -> None:
    """Results that tell their day set that of the voice, in the head or at the head of their sentence: one day of the
    week before publication, told as news or by the head."""
    day = own.pop() if len(own) == 1 else None
    fronted, head = any(c.kind == "D" for c in sentence.chunks[:FRONTED]), number < DAY_HEAD
    news = head or any(is_news(c, sentence, text) for c in dated)
    if day is None or not timedelta(0) <= written - day < WEEK or not news or _owned(sentence):
        voice.shut = True
        return
    voice.days.add(day)
    if not (head or fronted or day == voice.day):
        voice.shut = True
        return
    voice.fronted = fronted or (voice.fronted and day == voice.day)
    voice.general = voice.general and day == voice.day
    voice.day, voice.shut = day, False
    voice.competition, voice.stage = dated[0].competition, dated[0].stage


def _owned(sentence: Sentence) -> bool:
    """Whether a day owns one match of the sentence, told in passing: "smarting from Tuesday's 2-0 defeat"."""
    return any(
        c.kind == "D" and c.possessive and not {n.norm for n in sentence.chunks[k + 1 : k + 4]} & GAMES
        for k, c in enumerate(sentence.chunks)
    )


def _day_of(sentence: Sentence, written: date) -> date | None:
    """The one day of the week before publication that the sentence names, where it can be that of a match."""
    mentions = [k for k, c in enumerate(sentence.chunks) if c.kind == "D"]
    if len(mentions) != 1 or sentence.has("m") or not may_be_of_match(sentence.chunks, mentions[0]):
        return None
    mention = sentence.chunks[mentions[0]].value
    if mention.relative or mention.precision != "day" or mention.direction == "future":
        return None
    day = mention.resolve(False)
    return day if day is not None and timedelta(0) <= written - day < WEEK else None


def _is_open(claim: MatchClaim, discourse: Discourse) -> bool:
    return claim.date is None and id(claim) not in discourse.bygone and claim.leg != 1


def _is_of(voice: _Voice, claim: MatchClaim, sentence: Sentence) -> bool:
    """Whether the result can be of the competition and the round of the day in hand."""
    apart = claim.competition is not None and voice.competition not in (None, claim.competition)
    if apart and not (voice.general and is_league(claim.competition)):
        return False
    rounds = rounds_played(sentence.chunks)
    return rounds <= {voice.stage} or (voice.stage is None and rounds == {"group stage"})


def settle(found: list[Found], matches: list[MatchClaim]) -> None:
    """Date what was found, but no match of a side that played another in those days, nor of sides that met twice,
    the first leg or the match played again aside."""
    days: dict[str, list[tuple[date, object]]] = defaultdict(list)
    met: dict[object, list[MatchClaim]] = defaultdict(list)
    for claim in matches:
        if claim.status == "played" and claim.home_goals is not None:
            met[pair_of(claim)].append(claim)
        if claim.status == "played" and claim.date is not None and claim.date_precision == "day":
            _note(days, claim, claim.date)
    for one in found:
        _note(days, one.claim, one.day)
    for one in found:
        claim = one.claim
        near = (m for team in pair_of(claim) for day, m in days[team] if abs(day - one.day) <= APART)
        if all(_is_before(other, claim) for other in met[pair_of(claim)]) and all(m == _match(claim) for m in near):
            claim.date, claim.date_precision = one.day, "day"


def _is_before(other: MatchClaim, claim: MatchClaim) -> bool:
    """Whether a match of the same two is the one of the day, as told twice, or one that went before it: the first leg,
    or the drawn match of a cup that is played again."""
    if _match(other) == _match(claim):
        return other.leg in (None, claim.leg)
    replayed = other.outcome == "draw" and other.home_penalties is None and has_replays(claim)
    return (other.leg == 1 and claim.leg == 2) or (
        replayed and (claim.outcome != "draw" or claim.home_penalties is not None)
    )


def _note(days: dict[str, list[tuple[date, object]]], claim: MatchClaim, day: date) -> None:
    for team in pair_of(claim):
        days[team].append((day, _match(claim)))


def _match(claim: MatchClaim) -> object:
    """A match by its sides and their goals."""
    return frozenset([(claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)])
