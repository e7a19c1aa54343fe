"""What one telling of a match leaves open and another telling in the same article, or its leg, fills in.

In: the article's match and tie claims and what the article is about. Out: the same claims with date, stage, leg and
home side completed where only one value is possible. Nothing told is overwritten.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from transforms.annotate.chunks import Chunk
from transforms.annotate.names import names
from transforms.extract.circumstances import Span
from transforms.extract.competitions import competition_for, fits, is_league, is_league_duty, known_cup
from transforms.extract.cupruns import cup_runs
from transforms.extract.datelined import homes_by_place
from transforms.extract.days import day
from transforms.extract.diaries import days_of_diary, days_of_lines
from transforms.extract.discourse import Discourse
from transforms.extract.groundsnear import homes_by_ground
from transforms.extract.homes import owners
from transforms.extract.lists.words import expression
from transforms.extract.matchdays import days_of_round_up, is_line, main_day
from transforms.extract.nextrounds import before_groups, rounds_before, rounds_behind
from transforms.extract.pairing import is_knockout, pair_of, set_home, sides
from transforms.extract.rounds import (
    fronted_rounds,
    groups_told,
    main_round,
    matchdays_of_leagues,
    not_in_cups,
    numbered_rounds,
    of_another,
    pair_rounds,
    qualifier,
    round_of_the_article,
    round_to_come,
    under_groups,
)
from transforms.extract.sameday import days_in_one_voice
from transforms.extract.squads import of_age
from transforms.extract.stages import stage_and_leg
from transforms.extract.tierounds import of_this_round, rounds_of_ties, tie_rounds
from transforms.extract.twolegs import (
    grounds_of_legs,
    homes_of_legs,
    homes_of_replays,
    leg_of_the_round,
    number_legs,
)
from transforms.model import MatchClaim, TieClaim

SHARED = ("date", "date_precision", "competition", "season", "stage", "leg", "venue", "attendance")
HEADS = 200  # characters before a result that heads the article
MOST_DETAILS, LONGEST_DETAIL = 3, 14  # lines below a match to come, and their chunks
WINNER_FIRST = frozenset({"United States", "Canada", "North America"})  # where papers print the winner first
BEHIND_SCORE = re.compile(r"(?: ?\([^()\n]*\))?\s*(?::|\n|$)")
SENTENCE_ENDS = re.compile(r" ?[.!,;](?!\d)")
LONGEST_KICKER = 30  # characters before a score that heads its line: "UEFA CUP - "
DASHED = re.compile(r"\d\s?[-–]\s?\d")
TIE_LASTS = 45  # days, its replays with it
PLAY_OFF = re.compile(r"\bplay-?offs?\b", re.I)
KNOCKOUT_STAGES = frozenset({"final", "semi-final", "quarter-final", "round of 16", "third round", "fifth round"})
ORIGINAL, ASIDE = re.compile(r"\boriginal (?:tie|match|game|meeting)\b"), 60  # characters before a drawn match
TITLE_HEAD = 3  # sentences, the title among them, that may tell another ground than it does
GROUND_HEAD = 8  # sentences of the head in which the ground of the reported match is named


THOUSANDS = re.compile(r"\d,\d\d\d")
CROWD_WORDS = ("crowd ", "attendance ", "gate ")
CROWD = re.compile(
    r"\b(?:crowd|attendance|gate) (?:of|was|:)\s?(?:some |about |around )?(\d{1,3}(?:,\d{3})+|\d{4,6})\b"
    r"|\b(\d{1,3}(?:,\d{3})+) (?:spectators|fans|supporters|people|in attendance)\b",
    re.I,
)


def complete(matches: list[MatchClaim], ties: Iterable[TieClaim], discourse: Discourse) -> None:
    """Complete the match claims of an article, in place."""
    discourse.block_competition = None  # that of the last paragraph is not the others'
    _crowd(discourse)
    _main_home(matches, discourse)
    _title_home(matches, discourse)
    _home_first_lines(matches, discourse.annotated.article.text)
    of_legs = {pair_of(claim) for claim in matches if claim.leg}
    for claim in matches:
        if id(claim) not in discourse.bygone:
            _competition(claim, discourse)
        round_to_come(claim, discourse)
        qualifier(claim, discourse, pair_of(claim) in of_legs)
    matchdays_of_leagues(matches, discourse)
    numbered_rounds(matches, discourse)
    before_groups(matches, discourse)
    ties = list(ties)
    rounds_before(matches, ties, discourse)
    _same_tie_same_cup(matches, ties, discourse)
    _cups_of_others(matches, discourse)
    cup_runs(matches, discourse)
    for claim in matches:
        if id(claim) in discourse.neighbour and is_league(claim.competition):
            claim.competition = None
    homes_by_place(matches, discourse)
    homes_by_ground(matches, discourse)
    _details_below(matches, discourse)
    days_of_diary(matches, discourse)
    main_day(matches, discourse)
    days_of_round_up(matches, discourse)
    days_of_lines(matches, discourse)
    days_in_one_voice(matches, discourse)
    groups_told(matches, discourse)
    under_groups(matches, discourse)
    main_round(matches, discourse)
    fronted_rounds(matches, discourse)
    tie_rounds(matches, of_this_round(ties, discourse), discourse)
    pair_rounds(matches, discourse)
    groups = _same_match(matches, discourse)
    for group in groups:
        _share(group)
    by_pair: dict[tuple[str, str], list[list[MatchClaim]]] = {}
    for group in groups:
        if any(id(claim) in discourse.bygone for claim in group):
            continue
        by_pair.setdefault(pair_of(group[0]), []).append(group)
    aggregates = {tuple(sorted((t.team_1, t.team_2))): t for t in ties if t.aggregate_1 is not None}
    for pair, tellings in by_pair.items():
        number_legs(tellings, aggregates.get(pair), discourse)
        grounds_of_legs(tellings, pair, discourse)
        homes_of_legs(tellings)
        homes_of_replays(tellings, discourse)
    round_of_the_article(matches, discourse)
    rounds_behind(matches, ties)
    pair_rounds(matches, discourse)
    leg_of_the_round([claim for claim in matches if id(claim) not in discourse.bygone], discourse)
    replayed = {sides(tie.team_1, tie.team_2) for tie in ties if tie.decided_by == "replay"}
    for claim in matches:
        if pair_of(claim) in replayed and id(claim) in discourse.inferred and is_league(claim.competition):
            claim.competition = None  # no league has replays
    for claim in matches if not PLAY_OFF.search(discourse.annotated.article.text) else ():
        if _has_round_of_cup(claim) and (claim.leg or id(claim) in discourse.inferred):
            claim.competition = None
        elif _has_round_of_cup(claim):
            claim.stage = None
    rounds_of_ties(ties, matches, discourse)
    not_in_cups(matches, discourse.annotated.article.text)


def _has_round_of_cup(claim: MatchClaim) -> bool:
    """Whether the match has a league, and a round or a leg, which Europe's leagues do not have."""
    rules = names().data.competitions.get(claim.competition or "")
    if rules is None or rules.kind != "league" or not (claim.leg or claim.stage in KNOCKOUT_STAGES):
        return False
    country = names().data.countries.get(rules.area)
    return country is not None and country.confederation == "UEFA"


