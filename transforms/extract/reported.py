"""Day, round and leg of the match that an article reports, from sentences of its head that tell no other match.

In: the match and such a sentence. Out: what the sentence says of it.
"""

from __future__ import annotations

from datetime import date

from transforms.annotate.chunks import Chunk, Sentence, sections_of
from transforms.annotate.names import names
from transforms.extract.circumstances import in_passing
from transforms.extract.days import may_be_of_match
from transforms.extract.otherrounds import is_elsewhere, leads_to, of_next_opponent
from transforms.extract.pairing import are_of_two_countries, is_of_others, pair_of
from transforms.model import MatchClaim

PLAYED = frozenset(["won.past", "win.past", "lose.past", "draw.past"])
RESULTS = frozenset({"win", "won", "lose", "draw", "held", "win_noun", "loss_noun", "draw_noun"})
BYLINES = frozenset(["by", "published", "posted", "updated"])
DATELINE = 12  # chunks at most of a line that tells the day of the paper
WEEK = 6  # days before the article in which its match was played


def place(main: MatchClaim, sentence: Sentence, with_leg: bool = True) -> None:
    """Give the match the round and leg that the sentence names, where these are open; `with_leg`: the leg is not that
    of a match to come."""
    competition = names().data.competitions.get(main.competition or "")
    if competition.kind == "league" if competition is not None else not are_of_two_countries(main):
        return
    rounds = [k for k, chunk in enumerate(sentence.chunks) if chunk.kind == "G"]
    for k in sorted(rounds, key=lambda k: "legs" in sections_of(sentence.chunks[k].labels)):
        chunk = sentence.chunks[k]
        if leads_to(sentence.chunks, k) or not _of_the_match(sentence.chunks, k):
            continue
        if of_next_opponent(sentence.chunks, k, pair_of(main)) or in_passing(sentence.chunks, k):
            continue
        if is_elsewhere(sentence.chunks, k, main.competition):
            continue
        for label in chunk.labels:
            section, _, key = label.partition(".")
            if section == "stages" and key != "none":
                main.stage = main.stage or key
            elif section == "legs" and with_leg and main.leg is None and main.stage and not sentence.has("S"):
                main.leg = int(key)


def _of_the_match(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is said of the match in hand: "the second leg of the quarter-final"; or the leg is told
    of it: "won the first leg of their quarter-final", "In the first leg of the quarter-final"."""
    if [c.norm for c in chunks[k + 1 : k + 3]] in (["of", "their"], ["of", "the"], ["of", "this"]):
        told = [c for c in chunks[max(0, k - 3) : k] if c.kind == "K" and not c.labels.isdisjoint(PLAYED)]
        if (told or [c.norm for c in chunks[:k]] in (["in"], ["in", "the"])) and all(c.kind != "m" for c in chunks):
            return True
    before = [c for c in chunks[max(0, k - 4) : k] if c.kind not in "dC"]
    return bool(before) and (before[-1].norm in ("of", "their", "this", "its") or before[-1].kind == "G")


def tells_other_score(main: MatchClaim, sentence: Sentence) -> bool:
    """Whether a result stands in the sentence with figures that are not those of the match: "went down 4-1 at Hull last
    Saturday" before "Leeds drew 0-0 with Derby"."""
    if main.home_goals is None or not sentence.has("S"):
        return False
    if set(pair_of(main)) <= {c.value.name for c in sentence.chunks if c.kind == "T"}:
        return False  # "Leeds, with a 4-1 defeat in between, could not get past Derby on Sunday"
    figures = {frozenset((c.value.left, c.value.right)) for c in sentence.chunks if c.kind == "S"}
    told = any(c.kind == "K" and sections_of(c.labels) & RESULTS for c in sentence.chunks)
    return told and frozenset((main.home_goals, main.away_goals)) not in figures


def day_told(main: MatchClaim, sentence: Sentence, written: date | None) -> date | None:
    """The day of the week before the article was written that the sentence can give the match."""
    if is_of_others(sentence, pair_of(main)) or tells_other_score(main, sentence):
        return None
    if is_dateline(sentence, written, of_prose=True):
        return None
    for k, chunk in enumerate(sentence.chunks):
        if chunk.kind != "D" or not may_be_of_match(sentence.chunks, k):
            continue
        if chunk.possessive and any(c.kind == "T" and c.value.name not in pair_of(main) for c in sentence.chunks):
            continue  # "Leeds were the better side in Sunday's match"
        if not chunk.value.relative and chunk.value.precision == "day":
            day: date | None = chunk.value.resolve(False)
            if day and written and 0 <= (written - day).days <= WEEK:
                return day
    return None


def is_dateline(sentence: Sentence, written: date | None, of_prose: bool = False) -> bool:
    """Whether a short line of the head tells the day of the paper: "By Ann Lee, March 3, 2021", "ANN LEE 3 March 2021";
    one that only has a weekday and its date only above prose (`of_prose`), not above printed matches."""
    days = [chunk.value for chunk in sentence.chunks if chunk.kind == "D"]
    if len(days) != 1 or days[0].year is None or days[0].date != written or len(sentence.chunks) > DATELINE:
        return False
    if any(chunk.kind in "TKSGC" for chunk in sentence.chunks):
        return False
    alone = all(chunk.kind in "DNH;,." for chunk in sentence.chunks) and (of_prose or days[0].weekday is None)
    return alone or sentence.chunks[0].norm in BYLINES
