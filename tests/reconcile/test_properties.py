"""What must hold for any press: order, repetition and the way of refreshing make no difference to what is believed."""

from __future__ import annotations

import random
from dataclasses import asdict, replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reconcile.press import Press, claims_of
from transforms.reconcile import ClaimSet, Facts, pair_key, reconcile
from transforms.reconcile.facts import by_pair
from transforms.reconcile.seasons import infer, with_estimates
from transforms.reconcile.standings import standings_cluster

TEAMS = ("Inter Miami", "Los Angeles FC", "Vancouver Whitecaps", "Quxumbo Rovers")
COMPETITIONS = (None, "Concacaf Champions Cup", "Major League Soccer")
STAGES = {"Concacaf Champions Cup": (None, "quarter-final", "semi-final", "group stage")}
FIRST_DAY = date(2025, 4, 1)


@st.composite
def presses(draw: st.DrawFn) -> Press:
    """Up to six papers that tell of a few matches among four teams, with all the mistakes that papers make."""
    press = Press()
    for number in range(draw(st.integers(1, 6))):
        published = draw(st.one_of(st.none(), st.integers(0, 40)))
        on = (FIRST_DAY + timedelta(days=published)).isoformat() if published is not None else None
        paper = press.paper(f"paper{number}", on, draw(st.sampled_from((None, None, "paper0"))))
        for _ in range(draw(st.integers(1, 4))):
            one, other = draw(st.permutations(TEAMS))[:2]
            competition = draw(st.sampled_from(COMPETITIONS))
            stage = draw(st.sampled_from(STAGES.get(competition or "", (None,))))
            told = draw(
                st.sampled_from((f"{one} 2-1 {other}", f"{one} 1-0 {other}", f"{one} v {other}", f"{one} beat {other}"))
            )
            day = draw(st.one_of(st.none(), st.integers(0, 12)))
            match = paper.tells(
                told,
                (FIRST_DAY + timedelta(days=day)).isoformat() if day is not None else None,
                draw(st.sampled_from(("result", "remark", "sheet.row", "correction"))),
                competition=competition,
                stage=stage,
                leg=draw(st.sampled_from((None, 1, 2))) if stage else None,
                home=draw(st.booleans()),
            )
            for _ in range(draw(st.integers(0, 2))):
                scorer = draw(st.sampled_from(("Messi", "Lionel Messi", "Suárez")))
                paper.goal(
                    match, scorer, draw(st.sampled_from((one, other))), draw(st.sampled_from((None, 10, 11, 57)))
                )
            if draw(st.integers(0, 3)) == 0:
                aggregate = {"aggregate_1": 3, "aggregate_2": 2} if draw(st.booleans()) else {"winner": one}
                paper.tie(one, other, competition=competition, stage=stage, **aggregate)
        if draw(st.booleans()):
            paper.standing(TEAMS[0], competition=COMPETITIONS[2], points=draw(st.integers(10, 12)))
    return press


def plain(facts: Facts) -> dict[str, object]:
    return asdict(facts)


def shuffled(claims: ClaimSet, seed: int) -> ClaimSet:
    chance = random.Random(seed)
    parts = {name: list(getattr(claims, name)) for name in ("matches", "goals", "ties", "standings")}
    for part in parts.values():
        chance.shuffle(part)
    heads = list(claims.articles.items())
    chance.shuffle(heads)
    return ClaimSet(articles=dict(heads), **parts)


CAREFUL = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@CAREFUL
@given(presses(), st.integers(0, 10**6))
def test_the_order_of_claims_makes_no_difference(press: Press, seed: int) -> None:
    assert plain(reconcile(with_estimates(press.claims))) == plain(
        reconcile(with_estimates(shuffled(press.claims, seed)))
    )


@CAREFUL
@given(presses())
def test_reconciling_twice_or_told_twice_changes_nothing(press: Press) -> None:
    claims = with_estimates(press.claims)
    first = plain(reconcile(claims))
    doubled = ClaimSet.union([claims, claims])
    assert plain(reconcile(claims)) == first
    assert plain(reconcile(doubled)) == first
    assert with_estimates(claims) == claims


def of_pairs(claims: ClaimSet, pairs: set[str], tables: set[str]) -> ClaimSet:
    """The claims of these pairs of teams and of these standings clusters: what a warehouse would load."""
    matches = [claim for claim in claims.matches if pair_key(claim.home_team, claim.away_team) in pairs]
    keys = {claim.claim_id for claim in matches}
    return ClaimSet(
        articles=claims.articles,
        matches=matches,
        goals=[claim for claim in claims.goals if claim.match_claim_id in keys],
        ties=[claim for claim in claims.ties if pair_key(claim.team_1, claim.team_2) in pairs],
        standings=[claim for claim in claims.standings if standings_cluster(claim.competition, claim.team) in tables],
    )


def clusters(claims: ClaimSet, articles: set[str]) -> tuple[set[str], set[str]]:
    """The pairs of teams and the standings clusters that these articles speak of."""
    pairs = {pair_key(c.home_team, c.away_team) for c in claims.matches if c.article_id in articles}
    pairs |= {pair_key(c.team_1, c.team_2) for c in claims.ties if c.article_id in articles}
    tables = {standings_cluster(c.competition, c.team) for c in claims.standings if c.article_id in articles}
    return pairs, tables


