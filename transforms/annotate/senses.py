"""What every name of one article means, decided once from all its names together.

In: the stretches of an article with their hits. Out: `Senses`: the team or competition that each form means, or None
where several are as likely; whether the article is on women's or on national teams.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from transforms.annotate.context import (
    COMMON_NICKNAMES,
    NOT_NAMES,
    SHARED_WORDS,
    WOMENS_NICKNAMES,
    countries_told,
    first_names,
    is_everyday,
    strangers,
    youth_lines,
    youth_squad,
)
from transforms.annotate.features import features, people_words
from transforms.annotate.hits import Stretch
from transforms.annotate.localclubs import local_club, short_name, sole_club
from transforms.annotate.names import NICKNAME, NO_PARTS, Names, Surface
from transforms.annotate.persons import is_person, persons
from transforms.annotate.sports import is_college
from transforms.annotate.tokens import fold
from transforms.lexicon.tables import Competition, Team
from transforms.lexicon.words import table, word_set

NONE_PRINTED: Mapping[str, Sequence[int]] = {}
FAR_MORE = 3  # times as often
YOUTH_COMPETITIONS = table("en", "squads")["youth_competitions"]
SHARED_COMPETITIONS = word_set("en", "squads", "shared_competitions")
WORLD = frozenset({"FIFA", "International"})  # areas of competitions between confederations


class Senses:
    """What every name of one article means: decided once, from all its hits together.

    `printed`: the teams that its lists of results name, and where. `teams` has the one sense of a form; a form that is
    `contested` between teams of the article means the one that its paragraph names (see `local`).
    """

    def __init__(
        self,
        index: Names,
        raws: list[Stretch],
        women: bool,
        text: str,
        printed: Mapping[str, Sequence[int]] = NONE_PRINTED,
    ) -> None:
        self.index = index
        self.printed = printed
        self.lines = sorted((place, name) for name, places in printed.items() for place in places)
        self.women = women
        self.college = is_college(raws)
        self.surfaces: dict[str, Surface] = {hit.key: hit.surface for raw in raws for hit in raw.hits}
        self.strangers = strangers(raws)
        self.beginnings = first_names(raws)
        self.counts = Counter(hit.key for raw in raws for hit in raw.hits) - self.strangers - self.beginnings
        leagues = (c for surface in self.surfaces.values() for c in surface.competitions)
        self.womens_words = "omen" in text or any(c.gender == "w" for c in leagues)
        self.told = countries_told(raws)
        self.persons, self.acting, self.playing = persons(raws)
        self.anchored: Counter[str] = Counter()
        self.named_by: dict[str, set[str]] = {}
        self.areas: Counter[str] = Counter()
        self.leagues: Counter[str] = Counter()
        self.nations: Counter[str] = Counter()  # the confederations of the nations that the article names
        self._anchor()
        first = text[raws[0].start : raws[0].end] if raws else ""
        heads = {hit.key for hit in raws[0].hits} if first[-1:].isdigit() else set()
        self.headed = {name for name, keys in self.named_by.items() if keys & heads}  # by a result on the first line
        self.bearers = self._bearers()
        self.national = self._is_national()
        self.youth = youth_squad(raws) if self.national else None
        self.youth_lines = {} if self.youth else youth_lines(raws)
        self.academy = self._academy()
        self.competitions = {key: self._competition(key, s) for key, s in self.surfaces.items() if s.competitions}
        self.contested: dict[str, list[Team]] = {}
        self.open: set[str] = set()  # names that are some team's, though nothing says whose
        self.short_names = self._short_names()
        self.teams = {key: self._team(key, s) for key, s in self.surfaces.items() if s.teams}
        self.latest: dict[str, int] = {}
        self.in_full: dict[tuple[str, int], set[str]] = {}  # the teams named "... City" in a paragraph
        self.place: str | None = None  # the country that the text was last said to be in

    def heads(self, start: int, end: int, block: int) -> None:
        """Paragraph `block` stands below the results printed from `start` to `end`, so their teams are named there."""
        for _, name in self.lines[bisect_left(self.lines, (start, "")) : bisect_left(self.lines, (end, ""))]:
            self.latest[name] = block
            self.in_full.setdefault((fold(name).rpartition(" ")[2], block), set()).add(name)

    def local(self, key: str, block: int) -> Team | None:
        """The team that a contested form means in paragraph `block`: the one of them named there, or just before."""
        bearers = self.contested.get(key)
        if bearers is None:
            return None
        there = [team for team in bearers if team.country == self.place and not self.anchored[team.name]]
        if len(there) == 1:
            return there[0]
        if key in SHARED_WORDS:
            for paragraph in (block, block - 1):
                named = self.in_full.get((key, paragraph), set()) & {team.name for team in bearers}
                if named:
                    return self.index.data.teams[named.pop()] if len(named) == 1 else None
            return None
        for paragraph in (block, block - 1):
            there = [team for team in bearers if self.latest.get(team.name) == paragraph]
            if there:
                return there[0] if len(there) == 1 else None
        return None

    def _gendered(self, surface: Surface) -> list[tuple[int, Team]]:
        wanted = "w" if self.women else "m"
        teams = list(surface.teams)
        if self.college:  # where only a whole name is a club's: "the Knights" are a college's
            teams = [(rank, team) for rank, team in teams if not rank or team.kind == "national"]
        same = [pair for pair in teams if pair[1].gender == wanted]
        if same:
            return same
        men = [(rank, team) for rank, team in teams if rank == 0 or team.gender == "m"]
        if self.women:  # the women's side of a club answers to the club's names
            return [(rank, self.index.data.teams.get(f"{team.name} Women", team)) for rank, team in men]
        return men

    def _anchor(self) -> None:
        """Count the teams that the article names beyond doubt, and what countries and leagues it is about."""
        shared: list[tuple[str, Team, list[Team]]] = []
        areas = {c.area for s in self.surfaces.values() if len(s.competitions) == 1 for c in s.competitions}
        self.continents = areas if not areas & WORLD else set()  # the confederations whose competitions are named
        for key, surface in self.surfaces.items():
            if len({c.area for c in surface.competitions}) == 1 and key not in SHARED_COMPETITIONS:
                self.areas[surface.competitions[0].area] += 2 * self.counts[key]
            teams = self._gendered(surface)
            if key in SHARED_WORDS or not self.counts[key] or is_everyday(key, teams):
                continue
            told = [team for _, team in teams if team.country in self.told.get(key, ())]
            best = min((rank for rank, _ in teams), default=9)
            sure = [team for rank, team in teams if rank == best]
            if len(told) == 1:
                self._count(key, told[0])
            elif len(sure) == 1 and best < 3:
                if len(teams) == 1:
                    self._count(key, sure[0])
                elif best == 0:
                    namesakes = [team for _, team in teams if team is not sure[0] and self._is_called(team, key)]
                    shared.append((key, sure[0], namesakes))
        here = Counter(self.areas)
        for key, team, namesakes in shared:
            chosen = self._namesake(team, namesakes, here)
            if chosen is not None:
                self._count(key, chosen)
        for name in set(self.printed) - set(self.anchored):
            if name in self.index.data.teams:
                self._count(fold(name), self.index.data.teams[name], weight=1)

    def _namesake(self, team: Team, namesakes: list[Team], here: Counter[str]) -> Team | None:
        """Of clubs of one name the famous one, unless the article is on a country of another and not on its own."""
        if here[team.country]:
            return team
        fitting = [other for other in namesakes if here[other.country]]
        at_home = self._confederation(team) in self.continents
        if fitting and at_home:
            return None  # both play in the competitions that the article is on
        if not fitting and not at_home:
            fitting = [other for other in namesakes if self._confederation(other) in self.continents]
        fitting = [other for other in fitting if other.league] or fitting
        return fitting[0] if len(fitting) == 1 else None if fitting else team

    def _is_called(self, team: Team, key: str) -> bool:
        """Whether `key` is the team's whole name or its beginning ("Bohemians" for Bohemians 1905)."""
        return any(form == key or form.startswith(f"{key} ") for form in self.index.forms(team))

    def _confederation(self, team: Team) -> str:
        country = self.index.data.countries.get(team.country)
        return country.confederation if country else ""

    def _count(self, key: str, team: Team, weight: int = 0) -> None:
        weight = weight or self.counts[key]
        self.anchored[team.name] += weight
        self.named_by.setdefault(team.name, set()).add(key)
        if team.kind != "national":
            self.areas[team.country] += weight
            self.areas[self._confederation(team)] += weight
            if team.league:
                self.leagues[team.league] += weight
        elif team.league:
            self.nations[team.league] += weight

    def _bearers(self) -> dict[str, list[str]]:
        """The teams named in the article by each part of their name: `pirates` and `orlando` of Orlando Pirates."""
        found: dict[str, list[str]] = {}
        for name in self.anchored:
            team = self.index.data.teams[name]
            if team.kind != "national" and not (self.women and team.gender == "m"):
                own = f" {fold(name)} "
                for part in {*itertools.chain(*map(self.index.parts, (team.name, *self.named_by[name])))}:
                    if part != fold(team.city or "") or f" {part} " in own:
                        found.setdefault(part, []).append(name)
        return found

    def _is_national(self) -> bool:
        """National teams are meant where competitions between them are named, or countries outnumber clubs."""
        nations = clubs = 0
        for surface in self.surfaces.values():
            if surface.competitions and all(c.teams == "national" for c in surface.competitions):
                return True
            if surface.teams:
                kinds = {team.kind for _, team in surface.teams}
                nations += kinds == {"national"}
                clubs += "national" not in kinds
        return nations > clubs

    def _academy(self) -> str | None:
        """The age group of an article on a youth competition of clubs, where it names no other competition as often."""
        named: Counter[str] = Counter()
        for key, surface in self.surfaces.items():
            if surface.competitions:
                named[surface.competitions[0].name] += self.counts[key]
        first = named.most_common(2)
        if not first or first[0][0] not in YOUTH_COMPETITIONS or (len(first) > 1 and first[1][1] >= first[0][1]):
            return None
        return str(YOUTH_COMPETITIONS[first[0][0]])

    def most(self) -> int:
        """How often the country is named by its clubs that the article is most about."""
        countries = self.index.data.countries
        return max((count for area, count in self.areas.items() if area in countries), default=0)

    def _competition(self, key: str, surface: Surface) -> Competition | None:
        """The competition that the form means; None for a name of several countries' where the article is on none."""
        if self.bearers.get(key):
            return None  # a club of the article bears the name: "Olympics" where Great Olympics play
        areas = {c.area for c in surface.competitions}
        enough = self.most() if key in SHARED_COMPETITIONS else 1
        several = (len(areas) > 1 or enough > 1) and (self.areas or self.nations)
        if several and not any(self._about(c) >= enough for c in surface.competitions):
            return None
        told = any("omen" in key or self.areas[c.area] > 2 * self.counts[key] for c in surface.competitions)
        if not self.women and not told and all(c.gender == "w" for c in surface.competitions):
            return None  # a women's league of a country that the article is not on
        if self.women and all(c.gender == "m" and c.kind == "league" for c in surface.competitions):
            return None  # the women's league of that country has a name of its own
        wanted, clubs = "w" if self.women else "m", not self.national
        of = surface.competitions
        return min(of, key=lambda c: (c.gender != wanted, clubs and c.teams == "national", -self._about(c)))

    def _about(self, competition: Competition) -> int:
        """How much the article is about the area of a competition, by its clubs, or its nations."""
        nations = self.nations[competition.area] if competition.teams == "national" else 0
        return self.areas[competition.area] + nations

    def _called_so_in(self, key: str) -> Team | None:
        """The one club called so in part of the countries told beside the name: "Argentina's Arsenal", of Sarandí."""
        wanted = "w" if self.women else "m"
        there = (team for country in self.told[key] for team in self.index.clubs.get((country, wanted), ()))
        named = [team for team in there if key in self.index.parts(team.name)]
        return named[0] if len(named) == 1 else None

    def _team(self, key: str, surface: Surface) -> Team | None:
        """The one team that the form means in this article, or None."""
        teams = self._gendered(surface)
        if key in WOMENS_NICKNAMES:
            return next((team for _, team in surface.teams if team.kind == "national"), None)
        told = [team for _, team in teams if team.country in self.told.get(key, ())]
        if len(told) == 1:
            return told[0]
        if not told and key in self.told and (namesake := self._called_so_in(key)) is not None:
            return namesake
        if key in SHARED_WORDS:
            return self._shared_word(key, teams)
        named = any(self.otherwise(team.name, key) for _, team in teams)
        whole = any(rank == 0 for rank, _ in teams)
        if not named and self.strangers[key] > (self.counts[key] if whole else 0):
            return None  # the article has a team of its own that is called so ("Warri Wolves")
        if not named and not whole and self.beginnings[key] and not any(self.leagues[t.league or ""] for _, t in teams):
            return None  # nor the one whose name begins so ("Inter Allies")
        nation = any(rank == 0 and team.kind == "national" for rank, team in teams)  # "Kenya" is no "Kenya Police"
        bearers = [] if nation else [name for name in self.bearers.get(key, ()) if self.otherwise(name, key)]
        if any(rank < NICKNAME for rank, _ in teams):  # who is called "Inter" is not called "Milan", where a club is
            bearers = [name for name in bearers if not self.short_names.get(name, set()) - {key}]
        printed = [team for rank, team in teams if rank == 0 and team.name in self.printed]
        if bearers and (printed or not (named or self._is_here(key, teams, bearers))):
            return self._most_named(key, [*printed, *(self.index.data.teams[name] for name in bearers)])
        if not teams or is_person(self, key, teams):
            return None
        called = [team for _, team in teams if self.otherwise(team.name, key)] if key in COMMON_NICKNAMES else []
        if len(called) == 1:
            return called[0]
        if is_everyday(key, teams) or all(rank == 3 for rank, _ in teams):
            short = [team for rank, team in teams if rank < NICKNAME]  # `Wolves` is more than a nickname
            wide = not short or self.national or any(self.anchored[team.name] for _, team in teams)
            return self._nicknamed(key, [team for _, team in teams] if wide else short, bool(short))
        return self._ranked(key, teams)

    def _is_here(self, key: str, teams: list[tuple[int, Team]], bearers: list[str]) -> bool:
        """Whether the article is on the league of a team whose very name `key` is, as much as on its bearers'."""
        own = self.counts[key]
        there = max(self.leagues[self.index.data.teams[name].league or ""] for name in bearers)
        return any(rank == 0 and 2 * (self.leagues[team.league or ""] - own) > there for rank, team in teams)

    def otherwise(self, name: str, key: str) -> bool:
        """Whether the article names the team by another form than `key`."""
        return bool(self.named_by.get(name, set()) - {key})

    def _short_names(self) -> dict[str, set[str]]:
        """By what single words the article calls teams, their nicknames left out."""
        found: dict[str, set[str]] = {}
        for form, surface in self.surfaces.items():
            for rank, team in surface.teams if " " not in form and form not in SHARED_WORDS else ():
                if rank < NICKNAME:
                    found.setdefault(team.name, set()).add(form)
        return found

    def _shared_word(self, key: str, teams: list[tuple[int, Team]]) -> Team | None:
        """The team of the article that "City" or "United" stands for: one that is named so, its main one, or the only
        one of those named before whose name has the word."""
        if self.strangers[key]:
            return None
        bearers = set(self.bearers.get(key, ()))
        full = {name for name in bearers if self._in_full(name, key)}
        if full and self._is_far_more_on(bearers - full, full):
            return None  # an article on Luton that names Mansfield Town in passing: "Town" may be either
        if full and not self._any_before(full, key) and self._any_before(bearers - full, key):
            self.contested[key] = [self.index.data.teams[name] for name in sorted(bearers)]
            return None  # so may it before Mansfield Town is named, but behind Luton
        full = full or bearers.intersection(self.printed)
        if not full:
            main = {name for name, _ in self.anchored.most_common(2)}
            full = main & ({team.name for rank, team in teams if rank < 3} | bearers)
        if not full and len(bearers) == 1 and self._named_before(next(iter(bearers)), key):
            full = bearers
        named = [self.index.data.teams[name] for name in full]
        return self._most_named(key, sorted(named, key=lambda team: team.name)) if named else sole_club(self, key)

    def _is_far_more_on(self, some: set[str], others: set[str]) -> bool:
        """Whether the article names one of `some` far more often than any of `others`."""
        most = max((self.anchored[name] for name in some), default=0)
        return most >= FAR_MORE * max(self.anchored[name] for name in others)

    def _any_before(self, names: set[str], word: str) -> bool:
        return any(self._named_before(name, word) for name in names)

    def _named_before(self, name: str, word: str) -> bool:
        """Whether the article names the team before it first uses the word."""
        first = next((form for form in self.surfaces if form == word or form in self.named_by[name]), word)
        return first != word  # the forms stand in the order in which the article has them

    def _in_full(self, name: str, word: str) -> bool:
        """Whether the article names the team with the word ("Leeds United"), not only without it ("Leeds")."""
        return any(
            f" {word} " in f"{form} " and any(team.name == name for _, team in surface.teams)
            for form, surface in self.surfaces.items()
        )

    def _nicknamed(self, key: str, teams: list[Team], short: bool) -> Team | None:
        """The team of a nickname: one that the article names, or the only one in its league or country.

        A nickname that is an everyday word means no team that is not named, unless it is a `short` form of its name.
        """
        if key in people_words():
            named = [name for name in self.anchored if key in features(name)]
            nations = [name for name in named if self.national and self.index.data.teams[name].kind == "national"]
            if named:
                return self._most_named(key, [self.index.data.teams[name] for name in nations or named])
            teams = [team for team in teams if self.anchored[team.name]]
        anchored = [team for team in teams if self.anchored[team.name]]
        if anchored:
            return self._most_named(key, anchored)
        if key in NOT_NAMES or (key in COMMON_NICKNAMES and not self.national and not short):
            return None
        sides = [team for team in teams if team.kind == "national" and team.league in self.continents]
        if self.national and len(sides) == 1:
            return sides[0]
        if len(teams) == 1 and teams[0].kind == "national" and key not in COMMON_NICKNAMES:
            return teams[0]
        most = max(self.leagues.values(), default=0)
        fitting = [team for team in teams if 2 * self.leagues[team.league or ""] >= max(most, 1)]
        if not fitting and (self.national or not self.leagues) and key not in COMMON_NICKNAMES:
            fitting = teams  # nothing speaks of another league than the team's
        return (
            fitting[0]
            if len(fitting) == 1
            else sole_club(self, key) or (short_name(self, key, teams) if short else None)
        )

    def _ranked(self, key: str, teams: list[tuple[int, Team]]) -> Team | None:
        if self.national and not any(self.anchored[team.name] for _, team in teams if team.kind != "national"):
            teams = [pair for pair in teams if pair[1].kind == "national"] or teams  # "the Republic" is no club there
        if len(teams) == 1:
            rank, team = teams[0]
            if " " not in key and (not team.league or (rank and key in NO_PARTS)) and self._is_foreign(key, team):
                return None
            return (local_club(self, key, team) if rank else None) or team

        def merit(pair: tuple[int, Team]) -> tuple[int, bool, int, int, int, bool]:
            rank, team = pair
            return (
                -self.anchored[team.name],
                team.kind == "national" and not self.national,
                rank if rank == 3 else 0,
                -self.areas[team.country] if rank else min(-1, -self.areas[team.country]),
                rank,
                not team.league,
            )

        ordered = sorted(teams, key=merit)
        if ordered[0][0] == 3 and not self.anchored[ordered[0][1].name]:
            return None
        first, second = merit(ordered[0]), merit(ordered[1])
        (rank, team), (_, other) = ordered[:2]
        if not first[0] and not second[0] and team.country != other.country and self.areas[other.country]:
            self.contested[key] = [team for _, team in ordered if self.areas[team.country]]
            whole = any(not r and self._confederation(t) in self.continents for r, t in teams)
            if rank and (whole or self.areas[team.country] < FAR_MORE * self.areas[other.country]):
                return None  # clubs of two countries that the article is on
        if rank and not first[0] and self._is_between_continents(team, [t for r, t in ordered if r < NICKNAME]):
            self.contested.pop(key, None)
            self.open.add(key)
            return None
        if first == second and ordered[0][1] is not ordered[1][1]:
            return self._by_league(ordered)
        if self.anchored[ordered[1][1].name] and min(rank for rank, _ in teams):
            return self._most_named(key, [team for _, team in ordered if self.anchored[team.name]])
        return ordered[0][1]

    def _is_between_continents(self, team: Team, namesakes: list[Team]) -> bool:
        """Whether an article is about another continent nearly as much, where a club is called so too: "Inter" at a
        world tournament."""
        own = self._confederation(team)
        others = {self._confederation(other) for other in namesakes} - {own, ""}
        return any(2 * self.areas[other] >= max(self.areas[own], FAR_MORE) for other in others)

    def _most_named(self, key: str, teams: list[Team]) -> Team | None:
        """Of several teams of the article the one that it is far more about; which is meant elsewhere, see `local`."""
        if len(teams) == 1:
            return teams[0]
        headed = [team for team in teams if team.name in self.headed]
        if len(headed) == 1 and len(self.headed) == 2 and all(self.anchored[t.name] < FAR_MORE for t in teams):
            return headed[0]  # under "St Johnstone 1 Hull 1" the "Saints" are not the St Mirren that are spoken of too
        self.contested[key] = teams
        first, second = sorted(teams, key=lambda team: -self.anchored[team.name])[:2]
        return first if self.anchored[first.name] >= FAR_MORE * self.anchored[second.name] else None

    def _is_foreign(self, key: str, team: Team) -> bool:
        """Whether nothing but the form itself speaks of the country of a minor club: more likely a person's name."""
        if team.kind == "national" or team.gender == "w" or self.otherwise(team.name, key):
            return False
        confederation = self._confederation(team)
        if confederation in self.continents and len(self.continents) == 1:
            return False
        elsewhere = any(count for area, count in self.areas.items() if area not in (team.country, confederation))
        return elsewhere and self.areas[team.country] <= self.counts[key]

    def _by_league(self, ordered: list[tuple[int, Team]]) -> Team | None:
        ranked = sorted(ordered, key=lambda pair: -self.leagues[pair[1].league or ""])
        top, next_best = (self.leagues[pair[1].league or ""] for pair in ranked[:2])
        return ranked[0][1] if top > next_best else None
