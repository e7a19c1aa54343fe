"""What kind of score a mention is, by the words around it: full time, interim, aggregate, shoot-out, odds, prediction.

In: the text and a score's offsets. Out: one of KINDS. The word lists are `lexicon/en/scores.toml`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from transforms.lexicon.wording import Wording, any_of, wording, words_in
from transforms.lexicon.words import pieces, table

Kind = Literal["final", "interim", "aggregate", "shootout", "odds", "prediction"]
REACH = 48  # characters looked at on either side of a score
FILLER = r"(?:a|an|the|of|by|his|their|just|only|already|now|then|comfortable|narrow|slender|healthy|famous)"
RESULT_NOUNS = ";".join(table("en", "results")[section]["nouns"] for section in ("win_noun", "loss_noun"))
# "their heaviest aggregate loss in Africa, by 4-0": no other figures between
OF_TIE = re.compile(rf"\baggregate\s+(?:{any_of(pieces(RESULT_NOUNS))})\b[^.;\d]*\bby\s+$", re.I)
# "won 2-0 in front of 15,000", "won 5-0 behind a Smith hat-trick"
AHEAD_OF = r"ahead of (?=\w+day\b|next|their (?!in)|its |the (?!break|in|half|hour))"  # of another match
IN_FRONT_OF = re.compile(
    rf"^\s+(?:in front of\b|{AHEAD_OF}|down (?=there)|behind (?=an? |two |three |goals |(?-i:[A-Z])))", re.I
)
# "it finished 1-1 when they met", "it ended all square at 1-1", "the final score was 1-1", "scored a late winner for
# Leeds to make it 2-1"
ENDED = re.compile(
    r"\b(?:ended|finished)\s+(?:in\s+a\s+|(?:all\s+square|level|even)(?:\s+at|,)\s+)?$"
    r"|\b(?:final|full[- ]time)\s+score(?:line)?\s+was\s+$"
    r"|\b(?:honou?rs|points|spoils)\s+(?:were|are|ended|finished)\s+(?:even|shared)(?:\s+at|,)?\s+$"
    r"|\b(?:winner|winning goal|decider)\b[^.,;\d]{0,32}\b(?:to make|making) (?:it|the score)\s+$",
    re.I,
)
AFTER_ALL = re.compile(  # no interim score
    r"\s+(?:(?:after|at the end of)(?: full[- ]time and)? (?:extra[- ]time|120 minutes|two hours)"
    r"|(?:(?:up|ahead) )?(?:at|by) (?:the (?:end|finish)|full[- ]time)|(?:at|when) the final whistle)\b(?! of)",
    re.I,
)
IT_WAS = re.compile(r"\b[Ii]t was (?:also )?$")
NOT_YET = re.compile(  # behind "it was 1-1 between Leeds and Hull"
    r"\b(?:half[- ]?time|the (?:break|interval|hour)|when|until|till|before|minutes?|in their|meetings|this season"
    r"|aggregate|last|first|previous)\b"
)
EXTRA_TIME = re.compile(r"extra|120|two hours", re.I)
WON_WHEN = re.compile(  # "beat Leeds 1-0 when Smith scored late on": but "were 1-0 up when"
    r"\b(?:beat|beats|beaten|defeated|edged|downed|overcame|thrashed|hammered|stunned|won|lost|drew|went down"
    r"|settled for)\b[^.;,\d]{0,40}$",
    re.I,
)
AT_THE_BREAK = re.compile(r"^\s*[(\[](?:half[- ]?time|h-?t)\W{1,2}\d[^)\]]*[)\]]", re.I)  # "won 4-1 (halftime 2-0)"
FROM_BEHIND = re.compile(r"from[- ]behind\s+$", re.I)  # "a come-from-behind 2-1 win"
ROLE = r"(?:visitors|hosts|guests|(?:home|away|visiting) (?:side|team))\s+"
OPPONENT = rf"(?:(?:over|against|of|to|by)\s+(?:the\s+)?(?:{ROLE}|(?:(?-i:[A-Z])[\w'’.&-]*\s+){{1,4}}))?"
OF_SOMETHING = re.compile(
    r"\s*(?:[mb]n?\b|million|billion|thousand|(?:weeks?|months?|years?|days|hours?|mins?)\b|per ?cent|%)", re.I
)
KICKS = frozenset(["penalties", "kicks", "shoot", "shootout", "spot"])
BY_KICKS = re.compile(  # "needed penalties to beat Hull", "it took a shoot-out for Leeds to beat Hull", "from the spot"
    r"\b(?:need(?:ed|ing)?|requir(?:ed|ing)|took|taking)\s+(?:extra[- ]time\s+and\s+)?"
    r"(?:a\s+(?:\w+\s+)?shoot-?out|penalties|spot-kicks)\s[^.;,\d]*\bto\b[^.;,\d]*$"
    r"|\b(?:settl(?:e|ed)|decid(?:e|ed))\s+(?:\w+\s+){0,2}(?:from\s+the\s+spot|(?:by|on|with)\s+penalties)\b[^.;\d]*$"
    r"|\bto\s+(?:penalties|(?:a\s+(?:penalty\s+)?|the\s+)?(?:shoot-?out|spot-kicks))\b[^.;\d]*$"
    r"|\bafter\s+(?:\d+|\w+teen|twelve|twenty)\s+(?:penalties|spot-kicks|kicks)\b[^.;\d]*$"
    r"|\b(?:penalties|kicks|shoot-?out)\b[^.;\d]*\bw(?:in|on|inning)\s+(?:them|those|these|it|that)\s+$"
    r"|\ball\s+(?:of\s+)?their\s+(?:penalties|spot-kicks)\s[^.;,\d]*$",
    re.I,
)
PRICED = Wording(  # "are 3-1 to win and 25-1 to win 4-0", "a 12-1 shot"
    ("win", "beat", "favourites", "favorites", "outsiders", "shot", "shots"),
    r"\b(?:is|are|at|were|was|a|the) \d{1,3}-\d{1,2}"
    r" (?:to (?:win|beat)|(?:joint )?favou?rites|outsiders|shots?)\b(?! the tie)",
)
SPONSORED = re.compile(  # by a bookmaker: "the Ladbrokes Premiership", "the Betfred Cup"
    r"\b(?:william hill|ladbrokes|betfred)(?:['’]s?)?"
    r" (?=(?:scottish|super|world|premier(?:ship)?|championship|league|cup)\b)",
    re.I,
)
AGAINST_ODDS = re.compile(r"\b(?:against|defied|defying|beat|despite|upset) (?:all )?(?:the )?odds\b", re.I)
LEVEL = re.compile(r"(\d+)\D{1,3}\1$")  # no shoot-out ends so: "needed penalties to beat Leeds after it ended 1-1"
NEXT_SUM = re.compile(  # of the figures behind: "beat Leeds 2-1 (agg: 4-1)", "beat Leeds 2-0 to win the tie 3-2"
    r"\s*[(\[]\s*agg(?:regate)?\.?[:,]?\s+\d|\s*,?\s*to win the tie (?:by )?\d"
)
SUMS = frozenset(["aggregate", "overall", "two"])
SUMS_BEHIND = re.compile(  # "beat Leeds 5-2, Derby 4-3 and Hull 3-1, all on aggregate"
    r"(?:(?:\s*,\s*|\s*,?\s+and\s+)(?:then\s+)?(?:(?-i:[A-Z])[\w'’.&-]*\s+){1,4}\d{1,2}[-–]\d{1,2})+"
    r"\s*,?\s*(?:(?:all|both|each)\s+)?(?:on aggregate|overall|over (?:the )?two (?:legs|games|matches))\b",
    re.I,
)
ADVERB = r"(?:just|only|already|now|then|again|back)"


@cache
def _patterns() -> dict[str, tuple[Wording, Wording]]:
    def either(block: str) -> str:
        return any_of(pieces(block))

    made = {}
    for kind, lists in table("en", "scores").items():
        if "after" not in lists:
            continue
        before = Wording(pieces(lists["before"]), rf"(?:^|\W)(?:{either(lists['before'])})[\s:,]+(?:{ADVERB}\s*)?$")
        # "a 5-3 victory on penalties", "a 2-1 triumph overall", "4-2 winners over Simba on aggregate", "5-4 by Hull"
        noun = rf"(?:(?:{either(RESULT_NOUNS)})\s+)?{OPPONENT}" if kind in ("shootout", "aggregate") else ""
        closed = ")" if kind in ("aggregate", "shootout") else ""  # "beat Leeds (4-3) on penalties"
        after = Wording(
            pieces(lists["after"]), rf"^[\s,({closed}]*(?:(?:{FILLER})\s+)?{noun}(?:{either(lists['after'])})\b"
        )
        made[kind] = (before, after)
    return made


@cache
def _near(kind: str) -> Wording:
    return wording(pieces(table("en", "scores")[kind]["near"]))


def _is_told_as_over(before: str, after: str) -> bool:
    """Whether the verb before a score says that it is the last, though a moment of the game seems to follow."""
    over = ENDED.search(before) or AFTER_ALL.match(after) or (after.startswith(" when ") and WON_WHEN.search(before))
    return bool(over) or was_between(before, after)


def was_between(before: str, after: str) -> bool:
    """Whether the words around a score tell it as that of a match of two: "it was also 2-2 between Hull and Derby"."""
    if not after.startswith(" between ") or IT_WAS.search(before) is None:
        return False
    return NOT_YET.search(after.partition(" while ")[0]) is None


def ended_so(after: str) -> bool:
    """Whether the words `after` a score say that it was the one at the end: "1-1 at full-time"."""
    return AFTER_ALL.match(after) is not None


def ended_after_all(after: str) -> bool:
    """Whether the words `after` a score say that extra time did not change it: "1-1 after extra time"."""
    told = AFTER_ALL.match(after)
    return told is not None and EXTRA_TIME.search(told.group()) is not None


def _without(opening: re.Pattern[str], text: str) -> str:
    """`text` without the words that it opens with, where they are such."""
    found = opening.match(text)
    return text[found.end() :] if found else text


@lru_cache(maxsize=1024)  # the readers of one sentence ask for the same scores
def score_kind(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Kind:
    """The kind of the score at `text[start:end]`, from the words next to it within its sentence."""
    sentence = text[sentence_start:sentence_end]
    words = words_in(sentence)
    before = text[max(sentence_start, start - REACH) : start]
    if "behind" in words:
        before = FROM_BEHIND.sub("", before)
    after = _without(IN_FRONT_OF, _without(AT_THE_BREAK, text[end : min(sentence_end, end + REACH)]))
    if "breaker" in words:
        after = after.replace("tie-breaker", "tiebreaker")  # no tie: "won 4-3 in the tie-breaker"
    patterns = _patterns()
    if OF_SOMETHING.match(after):
        return "odds"  # no score at all: "out for 3-4 weeks", "a 2-3 million pound bid"
    if "aggregate" in words and OF_TIE.search(before) or SUMS & words and SUMS_BEHIND.match(text, end, sentence_end):
        return "aggregate"
    kinds: tuple[Kind, ...] = ("aggregate", "shootout", "interim")
    for kind in kinds:
        ahead, behind = patterns[kind]
        if kind == "interim" and _is_told_as_over(before, after):
            continue
        if ahead.search(before, words=words) or behind.search(after, words=words) and not NEXT_SUM.match(after):
            return kind
    if KICKS & words and not LEVEL.match(text, start, end) and BY_KICKS.search(text, sentence_start, start):
        return "shootout"
    odds = _near("odds").search(sentence, words=words)
    odds = odds and _near("odds").search(SPONSORED.sub("", sentence), words=words)
    if (odds and not AGAINST_ODDS.search(sentence)) or PRICED.search(sentence, words=words):
        return "odds"
    opening = text[sentence_start : min(sentence_start + 24, start)]
    if any(_near("prediction").search(part, words=words) for part in (before, opening)):
        return "prediction"
    return "final"
