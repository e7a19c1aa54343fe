"""An article to its claims: annotate, read lists and prose, check, seal.

`extract` is the one entry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from transforms.annotate.article import annotate
from transforms.annotate.coaches import coaches_of
from transforms.annotate.names import Names, names_of
from transforms.annotate.references import people_of, resolve_references
from transforms.annotate.scores import is_of_a_match
from transforms.annotate.writer import name_writers_side
from transforms.extract.bothlegs import both_legs, like_the_first
from transforms.extract.box import claims_from_box, unprinted
from transforms.extract.cards import read_cards
from transforms.extract.complete import complete
from transforms.extract.confidence import doubt_undated
from transforms.extract.corrections import set_right
from transforms.extract.discourse import Discourse
from transforms.extract.finals import finals
from transforms.extract.fixtures import read_fixtures
from transforms.extract.formernames import under_names_of_their_day
from transforms.extract.formguides import read_form
from transforms.extract.goals import read_goals
from transforms.extract.goingon import go_on
from transforms.extract.headings import without_headings
from transforms.extract.legsbefore import legs_before
from transforms.extract.lists import read_lists
from transforms.extract.localleagues import under_local_leagues
from transforms.extract.pairing import pair_of
from transforms.extract.people import read_people
from transforms.extract.printed import (
    are_womens,
    undated_before,
    under_full_names,
    under_womens_names,
    without_bygone,
    without_running,
)
from transforms.extract.results import read_results
from transforms.extract.returnlegs import return_legs
from transforms.extract.rolenames import name_roles
from transforms.extract.scorers_behind import scorers_behind
from transforms.extract.sheets import extract_sheet
from transforms.extract.shootouts import fill_kicks, not_in_leagues
from transforms.extract.standingcards import read_standing_cards
from transforms.extract.statements import read_statements, reckon, settle_standings, settle_streaks
from transforms.extract.statuses import read_statuses
from transforms.extract.strangers import name_strangers
from transforms.extract.tielegs import hand_over, legs_from_ties, legs_to_come, told_with_legs
from transforms.extract.ties import read_ties
from transforms.extract.tiestate import merge, ties_from_legs, ties_gone_through
from transforms.model import Article, Claim, Extraction, GoalClaim, MatchClaim, TieClaim
from transforms.reading.unwrap import unwrapped

LEG_TO_TURN = "prose.leg to turn"


@dataclass(frozen=True, slots=True)
class ListContext:
    """What the reading of lists is given: the index of names."""

    names: Names


def extract(article: Article) -> Extraction:
    """All claims of `article`, sealed. An article that was not read (quarantined, skipped) has none."""
    if article.status != "parsed" or not article.text.strip():
        return Extraction(article)
    if article.format == "sheet":
        return extract_sheet(article)
    extraction = Extraction(article)
    article, original = replace(article, text=unwrapped(article.text)), article
    listed, spans = read_lists(article, ListContext(names_of(article.published_on)))
    annotated = annotate(article, spans, are_womens(listed), _sides_of(listed))
    if annotated.other_sport:
        original.status = "no facts"
        return extraction.seal()
    if annotated.women:
        under_womens_names(listed)
    if listed:
        under_full_names(listed, annotated.team_counts)
    name_strangers(annotated)
    people = people_of(annotated)
    discourse = Discourse(annotated, {**coaches_of(annotated, people), **people})
    resolve_references(annotated, discourse.people)
    name_writers_side(annotated)
    lines = [c for c in listed if isinstance(c, MatchClaim)]
    told_in = _read_prose(article.text, extraction, discourse, lines)
    cards = read_cards(discourse, article.text, article.published_on)
    for card in (*cards, *read_form(discourse, article.text)):
        if not any(_same_line(card, other) for other in extraction.claims["matches"]):
            extraction.add(card)
    for place in read_standing_cards(discourse, article.text):
        extraction.add(place)
    printed = [*listed, *claims_from_box(discourse, extraction.claims["matches"], listed)]
    in_lists = {c.char_start for c in listed if isinstance(c, GoalClaim)}
    behind = scorers_behind(annotated.sentences, article.text, told_in)
    printed += [goal for goal in behind if goal.char_start not in in_lists]
    early = legs_from_ties(article.text, extraction.claims["matches"], [replace(t) for t in extraction.claims["ties"]])
    with_legs = told_with_legs(told_in, early, annotated.sentences, article.text)
    states_printed = [c for c in listed if isinstance(c, TieClaim)]
    early_printed = legs_from_ties(article.text, [*extraction.claims["matches"], *lines], states_printed)
    early += early_printed
    goals = read_goals(annotated.sentences, article.text, with_legs, people, [*printed, *early_printed])
    for claim in (*printed, *unprinted(goals, [c for c in printed if isinstance(c, GoalClaim)])):
        extraction.add(claim)
    matches = without_headings(extraction.claims["matches"], lines, discourse)
    matches = without_bygone(without_running(matches), article.text, article.published_on)
    matches = set_right(matches, article.text, [(s.start, s.end) for s in annotated.sentences])
    extraction.claims["matches"] = matches
    settled = settle_standings(extraction.claims["standings"])
    extraction.claims["standings"] = reckon(settled, discourse.table.relations)
    extraction.claims["streaks"] = settle_streaks(extraction.claims["streaks"])
    states = extraction.claims["ties"]
    extraction.claims["ties"] = merge(states)
    passed = [tie for tie in states if not any(tie is other for other in extraction.claims["ties"])]
    legs = legs_from_ties(article.text, matches, extraction.claims["ties"], passed)
    for leg in (*legs, *legs_to_come(legs, matches, annotated.sentences, article.text)):
        extraction.add(leg)
    hand_over(extraction.claims["goals"], early, legs)
    discourse.bygone.update(id(match) for match in undated_before(matches, article.text))
    fill_kicks(matches, discourse)
    complete(matches, extraction.claims["ties"], discourse)
    not_in_leagues(matches, discourse)
    matches += return_legs(matches, article.text, discourse)
    under_local_leagues([*matches, *extraction.claims["standings"]], article.text)
    doubt_undated(matches)
    of_now = [match for match in matches if match.leg or id(match) not in discourse.bygone]
    for tie in ties_from_legs(of_now, extraction.claims["ties"], article.text):
        extraction.add(tie)
    for tie in ties_gone_through(matches, extraction.claims["ties"], discourse.through):
        extraction.add(tie)
    extraction.claims["ties"] = merge(extraction.claims["ties"])
    _drop_impossible(extraction)
    _drop_loose_goals(extraction)
    under_names_of_their_day(extraction)
    if extraction.claim_count == 0:
        original.status = "no facts"
    return extraction.seal()


def _sides_of(listed: list[Claim]) -> dict[str, list[int]]:
    """The teams of the results and fixtures of printed lists, and the offsets of these."""
    places: dict[str, list[int]] = {}
    for claim in listed:
        if isinstance(claim, MatchClaim):
            for side in (claim.home_team, claim.away_team):
                places.setdefault(side, []).append(claim.char_start)
    return places


def _drop_impossible(extraction: Extraction) -> None:
    """No team plays itself: where two names came out as one team, at least one was misread. No match ends 31-7: that
    is another sport's score, or minutes. A second leg that was played is not to come."""
    played = {pair_of(c) for c in extraction.claims["matches"] if c.leg == 2 and c.home_goals is not None}
    kept = [
        claim
        for claim in extraction.claims["matches"]
        if claim.home_team != claim.away_team
        and is_of_a_match(claim.home_goals or 0, claim.away_goals or 0)
        and not (claim.extractor == LEG_TO_TURN and claim.date is None and pair_of(claim) in played)
    ]
    dropped = {id(claim) for claim in extraction.claims["matches"]} - {id(claim) for claim in kept}
    extraction.claims["matches"] = kept
    extraction.claims["goals"] = [goal for goal in extraction.claims["goals"] if id(goal.match) not in dropped]
    extraction.claims["ties"] = [tie for tie in extraction.claims["ties"] if tie.team_1 != tie.team_2]


