"""Teams that the reference data does not know, and short forms of those it does: from their shape and their part.

In: the sentences of an article, in which an unknown name is a person's or nobody's. Out: the same, with the names that
the article uses as teams turned into team chunks (`how` = `slot`, `known` False), one team under its fullest name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from transforms.annotate.chunks import Chunk, Sentence, TeamMention, grammar
from transforms.annotate.context import NOT_NAMES, SHARED_WORDS
from transforms.annotate.features import people_words
from transforms.annotate.joinednames import join_parts
from transforms.annotate.localclubs import begun_by
from transforms.annotate.localparts import is_ground, may_play
from transforms.annotate.names import AFFIXES, SQUADS, names, womens_name
from transforms.annotate.parts import DESCRIBERS, in_line, is_epithet, is_persons, plays
from transforms.annotate.printednames import PrintedNames
from transforms.annotate.senses import Senses
from transforms.annotate.sports import OTHER_CLUBS
from transforms.annotate.tokens import fold
from transforms.lexicon.words import word_set

DESCRIBING = ("al", "ing", "ed", "ful", "less", "ous", "ive", "ish", "ic", "some", "ent", "ant")  # of no town's name
ENDINGS = word_set("en", "squads", "club_endings")
BEGINNINGS = word_set("en", "squads", "club_beginnings")
NO_CLUBS = word_set("en", "squads", "no_clubs")
GIVEN_NAMES = word_set("en", "people", "given_names")
LETTERS = frozenset("abc")  # of a club's lower teams
NO_SIDES = word_set("en", "squads", "no_sides")
TABLES = frozenset(["conference", "league", "division", "region", "tournament"])  # "the Mountain West Conference"
NEAR = frozenset(["of", "from", "near", "outside", "around", "through"])
INITIALS = 3, 6  # letters of a name of capitals alone
SHORTEST = 2  # letters of a name: "W 2-1 Hull" begins with a win
STRANGERS = 3  # unknown teams that make an article one on local football
MORE = 2  # times as many may be known


@dataclass(slots=True)
class _Names:
    """What the unknown names of an article look like: clubs by shape, teams by part, words of persons' names."""

    clubs: dict[str, str] = field(default_factory=dict)
    players: dict[str, str] = field(default_factory=dict)
    persons: dict[str, set[str]] = field(default_factory=dict)
    initials: set[str] = field(default_factory=set)
    namesakes: dict[str, bool] = field(default_factory=dict)  # of famous clubs; whether the name is not just the same

    def team_of(self, norm: str) -> str | None:
        """The fullest name of the team that the article calls `norm`, None where it is no team's."""
        if not self.namesakes.get(norm, True):
            return None
        if norm in self.clubs:
            return self.clubs[norm]
        if " " not in norm and self.of_persons(norm):
            return None
        begins = norm + " "
        longer = {name for key, name in self.clubs.items() if key.startswith(begins)}
        longer |= {name for key, name in self.players.items() if key.startswith(begins) and not _is_squad(key, begins)}
        if not longer and " " not in norm:
            longer = {name for key, name in self.clubs.items() if key.endswith(f" {norm}")}  # "Vale" of Netherby Vale
        if len(longer) == 1:
            return longer.pop()
        return self.players.get(norm) if norm in self.players or not longer else None

    def are_many(self) -> bool:
        """Whether so many teams are unknown that a name may well be another's."""
        return len({*self.clubs.values(), *self.players.values()}) >= STRANGERS

    def of_persons(self, norm: str) -> bool:
        """Whether a word of the name is one of a longer name that nothing makes a team's ("Smith" of "Alan Smith")."""
        longer = (self.persons[word] for word in norm.split() if word in self.persons)
        return any(names - {norm} - self.players.keys() for names in longer)


def _is_squad(key: str, begins: str) -> bool:
    """Whether what goes on behind a club's name is that of another of its teams: "Horley Reserves", "Horley B"."""
    rest = key.removeprefix(begins)
    return len(rest) == 1 or rest in SQUADS


