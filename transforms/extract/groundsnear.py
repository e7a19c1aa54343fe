"""The home side of a match by a ground that the sentences behind it name, or a paragraph on its two sides alone.

In: the match claims of an article. Out: the same claims, their home side set where one ground is named and only one of
the two is at home there. Sentences on other teams, legs, times and matches to come say nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from transforms.annotate.chunks import Sentence
from transforms.extract.discourse import Discourse
from transforms.extract.homes import at_ground
from transforms.extract.pairing import pair_of, set_home, sides
from transforms.extract.sameday import ANOTHER_TIME
from transforms.model import MatchClaim

FAR = frozenset("next replay return trip visit travel travels host hosts return-leg".split())
PRESENT = frozenset(["is", "are", "comes"])


def homes_by_ground(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Set the home side of results by the ground told behind them: "Hull beat Derby 2-0. Smith scored at the KC"."""
    met: dict[tuple[str, str], set[object]] = defaultdict(set)
    for claim in matches:
        met[pair_of(claim)].add(frozenset([(claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)]))
    open_ones = [c for c in matches if _is_open(c) and id(c) not in discourse.bygone and len(met[pair_of(c)]) == 1]
    if not open_ones:
        return
    told: dict[int, list[MatchClaim]] = defaultdict(list)
    for claim in matches:
        told[bisect_right(discourse.starts, claim.char_start) - 1].append(claim)
    waiting: dict[tuple[str, str], list[MatchClaim]] = defaultdict(list)
    for claim in open_ones:
        waiting[pair_of(claim)].append(claim)
    hosts: dict[int, set[str]] = defaultdict(set)
    numbers = range(len(discourse.annotated.sentences))
    for _, paragraph in groupby(numbers, key=_Paragraphs(discourse)):
        _read(list(paragraph), told, waiting, hosts, discourse)
    for claim in open_ones:
        if len(hosts[id(claim)]) == 1:
            set_home(claim, hosts[id(claim)].pop())


def _is_open(claim: MatchClaim) -> bool:
    """Whether a result with its score waits for the home side."""
    settled = claim.home_known or claim.neutral or claim.stage == "final"
    return claim.status == "played" and claim.home_goals is not None and not settled


class _Paragraphs:
    """Numbers the paragraphs of an article, whose sentences come in their order."""

    def __init__(self, discourse: Discourse) -> None:
        self.sentences, self.text = discourse.annotated.sentences, discourse.annotated.article.text
        self.number, self.end = 0, 0

    def __call__(self, at: int) -> int:
        sentence = self.sentences[at]
        self.number += "\n" in self.text[self.end : sentence.start]
        self.end = sentence.end
        return self.number


def _read(
    paragraph: list[int],
    told: dict[int, list[MatchClaim]],
    waiting: dict[tuple[str, str], list[MatchClaim]],
    hosts: dict[int, set[str]],
    discourse: Discourse,
) -> None:
    """The grounds of one paragraph: of the match told last, or of the one match of the two sides that it is on.
    `waiting`: the matches without a home side, by pair."""
    sentences = discourse.annotated.sentences
    named = {str(c.value.name) for at in paragraph for c in sentences[at].chunks if c.kind == "T"}
    on = waiting.get(sides(*named), ()) if len(named) == 2 else ()
    current: Sequence[MatchClaim] = ()
    for at in paragraph:
        if told[at]:
            pairs = {pair_of(claim) for claim in told[at]}
            current = waiting.get(pairs.pop(), ()) if len(pairs) == 1 else ()
            continue  # its own words have been asked
        for claim in current or on:
            hosts[id(claim)] |= _at(sentences[at], claim, discourse)


def _at(sentence: Sentence, claim: MatchClaim, discourse: Discourse) -> set[str]:
    """The side of the match that is at home at the ground which the sentence names."""
    chunks, pair = sentence.chunks, pair_of(claim)
    if not sentence.has("L") or sentence.has("m") or any(c.norm in FAR for c in chunks):
        return set()
    others = any(c.kind == "T" and c.value.name not in pair for c in chunks)
    legs = {label.partition(".")[2] for c in chunks for label in c.labels if label.startswith("legs.")}
    days = [c.value for c in chunks if c.kind == "D"]
    another = any(
        d.relative or d.precision != "day" or d.resolve(False) != (claim.date or d.resolve(False)) for d in days
    )
    text = discourse.annotated.article.text
    other_leg = legs - {str(claim.leg or 2)} or (legs and not claim.leg and any(c.norm in PRESENT for c in chunks))
    if others or another or other_leg or ANOTHER_TIME.search(text, sentence.start, sentence.end):
        return set()
    grounds = [c for c in chunks if c.kind == "L" and c.value[0][0]]
    return {home for c in grounds if (home := at_ground(c, pair)) is not None}
