"""Which predicate a chunk is: the verb or noun that tells a result, and its frame.

In: a sentence of chunks. Out: `Predicate`s. No judgement here on whether the sentence is about the future. Who plays
which part in it is told by `complements.py` and `subjects.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.annotate.chunks import Chunk, forms_of, sections_of
from transforms.lexicon.words import word_set

BE = frozenset(["was", "were", "is", "are", "be", "been", "being", "got", "get", "getting", "am"])
STANDING = frozenset(["was", "were", "is", "are", "am"])
TRIPS = word_set("en", "fixtures", "trips", "words")
JOURNEYED, JOURNEYS = (word_set("en", "fixtures", "journeyed", key) for key in ("words", "nouns"))
JOURNEY = 12  # chunks before a verb of meeting in which the way to it is told
TITLED = frozenset(["winner", "winners"])
HAVE = frozenset(["has", "have", "had", "having"])
HAVE_NOT = frozenset(["hasnt", "havent", "hadnt"])
WINNER_PREPOSITIONS = frozenset(["over", "against", "at", "versus", "v", "vs", "on", "of"])
BY_PREPOSITIONS = frozenset(["by", "to", "against", "at", "from", "versus", "v", "vs"])
DRAW_PREPOSITIONS = frozenset(["with", "against", "at", "by", "to", "between", "versus", "v", "vs"])
WINNERS = frozenset({"winners", "winner"})
BESIDE_NOUN = frozenset(["lose", "won", "draw"])  # verbs that describe no noun for a result behind them
NOUN_LEADERS = frozenset("dSNGCnL")
PARTICLES = frozenset(["out", "apart", "aside", "off", "packing"])
DRIVES_AWAY = frozenset(["blow", "blows", "blew", "put", "puts", "sweep", "sweeps", "swept"])  # "blew Chelsea away"
SENDS = frozenset(["send", "sends", "sent", "sending"])
FLYING = frozenset(
    ["crashing out", "tumbling out", "tumbling", "crashing", "spinning out", "bowing out"]
)  # behind "sent Leeds"
TO_BITS = frozenset({"pieces", "shreds", "bits", "ribbons", "cleaners", "sword"})  # "took Leeds to pieces"
HOST_WORDS = word_set("en", "grammar", "beside_name", "before")  # before a name: "with host Monterrey"
ARTICLES = frozenset({"a", "an", "the"})  # "Leeds at the top" tells no result
OBJECTS = word_set("en", "grammar", "not_lost")
RESULT_NOUNS = frozenset({"win_noun.nouns", "loss_noun.nouns", "draw_noun.nouns"})  # labels
NOT_DRAWN = word_set("en", "grammar", "not_drawn")


@dataclass(slots=True)
class Predicate:
    """A result told at chunk `at`. `frame`: win, passive, lose, won, draw, held, held_passive, or a noun's frame."""

    at: int
    frame: str
    noun: bool
    finite: bool = True


def sections(chunk: Chunk) -> frozenset[str]:
    """The sections of the lexicon in which the chunk's phrase stands."""
    return sections_of(chunk.labels)


PLURALS = {"wins": ("over", "against"), "defeats": ("by", "to", "at", "against")}  # and what stands behind them


def is_noun(chunks: list[Chunk], i: int) -> bool:
    """Whether a word that is noun and verb (`win`, `defeat`, `draw`) is a noun at `i`, by what stands before it."""
    j = i - 1
    if j < 0:
        return len(chunks) > 1 and chunks[1].kind == "p"  # "Wins over Leeds and Derby"
    if chunks[j].kind == ")" and "(" in (opened := [c.kind for c in chunks[max(0, j - 5) : j]]):
        j -= len(opened) - opened.index("(") + 1  # "a 4-1 (6-4 agg) win"
    before = chunks[max(j, 0)]
    if chunks[i].norm == "defeat" and i + 1 < len(chunks) and chunks[i + 1].norm in ("to", "by", "at", "against"):
        return True
    if before.norm in HAVE and chunks[i].norm in ("defeats", "wins", "draws", "ties"):
        return True  # "have had defeats by Leeds"
    if before.kind in ",;cb" and i + 1 < len(chunks) and chunks[i + 1].norm in PLURALS.get(chunks[i].norm, ()):
        return True  # "were in trouble, but wins over Leeds and Derby eased the fears"
    if before.kind in "pw" and _takes_object(chunks, i):
        return False  # "fresh from beating Leeds"
    if before.kind == "K" and j and chunks[j - 1].kind in "dSN":
        return True  # "a shock defeat"
    if before.kind == "D" and j > 1 and chunks[j - 1].kind == "S":
        return True  # "the 5-1 Saturday mauling of Leeds"
    if before.kind == "T" and j > 1 and [c.kind for c in chunks[j - 2 : j]] == ["d", "S"]:
        return True  # "a 2-1 Leeds win"
    if before.kind in NOUN_LEADERS or before.possessive or before.norm in ("their", "his", "its", "our", "her", "my"):
        return True
    if before.kind == "w" and before.norm not in ("to", "not", "also", "then", "narrowly", "easily", "twice", "once"):
        owned = before.norm == "only" and j > 0 and (chunks[j - 1].possessive or chunks[j - 1].kind in "dP")
        return owned or not before.norm.endswith("ly")  # "their only defeat"
    return before.kind in "-" or (
        before.kind == "p" and before.norm in ("of", "with", "after", "from", "in", "for", "by", "on")
    )


