"""Where and in what a told match took place: competition, stage, leg, home side, ground, crowd.

In: a sentence of chunks and the place of a claim in it. Out: the values that the sentence itself gives; what only the
article around it tells is added by the caller.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.annotate.chunks import Chunk
from transforms.annotate.names import names
from transforms.lexicon.words import word_set

DESCRIBED = word_set("en", "grammar", "beside_name", "described")
OVERTURNING = word_set("en", "grammar", "overturning", "words")
WHERE = 8  # chunks before a match in which "where" puts it into the competition named before
PREPARING = word_set("en", "grammar", "preparing", "words")
BRINGS = frozenset(["bring", "brings", "bringing", "take", "takes", "taking"])
CLAUSE_END = frozenset(";b")
DASHES = frozenset("-–—")
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
    if first == 0 and chunks[0].norm in LOOKING_BACK:
        first = main_clause(chunks, at)
    last = len(chunks) - 1
    if after:
        last = _boundary(chunks, at, min(after)) - 1
    return Span(first, max(last, at), at)


LOOKING_BACK = frozenset(["after", "following", "having", "despite"])


def main_clause(chunks: list[Chunk], at: int) -> int:
    """Where the main clause begins behind what is looked back on: "After a 2-0 win in the cup, Leeds lost at Hull"."""
    for k in range(1, at):
        if chunks[k].kind == "," and chunks[k + 1].kind == "T" and not chunks[k + 1].possessive:
            return k + 1
    return 0


def _boundary(chunks: list[Chunk], left: int, right: int) -> int:
    """Where, between two told matches, the second one's words begin: at a conjunction, comma or subordinator."""
    for kinds in (";", "bc", ",r"):
        for k in range(right - 1, left, -1):
            if chunks[k].kind in kinds and not _opens_scores(chunks, k):
                return k
    for k in range(right - 1, left, -1):
        if chunks[k].kind == "D" and chunks[k].possessive:
            return k  # "with six changes from Tuesday's win": the day is that of the noun which it owns
        if chunks[k].kind not in "dwNSGCn-" and not (chunks[k].kind == "T" and chunks[k].possessive):
            break
    return right


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
    return chunk.kind == "K" and any(label.endswith(".gerund") for label in chunk.labels)


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
        if chunks[k].kind == "C"
        and not of_side(chunks, k)
        and not _of_another_result(chunks, k, span.at)
        and not _of_another_time(chunks, k)
    ]
    if not found:
        return None
    return chunks[min(found, key=lambda k: abs(k - span.at) + (0.5 if k < span.at else 0))]


