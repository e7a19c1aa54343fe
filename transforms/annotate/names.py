"""Names of the reference data in text: one index of every surface form, found in one pass over the tokens.

In: tokens, or a surface form. Out: candidates by kind, or the one team that a form means. A form that nothing knows
stays what it is (`known` False): an unknown team is never merged with a known one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from transforms.annotate.tokens import fold
from transforms.lexicon.tables import Competition, Reference, Team, reference
from transforms.lexicon.words import pieces, table, word_set

AFFIXES = frozenset(["fc", "cf", "sc", "ac", "afc", "fk", "cfc", "sk", "bk", "if", "pfc"])
# Words that turn a club's or country's name into the name of its women's, youth or reserve side.
SQUADS = {
    "women": "Women", "womens": "Women", "ladies": "Women", "femeni": "Women", "femenil": "Women",
    "femenino": "Women", "feminin": "Women", "feminines": "Women", "frauen": "Women", "wfc": "Women", "lfc": "Women",
    "reserves": "Reserves", "ii": "II", "u23": "U23", "u23s": "U23", "u21": "U21", "u21s": "U21",
    "u20": "U20", "u20s": "U20", "u19": "U19", "u19s": "U19", "u18": "U18",
    "u18s": "U18", "u17": "U17", "u17s": "U17",
}  # fmt: skip
# Letters that agencies without accents write as two.
TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
SHORTENED = {full: pieces(shorts) for full, shorts in table("en", "squads")["shortened"].items()}
WRITTEN_OUT = {short: full.capitalize() for full, shorts in SHORTENED.items() for short in shorts}
NICKNAME = 3  # rank of a nickname
LONG_WORD = 6  # letters of a word of a name in which one may be wrong
WITHOUT_WOMEN = word_set("en", "squads", "without_women", "leagues")
WOMENS_NAMES = word_set("en", "squads", "womens_names")
NATIONAL_LEAGUE = word_set("en", "regions", "leagues")
NO_PARTS = word_set("en", "squads", "no_parts")
YOUTH = re.compile(r"\b(?:under|u)[ -]?(1[5-9]|2[0-3])s?\b")


@dataclass(frozen=True, slots=True)
class TeamName:
    """A team as resolved: its canonical name, or the surface form where nothing in the reference data fits."""

    name: str
    known: bool


@dataclass(slots=True)
class Surface:
    """All that one surface form can mean. `rank` of a team: 0 name, 1 alias, 2 trimmed form, 3 nickname."""

    teams: list[tuple[int, Team]] = field(default_factory=list)
    competitions: list[Competition] = field(default_factory=list)
    venues: list[tuple[str, Team | None]] = field(default_factory=list)


@lru_cache(maxsize=20_000)
def _trim(key: str) -> str:
    """A form without the affixes at its ends."""
    words = key.split()
    while len(words) > 1 and words[0] in AFFIXES:
        words = words[1:]
    while len(words) > 1 and words[-1] in AFFIXES:
        words = words[:-1]
    return " ".join(words)


def _spellings(text: str) -> set[str]:
    """The whole of a name as it is printed: "Utd" for United at its end, "Koeln" for Köln."""
    key = fold(text)
    before, _, last = key.rpartition(" ")
    spellings = {key, *(f"{before} {short}" for short in SHORTENED.get(last, ()) if before)}
    if not text.isascii() and (plain := text.translate(TWO_LETTERS)) != text:
        spellings.add(fold(plain))
    return spellings


def _forms(text: str) -> set[str]:
    """The spellings of a name with and without an FC and the like, its country in brackets set aside."""
    spellings = _spellings(re.sub(r"\s*\([^)]*\)$", "", text) if text.endswith(")") else text)
    return {form for form in (*spellings, *map(_trim, spellings)) if len(form) > 1}


def _frames(form: str) -> list[tuple[str, str]]:
    """A name of several words with each of its long words left out in turn, and that word."""
    words = form.split()
    if len(words) < 2:
        return []
    return [
        (" ".join([*words[:k], "_", *words[k + 1 :]]), word)
        for k, word in enumerate(words)
        if len(word) >= LONG_WORD and word.isalpha()
    ]


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a letter added or dropped, or two that changed places, make one word the other. A letter that is another
    may be another transliteration, which is for the aliases to know."""
    short, long = sorted((one, other), key=len)
    if short == long or len(long) - len(short) > 1:
        return False
    k = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[k:] == long[k + 1 :]
    return short[k : k + 2] == long[k : k + 2][::-1] and short[k + 2 :] == long[k + 2 :]


