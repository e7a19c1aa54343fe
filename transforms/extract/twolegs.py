"""The two legs of a tie in one article: which match is which, of what round, and on whose ground.

In: the tellings of the matches of one pair, grouped by match. Out: the same claims with leg, stage and home side.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from transforms.annotate.names import names
from transforms.extract.anywhere import says
from transforms.extract.discourse import Discourse
from transforms.extract.news import means_something
from transforms.extract.pairing import has_replays, is_aside_of, is_knockout, pair_of, plays_again, set_home
from transforms.extract.telling import FIRST_LEG
from transforms.model import MatchClaim, TieClaim
from transforms.rules import plays_two_legs

Told = list[MatchClaim]  # the tellings of one match
REPLAY = re.compile(r"\breplay", re.I)
NEUTRAL = ("semi-final", "final")
SAME_ROUND = 2  # days between matches of one round
APART = 9  # days between the legs of a league's final
NEAR = 150  # characters between a result and the first leg that is told beside it
EARLIER = re.compile(r"\b(?:after(?! extra| pen)|having|following|despite)\b[^.;]{0,40}$", re.I)
THROUGH_DESPITE = re.compile(
    r"\b(?:through|advance\w*|progress\w*|qualif\w+)\b[^.;]{0,60}\bdespite\b[^.;]{0,40}$", re.I
)
AFTER = re.compile(r"\b(?:after(?! extra| pen)|having|following)\b", re.I)
ON_THE_WAY = re.compile(r"[^.;]{0,60}\bbefore (?:losing|drawing|winning|going down|being beaten)\b")
ROUNDS_OF_TIES = ("round of 16", "quarter-final", "semi-final")
OF_TIES = re.compile(
    r"\b(?:(?:first|second|return)[- ]leg|aggregate|over (?:the )?two (?:legs|games)|last[- ](?:16|eight|four)"
    r"|away goals|quarter-?finals?|knock-?out)\b",
    re.I,
)
IN_GROUPS = re.compile(r"\b(?:[Gg]roup [A-H]\b|group (?:stage|phase|match|game)|league phase)")
PLUPERFECT = re.compile(r" had (?!to\b)")
ALL_LEGS = re.compile(r"\b(?:first|second|return) legs\b", re.I)  # of more than one tie
EARLIER_BEHIND = re.compile(
    r"[^.;]{0,40}\b(?:earlier|before|previously|last week(?:end)?|a week ago|the week before)\b", re.I
)


def number_legs(tellings: list[Told], tie: TieClaim | None, discourse: Discourse) -> None:
    """Of two meetings in a knock-out tie, the one whose leg is open is the other leg."""
    _no_legs_of_groups(tellings)
    whole = len(tellings) == 2 and tie is not None and _adds_up(tellings[0][0], tellings[1][0], tie)
    _first_of_two(tellings)
    if len(tellings) > 2 and sum(group[0].status == "played" for group in tellings) == 2:
        tellings = [group for group in tellings if group[0].status == "played"]
    cups = [
        group
        for group in tellings
        if whole
        or is_knockout(group[0])
        or group[0].stage in ROUNDS_OF_TIES
        or (tie and group[0].stage == "final")
        or (tie and tie.winner and tie.aggregate_1 is not None and id(group[0]) in discourse.inferred)
        or _beside_a_leg(group, tellings, discourse)
    ]
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
        legs = _legs_of_a_round(one, two, discourse)
        for leg, group in enumerate(legs or (), 1):
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


def _no_legs_of_groups(tellings: list[Told]) -> None:
    """Where all matches of a pair were in their group, the "first meeting" was no leg."""
    if len(tellings) > 1 and all(claim.stage == "group stage" for group in tellings for claim in group):
        for group in tellings:
            for claim in group:
                claim.leg = None


def _legs_of_a_round(one: Told, two: Told, discourse: Discourse) -> tuple[Told, Told] | None:
    """The two meetings in one knock-out round as first and second leg, if they were: each on a ground that is told, or
    the rules give the round two legs and the words tell which was first."""
    a, b = one[0], two[0]
    text = discourse.annotated.article.text
    if a.leg or b.leg or _of_qualifiers(a) or not _one_tie(a, b):
        return None
    if plays_again(a) and " leg" not in text or says(text, REPLAY) and not _of_no_group(a, text):
        return None  # a tie played again has no legs
    if not a.stage:
        ties = _of_no_group(a, text) and says(text, OF_TIES) and not says(text, IN_GROUPS)
        return _told_order(one, two, discourse) if ties and _one_by_one(a, b) else None
    if a.home_known and b.home_known:
        return _in_order(one, two, discourse)
    day = a.date or b.date or discourse.annotated.anchor
    same_round = a.stage == b.stage and a.stage in ROUNDS_OF_TIES
    two_meetings = same_round and _one_by_one(a, b) and not says(text, IN_GROUPS)
    two_legs = two_meetings or plays_two_legs(a.competition, a.season or (str(day.year) if day else None), a.stage)
    return _told_order(one, two, discourse) if two_meetings or (two_legs and is_knockout(a)) else None


def _of_no_group(claim: MatchClaim, text: str) -> bool:
    """Whether the match, its round not told, is of a continental cup, in a paragraph that names no groups."""
    cup = names().data.competitions.get(claim.competition or "")
    if cup is None or cup.kind != "continental" or claim.stage is not None:
        return False
    start, end = text.rfind("\n\n", 0, claim.char_start) + 1, text.find("\n\n", claim.char_end)
    return IN_GROUPS.search(text, start, end if end >= 0 else len(text)) is None


def _one_by_one(a: MatchClaim, b: MatchClaim) -> bool:
    """Whether the two matches are told together, in a sentence or next to each other."""
    return max(a.char_start, b.char_start) - min(a.char_end, b.char_end) < NEAR


def _of_qualifiers(claim: MatchClaim) -> bool:
    """Whether nations qualify by it: in groups, where all meet twice, unless words tell of a leg."""
    competition = names().data.competitions.get(claim.competition or "")
    return claim.stage == "qualifying" and competition is not None and competition.kind == "international"


def _beside_a_leg(group: Told, tellings: list[Told], discourse: Discourse) -> bool:
    """Whether a league match is the other leg of a pair: played within days of one, as in a league's final of two; or
    told right beside the first, and of the league for no other reason than that both play in it ("trailing 1-0 from the
    first leg, Lille beat Rennes 3-1")."""
    claim = group[0]
    others = [other[0] for other in tellings if other[0].leg]
    days = [other.date for other in others if other.competition == claim.competition]
    if claim.date is not None and any(day is not None and abs((claim.date - day).days) <= APART for day in days):
        return True
    return any(
        other.leg == 1 and other.date is None and abs(each.char_start - other.char_start) < NEAR
        for other in others
        for each in group
        if id(each) in discourse.inferred and each.status == "played"
    )


def _first_of_two(tellings: list[Told]) -> None:
    """The one match played of a pair whose second leg is still to come was the first."""
    played = [group for group in tellings if group[0].status == "played" and group[0].home_goals is not None]
    coming = [group for group in tellings if group[0].status == "scheduled" and group[0].leg == 2]
    if len(played) != 1 or not coming or played[0][0].leg is not None or not _one_tie(played[0][0], coming[0][0]):
        return
    if is_knockout(played[0][0]) and played[0][0].competition == coming[0][0].competition:
        for claim in played[0]:
            claim.leg = 1


def _adds_up(one: MatchClaim, two: MatchClaim, tie: TieClaim) -> bool:
    """Whether the two matches make the aggregate."""
    total: dict[str, int] = {}
    for claim in (one, two):
        if claim.home_goals is None or claim.away_goals is None:
            return False
        total[claim.home_team] = total.get(claim.home_team, 0) + claim.home_goals
        total[claim.away_team] = total.get(claim.away_team, 0) + claim.away_goals
    return total == {tie.team_1: tie.aggregate_1, tie.team_2: tie.aggregate_2}


def _in_order(one: Told, two: Told, discourse: Discourse) -> tuple[Told, Told]:
    """The earlier match first, as the words tell or else as they stand."""
    told = _told_order(one, two, discourse)
    return told or ((one, two) if one[0].char_start <= two[0].char_start else (two, one))


def _told_order(one: Told, two: Told, discourse: Discourse) -> tuple[Told, Told] | None:
    """The earlier match first: by date, by words such as "a week earlier" behind it; else the match that the article
    reports is the later one; else by words such as "after" before it or "had" in it. None where nothing tells."""
    a, b = one[0], two[0]
    if a.date and b.date:
        return (one, two) if a.date <= b.date else (two, one)
    text = discourse.annotated.article.text
    behind = [bool(EARLIER_BEHIND.match(text[claim.char_end : claim.char_end + 60])) for claim in (a, b)]
    if behind[0] != behind[1]:
        return (one, two) if behind[0] else (two, one)
    main = discourse.main
    reported = [main is not None and main.date is not None and any(c is main for c in group) for group in (one, two)]
    if reported[0] != reported[1]:
        return (two, one) if reported[0] else (one, two)
    before = [_led_by_after(claim, text) for claim in (a, b)]
    if before[0] != before[1]:
        return (one, two) if before[0] else (two, one)
    if b.char_start < a.char_end < b.char_end and AFTER.search(text, a.char_end, b.char_end):
        return two, one  # "winning 5-0 at home after drawing 1-1 away"
    if a.char_end < b.char_end and ON_THE_WAY.match(text, a.char_end, b.char_end):
        return one, two  # "beat Hull 3-0 at home before losing 1-0 away"
    within = [is_aside_of(claim, (other,), text) for claim, other in ((a, b), (b, a))]
    if within[0] != within[1]:
        return (one, two) if within[0] else (two, one)
    had = [" had " in text[claim.char_start : claim.char_end] for claim in (a, b)]
    if had[0] != had[1]:
        return (one, two) if had[0] else (two, one)
    return None


def _led_by_after(claim: MatchClaim, text: str) -> bool:
    """Whether words such as "after" lead to the match; "despite" behind who went through leads to the second leg."""
    start = max(0, claim.char_start - 60)
    if THROUGH_DESPITE.search(text, start, claim.char_start):
        return False
    return EARLIER.search(text, start, claim.char_start) is not None


def _one_tie(a: MatchClaim, b: MatchClaim) -> bool:
    """Whether two meetings can be the legs of one tie: in one round and competition, at most five weeks apart."""
    if (a.stage and b.stage and a.stage != b.stage) or (
        a.competition and b.competition and a.competition != b.competition
    ):
        return False
    if a.home_known and b.home_known and a.home_team == b.home_team:
        return False
    return not (a.date and b.date and abs((a.date - b.date).days) > 35)


def homes_of_legs(tellings: list[Told]) -> None:
    """The legs of a tie are played at either side's ground."""
    legs = {group[0].leg: group for group in tellings if group[0].leg}
    if 1 in legs and 2 in legs:
        same = legs[1][0].home_known and legs[1][0].home_team == legs[2][0].home_team
        if same and (_told_at_once(legs[1], legs[2]) or _at_its_ground(legs[1], legs[2])):
            for claim in legs[1]:
                claim.home_known = False
                set_home(claim, claim.away_team)  # the ground told is that of the second
        for one, two in ((legs[1], legs[2]), (legs[2], legs[1])):
            if one[0].home_known and not two[0].home_known:
                for claim in two:
                    set_home(claim, one[0].away_team)


def _at_its_ground(first: Told, second: Told) -> bool:
    """Whether the ground of the second leg is told, and the first only by how it left the two."""
    grounds = any(claim.venue and claim.home_known for claim in second)
    return grounds and all(claim.extractor == FIRST_LEG for claim in first)


def _told_at_once(one: Told, two: Told) -> bool:
    """Whether the same words tell both legs: "the second leg, like the first, had finished 1-1"."""
    return (one[0].char_start, one[0].char_end) == (two[0].char_start, two[0].char_end)


def homes_of_replays(tellings: list[Told], discourse: Discourse) -> None:
    """A drawn cup match is played again at the other side's ground."""
    played = [group for group in tellings if group[0].status == "played" and group[0].home_goals is not None]
    if len(played) != 2 or not all(has_replays(group[0]) and group[0].stage not in NEUTRAL for group in played):
        return
    if not any(group[0].outcome == "draw" and group[0].home_penalties is None for group in played):
        return
    if not says(discourse.annotated.article.text, REPLAY):
        return
    for one, two in (played, played[::-1]):
        if one[0].home_known and not two[0].home_known:
            for claim in two:
                set_home(claim, one[0].away_team)
            return


def leg_of_the_round(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The leg of the other matches of a round-up: that of the one that is reported, in a round of two legs, or of the
    ties that the head speaks of ("the first legs of the quarter-finals"), where each is the only match of its pair and
    no words put it before that day."""
    main = discourse.main or next((c for c in matches if c.leg and c.status == "played"), None)
    leg = main and (main.leg or _leg_of_head(main, discourse))
    if main is None or not leg:
        return
    year = str(discourse.annotated.anchor.year) if discourse.annotated.anchor else None
    text = discourse.annotated.article.text
    told = ALL_LEGS.search(text) is not None and {c.leg for c in matches if c.leg and c.status == "played"} <= {leg}
    if not plays_two_legs(main.competition, main.season or year, main.stage) and not (told and is_knockout(main)):
        return
    alike = [claim for claim in matches if _is_open(claim, main, matches, discourse)]
    beside = {pair_of(c) for c in matches if (c.competition, c.stage, c.leg) == (main.competition, main.stage, leg)}
    if main.leg and len({pair_of(claim) for claim in alike}) == 1:  # one alone may be of another year
        taken = {team for pair in beside for team in pair}
        alone = all(main.date is None or claim.date is None for claim in alike)
        known = told or len(beside) > 1 or not alone
        alike = [claim for claim in alike if known and taken.isdisjoint(pair_of(claim))]
    for claim in alike:
        claim.leg, claim.stage = leg, main.stage


def _leg_of_head(main: MatchClaim, discourse: Discourse) -> int | None:
    """The leg that the head tells of the ties of the main match's round."""
    head = discourse.head
    of_round = main.stage is not None and head.round in (None, main.stage) and head.competition == main.competition
    return head.leg if of_round else None


def _is_open(claim: MatchClaim, main: MatchClaim, matches: list[MatchClaim], discourse: Discourse) -> bool:
    """Whether a match without a leg is told as one of the round of `main`, or is that: the only one of its pair."""
    text = discourse.annotated.article.text
    if claim.leg is not None or (claim.competition, claim.status) != (main.competition, "played"):
        return False
    shared = set(pair_of(claim)) & set(pair_of(main))
    to_come = {pair_of(c) for c in matches if c.status == "scheduled" and c.competition == main.competition}
    others = (pair for pair in {pair_of(main), *to_come} if pair != pair_of(claim))
    if any(not set(pair).isdisjoint(pair_of(claim)) for pair in others):
        return False  # nobody plays two ties of one round
    another = _of_no_group(claim, text) and not shared
    if claim.stage != main.stage and not another:
        return False
    if len({(c.home_goals, c.away_goals) for c in matches if pair_of(c) == pair_of(claim)}) > 1:
        return False
    if claim.date and main.date and abs((claim.date - main.date).days) > SAME_ROUND:
        return False
    sentences = discourse.annotated.sentences
    sentence = sentences[max(0, bisect_right(sentences, claim.char_start, key=lambda s: s.start) - 1)]
    before = EARLIER.search(text, max(0, claim.char_start - 60), claim.char_start) is not None
    if id(claim) in discourse.apart or (before and not means_something(claim, sentence, text)):
        return False
    return PLUPERFECT.search(text, max(0, claim.char_start - 20), claim.char_end) is None


def grounds_of_legs(tellings: list[Told], pair: tuple[str, str], discourse: Discourse) -> None:
    """The home side of a leg, where another sentence says whose ground it was."""
    for tie, leg, home in discourse.grounds:
        if tuple(sorted(tie)) == pair:
            for group in tellings:
                if group[0].leg == leg:
                    for claim in group:
                        set_home(claim, home)
