"""The cup of the matches by which a side came to a final: "beat Leeds 2-0 and Hull 1-0 on their way to the final".

In: the article's match claims and its sentences. Out: the same claims, given the cup of that final where the words name
no other. The rounds of such a row are not told, and so not given.
"""

from __future__ import annotations

import re

from transforms.extract.competitions import is_league, known_cup
from transforms.extract.discourse import Discourse
from transforms.extract.pairing import pair_of
from transforms.model import MatchClaim

RUN = re.compile(
    r"\b(?:way|route|road|path|journey|run) to (?:the|their|this|a|an|\w+day['’]s|[A-Z]\w+)\b[^.;]{0,40}"
    r"\b(?:final|Wembley|Hampden)\b"
    r"|\bto get (?:here|there|this far)\b|\breached the final\b[^.;]{0,20}\b(?:by|with)\b",
    re.I,
)
ANCHORS = frozenset({"way", "route", "road", "path", "journey", "run", "get", "reached"})


def cup_runs(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Give the matches of a sentence on the way to a final the cup that the final of their side is told of."""
    text = discourse.annotated.article.text
    finals = {
        side: str(claim.competition)
        for claim in matches
        if claim.stage == "final" and claim.competition and known_cup(claim.competition)
        for side in pair_of(claim)
    }
    for sentence in discourse.annotated.sentences if finals else ():
        if ANCHORS.isdisjoint(sentence.words) or not RUN.search(text, sentence.start, sentence.end):
            continue
        here = [c for c in matches if sentence.start <= c.char_start < sentence.end and c.status == "played"]
        _one_in_each_round(here)
        for claim in here:
            cups = {finals[side] for side in pair_of(claim) if side in finals}
            if claim.stage == "final" or len(cups) != 1:
                continue
            if claim.competition is None or (id(claim) in discourse.inferred and is_league(claim.competition)):
                claim.competition = cups.pop()


def _one_in_each_round(here: list[MatchClaim]) -> None:
    """Of several matches none is of the round before the one reached: "reached the final by beating Leeds and Hull"."""
    for stage in {claim.stage for claim in here if claim.stage}:
        of_it = [claim for claim in here if claim.stage == stage]
        if len({pair_of(claim) for claim in of_it}) > 1:
            for claim in of_it:
                claim.stage = None
