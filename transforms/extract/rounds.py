"""The round of matches that do not tell it themselves: from their tie, the article's head or the match it reports.

In: the article's match claims and what the article is about. Out: the same claims, their stage filled in where
only one is possible. Nothing told is overwritten; what was only carried over from another sentence may be.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from transforms.annotate.chunks import Sentence
from transforms.annotate.names import names
from transforms.extract.anywhere import says
from transforms.extract.circumstances import in_passing
from transforms.extract.competitions import competition_for, fits, is_league, known_cup, team_of
from transforms.extract.discourse import Discourse
from transforms.extract.finals import crowned
from transforms.extract.heads import is_long_ago, rounds_in, rounds_of
from transforms.extract.matchdays import ASIDE, is_line
from transforms.extract.news import means_something
from transforms.extract.nextrounds import led_from
from transforms.extract.otherrounds import is_elsewhere, leads_to, of_next_opponent
from transforms.extract.pairing import are_of_two_countries, is_knockout, pair_of
from transforms.extract.stages import LAST_SIXTEEN, before, is_place_in_group
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

QUALIFIERS = re.compile(
    r"\bqualifiers\b|\b[Qq]ualifying (?:campaign|[Gg]roups?|table|series|matches)\b|\b(?:Cup|Euro) qualifying\b"
    r"|\b(?:place|places|spot|berth)s? (?:in|at) (?:the |next (?:year|summer)['’]s )?(?:[\w'’]+ ){0,6}finals\b"
    r"|\bqualif(?:y|ied|ying) for (?:the |next (?:year|summer)['’]s )?(?:[\w'’]+ ){0,6}finals\b"
    r"|\b(?:in|of) (?:\w+ )?qualifying for (?:the )?(?:\d{4} )?(?:FIFA )?World Cup\b"
    r"|\b(?:not|cannot|to) qualify for (?:the |next year's )?(?:\d{4} )?(?:FIFA )?World Cup"
)
HEADED = re.compile(rf"\bqualifier\b|{QUALIFIERS.pattern}")
TO_COME = ("can", "could", "may", "might", "must", "should", "to", "will", "would")  # "can become champions"
NOT_TO_COME = "".join(rf"(?<!\b{word} )" for word in TO_COME)
CUP_WON = re.compile(
    rf"\b(?:{any_of(word_set('en', 'stages', 'cup_won', 'words'))})\b"
    rf"|{NOT_TO_COME}\b"
    r"(?:are|became|become|becoming|crowned) (?:[\w-]+ ){0,2}champions\b",
    re.I,
)
LEAGUE_WON = re.compile(r"\b(?:league|division) (?:champions|title|crown|winners)\b", re.I)
WAS_FINAL = re.compile(r"\bIt (?:was|is) (?:not |never |hardly )?a final (?:so much|in which|that)\b")
NUMBERED = re.compile(  # the groups of a tournament's finals have letters
    r"\bgroup (?:[1-9]|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.I
)
GROUPS_OF_QUALIFYING = re.compile(r"\b[Qq]ualifying [Gg]roups?\b|\balready qualified for the (?:World Cup|finals)\b")
OF_QUALIFYING = re.compile(f"{QUALIFIERS.pattern}|(?i:{NUMBERED.pattern})")
OF_FINALS = ("final", "third-place", "semi-final", "quarter-final")
OF_QUALIFIERS = ("second round", "third round", "fourth round", "fifth round")  # of no tournament's finals today
PLAY_OFF_WORDS = frozenset(["play-off", "play-offs", "playoff", "playoffs", "post-season", "postseason", "play", "cup"])
SINGLE = ("cup", "league cup")  # kinds of competitions whose rounds are not told beside each match
GROUP = re.compile(r"\bgroups?\b", re.IGNORECASE)
GROUPS_LAST = 100  # days that the group stage of a competition lasts at most
TO_KNOCKOUT = re.compile(
    r"\b(?:(?:place|spot|berth) in|into|to|for|reach(?:ed)?) the knock-?out (?:stages?|phase|rounds?)\b", re.I
)
IN_GROUP = re.compile(  # where a side stands in it, not that it came through: "top of their group"
    r"(?<!second )(?<!third )(?<!first )\b(?:in|of|from|tops?|topping) (?:the|their|its) group\b(?! of| winner| runner)"
    r"|\bGroup [A-L]\d\b"
)
NEAR = 9  # days between matches of one round that a round-up tells together


def main_round(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The round of the match that the article reports, where its head names one, or the one that it led to."""
    main = discourse.main
    if main is not None and main.stage is None:
        _of_the_cup_won(main, matches, discourse)
    if main is None or main.stage is not None or not is_knockout(main):
        return
    if main.competition is None and not are_of_two_countries(main):
        return
    named: set[str] = set()
    led_to: set[str | None] = set()
    reached: set[str] = set()
    others = [claim.char_start for claim in matches if of_another(claim, main)]
    others += [c.char_start for c in matches if c.status == "scheduled" and pair_of(c) != pair_of(main)]
    for sentence in _about(main, discourse):
        if any(sentence.start <= at < sentence.end for at in others):
            continue  # the round is that of the other match
        for k, chunk in enumerate(sentence.chunks):
            stages = {label.partition(".")[2] for label in chunk.labels if label.startswith("stages.")} - {"none"}
            if chunk.kind != "G" or not stages or in_passing(sentence.chunks, k):
                continue
            if of_next_opponent(sentence.chunks, k, pair_of(main)) or is_elsewhere(
                sentence.chunks, k, main.competition
            ):
                continue
            if leads_to(sentence.chunks, k):
                led_to.update(before(sentence.chunks, k, stage) for stage in stages)
                reached |= stages
            else:
                named.update(stages)
    named -= reached
    if not named and not led_to and _won_the_cup(discourse):
        main.stage = "final"
    elif len(named) == 1:
        main.stage = named.pop()
    elif len(named) > 1 and discourse.head.round in named:
        main.stage = discourse.head.round
    elif not named and len(led_to) == 1:
        stage = led_to.pop()
        main.stage = led_from(main, stage, discourse) if stage is not None else None
        if main.stage == "round of 16":
            main.stage = LAST_SIXTEEN.get(main.competition or "", main.stage)


