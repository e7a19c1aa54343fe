"""Rounds that a sentence names, and that are not the one in which its match was played: where it led, what is still to
come, what it repeats.

In: the chunks of a sentence and the place of a round in it. Out: yes or no.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import Chunk, sections_of
from transforms.annotate.names import names
from transforms.extract.frames import RESULT_NOUNS
from transforms.lexicon.words import word_set

DESCRIBED = 6  # chunks between a verb of meeting and its object, at the most
DREAMS = frozenset("fancy fancies dream dreams dreaming dreamt eyeing eye eyes".split())
PLACES = frozenset(["place", "places", "spot", "spots", "berth", "berths", "ticket"])  # "a semi-final place"
TOWARDS = frozenset(["to", "for", "into", "face", "faces", "reach", "reached", "up"])  # a round that is next
PAIRS = word_set("en", "grammar", "pairs_to_come", "words")
CONFIRMS = word_set("en", "grammar", "pairs_to_come", "verbs")
TIES_OVER = word_set("en", "grammar", "pairs_to_come", "over")
SETTLED = word_set("en", "stages", "settled", "words")
LEADS = frozenset(
    """return returned towards into reach reached reaches reaching book booked books place spot berth ticket advance
    places spots berths tickets favourites favorites contention
    advances advanced progress progressed through qualify qualified puts put sends send sent fires fired
    carries carried""".split()
)
LINE_UP = frozenset(["line up", "lineup"])
EARLIER_REACH = 6  # chunks before a round of another year in which it is told what came of it
HELD = frozenset({"winners", "champions", "runners-up", "finalists", "conquerors", "victors"})
JOINS = frozenset(["join", "joins", "joined", "joining"])  # "joined Ajax, 2-0 winners at Porto, in the last eight"
JOINED = 12  # chunks that whoever is joined is told in, at the most
OWN = frozenset(["their", "its", "the", "a"])  # behind "through": the round is that of the match itself
DRAWN = frozenset(["drawn", "paired", "pitted"])
LOTS = frozenset(["draw", "hat"])  # "the draw for the semi-finals", "into the hat for the fourth round"
TO_BE = frozenset(["played", "take place", "takes place", "take", "held", "staged", "decided", "contested"])
PLAYED_IN = frozenset(
    ["ties", "matches", "games", "action", "fixtures", "stage", "stages", "phase", "campaign", "draw"]
)
BEGINS = word_set("en", "grammar", "begins", "words")
REMATCHES = frozenset(["rematch", "repeat", "rerun", "re-run", "reprise", "repetition"])
WAYS = frozenset(["route", "road", "path", "journey"])
WISHES = frozenset(["want", "wants", "hope", "hopes", "hoping", "aiming", "bidding"])
AHEAD = 10  # chunks between a verb of meeting and the round of the match
FARTHEST = 9  # chunks between "into" and the round
PUT_OUT = frozenset({("put", "out"), ("puts", "out"), ("sent", "out"), ("putting", "out")})
EARNED = word_set("en", "fixtures", "earned", "words") | {"set"}
SETS_UP = frozenset(["set", "sets", "setting"])  # "set up a semi-final against Leeds"


def dreamt_of(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is one that a side only hopes for: "fancy another semi-final", "dream of the final"."""
    return any(word in DREAMS for chunk in chunks[max(0, k - 3) : k] for word in chunk.norm.split())


def of_next_opponent(chunks: list[Chunk], k: int, pair: tuple[str, str]) -> bool:
    """Whether the stage at `k` belongs to a match with somebody else: "a quarter-final against Cruz Azul", "the
    quarter-final is against Cruz Azul", "meet Cruz Azul in the quarter-finals"."""
    after = [c for c in chunks[k + 1 : k + 5] if c.kind not in "xm"]
    if len(after) > 1 and after[0].norm in ("against", "with") and after[1].kind == "T":
        return after[1].value.name not in pair
    j = k - 1
    while j > 0 and chunks[j].kind in "dpCwnHPG-" and k - j <= 6:
        j -= 1  # "face Chelsea in an all-English semi-final"
    if j < 1 or k - j < 2 or chunks[j].kind != "T" or chunks[j].value.name in pair:
        return False
    verb = j - 1
    while verb > 0 and j - verb < DESCRIBED and chunks[verb].kind in "dwnNHCG-":
        verb -= 1  # "face tournament hosts Gabon in the last four"
    if chunks[verb].kind == "p" and not DRAWN.isdisjoint(c.norm for c in chunks[max(0, verb - 4) : verb]):
        return True  # "were drawn at home to Cruz Azul in the quarter-finals"
    if chunks[verb].norm == "drawn" and chunks[verb - 1].norm in ("have", "has"):
        return True  # "have drawn Cruz Azul in the quarter-finals"
    return "fixture.transitive" in chunks[verb].labels


