"""When a told match took place, from the days that its sentence names: each is asked whether it is another thing's.

In: a sentence of chunks and the stretch of a claim in it. Out: the date and its precision. A day that the words give
to something else (a sacking, the match in a relative clause, the end of a run) dates no match.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from transforms.annotate.cardinals import CARDINALS
from transforms.annotate.chunks import Chunk, sections_of
from transforms.annotate.datemention import DateMention, on_or_after
from transforms.annotate.dates import resolve_relative
from transforms.extract.circumstances import Span, is_aside, looks_back, main_clause
from transforms.extract.complements import complement
from transforms.extract.frames import HOST_WORDS, TRIPS
from transforms.extract.insertions import inserted
from transforms.extract.othermatches import is_led_up_to
from transforms.extract.otherrounds import begins, leads_to
from transforms.lexicon.words import word_set

OFF_FIELD = word_set("en", "grammar", "off_field", "words")
MOVED, RUNS = word_set("en", "grammar", "off_field", "moved"), word_set("en", "grammar", "off_field", "runs")
SIDES_PAST = frozenset(["relegated", "promoted", "formed", "founded", "beaten", "crowned", "winners", "champions"])
BEHIND = frozenset(["after", "following", "in", "during", "for", "from", "since", "despite", "as"])  # before its cause
AGAINST = frozenset(["over", "against", "by", "at", "to", "with"])
QUALIFIED = frozenset(["qualified", "advanced", "progressed"])  # "one of the clubs who qualified on Tuesday"
STRETCHES = frozenset(["weekend", "week"])
LEAP_DAY = (2, 29)
NEAR = 8  # chunks before a day among which "could" and the like stand
AHEAD = 12  # chunks before a day among which the verb of a match to come stands
SOON = 3  # days after a match in which another of the round is played
UNABLE = frozenset(["not", "only", "find", "do"])  # behind "could", of what was not managed on the day
PLACED, AGENCY = 4, 9  # chunks of a wire's place, and of the agency behind its day
DASHES = frozenset("-–—")
COUNTED_FROM = frozenset(["after", "before"])
UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
REWARDED = frozenset(["for", "after", "following"])
RESULTS = frozenset(["win", "won", "win_noun"])
REWARD_REACH = 8  # chunks between a result and its day
SAME_DAY = (
    "earlier in the day",
    "later in the day",
    "the same day",
    "the same night",
    "the same evening",
    "earlier on the day",
    "the same afternoon",
    "the days other",
    "game of the day",
    "match of the day",
)
GO_INTO = frozenset("go goes going head heads heading come comes coming step steps stepping".split())
ARE_PLAYED = frozenset("played contested staged held completed concluded".split())
ENTER = frozenset("enter enters entering approach approaches approaching".split())


def told_day(chunks: list[Chunk], span: Span, own: Span, reference: date | None) -> tuple[date | None, str | None]:
    """The day of a told match and its precision, from its `own` clause, else from the words of its `span` around it, or
    from the day that it is counted from."""
    when, precision = day(chunks, without_main_clause(chunks, own), False, reference)
    if (
        when is None
        and (chunks[own.first].kind != "r" or _of_match(chunks, own.first))
        and not is_aside(chunks, span.at)
    ):
        when, precision = day(chunks, span, False, reference)
    if when is None and (when := _counted(chunks, span.at)) is not None:
        precision = "day"
    return when, precision


def _of_match(chunks: list[Chunk], k: int) -> bool:
    """Whether the "which" at chunk `k` is that of a match: "Sunday's game against Hull, which Leeds lost 2-0"."""
    before = chunks[max(0, k - 5) : k]
    return chunks[k].norm == "which" and any("match_noun.nouns" in c.labels for c in before)


def without_main_clause(chunks: list[Chunk], own: Span) -> Span:
    """The span up to where the main clause goes on behind a relative one: "Leeds, who beat Derby 2-0, host Hull"."""
    if chunks[own.first].kind != "r" or not own.first or chunks[own.first - 1].kind != ",":
        return own
    ends = (k for k in range(own.at + 1, own.last) if chunks[k].kind == "," and chunks[k + 1].kind in "xmKw")
    return Span(own.first, next(ends, own.last + 1) - 1, own.at)


def day(chunks: list[Chunk], span: Span, future: bool, reference: date | None) -> tuple[date | None, str | None]:
    """The date of the told match and its precision; `reference` is the day that "a week earlier" counts from."""
    found = [
        k
        for k in range(span.first, span.last + 1)
        if chunks[k].kind == "D" and not _of_other(chunks, k, span.at, future)
    ]
    found.sort(key=lambda k: abs(chunks[k].start - chunks[span.at].start))
    for k in found:
        mention: DateMention = chunks[k].value
        if future and mention.offset == 0:
            continue  # "the same night" as another match to come
        if future and _of_two_days(chunks, k):
            return None, None  # "the ties are on Tuesday and Wednesday, when Leeds host Hull": one of them
        if not future and mention.direction == "future" and not _soon_after(mention):
            continue  # "drew 2-2, and the replay is next Tuesday"
        if mention.soon and not future:
            continue  # "drew 1-1 and bring the tie home on April 8", told on April 3: no match of a year ago
        resolved = resolve_relative(mention, reference) if mention.relative else mention.resolve(future)
        resolved = resolved and _in_year_told(chunks, k, resolved)
        if resolved and future and mention.kind == "weekday" and mention.weekday is not None:
            resolved = on_or_after(_week_told(chunks, k) or resolved, mention.weekday)
        if resolved is not None and (mention.precision or mention.offset is not None or mention.weekday is not None):
            return resolved, mention.precision or "day"
        if mention.kind == "year" and mention.direction == "past":
            break  # "when Leeds beat Derby in 1998, died on Tuesday"
        if mention.kind in STRETCHES and mention.direction == "past" and not _owns_mishap(chunks, k):
            break  # "last weekend" names no day, and another day of the sentence is another match's
    words = " ".join(chunks[k].norm for k in range(span.first, span.last + 1))
    if reference is not None and not future and any(phrase in words for phrase in SAME_DAY):
        return reference, "day"
    return None, None


def _of_two_days(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` is one of two that are named together: "on Tuesday and Wednesday"."""
    pairs = ((k, k + 2), (k - 2, k))
    return any(
        a >= 0 and b < len(chunks) and [c.kind for c in chunks[a : b + 1]] == ["D", "c", "D"]
        and chunks[a].value.precision == chunks[b].value.precision == "day"
        for a, b in pairs
    )  # fmt: skip