def _of_the_cup_won(main: MatchClaim, matches: list[MatchClaim], discourse: Discourse) -> None:
    """The competition of a report whose head tells whose champions somebody is, or that "the cup" was won."""
    text = discourse.annotated.article.text
    if main.competition is None and discourse.head.sentences:
        head = text[: discourse.head.sentences[-1].end]
        main.competition = crowned(head, main.home_team, main.away_team)
        for claim in matches:
            if main.competition and claim.competition is None and claim.stage and claim.status == "played":
                claim.competition = crowned(head, claim.home_team, claim.away_team)
    elif is_league(main.competition) and _won_the_cup(discourse):
        finals = {
            str(cup.value)
            for sentence in discourse.annotated.sentences
            for cup, final in pairwise(sentence.chunks)
            if cup.kind == "C" and "stages.final" in final.labels and known_cup(str(cup.value))
        }
        if len(finals) == 1 and fits(names().data.competitions[cup := finals.pop()], main.home_team, main.away_team):
            main.competition, main.stage = cup, "final"


def _of_one_country(claim: MatchClaim) -> bool:
    """Whether two clubs of one country are said to have met in a competition of several."""
    rules = names().data.competitions.get(claim.competition or "")
    sides_told = [team_of(name) for name in pair_of(claim)]
    countries = {team.country for team in sides_told if team is not None}
    return rules is not None and rules.kind == "continental" and len(countries) == 1 and None not in sides_told


def of_another(claim: MatchClaim, main: MatchClaim) -> bool:
    """Whether a claim tells a result other than that of `main`."""
    scores = [{one.home_team: one.home_goals, one.away_team: one.away_goals} for one in (claim, main)]
    return claim.home_goals is not None and scores[0] != scores[1]


def _about(main: MatchClaim, discourse: Discourse) -> list[Sentence]:
    """The sentences of the head, and the two behind the match that the article reports in its paragraph."""
    sentences = discourse.annotated.sentences
    behind = bisect_right(sentences, main.char_start, key=lambda sentence: sentence.start)
    near = [s for s in sentences[behind : behind + 2] if behind and s.block == sentences[behind - 1].block]
    return [*discourse.head.sentences, *(sentence for sentence in near if sentence not in discourse.head.sentences)]