class Newcomers:
    """The unknown teams of an article: found once, and more of them where its results turn out to be told of them."""

    def __init__(self, sentences: list[Sentence], senses: Senses, text: str, printed: Iterable[str] = ()) -> None:
        """Turn the unknown names that stand for teams into team chunks, in place. `printed`: teams of its lists.

        Who plays against a team found is a team, so that the sentences are read again; and where several are found,
        whoever stands where only the people of teams would else stand is one too.
        """
        self.sentences, self.senses, self.text = sentences, senses, text
        own = PrintedNames(printed, senses)
        self.found = found = _Names(clubs=dict(own.names), players=dict(own.words))
        for sentence in sentences:
            own.join(sentence, text)
            join_parts(sentence, text)
            _collect(sentence, found, text)
        _name_all(sentences, found, senses, text)
        if found.clubs or found.players:
            local = _is_local(sentences, found, senses)
            if local:
                _forget_namesakes(sentences, found, senses)
            for sentence in sentences:
                if not sentence.heading:
                    _collect_players(sentence.chunks, found, text, local)
            _name_all(sentences, found, senses, text)
        for sentence in sentences:
            _part_scorers(sentence.chunks, text)

    def strangers(self) -> dict[str, str]:
        """The names, by their folded form, that may be teams' too where most teams of the article are unknown."""
        if not _is_local(self.sentences, self.found, self.senses, least=1):
            return {}
        found: dict[str, str] = {}
        others: set[str] = set()
        for chunks in (sentence.chunks for sentence in self.sentences if not sentence.heading):
            for i, chunk in enumerate(chunks):
                if chunk.kind != "H":
                    continue
                of_person = self.found.of_persons(chunk.norm) or _begins_given(chunk.norm)
                if (
                    len(chunk.norm) < SHORTEST
                    or of_person
                    or is_persons(chunks, i)
                    or is_ground(chunks, i)
                    or is_epithet(chunks, i)
                    or (i + 1 < len(chunks) and chunks[i + 1].norm in TABLES)
                    or not NO_SIDES.isdisjoint(chunk.norm.split())
                ):
                    others.add(chunk.norm)
                elif not _is_place(chunks, i):
                    found.setdefault(chunk.norm, str(chunk.value))
        return {norm: name for norm, name in found.items() if norm not in others}

    def admit(self, names: dict[str, str]) -> None:
        """Take the `names`, by their folded form, for teams' wherever the article has them."""
        if len({*self.found.clubs.values(), *self.found.players.values(), *names.values()}) >= STRANGERS:
            self.found.players.update(names)
            _name_all(self.sentences, self.found, self.senses, self.text)


def _is_local(sentences: list[Sentence], found: _Names, senses: Senses, least: int = STRANGERS) -> bool:
    """Whether the article is on local football: at least so many of its teams are unknown, or in no great league, and
    not far more are in one."""
    known = {c.value.name for sentence in sentences for c in sentence.chunks if c.kind == "T" and c.value.known}
    unknown = len({*found.clubs.values(), *found.players.values()})
    teams = senses.index.data.teams
    minor = sum(1 for name in known if name in teams and not teams[name].league)
    strangers = unknown + minor
    return bool(unknown) and strangers >= least and MORE * strangers >= len(known) - minor


def _forget_namesakes(sentences: list[Sentence], found: _Names, senses: Senses) -> None:
    """Take the famous name of a local club for unknown: where most teams are unknown, and nothing else speaks of the
    country of the club that one known word would name ("Roma" in a Sunday league)."""
    chunks = [c for sentence in sentences for c in sentence.chunks if c.kind == "T" and c.value.known]
    teams = senses.index.data.teams
    known = {c.value.name: teams[c.value.name] for c in chunks if c.value.name in teams}
    unknown = {*found.clubs.values(), *found.players.values()}
    continental = not senses.continents <= senses.index.data.countries.keys()
    if senses.national or continental or len(unknown) < len(known):
        return
    countries = Counter(team.country for team in known.values())
    named = Counter(chunk.value.name for chunk in chunks)
    for chunk in chunks:
        team = known.get(chunk.value.name)
        if team is None or team.kind == "national" or " " in chunk.norm or countries[team.country] > 1:
            continue
        if senses.areas[team.country] <= named[team.name]:
            found.namesakes[chunk.norm] = chunk.norm != fold(team.name)
            chunk.kind, chunk.value = "H", chunk.norm.title()


