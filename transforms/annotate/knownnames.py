"""The known names of a sentence as chunks: teams, competitions and grounds in the sense that their article gives them.

In: a sentence half made and a token at which a form of the index stands. Out: its chunk, or none where the form is part
of something else: a person's name, a longer name that nothing knows.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk, TeamMention
from transforms.annotate.context import (
    AGAINST,
    NOT_NAMES,
    SHARED_WORDS,
    SQUAD_WORDS,
    WOMENS_NICKNAMES,
    behind_place,
    opens_another,
)
from transforms.annotate.features import compatriot, people_words, short_grounds
from transforms.annotate.hits import Hit
from transforms.annotate.names import AFFIXES, names
from transforms.annotate.pieces import Pieces
from transforms.annotate.sides import MENS, named_side
from transforms.annotate.tokens import fold, hyphened
from transforms.lexicon.tables import Team
from transforms.lexicon.words import pieces, table, word_set

COMPASS = word_set("en", "squads", "compass")
LINKS = word_set("en", "squads", "links")
BEHIND_THE = word_set("en", "squads", "behind_the")
DESCRIBED = word_set("en", "grammar", "beside_name", "described")
CUP_WORDS = word_set("en", "squads", "cup_words")
SHY = word_set("en", "squads", "shy")
STADIUMS = word_set("en", "squads", "ground_words", "surely")
LONGEST_STADIUM = 5  # words behind the first: "National Olympic Sports Stadium"
LONGEST_AFFIX = 3  # letters: "A.F.C."
LONGEST_TOWN = 4  # words: "At Al Ain City, United Arab Emirates"
AT = frozenset(["at", "in"])
BEHIND_COUNTRY = word_set("en", "squads", "beside_country", "behind")
DOING = word_set("en", "squads", "beside_country", "doing")
REFOUNDED_AS_AFC = frozenset(["England", "Wales"])  # where supporters' clubs took that name: AFC Liverpool
STATES = table("en", "squads")["states"]


def describes(word: str) -> bool:
    """Whether a capitalised word before a team's name only says who they are: "Champions", "Spaniards"."""
    return word in DESCRIBED or (word.endswith("s") and word in people_words())


PLAY_OFFS = " play-offs"
PLAY_OFF_ZONE = word_set("en", "grammar", "play_off_zone")
YEAR_OF_HOST = re.compile(r"\s?(?P<mark>['’‘])?(?P<year>\d\d)(?!\d|\s?[-–:]\d)")
HOST_YEARS = {told: cup for cup, block in table("en", "squads")["host_years"].items() for told in pieces(block)}


