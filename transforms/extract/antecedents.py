"""Whom a pronoun, or a predicate with no subject of its own, goes back to within its sentence.

In: the chunks of a sentence. Out: the subject of the nearest clause before. A subject that is no known team's name is
still a subject: what follows is about it, and not about a team that stands elsewhere in the sentence.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import Chunk
from transforms.annotate.context import SHARED_WORDS
from transforms.annotate.references import PERSON_WORDS, is_former
from transforms.extract.relatives import antecedent
from transforms.lexicon.words import pieces, table, word_set

MEET = word_set("en", "fixtures", "plural_forms", "words") | {"travel", "head", "meet", "take"}
SIDE = frozenset({"side", "team", "outfit", "xi", "eleven"})
OPENERS = frozenset(";bcr,.")  # kinds after which a clause can begin
MODIFIERS = frozenset("dwNnC-DG")  # kinds that can stand in a subject before its name
SUBJECT_REACH = 8  # chunks between the beginning of a clause and the name of its subject
WON_FOR = 9  # chunks from a scorer to the side that he won it for
FRONTED, FRONTED_REACH = frozenset("pdwNnCDGP-"), 12  # of a phrase before a sentence's subject
DASHES = frozenset("-–—")  # behind the day and place of a dateline
MEANWHILE = word_set("en", "grammar", "doubt", "meanwhile")
STILL, LEADS = (word_set("en", "grammar", "fronted", key) for key in ("still", "leads"))
GIVERS = word_set("en", "grammar", "givers") | {"spared", "saved", "headed", "shot", "cost", "costs"}
DEALT = word_set("en", "grammar", "givers", "dealers") | {"gave", "handed", "dealt"}  # a side may have done so
LIKENED = frozenset({"as", "so", "such", "more", "less", "better", "worse"})  # before "as" or "than" and a name
CAREER, SACKED = word_set("en", "people", "career", "words"), word_set("en", "people", "career", "by")
GOAL_VERBS, GOAL_NOUNS, GETTING = (
    frozenset(pieces(";".join(table("en", "goals")[section][key])))
    for section, key in (("goal_verb", "sure"), ("goal_noun", "sure"), ("goal_verb", "light"))
)


SHOTS = GOAL_NOUNS | {"penalty", "header", "volley", "strike", "free-kick", "brace", "double", "treble"}


def heads(chunks: list[Chunk], before: int, skipped: set[int]) -> list[int]:
    """The subjects of the clauses that begin before the chunk `before`, in their order: teams and unknown names."""
    found: list[int] = []
    for start in range(before):
        if chunks[start].norm == "who" and not any(c.kind == "," for c in chunks[start:before]):
            bearer = antecedent(chunks, start)  # "including Leeds, who went down when they lost 2-1"
            if bearer is not None and bearer not in skipped:
                found = [head for head in found if head != bearer] + [bearer]
        bearer = start - 2
        side = bearer >= 0 and chunks[start].norm in ("that", "who", "which") and chunks[start - 1].norm in SIDE
        if side and chunks[bearer].kind == "T" and bearer not in skipped:
            found = [head for head in found if head != bearer] + [bearer]  # "face a Leeds side that sit third"
        if start == 0 or chunks[start - 1].kind in OPENERS:
            head = None if is_likened(chunks, start) else _head(chunks, start, before)
            if head is None and start == 0:
                head = _behind_fronted(chunks, before)
            if head is not None and start - 2 in found and _describes(chunks, start, head):
                continue  # "Leeds, England's oldest club, won when they"
            if head is not None and head not in skipped and head not in found:
                found.append(head)
    return found


def _describes(chunks: list[Chunk], start: int, owner: int) -> bool:
    """Whether the words from `start`, of which the name at `owner` is the owner, are an aside on the name before them:
    "Leeds, England's most popular club,", with nothing that says what anybody did."""
    if not chunks[owner].possessive or chunks[start - 1].kind != ",":
        return False
    end = next((k for k in range(owner + 1, min(len(chunks), owner + 9)) if chunks[k].kind not in "wdnNGCDp-"), owner)
    return chunks[end].kind == "," and end > owner + 1


def is_likened(chunks: list[Chunk], start: int) -> bool:
    """Whether what stands at `start` is only what somebody is likened to: "the same trap as Leeds, but they", "as poor
    as Leeds in their 2-2 draw"; not "as poor as Leeds were in their 2-2 draw"."""
    if not start or chunks[start - 1].norm not in ("as", "than"):
        return False
    before = {c.norm for c in chunks[max(0, start - 5) : start - 1]}
    name = next((k for k in range(start, min(len(chunks), start + 4)) if chunks[k].kind in "TH"), None)
    does = name is not None and name + 1 < len(chunks) and (chunks[name + 1].kind in "xm" or chunks[name].possessive)
    return "same" in before or (bool(before & LIKENED) and not does)


