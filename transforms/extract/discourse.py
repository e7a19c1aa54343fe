"""What an article is about, as it goes on: whose turn the pronouns take, which match and competition are spoken of.

State of one article, kept by the extractors from sentence to sentence; nothing here outlives the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from transforms.annotate.article import Annotated
from transforms.annotate.names import names
from transforms.lexicon.tables import Competition, Team
from transforms.model import MatchClaim


@dataclass(slots=True)
class Discourse:
    """The running context. `topic`: the team last spoken of as subject; `pair`: the match last spoken of;
    `person_team`: the team of the person last spoken of."""

    annotated: Annotated
    people: dict[str, str]
    topic: str | None = None
    person_team: str | None = None
    pair: tuple[str, str] | None = None
    pair_block: int = -1
    home_of_pair: str | None = None
    main: MatchClaim | None = None
    reference_day: date | None = None
    block: int = -1
    block_stage: str | None = None
    block_leg: int | None = None
    block_competition: str | None = None

    @property
    def competition(self) -> str | None:
        """The competition that the article is about: the first one it names, unless another outweighs it clearly."""
        counts = self.annotated.competition_counts
        known = [name for name in counts if name in names().data.competitions]
        return known[0] if known else None

    @property
    def protagonist(self) -> str | None:
        """The team that the article speaks of most, the earlier one at equal count."""
        counts = self.annotated.team_counts
        return max(counts, key=lambda team: counts[team]) if counts else None

    def enter_block(self, block: int) -> None:
        """A new paragraph forgets the last one's stage and competition."""
        if block != self.block:
            self.block = block
            self.block_stage = self.block_leg = self.block_competition = None

    @property
    def main_pair(self) -> tuple[str, str] | None:
        """The two sides of the match that the article reports, once its first result is told, or as its head names them."""
        if self.main is not None:
            return self.main.home_team, self.main.away_team
        head: list[str] = []
        for sentence in self.annotated.sentences[:3]:
            for chunk in sentence.chunks:
                if chunk.kind == "T" and chunk.value.name not in head:
                    head.append(chunk.value.name)
        counts = self.annotated.team_counts
        if len(head) < 2 or counts[head[0]] < 2 or counts[head[1]] < 2 or len(head) > 3:
            return None
        return head[0], head[1]

    def opponent(self, team: str) -> str | None:
        """The other side of the match last spoken of, else of the article's main match, where `team` is one of them."""
        for pair in (self.pair, self.main_pair):
            if pair and team in pair:
                return pair[1] if pair[0] == team else pair[0]
        return None


def team_of(name: str) -> Team | None:
    """The reference row of a team, of its parent club for a squad derived from it; None for an unknown team."""
    teams = names().data.teams
    found = teams.get(name)
    if found is None and " " in name:
        found = teams.get(name.rsplit(" ", 1)[0])
    return found


def can_meet(a: str, b: str) -> bool:
    """Whether two teams can have played each other at all: not a club against a country, nor a team against itself."""
    if a == b:
        return False
    one, two = team_of(a), team_of(b)
    if one is None or two is None:
        return True
    return (one.kind == "national") == (two.kind == "national")


def fits(competition: Competition, a: str, b: str) -> bool:
    """Whether both teams can have met in the competition: its country's clubs in a league, nations among nations."""
    for name in (a, b):
        team = team_of(name)
        if team is None:
            continue
        if (team.kind == "national") != (competition.teams == "national"):
            return False
        if competition.kind in ("league", "cup", "league cup") and competition.teams == "club":
            if competition.area != team.country and not _shared_area(competition, team):
                return False
    return True


def _shared_area(competition: Competition, team: Team) -> bool:
    """Leagues that clubs of several countries play in (MLS): the team's own league says so."""
    league = names().data.competitions.get(team.league or "")
    return league is not None and (league.area == competition.area or competition.area in ("North America", "Concacaf", "CONCACAF"))


def shared_league(a: str, b: str) -> str | None:
    """The league in which both teams play, by the reference data."""
    one, two = team_of(a), team_of(b)
    if one and two and one.league and one.league == two.league and one.kind != "national":
        return one.league
    return None


def competition_for(discourse: Discourse, told: str | None, a: str, b: str) -> str | None:
    """The competition of a match between `a` and `b`: as told, else the paragraph's or the article's if it fits."""
    known = names().data.competitions
    for name in (told, discourse.block_competition, discourse.competition):
        if name is None:
            continue
        if name not in known:
            return name if name == told else None
        if fits(known[name], a, b):
            return name
    return shared_league(a, b) if not discourse.annotated.competition_counts else None
