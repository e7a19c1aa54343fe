"""Where a result was played, as far as its words say, and whom that makes the other side.

In: a predicate of a sentence, its own side and the running discourse. Out: a team's name; None where nobody that the
article names is at home there.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import sections_of
from transforms.annotate.names import names
from transforms.extract.competitions import can_meet, share_a_competition, team_of
from transforms.extract.countries import at_home
from transforms.extract.frames import TRIPS, Predicate
from transforms.extract.homes import city_teams, is_metropolis, named_country, owners, owns
from transforms.extract.metbefore import MetBefore

ASIDE = 6  # chunks between "who" and the result of an aside
PLACE_REACH = 6  # chunks behind a result among which its place is named
WHEN = frozenset({"when", "where", "as"})
WITHIN = frozenset({"in", "at"})
CALLERS = frozenset({"visitors", "visitor", "guests"})
NEUTRAL = frozenset({"final", "semi-final"})  # rounds that are played on nobody's ground
NEUTRAL_STAGES = frozenset(f"stages.{stage}" for stage in NEUTRAL)


class Scenes(MetBefore):
    """The places of one sentence's results."""

    def _faced_before(self, at: int) -> str | None:
        """The object of a verb of meeting before a participle: "host Derby a month after beating them 2-0"."""
        if not self.chunks[at].norm.endswith("ing"):
            return None
        met = (c for k, c in enumerate(self.chunks[1:at]) if "fixture.transitive" in self.chunks[k].labels)
        return next((str(c.value.name) for c in met if c.kind == "T"), None)

    def _scene(self, found: Predicate) -> int | None:
        """Where the place of the result is named: behind it ("lost 5-2 in Cyprus"), or before the clause that tells it
        ("the debacle in Cyprus in October, when they lost 5-2", "a day out in Derby, where they lost")."""
        chunks, at = self.chunks, found.at
        for k in range(at + 1, min(len(chunks), at + PLACE_REACH)):
            if self._is_place(k):
                return k
            if chunks[k].kind in ",;bcrT" or (chunks[k].kind == "K" and "match_noun.nouns" not in chunks[k].labels):
                break
        opener = next((k for k in range(at - 1, 0, -1) if chunks[k].kind in ",;b"), 0)
        if chunks[opener].norm not in WHEN:
            return self._called_at(at)
        k = opener - 1
        while k > 0 and chunks[k].kind in ",Dpw" and not self._is_place(k):
            k -= 1
        return k if self._is_place(k) else None

    def _called_at(self, at: int) -> int | None:
        """The ground whose visitors the side of the result at `at` is told to be: "The visitors to Pride Park were
        Leeds, who lost 2-0"."""
        chunks = self.chunks
        for k in range(2, at):
            before = k - 1 - (chunks[k - 1].norm == "the")
            if chunks[k].kind == "L" and chunks[before].norm in ("to", "at") and chunks[before - 1].norm in CALLERS:
                return k if not chunks[k].possessive else None
        return None

    def _is_place(self, k: int) -> bool:
        """Whether chunk `k` names a ground, a town or a country in which somebody was."""
        chunks = self.chunks
        before = k - 1 - (chunks[k - 1].norm == "the")
        if k < 1 or chunks[k].possessive or chunks[k].kind not in "LHT":
            return False
        gone = chunks[before].norm == "to" and chunks[before - 1].norm in TRIPS
        if chunks[before].norm not in WITHIN and not gone:
            return False
        if chunks[k].kind == "T":
            return bool(chunks[k].value.national)
        return chunks[k].kind == "L" or bool(city_teams(chunks[k].norm)) or named_country(chunks[k].norm) is not None

    def _host_at(self, own: str, k: int) -> str | None:
        """The one side that `own` can have met at the place of chunk `k`; the side itself where it is at home there;
        None where nobody of the article is, or several are."""
        chunk = self.chunks[k]
        if self._is_home(own, k):
            return own
        row = team_of(own)
        national = [str(chunk.value.name)] if chunk.kind == "T" else [*owners(chunk), *city_teams(chunk.norm)]
        if row is not None and row.kind == "national":
            told = named_country(chunk.norm) is not None or chunk.kind == "T"  # not the country of a town
            found = {team for team in national if self._is_nation(team) and can_meet(own, team)}
            found = found if told else found & set(self.discourse.annotated.team_counts)
            return found.pop() if len(found) == 1 else None
        if is_metropolis(chunk.norm) and row is not None and self._in_country(k, row.country):
            return None  # "drew 1-1 in London", of an English side
        counts = self.discourse.annotated.team_counts
        near = (team for team in owners(chunk) if share_a_competition(self.discourse, own, team))
        there = {team for team in (*counts, *near) if team != own and can_meet(own, team) and self._is_home(team, k)}
        return there.pop() if len(there) == 1 else None

    def _is_nation(self, team: str) -> bool:
        """Whether `team` is the first side of men or women of a country."""
        row = team_of(team)
        return row is not None and row.kind == "national" and row.name in (row.country, f"{row.country} Women")

    def _met_in_aside(self, own: str, rival: str, at: int) -> bool:
        """Whether the two met in a match of which only an aside tells, and no leg is spoken of: "Leeds, who beat Hull
        last week, lost 1-0"."""
        if any("legs" in sections_of(c.labels) for c in self.chunks):
            return False
        if any(a.norm == "only" and b.norm == "to" for a, b in pairwise(self.chunks[:at])):
            return False  # "it was Hull, the holders, who came and won 2-1, only to lose 4-1 at home"
        for told in self.told:
            asides = (k for k in range(max(0, told.at - ASIDE), told.at) if self.chunks[k].kind == "r")
            if {own, rival} == set(told.teams) and told.at < at and any(self.chunks[k - 1].norm == "," for k in asides):
                between = [c.norm for c in self.chunks[told.at : at]]
                goes_on = ("only", "to") in pairwise(between)  # "Leeds, who won 2-1 at Hull, only to lose 4-1"
                return "," in between and not goes_on
        return False

    def _is_elsewhere(self, own: str, rival: str, found: Predicate) -> bool:
        """Whether the words put the result of a rival who is only guessed where neither side is at home: not the match
        of those two, but for a final, which is played on nobody's ground."""
        k = self._scene(found)
        if k is None or self.discourse.block_stage in NEUTRAL or self._of_final():
            return False
        chunk = self.chunks[k]
        if chunk.kind == "L" and chunk.value[0][0] is not None:
            women = any(team.endswith(" Women") for team in (own, rival))  # who play on grounds of all sorts
            return bool(owners(chunk)) and not women and not any(owns(team, chunk) for team in (own, rival))
        one, two = team_of(own), team_of(rival)
        if one is None or two is None or (is_metropolis(chunk.norm) and self._in_country(k, one.country, two.country)):
            return False
        return not any(self._is_home(team, k) for team in (own, rival))

    def _in_country(self, k: int, *countries: str) -> bool:
        """Whether the town at chunk `k` is in one of `countries`."""
        rows = (team_of(team) for team in city_teams(self.chunks[k].norm))
        return any(row is not None and row.country in countries for row in rows)

    def _of_final(self) -> bool:
        """Whether the sentence names a round that is played on nobody's ground."""
        return any(not NEUTRAL_STAGES.isdisjoint(c.labels) for c in self.chunks if c.kind == "G")

    def _is_home(self, team: str, k: int) -> bool:
        """Whether `team` is at home in the place at chunk `k`, its town or country."""
        chunk = self.chunks[k]
        return owns(team, chunk) or team in city_teams(chunk.norm) or at_home(chunk, (team, "")) == team

    def _where_they_go(self, own: str, at: int) -> str | None:
        """The home side of the match that `own` is told to play, where "there" stands behind the result at `at`: "Leeds
        visit Hull on Saturday. They lost 6-0 there last season"."""
        rival = self._announced(own)
        claim = self.discourse.announced.get(frozenset((own, str(rival)))) if rival else None
        there = any(c.norm == "there" for c in self.chunks[at + 1 : at + 4])
        if any(c.kind == "T" and c.value.name not in (own, rival) for c in self.chunks[:at]):
            return None  # "beat Derby 3-1 on Tuesday after drawing 1-1 there"
        return rival if claim is not None and there and claim.home_known and claim.home_team == rival else None

    def _abroad(self, own: str, k: int) -> bool:
        """Whether a national side played in another country for its own part, not at a tournament held there."""
        away = owners(self.chunks[k])[0]
        teams = names().data.teams
        national = all(team in teams and teams[team].kind == "national" for team in (own, away))
        finals = any(c.kind == "C" or (c.kind == "D" and c.value.kind == "year") for c in self.chunks)
        return national and not finals

    def _host_named(self, rival: str, behind: int) -> str | None:
        """The side whose ground opens the sentence, or stands behind the opponent at chunk `behind`: "At Anfield, ... a
        2-2 draw with Exeter", "A 2-0 win over Exeter at Anfield was enough". Cups go to grounds of nobody's choice."""
        chunks = self.chunks
        grounds = [1] if len(chunks) > 1 and chunks[0].norm == "at" else []
        if not any(c.kind == "G" for c in chunks):
            grounds += [behind + 2 + (c.kind == "d") for c in chunks[behind + 2 : behind + 3] if c.kind in "dL"]
        for k in grounds:
            if k < len(chunks) and chunks[k].kind == "L" and any(c.norm == "at" for c in chunks[max(0, k - 2) : k]):
                hosts = [t for t in owners(chunks[k]) if t != rival and t in self.discourse.annotated.team_counts]
                return hosts[0] if len(hosts) == 1 and can_meet(hosts[0], rival) else None
        return None
