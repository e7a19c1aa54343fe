"""What reconciling takes in (a ClaimSet) and gives out (Facts). Plain data: no decisions and no files here.

The classes of claims and facts are those of `transforms.model`; these only bundle them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from transforms.model import (
    Article,
    Conflict,
    Evidence,
    Goal,
    GoalClaim,
    Match,
    MatchClaim,
    PublishedFrom,
    Standing,
    StandingClaim,
    Tie,
    TieClaim,
)


@dataclass(slots=True)
class ArticleHead:
    """What reconciling must know of an article: who printed it and when, and whose copy it is.

    `published_on` with `published_from` = `inferred` is an estimate (see `seasons`): it places the article in a
    season, but it never dates a match. `copy_of`: the article that stands for a group of near-duplicates (itself,
    or None, where the article is nobody's copy); all of a group count as one source.
    """

    article_id: str
    source: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    published_from: PublishedFrom | None = None
    copy_of: str | None = None

    @classmethod
    def of(cls, article: Article) -> ArticleHead:
        """The head of `article`, taken as nobody's copy."""
        return cls(
            article_id=article.article_id,
            source=article.source,
            title=article.title,
            url=article.url,
            publisher=article.publisher,
            published_on=article.published_on,
            published_from=article.published_from,
        )

    @property
    def origin(self) -> str:
        """The independent source behind the article: its own key, or that of the article it copies."""
        return self.copy_of or self.article_id


@dataclass(slots=True)
class ClaimSet:
    """Claims with the heads of the articles that make them, in any order.

    For `reconcile` the set must be closed: with one claim of a pair of teams (`teams.pair_key`) come all claims of
    that pair, and with one standing claim all of its (competition, team): see `standings.standings_cluster`.
    """

    articles: dict[str, ArticleHead] = field(default_factory=dict)
    matches: list[MatchClaim] = field(default_factory=list)
    goals: list[GoalClaim] = field(default_factory=list)
    ties: list[TieClaim] = field(default_factory=list)
    standings: list[StandingClaim] = field(default_factory=list)

    @classmethod
    def union(cls, parts: Iterable[ClaimSet]) -> ClaimSet:
        """All claims of `parts` in one set."""
        whole = cls()
        for part in parts:
            whole.articles.update(part.articles)
            whole.matches.extend(part.matches)
            whole.goals.extend(part.goals)
            whole.ties.extend(part.ties)
            whole.standings.extend(part.standings)
        return whole


@dataclass(slots=True)
class Facts:
    """What is believed, each list sorted by key; `evidence` and `conflicts` belong to the facts beside them."""

    matches: list[Match] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    standings: list[Standing] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    @classmethod
    def union(cls, parts: Iterable[Facts]) -> Facts:
        """The facts of all `parts`, sorted."""
        whole = cls()
        for part in parts:
            whole.matches.extend(part.matches)
            whole.goals.extend(part.goals)
            whole.ties.extend(part.ties)
            whole.standings.extend(part.standings)
            whole.evidence.extend(part.evidence)
            whole.conflicts.extend(part.conflicts)
        return whole.sort()

    def sort(self) -> Facts:
        """Put every list into the order of its keys, and return the facts themselves."""
        self.matches.sort(key=lambda row: row.match_id)
        self.goals.sort(key=lambda row: row.goal_id)
        self.ties.sort(key=lambda row: row.tie_id)
        self.standings.sort(key=lambda row: row.standing_id)
        self.evidence.sort(key=lambda row: (row.fact_table, row.fact_id, row.claim_table, row.claim_id))
        self.conflicts.sort(key=lambda row: (row.fact_table, row.fact_id, row.field, row.chosen or "", row.other or ""))
        return self
