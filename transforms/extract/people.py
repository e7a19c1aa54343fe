"""Coaches, captains and titles won, told in passing.

In: a sentence of chunks and the running discourse. Out: person and title claims. A title is claimed only where the
sentence says that it was won, not where it is the aim. The words and patterns are `lexicon/en/people.toml`.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.extract.statements.owner import Owners
from transforms.extract.statements.patterns import Pattern, book, find
from transforms.extract.statements.slots import Line, line_of
from transforms.extract.statements.tables import possible_only
from transforms.lexicon.words import word_set
from transforms.model import PersonClaim, TitleClaim

COACH_WORDS = word_set("en", "people", "words", "coach")
CAPTAIN_WORDS = word_set("en", "people", "words", "captain")
NOT_NOW = word_set("en", "people", "words", "not_now")
ROLE_WORDS = COACH_WORDS | CAPTAIN_WORDS
ROLE_SIGNS = frozenset(word.split()[0] for word in ROLE_WORDS)
NEVER = re.compile(
    r"\b(?:never|not|nt|havent|hasnt|yet to|without|nobody|no (?:[a-z]+ ){0,2}(?:team|side|club|T))\b[^,;]{0,25}$"
)
MANY_TITLES = 40
MAIN_SHARE = 2  # an article is about one team where it names it so many times as often as any other


def read_people(sentence: Sentence, text: str, discourse: Discourse) -> list[PersonClaim | TitleClaim]:
    """The person and title claims of one sentence."""
    return [*_people(sentence, discourse), *_titles(sentence, discourse)]


def _people(sentence: Sentence, discourse: Discourse) -> list[PersonClaim]:
    found: list[PersonClaim] = []
    if sentence.words.isdisjoint(ROLE_SIGNS):
        return found
    for i, chunk in enumerate(sentence.chunks):
        if chunk.norm in ROLE_WORDS:
            reader = _Role(sentence, discourse, i)
            claim = reader.claim("head coach" if chunk.norm in COACH_WORDS else "captain")
            if claim is not None:
                found.append(claim)
    return found


class _Role:
    """The word of a role at chunk `at`, with the person and the team around it."""

    def __init__(self, sentence: Sentence, discourse: Discourse, at: int) -> None:
        self.sentence, self.discourse, self.at = sentence, discourse, at
        self.chunks = sentence.chunks

    def claim(self, role: str) -> PersonClaim | None:
        """The claim that a person holds `role` at a team now; None where the person or the team is not plain."""
        if any(c.norm in NOT_NOW for c in self.chunks[max(0, self.at - 4) : self.at]):
            return None
        person = self._person()
        if person is None or self._owns_other(person):
            return None
        team = self._team(person, role)
        if team is None:
            return None
        first, last = sorted((self.at, person))
        return PersonClaim(
            char_start=self.chunks[first].start,
            char_end=self.chunks[last].end,
            extractor="prose.person",
            confidence=confidence("prose.person"),
            person=str(self.chunks[person].value),
            team=team,
            role=role,
        )

    def _person(self) -> int | None:
        """The person: right after the word, after a comma ("the manager, X,") or before it ("X, the Leeds manager")."""
        chunks, i = self.chunks, self.at
        if i + 1 < len(chunks) and chunks[i + 1].kind == "H":
            return i + 1
        if (
            i + 3 < len(chunks)
            and chunks[i + 1].kind == ","
            and chunks[i + 2].kind == "H"
            and chunks[i + 3].kind in ",."
        ):
            return i + 2 if self._team_before() is not None else None
        j = i - 1
        while j >= 0 and chunks[j].kind in "wdTN-" and i - j <= 5:
            j -= 1
        if j >= 1 and chunks[j].kind == "," and chunks[j - 1].kind == "H" and not chunks[j - 1].possessive:
            closes = i + 1 >= len(chunks) or chunks[i + 1].kind in ",." or chunks[i + 1].norm == "of"
            return j - 1 if closes else None
        return None

    def _team_before(self) -> str | None:
        """The team named before the word: "Inter Miami head coach", "the club's coach" names none."""
        j = self.at - 1
        while j >= 0 and self.at - j <= 4 and self.chunks[j].kind in "wGdN-":
            j -= 1
        if j >= 0 and self.chunks[j].kind == "T":
            return str(self.chunks[j].value.name)
        return None

    def _owns_other(self, person: int) -> bool:
        """Whether the person's name only leads to another: "coach Carlo Ancelotti's son Davide"."""
        after = self.chunks[person + 1 : person + 2]
        return self.chunks[person].possessive and not (after and after[0].kind in "TnP")

    def _team(self, person: int, role: str) -> str | None:
        before = self._team_before()
        if before is not None:
            return before
        chunks, i = self.chunks, self.at
        if i + 2 < len(chunks) and chunks[i + 1].norm in ("of", "at") and chunks[i + 2].kind in "Td":
            team = next((c for c in chunks[i + 2 : i + 4] if c.kind == "T"), None)
            if team is not None:
                return str(team.value.name)
        if (
            person > i
            and person + 2 < len(chunks)
            and chunks[person + 1].norm == "of"
            and chunks[person + 2].kind == "T"
        ):
            return str(chunks[person + 2].value.name)
        known = self.discourse.people.get(chunks[person].norm)
        if known:
            return known
        if person < i:
            return None
        return self._team_led(person) or (self._only_team() if role == "head coach" else None)

    def _team_led(self, person: int) -> str | None:
        """The side of "under Danish coach X, the Canadian side ..." and "Perth have lost four under new coach X"."""
        lead = next(
            (k for k in range(self.at - 1, max(-1, self.at - 5), -1) if self.chunks[k].norm in ("under", "by")), None
        )
        if (
            lead is None
            or self.chunks[lead].norm == "by"
            and (lead == 0 or self.chunks[lead - 1].norm not in ("led", "coached", "managed"))
        ):
            return None
        if lead == 0 or lead == 1 and self.chunks[lead].norm == "by":
            after = next((c for c in self.chunks[person + 1 : person + 6] if c.kind == "T"), None)
            follows = any(c.kind == "," for c in self.chunks[person + 1 : person + 3])
            return str(after.value.name) if after is not None and follows else None
        owner = Owners(self.sentence, self.discourse).before(lead)
        return owner.team if owner is not None and owner.how == "name" else None

    def _only_team(self) -> str | None:
        """The team of an article that is plainly about one: "Boss X" needs no more there."""
        if self.at != 0 and not (self.at == 1 and self.chunks[0].norm == "head"):
            return None
        ranked = self.discourse.annotated.team_counts.most_common(2)
        if not ranked or len(ranked) > 1 and ranked[0][1] < MAIN_SHARE * ranked[1][1]:
            return None
        return str(ranked[0][0])