def _head(chunks: list[Chunk], start: int, before: int) -> int | None:
    """The name that a clause beginning at `start` has for its subject; None where it begins otherwise."""
    for k in range(start, min(before, start + SUBJECT_REACH)):
        chunk = chunks[k]
        if chunk.kind == "H" and _owns_a_goal(chunks, k):
            continue
        if chunk.kind in "TH":
            follows = k + 1 < len(chunks) and chunks[k + 1].kind in "TH"
            follows = follows or (chunk.possessive and k + 2 < len(chunks) and chunks[k + 2].kind == "T")
            if follows or (
                chunk.kind == "H" and chunk.possessive and any(c.kind == "T" for c in chunks[k + 1 : k + 4])
            ):
                continue
            opened = k > start and _is_participle(chunks[start]) and not _does(chunks, k)
            past = chunk.kind == "T" and is_former(chunks, k)
            return k if _is_subject(chunks, k, start) and not opened and not past else None
        if chunk.kind not in MODIFIERS and not (chunk.kind == "K" and chunks[k + 1].kind == "-"):
            return None
        if chunk.kind == "w" and k > start and _is_verb(chunks, k):
            return None
    return None


def _behind_fronted(chunks: list[Chunk], before: int) -> int | None:
    """The subject behind an opening phrase without a comma: "Four games into the season Leeds still lead"."""
    dateline = next((k + 1 for k, c in enumerate(chunks[:4]) if c.norm in DASHES and chunks[0].kind == "D"), 0)
    first = dateline + (chunks[dateline].norm == "since")
    k = next((k for k in range(first, min(before, FRONTED_REACH)) if chunks[k].kind not in FRONTED), 0)
    if k < 2 or chunks[k].kind != "T" or chunks[k].possessive or not any(c.kind == "p" for c in chunks[first:k]):
        return None
    into = chunks[k - 1].norm == "in" and chunks[k - 2].norm in ("games", "matches", "weeks", "months", "rounds")
    if (chunks[k - 1].kind in "pd" and not into) or k + 2 >= len(chunks) or is_former(chunks, k):
        return None
    verb = chunks[k + 1 + (chunks[k + 1].norm in STILL or chunks[k + 1].norm.endswith("ly"))]
    return k if verb.kind in "xm" or verb.norm.endswith("ed") or verb.norm in LEADS else None


def _owns_a_goal(chunks: list[Chunk], k: int) -> bool:
    """Whether the name at `k` only says whose goal it was: "A Smith penalty was enough for them"."""
    behind = chunks[k + 1 : k + 2]
    named = k > 0 and chunks[k - 1].kind == "d" and not chunks[k].possessive
    return named and bool(behind) and behind[0].norm in SHOTS


def _is_subject(chunks: list[Chunk], k: int, start: int) -> bool:
    """Whether the name at `k` is followed as a subject is: by a verb, by what it owns, by a remark between commas."""
    if k + 1 >= len(chunks):
        return False
    after = chunks[k + 1]
    opener = chunks[start - 1] if start else None
    if chunks[k].possessive or after.kind in "xmK" or after.kind == "r":
        return True
    if [c.norm for c in chunks[k + 1 : k + 3]] in (["at", "least"], ["at", "last"], ["of", "course"], ["in", "turn"]):
        return True  # "but Leeds at least have home advantage"
    if opener is not None and opener.kind in ",c":
        return after.kind == "w" and not after.norm.endswith("ly")
    return after.kind in "wp,(c-"


def _is_verb(chunks: list[Chunk], k: int) -> bool:
    """Whether a word before a name is a verb whose object it is, and no adjective ("third-placed Leeds")."""
    return chunks[k].norm.endswith("ed") and chunks[k - 1].kind != "-"


def _does(chunks: list[Chunk], k: int) -> bool:
    """Whether a verb in the past follows the name at `k`: "struggling Leeds much improved", "visiting Leeds were"."""
    behind = [c for c in chunks[k + 1 : k + 3] if not c.norm.endswith("ly")]
    return bool(behind) and (behind[0].kind in "xm" or behind[0].norm.endswith("ed"))


def _is_participle(chunk: Chunk) -> bool:
    """Whether a clause opens with what its subject does, the subject to follow: "Trailing Leeds 1-0, they ..."."""
    return chunk.kind == "w" and chunk.norm.endswith("ing")


def scores(chunks: list[Chunk], head: int) -> bool:
    """Whether the unknown name at `head` is a scorer's, whose deed a clause tells of his team: "as Smith scored", "as
    Smith got a goal", "as John Smith's goal"; one word before a goal may be a side's."""
    if chunks[head].possessive:
        behind = chunks[head + 1 : head + 9]
        goals = [c.norm for c in behind[:4] if c.norm in GOAL_NOUNS]
        one = bool(goals) and not goals[0].endswith("s") and any(c.norm == "them" for c in behind)
        served = one or any(a.norm == "for" and b.kind == "T" for a, b in pairwise(behind))
        return (" " in chunks[head].norm or served) and bool(goals)  # "Smith's goal gave them"
    if head and chunks[head - 1].norm in ("a", "an"):
        return any(c.norm in GOAL_NOUNS for c in chunks[head + 1 : head + 3])  # "A late Smith goal"
    last = head
    while [c.kind for c in chunks[last + 1 : last + 3]] in (["c", "H"], [",", "H"]):
        last += 2  # "Smith and Jones scored"
    if any(c.norm in GOAL_VERBS for c in chunks[last + 1 : last + 3]):
        return True
    got = any(c.norm in GETTING for c in chunks[last + 1 : last + 2])
    return got and any(c.norm in GOAL_NOUNS for c in chunks[last + 2 : last + 6])


