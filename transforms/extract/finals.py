"""The final that is told by what its winner won: "beat Leeds 2-1 to lift the FA Cup", "won the cup by beating Leeds".

In: a sentence with the matches that it tells. Out: the same matches, round and competition filled in where the words of
one clause tie the match to a cup won in it. Leagues and super cups have no such round.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.extract.competitions import fits, team_of
from transforms.extract.statements.tables import POSSIBLE
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

KINDS = frozenset({"cup", "league cup", "continental", "international"})
VERB = 30  # characters that hold the words between the cup and the match
REACH = 90  # characters between a match and the cup that was won in it
WIN, WON, GAVE, BY = (any_of(word_set("en", "people", "cup_taken", key)) for key in ("win", "won", "gave", "by"))
WHICH = r"(?:the|their|its|a|an)?(?: [\w-]+(?:th|rd|st|nd|d))?(?: ever| successive| straight)?\s*"
AIM_BEHIND = re.compile(rf"^[^.;]{{0,60}}?\b(?:to (?:{WIN})|(?:and|who) (?:{WON})) {WHICH}$")
GIVEN_BEHIND = re.compile(rf"^[^.;,]{{0,30}}? (?:{GAVE}) (?:\w+ ){{1,3}}?(?:the|their|its) (?:[\w-]+ )?$")
WON_BEFORE = re.compile(rf"\b(?:{WON}|{WIN}) {WHICH}$")
MEANS_AHEAD = re.compile(
    rf"^(?: (?:title|trophy|crown|again|twice|on penalties|for [^,.;]{{0,25}}))*,? (?:{BY})\b[^.;]*$"
)
CHAMPIONS = [
    (re.compile(rf"\b(?:{any_of(word_set('en', 'people', section, 'words'))})\b", re.I), *row)
    for section, *row in (
        ("champions_of_europe", "Champions League", "Women's Champions League", "European Championship"),
        ("champions_of_africa", "CAF Champions League", None, "Africa Cup of Nations"),
        ("champions_of_asia", "AFC Champions League Elite", None, "Asian Cup"),
        ("champions_of_south_america", "Copa Libertadores", None, "Copa América"),
    )
]
THIRD = re.compile(  # not "who finished third in 1994", nor "finished third in Group B"
    rf"(?<!who )(?<!which )(?<!had )(?<!having )\b(?:{any_of(word_set('en', 'people', 'third_taken', 'words'))})\b"
    r"(?! (?:in|of) (?:the |their |its )?(?:first |final )?(?:group|pool|section|table|standings))",
    re.I,
)


def finals(sentence: Sentence, told: list[MatchClaim], text: str) -> None:
    """Fill in the round of the matches told in a sentence that says what was won in them."""
    played = [claim for claim in told if claim.status == "played" and claim.leg is None]
    if played and THIRD.search(text, sentence.start, sentence.end):
        _third(played)
    if not played or not sentence.has("C"):
        return
    for k, chunk in enumerate(sentence.chunks):
        rules = names().data.competitions.get(chunk.value) if chunk.kind == "C" else None
        if rules is None or rules.kind not in KINDS or "qualif" in rules.name:
            continue
        for claim in played:
            if not fits(rules, claim.home_team, claim.away_team):
                continue
            if claim.stage is None and _of_the_cup_itself(sentence.chunks, k) and _won_in(claim, chunk, text, sentence):
                claim.stage, claim.competition = "final", rules.name


def _third(played: list[MatchClaim]) -> None:
    """The one match of nations told where a side is said to have come third was that for third place."""
    sides = [team_of(name) for claim in played for name in (claim.home_team, claim.away_team)]
    if len(played) == 1 and all(side is not None and side.kind == "national" for side in sides):
        played[0].stage = "third-place"


def _of_the_cup_itself(chunks: list[Chunk], k: int) -> bool:
    """Whether the cup at chunk `k` is what is told of, no match of it or place in it: "the FA Cup tie"."""
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    return not chunks[k].possessive and (after is None or after.kind not in "GTHN" and after.norm not in OF_A_CUP)


OF_A_CUP = word_set("en", "people", "cup_taken", "not")


def crowned(head: str, a: str, b: str) -> str | None:
    """The competition of whose champions the head of a report speaks ("are champions of Europe again"), by who met."""
    known = names().data.competitions
    for words, of_clubs, of_women, of_nations in CHAMPIONS:
        if words.search(head):
            one, two = team_of(a), team_of(b)
            if one is None or two is None or one.kind != two.kind:
                return None
            name = of_nations if one.kind == "national" else of_women if a.endswith(" Women") else of_clubs
            return name if name in known and fits(known[name], a, b) and one.country != two.country else None
    return None


def _won_in(claim: MatchClaim, cup: Chunk, text: str, sentence: Sentence) -> bool:
    """Whether the cup is told as won in the match."""
    if 0 <= cup.start - claim.char_end <= REACH:
        between = text[claim.char_end : cup.start]
        if POSSIBLE.search(between):
            return False
        return AIM_BEHIND.match(between) is not None or GIVEN_BEHIND.match(between) is not None
    if claim.char_end > cup.end and claim.char_start - cup.end <= REACH:
        before = text[max(sentence.start, cup.start - REACH) : cup.start]
        means = text[cup.end : max(cup.end, claim.char_start) + VERB]
        return WON_BEFORE.search(before) is not None and MEANS_AHEAD.match(means) is not None
    return False
