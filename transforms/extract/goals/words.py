"""The words by which goals are told, from the lexicon: triggers looked up over the chunks of a sentence, and patterns.

In: `goals.toml` of the language. Out: `find_triggers` and compiled patterns. Nothing is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from transforms.annotate.chunks import Chunk
from transforms.annotate.tokens import fold
from transforms.lexicon.wording import Wording
from transforms.lexicon.words import pieces, table

LEXICON = table("en", "goals")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that may tell a goal: its role and its first and last chunk."""

    role: str
    first: int
    last: int
    norm: str


def _words(section: str, key: str) -> list[str]:
    return [piece for block in LEXICON[section][key] for piece in pieces(block)]


@cache
def _index() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Every trigger by its first word, longest first; where one form stands twice, the surer role wins."""
    found: dict[tuple[str, ...], str] = {}
    for section, keys in (
        ("goal_verb", ("sure", "made", "put", "light", "shot", "base")),
        ("goal_noun", ("sure", "shot")),
    ):
        for key in keys:
            for phrase in _words(section, key):
                form = tuple(fold(phrase).split())
                role = key if section == "goal_verb" else f"noun {key}"
                found[form] = f"{found[form]}|{role}" if form in found and role not in found[form].split("|") else role
    for phrase in _words("goal_noun", "numbers"):
        found[tuple(phrase.split())] = "noun sure"
    for phrase in _words("through", "words"):
        found[tuple(phrase.split())] = "through"
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, role in found.items():
        index.setdefault(form[0], []).append((form, role))
    for forms in index.values():
        forms.sort(key=lambda item: -len(item[0]))
    return index


def find_triggers(chunks: list[Chunk]) -> list[Trigger]:
    """The triggers of a sentence in order, the longest at each place; hyphens and quotes in a phrase count nothing."""
    index = _index()
    words, places = _flat(chunks)
    found: list[Trigger] = []
    done = 0
    for at, word in enumerate(words):
        if at >= done and word[:1].isdigit() and NTH_OF.fullmatch(" ".join(words[at : at + 4])):
            found.append(Trigger("noun shot", places[at], places[at + 3], " ".join(words[at : at + 4])))
            done = at + 4
        if word not in index or at < done:
            continue
        for form, role in index[word]:
            end = at + len(form)
            if len(form) > 1 and word == "score" and words[at - 1 : at] == ["to"]:
                continue  # "was there to score from close in"
            if len(form) > 1 and word == "had" and words[end : end + 1] in (["from"], ["by"]):
                continue  # "had a brace from Smith to thank": a side
            if (
                form[1:] == ("in",)
                and role == "base"
                and _is_timed(words[end : end + 2])
                and _is_owned(chunks, places[at])
            ):
                continue  # "Smith's volley in the 35th minute": the noun
            if tuple(words[at:end]) == form:
                if not _of_result(chunks, places[end - 1]):
                    found.append(Trigger(role, places[at], places[end - 1], " ".join(form)))
                    done = end
                break
    return found


def _is_timed(behind: list[str]) -> bool:
    return behind[:1] == ["the"] and NTH.fullmatch(" ".join(behind[1:])) is not None


def _is_owned(chunks: list[Chunk], at: int) -> bool:
    """Whether the word at chunk `at` is somebody's, or one told of: "Smith's early volley", "a volley"."""
    k = at - 1
    while k > 0 and chunks[k].kind in "wN-":
        k -= 1
    return k >= 0 and (chunks[k].possessive or chunks[k].kind in "dP")


NTH = re.compile(r"\d+(?:st|nd|rd|th)")
NTH_OF = re.compile(r"\d+(?:st|nd|rd|th) of the (?:season|campaign|year|term|tournament|competition)")  # his goal
MEANT = frozenset(["old", "man"])
OF_TEAM = frozenset(["goals", "scorers", "marksmen", "goal"])
PERSONAL = frozenset(["he", "she", "his", "her"])
MINUTES = frozenset(["min", "mins", "minute", "minutes"])
EACH = frozenset(["one apiece", "one each"])  # a score of two sides, or what each of two scorers got


def _flat(chunks: list[Chunk]) -> tuple[list[str], list[int]]:
    """The single words of a sentence, a name as none, and the chunk of each; the owner of a phrase is its "the"."""
    words: list[str] = []
    places: list[int] = []
    for i, chunk in enumerate(chunks):
        if chunk.kind in '-"':
            continue
        if chunk.kind in "TSHCDL" and chunk.norm not in EACH:
            parts = ["the" if chunk.kind == "T" and chunk.possessive else ""]
            owns = any(behind.norm in OF_TEAM for behind in chunks[i + 1 : i + 2])
            if chunk.kind == "T" and i and chunks[i - 1].norm == "the" and owns:
                parts = []  # "shared the Leeds goals"
        else:
            parts = chunk.norm.split()
        words += parts
        places += [i] * len(parts)
    return words, places


def _of_result(chunks: list[Chunk], at: int) -> bool:
    """Whether the word tells the result: "beat Leeds 2-0" is no shot that beat a goalkeeper."""
    after = [c.kind for c in chunks[at + 1 : at + 8] if c.kind not in "dwnp"]
    return chunks[at].kind == "K" and after[:1] == ["T"] and "S" in after[1:3]


