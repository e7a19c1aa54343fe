"""The home side of a match by the place that heads its text: "At Toronto:", or a North American paper's dateline.

In: the claims of an article and its sentences. Out: the same claims, their home side set where the place is its own.
"""

from __future__ import annotations

from bisect import bisect_right

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.extract.countries import at_home
from transforms.extract.discourse import Discourse
from transforms.extract.matchdays import is_line
from transforms.extract.pairing import pair_of, set_home
from transforms.model import MatchClaim

AREAS = frozenset(["United States", "Canada", "North America", "Mexico"])  # where a dateline is that of the match
PLACE_LINE, DATELINE = 7, 9  # chunks at most
DASHES = frozenset(["-", "–", "—"])


def homes_by_place(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Set the home side of the played matches whose place stands before their text."""
    sentences, text = discourse.annotated.sentences, discourse.annotated.article.text
    for claim in matches:
        if claim.home_known or claim.status != "played" or claim.neutral or claim.stage == "final":
            continue
        at = bisect_right(sentences, claim.char_start, key=lambda sentence: sentence.start) - 1
        heads = [_dateline(sentences[at], text, claim)] if at >= 0 and not is_line(claim) else []
        if is_line(claim):
            below = bisect_right(sentences, claim.char_end - 1, key=lambda sentence: sentence.start)
            heads = [_dateline(sentence, text, claim) for sentence in sentences[below : below + 1]]
        elif at > 0:
            heads.append(_place_line(sentences[at - 1]))
        homes = {home for chunks in heads for chunk in chunks if (home := at_home(chunk, pair_of(claim)))}
        if len(homes) == 1:
            set_home(claim, homes.pop())


def _place_line(sentence: Sentence) -> list[Chunk]:
    """The places of a line that only says where the match told below it was played: "At Columbus, Ohio:"."""
    chunks = sentence.chunks
    opens = bool(chunks) and chunks[0].norm in ("at", "in") and len(chunks) <= PLACE_LINE
    return [c for c in chunks if c.kind in "LHT"] if opens and all(c.kind in "pLHT,;.d" for c in chunks) else []


def _dateline(sentence: Sentence, text: str, claim: MatchClaim) -> list[Chunk]:
    """The town in capitals that heads the sentence, with a dash behind it ("SEATTLE -- ..."), where such a dateline
    says where the match was played."""
    rules = names().data.competitions.get(claim.competition or "")
    chunks = sentence.chunks
    if rules is None or rules.area not in AREAS or not chunks or chunks[0].kind not in "LHT":
        return []
    town = text[chunks[0].start : chunks[0].end]
    dashed = any(c.norm in DASHES and text[c.start - 1] in " -" for c in chunks[1:DATELINE])
    return [chunks[0]] if dashed and town.isupper() and len(town) > 3 else []