def _takes_object(chunks: list[Chunk], i: int) -> bool:
    """Whether a word in "-ing" stands before its object: "beating Leeds", "defeating previously in-form Leeds"."""
    if "gerund" not in forms_of(chunks[i].labels):
        return False
    for k in range(i + 1, min(len(chunks), i + 8)):
        if chunks[k].kind == "T" or (k == i + 1 and chunks[k].norm == "them"):
            return True
        hyphened = chunks[k].kind == "p" and k + 1 < len(chunks) and chunks[k + 1].kind == "-"
        if chunks[k].kind not in "dwnN-C" and chunks[k].norm not in HOST_WORDS and not hyphened:
            return False
    return False


def _is_yet_unknown(chunks: list[Chunk], i: int) -> bool:
    """Whether "(The) winners" opens a sentence, as whoever goes on: "Winners at home to Leeds in the next round"."""
    if chunks[i].norm not in WINNERS or i > 1 or (i == 1 and chunks[0].kind != "d"):
        return False
    return i + 1 == len(chunks) or chunks[i + 1].norm not in ("of", "over")


def has_gone(chunks: list[Chunk], i: int) -> bool:
    """Whether the words before the verb of meeting at `i` tell the way to the match: "travelled to Hull to face Leeds",
    "made the trip to take on Leeds"."""
    words = [word for c in chunks[max(0, i - JOURNEY) : i] for word in c.norm.split()]
    return not JOURNEYED.isdisjoint(words) or ("made" in words and not JOURNEYS.isdisjoint(words))


def verbs_of(where: frozenset[str]) -> frozenset[str]:
    """The sections of verbs among `where`."""
    return where & {"win", "lose", "won", "draw", "held"}


def _leads_on(chunks: list[Chunk], i: int) -> bool:
    """Whether the word at `i` only describes the noun behind it, or is a verb with another object: "a thumping 4-1
    victory", "lost a two-goal lead"."""
    k = i + 1
    if k < len(chunks) and chunks[k].kind == "S":
        k += 1
    where = sections_of(chunks[i].labels)
    if k < len(chunks) and chunks[k].kind == "K" and any("_noun.nouns" in label for label in chunks[k].labels):
        return where.isdisjoint(BESIDE_NOUN)
    if "lose" not in where:
        return False
    following = chunks[i + 1 : i + 6]
    end = next((n for n, c in enumerate(following) if c.kind not in "dwN-P"), len(following))
    return any(c.norm in OBJECTS for c in following[:end])


def _is_title(chunks: list[Chunk], i: int) -> bool:
    """Whether "winners" at `i` only says who the team before the comma is: "beat Leeds, the group's winners, 3-1",
    "Leeds, winners in 1972, are", but not "Leeds, winners at Derby"."""
    k = i - 1
    while k > 1 and chunks[k].kind in "dwNCGDLn-":
        k -= 1
    behind = chunks[i + 1].norm if i + 1 < len(chunks) else ""
    of_year = behind == "in" and [c.norm[:4].isdigit() for c in chunks[i + 2 : i + 3]] == [True]
    of_side = 0 < k < i and chunks[k].norm == "," and chunks[k - 1].kind == "T"
    return of_side and (of_year or (k > 1 and behind in (",", "of")))


