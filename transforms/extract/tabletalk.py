"""What a text has said of a table so far: where points were told, and how teams stand to each other.

In: sentences with the standings that they tell. Out: whether points are the talk of a sentence; relations for the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.annotate.chunks import Sentence
from transforms.model import StandingClaim

NEAR = 300  # characters behind told points in which a bare number can be of points


@dataclass(frozen=True, slots=True)
class Relation:
    """`team` has `gap` points (or matches played, by `column`) more than `other`, or fewer where it is negative;
    `other` None: than the leaders. `next_to`: `team` stands a place below `other`, or, where that is None, below
    whoever the article puts there. Offsets are those of the words in the article."""

    team: str
    other: str | None
    gap: int
    start: int
    end: int
    column: str = "points"
    next_to: bool = False


@dataclass(slots=True)
class TableTalk:
    """Where points were last told (`told_at`, in paragraph `block`), the relations of the article, and of whom a place
    or points were told `last`; `in_brackets`: points stood in brackets behind their teams."""

    told_at: int = -NEAR
    block: int = -1
    relations: list[Relation] = field(default_factory=list)
    last: str | None = None
    in_brackets: bool = False

    def is_near(self, sentence: Sentence) -> bool:
        """Whether points were told right before the sentence."""
        return sentence.start - self.told_at < NEAR and sentence.block - self.block < 2

    def note(self, sentence: Sentence, claims: list[StandingClaim]) -> None:
        """The standings that a sentence has told."""
        if claims:
            self.last = claims[-1].team
        if any(claim.points is not None for claim in claims):
            self.told_at, self.block = sentence.end, sentence.block