def _collect_players(chunks: list[Chunk], found: _Names, text: str, local: bool) -> None:
    """The names that play a part beside the teams found so far; `local`: many of them are unknown."""
    for i, chunk in enumerate(chunks):
        initials = chunk.kind == "w" and _is_initials(chunks, i, text)
        if chunk.norm in found.players or not (initials or (chunk.kind == "H" and not _begins_given(chunk.norm))):
            continue
        if plays(chunks, i) or (local and may_play(chunks, i)):
            found.players[chunk.norm] = str(chunk.value or text[chunk.start : chunk.end])
            if initials:
                found.initials.add(chunk.norm)


def _name_all(sentences: list[Sentence], found: _Names, senses: Senses, text: str) -> None:
    for sentence in sentences:
        for i, chunk in enumerate(sentence.chunks):
            if (
                (chunk.kind == "H" or (chunk.kind == "w" and chunk.norm in found.initials))
                and not _is_place(sentence.chunks, i)
                and chunk.norm not in AFFIXES
                and chunk.norm not in people_words()  # "against a young Swedish side"
            ):
                meant = _meant(sentence, i, found, senses)
                if meant:
                    name, known = meant
                    chunk.value = TeamMention(name, known, "name" if known else "slot", chunk.possessive)
                    chunk.kind = "T"


def _meant(sentence: Sentence, i: int, found: _Names, senses: Senses) -> tuple[str, bool] | None:
    """The team that the name at `i` stands for, and whether it is known; None where it stands for none."""
    norm = sentence.chunks[i].norm
    name = found.team_of(norm)
    if not (_of_town(sentence.chunks, i) or norm in found.namesakes):
        if known := _part_of_known(norm, senses, found, sentence.block):
            return known, True
        called = _nicknamed(norm, senses) if name and not found.are_many() else []
        if called:
            return (called[0], True) if len(called) == 1 else None
    if name is None or _is_ambiguous(norm, senses, found.are_many()):
        return None
    if fold(name) == norm and not found.are_many() and (club := begun_by(senses, norm)):
        return club, True
    return (womens_name(name) if senses.women else name), False


def _part_scorers(chunks: list[Chunk], text: str) -> None:
    """A club's name among the scorers in brackets is a scorer's: "Horley 5 (Turner 3, Oakey, Bray)"."""
    opened = -1
    for i, chunk in enumerate(chunks):
        if chunk.kind == "(":
            opened = i
        elif chunk.kind == ")" and opened >= 0:
            inside, opened = chunks[opened + 1 : i], -1
            kinds = {c.kind for c in inside}
            if "H" in kinds and kinds & set(",N") and kinds <= set("HTN,w"):
                _name_persons(inside, text)


def _name_persons(chunks: list[Chunk], text: str) -> None:
    """Take the teams of one word among `chunks` for persons."""
    for chunk in chunks:
        name = text[chunk.start : chunk.end]
        if chunk.kind == "T" and " " not in name:
            chunk.kind, chunk.value = "H", name


def _part_of_known(norm: str, senses: Senses, found: _Names, block: int) -> str | None:
    """The known team of the article whose name begins or ends with `norm` ("Ashton" for Ashton United)."""
    bearers = senses.bearers.get(norm, ())
    if norm in SHARED_WORDS or found.of_persons(norm) or not bearers:
        return None
    if len(bearers) > 1:
        bearers = [name for name in bearers if senses.latest.get(name) == block]
    return bearers[0] if len(bearers) == 1 else None


def _nicknamed(norm: str, senses: Senses) -> list[str]:
    """The teams that are called so, where it is the name of none ("Baggies"); a local club may have it for a name."""
    surface = senses.index.surfaces.get(norm)
    teams = surface.teams if surface else ()
    wanted = "w" if senses.women else "m"
    return [team.name for _, team in teams if team.gender == wanted] if all(rank == 3 for rank, _ in teams) else []


