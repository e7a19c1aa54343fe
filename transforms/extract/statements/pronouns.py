"""Of whom a statement speaks that names nobody: a pronoun's team, the team that the sentences before are about.

In: a sentence, the running discourse and the place of a pronoun. Out: a team's name, or None where nothing says it
plainly.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.references import is_former
from transforms.extract.competitions import team_of
from transforms.extract.discourse import Discourse
from transforms.extract.hosts import role_side
from transforms.extract.relatives import rival_of
from transforms.extract.speakers import speaker
from transforms.extract.statements import words
from transforms.extract.statements.clauses import Clauses
from transforms.extract.statements.slots import NUMBERS

LEAD = 1  # the last block of an article's opening, whose team the next paragraph goes on about
OPPOSED_REACH = 14  # chunks between the words for whom a side plays and what is told of them
LOOK_BACK = 3  # sentences in which a pronoun's team is looked for


@dataclass(frozen=True, slots=True)
class Owner:
    """The team of a statement; `how`: `name`, `given` (named as receiver right before), `pronoun`."""

    team: str
    how: str
    at: int | None = None


class Pronouns(Clauses):
    """The pronouns of one sentence."""

    def __init__(self, sentence: Sentence, discourse: Discourse) -> None:
        super().__init__(sentence.chunks)
        self.sentence = sentence
        self.discourse = discourse

    def pronoun(self, at: int) -> Owner | None:
        """The team that the pronoun at chunk `at` stands for."""
        chunk = self.chunks[at]
        if chunk.norm in words.SPEAKERS:
            return self._speaker(at)
        if chunk.norm in words.SINGLE:
            return None
        if chunk.value == "his":
            person = next((c.norm for c in reversed(self.chunks[:at]) if c.kind == "H"), None)
            people = self.discourse.people
            team = people.get(person) or people.get(person.split()[-1]) if person else self.discourse.person_team
            team = team or (self.centre(just_before=True, alone=True) if person is None else None)
            return Owner(team, "pronoun") if team else None
        if (
            chunk.norm == "it"
            and at + 2 < len(self.chunks)
            and self.chunks[at + 1].kind == "x"
            and self.chunks[at + 2].kind == "d"
        ):
            first = self.chunks[1] if self.chunks[0].norm == "for" else None
            if first is not None and first.kind == "T":
                return Owner(str(first.value.name), "name")  # "For Leeds it was a first defeat in six"
            return None  # "It was a season of second places"
        if chunk.value == "person's" and self.part(at) != "subject":
            return None
        described = next((k for k, c in enumerate(self.chunks[:at]) if c.kind == "P" and c.value == "his"), None)
        if described is not None and chunk.value is None:
            return self.pronoun(described)
        named = [k for k, c in enumerate(self.chunks[:at]) if c.kind == "T"]
        subjects = {
            str(self.chunks[k].value.name) for k in named if self.part(k) == "subject" or self.chunks[k].possessive
        }
        if chunk.value == "person's" and self.chunks[at - 1].norm in ("but", "while", "whereas"):
            return None  # "Leeds tried hard, but Gray's team kept their record"
        if self.done_to(at):
            others = {str(self.chunks[k].value.name) for k in named} - subjects
            return Owner(others.pop(), "pronoun") if len(others) == 1 else None
        if len(subjects) == 1:
            return Owner(subjects.pop(), "pronoun")
        everyone = {str(self.chunks[k].value.name) for k in named}
        likely = {str(self.chunks[k].value.name) for k in named if not self.as_rival(k)}
        if len(likely) == 1:
            return Owner(likely.pop(), "pronoun")
        if everyone and chunk.value is not None:
            return None  # "captained Leeds to a win over Derby which takes his side to fourth"
        if everyone:
            centre = self.centre()
            return Owner(centre, "pronoun") if centre and not likely and centre not in everyone else None
        ahead = self.ahead(at)
        if ahead is not None and self.chunks[0].kind in "bp" and not any(c.kind in ";:" for c in self.chunks[:at]):
            return Owner(str(self.chunks[ahead].value.name), "name")
        if any(
            c.kind == "H" and c.norm[-1:] == "s" and k and self.chunks[k - 1].kind == "p"
            for k, c in enumerate(self.chunks[:at])
        ):
            return None  # "defeat for Yates' Robins sees them drop": a side that nothing explains
        if any(c.norm in words.TEAMS for c in self.chunks[1:at]) and any(c.norm in NUMBERS for c in self.chunks[:3]):
            return None  # "Eight other countries learned that they had finished second"
        centre = self.centre(just_before=chunk.value == "person's", alone=chunk.value == "description")
        return Owner(centre, "pronoun") if centre else None

    def _we_are(self, at: int) -> bool:
        """Whether the phrase at chunk `at` begins with "we're", no "were"."""
        chunk = self.chunks[at]
        return chunk.norm == "were" and not self.discourse.annotated.article.text[chunk.start : chunk.end].isalpha()

    def done_to(self, at: int) -> bool:
        """Whether "them" at chunk `at` is to whom the subject did something: "Leeds beat Derby and left them third"."""
        chunks = self.chunks
        verb = at > 1 and chunks[at].norm == "them" and chunks[at - 1].kind in "wK" and chunks[at - 2].norm == "and"
        if not verb or any(c.kind == "r" for c in chunks[:at]):
            return False
        return any(c.kind == "T" and not c.possessive and self.part(k) == "subject" for k, c in enumerate(chunks[:at]))

    def centre(self, just_before: bool = False, alone: bool = False) -> str | None:
        """The team that the sentences before speak of: the subject of the nearest one that names teams.

        `just_before`: only the sentence right before, of the same paragraph. `alone`: only where that one names no
        other team, of which the words may speak.
        """
        sentences = self.discourse.annotated.sentences
        here = bisect_left(sentences, self.sentence.start, key=lambda s: s.start)
        for back in range(here - 1, max(-1, here - 1 - (1 if just_before else LOOK_BACK)), -1):
            earlier = sentences[back]
            if earlier.block < self.sentence.block - (0 if just_before and earlier.block > LEAD else 1):
                break
            teams = [k for k, c in enumerate(earlier.chunks) if c.kind == "T" and not _of_a_player(earlier.chunks, k)]
            if not teams:
                continue
            if len(earlier.chunks) == 1 and _is_country(str(earlier.chunks[0].value.name)):
                return None  # a heading over what happened in that country
            if alone and len({earlier.chunks[k].value.name for k in teams}) > 1:
                return None
            if earlier.chunks[0].norm == "for" and teams[0] == 1:
                return str(earlier.chunks[1].value.name)
            parts = Pronouns(earlier, self.discourse)
            subjects = [
                k for k in teams if parts.part(k) == "subject" and earlier.chunks[k - 1 if k else k].norm != "for"
            ]
            if not subjects and any(
                c.kind == "P" and (c.norm in words.MANY or c.norm[:4] == "they") for c in earlier.chunks
            ):
                continue  # "They have a game in hand on Derby": still those of the sentence before
            if (rival := rival_of(earlier.chunks, teams[0])) is not None and teams[0] in (0, *subjects[:1]):
                return rival  # "Leeds' opponents Hull are ninth. They have lost five in a row"
            opens = next((c.kind for c in earlier.chunks if c.kind not in ",-"), "")
            main = parts.ahead(0) if opens == "b" else None
            if main in subjects:
                return str(earlier.chunks[main].value.name)  # "While Leeds rested, Derby lost"
            if not subjects and all(parts.at_ground_of(k) for k in teams):
                continue  # "a trip to Merseyside and a game at Reading": still of whom the text was about
            chosen = subjects[0] if subjects else parts.only_side(teams)
            if chosen is not None and earlier.block == self.sentence.block and parts.is_out(chosen):
                continue  # "Derby were put out in the first round": on the way of whom the text is about
            if chosen is None or earlier.block != self.sentence.block and parts.is_beaten(chosen):
                return None  # "Derby were seen off in the semi-final." in the paragraph before: by whom it is about
            return str(earlier.chunks[chosen].value.name)
        return None

    def by_part(self, at: int) -> Owner | None:
        """The side of the match last spoken of that the words at chunk `at` name by its part: "the hosts", "the
        visitors", "the losers"; None where nothing tells who was at home, or another team stands before."""
        chunk = self.chunks[at]
        part = words.OUTCOMES.get(chunk.norm) if at and self.chunks[at - 1].norm == "the" else None
        role = role_side(self.chunks, at) if chunk.labels else None
        if part is None and role is None or any(c.kind == "T" for c in self.chunks[:at]):
            return None
        if part is not None:
            told = [c for c in self.discourse.told_before if c.outcome in ("home", "away")]
            if len(told) != 1 or len(self.discourse.told_before) != 1 or self.discourse.told_now:
                return None
            at_home = (told[0].outcome == "home") == (part == "won")
            return Owner(told[0].home_team if at_home else told[0].away_team, "pronoun")
        pair = self.discourse.pair if self.discourse.pair_block >= self.sentence.block - 1 else None
        home = self.discourse.home_of(pair) if pair else None
        if pair is None or home not in pair:
            return None
        return Owner(home if role == "home" else pair[pair[0] == home], "pronoun")

    def other_side_before(self, at: int) -> int | None:
        """The words for whom a side plays that are what the phrase at chunk `at` is about: "Their midweek guests are
        ninth", "Leeds' opponents lie 12th"."""
        chunks = self.chunks
        for k in range(at - 1, max(0, at - OPPOSED_REACH), -1):
            if chunks[k].kind in ";:" or (chunks[k].kind in "TH" and not chunks[k].possessive):
                return None
            if chunks[k].norm in words.OTHER_SIDES and not chunks[k].possessive:
                whose = self._whose(k)
                opens = whose == 0 or (
                    whose is not None and (chunks[whose - 1].kind in ",;:cb(" or chunks[whose].kind == "r")
                )
                return k if opens else None
        return None

    def _whose(self, at: int) -> int | None:
        """The word for the side that the opponents at chunk `at` are those of."""
        k = at - 1
        while k > 0 and at - k < 3 and self.chunks[k].kind == "w":
            k -= 1
        chunk = self.chunks[max(0, k)]
        owns = chunk.norm in words.OWNERS or chunk.norm == "whose" or (chunk.kind == "T" and chunk.possessive)
        return k if owns and k >= 0 else None

    def other_side(self, at: int) -> Owner | None:
        """The opponent of the side whose opponents the words at chunk `at` name, in the match last spoken of."""
        k = self._whose(at)
        pair = self.discourse.pair if self.discourse.pair_block >= self.sentence.block - 1 else None
        if k is None or pair is None:
            return None
        own = str(self.chunks[k].value.name) if self.chunks[k].kind == "T" else self.centre()
        if own not in pair:
            return None
        return Owner(pair[pair[0] == own], "pronoun")

    def they_ahead(self, at: int) -> int | None:
        """The pronoun of the main clause behind a phrase that opens the sentence: "Seventh in the table, they are"."""
        if any(c.kind in "TPH" for c in self.chunks[:at]):
            return None
        chunks = self.chunks
        commas = (k for k in range(at + 1, min(len(chunks) - 2, at + 12)) if chunks[k].kind == ",")
        ahead = next((k + 1 for k in commas if chunks[k + 1].kind == "P" and chunks[k + 2].kind in "xmK"), None)
        if ahead is None or any(c.kind in "TH" for c in self.chunks[:ahead]):
            return None
        return ahead if self.chunks[ahead].norm in words.PLURAL else None

    def behind_opening(self, at: int) -> int | None:
        """The subject right behind a phrase that opens the sentence without a comma: "With ten points Leeds are"."""
        chunks = self.chunks
        if at > 1 or chunks[0].norm not in ("with", "on"):
            return None
        for k in range(at + 1, min(len(chunks) - 1, 9)):
            if chunks[k].kind == "T" or chunks[k].norm in words.MANY:
                return k if chunks[k + 1].kind in "xmK" and not chunks[k].possessive else None
            if chunks[k].kind not in "dNw":
                return None
        return None

    def only_side(self, teams: list[int]) -> int | None:
        """The one team that a sentence without a team for its subject is about: the only one named, or the only one
        not named as somebody's other side ("Two late goals gave Leeds a 2-1 win over Derby")."""
        about = teams
        if len({self.chunks[k].value.name for k in teams}) > 1:
            about = [k for k in teams if not self.as_rival(k) and not self.chunks[k].possessive]
        named = {self.chunks[k].value.name for k in about}
        return about[0] if len(named) == 1 and not self.met_by_somebody(teams) else None

    def _speaker(self, at: int) -> Owner | None:
        """The team of the person who says "we": named with a verb of saying in the same sentence."""
        _, team = speaker(self.chunks, self.discourse.people)
        return Owner(team, "pronoun") if team else None


def _of_a_player(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` only tells for whom somebody plays or once played: "Smith, a Uganda international",
    "the former Hull striker"."""
    after = chunks[k + 1].norm if k + 1 < len(chunks) else ""
    return is_former(chunks, k) or (after in words.PLAYERS and _is_country(str(chunks[k].value.name)))


def _is_country(team: str) -> bool:
    row = team_of(team)
    return row is not None and row.kind == "national"
