"""Whether a name may play a team's part where the article is on local football.

In: the chunks of a sentence and the place of a name. Out: whether it stands so that a team could stand there, but a
person, a town or a ground too (`may_play`): it counts only beside other unknown teams.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk
from transforms.annotate.parts import (
    AGAINST,
    CLAUSE,
    PERSON_WORDS,
    PLURAL,
    RESULT_NOUNS,
    WERE,
    given,
    goes_on,
    is_any,
    is_epithet,
    opens,
    start_of_phrase,
    verb_behind,
)
from transforms.lexicon.words import word_set

GROUND_WORDS = word_set("en", "squads", "ground_words") | word_set("en", "squads", "ground_words", "local")
SCORED = word_set("en", "squads", "placed", "scorers")


def may_play(chunks: list[Chunk], i: int) -> bool:
    """Whether the name stands where a team does among teams, and elsewhere may be a coach ("Rudge's 3-1 win"), a player
    ("Rudge beat Hardy 6-3") or a place ("a 2-0 win at Upottery")."""
    if is_epithet(chunks, i) or (i and chunks[i - 1].norm in PERSON_WORDS):
        return False
    if chunks[i].possessive:
        return i + 2 < len(chunks) and chunks[i + 1].kind == "S" and is_any(chunks[i + 2], RESULT_NOUNS)
    return any(part(chunks, i) for part in (_winner, _visited, given, _victor, _after_result, _many))


def _winner(chunks: list[Chunk], i: int) -> bool:
    """ "Horley Green beat Bedfont Park 3-1", "Horley, who won 3-1 at Bedfont": whoever does what tells a score."""
    who = i + 3 < len(chunks) and [c.norm for c in chunks[i + 1 : i + 3]] == [",", "who"]
    if goes_on(chunks, i) or i + 2 >= len(chunks) or not (who or opens(chunks, i)):
        return False
    at = verb_behind(chunks, i + 2 if who else i)
    if chunks[at].norm in WERE:
        at += 1
    clause = chunks[at : at + 6]
    if not clause or not is_any(clause[0], ("win", "won", "draw", "lose", "held")):
        return False
    ends = next((k for k, chunk in enumerate(clause) if chunk.kind in ";,b"), len(clause))
    return any(chunk.kind == "S" for chunk in clause[:ends])


def _visited(chunks: list[Chunk], i: int) -> bool:
    """ "won 7-1 at Horley", "4-1 winners at Horley", and no ground."""
    first = start_of_phrase(chunks, i)
    if first < 2 or chunks[first - 1].norm != "at" or is_ground(chunks, i):
        return False
    if chunks[i - 1].norm == "the" or (i + 1 < len(chunks) and chunks[i + 1].norm in AGAINST):
        return False  # "at the Vitality", "a 4-2 win at Broad Lane against Horley"
    away = chunks[first - 2].norm == "away"
    told = chunks[max(0, first - 3 - away) : first - 1 - away]
    won = any(is_any(chunk, ("won", "lose", "draw", *RESULT_NOUNS)) for chunk in told)
    return won and any(chunk.kind == "S" for chunk in told)


def is_ground(chunks: list[Chunk], i: int) -> bool:
    """Whether somebody played at the name, and it is one for a ground: "at Mill Road"."""
    return bool(i) and chunks[i - 1].norm == "at" and chunks[i].norm.rsplit(" ", 1)[-1] in GROUND_WORDS


def _victor(chunks: list[Chunk], i: int) -> bool:
    """ "a 3-1 victory for Horley"; "two goals for Horley in a 3-1 win"."""
    if i < 2 or chunks[i - 1].norm != "for":
        return False
    if is_any(chunks[i - 2], RESULT_NOUNS):
        return any(chunk.kind == "S" for chunk in chunks[max(0, i - 4) : i - 2])
    behind = chunks[i + 1 : i + 5]
    return len(behind) == 4 and behind[0].norm == "in" and behind[2].kind == "S" and is_any(behind[3], RESULT_NOUNS)


def _many(chunks: list[Chunk], i: int) -> bool:
    """ "Horley Green have a buffer of four points": one name with a verb in the plural."""
    alone = i == 0 or chunks[i - 1].kind in ";b" or (i == 2 and chunks[0].norm == "in" and chunks[1].kind == "C")
    return alone and " " in chunks[i].norm and i + 1 < len(chunks) and chunks[i + 1].norm in PLURAL


def _after_result(chunks: list[Chunk], i: int) -> bool:
    """ "Horley got back on track with a 3-1 win at Leeds", "Horley moved up after beating Leeds 3-1": the clause's only
    name, which scores nothing itself."""
    if chunks[i].possessive or not opens(chunks, i):
        return False
    for k in range(i + 1, min(len(chunks) - 1, i + CLAUSE)):
        if chunks[k].kind == "S":
            return is_any(chunks[k + 1], RESULT_NOUNS) or (
                k + 2 < len(chunks) and chunks[k + 1].norm in ("home", "away") and is_any(chunks[k + 2], RESULT_NOUNS)
            )
        if chunks[k].norm in ("after", "by") and is_any(chunks[k + 1], ("win", "lose", "draw")):
            return chunks[k + 1].norm.partition(" ")[0].endswith("ing") and any(
                c.kind == "S" for c in chunks[k : k + 6]
            )
        if chunks[k].kind in "THL;,rb" or chunks[k].norm in SCORED:
            return False
    return False