def _same_pair(claim: MatchClaim, others: list[MatchClaim]) -> bool:
    return any({claim.home_team, claim.away_team} == {other.home_team, other.away_team} for other in others)


def _same_line(one: MatchClaim, other: MatchClaim) -> bool:
    return _same_pair(one, [other]) and one.char_start < other.char_end and other.char_start < one.char_end


def _drop_loose_goals(extraction: Extraction) -> None:
    """No goal without its match: one that was no result after all, or whose result was annulled."""
    kept = {id(claim) for claim in extraction.claims["matches"] if claim.status == "played"}
    extraction.claims["goals"] = [
        goal for goal in extraction.claims["goals"] if goal.match is None or id(goal.match) in kept
    ]


def _read_prose(
    text: str, extraction: Extraction, discourse: Discourse, listed: list[MatchClaim]
) -> dict[int, list[MatchClaim]]:
    """Add what the sentences claim; returns the matches that each sentence tells or stands below, by its start."""
    waiting = sorted(listed, key=lambda claim: claim.char_start)
    told_in: dict[int, list[MatchClaim]] = {}
    for sentence in discourse.annotated.sentences:
        discourse.enter(sentence)
        headed: list[MatchClaim] = []
        while waiting and waiting[0].char_start < sentence.start:
            headed = discourse.hear(waiting.pop(0), sentence.start)
        go_on(sentence, text, discourse)
        name_roles(sentence, text, discourse)
        off = read_statuses(sentence, discourse)
        told = [claim for claim in read_results(sentence, text, discourse) if not _same_pair(claim, off)]
        told += both_legs(sentence, told, text) or like_the_first(sentence, told, text)
        finals(sentence, told, text)
        to_come = list(read_fixtures(sentence, text, discourse, told))
        told += legs_before(sentence, to_come, told, text, discourse)
        told_in[sentence.start] = [*(told or headed), *to_come]
        for claim in (*off, *told, *to_come):
            if claim in off or not _same_pair(claim, off):
                extraction.add(claim)
        discourse.leave_sentence(sentence, told)
        for told_aside in (
            *read_ties(sentence, text, discourse),
            *read_statements(sentence, text, discourse),
            *read_people(sentence, text, discourse),
        ):
            extraction.add(told_aside)
    return told_in
