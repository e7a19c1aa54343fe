"""Which part a name plays in its sentence: whether it stands where only a team can stand.

In: the chunks of a sentence and the place of a name. Out: whether the name plays a team's part for sure (`plays`).
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk, sections_of
from transforms.annotate.features import people_words
from transforms.lexicon.words import word_set

PERSON_WORDS = word_set("en", "grammar", "person_words")
DESCRIBERS = word_set("en", "grammar", "beside_name", "described")
ADVERBS = word_set("en", "grammar", "adverbs")
GIVERS = word_set("en", "grammar", "givers")
PHRASE = 4  # chunks that describe a name before it
COMEBACKS = word_set("en", "squads", "comebacks")
COMEBACK = 11  # chunks between a name and the verb that ends its comeback
PLURAL = word_set("en", "squads", "comebacks", "plural")
PLACES = word_set("en", "squads", "comebacks", "places")
PLACED = word_set("en", "squads", "placed")
COLOURS = word_set("en", "squads", "colours")
COMPASS = word_set("en", "squads", "compass")
ATTRIBUTES = word_set("en", "squads", "placed", "attributes")
PROGRESS = word_set("en", "squads", "comebacks", "progress")
RANKS = word_set("en", "squads", "placed", "ranks")
PERFECT = frozenset(["having", "have", "had"])
WERE = frozenset(["were", "was"])
BEING = frozenset(["are", "were", "have"])  # the plural of whom a side's name stands for
SAYING = word_set("en", "people", "saying")
OF_PERSONS = word_set("en", "people", "of_persons")
PERSONS_OWN = word_set("en", "people", "persons_own")
WATCHING = frozenset(["saw", "sees", "seeing"])
SHORTEST = 3  # letters of a team's name
BRACKET, LINE = 40, 5  # chunks of a bracket of scorers; of a line that need be looked at
MOST_OF_ONE = 9  # goals of one scorer: a higher number is a minute
CLAUSE = 16  # chunks between a name and the score of its clause
BETWEEN = frozenset(["v", "vs", "versus"])
AGAINST = BETWEEN | {"over", "against"}
SHARED = frozenset(["shared", "share", "played"])
NOUNS = {"lose": "loss_noun", "draw": "draw_noun"}  # the section of the nouns that say the same as a verb
RESULT_NOUNS = ("win_noun", "loss_noun", "draw_noun")


def plays(chunks: list[Chunk], i: int, heading: bool = False) -> bool:
    """Whether the name at `i` plays the part of a team: it is beaten, met, or stands on one side of a score."""
    before = chunks[i - 1] if i else None
    if chunks[i].possessive or is_epithet(chunks, i) or (before is not None and before.norm in PERSON_WORDS):
        return False
    for part in (
        in_line, _between_them, _beaten, _subject, _together, _placed, _trounced, _at_home_to, _thrashing, _gifted,
        _through,
    ):  # fmt: skip
        if part(chunks, i):
            return True
    return not heading and _ranked(chunks, i)


def is_epithet(chunks: list[Chunk], i: int) -> bool:
    """Whether the name at `i` is what a side is called rather than its name: "the Londoners", "the South Americans"."""
    if chunks[i].norm in COLOURS:
        return True  # "the Green and Gold"
    word = chunks[i].norm.rpartition(" ")
    one = not word[0] or word[0] in COMPASS
    return one and i > 0 and chunks[i - 1].norm == "the" and chunks[i].norm.endswith("s")


def is_persons(chunks: list[Chunk], i: int) -> bool:
    """Whether the words around say that the name at `i` is a person's: "striker Hardy", "led through Hardy", "Derby's
    Hardy", "Hardy's header"."""
    before, after = chunks[i - 1] if i else None, chunks[i + 1] if i + 1 < len(chunks) else None
    if before is not None and (before.norm in OF_PERSONS or before.norm in PERSON_WORDS):
        return True
    if before is not None and before.possessive and before.kind in "TH":
        return True
    if after is None:
        return False
    return after.norm in SAYING or (chunks[i].possessive and after.norm in PERSONS_OWN)


