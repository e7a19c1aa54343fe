"""Cards of a ranking: a head with one team and below it lines of its last and its next matches.

In: the sentences of an article. Out: match claims. A card is read only where its head stands on a line of its own with
a rank ("2. LEEDS UNITED (3)") and the line says which matches it tells ("Last time out:", "Coming up:", "Next:").
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.competitions import can_meet, competition_for
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.extract.tense import lexicon
from transforms.lexicon.wording import any_of
from transforms.model import MatchClaim

RANK = re.compile(r"\W*(?:(?:rank|no\.?|number)\s+)?\d{1,2}\s*[.):]\s*$", re.I)
RANKED_LINE = re.compile(r"\W*(?:(?:rank|no\.?|number)\s+)?\d{1,2}\s*[.)]\s", re.I)
HEAD = re.compile(r"[TND()/w;–—-]+")
LAST, NEXT = lexicon("cards", "last"), lexicon("cards", "next")
LABEL = re.compile(rf"(?:\A|(?<=[|\n]))[^\w\n]*(?:(?P<last>{any_of(LAST)})|(?P<next>{any_of(NEXT)}))\s*:", re.I)
MONTH_AND_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
ENDS = re.compile(r"[;|]")
HOME, AWAY = frozenset({"vs", "v", "vs.", "v.", "versus", "against"}), frozenset({"at", "@"})
OUTCOMES = {"win_noun.nouns": 1, "draw_noun.nouns": 0, "loss_noun.nouns": -1}
VERBS = {"won": 1, "drew": 0, "tied": 0, "lost": -1}  # "Won vs. Derby, 2-1"
CARD = 1500  # characters below a head that a card has at the most
LONGEST = 9  # chunks of a head, with its record: "(7-3-0)"
HALF_YEAR = timedelta(days=183)


def read_cards(discourse: Discourse, text: str, anchor: date | None) -> list[MatchClaim]:
    """The matches of all cards: each line of them is of the team in the head above it."""
    found: list[MatchClaim] = []
    own: str | None = None
    card_ends = 0
    for sentence in discourse.annotated.sentences:
        if (headed := _headed(sentence, text)) is not None:
            own, card_ends = headed, sentence.end + CARD
        elif RANKED_LINE.match(text, text.rfind("\n", 0, sentence.start) + 1):
            own = None  # the head of another card, whose team is not known
        if own is None or sentence.start > card_ends:
            continue
        labels = list(LABEL.finditer(text, sentence.start, sentence.end))
        ends = [*(label.start() for label in labels[1:]), sentence.end]
        for label, end in zip(labels, ends, strict=False):
            for start, stop in _items(text, label.end(), end):
                chunks = [c for c in sentence.chunks if start <= c.start < stop]
                claim = _match(chunks, text[start:stop], own, discourse, anchor, label["last"] is not None)
                found += [claim] if claim else []
    return found


def _headed(sentence: Sentence, text: str) -> str | None:
    """The one team of a line that ranks it: "2. LEEDS UNITED (3)"."""
    chunks = sentence.chunks
    teams = [c for c in chunks if c.kind == "T"]
    if len(teams) != 1 or len(chunks) > LONGEST or not HEAD.fullmatch(sentence.skeleton) or teams[0].possessive:
        return None
    line = text.rfind("\n", 0, teams[0].start) + 1
    return str(teams[0].value.name) if RANK.match(text[line : teams[0].start]) else None


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between semicolons or bars."""
    marks = [start - 1, *(m.start() for m in ENDS.finditer(text, start, end)), end]
    return [(before + 1, after) for before, after in pairwise(marks)]


def _match(
    chunks: list[Chunk], words: str, own: str, discourse: Discourse, anchor: date | None, last: bool
) -> MatchClaim | None:
    """The match of one item: "2-1 win vs. Derby", "at Hull, 9/22", "Derby at home, 9/21"."""
    rivals = [c for c in chunks if c.kind == "T"]
    scores = [c for c in chunks if c.kind == "S"]
    if len(rivals) != 1 or len(scores) != last:
        return None
    rival = str(rivals[0].value.name)
    home = _at_home(chunks, chunks.index(rivals[0]))
    if home is None or not can_meet(own, rival):
        return None
    sides = (own, rival) if home else (rival, own)
    claim = MatchClaim(
        char_start=chunks[0].start,
        char_end=chunks[-1].end,
        extractor="prose.card" if last else "prose.fixture card",
        confidence=confidence("prose.card" if last else "prose.fixture card"),
        home_team=sides[0],
        away_team=sides[1],
        home_known=True,
        competition=competition_for(discourse, None, own, rival),
        status="played" if last else "scheduled",
    )
    if not last:
        claim.date = _day(words, anchor) or _named_day(chunks)
        claim.date_precision = "day" if claim.date else None
        return claim
    outcome = next((OUTCOMES[label] for c in chunks for label in c.labels if label in OUTCOMES), None)
    if outcome is None:
        outcome = VERBS.get(chunks[0].norm)
    high, low = max(scores[0].value.left, scores[0].value.right), min(scores[0].value.left, scores[0].value.right)
    if outcome is None or (outcome == 0) != (high == low):
        return None
    own_wins = outcome > 0
    claim.home_goals, claim.away_goals = (high, low) if own_wins == home else (low, high)
    claim.outcome = "draw" if outcome == 0 else "home" if own_wins == home else "away"
    return claim


def _at_home(chunks: list[Chunk], rival: int) -> bool | None:
    """Whether the team of the card is at home: "vs. Derby", "Derby at home", but not "at Derby", "Derby away"."""
    behind = [c.norm for c in chunks[rival + 1 : rival + 3]]
    if behind[:1] in (["home"], ["away"]) or behind == ["at", "home"]:
        return "home" in behind
    before = [c.norm for c in chunks[:rival] if c.kind != "d" and c.norm != "."][-1:]
    return True if HOME.issuperset(before) and before else False if AWAY.issuperset(before) and before else None


def _named_day(chunks: list[Chunk]) -> date | None:
    """The one day that the words name: "Saturday vs. Derby", "May 26 at Hull"."""
    days = [c.value for c in chunks if c.kind == "D" and c.value.precision == "day" and not c.value.relative]
    return days[0].resolve(True) if len(days) == 1 else None


def _day(words: str, anchor: date | None) -> date | None:
    """The day told as month and day, "9/22", next after `anchor`; None where either number can be the month."""
    match = MONTH_AND_DAY.search(words)
    month, day = (int(match[1]), int(match[2])) if match else (0, 0)
    if anchor is None or not 1 <= month <= 12 or not 12 < day <= 31:
        return None
    for year in (anchor.year, anchor.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if timedelta(0) <= found - anchor < HALF_YEAR:
            return found
    return None
