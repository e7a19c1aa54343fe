"""Claims for tests, written as shortly as a paper would: `press.paper("a").tells("LAFC 1-0 Inter", ...)`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from transforms.model import Claim, Goal, GoalClaim, Match, MatchClaim, StandingClaim, Tie, TieClaim, digest
from transforms.reconcile import ArticleHead, ClaimSet, Facts, finish_ties, reconcile
from transforms.reconcile.seasons import with_estimates

SCORE = re.compile(r"(?P<home>.+?) (?P<goals>\d+-\d+|v) (?P<away>.+)")
DRAWN = re.compile(r"(?P<home>.+?) (?P<outcome>beat|drew with|lost to) (?P<away>.+)")
OUTCOMES = {"beat": "home", "drew with": "draw", "lost to": "away"}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@dataclass
class Paper:
    """One article; every statement that it makes is a claim of its own stretch of text."""

    press: Press
    head: ArticleHead
    length: int = 0

    def tells(self, what: str, date: str | None = None, extractor: str = "result", **told: Any) -> MatchClaim:
        """A match: `A 2-1 B`, `A v B` (a fixture), `A beat B`, `A drew with B`, `A lost to B`; home first if `home`."""
        words: dict[str, Any] = {}
        if found := SCORE.fullmatch(what):
            if found["goals"] == "v":
                words["status"] = "scheduled"
            else:
                words["home_goals"], words["away_goals"] = (int(part) for part in found["goals"].split("-"))
        else:
            found = DRAWN.fullmatch(what)
            assert found, what
            words["outcome"] = OUTCOMES[found["outcome"]]
        words |= {"date": day(date), "date_precision": "day" if date else None, "home_known": told.pop("home", False)}
        words |= told
        claim = MatchClaim(home_team=found["home"], away_team=found["away"], **self._place(what, extractor), **words)
        return self._keep(claim, self.press.claims.matches)

    def goal(self, match: MatchClaim, scorer: str, team: str, minute: int | None = None, **told: Any) -> GoalClaim:
        place = told.pop("place", None) or self._place(scorer, told.pop("extractor", "scorer"))
        claim = GoalClaim(scorer=scorer, team=team, minute=minute, match_claim_id=match.claim_id, **place, **told)
        return self._keep(claim, self.press.claims.goals)

    def brace(self, match: MatchClaim, scorer: str, team: str) -> None:
        """Two goals without minutes, both on one stretch of text."""
        place = self._place(f"brace by {scorer}", "scorer")
        for first in (place["char_start"], place["char_start"] + 1):
            self.goal(match, scorer, team, place=place | {"char_start": first})

    def tie(self, team_1: str, team_2: str, **told: Any) -> TieClaim:
        place = self._place(f"{team_1} {team_2} tie", told.pop("extractor", "tie"))
        return self._keep(TieClaim(team_1=team_1, team_2=team_2, **place, **told), self.press.claims.ties)

    def standing(self, team: str, **told: Any) -> StandingClaim:
        place = self._place(f"{team} table", told.pop("extractor", "standing"))
        return self._keep(StandingClaim(team=team, **place, **told), self.press.claims.standings)

    def _place(self, quote: str, extractor: str) -> dict[str, Any]:
        start = self.length
        self.length += len(quote) + 1
        confidence = 0.6 if extractor == "remark" else 0.9
        return {
            "char_start": start,
            "char_end": start + len(quote),
            "quote": quote,
            "extractor": extractor,
            "confidence": confidence,
            "article_id": self.head.article_id,
        }

    def _keep(self, claim: Any, kept: list[Any]) -> Any:
        claim.claim_id = digest(type(claim).__name__, repr(claim))
        kept.append(claim)
        return claim


@dataclass
class Press:
    """All papers of a test."""

    claims: ClaimSet = field(default_factory=ClaimSet)

    def paper(self, name: str, date: str | None = None, copy_of: str | None = None) -> Paper:
        head = ArticleHead(
            article_id=name,
            source=f"{name}.txt",
            published_on=day(date),
            published_from="text" if date else None,
            copy_of=copy_of,
        )
        self.claims.articles[name] = head
        return Paper(self, head)

    def facts(self) -> Facts:
        """All that the press makes us believe, with undated articles placed and ties linked."""
        facts = reconcile(with_estimates(self.claims))
        seasons = {(tie.competition, tie.season) for tie in facts.ties}
        finished: list[Tie] = []
        for season in seasons:
            ties = [tie for tie in facts.ties if (tie.competition, tie.season) == season]
            finished += finish_ties(ties)
        facts.ties = finished
        return facts.sort()


def claims_of(claims: ClaimSet) -> list[Claim]:
    return [*claims.matches, *claims.goals, *claims.ties, *claims.standings]


def only(facts: Facts) -> Match:
    """The one match of `facts`."""
    assert len(facts.matches) == 1, [match.match_id for match in facts.matches]
    return facts.matches[0]


def match(facts: Facts, match_id: str) -> Match:
    found = [each for each in facts.matches if each.match_id == match_id]
    assert found, (match_id, [each.match_id for each in facts.matches])
    return found[0]


def tie(facts: Facts, tie_id: str) -> Tie:
    found = [each for each in facts.ties if each.tie_id == tie_id]
    assert found, (tie_id, [each.tie_id for each in facts.ties])
    return found[0]


def goals(facts: Facts, match_id: str) -> list[tuple[str, str, int | None]]:
    found: list[Goal] = [goal for goal in facts.goals if goal.match_id == match_id]
    return sorted((goal.team, goal.scorer, goal.minute) for goal in found)


def score(row: Match) -> str:
    return f"{row.home_team} {row.home_goals}-{row.away_goals} {row.away_team}"


def lost(facts: Facts) -> set[tuple[str, str | None, str | None]]:
    """Every conflict as (field, chosen, other)."""
    return {(row.field, row.chosen, row.other) for row in facts.conflicts}
