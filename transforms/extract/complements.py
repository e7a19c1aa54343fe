"""The team that completes a predicate, and the teams that are objects of one and so nobody's subject.

In: a sentence of chunks and the place of a predicate. Out: chunk indexes, with the preposition between.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk, TeamMention
from transforms.annotate.context import SHARED_WORDS
from transforms.annotate.features import people_words
from transforms.annotate.parts import DESCRIBERS, goes_on
from transforms.extract.frames import (
    BY_PREPOSITIONS,
    HOST_WORDS,
    TRIPS,
    WINNER_PREPOSITIONS,
    hyphened_on,
    is_match_noun,
    predicate,
)
from transforms.extract.otherrounds import leads_to
from transforms.lexicon.words import word_set

OCCASIONS = frozenset(["night", "evening", "afternoon", "battle", "struggle", "tussle", "wait", "contest"])
LEADING = frozenset(["lead", "leads", "led", "trail", "trails", "trailed", "leading", "trailing"])
DEALT = frozenset("handed dealt inflicted meted dished administered delivered served imposed".split())
DRAWS = frozenset(["draw", "stalemate"])  # between "held to a 1-1" and its "by"
NAMING = frozenset(["over", "against", "with"])
BOOKED = frozenset(["set", "book", "booked", "earn", "earned", "reach", "reached"])  # behind "to": the next match
DESCRIBING = frozenset(["close", "top", "open", "complete"])  # of the words for a purpose: a name may follow
SEASONS = word_set("en", "grammar", "seasons")
DOWN = frozenset({"down", "bottom", "crashing", "tumbling", "spiralling", "home"})  # where a side was sent
PASTS, GIVERS = word_set("en", "grammar", "pasts"), word_set("en", "grammar", "givers")
PURPOSE = word_set("en", "grammar", "purpose", "words")
WITHIN = frozenset({"in", "during"})
CLASHES = frozenset({"clash with", "meeting with", "date with"})
TRIPS_TO = frozenset({"trip to", "visit to", "journey to"})
TITLED = frozenset(["winner", "winners"])  # before the name of a side that won a group or a cup
STEP = 9  # chunks between a predicate and its complement, at the most


def _aside_of_time(chunks: list[Chunk], j: int) -> int:
    """How many chunks "after extra time" or "after a frustrating night" takes at chunk `j`; 0 for other words."""
    words = [c.norm for c in chunks[j : j + 4] if c.kind != "-"]
    if words[:3] == ["after", "extra", "time"]:
        return 4 if chunks[j + 2].kind == "-" else 3
    ends = next((k for k in range(j + 1, min(len(chunks), j + 5)) if chunks[k].kind not in "dw-"), j)
    return ends - j if words[1:2] in (["a"], ["an"]) and chunks[ends - 1].norm in OCCASIONS else 0


def is_purpose(chunks: list[Chunk], j: int) -> bool:
    """Whether the word at `j`, behind "to", begins what a result was good for: "to stay on the heels of Leeds", "to
    close the gap on Leeds"; not so "to close rivals Leeds"."""
    if chunks[j].kind not in "wKG" or (word := chunks[j].norm.partition(" ")[0]) not in PURPOSE:
        return False
    after = chunks[j + 1] if j + 1 < len(chunks) else chunks[j]
    return word not in DESCRIBING or after.kind == "d" or after.norm in ("up", "within")


