"""Which round and leg a told match was of, and which rounds are only where it led.

In: a sentence of chunks and the place of a claim in it. Out: the round and the leg that the sentence itself gives; a
round that the match led to ("into the semi-finals") gives the one before.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.chunks import Chunk, forms_of, sections_of
from transforms.extract.circumstances import Span, is_chased
from transforms.extract.insertions import inserted
from transforms.extract.otherrounds import DESCRIBED, dreamt_of, leads_to, of_earlier_year, of_next_opponent, of_old
from transforms.lexicon.words import word_set

PLAY_OFF = re.compile(r"\bplay-?\s?offs?$")
WENT_OUT = 14  # chunks between a round that a side came to and its defeat there
OTHERWISE = frozenset({"despite", "although", "though", "even", "after", "having", "following"})
STOOD = frozenset({"down", "behind", "up", "ahead"})
SPANS = frozenset({"week", "weeks", "days", "fortnight", "month"})  # before "after Leeds drew"
AGAIN = frozenset({"repeat", "rematch", "rerun", "replay", "repetition", "re-run"})
GOING_INTO = frozenset(["go", "goes", "going", "go into", "goes into", "going into", "head", "heading", "heading into"])
OVERTURNING = word_set("en", "grammar", "overturning", "words")
LEADS, LEADS_WON = word_set("en", "grammar", "overturning", "leads"), word_set("en", "grammar", "overturning", "won")


def stage_and_leg(
    chunks: list[Chunk], span: Span, pair: tuple[str, str] | None = None
) -> tuple[str | None, int | None]:
    """The stage and leg named within the span.

    A stage that the match led to ("into the semi-finals") gives the one before, where it names none of its own.
    """
    stage, led_to, leg = stages_and_leg(chunks, span, pair)
    return stage or led_to, leg


def with_head(chunks: list[Chunk], span: Span) -> Span:
    """The span from the round that heads its match on, if one does: "Fifth round: Leeds 2-0 Derby"."""
    colon = next((k for k in range(span.at - 1, max(0, span.at - DESCRIBED), -1) if chunks[k].kind not in "TdnwN"), 0)
    headed = colon > 0 and chunks[colon].norm == ":" and chunks[colon - 1].kind == "G"
    headed = headed and chunks[colon - 1].norm != "final"  # as likely the final score
    return Span(min(span.first, colon - 1), span.last, span.at) if headed else span


def stages_and_leg(
    chunks: list[Chunk], span: Span, pair: tuple[str, str] | None = None
) -> tuple[str | None, str | None, int | None]:
    """The stage named within the span as that of its match, the one before a stage that the match led to, and the leg;
    of each the one nearest to the match."""
    stage: str | None = None
    led_to: str | None = None
    leg: int | None = None
    order = sorted(range(span.first, span.last + 1), key=lambda k: abs(k - span.at))
    for k in order:
        if chunks[k].kind != "G" or inserted(chunks, k, span.at) or of_old(chunks, k):
            continue
        if of_earlier_year(chunks, k, span.at) or _in_others_bracket(chunks, k, span.at):
            continue
        if k and chunks[k - 1].kind == "C" and is_chased(chunks, k - 1):
            continue  # "their pursuit of Europa League qualification"
        if [c.kind for c in chunks[max(0, k - 1) : k + 2]] == ['"', "G", '"']:
            continue  # "ready for their 'final' with Derby in the league"
        led = leads_to(chunks, k)
        if pair and (coming := _of_match_to_come(chunks, k, span.at, set(pair))) is not None:
            if not coming & set(pair) or sections_of(chunks[k].labels) == {"legs"}:
                continue
            led = True  # "will face Hull in the final after beating Derby 2-0"
        elif not led and pair and of_next_opponent(chunks, k, pair):
            continue
        for label in chunks[k].labels:
            section, _, key = label.partition(".")
            if key == "final" and k > 2 and chunks[k - 2].norm == "/":
                key = FRACTIONS.get(chunks[k - 1].norm, "none")  # "the 1/8 final"
            if (key == "play-off" and _of_a_table(chunks, k)) or (section == "stages" and dreamt_of(chunks, k)):
                continue
            if section == "stages" and (_played_again(chunks, k) or _describes_side(chunks, k)):
                continue
            if section == "stages" and key != "none":
                if led:
                    led_to = led_to or before(chunks, k, key)
                elif stage is None or (stage, key) == PRELIMINARY_QUALIFIER:
                    stage = key
            elif section == "legs" and leg is None:
                of_other = (
                    _looked_back_on(chunks, k, span.at) or _noted_behind(chunks, k, span.at)
                    if key == "1"
                    else _told_itself(chunks, k, span.at)
                )
                of_other = of_other or (
                    _second_of_sides(chunks, k, span.at) if key == "1" else _led_up_to(chunks, k, span.at)
                )
                leg = 3 - int(key) if of_other else int(key)
    return stage, led_to, leg


def _in_others_bracket(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the round or leg at `k` stands in a bracket that tells of others, not so the match told at `at`: "will
    face Hull or Derby (who meet in their return match on Sunday)"."""
    opening = next((n for n in range(k - 1, -1, -1) if chunks[n].kind in "()"), None)
    if opening is None or chunks[opening].kind != "(" or at > opening:
        return False
    return any(c.kind == "r" for c in chunks[opening + 1 : opening + 3])


