"""Who a predicate is about: the team, pronoun or person that is its subject, by where it stands in the sentence.

In: a sentence of chunks and the place of a predicate. Out: the index of a chunk, or a word for what stands there. Which
team a pronoun or a person means is settled elsewhere.
"""

from __future__ import annotations

from transforms.annotate.cardinals import CARDINALS
from transforms.annotate.chunks import Chunk
from transforms.annotate.parts import of_scorers
from transforms.annotate.references import is_former
from transforms.extract.antecedents import GOAL_NOUNS, before_aside
from transforms.extract.frames import HAVE, predicate
from transforms.extract.hosts import opening_role, opens_clause, role_side
from transforms.extract.lineheads import head_of_line
from transforms.extract.obliques import DESCRIBERS, GIVERS, behind_aside, oblique
from transforms.extract.relatives import (
    antecedent,
    described_before,
    in_its_clause,
    opening,
    relative_clause,
    strange_bearer,
)
from transforms.lexicon.words import pieces, table, word_set

GROUPS = frozenset({"pool", "group", "section", "half", "path"})
TO_PLAY = frozenset({"play", "face", "meet", "host", "visit"})
ENDING_AS = word_set("en", "grammar", "ending_as")
MEANT = frozenset(["meant", "means", "ensured", "ensures", "saw", "sees"])
AGENTS = frozenset({"winner", "victor", "conqueror"})
ELEVENS = frozenset(["team", "side", "xi", "eleven", "line-up", "lineup"])
LEADERS = frozenset(["manager", "coach", "boss", "captain"])
AMONG = frozenset(["over", "across", "between"])  # "their meetings between the sides"
BESIDE = frozenset(["with", "behind", "alongside", "above", "below"])  # between two sides of a table
ABOVE = frozenset(["over", "above", "from", "of"])
PICKS = frozenset(  # of a side that a coach puts out again
    """name names named naming stick sticks sticking stuck keep keeps kept retain retains retained pick picks picked
    field fields select selects selected""".split()
)
CHANGES = frozenset(["changes", "change", "alterations", "switches", "unchanged"])
PERSON_WORDS = word_set("en", "grammar", "person_words")
FIRST_OR_SECOND = ("former", "latter")
SEASONS = word_set("en", "grammar", "seasons")
MEANWHILE = word_set("en", "grammar", "doubt", "meanwhile")
BARELY = frozenset(["barely", "just", "only", "less", "than", "hardly", "more", "over", "scarcely"])
BEFOREHAND = frozenset(
    ["having", "after", "following", "despite", "fresh", "smarting", "reeling", "buoyed"]
)  # what they did before they met
WANTED = frozenset(["all", "points", "win", "victory", "result", "goals", "goal", "point", "draw", "lift", "boost"])
PASSING = word_set("en", "grammar", "passing")
HAD = frozenset(["had", "have", "has", "having"])
DID = frozenset(["did", "do", "does"])
MADE = frozenset(["made", "make", "makes", "were", "are"])
SPANS = frozenset(["day", "days", "week", "weeks", "month", "months", *CARDINALS])  # "three days after"
OCCASIONS = frozenset(["next", "cup", "league", "round", "tie", "match", "game", "again", "home", "replay", "derby"])
MOODS = frozenset(
    ["good", "fine", "high", "confident", "buoyant", "heart", "form", "spirits", "mood"]
)  # "in good heart"
LEFT = frozenset({"left", "leaving"})  # the opponent's ground: "left Hull with a 2-0 win"
STATES = frozenset({"led", "leading", "trailed", "trailing"})  # before the other side of the match in hand
OWING = frozenset({"thanks", "due", "owing"})
HELPED = frozenset({"helped", "aided", "boosted", "lifted", "saved", "spared", "encouraged", "cheered", "hurt"})
NEWS = frozenset({"news", "word", "reports", "sight", "result", "because"})
LETTING = frozenset(["saw", "sees", "see", "seen", "seeing", "helped", "helps", "helping", "enabled", "allowed"])
SEVERAL_RESULTS = frozenset({"wins", "victories", "draws", "defeats", "losses", "successes", "triumphs"})
LED_TO = frozenset(["in", "to", "of", "about", "into"])  # before a side and what it did, told as a noun
WATCHING = frozenset(["watch", "watched", "watching", "watches"])
THEIR_GOALS = GOAL_NOUNS | set(pieces(";".join(table("en", "goals")["goal_noun"]["shot"])))
THEY = frozenset({"they", "he", "she"})