def complement(chunks: list[Chunk], at: int, prepositions: frozenset[str], direct: bool) -> tuple[int, str] | None:
    """The team that completes the predicate at `at`: its chunk index and the preposition (`''` for a direct object)."""
    j, steps = at + 1, 0
    pending: str | None = "" if direct else None
    while j < len(chunks) and steps < STEP * 2:
        chunk = chunks[j]
        kind = chunk.kind
        if kind == "T":
            if chunk.value.national and pending is not None and _is_origin_of(chunks, j):
                j += 1  # "lost to Eswatini Royal Leopards", "beat Niger's US Gendarmerie 6-1"
                if chunks[j].kind == "H":
                    as_team(chunks[j])
                continue
            if chunk.possessive and (owned := _owned_name(chunks, j)):
                j = owned  # "at Mexico's Pumas"
                continue
            aside = (pending == "with" and chunks[at + 1].norm != "with") or (
                pending is None and chunks[j - 1].norm == "with"
            )
            if aside and j + 1 < len(chunks) and chunks[j + 1].norm.endswith("ing"):
                return None  # "a stalemate in Group A, with Hull holding Leeds"
            if pending is not None and [c.norm for c in chunks[j + 1 : j + 2]] in (["sides"], ["clubs"], ["teams"]):
                return None  # "a third win over London clubs"
            if pending is not None:
                if (pending == "of" and chunks[j - 2].norm == "hands") or (j > 2 and chunks[j - 2].norm == "hands"):
                    pending = "by"
                return j, pending
            if not _inside_phrase(chunks, at, j):
                return None
        elif kind == "c" and {chunks[j - 1].norm, chunks[min(j + 1, len(chunks) - 1)].norm} == {"home", "away"}:
            pass  # "beaten 1-0 both home and away by Leeds"
        elif chunk.norm == "but" and [c.kind for c in chunks[j - 1 : j + 3]] == ["w", "c", "w", "T"]:
            pass  # "overcame an improved but naive Leeds"
        elif kind == "p" and (hyphened_on(chunks, j) or (chunk.norm == "near" and _describes_side(chunks, j + 1))):
            pass  # "out-of-sorts Leeds", "in-form Leeds", "near neighbours Leeds"
        elif chunk.norm == "after" and (over := _aside_of_time(chunks, j)):
            j += over  # "won 3-2 after extra time at Leeds"
            continue
        elif kind == "p":
            if chunk.norm == "of" and chunks[j - 1].norm == "hands" and "by" in prepositions:
                pending = "by"  # "lost 3-0 at the hands of Leeds"
            elif (
                chunk.norm == "with" and chunks[j - 1].kind == "G" and {"against", "with"} & prepositions == {"against"}
            ):
                pending = "against"  # "won their quarter-final with Leeds 2-0"
            elif chunk.norm in prepositions or (chunk.norm == "to" and _away_or_home(chunks, j)):
                pending = chunk.norm
            elif chunk.norm in (
                "in",
                "on",
                "during",
                "by",
                "from",
                "after",
                "under",
                "inside",
                "with",
                "for",
                "through",
                "to",
                "at",
                "of",
            ):
                pending = None
            else:
                return None
        elif chunk.norm == "ahead" and chunks[min(j + 1, len(chunks) - 1)].norm == "of":
            return None  # "a narrow win ahead of the clash with Leeds"
        elif (kind == "G" and leads_to(chunks, j)) or (chunk.norm in BOOKED and chunks[j - 1].norm in ("to", "and")):
            return None  # "a 3-0 win to set up a semi-final against Leeds"
        elif chunks[j - 1].norm == "to" and is_purpose(chunks, j):
            return None  # "won 3-0 to stay on the heels of Leeds"
        elif pending == "of" and chunk.norm in SEASONS:
            pending = None  # "the first defeat of the season let Leeds go top"
        elif kind in "SNwdGDCn-LH" or (kind == "P" and chunk.norm in ("their", "its", "his", "our")):
            if kind == "H" and pending and not _is_owner_or_adjective(chunks, j):
                if chunk.norm in SHARED_WORDS:
                    return None  # "City": which one, nothing tells
                scored = any(c.kind == "S" for c in chunks[max(0, at - 4) : j])
                of = pending == "of" and "loss_noun.nouns" in chunks[at].labels and chunks[at + 1].norm == "of"
                named = pending in NAMING and (pending != "with" or _is_shared(chunks[at]))
                if (named or of) and scored and _is_new_name(chunks, j):
                    as_team(chunk)
                    return j, pending
                pending = None
            elif kind == "L" and chunk.value[0][0] is not None and pending:
                pending = None  # "Hull's 2-0 win at Anfield kept Leeds fifth"
        elif kind == "P" and chunk.norm in ("them", "it") and chunks[j - 1].kind == "p" and chunks[j - 2].norm in DEALT:
            pending = None  # "a 4-0 beating handed to them by Leeds"
        elif kind == "(":
            j = _close(chunks, j)
        elif kind == "," and pending is not None and _describes_next(chunks, j):
            pass
        elif kind == "," and pending and [c.kind for c in chunks[j + 1 : j + 3]] == ["w", ","]:
            j += 2  # "won 1-0 against, yes, Leeds"
        elif kind == ",":
            skip = _parenthesis(chunks, j, prepositions)
            if skip is None:
                return None
            j = skip
        elif kind == "K" and chunk.norm in TITLED and [c.kind for c in chunks[j + 1 : j + 2]] == ["T"]:
            pass  # "takes on group winner Leeds"
        elif kind == "K" and "-" in (chunks[j - 1].kind, chunks[j + 1].kind if j + 1 < len(chunks) else ""):
            pass  # "top-five challengers Leeds", "third-top Leeds"
        elif kind == "K" and chunk.norm == "reverse" and j + 1 < len(chunks) and is_match_noun(chunks[j + 1]):
            pass  # "lost the reverse fixture to Leeds"
        elif kind == "K" and chunk.norm in CLASHES and chunks[j - 1].kind in "PdGw" and "against" in prepositions:
            pending = "against"  # "cruised through their last-16 clash with Leeds"
        elif kind == "K" and (is_match_noun(chunk) or chunk.norm in HOST_WORDS or chunk.norm in DRAWS):
            pass
        elif kind == "." and j + 1 < len(chunks) and chunks[j + 1].kind == "N":
            pass  # "take on No.1 Leeds"
        else:
            return None
        j += 1
        steps += 1
    return None