def _won_the_cup(discourse: Discourse) -> bool:
    """Whether the head of the article says that the cup was won: "are champions of Europe again", "lifted the cup"."""
    head, text = discourse.head.sentences, discourse.annotated.article.text
    if "a final" in text and WAS_FINAL.search(text):
        return True
    won = CUP_WON.search(text, head[0].start, head[-1].end) if head else None
    return won is not None and LEAGUE_WON.search(text, head[0].start, head[-1].end) is None


def qualifier(claim: MatchClaim, discourse: Discourse, of_legs: bool) -> None:
    """A match of a qualifying competition is a qualifier; so is one of a tournament in an article on its qualifiers;
    `of_legs`: a leg is told of its sides."""
    rules = names().data.competitions.get(claim.competition or "")
    if claim.stage not in (None, "group stage", "first round", *OF_QUALIFIERS) or rules is None:
        return
    tournament = rules.teams == "national" and rules.kind == "international"
    if claim.stage and rules.teams == "national" and "qualifying" in rules.name:
        claim.stage = None  # a group or a round of qualifiers
    text = discourse.annotated.article.text
    numbered = tournament and (says(text, NUMBERED) or says(text, GROUPS_OF_QUALIFYING))
    qualifying = tournament and says(text, OF_QUALIFYING) and not _is_on_the_finals(discourse)
    if claim.stage == "group stage" and (numbered or (tournament and _heads_qualifiers(discourse))):
        claim.stage = None
    if claim.stage == "first round" and tournament and _heads_qualifiers(discourse):
        claim.stage = None
    if claim.stage is None and ("qualifying" in rules.name or qualifying):
        claim.stage = _round_of_qualifiers(discourse, of_legs, rules.name)


def _heads_qualifiers(discourse: Discourse) -> bool:
    """Whether the head of the article is on qualifiers."""
    head, text = discourse.head.sentences, discourse.annotated.article.text
    return bool(head) and HEADED.search(text, head[0].start, head[-1].end) is not None


def _is_on_the_finals(discourse: Discourse) -> bool:
    """Whether the article names rounds of a tournament's finals, and qualifiers only below its head, as what comes next
    or as how a side came there."""
    return not discourse.rounds().isdisjoint(OF_FINALS) and not _heads_qualifiers(discourse)


def _round_of_qualifiers(discourse: Discourse, of_legs: bool, competition: str) -> str:
    """The round of a qualifier: where the article speaks of play-offs, a leg is of one of them."""
    if competition.endswith("play-offs") or of_legs and "play-off" in discourse.rounds():
        return "play-off"
    return "preliminary round" if "preliminary round" in rounds_in(discourse.head.sentences) else "qualifying"


def numbered_rounds(matches: list[MatchClaim], discourse: Discourse) -> None:
    """What led to the quarter-finals has a number in some cups: the fifth round of the FA Cup."""
    for claim in matches:
        if claim.stage == "round of 16" and id(claim) in discourse.led:
            claim.stage = LAST_SIXTEEN.get(claim.competition or "", claim.stage)


def fronted_rounds(matches: list[MatchClaim], discourse: Discourse) -> None:
    """A round at the head of a sentence is that of all its matches: "Drawn in Group A, they beat Spain and Brazil"."""
    sentences = discourse.annotated.sentences
    first: dict[int, MatchClaim] = {}
    for claim in sorted(matches, key=lambda claim: claim.char_start):
        at = bisect_right(sentences, claim.char_start, key=lambda sentence: sentence.start) - 1
        head = first.setdefault(at, claim)
        if head is claim or at < 0 or claim.stage is not None or head.stage is None:
            continue
        fronted = any(c.kind == "G" and c.end <= head.char_start for c in sentences[at].chunks)
        if fronted and claim.competition == head.competition and claim.status == head.status == "played":
            claim.stage = head.stage


