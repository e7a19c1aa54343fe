"""What one telling of a match leaves open and another telling in the same article, or its leg, fills in.

In: the article's match and tie claims and what the article is about. Out: the same claims with date, stage, leg and
home side completed where only one value is possible. Nothing told is overwritten.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import timedelta

from transforms.annotate.chunks import Chunk
from transforms.annotate.names import names
from transforms.extract.circumstances import BEFORE, Span, day, leads_to, of_next_opponent, owners, stage_and_leg
from transforms.extract.discourse import HEAD, Discourse, competition_for, fits, known_cup
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim, TieClaim

SHARED = ("date", "date_precision", "competition", "season", "stage", "leg", "venue", "attendance")
MOST_DETAILS, LONGEST_DETAIL = 3, 14  # lines below a match to come, and their chunks
WINNER_FIRST = frozenset({"United States", "Canada", "North America"})  # where papers print the winner first
DASHED = re.compile(r"\d\s?[-–]\s?\d")
QUALIFIERS = re.compile(
    r"\bqualifiers\b|\bqualifying (?:campaign|group|table|series|matches)\b|\b(?:Cup|Euro) qualifying\b"
    r"|\b(?:not|cannot|to) qualify for (?:the |next year's )?(?:\d{4} )?(?:FIFA )?World Cup"
)
CUP_WON = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(word_set('en', 'stages', 'cup_won', 'words'), key=len, reverse=True)))})\b"
    r"|\b(?:are|became|become|becoming) (?:[\w-]+ ){0,2}champions\b",
    re.I,
)
GROUND_HEAD = 8  # sentences of the head in which the ground of the reported match is named
DAY_HEAD = 6  # sentences of the head in which the day of the reported match is named
REPLAY = re.compile(r"\breplay", re.I)
WEEK = timedelta(days=7)
NEAR = 9  # days between matches of one round that a round-up tells together


CROWD = re.compile(
    r"\b(?:crowd|attendance|gate) (?:of|was|:)\s?(?:some |about |around )?(\d{1,3}(?:,\d{3})+|\d{4,6})\b"
    r"|\b(\d{1,3}(?:,\d{3})+) (?:spectators|fans|supporters|people|in attendance)\b",
    re.I,
)
EARLIER = re.compile(r"\b(?:after|having|following|despite)\b[^.;]{0,40}$", re.I)
EARLIER_BEHIND = re.compile(r"[^.;]{0,40}\b(?:earlier|before|previously|last week|the week before)\b", re.I)


def complete(matches: list[MatchClaim], ties: Iterable[TieClaim], discourse: Discourse) -> None:
    """Complete the match claims of an article, in place."""
    _crowd(discourse)
    _home_first_lines(matches, discourse.annotated.article.text)
    _main_home(discourse)
    for claim in matches:
        if id(claim) not in discourse.bygone:
            _competition(claim, discourse)
        _round_to_come(claim, discourse)
        _qualifier(claim, discourse)
    ties = list(ties)
    _same_tie_same_cup(matches, ties, discourse)
    _details_below(matches, discourse)
    _main_day(matches, discourse)
    _main_round(discourse)
    _tie_rounds(matches, _of_this_round(ties, discourse))
    _pair_rounds(matches, discourse)
    groups = _same_match(matches)
    for group in groups:
        _share(group)
    by_pair: dict[tuple[str, str], list[list[MatchClaim]]] = {}
    for group in groups:
        by_pair.setdefault(_pair(group[0]), []).append(group)
    aggregates = {tuple(sorted((t.team_1, t.team_2))): t for t in ties if t.aggregate_1 is not None}
    for pair, tellings in by_pair.items():
        _legs(tellings, aggregates.get(pair), discourse)
        _grounds(tellings, pair, discourse)
        _homes(tellings)
    _round(matches, discourse)


def _details_below(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Day, ground, round and leg of a match to come that stand on lines of their own below it ("A v B", then "Chase
    Stadium, Wednesday, April 30")."""
    sentences = discourse.annotated.sentences
    for claim in matches:
        if claim.status != "scheduled" or claim.date is not None:
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
    when, precision = day(chunks, whole, True, None)
    if claim.date is None and when is not None:
        claim.date, claim.date_precision = when, precision  # type: ignore[assignment]
    at = next((c for c in chunks if c.kind == "L" and c.value and c.value[0][0]), None)
    if at is not None and claim.venue is None:
        claim.venue = str(at.value[0][0])
        if claim.home_team in owners(at):
            set_home(claim, claim.home_team)