def only_near(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` only says when: "a last game before the World Cup", "preparing for Euro 2004"."""
    before = k - 2 if k > 1 and chunks[k - 1].kind == "d" else k - 1
    if before < 0:
        return False
    led = chunks[before].norm in ("before", "ahead of", "until", "since") and chunks[k + 1 : k + 2] != []
    prepared = chunks[before].norm == "for" and before > 0 and chunks[before - 1].norm in PREPARING
    return prepared or led and not any(c.kind in "GKS" for c in chunks[k + 1 : k + 3])


def _of_another_result(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the competition at `k` is that of another result than the one at `at`: "after their FA Cup defeat"."""
    behind = chunks[k + 1] if k + 1 < len(chunks) and k + 1 != at else None
    return behind is not None and k < at and bool(behind.labels & {"win_noun.nouns", "loss_noun.nouns"})


TOWARDS = frozenset("promotion promoted return returned relegation relegated drop dropped".split())
JOINING = frozenset("join joins joined joining".split())
BEFORE_FINALS = [["before"], ["ahead of"]]


def _of_another_time(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` is one that the match led to or came before: "won promotion to the Premier League,
    beating Leeds", "beat Peru in a friendly before the World Cup"."""
    before = [c.norm for c in chunks[max(0, k - 5) : k] if c.kind not in "dND"]
    towards = before[-1:] in (["to"], ["into"]) and before[-2] in TOWARDS if len(before) > 1 else False
    joined = before[-1:] == ["in"] and bool(JOINING & set(before))  # "likely to join Spal in Serie B"
    return towards or joined or before[-1:] in BEFORE_FINALS


def of_side(chunks: list[Chunk], k: int) -> bool:
    """Whether the competition at `k` describes the team behind it, and does not stand after "in"; only a league does so
    without a noun."""
    if chunks[k].possessive:
        return True  # "League One's ninth-placed Lincoln"
    known = names().data.competitions.get(chunks[k].value)
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
    if chunks[behind : behind + 1] and chunks[behind].kind == "(":  # "League One (third division) Stevenage"
        behind = next((n + 1 for n in range(behind, len(chunks)) if chunks[n].kind == ")"), behind)
    described = behind
    while behind < len(chunks) and (chunks[behind].kind == "n" or chunks[behind].norm in DESCRIBED):
        behind += 1
    if behind > k + 1 and behind < len(chunks) and chunks[behind].kind == ",":
        behind += 1  # "League One side, Rochdale"
    led_in = any(chunk.norm == "in" for chunk in chunks[max(0, k - 2) : k])
    if behind == described and (known is None or known.kind != "league"):
        return False
    return behind < len(chunks) and chunks[behind].kind == "T" and not led_in


def stage_and_leg(
    chunks: list[Chunk], span: Span, pair: tuple[str, str] | None = None
) -> tuple[str | None, int | None]:
    """The stage and leg named within the span.

    A stage that the match led to ("into the semi-finals") gives the one before.
    """
    stage: str | None = None
    leg: int | None = None
    order = sorted(range(span.first, span.last + 1), key=lambda k: abs(k - span.at))
    for k in order:
        if chunks[k].kind != "G" or (pair and of_next_opponent(chunks, k, pair)):
            continue
        for label in chunks[k].labels:
            section, _, key = label.partition(".")
            if key == "final" and k > 2 and chunks[k - 2].norm == "/":
                key = FRACTIONS.get(chunks[k - 1].norm, "none")  # "the 1/8 final"
            if key == "play-off" and _of_a_table(chunks, k):
                continue
            if section == "stages" and key != "none" and (stage is None or (stage, key) == PRELIMINARY_QUALIFIER):
                stage = BEFORE.get(key) if leads_to(chunks, k) else key
            elif section == "legs" and leg is None:
                of_other = (
                    _looked_back_on(chunks, k, span.at) or _noted_behind(chunks, k, span.at)
                    if key == "1"
                    else _told_itself(chunks, k, span.at)
                )
                leg = 3 - int(key) if of_other else int(key)
    return stage, leg


def _of_a_table(chunks: list[Chunk], k: int) -> bool:
    """Whether the play-offs at `k` are places of a table: "dropped out of the play-offs"."""
    before = [word for c in chunks[max(0, k - 3) : k] if c.kind != "d" for word in c.norm.split()]
    return before[-2:] == ["out", "of"] or before[-1:] in (["outside"], ["off"], ["inside"])


def _noted_behind(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the first leg at `k` is noted in brackets with its own score: "Leeds 0-0 Derby (first leg 3-1)"."""
    behind = chunks[k + 1 : k + 2]
    return k > at and chunks[k - 1].norm == "(" and bool(behind) and behind[0].kind == "S"


def _told_itself(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the leg at `k` is won or lost by words of its own, behind the match at `at`: "beaten 1-0 in France, they
    won the return"; or is still to come after it: "lost 2-1, with hope ahead of the second leg"."""
    before = [chunk.norm for chunk in chunks[max(0, k - 4) : k] if chunk.kind not in "dD"]
    if k > at and (
        "ahead of" in before[-1:] or before[-2:] in (["ahead", "of"], ["going", "into"], ["heading", "into"])
    ):
        return True
    verb = k - 2 if k and chunks[k - 1].kind == "d" else k - 1
    return verb > at and chunks[verb].kind == "K"


def _looked_back_on(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the leg at `k` is the one before the match told at `at`: "overturning a 3-1 first-leg deficit",
    "trailing 1-0 from the first leg, they drew"."""
    if [chunk.norm for chunk in chunks[max(0, k - 2) : k]] == ["from", "the"]:
        return not k - 5 <= at < k
    return any(word in OVERTURNING for chunk in chunks[max(0, k - 4) : k] for word in chunk.norm.split())


# "A preliminary round, second leg qualifying match" is told by its round; all rounds before a tournament qualify for it
PRELIMINARY_QUALIFIER = ("qualifying", "preliminary round")
FRACTIONS = {"2": "semi-final", "4": "quarter-final", "8": "round of 16", "16": "round of 32"}


def stage_led_to(chunks: list[Chunk], span: Span) -> str | None:
    """The stage of a match told with the round that it led or can lead to ("... if they want to reach the final")."""
    for k in range(span.first, span.last + 1):
        if chunks[k].kind == "G" and leads_to(chunks, k):
            for label in chunks[k].labels:
                section, _, key = label.partition(".")
                if section == "stages" and key in BEFORE:
                    return BEFORE[key]
    return None


def of_next_opponent(chunks: list[Chunk], k: int, pair: tuple[str, str]) -> bool:
    """Whether the stage at `k` belongs to a match with somebody else: "a quarter-final against Cruz Azul", "the
    quarter-final is against Cruz Azul", "meet Cruz Azul in the quarter-finals"."""
    after = [c for c in chunks[k + 1 : k + 5] if c.kind not in "xm"]
    if len(after) > 1 and after[0].norm in ("against", "with") and after[1].kind == "T":
        return after[1].value.name not in pair
    j = k - 1
    while j > 0 and chunks[j].kind in "dpCwnH-" and k - j <= 6:
        j -= 1  # "face Chelsea in an all-English semi-final"
    if j < 1 or k - j < 2 or chunks[j].kind != "T" or chunks[j].value.name in pair:
        return False
    return "fixture.transitive" in chunks[j - 1].labels or (
        chunks[j - 1].kind == "d" and "fixture.transitive" in chunks[j - 2].labels
    )


# The round that comes before: who is "into the semi-finals" has played a quarter-final.
BEFORE = {
    "final": "semi-final",
    "semi-final": "quarter-final",
    "quarter-final": "round of 16",
    "second round": "first round",
    "third round": "second round",
    "fourth round": "third round",
    "fifth round": "fourth round",
    "sixth round": "fifth round",
}
PLACES = frozenset(["place", "places", "spot", "spots", "berth", "berths", "ticket"])  # "a semi-final place"
SETTLED = word_set("en", "stages", "settled", "words")
LEADS = frozenset(
    """return returned towards into reach reached reaches reaching book booked books place spot berth ticket advance
    advances advanced progress progressed through qualify qualified puts put sends send sent fires fired
    carries carried""".split()
)
JOINS = frozenset(["join", "joins", "joined", "joining"])  # "joined Ajax, 2-0 winners at Porto, in the last eight"
JOINED = 12  # chunks that whoever is joined is told in, at the most
SETS_UP = frozenset(["set", "sets", "setting"])  # "set up a semi-final against Leeds"


def is_set(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at chunk `k` is still to come: "the quarter-finals are set", "a play-off to come"."""
    behind = [chunk.norm for chunk in chunks[k + 1 : k + 4]]
    return any(" ".join(behind[:count]) in SETTLED for count in (1, 2, 3))


def leads_to(chunks: list[Chunk], k: int) -> bool:
    """Whether the stage at chunk `k` is where a match led to, not the one that it was played in."""
    if k + 1 < len(chunks) and chunks[k + 1].norm in PLACES:
        return True  # "booked a semi-final place"
    if k + 1 < len(chunks) and any(label.startswith("legs.") for label in chunks[k + 1].labels):
        return False  # "go into the quarter-final second leg"
    if k > 2 and chunks[k - 3].kind == "G" and chunks[k - 2].norm == "of":
        return leads_to(chunks, k - 3)  # "took them into the group phase of the qualifiers"
    if is_set(chunks, k):
        return True
    if (
        k + 1 < len(chunks)
        and chunks[k + 1].norm in ("after", "with", "thanks")
        and k
        and chunks[k - 1].norm in ("the", "in")
        and any(c.kind == "x" for c in chunks[max(0, k - 5) : k])
    ):
        return True  # "are in the last eight after a 4-1 win"
    if (
        k > 3
        and chunks[k - 2].norm == "in"
        and chunks[k - 3].norm in ("are", "were", "is")
        and chunks[k - 4].kind in "TP"
    ):
        return True  # "until the 88th minute Leeds were in the semi-finals"
    words = [word for c in chunks[max(0, k - 6) : k] if c.kind not in "TC" for word in c.norm.split()]
    if chunks[k].norm == "final" and words[-2:] == ["in", "the"] and not {"place", "spot", "berth"} & set(words):
        return False
    if words[-2:] == ["in", "the"] and any(c.norm in JOINS for c in chunks[max(0, k - JOINED) : k]):
        return True
    if "up" in words[-4:] and SETS_UP & set(words[-5:]):
        return True
    return bool(LEADS & set(words[-4:])) or words[-2:] in (["to", "the"], ["from", "the"])


def ground(chunks: list[Chunk], span: Span) -> str | None:
    """The ground named within the span's own words."""
    span = own_words(chunks, span)
    for k in sorted(range(span.first, span.last + 1), key=lambda k: abs(k - span.at)):
        if chunks[k].kind == "L" and chunks[k].value and chunks[k].value[0][0]:
            return str(chunks[k].value[0][0])
    return None