def past_scorers(chunks: list[Chunk], k: int) -> int:
    """The chunk behind the bracket at `k`, where that has as many goals as the number before it: "2 (Hay, Low 70)"."""
    if not k or k + 1 >= len(chunks) or chunks[k].kind != "(" or chunks[k - 1].kind != "N":
        return k
    close = next((n for n in range(k + 1, min(len(chunks), k + BRACKET)) if chunks[n].kind == ")"), None)
    inside = chunks[k + 1 : close]
    if close is None or not inside or not all(c.kind in "HTNw,-'" for c in inside) or inside[0].kind not in "HT":
        return k
    goals = 0
    for at, chunk in enumerate(inside):
        if at == 0 or inside[at - 1].kind == ",":
            last = next((c for c in inside[at:] if c.kind in ",N"), chunk)
            tally = last.value if last.kind == "N" and isinstance(last.value, int) else 1
            goals += tally if 1 < tally <= MOST_OF_ONE and inside[at].kind != "N" else 1
    return close + 1 if goals == chunks[k - 1].value else k


def _without_scorers(chunks: list[Chunk]) -> list[int]:
    """Where the chunks of a line stand that no bracket of scorers holds."""
    kept: list[int] = []
    at = 0
    while at < len(chunks) and len(kept) < LINE:
        at = past_scorers(chunks, at)
        if at < len(chunks):
            kept.append(at)
        at += 1
    return kept


def in_line(chunks: list[Chunk], i: int) -> bool:
    """ "Horley 2-1 Bedfont", "Horley 2 Bedfont 1", "Horley v Bedfont": the name is one side of a line of its own;
    "Horley 2 (Hay, Low) Bedfont 1 (Nye)" too."""
    if len(chunks) > 2 and chunks[2].kind == "(":
        line = _without_scorers(chunks)
        if "".join(chunks[k].kind for k in line[:4]) in ("HNHN", "HNTN", "TNHN") and line[2] > 2:
            return i in (0, line[2])
    kinds = "".join(chunk.kind for chunk in chunks[:5])
    if kinds[:3] in ("HST", "TSH", "HSH") or kinds[:4] in ("HNHN", "HNTN", "TNHN"):
        return i in (0, 2) and (len(chunks) <= 5 or chunks[3].kind in "(;" or kinds[1] == "N")
    return len(chunks) == 3 and chunks[1].norm in BETWEEN and i in (0, 2)


def _between_them(chunks: list[Chunk], i: int) -> bool:
    """ "the semi-final between Horley and Bedfont ended 2-2": one of the two names between which a match was."""
    for k in (i - 1, i - 3):
        row = chunks[k : k + 4] if k >= 0 else []
        if len(row) == 4 and row[0].norm == "between" and row[2].norm == "and":
            behind = chunks[k + 4 : k + 9]
            told = k > 0 and (chunks[k - 1].kind == "G" or _is(chunks[k - 1], "match_noun"))
            told = told and any(c.kind == "S" for c in behind)
            scored = k > 0 and chunks[k - 1].kind == "S" and "T" in (row[1].kind, row[3].kind)
            return (told or scored) and row[1].kind in "HT" and row[3].kind in "HT"
    return False


def _beaten(chunks: list[Chunk], i: int) -> bool:
    """ "beat Horley 3-1", "a 3-1 win over Zambia's debutants Horley", "lost 2-0 to Horley", "drew 1-1 with Horley"."""
    first = start_of_phrase(chunks, i)
    before = chunks[first - 1] if first else None
    if before is None or goes_on(chunks, i):
        return False
    if _is(before, "win") and _score_behind(chunks, i):
        return True
    near = chunks[max(0, first - 4) : first - 1]
    if [c.norm for c in chunks[max(0, first - 4) : first]] == ["at", "the", "hands", "of"]:
        return any(is_any(chunk, ("loss_noun", "lose")) for chunk in chunks[max(0, first - 6) : first - 4])
    if before.norm in ("to", "with") and i + 1 < len(chunks) and chunks[i + 1].kind == "S":
        return _is(chunks[first - 2], "lose" if before.norm == "to" else "draw")  # "lost to Horley 3-1"
    if before.kind != "p" or not any(chunk.kind == "S" for chunk in near):
        return False
    if _describes(chunks, i):
        return False
    if before.norm in AGAINST:
        return True
    if before.norm == "by" and first > 2 and is_any(chunks[first - 3], ("win", "held")):
        return True  # "were thrashed 10-1 by Horley"
    if before.norm == "by" and _is(chunks[first - 2], "draw_noun"):  # "were held to a 1-1 draw by Horley"
        return any(_is(chunk, "held") for chunk in chunks[max(0, first - 7) : first - 2])
    told = "lose" if before.norm in ("to", "by", "against") else "draw" if before.norm == "with" else None
    return told is not None and any(is_any(chunk, (told, NOUNS[told])) for chunk in near)


