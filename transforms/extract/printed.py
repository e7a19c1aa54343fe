"""What an article's prose and its lists say about each other, settled once both have been read.

In: the claims of the lists and of the prose. Out: the lists' claims under the names that the prose uses, women's where
the article is about women's football; no score passed through on the way to the final one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import date
from itertools import permutations

from transforms.annotate.names import NO_PARTS, names
from transforms.annotate.tokens import fold
from transforms.extract.squads import level
from transforms.model import Claim, GoalClaim, MatchClaim, StandingClaim, TieClaim

MONTH = r"(?:[A-Z][a-z]{2,8}\.? )"  # "(2000)" is the time of the kick-off
YEAR_BEHIND = re.compile(rf"(?:, {MONTH}?| \({MONTH})(?P<year>(?:19|20)\d\d)\b(?![-–/]\d)")


# What opens many clubs' names, and is all that a headline prints of the one that the text is about: "CITY 2 REAL 1".
CALLED_SHORT = frozenset(["real", "atletico", "sporting", "dynamo", "dinamo", "racing", "deportivo"])
FEWEST_WOMENS = 3  # matches that show what a list is about


def are_womens(claims: Sequence[Claim]) -> bool:
    """Whether nearly all of several printed matches are women's."""
    sides = [(c.home_team, c.away_team) for c in claims if isinstance(c, MatchClaim)]
    women = sum(any(name.endswith(" Women") for name in pair) for pair in sides)
    return women >= FEWEST_WOMENS and women > 2 * (len(sides) - women)


def under_womens_names(claims: Sequence[Claim]) -> None:
    """Name the teams and competitions of printed claims as those of women's football."""
    _rename(claims, _womens)
    for claim in claims:
        if isinstance(claim, (MatchClaim, TieClaim, StandingClaim)) and claim.competition:
            claim.competition = _womens_competition(claim.competition)


def under_full_names(claims: Sequence[Claim], told: Collection[str]) -> None:
    """Name the teams of printed claims as the prose does: "Olympics 2-0 Hearts" below a text on Great Olympics and
    Hearts of Oak, where the short name is nobody's own or that of a club of another country. `told`: the prose's."""
    teams = names().data.teams
    countries = Counter(teams[name].country for name in told if name in teams)
    met: dict[str, set[str]] = {}  # the countries of those whom a printed team met
    for claim in claims:
        if isinstance(claim, MatchClaim):
            for one, other in permutations((claim.home_team, claim.away_team)):
                met.setdefault(one, set()).update([teams[other].country] if other in teams else [])
    bearers: dict[str, set[str]] = {}
    for name in told:
        words = fold(name).split()
        for cut in range(1, len(words)):
            bearers.setdefault(" ".join(words[:cut]), set()).add(name)
            bearers.setdefault(" ".join(words[cut:]), set()).add(name)

    def full(name: str) -> str:
        team, short = teams.get(name), fold(name.partition(" (")[0])
        called = {team.name for _, team in names().candidates(name)} if team is None else set()
        fitting = bearers.get(short, set()) or called.intersection(told)
        part = short in NO_PARTS and not (team is None and short in CALLED_SHORT)
        at_home = team is not None and (countries[team.country] or team.country in met.get(name, ()))
        if len(fitting) != 1 or name in told or part or at_home:
            return name
        return next(iter(fitting))

    _rename(claims, full)
    for claim in claims:
        if isinstance(claim, MatchClaim):
            played_in = [claim.competition] if claim.competition else []
            claim.home_team, claim.away_team = level((claim.home_team, claim.away_team), played_in)


def _rename(claims: Sequence[Claim], rename: Callable[[str], str]) -> None:
    for claim in claims:
        if isinstance(claim, MatchClaim):
            claim.home_team, claim.away_team = rename(claim.home_team), rename(claim.away_team)
        elif isinstance(claim, TieClaim):
            claim.team_1, claim.team_2 = rename(claim.team_1), rename(claim.team_2)
            claim.winner = rename(claim.winner) if claim.winner else None
        elif isinstance(claim, StandingClaim):
            claim.team = rename(claim.team)
        elif isinstance(claim, GoalClaim):
            claim.team = rename(claim.team)
            claim.opponent = rename(claim.opponent) if claim.opponent else None