def _owns_mishap(chunks: list[Chunk], k: int) -> bool:
    """Whether the stretch at `k` owns what is no match: "shook off last week's setback to beat Hull on Friday"."""
    return chunks[k].possessive and not any(c.kind in "KG" for c in chunks[k + 1 : k + 3])


def _soon_after(mention: DateMention) -> bool:
    """Whether the day counts from one before it: "Hull won on Friday. Leeds lost a day later"."""
    return mention.relative and 0 < (mention.offset or 0) <= SOON


def _week_told(chunks: list[Chunk], k: int) -> date | None:
    """The first day of "next week", told before the weekday at `k`: "the legs are next week: Leeds go to Hull on
    Wednesday"."""
    weeks = (c.value for c in chunks[:k] if c.kind == "D" and c.value.kind == "week" and c.value.direction == "future")
    return next((week.span[0] for week in weeks if week.span), None)


def _in_year_told(chunks: list[Chunk], k: int, day: date) -> date | None:
    """The day in the year told right behind it ("in October last year"); None where that is a season."""
    mention = chunks[k].value
    following = chunks[k + 1].value if k + 1 < len(chunks) and chunks[k + 1].kind == "D" else None
    if following is None or mention.kind not in ("day", "month") or mention.year is not None:
        return day
    if following.season_offset:
        return None
    if following.kind != "year" or not following.year or (day.month, day.day) == LEAP_DAY:
        return day
    return day.replace(year=following.year)


def _counted(chunks: list[Chunk], at: int) -> date | None:
    """The day of the match at `at` where it is counted from that of another: "beat Derby on Sunday, five days after
    they lost to Hull"."""
    for k in range(2, len(chunks) - 1):
        length = _stretch(chunks, k) if chunks[k].norm in COUNTED_FROM else None
        if length is None:
            continue
        before = at < k
        there = chunks[k + 1 :] if before else chunks[:k]
        ahead = any(_is_meeting(there, n) and _with_another(there, n, len(there)) for n in range(len(there)))
        days = [c.value for c in there if c.kind == "D" and c.value.precision == "day" and not c.value.relative]
        named = {mention.resolve(ahead) for mention in days}
        here = chunks[:k] if before else chunks[k + 1 :]
        if len(named) != 1 or any(c.kind in "D;" for c in here):
            return None
        later = before == (chunks[k].norm == "after")
        (told,) = named
        return told and told + timedelta(days=length if later else -length)
    return None