class Names:
    """The index of all surface forms: `lookup` by folded form; `openings`: the first one, two ... words of those that
    go on. `leagues` and `towns`: the teams of each; `clubs`: those of a country and gender; `places`: the towns and
    capitals; `owned`: the forms that end in "'s" by themselves; `dated`: those of clubs whose years are known."""

    def __init__(self, data: Reference) -> None:
        self.data = data
        self.surfaces: dict[str, Surface] = {}
        self.reach: dict[str, int] = {}
        self.openings: set[str] = set()
        self._parts: dict[str, list[str]] = {}
        self._whole: dict[str, set[str]] = {}  # the forms of a team's own name, see `forms`
        self._neighbours: dict[str, set[str]] = {}  # the long words of names, by the rest of the name; see `_misspelt`
        self._forms_ever = self.surfaces  # those of clubs of every year, see `names_of`
        for team in data.teams.values():
            self._add_team(team)
        present = [c for c in data.competitions.values() if c.now is None]  # what the former names mean too
        for competition in present:
            before = (name for name, _ in competition.former)
            for form in {fold(text) for text in (competition.name, *competition.aliases, *before)}:
                self._surface(form).competitions.append(competition)
        texts = [text for c in present for text in c.aliases if text.isupper() and text.isalpha()]
        self.initials = frozenset(fold(text) for text in texts)  # competitions that are never written "Acle", a town
        spelled = (text for team in data.teams.values() for text in (team.name, *team.aliases, *team.grounds))
        self.owned = frozenset(fold(text) for text in (*spelled, *data.venues) if text.endswith("'s"))  # "St Patrick's"
        self._add_national_leagues(present)
        for venue in data.venues.values():
            for text in (venue.name, *venue.aliases):
                self._surface(fold(text)).venues.append((venue.name, None))
        for place in word_set("en", "squads", "places") | word_set("en", "sports", "clubs"):
            self.surfaces[place] = Surface()  # its name holds a team's, and it is none
        self.dated = [
            form
            for form, surface in self.surfaces.items()
            if any(team.name.removesuffix(" Women") in data.years for _, team in surface.teams)
        ]
        for form in self.surfaces:
            words = form.split()
            self.reach[words[0]] = max(self.reach.get(words[0], 0), len(words))
            self.openings.update(" ".join(words[:count]) for count in range(1, len(words)))
        self.leagues: dict[str, list[Team]] = {}
        self.towns: dict[str, list[Team]] = {}
        self.clubs: dict[tuple[str, str], list[Team]] = {}
        for team in data.teams.values():
            if team.kind == "club":
                self.clubs.setdefault((team.country, team.gender), []).append(team)
            if team.league:
                self.leagues.setdefault(team.league, []).append(team)
                self.towns.setdefault(fold(team.city or ""), []).append(team)
        capitals = {fold(country.capital) for country in data.countries.values() if country.capital}
        self.places = (frozenset(self.towns) | capitals) - {""}

    def _surface(self, form: str) -> Surface:
        return self.surfaces.setdefault(form, Surface())

    def _add_national_leagues(self, present: Iterable[Competition]) -> None:
        """A country's first league by its people's word ("the Dutch soccer league"), where it means nothing else."""
        tops: dict[str, list[Competition]] = {}
        for found in present:
            if (found.kind, found.teams, found.gender, found.tier) == ("league", "club", "m", 1):
                tops.setdefault(found.area, []).append(found)
        people = [(fold(word), country.name) for country in self.data.countries.values() for word in country.demonyms]
        shared = {word for word, count in Counter(word for word, _ in people).items() if count > 1}
        for word, country in people:
            for noun in NATIONAL_LEAGUE if len(tops.get(country, ())) == 1 and word not in shared else ():
                if f"{word} {noun}" not in self.surfaces:
                    self._surface(f"{word} {noun}").competitions.append(tops[country][0])

    def _add_team(self, team: Team) -> None:
        seen: set[str] = set()
        towns = team.name.endswith(f" {team.city}") and team.kind == "club"
        ranked = [(0, team.name), *((1, alias) for alias in team.aliases), *((3, nick) for nick in team.nicknames)]
        for rank, text in ranked:
            if rank == 0 and team.name.endswith(")"):
                rank = 1  # `Everton (Chile)`: the bare form belongs to the more famous club first
            whole = _spellings(text)
            forms = _forms(text)
            if towns and rank < NICKNAME:
                forms = forms | {
                    f"{club} of {town}" for club, _, town in (form.partition(" ") for form in forms) if town
                }
            for form in forms - seen:
                seen.add(form)
                trimmed = (
                    form not in whole and " of " not in form
                )  # `Vancouver` for Vancouver FC is a short form like any other
                self._surface(form).teams.append((max(rank, 2) if trimmed else rank, team))
        for ground in team.grounds:
            if fold(ground) not in seen:
                seen.add(fold(ground))
                self._surface(fold(ground)).venues.append((ground, team))

    def parts(self, name: str) -> list[str]:
        """The beginnings and endings of a team's name that can stand for it where the article names it in full."""
        found = self._parts.get(name)
        if found is None:
            words = _trim(fold(split_squad(re.sub(r"\s*\([^)]*\)$", "", name))[0])).split()
            cuts = range(1, len(words))
            pieces = {" ".join(words[:k]) for k in cuts} | {" ".join(words[k:]) for k in cuts}
            found = self._parts[name] = sorted(piece for piece in pieces if piece not in NO_PARTS)
        return found

    def forms(self, team: Team) -> set[str]:
        """The team's whole name as it is matched, its country in brackets and an FC set aside."""
        found = self._whole.get(team.name)
        if found is None:
            found = self._whole[team.name] = _forms(team.name)
        return found

    def lookup(self, text: str) -> Surface | None:
        """What the form `text` can mean, affixes such as FC set aside; None where nothing knows it."""
        key = fold(text)
        return self.surfaces.get(key) or self.surfaces.get(_trim(key))

    def candidates(self, text: str) -> list[tuple[int, Team]]:
        """The teams that `text` can mean, best rank first."""
        found = self.lookup(text)
        return sorted(found.teams, key=lambda pair: pair[0]) if found else []

    def _misspelt(self, form: str) -> list[tuple[int, Team]]:
        """The only team whose name of several words differs from `form` by a slip in one long word."""
        if not self._neighbours:  # shared by the indexes of all years
            for known, surface in self._forms_ever.items():
                if surface.teams:
                    for frame, word in _frames(known):
                        self._neighbours.setdefault(frame, set()).add(word)
        close = {
            frame.replace("_", known)
            for frame, word in _frames(form)
            for known in self._neighbours.get(frame, ())
            if _one_letter_apart(word, known)
        }
        meant = self.surfaces.get(close.pop()) if len(close) == 1 else None
        return sorted(meant.teams, key=lambda pair: pair[0]) if meant is not None else []

    def resolve_team(
        self,
        text: str,
        country: str | None = None,
        competition: str | None = None,
        among: Collection[str] = (),
        gender: str | None = None,
    ) -> TeamName:
        """The team that `text` means.

        `country`, `competition` and `among` (teams already met in the article) settle names that clubs share.
        A trailing squad word (`Women`, `Under-20`, `Reserves`, `II`) or `gender` `w` gives the team of its own.
        """
        bare, told = split_squad(text)
        if told == "Women":
            own = [team for _, team in self.candidates(text) if team.gender == "w"]
            if len(own) == 1:
                return TeamName(own[0].name, True)  # "Hasaacas Ladies", not the women of a club Hasaacas
        squad = "Women" if gender == "w" and told is None else told
        chosen = self._choose(bare, country, competition, among, squad)
        if chosen is None and squad and squad != "Women":
            chosen = self._choose(text, country, competition, among, None)
            return TeamName(chosen.name, True) if chosen else TeamName(clean(text), False)
        if chosen is None:
            name = clean(text) if squad is None or gender == "w" else f"{clean(bare)} {squad}"
            return TeamName(womens_name(name) if gender == "w" else name, False)
        if squad is None or _is_squad(chosen, squad):
            return TeamName(chosen.name, True)
        if squad == "Women" and chosen.league in WITHOUT_WOMEN:
            return TeamName(self._of_its_town(chosen).name, True)
        womens = gender == "w" and squad != "Women" and chosen.kind == "national"
        named = f"{chosen.name} Women {squad}" if womens else f"{chosen.name} {squad}"
        return TeamName(named, named in self.data.teams or chosen.kind == "national")

    def _of_its_town(self, men: Team) -> Team:
        """The one women's club of the town of a men's club ("Seattle" in a women's report), else the men's."""
        there = [t for t in self.data.teams.values() if t.gender == "w" and t.kind == "club" and t.city == men.city]
        return there[0] if len(there) == 1 else men

    def _choose(
        self, text: str, country: str | None, competition: str | None, among: Collection[str], squad: str | None
    ) -> Team | None:
        found = self.candidates(text) or self._misspelt(fold(text))
        if not found:
            return None
        women = squad == "Women"

        def merit(pair: tuple[int, Team]) -> tuple[bool, bool, bool, bool, int, bool]:
            rank, team = pair
            return (
                (team.gender == "w") != women,
                bool(country) and team.country != country,
                team.name not in among if among else False,
                bool(competition) and team.league != competition,
                rank,
                team.league is None,
            )

        ordered = sorted(found, key=merit)
        if len(ordered) > 1 and merit(ordered[0]) == merit(ordered[1]) and ordered[0][1] is not ordered[1][1]:
            return None  # two clubs with equal claim to the name: left as it stands rather than guessed
        return ordered[0][1]

    def find_competition(self, text: str, area: str | None = None) -> Competition | None:
        """The competition that the whole of `text` names; `area` (a country) settles shared names."""
        found = self.surfaces.get(fold(text))
        if not found or not found.competitions:
            return None
        return min(found.competitions, key=lambda c: (area is not None and c.area != area,))