def _describes(chunks: list[Chunk], i: int) -> bool:
    """Whether the name at `i` only describes who is meant: "over Category One outfit Leeds"."""
    return next((chunk.kind for chunk in chunks[i + 1 :] if chunk.kind not in "wn"), "") == "T"


def _score_behind(chunks: list[Chunk], i: int) -> bool:
    """Whether a score follows the name ("beat Horley 3-1", "by three goals to one"), and no second, as in tennis."""
    at = past_origin(chunks, i + 1)
    if at + 1 < len(chunks) and chunks[at].norm in ("by", ","):
        at += 1
    if at >= len(chunks) or chunks[at].kind != "S":
        return False
    return at + 1 >= len(chunks) or chunks[at + 1].kind != "S"


def start_of_phrase(chunks: list[Chunk], i: int) -> int:
    """Where what describes the name at `i` begins: "the", "second-placed", "Zambia's debutants"."""
    first = i
    while first > 0 and i - first < PHRASE:
        before = chunks[first - 1]
        if first > 2 and before.kind in "wK" and chunks[first - 2].kind == "-":
            first -= 3  # "title-chasing", "rock-bottom"
            continue
        owner = before.kind == "T" and before.possessive and before.value.place  # "Zambia's", "Aberdeen's"
        rank = before.norm in RANKS and (first == i or chunks[first].kind == "n")
        said = before.norm in DESCRIBERS or before.norm in PLACED or before.norm in ATTRIBUTES
        described = before.norm == "the" or (first == i and said)
        people = first < i and before.norm in people_words()  # "Estonian side", "Estonian champions"
        if not (owner or described or rank or people or before.kind in "-nC"):
            break
        first -= 1
    return first


def goes_on(chunks: list[Chunk], i: int) -> bool:
    """Whether the name at `i` is a person's who does something ("with Alan Smith levelling"), or only its beginning."""
    behind = chunks[i + 1 : i + 3]
    doing = bool(behind) and behind[0].kind == "w" and behind[0].norm.endswith("ing")
    return doing or [c.kind for c in behind] == ["w", "H"]


def _subject(chunks: list[Chunk], i: int) -> bool:
    """ "Horley beat Leeds 3-1", "Horley came from behind to win 2-1 at Leeds": a name at the head of a clause that
    takes its score from a known team; of a longer name only "beat" and "drew" make a team, for a coach wins too.
    """
    if not opens(chunks, i) or i + 2 >= len(chunks):
        return False
    at = verb_behind(chunks, i)
    verb = chunks[at]
    if verb.norm in ("were", "are") and [c.kind for c in chunks[at + 1 : at + 3]] == ["S", "K"]:
        return _is(chunks[at + 2], "win_noun")  # "Horley Rangers were 3-1 winners at Leeds"
    if verb.norm in WERE and at + 1 < len(chunks) and _is(chunks[at + 1], "win"):  # "Horley Rangers were beaten 3-1 by"
        return [c.norm if c.kind == "p" else c.kind for c in chunks[at + 2 : at + 4]] == ["S", "by"]
    roles = ("win", "draw") if " " in chunks[i].norm else ("win", "draw", "lose", "won", "held")
    if not is_any(verb, roles):
        return False
    clause = chunks[at + 1 : at + 7]
    strangers = _is(verb, "win") and " " not in chunks[i].norm and at == i + 1  # "Horley beat Bedfont 3-1"
    known = any(_is_side(clause, k) for k in range(len(clause))) or (
        strangers and bool(clause) and _beaten(chunks, at + 1)
    )
    return known and any(chunk.kind == "S" for chunk in clause)


def _is_side(chunks: list[Chunk], k: int) -> bool:
    """Whether the chunk at `k` is a team, and not what somebody is of: "beat Leeds keeper Martyn"."""
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    return chunks[k].kind == "T" and (following is None or following.norm not in PERSON_WORDS)


