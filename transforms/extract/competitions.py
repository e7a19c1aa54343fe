"""Who can meet in which competition, and which one a match of two sides belongs to.

In: two teams, and what the article around them is about. Out: the competition told, or the one that fits best.
"""

from __future__ import annotations

import re

from transforms.annotate.names import names
from transforms.annotate.senses import YOUTH_COMPETITIONS
from transforms.extract.circumstances import FRIENDLY
from transforms.extract.discourse import Discourse
from transforms.extract.squads import youth_squad
from transforms.lexicon.tables import Competition, Team

LEAGUE_DUTY = re.compile(
    r"\b(?:(?:domestic|league) (?:duty|duties|action|business|matters|commitments?|campaign|programme|front)"
    r"|(?:back|return(?:s|ed|ing)?|turn(?:s|ed|ing)?|focus|attention|attentions|switch(?:es|ed)?)(?: back)? (?:to|on)"
    r" (?:the )?(?:domestic )?league)\b(?! (?:cup|trophy|one|two)\b)",
    re.I,
)


def team_of(name: str) -> Team | None:
    """The reference row of a team, of its parent club for a squad derived from it; None for an unknown team."""
    teams = names().data.teams
    found = teams.get(name)
    if found is None and " " in name and not name.endswith(")"):  # "Hearts (Ghana)" is no squad of Hearts
        found = teams.get(name.rsplit(" ", 1)[0])
    return found


def can_meet(a: str, b: str) -> bool:
    """Whether two teams can have played each other at all: not a club against a country, nor a team against itself or
    against its own squad of women or reserves."""
    if a == b:
        return False
    one, two = team_of(a), team_of(b)
    if one is None or two is None:
        return True
    return one is not two and (one.kind == "national") == (two.kind == "national")


def fits(competition: Competition, a: str, b: str) -> bool:
    """Whether both teams can have met in it: clubs of its country, or of its confederation, nations among nations."""
    if competition.kind == "league" and competition.name not in YOUTH_COMPETITIONS and youth_squad(a):
        return False
    if competition.kind == "league" and competition.gender == "m" and a.endswith(" Women") and b.endswith(" Women"):
        return False
    return all(admits(competition, team) for team in (team_of(a), team_of(b)) if team is not None)


def admits(competition: Competition, team: Team) -> bool:
    """Whether a team can take part in a competition: a club of its country or confederation, a nation among nations."""
    if (team.kind == "national") != (competition.teams == "national"):
        return False
    if competition.teams != "club":
        return True
    if (competition.gender == "w") and team.gender == "m" and team.league is None:
        return True
    if competition.area in CONFEDERATIONS:
        guest = (competition.area, team.country) in GUESTS
        return (
            guest or _confederation(team) in (competition.area, None) or competition.area in ("FIFA", "International")
        )
    return competition.area == team.country or _shared_area(competition, team)


GUESTS = frozenset([("CONMEBOL", "Mexico"), ("CONMEBOL", "United States"), ("CONMEBOL", "Costa Rica")])  # invited
FRIENDLIES = {False: "Club friendly", True: "International friendly"}
SEVERAL = 2  # leagues of one country that make an article a round-up of them
ONCE = 2  # the weight of one mention: see `Discourse.mentions`
PASSING = frozenset(["cup", "league cup", "super cup", "friendly"])  # told of a match beside the one reported
CONFEDERATIONS = frozenset(["UEFA", "CONCACAF", "CONMEBOL", "CAF", "AFC", "OFC", "FIFA", "International"])


def _confederation(team: Team) -> str | None:
    country = names().data.countries.get(team.country)
    return country.confederation if country else None


def _shared_area(competition: Competition, team: Team) -> bool:
    """Competitions that clubs of several countries play in (MLS): the team's own league says so."""
    league = names().data.competitions.get(team.league or "")
    return league is not None and (league.area == competition.area or competition.area == "North America")


def shared_league(a: str, b: str) -> str | None:
    """The league in which both teams play, by the reference data: a squad of women or reserves without a row of its own
    plays in none that is known."""
    one, two = names().data.teams.get(a), names().data.teams.get(b)
    if one and two and one.league and one.league == two.league and one.kind != "national":
        return one.league
    return None