def gives(chunks: list[Chunk], head: int) -> bool:
    """Whether the unknown name at `head` is a person's who did something for a team: "Tim Smith earned Leeds a point as
    they drew", "Tim Smith led them to a 2-1 win", "Smith gave them a 2-1 win", "Smith's double fired them to a win"."""
    them = next((k for k in range(head + 1, min(head + WON_FOR, len(chunks))) if chunks[k].norm == "them"), None)
    if them is not None and _is_win(chunks[them + 1 :]):
        return True  # no side gives another a win
    behind = chunks[head + 1 : head + 6]
    named = (" " in chunks[head].norm or head == 0) and len(behind) > 1 and behind[0].norm in GIVERS
    if named and behind[1].norm == "them":
        return " " in chunks[head].norm and behind[0].norm not in DEALT
    return named and next((c.kind for c in behind[1:] if c.kind not in "dwnN-"), "") == "T"


def _is_win(chunks: list[Chunk]) -> bool:
    """Whether a win is what the words begin with: "a 2-1 win", "to a late victory"."""
    noun = next((c for c in chunks if c.kind not in "dwNS-" and c.norm != "to"), None)
    return noun is not None and "win_noun.nouns" in noun.labels


def is_person(chunks: list[Chunk], head: int) -> bool:
    """Whether the words beside an unknown name make it a person's: "manager John Smith", "Smith, the captain,"."""
    near = (*chunks[max(0, head - 2) : head], *chunks[head + 1 : head + 5])
    return any(c.norm in PERSON_WORDS for c in near)


def _meet(behind: list[Chunk]) -> bool:
    """Whether a verb of meeting in the plural and the other side stand there: "visit Leeds", "travel to the Leeds"."""
    verb = behind[0]
    meets = any(label.startswith(("fixture.", "hosting.")) for label in verb.labels)
    return meets and verb.norm.split()[0] in MEET and any(c.kind == "T" for c in behind[1:3])


def is_side(chunks: list[Chunk], head: int) -> bool:
    """Whether the words behind an unknown name make it a side's: "Ottery are third", "Ottery kept up their run",
    "Ottery visit Leeds"."""
    behind = chunks[head + 1 : head + 5]
    opens = head == 0 or chunks[head - 1].norm != "and"
    plural = bool(behind) and (behind[0].norm in ("are", "were", "have") or (opens and _meet(behind)))
    return plural or (bool(behind) and behind[0].kind in "wKxm" and any(c.norm == "their" for c in behind[1:]))


def of_career(chunks: list[Chunk], before: int) -> int | None:
    """The club that somebody left, joined or was sacked by in the words before chunk `before`, the last team there,
    and so what "they" behind it are: "Smith has left Leeds after their 4-1 defeat"."""
    club = next((k for k in range(before - 1, 1, -1) if chunks[k].kind == "T"), None)
    if club is None or chunks[club].possessive or any(c.kind in ";P" for c in chunks[club:before]):
        return None
    verb = club - 2 if chunks[club - 1].kind == "d" else club - 1
    by = chunks[verb].norm == "by"
    verb -= by
    if " ".join(c.norm for c in chunks[max(0, verb - 1) : verb + 1]) in CAREER:
        verb -= 1  # "signed for"
    elif chunks[verb].norm not in (SACKED if by else CAREER):
        return None
    j = verb - 1
    while j > 0 and chunks[j].kind in "xmw" and chunks[j].norm not in PERSON_WORDS:
        j -= 1
    return club if chunks[j].kind == "H" or chunks[j].norm in PERSON_WORDS or chunks[j].norm == "he" else None


def is_shared(chunk: Chunk) -> bool:
    """Whether a name is that of many clubs ("City"), of which nothing tells the one."""
    return chunk.kind == "H" and chunk.norm in SHARED_WORDS


def before_aside(chunks: list[Chunk], at: int) -> int:
    """Where the words before the predicate at `at` end: before "by winning" those of the main clause, and not of what
    happened to somebody else ("went top, a day after Derby had won 2-0, by beating Hull")."""
    if at > 2 and chunks[at - 1].norm == "by" and chunks[at - 2].kind == ",":
        opener = next((k for k in range(at - 3, 0, -1) if chunks[k].kind in "b;"), 0)
        comma = next((k for k in range(opener - 1, 0, -1) if chunks[k].kind == ","), 0)
        if chunks[opener].kind == "b" and opener - comma < 5 and chunks[opener].norm not in MEANWHILE:
            return comma
    return at - 1