def split_squad(text: str) -> tuple[str, str | None]:
    """`text` without its squad word, and the squad: `Brazil Under-20` gives `('Brazil', 'U20')`."""
    youth = YOUTH.search(fold(text))
    words = text.split()
    if youth and len(words) > 1:
        bare = re.sub(r"(?i)[\s-]*\b(?:under|u)[ -]?(?:1[5-9]|2[0-3])s?\b", "", text).strip()
        return bare or text, f"U{youth.group(1)}"
    if len(words) > 1 and fold(words[-1]) in SQUADS:
        return " ".join(words[:-1]), SQUADS[fold(words[-1])]
    return text, None


def womens_name(name: str) -> str:
    """The name of an unknown club in women's football, where it says so itself ("Horley Queens") as it stands."""
    words = fold(name).split()
    return name if split_squad(name)[1] or not WOMENS_NAMES.isdisjoint(words) else f"{name} Women"


def _is_squad(team: Team, squad: str) -> bool:
    return team.gender == "w" if squad == "Women" else team.name.endswith(squad)


def clean(text: str) -> str:
    """An unknown team's name as it is kept: white space folded, markers and a country in brackets removed."""
    text = re.sub(r"\s*\([^)]*\)", "", text).strip(" *.,:;-–—")
    text = re.sub(r"(?:\s+(?:Match )?|(?<=[a-z]))Report$|\s+LIVE$", "", text)  # a link behind a printed result
    before, _, last = text.rpartition(" ")
    if before and fold(last) in WRITTEN_OUT:
        text = f"{before} {WRITTEN_OUT[fold(last)]}"  # as the prose calls it
    return re.sub(r"\s+", " ", re.sub(r"^x-", "", text))