def _is_of_lots(chunks: list[Chunk], i: int) -> bool:
    """Whether the "draw" at `i` is that of lots: "in Monday's group stage draw", "were drawn together in the draw"."""
    if chunks[i].norm not in ("draw", "draws") or any(c.kind == "S" for c in chunks[max(0, i - 4) : i]):
        return False
    if i + 1 < len(chunks) and chunks[i + 1].norm in DRAW_PREPOSITIONS:
        return False
    noun = i and (chunks[i - 1].kind in "dDGC" or chunks[i - 1].possessive)
    lots = any(c.norm == "drawn" or c.norm.startswith("drawn ") for c in chunks[:i])
    return bool(noun) and (chunks[i - 1].kind == "G" or lots)


def predicate(chunks: list[Chunk], i: int) -> Predicate | None:
    """The result predicate at chunk `i`, or None."""
    chunk = chunks[i]
    if not chunk.labels:
        return None  # most words are in no list
    if "split_win.verbs" in chunk.labels and (particle := _particle(chunks, i)):
        passive = _is_passive(chunks, i, frozenset({"split.participle", "split.past"}))
        return Predicate(i, "passive" if passive and particle == i + 1 else "win", False)
    if chunk.kind != "K":
        return None
    labels, where = chunk.labels, sections(chunk)
    nouns = where & {"win_noun", "loss_noun", "draw_noun"}
    if chunk.norm == "reverse" and i + 1 < len(chunks) and is_match_noun(chunks[i + 1]):
        return None  # "lost the reverse fixture 3-0"
    if "win_noun.followed" in labels and (i + 1 == len(chunks) or chunks[i + 1].norm not in ("of", "over")):
        if not verbs_of(where) or is_noun(chunks, i):
            return None
        nouns = frozenset()
    if "win_noun.scored" in labels and (i == 0 or chunks[i - 1].kind != "S") or _is_of_lots(chunks, i):
        return None
    if _leads_on(chunks, i) or _is_yet_unknown(chunks, i) or (chunk.norm in TITLED and _is_title(chunks, i)):
        return None
    if "win.behind_name" in labels and (i == 0 or (chunks[i - 1].kind not in "TH" and chunks[i - 1].norm != "to")):
        return None
    if "win.behind_name" in labels and i + 1 < len(chunks) and chunks[i + 1].kind in "p,;":
        return None  # "sent Leeds down with a 1-0 win": no object behind it
    verbs = verbs_of(where)
    if nouns and not verbs and chunk.norm.endswith("ing") and chunks[i + 1 : i + 2] and chunks[i + 1].norm == "them":
        return Predicate(i, "win", False, finite=False)  # "pounding them 4-1"
    if nouns and (not verbs or is_noun(chunks, i)):
        return Predicate(i, sorted(nouns)[-1], True)
    if chunk.norm == "top" and not (i + 1 < len(chunks) and chunks[i + 1].kind in "TH"):
        return None  # "moved top of the league"
    owned = i and (chunks[i - 1].norm in ARTICLES or (chunks[i - 1].kind == "T" and chunks[i - 1].possessive))
    if not verbs or chunk.norm == "date" or hyphened_on(chunks, i) or owned:
        return None  # "Leeds' shock 2-0 defeat"
    if _under_way(chunks, i) or (i + 1 < len(chunks) and chunks[i + 1].norm in NOT_DRAWN and "draw" in verbs):
        return None
    frame = next(f for f in ("win", "held", "lose", "won", "draw") if f in verbs)
    if chunk.norm in FLYING and _is_sent(chunks, i):
        return None  # "sent Leeds crashing out": told by the verb
    if "gerund" in forms_of(labels):
        described = i and (chunks[i - 1].kind == "d" or chunks[i - 1].norm in ("their", "his", "its", "our"))
        return None if described else Predicate(i, frame, False, finite=False)  # "their humbling aggregate defeat"
    if frame in ("win", "held"):
        passive = _is_passive(chunks, i, labels)
        if passive:
            return Predicate(i, "passive" if frame == "win" else "held_passive", False, finite=passive == "finite")
    return Predicate(i, frame, False)


def hyphened_on(chunks: list[Chunk], i: int) -> bool:
    """Whether a hyphen ties the word at `i` to the next one: "top-of-the-table"."""
    return i + 1 < len(chunks) and chunks[i + 1].kind == "-" and chunks[i + 1].start == chunks[i].end


