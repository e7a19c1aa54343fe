"""An article to sentences of chunks: names, scores, dates, stages found, names that several clubs share settled.

In: an `Article` with its prose spans. Out: `Annotated`. One sense per name and article: what a shared name or a
nickname means follows from the other teams, countries and competitions of the same article, or it stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from transforms.annotate.build import Builder
from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.context import is_womens, is_womens_list
from transforms.annotate.datemention import DateMention
from transforms.annotate.dates import find_dates
from transforms.annotate.diary import Entry, diary
from transforms.annotate.hits import read_stretch
from transforms.annotate.names import names_of
from transforms.annotate.newcomers import Newcomers
from transforms.annotate.scores import find_scores
from transforms.annotate.senses import NONE_PRINTED, Senses
from transforms.annotate.sentences import is_wrapped, paragraph_break, sentences
from transforms.annotate.sports import is_filed_elsewhere, is_gaelic, is_other_sport, of_other_sports
from transforms.lexicon.tables import Team
from transforms.model import Article
from transforms.reading.datelines import opening
from transforms.reading.dates import is_for_next_day

HEAD = 600  # characters in which a dateline stands


@dataclass(slots=True)
class Annotated:
    """An article as chunks, with what it is about: how often each team is named, its competitions, who plays where."""

    article: Article
    sentences: list[Sentence] = field(default_factory=list)
    team_counts: Counter[str] = field(default_factory=Counter)
    competition_counts: Counter[str] = field(default_factory=Counter)
    women: bool = False
    other_sport: bool = False
    national: bool = False
    diary: list[Entry] = field(default_factory=list)

    anchor: date | None = None  # the day that relative dates count from
    newcomers: Newcomers | None = None

    def count_names(self) -> None:
        """Count how often each team and each competition is named."""
        named = [chunk for sentence in self.sentences for chunk in sentence.chunks if chunk.kind in "TC"]
        self.team_counts = Counter(chunk.value.name for chunk in named if chunk.kind == "T")
        self.competition_counts = Counter(chunk.value for chunk in named if chunk.kind == "C")


def annotate(
    article: Article,
    skip: Iterable[tuple[int, int]] = (),
    women: bool = False,
    printed: Mapping[str, Sequence[int]] = NONE_PRINTED,
) -> Annotated:
    """Annotate the prose of `article`; stretches in `skip` (already read as lists) are left out. `women`: these were on
    women's football; `printed`: the teams that they name, and where."""
    index = names_of(article.published_on)
    raws = [
        read_stretch(article.text, start, end, block, index) for start, end, block in _stretches(article, list(skip))
    ]
    result = Annotated(article, anchor=written_on(article))
    result.women = women or is_womens(raws) or is_womens_list(article.title or "")
    filed_elsewhere = is_filed_elsewhere(article.title or "", article.text)
    result.other_sport = filed_elsewhere or is_other_sport(raws, article.text)
    aside = of_other_sports(raws, article.text)
    raws = [raw for raw in raws if raw.start not in aside]
    senses = Senses(index, raws, result.women, article.text, printed)
    result.national = senses.national
    scores = {s.start: s for s in find_scores(article.text)}
    result.other_sport = result.other_sport or is_gaelic(list(scores.values()), article.text)
    result.diary = diary(article.text, result.anchor)
    dates = {d.start: d for d in _dates(article.text, result)}
    done = 0
    for raw in raws:
        senses.heads(done, raw.start, raw.block)
        result.sentences.append(Builder(article.text, raw, senses, scores, dates).build())
        done = raw.end
    result.newcomers = Newcomers(result.sentences, senses, article.text, printed)
    for sentence in result.sentences:
        _join_to_country(sentence.chunks, index.data.teams)
    result.count_names()
    return result


def _join_to_country(chunks: list[Chunk], teams: Mapping[str, Team]) -> None:
    """Leave out the country that a club is only said to be of: "beat Spain's Valencia and France's Lyon"."""
    for k in range(len(chunks) - 2, -1, -1):
        country, club = chunks[k], chunks[k + 1]
        if country.kind != "T" or not country.possessive or club.kind != "T":
            continue
        known = teams.get(club.value.name)
        of_it = not club.value.known if known is None else known.country == country.value.name
        if of_it and country.value.national and not club.value.national:
            del chunks[k]


def _dates(text: str, annotated: Annotated) -> Iterable[DateMention]:
    """The days that the text names; in a diary they count from that of their paragraph."""
    if not annotated.diary:
        return find_dates(text, annotated.anchor)
    found: list[DateMention] = []
    done = 0
    for entry in annotated.diary:
        found += _moved(find_dates(text[done : entry.start], annotated.anchor), done)
        found += [entry.mention(text), *_moved(find_dates(text[entry.told : entry.end], entry.day), entry.told)]
        done = entry.end
    return [*found, *_moved(find_dates(text[done:], annotated.anchor), done)]


def _moved(mentions: list[DateMention], by: int) -> list[DateMention]:
    """The mentions of a stretch of the text that begins at `by`, where they stand in the whole of it."""
    return [replace(mention, start=mention.start + by, end=mention.end + by) for mention in mentions]


def written_on(article: Article) -> date | None:
    """The day on which an article was written: that of its dateline where this tells one just before the day of
    publication ("LYON, July 4 - ... won tonight", printed on July 5); of a morning paper that went up the night before,
    the day after that."""
    published = article.published_on
    if published is None:
        return None
    for line in article.text[:HEAD].split("\n"):
        found = opening(line, first=True)
        if found is not None and (day := found.day_before(published)) is not None:
            return day
    return published + timedelta(days=1) if is_for_next_day(article.text[:HEAD], published) else published


def _stretches(article: Article, skip: list[tuple[int, int]]) -> Iterable[tuple[int, int, int]]:
    """Sentences of the prose spans outside `skip`, with the number of their paragraph."""
    spans = article.prose_spans or [(0, len(article.text))]
    block = 0
    wrapped = is_wrapped(article.text)
    parted = paragraph_break(article.text)
    for start, end in spans:
        for piece_start, piece_end in _minus(start, end, skip):
            previous = piece_start
            for s, e in sentences(article.text, piece_start, piece_end, wrapped):
                if parted in article.text[previous:s] or previous == piece_start:
                    block += 1
                previous = e
                yield s, e, block


def _minus(start: int, end: int, skip: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    for skip_start, skip_end in sorted(skip):
        if skip_end <= start or skip_start >= end:
            continue
        if skip_start > start:
            yield start, skip_start
        start = max(start, skip_end)
    if start < end:
        yield start, end