def _titles(sentence: Sentence, discourse: Discourse) -> list[TitleClaim]:
    if not sentence.has("C"):
        return []
    found = find(sentence, TITLE_FILE)
    patterns = book("titles", TITLE_FILE).candidates(found) if found is not None else []
    if not patterns:
        return []
    line = line_of(sentence.chunks)
    owners = Owners(sentence, discourse)
    claims: dict[tuple[str, str, str | None], TitleClaim] = {}
    for pattern in patterns:
        for match in pattern.regex.finditer(line.text):
            claim = _title(pattern, match, line, owners)
            if claim is not None:
                claims.setdefault((claim.team, claim.competition, claim.season), claim)
    return list(claims.values())


TITLE_FILE = "people"


def _title(pattern: Pattern, match: re.Match[str], line: Line, owners: Owners) -> TitleClaim | None:
    cup = _competition(match, line)
    if (
        cup is None
        or pattern.told != "fact"
        and (possible_only(line, match.start()) or NEVER.search(line.text[: match.start()]))
    ):
        return None
    if match.groupdict().get("team"):
        team: str | None = str(line.chunks[line.index(match.start("team"))].value.name)
    else:
        owner = owners.before(line.index(match.start()))
        team = owner.team if owner is not None else None
    if team is None:
        return None
    times = next((line.number(match.start(n)) for n in ("times", "times2") if match.groupdict().get(n)), None)
    start, end = line.span(match.start(), match.end())
    return TitleClaim(
        char_start=start,
        char_end=end,
        extractor="prose.title",
        confidence=confidence("prose.title"),
        team=team,
        competition=str(cup.value),
        season=_season(match, line, str(cup.value)),
        times=times if times is not None and times <= MANY_TITLES else None,
    )


def _competition(match: re.Match[str], line: Line) -> Chunk | None:
    """The competition in the stretch that a pattern matched, where it is a known one."""
    for place in (m.start() for m in re.finditer(r"\bC\b", match.group())):
        chunk = line.chunks[line.index(match.start() + place)]
        if chunk.kind == "C" and chunk.value in names().data.competitions:
            return chunk
    return None


def _season(match: re.Match[str], line: Line, competition: str) -> str | None:
    """The season of the title where a bare year stands in the phrase or right after it: the year in which it ended."""
    told = re.search(r"\bD\b", match.group())
    after = re.match(r" in D\b", line.text[match.end() :])
    place = match.start() + told.start() if told else match.end() + 4 if after else None
    if place is None:
        return None
    norm = line.chunks[line.index(place)].norm
    if not re.fullmatch(r"(?:19|20)\d\d", norm):
        return None
    if names().data.competitions[competition].season_kind == "calendar":
        return norm
    return f"{int(norm) - 1}-{int(norm) % 100:02}"
