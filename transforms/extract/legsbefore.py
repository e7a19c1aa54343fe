"""The first leg told beside the second one to come: "Milan host Ajax after losing the first leg 2-1".

In: a sentence with the match to come that it tells, and its results. Out: a match claim of the first leg. The words
must name that leg, or in a text about legs the ground of the side that is away in the second; a score without a
predicate, or in a sentence that names a third team, tells nothing.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.competitions import is_league
from transforms.extract.confidence import confidence
from transforms.extract.countries import at_home
from transforms.extract.discourse import Discourse
from transforms.extract.frames import Predicate, predicate
from transforms.extract.pairing import pair_of, set_home
from transforms.extract.scorecontext import score_kind
from transforms.extract.telling import FIRST_LEG
from transforms.model import MatchClaim

WON: dict[str, bool | None] = {
    "win": True, "won": True, "win_noun": True, "lose": False, "passive": False, "loss_noun": False,
    "draw": None, "draw_noun": None, "held": None, "held_passive": None,
}  # fmt: skip
REACH = 7  # chunks between a score and its predicate, or the words for the leg or the place
HEAD = 8  # sentences of the head that may say that a text is about legs
OBJECT_REACH = 3  # chunks between a verb of meeting and its object


def legs_before(
    sentence: Sentence, coming: list[MatchClaim], told: list[MatchClaim], text: str, discourse: Discourse
) -> list[MatchClaim]:
    """The first legs of the matches to come, which get their leg in place."""
    if not coming or not sentence.has("S"):
        return []
    return [
        leg for claim, chunks in stretches(sentence, coming) for leg in _before(claim, chunks, told, text, discourse)
    ]


def stretches(sentence: Sentence, coming: list[MatchClaim]) -> list[tuple[MatchClaim, list[Chunk]]]:
    """Each match to come with the chunks that tell of it: of several those from one comma or "and" to the next."""
    chunks, found = sentence.chunks, []
    claims = sorted(coming, key=lambda claim: claim.char_start)
    first = 0
    for claim, following in pairwise([*claims, None]):
        last = len(chunks)
        if claim is not None and following is not None:
            parted = (
                k for k, c in enumerate(chunks)
                if c.kind in ",;c" and claim.char_end <= c.start < following.char_start
            )  # fmt: skip
            last = max(parted, default=first)
        if claim is not None:
            found.append((claim, chunks[first:last]))
        first = last
    return found


def _before(
    return_leg: MatchClaim, chunks: list[Chunk], told: list[MatchClaim], text: str, discourse: Discourse
) -> list[MatchClaim]:
    """The first leg that the chunks beside a match to come tell."""
    if return_leg.leg == 1 or not chunks:
        return []
    start, end = chunks[0].start, chunks[-1].end
    pair = (return_leg.home_team, return_leg.away_team)
    named = {str(c.value.name) for k, c in enumerate(chunks) if c.kind == "T" and not _is_place(chunks, k)}
    if not named or not named <= set(pair) or any(pair_of(c) == pair_of(return_leg) for c in told):
        return []
    for i, chunk in enumerate(chunks):
        if chunk.kind != "S" or score_kind(text, chunk.start, chunk.end, start, end) != "final":
            continue
        found = _predicate_of(chunks, i)
        if found is None or (WON[found.frame] is None) != (chunk.value.left == chunk.value.right):
            continue
        at, place = _cues(chunks, min(i, found.at), max(i, found.at), pair)
        if place == return_leg.home_team and return_leg.home_known:
            continue
        if not at and (place is None or is_league(return_leg.competition) or not _about_legs(return_leg, discourse)):
            continue
        return_leg.leg = 2
        return [_claim(chunks, i, found, _own(chunks, found, pair), place, return_leg)]
    return []


def _is_place(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` is a country where a match was played: "won 2-1 in Norway"."""
    before = chunks[k - 1 - (k > 1 and chunks[k - 1].norm == "the")].norm if k else ""
    return bool(chunks[k].value.national) and before in ("in", "from")


def _about_legs(return_leg: MatchClaim, discourse: Discourse) -> bool:
    """Whether the match to come is told as a second leg, or the text speaks of legs so far or in its head."""
    if return_leg.leg == 2 or discourse.leg_block >= 0:
        return True
    head = discourse.annotated.sentences[:HEAD]
    return any(label.startswith("legs.") for s in head if s.has("G") for c in s.chunks for label in c.labels)


def _predicate_of(chunks: list[Chunk], i: int) -> Predicate | None:
    """The predicate nearest to the score at chunk `i` in its clause, told as something that happened."""
    near = []
    for k in range(max(0, i - REACH), min(len(chunks), i + REACH)):
        found = predicate(chunks, k) if chunks[k].labels else None
        if found is None or found.frame not in WON or any(c.kind in ";S" for c in chunks[min(i, k) + 1 : max(i, k)]):
            continue
        if not any(c.kind == "m" or c.norm in ("if", "to") for c in chunks[max(0, k - 3) : k]):
            near.append(found)
    return min(near, key=lambda found: abs(found.at - i), default=None)


def _cues(chunks: list[Chunk], first: int, last: int, pair: tuple[str, str]) -> tuple[bool, str | None]:
    """Whether the words around name a first leg; which of `pair` was at home, by the place behind."""
    around = chunks[max(0, first - 4) : last + REACH]
    leg = any("legs.1" in c.labels for c in around)
    behind = range(last + 1, min(len(chunks), last + REACH))
    places = [
        chunks[k]
        for k in behind
        if chunks[k].kind in "LHT" and chunks[k - 1 - (chunks[k - 1].norm == "the")].norm in ("in", "at", "from")
    ]
    return leg, next((home for c in places if (home := at_home(c, pair))), None)


def _own(chunks: list[Chunk], found: Predicate, pair: tuple[str, str]) -> str:
    """Whose result it is: the side right before the predicate, else the subject of the match to come."""
    for k in range(found.at - 1, max(-1, found.at - 4), -1):
        if chunks[k].kind == "T":
            return str(chunks[k].value.name)
        if chunks[k].kind not in "xwSd":
            break
    teams = [k for k, c in enumerate(chunks) if c.kind == "T" and c.value.name in pair]
    name = str(chunks[teams[0]].value.name)
    meets = any(
        label.startswith(("fixture.", "hosting."))
        for c in chunks[max(0, teams[0] - OBJECT_REACH) : teams[0]]
        for label in c.labels
    )
    return name if not meets else pair[1] if name == pair[0] else pair[0]


def _claim(
    chunks: list[Chunk], i: int, found: Predicate, own: str, place: str | None, return_leg: MatchClaim
) -> MatchClaim:
    """The first leg that `own` won, lost or drew with the score at chunk `i`."""
    rival = return_leg.away_team if own == return_leg.home_team else return_leg.home_team
    score, won = chunks[i].value, WON[found.frame]
    high, low = max(score.left, score.right), min(score.left, score.right)
    claim = MatchClaim(
        char_start=chunks[min(i, found.at)].start,
        char_end=chunks[max(i, found.at)].end,
        extractor=FIRST_LEG,
        confidence=confidence(FIRST_LEG, "opponent"),
        home_team=own,
        away_team=rival,
        home_goals=low if won is False else high,
        away_goals=high if won is False else low,
        outcome="draw" if won is None else "home" if won else "away",
        competition=return_leg.competition,
        stage=return_leg.stage,
        leg=1,
    )
    home = place or (return_leg.away_team if return_leg.home_known else None)
    if home is not None:
        set_home(claim, home)
    return claim