def is_set(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at chunk `k` is still to come: "the quarter-finals are set", "a play-off to come"."""
    behind = [chunk.norm for chunk in chunks[k + 1 : k + 4]]
    before = {c.norm for c in chunks[max(0, k - DESCRIBED) : k]}
    verbs = CONFIRMS - TIES_OVER if behind[:1] in (["tie"], ["ties"]) else CONFIRMS
    if behind and behind[0] in PAIRS and not verbs.isdisjoint(before):
        return True  # "confirmed the first two round-of-16 match-ups"
    return any(" ".join(behind[:count]) in SETTLED for count in (1, 2, 3))


def is_to_be_played(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at chunk `k` is one whose ties are still to come: "the draw for the fifth round has been made",
    "the fifth-round ties of the cup will be played on 4 April"."""
    before = [c.norm for c in chunks[max(0, k - 3) : k] if c.kind != "d"]
    if before[-1:] == ["for"] and not LOTS.isdisjoint(before):
        return True
    if begins(chunks, k):
        return True
    will = next((n for n in range(k + 1, min(len(chunks), k + AHEAD)) if chunks[n].kind == "m"), 0)
    behind = [c.norm for c in chunks[will + 1 : will + 4]] if will else []
    return not TO_BE.isdisjoint(behind) and all(c.kind not in "T,;bS" for c in chunks[k:will])


def begins(chunks: list[Chunk], k: int) -> bool:
    """Whether the ties of the round or cup at chunk `k` are told to begin or go on now: "the last-16 second legs get
    under way this week", "the Champions League resumes on Tuesday"."""
    verb = k + 1
    while verb < len(chunks) and (chunks[verb].kind in "GCN" or chunks[verb].norm in PLAYED_IN):
        verb += 1
    words = [c.norm for c in chunks[verb : verb + 3]]
    told = any(" ".join(words[:count]) in BEGINS for count in (1, 2, 3))
    return told and all(c.kind not in "KST" for c in chunks[verb : verb + 3])


def is_elsewhere(chunks: list[Chunk], k: int, competition: str | None = None) -> bool:
    """Whether the round at `k` is not that of a match reported: one of a match still to come ("when they go to Leeds in
    the last 16"), one wished or drawn lots for, or one named with another competition than `competition`."""
    if is_to_be_played(chunks, k):
        return True
    if k and chunks[k - 1].kind == "C" and competition is not None and chunks[k - 1].value != competition:
        return str(chunks[k - 1].value) in names().data.competitions
    if any(c.norm in LOTS for c in chunks[max(0, k - 3) : k]) and any(c.norm == "for" for c in chunks[k - 2 : k]):
        return True
    met = next((n for n in range(k - 1, max(0, k - AHEAD), -1) if chunks[n].kind in "K,;b"), 0)
    if any(c.norm in WAYS for c in chunks[max(0, k - 3) : k]) or of_old(chunks, k):
        return True  # "Route to the final"
    if dreamt_of(chunks, k) or any(
        word in WISHES for c in chunks[max(0, k - DESCRIBED) : k] for word in c.norm.split()
    ):
        return True  # "we want to go to the final"
    meets = met > 0 and "fixture.transitive" in chunks[met].labels and "fixture.told" not in chunks[met].labels
    if meets and (chunks[met - 1].norm == "to" or chunks[met - 1].kind not in "pdxK"):
        return True
    told = next((n for n in range(k + 1, min(len(chunks), k + AHEAD)) if chunks[n].kind in "K;S"), 0)
    return told > 0 and chunks[told - 1].kind == "m" and "fixture.transitive" in chunks[told].labels


def of_old(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is one that the match is said to repeat: "a rematch of the 2018 final"."""
    return any(c.norm in REMATCHES for c in chunks[max(0, k - FARTHEST) : k]) and any(
        c.norm in ("of", "from") for c in chunks[max(0, k - FARTHEST) : k]
    )


def of_earlier_year(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the round at `k` is that of another year, told of a side before the match at `at`: "Leeds, winners of the
    1995 final, beat Hull", "avenged their defeat in the final of 1996 by beating Hull"."""
    if not k < at:
        return False
    behind = chunks[k + 1 : k + 3]
    dated = [c for c in (*behind[1:], *chunks[k - 1 : k]) if c.kind == "D" and c.norm[:4].isdigit()]
    if not dated or (dated[0] in behind and behind[0].norm not in ("of", "in")):
        return False
    before = range(max(0, k - EARLIER_REACH), k)
    return any(j != at and (chunks[j].norm in HELD or chunks[j].labels & RESULT_NOUNS) for j in before)


def leads_to(chunks: list[Chunk], k: int) -> bool:
    """Whether the stage at chunk `k` is where a match led to, not the one that it was played in."""
    if k + 1 < len(chunks) and chunks[k + 1].norm in PLACES:
        return True  # "booked a semi-final place"
    if k + 1 < len(chunks) and "legs" in sections_of(chunks[k + 1].labels):
        return False  # "go into the quarter-final second leg"
    if _is_of_a_leg(chunks, k):
        return False  # "take leads into the second legs of their quarter-finals"
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
    if _is_in_it(chunks, k):
        return True
    words = [word for c in chunks[max(0, k - 6) : k] if c.kind not in "TCG" for word in c.norm.split()]
    words += ["the"] if chunks[k].norm.startswith("the ") else []  # "the final"
    if (
        chunks[k].norm.removeprefix("the ") == "final"
        and words[-2:] == ["in", "the"]
        and not {"place", "spot", "berth"} & set(words)
    ):
        return False
    if any(pair in PUT_OUT for pair in pairwise(words)):
        return False  # "put out Leeds in the quarter-finals"
    if words[-2:] == ["in", "the"] and any(c.norm in JOINS for c in chunks[max(0, k - JOINED) : k]):
        return True
    if any(c.norm in LINE_UP for c in chunks[max(0, k - 6) : k]):
        return True  # "the line-up for the quarter-finals is complete"
    if "up" in words[-4:] and SETS_UP & set(words[-5:]):
        return True
    if _of_next_match(chunks, k) or (EARNED & set(words[-3:]) and _is_met(chunks, k + 1)):
        return True
    if words[-2:-1] == ["through"] and words[-1] in OWN:
        return False  # "eased through their quarter-final against Leeds"
    return bool(LEADS & set(words[-4:])) or words[-2:] in (["to", "the"], ["from", "the"]) or _is_way_to(chunks, k)


def _is_met(chunks: list[Chunk], at: int) -> bool:
    """Whether a match or a journey stands at `at`: "earned a third-round trip to Leeds"."""
    if at >= len(chunks) or chunks[at].norm == "replay":
        return False
    return "match_noun.nouns" in chunks[at].labels or chunks[at].norm in ("trip to", "visit to", "trip", "visit")


def _of_next_match(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is that of the next match, which a result led to: "beat Derby 2-0 to earn a tie with
    Leeds in the third round", "and booked a trip to Leeds in the next round"."""
    at = k - 1
    while at > 0 and chunks[at].kind in "dC":
        at -= 1
    if at < 4 or chunks[at].norm != "in" or chunks[at - 1].kind != "T":
        return False
    verb = at - 2
    while verb > 0 and at - verb < FARTHEST and chunks[verb].kind in "pdwKGDC-" and chunks[verb].norm not in EARNED:
        verb -= 1
    return verb > 0 and chunks[verb].norm in EARNED and chunks[verb - 1].norm in ("to", "and")


def _is_in_it(chunks: list[Chunk], k: int) -> bool:
    """Whether a side is said to be in the round at `k`, which is still to be played: "are in the League Cup final",
    "have one foot in the final"."""
    at = k - 1
    while at > 0 and chunks[at].kind in "Cd":
        at -= 1
    return at > 0 and chunks[at].norm == "in" and chunks[at - 1].norm in ("are", "is", "foot", "toe")


def _is_of_a_leg(chunks: list[Chunk], k: int) -> bool:
    """Whether a leg of the round at `k` is named before it: "the first legs of their quarter-finals"."""
    of = k - 1
    while of > 0 and chunks[of].kind in "CdP":
        of -= 1
    leg = chunks[of - 1] if of > 0 and chunks[of].norm == "of" else None
    return leg is not None and leg.norm.endswith(("leg", "legs")) and "legs" in sections_of(leg.labels)


def _is_way_to(chunks: list[Chunk], k: int) -> bool:
    """Whether "to" or "into" leads to the round at `k`, whatever describes it: "marched to their third successive
    European final", "breezed into the League Two play-off final"."""
    at = k - 1
    while at > 0 and k - at < FARTHEST and (chunks[at].kind in "dwDNCGnP-" or chunks[at].possessive):
        at -= 1
    if k - at < 2 or chunks[at].norm not in ("to", "into"):
        return False
    return chunks[at].norm == "into" or chunks[at + 1].kind in "dPCGD" or chunks[at + 1].possessive


def in_next_round(chunks: list[Chunk], at: int) -> bool:
    """Whether the side at chunk `at` is met in the round that was reached: "to set up a semi-final with Leeds"."""
    for k in range(at - 1, max(1, at - 6), -1):
        if chunks[k].kind in ";bT":
            return False
        if chunks[k].kind == "G" and chunks[k - 2].norm == "of":
            return False  # "into the second leg of their semi-final with Leeds"
        if chunks[k].kind == "G" and "legs" in sections_of(chunks[k].labels):
            return False
        if chunks[k].kind == "G":
            before = chunks[k - 2].norm if chunks[k - 1].kind == "d" else chunks[k - 1].norm
            beside = any(c.norm in ("against", "with") for c in chunks[k + 1 : at])
            return beside and (before in TOWARDS or leads_to(chunks, k))
    return False
