"""The types that every stage shares: articles, claims (what an article says) and facts (what is believed).

Field names and meanings are those of the warehouse contract (docs/contract.md), so that a row of a table is one of
these objects. Nothing here reads text, decides truth or touches a database.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, fields
from datetime import date
from operator import attrgetter
from typing import Any, Literal

PublishedFrom = Literal["metadata", "text", "url", "inferred"]
ArticleStatus = Literal["parsed", "no facts", "skipped", "quarantined"]
Outcome = Literal["home", "away", "draw"]
MatchStatus = Literal["played", "scheduled", "postponed", "abandoned"]
DatePrecision = Literal["day", "month", "season"]
GoalKind = Literal["goal", "penalty", "own goal"]
DecidedBy = Literal["aggregate", "away goals", "extra time", "penalties", "replay", "coin toss"]


def digest(*parts: object, length: int = 12) -> str:
    """A short, stable hexadecimal key of `parts`: the same parts give the same key on every machine."""
    joined = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.sha256(joined.encode()).hexdigest()[:length]


@dataclass(slots=True)
class Article:
    """One article as read from `raw/`. Claim offsets count in `text`, which is never changed after reading.

    `format` says how it is extracted: `prose` (journalism) or `sheet` (a result sheet in CSV).
    `prose_spans` are the stretches of `text` that are journalism; what lies outside is furniture (share bars,
    breadcrumbs, captions, related stories) and yields no facts.
    """

    source: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published_on: date | None = None
    published_from: PublishedFrom | None = None
    language: str | None = "en"
    format: Literal["prose", "sheet"] = "prose"
    status: ArticleStatus = "parsed"
    reason: str | None = None
    prose_spans: list[tuple[int, int]] = field(default_factory=list)
    article_id: str = ""
    content_hash: str = ""

    def __post_init__(self) -> None:
        if not self.article_id:
            self.article_id = digest(self.source, length=16)
        if not self.content_hash:
            self.content_hash = digest(
                self.text, self.title, self.url, self.publisher, self.author, self.published_on, length=32
            )


@dataclass(slots=True, kw_only=True)
class Claim:
    """What every claim carries: where in the article it stands, which rule read it, and how far to trust it."""

    char_start: int
    char_end: int
    extractor: str
    confidence: float
    claim_id: str = ""
    article_id: str = ""
    quote: str = ""


@dataclass(slots=True, kw_only=True)
class MatchClaim(Claim):
    """A match, played or to be played, as one article tells it. `home_known` False: the order is only the article's."""

    home_team: str
    away_team: str
    home_known: bool = False
    home_goals: int | None = None
    away_goals: int | None = None
    outcome: Outcome | None = None
    half_time_home: int | None = None
    half_time_away: int | None = None
    extra_time: bool | None = None
    home_penalties: int | None = None
    away_penalties: int | None = None
    status: MatchStatus = "played"
    date: date | None = None
    date_precision: DatePrecision | None = None
    competition: str | None = None
    season: str | None = None
    stage: str | None = None
    leg: int | None = None
    venue: str | None = None
    neutral: bool | None = None
    attendance: int | None = None


@dataclass(slots=True, kw_only=True)
class GoalClaim(Claim):
    """One goal by a named scorer. `team`: the side it counts for. Shoot-out kicks are never goals."""

    match: MatchClaim | None = None
    match_claim_id: str | None = None
    scorer: str
    team: str
    opponent: str | None = None
    minute: int | None = None
    added_time: int | None = None
    kind: GoalKind = "goal"
    assist: str | None = None


@dataclass(slots=True, kw_only=True)
class StandingClaim(Claim):
    """A reported table row or a part of one: only the numbers that the article tells."""

    team: str
    competition: str | None = None
    season: str | None = None
    group_name: str | None = None
    position: int | None = None
    points: int | None = None
    played: int | None = None
    won: int | None = None
    drawn: int | None = None
    lost: int | None = None
    goals_for: int | None = None
    goals_against: int | None = None
    as_of: date | None = None


@dataclass(slots=True, kw_only=True)
class TieClaim(Claim):
    """The state or outcome of a tie over two legs (or replays): the aggregate in the order team_1, team_2."""

    team_1: str
    team_2: str
    competition: str | None = None
    season: str | None = None
    stage: str | None = None
    aggregate_1: int | None = None
    aggregate_2: int | None = None
    winner: str | None = None
    decided_by: DecidedBy | None = None


@dataclass(slots=True, kw_only=True)
class StreakClaim(Claim):
    """A reported run. `value` belongs to the `-in` kinds: one defeat in ten is `defeats-in`, length 10, value 1."""

    team: str
    kind: str
    length: int | None = None
    value: int | None = None
    scope: str | None = None
    as_of: date | None = None


@dataclass(slots=True, kw_only=True)
class PersonClaim(Claim):
    """A person's part at a team: `head coach`, `captain` or `player`."""

    person: str
    team: str
    role: str
    since: str | None = None


@dataclass(slots=True, kw_only=True)
class TitleClaim(Claim):
    """A competition won. `season` is None where the article only says that it was won; `times`: how often in all."""

    team: str
    competition: str
    season: str | None = None
    times: int | None = None


