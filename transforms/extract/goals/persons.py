"""The persons of one sentence: names put together and told from verbs, teams and towns.

In: the chunks of a sentence and the names of the article. Out: the chunks with their names set right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transforms.annotate.chunks import Chunk, Sentence, TeamMention
from transforms.annotate.tokens import fold
from transforms.extract.goals.naming import Names
from transforms.extract.goals.words import LEXICON, VERB_FORMS
from transforms.extract.ofplayers import is_nation

ADVERB = re.compile(r"(?:ing|ical|ate|ous|ed|ual|ab|iv|ful|unate)ly$")  # "Surprisingly" opens a sentence
SIDES = frozenset(LEXICON["grammar"]["sides"])


NICKNAME = re.compile(r" [‘'“\"][A-ZÀ-Þ][\w-]{1,15}[’'”\"] (?=[A-ZÀ-Þ])")


def with_persons(chunks: list[Chunk], text: str, lead: Chunk | None, names: Names) -> Iterator[Chunk]:
    """The chunks with names set right: no verb and no team word is a person, and "Dani Pereira" is one though a club is
    called Pereira."""
    previous: Chunk | None = None
    for chunk in chunks:
        if lead is not None and chunk.end <= lead.end and chunk.start >= lead.start:
            if chunk.start == lead.start:
                yield lead
            continue
        if chunk.kind not in "TH" and (previous is None or previous.kind != "H"):
            if previous is not None:
                yield previous
            previous = chunk
            continue
        short = names.team_of(chunk)
        if short is not None:
            chunk = replace(chunk, kind="T", value=TeamMention(short, how="nickname"))
        if chunk.kind == "T" and not names.is_side(chunk):
            chunk = replace(chunk, kind="w")
        glued = previous is not None and previous.kind == "H" and text[previous.end : chunk.start] == ""
        if (
            previous is not None
            and glued
            and not previous.possessive
            and (chunk.kind == "-" or text[previous.end - 1] == "-")
        ):
            previous = _merged(previous, chunk, text)
            continue
        if chunk.kind == "H" and chunk.norm.endswith("s") and text[chunk.end : chunk.end + 2] in ("' ", "’ "):
            chunk = replace(chunk, possessive=True)
        if chunk.kind == "H":
            heads = previous is None or previous.kind in ",;-"
            if (
                not names.is_person(chunk)
                or (heads and " " not in chunk.norm and (chunk.norm in VERB_FORMS or ADVERB.search(chunk.norm)))
                or (
                    lead is not None
                    and previous is not None
                    and 0 <= chunk.start - lead.end <= 12
                    and text[chunk.end : chunk.end + 1] != "'"
                )
            ):
                chunk = replace(chunk, kind="w")
        if previous is not None and previous.kind == "m" and chunk.kind == "H" and _begins_name(previous, chunk, text):
            previous = _merged(previous, chunk, text)
            continue
        if previous is not None and previous.kind == "H" and (chunk.norm in SIDES or chunk.kind == "n"):
            previous = replace(previous, kind="w")  # "the Turin hosts", "the Kano side"
        if _first_name(previous, chunk, names, text):
            previous = _merged(previous, chunk, text)  # type: ignore[arg-type]
            continue
        if previous is None or previous.kind != "H" or previous.possessive or text[previous.end : chunk.start] != " ":
            pass
        elif chunk.kind == "T" and " " not in chunk.norm:
            merged = _merged(previous, chunk, text)
            if names.is_person(merged) and chunk.norm not in names.team_words:
                previous = merged
                continue
        if previous is not None:
            yield previous
        previous = chunk
    if previous is not None:
        yield previous


def without_nicknames(chunks: list[Chunk], text: str) -> list[Chunk]:
    """The chunks with a name and the nickname that stands inside it put together: "Piet 'Rocky' Maas" is Piet Maas."""
    found: list[Chunk] = []
    k = 0
    while k < len(chunks):
        chunk = chunks[k]
        nick = NICKNAME.match(text, chunk.end) if chunk.kind == "H" and not chunk.possessive else None
        last = next((n for n in range(k + 1, min(len(chunks), k + 5)) if nick and chunks[n].end > nick.end()), k)
        if nick is not None and last > k and chunks[last].kind == "H":
            name = f"{chunk.value} {text[nick.end() : chunks[last].end]}".removesuffix("'s").removesuffix("’s")
            chunk = Chunk("H", chunk.start, chunks[last].end, fold(name), name, possessive=chunks[last].possessive)
            k = last
        found.append(chunk)
        k += 1
    return found


def _first_name(team: Chunk | None, name: Chunk, names: Names, text: str) -> bool:
    """Whether the team before a name is a first name: "Everton Ribeiro" where no Everton plays."""
    if team is None or team.kind != "T" or team.possessive or " " in team.norm or name.kind != "H":
        return False
    return text[team.end : name.start] == " " and team.norm not in names.team_words and " " not in name.norm


def _begins_name(modal: Chunk, name: Chunk, text: str) -> bool:
    """Whether "Will" before a name belongs to it."""
    capital = text[modal.start].isupper() and text[modal.end : name.start] == " " and " " not in name.norm
    return capital and text[: modal.start].rstrip(" ")[-1:] not in ("", ".", "?", "!", "\n", '"', "“")


def _merged(first: Chunk, last: Chunk, text: str) -> Chunk:
    """One name of two chunks that stand side by side."""
    name = text[first.start : last.end].removesuffix("'s").removesuffix("’s")
    return Chunk("H", first.start, last.end, fold(name), name, possessive=last.possessive)


DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.’-]+(?: [A-ZÀ-Þ.’-]{2,}){0,3}(?:, [^\d()\n—–]{2,24})?(?: \([^()\n]{2,20}\))? ?[—–] ?"
)


def without_clubs(sentence: Sentence) -> Sentence:
    """The sentence without the clubs that it names, which in a report on nations only say where somebody plays:
    "Porto's Smith scored for Algeria", "Smith, who plays for Porto". What may be a part of a name stays."""
    chunks = sentence.chunks
    clubs = {
        k
        for k, c in enumerate(chunks)
        if c.kind == "T" and not (c.value.national or is_nation(c.value.name))
        if not k or (chunks[k - 1].kind != "H" and chunks[k - 1].norm != "of")  # "Smith of Porto" is told from others
    }
    plain = [
        replace(c, kind="d" if c.possessive else "w", value=None) if k in clubs else c for k, c in enumerate(chunks)
    ]
    return replace(sentence, chunks=plain) if clubs else sentence


def without_dateline(sentence: Sentence, text: str) -> Sentence:
    """The sentence without the place and agency that open it, which are no names of a list: "FRISCO, Texas (AP) —
    Smith and Jones scored"."""
    match = DATELINE.match(text, sentence.start, sentence.end)
    if match is None:
        return sentence
    return replace(sentence, chunks=[chunk for chunk in sentence.chunks if chunk.start >= match.end()])
