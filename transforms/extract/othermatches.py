"""Cups, rounds and days that a sentence names of another match than the one whose result it tells.

In: the chunks of a sentence, the place of a result and its sides. Out: the same chunks, with those of the other match
turned into plain words, so that whoever looks for the circumstances of the result doesn't see them: "Leeds warmed up
for Saturday's FA Cup quarter-final at Derby with a 2-1 win over Hull".
"""

from __future__ import annotations

from dataclasses import replace

from transforms.annotate.chunks import Chunk, sections_of
from transforms.extract.frames import RESULT_NOUNS
from transforms.lexicon.words import word_set

LEADING_TO, LOOKING_BACK = (
    frozenset(tuple(phrase.replace("-", " ").split()) for phrase in word_set("en", "grammar", "match_apart", section))
    for section in ("for", "after")
)
BEFORE_IT = LEADING_TO | LOOKING_BACK
BEHIND_RESULT = frozenset(
    phrase for phrase in LEADING_TO if phrase[-1] != "into"
)  # "2-0 to head into the final" won it
LAST_WORDS = frozenset(phrase[-1] for phrase in BEFORE_IT)
TO_COME = frozenset(word_set("en", "grammar", "match_apart", "to_come"))
EARNED = word_set("en", "grammar", "match_apart", "earned")
SIDES = word_set("en", "grammar", "match_apart", "sides")
AGAINST = frozenset(["against", "with", "at", "over", "by", "to", "v", "vs", "versus", "between"])
OWNERS = frozenset(["their", "its", "his", "her", "our", "a", "an", "the", "last", "week's", "weeks"])
MATCH = "match_noun.nouns"
EXITS = word_set("en", "grammar", "looked_back_on", "exits")  # behind a cup left before: "their FA Cup exit"
LONGEST = 5  # words of what leads to it
BEHIND = 6  # chunks behind it that may say that it is to come


def is_apart(chunks: list[Chunk], k: int) -> bool:
    """Whether the cup or round at `k` is that of another match than the one whose score the sentence tells, whoever
    played that: "warmed up for the FA Cup semi-final with a 2-1 win", "won 2-1 ahead of the FA Cup semi-final"."""
    if chunks[k].kind not in "CG" or not any(c.kind == "S" for c in chunks):
        return False
    first, last = _named(chunks, k)
    if not any(c.kind == "S" for c in chunks[k + 1 :]):
        return is_led_up_to(chunks, first)
    return _led_to(chunks, first) or _is_to_come(chunks, last) or _has_a_side_of_its_own(chunks, last)


def is_led_up_to(chunks: list[Chunk], k: int) -> bool:
    """Whether the words before chunk `k` say that what it names is still to come: "won ahead of Saturday's final"."""
    return _led_to(chunks, k, BEHIND_RESULT)


def without_other_matches(chunks: list[Chunk], at: int, teams: tuple[str, str]) -> list[Chunk]:
    """The chunks with the cups, rounds and days of other matches than that of `teams` told at `at` made plain words."""
    hidden: set[int] = set()
    k = 0
    while k < len(chunks):
        if chunks[k].kind not in "CG" or "legs" in sections_of(chunks[k].labels):
            k += 1
            continue
        first, last = _named(chunks, k)
        if not first <= at <= last and _is_other(chunks, first, last, at, teams):
            hidden.update(range(first, last + 1))
        k = last + 1
    if not hidden:
        return chunks
    return [
        replace(c, kind="w", labels=frozenset()) if i in hidden and c.kind in "CGD" else c for i, c in enumerate(chunks)
    ]


def _named(chunks: list[Chunk], k: int) -> tuple[int, int]:
    """Where the name of the match begins and ends that the cup or round at `k` is part of: "Saturday's FA Cup
    quarter-final", "their first-round tie"."""
    first = last = k
    while first > 0 and (
        chunks[first - 1].kind in "CGN-d" or (chunks[first - 1].kind == "D" and chunks[first - 1].possessive)
    ):
        first -= 1
    while last + 1 < len(chunks) and (chunks[last + 1].kind in "CG-" or MATCH in chunks[last + 1].labels):
        last += 1
    if [c.kind for c in chunks[last + 1 : last + 4]] == ["p", "d", "G"] and chunks[last + 1].norm in ("in", "at"):
        last += 3  # "the FA Cup in the fifth round"
    return first, last