def _of_match_to_come(chunks: list[Chunk], k: int, at: int, pair: set[str]) -> set[str] | None:
    """The sides of a match to come whose round or leg `k` names, where the match of `pair` told at `at` is another that
    went before it: "Mali will meet Togo in the semi-finals after Benin beat Niger"."""
    behind = next((n for n in range(k + 1, at) if chunks[n].norm in AFTERWARDS), None)
    if behind is None:
        return None
    met = [n for n, c in enumerate(chunks[:behind]) if any(label.startswith("fixture.") for label in c.labels)]
    if not met or "fixture.told" in chunks[met[-1]].labels or any(c.kind in ";S" for c in chunks[:behind]):
        return None
    if any(c.kind == "x" for c in chunks[met[-1] - 1 : met[-1]]):
        return None  # "had met", "were hosting"
    sides = {str(c.value.name) for c in chunks[:behind] if c.kind == "T"}
    return None if pair <= sides else sides


def opening_round(chunks: list[Chunk], at: int) -> str | None:
    """The round of all that a sentence tells, up to the match at `at`: "In the semi-finals it was Hull who came and won
    2-1, only to lose 3-0 at home"; not "In the semi-finals Leeds will face Hull, who beat Derby 3-0"."""
    k = next((k for k, c in enumerate(chunks[:4]) if c.kind == "G"), 0)
    if not k or chunks[0].norm != "in" or leads_to(chunks, k):
        return None
    cleft = chunks[k + 1].norm == "it"
    apart = any(c.kind in ";rb" or any(label.startswith("fixture.") for label in c.labels) for c in chunks[k:at])
    return _named_round(chunks[k]) if cleft or not apart else None


def round_where(chunks: list[Chunk], at: int) -> tuple[str | None, Chunk | None]:
    """The round in which a clause tells the match at `at`, and its day: "beat Derby before Sunday's semi-final, where
    they drew 1-1"."""
    opens = (k for k in range(at - 1, 1, -1) if chunks[k].norm in ("where", "which") or chunks[k].kind in ";S")
    k = next(opens, 0)
    comma = k - 2 if chunks[k].norm == "which" and chunks[k - 1].norm in ("in", "at") else k - 1
    if k < 2 or chunks[k].kind in ";S" or chunks[comma].kind != ",":
        return None, None
    named = next((n for n in range(comma - 1, max(-1, comma - 6), -1) if chunks[n].kind not in "pdDHLw"), 0)
    if chunks[named].kind != "G":
        return None, None
    days = [c for c in chunks[max(0, named - 2) : named] if c.kind == "D" and c.possessive]
    return _named_round(chunks[named]), days[0] if days else None


