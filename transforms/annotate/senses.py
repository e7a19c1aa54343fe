"""What every name of one article means, decided once from all its names together.

In: the stretches of an article with their hits. Out: `Senses`: the team or competition that each form means, or None
where several are as likely; whether the article is on women's or on national teams.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter

from transforms.annotate.hits import Stretch
from transforms.annotate.names import Names, Surface
from transforms.lexicon.tables import Competition, Team
from transforms.lexicon.words import word_set

YOUTH_WORD = re.compile(r"^u(?:17|18|19|20|21|23)s?$")
WOMEN_WORDS = word_set("en", "squads", "womens_football")
# Nicknames that are everyday words: they name a team only where the article also names it otherwise.
COMMON_NICKNAMES = word_set("en", "squads", "common_nicknames")


def is_womens(raws: list[Stretch]) -> bool:
    """Whether the article is about women's football: such words or competitions outweigh the men's."""
    women = men = 0
    for raw in raws:
        for token in raw.tokens.words:
            if token.norm in WOMEN_WORDS or token.base in WOMEN_WORDS:
                women += 1
            elif token.norm in ("mens", "men") and token.possessive:
                men += 1
        for hit in raw.hits:
            genders = {c.gender for c in hit.surface.competitions} | {t.gender for _, t in hit.surface.teams}
            if genders == {"w"}:
                women += 2
            elif hit.surface.competitions and genders == {"m"}:
                men += 1
    return women >= 3 and women > 2 * men


def _youth_squad(raws: list[Stretch]) -> str | None:
    """The age group that an article on national teams is about (`U20`), told by its first such word."""
    for raw in raws:
        words = [w.norm for w in raw.tokens.words if w.text not in "-–"]
        for first, second in itertools.pairwise(words):
            if first == "under" and second in ("17", "18", "19", "20", "21", "23"):
                return f"U{second}"
        for word in words:
            if YOUTH_WORD.match(word):
                return word[:3].upper()
    return None


class Senses:
    """What every name of one article means: decided once, from all its hits together."""

    def __init__(self, index: Names, raws: list[Stretch], women: bool) -> None:
        self.index = index
        self.women = women
        self.surfaces: dict[str, Surface] = {hit.key: hit.surface for raw in raws for hit in raw.hits}
        self.counts = Counter(hit.key for raw in raws for hit in raw.hits)
        self.anchored: Counter[str] = Counter()
        self.areas: Counter[str] = Counter()
        self.leagues: Counter[str] = Counter()
        self._anchor()
        self.national = self._is_national()
        self.youth = _youth_squad(raws) if self.national else None
        self.competitions = {key: self._competition(s) for key, s in self.surfaces.items() if s.competitions}
        self.teams = {key: self._team(key, s) for key, s in self.surfaces.items() if s.teams}

    def _gendered(self, surface: Surface) -> list[tuple[int, Team]]:
        wanted = "w" if self.women else "m"
        same = [pair for pair in surface.teams if pair[1].gender == wanted]
        return same or surface.teams

    def _anchor(self) -> None:
        for key, surface in self.surfaces.items():
            teams = self._gendered(surface)
            best = min((rank for rank, _ in teams), default=9)
            sure = [team for rank, team in teams if rank == best]
            if len(sure) == 1 and best < 3 and (best == 0 or len(teams) == 1):
                weight = self.counts[key]
                self.anchored[sure[0].name] += weight
                if sure[0].kind != "national":
                    self.areas[sure[0].country] += weight
                    country = self.index.data.countries.get(sure[0].country)
                    if country is not None:
                        self.areas[country.confederation] += weight
                    if sure[0].league:
                        self.leagues[sure[0].league] += weight
            if len({c.area for c in surface.competitions}) == 1:
                self.areas[surface.competitions[0].area] += 2 * self.counts[key]

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

    def _competition(self, surface: Surface) -> Competition:
        wanted = "w" if self.women else "m"

        def merit(item: tuple[int, Competition]) -> tuple[bool, bool, int, int]:
            order, competition = item
            return (
                competition.gender != wanted,
                competition.teams == "national" and not self.national,
                -self.areas[competition.area],
                order,
            )

        return min(enumerate(surface.competitions), key=merit)[1]

    def _team(self, key: str, surface: Surface) -> Team | None:
        """The one team that the form means in this article, or None."""
        teams = self._gendered(surface)
        if len(teams) == 1:
            rank, team = teams[0]
            if rank == 3 and " " not in key and not self.anchored[team.name] and key in COMMON_NICKNAMES:
                return None
            return team

        def merit(pair: tuple[int, Team]) -> tuple[int, bool, int, int, int, bool]:
            rank, team = pair
            return (
                -self.anchored[team.name] if rank else -1000,
                team.kind == "national" and not self.national,
                rank if rank == 3 else 0,
                -self.areas[team.country],
                rank,
                not team.league,
            )

        ordered = sorted(teams, key=merit)
        if ordered[0][0] == 3 and not self.anchored[ordered[0][1].name]:
            return None  # a nickname of several teams, none of which the article names
        first, second = merit(ordered[0]), merit(ordered[1])
        if first == second and ordered[0][1] is not ordered[1][1]:
            return self._by_league(ordered)
        return ordered[0][1]

    def _by_league(self, ordered: list[tuple[int, Team]]) -> Team | None:
        ranked = sorted(ordered, key=lambda pair: -self.leagues[pair[1].league or ""])
        top, next_best = (self.leagues[pair[1].league or ""] for pair in ranked[:2])
        return ranked[0][1] if top > next_best else None
