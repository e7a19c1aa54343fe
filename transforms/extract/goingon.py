"""Where a round-up goes on to another match of what it told: "In another clash, ...", "The other match ...".

In: a sentence that is about to be read, and the discourse before it. Out: the discourse, with the cup and the round of
the match told before set for the paragraph.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Sentence
from transforms.extract.competitions import known_cup
from transforms.extract.discourse import Discourse
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set

MATCHES = any_of(word_set("en", "grammar", "goes_on", "matches"))
OPENS = re.compile(
    r"\W*(?:meanwhile,? )?(?:(?:in|the) (?:another|(?:the |\w+['’]s )?(?:\w+ )?other) (?:[\w-]+ ){0,2}"
    rf"(?:{MATCHES})\b|another (?:[\w-]+ )?(?:{MATCHES})\b)",
    re.I,
)
SIGNS = frozenset(["another", "other"])


def is_elsewhere(sentence: Sentence, text: str) -> bool:
    """Whether the sentence says by its beginning that it is on another match than the one before: "Elsewhere, ...", "In
    the other semi-final ..."."""
    opening = [c.norm for c in sentence.chunks[:3]]
    return "elsewhere" in opening or not SIGNS.isdisjoint(sentence.words) and bool(OPENS.match(text, sentence.start))


def go_on(sentence: Sentence, text: str, discourse: Discourse) -> None:
    """Set the cup of the match reported, and the round of the one told last in it, for a sentence that goes on to
    another one, unless it names its own competition."""
    if SIGNS.isdisjoint(sentence.words) or sentence.has("C") or not OPENS.match(text, sentence.start):
        return
    main, head = discourse.main, discourse.head
    cup = main.competition if main is not None else None if head.is_of_side else head.competition
    if cup is None or not known_cup(cup):
        return
    last = [claim for claim in (*discourse.told_before, *discourse.told_now) if claim.status == "played"][-1:]
    if not last or last[0].competition != cup:
        return
    discourse.block_competition = discourse.block_competition or cup
    if last[0].stage not in (None, "final") and discourse.block_stage is None and not sentence.has("G"):
        discourse.block_stage = last[0].stage