def before(chunks: list[Chunk], k: int, stage: str) -> str | None:
    """The round before the `stage` that chunk `k` names; a league is what comes before its play-off semi-finals."""
    if stage == "semi-final" and k and PLAY_OFF.search(chunks[k - 1].norm):
        return None
    return BEFORE.get(stage)


def went_out_in(chunks: list[Chunk], at: int) -> str | None:
    """The round that a side had come to when it lost at chunk `at`: "reached the final, losing 1-0 to Leeds", "got to
    the semi-finals before losing 1-0"; not "reached the final despite losing the second leg"."""
    k = next((n for n in range(at - 1, max(-1, at - WENT_OUT), -1) if chunks[n].kind == "G"), None)
    if k is None or not leads_to(chunks, k) or any(c.kind in "K;" or c.norm in OTHERWISE for c in chunks[k + 1 : at]):
        return None
    if any(c.norm in ("aggregate", "agg") or "legs" in sections_of(c.labels) for c in chunks):
        return None
    before, where = chunks[at - 1].norm, [c.norm for c in chunks[k + 1 : at]]
    if "but" in where:  # "reached the final but lost 1-0 to Leeds", not "but had lost"
        return _named_round(chunks[k]) if before == "but" or where[-2:] in (["but", "were"], ["but", "was"]) else None
    losing = before == "," and "gerund" in forms_of(chunks[at].labels)
    if not (losing or "where" in where or "before" in where or (before == "to" and "only" in where)):
        return None
    return _named_round(chunks[k])


def _named_round(chunk: Chunk) -> str | None:
    """The one round that a chunk names."""
    stages = [label.partition(".")[2] for label in chunk.labels if label.startswith("stages.")]
    return stages[0] if len(stages) == 1 and stages[0] != "none" else None


