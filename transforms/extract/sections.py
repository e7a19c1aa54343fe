"""What the parts of an article are on: the competition that a heading, or the words that open a part, set for them.

In: the sentences of an article. Out: where each part begins, with its competition. One heading alone is a kicker, and
one competition alone needs no parts; only where several are set does each reach to the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from transforms.annotate.article import Annotated
from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names

HEADING = 3  # chunks of a line that is the heading of a part, and nothing but a competition's name
MARGIN = 3  # characters beside a heading, blanks and the ends of lines
OPENING = 8  # chunks at the head of a sentence among which "in the Second Division," stands
LEAGUES_AT_ONCE = 2  # top leagues of a country in one year: where there are more, they are of its parts
INTO = ("in", "as for", "turning to", "on to", "over to", "moving to", "now to")  # before the league of a part
SPARE = frozenset(
    "over meanwhile and but elsewhere down up we start begin starting".split()
)  # "Over in the Second Division, Leeds won"


def sections(annotated: Annotated) -> list[tuple[int, str]]:
    """The parts: where each begins, and its competition."""
    found = [*_headings(annotated), *_openings(annotated)]
    return sorted(found) if len({name for _, name in found}) > 1 else []


def _headings(annotated: Annotated) -> Iterable[tuple[int, str]]:
    """Lines that are only a competition's name, or a country's in a round-up of its clubs ("ITALY"): of its league."""
    known, text = names().data.competitions, annotated.article.text
    for sentence in annotated.sentences:
        chunks = sentence.chunks
        if not 0 < len(chunks) <= HEADING or not _is_line(text, sentence):
            continue
        if chunks[0].kind == "C" and chunks[0].value in known and not sentence.has("TSK"):
            yield sentence.start, str(chunks[0].value)
        elif [c.kind for c in chunks if c.norm != ":"] == ["T"] and chunks[0].value.national:
            league = top_league(str(chunks[0].value.name), annotated.anchor)
            if league is not None:
                yield sentence.start, league


def _is_line(text: str, sentence: Sentence) -> bool:
    """Whether the sentence has its line to itself."""
    before, behind = text[max(0, sentence.start - MARGIN) : sentence.start], text[sentence.end : sentence.end + MARGIN]
    return before.rstrip(" ")[-1:] in ("", "\n") and behind.lstrip(" ")[:1] in ("", "\n")


def _openings(annotated: Annotated) -> Iterable[tuple[int, str]]:
    """Sentences that open with the league, or the country, of what they and the next ones tell: "In League Two, Bury
    beat Leeds 2-0", "In Spain, Betis drew"."""
    for sentence in annotated.sentences:
        at = _opening(sentence.chunks)
        if at is None:
            continue
        chunk = sentence.chunks[at]
        league = str(chunk.value) if chunk.kind == "C" else top_league(_country_of(chunk) or "", annotated.anchor)
        known = names().data.competitions.get(league or "")
        if known is not None and known.kind == "league":
            yield sentence.start, known.name


def _opening(chunks: list[Chunk]) -> int | None:
    """Where the competition or the country stands that a sentence opens with: "in", "as for" or the like before it, and
    behind it a comma or a side."""
    at = next((k for k, c in enumerate(chunks[:OPENING]) if c.kind in "CLT"), None)
    if at is None or at + 1 >= len(chunks) or chunks[at].kind == "T" or chunks[at].possessive:
        return None
    behind = chunks[at + 1]
    if chunks[at].kind == "L" and (_country_of(chunks[at]) is None or behind.kind != ","):
        return None
    if behind.kind not in ",;T" and behind.norm != "there":
        return None  # "In the Premier League title race"
    if behind.norm == ":" and all(c.kind == "d" for c in chunks[:at]):
        return at if chunks[at].kind == "C" else None  # "League Two: Bury beat Leeds 2-0"
    before = " ".join(c.norm for c in chunks[:at] if c.kind not in "d,")
    return (
        at
        if any(before.endswith(words) and SPARE.issuperset(before[: -len(words)].split()) for words in INTO)
        else None
    )


def _country_of(chunk: Chunk) -> str | None:
    """The country that a place is, of none of its towns."""
    (ground, team), *others = chunk.value or [(None, None)]
    country = team is not None and team.kind == "national" and ground is None and not others
    return str(team.country) if country else None


@cache
def top_league(country: str, written: date | None) -> str | None:
    """The first league of a country's men in that year; None for a country that has several at once, each of a part."""
    year = written.year if written is not None else None
    alive = [
        c
        for c in names().data.competitions.values()
        if (c.area, c.kind, c.teams, c.gender, c.tier) == (country, "league", "club", "m", 1)
        if c.now is None and (year is None or ((c.first or year) <= year <= (c.last or year)))
    ]
    if not alive or len(alive) > LEAGUES_AT_ONCE:
        return None
    return max(alive, key=lambda c: c.first or 0).name
