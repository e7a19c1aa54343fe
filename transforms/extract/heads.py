"""What the head of an article names: its title and first sentences tell what the rest is about.

In: an annotated article. Out: the competition and the round of the head.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import pairwise

from transforms.annotate.article import Annotated
from transforms.annotate.chunks import Chunk, Sentence, sections_of
from transforms.annotate.names import names
from transforms.extract.circumstances import in_passing, looks_back, main_clause, of_side, only_near
from transforms.extract.otherrounds import is_elsewhere, leads_to

HEAD = 4  # sentences that make the head of an article, its title among them; further headings do not count
MONTH = 31  # days
LOOKING_ON = frozenset(["before", "ahead of"])  # "A week before they face Leeds in the FA Cup, Derby lost"
TIES = frozenset(["tie", "ties", "replay", "replays", "matches", "games"])
RESULTS = frozenset(["results", "action", "round-up"])  # behind a leg: of all ties of a round
TOWARDS = frozenset(["into", "for", "before", "ahead of", "to"])  # before a leg to come
YEAR_REACH = 6  # chunks between a competition and its year
HEADING = 8  # chunks at most of a heading


class Head:
    """The head of an article: `sentences`, and what they name."""

    def __init__(self, annotated: Annotated) -> None:
        self.written = annotated.anchor
        self.annotated = annotated
        text, sentences = annotated.article.text, annotated.sentences
        headings = sum(text[sentence.end - 1].isalnum() for sentence in sentences[1:HEAD])
        self.sentences: list[Sentence] = sentences[: HEAD + headings]

    @cached_property
    def competition(self) -> str | None:
        """The first known competition, unless it is that of a match long ago or the sentence is on another season; one
        of what a sentence looks back on comes last."""
        return self._named[0][0] if self._named else None

    @cached_property
    def year(self) -> int | None:
        """The year in which the text was written; of an undated one the last that it names."""
        if self.written is not None:
            return self.written.year
        dated = (s for s in self.annotated.sentences if s.has("D"))
        return max((c.value.year for s in dated for c in s.chunks if c.kind == "D" and c.value.year), default=None)

    @cached_property
    def is_on_the_past(self) -> bool:
        """Whether the article is on a tournament of years ago: it names competitions again and again, the first with
        its year, and no other year beside one."""
        named = [
            years_ago(sentence.chunks, k, self.year)
            for sentence in self.annotated.sentences
            if sentence.has("C")
            for k, chunk in enumerate(sentence.chunks)
            if chunk.kind == "C"
        ]
        years = {year for year in named if year is not None}
        return len(years) == 1 and len(named) > 1 and named[0] is not None

    @cached_property
    def is_of_side(self) -> bool:
        """Whether the competition only tells what a side is ("League One side Rochdale")."""
        return bool(self._named) and self._named[0][1]

    @cached_property
    def is_ahead(self) -> bool:
        """Whether the competition is that of a match to come alone, and not of a round that a side may have reached by
        the match reported: "when they travel to Leeds in the FA Cup", not "will meet Leeds in the FA Cup final"."""
        named = [
            is_elsewhere(sentence.chunks, k) and not _is_reached(sentence.chunks, k)
            for sentence in self.sentences
            for k, chunk in enumerate(sentence.chunks)
            if chunk.kind == "C" and chunk.value == self.competition
        ]
        return bool(named) and all(named)

    @cached_property
    def _named(self) -> list[tuple[str, bool]]:
        """The known competitions, and whether they only describe a side: those that do behind the others, those looked
        back on last, else in their order."""
        found: list[tuple[str, bool]] = []
        looked_back_on: list[tuple[str, bool]] = []
        for sentence in self.sentences:
            chunks = sentence.chunks
            if any(chunk.kind == "D" and (chunk.value.season_offset or 0) < 0 for chunk in chunks):
                continue
            aside = looks_back(chunks) or any(c.norm in LOOKING_ON for c in chunks[1:3])
            begins = main_clause(chunks, len(chunks) - 1) if aside else 0
            for k, chunk in enumerate(chunks):
                known = chunk.kind == "C" and chunk.value in names().data.competitions
                if known and not is_long_ago(chunks, k, self.written) and not only_near(chunks, k):
                    if years_ago(chunks, k, self.year) is not None and not self.is_on_the_past:
                        continue
                    (looked_back_on if k < begins else found).append((str(chunk.value), of_side(chunks, k)))
        return sorted(found, key=lambda named: named[1]) + looked_back_on

    @cached_property
    def names_round(self) -> bool:
        """Whether a round or a leg is named."""
        return any(chunk.kind == "G" for sentence in self.sentences for chunk in sentence.chunks)

    @property
    def round(self) -> str | None:
        """The round, if it is only one, that is named without telling that it was reached; of several the one that is
        said of ties or a leg ("the first leg of their last-16 tie")."""
        of_ties, others = self._rounds
        surest = of_ties or others
        return next(iter(surest)) if len(surest) == 1 else None

    @property
    def is_on_ties(self) -> bool:
        """Whether one round is named as that of ties or of a leg."""
        return len(self._rounds[0]) == 1

    @cached_property
    def _rounds(self) -> tuple[set[str], set[str]]:
        """The rounds that are named: those of ties or legs, and the others."""
        named: dict[bool, set[str]] = {True: set(), False: set()}
        for sentence in self.sentences:
            chunks = sentence.chunks
            if _announces(sentence) or any(c.kind == "D" and (c.value.season_offset or 0) < 0 for c in chunks):
                continue
            for k, chunk in enumerate(chunks):
                if chunk.kind != "G" or leads_to(chunks, k) or _of_third(chunks, k) or in_passing(chunks, k):
                    continue
                if not is_long_ago(chunks, k, self.written) and not is_elsewhere(chunks, k, self.competition):
                    stages = (label.partition(".")[2] for label in chunk.labels if label.startswith("stages."))
                    named[_is_of_ties(chunks, k)].update(stages)
        return named[True], named[False]

    @cached_property
    def leg(self) -> int | None:
        """The leg of all ties of the head's round: of a heading ("Quarter-finals, first leg"), or in the plural ("the
        first legs were played on Tuesday"); the first one where the second ones are to come."""
        found: set[int] = set()
        for sentence in self.sentences:
            heading = not sentence.has("K") and not sentence.has("T") and len(sentence.chunks) <= HEADING
            for k, chunk in enumerate(sentence.chunks):
                of_all = heading or chunk.norm.endswith("legs") or _behind(sentence.chunks, k) in TIES | RESULTS
                for leg in legs_of(chunk) if of_all else ():
                    ahead = sentence.has("m") or any(c.norm in TOWARDS for c in sentence.chunks[max(0, k - 2) : k])
                    found.add(leg - 1 if ahead else leg)
        return next(iter(found)) if len(found) == 1 and found != {0} else None