def _describes_side(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is a part of an adjective: "play-off-chasing Leeds"."""
    behind = chunks[k + 1 : k + 3]
    return len(behind) == 2 and behind[0].kind == "-" and behind[1].norm.endswith(("ing", "bound", "ed"))


def _played_again(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is that of an earlier match which this one repeats: "in a rematch of last year's
    final"."""
    near = chunks[max(0, k - 6) : k]
    return any(a.norm in AGAIN and b.norm == "of" for a, b in pairwise(near)) and any(c.kind == "D" for c in near)


def is_place_in_group(chunks: list[Chunk], k: int) -> bool:
    """Whether the group at `k` only tells where a side came in it: "face Group A runners-up Norway", "finished second
    in Group F and meet Sweden"."""
    if "stages.group stage" not in chunks[k].labels:
        return False
    if k + 1 < len(chunks) and chunks[k + 1].norm.split("-")[0] in PLACED_BEHIND:
        return True
    met = next((n for n in range(k - 1, 0, -1) if chunks[n].kind == "K"), -1)
    near = [word for chunk in chunks[max(met + 1, k - PLACED_WITHIN) : k] for word in chunk.norm.split()]
    placed = any(place in PLACES_OF_TABLE and where in OF_TABLE for place, where in pairwise(near))
    return placed or not PLACED_BEFORE.isdisjoint(near)


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


def _led_up_to(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the match told at `at` is the one before the second leg at `k`, which is to come: "meet in the second leg
    after a goalless draw", "go into the return after losing 1-0"."""
    taken = [chunk.norm for chunk in chunks[max(at, k - 6) : k]]
    if at < k and "into" in taken[-3:] and not LED_INTO.isdisjoint(taken):
        return True  # "won 2-1 to take a one-goal lead into the second leg"
    behind = [n for n in range(k + 1, at) if chunks[n].norm in ("after", "following")]
    if behind and chunks[behind[-1] - 1].norm in SPANS and any(c.kind == "T" for c in chunks[behind[-1] : at]):
        return True  # "won the second leg, a week after Leeds drew 1-1 at home"
    if not behind or any(c.kind in ",;T" for c in chunks[behind[-1] : at]):
        return False
    if chunks[k + 1].kind == "," and behind == [k + 2] and not any(c.kind in "KT" for c in chunks[:k]):
        return True  # "In the second leg, after a goalless draw in Leeds, they won 3-0"
    if any(c.kind in ",;bS" or (c.kind == "T" and not c.possessive) for c in chunks[k + 1 : behind[-1]]):
        return False
    before = chunks[max(0, k - 5) : k]
    return any(label.startswith("fixture.") for c in before for label in c.labels) or any(
        c.norm in GOING_INTO for c in before
    )


def _second_of_sides(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the match told at `at` is that of a home leg at `k` which an away leg or the first one is told before:
    "lost the away leg 1-0, won the home leg 3-1"."""
    if chunks[k].norm.removeprefix("the ") != "home leg":
        return False
    away = [
        n
        for n in range(k - 1)
        if (chunks[n].norm == "away" and chunks[n + 1].norm == "leg") or chunks[n].norm.endswith("first leg")
    ]
    return bool(away) and abs(at - k) < abs(at - away[-1])


def _looked_back_on(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the leg at `k` is the one before the match told at `at`: "overturning a 3-1 first-leg deficit",
    "defending a 3-1 first-leg lead", "trailing 1-0 from the first leg, they drew"."""
    if at > k and any(a.kind == "S" and b.norm in STOOD for a, b in pairwise(chunks[max(0, k - 4) : k])):
        return True  # "came from 2-0 down in the first leg to beat Leeds 3-0"
    if 0 < at - k <= 2 and all(c.kind != "," for c in chunks[k:at]):
        return False  # "overcame a 4-1 first-leg loss": what is told is that leg
    if any(chunk.norm in LEADS for chunk in chunks[k + 1 : k + 2]):
        return not any(chunk.norm in LEADS_WON for chunk in chunks[max(0, k - 6) : k])
    if [chunk.norm for chunk in chunks[max(0, k - 2) : k]] == ["from", "the"]:
        return not k - 5 <= at < k
    if [chunk.norm for chunk in chunks[max(0, k - 2) : k]] in (["after", "the"], ["following", "the"]) and at > k:
        before = chunks[max(0, k - 7) : k]
        return any(c.kind == "S" for c in before) and any(
            c.norm in STANDS_AFTER for c in before
        )  # "2-1 down after the"
    return any(word in OVERTURNING for chunk in chunks[max(0, k - 4) : k] for word in chunk.norm.split())


LED_INTO = frozenset({"lead", "advantage", "cushion", "edge", "deficit"})
STANDS_AFTER = frozenset("up down ahead behind trailed trailing led leading level adrift".split()) | LED_INTO
# "A preliminary round, second leg qualifying match" is told by its round; all rounds before a tournament qualify for it
PRELIMINARY_QUALIFIER = ("qualifying", "preliminary round")
FRACTIONS = {"2": "semi-final", "4": "quarter-final", "8": "round of 16", "16": "round of 32"}


def stage_led_to(chunks: list[Chunk], span: Span) -> str | None:
    """The stage of a match told with the round that it led or can lead to ("... if they want to reach the final")."""
    for k in range(span.first, span.last + 1):
        if chunks[k].kind == "G" and leads_to(chunks, k) and not inserted(chunks, k, span.at):
            for label in chunks[k].labels:
                section, _, key = label.partition(".")
                if section == "stages" and (stage := before(chunks, k, key)) is not None:
                    return stage
    return None


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
BEHIND = {before: stage for stage, before in BEFORE.items()} | {"round of 32": "round of 16"}
LAST_SIXTEEN = {
    cup: stage for stage in ("fifth round", "fourth round") for cup in word_set("en", "grammar", "last_sixteen", stage)
}
AFTERWARDS = frozenset(["after", "following", "thanks to", "once", "having"])
PLACED_WITHIN = 7  # chunks before a group in which a side's place in it is told
PLACES_OF_TABLE = word_set("en", "grammar", "in_table", "places") | {"first", "top", "bottom"}
OF_TABLE = frozenset(["in", "of", "behind"])
PLACED_BEFORE = word_set("en", "grammar", "place_in_group", "before")
PLACED_BEHIND = word_set("en", "grammar", "place_in_group", "behind")
