"""Where and in what a told match took place: competition, stage, leg, home side, ground, crowd.

In: a sentence of chunks and the place of a claim in it. Out: the values that the sentence itself gives; what only the
article around it tells is added by the caller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transforms.annotate.chunks import Chunk, forms_of
from transforms.annotate.names import names
from transforms.annotate.parts import DESCRIBERS
from transforms.extract.frames import RESULT_NOUNS
from transforms.extract.insertions import inserted
from transforms.extract.othermatches import EXITS, OWNERS, is_apart
from transforms.lexicon.words import word_set

WHERE = 8  # chunks before a match in which "where" puts it into the competition named before
PREPARING = word_set("en", "grammar", "preparing", "words")
AIMS = word_set("en", "grammar", "aimed_at", "words")
BRINGS = frozenset(["bring", "brings", "bringing", "take", "takes", "taking"])
DASHES = frozenset("-–—")
FRIENDLY = "friendly"  # told of a match as its competition; whether one of clubs or of countries, its sides say
FRIENDLIES = frozenset([FRIENDLY, "friendlies", "exhibition match", "exhibition game"])
IN_TABLE = word_set("en", "grammar", "in_table", "words")
PLACES_IN = IN_TABLE | word_set("en", "grammar", "in_table", "places")


@dataclass(slots=True)
class Span:
    """The chunks that belong to one told match: from `first` to `last`, with the predicate or score at `at`."""

    first: int
    last: int
    at: int


def clause(chunks: list[Chunk], at: int, others: list[int]) -> Span:
    """The stretch of a sentence around `at` that no other told match claims: half of the way to its neighbours."""
    before = [k for k in others if k < at]
    after = [k for k in others if k > at]
    first = 0
    if before:
        first = _boundary(chunks, max(before), at)
    for k in range(at - 1, first, -1):
        if chunks[k].norm == "of" and chunks[k - 1].norm == "back":
            first = k + 1  # "go into the cup final on the back of a 2-0 win"
            break
    if first == 0 and looks_back(chunks):
        first = main_clause(chunks, at)
    last = len(chunks) - 1
    if after:
        last = _boundary(chunks, at, min(after)) - 1
    return Span(first, max(last, at), at)


LOOKING_BACK = frozenset(["after", "following", "having", "despite"])
TIMES = frozenset("day days week weeks month months year years hours season seasons night".split())
NOWHERE = -1  # the place of no chunk
FRONT = 8  # chunks before the "after" or "since" of a clause that tells when


def looks_back(chunks: list[Chunk]) -> bool:
    """Whether the sentence opens with another match, or with how long it was from one: "After a 2-0 win in the cup,
    Leeds lost", "Just three days after they drew in the FA Cup, Leeds lost"."""
    if not chunks or chunks[0].norm in LOOKING_BACK:
        return bool(chunks)
    for k, chunk in enumerate(chunks[:FRONT]):
        if chunk.norm in ("after", "since", "before"):
            return any(c.kind == "D" or not TIMES.isdisjoint(c.norm.split()) for c in chunks[:k])
        if chunk.kind in ",;TKSCG":
            return False
    return False


def main_clause(chunks: list[Chunk], at: int) -> int:
    """Where the main clause begins behind what is looked back on: "After a 2-0 win in the cup, Leeds lost at Hull";
    else behind a day and a comma: "After Leeds had won on Friday, a late goal ..."."""
    for k in range(1, at):
        if chunks[k].kind == "," and chunks[k + 1].kind == "T" and not chunks[k + 1].possessive:
            return k + 1
    behind = (k + 1 for k in range(2, at) if chunks[k].kind == "," and chunks[k - 1].kind == "D")
    return next((k for k in behind if chunks[k].kind in "dHP" and chunks[0].norm in LOOKING_BACK), 0)


def in_passing(chunks: list[Chunk], k: int) -> bool:
    """Whether what stands at `k` is named of another match than that of the main clause: in what the sentence looks
    back on or ahead to, or in words inserted into it ("Leeds, who won the League Cup in May, beat")."""
    if is_apart(chunks, k):
        return True
    return inserted(chunks, k, NOWHERE) or (looks_back(chunks) and k < main_clause(chunks, len(chunks) - 1))


def _boundary(chunks: list[Chunk], left: int, right: int) -> int:
    """Where, between two told matches, the second one's words begin: at a conjunction, comma or subordinator."""
    for kinds in (";", "bc", ",r"):
        for k in range(right - 1, left, -1):
            if chunks[k].kind in kinds and not _opens_scores(chunks, k):
                return _place_before(chunks, k, left)
    for k in range(right - 1, left, -1):
        if chunks[k].kind == "D" and chunks[k].possessive:
            return k  # "with six changes from Tuesday's win": the day is that of the noun which it owns
        if chunks[k].kind not in "dwNSGCn-" and not (chunks[k].kind == "T" and chunks[k].possessive):
            break
    return right


