"""A title just won is a first place: "Leeds were crowned champions", "Leeds clinched the First Division title".

In: a phrase that tells of a title, its sentence and the team. Out: whether it is the league's table that the team ends
on top of. Titles won long ago, in cups or by a final are not, nor those of a nation.
"""

from __future__ import annotations

import re
from datetime import date

from transforms.annotate.names import names
from transforms.extract.competitions import team_of
from transforms.extract.discourse import Discourse
from transforms.extract.statements.slots import Line
from transforms.extract.statements.tables import competition_of, past_season
from transforms.lexicon.tables import Competition

BY_A_FINAL = re.compile(
    r"\b(?:play-?offs?|aggregate|penalt(?:y|ies)|shoot-?out|semi-?finals?|"
    r"final(?! (?:day|round|week|weekend|game|match|fixture|home|league|table|standings)))\b"
)
BY_FINALS = frozenset(
    {"United States", "Canada", "North America", "Mexico", "Australia"}
)  # whose champions win a final
LONG_AGO = re.compile(
    r"^(?:[a-z ]{0,40})?\b"
    r"(?:in D(?!\W?s\b)|(?:N|a|O) (?:years?|seasons?|decades?) (?:ago|earlier|before)|under H|back in)\b"
)
SAID_AS_NEWS = re.compile(r"\b(?:crowned|declared|confirmed|proclaimed|clinch|seal|wrap|secur|sewed|already|are|is)")
AT_THE_MINUTE = re.compile(r"\bas (?:it|things|they|matters) stands?\b")  # of a table that moves with every goal
LAST_PART = 3  # months at the end of a season in which its title is won
SPLIT_ENDS, CALENDAR_ENDS = 6, 12  # June and December, at the latest


def title_is_won(match: re.Match[str], line: Line, discourse: Discourse, team: str) -> bool:
    """Whether the title told by `match` is that of the team's league, won in these days."""
    row = team_of(team)
    if row is None or row.kind == "national" or BY_A_FINAL.search(line.text):
        return False
    if AT_THE_MINUTE.search(line.text):
        return False
    if past_season(match, line) or LONG_AGO.search(line.text[match.end() :]):
        return False
    told = competition_of(line, discourse, team, None)
    league = names().data.competitions.get(told or "")
    if told is None or league is not None and (league.kind != "league" or league.area in BY_FINALS):
        return False
    if not _league_is_meant(match, discourse):
        return False
    day = discourse.annotated.anchor
    return _near_the_end(league, day) if league and day else SAID_AS_NEWS.search(match.group()) is not None


def _league_is_meant(match: re.Match[str], discourse: Discourse) -> bool:
    """Whether the words name a league, or nothing in the article says that another competition is spoken of."""
    if re.search(r"\b(?:league|division|C|already-crowned)\b", match.group()):
        return True
    known = names().data.competitions
    about = (discourse.block_competition, discourse.head.competition)
    return all(known[name].kind == "league" for name in about if name in known)


def _near_the_end(league: Competition, day: date) -> bool:
    """Whether a season of the league ends around `day`."""
    last = CALENDAR_ENDS if league.season_kind == "calendar" else SPLIT_ENDS
    return last - LAST_PART <= day.month <= last