def _details_below(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Day, ground, round and leg of a match to come, or of the result that heads the article, that stand on lines of
    their own below it ("A v B", then "Chase Stadium, Wednesday, April 30")."""
    sentences = discourse.annotated.sentences
    printed = [claim for claim in matches if is_line(claim)]
    for claim in matches:
        heads = claim.char_start < HEADS and printed == [claim] and claim.status == "played"
        if (claim.status != "scheduled" and not heads) or claim.date is not None:
            continue
        for sentence in sentences[bisect_left(sentences, claim.char_end, key=lambda s: s.start) :][:MOST_DETAILS]:
            kinds = {c.kind for c in sentence.chunks}
            if kinds & set("TKSPHmxr") or not kinds & set("CGLD") or len(sentence.chunks) > LONGEST_DETAIL:
                break
            _detail(claim, sentence.chunks)


def _detail(claim: MatchClaim, chunks: list[Chunk]) -> None:
    """What one such line tells."""
    pair = (claim.home_team, claim.away_team)
    whole = Span(0, len(chunks) - 1, 0)
    stage, leg = stage_and_leg(chunks, whole, pair)
    claim.stage, claim.leg = claim.stage or stage, claim.leg or leg
    when, precision = day(chunks, whole, claim.status == "scheduled", None)
    if claim.date is None and when is not None:
        claim.date, claim.date_precision = when, precision  # type: ignore[assignment]
    at = next((c for c in chunks if c.kind == "L" and c.value and c.value[0][0]), None)
    if at is not None and claim.venue is None:
        claim.venue = str(at.value[0][0])
        if claim.home_team in owners(at):
            set_home(claim, claim.home_team)


def _crowd(discourse: Discourse) -> None:
    """The attendance that the article tells belongs to the match that it reports."""
    main = discourse.main
    if main is None or main.attendance is not None:
        return
    text = discourse.annotated.article.text
    lowered = text.lower()
    told = THOUSANDS.search(text) or any(word in lowered for word in CROWD_WORDS)
    found = CROWD.search(text) if told else None
    if found:
        main.attendance = int(next(group for group in found.groups() if group).replace(",", ""))


def _competition(claim: MatchClaim, discourse: Discourse) -> None:
    """The article's competition for a claim that has none, or one that its teams cannot have met in."""
    known = names().data.competitions.get(claim.competition or "")
    if known is not None and known.kind == "friendly":
        pair = claim.home_team, claim.away_team  # "a friendly" is one of clubs or of nations, by who plays it
        friendlies = (c for c in names().data.competitions.values() if c.kind == "friendly")
        known = next((c for c in (known, *friendlies) if fits(c, *pair)), known)
        claim.competition = known.name
    if claim.competition is None or (known is not None and not fits(known, claim.home_team, claim.away_team)):
        discourse.turn_to(claim.char_start)
        sentence = discourse.sentence_at(claim.char_start) if claim.status == "scheduled" else None
        text = discourse.annotated.article.text
        duty = sentence is not None and is_league_duty(text, sentence.start, sentence.end)
        league = duty or id(claim) in discourse.of_league
        found = competition_for(discourse, None, *pair_of(claim), league, claim.leg is not None)
        in_league = found in names().data.competitions and names().data.competitions[found].kind == "league"
        of_cup = claim.stage is not None or claim.leg is not None or id(claim) in discourse.of_cup
        if not of_cup or not in_league or found in discourse.competitions:
            claim.competition = found  # the league of both is not that of a cup's round
    claim.competition = of_age(claim.competition, pair_of(claim))


def _same_tie_same_cup(matches: list[MatchClaim], ties: list[TieClaim], discourse: Discourse) -> None:
    """Where the article tells a cup tie of a pair, its other remarks on that pair are about the same cup, unless it
    tells that the two met in several."""
    cups = {sides(t.team_1, t.team_2): t.competition for t in ties if t.competition and known_cup(t.competition)}
    cups |= {
        pair_of(c): c.competition
        for c in matches
        if c.competition and is_knockout(c) and c.status == "played" and id(c) not in discourse.inferred
    }
    told = [c for c in matches if known_cup(c.competition or "") and id(c) not in discourse.inferred]
    several = {pair_of(c) for c in told if c.competition != cups.get(pair_of(c), c.competition)}
    days = {pair_of(c): c.date for c in told if c.date is not None}
    for claim in matches:
        cup = cups.get(pair_of(claim)) if pair_of(claim) not in several else None
        day = days.get(pair_of(claim))
        apart = claim.date is not None and day is not None and abs((claim.date - day).days) > TIE_LASTS
        if cup and not apart and id(claim) in discourse.inferred - discourse.bygone:
            claim.competition = cup


def _cups_of_others(matches: list[MatchClaim], discourse: Discourse) -> None:
    """A cup that is only named where the result of another pair is told is not that of a match to come: "Leeds host
    Derby on Saturday. They won 2-0 at Hull in the League Cup"."""
    told: dict[str, list[int]] = {}
    for mention in discourse.mentioned:
        told.setdefault(mention.name, []).append(mention.at)
    for claim in matches:
        cup = claim.competition or ""
        if claim.status != "scheduled" or claim.stage or claim.leg or not known_cup(cup):
            continue
        if cup not in told or claim.char_start >= told[cup][0]:
            continue  # behind a match of the cup it may be the next one in it
        others = (c for c in matches if c.competition == cup and c.home_goals is not None)
        sentences = (discourse.sentence_at(c.char_start) for c in others if pair_of(c) != pair_of(claim))
        if set(told[cup]) <= {sentence.start for sentence in sentences if sentence is not None}:
            claim.competition = None


def _home_first_lines(matches: list[MatchClaim], text: str) -> None:
    """Score lines stand home side first where a note says so or one of the article prints a losing side first, and,
    outside of North America, wherever a dash stands between the goals ("Inter 4-3 Barcelona") or the score heads its
    line ("Genoa 3 Parma 0: ...")."""
    lines = [
        c
        for c in matches
        if c.extractor == "prose.score line" and c.home_goals is not None and c.away_goals is not None
    ]
    if not lines:
        return
    shown = any(c.home_goals < c.away_goals for c in lines)  # type: ignore[operator]
    shown = shown or expression("head", "home_first").search(text) is not None
    for claim in lines:
        rules = names().data.competitions.get(claim.competition or "")
        european = rules is not None and rules.area not in WINNER_FIRST and claim.stage != "final"
        dashed = european and DASHED.search(text, claim.char_start, claim.char_end) is not None
        if shown or dashed or (european and rules and rules.teams == "club" and _heads_its_line(claim, text)):
            claim.home_known = True


def _heads_its_line(claim: MatchClaim, text: str) -> bool:
    """Whether a colon or the line's end stands behind the score, and at most a competition's name before it, or the
    score is a sentence of its own: "Nobody left early. Genoa 3 Parma 2."."""
    before = text[text.rfind("\n", 0, claim.char_start) + 1 : claim.char_start].strip()
    behind = BEHIND_SCORE.match(text, claim.char_end)
    if before.endswith((".", "!", "?", ":")):
        return behind is not None or SENTENCE_ENDS.match(text, claim.char_end) is not None
    named = not before.endswith((",", ";")) and not any(word.islower() for word in before.split())
    return behind is not None and len(before) <= LONGEST_KICKER and named


def _main_home(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The home side of the match that the article reports: whose ground its head names."""
    main = discourse.main
    if main is None or main.home_known or main.neutral or main.stage == "final":
        return
    if ORIGINAL.search(discourse.annotated.article.text, max(0, main.char_start - ASIDE), main.char_start):
        return  # the ground named is that of the match played since
    others = [c.char_start for c in matches if of_another(c, main) or pair_of(c) != pair_of(main)]
    home = discourse.host_of((main.home_team, main.away_team), GROUND_HEAD, others)
    if home is not None:
        set_home(main, home)


def _title_home(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The match printed as the title is that at the ground which the head tells, whichever side stands first: "Villa 0
    Chelsea 1", then "Playing at Stamford Bridge"."""
    text = discourse.annotated.article.text
    titles = [c for c in matches if is_line(c) and c.status == "played" and "\n" not in text[: c.char_start].strip()]
    for claim in titles if len({pair_of(claim) for claim in titles}) == 1 else ():
        others = [c.char_start for c in matches if of_another(c, claim) or pair_of(c) != pair_of(claim)]
        home = discourse.host_of(pair_of(claim), TITLE_HEAD, others, told=True)
        if home is not None and claim.stage != "final":
            claim.home_known = claim.home_known and claim.home_team == home
            set_home(claim, home)


def _score(claim: MatchClaim) -> tuple[object, ...]:
    """Goals by team, whatever the order of the telling."""
    return tuple(sorted(((claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)), key=str))


def _same_match(matches: list[MatchClaim], discourse: Discourse) -> list[list[MatchClaim]]:
    """Claims of one match: the same pair and score, and no two different dates or legs among them, nor of another
    season."""
    bygone = discourse.bygone
    groups: dict[object, list[MatchClaim]] = {}
    for claim in matches:
        key: object = (_score(claim), claim.status)
        if claim.status == "scheduled":
            key = (pair_of(claim), claim.leg, None if claim.leg else claim.date)
        elif claim.home_goals is None or id(claim) in bygone:
            key = id(claim)
        groups.setdefault(key, []).append(claim)
    _join_outcomes(groups, discourse.inferred)
    sure: list[list[MatchClaim]] = []
    for group in groups.values():
        dates = {c.date for c in group if c.date_precision == "day"}
        legs = {c.leg for c in group if c.leg}
        homes = {c.home_team for c in group if c.home_known}
        if len(dates) > 1 or len(legs) > 1 or len(homes) > 1:
            sure.extend([claim] for claim in group)
        else:
            sure.append(group)
    return sure


def _join_outcomes(groups: dict[object, list[MatchClaim]], inferred: set[int]) -> None:
    """A win told without its score is the one match of the pair that its side is told to have won, a headline's, unless
    it is told of another competition; `inferred`: the claims of which the words tell none."""
    scored: dict[tuple[object, ...], list[list[MatchClaim]]] = {}
    for group in groups.values():
        if group[0].status == "played" and group[0].home_goals is not None:
            scored.setdefault((pair_of(group[0]), _winner(group[0])), []).append(group)
    for key, (claim, *others) in list(groups.items()):
        if others or claim.status != "played" or claim.home_goals is not None:
            continue
        same = scored.get((pair_of(claim), _winner(claim)), [])
        if len(same) == 1 and (id(claim) in inferred or claim.competition in {c.competition for c in same[0]}):
            same[0].append(claim)
            del groups[key]


def _winner(claim: MatchClaim) -> str | None:
    return {"home": claim.home_team, "away": claim.away_team}.get(claim.outcome or "")


def _share(group: list[MatchClaim]) -> None:
    """Every telling of the match gets what any of them tells."""
    for name in SHARED:
        value = next((getattr(c, name) for c in group if getattr(c, name) is not None), None)
        for claim in group:
            if getattr(claim, name) is None:
                setattr(claim, name, value)
    home = next((c.home_team for c in group if c.home_known), None)
    if home:
        for claim in group:
            set_home(claim, home)