def match_with(chunks: list[Chunk], at: int) -> tuple[int, str] | None:
    """The other side of the match in which the predicate at `at` was: "were beaten 2-1 in Tuesday's clash with Leeds",
    "drew 1-1 in Sunday's trip to Leeds"; its chunk index and the preposition."""
    inside = next((k for k in range(at + 1, min(len(chunks), at + STEP)) if chunks[k].norm in WITHIN), None)
    if inside is None or any(c.kind not in "SdNw" for c in chunks[at + 1 : inside]):
        return None
    noun = next((k for k in range(inside + 1, len(chunks)) if chunks[k].kind not in "dDwCPGN-"), len(chunks))
    if noun >= len(chunks) or not chunks[inside + 1 : noun]:
        return None
    trip = chunks[noun - 1].norm in TRIPS or chunks[noun].norm in TRIPS_TO
    whole = chunks[noun].norm in CLASHES or chunks[noun].norm in TRIPS_TO
    linked = noun + 1 if whole else noun + 2 if is_match_noun(chunks[noun]) else noun + 1 if trip else None
    if linked is None or linked > len(chunks):
        return None
    if not (whole or chunks[linked - 1].norm in ("with", "against", "to")):
        return None
    side = linked + (linked < len(chunks) and chunks[linked].kind == "d")
    if side >= len(chunks) or chunks[side].kind != "T" or chunks[side].possessive:
        return None
    return side, "at" if trip else "against"


def _owned_name(chunks: list[Chunk], j: int) -> int | None:
    """The name that the owner at `j` only places: "Mexico's Pumas", "Derby's old rivals Forest"."""
    k = j + 1
    while k < min(len(chunks) - 1, j + 4) and chunks[k].kind in "wn":
        k += 1
    close = any(c.kind == "T" for c in chunks[j + 1 : j + 3])
    rivals = k < len(chunks) and chunks[k].kind == "T" and chunks[k - 1].norm in DESCRIBERS
    return j + 1 if close else k if rivals else None


def _is_origin_of(chunks: list[Chunk], j: int) -> bool:
    """Whether the country at `j` says where the club right behind it is from: one that is known, or, behind "'s", an
    unknown name with its score."""
    behind = chunks[j + 1 : j + 3]
    if not behind or behind[0].start - chunks[j].end > 1 or behind[0].possessive:
        return False
    if behind[0].kind == "T":
        return not behind[0].value.national
    return chunks[j].possessive and [c.kind for c in behind] == ["H", "S"]