def _womens(name: str) -> str:
    return names().resolve_team(name, gender="w").name


def _womens_competition(name: str) -> str:
    """The women's competition of the same name, where there is one."""
    surface = names().surfaces.get(fold(name))
    same = [c.name for c in surface.competitions if c.gender == "w"] if surface else []
    return same[0] if len(same) == 1 else name


NEARBY = 800  # characters between two tellings of one match


def without_running(matches: list[MatchClaim]) -> list[MatchClaim]:
    """The matches without printed scores that were passed through on the way to another that is printed as well, as
    in a minute-by-minute report: "1637: Hull 1-1 Leeds" beside "Hull 2-1 Leeds"; and without those that only words
    told, near figures that say otherwise: "Neither side could score. It took a penalty for Hull to win 1-0".
    """
    lines: dict[tuple[str, str], list[MatchClaim]] = {}
    for m in matches:
        if m.extractor.startswith("lists.") and m.status == "played" and m.home_goals is not None:
            lines.setdefault((m.home_team, m.away_team), []).append(m)
    passed = {id(m) for same in lines.values() for m in same if any(_on_the_way(m, other) for other in same)}
    passed |= {id(m) for m in matches if m.extractor.endswith(".words") and any(_otherwise(m, n) for n in matches)}
    return [m for m in matches if id(m) not in passed]


def _otherwise(words: MatchClaim, other: MatchClaim) -> bool:
    """Whether `other` gives the match another score, in figures nearby."""
    if other.home_goals is None or other.status != "played" or other.extractor.endswith(".words"):
        return False
    goals = {words.home_team: words.home_goals, words.away_team: words.away_goals}
    has = {other.home_team: other.home_goals, other.away_team: other.away_goals}
    return goals.keys() == has.keys() and goals != has and abs(words.char_start - other.char_start) < NEARBY


OF_BEFORE = re.compile(
    r"\W*(?:last (?:season|year|meetings?|time)|(?:previous|recent|past|last \w+) (?:meetings?|encounters?)|h2h|form"
    r"|head[- ]to[- ]head|(?:corresponding|reverse) (?:fixture|match|game)|this fixture last season)\b[^:\n]{0,30}:",
    re.I,
)


def without_bygone(matches: list[MatchClaim], text: str, anchor: date | None) -> list[MatchClaim]:
    """The matches without those to come whose line names the year in which they were played: "Hull v Leeds, 1987 FA
    Cup", "Hull v Leeds (March 2002)", under an article of a later year or of none."""
    kept = []
    for match in matches:
        year = YEAR_BEHIND.match(text, match.char_end) if match.status == "scheduled" and match.date is None else None
        if year is None or (anchor is not None and int(year["year"]) >= anchor.year):
            kept.append(match)
    return kept


def undated_before(matches: list[MatchClaim], text: str) -> list[MatchClaim]:
    """Take the day of the heading from the printed results of earlier meetings, in a line that says so: "Last season:
    Hull 2 Leeds 1, Leeds 0 Hull 0"; those claims."""
    found = []
    for match in matches:
        start = text.rfind("\n", 0, match.char_start) + 1
        line = text[start : text.find("\n", match.char_end)].partition(":")[2]
        dated = match.date is not None and (f"{match.date.day} " in line or str(match.date.year) in line)
        of_lists = match.status == "played" and match.extractor.startswith("lists.")
        if of_lists and not dated and OF_BEFORE.match(text, start):
            match.date = match.date_precision = None
            found.append(match)
    return found


def _on_the_way(score: MatchClaim, other: MatchClaim) -> bool:
    """Whether `other` is what the score became, of the same day as far as the article says one."""
    had, has = (score.home_goals or 0, score.away_goals or 0), (other.home_goals or 0, other.away_goals or 0)
    same_match = score.date == other.date and (score.stage, score.leg) == (other.stage, other.leg)
    return same_match and had != has and had[0] <= has[0] and had[1] <= has[1]