def _is_ambiguous(norm: str, senses: Senses, local: bool) -> bool:
    """Whether the name is that of several teams or of a people: a description, if anything, says which is meant. Where
    many teams are unknown (`local`), clubs of several countries may have lent it to one of those ("CSKA")."""
    if norm in SHARED_WORDS or norm in OTHER_CLUBS or norm in people_words():
        return True
    surface = senses.index.surfaces.get(norm)
    return not local and surface is not None and len({team.country for _, team in surface.teams}) > 1


def _collect(sentence: Sentence, found: _Names, text: str) -> None:
    chunks = sentence.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind != "H":
            if chunk.kind == "w" and not sentence.heading and _is_initials(chunks, i, text):
                if plays(chunks, i):
                    found.players.setdefault(chunk.norm, text[chunk.start : chunk.end])
                    found.initials.add(chunk.norm)
                elif i and chunks[i - 1].norm in DESCRIBERS:
                    chunk.kind, chunk.value = "H", text[chunk.start : chunk.end]  # "leaders UCW": somebody unknown
            continue
        if len(chunk.norm) < SHORTEST:
            continue
        words = chunk.norm.split()
        town = i > 0 and chunks[i - 1].norm == "the" and words[-1] in ("city", "county", "town")
        described = i == 0 and words[-1] in SHARED_WORDS and words[0].endswith(DESCRIBING) and len(words) == 2
        if described and words[0] not in names().places:
            continue  # "Dismal Town were second best": of a club whose name the article takes for granted
        if _is_club(words) and not town and (not sentence.heading or in_line(chunks, i) or _told(chunks, i, text)):
            found.clubs.setdefault(chunk.norm, str(chunk.value))
        elif not _begins_given(chunk.norm) and plays(chunks, i, sentence.heading):
            found.players.setdefault(chunk.norm, str(chunk.value))
        elif len(words) > 1 and not sentence.heading:
            for word in (words[0], words[-1]):
                found.persons.setdefault(word, set()).add(chunk.norm)


def _begins_given(norm: str) -> bool:
    """Whether a name of several words begins with one that people are given: "Alan Smith"."""
    first, _, rest = norm.partition(" ")
    return bool(rest) and first in GIVEN_NAMES and not rest.startswith("& ")


def _is_initials(chunks: list[Chunk], i: int, text: str) -> bool:
    """Whether the word at `i` is a name of capitals alone amid small letters: "beat KMKM 2-0"."""
    first, last = chunks[i].start, chunks[i].end
    if (
        not (INITIALS[0] <= last - first <= INITIALS[1])
        or not text[first:last].isupper()
        or chunks[i].norm in NOT_NAMES
    ):
        return False
    beside = [text[c.start : c.end] for c in (*chunks[max(0, i - 1) : i], *chunks[i + 1 : i + 2]) if c.kind in "wKxpd"]
    return text[first:last].isalpha() and bool(beside) and not any(near.isupper() for near in beside)


def _told(chunks: list[Chunk], i: int, text: str) -> bool:
    """Whether a small verb follows: the line is a sentence that happens to hold many capitals, no headline."""
    return i + 1 < len(chunks) and chunks[i + 1].kind == "K" and text[chunks[i + 1].start].islower()


def _is_club(words: list[str]) -> bool:
    if len(words) > 2 and (words[-1] in SQUADS or words[-1] in LETTERS):
        words = words[:-1]
    if len(words) < 2 or " ".join(words) in NO_CLUBS:
        return False
    if words[0] in BEGINNINGS:
        return True
    return words[-1] in ENDINGS and words[0] not in NOT_NAMES and words[0] not in grammar()


def _is_place(chunks: list[Chunk], i: int) -> bool:
    return i > 0 and chunks[i - 1].norm == "in" and not chunks[i].possessive


def _of_town(chunks: list[Chunk], i: int) -> bool:
    """Whether a name is said of a place: "the thin air of Quito", "the Kano-based side"."""
    of = i > 0 and chunks[i - 1].norm in NEAR and not chunks[i].possessive
    return of or (i + 1 < len(chunks) and chunks[i + 1].norm == "-")