def _picks(chunks: list[Chunk], k: int) -> bool:
    """Whether the word at `k` is one of picking a side again: "is set to name the side that beat Hull 1-0"."""
    return chunks[k].norm in PICKS and chunks[k].kind != "T"


def subject(chunks: list[Chunk], at: int, taken: set[int]) -> int | str | None:
    """Who the predicate at `at` is about: a chunk index, `pronoun`, `both` (the two sides of the match spoken of),
    `home` and `away` ("the hosts", "the visitors"), `former`, `latter`, `speaker`, `person:NAME`, or None.

    `taken` are team chunks that complete earlier predicates and so are nobody's subject.
    """
    if (owner := in_apposition(chunks, at)) is not None or (owner := _behind_lead(chunks, at)) is not None:
        return owner
    if at > 1 and chunks[at - 1].norm == "that" and chunks[at - 2].norm in ELEVENS:
        if at > 3 and chunks[at - 3].kind == "T" and chunks[at - 4].norm in ("a", "an"):
            return at - 3  # "behind an Arsenal side that beat Derby"
        if at > 5 and [c.kind for c in chunks[at - 5 : at - 2]] == ["T", ",", "d"] and not chunks[at - 5].possessive:
            return at - 5  # "behind Arsenal, the side that beat Derby"
        changed = next((k for k in range(at - 3, 0, -1) if chunks[k].norm in CHANGES or _picks(chunks, k)), None)
        scored = any(c.kind == "S" for c in chunks[at + 1 : at + 5])
        if changed is not None and (scored or _made(chunks, changed)):
            return subject(chunks, changed, taken)  # "Leeds made three changes from the team that beat Hull 2-0"
        return "person:eleven"  # "scored for the team that beat Leeds": whose, the words do not say
    around = _around_aside(chunks, at)
    if around is not None and around not in taken:
        return around
    j = before_aside(chunks, at)
    fallback: int | None = None
    person: int | None = None
    seen_pronoun = False
    while j >= 0:
        chunk = chunks[j]
        kind = chunk.kind
        if kind == ")":
            j = opening(chunks, j)
        elif kind == ";":
            if fallback is None and person is None and (head := head_of_line(chunks, j, at)) is not None:
                return head
            break
        elif chunk.norm in MEANWHILE and (fallback is not None or not _told_by_verb(chunks, at)):
            break  # "Leeds won, while Derby's match with Hull ended in a 1-1 draw", "while a 2-0 win took Derby"
        elif kind in "bc" and opening_role(chunks[: at + 1], j + 1) and not _is_of_person(chunks, j, taken):
            return "person:eleven"  # "Leeds went level, after the leaders were held by Hull"
        elif kind == "," and (relative := relative_clause(chunks, j)) is not None:
            j = relative
        elif kind == "r" and in_its_clause(chunks, j, at, taken):
            if j and chunks[j - 1].norm in ("teams", "sides", "clubs", "rivals"):
                return "both"  # "Tigres or Cruz Azul, two Mexican teams who drew"
            bearer = antecedent(chunks, j)
            bearer = described_before(chunks, j) if bearer is None else bearer
            if bearer is not None:
                return bearer
            if (stranger := strange_bearer(chunks, j)) is not None:
                return f"person:{chunks[stranger].norm}"  # "Leeds, five ahead of Ottery, who beat Hull"
            if chunks[j - 1].kind == "n" and [c.norm for c in chunks[max(0, j - 3) : j - 1]] == ["for", "a"]:
                return "pronoun"  # "a second defeat in a row for a team who beat Hull 2-0": the one spoken of
        elif (role := role_side(chunks, j)) is not None and opens_clause(chunks, j):
            return role
        elif kind == "n" and "both_words.words" in chunk.labels and not (j and chunks[j - 1].norm in AMONG):
            return "both"
        elif chunk.norm in FIRST_OR_SECOND and j and chunks[j - 1].norm == "the" and _is_verb(chunks[j + 1]):
            return chunk.norm
        elif chunk.norm in ("he", "she") and (led := _led_before(chunks, j)) is not None:
            return led
        elif kind == "P" and chunk.norm == "we":
            return "speaker"
        elif kind == "P" and chunk.norm in ("i", "us", "you"):
            return "person:speaker"  # whose club that is, the words do not say
        elif kind == "P" and (is_pronoun(chunks, j) or is_seen(chunks, j)):
            if chunk.norm == "it" and chunks[j + 1].kind in "xm" and j + 1 < at - 1:
                if person is not None:
                    break  # '"It was close," Smith said after the 2-0 win over Hull'
                return None  # "it would be a feat for Leeds to beat Derby again after their 2-0 win"
            seen_pronoun = True
            if not in_contact_clause(chunks, j):
                break
        elif kind == "H" and chunk.possessive and _has_a_season(chunks, j):
            return f"person:{chunk.norm}"
        elif (
            kind == "H"
            and not chunk.possessive
            and (chunks[j + 1].kind in "xKmwb," if j < at - 1 else _told_by_verb(chunks, at))
            and not oblique(chunks, j)
            and not of_scorers(chunks, j)
        ):
            if j == at - 1:
                return f"person:{chunk.norm}"  # "Leeds beat Hull and Newtown won 2-1": whoever they are, no Leeds
            person = person if person is not None else j
        elif kind == "T" and j not in taken:
            if j == at - 1 and j and chunks[at].norm.endswith("ing") and _hangs_on(chunks, j - 1):
                return j  # "with Leeds beating Derby"
            if j == at - 1 and j and chunks[at].norm.endswith("ing") and chunks[j - 1].norm in LED_TO:
                return j  # "played a part in Leeds winning", "led to Leeds losing"
            if j == at - 1 and j and chunks[j - 1].norm in WATCHING:
                return j  # "sat back to watch Leeds go down"
            lead = j - 2 if j > 1 and chunks[j - 1].kind == "d" else j - 1
            supposed = (
                j and chunks[lead].norm == "for" and chunks[j + 1].norm == "to" and not _named(chunks, j, at, taken)
            )
            if supposed and not _was_theirs(chunks, lead):
                return j  # "was enough for Leeds to beat Derby"
            if _absolute(chunks, j) or _whose_turn(chunks, j):
                return j
            if names_a_goal(chunks, j):
                j -= 1  # "recovered from an early Hull goal to win"
                continue
            if _is_hosted(chunks, j):
                j -= 1
                continue
            if _in_charge(chunks, j):
                return j
            if is_former(chunks, j):
                person = person if person is not None else _person_after(chunks, j, at)
            elif oblique(chunks, j) or _joined_to_oblique(chunks, j, taken) or _overtaken(chunks, j):
                pass
            elif chunk.possessive and fallback is None and _has_a_season(chunks, j):
                return j  # "Leeds won, Derby's good run continued after beating Hull"
            elif chunk.possessive:
                fallback = fallback if fallback is not None else j
            else:
                return j
        j -= 1
    if seen_pronoun:
        return "pronoun"
    if fallback is None and person is not None:
        return f"person:{chunks[person].norm}"
    return fallback