def _stretch(chunks: list[Chunk], k: int) -> int | None:
    """How many days the words at `k` put between two events: "three days after", "a week before"."""
    if chunks[k].norm not in COUNTED_FROM or chunks[k - 1].norm not in UNITS:
        return None
    count = chunks[k - 2].norm
    number = 1 if count in ("a", "the") else int(count) if count.isdigit() else CARDINALS.get(count)
    return number and number * UNITS[chunks[k - 1].norm]


def may_be_of_match(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` can be that of a match which other words tell: it is none of news, of a match to come, of
    a side's past or of an aside."""
    if [c.norm for c in chunks[max(0, k - 2) : k] if c.norm != "on"][-1:] == ["to come"]:
        return False  # "with Derby to come on Friday"
    first = next((n for n in range(k - 1, -1, -1) if chunks[n].kind in ",;b"), -1) + 1
    last = next((n for n in range(k + 1, len(chunks)) if chunks[n].kind in ",;b"), len(chunks))
    clause = chunks[first:last]
    told = next((n for n in range(first, last) if chunks[n].kind in "KS"), last)
    ahead = any(_is_meeting(chunks, n) and _with_another(chunks, n, told) for n in range(first, last))
    unable = any(a.norm == "could" and b.norm in UNABLE for a, b in pairwise(clause))
    news = any((_is_modal(c) and not unable) or c.norm in OFF_FIELD or c.norm == "ahead" for c in clause)
    aside = any(c.kind == "r" for c in chunks[first:k]) and QUALIFIED.isdisjoint(c.norm for c in clause)
    before = looks_back(chunks) and k < main_clause(chunks, len(chunks) - 1)
    ahead = ahead or any(begins(chunks, n) for n in range(first, k) if chunks[n].kind in "GC") or _are_played(chunks)
    ahead = ahead or (clause[-1].kind == "D" and any(_enters(chunks, n) for n in range(first, k)))
    return not (ahead or news or aside or before or _of_other(chunks, k, len(chunks) - 1, False))


def _are_played(chunks: list[Chunk]) -> bool:
    """Whether the sentence tells in the present that matches take place: "when the first legs are played today"."""
    return any(a.norm in ("are", "is") and b.norm in ARE_PLAYED for a, b in pairwise(chunks))


def _enters(chunks: list[Chunk], n: int) -> bool:
    """Whether a side begins in a competition now, by the verb at `n`: "enter the Champions League on Tuesday"."""
    behind = next((c for c in chunks[n + 1 : n + 4] if c.kind not in "dw"), None)
    return chunks[n].norm in ENTER and behind is not None and behind.kind == "C"


def owns_match_in_hand(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` owns a match without saying whose: that in hand ("the hour mark of Saturday's semi-final",
    "Sunday's match suggests", not "Sunday's match with Hull" or "Sunday's semi-final draw")."""
    if not chunks[k].possessive or chunks[k].value.relative or (k and chunks[k - 1].norm in ("for", "in")):
        return False
    if is_led_up_to(chunks, k) or _is_gone_into(chunks, k):
        return False
    owned = next((n for n in range(k + 1, min(len(chunks), k + 4)) if chunks[n].kind in "GK"), None)
    if owned is None or any(c.kind == "T" for c in chunks[k:owned]):
        return False
    while owned + 1 < len(chunks) and chunks[owned + 1].kind in "G":
        owned += 1
    behind = chunks[owned + 1 : owned + 3]
    match = chunks[owned].kind == "G" or "match_noun.nouns" in chunks[owned].labels
    return match and not any(c.kind in "TH" or c.norm in ("draw", "against", "with") for c in behind)


def _is_gone_into(chunks: list[Chunk], k: int) -> bool:
    """Whether the match of the day at `k` is one that a side goes into, and so still to come: "go into Saturday's game
    on the back of a win", "enter Friday's match"."""
    before = [c.norm for c in chunks[max(0, k - 2) : k]]
    into = before[-1:] == ["into"] and before[0] in GO_INTO
    return into or (before[-1:] != [] and before[-1] in ENTER)


def _of_other(chunks: list[Chunk], k: int, at: int, future: bool) -> bool:
    """Whether the day at `k` is not that of the match at `at`.

    It belongs to a match of its own ("Sunday's league fixture"), or ends or begins a stretch ("by Saturday", "the
    first win since May", "postponed from February 1").
    """
    before = chunks[k - 1].norm if k else ""
    if before in ("by", "until", "till") or _is_of_wire(chunks, k):
        return True
    if before == "since" and not any(c.norm in ("when", "—", "–", "-") for c in chunks[k + 1 : k + 3]):
        return True
    if before in ("from", "on") and k > 1 and chunks[k - 2].norm in MOVED:
        return True
    if before in ("on", "in") and k > 2 and chunks[k - 2].norm in RUNS and chunks[k - 3].norm in ("that", "which"):
        return True  # "a run without a win that began on January 4"
    if any(chunks[n].kind == "G" and _meets_next(chunks, n) for n in range(at + 1, k)):
        return True  # "won 5-2 to set up a semi-final against Germany in Marseille on Thursday"
    if future and k < at and any(c.norm == "draw" for c in chunks[max(0, k - 6) : k]):
        return True  # "the draw made on Tuesday will pit Derby against Hull"
    if future and k < at and _of_result_before(chunks, k):
        return True  # "their reward for beating Derby on Saturday is a tie with Hull"
    if _aside_of(chunks, k, at) or inserted(chunks, k, at) or _between_stretch(chunks, k, at):
        return True
    if chunks[k].possessive:
        return _of_its_own(chunks, k, at, future)
    return not future and (_of_news(chunks, k, at) or _of_match_to_come(chunks, k, at))


def _of_result_before(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` is that of a result told before it by the way: "for beating Derby on Saturday"."""
    for n in range(max(1, k - REWARD_REACH), k):
        if chunks[n].kind == "K" and chunks[n - 1].norm in REWARDED and RESULTS & sections_of(chunks[n].labels):
            return any(c.kind == "T" for c in chunks[n + 1 : k])
    return False


def _is_of_wire(chunks: list[Chunk], k: int) -> bool:
    """Whether the day at `k` is that of the wire, told with its place before the first dash: "MADRID, Nov 20
    (Reuters) - Leeds beat Hull"."""
    if not 0 < k <= PLACED or any(c.kind not in "HTLw,." for c in chunks[:k]):
        return False
    dash = next((n for n in range(k + 1, min(len(chunks), k + AGENCY)) if chunks[n].norm in DASHES), 0)
    return dash > 0 and all(c.kind in "()Hw,-:CT" for c in chunks[k + 1 : dash])


def _meets_next(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is one led to, of which the opponent or day is told: "to reach a final with Hull"."""
    return leads_to(chunks, k) and any(c.norm in ("against", "with") for c in chunks[k + 1 : k + 3])


def _of_match_to_come(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the day at `k` is that of a match to come, told beside the one at `at`: "beat Derby 2-0 and host Hull on
    Monday", "their first game since beating Derby 2-0 is on Monday"."""
    if chunks[k].value.direction == "past":
        return False
    if k > 1 and chunks[k - 1].norm == "on" and chunks[k - 2].norm in ("is", "are", "comes"):
        return True
    for n in range(k - 1, at if at < k else max(-1, k - AHEAD), -1):
        if chunks[n].kind == ";" or (chunks[n].kind in "b," and n < at):
            return False
        near = k - n < NEAR
        if (near and _is_modal(chunks[n])) or _is_meeting(chunks, n) and _with_another(chunks, n, at):
            return True
    return False


def _is_modal(chunk: Chunk) -> bool:
    return chunk.kind == "m" and chunk.norm != "not"


def _is_meeting(chunks: list[Chunk], n: int) -> bool:
    """Whether a verb of meeting, not in the past tense, or a noun for a match stands at `n`; no word for a side, as in
    "drew with host Derby"."""
    if chunks[n].norm in HOST_WORDS and n and chunks[n - 1].kind in "pdK":
        return False
    labels = chunks[n].labels
    return "match_noun.nouns" in labels or "fixture.transitive" in labels and "fixture.told" not in labels


def _with_another(chunks: list[Chunk], n: int, at: int) -> bool:
    """Whether the meeting at `n` has its opponent, and is not the match at `at`, whose opponent stands between them."""
    noun = "match_noun.nouns" in chunks[n].labels or chunks[n].norm in TRIPS
    verb = not noun or _is_verb_before_team(chunks, n)
    if not verb and not (at < n and any(c.kind == "T" for c in chunks[at + 1 : n])):
        return False
    them = verb and chunks[n + 1 : n + 2] and chunks[n + 1].norm == "them"
    return bool(them) or complement(chunks, n, AGAINST, direct=verb) is not None


def _is_verb_before_team(chunks: list[Chunk], n: int) -> bool:
    """Whether a word at `n` that is noun and verb is the verb: "Leeds visit Derby on Saturday after losing 3-1"."""
    told = chunks[n].norm in ("visit", "visits") and n + 1 < len(chunks) and chunks[n + 1].kind == "T"
    return told and n > 0 and chunks[n - 1].kind in "TnPHcwm"


def _of_its_own(chunks: list[Chunk], k: int, at: int, future: bool) -> bool:
    """Whether the day at `k` owns another match than the one at `at`: "changes from Tuesday's win over Hull"."""
    lots = k + 2 if k + 2 < len(chunks) and chunks[k + 1].kind in "GC" else k + 1
    if lots < len(chunks) and chunks[lots].norm == "draw":
        return True  # "Friday's quarter-final draw"
    if is_led_up_to(chunks, k):
        return True  # "beat Mali 3-1 before Wednesday's semi"
    of_competition = k + 1 < len(chunks) and chunks[k + 1].kind == "C" and chunks[k - 1].norm not in ("for", "in")
    if of_competition and k > at and (chunks[k - 1].norm != "on" or any(c.kind == "c" for c in chunks[at + 1 : k])):
        return True  # "a 1-0 loss to Miami and at Austin on Saturday's MLS opening day"
    if not future and any(chunks[n].kind in "br" for n in range(at + 1, k)):
        return True  # "beat Mali 3-1 in a week that ends with Sunday's derby"
    owned = next((n for n in range(k + 1, min(len(chunks), k + 6)) if chunks[n].kind in "KG"), None)
    if owned is None or chunks[owned].kind != "K" or owned == at:
        return False
    if (
        not future
        and k > at
        and chunks[k - 1].norm in ("in", "during")
        and _nothing_but_figures(chunks[at + 1 : k - 1])
    ):
        return False  # "were beaten 2-1 in Tuesday's home game with Hull"
    if "match_noun.nouns" in chunks[owned].labels:
        return owned < at - 1 or (not future and complement(chunks, owned, AGAINST, direct=False) is not None)
    result = any(label.endswith("_noun.nouns") for label in chunks[owned].labels)
    return result and complement(chunks, owned, AGAINST, direct=False) is not None


def _nothing_but_figures(chunks: list[Chunk]) -> bool:
    return all(c.kind in "SN" or c.norm in ("away", "only", "just") for c in chunks)


def _aside_of(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the day at `k` stands in an aside between commas: "Moyes, appointed on Monday, saw"; behind the match in
    one on a side of it: "beat City, relegated in May, at"."""
    if k > at:
        comma = next((n for n in range(k - 1, at, -1) if chunks[n].kind == ","), 0)
        first = chunks[comma + 1]
        return bool(comma) and chunks[comma - 1].kind == "T" and first.norm in SIDES_PAST
    closing = next((n for n in range(k + 1, at) if chunks[n].kind == ","), None)
    opening = next((n for n in range(k - 1, 0, -1) if chunks[n].kind in ",;"), None)
    if closing is None or opening is None or chunks[opening].kind == ";":
        return False
    first = chunks[opening + 1]
    goes_on = chunks[opening - 1].kind in "HTn" and chunks[closing + 1].kind in "xmwK"
    return first.kind == "r" or (goes_on and first.kind == "w" and first.norm.endswith("ed"))


def _between_stretch(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether so many days lie between the day at `k` and the match at `at`: "on Sunday, five days after they lost"."""
    return any(_stretch(chunks, n) is not None for n in range(max(2, min(k, at) + 1), max(k, at)))


def _of_news(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the day at `k` is that of news which a match led to: "sacked their coach on Monday after losing 3-1"."""
    if k > at:
        return False
    behind = next((n for n in range(k + 1, at) if chunks[n].norm in BEHIND or chunks[n].kind in "b;"), None)
    if behind is None or chunks[behind].norm not in BEHIND | {"that"}:
        return False
    opening = next((n for n in range(k - 1, -1, -1) if chunks[n].kind in ";"), -1)
    clause = chunks[opening + 1 : behind]
    return any(c.norm in OFF_FIELD or _is_modal(c) for c in clause)
