"""Coaches, captains and titles won, told in passing.

In: a sentence of chunks and the running discourse. Out: person and title claims. A title is claimed only where the
sentence says that it was won, not where it is the aim.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.extract.discourse import Discourse
from transforms.extract.frames import Predicate
from transforms.extract.roles import UNKNOWN, Roles
from transforms.model import PersonClaim, TitleClaim

COACH_WORDS = frozenset("coach manager boss trainer".split())
CAPTAIN_WORDS = frozenset("captain skipper".split())
NOT_NOW = frozenset("former ex assistant interim goalkeeping fitness caretaker then predecessor youth".split())
AIMS = frozenset("to would could should will may might must can if never not cannot without hoping hope want wants nt yet".split())


def read_people(sentence: Sentence, text: str, discourse: Discourse) -> list[PersonClaim | TitleClaim]:
    """The person and title claims of one sentence."""
    reader = _People(sentence, text, discourse)
    return [*reader.people(), *reader.titles()]


class _People(Roles):
    def people(self) -> list[PersonClaim]:
        found: list[PersonClaim] = []
        for i, chunk in enumerate(self.chunks):
            role = "head coach" if chunk.norm in COACH_WORDS else "captain" if chunk.norm in CAPTAIN_WORDS else None
            if role is None or i + 1 >= len(self.chunks):
                continue
            person = self.chunks[i + 1]
            if person.kind != "H" or self._not_now(i):
                continue
            team = self._team_of(i, person)
            if team:
                found.append(
                    PersonClaim(
                        char_start=chunk.start,
                        char_end=person.end,
                        extractor="prose.person",
                        confidence=0.9,
                        person=str(person.value),
                        team=team,
                        role=role,
                    )
                )
        return found

    def _not_now(self, i: int) -> bool:
        return any(c.norm in NOT_NOW for c in self.chunks[max(0, i - 3) : i])

    def _team_of(self, i: int, person: Chunk) -> str | None:
        """The team of a coach: named before the word ("Inter Miami head coach"), or what the sentence is about."""
        chunks = self.chunks
        j = i - 1
        while j >= 0 and i - j <= 4 and chunks[j].kind in "wHGd":
            j -= 1
        if j >= 0 and chunks[j].kind == "T" and not chunks[j].value.national:
            return str(chunks[j].value.name)
        known = self.discourse.people.get(person.norm)
        if known:
            return known
        after = next((c for c in chunks[i + 2 : i + 6] if c.kind == "T"), None)
        if after is not None and any(c.kind == "," for c in chunks[i + 2 : i + 4]) and chunks[0].norm in ("under", "led"):
            return str(after.value.name)
        if j >= 0 and chunks[j].kind == "T":
            return str(chunks[j].value.name)
        return None

    def titles(self) -> list[TitleClaim]:
        found: list[TitleClaim] = []
        for i, chunk in enumerate(self.chunks):
            if chunk.kind != "K" or "won.past" not in chunk.labels or chunk.norm not in ("won", "retained", "lifted", "claimed"):
                continue
            cup = next((c for c in self.chunks[i + 1 : i + 4] if c.kind == "C"), None)
            if cup is None or cup.value not in names().data.competitions or self._aimed(i):
                continue
            after = self.chunks[self.chunks.index(cup) + 1 :][:1]
            if after and after[0].kind in "GK":
                continue  # "won the Champions League semi-final" is a match
            team, at, _ = self.subject_team(Predicate(i, "title", False), None)
            if team in (None, UNKNOWN):
                continue
            year = next((c.value for c in self.chunks[i:] if c.kind == "D" and c.value.year), None)
            found.append(
                TitleClaim(
                    char_start=self.chunks[at].start if at is not None else chunk.start,
                    char_end=cup.end,
                    extractor="prose.title",
                    confidence=0.9,
                    team=str(team),
                    competition=str(cup.value),
                    season=str(year.year) if year else None,
                )
            )
        return found

    def _aimed(self, i: int) -> bool:
        return any(c.norm in AIMS for c in self.chunks[max(0, i - 4) : i])