def _whose_turn(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is who did what the words before it only led to: "a draw meant Derby climbed to third
    with a 4-0 win"."""
    led = j > 0 and not chunks[j].possessive and chunks[j - 1].norm in MEANT
    return led and chunks[j + 1].kind in "wK" and chunks[j + 1].norm.endswith(("ed", "t", "went", "rose", "fell", "e"))


def _made(chunks: list[Chunk], at: int) -> bool:
    """Whether a team is who made the changes at `at`: "Leeds made three changes", "Leeds were unchanged"."""
    k = next((k for k in range(at - 1, -1, -1) if chunks[k].kind not in "wxNd"), -1)
    named = k >= 0 and chunks[k].kind == "T" and not chunks[k].possessive and not oblique(chunks, k)
    return named and chunks[k + 1].norm in MADE


def _around_aside(chunks: list[Chunk], at: int) -> int | None:
    """The team that begins its clause and goes on with the verb at `at` behind an aside without a verb of its own:
    "Leeds, the first side down since Hull in 1994, were beaten", "Leeds - 2-0 winners at Hull - lost"."""
    j = at - 1
    while j > 2 and (chunks[j].kind in "xm" or chunks[j].norm.endswith("ly")):
        j -= 1
    if chunks[j].kind != "," or not _told_by_verb(chunks, at):
        return None
    for k in range(j - 2, 0, -1):
        if (
            (chunks[k].kind in "xm" and not _is_proviso(chunks, j))
            or chunks[k].kind in "r;"
            or (chunks[k].kind == "T" and chunks[k + 1].kind == "," and k + 1 < j - 1 and k > 1)
        ):
            return None
        if chunks[k].kind == "," and chunks[k].norm == chunks[j].norm and chunks[k - 1].kind == "T":
            opens = k == 1 or chunks[k - 2].kind in ";bc"
            return k - 1 if opens and not chunks[k - 1].possessive and chunks[k + 1].kind in "dSw" else None
    return None


def _is_proviso(chunks: list[Chunk], end: int) -> bool:
    """Whether the aside that the comma at `end` closes only reminds: "Leeds, lest it be forgotten, had won"."""
    comma = next((k for k in range(end - 1, 0, -1) if chunks[k].kind == ","), 0)
    return chunks[comma + 1].norm in ("lest", "remember", "mind", "it")


def _is_hosted(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is the opponent of a side that what follows is about: "Leeds host Hull on Saturday having
    lost 2-0 to Derby", "Leeds are third and visit Hull, after beating them", "Leeds had Hull as guests and won"."""
    if (
        1 < j < len(chunks) - 1
        and chunks[j - 1].norm in HAD
        and chunks[j + 1].norm == "as"
        and chunks[j - 2].kind in "TPn"
    ):
        return True
    if j < 2 or "fixture.transitive" not in chunks[j - 1].labels or chunks[j - 2].kind not in "Tn,cmwx":
        return False
    passed = SPANS | OCCASIONS | BARELY | MOODS
    behind = (
        c.norm
        for c in chunks[j + 1 : j + 12]
        if c.kind not in "DCGdN,pL" and c.norm not in passed or c.norm in BEFOREHAND
    )
    return next(behind, "") in BEFOREHAND


def in_contact_clause(chunks: list[Chunk], j: int) -> bool:
    """Whether "they" at `j` is the subject of a clause that only describes the noun before it, and so goes back to that
    of its sentence: "Leeds got the points they needed by beating Hull"."""
    return chunks[j].norm == "they" and j > 1 and chunks[j - 1].norm in WANTED


def names_a_goal(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` only says whose goal it was: "a late Hull equaliser"."""
    k = j - 1
    while k > 0 and chunks[k].kind in "wN-":
        k -= 1
    owned = not chunks[j].possessive and chunks[k].norm in ("a", "an", "two", "three", "the") and j + 1 < len(chunks)
    return owned and chunks[j + 1].norm in THEIR_GOALS


def _hangs_on(chunks: list[Chunk], k: int) -> bool:
    """Whether what follows chunk `k` is told as a whole: "with" or "thanks to" Leeds beating Derby, "were helped by
    Leeds beating Derby", "at the news of Leeds beating Derby"."""
    before = chunks[k - 1].norm if k > 0 else ""
    owing = (chunks[k].norm == "to" and before in OWING) or (chunks[k].norm == "by" and before in HELPED)
    owing = owing or (chunks[k].norm == "of" and before in NEWS)
    return owing or chunks[k].norm in ("with", "despite", "thanks to", "due to", "owing to")


def _absolute(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is what a phrase without a verb, or with one in "-ing", is about: "with fellow hopefuls
    Leeds, who are third, losing 2-0 to Derby", "despite Leeds slipping", "with Leeds sixth after a 2-1 win"."""
    k = j - 1
    while k > 0 and chunks[k].kind in "dwnN-":
        k -= 1
    if k < 0 or chunks[k].norm not in ("with", "despite"):
        return False
    placed = next((c for c in chunks[j + 1 : j + 5] if c.kind not in "wnNG" and c.norm != "in"), chunks[j])
    behind = behind_aside(chunks, j)
    if behind.norm == "also" and j + 2 < len(chunks):
        behind = chunks[j + 2]  # "with Leeds also losing"
    doing = behind.norm.endswith("ing") and behind.kind != "b"  # not "level with Leeds following a win"
    return doing or (placed.kind == "b" and chunks[j + 1].kind != "b")


def _in_charge(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is the one that somebody leads: "Smith's first match in charge of Leeds was lost", "as
    manager of Leeds he masterminded a 2-0 win"."""
    k = j - 2 if j and chunks[j - 1].kind == "d" else j - 1
    before = [c.norm for c in chunks[max(0, k - 2) : k + 1]]
    return before == ["in", "charge", "of"] or (
        len(before) == 3 and before[0] in ("as", "when", "while") and before[1] in LEADERS and before[2] == "of"
    )


def _led_before(chunks: list[Chunk], j: int) -> int | None:
    """The team that "he" at `j` led, by the words right before it: "As manager of Leeds, he masterminded a 2-0 win"."""
    k = j - 2 if j > 1 and chunks[j - 1].kind == "," else j - 1
    return k if k > 2 and chunks[k].kind == "T" and _in_charge(chunks, k) else None


def _is_verb(chunk: Chunk) -> bool:
    return chunk.kind in "xmK" or chunk.norm.endswith("ed")


def _named(chunks: list[Chunk], j: int, at: int, taken: set[int]) -> bool:
    """Whether a team that may be the subject stands between the chunks `j` and `at`."""
    return any(chunks[k].kind == "T" and k not in taken for k in range(j + 1, at))


def _was_theirs(chunks: list[Chunk], k: int) -> bool:
    """Whether "for" at chunk `k` says whose goal it was that another side answered: "Leeds recovered from an early goal
    for Derby to win"."""
    answered = any(c.kind == "T" and not c.possessive and not oblique(chunks, n) for n, c in enumerate(chunks[:k]))
    return answered and k > 0 and chunks[k - 1].norm in THEIR_GOALS


def _told_by_verb(chunks: list[Chunk], at: int) -> bool:
    found = predicate(chunks, at)
    return found is not None and not found.noun


def _has_a_season(chunks: list[Chunk], j: int) -> bool:
    """Whether the owner at `j` opens a clause, and owns what only a side has: "Brackthwaite's good run went on"."""
    opens = j == 0 or chunks[j - 1].kind in ",;bc"
    return opens and any(c.norm in SEASONS for c in chunks[j + 1 : j + 4])


def _person_after(chunks: list[Chunk], j: int, at: int) -> int | None:
    """The person whose former team stands at `j`."""
    return next((k for k in range(j + 1, min(at, j + 6)) if chunks[k].kind == "H"), None)


def _is_of_person(chunks: list[Chunk], end: int, taken: set[int]) -> bool:
    """Whether the words before `end` are about a person and his team: "Leeds striker Smith scored as the"."""
    teams = [k for k in range(end) if chunks[k].kind == "T" and k not in taken]
    return sum(chunks[k + 1].norm in PERSON_WORDS for k in teams) == 1


def in_apposition(chunks: list[Chunk], at: int) -> int | None:
    """The team that a noun for the winner is said of: "joined by Leeds, 1-0 winners over Derby". Not where a participle
    leads on from the subject: "Leeds were too good for Derby, running out 6-2 winners"."""
    if chunks[at].norm.rstrip("s") not in AGENTS:
        return None
    j = at - 1
    while j > 0 and at - j <= 4 and chunks[j].kind in "wSd" and chunks[j].norm not in ENDING_AS:
        j -= 1
    return j - 1 if j > 0 and chunks[j].kind == "," and chunks[j - 1].kind == "T" else None


def _behind_lead(chunks: list[Chunk], at: int) -> int | None:
    """The side that what a winner gained was gained over, of which a participle behind it tells: "Leeds won 2-0 to go
    three points above Derby, beaten 1-0 at Hull", "Leeds leapfrogged Derby, beaten 1-0 at Hull"."""
    if at < 4 or not ((chunks[at - 1].kind == "," and chunks[at - 2].kind == "T") or chunks[at - 1].kind == "n"):
        return None
    told = predicate(chunks, at)
    if told is None or told.frame not in ("passive", "held_passive") or told.noun:
        return None
    if chunks[at - 1].kind == "n":
        return described_before(chunks, at)  # "squeezed past Derby, a side beaten 2-0 by Hull"
    if any(c.norm in PASSING and c.norm not in ABOVE for c in chunks[max(0, at - 5) : at - 2]):
        return at - 2
    if chunks[at - 3].norm == "for":
        return at - 2  # "Leeds won 2-0 but there was no joy for Derby, beaten 1-0 at Hull"
    if at < 5 or not oblique(chunks, at - 2):
        return None
    if chunks[at - 3].norm in BESIDE and any(c.norm == "by" for c in chunks[at + 1 : at + 6]):
        return at - 2  # "share the lead with Derby, held 0-0 by Hull"
    before = [p.frame for k in range(at - 4) if chunks[k].kind == "K" and (p := predicate(chunks, k)) is not None]
    return at - 2 if before and before[-1] in ("win", "won", "win_noun") and chunks[at - 3].norm in ABOVE else None


def is_pronoun(chunks: list[Chunk], j: int) -> bool:
    """Whether a pronoun at `j` stands for a subject; "it" may be what somebody does something to: "left it late"."""
    if chunks[j].norm != "it":
        return chunks[j].norm in THEY
    return j == 0 or chunks[j - 1].kind in ",;bcr" or (j + 1 < len(chunks) and chunks[j + 1].kind in "xmK")


def is_seen(chunks: list[Chunk], j: int) -> bool:
    """Whether "them" at `j` is who does what follows: "their last two games saw them thrash Derby 4-0", "two goals
    helped them to beat Derby"."""
    if chunks[j].norm == "them" and [c.norm for c in chunks[j - 1 : j + 2 : 2]] == ["for", "to"]:
        return True  # "a late goal was enough for them to beat Derby"
    return chunks[j].norm in ("them", "it") and j > 0 and chunks[j - 1].norm in LETTING


def _is_group(chunks: list[Chunk], k: int) -> bool:
    """Whether a word for the others that a side is drawn with stands at `k`."""
    return k < len(chunks) and (chunks[k].norm in GROUPS or chunks[k].kind == "G")


def _joined_to_oblique(chunks: list[Chunk], j: int, taken: set[int]) -> bool:
    """Whether the team at `j` shares the preposition or the verb of the one before it: "kept pace with Leeds and Derby
    at the", "beating Leeds and Derby on the way", "overtook Leeds and Derby after"."""
    joint = j - 1
    if _is_of_several(chunks, j):
        return True
    if [c.norm for c in chunks[j + 1 : j + 3]] in (["in", "their"], ["in", "its"]) and _is_group(chunks, j + 3):
        return True  # "with Leeds and champions Derby in their pool, a win"
    while joint > 2 and j - joint < 3 and chunks[joint].kind in "wnK":
        joint -= 1  # "behind Leeds and champions Derby"
    pair = joint > 1 and chunks[joint].norm == "and" and chunks[joint - 1].kind == "T"
    pair = pair and (oblique(chunks, joint - 1) or joint - 1 in taken or _overtaken(chunks, joint - 1))
    after = chunks[j + 1 : j + 3]
    if pair and after and after[0].norm in ("after", "following", "before"):
        return True
    pair = pair and joint == j - 1
    if pair and after and after[0].norm in ("having", "being"):
        return True  # "draws with Leeds and Derby having been followed by a 3-1 win"
    aside = len(after) == 2 and after[0].kind == "," and (after[1].kind == "c" or after[1].norm.endswith("ing"))
    return pair and bool(after) and (after[0].kind == "p" or aside)


def _is_of_several(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is the last of a list behind a noun for several results: "wins over Leeds, Hull and Derby
    eased the fears"."""
    k = j
    while k > 2 and chunks[k].kind == "T" and chunks[k - 1].norm in (",", "and") and chunks[k - 2].kind == "T":
        k -= 2
    return k < j and k > 1 and chunks[k - 1].kind == "p" and chunks[k - 2].norm in SEVERAL_RESULTS


def _overtaken(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is what another one does something to: "Leeds overtook Derby after"."""
    after = chunks[j + 1 : j + 2]
    if j > 2 and chunks[j - 1].norm == "both":
        j -= 1  # "Leeds leapfrogged both Derby and Hull after"
    verb = chunks[j - 1]
    called = verb.kind in "wn" and verb.norm.rsplit(" ", 1)[-1] in DESCRIBERS
    if called and any(c.norm in PASSING and c.kind == "w" for c in chunks[max(0, j - 3) : j - 1]):
        return True  # "Leeds leapfrogged city rivals Derby into second"
    if j > 1 and verb.norm in TO_PLAY and chunks[j - 2].norm == "to" and after and after[0].norm in ("in", "of"):
        return True  # "Leeds qualified to play Derby in the final despite a 2-0 defeat"
    if j and verb.norm in STATES or (verb.norm in LEFT and after and after[0].norm == "with"):
        return True
    if j > 1 and chunks[j - 2].kind in ",c" and verb.kind == "w" and verb.norm.endswith("ing"):
        return verb.norm not in DESCRIBERS and not (after and _is_verb(after[0]))  # ", swatting Leeds aside"
    if verb.norm == "down" and j > 1 and chunks[j - 2].norm in ("break", "breaking", "broke"):
        return True  # "Leeds struggled to break down Derby but won"
    if verb.norm in HAD and after and after[0].norm == "to":
        return True  # "Leeds had Derby to contend with and won"
    if j > 1 and verb.norm in DID and chunks[j - 2].kind in "Tr" and after and after[0].kind == "d":
        return True  # "Leeds did Derby a favour by"
    doer = j - 2
    while doer > 0 and chunks[doer].norm in HAVE and verb.norm.endswith("ed"):
        doer -= 1  # "Leeds have dominated Derby but lost"
    if doer < 0 or chunks[doer].kind not in "Tr" or verb.kind != "w" or verb.norm.endswith("ly"):
        return False
    giver = chunks[doer].kind == "T" and not chunks[doer].possessive and not oblique(chunks, doer)
    if verb.norm in GIVERS and not giver:
        return False  # but "Leeds gave Derby a fright before losing"
    return not after or after[0].kind not in "xmKr"
