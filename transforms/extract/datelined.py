"""The home side of a match by the place that heads its text: "At Toronto:", or a North American paper's dateline.

In: the claims of an article and its text. Out: the same claims, their home side set where the place is its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.extract.countries import at_home
from transforms.extract.discourse import Discourse
from transforms.extract.homes import city_teams
from transforms.extract.matchdays import is_line
from transforms.extract.pairing import pair_of, set_home
from transforms.model import MatchClaim

AREAS = frozenset(["United States", "Canada", "North America", "Mexico"])  # where a dateline is that of the match
PLACE_LINE = 7  # chunks at most of a line that tells a place
LEAD = 300  # characters of the paragraph behind a dateline in which its match is told
DATELINE = re.compile(r"\s*(?P<town>[A-Z][A-Z .'-]{2,24}[A-Z])(?:, [\w .]{2,20}?)?(?: \([A-Z]+\))? ?(?:--| -|[–—]) ")


def homes_by_place(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Set the home side of the played matches whose place stands before their text."""
    text, told = discourse.annotated.article.text, sorted(claim.char_start for claim in matches)
    for claim in matches:
        if claim.home_known or claim.status != "played" or claim.neutral or claim.stage == "final":
            continue
        homes = _by_dateline(claim, text, told) | _by_line(claim, discourse.annotated.sentences)
        if len(homes) == 1:
            set_home(claim, homes.pop())


def _by_line(claim: MatchClaim, sentences: list[Sentence]) -> set[str]:
    """The home side by a line above that only says where the match was played: "At Columbus, Ohio:"."""
    at = bisect_right(sentences, claim.char_start, key=lambda sentence: sentence.start) - 2
    chunks = sentences[at].chunks if at >= 0 and not is_line(claim) else []
    opens = bool(chunks) and chunks[0].norm in ("at", "in") and len(chunks) <= PLACE_LINE
    if not opens or any(c.kind not in "pLHT,;.d" for c in chunks):
        return set()
    return {home for c in chunks if c.kind in "LHT" and (home := at_home(c, pair_of(claim)))}


def _by_dateline(claim: MatchClaim, text: str, told: list[int]) -> set[str]:
    """The side of whose town the dateline is ("SEATTLE -- ...") that heads the paragraph of the match, or the one below
    its printed line, where such a dateline says where the match was played."""
    rules = names().data.competitions.get(claim.competition or "")
    if rules is None or rules.area not in AREAS:
        return set()
    start = text.rfind("\n", 0, claim.char_start) + 1
    if is_line(claim):
        start = text.find("\n", claim.char_end) + 1 or len(text)
    elif claim.char_start - start > LEAD or bisect_right(told, claim.char_start - 1) > bisect_right(told, start):
        return set()  # told later in the paragraph, or behind another match
    found = DATELINE.match(text, start)
    return set(pair_of(claim)) & city_teams(fold(found["town"])) if found else set()