def may_tell(chunks: list[Chunk]) -> bool:
    """Whether a sentence can tell a goal at all: a person and a trigger, a minute or a score stand in it."""
    kinds, norms = {c.kind for c in chunks}, {c.norm for c in chunks}
    if "H" not in kinds and norms.isdisjoint(PERSONAL) and not _described(chunks):
        return False
    if "S" in kinds or not norms.isdisjoint(SCORER) or is_row_of_names(chunks):
        return True
    if "N" in kinds and ("(" in kinds or not norms.isdisjoint(MINUTES)):
        return True
    if not norms.isdisjoint(SCENES):
        return True
    index = _index()
    return any(c.norm.partition(" ")[0] in index for c in chunks if c.kind not in "TSHCD")


def _described(chunks: list[Chunk]) -> bool:
    """Whether a person is described, not named: "the Dutchman", "the 24-year-old", "the former Leeds striker"."""
    the = next((k for k, c in enumerate(chunks) if c.norm == "the"), len(chunks))
    return any(
        c.norm in MEANT or c.norm in TITLES or "person_words.words" in c.labels
        for c in chunks[the + 1 :]
        if c.kind == "w"
    )


def is_row_of_names(chunks: list[Chunk]) -> bool:
    """Whether a sentence is nothing but names with what may stand among scorers: "Smith (pen) and Jones.". What stands
    before a colon is a label: "Editor: Jones"."""
    if any(c.norm == ":" for c in chunks):
        return False
    names = bool(chunks) and chunks[0].kind == "H" and all(c.kind in "Hc,;.()N-" or c.norm in BESIDE for c in chunks)
    return names and sum(c.kind == "H" for c in chunks) > 1  # a lone name is a heading


def pattern(words: Iterable[str]) -> Wording:
    """One pattern for any of `words`, whole words only, in any case; one that ends in a sign ("for 2-") may go on."""
    ordered = sorted(words, key=len, reverse=True)
    ended = (re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in ordered)
    return Wording(ordered, r"(?<!\w)(?:" + "|".join(ended) + r")")


SCENES = frozenset(LEXICON["moments"]["scenes"])


def _pattern(section: str, key: str) -> Wording:
    return pattern(LEXICON[section][key])


UNDONE_ALL = _pattern("match_words", "undone_all")
UNDONE = _pattern("match_words", "undone")
WENT_IN_OFF = _pattern("match_words", "went_in_off")
TALLY = _pattern("match_words", "tally")
ELSEWHEN = _pattern("match_words", "elsewhen")
SHOOTOUT = _pattern("match_words", "shootout")
WENT_IN = _pattern("match_words", "went_in")
AHEAD = _pattern("match_words", "ahead")
PASSING_MINUTE = _pattern("match_words", "passing_minute")
OWN_GOAL = _pattern("kinds", "own_goal")
PENALTY = _pattern("kinds", "penalty")
NOT_PENALTY = _pattern("kinds", "not_penalty")
COUNTS = {int(number): pattern(words) for number, words in LEXICON["counts"].items()}
WOODWORK = re.compile(r"\b(?:bar|crossbar|post|woodwork|upright)(?: through)?\s*$", re.I)  # "hit the bar through Smith"
WON_PENALTY = re.compile(  # "won a penalty through Smith's pull on Jones"
    r"\b(?:win|won|winning|wins|got|earned|awarded|given) (?:an?|the|another) (?:penalty|spot-kick|free-kick|corner) $"
)
AT_GOAL = re.compile(
    r"\b(?:sights?|shots?|attempts?|efforts?|chances?|looks?) (?:of|on|at) (?:the )?(?:goal\W*)?$", re.I
)
WISHES = frozenset(LEXICON["match_words"]["wishes"])
HAPPENED = frozenset(LEXICON["match_words"]["happened"])
SHOT_IN = frozenset(LEXICON["match_words"]["shot_in"])
PLAYED = frozenset(LEXICON["match_words"]["played"])
UNSURE = frozenset(_words("goal_verb", "unsure"))
# verbs between a scorer's goals and those of others: "his two headers bookended a strike from Smith"
AROUND_OTHERS = frozenset(["bookended", "bookending", "sandwiched", "sandwiching"])
ASSISTS = frozenset(LEXICON["goal_noun"]["assists"])
SCORER = frozenset(["scorer", "scorers", "goalscorer", "goalscorers", "marksman", "marksmen"])
BESIDE = frozenset(LEXICON["goal_noun"]["beside"])  # what may stand among names that are scorers
GAVE = frozenset(LEXICON["match_words"]["gave"])
BEAT = frozenset(LEXICON["match_words"]["beat"])
NOT_AFTER = frozenset(_words("goal_noun", "not_after"))
SPACE_AND_TIME = frozenset(LEXICON["grammar"]["space_and_time"])
ADVERBS = frozenset(LEXICON["grammar"]["adverbs"])
BEFORE_NAMES = frozenset(LEXICON["grammar"]["before_names"])
TITLES = frozenset(LEXICON["grammar"]["titles"])
VERB_FORMS = frozenset(
    fold(w) for key in ("sure", "shot", "light", "put") for w in _words("goal_verb", key) if " " not in w
)