@CAREFUL
@given(presses())
def test_pair_by_pair_is_all_at_once(press: Press) -> None:
    claims = with_estimates(press.claims)
    pairs, tables = clusters(claims, set(claims.articles))
    parts = [reconcile(of_pairs(claims, {pair}, set())) for pair in pairs]
    parts += [reconcile(of_pairs(claims, set(), {table})) for table in tables]
    assert plain(Facts.union(parts)) == plain(reconcile(claims))


class Incremental:
    """A refresh after every article, as a pipeline does it: only what the article concerns is settled anew."""

    def __init__(self) -> None:
        self.claims = ClaimSet()
        self.by_pair: dict[str, Facts] = {}
        self.by_table: dict[str, Facts] = {}

    def refresh(self, new: ClaimSet, changed: set[str]) -> None:
        before = self.claims
        estimates = {key: head.published_on for key, head in before.articles.items()}
        touched, tables = clusters(before, changed)
        more, more_tables = clusters(new, changed)
        touched, tables = touched | more, tables | more_tables
        undated = {key for key, head in new.articles.items() if head.published_from in (None, "inferred")}
        concerned = {key for key in undated if clusters(new, {key})[0] & touched} | (undated & changed)
        scope, _ = clusters(new, concerned)
        for key, day in infer(of_pairs(new, scope, set()), only=concerned).items():
            head = replace(new.articles[key], published_on=day, published_from="inferred" if day else None)
            new.articles[key] = head
            if estimates.get(key) != day:
                moved, moved_tables = clusters(new, {key})
                touched, tables = touched | moved, tables | moved_tables
        for pair in touched:
            self.by_pair[pair] = reconcile(of_pairs(new, {pair}, set()))
        for table in tables:
            self.by_table[table] = reconcile(of_pairs(new, set(), {table}))
        self.claims = new

    @property
    def facts(self) -> Facts:
        return Facts.union([*self.by_pair.values(), *self.by_table.values()])


def of_articles(claims: ClaimSet, articles: set[str], now: ClaimSet) -> ClaimSet:
    parts = {
        name: [claim for claim in getattr(claims, name) if claim.article_id in articles]
        for name in ("matches", "goals", "ties", "standings")
    }
    heads = {key: now.articles.get(key, claims.articles[key]) for key in articles}
    return ClaimSet(articles=heads, **parts)


@CAREFUL
@given(presses(), st.randoms(use_true_random=False))
def test_article_by_article_is_all_at_once(press: Press, chance: random.Random) -> None:
    """In any order of arrival, and after one article has left and come back."""
    order = sorted(press.claims.articles)
    chance.shuffle(order)
    steps = [set(order[: end + 1]) for end in range(len(order))]
    steps += [set(order[1:]), set(order)]
    refresh = Incremental()
    known: set[str] = set()
    for step in steps:
        refresh.refresh(of_articles(press.claims, step, refresh.claims), step ^ known)
        known = step
    assert plain(refresh.facts) == plain(reconcile(with_estimates(press.claims)))


@CAREFUL
@given(presses())
def test_facts_are_sound(press: Press) -> None:
    """Keys are unique, every claim bears on a fact, no side has more scorers than goals, disputes have conflicts."""
    facts = reconcile(with_estimates(press.claims))
    for keys in (
        [row.match_id for row in facts.matches],
        [row.goal_id for row in facts.goals],
        [row.tie_id for row in facts.ties],
        [row.standing_id for row in facts.standings],
    ):
        assert len(keys) == len(set(keys))
    matches = {claim.claim_id for claim in press.claims.matches} | {claim.claim_id for claim in press.claims.ties}
    assert matches <= {row.claim_id for row in facts.evidence}
    quarrelled = {row.fact_id for row in facts.conflicts}
    for row in facts.matches:
        assert not row.disputed or row.match_id in quarrelled
        assert 0 <= row.confidence <= 1
        for team, goals in ((row.home_team, row.home_goals), (row.away_team, row.away_goals)):
            told = [goal for goal in facts.goals if goal.match_id == row.match_id and goal.team == team]
            assert goals is None or len(told) <= goals


@CAREFUL
@given(presses())
def test_the_names_of_the_sides_make_no_difference(press: Press) -> None:
    """Telling every match from the other side, home side unknown, gives the same matches."""
    for claim in press.claims.matches:
        claim.home_known = False
    turned = replace(press.claims, matches=[_turned(claim) for claim in press.claims.matches])
    one, other = reconcile(with_estimates(press.claims)), reconcile(with_estimates(turned))
    assert [row.match_id for row in one.matches] == [row.match_id for row in other.matches]
    for left, right in zip(one.matches, other.matches, strict=True):
        sides = {left.home_team: left.home_goals, left.away_team: left.away_goals}
        assert sides == {right.home_team: right.home_goals, right.away_team: right.away_goals}


def _turned(claim):  # type: ignore[no-untyped-def]
    outcome = {"home": "away", "away": "home"}.get(claim.outcome, claim.outcome)
    return replace(
        claim,
        home_team=claim.away_team,
        away_team=claim.home_team,
        home_goals=claim.away_goals,
        away_goals=claim.home_goals,
        outcome=outcome,
    )


def test_every_claim_of_the_press_is_counted() -> None:
    """The strategy's helper sees all tables (a guard for the tests above)."""
    press = Press()
    paper = press.paper("a", "2025-04-03")
    match = paper.tells("Inter Miami 2-1 Los Angeles FC")
    paper.goal(match, "Messi", "Inter Miami")
    paper.tie("Inter Miami", "Los Angeles FC", winner="Inter Miami")
    paper.standing("Inter Miami", competition="Major League Soccer", points=3)
    assert len(claims_of(press.claims)) == 4
    assert len(by_pair(press.claims)) == 1