def _main_day(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The day of the match that the article reports, where its head names one day of the week before publication that
    no other match is told of."""
    main, written = discourse.main, discourse.annotated.anchor
    if main is None or main.date is not None or main.leg == 1 or written is None:
        return
    taken = {claim.date for claim in matches if _pair(claim) != _pair(main)}
    days = {
        day
        for sentence in discourse.annotated.sentences[:DAY_HEAD]
        for chunk in sentence.chunks
        if chunk.kind == "D" and not chunk.possessive and not chunk.value.relative and chunk.value.precision == "day"
        if chunk.value.direction != "future"
        if (day := chunk.value.resolve(False)) and timedelta(0) <= written - day < WEEK and day not in taken
    }
    if len(days) == 1:
        main.date, main.date_precision = days.pop(), "day"


def _main_round(discourse: Discourse) -> None:
    """The round of the match that the article reports, where its head names one, or the one that it led to."""
    main = discourse.main
    if main is None or main.stage is not None or not _knockout(main) or main.competition is None:
        return
    named: set[str] = set()
    led_to: set[str] = set()
    for sentence in discourse.annotated.sentences[:HEAD]:
        for k, chunk in enumerate(sentence.chunks):
            stages = {label.partition(".")[2] for label in chunk.labels if label.startswith("stages.")} - {"none"}
            if chunk.kind != "G" or not stages or of_next_opponent(sentence.chunks, k, _pair(main)):
                continue
            (led_to if leads_to(sentence.chunks, k) else named).update(stages)
    if not named and not led_to and _won_the_cup(discourse):
        main.stage = "final"
    elif len(named) == 1:
        main.stage = named.pop()
    elif not named and len(led_to) == 1:
        main.stage = BEFORE.get(led_to.pop())


def _won_the_cup(discourse: Discourse) -> bool:
    """Whether the head of the article says that the cup was won: "are champions of Europe again", "lifted the cup"."""
    head = discourse.annotated.sentences[:HEAD]
    return bool(head) and CUP_WON.search(discourse.annotated.article.text, head[0].start, head[-1].end) is not None


def _qualifier(claim: MatchClaim, discourse: Discourse) -> None:
    """A match of a qualifying competition is a qualifier; so is one of a tournament in an article on its qualifiers."""
    rules = names().data.competitions.get(claim.competition or "")
    if claim.stage not in (None, "group stage") or rules is None:
        return
    tournament = rules.teams == "national" and rules.kind == "international"
    if claim.stage == "group stage" and "qualifying" in rules.name:
        claim.stage = None  # a group of qualifiers
    if claim.stage is None and (
        "qualifying" in rules.name or (tournament and QUALIFIERS.search(discourse.annotated.article.text))
    ):
        claim.stage = "preliminary round" if "preliminary round" in _head_rounds(discourse) else "qualifying"


def _head_rounds(discourse: Discourse) -> set[str]:
    """The rounds that the head of the article names."""
    return {
        label.partition(".")[2]
        for sentence in discourse.annotated.sentences[:HEAD]
        for chunk in sentence.chunks
        if chunk.kind == "G"
        for label in chunk.labels
        if label.startswith("stages.")
    }


def _of_this_round(ties: Iterable[TieClaim], discourse: Discourse) -> list[TieClaim]:
    """The ties, those decided beside the article's second leg in a round-up taken for ones of its round."""
    main = discourse.main
    told = list(ties)
    if main is None or main.stage is None or main.leg != 2:
        return told
    for tie in told:
        if tie.stage is None and tie.winner and tie.aggregate_1 is not None and tie.competition == main.competition:
            tie.stage = main.stage
    return told


def _tie_rounds(matches: list[MatchClaim], ties: Iterable[TieClaim]) -> None:
    """The matches of a tie whose round the article tells are of that round."""
    rounds = {_sides(t.team_1, t.team_2): t for t in ties if t.stage}
    for claim in matches:
        tie = rounds.get(_pair(claim))
        if tie is not None and claim.stage is None and claim.competition == tie.competition and _knockout(claim):
            claim.stage = tie.stage


def _pair_rounds(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Two sides meet in one round of a cup's season: what one remark on their tie says of it holds for the others. A
    round told beside the match outweighs one carried over from another sentence."""
    told: dict[tuple[object, ...], set[str]] = {}
    for claim in matches:
        if claim.stage is not None and id(claim) not in discourse.carried and _knockout(claim):
            told.setdefault((_pair(claim), claim.competition), set()).add(claim.stage)
    for claim in matches:
        rounds = told.get((_pair(claim), claim.competition), set())
        if len(rounds) != 1 or not _knockout(claim) and id(claim) not in discourse.carried:
            continue
        if claim.stage is None or id(claim) in discourse.carried:
            claim.stage = next(iter(rounds))


def _crowd(discourse: Discourse) -> None:
    """The attendance that the article tells belongs to the match that it reports."""
    main = discourse.main
    if main is None or main.attendance is not None:
        return
    found = CROWD.search(discourse.annotated.article.text)
    if found:
        main.attendance = int(next(group for group in found.groups() if group).replace(",", ""))


def _round_to_come(claim: MatchClaim, discourse: Discourse) -> None:
    """A match to come that has a round is one of a cup, or the round is another match's."""
    known = names().data.competitions.get(claim.competition or "")
    if claim.status != "scheduled" or claim.stage is None or known is None or known.kind != "league":
        return
    cup = competition_for(discourse, None, claim.home_team, claim.away_team, knockout=True)
    if cup is not None and known_cup(cup):
        claim.competition = cup
    else:
        claim.stage = claim.leg = None


def _competition(claim: MatchClaim, discourse: Discourse) -> None:
    """The article's competition for a claim that has none, or one that its teams cannot have met in."""
    known = names().data.competitions.get(claim.competition or "")
    if claim.competition is None or (known is not None and not fits(known, claim.home_team, claim.away_team)):
        claim.competition = competition_for(
            discourse, None, claim.home_team, claim.away_team, knockout=claim.leg is not None
        )


def _same_tie_same_cup(matches: list[MatchClaim], ties: list[TieClaim], discourse: Discourse) -> None:
    """Where the article tells a cup tie of a pair, its other remarks on that pair are about the same cup."""
    cups = {_sides(t.team_1, t.team_2): t.competition for t in ties if t.competition and known_cup(t.competition)}
    cups |= {
        _pair(c): c.competition for c in matches if c.competition and _knockout(c) and id(c) not in discourse.inferred
    }
    for claim in matches:
        cup = cups.get(_pair(claim))
        if cup and id(claim) in discourse.inferred - discourse.bygone:
            claim.competition = cup


def _home_first_lines(matches: list[MatchClaim], text: str) -> None:
    """Score lines stand home side first where one of the article prints a losing side first, and, outside of North
    America, wherever a dash stands between the goals ("Inter 4-3 Barcelona")."""
    lines = [
        c
        for c in matches
        if c.extractor == "prose.score line" and c.home_goals is not None and c.away_goals is not None
    ]
    shown = any(c.home_goals < c.away_goals for c in lines)  # type: ignore[operator]
    for claim in lines:
        rules = names().data.competitions.get(claim.competition or "")
        european = rules is not None and rules.area not in WINNER_FIRST and claim.stage != "final"
        if shown or (european and DASHED.search(text, claim.char_start, claim.char_end)):
            claim.home_known = True


def _main_home(discourse: Discourse) -> None:
    """The home side of the match that the article reports: whose ground its head names."""
    main = discourse.main
    if main is None or main.home_known or main.neutral or main.stage == "final":
        return
    home = discourse.host_of((main.home_team, main.away_team), GROUND_HEAD)
    if home is not None:
        set_home(main, home)


def _pair(claim: MatchClaim) -> tuple[str, str]:
    return _sides(claim.home_team, claim.away_team)


def _sides(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def _score(claim: MatchClaim) -> tuple[object, ...]:
    """Goals by team, whatever the order of the telling."""
    return tuple(sorted(((claim.home_team, claim.home_goals), (claim.away_team, claim.away_goals)), key=str))


def _same_match(matches: list[MatchClaim]) -> list[list[MatchClaim]]:
    """Claims of one match: the same pair and score, and no two different dates or legs among them."""
    groups: dict[object, list[MatchClaim]] = {}
    for claim in matches:
        key: object = (_score(claim), claim.status)
        if claim.status == "scheduled":
            key = (_pair(claim), claim.leg, None if claim.leg else claim.date)
        elif claim.home_goals is None:
            key = id(claim)
        groups.setdefault(key, []).append(claim)
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


def set_home(claim: MatchClaim, home: str) -> None:
    """Turn the claim so that `home` stands first."""
    if claim.home_known:
        return
    if claim.home_team != home:
        claim.home_team, claim.away_team = claim.away_team, claim.home_team
        claim.home_goals, claim.away_goals = claim.away_goals, claim.home_goals
        claim.home_penalties, claim.away_penalties = claim.away_penalties, claim.home_penalties
        claim.half_time_home, claim.half_time_away = claim.half_time_away, claim.half_time_home
        claim.outcome = {"home": "away", "away": "home"}.get(claim.outcome or "", claim.outcome)  # type: ignore[assignment]
    claim.home_known = True


def _legs(tellings: list[list[MatchClaim]], tie: TieClaim | None, discourse: Discourse) -> None:
    """Of two meetings in a knock-out tie, the one whose leg is open is the other leg."""
    whole = len(tellings) == 2 and tie is not None and _adds_up(tellings[0][0], tellings[1][0], tie)
    if len(tellings) > 2 and sum(group[0].status == "played" for group in tellings) == 2:
        tellings = [group for group in tellings if group[0].status == "played"]
    cups = [group for group in tellings if whole or _knockout(group[0]) or (tie and group[0].stage == "final")]
    if len(cups) == 2:
        one, two = cups
        if whole and not one[0].leg and not two[0].leg:
            for leg, group in enumerate(_in_order(one, two, discourse), 1):
                for claim in group:
                    claim.leg = leg
        if _one_tie(one[0], two[0]):
            for claim in (*one, *two):
                claim.stage = claim.stage or one[0].stage or two[0].stage
        for known, other in ((one, two), (two, one)):
            if known[0].leg and not other[0].leg and _one_tie(known[0], other[0]):
                for claim in other:
                    claim.leg = 3 - known[0].leg
                    claim.stage = claim.stage or known[0].stage
                return
        if (
            not one[0].leg
            and not two[0].leg
            and one[0].stage
            and _one_tie(one[0], two[0])
            and one[0].home_known
            and two[0].home_known
            and not REPLAY.search(discourse.annotated.article.text)  # a tie played again has no legs
        ):
            first, second = _in_order(one, two, discourse)
            for leg, group in ((1, first), (2, second)):
                for claim in group:
                    claim.leg = leg
        return
    if len(cups) == 1 and tie is not None and tie.winner and not cups[0][0].leg:
        claim = cups[0][0]
        total = {tie.team_1: tie.aggregate_1, tie.team_2: tie.aggregate_2}
        if claim.home_goals is not None and total != {
            claim.home_team: claim.home_goals,
            claim.away_team: claim.away_goals,
        }:
            for each in cups[0]:
                each.leg = 2
                each.stage = each.stage or tie.stage


def _adds_up(one: MatchClaim, two: MatchClaim, tie: TieClaim) -> bool:
    """Whether the two matches make the aggregate."""
    total: dict[str, int] = {}
    for claim in (one, two):
        if claim.home_goals is None or claim.away_goals is None:
            return False
        total[claim.home_team] = total.get(claim.home_team, 0) + claim.home_goals
        total[claim.away_team] = total.get(claim.away_team, 0) + claim.away_goals
    return total == {tie.team_1: tie.aggregate_1, tie.team_2: tie.aggregate_2}


def _grounds(tellings: list[list[MatchClaim]], pair: tuple[str, str], discourse: Discourse) -> None:
    """The home side of a leg, where another sentence says whose ground it was."""
    for tie, leg, home in discourse.grounds:
        if tuple(sorted(tie)) == pair:
            for group in tellings:
                if group[0].leg == leg:
                    for claim in group:
                        set_home(claim, home)


def _in_order(
    one: list[MatchClaim], two: list[MatchClaim], discourse: Discourse
) -> tuple[list[MatchClaim], list[MatchClaim]]:
    """The earlier match first: by date, by words such as "after" before or "a week earlier" behind it; else the match
    that the article reports is the later one, or they stand as told."""
    a, b = one[0], two[0]
    if a.date and b.date:
        return (one, two) if a.date <= b.date else (two, one)
    text = discourse.annotated.article.text
    earlier = [_told_as_earlier(claim, text) for claim in (a, b)]
    if earlier[0] != earlier[1]:
        return (one, two) if earlier[0] else (two, one)
    main = discourse.main
    reported = [main is not None and main.date is not None and any(c is main for c in group) for group in (one, two)]
    if reported[0] != reported[1]:
        return (two, one) if reported[0] else (one, two)
    return (one, two) if a.char_start <= b.char_start else (two, one)


def _told_as_earlier(claim: MatchClaim, text: str) -> bool:
    before, behind = EARLIER.search(text, max(0, claim.char_start - 60), claim.char_start), slice(claim.char_end, None)
    return bool(before) or bool(EARLIER_BEHIND.match(text[behind][:60]))


def _knockout(claim: MatchClaim) -> bool:
    competition = names().data.competitions.get(claim.competition or "")
    return (
        (competition is None or competition.kind != "league") and claim.stage not in ("group stage", "final")
    ) or claim.leg is not None


def _one_tie(a: MatchClaim, b: MatchClaim) -> bool:
    """Whether two meetings can be the legs of one tie: in one round and competition, at most five weeks apart."""
    if (a.stage and b.stage and a.stage != b.stage) or (
        a.competition and b.competition and a.competition != b.competition
    ):
        return False
    if a.home_known and b.home_known and a.home_team == b.home_team:
        return False
    return not (a.date and b.date and abs((a.date - b.date).days) > 35)


def _homes(tellings: list[list[MatchClaim]]) -> None:
    """The legs of a tie are played at either side's ground."""
    legs = {group[0].leg: group for group in tellings if group[0].leg}
    if 1 in legs and 2 in legs:
        for one, two in ((legs[1], legs[2]), (legs[2], legs[1])):
            if one[0].home_known and not two[0].home_known:
                for claim in two:
                    set_home(claim, one[0].away_team)


def _round_of_all(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The legs and score lines of an article whose head names one round, led to by none, and one cup are of it."""
    cup = discourse.head_competition
    rounds = {
        label.partition(".")[2]
        for sentence in discourse.annotated.sentences[:HEAD]
        for k, chunk in enumerate(sentence.chunks)
        if chunk.kind == "G" and not leads_to(sentence.chunks, k)
        for label in chunk.labels
        if label.startswith("stages.")
    } - {"group stage", "final"}
    if cup is None or not known_cup(cup) or len(rounds) != 1:
        return
    (stage,) = rounds
    for claim in matches:
        if claim.stage is None and claim.competition == cup and (claim.leg or claim.extractor == "prose.score line"):
            claim.stage = stage


def _round(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The matches of a round-up belong to the round that its main match is of, or the one that its head names."""
    main = discourse.main
    if main is None or main.stage is None:
        _round_of_all(matches, discourse)
    if main is None or main.stage in (None, "final", "third-place", "group stage") or main.competition is None:
        return
    for claim in matches:
        if claim.stage is not None or claim.competition != main.competition or claim.status != "played":
            continue
        same_days = claim.date is not None and main.date is not None and abs((claim.date - main.date).days) <= NEAR
        of_others = not set(_pair(claim)) & set(_pair(main))
        if same_days or (claim.date is None and claim.leg is not None and main.leg is not None and of_others):
            claim.stage = main.stage
            if claim.leg is None and same_days and main.leg and abs((claim.date - main.date).days) <= 2:  # type: ignore[operator]
                claim.leg = main.leg