def _behind(chunks: list[Chunk], k: int) -> str:
    """The word behind chunk `k`."""
    return chunks[k + 1].norm if k + 1 < len(chunks) else ""


def legs_of(chunk: Chunk) -> set[int]:
    """The legs that a chunk names."""
    if chunk.kind != "G":
        return set()
    return {int(label.partition(".")[2]) for label in chunk.labels if label.startswith("legs.")}


def rounds_in(sentences: list[Sentence]) -> set[str]:
    """Every round that the sentences name, those only reached too."""
    return {
        stage for sentence in sentences if sentence.has("G") for chunk in sentence.chunks for stage in rounds_of(chunk)
    }


def rounds_of(chunk: Chunk) -> set[str]:
    """The rounds that a chunk names."""
    if chunk.kind != "G":
        return set()
    return {label.partition(".")[2] for label in chunk.labels if label.startswith("stages.")}


def rounds_played(chunks: list[Chunk]) -> set[str]:
    """The rounds that a sentence names, but those that a match led to."""
    return {stage for k, chunk in enumerate(chunks) if not leads_to(chunks, k) for stage in rounds_of(chunk)}


def years_ago(chunks: list[Chunk], k: int, today: int | None) -> int | None:
    """The year, two or more before that of the text, `today`, that stands beside the competition or round at `k`:
    "in the 1998 FA Cup final", "won the FA Cup in 1998"; None where none does."""
    if today is None:
        return None
    near = (
        chunks[n].value.year
        for n in range(max(0, k - YEAR_REACH), min(len(chunks), k + YEAR_REACH + 1))
        if chunks[n].kind == "D" and not (n and chunks[n - 1].norm == "since")  # "a first World Cup since 1998"
    )
    return next((year for year in near if year and year < today - 1), None)


def is_long_ago(chunks: list[Chunk], k: int, written: date | None) -> bool:
    """Whether the competition or round at `k` is that of an earlier month: "the League Cup semi-final in May"."""
    days = [chunk.value.date for chunk in chunks[k + 1 : k + 4] if chunk.kind == "D" and not chunk.value.relative]
    return written is not None and any(day is not None and (written - day).days > MONTH for day in days)


def _announces(sentence: Sentence) -> bool:
    """Whether the sentence only says who will meet: "Celtic will meet Hearts in the semi-final for the third time"."""
    return not sentence.has("S") and any(
        before.kind == "m" and "fixture.transitive" in verb.labels for before, verb in pairwise(sentence.chunks)
    )


def _is_reached(chunks: list[Chunk], k: int) -> bool:
    """Whether a round without a leg stands behind the competition at `k`."""
    behind = chunks[k + 1 : k + 4]
    return bool(behind and rounds_of(behind[0])) and not any("legs" in sections_of(c.labels) for c in behind)


def _of_third(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is that of a match with a third side: "a 2-1 win over Hull and a semi-final against
    Leeds"."""
    after = chunks[k + 1 : k + 3]
    if len(after) < 2 or after[0].norm not in ("against", "with") or after[1].kind != "T":
        return False
    return len({c.value.name for c in chunks[:k] if c.kind == "T"} - {after[1].value.name}) > 1


def _is_of_ties(chunks: list[Chunk], k: int) -> bool:
    """Whether the round at `k` is said of ties, replays or a leg."""
    legs = [c for c in (*chunks[max(0, k - 4) : k], *chunks[k + 1 : k + 2]) if c.kind == "G"]
    return _behind(chunks, k) in TIES or any("legs" in sections_of(c.labels) for c in legs)