def pair_rounds(matches: list[MatchClaim], discourse: Discourse) -> None:
    """Two sides meet in one round of a cup's season: what one remark on their tie says of it holds for the others. A
    round told beside the match outweighs one carried over from another sentence."""
    told: dict[tuple[object, ...], set[str]] = {}
    for claim in matches:
        if claim.stage is not None and id(claim) not in discourse.carried and is_knockout(claim):
            told.setdefault((pair_of(claim), claim.competition), set()).add(claim.stage)
    for claim in matches:
        if id(claim) in discourse.bygone:
            continue  # "in March 2001 they were beaten there 2-0"
        rounds = told.get((pair_of(claim), claim.competition), set())
        if len(rounds) != 1 or not is_knockout(claim) and id(claim) not in discourse.carried:
            continue
        if claim.stage is None or id(claim) in discourse.carried:
            claim.stage = next(iter(rounds))


def round_to_come(claim: MatchClaim, discourse: Discourse) -> None:
    """A match to come that has a round is one of a cup, or the round is another match's."""
    known = names().data.competitions.get(claim.competition or "")
    if claim.status != "scheduled" or claim.stage is None or known is None or known.kind != "league":
        return
    cup = competition_for(discourse, None, claim.home_team, claim.away_team, knockout=True)
    if cup is not None and known_cup(cup):
        claim.competition = cup
    else:
        claim.stage = claim.leg = None


def matchdays_of_leagues(matches: list[MatchClaim], discourse: Discourse) -> None:
    """A league's numbered rounds are its matchdays, but in its play-offs: "won in the second round of the league"."""
    sentences = discourse.annotated.sentences
    for claim in matches:
        known = names().data.competitions.get(claim.competition or "")
        if claim.stage not in ("first round", *OF_QUALIFIERS) or known is None or known.kind != "league":
            continue
        at = bisect_right(sentences, claim.char_start, key=lambda sentence: sentence.start) - 1
        if at >= 0 and PLAY_OFF_WORDS.isdisjoint(sentences[at].words):
            claim.stage = None