def _under_way(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb tells how things stood, not how they ended: "were being held", "are beating"."""
    j = i - 1
    while j >= 0 and chunks[j].kind == "w" and i - j <= 2:
        j -= 1
    if j < 0:
        return False
    if "gerund" in forms_of(chunks[i].labels):
        return chunks[j].norm in STANDING
    return chunks[j].norm == "being" and j > 0 and chunks[j - 1].norm in STANDING


def _is_sent(chunks: list[Chunk], i: int) -> bool:
    """Whether what happens to the team before chunk `i` is what another side did to it: "sent Leeds crashing out"."""
    k = i - 2
    while k > 0 and chunks[k].kind in "dwNn-":
        if chunks[k].norm in SENDS:
            return chunks[i - 1].kind == "T"
        k -= 1
    return False


def _particle(chunks: list[Chunk], i: int) -> int | None:
    """Where the particle of a split verb stands: "knocked Leeds out", "took them apart"."""
    for k in range(i + 1, min(len(chunks), i + 7)):
        driven = (chunks[k].norm == "away" and chunks[i].norm in DRIVES_AWAY) or (
            chunks[k].norm in FLYING and chunks[i].norm in SENDS
        )
        if chunks[k].norm in PARTICLES or driven:
            return k if k > i + 1 and chunks[k - 1].kind == "T" else None  # "saw Leeds move out" is none
        bits = chunks[k + 1 : k + 3] if chunks[k].norm == "to" and chunks[k - 1].kind == "T" and k > i + 1 else []
        if any(c.norm in TO_BITS or c.norm.removeprefix("the ") in TO_BITS for c in bits):
            return k
        if chunks[k].kind not in "TdwNn-" and not (chunks[k].kind == "H" and chunks[k].possessive):
            return None
    return None


def _is_passive(chunks: list[Chunk], i: int, labels: frozenset[str]) -> str | None:
    participle = "participle" in forms_of(labels)
    if not participle or (i and (chunks[i - 1].norm == "to" or chunks[i - 1].kind == "m")):
        return None  # "to overcome Leeds", "must overcome Leeds": the infinitive
    if i > 1 and chunks[i - 1].norm == "they" and chunks[i - 2].norm == "whom":
        return None  # "Leeds, whom they defeated 2-1 at home"
    object_behind = i + 1 < len(chunks) and chunks[i + 1].kind in "dT"
    if "active" in forms_of(labels) and i and chunks[i - 1].kind == "T" and object_behind:
        return None  # "saw Leeds overcome an improved Derby"
    j = i - 1
    if any(c.norm in HAVE_NOT for c in chunks[max(0, i - 3) : i]):
        return None
    while j >= 0 and (chunks[j].kind in "wmSN" or chunks[j].norm == "since") and i - j <= 3:
        j -= 1
    before = chunks[j] if j >= 0 else None
    if before and before.kind in ",c" and before_team(chunks, i + 1) and any(c.norm in HAVE for c in chunks[:j]):
        return None  # "have drawn with Hull, beaten Derby and lost to Leeds"
    if before and before.kind == "x" and before.norm in BE:
        return "finite"
    if before and before.kind == "x" and before.norm in HAVE:
        return None
    after = next((c for c in chunks[i + 1 : i + 4] if c.kind not in "SNw"), None)
    if after is not None and (after.norm == "by" or (after.norm == "from" and _agent_behind(chunks, i))):
        return "participle"  # "eliminated from the cup by Derby"
    if after is not None and after.kind == "p" and i + 1 < len(chunks) and chunks[i + 1].kind == "S":
        return "participle"  # "thrashed 4-1 at Newcastle": no object stands before the preposition
    past = "past" in forms_of(labels)
    return None if past else "participle"


def _agent_behind(chunks: list[Chunk], i: int) -> bool:
    """Whether the team that did it stands behind "by", with nothing but a cup between."""
    by = next((k for k in range(i + 1, min(len(chunks) - 1, i + 7)) if chunks[k].norm == "by"), None)
    return by is not None and before_team(chunks, by + 1) and all(c.kind in "pdwCG" for c in chunks[i + 1 : by])


def before_team(chunks: list[Chunk], j: int) -> bool:
    """Whether a team stands at `j`, or behind its article."""
    return [c.kind for c in chunks[j : j + 2] if c.norm != "the"][:1] == ["T"]


def is_match_noun(chunk: Chunk) -> bool:
    return "match_noun.nouns" in chunk.labels
