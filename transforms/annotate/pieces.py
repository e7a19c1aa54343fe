"""What all steps from tokens to chunks share: the tokens of a sentence, what starts at each, the chunks so far.

In: a stretch, the article's senses, scores and dates. Out: the state that the steps of `Builder` work on.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk, phrase_index
from transforms.annotate.datemention import DateMention
from transforms.annotate.hits import Stretch
from transforms.annotate.scores import Score
from transforms.annotate.senses import Senses
from transforms.annotate.sides import is_on_womens_match

NO_LABELS: frozenset[str] = frozenset()


class Pieces:
    """A sentence half made: its tokens and the chunks that the steps have made of the first of them."""

    def __init__(
        self, text: str, raw: Stretch, senses: Senses, scores: dict[int, Score], dates: dict[int, DateMention]
    ) -> None:
        self.text, self.raw, self.senses = text, raw, senses
        self.scores, self.dates = scores, dates
        self.tokens = raw.tokens
        self.hits = {hit.first: hit for hit in raw.hits}
        self.chunks: list[Chunk] = []
        self.capitals, self.all_caps = raw.title_case, raw.all_caps
        self.womens_line = is_on_womens_match(raw, senses)
        self.youth_line = senses.youth_lines.get(raw.start)
        self.phrases, self.openings = phrase_index()

    def _add(
        self, kind: str, first: int, last: int, norm: str, value: object = None,
        labels: frozenset[str] = NO_LABELS, possessive: bool = False,
    ) -> int:  # fmt: skip
        self.chunks.append(
            Chunk(kind, self.tokens.starts[first], self.tokens.ends[last], norm, value, labels, possessive)
        )
        return last + 1

    def _span(self, first: int, last: int) -> str:
        return self.text[self.tokens.starts[first] : self.tokens.ends[last]]

    def _previous(self) -> str:
        return self.chunks[-1].norm if self.chunks else ""

    def _phrase_end(self, at: int) -> tuple[int, str] | None:
        """The longest phrase of the lexicon that starts at token `at`: its last token and its form."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        if words[at].norm not in self.openings:
            return None
        best: tuple[int, str] | None = None
        key = ""
        k = at
        while k < len(words):
            if k > at and self.text[ends[k - 1] : starts[k]] not in ("", " ", "\n"):
                break
            if words[k].shape == ".":
                if words[k].text not in "-–" or k == at:
                    break
                k += 1
                continue
            if k > at and (k in self.hits or starts[k] in self.scores):
                break
            key = f"{key} {words[k].norm}" if k > at else words[k].norm
            if key not in self.openings:
                break
            if key in self.phrases:
                best = (k, key)
            k += 1
        return best