def _round_of_all(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The legs and score lines of an article whose head names one round, led to by none, and one cup are of it."""
    cup, stage = discourse.head.competition, discourse.head.round
    if cup is None or not known_cup(cup) or stage in (None, "group stage", "final"):
        return
    undated = {(pair_of(claim), claim.leg) for claim in matches if claim.date is None and claim.status == "played"}
    for claim in matches:
        if {(pair_of(claim), 1), (pair_of(claim), 2)} <= undated:
            continue  # a whole tie without a day is one that led here: "they began with a 2-1 defeat and a 2-0 win"
        of_cup = claim.stage is None and claim.competition == cup
        if any(other.stage == stage and _share_a_side(claim, other) for other in matches):
            continue
        if of_cup and (claim.leg or is_line(claim) or _of_round_up(claim, discourse)):
            claim.stage = stage


def groups_told(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The matches of a tournament in an article about its groups, or about what led out of them, are of the group
    stage, unless another round, leg or season is told of them."""
    kinds = {name: names().data.competitions[name].kind for name in discourse.competitions}
    written = discourse.annotated.anchor
    if not {"continental", "international"} & set(kinds.values()) or not _is_on_groups(matches, discourse):
        return
    for claim in matches:
        of_old = claim.date is not None and written is not None and (written - claim.date).days > GROUPS_LAST
        rules = names().data.competitions.get(claim.competition or "")
        if rules is None or rules.kind not in ("continental", "international") or id(claim) in discourse.bygone:
            continue
        at_home = _of_one_country(claim) and id(claim) in discourse.inferred
        if claim.stage is None and claim.leg is None and claim.status == "played" and not of_old and not at_home:
            claim.stage = "group stage"


def not_in_cups(matches: list[MatchClaim], text: str) -> None:
    """A national cup is played in rounds: of a group that another paragraph speaks of its matches are none."""
    for claim in matches:
        known = names().data.competitions.get(claim.competition or "")
        if claim.stage != "group stage" or known is None or known.kind != "cup":
            continue
        start, end = text.rfind("\n\n", 0, claim.char_start) + 1, text.find("\n\n", claim.char_end)
        if GROUP.search(text, start, end if end >= 0 else len(text)) is None:
            claim.stage = None


def under_groups(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The matches of a cup below lines that are nothing but the name of a group ("GROUP A") are of its group stage."""
    heads = [
        sentence.start
        for sentence in discourse.annotated.sentences
        if sentence.skeleton.strip(".:") == "G" and "stages.group stage" in sentence.chunks[0].labels
    ]
    for claim in matches if len(heads) > 1 else ():
        named = claim.competition or ""
        known = names().data.competitions.get(named)
        of_cup = known.kind != "league" if known is not None else "cup" in named.lower().split()
        open_round = claim.stage is None and claim.leg is None and claim.status == "played"
        if open_round and of_cup and heads[0] < claim.char_start:
            claim.stage = "group stage"


def _is_on_groups(matches: list[MatchClaim], discourse: Discourse) -> bool:
    """Whether the head names the group stage alone, the whole article no other round, or the knock-out stage as what
    was reached; or it speaks of groups, and of other rounds only as reached or still to come."""
    if discourse.head.round == "group stage":
        return True
    named = discourse.rounds() - {"none"}
    if not named:
        text = discourse.annotated.article.text
        return TO_KNOCKOUT.search(text) is not None or IN_GROUP.search(text) is not None
    return named == {"group stage"} or _played(matches, discourse) == {"group stage"}


def _played(matches: list[MatchClaim], discourse: Discourse) -> set[str]:
    """The rounds that the article names, but those that were reached, are to be played, or were told of long ago."""
    coming = [claim.char_start for claim in matches if claim.status == "scheduled"]
    found: set[str] = set()
    for sentence in discourse.annotated.sentences:
        if not sentence.has("G") or any(sentence.start <= at < sentence.end for at in coming):
            continue
        for k, chunk in enumerate(sentence.chunks):
            if chunk.kind != "G" or leads_to(sentence.chunks, k) or is_place_in_group(sentence.chunks, k):
                continue
            if not is_elsewhere(sentence.chunks, k) and not is_long_ago(sentence.chunks, k, discourse.annotated.anchor):
                found.update(rounds_of(chunk))
    return found


def _of_round_up(claim: MatchClaim, discourse: Discourse) -> bool:
    """Whether a match of a cup is told as one of the round: it was played in those days, or, in a cup of single
    matches or an article on ties, its day is not told, nor the match in passing."""
    rules = names().data.competitions.get(claim.competition or "")
    written, sentences = discourse.annotated.anchor, discourse.annotated.sentences
    if rules is None or claim.status != "played" or id(claim) in discourse.bygone:
        return False
    if _of_one_country(claim) and id(claim) in discourse.inferred and not is_line(claim):
        return False  # as likely a match of their league
    if claim.date is not None and written is not None:
        return (written - claim.date).days <= NEAR
    if is_line(claim) or not (rules.kind in SINGLE or discourse.head.is_on_ties):
        return is_line(claim)
    if discourse.main is not None and _share_a_side(claim, discourse.main):
        return False
    text = discourse.annotated.article.text
    sentence = sentences[max(0, bisect_right(sentences, claim.char_start, key=lambda sentence: sentence.start) - 1)]
    aside = ASIDE.search(text, sentence.start, claim.char_end) is not None
    return not aside or means_something(claim, sentence, text)


def _share_a_side(claim: MatchClaim, other: MatchClaim) -> bool:
    """Whether one side, and only one, played in both matches: in a round it has one opponent, so they are of two."""
    return len(set(pair_of(claim)) & set(pair_of(other))) == 1


def round_of_the_article(matches: list[MatchClaim], discourse: Discourse) -> None:
    """The matches of a round-up belong to the round that its main match is of, or the one that its head names."""
    main = discourse.main
    if main is None or main.stage is None:
        _round_of_all(matches, discourse)
    if main is None or main.stage in (None, "final", "third-place", "group stage") or main.competition is None:
        return
    round_told = main.stage == discourse.head.round or id(main) in discourse.led
    for claim in matches:
        if claim.stage is not None or claim.competition != main.competition or claim.status != "played":
            continue
        reported = main.date or discourse.annotated.anchor
        same_days = claim.date is not None and reported is not None and abs((claim.date - reported).days) <= NEAR
        of_others = not set(pair_of(claim)) & set(pair_of(main))
        in_passing = round_told and _of_round_up(claim, discourse)
        if (
            same_days
            or in_passing
            or (claim.date is None and claim.leg is not None and main.leg is not None and of_others)
        ):
            claim.stage = main.stage
            if claim.leg is None and same_days and main.date and main.leg and abs((claim.date - main.date).days) <= 2:  # type: ignore[operator]
                claim.leg = main.leg