def _is_other(chunks: list[Chunk], first: int, last: int, at: int, teams: tuple[str, str]) -> bool:
    behind = chunks[last + 1 : last + 1 + BEHIND]
    if _leaves_it(chunks, last):
        return True
    if behind and last + 1 != at and last < at and behind[0].labels & RESULT_NOUNS:
        return True  # "their FA Cup defeat ... with a 2-1 win"
    if last > at:
        return is_led_up_to(chunks, first)  # "won 2-0 ahead of Saturday's FA Cup final"
    other = _has_other_side(behind, teams) or _is_to_come(chunks, last)
    return _led_to(chunks, first) or (other and not _is_earned(chunks, first))


def _leaves_it(chunks: list[Chunk], last: int) -> bool:
    """Whether what stands behind the match's name says who came that far, or that they are out of it: "FA Cup finalists
    Leeds", "their third round exit"."""
    return last + 1 < len(chunks) and (chunks[last + 1].norm in SIDES or chunks[last + 1].norm in EXITS)


def _has_other_side(behind: list[Chunk], teams: tuple[str, str]) -> bool:
    """Whether what stands behind the match's name puts it against somebody else than `teams`."""
    if not behind or behind[0].norm not in AGAINST:
        return False
    named = next((c for c in behind[1:] if c.kind not in "dw"), None)
    return named is not None and named.kind == "T" and named.value.name not in teams


def _is_earned(chunks: list[Chunk], first: int) -> bool:
    """Whether the result led to the match named from `first` on, and so tells its own round: "set up a semi-final
    against Derby with a 2-1 win", "booked a place in the final against"."""
    before = {word for c in chunks[max(0, first - LONGEST) : first] for word in c.norm.split()}
    return not EARNED.isdisjoint(before)


def _has_a_side_of_its_own(chunks: list[Chunk], last: int) -> bool:
    """Whether the match's name and the score behind it each have an opponent: "into the FA Cup tie with Derby buoyed by
    a 2-1 win over Hull"."""
    rivals = []
    for k in range(last + 1, len(chunks) - 1):
        if chunks[k].norm in AGAINST and (
            named := next((c for c in chunks[k + 1 : k + 4] if c.kind not in "dw"), None)
        ):
            rivals += [(k, str(named.value.name))] if named.kind == "T" else []
    scored = next(k for k in range(last + 1, len(chunks)) if chunks[k].kind == "S")
    before = [name for k, name in rivals if k < scored]
    behind = [name for k, name in rivals if scored < k <= scored + BEHIND]
    return bool(before and behind) and before[0] != behind[0] and rivals[0][0] <= last + 2


def _led_to(chunks: list[Chunk], first: int, phrases: frozenset[tuple[str, ...]] = BEFORE_IT) -> bool:
    """Whether the words before the match's name say that it was another one, still to come or just over."""
    before = [c for c in chunks[max(0, first - LONGEST - 1) : first] if c.norm not in OWNERS and c.kind != "-"]
    words = [word for c in before for word in c.norm.split()][-LONGEST:]
    if not words or words[-1] not in LAST_WORDS:
        return False
    return any(tuple(words[-len(phrase) :]) == phrase for phrase in phrases)


def _is_to_come(chunks: list[Chunk], last: int) -> bool:
    """Whether the words behind the match's name say that it is still to be played: "on the horizon", "can wait"."""
    clause = []
    for chunk in chunks[last + 1 : last + 1 + BEHIND]:
        if chunk.kind in ",;:b":
            break
        clause.append(chunk.norm)
    told = " ".join(clause)
    return any(f" {phrase} " in f" {told} " for phrase in TO_COME)