def opens(chunks: list[Chunk], i: int) -> bool:
    """Whether a clause begins with the name at `i`, or with what describes it: "second-placed Horley"."""
    first = start_of_phrase(chunks, i)
    if of_scorers(chunks, i):
        return False
    before = chunks[first - 1] if first else None
    if before is None or before.norm in WATCHING:
        return True
    return before.kind in ";b,cC" or (first < i and before.kind in "d")


def of_scorers(chunks: list[Chunk], i: int) -> bool:
    """Whether the name at `i` is the last of several that share a preposition: "goals from Rudge and Nye sank"."""
    k = i
    while k > 1 and chunks[k - 1].kind in "c," and chunks[k - 2].kind == "H":
        k -= 2
    return k < i and chunks[k - 1].norm in ("from", "by", "of")


def verb_behind(chunks: list[Chunk], i: int) -> int:
    """The place of the verb of the name at `i`: right behind it, or behind the words of a comeback."""
    at = past_origin(chunks, _past_league(chunks, i + 1))
    while at + 1 < len(chunks) and (chunks[at].norm in ADVERBS or chunks[at].norm in PERFECT):
        at += 1
    at = min(at, len(chunks) - 1)
    if chunks[at].norm not in COMEBACKS:
        return at
    for k in range(at + 1, min(len(chunks), i + COMEBACK)):
        if chunks[k].kind == "K" and not _is(chunks[k], "match_noun"):
            return k
        if chunks[k].kind not in "wpNdP-":
            break
    return at


def past_origin(chunks: list[Chunk], at: int) -> int:
    """What stands at `at`, or behind the country of a name that ends there: "Horley of Estonia", "Horley (Estonia)"."""
    row = chunks[at : at + 3]
    if len(row) == 3 and row[1].kind == "T" and row[1].value.national and row[0].norm in ("of", "("):
        return at + 2 if row[0].norm == "of" else at + 3 if row[2].norm == ")" else at
    return at


def _past_league(chunks: list[Chunk], at: int) -> int:
    """What stands at `at`, or behind the league of a name that ends there: "Horley, of the Ryman League, lost"."""
    if at + 2 >= len(chunks) or chunks[at].kind != "," or chunks[at + 1].norm != "of":
        return at
    end = next((k for k in range(at + 2, min(len(chunks) - 1, at + LINE)) if chunks[k].kind == ","), None)
    return end + 1 if end and chunks[end - 1].kind == "C" else at


def _together(chunks: list[Chunk], i: int) -> bool:
    """ "Horley and Bedfont drew 1-1", "Horley and Leeds shared a 1-1 draw": one of two names that share a draw."""
    for k in (i, i - 2):
        pair = chunks[k : k + 4] if k >= 0 else []
        if len(pair) == 4 and pair[1].norm == "and" and pair[0].kind in "HT" and pair[2].kind in "HT":
            behind = chunks[k + 4 : k + 8]
            told = any(chunk.kind == "S" or _is(chunk, "draw_noun") for chunk in behind)
            first = k == 0 or chunks[k - 1].kind in ";b,DGC" or _is(chunks[k - 1], "match_noun")
            shared = (
                pair[3].norm in SHARED and [c.kind for c in behind[:2]] == ["d", "S"] and pair[0].kind != pair[2].kind
            )
            return first and told and (_is(pair[3], "draw") or shared)
    return False


def _placed(chunks: list[Chunk], i: int) -> bool:
    """ "Horley are second after a 2-0 win at Leeds", "Horley, who won 2-0, are": one name with a plural verb that tells
    a place, or beside a score."""
    one = " " in chunks[i].norm or not chunks[i].norm.endswith("s")
    shares = i > 1 and chunks[i - 1].kind == "c" and chunks[i - 2].kind != "H"
    if not one or (i and chunks[i - 1].kind not in ";b" and not shares):
        return False
    at = _past_aside(chunks, i + 1)
    following = chunks[at : at + 5]
    if not following or following[0].norm not in PLURAL:
        return False
    if i > 1 and chunks[i - 1].norm == "and" and any(c.kind == "H" for c in chunks[max(0, i - 3) : i - 1]):
        return False  # "Smith, and Jones were on target": of two people
    scored = following[0].norm in BEING and any(c.kind == "S" for c in chunks[i + 1 :])
    return scored or any(c.norm in PLACES for c in following)