def _is_shared(chunk: Chunk) -> bool:
    """Whether the word tells a draw, which a side has with another; a win is won "with Smith in fine form"."""
    return any(label.startswith("draw") for label in chunk.labels)


def _describes_next(chunks: list[Chunk], j: int) -> bool:
    """Whether the comma at `j` only parts a name from what describes it: "beat the champions, Leeds, 2-0", "beat the
    visiting, ten-man Leeds 2-0"; not where the name goes on with a verb of its own."""
    if chunks[j - 1].norm in HOST_WORDS and chunks[j + 1 : j + 2] and chunks[j + 1].kind in "wN":
        return True
    runners_up = [c.norm for c in chunks[max(0, j - 3) : j] if c.kind != "-"][-2:] == ["runners", "up"]
    described = chunks[j - 1].norm in DESCRIBERS or chunks[j - 1].norm == "team" or runners_up
    if not described or len(chunks) < j + 3 or chunks[j + 1].kind != "T":
        return False
    return chunks[j + 2].kind in "Sp,.;" and not chunks[j + 1].possessive


def _is_new_name(chunks: list[Chunk], j: int) -> bool:
    """Whether an unknown name can be a team's own, not a description of one ("over the Andalusians") nor a person's
    ("with a Smith treble")."""
    if chunks[j].norm in people_words():
        return False  # "against a young Swedish side"
    described = (chunks[j - 1].norm == "the" and chunks[j].norm.endswith("s")) or chunks[j - 1].norm in ("a", "an")
    return not (chunks[j].possessive or described or goes_on(chunks, j))


def as_team(chunk: Chunk) -> None:
    """Take an unknown name for a team's, from the part that it plays: it stays unknown (`known` False)."""
    chunk.value = TeamMention(str(chunk.value), known=False, how="slot", possessive=chunk.possessive)
    chunk.kind = "T"


def _describes_side(chunks: list[Chunk], j: int) -> bool:
    return j < len(chunks) and chunks[j].norm in DESCRIBERS


def _is_owner_or_adjective(chunks: list[Chunk], j: int) -> bool:
    """A capitalised word before a team that only describes it ("over Dutch champions PSV", "against Messi's Miami")."""
    return any(c.kind == "T" for c in chunks[j + 1 : j + 5])


def _inside_phrase(chunks: list[Chunk], at: int, j: int) -> bool:
    """A team in the middle of a prepositional phrase that is not the predicate's own ("in Miami's ground at", "a win
    for second-division Leeds over")."""
    if chunks[j].possessive:
        return any(c.kind == "p" for c in chunks[at + 1 : j])  # "the win shows Miami's power over" is none
    k = j - 1
    while k > at and chunks[k].kind in "wnNC-":
        k -= 1
    return k > at and chunks[k].kind in "pd"


def _away_or_home(chunks: list[Chunk], j: int) -> bool:
    return j > 0 and chunks[j - 1].norm in ("away", "home")


def _close(chunks: list[Chunk], j: int) -> int:
    """The index of the bracket that closes the one at `j`."""
    k = j + 1
    while k < len(chunks) and chunks[k].kind != ")":
        k += 1
    return k


def _parenthesis(chunks: list[Chunk], j: int, prepositions: frozenset[str]) -> int | None:
    """Past a pair of commas after which the predicate goes on ("a win, their fifth in a row, over Derby")."""
    if [c.norm for c in chunks[j + 1 : j + 3]] == ["this", "time"]:
        return j + 2  # "lost again, this time to Derby"
    for k in range(j + 1, min(len(chunks), j + 10)):
        if chunks[k].kind == "," and k + 1 < len(chunks):
            following = chunks[k + 1]
            return k if following.kind == "p" and following.norm in prepositions else None
        if chunks[k].kind in ";bK" and not is_match_noun(chunks[k]):
            return None
    return None


def acts(chunks: list[Chunk], k: int) -> bool:
    """Whether a verb of its own follows the team at `k`, past where it is from: "Brugge of Belgium scored"."""
    if [c.kind for c in chunks[k + 1 : k + 3]] == ["p", "T"] and chunks[k + 1].norm in ("of", "from"):
        k += 2
    behind = chunks[k + 1 : k + 2]
    if not behind or chunks[k].possessive:
        return False
    verb = predicate(chunks, k + 1)
    told = verb is not None and not verb.noun and verb.finite
    did = behind[0].kind == "w" and behind[0].norm.endswith("ed") and behind[0].norm != "ragged"
    return told or behind[0].kind in "xm" or did