def _place_before(chunks: list[Chunk], k: int, left: int) -> int:
    """Where the words of a clause at `k` begin: before a "where" with the place and day it is said of, if those are
    parted from the result at `left` ("drew 1-1 with Leeds and lost at Hull, where")."""
    if chunks[k].norm != "where" or k < left + 4 or chunks[k - 1].kind != ",":
        return k
    place = before_day(chunks, k - 2) - 1
    parted = any(c.kind in "cb," for c in chunks[left + 1 : place])
    return place if parted and chunks[place].norm in ("at", "in", "to") else k


def before_day(chunks: list[Chunk], k: int) -> int:
    """The last chunk up to `k` that tells no day nor what it was of: "travelled to Hull on Monday night, where", "at
    Hull on Saturday's opening day, where"."""
    owned = next((n for n in range(k, max(0, k - 4), -1) if chunks[n].kind not in "wnC"), k)
    if chunks[owned].kind == "D" and chunks[owned].possessive:
        k = owned
    while k > 1 and (chunks[k].kind == "D" or (chunks[k].norm == "on" and chunks[k + 1].kind == "D")):
        k -= 1
    return k


def _opens_scores(chunks: list[Chunk], k: int) -> bool:
    """Whether a colon at `k` leads from a result to its score: "four times they have won: 4-0 at"."""
    return chunks[k].norm == ":" and [c.kind for c in chunks[max(0, k - 1) : k + 2]] == ["K", ";", "S"]


def own_clause(chunks: list[Chunk], span: Span) -> Span:
    """The span from the relative pronoun on, for a result told in a relative clause ("Cruz Azul, who drew 1-1")."""
    for k in range(span.at - 1, max(span.first, span.at - 9), -1):
        if chunks[k].kind == "r":
            return Span(k, _end_of_insertion(chunks, k, span), span.at)
    own = own_words(chunks, span)
    if chunks[span.first].kind == "r":
        own.last = min(own.last, _end_of_insertion(chunks, span.first, span))
    return own


def _end_of_insertion(chunks: list[Chunk], k: int, span: Span) -> int:
    """The last chunk of the relative clause at `k`: one put between dashes ends with the second dash, and one put
    into another match's words with its comma ("face Wales, who beat Mali 3-1, in the other semi-final")."""
    before = chunks[k - 1].norm if k else ""
    inserted = before == "," and any("fixture.transitive" in c.labels for c in chunks[max(0, k - 6) : k])
    closers = DASHES if before in DASHES else frozenset(",") if inserted else frozenset()
    closing = (n for n in range(span.at + 1, span.last + 1) if chunks[n].norm in closers)
    return next(closing, span.last + 1) - 1


def behind_inserted(chunks: list[Chunk], at: int) -> Span | None:
    """The words on a match behind a relative clause that follows its second side, at chunk `at`: "face Wales, who beat
    Mali 3-1, | in the other semi-final"."""
    who = next((k for k in range(at + 1, min(len(chunks), at + 4)) if chunks[k].kind == "r"), 0)
    if not who or (chunks[who - 1].norm != "," and chunks[who - 1].norm not in DASHES):
        return None
    mark = chunks[who - 1].norm
    closing = next((k for k in range(who + 1, len(chunks) - 2) if chunks[k].norm == mark), 0)
    if not closing or chunks[closing + 1].kind != "p":
        return None
    ends = (k for k in range(closing + 1, len(chunks)) if chunks[k].kind in ".;brKxm" or chunks[k].norm == mark)
    return Span(closing + 1, next(ends, len(chunks)) - 1, closing + 1)


def own_words(chunks: list[Chunk], span: Span) -> Span:
    """The clause of the told match itself: up to the next subordinator, relative pronoun or joined clause."""
    first, last = span.first, span.last
    fronted = is_aside(chunks, span.at)
    for k in range(span.at + 1, span.last + 1):
        kind = chunks[k].kind
        joined = kind == "c" and k + 1 <= span.last and (chunks[k - 1].kind == "," or chunks[k + 1].kind in "xmKS")
        if (
            (kind in ";r" and not _opens_scores(chunks, k))
            or (kind == "b" and chunks[k].norm not in ("as", "since") and not _of_extra_time(chunks, k))
            or joined
            or (kind == "," and k < span.last and _opens_result(chunks[k + 1]))
            or [c.norm for c in chunks[k : k + 2]] == ["only", "to"]  # "won 2-1, only to lose 4-1 at home"
            or (fronted and kind == ",")
        ):
            last = k - 1
            break
    for k in range(span.at - 1, span.first - 1, -1):
        kind = chunks[k].kind
        if kind == ";" or (kind == "c" and k and (chunks[k - 1].kind == "," or chunks[k + 1].kind in "xmK")):
            first = k + 1
            break
    return Span(first, max(last, span.at), span.at)


