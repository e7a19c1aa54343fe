"""The score of a win that the sentence before told without one: "Leeds thrashed Hull. It was 4-0, and could have been
more", "Final score: 4-0", "(4-0, for those who lost count)".

In: a sentence that has nobody else to tell of before its score. Out: a `Told` record. Only a score that the words give
as the last one counts, and only right behind the win: a story told goal by goal has bare figures too.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Sentence
from transforms.extract.twinscores import TwinScores
from transforms.model import MatchClaim

LEADS_IN = re.compile(  # from the beginning of the sentence up to the score
    r"\W*(?:(?:and |but )?(?:it|the (?:game|match|tie)) (?:\w+ )?(?:was|ended|finished)(?: up)?(?: at)?\s+"
    r"|(?:the )?(?:final |full[- ]time |end )?(?:score|scoreline|result)\W*(?:(?:was|is|read)\s+)?)?$",
    re.I,
)
CLOSES = re.compile(  # from the score on
    r"\W*$|\s*,?\s*(?:it (?:was|ended|finished)|(?:in|at|by) the end|at full[- ]time|the (?:final )?score)\b"
    r"|\s*[,;:–—-]\s*(?:and|but|for those|for anyone|if|thanks)\b",
    re.I,
)
SCORE_NOUN = re.compile(r"\s+(?:final )?(?:score|scoreline|score-line|result|margin|win|victory)\b", re.I)


class ScoresAfter(TwinScores):
    """A score that the sentence before tells the match of."""

    def _said_after(self, i: int) -> bool:
        """ "It was 4-0.", "4-0, but it could have been more", "The 4-0 scoreline flattered them" behind a win."""
        chunks, score = self.chunks, self.chunks[i].value
        if score.left == score.right or any(c.kind in "THK" for c in chunks[:i]):
            return False
        won = self._won_just_before()
        before, after = self.text[self.sentence.start : score.start], self.text[score.end : self.sentence.end]
        told = LEADS_IN.match(before) and CLOSES.match(after)
        if won is None or not (told or (before.lower() in ("the ", "that ") and SCORE_NOUN.match(after))):
            return False
        pair = (won.home_team, won.away_team)
        home = won.home_team if won.home_known else None
        self._tell(i, None, None, i, pair, pair[won.outcome == "away"], False, None, home, "prose.said after")
        return True

    def _won_just_before(self) -> MatchClaim | None:
        """The one win of the sentence before, in the same paragraph, told without its score."""
        before: Sentence | None = self.discourse.before(self.sentence)
        told = self.discourse.told_now
        if before is None or self.told or len(told) != 1 or told[0].char_start < before.start:
            return None
        return told[0] if told[0].home_goals is None and told[0].outcome in ("home", "away") else None
