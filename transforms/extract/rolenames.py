"""Sides told by their part in the match in hand: "the hosts" and "the visiting side" become the teams that they are.

In: a sentence about to be read, and the running discourse. Out: the same sentence, with team chunks (`how` = `role`)
for such words. Where the sentence may be on another match, or nothing told whose ground it was, they stay what they
were.
"""

from __future__ import annotations

from dataclasses import replace

from transforms.annotate.chunks import Sentence, TeamMention
from transforms.annotate.names import names
from transforms.extract.antecedents import is_side
from transforms.extract.discourse import Discourse
from transforms.extract.goingon import is_elsewhere
from transforms.extract.homes import owners
from transforms.extract.hosts import SIDES, role_side
from transforms.extract.lists.words import either
from transforms.lexicon.wording import Wording
from transforms.lexicon.words import word_set

LABELS = frozenset(SIDES.values())
PASSING_WORDS = word_set("en", "grammar", "in_passing", "words")
IN_PASSING = Wording(PASSING_WORDS, rf"\b{either(PASSING_WORDS)}")
MINUTES = frozenset({"minute", "minutes", "hour", "half-time", "break", "interval", "restart"})


def name_roles(sentence: Sentence, text: str, discourse: Discourse) -> None:
    """Put the teams in the place of "the hosts" and "the visitors", in the sentence."""
    chunks = sentence.chunks
    roles = {k: role for k, chunk in enumerate(chunks) if chunk.labels & LABELS and (role := role_side(chunks, k))}
    pair = match_in_mind(sentence, discourse) if roles else None
    home = _host(pair, discourse) if pair is not None else None
    if pair is None or home is None or is_elsewhere(sentence, text) or _names_another(sentence, pair):
        return
    if {str(c.value.name) for c in chunks if c.kind == "T"}.issuperset(pair):
        return  # "when Leeds led at Hull's Old Park and the hosts won 3-1": whose ground it was, the sentence tells
    for k in sorted(roles, reverse=True):
        team = home if roles[k] == "home" else pair[pair[0] == home]
        mention = TeamMention(team, team in names().data.teams, "role", chunks[k].possessive)
        labels = frozenset([SIDES[roles[k]]])
        chunks[k - 1 : k + 1] = [replace(chunks[k], kind="T", start=chunks[k - 1].start, value=mention, labels=labels)]


def _host(pair: tuple[str, str], discourse: Discourse) -> str | None:
    """The home side of the match of `pair`; None where that of the one reported was another one in a match told since:
    "drew 2-2 with hosts Hull. The sides had drawn 1-1 at Leeds"."""
    main, home = discourse.main, discourse.home_of(pair)
    reported = main.home_team if main is not None and main.home_known else home
    return home if main is None or {main.home_team, main.away_team} != set(pair) or reported == home else None


def match_in_mind(sentence: Sentence, discourse: Discourse) -> tuple[str, str] | None:
    """The two sides of the match that this paragraph spoke of last; else of that of the one before, of the one reported
    or of the one to come, if the paragraph has named none but them."""
    main = discourse.main_pair
    near = discourse.pair is not None and discourse.pair_block >= sentence.block - 1
    if near and main is not None and set(discourse.pair or ()) != set(main) and _only_in_passing(sentence, discourse):
        return main
    if discourse.pair_block == sentence.block:
        return discourse.pair
    recent = discourse.pair if discourse.pair_block == sentence.block - 1 else None
    pair = recent or discourse.main_pair or discourse.next_pair
    before = discourse.before(sentence)
    while before is not None:
        if pair is None or _names_another(before, pair):
            return None
        before = discourse.before(before)
    return pair


def _only_in_passing(sentence: Sentence, discourse: Discourse) -> bool:
    """Whether what was told of another match before, is only how a side came into the one reported: "Leeds were looking
    to bounce back from a 1-0 defeat at Hull. Smith put the visitors ahead"."""
    text = discourse.annotated.article.text
    if sentence.words.isdisjoint(MINUTES) or any(c.kind == "S" for c in sentence.chunks):
        return False
    before = discourse.earlier(sentence)
    while before is not None and before.block >= discourse.pair_block:
        if IN_PASSING.search(text, before.start, before.end, before.words):
            return True
        before = discourse.earlier(before)
    return False


def _names_another(sentence: Sentence, pair: tuple[str, str]) -> bool:
    """Whether the sentence names a side that is none of `pair`, or the ground of one."""
    chunks = sentence.chunks
    for k, chunk in enumerate(chunks):
        if chunk.kind == "T" and chunk.value.name not in pair:
            return True
        if chunk.kind == "H" and not chunk.possessive and is_side(chunks, k):
            return True
        if chunk.kind == "L" and (hosts := owners(chunk)) and not set(hosts) & set(pair):
            return True
    return False