def _past_aside(chunks: list[Chunk], at: int) -> int:
    """What stands at `at`, or behind the clause on a name that ends there: "Horley, who beat Leeds 3-1, are"."""
    if at + 1 >= len(chunks) or chunks[at].kind != "," or chunks[at + 1].kind != "r":
        return _past_league(chunks, at)
    end = next((k for k in range(at + 2, min(len(chunks), at + CLAUSE)) if chunks[k].kind == ","), None)
    return end + 1 if end else at


def _trounced(chunks: list[Chunk], i: int) -> bool:
    """ "Horley Green were beaten 10-0", "from Horley, 4-1 winners at Leeds": one name in the plural with its score."""
    behind = chunks[i + 1 : i + 4]
    if len(behind) < 3:
        return False
    if behind[0].norm == "," and behind[1].kind == "S" and behind[2].norm in ("winners", "victors", "losers"):
        return True
    if behind[0].norm != "were" or behind[2].kind != "S" or not opens(chunks, i) or (i and chunks[i - 1].kind == "c"):
        return False
    return is_any(behind[1], ("win", "held", "lose"))


def _ranked(chunks: list[Chunk], i: int) -> bool:
    """ "leaders Horley", "second-placed Horley", "bottom team Horley": said of a team alone."""
    before = [chunk.norm for chunk in chunks[max(0, i - 3) : i]]
    if not before or goes_on(chunks, i) or len(chunks[i].norm) < SHORTEST:
        return False
    if before[-1] in PLACED or before == ["non", "-", "league"]:
        return True
    return len(before) > 1 and before[-1] in ("team", "club", "side") and before[-2] in RANKS


def _at_home_to(chunks: list[Chunk], i: int) -> bool:
    """ "lost 3-2 at home to Horley", "a 5-1 success away to Horley"."""
    first = start_of_phrase(chunks, i)
    if first < 3 or chunks[first - 1].norm != "to" or chunks[first - 2].norm not in ("home", "away"):
        return False
    if _describes(chunks, i):
        return False
    near = chunks[max(0, first - 6) : first - 2]
    return any(chunk.kind == "S" for chunk in near) and any(
        is_any(chunk, ("won", "lose", "draw", *RESULT_NOUNS)) for chunk in near
    )


def _thrashing(chunks: list[Chunk], i: int) -> bool:
    """ "an 8-1 hammering of Horley"."""
    first = start_of_phrase(chunks, i)
    if first < 3 or chunks[first - 1].norm != "of" or not is_any(chunks[first - 2], ("win_noun", "loss_noun")):
        return False
    return chunks[first - 3].kind == "S"


def given(chunks: list[Chunk], i: int) -> bool:
    """ "gave Horley a 3-1 win", "helped Horley to a 3-1 win"."""
    if not i or chunks[i - 1].norm not in GIVERS:
        return False
    behind = [c for c in chunks[i + 1 : i + 6] if c.kind in "SK"]
    return len(behind) > 1 and behind[0].kind == "S" and is_any(behind[1], RESULT_NOUNS)


def _gifted(chunks: list[Chunk], i: int) -> bool:
    """ "a late goal gave Horley a 1-0 win over Leeds": who is given a result against the only known side."""
    if not given(chunks, i) or any(c.kind == "T" for c in chunks[:i]):
        return False
    behind = chunks[i + 3 : i + 6]
    return [c.kind for c in behind] == ["K", "p", "T"] and behind[1].norm in AGAINST | {"at", "with"}


def _through(chunks: list[Chunk], i: int) -> bool:
    """ "Horley reached the final by beating Leeds 2-0": a name at the head of a clause that gets on so."""
    if not opens(chunks, i) or i + 1 >= len(chunks) or chunks[i + 1].norm not in PROGRESS:
        return False
    for k in range(i + 2, min(len(chunks) - 2, i + COMEBACK)):
        if chunks[k].norm in ("by", "after") and _is(chunks[k + 1], "win"):
            return (
                chunks[k + 1].norm.partition(" ")[0].endswith("ing")
                and "".join(c.kind for c in chunks[k + 2 : k + 4]) == "TS"
            )
        if chunks[k].kind in "THL;,rb":
            return False
    return False


def _is(chunk: Chunk, section: str) -> bool:
    return chunk.kind == "K" and section in sections_of(chunk.labels)


def is_any(chunk: Chunk, sections: tuple[str, ...]) -> bool:
    return chunk.kind == "K" and not sections_of(chunk.labels).isdisjoint(sections)