def _handled(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at `k` is what a side did something to: "they ran Leeds ragged in a 4-2 win"; not "they said
    Leeds would win", "they gave Leeds a 2-0 win", nor where "them" goes back to it."""
    if k < 2 or chunks[k - 1].kind != "w" or chunks[k - 2].kind not in "TP" or chunks[k - 2].possessive:
        return False
    if chunks[k - 2].kind == "T" and k > 2 and chunks[k - 3].kind not in ",;bcr":
        return False  # "a 2-0 win over Hull took Leeds top"
    verb = chunks[k - 1].norm
    did = verb in PASTS or (verb.endswith("ed") and len(verb) > 4)
    behind = chunks[k + 1].norm if k + 1 < len(chunks) else ""
    did = (did and verb not in GIVERS) or (verb == "sent" and behind in DOWN)
    them = any(c.norm == "them" for c in chunks[k + 1 :])
    return did and not them and not chunks[k].possessive and not acts(chunks, k)


def led_by(chunks: list[Chunk], k: int) -> int | None:
    """Whom the verb at `k` tells to be led or trailed by the score that follows: "trailing fellow Yorkshiremen Leeds
    3-1 on aggregate"."""
    if chunks[k].norm not in LEADING:
        return None
    at = next((n for n in range(k + 1, min(len(chunks) - 1, k + 7)) if chunks[n].kind not in "dwHGCnN-"), k)
    return at if [c.kind for c in chunks[at : at + 2]] == ["T", "S"] else None


def objects(chunks: list[Chunk]) -> set[int]:
    """The teams that complete a result or a meeting, and so are nobody's subject: "who saw off Brugge, will face"."""
    found: set[int] = set()
    for k, chunk in enumerate(chunks):
        if (led := led_by(chunks, k)) is not None:
            found.add(led)
        if chunk.kind == "T" and _handled(chunks, k):
            found.add(k)
        if not chunk.labels and chunk.norm not in TRIPS:
            continue  # most words are in no list
        told = predicate(chunks, k)
        other = None
        if told is not None:
            drawn = chunk.norm == "drew" and k + 1 < len(chunks) and chunks[k + 1].kind == "T"  # in the cup
            direct = told.frame in ("win", "held") or drawn
            prepositions = WINNER_PREPOSITIONS if told.frame in ("won", "win_noun") else BY_PREPOSITIONS
            other = complement(chunks, k, frozenset() if direct else prepositions, direct=direct)
        elif chunk.norm in TRIPS:
            to = chunk.norm.endswith(" to")
            at = next((n for n in range(k + 1, min(len(chunks), k + 3)) if "fixture.transitive" in chunks[n].labels), k)
            other = (
                complement(chunks, at, frozenset(), direct=True) if to or at > k else None
            )  # "the trip to face Leeds"
        elif (
            "fixture.transitive" in chunk.labels
            and k
            and chunks[k - 1].kind in ("Pr" if chunk.norm == "hosts" else "bmPr")  # "as hosts Leeds beat Hull"
            and not chunks[k - 1].possessive
        ):
            other = complement(chunks, k, frozenset(), direct=True)  # "before they visit Leeds"
            met = chunk.norm == "met" and chunks[k - 1].kind == "P"  # "the last time they met Leeds won"
            if other is not None and (chunk.norm == "visiting" or met) and acts(chunks, other[0]):
                other = None  # "after visiting Leeds took a 1-0 win"
        elif "fixture.transitive" in chunk.labels and k and chunks[k - 1].kind == "T":
            other = complement(chunks, k, frozenset(), direct=True)
            behind = chunks[other[0] + 1 : other[0] + 3] if other is not None else []
            if not any(c.kind == "D" and c.norm.endswith(" after") for c in behind):
                other = None  # but "Leeds host Hull three days after a defeat"
        if other is not None:
            found.add(other[0])
    return found