class KnownNames(Pieces):
    """The step that takes a name of the index."""

    def _name(self, at: int) -> int:
        hit = self.hits.get(at)
        if hit is None and self._is_west_of_known(at):
            name = self._span(at, at + 1)
            return self._add("H", at, at + 1, fold(name), name, possessive=self.hits[at + 1].possessive)
        if hit is None:
            affix = self.tokens.words[at].shape == "X" or self.tokens.words[at].text == "F"
            return self._affixed(at) if affix else 0
        if not (hit.surface.teams or hit.surface.competitions or hit.surface.venues):
            return self._add("H", at, hit.last, hit.key, self._span(at, hit.last), possessive=hit.possessive)
        if self._spelt_affix(hit.last) == hit.last and self._is_person(hit):
            return 0
        surface, last = hit.surface, hit.last
        phrase = self._phrase_end(at)
        if phrase and phrase[0] > last:
            return 0
        team = self.senses.local(hit.key, self.raw.block) or self.senses.teams.get(hit.key)
        if team is not None and not self._named_as_team(hit, team):
            team = None
        if (year := self._year_behind(hit, team)) is not None:
            told = HOST_YEARS.get(f"{hit.key} {year[1]}")
            return self._add("C" if told else "w", at, year[0], f"{hit.key} {year[1]}", told)
        if team is not None and (venues := self._grounds_called_so(hit, team)):
            return self._add("L", at, last, hit.key, venues, possessive=hit.possessive)
        if team is not None and (stadium := self._stadium(hit)):
            name = self._span(at, stadium)
            return self._add("L", at, stadium, fold(name), [(name, team)])
        if team is not None and not (surface.competitions and self._cup_follows(last)):
            return self._team(hit, team)
        if surface.competitions:
            return self._competition(hit)
        if team is None and hit.key in self.senses.open:
            name = self._span(at, last).removesuffix("'s").removesuffix("’s")
            mention = TeamMention(name, False, "name", self._owns(hit, last))
            return self._add("T", at, last, hit.key, mention, possessive=mention.possessive)
        if surface.venues:
            return self._add("L", at, last, hit.key, surface.venues, possessive=hit.possessive)
        return 0

    def _year_behind(self, hit: Hit, team: Team | None) -> tuple[int, str] | None:
        """The last token and the year of a tournament that goes by its host: "France '98", "Italia 90"."""
        words, last = self.tokens.words, hit.last + 1
        if team is None or team.kind != "national" or hit.possessive or last >= len(words):
            return None
        gap = self.text[self.tokens.ends[hit.last] : self.tokens.ends[hit.last] + 6]
        told = YEAR_OF_HOST.match(gap)
        if told is None or not (told["mark"] or f"{hit.key} {told['year']}" in HOST_YEARS):
            return None
        while last < len(words) and not words[last].norm.endswith(told["year"]):
            last += 1
        return (last, told["year"]) if last <= hit.last + 2 else None

    def _grounds_called_so(self, hit: Hit, team: Team) -> list[tuple[str, Team]]:
        """The grounds of other teams of the article that a club's name behind "the" means: "at the Universitario"."""
        if not hit.first or self.tokens.words[hit.first - 1].norm != "the" or hit.first != hit.last:
            return []
        if self.senses.named_by.get(team.name, set()) - {hit.key}:
            return []
        teams = self.senses.index.data.teams
        others = (name for name in self.senses.anchored if name != team.name)
        return [(grounds[hit.key], teams[name]) for name in others if hit.key in (grounds := short_grounds(name))]

    def _stadium(self, hit: Hit) -> int:
        """The last token of a stadium's name that begins with a team's or its town's ("the Leeds Municipal Stadium");
        0 for none."""
        words = self.tokens.words
        for k in range(hit.last + 1, min(len(words), hit.last + LONGEST_STADIUM)):
            if words[k].shape != "A" or self.capitals or hit.possessive:
                return 0
            if words[k].norm in STADIUMS:
                return k
        return 0

    def _is_west_of_known(self, at: int) -> bool:
        """Whether a direction, or a word like "New", makes a known one-word name another's: "West Auckland"."""
        words, hit = self.tokens.words, self.hits.get(at + 1)
        if hit is None or words[at].shape != "A" or hit.first != hit.last or not opens_another(words, at + 1):
            return False
        if self.capitals and words[at].norm not in COMPASS:
            return False  # "New Chelsea Boss"
        return bool(hit.surface.teams) and self.tokens.starts[at + 1] - self.tokens.ends[at] == 1

    def _affixed(self, at: int) -> int:
        """A known name behind an FC of its own ("FC Barcelona", "F.C. Porto"); an English AFC is another club."""
        words = self.tokens.words
        if words[at].norm not in AFFIXES and not (words[at].text == "F" and self._initials(at) == "FC"):
            return 0
        k = at + 1
        while (
            k < len(words) and (words[k].text == "." or len(words[k].text) == 1) and k - at < 5 and k not in self.hits
        ):
            k += 1
        hit = self.hits.get(k)
        team = hit and (self.senses.local(hit.key, self.raw.block) or self.senses.teams.get(hit.key))
        if (
            not hit
            or not team
            or team.kind == "national"
            or self._longer(hit)
            or self.tokens.starts[k] - self.tokens.ends[k - 1] != 1
        ):
            return 0
        own = team.country not in REFOUNDED_AS_AFC or any(
            fold(form).startswith("afc ") for form in (team.name, *team.aliases)
        )
        if words[at].norm == "afc" and not own:
            return self._add("H", at, hit.last, f"afc {hit.key}", self._span(at, hit.last), possessive=hit.possessive)
        last = self._team(hit, team)
        if last:
            self.chunks[-1].start = self.tokens.starts[at]
        return last

    def _longer(self, hit: Hit) -> bool:
        """Whether a name that nothing knows goes on behind a known word: "CF Sporting Albatera"."""
        words, after = self.tokens.words, hit.last + 1
        if hit.first != hit.last or hit.possessive or after >= len(words) or after in self.hits or self.capitals:
            return False
        word = words[after]
        adjacent = self.text[self.tokens.ends[hit.last] : self.tokens.starts[after]] == " "
        return adjacent and word.shape == "A" and word.norm not in NOT_NAMES | SQUAD_WORDS | AFFIXES

    def _initials(self, at: int) -> str:
        return "".join(word.text for word in self.tokens.words[at : at + 4] if word.text != ".")[:2]

    def _competition(self, hit: Hit) -> int:
        """A competition; inside a longer name ("Northern Premier League", "Division One Central") one of its own."""
        words, tokens = self.tokens.words, self.tokens
        first, last = hit.first, hit.last
        if hit.key in BEHIND_THE and not (self.chunks and self.chunks[-1].norm == "the"):
            return self._add("w", first, last, hit.key, possessive=hit.possessive)  # "Western Conference"
        if not self.capitals:
            if (
                not hit.possessive
                and last + 1 < len(words)
                and words[last + 1].norm in COMPASS
                and words[last + 1].shape == "A"
                and [word.norm for word in words[last + 2 : last + 3]] != ["conference"]  # "the MLS Western Conference"
            ):
                last += 1
            if self.chunks and self.chunks[-1].end + 1 == tokens.starts[first] and self._qualifies(self.chunks[-1]):
                first = tokens.starts.index(self.chunks.pop().start)
        if (first, last) != (hit.first, hit.last):
            text = self._span(first, last)
            text = text[:-2] if hit.possessive else text
            return self._add("C", first, last, fold(text), text, possessive=hit.possessive)
        competition = self.senses.competitions[hit.key]
        if competition is None:
            return self._add("w", first, last, hit.key, possessive=hit.possessive)
        name = competition.name
        if name.endswith(PLAY_OFFS) and last + 1 < len(words) and words[last + 1].norm in PLAY_OFF_ZONE:
            league = names().data.competitions.get(name.removesuffix(PLAY_OFFS))
            name = league.name if league else name  # "their League One play-off push"
        return self._add("C", first, last, hit.key, name, possessive=hit.possessive)

    def _qualifies(self, chunk: Chunk) -> bool:
        """Whether a word before a competition's name makes it another's: a name, a direction."""
        if chunk.kind == "H":
            return not chunk.possessive and chunk.start != self.raw.start
        return chunk.norm in COMPASS and self.text[chunk.start].isupper()

    def _named_as_team(self, hit: Hit, team: Team) -> bool:
        """A bare nickname of a team that the article never names counts only after "the"."""
        rank = min((rank for rank, t in hit.surface.teams if t is team), default=2)  # a club known by its town
        if hit.key in WOMENS_NICKNAMES:
            return True
        if hit.key in SHY and team.country not in self.senses.told.get(hit.key, ()):
            return False
        if team.kind == "national" and rank > 0 and not self.senses.national and fold(team.country) != hit.key:
            return False
        return rank < 3 or bool(self.senses.anchored[team.name]) or self._previous() == "the"

    def _cup_follows(self, last: int) -> bool:
        words = self.tokens.words
        return last + 1 < len(words) and words[last + 1].norm in CUP_WORDS

    def _year_follows(self, last: int) -> bool:
        """Whether a country's name is that of a tournament there: "the Qatar 2022 qualifiers"."""
        words = self.tokens.words
        year = words[last + 1] if last + 1 < len(words) else None
        following = words[last + 2] if last + 2 < len(words) else None
        if year is None or len(year.text) != 4 or not year.text.startswith(("19", "20")) or not year.text.isdigit():
            return False
        return following is not None and following.shape in "aA"

    def _in_the(self, last: int) -> bool:
        """Whether a country that takes an article is where something happened: "beat Sparta in the Czech Republic 2-0",
        not "in the Czech Republic squad"."""
        if [c.norm for c in self.chunks[-2:]] != ["in", "the"]:
            return False
        following = self.tokens.words[last + 1] if last + 1 < len(self.tokens.words) else None
        return following is None or not following.text.isalpha() or following.norm in BEHIND_COUNTRY

    def _team(self, hit: Hit, team: Team) -> int:
        at, last = hit.first, hit.last
        words = self.tokens.words
        national = team.kind == "national"
        previous = self._previous()
        town = any(fold(candidate.city or "") == hit.key for _, candidate in hit.surface.teams)
        located = previous == "in" and (national or town) and not self._does(last)
        located = located or (national and self._in_the(last))
        told = national and not self.senses.national and previous == "," and self._behind_town(at)
        if (located or told) and not self._owns(hit, last):
            self.senses.place = team.country
            return self._add("L", at, last, hit.key, [(None, team)])
        if not hit.possessive and (self._cup_follows(last) or (national and self._year_follows(last))):
            return 0
        while last + 1 < len(words) and words[last + 1].norm in AFFIXES and words[last + 1].shape == "X":
            last += 1
        last = self._spelt_affix(last)
        if national and last > hit.last:  # `Wales FC` is some club
            return self._add("H", at, last, fold(self._span(at, last)), self._span(at, last), possessive=hit.possessive)
        last = self._with_town(self._with_state(hit, last), team)
        name, last = named_side(self.tokens, hit, last, team, self.senses, self.womens_line, self.youth_line)
        if hit.key not in self.senses.contested:
            self.senses.latest[team.name] = self.raw.block
        word = hit.key.rsplit(" ", 1)[-1]
        if word in SHARED_WORDS and word != hit.key:
            self.senses.in_full.setdefault((word, self.raw.block), set()).add(team.name)
        mention = TeamMention(
            name,
            True,
            "name" if not any(rank == 3 for rank, t in hit.surface.teams if t is team) else "nickname",
            self._owns(hit, last),
            national,
            national or fold(team.city or "") == hit.key,
            team.gender,
        )
        return self._add("T", at, last, hit.key, mention, possessive=mention.possessive)

    def _does(self, last: int) -> bool:
        """Whether the name that ends at token `last` did what is told as a noun: "a part in Leeds winning"."""
        words = self.tokens.words
        return last + 1 < len(words) and words[last + 1].norm in DOING

    def _owns(self, hit: Hit, last: int) -> bool:
        """Whether the name that ends at token `last` is a possessive: "Chelsea's", "Leeds'"."""
        words = self.tokens.words
        bare = last + 1 < len(words) and words[last + 1].text in ("'", "’") and hit.key.endswith("s")
        return bare or (hit.possessive if last == hit.last else words[last].possessive)

    def _behind_town(self, at: int) -> bool:
        """Whether a country's name says where a town lies that something was at: "At Buraidah, Saudi Arabia:"."""
        words = self.tokens.words
        first = at - 2
        while first > 0 and at - first <= LONGEST_TOWN and words[first].shape == "A" and words[first].norm not in AT:
            first -= 1
        return first >= 0 and first < at - 2 and words[first].norm in AT

    def _spelt_affix(self, last: int) -> int:
        """The last token of a name with its FC spelt with stops: "Everton F.C."."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        k, letters = last + 1, ""
        while k + 1 < len(words) and len(letters) < LONGEST_AFFIX and words[k].shape == "A" and len(words[k].text) == 1:
            if words[k + 1].text != "." or starts[k] - ends[k - 1] != (0 if letters else 1):
                break
            letters += words[k].norm
            k += 2
        if letters not in AFFIXES:
            return last
        return k - 1 if k < len(words) else k - 2  # the last stop may be the sentence's

    def _with_town(self, last: int, team: Team) -> int:
        """The last token of a club's name with its town behind it: "Heartland of Owerri"."""
        words, town = self.tokens.words, fold(team.city or "").split()
        behind = words[last + 1 : last + 2 + len(town)]
        told = bool(town) and team.kind == "club" and [word.norm for word in behind[:1]] == ["of"]
        return last + 1 + len(town) if told and [word.base for word in behind[1:]] == town else last

    def _with_state(self, hit: Hit, last: int) -> int:
        """The last token of a name with the state that it belongs to behind a comma: "Hong Kong, China"."""
        words = self.tokens.words
        behind = words[last + 1 : last + 3]
        state = STATES.get(hit.key)
        belongs = state is not None and len(behind) == 2 and behind[0].text == "," and behind[1].base == state
        return last + 2 if belongs else last

    def _is_person(self, hit: Hit) -> bool:
        """A one-word team name inside a longer capitalised name is a person's (`Milan Baros`, `Jordan Henderson`)."""
        words, tokens = self.tokens.words, self.tokens
        if hit.first != hit.last:
            return False
        if self._goes_on(hit):
            return True
        before = hit.first - 1
        if hit.key in SHARED_WORDS and before >= 0 and tokens.starts[hit.first] - tokens.ends[before] == 1:
            word = words[before]
            if word.shape == "A" and word.norm not in NOT_NAMES and word.norm not in self.phrases:
                return True  # the end of a longer name: a town, a club that nothing knows
        after = hit.last + 1
        against = before >= 0 and words[before].norm in ("v", "vs")
        if self.capitals and after + 1 < len(words) and (words[after + 1].shape == "9" or against):
            following = words[after]  # `Levski Kjustendil 1`
            unknown = following.norm not in NOT_NAMES and following.norm not in self.phrases and after not in self.hits
            return following.shape == "A" and unknown and following.norm not in SQUAD_WORDS | AFFIXES
        if self.capitals or hit.possessive:
            return False
        if (
            after < len(words)
            and words[after].shape == "A"
            and self.text[tokens.ends[hit.last] : tokens.starts[after]] == " "
        ):
            following = words[after]
            named = after in self.hits or following.norm in NOT_NAMES or following.norm in SQUAD_WORDS
            named = named or following.norm in MENS or following.text == AGAINST or compatriot(words, after)
            named = named and not self._is_towns_other(hit, following.norm)
            if not named and following.norm not in AFFIXES and not following.text[0].isdigit():
                return True
        if self._initials_follow(after):
            return True
        if behind_place(words, hit.first):
            return False
        if self.chunks and self.chunks[-1].kind == "H" and (hit.surface.teams or hit.surface.venues):
            last = self.chunks[-1]
            adjacent = self.text[last.end : tokens.starts[hit.first]] == " "
            lone_head = last.start == self.raw.start and " " not in last.norm
            return adjacent and not lone_head and not last.possessive and not describes(last.norm.rsplit(" ", 1)[-1])
        return False

    def _initials_follow(self, after: int) -> bool:
        """Whether initials make a name another club's: "Norwich CBS"."""
        words = self.tokens.words
        if after >= len(words) or words[after].shape != "X" or not 3 <= len(words[after].text) <= 4 or self.all_caps:
            return False
        word = words[after]
        known = after in self.hits or word.norm in SQUAD_WORDS | AFFIXES | NOT_NAMES or word.norm in self.phrases
        return not known and word.text.isalpha() and self.text[self.tokens.ends[after - 1]] == " "

    def _is_towns_other(self, hit: Hit, word: str) -> bool:
        """Whether a name and the word behind it are together another club's: "Chennai City" is not Chennaiyin."""
        if word not in SHARED_WORDS or not hit.surface.teams or any(not rank for rank, _ in hit.surface.teams):
            return False
        return all(f" {word}" not in fold(team.name) for _, team in hit.surface.teams)

    def _goes_on(self, hit: Hit) -> bool:
        """Whether a longer name goes on behind a one-word one: "Real de Minas", "Loftus-Cheek", "Chester-le-Street"."""
        words, tokens = self.tokens.words, self.tokens
        after = hit.last + 1
        if after < len(words) and not hit.possessive and hyphened(tokens, after):
            return True
        if after + 1 >= len(words) or hit.possessive or after + 1 in self.hits or words[after + 1].shape not in "AX":
            return False
        gaps = tokens.starts[after] - tokens.ends[hit.last], tokens.starts[after + 1] - tokens.ends[after]
        if words[after].text == "-":
            return gaps == (0, 0) and words[after + 1].shape == "A"
        if words[after].text == "&":
            return gaps == (1, 1) and after + 1 not in self.hits
        return words[after].norm in LINKS and words[after].shape == "a" and gaps == (1, 1) and bool(hit.surface.teams)