def competition_for(
    discourse: Discourse, told: str | None, a: str, b: str, in_league: bool = False, knockout: bool = False
) -> str | None:
    """The competition of a match between `a` and `b`.

    As told beside it, else the paragraph's, else the article's: one that its head names before the league that both
    teams share, the shared league before one that the article names only in passing. `in_league`: the sentence says
    that it was a league match; `knockout`: it names a round or a leg.
    """
    known = names().data.competitions
    if told == FRIENDLY:
        one = team_of(a)
        return FRIENDLIES[one is not None and one.kind == "national"]
    reported = discourse.head.names_round and discourse.head.competition in (None, told)
    if not knockout and not reported and are_of_one_country(a, b) and is_between_countries(told):
        if league := shared_league(a, b):
            return league  # "put their Europa League defeat aside with a 2-1 victory over Leganés"
        told = None
    if told is not None and (told not in known or fits(known[told], a, b)) and not (in_league and known_cup(told)):
        return told
    if (
        knockout
        and not in_league
        and (shared_league(a, b) is None or discourse.head.competition != shared_league(a, b))
    ):
        cups = [
            c
            for c in (discourse.block_competition, *discourse.competitions)
            if c
            and known_cup(c)
            and fits(known[c], a, b)
            and (c == discourse.block_competition or not _seldom(discourse, c, a, b, knockout))
        ]
        if cups:
            return cups[0]
    league = shared_league(a, b)
    if league and league not in discourse.competitions and not discourse.held_then(league):
        league = None  # clubs go up and down: in another year two of today's second division may have been in the first
    if in_league:
        spoken_of = (c for c in (discourse.section, *discourse.competitions) if c)
        told_of = (
            c for c in spoken_of if c == discourse.section or discourse.mentions[c] >= ONCE
        )  # not only of a side
        return league or next((c for c in told_of if known[c].kind == "league" and fits(known[c], a, b)), None)
    block = discourse.block_competition
    if block and (block not in known or fits(known[block], a, b)) and not _seldom(discourse, block, a, b, knockout):
        return block
    if not knockout and (nearest := _nearest_league(discourse, league, a, b)):
        return nearest
    counts = discourse.mentions
    fitting = (c for c in discourse.competitions if fits(known[c], a, b) and not _seldom(discourse, c, a, b, knockout))
    named = sorted(fitting, key=lambda c: (-counts[c], known_cup(c) and not knockout))
    cups = [c for c in named if known_cup(c)]
    head = discourse.head.competition
    if (
        head in cups
        and known[head].teams == "club"
        and discourse.head.is_ahead
        and not (knockout or _of_two_countries(a, b))
    ):
        return None  # a preview: what its sides played before was as likely of their league
    if league is None or not cups:
        at_home = [c for c in named if known[c].kind == "league"] if is_between_countries(head) and not knockout else []
        if at_home and are_of_one_country(a, b):
            return at_home[0]  # a league that is only said of a side, before a cup in which the two seldom meet
        if head in named and not discourse.head.is_of_side:
            return head
        told_once = next(iter(named), None)
        if told_once and is_league(told_once) and counts[told_once] <= ONCE and discourse.is_of_others(told_once, a, b):
            told_once = None  # another match, further on, was of it
        if told_once and known[told_once].kind in PASSING and counts[told_once] <= ONCE:
            reported = discourse.is_reported(a, b)
            told_once = told_once if reported or _of_two_countries(a, b) else None  # else named in passing
        return league or told_once
    reported = discourse.head.names_round and discourse.is_reported(a, b)
    if is_between_countries(head) and not knockout and not reported and league not in named:
        return None  # in the cup or in their league: neither is told
    main = discourse.main.competition if discourse.main is not None else None
    if main == head and head in cups and not is_between_countries(head) and discourse.comes_later(league):
        return head  # the text is still on the cup
    if league in named and (counts[league] >= ONCE or head not in cups or is_between_countries(head)):
        reported = discourse.is_reported(a, b)
        return head if reported and head in cups and discourse.head.names_round else league
    return cups[0] if head in cups or counts[cups[0]] > ONCE else league


def _nearest_league(discourse: Discourse, shared: str | None, a: str, b: str) -> str | None:
    """The league named last, in an article on several leagues of one country and on no cup of the two sides: "Four
    First Division games were played", or in the same paragraph what a side is ("draw level with the League One
    leaders"). Where the two share a league today, and may have then, it is theirs."""
    known = names().data.competitions
    told = [c for c in discourse.competitions if fits(known[c], a, b)]
    leagues = {c for c in told if known[c].kind == "league"}
    if len(leagues) < SEVERAL or len(leagues) < len(told):
        return None
    if shared in leagues and discourse.held_then(shared):
        return shared
    return discourse.league_named_last(leagues)


def are_of_one_country(a: str, b: str) -> bool:
    """Whether the country of both teams is known, and the same."""
    one, two = team_of(a), team_of(b)
    return one is not None and two is not None and one.country == two.country


def _of_two_countries(a: str, b: str) -> bool:
    """Whether two clubs that are known play in two countries: they meet in a cup of both."""
    one, two = team_of(a), team_of(b)
    clubs = one is not None and two is not None and "national" not in (one.kind, two.kind)
    return clubs and one is not None and two is not None and one.country != two.country


def is_between_countries(name: str | None) -> bool:
    """Whether the competition is one of clubs of several countries, in which two of one league seldom meet."""
    competition = names().data.competitions.get(name or "")
    return competition is not None and competition.teams == "club" and competition.area in CONFEDERATIONS


def _seldom(discourse: Discourse, name: str, a: str, b: str, knockout: bool) -> bool:
    """Whether two clubs of one country would have to have met in a competition between countries that the article is
    not about: "keeps Leeds fourth, in the Champions League places" says nothing of whom they beat."""
    head = discourse.head.competition
    if name == head or (knockout and head is None) or discourse.is_reported(a, b):
        return False
    return is_between_countries(name) and are_of_one_country(a, b)


def share_a_competition(discourse: Discourse, a: str, b: str) -> bool:
    """Whether the two can have met in a league of both or in a competition that the article names."""
    known = names().data.competitions
    return shared_league(a, b) is not None or any(fits(known[c], a, b) for c in discourse.competitions)


def is_league_duty(text: str, start: int, end: int) -> bool:
    """Whether the words that tell a match to come turn to the league for it: "return to league duty at Derby"."""
    return LEAGUE_DUTY.search(text, start, end) is not None


def is_league(name: str | None) -> bool:
    """Whether the name is that of a league."""
    competition = names().data.competitions.get(name or "")
    return competition is not None and competition.kind == "league"


def known_cup(name: str) -> bool:
    """Whether the name is that of a competition other than a league."""
    competition = names().data.competitions.get(name)
    return competition is not None and competition.kind != "league"