@cache
def names() -> Names:
    """The index over the project's own reference data, made once per process."""
    return Names(reference())


def names_of(day: date | None) -> Names:
    """The index for an article of that day: without the clubs founded later, and with those dissolved before by their
    whole name alone ("Los Angeles" of 1996 is the Galaxy, "Leipzig" of 2016 the Red Bulls)."""
    if day is None:
        return names()
    years = names().data.years
    young = frozenset(team for team, (founded, _) in years.items() if founded is not None and founded > day.year)
    gone = frozenset(team for team, (_, dissolved) in years.items() if dissolved is not None and dissolved < day.year)
    return _without(young, gone)


@cache
def _without(young: frozenset[str], gone: frozenset[str]) -> Names:
    """The index without `young` teams and without the short forms of those `gone`; one for each era of the table."""

    def there(team: Team) -> bool:
        return team.name.removesuffix(" Women") not in young

    view = copy(names())
    view.surfaces = dict(view.surfaces)
    for form in view.dated:
        surface = view.surfaces[form]
        kept = [(rank, team) for rank, team in surface.teams if there(team) and (rank == 0 or team.name not in gone)]
        if len(kept) < len(surface.teams):
            view.surfaces[form] = Surface(kept, surface.competitions, surface.venues)
            if not (kept or surface.competitions or surface.venues):
                del view.surfaces[form]
    view.leagues = {league: list(filter(there, teams)) for league, teams in view.leagues.items()}
    view.towns = {town: list(filter(there, teams)) for town, teams in view.towns.items()}
    view.clubs = {of: list(filter(there, teams)) for of, teams in view.clubs.items()}
    return view


def resolve_team(text: str, country: str | None = None, among: Iterable[str] = ()) -> str:
    """The canonical name of the team called `text`, or `text` itself, cleaned."""
    return names().resolve_team(text, country=country, among=tuple(among)).name
