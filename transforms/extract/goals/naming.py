"""Who a scorer is: the fullest name that the article prints, and what is no person at all.

In: the sentences of an article and the teams that meet in its matches. Out: names. Persons who share a surname
keep apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from functools import cache

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.extract.goals.words import LEXICON, TITLES

NO_PERSON = re.compile(
    r"\b(?:VAR|Stadium|Arena|Road|League|Cup|Photo|Image|Getty|Final|Round|Group|Club"
    r"|City|United|Goal|Own|Full|Half|Time|Match|Live|Premier|Serie|Liga"
    r"|Association|Federation|Agency|Agencies|Reuters|Correspondent|Newsroom)\b|^(?:Twent|Thirt|Fort|Fift|Sixt|Sevent|Eight|Ninet)(?:y|ieth)\b"
)
AWARDED = frozenset(["", "player", "footballer", "man"])  # "Player of the Year"
NEVER = frozenset(LEXICON["grammar"]["never_persons"])
RATINGS = re.compile(r"\bratings?\b|\b\d/10\b", re.I)
RATED = re.compile(
    r"[ \t•●*-]*(?P<name>[A-ZÀ-Þ][\w'’.-]+(?: (?:[A-ZÀ-Þ][\w'’.-]+|de|van|der|den|di|da|dos|el|al|bin)){0,3})"
    r"(?: ?\([^)\n]{1,24}\))?[^\S\n]*[-–—:(,]{0,2}[^\S\n]*\d{1,2}(?:\.\d+)?(?:/10)?"
    r"(?:\)?[^\S\n]*(?:[-–—:.][^\S\n]|(?P<alone>(?=\n|\Z)))|\)[^\S\n](?=[A-ZÀ-Þ]))"
)


@cache
def demonyms() -> frozenset[str]:
    """The words for the people of every country, folded: "Algerian", "Pole"."""
    return frozenset(
        fold(word) for country in names().data.countries.values() for word in (country.name, *country.demonyms)
    )


class Names:
    """The persons of one article by surname."""

    def __init__(self, sentences: list[Sentence], pairs: Collection[tuple[str, str]], text: str) -> None:
        teams = {team for pair in pairs for team in pair}
        self.rates = RATINGS.search(text) is not None  # asked once: the whole text is looked through
        self.never = demonyms()
        self.team_words = {word for team in teams for word in (fold(team), *fold(team).split())} | NEVER
        words = [word for team in teams for word in set(fold(team).split())]
        self.shared = {  # "City" where Manchester's and Norwich's meet
            word for one, other in pairs for word in {*fold(one).split()} & {*fold(other).split()}
        }
        self.short = {
            word: team for team in teams for word in fold(team).split() if len(word) > 3 and words.count(word) == 1
        }
        self.leads: dict[int, Chunk | None] = {}  # see `lead`; by the start of the line
        self.by_surname: dict[str, list[str]] = defaultdict(list)
        self.first_told: dict[str, tuple[int, int]] = {}  # where a form first stands, with the start of its sentence
        for sentence in sentences:
            for k, chunk in enumerate(sentence.chunks):
                if chunk.kind == "H":
                    name = clean(str(chunk.value) + _second_part(sentence.chunks, k))
                    if name and name not in self.by_surname[fold(name).split()[-1]]:
                        self.first_told[name] = (sentence.start, chunk.start)
                        self.by_surname[fold(name).split()[-1]].append(name)

    def is_person(self, chunk: Chunk) -> bool:
        """Whether the name can be a person's: no team of the article's matches, no ground, no institution."""
        name = str(chunk.value)
        return (
            len(name) > 1
            and chunk.norm not in self.never
            and chunk.norm not in self.team_words
            and chunk.norm + "s" not in self.team_words
            and fold(clean(name)) not in AWARDED
            and not NO_PERSON.search(name)
        )

    def team_of(self, chunk: Chunk) -> str | None:
        """The team of the article's matches that a bare word of its name means: "the Bell" for Old White Bell."""
        return self.short.get(chunk.norm) if chunk.kind == "H" and not chunk.possessive else None

    def is_side(self, chunk: Chunk) -> bool:
        """Whether a team mention says which side it means: not a bare "City" where two Citys meet."""
        return chunk.norm not in self.shared

    def full(self, chunk: Chunk) -> str:
        """The fullest form of a name that the article prints, where only one person bears it."""
        name = clean(str(chunk.value))
        words = fold(name).split()
        forms = self.by_surname.get(words[-1], [])
        fuller = [form for form in forms if set(words) <= set(fold(form).split()) and len(form.split()) > len(words)]
        firsts = {fold(form).split()[0] for form in fuller}
        if (fuller and len(firsts) == 1 and len(words) < 2) or (fuller and len(words) >= 2):
            name = max(fuller, key=len)
        elif len(words) == 1 and not fuller:
            name = self._by_other_part(words[0], chunk.start) or name
        return _spelled(name)

    def _by_other_part(self, word: str, at: int) -> str | None:
        """A player known by his first name or the middle of a longer one ("Vinícius" for Vinícius Júnior); nobody
        where the longer one is named behind him: "goals by Leandro and Fred answered Leandro Damião's"."""
        found = {
            form
            for forms in self.by_surname.values()
            for form in forms
            if word in fold(form).split() and " " in form and not self._named_behind(form, at)
        }
        return found.pop() if len(found) == 1 else None

    def _named_behind(self, form: str, at: int) -> bool:
        """Whether a form first stands behind offset `at` in the same sentence."""
        sentence, first = self.first_told[form]
        return sentence <= at < first

    def lead(self, sentence: Sentence, text: str) -> Chunk | None:
        """The person whom a line of ratings is about: "HARRY MAGUIRE 9 — Rose to head the winner"; his
        rating may be all of the line above."""
        line = text.rfind("\n", 0, sentence.start) + 1
        if line not in self.leads:
            found = RATED.match(text, line) or self._rated_above(text, line)
            self.leads[line] = None
            if found and not NO_PERSON.search(found["name"]):
                name = found["name"]
                self.leads[line] = Chunk("H", found.start("name"), found.end("name"), fold(name), name)
        return self.leads[line]

    def _rated_above(self, text: str, line: int) -> re.Match[str] | None:
        """The rating that is all of the line before: "HARRY MAGUIRE 9", below it "Rose to head the winner"."""
        if not self.rates:
            return None
        end = line
        while end and text[end - 1].isspace():
            end -= 1
        found = RATED.match(text, text.rfind("\n", 0, end) + 1) if 0 < end < line else None
        alone = (
            found is not None and found["alone"] is not None and "." in text[line : text.find("\n", line) + 1 or None]
        )
        return found if alone else None


def _second_part(chunks: list[Chunk], k: int) -> str:
    """What a hyphen adds to the name at chunk `k`: "-ho" of "Son Jun-ho"."""
    if k + 2 >= len(chunks) or chunks[k + 1].kind != "-" or chunks[k + 2].kind != "w":
        return ""
    joined = chunks[k].end == chunks[k + 1].start and chunks[k + 1].end == chunks[k + 2].start
    return f"-{chunks[k + 2].norm}" if joined and not chunks[k].possessive else ""


def clean(name: str) -> str:
    """A name without titles and nationalities before it."""
    words = name.split()
    while len(words) > 1 and fold(words[0]) in TITLES:
        words = words[1:]
    return " ".join(words).strip("'’\"“”.,")


def _spelled(name: str) -> str:
    if name.isupper() and len(name) > 3:
        return name.title()
    return name