def _opens_result(chunk: Chunk) -> bool:
    """Whether a participle tells the next result of a row: "losing to Leeds, winning the first leg at Derby"."""
    return chunk.kind == "K" and "gerund" in forms_of(chunk.labels)


def before_brought_home(chunks: list[Chunk], span: Span) -> Span:
    """The span up to where it tells whose ground the next leg is at: "and bring the tie home to"."""
    for k in range(span.at + 1, span.last + 1):
        if chunks[k].norm in BRINGS and any(c.norm == "home" for c in chunks[k + 1 : k + 4]):
            return Span(span.first, k - 1, span.at)
    return span


def _of_extra_time(chunks: list[Chunk], k: int) -> bool:
    """Whether the "after" at `k` is that of "after extra time", which ends no clause."""
    return k + 1 < len(chunks) and chunks[k].norm == "after" and chunks[k + 1].norm.startswith("extra")


def is_aside(chunks: list[Chunk], at: int) -> bool:
    """Whether a participle opens its sentence or stands behind a comma: "Inter, beaten 1-0 in the 2023 final, ..."."""
    participle = any(label.endswith((".participle", ".gerund")) for label in chunks[at].labels)
    return participle and (at <= 1 or chunks[at - 1].kind == ",")


def nearest(chunks: list[Chunk], span: Span, kind: str) -> Chunk | None:
    """The chunk of `kind` in the span nearest to the claim, those after it preferred at equal distance."""
    found = [k for k in range(span.first, span.last + 1) if chunks[k].kind == kind]
    if not found:
        return None
    return chunks[min(found, key=lambda k: abs(k - span.at) + (0.5 if k < span.at else 0))]


def competition_named(chunks: list[Chunk], span: Span) -> Chunk | None:
    """The competition of the span nearest to the claim; one that only says what a side is ("League Two leaders
    Lincoln", "League One Blackpool") is none of a match."""
    where = next((k for k in range(span.at, max(1, span.at - WHERE), -1) if chunks[k].norm == "where"), 0)
    if where and chunks[where - 1].kind == "," and chunks[where - 2].kind == "C":
        return chunks[where - 2]  # "the Europa League, where they travel to Split"
    found = [
        k
        for k in range(span.first, span.last + 1)
        if (chunks[k].kind == "C" or (chunks[k].norm in FRIENDLIES and k and chunks[k - 1].kind != "-"))
        and not of_side(chunks, k)
        and not _of_another_result(chunks, k, span.at)
        and not inserted(chunks, k, span.at)
        and not _of_another_time(chunks, k)
    ]
    if not found:
        return None
    nearest_one = chunks[min(found, key=lambda k: abs(k - span.at) + (0.5 if k < span.at else 0))]
    known = names().data.competitions.get(nearest_one.value)
    if known is not None and known.kind == "league" and (own := _league_of_subject(chunks, span)) is not None:
        return own
    return nearest_one if nearest_one.kind == "C" else replace(nearest_one, kind="C", value=FRIENDLY)


def _league_of_subject(chunks: list[Chunk], span: Span) -> Chunk | None:
    """The league that the words before the side of a result put it into: "League One leaders Leeds lost to Derby", told
    beside a match of another league."""
    side = next((k for k in range(span.at, span.first, -1) if chunks[k].kind == "T"), 0)
    named = next((k for k in range(side - 1, max(span.first, side - 4) - 1, -1) if chunks[k].kind == "C"), 0)
    return chunks[named] if side and chunks[named].kind == "C" and of_side(chunks, named) else None