CLAIM_TABLES: dict[str, type[Claim]] = {
    "matches": MatchClaim,
    "goals": GoalClaim,
    "standings": StandingClaim,
    "ties": TieClaim,
    "streaks": StreakClaim,
    "people": PersonClaim,
    "titles": TitleClaim,
}
NOT_STORED = frozenset({"match"})


@dataclass(slots=True)
class Extraction:
    """An article with all that it claims, by claim table; `signature`: the sketch of its text by which copies are
    known (see reconcile/copies), empty where none was made."""

    article: Article
    claims: dict[str, list[Any]] = field(default_factory=lambda: {table: [] for table in CLAIM_TABLES})
    signature: bytes = b""

    def add(self, claim: Claim) -> None:
        """Put `claim` under its table."""
        self.claims[TABLE_OF[type(claim)]].append(claim)

    @property
    def claim_count(self) -> int:
        return sum(len(rows) for rows in self.claims.values())

    def seal(self) -> Extraction:
        """Give every claim its article, verbatim quote and key; tie goals to the key of their match. Idempotent.

        The key is a function of the article's key and of the claim's own content, so it is the same after any
        rebuild. Of two claims alike in everything the second is dropped; but two goals told in one breath ("a brace")
        are two goals, and are numbered.
        """
        for table, rows in self.claims.items():
            if not rows:
                continue
            kept: dict[str, Claim] = {}
            alike: Counter[str] = Counter()
            for claim in rows:
                claim.article_id = self.article.article_id
                claim.quote = self.article.text[claim.char_start : claim.char_end]
                if isinstance(claim, GoalClaim) and claim.match is not None:
                    claim.match_claim_id = claim.match.claim_id
                key = digest(*CONTENT_OF[type(claim)](claim), length=16)
                number = alike[key]
                alike[key] += isinstance(claim, GoalClaim)
                claim.claim_id = f"{table}-{key}-{number + 1}" if number else f"{table}-{key}"
                kept.setdefault(claim.claim_id, claim)
            self.claims[table] = list(kept.values())
        return self


def stored_fields(kind: type) -> list[str]:
    """The fields of a claim or fact class that are columns of its table, in order."""
    return [f.name for f in fields(kind) if f.name not in NOT_STORED]


TABLE_OF = {kind: table for table, kind in CLAIM_TABLES.items()}
CONTENT_OF = {  # what the key of a claim is made of
    kind: attrgetter(*(name for name in stored_fields(kind) if name != "claim_id")) for kind in CLAIM_TABLES.values()
}


@dataclass(slots=True, kw_only=True)
class Match:
    """A match as believed after reconciling all claims about it."""

    match_id: str
    competition: str | None
    season: str | None
    stage: str | None
    leg: int | None
    tie_id: str | None
    date: date | None
    date_precision: DatePrecision | None
    home_team: str
    away_team: str
    home_known: bool
    home_goals: int | None
    away_goals: int | None
    half_time_home: int | None
    half_time_away: int | None
    extra_time: bool | None
    home_penalties: int | None
    away_penalties: int | None
    outcome: Outcome | None
    status: MatchStatus
    venue: str | None
    neutral: bool | None
    attendance: int | None
    claim_count: int
    source_count: int
    confidence: float
    disputed: bool


@dataclass(slots=True, kw_only=True)
class Goal:
    """A goal as believed; it belongs to one match."""

    goal_id: str
    match_id: str
    team: str
    scorer: str
    minute: int | None
    added_time: int | None
    kind: GoalKind
    assist: str | None
    claim_count: int
    confidence: float


@dataclass(slots=True, kw_only=True)
class Standing:
    """A table row as reported: one per competition, season, group, date and team."""

    standing_id: str
    competition: str | None
    season: str | None
    group_name: str | None
    as_of: date | None
    team: str
    position: int | None
    points: int | None
    played: int | None
    won: int | None
    drawn: int | None
    lost: int | None
    goals_for: int | None
    goals_against: int | None
    source_count: int


@dataclass(slots=True, kw_only=True)
class Tie:
    """A tie as believed. team_1 was at home in the first leg, where that is known."""

    tie_id: str
    competition: str | None
    season: str | None
    stage: str | None
    team_1: str
    team_2: str
    first_leg_id: str | None
    second_leg_id: str | None
    aggregate_1: int | None
    aggregate_2: int | None
    away_goals_1: int | None
    away_goals_2: int | None
    status: Literal["upcoming", "in progress", "decided"]
    winner: str | None
    decided_by: DecidedBy | None
    next_tie_id: str | None


@dataclass(slots=True, kw_only=True)
class Evidence:
    """A link from a fact to a claim that bears on it."""

    fact_table: str
    fact_id: str
    claim_table: str
    claim_id: str
    article_id: str
    source: str
    quote: str
    agrees: bool


@dataclass(slots=True, kw_only=True)
class Conflict:
    """A field on which sources differ: what was chosen, what was not, and by which rule."""

    fact_table: str
    fact_id: str
    field: str
    chosen: str | None
    other: str | None
    sources_for: int
    sources_against: int
    explanation: str