def only_near(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` only says when or what for: "a last game before the World Cup", "preparing for
    Euro 2004", "their Champions League push"."""
    if _of_another_time(chunks, k) or _looked_back_on(chunks, k):
        return True
    if k + 1 < len(chunks) and chunks[k + 1].norm in AIMS:
        cup = names().data.competitions.get(chunks[k].value)
        return cup is not None and cup.kind == "continental" and cup.teams == "club"
    before = k - 2 if k > 1 and chunks[k - 1].kind == "d" else k - 1
    if before < 0:
        return False
    led = chunks[before].norm in ("before", "ahead of", "until", "since") and chunks[k + 1 : k + 2] != []
    prepared = chunks[before].norm == "for" and before > 0 and chunks[before - 1].norm in PREPARING
    if prepared and chunks[before - 1].norm.startswith("qualif"):
        cup = names().data.competitions.get(chunks[k].value)
        prepared = cup is None or cup.teams != "national"  # nations qualify for it in matches that are counted to it
    return prepared or led and not any(c.kind in "GKS" for c in chunks[k + 1 : k + 3])


def _looked_back_on(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` is that of an earlier match which the text only looks back on: "made amends for
    their FA Cup humiliation", "followed their League Cup triumph by", "out of the Champions League since November"."""
    behind = chunks[k + 1] if k + 1 < len(chunks) else None
    if behind is None:
        return False
    before = [
        c.norm for c in chunks[max(0, k - 4) : k] if c.kind != "d" and c.norm not in OWNERS and c.kind not in "TD"
    ]
    if behind.norm in EXITS or behind.labels & RESULT_NOUNS:
        if chunks[k - 1].kind == "T":
            return False  # "what we learned from Leeds' FA Cup win"
        return not LOOKS_BACK.isdisjoint(word for norm in before[-2:] for word in norm.split())
    out = before[-2:] == ["out", "of"] or before[-1:] == ["out of"]
    return out and behind.norm in ("by", "since", "before")


def _of_another_result(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the competition at `k` is that of another result than the one at `at`: "after their FA Cup defeat",
    "after their FA Cup exit", "winners of the FA Cup in 1995"."""
    behind = chunks[k + 1] if k + 1 < len(chunks) and k + 1 != at else None
    if behind is None:
        return False
    before = [c.norm for c in chunks[max(0, k - 3) : k] if c.kind != "d"]
    won = before[-1:] == ["of"] and not TITLE_HOLDERS.isdisjoint(before) and behind.norm == "in"
    return behind.norm in EXITS or won or k < at and bool(behind.labels & {"win_noun.nouns", "loss_noun.nouns"})


SIDES = word_set("en", "grammar", "league_sides", "words")
LOOKS_BACK = word_set("en", "grammar", "looked_back_on", "verbs")
TITLE_HOLDERS = frozenset(["winners", "champions", "runners-up", "finalists"])
TOWARDS = word_set("en", "grammar", "led_to_league", "moves")
ACTION = frozenset("action duty duties matters business football commitments".split())
TURNED = frozenset("attention attentions focus turn turns turned turning switch switched thoughts".split())
NEARER = frozenset("closer nearer step steps stride strides way path road route back".split())
SHORT_OF = frozenset("point points win wins victory victories match matches game games step minutes".split())
CHASED = word_set("en", "grammar", "led_to_league", "chased")
CHASES = word_set("en", "grammar", "led_to_league", "chases")
BEGUN = word_set("en", "grammar", "led_to_league", "begun")
JOINING = frozenset("join joins joined joining".split())
BEFORE_FINALS = [["before"], ["ahead of"]]


def _of_another_time(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` is one that the match led to or came before: "won promotion to the Premier League,
    beating Leeds", "beat Peru in a friendly before the World Cup"."""
    before = [c.norm for c in chunks[max(0, k - 5) : k] if c.kind not in "dND"]
    after = [c.norm for c in chunks[k + 1 : k + 2]]
    if before[-1:] in (["to"], ["on"]) and (after and after[0] in ACTION or not TURNED.isdisjoint(before)):
        return False  # "return to Championship action at Derby", "turn their attention back to the Championship"
    towards = before[-1:] in (["to"], ["into"]) and not TOWARDS.isdisjoint(before)
    towards = towards or (before[-1:] == ["for"] and not CHASED.isdisjoint(before)) or _nearer_to(chunks, k, before)
    towards = towards or is_chased(chunks, k)
    joined = before[-1:] == ["in"] and bool(JOINING & set(before))  # "likely to join Spal in Serie B"
    placed = before[-1:] == ["in"] and not CHASED.isdisjoint(before[-2:-1])  # "owe their place in the play-offs to"
    ahead = (
        k > 0
        and chunks[k - 1].kind == "D"
        and chunks[k - 1].possessive
        and chunks[k - 1].norm[:9] in ("next seas", "next year")
    )
    if placed:
        known = names().data.competitions.get(chunks[k].value)
        placed = (known is None or known.kind != "league") and not any(c.kind == "G" for c in chunks[k + 1 : k + 2])
    return towards or joined or placed or ahead or before[-1:] in BEFORE_FINALS


def is_chased(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` is one that a side is after by its results in another: "their pursuit of Europa
    League qualification"; not "began their pursuit of the Champions League with a 2-1 win"."""
    known = names().data.competitions.get(chunks[k].value)
    if known is None or known.kind not in ("league", "continental"):
        return False
    before = [c.norm for c in chunks[max(0, k - 6) : k] if c.kind not in "dND"]
    if before[-1:] not in (["of"], ["for"]) or CHASES.isdisjoint(before[-3:-1]):
        return False
    return BEGUN.isdisjoint(before[-5:-2])


def _nearer_to(chunks: list[Chunk], k: int, before: list[str]) -> bool:
    """Whether the league at `k` is one that a side below it came nearer to: "edged closer to the Premiership", "a step
    towards the Premiership", "a point away from the Premiership"."""
    known = names().data.competitions.get(chunks[k].value)
    if known is None or known.kind != "league":
        return False
    if before[-1:] in (["to"], ["towards"], ["toward"]):
        return not NEARER.isdisjoint(before)
    return before[-2:] == ["away", "from"] and not SHORT_OF.isdisjoint(before)


ZONE = word_set("en", "grammar", "play_off_zone")
PLAYED_OFF = re.compile(r"play[- ]?offs?$")


def of_side(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` describes the team behind it, and does not stand after "in"; only a league does so
    without a noun."""
    known = names().data.competitions.get(chunks[k].value)
    if k + 1 < len(chunks) and chunks[k + 1].norm in ZONE and PLAYED_OFF.search(chunks[k].norm):
        return True  # "the Championship play-off places": a part of a table
    if chunks[k].possessive and (known is None or known.kind == "league"):
        return True  # "League One's ninth-placed Lincoln", but not "the FA Cup's third round"
    of = k - 2 if k > 1 and chunks[k - 1].kind == "d" else k - 1
    if known is not None and known.kind == "league" and of > 0 and chunks[of].norm == "of":
        placed = (
            chunks[of - 2] if of > 1 and chunks[of - 1].kind == "," else chunks[of - 1]
        )  # "Alloa of the Second Division", "Elgin, third from bottom of the Third Division"
        if placed.kind == "T" or placed.norm in IN_TABLE:
            return True
    in_place = of > 0 and chunks[of].norm == "in" and chunks[of - 1].norm in PLACES_IN
    if in_place and known is not None and known.kind == "league":
        return True  # "Leeds, eighth in the Premier League, beat"
    behind = k + 1
    beside = [c.norm.rpartition(" ")[2] for c in chunks[max(0, k - 2) : k]]
    if known is not None and known.kind == "league" and "all" in beside:
        return True  # "an all-Premiership tie"
    if known is not None and known.kind == "league" and chunks[behind : behind + 1] and chunks[behind].norm in SIDES:
        return True  # "the only meeting of Premier League clubs", "against League One opposition"
    led_in = any(chunk.norm == "in" for chunk in chunks[max(0, k - 2) : k])
    if known is not None and known.kind == "league" and [c.kind for c in chunks[behind : behind + 1]] == ["n"]:
        return not led_in  # "a win for the League One side"
    if chunks[behind : behind + 1] and chunks[behind].kind == "(":  # "League One (third division) Stevenage"
        behind = next((n + 1 for n in range(behind, len(chunks)) if chunks[n].kind == ")"), behind)
    described = behind
    while behind < len(chunks) and (chunks[behind].kind in "n-" or chunks[behind].norm in DESCRIBERS):
        behind += 1
    named = next((n for n in range(behind, min(len(chunks), behind + 5)) if chunks[n].kind == "T"), behind)
    kinds = [c.kind for c in chunks[behind:named]]
    if len(kinds) - 2 * kinds.count("-") < 3 and all(kind in "w-n" for kind in kinds):
        behind = named  # "League One promotion chasers Oxford", "Championship high-flier Brighton"
    if behind > k + 1 and behind < len(chunks) and chunks[behind].kind == ",":
        behind += 1  # "League One side, Rochdale"
    if behind == described and (known is None or known.kind != "league"):
        return False
    return behind < len(chunks) and chunks[behind].kind == "T" and not led_in


def ground(chunks: list[Chunk], span: Span) -> str | None:
    """The ground named within the span's own words."""
    span = own_words(chunks, span)
    for k in sorted(range(span.first, span.last + 1), key=lambda k: abs(k - span.at)):
        if chunks[k].kind == "L" and chunks[k].value and chunks[k].value[0][0]:
            return str(chunks[k].value[0][0])
    return None
